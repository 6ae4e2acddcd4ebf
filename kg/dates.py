"""Partial dates: a year, a month or a day, kept as exact as the source gives it.

A partial date denotes the interval from its first to its last day; comparisons use that interval.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from pyoxigraph import Literal, NamedNode

from .errors import DateError
from .terms import XSD

_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
DATATYPES = {1: XSD.gYear, 2: XSD.gYearMonth, 3: XSD.date}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day. Month and day are None where the source does not say.

    >>> d = PartialDate.parse("2025-08")
    >>> str(d), str(d.first), str(d.last)
    ('2025-08', '2025-08-01', '2025-08-31')
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2025`, `2025-08` or `2025-08-31`; raise DateError for anything else or an impossible day."""
        match = _WRITTEN.fullmatch(text.strip())
        if not match:
            raise DateError(f"{text!r} is not a date", mend="write 2025, 2025-08 or 2025-08-31")
        parts = [int(part) for part in match.groups() if part is not None]
        try:
            date(parts[0], *[*parts[1:], 1, 1][:2])
        except ValueError as error:
            raise DateError(f"{text!r} is no day of the calendar ({error})") from None
        return cls(*parts)

    @property
    def first(self) -> date:
        """The first day that it denotes."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that it denotes."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def datatype(self) -> NamedNode:
        """The XML Schema datatype of its exactness: gYear, gYearMonth or date."""
        return DATATYPES[1 + (self.month is not None) + (self.day is not None)]

    def literal(self) -> Literal:
        """Return it as a typed RDF literal."""
        return Literal(str(self), datatype=self.datatype)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def is_known_by(issued: PartialDate, day: PartialDate) -> bool:
    """Return whether something issued then had surely been published by the last day of `day`.

    >>> is_known_by(PartialDate.parse("2025-08"), PartialDate.parse("2025-08-15"))
    False
    """
    return issued.last <= day.last


def holds_on(start: PartialDate | None, end: PartialDate | None, day: PartialDate) -> bool:
    """Return whether what holds from `start` until `end` may hold on `day`; None leaves that side open.

    >>> holds_on(None, PartialDate.parse("2030"), PartialDate.parse("2031-01-01"))
    False
    """
    return (start is None or start.first <= day.last) and (end is None or day.first <= end.last)
