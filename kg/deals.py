"""Deals: which is a component of which envelope, which replaces which, and what codes imply of money, and mean."""

import pyoxigraph as ox

from .ledger import Codes, Links
from .store import Store
from .terms import EXCLUSION, FIRMNESS, KG, SCOPE, SKOS, local


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
