"""A question cut into pieces: the names it gives, and the words between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from .names import Names
from .phrases import Phrases, Words
from .text import contracted


@dataclass(frozen=True)
class Piece:
    """A name of the graph, or one word that is none."""

    word: str
    name: ox.NamedNode | None = None


def cut(words: list[str], text: str, names: Names, known: Iterable[Phrases]) -> list[Piece]:
    """Find the longest names among words; then forgive typos in words that no phrase explains."""
    pieces: list[Piece] = []
    at = 0
    while at < len(words):
        sizes = range(min(names.longest, len(words) - at), 0, -1)
        size = next((n for n in sizes if _named(words[at : at + n], text, names)), 0)
        name = _named(words[at : at + size], text, names) if size else None
        pieces.append(Piece(" ".join(words[at : at + (size or 1)]), name))
        at += size or 1
    return [_mended(piece, names, list(known)) for piece in pieces]


def _named(words: list[str], text: str, names: Names) -> ox.NamedNode | None:
    name = names.exact(words)
    short = len(words) == 1 and len(words[0]) <= 3  # "us" is no country, "US" is
    return None if name and short and words[0].upper() not in text else name


def _mended(piece: Piece, names: Names, known: list[Phrases]) -> Piece:
    if piece.name or len(piece.word) <= 3 or any(phrases.knows(piece.word) for phrases in known):
        return piece
    return Piece(piece.word, names.find([piece.word]))


def plain(pieces: Sequence[Piece], language: str) -> list[Piece]:
    """Return pieces with the contractions of a language undone: « du » is « de »."""
    return [p if p.name else Piece(contracted(p.word, language)) for p in pieces]


def words_of(pieces: Sequence[Piece]) -> list[str]:
    """Return the words of pieces, with nothing where a name stands."""
    return ["" if p.name else p.word for p in pieces]


def spans(words: Sequence[str], phrase: Words) -> list[int]:
    """Return where a phrase begins among words."""
    return [i for i in range(len(words) - len(phrase) + 1) if tuple(words[i : i + len(phrase)]) == phrase]


def take(words: list[str], phrase: Words) -> bool:
    """Blank a phrase wherever it stands among words; return whether it did."""
    starts = spans(words, phrase)
    for start in starts:
        words[start : start + len(phrase)] = [""] * len(phrase)
    return bool(starts)


def before(index: int, pieces: Sequence[Piece], phrases: Phrases) -> str:
    """Return the word before a piece, past articles and other fillers; nothing at the start or after a name."""
    while index and not pieces[index - 1].name and pieces[index - 1].word in phrases.fillers:
        index -= 1
    return "" if index == 0 or pieces[index - 1].name else pieces[index - 1].word


def without(pieces: list[Piece], cue: Iterable[Words]) -> tuple[list[Piece], bool]:
    """Return pieces without the phrases of a cue, and whether one was there."""
    for phrase in sorted(cue, key=len, reverse=True):
        for start in spans(words_of(pieces), phrase):
            return pieces[:start] + pieces[start + len(phrase) :], True
    return pieces, False
