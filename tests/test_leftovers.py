"""Leftovers: what is asked beside the parties is wanted, and what nothing explains is kept or barred."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.frames import frames
from kg.leftovers import DATES, MONEY, NOTHING, SIZES, Leftover, asks_for_something, leftover, refuses
from kg.phrases import Phrases
from kg.pieces import Piece, plain
from kg.terms import ACTOR, KIND, QUANTITY
from kg.text import tokens

NAMES = {"alpha": ACTOR["alpha"], "beta": ACTOR["beta"]}
GRAPH = kg.load()
KNOWN = {language: Phrases(GRAPH.store, GRAPH.table, language) for language in ("en", "fr")}


def pieces(text: str, language: str) -> list[Piece]:
    """Return the pieces of a text about alpha and beta."""
    return plain([Piece(word, NAMES.get(word)) for word in tokens(text)], language)


def left(text: str, language: str, *used: str) -> Leftover:
    """Return what is left of a text beside the words used; without any, beside those of its surest frame."""
    cut = pieces(text, language)
    taken = frozenset(i for i, p in enumerate(cut) if p.word in used) if used else frames(cut, KNOWN[language])[0].used
    return leftover(cut, taken, KNOWN[language])


# --- what is wanted


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("when does alpha host beta", "en", DATES),
        ("until when does alpha host beta", "en", DATES),
        ("quand alpha heberge beta", "fr", DATES),
        ("a quelle date alpha heberge-t-il beta", "fr", DATES),
        ("how much does alpha host beta", "en", MONEY),
        ("combien alpha heberge beta", "fr", MONEY),
        ("how large does alpha host beta", "en", SIZES),
        ("quelle taille alpha heberge beta", "fr", SIZES),
        ("what share does alpha host of beta", "en", {"share"}),
        ("what percentage does alpha host of beta", "en", {"share"}),
        ("how many GPUs does alpha host for beta", "en", {"gpus"}),
        ("combien de GPU alpha heberge-t-il pour beta", "fr", {"gpus"}),
    ],
)
def test_what_is_asked_for_beside_the_parties_is_wanted(
    text: str, language: str, wanted: frozenset[str] | set[str]
) -> None:
    found = left(text, language, "host", "heberge")
    assert found.wanted == wanted
    assert found.asked
    assert found.words == ()
    assert not found.barred


@pytest.mark.parametrize(
    ("text", "language"), [("what is the revenue of alpha", "en"), ("quel est le revenu d'alpha", "fr")]
)
def test_a_quantity_is_wanted_by_its_noun(text: str, language: str) -> None:
    found = leftover(pieces(text, language), frozenset(), KNOWN[language])
    assert found.quantities == (QUANTITY["revenue"],)
    assert found.words == ()
    assert found.asked


def test_the_noun_of_a_figure_is_wanted_instead_of_any_sum() -> None:
    assert left("how much revenue does alpha host", "en", "host").wanted == frozenset()
    assert left("how much money does alpha lend to beta", "en").wanted >= MONEY


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [("who sells GPUs to beta", "en", ["gpus"]), ("alpha vend-il des GPU a beta", "fr", ["gpu"])],
)
def test_a_noun_is_said_of_the_answer_where_no_figure_is_asked_for(text: str, language: str, words: list[str]) -> None:
    found = left(text, language)
    assert found.words == KNOWN[language].stems(words)
    assert not found.asked


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("how many hosts does beta have", "en"),
        ("how many users does alpha host", "en"),
        ("how many does alpha host", "en"),
        ("how many companies host beta", "en"),
    ],
)
def test_how_many_without_the_noun_of_a_figure_is_barred(text: str, language: str) -> None:
    assert left(text, language).barred


@pytest.mark.parametrize("text", ["combien d'utilisateurs alpha heberge-t-il", "combien d'entreprises hebergent beta"])
def test_combien_de_without_the_noun_of_a_figure_is_barred(text: str) -> None:
    assert left(text, "fr").barred


def test_de_combien_asks_for_a_size() -> None:
    assert left("de combien alpha heberge beta", "fr", "heberge").wanted == SIZES


# --- kinds


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("which models does alpha host", "en", ["model"]),
        ("what funds invest in beta", "en", ["fund"]),
        ("quels modeles alpha heberge-t-il", "fr", ["model"]),
        ("quels fonds financent beta", "fr", ["fund"]),
    ],
)
def test_a_noun_of_a_kind_limits_the_parties_asked_for(text: str, language: str, kinds: list[str]) -> None:
    found = left(text, language)
    assert found.kinds == tuple(KIND[kind] for kind in kinds)
    assert found.words == ()


def test_a_noun_of_a_kind_is_no_limit_where_nothing_asks_which() -> None:
    found = left("who hosts models of beta", "en")
    assert (found.kinds, found.words) == ((), KNOWN["en"].stems(["models"]))


# --- what is left


@pytest.mark.parametrize("language", ["en", "fr"])
@given(data=st.data())
def test_a_question_made_of_nothing_but_fillers_leaves_nothing(language: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(sorted(KNOWN[language].fillers)), max_size=8))
    assert leftover([Piece(word) for word in words], frozenset(), KNOWN[language]) == NOTHING


@pytest.mark.parametrize("language", ["en", "fr"])
@given(data=st.data())
def test_a_used_word_is_never_left(language: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(["zeppelin", "hosts", "30", "the", "revenue"]), max_size=8))
    everything = frozenset(range(len(words)))
    assert leftover([Piece(word) for word in words], everything, KNOWN[language]) == NOTHING


def test_names_and_used_words_leave_nothing() -> None:
    assert left("who hosts the beta", "en") == NOTHING
    assert left("qui heberge beta maintenant", "fr") == NOTHING


def test_words_that_nothing_explains_are_left_as_stems() -> None:
    found = left("who hosts beta frobnicated zeppelins", "en")
    assert found.words == KNOWN["en"].stems(["frobnicated", "zeppelins"])
    assert not found.asked
    assert not found.barred


# --- what is barred


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("who makes alpha host beta", "en"),
        ("who hosts beta and finances", "en"),
        ("qui fabrique et heberge beta", "fr"),
    ],
)
def test_a_second_verb_is_barred(text: str, language: str) -> None:
    assert left(text, language, "host", "hosts", "heberge").barred


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("who owns the owner of beta", "en"),
        ("does alpha host beta's host", "en"),
        ("qui heberge l'hebergeur de beta", "fr"),
    ],
)
def test_a_verb_is_barred_beside_the_noun_of_its_own_role(text: str, language: str) -> None:
    assert left(text, language).barred


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("does alpha host 30 beta", "en"),
        ("does alpha host beta for 2,000,000", "en"),
        ("does alpha host 5gw of beta", "en"),
        ("alpha heberge 30 beta", "fr"),
    ],
)
def test_a_number_is_barred(text: str, language: str) -> None:
    assert left(text, language).barred


def test_the_noun_of_another_role_is_barred() -> None:
    assert left("does alpha host a shareholder of beta", "en", "host").barred


@pytest.mark.parametrize(
    ("text", "language"),
    [("who hosts it", "en"), ("does it host beta", "en"), ("qui heberge-t-il", "fr"), ("heberge-t-elle beta", "fr")],
)
def test_a_pronoun_before_any_name_is_barred(text: str, language: str) -> None:
    assert left(text, language).barred


@pytest.mark.parametrize(
    ("text", "language"), [("alpha heberge-t-il beta", "fr"), ("does alpha host beta in its cloud", "en")]
)
def test_a_pronoun_behind_a_name_stands_for_it(text: str, language: str) -> None:
    assert not left(text, language, "host", "heberge", "cloud").barred


@pytest.mark.parametrize("text", ["qui l'heberge", "qui les heberge"])
def test_a_french_object_pronoun_without_a_name_is_barred(text: str) -> None:
    assert left(text, "fr").barred


# --- yes or no


@pytest.mark.parametrize(
    ("text", "language", "asks"),
    [
        ("who hosts beta", "en", True),
        ("alpha hosts whom", "en", True),
        ("does alpha host beta", "en", False),
        ("when does alpha host beta", "en", True),
        ("how much does alpha lend to beta", "en", True),
        ("", "en", True),
        ("qui heberge beta", "fr", True),
        ("est-ce qu'alpha heberge beta", "fr", False),
        ("alpha heberge-t-il beta", "fr", False),
        ("quand alpha heberge-t-il beta", "fr", True),
        ("combien alpha prete-t-il a beta", "fr", True),
        ("qu'est-ce que possede alpha", "fr", True),
    ],
)
def test_a_question_for_somebody_or_some_day_is_no_yes_or_no(text: str, language: str, asks: bool) -> None:
    assert asks_for_something(pieces(text, language), KNOWN[language]) is asks


# --- refusal


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("who does not host beta", "en"),
        ("who else hosts beta", "en"),
        ("how does alpha host beta", "en"),
        ("does alpha host beta until gamma", "en"),
        ("qui n'heberge pas beta", "fr"),
        ("qui heberge encore beta", "fr"),
        ("qui, a part alpha, heberge beta", "fr"),
        ("depuis alpha, qui heberge beta", "fr"),
    ],
)
def test_a_word_that_turns_a_question_round_refuses_it(text: str, language: str) -> None:
    assert refuses(pieces(text, language), KNOWN[language])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("who hosts beta", "en"),
        ("how much does alpha lend to beta", "en"),
        ("how many GPUs does alpha host", "en"),
        ("until when does alpha host beta", "en"),
        ("since when does alpha host beta", "en"),
        ("quelle part de beta alpha detient-il", "fr"),
        ("depuis quand alpha heberge-t-il beta", "fr"),
        ("a quelle date alpha heberge-t-il beta", "fr"),
    ],
)
def test_a_refused_word_within_a_cue_refuses_nothing(text: str, language: str) -> None:
    assert not refuses(pieces(text, language), KNOWN[language])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_refused_phrase_refuses_by_itself(language: str) -> None:
    phrases = KNOWN[language]
    asked = {phrase for cue in ("when", "how-much", "how-large", "how-many") for phrase in phrases.cue(cue)}
    for phrase in set(phrases.cue("refused")) - asked:
        assert refuses([Piece(word) for word in phrase], phrases), phrase


def test_a_name_is_no_refused_word() -> None:
    assert not refuses([Piece("not", NAMES["alpha"])], KNOWN["en"])
