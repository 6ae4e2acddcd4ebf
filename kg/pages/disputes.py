"""Where sources differ, told for a page: the settled value, why it stands, and who says otherwise."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .. import telling
from ..claims import Claim
from ..points import Point
from ..settle import Settled
from ..terms import DIFFERENCE, REASON
from .links import Piece
from .told import Teller, capital

# The reason that is none: one of equals had to come first.
TIED = "tied"


@dataclass(frozen=True)
class Value:
    """A value with how it stands and the claims that give it, each leading to its source.

    `standing` is the reason or the difference, `code` its local name.
    """

    text: str
    standing: Piece
    code: str
    sources: Sequence[Piece]


@dataclass(frozen=True)
class Dispute:
    """A point on which sources differ: its matter and aspect, the settled value and its rivals."""

    matter: Piece
    aspect: str
    settled: Value
    rivals: Sequence[Value]


def disputes(points: Sequence[Settled], teller: Teller) -> list[Dispute]:
    """Return points told, what tells points of one matter and aspect apart standing after the aspect."""
    keys = [_key(settled, teller) for settled in points]
    marks = _apart(points, keys, teller)
    return [
        Dispute(
            matter=Piece(matter, teller.name(deal).href if (deal := settled.point.deal) else ""),
            aspect=capital(aspect) + marks[settled.point],
            settled=_settled(settled, teller),
            rivals=_rivals(settled, teller),
        )
        for (matter, aspect), settled in zip(keys, points, strict=True)
    ]


def _key(settled: Settled, teller: Teller) -> tuple[str, str]:
    names, language = teller.names, teller.language
    return telling.matter(settled, names, language), telling.aspect(settled.point, names, language)


def _apart(points: Sequence[Settled], keys: Sequence[tuple[str, str]], teller: Teller) -> dict[Point, str]:
    alike: dict[tuple[str, str], list[Point]] = {}
    for key, settled in zip(keys, points, strict=True):
        alike.setdefault(key, []).append(settled.point)
    groups = [(group, telling.apart(group, teller.names, teller.language)) for group in alike.values()]
    return {point: mark for group, marks in groups for point, mark in zip(group, marks, strict=True)}


def _settled(settled: Settled, teller: Teller) -> Value:
    claims = [claim for claim in (settled.claim, *settled.agreeing) if claim]
    text = telling.settled_text(settled, teller.names, teller.language)
    return Value(text, teller.name(REASON[settled.reason]), settled.reason, _sources(claims, teller))


def _rivals(settled: Settled, teller: Teller) -> list[Value]:
    """Return the rivals by what they say and how they differ, those overtaken last."""
    found: dict[tuple[bool, str, str], list[Claim]] = {}
    for rival in settled.rivals:
        text = telling.rival_text(rival, settled.point, teller.names, teller.language)
        found.setdefault((rival.difference == "overtaken", rival.difference, text), []).append(rival.claim)
    ordered = sorted(found.items(), key=lambda item: item[0][0])
    return [
        Value(text, teller.name(DIFFERENCE[code]), code, _sources(claims, teller))
        for (_, code, text), claims in ordered
    ]


def _sources(claims: Iterable[Claim], teller: Teller) -> list[Piece]:
    return [Piece(telling.named(c, teller.names, teller.language), teller.links.to(c.iri)) for c in claims]
