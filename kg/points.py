"""Points: single questions of fact on which several claims may give a value, and how two of those values differ.

A point is one aspect (an amount in dollars, a stage, a deadline) of one matter: a deal, or where a claim names none,
its relation and parties. Two claims on one point agree, differ, or one has overtaken the other.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pyoxigraph as ox

from .amounts import value_of
from .claims import Claim
from .dates import PartialDate
from .errors import DateError
from .terms import Term, local

STAGE, PARTY, SCOPE = "stage", "party", "scope"
_DATES = ("from", "until", "deadline")
# Among stages, those that say it is done; a stage without rank is off the ladder.
_FIRM_RANK = 4
_OVER = ("cancelled", "ended")
# How far a rounded figure may lie from another before they differ.
_ROUNDING = Decimal("0.05")


@dataclass(frozen=True)
class Point:
    """One aspect of one matter.

    `deal` is None where the claims name none. `relation` is the class of the claims, None for the stage of a deal.
    `parties` are those that the value is about. `aspect` is the local name of a property, or `party` for who fills the
    role that a deal fills once, or `scope` for what a figure covers; `detail` what else tells values apart: currency,
    period, scope, quantity, role.
    """

    deal: ox.NamedNode | None
    relation: ox.NamedNode | None
    parties: tuple[ox.NamedNode, ...]
    aspect: str
    detail: tuple[str, ...] = ()


def points_of(claim: Claim, figures: frozenset[str]) -> list[Point]:
    """Return the points on which a claim gives a value; `figures` are the local names of the figures.

    A claim without deal gives values only where it is a measure or has two roles: events and remarks tell many things
    of the same parties.
    """
    if not claim.deal and not claim.relation.object_role and claim.relation.name != "Measure":
        return []
    found = [point for name in claim.terms if name in figures for point in _figure(claim, name)]
    found += [_point(claim, name) for name in _DATES if name in claim.terms]
    return found + _stage(claim) + _party(claim)


def _point(claim: Claim, aspect: str, *detail: str) -> Point:
    return Point(claim.deal, claim.relation.iri, claim.parties, aspect, (*_where(claim), *detail))


def _where(claim: Claim) -> tuple[str, ...]:
    """Return what tells two matters of the same parties apart where no deal does."""
    names = () if claim.deal else ("facility", "platform", "product", "quantity", "country")
    return tuple(code for name in (*names, "position") for code in [said(claim, name)] if code)


def _figure(claim: Claim, name: str) -> list[Point]:
    """Return the point of a figure, and that of what it covers."""
    parts = ("currency", "per") if name == "amount" else ("unit",)
    kind = [said(claim, part) for part in parts]
    return [_point(claim, name, *kind, said(claim, SCOPE)), _point(claim, SCOPE, name, *kind, said(claim, name))]


def _stage(claim: Claim) -> list[Point]:
    if claim.deal:
        return [Point(claim.deal, None, (), STAGE)] if claim.stage else []
    return [_point(claim, STAGE)] if claim.stage else []


def _party(claim: Claim) -> list[Point]:
    role = claim.relation.single
    return [Point(claim.deal, claim.relation.iri, (), PARTY, (local(role),))] if claim.deal and role else []


def said(claim: Claim, name: str) -> str:
    """Return a term of a claim as one text: a code by its local name, several values joined; empty where absent."""
    values = [v for v in claim.terms.get(name, ()) if not isinstance(v, ox.Literal) or v.language in (None, "en")]
    return "; ".join(map(_text, values))


def _text(value: Term) -> str:
    return local(value) if isinstance(value, ox.NamedNode) else getattr(value, "value", str(value))


def value(claim: Claim, point: Point) -> str:
    """Return the value that a claim gives on a point: a number, a date, a stage, or the slug of a party."""
    if point.aspect == STAGE:
        return claim.stage or ""
    if point.aspect == PARTY:
        return "; ".join(local(node) for node in claim.roles[point.detail[0]])
    return said(claim, point.aspect)  # no scope means the part of these parties


def issued(claim: Claim) -> PartialDate | None:
    """Return the day of the source of a claim; None for none, or one that is no date."""
    return _date(claim.issued)


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text else None
    except DateError:
        return None


def later(one: Claim, other: Claim) -> bool:
    """Return whether one claim was surely published after another."""
    after, before = issued(one), issued(other)
    return bool(after and before and after.first > before.last)


def denies(denial: Claim, claim: Claim) -> bool:
    """Return whether a denial is about a claim and not older news.

    It denies the stage that it names and any firmer one, and rumours of it; off the ladder, only that stage. A figure
    that it repeats must be that of the claim. What a weightier source says, or one after the denial, is beyond it.
    """
    if not denial.denied or claim.denied or denial.relation != claim.relation:
        return False
    if later(claim, denial) or claim.weight > denial.weight:
        return False
    if not set(denial.parties) <= set(claim.parties) or not _reaches(denial, claim):
        return False
    repeated = (name for name in ("amount", "share", "megawatts", "gpus", "value") if name in denial.terms)
    return all(said(denial, name) == said(claim, name) for name in repeated)


def _reaches(denial: Claim, claim: Claim) -> bool:
    if denial.stage is None or denial.stage == claim.stage:
        return True
    return denial.rank > 0 and (claim.rank >= denial.rank or claim.rank == 1)


def overtakes(new: Claim, old: Claim, point: Point) -> bool:
    """Return whether time explains why two claims differ: the newer one says what has become of the older one.

    By their own dates, one was true after the other, or after the other was published. A later and firm report settles
    a rumour. A later stage is progress, unless it falls back. What is no term of a deal is a state, and states change.
    And a publisher that gives a later figure corrects itself.
    """
    if new.certainty != "stated" or later(old, new):
        return False
    if _begins_after(new, old):
        return True
    if point.aspect == STAGE:
        return _progress(new, old)
    return later(new, old) and (point.deal is None or new.origin == old.origin or new.rank >= _FIRM_RANK > old.rank)


def _progress(new: Claim, old: Claim) -> bool:
    """Return whether a stage follows from another: a later and firmer one, or the end, even of the same month."""
    if old.stage in _OVER:
        return False
    if new.stage in _OVER:
        return later(new, old) or (new.issued != old.issued and newest([new]) >= newest([old]))
    return later(new, old) and (new.rank == 0 or new.rank >= old.rank)


def _begins_after(new: Claim, old: Claim) -> bool:
    start, end, known = _date(said(new, "from")), _date(said(old, "until")), issued(old)
    if start is None or start == _date(said(old, "from")):
        return False
    began = _date(said(old, "from"))
    if end and end.last <= start.last and (began is None or began.last < start.first):
        return True
    return bool(known and began is None and end is None and start.first > known.last and _of_now(new))


def _of_now(claim: Claim) -> bool:
    """Return whether a claim speaks of what had begun when it was published, not of a plan."""
    start, known = _date(said(claim, "from")), issued(claim)
    return bool(start and known and start.first <= known.last)


def difference(one: Claim, other: Claim, point: Point) -> str | None:
    """Return how the values of two claims on one point differ, as a code of the ontology; None where they agree.

    What one source says of one point is one account: its claims do not contradict each other.
    """
    a, b = value(one, point), value(other, point)
    if one.source == other.source:
        return None
    if a == b and said(one, "per") != said(other, "per") and point.aspect not in (STAGE, PARTY, SCOPE, *_DATES):
        return "figure"
    if a == b:
        bounds = {said(one, "bound") or "exactly", said(other, "bound") or "exactly"}
        return "bound" if point.aspect == "amount" and bounds in ({"up-to", "exactly"}, {"up-to", "at-least"}) else None
    if point.aspect == STAGE:
        return "stage" if _apart(one, other) else None
    if point.aspect in (PARTY, SCOPE):
        return point.aspect
    if point.aspect in _DATES:
        return "date" if _dates_differ(a, b) and _same_figures(one, other) else None
    return "figure" if _figures_differ(one, other, a, b) and _same_days(one, other) else None


def _apart(one: Claim, other: Claim) -> bool:
    """Return whether two stages contradict each other: done and not done, or on and off. The rest is wording."""
    if (one.rank == 0) != (other.rank == 0):
        return True
    return (one.rank >= _FIRM_RANK) != (other.rank >= _FIRM_RANK) and "rumoured" not in (one.stage, other.stage)


def _dates_differ(a: str, b: str) -> bool:
    one, other = _date(a), _date(b)
    return bool(one and other and (one.last < other.first or other.last < one.first))


def _same_days(one: Claim, other: Claim) -> bool:
    """Return whether two claims may speak of the same time: no date that both give differs."""
    return not any(_dates_differ(said(one, name), said(other, name)) for name in _DATES)


def _same_figures(one: Claim, other: Claim) -> bool:
    names = ("amount", "megawatts", "gpus", "share", "value")
    both = [(said(one, n), said(other, n)) for n in names if n in one.terms and n in other.terms]
    lone = [n for n in names if (n in one.terms) != (n in other.terms)]
    return all(a == b for a, b in both) and (bool(both) or not lone)


def _figures_differ(one: Claim, other: Claim, a: str, b: str) -> bool:
    x, y = value_of(a), value_of(b)
    if x is None or y is None:
        return True
    bounds = said(one, "bound"), said(other, "bound")
    if "about" in bounds and abs(x - y) <= _ROUNDING * max(abs(x), abs(y)):
        return False
    return not (_admits(bounds[0], x, y) and _admits(bounds[1], y, x))


def _admits(bound: str, figure: Decimal, other: Decimal) -> bool:
    """Return whether a bounded figure leaves room for another: up to 100 admits 70."""
    return (bound == "up-to" and other <= figure) or (bound == "at-least" and other >= figure)


def newest(claims: Iterable[Claim]) -> date:
    """Return the last day on which one of the claims was published; the first day of all where none is dated."""
    return max((day.last for day in map(issued, claims) if day), default=date.min)
