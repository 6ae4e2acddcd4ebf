"""Which file is what: the ontology, the facts, and one named graph for each source document."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from . import turtle
from .errors import MissingError, TurtleError
from .terms import SH, SOURCE

KNOWLEDGE = ("core.ttl", "codes.ttl", "alignments.ttl")
FACTS = ("facts/actors.ttl", "facts/things.ttl", "facts/deals.ttl")


@dataclass(frozen=True)
class Folder:
    """An ontology folder, read: its shared triples, and the triples of each source by its IRI."""

    path: Path
    shared: tuple[ox.Triple, ...]
    sources: dict[ox.NamedNode, tuple[ox.Triple, ...]]


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
    if not (folder / "core.ttl").is_file():
        raise MissingError("no core.ttl in it", place=str(folder), mend="name a folder laid out like ontology/")
    shared = [triple for name in (*KNOWLEDGE, *FACTS) for triple in _optional(folder / name)]
    sources = {source_iri(path): tuple(_source(path)) for path in source_files(folder)}
    return Folder(folder, tuple(shared), sources)


def _optional(path: Path) -> list[ox.Triple]:
    return turtle.read(path) if path.is_file() else []


def _source(path: Path) -> Iterator[ox.Triple]:
    own = source_iri(path).value
    for triple in turtle.read(path):
        subject = triple.subject
        if not isinstance(subject, ox.NamedNode) or subject.value.split("#")[0] != own:
            raise TurtleError(
                f"{subject} is not of the source that the file is named for",
                place=str(path),
                mend=f"begin it with @base <{own}> . and name subjects <#like-this>",
            )
        yield triple


def property_order(triples: tuple[ox.Triple, ...]) -> dict[ox.NamedNode, int]:
    """Return the rank of each property that core.ttl orders with sh:order."""
    return {
        t.subject: int(t.object.value)
        for t in triples
        if t.predicate == SH.order and isinstance(t.subject, ox.NamedNode) and isinstance(t.object, ox.Literal)
    }
