"""Queries that are sent to hurt, against the running server: a clear answer in time, and everybody else served on."""

import select
import socket
import threading
from urllib.parse import urlencode

import pytest

from protocol.attacks import CALLS, ELSEWHERE, ENDLESS, EXPRESSIONS, HARMLESS, HUNGRY, TOO_DEEP, TOO_LARGE
from protocol.conftest import Guarded
from protocol.wire import DIRECT, FORM, MEGABYTES, SOON, Wire, honest, memory, rest, running, status_of, told, until


@pytest.mark.parametrize("query", TOO_LARGE.values(), ids=TOO_LARGE)
@pytest.mark.parametrize("kind", [DIRECT, FORM])
def test_a_query_that_is_too_large_is_not_read_to_its_end(unhurt: Wire, query: str, kind: str) -> None:
    body = query.encode() if kind == DIRECT else urlencode({"query": query}).encode()
    head = (
        f"POST /sparql HTTP/1.1\r\nHost: {unhurt.name}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    assert status_of(unhurt.raw(head.encode() + body)) == 413


@pytest.mark.parametrize("size", [60_000, 1_000_000, 10_000_000])
def test_an_address_that_is_too_long_is_refused(unhurt: Wire, size: int) -> None:
    sent = unhurt.head(f"GET /sparql?query=ASK%7B%7D%23{'x' * size} HTTP/1.1", "Connection: close")
    status = status_of(unhurt.raw(sent))
    assert status == 0 or 400 <= status < 500 or (status == 200 and size < 100_000)


@pytest.mark.parametrize("query", TOO_DEEP.values(), ids=TOO_DEEP)
def test_a_query_that_is_too_deep_or_too_long_a_chain_is_refused_at_once(unhurt: Wire, query: str) -> None:
    reply = unhurt.post(query, patience=SOON)
    told(reply)
    assert reply.status in (400, 413)


@pytest.mark.parametrize("query", ENDLESS.values(), ids=ENDLESS)
def test_a_query_that_would_not_end_is_ended_and_others_are_served_meanwhile(unhurt: Wire, query: str) -> None:
    with running(unhurt, query) as connection:
        assert honest(unhurt)
        assert not select.select([connection], [], [], 0)[0], "it was not endless"
        assert honest(unhurt)
        connection.settimeout(SOON)
        answer = connection.recv(65_536)
    assert status_of(answer) == 503
    assert b"retry-after:" in answer.lower()


@pytest.mark.parametrize("query", HUNGRY.values(), ids=HUNGRY)
def test_a_query_that_wants_all_memory_gets_none_of_the_servers(guarded: Guarded, unhurt: Wire, query: str) -> None:
    before = memory(guarded.pid)
    highest: list[int] = []
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(0.05):
            highest.append(memory(guarded.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    with unhurt.open(SOON) as connection:
        path = urlencode({"query": query})
        connection.sendall(f"GET /sparql?{path} HTTP/1.1\r\nHost: {unhurt.name}\r\nConnection: close\r\n\r\n".encode())
        answer = rest(connection)
    ended.set()
    watcher.join()
    assert status_of(answer) >= 400 or not answer.endswith(b"0\r\n\r\n"), "it was taken for a whole answer"
    assert max(highest, default=0) < before + (512 + 100) * MEGABYTES
    assert until(lambda: memory(guarded.pid) < before + 100 * MEGABYTES), "its memory was kept"


@pytest.mark.parametrize("expression", EXPRESSIONS.values(), ids=EXPRESSIONS)
@pytest.mark.parametrize("call", ["REGEX('{a}', '{e}')", "REPLACE('{a}', '{e}', '$0$0$0$0')"])
def test_a_regular_expression_ends_in_time(unhurt: Wire, expression: str, call: str) -> None:
    term = call.format(a="a" * 5_000 + "!", e=expression)
    reply = unhurt.post(f"SELECT ({term} AS ?x) {{}}", patience=SOON)
    if reply.status != 200:
        told(reply)


# --- other servers and files


@pytest.mark.parametrize("query", CALLS.values(), ids=CALLS)
def test_no_query_makes_the_server_call_another(unhurt: Wire, far: socket.socket, query: str) -> None:
    address = f"http://127.0.0.1:{far.getsockname()[1]}/sparql"
    query = query.replace("{far}", f"<{address}>").replace("{bare}", address)
    for reply in (unhurt.post(query), unhurt.form([("query", query)]), unhurt.form([("update", query)])):
        assert 400 <= reply.status < 500
        told(reply)
    assert not _called(far)


@pytest.mark.parametrize("query", ELSEWHERE.values(), ids=ELSEWHERE)
def test_no_graph_is_fetched_from_elsewhere(unhurt: Wire, far: socket.socket, query: str) -> None:
    address = f"http://127.0.0.1:{far.getsockname()[1]}/sparql"
    reply = unhurt.post(query.replace("{far}", f"<{address}>"), accept="*/*")
    assert "root:" not in reply.text
    assert not _called(far)
    if reply.status == 200:
        assert not reply.body or reply.kind != "application/sparql-results+json" or reply.rows == []
    else:
        told(reply)


@pytest.mark.parametrize("name", ["default-graph-uri", "named-graph-uri", "using-graph-uri"])
@pytest.mark.parametrize("graph", ["http://127.0.0.1:{port}/x", "file:///etc/passwd"])
def test_no_graph_of_the_protocol_is_fetched_from_elsewhere(
    unhurt: Wire, far: socket.socket, name: str, graph: str
) -> None:
    told = (name, graph.format(port=far.getsockname()[1]))
    reply = unhurt.get("SELECT * { ?s ?p ?o } LIMIT 3", more=[told])
    assert "root:" not in reply.text
    assert not _called(far)


def _called(far: socket.socket) -> bool:
    return bool(select.select([far], [], [], 0)[0])


@pytest.mark.parametrize("query", HARMLESS.values(), ids=HARMLESS)
def test_a_query_that_only_holds_the_word_is_answered(unhurt: Wire, query: str) -> None:
    assert unhurt.post(query).status == 200
    assert unhurt.get(query).status == 200
