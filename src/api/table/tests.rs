//! What the mechanism owes the GraphQL specification, on types made for it.

use std::time::SystemTime;

use async_graphql::{Variables, parser::parse_query, registry::Registry};

use crate::{
    analysis::WorldBaskets,
    api::table::{
        Cx, ErrorCode, Fault, FieldError, Out, Output, Plan, Step, Tables, Types, record,
    },
    dataset::load_embedded,
    graph::Snapshot,
};

#[derive(Clone, Copy)]
struct Root;

#[derive(Clone, Copy)]
struct Item(i32);

record! {
    /// A root.
    Root {
        /// A list whose items may not be null.
        fn items(_root, _cx,
            /// How many.
            n: i32 = 2,
        ) -> Vec<Item> { (0..*n).map(Item).collect() }
        /// A list whose items may be null.
        fn gaps(_root, _cx) -> Vec<Option<Item>> { vec![Some(Item(0)), None, Some(Item(2))] }
        /// One item, or null.
        fn item(_root, _cx) -> Option<Item> { Some(Item(7)) }
        /// A text with everything that JSON escapes.
        fn text(_root, _cx) -> &str { "\"\\\u{1}\n\u{2028}é" }
        /// A number that JSON cannot hold.
        fn infinite(_root, _cx) -> f64 { f64::INFINITY }
    }
}

record! {
    /// An item.
    Item {
        /// Its number.
        fn number(item, _cx) -> i32 { item.0 }
        /// Fails for even numbers, and may not be null.
        fn odd(item, _cx) -> Result<i32, Fault> { odd(item.0) }
        /// Fails for even numbers, and may be null.
        fn perhaps_odd(item, _cx) -> Result<Option<i32>, Fault> { odd(item.0).map(Some) }
        /// Another item, which may not be null.
        fn next(item, _cx) -> Item { Item(item.0 + 1) }
        /// Another item, or null.
        fn after(item, _cx) -> Option<Item> { Some(Item(item.0 + 1)) }
    }
}

fn odd(number: i32) -> Result<i32, Fault> {
    if number % 2 == 1 {
        return Ok(number);
    }
    Err(Fault::new(
        ErrorCode::BadArgument,
        format_args!("{number} is even"),
    ))
}

/// The answer to a document, and its errors as `path: message`.
fn answer(text: &str) -> (String, Vec<String>) {
    let snapshot = Snapshot::new(
        load_embedded().unwrap().records,
        SystemTime::UNIX_EPOCH,
        Vec::new(),
    );
    let mut tables = Tables::default();
    Types::new(&mut Registry::default(), &mut tables).object::<Root>();
    let document = parse_query(text).unwrap();
    let operation = document.operations.iter().next().unwrap().1;
    let variables = Variables::default();
    let definitions = &operation.node.variable_definitions;
    let worlds = WorldBaskets::new(&snapshot.graph);
    let cx = Cx::new(
        &snapshot,
        &worlds,
        &tables,
        &document.fragments,
        definitions,
        &variables,
        None,
    );
    let mut out = Out::default();
    let plan = Plan::<Root>::root(&cx, &operation.node.selection_set.node);
    Some(Root).write(&plan, &cx, &mut out).unwrap();
    let (json, errors, left_out) = out.finish();
    let mut errors: Vec<String> = errors.iter().map(shown).collect();
    errors.extend((left_out > 0).then(|| format!("and {left_out} more")));
    (String::from_utf8(json).unwrap(), errors)
}

fn shown(error: &FieldError<'_>) -> String {
    let path = error.path.iter().map(|step| match step {
        Step::Key(key) => (*key).to_owned(),
        Step::Index(index) => index.to_string(),
    });
    format!(
        "{}: {}",
        path.collect::<Vec<_>>().join("."),
        error.fault.message
    )
}

fn data(text: &str) -> String {
    let (json, errors) = answer(text);
    assert_eq!(errors, Vec::<String>::new());
    json
}

#[test]
fn keys_stand_in_the_order_of_first_appearance() {
    assert_eq!(
        data("{ b: item { number } a: item { n: number number } b: item { __typename number } }"),
        r#"{"b":{"number":7,"__typename":"Item"},"a":{"n":7,"number":7}}"#
    );
}

#[test]
fn fragments_merge_and_repeat_nothing() {
    let text = "{ item { ...A ...A ... on Item { number } ... on Other { odd } ... { after { number } } } }
        fragment A on Item { number after { ...B } } fragment B on Item { next { number } }";
    assert_eq!(
        data(text),
        r#"{"item":{"number":7,"after":{"next":{"number":9},"number":8}}}"#
    );
}

#[test]
fn skip_and_include_leave_out_fields_and_fragments() {
    let text = "query($yes: Boolean = true) {
        item { number @skip(if: $yes) after @include(if: $yes) { number } ...A @include(if: false) ... @skip(if: false) { odd } }
    } fragment A on Item { next { number } }";
    assert_eq!(data(text), r#"{"item":{"after":{"number":8},"odd":7}}"#);
}

#[test]
fn null_reaches_up_to_what_may_be_null() {
    assert_eq!(
        answer("{ item { number after { next { number } odd } } }"),
        (
            r#"{"item":{"number":7,"after":null}}"#.to_owned(),
            vec!["item.after.odd: 8 is even".to_owned()]
        )
    );
    assert_eq!(
        answer("{ gaps { number odd } item { number } }"),
        (
            r#"{"gaps":[null,null,null],"item":{"number":7}}"#.to_owned(),
            vec![
                "gaps.0.odd: 0 is even".to_owned(),
                "gaps.2.odd: 2 is even".to_owned()
            ]
        )
    );
    assert_eq!(
        answer("{ item { number } items { number odd } }"),
        ("null".to_owned(), vec!["items.0.odd: 0 is even".to_owned()])
    );
}

#[test]
fn a_field_that_may_be_null_keeps_its_error_to_itself() {
    assert_eq!(
        answer("{ items { perhapsOdd } }"),
        (
            r#"{"items":[{"perhapsOdd":null},{"perhapsOdd":1}]}"#.to_owned(),
            vec!["items.0.perhapsOdd: 0 is even".to_owned()]
        )
    );
}

#[test]
fn a_wrong_argument_is_an_error_of_its_field() {
    let (json, errors) = answer("{ item { number } all: items(n: \"two\") { number } }");
    assert_eq!(json, "null");
    assert_eq!(errors, ["all: argument `n`: expected Int, found \"two\""]);
}

#[test]
fn errors_of_a_long_list_are_counted_and_not_all_kept() {
    let (json, errors) = answer("{ items(n: 60) { perhapsOdd } }");
    assert_eq!(json.matches("null").count(), 30);
    assert_eq!(errors.len(), 21);
    assert_eq!(errors[20], "and 10 more");
}

#[test]
fn text_and_numbers_are_valid_json() {
    assert_eq!(
        data("{ text infinite }"),
        "{\"text\":\"\\\"\\\\\\u0001\\n\u{2028}é\",\"infinite\":null}"
    );
}
