"""Every flow between countries with its evidence."""

from itertools import product

from rules import BEST, BOTH, EXPORTER, IMPORTER, OUT, Asked

from .wording import enum


def country_flows(package, rules, kind, perspective, **wanted):
    """The selected row of every flow between countries: (from, to, year, product) to row."""
    reports = rules.reports
    chosen = reports["from"].isin(package.is_country) & reports["to"].isin(package.is_country)
    for column, value in {"kind": kind, **wanted}.items():
        if value is not None:
            chosen &= reports[column] == value
    flows = reports[chosen][["from", "to", "year", "product"]].drop_duplicates()
    way = {"export": OUT, "turnover": BOTH}[kind]
    found = {}
    for one, two, year, code in flows.itertuples(index=False, name=None):
        figure = rules.report(Asked(year, perspective, code), one, two, way)
        if figure:
            found[one, two, year, code] = next(iter(figure.rows))
    return found


def flows(tally, package, rules):
    products = sorted(set(package.observations["product"]))
    listed = ", ".join(f'"{one}"' for one in products)
    fields = ("from { id } to { id } year kind product { code } value reporter { id } status "
              "precision source { id } evidence { value source { id } selected }")
    evidence = {}
    for place, row in enumerate(rules.row):
        evidence.setdefault((row.start, row.end, row.year, row.product, row.kind), []).append(place)
    asked = [(None, None)]
    if tally.is_large:
        exporters = [one for one in package.traders if one in package.is_country]
        asked = tally.each(exporters, package.years, at_most=10)
    for (exporter, year), kind, perspective in product(
            asked, ["export", "turnover"], [BEST, EXPORTER, IMPORTER]):
        if exporter and kind == "turnover":
            # A turnover is found by either side; there are none in the large packages.
            continue
        found, expected = {}, {}
        flows = country_flows(package, rules, kind, perspective, year=year, **{"from": exporter})
        for flow, row in flows.items():
            one = rules.row[row]
            same = evidence[one.start, one.end, one.year, one.product, kind]
            expected[flow] = {
                "kind": enum(kind), "value": one.value, "status": enum(one.status),
                "precision": enum(one.precision), "source": {"id": f"source:{one.source}"},
                "reporter": {"id": package.id(one.reporter)} if one.reporter else None,
                "evidence": sorted([rules.row[place].value, f"source:{rules.row[place].source}",
                                    place == row] for place in same),
            }
        filters = f"kind: {enum(kind)}, reportedBy: {perspective}, products: [{listed}]"
        if exporter:
            filters += f', exporter: "{exporter}", year: {year}'
        for page, query in pages(tally, f"tradeFlows(filter: {{{filters}}}", fields):
            for flow in page["nodes"]:
                keys = [end["id"].split(":")[1] for end in (flow["from"], flow["to"])]
                code = (flow["product"] or {"code": "TOTAL"})["code"]
                flow["evidence"] = sorted([one["value"], one["source"]["id"], bool(one["selected"])]
                                          for one in flow["evidence"])
                found[*keys, flow["year"], code] = flow
        tally.same(len(expected), page["totalCount"], query)
        tally.same(sorted(expected), sorted(found), query)
        tally.same(expected, found, query)


def pages(tally, field, fields):
    """The pages of a list whose arguments are still open, each with its query."""
    after = ""
    while True:
        query = (f"{field}, first: 100{after}) {{ nodes {{ {fields} }} totalCount "
                 f"pageInfo {{ hasNextPage endCursor }} }}")
        page = next(iter(tally.server.ask("{" + query + "}").values()))
        yield page, query
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = f', after: "{page["pageInfo"]["endCursor"]}"'
