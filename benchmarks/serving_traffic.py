"""What honest clients ask of a server of facts: look-ups, the ontology's questions, aggregates, pages and past views.

All of it is drawn by a seed, so that two runs ask the same at the same moments.
"""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import TypeVar

import pyoxigraph as ox
from serving_client import Due, get, sparql

import kg
from kg import sources
from kg.explorer.chance import Chance
from kg.questions import Questions

SEED = 5
# How often each kind comes, in percent.
MIX = {"look-up": 40, "question": 15, "aggregate": 5, "page": 20, "known_by query": 8, "known_by page": 7, "start": 5}
DAYS = ("2024", "2025-06", "2025-12-31", "2026-03")
PAGES = ("actor", "deal", "thing", "source")
SUFFIXES = ("html", "html", "ttl", "jsonld", "csv")
_BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8"
_LOOK_UP = "SELECT ?property ?value WHERE {{ {} ?property ?value }} LIMIT {}"
_AGGREGATES = (
    "PREFIX kg: <https://w3id.org/dealgraph/ns#> SELECT ?s (COUNT(*) AS ?n) WHERE { ?c kg:source ?s } GROUP BY ?s",
    "SELECT ?kind (COUNT(*) AS ?n) WHERE { ?x a ?kind } GROUP BY ?kind ORDER BY DESC(?n)",
    "SELECT ?p (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n) LIMIT 20",
    "PREFIX kg: <https://w3id.org/dealgraph/ns#> SELECT (MAX(?n) AS ?most) WHERE "
    "{ SELECT ?a (COUNT(?c) AS ?n) WHERE { ?c ?role ?a . ?a a kg:Actor } GROUP BY ?a }",
)
T = TypeVar("T")


def subjects() -> list[str]:
    """Return every subject of the graph as SPARQL writes it, in an order drawn by the seed."""
    quads = kg.load().store.quads.quads_for_pattern(None, None, None, ox.DefaultGraph())
    found = sorted({str(quad.subject) for quad in quads if isinstance(quad.subject, ox.NamedNode)})
    chance = Chance(SEED)
    return sorted(found, key=lambda _: chance.draw())


def look_ups(path: str = "/sparql") -> Iterator[bytes]:
    """Yield look-ups without end, each of another subject than those before and never the same text twice."""
    numbers = count(1_000)
    nodes = subjects()
    while True:
        yield from (sparql(_LOOK_UP.format(node, number), path) for node, number in zip(nodes, numbers, strict=False))


def questions() -> dict[str, str]:
    """Return the SPARQL of every question of the ontology, by name."""
    return {name: question.sparql for name, question in Questions(sources.home()).by_name.items()}


def honest(seconds: float, rate: float, run: int) -> list[Due]:
    """Return what is asked in some seconds, at a fixed rate, drawn by MIX.

    Every run asks the same kinds and questions at the same moments, but of other nodes and with other comments, so that
    no run lives on what the server kept of one before.
    """
    chance, nodes = Chance(SEED), Nodes(run)
    kinds = [kind for kind, share in MIX.items() for _ in range(share)]
    texts = list(questions().values())

    def drawn(number: int) -> Due:
        kind, text, aggregate, day = (one(chance, choices) for choices in (kinds, texts, _AGGREGATES, DAYS))
        mark = f"\n# {run} {number}"
        look_up = _LOOK_UP.format(nodes.any(), 1_000) + mark
        match kind:
            case "look-up":
                request = sparql(look_up)
            case "question":
                request = sparql(text + mark)
            case "aggregate":
                request = sparql(aggregate + mark)
            case "known_by query":
                request = sparql(look_up, known_by=day)
            case "page":
                request = _opened(f"{nodes.page()}.{one(chance, SUFFIXES)}")
            case "known_by page":
                request = _opened(f"{nodes.page()}.html?known_by={day}")
            case _:
                request = _opened("/")
        return Due(number / rate, kind, request)

    return [drawn(number) for number in range(round(seconds * rate))]


class Nodes:
    """Nodes drawn for one run."""

    def __init__(self, run: int) -> None:
        self._chance, self._nodes = Chance(SEED + run), subjects()
        self._pages = [path for node in self._nodes if (path := _path(node))]

    def any(self) -> str:
        """Draw a node as SPARQL writes it."""
        return one(self._chance, self._nodes)

    def page(self) -> str:
        """Draw the path of a page, without its suffix."""
        return one(self._chance, self._pages)


def one(chance: Chance, choices: Sequence[T]) -> T:
    """Draw one of some choices."""
    return choices[chance.draw() % len(choices)]


def _opened(path: str) -> bytes:
    return get(path, _BROWSER, Accept_Encoding="gzip")


def _path(node: str) -> str:
    """Return the page of an actor, deal, thing or source, and nothing for a claim."""
    path = "/" + node.strip("<>").removeprefix("https://w3id.org/dealgraph/")
    return path if path.count("/") == 2 and path.split("/")[1] in PAGES and "#" not in path else ""
