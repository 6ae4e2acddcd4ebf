"""What is laid for workers: all that the embedded store holds, once more what is shared, and each view of clocks."""

from pathlib import Path

import pyoxigraph as ox
import pytest

import kg
from kg.errors import DateError
from kg.server import laying
from kg.server.laying import Dataset
from kg.server.worker import opened
from kg.terms import SHARED


def test_the_laid_dataset_is_the_embedded_one_and_what_is_shared(graph: kg.Graph, tmp_path: Path) -> None:
    Dataset.of(graph.store).lay(tmp_path / "laid")
    store = opened(tmp_path / "laid")
    shared = set(store.quads_for_pattern(None, None, None, SHARED))
    assert {(q.subject, q.predicate, q.object) for q in shared} == set(map(tuple, graph.store.folder.shared))
    assert set(store) - shared == set(graph.store.quads)


def test_a_large_dataset_is_laid_as_a_store_that_holds_the_same(
    graph: kg.Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dataset = Dataset.of(graph.store)
    dataset.lay(tmp_path / "file")
    monkeypatch.setattr(laying, "IN_MEMORY", 10)
    dataset.lay(tmp_path / "folder")
    assert (tmp_path / "folder").is_dir()
    assert set(opened(tmp_path / "folder")) == set(opened(tmp_path / "file"))


def test_a_view_is_laid_as_the_clocks_say(wide: kg.Graph, tmp_path: Path) -> None:
    view = wide.at(known_by="2025-06")
    Dataset.of(wide.store).under("2025-06", None).lay(tmp_path / "laid")
    laid = opened(tmp_path / "laid")
    assert {q for q in laid if q.graph_name != SHARED} == set(view.store.quads)


def test_a_request_never_sees_past_the_clock_of_the_server() -> None:
    served = Dataset(folder="x", known_by="2025-06")
    assert served.under("2026", None).known_by == "2025-06"
    assert served.under("2024", "2025").known_by == "2024"
    with pytest.raises(DateError):
        served.under("2025-02-30", None)


def test_days_share_a_view_exactly_where_it_is_the_same(wide: kg.Graph, tmp_path: Path) -> None:
    periods = Dataset.of(wide.store).lay(tmp_path / "laid")
    assert periods.key("2999", None) == periods.key(None, None) or periods.undated
    days = ["2024-12", "2025-06", "2025-06-30", "2025-07-01", "2025-12", "2026"]
    views = {day: frozenset(map(str, wide.at(known_by=day).sources())) for day in days}
    for one in days:
        for other in days:
            if periods.key(one, None) == periods.key(other, None):
                assert views[one] == views[other]
            else:
                assert views[one] != views[other]


@pytest.mark.parametrize("day", ["2024", "2025-03-05", "2026", "2031"])
def test_days_with_one_key_hold_the_same_claims(wide: kg.Graph, tmp_path: Path, day: str) -> None:
    periods = Dataset.of(wide.store).lay(tmp_path / "laid")
    if periods.key(None, day) == periods.key(None, None):
        assert set(wide.at(on=day).store.quads) == set(wide.store.quads)


def test_any_quads_are_laid(tmp_path: Path) -> None:
    (tmp_path / "a.nq").write_text("<http://a> <http://b> <http://c> <http://d> .\n", encoding="utf-8")
    Dataset(quads=str(tmp_path / "a.nq")).lay(tmp_path / "laid")
    assert [quad.graph_name for quad in opened(tmp_path / "laid")] == [ox.NamedNode("http://d")]
