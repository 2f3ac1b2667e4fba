"""Lists, their groups, and members of regions."""

from itertools import product

from rules import PERSPECTIVES

from .flows import country_flows
from .wording import enum, ids, plain


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

    years = tally.some(package.years, 2) if tally.is_large else [None]
    for kind, perspective, year in product(["export", "turnover"], PERSPECTIVES, years):
        flows = country_flows(package, rules, kind, perspective, product="TOTAL", year=year)
        values = {flow: rules.row[row].value for flow, row in flows.items()}
        bounds = {flow for flow, row in flows.items() if row in rules.bounds}
        for by, key in [
            ("EXPORTER", lambda flow: (package.id(flow[0]),)),
            ("YEAR", lambda flow: (str(flow[2]),)),
            ("EXPORTER, YEAR", lambda flow: (package.id(flow[0]), str(flow[2]))),
        ]:
            in_year = f", year: {year}" if year else ""
            compare(f"tradeFlows(filter: {{kind: {enum(kind)}, reportedBy: {perspective}{in_year}}})",
                    by, grouped([(key(flow), flow) for flow in flows], values, bounds))
