"""invent_products.py DATA_DIR OUT SEED: a copy of a data package with invented trade by product.

Enough countries, chapters and years for what compares with the world, and everything that can be
wrong with it: totals that the chapters do not cover or that nobody reports, bounds, zeros, sides
that disagree, a year with too few countries, a network in two parts, equal values.
"""

import random
import sys

from invent import written

#: They trade by chapter among each other too, so that regions of them have a composition.
CLOSE = "ARM BLR KAZ KGZ RUS TJK TKM UZB".split()
OTHERS = ("AFG ARG AUS AUT AZE BEL BRA CAN CHE CHL CHN CZE DEU DNK EGY ESP FIN FRA GBR GEO HUN IDN "
          "IND IRN IRQ ISR ITA JPN KOR LTU LVA MDA MEX MNG MYS NLD NOR PAK POL ROU SAU SGP SWE THA TUR "
          "UKR USA VNM").split()
#: A world of its own among some who do not trade in fuels with the others.
APART = "BRA CHE ESP USA".split()
CHAPTERS = "02 08 10 26 27 30 39 52 61 72 84 87".split()
#: Nobody but a region exports it.
ONLY_REGION = "93"
YEARS = [2016, 2017, 2018, 2019]
#: In the first too few countries report chapters, in the second all flows are of a few sizes, in
#: the third nothing is amiss with those who trade by chapter among each other.
FEW, EQUAL, CLEAN = 2019, 2016, 2018
SIZES = [1, 2, 3, 4, 6]


class Economy:
    """How much it trades, and how good it is at what; the able are able at what few can do."""

    def __init__(self, chance):
        self.size = chance.lognormvariate(0, 1.5)
        ability = chance.random() * len(CHAPTERS)
        self.exports = {
            chapter: chance.lognormvariate(0, 1) * (1 if rank <= ability else 0.05)
            for rank, chapter in enumerate(CHAPTERS)}
        self.imports = {chapter: chance.lognormvariate(0, 0.5) for chapter in CHAPTERS}


def observations(chance, source):
    names = sorted(CLOSE + OTHERS)
    economies = {name: Economy(chance) for name in names}
    rows = []

    def report(start, end, year, product, value, reporter, precision="exact"):
        status = chance.choice(["final", "final", "provisional"])
        rows.append((start, end, year, "export", product, round(value), reporter, "unknown", status,
                     precision, chance.choice(source)))

    def reports(start, end, year, product, value, scale=1.0):
        """What one side reports, or the other, or both, and not the same."""
        sides = chance.choice([[start], [end], [start, end], [start, end]])
        for side in (side for side in sides if side != "world"):
            precision = "exact" if chance.random() < 0.96 else chance.choice(["approximate", "at-least"])
            differs = 1 if scale == 1 else chance.uniform(1 / scale, scale)
            report(start, end, year, product, value * differs, side, precision)

    for year in YEARS:
        for name in names if year != FEW else names[:24]:
            is_clean = year == CLEAN and name in CLOSE
            for ends, parts in [((name, "world"), economies[name].exports),
                                (("world", name), economies[name].imports)]:
                values = {chapter: 1e9 * economies[name].size * part * chance.uniform(0.8, 1.2)
                          for chapter, part in parts.items() if is_clean or chance.random() < 0.95}
                for chapter, value in values.items():
                    fate = 0.5 if is_clean else chance.random()
                    report(*ends, year, chapter, 0 if fate < 0.01 else value, name,
                           "at-least" if fate > 0.98 else "exact")
                fate = 0.5 if is_clean else chance.random()
                if fate < 0.05:
                    continue
                covered = 0.6 if fate < 0.1 else chance.uniform(0.93, 1)
                report(*ends, year, "TOTAL", sum(values.values()) / covered, name,
                       "at-least" if fate > 0.97 else "exact")
        for start in names:
            for end in names:
                are_close = start in CLOSE and end in CLOSE
                if start == end or chance.random() < (0 if are_close else 0.6):
                    continue
                both = economies[start].size * economies[end].size
                value = 1e7 * both * chance.lognormvariate(0, 1)
                if year == CLEAN and are_close:
                    report(start, end, year, "TOTAL", value, end)
                elif year == EQUAL:
                    reports(start, end, year, "TOTAL", 6e6 * chance.choice(SIZES))
                else:
                    reports(start, end, year, "TOTAL", value, 1.2)
        for start, end in [(one, two) for group in (CLOSE, APART) for one in group for two in group]:
            if start != end:
                # Small beside trade with the world, so that it can be taken out of it.
                whole = 1e6 * min(economies[start].size, economies[end].size)
                for chapter in CHAPTERS if start in CLOSE else ["27"]:
                    report(start, end, year, chapter, whole * chance.uniform(0.5, 1), end)
        for chapter in [*CHAPTERS, ONLY_REGION]:
            report("asean", "world", year, chapter, 1e9 * chance.uniform(1, 3), "asean")
        report("asean", "world", year, "TOTAL", 30e9, "asean")
    return rows


def main(folder, out, seed):
    written(folder, out, lambda sources: observations(random.Random(int(seed)), sources[:4]))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
