//! Values of arguments: how they are read, and what the schema says of them.

use async_graphql::Value;

use crate::{
    api::table::{
        Argument, Cx, ErrorCode, Fault, Name, Selected, Types,
        schema::{camel_case, enum_value},
    },
    model::Vocabulary,
};

/// A type of arguments.
pub(crate) trait Input: Sized + 'static {
    /// Whether it may be left out or null.
    const NULLABLE: bool = false;

    /// The type as the schema writes it, without the mark of what cannot be null.
    fn name() -> Name;

    /// Registers the type and those it needs.
    fn register(types: &mut Types<'_>);

    /// Reads a value that is there and not null.
    fn read(cx: &Cx<'_>, value: &Value) -> Result<Self, Fault>;

    /// Reads a value, `None` when it was not given.
    fn parse(cx: &Cx<'_>, value: Option<&Value>) -> Result<Self, Fault> {
        match value {
            None | Some(Value::Null) => Err(Fault::new(
                ErrorCode::BadArgument,
                format_args!("expected a value of type {}, found nothing", Self::name()),
            )),
            Some(value) => Self::read(cx, value),
        }
    }
}

/// A type of arguments that may have a default: the schema can write its values.
pub(crate) trait Literal: Input {
    /// The value as GraphQL text.
    fn literal(&self) -> String;
}

/// Arguments that belong together: one value here, several arguments in the schema.
pub(crate) trait Arguments: Default {
    /// The arguments, with this value as what they are when not given.
    fn declare(&self) -> Vec<Argument>;

    /// Reads them; this value is what they are when not given.
    fn read<'a>(self, cx: &Cx<'a>, selected: &Selected<'a>) -> Result<Self, Fault>;
}

/// The most items of a list argument: each costs a look-up, and no page asks for more.
pub(crate) const MAX_LIST_ITEMS: usize = 500;

/// The value of an argument, or its default when it was left out or null.
pub(crate) fn argument<'a, T: Input>(
    cx: &Cx<'a>,
    selected: &Selected<'a>,
    name: &str,
    default: Option<T>,
) -> Result<T, Fault> {
    let name = camel_case(name);
    match (selected.value(cx, &name), default) {
        (None | Some(Value::Null), Some(default)) => Ok(default),
        (value, _) => T::parse(cx, value.as_ref()).map_err(|fault| fault.of_argument(&name)),
    }
}

/// The value of a field of an input object.
pub(crate) fn field_of<T: Input>(cx: &Cx<'_>, object: &Value, name: &str) -> Result<T, Fault> {
    let name = camel_case(name);
    let Value::Object(fields) = object else {
        return Err(Fault::expected("an input object", object));
    };
    T::parse(cx, fields.get(name.as_str())).map_err(|fault| fault.of_argument(&name))
}

/// The word of a vocabulary that a GraphQL enum value names.
pub(crate) fn word_named<V: Vocabulary>(value: &Value) -> Result<V, Fault> {
    let name = match value {
        Value::Enum(name) => name.as_str(),
        Value::String(name) => name,
        other => return Err(Fault::expected(V::NAME, other)),
    };
    let word = V::ALL
        .iter()
        .copied()
        .find(|word| enum_value(*word) == name);
    word.ok_or_else(|| Fault::expected(V::NAME, value))
}

impl<T: Input> Input for Option<T> {
    const NULLABLE: bool = true;

    fn name() -> Name {
        T::name()
    }

    fn register(types: &mut Types<'_>) {
        T::register(types);
    }

    fn read(cx: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        T::read(cx, value).map(Some)
    }

    fn parse(cx: &Cx<'_>, value: Option<&Value>) -> Result<Self, Fault> {
        match value {
            None | Some(Value::Null) => Ok(None),
            Some(value) => Self::read(cx, value),
        }
    }
}

impl<T: Input> Input for Vec<T> {
    fn name() -> Name {
        format!("[{}{}]", T::name(), if T::NULLABLE { "" } else { "!" }).into()
    }

    fn register(types: &mut Types<'_>) {
        T::register(types);
    }

    /// A value that is no list counts as a list of one, as the specification has it.
    fn read(cx: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
        match value {
            Value::List(items) if items.len() > MAX_LIST_ITEMS => Err(Fault::new(
                ErrorCode::LimitExceeded,
                format_args!(
                    "expected at most {MAX_LIST_ITEMS} items, found {}",
                    items.len()
                ),
            )),
            Value::List(items) => items.iter().map(|item| T::parse(cx, Some(item))).collect(),
            item => Ok(vec![T::read(cx, item)?]),
        }
    }
}

/// Implements [`Input`] for a type that GraphQL has itself.
macro_rules! built_in {
    ($type:ty, $name:literal, $read:expr) => {
        impl Input for $type {
            fn name() -> Name {
                $name.into()
            }

            fn register(_: &mut Types<'_>) {}

            fn read(_: &Cx<'_>, value: &Value) -> Result<Self, Fault> {
                let read: fn(&Value) -> Option<Self> = $read;
                read(value).ok_or_else(|| Fault::expected($name, value))
            }
        }
    };
}

built_in!(String, "String", |value| match value {
    Value::String(text) => Some(text.clone()),
    _ => None,
});
built_in!(bool, "Boolean", |value| match value {
    Value::Boolean(truth) => Some(*truth),
    _ => None,
});
built_in!(i32, "Int", |value| match value {
    Value::Number(number) => number
        .as_i64()
        .and_then(|number| i32::try_from(number).ok()),
    _ => None,
});
built_in!(f64, "Float", |value| match value {
    Value::Number(number) => number.as_f64(),
    _ => None,
});

impl Literal for bool {
    fn literal(&self) -> String {
        self.to_string()
    }
}

impl Literal for i32 {
    fn literal(&self) -> String {
        self.to_string()
    }
}
