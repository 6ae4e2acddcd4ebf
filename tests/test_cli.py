"""The kg command: what it prints, what it writes, and how it fails."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import HEAD, Plant, claim

from kg.cli import main

SOURCE = "https://w3id.org/dealgraph/source/2025-08-stargate-norway-front"


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    return int(stop.value.code or 0)


def test_ask_prints_each_answer_with_its_paragraph(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("ask", "who hosts OpenAI?") == 0
    out = capsys.readouterr().out
    assert "Oracle hosts OpenAI" in out
    assert "§8" in out
    assert max(map(len, out.splitlines())) <= 80


def test_a_french_question_gets_a_french_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("ask", "qui héberge OpenAI ?") == 0
    out = capsys.readouterr().out
    assert "Oracle héberge OpenAI" in out
    assert "États-Unis" in out


def test_ask_prints_json_with_the_promised_keys(capsys: pytest.CaptureFixture[str]) -> None:
    run("ask", "who hosts OpenAI?", "--json", "--known-by", "2025-08", "--on", "2026")
    answer = json.loads(capsys.readouterr().out)
    assert {"question", "named", "parameters", "clocks", "verdict", "rows", "sparql"} <= answer.keys()
    assert answer["clocks"] == {"known_by": "2025-08", "on": "2026"}
    oracle = next(row for row in answer["rows"] if row["host"]["name"] == "Oracle")
    assert oracle["terms"]["amount"] == 30000000000
    assert oracle["claims"][0]["id"].startswith(SOURCE + "#")
    assert oracle["claims"][0].keys() == {"id", "source", "at", "says", "issued", "speaker"}


def test_ask_prints_csv_that_a_spreadsheet_reads(capsys: pytest.CaptureFixture[str]) -> None:
    run("ask", "who owns the Narvik campus?", "--csv")
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {(row["owner"], row["share"]) for row in rows} == {("Aker", "50"), ("Nscale", "50")}


def test_csv_never_lets_a_label_run_as_a_formula(
    plant: Plant, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evil = 'actor:evil a kg:Actor ; rdfs:label "=cmd()"@en , "=cmd()"@fr .\n'
    actors = folder / "facts" / "actors.ttl"
    actors.write_text(actors.read_text() + evil)
    plant(claim("x", "Rivalry", "kg:rival actor:evil , actor:alphacorp"))
    run("ask", "who rivals whom?", "--csv", "--ontology", str(folder))
    out = capsys.readouterr().out
    assert "'=cmd()" in out
    assert ",=cmd()" not in out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ask", "who hosts Oponia?"], "did you mean OpenAI"),
        (["ask", "what is the meaning of life?"], "cannot read this question; try:"),
        (["show", "Oracle Corp"], "did you mean OCI or Oracle or"),
        (["show", "openai", "--known-by", "31/07/2025"], "write 2025, 2025-08 or 2025-08-31"),
        (["show", "openai", "--on", "2025-02-30"], "no day of the calendar"),
        (["query", "nowhere.rq"], "nowhere.rq: cannot be read"),
        (["ask", "who hosts whom?", "--ontology", "nowhere"], "nowhere: no core.ttl in it"),
        (["format", "nowhere.ttl"], "nowhere.ttl: cannot be read"),
        (["path", "OpenAI", "Nowhereland"], "unknown actor, thing, deal or source 'Nowhereland'"),
    ],
)
def test_a_mistake_is_one_line_with_its_mend(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    err = capsys.readouterr().err
    assert told in err
    assert len(err.splitlines()) == 1


def test_a_query_error_tells_its_position(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    query = tmp_path / "q.rq"
    query.write_text("SELECT ?x WHERE {\n  ?x ?y\n}\n")
    assert run("query", str(query)) == 2
    assert "error at" in capsys.readouterr().err


def test_query_answers_every_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    forms = {
        "SELECT (1 AS ?one) {}": "one\n1\n1 row\n",
        "ASK {}": "true\n",
        "CONSTRUCT { <http://e/a> <http://e/b> 1 } WHERE {}": "<http://e/a>\n    <http://e/b> 1 ;\n    .\n",
    }
    for text, told in forms.items():
        (tmp_path / "q.rq").write_text(text)
        assert run("query", str(tmp_path / "q.rq")) == 0
        assert capsys.readouterr().out.lstrip("\n") == told


def test_format_mends_the_spelling_and_then_has_nothing_to_do(
    folder: Path, plant: Plant, capsys: pytest.CaptureFixture[str]
) -> None:
    plant(claim("x", "Rivalry", "kg:rival actor:alphacorp , actor:betabank"))
    file = folder / "facts" / "sources" / "a.ttl"
    before = file.read_text()
    assert run("format", "--check", str(file)) == 1
    assert file.read_text() == before
    assert run("format", str(file)) == 0
    assert file.read_text() != before
    assert run("format", "--check", str(file)) == 0


def test_export_writes_what_check_then_finds_current(
    folder: Path, plant: Plant, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plant(claim("x", "Rivalry", "kg:rival actor:alphacorp , actor:betabank"))
    out = tmp_path / "out"
    arguments = ["export", "--ontology", str(folder), "-o", str(out)]
    assert run(*arguments, "--check") == 1
    assert run(*arguments) == 0
    assert run(*arguments, "--check") == 0
    (out / "README.md").write_text("stale")
    (out / "stray.txt").write_text("stray")
    capsys.readouterr()
    assert run(*arguments, "--check") == 1
    told = capsys.readouterr().out
    assert "README.md" in told
    assert "stray.txt" in told


def test_check_finds_nothing_wrong_with_the_published_facts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 0
    assert capsys.readouterr().out == "0 findings\n"


def test_check_names_file_line_and_rule(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "facts" / "sources" / "broken.ttl").write_text(HEAD + "<#x> a kg:Hosting\n")
    assert run("check", "--ontology", str(folder)) == 1
    assert "broken.ttl:" in capsys.readouterr().out


def test_a_closed_pipe_ends_it_quietly() -> None:
    command = f"{sys.executable} -m kg ask 'who hosts whom?' | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, env={**os.environ})  # noqa: S602
    assert done.stderr == ""
    assert done.stdout.startswith("who hosts whom?")


def test_no_command_is_a_usage_error_without_traceback() -> None:
    done = subprocess.run([sys.executable, "-m", "kg"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "usage: kg" in done.stderr
    assert "Traceback" not in done.stderr
