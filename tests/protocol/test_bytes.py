"""Bytes that are not HTTP, or not UTF-8, or not what a header is: the connection ends, and the server does not."""

import contextlib
import re
from urllib.parse import quote

import pytest

from protocol.conftest import Guarded
from protocol.wire import DIRECT, FORM, MEGABYTES, SOON, Wire, memory, status_of, told, until


@pytest.mark.parametrize("query", ["%FF%FE", "ASK%20%7B%7D%23%C3", "%ED%A0%80", "ASK%7B%7D%23%00%FF"])
def test_an_address_that_is_not_utf8_is_refused(unhurt: Wire, query: str) -> None:
    reply = unhurt.ask("GET", f"/sparql?query={query}")
    assert reply.status == 400
    assert "UTF-8" in told(reply)


def test_a_raw_byte_in_the_address_is_refused(unhurt: Wire) -> None:
    answer = unhurt.raw(b"GET /sparql?query=ASK{}%23\xff\xfe HTTP/1.1\r\nHost: " + unhurt.name.encode() + b"\r\n\r\n")
    assert status_of(answer) in (400, 0)


@pytest.mark.parametrize(
    "body", [b"ASK {} #\xff", b"\xff\xfeA\0S\0K\0", b"ASK {} #\xed\xa0\x80", "ASK {}".encode("utf-16")]
)
def test_a_body_that_is_not_utf8_is_refused(unhurt: Wire, body: bytes) -> None:
    reply = unhurt.ask("POST", "/sparql", {"Content-Type": DIRECT}, body)
    assert reply.status == 400
    assert "UTF-8" in told(reply)


@pytest.mark.parametrize("body", [b"query=ASK{}%23%FF", b"query=ASK{}%23\xff", b"query=ASK{}&x=%FF"])
def test_a_form_that_is_not_utf8_is_refused(unhurt: Wire, body: bytes) -> None:
    reply = unhurt.ask("POST", "/sparql", {"Content-Type": FORM}, body)
    assert reply.status == 400
    told(reply)


@pytest.mark.parametrize("path", ["/actor/%FF", "/%C3", "/actor/open%00ai", "/\x7f"])
def test_a_path_that_is_not_a_name_is_refused(unhurt: Wire, path: str) -> None:
    answer = unhurt.raw(f"GET {path} HTTP/1.1\r\nHost: {unhurt.name}\r\nConnection: close\r\n\r\n".encode("latin-1"))
    assert status_of(answer) in (400, 404)


INJECTIONS = [
    "/actor/openai%0d%0aSet-Cookie:%20a=b",
    "/actor/openai?known_by=2025%0d%0aSet-Cookie:%20a=b",
    "/actor/openai?language=en%0d%0aSet-Cookie:%20a=b",
    "/actor/openai?x=%0d%0aSet-Cookie:%20a=b",
    "/actor/openai.ttl%0d%0aSet-Cookie:%20a=b",
    "/stage/signed%0d%0aSet-Cookie:%20a=b",
    "/sparql.json%0d%0aSet-Cookie:%20a=b?query=ASK{}",
    "/sparql?query=ASK%20{}%0d%0aSet-Cookie:%20a=b",
    "/sparql?query=SELECT%0d%0aSet-Cookie:%20a=b",
    "/%0d%0aSet-Cookie:%20a=b",
    "/ns?x=%E5%98%8A%E5%98%8DSet-Cookie:%20a=b",
]


@pytest.mark.parametrize("path", INJECTIONS)
@pytest.mark.parametrize("accept", ["*/*", "text/html", "text/turtle"])
def test_nothing_in_an_address_becomes_a_header(unhurt: Wire, path: str, accept: str) -> None:
    reply = unhurt.ask("GET", path.replace("{", "%7B").replace("}", "%7D"), {"Accept": accept})
    assert "set-cookie" not in reply.headers
    assert not any("\r" in value or "\n" in value for value in reply.headers.values())


@pytest.mark.parametrize(
    "line",
    [
        "Host: {name}\r\nX: a\rSet-Cookie: a=b",
        "Host: {name}\nSet-Cookie: a=b",
        "Host: {name}\r\nOrigin: http://a\rSet-Cookie: a=b",
        "Host: {name}\r\nX: a\0b",
        "Host : {name}",
        "Host: {name}\r\n X: folded",
        "Host: {name}\r\nX",
    ],
)
def test_a_header_that_is_not_one_injects_nothing(unhurt: Wire, line: str) -> None:
    sent = f"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\n{line.format(name=unhurt.name)}\r\nConnection: close\r\n\r\n"
    answer = unhurt.raw(sent.encode())
    assert b"set-cookie" not in answer.partition(b"\r\n\r\n")[0].lower()


STRANGE = {
    "nothing": b"\r\n\r\n",
    "zeros": b"\0" * 100,
    "a method alone": b"GET\r\n\r\n",
    "a version of the future": b"GET / HTTP/9.9\r\n\r\n",
    "no host": b"GET /sparql HTTP/1.1\r\nConnection: close\r\n\r\n",
    "two hosts": b"GET / HTTP/1.1\r\n{host}Host: evil.example\r\nConnection: close\r\n\r\n",
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 200,
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "a proxy's request": b"GET http://evil.example/ HTTP/1.1\r\n{host}Connection: close\r\n\r\n",
    "a tunnel": b"CONNECT evil.example:80 HTTP/1.1\r\n{host}\r\n",
    "another site's path": b"GET //evil.example/%2e%2e HTTP/1.1\r\n{host}Connection: close\r\n\r\n",
    "options of all": b"OPTIONS * HTTP/1.1\r\n{host}Connection: close\r\n\r\n",
    "a page of all": b"GET * HTTP/1.1\r\n{host}Connection: close\r\n\r\n",
    "a length below zero": b"POST /sparql HTTP/1.1\r\n{host}Content-Length: -1\r\n\r\n",
    "a length beyond all": b"POST /sparql HTTP/1.1\r\n{host}Content-Length: 99999999999999999999\r\n\r\n",
    "two lengths": b"POST /sparql HTTP/1.1\r\n{host}Content-Length: 6\r\nContent-Length: 7\r\n\r\nASK {}",
    "a length and pieces": b"POST /sparql HTTP/1.1\r\n{host}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"0\r\n\r\nGET /health HTTP/1.1\r\n\r\n",
    "a piece beyond all": b"POST /sparql HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n",
    "a piece of no size": b"POST /sparql HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\n\r\nzz\r\n",
    "an unknown coding": b"POST /sparql HTTP/1.1\r\n{host}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "a web socket": b"GET / HTTP/1.1\r\n{host}Upgrade: websocket\r\nConnection: Upgrade, close\r\n"
    b"Sec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n",
    "an upgrade": b"GET /health HTTP/1.1\r\n{host}Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings, close\r\n"
    b"HTTP2-Settings: x\r\n\r\n",
    "a megabyte of a method": b"A" * 1_000_000,
}


@pytest.mark.parametrize("sent", STRANGE.values(), ids=STRANGE)
def test_what_is_not_http_ends_with_its_connection(unhurt: Wire, sent: bytes) -> None:
    answer = unhurt.raw(sent.replace(b"{host}", f"Host: {unhurt.name}\r\n".encode()))
    assert b"Traceback" not in answer
    assert not re.search(rb"^HTTP/1.[01] 500", answer, re.MULTILINE)


@pytest.mark.parametrize("kind", [b"X-Long: " + b"x" * 1_000_000, b"\r\n".join(b"X-%d: x" % n for n in range(50_000))])
def test_a_head_that_is_too_long_is_refused(guarded: Guarded, unhurt: Wire, kind: bytes) -> None:
    before = memory(guarded.pid)
    sent = b"GET /health HTTP/1.1\r\nHost: " + unhurt.name.encode() + b"\r\n" + kind + b"\r\nConnection: close\r\n\r\n"
    assert status_of(unhurt.raw(sent)) in (400, 413, 414, 431, 0)
    assert until(lambda: memory(guarded.pid) < before + 50 * MEGABYTES)


def test_a_head_without_end_is_not_kept(guarded: Guarded, unhurt: Wire) -> None:
    before = memory(guarded.pid)
    with unhurt.open(SOON) as connection:
        connection.sendall(b"GET /health HTTP/1.1\r\nX: ")
        with contextlib.suppress(OSError):
            for _ in range(1_000):
                connection.sendall(b"x" * 65_536)
        assert memory(guarded.pid) < before + 50 * MEGABYTES


def test_requests_in_one_breath_are_all_answered_in_order(unhurt: Wire) -> None:
    words = ["a", "b", "c", "d"]
    head = f"HTTP/1.1\r\nHost: {unhurt.name}\r\n"
    queries = [quote(f"SELECT ('{word}' AS ?x) {{}}") for word in words]
    sent = "".join(f"GET /sparql.csv?query={query} {head}\r\n" for query in queries)
    answer = unhurt.raw((sent + f"GET /health {head}Connection: close\r\n\r\n").encode())
    assert re.findall(rb"x\r\n([abcd])\r\n", answer) == [word.encode() for word in words]


@pytest.mark.parametrize("headers", [{"Origin": "http://evil.example"}, {"Referer": "é\x85\t{}"}])
@pytest.mark.parametrize("path", ["/actor/%0a%1b%5b2J%e2%80%ae", "/sparql?query=%0a%1b%5b2J", "/mcp"])
def test_every_line_of_the_log_stays_one_line_of_json(
    guarded: Guarded, unhurt: Wire, path: str, headers: dict[str, str]
) -> None:
    already = len(guarded.served.logged)
    body = b"{}" if path == "/mcp" else None
    unhurt.ask("POST" if body else "GET", path, {"Content-Type": "application/json", **headers}, body)
    assert until(lambda: any(path.split("?")[0].split("/")[1] in str(line) for line in guarded.served.logged[already:]))
    assert [line["raw"] for line in guarded.served.logged[already:] if "raw" in line] == []
