"""Series by columns: the same as by rows, and what the files give."""

from rules import PERSPECTIVES, Asked

from .trade import trade_year
from .wording import MEASURES, economies, plain, reference

COLUMNS = {
    **plain("exports", "imports", "total", "balance"),
    **{f"{name}_{measure}": f"{name}(of: {measure})"
       for measure in MEASURES for name in ["growth", "share", "basis", "precision"]},
    **{f"{name}_{measure}": f"{name}(of: {measure}, {argument})"
       for measure in MEASURES for name, argument in [("change", "since: %d"),
                                                      ("movingAverage", "years: 3")]},
    **{f"absence_{figure}_{measure}": f"absence(of: {measure}, figure: {figure})"
       for measure in MEASURES for figure in ["VALUE", "GROWTH", "SHARE"]},
}


def columns(tally, package, rules):
    if "tradeColumns" not in tally.fields("Economy"):
        return
    known = tally.fields("TradeColumns")
    wanted = {alias: field for alias, field in COLUMNS.items() if field.split("(")[0] in known}
    names = economies(package)
    drawn = tally.draw(names, [None, *names], PERSPECTIVES, [False, True], [None, 2014],
                       ["TOTAL", *rules.traded_products(package.levels[0])[:2]], n=250)
    for economy, partner, perspective, include_intra, as_of, product in drawn:
        years = package.years[-min(12, len(package.years)):]
        since = years[0]
        how = (f"{reference(partner)}from: {years[0]}, to: {years[-1]}, product: \"{product}\", "
               f"reportedBy: {perspective}, includeIntra: {str(include_intra).lower()}")
        if as_of:
            how += f", membersAsOf: {as_of}"
        asked_for = {alias: f"{alias}: {field.replace('%d', str(since))}"
                     for alias, field in wanted.items()}
        # Rows explain a reason to people as well.
        of_rows = " ".join(field + " { reason }" * alias.startswith("absence")
                           for alias, field in asked_for.items())
        query = (f'economy(ref: "{economy}") {{ rows: tradeSeries({how}) {{ years: year {of_rows} }} '
                 f'columns: tradeColumns({how}) {{ years {" ".join(asked_for.values())} }} }}')
        found = tally.server.ask("{" + query + "}")["economy"]
        by_row = {alias: [reason_or_value(row[alias]) for row in found["rows"]]
                  for alias in ["years", *wanted]}
        tally.same(by_row, found["columns"], query)
        if economy == partner and economy in package.is_country:
            # There is no such trade, and no row of it.
            continue
        asked = [Asked(year, perspective, product, include_intra, as_of=as_of) for year in years]
        of = (economy, partner)
        expected = {"years": list(years)}
        answers = [trade_year(package, rules, one, *of) for one in asked]
        for alias in wanted:
            name, *_, measure = alias.split("_") if "_" in alias else (alias, alias)
            if alias in answers[0]:
                expected[alias] = [answer[alias] for answer in answers]
            elif name == "change":
                expected[alias] = [rules.change(one, *of, measure, since) for one in asked]
            elif name == "movingAverage":
                expected[alias] = [rules.moving_average(one, *of, measure, 3) for one in asked]
        tally.same(expected, found["columns"], query)


def reason_or_value(found):
    return found["reason"] if isinstance(found, dict) else found
