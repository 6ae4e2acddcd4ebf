"""The graph on an endpoint: what a broken, busy or hostile server gets, and how little is asked of a good one."""

import gzip
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox
import pytest
from conftest import DEALS, HEAD, Plant, claim
from engines import servers

import kg
from kg import Credentials
from kg.cli import main
from kg.endpoint import Dataset, Endpoint, Wire, answered, wire
from kg.endpoint.wire import Reply
from kg.errors import EndpointError, MisusedError, QueryError
from kg.exporters import jsonld, nquads
from kg.push import Plan, Updates, push
from kg.terms import ALL, SHARED, SOURCE

JSON, NTRIPLES = "application/sparql-results+json", "application/n-triples"
NOTHING = b'{"head":{"vars":[]},"results":{"bindings":[]}}'
# Each ended the process when pyoxigraph read it.
TERM = b'{"type":"uri","value":"urn:a"}'
NESTED = b'{"type":"triple","value":{"subject":' + TERM + b',"predicate":' + TERM + b',"object":'
ROWS = b'{"head":{"vars":["x"]},"results":{"bindings":[{"x":'
NESTED_JSON = ROWS + NESTED * 400 + TERM + b"}}" * 400 + b"}]}}"
NESTED_TRIPLES = b"<urn:a> <urn:b> " + b"<<( <urn:a> <urn:b> " * 50_000 + b"<urn:c>" + b" )>>" * 50_000 + b" ."
HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed"


@dataclass
class Stub:
    """A server that answers as it is told, and keeps what it is asked."""

    url: str = ""
    drip: float = 0  # seconds between the bytes of an answer
    answers: list[tuple[int, dict[str, str], bytes]] = field(default_factory=list)
    asked: list[tuple[dict[str, str], dict[str, list[str]]]] = field(default_factory=list)

    def next(self) -> tuple[int, dict[str, str], bytes]:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@contextmanager
def stubbed(*answers: tuple[int, dict[str, str], bytes]) -> Iterator[Stub]:
    stub = Stub(answers=list(answers))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            stub.asked.append(({name.lower(): value for name, value in self.headers.items()}, parse_qs(body)))
            status, headers, data = stub.next()
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(data))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            for part in [data] if not stub.drip else [data[i : i + 1] for i in range(len(data))]:
                self.wfile.write(part)
                time.sleep(stub.drip)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    stub.url = f"http://127.0.0.1:{server.server_port}/sparql"
    try:
        yield stub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def said(media_type: str, body: bytes, status: int = 200, /, **headers: str) -> tuple[int, dict[str, str], bytes]:
    return status, {"Content-Type": media_type, **headers}, body


def ask(url: str, sparql: str = "SELECT * WHERE { ?s ?p ?o }", **settings: Any) -> Any:
    return answered(Wire(url, **settings), sparql, Dataset())


# --- what goes wrong


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (said("text/plain", b"", 401), r"asks for credentials.*401.*KG_ENDPOINT_TOKEN"),
        (said("text/plain", b"", 403), r"asks for credentials.*403"),
        (said("text/html", b"<p>no</p>", 404), r"no endpoint at that address \(404\); name the address"),
        (said("text/html", b"", 405), r"no endpoint at that address \(405\)"),
        (said("text/html", b"<p>hello</p>"), r"a broken answer \(text/html, not SPARQL results\)"),
        (said("", b"hello"), r"a broken answer \(of no media type"),
        (said(JSON, b'{"head":{"vars":["s"]},"results":{"bindings":[{"s":'), "a broken answer"),
        (said(JSON, b""), "a broken answer"),
        (said(JSON, b"\xff\xfe"), "a broken answer"),
        (
            said(JSON, b'{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"uri","value":"no iri"}}]}}'),
            "broken",
        ),
        (said(NTRIPLES, b"<http://x> <http://y>"), "a broken answer"),
        (said(JSON, b"[" * 200_000), "a broken answer"),
        (said(JSON, NESTED_JSON), "a broken answer .triples within triples"),
        (said(NTRIPLES, NESTED_TRIPLES), "a broken answer .triples within triples"),
        (said("text/turtle", NESTED_TRIPLES), "a broken answer .triples within triples"),
        (said("application/ld+json", b'{"a":' * 5_000), "a broken answer .application/ld.json, not SPARQL results"),
        (said("text/csv", b"s\r\nx\r\n"), "a broken answer .text/csv, not SPARQL results"),
        (said("text/plain", b"out of memory\x1b[31m", 500), r"failed \(500\): out of memory \[31m"),
    ],
)
def test_a_server_that_does_not_answer_is_named_in_one_line(
    answer: tuple[int, dict[str, str], bytes], error: str
) -> None:
    with stubbed(answer) as stub, pytest.raises(EndpointError, match=error) as raised:
        ask(stub.url)
    assert str(raised.value).startswith(stub.url)
    assert len(str(raised.value).splitlines()) == 1


def test_decimals_in_a_broken_answer_are_no_traceback() -> None:
    body = b'{"results": "http://www.w3.org/2001/XMLSchema#decimal"}'
    with stubbed(said(JSON, body)) as stub, pytest.raises(EndpointError, match="broken answer"):
        ask(stub.url)


def test_a_query_that_does_not_parse_is_told_with_its_position_whatever_the_server_says() -> None:
    with stubbed(said("text/plain", b"Lexical error", 400)) as stub:
        with pytest.raises(QueryError, match=r"SPARQL does not parse: .* 1:17"):
            ask(stub.url, "SELECT * WHERE {")
        with pytest.raises(QueryError, match="refuses the request: Lexical error"):
            ask(stub.url)


def test_nobody_there_is_told() -> None:
    with pytest.raises(EndpointError, match="cannot be reached; check the address"):
        ask(f"http://127.0.0.1:{servers.free_port()}/sparql")


def test_a_server_that_breaks_off_is_told() -> None:
    with (
        stubbed(said(JSON, NOTHING, **{"Content-Length": "1000"})) as stub,
        pytest.raises(EndpointError, match="breaks"),
    ):
        ask(stub.url, seconds=5)


def test_an_answer_that_drips_is_given_up_in_time() -> None:
    with stubbed(said(JSON, b" " * 200)) as stub:
        stub.drip = 0.05
        with pytest.raises(EndpointError, match=r"an answer that takes over 0\.2 s; ask for less"):
            ask(stub.url, seconds=0.2)


@pytest.mark.parametrize(
    "body",
    [
        b'{"head":{},"boolean":true}',
        b'{"head":{"vars":["x"]},"results":{"bindings":[{"x":' + TERM + b"}]}}",
        b'{"head":{"vars":["graph","size"]},"results":{"bindings":[{"graph":' + TERM + b"}]}}",
        b'{"head":{"vars":["graph","size"]},"results":{"bindings":[{"graph":' + TERM + b',"size":' + TERM + b"}]}}",
    ],
)
def test_an_answer_to_another_question_is_told(body: bytes) -> None:
    with stubbed(said(JSON, body)) as stub, pytest.raises(EndpointError, match="an answer that does not fit the query"):
        kg.connect(stub.url)


def test_an_answer_is_bounded_also_when_it_is_packed() -> None:
    packed = gzip.compress(b" " * 10_000_000)
    for answer in (said(JSON, b" " * 3_000_000), said(JSON, packed, **{"Content-Encoding": "gzip"})):
        with stubbed(answer) as stub, pytest.raises(EndpointError, match="an answer of over 2 MB; ask for less"):
            ask(stub.url, most=2_000_000)


# --- busy servers, redirects, secrets


@pytest.mark.parametrize("status", [429, 502, 503])
def test_reading_waits_for_a_busy_server(status: int) -> None:
    with stubbed(said("text/plain", b"", status, **{"Retry-After": "0"}), said(JSON, NOTHING)) as stub:
        assert list(ask(stub.url)) == []
        assert len(stub.asked) == 2


def test_a_server_that_stays_busy_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "_WAIT", 0)
    with stubbed(said("text/plain", b"full", 503, **{"Retry-After": "0"})) as stub:
        with pytest.raises(EndpointError, match=r"failed \(503\): full; try again later"):
            ask(stub.url)
        assert len(stub.asked) == 4


@pytest.mark.parametrize("status", [500, 503])
def test_a_change_is_sent_once(status: int) -> None:
    with stubbed(said("text/plain", b"", status, **{"Retry-After": "0"})) as stub:
        with pytest.raises(EndpointError, match=f"failed \\({status}\\)"):
            Wire(stub.url).send("POST", b"", "application/sparql-update")
        assert len(stub.asked) == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed_so_that_credentials_stay(status: int) -> None:
    with stubbed(said(JSON, NOTHING)) as other, stubbed(said("text/plain", b"", status, Location=other.url)) as stub:
        with pytest.raises(EndpointError, match=f"sends on to another address.*name {other.url} if you trust it"):
            ask(stub.url, credentials=Credentials("me", "secret"))
        assert other.asked == []


def test_credentials_are_sent_in_their_header_alone_and_never_shown() -> None:
    with stubbed(said(JSON, NOTHING)) as stub:
        ask(stub.url, credentials=Credentials("me", "secret"))
        ask(stub.url, credentials=Credentials(token="secret"))  # noqa: S106
        sent = [headers["authorization"] for headers, _ in stub.asked]
    assert sent == ["Basic bWU6c2VjcmV0", "Bearer secret"]
    assert "secret" not in repr(Credentials("me", "secret", "secret"))


def test_a_password_may_be_of_any_alphabet() -> None:
    assert Credentials("me", "pässwörd€").headers() == {"Authorization": "Basic bWU6cMOkc3N3w7ZyZOKCrA=="}


@pytest.mark.parametrize(
    "given", [{"token": "secret\n"}, {"token": "secret secret"}, {"token": "secr\u20act"}, {"user": "me:secret"}]
)
def test_what_no_header_can_carry_is_refused_without_being_shown(given: dict[str, str]) -> None:
    with pytest.raises(MisusedError, match="set KG_ENDPOINT_USER") as raised:
        Credentials(**given)
    assert "secr" not in str(raised.value)


@pytest.mark.parametrize("given", [Credentials("me", "secret"), Credentials(token="secret")])  # noqa: S106
@pytest.mark.parametrize("status", [302, 400, 500])
def test_a_server_that_repeats_credentials_shows_them_to_nobody(given: Credentials, status: int) -> None:
    told = f"you sent {given.headers()['Authorization']} secret"
    with (
        stubbed(said("text/plain", told.encode(), status, Location=f"http://x/?{told}")) as stub,
        pytest.raises((EndpointError, QueryError), match="…") as raised,
    ):
        ask(stub.url, credentials=given)
    assert "secret" not in str(raised.value)
    assert "bWU6c2VjcmV0" not in str(raised.value)


@pytest.mark.parametrize(
    ("url", "error"),
    [
        ("http://me:secret@localhost/sparql", "must not hold credentials"),
        ("ftp://localhost/", "is no address"),
        ("localhost:7878", "is no address"),
        ("file:///etc/passwd", "is no address"),
        ("http://[::1", "not an address"),
        ("", "is no address"),
    ],
)
def test_an_address_that_cannot_be_called_is_refused(url: str, error: str) -> None:
    with pytest.raises(MisusedError, match=error) as raised:
        Wire(url)
    assert "secret" not in str(raised.value)


def test_credentials_do_not_travel_in_the_clear() -> None:
    with pytest.raises(MisusedError, match="would show your credentials to the network; use https"):
        Wire("http://example.org/sparql", Credentials("me", "secret"))
    assert Wire("https://example.org/sparql", Credentials("me", "secret")).url == "https://example.org/sparql"


def test_the_graphs_are_named_by_the_protocol() -> None:
    with stubbed(said(JSON, NOTHING)) as stub:
        answered(Wire(stub.url), "SELECT * WHERE { }", Dataset(("urn:a", "urn:b"), ("urn:b",)))
        headers, form = stub.asked[0]
    assert form == {
        "query": ["SELECT * WHERE { }"],
        "default-graph-uri": ["urn:a", "urn:b"],
        "named-graph-uri": ["urn:b"],
    }
    assert JSON in headers["accept"]


# --- answers


@pytest.mark.parametrize(
    ("written", "plain"), [("2.0", "2"), ("2.50", "2.5"), ("0.0", "0"), ("-1.0", "-1"), ("10", "10"), ("1.05", "1.05")]
)
def test_decimals_are_spelled_as_the_embedded_store_spells_them(written: str, plain: str) -> None:
    decimal = "http://www.w3.org/2001/XMLSchema#decimal"
    term = {"type": "literal", "datatype": decimal, "value": written}
    body = json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": [{"x": term}]}})
    with stubbed(said(JSON, body.encode())) as stub:
        (row,) = ask(stub.url)
    assert row["x"].value == plain


def test_results_in_xml_are_read_too() -> None:
    body = (
        b'<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="x"/></head><results><result>'
        b'<binding name="x"><uri>urn:x</uri></binding></result></results></sparql>'
    )
    with stubbed(said("application/sparql-results+xml; charset=utf-8", body)) as stub:
        assert [row["x"] for row in ask(stub.url)] == [ox.NamedNode("urn:x")]


def test_turtle_and_triples_are_read_as_triples() -> None:
    for media_type in ("text/turtle", NTRIPLES):
        with stubbed(said(media_type, b"<urn:a> <urn:b> <urn:c> .")) as stub:
            answer = ask(stub.url, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
        assert isinstance(answer, ox.QueryTriples)
        assert [str(triple.subject) for triple in answer] == ["<urn:a>"]


# --- a graph there


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[servers.Engine]:
    with servers.oxigraph(tmp_path_factory.mktemp("engine")) as running:
        yield running


@pytest.fixture
def lay(engine: servers.Engine) -> Callable[[kg.Graph], kg.Graph]:
    """Lay a graph on the engine in the place of any other, and connect to it."""

    def laid(graph: kg.Graph) -> kg.Graph:
        list(push(Plan.of(graph.store, Wire(engine.query)), Updates(Wire(engine.update)), prune=True))
        return kg.connect(engine.query, ontology=graph.store.folder.path)

    return laid


def count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by each query that is sent."""
    sent: list[str] = []
    real = Wire.ask

    def counted(self: Wire, sparql: str, dataset: Dataset) -> Reply:
        sent.append(sparql)
        return real(self, sparql, dataset)

    monkeypatch.setattr(Wire, "ask", counted)
    return sent


def test_an_endpoint_without_the_graph_says_how_to_lay_it(tmp_path: Path) -> None:
    with servers.oxigraph(tmp_path) as empty, pytest.raises(EndpointError, match=r"no dealgraph there; run `kg push"):
        kg.connect(empty.query)


def test_a_question_costs_a_handful_of_requests(
    lay: Callable[[kg.Graph], kg.Graph], graph: kg.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    remote = lay(graph)
    sent = count(monkeypatch)
    first = remote.show("OpenAI")
    assert len(first.rows) > 20
    assert len(sent) <= 6
    sent.clear()
    assert str(remote.show("OpenAI")) == str(first)
    assert len(sent) == 1, "what was fetched is kept; only the question is asked again"


def test_all_claims_cost_two_requests(
    lay: Callable[[kg.Graph], kg.Graph], graph: kg.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    remote = lay(graph)
    sent = count(monkeypatch)
    assert remote.claims() == graph.claims()
    assert len(sent) <= 3


def test_a_view_by_a_day_is_a_choice_of_graphs(
    lay: Callable[[kg.Graph], kg.Graph], plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(claim("x", "Hosting", HOSTING), id="a", issued='"2025-01"^^xsd:gYearMonth')
    remote = lay(plant(claim("x", "Hosting", HOSTING), id="b", issued='"2025-05"^^xsd:gYearMonth'))
    sent = count(monkeypatch)
    view = remote.at(known_by="2025-02")
    assert type(view.store) is Endpoint
    assert [c.iri for c in view.claims()] == [SOURCE["a#x"]]
    assert view.sources() == [SOURCE["a"]]
    assert not any("GRAPH" in sparql for sparql in sent), "no source was downloaded"


def test_an_edge_that_a_later_source_cancels_is_there_in_the_view_before(
    lay: Callable[[kg.Graph], kg.Graph], plant: Plant, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "facts" / "deals.ttl").write_text(HEAD + DEALS, encoding="utf-8")
    plant(claim("x", "Hosting", f"{HOSTING} ; kg:deal deal:pact"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    off = HOSTING.replace("signed", "cancelled")
    here = plant(claim("x", "Hosting", f"{off} ; kg:deal deal:pact"), id="b", issued='"2025-05"^^xsd:gYearMonth')
    remote = lay(here)
    edge = "ASK { ?x <https://w3id.org/dealgraph/ns#hosts> ?y }"
    sent = count(monkeypatch)
    for view, there in (({}, False), ({"known_by": "2025-02"}, True), ({"sources": ["a"]}, True)):
        assert [g.at(**view).store.ask(edge) for g in (remote, here)] == [there, there]
    assert not any("GRAPH" in sparql for sparql in sent), "no source was downloaded"
    named = "SELECT ?g ?y WHERE { GRAPH ?g { ?x <https://w3id.org/dealgraph/ns#hosts> ?y } }"
    rows = [list(map(str, g.at(known_by="2025-02").query(named))) for g in (remote, here)]  # type: ignore[arg-type]
    assert rows[0] == rows[1] != []
    assert nquads.export(remote.at(known_by="2025-02")) == nquads.export(here.at(known_by="2025-02"))


def test_an_edge_that_two_sources_state_is_counted_once_in_every_view(
    lay: Callable[[kg.Graph], kg.Graph], plant: Plant
) -> None:
    for id_, day in (("a", "2025-01"), ("b", "2025-02"), ("c", "2025-03")):
        here = plant(claim("x", "Hosting", HOSTING), id=id_, issued=f'"{day}"^^xsd:gYearMonth')
    remote = lay(here).at(known_by="2025-02")
    (row,) = remote.query("SELECT (COUNT(*) AS ?n) WHERE { ?x <https://w3id.org/dealgraph/ns#hosts> ?y }")  # type: ignore[misc]
    assert row["n"].value == "1"


def test_graphs_that_are_cut_short_or_changed_are_not_taken_for_whole(
    lay: Callable[[kg.Graph], kg.Graph], plant: Plant
) -> None:
    remote = lay(plant(claim("x", "Hosting", HOSTING)))
    lay(plant(claim("x", "Hosting", f"{HOSTING} ; kg:gpus 5")))
    with pytest.raises(EndpointError, match="graphs cut short, or changed since they were counted; connect again"):
        nquads.export(remote)


@pytest.mark.parametrize("sparql", ["SELECT * FROM <urn:x> WHERE { ?s ?p ?o }", "ASK fRoM NAMED <urn:x> { ?s ?p ?o }"])
def test_from_is_refused_since_the_view_says_which_graphs(
    lay: Callable[[kg.Graph], kg.Graph], graph: kg.Graph, sparql: str
) -> None:
    with pytest.raises(QueryError, match="FROM is not read here"):
        lay(graph).query(sparql)


def test_a_hostile_query_is_refused_before_it_is_sent(
    lay: Callable[[kg.Graph], kg.Graph], graph: kg.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    remote = lay(graph)
    sent = count(monkeypatch)
    for sparql in ("SELECT * { SERVICE <http://x> { ?s ?p ?o } }", "SELECT * " + "{" * 100 + "}" * 100):
        with pytest.raises(QueryError):
            remote.query(sparql)
    assert sent == []


def test_the_shared_graphs_name_is_no_source(lay: Callable[[kg.Graph], kg.Graph], graph: kg.Graph) -> None:
    remote = lay(graph)
    assert not {ALL, SHARED} & set(remote.sources())
    names = {row["g"] for row in remote.query("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")}  # type: ignore[union-attr]
    assert names == set(graph.sources())


def test_a_list_keeps_its_order(lay: Callable[[kg.Graph], kg.Graph], folder: Path, plant: Plant) -> None:
    core = folder / "core.ttl"
    core.write_text(core.read_text(encoding="utf-8") + "\nkg:Hosting kg:testList ( 1 2 3 ) .\n", encoding="utf-8")
    here = plant(claim("x", "Hosting", HOSTING))
    remote = lay(here)
    assert jsonld.export(remote) == jsonld.export(here)
    assert nquads.export(remote) == nquads.export(here)


# --- the command


def test_the_command_asks_an_endpoint(
    lay: Callable[[kg.Graph], kg.Graph], graph: kg.Graph, engine: servers.Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(graph)
    with pytest.raises(SystemExit) as stop:
        main(["ask", "who hosts OpenAI?", "--endpoint", engine.query])
    assert (stop.value.code, capsys.readouterr().out) == (0, f"{graph.ask('who hosts OpenAI?')}\n")


def test_the_command_takes_credentials_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KG_ENDPOINT_USER", "me")
    monkeypatch.setenv("KG_ENDPOINT_PASSWORD", "secret")
    with stubbed(said("text/plain", b"", 401)) as stub, pytest.raises(SystemExit) as stop:
        main(["ask", "who?", "--endpoint", stub.url])
    assert stop.value.code == 2
    assert stub.asked[0][0]["authorization"] == "Basic bWU6c2VjcmV0"
    assert "secret" not in capsys.readouterr().err


def test_changes_against_a_folder_and_an_endpoint_are_two_questions(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["changes", "--against", "HEAD", "--endpoint", "http://localhost/"])
    assert stop.value.code == 2
    assert "--against compares folders" in capsys.readouterr().err


def test_the_path_of_an_address_is_kept() -> None:
    assert urlsplit(Wire("http://localhost/a/sparql?x=1#part").url)[2:] == ("/a/sparql", "x=1", "")
