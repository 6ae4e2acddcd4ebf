"""Pieces: a question is cut into names and words, and no word of it is lost, moved or made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.names import Names
from kg.phrases import Phrases
from kg.pieces import Piece, before, cut, plain, spans, take, without, words_of
from kg.terms import ACTOR
from kg.text import contracted, tokens

X = ACTOR["openai"]
LETTERS = st.lists(st.sampled_from("abc"), max_size=12)
PHRASES = st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map(tuple)
VOCABULARY = st.sampled_from(
    ["who", "hosts", "the", "openai", "open", "ai", "orcale", "oracle", "norway", "us", "du", "des", "l", "30,000"]
)
GRAPH = kg.load()
KNOWN = {language: Phrases(GRAPH.store, GRAPH.table, language) for language in ("en", "fr")}


def parted(text: str) -> list[Piece]:
    """Return a text cut by the published names."""
    return cut(tokens(text), text, GRAPH.names, KNOWN.values())


def pieces(text: str) -> list[Piece]:
    """Return the words of a text as pieces, `x` being a name."""
    return [Piece(word, X if word == "x" else None) for word in tokens(text)]


# --- cut


@given(st.lists(VOCABULARY, max_size=10))
def test_cutting_never_loses_or_invents_a_word(words: list[str]) -> None:
    text = " ".join(words)
    assert " ".join(piece.word for piece in parted(text)) == text


@given(st.lists(VOCABULARY, max_size=10))
def test_a_piece_that_is_no_name_is_one_word(words: list[str]) -> None:
    assert all(piece.name or " " not in piece.word for piece in parted(" ".join(words)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("who hosts OpenAI", [None, None, "openai"]),
        ("who hosts Open AI now", [None, None, "openai", None]),
        ("Does Stargate Norway host OpenAI", [None, "stargate-norway", None, "openai"]),
        ("who hosts Opennai", [None, None, "openai"]),
        ("who hosts Zeppelin", [None, None, None]),
        ("", []),
    ],
)
def test_the_longest_name_becomes_one_piece(text: str, found: list[str | None]) -> None:
    ends = [piece.name.value.rsplit("/", 1)[-1] if piece.name else None for piece in parted(text)]
    assert ends == found


def test_a_short_name_counts_only_in_capitals(graph: kg.Graph) -> None:
    short = next(
        name for name in ("US", "UAE", "EU", "UK", "AMD", "IBM", "SAP", "G42") if graph.names.exact([name.lower()])
    )
    assert parted(f"who hosts {short}")[-1].name is not None
    assert parted(f"who hosts {short.lower()}")[-1].name is None


@pytest.mark.parametrize("word", ["hosts", "heberge", "who", "quelles", "hosting", "without", "revenue"])
def test_a_word_that_a_phrase_explains_is_no_misspelt_name(word: str) -> None:
    assert parted(word) == [Piece(word)]


def test_a_typo_is_forgiven_only_in_words_that_no_phrase_explains(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Names, "find", lambda _self, _words: X)
    assert [p.word for p in parted("which zeppelin hosts the ufo") if p.name] == ["zeppelin"]


# --- plain, words_of


@given(st.lists(VOCABULARY, max_size=10), st.sampled_from(["en", "fr"]))
def test_making_plain_twice_changes_nothing_more(words: list[str], language: str) -> None:
    once = plain(pieces(" ".join(words)), language)
    assert plain(once, language) == once
    assert len(once) == len(words)


@pytest.mark.parametrize(
    ("text", "language", "made"),
    [
        ("l'hebergeur du x", "fr", "l hebergeur de x"),
        ("les fonds des x d'x au x aux x", "fr", "les fonds de x de x a x a x"),
        ("who hosts des d au", "en", "who hosts des d au"),
    ],
)
def test_plain_pieces_have_no_contraction_of_their_language(text: str, language: str, made: str) -> None:
    assert plain(pieces(text), language) == pieces(made)


def test_a_name_that_is_written_as_a_contraction_stays_a_name() -> None:
    assert plain([Piece("des", X)], "fr") == [Piece("des", X)]
    assert contracted("des", "fr") == "de"


def test_a_name_leaves_no_word() -> None:
    assert words_of(pieces("who hosts x now")) == ["who", "hosts", "", "now"]


# --- spans, take, without


@pytest.mark.parametrize(
    ("words", "phrase", "starts"),
    [
        (["a", "b", "a"], ("a",), [0, 2]),
        (["a", "a", "a"], ("a", "a"), [0, 1]),
        (["a"], ("a", "b"), []),
        ([], ("a",), []),
    ],
)
def test_a_phrase_begins_wherever_it_stands(words: list[str], phrase: tuple[str, ...], starts: list[int]) -> None:
    assert spans(words, phrase) == starts


@given(LETTERS, PHRASES)
def test_a_span_holds_its_phrase(words: list[str], phrase: tuple[str, ...]) -> None:
    starts = spans(words, phrase)
    assert all(tuple(words[start : start + len(phrase)]) == phrase for start in starts)
    assert bool(starts) == (" ".join(phrase) in " ".join(words))


@given(LETTERS, PHRASES)
def test_what_was_taken_is_there_no_more_and_nothing_else_went(words: list[str], phrase: tuple[str, ...]) -> None:
    left = list(words)
    covered = {i for start in spans(words, phrase) for i in range(start, start + len(phrase))}
    assert take(left, phrase) == bool(covered)
    assert left == ["" if i in covered else word for i, word in enumerate(words)]
    assert not take(left, phrase)


@given(LETTERS, st.lists(PHRASES, max_size=3))
def test_a_question_without_a_cue_has_lost_one_phrase_or_nothing(words: list[str], cue: list[tuple[str, ...]]) -> None:
    whole = [Piece(word) for word in words]
    rest, found = without(whole, cue)
    assert found == any(spans(words, phrase) for phrase in cue)
    assert len(whole) - len(rest) in ({len(phrase) for phrase in cue} if found else {0})


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("do x and x host each other", "en", "do x and x host"),
        ("do x and x lend to each other", "en", "do x and x lend"),
        ("x et x se financent l'un l'autre", "fr", "x et x se financent"),
    ],
)
def test_the_longest_phrase_of_a_cue_is_cut_out(text: str, language: str, rest: str) -> None:
    assert without(pieces(text), KNOWN[language].cue("mutual")) == (pieces(rest), True)


def test_a_cue_does_not_reach_over_a_name() -> None:
    whole = pieces("each x other")
    assert without(whole, [("each", "other")]) == (whole, False)


# --- before


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("who hosts beta on the x", "en", "on"),
        ("who hosts x", "en", "hosts"),
        ("the x", "en", ""),
        ("x", "en", ""),
        ("a place of the x", "en", "of"),
        ("qui investit dans le x", "fr", "dans"),
        ("a l'x", "fr", "a"),
    ],
)
def test_the_word_before_a_name_is_found_past_fillers(text: str, language: str, word: str) -> None:
    whole = pieces(text)
    [at] = [i for i, piece in enumerate(whole) if piece.name]
    assert before(at, whole, KNOWN[language]) == word


def test_nothing_stands_before_a_name_that_follows_a_name() -> None:
    assert before(2, pieces("x the x"), KNOWN["en"]) == ""
