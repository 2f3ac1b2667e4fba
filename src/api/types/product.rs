//! Products of the Harmonized System.

use crate::{
    api::{
        table::{enums, input_object, record},
        types::{
            handle::{handle, handles},
            lists::{Dimension, Dimensions, Filter, Listed, NodeOrder, nodes, words},
            node::Node,
        },
    },
    graph::{Graph, NodeId, RelationKind},
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

input_object! {
    /// Which products; conditions left out are not checked.
    pub(crate) struct ProductFilter {
        /// Only of this level.
        pub(crate) level: Option<ProductLevel>,
        /// Only the direct parts of this group; of `TOTAL`, those that are part of no other.
        pub(crate) parent: Option<ProductCode>,
    }
}

impl Filter for ProductFilter {
    type Of = Product;
    type Order = NodeOrder;
    const ORDER: NodeOrder = NodeOrder::Key;

    fn apply(&self, graph: &Graph, mut products: Vec<NodeId>, order: NodeOrder) -> Vec<Product> {
        if let Some(level) = self.level {
            products.retain(|one| graph.product_record(*one).code.level() == Some(level));
        }
        if let Some(parent) = self.parent {
            let parent_of = |one: &NodeId| graph.product_record(*one).parent;
            products.retain(|one| parent_of(one).unwrap_or(ProductCode::Total) == parent);
        }
        order.sort(graph, &mut products);
        handles(products)
    }
}
