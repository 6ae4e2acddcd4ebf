"""The SPARQL endpoint: from an HTTP request, through a worker, to an HTTP answer."""

import re
from collections import OrderedDict
from collections.abc import Mapping
from hashlib import blake2b

from starlette.responses import Response
from starlette.types import Receive, Scope

from .answers import Answer
from .bodies import body_of, header
from .conditions import knows, takes_gzip
from .formats import GRAPHS, SOLUTIONS, Chosen, Format, by_accept, by_suffix
from .pool import Pool
from .protocol import FORM, Asked, by_address, by_body
from .rates import Rates, client_of
from .refusals import RefusedError
from .replies import Parts

METHODS = "GET, HEAD, POST, OPTIONS"
_FORM_SIZE = 3  # a form writes a byte as three signs
_ROOM = 20_000  # bytes of a form besides its query
_CHANGING = re.compile(r"\\u|\b(?:NOW|RAND|UUID|STRUUID|BNODE)\b", re.IGNORECASE)
_KEPT = 16_000_000
_KEPT_ONE = 200_000
_BESIDES = 500  # bytes that an answer takes besides its body
_FRESH = "public, max-age=60"

Chosens = tuple[Chosen | None, Chosen | None]


class Kept:
    """Answers that may be asked for again: the dataset never changes. At most 16 MB of them."""

    def __init__(self) -> None:
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._size = 0

    def get(self, key: str) -> Answer | None:
        """Return a kept answer."""
        if key in self._answers:
            self._answers.move_to_end(key)
        return self._answers.get(key)

    def keep(self, key: str, answer: Answer) -> None:
        """Keep an answer that is whole and small, in place of those not asked for the longest."""
        if answer.stream or len(answer.body) > _KEPT_ONE or key in self._answers:
            return
        self._answers[key] = answer
        self._size += len(answer.body) + _BESIDES
        while self._size > _KEPT:
            self._size -= len(self._answers.popitem(last=False)[1].body) + _BESIDES


class Sparql:
    """The endpoint on a pool; `digest` tells this dataset from all others."""

    def __init__(self, pool: Pool, digest: str, rates: Rates) -> None:
        self._pool, self._digest, self._rates = pool, digest, rates
        self._kept = Kept()

    async def answer(self, scope: Scope, receive: Receive, suffix: str) -> Response | None:
        """Return the answer to a request; None where it asks what the service is. Raise RefusedError or DateError."""
        asked = await self._asked(scope, receive)
        if asked is None:
            return None
        if len(asked.query.encode()) > self._pool.limits.query_bytes:
            raise RefusedError(
                413, f"the query is over {self._pool.limits.query_bytes} bytes", mend="ask for less at once"
            )
        chosen = by_suffix(suffix) if suffix else by_accept(header(scope, b"accept"))
        if not any(chosen):
            raise _not_offered(SOLUTIONS | GRAPHS)
        tag = self._tag(asked, chosen)
        if tag and knows(scope, tag):
            return Response(status_code=304, headers=_headers(None, tag))
        return await self._found(asked, client_of(scope), chosen, tag, gzip=takes_gzip(scope))

    async def _asked(self, scope: Scope, receive: Receive) -> Asked | None:
        if scope["method"] in ("GET", "HEAD"):
            return by_address(scope["query_string"])
        if scope["method"] != "POST":
            raise RefusedError(405, "this method is not known here", mend="use GET or POST", allow=METHODS)
        if header(scope, b"content-encoding") not in ("", "identity"):
            raise RefusedError(415, "a compressed body is not read", mend="send it as it is")
        kind = header(scope, b"content-type")
        most = self._pool.limits.query_bytes
        by_form = kind.partition(";")[0].strip().lower() == FORM
        room = most * _FORM_SIZE + _ROOM if by_form else most
        body = await body_of(scope, receive, room, self._pool.limits.body_seconds)
        return by_body(kind, scope["query_string"], body)

    async def _found(self, asked: Asked, client: str, chosen: Chosens, tag: str, *, gzip: bool) -> Response:
        key = f"{tag}{gzip}"
        answer = self._kept.get(key) if tag else None
        if answer is None:
            self._rates.take(client)
            names = (one.name if one else None for one in chosen)
            answer = await self._asking(asked, client, *names, gzip=gzip)
            if tag:
                self._kept.keep(key, answer)
        form = chosen[answer.form == "graph"]
        headers = _headers(form, tag)
        if answer.gzip:
            headers["content-encoding"] = "gzip"
        if answer.stream:
            return Parts(answer.stream, headers, self._pool.limits.seconds + self._pool.limits.body_seconds)
        return Response(answer.body, headers=headers)

    async def _asking(
        self, asked: Asked, client: str, solutions: str | None, graph: str | None, *, gzip: bool
    ) -> Answer:
        try:
            return await self._pool.ask(asked, client, solutions, graph, gzip=gzip)
        except RefusedError as refused:
            if refused.status == 406:
                raise _not_offered(GRAPHS if solutions else SOLUTIONS) from None
            raise

    def _tag(self, asked: Asked, chosen: Chosens) -> str:
        """Return the entity tag of an answer, empty where it may differ each time."""
        if _CHANGING.search(asked.query):
            return ""
        parts = (self._digest, asked.query, asked.default, asked.named, self._pool.view(asked), chosen)
        return f'W/"{blake2b(repr(parts).encode(), digest_size=16).hexdigest()}"'


def _headers(form: Chosen | None, tag: str) -> dict[str, str]:
    headers = {"vary": "Accept, Accept-Encoding", "cache-control": _FRESH if tag else "no-store"}
    if form:
        headers["content-type"] = form.content_type
    return {**headers, "etag": tag} if tag else headers


def _not_offered(formats: Mapping[str, Format]) -> RefusedError:
    offered = dict.fromkeys(media for one in formats.values() for media in one.media)
    return RefusedError(406, "none of the formats offered is accepted", mend="accept one of " + ", ".join(offered))
