"""Points: single questions of fact on which several claims may give a value, and how two of those values differ.

A point is one aspect (an amount in dollars, a stage, a deadline) of one matter: a deal, or where a claim names none,
its relation and parties. Two claims on one point agree, differ, or one has overtaken the other.
"""

from dataclasses import dataclass
from functools import lru_cache

import pyoxigraph as ox

from .amounts import close, value_of
from .claims import Claim
from .dates import PartialDate
from .errors import DateError
from .terms import XSD, Term, local

STAGE, PARTY, SCOPE = "stage", "party", "scope"
# What tells two matters of the same parties apart where no deal does.
PLACES = ("facility", "platform", "product", "quantity", "country")
DATES = ("from", "until", "deadline")
# Among stages, those that say it is done; a stage without rank is off the ladder.
FIRM_RANK = 4
_NUMBERS = (XSD.integer, XSD.decimal)


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
    of the same parties. The dates of a measure say which one it is. A denial says neither who nor how much of it.
    """
    measure = claim.relation.name == "Measure"
    if not claim.deal and not claim.relation.object_role and not measure:
        return []
    found = [point for name in claim.terms if name in figures for point in _figure(claim, name)]
    found += [_point(claim, name) for name in DATES if name in claim.terms and not measure]
    found += _stage(claim) + _party(claim)
    return [point for point in found if not (claim.denied and point.aspect in (PARTY, SCOPE))]


def _point(claim: Claim, aspect: str, *detail: str) -> Point:
    return Point(claim.deal, claim.relation.iri, claim.parties, aspect, (*_where(claim), *detail))


def _where(claim: Claim) -> tuple[str, ...]:
    names = () if claim.deal else PLACES
    return tuple(code for name in (*names, "position") for code in [said(claim, name)] if code)


def _figure(claim: Claim, name: str) -> list[Point]:
    """Return the point of a figure, and that of what it covers."""
    parts = ("currency", "per") if name == "amount" else ("unit",)
    kind = [said(claim, part) for part in parts]
    return [_point(claim, name, *kind, said(claim, SCOPE)), _point(claim, SCOPE, name, *kind, said(claim, name))]


def _stage(claim: Claim) -> list[Point]:
    own = Point(claim.deal, None, (), STAGE) if claim.deal else _point(claim, STAGE)
    return [own] if claim.stage else []


def _party(claim: Claim) -> list[Point]:
    role = claim.relation.single
    return [Point(claim.deal, claim.relation.iri, (), PARTY, (local(role),))] if claim.deal and role else []


def figures_of(claim: Claim) -> set[str]:
    """Return the names of the figures that a claim gives: of its terms, those that are numbers."""
    return {name for name, given in claim.terms.items() if any(getattr(v, "datatype", None) in _NUMBERS for v in given)}


def said(claim: Claim, name: str) -> str:
    """Return a term of a claim as one text: a code by its local name, several values joined; empty where absent.

    A number has one spelling: 27.0 is 27.
    """
    values = [v for v in claim.terms.get(name, ()) if not isinstance(v, ox.Literal) or v.language in (None, "en")]
    return "; ".join(map(_text, values))


def _text(value: Term) -> str:
    if isinstance(value, ox.NamedNode):
        return local(value)
    text, datatype = getattr(value, "value", str(value)), getattr(value, "datatype", None)
    number = value_of(text) if datatype in _NUMBERS else None
    return text if number is None else f"{number.normalize():f}"


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


def day_of(claim: Claim, name: str) -> PartialDate | None:
    """Return a date that a claim itself gives; None for none, or one that is no date."""
    return _date(said(claim, name))


@lru_cache(maxsize=4096)
def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except DateError:
        return None


def later(one: Claim, other: Claim) -> bool:
    """Return whether one claim was surely published after another."""
    return _after(one.issued, other.issued)


@lru_cache(maxsize=65536)
def _after(one: str, other: str) -> bool:
    after, before = _date(one), _date(other)
    return bool(after and before and after.first > before.last)


def denies(denial: Claim, claim: Claim) -> bool:
    """Return whether a denial is about a claim and not older news.

    What a weightier source says, or one after the denial, is beyond it; and a doubt denies nothing that is stated.
    """
    doubtful = denial.certainty != "stated" and claim.certainty == "stated"
    if doubtful or claim.weight > denial.weight or not counters(denial, claim):
        return False
    return not later(claim, denial)


def counters(denial: Claim, claim: Claim) -> bool:
    """Return whether one says that what the other states is not so, whichever of them is right.

    A denial is of the stage that it names and any firmer one, and of rumours of it; off the ladder, only of that stage.
    A figure, a deadline, and where no deal does it a place, that it repeats must be that of the claim.
    """
    if not denial.denied or claim.denied or denial.deal != claim.deal or denial.relation.iri != claim.relation.iri:
        return False
    if not all(set(nodes) <= set(claim.roles[role]) for role, nodes in denial.roles.items()):
        return False
    repeated = {*figures_of(denial), "deadline", *(() if denial.deal else PLACES)} & denial.terms.keys()
    return _reaches(denial, claim) and all(said(denial, name) == said(claim, name) for name in repeated)


def _reaches(denial: Claim, claim: Claim) -> bool:
    if denial.stage is None or denial.stage == claim.stage:
        return True
    return denial.rank > 0 and (claim.rank >= denial.rank or claim.rank == 1)


def difference(one: Claim, other: Claim, point: Point) -> str | None:
    """Return how the values of two claims on one point differ, as a code of the ontology; None where they agree.

    What one source says of one point is one account: its claims do not contradict each other.
    """
    a, b = value(one, point), value(other, point)
    if one.source == other.source or other_money(one, other, point):
        return None
    if _per(one, point) != _per(other, point) and point.aspect not in (STAGE, PARTY, SCOPE, *DATES):
        return "figure"
    if a == b:
        bounds = {said(one, "bound") or "exactly", said(other, "bound") or "exactly"}
        return "bound" if point.aspect == "amount" and bounds in ({"up-to", "exactly"}, {"up-to", "at-least"}) else None
    if point.aspect == STAGE:
        return "stage" if _apart(one, other) else None
    if point.aspect == PARTY:
        mine, theirs = (set(claim.roles[point.detail[0]]) for claim in (one, other))
        return None if mine <= theirs or theirs <= mine else PARTY
    if point.aspect == SCOPE:
        return SCOPE
    if point.aspect in DATES:
        return "date" if _dates_differ(a, b) and _same_figures(one, other) else None
    return "figure" if _figures_differ(one, other, a, b) and same_days(one, other) else None


def _per(claim: Claim, point: Point) -> str:
    """Return the period that a figure is of: beside an amount it is the amount's, not that of the megawatts."""
    return said(claim, "per") if point.aspect == "amount" or "amount" not in claim.terms else ""


def _apart(one: Claim, other: Claim) -> bool:
    """Return whether two stages contradict each other: done and not done, or on and off. The rest is wording."""
    if (one.rank == 0) != (other.rank == 0):
        return True
    return (one.rank >= FIRM_RANK) != (other.rank >= FIRM_RANK) and "rumoured" not in (one.stage, other.stage)


def _dates_differ(a: str, b: str) -> bool:
    one, other = _date(a), _date(b)
    return bool(one and other and (one.last < other.first or other.last < one.first))


def same_days(one: Claim, other: Claim) -> bool:
    """Return whether two claims may speak of the same time: no date that both give differs."""
    return not any(_dates_differ(said(one, name), said(other, name)) for name in DATES)


def other_money(one: Claim, other: Claim, point: Point) -> bool:
    """Return whether two claims state different firmness of an amount: what is paid does not contradict the pledge."""
    stated = {said(one, "firmness"), said(other, "firmness")} - {""}
    return point.aspect == "amount" and len(stated) > 1


def _same_figures(one: Claim, other: Claim) -> bool:
    mine, theirs = figures_of(one), figures_of(other)
    both = mine & theirs
    return all(said(one, n) == said(other, n) for n in both) and (bool(both) or mine == theirs)


def _figures_differ(one: Claim, other: Claim, a: str, b: str) -> bool:
    x, y = value_of(a), value_of(b)
    if x is None or y is None:
        return True
    bounds = said(one, "bound"), said(other, "bound")
    if "about" in bounds and close(x, y):
        return False
    if bounds[0] != bounds[1] and "at-least" in bounds:
        return y < x if bounds[0] == "at-least" else x < y
    return x != y
