"""The kg command: what it prints, what it writes, and how it fails."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import HEAD, Plant, claim

from kg import sources
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
    assert oracle["claims"][0].keys() == {"id", "source", "at", "says", "issued", "speaker", "since"}


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


def test_explore_writes_the_page_of_a_view_and_says_where(
    folder: Path, plant: Plant, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    g = plant(claim("x", "Rivalry", "kg:rival actor:alphacorp , actor:betabank"))
    monkeypatch.chdir(tmp_path)
    assert run("explore", "--ontology", str(folder), "--known-by", "2024", "--language", "fr") == 0
    page = (tmp_path / "dealgraph.html").read_text(encoding="utf-8")
    assert page == g.at(known_by="2024").to_html("fr")
    assert capsys.readouterr().out.startswith("dealgraph.html: ")
    assert run("explore", "--ontology", str(folder), "-o", str(tmp_path / "deep" / "page.html")) == 0
    assert (tmp_path / "deep" / "page.html").read_text(encoding="utf-8") == g.to_html()


def test_check_finds_nothing_wrong_with_the_published_facts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 0
    assert capsys.readouterr().out.startswith("0 findings in ")


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


# --- disagreement, money, change

LOAN = "kg:lender actor:betabank ; kg:borrower actor:alphacorp ; kg:deal deal:pact"
PACT = 'deal:pact a kg:Deal ; rdfs:label "The pact"@en , "Le pacte"@fr .\n'


def usd(amount: int) -> str:
    return f'kg:amount {amount} ; kg:currency "USD"'


@pytest.fixture
def pact(plant: Plant, folder: Path) -> list[str]:
    """A folder in which two sources differ on a loan, as the option that asks it."""
    (folder / "facts" / "deals.ttl").write_text(HEAD + PACT, encoding="utf-8")
    plant(claim("x", "Loan", f"{LOAN} ; {usd(10)} ; kg:stage stage:signed"), id="a")
    plant(claim("x", "Loan", f"{LOAN} ; {usd(20)} ; kg:stage stage:signed"), id="b", issued='"2025-06"^^xsd:gYearMonth')
    return ["--ontology", str(folder)]


def test_conflicts_tell_the_settled_value_and_its_rival(pact: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("conflicts", *pact) == 0
    out = capsys.readouterr().out
    assert out.startswith("Where sources differ\n1 point in dispute")
    assert "settled: 20 USD (from the latest source)" in out
    assert "different figure: 10 USD" in out


def test_conflicts_are_of_the_party_named_in_several_words(pact: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("conflicts", "the", "pact", *pact, "--language", "fr") == 0
    assert capsys.readouterr().out.startswith("Où les sources divergent sur Le pacte\n1 point en litige")
    assert run("conflicts", "gammanet", *pact, "--csv") == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_conflicts_print_json_and_csv(pact: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("conflicts", "pact", *pact, "--json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert [rival["value"] for point in answer["disputed"] for rival in point["rivals"]] == ["10"]
    assert run("conflicts", "pact", *pact, "--csv") == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["standing"], row["value"]) for row in rows] == [("settled", "20 USD"), ("figure", "10 USD")]


@pytest.mark.parametrize(("option", "value"), [("--known-by", "2025-03"), ("--source", "a"), ("--source", "Source a")])
def test_a_view_hides_the_other_source_from_conflicts_and_totals(
    pact: list[str], capsys: pytest.CaptureFixture[str], option: str, value: str
) -> None:
    assert run("conflicts", *pact, option, value) == 0
    assert "No two sources differ." in capsys.readouterr().out
    assert run("totals", "alphacorp", *pact, option, value) == 0
    assert "20 USD" not in capsys.readouterr().out


def test_sources_may_be_several(pact: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("conflicts", *pact, "--source", "a", "--source", "b") == 0
    assert "different figure: 10 USD" in capsys.readouterr().out


def test_totals_of_a_payer_and_a_payee_in_every_shape(pact: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    for names in (["betabank"], ["betabank", "--payee", "alphacorp"], ["--payee", "alphacorp"], []):
        assert run("totals", *names, *pact) == 0
        assert "20 USD" in capsys.readouterr().out
    assert run("totals", "betabank", *pact, "--json") == 0
    assert json.loads(capsys.readouterr().out)
    assert run("totals", "betabank", *pact, "--csv") == 0
    assert len(list(csv.reader(io.StringIO(capsys.readouterr().out)))) > 1
    assert run("totals", "betabank", *pact, "--language", "fr") == 0
    french = capsys.readouterr().out
    assert run("totals", "betabank", *pact) == 0
    assert french != capsys.readouterr().out


def test_changes_between_two_days_in_every_shape(pact: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("changes", "2025-03", "2025-07", *pact) == 0
    assert "amount: 10 USD → 20 USD" in capsys.readouterr().out
    assert run("changes", "2025-03", "2025-07", *pact, "--language", "fr") == 0
    assert "montant\N{NO-BREAK SPACE}: 10 USD → 20 USD" in capsys.readouterr().out
    assert run("changes", "2025-03", "2025-07", *pact, "--markdown") == 0
    assert "- **The pact**: amount: 10 USD → 20 USD" in capsys.readouterr().out
    assert run("changes", "2025-03", "2025-07", *pact, "--json") == 0
    assert json.loads(capsys.readouterr().out)["changes"][0]["points"] == [
        {"aspect": "amount", "before": "10 USD", "after": "20 USD"}
    ]


def git(folder: Path, *arguments: str) -> None:
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *author, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def versions(pact: list[str], folder: Path) -> list[str]:
    """The same folder in a repository whose last commit has one source only, tagged v1."""
    later = folder / "facts" / "sources" / "b.ttl"
    text = later.read_text(encoding="utf-8")
    later.unlink()
    git(folder.parent, "init", "-q")
    git(folder.parent, "add", ".")
    git(folder.parent, "commit", "-q", "-m", "One source")
    git(folder.parent, "tag", "v1")
    later.write_text(text, encoding="utf-8")
    return pact


@pytest.mark.parametrize("version", ["HEAD", "v1"])
def test_changes_against_a_git_revision(versions: list[str], capsys: pytest.CaptureFixture[str], version: str) -> None:
    assert run("changes", "--against", version, *versions) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"What changed from {version} to now\n1 revised\n")
    assert "amount: 10 USD → 20 USD" in out


def test_changes_against_a_git_revision_leave_the_folder_as_it_is(
    versions: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    run("changes", "--against", "HEAD", *versions)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_changes_against_another_folder(
    pact: list[str], folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    (other / "facts" / "sources" / "a.ttl").unlink()
    assert run("changes", "--against", str(other), *pact) == 0
    assert "amount: 20 USD, now contested: 10 USD" in capsys.readouterr().out
    assert run("changes", "--against", str(folder), *pact, "--language", "fr") == 0
    assert " ".join(capsys.readouterr().out.split()).endswith("à maintenant Rien n'a changé.")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--against", "nope"], "'nope' is no folder, and git says: "),
        (["--against", "v1\x1b[2J"], "git says: "),
        (["--against", "v1\u202e"], "git says: "),
        (["--against", "HEAD:facts/sources"], "git says: "),
        (["--against=-x"], "'-x' is no version; name a folder, or a revision"),
        (["--against=--output=stolen"], "'--output=stolen' is no version; name a folder, or a revision"),
        (["--against=--remote=host"], "'--remote=host' is no version; name a folder, or a revision"),
        (["--against", "."], "no core.ttl in it"),
        (["--against", "HEAD", "2025-08", "2026-04"], "two days and --against are two questions; ask one of them"),
        ([], "0 days to compare; write two, like `kg changes 2025-08 2026-04`"),
        (["2025-08"], "1 day to compare; write two"),
        (["2025-08", "2025-09", "2025-10"], "3 days to compare; write two"),
        (["2026-04", "2025-08"], "2026-04 is not before 2025-08; write `kg changes 2025-08 2026-04`"),
        (["2025-08", "autumn"], "'autumn' is not a date; write 2025, 2025-08 or 2025-08-31"),
    ],
)
def test_wrong_versions_and_days_are_one_line_with_their_mend(
    versions: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("changes", *arguments, *versions) == 2
    err = capsys.readouterr().err
    assert told in err
    assert len(err.splitlines()) == 1
    assert err.rstrip("\n").isprintable()
    assert not list(tmp_path.rglob("*stolen*"))


def test_changes_against_a_revision_of_no_repository_say_so(
    pact: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert run("changes", "--against", "HEAD", *pact) == 2
    err = capsys.readouterr().err
    assert "not a git repository" in err
    assert "name a folder, or a revision of the repository that holds the ontology" in err
    assert len(err.splitlines()) == 1


def test_changes_without_git_ask_for_a_folder(
    pact: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run("changes", "--against", "HEAD", *pact) == 2
    assert capsys.readouterr().err == "kg: git cannot be run; name a folder with --against, or install git\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["conflicts", "Alfacorp"], "did you mean Alphacorp?"),
        (["totals", "Alfacorps Inc"], "did you mean Alphacorp?"),
        (["totals", "alphacorp", "--payee", "Betobonks"], "did you mean Betabank?"),
        (["conflicts", "--known-by", "soon"], "'soon' is not a date"),
        (["totals", "--on", "2025-13"], "no day of the calendar"),
        (["conflicts", "--source", "zzz"], "unknown actor, thing, deal or source 'zzz'"),
    ],
)
def test_a_wrong_name_or_day_is_one_line_with_its_mend(
    pact: list[str], capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert run(*arguments, *pact) == 2
    err = capsys.readouterr().err
    assert told in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [["conflicts", "--json", "--csv"], ["totals", "--language", "de"], ["changes", "--json", "--markdown"], ["new"]],
)
def test_options_that_cannot_be_are_a_usage_error(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*arguments) == 2
    assert "error:" in capsys.readouterr().err


# --- beginning a source, bringing rows in

NEW = ["new", "2026-11-paper", "--issued", "2026-11-03", "--publisher", "gammanet", "--title", "Paper: a pact"]


def snapshot(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def whole(folder: Path) -> Path:
    """The folder with the published shapes, so that it can be checked."""
    shutil.copytree(sources.home() / "shapes", folder / "shapes")
    return folder


def test_a_new_source_is_begun_once_and_breaks_no_rule(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ontology = ["--ontology", str(whole)]
    run("format", *ontology)
    capsys.readouterr()
    assert run(*NEW, *ontology) == 0
    path = whole / "facts" / "sources" / "2026-11-paper.ttl"
    assert f"{path} begun" in capsys.readouterr().out
    assert "Paper: a pact" in path.read_text(encoding="utf-8")
    assert run("check", *ontology) == 0
    assert capsys.readouterr().out.startswith("0 findings in ")
    assert run("format", "--check", *ontology) == 0
    text = path.read_bytes()
    assert run(*NEW, *ontology) == 2
    err = capsys.readouterr().err
    assert "exists already" in err
    assert len(err.splitlines()) == 1
    assert path.read_bytes() == text


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"--publisher": "Nobodynews"}, "Nobodynews"),
        ({"--issued": "last week"}, "last week"),
        ({"id": "../../evil"}, "../../evil"),
        ({"id": "Über uns"}, "Über uns"),
        ({"--kind": "Rumour"}, "Rumour"),
        ({"--tier": "gossip"}, "gossip"),
    ],
)
def test_a_new_source_that_cannot_be_is_one_line_and_no_file(
    folder: Path, capsys: pytest.CaptureFixture[str], changed: dict[str, str], told: str
) -> None:
    given = {"id": "2026-11-paper", "--issued": "2026-11-03", "--publisher": "gammanet", "--title": "Paper"} | changed
    before = snapshot(folder.parent)
    options = [word for name, value in given.items() if name != "id" for word in (name, value)]
    assert run("new", given["id"], *options, "--ontology", str(folder)) == 2
    err = capsys.readouterr().err
    assert told in err
    assert len(err.splitlines()) == 1
    assert snapshot(folder.parent) == before


ROWS = (
    {"declare": "source", "id": "2026-11-paper", "title": "Paper: a pact", "issued": "2026-11-03", "language": "en"},
    {
        "source": "2026-11-paper",
        "id": "beta-lends-alpha",
        "relation": "Loan",
        "who": "betabank",
        "whom": "alphacorp",
        "stage": "signed",
        "says_en": "Betabank lends to Alphacorp.",
        "says_fr": "Betabank prête à Alphacorp.",
    },
)
WRONG = ROWS[1] | {"id": "beta-lends-nobody", "whom": "Nobodycorp"}


def rows(path: Path, *given: dict[str, str]) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in given), encoding="utf-8")
    return str(path)


def test_rows_are_brought_in_and_asked(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", rows(tmp_path / "rows.jsonl", *ROWS), "--ontology", str(folder)) == 0
    assert "rows: 2 taken, 0 unchanged, 0 rejected; 1 files written" in capsys.readouterr().err
    assert run("show", "betabank", "--ontology", str(folder)) == 0
    assert "Betabank lends to Alphacorp" in capsys.readouterr().out


def test_a_dry_run_prints_what_it_would_write_and_writes_nothing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, before = rows(tmp_path / "rows.jsonl", *ROWS), snapshot(folder)
    assert run("import", path, "--dry-run", "--ontology", str(folder)) == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"# {folder / 'facts' / 'sources' / '2026-11-paper.ttl'}\n")
    assert "<#beta-lends-alpha>" in said.out
    assert "1 files would change" in said.err
    assert snapshot(folder) == before


def test_a_rejected_row_ends_with_1_and_the_others_are_in(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = rows(tmp_path / "rows.jsonl", ROWS[0], WRONG, ROWS[1])
    assert run("import", path, "--ontology", str(folder)) == 1
    first, last = capsys.readouterr().err.splitlines()
    assert first.startswith(f"{path}:2:")
    assert "Nobodycorp" in first
    assert last == "rows: 2 taken, 0 unchanged, 1 rejected; 1 files written"
    text = (folder / "facts" / "sources" / "2026-11-paper.ttl").read_text(encoding="utf-8")
    assert "<#beta-lends-alpha>" in text
    assert "nobody" not in text


def test_bringing_the_same_rows_in_again_changes_no_byte(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = rows(tmp_path / "rows.jsonl", *ROWS)
    run("import", path, "--ontology", str(folder))
    before = snapshot(folder)
    capsys.readouterr()
    assert run("import", path, "--ontology", str(folder)) == 0
    assert "0 taken, 2 unchanged, 0 rejected; 0 files written" in capsys.readouterr().err
    assert snapshot(folder) == before


def test_rows_that_are_not_there_are_one_line_and_the_counts(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(folder)
    assert run("import", str(tmp_path / "nowhere.csv"), "--ontology", str(folder)) == 1
    first, _ = capsys.readouterr().err.splitlines()
    assert "nowhere.csv:1: cannot be read" in first
    assert snapshot(folder) == before


# --- which ontology


def test_an_ontology_in_the_current_folder_goes_before_the_published_one(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    assert run("check") == 0
    assert capsys.readouterr().out == "0 findings in ontology\n"
    assert run("show", "Alphacorp") == 0
    assert run("show", "OpenAI") == 2
    assert "unknown actor" in capsys.readouterr().err


def test_a_folder_called_ontology_without_terms_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ontology").mkdir()
    monkeypatch.chdir(tmp_path)
    assert run("show", "OpenAI") == 0


@pytest.mark.parametrize("arguments", [NEW, ["format"], ["import", "rows.jsonl"]])
def test_what_is_installed_is_never_written_to(
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
) -> None:
    rows(tmp_path / "rows.jsonl", *ROWS)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    monkeypatch.setattr(sources, "home", lambda: folder)
    monkeypatch.setattr(sources, "__file__", str(folder.parent / "sources.py"))
    before = snapshot(folder)
    assert run(*[str(tmp_path / a) if a == "rows.jsonl" else a for a in arguments]) == 2
    assert "not yours to change" in capsys.readouterr().err
    assert snapshot(folder) == before


def test_a_dry_run_shows_only_what_changes_of_a_file(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    actor = {
        "declare": "actor",
        "id": "deltaworks",
        "kind": "company",
        "label_en": "Deltaworks",
        "label_fr": "Deltaworks",
    }
    run("format", "--ontology", str(folder))
    assert run("import", "--dry-run", rows(tmp_path / "rows.jsonl", actor), "--ontology", str(folder)) == 0
    out = capsys.readouterr().out
    assert "+actor:deltaworks" in out
    assert "Betabank" not in [line.strip() for line in out.splitlines() if line.startswith(("+", "-"))]


def test_what_a_publisher_says_is_what_its_sources_say(plant: Plant, capsys: pytest.CaptureFixture[str]) -> None:
    graph = plant(claim("x", "Remark", "kg:about actor:alphacorp") + "<> dcterms:publisher actor:gammanet .")
    assert len(graph.ask("what does Gammanet say?")) == 1
    assert len(graph.ask("what does Gammanet say about Alphacorp?")) == 1


# --- writing


def test_rows_that_cannot_all_be_written_leave_nothing_behind(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = [{**row, "id": "2026-11-other", "title": "Other"} if "declare" in row else row for row in ROWS[:1]]
    file = rows(tmp_path / "rows.jsonl", *ROWS, *other)
    before, write = snapshot(folder), Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if "2026-11-paper" in path.name:
            raise OSError(28, "No space left on device", str(path))
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    assert run("import", file, "--ontology", str(folder)) == 2
    assert "cannot be written (No space left on device)" in capsys.readouterr().err
    assert snapshot(folder) == before


def test_a_revision_with_a_link_out_of_it_is_read_without_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "facts" / "sources" / "evil.ttl").symlink_to("/etc/passwd")
    git = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@b"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "a"]):
        subprocess.run([*git, *arguments], check=True)
    (folder / "facts" / "sources" / "evil.ttl").unlink()
    assert run("changes", "--against", "HEAD", "--ontology", str(folder)) == 0
    assert "Nothing changed." in capsys.readouterr().out


@pytest.mark.parametrize("command", [["show", "Alphacorp"], ["totals"], ["conflicts"], ["ask", "who hosts Betabank?"]])
def test_no_command_prints_what_a_terminal_obeys(
    plant: Plant, folder: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    says = "It is \\u001B[31mso\\u202E."
    plant(
        claim(
            "x", "Hosting", 'kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:amount 5 ; kg:currency "USD"', says
        )
    )
    for shape in ([], ["--json"]):
        assert run(*command, *shape, "--ontology", str(folder)) == 0
        assert all(c.isprintable() or c in "\n\N{NO-BREAK SPACE}" for c in capsys.readouterr().out)
