"""Clients that take their time, leave early or come in crowds: nobody else is kept waiting, and nothing is kept."""

import contextlib
import http.client
import select
import socket
import threading
from urllib.parse import quote

import pytest

from protocol.attacks import ENDLESS, HUNGRY
from protocol.conftest import Guarded, Start
from protocol.wire import (
    DIRECT,
    FORM,
    MEGABYTES,
    SOON,
    Wire,
    descendants,
    honest,
    memory,
    reply,
    rest,
    running,
    served,
    status_of,
    until,
)

LONG = "SELECT * { ?a ?b ?c . ?d ?e ?f }"


@pytest.mark.parametrize(
    "head",
    [
        "",
        "GET /sparql HTTP/1.1\r\n",
        "POST /sparql HTTP/1.1\r\nHost: {name}\r\nContent-Type: application/sparql-query\r\n",
    ],
)
def test_a_head_that_never_ends_is_ended(unhurt: Wire, head: str) -> None:
    with unhurt.open() as connection:
        connection.sendall(head.format(name=unhurt.name).encode())
        assert _dripped(connection, b"X-Drip: 1\r\n")
        assert honest(unhurt)


@pytest.mark.parametrize("coding", ["Content-Length: 100000", "Transfer-Encoding: chunked"])
@pytest.mark.parametrize("kind", [DIRECT, FORM])
def test_a_body_that_never_ends_is_ended(unhurt: Wire, coding: str, kind: str) -> None:
    drop = b"1\r\n#\r\n" if "chunked" in coding else b"#"
    with unhurt.open() as connection:
        head = f"POST /sparql HTTP/1.1\r\nHost: {unhurt.name}\r\nContent-Type: {kind}\r\n{coding}\r\n\r\n"
        connection.sendall(head.encode())
        assert _dripped(connection, drop)
        assert honest(unhurt)


def test_a_body_that_goes_on_after_its_answer_is_ended(unhurt: Wire) -> None:
    with unhurt.open(SOON) as connection:
        connection.sendall(unhurt.head("GET /health HTTP/1.1", "Transfer-Encoding: chunked"))
        assert connection.recv(65_536).startswith(b"HTTP/1.1 200")
        connection.sendall(b"1\r\n#\r\n")
        rest(connection)


def test_a_body_that_comes_after_its_answer_keeps_nobody_from_asking_on(unhurt: Wire) -> None:
    with contextlib.closing(http.client.HTTPConnection(unhurt.host, unhurt.port, timeout=SOON)) as connection:
        for _ in range(3):
            connection.putrequest("GET", "/health")
            connection.putheader("Content-Length", "200000")
            connection.endheaders()
            assert reply(connection.getresponse()).status == 200
            connection.send(b"#" * 200_000)


def test_a_body_that_is_shorter_than_said_is_ended(unhurt: Wire) -> None:
    with unhurt.open(SOON) as connection:
        head = unhurt.head("POST /sparql HTTP/1.1", f"Content-Type: {DIRECT}", "Content-Length: 50")
        connection.sendall(head + b"ASK {}")
        assert status_of(rest(connection)) in (408, 400, 0)


def _dripped(connection: socket.socket, drop: bytes) -> bool:
    """Send a drop now and then; return whether the server ended the connection, by an answer or without."""

    def ended() -> bool:
        try:
            connection.sendall(drop)
        except OSError:
            return True
        if not select.select([connection], [], [], 0.2)[0]:
            return False
        try:
            answer = connection.recv(65_536)
        except ConnectionError:
            return True
        assert not answer or 400 <= status_of(answer) < 500
        return True

    return until(ended, SOON)


def test_200_idle_connections_keep_nobody_out(unhurt: Wire) -> None:
    with contextlib.ExitStack() as opened:
        for _ in range(200):
            opened.enter_context(unhurt.open())
        assert honest(unhurt)
        half = [opened.enter_context(unhurt.open()) for _ in range(100)]
        for connection in half:
            connection.sendall(b"POST /sparql HTTP/1.1\r\n")
        assert honest(unhurt)


def test_connections_beyond_the_limit_are_turned_away_and_those_within_areserved(unhurt: Wire) -> None:
    with contextlib.ExitStack() as opened:
        for _ in range(700):
            with contextlib.suppress(OSError):
                opened.enter_context(unhurt.open(2))
        assert until(lambda: served(unhurt), SOON)
    assert until(lambda: served(unhurt), SOON)


def test_a_client_that_leaves_in_the_middle_frees_its_worker(guarded: Guarded, unhurt: Wire) -> None:
    before = memory(guarded.pid)
    for query in [ENDLESS["a cross join"], HUNGRY["all rows of a cross join"]] * 3:
        with running(unhurt, query) as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            if query == HUNGRY["all rows of a cross join"]:
                assert connection.recv(100)
        assert honest(unhurt)
    assert until(lambda: memory(guarded.pid) < before + 60 * MEGABYTES)


def test_a_client_that_leaves_while_it_waits_frees_its_place(unhurt: Wire) -> None:
    for _ in range(3):
        with contextlib.ExitStack() as opened:
            for _ in range(20):
                opened.enter_context(running(unhurt, ENDLESS["a cross join"]))
        assert until(lambda: served(unhurt), SOON)


def test_a_client_that_reads_slowly_holds_no_worker_and_fills_no_memory(guarded: Guarded, unhurt: Wire) -> None:
    before = memory(guarded.pid)
    with contextlib.ExitStack() as opened:
        slow = []
        for _ in range(4):
            connection = opened.enter_context(socket.socket())
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
            connection.connect((unhurt.host, unhurt.port))
            connection.sendall(unhurt.head(f"GET /sparql.csv?query={quote(LONG)} HTTP/1.1"))
            slow.append(connection)
        for connection in slow:
            connection.settimeout(SOON)
            assert connection.recv(100)
        assert honest(unhurt)
        assert memory(guarded.pid) < before + 200 * MEGABYTES
        assert until(lambda: all(_cut(connection) for connection in slow), SOON)
    assert until(lambda: memory(guarded.pid) < before + 60 * MEGABYTES)


def _cut(connection: socket.socket) -> bool:
    """Return whether the other side has broken a connection off, without reading what still lies in it."""
    watch = select.poll()
    watch.register(connection, 0)
    return bool(watch.poll(0))


def test_many_views_asked_for_at_once_keep_no_other_query_waiting(start: Start) -> None:
    with start("--views", "2") as guarded:
        _many_views(guarded.wire)
        assert len(descendants(guarded.pid)) < 20


def _many_views(wire: Wire) -> None:
    days = [f"{year}-{month:02}" for year in (2023, 2024, 2025) for month in range(1, 13)]
    statuses: list[int] = []

    def ask(day: str) -> None:
        statuses.append(wire.get("ASK {}", more=[("on", day), ("known_by", "2025")]).status)

    askers = [threading.Thread(target=ask, args=(day,)) for day in days]
    for asker in askers:
        asker.start()
    assert honest(wire)
    for asker in askers:
        asker.join()
    assert len(statuses) == len(days)
    assert set(statuses) <= {200, 503}
