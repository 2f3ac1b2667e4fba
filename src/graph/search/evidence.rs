//! What a match is worth: the one place that weighs fields against ways of matching.

/// The part of a document in which a word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Its name.
    Name,
    /// One of its codes.
    Code,
    /// Another name: official, former, short, or in another language.
    AlternativeName,
    /// The text about it.
    Description,
}

/// How well a whole query was met, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchKind {
    /// Some words were not found; given only when no document has all of them.
    Partial,
    /// Every word was found, at least one only in the description.
    Description,
    /// Every word is in the names, at least one only if misspelt.
    Typo,
    /// Every word is in the names, at least one only as a beginning.
    Prefix,
    /// Every word is in the names or codes.
    Words,
    /// The query is one of the codes.
    Code,
    /// The query is the name or one of the alternative names.
    WholeName,
}

/// How a query word met a word of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Means {
    Exact,
    /// The last word, perhaps still being typed, begins the document's word.
    Completion,
    /// Another word begins the document's word.
    Prefix,
    OneEdit,
    /// The last word begins the document's word but for one edit.
    CompletionWithEdit,
    TwoEdits,
}

/// The best that is known about one query word in one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Evidence {
    pub(super) means: Means,
    pub(super) field: Field,
    /// 1 to 999, and 0 for no evidence.
    pub(super) weight: u16,
}

impl Evidence {
    pub(super) const NONE: Evidence = Evidence {
        means: Means::TwoEdits,
        field: Field::Description,
        weight: 0,
    };

    pub(super) fn new(means: Means, field: Field) -> Evidence {
        Evidence {
            means,
            field,
            weight: weight(means, field),
        }
    }

    pub(super) fn is_some(self) -> bool {
        self.weight > 0
    }

    /// The best kind that a query can be whose every word has such evidence.
    pub(super) fn kind(self) -> MatchKind {
        match (self.field, self.means) {
            _ if self.weight == 0 => MatchKind::Partial,
            (Field::Description, _) => MatchKind::Description,
            (_, Means::Exact) => MatchKind::Words,
            (_, Means::Completion | Means::Prefix) => MatchKind::Prefix,
            (_, Means::OneEdit | Means::CompletionWithEdit | Means::TwoEdits) => MatchKind::Typo,
        }
    }
}

/// Only the order and rough ratios matter. A code is never guessed from a
/// misspelling: `KAZ` is one edit from a dozen others.
fn weight(means: Means, field: Field) -> u16 {
    let [name, code, alternative_name, description] = match means {
        Means::Exact => [990, 940, 890, 100],
        Means::Completion => [700, 500, 600, 60],
        Means::Prefix => [500, 0, 400, 0],
        Means::OneEdit => [350, 0, 310, 40],
        Means::CompletionWithEdit => [270, 0, 240, 0],
        Means::TwoEdits => [230, 0, 200, 0],
    };
    match field {
        Field::Name => name,
        Field::Code => code,
        Field::AlternativeName => alternative_name,
        Field::Description => description,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_match_in_a_name_outweighs_any_in_a_description() {
        assert!(
            weight(Means::TwoEdits, Field::AlternativeName)
                > weight(Means::Exact, Field::Description)
        );
    }

    #[test]
    fn names_outweigh_alternative_names() {
        for means in [
            Means::Exact,
            Means::Completion,
            Means::Prefix,
            Means::OneEdit,
            Means::TwoEdits,
        ] {
            assert!(weight(means, Field::Name) > weight(means, Field::AlternativeName));
        }
    }
}
