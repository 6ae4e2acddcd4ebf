"""Phrases: the cues, verbs and nouns by which a question is read all come from the ontology."""

import pytest

import kg
from kg.phrases import Phrases
from kg.terms import KG, QUANTITY
from kg.text import tokens


@pytest.fixture(scope="module")
def phrases(graph: kg.Graph) -> dict[str, Phrases]:
    """The published phrases by language."""
    return {language: Phrases(graph.store, graph.table, language) for language in ("en", "fr")}


@pytest.fixture(params=["en", "fr"])
def spoken(request: pytest.FixtureRequest, phrases: dict[str, Phrases]) -> Phrases:
    """The phrases of each language in turn."""
    return phrases[request.param]


def test_every_relation_with_an_edge_has_verbs_from_both_ends(spoken: Phrases, graph: kg.Graph) -> None:
    for relation in graph.table.relations:
        voices = {verb.passive for verb in spoken.verbs if verb.relation == relation}
        wanted = {False} if relation.symmetric else {False, True}
        assert voices == (wanted if relation.edge else set()), relation.name


def test_no_verb_is_without_content(spoken: Phrases) -> None:
    assert all(verb.content and all(verb.content) for verb in spoken.verbs)


def test_no_content_of_a_verb_is_a_filler_or_a_preposition(spoken: Phrases) -> None:
    small = {*spoken.stems(spoken.fillers), *spoken.stems(spoken.prepositions)} - {""}
    assert [verb.content for verb in spoken.verbs if set(verb.content) <= small] == []


def test_no_wording_reads_as_two_relations(spoken: Phrases) -> None:
    seen: dict[object, str] = {}
    for verb in spoken.verbs:
        key = (verb.content, verb.prepositions, verb.passive)
        assert seen.setdefault(key, verb.relation.name) == verb.relation.name, key


def test_a_verb_with_more_words_weighs_more(spoken: Phrases) -> None:
    for verb in spoken.verbs:
        assert verb.weight == 2 * len(verb.content) + len(verb.prepositions) > 1


def test_cues_come_longest_first(spoken: Phrases) -> None:
    for name in ("as-of", "on", "when", "how-much", "filler", "who"):
        lengths = [len(phrase) for phrase in spoken.cue(name)]
        assert lengths
        assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    "name", ["who", "preposition", "genitive", "agent", "person", "copula", "refused", "conjunction"]
)
def test_a_cue_of_single_words_has_only_single_words(spoken: Phrases, name: str) -> None:
    assert [phrase for phrase in spoken.cue(name) if len(phrase) != 1] == []


def test_an_unknown_cue_has_no_phrases(spoken: Phrases) -> None:
    assert spoken.cue("nothing") == ()


def test_no_refused_word_is_also_passed_over(spoken: Phrases) -> None:
    assert spoken.refused & (spoken.fillers | spoken.question_words | spoken.prepositions) == set()


def test_small_words_are_folded_as_questions_are(spoken: Phrases) -> None:
    for words in (spoken.fillers, spoken.prepositions, spoken.question_words, spoken.refused):
        assert {word for word in words if tokens(word) != [word]} == set()


@pytest.mark.parametrize(
    ("language", "noun", "role"),
    [
        ("en", ("host",), "host"),
        ("fr", ("hebergeur",), "host"),
        ("en", ("investor",), "investor"),
        ("fr", ("fournisseur",), "supplier"),
    ],
)
def test_role_nouns_are_singular_and_folded(
    phrases: dict[str, Phrases], language: str, noun: tuple[str, ...], role: str
) -> None:
    assert phrases[language].role_nouns[noun] == KG[role]


@pytest.mark.parametrize(
    ("language", "noun"),
    [("en", "share"), ("en", "stake"), ("en", "percentage"), ("fr", "pourcentage"), ("fr", "participation")],
)
def test_nouns_of_terms_are_stems(phrases: dict[str, Phrases], language: str, noun: str) -> None:
    assert phrases[language].term_nouns[phrases[language].stems([noun])] == KG.share


@pytest.mark.parametrize(("language", "noun"), [("en", "revenue"), ("fr", "revenu")])
def test_quantities_have_nouns(phrases: dict[str, Phrases], language: str, noun: str) -> None:
    assert phrases[language].quantity_nouns[phrases[language].stems([noun])] == QUANTITY["revenue"]


def test_a_role_leads_to_its_relations(spoken: Phrases) -> None:
    assert [relation.name for relation in spoken.relations_of(KG["host"])] == ["Hosting"]
    assert {relation.name for relation in spoken.relations_of(KG["facility"])} == {"Building", "Operation"}
    assert spoken.relations_of(KG["over"]) == []


def test_the_languages_do_not_share_verbs(phrases: dict[str, Phrases]) -> None:
    assert ("heberg",) in {verb.content for verb in phrases["fr"].verbs}
    assert ("heberg",) not in {verb.content for verb in phrases["en"].verbs}
    assert phrases["en"].verb_stems >= {"host", "invest"}
