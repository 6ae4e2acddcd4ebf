"""What is settled, told in words: the matter of a point, the value that a claim gives on it, and who says so."""

from collections.abc import Sequence

import pyoxigraph as ox

from . import prose, render
from .claims import Claim
from .names import Names
from .points import PARTY, SCOPE, STAGE, Point, value
from .rows import rows_of
from .settle import Settled
from .terms import KG
from .terms import SCOPE as SCOPES
from .terms import STAGE as STAGES

_NONE = {"en": "these parties' own part", "fr": "la part propre de ces parties"}


def matter(settled: Settled, names: Names, language: str) -> str:
    """Return what a point is about: the name of its deal, else its parties as a sentence."""
    if settled.point.deal:
        return names.name(settled.point.deal, language)
    return (
        prose.sentence(rows_of([any_claim(settled)])[0], names, language).removeprefix("NOT: ").removeprefix("NON : ")
    )


def any_claim(settled: Settled) -> Claim:
    """Return the claim that settles a point, or where every value is denied one of those."""
    return settled.claim or settled.rivals[0].claim


def aspect(point: Point, names: Names, language: str) -> str:
    """Return the aspect of a point in words: `amount`, `stage`; for a party the label of its role."""
    if point.aspect == PARTY:
        return names.name(KG[point.detail[0]], language)
    if point.aspect == STAGE:
        return names.name(KG.stage, language)
    return names.name(KG[point.aspect], language)


def value_text(claim: Claim, point: Point, names: Names, language: str) -> str:
    """Return the value that a claim gives on a point as people read it: `up to 100 billion USD`, `signed`, `Oracle`."""
    if point.aspect == STAGE:
        return names.name(STAGES[claim.stage or ""], language)
    if point.aspect == PARTY:
        return ", ".join(names.name(node, language) for node in claim.roles[point.detail[0]])
    if point.aspect == SCOPE:
        code = value(claim, point)
        scope = names.name(SCOPES[code], language) if code else _NONE[language]
        return f"{_figure(claim, point.detail, names, language)}, {scope}"
    return prose.term_text_of(claim, point.aspect, names, language)


def _figure(claim: Claim, detail: Sequence[str], names: Names, language: str) -> str:
    known = next((name for name in detail if name in claim.terms), "amount")
    return prose.term_text_of(claim, known, names, language)


def json_point(settled: Settled, names: Names, language: str) -> render.Json:
    """Return a settled point as JSON: matter, aspect, settled value with its claim, reason and rivals."""
    point, claim = settled.point, settled.claim
    return {
        "deal": _node(point.deal, names, language),
        "about": matter(settled, names, language),
        "parties": [_node(node, names, language) for node in point.parties],
        "aspect": point.aspect,
        "detail": [part for part in point.detail if part],
        "settled": json_value(claim, point, names, language) if claim else None,
        "reason": settled.reason,
        "agreeing": [json_value(c, point, names, language) for c in settled.agreeing],
        "rivals": [
            {"difference": rival.difference, **json_value(rival.claim, point, names, language)}
            for rival in settled.rivals
        ],
    }


def json_value(claim: Claim, point: Point, names: Names, language: str) -> render.Json:
    """Return the value that a claim gives on a point as JSON, with the claim."""
    return {
        "value": value(claim, point),
        "text": value_text(claim, point, names, language),
        "denied": claim.denied,
        "claim": render.json_claim(claim, names, language),
    }


def _node(node: ox.NamedNode | None, names: Names, language: str) -> object:
    return {"id": node.value, "name": names.name(node, language)} if node else None
