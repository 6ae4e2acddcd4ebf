"""The wordings of question files, as patterns that questions fit or do not."""

import pytest

import kg
from kg.phrases import Phrases
from kg.pieces import Piece
from kg.text import tokens
from kg.wordings import askable, fitted


@pytest.fixture(scope="module")
def english(graph: kg.Graph) -> Phrases:
    return Phrases(graph.store, graph.table, "en")


def pieces(graph: kg.Graph, text: str) -> list[Piece]:
    """Cut a text, taking `X` and `Y` for OpenAI and Oracle."""
    names = {"x": graph.names.resolve("OpenAI"), "y": graph.names.resolve("Oracle")}
    return [Piece(word, names.get(word)) for word in tokens(text)]


@pytest.mark.parametrize(
    ("question", "wording", "slots"),
    [
        ("Who is behind X?", "Who is behind {x}?", 1),
        ("who's behind the X", "Who is behind {x}?", 1),
        ("What connected X and Y", "What connects {x} and {y}?", 2),
        ("Who is X?", "Who is {x}?", 1),
    ],
)
def test_a_question_fits_a_wording_up_to_fillers_and_endings(
    graph: kg.Graph, english: Phrases, question: str, wording: str, slots: int
) -> None:
    values = fitted(pieces(graph, question), wording, english)
    assert values is not None
    assert len(values) == slots


@pytest.mark.parametrize(
    ("question", "wording"),
    [
        ("Who is behind X and Y?", "Who is behind {x}?"),
        ("Who is not behind X?", "Who is behind {x}?"),
        ("Who is behind them?", "Who is behind {x}?"),
        ("Was X?", "Who is {x}?"),
        ("X", "Who is {x}?"),
    ],
)
def test_a_question_with_a_word_too_many_or_too_few_does_not_fit(
    graph: kg.Graph, english: Phrases, question: str, wording: str
) -> None:
    assert fitted(pieces(graph, question), wording, english) is None


def test_suggestions_take_just_the_names_given(graph: kg.Graph, english: Phrases) -> None:
    graph.ask("who hosts whom?")
    questions = graph._asker.questions
    assert all("OpenAI" in text for text in askable(graph.table, questions, english, ["OpenAI"]))
    assert all("{" not in text for text in askable(graph.table, questions, english, []))
