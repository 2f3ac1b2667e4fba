"""What is compared: each check asks the server and says what the files give."""

import random
from functools import cache

import networkx as nx

from rules import BEST, EXPORTER, IMPORTER, PERSPECTIVES, Asked

MEASURES = ["TOTAL", "EXPORTS", "IMPORTS", "BALANCE"]
REGIONS = ["central-asia", "eu", "eaeu", "cis", "sco", "brics", "ots"]


def enum(word):
    return word.upper().replace("-", "_")


def ids(package, economies):
    return [{"id": package.id(one)} for one in sorted(economies, key=package.order)]


def plain(*names):
    return {name: name for name in names}


# Lists and their groups.


def counts(tally, package, rules):
    lists = ["countries", "regions", "initiatives", "projects", "organisations", "sectors",
             "products", "claims", "sources"]
    kinds = ["COUNTRY", "REGION", "INITIATIVE", "PROJECT", "ORGANISATION", "SECTOR", "PRODUCT",
             "CLAIM", "SOURCE"]
    sizes = [len(getattr(package, name)) for name in lists]
    for name, size in zip(lists, sizes):
        tally.ask([(name + " { %s }", plain("totalCount"), {"totalCount": size})])
    found = tally.server.ask("{ dataset { counts { type count } nObservations coverage { from to } } }")
    found["dataset"]["counts"] = {one["type"]: one["count"] for one in found["dataset"]["counts"]}
    tally.same({"dataset": {
        "counts": dict(zip(kinds, sizes)),
        "nObservations": len(package.observations),
        "coverage": {"from": package.years[0], "to": package.years[-1]},
    }}, found, "dataset { counts { type count } nObservations coverage { from to } }")


def members_of_regions(tally, package, rules):
    for region in sorted([*package.blocs, *package.is_aggregate]):
        tally.ask(
            (f'region(id: "{region}") {{ members(asOf: {year}, orderBy: KEY, first: 1000) {{ %s }} }}',
             {"nodes": "nodes { id }"},
             {"members": {"nodes": ids(package, package.members(region, year) or ())}})
            for year in range(1990, 2027))


def groups(tally, package, rules):
    projects = package.projects.set_index("id")
    cost = projects["cost_usd"]
    cost = cost[cost != ""].astype("int64")

    has_bounds = {"nBounds"} & tally.fields("Group")
    amounts_of_group = " ".join(["count nAmounts sum avg min max", *has_bounds])

    def grouped(items, amounts, bounds=()):
        """Groups of (key, item) pairs, each pair once."""
        rows = {}
        for key, item in sorted(set(items), key=str):
            count, known, n_bounds = rows.setdefault(key, (0, [], 0))
            known = known + ([int(amounts[item])] if item in amounts else [])
            rows[key] = (count + 1, known, n_bounds + (item in bounds))
        return {
            " ".join(key): {
                "count": count, "nAmounts": len(known),
                "sum": sum(known) if known else None,
                "avg": sum(known) / len(known) if known else None,
                "min": min(known, default=None), "max": max(known, default=None),
                **{name: n_bounds for name in has_bounds},
            } for key, (count, known, n_bounds) in rows.items()}

    def compare(field, by, expected):
        query = f"{field} {{ groupBy(by: [{by}], first: 1000) " \
                f"{{ keys {{ value node {{ id }} }} {amounts_of_group} }} }}"
        found = next(iter(tally.server.ask("{" + query + "}").values()))["groupBy"]
        found_by_key = {
            " ".join((key["node"] or {}).get("id") or key["value"] for key in group["keys"]): group
            for group in found}
        tally.same(sorted(expected), sorted(found_by_key), query)
        tally.same(expected, found_by_key, query)
        sizes = [group["count"] for group in found]
        tally.same(sorted(sizes, reverse=True), sizes, query)

    compare("projects", "SECTOR", grouped(
        [((f"sector:{sector}",), one) for one, sector in projects["sector"].items()], cost))
    compare("projects", "STATUS", grouped(
        [((enum(status),), one) for one, status in projects["status"].items()], cost))
    lies_in = package.project_countries
    lies_in = lies_in[lies_in["role"] != "investor"]
    keys = [((package.id(country),), one) for one, country in zip(lies_in["project"], lies_in["country"])]
    located = {one for _, one in keys}
    keys += [(("None",), one) for one in projects.index if one not in located]
    query = ("projects { groupBy(by: [COUNTRY], first: 1000) { keys { value node { id } } "
             f"{amounts_of_group} }} }}")
    found = tally.server.ask("{" + query + "}")["projects"]["groupBy"]
    found = {str((group["keys"][0]["node"] or {}).get("id")): group for group in found}
    expected = grouped(keys, cost)
    tally.same(sorted(expected), sorted(found), query)
    tally.same(expected, found, query)

    for kind in ["export", "turnover"]:
        for perspective in PERSPECTIVES:
            flows = country_flows(package, rules, kind, perspective, "TOTAL")
            values = {flow: rules.row[row]["value"] for flow, row in flows.items()}
            bounds = {flow for flow, row in flows.items() if rules.row[row]["is_bound"]}
            for by, key in [
                ("EXPORTER", lambda flow: (package.id(flow[0]),)),
                ("YEAR", lambda flow: (str(flow[2]),)),
                ("EXPORTER, YEAR", lambda flow: (package.id(flow[0]), str(flow[2]))),
            ]:
                compare(f"tradeFlows(filter: {{kind: {enum(kind)}, reportedBy: {perspective}}})", by,
                        grouped([(key(flow), flow) for flow in flows], values, bounds))


# Flows.


def country_flows(package, rules, kind, perspective, *products):
    """The selected row of every flow between countries: (from, to, year, product) to row."""
    found = {}
    reports = rules.reports
    both = reports["from"].isin(package.is_country) & reports["to"].isin(package.is_country)
    wanted = reports[both & (reports["kind"] == kind)]
    if products:
        wanted = wanted[wanted["product"].isin(products)]
    ways = {"export": "out", "turnover": "both"}
    pairs = wanted[["from", "to", "year", "product"]].drop_duplicates()
    for one, two, year, product in pairs.itertuples(index=False, name=None):
        figure = rules.report(Asked(year, perspective, product), one, two, ways[kind])
        if figure:
            found[one, two, year, product] = next(iter(figure.rows))
    return found


def flows(tally, package, rules):
    products = sorted(set(package.observations["product"]))
    listed = ", ".join(f'"{one}"' for one in products)
    fields = ("from { id } to { id } year kind product { code } value reporter { id } status "
              "precision source { id } evidence { value source { id } selected }")
    for kind in ["export", "turnover"]:
        for perspective in [BEST, EXPORTER, IMPORTER]:
            expected = {}
            rows = rules.reports
            for flow, row in country_flows(package, rules, kind, perspective).items():
                one = rules.row[row]
                same = rows[(rows["from"] == one["from"]) & (rows["to"] == one["to"])
                            & (rows["year"] == one["year"]) & (rows["kind"] == kind)
                            & (rows["product"] == one["product"])]
                expected[flow] = {
                    "kind": enum(kind), "value": one["value"], "status": enum(one["status"]),
                    "precision": enum(one["precision"]), "source": {"id": f"source:{one['source']}"},
                    "reporter": {"id": package.id(one["reporter"])} if one["reporter"] else None,
                    "evidence": sorted([value, f"source:{source}", place == row]
                                       for place, value, source
                                       in zip(same.index, same["value"], same["source"])),
                }
            found, after = {}, ""
            while True:
                query = (f"tradeFlows(filter: {{kind: {enum(kind)}, reportedBy: {perspective}, "
                         f"products: [{listed}]}}, first: 100{after}) "
                         f"{{ nodes {{ {fields} }} totalCount pageInfo {{ hasNextPage endCursor }} }}")
                page = tally.server.ask("{" + query + "}")["tradeFlows"]
                for flow in page["nodes"]:
                    keys = [end["id"].split(":")[1] for end in (flow["from"], flow["to"])]
                    product = (flow["product"] or {"code": "TOTAL"})["code"]
                    flow["evidence"] = sorted([one["value"], one["source"]["id"], bool(one["selected"])]
                                              for one in flow["evidence"])
                    found[*keys, flow["year"], product] = flow
                if not page["pageInfo"]["hasNextPage"]:
                    break
                after = f', after: "{page["pageInfo"]["endCursor"]}"'
            tally.same(len(expected), page["totalCount"], query)
            tally.same(sorted(expected), sorted(found), query)
            tally.same(expected, found, query)


# Years of trade.


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


def reference(partner):
    return f'partner: "{partner}", ' if partner else ""


def trade_of_countries(tally, package, rules):
    """Every pair of countries, and a country and the world, in years with any report of both."""
    countries = [one for one in package.traders if one in package.is_country]
    partners = [None if one == "world" else one for one in package.traders]
    rows = package.observations
    years = {}
    for one, two, year in zip(rows["from"], rows["to"], rows["year"]):
        years.setdefault(frozenset([one, two]), set()).update([year, year + 1])

    def questions():
        for economy in countries:
            for partner in partners:
                for year in sorted(years.get(frozenset([economy, partner or "world"]), ())):
                    for perspective in PERSPECTIVES:
                        asked = Asked(year, perspective)
                        yield (
                            f'economy(ref: "{economy}") {{ trade({reference(partner)}year: {year}, '
                            f"reportedBy: {perspective}) {{ %s }} }}", TRADE,
                            {"trade": trade_year(package, rules, asked, economy, partner)})

    tally.ask(questions())


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

    economies = [one for one in package.traders if one != "world"]
    tally.ask(
        (f'economy(ref: "{economy}") {{ trade({reference(partner)}year: {year}, '
         f"reportedBy: {perspective}) {{ %s }} }}", dated(year),
         {"trade": answer(Asked(year, perspective), economy, partner)})
        for economy in economies for partner in [None, *economies]
        if (partner or "world") in package.ever_trades_with(economy)
        for year in package.years for perspective in PERSPECTIVES)


def trade_of_products(tally, package, rules):
    rows = package.observations[package.observations["product"] != "TOTAL"]
    asked_for = rows[["from", "to", "year", "product"]].drop_duplicates()

    def questions():
        for one, two, year, product in asked_for.itertuples(index=False, name=None):
            for economy, partner in [(one, two), (two, one)]:
                for perspective in PERSPECTIVES:
                    asked = Asked(year, perspective, product)
                    yield (
                        f'economy(ref: "{economy}") {{ trade(partner: "{partner}", year: {year}, '
                        f'product: "{product}", reportedBy: {perspective}) {{ %s }} }}', TRADE,
                        {"trade": trade_year(package, rules, asked, economy, partner)})

    tally.ask(questions())


def series(package, rules, economy, partner, perspective, include_intra=False):
    first, last = package.years[0], package.years[-1]
    intra = ", includeIntra: true" if include_intra else ""
    return (
        f'economy(ref: "{economy}") {{ tradeSeries({reference(partner)}from: {first}, to: {last}, '
        f"reportedBy: {perspective}{intra}) {{ %s }} }}",
        plain("year") | TRADE,
        {"tradeSeries": [
            {"year": year} | trade_year(
                package, rules, Asked(year, perspective, include_intra=include_intra), economy, partner)
            for year in package.years]})


def trade_of_regions(tally, package, rules):
    """Regions with each other, with themselves, with the world and with every country that has a report."""
    partners = [*package.blocs, *(one for one in package.traders if one in package.is_country)]
    tally.ask(series(package, rules, region, partner, perspective)
              for region in REGIONS for partner in [None, *partners] for perspective in PERSPECTIVES)


def trade_with_regions(tally, package, rules):
    """Countries, the world and other regions asked about regions."""
    economies = [one for one in package.traders if one not in REGIONS]
    tally.ask(series(package, rules, economy, region, perspective)
              for economy in economies for region in REGIONS for perspective in PERSPECTIVES)
    tally.ask(series(package, rules, region, None, perspective, include_intra=True)
              for region in package.blocs for perspective in PERSPECTIVES)


# Partners.


def top_partners(tally, package, rules):
    fields = plain("totalCount") | {
        "nodes": "nodes { rank previousRank economy { id } exports imports total balance share "
                 "shareOfReported growth basis precision missing { id } }"}
    asked_for = [(measure, among, BEST) for measure in MEASURES for among in ["COUNTRIES", "REGIONS"]]
    asked_for += [("TOTAL", "COUNTRIES", one) for one in PERSPECTIVES if one != BEST]

    @cache
    def places(asked, economy, measure, among):
        ranking = rules.ranking(asked, economy, measure, among)
        return {one: place for place, (one, _) in enumerate(ranking, 1)}

    def expected(asked, economy, measure, among):
        before = places(Asked(asked.year - 1, asked.perspective), economy, measure, among)
        ranking = rules.ranking(asked, economy, measure, among)
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

    tally.ask(
        (f'economy(ref: "{economy}") {{ topPartners(year: {year}, by: {measure}, among: {among}, '
         f"reportedBy: {perspective}, first: 1000) {{ %s }} }}", fields,
         expected(Asked(year, perspective), economy, measure, among))
        for economy in sorted({*package.traders, *package.blocs}, key=package.order)
        for year in [package.years[0] - 1, *package.years]
        for measure, among, perspective in asked_for)


# Who led, and how trade is spread.


def leadership(tally, package, rules):
    fields = plain("from", "to", "ongoing", "peakShare", "nRivals", "certain") | {
        "partner": "partner { id }"}
    if "leadership" not in tally.fields("Economy"):
        return

    def answer(economy, measure, perspective, years):
        spells = rules.leadership(Asked(None, perspective), economy, measure, years)
        return [spell | {"partner": {"id": package.id(spell["partner"])}} for spell in spells]

    tally.ask(
        (f'economy(ref: "{economy}") {{ leadership(by: {measure}, from: {first}, to: {last}, '
         f"reportedBy: {perspective}) {{ %s }} }}", fields,
         {"leadership": answer(economy, measure, perspective, range(first, last + 1))})
        for economy in economies(package) for measure in MEASURES for perspective in PERSPECTIVES
        for first, last in [(package.years[0], package.years[-1]), (2010, 2019)])


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
        for economy in economies(package)
        for one in package.traders for two in package.traders
        if one != two and {one, two} <= package.ever_trades_with(economy) | set(REGIONS)
        for measure in MEASURES)


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
        for economy in economies(package) for partner in [None, *economies(package)]
        if partner != economy
        and ({economy, partner} & {None, "central-asia", "eaeu"}
             or partner in package.ever_trades_with(economy))
        for year in package.years if year in years
        for measure in MEASURES[:3] for level in ["chapter"] for perspective in [BEST])


def concentration(tally, package, rules):
    fields = plain("hhi", "normalised", "effectiveNumber", "n", "coverage")
    if "concentration" not in tally.fields("Economy"):
        return
    tally.ask(
        (f'economy(ref: "{economy}") {{ concentration(of: {of}, year: {year}, by: {measure}, '
         f"reportedBy: {perspective}) {{ %s }} }}", fields,
         {"concentration": rules.concentration(Asked(year, perspective), economy, measure, level)})
        for economy in economies(package) for year in package.years for measure in MEASURES
        for perspective in PERSPECTIVES for of, level in [("PARTNERS", None), ("PRODUCTS", "chapter")])


def economies(package):
    return sorted({*package.traders, *package.blocs} - package.is_aggregate, key=package.order)


# Paths.


def paths(tally, package, rules, n_pairs=300, first=20):
    graph = package.graph()
    totals = {package.id(one) for one in package.is_aggregate}
    chance = random.Random(20)
    pairs = [tuple(chance.sample(sorted(graph), 2)) for _ in range(n_pairs)]
    pairs += [("region:world", "country:KAZ"), ("country:KAZ", "country:KAZ")]
    for start, end in pairs:
        longest = chance.randint(1, 5)
        query = (f'paths(from: "{start}", to: "{end}", maxLength: {longest}, first: {first}) '
                 "{ length nodes { id } relations { kind from { id } to { id } } }")
        found = tally.server.ask("{" + query + "}")["paths"]
        # Totals join everything and are not passed through.
        open_graph = graph.subgraph(set(graph) - (totals - {start, end}))
        shortest = 0
        if start != end and nx.has_path(open_graph, start, end):
            shortest = nx.shortest_path_length(open_graph, start, end)
        if not 0 < shortest <= longest:
            tally.same([], found, query)
            continue
        lengths = [path["length"] for path in found]
        n_shortest = sum(1 for _ in nx.all_shortest_paths(open_graph, start, end))
        tally.same(shortest, lengths[0] if lengths else None, query)
        tally.same(sorted(lengths), lengths, query)
        tally.same(min(first, n_shortest), lengths.count(shortest), query)
        chains = [tuple(node["id"] for node in path["nodes"]) for path in found]
        tally.same(len(chains), len(set(chains)), query)
        if longest <= 3:
            n_paths = sum(1 for _ in nx.all_simple_paths(open_graph, start, end, cutoff=longest))
            tally.same(min(first, n_paths), len(found), query)
        for path, chain in zip(found, chains):
            tally.same([start, end], [chain[0], chain[-1]], query)
            tally.same(len(chain), len(set(chain)), query)
            tally.same([path["length"]] * 2, [len(chain) - 1, len(path["relations"])], query)
            for one, two, relation in zip(chain, chain[1:], path["relations"]):
                stated = (relation["kind"], relation["from"]["id"], relation["to"]["id"])
                joins = graph.has_edge(one, two) and stated in graph[one][two]["kinds"]
                tally.same(True, joins, query)


CHECKS = [counts, members_of_regions, groups, flows, trade_of_countries, trade_of_products,
          change_of_countries, trade_of_regions, trade_with_regions, top_partners, leadership,
          overtakings, composition, concentration, paths]
