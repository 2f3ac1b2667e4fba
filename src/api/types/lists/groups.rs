//! `groupBy` of every connection: counts and exact sums without client-side arithmetic.

use smallvec::SmallVec;

use crate::{
    analysis::{self, GroupAmount, GroupOrder, GroupValue, GroupValues, Grouping},
    api::{
        table::{
            Argument, ErrorCode, Fault, FieldTable, Output, argument, enum_name, enum_value, enums,
            input_object, record, writer,
        },
        types::{
            lists::{Connection, Dimension, Listed, PageSize, dimension::Values},
            node::Node,
            scalars::Dollars,
        },
    },
};

enums!(GroupOrder);

input_object! {
    /// Which groups to keep.
    pub(crate) struct GroupHaving {
        /// At least so many items.
        pub(crate) min_count: Option<i32>,
        /// Amounts that sum to at least so much.
        pub(crate) min_sum: Option<Dollars>,
    }
}

/// Adds `groupBy` to a connection.
pub(super) fn add_field<T: Listed>(table: &mut FieldTable<Connection<T>>) {
    let known = T::DIMENSIONS.iter();
    let known: Vec<String> = known
        .map(|(one, _)| format!("`{}`", enum_value(*one)))
        .collect();
    let doc = format!(
        "The whole list, not only this page, in groups that share their values. An item with several values of a property counts in each. This list can be grouped by {}.",
        known.join(", ")
    );
    let arguments = vec![
        Argument::new::<Vec<Dimension>>("by", "The properties, one to three."),
        Argument::new::<Option<GroupHaving>>("having", "Which groups to keep."),
        Argument::with_default("order_by", "Their order.", &GroupOrder::Count),
        Argument::with_default(
            "first",
            "The most groups, at most 1000.",
            &PageSize::DEFAULT,
        ),
        Argument::with_default(
            "rest",
            "Whether the groups beyond `first` are folded into one more, without values, in which each item counts once; those that `having` leaves out are not in it.",
            &false,
        ),
    ];
    table.field::<Vec<Group>>("group_by", &doc, arguments, |cx, selected| {
        let by: Vec<Dimension> = argument(cx, selected, "by", None)?;
        let values = values_of::<T>(&by)?;
        let having: GroupHaving =
            argument::<Option<GroupHaving>>(cx, selected, "having", None)?.unwrap_or_default();
        let grouping = Grouping {
            min_count: having
                .min_count
                .and_then(|count| usize::try_from(count).ok())
                .unwrap_or(0),
            min_sum: having.min_sum.map(|usd| usd.0),
            order: argument(cx, selected, "order_by", Some(GroupOrder::Count))?,
            first: argument(cx, selected, "first", Some(PageSize::DEFAULT))?.get(),
            fold_rest: argument(cx, selected, "rest", Some(false))?,
        };
        // What the year before had is looked up only where it is asked for.
        let compares = by.contains(&Dimension::Year)
            && ["growth", "nCompared"]
                .iter()
                .any(|name| selected.selects::<Group>(cx, name));
        let plan = Vec::<Group>::compile(cx, selected);
        Ok(writer(move |list: &Connection<T>, cx, out| {
            let items = list.all().iter().map(|item| {
                let values = values.iter().map(|values| values(item, cx.graph));
                let values: SmallVec<[GroupValues; MAX_DIMENSIONS]> = values.collect();
                let amount = item.amount(cx.graph).map(|amount| GroupAmount {
                    before: compares.then(|| item.amount_before(cx.graph)).flatten(),
                    ..amount
                });
                (values, amount)
            });
            let groups = analysis::group(items, grouping).into_iter();
            let groups: Vec<Group> = groups
                .map(|group| Group {
                    by: by.clone(),
                    group,
                })
                .collect();
            groups.write(&plan, cx, out)
        }))
    });
}

/// The most properties at once: more make groups of single items.
const MAX_DIMENSIONS: usize = 3;

/// How the values of these properties are found.
fn values_of<T: Listed>(by: &[Dimension]) -> Result<Vec<Values<T>>, Fault> {
    if by.is_empty() || by.len() > MAX_DIMENSIONS {
        return Err(Fault::new(
            ErrorCode::BadDimension,
            format_args!(
                "argument `by`: expected one to {MAX_DIMENSIONS} properties, found {}",
                by.len()
            ),
        ));
    }
    by.iter().map(|dimension| values::<T>(*dimension)).collect()
}

fn values<T: Listed>(dimension: Dimension) -> Result<Values<T>, Fault> {
    let mut known = T::DIMENSIONS.iter();
    let found = known.find(|(one, _)| *one == dimension);
    found.map(|(_, values)| *values).ok_or_else(|| {
        let known = T::DIMENSIONS.iter().map(|(one, _)| enum_value(*one));
        Fault::new(
            ErrorCode::BadDimension,
            format_args!(
                "argument `by`: a list of {} cannot be grouped by {}: expected {}",
                T::PLURAL,
                enum_value(dimension),
                known.collect::<Vec<_>>().join(", ")
            ),
        )
    })
}

/// A group with the properties it was made by.
#[derive(Clone, Debug)]
struct Group {
    by: Vec<Dimension>,
    group: analysis::Group,
}

/// One property of a group with its value.
#[derive(Clone, Debug)]
struct GroupKey {
    dimension: Dimension,
    value: GroupValue,
}

record! {
    /// The items of a list that share their values of some properties.
    Group {
        /// The values they share, one for each property asked for.
        fn keys(group, _cx) -> Vec<GroupKey> {
            let keys = group.by.iter().zip(&group.group.values);
            keys.map(|(dimension, value)| GroupKey { dimension: *dimension, value: value.clone() }).collect()
        }
        /// How many items.
        fn count(group, _cx) -> i32 { i32::try_from(group.group.count).unwrap_or(i32::MAX) }
        /// How many of them have an amount; the sum says nothing of the others.
        fn n_amounts(group, _cx) -> i32 { i32::try_from(group.group.n_amounts).unwrap_or(i32::MAX) }
        /// How many of the amounts only bound a value ("over 42 billion") or are partial sums: with
        /// any, the sum and the others below are not exact.
        fn n_bounds(group, _cx) -> i32 { i32::try_from(group.group.n_bounds).unwrap_or(i32::MAX) }
        /// The sum of the amounts in US dollars: costs of projects, values of flows, money
        /// put in. Null when no item has one.
        fn sum(group, _cx) -> Option<Dollars> {
            (group.group.n_amounts > 0).then_some(Dollars(group.group.sum))
        }
        /// The part of the sum in the sum of the whole list, as a fraction. Parts make up more than
        /// one where items count in several groups, such as flows of a country in two regions. Null
        /// when the group or the list has no amount.
        fn share(group, _cx) -> Option<f64> { group.group.share() }
        /// How many of the items count in other groups as well, since they have several values of a
        /// property: a flow of a country in two regions. Sums of groups with any overlap, and must
        /// not be added up.
        fn n_shared(group, _cx) -> i32 { i32::try_from(group.group.n_shared).unwrap_or(i32::MAX) }
        /// Growth on the year before, as a fraction: of the flows in the group that have a value in
        /// both years by the same statistics, like compared with like. Null when there is none
        /// (`nCompared`), when they were worth nothing, and unless groups are by `YEAR`.
        fn growth(group, _cx) -> Option<f64> { group.group.growth() }
        /// How many flows in the group `growth` compares; 0 unless groups are by `YEAR`.
        fn n_compared(group, _cx) -> i32 {
            i32::try_from(group.group.n_compared()).unwrap_or(i32::MAX)
        }
        /// Whether it stands for the groups beyond `first`, asked for with `rest`.
        fn is_rest(group, _cx) -> bool { group.group.is_rest }
        /// The mean of the amounts.
        fn avg(group, _cx) -> Option<f64> { group.group.avg() }
        /// The smallest amount.
        fn min(group, _cx) -> Option<Dollars> { group.group.min.map(Dollars) }
        /// The largest amount.
        fn max(group, _cx) -> Option<Dollars> { group.group.max.map(Dollars) }
    }
}

record! {
    /// A property of a group with its value.
    GroupKey {
        /// The property.
        fn dimension(key, _cx) -> Dimension { key.dimension }
        /// The value: a word, a number, or the name of an entity. Null for items without one.
        fn value(key, cx) -> Option<String> {
            match &key.value {
                GroupValue::None => None,
                GroupValue::Year(year) => Some(year.to_string()),
                GroupValue::Word(word) => Some(enum_name(word)),
                GroupValue::Text(text) => Some(text.clone()),
                GroupValue::Node(node) => Some(cx.graph.node(*node).name().to_owned()),
            }
        }
        /// The entity, where the value is one.
        fn node(key, _cx) -> Option<Node> {
            match &key.value {
                GroupValue::Node(node) => Some(Node(*node)),
                _ => None,
            }
        }
    }
}
