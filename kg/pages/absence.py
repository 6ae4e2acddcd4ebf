"""Silence told honestly: what a page says where no source admitted by the view names what it is about."""

import pyoxigraph as ox

from .scene import Scene
from .view import View
from .words import words


def absence(kind: str, iri: ox.NamedNode, scene: Scene, view: View, language: str) -> str:
    """Return a sentence on what no source of the view names, or nothing where one does."""
    if scene.naming.get(iri):
        return ""
    said = words(language)
    of_source = kind == "source"
    if of_source and view.known_by and iri not in scene.graph.sources():
        return str(said.unpublished.format(view.known_by))
    if of_source:
        return str(said.unheld.format(view.on) if view.on else said.empty_source)
    if view.on:
        return str(said.unnamed_on.format(view.on))
    return str(said.unnamed_by.format(view.known_by) if view.known_by else said.unnamed)
