"""The server of the tools: what it says of itself, its tools, resources and errors, and its two transports."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
from mcp.server.mcpserver.tools import Tool
from mcp.server.transport_security import TransportSecuritySettings
from mcp_types import CallToolResult, InputRequiredResult, TextContent, ToolAnnotations
from pydantic import ValidationError, create_model

from .. import __version__, tools
from ..errors import KgError, MissingError
from ..graph import Graph
from ..text import printable
from .desk import Desk, Pool

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from ..server.limits import Limits

PATH = "/mcp"
_MOST_ERROR = 1000
_TITLES = {
    "find_actor": "Find a name",
    "ask": "Ask in words",
    "who": "Who does what to whom",
    "about": "All that is said of a name",
    "connections": "What connects",
    "deal": "One deal",
    "conflicts": "Where sources differ",
    "totals": "Sums of money",
    "changes": "What changed",
    "sparql_select": "SPARQL",
}

Lifespan = Callable[[MCPServer[None]], AbstractAsyncContextManager[None]]


class Server(MCPServer[None]):
    """The server, with errors that a model can mend: one line with cause and mend, never a traceback."""

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: "Context[None, Any] | None" = None
    ) -> CallToolResult | InputRequiredResult:
        """Call a tool; what its caller can mend comes back as a result that is an error."""
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            if isinstance(error.__cause__, KgError):
                return _refused(str(error.__cause__))
            if isinstance(error.__cause__, ValidationError):
                return _refused(_arguments(error.__cause__, await self._known(name)))
            raise

    async def _known(self, name: str) -> str:
        takes = (tool.input_schema["properties"] for tool in await self.list_tools() if tool.name == name)
        return f"{name} takes {', '.join(next(takes, ()))}"


def server(graph: Graph, pool: Pool, lifespan: Lifespan | None = None) -> Server:
    """Return a server of the tools on a graph; `pool` runs a user's SPARQL, and `lifespan` is entered for its time."""
    desk = Desk(graph, pool)
    made = Server(
        name="dealgraph",
        title="dealgraph: the sourced graph of AI deals",
        instructions=Path(__file__).with_name("instructions.md").read_text(encoding="utf-8"),
        version=__version__,
        tools=[_tool(graph, getattr(desk, name), title) for name, title in _TITLES.items()],
        log_level="WARNING",
        lifespan=lifespan,
        subscriptions=False,
    )
    _add_resources(made, graph)
    return made


def http_app(graph: Graph, pool: Pool, *, hosts: Sequence[str], origins: Sequence[str], most_bytes: int) -> "Starlette":
    """Return the server as an application with one route, `/mcp`; without sessions, so that nothing piles up.

    A request under another Host or Origin than those allowed is refused (a name that ends in `:*` allows any port), so
    that no page of another site reaches it; so is one of over `most_bytes`. Its lifespan has to be entered.
    """
    guard = TransportSecuritySettings(allowed_hosts=list(hosts), allowed_origins=list(origins))
    return server(graph, pool).streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=most_bytes,
        transport_security=guard,
    )


def stdio(graph: Graph, limits: "Limits") -> None:
    """Serve on standard input and output until the input ends; nothing else may write there."""
    from ..server.laying import Dataset
    from ..server.pool import Pool as Workers

    pool = Workers(Dataset.of(graph.store), limits)

    @asynccontextmanager
    async def working(_: MCPServer[None]) -> AsyncIterator[None]:
        await pool.start()
        try:
            yield
        finally:
            with anyio.CancelScope(shield=True):
                await pool.stop()

    anyio.run(server(graph, pool, working).run_stdio_async)


def _tool(graph: Graph, method: Callable[..., Any], title: str) -> Tool:
    """Return a method of the desk as a tool that only reads, and that refuses arguments it does not know."""
    hints = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
    told = " ".join((method.__doc__ or "").split()) + _more(graph, method.__name__)
    tool = Tool.from_function(method, title=title, description=told, annotations=hints, structured_output=True)
    known = tool.fn_metadata.arg_model
    strict = create_model(known.__name__, __base__=known, __cls_kwargs__={"extra": "forbid"})
    schema = _untitled(tool.fn_metadata.output_schema)
    metadata = tool.fn_metadata.model_copy(update={"arg_model": strict, "output_schema": schema})
    return tool.model_copy(update={"fn_metadata": metadata, "parameters": _untitled(strict.model_json_schema())})


def _untitled(schema: object) -> object:
    """Return a schema without the titles that repeat the names: a model reads all of it."""
    if isinstance(schema, dict):
        kept = {key: value for key, value in schema.items() if not (key == "title" and isinstance(value, str))}
        return {key: _untitled(value) for key, value in kept.items()}
    return list(map(_untitled, schema)) if isinstance(schema, list) else schema


def _more(graph: Graph, name: str) -> str:
    """Return what the description of a tool goes on with: the verbs of the ontology, or an example of a query."""
    if name == "who":
        verbs = (relation.active["en"][0] for relation in graph.table.relations if relation.active["en"])
        return f" Verbs: {', '.join(verbs)}."
    example = Path(__file__).with_name("example.rq")
    return " For example: " + example.read_text(encoding="utf-8") if name == "sparql_select" else ""


def _add_resources(made: Server, graph: Graph) -> None:
    texts: dict[str, tuple[Callable[[Graph], str], str]] = {
        "vocabulary": (tools.vocabulary, "The prefixes, relations, terms and codes that SPARQL queries use."),
        "questions": (
            tools.questions,
            "The questions of the ontology; dealgraph://question/NAME is the SPARQL of one.",
        ),
    }
    for name, (text, told) in texts.items():
        resource = made.resource(f"dealgraph://{name}", name=name, description=told, mime_type="text/markdown")
        resource(partial(text, graph))

    @made.resource("dealgraph://question/{name}", name="question", mime_type="application/sparql-query")
    def question(name: str) -> str:
        """The SPARQL of one question of the ontology, to begin a query from."""
        try:
            return tools.question(graph, name)
        except MissingError as error:
            raise ResourceNotFoundError(_short(str(error))) from None


def _refused(text: str) -> CallToolResult:
    return CallToolResult(content=[TextContent(type="text", text=_short(text))], is_error=True)


def _short(text: str) -> str:
    return printable(text if len(text) <= _MOST_ERROR else text[: _MOST_ERROR - 1] + "…")


def _arguments(error: ValidationError, known: str) -> str:
    """Return what is wrong with the arguments of a call, by name, without their values; and what is known."""
    told = (
        f"{'.'.join(map(str, one['loc'])) or 'arguments'}: {one['msg']}" for one in error.errors(include_input=False)
    )
    return "; ".join((*told, known))
