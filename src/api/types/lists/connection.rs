//! Connections as the Relay specification has them, over a list that is in memory.

use crate::{
    analysis::GroupAmount,
    api::{
        table::{
            Argument, Arguments, Cx, ErrorCode, Fault, FieldTable, Name, Object, Record, Selected,
            argument, record,
        },
        types::lists::{Dimensions, PageSize, cursor::Cursor, groups},
    },
    graph::Graph,
};

/// What a connection can be made of.
pub(crate) trait Listed: Object + Clone {
    /// What several of them are called, for descriptions and messages.
    const PLURAL: &'static str;
    /// By what a list of them can be grouped.
    const DIMENSIONS: Dimensions<Self>;

    /// What tells the item from all others of any list of its type.
    fn key(&self, graph: &Graph) -> String;

    /// The amount that groups sum up, in US dollars.
    fn amount(&self, _: &Graph) -> Option<GroupAmount> {
        None
    }

    /// The same of the year before, by the same statistics, where both are values.
    fn amount_before(&self, _: &Graph) -> Option<i64> {
        None
    }
}

/// A page of a list.
#[derive(Clone, Debug)]
pub(crate) struct Connection<T> {
    /// The whole list.
    all: Vec<T>,
    start: usize,
    end: usize,
}

/// The arguments `first` and `after`.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    first: PageSize,
    after: Option<Cursor>,
}

impl Page {
    /// The first page of a ranking.
    pub(crate) const TOP: Page = Page {
        first: PageSize::TOP,
        after: None,
    };

    /// The page of a list that starts after the cursor.
    pub(crate) fn of<T: Listed>(&self, cx: &Cx<'_>, all: Vec<T>) -> Result<Connection<T>, Fault> {
        let start = match &self.after {
            None => 0,
            Some(cursor) => {
                let place = all.iter().position(|item| item.key(cx.graph) == cursor.0);
                place.map(|place| place + 1).ok_or_else(|| {
                    Fault::new(
                        ErrorCode::BadCursor,
                        "the cursor names no item of this list: the filter or the data changed since; start from the first page",
                    )
                })?
            }
        };
        let end = all.len().min(start + self.first.get());
        Ok(Connection { all, start, end })
    }
}

impl Default for Page {
    fn default() -> Self {
        Self {
            first: PageSize::DEFAULT,
            after: None,
        }
    }
}

impl Arguments for Page {
    fn declare(&self) -> Vec<Argument> {
        vec![
            Argument::with_default("first", "The most to return, at most 1000.", &self.first),
            Argument::new::<Option<Cursor>>("after", "The cursor after which to go on."),
        ]
    }

    fn read<'a>(self, cx: &Cx<'a>, selected: &Selected<'a>) -> Result<Self, Fault> {
        Ok(Self {
            first: argument(cx, selected, "first", Some(self.first))?,
            after: argument(cx, selected, "after", None)?,
        })
    }
}

impl<T: Listed> Connection<T> {
    fn page(&self) -> &[T] {
        &self.all[self.start..self.end]
    }

    /// The whole list, of which this is a page.
    pub(super) fn all(&self) -> &[T] {
        &self.all
    }
}

impl<T: Listed> Object for Connection<T> {}

impl<T: Listed> Record for Connection<T> {
    const INTERFACES: &'static [&'static str] = &[];

    fn name() -> Name {
        format!("{}Connection", T::name()).into()
    }

    fn doc() -> String {
        format!("A page of {}.", T::PLURAL)
    }

    fn fields(table: &mut FieldTable<Self>) {
        table.value(
            "edges",
            "The items of the page, each with its cursor.",
            |list, _| list.page().iter().cloned().map(Edge).collect::<Vec<_>>(),
        );
        table.value("nodes", "The items of the page.", |list, _| {
            list.page().to_vec()
        });
        table.value(
            "page_info",
            "Where the page stands in the list.",
            |list, cx| {
                let cursor =
                    |item: Option<&T>| item.map(|item| Cursor::encode(&item.key(cx.graph)));
                PageInfo {
                    has_next_page: list.end < list.all.len(),
                    has_previous_page: list.start > 0,
                    start_cursor: cursor(list.page().first()),
                    end_cursor: cursor(list.page().last()),
                }
            },
        );
        table.value(
            "total_count",
            "How many items the whole list has, not only this page.",
            |list, _| i32::try_from(list.all.len()).unwrap_or(i32::MAX),
        );
        groups::add_field(table);
    }
}

/// An item with its cursor.
#[derive(Clone, Debug)]
struct Edge<T>(T);

impl<T: Listed> Object for Edge<T> {}

impl<T: Listed> Record for Edge<T> {
    const INTERFACES: &'static [&'static str] = &[];

    fn name() -> Name {
        format!("{}Edge", T::name()).into()
    }

    fn doc() -> String {
        format!(
            "One of a list of {}, with its place in the list.",
            T::PLURAL
        )
    }

    fn fields(table: &mut FieldTable<Self>) {
        table.value(
            "cursor",
            "Pass it as `after` to go on behind this item.",
            |edge, cx| Cursor::encode(&edge.0.key(cx.graph)),
        );
        table.value("node", "The item.", |edge, _| edge.0.clone());
    }
}

/// Where a page stands in its list.
#[derive(Clone, Debug)]
struct PageInfo {
    has_next_page: bool,
    has_previous_page: bool,
    start_cursor: Option<String>,
    end_cursor: Option<String>,
}

record! {
    /// Where a page stands in its list.
    PageInfo {
        /// Whether there are items after this page.
        fn has_next_page(info, _cx) -> bool { info.has_next_page }
        /// Whether there are items before this page.
        fn has_previous_page(info, _cx) -> bool { info.has_previous_page }
        /// The cursor of the first item; null on an empty page.
        fn start_cursor(info, _cx) -> Option<String> { info.start_cursor.clone() }
        /// The cursor of the last item: pass it as `after` for the next page. Null on an empty page.
        fn end_cursor(info, _cx) -> Option<String> { info.end_cursor.clone() }
    }
}
