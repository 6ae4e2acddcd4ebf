"""Turtle files as read: the line on which each triple stands, and what the text of a file breaks.

Parsers forget lines. They are found again in the text: a subject begins its block at column 0, as `kg format`
writes it; in a file written otherwise, a line may be that of the subject, or the first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from . import sources, turtle
from .dates import DATATYPES, PartialDate
from .errors import DateError, TurtleError
from .terms import RDF, SOURCE, Term

_PREFIX = re.compile(r"^\s*@?prefix\s+([\w.-]*:)\s*<([^>\s]*)>", re.MULTILINE | re.IGNORECASE)
_AT = re.compile(r":(\d+):(\d+)$")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Controls, line separators, the byte order mark, and what turns the direction of writing to hide text.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")
_RDF_LIST = (RDF["first"], RDF["rest"])


@dataclass(frozen=True, order=True)
class Finding:
    """One breach of one rule.

    >>> print(Finding(Path("a.ttl"), 3, "share", "has a share over 100", "write the percentage"))
    a.ttl:3: share: has a share over 100; write the percentage
    """

    path: Path
    line: int
    rule: str
    cause: str
    mend: str

    def __str__(self) -> str:
        return " ".join(f"{self.path}:{self.line}: {self.rule}: {self.cause}; {self.mend}".split())


@dataclass
class File:
    """A Turtle file: its text, and its triples, or the error that it does not parse by."""

    path: Path
    text: str
    triples: list[ox.Triple] = field(default_factory=list)
    error: TurtleError | None = None

    @classmethod
    def read(cls, path: Path) -> "File":
        """Read a file; bytes that are not UTF-8 are an error of its Turtle."""
        file = cls(path, path.read_bytes().decode("utf-8", "replace"))
        try:
            file.triples = turtle.read(path)
        except TurtleError as error:
            file.error = error
        return file

    @property
    def is_source(self) -> bool:
        """Whether it lies where source documents lie."""
        return self.path.parent.name == "sources"

    @property
    def error_at(self) -> tuple[int, int]:
        """The line and column of its error, from 1."""
        found = _AT.search(self.error.place) if self.error else None
        return (int(found[1]), int(found[2])) if found else (1, 1)

    def has(self, subject: Term | None, prop: Term | None) -> bool:
        """Return whether it says anything of a subject by a property."""
        return any((t.subject, t.predicate) == (subject, prop) for t in self.triples)

    def line(self, subject: Term, prop: Term | None = None, value: Term | None = None) -> int:
        """Return the line, from 1, of a value of a property of a subject, or of what of that is found."""
        start = self._find(subject, 0, len(self._lines), "")
        if start is None:
            return 1
        stop = next((i for i in range(start + 1, len(self._lines)) if self._lines[i][:1].strip()), None)
        stop = len(self._lines) if stop is None else stop
        at = self._find(prop, start, stop, r".*?(?<!\S)") if prop else None
        held = self._find(value, start if at is None else at, stop, r".*?(?<![\w-])") if value else None
        return 1 + next(i for i in (held, at, start) if i is not None)

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _starts(self) -> dict[str, str]:
        base = turtle.base_of(self.text)
        return {**dict(_PREFIX.findall(self.text)), **({"<": base} if base else {})}

    def _find(self, term: Term, start: int, stop: int, before: str) -> int | None:
        spellings = "|".join(map(re.escape, self._spellings(term)))
        pattern = re.compile(f"{before}(?:{spellings})(?![\\w/#-])")
        return next((i for i in range(start, stop) if pattern.match(self._lines[i])), None)

    def _spellings(self, term: Term) -> Iterator[str]:
        yield str(term)
        if isinstance(term, ox.Literal):
            yield term.value
        if isinstance(term, ox.NamedNode):
            yield from ("a",) if term == RDF.type else ()
            for name, start in self._starts.items():
                if term.value.startswith(start):
                    yield name + term.value[len(start) :] + (">" if name == "<" else "")


def breaches(file: File, folder: Path) -> Iterator[Finding]:
    """Yield what the text of a file breaks; keep in a source only the triples that the loader would take."""
    if file.error:
        line, column = file.error_at
        yield Finding(file.path, line, "turtle", f"column {column}: {file.error.cause}", file.error.mend)
    yield from _misplaced(file, folder)
    for line in turtle.comment_lines(file.text) if not file.error else ():
        mend = "move it to the head of the file"
        yield Finding(file.path, line, "comment", "has a comment that kg format would lose", mend)
    named = [t for t in file.triples if isinstance(t.subject, ox.NamedNode) or t.predicate in _RDF_LIST]
    if len(named) < len(file.triples):
        file.triples, line = named, turtle.blank_line(file.text)
        yield Finding(file.path, line, "blank-node", "has a node without a name outside lists", "give it an IRI")
    for triple in file.triples:
        if isinstance(triple.object, ox.Literal):
            yield from _of_literal(file, triple, triple.object)


def _misplaced(file: File, folder: Path) -> Iterator[Finding]:
    name = file.path.relative_to(folder).as_posix()
    if not (file.is_source or name.startswith("shapes/") or name in (*sources.KNOWLEDGE, *sources.FACTS)):
        mend = "move its triples to a file of the layout, or each source to facts/sources/"
        yield Finding(file.path, 1, "stray-file", "is a file that nothing loads", mend)
    if not file.is_source or file.error:
        return
    own = SOURCE.base + file.path.stem
    foreign = [t.subject for t in file.triples if getattr(t.subject, "value", "").split("#")[0] != own]
    file.triples = [t for t in file.triples if t.subject not in foreign or isinstance(t.subject, ox.BlankNode)]
    named = [subject for subject in foreign if isinstance(subject, ox.NamedNode)]
    if named or not _SLUG.fullmatch(file.path.stem) or turtle.base_of(file.text) != own:
        cause = f"is not wholly of the source {file.path.stem!r} that it is named for"
        mend = f"begin it with @base <{own}> . and name subjects <#like-this>, in plain lower case"
        yield Finding(file.path, file.line(named[0]) if named else 1, "file-name", cause, mend)


def _of_literal(file: File, triple: ox.Triple, literal: ox.Literal) -> Iterator[Finding]:
    place = (triple.subject, triple.predicate)
    if _CONTROL.search(literal.value):
        cause = f"has a control character in {literal.value!r}"
        yield Finding(file.path, file.line(*place), "control-character", cause, "write plain text on one line")
    if literal.datatype in DATATYPES.values():
        try:
            if PartialDate.parse(literal.value).datatype == literal.datatype:
                return
            cause, mend = (
                f"{literal.value!r} is not of its type",
                "write a year, month or day with its own type",
            )
        except DateError as error:
            cause, mend = error.cause, error.mend or "write a day that the calendar has"
        yield Finding(file.path, file.line(*place, literal), "impossible-date", cause, mend)
