"""Network, stack and table are three views of one state; what is taken away holds what is shown."""

import csv
import io
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

import kg
from browser.explorer import DESK, PHONE, Visit, claim_ids
from kg.dates import PartialDate

VIEW = "q=funding&known=2025-10&stage=announced,signed"
COLUMNS = ("from", "relation", "to", "stage", "certainty", "figure", "period", "source", "date", "at")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_views_show_one_state(visit: Visit, data: dict[str, Any], size: tuple[int, int]) -> None:
    explorer = visit(VIEW, size=size)
    claims, line = explorer.view["claims"], explorer.line
    for view in ("stack", "table", "network"):
        if size == DESK:
            explorer.page.locator(f'input[value="{view}"]').check(force=True)
        else:
            explorer.press({"network": "1", "stack": "2", "table": "3"}[view])
        assert explorer.address.get("view", "network") == view
        assert explorer.view["claims"] == claims
        assert explorer.line == line
        expect(explorer.page.locator("#picture")).to_be_visible(visible=view != "table")
        expect(explorer.page.locator("div.table")).to_be_visible(visible=view == "table")


def test_the_stack_puts_every_actor_on_the_lane_of_its_layer(visit: Visit, data: dict[str, Any]) -> None:
    explorer = visit("view=stack")
    scene = explorer.page.evaluate("(({ nodes, lanes }) => ({ nodes, lanes }))(window.__explorer.painter.scene)")
    labels = {
        code["id"]: code["label"] if isinstance(code["label"], str) else code["label"]["en"]
        for code in data["codes"]["layer"]
    }
    lanes = {lane["label"]: lane for lane in scene["lanes"]}
    order = [label for label in labels.values() if label in lanes]
    assert [lane["label"] for lane in scene["lanes"]][: len(order)] == order
    assert len(order) >= 5
    placed = 0
    for node in scene["nodes"]:
        lane = lanes.get(labels.get(data["parties"][node["party"]].get("layer", ""), ""))
        if lane:
            placed += 1
            assert lane["top"] <= node["y"] <= lane["bottom"], data["parties"][node["party"]]["id"]
    assert placed > 50
    assert all(one["bottom"] <= other["top"] for one, other in zip(scene["lanes"], scene["lanes"][1:], strict=False))


def test_the_rows_of_the_table_are_the_shown_claims(visit: Visit, wide: kg.Graph, data: dict[str, Any]) -> None:
    explorer = visit(f"{VIEW}&view=table")
    keys = explorer.page.locator("div.table [data-key^='row:']").evaluate_all(
        "(all) => all.map((one) => one.dataset.key.slice(4))"
    )
    assert len(keys) == len(set(keys)) == explorer.shown
    assert set(keys) == claim_ids(data, explorer.view["claims"])
    titles = {wide.names.name(source) for source in wide.sources()}
    assert {row[COLUMNS.index("source")] for row in explorer.rows} <= titles


def test_a_long_table_has_pages(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit("view=table")
    seen = explorer.rows
    while explorer.key("page-on").is_enabled():
        explorer.key("page-on").click()
        seen += explorer.rows
    assert len(seen) == len(wide.claims())


@pytest.mark.parametrize("column", COLUMNS)
def test_a_column_sorts_the_table_both_ways(visit: Visit, data: dict[str, Any], column: str) -> None:
    explorer = visit("q=hosting&view=table")
    head = explorer.page.locator("th", has=explorer.key(f"sort:{column}"))
    at = COLUMNS.index(column)

    def cells() -> list[str]:
        return [row[at].removesuffix(" · denied") for row in explorer.rows if row[at]]

    first = "descending" if column == "date" else "ascending"
    if column != "date":
        explorer.key(f"sort:{column}").click()
    expect(head).to_have_attribute("aria-sort", first)
    one = cells()
    explorer.key(f"sort:{column}").click()
    expect(head).to_have_attribute("aria-sort", "ascending" if first == "descending" else "descending")
    other = cells()
    assert sorted(one) == sorted(other)
    if column in ("from", "relation", "to", "certainty", "source"):
        collated = explorer.page.evaluate(
            "(all) => all.toSorted(new Intl.Collator('en', { numeric: true }).compare)", one
        )
        assert one == collated
        assert other == collated[::-1]
    elif column == "date":
        issued = {claim["id"]: data["sources"][claim["source"]]["issued"] for claim in data["claims"]}
        order = explorer.page.locator("div.table [data-key^='row:']").evaluate_all(
            "(all) => all.map((one) => one.dataset.key.slice(4))"
        )
        begun = [PartialDate.parse(issued[id]).first for id in order]
        assert begun == sorted(begun)


def test_a_row_opens_its_evidence(visit: Visit) -> None:
    explorer = visit("q=hosting&view=table")
    row = explorer.page.locator("div.table [data-key^='row:']").nth(3)
    key = (row.get_attribute("data-key") or "").removeprefix("row:")
    row.click()
    assert explorer.state["selected"] == key
    expect(explorer.panel.locator("article.card", has=explorer.key(f"cite:{key}"))).to_be_visible()


# What one takes away


def test_the_csv_holds_the_shown_claims(visit: Visit, data: dict[str, Any]) -> None:
    explorer = visit(VIEW)
    text = explorer.saved("saveCsv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert {row["claim"] for row in rows} == claim_ids(data, explorer.view["claims"])
    assert len(rows) == explorer.shown
    assert set(COLUMNS) <= rows[0].keys()
    by_id = {claim["id"]: claim for claim in data["claims"]}
    for row in rows:
        claim = by_id[row["claim"]]
        says = claim["says"] if isinstance(claim["says"], str) else claim["says"]["en"]
        assert row["says"].lstrip("'") == says.lstrip("'")
        assert row["issued"] == data["sources"][claim["source"]]["issued"]


@pytest.mark.parametrize("view", ["network", "stack"])
def test_the_svg_is_a_picture_with_title_days_and_sources(visit: Visit, view: str) -> None:
    explorer = visit(f"{VIEW}&view={view}")
    root = ElementTree.fromstring(explorer.saved("saveSvg"))  # noqa: S314
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    text = " ".join(root.itertext())
    assert "Who funds whom?" in text
    assert "Oct\u00a02025" in text
    assert "sources" in text
    assert "OpenAI" in text


def test_the_png_is_a_picture(visit: Visit) -> None:
    picture = visit(VIEW).saved("savePng")
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(picture[16:20], "big") >= 1600


def test_the_link_copied_leads_to_the_same_view(visit: Visit) -> None:
    explorer = visit(f"{VIEW}&embed=0", permissions=["clipboard-read", "clipboard-write"])
    link = explorer.copied(explorer.takeaway("copyLink"))
    state = explorer.state
    explorer.open(link.split("#")[1])
    assert explorer.state == state


def test_the_citation_of_the_graph_names_it_its_licence_and_its_reach(visit: Visit, data: dict[str, Any]) -> None:
    explorer = visit(permissions=["clipboard-read", "clipboard-write"])
    text = explorer.copied(explorer.takeaway("copyGraphCitation"))
    assert data["title"]["en"] in text
    assert data["licence"] in text
    assert "newest source" in text


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_paper_is_light_and_has_the_picture_and_the_table(visit: Visit, theme: str) -> None:
    explorer = visit(VIEW, theme=theme)
    explorer.page.emulate_media(media="print")
    explorer.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(explorer.page.locator("section.paper table")).to_be_visible()
    assert explorer.page.locator("section.paper tbody tr").count() == explorer.shown
    assert explorer.page.evaluate("document.documentElement.dataset.theme") == "light"
    for gone in (".rail", ".search", ".tools", ".clocks", "nav.tabs"):
        expect(explorer.page.locator(gone)).to_be_hidden()
    expect(explorer.page.locator("#picture")).to_be_visible()
    explorer.page.evaluate("dispatchEvent(new Event('afterprint'))")
    explorer.page.emulate_media(media="screen")
    assert explorer.page.evaluate("document.documentElement.dataset.theme") == theme
    assert explorer.page.pdf().startswith(b"%PDF")
