"""Settled values: of the claims on one point, the one our published rule picks, why, and what stands against it.

The rule, in this order:
1. what a source denies falls, unless it is stated after the denial;
2. what time has overtaken falls: a later stage, cancellation, correction or period supersedes the earlier;
3. what is stated goes before what is hedged, an opinion or a rumour, whatever its source;
4. the weightier source wins: filing or contract, press release, major press, trade press, other;
5. then the latest; and among equals the first by name, so that the answer never depends on the order of files.

Steps 3 to 5 are a sort key, `published_rule`; a user can pass another. Steps 1 and 2 are facts of the claims.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .claims import Claim
from .points import PARTY, SCOPE, Point, denies, difference, issued, overtakes, points_of, value

Rule = Callable[[Claim], tuple[Any, ...]]
# Why the settled value stands before the next one, by the place in the rule's key where the two differ.
_REASONS = ("firmer", "weightier", "later", "tied")


@dataclass(frozen=True)
class Rival:
    """A claim that does not give the settled value, and how it differs: a code of the scheme `difference`."""

    claim: Claim
    difference: str


@dataclass(frozen=True)
class Settled:
    """What is settled on one point.

    `claim` gives the settled value, or is None where every value is denied; `agreeing` are the others that give the
    same. `rivals` differ: some were only overtaken. `reason` is a code of the scheme `reason`.
    """

    point: Point
    claim: Claim | None
    agreeing: tuple[Claim, ...]
    rivals: tuple[Rival, ...]
    reason: str

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
    unsure = claim.certainty != "stated" or claim.stage == "rumoured"
    return (unsure, -claim.weight, -day.last.toordinal() if day else 0, claim.iri.value)


def settle(claims: Iterable[Claim], figures: frozenset[str], rule: Rule = published_rule) -> tuple[Settled, ...]:
    """Return what is settled on every point that the claims give values for, by point.

    `figures` are the local names of the figures of the ontology; `rule` sorts the claims left standing, best first.
    """
    groups: dict[Point, list[Claim]] = {}
    for claim in claims:
        for point in points_of(claim, figures):
            groups.setdefault(point, []).append(claim)
    return tuple(_settled(point, groups[point], rule) for point in sorted(groups, key=repr))


def _settled(point: Point, claims: Sequence[Claim], rule: Rule) -> Settled:
    denials = [claim for claim in claims if claim.denied and point.aspect not in (PARTY, SCOPE)]
    said = sorted((claim for claim in claims if not claim.denied), key=rule)
    denied = {claim.iri: denial for claim in said for denial in denials if denies(denial, claim)}
    standing = [claim for claim in said if claim.iri not in denied]
    current = [c for c in standing if not any(_gone(new, c, point) for new in standing)] or standing
    best = current[0] if current else None
    rivals = [Rival(claim, "denied") for claim in said if claim.iri in denied]
    rivals += [Rival(d, "denial") for d in denials if any(d is denial for denial in denied.values())]
    against = [(claim, _against(claim, best, point, current)) for claim in standing if best and claim is not best]
    rivals += [Rival(claim, code) for claim, code in against if code]
    agreeing = tuple(claim for claim, code in against if code is None)
    return Settled(point, best, agreeing, tuple(rivals), _reason(best, denied, against, rule))


def _gone(new: Claim, old: Claim, point: Point) -> bool:
    return new is not old and value(new, point) != value(old, point) and overtakes(new, old, point)


def _against(claim: Claim, best: Claim, point: Point, current: Sequence[Claim]) -> str | None:
    """Return how a standing claim stands against the settled one; None where it agrees."""
    differs = difference(best, claim, point)
    if claim not in current and value(claim, point) != value(best, point):
        return "overtaken"
    return differs


def _reason(
    best: Claim | None,
    denied: dict[Any, Claim],
    against: Sequence[tuple[Claim, str | None]],
    rule: Rule,
) -> str:
    if best is None:
        return "denied"
    rivals = [claim for claim, code in against if code and code != "overtaken"]
    if rivals:
        pairs = zip(rule(best), rule(rivals[0]), strict=False)
        place = next((i for i, (mine, theirs) in enumerate(pairs) if mine != theirs), len(_REASONS) - 1)
        return _REASONS[min(place, len(_REASONS) - 1)]
    if any(code == "overtaken" for _, code in against):
        return "current"
    return "undenied" if denied else "alone"
