//! Who led, who overtook whom, and by whose statistics.

use sogdia::{
    analysis::{
        AbsenceReason, Concentration, LeadershipSpell, Overtaking, Perspective, Rivalry,
        RivalryOutcome, Trade, TradeMeasure, leadership, rivalry,
    },
    graph::Graph,
};

use crate::sketch::{economy, graph, trade, year};

use Perspective::{Best, Exporter, Importer};

fn spells(reports: &str, asked: &str) -> (Graph, Vec<LeadershipSpell>) {
    let graph = graph(reports);
    let asked = Trade::of(economy(&graph, asked));
    let years = year("2000").through(year("2010"));
    let spells = leadership(&graph, &asked, TradeMeasure::Exports, years);
    (graph, spells)
}

/// Spells as text: who, from when to when, how many rivals.
fn shown(reports: &str, asked: &str) -> Vec<String> {
    let (graph, spells) = spells(reports, asked);
    let show = |spell: &LeadershipSpell| {
        let marks = [(spell.ongoing, " ongoing"), (!spell.certain, " uncertain")];
        let marks: String = marks
            .iter()
            .filter(|(holds, _)| *holds)
            .map(|(_, mark)| *mark)
            .collect();
        format!(
            "{} {}-{} of {}{marks}",
            graph.key(spell.partner),
            spell.from,
            spell.to,
            spell.n_rivals
        )
    };
    spells.iter().map(show).collect()
}

#[test]
fn spells_follow_the_largest_partner() {
    let reports = "KAZ>RUS 2000 9\nKAZ>CHN 2000 1\nKAZ>RUS 2001 9\nKAZ>CHN 2001 8\nKAZ>RUS 2002 9\nKAZ>CHN 2002 10";
    assert_eq!(
        shown(reports, "KAZ"),
        [
            "RUS 2000-2001 of 1 uncertain",
            "CHN 2002-2002 of 1 ongoing uncertain"
        ]
    );
}

#[test]
fn a_tie_keeps_the_lead_and_a_gap_ends_a_spell() {
    let tie = "KAZ>RUS 2000 9\nKAZ>CHN 2000 1\nKAZ>RUS 2001 9\nKAZ>CHN 2001 9";
    assert_eq!(shown(tie, "KAZ"), ["RUS 2000-2001 of 1 ongoing uncertain"]);
    assert_eq!(
        shown("KAZ>RUS 2001 9\nKAZ>CHN 2001 9", "KAZ"),
        ["CHN 2001-2001 of 1 ongoing uncertain"]
    );
    let gap = "KAZ>RUS 2000 9\nKAZ>RUS 2002 9\nUZB>CHN 2001 1";
    assert_eq!(
        shown(gap, "KAZ"),
        [
            "RUS 2000-2000 of 0 uncertain",
            "RUS 2002-2002 of 0 ongoing uncertain"
        ]
    );
}

#[test]
fn a_lead_over_bounds_or_partial_sums_is_uncertain() {
    assert_eq!(
        shown("KAZ>RUS 2000 9\nKAZ>CHN 2000 8 at-least", "KAZ"),
        ["RUS 2000-2000 of 1 ongoing uncertain"]
    );
    assert_eq!(
        shown("KAZ>RUS 2000 9\nUZB>RUS 2000 9\nKAZ>CHN 2000 8", "mid"),
        ["RUS 2000-2000 of 1 ongoing uncertain"]
    );
}

#[test]
fn a_lead_is_certain_only_over_all_that_is_not_reported() {
    let whole = "KAZ>RUS 2000 9\nKAZ>CHN 2000 8\nKAZ>world 2000 20";
    assert_eq!(shown(whole, "KAZ"), ["RUS 2000-2000 of 1 ongoing"]);
    let open = "KAZ>RUS 2000 9\nKAZ>CHN 2000 8\nKAZ>world 2000 30";
    assert_eq!(shown(open, "KAZ"), ["RUS 2000-2000 of 1 ongoing uncertain"]);
    assert_eq!(
        shown("KAZ>RUS 2000 9", "KAZ"),
        ["RUS 2000-2000 of 0 ongoing uncertain"]
    );
}

#[test]
fn the_peak_share_is_of_all_trade() {
    let (_, spells) = spells(
        "KAZ>RUS 2000 9\nKAZ>world 2000 90\nKAZ>RUS 2001 9\nKAZ>world 2001 45\nKAZ>RUS 2002 9",
        "KAZ",
    );
    assert_eq!(spells[0].peak_share, Some(0.2));
}

fn passes(graph: &Graph, by: Perspective) -> Vec<Overtaking> {
    contest(graph, by).overtakings
}

fn contest(graph: &Graph, by: Perspective) -> Rivalry {
    let asked = Trade {
        perspective: by,
        ..Trade::of(economy(graph, "KAZ"))
    };
    let (china, russia) = (economy(graph, "CHN"), economy(graph, "RUS"));
    let years = year("2000").through(year("2010"));
    rivalry(graph, &asked, china, russia, TradeMeasure::Imports, years)
}

#[test]
fn a_rivalry_says_what_became_of_the_challenger() {
    let outcome = |reports: &str| contest(&graph(reports), Best).outcome();
    let (behind, ahead) = (
        "RUS>KAZ 2001 6\nCHN>KAZ 2001 5",
        "RUS>KAZ 2001 6\nCHN>KAZ 2001 7",
    );
    let later = |reports: &str| reports.replace("2001", "2003");
    assert_eq!(outcome(behind), RivalryOutcome::NeverAhead);
    assert_eq!(outcome(ahead), RivalryOutcome::AlwaysAhead);
    let passed = format!("{behind}\n{}", later(ahead));
    assert_eq!(outcome(&passed), RivalryOutcome::Overtook);
    let lost = format!("{ahead}\n{}", later(behind));
    assert_eq!(outcome(&lost), RivalryOutcome::LostLead);
    let apart = "RUS>KAZ 2001 6\nCHN>KAZ 2002 7";
    assert_eq!(outcome(apart), RivalryOutcome::NothingToCompare);

    let graph = graph(&lost);
    let rivalry = contest(&graph, Best);
    let years = (rivalry.n_years, rivalry.from, rivalry.to);
    assert_eq!(years, (2, Some(year("2001")), Some(year("2003"))));
    assert_eq!(rivalry.is_ahead, Some(false));
}

#[test]
fn overtakings_list_reversals_and_differ_by_statistics() {
    let graph = graph(
        "CHN>KAZ 2006 1 by CHN\nRUS>KAZ 2006 5 by RUS\nCHN>KAZ 2008 7 by CHN\nRUS>KAZ 2008 6 by RUS
        CHN>KAZ 2009 4 by CHN\nRUS>KAZ 2009 6 by RUS\nCHN>KAZ 2010 9 by CHN\nRUS>KAZ 2010 6 by RUS
        CHN>KAZ 2008 3 by KAZ\nRUS>KAZ 2008 6 by KAZ\nCHN>KAZ 2010 8 by KAZ\nRUS>KAZ 2010 7 by KAZ",
    );
    let by_exporter = passes(&graph, Exporter);
    let years: Vec<_> = by_exporter
        .iter()
        .map(|one| (one.year, one.behind_in, one.years_held, one.ongoing))
        .collect();
    assert_eq!(
        years,
        [
            (year("2008"), year("2006"), 1, false),
            (year("2010"), year("2009"), 1, true)
        ]
    );
    assert_eq!(
        (
            by_exporter[0].challenger,
            by_exporter[0].incumbent,
            by_exporter[0].margin()
        ),
        (7, 6, 1)
    );
    assert!(by_exporter.iter().all(|one| one.alike));
    let best = passes(&graph, Best);
    assert_eq!((best[0].year, best[0].alike), (year("2010"), false));
    let by_importer = passes(&graph, Importer);
    assert_eq!(by_importer.len(), 1);
    assert_eq!(
        (by_importer[0].year, by_importer[0].behind_in),
        (year("2010"), year("2008"))
    );
}

#[test]
fn a_tie_is_not_ahead_and_bounds_are_passed_over() {
    let tie = graph(
        "CHN>KAZ 2000 5\nRUS>KAZ 2000 5\nCHN>KAZ 2001 6\nRUS>KAZ 2001 5\nCHN>KAZ 2002 6\nRUS>KAZ 2002 6",
    );
    let passed = passes(&tie, Best);
    assert_eq!(
        (passed.len(), passed[0].year, passed[0].ongoing),
        (1, year("2001"), false)
    );

    let bound = graph(
        "CHN>KAZ 2000 1\nRUS>KAZ 2000 5\nCHN>KAZ 2001 9 at-least\nRUS>KAZ 2001 5\nCHN>KAZ 2002 6\nRUS>KAZ 2002 5",
    );
    assert_eq!(passes(&bound, Best)[0].year, year("2002"));

    let always = graph("CHN>KAZ 2000 9\nRUS>KAZ 2000 5\nCHN>KAZ 2001 9\nRUS>KAZ 2001 5");
    assert_eq!(passes(&always, Best), []);
}

#[test]
fn the_mirror_gap_is_the_importers_report_less_the_exporters() {
    let graph = graph(
        "KAZ>CHN 2000 90 by KAZ\nKAZ>CHN 2000 110 by CHN\nCHN=KAZ 2001 60 by KAZ\nCHN=KAZ 2001 140 by CHN\nKAZ>CHN 2002 1 by KAZ",
    );
    let gap = |asked: &str, partner: &str, measure, text: &str| {
        trade(&graph, asked, partner, Best, text)
            .mirror_gap(&graph, measure)
            .map(|gap| gap.gap)
            .map_err(|absence| absence.reason)
    };
    assert_eq!(gap("KAZ", "CHN", TradeMeasure::Exports, "2000"), Ok(0.2));
    assert_eq!(gap("CHN", "KAZ", TradeMeasure::Imports, "2000"), Ok(0.2));
    assert_eq!(gap("KAZ", "CHN", TradeMeasure::Total, "2001"), Ok(0.8));
    assert_eq!(gap("CHN", "KAZ", TradeMeasure::Total, "2001"), Ok(-0.8));
    assert_eq!(
        gap("KAZ", "CHN", TradeMeasure::Exports, "2002"),
        Err(AbsenceReason::NotByThisPerspective)
    );
    assert_eq!(
        gap("KAZ", "CHN", TradeMeasure::Balance, "2000"),
        Err(AbsenceReason::NotDefined)
    );
}

#[test]
fn concentration_lies_between_equal_and_one() {
    let equal = Concentration::of(&[5, 5, 5, 5], Some(40)).unwrap();
    assert_eq!(
        (equal.hhi, equal.normalised, equal.effective_number, equal.n),
        (0.25, 0.0, 4.0, 4)
    );
    assert_eq!(equal.coverage, Some(0.5));
    let one = Concentration::of(&[7, 0], None).unwrap();
    assert_eq!(
        (one.hhi, one.normalised, one.n, one.coverage),
        (1.0, 1.0, 1, None)
    );
    assert_eq!(Concentration::of(&[0], None), None);
}
