"""The pages in a browser: nothing that axe finds, nothing wider than the screen, nothing asked of any network."""

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import browsing
from playwright.sync_api import Browser, Page, ViewportSize

from kg.pages import Pages, View

DESK, PHONE = (1440, 1000), (390, 844)
FRONT = "2025-08-stargate-norway-front"


browser = pytest.fixture(scope="module")(browsing)


@pytest.fixture(scope="module")
def made(wide_pages: Pages) -> dict[str, bytes]:
    """The main pages, by name."""
    entity = wide_pages.entity
    return {
        "actor": entity("actor", "openai", "html", View()),
        "french": entity("actor", "openai", "html", View(language="fr", known_by="2026")),
        "campus": entity("actor", "narvik-campus", "html", View()),
        "publisher": entity("actor", "lemagit", "html", View()),
        "deal": entity("deal", "nvidia-openai-100bn", "html", View()),
        "source": entity("source", FRONT, "html", View()),
        "list": wide_pages.index("deal", "html", View()),
        "ontology": wide_pages.vocabulary("html", View(language="fr")),
        "dataset": wide_pages.dataset("html", "http://127.0.0.1:8000"),
        "before": entity("actor", "nscale", "html", View(known_by="2020")),
        "error": wide_pages.error(404, "No such page", "no actor 'x'", "en"),
    }


NAMES = (
    *("actor", "french", "campus", "publisher", "deal", "source"),
    *("list", "ontology", "dataset", "before", "error"),
)


def shown(
    browser: Browser, page: bytes, folder: Path, size: tuple[int, int], theme: Literal["light", "dark"]
) -> tuple[Page, list[str]]:
    """Open a page without any network; return it with what went wrong."""
    file = folder / "page.html"
    file.write_bytes(page)
    width, height = size
    context = browser.new_context(
        viewport=ViewportSize(width=width, height=height), color_scheme=theme, offline=True, bypass_csp=False
    )
    opened, wrongs = context.new_page(), list[str]()
    opened.on("console", lambda message: wrongs.append(message.text))
    opened.on("request", lambda request: wrongs.append(request.url) if request.url.startswith("http") else None)
    opened.goto(file.as_uri())
    return opened, wrongs


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_wrong(
    browser: Browser, made: dict[str, bytes], tmp_path: Path, name: str, theme: Literal["light", "dark"]
) -> None:
    opened, wrongs = shown(browser, made[name], tmp_path, DESK if theme == "light" else PHONE, theme)
    found = Axe().run(opened)
    opened.context.close()
    assert found.violations_count == 0, found.generate_report()
    assert wrongs == []


@pytest.mark.parametrize("name", NAMES)
def test_no_page_is_wider_than_a_phone(browser: Browser, made: dict[str, bytes], tmp_path: Path, name: str) -> None:
    opened, _ = shown(browser, made[name], tmp_path, PHONE, "light")
    width = opened.evaluate("document.documentElement.scrollWidth")
    opened.context.close()
    assert width <= PHONE[0]


def test_a_claim_that_is_folded_away_opens_for_who_comes_for_it(
    browser: Browser, made: dict[str, bytes], tmp_path: Path
) -> None:
    opened, _ = shown(browser, made["actor"], tmp_path, DESK, "light")
    folded = opened.locator("details:not([open]) li.fact").first
    place = folded.get_attribute("id")
    assert not folded.is_visible()
    opened.goto(f"{opened.url}#{place}")
    opened.locator(f'[id="{place}"]').wait_for(state="visible")
    opened.context.close()
