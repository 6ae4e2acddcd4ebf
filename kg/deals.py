"""Deals: which is a component of which envelope, which replaces which, and what codes imply of money, and mean.

Of an envelope and its components one side counts, the firmer and more exact. They overlap where they share what is
summed: in sums by payer their payer, in sums by payee their payee.
"""

from dataclasses import replace

import pyoxigraph as ox

from .ledger import Codes, Entry, Ledger, Links
from .store import Store
from .terms import EXCLUSION, FIRMNESS, KG, SCOPE, SKOS, local

_EXACTNESS = {"": 2, "exactly": 2, "about": 2, "at-least": 1, "up-to": 0}


def links(store: Store, prop: ox.NamedNode) -> Links:
    """Return the values of a property between deals, kg:partOf or kg:replaces, by the deal that has them."""
    found: dict[ox.NamedNode, tuple[ox.NamedNode, ...]] = {}
    for triple in sorted(store.match(None, prop), key=str):
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode):
            found[triple.subject] = (*found.get(triple.subject, ()), triple.object)
    return found


def codes(store: Store) -> Codes:
    """Return the firmness that each stage implies, the rank of each firmness, and what replaces each deal."""
    implied = {local(stage): local(firmness[0]) for stage, firmness in links(store, KG.implies).items()}
    ranked = (t for t in store.match(None, KG.rank) if t.subject in FIRMNESS)
    ranks = {local(t.subject): int(t.object.value) for t in ranked if isinstance(t.subject, ox.NamedNode)
             and isinstance(t.object, ox.Literal)}  # fmt: skip
    return Codes(implied, ranks, _turned(links(store, KG.replaces)), _meanings(store))


def _turned(replaced: Links) -> Links:
    """Return which deals replace a deal, given which deals a deal replaces."""
    old = {deal for deals in replaced.values() for deal in deals}
    return {deal: tuple(new for new, deals in replaced.items() if deal in deals) for deal in old}


def _meanings(store: Store) -> dict[ox.NamedNode, dict[str, str]]:
    """Return the definitions of scopes and of reasons to leave something out, by language."""
    found: dict[ox.NamedNode, dict[str, str]] = {}
    for triple in store.match(None, SKOS.definition):
        code, text = triple.subject, triple.object
        if isinstance(code, ox.NamedNode) and isinstance(text, ox.Literal) and (code in SCOPE or code in EXCLUSION):
            found.setdefault(code, {})[text.language or ""] = text.value
    return found


def counted(ledger: Ledger, side: str) -> tuple[Entry, ...]:
    """Return the entries of a ledger for sums by `payer` or by `payee`, envelopes and components told apart.

    From the firmest entry to the least firm, whole before part, each counts unless it overlaps one that does. What
    repeats another shares its fate.
    """
    above = {entry.deal: _above(entry.deal, ledger.parents) for entry, _ in ledger.pairs}
    counts: list[Entry] = []
    fates: dict[ox.NamedNode, str] = {}

    def within(part: Entry, whole: Entry, *sides: str) -> bool:
        inside = whole.deal in above[part.deal] and part.currency == whole.currency
        return inside and any(part.party(one) == whole.party(one) for one in sides or (side,))

    def order(entry: Entry) -> tuple[int, ...]:
        return -ledger.codes.rank(entry.firmness), -_EXACTNESS.get(entry.bound, 0), len(above[entry.deal])

    for entry in sorted((entry for entry, _ in ledger.pairs if not entry.exclusion), key=order):
        if any(within(entry, one) for one in counts):
            fates[entry.claim.iri] = "component"
        elif any(within(one, entry) for one in counts):
            fates[entry.claim.iri] = "envelope"
        else:
            counts.append(entry)

    def told(entry: Entry, first: Entry) -> Entry:
        code, near = fates.get(first.claim.iri, entry.exclusion), list[Entry]()
        if code == "component":
            near = [one for one in counts if within(first, one)]
        elif code == "envelope":
            near = [one for one in counts if within(one, first)]
        elif code == "scope":  # a round holds what others pay
            near = [one for one in counts if within(one, first, "payer", "payee")]
        inside = tuple(dict.fromkeys(one.deal for one in near if one.deal))
        return replace(entry, exclusion=code, inside=inside or entry.inside)

    return tuple(told(entry, first) for entry, first in ledger.pairs)


def _above(deal: ox.NamedNode | None, parents: Links) -> set[ox.NamedNode]:
    """Return every other envelope of a deal, at any depth; a circle of envelopes ends."""
    found = list(parents.get(deal, ())) if deal else []
    for one in found:  # it grows
        found += [parent for parent in parents.get(one, ()) if parent not in found]
    return set(found) - {deal}
