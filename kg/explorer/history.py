"""The points on which sources differ, now or at some day, and what the published rule settles on them, day by day.

Each verdict is that of `kg.settle.settle` itself on the claims known by its day. A matter is settled apart from the
others, and only on the days on which something was said of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import pyoxigraph as ox

from .. import telling
from ..claims import Claim
from ..names import Names
from ..points import STAGE, Point
from ..relations import LANGUAGES
from ..settle import Rival, Settled, matters, settle
from .texts import Data, Text, both, given

Days = Mapping[ox.NamedNode, int]
# What is settled on a point from a day on.
Story = list[tuple[int, Settled]]


def stories(claims: Iterable[Claim], figures: frozenset[str], known: Days) -> dict[Point, Story]:
    """Return what is settled on each point that has a rival at some day, and from which day on; in the order of points.

    `known` gives the day of each source. A verdict that stays is told once.
    """
    found: dict[Point, Story] = {}
    for matter in matters(claims, figures):
        if len(matter) > 1:
            found |= _stories(matter, figures, known)
    return {point: found[point] for point in sorted(found, key=repr)}


def _stories(matter: Sequence[Claim], figures: frozenset[str], known: Days) -> dict[Point, Story]:
    told: dict[Point, Story] = {}
    for day in sorted({known[claim.source] for claim in matter}):
        for settled in settle((c for c in matter if known[c.source] <= day), figures):
            told.setdefault(settled.point, []).append((day, settled))
    disputed = {point: story for point, story in told.items() if any(settled.rivals for _, settled in story)}
    return {point: [next(same) for _, same in groupby(story, _verdict)] for point, story in disputed.items()}


def _verdict(told: tuple[int, Settled]) -> tuple[object, ...]:
    settled = told[1]
    best = settled.claim.iri if settled.claim else None
    agreeing = tuple(claim.iri for claim in settled.agreeing)
    return (best, settled.reason, agreeing, tuple((rival.claim.iri, rival.difference) for rival in settled.rivals))


class Teller:
    """Tells points with their stories as data; `claims` and `deals` give the index of each."""

    def __init__(self, names: Names, claims: Days, deals: Days) -> None:
        self._names, self._claims, self._deals = names, claims, deals

    def points(self, found: Mapping[Point, Story]) -> list[Data]:
        """Return the points as data, in their order."""
        titles = {language: self._titles(found, language) for language in LANGUAGES}
        return [
            self._point(point, story, both(lambda language, at=at: titles[language][at]))  # type: ignore[misc]
            for at, (point, story) in enumerate(found.items())
        ]

    def _titles(self, found: Mapping[Point, Story], language: str) -> list[str]:
        """Return the matter of each point, with what tells it from others of the same matter and aspect."""
        keys = [(telling.matter(s[-1][1], self._names, language), point.aspect) for point, s in found.items()]
        groups: dict[tuple[str, str], list[Point]] = {}
        for key, point in zip(keys, found, strict=True):
            groups.setdefault(key, []).append(point)
        marks = {
            point: mark
            for group in groups.values()
            for point, mark in zip(group, telling.apart(group, self._names, language), strict=True)
        }
        return [matter + marks[point] for (matter, _), point in zip(keys, found, strict=True)]

    def _point(self, point: Point, story: Story, about: Text) -> Data:
        aspect = both(lambda language: telling.aspect(point, self._names, language))
        return given(
            {
                "deal": self._deals[point.deal] if point.deal else None,
                "stage": point.aspect == STAGE and point.deal is not None,
                "about": about,
                "aspect": aspect,
                "values": self._values(point, story),
                "history": [self._verdict(day, settled) for day, settled in story],
            }
        )

    def _values(self, point: Point, story: Story) -> list[tuple[int, Text]]:
        given_by = {claim.iri: claim for _, settled in story for claim in _claims(settled)}

        def text(claim: Claim) -> Text:
            return both(lambda language: telling.rival_text(Rival(claim, ""), point, self._names, language))

        return sorted(((self._claims[iri], text(claim)) for iri, claim in given_by.items()), key=lambda v: v[0])

    def _verdict(self, day: int, settled: Settled) -> Data:
        return given(
            {
                "known": day,
                "best": self._claims[settled.claim.iri] if settled.claim else None,
                "reason": settled.reason,
                "agreeing": [self._claims[claim.iri] for claim in settled.agreeing],
                "rivals": [(self._claims[rival.claim.iri], rival.difference) for rival in settled.rivals],
            }
        )


def _claims(settled: Settled) -> tuple[Claim, ...]:
    best = (settled.claim,) if settled.claim else ()
    return (*best, *settled.agreeing, *(rival.claim for rival in settled.rivals))
