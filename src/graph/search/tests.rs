//! What people find in a small collection, by what they type.

use std::sync::LazyLock;

use super::{Document, Field, MatchKind, SearchIndex};

const ANY: fn(u32) -> bool = |_| true;

/// Name | codes | alternative names | description. What should come first
/// stands last, so that no test passes by the order of documents.
const ROWS: &str = "\
China–Kyrgyzstan–Uzbekistan railway | cku-railway | | Railway from Kashgar to Andijan, being built by a joint company.
Kazakhstan Temir Zholy | ktz | KTZ | National railway company of Kazakhstan.
BYD Uzbekistan Factory | byd-jizzakh | | Electric car plant in Jizzakh.
Turkmenistan–Afghanistan–Pakistan–India gas pipeline | tapi | TAPI | Pipeline from Galkynysh.
Rogun hydropower plant | rogun-hpp | | Dam on the Vakhsh in Tajikistan, with a loan from the World Bank.
Barqi Tojik | barqi-tojik | | Power company of Tajikistan.
Central Asia–China gas pipeline, line A | cacgp-line-a | | Turkmen gas through Uzbekistan and Kazakhstan.
Central Asia–China gas pipeline, line B | cacgp-line-b | | The string parallel to line A.
China–Central Asia Summit in Xi'an | cca-summit-2023 | | First summit of the leaders.
C5+1 leaders' summit in New York | c5-1-summit-2023 | | Meeting of six presidents.
C5+1 | c5-1 | | The five republics and the United States.
Second Belt and Road Forum | brf-2019 | | Forum of 2019 in Beijing.
Belt and Road Forum 2017 | brf-2017 | | Forum in Beijing.
Belt and Road Initiative | bri | One Belt One Road; OBOR | Programme of infrastructure and trade.
Vahdat–Jalal-Abad road | vj-road | | Road of a World Trade loan.
Shanghai Cooperation Organisation | sco | SCO | Eurasian security organisation.
Organization of Turkic States | ots | OTS | Five Turkic-speaking member states.
Petroleum gases | 2711 | | Gases and other hydrocarbons.
Natural gas | 271111 | | Liquefied.
Central Asia | central-asia | | The five republics.
Türkiye | TUR; TR; 792 | Turkey; Republic of Türkiye |
Iraq | IRQ; IQ; 368 | Republic of Iraq |
Iran | IRN; IR; 364 | Islamic Republic of Iran |
China | CHN; CN; 156 | People's Republic of China |
Turkmenistan | TKM; TM; 795 | |
Tajikistan | TJK; TJ; 762 | Republic of Tajikistan |
Kyrgyzstan | KGZ; KG; 417 | Kyrgyz Republic |
Uzbekistan | UZB; UZ; 860 | Republic of Uzbekistan |
Kazakhstan | KAZ; KZ; 398 | Republic of Kazakhstan | Largest economy of the region.";

static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| {
    let list = |cell: &'static str| -> Vec<&str> {
        cell.split("; ").filter(|item| !item.is_empty()).collect()
    };
    let rows = ROWS.lines().map(|row| cells(row).map(list));
    let rows: Vec<[Vec<&str>; 4]> = rows.collect();
    SearchIndex::build(
        rows.iter()
            .map(|[name, codes, alternative_names, description]| Document {
                name: name[0],
                codes,
                alternative_names,
                description: description.first().unwrap_or(&""),
            }),
    )
});

fn cells(row: &'static str) -> [&'static str; 4] {
    let mut cells = row.split('|').map(str::trim);
    std::array::from_fn(|_| cells.next().unwrap_or_default())
}

fn name(document: u32) -> &'static str {
    cells(ROWS.lines().nth(document as usize).unwrap_or_default())[0]
}

fn names(text: &str) -> Vec<&'static str> {
    INDEX
        .search(text, ANY)
        .iter()
        .map(|hit| name(hit.document))
        .collect()
}

#[track_caller]
fn assert_first(text: &str, name: &str) {
    assert_eq!(names(text).first(), Some(&name), "{text:?}");
}

fn first_kind(text: &str) -> (MatchKind, Field) {
    let hit = INDEX.search(text, ANY)[0];
    (hit.kind, hit.field)
}

#[test]
fn a_whole_name_comes_before_longer_names() {
    for name in [
        "Kazakhstan",
        "Uzbekistan",
        "China",
        "C5+1",
        "Belt and Road Initiative",
    ] {
        assert_first(name, name);
        assert_eq!(first_kind(name), (MatchKind::WholeName, Field::Name));
    }
    assert!(names("Kazakhstan").contains(&"Kazakhstan Temir Zholy"));
}

#[test]
fn accents_case_and_punctuation_do_not_matter() {
    assert_first("Turkiye", "Türkiye");
    assert_first("TÜRKİYE", "Türkiye");
    assert_first("Belt-and-Road initiative", "Belt and Road Initiative");
    assert_first("the belt & road initiative", "Belt and Road Initiative");
    assert_first("c5+1", "C5+1");
    assert_first("c5 1 new york", "C5+1 leaders' summit in New York");
    for text in ["Xian", "Xi'an", "xi’an", "xi an"] {
        assert_first(text, "China–Central Asia Summit in Xi'an");
    }
    assert_first("jalalabad", "Vahdat–Jalal-Abad road");
}

#[test]
fn codes_are_found_whatever_their_case() {
    for text in ["kz", "KAZ", "398"] {
        assert_first(text, "Kazakhstan");
        assert_eq!(first_kind(text), (MatchKind::Code, Field::Code));
    }
    assert_first("cku-railway", "China–Kyrgyzstan–Uzbekistan railway");
    assert_first("cku", "China–Kyrgyzstan–Uzbekistan railway");
    assert_first("2711", "Petroleum gases");
    assert_eq!(names("27111"), ["Natural gas"]);
    assert!(!names("railway").contains(&"vj-road"));
    assert_eq!(
        first_kind("Turkey"),
        (MatchKind::WholeName, Field::AlternativeName)
    );
}

#[test]
fn misspelt_countries_are_found_first_and_suggested() {
    for (text, name) in [
        ("Kazakstan", "Kazakhstan"),
        ("Khazakstan", "Kazakhstan"),
        ("Kyrgystan", "Kyrgyzstan"),
        ("Krygyzstan", "Kyrgyzstan"),
        ("Uzbekstan", "Uzbekistan"),
        ("Tajikstan", "Tajikistan"),
        ("Turkmenstan", "Turkmenistan"),
    ] {
        assert_first(text, name);
        assert_eq!(first_kind(text), (MatchKind::Typo, Field::Name));
        assert_eq!(
            INDEX.nearest_name(text, ANY).map(|(_, nearest)| nearest),
            Some(name)
        );
    }
}

#[test]
fn a_word_that_is_right_is_not_corrected() {
    assert_eq!(names("Iran"), ["Iran"]);
    assert!(!names("Forum 2018").is_empty());
    assert_ne!(first_kind("Forum 2018").0, MatchKind::Typo);
}

#[test]
fn another_form_of_a_right_word_serves_where_nothing_else_does() {
    assert_first(
        "Shanghai Cooperation Organization",
        "Shanghai Cooperation Organisation",
    );
    assert_eq!(
        first_kind("Shanghai Cooperation Organization").0,
        MatchKind::Typo
    );
    assert_eq!(first_kind("organization").0, MatchKind::Words);
}

#[test]
fn the_last_word_may_be_a_beginning() {
    assert_first("belt and road in", "Belt and Road Initiative");
    assert_first("uzb", "Uzbekistan");
    assert_first("uzbe", "Uzbekistan");
    assert_first("Kazaks", "Kazakhstan");
    assert_first("kaz tem", "Kazakhstan Temir Zholy");
    assert_first("central as", "Central Asia");
}

#[test]
fn every_word_must_be_met_if_any_document_meets_all() {
    assert_eq!(
        names("gas pipeline india"),
        ["Turkmenistan–Afghanistan–Pakistan–India gas pipeline"]
    );
    assert_eq!(
        names("railway kashgar"),
        ["China–Kyrgyzstan–Uzbekistan railway"]
    );
    assert_eq!(
        names("pipeline, line b").first(),
        Some(&"Central Asia–China gas pipeline, line B")
    );
}

#[test]
fn otherwise_the_documents_that_meet_most_words_are_given() {
    assert_eq!(names("Rogun hydropower zzzz"), ["Rogun hydropower plant"]);
    assert_eq!(
        first_kind("Rogun hydropower zzzz"),
        (MatchKind::Partial, Field::Name)
    );
    assert!(names("zzzz").is_empty());
}

#[test]
fn rarer_words_decide_between_partial_matches() {
    assert_first("china rogun", "Rogun hydropower plant");
}

#[test]
fn kinds_of_matches_come_in_order() {
    let hits = INDEX.search("road", ANY);
    assert!(
        hits.is_sorted_by_key(|hit| std::cmp::Reverse((
            hit.score,
            std::cmp::Reverse(hit.document)
        )))
    );
    assert!(hits.is_sorted_by_key(|hit| std::cmp::Reverse(hit.kind)));
    assert_eq!(
        names("loan"),
        ["Rogun hydropower plant", "Vahdat–Jalal-Abad road"]
    );
    assert_eq!(
        first_kind("loan"),
        (MatchKind::Description, Field::Description)
    );
}

#[test]
fn documents_that_are_not_accepted_are_as_if_absent() {
    let countries = |document: u32| document >= 20;
    let hits = INDEX.search("Tajikstan power", countries);
    assert_eq!(name(hits[0].document), "Tajikistan");
    assert_eq!(hits[0].kind, MatchKind::Partial);
    assert!(INDEX.search("Rogun", countries).is_empty());
    assert_eq!(INDEX.nearest_name("Rogun hydropower plnt", countries), None);
    assert!(INDEX.nearest_name("Rogun hydropower plnt", ANY).is_some());
}

#[test]
fn common_words_are_asked_for_only_when_alone() {
    assert_first("the initiative of the belt", "Belt and Road Initiative");
    assert!(names("the").is_empty());
    assert!(names("and").contains(&"Belt and Road Initiative"));
}

#[test]
fn nothing_is_found_for_nothing() {
    for text in [
        "",
        "   ",
        "–…!?",
        "'",
        "\u{301}\u{308}",
        "🚂🚃",
        "\u{200b}\u{202e}",
    ] {
        assert!(INDEX.search(text, ANY).is_empty(), "{text:?}");
        assert_eq!(INDEX.nearest_name(text, ANY), None, "{text:?}");
    }
}

#[test]
fn an_empty_index_answers() {
    let index = SearchIndex::build([]);
    assert!(index.search("Kazakhstan", ANY).is_empty());
    assert_eq!(index.nearest_name("Kazakhstan", ANY), None);
}

#[test]
fn threads_may_share_an_index() {
    fn assert_shared<T: Send + Sync>(_: &T) {}
    assert_shared(&*INDEX);
}
