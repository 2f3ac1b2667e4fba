//! Flows one by one.

use crate::{
    analysis::{Flow, FlowQuery, GroupAmount, Perspective, SelectionRule, reports_of_same_flow},
    api::{
        table::{enum_value, enums, input_object, record},
        types::{
            economy::Economy,
            lists::{Dimension, Dimensions, Listed, nodes, word, year},
            observation::Observation,
            product::Product,
            scalars::{Dollars, EconomyArgument},
            source::Source,
        },
    },
    graph::{Graph, NodeId},
    model::{
        ObservationKind, Precision, ProductCode, ProductLevel, Status, Valuation, Year,
        vocabulary::vocabulary,
    },
};

/// A flow by its selected report.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TradeFlow(pub(crate) Flow);

record! {
    /// Goods from one economy to another in one year, by the report that was selected. There is
    /// one for each flow, however many reports speak of it, so that sums count nothing twice.
    TradeFlow {
        /// The exporter; for a turnover, one of the two.
        fn from(one, _cx) -> Economy { Economy(one.0.report.from) }
        /// The importer; for a turnover, the other.
        fn to(one, _cx) -> Economy { Economy(one.0.report.to) }
        /// The calendar year.
        fn year(one, _cx) -> Year { one.0.report.year }
        /// Goods one way, or both ways together.
        fn kind(one, _cx) -> ObservationKind { one.0.report.kind }
        /// The product group; null for all goods.
        fn product(one, cx) -> Option<Product> { cx.graph.product_node(one.0.report.product).map(Product) }
        /// Current US dollars.
        fn value(one, _cx) -> Dollars { one.0.report.value.into() }
        /// Whose statistics; null when the source does not say.
        fn reporter(one, _cx) -> Option<Economy> { one.0.report.reporter.map(Economy) }
        /// Whether freight and insurance are in the value.
        fn valuation(one, _cx) -> Valuation { one.0.report.valuation }
        /// How settled the figure is.
        fn status(one, _cx) -> Status { one.0.report.status }
        /// How exactly the source states it.
        fn precision(one, _cx) -> Precision { one.0.report.precision }
        /// Who published it.
        fn source(one, _cx) -> Source { Source(one.0.report.source) }
        /// What told the selected report from the best one with another value.
        fn selected_by(one, _cx) -> SelectionRule { one.0.rule }
        /// Every report of the same flow, whoever made it; the selected one is marked.
        fn evidence(one, cx) -> Vec<Observation> {
            let rows = reports_of_same_flow(cx.graph, &one.0.report).into_iter();
            rows.map(|row| Observation { row, selected: (row == one.0.report.row).then_some(one.0.rule) }).collect()
        }
    }
}

impl Listed for TradeFlow {
    const PLURAL: &'static str = "trade flows";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Exporter, |one, _| nodes([one.0.report.from])),
        (Dimension::Importer, |one, _| nodes([one.0.report.to])),
        (Dimension::Year, |one, _| year(Some(one.0.report.year))),
        (Dimension::Product, |one, graph| {
            nodes(graph.product_node(one.0.report.product))
        }),
        (Dimension::Kind, |one, _| word(one.0.report.kind)),
        (Dimension::Reporter, |one, _| nodes(one.0.report.reporter)),
        (Dimension::Status, |one, _| word(one.0.report.status)),
        (Dimension::Source, |one, _| nodes([one.0.report.source])),
        (Dimension::ExporterRegion, |one, graph| {
            nodes(graph.regions_of(one.0.report.from, Some(one.0.report.year)))
        }),
        (Dimension::ImporterRegion, |one, graph| {
            nodes(graph.regions_of(one.0.report.to, Some(one.0.report.year)))
        }),
        (Dimension::Decade, |one, _| {
            let year = i64::from(one.0.report.year.number());
            self::year(Year::try_from(year - year % 10).ok())
        }),
        (Dimension::Section, |one, graph| {
            let product = graph.product_node(one.0.report.product).into_iter();
            nodes(
                product
                    .flat_map(|product| graph.whole_of(product))
                    .filter(|whole| is_section(graph, *whole)),
            )
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        let report = &self.0.report;
        let product = graph
            .product_node(report.product)
            .map_or("TOTAL", |node| graph.key(node));
        let (from, to) = (graph.key(report.from), graph.key(report.to));
        format!(
            "{from}>{to}:{product}:{}:{}",
            report.year,
            enum_value(report.kind)
        )
    }

    fn amount_before(&self, graph: &Graph) -> Option<i64> {
        self.0.value_before(graph)
    }

    fn amount(&self, _: &Graph) -> Option<GroupAmount> {
        let is_bound = self.0.report.precision.is_bound();
        Some(GroupAmount {
            dollars: self.0.report.value.dollars(),
            is_bound,
            before: None,
        })
    }
}

fn is_section(graph: &Graph, product: NodeId) -> bool {
    graph.product_record(product).code.level() == Some(ProductLevel::Section)
}

vocabulary! {
    /// The order of a list of flows.
    pub(crate) enum TradeFlowOrder {
        /// By exporter, importer, product and year.
        Key = "key",
        /// Larger values first.
        ValueDesc = "value-desc",
        /// Earlier years first.
        Year = "year",
        /// Later years first.
        YearDesc = "year-desc",
    }
}

enums!(TradeFlowOrder);

input_object! {
    /// Which flows; conditions left out are not checked.
    pub(crate) struct TradeFlowFilter {
        /// Only from this economy; a region stands for its own flows and those of its members of each year. A turnover has no exporter: it is found by either side.
        pub(crate) exporter: Option<EconomyArgument>,
        /// Only to this economy; a region likewise.
        pub(crate) importer: Option<EconomyArgument>,
        /// Only of these products; all goods together when left out.
        pub(crate) products: Option<Vec<ProductCode>>,
        /// Only of this year.
        pub(crate) year: Option<Year>,
        /// Only of this year or later.
        pub(crate) from: Option<Year>,
        /// Only of this year or earlier.
        pub(crate) to: Option<Year>,
        /// Goods one way, or turnovers; goods one way when left out. The two are never mixed, since a turnover contains both directions.
        pub(crate) kind: Option<ObservationKind>,
        /// By whose statistics; `BEST` when left out. `SELF` means the exporter's, `PARTNER` the importer's.
        pub(crate) reported_by: Option<Perspective>,
        /// Also flows of regions and of the world, which contain those of countries; sums then count twice.
        pub(crate) include_regions: Option<bool>,
    }
}

impl TradeFlowFilter {
    /// The conditions as `analysis` takes them; `None` when an economy is not in the dataset, and
    /// so no flow can meet them.
    pub(crate) fn query(&self, graph: &Graph) -> Option<FlowQuery> {
        let is_unknown =
            |side: Option<EconomyArgument>| side.is_some_and(|economy| economy.0.is_none());
        if is_unknown(self.exporter) || is_unknown(self.importer) {
            return None;
        }
        let products = match &self.products {
            None => vec![crate::graph::ProductId::TOTAL],
            Some(codes) => codes
                .iter()
                .filter_map(|code| graph.product(*code))
                .collect(),
        };
        Some(FlowQuery {
            kind: self.kind.unwrap_or(ObservationKind::Export),
            perspective: self.reported_by.unwrap_or(Perspective::Best),
            exporter: self.exporter.and_then(|economy| economy.0),
            importer: self.importer.and_then(|economy| economy.0),
            products: Some(products),
            // A year beside a range narrows it.
            from: self.year.max(self.from),
            to: self.to.map_or(self.year, |to| {
                Some(self.year.map_or(to, |year| year.min(to)))
            }),
            countries_only: !self.include_regions.unwrap_or(false),
        })
    }
}

impl TradeFlowOrder {
    /// Puts flows into this order; they come by key.
    pub(crate) fn sort(self, flows: &mut [TradeFlow]) {
        match self {
            Self::Key => {}
            Self::ValueDesc => flows.sort_by_key(|one| std::cmp::Reverse(one.0.report.value)),
            Self::Year => flows.sort_by_key(|one| one.0.report.year),
            Self::YearDesc => flows.sort_by_key(|one| std::cmp::Reverse(one.0.report.year)),
        }
    }
}
