"""What the page takes from the ontology: its title, code lists, relations, and the words for its headings."""

import pyoxigraph as ox

from ..graph import Graph
from ..relations import Relation
from ..terms import DCTERMS, KG, OWL, RDF, RDFS, ROOT, SHARED, SKOS, local
from .texts import Data, Text, both, given, name

SCHEMES = (
    *("stage", "certainty", "tier", "kind", "layer", "family"),
    *("difference", "reason", "change", "bound", "firmness"),
)


def title(graph: Graph) -> Text:
    """Return the headline of the ontology, or its name."""
    ontology = ontology_of(graph)
    return _text(graph, ontology, DCTERMS.title) or _text(graph, ontology, RDFS.label)


def licence(graph: Graph) -> str:
    """Return the address of the licence of the facts, empty where none is given."""
    found = graph.store.values(ontology_of(graph), DCTERMS.license)
    return next((value.value for value in found if isinstance(value, ox.NamedNode)), "")


def ontology_of(graph: Graph) -> ox.NamedNode:
    """Return the IRI of the ontology."""
    found = (t.subject for t in graph.store.match(None, RDF.type, OWL.Ontology))
    return min((node for node in found if isinstance(node, ox.NamedNode)), key=str, default=SHARED)


def codes(graph: Graph) -> dict[str, list[Data]]:
    """Return the code lists by scheme, each along its ladder, what is off it last."""
    return {scheme: _codes(graph, scheme) for scheme in SCHEMES}


def _codes(graph: Graph, scheme: str) -> list[Data]:
    found = (t.subject for t in graph.store.match(None, SKOS.inScheme, ox.NamedNode(ROOT + scheme)))
    nodes = [(rank(graph, node), local(node), node) for node in found if isinstance(node, ox.NamedNode)]
    return [_code(graph, node, place) for place, _, node in sorted(nodes, key=lambda n: (n[0] or 1000, n[1]))]


def _code(graph: Graph, node: ox.NamedNode, place: int) -> Data:
    return given(
        {
            "id": local(node),
            "label": name(graph.names, node),
            "rank": place or None,
            "question": _text(graph, node, KG.question),
            "definition": _text(graph, node, SKOS.definition),
        }
    )


def rank(graph: Graph, code: ox.NamedNode) -> int:
    """Return the place of a code on its ladder, 0 off it."""
    found = graph.store.values(code, KG.rank)
    return next((int(value.value) for value in found if isinstance(value, ox.Literal)), 0)


def relations(graph: Graph) -> list[Data]:
    """Return the relations of the ontology, in the order of its table."""
    return [_relation(graph, relation) for relation in graph.table.relations]


def _relation(graph: Graph, relation: Relation) -> Data:
    family = next(iter(graph.store.values(relation.iri, KG.family)), None)
    payer = {relation.subject_role: 0, relation.object_role: 1}.get(relation.payer) if relation.payer else None
    shown = given(
        {
            "id": relation.name,
            "label": name(graph.names, relation.iri),
            "verb": both(lambda language: next(iter(relation.active[language]), "")),
            "passive": both(lambda language: next(iter(relation.passive[language]), "")),
            "symmetric": relation.symmetric,
            "staged": relation.staged,
            "payer": payer,
        }
    )
    return shown | {"family": local(family) if isinstance(family, ox.NamedNode) else ""}


def terms(graph: Graph) -> dict[str, Text]:
    """Return the names of the classes and properties of the ontology, by local name."""
    found = (t.subject for kind in (OWL.Class, *_PROPERTIES) for t in graph.store.match(None, RDF.type, kind))
    own = {node for node in found if isinstance(node, ox.NamedNode) and node in KG}
    return {local(node): name(graph.names, node) for node in sorted(own, key=lambda node: node.value)}


_PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)


def _text(graph: Graph, node: ox.NamedNode, prop: ox.NamedNode) -> Text:
    said = graph.table.wordings(node, prop)
    return both(lambda language: next(iter(said[language]), ""))
