"""Content negotiation: what a client likes best, for any header it may send."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.server.formats import GRAPHS, SOLUTIONS, best, by_accept, by_suffix

OFFERED = ("text/turtle", "text/csv", "application/json", "text/html")
WEIGHTS = st.sampled_from(["", ";q=1", ";q=0.9", ";q=0.5", ";q=0", "; q=0.001", ";charset=utf-8;q=0.3"])
RANGES = st.tuples(st.sampled_from([*OFFERED, "text/*", "*/*", "image/png", "application/*"]), WEIGHTS).map("".join)


@pytest.mark.parametrize(
    ("accept", "liked"),
    [
        ("", "text/turtle"),
        ("*/*", "text/turtle"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("text/csv;q=0.5, application/json", "application/json"),
        ("text/*;q=0.2, application/*;q=0.3", "application/json"),
        ("text/turtle;q=0, text/*", "text/csv"),
        ("*/*;q=0", None),
        ("image/png", None),
        ("text/csv;q=2", None),
        ("text/csv;q=x, application/json;q=0.1", "application/json"),
        (",,;;q=1,/", None),
    ],
)
def test_the_best_liked_type_is_chosen(accept: str, liked: str | None) -> None:
    assert best(accept, OFFERED) == liked


@given(st.lists(RANGES, min_size=1).map(",".join))
def test_a_type_that_a_client_refuses_is_never_chosen(accept: str) -> None:
    liked = best(accept, OFFERED)
    exact = {media: weight for media, _, weight in (part.partition(";") for part in accept.split(","))}
    assert liked not in exact or exact[liked] != "q=0"


@given(st.lists(RANGES, min_size=1))
def test_the_order_of_different_ranges_does_not_matter(ranges: list[str]) -> None:
    by_media = {one.split(";")[0]: one for one in ranges}
    ranges = list(by_media.values())
    assert best(",".join(ranges), OFFERED) == best(",".join(reversed(ranges)), OFFERED)


@given(st.text())
def test_any_header_is_read(accept: str) -> None:
    assert best(accept, OFFERED) in (*OFFERED, None)
    by_accept(accept)


def test_a_client_gets_the_type_that_it_named() -> None:
    solutions, graph = by_accept("application/json")
    assert solutions is not None
    assert graph is not None
    assert (solutions.name, solutions.media) == ("JSON", "application/json")
    assert graph.name == "JSON_LD"


def test_every_suffix_has_a_format_and_no_other_has() -> None:
    for suffix in {*SOLUTIONS, *GRAPHS}:
        assert any(by_suffix(suffix))
    with pytest.raises(KeyError):
        by_suffix("exe")
