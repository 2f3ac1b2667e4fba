//! Spans of time: memberships and participations that begin and end.

use std::collections::BTreeMap;

use crate::{
    dataset::{listed::Listed, report::Report},
    model::Date,
};

/// From its first day to its last; open where there is none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    /// First day.
    pub(super) since: Option<Date>,
    /// Last day.
    pub(super) until: Option<Date>,
}

impl Span {
    /// Whether it ends no later than `other` begins, as far as the dates are known.
    fn ends_before(self, other: Span) -> bool {
        matches!((self.until, other.since), (Some(until), Some(since)) if !until.is_after(since))
    }

    fn overlaps(self, other: Span) -> bool {
        !self.ends_before(other) && !other.ends_before(self)
    }
}

/// Reports records of one holder whose spans overlap; records without a holder are left out.
///
/// Records that are equal in `identity` as well are duplicates, which are reported elsewhere.
pub(super) fn check_overlaps<'a, T, K: Ord, I: Eq>(
    listed: &'a Listed<T>,
    report: &mut Report,
    holder: impl Fn(&'a T) -> Option<K>,
    identity: impl Fn(&'a T) -> I,
    span: impl Fn(&T) -> Span,
) {
    let mut by_holder: BTreeMap<K, Vec<(u32, &T)>> = BTreeMap::new();
    for (row, record) in listed.iter() {
        if let Some(holder) = holder(record) {
            by_holder.entry(holder).or_default().push((row, record));
        }
    }
    for records in by_holder.values_mut().filter(|records| records.len() > 1) {
        records.sort_by_key(|(row, record)| (span(record).since, *row));
        // Sorted by beginning, a record overlaps an earlier one if it overlaps the last to end.
        let mut latest = records[0];
        for &(row, record) in &records[1..] {
            let (latest_row, latest_record) = latest;
            if span(latest_record).overlaps(span(record))
                && identity(latest_record) != identity(record)
            {
                let (first, second) = (row.min(latest_row), row.max(latest_row));
                let found = format!("dates that overlap those of row {first}");
                report.add(listed.contradiction(second, found, "one span after the other"));
            }
            let end = |record| span(record).until;
            if end(record).is_none() || end(latest_record).is_some_and(|e| Some(e) < end(record)) {
                latest = (row, record);
            }
        }
    }
}
