"""One browser for all tests of the explorer; its pages have no network, and one test after another uses them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import browsing
from playwright.sync_api import Browser, ViewportSize

import kg
from browser.explorer import DESK, Explorer, Visit
from kg.explorer.data import page_data

Pool = dict[str, list[Explorer]]


browser = pytest.fixture(scope="package")(browsing)


@pytest.fixture(scope="session")
def pool() -> Pool:
    """Pages that no test is using, by their kind."""
    return {}


@pytest.fixture(scope="session")
def made(wide: kg.Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the published graph."""
    file = tmp_path_factory.mktemp("explorer") / "explorer.html"
    file.write_text(wide.to_html(), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def data(wide: kg.Graph) -> dict[str, Any]:
    """What the page of the published graph knows."""
    return page_data(wide)


@pytest.fixture
def visit(browser: Browser, pool: Pool, made: Path, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Open a page: visit("q=hosting", size=PHONE, theme="dark", file=other).

    Whatever a test does in it: no script fails, the console stays silent, and nothing asks a network.
    """
    opened: list[tuple[str, Explorer]] = []

    def visited(
        address: str = "", size: tuple[int, int] = DESK, theme: Any = "light", file: Path | None = None, **how: Any
    ) -> Explorer:
        kind = repr((size, theme, how))
        if not pool.get(kind):
            context = browser.new_context(
                viewport=ViewportSize(width=size[0], height=size[1]),
                color_scheme=theme,
                offline=True,
                reduced_motion="reduce",
                **how,
            )
            pool.setdefault(kind, []).append(Explorer.of(context))
        opened.append((kind, pool[kind].pop()))
        return opened[-1][1].begin(file or made, address)

    yield visited
    for kind, explorer in opened:
        pool[kind].append(explorer)
    assert [wrong for _, explorer in opened for wrong in explorer.wrongs] == []
