//! Values that know their GraphQL type and how to write themselves.

use crate::api::table::{
    Cx, Failed, Fault, Name, Object, Out, Plan, Selected, Types, Written, out::Step,
};

/// A value of a field.
pub(crate) trait Output: Sized {
    /// The selection below the field, compiled; nothing for leaves.
    type Plan<'a>: 'a;
    /// Whether null may stand in its place.
    const NULLABLE: bool = false;
    /// Whether it holds other values, so that errors below it have longer paths.
    const COMPOSITE: bool = false;

    /// The type as the schema writes it, without the mark of what cannot be null.
    fn name() -> Name;

    /// Registers the type and those it needs.
    fn register(types: &mut Types<'_>);

    /// Compiles the selection below the field.
    fn compile<'a>(cx: &Cx<'a>, selected: &Selected<'a>) -> Self::Plan<'a>;

    /// Writes the value.
    fn write<'a>(&self, plan: &Self::Plan<'a>, cx: &Cx<'a>, out: &mut Out<'a>) -> Written;
}

impl<T: Object> Output for T {
    type Plan<'a> = Plan<'a, T>;
    const COMPOSITE: bool = true;

    fn name() -> Name {
        T::name()
    }

    fn register(types: &mut Types<'_>) {
        types.object::<T>();
    }

    fn compile<'a>(cx: &Cx<'a>, selected: &Selected<'a>) -> Plan<'a, T> {
        Plan::below(cx, selected)
    }

    fn write<'a>(&self, plan: &Plan<'a, T>, cx: &Cx<'a>, out: &mut Out<'a>) -> Written {
        plan.write(self, cx, out)
    }
}

impl<T: Output> Output for Option<T> {
    type Plan<'a> = T::Plan<'a>;
    const NULLABLE: bool = true;
    const COMPOSITE: bool = T::COMPOSITE;

    fn name() -> Name {
        T::name()
    }

    fn register(types: &mut Types<'_>) {
        T::register(types);
    }

    fn compile<'a>(cx: &Cx<'a>, selected: &Selected<'a>) -> Self::Plan<'a> {
        T::compile(cx, selected)
    }

    fn write<'a>(&self, plan: &Self::Plan<'a>, cx: &Cx<'a>, out: &mut Out<'a>) -> Written {
        let mark = out.mark();
        match self.as_ref().map(|value| value.write(plan, cx, out)) {
            Some(Ok(())) => return Ok(()),
            Some(Err(Failed::TooLong)) => return Err(Failed::TooLong),
            Some(Err(Failed::NotNull)) | None => {}
        }
        out.rewind(mark);
        out.raw(b"null");
        Ok(())
    }
}

impl<T: Output> Output for Vec<T> {
    type Plan<'a> = T::Plan<'a>;
    const COMPOSITE: bool = true;

    fn name() -> Name {
        format!("[{}{}]", T::name(), if T::NULLABLE { "" } else { "!" }).into()
    }

    fn register(types: &mut Types<'_>) {
        T::register(types);
    }

    fn compile<'a>(cx: &Cx<'a>, selected: &Selected<'a>) -> Self::Plan<'a> {
        T::compile(cx, selected)
    }

    fn write<'a>(&self, plan: &Self::Plan<'a>, cx: &Cx<'a>, out: &mut Out<'a>) -> Written {
        out.raw(b"[");
        for (index, value) in self.iter().enumerate() {
            if index > 0 {
                out.raw(b",");
            }
            out.check_length()?;
            out.within(Step::Index(index), |out| value.write(plan, cx, out))?;
        }
        out.raw(b"]");
        Ok(())
    }
}

/// A value that may turn out to be unanswerable.
impl<T: Output> Output for Result<T, Fault> {
    type Plan<'a> = (T::Plan<'a>, async_graphql::Pos);
    const NULLABLE: bool = T::NULLABLE;
    const COMPOSITE: bool = true;

    fn name() -> Name {
        T::name()
    }

    fn register(types: &mut Types<'_>) {
        T::register(types);
    }

    fn compile<'a>(cx: &Cx<'a>, selected: &Selected<'a>) -> Self::Plan<'a> {
        (T::compile(cx, selected), selected.position())
    }

    fn write<'a>(
        &self,
        (plan, position): &Self::Plan<'a>,
        cx: &Cx<'a>,
        out: &mut Out<'a>,
    ) -> Written {
        match self {
            Ok(value) => value.write(plan, cx, out),
            Err(fault) => {
                let failed = out.fail(fault.clone(), *position);
                if !T::NULLABLE {
                    return Err(failed);
                }
                out.raw(b"null");
                Ok(())
            }
        }
    }
}

/// Implements [`Output`] for a leaf: its type's name, its registration, how it is written.
macro_rules! leaf {
    ($type:ty, $name:expr, $register:expr, $write:expr) => {
        impl $crate::api::table::Output for $type {
            type Plan<'a> = ();

            fn name() -> $crate::api::table::Name {
                $name.into()
            }

            fn register(types: &mut $crate::api::table::Types<'_>) {
                let register: fn(&mut $crate::api::table::Types<'_>) = $register;
                register(types);
            }

            fn compile<'a>(_: &$crate::api::table::Cx<'a>, _: &$crate::api::table::Selected<'a>) {}

            fn write<'a>(
                &self,
                (): &(),
                _: &$crate::api::table::Cx<'a>,
                out: &mut $crate::api::table::Out<'a>,
            ) -> $crate::api::table::Written {
                let write: fn(&Self, &mut $crate::api::table::Out<'a>) = $write;
                write(self, out);
                Ok(())
            }
        }
    };
}

pub(crate) use leaf;

leaf!(&str, "String", |_| {}, |text, out| out.text(text));
leaf!(String, "String", |_| {}, |text, out| out.text(text));
leaf!(bool, "Boolean", |_| {}, |value, out| out.raw(if *value {
    b"true"
} else {
    b"false"
}));
leaf!(i32, "Int", |_| {}, |number, out| out
    .integer(i64::from(*number)));
leaf!(f64, "Float", |_| {}, |number, out| out.float(*number));

/// Makes vocabularies GraphQL enums, as values of fields and of arguments.
macro_rules! enums {
    ($($name:ty),+ $(,)?) => {
        $(
            $crate::api::table::leaf!(
                $name,
                <$name as $crate::model::Vocabulary>::NAME,
                |types| types.vocabulary::<$name>(),
                |word, out| out.text(&$crate::api::table::enum_value(*word))
            );

            impl $crate::api::table::Input for $name {
                fn name() -> $crate::api::table::Name {
                    <$name as $crate::model::Vocabulary>::NAME.into()
                }

                fn register(types: &mut $crate::api::table::Types<'_>) {
                    types.vocabulary::<$name>();
                }

                fn read(
                    _: &$crate::api::table::Cx<'_>,
                    value: &async_graphql::Value,
                ) -> Result<Self, $crate::api::table::Fault> {
                    $crate::api::table::word_named(value)
                }
            }

            impl $crate::api::table::Literal for $name {
                fn literal(&self) -> String {
                    $crate::api::table::enum_value(*self)
                }
            }
        )+
    };
}

pub(crate) use enums;
