"""One year's trade between countries as a network: the published definitions, by networkx."""

import math
from collections import defaultdict
from fractions import Fraction

import networkx as nx
import numpy as np

from rules import OUT

MEASURES = ["STRENGTH", "OUT_STRENGTH", "IN_STRENGTH", "PAGERANK", "BETWEENNESS", "EIGENVECTOR"]
#: Up to so many countries lengths of routes are added as fractions, so that equal ones are equal;
#: above, as floating numbers, among whose many sizes hardly two routes are equal.
FEW = 70


class Network:
    def __init__(self, rules, asked, among=None):
        members = rules.package.is_country if among is None else set(rules.members(asked, among))
        self.flows, self.n_bounds = {}, 0
        for one, two in rules.package.flows.get((asked.year, asked.product), ()):
            if not {one, two} <= members:
                continue
            figure = rules.report(asked, one, two, OUT)
            if figure and rules.has_bound(figure):
                self.n_bounds += 1
            elif figure and figure.value > 0:
                self.flows[one, two] = figure.value
        self.graph = nx.DiGraph()
        for (one, two), value in sorted(self.flows.items()):
            self.graph.add_edge(one, two, value=value, distance=1 / value)
        self.countries = sorted(self.graph)
        self.links = nx.Graph()
        for (one, two), value in sorted(self.flows.items()):
            before = self.links.get_edge_data(one, two, {"value": 0})["value"]
            self.links.add_edge(one, two, value=before + value)

    @property
    def value(self):
        return sum(self.flows.values())

    @property
    def density(self):
        return nx.density(self.graph) if len(self.graph) > 1 else None

    @property
    def reciprocity(self):
        return float(nx.overall_reciprocity(self.graph)) if self.flows else None

    def centrality(self, measure):
        """Of every country."""
        if not self.flows:
            return {}
        strength = {"STRENGTH": self.links.degree, "OUT_STRENGTH": self.graph.out_degree,
                    "IN_STRENGTH": self.graph.in_degree}.get(measure)
        if strength:
            return {one: float(value) for one, value in strength(weight="value")}
        if measure == "PAGERANK":
            return nx.pagerank(self.graph, alpha=0.85, weight="value", tol=1e-14, max_iter=1000)
        if measure == "BETWEENNESS":
            found = nx.betweenness_centrality(self.lengths(), weight="distance", normalized=True)
            return {one: float(value) for one, value in found.items()}
        return self.eigenvector()

    def eigenvector(self):
        """Of the largest component, by countries, then by value, then by the first code."""
        largest = min(nx.connected_components(self.links), key=lambda component: (
            -len(component), -self.links.subgraph(component).size(weight="value"), min(component)))
        part = self.links.subgraph(sorted(largest))
        if len(part) > 3:
            found = nx.eigenvector_centrality_numpy(part, weight="value")
        else:
            # The library wants more for its sparse matrices.
            _, vectors = np.linalg.eigh(nx.to_numpy_array(part, weight="value"))
            found = dict(zip(part, np.abs(vectors[:, -1])))
        return {one: abs(float(found.get(one, 0.0))) for one in self.countries}

    def lengths(self):
        """The flows with their lengths, as exact as there is time for."""
        if len(self.graph) > FEW:
            return self.graph
        exact = self.graph.copy()
        for *_, flow in exact.edges(data=True):
            flow["distance"] = Fraction(1, flow["value"])
        return exact

    def significance(self, one, two):
        """Serrano, Boguñá and Vespignani (2009): of its two ends, the less likely by chance."""
        value = self.links[one][two]["value"]
        return min(self.chance(value, end) for end in (one, two))

    def chance(self, value, end):
        n_partners = self.links.degree(end)
        if n_partners == 1:
            return 1.0
        return (1 - value / self.links.degree(end, weight="value")) ** (n_partners - 1)

    def strongest(self):
        """Pairs by what lies between them, the largest first."""
        pairs = [(-data["value"], *sorted(ends)) for *ends, data in self.links.edges(data=True)]
        return [{
            "economies": [{"code": one}, {"code": two}], "value": -value,
            "forth": self.flows.get((one, two)), "back": self.flows.get((two, one)),
            "significance": self.significance(one, two),
        } for value, one, two in sorted(pairs)]

    def modularity(self, communities, resolution):
        return nx.community.modularity(self.links, communities, weight="value", resolution=resolution)

    def best_modularity(self, resolution, n_seeds=3):
        """What another good algorithm reaches."""
        found = [nx.community.louvain_communities(self.links, "value", resolution, seed=seed)
                 for seed in range(n_seeds)]
        return max(self.modularity(one, resolution) for one in found)

    def inside(self, members):
        return sum(value for ends, value in self.flows.items() if set(ends) <= set(members))

    def passage(self, ours, through):
        """Of trade of these countries with others, what is with those; of routes, what passes there."""
        ours = set(ours) & set(self.countries)
        through = set(through) & set(self.countries) - ours
        outward = {ends: value for ends, value in self.flows.items() if len(ours & set(ends)) == 1}
        value = sum(outward.values())
        direct = sum(value for ends, value in outward.items() if through & set(ends))
        return {"direct": direct / value if value else None, "directValue": direct, "value": value,
                "routes": self.routes(ours, through)}

    def routes(self, ours, through):
        """Over pairs of one of ours and a country outside both that it reaches: the part of the
        shortest routes that pass through, each pair alike."""
        lengths, parts = self.lengths(), []
        for start in sorted(ours):
            before, distances = nx.dijkstra_predecessor_and_distance(lengths, start, weight="distance")
            n_all, n_around = defaultdict(int), defaultdict(int)
            n_all[start] = n_around[start] = 1
            for one in sorted(distances, key=distances.get):
                if one == start:
                    continue
                n_all[one] = sum(n_all[last] for last in before[one])
                if one not in through:
                    n_around[one] = sum(n_around[last] for last in before[one])
            parts += [1 - n_around[one] / n_all[one] for one in distances
                      if one not in ours and one not in through]
        return math.fsum(parts) / len(parts) if parts else None
