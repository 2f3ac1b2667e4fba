"""Years of trade: countries, regions, products, change."""

from rules import PERSPECTIVES, Asked

from .wording import MEASURES, REGIONS, enum, ids, plain, reference


TRADE = {
    **plain("exports", "imports", "total", "balance", "basis", "precision"),
    "missing": "missing { id }",
    **{f"{name}_{measure}": f"{name}(of: {measure}){fields}"
       for measure in MEASURES
       for name, fields in [("basis", ""), ("precision", ""), ("missing", " { id }"), ("growth", ""),
                            ("share", ""), ("shareOfReported", "")]},
}


def trade_year(package, rules, asked, economy, partner):
    figures = {one: rules.measure(asked, economy, partner, one) for one in MEASURES}
    shown = figures["TOTAL"] or figures["EXPORTS"] or figures["IMPORTS"]

    def rests_on(figure, suffix=""):
        return {
            f"basis{suffix}": figure.basis if figure else "NONE",
            f"precision{suffix}": enum(rules.precision(figure)) if figure else None,
            f"missing{suffix}": ids(package, figure.missing) if figure else [],
        }

    answer = {one.lower(): figure and figure.value for one, figure in figures.items()}
    answer |= rests_on(shown)
    for one, figure in figures.items():
        answer |= rests_on(figure, f"_{one}")
        answer |= {
            f"growth_{one}": rules.change(asked, economy, partner, one, asked.year - 1),
            f"share_{one}": rules.share(asked, economy, partner, one),
            f"shareOfReported_{one}": rules.share_of_reported(asked, economy, partner, one),
        }
    return answer


def trade_of_countries(tally, package, rules):
    """Every pair of countries, and a country and the world, in years with any report of both."""
    countries = [one for one in package.traders if one in package.is_country]
    partners = [None if one == "world" else one for one in package.traders]
    rows = package.observations
    years = {}
    for one, two, year in zip(rows["from"], rows["to"], rows["year"]):
        years.setdefault(frozenset([one, two]), set()).update([year, year + 1])

    first, last = package.years[0], package.years[-1]
    tally.ask(
        (f'economy(ref: "{economy}") {{ trade({reference(partner)}year: {year}, '
         f"reportedBy: {perspective}) {{ %s }} }}", TRADE,
         {"trade": trade_year(package, rules, Asked(year, perspective), economy, partner)})
        for economy, partner, year, perspective in tally.each(
            countries, partners, range(first, last + 2), PERSPECTIVES, at_most=4000)
        if year in years.get(frozenset([economy, partner or "world"]), ()))


def change_of_countries(tally, package, rules):
    """Change over longer spans, moving averages and mirror gaps, of every pair with a report."""
    wanted = {
        **{f"{name}_{measure}_{span}": f"{name}(of: {measure}, since: %d)"
           for name in ["change", "cagr"] for measure in MEASURES for span in [2, 5, 10]},
        **{f"average_{measure}": f"movingAverage(of: {measure}, years: 3)" for measure in MEASURES},
        **{f"gap_{measure}": f"mirrorGap(of: {measure})" for measure in MEASURES},
        **{f"mirror_{measure}": f"mirror(of: {measure}) {{ own partner gap }}" for measure in MEASURES},
    }
    known = tally.fields("TradeYear")
    wanted = {alias: field for alias, field in wanted.items() if field.split("(")[0] in known}
    if not wanted:
        return

    def answer(asked, economy, partner):
        expected = {}
        for measure in MEASURES:
            of = (economy, partner, measure)
            for span in [2, 5, 10]:
                since = asked.year - span
                expected[f"change_{measure}_{span}"] = rules.change(asked, *of, since)
                expected[f"cagr_{measure}_{span}"] = rules.cagr(asked, *of, since)
            expected[f"average_{measure}"] = rules.moving_average(asked, *of, 3)
            mirror = expected[f"mirror_{measure}"] = rules.mirror(asked, *of)
            expected[f"gap_{measure}"] = mirror and mirror["gap"]
        return {alias: expected[alias] for alias in wanted}

    def dated(year):
        return {alias: field.replace("%d", str(year - int(alias.split("_")[-1])))
                if "%d" in field else field for alias, field in wanted.items()}

    names = [one for one in package.traders if one != "world"]
    tally.ask(
        (f'economy(ref: "{economy}") {{ trade({reference(partner)}year: {year}, '
         f"reportedBy: {perspective}) {{ %s }} }}", dated(year),
         {"trade": answer(Asked(year, perspective), economy, partner)})
        for economy, partner, year, perspective in tally.each(
            names, [None, *names], package.years, PERSPECTIVES, at_most=3000)
        if (partner or "world") in package.ever_trades_with(economy))


def trade_of_products(tally, package, rules):
    rows = package.observations[package.observations["product"] != "TOTAL"]
    asked_for = rows[["from", "to", "year", "product"]].drop_duplicates()

    asked_for = list(asked_for.itertuples(index=False, name=None))
    tally.ask(
        (f'economy(ref: "{economy}") {{ trade(partner: "{partner}", year: {year}, '
         f'product: "{product}", reportedBy: {perspective}) {{ %s }} }}', TRADE,
         {"trade": trade_year(package, rules, Asked(year, perspective, product), economy, partner)})
        for (one, two, year, product), perspective in tally.each(
            asked_for, PERSPECTIVES, at_most=300)
        for economy, partner in [(one, two), (two, one)])


def series(package, rules, economy, partner, perspective, years, include_intra=False):
    first, last = years[0], years[-1]
    intra = ", includeIntra: true" if include_intra else ""
    return (
        f'economy(ref: "{economy}") {{ tradeSeries({reference(partner)}from: {first}, to: {last}, '
        f"reportedBy: {perspective}{intra}) {{ %s }} }}",
        plain("year") | TRADE,
        {"tradeSeries": [
            {"year": year} | trade_year(
                package, rules, Asked(year, perspective, include_intra=include_intra), economy, partner)
            for year in years]})


def trade_of_regions(tally, package, rules):
    """Regions with each other, with themselves, with the world and with every country that has a report."""
    partners = [*package.blocs, *(one for one in package.traders if one in package.is_country)]
    tally.ask(series(package, rules, *asked) for asked in tally.each(
        REGIONS, [None, *partners], PERSPECTIVES, tally.spans(package.years), at_most=100))


def trade_with_regions(tally, package, rules):
    """Countries, the world and other regions asked about regions."""
    names = [one for one in package.traders if one not in REGIONS]
    spans = tally.spans(package.years)
    tally.ask(series(package, rules, *asked) for asked in tally.each(
        names, REGIONS, PERSPECTIVES, spans, at_most=150))
    tally.ask(series(package, rules, *asked, include_intra=True) for asked in tally.each(
        package.blocs, [None], PERSPECTIVES, spans, at_most=60))
