"""Words as compared: case, accents and endings are forgiven, nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text import contracted, fold, printable, singular, stem, tokens

# œ in capitals is left out: see the doubts on fold.
texts = st.text(st.characters(exclude_characters="Œ", exclude_categories=["Cs"]), max_size=40)
latin = st.text("abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûüÿ '-.,0123456789", max_size=40)
words = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20)
languages = st.sampled_from(["en", "fr"])


@given(latin)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(latin)
def test_folding_forgets_case(text: str) -> None:
    assert fold(text.upper()) == fold(text)


@given(latin)
def test_folded_french_is_ascii(text: str) -> None:
    assert fold(text).isascii()


@given(texts)
def test_tokens_of_the_tokens_are_the_same(text: str) -> None:
    assert tokens(" ".join(tokens(text))) == tokens(text)


@given(texts)
def test_a_token_is_never_empty_and_never_has_a_space_or_a_capital(text: str) -> None:
    assert all(token and token == token.lower() and " " not in token for token in tokens(text))


@given(st.integers(min_value=0, max_value=10**15))
def test_a_grouped_number_stays_one_token(number: int) -> None:
    assert tokens(f"about {number:,} GPUs") == ["about", f"{number:,}", "gpus"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("OpenAI's hosts?", ["openai", "s", "hosts"]),
        ("L’Électricité de l'État", ["l", "electricite", "de", "l", "etat"]),
        ("GPT-4.5, o3", ["gpt", "4.5", "o3"]),
        ("AT&T", ["at&t"]),
        ("\u202eOpenAI\u202c\n", ["openai"]),
        ("OPEN\N{NO-BREAK SPACE}AI", ["open", "ai"]),
        ("e\N{COMBINING ACUTE ACCENT}te\N{COMBINING ACUTE ACCENT}", ["ete"]),
        ("cœur", ["coeur"]),
        ("?!…", []),
        ("", []),
    ],
)
def test_tokens_of_awkward_texts(text: str, found: list[str]) -> None:
    assert tokens(text) == found


@given(words, languages)
def test_a_stem_begins_its_word_and_keeps_three_letters(word: str, language: str) -> None:
    assert word.startswith(stem(word, language))
    assert len(stem(word, language)) >= min(3, len(word))


@given(words.filter(lambda word: len(word) < 4), languages)
def test_a_short_word_is_its_own_stem(word: str, language: str) -> None:
    assert stem(word, language) == word


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["host", "hosts", "hosted", "hosting"]),
        ("en", ["license", "licenses", "licensed", "licensing"]),
        ("en", ["supply", "supplies", "supplied"]),
        ("fr", ["heberge", "hebergent", "heberger", "hebergee", "hebergees"]),
        ("fr", ["fournit", "fournis", "fournir", "fournissent"]),
    ],
)
def test_the_forms_of_one_verb_have_one_stem(language: str, forms: list[str]) -> None:
    assert len({stem(form, language) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other", "language"), [("owns", "opens", "en"), ("hosts", "backs", "en"), ("possede", "prete", "fr")]
)
def test_two_verbs_have_two_stems(one: str, other: str, language: str) -> None:
    assert stem(one, language) != stem(other, language)


@given(words.filter(lambda word: len(word) > 2 and not word.endswith(("s", "ie"))))
def test_the_singular_of_a_plural_is_the_noun(noun: str) -> None:
    assert singular(noun + "s") == noun
    assert singular(noun) == noun


def test_an_english_plural_in_ies_is_of_a_noun_in_y() -> None:
    assert singular("companies") == singular("company") == "company"


@pytest.mark.parametrize("word", ["gas", "us", "s", ""])
def test_a_short_word_in_s_is_no_plural(word: str) -> None:
    assert singular(word) == word


@given(words, languages)
def test_a_contraction_undone_has_none_left(word: str, language: str) -> None:
    assert contracted(contracted(word, language), language) == contracted(word, language)


@given(words)
def test_english_has_no_contractions(word: str) -> None:
    assert contracted(word, "en") == word


@pytest.mark.parametrize(
    ("word", "whole"),
    [("d", "de"), ("du", "de"), ("des", "de"), ("au", "a"), ("aux", "a"), ("dans", "dans"), ("l", "l")],
)
def test_french_articles_melt_into_de_and_a(word: str, whole: str) -> None:
    assert contracted(word, "fr") == whole


@given(st.text())
def test_printable_text_holds_nothing_that_a_terminal_obeys(given_text: str) -> None:
    shown = printable(given_text)
    assert len(shown) == len(given_text)
    assert all(c.isprintable() or c in "\n\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}" for c in shown)
