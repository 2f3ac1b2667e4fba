//! A GraphQL object type as a table of fields.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
};

use crate::api::table::{
    Cx, Fault, Input, Literal, Name, Out, Output, Selected, Types, Written, schema::camel_case,
};

/// A handle whose fields can be asked for: a small value that finds its data in the graph.
pub(crate) trait Record: Send + Sync + Sized + 'static {
    /// The names of the interfaces it implements.
    const INTERFACES: &'static [&'static str];

    /// The type's name in the schema.
    fn name() -> Name;

    /// The type's description.
    fn doc() -> String;

    /// Adds the type's fields to its table.
    fn fields(table: &mut FieldTable<Self>);
}

/// A record that is an object type of the schema, not an interface.
pub(crate) trait Object: Record {}

/// Writes one field of a record.
pub(super) type Writer<'a, T> = Box<dyn Fn(&T, &Cx<'a>, &mut Out<'a>) -> Written + 'a>;

/// Makes a writer for one selection of a field: arguments are parsed here, once.
type Compile<T> =
    Box<dyn for<'a> Fn(&Cx<'a>, &Selected<'a>) -> Result<Writer<'a, T>, Fault> + Send + Sync>;

/// One field of a type.
pub(crate) struct Field<T> {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) type_name: String,
    pub(super) nullable: bool,
    pub(super) composite: bool,
    pub(super) arguments: Vec<Argument>,
    pub(super) register: fn(&mut Types<'_>),
    pub(super) compile: Compile<T>,
}

/// One argument of a field, or one field of an input object.
pub(crate) struct Argument {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) type_name: String,
    pub(super) default: Option<String>,
    pub(super) register: fn(&mut Types<'_>),
}

impl Argument {
    /// An argument of type `T`.
    pub(crate) fn new<T: Input>(name: &str, doc: &str) -> Self {
        Self {
            name: camel_case(name),
            doc: doc.to_owned(),
            type_name: format!("{}{}", T::name(), if T::NULLABLE { "" } else { "!" }),
            default: None,
            register: T::register,
        }
    }

    /// An argument of type `T` that may be left out.
    pub(crate) fn with_default<T: Literal>(name: &str, doc: &str, default: &T) -> Self {
        Self {
            type_name: T::name().into_owned(),
            default: Some(default.literal()),
            ..Self::new::<T>(name, doc)
        }
    }
}

/// The fields of a type, in the order of the schema.
pub(crate) struct FieldTable<T> {
    fields: Vec<Field<T>>,
}

impl<T: Record> FieldTable<T> {
    /// The table of a type.
    pub(crate) fn build() -> Self {
        let mut table = Self { fields: Vec::new() };
        T::fields(&mut table);
        table
    }

    /// Adds a field of type `O`.
    pub(crate) fn field<O: Output>(
        &mut self,
        name: &str,
        doc: &str,
        arguments: Vec<Argument>,
        compile: impl for<'a> Fn(&Cx<'a>, &Selected<'a>) -> Result<Writer<'a, T>, Fault>
        + Send
        + Sync
        + 'static,
    ) {
        self.fields.push(Field {
            name: camel_case(name),
            doc: doc.to_owned(),
            type_name: format!("{}{}", O::name(), if O::NULLABLE { "" } else { "!" }),
            nullable: O::NULLABLE,
            composite: O::COMPOSITE,
            arguments,
            register: O::register,
            compile: Box::new(compile),
        });
    }

    /// Adds a field without arguments whose value owns itself.
    pub(crate) fn value<O: Output + 'static>(
        &mut self,
        name: &str,
        doc: &str,
        read: for<'a> fn(&T, &Cx<'a>) -> O,
    ) {
        self.field::<O>(name, doc, Vec::new(), move |cx, selected| {
            let plan = O::compile(cx, selected);
            Ok(writer(move |record, cx, out| {
                read(record, cx).write(&plan, cx, out)
            }))
        });
    }

    /// Adds every field of an interface that this type implements; a field that the type declares
    /// itself stays its own.
    pub(crate) fn include<I: Record>(&mut self, convert: fn(&T) -> I) {
        for field in FieldTable::<I>::build().fields {
            if self.find(&field.name).is_some() {
                continue;
            }
            let compile = field.compile;
            self.fields.push(Field {
                name: field.name,
                doc: field.doc,
                type_name: field.type_name,
                nullable: field.nullable,
                composite: field.composite,
                arguments: field.arguments,
                register: field.register,
                compile: Box::new(move |cx, selected| {
                    let write = compile(cx, selected)?;
                    Ok(Box::new(move |record, cx, out| {
                        write(&convert(record), cx, out)
                    }))
                }),
            });
        }
    }

    pub(super) fn fields(&self) -> impl Iterator<Item = &Field<T>> {
        self.fields.iter()
    }

    pub(super) fn find(&self, name: &str) -> Option<&Field<T>> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// Boxes a writer; being a function, it lets the compiler see which lifetimes the closure is for.
pub(crate) fn writer<'a, T, F>(write: F) -> Writer<'a, T>
where
    F: Fn(&T, &Cx<'a>, &mut Out<'a>) -> Written + 'a,
{
    Box::new(write)
}

/// The value of a field's body; `?` in a body ends the field, not the writer around it.
pub(crate) fn answer<T>(body: impl FnOnce() -> T) -> T {
    body()
}

/// The table of every object type of a schema.
#[derive(Default)]
pub(crate) struct Tables(HashMap<TypeId, Box<dyn Any + Send + Sync>>);

impl Tables {
    pub(super) fn insert<T: Record>(&mut self, table: FieldTable<T>) {
        self.0.insert(TypeId::of::<T>(), Box::new(table));
    }

    pub(super) fn of<T: Record>(&self) -> &FieldTable<T> {
        let table = self
            .0
            .get(&TypeId::of::<T>())
            .and_then(|table| table.downcast_ref());
        table.expect("every type of a field is registered with the schema")
    }
}
