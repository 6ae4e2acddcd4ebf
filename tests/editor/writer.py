"""Who writes queries in the editor: what one does in it by mouse and keys, and what the page then shows."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, expect

WAIT = 10_000
DESK, PHONE = (1440, 900), (390, 844)


@dataclass
class Writer:
    """One page of the editor, and everything that went wrong in it."""

    page: Page
    server: str
    wrongs: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, context: BrowserContext, server: str) -> "Writer":
        context.set_default_timeout(WAIT)
        context.set_default_navigation_timeout(3 * WAIT)  # the first one waits for the server to make the page
        made = cls(context.new_page(), server)
        made.page.on("pageerror", lambda error: made.wrongs.append(f"failed: {error}"))
        made.page.on("console", made._heard)
        context.on("request", made._asked)
        return made

    def _heard(self, message: ConsoleMessage) -> None:
        refused = message.text.startswith("Failed to load resource")  # how Chromium tells of a status over 400
        if message.type in ("error", "warning") and not refused:
            self.wrongs.append(f"in the console: {message.text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self.server}/", "data:", "blob:", "about:")):
            self.wrongs.append(f"asked another server: {request.url}")

    def open(self, address: str = "") -> "Writer":
        """Go to the editor, as in a new window."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.server}/sparql" + (f"#{address}" if address else ""))
        return self

    # What the page shows

    @property
    def code(self) -> Locator:
        return self.page.locator(".cm-content")

    @property
    def text(self) -> str:
        """The query as it stands."""
        lines = self.page.locator(".cm-line").all_inner_texts()
        return "\n".join(line.rstrip("\n") for line in lines)

    @property
    def address(self) -> dict[str, str]:
        return dict(parse_qsl(str(self.page.evaluate("location.hash")).removeprefix("#")))

    @property
    def status(self) -> Locator:
        return self.page.locator(".results .status")

    @property
    def problem(self) -> Locator:
        return self.page.locator(".problem")

    @property
    def rows(self) -> list[list[str]]:
        return list(
            self.page.locator(".results tbody").evaluate(
                "(body) => [...body.rows].map((row) => [...row.cells].map((cell) => cell.textContent))"
            )
        )

    def key(self, name: str) -> Locator:
        """A control, by the key that it keeps in every language."""
        return self.page.locator(f'[data-key="{name}"]')

    # What one does

    def write(self, query: str) -> None:
        """Put a query in the place of what stands there, as a paste does."""
        self.code.focus()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(query)

    def type(self, text: str) -> None:
        """Empty the editor, and type key by key."""
        self.code.focus()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.type(text)

    def run(self, query: str = "") -> None:
        """Run what stands there, or a query, and wait until it has ended."""
        if query:
            self.write(query)
        self.key("run").click()
        self.ended()

    def ended(self) -> None:
        expect(self.page.locator("#app:not([aria-busy]) .results .takes > *").first).to_be_visible()

    def suggestions(self) -> list[str]:
        """What is suggested now."""
        options = self.page.locator(".cm-tooltip-autocomplete li .cm-completionLabel")
        expect(options.first).to_be_visible()
        return options.all_inner_texts()

    def saved(self, name: str) -> bytes:
        with self.page.expect_download() as found:
            self.key(f"download:{name}").click()
        return Path(found.value.path()).read_bytes()

    def copied(self, what: str) -> str:
        self.key(f"copy:{what}").click()
        expect(self.status).to_have_text("Copied.")
        return str(self.page.evaluate("navigator.clipboard.readText()"))


Visit = Callable[..., Writer]


def asking(query: str, **more: str) -> str:
    """Return the address of a query."""
    return urlencode({"query": query, **more})
