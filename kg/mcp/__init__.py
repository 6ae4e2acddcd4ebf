"""The tools for language models as a server of the Model Context Protocol, over standard input or over HTTP."""

from ..errors import MissingError

try:
    from .serving import http_app, server, stdio
except ModuleNotFoundError as error:
    if (error.name or "").partition(".")[0] not in ("mcp", "mcp_types", "anyio", "pydantic"):
        raise
    raise MissingError("mcp is not installed", mend="pip install 'dealgraph[mcp]'") from None

__all__ = ["http_app", "server", "stdio"]
