"""The facts of a party, in groups: each relation in each direction, the firmest first, one neighbour after another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from ..explorer.vocabulary import rank
from ..prose import COLON
from ..relations import Relation
from ..rows import Row, role_nodes
from ..terms import KG, local
from .scene import Scene
from .told import Fact, Teller, capital
from .words import words

# How a party stands in a row; the order of its groups.
_SUBJECT, _OBJECT, _WITH, _ALONE, _NAMED, _SAID = range(6)


@dataclass(frozen=True)
class Group:
    """Facts of one relation in which a party stands in one way; `anchor` is its place on the page.

    `firm` is whether any of its facts is.
    """

    anchor: str
    title: str
    facts: Sequence[Fact]
    firm: bool


@dataclass(frozen=True)
class _Way:
    """The relation of a row, how a party stands in it, and the property that names it where no role does."""

    relation: Relation | None = field(compare=False)
    name: str
    how: int
    prop: str = ""


def groups(told: Iterable[tuple[Row, Fact]], node: ox.NamedNode, scene: Scene, teller: Teller) -> list[Group]:
    """Return the facts of a party in groups: relations by family, then measures, events, remarks, and mentions."""
    found: dict[_Way, list[tuple[Row, Fact]]] = {}
    for row, fact in told:
        found.setdefault(way(row, node), []).append((row, fact))
    ordered = sorted(found, key=lambda one: _place(one, scene))
    gathered = [(one, _gathered(found[one])) for one in ordered]
    return [
        Group(_anchor(one), _title(one, node, teller), facts, any(fact.firm for fact in facts))
        for one, facts in gathered
    ]


def way(row: Row, node: ox.NamedNode) -> _Way:
    """Return how a party stands in a row."""
    roles, relation = row.roles, row.relation
    if node in roles.get(local(relation.subject_role), ()):
        if relation.object_role is None:
            return _Way(relation, relation.name, _ALONE)
        return _Way(relation, relation.name, _WITH if relation.symmetric else _SUBJECT)
    if relation.object_role and node in roles.get(local(relation.object_role), ()):
        return _Way(relation, relation.name, _OBJECT)
    named = next((name for name, values in row.terms.items() if node in values), "")
    return _Way(relation, relation.name, _NAMED, named) if named else _Way(None, "", _SAID)


def verb(one: _Way, teller: Teller) -> str:
    """Return how a relation reads from where a party stands: `is hosted by`; its label where it has no verb."""
    relation, language = one.relation, teller.language
    if relation is None:
        return str(words(language).said)
    if relation.edge is None or one.how in (_ALONE, _NAMED):
        return teller.names.name(relation.iri, language)
    if one.how == _OBJECT and relation.passive[language]:
        return relation.passive[language][0]
    return teller.names.name(relation.edge, language)


def others(row: Row, node: ox.NamedNode) -> list[ox.NamedNode]:
    """Return the parties of a row that stand across from a party, or beside it where nobody does."""
    sides = [nodes for _, nodes in role_nodes(row)]
    across = [party for nodes in sides if node not in nodes for party in nodes]
    return across or [party for nodes in sides for party in nodes if party != node]


def _title(one: _Way, node: ox.NamedNode, teller: Teller) -> str:
    text, name = verb(one, teller), teller.names.name(node, teller.language)
    if one.how == _SAID:
        return f"{capital(text)} {name}"
    if one.how == _ALONE:
        return capital(text)
    if one.how == _NAMED:
        label = teller.names.name(KG[one.prop], teller.language)
        return f"{capital(text)}, {label}{COLON[teller.language]}{name}"
    return f"{capital(name)} {text} …"


def _anchor(one: _Way) -> str:
    parts = (one.name, ("by", "of", "with", "", "as", "said")[one.how], one.prop)
    return "-".join(["facts", *filter(None, parts)]).lower()


def _place(one: _Way, scene: Scene) -> tuple[int, int, str, int, str]:
    relation = one.relation
    family = next(iter(scene.graph.store.values(relation.iri, KG.family)), None) if relation else None
    place = rank(scene.graph, family) if isinstance(family, ox.NamedNode) else 0
    late = one.how if one.how in (_NAMED, _SAID) else 0
    return late, place or len(scene.table.relations), one.name, one.how, one.prop


def _gathered(told: Iterable[tuple[Row, Fact]]) -> list[Fact]:
    """Return facts with those of the same parties together, in the order in which parties first come."""
    found: dict[object, list[Fact]] = {}
    for row, fact in told:
        found.setdefault(tuple(row.roles.values()), []).append(fact)
    return [fact for group in found.values() for fact in group]


@dataclass(frozen=True)
class Tie:
    """How a party is tied to a neighbour: in words, where the facts stand, whether any claim of it is firm."""

    text: str
    href: str
    firm: bool


@dataclass(frozen=True)
class Neighbour:
    """Another party, with the ties to it and the number of claims that name both."""

    iri: ox.NamedNode
    ties: Sequence[Tie]
    count: int


def neighbours(told: Iterable[tuple[Row, Fact]], node: ox.NamedNode, teller: Teller) -> list[Neighbour]:
    """Return the parties that stand in the facts of a party, those with most claims first, then by IRI."""
    found: dict[ox.NamedNode, list[tuple[Row, Fact]]] = {}
    for row, fact in told:
        if way(row, node).how == _SAID:
            continue
        for other in dict.fromkeys(others(row, node)):
            if other != node:
                found.setdefault(other, []).append((row, fact))
    counted = [Neighbour(one, _ties(of, node, teller), sum(len(r.claims) for r, _ in of)) for one, of in found.items()]
    return sorted(counted, key=lambda one: (-one.count, one.iri.value))


def _ties(told: Iterable[tuple[Row, Fact]], node: ox.NamedNode, teller: Teller) -> list[Tie]:
    firm: dict[_Way, bool] = {}
    for row, fact in told:
        one = way(row, node)
        firm[one] = firm.get(one, False) or fact.firm
    return [Tie(verb(one, teller), f"#{_anchor(one)}", value) for one, value in firm.items()]
