"""The door: every request is checked, answered by what it asks for, made harmless, and written down."""

import asyncio
import time
import traceback
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..errors import DateError, UnknownNameError
from .bodies import header
from .hosts import Hosts
from .log import Log
from .refusals import GONE, RefusedError, stopping
from .replies import safe_headers

_LONGEST = 64_000  # bytes of an address


class Door:
    """The application: `inner` answers what may come in, or raises what `refuse` makes an answer of."""

    def __init__(self, inner: ASGIApp, hosts: Hosts, refuse: Callable[[RefusedError, str], ASGIApp], log: Log) -> None:
        self._inner, self._hosts, self._refuse, self._log = inner, hosts, refuse, log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, whatever it is."""
        visit = _Visit(scope, send)
        try:
            await self._enter(scope, receive, visit)
        except RefusedError as refused:  # amid an answer: broken off, so that nobody trusts it
            visit.cause = str(refused)
        except asyncio.CancelledError as cancelled:
            visit.cause = GONE if cancelled.args == (GONE,) else str(stopping())
            if visit.cause != GONE and not visit.status:
                await self._say_no(stopping(), scope, receive, visit)
        finally:
            visit.tell(self._log)

    async def _enter(self, scope: Scope, receive: Receive, visit: "_Visit") -> None:
        try:
            if len(scope["raw_path"]) + len(scope["query_string"]) > _LONGEST:
                raise RefusedError(414, f"the address is over {_LONGEST} bytes", mend="send the query by POST")
            self._hosts.check(header(scope, b"host"))
            await self._inner(scope, receive, visit.send)
        except Exception as error:
            refused = _refused(error)
            visit.cause = str(refused) if refused.status != 500 else _place(error)
            if visit.status:
                raise refused from None
            await self._say_no(refused, scope, receive, visit)

    async def _say_no(self, refused: RefusedError, scope: Scope, receive: Receive, visit: "_Visit") -> None:
        await self._refuse(refused, header(scope, b"accept"))(scope, receive, visit.send)


def _refused(error: Exception) -> RefusedError:
    if isinstance(error, RefusedError):
        return error
    status = 400 if isinstance(error, DateError) else 404 if isinstance(error, UnknownNameError) else 500
    return RefusedError(status, str(error) if status != 500 else "the server failed; its log says why")


def _place(error: Exception) -> str:
    """Return what failed in this server, and where, in one line for its log."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    return f"{type(error).__name__}: {error} in " + " < ".join(f"{one.name}:{one.lineno}" for one in reversed(frames))


class _Visit:
    """A request as its line of the log tells it, and the way its answer takes."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self._scope, self._send, self._began = scope, send, time.monotonic()
        self.status = self._size = 0
        self.cause = ""

    async def send(self, message: Message) -> None:
        """Send a part of the answer, with what keeps it harmless."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = list(message.get("headers", ()))
            kind = next((value for name, value in headers if name == b"content-type"), b"")
            names = {name for name, _ in headers}
            headers += [one for one in safe_headers(kind) if one[0] not in names]
            message = {**message, "headers": headers}
        else:
            self._size += len(message.get("body", b""))
        await self._send(message)

    def tell(self, log: Log) -> None:
        """Write the line."""
        scope = self._scope
        asked = {"query": scope["query_string"].decode("latin-1")} if scope["query_string"] else {}
        log.tell(
            self._began,
            client=scope["client"][0] if scope["client"] else "",
            method=scope["method"],
            path=scope["path"],
            **asked,
            status=self.status,
            bytes=self._size,
            **({"cause": self.cause} if self.cause else {}),
        )
