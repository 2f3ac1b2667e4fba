"""The reports, and which of several about one flow stands for it."""

from typing import NamedTuple

import pandas as pd

STATUS = {"final": 0, "provisional": 1, "estimated": 2}
PRECISION = {"exact": 0, "approximate": 1, "at-least": 2, "at-most": 3}
BOUNDS = {"at-least", "at-most"}


class Report(NamedTuple):
    """A row of observations.csv; its place among them is its name."""

    start: str
    end: str
    year: int
    kind: str
    product: str
    value: int
    status: str
    precision: str
    source: str
    reporter: str
    statistics: tuple


def ranked(package):
    """The reports with everything that one is selected by."""
    reports = package.observations.copy()
    is_turnover = reports["kind"] == "turnover"
    stays = ~is_turnover | (reports["from"] <= reports["to"])
    reports["one"] = reports["from"].where(stays, reports["to"])
    reports["two"] = reports["to"].where(stays, reports["from"])
    by_importer, by_exporter = (reports["reporter"] == reports[end] for end in ("to", "from"))
    reports["party"] = 2
    reports.loc[by_exporter, "party"] = 1
    reports.loc[by_importer | (is_turnover & by_exporter), "party"] = 0
    reports["is_bound"] = reports["precision"].isin(BOUNDS)
    reports["n_status"] = reports["status"].map(STATUS)
    reports["n_precision"] = reports["precision"].map(PRECISION)
    order = {source: place for place, source in enumerate(package.sources["id"])}
    reports["n_source"] = reports["source"].map(order)
    # Sources that name no reporter are the same statistics only when they are the same source.
    reports["statistics"] = [
        (reporter, True) if reporter else (source, False)
        for reporter, source in zip(reports["reporter"].tolist(), reports["source"].tolist())
    ]
    # The written rule leaves some ties: there, the reporter that comes first by code.
    reporters = sorted(set(reports["reporter"]), key=lambda one: (one != "", package.order(one)))
    reports["n_reporter"] = reports["reporter"].map(reporters.index)
    return reports


def selected(reports, flow):
    """The row of the best report of each flow."""
    has_rivals = reports.duplicated(flow, keep=False)
    rivals = reports[has_rivals]
    same = rivals.groupby([*flow, "value", "is_bound"])["source"]
    candidates = rivals.assign(n_agreeing=-same.transform("nunique"))
    best_first = candidates.sort_values([
        "is_bound", "n_status", "party", "n_precision", "n_agreeing", "n_source", "n_reporter",
        "valuation", "value",
    ])
    best = pd.concat([reports[~has_rivals], best_first.drop_duplicates(flow)])
    return dict(zip(zip(*(best[column].tolist() for column in flow)), best.index.tolist()))
