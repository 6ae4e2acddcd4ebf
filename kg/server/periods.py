"""The days on which one view of a dataset becomes another: days of one period share a view."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from ..dates import PartialDate
from ..errors import DateError
from ..store import Store
from ..terms import DCTERMS, KG

Key = tuple[int | None, int, int]


@dataclass(frozen=True)
class Periods:
    """Sorted days, as ISO text: when sources had come out, when claims begin, and when they end.

    `undated` tells that a source says no day: it stands in the view without a clock alone.
    """

    issued: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    undated: bool = False

    @classmethod
    def of(cls, store: Store) -> "Periods":
        """Return the periods of a store without clocks."""
        dated = {triple.subject for triple in store.match(None, DCTERMS.issued)}
        return cls(
            tuple(sorted({str(day.last) for day in _days(store, DCTERMS.issued)})),
            tuple(sorted({str(day.first) for one in (KG["from"], KG.when) for day in _days(store, one)})),
            tuple(sorted({str(day.last) for day in _days(store, KG.until)})),
            not dated.issuperset(store.graphs()),
        )

    def key(self, known_by: str | None, on: str | None) -> Key:
        """Return what views that hold the same have in common; raise DateError.

        >>> periods = Periods(issued=("2025-01-31", "2025-03-01"))
        >>> periods.key("2025-02", None) == periods.key("2025-02-28", None) != periods.key("2025-03", None)
        True
        """
        known = bisect_right(self.issued, str(PartialDate.parse(known_by).last)) if known_by else len(self.issued)
        day = PartialDate.parse(on) if on else None
        return (
            None if known_by is None or (known == len(self.issued) and not self.undated) else known,
            bisect_right(self.begins, str(day.last)) if day else len(self.begins),
            bisect_left(self.ends, str(day.first)) if day else 0,
        )


def _days(store: Store, predicate: ox.NamedNode) -> Iterator[PartialDate]:
    for triple in store.match(None, predicate):
        try:
            if isinstance(triple.object, ox.Literal):
                yield PartialDate.parse(triple.object.value)
        except DateError:
            continue
