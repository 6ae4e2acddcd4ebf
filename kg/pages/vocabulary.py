"""The documentation of the ontology: its relations, classes, properties and code lists, each with its place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from ..explorer.vocabulary import rank
from ..relations import Relation
from ..render import csv_lines
from ..terms import KG, OWL, PREFIXES, RDF, RDFS, SKOS, Term, curie
from .links import Piece, anchor_of, web
from .party import Context
from .scene import Scene
from .told import Teller
from .words import words

_EXAMPLE = SKOS["example"]
_SCHEME = SKOS["ConceptScheme"]
_NEAR = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch")


@dataclass(frozen=True)
class Entry:
    """A term: its place, prefixed name, label, definition, examples, what stands above it, values, and alignments."""

    anchor: str
    curie: str
    label: str
    definition: str
    examples: Sequence[str]
    above: Sequence[Piece]
    values: Sequence[Piece]
    passive: Sequence[str]
    near: Sequence[Piece]
    rank: int


@dataclass(frozen=True)
class RelationLine:
    """A relation as a line of the table: its class, roles, verbs both ways, who pays whom, and its nature."""

    name: Piece
    roles: Sequence[Piece]
    edge: Piece | None
    passive: str
    payment: Sequence[Piece]
    nature: Sequence[str]


def vocabulary(scene: Scene, teller: Teller, ontology: ox.NamedNode) -> Context:
    """Return the page of the ontology."""
    terms = sorted(_terms(scene), key=lambda node: node.value)
    return {
        "definition": next(iter(scene.table.wordings(ontology, SKOS.definition)[teller.language]), ""),
        "prefixes": sorted(PREFIXES.items()),
        "relations": [_relation(relation, teller) for relation in scene.table.relations],
        "sections": [(word, [_entry(node, scene, teller) for node in nodes]) for word, nodes in _sorted(terms, scene)],
        "schemes": [(_entry(scheme, scene, teller), _codes(scheme, scene, teller)) for scheme in _schemes(scene)],
    }


def as_csv(context: Context, language: str) -> bytes:
    """Return the ontology as a glossary: each term and code with its group, its name and its definition."""
    said = words(language)
    groups = [(getattr(said, word), entries) for word, entries in context["sections"]]
    groups += [(scheme.label, entries) for scheme, entries in context["schemes"]]
    head = [text.lower() for text in ("term", said.kind, said.name, said.definition)]
    rows = [[one.curie, group, one.label, one.definition] for group, entries in groups for one in entries]
    return csv_lines([head, *rows]).encode()


def terms_of(scene: Scene) -> set[ox.NamedNode]:
    """Return every term, code and code list of the ontology."""
    concepts = (_typed(scene, kind) for kind in (SKOS.Concept, _SCHEME))
    return {*_terms(scene), *(node for nodes in concepts for node in nodes if anchor_of(node))}


def _terms(scene: Scene) -> set[ox.NamedNode]:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    return {node for kind in kinds for node in _typed(scene, kind) if node in KG}


def _typed(scene: Scene, kind: ox.NamedNode) -> list[ox.NamedNode]:
    return [t.subject for t in scene.graph.store.match(None, RDF.type, kind) if isinstance(t.subject, ox.NamedNode)]


def _sorted(terms: Sequence[ox.NamedNode], scene: Scene) -> list[tuple[str, list[ox.NamedNode]]]:
    """Return terms by section: classes, roles of parties, figures, direct edges, and the other properties."""
    classes, edges = set(_typed(scene, OWL.Class)), set(scene.table.by_edge)
    figures = {t.subject for t in scene.graph.store.match(None, RDFS.subPropertyOf, KG.figure)}

    def section(node: ox.NamedNode) -> str:
        if node in classes:
            return "classes"
        named = {"roles": scene.table.parties, "figures": figures, "edges": edges}
        return next((word for word, nodes in named.items() if node in nodes), "properties")

    order = ("classes", "roles", "figures", "edges", "properties")
    return [(word, [node for node in terms if section(node) == word]) for word in order]


def _schemes(scene: Scene) -> list[ox.NamedNode]:
    return sorted((node for node in _typed(scene, _SCHEME) if anchor_of(node)), key=lambda node: node.value)


def _codes(scheme: ox.NamedNode, scene: Scene, teller: Teller) -> list[Entry]:
    found = (t.subject for t in scene.graph.store.match(None, SKOS.inScheme, scheme))
    entries = [_entry(node, scene, teller) for node in found if isinstance(node, ox.NamedNode) and anchor_of(node)]
    return sorted(entries, key=lambda entry: (entry.rank or len(entries) + 1, entry.anchor))


def _entry(node: ox.NamedNode, scene: Scene, teller: Teller) -> Entry:
    store = scene.graph.store
    above = [*store.values(node, RDFS.subClassOf), *store.values(node, RDFS.subPropertyOf)]
    near = [value for name in _NEAR for value in store.values(node, SKOS[name])]
    return Entry(
        anchor=anchor_of(node),
        curie=curie(node),
        label=teller.names.name(node, teller.language),
        definition=next(iter(scene.table.wordings(node, SKOS.definition)[teller.language]), ""),
        examples=_examples(node, scene, teller),
        above=list(_pieces(above, teller)),
        values=list(_pieces(store.values(node, RDFS.range), teller)),
        passive=scene.table.wordings(node, KG.passive)[teller.language],
        near=list(_pieces(near, teller)),
        rank=rank(scene.graph, node),
    )


def _examples(node: ox.NamedNode, scene: Scene, teller: Teller) -> list[str]:
    """Return the examples of a term in a language, or those in any where that one has none."""
    found = [value for value in scene.graph.store.values(node, _EXAMPLE) if isinstance(value, ox.Literal)]
    spoken = [value.value for value in found if value.language == teller.language]
    return spoken or [value.value for value in found]


def _pieces(nodes: Iterable[Term], teller: Teller) -> Iterable[Piece]:
    for node in nodes:
        if isinstance(node, ox.NamedNode):
            own = teller.links.to(node)
            yield Piece(teller.names.name(node, teller.language), own) if own else Piece(curie(node), web(node.value))


def _relation(relation: Relation, teller: Teller) -> RelationLine:
    payment = [teller.name(role) for role in (relation.payer, relation.payee) if role]
    nature = {"staged": relation.staged, "symmetric": relation.symmetric, "transitive": relation.transitive}
    return RelationLine(
        name=teller.name(relation.iri),
        roles=[teller.name(role) for role in dict.fromkeys(relation.roles)],
        edge=teller.name(relation.edge) if relation.edge else None,
        passive=next(iter(relation.passive[teller.language]), ""),
        payment=payment,
        nature=[word for word, holds in nature.items() if holds],
    )
