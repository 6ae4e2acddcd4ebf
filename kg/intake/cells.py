"""Rows as they stand in files: CSV with a header, or JSON Lines; and what is refused of them, in one line each."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from ..errors import KgError

MAX_BYTES = 64 * 2**20
MAX_ROWS = 100_000
_SEPARATORS = {";": "semicolons", "\t": "tabs"}


@dataclass(frozen=True, order=True)
class Rejection:
    """What does not go in: a cell of a row, a row, or (on line 1, without column) a file.

    >>> print(Rejection("a.csv", 3, "stage", "unknown stage 'sined'", "did you mean signed?"))
    a.csv:3: stage: unknown stage 'sined'; did you mean signed?
    """

    place: str
    line: int
    column: str
    cause: str
    mend: str

    def __str__(self) -> str:
        column = f"{shown(self.column)}: " if self.column else ""
        return plain(f"{self.place}:{self.line}: {column}{self.cause}" + (f"; {self.mend}" if self.mend else ""))


@dataclass(frozen=True)
class Row:
    """One row: its file, its first line, and what its columns hold, empty ones left out.

    `splits` says that its cells are CSV text, where `;` parts several values. `prefix` stands before its columns in
    the file: `source_`, where a claim carries its source.
    """

    place: str
    line: int
    cells: Mapping[str, object]
    splits: bool = False
    prefix: str = field(default="", compare=False)

    def rejection(self, problem: KgError) -> Rejection:
        """Return the rejection of this row for a problem, whose place is a column."""
        column = self.prefix + problem.place if problem.place else ""
        return Rejection(self.place, self.line, column, problem.cause, problem.mend)


def plain(text: str) -> str:
    """Return a text on one line, with what does not print escaped, so that it cannot act on a terminal.

    >>> plain("a\\x1b[2J\\n b")
    'a\\\\x1b[2J b'
    """
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in " ".join(text.split()))


def shown(value: object) -> str:
    """Return a text of the file as a message shows it: short.

    >>> shown("a" * 100)[-4:]
    'aaa…'
    """
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"


def rows_of(path: Path) -> Iterator[Row | Rejection]:
    """Yield the rows of a .csv or .jsonl file, and what of it cannot be read. Nothing of it is left out silently."""
    place = str(path)
    read = {".csv": _csv, ".jsonl": _jsonl}.get(path.suffix.lower())
    if read is None:
        yield Rejection(place, 1, "", "is neither .csv nor .jsonl", "save it as one of them")
        return
    try:
        found = list(read(_text(path), place))
    except KgError as error:
        yield Rejection(place, 1, "", error.cause, error.mend)
        return
    if len(found) > MAX_ROWS:
        yield Rejection(place, 1, "", f"has {len(found):,} rows, more than {MAX_ROWS:,}", "cut it into several files")
        return
    yield from found


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise KgError(f"cannot be read ({error.strerror})", mend="name a file that is there") from None
    if len(data) > MAX_BYTES:
        raise KgError(f"is larger than {MAX_BYTES // 2**20} MB", mend="cut it into several files")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise KgError("is not UTF-8 text", mend="save it as UTF-8") from None


# --- CSV


def _csv(text: str, place: str) -> Iterator[Row | Rejection]:
    records = _records(text)
    header = _header(next((record for _, record in records), []))
    for line, record in records:
        if isinstance(record, csv.Error):
            yield Rejection(place, line, "", _no_row(record), "quote its cells, and double the quotes in them")
        elif len(record) != len(header) and any(record):
            cause = f"has {len(record)} cells where the header has {len(header)}"
            yield Rejection(place, line, "", cause, "quote cells that hold a comma")
        elif any(cell.strip() for cell in record):
            cells = {name: cell for name, cell in zip(header, record, strict=True) if cell.strip()}
            yield Row(place, line, cells, splits=True)


def _records(text: str) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Yield each record, or why it is none, with its first line: a cell may hold line ends."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, error


def _no_row(error: csv.Error) -> str:
    if "unexpected end" in str(error):
        return "opens a quote that nothing closes, so that neither it nor what follows can be read"
    return f"is no row of CSV ({error})"


def _header(record: list[str] | csv.Error) -> list[str]:
    if isinstance(record, csv.Error):
        raise KgError(f"has a header that is no CSV ({record})", mend="write the names of columns, parted by commas")
    names = [name.strip() for name in record]
    if not any(names):
        raise KgError("has no header", mend="write the names of its columns on its first line")
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice:
        raise KgError(f"has the column {shown(twice)!r} twice", mend="keep one")
    for sign, word in _SEPARATORS.items():
        if len(names) == 1 and sign in names[0]:
            raise KgError(f"parts its columns by {word}", mend="save it with commas")
    return names


# --- JSON Lines


def _jsonl(text: str, place: str) -> Iterator[Row | Rejection]:
    # Not splitlines(): a text may hold U+2028.
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield Row(place, number, _object(line))
            except KgError as error:
                yield Rejection(place, number, "", error.cause, error.mend)


def _object(line: str) -> dict[str, object]:
    mend = "write one JSON object a line"
    try:
        found = json.loads(line, parse_float=Decimal, parse_constant=_no_number, object_pairs_hook=_pairs)
    except json.JSONDecodeError as error:
        raise KgError(f"is no JSON ({error.msg}, character {error.colno})", mend=mend) from None
    except (ValueError, ArithmeticError, RecursionError):
        raise KgError("is no JSON that can be held: a number too long, or lists too deep", mend=mend) from None
    if not isinstance(found, dict):
        raise KgError("is no JSON object", mend=mend)
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise KgError(f"has the key {shown(twice)!r} twice", mend="keep one")
    return dict(pairs)


def _no_number(word: str) -> object:
    raise KgError(f"holds {word}, which is no number", mend="leave out what is unknown")
