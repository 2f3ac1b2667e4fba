//! What holds for every text, tried with texts nobody would write.

use super::{Document, Hit, SearchIndex};

/// Pieces that meet every rule of folding and cutting, and break naive ones.
const PIECES: &[&str] = &[
    "Kazakhstan",
    "kazakstan",
    "Türkiye",
    "T\u{75}\u{308}",
    "\u{301}",
    "\u{308}\u{301}\u{327}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{feff}",
    "\u{ad}",
    "🚂",
    "👩‍👩‍👧‍👦",
    "🇰🇿",
    "قازاقستان",
    "مَرْحَبًا",
    "ישראל",
    "中国",
    "乌兹别克斯坦",
    "한국",
    "हिन्दी",
    "ß",
    "ẞ",
    "İ",
    "ı",
    "ﷺ",
    "ﬃ",
    "Ⅷ",
    "𝔎𝔞𝔷",
    "C5+1",
    "Xi'an",
    "-",
    "'",
    "–",
    ".",
    " ",
    "\u{0}",
    "\n",
    "1833",
    "\u{10ffff}",
];

/// A fixed sequence (xorshift) in place of chance: the same texts every time.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).expect("it is below a usize")
    }

    fn text(&mut self, most_pieces: usize) -> String {
        let n_pieces = self.below(most_pieces + 1);
        (0..n_pieces)
            .map(|_| PIECES[self.below(PIECES.len())])
            .collect()
    }
}

fn index(texts: &[String]) -> SearchIndex {
    SearchIndex::build(texts.chunks_exact(4).map(|texts| Document {
        name: &texts[0],
        codes: &[],
        alternative_names: &[],
        description: &texts[1],
    }))
}

fn texts() -> Vec<String> {
    let mut sequence = Sequence(0x5eed);
    let mut texts: Vec<String> = (0..150).map(|_| sequence.text(9)).collect();
    texts.extend(PIECES.iter().map(|piece| piece.repeat(2_000 / piece.len())));
    texts
}

#[test]
fn equal_texts_have_equal_answers() {
    let texts = texts();
    let (one, other) = (index(&texts), index(&texts));
    for text in &texts {
        let hits: Vec<Hit> = one.search(text, |_| true);
        assert_eq!(hits, one.search(text, |_| true));
        assert_eq!(hits, other.search(text, |_| true));
        assert_eq!(
            one.nearest_name(text, |_| true),
            other.nearest_name(text, |_| true)
        );
    }
}

#[test]
fn hits_are_accepted_distinct_and_in_order() {
    let texts = texts();
    let index = index(&texts);
    for text in &texts {
        let hits = index.search(text, |document| document % 3 != 0);
        assert!(hits.iter().all(|hit| hit.document % 3 != 0));
        for pair in hits.windows(2) {
            let [left, right] = pair else {
                unreachable!("windows of two")
            };
            let falls = left.score > right.score;
            assert!(falls || left.score == right.score && left.document < right.document);
            assert!(left.kind >= right.kind);
        }
    }
}

#[test]
fn a_short_name_finds_its_own_document() {
    let names = [
        "Xi'an-Kashgar",
        "ﷺ",
        "中国",
        "Łódź",
        "U.S.",
        "A",
        "of the",
        "C5+1",
        "مَرْحَبًا",
        "🇰🇿 Ⅷ",
    ];
    let texts: Vec<String> = names
        .iter()
        .flat_map(|&name| [name, "", "", ""])
        .map(str::to_owned)
        .collect();
    let index = index(&texts);
    for (name, number) in names.iter().zip(0..) {
        let first = index.search(name, |_| true).first().map(|hit| hit.document);
        assert_eq!(first, Some(number), "{name}");
        assert_eq!(index.nearest_name(name, |_| true), Some((number, *name)));
    }
}
