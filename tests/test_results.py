"""Answers of raw SPARQL as text, JSON and CSV."""

import csv
import io
import json

import pytest
from conftest import Plant, claim
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store

import kg
from kg.results import written

PREFIX = "PREFIX kg: <https://w3id.org/dealgraph/ns#> "
HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed"
SELECT = PREFIX + "SELECT ?x ?y { ?x kg:hosts ?y }"
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)


def asked(graph: kg.Graph, sparql: str, shape: str) -> str:
    return written(graph.query(sparql), shape)


@pytest.mark.parametrize(
    ("shape", "text"), [("text", "true\n"), ("csv", "true\n"), ("json", '{"head": {}, "boolean": true}\n')]
)
def test_a_yes_is_written_in_each_shape(graph: kg.Graph, shape: str, text: str) -> None:
    assert asked(graph, "ASK {}", shape) == text
    assert asked(graph, "ASK { FILTER (false) }", shape) == text.replace("true", "false")


def test_rows_as_text_are_aligned_and_counted(plant: Plant) -> None:
    text = asked(plant(claim("x", "Hosting", HOSTING)), SELECT, "text")
    assert text == f"{'x':<17}y\nactor:alphacorp  actor:betabank\n1 row\n"


def test_no_rows_are_no_rows(plant: Plant) -> None:
    assert asked(plant(""), SELECT, "text") == "x  y\n0 rows\n"
    assert asked(plant(""), SELECT, "csv") == "x,y\r\n"
    assert json.loads(asked(plant(""), SELECT, "json"))["results"]["bindings"] == []


def test_rows_as_json_are_sparql_results(plant: Plant) -> None:
    data = json.loads(asked(plant(claim("x", "Hosting", HOSTING)), SELECT, "json"))
    assert data["head"]["vars"] == ["x", "y"]
    assert data["results"]["bindings"] == [
        {
            name: {"type": "uri", "value": f"https://w3id.org/dealgraph/actor/{end}"}
            for name, end in (("x", "alphacorp"), ("y", "betabank"))
        }
    ]


def test_rows_as_csv_have_whole_iris(plant: Plant) -> None:
    text = asked(plant(claim("x", "Hosting", HOSTING)), SELECT, "csv")
    assert text == "x,y\r\nhttps://w3id.org/dealgraph/actor/alphacorp,https://w3id.org/dealgraph/actor/betabank\r\n"


def test_an_unbound_cell_is_empty(graph: kg.Graph) -> None:
    query = "SELECT ?x ?y { VALUES (?x ?y) { (1 UNDEF) (UNDEF 2) } }"
    assert asked(graph, query, "csv") == "x,y\r\n1,\r\n,2\r\n"
    assert asked(graph, query, "text") == "x  y\n1\n   2\n2 rows\n"


@pytest.mark.parametrize("shape", ["text", "csv", "json"])
def test_a_graph_comes_as_turtle_in_any_shape(plant: Plant, shape: str) -> None:
    text = asked(
        plant(claim("x", "Hosting", HOSTING)), PREFIX + "CONSTRUCT { ?x kg:hosts ?y } { ?x kg:hosts ?y }", shape
    )
    assert "actor:alphacorp\n    kg:hosts actor:betabank ;\n    .\n" in text


def selected(text: str, shape: str) -> str:
    """Return one row with one text, written."""
    store = Store()
    store.add(Quad(NamedNode("urn:s"), NamedNode("urn:p"), Literal(text)))
    answer = store.query("SELECT ?x { ?s ?p ?x }")
    assert isinstance(answer, QuerySolutions)
    return written(answer, shape)


@given(texts)
def test_any_text_comes_back_from_csv_with_no_formula(text: str) -> None:
    [_, cells] = csv.reader(io.StringIO(selected(text, "csv"), newline=""))
    assert cells in ([text], ["'" + text])
    assert not "".join(cells).startswith(("=", "@"))


@given(texts)
def test_any_text_comes_back_from_json(text: str) -> None:
    bindings = json.loads(selected(text, "json"))["results"]["bindings"]
    assert [row["x"]["value"] for row in bindings] == [text]
