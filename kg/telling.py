"""What is settled, told in words: the matter of a point, the value that a claim gives on it, and who says so."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pyoxigraph as ox

from . import prose, render
from .claims import Claim
from .names import Names
from .points import PARTY, SCOPE, STAGE, Point, value
from .rows import rows_of
from .settle import Rival, Settled
from .terms import KG
from .terms import SCOPE as SCOPES
from .terms import STAGE as STAGES
from .text import printable

_WORDS = {
    "en": {
        "own": "these parties' own part",
        "none": "no value stands",
        "unsaid": "nothing said",
        "not": "not",
        "also": "also",
        "contested": "{}, now contested: {}",
        "more": "{} and {} more",
    },
    "fr": {
        "own": "la part propre de ces parties",
        "none": "aucune valeur ne tient",
        "unsaid": "rien n'en est dit",
        "not": "pas",
        "also": "aussi",
        "contested": "{}, désormais contesté\N{NO-BREAK SPACE}: {}",
        "more": "{} et {} de plus",
    },
}
# What Markdown gives a meaning to, wherever it stands in a line.
_MARKUP = "\\`*_{}[]<>#|!~&$@"


def matter(settled: Settled, names: Names, language: str) -> str:
    """Return what a point is about: the name of its deal, else its parties as a sentence."""
    return matter_of(any_claim(settled), names, language)


def matter_of(claim: Claim, names: Names, language: str) -> str:
    """Return what a claim is about: `OpenAI's lease of OCI`, `Microsoft owns OpenAI`, `Revenue: CoreWeave`."""
    if claim.deal:
        return names.name(claim.deal, language)
    quantity = next((v for v in claim.terms.get("quantity", ()) if isinstance(v, ox.NamedNode)), None)
    if quantity is None:
        return prose.sentence(rows_of([replace(claim, denied=False)])[0], names, language)
    label = names.name(quantity, language)
    return f"{label[:1].upper()}{label[1:]}{prose.COLON[language]}{_names(claim.parties, names, language)}"


def any_claim(settled: Settled) -> Claim:
    """Return the claim that settles a point, or where every value is denied one of those, or the denial."""
    return settled.claim or (*(rival.claim for rival in settled.rivals), *settled.beside)[0]


def aspect(point: Point, names: Names, language: str) -> str:
    """Return the aspect of a point in words: `amount`, `stage`; for a party the label of its role."""
    if point.aspect == PARTY:
        return names.name(KG[point.detail[0]], language)
    if point.aspect == STAGE:
        return names.name(KG.stage, language)
    return names.name(KG[point.aspect], language)


def passing(point: Point) -> bool:
    """Return whether a point only says when the figures of a state held, which time alone changes."""
    return point.deal is None and point.aspect in ("from", "until")


def apart(points: Sequence[Point], names: Names, language: str) -> list[str]:
    """Return what tells points of one matter and aspect apart: ` (Aker)`, ` (first phase)`, or nothing for one alone.

    It is the parties that not all of them share, what the figure covers, and the relation.
    """
    parts = [dict.fromkeys([*p.parties, *_scope(p), *([p.relation] if p.relation else [])]) for p in points]
    own = [[node for node in mine if not all(node in other for other in parts)] for mine in parts]
    return [f" ({_names(nodes, names, language)})" if nodes else "" for nodes in own]


def _scope(point: Point) -> list[ox.NamedNode]:
    figure = point.aspect not in (PARTY, SCOPE, STAGE)
    return [node for code in point.detail[-1:] if figure and code for node in [SCOPES[code]]]


def _names(nodes: Sequence[ox.NamedNode], names: Names, language: str) -> str:
    return ", ".join(names.name(node, language) for node in nodes)


def settled_text(settled: Settled, names: Names, language: str) -> str:
    """Return the settled value as people read it, or that none stands."""
    known = settled.claim
    return value_text(known, settled.point, names, language) if known else _WORDS[language]["none"]


def rival_text(rival: Rival, point: Point, names: Names, language: str) -> str:
    """Return the value of a rival as people read it: `signed`, or where it denies that `not signed`."""
    text = value_text(rival.claim, point, names, language)
    return f"{_WORDS[language]['not']} {text}" if rival.claim.denied else text


def transition(kind: str, before: Settled | None, after: Settled | None, names: Names, language: str) -> str:
    """Return how a point changed: `signed → cancelled`; what is new alone, and what is contested with its rivals."""
    old, new = (settled_text(s, names, language) if s else _WORDS[language]["unsaid"] for s in (before, after))
    if kind == "contested" and after:
        rivals = [rival for rival in after.rivals if rival.difference != "overtaken"]
        against = dict.fromkeys(rival_text(rival, after.point, names, language) for rival in rivals)
        return _WORDS[language]["contested"].format(new, "; ".join(against))
    return new if kind == "new" else f"{old} → {new}"


def points_text(told: Sequence[tuple[Point, str]], names: Names, language: str) -> list[str]:
    """Return texts of points of one matter after their aspects, each once; what tells two of one aspect apart is said.

    `amount: 40 billion USD`, but `amount (Aker): 1 billion USD` beside `amount (Nscale): 2 billion USD`.
    """
    once: dict[tuple[str, str], Point] = {}
    for point, text in told:
        once.setdefault((aspect(point, names, language), text), point)
    said = []
    for about in dict.fromkeys(about for about, _ in once):
        points = {text: point for (other, text), point in once.items() if other == about}
        marks = apart(list(points.values()), names, language)
        said += [f"{about}{mark}{prose.COLON[language]}{text}" for text, mark in zip(points, marks, strict=True)]
    return said


def value_text(claim: Claim, point: Point, names: Names, language: str) -> str:
    """Return the value that a claim gives on a point as people read it: `up to 100 billion USD`, `signed`, `Oracle`."""
    if point.aspect == STAGE:
        return names.name(STAGES[claim.stage or ""], language)
    if point.aspect == PARTY:
        return _names(claim.roles[point.detail[0]], names, language)
    if point.aspect == SCOPE:
        code = value(claim, point)
        scope = names.name(SCOPES[code], language) if code else _WORDS[language]["own"]
        return f"{_figure(claim, point.detail, names, language)}, {scope}"
    return prose.term_text_of(claim, point.aspect, names, language)


def _figure(claim: Claim, detail: Sequence[str], names: Names, language: str) -> str:
    known = next((name for name in detail if name in claim.terms), "amount")
    return prose.term_text_of(claim, known, names, language)


def evidence(claims: Sequence[Claim], names: Names, language: str) -> Iterator[str]:
    """Yield who gives a value, in lines: the first claim with its words, then the other sources, each once."""
    for claim in claims[:1]:
        yield from prose.wrapped(prose.evidence(claim, names, language), "      ", hanging="       ")
    others = dict.fromkeys(named(claim, names, language) for claim in claims if claim.source != claims[0].source)
    if others:
        text = f"{_WORDS[language]['also']}{prose.COLON[language]}{'; '.join(others)}"
        yield from prose.wrapped(text, "      ", hanging="       ")


def named(claim: Claim, names: Names, language: str) -> str:
    """Return who says a claim, without its words: `Oracle, Tom's Hardware: … (2026-03)`."""
    speaker = f"{names.name(claim.speaker, language)}, " if claim.speaker else ""
    return f"{speaker}{names.name(claim.source, language)} ({claim.issued})"


def sources(claims: Sequence[Claim], names: Names, language: str) -> str:
    """Return the source of the first claim, and how many others say so: `Mint: … (2025-09-24) and 2 more`."""
    first, *others = dict.fromkeys(named(claim, names, language) for claim in claims)
    return _WORDS[language]["more"].format(first, len(others)) if others else first


def markdown(text: str) -> str:
    r"""Return text as Markdown that shows it on one line as it is: no sign of it is markup, no address a link.

    >>> print(markdown("[a](http://b) *c*"))
    \[a\](http\://b) \*c\*
    """
    signs = "".join("\\" + c if c in _MARKUP else c for c in " ".join(printable(text).split()))
    return signs.replace("://", "\\://").replace("www.", "www\\.")


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
