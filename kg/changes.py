"""What changed between two days, or two versions of the facts: by deal, from what to what, and who says so."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from . import telling
from .claims import Claim
from .points import DATES, PARTY, SCOPE, STAGE, value
from .settle import Settled

# What became of known matters comes before the many new ones.
KINDS = ("denied", "overtaken", "revised", "contested", "dropped", "new")


@dataclass(frozen=True)
class Item:
    """One point that changed: what was settled before and after, None where nothing was."""

    before: Settled | None
    after: Settled | None

    @property
    def settled(self) -> Settled:
        """What is settled on it now, or was where nothing is."""
        return self.after or self.before  # type: ignore[return-value]


@dataclass(frozen=True)
class Change:
    """What became of one matter, a deal or else some parties: `kind` is a code of the scheme `change`.

    `claims` are those that say so: those that settle its points now, or did before; of a new matter all, those first.
    """

    kind: str
    deal: ox.NamedNode | None
    items: tuple[Item, ...]
    claims: tuple[Claim, ...]


State = tuple[Sequence[Claim], Sequence[Settled]]


def changes(before: State, after: State) -> tuple[Change, ...]:
    """Return what changed between two states, each the claims and what is settled by them; by kind, then matter."""
    before, after = ((claims, [s for s in settled if s.claim or s.rivals]) for claims, settled in (before, after))
    old, new = ({s.point: s for s in settled} for _, settled in (before, after))
    fresh, gone = (_only(one, other) for one, other in ((after, before), (before, after)))
    found = [_whole("new", claims, after[1]) for claims in fresh.values()]
    found += [_whole("dropped", claims, before[1]) for claims in gone.values()]
    groups: dict[tuple[str, object], list[Item]] = {}
    for point in sorted(old.keys() | new.keys(), key=repr):
        item = Item(old.get(point), new.get(point))
        matter, kind = _matter(telling.any_claim(item.settled)), _kind(item.before, item.after)
        if kind and matter not in fresh and matter not in gone:
            groups.setdefault((kind, matter), []).append(item)
    found += [_part(kind, items) for (kind, _), items in groups.items()]
    return tuple(sorted(found, key=_order))


def _order(change: Change) -> tuple[object, ...]:
    """Return the key that sorts changes: by kind, deals by name before matters without one."""
    deal = change.deal.value if change.deal else "~"
    return (KINDS.index(change.kind), deal, [claim.iri.value for claim in change.claims])


def _only(one: State, other: State) -> dict[object, list[Claim]]:
    """Return the claims of the matters that only the first state speaks of."""
    known = {_matter(claim) for claim in other[0]}
    groups: dict[object, list[Claim]] = {}
    for claim in one[0]:
        if _matter(claim) not in known:
            groups.setdefault(_matter(claim), []).append(claim)
    return groups


def _matter(claim: Claim) -> object:
    """Return what a claim is about: a deal, else a relation of some parties; an event or a remark is its own."""
    if of_itself(claim):
        return claim.iri
    return claim.deal or (claim.relation.iri, claim.parties, claim.terms.get("quantity"))


def of_itself(claim: Claim) -> bool:
    """Return whether a claim is a matter of its own: an event or a remark outside any deal."""
    return not (claim.deal or claim.relation.object_role or claim.relation.name == "Measure")


def _kind(old: Settled | None, new: Settled | None) -> str | None:
    """Return what became of a point of a matter that both states speak of."""
    either = (new or old).point  # type: ignore[union-attr]
    if telling.passing(either) or (either.aspect == SCOPE and not (old and new)):
        return None  # the figure itself tells it
    if old is None or new is None:
        return "dropped" if new is None else "revised" if new.claim else "denied"
    if new.claim is None:
        return "denied" if old.claim else None
    if _value(old) != _value(new):
        gone = {rival.claim.iri for rival in new.rivals if rival.difference == "overtaken"}
        return "overtaken" if old.claim and old.claim.iri in gone else "revised"
    return "contested" if _against(new) - _against(old) else None


def _against(settled: Settled) -> set[object]:
    """Return the values that stand against the settled one, each with how it differs."""
    rivals = (rival for rival in settled.rivals if rival.difference != "overtaken")
    return {(value(rival.claim, settled.point), rival.difference) for rival in rivals}


def _value(settled: Settled) -> object:
    """Return the settled value, of a figure with its bound: up to 100 is not 100."""
    whole = settled.point.aspect in (STAGE, PARTY, SCOPE, *DATES)
    return settled.value, None if whole or not settled.claim else settled.claim.terms.get("bound")


def _part(kind: str, items: Sequence[Item]) -> Change:
    """Return the change of some points of a matter."""
    shown = [item.before if kind == "dropped" else item.after for item in items]
    claims = [claim for settled in shown if settled for claim in _sayers(settled, kind)]
    unique = tuple({claim.iri: claim for claim in claims}.values())
    return Change(kind, items[0].settled.point.deal, tuple(items), unique)


def _sayers(settled: Settled, kind: str) -> list[Claim]:
    """Return the claims that make the change: those against the value where it is contested or denied, else its own."""
    if kind in ("contested", "denied") or settled.claim is None:
        return [rival.claim for rival in settled.rivals if rival.difference != "overtaken"]
    return [settled.claim]


def _whole(kind: str, claims: Sequence[Claim], settled: Sequence[Settled]) -> Change:
    """Return the change of a whole matter: what its claims settle, the stage first."""
    own = {claim.iri for claim in claims}
    of_it = (s for s in settled if telling.any_claim(s).iri in own and not telling.passing(s.point))
    points = sorted((s for s in of_it if s.point.aspect not in (SCOPE, PARTY)), key=lambda s: s.point.aspect != STAGE)
    items = tuple(Item(None, s) if kind == "new" else Item(s, None) for s in points)
    said = {claim.iri: claim for claim in (*(s.claim for s in points if s.claim), *claims)}
    return Change(kind, claims[0].deal, items, tuple(said.values()))
