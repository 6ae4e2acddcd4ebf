"""Settled values: of the claims on one point, the one our published rule picks, why, and what stands against it.

The rule, in this order:
1. what a source denies falls, unless it is stated after the denial or by a weightier source;
2. what time has overtaken falls: a later stage, cancellation, correction or period supersedes the earlier;
3. what is stated goes before what is hedged, an opinion or a rumour, whatever its source;
4. the weightier source wins: filing or contract, press release, major press, trade press, other;
5. then the latest, a year or a month counting as its first day; and among equals the first by name, so that the answer
   never depends on the order of files.

Steps 3 to 5 are a sort key, `published_rule`; a user can pass another. Steps 1 and 2 are facts of the claims.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from .claims import Claim
from .overtaking import current_of, unsure
from .points import (
    SCOPE,
    Point,
    counters,
    denies,
    difference,
    figures_of,
    issued,
    later,
    other_money,
    points_of,
    same_days,
    value,
)

Rule = Callable[[Claim], tuple[Any, ...]]
# Why the settled value stands before the next one, by the part of the published rule that puts it there.
_REASONS = ("firmer", "weightier", "later", "tied")
_AGREES, _BESIDE = "", "beside"

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

    `claim` gives the settled value, or is None where every value is denied or none is stated; `agreeing` are the others
    that do not contradict it. `rivals` differ: some were only overtaken. `reason` is a code of the scheme `reason`.
    `beside` are those that speak of something else: of other days, of money firmer or less firm, or denials that
    contradict none of these claims. A denial with nothing to deny is all there is: no claim, no rivals, it is beside.
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
    """Return the sort key of the published rule, best first: stated, weight of the source, its day, name.

    A date that is only a year or a month counts as its first day: it must not win as the latest.
    """
    day = issued(claim)
    return (unsure(claim), -claim.weight, -day.first.toordinal() if day else 0, claim.iri.value)


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
    return tuple(_settled(point, groups[point], denials, rule) for point in sorted(groups, key=repr))


def matters(claims: Iterable[Claim], figures: frozenset[str]) -> list[list[Claim]]:
    """Return the claims that give values, parted into matters: what one settles does not depend on another.

    Claims bear on one another where they share a point, or where a denial may be of them.
    """
    known = list(claims)
    bonds: list[list[object]] = [list(points_of(claim, figures)) for claim in known]
    denials = {_keys(claim)[0] for claim in known if claim.denied}
    for claim, own in zip(known, bonds, strict=True):
        own += [key for key in _keys(claim) if key in denials]
    leader: dict[object, object] = {}

    def lead(bond: object) -> object:
        while leader.setdefault(bond, bond) != bond:
            leader[bond] = leader[leader[bond]]
            bond = leader[bond]
        return bond

    for own in bonds:
        for bond in own[1:]:
            leader[lead(bond)] = lead(own[0])
    found: dict[object, list[Claim]] = {}
    for claim, own in zip(known, bonds, strict=True):
        if own:
            found.setdefault(lead(own[0]), []).append(claim)
    return list(found.values())


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


def _settled(point: Point, claims: Sequence[Claim], denials: _Denials, rule: Rule) -> Settled:
    """Settle one point, given its claims, best first, and all denials that nothing has overtaken."""
    said, own = [c for c in claims if not c.denied], [c for c in claims if c.denied]
    live = {d.iri: d for key in {key for c in claims for key in _keys(c)} for d in denials.get(key, ())}
    denied = [c for c in said if any(denies(d, c) for d in own if d.iri in live)]
    if point.aspect != SCOPE:
        denied += _unheld(_without(said, denied), [d for d in live.values() if _whole(d)], point)
    standing = _without(said, denied)
    current = current_of(standing, point)
    best = current[0] if current else None
    overtaken = {claim.iri for claim in _without(standing, current)}
    codes = [(claim, "denied") for claim in denied]
    codes += [(c, _against(c, best, point, c.iri in overtaken)) for c in standing if best and c is not best]
    codes += [(d, _denial(d, said, [*current, *denied], d.iri in live)) for d in own]
    agreeing, beside = (tuple(c for c, code in codes if code == kind) for kind in (_AGREES, _BESIDE))
    rivals = tuple(Rival(claim, code) for claim, code in codes if code not in (_AGREES, _BESIDE))
    return Settled(point, best, agreeing, rivals, _reason(best, rivals, rule), beside)


def _without(claims: Sequence[Claim], others: Iterable[Claim]) -> list[Claim]:
    gone = {claim.iri for claim in others}
    return [claim for claim in claims if claim.iri not in gone]


def _whole(denial: Claim) -> bool:
    """Return whether a denial is of all that its matter is said to be: it repeats no figure, no deadline, no halt."""
    return not (figures_of(denial) or "deadline" in denial.terms) and (denial.stage is None or denial.rank > 0)


def _unheld(claims: Sequence[Claim], whole: Sequence[Claim], point: Point) -> list[Claim]:
    """Return the claims of matters denied as a whole, but for the values that others of these claims uphold."""
    doubted = [claim for claim in claims if any(denies(denial, claim) for denial in whole)]
    held = {value(claim, point) for claim in _without(claims, doubted)}
    return [claim for claim in doubted if value(claim, point) not in held]


def _lapsed(denial: Claim, claim: Claim) -> bool:
    """Return whether a denial is overtaken: a source no lighter states since, without doubt, what it denied."""
    return counters(denial, claim) and claim.weight >= denial.weight and not unsure(claim) and later(claim, denial)


def _denial(denial: Claim, said: Iterable[Claim], live: Iterable[Claim], active: bool) -> str:
    """Return how a denial stands among the claims of a point: a difference, or beside them."""
    if active and any(counters(denial, claim) for claim in live):
        return "denial"
    return "overtaken" if any(counters(denial, claim) for claim in said) else _BESIDE


def _against(claim: Claim, best: Claim, point: Point, overtaken: bool) -> str:
    """Return how a standing claim stands against the settled one: a difference, agreeing, or beside it."""
    same = value(claim, point) == value(best, point)
    if overtaken and not same:
        return "overtaken"
    alike = same or (same_days(best, claim) and not other_money(best, claim, point))
    return difference(best, claim, point) or (_AGREES if alike else _BESIDE)


def _reason(best: Claim | None, rivals: Sequence[Rival], rule: Rule) -> str:
    """Return why the settled claim stands: before the best of its rivals, else what became of the others."""
    if best is None:
        return "denied"
    rival = next((r.claim for r in rivals if r.difference not in ("denied", "overtaken") and _stands(r, best)), None)
    if rival:
        return _before(best, rival, rule)
    if any(rival.difference == "overtaken" for rival in rivals):
        return "current"
    return "undenied" if rivals else "alone"


def _before(best: Claim, rival: Claim, rule: Rule) -> str:
    """Return by which part of the published rule one claim goes before another, or that another rule puts it there."""
    if rule is not published_rule:
        return "tied" if rule(best) == rule(rival) and not rival.denied else "chosen"
    pairs = zip(_REASONS, published_rule(best), published_rule(rival), strict=True)
    return next((why for why, mine, theirs in pairs if mine < theirs), _REASONS[-1])


def _stands(rival: Rival, best: Claim) -> bool:
    """Return whether a rival is against the settled claim itself: a denial may be of others only."""
    return not rival.claim.denied or counters(rival.claim, best)
