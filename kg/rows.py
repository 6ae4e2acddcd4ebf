"""Rows: claims that say the same, gathered and ordered, and what they say to a yes-or-no question."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

import pyoxigraph as ox

from .amounts import value_of
from .claims import Claim, Terms
from .dates import PartialDate
from .relations import Relation

_CERTAINTIES = ("stated", "hedged", "opinion")


@dataclass(frozen=True)
class Row:
    """Claims that say the same of the same parties, whoever says it: one line of an answer."""

    relation: Relation
    roles: dict[str, tuple[ox.NamedNode, ...]]
    stage: str | None
    certainty: str
    denied: bool
    terms: Terms
    claims: tuple[Claim, ...]

    @property
    def firm(self) -> bool:
        """Whether it is firm enough to yield a direct edge: stated, undenied, unconditional, at least announced."""
        return any(claim.edge for claim in self.claims)

    @property
    def sources(self) -> tuple[ox.NamedNode, ...]:
        """The sources that say it, once each."""
        return tuple(dict.fromkeys(claim.source for claim in self.claims))


def role_nodes(row: Row) -> list[tuple[str, tuple[ox.NamedNode, ...]]]:
    """Return the roles of a row with their parties; the second party of a symmetric relation is `other`."""
    roles = list(row.roles.items())
    if row.relation.symmetric and len(roles) == 1 and len(roles[0][1]) == 2:
        name, (one, other) = roles[0]
        return [(name, (one,)), ("other", (other,))]
    return roles


def rows_of(claims: Iterable[Claim]) -> tuple[Row, ...]:
    """Gather claims that say the same into rows, firmest first, then latest."""
    groups: dict[object, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(_key(claim), []).append(claim)
    rows = [_row(group) for group in groups.values()]
    return tuple(sorted(rows, key=_firmest_first))


def _key(claim: Claim) -> object:
    return (
        claim.relation.iri,
        *((role, nodes) for role, nodes in claim.roles.items()),
        claim.stage,
        claim.certainty,
        claim.denied,
        *((name, values) for name, values in claim.terms.items()),
        () if claim.relation.object_role else tuple(claim.says.values()),
    )


def _row(group: list[Claim]) -> Row:
    latest_first = tuple(sorted(group, key=lambda c: (_backwards(c.issued), c.iri.value)))
    one = latest_first[0]
    return Row(one.relation, one.roles, one.stage, one.certainty, one.denied, one.terms, latest_first)


def _firmest_first(row: Row) -> tuple[object, ...]:
    latest = row.claims[0]
    parties = [node.value for nodes in row.roles.values() for node in nodes]
    return (
        row.denied,
        _CERTAINTIES.index(row.certainty) if row.certainty in _CERTAINTIES else len(_CERTAINTIES),
        -latest.rank,
        not row.firm,
        _backwards(latest.issued),
        parties,
        latest.iri.value,
    )


def _backwards(date: str) -> tuple[int, ...]:
    """Return a key that sorts ISO dates latest first."""
    return tuple(-ord(c) for c in date)


def verdict(rows: tuple[Row, ...], day: PartialDate | None = None) -> str:
    """Return `yes`, `no` or `not stated` for the rows of a yes-or-no question.

    Only a row firm enough to yield an edge says yes. A stated denial says no where nothing says yes; one that was
    true only until some day says no only when asked about a day.
    """
    if any(row.firm and (day is None or _dated(row, day)) for row in rows):
        return "yes"
    denials = (row for row in rows if row.denied and row.certainty == "stated")
    return "no" if any(day or "until" not in row.terms for row in denials) else "not stated"


def held_in_full(rows: Sequence[Row], figure: str) -> bool:
    """Return whether firm rows of distinct holders carry percentages of one thing that add up to 100 or more.

    Rows with a bound do not count, and of several rows of one holder the first does; `figure` is the local name of the
    percentage, such as `share`.
    """
    held: dict[object, Decimal] = {}
    for row in rows:
        values = [value_of(v.value) or Decimal(0) for v in row.terms.get(figure, ()) if isinstance(v, ox.Literal)]
        if row.firm and values and "bound" not in row.terms:
            held.setdefault(next(iter(row.roles.values())), max(values))
    return sum(held.values()) >= 100


def _dated(row: Row, day: PartialDate) -> bool:
    """Return whether some claim of a row speaks of a day: by its own dates, or where it has none by its source's."""
    return any(_speaks_of(claim, day) for claim in row.claims)


def _speaks_of(claim: Claim, day: PartialDate) -> bool:
    if not claim.issued:
        return False
    issued = PartialDate.parse(claim.issued)
    begins = any(name in claim.terms for name in ("from", "when")) or issued.first <= day.last
    return begins and ("until" in claim.terms or day.first <= issued.last)
