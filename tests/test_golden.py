"""The competency questions of both articles, each answered by one command on the graph of those two."""

import re
import tomllib
from pathlib import Path

import pytest

import kg
from kg.cli import main
from kg.errors import KgError

HERE = Path(__file__).parent
QUESTIONS = tomllib.loads((HERE / "golden" / "questions.toml").read_text(encoding="utf-8"))


def flat(text: str) -> str:
    """Return text on one line, so that wrapping does not matter."""
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("id_", QUESTIONS)
def test_one_command_answers_the_question(
    id_: str, seeds: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(HERE.parent)
    question = QUESTIONS[id_]
    with pytest.raises(SystemExit) as stop:
        main([*question["command"], "--ontology", str(seeds)])
    out = flat(capsys.readouterr().out)
    assert stop.value.code == 0
    for text in question["must"]:
        assert flat(text) in out, f"{id_} lacks {text!r} in {out}"
    for text in question.get("must_not", []):
        assert text not in out, f"{id_} wrongly has {text!r}"


def test_the_forty_questions_are_all_here() -> None:
    assert len(QUESTIONS) == 40


@pytest.mark.parametrize("language", ["en", "fr"])
def test_own_words_are_read_exactly_where_said(graph: kg.Graph, language: str) -> None:
    """A question that becomes readable, or no longer is, must be noted in questions.toml."""
    read = {id_ for id_, question in QUESTIONS.items() if _read(graph, question[language])}
    noted = {id_ for id_, q in QUESTIONS.items() if language in [*q.get("own", []), *q.get("partial", [])]}
    assert read == noted


def _read(graph: kg.Graph, text: str) -> bool:
    try:
        return bool(graph.ask(text).rows)
    except KgError:
        return False
