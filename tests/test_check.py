"""Every rule has one file under `invalid/` that breaks it alone; the published ontology breaks none."""

import ast
import re
import shutil
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from pyshacl.shapes_graph import ShapesGraph
from rdflib import RDF, RDFS, SH

from kg import sources
from kg.check import Finding, check
from kg.terms import PREFIXES

HOME = sources.home()
PACKAGE = Path(__file__).parents[1] / "kg"
INVALID = sorted((Path(__file__).parent / "invalid").glob("*.ttl"))
SHAPE = "https://w3id.org/dealgraph/shape/"
# Broken by a folder, a query or a shape that does not run: each has its own test below.
WITHOUT_FILE = {"missing-file", "broken-rule"}

FACTS = """\
@prefix actor: <https://w3id.org/dealgraph/actor/> .
@prefix kg: <https://w3id.org/dealgraph/ns#> .
@prefix kind: <https://w3id.org/dealgraph/kind/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix thing: <https://w3id.org/dealgraph/thing/> .

actor:openai a kg:Actor ; kg:kind kind:company ; rdfs:label "OpenAI"@en , "OpenAI"@fr .
actor:oracle a kg:Actor ; kg:kind kind:company ; rdfs:label "Oracle"@en , "Oracle"@fr .
actor:softbank a kg:Actor ; kg:kind kind:company ; rdfs:label "SoftBank"@en , "SoftBank"@fr .
thing:oci a kg:Thing ; kg:kind kind:platform ; rdfs:label "OCI"@en , "OCI"@fr .
"""


def head(fixture: Path, word: str) -> str:
    """Return what a comment at the head of a fixture says: `# as:` its place, `# at:` the faulty line."""
    found = re.search(rf"^# {word}: (.+)$", fixture.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else ""


def place(fixture: Path) -> str:
    return head(fixture, "as") or f"facts/sources/{fixture.name}"


def new_folder(folder: Path, fixtures: Iterable[Path] = ()) -> Path:
    """Make an ontology folder of four parties and no source, with fixtures in their places."""
    (folder / "facts" / "sources").mkdir(parents=True)
    shutil.copytree(HOME / "shapes", folder / "shapes")
    for name in ("core.ttl", "codes.ttl"):
        shutil.copy(HOME / name, folder)
    (folder / "facts" / "actors.ttl").write_text(FACTS, encoding="utf-8")
    for fixture in fixtures:
        shutil.copy(fixture, folder / place(fixture))
    return folder


def batches() -> list[list[Path]]:
    """Share the fixtures among as few folders as hold no place twice."""
    groups: dict[str, list[Path]] = defaultdict(list)
    for fixture in INVALID:
        groups[place(fixture)].append(fixture)
    most = max(map(len, groups.values()))
    return [[group[i] for group in groups.values() if i < len(group)] for i in range(most)]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Finding]]:
    """The findings of each fixture, by its name; those of no fixture under an empty name."""
    answer: dict[str, list[Finding]] = defaultdict(list)
    for batch in batches():
        folder = new_folder(tmp_path_factory.mktemp("batch") / "ontology", batch)
        names = {folder / place(fixture): fixture.stem for fixture in batch}
        for finding in check(folder):
            answer[names.get(finding.path, "")].append(finding)
    return answer


@pytest.fixture(scope="module")
def published() -> list[Finding]:
    return check(HOME)


def graph_of(paths: Iterable[Path]) -> rdflib.Graph:
    triples = [q.triple for path in paths for q in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE)]
    data = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
    return rdflib.Graph().parse(data=data, format="nt")


def shapes_graph() -> rdflib.Graph:
    return graph_of(sorted((HOME / "shapes").glob("*.ttl")))


def rules_of_shapes() -> set[str]:
    return {str(shape).removeprefix(SHAPE) for shape in shapes_graph().subjects(SH.message)}


def rules_of_queries() -> set[str]:
    return {path.stem for path in (HOME / "shapes").glob("*.rq")}


def rules_of_python() -> set[str]:
    """Every rule that the two modules name: the third argument of a Finding, or the rule of a table."""
    text = "".join((PACKAGE / name).read_text(encoding="utf-8") for name in ("check.py", "files.py"))
    calls = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Call) and len(n.args) == 5]
    named = {n.args[2].value for n in calls if isinstance(n.args[2], ast.Constant)}
    return {*map(str, named), *re.findall(r'"rule": "([a-z-]+)"', text)}


@pytest.mark.parametrize("fixture", INVALID, ids=lambda path: str(path.stem))
def test_an_invalid_file_breaks_the_rule_it_is_named_for_and_no_other(
    fixture: Path, found: dict[str, list[Finding]]
) -> None:
    assert {finding.rule for finding in found[fixture.stem]} == {fixture.stem}


@pytest.mark.parametrize("fixture", INVALID, ids=lambda path: str(path.stem))
def test_a_finding_names_the_line_of_the_fault(fixture: Path, found: dict[str, list[Finding]]) -> None:
    lines = ["line 1", *fixture.read_text(encoding="utf-8").splitlines()[1:]]
    assert head(fixture, "at") in {lines[finding.line - 1].strip() for finding in found[fixture.stem]}


def test_a_fixture_spoils_nothing_but_itself(found: dict[str, list[Finding]]) -> None:
    assert found[""] == []


def test_every_rule_has_its_invalid_file_and_every_invalid_file_its_rule() -> None:
    rules = rules_of_shapes() | rules_of_queries() | rules_of_python()
    assert rules - WITHOUT_FILE == {fixture.stem for fixture in INVALID}


def test_the_set_of_invalid_files_does_not_shrink() -> None:
    assert len(INVALID) >= 69


def test_the_published_ontology_breaks_no_rule(published: list[Finding]) -> None:
    assert [str(finding) for finding in published] == []


def test_every_shape_with_a_target_finds_nodes_and_every_other_is_used() -> None:
    shapes = shapes_graph()
    data = graph_of([*sources.turtle_files(HOME), *(f for f in INVALID if f.stem not in ("turtle", "blank-node"))])
    used = {*shapes.objects(None, SH.property), *shapes.objects(None, SH.node)}
    used |= set(shapes.objects(None, SH.qualifiedValueShape))
    for shape in ShapesGraph(shapes).shapes:
        assert shape.focus_nodes(data) or shape.node in used, shape.node


def test_every_shape_of_its_own_is_an_iri_and_every_message_gives_cause_and_mend() -> None:
    shapes = shapes_graph()
    for shape in shapes.subjects(RDF.type):
        assert str(shape).startswith(SHAPE)
    for message in shapes.objects(None, SH.message):
        assert re.fullmatch(r"[^;]+; [^;]+", str(message)), message


def test_every_term_that_a_shape_names_is_declared() -> None:
    shapes, declared = shapes_graph(), set(graph_of(sources.turtle_files(HOME)).subjects())
    named = {node for triple in shapes for node in triple if isinstance(node, rdflib.URIRef)}
    assert {node for node in named if "/dealgraph/" in node} <= declared


def test_every_message_of_a_query_rule_gives_cause_and_mend() -> None:
    for path in (HOME / "shapes").glob("*.rq"):
        words = [line.partition(": ")[0] for line in path.read_text(encoding="utf-8").splitlines()[:3]]
        assert words == ["# rule", "# cause", "# mend"], path


def test_a_folder_without_sources_is_clean(tmp_path: Path) -> None:
    assert check(new_folder(tmp_path / "ontology")) == []


def test_a_folder_that_is_no_ontology_is_a_finding(tmp_path: Path) -> None:
    assert [finding.rule for finding in check(tmp_path)] == ["missing-file"]
    assert [finding.rule for finding in check(tmp_path / "nowhere")] == ["missing-file"]


def test_a_folder_without_shapes_is_checked_by_the_published_ones(tmp_path: Path) -> None:
    folder = new_folder(tmp_path / "ontology", [INVALID[0].with_name("share.ttl")])
    shutil.rmtree(folder / "shapes")
    assert [finding.rule for finding in check(folder)] == ["share"]


def test_an_unknown_actor_is_answered_with_the_nearest(found: dict[str, list[Finding]]) -> None:
    assert "did you mean actor:openai?" in str(found["undeclared"][0])


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("kg:deal deal:nowhere", "undeclared"),
        ("kg:condition <#nothing>", "undeclared"),
        ("kg:inExchangeFor <#nothing>", "undeclared"),
        ("kg:over thing:nowhere", "undeclared"),
        ("kg:speaker thing:oci", "wrong-class"),
        ("kg:unit unit:parsec", "unknown-code"),
        ("kg:firmness bound:about", "unknown-code"),
        ("kg:stage stage:closed", "doubled"),
        ("kg:qualifier 'main'@en , 'chief'@en", "doubled"),
        ("kg:share -1", "share"),
        ("kg:gpus -1", "negative"),
        ("kg:gpus 1.5", "datatype"),
        ("kg:megawatts 5e0", "datatype"),
        ("kg:megawatts 'five'^^xsd:decimal", "datatype"),
        ("kg:megawatts 99999999999999999999999999999999999999999", "datatype"),
        ("kg:denied 'yes'", "datatype"),
        ("kg:qualifier 'main'", "datatype"),
        ("kg:per '1 year'^^xsd:duration", "datatype"),
        ("kg:from '2025'^^xsd:date", "impossible-date"),
        ("kg:from '2025-13'^^xsd:gYearMonth", "impossible-date"),
        ("kg:from '2025-01-01T00:00:00Z'^^xsd:dateTime", "date-type"),
        ("kg:source <>", "derived"),
        ("kg:hosts actor:openai", "derived"),
        ("kg:linkedTo actor:openai", "derived"),
        ("kg:at '§0'", "at-form"),
        ("kg:says 'Satz.'@de", "says"),
        ("kg:qualifier '\u202emain'@en", "control-character"),
        ("dcterms:source <javascript:alert>", "iri-scheme"),
    ],
)
def test_a_rule_catches_what_it_is_for(tmp_path: Path, said: str, rule: str) -> None:
    folder = new_folder(tmp_path / "ontology")
    names = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    text = INVALID[0].with_name("unknown-term.ttl").read_text(encoding="utf-8")
    body = text.replace("kg:tenants actor:openai", said).partition("@base")[2]
    (folder / "facts" / "sources" / "unknown-term.ttl").write_text(f"{names}@base{body}", encoding="utf-8")
    assert {finding.rule for finding in check(folder)} == {rule}


def test_a_finding_is_one_line_that_begins_with_file_and_line(found: dict[str, list[Finding]]) -> None:
    for finding in (finding for findings in found.values() for finding in findings):
        assert str(finding).startswith(f"{finding.path}:{finding.line}: {finding.rule}: ")
        assert "\n" not in str(finding)
        assert finding.mend


def test_a_source_that_does_not_parse_hides_no_fault_of_another(tmp_path: Path) -> None:
    files = [INVALID[0].with_name(f"{name}.ttl") for name in ("turtle", "share", "file-name")]
    found = check(new_folder(tmp_path / "ontology", files))
    assert {finding.rule for finding in found} == {"turtle", "share", "file-name"}


def test_a_shared_file_that_does_not_parse_is_the_only_finding(tmp_path: Path) -> None:
    folder = new_folder(tmp_path / "ontology", [INVALID[0].with_name("share.ttl")])
    (folder / "core.ttl").write_text("kg:Claim a owl:Class .", encoding="utf-8")
    assert [(f.rule, f.path.name) for f in check(folder)] == [("turtle", "core.ttl")]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"\x00",
        "é".encode("latin-1"),
        b"@base <not an iri> .",
        b"<a> <b> <c> .",
        b"[] a [] .",
    ],
)
def test_a_source_of_odd_bytes_is_a_finding_and_no_exception(tmp_path: Path, data: bytes) -> None:
    folder = new_folder(tmp_path / "ontology")
    (folder / "facts" / "sources" / "odd.ttl").write_bytes(data)
    assert {finding.path.name for finding in check(folder)} == {"odd.ttl"}


def test_a_source_with_a_name_that_no_iri_takes_is_a_finding(tmp_path: Path) -> None:
    folder = new_folder(tmp_path / "ontology")
    shutil.copy(INVALID[0].with_name("share.ttl"), folder / "facts" / "sources" / "my source.ttl")
    assert [finding.rule for finding in check(folder)] == ["file-name"]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?this WHERE { ?this ?p ?o } LIMIT 1",
        "# rule: odd\n# cause: c\n# mend: m\nSELECT ?other WHERE { ?other ?p ?o }",
        "# rule: another\n# cause: c\n# mend: m\nSELECT ?this WHERE { ?this ?p ?o }",
        "# rule: odd\n# cause: c\n# mend: m\nASK { ?this ?p ?o }",
        "# rule: odd\n# cause: c\n# mend: m\nSELECT ?this WHERE {",
        "# rule: odd\n# cause: c\n# mend: m\nSELECT ?this WHERE { SERVICE <http://x.test/> { ?this ?p ?o } }",
    ],
)
def test_a_query_that_is_no_rule_is_a_finding(tmp_path: Path, query: str) -> None:
    folder = new_folder(tmp_path / "ontology")
    (folder / "shapes" / "odd.rq").write_text(query, encoding="utf-8")
    assert [(finding.rule, finding.path.name) for finding in check(folder)] == [("broken-rule", "odd.rq")]


def test_a_shape_that_does_not_run_is_a_finding(tmp_path: Path) -> None:
    folder = new_folder(tmp_path / "ontology")
    shape = f'<{SHAPE}odd> a <{SH.PropertyShape}> ; <{RDFS.label}> "Odd"@en , "Bizarre"@fr .'
    (folder / "shapes" / "odd.ttl").write_text(shape, encoding="utf-8")
    assert [finding.rule for finding in check(folder)] == ["broken-rule"]
