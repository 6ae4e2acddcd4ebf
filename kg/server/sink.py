"""Where the engine writes an answer: it counts, compresses, and keeps the beginning back while it may still fail."""

import json
import zlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO

import pyoxigraph as ox

from .counting import BESIDES, counter
from .wire import BEGUN, ENDED, PART, WHOLE, framed

HELD = 1 << 19
_PIECE = 1 << 16
_SMALL = 1 << 10


class OverError(Exception):
    """An answer with more rows or bytes than it may have."""


class Sink:
    """A file that the engine writes an answer to, of at most so many rows and bytes."""

    def __init__(self, out: BinaryIO, rows: int, size: int, gzip: bool) -> None:
        self._out, self._rows_left, self._left, self._gzip = out, rows, size, gzip
        self._most = (rows, size)
        self._held: list[bytes] = []
        self._held_size = 0
        self._press = zlib.compressobj(5, zlib.DEFLATED, 31)
        self._begun = False

    def begin(self, form: str, name: str) -> None:
        """Say what comes: solutions or a graph, and the engine's name of its format."""
        self._head = {"form": form}
        self._count = counter(name)
        self._rows_left += BESIDES.get(name, 0)

    def whole(self, data: bytes) -> None:
        """Send an answer as it is, which no format of the engine has; raise OverError."""
        self._weigh(data)
        self._send(framed(WHOLE, b"{}\n" + data))

    def write(self, data: bytes) -> int:
        """Take bytes of the answer; raise OverError."""
        self._weigh(data)
        if self._head["form"] != "graph":
            self._take(self._count(data))
        self._held.append(data)
        self._held_size += len(data)
        if self._held_size >= (_PIECE if self._begun else HELD):
            self._hand_over()
        return len(data)

    def counted(self, triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
        """Yield the triples of a graph, counting them; raise OverError."""
        for triple in triples:
            self._take(1)
            yield triple

    def flush(self) -> None:
        """Do nothing: what is kept back is kept back."""

    def end(self) -> None:
        """Send what is left, as a whole answer if nothing was sent before."""
        if self._begun:
            self._hand_over(last=True)
            self._send(framed(ENDED))
            return
        body = b"".join(self._held)
        if self._gzip and len(body) > _SMALL:
            self._head["encoding"] = "gzip"
            body = self._press.compress(body) + self._press.flush()
        self._send(framed(WHOLE, json.dumps(self._head).encode() + b"\n" + body))

    def _weigh(self, data: bytes) -> None:
        self._left -= len(data)
        if self._left < 0:
            raise OverError(f"the answer has over {self._most[1]} bytes")

    def _take(self, rows: int) -> None:
        self._rows_left -= rows
        if self._rows_left < 0:
            raise OverError(f"the answer has over {self._most[0]} rows")

    def _hand_over(self, last: bool = False) -> None:
        if not self._begun:
            self._begun = True
            if self._gzip:
                self._head["encoding"] = "gzip"
            self._send(framed(BEGUN, json.dumps(self._head).encode()))
        data = b"".join(self._held)
        self._held, self._held_size = [], 0
        if self._gzip:
            data = self._press.compress(data) + (self._press.flush() if last else b"")
        for start in range(0, len(data), _PIECE):
            self._send(framed(PART, data[start : start + _PIECE]))

    def _send(self, frame: bytes) -> None:
        self._out.write(frame)
        self._out.flush()
