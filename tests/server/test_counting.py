"""Rows are counted right, wherever the answer is cut into pieces."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.server.counting import BESIDES, counter

VALUES = st.text(st.sampled_from("ab\"'\\\n\r<>&{}[]é"), max_size=6).filter(
    lambda text: "},{}" not in text and not text.endswith("},{")
)


@pytest.mark.parametrize("name", ["JSON", "XML", "CSV", "TSV"])
@given(rows=st.lists(VALUES, min_size=1, max_size=8), cut=st.integers(1, 9))
def test_rows_are_counted_whatever_they_say(name: str, rows: list[str], cut: int) -> None:
    store = ox.Store()
    graph = ox.NamedNode("http://a/g")
    for at, text in enumerate(rows):
        store.add(ox.Quad(ox.NamedNode(f"http://a/{at}"), graph, ox.Literal(text), graph))
    found = store.query("SELECT ?s ?o { GRAPH ?g { ?s ?p ?o } }")
    assert isinstance(found, ox.QuerySolutions)
    written = found.serialize(format=getattr(ox.QueryResultsFormat, name)) or b""
    count = counter(name)
    counted = sum(count(written[start : start + cut]) for start in range(0, len(written), cut))
    assert counted - BESIDES.get(name, 0) == len(rows)
