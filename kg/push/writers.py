"""Two ways to lay a graph on an engine, each in one request: SPARQL Update, and the Graph Store Protocol."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Template
from urllib.parse import urlsplit, urlunsplit

import pyoxigraph as ox

from ..endpoint import Wire
from ..errors import MisusedError
from ..sources import text_of
from ..terms import ALL, ROOT

MANIFEST, DIGEST = ox.NamedNode(ROOT + "push"), ox.NamedNode(ROOT + "push#digest")
MOST = 200_000_000  # bytes of one graph: it travels in one request, and an engine may hold all of it in memory
_EVERY = 50  # graphs, after which the list of what is there is written again

Digests = Mapping[ox.NamedNode, str]


class Updates:
    """By SPARQL Update: a graph and its entry in the list change in the same request."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def begin(self, kept: Digests) -> None:
        """Do nothing: each request keeps the list."""

    def put(self, graph: ox.NamedNode, triples: Iterable[ox.Triple], digest: str) -> None:
        """Lay one graph in the place of what it held."""
        self._send("replace", graph, triples=_lines(triples, graph).decode(), entry=f"{_entry(graph, digest)} .")

    def remove(self, graph: ox.NamedNode) -> None:
        """Remove one graph."""
        self._send("remove", graph)

    def merge(self, graphs: Iterable[ox.NamedNode], triples: Iterable[ox.Triple], digest: str) -> None:
        """Let the engine add graphs up to one that holds everything once."""
        self._send("merge", ALL, sources=" ".join(map(str, graphs)), entry=f"{_entry(ALL, digest)} .")

    def end(self) -> None:
        """Do nothing: each request keeps the list."""

    def _send(self, name: str, graph: ox.NamedNode, **parts: str) -> None:
        template = Template(text_of(Path(__file__).with_name(f"{name}.ru")))
        request = template.substitute(graph=graph, manifest=MANIFEST, **parts)
        self._wire.send("POST", request.encode(), "application/sparql-update")


class GraphStore:
    """By the Graph Store Protocol: a graph for each PUT, and the list as a graph of its own."""

    def __init__(self, wire: Wire) -> None:
        self._wire, self._there, self._since = wire, dict[ox.NamedNode, str](), 0

    def begin(self, kept: Digests) -> None:
        """List only what stays, so that a break never leaves a graph listed that is half new."""
        self._there = dict(kept)
        self.end()

    def put(self, graph: ox.NamedNode, triples: Iterable[ox.Triple], digest: str) -> None:
        """Lay one graph in the place of what it held."""
        self._put(graph, _lines(triples, graph))
        self._there[graph] = digest
        self._since += 1
        if self._since >= _EVERY:
            self.end()

    def remove(self, graph: ox.NamedNode) -> None:
        """Empty one graph, which any engine can: not every one lets a graph be deleted that is not there."""
        self._there.pop(graph, None)
        self._put(graph, b"")

    def merge(self, graphs: Iterable[ox.NamedNode], triples: Iterable[ox.Triple], digest: str) -> None:
        """Lay the graph that holds everything once."""
        self.put(ALL, triples, digest)

    def end(self) -> None:
        """Write the list of what is there."""
        self._put(MANIFEST, _lines((_entry(*pair) for pair in self._there.items()), MANIFEST))
        self._since = 0

    def _put(self, graph: ox.NamedNode, body: bytes) -> None:
        self._wire.send("PUT", body, "application/n-triples", {"graph": graph.value})


Writer = Updates | GraphStore


def update_address(url: str) -> str:
    """Return where an engine is likely to take updates: `/update` beside `/query`, else where it takes queries.

    >>> update_address("http://localhost:7878/query"), update_address("https://example.org/sparql")
    ('http://localhost:7878/update', 'https://example.org/sparql')
    """
    parts = urlsplit(url)
    head, slash, last = parts.path.rpartition("/")
    return urlunsplit(parts._replace(path=f"{head}{slash}update")) if last == "query" else url


def _entry(graph: ox.NamedNode, digest: str) -> ox.Triple:
    return ox.Triple(graph, DIGEST, ox.Literal(digest))


def _lines(triples: Iterable[ox.Triple], graph: ox.NamedNode) -> bytes:
    data = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
    if len(data) > MOST:
        mend = "split it, or load it with the engine's own tool"
        raise MisusedError(f"a graph of over {MOST // 1_000_000} MB", place=graph.value, mend=mend)
    return data
