//! Lists of entities with conditions and an order.

use crate::{
    api::{
        table::{Argument, Arguments, Cx, Fault, Input, Literal, Selected, argument},
        types::lists::{Connection, Listed, Page},
    },
    graph::{Graph, NodeId},
};

/// The conditions of a list of entities.
pub(crate) trait Filter: Input + Default {
    /// The entities.
    type Of: Listed;
    /// The orders they can be put into.
    type Order: Literal + Copy;
    /// Their order when none is asked for.
    const ORDER: Self::Order;

    /// Refuses conditions that contradict each other.
    fn check(&self) -> Result<(), Fault> {
        Ok(())
    }

    /// Those of these entities that pass, in order.
    fn apply(&self, graph: &Graph, entities: Vec<NodeId>, order: Self::Order) -> Vec<Self::Of>;
}

/// The arguments `filter` and `orderBy` with those of a page.
pub(crate) struct Filtered<F: Filter> {
    filter: F,
    order: F::Order,
    page: Page,
}

impl<F: Filter> Filtered<F> {
    /// In this order when none is asked for, instead of the usual one.
    pub(crate) fn by(order: F::Order) -> Self {
        Self {
            filter: F::default(),
            order,
            page: Page::default(),
        }
    }

    /// The page of the entities that pass.
    pub(crate) fn page(
        &self,
        cx: &Cx<'_>,
        entities: impl IntoIterator<Item = NodeId>,
    ) -> Result<Connection<F::Of>, Fault> {
        let entities = entities.into_iter().collect();
        let list = self.filter.apply(cx.graph, entities, self.order);
        self.page.of(cx, list)
    }
}

impl<F: Filter> Default for Filtered<F> {
    fn default() -> Self {
        Self::by(F::ORDER)
    }
}

impl<F: Filter> Arguments for Filtered<F> {
    fn declare(&self) -> Vec<Argument> {
        let which = format!("Which {}.", F::Of::PLURAL);
        let mut arguments = vec![
            Argument::new::<Option<F>>("filter", &which),
            Argument::with_default("order_by", "Their order.", &self.order),
        ];
        arguments.extend(self.page.declare());
        arguments
    }

    fn read<'a>(self, cx: &Cx<'a>, selected: &Selected<'a>) -> Result<Self, Fault> {
        let filter: Option<F> = argument(cx, selected, "filter", None)?;
        let filter = filter.unwrap_or_default();
        filter.check()?;
        Ok(Self {
            filter,
            order: argument(cx, selected, "order_by", Some(self.order))?,
            page: self.page.read(cx, selected)?,
        })
    }
}
