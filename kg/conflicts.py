"""Disagreement as a view: the points on which sources differ, the settled value, why, and who says otherwise."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from . import prose, render, telling
from .names import Names
from .settle import Rival, Settled
from .terms import DIFFERENCE, REASON

_WORDS = {
    "en": {
        "title": "Where sources differ",
        "of": "on",
        "disputed": ("point in dispute", "points in dispute"),
        "overtaken": ("more overtaken since", "more overtaken since"),
        "settled": "settled",
        "none": "no value stands",
        "nothing": "No two sources differ.",
        "known_by": "known by",
        "on": "true on",
    },
    "fr": {
        "title": "Où les sources divergent",
        "of": "sur",
        "disputed": ("point en litige", "points en litige"),
        "overtaken": ("autre dépassé depuis", "autres dépassés depuis"),
        "settled": "retenu",
        "none": "aucune valeur ne tient",
        "nothing": "Aucune source n'en contredit une autre.",
        "known_by": "connu au",
        "on": "vrai le",
    },
}
_COLON = {"en": ": ", "fr": "\N{NO-BREAK SPACE}: "}


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
        words = _WORDS[self.language]
        told = [line for point in (*self.disputed, *self.overtaken) for line in self._point(point)]
        return "\n".join([self._title(), self._summary(), "", *(told or [str(words["nothing"])])]).rstrip()

    def _title(self) -> str:
        words = _WORDS[self.language]
        about = f" {words['of']} {self.names.name(self.about, self.language)}" if self.about else ""
        return f"{words['title']}{about}"

    def _summary(self) -> str:
        words = _WORDS[self.language]
        counts = [(len(self.disputed), "disputed"), (len(self.overtaken), "overtaken")]
        clocks = [(self.known_by, "known_by"), (self.on, "on")]
        said = [f"{n} {words[key][n != 1]}" for n, key in counts]
        return " · ".join(said + [f"{words[key]} {day}" for day, key in clocks if day])

    def _point(self, settled: Settled) -> Iterator[str]:
        names, language, words = self.names, self.language, _WORDS[self.language]
        title = telling.matter(settled, names, language)
        yield from prose.headline(title, telling.aspect(settled.point, names, language))
        best = settled.claim
        value = telling.value_text(best, settled.point, names, language) if best else str(words["none"])
        reason = names.name(REASON[settled.reason], language)
        yield from prose.wrapped(f"{words['settled']}{_COLON[language]}{value} ({reason})", "    ", hanging="      ")
        for claim in (best, *settled.agreeing) if best else ():
            yield from prose.wrapped(prose.evidence(claim, names, language), "      ", hanging="       ")
        yield from (line for rival in settled.rivals for line in self._rival(rival, settled))
        yield ""

    def _rival(self, rival: Rival, settled: Settled) -> Iterator[str]:
        names, language = self.names, self.language
        value = telling.value_text(rival.claim, settled.point, names, language)
        value = prose.negated(value, language) if rival.claim.denied else value
        label = names.name(DIFFERENCE[rival.difference], language)
        yield from prose.wrapped(f"{label}{_COLON[language]}{value}", "    ", hanging="      ")
        yield from prose.wrapped(prose.evidence(rival.claim, names, language), "      ", hanging="       ")

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
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)

    def to_csv(self) -> str:
        """Return it as CSV, a line for each claim on each point, safe for spreadsheets."""
        rows = [row for point in (*self.disputed, *self.overtaken) for row in self._cells(point)]
        head = ["about", "aspect", "standing", "value", "reason", "says", "source", "issued", "claim"]
        return render.csv_lines([head, *rows])

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
    """Return the points with rivals that name a party or a deal, or all of them for None."""
    rivalled = (point for point in points if point.rivals)
    return tuple(p for p in rivalled if node is None or node == p.point.deal or node in _named(p))


def _named(settled: Settled) -> set[ox.NamedNode]:
    claims = [*([settled.claim] if settled.claim else []), *(rival.claim for rival in settled.rivals)]
    parties = {party for claim in claims for party in claim.parties}
    return parties | {v for c in claims for values in c.terms.values() for v in values if isinstance(v, ox.NamedNode)}
