"""The desk that answers calls of tools: pure tools in a thread, a user's SPARQL in a worker process alone."""

import json
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Annotated, Protocol

from anyio import CapacityLimiter, to_thread
from mcp_types import CallToolResult, TextContent

from .. import tools
from ..graph import Graph
from ..tools import Json, Page
from . import parameters as p
from . import shapes

# More at once would only wait for each other.
_THREADS = 4
_MOST_VIEWS = 4


class Pool(Protocol):
    """Worker processes that run a user's SPARQL under limits."""

    async def rows(self, sparql: str, *, known_by: str | None, on: str | None, most: int) -> tools.Rows:
        """Return at most so many rows of a query; raise KgError where it is refused, or ended at a limit."""


class Desk:
    """One method for each tool; its docstring is what a model reads to choose it."""

    def __init__(self, graph: Graph, pool: Pool) -> None:
        self._pool, self._threads = pool, CapacityLimiter(_THREADS)
        self._view = lru_cache(_MOST_VIEWS)(partial(tools.under, graph))

    async def find_actor(
        self,
        name: p.Name,
        kind: p.Kind = None,
        known_by: p.KnownBy = None,
        language: p.Language = "en",
        limit: p.Limit = 10,
        offset: p.Offset = 0,
    ) -> Annotated[CallToolResult, shapes.Found]:
        """Find which actor, thing, deal or source a name, alias or typo means: candidates, never one guess.

        Begin here when unsure of a name. Each candidate has its IRI, kind, how the name fits, and how many claims
        name it. Every other tool takes the names and IRIs given here.
        """
        return await self._told(known_by, None, tools.find_actor, name, kind, language=language, page=(limit, offset))

    async def ask(
        self,
        question: p.Question,
        known_by: p.KnownBy = None,
        on: p.On = None,
        limit: p.Limit = 20,
        offset: p.Offset = 0,
    ) -> Annotated[CallToolResult, shapes.Answered]:
        """Answer one plain question in English or French, such as "who hosts OpenAI?", by rows with their claims.

        A yes-or-no question ("does OpenAI own the Narvik campus?") has a verdict: yes, no, or not stated. For figures:
        "how many GPUs does Oracle rent to OpenAI?", "how big is Stargate Norway?". A question that cannot be read is
        refused with the nearest ones that can; `who` asks the same by parts, without any grammar.
        """
        return await self._told(known_by, on, tools.ask, question, page=(limit, offset))

    async def who(
        self,
        verb: p.Verb,
        who: p.Name | None = None,
        whom: p.Name | None = None,
        known_by: p.KnownBy = None,
        on: p.On = None,
        language: p.Language = "en",
        limit: p.Limit = 20,
        offset: p.Offset = 0,
    ) -> Annotated[CallToolResult, shapes.Answered]:
        """Tell who does something to whom: `verb` with `who`, `whom`, both or neither.

        verb=hosts, whom=OpenAI: who hosts OpenAI. verb=hosts, who=Oracle: whom Oracle hosts. With both, the verdict
        (yes, no, not stated) and the evidence for it.
        """
        return await self._told(known_by, on, tools.who, verb, who, whom, language=language, page=(limit, offset))

    async def about(
        self,
        name: p.Name,
        known_by: p.KnownBy = None,
        on: p.On = None,
        language: p.Language = "en",
        limit: p.Limit = 20,
        offset: p.Offset = 0,
    ) -> Annotated[CallToolResult, shapes.Answered]:
        """Tell everything said of an actor, thing or deal, or by a source, the latest first, and where sources differ.

        It is long: first try `who`, `deal` or `ask` for one matter.
        """
        return await self._told(known_by, on, tools.about, name, language=language, page=(limit, offset))

    async def connections(
        self,
        a: p.Name,
        b: p.Name | None = None,
        known_by: p.KnownBy = None,
        on: p.On = None,
        language: p.Language = "en",
        limit: p.Limit = 20,
        offset: p.Offset = 0,
    ) -> Annotated[CallToolResult, shapes.Connected]:
        """Tell what connects two names: claims that name both, else a shortest chain. `a` alone: its neighbours."""
        return await self._told(known_by, on, tools.connections, a, b, language=language, page=(limit, offset))

    async def deal(
        self,
        name: p.Name,
        known_by: p.KnownBy = None,
        on: p.On = None,
        language: p.Language = "en",
        limit: p.Limit = 20,
        offset: p.Offset = 0,
    ) -> Annotated[CallToolResult, shapes.Deal]:
        """Tell everything about ONE deal: its stage, amounts, parties, dates, envelope and components, and disputes.

        The name of a party is refused with the names of its deals to choose from.
        """
        return await self._told(known_by, on, tools.deal, name, language=language, page=(limit, offset))

    async def conflicts(
        self,
        about: p.Name | None = None,
        known_by: p.KnownBy = None,
        on: p.On = None,
        language: p.Language = "en",
        limit: p.Limit = 20,
        offset: p.Offset = 0,
    ) -> Annotated[CallToolResult, shapes.Conflicts]:
        """Tell where sources contradict each other, on one name or on anything: the settled value, why, its rivals."""
        return await self._told(known_by, on, tools.conflicts, about, language=language, page=(limit, offset))

    async def totals(
        self,
        payer: p.Name | None = None,
        payee: p.Name | None = None,
        known_by: p.KnownBy = None,
        on: p.On = None,
        language: p.Language = "en",
        limit: p.Limit = 20,
        offset: p.Offset = 0,
    ) -> Annotated[CallToolResult, shapes.Totals]:
        """Add up what a payer pays, what a payee is paid, or what one pays the other, each deal counted once.

        Use it for every sum: claims repeat each other, envelopes hold components, and currencies, firmness and bounds
        do not add up.
        """
        return await self._told(known_by, on, tools.totals, payer, payee, language=language, page=(limit, offset))

    async def changes(
        self,
        before: p.Day,
        after: p.Day,
        about: p.Name | None = None,
        on: p.On = None,
        language: p.Language = "en",
        limit: p.Limit = 20,
        offset: p.Offset = 0,
    ) -> Annotated[CallToolResult, shapes.Changes]:
        """Tell what changed between what had been published by two days: denied, overtaken, revised, contested, new."""
        return await self._told(None, on, tools.changes, before, after, about, language=language, page=(limit, offset))

    async def sparql_select(
        self,
        query: p.Sparql,
        known_by: p.KnownBy = None,
        on: p.On = None,
        language: p.Language = "en",
        limit: p.Limit = 50,
    ) -> Annotated[CallToolResult, shapes.Selected]:
        """Run a SPARQL 1.1 SELECT or ASK query, for what no other tool answers; time, memory and rows are limited.

        Select `?claim` too, so that rows can be cited. Updates, SERVICE and LOAD are refused. The resources
        dealgraph://vocabulary and dealgraph://questions tell the terms and queries to begin from.
        """
        found = await self._pool.rows(query, known_by=known_by, on=on, most=limit)
        told = partial(tools.selected, found=found)
        return await self._told(known_by, on, told, language=language, page=(limit, 0))

    async def _told(
        self,
        known_by: str | None,
        on: str | None,
        tool: Callable[..., Json],
        *arguments: str | None,
        page: tuple[int, int],
        **options: str,
    ) -> CallToolResult:
        """Return what a tool tells, worked out in a thread, so that other calls are served meanwhile."""

        def work() -> Json:
            return tool(self._view(known_by or None, on or None), *arguments, **options, page=Page(*page))

        told = await to_thread.run_sync(work, limiter=self._threads)
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=told)
