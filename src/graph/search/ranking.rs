//! Ranking: which documents meet the query, and the order of the answer.
//!
//! The kind of the match decides, then how much its words weigh, then how
//! short the name is, then the number of the document: whole numbers only, so
//! that equal queries have equal answers on every machine.

use super::evidence::{Evidence, Field, MatchKind};
use super::matches::{Matches, most_met, n_met};
use super::query::Query;
use super::vocabulary::Posting;

/// Nobody pages further; a query of one letter would give nearly everything.
const MAX_HITS: usize = 1_000;

/// A document that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hit {
    /// Its number: its place when the index was built.
    pub document: u32,
    /// Higher is better. From 0 to 7 million; compare only within one answer.
    pub score: u32,
    /// How well the query was met.
    pub kind: MatchKind,
    /// Where the word that counted most was found.
    pub field: Field,
}

/// The score that a short name adds, by document; below 1,000.
pub(super) fn brevity(name: &str) -> u16 {
    let n_chars = name.chars().take(999).count();
    999 - u16::try_from(n_chars).expect("at most 999 were taken")
}

/// The hits, best first. `whole` are the labels that equal the query.
pub(super) fn rank(query: &Query, all: &[Matches], whole: &[Posting], brevity: &[u16]) -> Vec<Hit> {
    let most = most_met(query, all);
    if most == 0 {
        return Vec::new();
    }
    let rarities: Vec<u32> = all
        .iter()
        .map(|matches| rarity(matches.n_found, brevity.len()))
        .collect();
    let total_rarity: u32 = rarities.iter().sum();
    let met = (0u32..)
        .zip(brevity)
        .filter(|&(document, _)| n_met(query, all, document as usize) == most);
    let mut hits: Vec<Hit> = met
        .map(|(document, &brevity)| {
            let evidence = || {
                all.iter()
                    .map(|matches| matches.by_document[document as usize])
            };
            let weights = evidence()
                .zip(&rarities)
                .map(|(evidence, rarity)| u32::from(evidence.weight) * rarity);
            let quality = weights.sum::<u32>() / total_rarity;
            let best = evidence()
                .max_by_key(|evidence| evidence.weight)
                .unwrap_or(Evidence::NONE);
            let kind = if most < query.n_required() {
                MatchKind::Partial
            } else {
                worst_kind(query, evidence())
            };
            Hit {
                document,
                score: quality * 1_000 + u32::from(brevity),
                kind,
                field: best.field,
            }
        })
        .collect();
    raise_whole(&mut hits, whole);
    for hit in &mut hits {
        hit.score += hit.kind as u32 * 1_000_000;
    }
    best_first(hits)
}

fn worst_kind(query: &Query, evidence: impl Iterator<Item = Evidence>) -> MatchKind {
    let required = query
        .words
        .iter()
        .zip(evidence)
        .filter(|(word, _)| word.required);
    required
        .map(|(_, evidence)| evidence.kind())
        .min()
        .unwrap_or(MatchKind::Partial)
}

/// What a word weighs: four for one that is everywhere, and four more each
/// time it is in half as many documents. In whole quarters of a bit, for a
/// logarithm of floats may differ between machines.
fn rarity(n_found: usize, n_documents: usize) -> u32 {
    let fourth_log = |n: usize| (n.max(1) as u128).saturating_pow(4).ilog2();
    4 + fourth_log(n_documents) - fourth_log(n_found)
}

/// Expects the hits in the order of documents.
fn raise_whole(hits: &mut [Hit], whole: &[Posting]) {
    for label in whole {
        let kind = if label.field == Field::Code {
            MatchKind::Code
        } else {
            MatchKind::WholeName
        };
        if let Ok(place) = hits.binary_search_by_key(&label.document, |hit| hit.document)
            && kind > hits[place].kind
        {
            hits[place].kind = kind;
            hits[place].field = label.field;
        }
    }
}

fn best_first(mut hits: Vec<Hit>) -> Vec<Hit> {
    let order = |left: &Hit, right: &Hit| {
        right
            .score
            .cmp(&left.score)
            .then(left.document.cmp(&right.document))
    };
    if hits.len() > MAX_HITS {
        hits.select_nth_unstable_by(MAX_HITS, order);
        hits.truncate(MAX_HITS);
    }
    hits.sort_unstable_by(order);
    hits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_words_weigh_more() {
        assert_eq!(rarity(1_000, 1_000), 4);
        assert_eq!(rarity(500, 1_000), 8);
        assert!(rarity(1, 1_000) > rarity(2, 1_000));
        assert_eq!(rarity(0, 1_000), rarity(1, 1_000));
    }

    #[test]
    fn short_names_add_more() {
        assert!(brevity("kazakhstan") > brevity("kazakhstan temir zholy"));
        assert_eq!(brevity(&"x".repeat(5_000)), 0);
    }
}
