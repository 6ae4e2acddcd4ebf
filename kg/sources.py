"""Which file is what: the ontology, the facts, and one named graph for each source document."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from . import turtle
from .errors import MissingError, TurtleError
from .terms import SH, SOURCE, Term

KNOWLEDGE = ("core.ttl", "codes.ttl", "alignments.ttl")
FACTS = ("facts/actors.ttl", "facts/things.ttl", "facts/deals.ttl")


class Folder:
    """An ontology folder: which files are shared, which file is which source, and, read when asked, their triples.

    Raise MissingError without a core.ttl, and TurtleError where a file is not right.
    """

    def __init__(self, path: Path) -> None:
        if not (path / "core.ttl").is_file():
            raise MissingError("no core.ttl in it", place=str(path), mend="name a folder laid out like ontology/")
        self.path = path
        self.shared_files = [path / name for name in (*KNOWLEDGE, *FACTS) if (path / name).is_file()]
        self.source_files = {source_iri(file): file for file in source_files(path)}

    @cached_property
    def shared(self) -> tuple[ox.Triple, ...]:
        """The triples of the ontology, and of who and what exists."""
        return tuple(triple for file in self.shared_files for triple in turtle.read(file))

    @cached_property
    def sources(self) -> dict[ox.NamedNode, tuple[ox.Triple, ...]]:
        """The triples of each source, by its IRI."""
        return {iri: tuple(_source(file)) for iri, file in self.source_files.items()}


def home() -> Path:
    """Return the published ontology: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent
    beside = package.parent / "ontology"
    return beside if (beside / "core.ttl").is_file() else package / "ontology"


def questions_of(folder: Path) -> list[Path]:
    """Return the question files of an ontology folder, by name."""
    return sorted((folder / "questions").glob("*.rq"))


def source_files(folder: Path) -> list[Path]:
    """Return the source files of an ontology folder, by name."""
    return sorted((folder / "facts" / "sources").glob("*.ttl"))


def turtle_files(folder: Path) -> list[Path]:
    """Return every Turtle file of an ontology folder, shapes included."""
    return sorted(folder.rglob("*.ttl"))


def source_iri(path: Path) -> ox.NamedNode:
    """Return the IRI of the source that a file holds: its name is the source's id. Raise TurtleError for no id."""
    try:
        return SOURCE[path.stem]
    except ValueError:
        raise TurtleError("a file name that is no id", place=str(path), mend="use letters, digits and -") from None


def text_of(path: Path) -> str:
    """Return the text of a file; raise MissingError where it cannot be read or is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise MissingError("is not UTF-8 text", place=str(path)) from None
    except OSError as error:
        raise MissingError(f"cannot be read ({error.strerror})", place=str(path)) from None


def read(folder: Path) -> Folder:
    """Read an ontology folder. Raise MissingError without a core.ttl, TurtleError where a file is not right."""
    whole = Folder(folder)
    _ = whole.shared, whole.sources
    return whole


def _source(path: Path) -> Iterator[ox.Triple]:
    own = source_iri(path)
    for triple in turtle.read(path):
        if not belongs(triple.subject, own):
            raise TurtleError(
                f"{triple.subject} is not of the source that the file is named for",
                place=str(path),
                mend=f"begin it with @base {own} . and name subjects <#like-this>",
            )
        yield triple


def belongs(subject: Term, source: ox.NamedNode) -> bool:
    """Return whether a subject is a source or a claim of it: a fragment of its IRI."""
    return isinstance(subject, ox.NamedNode) and subject.value.split("#")[0] == source.value


def property_order(triples: Iterable[ox.Triple]) -> dict[ox.NamedNode, int]:
    """Return the rank of each property that core.ttl orders with sh:order."""
    return {
        t.subject: int(t.object.value)
        for t in triples
        if t.predicate == SH.order and isinstance(t.subject, ox.NamedNode) and isinstance(t.object, ox.Literal)
    }
