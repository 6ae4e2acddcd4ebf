"""The SPARQL 1.1 Protocol over HTTP: one query or one change, one answer, or one line that says why not.

Nothing is followed to another address, so that credentials reach no other host; only reading is tried again, where
a server says that it is busy.
"""

import re
import time
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from .. import guard
from ..errors import EndpointError, MissingError, MisusedError, QueryError
from ..text import printable

if TYPE_CHECKING:
    import urllib3

# Only what fits is asked for: given the choice, Virtuoso writes triples as results.
_RESULTS = "application/sparql-results+json, application/sparql-results+xml;q=0.5"
_TRIPLES = "application/n-triples, text/turtle;q=0.5"
_BUSY = (429, 502, 503)
_REDIRECTED = (301, 302, 303, 307, 308)
_CREDENTIALS = "set KG_ENDPOINT_USER and KG_ENDPOINT_PASSWORD, or KG_ENDPOINT_TOKEN"
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
_TOKEN = re.compile(r"[!-~]*")
_WAIT = 0.5  # seconds before the second try, doubled before each next, where a busy server does not say how long


@dataclass(frozen=True)
class Credentials:
    """A user and password, or a token; never shown. Raise MisusedError for what no header can carry."""

    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        # Trap: left to http.client, a token with a line end is shown in a traceback.
        if not _TOKEN.fullmatch(self.token):
            raise MisusedError(
                "the token holds a space, a line end or another sign that no token has", mend=_CREDENTIALS
            )
        if ":" in self.user:
            raise MisusedError("the user holds a colon, which ends it", mend=_CREDENTIALS)

    def headers(self) -> dict[str, str]:
        """Return the header that carries them, or none."""
        if self.token:
            return {"Authorization": f"Bearer {self.token}"}
        return {"Authorization": f"Basic {self._basic}"} if self.user else {}

    def hidden(self, text: str) -> str:
        """Return a text without them: some servers repeat in an error what they were sent."""
        for secret in filter(None, (self.token, self.password, self.user and self._basic)):
            text = text.replace(secret, "…")
        return text

    @property
    def _basic(self) -> str:
        return b64encode(f"{self.user}:{self.password}".encode("utf-8", "surrogateescape")).decode()


@dataclass(frozen=True)
class Dataset:
    """Which graphs a query reads: those merged into its default graph, and those it may name; both empty: any."""

    merged: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    def fields(self) -> list[tuple[str, str]]:
        """Return it as fields of the protocol."""
        return [("default-graph-uri", g) for g in self.merged] + [("named-graph-uri", g) for g in self.named]


@dataclass(frozen=True)
class Reply:
    """What a server answered: a media type without its parameters, and the body."""

    media_type: str
    body: bytes


class Wire:
    """One server's address, and how long (seconds) and how large (bytes) an answer of it may be."""

    def __init__(
        self, url: str, credentials: Credentials | None = None, *, seconds: float = 60, most: int = 500_000_000
    ) -> None:
        self.url, self.seconds, self.most = _checked(url, credentials), seconds, most
        self._credentials = credentials or Credentials()
        self._headers = {"User-Agent": "dealgraph", **self._credentials.headers()}
        self._pool = _pool(seconds)

    def ask(self, sparql: str, dataset: Dataset) -> Reply:
        """Send a query with the graphs that it reads; raise EndpointError, or QueryError for one that is refused."""
        form = urlencode([("query", sparql), *dataset.fields()]).encode()
        accepted = _RESULTS if guard.words(sparql).isdisjoint(("CONSTRUCT", "DESCRIBE")) else _TRIPLES
        headers = {"Accept": accepted, "Content-Type": "application/x-www-form-urlencoded"}
        return self._sent("POST", form, headers, retries=_patience())

    def send(self, method: str, body: bytes, media_type: str, fields: Mapping[str, str] | None = None) -> None:
        """Send a change, once; raise EndpointError."""
        self._sent(method, body, {"Content-Type": media_type}, retries=False, fields=fields)

    def _sent(
        self,
        method: str,
        body: bytes,
        headers: Mapping[str, str],
        *,
        retries: "urllib3.Retry | bool",
        fields: Mapping[str, str] | None = None,
    ) -> Reply:
        import urllib3

        address = f"{self.url}{'&' if '?' in self.url else '?'}{urlencode(fields)}" if fields else self.url
        try:
            response = self._pool.request(
                *(method, address),
                body=body,
                headers={**self._headers, **headers},
                retries=retries,
                redirect=False,
                preload_content=False,
            )
            with response:
                data = b"".join(self._bounded(response))
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise EndpointError(_reason(error), place=self.url, mend="check the address, and that it runs") from None
        media_type = response.headers.get("Content-Type", "").split(";")[0].strip().lower()
        self._judge(response.status, data, response.headers.get("Location", ""))
        return Reply(media_type, data)

    def _bounded(self, response: "urllib3.BaseHTTPResponse") -> Iterator[bytes]:
        end, size = time.monotonic() + self.seconds, 0
        # Trap: read() and stream() wait for all that they are asked for, however slowly it drips.
        while part := response.read1(1 << 16):
            size += len(part)
            if size > self.most:
                mend = "ask for less at once"
                raise EndpointError(f"an answer of over {self.most // 1_000_000} MB", place=self.url, mend=mend)
            if time.monotonic() > end:
                mend = "ask for less at once"
                raise EndpointError(f"an answer that takes over {self.seconds:g} s", place=self.url, mend=mend)
            yield part

    def _judge(self, status: int, body: bytes, location: str) -> None:
        if status < 300:
            return
        said, location = map(self._shown, (body[:2000].decode("utf-8", "replace"), location))
        if status == 400:
            raise QueryError(f"{self.url} refuses the request: {said or 'it gives no reason'}", mend="mend the query")
        if status in (401, 403):
            raise EndpointError(
                f"asks for credentials, or refuses those given ({status})", place=self.url, mend=_CREDENTIALS
            )
        if status in (404, 405, 410):
            mend = "name the address that takes SPARQL, such as …/sparql or …/query"
            raise EndpointError(f"no endpoint at that address ({status})", place=self.url, mend=mend)
        if status in _REDIRECTED:
            mend = f"name {location} if you trust it" if location else ""
            raise EndpointError(f"sends on to another address ({status})", place=self.url, mend=mend)
        mend = "try again later, or ask for less at once" if status in _BUSY else ""
        raise EndpointError(f"failed ({status}): {said or 'it gives no reason'}", place=self.url, mend=mend)

    def _shown(self, text: str) -> str:
        return self._credentials.hidden(" ".join(printable(text).split()))[:300]


def _checked(url: str, credentials: Credentials | None) -> str:
    """Return an address that can be called; raise MisusedError for one that cannot, or that would show a secret."""
    try:
        import urllib3
    except ImportError:
        raise MissingError("urllib3 is not installed", mend="pip install 'dealgraph[remote]'") from None
    try:
        parts = urllib3.util.parse_url(url)
    except urllib3.exceptions.LocationParseError:
        raise MisusedError("not an address", mend="write http:// or https://, and a host") from None
    if parts.auth is not None:
        raise MisusedError("an address must not hold credentials", place=parts.host or "", mend=_CREDENTIALS)
    if parts.scheme not in ("http", "https") or not parts.host:
        raise MisusedError(f"{printable(url)!r} is no address", mend="write http:// or https://, and a host")
    if credentials and parts.scheme == "http" and parts.host not in _LOOPBACK:
        raise MisusedError("http:// would show your credentials to the network", place=parts.host, mend="use https://")
    return str(parts._replace(fragment=None))


def _pool(seconds: float) -> "urllib3.PoolManager":
    import urllib3

    return urllib3.PoolManager(timeout=urllib3.Timeout(connect=10, read=seconds), maxsize=4)


def _patience() -> "urllib3.Retry":
    """Wait for a server that says it is busy, three times, as long as it asks but 20 seconds at most."""
    import urllib3

    return urllib3.Retry(
        *(3, 1, 0),
        status=3,
        redirect=False,
        allowed_methods=None,
        status_forcelist=_BUSY,
        backoff_factor=_WAIT,
        raise_on_status=False,
        retry_after_max=20,
    )


def _reason(error: Exception) -> str:
    """Return why a server was not reached, in words."""
    import urllib3

    known = urllib3.exceptions
    cause = error.reason if isinstance(error, known.MaxRetryError) and error.reason else error
    if isinstance(cause, known.NameResolutionError):
        return "no such host"
    if isinstance(cause, known.SSLError):
        return "its certificate is not trusted"
    if isinstance(cause, known.ReadTimeoutError):
        return "does not answer in time"
    if isinstance(cause, (known.ProtocolError, known.DecodeError)):
        return "breaks off, or does not speak HTTP"
    return "cannot be reached"
