//! What all countries together sell to the world, or buy from it, product by product: what single
//! economies are compared with.

use std::{
    cell::{OnceCell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use crate::{
    analysis::{
        Perspective, Trade,
        advantage::has_advantage,
        basket::{Basket, Goods},
        complexity::Complexity,
    },
    graph::{Graph, NodeId, NodeType, ProductId},
};

/// The baskets of all countries, put together.
#[derive(Debug)]
pub(super) struct WorldBasket {
    /// The countries with a usable basket, by code.
    pub(super) countries: Vec<NodeId>,
    /// The sum of their baskets.
    pub(super) sum: Basket,
    /// The smallest coverage of their baskets; infinite where there is none.
    pub(super) coverage: f64,
    /// Of each product, the places in `countries` of those with a revealed comparative advantage,
    /// in ascending order.
    pub(super) advantaged: BTreeMap<ProductId, Vec<usize>>,
    complexity: OnceCell<Option<Complexity>>,
}

impl WorldBasket {
    fn new(graph: &Graph, goods: Goods, perspective: Perspective) -> Self {
        let baskets = graph.nodes(NodeType::Country).filter_map(|country| {
            let asked = Trade {
                perspective,
                ..Trade::of(country)
            };
            let basket = Basket::of(graph, &asked, goods).ok()?;
            basket.is_usable().then_some((country, basket))
        });
        let (countries, baskets): (Vec<NodeId>, Vec<Basket>) = baskets.unzip();
        let mut sum = Basket::default();
        for basket in &baskets {
            sum.whole = sum.whole.saturating_add(basket.whole);
            for (product, value) in &basket.products {
                sum.add(*product, *value);
            }
        }
        let mut advantaged: BTreeMap<ProductId, Vec<usize>> = BTreeMap::new();
        for (place, basket) in baskets.iter().enumerate() {
            let products = basket.products.keys().copied();
            for product in products.filter(|product| has_advantage(basket, &sum, *product)) {
                advantaged.entry(product).or_default().push(place);
            }
        }
        Self {
            countries,
            sum,
            coverage: baskets
                .iter()
                .map(Basket::coverage)
                .fold(f64::INFINITY, f64::min),
            advantaged,
            complexity: OnceCell::new(),
        }
    }

    /// How complex its countries and products are; `None` where that is not defined.
    pub(super) fn complexity(&self) -> Option<&Complexity> {
        let complexity = || Complexity::new(self.countries.len(), &self.advantaged);
        self.complexity.get_or_init(complexity).as_ref()
    }
}

/// The most world baskets that are kept: each takes up to half a megabyte.
const MAX_KEPT: usize = 64;

/// World baskets of a graph, each put together when it is first asked for.
///
/// One holds the trade of every country in every product, which is far too much to look up again
/// for every row of a list of countries. It lives as long as the answer to one request.
#[derive(Debug)]
pub struct WorldBaskets<'g> {
    pub(super) graph: &'g Graph,
    kept: RefCell<BTreeMap<(Goods, Perspective), Rc<WorldBasket>>>,
}

impl<'g> WorldBaskets<'g> {
    /// The world baskets of this graph, none of them put together yet.
    pub fn new(graph: &'g Graph) -> Self {
        Self {
            graph,
            kept: RefCell::default(),
        }
    }

    /// The graph that they are of.
    pub fn graph(&self) -> &'g Graph {
        self.graph
    }

    pub(super) fn of(&self, goods: Goods, perspective: Perspective) -> Rc<WorldBasket> {
        let key = (goods, perspective);
        if let Some(world) = self.kept.borrow().get(&key) {
            return Rc::clone(world);
        }
        let world = Rc::new(WorldBasket::new(self.graph, goods, perspective));
        let mut kept = self.kept.borrow_mut();
        if kept.len() == MAX_KEPT {
            kept.clear();
        }
        kept.insert(key, Rc::clone(&world));
        world
    }
}
