//! Products of the Harmonized System.

use crate::{
    analysis::{Perspective, product_complexity, proximity},
    api::{
        table::{Cx, ErrorCode, Fault, enums, input_object, record},
        types::{
            handle::{handle, handles},
            indicator::Indicator,
            lists::{Dimension, Dimensions, Filter, Listed, NodeOrder, nodes, words},
            node::Node,
        },
    },
    graph::{Graph, NodeId, RelationKind},
    model::{ProductCode, ProductLevel, Vocabulary, Year},
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

        /// The product complexity index: how complex the countries are on average that export the
        /// product with a revealed comparative advantage of 1 or more, after Hidalgo and Hausmann
        /// (2009). In standard deviations from the mean of all products of its level.
        ///
        /// It compares countries whose products of the level account for nine tenths of their exports,
        /// at least 30. See `complexity` of a country.
        fn complexity(product, cx,
            /// The calendar year.
            year: Year,
            /// By whose statistics.
            reported_by: Perspective = Perspective::Best,
        ) -> Indicator {
            Indicator(product_complexity(cx.worlds, code(product, cx), *year, *reported_by))
        }
        /// How near the product is to another one, after Hidalgo, Klinger, Barabási and Hausmann
        /// (2007): the smaller of the chances that a country with a revealed comparative advantage of
        /// 1 or more in one of them has it in the other as well. From 0, nobody has both, to 1.
        ///
        /// It compares countries whose products of the level account for nine tenths of their exports,
        /// at least 30.
        fn proximity(product, cx,
            /// The other product; of the same level.
            to: ProductCode,
            /// The calendar year.
            year: Year,
            /// By whose statistics.
            reported_by: Perspective = Perspective::Best,
        ) -> Result<Indicator, Fault> {
            let products = [code(product, cx), *to];
            check_one_level(products)?;
            Ok(Indicator(proximity(cx.worlds, products, *year, *reported_by)))
        }
    }
}

enums!(ProductLevel);

fn code(product: &Product, cx: &Cx<'_>) -> ProductCode {
    cx.graph.product_record(product.0).code
}

/// Refuses products of two levels: one may be part of the other.
fn check_one_level(products: [ProductCode; 2]) -> Result<(), Fault> {
    if products[0].level() == products[1].level() {
        return Ok(());
    }
    let level = |code: ProductCode| code.level().map(|level| format!("a {}", level.text()));
    let [mine, other] = products.map(|code| level(code).unwrap_or("all goods".to_owned()));
    let [product, to] = products;
    Err(Fault::new(
        ErrorCode::BadArgument,
        format_args!(
            "argument `to`: expected {mine} like `{product}`, found `{to}`, which is {other}"
        ),
    ))
}

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
