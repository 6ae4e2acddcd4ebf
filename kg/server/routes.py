"""Who answers which address."""

from collections.abc import Mapping

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from .formats import GRAPHS, SOLUTIONS
from .refusals import RefusedError
from .sparql import METHODS, Sparql

_ENDPOINTS = {"/sparql": "", "/sparql/": "", **{f"/sparql.{suffix}": suffix for suffix in (*SOLUTIONS, *GRAPHS)}}
_READ = "GET, HEAD, OPTIONS"
_PREFLIGHT = {
    "access-control-allow-methods": METHODS,
    "access-control-allow-headers": "Accept, Content-Type, If-None-Match",
    "access-control-max-age": "86400",
    "allow": METHODS,
}


class Routes:
    """The endpoint at /sparql and its suffixes, /health, other applications by path, and pages for the rest."""

    def __init__(self, sparql: Sparql, pages: ASGIApp, others: Mapping[str, ASGIApp]) -> None:
        self._sparql, self._pages, self._others = sparql, pages, others

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; raise RefusedError, DateError or UnknownNameError."""
        await (await self._application(scope, receive))(scope, receive, send)

    async def _application(self, scope: Scope, receive: Receive) -> ASGIApp:
        path, method = scope["path"], scope["method"]
        if path in self._others:
            return self._others[path]
        if method == "OPTIONS":
            return Response(status_code=204, headers=_PREFLIGHT)
        if path in _ENDPOINTS:
            return await self._sparql.answer(scope, receive, _ENDPOINTS[path]) or self._pages
        if method not in ("GET", "HEAD"):
            raise RefusedError(405, "this method is not known here", mend="use GET", allow=_READ)
        if path == "/health":
            return Response("ok\n", headers={"cache-control": "no-store"}, media_type="text/plain")
        return self._pages


async def nothing(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer where there is no page; raise RefusedError."""
    if scope["path"].startswith("/sparql"):
        raise RefusedError(400, "there is no query", mend="send one as the parameter query")
    raise RefusedError(404, "there is nothing at this address")
