"""In a notebook a graph and an answer show themselves, each in a frame that can do no more than it must."""

from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, expect

import kg
from browser.explorer import Explorer, Visit


@pytest.fixture
def notebook(visit: Visit, tmp_path: Path) -> Explorer:
    """A notebook without cells."""
    file = tmp_path / "notebook.html"
    file.write_text("<!doctype html><title>Notebook</title>", encoding="utf-8")
    return visit(file=file)


def cell(notebook: Explorer, shown: str) -> FrameLocator:
    notebook.file.write_text(f"<!doctype html><title>Notebook</title>{shown}", encoding="utf-8")
    notebook.page.reload()
    return notebook.page.frame_locator("iframe")


def test_a_graph_in_a_cell_is_the_explorer_and_works(notebook: Explorer, graph: kg.Graph) -> None:
    frame = cell(notebook, graph._repr_html_())
    line = frame.locator(".chips strong")
    expect(line).to_contain_text(f"{len(graph.claims())} of {len(graph.claims())} claims shown")
    frame.locator("#search").fill("openai")
    frame.locator("#suggestions [role=option]").first.click()
    expect(frame.locator("#evidence h2")).to_have_text("OpenAI")
    frame.locator("#evidence button.row").first.click()
    expect(frame.locator("#evidence article.card").first).to_be_visible()
    assert frame.locator("#picture").evaluate("(canvas) => canvas.width > 100 && canvas.height > 100")


def test_a_graph_in_a_cell_can_save_its_table(notebook: Explorer, graph: kg.Graph) -> None:
    frame = cell(notebook, graph._repr_html_())
    frame.locator(".menu > button").click()
    with notebook.page.expect_download() as found:
        frame.locator('[data-key="take:saveCsv"]').click()
    assert Path(found.value.path()).read_bytes().count(b"claim:") >= len(graph.claims())


def test_a_graph_in_a_cell_offers_no_link_and_no_print(notebook: Explorer, graph: kg.Graph) -> None:
    frame = cell(notebook, graph._repr_html_())
    frame.locator(".menu > button").click()
    expect(frame.locator('[data-key="take:copyGraphCitation"]')).to_be_visible()
    for vain in ("copyLink", "print"):
        expect(frame.locator(f'[data-key="take:{vain}"]')).to_have_count(0)


def test_a_graph_in_a_cell_cannot_reach_the_notebook(notebook: Explorer, graph: kg.Graph) -> None:
    cell(notebook, graph._repr_html_()).locator(".chips strong").wait_for()
    frame = notebook.page.frames[1]
    reached = "() => { try { return String(parent.document.title); } catch (error) { return error.name; } }"
    assert frame.evaluate(reached) == "SecurityError"
    assert frame.evaluate("origin") == "null"


def test_an_answer_in_a_cell_is_a_table_without_scripts(notebook: Explorer, graph: kg.Graph) -> None:
    answer = graph.who("hosts", "OpenAI")
    frame = cell(notebook, answer._repr_html_())
    expect(frame.locator("table").first).to_be_visible()
    assert frame.locator("tbody tr").count() == len(answer.rows)
    assert frame.locator("script").count() == 0
