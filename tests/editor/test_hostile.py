"""What bad input gets in the editor: names, literals and answers are shown as text, and nothing of them runs."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ACTORS, HEAD, Plant, claim
from playwright.sync_api import expect
from serving import running

from editor.writer import PHONE, Visit, Writer, asking

RUN = "window.hacked=1"
ATTACK = f'<img src=x onerror="{RUN}"><script>{RUN}</script>'
BREAKOUT = f"</script></noscript></title><script>{RUN}</script><!--"
HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed"
TURNED = "\u202eevil\u2066"


@pytest.fixture
def hostile(plant: Plant, folder: Path) -> Iterator[str]:
    """The address of a server whose actors have hostile names."""
    named = ACTORS.replace('"Alphacorp"@en', f"{json.dumps(BREAKOUT)}@en").replace(
        '"Betabank"@en', f"{json.dumps(ATTACK)}@en"
    )
    (folder / "facts" / "actors.ttl").write_text(HEAD + named, encoding="utf-8")
    plant(claim("x", "Hosting", HOSTING, says=json.dumps(ATTACK)[1:-1]))
    with running(ontology=folder) as address:
        yield address


def unharmed(writer: Writer) -> None:
    assert writer.page.evaluate("window.hacked") is None
    assert writer.page.evaluate("document.querySelectorAll('img, iframe, [onerror]').length") == 0
    assert writer.page.evaluate("document.scripts.length") == 2
    assert writer.page.locator("[href^='javascript' i], [href^='data:text' i], [href^='vbscript' i]").count() == 0


def answer(writer: Writer, body: str, kind: str = "application/sparql-results+json") -> None:
    """Let the server answer what it never should."""
    writer.page.route("**/sparql", lambda route: route.fulfill(status=200, body=body, content_type=kind))
    writer.run()


def test_hostile_names_are_text_in_table_graph_and_suggestions(visit: Visit, hostile: str) -> None:
    writer = visit(at=hostile)
    writer.run("SELECT ?a ?name ?b WHERE { ?a kg:hosts ?b ; rdfs:label ?name }")
    assert {BREAKOUT + " @en"} <= {cell for row in writer.rows for cell in row}
    writer.key("named").check()
    writer.key("view:graph").check()
    expect(writer.page.locator("a.node[aria-label*='<img']")).to_have_count(1)
    writer.type("ASK { actor:alpha")
    assert writer.suggestions() == ["actor:alphacorp"]
    expect(writer.page.locator(".cm-completionDetail")).to_contain_text("</script>")
    unharmed(writer)


@pytest.mark.parametrize(
    "iri", ["javascript:window.hacked=1", "data:text/html,<script>x</script>", "vbscript:x", "JaVaScRiPt:x"]
)
def test_only_addresses_of_the_web_are_linked(visit: Visit, iri: str) -> None:
    writer = visit()
    row = {name: {"type": "uri", "value": iri if name == "a" else "https://example.org/"} for name in "ab"}
    answer(writer, json.dumps({"head": {"vars": ["a", "b"]}, "results": {"bindings": [row]}}))
    assert writer.rows == [[iri, "https://example.org/"]]
    assert writer.page.locator("td a").count() == 1
    expect(writer.page.locator("td a")).to_have_attribute("rel", "noopener noreferrer")
    writer.key("view:graph").check()
    assert writer.page.locator("a.node").count() == 1
    unharmed(writer)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "null",
        "[]",
        '{"results":{"bindings":{}}}',
        '{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"uri","value":{}}},null]}}',
        '{"head":{"vars":["__proto__","constructor"]},"results":{"bindings":[{}]}}',
    ],
)
def test_an_answer_that_is_none_breaks_nothing(visit: Visit, body: str) -> None:
    writer = visit()
    answer(writer, body)
    expect(writer.page.locator(".results .body > *").first).to_be_visible()
    unharmed(writer)


def test_a_huge_literal_stands_folded(visit: Visit) -> None:
    writer = visit()
    row = {"a": {"type": "literal", "value": ATTACK + "long " * 400_000, "xml:lang": TURNED}}
    answer(writer, json.dumps({"head": {"vars": ["a"]}, "results": {"bindings": [row]}}))
    box = writer.page.locator("td").bounding_box()
    assert box is not None
    assert box["height"] < 200
    unharmed(writer)


def test_hostile_words_of_a_refusal_are_text(visit: Visit) -> None:
    writer = visit()
    body = json.dumps({"detail": ATTACK, "title": BREAKOUT, "line": 1, "column": 1, "limits": [ATTACK]})
    writer.page.route(
        "**/sparql", lambda route: route.fulfill(status=400, body=body, content_type="application/problem+json")
    )
    writer.run()
    expect(writer.problem.locator(".detail")).to_have_text(ATTACK)
    writer.page.locator(".cm-lintRange-error").hover()
    expect(writer.page.locator(".cm-diagnostic")).to_contain_text("<img")
    unharmed(writer)


@pytest.mark.parametrize(
    "address", [asking(ATTACK), "query=%E0%A4%A", asking("ASK {}", view="<img>", language="xx"), "&&&=", "#"]
)
def test_hostile_addresses_open_the_editor(visit: Visit, address: str) -> None:
    writer = visit(address, size=PHONE)
    expect(writer.key("run")).to_be_visible()
    unharmed(writer)
