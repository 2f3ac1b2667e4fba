"""What trade consists of."""

from rules import BEST, Asked

from .wording import MEASURES, economies, enum, plain, reference


def composition(tally, package, rules):
    fields = plain("value", "share", "precision") | {"product": "product { code }"}
    if "composition" not in tally.fields("Economy"):
        return

    def answer(asked, economy, partner, measure, level):
        parts = rules.composition(asked, economy, partner, measure, level)
        return [{"product": code and {"code": code}, "value": value, "precision": enum(precision),
                 "share": share} for code, value, precision, share in parts]

    rows = package.observations
    years = set(rows["year"][rows["product"] != "TOTAL"])
    tally.ask(
        (f'economy(ref: "{economy}") {{ composition({reference(partner)}year: {year}, by: {measure}, '
         f"level: {enum(level)}, reportedBy: {perspective}) {{ %s }} }}", fields,
         {"composition": answer(Asked(year, perspective), economy, partner, measure, level)})
        for economy, partner, year, measure, level, perspective in tally.each(
            economies(package), [None, *economies(package)], sorted(years), MEASURES[:3],
            package.levels, [BEST], at_most=300)
        if partner != economy
        and ({economy, partner} & {None, "central-asia", "eaeu"}
             or partner in package.ever_trades_with(economy)))
