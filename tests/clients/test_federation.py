"""Other engines call our endpoint from within a query of theirs, and join what it says with data of their own."""

import json
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import urlencode

import pytest
from engines.servers import Engine, jena, oxigraph

OWN = (
    '<https://w3id.org/dealgraph/actor/openai> <http://example.org/note> "ours" .\n'
    '<https://w3id.org/dealgraph/actor/nobody> <http://example.org/note> "no one" .\n'
)
CALL = """SELECT ?claim ?note {{
    GRAPH <http://example.org/notes> {{ ?actor <http://example.org/note> ?note }}
    SERVICE <{endpoint}> {{ ?claim <https://w3id.org/dealgraph/ns#owner> ?actor }}
}}"""
LEFT = """SELECT ?note ?claim {{
    GRAPH <http://example.org/notes> {{ ?actor <http://example.org/note> ?note }}
    OPTIONAL {{ SERVICE SILENT <{endpoint}> {{ ?claim <https://w3id.org/dealgraph/ns#owner> ?actor }} }}
}}"""


@pytest.fixture(scope="module", params=[oxigraph, jena], ids=["oxigraph", "jena"])
def other(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], list[dict[str, str]]]]:
    """Ask another engine, which holds notes of its own."""
    start: Callable[[Path], AbstractContextManager[Engine]] = request.param
    with start(tmp_path_factory.mktemp("engine")) as engine:
        graph = urlencode({"graph": "http://example.org/notes"})
        _sent("PUT", f"{engine.graphs}?{graph}", {"Content-Type": "application/n-triples"}, OWN.encode())
        yield lambda query: _rows(engine, query)


def _rows(engine: Engine, query: str) -> list[dict[str, str]]:
    body = urlencode({"query": query}).encode()
    headers = {"Accept": "application/sparql-results+json", "Content-Type": "application/x-www-form-urlencoded"}
    found = json.loads(_sent("POST", engine.query, headers, body))["results"]["bindings"]
    return [{name: term["value"] for name, term in row.items()} for row in found]


def _sent(method: str, address: str, headers: dict[str, str], body: bytes) -> bytes:
    request = urllib.request.Request(address, body, headers, method=method)  # noqa: S310
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        read: bytes = answer.read()
        return read


def test_our_graph_is_joined_with_data_elsewhere(
    endpoint: str, other: Callable[[str], list[dict[str, str]]], of_openai: list[str]
) -> None:
    found = other(CALL.format(endpoint=endpoint))
    assert sorted(row["claim"] for row in found) == of_openai
    assert {row["note"] for row in found} == {"ours"}


def test_what_our_graph_does_not_know_stays_beside_what_it_knows(
    endpoint: str, other: Callable[[str], list[dict[str, str]]], of_openai: list[str]
) -> None:
    found = other(LEFT.format(endpoint=endpoint))
    assert sorted(row["claim"] for row in found if "claim" in row) == of_openai
    assert [row["note"] for row in found if "claim" not in row] == ["no one"]
