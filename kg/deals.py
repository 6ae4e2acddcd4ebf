"""Deals: which is a component of which envelope, which replaces which, and what stages and firmness imply of money."""

from collections.abc import Mapping

import pyoxigraph as ox

from .ledger import Codes
from .store import Store
from .terms import FIRMNESS, KG, local

Links = Mapping[ox.NamedNode, tuple[ox.NamedNode, ...]]


def links(store: Store, prop: ox.NamedNode) -> Links:
    """Return the values of a property between deals, kg:partOf or kg:replaces, by the deal that has them."""
    found: dict[ox.NamedNode, tuple[ox.NamedNode, ...]] = {}
    for triple in sorted(store.match(None, prop), key=str):
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode):
            found[triple.subject] = (*found.get(triple.subject, ()), triple.object)
    return found


def codes(store: Store) -> Codes:
    """Return the firmness that each stage implies, and the rank of each firmness."""
    implied = {local(stage): local(firmness[0]) for stage, firmness in links(store, KG.implies).items()}
    ranked = (t for t in store.match(None, KG.rank) if t.subject in FIRMNESS)
    ranks = {local(t.subject): int(t.object.value) for t in ranked if isinstance(t.subject, ox.NamedNode)
             and isinstance(t.object, ox.Literal)}  # fmt: skip
    return Codes(implied, ranks)
