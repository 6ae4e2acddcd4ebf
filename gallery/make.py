"""Take the pictures of the README from the page that `kg export` wrote, and from what `kg serve` serves.

Run: python gallery/make.py [NAME ...] (wants the `test` and `serve` extras and Debian's chromium).
Without names it takes every picture.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

HERE = Path(__file__).parent
PAGE = HERE.parent / "export" / "index.html"


@dataclass(frozen=True)
class Shot:
    """A picture: its name, the view as the address holds it, and the size of the window."""

    name: str
    view: str = ""
    size: tuple[int, int] = (1440, 900)


SHOTS = (
    Shot("start"),
    Shot("evidence", "sel=actor:nvidia>actor:openai:Investment"),
    Shot("disagreement", "q=dispute&sel=actor:crusoe>actor:openai:Hosting"),
    Shot("compare", "known=2026-04&before=2025-08&sel=thing:stargate-norway"),
    Shot("stack", "view=stack&q=hosting"),
    Shot("table", "view=table&q=funding"),
    Shot("dark", "theme=dark&q=funding"),
    Shot("phone", "sel=actor:openai", (390, 844)),
    Shot("french", "lang=fr&q=circle"),
)
# What is served, by the path of its address.
SERVED = (Shot("actor", "/actor/openai"), Shot("editor", "/sparql"))


def main(*names: str) -> None:
    """Take the pictures of these names, or every picture."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        for shot in chosen(SHOTS, names):
            take(opened(browser, shot, offline=True), shot)
        if served := chosen(SERVED, names):
            with serving() as address:
                for shot in served:
                    take_served(opened(browser, shot, offline=False), shot, address)
        browser.close()


def chosen(shots: tuple[Shot, ...], names: tuple[str, ...]) -> list[Shot]:
    """Return the shots that are named, or all where no name is given."""
    return [shot for shot in shots if not names or shot.name in names]


def opened(browser: Browser, shot: Shot, *, offline: bool) -> Page:
    """Return a window of the size of a shot."""
    width, height = shot.size
    size = ViewportSize(width=width, height=height)
    return browser.new_page(viewport=size, reduced_motion="reduce", offline=offline, color_scheme="light")


def take(page: Page, shot: Shot) -> None:
    """Open one view, wait until it is drawn sharp, and keep its picture."""
    page.goto(f"{PAGE.as_uri()}#{shot.view}")
    page.evaluate("() => Promise.all([document.fonts.ready, window.__explorer.painter?.idle])")
    page.wait_for_timeout(500)
    page.screenshot(path=HERE / f"{shot.name}.png")


def take_served(page: Page, shot: Shot, address: str) -> None:
    """Open one page of a server, run the query where it has one, and keep its picture."""
    page.goto(f"{address}{shot.view}")
    if page.locator("[data-key=run]").count():
        page.locator("[data-key=run]").click()
        page.locator(".results tbody tr").first.wait_for()
    page.evaluate("() => document.fonts.ready")
    page.wait_for_timeout(500)
    page.screenshot(path=HERE / f"{shot.name}.png")


@contextmanager
def serving() -> Iterator[str]:
    """Run `kg serve` on a port of its own and yield its address, without the last slash."""
    command = [sys.executable, "-m", "kg", "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:  # noqa: S603
        try:
            lines = iter(server.stdout or ())
            yield next(line for line in lines if line.startswith("serving ")).split()[1].rstrip("/")
        finally:
            server.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
