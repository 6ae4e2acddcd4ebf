"""Take the pictures of the README from the page that `kg export` wrote.

Run: python gallery/make.py (wants the `test` extra and Debian's chromium).
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

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


def main() -> None:
    """Take every picture."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        for shot in SHOTS:
            width, height = shot.size
            context = browser.new_context(
                viewport={"width": width, "height": height}, reduced_motion="reduce", offline=True
            )
            take(context.new_page(), shot)
            context.close()
        browser.close()


def take(page: Page, shot: Shot) -> None:
    """Open one view, wait until it is drawn sharp, and keep its picture."""
    page.goto(f"{PAGE.as_uri()}#{shot.view}")
    page.evaluate("() => Promise.all([document.fonts.ready, window.__explorer.painter?.idle])")
    page.wait_for_timeout(500)
    page.screenshot(path=HERE / f"{shot.name}.png")


if __name__ == "__main__":
    main()
