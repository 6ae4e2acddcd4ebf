"""What a row may hold, read from the ontology: its columns, the codes that they take, and the classes of sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from ..relations import LANGUAGES, Table
from ..store import Store
from ..terms import ACTOR, DCTERMS, DEAL, KG, RDF, RDFS, ROOT, SCHEMA, SKOS, THING, XSD, Namespace, local

# What a row may declare, beside a source: its class, its IRIs and its file.
DECLARED: dict[str, tuple[ox.NamedNode, Namespace, str]] = {
    "deal": (KG.Deal, DEAL, "facts/deals.ttl"),
    "actor": (KG.Actor, ACTOR, "facts/actors.ttl"),
    "thing": (KG.Thing, THING, "facts/things.ttl"),
}
LINK = XSD["anyURI"]


@dataclass(frozen=True)
class Field:
    """A column: its property, the datatype or class of its values (None: a partial date), and how many it takes."""

    name: str
    prop: ox.NamedNode
    range: ox.NamedNode | None = None
    language: str = ""
    several: bool = False


Fields = dict[str, Field]


class Vocabulary:
    """The columns of each sort of row.

    sh:order cuts the properties of core.ttl into what is said of parties, sources, claims and deals, in this order;
    kg:kind, kg:party, kg:source and kg:yields mark the cuts.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.table = Table(store)
        self.order = store.property_order
        self.relations = {relation.name: relation for relation in self.table.relations}

    @cached_property
    def claims(self) -> Fields:
        """The columns of a claim, by name, in the order of the ontology, its parties in roles among them."""
        said = (p for p in self.order if p in {*self.table.claim_terms, KG.at, KG.says})
        return self._fields(p for p in self._sorted(said) if self.order[p] < self.order[KG.source])

    @cached_property
    def parties(self) -> Fields:
        """The columns of an actor or thing."""
        return self._fields(self._between(self.order[KG.kind] - 1, self.order[KG.kind] + 1)) | self._names

    @cached_property
    def deals(self) -> Fields:
        """The columns of a deal."""
        return self._fields(self._between(self.order[KG.yields], self.order[KG.linkedTo])) | self._names

    @cached_property
    def sources(self) -> Fields:
        """The columns of a source: those of other vocabularies first."""
        foreign = (
            Field("issued", DCTERMS.issued),
            Field("language", DCTERMS.language, XSD.string),
            Field("publisher", DCTERMS.publisher, KG.Actor),
            Field("url", SCHEMA.url, LINK),
        )
        own = self._fields(self._between(self.order[KG.kind], self.order[KG.party]))
        return {f.name: f for f in foreign} | own | self._names

    def declared(self, word: str) -> Fields:
        """Return the columns of what a row may declare: a deal, an actor, a thing or a source."""
        return {"deal": self.deals, "source": self.sources}.get(word, self.parties)

    @cached_property
    def source_classes(self) -> dict[str, ox.NamedNode]:
        """The classes of sources by their local names."""
        return {local(c): c for c in sorted(self.below(KG.Source) - {KG.Source}, key=str)}

    def below(self, top: ox.NamedNode) -> set[ox.NamedNode]:
        """Return a class and every class under it."""
        under = {t.subject for t in self.store.match(None, RDFS.subClassOf, top) if isinstance(t.subject, ox.NamedNode)}
        return {top}.union(*(self.below(c) for c in under))

    def codes(self, field: Field) -> dict[str, ox.NamedNode]:
        """Return the codes that a column takes, by local name: those of the list named like its property."""
        if field.prop not in self._codes:
            scheme = ox.NamedNode(ROOT + local(field.prop))
            found = (t.subject for t in self.store.match(None, SKOS.inScheme, scheme))
            nodes = sorted((s for s in found if isinstance(s, ox.NamedNode)), key=str)
            self._codes[field.prop] = {local(node): node for node in nodes}
        return self._codes[field.prop]

    @cached_property
    def _codes(self) -> dict[ox.NamedNode, dict[str, ox.NamedNode]]:
        return {}

    @cached_property
    def _names(self) -> Fields:
        found = [Field(f"label_{tag}", RDFS.label, RDF.langString, tag) for tag in LANGUAGES]
        found += [Field(f"alias_{tag}", SKOS.altLabel, RDF.langString, tag, several=True) for tag in LANGUAGES]
        return {f.name: f for f in found}

    def _sorted(self, props: Iterable[ox.NamedNode]) -> list[ox.NamedNode]:
        return sorted(props, key=lambda p: (self.order[p], p.value))

    def _between(self, low: int, high: int) -> list[ox.NamedNode]:
        return self._sorted(p for p, rank in self.order.items() if low < rank < high)

    def _fields(self, props: Iterable[ox.NamedNode]) -> Fields:
        return {field.name: field for prop in props for field in self._of(prop)}

    def _of(self, prop: ox.NamedNode) -> Iterator[Field]:
        found = next((v for v in self.store.values(prop, RDFS.range) if isinstance(v, ox.NamedNode)), None)
        if found == RDF.langString:
            yield from (Field(f"{local(prop)}_{tag}", prop, found, tag) for tag in LANGUAGES)
        else:
            yield Field(local(prop), prop, found, several=self._takes_several(prop, found))

    def _takes_several(self, prop: ox.NamedNode, found: ox.NamedNode | None) -> bool:
        """Return whether a property takes several values: the rule `doubled` forbids it to the others."""
        named = found is not None and found in KG and prop not in (KG.deal, KG.speaker)
        return named or prop in (KG.at, KG.kind)
