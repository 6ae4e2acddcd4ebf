"""The page of an actor, a thing or a deal: what is said of it, told in one language."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

import pyoxigraph as ox

from .. import telling
from ..answers import Answer
from ..claims import Claim
from ..rows import Row
from ..settle import Settled
from ..terms import DCTERMS, KG, ROOT, SKOS
from .disputes import disputes
from .groups import groups, neighbours
from .links import Piece, web
from .scene import Scene
from .told import Fact, Mark, Teller
from .words import counted, words

Context = dict[str, Any]
Told = Sequence[tuple[Row, Fact]]
_SAID_OF = "what-is-said-of"
_LATEST = 6


class Amount(NamedTuple):
    """A settled amount, and whether sources differ about it."""

    text: str
    disputed: bool


@dataclass(frozen=True)
class DealLine:
    """A deal in a list: its settled stage and amounts, and how many of the claims listed with it speak of it."""

    name: Piece
    stage: Mark | None
    amounts: Sequence[Amount]
    count: int
    disputed: bool


def said_of(iri: ox.NamedNode, scene: Scene) -> Answer:
    """Return everything said of an actor, thing, deal or source under a view, the firmest first."""
    return scene.graph.run(_SAID_OF, x=iri.value)


def party(iri: ox.NamedNode, scene: Scene, teller: Teller) -> Context:
    """Return the page of an actor or thing."""
    answer, points = said_of(iri, scene), scene.rivalled(iri)
    told = [(row, teller.fact(row, answer.since)) for row in answer.rows]
    return {
        **named(iri, scene, teller),
        **differing(points, teller),
        "summary": summary(answer.claims, points, teller),
        "latest": latest(told),
        "groups": groups(told, iri, scene, teller),
        "years": years(told),
        "neighbours": [(teller.name(one.iri), one) for one in neighbours(told, iri, teller)],
        "deals": deal_lines(answer.claims, scene, teller),
        "published": published(iri, scene, teller),
    }


def published(iri: ox.NamedNode, scene: Scene, teller: Teller) -> list[tuple[Piece, str]]:
    """Return the sources that an actor publishes, each with its date."""
    found = (t.subject for t in scene.graph.store.match(None, DCTERMS.publisher, iri))
    sources = sorted((source for source in found if isinstance(source, ox.NamedNode)), key=lambda node: node.value)
    dates = (
        next((str(getattr(v, "value", "")) for v in scene.graph.store.values(s, DCTERMS.issued)), "") for s in sources
    )
    return [(teller.name(source), day) for source, day in zip(sources, dates, strict=True)]


def named(iri: ox.NamedNode, scene: Scene, teller: Teller) -> Context:
    """Return what a page says of the bearer of a name: kinds and layer, other names, and addresses elsewhere."""
    layers = [value for value in scene.graph.store.values(iri, KG.layer) if isinstance(value, ox.NamedNode)]
    own = teller.names.name(iri, teller.language)
    aliases = scene.table.wordings(iri, SKOS.altLabel)[teller.language]
    return {
        "kinds": [teller.name(code) for code in (*scene.kinds.get(iri, ()), *layers)],
        "aliases": [text for text in aliases if text != own],
        "identities": _identities(iri, scene),
    }


def _identities(iri: ox.NamedNode, scene: Scene) -> list[Piece]:
    """Return the addresses of the web that the facts give for it: identities, sites."""
    objects = (t.object for t in sorted(scene.graph.store.match(iri), key=str) if isinstance(t.object, ox.NamedNode))
    return [Piece(one.value, one.value) for one in objects if web(one.value) and not one.value.startswith(ROOT)]


def summary(claims: Sequence[Claim], points: Sequence[Settled], teller: Teller) -> str:
    """Return what a page rests on, counted: claims, sources and their days, other deals, points in dispute."""
    language = teller.language
    said = words(language)
    sources, days = {claim.source for claim in claims}, sorted(claim.issued for claim in claims)
    ends = dict.fromkeys((days[0], days[-1])) if days else {}
    between = said.published_between if len(ends) > 1 else said.published_in
    deals, disputed = {claim.deal for claim in claims} - {None, teller.about}, sum(point.disputed for point in points)
    parts = [
        counted(len(claims), said.claims, language),
        f"{counted(len(sources), said.of_sources, language)} {between.format(*ends)}"
        if ends and sources != {teller.about}
        else "",
        counted(len(deals), said.of_deals, language) if deals else "",
        counted(disputed, said.of_disputes, language) if disputed else "",
    ]
    return " · ".join(filter(None, parts))


def differing(points: Sequence[Settled], teller: Teller) -> Context:
    """Return the points in dispute, and those that time alone explains, the one with the newest source first."""
    ordered = sorted(points, key=_newest, reverse=True)
    return {
        "disputed": disputes([point for point in ordered if point.disputed], teller),
        "overtaken": disputes([point for point in ordered if not point.disputed], teller),
    }


def _newest(settled: Settled) -> str:
    rivals = (rival.claim for rival in settled.rivals)
    return max((claim.issued for claim in (settled.claim, *settled.agreeing, *rivals) if claim), default="")


def latest(told: Told) -> list[Fact]:
    """Return the facts that are news, those of relations that go through stages, from the newest day on."""
    news = [fact for row, fact in told if row.relation.staged]
    return sorted(news, key=lambda fact: fact.day, reverse=True)[:_LATEST]


def years(told: Told) -> list[tuple[str, list[Fact]]]:
    """Return facts in the order of their days, by year."""
    ordered = sorted((fact for _, fact in told), key=lambda fact: fact.day)
    return [(year, list(facts)) for year, facts in groupby(ordered, key=lambda fact: fact.day[:4])]


def deal_lines(claims: Iterable[Claim], scene: Scene, teller: Teller) -> list[DealLine]:
    """Return the deals that claims speak of, those with most claims first."""
    counts = Counter(claim.deal for claim in claims if claim.deal)
    ordered = sorted(counts, key=lambda deal: (-counts[deal], deal.value))
    return [deal_line(deal, counts[deal], scene, teller) for deal in ordered]


def deal_line(deal: ox.NamedNode, count: int, scene: Scene, teller: Teller) -> DealLine:
    """Return a deal as a line of a list."""
    stage = scene.stage(deal)
    return DealLine(
        name=teller.name(deal),
        stage=teller.stage(stage) if stage else None,
        amounts=amounts(deal, scene, teller),
        count=count,
        disputed=any(settled.disputed for settled in scene.of_deal.get(deal, ())),
    )


def amounts(deal: ox.NamedNode, scene: Scene, teller: Teller) -> list[Amount]:
    """Return the settled amounts of a deal; several are told apart by what they cover."""
    known = [s for s in scene.of_deal.get(deal, ()) if s.claim and s.point.aspect in ("amount", "amountInWords")]
    texts = [telling.settled_text(settled, teller.names, teller.language) for settled in known]
    marks = telling.apart([settled.point for settled in known], teller.names, teller.language)
    told = texts if len(set(texts)) <= 1 else [text + mark for text, mark in zip(texts, marks, strict=True)]
    disputed = {text for text, settled in zip(told, known, strict=True) if settled.disputed}
    return [Amount(text, text in disputed) for text in dict.fromkeys(told)]
