"""What one sees before doing anything."""

import gzip
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

import kg
from browser.explorer import DESK, PHONE, Visit, words

# How many colours the picture has: a blank one has one.
COLOURS = """() => {
  const { width, height } = document.getElementById("picture");
  const { data } = document.getElementById("picture").getContext("2d").getImageData(0, 0, width, height);
  return new Set(new Uint32Array(data.buffer)).size;
}"""
# Where each text of a picture stands, a hair less than its line is tall.
BOXES = """(all) => all.map((one) => {
  const { left, top, right, bottom } = one.getBoundingClientRect();
  const hair = (bottom - top) / 5;
  return [one.textContent, left, top + hair, right, bottom - hair];
})"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_picture_is_drawn(visit: Visit, size: tuple[int, int], theme: str) -> None:
    explorer = visit(size=size, theme=theme)
    explorer.page.evaluate("window.__explorer.painter.idle")
    assert explorer.page.evaluate(COLOURS) > 100
    assert explorer.page.evaluate("document.documentElement.dataset.theme") == theme
    expect(explorer.page.locator("#picture")).to_be_visible()
    expect(explorer.page.locator("#search")).to_be_visible()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_page_is_no_wider_and_no_taller_than_the_window(visit: Visit, size: tuple[int, int]) -> None:
    explorer = visit(size=size)
    wide, tall = explorer.page.evaluate(
        "(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight])(document.documentElement)"
    )
    assert (wide, tall) <= size


def test_every_claim_is_shown_at_first_and_the_line_says_so(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit()
    assert explorer.line.startswith(f"{len(wide.claims())} of {len(wide.claims())} claims shown")
    assert explorer.chips == []
    assert explorer.address == {}


@pytest.mark.parametrize("address", ["", "open=*&before=2025-08"])
def test_the_legend_says_every_mark_of_the_picture(visit: Visit, data: dict[str, Any], address: str) -> None:
    explorer = visit(address)
    for fold in ("legend", "kind"):
        explorer.unfold(fold)
    scene = explorer.page.evaluate("(({ nodes, edges }) => ({ nodes, edges }))(window.__explorer.painter.scene)")
    legend = explorer.page.locator("ul.legend li").all_inner_texts()
    said = {key: word["en"] for key, word in words().items()}
    drawn = {edge["line"] for edge in scene["edges"]} | {edge.get("change") for edge in scene["edges"]} - {None, "same"}
    drawn |= {"disputed" for edge in scene["edges"] if edge["disputed"]}
    drawn |= {"ghost" for node in scene["nodes"] if node["tone"] == "ghost"} | {"size"}
    assert {said[f"legend.{mark}"] for mark in drawn} <= set(legend)
    for family in {edge["family"] for edge in scene["edges"]}:
        expect(explorer.page.locator("li", has=explorer.key(f"relation:{family}")).locator("svg")).to_be_visible()
    kinds = {data["parties"][node["party"]].get("kind") for node in scene["nodes"] if node["tone"] != "ghost"} - {None}
    for kind in kinds:
        expect(explorer.page.locator("li", has=explorer.key(f"kind:{kind}")).locator("svg")).to_be_visible()


def test_labels_of_actors_do_not_cover_each_other(visit: Visit, tmp_path: Path) -> None:
    picture = tmp_path / "graph.svg"
    picture.write_bytes(visit().saved("saveSvg"))
    boxes = visit(file=picture).page.locator("svg text").evaluate_all(BOXES)
    labels = {text: box for text, *box in boxes}
    assert len(labels) > 50
    assert {"OpenAI", "Nvidia", "Oracle", "Microsoft"} <= labels.keys()
    covered = [
        (one, other)
        for one, (left, top, right, bottom) in labels.items()
        for other, (west, north, east, south) in labels.items()
        if one < other and left < east and west < right and top < south and north < bottom
    ]
    assert covered == []


def test_the_page_of_the_published_graph_is_small_enough_to_send(made: Path) -> None:
    assert len(gzip.compress(made.read_bytes())) <= 600_000


def test_without_javascript_the_claims_are_a_table(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit(java_script_enabled=False)
    table = explorer.page.locator("main.plain table")
    expect(table).to_be_visible()
    assert table.locator("tbody tr").count() == len(wide.claims())
    expect(explorer.page.locator("h1")).to_be_visible()


def test_the_page_begins_in_the_language_that_it_was_made_in(visit: Visit, graph: kg.Graph, tmp_path: Path) -> None:
    file = tmp_path / "fr.html"
    file.write_text(graph.to_html("fr"), encoding="utf-8")
    explorer = visit(file=file)
    assert explorer.state["language"] == "fr"
    expect(explorer.key("ask:hosting")).to_contain_text("Qui héberge qui")
