import csv
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import networkx as nx
import pandas as pd
import pyoxigraph as ox
import pytest
import rdflib
import rdflib.compare
from conftest import Plant, claim
from hypothesis import given, settings
from hypothesis import strategies as st

import kg
from kg.errors import MissingError, TurtleError
from kg.exporters import export_all, frames, graphml, jsonld, manifest, nquads, readme, tables, turtle_file
from kg.exporters.rdflib_dataset import to_rdflib
from kg.network import claim_attributes, node_id, to_networkx
from kg.terms import KG, SOURCE, XSD

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed"
KEPT = ("source", "stage", "issued", "from", "until", "when", "deadline", "amount", "bound", "currency")
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
NMTOKEN = re.compile(r"[\w.:-]+", re.ASCII)

Row = dict[str, str]

TABLES = ("actors.csv", "things.csv", "deals.csv", "claims.csv", "sources.csv")


@pytest.fixture(scope="session")
def exports(graph: kg.Graph) -> dict[str, bytes]:
    return export_all(graph)


def triples(data: bytes, form: ox.RdfFormat) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(data, format=form)}


def table(data: bytes) -> list[Row]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True))


def read_graphml(data: bytes) -> "nx.MultiDiGraph[str]":
    return cast("nx.MultiDiGraph[str]", nx.read_graphml(io.BytesIO(data), force_multigraph=True))


def stated_by_claim(network: "nx.MultiDiGraph[str]") -> Iterator[dict[str, Any]]:
    yield from (data for *_, data in network.edges(data=True) if "edge" in data)
    yield from (data for _, data in network.nodes(data=True) if data.get("class") == "Claim")


# All files


def test_the_exports_are_the_files_that_the_manual_names(exports: dict[str, bytes]) -> None:
    assert set(exports) == {*manifest.FILES, "manifest.json", "README.md"}


def test_another_process_with_another_hash_seed_gives_the_same_bytes(exports: dict[str, bytes], seeds: Path) -> None:
    code = (
        "import kg, hashlib, json, sys; from kg.exporters import export_all;"
        "print(json.dumps({n: hashlib.sha256(d).hexdigest() for n, d in export_all(kg.load(sys.argv[1])).items()}))"
    )
    root = str(Path(kg.__file__).parent.parent)
    found = []
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": root}
        done = subprocess.run(
            [sys.executable, "-c", code, str(seeds)], env=env, capture_output=True, check=True, text=True
        )
        found.append(json.loads(done.stdout))
    assert found[0] == found[1] == {name: hashlib.sha256(data).hexdigest() for name, data in exports.items()}


@pytest.mark.parametrize("name", sorted(manifest.FILES))
def test_every_file_is_utf_8_without_a_byte_order_mark_and_ends_its_last_line(
    exports: dict[str, bytes], name: str
) -> None:
    text = exports[name].decode()
    assert text.endswith("\n")
    assert not text.startswith("\ufeff")


def test_exports_of_a_view_hold_only_that_view(plant: Plant) -> None:
    plant(claim("x", "Hosting", HOSTING), id="early", issued='"2024"^^xsd:gYear')
    both = plant(claim("y", "Hosting", HOSTING), id="late", issued='"2026"^^xsd:gYear')
    early = export_all(both.at(known_by="2025"))
    for name in (
        "dealgraph.nq",
        "dealgraph.ttl",
        "dealgraph.jsonld",
        "dealgraph.graphml",
        "claims.csv",
        "index.html",
        "network.html",
    ):
        assert b"early" in early[name], name
        assert b"source/late" not in early[name], name
        assert b"source:late" not in early[name], name


def test_a_graph_without_any_claim_exports(folder: Path) -> None:
    empty = export_all(kg.load(folder))
    assert json.loads(empty["manifest.json"])["counts"]["claims"] == 0
    assert table(empty["claims.csv"]) == []


# N-Quads


def test_n_quads_hold_every_quad_of_the_store_and_no_other(graph: kg.Graph, exports: dict[str, bytes]) -> None:
    read = ox.Store()
    read.load(exports["dealgraph.nq"], format=ox.RdfFormat.N_QUADS)
    assert set(read) == set(graph.store.quads)


def test_n_quads_are_sorted_and_each_line_is_once(exports: dict[str, bytes]) -> None:
    lines = exports["dealgraph.nq"].splitlines()
    assert lines == sorted(set(lines))


def test_pyoxigraph_and_rdflib_read_the_same_quads_from_n_quads(exports: dict[str, bytes]) -> None:
    ours = {_plain(*quad) for quad in ox.parse(exports["dealgraph.nq"], format=ox.RdfFormat.N_QUADS)}
    theirs = rdflib.Dataset()
    theirs.parse(data=exports["dealgraph.nq"], format="nquads")
    assert {_plain_rdflib(*quad) for quad in theirs.quads()} == ours


def _plain(subject: object, predicate: object, value: object, graph: object) -> tuple[str, ...]:
    name = graph.value if isinstance(graph, ox.NamedNode) else ""
    return (str(subject), str(predicate), _text(value), name)


def _text(value: object) -> str:
    return f"{value.value}|{value.language}|{value.datatype.value}" if isinstance(value, ox.Literal) else str(value)


def _plain_rdflib(subject: Any, predicate: Any, value: Any, graph: Any) -> tuple[str, ...]:
    if isinstance(value, rdflib.Literal):
        datatype = value.datatype or (rdflib.RDF.langString if value.language else rdflib.XSD.string)
        text = f"{value}|{value.language}|{datatype}"
    else:
        text = f"<{value}>"
    return (
        f"<{subject}>",
        f"<{predicate}>",
        text,
        "" if str(graph) in ("None", "urn:x-rdflib:default") else str(graph),
    )


@pytest.mark.parametrize(
    "literal",
    ['"27.50"^^xsd:decimal', '"2.0"^^xsd:decimal', '"007"^^xsd:integer', '"1"^^xsd:boolean', '"P12M"^^xsd:duration'],
)
def test_a_literal_keeps_the_text_of_its_file_in_every_rdf_export(plant: Plant, literal: str) -> None:
    planted = plant(claim("x", "Hosting", f"{HOSTING} ; kg:value {literal}"))
    text, name = literal.split("^^")
    wanted = ox.Literal(text.strip('"'), datatype=XSD[name.removeprefix("xsd:")])
    forms = {
        nquads.export(planted): ox.RdfFormat.N_QUADS,
        turtle_file.export(planted): ox.RdfFormat.TURTLE,
        jsonld.export(planted): ox.RdfFormat.JSON_LD,
    }
    for data, form in forms.items():
        assert ox.Triple(SOURCE["a#x"], KG.value, wanted) in triples(data, form), form


def test_two_spellings_of_one_value_are_both_kept(plant: Plant) -> None:
    planted = plant(claim("x", "Hosting", f'{HOSTING} ; kg:value "2.0"^^xsd:decimal , "2"^^xsd:decimal'))
    values = {t.object for t in triples(turtle_file.export(planted), ox.RdfFormat.TURTLE) if t.predicate == KG.value}
    assert {value.value for value in values if isinstance(value, ox.Literal)} == {"2", "2.0"}


def test_partial_dates_stay_partial_in_n_quads(graph: kg.Graph, exports: dict[str, bytes]) -> None:
    kinds = {
        t.object.datatype
        for t in triples(exports["dealgraph.nq"], ox.RdfFormat.N_QUADS)
        if isinstance(t.object, ox.Literal) and t.predicate in (KG["from"], KG.until, KG.when, KG["deadline"])
    }
    assert kinds <= {XSD.gYear, XSD.gYearMonth, XSD.date}
    assert len(kinds) > 1


# Turtle and JSON-LD


def test_turtle_holds_the_default_graph_as_n_quads_do(exports: dict[str, bytes]) -> None:
    quads = ox.parse(exports["dealgraph.nq"], format=ox.RdfFormat.N_QUADS)
    default = {quad.triple for quad in quads if quad.graph_name == ox.DefaultGraph()}
    assert triples(exports["dealgraph.ttl"], ox.RdfFormat.TURTLE) == default


def test_json_ld_holds_the_triples_of_turtle(exports: dict[str, bytes]) -> None:
    turtle = triples(exports["dealgraph.ttl"], ox.RdfFormat.TURTLE)
    assert triples(exports["dealgraph.jsonld"], ox.RdfFormat.JSON_LD) == turtle


def test_rdflib_reads_the_same_graph_from_json_ld_and_turtle(exports: dict[str, bytes]) -> None:
    one, other = rdflib.Graph(), rdflib.Graph()
    one.parse(data=exports["dealgraph.jsonld"], format="json-ld")
    other.parse(data=exports["dealgraph.ttl"], format="turtle")
    assert set(one) == set(other)


def test_a_document_under_the_context_alone_means_the_same(exports: dict[str, bytes]) -> None:
    document = json.loads(exports["dealgraph.jsonld"])
    document["@context"] = json.loads(exports["context.jsonld"])["@context"]
    again = triples(json.dumps(document).encode(), ox.RdfFormat.JSON_LD)
    assert again == triples(exports["dealgraph.jsonld"], ox.RdfFormat.JSON_LD)


def test_the_context_is_the_same_for_every_view(graph: kg.Graph) -> None:
    assert jsonld.context(graph.at(known_by="1999")) == jsonld.context(graph)


def test_json_ld_names_texts_by_language_and_types_partial_dates(plant: Plant) -> None:
    planted = plant(claim("x", "Hosting", HOSTING + ' ; kg:from "2026"^^xsd:gYear ; kg:amount 30000000000'))
    node = next(n for n in json.loads(jsonld.export(planted))["@graph"] if n["@id"] == "source:a#x")
    assert node["kg:says"] == {"en": "It is so.", "fr": "C'est ainsi."}
    assert node["kg:from"] == {"@type": "xsd:gYear", "@value": "2026"}
    assert node["kg:amount"] == 30_000_000_000
    assert node["kg:host"] == "actor:alphacorp"


def test_each_claim_keeps_its_source_in_turtle(graph: kg.Graph, exports: dict[str, bytes]) -> None:
    found = {t.subject for t in triples(exports["dealgraph.ttl"], ox.RdfFormat.TURTLE) if t.predicate == KG.source}
    assert found == {claim.iri for claim in graph.claims()}


def test_lists_survive_every_rdf_export(folder: Path) -> None:
    extra = '\nkg:Listed <http://www.w3.org/2002/07/owl#unionOf> ( kg:Actor "one"@en ( 2 ) () ) .\n'
    core = folder / "core.ttl"
    core.write_text(core.read_text(encoding="utf-8") + extra, encoding="utf-8")
    planted = kg.load(folder)
    forms = {
        "nquads": nquads.export(planted),
        "turtle": turtle_file.export(planted),
        "json-ld": jsonld.export(planted),
    }
    read = {}
    for form, data in forms.items():
        dataset = rdflib.Dataset()
        dataset.parse(data=data, format=form)
        read[form] = dataset.default_graph
    assert rdflib.compare.isomorphic(read["turtle"], read["nquads"])
    assert rdflib.compare.isomorphic(read["turtle"], read["json-ld"])
    assert nquads.export(kg.load(folder)) == forms["nquads"]


def test_a_blank_node_outside_a_list_is_refused_with_its_mend(folder: Path) -> None:
    core = folder / "core.ttl"
    core.write_text(core.read_text(encoding="utf-8") + "\nkg:Odd kg:edge [] .\n", encoding="utf-8")
    with pytest.raises(TurtleError, match="give it an IRI"):
        jsonld.export(kg.load(folder))


hostile = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


@settings(max_examples=25, deadline=None)
@given(hostile)
def test_any_text_reads_back_from_json_ld_and_n_quads(text: str) -> None:
    node = ox.NamedNode("https://example.org/x")
    quads = [ox.Quad(node, node, ox.Literal(text, language="en"))]
    writer = jsonld._Writer({node: {"@container": "@language"}}, {}, {})
    document = json.dumps({"@context": {}, "@graph": [writer.node(node, {node: [quads[0].object]})]})
    assert json.loads(document)["@graph"][0][node.value] == {"en": text}
    assert list(ox.parse(ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"", format=ox.RdfFormat.N_QUADS)) == quads


# GraphML


def test_graphml_reads_back_in_networkx_with_every_claim_whole(graph: kg.Graph, exports: dict[str, bytes]) -> None:
    read: dict[str, dict[str, Any]] = {
        d["claim"]: d for d in stated_by_claim(read_graphml(exports["dealgraph.graphml"]))
    }
    assert len(read) == len(graph.claims())
    for each in graph.claims():
        wanted = claim_attributes(each)
        found = read[each.iri.value]
        assert {n: found.get(n) for n in KEPT} == {n: wanted.get(n) for n in KEPT}, each.iri
        assert {n: v for n, v in found.items() if n in wanted} == wanted


def test_graphml_keeps_the_shape_of_the_network(graph: kg.Graph, exports: dict[str, bytes]) -> None:
    ours, read = to_networkx(graph), read_graphml(exports["dealgraph.graphml"])
    assert sorted(read.edges()) == sorted(ours.edges())
    assert {name: data["label"] for name, data in read.nodes(data=True)} == {
        name: data["label"] for name, data in ours.nodes(data=True)
    }


def test_ids_of_graphml_are_name_tokens_and_each_is_once(exports: dict[str, bytes]) -> None:
    root = ET.fromstring(exports["dealgraph.graphml"])  # noqa: S314
    for tag in ("key", "node", "edge"):
        ids = [element.attrib["id"] for element in root.iter(GRAPHML + tag)]
        assert len(ids) == len(set(ids))
        assert all(NMTOKEN.fullmatch(name) for name in ids)


def test_graphml_has_the_order_and_the_references_of_its_schema(exports: dict[str, bytes]) -> None:
    root = ET.fromstring(exports["dealgraph.graphml"])  # noqa: S314
    tags = [child.tag.removeprefix(GRAPHML) for child in root]
    assert tags == ["key"] * (len(tags) - 1) + ["graph"]
    domains = {key.attrib["id"]: key.attrib["for"] for key in root.iter(GRAPHML + "key")}
    nodes = {node.attrib["id"] for node in root.iter(GRAPHML + "node")}
    for tag in ("node", "edge"):
        for element in root.iter(GRAPHML + tag):
            keys = [data.attrib["key"] for data in element]
            assert len(keys) == len(set(keys))
            assert all(domains[key] == tag for key in keys)
    for edge in root.iter(GRAPHML + "edge"):
        assert {edge.attrib["source"], edge.attrib["target"]} <= nodes


def test_types_of_graphml_are_those_of_the_format(exports: dict[str, bytes]) -> None:
    root = ET.fromstring(exports["dealgraph.graphml"])  # noqa: S314
    types = {key.attrib["id"]: key.attrib["attr.type"] for key in root.iter(GRAPHML + "key")}
    assert set(types.values()) <= {"boolean", "int", "long", "float", "double", "string"}
    assert (types["edge_amount"], types["edge_denied"], types["edge_stage"]) == ("long", "boolean", "string")


def test_whole_and_broken_numbers_of_one_attribute_are_double(plant: Plant) -> None:
    planted = plant(
        claim("x", "Hosting", HOSTING + " ; kg:share 27.5") + claim("y", "Hosting", HOSTING + " ; kg:share 30")
    )
    shares = {d["claim"]: d["share"] for d in stated_by_claim(read_graphml(graphml.export(planted)))}
    assert shares == {SOURCE["a#x"].value: 27.5, SOURCE["a#y"].value: 30.0}


def test_an_id_that_is_no_name_token_is_spelled_out(plant: Plant) -> None:
    strange = "<https://example.org/a?b=1>"
    planted = plant(claim("x", "Hosting", HOSTING.replace("actor:alphacorp", strange)))
    read = read_graphml(graphml.export(planted))
    assert read.has_edge("https:_2f__2f_example.org_2f_a_3f_b_3d_1", "actor:betabank")


def test_markup_and_control_characters_do_not_break_graphml(plant: Plant) -> None:
    planted = plant(claim("x", "Hosting", HOSTING, says="a <b> & \\u0001 ]]> c"))
    ((_, _, data),) = read_graphml(graphml.export(planted)).edges(data=True)
    assert data["says_en"] == "a <b> & \ufffd ]]> c"


# Tables and frames


def test_each_table_has_a_line_for_each_of_its_kind(graph: kg.Graph, exports: dict[str, bytes]) -> None:
    kinds = {"actors": KG.Actor, "things": KG.Thing, "deals": KG.Deal}
    for name, kind in kinds.items():
        assert [row["id"] for row in table(exports[f"{name}.csv"])] == [node_id(i) for i in graph.of_class(kind)]
    assert [row["iri"] for row in table(exports["claims.csv"])] == [c.iri.value for c in graph.claims()]
    assert [row["id"] for row in table(exports["sources.csv"])] == [node_id(i) for i in graph.sources()]


def test_lines_of_a_table_end_as_rfc_4180_says(exports: dict[str, bytes]) -> None:
    data = exports["claims.csv"]
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")


def test_claims_read_back_from_csv_with_every_term(graph: kg.Graph, exports: dict[str, bytes]) -> None:
    rows = {row["iri"]: row for row in table(exports["claims.csv"])}
    for each in graph.claims():
        wanted = claim_attributes(each)
        wanted.pop("claim")
        for name, value in wanted.items():
            text = str(value).lower() if isinstance(value, bool) else str(value)
            assert rows[each.iri.value][name].removeprefix("'") == text.removeprefix("'"), (each.iri, name)


def test_claims_have_a_column_for_each_role_and_term_in_use(graph: kg.Graph, exports: dict[str, bytes]) -> None:
    header = set(next(csv.reader(io.StringIO(exports["claims.csv"].decode()))))
    for each in graph.claims():
        assert {name for name, nodes in each.roles.items() if nodes} <= header
        assert set(claim_attributes(each)) - {"claim"} <= header


def test_columns_of_claims_follow_the_order_of_the_ontology(graph: kg.Graph, exports: dict[str, bytes]) -> None:
    header = next(csv.reader(io.StringIO(exports["claims.csv"].decode())))
    order = tables.ranks(graph)
    ranked = [order[name] for name in header if name in order and name not in ("edge", "rank")]
    assert ranked == sorted(ranked)
    assert header[:3] == ["id", "iri", "relation"]


def test_every_key_in_the_claims_table_is_a_line_of_another(exports: dict[str, bytes]) -> None:
    ids = {row["id"] for name in TABLES for row in table(exports[name])}
    for row in table(exports["claims.csv"]):
        for cell in (row["source"], row["deal"], row["speaker"], row["host"], row["tenant"], row["condition"]):
            assert set(filter(None, cell.split(" | "))) <= ids


def test_the_number_of_claims_counts_each_party_and_deal(exports: dict[str, bytes]) -> None:
    claims = table(exports["claims.csv"])
    counted = {row["id"]: int(row["claims"]) for row in table(exports["deals.csv"])}
    assert counted == {deal: sum(row["deal"] == deal for row in claims) for deal in counted}


@pytest.mark.parametrize("start", ["=1+1", "+cmd", "-cmd|' /C calc'!A0", "@SUM(A1)", "＝1"])
def test_a_cell_that_a_spreadsheet_would_run_is_disarmed(plant: Plant, start: str) -> None:
    planted = plant(claim("x", "Hosting", HOSTING, says=start))
    (row,) = table(tables.export(planted)["claims.csv"])
    assert row["says_en"] == "'" + start


def test_a_negative_number_stays_a_number(plant: Plant) -> None:
    (row,) = table(tables.export(plant(claim("x", "Hosting", HOSTING + " ; kg:value -27.5")))["claims.csv"])
    assert row["value"] == "-27.5"


def test_quotes_commas_and_lines_in_a_cell_read_back(plant: Plant) -> None:
    (row,) = table(tables.export(plant(claim("x", "Hosting", HOSTING, says='a, \\"b\\",\\nc')))["claims.csv"])
    assert row["says_en"] == 'a, "b",\nc'


def test_an_absent_amount_is_an_empty_cell(plant: Plant) -> None:
    two = claim("x", "Hosting", HOSTING) + claim("y", "Hosting", HOSTING + " ; kg:amount 0")
    assert [row["amount"] for row in table(tables.export(plant(two))["claims.csv"])] == ["", "0"]


def test_frames_have_the_lines_and_columns_of_the_tables(graph: kg.Graph, exports: dict[str, bytes]) -> None:
    for name, frame in frames.to_pandas(graph).items():
        read = pd.read_csv(io.BytesIO(exports[f"{name}.csv"]))
        assert list(frame.columns) == list(read.columns)
        assert len(frame) == len(read)


def test_frames_keep_numbers_exact_and_absence_absent(plant: Plant) -> None:
    more = " ; kg:amount 30000000001 ; kg:share 27.5"
    frame = frames.to_pandas(plant(claim("x", "Hosting", HOSTING) + claim("y", "Hosting", HOSTING + more)))["claims"]
    assert str(frame["amount"].dtype) == "Int64"
    assert frame["amount"].isna().tolist() == [True, False]
    assert frame["amount"].iloc[1] == 30_000_000_001
    assert frame["share"].iloc[1] == Decimal("27.5")
    assert str(frame["denied"].dtype) == "boolean"


def test_frames_without_pandas_name_the_mend(graph: kg.Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingError, match=r"dealgraph\[pandas\]"):
        frames.to_pandas(graph)


# rdflib


def test_the_rdflib_dataset_has_a_graph_for_each_source(graph: kg.Graph) -> None:
    dataset = to_rdflib(graph)
    named = {str(each.identifier) for each in dataset.graphs() if each.identifier != dataset.default_graph.identifier}
    assert named == {source.value for source in graph.sources()}


def test_the_rdflib_dataset_answers_a_question_as_the_store_does(graph: kg.Graph) -> None:
    asked = "SELECT ?a ?b WHERE { ?a <https://w3id.org/dealgraph/ns#hosts> ?b }"
    ours = {tuple(str(term) for term in row.values()) for row in graph.store.select(asked)}
    theirs = {tuple(f"<{term}>" for term in row) for row in to_rdflib(graph).query(asked)}  # type: ignore[union-attr]
    assert ours == theirs != set()


# Manifest and README


def test_the_manifest_counts_what_the_graph_holds(graph: kg.Graph, exports: dict[str, bytes]) -> None:
    made = json.loads(exports["manifest.json"])
    assert made["counts"]["claims"] == len(graph.claims())
    assert made["counts"]["quads"] == len(list(graph.store.quads))
    for tally in made["claims"].values():
        assert sum(tally.values()) == len(graph.claims())


def test_the_manifest_has_size_and_checksum_of_every_file(exports: dict[str, bytes]) -> None:
    files = json.loads(exports["manifest.json"])["files"]
    assert set(files) == set(exports) - {"manifest.json", "README.md"}
    for name, entry in files.items():
        assert entry["bytes"] == len(exports[name])
        assert entry["sha256"] == hashlib.sha256(exports[name]).hexdigest()


def test_the_manifest_names_the_clocks_of_a_view(graph: kg.Graph) -> None:
    made = json.loads(export_all(graph.at(known_by="2025-08-31", on="2026"))["manifest.json"])
    assert made["clocks"] == {"known_by": "2025-08-31", "on": "2026"}


def test_the_newest_source_is_the_last_to_begin_its_date(plant: Plant) -> None:
    plant(claim("x", "Hosting", HOSTING), id="day", issued='"2025-06-30"^^xsd:date')
    planted = plant(claim("x", "Hosting", HOSTING), id="year", issued='"2025"^^xsd:gYear')
    assert manifest.manifest(planted, {"dealgraph.nq": b""})["newest_source"] == {
        "id": "source:day",
        "issued": "2025-06-30",
    }


def test_an_impossible_date_does_not_stop_the_manifest(plant: Plant) -> None:
    planted = plant(claim("x", "Hosting", HOSTING), issued='"2025-02-30"^^xsd:date')
    assert manifest.manifest(planted, {"dealgraph.nq": b""})["newest_source"] is None


def test_the_readme_names_every_file_and_fills_every_blank(exports: dict[str, bytes]) -> None:
    text = exports["README.md"].decode()
    assert all(f"[{name}]({name})" in text for name in manifest.FILES)
    assert not re.search(r"\$\w", text.replace("$defs", ""))


def test_the_readme_of_an_empty_graph_says_that_no_source_is_newest(folder: Path) -> None:
    made = manifest.manifest(kg.load(folder), {"dealgraph.nq": b""})
    assert "`none` (no date)" in readme.export(made).decode()


@pytest.mark.parametrize("name", sorted(manifest.FILES))
def test_the_way_to_open_a_file_opens_it(
    exports: dict[str, bytes], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_bytes(exports[name])
    rooms = {"rdflib": rdflib, "pyoxigraph": ox, "networkx": nx, "pandas": pd, "json": json}
    for way in manifest.FILES[name][2].replace("json.load(open(", "json.loads(read(").split("; "):
        if "(" in way:
            eval(way, {**rooms, "read": lambda path: Path(path).read_text(encoding="utf-8")})  # noqa: S307
