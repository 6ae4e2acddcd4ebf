"""Turtle: the default graph, ontology and facts, in the one spelling of the project."""

from .. import turtle
from ..graph import Graph
from . import written


def export(graph: Graph) -> bytes:
    """Return everything once as Turtle. It has no named graphs: `kg:source` on each claim keeps who says so."""
    return turtle.write(written.triples(graph), order=graph.store.property_order).encode()
