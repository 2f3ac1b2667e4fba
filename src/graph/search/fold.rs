//! Folding: characters as people type them rather than as they are printed.
//!
//! It keeps no positions: nothing here can mark the match in the original.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Gives the letters of `text` in lower case, decomposed by compatibility
/// (NFKD) and without marks, so that `Türkiye` and `TURKIYE` are one.
///
/// Characters are decomposed one by one: the canonical order of marks, which
/// a whole-text NFKD would settle, does not matter once marks are dropped.
pub(super) fn fold(text: &str, mut emit: impl FnMut(char)) {
    for letter in text.chars() {
        if letter.is_ascii() {
            emit(letter.to_ascii_lowercase());
        } else if !is_invisible(letter) {
            decompose_compatible(letter, |part| {
                if !is_combining_mark(part) {
                    part.to_lowercase()
                        .for_each(|lower| spell(lower, &mut emit));
                }
            });
        }
    }
}

/// Soft hyphen, zero-width characters and direction marks stand inside words
/// without being seen, so they must not split them.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Letters of the Latin and Greek scripts that Unicode does not decompose,
/// as they are spelt on a keyboard without them.
fn spell(letter: char, emit: &mut impl FnMut(char)) {
    let spelling = match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        // Azerbaijani: Azərbaycan is written Azerbaycan where ə is missing.
        'ə' => "e",
        'ς' => "σ",
        _ => return emit(letter),
    };
    spelling.chars().for_each(emit);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut letters = String::new();
        fold(text, |letter| letters.push(letter));
        letters
    }

    #[test]
    fn accents_and_case_do_not_count() {
        assert_eq!(folded("Türkiye ASUNCIÓN"), "turkiye asuncion");
        assert_eq!(folded("T\u{75}\u{308}rkiye İstanbul"), "turkiye istanbul");
    }

    #[test]
    fn letters_without_decomposition_are_spelt() {
        assert_eq!(
            folded("Azərbaycan Łódź Straße ılıca"),
            "azerbaycan lodz strasse ilica"
        );
    }

    #[test]
    fn invisible_characters_and_lone_marks_vanish() {
        assert_eq!(
            folded("Kazakh\u{ad}stan\u{200b} \u{301}\u{308}"),
            "kazakhstan "
        );
    }

    #[test]
    fn compatibility_forms_become_plain() {
        assert_eq!(folded("ﬁve Ｃ５ Ⅱ"), "five c5 ii");
    }
}
