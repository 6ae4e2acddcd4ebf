"""Quads with their literals as the files write them.

The embedded store rewrites literals ("27.50" becomes "27.5", "P12M" becomes "P1Y"), so exports take the text from the
files and only the choice of quads from the store.
"""

from collections import defaultdict

import pyoxigraph as ox

from ..graph import Graph
from ..sources import Folder
from ..terms import Term

Key = tuple[str, str, Term]


def quads(graph: Graph) -> list[ox.Quad]:
    """Return every quad of a graph, named graphs included, in no order."""
    texts = _texts(graph.store.folder)
    return [
        ox.Quad(quad.subject, quad.predicate, value, quad.graph_name)
        for quad in graph.store.quads
        for value in texts.get((str(quad.subject), quad.predicate.value, quad.object), [quad.object])
    ]


def triples(graph: Graph) -> list[ox.Triple]:
    """Return every triple of a graph's default graph, which holds everything once."""
    return [quad.triple for quad in quads(graph) if quad.graph_name == ox.DefaultGraph()]


def _texts(folder: Folder) -> dict[Key, list[ox.Literal]]:
    literals = [
        (triple, triple.object)
        for part in (folder.shared, *folder.sources.values())
        for triple in part
        if isinstance(triple.object, ox.Literal)
    ]
    stored = _as_stored(sorted({literal for _, literal in literals}, key=str))
    found: dict[Key, dict[ox.Literal, None]] = defaultdict(dict)
    for triple, literal in literals:
        found[str(triple.subject), triple.predicate.value, stored[literal]][literal] = None
    return {key: list(texts) for key, texts in found.items()}


def _as_stored(literals: list[ox.Literal]) -> dict[ox.Literal, Term]:
    """Ask a scratch store what it makes of each literal."""
    scratch, rank = ox.Store(), ox.NamedNode("urn:x:literal")
    scratch.extend(ox.Quad(ox.NamedNode(f"urn:x:{i}"), rank, literal) for i, literal in enumerate(literals))
    kept = {str(quad.subject): quad.object for quad in scratch}
    return {literal: kept[f"<urn:x:{i}>"] for i, literal in enumerate(literals)}
