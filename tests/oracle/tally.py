"""Asks, compares and counts."""

import math
import random
import re
from itertools import product

#: Tokens in one document, and questions; the server takes 10,000, and 32 groups of countries.
MAX_TOKENS, MAX_QUESTIONS = 9_000, 32
#: Of a package with more observations not everything is asked, but questions drawn by chance.
MANY = 5_000


class Tally:
    """Counts compared values and keeps what differs, each with a query that shows it."""

    def __init__(self, server, package):
        self.server = server
        self.is_large = len(package.observations) > MANY
        self.n_passed = 0
        self.failures = []

    def each(self, *axes, at_most):
        """Every combination; of a large package's, so many drawn by chance, always the same."""
        axes = [list(axis) for axis in axes]
        if not self.is_large or math.prod(map(len, axes)) <= at_most:
            return product(*axes)
        return self.draw(*axes, n=at_most)

    def draw(self, *axes, n):
        """At most so many combinations, drawn by chance, always the same."""
        axes = [list(axis) for axis in axes]
        chance = random.Random(n)
        return list(dict.fromkeys(tuple(map(chance.choice, axes)) for _ in range(n * all(axes))))

    def some(self, items, at_most):
        return [item for item, in self.each(items, at_most=at_most)]

    def spans(self, years, n_years=2):
        """All years as one span; of a large package short ones."""
        if not self.is_large:
            return [years]
        return [range(year, min(year + n_years, years.stop)) for year in years]

    def ask(self, questions):
        """Asks `(template, fields, expected)` triples, many in a document, and compares.

        A template has `%s` where the fields go; `fields` maps each alias to what it stands for.
        """
        batch, n_tokens = [], 0
        for template, fields, expected in questions:
            question = template.replace("%s", written(fields))
            size = len(re.findall(r"\w+|[^\w\s]", question)) + 2
            if batch and (n_tokens + size > MAX_TOKENS or len(batch) == MAX_QUESTIONS):
                self.ask_batch(batch)
                batch, n_tokens = [], 0
            batch.append((question, template, fields, expected))
            n_tokens += size
        self.ask_batch(batch)

    def ask_batch(self, batch):
        document = "\n".join(f"a{n}: {question}" for n, (question, *_) in enumerate(batch))
        answers = self.server.ask("{" + document + "}") if batch else {}
        for n, (_, template, fields, expected) in enumerate(batch):
            self.same(expected, answers[f"a{n}"], template, fields)

    def fields(self, type_name):
        """The fields of a type, as the server's schema has them; none of a type that it has not."""
        query = f'{{ __type(name: "{type_name}") {{ fields {{ name }} }} }}'
        found = self.server.ask(query)["__type"] or {"fields": []}
        return {field["name"] for field in found["fields"]}

    def same(self, expected, found, template="", fields=None, path=()):
        if isinstance(expected, dict) and isinstance(found, dict):
            for key in expected:
                self.same(expected[key], found.get(key, "nothing"), template, fields, (*path, key))
        elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
            for n, pair in enumerate(zip(expected, found)):
                self.same(*pair, template, fields, (*path, n))
            self.n_passed += not expected
        elif equal(expected, found):
            self.n_passed += 1
        else:
            known = [key for key in path if key in (fields or {})]
            shown = {key: fields[key] for key in known} or fields or {}
            query = "{ " + template.replace("%s", written(shown)) + " }"
            self.failures.append((query, ".".join(map(str, path)), expected, found))


def written(fields):
    return " ".join(field if field.split()[0] == alias else f"{alias}: {field}"
                    for alias, field in fields.items())


class OneOf(frozenset):
    """Any of these is right."""

    def __repr__(self):
        return " or ".join(sorted(map(str, self)))


def equal(expected, found):
    if isinstance(expected, OneOf):
        return any(equal(one, found) for one in expected)
    if isinstance(expected, float) and isinstance(found, (int, float)):
        return abs(expected - found) <= 1e-9 * max(1.0, abs(expected))
    return type(expected) is type(found) and expected == found
