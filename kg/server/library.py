"""The pages and descriptions of a graph at their addresses: which one, in which form, made in a thread, kept."""

import asyncio
from collections import Counter
from collections.abc import Callable
from functools import partial

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, Router
from starlette.types import ASGIApp

from ..dates import PartialDate
from ..graph import Graph
from ..pages import KINDS, SUFFIXES, Pages, View
from .cache import Cache, Document, Key
from .conditions import knows, takes_gzip
from .formats import GRAPHS, SOLUTIONS, best
from .limits import Limits
from .rates import Rates, client_of
from .refusals import RefusedError, busy

_THREADS = 2
_MOST_MAKING = 100
_MOST_OF_ONE = 25  # pages that one client is the first to ask for: they are made in turn, and others wait behind them
_LANGUAGES = ("en", "fr")
_DATA = ("ttl", "jsonld", "nt", "rdf", "html")  # where programs are who asks, unless they say that they are not
_READ = ("html", "ttl", "jsonld", "csv", "nt", "rdf")
_ROBOTS = "User-agent: *\nDisallow: /sparql\nDisallow: /mcp\n"

Make = Callable[[], bytes]


class Library:
    """The pages and documents for readers. Making a document is bounded: a few at once, and a rate for each client."""

    def __init__(self, graph: Graph, limits: Limits, rates: Rates) -> None:
        self._graph, self._limits, self._rates = graph, limits, rates
        self.pages = Pages(graph)
        self._cache = Cache()
        self._threads = CapacityLimiter(_THREADS)
        self._making: dict[Key, asyncio.Task[Document]] = {}
        self._first: Counter[str] = Counter()

    def router(self) -> ASGIApp:
        """Return the application that answers at the addresses."""
        routes = [
            Route("/", self._explorer),
            Route("/robots.txt", _robots),
            Route("/.well-known/void", self._dataset),
            Route("/{file}", self._file),
            Route("/{kind}/", self._file),
            Route("/{kind}/{name}", self._named),
        ]
        return Router(routes, redirect_slashes=False, default=_nowhere)

    async def open(self) -> None:
        """Make the page that most come for, before they do."""
        await self._made(("/", "en"), "", "text/html", partial(self._explored, "en"))

    async def _explorer(self, request: Request) -> Response:
        language = _view(request).language
        return await self._given(request, ("/", language), "text/html", partial(self._explored, language))

    def _explored(self, language: str) -> bytes:
        return self._graph.to_html(language).encode()

    async def _dataset(self, request: Request) -> Response:
        suffix, base = _liked(request, _DATA), str(request.base_url).rstrip("/")
        make = partial(self.pages.dataset, suffix, base)
        return await self._given(request, ("void", suffix, base), SUFFIXES[suffix], make)

    async def _file(self, request: Request) -> Response:
        """Answer /ns, /actor, /actor.ttl and the like, and /sparql where nothing is asked of it."""
        name = request.path_params.get("file") or request.path_params["kind"]
        stem, _, suffix = name.partition(".")
        if stem == "sparql" and suffix in ("", *SOLUTIONS, *GRAPHS):
            return await self._service(request, suffix)
        if stem not in (*KINDS, "ns") or (suffix and suffix not in SUFFIXES):
            raise _nothing()
        chosen = suffix or _liked(request, _READ)
        view = _view(request)
        make = (
            partial(self.pages.vocabulary, chosen, view)
            if stem == "ns"
            else partial(self.pages.index, stem, chosen, view)
        )
        place = f"/{stem}.{chosen}"
        key, located = _key(place, view), _with_query(request, place)
        return await self._given(request, key, SUFFIXES[chosen], make, located=located)

    async def _service(self, request: Request, suffix: str) -> Response:
        chosen = suffix or _liked(request, _DATA)
        if chosen == "html":
            from .. import editor

            language = _view(request).language
            make = partial(lambda: editor.page(self._graph, language).encode())
            return await self._given(request, ("sparql", language), "text/html", make)
        if chosen not in GRAPHS:
            raise RefusedError(400, "there is no query", mend="send one as the parameter query")
        base = str(request.base_url).rstrip("/")
        limits = dict(line.split(": ", 1) for line in self._limits.described())
        make = partial(self.pages.service, chosen, base, [*SOLUTIONS, *GRAPHS], limits)
        return await self._given(request, ("service", chosen, base), SUFFIXES[chosen], make)

    async def _named(self, request: Request) -> Response:
        kind, name = request.path_params["kind"], request.path_params["name"]
        slug, _, suffix = name.rpartition(".")
        if suffix in SUFFIXES and self.pages.knows(kind, slug):
            view = _view(request)
            make = partial(self.pages.entity, kind, slug, suffix, view)
            return await self._given(request, _key(f"/{kind}/{name}", view), SUFFIXES[suffix], make)
        if self.pages.knows(kind, name):
            return _see(request, f"{request.url.path}.{_liked(request, _READ)}")
        anchor = self.pages.anchor(f"{kind}/{name}")
        if anchor is None:
            raise _nothing()
        return _see(request, "/ns", f"#{anchor}")

    async def _given(self, request: Request, key: Key, content_type: str, make: Make, located: str = "") -> Response:
        document = self._cache.get(key)
        if document is None:
            document = await self._made(key, client_of(request.scope), content_type, make)
        headers = {"content-location": located} if located else {}
        return document.response(packed=takes_gzip(request.scope), known=knows(request.scope, document.tag), **headers)

    async def _made(self, key: Key, client: str, content_type: str, make: Make) -> Document:
        """Make a document, once for all who ask for it meanwhile."""
        self._rates.take(client)
        making = self._making.get(key)
        if making is None:
            if len(self._making) >= _MOST_MAKING or self._first[client] >= _MOST_OF_ONE:
                raise busy("too many pages are asked for at once")
            making = self._making[key] = asyncio.create_task(self._make(key, content_type, make))
            self._first[client] += 1
            making.add_done_callback(lambda _: self._was_first(client))
        return await asyncio.shield(making)

    def _was_first(self, client: str) -> None:
        self._first -= Counter([client])

    async def _make(self, key: Key, content_type: str, make: Make) -> Document:
        try:
            document = await to_thread.run_sync(lambda: Document(make(), content_type), limiter=self._threads)
            self._cache.keep(key, document)
            return document
        finally:
            del self._making[key]


def _view(request: Request) -> View:
    """Return the view that an address asks for; raise DateError, or RefusedError for what is unclear."""
    asked = request.query_params
    for name in ("known_by", "on", "language"):
        if len(asked.getlist(name)) > 1:
            raise RefusedError(400, f"there are {len(asked.getlist(name))} of the parameter {name}", mend="send one")
    days = {name: str(PartialDate.parse(asked[name])) for name in ("known_by", "on") if asked.get(name)}
    language = asked.get("language") or _LANGUAGES[0]
    if language not in _LANGUAGES:
        raise RefusedError(400, "this language is not spoken here", mend=f"send {' or '.join(_LANGUAGES)}")
    return View(**days, language=language)


def _key(place: str, view: View) -> Key:
    return place, view.known_by, view.on, view.language


def _liked(request: Request, suffixes: tuple[str, ...]) -> str:
    by_media = {SUFFIXES[suffix]: suffix for suffix in suffixes}
    liked = best(request.headers.get("accept", ""), tuple(by_media))
    if liked is None:
        raise RefusedError(406, "none of the formats offered is accepted", mend="accept one of " + ", ".join(by_media))
    return by_media[liked]


def _see(request: Request, place: str, anchor: str = "") -> Response:
    return Response(status_code=303, headers={"location": _with_query(request, place) + anchor, "vary": "Accept"})


def _with_query(request: Request, place: str) -> str:
    """Return an address under the clocks and the language of a request."""
    return f"{place}?{request.url.query}" if request.url.query else place


def _nothing() -> RefusedError:
    return RefusedError(404, "there is nothing at this address", mend="begin at / or at /ns")


async def _nowhere(*_: object) -> None:
    raise _nothing()


async def _robots(_: Request) -> Response:
    return Response(_ROBOTS, media_type="text/plain")
