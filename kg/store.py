"""The facts as quads in an embedded Oxigraph store, and the four verbs that ask it.

The default graph holds everything once; each source is also a named graph. Direct edges are derived at load. A view as
of a clock is a store built anew from what that clock admits, so that users' own SPARQL sees it too and counts
stay right.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from . import guard, sources
from .dates import PartialDate, holds_on, is_known_by
from .errors import DateError, QueryError, TurtleError
from .sources import Folder
from .terms import DCTERMS, KG, SH, Term

Binding = dict[str, Term]
DIRECT_EDGES = "questions/direct-edges.rq"
EVERYTHING = ox.DefaultGraph()


class Store:
    """A loaded folder, as known by one day, as true on another, and of some sources only (None: no such limit)."""

    def __init__(
        self,
        folder: Folder,
        known_by: PartialDate | None = None,
        on: PartialDate | None = None,
        only: frozenset[ox.NamedNode] | None = None,
    ) -> None:
        self.folder, self.known_by, self.on, self.only = folder, known_by, on, only
        self.quads = ox.Store()
        if (known_by, on, only) == (None, None, None):
            self._load_files()
        else:
            self.quads.bulk_extend([*(ox.Quad(*t) for t in folder.shared), *self._said()])
        self.quads.bulk_extend(list(self._sourced()))
        self.quads.bulk_extend(list(self._derived()))  # it reads which source a claim is of

    @classmethod
    def load(cls, folder: Path) -> "Store":
        """Read an ontology folder into memory; raise TurtleError or MissingError."""
        return cls(Folder(folder))

    def view(
        self, known_by: PartialDate | None, on: PartialDate | None, only: frozenset[ox.NamedNode] | None = None
    ) -> "Store":
        """Return the store of the same folder under other clocks, or of some of its sources."""
        same = (known_by, on, only) == (self.known_by, self.on, self.only)
        return self if same else Store(self.folder, known_by, on, only)

    def select(self, sparql: str, values: Mapping[str, Sequence[Term]] | None = None) -> list[Binding]:
        """Return the rows of a SELECT query; `values` limits its variables. Raise QueryError."""
        answer = self._run(bound(sparql, values or {}))
        if not isinstance(answer, ox.QuerySolutions):
            raise QueryError("this is not a SELECT query", mend="ask for rows with SELECT")
        names = [variable.value for variable in answer.variables]
        return [{n: s[n] for n in names if s[n] is not None} for s in answer]

    def ask(self, sparql: str) -> bool:
        """Return the answer of an ASK query; raise QueryError."""
        answer = self._run(sparql)
        if not isinstance(answer, ox.QueryBoolean):
            raise QueryError("this is not an ASK query", mend="begin it with ASK")
        return bool(answer)

    def construct(self, sparql: str) -> list[ox.Triple]:
        """Return the triples of a CONSTRUCT or DESCRIBE query; raise QueryError."""
        answer = self._run(sparql)
        if not isinstance(answer, ox.QueryTriples):
            raise QueryError("this is not a CONSTRUCT query", mend="begin it with CONSTRUCT or DESCRIBE")
        return list(answer)

    def query(self, sparql: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Return the answer of any SPARQL query, as pyoxigraph gives it; raise QueryError."""
        return self._run(sparql)

    def match(
        self, subject: ox.NamedNode | None, predicate: ox.NamedNode | None = None, value: Term | None = None
    ) -> Iterator[ox.Triple]:
        """Yield the triples of the default graph that fit; None fits anything."""
        quads = self.quads.quads_for_pattern(subject, predicate, value, EVERYTHING)
        return (quad.triple for quad in quads)

    def prefetch(self, subjects: Iterable[ox.NamedNode]) -> None:
        """Be told which subjects will be asked; what lies here needs no such hint."""

    def prefetch_values(self, predicate: ox.NamedNode, values: Iterable[Term] = ()) -> None:
        """Be told which property, with which values, will be asked; what lies here needs no such hint."""

    def values(self, subject: ox.NamedNode, predicate: ox.NamedNode) -> list[Term]:
        """Return the values of one property of one subject, sorted by their text."""
        return sorted((t.object for t in self.match(subject, predicate)), key=str)

    @cached_property
    def property_order(self) -> dict[ox.NamedNode, int]:
        """The rank of each property, by sh:order of core.ttl."""
        return sources.property_order(self.match(None, SH.order))

    def graphs(self) -> list[ox.NamedNode]:
        """Return the sources admitted by the clocks, sorted."""
        names = (name for name in self.quads.named_graphs() if isinstance(name, ox.NamedNode))
        return sorted(names, key=lambda name: name.value)

    def _run(self, sparql: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        guard.refuse_hostile(sparql)
        try:
            return self.quads.query(sparql)
        except SyntaxError as error:
            raise QueryError(f"SPARQL does not parse: {guard.cause_of(error)}", mend="mend the query there") from None
        except (ValueError, RuntimeError, OSError) as error:
            raise QueryError(f"SPARQL failed: {error}") from None

    def _said(self) -> Iterator[ox.Quad]:
        for source in self._known_sources():
            for triple in self._admitted(source):
                yield from twice(triple, source)

    def _load_files(self) -> None:
        """Let the engine parse the files, in a third of the time; a file that is not right is read to say why."""
        try:
            for file in self.folder.shared_files:
                self.quads.load(path=str(file), format=ox.RdfFormat.TURTLE)
            for source, file in self.folder.source_files.items():
                for graph in (EVERYTHING, source):
                    self.quads.load(path=str(file), format=ox.RdfFormat.TURTLE, to_graph=graph)
            if all(sources.belongs(s, source) for source, subjects in self._subjects.items() for s in subjects):
                return
        except (SyntaxError, ValueError, OSError):
            pass
        sources.read(self.folder.path)
        raise TurtleError("the files changed while they were read", place=str(self.folder.path), mend="try again")

    @cached_property
    def _subjects(self) -> dict[ox.NamedNode, set[Term]]:
        """The subjects of each source, read once, before anything is derived."""
        found: dict[ox.NamedNode, set[Term]] = {source: set() for source in self.graphs()}
        for source, subjects in found.items():
            subjects.update(quad.subject for quad in self.quads.quads_for_pattern(None, None, None, source))
        return found

    def _sourced(self) -> Iterator[ox.Quad]:
        for source in self.graphs():
            claims = (s for s in self._subjects[source] if isinstance(s, ox.NamedNode) and s != source)
            for claim in claims:
                yield from twice(ox.Triple(claim, KG.source, source), source)

    def _derived(self) -> Iterator[ox.Quad]:
        for row in self.select(sources.text_of(self.folder.path / DIRECT_EDGES)):
            claim, start, edge, end = (cast(ox.NamedNode, row[n]) for n in ("claim", "from", "edge", "to"))
            source = ox.NamedNode(claim.value.split("#")[0])
            yield from twice(ox.Triple(start, edge, end), source)
            yield from twice(ox.Triple(claim, KG.yields, edge), source)

    def _known_sources(self) -> Iterator[ox.NamedNode]:
        for source, triples in self.folder.sources.items():
            if admits(source, triples, self.known_by, self.only):
                yield source

    def _admitted(self, source: ox.NamedNode) -> Iterator[ox.Triple]:
        triples = self.folder.sources[source]
        gone = set(_not_on(triples, self.on)) if self.on else set()
        return (t for t in triples if t.subject not in gone)


def bound(sparql: str, values: Mapping[str, Sequence[Term]]) -> str:
    """Return a query with its variables limited to given terms, by one VALUES block at its end.

    Terms are written by pyoxigraph, never pasted as text, so a hostile one stays a term.

    >>> print(bound("SELECT ?x WHERE { ?x ?p ?o }", {"x": [KG.says]}))
    SELECT ?x WHERE { ?x ?p ?o }
    VALUES (?x) {
      (<https://w3id.org/dealgraph/ns#says>)
    }
    """
    if not values:
        return sparql
    names = " ".join(f"?{name}" for name in values)
    rows = (f"  ({' '.join(map(str, row))})" for row in product(*values.values()))
    return "\n".join([sparql.rstrip(), f"VALUES ({names}) {{", *rows, "}"])


def admits(
    source: ox.NamedNode,
    triples: Sequence[ox.Triple],
    known_by: PartialDate | None,
    only: frozenset[ox.NamedNode] | None,
) -> bool:
    """Return whether a view has a source, given what it says of itself."""
    if only is not None and source not in only:
        return False
    issued = _issued(triples, source)
    return known_by is None or (issued is not None and is_known_by(issued, known_by))


def twice(triple: ox.Triple, source: ox.NamedNode) -> tuple[ox.Quad, ox.Quad]:
    """Return a triple as it stands in the default graph and in the graph of its source."""
    return ox.Quad(*triple), ox.Quad(triple.subject, triple.predicate, triple.object, source)


def _issued(triples: Sequence[ox.Triple], source: ox.NamedNode) -> PartialDate | None:
    dates = (t.object for t in triples if t.subject == source and t.predicate == DCTERMS.issued)
    return next((_lenient(value) for value in dates), None)


def _lenient(value: Term) -> PartialDate | None:
    """Read a date; an impossible one limits nothing here, and `kg check` reports it."""
    try:
        return PartialDate.parse(value.value) if isinstance(value, ox.Literal) else None
    except DateError:
        return None


def _not_on(triples: Sequence[ox.Triple], day: PartialDate) -> Iterator[ox.NamedNode]:
    starts = {t.subject: _lenient(t.object) for t in triples if t.predicate in (KG["from"], KG.when)}
    ends = {t.subject: _lenient(t.object) for t in triples if t.predicate == KG.until}
    for claim in starts.keys() | ends.keys():
        if isinstance(claim, ox.NamedNode) and not holds_on(starts.get(claim), ends.get(claim), day):
            yield claim
