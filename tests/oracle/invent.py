"""invent.py DATA_DIR OUT SEED N: a copy of a data package with N invented observations.

Few economies, years and values, so that reports collide, contradict each other and tie.
"""

import csv
import random
import shutil
import sys
from pathlib import Path

COUNTRIES = "ARM AZE BLR CHN GEO KAZ KGZ RUS TJK TUR UZB".split()
REGIONS = ["central-asia", "eaeu", "south-caucasus", "ots", "world"]
YEARS = [2013, 2014, 2015, 2016, 2018, 2019]
PRODUCTS = ["TOTAL"] * 6 + ["26", "27"]
STATUSES = ["final", "provisional", "estimated"]
PRECISIONS = ["exact"] * 8 + ["approximate", "at-least", "at-most"]
VALUES = [0, 1, 2, 3, 4, 5, 8, 13, 21]
N_SOURCES = 12


def main(folder, out, seed, n_rows):
    chance = random.Random(int(seed))
    written(folder, out, lambda sources: observations(chance, int(n_rows), sources[:N_SOURCES]))


def observations(chance, n_rows, sources):
    rows = {}
    for _ in range(n_rows):
        start, end = chance.sample(COUNTRIES + REGIONS, 2)
        kind = chance.choice(["export", "export", "turnover"])
        if kind == "turnover":
            start, end = sorted([start, end])
        reporter = chance.choice([one for one in (start, end, "") if one != "world"])
        about = (start, end, chance.choice(YEARS), kind, chance.choice(PRODUCTS))
        source = chance.choice(sources)
        scale = 20_000_000 if "world" in about else 1_000_000
        rows[about, reporter, source] = (
            *about, chance.choice(VALUES) * scale, reporter, "unknown", chance.choice(STATUSES),
            chance.choice(PRECISIONS), source)
    return rows.values()


def written(folder, out, invented):
    """Copies the package, with the observations that are invented from the ids of its sources."""
    shutil.copytree(folder, out, dirs_exist_ok=True)
    with open(Path(out) / "sources.csv", newline="") as file:
        sources = [row["id"] for row in csv.DictReader(file)]
    with open(Path(out) / "observations.csv", newline="") as file:
        header = next(csv.reader(file))
    with open(Path(out) / "observations.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(sorted(invented(sources)))


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
