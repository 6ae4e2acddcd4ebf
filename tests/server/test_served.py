"""The running server, seen from outside: who starts it, who asks, and who stops it."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from serving import Served, get, serving

import kg

FOREVER = quote("SELECT (COUNT(*) AS ?c) { ?a ?b ?c1 . ?d ?e ?f . ?g ?h ?i }")
ONE = quote("SELECT ?s { ?s ?p ?o } LIMIT 1")


def _workers(pid: int) -> set[int]:
    told = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return {int(one) for one in told.split()}


def test_it_says_where_it_is_and_what_its_limits_are(served: Served) -> None:
    assert served.printed[-1] == f"serving {served.url}/"
    assert any(line.startswith("  seconds: 2") for line in served.printed)


def test_it_answers_as_the_embedded_graph_does(served: Served) -> None:
    query = "SELECT ?s ?o { ?s <https://w3id.org/dealgraph/ns#owner> ?o }"
    found = get(f"{served.url}/sparql.json?query={quote(query)}").json["results"]["bindings"]
    rows = {(str(row["s"]), str(row["o"])) for row in kg.load().store.select(query)}
    assert {(f"<{row['s']['value']}>", f"<{row['o']['value']}>") for row in found} == rows


def test_a_clock_limits_what_is_asked(served: Served) -> None:
    count = quote("SELECT (COUNT(*) AS ?c) { ?s ?p ?o }")
    whole, early = (
        int(get(f"{served.url}/sparql.json?query={count}{clock}").json["results"]["bindings"][0]["c"]["value"])
        for clock in ("", "&known_by=2024")
    )
    assert 0 < early < whole
    assert get(f"{served.url}/sparql?query={count}&known_by=2025-02-30").status == 400


def test_what_is_known_already_is_not_sent_again(served: Served) -> None:
    address = f"{served.url}/sparql?query={ONE}"
    tag = get(address).headers["etag"]
    assert get(address, if_none_match=tag).status == 304
    assert get(address, if_none_match='"other"').status == 200
    assert get(address, accept="text/csv").headers["etag"] != tag
    assert "etag" not in get(f"{served.url}/sparql?query={quote('SELECT (NOW() AS ?n) {}')}").headers


def test_a_query_at_its_limit_says_so_and_the_next_is_served(served: Served) -> None:
    late = get(f"{served.url}/sparql?query={FOREVER}")
    assert late.status == 503
    assert int(late.headers["retry-after"]) > 0
    assert any(line.startswith("seconds: 2") for line in late.json["limits"])
    assert get(f"{served.url}/sparql?query={ONE}").status == 200


def test_a_refusal_is_a_problem_a_text_or_a_page(served: Served) -> None:
    address = f"{served.url}/sparql?query={quote('SELECT ?x {')}"
    problem = get(address)
    assert problem.headers["content-type"] == "application/problem+json"
    assert (problem.json["line"], problem.json["column"]) == (1, 12)
    assert get(address, accept="text/plain").text.startswith("SPARQL does not parse: error at 1:12")
    assert get(f"{served.url}/nothing", accept="text/html").text.lstrip().startswith("<!doctype html>")


def test_workers_know_nothing_of_the_environment_and_can_open_nothing() -> None:
    with serving(environment={"KG_SECRET": "secret"}) as one:
        workers = _workers(one.process.pid)
        assert workers
        for worker in workers:
            assert b"secret" not in Path(f"/proc/{worker}/environ").read_bytes()
        get(f"{one.url}/sparql?query={ONE}")
        limits = [Path(f"/proc/{worker}/limits").read_text(encoding="ascii") for worker in _workers(one.process.pid)]
        closed = [line.split()[3:5] for text in limits for line in text.splitlines() if line.startswith("Max open")]
        assert ["0", "0"] in closed


def test_a_worker_is_of_the_servers_session_so_that_its_priority_counts(served: Served) -> None:
    workers = _workers(served.process.pid)
    assert workers
    assert {os.getsid(worker) for worker in workers} == {os.getsid(served.process.pid)}
    assert all(os.getpgid(worker) == worker for worker in workers)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_it_stops_in_good_order(how: signal.Signals, tmp_path: Path) -> None:
    with serving(environment={"TMPDIR": str(tmp_path)}) as one:
        assert get(f"{one.url}/sparql?query={ONE}").status == 200
        workers = _workers(one.process.pid)
        assert one.stop(how) == 0
        assert list(tmp_path.iterdir()) == []
        assert not any(Path(f"/proc/{worker}").exists() for worker in workers)


def test_a_port_that_is_taken_is_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [sys.executable, "-m", "kg", "serve", "--port", port], capture_output=True, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr.startswith(f"kg: cannot listen at 127.0.0.1:{port}")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("wrong", [("--port", "99999"), ("--workers", "0"), ("--rate", "-1"), ("--seconds", "nan")])
def test_what_cannot_be_is_one_line(wrong: tuple[str, str]) -> None:
    command = [sys.executable, "-m", "kg", "serve", "--port", "0", *wrong]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("kg: ")


def test_what_runs_when_it_stops_is_told_so() -> None:
    with serving("--seconds", "0.5", "--stop-seconds", "0") as one:
        assert any(line.startswith("  seconds: 0.5") for line in one.printed)
    with serving("--stop-seconds", "0") as one, socket.create_connection(("127.0.0.1", one.port), 30) as asking:
        asking.sendall(f"GET /sparql?query={FOREVER} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        assert get(f"{one.url}/sparql?query={ONE}").status == 200
        one.process.terminate()
        assert asking.recv(1_000).startswith(b"HTTP/1.1 503 ")


def test_what_is_edited_later_mixes_with_nothing_served(tmp_path: Path, seeds: Path) -> None:
    folder = tmp_path / "ontology"
    shutil.copytree(seeds, folder)
    asked = quote("SELECT (COUNT(DISTINCT ?claim) AS ?n) { ?claim <https://w3id.org/dealgraph/ns#source> ?source }")
    with serving(ontology=folder) as one:
        for file in (folder / "facts" / "sources").glob("*.ttl"):
            file.unlink()
        early = get(f"{one.url}/sparql.csv?known_by=2025-08&query={asked}")
        page = get(f"{one.url}/actor/openai.html?known_by=2025-08")
    assert int(early.text.split()[1]) == len(kg.load(seeds).at(known_by="2025-08").claims()) > 0
    assert "Narvik" in page.text


def test_the_same_files_have_the_same_tags_after_a_new_start(seeds: Path) -> None:
    tags = set()
    for _ in range(2):
        with serving(ontology=seeds) as one:
            tags.add(get(f"{one.url}/sparql?query={ONE}").headers["etag"])
    assert len(tags) == 1


def test_views_that_are_dropped_leave_no_file(tmp_path: Path) -> None:
    with serving("--views", "1", environment={"TMPDIR": str(tmp_path)}) as one:
        for day in ("2025-01", "2025-06", "2025-09", "2025-12"):
            assert get(f"{one.url}/sparql?query={ONE}&known_by={day}").status == 200
        (folder,) = tmp_path.glob("kg-serve-*")
        assert len(list(folder.iterdir())) == 2


def test_rows_for_a_program_have_the_limit_of_all_answers() -> None:
    query = "SELECT (GROUP_CONCAT(STR(?s)) AS ?all) { ?s ?p ?o }"
    call = {"name": "sparql_select", "arguments": {"query": query}}
    sent = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}).encode()
    with serving("--bytes", "10000") as one:
        told = get(
            f"{one.url}/mcp",
            sent,
            content_type="application/json",
            accept="application/json, text/event-stream",
        ).json["result"]
    assert told["isError"]
    assert "over 10000 bytes" in told["content"][0]["text"]


def test_a_server_that_others_reach_warns() -> None:
    with serving("--host", "0.0.0.0") as one:  # noqa: S104
        get(one.url.replace("0.0.0.0", "127.0.0.1") + "/health")  # noqa: S104
        assert any(line.startswith("warning: ") for line in one.printed)
        assert any(line.startswith("  rate: 50") for line in one.printed)


def test_each_request_is_one_line_of_the_log() -> None:
    with serving() as one:
        get(f"{one.url}/sparql.csv?query={ONE}")
        get(f"{one.url}/nothing")
        assert one.stop() == 0
    told = [line for line in one.logged if "path" in line]
    assert [(line["path"], line["status"]) for line in told] == [("/sparql.csv", 200), ("/nothing", 404)]
    assert told[0]["bytes"] > 0
    assert "nothing at this address" in told[1]["cause"]


def test_tools_for_language_models_are_called_by_post_alone(served: Served) -> None:
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
    answer = get(
        f"{served.url}/mcp",
        json.dumps(call).encode(),
        content_type="application/json",
        accept="application/json, text/event-stream",
    )
    assert "sparql_select" in answer.text
    assert get(f"{served.url}/mcp").status == 405
    assert get(f"{served.url}/mcp", b"{}", content_type="application/json", host="evil.example").status == 421
