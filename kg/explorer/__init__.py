"""The explorer: a graph as one HTML page that needs no network, in which no edge stands without its evidence."""

import html
from pathlib import Path

from ..graph import Graph
from ..markup import digest, filled, inert
from .data import page_data
from .plain import claims_table, said
from .texts import Data

__all__ = ["page", "written"]

_HERE = Path(__file__).parent


def page(graph: Graph, language: str = "en") -> str:
    """Return the page of a view, beginning in English or in French; nothing is asked of any network."""
    return written(page_data(graph), language)


def written(data: Data, language: str = "en") -> str:
    """Return the page of page data, whoever made it.

    Its policy admits its own script and its own style, by their digests, and nothing else. Without JavaScript it shows
    its claims as a table.
    """
    look, script = ((_HERE / "built" / name).read_text(encoding="utf-8") for name in ("look.css", "explorer.js"))
    return filled(
        _HERE / "page.html",
        language=language,
        title=html.escape(said(data["title"], language)),
        hash_style=digest(look),
        hash_script=digest(script),
        look=look,
        data=inert(data),
        script=script,
        table=claims_table(data, language),
    )
