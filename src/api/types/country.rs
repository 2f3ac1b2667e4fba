//! Countries.

use crate::{
    analysis::{CentralityMeasure, Perspective},
    api::{
        table::{input_object, record},
        types::{
            economy::Economy,
            handle::{handle, handles},
            lists::{Dimension, Dimensions, Filter, Listed, NodeOrder, nodes},
            location::Location,
            network::trade_network,
            network_centrality::{Centrality, RankedOnce},
            node::Node,
            region::Region,
            scalars::EconomyArgument,
        },
    },
    graph::{Graph, NodeId},
    model::{CountryCode, ProductCode, Year},
};

handle! {
    /// A country.
    Country implements Economy, Node
}

record! {
    /// A country, territory or area with an ISO 3166-1 code.
    Country implements Economy, Node {
        /// ISO 3166-1 alpha-3 code.
        fn code(country, cx) -> CountryCode { cx.graph.country(country.0).code }
        /// ISO 3166-1 alpha-2 code.
        fn alpha2(country, cx) -> &str { cx.graph.country(country.0).alpha2.as_str() }
        /// United Nations M49 code: three digits, leading zeros count.
        fn m49(country, cx) -> &str { cx.graph.country(country.0).m49.as_str() }
        /// Official name in English, where it differs and is known.
        fn official_name(country, cx) -> Option<&str> { cx.graph.country(country.0).official_name.as_deref() }
        /// Other names and spellings, former ones included.
        fn alternative_names(country, cx) -> Vec<&str> {
            cx.graph.country(country.0).alternative_names.iter().map(String::as_str).collect()
        }
        /// Capital city.
        fn capital(country, cx) -> Option<&str> { cx.graph.country(country.0).capital.as_deref() }
        /// A point within the country, approximate.
        fn location(country, cx) -> Option<Location> { cx.graph.country(country.0).location.map(Location) }
        /// Regions and blocs that the country belongs to.
        fn regions(country, cx,
            /// Memberships that include the last day of this year; of the latest year with data when left
            /// out.
            as_of: Option<Year>,
        ) -> Vec<Region> { handles(cx.graph.regions_of(country.0, *as_of)) }
        /// How central the country is in the trade of a year, with its place among all countries of
        /// that network; see `tradeNetwork`. Null when it has no flow there.
        fn centrality(country, cx,
            /// The calendar year.
            year: Year,
            /// What makes a country central.
            by: CentralityMeasure = CentralityMeasure::Strength,
            /// All goods, or one product group.
            product: ProductCode = ProductCode::Total,
            /// Only in the trade between the members of this region in the year.
            among: Option<EconomyArgument>,
            /// By whose statistics; `SELF` means the exporter's, `PARTNER` the importer's.
            reported_by: Perspective = Perspective::Best,
            ..ranked: RankedOnce,
        ) -> Option<Centrality> {
            ranked.place_of(country.0, *by, || trade_network(cx, *year, *product, *among, *reported_by))
        }
    }
}

impl Listed for Country {
    const PLURAL: &'static str = "countries";
    const DIMENSIONS: Dimensions<Self> = &[(Dimension::Region, |one, graph| {
        nodes(graph.regions_of(one.0, None))
    })];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.0).to_owned()
    }
}

input_object! {
    /// Which countries; conditions left out are not checked.
    pub(crate) struct CountryFilter {
        /// Only members of this region at the end of the latest year with data.
        pub(crate) region: Option<EconomyArgument>,
        /// Only those with at least one report of trade, or only those without.
        pub(crate) has_trade: Option<bool>,
    }
}

impl Filter for CountryFilter {
    type Of = Country;
    type Order = NodeOrder;
    const ORDER: NodeOrder = NodeOrder::Name;

    fn apply(&self, graph: &Graph, mut countries: Vec<NodeId>, order: NodeOrder) -> Vec<Country> {
        if let Some(EconomyArgument(region)) = self.region {
            let year = graph.years().map(|(_, last)| last);
            let members = region
                .map(|region| graph.members(region, year))
                .unwrap_or_default();
            countries.retain(|country| members.contains(country));
        }
        if let Some(wanted) = self.has_trade {
            countries.retain(|country| graph.partners(*country).is_empty() != wanted);
        }
        order.sort(graph, &mut countries);
        handles(countries)
    }
}
