"""From requests to what they ask: any parameters come through as they were, and what is unclear is refused."""

from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.server.protocol import FORM, QUERY, Asked, by_address, by_body
from kg.server.refusals import RefusedError

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT.filter(str.strip))
def test_a_query_comes_through_in_every_way_of_asking(query: str) -> None:
    encoded = urlencode({"query": query}).encode()
    assert by_address(encoded) == by_body(FORM, b"", encoded) == by_body(QUERY, b"", query.encode()) == Asked(query)


def test_a_plus_is_a_space_and_an_escaped_plus_a_plus() -> None:
    assert by_address(b"query=a+b%2Bc%20d") == Asked("a b+c d")


def test_a_request_without_parameters_asks_nothing() -> None:
    assert by_address(b"") is None
    assert by_address(b"language=fr") is None


def test_the_dataset_and_the_clocks_are_read() -> None:
    fields = b"query=q&default-graph-uri=http://a&named-graph-uri=http://b&named-graph-uri=urn:c&known_by=2025&on="
    assert by_address(fields) == Asked("q", ("http://a",), ("http://b", "urn:c"), "2025", None)
    assert by_body(QUERY, b"default-graph-uri=http://a", b"q") == Asked("q", ("http://a",), ())


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        (b"query=a&query=b", 400),
        (b"query=+", 400),
        (b"default-graph-uri=http://a", 400),
        (b"query=%ff", 400),
        (b"query=\xff", 400),
        (b"update=x", 403),
        (b"query=a&update=b", 403),
        (b"query=a&known_by=2024&known_by=2025", 400),
        (b"query=a&default-graph-uri=relative", 400),
        (b"query=a&named-graph-uri=", 400),
        (b"&".join([b"a=1"] * 501), 400),
    ],
)
def test_what_is_unclear_is_refused(fields: bytes, status: int) -> None:
    with pytest.raises(RefusedError) as refused:
        by_address(fields)
    assert refused.value.status == status
    with pytest.raises(RefusedError) as refused:
        by_body(FORM, b"", fields)
    assert refused.value.status == status


@pytest.mark.parametrize(
    ("kind", "query_string", "status"),
    [
        ("", b"", 415),
        ("text/plain", b"", 415),
        ("application/sparql-update", b"", 403),
        (QUERY + "; charset=latin-1", b"", 415),
        (QUERY, b"query=x", 400),
    ],
)
def test_a_body_of_another_kind_is_refused(kind: str, query_string: bytes, status: int) -> None:
    with pytest.raises(RefusedError) as refused:
        by_body(kind, query_string, b"ASK {}")
    assert refused.value.status == status


def test_utf_8_may_be_said() -> None:
    assert by_body(f'{QUERY}; charset="UTF-8"', b"", "é".encode()) == Asked("é")
