"""What trade consists of, compared with the world and with partners."""

from itertools import combinations

from rules import BEST, PERSPECTIVES, Asked
from structure import UNKNOWN, Structure
from tally import OneOf

from .wording import MEASURES, OFTEN_BEST, economies, enum, known_groups, plain, written

FIELDS = "{ year value absence { reason } coverage nEconomies }"
ADVANTAGE = "{ totalCount nodes { product { code } year exports share worldShare rca symmetric } }"
#: What the schema gives as the reason for a figure that the answer rests on and that is not known.
OF_FIGURES = {
    "BOUND_ONLY", "INTRA_EXCEEDS", "INTRA_UNKNOWN", "MIXED_STATISTICS", "NEVER_REPORTED",
    "NOT_BY_THIS_PERSPECTIVE", "NO_MEMBERS", "ONE_SIDE_ONLY", "OUTSIDE_COVERAGE", "PARTIAL_ONLY",
    "TURNOVER_ONLY", "WORLD_UNKNOWN", "ZERO_BASE",
}


def answer(year, indicator):
    """What the server is expected to say; of several reasons it may give any."""
    if indicator.value is None:
        reasons = set(indicator.reasons)
        if UNKNOWN in reasons:
            reasons |= OF_FIGURES
        return {"year": year, "value": None, "absence": {"reason": OneOf(reasons)}}
    return {"year": year, "value": indicator.value, "absence": None,
            "coverage": indicator.coverage, "nEconomies": indicator.n_economies}


def years_with_products(package):
    rows = package.observations
    return sorted(set(rows["year"][rows["product"] != "TOTAL"]))


def structure(tally, package, rules):
    """Every indicator of one economy, compared with the world."""
    if "comparativeAdvantage" not in tally.fields("Economy"):
        return
    known = Structure(rules)
    levels = package.levels
    products = [one for level in levels for one in rules.traded_products(level)]
    chosen = [*products[::max(1, len(products) // 5)], "TOTAL"]

    def question(economy, year, perspective, level):
        asked = Asked(year, perspective)
        how = f"year: {year}, reportedBy: {perspective}"
        of_level = f"{how}, level: {enum(level)}"
        advantages = known.comparative_advantages(asked, economy, level)
        expected = {
            f"comparativeAdvantages({of_level}, first: 200) {ADVANTAGE}":
                {"totalCount": len(advantages), "nodes": advantages},
            f"complexity({of_level}) {FIELDS}": known.complexity(asked, economy, level),
        }
        for one in chosen:
            expected[f'comparativeAdvantage(product: "{one}", {how}) {FIELDS}'] = \
                known.comparative_advantage(asked, economy, one)
        for measure in MEASURES:
            expected[f"diversification({of_level}, of: {measure}) {FIELDS}"] = \
                known.diversification(asked, economy, measure, level)
        return of_economy(economy, year, expected)

    names = [*economies(package), *known_groups(tally, package)]
    # Sorted, so that the questions of one request are about the same world.
    asked = sorted(tally.each(names, years_with_products(package), PERSPECTIVES,
                              levels, at_most=600), key=lambda one: one[1:])
    tally.ask(question(*one) for one in asked)


def of_economy(economy, year, expected):
    """One question with every field under a name of its own."""
    fields = {f"f{n}": field for n, field in enumerate(expected)}
    found = {f"f{n}": one if isinstance(one, dict) else answer(year, one)
             for n, one in enumerate(expected.values())}
    return f'economy(ref: "{written(economy)}") {{ %s }}', fields, found


def structure_of_regions(tally, package, rules):
    """How much of the trade of members is among themselves."""
    if "intraRegionalShare" not in tally.fields("Economy"):
        return
    known = Structure(rules)

    def question(economy, year, perspective, product, as_of):
        asked = Asked(year, perspective, product, as_of=as_of)
        how = f'year: {year}, reportedBy: {perspective}, product: "{product}"'
        how += f", membersAsOf: {as_of}" if as_of else ""
        return of_economy(economy, year, {
            f"intraRegionalShare({how}, of: {measure}) {FIELDS}":
                known.intra_regional_share(asked, economy, measure) for measure in MEASURES})

    regions = [*package.blocs, *known_groups(tally, package)]
    products = ["TOTAL", "TOTAL", *rules.traded_products(package.levels[0])[:2]]
    tally.ask(question(*one) for one in tally.draw(
        ["KAZ", *regions], package.observed_years, OFTEN_BEST, products, [None, None, 2005, 2015],
        n=600))


def structure_of_pairs(tally, package, rules):
    """Every indicator of two economies."""
    if "tradeIntensity" not in tally.fields("Economy"):
        return
    known = Structure(rules)

    def question(economy, partner, year, perspective, level):
        asked = Asked(year, perspective)
        how = f"year: {year}, reportedBy: {perspective}"
        of_level, to = f"{how}, level: {enum(level)}", f'partner: "{written(partner)}"'
        return of_economy(economy, year, {
            **{f'tradeIntensity({to}, {how}, of: {measure}) {FIELDS}':
                known.trade_intensity(asked, economy, partner, measure) for measure in MEASURES},
            f'complementarity({to}, {of_level}) {FIELDS}':
                known.complementarity(asked, economy, partner, level),
            f'exportSimilarity(with: "{written(partner)}", {of_level}) {FIELDS}':
                known.export_similarity(asked, economy, partner, level),
        })

    names = [*economies(package), *known_groups(tally, package)]
    asked = tally.draw(names, names, package.observed_years, OFTEN_BEST, package.levels, n=900)
    asked.sort(key=lambda one: one[2:])
    tally.ask(question(*one) for one in asked)


def structure_of_products(tally, package, rules):
    """How complex products are, and how near to each other."""
    if "complexity" not in tally.fields("Product"):
        return
    known = Structure(rules)

    def question(one, year, perspective, others):
        asked = Asked(year, perspective)
        how = f"year: {year}, reportedBy: {perspective}"
        fields = {f"complexity({how}) {FIELDS}": known.product_complexity(asked, one)}
        for other in others:
            fields[f'proximity(to: "{other}", {how}) {FIELDS}'] = known.proximity(asked, one, other)
        template, *rest = of_economy("", year, fields)
        return (f'node(id: "product:{one}") {{ ... on Product {{ %s }} }}', *rest)

    codes = {level: rules.traded_products(level) for level in package.levels}
    untraded = {level: sorted({code for code, of in known.level_of.items() if of == level}
                              - set(codes[level]))[:2] for level in codes}
    every = {level: [*codes[level], *untraded[level]] for level in codes}
    axes = [(one, tuple(tally.some(every[level], 15))) for level in codes for one in every[level]]
    years = [*years_with_products(package), package.years[0] - 1]
    tally.ask(question(one, year, perspective, others)
              for year, perspective, (one, others) in tally.each(
                  years, PERSPECTIVES, axes, at_most=500))
    for level, other in combinations(sorted(codes), 2):
        query = (f'{{ node(id: "product:{codes[level][0]}") {{ ... on Product '
                 f'{{ proximity(to: "{codes[other][0]}", year: {years[0]}) {FIELDS} }} }} }}')
        errors = tally.server.answer(query).get("errors") or [{"extensions": {"code": None}}]
        tally.same("BAD_ARGUMENT", errors[0]["extensions"]["code"], query)


def structure_of_latest_year(tally, package, rules):
    """Without a year it is the latest with any figure of trade with the world."""
    if "diversification" not in tally.fields("Economy"):
        return
    known, level = Structure(rules), package.levels[0]
    for economy in tally.some(economies(package), 40):
        latest = next((year for year in reversed(package.years) for measure in MEASURES
                       if rules.measure(Asked(year, BEST), economy, None, measure)), None)
        found = known.diversification(Asked(latest, BEST), economy, "EXPORTS", level) \
            if latest else None
        expected = answer(latest, found) if found else {"year": None, "value": None}
        tally.ask([(f'economy(ref: "{economy}") {{ diversification(level: {enum(level)}) {{ %s }} }}',
                    plain("year", "value") | {"absence": "absence { reason }"},
                    {"diversification": {key: expected[key] for key in expected
                                         if key in ("year", "value", "absence")}})])
