"""What changed between two days, or two versions of the facts: by deal, from what to what, and who says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from . import prose, render, telling
from .claims import Claim
from .names import Names
from .points import PARTY, SCOPE, STAGE
from .settle import Settled
from .terms import CHANGE

_WORDS = {
    "en": {"title": "What changed from {} to {}", "nothing": "Nothing changed.", "now": "now"},
    "fr": {"title": "Ce qui a changé de {} à {}", "nothing": "Rien n'a changé.", "now": "maintenant"},
}
_DATES = ("from", "until", "deadline")
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


@dataclass(frozen=True)
class Changes:
    """Every change between two states of the facts, by kind and matter; prints as text.

    `earlier` names what only the first state has, None for the same names.
    """

    before: str
    after: str
    changes: tuple[Change, ...]
    language: str
    names: Names = field(repr=False, compare=False)
    earlier: Names | None = field(default=None, repr=False, compare=False)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __str__(self) -> str:
        counts = " · ".join(f"{len(group)} {self._label(kind)}" for kind, group in self._by_kind())
        told = [line for kind, group in self._by_kind() for line in self._section(kind, group)]
        head = [*prose.wrapped(self._title()), *prose.wrapped(counts), ""]
        return telling.printable("\n".join([*head, *(told or [_WORDS[self.language]["nothing"]])]).rstrip())

    def _title(self) -> str:
        words = _WORDS[self.language]
        return words["title"].format(self.before, words["now"] if self.after == "now" else self.after)

    def _by_kind(self) -> list[tuple[str, list[Change]]]:
        groups = [(kind, [change for change in self.changes if change.kind == kind]) for kind in KINDS]
        return [(kind, group) for kind, group in groups if group]

    def _section(self, kind: str, group: Sequence[Change]) -> Iterator[str]:
        """Yield the changes of a kind; of new matters there are many, so only what is settled, and the first source."""
        yield from (self._label(kind).upper(), "")
        for change in group:
            yield from prose.wrapped(self._about(change), hanging="    ")
            for text in [" · ".join(self._items(change))] if kind == "new" else self._items(change):
                yield from prose.wrapped(text, "    ", hanging="      ")
            for text in self._sayers(change):
                yield from prose.wrapped(text, "      ", hanging="       ")
            yield from () if kind == "new" else ("",)
        yield ""

    def _sayers(self, change: Change) -> list[str]:
        names, language = self._names(change), self.language
        if change.kind == "new" and (change.items or _of_itself(change.claims[0])):
            return [telling.sources(change.claims, names, language)]
        return [prose.evidence(claim, names, language) for claim in change.claims]

    def _about(self, change: Change) -> str:
        """Return the name of a deal, parties as a sentence, or for what tells of itself what it says."""
        told, language = change.claims[0], self.language
        about = told.said(language) if _of_itself(told) else telling.matter_of(told, self._names(change), language)
        denied = change.kind == "new" and all(claim.denied for claim in change.claims)
        return prose.negated(about, language) if denied and not _of_itself(told) else about

    def _items(self, change: Change) -> list[str]:
        names, language, kind = self._names(change), self.language, change.kind
        texts = [telling.transition(kind, item.before, item.after, names, language) for item in change.items]
        points = [item.settled.point for item in change.items]
        return telling.points_text(list(zip(points, texts, strict=True)), names, language)

    def _names(self, change: Change) -> Names:
        return self.earlier or self.names if change.kind == "dropped" else self.names

    def _label(self, kind: str) -> str:
        return self.names.name(CHANGE[kind], self.language)

    def to_markdown(self) -> str:
        """Return it as Markdown: a heading for each kind, an item for each matter; no text of a source is markup."""
        parts = [f"# {telling.markdown(self._title())}", ""]
        for kind, group in self._by_kind():
            parts += [f"## {telling.markdown(self._label(kind).capitalize())} ({len(group)})", ""]
            parts += [line for change in group for line in self._markdown(change)] + [""]
        return "\n".join(parts if self.changes else [*parts, _WORDS[self.language]["nothing"]]).rstrip() + "\n"

    def _markdown(self, change: Change) -> Iterator[str]:
        items = telling.markdown("; ".join(self._items(change)))
        yield f"- **{telling.markdown(self._about(change))}**" + (telling.COLON[self.language] + items if items else "")
        yield from (f"  - {telling.markdown(text)}" for text in self._sayers(change))

    def to_dict(self) -> render.Json:
        """Return it as JSON values."""
        return {"before": self.before, "after": self.after, "changes": [self._json(change) for change in self.changes]}

    def _json(self, change: Change) -> render.Json:
        names, language = self._names(change), self.language
        return {
            "kind": change.kind,
            "deal": change.deal.value if change.deal else None,
            "about": self._about(change),
            "points": [
                {
                    "aspect": item.settled.point.aspect,
                    "before": telling.settled_text(item.before, names, language) if item.before else None,
                    "after": telling.settled_text(item.after, names, language) if item.after else None,
                }
                for item in change.items
            ],
            "claims": [render.json_claim(claim, names, language) for claim in change.claims],
        }

    def to_json(self) -> str:
        """Return it as JSON text."""
        return telling.json_text(self.to_dict())


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
    if _of_itself(claim):
        return claim.iri
    return claim.deal or (claim.relation.iri, claim.parties, claim.terms.get("quantity"))


def _of_itself(claim: Claim) -> bool:
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
    return "contested" if new.disputed and not old.disputed else None


def _value(settled: Settled) -> object:
    """Return the settled value, of a figure with its bound: up to 100 is not 100."""
    whole = settled.point.aspect in (STAGE, PARTY, SCOPE, *_DATES)
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
