"""Direct edges that a later source takes away: in graphs of their own, named by the views in which they stand.

The claims of a source yield some edges only where none of certain other sources is read, which state later that a deal
is cancelled or has ended. The name of such a graph lists that source and those others, so that a view stays a choice of
graphs.
"""

from collections.abc import Iterable, Set

import pyoxigraph as ox

from ..terms import ROOT, SOURCE, Namespace

LAPSED = Namespace(f"{ROOT}lapsed/")


def lapsed_graph(source: ox.NamedNode, enders: Iterable[ox.NamedNode]) -> ox.NamedNode:
    """Return the graph of the edges that claims of a source yield where none of the enders is read.

    >>> lapsed_graph(SOURCE["a"], [SOURCE["c"], SOURCE["b"]]).value
    'https://w3id.org/dealgraph/lapsed/a/b/c'
    """
    names = [source.value, *sorted(ender.value for ender in enders)]
    return LAPSED["/".join(name.removeprefix(SOURCE.base) for name in names)]


def stands(graph: ox.NamedNode, sources: Set[ox.NamedNode]) -> bool:
    """Return whether the edges of such a graph stand in the view of some sources.

    >>> [stands(LAPSED["a/b"], {SOURCE[name] for name in names}) for names in ("a", "ac", "ab", "c")]
    [True, True, False, False]
    """
    source, *enders = (SOURCE[name] for name in graph.value.removeprefix(LAPSED.base).split("/"))
    return source in sources and sources.isdisjoint(enders)
