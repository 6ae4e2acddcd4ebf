"""Phrases: the cues, verbs and nouns by which a question is read all come from the ontology."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.phrases import Phrases
from kg.terms import KG, KIND, QUANTITY
from kg.text import contracted, stem, tokens

GRAPH = kg.load()
KNOWN = {language: Phrases(GRAPH.store, GRAPH.table, language) for language in ("en", "fr")}
LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


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
    "name", ["who", "preposition", "genitive", "agent", "person", "copula", "pronoun", "being", "conjunction"]
)
def test_a_cue_of_single_words_has_only_single_words(spoken: Phrases, name: str) -> None:
    assert [phrase for phrase in spoken.cue(name) if len(phrase) != 1] == []


def test_an_unknown_cue_has_no_phrases(spoken: Phrases) -> None:
    assert spoken.cue("nothing") == ()


def test_no_refused_word_is_also_passed_over(spoken: Phrases) -> None:
    passed = spoken.fillers | spoken.question_words | spoken.prepositions | spoken.conjunctions
    assert [phrase for phrase in spoken.cue("refused") if set(phrase) <= passed] == []


def test_small_words_are_folded_as_questions_are(spoken: Phrases) -> None:
    refused = {word for phrase in spoken.cue("refused") for word in phrase}
    for words in (spoken.fillers, spoken.prepositions, spoken.question_words, spoken.pronouns, refused):
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


def test_prepositions_of_verbs_are_prepositions_without_contractions(spoken: Phrases) -> None:
    for verb in spoken.verbs:
        assert set(verb.prepositions) <= spoken.prepositions, verb
        assert verb.prepositions == tuple(contracted(word, spoken.language) for word in verb.prepositions)


def test_a_verb_with_an_agent_is_in_the_passive_voice(spoken: Phrases) -> None:
    assert {verb.voice for verb in spoken.verbs if spoken.agents & set(verb.prepositions)} == {"passive"}


def test_no_symmetric_relation_is_read_from_its_object(spoken: Phrases) -> None:
    assert not any(verb.passive for verb in spoken.verbs if verb.relation.symmetric)


@pytest.mark.parametrize(
    ("language", "content", "forms"),
    [
        ("en", "financ", {((), False, "active"), (("by",), True, "passive")}),
        ("en", "built", {((), False, "active"), ((), True, "passive"), (("by",), True, "passive")}),
        ("en", "belong", {(("to",), True, "")}),
        ("fr", "livr", {((), False, "active"), (("par",), True, "passive")}),
        ("fr", "concu", {((), False, "active"), ((), True, "passive"), (("par",), True, "passive")}),
        ("fr", "apparti", {(("a",), True, "")}),
    ],
)
def test_a_wording_gives_the_forms_that_follow_from_it(
    phrases: dict[str, Phrases], language: str, content: str, forms: set[tuple[tuple[str, ...], bool, str]]
) -> None:
    verbs = [verb for verb in phrases[language].verbs if verb.content == (content,)]
    assert {(verb.prepositions, verb.passive, verb.voice) for verb in verbs} == forms


@pytest.mark.parametrize(
    ("text", "at", "language", "passive"),
    [
        ("is x hosted by y", 2, "en", True),
        ("who was built by y", 2, "en", True),
        ("is x being run by y", 3, "en", True),
        ("who is hosting x", 2, "en", False),
        ("who hosted x", 1, "en", False),
        ("who built x", 1, "en", False),
        ("x est il heberge", 3, "fr", True),
        ("qui a ete finance par x", 3, "fr", True),
        ("par qui est heberge x", 3, "fr", True),
        ("qui a heberge x", 2, "fr", False),
        ("qui heberge x", 1, "fr", False),
        ("est ce possede x", 2, "fr", False),
        ("heberge", 0, "fr", False),
    ],
)
def test_only_a_participle_behind_a_form_of_to_be_is_passive(
    phrases: dict[str, Phrases], text: str, at: int, language: str, passive: bool
) -> None:
    assert phrases[language].is_participle(["" if word in ("x", "y") else word for word in text.split()], at) is passive


@pytest.mark.parametrize(
    ("text", "language", "asks"),
    [
        ("que possede x", "fr", True),
        ("qu heberge x", "fr", True),
        ("que t x", "fr", True),
        ("qu est ce qui bloque x", "fr", False),
        ("qui heberge x", "fr", False),
        ("que", "en", False),
        ("", "fr", False),
    ],
)
def test_only_a_french_que_asks_for_the_object(
    phrases: dict[str, Phrases], text: str, language: str, asks: bool
) -> None:
    assert phrases[language].asks_object(text.split()) is asks


@pytest.mark.parametrize(
    ("text", "language", "asks"),
    [
        ("which companies host x", "en", True),
        ("what funds x", "en", True),
        ("who hosts x", "en", False),
        ("does x host y", "en", False),
        ("quels fonds financent x", "fr", True),
        ("qui heberge x", "fr", False),
    ],
)
def test_a_question_for_a_person_does_not_ask_which(
    phrases: dict[str, Phrases], text: str, language: str, asks: bool
) -> None:
    assert phrases[language].asks_which(text.split()) is asks


def test_small_words_cover_themselves(phrases: dict[str, Phrases]) -> None:
    assert [phrases["en"].covers(w) for w in ("the", "who", "on", "and", "hosts")] == [True, True, True, True, False]
    assert [phrases["fr"].covers(w) for w in ("le", "qui", "dans", "et", "heberge")] == [True, True, True, True, False]


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "hosts investor share it without who the"), ("fr", "hebergent investisseurs part il sans quel le")],
)
def test_a_word_of_any_phrase_is_known(phrases: dict[str, Phrases], language: str, words: str) -> None:
    assert [word for word in [*words.split(), "zeppelin"] if not phrases[language].knows(word)] == ["zeppelin"]


@pytest.mark.parametrize("language", ["en", "fr"])
@given(word=LETTERS)
def test_whatever_is_covered_is_known_and_so_is_any_form_of_a_verb(language: str, word: str) -> None:
    known = KNOWN[language].knows(word)
    assert known or not (KNOWN[language].covers(word) or stem(word, language) in KNOWN[language].verb_stems)


@pytest.mark.parametrize(("language", "noun"), [("en", "model"), ("fr", "modele")])
def test_kinds_have_nouns_in_the_singular(phrases: dict[str, Phrases], language: str, noun: str) -> None:
    assert phrases[language].kind_nouns[noun] == KIND["model"]


@pytest.mark.parametrize(("language", "noun"), [("en", "investment"), ("fr", "investissement")])
def test_relations_have_nouns_in_the_singular(phrases: dict[str, Phrases], language: str, noun: str) -> None:
    assert phrases[language].relation_nouns[(noun,)].name == "Investment"


def test_no_word_of_time_is_the_noun_of_a_term(spoken: Phrases) -> None:
    when = {word for phrase in spoken.cue("when") for word in phrase}
    assert not set(spoken.term_nouns) & {spoken.stems([word]) for word in when}
