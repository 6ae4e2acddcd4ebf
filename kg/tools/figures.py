"""Money that is never counted twice, and what changed between two days."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

import pyoxigraph as ox

from .. import amounts
from ..changelog import Changes
from ..changes import KINDS, Change
from ..dates import PartialDate
from ..errors import MisusedError
from ..graph import Graph
from ..ledger import Entry
from ..terms import CHANGE, DIFFERENCE, EXCLUSION
from ..totals import Sum, rivals_of
from .finding import mended
from .shapes import ALL, MOST_BESIDE, Json, Page, Teller, claims_of, given

_TOTALS = (
    "Each sum is of one party, currency, firmness, bound and period: never add sums up, and name firmness and bound "
    "with each (“up to” is a ceiling, pledged is not paid). `left_out` says why an amount is in no sum."
)
_NO_SUM = "No amount is counted: `not stated` is not zero."
_TURNED = "Amounts are stated the other way round: ask with payer and payee exchanged."
_CHANGES = (
    "Changes are between what had been published by each day; `points` go from the value settled before to the one "
    "settled after. What is new was published since, and may have happened before."
)
_SAME = "No source published between the two days changes this: that is not proof that nothing happened."
_MOST_ENTRIES = 8
_MOST_CLAIMS = 3


def totals(
    view: Graph, payer: str | None = None, payee: str | None = None, *, language: str = "en", page: Page = ALL
) -> Json:
    """Return sums of money, each deal counted once, with what is left out and why. Raise UnknownNameError."""
    found, teller = view.totals(payer or None, payee or None, language=language), Teller(view, language)
    why = Counter(str(entry.exclusion) for entry in found.left_out)
    head = {
        "payer": teller.node(found.payer) if found.payer else None,
        "payee": teller.node(found.payee) if found.payee else None,
        "verdict": None if found.sums else "not stated",
        **page.counts(len(found.sums)),
        "sums": [_sum(teller, one) for one in page.cut(found.sums)],
        "left_out": [_entry(teller, entry) for entry in found.left_out[:_MOST_ENTRIES]],
        "left_out_counts": {teller.name(EXCLUSION[code]): count for code, count in why.items()},
    }
    turned = _TURNED if found.turned and not found.entries else ""
    notes = (_TOTALS if found.sums else _NO_SUM, turned, mended(view, payer, payee))
    return teller.answer(head, *notes, page.note(len(found.sums)))


def changes(
    view: Graph,
    before: str,
    after: str,
    about: str | None = None,
    *,
    language: str = "en",
    page: Page = ALL,
) -> Json:
    """Return what changed between what was known by two days. Raise DateError, MisusedError or UnknownNameError."""
    days = [PartialDate.parse(day) for day in (before, after)]
    if days[0].last > days[1].last:
        raise MisusedError(f"{days[0]} is not before {days[1]}", mend="exchange the two days")
    node, teller = (view.names.resolve(about) if about else None), Teller(view, language)
    found = view.changes(*map(str, days), language=language)
    kept = [change for change in found if node is None or _concerns(change, node)]
    counts = Counter(change.kind for change in kept)
    part = page.cut(kept)
    head = {
        "before": str(days[0]),
        "after": str(days[1]),
        "about": teller.node(node) if node else None,
        "counts": {teller.name(CHANGE[kind]): counts[kind] for kind in KINDS if counts[kind]},
        **page.counts(len(kept)),
        "changes": [_change(teller, *pair) for pair in zip(_told(found, part), part, strict=True)],
    }
    return teller.answer(head, _CHANGES if kept else _SAME, mended(view, about), page.note(len(kept)))


def _sum(teller: Teller, one: Sum) -> Json:
    shown = [_entry(teller, entry) for entry in one.entries[:_MOST_ENTRIES]]
    text = amounts.money(f"{one.amount:f}", one.currency, one.per, one.bound, None, teller.language)
    return {
        **{one.side: teller.node(one.party)},
        "amount": text,
        "exact": f"{one.amount:f}",
        "currency": one.currency,
        "firmness": one.firmness or None,
        "bound": one.bound or "exactly",
        **given(per=one.per),
        "count": len(one.entries),
        "entries": shown,
        **given(more_entries=len(one.entries) - len(shown)),
    }


def _entry(teller: Teller, entry: Entry) -> Json:
    text = amounts.money(f"{entry.amount:f}", entry.currency, entry.per, entry.bound, None, teller.language)
    rivals = [
        {"difference": teller.name(DIFFERENCE[rival.difference]), "claim": teller.claim(rival.claim)}
        for rival in rivals_of(entry)[:MOST_BESIDE]
    ]
    return {
        **given(deal=teller.node(entry.deal) if entry.deal else None),
        "payer": teller.node(entry.payer),
        "payee": teller.node(entry.payee),
        "amount": text,
        "stage": entry.stage or None,
        "firmness": entry.firmness or None,
        **given(
            left_out=teller.name(EXCLUSION[entry.exclusion]) if entry.exclusion else None,
            counted_in=[teller.node(deal) for deal in entry.inside],
        ),
        "claim": teller.claim(entry.claim),
        **given(agreeing=len(entry.settled.agreeing), rivals=rivals),
    }


def _told(found: Changes, part: Sequence[Change]) -> list[Json]:
    return cast("list[Json]", replace(found, changes=tuple(part)).to_dict()["changes"])


def _concerns(change: Change, node: ox.NamedNode) -> bool:
    parties = {party for claim in change.claims for party in claim.parties}
    items = {claim.iri for item in change.items for claim in claims_of(item.settled) if node in claim.parties}
    return bool(node == change.deal or node in parties or items)


def _change(teller: Teller, told: Json, change: Change) -> Json:
    """Return a change as it is told, with its claims to cite."""
    claims = [teller.claim(claim) for claim in change.claims[:_MOST_CLAIMS]]
    return {
        "kind": teller.name(CHANGE[change.kind]),
        "about": told["about"],
        **given(deal=told["deal"], points=told["points"]),
        "claims": claims,
        **given(more_claims=len(change.claims) - len(claims)),
    }
