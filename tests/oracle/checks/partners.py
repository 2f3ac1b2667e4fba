"""Partners of a year, who led, who overtook whom, how concentrated trade is."""

from itertools import product

from rules import BEST, PERSPECTIVES, Asked

from .wording import MEASURES, REGIONS, economies, enum, ids, plain


PARTNERS = plain("totalCount") | {
    "nodes": "nodes { rank previousRank economy { id } exports imports total balance share "
             "shareOfReported growth basis precision missing { id } }"}
SPELLS = plain("from", "to", "ongoing", "peakShare", "nRivals", "certain") | {
    "partner": "partner { id }"}
CONCENTRATION = plain("hhi", "normalised", "effectiveNumber", "n", "coverage")


def partners(package, rules, asked, economy, measure, among="COUNTRIES"):
    def ranking_of(year):
        return rules.ranking(Asked(year, asked.perspective), economy, measure, among)

    before = {one: place for place, (one, _) in enumerate(ranking_of(asked.year - 1), 1)}
    ranking = ranking_of(asked.year)
    whole = sum(figure.value for _, figure in ranking)
    nodes = []
    for rank, (partner, figure) in enumerate(ranking, 1):
        values = {one: rules.measure(asked, economy, partner, one) for one in MEASURES}
        nodes.append({
            "rank": rank, "previousRank": before.get(partner),
            "economy": {"id": package.id(partner)},
            **{one.lower(): value and value.value for one, value in values.items()},
            "share": rules.share(asked, economy, partner, measure),
            "shareOfReported": figure.value / whole if whole > 0 and measure != "BALANCE" else None,
            "growth": rules.change(asked, economy, partner, measure, asked.year - 1),
            "basis": figure.basis, "precision": enum(rules.precision(figure)),
            "missing": ids(package, figure.missing),
        })
    return {"topPartners": {"totalCount": len(nodes), "nodes": nodes}}


def spells(package, rules, economy, measure, perspective, years):
    found = rules.leadership(Asked(None, perspective), economy, measure, years)
    return {"leadership": [spell | {"partner": {"id": package.id(spell["partner"])}}
                           for spell in found]}


def top_partners(tally, package, rules):
    asked_for = [(measure, among, BEST) for measure in MEASURES for among in ["COUNTRIES", "REGIONS"]]
    asked_for += [("TOTAL", "COUNTRIES", one) for one in PERSPECTIVES if one != BEST]

    tally.ask(
        (f'economy(ref: "{economy}") {{ topPartners(year: {year}, by: {measure}, among: {among}, '
         f"reportedBy: {perspective}, first: 1000) {{ %s }} }}", PARTNERS,
         partners(package, rules, Asked(year, perspective), economy, measure, among))
        for economy, year, (measure, among, perspective) in tally.each(
            sorted({*package.traders, *package.blocs}, key=package.order),
            [package.years[0] - 1, *package.years], asked_for, at_most=300))


# Who led, and how trade is spread.


def leadership(tally, package, rules):
    if "leadership" not in tally.fields("Economy"):
        return
    spans = [(package.years[0], package.years[-1]), (2010, 2019)]
    asked = list(tally.each(economies(package), MEASURES, PERSPECTIVES, spans, at_most=150))
    if tally.is_large:
        # The few long ones: every region, over all years.
        asked += product(package.blocs, ["TOTAL", "EXPORTS"], [BEST], spans[:1])
    tally.ask(
        (f'economy(ref: "{economy}") {{ leadership(by: {measure}, from: {first}, to: {last}, '
         f"reportedBy: {perspective}) {{ %s }} }}", SPELLS,
         spells(package, rules, economy, measure, perspective, range(first, last + 1)))
        for economy, measure, perspective, (first, last) in asked)


def overtakings(tally, package, rules):
    fields = plain("year", "behindIn", "challenger", "incumbent", "margin", "yearsHeld", "ongoing",
                   "reportedBy")
    if "overtakings" not in tally.fields("Economy"):
        return

    def answer(economy, one, two, measure):
        return [found for perspective in PERSPECTIVES
                for found in rules.overtakings(Asked(None, perspective), economy, one, two, measure,
                                               package.years)]

    tally.ask(
        (f'economy(ref: "{economy}") {{ overtakings(challenger: "{one}", incumbent: "{two}", '
         f"by: {measure}) {{ %s }} }}", fields, {"overtakings": answer(economy, one, two, measure)})
        for economy, one, two, measure in tally.each(
            economies(package), package.traders, package.traders, MEASURES, at_most=4000)
        if one != two and {one, two} <= package.ever_trades_with(economy) | set(REGIONS))


def concentration(tally, package, rules):
    if "concentration" not in tally.fields("Economy"):
        return
    tally.ask(
        (f'economy(ref: "{economy}") {{ concentration(of: {of}, year: {year}, by: {measure}, '
         f"{f'level: {enum(level)}, ' if level else ''}"
         f"reportedBy: {perspective}) {{ %s }} }}", CONCENTRATION,
         {"concentration": rules.concentration(Asked(year, perspective), economy, measure, level)})
        for economy, year, measure, perspective, (of, level) in tally.each(
            economies(package), package.years, MEASURES, PERSPECTIVES,
            [("PARTNERS", None), *(("PRODUCTS", level) for level in package.levels)], at_most=1000))
