//! Grouping a list by one or more properties, with counts and exact sums.

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use crate::{
    analysis::growth::ratio,
    graph::NodeId,
    model::{Year, vocabulary::vocabulary},
};

/// The values of a property that an item has: mostly one.
pub type GroupValues = SmallVec<[GroupValue; 2]>;

/// One value for each of several properties.
type Key = SmallVec<[GroupValue; 3]>;

/// A value of a property that a list is grouped by; `None` is a property that an item lacks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupValue {
    /// The item has no such property.
    None,
    /// A calendar year.
    Year(Year),
    /// A word of a vocabulary, as files write it.
    Word(&'static str),
    /// Any other text.
    Text(String),
    /// An entity.
    Node(NodeId),
}

/// The items of a list that share their values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// One value for each property.
    pub values: Vec<GroupValue>,
    /// How many items.
    pub count: usize,
    /// How many of them have an amount.
    pub n_amounts: usize,
    /// How many of the amounts only bound a value, or are partial.
    pub n_bounds: usize,
    /// How many items count in other groups as well, since they have several values of a property.
    pub n_shared: usize,
    /// The exact sum of the amounts.
    pub sum: i64,
    /// What can be compared with the year before.
    compared: Compared,
    /// The smallest amount.
    pub min: Option<i64>,
    /// The largest amount.
    pub max: Option<i64>,
    /// The sum of all items of the list, whatever their group.
    whole: i64,
    /// Whether it stands for all the groups that were cut off.
    pub is_rest: bool,
}

vocabulary! {
    /// The order of groups.
    pub enum GroupOrder {
        /// More items first.
        Count = "count",
        /// Larger sums first; groups without an amount last.
        Sum = "sum",
        /// By the values of the properties, in their own order.
        Key = "key",
    }
}

/// What an item adds to the sum of its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupAmount {
    /// Dollars.
    pub dollars: i64,
    /// Whether it only bounds the value, or is a partial sum.
    pub is_bound: bool,
    /// The same of the year before, by the same statistics, where both are values.
    pub before: Option<i64>,
}

impl From<crate::model::Usd> for GroupAmount {
    fn from(usd: crate::model::Usd) -> Self {
        Self {
            dollars: usd.dollars(),
            is_bound: false,
            before: None,
        }
    }
}

/// Amounts of two years that are like each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Compared {
    n: usize,
    now: i64,
    before: i64,
}

impl Compared {
    fn absorb(&mut self, other: Self) {
        self.n += other.n;
        self.now = self.now.saturating_add(other.now);
        self.before = self.before.saturating_add(other.before);
    }
}

/// How groups are narrowed and ordered.
#[derive(Clone, Copy, Debug)]
pub struct Grouping {
    /// Only groups with at least so many items.
    pub min_count: usize,
    /// Only groups whose amounts sum to at least so much.
    pub min_sum: Option<i64>,
    /// Their order; equal groups stand in the order of their values.
    pub order: GroupOrder,
    /// The most groups.
    pub first: usize,
    /// Whether the groups beyond that are folded into one more.
    pub fold_rest: bool,
}

impl Group {
    /// The mean of the amounts.
    pub fn avg(&self) -> Option<f64> {
        let n_amounts = i64::try_from(self.n_amounts).ok().filter(|n| *n > 0)?;
        Some(ratio(self.sum, n_amounts))
    }

    /// How many items have an amount in the year before as well, by the same statistics.
    pub fn n_compared(&self) -> usize {
        self.compared.n
    }

    /// Growth on the year before of the items that have an amount in both years, by the same
    /// statistics: like compared with like. `None` when there is none, or nothing to grow from.
    pub fn growth(&self) -> Option<f64> {
        let Compared { now, before, .. } = self.compared;
        (before > 0).then(|| ratio(now.saturating_sub(before), before))
    }

    /// The part of its sum in the sum of the whole list; `None` when that is nothing.
    ///
    /// Parts make up more than one where items count in several groups.
    pub fn share(&self) -> Option<f64> {
        (self.whole > 0 && self.n_amounts > 0).then(|| ratio(self.sum, self.whole))
    }

    fn new(values: Vec<GroupValue>) -> Self {
        Self {
            values,
            count: 0,
            n_amounts: 0,
            n_bounds: 0,
            n_shared: 0,
            sum: 0,
            compared: Compared::default(),
            min: None,
            max: None,
            whole: 0,
            is_rest: false,
        }
    }

    fn add(&mut self, amount: Option<GroupAmount>, is_shared: bool) {
        self.count += 1;
        self.n_shared += usize::from(is_shared);
        if let Some(GroupAmount {
            dollars: amount,
            is_bound,
            before,
        }) = amount
        {
            if let Some(before) = before {
                self.compared.absorb(Compared {
                    n: 1,
                    now: amount,
                    before,
                });
            }
            self.n_amounts += 1;
            self.n_bounds += usize::from(is_bound);
            self.sum = self.sum.saturating_add(amount);
            self.min = Some(self.min.map_or(amount, |min| min.min(amount)));
            self.max = Some(self.max.map_or(amount, |max| max.max(amount)));
        }
    }
}

/// Groups items, each given as its values for every property and its amount.
///
/// An item with several values for a property, such as a project in two countries, counts in the
/// group of each.
pub fn group<P: AsRef<[GroupValues]>>(
    items: impl Iterator<Item = (P, Option<GroupAmount>)> + Clone,
    grouping: Grouping,
) -> Vec<Group> {
    let mut groups: FxHashMap<Key, Group> = FxHashMap::default();
    let mut whole = 0_i64;
    for (properties, amount) in items.clone() {
        whole = whole.saturating_add(amount.map_or(0, |amount| amount.dollars));
        let is_shared = properties.as_ref().iter().any(has_several);
        for_each_combination(
            properties.as_ref(),
            &mut Key::new(),
            &mut |values| match groups.get_mut(values) {
                Some(group) => group.add(amount, is_shared),
                None => {
                    let mut group = Group::new(values.to_vec());
                    group.add(amount, is_shared);
                    groups.insert(Key::from(values), group);
                }
            },
        );
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    groups.retain(|group| {
        group.count >= grouping.min_count && grouping.min_sum.is_none_or(|min| group.sum >= min)
    });
    groups.sort_unstable_by(|one, other| one.values.cmp(&other.values));
    // Stable: equal groups keep the order of their values.
    match grouping.order {
        GroupOrder::Count => groups.sort_by_key(|group| std::cmp::Reverse(group.count)),
        GroupOrder::Sum => groups
            .sort_by_key(|group| std::cmp::Reverse((group.n_amounts > 0).then_some(group.sum))),
        GroupOrder::Key => {}
    }
    let rest = groups.split_off(groups.len().min(grouping.first));
    if grouping.fold_rest && !rest.is_empty() {
        groups.push(folded(items, &rest));
    }
    groups.iter_mut().for_each(|group| group.whole = whole);
    groups
}

/// The items of these groups as one, each of them once. Years are mixed in it, so that nothing is
/// compared with the year before.
fn folded<P: AsRef<[GroupValues]>>(
    items: impl Iterator<Item = (P, Option<GroupAmount>)>,
    groups: &[Group],
) -> Group {
    let keys: FxHashSet<&[GroupValue]> = groups.iter().map(|group| &*group.values).collect();
    let n_values = groups.first().map_or(0, |group| group.values.len());
    let mut folded = Group::new(vec![GroupValue::None; n_values]);
    folded.is_rest = true;
    for (properties, amount) in items {
        let (mut is_inside, mut is_outside) = (false, false);
        for_each_combination(properties.as_ref(), &mut Key::new(), &mut |values| {
            let is_folded = keys.contains(values);
            is_inside |= is_folded;
            is_outside |= !is_folded;
        });
        if is_inside {
            let amount = amount.map(|amount| GroupAmount {
                before: None,
                ..amount
            });
            folded.add(amount, is_outside);
        }
    }
    folded
}

/// Whether there are different values among these.
fn has_several(values: &GroupValues) -> bool {
    values.iter().any(|value| *value != values[0])
}

/// Every choice of one value for each property, once each: an item that has a value twice counts
/// once.
fn for_each_combination(
    properties: &[GroupValues],
    chosen: &mut Key,
    visit: &mut impl FnMut(&[GroupValue]),
) {
    let Some((values, others)) = properties.split_first() else {
        return visit(chosen);
    };
    let none = [GroupValue::None];
    let values = if values.is_empty() { &none[..] } else { values };
    for (place, value) in values.iter().enumerate() {
        if values[..place].contains(value) {
            continue;
        }
        chosen.push(value.clone());
        for_each_combination(others, chosen, visit);
        chosen.pop();
    }
}
