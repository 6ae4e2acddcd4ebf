"""A light HTTP client that keeps its connections: asked in a closed loop, or at fixed moments whatever the server does.

What is asked at a moment is timed from that moment, not from when a connection was free: a server that stalls makes all
that came due meanwhile late, and shows it.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import cast
from urllib.parse import quote

import httptools

TIMEOUT = 30.0


@dataclass(frozen=True)
class Reply:
    """What came back: the status, 0 where no whole answer came (`failure` says why), and the size of its body."""

    status: int
    size: int = 0
    failure: str = ""


@dataclass(frozen=True)
class Outcome:
    """A reply to a request of some kind, and the seconds from when it was due until it was whole."""

    kind: str
    request: bytes
    seconds: float
    reply: Reply


@dataclass(frozen=True)
class Due:
    """A request of some kind, due some seconds after the start."""

    at: float
    kind: str
    request: bytes


def get(path: str, accept: str = "*/*", **headers: str) -> bytes:
    """Return the bytes of a GET request that keeps the connection."""
    lines = [f"GET {path} HTTP/1.1", "Host: localhost", f"Accept: {accept}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode()


def sparql(query: str, path: str = "/sparql", **parameters: str) -> bytes:
    """Return the bytes of a query by GET that asks for JSON."""
    pairs = "".join(f"&{name}={quote(value)}" for name, value in parameters.items())
    return get(f"{path}?query={quote(query)}{pairs}", "application/sparql-results+json")


class _Reader(asyncio.Protocol):
    """One open connection; it reads one answer at a time."""

    def __init__(self) -> None:
        self.transport: asyncio.Transport | None = None
        self.answer: asyncio.Future[Reply] | None = None
        self.begin()

    def send(self, request: bytes, answer: "asyncio.Future[Reply]") -> "asyncio.Future[Reply]":
        self.begin()
        self.answer = answer
        if self.transport:
            self.transport.write(request)
        else:
            self._answered(Reply(0, failure="closed"))
        return answer

    def begin(self) -> None:
        self.parser = httptools.HttpResponseParser(self)
        self.size = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserError as error:
            self._answered(Reply(0, failure=f"not HTTP: {error}"))

    def on_body(self, body: bytes) -> None:
        self.size += len(body)

    def on_message_complete(self) -> None:
        self._answered(Reply(self.parser.get_status_code(), self.size))

    def connection_lost(self, error: Exception | None) -> None:
        self.transport = None
        self._answered(Reply(0, failure="closed"))

    def _answered(self, reply: Reply) -> None:
        if self.answer and not self.answer.done():
            self.answer.set_result(reply)


class Connection:
    """A connection that opens when it is needed, from one address of this machine."""

    def __init__(self, port: int, source: str = "127.0.0.1") -> None:
        self.port, self.source = port, source
        self._reader: _Reader | None = None

    async def ask(self, request: bytes, timeout: float = TIMEOUT) -> Reply:
        """Send a request and return its reply. A server may close what was idle: then it is asked once more."""
        fresh = not (self._reader and self._reader.transport)
        try:
            async with asyncio.timeout(timeout):
                reply = await (await self._sent(request))
        except TimeoutError:
            self.close()
            return Reply(0, failure="timeout")
        except OSError as error:
            return Reply(0, failure=type(error).__name__)
        return reply if reply.status or fresh else await self.ask(request, timeout)

    async def drip(self, head: bytes, parts: Iterable[bytes], timeout: float) -> Reply:
        """Send a request that never ends, a part each second, until the server answers or closes."""
        try:
            async with asyncio.timeout(timeout):
                answer = await self._sent(head)
                for part in parts:
                    done, _ = await asyncio.wait([answer], timeout=1)
                    if done or not (self._reader and self._reader.transport):
                        break
                    self._reader.transport.write(part)
                return await answer
        except TimeoutError:
            return Reply(0, failure="timeout")
        except OSError as error:
            return Reply(0, failure=type(error).__name__)
        finally:
            self.close()

    def close(self) -> None:
        """End it; it opens anew at the next request."""
        if self._reader and self._reader.transport:
            self._reader.transport.abort()
        self._reader = None

    async def _sent(self, request: bytes) -> "asyncio.Future[Reply]":
        loop = asyncio.get_running_loop()
        if not (self._reader and self._reader.transport):
            made = loop.create_connection(_Reader, "127.0.0.1", self.port, local_addr=(self.source, 0))
            _, self._reader = await made
        return self._reader.send(request, loop.create_future())


async def closed_loop(connections: list[Connection], requests: Iterable[bytes], seconds: float) -> tuple[int, int]:
    """Keep every connection busy for some seconds; return how many were answered with 200, and how many were not."""
    source, until = iter(requests), time.perf_counter() + seconds
    counts = [0, 0]

    async def busy(connection: Connection) -> None:
        while time.perf_counter() < until:
            reply = await connection.ask(next(source))
            counts[reply.status != 200] += 1

    await asyncio.gather(*map(busy, connections))
    return counts[0], counts[1]


async def open_loop(schedule: Iterable[Due], ask: Callable[[Due], Awaitable[Reply]]) -> list[Outcome]:
    """Ask each request when it is due, in order of time; return what came of all, in order of their ends."""
    start, outcomes = time.perf_counter(), []

    def ended(due: Due, task: asyncio.Task[Reply]) -> None:
        outcomes.append(Outcome(due.kind, due.request, time.perf_counter() - start - due.at, task.result()))

    tasks = []
    for due in schedule:
        await asyncio.sleep(max(0.0, start + due.at - time.perf_counter()))
        task = asyncio.ensure_future(ask(due))
        task.add_done_callback(partial(ended, due))
        tasks.append(task)
    await asyncio.gather(*tasks)
    return outcomes


class Crowd:
    """Several connections from several addresses; each request takes the first that is free."""

    def __init__(self, connections: Iterable[Connection]) -> None:
        self._free: asyncio.LifoQueue[Connection] = asyncio.LifoQueue()
        for connection in connections:
            self._free.put_nowait(connection)

    async def ask(self, due: Due) -> Reply:
        """Ask it on a free connection, waiting for one if need be."""
        connection = await self._free.get()
        try:
            return await connection.ask(due.request)
        finally:
            self._free.put_nowait(connection)
