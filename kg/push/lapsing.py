"""The edges that claims yield only where the later sources that end their deals are not read."""

from collections import defaultdict
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from ..endpoint import lapsed_graph
from ..sources import text_of
from ..store import DIRECT_EDGES, Store
from ..terms import DCTERMS, KG

_ENDED = Path(__file__).with_name("ended.rq")


def lapsed(store: Store) -> dict[ox.NamedNode, list[ox.Triple]]:
    """Return the graphs to lay of such edges, as a store of every source has none of them."""
    enders: dict[ox.NamedNode, set[ox.NamedNode]] = defaultdict(set)
    for row in store.select(text_of(_ENDED)):
        enders[cast(ox.NamedNode, row["claim"])].add(cast(ox.NamedNode, row["ender"]))
    found: dict[ox.NamedNode, list[ox.Triple]] = defaultdict(list)
    rule = text_of(store.folder.path / DIRECT_EDGES)
    for row in cast(ox.QuerySolutions, _undated(store).query(rule)):
        claim, start, edge, end = (cast(ox.NamedNode, row[name]) for name in ("claim", "from", "edge", "to"))
        if claim in enders:
            graph = lapsed_graph(ox.NamedNode(claim.value.split("#")[0]), enders[claim])
            found[graph] += (ox.Triple(start, edge, end), ox.Triple(claim, KG.yields, edge))
    return dict(found)


def _undated(store: Store) -> ox.Store:
    """Return everything once, without the days of sources, so that none is later than another and takes no edge."""
    copy = ox.Store()
    quads = store.quads.quads_for_pattern(None, None, None, ox.DefaultGraph())
    copy.bulk_extend([quad for quad in quads if quad.predicate != DCTERMS.issued])
    return copy
