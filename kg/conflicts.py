"""Disagreement as a view: the points on which sources differ, the settled value, why, and who says otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from . import prose, render, telling
from .claims import Claim
from .names import Names
from .points import Point
from .settle import Settled
from .terms import DIFFERENCE, REASON
from .text import json_text, printable

_WORDS = {
    "en": {
        "title": "Where sources differ",
        "of": "on",
        "disputed": ("point in dispute", "points in dispute"),
        "overtaken": ("more overtaken since", "more overtaken since"),
        "settled": "settled",
        "nothing": "No two sources differ.",
    },
    "fr": {
        "title": "Où les sources divergent",
        "of": "sur",
        "disputed": ("point en litige", "points en litige"),
        "overtaken": ("autre dépassé depuis", "autres dépassés depuis"),
        "settled": "retenu",
        "nothing": "Aucune source n'en contredit une autre.",
    },
}


@dataclass(frozen=True)
class Conflicts:
    """The points with rivals, those in dispute first; prints as text, iterates as `Settled`.

    A point that time alone explains is `overtaken`, and no conflict. `about` is the party or deal asked for, None for
    all; `known_by` and `on` are the clocks, None without limit.
    """

    about: ox.NamedNode | None
    points: tuple[Settled, ...]
    known_by: str | None
    on: str | None
    language: str
    names: Names = field(repr=False, compare=False)

    def __iter__(self) -> Iterator[Settled]:
        return iter(self.disputed)

    def __len__(self) -> int:
        return len(self.disputed)

    @property
    def disputed(self) -> tuple[Settled, ...]:
        """The points on which sources contradict each other."""
        return tuple(point for point in self.points if point.disputed)

    @property
    def overtaken(self) -> tuple[Settled, ...]:
        """The points on which sources differ only because time passed."""
        return tuple(point for point in self.points if not point.disputed)

    def __str__(self) -> str:
        points = (*self.disputed, *self.overtaken)
        blocks = [self._point(point, title) for point, title in zip(points, self._titles(points), strict=True)]
        heading = self.names.name(DIFFERENCE["overtaken"], self.language).upper()
        if self.disputed and self.overtaken:
            blocks.insert(len(self.disputed), iter([heading, ""]))
        told = [line for block in blocks for line in block]
        nothing = str(_WORDS[self.language]["nothing"])
        return printable("\n".join([self._title(), self._summary(), "", *(told or [nothing])]).rstrip())

    def _title(self) -> str:
        words = _WORDS[self.language]
        about = f" {words['of']} {self.names.name(self.about, self.language)}" if self.about else ""
        return "\n".join(prose.wrapped(f"{words['title']}{about}"))

    def _summary(self) -> str:
        words = _WORDS[self.language]
        counts = [(len(self.disputed), "disputed"), (len(self.overtaken), "overtaken")]
        said = [f"{n} {words[key][n != 1]}" for n, key in counts]
        return " · ".join(said + prose.clocks(self.known_by, self.on, self.language))

    def _titles(self, points: Sequence[Settled]) -> list[str]:
        """Return the matter of each point, with what tells it from the others of the same matter and aspect."""
        groups: dict[tuple[str, str], list[Point]] = {}
        keys = [(telling.matter(s, self.names, self.language), s.point.aspect) for s in points]
        for key, settled in zip(keys, points, strict=True):
            groups.setdefault(key, []).append(settled.point)
        own = {
            k: dict(zip(group, telling.apart(group, self.names, self.language), strict=True))
            for k, group in groups.items()
        }
        return [key[0] + own[key][settled.point] for key, settled in zip(keys, points, strict=True)]

    def _point(self, settled: Settled, title: str) -> Iterator[str]:
        names, language, words = self.names, self.language, _WORDS[self.language]
        yield from prose.headline(title, telling.aspect(settled.point, names, language))
        value = telling.settled_text(settled, names, language)
        reason = names.name(REASON[settled.reason], language)
        text = f"{words['settled']}{prose.COLON[language]}{value} ({reason})"
        yield from prose.wrapped(text, "    ", hanging="      ")
        yield from telling.evidence([claim for claim in (settled.claim, *settled.agreeing) if claim], names, language)
        for told, claims in self._rivals(settled).items():
            yield from prose.wrapped(told, "    ", hanging="      ")
            yield from telling.evidence(claims, names, language)
        yield ""

    def _rivals(self, settled: Settled) -> dict[str, list[Claim]]:
        """Return the rivals by how they differ and what they say, in words, those overtaken last."""
        names, language = self.names, self.language
        found: dict[str, list[Claim]] = {}
        for rival in sorted(settled.rivals, key=lambda rival: rival.difference == "overtaken"):
            label = names.name(DIFFERENCE[rival.difference], language)
            told = f"{label}{prose.COLON[language]}{telling.rival_text(rival, settled.point, names, language)}"
            found.setdefault(told, []).append(rival.claim)
        return found

    def to_dict(self) -> render.Json:
        """Return it as JSON values: the points in dispute, and those overtaken."""
        names, language = self.names, self.language
        return {
            "about": {"id": self.about.value, "name": names.name(self.about, language)} if self.about else None,
            "clocks": {"known_by": self.known_by, "on": self.on},
            "disputed": [telling.json_point(point, names, language) for point in self.disputed],
            "overtaken": [telling.json_point(point, names, language) for point in self.overtaken],
        }

    def to_json(self) -> str:
        """Return it as JSON text."""
        return json_text(self.to_dict())

    def to_csv(self) -> str:
        """Return it as CSV, a line for each claim on each point, safe for spreadsheets."""
        rows = [row for point in (*self.disputed, *self.overtaken) for row in self._cells(point)]
        head = ["about", "aspect", "standing", "value", "reason", "says", "source", "issued", "claim"]
        return render.csv_lines([head, *([printable(cell) for cell in row] for row in rows)])

    def _cells(self, settled: Settled) -> Iterator[list[str]]:
        names, language, point = self.names, self.language, settled.point
        about = [telling.matter(settled, names, language), telling.aspect(point, names, language)]
        standing = [(claim, "settled") for claim in (settled.claim, *settled.agreeing) if claim]
        standing += [(rival.claim, rival.difference) for rival in settled.rivals]
        for claim, code in standing:
            value = telling.value_text(claim, point, names, language)
            said = [claim.said(language), claim.source.value, claim.issued, claim.iri.value]
            yield [*about, code, value, settled.reason if code == "settled" else "", *said]


def about(points: Sequence[Settled], node: ox.NamedNode | None) -> tuple[Settled, ...]:
    """Return the points with rivals that concern a party, a thing or a deal, or all of them for None.

    A point of a whole deal, its stage or who fills a role of it, concerns whatever some claim of the deal names: so a
    site shows what became of the deals made for it.
    """
    deals = {settled.point.deal for settled in points if node in _named(settled)} - {None}
    rivalled = (settled for settled in points if settled.rivals)
    return tuple(s for s in rivalled if node is None or _concerns(s, node, deals))


def _concerns(settled: Settled, node: ox.NamedNode, deals: set[ox.NamedNode | None]) -> bool:
    point = settled.point
    return node == point.deal or node in _named(settled) or (not point.parties and point.deal in deals)


def _named(settled: Settled) -> set[ox.NamedNode]:
    best = [settled.claim] if settled.claim else []
    claims = [*best, *settled.agreeing, *(rival.claim for rival in settled.rivals)]
    parties = {party for claim in claims for party in claim.parties}
    return parties | {v for c in claims for values in c.terms.values() for v in values if isinstance(v, ox.NamedNode)}
