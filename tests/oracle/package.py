"""The data package as tables, and what follows from it without any rule for numbers."""

from functools import cache, cached_property
from pathlib import Path

import networkx as nx
import pandas as pd

FILES = [
    "claims", "countries", "initiatives", "memberships", "observations", "organisations",
    "participations", "products", "project_countries", "project_initiatives",
    "project_organisations", "projects", "regions", "sectors", "sources",
]


class Package:
    def __init__(self, folder):
        for name in FILES:
            # Everything is text: 004 is a code, and an empty cell is the empty text.
            table = pd.read_csv(Path(folder) / f"{name}.csv", dtype=str, keep_default_na=False)
            setattr(self, name, table)
        self.observations["year"] = self.observations["year"].astype(int)
        self.observations["value"] = self.observations["value_usd"].astype("int64")
        self.is_country = set(self.countries["code"])
        kinds = self.regions.set_index("id")["kind"]
        self.is_aggregate = set(kinds.index[kinds == "aggregate"])
        self.blocs = sorted(set(kinds.index) - self.is_aggregate)
        self.years = range(self.observations["year"].min(), self.observations["year"].max() + 1)
        traded = pd.unique(self.observations[["from", "to"]].to_numpy().ravel())
        self.traders = sorted(traded, key=self.order)

    def order(self, economy):
        """Countries by code come before regions by id, those before groups by theirs."""
        return (economy.startswith("group:"), self.id(economy))

    def id(self, economy):
        """Groups of countries go by their id anyway."""
        if economy.startswith("group:"):
            return economy
        return ("country:" if economy in self.is_country else "region:") + economy

    @cache
    def members(self, region, year):
        """Members on the last day of the year. None of what has no list of members."""
        if region.startswith("group:"):
            return tuple(region.removeprefix("group:").split("+"))
        if region in self.is_country or region in self.is_aggregate:
            return None
        rows = self.memberships[self.memberships["region"] == region]
        until = rows["until"]
        joined = (rows["since"] == "") | (rows["since"].str[:4] <= str(year))
        # Whoever left in the course of a year, or in a year without a day, was gone at its end.
        stayed = (until == "") | (until.str[:4] > str(year)) | (until == f"{year}-12-31")
        return tuple(sorted(set(rows["country"][joined & stayed])))

    @cached_property
    def pairs(self):
        """Economies with any report of each other, in any year, of any product, both ways round."""
        pairs = self.observations[["from", "to"]].drop_duplicates()
        found = {}
        for one, two in pairs.itertuples(index=False, name=None):
            found.setdefault(one, set()).add(two)
            found.setdefault(two, set()).add(one)
        return found

    @cached_property
    def observed_years(self):
        return sorted(set(self.observations["year"].tolist()))

    @cached_property
    def flows(self):
        """Countries with any report of goods from one to the other, by year and product."""
        rows = self.observations
        both = rows["from"].isin(self.is_country) & rows["to"].isin(self.is_country)
        rows = rows[both & (rows["kind"] == "export")]
        found = {}
        for one, two, year, product in zip(*(rows[name].tolist()
                                             for name in ["from", "to", "year", "product"])):
            found.setdefault((year, product), set()).add((one, two))
        return found

    @cached_property
    def levels(self):
        """Levels of the products that any report is about; chapters where none is."""
        traded = self.products["code"].isin(set(self.observations["product"]))
        return sorted(set(self.products["level"][traded])) or ["chapter"]

    def ever_trades_with(self, economy):
        return self.pairs.get(economy, set())

    def relations(self):
        """Every relation but citations, as (kind, from id, to id)."""
        economy = self.id
        found = set()

        def relate(table, kind, start, end):
            for row in table.to_dict("records"):
                found.add((kind(row) if callable(kind) else kind, start(row), end(row)))

        def typed(kind, column):
            return lambda row: f"{kind}:{row[column]}"

        def whose(column):
            return lambda row: economy(row[column])

        def stated(table, column):
            return table[table[column] != ""]

        relate(self.memberships, "MEMBER_OF", whose("country"), typed("region", "region"))
        for table, kind, key in [
            (self.regions, "region", "id"), (self.initiatives, "initiative", "id"),
            (self.sectors, "sector", "id"), (self.products, "product", "code"),
        ]:
            relate(stated(table, "parent"), "PART_OF", typed(kind, key), typed(kind, "parent"))
        relate(self.project_initiatives, "PART_OF", typed("project", "project"),
               typed("initiative", "initiative"))
        roles = {"lead": "LEADS", "host": "HOSTS"}
        relate(self.participations, lambda row: roles.get(row["role"], "PARTICIPATES_IN"),
               whose("participant"), typed("initiative", "initiative"))
        relate(stated(self.initiatives, "lead"), "LEADS", whose("lead"), typed("initiative", "id"))
        relate(stated(self.initiatives, "place_country"), "LOCATED_IN", typed("initiative", "id"),
               whose("place_country"))
        relate(stated(self.organisations, "country"), "LOCATED_IN", typed("organisation", "id"),
               whose("country"))
        roles = {"located-in": "LOCATED_IN", "connects": "CONNECTS"}
        role = self.project_countries["role"]
        relate(self.project_countries[role != "investor"], lambda row: roles[row["role"]],
               typed("project", "project"), whose("country"))
        relate(self.project_countries[role == "investor"], "FINANCES", whose("country"),
               typed("project", "project"))
        roles = {"financier": "FINANCES", "contractor": "BUILDS", "developer": "DEVELOPS",
                 "owner": "OWNS", "offtaker": "BUYS_FROM"}
        relate(self.project_organisations, lambda row: roles[row["role"]],
               typed("organisation", "organisation"), typed("project", "project"))
        relate(self.projects, "IN_SECTOR", typed("project", "id"), typed("sector", "sector"))
        relate(self.observations[["from", "to"]].drop_duplicates(), "TRADES", whose("from"), whose("to"))
        relate(self.claims, "ABOUT", typed("claim", "id"), whose("economy"))
        relate(stated(self.claims, "partner"), "ABOUT", typed("claim", "id"), whose("partner"))
        return found

    def graph(self):
        """Who is next to whom by those relations, whichever way they are read."""
        graph = nx.Graph()
        for kind, start, end in self.relations():
            if start != end:
                graph.add_edge(start, end)
                graph[start][end].setdefault("kinds", set()).add((kind, start, end))
        return graph
