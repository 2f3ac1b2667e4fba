//! A small dataset sketched in a few lines, for tests of the rules.

use sogdia::{
    analysis::{Perspective, Trade, TradeYear},
    graph::{Graph, NodeId, NodeType},
    model::{
        Country, Membership, Observation, Package, Product, ProductCode, Records, Region,
        RegionKind, Revision, Source, Year,
    },
};

/// Five countries, a region of three, one of two, and the world; no trade yet.
///
/// `mid` is KAZ, KGZ and UZB, KGZ since 2015; `duo` is CHN and RUS. Sources `a` to `d` are in the
/// order of trust.
pub(crate) fn records(reports: &str) -> Records {
    let countries = [
        ("CHN", "156"),
        ("KAZ", "398"),
        ("KGZ", "417"),
        ("RUS", "643"),
        ("UZB", "860"),
    ];
    let country = |(code, m49): (&str, &str)| Country {
        code: code.parse().unwrap(),
        alpha2: code[..2].parse().unwrap(),
        m49: m49.parse().unwrap(),
        name: code.to_owned(),
        official_name: None,
        capital: None,
        alternative_names: Vec::new(),
        location: None,
        source: None,
    };
    let region = |id: &str, kind| Region {
        id: id.parse().unwrap(),
        name: id.to_owned(),
        alternative_names: Vec::new(),
        kind,
        parent: None,
        description: "a region".to_owned(),
        source: None,
    };
    let member = |region: &str, country: &str, since: Option<&str>| Membership {
        region: region.parse().unwrap(),
        country: country.parse().unwrap(),
        since: since.map(|since| since.parse().unwrap()),
        until: None,
        source: None,
    };
    let source = |id: &str| Source {
        id: id.parse().unwrap(),
        publisher: id.to_owned(),
        title: id.to_owned(),
        url: None,
        published: None,
        accessed: None,
        agency: None,
    };
    Records {
        package: Package {
            name: "sketch".to_owned(),
            title: None,
            description: None,
            version: None,
            licenses: Vec::new(),
        },
        revision: Revision::of_hash([0; 32]),
        countries: countries.into_iter().map(country).collect(),
        regions: vec![
            region("mid", RegionKind::Geographic),
            region("duo", RegionKind::Bloc),
            region("world", RegionKind::Aggregate),
        ],
        memberships: vec![
            member("mid", "KAZ", None),
            member("mid", "KGZ", Some("2015-08")),
            member("mid", "UZB", None),
            member("duo", "CHN", None),
            member("duo", "RUS", None),
        ],
        initiatives: Vec::new(),
        participations: Vec::new(),
        sectors: Vec::new(),
        organisations: Vec::new(),
        projects: Vec::new(),
        project_countries: Vec::new(),
        project_organisations: Vec::new(),
        project_initiatives: Vec::new(),
        products: vec![Product {
            code: "27".parse().unwrap(),
            name: "fuels".to_owned(),
            parent: None,
            alternative_names: Vec::new(),
            source: None,
        }],
        observations: reports
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(report)
            .collect(),
        claims: Vec::new(),
        sources: ["a", "b", "c", "d"].map(source).to_vec(),
    }
}

/// A report from a line such as `KAZ>CHN 2020 100 by KAZ from a`; `KAZ=CHN` is a turnover.
///
/// Words that may follow in any order: a status, a precision, a code such as `27` for a product. Without them the
/// report is provisional, exact and about all goods; without `by`, of an unknown reporter.
pub(crate) fn report(line: &str) -> Observation {
    let words: Vec<&str> = line.split_whitespace().collect();
    let turnover = words[0].split_once('=');
    let (from, to) = turnover.or(words[0].split_once('>')).unwrap();
    let after = |word: &str| {
        let place = words.iter().position(|one| *one == word)?;
        Some(words[place + 1])
    };
    let one_of = |choices: &[&'static str], otherwise: &'static str| {
        choices
            .iter()
            .copied()
            .find(|choice| words[3..].contains(choice))
            .unwrap_or(otherwise)
    };
    Observation {
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
        year: words[1].parse().unwrap(),
        kind: if turnover.is_some() {
            "turnover"
        } else {
            "export"
        }
        .parse()
        .unwrap(),
        product: words[3..]
            .iter()
            .find_map(|word| word.parse().ok())
            .unwrap_or(ProductCode::Total),
        value_usd: words[2].parse().unwrap(),
        reporter: after("by").map(|reporter| reporter.parse().unwrap()),
        valuation: "unknown".parse().unwrap(),
        status: one_of(&["final", "estimated"], "provisional")
            .parse()
            .unwrap(),
        precision: one_of(&["approximate", "at-least", "at-most"], "exact")
            .parse()
            .unwrap(),
        source: after("from").unwrap_or("a").parse().unwrap(),
    }
}

/// The graph of these reports.
pub(crate) fn graph(reports: &str) -> Graph {
    Graph::from(records(reports))
}

/// The node of a country code or a region's id.
pub(crate) fn economy(graph: &Graph, key: &str) -> NodeId {
    let country = graph.by_key(NodeType::Country, key);
    country
        .or_else(|| graph.by_key(NodeType::Region, key))
        .unwrap()
}

/// Trade of one economy with another, or with the world when that is `-`.
pub(crate) fn trade(
    graph: &Graph,
    asked: &str,
    partner: &str,
    by: Perspective,
    year: &str,
) -> TradeYear {
    let partner = (partner != "-").then(|| economy(graph, partner));
    let asked = Trade {
        partner,
        perspective: by,
        ..Trade::of(economy(graph, asked))
    };
    asked.in_year(graph, self::year(year))
}

/// A year.
pub(crate) fn year(text: &str) -> Year {
    text.parse().unwrap()
}
