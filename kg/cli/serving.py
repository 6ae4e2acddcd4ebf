"""The commands that serve: over HTTP to browsers and programs, and over standard input to language models."""

import argparse
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ..errors import MissingError
from ..graph import Graph
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

    limits = _chosen(options)
    if is_loopback(options.host) and options.limit_rate is None:
        limits = replace(limits, rate=0)  # the one client is who started it
    place = Place(options.host, options.port, tuple(options.allow_host), options.proxy)
    with _kept(options) as graph:
        serve(Dataset.of(graph.store), graph, place, limits, _say, _note)
    return 0


def _mcp(options: argparse.Namespace) -> int:
    from ..mcp import stdio

    with _kept(options) as graph:
        stdio(graph, _chosen(options))
    return 0


@contextmanager
def _kept(options: argparse.Namespace) -> Iterator[Graph]:
    """Yield the graph of a copy of the folder, so that what is edited later mixes with nothing served."""
    shared.graph(options)  # its errors name the files that a person can mend
    with TemporaryDirectory(prefix="kg-facts-", ignore_cleanup_errors=True) as place:
        copy = Path(place) / "ontology"
        shutil.copytree(shared.folder(options), copy, ignore=_others)
        options.ontology = copy
        yield shared.graph(options)


def _others(folder: str, names: Sequence[str]) -> list[str]:
    """Return the files in a folder that hold neither Turtle nor SPARQL."""
    return [name for name in names if Path(name).suffix not in (".ttl", ".rq") and not Path(folder, name).is_dir()]


def _chosen(options: argparse.Namespace) -> "Limits":
    from ..server.limits import Limits

    given = {one.name: getattr(options, f"limit_{one.name}") for one in fields(Limits)}
    return Limits(**{name: value for name, value in given.items() if value is not None})


def _say(line: str) -> None:
    print(line, flush=True)


def _note(line: str) -> None:
    sys.stderr.write(line)
    sys.stderr.flush()
