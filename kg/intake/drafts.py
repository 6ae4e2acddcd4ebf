"""What a row gives: the triples of one claim, party, deal or source, and what is wrong with it."""

import difflib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pyoxigraph as ox

from ..errors import KgError
from ..terms import Term
from .cells import Row
from .values import slug, texts

CARRIED = "source_"
NOWHERE = ox.NamedNode("urn:nowhere")


@dataclass
class Draft:
    """What a row gives: triples of one subject, the file that they belong in, what they name, and what is wrong.

    `needs` gives the column of each IRI that it names, `columns` that of each property. `carried` is the source that
    a claim's row describes itself. A row whose id cannot be read is of NOWHERE.
    """

    row: Row
    iri: ox.NamedNode = NOWHERE
    home: str = ""
    triples: set[ox.Triple] = field(default_factory=set)
    needs: dict[ox.NamedNode, str] = field(default_factory=dict)
    columns: dict[ox.NamedNode, str] = field(default_factory=dict)
    problems: list[KgError] = field(default_factory=list)
    carried: "Draft | None" = None

    def say(self, prop: ox.NamedNode, values: Iterable[Term], column: str) -> None:
        """Add values of a property that stand in a column."""
        self.columns[prop] = column
        for value in values:
            self.triples.add(ox.Triple(self.iri, prop, value))
            if isinstance(value, ox.NamedNode):
                self.needs.setdefault(value, column)

    def has(self, prop: ox.NamedNode, language: str = "") -> bool:
        """Return whether it says anything by a property, in a language where one is given."""
        found = (t.object for t in self.triples if t.predicate == prop)
        return any(not language or (isinstance(v, ox.Literal) and v.language == language) for v in found)

    def refuse(self, cause: str, column: str = "", mend: str = "") -> None:
        """Note a problem of it."""
        self.problems.append(KgError(cause, place=column, mend=mend))


@contextmanager
def noted(draft: Draft, place: str = "") -> Iterator[None]:
    """Note a problem on a draft, at its own column or a given one, and go on."""
    try:
        yield
    except KgError as error:
        draft.problems.append(KgError(error.cause, place=error.place or place, mend=error.mend))


def one_in(row: Row, column: str) -> str:
    """Return the one value of a column, or nothing where it is empty."""
    try:
        found = texts(row, column, False)
    except KgError as error:
        raise KgError(error.cause, place=column, mend=error.mend) from None
    if len(found) > 1:
        raise KgError("takes one value", place=column, mend="write a row for each")
    return "".join(found)


def id_in(row: Row, column: str) -> str:
    """Return the id in a column; raise KgError."""
    text = one_in(row, column)
    if not text:
        raise KgError("is empty", place=column, mend="every row needs it")
    try:
        return slug(text)
    except KgError as error:
        raise KgError(error.cause, place=column, mend=error.mend) from None


def unknown_column(name: str, columns: list[str], what: str) -> KgError:
    """Return the problem of a column that a sort of rows does not have."""
    near = difflib.get_close_matches(name, columns, n=2)
    mend = f"did you mean {' or '.join(near)}?" if near else f"the columns of {what} are {', '.join(sorted(columns))}"
    return KgError(f"is no column of {what}", place=name, mend=mend)
