"""What a worker answers: whole, as rows for a program, or in parts that come while they are read."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

from .refusals import RefusedError, Spot, too_much

_PARTS = 16  # of up to 64 kB: what is kept of an answer for a client that reads slowly


class Stream:
    """The parts of an answer, a megabyte of them at most; `stop` ends what makes them: nobody reads on."""

    def __init__(self) -> None:
        self._parts: asyncio.Queue[bytes | RefusedError | None] = asyncio.Queue(_PARTS)
        self.stop: Callable[[], object] = bool

    async def put(self, part: bytes | None) -> None:
        """Add a part, waiting until there is room; None is the end."""
        await self._parts.put(part)

    def break_off(self, why: RefusedError) -> None:
        """End before the time, whether or not there is room: what was not read yet is given up."""
        while not self._parts.empty():
            self._parts.get_nowait()
        self._parts.put_nowait(why)

    async def parts(self) -> AsyncIterator[bytes]:
        """Yield the parts; raise RefusedError where the answer breaks off."""
        while (part := await self._parts.get()) is not None:
            if isinstance(part, RefusedError):
                raise part
            yield part


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as bytes: of solutions or a graph, compressed or not, whole or beginning a stream."""

    form: str
    gzip: bool
    body: bytes = b""
    stream: Stream | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """SPARQL results JSON of at most as many rows as were asked for; `truncated` tells that there are more."""

    results: dict[str, Any]
    truncated: bool


def answer_of(body: bytes) -> Answer:
    """Return a whole answer from the frame that holds it."""
    head, _, data = body.partition(b"\n")
    told = json.loads(head)
    return Answer(told["form"], "encoding" in told, data)


def begun_of(body: bytes, stream: Stream) -> Answer:
    """Return an answer in parts from the frame that begins it."""
    told = json.loads(body)
    return Answer(told["form"], "encoding" in told, stream=stream)


def rows_of(body: bytes) -> Rows:
    """Return rows from the frame that holds them."""
    told = json.loads(body.partition(b"\n")[2])
    return Rows(told["results"], told["truncated"])


def refusal_of(body: bytes) -> RefusedError:
    """Return why there is no answer, from the frame that says so."""
    told = json.loads(body)
    kind, cause = told["kind"], told["cause"]
    if kind == "over":
        return too_much(cause)
    if kind == "memory":
        return too_much("the query needs more memory than it may have")
    if kind == "format":
        return RefusedError(406, f"none of the formats of {cause} is accepted")
    if kind == "syntax":
        spot = Spot(*told["spot"]) if told["spot"] else None
        return RefusedError(400, f"SPARQL does not parse: {cause}", mend="mend the query there", spot=spot)
    return RefusedError(400, cause if kind == "refused" else f"SPARQL failed: {cause}")
