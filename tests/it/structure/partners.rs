//! Trade inside a region, and trade with a partner next to the partner's place in the world.

use sogdia::analysis::{
    AbsenceReason, Indicator, Trade, TradeMeasure, intra_regional_share, trade_intensity,
};

use crate::{
    sketch::{self, economy, year},
    structure::wide::{close, graph, of, thirty_one, value, y2020},
};

use AbsenceReason::{
    BoundOnly, IntraExceeds, NeverReported, NotDefined, PartialOnly, TooFewEconomies, TurnoverOnly,
    WorldUnknown, ZeroBase,
};
use TradeMeasure::{Balance, Exports, Imports, Total};

/// The intra-regional share of a region of the sketch.
fn intra(
    reports: &str,
    key: &str,
    text: &str,
    of_what: TradeMeasure,
) -> Result<f64, AbsenceReason> {
    let graph = sketch::graph(reports);
    value(intra_regional_share(
        &graph,
        &of(&graph, key),
        year(text),
        of_what,
    ))
}

#[test]
fn trade_inside_stands_once_in_exports_and_once_in_imports() {
    // Kazakhstan and Uzbekistan sell 10 and 20 to each other, 150 to everyone; they buy the same
    // 30 from each other, 100 from everyone.
    let reports = "KAZ>UZB 2014 10\nUZB>KAZ 2014 20\nKAZ>world 2014 100\nUZB>world 2014 50\nworld>KAZ 2014 80\nworld>UZB 2014 20";
    assert_eq!(intra(reports, "mid", "2014", Exports), Ok(30.0 / 150.0));
    assert_eq!(intra(reports, "mid", "2014", Imports), Ok(30.0 / 100.0));
    assert_eq!(intra(reports, "mid", "2014", Total), Ok(60.0 / 250.0));
    assert_eq!(intra(reports, "mid", "2014", Balance), Err(NotDefined));
    assert_eq!(intra(reports, "KAZ", "2014", Total), Err(NotDefined));
    assert_eq!(intra(reports, "world", "2014", Total), Err(NotDefined));
    // The turnover of the pair stands in the turnovers of both.
    let turnovers = "KAZ=UZB 2014 30\nKAZ=world 2014 180\nUZB=world 2014 70";
    assert_eq!(intra(turnovers, "mid", "2014", Total), Ok(60.0 / 250.0));
    assert_eq!(intra(turnovers, "mid", "2014", Exports), Err(TurnoverOnly));
}

#[test]
fn a_share_of_trade_inside_needs_both_sides_whole() {
    let exports = |reports: &str, text: &str| intra(reports, "mid", text, Exports);
    let world = "KAZ>world 2014 100\nUZB>world 2014 50\n";
    let inside = "KAZ>UZB 2014 10\nUZB>KAZ 2014 20\n";
    assert_eq!(exports(world, "2014"), Err(NeverReported));
    assert_eq!(exports(inside, "2014"), Err(WorldUnknown));
    let partial = "KAZ>UZB 2014 10\n".to_owned() + world;
    assert_eq!(exports(&partial, "2014"), Err(PartialOnly));
    let bound = "KAZ>UZB 2014 10 at-least\nUZB>KAZ 2014 20\n".to_owned() + world;
    assert_eq!(exports(&bound, "2014"), Err(BoundOnly));
    let more = "KAZ>UZB 2014 10\nUZB>KAZ 2014 200\n".to_owned() + world;
    assert_eq!(exports(&more, "2014"), Err(IntraExceeds));
    let nothing = "KAZ>UZB 2014 0\nUZB>KAZ 2014 0\nKAZ>world 2014 0\nUZB>world 2014 0";
    assert_eq!(exports(nothing, "2014"), Err(ZeroBase));
    // The members of another year: Kyrgyzstan joined in 2015.
    let later = (inside.to_owned() + world).replace("2014", "2016");
    assert_eq!(exports(&later, "2016"), Err(PartialOnly));
    let graph = sketch::graph(&later);
    let as_before = Trade {
        members_as_of: Some(year("2014")),
        ..of(&graph, "mid")
    };
    let share = intra_regional_share(&graph, &as_before, year("2016"), Exports);
    assert_eq!(value(share), Ok(30.0 / 150.0));
}

fn intensity(reports: &str, sides: [&str; 2], of_what: TradeMeasure) -> Indicator {
    let graph = sketch::graph(reports);
    let [asked, partner] = sides.map(|key| economy(&graph, key));
    trade_intensity(&graph, &Trade::of(asked), partner, y2020(), of_what)
}

#[test]
fn intensity_is_the_partners_share_over_its_place_in_the_world() {
    let reports = "KAZ>CHN 2020 30\nKAZ>world 2020 100\nworld>CHN 2020 600\nworld>world 2020 3000
        CHN>KAZ 2020 10\nworld>KAZ 2020 50\nCHN>world 2020 900\n";
    // (30 / 100) / (600 / 3000), and (10 / 50) / (900 / 3000).
    let exports = intensity(reports, ["KAZ", "CHN"], Exports);
    close(exports, 1.5);
    assert_eq!((exports.coverage, exports.n_economies), (None, None));
    close(intensity(reports, ["KAZ", "CHN"], Imports), 2.0 / 3.0);
    for measure in [Total, Balance] {
        let index = intensity(reports, ["KAZ", "CHN"], measure);
        assert_eq!(value(index), Err(NotDefined));
    }
    // Nobody trades with itself, with a part of itself or of what it is part of.
    for sides in [
        ["KAZ", "KAZ"],
        ["mid", "mid"],
        ["KAZ", "mid"],
        ["mid", "KAZ"],
        ["KAZ", "world"],
    ] {
        assert_eq!(
            value(intensity(reports, sides, Exports)),
            Err(NotDefined),
            "{sides:?}"
        );
    }
    let reason = |without: &str, with: &str| {
        let reports = reports.replace(without, with);
        value(intensity(&reports, ["KAZ", "CHN"], Exports))
    };
    assert_eq!(reason("KAZ>CHN 2020 30", ""), Err(NeverReported));
    assert_eq!(
        reason("KAZ>CHN 2020 30", "KAZ>CHN 2020 30 at-least"),
        Err(BoundOnly)
    );
    assert_eq!(reason("KAZ>world 2020 100", ""), Err(WorldUnknown));
    assert_eq!(reason("world>CHN 2020 600", ""), Err(WorldUnknown));
    assert_eq!(
        reason("world>CHN 2020 600", "world>CHN 2020 0"),
        Err(ZeroBase)
    );
    assert_eq!(reason("world>world 2020 3000", ""), Err(TooFewEconomies));
    assert_eq!(reason("KAZ>CHN 2020 30", "KAZ>CHN 2020 0"), Ok(0.0));
}

#[test]
fn without_a_published_total_the_world_is_the_sum_of_countries() {
    let graph = graph(&(thirty_one() + "AAX>BEX 2020 20\nworld>BEX 2020 100"));
    let partner = economy(&graph, "BEX");
    let index = trade_intensity(&graph, &of(&graph, "AAX"), partner, y2020(), Exports);
    // (20 / 100) / (100 / 6000).
    close(index, 12.0);
    assert_eq!(index.n_economies, Some(31));
}
