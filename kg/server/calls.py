"""The tools for language models over HTTP: called by POST alone, with a body that has to come in time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from weakref import WeakValueDictionary

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .bodies import body_of
from .limits import Limits
from .rates import Rates, client_of
from .refusals import RefusedError, busy


class Calls:
    """The application of the tools, each call of which is bounded in size, time and rate."""

    def __init__(self, tools: ASGIApp, rates: Rates, limits: Limits, most: int) -> None:
        self._tools, self._rates, self._limits, self._most = tools, rates, limits, most
        self._places = asyncio.Semaphore(limits.workers)
        self._of_one: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a call; raise RefusedError."""
        if scope["method"] != "POST":  # a GET would hold an empty stream open for ever
            raise RefusedError(
                405, "tools are called by POST", mend="use a client of the Model Context Protocol", allow="POST"
            )
        client = client_of(scope)
        self._rates.take(client)
        body = await body_of(scope, receive, self._most, self._limits.body_seconds)
        came: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

        async def again() -> Message:
            return came.pop() if came else await receive()

        async with self._place(client):
            await self._tools(scope, again, send)

    @asynccontextmanager
    async def _place(self, client: str) -> AsyncIterator[None]:
        """Wait for a place, of which half are one client's at most; raise RefusedError where there is none in time."""
        own = self._of_one.setdefault(client, asyncio.Semaphore(max(1, self._limits.workers // 2)))
        async with AsyncExitStack() as held:
            try:
                async with asyncio.timeout(self._limits.wait_seconds):
                    await held.enter_async_context(own)
                    await held.enter_async_context(self._places)
            except TimeoutError:
                raise busy("too many tools are called at once", again=5) from None
            yield
