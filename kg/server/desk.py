"""The tools for language models over HTTP: called by POST alone, with a body that has to come in time."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .bodies import body_of
from .limits import Limits
from .rates import Rates, client_of
from .refusals import RefusedError, busy


class Desk:
    """The application of the tools, each call of which is bounded in size, time and rate."""

    def __init__(self, tools: ASGIApp, rates: Rates, limits: Limits, most: int) -> None:
        self._tools, self._rates, self._limits, self._most = tools, rates, limits, most
        self._places = asyncio.Semaphore(limits.workers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a call; raise RefusedError."""
        if scope["method"] != "POST":  # a GET would hold an empty stream open for ever
            raise RefusedError(
                405, "tools are called by POST", mend="use a client of the Model Context Protocol", allow="POST"
            )
        self._rates.take(client_of(scope["client"][0]))
        body = await body_of(scope, receive, self._most, self._limits.body_seconds)
        came: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

        async def again() -> Message:
            return came.pop() if came else await receive()

        try:
            async with asyncio.timeout(self._limits.wait_seconds):
                await self._places.acquire()
        except TimeoutError:
            raise busy("too many tools are called at once", again=5) from None
        try:
            await self._tools(scope, again, send)
        finally:
            self._places.release()
