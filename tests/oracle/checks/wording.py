"""How questions and answers are worded, for all checks."""

MEASURES = ["TOTAL", "EXPORTS", "IMPORTS", "BALANCE"]
REGIONS = ["central-asia", "eu", "eaeu", "cis", "sco", "brics", "ots"]


def enum(word):
    return word.upper().replace("-", "_")


def ids(package, economies):
    return [{"id": package.id(one)} for one in sorted(economies, key=package.order)]


def plain(*names):
    return {name: name for name in names}


def reference(partner):
    return f'partner: "{partner}", ' if partner else ""


def economies(package):
    return sorted({*package.traders, *package.blocs} - package.is_aggregate, key=package.order)
