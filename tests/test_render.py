"""Rows for programs: JSON that keeps values exact, CSV that no spreadsheet takes for formulas."""

import csv
import io
import json
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import HEAD, Plant, claim
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.render import csv_rows, json_row, safe_cell
from kg.rows import rows_of

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank"
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
texts = st.text(max_size=20) | st.builds(str.__add__, st.sampled_from(STARTS), st.text(max_size=20))
numbers = st.integers() | st.decimals(allow_nan=False, allow_infinity=False)


def is_number(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False


@given(texts)
def test_no_formula_survives_at_the_head_of_a_cell(text: str) -> None:
    cell = safe_cell(text)
    assert not cell.startswith(STARTS) or is_number(cell)


@given(texts)
def test_a_cell_holds_the_whole_text(text: str) -> None:
    assert safe_cell(text) in (text, "'" + text)


@given(numbers)
def test_a_number_is_kept(number: int | Decimal) -> None:
    assert safe_cell(str(number)) == str(number)


@pytest.mark.parametrize(
    "text",
    [
        "=cmd()",
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "-",
        "+",
        "=",
        "-inf",
        "+nan",
        "--5",
        "-5;=1",
        "=5",
    ],
)
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    assert safe_cell(text) == "'" + text


@pytest.mark.parametrize(
    "text", ["", "OpenAI", "-5", "+5", "-0.5", "1e5", "a=1", "'=1", "2025-08", "§8", "’", "https://w3id.org/"]
)
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


def table(graph: kg.Graph, language: str = "en") -> list[dict[str, str]]:
    text = csv_rows(rows_of(graph.claims()), graph.names, language)
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_has_a_line_for_each_claim_and_a_column_for_each_role_and_term(plant: Plant) -> None:
    terms = f'{HOSTING} ; kg:stage stage:signed ; kg:amount 30 ; kg:currency "USD" ; kg:speaker actor:gammanet'
    plant(claim("x", "Hosting", terms), id="a")
    first, second = table(plant(claim("x", "Hosting", terms.replace(" ; kg:speaker actor:gammanet", "")), id="b"))
    assert list(first) == [
        *("host", "tenant", "relation", "stage", "certainty", "denied", "amount", "currency"),
        *("says", "source", "at", "issued", "speaker", "claim"),
    ]
    assert first == {
        **{"host": "Alphacorp", "tenant": "Betabank", "relation": "Hosting", "stage": "signed", "certainty": "stated"},
        **{"denied": "false", "amount": "30", "currency": "USD", "says": "It is so.", "at": "§1", "issued": "2025-01"},
        **{"source": "https://w3id.org/dealgraph/source/a", "speaker": "Gammanet"},
        "claim": "https://w3id.org/dealgraph/source/a#x",
    }
    assert (second["speaker"], second["claim"]) == ("", "https://w3id.org/dealgraph/source/b#x")


def test_csv_has_each_column_once_where_a_role_of_one_relation_is_a_term_of_another(wide: kg.Graph) -> None:
    rows = wide.show("openai").rows
    assert any("facility" in row.roles for row in rows)
    assert any("facility" in row.terms for row in rows)
    columns = csv_rows(rows, wide.names, "en").splitlines()[0].split(",")
    assert len(columns) == len(set(columns))


def test_csv_leaves_empty_what_a_row_does_not_have(plant: Plant) -> None:
    found = claim("x", "Hosting", f"{HOSTING} ; kg:gpus 5") + claim(
        "y", "Rivalry", "kg:rival actor:alphacorp , actor:betabank"
    )
    lines = {line["relation"]: line for line in table(plant(found))}
    assert (lines["Hosting"]["rival"], lines["Hosting"]["other"], lines["Hosting"]["gpus"]) == ("", "", "5")
    assert (lines["Rivalry"]["rival"], lines["Rivalry"]["other"], lines["Rivalry"]["gpus"]) == (
        "Alphacorp",
        "Betabank",
        "",
    )


@pytest.mark.parametrize(
    "label",
    ["=cmd()", "@SUM(A1)", '+1\n"x",y', "<script>alert(1)</script>", "\u202eevil", "-Betabank", "a;b,c\r\nd", "\\"],
)
def test_a_hostile_label_breaks_neither_csv_nor_json(plant: Plant, folder: Path, label: str) -> None:
    quoted = str(ox.Literal(label))
    things = f"{HEAD}actor:evil a kg:Actor ; rdfs:label {quoted}@en .\n"
    (folder / "facts" / "things.ttl").write_text(things, encoding="utf-8")
    g = plant(claim("x", "Hosting", "kg:host actor:evil ; kg:tenant actor:betabank", says=quoted[1:-1]))
    [line] = table(g)
    assert line["host"] == line["says"] == safe_cell(label)
    assert not line["host"].startswith(STARTS)
    assert line["claim"].endswith("#x")
    [row] = rows_of(g.claims())
    found = json.dumps(json_row(row, g.names, "en"))
    assert json.loads(found)["host"]["name"] == json.loads(found)["claims"][0]["says"] == label


def test_the_published_graph_has_no_formula_in_its_csv(graph: kg.Graph) -> None:
    for language in ("en", "fr"):
        lines = table(graph, language)
        assert len(lines) == len(graph.claims())
        assert [c for line in lines for c in line.values() if c.startswith(STARTS) and not is_number(c)] == []


def json_of(plant: Plant, relation: str, terms: str, language: str = "en") -> dict[str, object]:
    g = plant(claim("x", relation, terms))
    [row] = rows_of(g.claims())
    return json_row(row, g.names, language)


def test_json_keeps_numbers_booleans_dates_and_decimals_exact(plant: Plant) -> None:
    found = json_of(
        plant,
        "Hosting",
        f"{HOSTING} ; kg:amount 30000000000 ; kg:share 49.10 ; "
        'kg:from "2026-08"^^xsd:gYearMonth ; kg:per "P1Y"^^xsd:duration',
    )
    terms = found["terms"]
    assert isinstance(terms, dict)
    assert terms["amount"] == 30000000000
    assert Decimal(terms["share"]) == Decimal("49.1")
    assert (terms["from"], terms["per"]) == ("2026-08", "P1Y")


def test_json_gives_codes_and_things_by_id_and_name(plant: Plant) -> None:
    found = json_of(plant, "Hosting", f"{HOSTING} ; kg:firmness firmness:pledged", "fr")
    assert found["terms"] == {"firmness": {"id": "https://w3id.org/dealgraph/firmness/pledged", "name": "promis"}}


def test_json_lists_several_parties_and_gives_one_by_itself(plant: Plant) -> None:
    found = json_of(plant, "Hosting", f"{HOSTING} , actor:gammanet")
    assert found["host"] == {"id": "https://w3id.org/dealgraph/actor/alphacorp", "name": "Alphacorp"}
    tenants = found["tenant"]
    assert isinstance(tenants, list)
    assert [node["name"] for node in tenants] == ["Betabank", "Gammanet"]


@pytest.mark.parametrize(("language", "words"), [("en", "many"), ("fr", "beaucoup")])
def test_json_gives_words_in_the_language_asked(plant: Plant, language: str, words: str) -> None:
    found = json_of(plant, "Hosting", f'{HOSTING} ; kg:amountInWords "many"@en , "beaucoup"@fr', language)
    assert found["terms"] == {"amountInWords": words}
