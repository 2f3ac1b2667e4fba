//! The rules for numbers, each on the smallest data that shows it.

use sogdia::{
    analysis::{
        AbsenceReason, Basis, DoubtKind, PartnerKind, Perspective, Ranking, SelectionRule, Trade,
        TradeMeasure, TradeYear, composition,
    },
    model::Precision,
};

use crate::sketch::{economy, graph, trade, year};

use Perspective::{Best, Exporter, Importer, Own, Partner};
use TradeMeasure::{Balance, Exports, Imports, Total};

/// Exports, imports and total.
fn figures(one: &TradeYear) -> (Option<i64>, Option<i64>, Option<i64>) {
    (one.value(Exports), one.value(Imports), one.value(Total))
}

/// What KAZ sold to CHN in 2020, by the best of these reports.
fn best(reports: &str) -> Option<i64> {
    trade(&graph(reports), "KAZ", "CHN", Best, "2020").value(Exports)
}

#[test]
fn best_prefers_the_settled_then_the_importer_then_the_exporter() {
    assert_eq!(
        best("KAZ>CHN 2020 1 by KAZ final\nKAZ>CHN 2020 2 by CHN"),
        Some(1)
    );
    assert_eq!(
        best("KAZ>CHN 2020 1 by KAZ\nKAZ>CHN 2020 2 by CHN\nKAZ>CHN 2020 3 by RUS\nKAZ>CHN 2020 4"),
        Some(2)
    );
    assert_eq!(
        best("KAZ>CHN 2020 1 by KAZ\nKAZ>CHN 2020 3 by RUS\nKAZ>CHN 2020 4"),
        Some(1)
    );
    assert_eq!(
        best("KAZ>CHN 2020 1 by KAZ estimated\nKAZ>CHN 2020 4"),
        Some(4)
    );
}

#[test]
fn best_prefers_the_exact_then_the_corroborated_then_the_trusted_source() {
    assert_eq!(
        best("KAZ>CHN 2020 1 by CHN approximate from a\nKAZ>CHN 2020 2 by CHN from d"),
        Some(2)
    );
    let two_against_one = "KAZ>CHN 2020 713 by CHN from a
        KAZ>CHN 2020 712 by CHN from b
        KAZ>CHN 2020 712 by CHN from c";
    assert_eq!(best(two_against_one), Some(712));
    assert_eq!(
        best("KAZ>CHN 2020 2 by CHN from b\nKAZ>CHN 2020 1 by CHN from c"),
        Some(2)
    );
}

#[test]
fn a_bound_stands_for_a_value_only_when_nothing_else_exists() {
    assert_eq!(
        best("KAZ>CHN 2020 9 by CHN final at-least\nKAZ>CHN 2020 5"),
        Some(5)
    );
    let bound = trade(
        &graph("KAZ>CHN 2020 9 by CHN at-least"),
        "KAZ",
        "CHN",
        Best,
        "2020",
    );
    assert_eq!(
        (
            bound.value(Exports),
            bound.foundation(None).unwrap().precision()
        ),
        (Some(9), Precision::AtLeast)
    );
}

#[test]
fn perspectives_admit_only_their_reporter() {
    let graph = graph(
        "KAZ>CHN 2020 10 by KAZ\nKAZ>CHN 2020 12 by CHN\nCHN>KAZ 2020 20 by CHN\nCHN>KAZ 2020 23 by KAZ",
    );
    let of = |by| figures(&trade(&graph, "KAZ", "CHN", by, "2020"));
    assert_eq!(of(Own), (Some(10), Some(23), Some(33)));
    assert_eq!(of(Partner), (Some(12), Some(20), Some(32)));
    assert_eq!(of(Exporter), (Some(10), Some(20), Some(30)));
    assert_eq!(of(Importer), (Some(12), Some(23), Some(35)));
    let mirrored = figures(&trade(&graph, "CHN", "KAZ", Own, "2020"));
    assert_eq!(mirrored, (Some(20), Some(12), Some(32)));
}

#[test]
fn one_side_is_never_passed_off_as_the_total() {
    let graph = graph("KAZ>CHN 2020 10 by KAZ\nKAZ>CHN 2021 10\nKAZ=CHN 2021 40\nKAZ=CHN 2022 50");
    let one_sided = trade(&graph, "KAZ", "CHN", Best, "2020");
    assert_eq!(figures(&one_sided), (Some(10), None, None));
    assert_eq!(
        one_sided.absence(&graph, Total).reason,
        AbsenceReason::OneSideOnly
    );
    assert_eq!(
        one_sided.absence(&graph, Imports).reason,
        AbsenceReason::NeverReported
    );
    assert_eq!(one_sided.balance(), None);
    assert_eq!(
        figures(&trade(&graph, "KAZ", "CHN", Best, "2021")),
        (Some(10), None, Some(40))
    );
    assert_eq!(
        figures(&trade(&graph, "CHN", "KAZ", Best, "2022")),
        (None, None, Some(50))
    );
}

#[test]
fn a_total_is_the_turnover_where_a_side_is_only_bounded() {
    let graph = graph(
        "KAZ>CHN 2020 10 at-least\nCHN>KAZ 2020 20\nCHN=KAZ 2020 35\nKAZ>CHN 2021 1\nCHN>KAZ 2021 2\nCHN=KAZ 2021 9",
    );
    assert_eq!(
        trade(&graph, "KAZ", "CHN", Best, "2020").value(Total),
        Some(35)
    );
    assert_eq!(
        trade(&graph, "KAZ", "CHN", Best, "2021").value(Total),
        Some(3)
    );
}

#[test]
fn turnovers_have_no_exporter_and_no_importer() {
    let graph = graph("CHN=KAZ 2020 35 by CHN");
    assert_eq!(
        trade(&graph, "CHN", "KAZ", Own, "2020").value(Total),
        Some(35)
    );
    assert_eq!(
        trade(&graph, "KAZ", "CHN", Partner, "2020").value(Total),
        Some(35)
    );
    let by_exporter = trade(&graph, "CHN", "KAZ", Exporter, "2020");
    assert_eq!(by_exporter.value(Total), None);
    assert_eq!(
        by_exporter.absence(&graph, Total).reason,
        AbsenceReason::NotByThisPerspective
    );
}

#[test]
fn a_region_is_the_sum_of_its_members_of_the_year() {
    let graph = graph(
        "KAZ>CHN 2014 1\nUZB>CHN 2014 2\nKGZ>CHN 2014 4\nKAZ>CHN 2015 1\nUZB>CHN 2015 2\nKGZ>CHN 2015 4",
    );
    let before = trade(&graph, "mid", "CHN", Best, "2014");
    assert_eq!(
        (before.value(Exports), before.basis(None)),
        (Some(3), Basis::Summed)
    );
    assert_eq!(
        trade(&graph, "mid", "CHN", Best, "2015").value(Exports),
        Some(7)
    );
    assert_eq!(
        trade(&graph, "CHN", "mid", Best, "2015").value(Imports),
        Some(7)
    );
    let fixed = Trade {
        members_as_of: Some(year("2014")),
        ..Trade::of(economy(&graph, "mid"))
    };
    let fixed = fixed
        .with(economy(&graph, "CHN"))
        .in_year(&graph, year("2015"));
    assert_eq!(fixed.value(Exports), Some(3));
}

#[test]
fn a_partial_sum_says_who_is_missing_and_yields_to_a_report_of_the_region() {
    let partial = graph("KAZ>CHN 2020 1\nUZB>CHN 2020 2");
    let one = trade(&partial, "mid", "CHN", Best, "2020");
    assert_eq!(
        (one.value(Exports), one.basis(None)),
        (Some(3), Basis::Partial)
    );
    assert_eq!(
        one.foundation(None).unwrap().missing,
        [economy(&partial, "KGZ")]
    );

    let reported = graph("KAZ>CHN 2020 1\nUZB>CHN 2020 2\nmid>CHN 2020 9");
    let one = trade(&reported, "mid", "CHN", Best, "2020");
    assert_eq!(
        (one.value(Exports), one.basis(None)),
        (Some(9), Basis::Reported)
    );

    let complete = graph("KAZ>CHN 2020 1\nUZB>CHN 2020 2\nKGZ>CHN 2020 4\nmid>CHN 2020 9");
    let one = trade(&complete, "mid", "CHN", Best, "2020");
    assert_eq!(
        (one.value(Exports), one.basis(None)),
        (Some(7), Basis::Summed)
    );
}

#[test]
fn a_complete_sum_of_bounds_yields_to_a_reported_value() {
    let graph = graph("KAZ>CHN 2020 1\nUZB>CHN 2020 2\nKGZ>CHN 2020 4 at-least\nmid>CHN 2020 9");
    assert_eq!(
        trade(&graph, "mid", "CHN", Best, "2020").value(Exports),
        Some(9)
    );
}

#[test]
fn trade_of_two_regions_is_summed_over_both() {
    let graph = graph(
        "KAZ>CHN 2020 1\nUZB>CHN 2020 2\nKGZ>CHN 2020 4\nKAZ>RUS 2020 10\nUZB>RUS 2020 20\nKGZ>RUS 2020 40",
    );
    let one = trade(&graph, "mid", "duo", Best, "2020");
    assert_eq!(
        (one.value(Exports), one.basis(None)),
        (Some(77), Basis::Summed)
    );
    assert_eq!(
        trade(&graph, "duo", "mid", Best, "2020").value(Imports),
        Some(77)
    );
}

#[test]
fn trade_inside_a_region_is_not_its_trade_with_the_world() {
    let world = "KAZ>world 2014 100\nUZB>world 2014 50";
    let known = graph(&format!("{world}\nKAZ>UZB 2014 5\nUZB>KAZ 2014 3"));
    assert_eq!(
        trade(&known, "mid", "-", Best, "2014").value(Exports),
        Some(142)
    );
    assert_eq!(
        trade(&known, "mid", "mid", Best, "2014").value(Total),
        Some(8)
    );

    let unknown = graph(world);
    let one = trade(&unknown, "mid", "-", Best, "2014");
    assert_eq!(one.value(Exports), None);
    assert_eq!(
        one.absence(&unknown, Exports).reason,
        AbsenceReason::IntraUnknown
    );
    let gross = Trade {
        include_intra: true,
        ..Trade::of(economy(&unknown, "mid"))
    };
    assert_eq!(
        gross.in_year(&unknown, year("2014")).value(Exports),
        Some(150)
    );
}

#[test]
fn a_balance_of_two_statistics_is_none() {
    let graph = graph("KAZ>CHN 2020 10 by CHN\nCHN>KAZ 2020 4 by KAZ\nCHN>KAZ 2020 5 by CHN");
    let one = trade(&graph, "KAZ", "CHN", Best, "2020");
    assert_eq!(one.balance(), None);
    assert_eq!(
        one.absence(&graph, Balance).reason,
        AbsenceReason::MixedStatistics
    );
    assert_eq!(trade(&graph, "CHN", "KAZ", Own, "2020").balance(), Some(-5));
    assert_eq!(
        trade(&graph, "KAZ", "CHN", Importer, "2020").balance(),
        Some(6)
    );
}

#[test]
fn trade_inside_a_region_takes_the_turnover_of_a_pair_for_its_flows() {
    let graph =
        graph("KAZ>UZB 2014 5\nUZB>KAZ 2014 3\nKAZ=UZB 2016 9\nKAZ=KGZ 2016 2\nKAZ>UZB 2016 1");
    assert_eq!(
        trade(&graph, "mid", "mid", Best, "2014").value(Total),
        Some(8)
    );
    let partial = trade(&graph, "mid", "mid", Best, "2016");
    assert_eq!(
        (partial.value(Total), partial.basis(Some(Total))),
        (Some(11), Basis::Partial)
    );
    let missing = partial.foundation(Some(Total)).unwrap().missing;
    assert_eq!(missing, [economy(&graph, "KGZ"), economy(&graph, "UZB")]);
}

#[test]
fn growth_compares_like_with_like() {
    let growth = |reports: &str, asked: &str| {
        let graph = graph(reports);
        trade(&graph, asked, "CHN", Best, "2020")
            .growth(&graph, Exports)
            .map_err(|absence| absence.reason)
    };
    assert_eq!(
        growth("KAZ>CHN 2019 100 by CHN\nKAZ>CHN 2020 112 by CHN", "KAZ"),
        Ok(0.12)
    );
    assert_eq!(
        growth("KAZ>CHN 2020 112", "KAZ"),
        Err(AbsenceReason::NoEarlierYear)
    );
    assert_eq!(
        growth("KAZ>CHN 2019 100\nRUS>CHN 2020 1", "KAZ"),
        Err(AbsenceReason::NeverReported)
    );
    assert_eq!(
        growth("KAZ>CHN 2019 0\nKAZ>CHN 2020 112", "KAZ"),
        Err(AbsenceReason::ZeroBase)
    );
    assert_eq!(
        growth("KAZ>CHN 2019 1 at-least\nKAZ>CHN 2020 112", "KAZ"),
        Err(AbsenceReason::BoundOnly)
    );
    assert_eq!(
        growth("KAZ>CHN 2019 100 by KAZ\nKAZ>CHN 2020 112 by CHN", "KAZ"),
        Err(AbsenceReason::NotAlike)
    );
    // The later year is by CHN; of the earlier, its lesser report is taken, which is alike.
    let other = "KAZ>CHN 2019 100 by CHN\nKAZ>CHN 2019 50 by KAZ final\nKAZ>CHN 2020 110 by CHN";
    assert_eq!(growth(other, "KAZ"), Ok(0.1));
    // A partial sum is compared with the sum over the same members.
    let partial = "KAZ>CHN 2019 100\nKGZ>CHN 2019 900\nKAZ>CHN 2020 150";
    assert_eq!(growth(partial, "mid"), Ok(0.5));
    assert_eq!(
        growth("UZB>CHN 2019 100\nKAZ>CHN 2020 150", "mid"),
        Err(AbsenceReason::NotAlike)
    );
    // What was published for all members is no base for the sum over some.
    let whole = "mid>CHN 2019 1000 by CHN\nKAZ>CHN 2019 100 by KAZ\nKAZ>CHN 2020 150 by CHN";
    assert_eq!(growth(whole, "mid"), Err(AbsenceReason::NotAlike));
}

#[test]
fn growth_over_a_range_is_the_yearly_rate_between_like_ends() {
    let graph =
        graph("KAZ>CHN 2018 100\nKAZ>CHN 2020 121\nKAZ>CHN 2019 300 by CHN\nKAZ>CHN 2017 0");
    let one = trade(&graph, "KAZ", "CHN", Best, "2020");
    let rate = one.cagr(&graph, Exports, year("2018")).unwrap();
    assert!((rate - 0.1).abs() < 1e-12, "{rate}");
    let reason = |since: &str| one.cagr(&graph, Exports, year(since)).unwrap_err().reason;
    assert_eq!(reason("2019"), AbsenceReason::NotAlike);
    assert_eq!(reason("2017"), AbsenceReason::ZeroBase);
    assert_eq!(reason("2020"), AbsenceReason::NoEarlierYear);
    assert_eq!(one.change(&graph, Exports, year("2020")), Ok(0.0));
    let comparison = one.comparison(&graph, Exports, year("2018")).unwrap();
    assert_eq!((comparison.earlier, comparison.later), (100, 121));
    assert_eq!(one.moving_average(&graph, Exports, 3), Ok(521.0 / 3.0));
    assert!(one.moving_average(&graph, Exports, 5).is_err());
}

#[test]
fn a_composition_shows_what_is_not_allocated() {
    let graph = graph("KAZ>CHN 2020 100\nKAZ>CHN 2020 40 27 at-least\nKAZ>CHN 2021 100");
    let asked = Trade::of(economy(&graph, "KAZ")).with(economy(&graph, "CHN"));
    let level = sogdia::model::ProductLevel::Chapter;
    let of = |text: &str| composition(&graph, &asked, year(text), Exports, level);
    let shares = of("2020").unwrap();
    assert_eq!(
        (shares[0].value, shares[0].share, shares[0].precision),
        (40, Some(0.4), Precision::AtLeast)
    );
    assert_eq!(
        (shares[1].product, shares[1].value, shares[1].precision),
        (None, 60, Precision::AtMost)
    );
    assert_eq!(of("2021").unwrap_err().reason, AbsenceReason::NeverReported);
}

#[test]
fn a_share_is_of_known_trade_with_the_world_by_the_same_statistics() {
    let graph = graph(
        "KAZ>CHN 2020 25 by KAZ\nKAZ>RUS 2020 25 by KAZ\nKAZ>world 2020 200 by KAZ\nKAZ>CHN 2021 25\nKAZ>RUS 2021 25",
    );
    let one = trade(&graph, "KAZ", "CHN", Own, "2020");
    assert_eq!(one.share(&graph, Exports), Ok(0.125));
    assert_eq!(one.share_of_reported(&graph, Exports), Some(0.5));
    let unknown = trade(&graph, "KAZ", "CHN", Best, "2021").share(&graph, Exports);
    assert_eq!(unknown.unwrap_err().reason, AbsenceReason::WorldUnknown);
    let by_partner = trade(&graph, "KAZ", "CHN", Partner, "2020").share(&graph, Exports);
    assert_eq!(
        by_partner.unwrap_err().reason,
        AbsenceReason::NotByThisPerspective
    );
}

#[test]
fn partners_are_ranked_and_members_are_no_partners() {
    let graph = graph(
        "KAZ>CHN 2014 5\nKAZ>RUS 2014 7\nUZB>RUS 2014 1\nKAZ>UZB 2014 99\nKAZ>CHN 2013 9\nKAZ>RUS 2013 1",
    );
    let ranking = |asked: &str, text: &str| {
        let asked = Trade::of(economy(&graph, asked));
        Ranking::new(&graph, &asked, year(text), Exports, PartnerKind::Countries)
    };
    let names = |ranking: &Ranking| -> Vec<String> {
        ranking
            .partners
            .iter()
            .map(|partner| graph.key(partner.economy).to_owned())
            .collect()
    };
    assert_eq!(names(&ranking("KAZ", "2014")), ["UZB", "RUS", "CHN"]);
    let of_region = ranking("mid", "2014");
    assert_eq!(names(&of_region), ["RUS", "CHN"]);
    assert_eq!(
        of_region.previous_rank(&graph, economy(&graph, "RUS")),
        Some(2)
    );
    assert_eq!(
        of_region.previous_rank(&graph, economy(&graph, "UZB")),
        None
    );
    let latest = Ranking::latest(
        &graph,
        &Trade::of(economy(&graph, "KAZ")),
        Exports,
        PartnerKind::Countries,
    );
    assert_eq!(latest.unwrap().year, year("2014"));
}

#[test]
fn a_balance_needs_both_sides_of_the_same_whole() {
    let graph = graph(
        "KAZ>CHN 2020 10\nCHN>KAZ 2020 4\nUZB>CHN 2020 1\nCHN>KGZ 2020 2\nKAZ>CHN 2021 1 at-least\nCHN>KAZ 2021 4",
    );
    assert_eq!(
        trade(&graph, "KAZ", "CHN", Best, "2020").value(Balance),
        Some(6)
    );
    assert_eq!(
        trade(&graph, "CHN", "KAZ", Best, "2020").value(Balance),
        Some(-6)
    );
    assert_eq!(
        trade(&graph, "mid", "CHN", Best, "2020").value(Balance),
        None
    );
    assert_eq!(
        trade(&graph, "KAZ", "CHN", Best, "2021").value(Balance),
        None
    );
}

#[test]
fn products_do_not_mix_with_all_goods() {
    let graph = graph("KAZ>CHN 2020 10\nKAZ>CHN 2020 4 27");
    let fuels = graph.product("27".parse().unwrap()).unwrap();
    let asked = Trade {
        product: fuels,
        ..Trade::of(economy(&graph, "KAZ"))
    };
    let one = asked
        .with(economy(&graph, "CHN"))
        .in_year(&graph, year("2020"));
    assert_eq!(one.value(Exports), Some(4));
    assert_eq!(
        trade(&graph, "KAZ", "CHN", Best, "2020").value(Exports),
        Some(10)
    );
}

#[test]
fn evidence_holds_every_report_and_says_why_the_selected_was() {
    let graph =
        graph("KAZ>CHN 2020 10 by KAZ\nKAZ>CHN 2020 12 by CHN\nCHN=KAZ 2020 30\nUZB>CHN 2020 1");
    let evidence = |by, of| -> Vec<(i64, Option<SelectionRule>)> {
        let rows = trade(&graph, "KAZ", "CHN", by, "2020")
            .evidence(&graph, of)
            .into_iter();
        rows.map(|row| (graph.observation(row.row).value.dollars(), row.selected))
            .collect()
    };
    let only = Some(SelectionRule::OnlyValue);
    assert_eq!(evidence(Own, None), [(12, None), (10, only), (30, None)]);
    assert_eq!(
        evidence(Best, None),
        [(12, Some(SelectionRule::Reporter)), (10, None), (30, only)]
    );
    assert_eq!(
        evidence(Best, Some(Total)),
        [(12, None), (10, None), (30, only)]
    );
    assert_eq!(
        trade(&graph, "mid", "CHN", Best, "2020")
            .evidence(&graph, None)
            .len(),
        4
    );
}

#[test]
fn the_rule_names_the_first_difference() {
    let rule = |reports: &str| {
        let graph = graph(reports);
        let rows = trade(&graph, "KAZ", "CHN", Best, "2020").evidence(&graph, None);
        rows.iter().find_map(|row| row.selected).unwrap()
    };
    assert_eq!(
        rule("KAZ>CHN 2020 9 at-least final\nKAZ>CHN 2020 5"),
        SelectionRule::ValueBeforeBound
    );
    assert_eq!(
        rule("KAZ>CHN 2020 9 final\nKAZ>CHN 2020 5 by CHN"),
        SelectionRule::Status
    );
    assert_eq!(
        rule("KAZ>CHN 2020 9 approximate\nKAZ>CHN 2020 5"),
        SelectionRule::Precision
    );
    assert_eq!(
        rule("KAZ>CHN 2020 9 from b\nKAZ>CHN 2020 5 from a\nKAZ>CHN 2020 9 from c"),
        SelectionRule::Corroboration
    );
    assert_eq!(
        rule("KAZ>CHN 2020 9 from b\nKAZ>CHN 2020 5 from a"),
        SelectionRule::SourceOrder
    );
}

#[test]
fn doubts_flag_and_change_nothing() {
    let graph = graph(
        "KAZ>CHN 2020 10 by KAZ\nKAZ>CHN 2020 30 by CHN\nKAZ>RUS 2019 5\nKAZ>RUS 2020 50\nKAZ>RUS 2021 4
        KAZ>UZB 2020 10 by UZB\nUZB>KAZ 2020 10 by UZB\nKAZ=UZB 2020 30 by KAZ",
    );
    let doubts = |partner: &str, measure| {
        let doubts = trade(&graph, "KAZ", partner, Best, "2020").doubts(&graph, measure);
        doubts
            .into_iter()
            .map(|doubt| (doubt.kind, doubt.value, doubt.against))
            .collect::<Vec<_>>()
    };
    assert_eq!(doubts("CHN", Exports), [(DoubtKind::MirrorDiffers, 30, 10)]);
    assert_eq!(
        doubts("RUS", Exports),
        [(DoubtKind::UnlikeNeighbours, 50, 5)]
    );
    assert_eq!(doubts("UZB", Total), [(DoubtKind::UnlikeTurnover, 20, 30)]);
    assert_eq!(doubts("UZB", Imports), []);
    let beyond = crate::sketch::graph("KAZ>CHN 2020 40\nKAZ>CHN 2020 44 at-least from b");
    let doubts = trade(&beyond, "KAZ", "CHN", Best, "2020").doubts(&beyond, Exports);
    assert_eq!(
        (doubts[0].kind, doubts[0].value, doubts[0].against),
        (DoubtKind::BeyondBound, 40, 44)
    );
}

#[test]
fn years_outside_the_data_and_years_without_members_say_so() {
    let graph = graph("KAZ>CHN 2014 10\nKAZ>CHN 2020 10");
    let reason = |text: &str| {
        trade(&graph, "KAZ", "CHN", Best, text)
            .absence(&graph, Exports)
            .reason
    };
    assert_eq!(reason("2021"), AbsenceReason::OutsideCoverage);
    assert_eq!(reason("2015"), AbsenceReason::NeverReported);
}
