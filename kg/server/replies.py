"""What goes back: answers with the headers that keep them harmless, and refusals that say why and what then."""

import asyncio
import json
from collections.abc import Callable, Iterable, Mapping

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from .answers import Stream
from .formats import best
from .limits import Limits
from .refusals import RefusedError

PROBLEM = "application/problem+json"
_INERT = "default-src 'none'; frame-ancestors 'none'; sandbox"
_FRAMED = "frame-ancestors 'none'"  # an HTML page says the rest of its policy itself
_TITLES = {
    400: "Bad request",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    406: "Not acceptable",
    408: "Too slow",
    413: "Too large",
    414: "Address too long",
    415: "Unknown content type",
    421: "Not this server",
    429: "Too many requests",
    431: "Head too large",
    500: "The server failed",
    503: "Limit reached",
}


class Parts(Response):
    """An answer whose parts come one after the other; one that breaks off is never ended as if it were whole."""

    def __init__(self, stream: Stream, headers: Mapping[str, str], seconds: float) -> None:
        super().__init__(headers=headers)
        self._stream, self._seconds = stream, seconds
        del self.headers["content-length"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the parts; raise RefusedError where they break off, or are not taken in time."""
        try:
            async with asyncio.timeout(self._seconds):
                await self._send(scope, send)
        except TimeoutError:
            raise RefusedError(408, f"the client did not take the answer in {self._seconds:g} s") from None
        finally:
            self._stream.stop()

    async def _send(self, scope: Scope, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        if scope["method"] != "HEAD":
            async for part in self._stream.parts():
                await send({"type": "http.response.body", "body": part, "more_body": True})
        await send({"type": "http.response.body", "body": b""})


def safe_headers(content_type: bytes) -> list[tuple[bytes, bytes]]:
    """Return the headers that every answer of a content type has, so that no browser takes it for something else.

    One without content has no policy: caches would put that of a 304 in place of the one that the page came with.
    """
    policy = _FRAMED if content_type.startswith(b"text/html") else _INERT
    return [
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"no-referrer"),
        *([(b"content-security-policy", policy.encode())] if content_type else []),
        (b"access-control-allow-origin", b"*"),
        (b"access-control-expose-headers", b"ETag, Retry-After, Content-Location"),
    ]


class Refusals:
    """Makes answers of refusals: problem details (RFC 9457), or text, or a page, as a client likes best.

    `page` makes a page of a status, a title, a detail and a language; without it, text is what readers get.
    """

    def __init__(self, limits: Limits, page: Callable[[int, str, str, str], bytes] | None = None) -> None:
        self._limits, self._page = list(limits.described()), page

    def __call__(self, refused: RefusedError, accept: str) -> Response:
        """Return the answer that says why there is none."""
        headers = _refusing(refused)
        lines = [str(refused), *(self._limits if refused.limited else ())]
        liked = best(accept, (PROBLEM, "application/json", "text/plain", "text/html"))
        if liked == "text/html" and self._page:
            body = self._page(refused.status, title_of(refused.status), "\n".join(lines), "en")
            return Response(body, refused.status, headers, "text/html")
        if liked in ("text/plain", "text/html"):
            return Response("\n".join(lines) + "\n", refused.status, headers, "text/plain")
        told = json.dumps(_problem(refused, lines[1:]), indent=2)
        return Response(told + "\n", refused.status, headers, PROBLEM)


def _refusing(refused: RefusedError) -> dict[str, str]:
    headers = {"cache-control": "no-store", "vary": "Accept"}
    if refused.again is not None:
        headers["retry-after"] = str(refused.again)
    if refused.allow:
        headers["allow"] = refused.allow
    if refused.status in (408, 413, 414, 431):
        headers["connection"] = "close"
    return headers


def title_of(status: int) -> str:
    """Return the title of a refusal, in English."""
    return _TITLES.get(status, "Refused")


def _problem(refused: RefusedError, limits: Iterable[str]) -> dict[str, object]:
    told: dict[str, object] = {
        "type": "about:blank",
        "title": title_of(refused.status),
        "status": refused.status,
        "detail": str(refused),
    }
    if refused.spot:
        told |= {"line": refused.spot.line, "column": refused.spot.column}
    return {**told, "limits": list(limits)} if refused.limited else told
