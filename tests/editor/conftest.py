"""One browser and one real server for all tests of the editor."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import browsing
from playwright.sync_api import Browser, ViewportSize
from serving import running

from editor.writer import DESK, Visit, Writer

browser = pytest.fixture(scope="package")(browsing)


@pytest.fixture(scope="session")
def served(seeds: Path) -> Iterator[str]:
    """The address of a `kg serve` of the two articles."""
    with running(ontology=seeds) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, served: str) -> Iterator[Visit]:
    """Open the editor in a browser of its own: visit("query=…", size=PHONE, theme="dark", at=other).

    Whatever a test does in it: no script fails, the console stays silent but for refused queries, and nothing asks
    another server.
    """
    opened: list[Writer] = []

    def visited(
        address: str = "", size: tuple[int, int] = DESK, theme: Any = "light", at: str = "", **how: Any
    ) -> Writer:
        context = browser.new_context(
            viewport=ViewportSize(width=size[0], height=size[1]), color_scheme=theme, reduced_motion="reduce", **how
        )
        opened.append(Writer.of(context, at or served))
        return opened[-1].open(address)

    yield visited
    for writer in opened:
        writer.page.context.close()
    assert [wrong for writer in opened for wrong in writer.wrongs] == []
