"""The graph as an rdflib Dataset."""

from typing import TYPE_CHECKING

from ..graph import Graph
from ..terms import PREFIXES
from . import nquads

if TYPE_CHECKING:
    import rdflib


def to_rdflib(graph: Graph) -> "rdflib.Dataset":
    """Return everything once in the default graph, and each source again as a named graph.

    Trap: rdflib itself rewrites some literals as it reads them (floats, zones of dates); ours, integers, decimals and
    partial dates, it keeps.
    """
    import rdflib

    dataset = rdflib.Dataset()
    for prefix, base in PREFIXES.items():
        dataset.bind(prefix, base, replace=True)
    dataset.parse(data=nquads.export(graph), format="nquads")
    return dataset
