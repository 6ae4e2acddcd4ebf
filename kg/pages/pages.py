"""Linked data of a graph: every page for people and every description for machines, as bytes, without any HTTP."""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

import pyoxigraph as ox

from .. import prose
from ..errors import UnknownNameError
from ..explorer.vocabulary import licence, ontology_of
from ..graph import Graph
from ..markup import inert
from ..relations import LANGUAGES
from ..render import csv_rows
from ..terms import KG, ROOT
from . import dataset, deal, lists, party, schemaorg, service, source, vocabulary
from .absence import absence
from .links import SPACES, Links, anchor_of
from .machines import MEDIA, Machines
from .paper import written
from .party import Context
from .scene import Scene
from .told import Teller, capital
from .view import View
from .words import counted, words

KINDS = tuple(SPACES)
SUFFIXES = {"html": "text/html", "csv": "text/csv", **MEDIA}
_PEOPLE = {"actor": party.party, "thing": party.party, "deal": deal.deal, "source": source.source}
# What a page offers of itself beside HTML.
_OFFERED = ("ttl", "jsonld", "csv")
_VIEWS = 8


class Pages:
    """The pages of a graph; every one can be asked for under other clocks. Safe to read from several threads."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._machines = Machines(graph)
        self._scene = lru_cache(maxsize=_VIEWS)(self._seen)
        self._links = lru_cache(maxsize=_VIEWS)(self._linked)

    def knows(self, kind: str, slug: str) -> bool:
        """Return whether there is an actor, deal, thing or source of that name, whatever the clocks."""
        return kind in SPACES and f"{ROOT}{kind}/{slug}" in self._slugs

    def entity(self, kind: str, slug: str, suffix: str, view: View) -> bytes:
        """Return the page of an actor, deal, thing or source, or its description; raise UnknownNameError, DateError."""
        if not self.knows(kind, slug):
            raise UnknownNameError(f"no {kind} {slug!r}", mend=f"see the list at /{kind}")
        iri, scene = SPACES[kind][slug], self._scene_of(view)
        if suffix == "html":
            return self._page(kind, iri, scene, view)
        if suffix == "csv":
            return csv_rows(party.said_of(iri, scene).rows, scene.names, _language(view)).encode()
        told = self._machines.source if kind == "source" else self._machines.entity
        return self._machines.write(told(iri, scene), suffix)

    def index(self, kind: str, suffix: str, view: View) -> bytes:
        """Return the list of all of a kind; raise UnknownNameError for no kind, DateError."""
        if kind not in SPACES:
            raise UnknownNameError(f"no list of {kind!r}", mend=f"there are {', '.join(KINDS)}")
        scene, iris = self._scene_of(view), self._of_kind[kind]
        listed = lists.listed(kind, iris, scene, self._teller(view), clocked=view.clocked)
        if suffix == "html":
            schema = schemaorg.dataset(self._ontology, scene, _language(view))
            return self._written("index.html", view, listed, path=f"/{kind}", title=listed["plural"], schema=schema)
        if suffix == "csv":
            return lists.as_csv(listed, _language(view))
        seen = [line.iri for _, lines in listed["letters"] for line in lines]
        return self._machines.write(self._machines.listed(seen), suffix)

    def vocabulary(self, suffix: str, view: View) -> bytes:
        """Return the documentation of the ontology, the ontology itself, or as CSV a glossary of it."""
        if suffix in MEDIA:
            return self._machines.write(self._machines.ontology, suffix)
        scene = self._scene_of(View())
        told = vocabulary.vocabulary(scene, self._teller(view), self._ontology)
        if suffix == "csv":
            return vocabulary.as_csv(told, _language(view))
        schema = schemaorg.dataset(self._ontology, scene, _language(view))
        title = words(_language(view)).ontology
        return self._written("vocabulary.html", view, told, path="/ns", title=title, schema=schema)

    def anchor(self, path: str) -> str | None:
        """Return the place on `/ns` of a code by the path of its IRI, or None: `stage/signed` gives `stage-signed`."""
        return self._anchors.get(ROOT + path)

    def dataset(self, suffix: str, base: str) -> bytes:
        """Return the description of the whole: DCAT and VoID, licence, counts, named graphs, example queries."""
        scene = self._scene_of(View())
        described = dataset.Dataset(self._ontology, scene, base, self._of_kind)
        if suffix != "html":
            return described.write(suffix)
        schema = schemaorg.dataset(self._ontology, scene, LANGUAGES[0])
        context = described.told(LANGUAGES[0])
        title = words(LANGUAGES[0]).dataset
        path = "/.well-known/void"
        return self._written("dataset.html", View(), context, path=path, title=title, schema=schema, suffixes=())

    def service(self, suffix: str, base: str, formats: Sequence[str], limits: Mapping[str, str]) -> bytes:
        """Return the SPARQL 1.1 Service Description.

        `formats` are the suffixes of the result formats that the endpoint writes, `limits` its limits in words, by
        name.
        """
        return service.write(suffix, base, formats, limits, self._scene_of(View()))

    def error(self, status: int, title: str, detail: str, language: str) -> bytes:
        """Return a whole page that tells of an error."""
        view = View(language=language)
        context = {"status": status, "detail": detail}
        return self._written("error.html", view, context, path="", title=title, schema=None, suffixes=())

    # --- parts

    def _page(self, kind: str, iri: ox.NamedNode, scene: Scene, view: View) -> bytes:
        language = _language(view)
        context = _PEOPLE[kind](iri, scene, self._teller(view, iri))
        slug = iri.value.rsplit("/", 1)[-1]
        drawn = view.explorer(f"{kind}:{slug}") if context.get("neighbours") else ""
        context |= {"absence": absence(kind, iri, scene, view, language), "selected": drawn}
        schema = schemaorg.entity(iri, context, scene, language)
        title = scene.names.name(iri, language)
        path = f"/{kind}/{slug}"
        canonical = iri.value + View(language=language).query
        template = {"actor": "party.html", "thing": "party.html"}.get(kind, f"{kind}.html")
        return self._written(template, view, context, path=path, title=title, schema=schema, canonical=canonical)

    def _written(
        self,
        template: str,
        view: View,
        context: Context,
        *,
        path: str,
        title: str,
        schema: object,
        canonical: str = "",
        suffixes: Sequence[str] = _OFFERED,
    ) -> bytes:
        language = _language(view)
        common = {
            "w": words(language),
            "counted": lambda count, forms: counted(count, forms, language),
            "site": self._graph.names.name(self._ontology, language),
            "licence": licence(self._graph),
            "view": view,
            "clocks": prose.clocks(view.known_by, view.on, language),
            "colon": prose.COLON[language],
            "language": language,
            "languages": [(one, path + view.speaking(one).query) for one in LANGUAGES if suffixes],
            "everything": path + view.unclocked().query,
            "kinds_listed": [(kind, lists.PLURALS[kind]) for kind in KINDS],
            "path": path,
            "title": capital(title),
            "canonical": canonical or (self._ontology.value if path == "/ns" else ""),
            "formats": [(suffix, SUFFIXES[suffix], f"{path}.{suffix}{view.query}") for suffix in suffixes],
            "schema": inert(schema) if schema else "",
        }
        return written(template, **common, **context)

    def _scene_of(self, view: View) -> Scene:
        return self._scene(view.known_by or None, view.on or None)

    def _seen(self, known_by: str | None, on: str | None) -> Scene:
        return Scene(self._graph.at(known_by, on) if known_by or on else self._graph)

    def _teller(self, view: View, about: ox.NamedNode | None = None) -> Teller:
        return Teller(self._graph.names, self._links(view.query), _language(view), about)

    def _linked(self, query: str) -> Links:
        return Links(self._known, query)

    @cached_property
    def _of_kind(self) -> dict[str, list[ox.NamedNode]]:
        declared = {node for kind in (KG.Actor, KG.Thing, KG.Deal) for node in self._graph.of_class(kind)}
        every = sorted(declared, key=lambda node: node.value)
        found = {kind: [node for node in every if node in space] for kind, space in SPACES.items()}
        return found | {"source": self._graph.sources()}

    @cached_property
    def _known(self) -> set[ox.NamedNode]:
        return {node for nodes in self._of_kind.values() for node in nodes} | vocabulary.terms_of(
            self._scene_of(View())
        )

    @cached_property
    def _slugs(self) -> set[str]:
        return {node.value for nodes in self._of_kind.values() for node in nodes}

    @cached_property
    def _anchors(self) -> dict[str, str]:
        return {
            node.value: anchor_of(node) for node in self._known if node.value not in self._slugs and anchor_of(node)
        }

    @cached_property
    def _ontology(self) -> ox.NamedNode:
        return ontology_of(self._graph)


def _language(view: View) -> str:
    return view.language if view.language in LANGUAGES else LANGUAGES[0]
