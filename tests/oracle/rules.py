"""The rules for numbers: DESIGN.md section 4 with the comments of src/analysis, written anew.

A figure is a set of reports (rows of observations.csv) with the sum of their values. How exact it
is and whose statistics it is from follow from the set.
"""

from dataclasses import dataclass, replace
from functools import cache, reduce
from itertools import combinations

from reports import BOUNDS, PRECISION, Report, ranked, selected

BEST, SELF, PARTNER, EXPORTER, IMPORTER = PERSPECTIVES = (
    "BEST", "SELF", "PARTNER", "EXPORTER", "IMPORTER")
OUT, IN, BOTH = "out", "in", "both"
BACK = {OUT: IN, IN: OUT, BOTH: BOTH}
SEEN_BY_PARTNER = {SELF: PARTNER, PARTNER: SELF}
TURNED = {"at-least": "at-most", "at-most": "at-least"}
WORLD = "world"


@dataclass(frozen=True)
class Figure:
    value: int
    rows: frozenset
    basis: str = "REPORTED"
    missing: frozenset = frozenset()
    #: The region whose members it is the sum of.
    over: str = None

    @property
    def is_complete(self):
        return self.basis != "PARTIAL"


@dataclass(frozen=True)
class Asked:
    """How a question is asked; a perspective may also be the code of one reporter."""

    year: int
    perspective: str = BEST
    product: str = "TOTAL"
    include_intra: bool = False
    #: A region with the members that it is held to.
    held: tuple = None
    #: The year whose members regions have; that of the question when not given.
    as_of: int = None

    def by(self, perspective):
        return replace(self, perspective=perspective)

    def seen_by_partner(self):
        return self.by(SEEN_BY_PARTNER.get(self.perspective, self.perspective))


class Rules:
    def __init__(self, package):
        self.package = package
        self.reports = ranked(package)
        columns = ["from", "to", "year", "kind", "product", "value", "status", "precision",
                   "source", "reporter", "statistics"]
        self.row = list(map(Report, *(self.reports[column].tolist() for column in columns)))
        self.bounds = {row for row, report in enumerate(self.row) if report.precision in BOUNDS}
        flow = ["kind", "product", "year", "one", "two"]
        self.best = selected(self.reports, flow)
        named = self.reports[self.reports["reporter"] != ""]
        self.best_of_reporter = selected(named, flow + ["reporter"])

    # What a figure is made of.

    def has_bound(self, figure):
        return not self.bounds.isdisjoint(figure.rows)

    def precision(self, figure):
        return least_exact({self.row[row].precision for row in figure.rows})

    def statistics(self, figure):
        return {self.row[row].statistics for row in figure.rows}

    def covered(self, figure):
        """Which flows, by whose statistics; a turnover covers both ways."""
        covered = set()
        for row in (self.row[row] for row in figure.rows):
            covered.add((row.start, row.end, row.statistics))
            if row.kind == "turnover":
                covered.add((row.end, row.start, row.statistics))
        return covered

    def is_value(self, figure):
        """Whether it is a value of the whole: neither partial nor made from a bound."""
        return figure is not None and figure.is_complete and not self.has_bound(figure)

    # Reports about the two sides themselves.

    def report(self, asked, economy, other, way):
        start, end = (economy, other) if way == OUT else (other, economy)
        kind = "export"
        if way == BOTH:
            kind, (start, end) = "turnover", sorted([economy, other])
        flow = (kind, asked.product, asked.year, start, end)
        if asked.perspective == BEST:
            row = self.best.get(flow)
        else:
            one_way = {OUT: economy, IN: other}
            reporter = {
                SELF: economy,
                PARTNER: other,
                EXPORTER: one_way.get(way),
                IMPORTER: one_way.get(BACK[way]),
            }.get(asked.perspective, asked.perspective)
            row = self.best_of_reporter.get((*flow, reporter))
        return None if row is None else Figure(self.row[row].value, frozenset([row]))

    def reported_total(self, asked, economy, other):
        exports = self.report(asked, economy, other, OUT)
        imports = self.report(asked, economy, other, IN)
        turnover = self.report(asked, economy, other, BOTH)
        sides = plus(exports, imports) if exports and imports else None
        if self.is_value(sides) and self.statistics(exports) == self.statistics(imports):
            return sides
        if self.is_value(turnover):
            return turnover
        return sides or turnover

    # Regions.

    def members(self, asked, economy):
        if asked.held and asked.held[0] == economy:
            return asked.held[1]
        return self.package.members(economy, asked.as_of or asked.year)

    def overlap(self, asked, economy, other):
        """Whether they share members who trade with each other, which a total would count twice."""
        mine, theirs = self.members(asked, economy), self.members(asked, other)
        return bool(economy != other and mine and theirs and len(set(mine) & set(theirs)) > 1)

    @cache
    def figure(self, asked, economy, other, way):
        """The figure that stands for trade of the economy with the other."""
        has_members = any(self.members(asked, side) is not None for side in (economy, other))
        if way != BOTH:
            return self.chosen(*self.bases(asked, economy, other, way))
        if not has_members:
            return self.reported_total(asked, economy, other)
        if economy == other:
            return self.inside_total(asked, economy)
        if self.overlap(asked, economy, other):
            return self.report(asked, economy, other, BOTH)
        exports = self.figure(asked, economy, other, OUT)
        imports = self.figure(asked, economy, other, IN)
        sides = None
        if self.is_value(exports) and self.is_value(imports):
            sides = plus(exports, imports)
            if self.statistics(exports) == self.statistics(imports):
                return sides
        both = self.chosen(*self.bases(asked, economy, other, BOTH))
        return both if self.is_value(both) else sides or both

    def inside_total(self, asked, region):
        """What the members trade with each other, counted once: their exports to each other where
        known whole, else what is known of each pair; of two partial sums the larger."""
        exports = self.bases(asked, region, region, OUT)[1]
        pairs = list(combinations(self.members(asked, region), 2))
        figures = {pair: self.figure(asked, *pair, BOTH) for pair in pairs}
        missing = frozenset(one for pair, figure in figures.items()
                            if not (figure and figure.is_complete) for one in pair)
        known = [figure for figure in figures.values() if figure]
        sums = [exports] if exports else []
        if known:
            basis = "PARTIAL" if missing else "SUMMED"
            sums.append(replace(reduce(plus, known), basis=basis, missing=missing, over=region))
        return max(sums, key=lambda one: (self.is_value(one), one.is_complete, one.value), default=None)

    def chosen(self, reported, summed):
        known = [figure for figure in (summed, reported) if figure]
        best_first = (
            [figure for figure in known if self.is_value(figure)]
            + [figure for figure in known if figure.is_complete]
            + known
        )
        return next(iter(best_first), None)

    @cache
    def bases(self, asked, economy, other, way):
        """What was published for the two themselves, and the sum over members."""
        if way == BOTH:
            reported = self.reported_total(asked, economy, other)
        else:
            reported = self.report(asked, economy, other, way)
        return reported, self.summed(asked, economy, other, way)

    def summed(self, asked, economy, other, way):
        mine, theirs = self.members(asked, economy), self.members(asked, other)
        if mine is not None and other == WORLD:
            return self.with_world(asked, economy, way)
        if theirs is not None and economy == WORLD:
            return self.with_world(asked.seen_by_partner(), other, BACK[way])
        sums = []
        if mine is not None:
            by_mine = self.total_of(asked, economy, mine, other,
                                    lambda member: self.figure(asked, member, other, way))
            sums.append((self.package.order(economy), 1, by_mine))
        if theirs is not None:
            by_theirs = self.total_of(asked, other, theirs, economy,
                                      lambda member: self.figure(asked, economy, member, way))
            sums.append((self.package.order(other), 0, by_theirs))
        # The better of two sums whoever asks; of equally good ones, that over the first region.
        sums = [(self.worth(total), *place, total) for *place, total in sums if total]
        return min(sums, key=lambda one: one[:3])[3] if sums else None

    def worth(self, figure):
        return (not self.is_value(figure), not figure.is_complete, len(figure.missing))

    def total_of(self, asked, region, members, other, figure_of):
        """The sum over members who have somebody on the other side to trade with."""
        on_other_side = self.members(asked, other)
        on_other_side = {other} if on_other_side is None else set(on_other_side)
        counted = [member for member in members if on_other_side - {member}]
        figures = {member: figure_of(member) for member in counted}
        missing = frozenset(
            member for member, figure in figures.items() if not (figure and figure.is_complete))
        known = [figure for figure in figures.values() if figure]
        if not known:
            return None
        basis = "PARTIAL" if missing else "SUMMED"
        return replace(reduce(plus, known), basis=basis, missing=missing, over=region)

    def gross(self, asked, region, way):
        """What the members trade with the world, each other included."""
        return self.total_of(asked, region, self.members(asked, region), WORLD,
                             lambda member: self.figure(asked, member, WORLD, way))

    def inside(self, asked, region, gross, way):
        """What the members who are counted trade with the whole region."""
        present = [one for one in self.members(asked, region) if one not in gross.missing]
        return self.total_of(asked, region, present, region,
                             lambda member: self.figure(asked, member, region, way))

    def with_world(self, asked, region, way):
        gross = self.gross(asked, region, way)
        if not gross or asked.include_intra or len(self.members(asked, region)) < 2:
            return gross
        inside = self.inside(asked, region, gross, way)
        if not self.is_value(inside) or inside.value > gross.value:
            return None
        return replace(plus(gross, inside), value=gross.value - inside.value, over=region)

    # A year of trade.

    def measure(self, asked, economy, partner, measure):
        """The figure of a measure; a balance rests on both sides."""
        other = partner or WORLD
        if measure != "BALANCE":
            way = {"EXPORTS": OUT, "IMPORTS": IN, "TOTAL": BOTH}[measure]
            return self.figure(asked, economy, other, way)
        exports, imports = (self.figure(asked, economy, other, way) for way in (OUT, IN))
        if not exports or not imports or exports.missing != imports.missing:
            return None
        if asked.perspective == BEST and self.statistics(exports) != self.statistics(imports):
            return None
        balance = replace(plus(exports, imports), value=exports.value - imports.value)
        return None if self.has_bound(balance) else balance

    # Change.

    def bases_of(self, asked, economy, other, measure):
        if measure == "TOTAL" and economy == other:
            return None, self.inside_total(asked, economy)
        if measure == "TOTAL" and self.overlap(asked, economy, other):
            return self.report(asked, economy, other, BOTH), None
        if measure == "EXPORTS":
            return self.bases(asked, economy, other, OUT)
        if measure == "IMPORTS":
            return self.bases(asked, economy, other, IN)
        reported, summed = self.bases(asked, economy, other, BOTH)
        exports = self.bases(asked, economy, other, OUT)[1]
        imports = self.bases(asked, economy, other, IN)[1]
        if self.is_value(exports) and self.is_value(imports) \
                and self.statistics(exports) == self.statistics(imports):
            summed = plus(exports, imports)
        return reported, summed

    @cache
    def change(self, asked, economy, partner, measure, since):
        """The change since an earlier year, divided by the earlier value."""
        now = None if measure == "BALANCE" else self.measure(asked, economy, partner, measure)
        if not now:
            return None
        if since == asked.year:
            # An index passes through its base year, whatever its figure rests on.
            return None if self.has_bound(now) or now.value == 0 else 0.0
        other = partner or WORLD
        pair = self.alike(asked, replace(asked, year=since), economy, other, measure, now.basis)
        if not pair or pair[1].value == 0:
            return None
        return (pair[0].value - pair[1].value) / pair[1].value

    def alike(self, now, then, economy, other, measure, shown):
        pair = self.alike_as_they_are(now, then, economy, other, measure, shown)
        if pair:
            return pair
        # The members that both years have.
        for region in sorted((economy, other), key=self.package.order):
            members = self.members_of_both(now, then, economy, other, measure, region)
            if members:
                pair = self.alike_as_they_are(
                    replace(now, held=(region, members)), replace(then, held=(region, members)),
                    economy, other, measure, shown)
                if pair:
                    return pair
        return None

    def alike_as_they_are(self, now, then, economy, other, measure, shown):
        same_members = all(
            self.members(now, side) == self.members(then, side) for side in (economy, other))

        def values(asked):
            reported, summed = self.bases_of(asked, economy, other, measure)
            # What was published for a region is of all its members.
            held = asked.held and self.members(asked, asked.held[0]) != \
                self.package.members(asked.held[0], asked.as_of or asked.year)
            return {
                "reported": reported if self.is_value(reported) and not held else None,
                "summed": summed if same_members and self.is_value(summed) else None,
            }

        mine, earlier = values(now), values(then)
        first, second = ("reported", "summed") if shown == "REPORTED" else ("summed", "reported")
        # The same basis in both years, that of the shown figure first, then different ones.
        for one, two in [(first, first), (second, second),
                         ("reported", "summed"), ("summed", "reported")]:
            if mine[one] and earlier[two] and self.is_like(mine[one], earlier[two]):
                return mine[one], earlier[two]
        # Of the earlier year, the same reporter's report that was not selected.
        for figure in filter(None, mine.values()):
            whose = self.statistics(figure)
            reporter, is_named = next(iter(whose))
            if len(whose) == 1 and is_named:
                again = values(then.by(reporter))
                found = again["reported"] or again["summed"]
                if found:
                    return figure, found
        return None

    def is_like(self, one, two):
        if one.basis == two.basis:
            return self.covered(one) == self.covered(two)
        return self.statistics(one) == self.statistics(two)

    def members_of_both(self, now, then, economy, other, measure, region):
        members_then = self.members(then, region)
        if members_then is None:
            return None
        known = []
        for asked in (now, then):
            summed = self.bases_of(asked, economy, other, measure)[1]
            if not summed:
                return None
            missing = summed.missing if summed.over in (region, None) else ()
            known.append([one for one in self.members(asked, region) if one not in missing])
        both = tuple(one for one in known[0] if one in known[1])
        # Who was a member and has no figure leaves nothing alike.
        if any(one in members_then for one in known[0] if one not in known[1]):
            return None
        return both

    def cagr(self, asked, economy, partner, measure, since):
        years = asked.year - since
        change = self.change(asked, economy, partner, measure, since) if years > 0 else None
        return None if change is None else (1 + change) ** (1 / years) - 1

    # Shares and ranks.

    def share(self, asked, economy, partner, measure):
        if measure == "BALANCE" or partner == economy:
            return None
        part = self.measure(asked, economy, partner, measure)
        whole = self.measure(asked, economy, None, measure)
        if not self.is_value(part) or not self.is_value(whole) or whole.value <= 0:
            return None
        return part.value / whole.value

    @cache
    def ranking(self, asked, economy, measure, among="COUNTRIES"):
        """Partners with a figure, the largest first, equal ones by code."""
        members = self.members(asked, economy) or ()
        if among == "REGIONS":
            partners = [bloc for bloc in self.package.blocs if bloc != economy]
        else:
            partners = set().union(*map(self.package.ever_trades_with, (economy, *members)))
            partners = sorted((partners & self.package.is_country) - set(members))
        figures = [(one, self.measure(asked, economy, one, measure)) for one in partners]
        figures = [(one, figure) for one, figure in figures if figure]
        return sorted(figures, key=lambda one: -one[1].value)

    def share_of_reported(self, asked, economy, partner, measure):
        if partner in (None, economy) or measure == "BALANCE":
            return None
        ranking = self.ranking(asked, economy, measure)
        whole = sum(figure.value for _, figure in ranking)
        members = self.members(asked, partner)
        counted = (partner,) if members is None else members
        parts = [figure.value for one, figure in ranking if one in counted]
        return sum(parts) / whole if parts and whole > 0 else None

    # Questions over years and partners.

    def value(self, asked, economy, partner, measure):
        """A value of the whole; neither a partial sum nor a bound."""
        figure = self.measure(asked, economy, partner, measure)
        return figure.value if self.is_value(figure) else None

    def moving_average(self, asked, economy, partner, measure, n_years):
        years = range(asked.year - n_years + 1, asked.year + 1)
        values = [self.value(replace(asked, year=year), economy, partner, measure) for year in years]
        return None if None in values else sum(values) / n_years

    def mirror(self, asked, economy, partner, measure):
        """Both sides' values and their gap; of a flow, the importer's less the exporter's."""
        if partner is None or measure == "BALANCE":
            return None
        own, theirs = (
            self.value(asked.by(one), economy, partner, measure) for one in (SELF, PARTNER))
        if own is None or theirs is None or own + theirs <= 0:
            return None
        difference = own - theirs if measure == "IMPORTS" else theirs - own
        return {"own": own, "partner": theirs, "gap": difference / ((own + theirs) / 2)}

    def leadership(self, asked, economy, measure, years):
        """Runs of years with one largest partner; a year without figures ends one."""
        spells = []
        for year in years:
            asked = replace(asked, year=year)
            ranking = self.ranking(asked, economy, measure)
            if not ranking:
                continue
            last = spells[-1] if spells and spells[-1]["to"] == year - 1 else None
            tied = [one for one, figure in ranking if figure.value == ranking[0][1].value]
            leader = last["partner"] if last and last["partner"] in tied else tied[0]
            share = self.share(asked, economy, leader, measure)
            if not last or last["partner"] != leader:
                last = {"partner": leader, "from": year, "peakShare": None,
                        "nRivals": len(ranking) - 1, "certain": True}
                spells.append(last)
            shares = [one for one in (last["peakShare"], share) if one is not None]
            last |= {
                "to": year, "ongoing": False, "peakShare": max(shares, default=None),
                "nRivals": min(last["nRivals"], len(ranking) - 1),
                "certain": last["certain"] and self.is_certain(asked, economy, measure, ranking),
            }
        if spells:
            spells[-1]["ongoing"] = True
        return spells

    def is_certain(self, asked, economy, measure, ranking):
        """Whether nobody without a figure can have been larger than the first."""
        world = self.measure(asked, economy, None, measure) if measure != "BALANCE" else None
        rest = world.value - sum(one.value for _, one in ranking) if self.is_value(world) else None
        values = all(self.is_value(one) for _, one in ranking[:2])
        return values and rest is not None and ranking[0][1].value > rest

    def overtakings(self, asked, economy, challenger, incumbent, measure, years):
        """Years in which the challenger came from at or below the incumbent to above it."""
        known = []
        for year in years:
            both = [self.value(replace(asked, year=year), economy, one, measure)
                    for one in (challenger, incumbent)]
            if None not in both:
                known.append((year, *both))
        found = []
        for place in range(1, len(known)):
            year, ours, theirs = known[place]
            was, our_last, their_last = known[place - 1]
            if ours > theirs and our_last <= their_last:
                held = 0
                for _, mine, other in known[place:]:
                    if mine <= other:
                        break
                    held += 1
                found.append({
                    "year": year, "behindIn": was, "challenger": ours, "incumbent": theirs,
                    "margin": ours - theirs, "yearsHeld": held,
                    "ongoing": place + held == len(known), "reportedBy": asked.perspective,
                })
        return found

    @cache
    def traded_products(self, level):
        """Products of a level that any report is about, by code; the others have no figures."""
        products = self.package.products
        codes = set(products["code"][products["level"] == level])
        return sorted(codes & set(self.package.observations["product"]))

    def composition(self, asked, economy, partner, measure, level):
        """Products of a level with a figure, the largest first, then what none accounts for."""
        if measure == "BALANCE":
            return []
        figures = [(code, self.measure(replace(asked, product=code), economy, partner, measure))
                   for code in self.traded_products(level)]
        figures = [(code, figure) for code, figure in figures if figure]
        if not figures:
            return []
        whole = self.measure(asked, economy, partner, measure)
        if not self.is_value(whole):
            whole = None
        parts = [(code, figure.value, self.precision(figure))
                 for code, figure in sorted(figures, key=lambda one: -one[1].value)]
        rest = whole.value - sum(value for _, value, _ in parts) if whole else 0
        if rest > 0:
            # A difference: where a product is at least so much, the rest is at most the remainder.
            found = {TURNED.get(one, one) for _, _, one in parts}
            found |= {"at-most" for _, figure in figures if not figure.is_complete}
            found.add(self.precision(whole))
            parts.append((None, rest, least_exact(found)))
        whole = whole and whole.value
        return [(*part, part[1] / whole if whole else None) for part in parts]

    def concentration(self, asked, economy, measure, level=None):
        """Of partner countries, or of products of a level."""
        if measure == "BALANCE":
            return None
        if level is None:
            figures = [figure for _, figure in self.ranking(asked, economy, measure)]
        else:
            figures = [self.measure(replace(asked, product=code), economy, None, measure)
                       for code in self.traded_products(level)]
        values = [figure.value for figure in figures if self.is_value(figure) and figure.value > 0]
        if not values:
            return None
        n, whole = len(values), self.value(asked, economy, None, measure)
        hhi = sum((value / sum(values)) ** 2 for value in values)
        return {
            "hhi": hhi, "normalised": 1.0 if n == 1 else (hhi - 1 / n) / (1 - 1 / n),
            "effectiveNumber": 1 / hhi, "n": n,
            "coverage": sum(values) / whole if whole else None,
        }


def least_exact(precisions):
    """A sum is as exact as its least exact part; bounds from both sides leave neither standing."""
    return "approximate" if BOUNDS <= precisions else max(precisions, key=PRECISION.get)


def plus(one, two):
    """Both together; `SUMMED` where one is reported and one summed."""
    bases = {one.basis, two.basis}
    basis = "PARTIAL" if "PARTIAL" in bases else one.basis if len(bases) == 1 else "SUMMED"
    over = one.over if one.over == two.over else None
    return Figure(one.value + two.value, one.rows | two.rows, basis,
                  one.missing | two.missing, over)
