"""The frames of a question: which relation it asks, and which name stands at which end of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from .phrases import Phrases, VerbPhrase
from .pieces import Piece, before, spans, words_of
from .relations import Relation
from .terms import SOURCE
from .text import singular, stem

# Behind one of these, a verb is a noun: "is Aker a fund".
_INDEFINITE = {"en": (["a"], ["an"]), "fr": (["un"], ["une"])}


@dataclass(frozen=True)
class Frame:
    """A relation found in a question.

    `used` are the pieces that named it; `ends` says of a name, by its place, at which end it stands: 0 the subject,
    1 the object; with `any_end` a name may stand at either. A larger `weight` explains more of the question. A
    `tentative` frame is only meant if it finds something.
    """

    relation: Relation
    used: frozenset[int]
    ends: dict[int, int]
    weight: int
    any_end: bool = False
    tentative: bool = False


def frames(pieces: list[Piece], phrases: Phrases) -> list[Frame]:
    """Return the frames of a question, surest first; those by a noun of a relation only where there is no other."""
    found = [*_role_frames(pieces, phrases), *_verb_frames(pieces, phrases)] or list(_noun_frames(pieces, phrases))
    return sorted(found, key=lambda frame: -frame.weight)


def _verb_frames(pieces: list[Piece], phrases: Phrases) -> Iterator[Frame]:
    words = words_of(pieces)
    stems = [stem(word, phrases.language) for word in words]
    for verb in phrases.verbs:
        used = _in_order(stems, verb.content)
        prepositions = [words.index(p) for p in verb.prepositions if p in words]
        together = verb.relation.symmetric and phrases.conjunctions & set(words)  # "A and B work together"
        missing = len(prepositions) < len(verb.prepositions) and not together
        if not used or missing or not _voice_fits(words, used[0], verb, phrases):
            continue
        if _has_particle(words, used[-1] + 1, verb, phrases):
            continue  # "runs on" is not "runs"
        where = frozenset([*used, *prepositions])
        for ends, tentative in _meant(_ends(pieces, used[0], verb, phrases), words, used[0], verb, phrases):
            yield Frame(verb.relation, where, ends, verb.weight, tentative=tentative)


def _meant(
    ends: dict[int, int] | None, words: list[str], at: int, verb: VerbPhrase, phrases: Phrases
) -> Iterator[tuple[dict[int, int], bool]]:
    """Yield the ends of names; « quels modèles développe X » may mean either, so each is tried before one is kept."""
    if ends is None or words[at - 1 : at] in _INDEFINITE[phrases.language]:
        return
    follows = phrases.language == "fr" and len(ends) == 1 and min(ends) > at
    if follows and not verb.relation.symmetric and set(words[:at]) & phrases.which:
        yield ends, True
        yield {i: 1 - end for i, end in ends.items()}, True
    yield ends, False


def _has_particle(words: list[str], at: int, verb: VerbPhrase, phrases: Phrases) -> bool:
    """Return whether the verb is followed by a preposition that is not its own; « vend des GPU » has none."""
    follower, after = (words[i] if i < len(words) else "" for i in (at, at + 1))
    partitive = follower in phrases.genitives and after and not phrases.covers(after)
    return follower in phrases.prepositions and follower not in verb.prepositions and not partitive


def _in_order(stems: list[str], content: tuple[str, ...]) -> list[int]:
    """Return where content stems stand, in order, or nothing where one is missing."""
    used: list[int] = []
    for wanted in content:
        start = used[-1] + 1 if used else 0
        if wanted not in stems[start:]:
            return []
        used.append(stems.index(wanted, start))
    return used


def _voice_fits(words: list[str], at: int, verb: VerbPhrase, phrases: Phrases) -> bool:
    """Return whether a wording in the active or passive voice can be meant: "is X hosted" is never "X hosts"."""
    if verb.voice == "":
        return True
    return (verb.voice == "passive") == phrases.is_participle(words, at)


def _ends(pieces: list[Piece], verb_at: int, verb: VerbPhrase, phrases: Phrases) -> dict[int, int] | None:
    """Return the end of each name, or None where two names claim one end.

    A name behind a preposition of the verb is its oblique; one behind another preposition is no party here. Any
    other is the grammatical subject before the verb, and where the verb comes first because of « que » or of a
    fronted preposition (« à qui appartient X »); else the object.
    """
    front = phrases.asks_object(words_of(pieces), verb_at) or _fronted(pieces, verb_at, verb, phrases)
    shared = _shared_names(pieces, verb, phrases)
    ends = dict.fromkeys(shared, 1)
    for i, piece in enumerate(pieces):
        word = before(i, pieces, phrases)
        if i in ends or not piece.name or piece.name in SOURCE:
            continue
        if word in phrases.conjunctions and not verb.relation.symmetric:
            return None
        if word in phrases.prepositions and word not in verb.prepositions:
            continue
        is_subject = word not in verb.prepositions and (i < verb_at or front)
        front = front and not (is_subject and i > verb_at)
        end = len(ends) if verb.relation.symmetric else int(is_subject == verb.passive)
        ends[i] = 0 if shared else end
    return ends if len(set(ends.values())) == len(ends) <= 2 else None


def _shared_names(pieces: list[Piece], verb: VerbPhrase, phrases: Phrases) -> list[int]:
    """Return the names whose share or other figure is asked for, as X in "what share of X does Y own"."""
    words = words_of(pieces)
    behind = {i: before(i, pieces, phrases) for i, piece in enumerate(pieces) if piece.name}
    found = []
    for i, word in behind.items():
        at = max((k for k in range(i) if words[k] == word), default=0)
        noun = (stem(words[at - 1], phrases.language),) if at else ()
        if word in phrases.genitives and noun in phrases.term_nouns and not set(noun) & set(verb.content):
            found.append(i)
    return found[:1]


def _fronted(pieces: list[Piece], verb_at: int, verb: VerbPhrase, phrases: Phrases) -> bool:
    pairs = pairwise(words_of(pieces)[:verb_at])
    return any(word in verb.prepositions and after in phrases.question_words for word, after in pairs)


def _noun_frames(pieces: list[Piece], phrases: Phrases) -> Iterator[Frame]:
    """Find "the investment of Meta": the noun of a relation beside one name, at either end."""
    words = [singular(word) for word in words_of(pieces)]
    if sum(1 for p in pieces if p.name) == 1:
        for noun, relation in phrases.relation_nouns.items():
            for start in spans(words, noun):
                yield Frame(relation, frozenset(range(start, start + len(noun))), {}, 1, any_end=True)


def _role_frames(pieces: list[Piece], phrases: Phrases) -> Iterator[Frame]:
    """Find "hosts of OpenAI", "OpenAI's hosts", "Oracle is a host of OpenAI": a role's noun and its holder."""
    words = [singular(word) for word in words_of(pieces)]
    for noun, role in phrases.role_nouns.items():
        relations = phrases.relations_of(role)
        for start in spans(words, noun) if len(relations) == 1 else ():
            stop = start + len(noun)
            holder = _holder(start, stop, pieces, phrases)
            bearers = _bearers(start, holder, pieces, phrases)
            if relations[0].symmetric and holder is None and len(bearers) == 2:  # "are A and B partners"
                ends = {name: end for end, name in enumerate(bearers)}
                yield Frame(relations[0], frozenset(range(start, stop)), ends, 2 * len(noun) + 1)
            if holder is not None and len(bearers) <= 1:
                end = int(role == relations[0].subject_role)
                ends = {holder: end} | dict.fromkeys(bearers, 1 - end)
                yield Frame(relations[0], frozenset(range(start, stop)), ends, 2 * len(noun) + 1)


def _holder(start: int, stop: int, pieces: list[Piece], phrases: Phrases) -> int | None:
    """Return where the name stands that a noun between start and stop is said to belong to."""
    after = next((i for i in range(stop, len(pieces)) if pieces[i].name), None)
    if after is not None and pieces[stop].word in phrases.genitives:
        return after if all(phrases.covers(p.word) for p in pieces[stop:after]) else None
    possessive = start >= 2 and pieces[start - 1].word == "s" and pieces[start - 2].name
    return start - 2 if possessive else None


def _bearers(start: int, holder: int | None, pieces: list[Piece], phrases: Phrases) -> list[int]:
    """Return the names before a role's noun that are said to bear the role, as Oracle in "is Oracle a host of …"."""
    named = (i for i in range(start) if pieces[i].name and i != holder and pieces[i].name not in SOURCE)
    return [i for i in named if before(i, pieces, phrases) not in phrases.prepositions]
