"""Options that several commands share."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from .. import sources
from ..endpoint import Credentials
from ..errors import MisusedError
from ..graph import Graph
from ..opening import connect, load

Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"
Command = Callable[[argparse.Namespace], int]


def command(
    commands: Commands,  # type: ignore[valid-type]
    name: str,
    function: Command,
    help_: str,
) -> argparse.ArgumentParser:
    """Declare a command that works on an ontology folder."""
    made: argparse.ArgumentParser = commands.add_parser(name, help=help_, description=help_)  # type: ignore[attr-defined]
    made.set_defaults(command=function)
    help_ = "an ontology folder (default: ./ontology where there is one, else the published one)"
    made.add_argument("--ontology", type=Path, metavar="DIR", help=help_)
    return made


def folder(options: argparse.Namespace) -> Path:
    """Return the ontology folder that a command works on: the one given, else ./ontology, else the published one."""
    here = Path("ontology")
    found: Path = options.ontology or (here if (here / "core.ttl").is_file() else sources.home())
    return found


def own_folder(options: argparse.Namespace) -> Path:
    """Return the folder that a command may write to: not the one inside an installed package, which pip owns.

    Raise MisusedError for that one.
    """
    found = folder(options)
    if found.resolve().is_relative_to(Path(sources.__file__).resolve().parent):
        mend = "run it beside an ontology/ folder, or name yours with --ontology"
        raise MisusedError("the installed ontology is not yours to change", place=str(found), mend=mend)
    return found


def asking(
    commands: Commands,  # type: ignore[valid-type]
    name: str,
    function: Command,
    help_: str,
) -> argparse.ArgumentParser:
    """Declare a command that asks one view of the graph, and answers as text, JSON or CSV."""
    made = command(commands, name, function, help_)
    view(made)
    shape = made.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print JSON")
    shape.add_argument("--csv", action="store_true", help="print CSV, safe for spreadsheets")
    return made


def view(made: argparse.ArgumentParser) -> None:
    """Add the clocks, the choice of sources, and that of an endpoint."""
    clocks(made)
    endpoint(made)


def clocks(made: argparse.ArgumentParser) -> None:
    """Add the clocks and the choice of sources, for a command that works on the files here."""
    made.set_defaults(endpoint=None)
    made.add_argument("--known-by", metavar="DAY", help="only what had been published by that day, month or year")
    made.add_argument("--on", metavar="DAY", help="only what was true on that day, month or year")
    made.add_argument("--source", metavar="NAME", action="append", help="only what that source says; may be repeated")


def endpoint(made: argparse.ArgumentParser) -> None:
    """Add the choice of an endpoint, whose graph is then asked by the questions of the ontology folder."""
    help_ = "ask the graph on this SPARQL endpoint, as `kg push` lays it there"
    made.add_argument("--endpoint", metavar="URL", help=help_)


def credentials() -> Credentials | None:
    """Return the credentials for an endpoint, from the environment alone, so that no history or list shows them."""
    user, password, token = (os.environ.get(f"KG_ENDPOINT_{name}", "") for name in ("USER", "PASSWORD", "TOKEN"))
    return Credentials(user, password, token) if user or token else None


def language(made: argparse.ArgumentParser) -> None:
    """Add the choice of language."""
    made.add_argument("--language", choices=("en", "fr"), default="en", help="language to speak (default: en)")


def whole(options: argparse.Namespace) -> Graph:
    """Return the graph that the options name: of an endpoint, or of a folder."""
    if options.endpoint:
        return connect(options.endpoint, credentials=credentials(), ontology=folder(options))
    return load(folder(options))


def graph(options: argparse.Namespace) -> Graph:
    """Return the view of the graph that the options ask for."""
    return whole(options).at(known_by=options.known_by, on=options.on, sources=options.source)
