"""The facade that users hold: `kg.load()` gives a Graph."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from . import sources
from .answers import Answer
from .asking import Asker
from .claims import Claim
from .dates import PartialDate
from .names import Names
from .relations import Table
from .store import Store
from .terms import KG, RDF

if TYPE_CHECKING:
    import networkx
    import pandas
    import pyvis.network
    import rdflib


class Graph:
    """A loaded graph under two clocks. Every helper, query and export answers as of them.

    >>> import kg
    >>> g = kg.load()
    >>> answer = g.ask("Does OpenAI own the Narvik campus?")
    >>> answer.verdict
    'no'
    """

    def __init__(self, asker: Asker) -> None:
        self._asker = asker

    def at(self, known_by: str | None = None, on: str | None = None) -> "Graph":
        """Return the same graph under other clocks.

        `known_by`: only what had been published by that day. `on`: only what was true on that day. Each is a year,
        month or day as text; None lifts the limit. Raise DateError.
        """
        clocks = (PartialDate.parse(day) if day else None for day in (known_by, on))
        return Graph(self._asker.view(*clocks))

    # --- questions

    def ask(self, question: str) -> Answer:
        """Answer a question in words, English or French: `g.ask("Qui héberge OpenAI ?")`.

        Raise UnknownNameError for a name that the graph does not know, and UnreadQuestionError, with the nearest
        questions, where some word of it fits no reading.
        """
        return self._asker.words(question)

    def who(self, verb: str, whom: str | None = None) -> Answer:
        """Return who does something, to anybody or to one party: `g.who("hosts", "OpenAI")`."""
        ends = {1: self.names.resolve(whom)} if whom else {}
        return self._asker.related(verb, ends, f"Who {verb} {whom or 'whom'}?")

    def whom(self, who: str, verb: str) -> Answer:
        """Return to whom one party does something: `g.whom("Oracle", "hosts")`."""
        return self._asker.related(verb, {0: self.names.resolve(who)}, f"{who} {verb} whom?")

    def evidence(self, subject: str, verb: str, target: str) -> Answer:
        """Return every claim about one edge, firm or not: `g.evidence("actor:oracle", "hosts", "actor:openai")`."""
        ends = {0: self.names.resolve(subject), 1: self.names.resolve(target)}
        return self._asker.related(verb, ends, f"{subject} {verb} {target}: what is the evidence?")

    def show(self, name: str) -> Answer:
        """Return everything said of an actor, thing, deal or source; raise UnknownNameError."""
        iri = self.names.resolve(name)
        kinds = [self.names.name(kind) for kind in self.store.values(iri, KG.kind) if isinstance(kind, ox.NamedNode)]
        title = self.names.name(iri) + (f" ({', '.join(kinds)})" if kinds else "")
        return self._asker.named("what-is-said-of", {"x": (iri,)}, title)

    def path(self, start: str, end: str) -> Answer:
        """Return the claims that name both parties, else a shortest chain of firm claims between them."""
        x, y = self.names.resolve(start), self.names.resolve(end)
        return self._asker.connected(x, y, f"What connects {self.names.name(x)} and {self.names.name(y)}?")

    def run(self, question: str, **parameters: str) -> Answer:
        """Answer a question of the ontology by its file name: `g.run("who-hosts-whom", tenant="OpenAI")`."""
        return self._asker.named(question, {name: (self.names.resolve(v),) for name, v in parameters.items()})

    def query(self, sparql: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Return the answer of any SPARQL query on this view, as pyoxigraph gives it; raise QueryError."""
        return self.store.query(sparql)

    # --- parts

    @property
    def store(self) -> Store:
        """The store behind this view."""
        return self._asker.store

    @property
    def table(self) -> Table:
        """The relation table of the ontology."""
        return self._asker.table

    @property
    def names(self) -> Names:
        """The names of everything."""
        return self._asker.names

    def claims(self) -> list[Claim]:
        """Return every claim that the clocks admit, by IRI."""
        return self._asker.reader.all()

    def of_class(self, kind: ox.NamedNode) -> list[ox.NamedNode]:
        """Return the IRIs of a class (KG.Actor, KG.Thing, KG.Deal), sorted."""
        found = {cast(ox.NamedNode, t.subject) for t in self.store.match(None, RDF.type, kind)}
        return sorted(found, key=lambda iri: iri.value)

    def sources(self) -> list[ox.NamedNode]:
        """Return the sources that the clocks admit, sorted."""
        return self.store.graphs()

    # --- other libraries

    def to_networkx(self) -> "networkx.MultiDiGraph[str]":
        """Return it as a networkx MultiDiGraph with typed attributes, an edge for each claim between two parties."""
        from .network import to_networkx

        return to_networkx(self)

    def to_rdflib(self) -> "rdflib.Dataset":
        """Return it as an rdflib Dataset, a named graph for each source."""
        from .exporters.rdflib_dataset import to_rdflib

        return to_rdflib(self)

    def to_pandas(self) -> "dict[str, pandas.DataFrame]":
        """Return it as pandas frames: actors, things, deals, claims, sources. Raise MissingError without pandas."""
        from .exporters.frames import to_pandas

        return to_pandas(self)

    def to_pyvis(self) -> "pyvis.network.Network":
        """Return it as a pyvis Network with fixed positions and escaped texts."""
        from .exporters.pyvis_page import to_pyvis

        return to_pyvis(self)


def load(folder: str | Path | None = None) -> Graph:
    """Load the published graph, or the ontology folder given; raise MissingError or TurtleError."""
    return Graph(Asker(Store.load(Path(folder) if folder else sources.home())))
