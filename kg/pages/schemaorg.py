"""What search engines read in the head of a page: schema.org, its classes chosen by the ontology's alignments."""

from collections.abc import Iterable, Mapping
from typing import Any

import pyoxigraph as ox

from ..explorer.vocabulary import licence
from ..terms import DCTERMS, RDF, RDFS, SCHEMA, SKOS
from .party import Context
from .scene import Scene
from .words import words

Described = dict[str, Any]
# The context stands in the document itself, so that nobody has to fetch it.
_CONTEXT = {"@vocab": SCHEMA.base, "url": {"@type": "@id"}, "sameAs": {"@type": "@id"}, "license": {"@type": "@id"}}
_MATCHES = ("exactMatch", "closeMatch", "broadMatch")


def entity(iri: ox.NamedNode, context: Context, scene: Scene, language: str) -> Described:
    """Return the description of an actor, thing, deal or source."""
    said = {
        "alternateName": context["aliases"],
        "sameAs": [piece.href for piece in context["identities"]],
        "datePublished": context.get("issued"),
        "inLanguage": context.get("written_in"),
        "publisher": [_bare(piece.text) for piece in context.get("publishers", ())],
        "url": [piece.href for piece in context.get("addresses", ()) if piece.href],
    }
    name = scene.names.name(iri, language)
    titles = {"name": name, "headline": name} if "publishers" in context else {"name": name}
    return {"@context": _CONTEXT, "@id": iri.value, "@type": classes(iri, scene), **titles, **_given(said)}


def dataset(iri: ox.NamedNode, scene: Scene, language: str) -> Described:
    """Return the description of the whole graph as a data set."""
    said = {
        "name": next(iter(scene.table.wordings(iri, DCTERMS.title)[language]), scene.names.name(iri, language)),
        "description": words(language).described,
        "license": licence(scene.graph),
        "url": iri.value,
    }
    return {"@context": _CONTEXT, "@id": iri.value, "@type": "Dataset", **_given(said)}


def classes(iri: ox.NamedNode, scene: Scene) -> list[str]:
    """Return the classes of schema.org that the alignments give to the kinds of an entity, else to its classes."""
    own = [node for node in scene.graph.store.values(iri, RDF.type) if isinstance(node, ox.NamedNode)]
    above = [t for node in own for t in scene.graph.store.values(node, RDFS.subClassOf) if isinstance(t, ox.NamedNode)]
    steps: Iterable[Iterable[ox.NamedNode]] = (scene.kinds.get(iri, ()), own, above)
    found = (_aligned(step, scene) for step in steps)
    return next((names for names in found if names), ["Thing"])


def _aligned(nodes: Iterable[ox.NamedNode], scene: Scene) -> list[str]:
    matches = (v for node in nodes for name in _MATCHES for v in scene.graph.store.values(node, SKOS[name]))
    return sorted({v.value[len(SCHEMA.base) :] for v in matches if v in SCHEMA and isinstance(v, ox.NamedNode)})


def _bare(name: str) -> Described:
    return {"@type": "Organization", "name": name}


def _given(values: Mapping[str, Any]) -> Described:
    return {key: value for key, value in values.items() if value}
