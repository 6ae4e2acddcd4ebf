"""Where a name leads: the pages of this site by IRI, and addresses of the web."""

from collections.abc import Collection
from typing import NamedTuple
from urllib.parse import quote

import pyoxigraph as ox

from ..terms import ACTOR, DEAL, KG, ROOT, SOURCE, THING

SPACES = {"actor": ACTOR, "deal": DEAL, "thing": THING, "source": SOURCE}
_WEB = ("https://", "http://")


class Piece(NamedTuple):
    """A text that may lead somewhere; empty `href` leads nowhere."""

    text: str
    href: str = ""


class Links:
    """Addresses of pages that keep a view, for the IRIs that have a page."""

    def __init__(self, known: Collection[ox.NamedNode], query: str) -> None:
        self._known, self.query = known, query
        self._found: dict[ox.NamedNode, str] = {}

    def to(self, iri: ox.NamedNode) -> str:
        """Return the address of what an IRI names, or nothing where no page has it.

        A claim is a place in its source.
        """
        if iri not in self._found:
            self._found[iri] = self._to(iri)
        return self._found[iri]

    def _to(self, iri: ox.NamedNode) -> str:
        document, _, fragment = iri.value.partition("#")
        if iri in self._known and iri.value.startswith(ROOT):
            anchor = anchor_of(iri)
            return f"/ns{self.query}#{quote(anchor)}" if anchor else self.page(iri)
        if fragment and (source := ox.NamedNode(document)) in self._known:
            return f"{self.page(source)}#{quote(fragment)}"
        return ""

    def page(self, iri: ox.NamedNode) -> str:
        """Return the address of the page of an actor, deal, thing or source."""
        return f"{path_of(iri)}{self.query}"


def path_of(iri: ox.NamedNode) -> str:
    """Return the path of the page of an actor, deal, thing or source.

    >>> path_of(ACTOR["openai"])
    '/actor/openai'
    """
    kind, _, slug = iri.value[len(ROOT) :].partition("/")
    return f"/{kind}/{quote(slug, safe='')}"


def anchor_of(iri: ox.NamedNode) -> str:
    """Return the place of a term, code or code list in the page of the ontology; nothing for anything else.

    >>> anchor_of(KG.Deal), anchor_of(ox.NamedNode(ROOT + "stage/signed")), anchor_of(ox.NamedNode(ROOT + "stage"))
    ('Deal', 'stage-signed', 'scheme-stage')
    """
    if iri in KG:
        return iri.value[len(KG.base) :]
    scheme, _, code = iri.value[len(ROOT) :].partition("/")
    if not iri.value.startswith(ROOT) or scheme in SPACES or "#" in scheme:
        return ""
    return f"{scheme}-{code}" if code else f"scheme-{scheme}"


def web(address: str) -> str:
    """Return an address if it is one of the web, else nothing, so that no script hides in a link.

    >>> web("https://example.org/"), web("javascript:alert(1)")
    ('https://example.org/', '')
    """
    return address if address.startswith(_WEB) else ""
