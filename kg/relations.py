"""The relation table of core.ttl: roles, direct edges, payers and verbs, read from the store."""

from dataclasses import dataclass
from functools import cached_property
from typing import cast

import pyoxigraph as ox

from .store import Store
from .terms import KG, OWL, RDF, RDFS, SKOS, local

LANGUAGES = ("en", "fr")
Wordings = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Relation:
    """A class of claims: its two roles (one for Measure, Event and Remark), its edge and who pays whom."""

    iri: ox.NamedNode
    subject_role: ox.NamedNode
    object_role: ox.NamedNode | None
    edge: ox.NamedNode | None
    payer: ox.NamedNode | None
    payee: ox.NamedNode | None
    sums_to_whole: ox.NamedNode | None
    single: ox.NamedNode | None
    staged: bool
    symmetric: bool
    transitive: bool
    active: Wordings
    passive: Wordings

    @property
    def roles(self) -> tuple[ox.NamedNode, ...]:
        """Its roles, subject first."""
        return (self.subject_role,) if self.object_role is None else (self.subject_role, self.object_role)

    @property
    def name(self) -> str:
        """The local name of its class: `Hosting`."""
        return local(self.iri)


class Table:
    """Every relation, and the labels of every term in both languages."""

    def __init__(self, store: Store) -> None:
        self._store = store
        found = (t.subject for t in store.match(None, RDF.type, KG.Relation))
        nodes = sorted((s for s in found if isinstance(s, ox.NamedNode)), key=lambda s: s.value)
        self.relations = tuple(self._relation(node) for node in nodes)

    @cached_property
    def by_class(self) -> dict[ox.NamedNode, Relation]:
        """Relations by the IRI of their class."""
        return {relation.iri: relation for relation in self.relations}

    @cached_property
    def by_edge(self) -> dict[ox.NamedNode, Relation]:
        """Relations by the IRI of their direct edge."""
        return {relation.edge: relation for relation in self.relations if relation.edge}

    @cached_property
    def parties(self) -> frozenset[ox.NamedNode]:
        """Every property that names a party of a claim."""
        return frozenset(self._below(KG.party))

    @cached_property
    def figures(self) -> frozenset[str]:
        """The local names of the figures that are numbers, so that they can be compared."""
        spoken = {t.subject for t in self._store.match(None, RDFS.range, RDF.langString)}
        return frozenset(local(figure) for figure in self._below(KG.figure) - spoken)

    @cached_property
    def claim_terms(self) -> tuple[ox.NamedNode, ...]:
        """Every property that a claim can carry, in the order of the ontology: not those of the table, nor edges."""
        order = self._store.property_order
        about_terms = {p for p in order if order[p] < order.get(KG.party, 0)}
        edges = {
            KG.linkedTo,
            KG.party,
            KG.figure,
            KG.source,
            KG.yields,
            KG.at,
            KG.says,
            *self._below(KG.linkedTo),
        }
        return tuple(sorted(order.keys() - about_terms - edges, key=lambda p: order[p]))

    def wordings(self, node: ox.NamedNode, *properties: ox.NamedNode) -> Wordings:
        """Return the texts of a term under given properties, by language, in that order."""
        found: dict[str, list[str]] = {language: [] for language in LANGUAGES}
        for prop in properties:
            for value in self._store.values(node, prop):
                if isinstance(value, ox.Literal) and value.language in found:
                    found[value.language].append(value.value)
        return {language: tuple(texts) for language, texts in found.items()}

    def _below(self, top: ox.NamedNode) -> set[ox.NamedNode]:
        subjects = (t.subject for t in self._store.match(None, RDFS.subPropertyOf, top))
        return {s for s in subjects if isinstance(s, ox.NamedNode)}

    def _one(self, node: ox.NamedNode, prop: ox.NamedNode) -> ox.NamedNode | None:
        return next((cast(ox.NamedNode, v) for v in self._store.values(node, prop)), None)

    def _relation(self, node: ox.NamedNode) -> Relation:
        edge, subject_role = self._one(node, KG.edge), self._one(node, KG.subjectRole)
        kinds = set(self._store.values(edge, RDF.type)) if edge else set()
        empty: Wordings = dict.fromkeys(LANGUAGES, ())
        return Relation(
            iri=node,
            subject_role=subject_role or KG.party,
            object_role=self._one(node, KG.objectRole),
            edge=edge,
            payer=self._one(node, KG.payer),
            payee=self._one(node, KG.payee),
            sums_to_whole=self._one(node, KG.sumsToWhole),
            single=self._one(node, KG.single),
            staged=ox.Literal(True) in self._store.values(node, KG.staged),
            symmetric=OWL.SymmetricProperty in kinds,
            transitive=OWL.TransitiveProperty in kinds,
            active=self.wordings(edge, RDFS.label, KG.infinitive, SKOS.altLabel) if edge else empty,
            passive=self.wordings(edge, KG.passive, KG.alsoPassive) if edge else empty,
        )
