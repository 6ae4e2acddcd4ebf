"""What is settled: everything about one deal, and where sources differ."""

from collections import Counter
from collections.abc import Sequence

import pyoxigraph as ox

from .. import deals, prose
from ..claims import Claim
from ..errors import UnknownNameError
from ..graph import Graph
from ..points import PARTY, SCOPE, STAGE
from ..rows import rows_of
from ..settle import Settled, settle
from ..telling import settled_text
from ..terms import DEAL, KG
from .finding import candidates, kind_of, mended
from .shapes import ALL, Json, Page, Teller, given

_DEAL = (
    "`stage` and `settled` are what our rule picks among what sources say, with the reason and the rivals; a figure "
    "of an envelope holds its components, so never add them up. A letter of intent is no contract, “up to” is a "
    "ceiling, and a figure that is absent is not stated, not zero."
)
_CONFLICTS = (
    "A point in dispute has one settled value, why, and the rivals that sources give; name both sides. `overtaken` "
    "counts points on which time alone explains the difference."
)
_AGREE = "No two sources here contradict each other on it: not that it is certain, nor that two sources speak of it."
_MOST_NAMED = 12


def deal(view: Graph, name: str, *, language: str = "en", page: Page = ALL) -> Json:
    """Return everything about one deal; raise UnknownNameError, with deals to choose from where others are meant."""
    node = _deal(view, name, language)
    claims, teller = _of(view, node), Teller(view, language)
    points = settle(claims, view.table.figures)
    rows = sorted(rows_of(claims), key=prose.day_of, reverse=True)
    head = {
        "deal": teller.node(node),
        "verdict": None if claims else "not stated",
        "stage": next((teller.point(one) for one in points if one.point.aspect == STAGE), None),
        "parties": _parties(teller, claims),
        "settled": teller.points([s for s in points if s.point.aspect not in (STAGE, SCOPE) and _tells(s)]),
        **_family(teller, node),
        **page.counts(len(rows)),
        "rows": [teller.row(row, dated=True) for row in page.cut(rows)],
    }
    return teller.answer(head, _DEAL, page.note(len(rows)))


def conflicts(view: Graph, about: str | None = None, *, language: str = "en", page: Page = ALL) -> Json:
    """Return the points on which sources differ, of one name or of all. Raise UnknownNameError."""
    found, teller = view.conflicts(about, language=language), Teller(view, language)
    head = {
        "about": teller.node(found.about) if found.about else None,
        **page.counts(len(found.disputed)),
        "disputes": [teller.point(one) for one in page.cut(found.disputed)],
        "overtaken": len(found.overtaken),
    }
    notes = (_CONFLICTS if found.disputed else _AGREE, mended(view, about))
    return teller.answer(head, *notes, page.note(len(found.disputed)))


def _deal(view: Graph, name: str, language: str) -> ox.NamedNode:
    found = candidates(view, name)
    fits = {node: fit for node, fit in found.items() if node in DEAL}
    sure = [node for node, fit in fits.items() if fit == "exact"] or [n for n, f in fits.items() if f == "spelling"]
    if len(sure) == 1:
        return sure[0]
    if not found:
        view.names.resolve(name)  # it raises
    node = next((node for node, fit in found.items() if fit in ("exact", "spelling")), None)
    others = sure or (_naming(view, node) if node else list(fits))
    listed = [view.names.name(deal, language) for deal in others[:_MOST_NAMED]]
    more = f" | … and {len(others) - len(listed)} more: find_actor with kind=deal" * (len(others) > len(listed))
    cause = f"{name!r} is no deal but {_what(node)}" if node and not sure else f"{name!r} is not one deal"
    raise UnknownNameError(cause, mend=f"name one of: {' | '.join(listed)}{more}" if listed else "no deal names it")


def _naming(view: Graph, node: ox.NamedNode) -> list[ox.NamedNode]:
    """Return the deals of which claims name a party, those with most first."""
    counts = Counter(claim.deal for claim in view.claims() if claim.deal and _names(claim, node))
    return sorted(counts, key=lambda deal: (-counts[deal], deal.value))


def _what(node: ox.NamedNode) -> str:
    kind = kind_of(node)
    return f"an {kind}" if kind == "actor" else f"a {kind}"


def _names(claim: Claim, node: ox.NamedNode) -> bool:
    return node in claim.parties or any(node in values for values in claim.terms.values())


def _of(view: Graph, deal: ox.NamedNode) -> list[Claim]:
    return [claim for claim in view.claims() if claim.deal == deal]


def _tells(settled: Settled) -> bool:
    return bool(settled.claim or settled.rivals) and (settled.point.aspect != PARTY or settled.disputed)


def _parties(teller: Teller, claims: Sequence[Claim]) -> Json:
    """Return who fills which role, in claims that are not denied; what a remark is about fills none."""
    found: dict[str, dict[ox.NamedNode, None]] = {}
    for claim in claims:
        if not claim.denied and claim.relation.object_role:
            for role, nodes in claim.roles.items():
                found.setdefault(role, {}).update(dict.fromkeys(nodes))
    return {role: list(map(teller.node, nodes)) for role, nodes in found.items()}


def _family(teller: Teller, deal: ox.NamedNode) -> Json:
    """Return the envelopes and components of a deal, and what it replaces or is replaced by, each with its stage."""
    store, found = teller.view.store, {}
    for prop, up, down in ((KG.partOf, "part_of", "components"), (KG.replaces, "replaces", "replaced_by")):
        links = deals.links(store, prop)
        found[up] = list(links.get(deal, ()))
        found[down] = [other for other, above in links.items() if deal in above]
    return {key: [_relative(teller, one) for one in nodes] for key, nodes in found.items() if nodes}


def _relative(teller: Teller, deal: ox.NamedNode) -> Json:
    points = settle(_of(teller.view, deal), frozenset())
    stage = next((settled_text(s, teller.names, teller.language) for s in points if s.point.aspect == STAGE), None)
    return {**teller.node(deal), **given(stage=stage)}
