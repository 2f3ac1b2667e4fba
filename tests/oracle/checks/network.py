"""A year's trade between countries as a network."""

from functools import cache

import networkx as nx

from network import MEASURES, Network
from rules import BEST, Asked
from tally import OneOf

from .wording import OFTEN_BEST, REGIONS, economies, known_groups, plain, written

#: How much better another algorithm may split a network than the one that is asked.
WORSE = 0.02


def networks(tally, package, rules, n):
    """Networks with the words that ask for them: years, perspectives, products, regions."""
    @cache
    def network(asked, among=None):
        return Network(rules, asked, among)

    products = sorted({product for _, product in package.flows})
    drawn = [(year, BEST, "TOTAL", None) for year in tally.some(package.observed_years, n // 4)]
    amongst = [*[None] * 8, *package.blocs, *known_groups(tally, package)]
    drawn += tally.draw(package.observed_years, OFTEN_BEST, products, amongst, n=n)
    for year, perspective, product, among in dict.fromkeys(drawn):
        within = f', among: "{written(among)}"' if among else ""
        how = f'year: {year}, product: "{product}", reportedBy: {perspective}{within}'
        yield how, network(Asked(year, perspective, product), among)


def network(tally, package, rules):
    """Size, density, reciprocity and every centrality."""
    if "tradeNetwork" not in tally.fields("Query"):
        return
    for how, known in networks(tally, package, rules, n=40):
        tally.ask([(f"tradeNetwork({how}) {{ %s }}", plain(
            "nEconomies", "nFlows", "nBounds", "value", "density", "reciprocity"), {
                "nEconomies": len(known.countries), "nFlows": len(known.flows),
                "nBounds": known.n_bounds, "value": known.value, "density": known.density,
                "reciprocity": known.reciprocity})])
        for measure in MEASURES:
            expected = known.centrality(measure)
            if measure == "BETWEENNESS" and len(known.countries) < 3:
                # Nobody can lie between.
                expected = dict.fromkeys(expected, 0.0)
            query = (f"tradeNetwork({how}) {{ centrality(by: {measure}, first: 1000) {{ totalCount "
                     f"nodes {{ rank value economy {{ code }} }} }} }}")
            found = tally.server.ask("{" + query + "}")["tradeNetwork"]["centrality"]
            nodes = found["nodes"]
            values = {node["economy"]["code"]: node["value"] for node in nodes}
            tally.same(expected, values, query)
            tally.same([len(expected)] * 2, [found["totalCount"], len(values)], query)
            in_order = sorted(values, key=lambda code: (-values[code], code))
            tally.same([[rank, code] for rank, code in enumerate(in_order, 1)],
                       [[node["rank"], node["economy"]["code"]] for node in nodes], query)


def centrality_of_countries(tally, package, rules):
    """One country's place in a network, and of no place null."""
    if "centrality" not in tally.fields("Country"):
        return
    for how, known in networks(tally, package, rules, n=12):
        absent = [one for one in sorted(package.is_country) if one not in known.countries][:2]
        for measure in ["STRENGTH", "PAGERANK", "EIGENVECTOR"]:
            values = known.centrality(measure)
            # Values so close that rounding decides have any of their places.
            places = {one: OneOf(rank for rank, other in enumerate(sorted(
                values, key=lambda code: (-values[code], code)), 1)
                if abs(values[other] - values[one]) <= 1e-12 * (1 + abs(values[one])))
                for one in values}
            tally.ask((f'country(code: "{one}") {{ centrality({how}, by: {measure}) {{ %s }} }}',
                       plain("rank", "value"),
                       {"centrality": {"rank": places[one], "value": values[one]}
                        if one in values else None})
                      for one in [*known.countries[::9], *absent])


def links(tally, package, rules):
    """Pairs by size, and those that stand out."""
    if "tradeNetwork" not in tally.fields("Query"):
        return
    fields = "economies { code } value forth back significance"
    for how, known in networks(tally, package, rules, n=15):
        expected = known.strongest()
        query = f"tradeNetwork({how}) {{ strongest(first: 1000) {{ totalCount nodes {{ {fields} }} }} }}"
        found = tally.server.ask("{" + query + "}")["tradeNetwork"]["strongest"]
        tally.same({"totalCount": len(expected), "nodes": expected[:1000]}, found, query)
        for least in [0.001, 0.05, 0.3]:
            # Where rounding decides, either is right.
            sure = [link for link in expected if abs(link["significance"] - least) > 1e-12]
            kept = [link for link in sure if link["significance"] < least][:1000]
            query = (f"tradeNetwork({how}) {{ backbone(significance: {least}, first: 1000) "
                     f"{{ nodes {{ {fields} }} }} }}")
            found = tally.server.ask("{" + query + "}")["tradeNetwork"]["backbone"]["nodes"]
            tally.same(kept, [link for link in found
                              if abs(link["significance"] - least) > 1e-12], query)


def communities(tally, package, rules):
    """A partition whose parts hold together, as good as another algorithm's, the same every time."""
    if "communities" not in tally.fields("TradeNetwork"):
        return
    for how, known in networks(tally, package, rules, n=15):
        for resolution, seed in [(1, 0), (1, 7), (0.6, 0), (1.5, 3)]:
            query = (f"tradeNetwork({how}) {{ communities(resolution: {resolution}, seed: {seed}) "
                     f"{{ modularity communities {{ inside share members {{ code }} }} }} }}")
            answers = [tally.server.ask("{" + query + "}")["tradeNetwork"]["communities"]
                       for _ in range(2)]
            tally.same(*answers, query)
            found = answers[0]
            if not known.flows:
                tally.same(None, found, query)
                continue
            parts = [[one["code"] for one in part["members"]] for part in found["communities"]]
            tally.same([sorted(part) for part in parts], parts, query)
            tally.same(known.countries, sorted(code for part in parts for code in part), query)
            inside = [known.inside(part) for part in parts]
            tally.same([{"inside": value, "share": value / known.value} for value in inside],
                       found["communities"], query)
            tally.same(sorted(parts, key=lambda part: (-known.inside(part), part[0])), parts, query)
            modularity = known.modularity(parts, resolution)
            tally.same(float(modularity), found["modularity"], query)
            tally.same(True, modularity >= known.best_modularity(resolution) - WORSE, query)
            for part in parts:
                tally.same(True, nx.is_connected(known.links.subgraph(part)), query)


def bounds_of_arguments(tally, package, rules):
    """What lies outside the bounds is refused, and says why."""
    if "tradeNetwork" not in tally.fields("Query"):
        return
    for field in ["communities(resolution: 0)", "communities(resolution: 101)",
                  "backbone(significance: 0)", "backbone(significance: 1.1)"]:
        query = f"{{ tradeNetwork(year: {package.years[0]}) {{ {field} {{ __typename }} }} }}"
        errors = tally.server.answer(query).get("errors") or [{"extensions": {"code": None}}]
        tally.same("BAD_RANGE", errors[0]["extensions"]["code"], query)


def passage(tally, package, rules):
    """How much of somebody's trade is with others, and passes through them."""
    if "passage" not in tally.fields("TradeNetwork"):
        return
    years = tally.some(package.observed_years, 8)
    names = [*economies(package), *known_groups(tally, package)]
    for year in years:
        known = Network(rules, Asked(year, BEST))

        def countries(economy):
            members = package.members(economy, year)
            return [economy] if members is None else members

        tally.ask((f'tradeNetwork(year: {year}) {{ passage(from: "{written(one)}", '
                   f'through: "{written(two)}") {{ %s }} }}',
                   plain("direct", "directValue", "value", "routes"),
                   {"passage": known.passage(countries(one), countries(two))})
                  for one, two in tally.draw(names, [*names, *REGIONS], n=40))
