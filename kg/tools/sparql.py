"""The rows of a SPARQL query as a model reads them: plain values, the names of IRIs, and the sources behind them."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import pyoxigraph as ox

from ..graph import Graph
from ..terms import SOURCE
from .finding import kind_of
from .shapes import ALL, Json, Page, Teller, given

_NOTE = (
    "Values are as the graph holds them: amounts in full, codes and parties as IRIs (`names` tells them). An unbound "
    "variable is absent: not stated. Rows are of claims, so one deal may stand in several: count none twice."
)
_ASKED = "ASK tells whether the graph holds it, which is not whether it is so: false is not stated, not `no`."
_NONE = "No row: the graph does not state it, or the query asks for it in other terms; that is no `no`."
_CUT = "Only the first rows are given: order and limit the query, or count in it."
_MOST_SOURCES = 40


class Rows(Protocol):
    """What a query gives: SPARQL results JSON, of SELECT or ASK, and whether there are more rows."""

    @property
    def results(self) -> Mapping[str, Any]:
        """The results."""

    @property
    def truncated(self) -> bool:
        """Whether there are more rows."""


def selected(view: Graph, found: Rows, *, language: str = "en", page: Page = ALL) -> Json:
    """Return what a query found, with the names of its IRIs, and the sources that it names."""
    teller, results = Teller(view, language), found.results
    if "boolean" in results:
        return teller.answer({"boolean": results["boolean"]}, _ASKED)
    every = results["results"]["bindings"]
    rows = page.cut(every)
    cut = found.truncated or page.more(len(every))
    nodes = dict.fromkeys(cell["value"] for row in rows for cell in row.values() if cell["type"] == "uri")
    told = {
        "columns": list(results["head"]["vars"]),
        "rows": [{name: cell["value"] for name, cell in row.items()} for row in rows],
        "truncated": cut,
        **given(names={iri: teller.name(ox.NamedNode(iri)) for iri in nodes if _named(iri)}),
    }
    notes = (_NOTE if rows else _NONE, _CUT if cut else "")
    return teller.answer(told, *notes, sources=_sources(teller, list(nodes)))


def _named(iri: str) -> bool:
    return bool(kind_of(ox.NamedNode(iri))) and "#" not in iri


def _sources(teller: Teller, iris: Sequence[str]) -> list[Json]:
    """Return the sources that rows name, themselves or by a claim of theirs."""
    known = set(teller.view.sources())
    named = dict.fromkeys(ox.NamedNode(iri.split("#")[0]) for iri in iris if iri.startswith(SOURCE.base))
    return [teller.source(node) for node in named if node in known][:_MOST_SOURCES]
