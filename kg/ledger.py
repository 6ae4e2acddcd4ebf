"""The ledger: every amount that a payer owes, promises or paid to a payee, each counted once or left out for a reason.

An entry is one settled amount of one deal. What is left out, and why, is a code of the scheme `exclusion`: rivals fall
when the amount is settled; a denied, cancelled or hedged amount, a whole round and a cost shared with others are no
payment of these parties; of the amounts of one deal only the firmest counts, the whole before the yearly; and of an
envelope and its components of one payer, or for sums by payee of one payee, either the envelope or the components,
whichever is firmer and more exact.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import product

import pyoxigraph as ox

from .amounts import value_of
from .claims import Claim
from .points import PLACES, STAGE, later, said
from .settle import Rule, Settled, published_rule
from .terms import local

_YEARS = re.compile(r"P([0-9]+)Y")
_OWN_SCOPES = ("", "first-phase")  # every other scope covers more than these parties' own money
_TALK, _CONDITIONAL, _PAID = "talked-of", "conditional", "paid"

Links = Mapping[ox.NamedNode, tuple[ox.NamedNode, ...]]
_Stages = Mapping[ox.NamedNode | None, Settled]


@dataclass(frozen=True)
class Entry:
    """One settled amount of one deal between a payer and a payee.

    `firmness` is a code: what the claims say of the money, else what the stage of the deal implies; empty where neither
    is stated. `per` is the period of an amount that recurs, `whole` what a yearly amount comes to over a stated term
    (derived, never summed). `exclusion` is why it is in no total, or None where it is counted; `inside` are the deals
    that are counted in its place, or inside it, and for a deal that is no longer on the one that replaces it.
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
    inside: tuple[ox.NamedNode, ...] = ()

    def party(self, side: str) -> ox.NamedNode:
        """Return the payer, or the payee."""
        return self.payer if side == "payer" else self.payee


@dataclass(frozen=True)
class Codes:
    """What the ontology says of codes and deals.

    The firmness that a stage implies; the rank of each firmness; which deals replace a deal; and, for readers, what
    each scope and each reason to leave something out means, by language.
    """

    implied: Mapping[str, str]
    ranks: Mapping[str, int]
    successors: Links = field(default_factory=dict)
    meanings: Mapping[ox.NamedNode, Mapping[str, str]] = field(default_factory=dict)

    def rank(self, firmness: str) -> int:
        """Return how firm money is, 0 where that is not stated."""
        return self.ranks.get(firmness, 0)


@dataclass(frozen=True)
class Ledger:
    """Every entry with the one whose payment it repeats, or itself; the envelopes of each deal; and the codes.

    `deals.counted` tells envelopes from components, by payer or by payee.
    """

    pairs: tuple[tuple[Entry, Entry], ...]
    parents: Links
    codes: Codes


def ledger(settled: Sequence[Settled], parents: Links, codes: Codes, rule: Rule = published_rule) -> Ledger:
    """Return an entry for every settled amount with a payer, counted or left out, but for envelopes and components.

    `parents` maps a deal to its envelopes. Of the amounts of a deal the firmest counts, then the whole, then the one
    that `rule` puts first.
    """
    stages: _Stages = {s.point.deal: s for s in settled if s.point.aspect == STAGE and s.point.deal}
    amounts = (account for s in settled if s.point.aspect == "amount" for account in _accounts(s))
    entries = [entry for account in amounts for entry in _entries(account, stages, codes)]
    order = {e.claim.iri: (-codes.rank(e.firmness), e.scope != "", e.per != "", rule(e.claim)) for e in entries}
    entries.sort(key=lambda e: (bool(e.exclusion), *order[e.claim.iri], e.claim.iri.value))
    return Ledger(tuple(_once(entries)), parents, codes)


def _accounts(settled: Settled) -> Iterator[Settled]:
    """Yield what is settled, then each other figure of its own source or of other days: they contradict nothing."""
    claim = settled.claim
    more = [c for c in settled.agreeing if claim and c.source == claim.source and _figure(c) != _figure(claim)]
    yield replace(settled, agreeing=tuple(c for c in settled.agreeing if c not in more))
    more += [c for c in settled.beside if not c.denied]
    yield from (replace(settled, claim=c, agreeing=(), rivals=(), beside=()) for c in more)


def _figure(claim: Claim) -> tuple[str, ...]:
    return tuple(said(claim, name) for name in ("amount", "bound", "firmness"))


def _entries(settled: Settled, stages: _Stages, codes: Codes) -> Iterator[Entry]:
    """Yield an entry for each payer and payee; of several together nobody knows the parts."""
    lost = (*(rival.claim for rival in settled.rivals if not rival.claim.denied), *settled.beside, None)
    claim = settled.claim or lost[0]
    amount = value_of(said(claim, "amount")) if claim else None
    if claim is None or amount is None or claim.relation.payer is None or claim.relation.payee is None:
        return
    parties = list(product(*(claim.roles.get(local(r), ()) for r in (claim.relation.payer, claim.relation.payee))))
    for payer, payee in parties:
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
            scope=_scope(claim, together=len(parties) > 1),
            stage=stage,
            firmness=_firmness(settled, claim, stage, codes),
            whole=_whole(claim, amount),
        )
        instead = _successors(entry, stages, codes)
        yield replace(entry, exclusion=_exclusion(entry, stages, codes, replaced=bool(instead)), inside=instead)


def _scope(claim: Claim, *, together: bool) -> str:
    scope = said(claim, "scope")
    return "joint" if together and scope in _OWN_SCOPES else scope


def _stage(claim: Claim, stages: _Stages) -> str:
    """Return the settled stage of the deal of a claim, or its own where it has no deal."""
    settled = stages.get(claim.deal) if claim.deal else None
    return (settled.value or "" if settled else claim.stage) or ""


def _firmness(settled: Settled, claim: Claim, stage: str, codes: Codes) -> str:
    """Return the firmest that agreeing claims say of the money, else what the stage implies.

    What is paid is paid; else none is firmer than its unmet condition, nor than talk where deal or figure is only that.
    """
    implied = codes.implied.get(stage, "")
    claims = [claim, *(c for c in settled.agreeing if c.certainty == "stated")]
    told = max((said(c, "firmness") for c in claims), key=codes.rank) or implied
    unmet = any("condition" in c.terms and not c.edge and not later(claim, c) for c in claims)
    talk = implied == _TALK or all(codes.implied.get(c.stage or "") == _TALK for c in claims)
    limits = [_CONDITIONAL] * unmet + [_TALK] * talk
    if told == _PAID or not limits:
        return told
    return min(filter(None, [told, *limits]), key=codes.rank)


def _whole(claim: Claim, amount: Decimal) -> Decimal | None:
    years = _YEARS.fullmatch(said(claim, "term"))
    return amount * int(years[1]) if years and said(claim, "per") == "P1Y" else None


def _successors(entry: Entry, stages: _Stages, codes: Codes) -> tuple[ox.NamedNode, ...]:
    """Return the deals, announced at least, that replace the deal of an entry whose money is not paid."""
    found = codes.successors.get(entry.deal, ()) if entry.deal and entry.firmness != _PAID else ()
    reached = {deal: codes.implied.get(stages[deal].value or "", _TALK) for deal in found if deal in stages}
    return tuple(deal for deal, firmness in reached.items() if firmness != _TALK and deal != entry.deal)


def _exclusion(entry: Entry, stages: _Stages, codes: Codes, *, replaced: bool) -> str | None:
    stage = stages.get(entry.deal) if entry.deal else None
    if entry.settled.claim is None or (stage and stage.claim is None):
        return "denied"
    if replaced or (entry.stage and entry.stage not in codes.implied and entry.firmness != _PAID):
        return "off"
    if entry.claim.certainty != "stated":
        return "hedged"
    if entry.scope not in _OWN_SCOPES:
        return "scope"
    return None if entry.currency else "currency"


def _key(entry: Entry) -> tuple[object, ...]:
    """Return what entries of one payment share: payer, currency and deal, or where none is named all that places it."""
    if entry.deal:
        return (entry.deal, entry.payer, entry.currency)
    places = (said(entry.claim, name) for name in PLACES)
    return (entry.claim.relation.iri, entry.payer, entry.payee, entry.currency, *places)


def _once(entries: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """Pair each entry with the counted one whose payment it repeats, else with itself.

    It repeats a deal that is counted for the same payer: in other words, a yearly amount, a first phase, less firmly.
    """
    counted: dict[tuple[object, ...], list[Entry]] = {}
    pairs = []
    for entry in entries:
        peers = [] if entry.exclusion else counted.setdefault(_key(entry), [])
        same = [one for one in peers if not _apart(one, entry)]
        first = min(same, key=lambda one: one.payee != entry.payee, default=entry)
        if first is entry:
            peers.append(entry)
        else:
            entry = replace(entry, exclusion="periodic" if entry.per and not first.per else "repeated")
        pairs.append((entry, first))
    return pairs


def _apart(one: Entry, other: Entry) -> bool:
    """Return whether two entries are two payments: one source gives both payees their own; else it may be two names."""
    return one.payee != other.payee and not _sources(one).isdisjoint(_sources(other))


def _sources(entry: Entry) -> set[ox.NamedNode]:
    rivals = (rival.claim for rival in entry.settled.rivals)
    return {c.source for c in (entry.claim, *entry.settled.agreeing, *rivals) if not c.denied}
