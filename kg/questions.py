"""The named questions of the ontology: one SPARQL file each, with its wordings and parameters in the header.

A header line is `# en: wording`, `# fr: wording` (first wording: the title; `{x}` marks a parameter), or
`# relation: Class`, whose roles are then the parameters; any other comment explains.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from . import sources
from .errors import MissingError
from .relations import LANGUAGES, Relation, Wordings
from .store import Store, bound
from .terms import KG, Term, local

_HEADER = re.compile(r"#\s*(en|fr|relation):\s*(.+)")
_SLOT = re.compile(r"\{(\w+)\}")
GENERIC = "who-relates-to-whom"


@dataclass(frozen=True)
class Question:
    """One question file: its name, wordings by language, the relation that it asks (or None), and its SPARQL."""

    name: str
    wordings: Wordings
    relation: ox.NamedNode | None
    sparql: str

    def knows(self, parameter: str) -> bool:
        """Return whether it has a variable of that name."""
        return re.search(rf"[?$]{re.escape(parameter)}\b", self.sparql) is not None

    def title(self, language: str) -> str:
        """Return its first wording, or its name where it has none in that language."""
        return next(iter(self.wordings.get(language, ())), self.name)

    @property
    def body(self) -> str:
        """Its SPARQL without the lines of its header; comments that explain stay."""
        return "".join(line for line in self.sparql.splitlines(keepends=True) if not _HEADER.match(line))

    @property
    def parameters(self) -> tuple[str, ...]:
        """The parameters that its wordings name."""
        named = (slot for texts in self.wordings.values() for text in texts for slot in _SLOT.findall(text))
        return tuple(dict.fromkeys(named))

    def values(self, relation: Relation, ends: Mapping[int, ox.NamedNode]) -> dict[str, tuple[ox.NamedNode, ...]]:
        """Return the parameters that ask it about a relation with given ends, 0 the subject and 1 the object."""
        values: dict[str, tuple[ox.NamedNode, ...]] = {}
        if self.relation is None:
            slots = ("subject", "object")
            values["relation"] = (relation.iri,)
        else:
            slots = (local(relation.subject_role), "other" if relation.symmetric else local(relation.roles[-1]))
        return values | {slots[end]: (node,) for end, node in sorted(ends.items())}

    def bound(self, values: Mapping[str, Sequence[Term]]) -> str:
        """Return its SPARQL limited to given parameters."""
        return bound(self.sparql, values)

    def claims(self, store: Store, values: Mapping[str, Sequence[Term]]) -> list[ox.NamedNode]:
        """Return the claims that answer it, once each, in its order; raise QueryError."""
        rows = store.select(self.sparql, values)
        return list(dict.fromkeys(cast(ox.NamedNode, row["claim"]) for row in rows if "claim" in row))


def parse(name: str, text: str) -> Question:
    """Read a question file from its text.

    >>> parse("q", "# en: Who hosts whom?\\n# relation: Hosting\\nASK {}").title("en")
    'Who hosts whom?'
    """
    headers = [match.groups() for line in text.splitlines() if (match := _HEADER.match(line))]
    wordings = {lang: tuple(value.strip() for key, value in headers if key == lang) for lang in LANGUAGES}
    relation = next((KG[value.strip()] for key, value in headers if key == "relation"), None)
    return Question(name, wordings, relation, text)


class Questions:
    """Every question of an ontology folder, by name and by relation."""

    def __init__(self, folder: Path) -> None:
        files = sources.questions_of(folder)
        self.by_name = {path.stem: parse(path.stem, sources.text_of(path)) for path in files}
        self._by_relation = {q.relation: q for q in self.by_name.values() if q.relation}

    def named(self, name: str) -> Question:
        """Return the question of that name; raise MissingError."""
        if name not in self.by_name:
            raise MissingError(f"no question {name!r}", mend="see ontology/questions/")
        return self.by_name[name]

    def of(self, relation: ox.NamedNode) -> Question:
        """Return the question of a relation: its own file, else the generic one."""
        return self._by_relation.get(relation) or self.named(GENERIC)
