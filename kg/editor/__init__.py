"""The editor: a page that helps to write SPARQL, asks the endpoint it came from, and shows the answers."""

import html
from pathlib import Path

from ..explorer.plain import said
from ..graph import Graph
from ..markup import digest, filled, inert
from .data import page_data
from .plain import words

__all__ = ["page"]

_HERE = Path(__file__).parent


def page(graph: Graph, language: str = "en") -> str:
    """Return the page of the editor for a graph, beginning in English or in French.

    It asks its own address and nothing else, as its policy says. Without JavaScript it is a form of the same address.
    """
    data = page_data(graph)
    look, script = ((_HERE / "built" / name).read_text(encoding="utf-8") for name in ("editor-look.css", "editor.js"))
    return filled(
        _HERE / "page.html",
        language=language,
        title=html.escape(f"SPARQL · {said(data['title'], language)}"),
        hash_style=digest(look),
        hash_script=digest(script),
        look=look,
        data=inert(data),
        script=script,
        **{word: html.escape(text) for word, text in words(data, language).items()},
    )
