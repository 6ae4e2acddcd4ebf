"""rdflib reads our endpoint as if it were a graph of its own."""

from typing import Literal

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from rdflib.query import ResultRow

import kg
from clients.conftest import OWNERS

KG = rdflib.Namespace("https://w3id.org/dealgraph/ns#")
OPENAI = rdflib.URIRef("https://w3id.org/dealgraph/actor/openai")


@pytest.fixture
def remote(endpoint: str) -> rdflib.Graph:
    return rdflib.Graph(SPARQLStore(endpoint))


@pytest.fixture(scope="module")
def local(wide: kg.Graph) -> rdflib.Graph:
    """What the endpoint should say, held by rdflib itself."""
    copy = rdflib.Graph()
    copy.parse(data="\n".join(f"{triple} ." for triple in wide.store.match(None)), format="nt")
    return copy


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("form", ["xml", "json", "csv", "tsv"])
def test_a_select_has_the_embedded_rows(
    endpoint: str, owners: list[tuple[str, str]], method: Literal["GET", "POST", "POST_FORM"], form: str
) -> None:
    asked = rdflib.Graph(SPARQLStore(endpoint, returnFormat=form, method=method)).query(OWNERS)
    found = sorted((str(row.claim), str(row.owner)) for row in asked if isinstance(row, ResultRow))
    assert found == owners


def test_what_is_not_stated_stays_unbound(endpoint: str, wide: kg.Graph) -> None:
    query = f"SELECT ?claim ?value {{ ?claim a <{KG.Ownership}> OPTIONAL {{ ?claim <{KG.share}> ?value }} }}"
    expected = sorted(str(row.get("value")) for row in wide.store.select(query))
    found = rdflib.Graph(SPARQLStore(endpoint, returnFormat="json")).query(query)
    unbound = [row for row in found if isinstance(row, ResultRow) and row.value is None]
    assert len(found) == len(expected)
    assert len(unbound) == expected.count("None") != 0


def test_its_triples_are_the_embedded_ones(remote: rdflib.Graph, local: rdflib.Graph) -> None:
    for pattern in ((None, KG.owner, None), (OPENAI, None, None), (None, None, OPENAI)):
        assert set(remote.triples(pattern)) == set(local.triples(pattern)) != set()


def test_it_counts_and_looks_up_as_the_embedded_one(remote: rdflib.Graph, local: rdflib.Graph) -> None:
    assert len(remote) == len(local)
    assert (OPENAI, rdflib.RDF.type, KG.Actor) in remote
    assert (OPENAI, rdflib.RDF.type, KG.Deal) not in remote
    assert set(remote.objects(OPENAI, rdflib.RDFS.label)) == set(local.objects(OPENAI, rdflib.RDFS.label))


def test_it_asks_and_constructs(remote: rdflib.Graph, local: rdflib.Graph) -> None:
    construct = f"CONSTRUCT {{ ?s <{KG.owner}> ?o }} WHERE {{ ?s <{KG.owner}> ?o }}"
    assert bool(remote.query(f"ASK {{ <{OPENAI}> ?p ?o }}")) is True
    assert set(remote.query(construct)) == set(local.triples((None, KG.owner, None)))
