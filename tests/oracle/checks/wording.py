"""How questions and answers are worded, and what is asked about, for all checks."""

import random

from rules import BEST, PERSPECTIVES

MEASURES = ["TOTAL", "EXPORTS", "IMPORTS", "BALANCE"]
#: Perspectives to draw from: most questions have an answer by the first.
OFTEN_BEST = [BEST] * 5 + list(PERSPECTIVES)
REGIONS = ["central-asia", "eu", "eaeu", "cis", "sco", "brics", "ots"]


def enum(word):
    return word.upper().replace("-", "_")


def ids(package, economies):
    return [{"id": package.id(one)} for one in sorted(economies, key=package.order)]


def plain(*names):
    return {name: name for name in names}


def written(economy):
    """An economy as questions refer to it; groups of countries go by their id in the rules."""
    return economy.removeprefix("group:")


def reference(partner):
    return f'partner: "{written(partner)}", ' if partner else ""


def known_groups(tally, package):
    """Some groups of countries, where the schema knows them."""
    return some_groups(package, 6) if "economyOf" in tally.fields("Query") else []


def some_groups(package, n_groups):
    chance = random.Random(n_groups)
    countries = [one for one in package.traders if one in package.is_country]
    chosen = [sorted(chance.sample(countries, min(len(countries), chance.randint(2, 9))))
              for _ in range(n_groups)]
    return ["group:" + "+".join(codes) for codes in [["KAZ", "UZB"], *chosen]]


def economies(package):
    return sorted({*package.traders, *package.blocs} - package.is_aggregate, key=package.order)
