//! A selection on one type, compiled: the keys of the answer with the writers of their values.

use async_graphql::parser::types::SelectionSet;

use crate::api::table::{
    Cx, ErrorCode, Fault, Out, Record, Selected, Written, fields::collect, out::Step,
    record::Writer,
};

/// What is written for each value of type `T` that the selection meets.
pub(crate) struct Plan<'a, T> {
    entries: Vec<Entry<'a, T>>,
}

struct Entry<'a, T> {
    /// `"key":`, with the comma that separates it from the entry before.
    prefix: Box<[u8]>,
    key: &'a str,
    /// Whether an error or a list may stand below, so that the path must be known.
    has_path: bool,
    write: Writer<'a, T>,
}

impl<'a> Selected<'a> {
    /// Whether a field of this name is selected on the records below.
    pub(crate) fn selects<T: Record>(&self, cx: &Cx<'a>, name: &str) -> bool {
        let fields = self.subfields(cx, &applies::<T>);
        fields.iter().any(|field| field.name() == name)
    }
}

impl<'a, T: Record> Plan<'a, T> {
    /// The plan for the fields selected below a field.
    pub(crate) fn below(cx: &Cx<'a>, selected: &Selected<'a>) -> Self {
        Self::of(cx, selected.subfields(cx, &applies::<T>))
    }

    /// The plan for an operation's own selection.
    pub(crate) fn root(cx: &Cx<'a>, set: &'a SelectionSet) -> Self {
        Self::of(cx, collect(cx, std::iter::once(set), &applies::<T>))
    }

    fn of(cx: &Cx<'a>, fields: Vec<Selected<'a>>) -> Self {
        let entries = fields.iter().enumerate().map(|(place, selected)| {
            let key = selected.response_key();
            let (has_path, write) = entry(cx, selected);
            // Keys are GraphQL names: they need no escapes.
            let prefix = format!("{}\"{key}\":", if place == 0 { "" } else { "," });
            Entry {
                prefix: prefix.into_bytes().into(),
                key,
                has_path,
                write,
            }
        });
        Self {
            entries: entries.collect(),
        }
    }

    /// Writes the object.
    pub(crate) fn write(&self, record: &T, cx: &Cx<'a>, out: &mut Out<'a>) -> Written {
        out.check_length()?;
        out.raw(b"{");
        for entry in &self.entries {
            out.raw(&entry.prefix);
            if entry.has_path {
                out.within(Step::Key(entry.key), |out| (entry.write)(record, cx, out))?;
            } else {
                (entry.write)(record, cx, out)?;
            }
        }
        out.raw(b"}");
        Ok(())
    }
}

/// Whether a fragment on the named type applies to `T`.
fn applies<T: Record>(name: &str) -> bool {
    name == T::name() || T::INTERFACES.contains(&name)
}

fn entry<'a, T: Record>(cx: &Cx<'a>, selected: &Selected<'a>) -> (bool, Writer<'a, T>) {
    match selected.name() {
        "__typename" => (false, typename()),
        "__schema" | "__type" => (false, introspection(selected.response_key())),
        name => {
            let Some(field) = cx.tables.of::<T>().find(name) else {
                let message = format_args!("`{}` has no field `{name}`", T::name());
                return (
                    true,
                    failure(
                        Fault::new(ErrorCode::ValidationFailed, message),
                        true,
                        selected,
                    ),
                );
            };
            let compiled = match selected.conflict() {
                Some(fault) => Err(fault),
                None => (field.compile)(cx, selected),
            };
            match compiled {
                Ok(write) => (field.composite, write),
                Err(fault) => (true, failure(fault, field.nullable, selected)),
            }
        }
    }
}

fn typename<'a, T: Record>() -> Writer<'a, T> {
    let name = T::name();
    Box::new(move |_, _, out| {
        out.text(&name);
        Ok(())
    })
}

/// Copies what async-graphql answered under this key.
fn introspection<'a, T: Record>(key: &'a str) -> Writer<'a, T> {
    Box::new(move |_, cx, out| {
        let answer = match cx.introspection {
            Some(async_graphql::Value::Object(answers)) => answers.get(key),
            _ => None,
        };
        let json = serde_json::to_vec(&answer).expect("an answer of the engine is JSON");
        out.raw(&json);
        Ok(())
    })
}

/// Reports a fault of the field's arguments wherever the field is met.
fn failure<'a, T>(fault: Fault, nullable: bool, selected: &Selected<'a>) -> Writer<'a, T> {
    let position = selected.position();
    Box::new(move |_, _, out| {
        let failed = out.fail(fault.clone(), position);
        if nullable {
            out.raw(b"null");
            return Ok(());
        }
        Err(failed)
    })
}
