//! The common answer of what is worked out from many figures: a value, or why there is none.

use std::rc::Rc;

use crate::{
    analysis::{
        Absence, AbsenceReason, Perspective, Trade, WorldBaskets,
        basket::{Basket, Goods},
        world_basket::WorldBasket,
    },
    graph::Graph,
    model::Year,
};

/// A value worked out from many figures, or the reason why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Indicator {
    /// The calendar year; `None` when no year was asked for and none is known.
    pub year: Option<Year>,
    /// The value, or why there is none.
    pub value: Result<f64, Absence>,
    /// The part of trade in all goods that the products used account for: of several baskets, the
    /// smallest; also where it is too small. `None` where products play no part.
    pub coverage: Option<f64>,
    /// How many countries stand for the world that is compared with; also where they are too few.
    /// `None` where nothing is compared with the world.
    pub n_economies: Option<usize>,
}

/// The fewest countries that can stand for the world: those with figures by product are few in some
/// years, and what is said of the world must not be said of a handful.
pub(super) const MIN_ECONOMIES: usize = 30;

impl Indicator {
    /// The indicator of an unknown economy, or of one that has no year with any figure.
    pub fn never_reported(year: Option<Year>) -> Self {
        Self {
            year,
            value: Err(Absence::new(AbsenceReason::NeverReported)),
            coverage: None,
            n_economies: None,
        }
    }

    /// The indicator that the work gives, with the footing that the work finds for it.
    pub(super) fn worked_out(
        year: Year,
        work: impl FnOnce(&mut Footing) -> Result<f64, Absence>,
    ) -> Self {
        let mut footing = Footing::default();
        let value = work(&mut footing);
        Self {
            year: Some(year),
            value,
            coverage: footing.coverage,
            n_economies: footing.n_economies,
        }
    }
}

/// What an indicator rests on, noted while it is worked out.
#[derive(Debug, Default)]
pub(super) struct Footing {
    coverage: Option<f64>,
    n_economies: Option<usize>,
}

impl Footing {
    /// The basket of the economy that is asked, if it can be used.
    pub(super) fn basket(
        &mut self,
        graph: &Graph,
        asked: &Trade,
        goods: Goods,
    ) -> Result<Basket, Absence> {
        let basket = Basket::of(graph, asked, goods)?;
        self.covers(basket.coverage());
        if basket.is_usable() {
            Ok(basket)
        } else {
            Err(Absence::new(AbsenceReason::CoverageTooLow))
        }
    }

    /// The baskets of all countries, if there are enough of them.
    pub(super) fn world(
        &mut self,
        worlds: &WorldBaskets<'_>,
        goods: Goods,
        perspective: Perspective,
    ) -> Result<Rc<WorldBasket>, Absence> {
        let world = worlds.of(goods, perspective);
        self.compares_with(world.countries.len())?;
        Ok(world)
    }

    /// Notes how much of all trade the products of a basket account for.
    pub(super) fn covers(&mut self, coverage: f64) {
        let smallest = self.coverage.unwrap_or(coverage).min(coverage);
        self.coverage = Some(smallest);
    }

    /// Notes how many countries stand for the world, and whether they are enough.
    pub(super) fn compares_with(&mut self, n_economies: usize) -> Result<(), Absence> {
        self.n_economies = Some(n_economies);
        if n_economies < MIN_ECONOMIES {
            return Err(Absence::new(AbsenceReason::TooFewEconomies));
        }
        Ok(())
    }
}
