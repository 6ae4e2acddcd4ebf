"""Canonical N-Quads: the default graph, then each source again as a named graph, lines sorted."""

import pyoxigraph as ox

from ..graph import Graph
from . import written


def export(graph: Graph) -> bytes:
    """Return the quads of a graph as canonical N-Quads (RDFC-1.0), each literal as its file writes it.

    Reference: https://www.w3.org/TR/rdf-canon/
    """
    dataset = ox.Dataset(written.quads(graph))
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    text = ox.serialize(dataset, format=ox.RdfFormat.N_QUADS) or b""
    return b"".join(sorted(line + b"\n" for line in text.split(b"\n") if line))
