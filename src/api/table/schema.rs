//! From tables to async-graphql's registry, which validates documents and answers introspection.

use std::borrow::Cow;

use async_graphql::{
    indexmap::{IndexMap, IndexSet},
    registry::{MetaEnumValue, MetaField, MetaInputValue, MetaType, ObjectBuilder, Registry},
};

use crate::{
    api::table::{Argument, FieldTable, Input, Object, Record, Tables},
    model::Vocabulary,
};

/// A type's name in the schema; a text of its own where it is put together from others.
pub(crate) type Name = Cow<'static, str>;

/// The types of a schema while they are gathered, each once.
pub(crate) struct Types<'r> {
    registry: &'r mut Registry,
    tables: &'r mut Tables,
}

impl<'r> Types<'r> {
    pub(crate) fn new(registry: &'r mut Registry, tables: &'r mut Tables) -> Self {
        Self { registry, tables }
    }

    /// Registers an object type and all that its fields need.
    pub(crate) fn object<T: Object>(&mut self) {
        let name = T::name();
        if self.registry.types.contains_key(&*name) {
            return;
        }
        // First the name alone, so that types that refer to each other end.
        self.insert(ObjectBuilder::new(&*name, IndexMap::new()).build());
        let table = FieldTable::<T>::build();
        let fields = self.fields(&table);
        self.insert(
            ObjectBuilder::new(&*name, fields)
                .description(description(&T::doc()))
                .build(),
        );
        for interface in T::INTERFACES {
            self.registry.add_implements(&name, interface);
        }
        self.tables.insert(table);
    }

    /// Registers an interface: the fields of its table, and the types that implement it.
    pub(crate) fn interface<T: Record>(&mut self, members: &[&str], register: fn(&mut Types<'_>)) {
        let name = T::name();
        if self.registry.types.contains_key(&*name) {
            return;
        }
        let interface = |fields| MetaType::Interface {
            name: name.to_string(),
            description: description(&T::doc()),
            fields,
            possible_types: members
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<IndexSet<_>>(),
            extends: false,
            keys: None,
            visible: None,
            inaccessible: false,
            tags: Vec::new(),
            rust_typename: None,
            directive_invocations: Vec::new(),
            requires_scopes: Vec::new(),
        };
        self.insert(interface(IndexMap::new()));
        let fields = self.fields(&FieldTable::<T>::build());
        self.insert(interface(fields));
        for other in T::INTERFACES {
            self.registry.add_implements(&name, other);
        }
        register(self);
    }

    fn fields<T: Record>(&mut self, table: &FieldTable<T>) -> IndexMap<String, MetaField> {
        let fields = table.fields().map(|field| {
            (field.register)(self);
            let mut meta = MetaField::new(&field.name, &field.type_name);
            meta.description = description(&field.doc);
            meta.args = field
                .arguments
                .iter()
                .map(|argument| self.argument(argument))
                .collect();
            (field.name.clone(), meta)
        });
        fields.collect()
    }

    fn argument(&mut self, argument: &Argument) -> (String, MetaInputValue) {
        (argument.register)(self);
        let mut meta = MetaInputValue::new(&argument.name, &argument.type_name);
        meta.description = description(&argument.doc);
        meta.default_value = argument.default.clone();
        (argument.name.clone(), meta)
    }

    /// Registers a scalar.
    pub(crate) fn scalar(&mut self, name: &str, doc: &str) {
        self.insert(MetaType::Scalar {
            name: name.to_owned(),
            description: description(doc),
            is_valid: None,
            visible: None,
            inaccessible: false,
            tags: Vec::new(),
            specified_by_url: None,
            directive_invocations: Vec::new(),
            requires_scopes: Vec::new(),
        });
    }

    /// Registers a vocabulary as an enum.
    pub(crate) fn vocabulary<V: Vocabulary>(&mut self) {
        let values = V::ALL.iter().map(|word| {
            let name = enum_value(*word);
            let value = MetaEnumValue {
                description: description(word.doc()),
                ..MetaEnumValue::new(&name)
            };
            (name, value)
        });
        self.insert(MetaType::Enum {
            name: V::NAME.to_owned(),
            description: description(V::DOC),
            enum_values: values.collect(),
            visible: None,
            inaccessible: false,
            tags: Vec::new(),
            rust_typename: None,
            directive_invocations: Vec::new(),
            requires_scopes: Vec::new(),
        });
    }

    /// Registers an input object.
    pub(crate) fn input_object<T: Input>(&mut self, doc: &str, fields: Vec<Argument>) {
        let name = T::name();
        if self.registry.types.contains_key(&*name) {
            return;
        }
        let input_fields = fields.iter().map(|field| self.argument(field)).collect();
        self.insert(MetaType::InputObject {
            name: name.to_string(),
            description: description(doc),
            input_fields,
            visible: None,
            inaccessible: false,
            tags: Vec::new(),
            rust_typename: None,
            oneof: false,
            directive_invocations: Vec::new(),
        });
    }

    fn insert(&mut self, meta: MetaType) {
        self.registry.types.insert(meta.name().to_owned(), meta);
    }
}

/// The GraphQL spelling of a word: `under-construction` becomes `UNDER_CONSTRUCTION`.
pub(crate) fn enum_value(word: impl Vocabulary) -> String {
    enum_name(word.text())
}

/// The GraphQL spelling of a word by its text.
pub(crate) fn enum_name(text: &str) -> String {
    text.to_ascii_uppercase().replace('-', "_")
}

/// A Rust name as GraphQL spells it: `alternative_names` becomes `alternativeNames`.
pub(super) fn camel_case(name: &str) -> String {
    let mut parts = name.trim_start_matches("r#").split('_');
    let mut camel = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        camel.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        camel.push_str(letters.as_str());
    }
    camel
}

/// The lines of a doc comment as a description: paragraphs stay, line breaks within them go.
fn description(doc: &str) -> Option<String> {
    let paragraphs = doc.split("\n\n").map(|paragraph| {
        paragraph
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    });
    let text = paragraphs
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n");
    (!text.is_empty()).then_some(text)
}
