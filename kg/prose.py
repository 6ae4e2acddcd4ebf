"""Rows as people read them: a sentence, its terms, and the evidence under it, in 80 columns."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from . import amounts
from .claims import Claim
from .names import Names
from .rows import Row, role_nodes, rows_of
from .terms import CERTAINTY, DIFFERENCE, KG, STAGE, Term, curie, local

WIDTH = 80
# What is said together with a figure, and so not once more.
_SAID_WITH = {
    "amount": ("currency", "per", "bound", "term"),
    "amountInWords": ("currency",),
    "share": ("bound",),
    "gpus": ("bound",),
    "shares": ("bound",),
    "megawatts": ("bound",),
    "value": ("bound", "unit"),
}
_NBSP = "\N{NO-BREAK SPACE}"
_NOT = {"en": "NOT: ", "fr": f"NON{_NBSP}: "}
COLON = {"en": ": ", "fr": f"{_NBSP}: "}
_CLOCKS = {"en": ("known by", "true on"), "fr": ("connu au", "vrai le")}
_SINCE = {"en": "since", "fr": "depuis"}
_QUOTES = {"en": ("“", "”"), "fr": (f"«{_NBSP}", f"{_NBSP}»")}


def sentence(row: Row, names: Names, language: str) -> str:
    """Return a row as a sentence: `Oracle hosts OpenAI`; a denied one begins with NOT."""
    parties = [", ".join(names.name(n, language) for n in nodes) for _, nodes in role_nodes(row)]
    if len(parties) == 2 and row.relation.edge:
        text = f"{parties[0]} {names.name(row.relation.edge, language)} {parties[1]}"
    else:
        label = names.name(row.relation.iri, language)
        text = f"{label[:1].upper()}{label[1:]}{COLON[language]}{', '.join(parties)}"
    return negated(text, language) if row.denied else text


def negated(text: str, language: str) -> str:
    """Return a text after the sign of a denial: `NOT: …`."""
    return _NOT[language] + text


def marks(row: Row, names: Names, language: str) -> str:
    """Return how firm a row is: its stage, and its certainty where that is not stated."""
    stage = [names.name(STAGE[row.stage], language)] if row.stage else []
    unsure = [names.name(CERTAINTY[row.certainty], language)] if row.certainty != "stated" else []
    return ", ".join(stage + unsure)


def details(row: Row, names: Names, language: str) -> list[str]:
    """Return the terms of a row, each as `label: value`, in the order of the ontology."""
    return [f"{label}{COLON[language]}{text}" for label, text in labelled(row, names, language)]


def labelled(row: Row, names: Names, language: str) -> list[tuple[str, str]]:
    """Return the terms of a row as labels and values; what is said together with a figure is in its value."""
    return [(names.name(KG[name], language), term_text(row, name, names, language)) for name in told(row)]


def told(row: Row) -> list[str]:
    """Return the names of the terms of a row that are told by themselves, as `labelled` tells them."""
    absorbed = {part for figure, parts in _SAID_WITH.items() if figure in row.terms for part in parts}
    return [name for name in row.terms if name not in absorbed]


def term_text(row: Row, name: str, names: Names, language: str, *, plain: bool = False) -> str:
    """Return the values of one term of a row as text; `plain` gives figures and codes without dressing."""
    spoken = [v for v in row.terms[name] if not isinstance(v, ox.Literal) or v.language in (None, language)]
    text = "; ".join(_plain(v, names, language) for v in spoken or row.terms[name])
    if plain:
        return text
    bound, per = _code(row, "bound"), _code(row, "per")
    if name == "amount":
        return amounts.money(text, _code(row, "currency"), per, bound, _code(row, "term"), language)
    if name == "amountInWords":
        return " ".join(part for part in (text, _code(row, "currency")) if part)
    if name == "term":
        return amounts.duration(text, language)
    if name not in _SAID_WITH:
        return text
    figure = amounts.bounded(amounts.number(text, language), bound, language)
    return f"{figure} {_unit(row, name, names, language)}".rstrip()


def term_text_of(claim: Claim, name: str, names: Names, language: str) -> str:
    """Return the values of one term of a claim as text."""
    return term_text(rows_of([claim])[0], name, names, language)


def _unit(row: Row, name: str, names: Names, language: str) -> str:
    if name == "value" and "unit" in row.terms:
        return _plain(row.terms["unit"][0], names, language)
    return "%" if name == "share" else ""


def evidence(claim: Claim, names: Names, language: str) -> str:
    """Return who says a claim, where: `“…” — Bloomberg in Article 000, §20 (2025-08)`."""
    opening, closing = _QUOTES[language]
    speaker = f"{names.name(claim.speaker, language)}, " if claim.speaker else ""
    said = f"{opening}{claim.said(language)}{closing} — {speaker}{names.name(claim.source, language)} ({claim.issued})"
    return f"{claim.place} {said}".lstrip()


def lines(
    rows: Iterable[Row],
    names: Names,
    language: str,
    since: Mapping[ox.NamedNode, str] | None = None,
    *,
    dated: bool = False,
) -> Iterator[str]:
    """Yield rows as lines of 80 columns: the sentence and its marks, then terms, then evidence.

    A row whose deal has moved on says so, by `since`; with `dated`, each begins with its day.
    """
    for row in rows:
        day = f"{day_of(row)}  " if dated else ""
        mark = marks(row, names, language) + aftermath(row, since or {}, names, language)
        yield from headline(day + sentence(row, names, language), mark)
        deal = [f"{names.name(KG.deal, language)}{COLON[language]}{d}" for d in _deals(row, names, language) if dated]
        yield from wrapped(" · ".join([*details(row, names, language), *deal]), "    ")
        for claim in row.claims:
            yield from wrapped(evidence(claim, names, language), "    ", hanging="       ")
        yield ""


def _deals(row: Row, names: Names, language: str) -> list[str]:
    """Return the deals that a row speaks of, by name and by the id that a new claim gives."""
    deals = dict.fromkeys(claim.deal for claim in row.claims if claim.deal)
    return [f"{names.name(deal, language)} ({curie(deal)})" for deal in deals]


def day_of(row: Row) -> str:
    """Return the day that a row tells of: when it happened or began, if it is past, else when it was published."""
    return min(map(_day_of, row.claims))


def _day_of(claim: Claim) -> str:
    told = (value.value for name in ("when", "from") for value in claim.terms.get(name, ()) if hasattr(value, "value"))
    return next((day for day in told if day <= claim.issued), claim.issued)


def fate(row: Row, since: Mapping[ox.NamedNode, str]) -> str | None:
    """Return the stage of the deal of a row, or `denied`, where its claims no longer tell it, and agree on that."""
    found = {since.get(claim.iri) for claim in row.claims}
    return found.pop() if len(found) == 1 else None


def aftermath(row: Row, since: Mapping[ox.NamedNode, str], names: Names, language: str) -> str:
    """Return what has become of the deal of a row, to stand after its marks: `, since cancelled`, or nothing."""
    stage = fate(row, since)
    if stage is None:
        return ""
    label = names.name(DIFFERENCE["denied"] if stage == "denied" else STAGE[stage], language)
    return f", {_SINCE[language]} {label}"


def clocks(known_by: str | None, on: str | None, language: str) -> list[str]:
    """Return the clocks of a view in words, none for one without limit: `known by 2025-08`."""
    return [f"{word} {day}" for word, day in zip(_CLOCKS[language], (known_by, on), strict=True) if day]


def headline(text: str, mark: str) -> Iterator[str]:
    """Yield a line of 80 columns: a text, and a mark at its right end."""
    room = WIDTH - len(mark) - 2
    first, *rest = textwrap.wrap(text, room, subsequent_indent="    ") or [""]
    yield f"{first:<{room}}  {mark}".rstrip()
    yield from rest


def wrapped(text: str, indent: str = "", hanging: str | None = None) -> list[str]:
    """Return text cut into lines of 80 columns; French marks stay with the word before them."""
    text = re.sub(r" (?=[?!:;»])", _NBSP, text)
    return textwrap.wrap(
        text,
        WIDTH,
        break_on_hyphens=False,
        break_long_words=False,
        initial_indent=indent,
        subsequent_indent=hanging or indent,
    )


def _plain(value: Term, names: Names, language: str) -> str:
    return names.name(value, language) if isinstance(value, ox.NamedNode) else getattr(value, "value", str(value))


def _code(row: Row, name: str) -> str | None:
    value = next(iter(row.terms.get(name, ())), None)
    return local(value) if isinstance(value, ox.NamedNode) else getattr(value, "value", None)
