//! How large a document becomes when its fragments are put in their places.

use std::collections::HashMap;

use async_graphql::{
    Name, Positioned,
    parser::types::{ExecutableDocument, FragmentDefinition, Selection, SelectionSet},
};

use crate::api::table::{ErrorCode, Fault};

/// The most fields of a document with all fragments put in; GraphiQL's introspection has 200.
///
/// Fragments that spread others twice each double at every step: without this, a document of one
/// kilobyte costs the engine gigabytes.
pub(crate) const MAX_EXPANDED_FIELDS: usize = 10_000;

/// How often lists of the schema's own description may nest: each multiplies the answer by ten.
/// Clients' introspection needs one below another; graphql-js refuses the third as well.
const MAX_INTROSPECTION_LISTS: usize = 3;

/// The fields of introspection that are lists of types or of their fields.
const INTROSPECTION_LISTS: [&str; 4] = ["fields", "inputFields", "interfaces", "possibleTypes"];

/// Refuses fragments that contain themselves, and documents that expand too far.
pub(crate) fn check_expansion(document: &ExecutableDocument) -> Result<(), Fault> {
    let mut sizes = Sizes {
        fragments: &document.fragments,
        known: HashMap::new(),
    };
    let mut fields = 0_usize;
    for (_, operation) in document.operations.iter() {
        fields = fields.saturating_add(sizes.of(&operation.node.selection_set.node)?);
    }
    // A fragment that nothing spreads is walked by the engine all the same.
    for fragment in document.fragments.values() {
        fields = fields.max(sizes.of(&fragment.node.selection_set.node)?);
    }
    if fields > MAX_EXPANDED_FIELDS {
        return Err(Fault::new(
            ErrorCode::LimitExceeded,
            format_args!(
                "the document has {fields} fields with its fragments put in: expected at most {MAX_EXPANDED_FIELDS}"
            ),
        ));
    }
    for (_, operation) in document.operations.iter() {
        check_introspection(document, &operation.node.selection_set.node, 0)?;
    }
    Ok(())
}

struct Sizes<'d> {
    fragments: &'d HashMap<Name, Positioned<FragmentDefinition>>,
    /// The sizes of fragments; `None` for one that is being measured.
    known: HashMap<&'d str, Option<usize>>,
}

impl<'d> Sizes<'d> {
    fn of(&mut self, set: &'d SelectionSet) -> Result<usize, Fault> {
        let mut fields = 0_usize;
        for selection in &set.items {
            fields = fields.saturating_add(match &selection.node {
                Selection::Field(field) => 1 + self.of(&field.node.selection_set.node)?,
                Selection::InlineFragment(inline) => self.of(&inline.node.selection_set.node)?,
                Selection::FragmentSpread(spread) => {
                    self.of_fragment(&spread.node.fragment_name.node)?
                }
            });
        }
        Ok(fields)
    }

    fn of_fragment(&mut self, name: &'d Name) -> Result<usize, Fault> {
        match self.known.get(name.as_str()) {
            Some(Some(size)) => return Ok(*size),
            Some(None) => {
                let message = format_args!("fragment `{name}` contains itself");
                return Err(Fault::new(ErrorCode::ValidationFailed, message));
            }
            None => {}
        }
        // The engine names a fragment that does not exist.
        let Some(fragment) = self.fragments.get(name) else {
            return Ok(0);
        };
        self.known.insert(name, None);
        // An empty spread costs a visit, too.
        let size = self
            .of(&fragment.node.selection_set.node)?
            .saturating_add(1);
        self.known.insert(name, Some(size));
        Ok(size)
    }
}

/// Walks the expanded document, whose size is known to be bounded.
fn check_introspection(
    document: &ExecutableDocument,
    set: &SelectionSet,
    lists: usize,
) -> Result<(), Fault> {
    for selection in &set.items {
        match &selection.node {
            Selection::Field(field) => {
                let name = field.node.name.node.as_str();
                let lists = match name {
                    "__schema" | "__type" => 1,
                    _ if lists > 0 && INTROSPECTION_LISTS.contains(&name) => lists + 1,
                    _ => lists,
                };
                if lists > MAX_INTROSPECTION_LISTS {
                    let message = format_args!("`{name}` nests lists of the schema too deep");
                    return Err(Fault::new(ErrorCode::LimitExceeded, message));
                }
                check_introspection(document, &field.node.selection_set.node, lists)?;
            }
            Selection::InlineFragment(inline) => {
                check_introspection(document, &inline.node.selection_set.node, lists)?;
            }
            Selection::FragmentSpread(spread) => {
                if let Some(fragment) = document.fragments.get(&spread.node.fragment_name.node) {
                    check_introspection(document, &fragment.node.selection_set.node, lists)?;
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use async_graphql::parser::parse_query;

    use super::*;

    fn refusal(text: &str) -> String {
        check_expansion(&parse_query(text).unwrap())
            .unwrap_err()
            .message
    }

    #[test]
    fn fragments_that_double_are_refused_before_they_are_expanded() {
        let doubling = (0..40).map(|i| format!("fragment F{i} on Query{{...F{0} ...F{0}}}", i + 1));
        let text = format!(
            "{{...F0}} {} fragment F40 on Query{{a}}",
            doubling.collect::<String>()
        );
        assert!(refusal(&text).contains("fields with its fragments put in"));
    }

    #[test]
    fn a_fragment_that_contains_itself_is_named() {
        assert_eq!(
            refusal("{...A} fragment A on Query{a{...B}} fragment B on Query{...A}"),
            "fragment `A` contains itself"
        );
        assert_eq!(
            refusal("{a} fragment A on Query{...A}"),
            "fragment `A` contains itself"
        );
    }

    #[test]
    fn lists_of_the_schema_may_not_nest_on_and_on() {
        let nested = "{__type(name:\"Node\"){possibleTypes{interfaces{possibleTypes{name}}}}}";
        assert!(refusal(nested).contains("too deep"));
        let usual = "{__schema{types{fields{args{type{ofType{name}}}} possibleTypes{name}}}}";
        assert_eq!(check_expansion(&parse_query(usual).unwrap()), Ok(()));
    }
}
