//! How types are declared: functions with doc comments, which become fields with descriptions.

/// Declares a GraphQL object type over a handle that exists already.
///
/// ```text
/// record! {
///     /// A country.                                   the type's description
///     Country implements Node, Economy {
///         /// Its name in English.                     the field's description
///         fn name(country, cx) -> &str { &cx.graph.country(country.0).name }
///
///         /// Regions it belongs to.
///         fn regions(country, cx,
///             /// Only those of this year.             the argument's description
///             as_of: Option<Year>,
///             /// Their order.
///             order_by: NodeOrder = NodeOrder::Name,   an argument with a default
///             ..page: Page,                            several that belong together
///         ) -> Result<Connection<Region>, Fault> { … }
///     }
/// }
/// ```
///
/// A field is nullable when its Rust type is an `Option`. A `Result<_, Fault>` reports an error.
/// Arguments are parsed once per selection and seen by reference in the body; after `..` stands a
/// type of [`Arguments`](crate::api::table::Arguments), with another default after `=` if wanted.
macro_rules! record {
    ($(#[doc = $doc:literal])+ $name:ident $(implements $($interface:ident),+)? { $($fields:tt)* }) => {
        $crate::api::table::record!(@record [$($doc)+] $name [$($($interface)+)?] { $($fields)* });

        impl $crate::api::table::Object for $name {}
    };
    (@record [$($doc:literal)+] $name:ident [$($interface:ident)*] {
        $(
            $(#[doc = $field_doc:literal])+
            fn $field:ident($this:ident, $cx:ident $(,
                $(#[doc = $argument_doc:literal])+
                $argument:ident: $argument_type:ty $(= $default:expr)?
            )* $(,
                ..$group:ident: $group_type:ty $(= $group_default:expr)?
            )? $(,)?) -> $output:ty $body:block
        )*
    }) => {
        impl $crate::api::table::Record for $name {
            const INTERFACES: &'static [&'static str] = &[$(stringify!($interface)),*];

            fn name() -> $crate::api::table::Name {
                stringify!($name).into()
            }

            fn doc() -> String {
                concat!($($doc, "\n"),+).to_owned()
            }

            fn fields(table: &mut $crate::api::table::FieldTable<Self>) {
                $(
                    let arguments: Vec<$crate::api::table::Argument> = vec![$(
                        $crate::api::table::record!(
                            @argument
                            $argument_type,
                            stringify!($argument),
                            concat!($($argument_doc, "\n"),+)
                            $(, $default)?
                        )
                    ),*];
                    $(
                        let group = $crate::api::table::record!(@group $group_type $(, $group_default)?);
                        let group = $crate::api::table::Arguments::declare(&group);
                        let arguments = arguments.into_iter().chain(group).collect();
                    )?
                    table.field::<$output>(
                        stringify!($field),
                        concat!($($field_doc, "\n"),+),
                        arguments,
                        |cx, selected| {
                            $(
                                let $argument: $argument_type = $crate::api::table::argument(
                                    cx,
                                    selected,
                                    stringify!($argument),
                                    $crate::api::table::record!(@default $($default)?),
                                )?;
                            )*
                            $(
                                let $group = $crate::api::table::Arguments::read(
                                    $crate::api::table::record!(@group $group_type $(, $group_default)?),
                                    cx,
                                    selected,
                                )?;
                            )?
                            let plan = <$output as $crate::api::table::Output>::compile(cx, selected);
                            Ok($crate::api::table::writer(move |$this: &Self, $cx, out| {
                                $(let $argument = &$argument;)*
                                $(let $group = &$group;)?
                                let value: $output = $crate::api::table::answer(|| $body);
                                $crate::api::table::Output::write(&value, &plan, $cx, out)
                            }))
                        },
                    );
                )*
                $( table.include(|handle| <$interface>::from(handle)); )*
                let _ = &table;
            }
        }
    };
    (@argument $type:ty, $name:expr, $doc:expr) => {
        $crate::api::table::Argument::new::<$type>($name, $doc)
    };
    (@argument $type:ty, $name:expr, $doc:expr, $default:expr) => {
        $crate::api::table::Argument::with_default::<$type>($name, $doc, &$default)
    };
    (@group $type:ty) => { <$type as Default>::default() };
    (@group $type:ty, $default:expr) => {{
        let default: $type = $default;
        default
    }};
    (@default) => { None };
    (@default $default:expr) => { Some($default) };
}

/// Declares a GraphQL input object and the struct that holds it.
macro_rules! input_object {
    (
        $(#[doc = $doc:literal])+
        pub(crate) struct $name:ident {
            $( $(#[doc = $field_doc:literal])+ pub(crate) $field:ident: $type:ty, )+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, Default)]
        pub(crate) struct $name {
            $( $(#[doc = $field_doc])+ pub(crate) $field: $type, )+
        }

        impl $crate::api::table::Input for $name {
            fn name() -> $crate::api::table::Name {
                stringify!($name).into()
            }

            fn register(types: &mut $crate::api::table::Types<'_>) {
                types.input_object::<Self>(
                    concat!($($doc, "\n"),+),
                    vec![$(
                        $crate::api::table::Argument::new::<$type>(
                            stringify!($field),
                            concat!($($field_doc, "\n"),+),
                        )
                    ),+],
                );
            }

            fn read(
                cx: &$crate::api::table::Cx<'_>,
                value: &async_graphql::Value,
            ) -> Result<Self, $crate::api::table::Fault> {
                Ok(Self {
                    $( $field: $crate::api::table::field_of(cx, value, stringify!($field))?, )+
                })
            }
        }
    };
}

pub(crate) use {input_object, record};
