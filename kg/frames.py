"""The frames of a question: which relation it asks, and which name stands at which end of it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from .phrases import Phrases, VerbPhrase, Words
from .relations import Relation
from .terms import SOURCE, local
from .text import singular, stem

DATES = frozenset({"when", "from", "until", "deadline", "period"})
MONEY = frozenset({"amount", "amountInWords"})
SIZES = frozenset({"share", "gpus", "megawatts", "value"})


@dataclass(frozen=True)
class Piece:
    """A name of the graph, or one word that is none."""

    word: str
    name: ox.NamedNode | None = None


@dataclass(frozen=True)
class Frame:
    """A relation found in a question: which pieces named it, and which names stand at which end of it."""

    relation: Relation
    used: frozenset[int]
    ends: dict[int, int]
    weight: int


def without(pieces: list[Piece], cue: set[Words]) -> tuple[list[Piece], bool]:
    """Return pieces without the phrases of a cue, and whether one was there."""
    words = ["" if p.name else p.word for p in pieces]
    for phrase in sorted(cue, key=len, reverse=True):
        for start in spans(words, phrase):
            return pieces[:start] + pieces[start + len(phrase) :], True
    return pieces, False


def verb_frames(pieces: list[Piece], phrases: Phrases) -> Iterator[Frame]:
    """Find the relations whose verbs a question uses, in either voice."""
    stems = [None if p.name else stem(p.word, phrases.language) for p in pieces]
    words = [None if p.name else p.word for p in pieces]
    for verb in phrases.verbs:
        used = _in_order(stems, verb.content)
        if not verb.passive and phrases.agents & set(words) - set(verb.prepositions):
            continue  # "is X hosted by Y" is never read as "X hosts Y"
        prepositions = [words.index(p) for p in verb.prepositions if p in words]
        if used and len(prepositions) == len(verb.prepositions):
            ends = _ends(pieces, used[0], verb, phrases)
            yield Frame(verb.relation, frozenset([*used, *prepositions]), ends, verb.weight)


def _in_order(stems: list[str | None], content: Words) -> list[int]:
    """Return where content stems stand, in order, or nothing where one is missing."""
    used: list[int] = []
    for wanted in content:
        start = used[-1] + 1 if used else 0
        if wanted not in stems[start:]:
            return []
        used.append(stems.index(wanted, start))
    return used


def _ends(pieces: list[Piece], verb_at: int, verb: VerbPhrase, phrases: Phrases) -> dict[int, int]:
    """Return at which end of the relation, 0 subject or 1 object, each name of a question stands."""
    names = [i for i, p in enumerate(pieces) if p.name and p.name not in SOURCE]
    if verb.relation.symmetric:
        return {i: end for end, i in enumerate(names[:2])}
    if verb.passive and verb.prepositions:
        agents = [i for i in names if _preceded(i, pieces, verb.prepositions, phrases) and i > verb_at]
        rest = [i for i in names if i not in agents[:1]]
        return {**dict.fromkeys(agents[:1], 0), **dict.fromkeys(rest[:1], 1)}
    asks_object = phrases.language == "fr" and any(p.word in ("que", "qu", "quoi") for p in pieces[:2])
    if asks_object and names and names[0] > verb_at:  # « que loue Oracle à OpenAI ? »: the subject comes first
        return {i: end for end, i in enumerate(names[:2])}
    ends: dict[int, int] = {}
    for i in names:
        end = int(i > verb_at)
        ends.setdefault(1 - end if verb.passive else end, i)
    return {i: end for end, i in ends.items()}


def noun_frames(pieces: list[Piece], phrases: Phrases) -> Iterator[Frame]:
    """Find "the investment of Meta": the noun of a relation, the names then being parties at either end."""
    stems = ["" if p.name else stem(p.word, phrases.language) for p in pieces]
    for noun, relation in phrases.relation_nouns.items():
        for start in spans(stems, noun):
            yield Frame(relation, frozenset(range(start, start + len(noun))), {}, 2 * len(noun) - 1)


def role_frames(pieces: list[Piece], phrases: Phrases) -> Iterator[Frame]:
    """Find "hosts of OpenAI" and "OpenAI's hosts": a role's noun beside the name of the other role."""
    words = ["" if p.name else singular(p.word) for p in pieces]
    for noun, role in phrases.role_nouns.items():
        relations = phrases.relations_of(role)
        for start in spans(words, noun) if len(relations) == 1 else ():
            name = _holder(start, start + len(noun), pieces, phrases)
            if name is not None:
                end = 1 if role == relations[0].subject_role else 0
                yield Frame(relations[0], frozenset(range(start, start + len(noun))), {name: end}, 2 * len(noun) + 1)


def _holder(start: int, end: int, pieces: list[Piece], phrases: Phrases) -> int | None:
    """Return where the name stands that a noun between start and end is said to belong to."""
    after = next((i for i in range(end, len(pieces)) if pieces[i].name), None)
    if after is not None and pieces[end].word in phrases.genitives:
        return after if all(small(p.word, phrases) for p in pieces[end:after]) else None
    return start - 2 if start >= 2 and pieces[start - 1].word == "s" and pieces[start - 2].name else None


def _preceded(index: int, pieces: list[Piece], prepositions: Words, phrases: Phrases) -> bool:
    while index and pieces[index - 1].name is None and pieces[index - 1].word in phrases.fillers:
        index -= 1
    return index > 0 and pieces[index - 1].word in prepositions


def prepositional(index: int, pieces: list[Piece], phrases: Phrases) -> bool:
    """Return whether a preposition stands before the piece at an index."""
    return _preceded(index, pieces, tuple(phrases.prepositions), phrases)


@dataclass(frozen=True)
class Leftover:
    """What a frame does not explain of a question.

    `words` are stems that only the evidence can explain; `wanted` names the figures and dates, and `quantities` the
    measured quantities, that the question is after.
    """

    words: Words = ()
    wanted: frozenset[str] = frozenset()
    quantities: tuple[ox.NamedNode, ...] = ()

    @property
    def asked(self) -> bool:
        """Whether something beside the parties is asked for."""
        return bool(self.wanted or self.quantities)


NOTHING = Leftover()


def leftover(pieces: list[Piece], used: frozenset[int], phrases: Phrases) -> Leftover:
    """Return what the pieces that a frame used, names and small words leave of a question."""
    words = ["" if p.name or i in used else p.word for i, p in enumerate(pieces)]
    wanted: set[str] = set()
    for cue, properties in (("when", DATES), ("how-much", MONEY), ("how", SIZES)):
        found = [phrase for phrase in phrases.cue(cue) if _take(words, phrase)]
        wanted |= properties if found else set()
    known = phrases.fillers | phrases.question_words | phrases.prepositions | phrases.conjunctions
    stems = [stem(w, phrases.language) for w in words if w and w not in known]
    by_quantity, quantities = _without_nouns(stems, phrases.quantity_nouns)
    by_term, terms = _without_nouns(stems, phrases.term_nouns)
    named = {local(node) for node in terms}
    wanted = (wanted - MONEY - SIZES if named - MONEY else wanted) | named
    left = tuple(a for a, b in zip(by_quantity, by_term, strict=True) if a and b)
    return Leftover(left, frozenset(wanted), tuple(quantities))


def asks_for_something(pieces: list[Piece], phrases: Phrases) -> bool:
    """Return whether a question asks for a party, a figure or a date, and so not for yes or no."""
    words = [p.word for p in pieces]
    if words[:2] == ["est", "ce"]:
        words = words[3:]
    opening = {cue[0] for name in ("when", "how-much", "how") for cue in phrases.cue(name)}
    return any(w in phrases.question_words for w in words) or words[0] in opening


def _without_nouns(stems: list[str], nouns: dict[Words, ox.NamedNode]) -> tuple[list[str], list[ox.NamedNode]]:
    """Return stems with every noun blanked, the longest first, and what the nouns name."""
    rest = list(stems)
    longest_first = sorted(nouns.items(), key=lambda kv: (-len(kv[0]), kv[0]))
    named = [node for noun, node in longest_first if noun and _take(rest, noun)]
    return rest, named


def _take(words: list[str], phrase: Words) -> bool:
    """Blank a phrase wherever it stands among words; return whether it did."""
    starts = spans(words, phrase)
    for start in starts:
        words[start : start + len(phrase)] = [""] * len(phrase)
    return bool(starts)


def spans(words: list[str], phrase: Words) -> list[int]:
    """Return where a phrase begins among words."""
    return [i for i in range(len(words) - len(phrase) + 1) if tuple(words[i : i + len(phrase)]) == phrase]


def small(word: str, phrases: Phrases) -> bool:
    """Return whether a word is a filler, a question word or a preposition."""
    return word in phrases.fillers or word in phrases.question_words or word in phrases.prepositions


def hollow(word: str, phrases: Phrases) -> bool:
    """Return whether a word is a filler or a question word."""
    return word in phrases.fillers or word in phrases.question_words


def in_cue(piece: Piece, pieces: list[Piece], phrases: Phrases) -> bool:
    """Return whether a word belongs to a longer cue, as `how` does to `how much`."""
    words = [p.word for p in pieces]
    found = (c for name in ("how-much", "how", "when") for c in phrases.cue(name) if spans(words, c))
    return any(piece.word in cue for cue in found)
