"""What the endpoint says over HTTP, held against what the embedded engine says of the same query."""

import contextlib
import csv
import gzip
import http.client
import io
import threading
from urllib.parse import quote, urlencode

import pyoxigraph as ox
import pytest

import kg
from protocol.wire import DIRECT, FORM, Reply, Wire, status_of, until

ROWS = {
    "json": ("application/sparql-results+json", ox.QueryResultsFormat.JSON),
    "xml": ("application/sparql-results+xml", ox.QueryResultsFormat.XML),
    "tsv": ("text/tab-separated-values", ox.QueryResultsFormat.TSV),
}
GRAPHS = {
    "ttl": ("text/turtle", ox.RdfFormat.TURTLE),
    "nt": ("application/n-triples", ox.RdfFormat.N_TRIPLES),
    "rdf": ("application/rdf+xml", ox.RdfFormat.RDF_XML),
    "jsonld": ("application/ld+json", ox.RdfFormat.JSON_LD),
}
KG = "PREFIX kg: <https://w3id.org/dealgraph/ns#> "
SELECT = (
    KG + "SELECT ?claim ?owner ?stage { ?claim a kg:Ownership ; kg:owner ?owner OPTIONAL { ?claim kg:stage ?stage } }"
)
CONSTRUCT = KG + "CONSTRUCT { ?claim kg:owner ?owner ; kg:says ?says } { ?claim kg:owner ?owner ; kg:says ?says }"
ASK = "ASK { ?s ?p ?o }"
NEVER = "ASK { <x:never> ?p ?o }"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def rows(solutions: object) -> list[str]:
    assert isinstance(solutions, ox.QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    return sorted(str([(name, row[name]) for name in names]) for row in solutions)


def triples(found: object) -> list[str]:
    assert isinstance(found, ox.QueryTriples)
    return sorted(map(str, found))


def parsed(reply: Reply, format_: ox.QueryResultsFormat) -> list[str]:
    return rows(ox.parse_query_results(reply.body, format=format_))


def refused(reply: Reply, status: int) -> str:
    """Return the words of an error, which no browser may take for a page of ours that it is not."""
    assert reply.status == status, reply.body[:500]
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert reply.text.strip()
    assert "Traceback" not in reply.text
    return reply.text


# --- the same answer in every form


@pytest.mark.parametrize(("suffix", "media"), [(s, m) for s, (m, _) in ROWS.items()])
def test_rows_are_the_embedded_ones_by_accept_and_by_suffix(
    served: Wire, wide: kg.Graph, suffix: str, media: str
) -> None:
    embedded = rows(wide.query(SELECT))
    assert embedded
    by_suffix = served.ask("GET", f"/sparql.{suffix}?" + urlencode({"query": SELECT}), {"Accept": "text/html"})
    for reply in (served.get(SELECT, media), by_suffix):
        assert (reply.status, reply.kind) == (200, media)
        assert parsed(reply, ROWS[suffix][1]) == embedded


def test_rows_as_csv_are_the_embedded_values(served: Wire, wide: kg.Graph) -> None:
    embedded = wide.query(SELECT)
    assert isinstance(embedded, ox.QuerySolutions)
    expected = sorted([getattr(term, "value", "") for term in row] for row in embedded)
    for reply in (served.get(SELECT, "text/csv"), served.ask("GET", "/sparql.csv?" + urlencode({"query": SELECT}))):
        assert (reply.status, reply.kind) == (200, "text/csv")
        head, *found = csv.reader(io.StringIO(reply.text))
        assert head == ["claim", "owner", "stage"]
        assert sorted(found) == expected


@pytest.mark.parametrize(("suffix", "media"), [(s, m) for s, (m, _) in GRAPHS.items()])
def test_a_graph_is_the_embedded_one_by_accept_and_by_suffix(
    served: Wire, wide: kg.Graph, suffix: str, media: str
) -> None:
    embedded = triples(wide.query(CONSTRUCT))
    assert embedded
    by_suffix = served.ask("GET", f"/sparql.{suffix}?" + urlencode({"query": CONSTRUCT}), {"Accept": "text/html"})
    for reply in (served.get(CONSTRUCT, media), by_suffix):
        assert (reply.status, reply.kind) == (200, media)
        assert sorted({str(quad.triple) for quad in ox.parse(reply.body, format=GRAPHS[suffix][1])}) == embedded


@pytest.mark.parametrize("suffix", ["json", "xml"])
@pytest.mark.parametrize(("query", "expected"), [(ASK, True), (NEVER, False)])
def test_a_boolean_is_told_in_both_of_its_forms(served: Wire, suffix: str, query: str, expected: bool) -> None:
    media, format_ = ROWS[suffix]
    found = ox.parse_query_results(served.get(query, media).body, format=format_)
    assert isinstance(found, ox.QueryBoolean)
    assert bool(found) is expected


def test_a_description_of_an_actor_is_the_embedded_one(served: Wire, wide: kg.Graph) -> None:
    describe = "DESCRIBE <https://w3id.org/dealgraph/actor/openai>"
    embedded = triples(wide.query(describe))
    reply = served.get(describe, "application/n-triples")
    assert embedded
    assert sorted(str(quad.triple) for quad in ox.parse(reply.body, format=ox.RdfFormat.N_TRIPLES)) == embedded


def test_get_form_and_direct_post_say_the_same(served: Wire) -> None:
    replies = [served.get(SELECT), served.form([("query", SELECT)]), served.post(SELECT)]
    assert [reply.status for reply in replies] == [200, 200, 200]
    assert len({str(sorted(map(str, reply.rows))) for reply in replies}) == 1


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/*", "application/sparql-results+json"),
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("text/csv, application/sparql-results+xml;q=0.9", "text/csv"),
        ("text/*", "text/csv"),
        ("image/png, text/tab-separated-values;q=0.1", "text/tab-separated-values"),
        ("application/sparql-results+json;q=0, */*;q=0.1", "application/sparql-results+xml"),
        ("APPLICATION/SPARQL-RESULTS+XML", "application/sparql-results+xml"),
        ("application/json", "application/sparql-results+json"),
    ],
)
def test_the_form_of_rows_is_the_one_that_is_liked_best(served: Wire, accept: str, media: str) -> None:
    reply = served.ask("GET", "/sparql?" + urlencode({"query": COUNT}), {"Accept": accept} if accept else {})
    assert reply.status == 200
    assert reply.kind in (media, "application/json" if accept == "application/json" else media)
    assert "accept" in reply.headers["vary"].lower()


@pytest.mark.parametrize(
    ("accept", "media"), [("", "text/turtle"), ("*/*", "text/turtle"), ("application/*", "application/n-triples")]
)
def test_a_graph_without_a_wish_is_turtle(served: Wire, accept: str, media: str) -> None:
    reply = served.ask("GET", "/sparql?" + urlencode({"query": CONSTRUCT}), {"Accept": accept} if accept else {})
    assert reply.status == 200
    assert reply.kind in {m for m, _ in GRAPHS.values()}
    if not accept.startswith("application"):
        assert reply.kind == media


@pytest.mark.parametrize("query", [SELECT, CONSTRUCT, ASK])
def test_a_form_that_we_do_not_speak_is_not_acceptable(served: Wire, query: str) -> None:
    refused(served.get(query, "image/png"), 406)


@pytest.mark.parametrize(("suffix", "query"), [("ttl", SELECT), ("csv", CONSTRUCT), ("ttl", ASK)])
def test_a_suffix_that_does_not_fit_the_kind_of_query_is_not_acceptable(served: Wire, suffix: str, query: str) -> None:
    refused(served.ask("GET", f"/sparql.{suffix}?" + urlencode({"query": query})), 406)


def test_a_suffix_that_nobody_knows_is_not_found(served: Wire) -> None:
    assert served.ask("GET", "/sparql.exe?" + urlencode({"query": ASK})).status == 404


# --- methods


@pytest.mark.parametrize("query", [SELECT, CONSTRUCT, ASK])
def test_head_says_what_get_says_without_its_body(served: Wire, query: str) -> None:
    path = "/sparql?" + urlencode({"query": query})
    head, get = served.ask("HEAD", path), served.ask("GET", path)
    assert (head.status, head.body) == (200, b"")
    for name in ("content-type", "vary", "etag"):
        assert head.headers.get(name) == get.headers.get(name)


def test_head_of_a_wrong_query_is_wrong(served: Wire) -> None:
    assert served.ask("HEAD", "/sparql?query=SELECT").status == 400


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "PROPFIND"])
@pytest.mark.parametrize("path", ["/sparql", "/sparql.json", "/actor/openai.ttl", "/ns", "/"])
def test_another_method_is_refused_with_those_that_work(served: Wire, method: str, path: str) -> None:
    reply = served.ask(method, path)
    assert reply.status == 405
    allowed = {name.strip() for name in reply.headers["allow"].split(",")}
    assert {"GET", "HEAD"} <= allowed
    assert ("POST" in allowed) == path.startswith("/sparql")


def test_a_page_is_not_posted_to(served: Wire) -> None:
    assert served.ask("POST", "/actor/openai", {"Content-Type": FORM}, b"query=ASK{}").status == 405


def test_other_sites_may_read(served: Wire) -> None:
    reply = served.ask("GET", "/sparql?" + urlencode({"query": ASK}), {"Origin": "https://reader.example"})
    assert reply.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in reply.headers


def test_an_error_can_be_read_from_other_sites_too(served: Wire) -> None:
    reply = served.ask("GET", "/sparql?query=SELECT", {"Origin": "https://reader.example"})
    assert (reply.status, reply.headers["access-control-allow-origin"]) == (400, "*")


def test_a_browser_may_ask_first_whether_it_may_post(served: Wire) -> None:
    asked = {
        "Origin": "https://reader.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    reply = served.ask("OPTIONS", "/sparql", asked)
    assert reply.status in (200, 204)
    assert reply.headers["access-control-allow-origin"] == "*"
    assert "POST" in reply.headers["access-control-allow-methods"]
    assert "content-type" in reply.headers["access-control-allow-headers"].lower()
    assert "PUT" not in reply.headers["access-control-allow-methods"]


def test_options_alone_tells_the_methods(served: Wire) -> None:
    reply = served.ask("OPTIONS", "/sparql")
    assert reply.status in (200, 204)
    assert {"GET", "HEAD", "POST"} <= {name.strip() for name in reply.headers["allow"].split(",")}


# --- size and time


def test_a_long_answer_is_packed_where_the_client_can_open_it(served: Wire) -> None:
    path = "/sparql?" + urlencode({"query": "SELECT * { ?s ?p ?o } LIMIT 500"})
    plain, packed = served.ask("GET", path), served.ask("GET", path, {"Accept-Encoding": "gzip"})
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert "accept-encoding" in packed.headers["vary"].lower()
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body)


def test_an_answer_is_not_packed_where_the_client_refuses(served: Wire) -> None:
    path = "/sparql?" + urlencode({"query": "SELECT * { ?s ?p ?o } LIMIT 500"})
    for refusal in ("gzip;q=0, br", "gzip;q=0, *", "GZIP; q=0.000", "*;q=0", "x-gzip, gzipped"):
        assert "content-encoding" not in served.ask("GET", path, {"Accept-Encoding": refusal}).headers


def test_what_the_client_holds_already_is_not_sent_again(served: Wire) -> None:
    path = "/sparql?" + urlencode({"query": SELECT})
    mark = served.ask("GET", path).headers["etag"]
    again = served.ask("GET", path, {"If-None-Match": mark})
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == mark
    assert served.ask("GET", path, {"If-None-Match": f'"other", {mark}'}).status == 304
    assert served.ask("GET", path, {"If-None-Match": '"other"'}).status == 200


@pytest.mark.parametrize("path", ["/ns.html", "/sparql", "/sparql?query=ASK%7B%7D", "/actor/openai.ttl"])
def test_what_is_not_sent_again_keeps_the_policy_that_it_came_with(served: Wire, path: str) -> None:
    first = served.ask("GET", path, {"Accept": "text/html, */*;q=0.1"})
    again = served.ask("GET", path, {"Accept": "text/html, */*;q=0.1", "If-None-Match": first.headers["etag"]})
    assert again.status == 304
    kept = {**first.headers, **again.headers}
    for name in ("content-security-policy", "vary", "cache-control", "etag", "x-content-type-options"):
        assert kept[name] == first.headers[name]


def test_a_mark_is_of_one_query_one_form_and_one_view(served: Wire) -> None:
    def mark(query: str, accept: str, *more: tuple[str, str]) -> str:
        return served.get(query, accept, more).headers["etag"]

    json_, csv_ = "application/sparql-results+json", "text/csv"
    marks = [
        mark(SELECT, json_),
        mark(SELECT, csv_),
        mark(COUNT, json_),
        mark(SELECT, json_, ("known_by", "2025")),
        mark(SELECT, json_, ("on", "2025")),
        mark(SELECT, json_, ("default-graph-uri", "https://w3id.org/dealgraph/source/x")),
    ]
    assert len(set(marks)) == len(marks)


def test_a_query_that_names_the_time_or_chance_is_no_older_than_now(served: Wire) -> None:
    path = "/sparql?" + urlencode({"query": "SELECT (RAND() AS ?x) (STRUUID() AS ?y) (NOW() AS ?z) {}"})
    first = served.ask("GET", path)
    again = served.ask("GET", path, {"If-None-Match": first.headers.get("etag", '"none"')})
    assert (again.status, again.body == first.body) == (200, False)


@pytest.mark.parametrize("kind", [DIRECT, FORM])
def test_a_body_over_the_limit_is_refused(served: Wire, kind: str) -> None:
    refused(served.ask("POST", "/sparql", {"Content-Type": kind}, b"query=ASK{} #" + b"x" * 2_000_000), 413)


@pytest.mark.parametrize("kind", [DIRECT, FORM])
def test_a_body_in_pieces_over_the_limit_is_refused(served: Wire, kind: str) -> None:
    head = f"POST /sparql HTTP/1.1\r\nHost: {served.name}\r\nContent-Type: {kind}\r\n".encode()
    piece = b"10000\r\n" + b"x" * 65_536 + b"\r\n"
    answer = served.raw(head + b"Transfer-Encoding: chunked\r\n\r\n" + piece * 40 + b"0\r\n\r\n")
    assert status_of(answer) == 413
    assert served.get(ASK).json["boolean"] is True


def test_a_body_in_pieces_within_the_limit_is_read(served: Wire) -> None:
    pieces = (part.encode() for part in ("ASK ", "{ ?s", " ?p ", "?o }"))
    reply = served.ask("POST", "/sparql", {"Content-Type": DIRECT, "Accept": "application/json"}, pieces)
    assert reply.json["boolean"] is True


@pytest.mark.parametrize("kind", ["text/plain", "application/json", "multipart/form-data; boundary=x", "", "x"])
def test_a_body_of_another_kind_is_refused(served: Wire, kind: str) -> None:
    refused(served.ask("POST", "/sparql", {"Content-Type": kind}, b"ASK {}"), 415)


@pytest.mark.parametrize("kind", ["application/sparql-query; charset=utf-8", "Application/SPARQL-Query;charset=UTF-8"])
def test_a_kind_may_name_the_one_charset(served: Wire, kind: str) -> None:
    assert served.ask("POST", "/sparql", {"Content-Type": kind}, b"ASK {}").status == 200


def test_a_packed_body_is_refused_not_read_as_it_is(served: Wire) -> None:
    headers = {"Content-Type": DIRECT, "Content-Encoding": "gzip"}
    refused(served.ask("POST", "/sparql", headers, gzip.compress(b"ASK {}")), 415)


def test_a_query_over_the_time_ends_with_the_limit_and_when_to_try_again(tight: Wire) -> None:
    reply = tight.get(SLOW)
    text = refused(reply, 503)
    assert int(reply.headers["retry-after"]) >= 1
    assert "2" in text
    assert "second" in text
    assert tight.get(ASK).json["boolean"] is True


def test_too_many_queries_of_one_client_are_told_to_wait(hurried: Wire) -> None:
    replies = [hurried.get(f"{ASK} # {n}") for n in range(30)]
    late = [reply for reply in replies if reply.status == 429]
    assert {reply.status for reply in replies} == {200, 429}
    for reply in late:
        assert int(reply.headers["retry-after"]) >= 1
        refused(reply, 429)
    assert until(lambda: hurried.get(f"{ASK} # again").status == 200)


def test_a_client_that_names_itself_anew_is_the_same_client(hurried: Wire) -> None:
    statuses = set()
    for n in range(30):
        told = {"X-Forwarded-For": f"10.0.0.{n}", "Forwarded": f"for=10.0.0.{n}", "X-Real-IP": f"10.0.0.{n}"}
        statuses.add(hurried.ask("GET", f"/sparql?query=ASK%7B%7D%23{n}", told).status)
    assert statuses == {200, 429}


def test_more_queries_at_once_than_allowed_are_told_to_wait_or_wait(tight: Wire) -> None:
    statuses: list[int] = []
    askers = [threading.Thread(target=lambda: statuses.append(tight.get(SLOW).status)) for _ in range(12)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert len(statuses) == 12
    assert set(statuses) <= {503, 429}
    assert tight.get(ASK).json["boolean"] is True


# --- the words of an error


@pytest.mark.parametrize(
    ("query", "place"),
    [("SELECT * {\n ?s ?p }", "2:"), ("ASK {", "1:6"), ("SELEC * {}", "1:1"), ("", ""), ("PREFIX", "1:")],
)
def test_a_query_that_does_not_parse_is_told_its_place(served: Wire, query: str, place: str) -> None:
    assert place in refused(served.post(query), 400)


@pytest.mark.parametrize(
    "update",
    [
        "CLEAR ALL",
        "DROP ALL",
        "LOAD <http://127.0.0.1:1/>",
        "INSERT DATA { <a:a> <a:a> <a:a> }",
        "DELETE WHERE {?s ?p ?o}",
    ],
)
def test_an_update_is_refused_in_every_place(served: Wire, update: str) -> None:
    before = served.get(COUNT).rows
    replies = [
        served.get(update),
        served.post(update),
        served.form([("query", update)]),
        served.form([("update", update)]),
        served.form([("query", ASK), ("update", update)]),
        served.get(ASK, more=[("update", update)]),
        served.ask("POST", "/sparql", {"Content-Type": "application/sparql-update"}, update.encode()),
    ]
    assert all(400 <= reply.status < 500 for reply in replies)
    assert served.get(COUNT).rows == before


@pytest.mark.parametrize("name", ["query", "known_by", "on"])
def test_a_parameter_said_twice_is_refused(served: Wire, name: str) -> None:
    value = ASK if name == "query" else "2025"
    text = refused(served.get(ASK, more=[(name, value), *([] if name == "query" else [(name, value)])]), 400)
    assert name in text


def test_a_query_both_in_the_address_and_in_the_body_is_refused(served: Wire) -> None:
    path = "/sparql?" + urlencode({"query": ASK})
    for kind, body in ((DIRECT, ASK.encode()), (FORM, urlencode({"query": ASK}).encode())):
        refused(served.ask("POST", path, {"Content-Type": kind}, body), 400)


@pytest.mark.parametrize("path", ["/sparql/", "//sparql", "/sparql/json", "/SPARQL"])
def test_an_address_beside_the_endpoint_never_answers_something_else(served: Wire, path: str) -> None:
    reply = served.ask("GET", f"{path}?" + urlencode({"query": ASK}), {"Accept": "application/json"})
    assert reply.status in (301, 307, 308, 404) or (reply.status == 200 and reply.json["boolean"] is True)


def test_an_empty_query_is_wrong_in_every_form(served: Wire) -> None:
    for accept in ("text/html", "*/*", "image/png"):
        refused(served.ask("GET", "/sparql?query=", {"Accept": accept}), 400)


@pytest.mark.parametrize("more", ["known_by=2025&known_by=2026", "language=en&language=fr", "language=de"])
def test_a_page_is_as_strict_with_its_parameters_as_the_endpoint(served: Wire, more: str) -> None:
    refused(served.ask("GET", f"/actor/openai.html?{more}"), 400)


def test_a_post_of_a_form_without_a_query_is_refused(served: Wire) -> None:
    assert "query" in refused(served.form([("qeury", ASK)]), 400)


@pytest.mark.parametrize("graph", ["not an iri", "data.ttl", "<http://a/>", "http://a/{}", "", "javascript:alert(1) x"])
@pytest.mark.parametrize("name", ["default-graph-uri", "named-graph-uri"])
def test_a_graph_that_is_no_iri_is_refused(served: Wire, name: str, graph: str) -> None:
    assert name in refused(served.get(ASK, more=[(name, graph)]), 400)


# --- the dataset and the clocks


def test_the_default_graph_may_be_one_source(served: Wire, wide: kg.Graph) -> None:
    source = wide.sources()[0]
    embedded = wide.store.quads.query(COUNT, default_graph=[source])
    assert isinstance(embedded, ox.QuerySolutions)
    n = next(iter(embedded))["n"]
    replies = [
        served.get(COUNT, more=[("default-graph-uri", source.value)]),
        served.form([("query", COUNT), ("default-graph-uri", source.value)]),
        served.get(COUNT.replace("{", f"FROM <{source.value}> {{", 1)),
    ]
    for reply in replies:
        assert reply.rows[0]["n"]["value"] == getattr(n, "value", None)


def test_the_dataset_of_the_request_wins_over_that_of_the_query(served: Wire, wide: kg.Graph) -> None:
    first, second = (source.value for source in wide.sources()[:2])
    query = f"SELECT DISTINCT ?g FROM NAMED <{first}> {{ GRAPH ?g {{ ?s ?p ?o }} }}"  # noqa: S608
    assert [row["g"]["value"] for row in served.get(query).rows] == [first]
    told = served.get(query, more=[("named-graph-uri", second)])
    assert [row["g"]["value"] for row in told.rows] == [second]


def test_only_named_graphs_leave_the_default_graph_empty(served: Wire, wide: kg.Graph) -> None:
    told = served.get(ASK, more=[("named-graph-uri", wide.sources()[0].value)])
    assert told.json["boolean"] is False


def test_an_unknown_graph_is_empty_and_nothing_is_fetched(served: Wire) -> None:
    assert served.get(COUNT, more=[("default-graph-uri", "http://127.0.0.1:1/")]).rows[0]["n"]["value"] == "0"


@pytest.mark.parametrize(
    ("known_by", "on"),
    [
        ("2025-06", None),
        ("2025", None),
        ("2026-01-15", None),
        (None, "2025-06"),
        ("2025-12", "2025-06-30"),
        ("1990", None),
    ],
)
def test_a_view_is_the_view_of_the_facade(served: Wire, wide: kg.Graph, known_by: str | None, on: str | None) -> None:
    more = [(name, value) for name, value in (("known_by", known_by), ("on", on)) if value]
    view = wide.at(known_by=known_by, on=on)
    for query in (SELECT, COUNT, "SELECT DISTINCT ?g { GRAPH ?g { ?s a ?t } FILTER(CONTAINS(STR(?g), '/source/')) }"):
        embedded = rows(view.query(query))
        assert parsed(served.get(query, more=more), ox.QueryResultsFormat.JSON) == embedded
        form = served.form([("query", query), *more])
        assert parsed(form, ox.QueryResultsFormat.JSON) == embedded


@pytest.mark.parametrize("name", ["known_by", "on"])
@pytest.mark.parametrize("day", ["2025-02-30", "soon", "2025-13", "'", "2025-01-01T00:00", "99999", "-1", "٢٠٢٥"])
def test_a_date_that_no_calendar_has_is_refused(served: Wire, name: str, day: str) -> None:
    refused(served.get(ASK, more=[(name, day)]), 400)


def test_many_views_do_not_fill_the_memory_or_the_disk(served: Wire, wide: kg.Graph) -> None:
    views = [f"{year}-{month:02}" for year in range(2021, 2027) for month in range(1, 13, 2)]
    for day in views:
        embedded = rows(wide.at(known_by=day).query(COUNT)) if day.endswith("-01") else None
        reply = served.get(COUNT, more=[("known_by", day)])
        assert reply.status == 200
        assert embedded is None or parsed(reply, ox.QueryResultsFormat.JSON) == embedded


# --- the endpoint about itself, and the pages


@pytest.mark.parametrize("suffix", GRAPHS)
def test_the_endpoint_describes_itself_to_machines(served: Wire, suffix: str) -> None:
    media, format_ = GRAPHS[suffix]
    reply = served.ask("GET", "/sparql", {"Accept": media})
    assert (reply.status, reply.kind) == (200, media)
    told = list(ox.parse(reply.body, format=format_, base_iri=f"http://{served.name}/sparql"))
    terms = {quad.predicate.value.rpartition("#")[2] for quad in told}
    assert {"endpoint", "supportedLanguage", "resultFormat", "defaultDataset"} <= terms
    addresses = [quad.object for quad in told if quad.predicate.value.endswith("#endpoint")]
    assert addresses == [ox.NamedNode(f"http://{served.name}/sparql")]


def test_the_endpoint_is_an_editor_to_a_browser(served: Wire) -> None:
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    reply = served.ask("GET", "/sparql", {"Accept": browser})
    assert (reply.status, reply.kind) == (200, "text/html")
    assert "content-security-policy" in reply.headers or "Content-Security-Policy" in reply.text
    french = served.ask("GET", "/sparql?language=fr", {"Accept": browser})
    assert (french.status, reply.text.count('lang="en"'), french.text.count('lang="fr"')) == (200, 1, 1)


def test_a_thing_sends_each_reader_to_its_form_and_keeps_the_view(served: Wire) -> None:
    for accept, suffix in (("text/html", "html"), ("text/turtle", "ttl"), ("application/ld+json", "jsonld")):
        reply = served.ask("GET", "/actor/openai?known_by=2025-08", {"Accept": accept})
        assert reply.status == 303
        assert reply.headers["location"].endswith(f"/actor/openai.{suffix}?known_by=2025-08")
        assert "accept" in reply.headers["vary"].lower()


def test_a_thing_in_no_known_form_is_not_acceptable(served: Wire) -> None:
    assert served.ask("GET", "/actor/openai", {"Accept": "image/png"}).status == 406


@pytest.mark.parametrize("path", ["/actor/nobody", "/actor/nobody.ttl", "/who/openai", "/actor/openai.exe", "/x"])
def test_what_is_not_there_is_not_found(served: Wire, path: str) -> None:
    refused(served.ask("GET", path), 404)


def test_the_page_of_an_actor_is_turtle_about_it(served: Wire) -> None:
    reply = served.ask("GET", "/actor/openai.ttl")
    subjects = {quad.subject for quad in ox.parse(reply.body, format=ox.RdfFormat.TURTLE)}
    assert ox.NamedNode("https://w3id.org/dealgraph/actor/openai") in subjects


def test_a_page_of_a_date_that_no_calendar_has_is_refused(served: Wire) -> None:
    refused(served.ask("GET", "/actor/openai.html?known_by=2025-02-30"), 400)


def test_the_vocabulary_names_the_address_of_the_form_it_is_in(served: Wire) -> None:
    reply = served.ask("GET", "/ns", {"Accept": "text/turtle"})
    assert (reply.status, reply.kind) == (200, "text/turtle")
    assert reply.headers["content-location"].endswith("/ns.ttl")
    viewed = served.ask("GET", "/ns?known_by=2025", {"Accept": "text/turtle"})
    assert viewed.headers["content-location"].endswith("/ns.ttl?known_by=2025")


def test_a_code_is_shown_where_the_vocabulary_shows_it(served: Wire) -> None:
    reply = served.ask("GET", "/stage/signed")
    assert (reply.status, reply.headers["location"].rpartition("#")[2]) == (303, "stage-signed")
    viewed = served.ask("GET", "/stage/signed?language=fr").headers["location"]
    assert viewed.endswith("/ns?language=fr#stage-signed")


@pytest.mark.parametrize(
    "path", ["/", "/sparql", "/actor", "/actor/openai.html", "/ns", "/.well-known/void", "/health", "/robots.txt"]
)
def test_every_room_answers_and_says_how_it_may_be_taken(served: Wire, path: str) -> None:
    reply = served.ask("GET", path, {"Accept": "*/*"})
    assert reply.status == 200
    assert reply.body
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert served.ask("HEAD", path, {"Accept": "*/*"}).body == b""


def _many(rows: int) -> str:
    digits = " ".join(map(str, range(10)))
    values = " ".join(f"VALUES {name} {{ {digits} }}" for name in ("?a", "?b", "?c", "?d"))
    return f"SELECT * {{ {values} }} LIMIT {rows}"


@pytest.mark.parametrize("media", [*(media for media, _ in ROWS.values()), "text/csv"])
def test_more_rows_than_allowed_are_never_taken_for_all_of_them(tight: Wire, media: str) -> None:
    assert tight.get(_many(1_000), media).status == 200
    reply = tight.get(_many(1_001), media)
    assert 400 <= reply.status < 600
    assert "1000" in reply.text.replace(",", "").replace("1_000", "1000")


@pytest.mark.parametrize(
    "media", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"]
)
def test_more_triples_than_allowed_are_never_taken_for_all_of_them(tight: Wire, media: str) -> None:
    construct = "CONSTRUCT {{ ?s ?p ?o }} {{ ?s ?p ?o }} LIMIT {}"
    assert tight.get(construct.format(1_000), media).status == 200
    assert 400 <= tight.get(construct.format(1_001), media).status < 600


def test_an_answer_cut_after_it_began_is_visibly_cut(tight: Wire) -> None:
    long = "SELECT ?x { { SELECT (GROUP_CONCAT(?n) AS ?x) { ?a ?b ?n } } { ?s ?p ?o } }"
    with contextlib.suppress(http.client.IncompleteRead):
        assert 400 <= tight.get(long, "text/csv").status < 600


def test_a_name_in_other_scripts_travels_whole(served: Wire) -> None:
    word = "Норвегия 挪威 🛰 ‎"
    for reply in (served.post(f"SELECT ('{word}' AS ?x) {{}}"), served.get(f"SELECT ('{word}' AS ?x) {{}}")):
        assert reply.rows[0]["x"]["value"] == word


def test_a_parameter_with_a_plus_or_a_percent_is_read_as_forms_are(served: Wire) -> None:
    reply = served.ask("GET", "/sparql?query=SELECT+('a%2Bb%25'+AS+?x)+%7B%7D", {"Accept": "application/json"})
    assert reply.rows[0]["x"]["value"] == "a+b%"
    assert served.ask("GET", "/sparql?query=" + quote(ASK)).status == 200
