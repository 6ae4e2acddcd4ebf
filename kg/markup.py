"""What stands in an HTML page: tables whose text is text, JSON that cannot end its script, digests for its policy."""

import base64
import hashlib
import html
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template
from xml.etree.ElementTree import Element, SubElement, tostring

_SAFE = ("https://", "http://")
# What the explorer may do in a frame: a source opens in a tab of its own, free of the frame.
SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"


@dataclass(frozen=True)
class Link:
    """A text that leads to an address, if that is one of the web."""

    text: str
    address: str


Cell = str | Link | Sequence[str]


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]], caption: str = "") -> str:
    """Return a table as HTML; a cell is a text, a link, or several texts one under the other.

    >>> table(["who"], [["<b>"]])[-50:]
    '<td dir="auto">&lt;b&gt;</td></tr></tbody></table>'
    """
    made = Element("table")
    if caption:
        SubElement(made, "caption").text = caption
    top = SubElement(SubElement(made, "thead"), "tr")
    for title in head:
        SubElement(top, "th", scope="col").text = title
    body = SubElement(made, "tbody")
    for row in rows:
        line = SubElement(body, "tr")
        for cell in row:
            _fill(SubElement(line, "td", dir="auto"), cell)
    return tostring(made, encoding="unicode", method="html")


def _fill(place: Element, cell: Cell) -> None:
    if isinstance(cell, str):
        place.text = cell
    elif isinstance(cell, Link):
        inside = SubElement(place, "a", href=cell.address) if cell.address.startswith(_SAFE) else place
        inside.text = cell.text
    else:
        for text in cell:
            SubElement(place, "p").text = text


def inert(value: object) -> str:
    r"""Return JSON that cannot end the script element that it stands in, in plain ASCII.

    >>> inert({"a": "</script>é"})
    '{"a":"\\u003c/script\\u003e\\u00e9"}'
    """
    text = json.dumps(value, separators=(",", ":"), sort_keys=True, allow_nan=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def digest(text: str) -> str:
    """Return the digest of a script or a style as a Content-Security-Policy names it."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def filled(template: Path, **parts: str) -> str:
    """Return a template with its parts put in."""
    return Template(template.read_text(encoding="utf-8")).substitute(parts)


def framed(page: str, title: str, height: int, sandbox: str = "") -> str:
    """Return a page in a frame of its own, as a notebook shows it; `sandbox` is what the page is allowed to do."""
    parts = {"page": page, "title": title, "height": str(height), "sandbox": sandbox}
    return filled(Path(__file__).with_name("frame.html"), **{name: html.escape(text) for name, text in parts.items()})
