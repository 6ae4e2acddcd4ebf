"""The whole of an import: rows in, the new text of each file out, and every row that does not go in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from .. import sources, turtle
from ..sources import Folder
from ..store import Store
from .cells import Rejection, Row, rows_of
from .drafter import Drafter
from .drafts import Draft
from .judging import Judge
from .known import Known
from .rules import Rules
from .vocabulary import Vocabulary

Facts = dict[ox.NamedNode, set[ox.Triple]]


@dataclass(frozen=True)
class Intake:
    """What an import gives: the new text of each file that changes, and every row that does not go in, with its cause.

    `taken` counts the rows that go in, `unchanged` those that were there already, or stand in the files twice.
    """

    files: dict[Path, str] = field(default_factory=dict)
    rejected: tuple[Rejection, ...] = ()
    taken: int = 0
    unchanged: int = 0


def read(paths: Iterable[Path], folder: Path) -> Intake:
    """Read files of rows into an ontology folder; write nothing. A row that is not right stops no other row.

    Raise KgError only where the folder itself is not right: MissingError, TurtleError.
    """
    store = Store.load(folder)
    vocabulary = Vocabulary(store)
    found = [row for path in paths for row in rows_of(path)]
    there = _facts(store.folder)
    rows = [row for row in found if isinstance(row, Row)]
    drafts = _judged(vocabulary, rows, there)
    new = {d.iri: d for d in reversed(drafts) if not d.problems and d.triples - there.get(d.iri, set())}
    taken = sum(not draft.row.prefix for draft in new.values())
    return Intake(
        files=_files(store.folder, vocabulary, new.values()),
        rejected=tuple(sorted({*(row for row in found if isinstance(row, Rejection)), *_rejections(drafts)})),
        taken=taken,
        unchanged=sum(not d.problems and not d.row.prefix for d in drafts) - taken,
    )


def _judged(vocabulary: Vocabulary, rows: Iterable[Row], there: Facts) -> list[Draft]:
    """Return the drafts of rows, with what is wrong with them, and the sources that only claims describe."""
    known = Known(vocabulary)
    drafter = Drafter(vocabulary, known)
    drafts = [drafter.begin(row) for row in rows]
    for draft in drafts:
        drafter.fill(draft)
    every = Judge(drafter, known, Rules(vocabulary), there).judge(drafts)
    named = {iri for draft in drafts if not draft.problems for iri in draft.needs}
    return [draft for draft in every if not draft.row.prefix or draft.problems or draft.iri in named]


def _facts(folder: Folder) -> Facts:
    """Return what the files say, by subject: parties, deals, sources and claims."""
    facts: Facts = defaultdict(set)
    for triple in (*folder.shared, *(t for triples in folder.sources.values() for t in triples)):
        if isinstance(triple.subject, ox.NamedNode):
            facts[triple.subject].add(triple)
    return dict(facts)


def _rejections(drafts: Iterable[Draft]) -> Iterator[Rejection]:
    for draft in drafts:
        for problem in draft.problems:
            yield draft.row.rejection(problem)


def _files(folder: Folder, vocabulary: Vocabulary, drafts: Iterable[Draft]) -> dict[Path, str]:
    by_home: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_home[draft.home].append(draft)
    return {folder.path / home: _text(folder.path / home, found, vocabulary) for home, found in sorted(by_home.items())}


def _text(path: Path, drafts: Sequence[Draft], vocabulary: Vocabulary) -> str:
    """Return the text of a file with drafts added: what it has, its head of comments too, and they."""
    base = sources.source_iri(path).value if path.parent.name == "sources" else None
    added = turtle.write((t for d in drafts for t in d.triples), base=base, order=vocabulary.order, place=str(path))
    before = sources.text_of(path) if path.is_file() else ""
    return turtle.format_text(f"{before}\n{added}", str(path), vocabulary.order)
