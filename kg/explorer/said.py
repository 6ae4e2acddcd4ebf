"""Claims of the page: who says what of whom, since when, with figures ready to print."""

from collections.abc import Mapping
from datetime import date

import pyoxigraph as ox

from .. import amounts, prose
from ..claims import Claim
from ..names import Names
from ..network import node_id
from ..points import day_of, said
from ..rows import rows_of
from ..terms import SCOPE, local
from .parties import named
from .texts import Data, Text, both, given, name

Places = Mapping[ox.NamedNode, int]
_GPUS = {"en": "GPUs", "fr": "GPU"}
_EPOCH = date(1970, 1, 1).toordinal()


def day(when: date) -> int:
    """Return a day as the page counts it, from 1970-01-01.

    >>> day(date(1970, 1, 2))
    1
    """
    return when.toordinal() - _EPOCH


def claim_data(claim: Claim, names: Names, relation: int, source: int, parties: Places, deals: Places) -> Data:
    """Return one claim as data: a claim of a symmetric relation has all its parties in `from`."""
    roles = [claim.roles[local(role)] for role in dict.fromkeys(claim.relation.roles)]
    begins, ends = day_of(claim, "from") or day_of(claim, "when"), day_of(claim, "until")
    shown = given(
        {
            "id": node_id(claim.iri),
            "to": [parties[iri] for side in roles[1:] for iri in side],
            "about": [parties[iri] for iri in named(claim)],
            "stage": claim.stage,
            "certainty": claim.certainty,
            "denied": claim.denied,
            "firm": claim.edge is not None,
            "deal": deals[claim.deal] if claim.deal else None,
            "at": claim.place,
            "says": both(claim.said),
            "speaker": name(names, claim.speaker) if claim.speaker else None,
            "since": day(begins.first) if begins else None,
            "until": day(ends.last) if ends else None,
            "details": _details(claim, names),
            "pill": _pill(claim, names),
            "money": _money(claim),
        }
    )
    return shown | {"relation": relation, "source": source, "from": [parties[iri] for iri in roles[0]]}


def _details(claim: Claim, names: Names) -> list[Data]:
    (row,) = rows_of([claim])
    english, french = (prose.labelled(row, names, language) for language in ("en", "fr"))
    return [
        {"key": key, "label": _text(label, autre), "value": _text(value, valeur)}
        for key, (label, value), (autre, valeur) in zip(prose.told(row), english, french, strict=True)
    ]


def _text(english: str, french: str) -> Text:
    return both({"en": english, "fr": french}.__getitem__)


def _pill(claim: Claim, names: Names) -> Text | None:
    """Return the main figure of a claim, short, with what it covers; what is denied has none."""
    if claim.denied or not any(figure in claim.terms for figure in _PILLS):
        return None
    scope = said(claim, "scope")

    def text(language: str) -> str:
        figure = next(say(claim, names, language) for key, say in _PILLS.items() if key in claim.terms)
        return ", ".join([figure, *([names.name(SCOPE[scope], language)] if scope else [])])

    return both(text)


def _price(claim: Claim, names: Names, language: str) -> str:
    amount, currency, per, bound = (said(claim, part) for part in ("amount", "currency", "per", "bound"))
    return amounts.short(amount, currency, per, bound, language)


def _share(claim: Claim, names: Names, language: str) -> str:
    return prose.term_text_of(claim, "share", names, language)


def _power(claim: Claim, names: Names, language: str) -> str:
    return amounts.power(said(claim, "megawatts"), said(claim, "bound"), language)


def _gpus(claim: Claim, names: Names, language: str) -> str:
    return f"{prose.term_text_of(claim, 'gpus', names, language)} {_GPUS[language]}"


# The figures that stand on an edge, the first that a claim has.
_PILLS = {"amount": _price, "share": _share, "megawatts": _power, "gpus": _gpus}


def _money(claim: Claim) -> Data | None:
    amount, currency = amounts.value_of(said(claim, "amount")), said(claim, "currency")
    if claim.denied or amount is None or not currency:
        return None
    return {"amount": int(amount) if amount == amount.to_integral_value() else float(amount), "currency": currency}
