//! Products of the Harmonized System.

use crate::{
    analysis::GroupValue,
    api::{
        lists::{Dimension, Listed},
        table::{enum_value, enums, record},
        types::{
            handle::{handle, handles},
            node::Node,
        },
    },
    graph::{Graph, RelationKind},
    model::{ProductCode, ProductLevel},
};

handle! {
    /// A product.
    Product implements Node
}

record! {
    /// A product group of the Harmonized System.
    Product implements Node {
        /// Its code, such as `S05` or `27`.
        fn code(product, cx) -> ProductCode { cx.graph.product_record(product.0).code }
        /// Its level.
        fn level(product, cx) -> Option<ProductLevel> { cx.graph.product_record(product.0).code.level() }
        /// Other words for it.
        fn alternative_names(product, cx) -> Vec<&str> {
            cx.graph.product_record(product.0).alternative_names.iter().map(String::as_str).collect()
        }
        /// The group that it is part of.
        fn parent(product, cx) -> Option<Product> {
            handles(cx.graph.targets(product.0, RelationKind::PartOf)).into_iter().next()
        }
        /// The groups that are part of it.
        fn parts(product, cx) -> Vec<Product> { handles(cx.graph.origins(product.0, RelationKind::PartOf)) }
    }
}

enums!(ProductLevel);

impl Listed for Product {
    const CONNECTION: &'static str = "ProductConnection";
    const EDGE: &'static str = "ProductEdge";

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.0).to_owned()
    }

    fn dimensions() -> &'static [Dimension] {
        &[Dimension::Level, Dimension::Parent]
    }

    fn values(&self, graph: &Graph, dimension: Dimension) -> Vec<GroupValue> {
        match dimension {
            Dimension::Level => {
                let level = graph.product_record(self.0).code.level();
                level
                    .into_iter()
                    .map(|level| GroupValue::Text(enum_value(level)))
                    .collect()
            }
            _ => graph
                .targets(self.0, RelationKind::PartOf)
                .into_iter()
                .map(GroupValue::Node)
                .collect(),
        }
    }
}
