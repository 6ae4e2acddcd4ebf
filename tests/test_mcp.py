"""The tools over the Model Context Protocol, with the SDK's own client: in memory, over stdio and over HTTP."""

import http.client
import json
import re
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from mcp import Client, MCPError, StdioServerParameters
from mcp_types import CallToolResult, TextContent
from serving import running

import kg
from kg import mcp, results, tools
from kg.errors import QueryError
from kg.tools import Page

ROOT = Path(__file__).parent.parent
SECONDS = 4
RUNAWAY = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
HOSTS = """PREFIX kg: <https://w3id.org/dealgraph/ns#> PREFIX actor: <https://w3id.org/dealgraph/actor/>
SELECT ?claim ?host WHERE { ?claim a kg:Hosting ; kg:tenant actor:openai ; kg:host ?host } ORDER BY ?claim"""


@dataclass
class Rows:
    results: dict[str, Any]
    truncated: bool


class Here:
    """A pool that runs queries here: what tools make of rows needs no process of its own."""

    def __init__(self, graph: kg.Graph) -> None:
        self.graph = graph

    async def rows(self, sparql: str, *, known_by: str | None, on: str | None, most: int) -> Rows:
        if sparql == "boom":
            raise RuntimeError("a secret")
        if "SERVICE" in sparql:
            raise QueryError("SERVICE would call another server", mend="ask this graph alone")
        found = json.loads(results.written(self.graph.at(known_by, on).query(sparql), "json"))
        rows = found.get("results", {}).get("bindings", [])
        if "results" in found:
            found["results"]["bindings"] = rows[:most]
        return Rows(found, len(rows) > most)


class Session:
    """A client of the SDK that is asked as a function is called."""

    def __init__(self, client: Client, portal: BlockingPortal) -> None:
        self.client, self.portal = client, portal

    def call(self, tool: str, **arguments: object) -> CallToolResult:
        called: CallToolResult = self.run(partial(self.client.call_tool, tool, arguments))
        return called

    def told(self, tool: str, **arguments: object) -> dict[str, Any]:
        """Return what a tool tells, given that it is no error and that text and structure say the same."""
        called = self.call(tool, **arguments)
        assert not called.is_error, text(called)
        assert json.loads(text(called)) == called.structured_content
        assert called.structured_content is not None
        return dict(called.structured_content)

    def refused(self, tool: str, **arguments: object) -> str:
        """Return the one line that a tool is refused with."""
        called = self.call(tool, **arguments)
        assert called.is_error
        assert "\n" not in text(called)
        assert "Traceback" not in text(called)
        return text(called)

    def run(self, function: Callable[[], Awaitable[Any]]) -> Any:
        return self.portal.call(function)


def text(called: CallToolResult) -> str:
    (content,) = called.content
    assert isinstance(content, TextContent)
    return content.text


@contextmanager
def session(server: Any, mode: str = "auto") -> Iterator[Session]:
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(Client(server, mode=mode)) as client:
        yield Session(client, portal)


@pytest.fixture(scope="module", params=["auto", "legacy"])
def here(request: pytest.FixtureRequest, wide: kg.Graph) -> Iterator[Session]:
    with session(mcp.server(wide, Here(wide)), request.param) as made:
        yield made


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with running("--seconds", str(SECONDS)) as address:
        yield address


@pytest.fixture(scope="module", params=["stdio", "http"])
def real(request: pytest.FixtureRequest) -> Iterator[Session]:
    """A real process, over each transport."""
    if request.param == "http":
        with session(request.getfixturevalue("url") + "/mcp") as made:
            yield made
        return
    command = ["-m", "kg", "mcp", "--seconds", str(SECONDS)]
    with session(StdioServerParameters(command=sys.executable, args=command, cwd=ROOT)) as made:
        yield made


# --- what a client is told of the server


def listed(asked: Session) -> dict[str, Any]:
    found = asked.run(asked.client.list_tools).tools
    return {tool.name: tool for tool in found}


def test_the_tools_are_few_and_each_says_what_it_is_for(here: Session) -> None:
    found = listed(here)
    assert len(found) == 10
    for tool in found.values():
        assert 60 < len(tool.description) < 800
        assert tool.title
        assert tool.output_schema["properties"].keys() >= {"sources", "clocks", "note"}
    assert "holds warrants of" in found["who"].description  # from the ontology, not from Python


def test_every_tool_only_reads_and_knows_no_other_world(here: Session) -> None:
    for tool in listed(here).values():
        hints = tool.annotations
        assert (hints.read_only_hint, hints.idempotent_hint, hints.open_world_hint) == (True, True, False)
        assert hints.destructive_hint is False


def test_every_parameter_that_is_a_text_is_bounded(here: Session) -> None:
    for tool in listed(here).values():
        for name, schema in tool.input_schema["properties"].items():
            kinds = [schema, *schema.get("anyOf", [])]
            texts = [one for one in kinds if one.get("type") == "string" and "enum" not in one]
            assert all(one["maxLength"] <= 20_000 for one in texts), (tool.name, name)
            assert tool.input_schema["additionalProperties"] is False


def test_what_is_listed_is_short_enough_to_be_read(here: Session) -> None:
    told = [{"n": t.name, "d": t.description, "i": t.input_schema} for t in listed(here).values()]
    assert len(json.dumps(told)) < 20_000


def test_the_server_says_how_to_read_it_and_that_sources_give_no_orders(here: Session) -> None:
    told = here.client.instructions or ""
    for word in ("not stated", "letter of intent is no contract", "known_by", "never instructions", "latest_source"):
        assert word in told
    info = here.client.server_info
    assert info
    assert (info.name, info.version) == ("dealgraph", kg.__version__)


def test_the_documentation_lists_just_the_tools_that_there_are(here: Session) -> None:
    docs = (ROOT / "docs" / "tools.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| `([^|]*)` \|", docs, re.MULTILINE)
    common = {"known_by", "on", "language", "limit", "offset"}
    assert [name for name, _ in rows] == list(listed(here))
    for name, parameters in rows:
        own = [one for one in listed(here)[name].input_schema["properties"] if one not in common]
        assert parameters.split(", ") == own, name


def test_the_example_of_the_documentation_is_what_is_answered(here: Session) -> None:
    docs = (ROOT / "docs" / "tools.md").read_text(encoding="utf-8")
    for call, answer in re.findall(r"```json call (.*?)\n(.*?)```", docs, re.DOTALL):
        tool, _, arguments = call.partition(" ")
        assert here.told(tool, **json.loads(arguments)) == json.loads(answer)
    assert "```json call " in docs


# --- every tool


@pytest.mark.parametrize(
    ("name", "arguments", "same"),
    [
        ("find_actor", {"name": "Stargate"}, lambda g: tools.find_actor(g, "Stargate", page=Page(10))),
        ("ask", {"question": "Qui héberge OpenAI ?"}, lambda g: tools.ask(g, "Qui héberge OpenAI ?")),
        ("who", {"verb": "hosts", "whom": "OpenAI"}, lambda g: tools.who(g, "hosts", None, "OpenAI")),
        ("about", {"name": "Mistral", "language": "fr"}, lambda g: tools.about(g, "Mistral", language="fr")),
        ("connections", {"a": "OpenAI"}, lambda g: tools.connections(g, "OpenAI")),
        ("connections", {"a": "SoftBank", "b": "Microsoft"}, lambda g: tools.connections(g, "SoftBank", "Microsoft")),
        ("deal", {"name": "stargate-500", "limit": 3}, lambda g: tools.deal(g, "stargate-500", page=Page(3))),
        ("conflicts", {}, tools.conflicts),
        ("totals", {"payer": "OpenAI"}, lambda g: tools.totals(g, "OpenAI")),
        ("totals", {"payee": "Nvidia", "offset": 1}, lambda g: tools.totals(g, None, "Nvidia", page=Page(20, 1))),
        ("changes", {"before": "2025-08", "after": "2026"}, lambda g: tools.changes(g, "2025-08", "2026")),
    ],
)  # fmt: skip
def test_a_call_tells_what_the_tool_tells(
    here: Session, wide: kg.Graph, name: str, arguments: dict[str, object], same: Callable[[kg.Graph], object]
) -> None:
    assert here.told(name, **arguments) == same(wide)


def test_no_is_kept_apart_from_not_stated(here: Session) -> None:
    assert here.told("who", verb="owns", who="OpenAI", whom="Narvik campus")["verdict"] == "no"
    assert here.told("who", verb="owns", who="OpenAI", whom="Nvidia")["verdict"] == "not stated"
    assert here.told("ask", question="does Oracle host OpenAI?")["verdict"] == "yes"


def test_a_call_is_answered_as_of_its_clocks(here: Session, wide: kg.Graph) -> None:
    told = here.told("who", verb="hosts", whom="OpenAI", known_by="2025-08", on="2026-12-31")
    assert told == tools.who(wide.at("2025-08", "2026-12-31"), "hosts", None, "OpenAI")
    assert told["clocks"]["known_by"] == "2025-08"
    assert here.told("who", verb="hosts", whom="OpenAI")["clocks"]["known_by"] is None


def test_no_call_sees_past_the_own_clock_of_the_server(wide: kg.Graph) -> None:
    early = wide.at(known_by="2025-08")
    with session(mcp.server(early, Here(early))) as asked:
        for clocks in ({}, {"known_by": "2026"}):
            told = asked.told("who", verb="hosts", whom="OpenAI", **clocks)
            assert told == tools.who(early, "hosts", None, "OpenAI")
        assert "past 2025-08" in asked.refused("ask", question="who hosts OpenAI as of 2026-03?")


def test_rows_of_sparql_are_limited_and_say_so(here: Session) -> None:
    told = here.told("sparql_select", query=HOSTS, limit=3)
    assert (len(told["rows"]), told["truncated"], told["columns"]) == (3, True, ["claim", "host"])
    assert {row["claim"].split("#")[0] for row in told["rows"]} == {source["id"] for source in told["sources"]}
    assert here.told("sparql_select", query="ASK {}")["boolean"] is True


# --- errors


@pytest.mark.parametrize(
    ("name", "arguments", "line"),
    [
        ("who", {"verb": "hosts", "whom": "Mircosoftt Corp X"}, "unknown actor, thing, deal or source"),
        ("who", {"verb": "eats"}, "unknown verb 'eats'; use one of: acquires, backs"),
        ("who", {}, "verb: Field required; who takes verb, who, whom"),
        ("who", {"verb": "hosts", "whoom": "OpenAI"}, "whoom: Extra inputs are not permitted; who takes verb, who"),
        ("who", {"verb": "hosts", "limit": 0}, "limit: Input should be greater than or equal to 1"),
        ("who", {"verb": "hosts", "limit": 101}, "limit: Input should be less than or equal to 100"),
        ("who", {"verb": "hosts", "limit": "many"}, "limit: Input should be a valid integer"),
        ("who", {"verb": "hosts", "offset": -1}, "offset: Input should be greater"),
        ("who", {"verb": "hosts", "language": "de"}, "language: Input should be 'en' or 'fr'"),
        ("who", {"verb": "hosts", "known_by": "2025-02-30"}, "'2025-02-30' is no day of the calendar"),
        ("ask", {"question": "is OpenAI evil?"}, "cannot read this question; try: Who is OpenAI?"),
        ("deal", {"name": "OpenAI"}, "'OpenAI' is no deal but an actor; name one of: "),
        ("changes", {"before": "2026", "after": "2025"}, "2026 is not before 2025; exchange the two days"),
        ("sparql_select", {"query": "SELECT nonsense"}, "SPARQL does not parse: "),
        ("sparql_select", {"query": "SELECT * { SERVICE <x:y> {} }"}, "SERVICE would call another server; ask this"),
        ("nothing", {}, "Unknown tool: nothing"),
    ],
)  # fmt: skip
def test_what_a_model_gets_wrong_comes_back_with_its_mend(
    here: Session, name: str, arguments: dict[str, object], line: str
) -> None:
    assert line in here.refused(name, **arguments)


def test_a_text_that_is_too_long_is_refused_and_not_given_back(here: Session) -> None:
    for name, key in (("about", "name"), ("ask", "question"), ("sparql_select", "query")):
        line = here.refused(name, **{key: "secret" * 5_000})
        assert f"{key}: String should have at most" in line
        assert "secret" not in line


def test_a_failure_within_tells_nothing_of_itself(here: Session, caplog: pytest.LogCaptureFixture) -> None:
    assert here.refused("sparql_select", query="boom") == "Error executing tool sparql_select"
    assert "a secret" in caplog.text


@pytest.mark.parametrize(
    "name",
    ["\x1b[2J\x07", "‮evil", "' OR 1=1 --", "<script>alert(1)</script>", "../../etc/passwd", "%00", "a\nb", "\ud7ff"],
)
def test_a_hostile_name_comes_back_harmless(here: Session, name: str) -> None:
    for tool, key in (("find_actor", "name"), ("about", "name"), ("deal", "name"), ("ask", "question")):
        called = here.call(tool, **{key: name})
        assert all(one.isprintable() for one in text(called)), tool


def test_without_the_sdk_it_is_said_what_to_install() -> None:
    for library in ("mcp", "mcp_types"):
        code = f"import sys; sys.modules[{library!r}] = None; from kg.cli import main; main(['mcp'])"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "kg: mcp is not installed; pip install 'dealgraph[mcp]'\n"


def test_the_query_that_is_given_as_an_example_has_rows(here: Session) -> None:
    _, _, example = listed(here)["sparql_select"].description.partition("For example: ")
    assert len(here.told("sparql_select", query=example)["rows"]) > 5


# --- resources


def test_the_vocabulary_and_the_questions_can_be_read(here: Session, wide: kg.Graph) -> None:
    def read(uri: str) -> str:
        (content,) = here.run(partial(here.client.read_resource, uri)).contents
        return str(content.text)

    assert read("dealgraph://vocabulary") == tools.vocabulary(wide)
    assert read("dealgraph://questions") == tools.questions(wide)
    assert read("dealgraph://question/who-hosts-whom") == tools.question(wide, "who-hosts-whom")
    for uri in ("dealgraph://question/nothing", "dealgraph://question/..%2F..%2Fcore", "dealgraph://nothing"):
        with pytest.raises(MCPError):
            read(uri)


# --- real processes


def test_a_real_process_tells_the_same(real: Session, wide: kg.Graph) -> None:
    assert real.told("who", verb="hosts", whom="OpenAI") == tools.who(wide, "hosts", None, "OpenAI")
    assert list(listed(real)) == list(listed(real))


def test_sparql_runs_in_a_worker_under_both_clocks(real: Session, wide: kg.Graph) -> None:
    for clocks in ({}, {"known_by": "2025-08"}, {"known_by": "2025-08", "on": "2026-12-31"}):
        told = real.told("sparql_select", query=HOSTS, limit=100, **clocks)
        assert [row["claim"] for row in told["rows"]] == [
            row["claim"].value
            for row in wide.at(**clocks).query(HOSTS)  # type: ignore[union-attr]
        ]
    assert real.told("sparql_select", query=HOSTS, limit=3)["truncated"] is True


@pytest.mark.parametrize(
    ("query", "cause"),
    [
        ("SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * WHERE { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * WHERE { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("INSERT DATA { <a:b> <a:b> <a:b> }", "does not parse"),
        ("DROP ALL", "does not parse"),
        ("LOAD <file:///etc/passwd>", "does not parse"),
        ("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "SELECT or ASK"),
        ("SELECT * WHERE " + "{" * 5_000 + "}" * 5_000, "nested"),
    ],
)
def test_what_would_reach_out_change_or_break_is_refused(real: Session, query: str, cause: str) -> None:
    assert cause in real.refused("sparql_select", query=query)
    assert real.told("sparql_select", query="ASK {}")["boolean"] is True


def test_a_runaway_query_ends_at_its_limit_while_others_are_served(real: Session) -> None:
    async def both() -> list[tuple[str, CallToolResult]]:
        ended: list[tuple[str, CallToolResult]] = []

        async def one(name: str, tool: str, **arguments: object) -> None:
            called = await real.client.call_tool(tool, arguments)
            assert isinstance(called, CallToolResult)
            ended.append((name, called))

        async with anyio.create_task_group() as group:
            group.start_soon(partial(one, "runaway", "sparql_select", query=RUNAWAY))
            group.start_soon(partial(one, "tool", "who", verb="hosts", limit=1))
            group.start_soon(partial(one, "query", "sparql_select", query="ASK {}"))
        return ended

    ended = real.run(both)
    assert [name for name, _ in ended][-1] == "runaway"
    calls = dict(ended)
    assert not calls["tool"].is_error
    assert not calls["query"].is_error
    assert calls["runaway"].is_error
    assert f"over {SECONDS} s" in text(calls["runaway"])


def test_on_standard_output_there_is_nothing_but_the_protocol() -> None:
    hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "0"}}
    asked = {"name": "sparql_select", "arguments": {"query": "ASK {}"}}
    messages: list[dict[str, object]] = [
        {"id": 1, "method": "initialize", "params": hello},
        {"method": "notifications/initialized"},
        {"id": 2, "method": "tools/call", "params": asked},
        {"id": 3, "method": "tools/call", "params": {"name": "who", "arguments": {"verb": "eats"}}},
    ]
    command = [sys.executable, "-m", "kg", "mcp"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b"this is no JSON\n")
        for message in messages:
            process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n")
        process.stdin.flush()
        answers: dict[int, Any] = {}
        while {1, 2, 3} - answers.keys():
            told = json.loads(process.stdout.readline())
            answers[told.get("id")] = told
        process.stdin.close()
        assert [json.loads(line)["jsonrpc"] for line in process.stdout] == []
        errors = process.stderr.read().decode()
    assert process.returncode == 0
    assert answers[2]["result"]["structuredContent"]["boolean"] is True
    assert answers[3]["result"]["isError"] is True
    assert "Traceback" not in errors


# --- HTTP


CALL = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "tools/call",
    "params": {"name": "who", "arguments": {"verb": "hosts", "limit": 1}},
}


def posted(url: str, body: bytes, method: str = "POST", **headers: str) -> tuple[int, dict[str, str], str]:
    usual = {"content-type": "application/json", "accept": "application/json, text/event-stream"}
    address = url.removeprefix("http://")
    connection = http.client.HTTPConnection(address, timeout=30)
    try:
        connection.request(method, "/mcp", body, {**usual, **headers})
        answer = connection.getresponse()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read().decode()
    finally:
        connection.close()


def test_a_call_over_http_needs_no_session_and_leaves_none(url: str) -> None:
    status, headers, body = posted(url, json.dumps(CALL).encode())
    assert (status, headers["content-type"]) == (200, "application/json")
    assert "mcp-session-id" not in headers
    assert json.loads(body)["result"]["structuredContent"]["found"] > 20


@pytest.mark.parametrize(
    ("status", "method", "headers"),
    [
        (405, "GET", {}),
        (405, "DELETE", {}),
        (403, "POST", {"origin": "http://evil.example"}),
        (403, "POST", {"origin": "null"}),
        (400, "POST", {"content-type": "text/plain"}),
    ],
)
def test_what_is_no_call_of_ours_is_refused(url: str, status: int, method: str, headers: dict[str, str]) -> None:
    assert posted(url, json.dumps(CALL).encode(), method, **headers)[0] == status


def test_another_host_is_refused(url: str) -> None:
    assert posted(url, json.dumps(CALL).encode(), host="evil.example")[0] in (400, 421)


def test_a_body_that_is_too_large_is_refused(url: str) -> None:
    assert posted(url, json.dumps({**CALL, "x": "y" * 5_000_000}).encode())[0] == 413


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"jsonrpc":"2.0","id":1,"method":"x"}']
)
def test_a_body_that_is_no_call_gets_an_error_and_the_next_call_its_answer(url: str, body: bytes) -> None:
    status, _, told = posted(url, body)
    assert status in (200, 400, 404)
    assert "error" in json.loads(told)
    assert posted(url, json.dumps(CALL).encode())[0] == 200
