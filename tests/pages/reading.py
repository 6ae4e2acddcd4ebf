"""A page as a reader takes it in: its links, its places, its words, and what a search engine reads in its head."""

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

_APART = ("dd", "dt", "li", "p", "td", "th")
_UNREAD = ("script", "style", "title")


@dataclass
class Read(HTMLParser):
    """What stands in a page, by kind."""

    links: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    alternates: dict[str, str] = field(default_factory=dict)
    marks: list[str] = field(default_factory=list)
    language: str = ""
    policy: str = ""
    words: str = ""
    data: str = ""
    style: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.places += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" else []
        self.marks += [f"{given['data-kind']}:{given['data-code']}"] if "data-kind" in given else []
        self._inside += [tag] if tag in _UNREAD else []
        if tag == "html":
            self.language = given["lang"]
        if tag == "meta" and given.get("http-equiv"):
            self.policy = given["content"]
        if tag == "link" and given["rel"] == "alternate" and "type" in given:
            self.alternates[given["type"]] = given["href"]

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._inside.pop()
        self.words += " " if tag in _APART else ""

    def handle_data(self, data: str) -> None:
        inside = self._inside[-1] if self._inside else ""
        self.data += data if inside == "script" else ""
        self.style += data if inside == "style" else ""
        self.words += "" if inside else data

    @property
    def text(self) -> str:
        """Its words, spaces run together."""
        return " ".join(self.words.split())

    @property
    def schema(self) -> dict[str, Any]:
        """What schema.org says of it."""
        found: dict[str, Any] = json.loads(self.data)
        return found


def read(page: bytes) -> Read:
    """Read a page."""
    found = Read()
    found.feed(page.decode())
    return found


def spaced(text: str) -> str:
    """Return a text as `Read.text` gives it."""
    return " ".join(text.split())
