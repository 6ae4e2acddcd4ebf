"""The W3C's tests of the SPARQL 1.1 Protocol, sent to the running server; the requests stand in w3c.toml."""

import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pyoxigraph as ox
import pytest

from protocol.wire import Reply, Wire

_DATA = tomllib.loads((Path(__file__).parent / "w3c.toml").read_text(encoding="utf-8"))
GRAPHS = [ox.NamedNode(name) for name in _DATA["graphs"]]
TESTS: dict[str, dict[str, Any]] = {name: test for name, test in _DATA.items() if isinstance(test, dict)}
NOT_APPLICABLE = {name: test for name, test in TESTS.items() if "not_applicable" in test}
ANSWERED = {name: test for name, test in TESTS.items() if "answers" in test}
REFUSED = {name: test for name, test in TESTS.items() if "refused" in test}

TYPES = {
    "boolean": {"application/sparql-results+xml", "application/sparql-results+json"},
    "tabular": {
        "application/sparql-results+xml",
        "application/sparql-results+json",
        "text/csv",
        "text/tab-separated-values",
    },
    "RDF": {"application/rdf+xml", "text/turtle", "application/n-triples"},
}


def encoded(fields: list[list[str]]) -> str:
    return urlencode([(name, value) for name, value in fields], quote_via=quote)


def sent(wire: Wire, test: dict[str, Any]) -> Reply:
    path = "/sparql" + ("?" + encoded(test["parameters"]) if "parameters" in test else "")
    text = encoded(test["form"]) if "form" in test else test.get("body")
    body = text.encode(test.get("encoding", "utf-8")) if text is not None else None
    return wire.ask(test["method"], path, {"Content-Type": test["type"]} if "type" in test else {}, body)


def documents(wire: Wire) -> list[dict[str, Any]]:
    return wire.get("SELECT * { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g").rows


def test_every_test_of_the_suite_is_either_run_or_given_its_reason() -> None:
    assert len(ANSWERED) + len(REFUSED) + len(NOT_APPLICABLE) == len(TESTS) == _DATA["suite"]
    assert all(name.startswith("update_") for name in NOT_APPLICABLE)


@pytest.mark.parametrize("test", ANSWERED.values(), ids=ANSWERED)
def test_what_the_suite_expects_to_be_answered_is_answered_so(documented: Wire, test: dict[str, Any]) -> None:
    reply = sent(documented, test)
    assert reply.status == 200, reply.body
    if test["answers"] is True:
        assert reply.kind in TYPES["boolean"]
        assert b"true" in reply.body
        assert b"false" not in reply.body
    else:
        assert reply.kind in TYPES[test["answers"]]


@pytest.mark.parametrize("test", REFUSED.values(), ids=REFUSED)
def test_what_the_suite_expects_to_be_refused_is_refused(documented: Wire, test: dict[str, Any]) -> None:
    assert 400 <= sent(documented, test).status < 500


@pytest.mark.parametrize("test", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_an_update_is_refused_and_changes_nothing(documented: Wire, test: dict[str, Any]) -> None:
    before = documents(documented)
    assert len(before) == len(GRAPHS)
    assert 400 <= sent(documented, test).status < 500
    assert documents(documented) == before
