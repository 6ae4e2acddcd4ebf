"""Lay what is served on disk, in a process of its own, so that workers can open it.

It holds what the embedded store holds, and besides it all that is shared as the named graph of the namespace, so that
another engine can be filled from this one graph by graph.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import pyoxigraph as ox

from ..dates import PartialDate
from ..store import Store
from ..terms import SHARED
from .periods import Periods

IN_MEMORY = 300_000  # quads that a worker loads in half a second, to answer five to ten times as fast as from disk


@dataclass(frozen=True)
class Dataset:
    """What is served: an ontology folder under clocks, or else a file of N-Quads, to which clocks mean nothing.

    The clocks are days, months or years as text; `only` lists the IRIs of the sources that may speak. None is no limit.
    """

    folder: str = ""
    known_by: str | None = None
    on: str | None = None
    only: tuple[str, ...] | None = None
    quads: str = ""

    @classmethod
    def of(cls, store: Store) -> "Dataset":
        """Return the dataset of a loaded view."""
        known_by, on = (str(day) if day else None for day in (store.known_by, store.on))
        only = tuple(sorted(iri.value for iri in store.only)) if store.only is not None else None
        return cls(str(store.folder.path), known_by, on, only)

    def under(self, known_by: str | None, on: str | None) -> "Dataset":
        """Return it under the clocks of a request, which never sees past the dataset's own; raise DateError."""
        days = [PartialDate.parse(day) for day in (known_by, self.known_by) if day]
        day = PartialDate.parse(on) if on else None
        earliest = min(days, key=lambda one: one.last, default=None)
        return replace(self, known_by=str(earliest) if earliest else None, on=str(day) if day else self.on)

    def lay(self, place: Path) -> "Periods":
        """Write it where nothing is yet, as workers read it, and return the days on which views differ.

        That is a file of N-Quads, or a store on disk where it has so many quads that each worker would load it for
        seconds. Raise KgError for files that cannot be read.
        """
        if self.quads:
            _write(list(ox.parse(path=self.quads, format=ox.RdfFormat.N_QUADS)), place)
            return Periods()
        whole = Store.load(Path(self.folder))
        _write(list(self._quads(whole)), place)
        return Periods.of(whole)

    def _quads(self, whole: Store) -> Iterator[ox.Quad]:
        only = frozenset(map(ox.NamedNode, self.only)) if self.only is not None else None
        known_by, on = (PartialDate.parse(day) if day else None for day in (self.known_by, self.on))
        yield from whole.view(known_by, on, only).quads
        yield from (ox.Quad(t.subject, t.predicate, t.object, SHARED) for t in whole.folder.shared)


def _write(quads: Sequence[ox.Quad], place: Path) -> None:
    if len(quads) <= IN_MEMORY:
        ox.serialize(quads, str(place), ox.RdfFormat.N_QUADS)
    else:
        laid = ox.Store(str(place))
        laid.bulk_extend(quads)
        laid.flush()


def main(arguments: Sequence[str]) -> None:
    """Lay a dataset, and write its periods: `DATASET-AS-JSON PLACE`."""
    given = json.loads(arguments[0])
    if given["only"] is not None:
        given["only"] = tuple(given["only"])
    periods = Dataset(**given).lay(Path(arguments[1]))
    sys.stdout.write(json.dumps(asdict(periods)))


def arguments_of(dataset: Dataset, place: Path) -> list[str]:
    """Return the arguments with which a process lays a dataset."""
    return [json.dumps(asdict(dataset)), str(place)]
