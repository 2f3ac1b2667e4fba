"""Economies that the question puts together: a region whose members are always the same."""

from rules import PERSPECTIVES, Asked

from .partners import CONCENTRATION, PARTNERS, SPELLS, partners, spells
from .trade import TRADE, trade_year
from .wording import MEASURES, plain, reference, some_groups, written

#: Not the balance: with a region it hangs on whose missing figures are compared.
VALUES = {**plain("exports", "imports", "total"),
          **{f"share_{measure}": f"share(of: {measure})" for measure in MEASURES[:3]}}


def made(group):
    """The field that puts it together."""
    return f"economyOf(members: [{', '.join(map(quoted, written(group).split('+')))}])"


def quoted(code):
    return f'"{code}"'


def groups_of_countries(tally, package, rules):
    """Their trade, partners, leaders and concentration, and they as somebody's partner."""
    if "economyOf" not in tally.fields("Query"):
        return
    names = some_groups(package, 12)
    others = [None, *names[:3], *package.blocs, *package.traders]
    others = [one for one in others if one not in package.is_aggregate]
    tally.ask(
        (f"{made(group)} {{ trade({reference(other)}year: {year}, reportedBy: {perspective}) {{ %s }} }}",
         TRADE, {"trade": trade_year(package, rules, Asked(year, perspective), group, other)})
        for group, other, year, perspective in tally.draw(
            names, others, package.observed_years, PERSPECTIVES, n=250))
    tally.ask(
        (f'economy(ref: "{other}") {{ trade(partner: "{written(group)}", year: {year}, '
         f"reportedBy: {perspective}) {{ %s }} }}",
         TRADE, {"trade": trade_year(package, rules, Asked(year, perspective), other, group)})
        for group, other, year, perspective in tally.draw(
            names, others[4:], package.observed_years, PERSPECTIVES, n=150))
    tally.ask(
        (f'economy(ref: "{written(group)}") {{ topPartners(year: {year}, by: {measure}, '
         f"among: {among}, reportedBy: {perspective}, first: 1000) {{ %s }} }}", PARTNERS,
         partners(package, rules, Asked(year, perspective), group, measure, among))
        for group, year, measure, among, perspective in tally.draw(
            names, package.observed_years, MEASURES, ["COUNTRIES", "REGIONS"], PERSPECTIVES, n=60))
    first, last = package.years[0], package.years[-1]
    tally.ask(
        (f"{made(group)} {{ leadership(by: {measure}, from: {first}, to: {last}, "
         f"reportedBy: {perspective}) {{ %s }} }}", SPELLS,
         spells(package, rules, group, measure, perspective, package.years))
        for group, measure, perspective in tally.draw(names, MEASURES, PERSPECTIVES, n=12))
    tally.ask(
        (f"{made(group)} {{ concentration(of: PARTNERS, year: {year}, by: {measure}, "
         f"reportedBy: {perspective}) {{ %s }} }}", CONCENTRATION,
         {"concentration": rules.concentration(Asked(year, perspective), group, measure)})
        for group, year, measure, perspective in tally.draw(
            names, package.observed_years, MEASURES, PERSPECTIVES, n=60))


def groups_of_one(tally, package, rules):
    """They trade what their country trades."""
    if "economyOf" not in tally.fields("Query"):
        return
    countries = [one for one in package.traders if one in package.is_country]

    def answer(asked, country, partner):
        full = trade_year(package, rules, asked, country, partner)
        return {"trade": {alias: full[alias] for alias in VALUES}}

    tally.ask(
        (f'economyOf(members: ["{country}"]) {{ trade({reference(partner)}year: {year}, '
         f"reportedBy: {perspective}) {{ %s }} }}", VALUES,
         answer(Asked(year, perspective), country, partner))
        for country, partner, year, perspective in tally.draw(
            countries, [None, *countries, *package.blocs], package.observed_years, PERSPECTIVES,
            n=200)
        # Members of a group have nobody to trade with in a region that has no members.
        if country != partner and package.members(partner or country, year) != ())


def groups_like_regions(tally, package, rules):
    """A group of a region's members of a year trades what the region with those members trades;
    where that was summed, since nothing is published for a group."""
    if "economyOf" not in tally.fields("Query"):
        return
    fields = " ".join(["exports imports total", *(f"basis_{one}: basis(of: {one})"
                                                  for one in MEASURES[:3])])
    countries = [one for one in package.traders if one in package.is_country]
    for region, partner, year, as_of in tally.draw(
            package.blocs, [None, *countries], package.observed_years, range(1995, 2025), n=200):
        members = package.members(region, as_of)
        if not members:
            continue
        trade = f"trade({reference(partner)}year: {year}"
        query = (f"of: {made('+'.join(members))} {{ {trade}) {{ {fields} }} }} "
                 f'like: economy(ref: "{region}") {{ {trade}, membersAsOf: {as_of}) {{ {fields} }} }}')
        found = tally.server.ask("{" + query + "}")
        mine, like = found["of"]["trade"], found["like"]["trade"]
        bases = {one: like[f"basis_{one}"] for one in MEASURES[:3]}
        for measure, basis in bases.items():
            # A total may rest on what is published one way.
            if basis != "REPORTED" and (measure != "TOTAL" or "REPORTED" not in bases.values()):
                tally.same([like[measure.lower()], basis],
                           [mine[measure.lower()], mine[f"basis_{measure}"]], query)


def groups_by_name(tally, package, rules):
    """What a group is called, whatever the order of its members, and what is none."""
    if "economyOf" not in tally.fields("Query"):
        return
    name = dict(zip(package.countries["code"], package.countries["name"]))
    for group in some_groups(package, 5):
        codes = written(group).split("+")
        expected = {"id": group, "name": " + ".join(map(name.get, codes)),
                    "members": [{"id": f"country:{code}"} for code in codes]}
        fields = {"id": "id", "name": "name", "members": "members { id }"}
        backwards = ", ".join(map(quoted, reversed(codes)))
        tally.ask([
            (f"economyOf(members: [{backwards}]) {{ %s }}", fields, expected),
            (f'node(id: "{group}") {{ ... on EconomyGroup {{ %s }} }}', fields, expected),
            (f'economy(ref: "{"+".join(reversed(codes))}") {{ ... on EconomyGroup {{ %s }} }}',
             fields, expected),
        ])
    tally.ask([('economyOf(members: ["KAZ", "ZZZ"]) { %s }', {"id": "id"}, None)])
