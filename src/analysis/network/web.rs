//! A network as numbers: economies count from 0, flows and links stand in arrays.

/// Flows between economies that are numbered from 0.
#[derive(Clone, Debug)]
pub(super) struct Web {
    /// How many economies there are.
    pub(super) n: usize,
    /// By exporter, then by importer.
    flows: Vec<WebFlow>,
    /// Where the flows of each exporter start, and after the last where they end.
    starts: Vec<usize>,
}

/// Goods from one economy to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct WebFlow {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Current US dollars, above zero.
    pub(super) value: i64,
    /// How far it is from one to the other: the inverse of the value.
    pub(super) length: f64,
}

/// Both directions between two economies, at least one of which has a flow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct WebLink {
    /// The two, the smaller number first.
    pub(super) ends: [usize; 2],
    /// From the first to the second.
    pub(super) forth: Option<i64>,
    /// From the second to the first.
    pub(super) back: Option<i64>,
}

impl WebFlow {
    pub(super) fn new(from: usize, to: usize, value: i64) -> Self {
        Self {
            from,
            to,
            value,
            length: 1.0 / value as f64,
        }
    }
}

impl WebLink {
    /// Both directions together.
    pub(super) fn value(&self) -> i64 {
        let (forth, back) = (self.forth.unwrap_or(0), self.back.unwrap_or(0));
        forth.saturating_add(back)
    }
}

impl Web {
    /// The network of these flows, of which there is at most one for an ordered pair.
    pub(super) fn new(n: usize, mut flows: Vec<WebFlow>) -> Self {
        flows.sort_unstable_by_key(|flow| (flow.from, flow.to));
        let starts = (0..=n).map(|one| flows.partition_point(|flow| flow.from < one));
        Self {
            n,
            starts: starts.collect(),
            flows,
        }
    }

    /// Every flow, by exporter, then by importer.
    pub(super) fn flows(&self) -> &[WebFlow] {
        &self.flows
    }

    /// What an economy exports, by importer.
    pub(super) fn flows_from(&self, exporter: usize) -> &[WebFlow] {
        &self.flows[self.starts[exporter]..self.starts[exporter + 1]]
    }

    /// Every pair of economies with a flow between them, by their numbers.
    pub(super) fn links(&self) -> Vec<WebLink> {
        let ends = |flow: &WebFlow| [flow.from.min(flow.to), flow.from.max(flow.to)];
        let mut ways: Vec<&WebFlow> = self.flows.iter().collect();
        ways.sort_unstable_by_key(|flow| (ends(flow), flow.from));
        let pairs = ways.chunk_by(|a, b| ends(a) == ends(b));
        let link = |ways: &[&WebFlow]| {
            let ends = ends(ways[0]);
            let of = |from: usize| Some(ways.iter().find(|way| way.from == from)?.value);
            WebLink {
                ends,
                forth: of(ends[0]),
                back: of(ends[1]),
            }
        };
        pairs.map(link).collect()
    }

    /// The economies that each trades with, by number, with the value of both directions together.
    pub(super) fn neighbours(&self) -> Vec<Vec<(usize, i64)>> {
        let mut neighbours = vec![Vec::new(); self.n];
        for link in self.links() {
            let [first, second] = link.ends;
            neighbours[first].push((second, link.value()));
            neighbours[second].push((first, link.value()));
        }
        for ties in &mut neighbours {
            ties.sort_unstable();
        }
        neighbours
    }

    /// What each economy exports.
    pub(super) fn exports(&self) -> Vec<i64> {
        self.sums(|flow| [Some(flow.from), None])
    }

    /// What each economy imports.
    pub(super) fn imports(&self) -> Vec<i64> {
        self.sums(|flow| [Some(flow.to), None])
    }

    /// What each economy exports and imports.
    pub(super) fn strengths(&self) -> Vec<i64> {
        self.sums(|flow| [Some(flow.from), Some(flow.to)])
    }

    /// The sum of all flows.
    pub(super) fn value(&self) -> i64 {
        let values = self.flows.iter().map(|flow| flow.value);
        values.fold(0, i64::saturating_add)
    }

    /// Exact sums of the flows of each economy that they count for.
    fn sums(&self, of: impl Fn(&WebFlow) -> [Option<usize>; 2]) -> Vec<i64> {
        let mut sums = vec![0_i64; self.n];
        for flow in &self.flows {
            for economy in of(flow).into_iter().flatten() {
                sums[economy] = sums[economy].saturating_add(flow.value);
            }
        }
        sums
    }
}

#[cfg(test)]
pub(super) fn web(n: usize, flows: &[(usize, usize, i64)]) -> Web {
    let flows = flows.iter();
    let flows = flows.map(|(from, to, value)| WebFlow::new(*from, *to, *value));
    Web::new(n, flows.collect())
}

/// The same network with every flow in both directions, so that links have twice the value.
#[cfg(test)]
pub(super) fn both_ways(n: usize, flows: &[(usize, usize, i64)]) -> Web {
    let back = flows.iter().map(|(from, to, value)| (*to, *from, *value));
    let all: Vec<_> = flows.iter().copied().chain(back).collect();
    web(n, &all)
}

#[cfg(test)]
mod tests {
    use super::{WebLink, web};

    #[test]
    fn a_link_holds_both_directions() {
        let web = web(3, &[(2, 0, 5), (0, 2, 7), (1, 0, 1)]);
        let link = |ends, forth, back| WebLink { ends, forth, back };
        let expected = [link([0, 1], None, Some(1)), link([0, 2], Some(7), Some(5))];
        assert_eq!(web.links(), expected);
        assert_eq!(
            web.neighbours(),
            [vec![(1, 1), (2, 12)], vec![(0, 1)], vec![(0, 12)]]
        );
        assert_eq!(web.flows_from(2).len(), 1);
        assert_eq!(web.flows_from(1)[0].to, 0);
    }

    #[test]
    fn strengths_are_exports_and_imports() {
        let web = web(3, &[(2, 0, 5), (0, 2, 7), (1, 0, 1)]);
        assert_eq!(web.exports(), [7, 1, 5]);
        assert_eq!(web.imports(), [6, 0, 7]);
        assert_eq!(web.strengths(), [13, 1, 12]);
        assert_eq!(web.value(), 13);
    }
}
