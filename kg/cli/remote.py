"""The command that lays the graph on a remote engine, and the credentials for one, from the environment only."""

import argparse
import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..opening import load
from ..text import printable
from . import options as shared
from .options import Commands

if TYPE_CHECKING:
    from ..push import Plan, Writer

_WIDTH = 24
_SECONDS = 600  # for one change: to merge everything, an engine may take long, and it would begin anew each time


def declare(commands: Commands) -> None:  # type: ignore[valid-type]
    """Declare the command that pushes."""
    push = shared.command(commands, "push", _push, "lay the graph on a SPARQL engine, sending only what is not current")
    push.add_argument("url", help="where the engine takes queries, such as http://localhost:7878/query")
    way = push.add_mutually_exclusive_group()
    way.add_argument(
        "--update", metavar="URL", help="where it takes updates (default: /update beside /query, else URL)"
    )
    way.add_argument("--graph-store", metavar="URL", help="where it takes graphs, to use the Graph Store Protocol")
    push.add_argument("--dry-run", action="store_true", help="change nothing; print what would be laid and removed")
    push.add_argument("--prune", action="store_true", help="remove sources there that are no longer here")
    push.epilog = "Credentials: KG_ENDPOINT_USER and KG_ENDPOINT_PASSWORD, or KG_ENDPOINT_TOKEN, in the environment."


def _push(options: argparse.Namespace) -> int:
    from ..endpoint import Wire
    from ..push import GraphStore, Plan, Updates, update_address

    secret = shared.credentials()
    wire = Wire(options.url, secret)
    writer: Writer = (
        GraphStore(Wire(options.graph_store, secret, seconds=_SECONDS))
        if options.graph_store
        else Updates(Wire(options.update or update_address(options.url), secret, seconds=_SECONDS))
    )
    plan = Plan.of(load(shared.folder(options)).store, wire)
    return _dry(plan, prune=options.prune) if options.dry_run else _carry_out(plan, writer, options)


def _carry_out(plan: "Plan", writer: "Writer", options: argparse.Namespace) -> int:
    from ..push import push

    stale, gone = len(plan.stale), plan.gone
    steps = push(plan, writer, prune=options.prune)
    for verb, graph in _shown(steps, stale + (len(gone) if options.prune else 0) + 1):
        if verb == "removed":
            print(f"removed {graph}")
    current = len(plan.digests) - stale
    print(f"{stale} graphs laid, {current} were current: {printable(options.url)}")
    return _left(plan, prune=options.prune)


def _dry(plan: "Plan", *, prune: bool) -> int:
    for graph in plan.stale:
        print(f"would lay {graph.value}")
    for graph in plan.gone if prune else ():
        print(f"would remove {graph.value}")
    print(f"{len(plan.stale)} graphs would be laid, {len(plan.digests) - len(plan.stale)} are current")
    return _left(plan, prune=prune)


def _left(plan: "Plan", *, prune: bool) -> int:
    for graph in () if prune else plan.gone:
        print(f"{graph.value}: is there and not here; --prune removes it", file=sys.stderr)
    return 1 if plan.gone and not prune else 0


def _shown(steps: "Iterator[tuple[str, object]]", count: int) -> Iterator[tuple[str, str]]:
    """Yield steps, and show on standard error how far they are: a bar on a terminal, else a line for each."""
    bar = sys.stderr.isatty()
    try:
        for done, (verb, graph) in enumerate(steps, 1):
            name = str(getattr(graph, "value", graph))
            text = _line(done, count, name) if bar else f"{done}/{count} {verb} {name}\n"
            print(text, end="", file=sys.stderr, flush=True)
            yield verb, name
    finally:
        if bar:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _line(done: int, count: int, name: str) -> str:
    full = _WIDTH * done // max(count, done)
    text = f"[{'#' * full}{'.' * (_WIDTH - full)}] {done}/{count} {name.rsplit('/', 1)[-1]}"
    return "\r\x1b[K" + text[: shutil.get_terminal_size().columns - 1]
