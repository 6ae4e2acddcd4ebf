"""The one spelling of Turtle: subjects sorted, a value a line, a trailing ` ;` and a lone ` .`.

Reading keeps the text of every literal; a file is formatted from its text, never from a store.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from pathlib import Path

import pyoxigraph as ox

from .errors import MissingError, TurtleError
from .terms import PREFIXES, RDF, XSD, Term

_BASE = re.compile(r"^\s*@base\s+<([^>\s]*)>\s*\.", re.MULTILINE)
_LOCAL = re.compile(r"[A-Za-z_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_REST = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_FIRST, _TAIL, _NIL = (ox.NamedNode(_REST + name) for name in ("first", "rest", "nil"))
_BARE = {
    XSD.integer: re.compile(r"-?(0|[1-9][0-9]*)"),
    XSD.decimal: re.compile(r"-?[0-9]+\.[0-9]+"),
    XSD.boolean: re.compile("true|false"),
}
_NEWLINE = re.compile(r"\r\n|\n|\r")
# Strings, IRIs and escapes come first, so that what they hold is neither comment nor blank node.
_MARK = re.compile(
    r"""
      \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
    | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*' | <[^<>\s]*> | \\.
    | (?P<comment>\#[^\r\n]*) | (?P<blank>\[|(?<![\w.-])_:)
    """,
    re.VERBOSE | re.DOTALL,
)

# On the line of the first line, so that an error names the line that the writer sees.
_OURS = "".join(f"@prefix {name}: <{iri}> . " for name, iri in PREFIXES.items())

Order = Mapping[ox.NamedNode, int]
_Lists = Mapping[ox.BlankNode, Mapping[ox.NamedNode, Term]]


def read(path: Path) -> list[ox.Triple]:
    """Return the triples of a Turtle file; raise TurtleError with file, line and column."""
    try:
        return parse(path.read_bytes(), str(path))
    except OSError as error:
        raise MissingError(f"cannot be read ({error.strerror})", place=str(path)) from None


def parse(data: bytes, place: str) -> list[ox.Triple]:
    """Return the triples of Turtle bytes; `place` names them in a TurtleError."""
    try:
        return [quad.triple for quad in ox.parse(data, format=ox.RdfFormat.TURTLE)]
    except SyntaxError as error:
        where = f"{place}:{error.lineno}:{error.offset}" if error.lineno else place
        cause = re.sub(r"^Parser error (at|between) line .*?: ", "", str(error.msg))
        raise TurtleError(cause, place=where, mend="mend the Turtle there") from None
    except ValueError as error:
        raise TurtleError(str(error), place=place, mend="mend the Turtle there") from None


def base_of(text: str) -> str | None:
    """Return the IRI of the first @base line of a Turtle text, or None."""
    match = _BASE.search(text)
    return match.group(1) if match else None


def format_text(text: str, place: str, order: Order) -> str:
    """Return a Turtle text in the one spelling.

    `order` ranks the properties within a subject; unranked ones come first, by IRI. Comment lines at the head
    are kept, and our own prefixes need no declaration: those that are used are written. Raise TurtleError for a comment
    elsewhere, which would be lost, and for blank nodes outside lists.
    """
    head = _head(text)
    for line in comment_lines(text):
        mend = "move it to the head of the file"
        raise TurtleError("a comment here would be lost", place=f"{place}:{line}", mend=mend)
    triples = parse((_OURS + text).encode(), place)
    written = write(triples, base=base_of(text), order=order, place=f"{place}:{blank_line(text)}")
    return "".join(f"{line}\n" for line in head) + written


def comment_lines(text: str) -> list[int]:
    """Return the lines of the comments of a Turtle text that a new spelling would lose."""
    return [line for line in _lines_of(text, "comment") if line > len(_head(text))]


def blank_line(text: str) -> int:
    """Return the first line of a Turtle text that writes a blank node, or 1."""
    return next(iter(_lines_of(text, "blank")), 1)


def _head(text: str) -> list[str]:
    return list(takewhile(lambda line: line.startswith("#"), _NEWLINE.split(text)))


def _lines_of(text: str, mark: str) -> Iterator[int]:
    for match in _MARK.finditer(text):
        if match[mark]:
            yield len(_NEWLINE.findall(text, 0, match.start())) + 1


def write(
    triples: Iterable[ox.Triple],
    *,
    base: str | None = None,
    order: Order | None = None,
    place: str = "turtle",
) -> str:
    """Return triples in the one spelling, with only the prefixes that they use."""
    subjects: dict[ox.NamedNode, dict[ox.NamedNode, list[Term]]] = defaultdict(lambda: defaultdict(list))
    lists: dict[ox.BlankNode, dict[ox.NamedNode, Term]] = defaultdict(dict)
    for subject, predicate, value in triples:
        if isinstance(subject, ox.BlankNode) and predicate in (_FIRST, _TAIL) and predicate not in lists[subject]:
            lists[subject][predicate] = value
        elif isinstance(subject, ox.NamedNode):
            subjects[subject][predicate].append(value)
        else:
            raise TurtleError("a blank node outside a list", place=place, mend="give it an IRI")
    writer = _Writer(base, order or {}, lists, place)
    blocks = [writer.block(subject, subjects[subject]) for subject in sorted(subjects, key=lambda s: s.value)]
    if writer.walked != lists.keys():
        raise TurtleError("a list that nothing holds", place=place, mend="drop it")
    return writer.head() + "\n".join(blocks)


class _Writer:
    def __init__(self, base: str | None, order: Order, lists: _Lists, place: str) -> None:
        self.base, self.order, self.lists, self.place = base, order, lists, place
        self.used: set[str] = set()
        self.walked: set[ox.BlankNode] = set()

    def head(self) -> str:
        lines = [f"@base <{self.base}> ."] if self.base else []
        lines += [f"@prefix {p}: <{PREFIXES[p]}> ." for p in sorted(self.used)]
        return "".join(f"{line}\n" for line in lines) + "\n"

    def block(self, subject: ox.NamedNode, rows: Mapping[ox.NamedNode, list[Term]]) -> str:
        lines = [self.term(subject)]
        for predicate in sorted(rows, key=self._rank):
            lines.extend(self._row(predicate, rows[predicate]))
        return "\n".join([*lines, "    .", ""])

    def _rank(self, predicate: ox.NamedNode) -> tuple[int, str]:
        return (-1, "") if predicate == RDF.type else (self.order.get(predicate, 0), predicate.value)

    def _row(self, predicate: ox.NamedNode, values: list[Term]) -> Iterator[str]:
        verb = "a" if predicate == RDF.type else self.term(predicate)
        texts = [text for _, text in sorted(self._ranked(value) for value in set(values))]
        if len(texts) == 1:
            yield f"    {verb} {texts[0]} ;"
            return
        yield f"    {verb}"
        yield from (f"        {text} ," for text in texts[:-1])
        yield f"        {texts[-1]} ;"

    def _ranked(self, value: Term) -> tuple[tuple[str, str], str]:
        """Return a value written, after what sorts it: language, then text. Blank nodes have random names."""
        text = self.term(value)
        language = value.language or "" if isinstance(value, ox.Literal) else ""
        return (language, text if isinstance(value, ox.BlankNode) else str(value)), text

    def term(self, term: Term) -> str:
        if isinstance(term, ox.NamedNode):
            return self._iri(term)
        if isinstance(term, ox.Literal):
            return self._literal(term)
        return f"( {' '.join(self.term(item) for item in self._items(term))} )"

    def _items(self, node: Term) -> Iterator[Term]:
        while node != _NIL:
            if not isinstance(node, ox.BlankNode) or len(self.lists.get(node, {})) != len((_FIRST, _TAIL)):
                raise TurtleError("a blank node outside a list", place=self.place, mend="give it an IRI")
            if node in self.walked:
                raise TurtleError("a list used twice", place=self.place, mend="write it out each time")
            self.walked.add(node)
            yield self.lists[node][_FIRST]
            node = self.lists[node][_TAIL]

    def _iri(self, node: ox.NamedNode) -> str:
        if self.base == node.value and "#" not in self.base:
            return "<>"
        if self.base and node.value.startswith(self.base + "#"):
            return f"<{node.value[len(self.base) :]}>"
        for prefix, start in PREFIXES.items():
            if node.value.startswith(start) and _LOCAL.fullmatch(node.value[len(start) :]):
                self.used.add(prefix)
                return f"{prefix}:{node.value[len(start) :]}"
        return str(node)

    def _literal(self, literal: ox.Literal) -> str:
        bare = _BARE.get(literal.datatype)
        if bare and bare.fullmatch(literal.value):
            return literal.value
        text = str(ox.Literal(literal.value))
        if literal.language:
            return f"{text}@{literal.language}" + (f"--{literal.direction}" if literal.direction else "")
        return text if literal.datatype == XSD.string else f"{text}^^{self._iri(literal.datatype)}"
