//! Who led an economy's trade, and since when.

use crate::{
    analysis::{PartnerKind, Ranking, Trade, TradeMeasure},
    graph::{Graph, NodeId},
    model::Year,
};

/// A run of years in which one partner was the largest.
#[derive(Clone, Debug, PartialEq)]
pub struct LeadershipSpell {
    /// Who led.
    pub partner: NodeId,
    /// The first year.
    pub from: Year,
    /// The last year.
    pub to: Year,
    /// Whether it reaches the last year in which anything is known.
    pub ongoing: bool,
    /// The largest share in the economy's trade with the world in these years; `None` when it was
    /// not known in any of them.
    pub peak_share: Option<f64>,
    /// The smallest number of other partners with a figure in any of these years: with none, the
    /// lead is only over silence.
    pub n_rivals: usize,
    /// Whether no unreported partner can have been larger: in every year the first two figures are
    /// values of the whole, and the first exceeds what all partners with a figure leave of the
    /// trade with the world. Where that is not known, it is not certain.
    pub certain: bool,
}

/// The spells of the largest partner country, from a year to a year, in order.
///
/// A tie keeps the lead with who had it, otherwise it goes to the first by code. A year in which no
/// partner has a figure says nothing: it ends a spell, and the next year with figures begins
/// another, also of the same partner.
pub fn leadership(
    graph: &Graph,
    asked: &Trade,
    by: TradeMeasure,
    years: impl Iterator<Item = Year>,
) -> Vec<LeadershipSpell> {
    let mut spells: Vec<LeadershipSpell> = Vec::new();
    for year in years {
        let ranking = Ranking::new(graph, asked, year, by, PartnerKind::Countries);
        let Some(first) = ranking.partners.first() else {
            continue;
        };
        let before = spells
            .last()
            .filter(|spell| Some(spell.to) == year.previous());
        // Who leads keeps the lead in a tie.
        let keeper = before.and_then(|spell| {
            let tied = ranking
                .partners
                .iter()
                .take_while(|one| one.value == first.value);
            tied.into_iter().find(|one| one.economy == spell.partner)
        });
        let leader = keeper.unwrap_or(first);
        let year_of_lead = LeadershipSpell {
            partner: leader.economy,
            from: year,
            to: year,
            ongoing: false,
            peak_share: ranking.share_of_world(graph, leader).ok(),
            n_rivals: ranking.partners.len() - 1,
            certain: is_certain(graph, &ranking),
        };
        match spells.last_mut() {
            Some(spell) if Some(spell.to) == year.previous() && spell.partner == leader.economy => {
                spell.extend(&year_of_lead);
            }
            _ => spells.push(year_of_lead),
        }
    }
    if let Some(last) = spells.last_mut() {
        last.ongoing = true;
    }
    spells
}

/// Whether nobody without a figure can have been larger than the first.
fn is_certain(graph: &Graph, ranking: &Ranking) -> bool {
    let by = ranking.by;
    let mut firsts = ranking.partners.iter().take(2);
    let are_values = firsts.all(|one| one.trade.amount(by).is_some_and(|amount| amount.is_value()));
    let first = ranking.partners.first().map(|one| one.value);
    let exceeds_rest = first
        .zip(ranking.world(graph))
        .is_some_and(|(first, whole)| first > whole.saturating_sub(ranking.sum));
    are_values && exceeds_rest
}

impl LeadershipSpell {
    fn extend(&mut self, year: &LeadershipSpell) {
        self.to = year.to;
        self.peak_share = match (self.peak_share, year.peak_share) {
            (Some(mine), Some(other)) => Some(mine.max(other)),
            (mine, other) => mine.or(other),
        };
        self.n_rivals = self.n_rivals.min(year.n_rivals);
        self.certain &= year.certain;
    }
}
