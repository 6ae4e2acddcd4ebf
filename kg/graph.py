"""The facade that users hold: `kg.load()` gives a Graph."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from .answers import Answer
from .asking import Asker
from .claims import Claim
from .dates import PartialDate
from .names import Names
from .prose import day_of
from .relations import Table
from .settle import Rule, Settled, published_rule, settle
from .store import Store
from .terms import KG, RDF, TIER

if TYPE_CHECKING:
    import networkx
    import pandas
    import pyvis.network
    import rdflib

    from .changelog import Changes
    from .conflicts import Conflicts
    from .totals import Totals
    from .trust import Edge, Trust


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

    def at(self, known_by: str | None = None, on: str | None = None, sources: Sequence[str] | None = None) -> "Graph":
        """Return the same graph under other clocks.

        `known_by`: only what had been published by that day. `on`: only what was true on that day. Each is a year,
        month or day as text. `sources`: only what these say, by name or id. None lifts a limit. Raise DateError or
        UnknownNameError.
        """
        only = frozenset(map(self.names.resolve, sources)) if sources else None
        return Graph(self._asker.view(_day(known_by), _day(on), only))

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
        """Return everything said of an actor, thing, deal or source, in the order of time, and where sources differ.

        Raise UnknownNameError.
        """
        iri = self.names.resolve(name)
        kinds = [self.names.name(kind) for kind in self.store.values(iri, KG.kind) if isinstance(kind, ox.NamedNode)]
        title = self.names.name(iri) + (f" ({', '.join(kinds)})" if kinds else "")
        answer = self._asker.named("what-is-said-of", {"x": (iri,)}, title)
        disputes = self.conflicts(name)
        story = tuple(sorted(answer.rows, key=day_of))
        return replace(answer, rows=story, dated=True, disputes=disputes if disputes.points else None)

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

    # --- disagreement and money

    def settled(self, rule: Rule = published_rule) -> tuple[Settled, ...]:
        """Return what is settled on every point of fact; `rule` sorts claims, best first, in place of the published."""
        return settle(self.claims(), self.table.figures, rule)

    def conflicts(self, about: str | None = None, *, language: str = "en", rule: Rule = published_rule) -> "Conflicts":
        """Return the points on which sources differ, of one party or deal or of all, with the settled value and why.

        Raise UnknownNameError.
        """
        from . import conflicts

        node = self.names.resolve(about) if about else None
        points = conflicts.about(self.settled(rule), node)
        return conflicts.Conflicts(node, points, *self._clocks, language, self.names)

    def totals(
        self,
        payer: str | None = None,
        payee: str | None = None,
        *,
        language: str = "en",
        rule: Rule = published_rule,
    ) -> "Totals":
        """Return sums of money by payer, currency, firmness, bound and period, each deal counted once.

        With a payer, what it pays; with a payee alone, what it is paid, by payee; with both, what one pays the other;
        with none, what everybody pays. Raise UnknownNameError.
        """
        from . import deals, totals
        from .ledger import ledger

        known = deals.codes(self.store)
        book = ledger(self.settled(rule), deals.links(self.store, KG.partOf), known, rule)
        x, y = (self.names.resolve(name) if name else None for name in (payer, payee))
        turned = bool(totals.of_parties(book, y, x))
        return totals.Totals(x, y, totals.of_parties(book, x, y), *self._clocks, language, known, self.names, turned)

    def changes(self, before: str, after: str, *, language: str = "en") -> "Changes":
        """Return what changed between what was known by two days, by deal; raise DateError."""
        store, days = self.store, [PartialDate.parse(day) for day in (before, after)]
        seen = [min(day, store.known_by or day, key=lambda one: one.last) for day in days]  # never past the own clock
        earlier, later = (Graph(self._asker.view(day, store.on, store.only)) for day in seen)
        return later.changes_against(earlier, before, after, language=language)

    def changes_against(
        self, earlier: "Graph", before: str = "before", after: str = "now", *, language: str = "en"
    ) -> "Changes":
        """Return what changed against another graph: another version of the facts, or another view."""
        from .changelog import Changes
        from .changes import changes

        states = [(graph.claims(), graph.settled()) for graph in (earlier, self)]
        return Changes(before, after, changes(*states), language, self.names, earlier.names)

    def trust(self) -> "Trust":
        """Return how far this view can be trusted: its edges by the sources behind them, its claims by stage."""
        from .trust import trust

        edges = ((t.subject, edge, t.object) for edge in self.table.by_edge for t in self.store.match(None, edge))
        ranks = [v.value for v in self.store.values(TIER["press-release"], KG.rank) if isinstance(v, ox.Literal)]
        return trust(cast("Iterable[Edge]", edges), self.claims(), int(ranks[0]) if ranks else 0)

    @property
    def _clocks(self) -> tuple[str | None, str | None]:
        known_by, on = self.store.known_by, self.store.on
        return (str(known_by) if known_by else None, str(on) if on else None)

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

    def to_html(self, language: str = "en") -> str:
        """Return it as one HTML page for any browser, offline: the explorer, beginning in English or French."""
        from .explorer import page

        return page(self, language)

    def _repr_html_(self) -> str:
        from .markup import SANDBOX, framed

        return framed(self.to_html(), "dealgraph", 600, SANDBOX)


def _day(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
