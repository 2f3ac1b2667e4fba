//! The root of every query.

use crate::{
    analysis::{Perspective, flows},
    api::{
        table::{ErrorCode, Fault, record},
        types::{
            claim::{Claim, ClaimFilter},
            country::{Country, CountryFilter},
            dataset::Dataset,
            economy::Economy,
            economy_group::{EconomyGroup, group_of},
            initiative::{Initiative, InitiativeFilter},
            lists::{Connection, Filtered, Page, PageSize},
            network::{TradeNetwork, trade_network},
            node::{Node, by_key},
            organisation::{Organisation, OrganisationFilter},
            paths::{Path, PathLength, default_relations},
            product::{Product, ProductFilter},
            project::{Project, ProjectFilter},
            range::check_years,
            region::{Region, RegionFilter},
            scalars::{CountryArgument, EconomyArgument, IdArgument},
            search::{SearchResult, SearchText, search},
            sector::{Sector, SectorFilter},
            source::{Source, SourceFilter},
            trade_flow::{TradeFlow, TradeFlowFilter, TradeFlowOrder},
        },
    },
    graph::{NodeType, PathSearch, RelationKind},
    model::{ProductCode, Year},
};

/// The root.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Query;

record! {
    /// Questions to the graph. What cannot be found is null; what cannot be understood is an error
    /// with a stable `extensions.code`.
    Query {
        /// The entity with this id; null when there is none.
        fn node(_query, _cx,
            /// A global identifier such as `country:KAZ`, `region:central-asia`, `product:27`.
            id: IdArgument,
        ) -> Option<Node> { id.0.map(Node) }
        /// The entities with these ids, in the same order, null for those that do not exist.
        fn nodes(_query, _cx,
            /// Global identifiers, at most 500.
            ids: Vec<IdArgument>,
        ) -> Vec<Option<Node>> { ids.iter().map(|id| id.0.map(Node)).collect() }
        /// The country with this code; null when the dataset has none.
        fn country(_query, _cx,
            /// Alpha-2, alpha-3 or M49.
            code: CountryArgument,
        ) -> Option<Country> { code.0.map(Country) }
        /// The region with this id; null when there is none.
        fn region(_query, cx,
            /// An id such as `central-asia` or `eu`.
            id: String,
        ) -> Option<Region> { by_key(cx.graph, NodeType::Region, id).map(Region) }
        /// The economy, country or region, that the text refers to; null when there is none.
        fn economy(_query, _cx,
            /// A country code, a region id or a node id.
            r#ref: EconomyArgument,
        ) -> Option<Economy> { r#ref.0.map(Economy) }
        /// The economy that these countries make up together: a region composed as one likes, with the
        /// same members in every year. Null when one of them is not in the dataset.
        ///
        /// Anywhere else, `KAZ+UZB` refers to the same economy. One request may name up to 32 of them.
        fn economy_of(_query, cx,
            /// Its members: alpha-2, alpha-3 or M49 codes; one given twice counts once.
            members: Vec<CountryArgument>,
        ) -> Result<Option<EconomyGroup>, Fault> { group_of(cx, members) }
        /// The initiative with this id; null when there is none.
        fn initiative(_query, cx,
            /// An id such as `belt-and-road`.
            id: String,
        ) -> Option<Initiative> { by_key(cx.graph, NodeType::Initiative, id).map(Initiative) }
        /// The project with this id; null when there is none.
        fn project(_query, cx,
            /// An id such as `cku-railway`.
            id: String,
        ) -> Option<Project> { by_key(cx.graph, NodeType::Project, id).map(Project) }
        /// The product group with this code; null when the dataset does not list it, and for `TOTAL`.
        fn product(_query, cx,
            /// A section, chapter, heading or subheading.
            code: ProductCode,
        ) -> Option<Product> {
            cx.graph.product(*code).and_then(|product| cx.graph.product_node(product)).map(Product)
        }
        /// The organisation with this id; null when there is none.
        fn organisation(_query, cx,
            /// An id such as `china-eximbank`.
            id: String,
        ) -> Option<Organisation> { by_key(cx.graph, NodeType::Organisation, id).map(Organisation) }

        /// Countries, territories and areas.
        fn countries(_query, cx, ..list: Filtered<CountryFilter>) -> Result<Connection<Country>, Fault> {
            list.page(cx, cx.graph.nodes(NodeType::Country))
        }
        /// Regions and blocs.
        fn regions(_query, cx, ..list: Filtered<RegionFilter>) -> Result<Connection<Region>, Fault> {
            list.page(cx, cx.graph.nodes(NodeType::Region))
        }
        /// Programmes, corridors, agreements, organisations, summits and dialogues.
        fn initiatives(_query, cx, ..list: Filtered<InitiativeFilter>) -> Result<Connection<Initiative>, Fault> {
            list.page(cx, cx.graph.nodes(NodeType::Initiative))
        }
        /// Projects of investment and construction.
        fn projects(_query, cx, ..list: Filtered<ProjectFilter>) -> Result<Connection<Project>, Fault> {
            list.page(cx, cx.graph.nodes(NodeType::Project))
        }
        /// Companies, banks, funds and agencies.
        fn organisations(_query, cx, ..list: Filtered<OrganisationFilter>) -> Result<Connection<Organisation>, Fault> {
            list.page(cx, cx.graph.nodes(NodeType::Organisation))
        }
        /// Sectors of projects.
        fn sectors(_query, cx, ..list: Filtered<SectorFilter>) -> Result<Connection<Sector>, Fault> {
            list.page(cx, cx.graph.nodes(NodeType::Sector))
        }
        /// Product groups of the Harmonized System.
        fn products(_query, cx, ..list: Filtered<ProductFilter>) -> Result<Connection<Product>, Fault> {
            list.page(cx, cx.graph.nodes(NodeType::Product))
        }
        /// Sourced statements that are not flows.
        fn claims(_query, cx, ..list: Filtered<ClaimFilter>) -> Result<Connection<Claim>, Fault> {
            list.page(cx, cx.graph.nodes(NodeType::Claim))
        }
        /// Publications that facts are quoted from.
        fn sources(_query, cx, ..list: Filtered<SourceFilter>) -> Result<Connection<Source>, Fault> {
            list.page(cx, cx.graph.nodes(NodeType::Source))
        }
        /// Flows of goods one by one, each by its selected report.
        fn trade_flows(_query, cx,
            /// Which flows.
            filter: Option<TradeFlowFilter>,
            /// Their order.
            order_by: TradeFlowOrder = TradeFlowOrder::Key,
            ..page: Page,
        ) -> Result<Connection<TradeFlow>, Fault> {
            let filter = filter.clone().unwrap_or_default();
            check_years(filter.from, filter.to)?;
            let found = filter.query(cx.graph).map(|query| flows(cx.graph, &query)).unwrap_or_default();
            let mut list: Vec<TradeFlow> = found.into_iter().map(TradeFlow).collect();
            order_by.sort(&mut list);
            page.of(cx, list)
        }

        /// The trade between countries in one year as a network. Null when the product or the economy
        /// is not in this dataset; a year without flows has a network without economies.
        fn trade_network(_query, cx,
            /// The calendar year.
            year: Year,
            /// All goods, or one product group.
            product: ProductCode = ProductCode::Total,
            /// Only between the members of this region in the year.
            among: Option<EconomyArgument>,
            /// By whose statistics; `SELF` means the exporter's, `PARTNER` the importer's.
            reported_by: Perspective = Perspective::Best,
        ) -> Option<TradeNetwork> {
            trade_network(cx, *year, *product, *among, *reported_by).map(TradeNetwork::from)
        }

        /// Entities whose names, codes, other names or descriptions match a text, best first.
        /// Misspelt words find what they are near to; the last word may be a beginning.
        fn search(_query, cx,
            /// What to look for; the first 256 characters count.
            text: SearchText,
            /// Only these types; all but claims and sources when left out.
            types: Option<Vec<NodeType>>,
            ..page: Page = Page::TOP,
        ) -> Result<Connection<SearchResult>, Fault> {
            page.of(cx, search(cx.graph, &text.0, types.as_deref()))
        }
        /// How two entities are connected: the shortest chains of relations, followed in either
        /// direction. Empty when either does not exist or nothing connects them within the length.
        fn paths(_query, cx,
            /// Where they start.
            from: IdArgument,
            /// Where they end.
            to: IdArgument,
            /// The most relations in a chain, 1 to 6.
            max_length: PathLength = PathLength::DEFAULT,
            /// Only by these relations; all but `CITES` when left out.
            relations: Option<Vec<RelationKind>>,
            /// The most to return, at most 100.
            first: PageSize = PageSize::FEW,
        ) -> Result<Vec<Path>, Fault> {
            if first.get() > MAX_PATHS {
                return Err(Fault::new(
                    ErrorCode::BadPageSize,
                    format_args!("argument `first`: expected a number from 0 to {MAX_PATHS}, found {}", first.get()),
                ));
            }
            let Some((from, to)) = from.0.zip(to.0) else { return Ok(Vec::new()) };
            let relations = relations.clone().unwrap_or_else(default_relations);
            let search = PathSearch { from, to, max_length: max_length.0, relations: &relations, first: first.get() };
            Ok(cx.graph.paths(&search).into_iter().map(Path).collect())
        }
        /// What is loaded: revision, counts, years, licences.
        fn dataset(_query, _cx) -> Dataset { Dataset }
    }
}

/// The most paths of one answer: each is a chain of entities, found by a search.
const MAX_PATHS: usize = 100;
