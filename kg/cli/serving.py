"""The commands that serve: over HTTP to browsers and programs, and over standard input to language models."""

import argparse
import sys
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from ..errors import MissingError
from . import options as shared
from .options import Commands

if TYPE_CHECKING:
    from ..server.limits import Limits


def declare(commands: Commands) -> None:  # type: ignore[valid-type]
    """Declare the commands that serve."""
    serve = shared.command(commands, "serve", _serve, "serve the explorer, SPARQL, pages and tools over HTTP")
    shared.clocks(serve)
    serve.add_argument("--host", default="127.0.0.1", help="address to listen at (default: 127.0.0.1, this machine)")
    serve.add_argument("--port", type=int, default=8000, help="port to listen at, 0 for any (default: 8000)")
    help_ = "another name that it answers to; may be repeated"
    serve.add_argument("--allow-host", metavar="NAME", action="append", default=[], help=help_)
    help_ = "the address of a reverse proxy, whose X-Forwarded-For is believed"
    serve.add_argument("--proxy", metavar="ADDRESS", default="", help=help_)
    _limits(serve)
    mcp = shared.command(commands, "mcp", _mcp, "offer the tools to a language model, over standard input and output")
    shared.clocks(mcp)
    _limits(mcp)


def _limits(made: argparse.ArgumentParser) -> None:
    from ..server.limits import Limits

    group, standard = made.add_argument_group("limits"), Limits()
    for one in fields(Limits):
        name, kind = one.name.replace("_", "-"), float if one.type is float else int
        help_ = f"{one.metadata['meaning']} (default: {getattr(standard, one.name)})"
        group.add_argument(f"--{name}", type=kind, metavar="N", dest=f"limit_{one.name}", help=help_)


def _serve(options: argparse.Namespace) -> int:
    try:
        from ..server.serving import Place, serve
    except ModuleNotFoundError as error:
        raise MissingError(f"{error.name} is not installed", mend="pip install 'dealgraph[serve]'") from None
    from ..server.hosts import is_loopback
    from ..server.laying import Dataset

    graph, limits = shared.graph(options), _chosen(options)
    if is_loopback(options.host) and options.limit_rate is None:
        limits = replace(limits, rate=0)  # the one client is who started it
    place = Place(options.host, options.port, tuple(options.allow_host), options.proxy)
    serve(Dataset.of(graph.store), graph, place, limits, _say, _note)
    return 0


def _mcp(options: argparse.Namespace) -> int:
    from ..mcp import stdio

    stdio(shared.graph(options), _chosen(options))
    return 0


def _chosen(options: argparse.Namespace) -> "Limits":
    from ..server.limits import Limits

    given = {one.name: getattr(options, f"limit_{one.name}") for one in fields(Limits)}
    return Limits(**{name: value for name, value in given.items() if value is not None})


def _say(line: str) -> None:
    print(line, flush=True)


def _note(line: str) -> None:
    sys.stderr.write(line)
    sys.stderr.flush()
