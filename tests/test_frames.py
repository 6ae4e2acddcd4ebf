"""Frames: which relation a question asks, and which name stands at which end of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.frames import Frame, frames
from kg.phrases import Phrases
from kg.pieces import Piece, plain
from kg.terms import ACTOR
from kg.text import tokens

NAMES = {name: ACTOR[name] for name in ("alpha", "beta", "gamma")}
GRAPH = kg.load()
KNOWN = {language: Phrases(GRAPH.store, GRAPH.table, language) for language in ("en", "fr")}
VOCABULARY = {
    "en": "who whom what does is are by of to in with and hosts hosted host rival owns invest the s alpha beta gamma",
    "fr": "qui que a de par est il et chez dans heberge hebergeur possede concurrent appartient le s alpha beta gamma",
}


def pieces(text: str, language: str) -> list[Piece]:
    """Return the pieces of a text about alpha, beta and gamma."""
    return plain([Piece(word, NAMES.get(word)) for word in tokens(text)], language)


def found(text: str, language: str) -> list[tuple[str, dict[int, str]]]:
    """Return the relation of each frame, surest first, and the name at each of its ends."""
    cut = pieces(text, language)
    return [(f.relation.name, {e: cut[i].word for i, e in f.ends.items()}) for f in frames(cut, KNOWN[language])]


# --- verbs


@pytest.mark.parametrize(
    ("text", "language", "relation", "placed"),
    [
        # active
        ("who hosts beta", "en", "Hosting", {1: "beta"}),
        ("alpha hosts whom", "en", "Hosting", {0: "alpha"}),
        ("whom does alpha host", "en", "Hosting", {0: "alpha"}),
        ("does alpha host beta", "en", "Hosting", {0: "alpha", 1: "beta"}),
        ("does alpha invest in beta", "en", "Investment", {0: "alpha", 1: "beta"}),
        ("who hosted beta", "en", "Hosting", {1: "beta"}),
        ("who built beta", "en", "Building", {1: "beta"}),
        ("qui heberge beta", "fr", "Hosting", {1: "beta"}),
        ("alpha possede beta", "fr", "Ownership", {0: "alpha", 1: "beta"}),
        ("qui a finance beta", "fr", "Investment", {1: "beta"}),
        # progressive
        ("who is hosting beta", "en", "Hosting", {1: "beta"}),
        ("is alpha hosting beta", "en", "Hosting", {0: "alpha", 1: "beta"}),
        ("is alpha investing in beta", "en", "Investment", {0: "alpha", 1: "beta"}),
        ("alpha est-il en train d'heberger beta", "fr", "Hosting", {0: "alpha", 1: "beta"}),
        # passive
        ("is beta hosted by alpha", "en", "Hosting", {0: "alpha", 1: "beta"}),
        ("is beta being hosted by alpha", "en", "Hosting", {0: "alpha", 1: "beta"}),
        ("who is hosted by alpha", "en", "Hosting", {0: "alpha"}),
        ("was beta built by alpha", "en", "Building", {0: "alpha", 1: "beta"}),
        ("beta est-il heberge par alpha", "fr", "Hosting", {0: "alpha", 1: "beta"}),
        ("qui est heberge par alpha", "fr", "Hosting", {0: "alpha"}),
        ("qui a ete finance par alpha", "fr", "Investment", {0: "alpha"}),
        # passive without an agent
        ("is beta hosted", "en", "Hosting", {1: "beta"}),
        ("on what is beta hosted", "en", "Hosting", {1: "beta"}),
        ("beta est-il heberge", "fr", "Hosting", {1: "beta"}),
        # one form for both
        ("does beta belong to alpha", "en", "Ownership", {0: "alpha", 1: "beta"}),
        ("is alpha located in beta", "en", "Location", {0: "alpha", 1: "beta"}),
        ("beta appartient-il a alpha", "fr", "Ownership", {0: "alpha", 1: "beta"}),
        # « que » with its subject behind the verb
        ("que possede alpha", "fr", "Ownership", {0: "alpha"}),
        ("qu'heberge alpha", "fr", "Hosting", {0: "alpha"}),
        ("que comprend beta", "fr", "Membership", {1: "beta"}),
        ("qu'est-ce qui bloque beta", "fr", "Opposition", {1: "beta"}),
        # a fronted preposition
        ("by whom is beta hosted", "en", "Hosting", {1: "beta"}),
        ("to whom does beta belong", "en", "Ownership", {1: "beta"}),
        ("to whom does alpha lend", "en", "Loan", {0: "alpha"}),
        ("from whom does alpha buy", "en", "Supply", {1: "alpha"}),
        ("a qui appartient beta", "fr", "Ownership", {1: "beta"}),
        ("a qui alpha prete-t-il", "fr", "Loan", {0: "alpha"}),
        ("chez qui tourne beta", "fr", "Hosting", {1: "beta"}),
        ("par qui beta est-il heberge", "fr", "Hosting", {1: "beta"}),
        ("aupres de qui loue beta", "fr", "Hosting", {1: "beta"}),
        # the share of one is asked for
        ("what share of beta does alpha own", "en", "Ownership", {0: "alpha", 1: "beta"}),
        ("quelle part de beta detient alpha", "fr", "Ownership", {0: "alpha", 1: "beta"}),
        ("quelle part de beta alpha detient-il", "fr", "Ownership", {0: "alpha", 1: "beta"}),
        # a circumstance is no party
        ("does alpha host beta on gamma", "en", "Hosting", {0: "alpha", 1: "beta"}),
        ("selon gamma, qui heberge beta", "fr", "Hosting", {1: "beta"}),
        # either way round
        ("does alpha rival beta", "en", "Rivalry", {0: "alpha", 1: "beta"}),
        ("do alpha and beta work together", "en", "Partnership", {0: "alpha", 1: "beta"}),
        ("alpha et beta travaillent-ils ensemble", "fr", "Partnership", {0: "alpha", 1: "beta"}),
        ("beta est-il concurrence par alpha", "fr", "Rivalry", {0: "beta", 1: "alpha"}),
    ],
)
def test_the_surest_verb_places_each_name_at_its_end(
    text: str, language: str, relation: str, placed: dict[int, str]
) -> None:
    assert found(text, language)[0] == (relation, placed)


@pytest.mark.parametrize(
    ("text", "language"),
    [("is alpha hosted by beta", "en"), ("alpha est-il heberge par beta", "fr"), ("was alpha built by beta", "en")],
)
def test_a_passive_question_is_never_read_as_an_active_one(text: str, language: str) -> None:
    assert found(text, language)
    assert {0: "alpha", 1: "beta"} not in [ends for _, ends in found(text, language)]


@pytest.mark.parametrize("text", ["who is the company that hosted beta", "who is it that built beta"])
def test_the_past_of_a_relative_clause_is_no_passive(text: str) -> None:
    assert {0: "beta"} not in [ends for _, ends in found(text, "en")]


def test_behind_qu_est_ce_que_the_subject_follows_the_verb() -> None:
    assert found("qu'est-ce que possede alpha", "fr")[0] == ("Ownership", {0: "alpha"})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("who frobnicates beta", "en"),
        ("", "en"),
        ("alpha beta", "en"),
        ("who", "en"),
        ("what runs on beta", "en"),
        ("does alpha run on beta", "en"),
        ("who lends beta", "en"),
        ("qui frobnique beta", "fr"),
    ],
)
def test_without_a_verb_and_its_prepositions_there_is_no_frame(text: str, language: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("who hosts alpha and beta", "en"),
        ("do alpha and beta host gamma", "en"),
        ("who is hosted by alpha and beta", "en"),
        ("are alpha and beta hosts", "en"),
        ("qui heberge alpha et beta", "fr"),
        ("alpha et beta hebergent-ils gamma", "fr"),
        ("que construisent alpha et beta", "fr"),
    ],
)
def test_a_conjunction_of_two_names_makes_no_frame(text: str, language: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize("text", ["who hosts alpha beta", "alpha beta hosts", "alpha beta hosts gamma"])
def test_two_names_at_one_end_make_no_frame(text: str) -> None:
    assert found(text, "en") == []


def test_a_partitive_behind_a_verb_is_no_preposition() -> None:
    assert found("qui vend des gpu a beta", "fr")[0] == ("Supply", {1: "beta"})


def test_a_frame_uses_the_words_of_its_verb_and_no_name() -> None:
    cut = pieces("who invests in beta", "en")
    assert frames(cut, KNOWN["en"])
    for frame in frames(cut, KNOWN["en"]):
        assert {cut[i].word for i in frame.used} <= {"invests", "in"}


# --- nouns of roles


@pytest.mark.parametrize(
    ("text", "language", "relation", "placed"),
    [
        ("the hosts of beta", "en", "Hosting", {1: "beta"}),
        ("beta's hosts", "en", "Hosting", {1: "beta"}),
        ("tenants of the alpha", "en", "Hosting", {0: "alpha"}),
        ("who is the hosting provider of beta", "en", "Hosting", {1: "beta"}),
        ("les hebergeurs de beta", "fr", "Hosting", {1: "beta"}),
        ("les investisseurs d'alpha", "fr", "Investment", {1: "alpha"}),
        ("les fournisseurs du beta", "fr", "Supply", {1: "beta"}),
        ("les bailleurs de fonds de beta", "fr", "Investment", {1: "beta"}),
    ],
)
def test_the_noun_of_a_role_places_its_holder_at_the_other_end(
    text: str, language: str, relation: str, placed: dict[int, str]
) -> None:
    assert found(text, language)[0] == (relation, placed)


def test_a_noun_with_a_contraction_is_found() -> None:
    assert found("le prestataire d'hebergement de beta", "fr")[0] == ("Hosting", {1: "beta"})


@pytest.mark.parametrize(
    ("text", "language", "relation", "placed"),
    [
        ("is alpha a host of beta", "en", "Hosting", {0: "alpha", 1: "beta"}),
        ("is alpha beta's host", "en", "Hosting", {0: "alpha", 1: "beta"}),
        ("is alpha a tenant of beta", "en", "Hosting", {0: "beta", 1: "alpha"}),
        ("alpha est-il l'hebergeur de beta", "fr", "Hosting", {0: "alpha", 1: "beta"}),
        ("alpha est-il un fournisseur du beta", "fr", "Supply", {0: "alpha", 1: "beta"}),
    ],
)
def test_the_bearer_of_a_role_stands_at_the_end_of_the_role(
    text: str, language: str, relation: str, placed: dict[int, str]
) -> None:
    assert found(text, language)[0] == (relation, placed)


@pytest.mark.parametrize(
    ("text", "language", "relation"),
    [
        ("are alpha and beta partners", "en", "Partnership"),
        ("are alpha and beta rivals", "en", "Rivalry"),
        ("is alpha the partner of beta", "en", "Partnership"),
        ("alpha et beta sont-ils partenaires", "fr", "Partnership"),
        ("alpha et beta sont-ils concurrents", "fr", "Rivalry"),
    ],
)
def test_two_bearers_of_a_symmetric_role_hold_it_of_each_other(text: str, language: str, relation: str) -> None:
    name, ends = found(text, language)[0]
    assert name == relation
    assert set(ends.values()) == {"alpha", "beta"}
    assert set(ends) == {0, 1}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("tenants", "en"),
        ("tenants beta", "en"),
        ("tenants of", "en"),
        ("tenants of zeta and beta", "en"),
        ("beta tenants", "en"),
        ("locataires beta", "fr"),
        ("locataires de", "fr"),
    ],
)
def test_a_noun_that_belongs_to_no_name_makes_no_frame(text: str, language: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize("text", ["is alpha on gamma a tenant of beta", "on gamma, is alpha a tenant of beta"])
def test_a_name_behind_a_preposition_bears_no_role(text: str) -> None:
    assert found(text, "en")[0] == ("Hosting", {0: "beta", 1: "alpha"})


def test_the_noun_of_a_role_is_surer_than_the_verb_it_looks_like() -> None:
    assert found("beta's hosts", "en")[0] == ("Hosting", {1: "beta"})
    assert found("hosts of beta", "en")[0] == ("Hosting", {1: "beta"})


# --- nouns of relations


@pytest.mark.parametrize(
    ("text", "language", "relation"),
    [
        ("the investments of beta", "en", "Investment"),
        ("beta's licence", "en", "Licence"),
        ("l'investissement d'alpha", "fr", "Investment"),
    ],
)
def test_the_noun_of_a_relation_leaves_the_end_of_its_name_open(text: str, language: str, relation: str) -> None:
    assert found(text, language) == [(relation, {})]


@pytest.mark.parametrize("text", ["the investment", "the investment of alpha in beta"])
def test_the_noun_of_a_relation_needs_just_one_name(text: str) -> None:
    assert found(text, "en") == []


def test_the_noun_of_a_relation_gives_way_to_any_verb() -> None:
    assert {relation for relation, _ in found("does alpha own the investment", "en")} == {"Ownership"}


# --- every question


@pytest.mark.parametrize("language", ["en", "fr"])
@given(data=st.data())
def test_no_frame_uses_a_name_as_a_word_or_has_two_names_at_one_end(language: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(VOCABULARY[language].split()), max_size=9))
    cut = pieces(" ".join(words), language)
    made: list[Frame] = frames(cut, KNOWN[language])
    assert [f.weight for f in made] == sorted((f.weight for f in made), reverse=True)
    for frame in made:
        assert frame.used
        assert not any(cut[i].name for i in frame.used)
        assert all(cut[i].name for i in frame.ends)
        assert sorted(frame.ends.values()) in ([], [0], [1], [0, 1])
