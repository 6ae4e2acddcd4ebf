"""A reader of the explorer: what one does in a page by mouse and keys, and what the page then is."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from playwright.sync_api import BrowserContext, ConsoleMessage, Download, Locator, Page, Request, expect

WAIT = 5000
# The words that the page prints, by key, each in English and in French.
SOURCES = Path(__file__).parents[2] / "frontend" / "src"
_WORD = re.compile(r'(?:"([\w.]+)"|(\w+)): \{\s*en: ("(?:[^"\\]|\\.)*"),\s*fr: ("(?:[^"\\]|\\.)*"),?\s*\}')
DESK, PHONE = (1440, 900), (390, 844)

_PARTY_SPOT = """([party]) => {
  const { painter } = window.__explorer;
  return painter.at(painter.scene.nodes.findIndex((node) => node.party === party));
}"""
_EDGE_SPOT = """([id]) => {
  const painter = window.__explorer.painter, { edges } = painter.scene;
  const { left, top } = painter.canvas.getBoundingClientRect();
  const at = edges.findIndex((edge) => edge.id === id);
  const [one, other] = [painter.at(edges[at].from), painter.at(edges[at].to)];
  const [dx, dy] = [other.x - one.x, other.y - one.y], long = Math.hypot(dx, dy);
  const parts = [0.5, 0.4, 0.6, 0.3, 0.7];
  for (let aside = 0; aside < long; aside += 2) for (const way of [1, -1]) for (const part of parts) {
    const x = Math.round(one.x + dx * part - (dy / long) * aside * way);
    const y = Math.round(one.y + dy * part + (dx / long) * aside * way);
    const free = document.elementFromPoint(left + x, top + y) === painter.canvas;
    if (free && painter.pick(x, y)?.edge === at) return { x, y };
  }
  return null;
}"""


def words() -> dict[str, dict[str, str]]:
    """Return the words of the interface as the page's own sources give them."""
    text = "".join(file.read_text(encoding="utf-8") for file in sorted(SOURCES.glob("*wor*.js")))
    return {m[1] or m[2]: {"en": json.loads(m[3]), "fr": json.loads(m[4])} for m in _WORD.finditer(text)}


@dataclass
class Explorer:
    """One page in one browser context, and everything that went wrong in it."""

    page: Page
    file: Path = Path()
    wrongs: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, context: BrowserContext) -> "Explorer":
        context.set_default_timeout(WAIT)
        made = cls(context.new_page())
        made.page.on("pageerror", lambda error: made.wrongs.append(f"failed: {error}"))
        made.page.on("console", made._heard)
        made.page.on("request", made._asked)
        return made

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.wrongs.append(f"in the console: {message.text}")

    def _asked(self, request: Request) -> None:
        if request.url.split("#")[0] not in (self.file.as_uri(), "about:blank") and not request.url.startswith("blob:"):
            self.wrongs.append(f"asked the network: {request.url}")

    def begin(self, file: Path, address: str) -> "Explorer":
        """Open a file as in a new window, nothing having gone wrong."""
        self.file, self.wrongs = file, []
        self.page.mouse.move(0, 0)
        return self.open(address)

    def open(self, address: str = "") -> "Explorer":
        """Open the page at an address, as if it had been typed anew."""
        self.page.goto("about:blank")  # a change of the address alone would load nothing
        self.page.goto(self.file.as_uri() + (f"#{address}" if address else ""))
        return self

    def go(self, address: str) -> None:
        """Type another address over that of the open page."""
        self.page.evaluate("(hash) => { location.hash = hash; }", address)
        self.page.evaluate("new Promise((done) => setTimeout(done))")

    # What the page is

    @property
    def state(self) -> dict[str, Any]:
        return dict(self.page.evaluate("window.__explorer.state()"))

    @property
    def view(self) -> dict[str, Any]:
        return dict(self.page.evaluate("window.__explorer.view()"))

    @property
    def address(self) -> dict[str, str]:
        return dict(parse_qsl(str(self.page.evaluate("location.hash")).removeprefix("#")))

    @property
    def line(self) -> str:
        """The line that is always there: how many of the claims are shown."""
        return self.page.locator(".chips strong").inner_text()

    @property
    def shown(self) -> int:
        """How many claims the page says that it shows."""
        return int(self.line.split()[0].replace(",", ""))

    @property
    def panel(self) -> Locator:
        return self.page.locator("#evidence")

    @property
    def heading(self) -> str:
        return self.panel.locator("h2").inner_text()

    @property
    def chips(self) -> list[str]:
        return [
            text.removesuffix("✕").strip()
            for text in self.page.locator("button.chip[data-key^=limit]").all_inner_texts()
        ]

    @property
    def rows(self) -> list[list[str]]:
        """The rows of the table, page by page."""
        return list(
            self.page.locator("div.table tbody").evaluate(
                "(body) => [...body.rows].map((row) => [...row.cells].map((cell) => cell.textContent))"
            )
        )

    def until(self, holds: str, *given: Any) -> None:
        """Wait until a JavaScript function holds of what is given."""
        self.page.wait_for_function(holds, arg=list(given))

    def settled(self, key: str, value: Any) -> None:
        """Wait until a part of the state has a value."""
        self.until(
            "([key, value]) => JSON.stringify(window.__explorer.state()[key]) === value",
            key,
            json.dumps(value, separators=(",", ":"), ensure_ascii=False),
        )

    def written(self, key: str, value: str | None) -> None:
        """Wait until the address says something: sliders write it late."""
        self.until("([key, value]) => new URLSearchParams(location.hash.slice(1)).get(key) === value", key, value)

    # What a reader does

    def key(self, name: str) -> Locator:
        """A control, by the key that it keeps in every language."""
        return self.page.locator(f'[data-key="{name}"]')

    def press(self, *keys: str) -> None:
        for each in keys:
            self.page.keyboard.press(each)

    def ask(self, question: str) -> None:
        self.key(f"ask:{question}").click()

    def only(self, facet: str, choice: str) -> None:
        """Leave one choice of a filter: the button for it shows under the pointer."""
        self.unfold(facet)
        self.page.locator("li.check", has=self.key(f"{facet}:{choice}")).hover()
        self.key(f"only:{facet}:{choice}").click()

    def search(self, text: str) -> list[str]:
        """Type into the box, and return what it suggests."""
        box = self.page.locator("#search")
        box.fill("")
        box.press_sequentially(text)
        options = self.page.locator("#suggestions [role=option]")
        expect(options.first).to_be_visible()
        return options.locator("> bdi").all_inner_texts() or options.all_inner_texts()

    def take(self, text: str, suggestion: str) -> None:
        """Search for a text, and click the suggestion of that name."""
        self.search(text)
        self.page.locator("#suggestions [role=option]", has=self.page.get_by_text(suggestion, exact=True)).first.click()

    def unfold(self, name: str) -> None:
        fold = self.page.locator("details.fold", has=self.page.locator(f'summary[data-key="fold:{name}"]'))
        if fold.get_attribute("open") is None:
            fold.locator("summary").click()

    def click_party(self, index: int, **how: Any) -> None:
        """Click an actor in the picture."""
        self._click(_PARTY_SPOT, index, **how)

    def click_edge(self, id: str) -> None:
        """Click a line in the picture."""
        self._click(_EDGE_SPOT, id)

    def _click(self, where: str, *given: Any, **how: Any) -> None:
        self.page.evaluate("window.__explorer.painter.idle")
        spot = self.page.evaluate(where, list(given))
        assert spot, given
        self.page.locator("#picture").click(position=spot, **how)

    def takeaway(self, word: str) -> Locator:
        """An entry of the menu of what one can take away, the menu being open."""
        entry = self.key(f"take:{word}")
        if not entry.is_visible():
            self.page.locator(".menu > button").click()
        return entry

    def saved(self, word: str) -> bytes:
        """Download something of the menu, and return what the file holds."""
        entry = self.takeaway(word)
        with self.page.expect_download() as found:
            entry.click()
        download: Download = found.value
        return Path(download.path()).read_bytes()

    def copied(self, control: Locator) -> str:
        """Click what copies a text, and return what then is on the clipboard."""
        control.click()
        expect(self.page.locator("p[role=status].unseen")).to_have_text(re.compile("copied|copié"))
        return str(self.page.evaluate("navigator.clipboard.readText()"))

    def tab_to(self, selector: str, key: str = "Tab", most: int = 200) -> None:
        """Press a key until the focus is there; on the way it is always somewhere, and is seen there."""
        for _ in range(most):
            if self.page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
                return
            self.press(key)
        raise AssertionError(f"no way by {key} to {selector}")


Visit = Callable[..., Explorer]


def claim_ids(data: dict[str, Any], claims: Sequence[int]) -> set[str]:
    return {data["claims"][claim]["id"] for claim in claims}
