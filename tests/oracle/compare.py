"""compare.py DATA_DIR [CHECK...]: asks the server, recomputes from the files, compares value by value."""

import sys
import time

from checks import CHECKS
from package import Package
from rules import Rules
from server import Refused, Server
from tally import Tally

SHOWN = 40


def main(folder, *names):
    package = Package(folder)
    rules = Rules(package)
    n_passed = n_failed = 0
    with Server(folder) as server:
        for check in CHECKS:
            if names and check.__name__ not in names:
                continue
            tally, began = Tally(server, package), time.monotonic()
            try:
                check(tally, package, rules)
            except Refused as refused:
                query, errors = refused.args
                tally.failures.append((query[:2000], "errors", None, errors[:3]))
            is_empty = not tally.n_passed and not tally.failures
            print(f"{check.__name__}: {tally.n_passed} passed, {len(tally.failures)} failed"
                  f"{' (the schema or the package has none of it)' * is_empty}, "
                  f"{time.monotonic() - began:.0f} s", flush=True)
            for query, path, expected, found in tally.failures[:SHOWN]:
                print(f"  {query}\n    {path}: expected {expected}, found {found}")
            n_passed += tally.n_passed
            n_failed += len(tally.failures)
    print(f"{n_passed} passed, {n_failed} failed")
    return 1 if n_failed or not n_passed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
