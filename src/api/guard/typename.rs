//! The engine does not look at `__typename`: what stands in and on it is checked here.

use async_graphql::{
    Positioned,
    parser::types::{ExecutableDocument, Field, InlineFragment, Selection, SelectionSet},
};

use crate::api::table::{ErrorCode, Fault};

/// The document with every directive on `__typename` moved to a fragment around it, where the
/// engine sees the variables that it uses.
///
/// # Errors
///
/// When a `__typename` has arguments or a selection.
pub(crate) fn with_plain_typenames(
    mut document: ExecutableDocument,
) -> Result<ExecutableDocument, Fault> {
    for fragment in document.fragments.values_mut() {
        rewrite(&mut fragment.node.selection_set.node)?;
    }
    match &mut document.operations {
        async_graphql::parser::types::DocumentOperations::Single(operation) => {
            rewrite(&mut operation.node.selection_set.node)?;
        }
        async_graphql::parser::types::DocumentOperations::Multiple(operations) => {
            for operation in operations.values_mut() {
                rewrite(&mut operation.node.selection_set.node)?;
            }
        }
    }
    Ok(document)
}

fn rewrite(set: &mut SelectionSet) -> Result<(), Fault> {
    for selection in &mut set.items {
        match &mut selection.node {
            Selection::Field(field) if field.node.name.node == "__typename" => {
                check(field)?;
                if !field.node.directives.is_empty() {
                    selection.node = wrapped(field.clone());
                }
            }
            Selection::Field(field) => rewrite(&mut field.node.selection_set.node)?,
            Selection::InlineFragment(inline) => rewrite(&mut inline.node.selection_set.node)?,
            Selection::FragmentSpread(_) => {}
        }
    }
    Ok(())
}

fn check(field: &Positioned<Field>) -> Result<(), Fault> {
    let refuse = |what: &str| {
        Err(Fault::new(
            ErrorCode::ValidationFailed,
            format_args!("`__typename` {what}"),
        ))
    };
    if let Some((name, _)) = field.node.arguments.first() {
        return refuse(&format!("has no argument `{}`", name.node));
    }
    if !field.node.selection_set.node.items.is_empty() {
        return refuse("is a text and has no fields to select");
    }
    Ok(())
}

/// `... @directives { __typename }` in place of `__typename @directives`.
fn wrapped(mut field: Positioned<Field>) -> Selection {
    let directives = std::mem::take(&mut field.node.directives);
    let position = field.pos;
    let items = vec![Positioned::new(Selection::Field(field), position)];
    Selection::InlineFragment(Positioned::new(
        InlineFragment {
            type_condition: None,
            directives,
            selection_set: Positioned::new(SelectionSet { items }, position),
        },
        position,
    ))
}
