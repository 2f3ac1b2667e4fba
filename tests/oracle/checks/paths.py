"""Paths between two entities."""

import random
from itertools import islice

import networkx as nx

def paths(tally, package, rules, n_pairs=300, first=20):
    graph = package.graph()
    totals = {package.id(one) for one in package.is_aggregate}
    chance = random.Random(20)
    pairs = [tuple(chance.sample(sorted(graph), 2)) for _ in range(n_pairs)]
    pairs = tally.some(pairs, 100)
    pairs += [pair for pair in [("region:world", "country:KAZ"), ("country:KAZ", "country:KAZ")]
              if graph.has_node(pair[0]) and graph.has_node(pair[1])]
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
        n_shortest = number(nx.all_shortest_paths(open_graph, start, end), first)
        tally.same(shortest, lengths[0] if lengths else None, query)
        tally.same(sorted(lengths), lengths, query)
        tally.same(n_shortest, lengths.count(shortest), query)
        chains = [tuple(node["id"] for node in path["nodes"]) for path in found]
        tally.same(len(chains), len(set(chains)), query)
        if longest <= 3:
            n_paths = number(nx.all_simple_paths(open_graph, start, end, cutoff=longest), first)
            tally.same(n_paths, len(found), query)
        for path, chain in zip(found, chains):
            tally.same([start, end], [chain[0], chain[-1]], query)
            tally.same(len(chain), len(set(chain)), query)
            tally.same([path["length"]] * 2, [len(chain) - 1, len(path["relations"])], query)
            for one, two, relation in zip(chain, chain[1:], path["relations"]):
                stated = (relation["kind"], relation["from"]["id"], relation["to"]["id"])
                joins = graph.has_edge(one, two) and stated in graph[one][two]["kinds"]
                tally.same(True, joins, query)


def number(items, at_most):
    return sum(1 for _ in islice(items, at_most))
