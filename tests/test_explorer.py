"""The page of the explorer: whole in itself, closed to everything else, and readable without JavaScript."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from conftest import ACTORS, HEAD, Plant, claim

import kg
from kg import explorer
from kg.explorer import plain
from kg.explorer.data import page_data
from kg.markup import digest

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed"
BREAKOUT = "</script></noscript></td><script>document.title='hacked'</script><!--<script>"


class Page(HTMLParser):
    """Reads a page without JavaScript: its tags, its text by element, and the cells of its table."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.rows: list[list[str]] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "link", "br"):
            self._open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts.setdefault(self._open[-1], []).append(data)
        if {"td", "th"} & set(self._open):
            self.rows[-1][-1] += data


@pytest.fixture(scope="module")
def page(graph: kg.Graph) -> str:
    return graph.to_html()


@pytest.fixture
def hostile(folder: Path, plant: Plant) -> kg.Graph:
    named = ACTORS.replace('"Alphacorp"@en', f'"{BREAKOUT}"@en').replace('"Betabank"@en', '"\\u202eB\\u0000b"@en')
    (folder / "facts" / "actors.ttl").write_text(HEAD + named, encoding="utf-8")
    return plant(claim("x", "Hosting", HOSTING, says=BREAKOUT))


def held(page: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert found
    return json.loads(found[1])


# What is in it


def test_the_page_holds_the_data_of_its_view(graph: kg.Graph) -> None:
    view = graph.at(known_by="2025-08", on="2026")
    assert held(view.to_html()) == page_data(view)


def test_the_same_graph_gives_the_same_page(graph: kg.Graph, page: str) -> None:
    assert graph.to_html() == page


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_begins_in_the_language_asked_for(graph: kg.Graph, language: str) -> None:
    read = Page(graph.to_html(language))
    (html,) = [attributes for tag, attributes in read.tags if tag == "html"]
    assert html["lang"] == language
    assert read.texts["title"] == [plain.said(page_data(graph)["title"], language)]


# What it cannot do


def test_the_policy_admits_its_own_script_and_style_and_no_other(page: str) -> None:
    policies = [a["content"] for tag, a in Page(page).tags if tag == "meta" and "http-equiv" in a]
    (policy,) = policies
    rules = dict(rule.strip().split(" ", 1) for rule in (policy or "").split(";"))
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.S)
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.S)
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == f"'sha256-{digest(script)}'"
    assert rules["style-src"] == f"'sha256-{digest(style)}'"
    assert rules["require-trusted-types-for"] == "'script'"
    assert not {"connect-src", "frame-src", "worker-src", "object-src"} & rules.keys()


def test_nothing_in_the_page_asks_the_network(page: str) -> None:
    for tag, attributes in Page(page).tags:
        assert tag not in ("iframe", "object", "embed", "base", "form", "img"), tag
        assert not {"src", "srcset", "action", "style"} & attributes.keys(), (tag, attributes)
        assert tag == "a" or (attributes.get("href") or "data:").startswith("data:"), (tag, attributes)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.S)
    assert "@import" not in style
    assert set(re.findall(r"url\(\W?(\w+:)", style)) <= {"data:"}


def test_a_hostile_text_leaves_neither_its_script_nor_its_cell(hostile: kg.Graph) -> None:
    page = hostile.to_html()
    read = Page(page)
    assert [tag for tag, _ in read.tags].count("script") == 2
    assert BREAKOUT not in page
    assert held(page)["claims"][0]["says"]["en"] == BREAKOUT
    assert BREAKOUT in read.rows[1][0]
    assert BREAKOUT in read.rows[1][6]


# Without JavaScript


def test_every_claim_is_a_row_of_the_table(graph: kg.Graph, page: str) -> None:
    head, *rows = Page(page).rows
    assert head[:3] == ["from", "relation", "to"]
    assert [row[6].startswith(claim.said("en")) for row, claim in zip(rows, graph.claims(), strict=True)].count(
        False
    ) == 0


def test_a_row_says_who_does_what_to_whom_how_firmly_for_how_much_and_who_says_so(plant: Plant) -> None:
    terms = f'{HOSTING} ; kg:amount 30 ; kg:currency "USD" ; kg:certainty certainty:hedged ; kg:speaker actor:gammanet'
    row = Page(plant(claim("x", "Hosting", terms)).to_html()).rows[1]
    assert row[:6] == ["Alphacorp", "hosts", "Betabank", "signed", "hedged", "amount: 30 USD"]
    assert row[6:] == ["It is so.Gammanet", "Source a", "2025-01"]


def test_a_denied_claim_says_not_in_the_table(plant: Plant) -> None:
    row = Page(plant(claim("x", "Hosting", f"{HOSTING} ; kg:denied true")).to_html()).rows[1]
    assert row[1] == "NOT: hosts"


def test_a_claim_of_one_side_names_its_relation(plant: Plant) -> None:
    row = Page(plant(claim("x", "Measure", "kg:subject actor:alphacorp")).to_html("fr")).rows[1]
    assert row[:3] == ["Alphacorp", "mesure", ""]


def test_the_parties_of_a_symmetric_claim_stand_together(plant: Plant) -> None:
    row = Page(plant(claim("x", "Rivalry", "kg:rival actor:alphacorp , actor:betabank")).to_html()).rows[1]
    assert row[0] == "Alphacorp, Betabank"


def test_a_source_is_linked_only_to_the_web(plant: Plant) -> None:
    def links(url: str) -> list[str | None]:
        address = f'<> <https://schema.org/url> "{url}"^^xsd:anyURI .\n'
        read = Page(plant(claim("x", "Hosting", HOSTING) + address).to_html())
        return [attributes.get("href") for tag, attributes in read.tags if tag == "a"]

    assert links("https://example.org/a") == ["https://example.org/a"]
    assert links("javascript:alert(1)") == []


def test_a_long_table_is_cut_and_says_so(graph: kg.Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "MOST", 3)
    read = Page(plain.claims_table(page_data(graph), "en"))
    assert len(read.rows) == 1 + 3
    assert f"The first 3 of {len(graph.claims())} claims" in read.texts["caption"][0]


def test_a_graph_of_nothing_has_a_page(folder: Path) -> None:
    read = Page(kg.load(folder).to_html())
    assert len(read.rows) == 1
    assert read.texts["caption"] == ["0 claims."]


# In a notebook


def test_a_graph_shows_its_page_in_a_notebook_in_a_frame_that_has_no_origin(graph: kg.Graph, page: str) -> None:
    ((tag, frame),) = Page(graph._repr_html_()).tags
    assert tag == "iframe"
    assert frame["srcdoc"] == page
    popups = {"allow-popups", "allow-popups-to-escape-sandbox"}
    assert set((frame["sandbox"] or "").split()) == {"allow-scripts", "allow-downloads", *popups}


# What is built


@pytest.mark.parametrize("name", ["look.css", "explorer.js", "FONTS-LICENSE", "LIBRARIES-LICENSE"])
def test_what_is_built_lies_beside_the_page(name: str) -> None:
    text = (Path(explorer.__file__).parent / "built" / name).read_text(encoding="utf-8")
    assert text.strip()
    assert "\r" not in text


def test_what_is_built_cannot_end_the_element_that_it_stands_in() -> None:
    built = Path(explorer.__file__).parent / "built"
    assert not re.search(r"</script|<!--", (built / "explorer.js").read_text(encoding="utf-8"), re.I)
    assert "</style" not in (built / "look.css").read_text(encoding="utf-8").lower()


def test_every_library_that_is_built_in_has_its_licence_beside_it() -> None:
    built = Path(explorer.__file__).parent / "built"
    used = set(re.findall(r"^\s*// node_modules/([\w@-]+)", (built / "explorer.js").read_text(encoding="utf-8"), re.M))
    named = set(re.findall(r"[\w-]+", (built / "LIBRARIES-LICENSE").read_text(encoding="utf-8")))
    assert used <= named
