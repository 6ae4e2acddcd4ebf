"""Counting the rows of an answer in the bytes that the engine writes, however they are cut.

It is exact but for JSON: there a text that ends with `},{` or holds `},{}` counts as a row more. To be exact there too
takes longer than the engine takes to write.
"""

import re
from collections.abc import Callable

Count = Callable[[bytes], int]
# What is counted, less the rows: the first line of a table is none, and what stands between rows is one less.
BESIDES = {"CSV": 1, "TSV": 1, "JSON": -1}


def counter(name: str) -> Count:
    """Return what counts, in each piece of an answer in a format of the engine, rows or what goes with them: BESIDES.

    >>> count = counter("CSV")
    >>> count(b'a,b'), count(b'\\r\\n"x\\n"",'), count(b'",1\\r\\n')
    (0, 1, 1)
    """
    marks: dict[str, Marks | Quoted] = {"JSON": Marks(rb'\},\{["}]', 4), "XML": Marks(b"<result>", 8), "CSV": Quoted()}
    return marks[name].count if name in marks else _lines


def _lines(data: bytes) -> int:
    return data.count(b"\n")


class Quoted:
    """Lines that end outside of quotes; a quote inside is doubled."""

    def __init__(self) -> None:
        self._inside = 0

    def count(self, data: bytes) -> int:
        """Count the lines that end in a piece."""
        parts = data.split(b'"')
        outside = parts[self._inside :: 2]
        self._inside ^= (len(parts) - 1) & 1
        return sum(part.count(b"\n") for part in outside)


class Marks:
    """Marks of one length that stand before each row, or between two."""

    def __init__(self, pattern: bytes, length: int) -> None:
        self._find, self._kept = re.compile(pattern).findall, length - 1
        self._rest = b""

    def count(self, data: bytes) -> int:
        """Count the marks that end in a piece."""
        whole = self._rest + data
        self._rest = whole[-self._kept :]
        return len(self._find(whole))
