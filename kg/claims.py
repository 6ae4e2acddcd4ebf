"""Claims as typed records, read from the store: who, what, how firm, who says so, and where."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import cast

import pyoxigraph as ox

from .errors import KgError
from .relations import Relation, Table
from .store import Store
from .terms import CERTAINTY, DCTERMS, KG, RDF, TIER, Term, local

Terms = dict[str, tuple[Term, ...]]

# Said of a claim by its own fields; everything else that is no role is one of its terms.
_OWN = (
    KG.at,
    KG.says,
    KG.source,
    KG.yields,
    KG.stage,
    KG.certainty,
    KG.denied,
    KG.speaker,
    KG.deal,
    RDF.type,
)


@dataclass(frozen=True)
class Claim:
    """What one source says about one relation.

    `roles` maps the local name of each role to its parties, `terms` that of every other property to its values.
    `stage` is None where the relation has none; `rank` is its rung, 0 off the ladder. `edge` is the direct edge
    that the claim is firm enough to yield, or None. `weight` is the rank of the tier of its source, and `origin` whose
    report that is: the publisher that it relays, else its own, else the source; sources of one origin are not
    independent.
    """

    iri: ox.NamedNode
    source: ox.NamedNode
    relation: Relation
    roles: dict[str, tuple[ox.NamedNode, ...]]
    terms: Terms
    stage: str | None
    rank: int
    certainty: str
    denied: bool
    speaker: ox.NamedNode | None
    deal: ox.NamedNode | None
    at: tuple[str, ...]
    says: dict[str, str]
    issued: str
    edge: ox.NamedNode | None
    weight: int
    origin: ox.NamedNode

    def said(self, language: str) -> str:
        """Return what it says in a language, or in any where that one is missing."""
        return self.says.get(language) or next(iter(self.says.values()), "")

    @property
    def parties(self) -> tuple[ox.NamedNode, ...]:
        """Every party in its roles, once each."""
        return tuple(dict.fromkeys(node for nodes in self.roles.values() for node in nodes))

    @property
    def place(self) -> str:
        """Where in the source it stands: `§8`, or `§4, §5`."""
        return ", ".join(self.at)


class Reader:
    """Reads claims of one store; keeps what it has read."""

    def __init__(self, store: Store, table: Table) -> None:
        self._store, self._table = store, table
        self._read: dict[ox.NamedNode, Claim] = {}

    def all(self) -> list[Claim]:
        """Return every claim of the store, by IRI."""
        found = (cast(ox.NamedNode, t.subject) for t in self._store.match(None, KG.source))
        return self.claims(sorted(found, key=lambda n: n.value))

    def of_deals(self, deals: Collection[ox.NamedNode]) -> list[Claim]:
        """Return every claim that speaks of one of some deals, by IRI."""
        if not deals:
            return []
        self._store.prefetch_values(KG.deal, deals)
        found = (cast(ox.NamedNode, t.subject) for deal in deals for t in self._store.match(None, KG.deal, deal))
        return self.claims(sorted(set(found), key=lambda n: n.value))

    def claims(self, iris: Sequence[ox.NamedNode]) -> list[Claim]:
        """Return claims in the order given, given that the store has them."""
        self._store.prefetch(iris)
        return [self.claim(iri) for iri in iris]

    def claim(self, iri: ox.NamedNode) -> Claim:
        """Return one claim, given that the store has it."""
        if iri not in self._read:
            self._read[iri] = self._make(iri)
        return self._read[iri]

    def _make(self, iri: ox.NamedNode) -> Claim:
        rows = self._rows(iri)
        relation = self._relation(iri, rows)
        source = cast(ox.NamedNode, rows[KG.source][0])
        stage = self._node(rows, KG.stage)
        certainty = self._node(rows, KG.certainty) or CERTAINTY["stated"]
        roles = {local(r): tuple(cast(list[ox.NamedNode], rows.get(r, []))) for r in relation.roles}
        skipped = {*_OWN, *relation.roles}
        return Claim(
            iri=iri,
            source=source,
            relation=relation,
            roles=roles,
            terms={local(p): tuple(v) for p, v in rows.items() if p not in skipped},
            stage=local(stage) if stage else None,
            rank=self._rank(stage),
            certainty=local(certainty),
            denied=ox.Literal(True) in rows.get(KG.denied, []),
            speaker=self._node(rows, KG.speaker),
            deal=self._node(rows, KG.deal),
            at=tuple(sorted(_texts(rows, KG.at), key=_paragraph)),
            says={v.language or "": v.value for v in rows.get(KG.says, []) if isinstance(v, ox.Literal)},
            issued=next(iter(_literals(self._store.values(source, DCTERMS.issued))), ""),
            edge=self._node(rows, KG.yields),
            weight=self._rank(self._tier(source)),
            origin=self._first(source, KG.relays) or self._first(source, DCTERMS.publisher) or source,
        )

    def _tier(self, source: ox.NamedNode) -> ox.NamedNode:
        """Return the tier of a source: its own, else that of its class, else `other`."""
        classes = (kind for kind in self._store.values(source, RDF.type) if isinstance(kind, ox.NamedNode))
        given = (self._first(kind, KG.tier) for kind in classes)
        return self._first(source, KG.tier) or next((tier for tier in given if tier), TIER["other"])

    def _first(self, subject: ox.NamedNode, prop: ox.NamedNode) -> ox.NamedNode | None:
        return next((v for v in self._store.values(subject, prop) if isinstance(v, ox.NamedNode)), None)

    def _relation(self, iri: ox.NamedNode, rows: dict[ox.NamedNode, list[Term]]) -> Relation:
        """Return the relation of a claim, given that its roles hold what parties are named by."""
        kinds = [kind for kind in rows.get(RDF.type, []) if isinstance(kind, ox.NamedNode)]
        relation = next((self._table.by_class[kind] for kind in kinds if kind in self._table.by_class), None)
        if relation is None:
            raise KgError("a claim of no known relation", place=iri.value, mend="run `kg check`")
        if any(not isinstance(v, ox.NamedNode) for role in relation.roles for v in rows.get(role, [])):
            raise KgError("a role that names no party", place=iri.value, mend="run `kg check`")
        return relation

    def _rows(self, iri: ox.NamedNode) -> dict[ox.NamedNode, list[Term]]:
        rows: dict[ox.NamedNode, list[Term]] = {}
        for triple in self._store.match(iri):
            rows.setdefault(triple.predicate, []).append(triple.object)
        order = self._store.property_order
        return {p: sorted(rows[p], key=str) for p in sorted(rows, key=lambda p: (order.get(p, 0), p.value))}

    def _rank(self, code: ox.NamedNode | None) -> int:
        ranks = _literals(self._store.values(code, KG.rank)) if code else []
        return int(ranks[0]) if ranks else 0

    @staticmethod
    def _node(rows: dict[ox.NamedNode, list[Term]], prop: ox.NamedNode) -> ox.NamedNode | None:
        return next((v for v in rows.get(prop, []) if isinstance(v, ox.NamedNode)), None)


def _literals(values: list[Term]) -> list[str]:
    return [value.value for value in values if isinstance(value, ox.Literal)]


def _texts(rows: dict[ox.NamedNode, list[Term]], prop: ox.NamedNode) -> list[str]:
    return _literals(rows.get(prop, []))


def _paragraph(at: str) -> tuple[int, str]:
    digits = "".join(c for c in at if c in "0123456789")
    return (int(digits or 0), at)
