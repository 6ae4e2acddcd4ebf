"""What changed between two days, or two versions of the facts: by deal, from what to what, and who says so."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from . import prose, render, telling
from .claims import Claim
from .names import Names
from .points import STAGE, Point
from .rows import rows_of
from .settle import Settled
from .terms import CHANGE

_WORDS = {
    "en": {"title": "What changed", "from": "from", "to": "to", "nothing": "Nothing changed.", "no value": "no value"},
    "fr": {"title": "Ce qui a changé", "from": "de", "to": "à", "nothing": "Rien n'a changé.", "no value": "rien"},
}
_COLON = {"en": ": ", "fr": "\N{NO-BREAK SPACE}: "}
KINDS = ("new", "revised", "overtaken", "denied", "contested", "dropped")


@dataclass(frozen=True)
class Item:
    """One point that changed: what was settled before and after, None where nothing was."""

    before: Settled | None
    after: Settled | None

    @property
    def point(self) -> Point:
        """The point."""
        return (self.after or self.before).point  # type: ignore[union-attr]


@dataclass(frozen=True)
class Change:
    """What became of one matter, a deal or else some parties: `kind` is a code of the scheme `change`.

    `claims` are those that say so: of a new matter all of them, else those that settle its points now, or did before.
    """

    kind: str
    deal: ox.NamedNode | None
    items: tuple[Item, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Changes:
    """Every change between two states of the facts, by kind and matter; prints as text."""

    before: str
    after: str
    changes: tuple[Change, ...]
    language: str
    names: Names = field(repr=False, compare=False)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __str__(self) -> str:
        told = [line for change in self.changes for line in self._lines(change)]
        return "\n".join([self._title(), self._counts(), "", *(told or [_WORDS[self.language]["nothing"]])]).rstrip()

    def _title(self) -> str:
        words = _WORDS[self.language]
        return f"{words['title']} {words['from']} {self.before} {words['to']} {self.after}"

    def _counts(self) -> str:
        counts = [(sum(change.kind == kind for change in self.changes), kind) for kind in KINDS]
        return " · ".join(f"{n} {self.names.name(CHANGE[kind], self.language)}" for n, kind in counts if n)

    def _lines(self, change: Change) -> Iterator[str]:
        yield from prose.headline(self._about(change), self.names.name(CHANGE[change.kind], self.language))
        for text in self._items(change):
            yield from prose.wrapped(text, "    ", hanging="      ")
        for claim in change.claims:
            yield from prose.wrapped(prose.evidence(claim, self.names, self.language), "      ", hanging="       ")
        yield ""

    def _about(self, change: Change) -> str:
        if change.deal:
            return self.names.name(change.deal, self.language)
        return prose.sentence(rows_of(change.claims[:1])[0], self.names, self.language)

    def _items(self, change: Change) -> list[str]:
        return [self._item(item) for item in change.items]

    def _item(self, item: Item) -> str:
        aspect = telling.aspect(item.point, self.names, self.language)
        before, after = (self._value(settled) for settled in (item.before, item.after))
        values = f"{before} → {after}" if item.before and item.after else after if item.after else before
        return f"{aspect}{_COLON[self.language]}{values}"

    def _value(self, settled: Settled | None) -> str:
        if settled is None or settled.claim is None:
            return _WORDS[self.language]["no value"]
        return telling.value_text(settled.claim, settled.point, self.names, self.language)

    def to_markdown(self) -> str:
        """Return it as Markdown: a heading for each kind, an item for each matter; no text of a source is markup."""
        parts = [f"# {_escaped(self._title())}", ""]
        for kind in KINDS:
            of_kind = [change for change in self.changes if change.kind == kind]
            if of_kind:
                parts += [f"## {_escaped(self.names.name(CHANGE[kind], self.language).capitalize())}", ""]
                parts += [line for change in of_kind for line in self._markdown(change)] + [""]
        return "\n".join(parts if self.changes else [*parts, _WORDS[self.language]["nothing"]]).rstrip() + "\n"

    def _markdown(self, change: Change) -> Iterator[str]:
        items = "; ".join(self._items(change))
        yield f"- **{_escaped(self._about(change))}**" + (f"{_COLON[self.language]}{_escaped(items)}" if items else "")
        for claim in change.claims:
            yield f"  - {_escaped(prose.evidence(claim, self.names, self.language))}"

    def to_dict(self) -> render.Json:
        """Return it as JSON values."""
        return {"before": self.before, "after": self.after, "changes": [self._json(change) for change in self.changes]}

    def _json(self, change: Change) -> render.Json:
        names, language = self.names, self.language
        return {
            "kind": change.kind,
            "deal": change.deal.value if change.deal else None,
            "about": self._about(change),
            "points": [
                {
                    "aspect": item.point.aspect,
                    "before": self._value(item.before) if item.before else None,
                    "after": self._value(item.after) if item.after else None,
                }
                for item in change.items
            ],
            "claims": [render.json_claim(claim, names, language) for claim in change.claims],
        }

    def to_json(self) -> str:
        """Return it as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)


def _escaped(text: str) -> str:
    return "".join("\\" + c if c in r"\`*_{}[]<>#|!~" else c for c in text)


State = tuple[Sequence[Claim], Sequence[Settled]]


def changes(before: State, after: State) -> tuple[Change, ...]:
    """Return what changed between two states, each the claims and what is settled by them; by kind, then matter."""
    old, new = ({s.point: s for s in settled} for _, settled in (before, after))
    found = [*_matters("new", before, after), *_matters("dropped", after, before)]
    fresh = {(change.kind, change.deal) for change in found if change.deal}
    groups: dict[tuple[str, object], list[Item]] = {}
    for point in sorted(old.keys() | new.keys(), key=repr):
        kind = _kind(old.get(point), new.get(point))
        if kind and (kind, point.deal) not in fresh and (point.deal or point in old.keys() & new.keys()):
            groups.setdefault((kind, point.deal or point), []).append(Item(old.get(point), new.get(point)))
    found += [_change(kind, items) for (kind, _), items in groups.items()]
    return tuple(sorted(found, key=_by_kind))


def _by_kind(change: Change) -> tuple[object, ...]:
    """Return the key that sorts changes: by kind, deals by name before matters without one."""
    deal = change.deal.value if change.deal else "~"
    return (KINDS.index(change.kind), deal, [claim.iri.value for claim in change.claims])


def _kind(old: Settled | None, new: Settled | None) -> str | None:
    if old is None or new is None:
        return "revised" if new and new.point.aspect != "scope" else "dropped" if old and not new else None
    if new.claim is None:
        return "denied" if old.claim else None
    if old.value != new.value or _bound(old) != _bound(new):
        gone = {rival.claim.iri for rival in new.rivals if rival.difference == "overtaken"}
        return "overtaken" if old.claim and old.claim.iri in gone else "revised"
    return "contested" if new.disputed and not old.disputed else None


def _bound(settled: Settled) -> object:
    return settled.claim.terms.get("bound") if settled.claim else None


def _change(kind: str, items: Sequence[Item]) -> Change:
    shown = [s for item in items for s in [item.before if kind == "dropped" else item.after] if s]
    claims = [claim for s in shown for claim in _sayers(s, kind)]
    once = tuple({claim.iri: claim for claim in claims}.values())
    return Change(kind, items[0].point.deal, tuple(items), once)


def _sayers(settled: Settled, kind: str) -> list[Claim]:
    """Return the claims that make the change: those against the value where it is contested or denied, else its own."""
    if kind in ("contested", "denied"):
        return [rival.claim for rival in settled.rivals if rival.difference != "overtaken"]
    return [settled.claim] if settled.claim else []


def _matters(kind: str, before: State, after: State) -> Iterator[Change]:
    """Yield the matters that only the second state speaks of: whole deals, and parties in a relation without one."""
    known = {_matter(claim) for claim in before[0]}
    groups: dict[object, list[Claim]] = {}
    for claim in after[0]:
        if _matter(claim) not in known:
            groups.setdefault(_matter(claim), []).append(claim)
    for claims in groups.values():
        points = _of(claims, after[1])
        items = tuple(Item(None, s) if kind == "new" else Item(s, None) for s in points)
        yield Change(kind, claims[0].deal, items, tuple(claims))


def _of(claims: Iterable[Claim], settled: Sequence[Settled]) -> list[Settled]:
    """Return what a group of claims settles, the stage first; not what figures cover, nor who fills a role."""
    own = {claim.iri for claim in claims}
    found = [s for s in settled if s.claim and s.claim.iri in own and s.point.aspect not in ("scope", "party")]
    return sorted(found, key=lambda s: s.point.aspect != STAGE)


def _matter(claim: Claim) -> object:
    return claim.deal or (claim.relation.iri, claim.parties, claim.terms.get("quantity"))
