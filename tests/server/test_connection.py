"""One connection: whose client takes nothing is given up, and whose client takes all never is."""

import asyncio
import socket
from collections.abc import Callable
from typing import Any

import pytest
import uvicorn
from uvicorn.server import ServerState

from kg.server.answers import Stream
from kg.server.http import Protocol
from kg.server.replies import Parts
from server.fakes import in_loop, soon

ASK = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"


class Line:
    """A transport whose client takes what it is told to."""

    def __init__(self) -> None:
        self.left, self.aborted = 0, False
        self.socket = socket.socket()

    def write(self, data: bytes) -> None:
        self.left += len(data)

    def get_write_buffer_size(self) -> int:
        return self.left

    def get_extra_info(self, name: str) -> Any:
        return self.socket if name == "socket" else None

    def is_closing(self) -> bool:
        return self.aborted

    def abort(self) -> None:
        self.aborted = True

    close = resume_reading = pause_reading = lambda self: None


class Timer:
    """What is due later, unless it is cancelled."""

    def __init__(self, call: Callable[..., object], given: tuple[object, ...]) -> None:
        self.call, self.given, self.off = call, given, False

    def cancel(self) -> None:
        self.off = True


class Clock:
    """The loop of a connection, whose timers go off when a test says so."""

    def __init__(self) -> None:
        self.timers: list[Timer] = []
        self.create_task = asyncio.get_running_loop().create_task

    def call_later(self, _: float, call: Callable[..., object], *given: object) -> Timer:
        self.timers.append(Timer(call, given))
        return self.timers[-1]

    def pass_by(self) -> None:
        """Let the time pass for each timer that looks whether something was taken."""
        due, self.timers = self.timers, []
        for timer in due:
            if not timer.off and timer.call.__name__ == "_look_again":
                timer.call(*timer.given)


async def answered(size: int) -> tuple[Protocol, Line, Clock]:
    """Return a connection on which one request was answered with so many bytes, none of which is taken yet."""

    async def page(_: Any, __: Any, send: Any) -> None:
        told = [(b"content-length", str(size).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": told})
        await send({"type": "http.response.body", "body": bytes(size)})

    clock, line = Clock(), Line()
    config = uvicorn.Config(page, http=Protocol, lifespan="off", log_config=None)
    config.load()
    protocol = Protocol(config=config, server_state=ServerState(), app_state={}, _loop=clock)
    protocol.connection_made(line)  # type: ignore[arg-type]
    protocol.data_received(ASK)
    await soon(lambda: line.left > size)
    return protocol, line, clock


@in_loop
async def test_a_client_that_takes_nothing_is_given_up() -> None:
    _, line, clock = await answered(1_000)
    clock.pass_by()
    assert line.aborted
    line.socket.close()


@in_loop
async def test_a_client_that_takes_its_time_is_not() -> None:
    _, line, clock = await answered(1_000)
    while line.left > 100:
        line.left -= 100
        clock.pass_by()
        assert not line.aborted
    line.socket.close()


@in_loop
async def test_a_client_that_took_one_answer_and_asks_for_the_next_is_not() -> None:
    protocol, line, clock = await answered(1_000)
    line.left = 0
    protocol.data_received(ASK)
    await soon(lambda: line.left > 1_000)
    line.left += 1_000  # as of a longer answer
    del clock.timers[-1]  # that of the second answer has its time still
    clock.pass_by()
    assert not line.aborted
    line.socket.close()


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@in_loop
async def test_what_makes_an_answer_is_ended_where_nobody_reads_on(method: str) -> None:
    stream, stopped = Stream(), []
    stream.stop = lambda: stopped.append(True)
    await stream.put(b"part")
    await stream.put(None)

    async def ignore(_: Any) -> None: ...

    await Parts(stream, {}, 1)({"type": "http", "method": method}, ignore, ignore)  # type: ignore[arg-type]
    assert stopped
