"""Questions: in words, by verb, about one name, and what connects two."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pyoxigraph as ox

from .. import prose
from ..answers import Answer
from ..asking import REASONS
from ..claims import Claim
from ..errors import MisusedError
from ..graph import Graph
from ..rows import Row, held_in_full, rows_of, verdict
from ..terms import local
from .finding import card, mended
from .shapes import ALL, Json, Page, Teller, disputed, given, under

_ROWS = "Each row is what the claims under it state, firmest first; cite their ids and sources."
_LATEST = "Each row is what the claims under it state, the latest first (`when`); cite their ids and sources."
_NEIGHBOURS = "Each neighbour has the claims that name both, firmest first; cite the claim ids and their sources."
_NOT_STATED = "`not stated` is neither yes nor no: no source here says so."
_NO = "`no`: a source denies it, or others hold all of it; see `reason`."
_SOFT = "Rumoured, in talks and letter of intent are no contract; announced is not yet signed."
_BOUNDS = "“Up to”, “about” and “at least” are bounds, never the figure itself."
_UNFIRM = (
    "`firm` false: only reported, promised, conditional, hedged or denied; `denied` true: the source says it is NOT so."
)
_SINCE = "`since` tells what has become of the deal of a claim after it was said."
_SOFT_STAGES = {"rumoured", "in-talks", "letter-of-intent", "announced"}
_MOST_LINKS = 2


def ask(view: Graph, question: str, *, page: Page = ALL) -> Json:
    """Answer a question in words; raise UnknownNameError, UnreadQuestionError, or MisusedError for two days at once."""
    answer = view.ask(question)
    seen = under(view, answer.known_by, answer.on)
    if str(seen.store.known_by or "") != (answer.known_by or ""):
        cause = f"the question asks as of {answer.known_by}, which is past {view.store.known_by}"
        raise MisusedError(cause, mend="ask as of one day")
    return _answered(seen, answer, page)


def who(
    view: Graph,
    verb: str,
    who: str | None = None,
    whom: str | None = None,
    *,
    language: str = "en",
    page: Page = ALL,
) -> Json:
    """Return who does something to whom; with both named, whether it is so. Raise UnknownNameError."""
    if who and whom:
        answer = view.evidence(who, verb, whom)
        answer = _judged(view, replace(answer, question=f"{who} {verb} {whom}?", language=language), verb, whom)
    else:
        answer = replace(view.whom(who, verb) if who else view.who(verb, whom), language=language)
    return _answered(view, answer, page, mended(view, who, whom))


def about(view: Graph, name: str, *, language: str = "en", page: Page = ALL) -> Json:
    """Return what is said of an actor, thing, deal or source, the latest first. Raise UnknownNameError."""
    answer, teller = view.show(name), Teller(view, language)
    rows = sorted(answer.rows, key=prose.day_of, reverse=True)
    counts = Counter(row.relation.name for row in rows)
    head = {"subject": card(teller, view.names.resolve(name)), "relations": dict(counts.most_common())}
    return _told(teller, head, rows, answer, page, _LATEST, mended(view, name))


def connections(view: Graph, a: str, b: str | None = None, *, language: str = "en", page: Page = ALL) -> Json:
    """Return what connects two names, or everyone whom claims connect with one. Raise UnknownNameError."""
    if b:
        return _answered(view, replace(view.path(a, b), language=language), page, mended(view, a, b))
    node, teller = view.names.resolve(a), Teller(view, language)
    groups = sorted(_neighbours(view, node).items(), key=lambda pair: (-len(_sources(pair[1])), pair[0].value))
    shown = [_neighbour(teller, other, claims) for other, claims in page.cut(groups)]
    told = [row for _, claims in page.cut(groups) for row in rows_of(claims)[:_MOST_LINKS]]
    head = {"subject": card(teller, node), **page.counts(len(groups)), "neighbours": shown}
    return teller.answer(head, _NEIGHBOURS, mended(view, a), *_how_to_read(told), page.note(len(groups)))


def _judged(view: Graph, answer: Answer, verb: str, whom: str) -> Answer:
    """Return the evidence for something with the verdict that the question in words has."""
    said = verdict(answer.rows, view.store.on)
    if said != "not stated":
        return replace(answer, verdict=said)
    if not answer.rows:
        others = view.who(verb, whom)
        whole = others.rows[0].relation.sums_to_whole if others.rows else None
        if whole and held_in_full(others.rows, local(whole)):
            reason = REASONS["held in full"][answer.language]
            return replace(answer, rows=others.rows, since=others.since, verdict="no", reason=reason)
    reason = REASONS["not firm"][answer.language] if answer.rows else answer.reason
    return replace(answer, verdict=said, reason=reason)


def _answered(view: Graph, answer: Answer, page: Page, *notes: str) -> Json:
    teller = Teller(view, answer.language)
    asked = {name: [teller.node(node) for node in nodes] for name, nodes in answer.parameters.items()}
    head = {"question": answer.question, "verdict": answer.verdict, **given(reason=answer.reason, parameters=asked)}
    return _told(teller, head, answer.rows, answer, page, _ROWS if answer.rows else "", *notes)


def _told(teller: Teller, head: Json, rows: Sequence[Row], answer: Answer, page: Page, *notes: str) -> Json:
    """Return an answer with a part of its rows, and the points in dispute among those."""
    part = page.cut(rows)
    shown = [teller.row(row, answer.since, dated=answer.dated) for row in part]
    disputes = teller.disputes(disputed(teller.view, [claim for row in part for claim in row.claims]))
    whole = {**head, **page.counts(len(rows)), "rows": shown, **disputes}
    since = _SINCE if any(claim.iri in answer.since for row in part for claim in row.claims) else ""
    return teller.answer(whole, *notes, since, *_how_to_read(part, answer.verdict), page.note(len(rows)))


def _how_to_read(rows: Sequence[Row], said: str | None = None) -> list[str]:
    """Return what must be known to read rows and their verdict rightly, where it applies."""
    applies = {
        _NOT_STATED: said == "not stated",
        _NO: said == "no",
        _SOFT: any(row.stage in _SOFT_STAGES for row in rows),
        _BOUNDS: any("bound" in row.terms for row in rows),
        _UNFIRM: any(not row.firm for row in rows),
    }
    return [note for note, so in applies.items() if so]


def _neighbours(view: Graph, node: ox.NamedNode) -> dict[ox.NamedNode, list[Claim]]:
    """Return the claims that name a party together with each other one."""
    found: dict[ox.NamedNode, list[Claim]] = {}
    for claim in view.claims():
        if node in claim.parties and claim.relation.object_role:
            for other in claim.parties:
                found.setdefault(other, []).append(claim)
    found.pop(node, None)
    return found


def _neighbour(teller: Teller, node: ox.NamedNode, claims: Sequence[Claim]) -> Json:
    rows = rows_of(claims)
    shown = [_link(teller, row) for row in rows[:_MOST_LINKS]]
    more = given(more_links=len(rows) - len(shown))
    return {**teller.node(node), "claims": len(claims), "sources": len(_sources(claims)), "links": shown, **more}


def _link(teller: Teller, row: Row) -> Json:
    told = teller.row(replace(row, claims=row.claims[:1]))
    keys = ("statement", "stage", "certainty", "denied", "terms", "claims")
    return {**{key: told[key] for key in keys}, "firm": row.firm}


def _sources(claims: Sequence[Claim]) -> set[ox.NamedNode]:
    return {claim.source for claim in claims}
