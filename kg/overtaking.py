"""What time explains: which of two claims on a point says what has become of the other, and which are current."""

from collections.abc import Sequence
from decimal import Decimal

from .amounts import close, value_of
from .claims import Claim
from .points import (
    DATES,
    FIRM_RANK,
    PARTY,
    STAGE,
    Point,
    day_of,
    issued,
    later,
    other_money,
    said,
    value,
)

_OVER = ("cancelled", "ended")


def current_of(claims: Sequence[Claim], point: Point) -> list[Claim]:
    """Return the claims on a point that no other has overtaken; all of them where they overtake each other in a ring.

    Of claims alike in all that overtaking asks, one is compared, the latest first: a point may have thousands.
    """
    alike: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        alike.setdefault(_asked(claim, point), []).append(claim)
    latest = sorted(((key[0], group[0]) for key, group in alike.items()), key=lambda v: v[1].issued, reverse=True)
    current = {
        claim.iri
        for (own, *_), group in alike.items()
        if not any(own != other and overtakes(new, group[0], point) for other, new in latest)
        for claim in group
    }
    return [claim for claim in claims if claim.iri in current] or list(claims)


def _asked(claim: Claim, point: Point) -> tuple[str, ...]:
    """Return the value that a claim gives, and all else that `overtakes` asks of it."""
    terms = (said(claim, name) for name in ("from", "until", "bound", "firmness"))
    own = (claim.certainty, claim.stage or "", str(claim.rank), claim.issued, claim.origin.value)
    return (value(claim, point), *own, *terms)


def unsure(claim: Claim) -> bool:
    """Return whether a claim is less than a statement: hedged, an opinion or a rumour."""
    return claim.certainty != "stated" or claim.stage == "rumoured"


def overtakes(new: Claim, old: Claim, point: Point) -> bool:
    """Return whether time explains why two claims differ: the newer one says what has become of the older one.

    By their own dates, one was true after the other, or after the other was published. A later and firm report settles
    a rumour. A later stage is progress, unless it falls back. What is no term of a deal is a state, and states change.
    And a publisher that gives a later figure corrects itself, unless it only says the same less exactly. What is paid
    says nothing of what is pledged.
    """
    if new.certainty != "stated" or (unsure(new) and not unsure(old)):
        return False
    if _begins_after(new, old, point):
        return True
    if later(old, new) or _begins_after(old, new, point):
        return False
    if point.aspect == STAGE:
        return _progress(new, old)
    if not later(new, old) or other_money(new, old, point):
        return False
    if new.rank >= FIRM_RANK > old.rank > 0:
        return True
    state = point.deal is None and point.aspect != "from"
    return (state or new.origin == old.origin) and not vaguer(new, old, point)


def _progress(new: Claim, old: Claim) -> bool:
    """Return whether a stage follows from another: a later and firmer one, or the end, even of the same month."""
    if old.stage in _OVER:
        return False
    if new.stage in _OVER:
        day, before = issued(new), issued(old)
        return later(new, old) or bool(day and before and day != before and day.last >= before.last)
    return later(new, old) and (new.rank == 0 or new.rank >= old.rank)


def _begins_after(new: Claim, old: Claim, point: Point) -> bool:
    """Return whether by their own dates one claim was true after another; of a deal, a start alone is only a term."""
    if point.aspect in DATES or ("from" not in new.terms and "until" not in old.terms):
        return False
    start, began, end = day_of(new, "from"), day_of(old, "from"), day_of(old, "until")
    state = point.deal is None or point.aspect == PARTY
    if start is None:
        known = issued(new)
        return bool(state and known and end and end.last < known.first and "until" not in new.terms)
    if later(old, new) and not _of_now(new):
        return False
    if end and end.last <= start.first and (began is None or began.last < start.first):
        return True
    before = began or (None if end else issued(old))
    return bool(state and before and before.last < start.first and _of_now(new))


def _of_now(claim: Claim) -> bool:
    """Return whether a claim speaks of what had begun when it was published, not of a plan."""
    start, known = day_of(claim, "from"), issued(claim)
    return bool(start and known and start.first <= known.last)


def vaguer(new: Claim, old: Claim, point: Point) -> bool:
    """Return whether a value only says another less exactly: it rounds it, admits it, or is the year of its month."""
    if point.aspect in DATES:
        day, exact = day_of(new, point.aspect), day_of(old, point.aspect)
        return bool(day and exact and day.first <= exact.first and exact.last <= day.last)
    x, y, bound = value_of(value(new, point)), value_of(value(old, point)), said(new, "bound")
    if x is None or y is None:
        return False
    return _admits(bound, x, y) or (bound == "about" and close(x, y))


def _admits(bound: str, figure: Decimal, other: Decimal) -> bool:
    """Return whether a bounded figure leaves room for another: up to 100 admits 70."""
    return (bound == "up-to" and other <= figure) or (bound == "at-least" and other >= figure)
