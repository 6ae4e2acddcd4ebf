"""The lists of all actors, deals, things or sources, by name, as a table for a page and for CSV."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import pyoxigraph as ox

from ..render import csv_lines
from ..terms import CUE, SKOS
from ..text import tokens
from .links import Piece
from .party import Context, amounts
from .scene import Scene
from .source import about
from .told import Teller
from .words import counted, words

# A list longer than this begins with those of most claims.
_SHORT, _FOREMOST = 30, 12
PLURALS = {"actor": "actors", "deal": "deals", "thing": "things", "source": "sources"}


@dataclass(frozen=True)
class Line:
    """A line of a list: whose it is, its cells (each of several pieces), and its number of claims."""

    iri: ox.NamedNode
    name: Piece
    cells: Sequence[Sequence[Piece]]
    count: int


def listed(kind: str, iris: Sequence[ox.NamedNode], scene: Scene, teller: Teller, *, clocked: bool) -> Context:
    """Return the list of a kind; under a clock, only what some claim names by then."""
    seen = [iri for iri in iris if not clocked or iri in scene.naming]
    articles = _articles(scene)
    lines = sorted((_line(kind, iri, scene, teller) for iri in seen), key=lambda one: _key(one.name.text, articles))
    letters = groupby(lines, key=lambda one: _letter(_key(one.name.text, articles)))
    said = words(teller.language)
    return {
        "plural": getattr(said, PLURALS[kind]),
        "columns": _columns(kind, teller.language),
        "letters": [(letter, list(some)) for letter, some in letters],
        "foremost": sorted(lines, key=lambda one: -one.count)[:_FOREMOST] if len(lines) > _SHORT else [],
        "summary": counted(len(lines), getattr(said, f"of_{PLURALS[kind]}"), teller.language),
        "unseen": len(iris) - len(seen),
    }


def as_csv(context: Context, language: str) -> bytes:
    """Return a list as CSV: the IRI, the name, the columns of the page, the number of claims."""
    said = words(language)
    head = ["iri", "name", *context["columns"], said.claims[1]]
    lines = [line for _, some in context["letters"] for line in some]
    rows = [[one.iri.value, one.name.text, *map(_joined, one.cells), str(one.count)] for one in lines]
    return csv_lines([[text.lower() for text in head], *rows]).encode()


def _joined(cell: Sequence[Piece]) -> str:
    return "; ".join(piece.text for piece in cell)


def _line(kind: str, iri: ox.NamedNode, scene: Scene, teller: Teller) -> Line:
    cells = {"deal": _of_deal, "source": _of_source}.get(kind, _of_party)
    return Line(iri, teller.name(iri), cells(iri, scene, teller), len(scene.naming.get(iri, ())))


def _columns(kind: str, language: str) -> list[str]:
    said = words(language)
    special = {"deal": [said.stage, said.amount], "source": [said.publisher, said.published, said.tier]}
    return special.get(kind, [said.kind])


def _of_party(iri: ox.NamedNode, scene: Scene, teller: Teller) -> list[list[Piece]]:
    return [[teller.name(code) for code in scene.kinds.get(iri, ())]]


def _of_deal(iri: ox.NamedNode, scene: Scene, teller: Teller) -> list[list[Piece]]:
    stage = scene.stage(iri)
    return [[teller.stage(stage).piece] if stage else [], [Piece(one.text) for one in amounts(iri, scene, teller)]]


def _of_source(iri: ox.NamedNode, scene: Scene, teller: Teller) -> list[list[Piece]]:
    known = about(iri, scene, teller)
    return [known["publishers"], [Piece(known["issued"])] if known["issued"] else [], known["tiers"]]


def _key(name: str, articles: set[str]) -> list[str]:
    """Return what sorts a name: its words, folded, without an article before them."""
    found = tokens(name)
    return found[1:] if len(found) > 1 and found[0] in articles else found


def _letter(key: list[str]) -> str:
    first = key[0][0].upper() if key else "#"
    return first if first.isalpha() else "#"


def _articles(scene: Scene) -> set[str]:
    return {v.value for v in scene.graph.store.values(CUE["article"], SKOS.altLabel) if isinstance(v, ox.Literal)}
