"""What a frame leaves of a question: the figures it asks for, and words that only the evidence can explain."""

from dataclasses import dataclass
from itertools import pairwise

import pyoxigraph as ox

from .phrases import Phrases, Words
from .pieces import Piece, take, words_of
from .terms import local
from .text import singular, stem

DATES = frozenset({"when", "from", "until", "deadline", "period"})
MONEY = frozenset({"amount", "amountInWords", "share"})
SIZES = frozenset({"share", "gpus", "megawatts", "value"})
_CUES = {"when": DATES, "how-much": MONEY, "how-large": SIZES, "how-many": frozenset[str]()}


@dataclass(frozen=True)
class Leftover:
    """What a frame does not explain of a question.

    `words` are stems that the evidence must contain; `wanted` names the figures, dates and other terms, and
    `quantities` the measured quantities, that the question is after; `kinds` limits the parties asked for. `barred`
    is True where no evidence may explain what is left: a number, a second verb, a pronoun for nobody.
    """

    words: Words = ()
    wanted: frozenset[str] = frozenset()
    quantities: tuple[ox.NamedNode, ...] = ()
    kinds: tuple[ox.NamedNode, ...] = ()
    barred: bool = False

    @property
    def asked(self) -> bool:
        """Whether something beside the parties is asked for."""
        return bool(self.wanted or self.quantities)


NOTHING = Leftover()


def leftover(pieces: list[Piece], used: frozenset[int], phrases: Phrases) -> Leftover:
    """Return what is left of a question beside names, small words, and the pieces that a frame used."""
    words = ["" if i in used else word for i, word in enumerate(words_of(pieces))]
    cues = {cue for phrase, cue in _cue_phrases(phrases) if take(words, phrase)}
    wanted = frozenset[str]().union(*(_CUES[cue] for cue in cues))
    asks_which = phrases.asks_which(words_of(pieces))
    content = [w for w in words if w and not phrases.covers(w) and w not in phrases.pronouns]
    content, kinds = _kinds(content, phrases) if asks_which else (content, ())
    stems = list(phrases.stems(content))
    named, quantities, rest = _nouns(stems, phrases)
    if not (cues or asks_which):  # "who sells GPUs": said of the answer, not asked for
        named, quantities, rest = frozenset(), (), [s for s in stems if s]
    uncounted = "how-many" in cues and not (named or quantities)
    unexplained = (w for w, s in zip(content, stems, strict=True) if s in rest)
    return Leftover(
        words=tuple(rest),
        wanted=_narrowed(wanted, named, quantities) | named,
        quantities=quantities,
        kinds=kinds,
        barred=uncounted or _pronouns_of_nobody(pieces, phrases) or any(_barred(w, phrases) for w in unexplained),
    )


def asks_for_something(pieces: list[Piece], phrases: Phrases) -> bool:
    """Return whether a question asks for a party, a figure or a date, and so not for yes or no."""
    words = [p.word for p in pieces]
    if words[:2] == ["est", "ce"]:
        words = words[3:]
    opening = {phrase[0] for cue in _CUES for phrase in phrases.cue(cue)}
    return any(w in phrases.question_words for w in words) or not words or words[0] in opening


def refuses(pieces: list[Piece], phrases: Phrases) -> bool:
    """Return whether a word turns the question round, such as `not`, outside cues such as `each other`."""
    words = words_of(pieces)
    for cue in (*_CUES, "mutual"):
        for phrase in phrases.cue(cue):
            take(words, phrase)
    conditional = phrases.language == "fr" and any(word.endswith(("rait", "raient")) for word in words)
    return conditional or words[-1:] == ["that"] or any(take(words, phrase) for phrase in phrases.cue("refused"))


def _narrowed(wanted: frozenset[str], named: frozenset[str], quantities: tuple[ox.NamedNode, ...]) -> frozenset[str]:
    """Return what the cues alone ask for: a figure or date that is named makes them mean no other."""
    wanted = wanted - DATES if named & DATES else wanted
    return wanted - MONEY - SIZES if named - MONEY or quantities else wanted


def _nouns(stems: list[str], phrases: Phrases) -> tuple[frozenset[str], tuple[ox.NamedNode, ...], list[str]]:
    by_quantity, by_term = list(stems), list(stems)
    quantities = [node for noun, node in _longest_first(phrases.quantity_nouns) if take(by_quantity, noun)]
    terms = [node for noun, node in _longest_first(phrases.term_nouns) if take(by_term, noun)]
    rest = [a for a, b in zip(by_quantity, by_term, strict=True) if a and b]
    return frozenset(local(node) for node in terms), tuple(quantities), rest


def _longest_first(nouns: dict[Words, ox.NamedNode]) -> list[tuple[Words, ox.NamedNode]]:
    return sorted(((noun, node) for noun, node in nouns.items() if noun), key=lambda kv: (-len(kv[0]), kv[0]))


def _kinds(content: list[str], phrases: Phrases) -> tuple[list[str], tuple[ox.NamedNode, ...]]:
    kinds = tuple(phrases.kind_nouns[singular(w)] for w in content if singular(w) in phrases.kind_nouns)
    return [w for w in content if singular(w) not in phrases.kind_nouns], kinds


def _cue_phrases(phrases: Phrases) -> list[tuple[Words, str]]:
    """Return the phrases of the cues, the longest first: « combien de » is not « combien »."""
    found = [(phrase, cue) for cue in _CUES for phrase in phrases.cue(cue)]
    return sorted(found, key=lambda pair: -len(pair[0]))


def _pronouns_of_nobody(pieces: list[Piece], phrases: Phrases) -> bool:
    """Return whether a pronoun, or an article that stands for one (« qui l'héberge »), has no name before it."""
    words = words_of(pieces)
    first_name = next((i for i, p in enumerate(pieces) if p.name), len(pieces))
    objects = [b for a, b in pairwise(words) if a in phrases.articles]
    is_object = any(stem(word, phrases.language) in phrases.verb_stems for word in objects)
    joined = min((i for i, word in enumerate(words) if word in phrases.conjunctions), default=len(words))
    nobody = first_name if phrases.language == "fr" else max(first_name, joined)
    return any(word in phrases.pronouns for word in words[:nobody]) or (phrases.language == "fr" and is_object)


def _barred(word: str, phrases: Phrases) -> bool:
    is_verb = stem(word, phrases.language) in phrases.verb_stems
    return is_verb or singular(word) in phrases.role_words or any(c.isdigit() for c in word)
