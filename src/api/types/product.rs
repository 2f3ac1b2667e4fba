//! Products of the Harmonized System.

use crate::{
    api::{
        table::{enums, record},
        types::{
            handle::{handle, handles},
            lists::{Dimension, Dimensions, Listed, nodes, words},
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
    const PLURAL: &'static str = "products";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Level, |one, graph| {
            words(graph.product_record(one.0).code.level())
        }),
        (Dimension::Parent, |one, graph| {
            nodes(graph.targets(one.0, RelationKind::PartOf))
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.0).to_owned()
    }
}
