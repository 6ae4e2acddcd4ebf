"""The page of a deal: its parties, how its stage moved, its amounts, where sources differ, and related deals."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from .. import prose
from ..claims import Claim
from ..graph import Graph
from ..rows import Row
from ..settle import Settled
from ..terms import KG
from .disputes import TIED
from .links import Piece
from .party import Context, amounts, deal_line, differing, named, said_of, summary, years
from .scene import Scene
from .told import Fact, Teller

_MONEY = ("amount", "amountInWords")


@dataclass(frozen=True)
class Role:
    """A role of a deal with the parties that some claim puts in it."""

    name: Piece
    parties: Sequence[Piece]


@dataclass(frozen=True)
class AmountLine:
    """An amount as a source states it: who pays or owes whom, how firm, and whether it is settled against others."""

    text: str
    fact: Fact
    settled: bool


def deal(iri: ox.NamedNode, scene: Scene, teller: Teller) -> Context:
    """Return the page of a deal."""
    answer, points = said_of(iri, scene), scene.rivalled(iri)
    told = [(row, teller.fact(row, answer.since)) for row in sorted(answer.rows, key=prose.day_of)]
    stage, staged = scene.stage(iri), scene.staged(iri)
    return {
        **named(iri, scene, teller),
        **differing(points, teller),
        "summary": summary(answer.claims, points, teller),
        "stage": teller.stage(stage) if stage else None,
        "stage_day": last_stated(staged) if staged else "",
        "stage_disputed": bool(staged and staged.disputed),
        "settled_amounts": amounts(iri, scene, teller),
        "relatives": relatives(iri, scene.graph, teller),
        "parts": [deal_line(one, len(scene.naming.get(one, ())), scene, teller) for one in parts(iri, scene.graph)],
        "roles": roles(answer.claims, teller),
        "stages": [(mark, fact) for _, fact in told for mark in fact.marks if mark.kind == "stage"],
        "amounts": amount_lines(told, scene.of_deal.get(iri, ()), teller),
        "years": years(told),
    }


def last_stated(settled: Settled) -> str:
    """Return the day of the newest source that gives the settled value, or nothing where no value stands."""
    return max((claim.issued for claim in (settled.claim, *settled.agreeing) if claim), default="")


def relatives(iri: ox.NamedNode, graph: Graph, teller: Teller) -> list[tuple[str, list[Piece]]]:
    """Return the deals that a deal is tied to, by the word for the tie: envelopes, what it replaces."""
    ties = {
        "component_of": (t.object for t in graph.store.match(iri, KG.partOf)),
        "replaces": (t.object for t in graph.store.match(iri, KG.replaces)),
        "replaced_by": (t.subject for t in graph.store.match(None, KG.replaces, iri)),
    }
    found = {word: sorted((n for n in nodes if isinstance(n, ox.NamedNode)), key=str) for word, nodes in ties.items()}
    return [(word, [teller.name(node) for node in nodes]) for word, nodes in found.items() if nodes]


def parts(iri: ox.NamedNode, graph: Graph) -> list[ox.NamedNode]:
    """Return the deals that are part of a deal."""
    found = (t.subject for t in graph.store.match(None, KG.partOf, iri))
    return sorted((node for node in found if isinstance(node, ox.NamedNode)), key=str)


def roles(claims: Iterable[Claim], teller: Teller) -> list[Role]:
    """Return the roles that undenied claims fill, with their parties, once each."""
    found: dict[str, dict[ox.NamedNode, None]] = defaultdict(dict)
    for claim in claims:
        for role, parties in claim.roles.items() if not claim.denied else ():
            found[role].update(dict.fromkeys(parties))
    return [Role(teller.name(KG[role]), [teller.name(one) for one in parties]) for role, parties in found.items()]


def amount_lines(told: Iterable[tuple[Row, Fact]], settled: Sequence[Settled], teller: Teller) -> list[AmountLine]:
    """Return the amounts that claims of a deal state, in the order of time."""
    known = (one for one in settled if one.point.aspect in _MONEY and one.rivals and one.reason != TIED)
    best = {one.claim.iri for one in known if one.claim}
    return [
        AmountLine(
            prose.term_text(row, name, teller.names, teller.language),
            fact,
            any(claim.iri in best for claim in row.claims),
        )
        for row, fact in told
        for name in _MONEY
        if name in row.terms
    ]
