"""The HTTP server under it all: uvicorn, with a time and a size for the head of a request, and an end for the lost."""

import asyncio
import contextlib
import logging
import signal
import socket
import struct
import time
from collections.abc import Iterator
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from .limits import Limits
from .log import Log
from .refusals import GONE

_HEAD_SIZE = 128_000  # bytes: a query in an address, and headers
_KEEP_ALIVE = 5  # seconds
_BACKLOG = 2048
_SPILL = 100  # connections over the limit, each request on which is refused
_NO_LINGER = struct.pack("ii", 1, 0)
_LATE = b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
_LONG = b"HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"


class Protocol(HttpToolsProtocol):
    """One connection. A head must come whole, in time and small; a request whose client goes away is cancelled."""

    most = 600
    head_seconds = 10.0
    taken_seconds = 20.0
    log = Log(bool)

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._alarm: asyncio.TimerHandle | None = None
        self._head = 0
        self._watch: asyncio.TimerHandle | None = None
        self._running: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first head; where far too many are open, no more are even refused in words."""
        super().connection_made(transport)
        if len(self.connections) > self.most:
            self.transport.abort()
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Cancel what is still running for the client that is gone."""
        self._stop_waiting()
        self._stop_watching()
        super().connection_lost(exc)
        if self._running:
            self._running.cancel(GONE)

    def data_received(self, data: bytes) -> None:
        """Take bytes, as long as they do not make a head that never ends."""
        if self._alarm is None and self._between:
            self._wait()
        waiting = self._alarm
        super().data_received(data)
        if waiting is not None and waiting is self._alarm and self._between and self.parser is not None:
            self._head += len(data)
            if self._head > _HEAD_SIZE:
                self._refuse(_LONG)

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP."""
        super().send_400_response(msg)
        self._note(400, msg)

    def on_headers_complete(self) -> None:
        """Wait no more: the head is there."""
        self._stop_waiting()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Wait for the next head where the answer was there before the end of the request."""
        super().on_message_complete()
        if self.cycle.response_complete:
            self.cycle.more_body = False
            self._stop_waiting()
            self._wait()

    def on_response_complete(self) -> None:
        """See that the client takes what was written, and ends what it was sending."""
        super().on_response_complete()
        self._see_that_it_is_taken()
        if self.cycle.response_complete and self.cycle.more_body:
            self._stop_waiting()
            self._alarm = self.loop.call_later(self.taken_seconds, self._reset)

    def pause_writing(self) -> None:
        """See that the client takes what was written: until it does, no more is."""
        super().pause_writing()
        self._see_that_it_is_taken()

    def resume_writing(self) -> None:
        """It does."""
        super().resume_writing()
        self._stop_watching()

    def _see_that_it_is_taken(self) -> None:
        """Watch a buffer to which nothing is added; one that stays as full is given up, with its connection."""
        self._stop_watching()
        if left := self._left():
            self._watch = self.loop.call_later(self.taken_seconds, self._look_again, left)

    def _look_again(self, before: int) -> None:
        if self._left() >= before:
            self._reset()
        else:
            self._see_that_it_is_taken()

    def _left(self) -> int:
        return self.transport.get_write_buffer_size() if self.parser else 0

    def _stop_watching(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None

    @property
    def _between(self) -> bool:
        return self.cycle is None or (self.cycle.response_complete and not self.cycle.more_body)

    def _start_asgi_task(self, cycle: Any, app: Any) -> None:
        if not self.flow.write_paused:  # what it adds would look like what is not taken
            self._stop_watching()
        self._running = self.loop.create_task(cycle.run_asgi(app))
        self._running.add_done_callback(self.tasks.discard)
        self._running.add_done_callback(lambda _: self._break_off(cycle))
        self.tasks.add(self._running)

    def _break_off(self, cycle: Any) -> None:
        """Give up a connection whose answer did not come to its end: what is written of it is no answer."""
        if not cycle.response_complete:
            self._reset()

    def _reset(self) -> None:
        """End the connection at once; what the system still holds for the client is given up with it."""
        if self.parser is not None:  # once it is lost, its number may be that of another connection
            self.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)
            self.transport.abort()

    def _wait(self) -> None:
        self._head = 0
        self._alarm = self.loop.call_later(self.head_seconds, self._refuse, _LATE)

    def _stop_waiting(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _refuse(self, answer: bytes) -> None:
        self._stop_waiting()
        if not self.transport.is_closing():
            self.transport.write(answer)
            self.transport.close()
            self._note(int(answer.split(b" ", 2)[1]), "the head of the request was too slow, or too large")

    def _note(self, status: int, cause: str) -> None:
        """Write of a request that never came through the door."""
        client, path = self.client[0] if self.client else "", getattr(self, "url", b"").decode("latin-1")
        self.log.tell(time.monotonic(), client=client, path=path, status=status, bytes=0, cause=cause)


class Server(uvicorn.Server):
    """A server that a signal stops in good order, so that its process ends with 0; a second one stops it at once."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop at SIGINT, SIGTERM and the end of the terminal, without raising them again afterwards."""
        loop = asyncio.get_running_loop()
        for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if one != signal.SIGHUP or signal.getsignal(one) != signal.SIG_IGN:  # as nohup wants it
                loop.add_signal_handler(one, self._stop)
        yield

    def _stop(self) -> None:
        self.force_exit = self.should_exit
        self.should_exit = True


def server_of(application: Any, limits: Limits, proxy: str, log: Log) -> Server:
    """Return the server of an application, with the log of what never comes to it.

    `proxy` is the address whose X-Forwarded-For is believed, empty for none.
    """
    for name in ("uvicorn", "mcp"):  # what they would say stands in the access log
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    Protocol.log, Protocol.most = log, limits.connections + _SPILL
    Protocol.head_seconds, Protocol.taken_seconds = limits.head_seconds, limits.body_seconds
    return Server(
        uvicorn.Config(
            application,
            http=Protocol,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=bool(proxy),
            forwarded_allow_ips=proxy or None,
            limit_concurrency=limits.connections,
            timeout_keep_alive=_KEEP_ALIVE,
            timeout_graceful_shutdown=int(limits.stop_seconds),
        )
    )


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens; raise OSError where the port is taken, OverflowError where there is none such."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
        made.listen(_BACKLOG)  # before its address is told to anybody
    except (OSError, OverflowError):
        made.close()
        raise
    made.setblocking(False)
    return made
