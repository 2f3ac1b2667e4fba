"""What trade consists of, compared with the world: the published definitions, written anew.

Economic complexity and proximity are left to the `ecomplexity` package of the group that defined
them; what is compared here is which countries and products it is given. It standardises ECI with
the population deviation, as we do, and PCI with the mean and deviation of ECI, which we do not.
"""

import warnings
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

import numpy as np
import pandas as pd
from ecomplexity import ecomplexity, proximity

from rules import IN, OUT, WORLD

#: Part of trade in all goods that the products have to account for, and countries that make a world.
COVERED, ENOUGH = Fraction(9, 10), 30
DIRECTION = {"EXPORTS": OUT, "IMPORTS": IN}
NOT_DEFINED, COVERAGE_TOO_LOW, TOO_FEW_ECONOMIES, NEVER_REPORTED = (
    "NOT_DEFINED", "COVERAGE_TOO_LOW", "TOO_FEW_ECONOMIES", "NEVER_REPORTED")
#: A figure that the answer rests on is not known as a value of the whole, for whichever reason.
UNKNOWN = "UNKNOWN"


@dataclass(frozen=True)
class Indicator:
    """A value, or every reason for which there is none."""

    value: float = None
    reasons: frozenset = frozenset()
    #: The smallest part of trade in all goods that the products account for, of those it is about.
    coverage: float = None
    n_economies: int = None


def absent(*reasons):
    return Indicator(reasons=frozenset(reasons))


@dataclass(frozen=True)
class Basket:
    values: dict
    #: Part of trade in all goods that the products account for; `None` where that is not known.
    covered: Fraction = None
    #: Whether any product has a value of the whole, be it zero.
    is_known: bool = True

    @property
    def whole(self):
        return sum(self.values.values())

    @property
    def reason(self):
        """Why it cannot be used; `None` when it can."""
        if self.covered is None or not self.is_known:
            return UNKNOWN
        return COVERAGE_TOO_LOW if self.covered < COVERED else None

    def share(self, product):
        return self.values.get(product, 0) / self.whole

    def __hash__(self):
        return id(self)


class Structure:
    def __init__(self, rules):
        self.rules = rules
        self.package = rules.package
        self.level_of = dict(zip(self.package.products["code"], self.package.products["level"]))

    @cache
    def basket(self, asked, economy, measure, level):
        known = {product: self.rules.value(replace(asked, product=product), economy, None, measure)
                 for product in self.rules.traded_products(level)}
        values = {product: value for product, value in known.items() if value}
        whole = self.rules.value(asked, economy, None, measure)
        covered = Fraction(sum(values.values()), whole) if whole else None
        return Basket(values, covered, any(value is not None for value in known.values()))

    @cache
    def usable(self, asked, measure, level):
        """The usable baskets of all countries."""
        countries = [one for one in self.package.traders if one in self.package.is_country]
        baskets = {one: self.basket(asked, one, measure, level) for one in countries}
        return {one: basket for one, basket in baskets.items() if not basket.reason}

    @cache
    def world(self, asked, measure, level):
        """Their sum, product by product; `None` of too few."""
        baskets = self.usable(asked, measure, level)
        if len(baskets) < ENOUGH:
            return None
        values = {}
        for basket in baskets.values():
            for product, value in basket.values.items():
                values[product] = values.get(product, 0) + value
        return Basket(values)

    def reasons(self, baskets, world="none asked"):
        found = {basket.reason for basket in baskets} - {None}
        return found | ({TOO_FEW_ECONOMIES} if world is None else set())

    def of_world(self, value, asked, measure, level, basket=None):
        """An indicator that compares a basket with the world, or is of all of the world's."""
        baskets = [basket] if basket else self.usable(asked, measure, level).values()
        return Indicator(value, coverage=float(min(one.covered for one in baskets)),
                         n_economies=len(self.usable(asked, measure, level)))

    # One economy and the world.

    def comparative_advantage(self, asked, economy, product):
        """Balassa (1965)."""
        level = self.level_of.get(product)
        if level is None:
            return absent(NOT_DEFINED)
        basket = self.basket(asked, economy, "EXPORTS", level)
        world = self.world(asked, "EXPORTS", level)
        reasons = self.reasons([basket], world)
        if world and product not in world.values:
            reasons.add(NEVER_REPORTED)
        if reasons:
            return absent(*reasons)
        rca = float(self.rca(basket, world, product))
        return self.of_world(rca, asked, "EXPORTS", level, basket)

    def rca(self, basket, world, product):
        return (Fraction(basket.values.get(product, 0), basket.whole)
                / Fraction(world.values[product], world.whole))

    def comparative_advantages(self, asked, economy, level):
        basket = self.basket(asked, economy, "EXPORTS", level)
        world = self.world(asked, "EXPORTS", level)
        if self.reasons([basket], world):
            return []
        known = [product for product in basket.values if product in world.values]
        rows = [(self.rca(basket, world, product), product) for product in known]
        return [{
            "product": {"code": product}, "year": asked.year, "exports": basket.values[product],
            "share": basket.share(product), "worldShare": world.share(product),
            # Laursen (1998).
            "rca": float(rca), "symmetric": float((rca - 1) / (rca + 1)),
        } for rca, product in sorted(rows, key=lambda row: (-row[0], row[1]))]

    def diversification(self, asked, economy, measure, level):
        """UNCTAD: how far the composition is from that of the world."""
        if measure not in DIRECTION:
            return absent(NOT_DEFINED)
        basket = self.basket(asked, economy, measure, level)
        world = self.world(asked, measure, level)
        reasons = self.reasons([basket], world)
        if reasons:
            return absent(*reasons)
        # A region may sell what no country reports: that is far from the world, too.
        products = {*basket.values, *world.values}
        away = sum(abs(basket.share(product) - world.share(product)) for product in products)
        return self.of_world(away / 2, asked, measure, level, basket)

    # Two economies.

    def complementarity(self, asked, economy, partner, level):
        """Michaely (1996): what one sells against what the other buys."""
        sold = self.basket(asked, economy, "EXPORTS", level)
        bought = self.basket(asked, partner, "IMPORTS", level)
        away = lambda product: abs(sold.share(product) - bought.share(product)) / 2
        return self.of_both(sold, bought, lambda products: 1 - sum(map(away, products)))

    def export_similarity(self, asked, economy, other, level):
        """Finger and Kreinin (1979)."""
        ours, theirs = (self.basket(asked, one, "EXPORTS", level) for one in (economy, other))
        common = lambda product: min(ours.share(product), theirs.share(product))
        return self.of_both(ours, theirs, lambda products: sum(map(common, products)))

    def of_both(self, one, two, value_of):
        reasons = self.reasons([one, two])
        if reasons:
            return absent(*reasons)
        covered = min(one.covered, two.covered)
        return Indicator(value_of({*one.values, *two.values}), coverage=float(covered))

    def trade_intensity(self, asked, economy, partner, measure):
        """Brown (1949), Kojima (1964): a partner's weight in our trade, by its weight in the world's."""
        if measure not in DIRECTION:
            return absent(NOT_DEFINED)
        mirrored = {"EXPORTS": "IMPORTS", "IMPORTS": "EXPORTS"}[measure]
        value = self.rules.value
        figures = [value(asked, economy, partner, measure), value(asked, economy, None, measure),
                   value(asked, partner, None, mirrored)]
        reasons = {UNKNOWN} if None in figures or 0 in figures[1:] else set()
        # Of a part and its whole: trade inside the whole is not its trade with the world.
        if economy == partner or self.countries(asked, economy) & self.countries(asked, partner):
            reasons.add(NOT_DEFINED)
        of_world = value(asked, WORLD, WORLD, "EXPORTS") if asked.product == "TOTAL" else None
        n_economies = None
        if of_world is None:
            countries = [one for one in self.package.traders if one in self.package.is_country]
            values = [value(asked, one, None, "EXPORTS") for one in countries]
            values = [one for one in values if one is not None]
            of_world, n_economies = sum(values), len(values)
            if n_economies < ENOUGH:
                reasons.add(TOO_FEW_ECONOMIES)
        if reasons:
            return absent(*reasons)
        both, ours, theirs = figures
        return Indicator((both / ours) / (theirs / of_world), n_economies=n_economies)

    def countries(self, asked, economy):
        members = self.rules.members(asked, economy)
        return {economy} if members is None else set(members)

    def intra_regional_share(self, asked, region, measure):
        """Trade among the members in the trade of the members with everyone, each other included."""
        if measure == "BALANCE" or self.rules.members(asked, region) is None:
            return absent(NOT_DEFINED)
        inside = self.rules.value(asked, region, region, measure)
        whole = self.rules.value(replace(asked, include_intra=True), region, None, measure)
        if inside is None or not whole:
            return absent(UNKNOWN)
        # In a total each flow inside stands twice: in one member's exports, in another's imports.
        return Indicator((2 if measure == "TOTAL" else 1) * inside / whole)

    # Complexity.

    @cache
    def complexities(self, asked, level):
        """ECI by country, PCI and ubiquity by product, proximity by pair; or why there are none."""
        baskets = self.usable(asked, "EXPORTS", level)
        world = self.world(asked, "EXPORTS", level)
        if world is None:
            return TOO_FEW_ECONOMIES
        able = {(country, product): int(self.rca(basket, world, product) >= 1)
                for country, basket in baskets.items() for product in world.values}
        table = pd.DataFrame([(1, *key, is_able) for key, is_able in able.items()],
                             columns=["year", "country", "product", "able"])
        columns = {"time": "year", "loc": "country", "prod": "product", "val": "able"}
        matrix = table.pivot(index="country", columns="product", values="able").to_numpy()
        matrix = matrix[matrix.any(axis=1)][:, matrix.any(axis=0)]
        diversity, ubiquity = matrix.sum(axis=1), matrix.sum(axis=0)
        steps = (matrix / ubiquity) @ matrix.T / diversity[:, np.newaxis]
        values = np.sort(np.linalg.eigvals(steps).real)[::-1]
        is_simple = len(ubiquity) >= 3 and np.diff(values[:3]).max() < -1e-9
        near = proximity_of(table, columns)
        if not is_simple:
            return {"proximity": near, "ubiquity": ubiquity_of(table)}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = ecomplexity(table, columns, presence_test="manual", verbose=False,
                                check_logsupermodularity=False)
        eci = found.dropna(subset="eci").drop_duplicates("country").set_index("country")["eci"]
        pci = found.dropna(subset="pci").drop_duplicates("product").set_index("product")["pci"]
        pci = (pci - pci.mean()) / pci.std(ddof=0)
        return {"eci": eci.to_dict(), "pci": pci.to_dict(), "proximity": near,
                "ubiquity": ubiquity_of(table)}

    def complexity(self, asked, economy, level):
        """Hidalgo and Hausmann (2009): ECI of a country."""
        if economy not in self.package.is_country:
            return absent(NOT_DEFINED)
        basket = self.basket(asked, economy, "EXPORTS", level)
        found = self.complexities(asked, level)
        reasons = self.reasons([basket], None if found == TOO_FEW_ECONOMIES else "enough")
        if not reasons and economy not in found.get("eci", ()):
            reasons = {NOT_DEFINED}
        if reasons:
            return absent(*reasons)
        return self.of_world(found["eci"][economy], asked, "EXPORTS", level, basket)

    def product_complexity(self, asked, product):
        """PCI."""
        return self.of_product(asked, [product], "pci")

    def proximity(self, asked, one, two):
        """Hidalgo, Klinger, Barabási and Hausmann (2007)."""
        return self.of_product(asked, [one, two], "proximity")

    def of_product(self, asked, products, what):
        level = self.level_of.get(products[0])
        if level is None:
            return absent(NOT_DEFINED)
        found = self.complexities(asked, level)
        if found == TOO_FEW_ECONOMIES:
            return absent(found)
        if not all(found["ubiquity"].get(product) for product in products):
            return absent(NEVER_REPORTED)
        if what not in found:
            return absent(NOT_DEFINED)
        value = found[what][products[0] if len(products) == 1 else tuple(products)]
        return self.of_world(value, asked, "EXPORTS", level)


def ubiquity_of(table):
    return table.groupby("product")["able"].sum().to_dict()


def proximity_of(table, columns):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with redirect_stdout(None):
            pairs = proximity(table, columns, presence_test="manual")
    return {(one, two): value for one, two, value
            in zip(pairs["product_1"], pairs["product_2"], pairs["proximity"])}
