//! What was probably meant by a word that is not known.

/// Longer words are not compared: identifiers have at most 80 bytes.
const MAX_CHARS: usize = 80;
/// Among more words than this a search would take too long for a hint.
const MAX_CANDIDATES: usize = 10_000;

/// The hint with a word that was probably meant.
pub(super) fn did_mean(word: &str) -> String {
    format!("did you mean `{word}`?")
}

/// The hint with the candidate nearest to `text`, if one is near enough.
pub(super) fn did_you_mean<'a>(
    text: &str,
    candidates: impl Iterator<Item = &'a str> + Clone,
) -> Option<String> {
    nearest(text, candidates).map(did_mean)
}

/// The candidate with the fewest edits, then the longest common start, then alphabetically first.
///
/// A third of the letters may be wrong, and one in short words; capitals do not count.
pub(super) fn nearest<'a>(
    text: &str,
    candidates: impl Iterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    if text.len() > 4 * MAX_CHARS || candidates.clone().nth(MAX_CANDIDATES).is_some() {
        return None;
    }
    let text = folded(text);
    let allowed = (text.len() / 3).max(1);
    if text.is_empty() || text.len() > MAX_CHARS {
        return None;
    }
    candidates
        .filter(|word| word.len().abs_diff(text.len()) <= 4 * allowed)
        .map(|word| (folded(word), word))
        .filter(|(folded, _)| folded.len().abs_diff(text.len()) <= allowed)
        .map(|(folded, word)| {
            let common = text.iter().zip(&folded).take_while(|(a, b)| a == b).count();
            (edits(&text, &folded), usize::MAX - common, word)
        })
        .filter(|(edits, ..)| *edits <= allowed)
        .min()
        .map(|(.., word)| word)
}

fn folded(text: &str) -> Vec<char> {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// How many insertions, deletions, substitutions and swaps of neighbours lead from `a` to `b`.
fn edits(a: &[char], b: &[char]) -> usize {
    let mut before_last: Vec<usize> = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut current = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let changed = usize::from(a[i - 1] != b[j - 1]);
            current[j] = (last[j] + 1)
                .min(current[j - 1] + 1)
                .min(last[j - 1] + changed);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                current[j] = current[j].min(before_last[j - 2] + 1);
            }
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_slips_of_the_pen() {
        let nearest = |text| nearest(text, ["CHN", "KAZ", "KGZ", "central-asia"].into_iter());
        assert_eq!(nearest("KZA"), Some("KAZ"));
        assert_eq!(nearest("KG"), Some("KGZ"));
        assert_eq!(nearest("chn"), Some("CHN"));
        assert_eq!(nearest("centralasia"), Some("central-asia"));
    }

    #[test]
    fn says_nothing_rather_than_guess() {
        for text in ["XXX", "", "north-america", &"x".repeat(10_000)] {
            assert_eq!(nearest(text, ["KAZ", "central-asia"].into_iter()), None);
        }
    }
}
