"""Options that several commands share."""

import argparse
from collections.abc import Callable
from pathlib import Path

from .. import sources
from ..errors import MisusedError
from ..graph import Graph, load

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
    """Add the clocks, and the choice of sources."""
    made.add_argument("--known-by", metavar="DAY", help="only what had been published by that day, month or year")
    made.add_argument("--on", metavar="DAY", help="only what was true on that day, month or year")
    made.add_argument("--source", metavar="NAME", action="append", help="only what that source says; may be repeated")


def language(made: argparse.ArgumentParser) -> None:
    """Add the choice of language."""
    made.add_argument("--language", choices=("en", "fr"), default="en", help="language to speak (default: en)")


def graph(options: argparse.Namespace) -> Graph:
    """Return the view of the graph that the options ask for."""
    return load(folder(options)).at(known_by=options.known_by, on=options.on, sources=options.source)
