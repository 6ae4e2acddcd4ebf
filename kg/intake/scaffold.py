"""A new source file: its head, the description of the source, and how to write a claim below."""

from importlib import resources
from pathlib import Path

import pyoxigraph as ox

from .. import turtle
from ..errors import KgError
from ..store import Store
from ..terms import KG
from ..text import tokens
from .cells import Row
from .drafter import Drafter
from .judging import Judge
from .known import Known
from .rules import Rules
from .values import SLUG, slug
from .vocabulary import Vocabulary

_PLACE = "facts/sources"


def scaffold(
    id: str,
    folder: Path,
    *,
    issued: str,
    language: str,
    title: str,
    url: str = "",
    publisher: str = "",
    kind: str = "",
    tier: str = "",
) -> tuple[Path, str]:
    """Return the path and the text of the file of a new source, in the one spelling; write nothing.

    `kind` is a class of sources, a news report unless it says otherwise. Raise KgError, with its mend, for an id that
    is none or that is taken, for a publisher that nobody declares, and for any word that is not right.
    """
    store = Store.load(folder)
    iri_path = folder / _PLACE / f"{_new(id, store)}.ttl"
    given = {"issued": issued, "language": language, "title": title, "url": url, "publisher": publisher}
    cells = {"declare": "source", "id": id, **given, "class": kind, "tier": tier}
    vocabulary = Vocabulary(store)
    known = Known(vocabulary)
    _declared(publisher, known)
    drafter = Drafter(vocabulary, known)
    draft = drafter.begin(Row("", 1, {name: value for name, value in cells.items() if value.strip()}))
    drafter.fill(draft)
    Judge(drafter, known, Rules(vocabulary), {}).judge([draft])
    for problem in draft.problems:
        raise KgError(f"{problem.place}: {problem.cause}" if problem.place else problem.cause, mend=problem.mend)
    text = turtle.write(draft.triples, base=draft.iri.value, order=vocabulary.order)
    return iri_path, _help() + text


def _new(id: str, store: Store) -> str:
    path = store.folder.path / _PLACE / f"{slug(id)}.ttl"
    if path.exists():
        raise KgError(f"the source {id!r} exists already", place=str(path), mend="add to it, or take another id")
    return id


def _declared(publisher: str, known: Known) -> None:
    """Raise KgError for an unknown publisher, with the lines that declare it."""
    if not publisher.strip():
        return
    try:
        known.resolve(publisher.strip(), KG.Actor)
    except KgError as error:
        name = ox.Literal(publisher.strip())
        lines = f"{_slug_of(publisher)} a kg:Actor ; kg:kind kind:media ; rdfs:label {name}@en , {name}@fr ."
        mend = f"{error.mend.removesuffix('declare it in a row of its own')} or add to facts/actors.ttl: {lines}"
        raise KgError(f"publisher: {error.cause}", mend=mend.removeprefix(" or ")) from None


def _help() -> str:
    return resources.files(__package__).joinpath("source.txt").read_text(encoding="utf-8")


def _slug_of(name: str) -> str:
    words = "-".join("".join(c for c in word if c.isascii() and c.isalnum()) for word in tokens(name)).strip("-")
    return f"actor:{words if SLUG.fullmatch(words) else 'its-name'}"
