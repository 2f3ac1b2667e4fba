//! Variables: bounded, and of the types that the operation declares.

use async_graphql::{
    Positioned, Value, Variables,
    parser::types::{BaseType, Type, VariableDefinition},
    registry::{MetaType, Registry},
};

use crate::api::{
    guard::text::MAX_NESTING,
    table::{ErrorCode, Fault},
};

/// Refuses variables that are nested too deep.
pub(crate) fn check_variables(
    variables: &serde_json::Map<String, serde_json::Value>,
) -> Result<(), Fault> {
    // serde_json itself refuses more than 128 levels, so this recursion is bounded.
    fn depth(value: &serde_json::Value) -> usize {
        let deepest = match value {
            serde_json::Value::Array(items) => items.iter().map(depth).max(),
            serde_json::Value::Object(fields) => fields.values().map(depth).max(),
            _ => return 0,
        };
        1 + deepest.unwrap_or(0)
    }
    let deepest = variables.values().map(depth).max().unwrap_or(0);
    if deepest <= MAX_NESTING {
        return Ok(());
    }
    Err(Fault::new(
        ErrorCode::LimitExceeded,
        format_args!(
            "the variables have {deepest} levels of brackets: expected at most {MAX_NESTING}"
        ),
    ))
}

/// Checks the variables against their declarations, as CoerceVariableValues of the specification.
///
/// Scalars with a rule of their own are checked where they are read, since only then it is known
/// which argument they are for.
pub(crate) fn coerce_variables(
    registry: &Registry,
    definitions: &[Positioned<VariableDefinition>],
    variables: &Variables,
) -> Result<(), Fault> {
    for definition in definitions {
        let definition = &definition.node;
        let name = &definition.name.node;
        let wanted = &definition.var_type.node;
        let fits = match variables.get(name) {
            None => definition.default_value.is_some() || wanted.nullable,
            Some(value) => fits(registry, wanted, value),
        };
        if !fits {
            let found = variables
                .get(name)
                .map_or("nothing".to_owned(), ToString::to_string);
            let message = format_args!("variable `${name}`: expected {wanted}, found {found}");
            return Err(Fault::new(ErrorCode::BadVariable, message));
        }
    }
    Ok(())
}

fn fits(registry: &Registry, wanted: &Type, value: &Value) -> bool {
    match (&wanted.base, value) {
        (_, Value::Null) => wanted.nullable,
        (BaseType::List(item), Value::List(items)) => {
            items.iter().all(|value| fits(registry, item, value))
        }
        (BaseType::List(item), value) => fits(registry, item, value),
        (BaseType::Named(name), value) => fits_named(registry, name, value),
    }
}

fn fits_named(registry: &Registry, name: &str, value: &Value) -> bool {
    match (name, registry.types.get(name)) {
        ("Int", _) => {
            matches!(value, Value::Number(number) if number.as_i64().is_some_and(|n| i32::try_from(n).is_ok()))
        }
        ("Float", _) => matches!(value, Value::Number(_)),
        ("String", _) => matches!(value, Value::String(_)),
        ("Boolean", _) => matches!(value, Value::Boolean(_)),
        ("ID", _) => matches!(value, Value::String(_) | Value::Number(_)),
        (_, Some(MetaType::Enum { enum_values, .. })) => match value {
            Value::String(name) => enum_values.contains_key(name),
            _ => false,
        },
        (_, Some(MetaType::InputObject { input_fields, .. })) => match value {
            Value::Object(fields) => {
                fields
                    .keys()
                    .all(|key| input_fields.contains_key(key.as_str()))
                    && input_fields.values().all(|field| {
                        let wanted = Type::new(&field.ty);
                        match fields.get(field.name.as_str()) {
                            None => {
                                field.default_value.is_some()
                                    || wanted.is_none_or(|wanted| wanted.nullable)
                            }
                            Some(value) => {
                                wanted.is_none_or(|wanted| fits(registry, &wanted, value))
                            }
                        }
                    })
            }
            _ => false,
        },
        // A scalar of our own, or a type that the engine refuses.
        _ => true,
    }
}
