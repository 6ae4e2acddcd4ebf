"""Hosts, paths, parameters and texts that are sent to hurt: none leads to a file, to another site, or to a script."""

import json
import re
from urllib.parse import quote

import pytest

from protocol.attacks import CALLS, ENDLESS, HUNGRY, TOO_DEEP
from protocol.wire import FORM, SOON, Wire, status_of


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", "127.0.0.1@evil.example",
     "169.254.169.254", "[::ffff:7f00:1]", "127.0.0.1:x", "a/b", "<script>", "evil.example\\@127.0.0.1", ""],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/sparql?query=ASK%7B%7D", "/", "/actor/openai", "/.well-known/void", "/mcp"])
def test_another_name_for_this_machine_is_refused(unhurt: Wire, host: str, path: str) -> None:
    answer = unhurt.raw(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    assert status_of(answer) in (400, 403, 421)
    if host:
        assert host.encode() not in answer


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}"])
def test_the_names_of_this_machine_are_served(unhurt: Wire, name: str) -> None:
    host = name.format(port=unhurt.port)
    assert unhurt.ask("GET", "/sparql?query=ASK%7B%7D", {"Host": host}).status == 200


def test_a_name_told_by_a_proxy_is_not_believed(unhurt: Wire) -> None:
    told = {"X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example", "Accept": "text/turtle"}
    for path in ("/sparql", "/.well-known/void", "/actor/openai"):
        reply = unhurt.ask("GET", path, told)
        assert b"evil.example" not in reply.body
        assert "evil.example" not in str(reply.headers)


PATHS = [
    "/actor/../../etc/passwd",
    "/actor/..%2f..%2fetc%2fpasswd",
    "/actor/%2e%2e%2f%2e%2e%2fetc/passwd",
    "/../../etc/passwd",
    "/actor/%2e%2e/%2e%2e/etc/passwd",
    "/actor/....//....//etc/passwd",
    "/actor/..%5c..%5cetc%5cpasswd",
    "/%2e%2e%2f",
    "/actor/%252e%252e%252fetc%252fpasswd",
    "/actor//etc/passwd",
    "//etc/passwd",
    "/etc/passwd",
    "/actor/%2fetc%2fpasswd",
    "/actor/openai%00.html",
    "/actor/%00",
    "/source/..%2f..%2fcore.ttl",
    "/source/../core.ttl",
    "/.git/config",
    "/.env",
    "/actor/openai.html/../../../etc/passwd",
    "/static/../../etc/passwd",
    "/actor/..;/..;/etc/passwd",
    "/actor/.ttl",
    "/actor/" + "../" * 500,
    "/actor/" + "a" * 50_000,
    "/actor/openai/../..",
    "/actor/\u202eiaNepo",
    "/actor/.",
    "/actor/..",
]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:40])
def test_no_path_leads_to_a_file(unhurt: Wire, path: str) -> None:
    answer = unhurt.raw(f"GET {path} HTTP/1.1\r\nHost: {unhurt.name}\r\nConnection: close\r\n\r\n".encode())
    assert b"root:" not in answer
    assert b"@prefix sh:" not in answer
    assert b"Traceback" not in answer
    assert status_of(answer) in (303, 307, 308, 400, 404, 414, 0) or path in ("/actor/openai/../..", "/%2e%2e%2f")
    assert not re.search(rb"^location: *//", answer, re.MULTILINE | re.IGNORECASE), "it sends to another site"


HOSTILE_TEXT = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "</style><svg onload=alert(1)>",
    "{{7*7}}",
    "\x1b[2J\u202e",
]


@pytest.mark.parametrize("text", HOSTILE_TEXT)
@pytest.mark.parametrize("accept", ["text/html", "*/*", "application/json"])
def test_a_hostile_text_in_an_error_runs_nowhere(unhurt: Wire, text: str, accept: str) -> None:
    told = quote(text)
    for path in (
        f"/sparql?query=SELECT%20{told}",
        f"/sparql?query=ASK%7B%7D&known_by={told}",
        f"/sparql?query=ASK%7B%7D&default-graph-uri={told}",
        f"/sparql.{quote(text, safe='')}?query=ASK%7B%7D",
        f"/actor/{quote(text, safe='')}",
        f"/actor/openai.html?known_by={told}",
        f"/actor/openai.html?language={told}",
        f"/{quote(text, safe='')}",
        f"/sparql?{told}={told}",
    ):
        reply = unhurt.ask("GET", path, {"Accept": accept})
        assert reply.status in (200, 303, 400, 404, 406), path
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert "\x1b" not in reply.text
        if reply.kind == "text/html":
            assert "<script>alert" not in reply.text
            assert "<img src=x" not in reply.text
            assert "<svg onload" not in reply.text
            assert not re.search(r"href\s*=\s*[\"']?\s*javascript:", reply.text, re.IGNORECASE)
            assert "default-src" in reply.headers.get("content-security-policy", "") + reply.text


@pytest.mark.parametrize(
    "accept", ["text/html", "*/*", "text/csv", "application/sparql-results+json", "application/sparql-results+xml"]
)
def test_a_hostile_value_in_an_answer_stays_a_value(unhurt: Wire, accept: str) -> None:
    reply = unhurt.post("SELECT ('<script>alert(1)</script>' AS ?x) (<javascript:alert(1)> AS ?y) {}", accept)
    assert reply.kind != "text/html" or b"<script>alert" not in reply.body
    assert reply.headers["x-content-type-options"] == "nosniff"


def test_an_error_does_not_tell_where_the_server_lives(unhurt: Wire) -> None:
    for query in ("SELECT", "SELECT * { ?s ?p }", ENDLESS["a cross join"], HUNGRY["CONCAT doubled 40 times"]):
        text = unhurt.post(query).text
        assert "kg-serve-" not in text
        assert ".py" not in text
        assert "pyoxigraph" not in text


@pytest.mark.parametrize(
    "more", ["query=ASK%7B%7D&query=ASK%7B%7D", "query=ASK%7B%7D&" + "&".join(f"x{n}=1" for n in range(5_000))]
)
def test_parameters_without_number_are_refused(unhurt: Wire, more: str) -> None:
    by_address = unhurt.ask("GET", f"/sparql?{more}")
    by_form = unhurt.ask("POST", "/sparql", {"Content-Type": FORM}, more.encode())
    assert by_address.status in (400, 413, 414)
    assert by_form.status in (400, 413)


def test_10_000_graphs_of_the_protocol_are_refused_or_read_in_time(unhurt: Wire) -> None:
    fields = [("query", "ASK { ?s ?p ?o }"), *(("default-graph-uri", f"http://a/{n}") for n in range(10_000))]
    assert unhurt.form(fields).status in (200, 400, 413, 503)


MODEL = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}


def test_the_tools_are_not_for_other_sites(unhurt: Wire) -> None:
    listed = b'{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}'
    assert unhurt.ask("POST", "/mcp", MODEL, listed).status == 200
    for origin in ("http://evil.example", "null", "http://127.0.0.1.evil.example"):
        assert unhurt.ask("POST", "/mcp", {**MODEL, "Origin": origin}, listed).status == 403
    assert unhurt.ask("POST", "/mcp", {**MODEL, "Content-Type": "text/plain"}, listed).status in (400, 403, 415)


@pytest.mark.parametrize("body", [b"[" * 100_000, b'{"a":' * 50_000, b"\xff", b"", b"null", b"[]"])
def test_a_call_of_a_tool_that_is_none_is_refused(unhurt: Wire, body: bytes) -> None:
    assert unhurt.ask("POST", "/mcp", MODEL, body).status == 400


def test_a_call_of_a_tool_that_is_too_large_is_refused(unhurt: Wire) -> None:
    assert unhurt.ask("POST", "/mcp", MODEL, b'{"a":"' + b"x" * 10_000_000 + b'"}').status == 413


def test_a_query_of_a_tool_has_the_limits_of_all_queries(unhurt: Wire) -> None:
    for query in (ENDLESS["a cross join"], TOO_DEEP["2,250 groups"], CALLS["SERVICE SILENT"]):
        call = {"name": "sparql_select", "arguments": {"query": query.replace("{far}", "<http://127.0.0.1:1/>")}}
        body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}).encode()
        assert unhurt.ask("POST", "/mcp", MODEL, body, SOON).json["result"]["isError"] is True
