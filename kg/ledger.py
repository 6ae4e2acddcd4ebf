"""The ledger: every amount that a payer owes, promises or paid to a payee, each counted once or left out for a reason.

An entry is one settled amount of one deal. What is left out, and why, is a code of the scheme `exclusion`: rivals fall
when the amount is settled; a denied, cancelled or hedged amount, a whole round and a cost shared with others are no
payment of these parties; of a deal's yearly and whole amounts only the whole counts; and of an envelope and its
components either the envelope or the components, whichever is firmer and more exact.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import pyoxigraph as ox

from .amounts import value_of
from .claims import Claim
from .points import STAGE, said
from .settle import Rule, Settled, published_rule
from .terms import local

_YEARS = re.compile(r"P([0-9]+)Y")
_EXACTNESS = {"": 2, "exactly": 2, "about": 2, "at-least": 1, "up-to": 0}
_Stages = Mapping[ox.NamedNode | None, Settled]
# A first phase is these parties' own money; every other scope covers more than that.
_OWN_SCOPES = ("", "first-phase")


@dataclass(frozen=True)
class Entry:
    """One settled amount of one deal between a payer and a payee.

    `firmness` is a code: what the claims say of the money, else what the stage of the deal implies. `per` is the period
    of an amount that recurs, `whole` what a yearly amount comes to over a stated term (derived, never summed).
    `exclusion` is why it is in no total, or None where it is counted; `inside` the deal that stands in its place.
    """

    settled: Settled
    claim: Claim
    deal: ox.NamedNode | None
    payer: ox.NamedNode
    payee: ox.NamedNode
    amount: Decimal
    currency: str
    per: str
    bound: str
    scope: str
    stage: str
    firmness: str
    whole: Decimal | None
    exclusion: str | None = None
    inside: ox.NamedNode | None = None


@dataclass(frozen=True)
class Codes:
    """What the ontology says of codes: the firmness that a stage implies, and the rank of each firmness."""

    implied: Mapping[str, str]
    ranks: Mapping[str, int]


def ledger(
    settled: Sequence[Settled],
    parents: Mapping[ox.NamedNode, tuple[ox.NamedNode, ...]],
    codes: Codes,
    rule: Rule = published_rule,
) -> tuple[Entry, ...]:
    """Return an entry for every settled amount with a payer, counted or left out.

    `parents` maps a deal to its envelopes. Of two that cannot both count, the one that `rule` puts first does.
    """
    stages: _Stages = {s.point.deal: s for s in settled if s.point.aspect == STAGE and s.point.deal}
    entries = [entry for s in settled for entry in _entry(s, stages, codes)]
    entries.sort(key=lambda e: (e.exclusion is not None, e.scope != "", e.per != "", rule(e.claim)))
    return _envelopes(_once(entries), parents, codes)


def _entry(settled: Settled, stages: _Stages, codes: Codes) -> Iterable[Entry]:
    claim = settled.claim or next((r.claim for r in settled.rivals if not r.claim.denied), None)
    if (
        settled.point.aspect != "amount"
        or claim is None
        or claim.relation.payer is None
        or claim.relation.payee is None
    ):
        return
    amount = value_of(said(claim, "amount"))
    payer, payee = _party(claim, claim.relation.payer), _party(claim, claim.relation.payee)
    if amount is None or payer is None or payee is None:
        return
    stage = _stage(claim, stages)
    entry = Entry(
        settled=settled,
        claim=claim,
        deal=claim.deal,
        payer=payer,
        payee=payee,
        amount=amount,
        currency=said(claim, "currency"),
        per=said(claim, "per"),
        bound=said(claim, "bound"),
        scope=said(claim, "scope"),
        stage=stage,
        firmness=_firmness(settled, claim, stage, codes),
        whole=_whole(claim, amount),
    )
    yield replace(entry, exclusion=_exclusion(entry))


def _party(claim: Claim, role: ox.NamedNode) -> ox.NamedNode | None:
    return next(iter(claim.roles.get(local(role), ())), None)


def _stage(claim: Claim, stages: _Stages) -> str:
    """Return the settled stage of the deal of a claim, or its own where it has no deal."""
    settled = stages.get(claim.deal) if claim.deal else None
    return (settled.value or "" if settled else claim.stage) or ""


def _firmness(settled: Settled, claim: Claim, stage: str, codes: Codes) -> str:
    """Return the firmest that agreeing claims say of the money, else what the stage implies; conditions go first."""
    if "condition" in claim.terms and not claim.edge:
        return "conditional"
    told = [said(c, "firmness") for c in (claim, *settled.agreeing) if said(c, "firmness")]
    return max(told, key=lambda code: codes.ranks.get(code, 0)) if told else codes.implied.get(stage, "")


def _whole(claim: Claim, amount: Decimal) -> Decimal | None:
    """Return yearly amount × years of the term that the claim states, or None."""
    years = _YEARS.fullmatch(said(claim, "term"))
    return amount * int(years[1]) if years and said(claim, "per") == "P1Y" else None


def _exclusion(entry: Entry) -> str | None:
    if entry.settled.claim is None:
        return "denied"
    if not entry.firmness:
        return "off"
    if entry.claim.certainty != "stated":
        return "hedged"
    if entry.scope not in _OWN_SCOPES:
        return "scope"
    return None if entry.currency else "currency"


def _once(entries: Sequence[Entry]) -> list[Entry]:
    """Leave out what repeats a deal that is counted for the same payer: other words, a yearly amount, a first phase."""
    counted: dict[tuple[object, ...], Entry] = {}
    kept = []
    for entry in entries:
        key = (entry.deal or entry.settled.point.parties, entry.payer, entry.currency)
        first = counted.get(key)
        if first and not entry.exclusion:
            code = "periodic" if entry.per and not first.per else "repeated"
            entry = replace(entry, exclusion=code, inside=first.deal)
        elif not entry.exclusion:
            counted[key] = entry
        kept.append(entry)
    return kept


def _envelopes(
    entries: Sequence[Entry], parents: Mapping[ox.NamedNode, tuple[ox.NamedNode, ...]], codes: Codes
) -> tuple[Entry, ...]:
    """Of each envelope and the components inside it, count the firmer and more exact side, never both."""
    counted = [entry for entry in entries if not entry.exclusion]
    left_out: dict[int, tuple[str, ox.NamedNode | None]] = {}
    for entry in sorted(counted, key=lambda e: _depth(e.deal, parents)):
        inside = [e for e in counted if _within(e, entry, parents) and id(e) not in left_out]
        if not inside or id(entry) in left_out:
            continue
        if _firm(entry, codes) >= max(_firm(e, codes) for e in inside):
            left_out.update({id(e): ("component", entry.deal) for e in inside})
        else:
            left_out[id(entry)] = ("envelope", inside[0].deal)
    return tuple(
        replace(e, exclusion=left_out[id(e)][0], inside=left_out[id(e)][1]) if id(e) in left_out else e for e in entries
    )


def _firm(entry: Entry, codes: Codes) -> tuple[int, int]:
    return codes.ranks.get(entry.firmness, 0), _EXACTNESS.get(entry.bound, 0)


def _within(part: Entry, whole: Entry, parents: Mapping[ox.NamedNode, tuple[ox.NamedNode, ...]]) -> bool:
    """Return whether one entry is inside another that could share a total with it: by payer or payee, and currency."""
    if part.deal is None or whole.deal is None or part.currency != whole.currency:
        return False
    return (part.payer == whole.payer or part.payee == whole.payee) and whole.deal in _above(part.deal, parents)


def _above(deal: ox.NamedNode, parents: Mapping[ox.NamedNode, tuple[ox.NamedNode, ...]]) -> set[ox.NamedNode]:
    found: set[ox.NamedNode] = set()
    fresh = list(parents.get(deal, ()))
    while fresh:
        parent = fresh.pop()
        if parent not in found:
            found.add(parent)
            fresh.extend(parents.get(parent, ()))
    return found


def _depth(deal: ox.NamedNode | None, parents: Mapping[ox.NamedNode, tuple[ox.NamedNode, ...]]) -> int:
    return len(_above(deal, parents)) if deal else 0
