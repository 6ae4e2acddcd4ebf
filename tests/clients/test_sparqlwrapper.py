"""SPARQLWrapper asks our endpoint, in every form it knows."""

import csv
import io
from typing import Any
from urllib.error import HTTPError

import pytest
import rdflib
from SPARQLWrapper import (
    CSV,
    GET,
    JSON,
    JSONLD,
    N3,
    POST,
    POSTDIRECTLY,
    RDFXML,
    TSV,
    TURTLE,
    URLENCODED,
    XML,
    SPARQLWrapper,
)
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from clients.conftest import OWNERS

GRAPH = OWNERS.replace("SELECT ?claim ?owner", "CONSTRUCT { ?claim <https://w3id.org/dealgraph/ns#owner> ?owner }")


def asked(endpoint: str, query: str, form: str, method: str = GET, sent: str = URLENCODED) -> Any:
    client = SPARQLWrapper(endpoint)
    client.setQuery(query)
    client.setReturnFormat(form)
    client.setMethod(method)
    client.setRequestMethod(sent)
    answer = client.query()
    try:
        return answer.convert()
    finally:
        answer.response.close()


@pytest.mark.parametrize(("method", "sent"), [(GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)])
def test_json_has_the_embedded_rows_by_every_way(
    endpoint: str, owners: list[tuple[str, str]], method: str, sent: str
) -> None:
    rows = asked(endpoint, OWNERS, JSON, method, sent)["results"]["bindings"]
    assert sorted((row["claim"]["value"], row["owner"]["value"]) for row in rows) == owners


def test_xml_has_the_embedded_rows(endpoint: str, owners: list[tuple[str, str]]) -> None:
    texts = [node.firstChild.data for node in asked(endpoint, OWNERS, XML).getElementsByTagName("uri")]
    assert sorted(zip(texts[::2], texts[1::2], strict=True)) == owners


def test_csv_and_tsv_have_the_embedded_rows(endpoint: str, owners: list[tuple[str, str]]) -> None:
    rows = list(csv.reader(io.StringIO(asked(endpoint, OWNERS, CSV).decode())))[1:]
    assert sorted((claim, owner) for claim, owner in rows) == owners
    lines = asked(endpoint, OWNERS, TSV).decode().splitlines()[1:]
    assert sorted(tuple(cell.strip("<>") for cell in line.split("\t")) for line in lines) == owners


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize("form", [TURTLE, RDFXML, JSONLD, N3])
@pytest.mark.parametrize("method", [GET, POST])
def test_a_graph_is_the_embedded_one(endpoint: str, owners: list[tuple[str, str]], form: str, method: str) -> None:
    found = asked(endpoint, GRAPH, form, method)
    graph = found if isinstance(found, rdflib.Graph) else rdflib.Graph().parse(data=found, format="turtle")
    assert sorted((str(claim), str(owner)) for claim, _, owner in graph) == owners


def test_a_question_of_yes_or_no_is_answered(endpoint: str) -> None:
    assert asked(endpoint, "ASK { ?s ?p ?o }", JSON)["boolean"] is True
    assert asked(endpoint, "ASK { <x:never> ?p ?o }", JSON)["boolean"] is False


def test_a_wrong_query_is_told_to_be_wrong_with_its_place(endpoint: str) -> None:
    with pytest.raises(QueryBadFormed, match="1:"):
        asked(endpoint, "SELECT * { ?s ?p }", JSON)


def test_an_update_is_refused(endpoint: str) -> None:
    client = SPARQLWrapper(endpoint)
    client.setQuery("CLEAR ALL")
    client.setMethod(POST)
    with pytest.raises(HTTPError, match="403"):
        client.query()
