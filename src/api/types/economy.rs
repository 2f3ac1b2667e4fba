//! What can be asked of every economy, country or region alike.

use crate::{
    analysis::{
        self, PartnerKind, Perspective, Ranking, Trade, TradeMeasure, comparative_advantage,
        comparative_advantages, complementarity, complexity, composition, diversification,
        export_similarity, intra_regional_share, trade_intensity,
    },
    api::{
        table::{Cx, Fault, enums, interface},
        types::{
            advantage::{ComparativeAdvantage, advantages},
            claim::{Claim, claims_about},
            country::Country,
            economy_group::EconomyGroup,
            handle::handle,
            indicator::{Indicator, by, indicator, indicator_with},
            initiative::{Initiative, InitiativeFilter, InitiativeOrder},
            leadership::{LeadershipSpell, Overtaking, Rivalry, rivalries, spells},
            lists::{Connection, Filtered, Page},
            node::Node,
            partner::{Partner, partners},
            project::{Project, ProjectFilter},
            range::years,
            region::Region,
            scalars::EconomyArgument,
            structure::{Concentration, ConcentrationOf, ProductShare},
            trade_arguments::{TradeArguments, asked},
            trade_columns::TradeColumns,
            trade_year::TradeYear,
        },
    },
    graph::NodeType,
    model::{ProductCode, ProductLevel, Year},
};

handle! {
    /// A country, a region or a group.
    Economy implements Node
}

enums!(Perspective, TradeMeasure);

interface! {
    /// A country, a region or a group of countries: whatever can be asked of one can be asked of the
    /// others.
    Economy implements Node of {
        Country = NodeType::Country,
        Region = NodeType::Region,
        EconomyGroup = NodeType::Group,
    } {
        /// Trade with one partner, or with the world, in one year.
        ///
        /// Null when the partner or the product is not in this dataset, or when no year was given
        /// and none has a figure. A year without figures is an answer, and says why it has none.
        fn trade(economy, cx,
            /// The calendar year; the latest with a figure when left out.
            year: Option<Year>,
            ..about: TradeArguments,
        ) -> Option<TradeYear> {
            let asked = about.asked(cx, economy.0)?;
            let year = year.or_else(|| asked.latest_year(cx.graph))?;
            Some(TradeYear(asked.in_year(cx.graph, year)))
        }

        /// Trade year by year, without gaps: a year without figures stands in its place and says
        /// why it has none. Empty when the partner or the product is not in this dataset.
        fn trade_series(economy, cx,
            /// The first year; the first with a figure when left out.
            from: Option<Year>,
            /// The last year; the latest with a figure when left out.
            to: Option<Year>,
            ..about: TradeArguments,
        ) -> Result<Vec<TradeYear>, Fault> {
            let series = about.series(cx, economy.0, *from, *to)?;
            Ok(series.into_iter().map(TradeYear).collect())
        }

        /// The same as columns of equal length, for charts and data frames.
        fn trade_columns(economy, cx,
            /// The first year; the first with a figure when left out.
            from: Option<Year>,
            /// The last year; the latest with a figure when left out.
            to: Option<Year>,
            ..about: TradeArguments,
        ) -> Result<TradeColumns, Fault> {
            about.series(cx, economy.0, *from, *to).map(TradeColumns)
        }

        /// The largest partner of a year; null when none has a figure.
        fn top_partner(economy, cx,
            /// The calendar year; the latest with a figure of any partner when left out.
            year: Option<Year>,
            /// What makes a partner large.
            by: TradeMeasure = TradeMeasure::Total,
            /// All goods, or one product group.
            product: ProductCode = ProductCode::Total,
            /// Countries, or regions and blocs.
            among: PartnerKind = PartnerKind::Countries,
            /// By whose statistics.
            reported_by: Perspective = Perspective::Best,
        ) -> Option<Partner> {
            let asked = Trade { perspective: *reported_by, ..asked(cx, economy.0, None, *product)? };
            partners(ranking(cx, &asked, *year, *by, *among)?).into_iter().next()
        }

        /// The partners of a year, largest first.
        ///
        /// Partners whose figure is partial or a bound stand among the others; their `basis` and
        /// `precision` say so. Members of a region are not its partners.
        fn top_partners(economy, cx,
            /// The calendar year; the latest with a figure of any partner when left out.
            year: Option<Year>,
            /// What makes a partner large.
            by: TradeMeasure = TradeMeasure::Total,
            /// All goods, or one product group.
            product: ProductCode = ProductCode::Total,
            /// Countries, or regions and blocs.
            among: PartnerKind = PartnerKind::Countries,
            /// By whose statistics.
            reported_by: Perspective = Perspective::Best,
            ..page: Page = Page::TOP,
        ) -> Result<Connection<Partner>, Fault> {
            let asked = asked(cx, economy.0, None, *product);
            let asked = asked.map(|asked| Trade { perspective: *reported_by, ..asked });
            let ranking = asked.and_then(|asked| ranking(cx, &asked, *year, *by, *among));
            let partners = ranking.map(partners).unwrap_or_default();
            page.of(cx, partners)
        }

        /// Who was the largest partner country, and from when to when.
        fn leadership(economy, cx,
            /// What makes a partner large.
            by: TradeMeasure = TradeMeasure::Total,
            /// The first year; the first with data when left out.
            from: Option<Year>,
            /// The last year; the latest with data when left out.
            to: Option<Year>,
            /// All goods, or one product group.
            product: ProductCode = ProductCode::Total,
            /// By whose statistics.
            reported_by: Perspective = Perspective::Best,
        ) -> Result<Vec<LeadershipSpell>, Fault> {
            let years = years(cx, *from, *to)?;
            let Some(asked) = asked(cx, economy.0, None, *product) else { return Ok(Vec::new()) };
            let asked = Trade { perspective: *reported_by, ..asked };
            Ok(spells(cx.graph, &asked, *by, years))
        }

        /// When one partner overtook another, by whose statistics: reversals and returns are all
        /// listed, each perspective by itself. Empty when either is not in this dataset.
        fn overtakings(economy, cx,
            /// The partner that came from behind.
            challenger: EconomyArgument,
            /// The partner that was ahead.
            incumbent: EconomyArgument,
            /// What is compared.
            by: TradeMeasure = TradeMeasure::Total,
            /// The first year; the first with data when left out.
            from: Option<Year>,
            /// The last year; the latest with data when left out.
            to: Option<Year>,
            /// All goods, or one product group.
            product: ProductCode = ProductCode::Total,
            /// By whose statistics; by every one, side by side, when left out.
            reported_by: Option<Perspective>,
        ) -> Result<Vec<Overtaking>, Fault> {
            let years = years(cx, *from, *to)?;
            let Some(asked) = asked(cx, economy.0, None, *product) else { return Ok(Vec::new()) };
            let rivalries = rivalries(cx, &asked, [*challenger, *incumbent], *by, years, *reported_by)?;
            Ok(rivalries.into_iter().flat_map(|one| one.overtakings).map(Overtaking).collect())
        }

        /// How two partners stand to each other over the years, by each perspective: which years can
        /// be compared, who is ahead, each overtaking, and what it means when there is none. Empty
        /// when either is not in this dataset.
        fn rivalry(economy, cx,
            /// The partner that may have come from behind.
            challenger: EconomyArgument,
            /// The partner that may have been ahead.
            incumbent: EconomyArgument,
            /// What is compared.
            by: TradeMeasure = TradeMeasure::Total,
            /// The first year; the first with data when left out.
            from: Option<Year>,
            /// The last year; the latest with data when left out.
            to: Option<Year>,
            /// All goods, or one product group.
            product: ProductCode = ProductCode::Total,
            /// By whose statistics; by every one, side by side, when left out.
            reported_by: Option<Perspective>,
        ) -> Result<Vec<Rivalry>, Fault> {
            let years = years(cx, *from, *to)?;
            let Some(asked) = asked(cx, economy.0, None, *product) else { return Ok(Vec::new()) };
            let rivalries = rivalries(cx, &asked, [*challenger, *incumbent], *by, years, *reported_by)?;
            Ok(rivalries.into_iter().map(Rivalry).collect())
        }

        /// How concentrated a year's trade is, over partner countries or over products; null when no
        /// year is known or none of them has a value of the whole.
        fn concentration(economy, cx,
            /// Over what.
            of: ConcentrationOf,
            /// The calendar year; the latest with a figure of any partner when left out.
            year: Option<Year>,
            /// Which measure; a balance has no concentration.
            by: TradeMeasure = TradeMeasure::Total,
            /// The level of products.
            level: ProductLevel = ProductLevel::Chapter,
            /// By whose statistics.
            reported_by: Perspective = Perspective::Best,
        ) -> Option<Concentration> {
            let asked = Trade { perspective: *reported_by, ..Trade::of(economy.0) };
            let year = match year {
                Some(year) => *year,
                None => Ranking::latest(cx.graph, &asked, *by, PartnerKind::Countries)?.year,
            };
            match of {
                ConcentrationOf::Partners => analysis::Concentration::over_partners(cx.graph, &asked, year, *by),
                ConcentrationOf::Products => analysis::Concentration::over_products(cx.graph, &asked, year, *by, *level),
            }.map(|figures| Concentration { year, figures })
        }

        /// What goods trade consists of in a year, the largest first, what is not allocated to any
        /// product last. Empty when no product of the level has a figure.
        fn composition(economy, cx,
            /// The other side; the world when left out.
            partner: Option<EconomyArgument>,
            /// The calendar year; the latest with a figure for all goods when left out.
            year: Option<Year>,
            /// Which measure; a balance has no composition.
            by: TradeMeasure = TradeMeasure::Exports,
            /// The level of products.
            level: ProductLevel = ProductLevel::Chapter,
            /// By whose statistics.
            reported_by: Perspective = Perspective::Best,
        ) -> Vec<ProductShare> {
            let asked = asked(cx, economy.0, *partner, ProductCode::Total);
            let asked = asked.map(|asked| Trade { perspective: *reported_by, ..asked });
            let year = year.or_else(|| asked.as_ref()?.latest_year(cx.graph));
            let Some((asked, year)) = asked.zip(year) else { return Vec::new() };
            let shares = composition(cx.graph, &asked, year, *by, *level).unwrap_or_default();
            shares.into_iter().map(|share| ProductShare { year, share }).collect()
        }

        /// Revealed comparative advantage in a product: its share in the economy's exports over its
        /// share in the exports of all countries, after Balassa (1965). Above 1 the economy exports
        /// more of it than the world does, relative to all it exports; 0 when it exports none.
        ///
        /// Shares are of the sum of all products of its level, which must account for nine tenths of
        /// the economy's exports; the world is all countries of which the same is known, at least 30.
        /// Not defined for all goods together.
        fn comparative_advantage(economy, cx,
            /// A section, chapter, heading or subheading; it is compared at its own level.
            product: ProductCode,
            /// The calendar year; the latest with a figure of trade with the world when left out.
            year: Option<Year>,
            /// By whose statistics.
            reported_by: Perspective = Perspective::Best,
        ) -> Indicator {
            let asked = by(economy.0, *reported_by);
            indicator(cx, &asked, *year, |year| comparative_advantage(cx.worlds, &asked, *product, year))
        }

        /// The products that the economy exports by their revealed comparative advantage, the largest
        /// first, equal ones by code. Products that no country exports are left out. Empty where
        /// nothing is known; `comparativeAdvantage` of any product says why.
        fn comparative_advantages(economy, cx,
            /// The calendar year; the latest with a figure of trade with the world when left out.
            year: Option<Year>,
            /// The level of products.
            level: ProductLevel = ProductLevel::Chapter,
            /// By whose statistics.
            reported_by: Perspective = Perspective::Best,
            ..page: Page = Page::TOP,
        ) -> Result<Connection<ComparativeAdvantage>, Fault> {
            let asked = by(economy.0, *reported_by);
            let year = year.or_else(|| asked.latest_year(cx.graph));
            let found = year.map(|year| comparative_advantages(cx.worlds, &asked, year, *level));
            page.of(cx, advantages(cx, found.unwrap_or_default()))
        }

        /// How far the structure of the economy's exports or imports lies from that of all countries:
        /// UNCTAD's diversification index, half the sum, over all products, of the differences
        /// between their shares in both. From 0, as the world, to 1, nothing in common with it.
        ///
        /// The products of the level must account for nine tenths of the economy's trade; the world
        /// is all countries of which the same is known, at least 30.
        fn diversification(economy, cx,
            /// The calendar year; the latest with a figure of trade with the world when left out.
            year: Option<Year>,
            /// Exports or imports; not defined for the total and the balance.
            of: TradeMeasure = TradeMeasure::Exports,
            /// The level of products.
            level: ProductLevel = ProductLevel::Chapter,
            /// By whose statistics.
            reported_by: Perspective = Perspective::Best,
        ) -> Indicator {
            let asked = by(economy.0, *reported_by);
            indicator(cx, &asked, *year, |year| diversification(cx.worlds, &asked, year, *of, *level))
        }

        /// The share of trade among a region's members in their trade with everyone, each other
        /// included. Not defined for a country, nor where a region has a single member.
        ///
        /// Goods that one member sells to another are exports of the one and imports of the other:
        /// the share in the total counts them twice, as the total does.
        fn intra_regional_share(economy, cx,
            /// The calendar year; the latest with a figure of trade with the world when left out.
            year: Option<Year>,
            /// Which measure; a balance has no share.
            of: TradeMeasure = TradeMeasure::Total,
            /// All goods, or one product group.
            product: ProductCode = ProductCode::Total,
            /// By whose statistics.
            reported_by: Perspective = Perspective::Best,
            /// Gives the region the members of this year, whatever year is asked.
            members_as_of: Option<Year>,
        ) -> Indicator {
            let Some(asked) = asked(cx, economy.0, None, *product) else { return Indicator::never_reported(*year) };
            let asked = Trade { perspective: *reported_by, members_as_of: *members_as_of, ..asked };
            indicator(cx, &asked, *year, |year| intra_regional_share(cx.graph, &asked, year, *of))
        }

        /// Whether the economy trades more with a partner than the partner's place in world trade
        /// would have it, which is 1: the trade intensity index as the World Bank defines it, after
        /// Brown (1949) and Kojima (1964).
        ///
        /// Of exports: the partner's share in the economy's exports, over the share of the partner's
        /// imports in the exports of the world. Of imports: the partner's share in the economy's
        /// imports, over the share of the partner's exports in the exports of the world. What
        /// the world exports is as published for it, or the sum over all countries, of which at least
        /// 30 must have a value. Not defined with the world on either side, nor where the two are or
        /// contain the same country.
        fn trade_intensity(economy, cx,
            /// The other side: a country or a region.
            partner: EconomyArgument,
            /// The calendar year; the latest with a figure of trade with the world when left out.
            year: Option<Year>,
            /// Exports or imports; not defined for the total and the balance.
            of: TradeMeasure = TradeMeasure::Exports,
            /// By whose statistics.
            reported_by: Perspective = Perspective::Best,
        ) -> Indicator {
            let asked = by(economy.0, *reported_by);
            indicator_with(cx, &asked, *partner, *year, |partner, year| trade_intensity(cx.graph, &asked, partner, year, *of))
        }

        /// How well what the economy sells to the world matches what a partner buys from it, after
        /// Michaely (1996): 1 less half the sum, over all products, of the differences between their
        /// shares in the one's exports and the other's imports. From 0, nothing matches, to 1.
        ///
        /// The products of the level must account for nine tenths of either.
        fn complementarity(economy, cx,
            /// Whose imports: a country or a region.
            partner: EconomyArgument,
            /// The calendar year; the latest with a figure of trade with the world when left out.
            year: Option<Year>,
            /// The level of products.
            level: ProductLevel = ProductLevel::Chapter,
            /// By whose statistics: `SELF` are the economy's for its exports, the partner's for its imports.
            reported_by: Perspective = Perspective::Best,
        ) -> Indicator {
            let asked = by(economy.0, *reported_by);
            indicator_with(cx, &asked, *partner, *year, |partner, year| complementarity(cx.graph, &asked, partner, year, *level))
        }

        /// How alike the exports of two economies are, after Finger and Kreinin (1979): the sum, over
        /// all products, of the smaller of the two shares. From 0, no product in common, to 1, equal
        /// shares.
        ///
        /// The products of the level must account for nine tenths of the exports of either.
        fn export_similarity(economy, cx,
            /// The economy to compare with: a country or a region.
            with: EconomyArgument,
            /// The calendar year; the latest with a figure of trade with the world when left out.
            year: Option<Year>,
            /// The level of products.
            level: ProductLevel = ProductLevel::Chapter,
            /// By whose statistics: `SELF` are those of each for its own exports.
            reported_by: Perspective = Perspective::Best,
        ) -> Indicator {
            let asked = by(economy.0, *reported_by);
            indicator_with(cx, &asked, *with, *year, |with, year| export_similarity(cx.graph, &asked, with, year, *level))
        }

        /// The economic complexity index of a country: how many products it exports that few others
        /// do, after Hidalgo and Hausmann (2009), by the method of Hausmann et al., The Atlas of
        /// Economic Complexity (2014). In standard deviations from the mean of all countries.
        ///
        /// It compares countries whose products of the level account for nine tenths of their exports,
        /// at least 30. Not defined for a region, nor where the data do not tell countries apart.
        fn complexity(economy, cx,
            /// The calendar year; the latest with a figure of trade with the world when left out.
            year: Option<Year>,
            /// The level of products.
            level: ProductLevel = ProductLevel::Chapter,
            /// By whose statistics.
            reported_by: Perspective = Perspective::Best,
        ) -> Indicator {
            let asked = by(economy.0, *reported_by);
            indicator(cx, &asked, *year, |year| complexity(cx.worlds, &asked, year, *level))
        }

        /// Initiatives that the economy takes part in, hosts or leads; for a region, those that
        /// name the region itself.
        fn initiatives(economy, cx, ..list: Filtered<InitiativeFilter> = Filtered::by(InitiativeOrder::StartDesc)) -> Result<Connection<Initiative>, Fault> {
            let initiatives = cx.graph.initiatives_of(economy.0);
            list.page(cx, initiatives)
        }

        /// Projects that lie in the economy, connect it or are financed by it; for a region,
        /// projects that lie in any present member.
        fn projects(economy, cx, ..list: Filtered<ProjectFilter>) -> Result<Connection<Project>, Fault> {
            let projects = cx.graph.projects_of(economy.0);
            list.page(cx, projects)
        }

        /// Sourced statements about the economy that are not flows: ranks, shares, growth rates,
        /// what leads its exports.
        fn claims(economy, cx,
            /// Only those that also concern this partner.
            partner: Option<EconomyArgument>,
            ..page: Page,
        ) -> Result<Connection<Claim>, Fault> {
            page.of(cx, claims_about(cx.graph, economy.0, *partner))
        }
    }
}

fn ranking(
    cx: &Cx<'_>,
    asked: &Trade,
    year: Option<Year>,
    by: TradeMeasure,
    among: PartnerKind,
) -> Option<Ranking> {
    match year {
        Some(year) => Some(Ranking::new(cx.graph, asked, year, by, among)),
        None => Ranking::latest(cx.graph, asked, by, among),
    }
}
