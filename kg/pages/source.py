"""The page of a source: what kind of document it is, and every claim that it states, in the order of its paragraphs."""

from collections.abc import Iterable
from itertools import groupby

import pyoxigraph as ox

from ..claims import Claim
from ..rows import rows_of
from ..terms import DATING, DCTERMS, KG, RDF, SCHEMA, Term
from .links import Piece, web
from .party import Context, deal_lines, named, said_of, summary
from .scene import Scene
from .told import Fact, Teller


def source(iri: ox.NamedNode, scene: Scene, teller: Teller) -> Context:
    """Return the page of a source."""
    answer = said_of(iri, scene)
    told = [(claim, teller.fact(rows_of([claim])[0], answer.since)) for claim in sorted(answer.claims, key=_place)]
    return {
        **named(iri, scene, teller),
        "identities": [],
        **about(iri, scene, teller),
        "summary": summary(answer.claims, (), teller),
        "places": _by_place(told),
        "deals": deal_lines(answer.claims, scene, teller),
    }


def about(iri: ox.NamedNode, scene: Scene, teller: Teller) -> Context:
    """Return what is known of a source itself: class, publisher, date and how it is known, tier, language, address."""
    values = {prop: scene.graph.store.values(iri, prop) for prop in _KNOWN}
    nodes = {prop: [v for v in found if isinstance(v, ox.NamedNode)] for prop, found in values.items()}
    classes = nodes[RDF.type]
    tiers: list[Term] = [*nodes[KG.tier]] or [t for kind in classes for t in scene.graph.store.values(kind, KG.tier)]
    return {
        "classes": [teller.name(kind) for kind in classes],
        "publishers": [teller.name(one) for one in nodes[DCTERMS.publisher]],
        "relays": [teller.name(one) for one in nodes[KG.relays]],
        "tiers": [teller.name(one) for one in tiers if isinstance(one, ox.NamedNode)],
        "datings": [teller.name(one) for one in nodes[KG.dating] if one in DATING],
        "issued": _text(values[DCTERMS.issued]),
        "written_in": _text(values[DCTERMS.language]),
        "addresses": [Piece(one.value, web(one.value)) for one in nodes[SCHEMA.url]],
    }


_KNOWN = (RDF.type, DCTERMS.publisher, DCTERMS.issued, DCTERMS.language, KG.relays, KG.tier, KG.dating, SCHEMA.url)


def _text(values: Iterable[Term]) -> str:
    return next((value.value for value in values if isinstance(value, ox.Literal)), "")


def _place(claim: Claim) -> tuple[int, str]:
    digits = "".join(c for c in claim.place.partition(",")[0] if c in "0123456789")
    return int(digits or 0), claim.iri.value


def _by_place(told: list[tuple[Claim, Fact]]) -> list[tuple[str, list[tuple[str, Fact]]]]:
    """Return claims by the paragraph that they begin in, each with its fragment."""
    groups = groupby(told, key=lambda one: one[0].at[0] if one[0].at else "")
    return [(place, [(claim.iri.value.partition("#")[2], fact) for claim, fact in some]) for place, some in groups]
