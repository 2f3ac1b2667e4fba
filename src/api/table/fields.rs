//! Collecting the fields of a selection, as the GraphQL specification's CollectFields has it.

use std::collections::HashSet;

use async_graphql::{
    Pos, Positioned, Value,
    indexmap::IndexMap,
    parser::types::{Field, Selection, SelectionSet},
};

use crate::api::table::{Cx, ErrorCode, Fault};

/// One response key and the fields that share it: their selections are merged.
#[derive(Clone, Debug)]
pub(crate) struct Selected<'a> {
    fields: Vec<&'a Positioned<Field>>,
}

impl<'a> Selected<'a> {
    /// The field's name.
    pub(super) fn name(&self) -> &'a str {
        &self.fields[0].node.name.node
    }

    /// The name it has in the answer.
    pub(super) fn response_key(&self) -> &'a str {
        &self.fields[0].node.response_key().node
    }

    /// Where it stands in the document.
    pub(crate) fn position(&self) -> Pos {
        self.fields[0].pos
    }

    /// The value that an argument was given, its variables put in; `None` when it was given none.
    pub(super) fn value(&self, cx: &Cx<'a>, name: &str) -> Option<Value> {
        let value = self.fields[0].node.get_argument(name)?;
        cx.constant(&value.node)
    }

    /// Why the fields that share this key cannot be merged: they are different fields, or have
    /// different arguments.
    pub(super) fn conflict(&self) -> Option<Fault> {
        let (first, others) = self.fields.split_first()?;
        let differs = |other: &&Positioned<Field>| {
            let arguments = |field: &Positioned<Field>| {
                let mut arguments: Vec<_> = field
                    .node
                    .arguments
                    .iter()
                    .map(|(name, value)| (name.node.clone(), value.node.clone()))
                    .collect();
                arguments.sort_by(|a, b| a.0.cmp(&b.0));
                arguments
            };
            other.node.name.node != first.node.name.node
                || other.node.arguments.len() != first.node.arguments.len()
                || (!first.node.arguments.is_empty() && arguments(other) != arguments(first))
        };
        let other = others.iter().copied().find(|other| differs(other))?;
        Some(Fault::new(
            ErrorCode::ValidationFailed,
            format_args!(
                "the fields `{}` at {} and {} differ and cannot share one key: give one an alias",
                self.response_key(),
                first.pos,
                other.pos
            ),
        ))
    }

    /// The fields selected below this one, on a type that `applies` recognises by its own name and
    /// the names of its interfaces.
    pub(super) fn subfields(
        &self,
        cx: &Cx<'a>,
        applies: &dyn Fn(&str) -> bool,
    ) -> Vec<Selected<'a>> {
        collect(
            cx,
            self.fields
                .iter()
                .map(|field| &field.node.selection_set.node),
            applies,
        )
    }
}

/// The fields of these selection sets, in the order in which their keys first appear.
pub(super) fn collect<'a>(
    cx: &Cx<'a>,
    sets: impl Iterator<Item = &'a SelectionSet>,
    applies: &dyn Fn(&str) -> bool,
) -> Vec<Selected<'a>> {
    let mut collector = Collector {
        cx,
        applies,
        visited: HashSet::new(),
        fields: IndexMap::new(),
    };
    sets.for_each(|set| collector.add(set));
    collector
        .fields
        .into_values()
        .map(|fields| Selected { fields })
        .collect()
}

struct Collector<'c, 'a> {
    cx: &'c Cx<'a>,
    applies: &'c dyn Fn(&str) -> bool,
    /// Fragments that were spread already: again, they add nothing.
    visited: HashSet<&'a str>,
    fields: IndexMap<&'a str, Vec<&'a Positioned<Field>>>,
}

impl<'a> Collector<'_, 'a> {
    fn add(&mut self, set: &'a SelectionSet) {
        for selection in &set.items {
            if !self.cx.includes(selection.node.directives()) {
                continue;
            }
            match &selection.node {
                Selection::Field(field) => {
                    self.fields
                        .entry(&field.node.response_key().node)
                        .or_default()
                        .push(field);
                }
                Selection::InlineFragment(fragment) => {
                    let on = fragment.node.type_condition.as_ref();
                    if on.is_none_or(|on| (self.applies)(&on.node.on.node)) {
                        self.add(&fragment.node.selection_set.node);
                    }
                }
                Selection::FragmentSpread(spread) => {
                    let name = &spread.node.fragment_name.node;
                    let Some(fragment) = self.cx.fragments.get(name) else {
                        continue;
                    };
                    let applies = (self.applies)(&fragment.node.type_condition.node.on.node);
                    if self.visited.insert(name.as_str()) && applies {
                        self.add(&fragment.node.selection_set.node);
                    }
                }
            }
        }
    }
}
