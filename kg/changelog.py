"""Changes as people and programs read them: text, Markdown and JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from . import prose, render, telling
from .changes import KINDS, Change, of_itself
from .names import Names
from .terms import CHANGE
from .text import json_text, printable

_WORDS = {
    "en": {"title": "What changed from {} to {}", "nothing": "Nothing changed.", "now": "now"},
    "fr": {"title": "Ce qui a changé de {} à {}", "nothing": "Rien n'a changé.", "now": "maintenant"},
}


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
        return printable("\n".join([*head, *(told or [_WORDS[self.language]["nothing"]])]).rstrip())

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
        if change.kind == "new" and (change.items or of_itself(change.claims[0])):
            return [telling.sources(change.claims, names, language)]
        return [prose.evidence(claim, names, language) for claim in change.claims]

    def _about(self, change: Change) -> str:
        """Return the name of a deal, parties as a sentence, or for what tells of itself what it says."""
        told, language = change.claims[0], self.language
        about = told.said(language) if of_itself(told) else telling.matter_of(told, self._names(change), language)
        denied = change.kind == "new" and all(claim.denied for claim in change.claims)
        return prose.negated(about, language) if denied and not of_itself(told) else about

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
        yield f"- **{telling.markdown(self._about(change))}**" + (prose.COLON[self.language] + items if items else "")
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
        return json_text(self.to_dict())
