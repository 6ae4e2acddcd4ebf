"""Settled values: of the claims on one point, the one our published rule picks, why, and what stands against it.

The rule, in this order:
1. what a source denies falls, unless it is stated after the denial or by a weightier source;
2. what time has overtaken falls: a later stage, cancellation, correction or period supersedes the earlier;
3. what is stated goes before what is hedged, an opinion or a rumour, whatever its source;
4. the weightier source wins: filing or contract, press release, major press, trade press, other;
5. then the latest; and among equals the first by name, so that the answer never depends on the order of files.

Steps 3 to 5 are a sort key, `published_rule`; a user can pass another. Steps 1 and 2 are facts of the claims.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from .claims import Claim
from .points import (
    DATES,
    FIGURES,
    FIRM_RANK,
    PARTY,
    SCOPE,
    STAGE,
    Point,
    counters,
    day_of,
    denies,
    difference,
    issued,
    later,
    points_of,
    said,
    same_days,
    vaguer,
    value,
)

Rule = Callable[[Claim], tuple[Any, ...]]
# Why the settled value stands before the next one, by the part of the published rule that puts it there.
_REASONS = ("firmer", "weightier", "later", "tied")
_AGREES, _BESIDE = "", "beside"
_OVER = ("cancelled", "ended")

# The relation, the deal and a party of a claim.
_Key = tuple[ox.NamedNode, ox.NamedNode | None, ox.NamedNode | None]
_Denials = Mapping[_Key, Sequence[Claim]]


@dataclass(frozen=True)
class Rival:
    """A claim that does not give the settled value, and how it differs: a code of the scheme `difference`."""

    claim: Claim
    difference: str


@dataclass(frozen=True)
class Settled:
    """What is settled on one point.

    `claim` gives the settled value, or is None where every value is denied; `agreeing` are the others that do not
    contradict it. `rivals` differ: some were only overtaken. `reason` is a code of the scheme `reason`. `beside` are
    those that speak of something else: of other days, or denials that contradict none of these claims.
    """

    point: Point
    claim: Claim | None
    agreeing: tuple[Claim, ...]
    rivals: tuple[Rival, ...]
    reason: str
    beside: tuple[Claim, ...] = ()

    @property
    def value(self) -> str | None:
        """The settled value as text, or None."""
        return value(self.claim, self.point) if self.claim else None

    @property
    def disputed(self) -> bool:
        """Whether some rival is more than overtaken."""
        return any(rival.difference != "overtaken" for rival in self.rivals)


def published_rule(claim: Claim) -> tuple[Any, ...]:
    """Return the sort key of the published rule, best first: stated, weight of the source, day of the source, name."""
    day = issued(claim)
    return (_unsure(claim), -claim.weight, -day.last.toordinal() if day else 0, claim.iri.value)


def _unsure(claim: Claim) -> bool:
    return claim.certainty != "stated" or claim.stage == "rumoured"


def settle(claims: Iterable[Claim], figures: frozenset[str], rule: Rule = published_rule) -> tuple[Settled, ...]:
    """Return what is settled on every point that the claims give values for, by point.

    `figures` are the local names of the figures of the ontology; `rule` sorts the claims left standing, best first.
    """
    order = sorted(claims, key=lambda claim: (rule(claim), claim.iri.value))
    groups: dict[Point, list[Claim]] = {}
    for claim in order:
        for point in points_of(claim, figures):
            groups.setdefault(point, []).append(claim)
    denials = _live(order)
    return tuple(_settled(point, groups[point], denials) for point in sorted(groups, key=repr))


def _keys(claim: Claim) -> list[_Key]:
    """Return where claims and denials of one matter meet: a denial is of its own relation, deal and parties."""
    return [(claim.relation.iri, claim.deal, party) for party in (*claim.parties, None)]


def _live(claims: Sequence[Claim]) -> _Denials:
    """Return the denials that nothing has overtaken, each by the first of its keys."""
    peers: dict[_Key, list[Claim]] = {}
    for claim in claims:
        for key in _keys(claim):
            peers.setdefault(key, []).append(claim)
    live: dict[_Key, list[Claim]] = {}
    for denial in (claim for claim in claims if claim.denied):
        key = _keys(denial)[0]
        if not any(_lapsed(denial, claim) for claim in peers[key]):
            live.setdefault(key, []).append(denial)
    return live


def _settled(point: Point, claims: Sequence[Claim], denials: _Denials) -> Settled:
    """Settle one point, given its claims, best first, and all denials that nothing has overtaken."""
    said, own = [c for c in claims if not c.denied], [c for c in claims if c.denied]
    live = {d.iri: d for key in {key for c in claims for key in _keys(c)} for d in denials.get(key, ())}
    denied = [c for c in said if any(denies(d, c) for d in own if d.iri in live)]
    if point.aspect != SCOPE:
        denied += _unheld(_without(said, denied), [d for d in live.values() if _whole(d)], point)
    standing = _without(said, denied)
    current = _current(standing, point)
    best = current[0] if current else None
    overtaken = {claim.iri for claim in _without(standing, current)}
    codes = [(claim, "denied") for claim in denied]
    codes += [(c, _against(c, best, point, c.iri in overtaken)) for c in standing if best and c is not best]
    codes += [(d, _denial(d, said, [*current, *denied], d.iri in live)) for d in own]
    agreeing, beside = (tuple(c for c, code in codes if code == kind) for kind in (_AGREES, _BESIDE))
    rivals = tuple(Rival(claim, code) for claim, code in codes if code not in (_AGREES, _BESIDE))
    return Settled(point, best, agreeing, rivals, _reason(best, rivals), beside)


def _without(claims: Sequence[Claim], others: Iterable[Claim]) -> list[Claim]:
    gone = {claim.iri for claim in others}
    return [claim for claim in claims if claim.iri not in gone]


def _current(standing: list[Claim], point: Point) -> list[Claim]:
    """Return the claims that no other has overtaken; all of them where they overtake each other in a ring.

    Of claims alike in all that overtaking asks, one is compared, and the latest first: a point may have thousands.
    """
    alike: dict[tuple[object, ...], list[Claim]] = {}
    for claim in standing:
        alike.setdefault(_moment(claim, point), []).append(claim)
    latest = sorted((group[0] for group in alike.values()), key=lambda claim: claim.issued, reverse=True)
    gone = [c for group in alike.values() if any(_gone(new, group[0], point) for new in latest) for c in group]
    return _without(standing, gone) or standing


def _moment(claim: Claim, point: Point) -> tuple[object, ...]:
    """Return all of a claim that `overtakes` asks for."""
    terms = (said(claim, name) for name in ("from", "until", "bound", "firmness"))
    return (value(claim, point), claim.certainty, claim.stage, claim.rank, claim.issued, claim.origin, *terms)


def _whole(denial: Claim) -> bool:
    """Return whether a denial is of all that its matter is said to be: it repeats no figure, no deadline, no halt."""
    names = (*FIGURES, "deadline")
    return not any(name in denial.terms for name in names) and (denial.stage is None or denial.rank > 0)


def _unheld(claims: Sequence[Claim], whole: Sequence[Claim], point: Point) -> list[Claim]:
    """Return the claims of matters denied as a whole, but for the values that others of these claims uphold."""
    doubted = [claim for claim in claims if any(denies(denial, claim) for denial in whole)]
    held = {value(claim, point) for claim in _without(claims, doubted)}
    return [claim for claim in doubted if value(claim, point) not in held]


def _lapsed(denial: Claim, claim: Claim) -> bool:
    """Return whether a denial is overtaken: a source no lighter states since, without doubt, what it denied."""
    return counters(denial, claim) and claim.weight >= denial.weight and not _unsure(claim) and later(claim, denial)


def _denial(denial: Claim, said: Iterable[Claim], live: Iterable[Claim], active: bool) -> str:
    """Return how a denial stands among the claims of a point: a difference, or beside them."""
    if active and any(counters(denial, claim) for claim in live):
        return "denial"
    return "overtaken" if any(counters(denial, claim) for claim in said) else _BESIDE


def _gone(new: Claim, old: Claim, point: Point) -> bool:
    return value(new, point) != value(old, point) and overtakes(new, old, point)


def _against(claim: Claim, best: Claim, point: Point, overtaken: bool) -> str:
    """Return how a standing claim stands against the settled one: a difference, agreeing, or beside it."""
    same = value(claim, point) == value(best, point)
    if overtaken and not same:
        return "overtaken"
    return difference(best, claim, point) or (_AGREES if same or same_days(best, claim) else _BESIDE)


def _reason(best: Claim | None, rivals: Sequence[Rival]) -> str:
    """Return why the settled claim stands: before the best of its rivals, else what became of the others."""
    if best is None:
        return "denied"
    rival = next((r.claim for r in rivals if r.difference not in ("denied", "overtaken") and _stands(r, best)), None)
    if rival:
        pairs = zip(published_rule(best), published_rule(rival), strict=True)
        return next((why for why, (mine, theirs) in zip(_REASONS, pairs, strict=True) if mine < theirs), _REASONS[-1])
    if any(rival.difference == "overtaken" for rival in rivals):
        return "current"
    return "undenied" if rivals else "alone"


def _stands(rival: Rival, best: Claim) -> bool:
    """Return whether a rival is against the settled claim itself: a denial may be of others only."""
    return not rival.claim.denied or counters(rival.claim, best)


def overtakes(new: Claim, old: Claim, point: Point) -> bool:
    """Return whether time explains why two claims differ: the newer one says what has become of the older one.

    By their own dates, one was true after the other, or after the other was published. A later and firm report settles
    a rumour. A later stage is progress, unless it falls back. What is no term of a deal is a state, and states change.
    And a publisher that gives a later figure corrects itself, unless it only says the same less exactly.
    """
    if new.certainty != "stated" or (_unsure(new) and not _unsure(old)):
        return False
    if _begins_after(new, old, point):
        return True
    if later(old, new) or _begins_after(old, new, point):
        return False
    if point.aspect == STAGE:
        return _progress(new, old)
    if not later(new, old):
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
    if point.aspect in DATES:
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
