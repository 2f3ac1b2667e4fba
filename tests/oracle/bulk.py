"""bulk.py BULK_DIR OUT [NAME...]: data packages from larger real data, one folder of OUT each.

Countries, regions and members are those of the shipped data; the observations are those of the
files, of which every folder of BULK_DIR tells the origin. They are read where they are and copied
nowhere but to OUT. What cannot be told in our terms is left out, and counted on standard output.

oec       yearly totals 1963-2014 (1998 repeats 1997 in the file); nobody's trade with the world
unctad    exports by SITC section, 1995, 2005 and 2015, with sums over partners as trade with the world
russia    Russia's trade by HS chapter with 61 partners, 2000-2020
"""

import csv
import gzip
import re
import shutil
import sys
from collections import Counter, defaultdict
from pathlib import Path

SHIPPED = Path(__file__).resolve().parents[2] / "data"

#: Names that UNCTAD writes otherwise than the lists of codes do.
UNCTAD_NAMES = {
    "BruneiDarussalam": "BRN", "ChinaHongKongSAR": "HKG", "ChinaMacaoSAR": "MAC",
    "ChinaTaiwanProvince": "TWN", "CotedIvoire": "CIV", "Curacao": "CUW", "CzechRepublic": "CZE",
    "DemRepoftheCongo": "COD", "FaeroeIslands": "FRO", "FalklandIslands": "FLK",
    "Indonesia2002": "IDN", "IranIslamicRepublic": "IRN", "KoreaDemPeoples": "PRK",
    "KoreaRepublicof": "KOR", "LaoPeoplesDemRep": "LAO", "MicronesiaFedSts": "FSM",
    "NorthernMarianas": "MNP", "SaoTomeandPricipe": "STP", "SintBonaire": "BES",
    "SintMaarten": "SXM", "Sudan2011": "SDN", "Swaziland": "SWZ", "SyrianArabRepublic": "SYR",
    "TFYRofMacedonia": "MKD", "TanzaniaUnitedRepublic": "TZA", "Turkey": "TUR",
    "TurksandCaicos": "TCA", "UnitedKingdom": "GBR", "UnitedStates": "USA",
    "WallisandFutuna": "WLF",
}

#: Numbers that UN Comtrade gives otherwise than ISO 3166 does.
COMTRADE_NUMBERS = {
    "251": "FRA", "381": "ITA", "579": "NOR", "699": "IND", "757": "CHE", "842": "USA",
}


def oec(bulk, package):
    """Country codes are almost those of ISO 3166; those of states that are no more are left out."""
    source = package.source("oec", "OEC", "Bilateral trade totals 1963-2014", "https://oec.world/")
    for row in table(bulk / "oec_mit_trade_1962_2014/bilateral_1963_2014.csv.gz"):
        ends = package.known(row["exporter"]), package.known(row["importer"])
        if all(ends):
            package.add(*ends, row["year"], "TOTAL", int(row["value_usd"]), source)


def unctad(bulk, package):
    """SITC sections stand in for our products, which are those of the Harmonized System."""
    package.products = [
        {"code": f"S{n + 1:02}", "level": "section", "name": f"SITC {n}"} for n in range(10)]
    address = "https://unctadstat.unctad.org/"
    source = package.source("unctad", "UNCTAD", "Merchandise trade matrix", address)
    # The file has only pairs, and shares of products want trade with the world.
    sums = package.source("unctad-sums", "UNCTAD", "Sums over partners, made for this test", address)
    code_of = {plain(name): code for name, code in UNCTAD_NAMES.items()}
    for row in table(bulk / "country_codes/country-codes.csv"):
        for column in ["CLDR display name", "UNTERM English Short", "official_name_en"]:
            code_of.setdefault(plain(row[column]), row["ISO3166-1-Alpha-3"])
    exports, imports = defaultdict(int), defaultdict(int)
    for row in table(bulk / "unctad_sitc_1995_2005_2015/unctad_bilateral_sitc.csv.gz"):
        ends = [package.known(code_of.get(plain(row[end])), row[end])
                for end in ("reporter", "partner")]
        value = round(1000 * float(row["value_raw"]))
        if None in ends or ends[0] == ends[1] or value == 0:
            continue
        number = re.match(r"SITC(\d)", row["product"])
        product = f"S{int(number[1]) + 1:02}" if number else "TOTAL"
        package.add(*ends, row["year"], product, value, source, reporter=ends[0])
        exports[ends[0], row["year"], product] += value
        imports[ends[1], row["year"], product] += value
    for (exporter, *about), value in exports.items():
        package.add(exporter, "world", *about, value, sums, reporter=exporter)
    for (importer, *about), value in imports.items():
        package.add("world", importer, *about, value, sums)


def russia(bulk, package):
    """Only what the file says: no trade in all goods, none with the world."""
    harmonized = bulk / "harmonized_system"
    roman = [row["section"] for row in table(harmonized / "sections.csv")]
    package.products = [
        {"code": f"S{n:02}", "level": "section", "name": row["name"].strip()}
        for n, row in enumerate(table(harmonized / "sections.csv"), 1)]
    section_of = {section: f"S{n:02}" for n, section in enumerate(roman, 1)}
    package.products += [
        {"code": row["hscode"], "level": "chapter", "name": row["description"],
         "parent": section_of.get(row["section"], "")}
        for row in table(harmonized / "harmonized-system.csv") if row["level"] == "2"]
    code_of = {row["m49"]: row["code"] for row in table(SHIPPED / "countries.csv")}
    code_of |= COMTRADE_NUMBERS
    source = package.source("comtrade", "UN Comtrade", "Russia by chapter and partner",
                            "https://comtradeplus.un.org/")
    for row in table(bulk / "russia_hs2_partners_2000_2020/russia_hs2.csv.gz"):
        number = row["partner_m49"].zfill(3)
        partner = package.known(code_of.get(number), number)
        if partner:
            is_import = row["flow"] == "Import"
            ends = (partner, "RUS") if is_import else ("RUS", partner)
            package.add(*ends, row["year"], row["hs2"].zfill(2), int(row["value_usd"]), source,
                        reporter="RUS", valuation="cif" if is_import else "fob")


class Written:
    """A data package in the making: the shipped one with other observations."""

    def __init__(self, folder):
        self.folder = folder
        self.is_country = {row["code"] for row in table(SHIPPED / "countries.csv")}
        self.products, self.sources, self.observations = None, [], []
        self.left_out = Counter()

    def known(self, code, name=None):
        """The code, when the shipped list has it; what has none is counted."""
        if code in self.is_country:
            return code
        self.left_out[name or code or "nothing"] += 1
        return None

    def source(self, id, publisher, title, url):
        self.sources.append({"id": id, "publisher": publisher, "title": title, "url": url})
        return id

    def add(self, start, end, year, product, value, source, reporter="", valuation="unknown"):
        self.observations.append((start, end, year, "export", product, value, reporter, valuation,
                                  "final", "exact", source))

    def write(self):
        shutil.copytree(SHIPPED, self.folder, dirs_exist_ok=True)
        sources = list(table(SHIPPED / "sources.csv"))
        replace(self.folder / "sources.csv", self.sources + sources)
        if self.products is not None:
            replace(self.folder / "products.csv", self.products)
        path = self.folder / "observations.csv"
        names = header(path)
        replace(path, (dict(zip(names, row)) for row in sorted(self.observations)))
        left_out = ", ".join(f"{name} ({n:,} times)" for name, n in self.left_out.most_common())
        print(f"{self.folder.name}: {len(self.observations):,} observations; "
              f"left out, being no countries: {left_out or 'none'}")


def plain(name):
    """A name by its letters and digits alone."""
    return re.sub(r"[^a-z0-9]", "", name.lower().replace("&", "and").replace("st.", "saint"))


def table(path):
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def header(path):
    with open(path, newline="") as file:
        return next(csv.reader(file))


def replace(path, rows):
    """Other rows under the same header; columns that a row lacks stay empty."""
    names = header(path)
    with open(path, "w", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


READERS = {reader.__name__: reader for reader in (oec, unctad, russia)}


def main(bulk, out, *names):
    for name in names or READERS:
        package = Written(Path(out) / name)
        READERS[name](Path(bulk), package)
        package.write()


if __name__ == "__main__":
    if len(sys.argv) < 3 or not set(sys.argv[3:]) <= set(READERS):
        sys.exit(__doc__)
    main(*sys.argv[1:])
