"""The page of the editor: whole in itself, closed to all but its own endpoint, and a form without JavaScript."""

import gzip
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from conftest import ACTORS, HEAD, Plant, claim

import kg
from kg import editor
from kg.editor.data import page_data
from kg.editor.plain import words
from kg.markup import digest
from kg.terms import PREFIXES

HOME = Path(editor.__file__).parent
BUILT = HOME / "built"
BREAKOUT = "</script></noscript></textarea><script>document.title='hacked'</script><!--<script>"
HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank"


@pytest.fixture(scope="module")
def page(graph: kg.Graph) -> str:
    return editor.page(graph)


def held(page: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert found
    return json.loads(found[1])


def policy(page: str) -> dict[str, str]:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert found
    return {name: rest for name, _, rest in (part.strip().partition(" ") for part in found[1].split(";"))}


# What is in it


def test_the_page_holds_what_it_knows_of_the_graph(graph: kg.Graph, page: str) -> None:
    assert held(page) == page_data(graph)


def test_the_same_graph_gives_the_same_page(graph: kg.Graph, page: str) -> None:
    assert editor.page(graph) == page


def test_every_question_of_the_ontology_is_there_under_a_group(graph: kg.Graph) -> None:
    data: Any = page_data(graph)
    files = {path.stem for path in (graph.store.folder.path / "questions").glob("*.rq")}
    assert files <= {question["id"] for question in data["questions"]}
    assert {question["group"] for question in data["questions"]} <= {group["id"] for group in data["groups"]}


def test_a_question_has_its_title_in_both_languages_and_no_header(graph: kg.Graph) -> None:
    data: Any = page_data(graph)
    shown = {question["id"]: question for question in data["questions"]}
    assert shown["who-backs-whom"]["title"] == {"en": "Who backs whom?", "fr": "Qui soutient qui ?"}
    assert shown["who-backs-whom"]["sparql"].startswith("PREFIX kg:")
    assert shown["which-claims"]["sparql"].startswith("# Every claim with its relation")
    assert shown["who-is-behind"]["title"]["en"] == "Who is behind …?"


def test_every_question_can_be_asked(graph: kg.Graph) -> None:
    data: Any = page_data(graph)
    for question in data["questions"]:
        list(graph.query(question["sparql"]))  # type: ignore[arg-type]


def test_the_questions_to_start_from_find_something(wide: kg.Graph) -> None:
    data: Any = page_data(wide)
    starts = [question for question in data["questions"] if question["group"] == "start"]
    assert len(starts) >= 4
    for question in starts:
        assert next(iter(wide.query(question["sparql"])), None) is not None, question["id"]  # type: ignore[arg-type]


def test_every_prefix_of_the_project_is_known(page: str) -> None:
    assert held(page)["prefixes"] == PREFIXES


def test_terms_codes_and_foreign_properties_have_their_kind_label_and_definition(graph: kg.Graph) -> None:
    data: Any = page_data(graph)
    terms = {term["id"]: term for term in data["terms"]}
    assert terms["kg:Hosting"]["kind"] == "class"
    assert terms["kg:host"]["kind"] == "property"
    assert terms["stage:signed"]["kind"] == "code"
    assert terms["stage:signed"]["label"] == {"en": "signed", "fr": "signé"}
    assert terms["kg:Hosting"]["definition"]["fr"]
    assert terms["rdfs:label"] == {"id": "rdfs:label", "kind": "property", "label": "label"}


def test_everything_that_has_a_name_is_there_with_its_aliases(graph: kg.Graph) -> None:
    data: Any = page_data(graph)
    names = {name["id"]: name for name in data["names"]}
    assert names["actor:openai"]["label"] == "OpenAI"
    assert {"actor", "thing", "deal", "source"} == {id.split(":")[0] for id in names}
    assert any(name.get("aliases") for name in names.values())


def test_a_view_names_only_what_it_admits(graph: kg.Graph) -> None:
    data: Any = page_data(graph.at(known_by="1990"))
    assert not [name for name in data["names"] if name["id"].startswith("source:")]


# What it may do


def test_its_policy_lets_it_ask_its_own_server_and_nothing_else(page: str) -> None:
    rules = policy(page)
    assert rules["default-src"] == "'none'"
    assert rules["connect-src"] == "'self'"
    assert rules["form-action"] == "'self'"
    assert rules["require-trusted-types-for"] == "'script'"
    assert rules["trusted-types"] == "'none'"
    assert rules["script-src"] == f"'sha256-{digest((BUILT / 'editor.js').read_text(encoding='utf-8'))}'"
    assert rules["style-src"] == f"'sha256-{digest((BUILT / 'editor-look.css').read_text(encoding='utf-8'))}'"


def test_nothing_in_it_names_another_server(page: str) -> None:
    outside = re.sub(r'<script type="application/json".*?</script>', "", page, flags=re.S)
    found = set(re.findall(r"https?://([\w.-]+)", outside))
    assert found <= {"www.w3.org", "w3id.org"}
    assert not re.findall(r'(?:src|href)="(?!data:)', re.sub(r"<script>.*?</script>", "", outside, flags=re.S))


def test_hostile_names_end_no_element(folder: Path, plant: Plant) -> None:
    named = ACTORS.replace('"Alphacorp"@en', f'"{BREAKOUT}"@en').replace('"Betabank"@en', '"\\u202eB\\u0000b"@en')
    (folder / "facts" / "actors.ttl").write_text(HEAD + named, encoding="utf-8")
    page = editor.page(plant(claim("x", "Hosting", HOSTING, says=BREAKOUT)))
    assert page.count("<script") == 2
    assert page.count("</script>") == 2
    assert page.count("</noscript>") == 1
    names = {name["id"]: name["label"] for name in held(page)["names"]}
    assert names["actor:alphacorp"]["en"] == BREAKOUT


def test_a_hostile_question_stays_in_the_box(folder: Path) -> None:
    (folder / "questions" / "a.rq").write_text(f"# en: {BREAKOUT}\nASK {{}} # {BREAKOUT}", encoding="utf-8")
    assert editor.page(kg.load(folder)).count("<script") == 2


# Without JavaScript


@pytest.mark.parametrize("language", ["en", "fr"])
def test_without_javascript_it_is_a_form_that_asks_the_endpoint(graph: kg.Graph, language: str) -> None:
    page = editor.page(graph, language)
    found = re.search(r"<noscript>\n(.*?)</noscript>", page, re.S)
    assert found
    closed = re.sub(r" required>|(<input [^>]*)>", lambda m: f"{m[1]}/>" if m[1] else ">", found[1])
    body = ElementTree.fromstring(closed)  # noqa: S314
    form = body.find("form")
    assert form is not None
    assert (form.get("method"), form.get("action")) == ("get", "sparql")
    assert {field.get("name") for field in (*form.iter("textarea"), *form.iter("input"))} == {"query", "known_by", "on"}
    targets = {button.get("formaction") for button in form.iter("button")}
    assert targets == {f"sparql.{suffix}" for suffix in ("csv", "tsv", "json", "xml", "ttl", "nt", "jsonld", "rdf")}
    assert f'<html lang="{language}">' in page
    labelled = {label.get("for") for label in form.iter("label")}
    assert labelled == {"query", "known_by", "on"}


def test_the_form_starts_with_a_query_under_its_title(graph: kg.Graph) -> None:
    data: Any = page_data(graph)
    assert words(data, "fr")["start"].startswith("# Qui héberge qui, par nom ?\n# Direct edges")
    assert words(data, "en")["query"] == "SPARQL query"


# What is built


@pytest.mark.parametrize("name", ["editor.js", "editor-look.css", "LIBRARIES-LICENSE"])
def test_what_is_built_lies_beside_the_page(name: str) -> None:
    text = (BUILT / name).read_text(encoding="utf-8")
    assert text.strip()
    assert "\r" not in text


def test_what_is_built_cannot_end_the_element_that_it_stands_in() -> None:
    assert not re.search(r"</script|<!--", (BUILT / "editor.js").read_text(encoding="utf-8"), re.I)
    assert "</style" not in (BUILT / "editor-look.css").read_text(encoding="utf-8").lower()


def test_every_library_that_is_built_in_has_its_licence_beside_it() -> None:
    headings = set(re.findall(r"^([@\w/.-]+)\n=+$", (BUILT / "LIBRARIES-LICENSE").read_text(encoding="utf-8"), re.M))
    assert {"@codemirror/view", "@lezer/lr", "codemirror-lang-sparql", "d3-zoom"} <= headings
    assert {"@fontsource-variable/inter", "@fontsource/source-serif-4"} <= headings


def test_the_page_is_light_to_send(wide: kg.Graph) -> None:
    assert len(gzip.compress(editor.page(wide).encode())) < 320_000
