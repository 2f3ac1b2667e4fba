//! The arguments that say which trade of an economy is asked for.

use crate::{
    analysis::{Perspective, Trade, TradeYear},
    api::{
        table::{Argument, Arguments, Cx, Fault, Selected, argument},
        types::{
            range::{check_years, years},
            scalars::EconomyArgument,
        },
    },
    graph::{NodeId, NodeType},
    model::{ProductCode, Year},
};

/// Which trade: with whom, of what, by whose statistics, of which members.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TradeArguments {
    partner: Option<EconomyArgument>,
    product: ProductCode,
    reported_by: Perspective,
    members_as_of: Option<Year>,
    include_intra: bool,
}

impl TradeArguments {
    /// The question about this economy, or `None` when the partner or product is not in the dataset.
    pub(crate) fn asked(&self, cx: &Cx<'_>, economy: NodeId) -> Option<Trade> {
        let asked = asked(cx, economy, self.partner, self.product)?;
        Some(Trade {
            perspective: self.reported_by,
            members_as_of: self.members_as_of,
            include_intra: self.include_intra,
            ..asked
        })
    }

    /// The years of a range, or those from the first to the last with a figure where it is open; none
    /// when the partner or product is not in the dataset.
    pub(crate) fn series(
        &self,
        cx: &Cx<'_>,
        economy: NodeId,
        from: Option<Year>,
        to: Option<Year>,
    ) -> Result<Vec<TradeYear>, Fault> {
        let Some(asked) = self.asked(cx, economy) else {
            check_years(from, to)?;
            return Ok(Vec::new());
        };
        let years = years(cx, from, to)?;
        let mut series: Vec<TradeYear> = years
            .map(|year| asked.in_year(cx.graph, year))
            .skip_while(|year| from.is_none() && !year.has_any())
            .collect();
        if to.is_none() {
            let last = series.iter().rposition(TradeYear::has_any);
            series.truncate(last.map_or(0, |last| last + 1));
        }
        Ok(series)
    }
}

impl Default for TradeArguments {
    fn default() -> Self {
        Self {
            partner: None,
            product: ProductCode::Total,
            reported_by: Perspective::Best,
            members_as_of: None,
            include_intra: false,
        }
    }
}

impl Arguments for TradeArguments {
    fn declare(&self) -> Vec<Argument> {
        vec![
            Argument::new::<Option<EconomyArgument>>(
                "partner",
                "The other side: a country, a region or a group; the world when left out. A region's trade with itself is the trade among its members.",
            ),
            Argument::with_default("product", "All goods, or one product group.", &self.product),
            Argument::with_default("reported_by", "By whose statistics.", &self.reported_by),
            Argument::new::<Option<Year>>(
                "members_as_of",
                "Gives regions the members of this year, whatever year is asked.",
            ),
            Argument::with_default(
                "include_intra",
                "Whether trade among a region's members counts as its trade with the world.",
                &self.include_intra,
            ),
        ]
    }

    fn read<'a>(self, cx: &Cx<'a>, selected: &Selected<'a>) -> Result<Self, Fault> {
        Ok(Self {
            partner: argument(cx, selected, "partner", None)?,
            product: argument(cx, selected, "product", Some(self.product))?,
            reported_by: argument(cx, selected, "reported_by", Some(self.reported_by))?,
            members_as_of: argument(cx, selected, "members_as_of", None)?,
            include_intra: argument(cx, selected, "include_intra", Some(self.include_intra))?,
        })
    }
}

/// The question about trade, or `None` when the partner or product is not in the dataset.
pub(super) fn asked(
    cx: &Cx<'_>,
    economy: NodeId,
    partner: Option<EconomyArgument>,
    product: ProductCode,
) -> Option<Trade> {
    let asked = Trade {
        product: cx.graph.product(product)?,
        ..Trade::of(economy)
    };
    match partner {
        None => Some(asked),
        Some(EconomyArgument(partner)) => {
            let partner = partner?;
            if Some(partner) == cx.graph.world() {
                return Some(asked);
            }
            let is_itself = partner == economy && cx.graph.kind(economy) == NodeType::Country;
            (!is_itself).then(|| asked.with(partner))
        }
    }
}
