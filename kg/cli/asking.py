"""The commands that ask: they read the graph and print an answer."""

import argparse
import sys
from pathlib import Path
from typing import Protocol

from .. import sources
from ..errors import MisusedError
from . import options as shared
from .options import Commands, graph


def declare(commands: Commands) -> None:  # type: ignore[valid-type]
    """Declare the commands that ask."""
    ask = shared.asking(commands, "ask", _ask, "answer a question in words, English or French")
    ask.add_argument("question", nargs="+", help='such as "who hosts OpenAI?"')
    show = shared.asking(commands, "show", _show, "show everything said of an actor, thing, deal or source")
    show.add_argument("name", nargs="+", help="its name, alias or id, such as stargate-norway")
    path = shared.asking(commands, "path", _path, "show what connects two parties")
    path.add_argument("start", help="a name")
    path.add_argument("end", help="another name")
    conflicts = shared.asking(commands, "conflicts", _conflicts, "show where sources differ, and what is settled")
    conflicts.add_argument("about", nargs="*", help="an actor, thing or deal (default: all)")
    shared.language(conflicts)
    totals = shared.asking(commands, "totals", _totals, "add up what a party pays, each deal counted once")
    totals.add_argument("payer", nargs="*", help="who pays (default: everybody)")
    totals.add_argument("--payee", metavar="NAME", help="who is paid")
    shared.language(totals)
    shared.asking(commands, "trust", _trust, "count how many sources stand behind the edges")
    query = shared.asking(commands, "query", _query, "run a SPARQL query")
    query.add_argument("file", help="a .rq file, or - for standard input")
    _changing(commands)


def _changing(commands: Commands) -> None:  # type: ignore[valid-type]
    changes = shared.command(commands, "changes", _changes, "tell what changed between two days, or two versions")
    changes.add_argument("days", nargs="*", metavar="DAY", help="two days, months or years by which things were known")
    changes.add_argument("--against", metavar="VERSION", help="a git revision, or another ontology folder")
    shared.endpoint(changes)
    shape = changes.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print JSON")
    shape.add_argument("--markdown", action="store_true", help="print Markdown")
    shared.language(changes)


class _Printable(Protocol):
    def to_json(self) -> str: ...
    def to_csv(self) -> str: ...


def _print(options: argparse.Namespace, answer: _Printable) -> int:
    text = answer.to_json() if options.json else answer.to_csv() if options.csv else str(answer)
    print(text, end="" if options.csv else "\n")
    return 0


def _ask(options: argparse.Namespace) -> int:
    return _print(options, graph(options).ask(" ".join(options.question)))


def _show(options: argparse.Namespace) -> int:
    return _print(options, graph(options).show(" ".join(options.name)))


def _path(options: argparse.Namespace) -> int:
    return _print(options, graph(options).path(options.start, options.end))


def _conflicts(options: argparse.Namespace) -> int:
    about = " ".join(options.about) or None
    return _print(options, graph(options).conflicts(about, language=options.language))


def _totals(options: argparse.Namespace) -> int:
    payer = " ".join(options.payer) or None
    return _print(options, graph(options).totals(payer, options.payee, language=options.language))


def _trust(options: argparse.Namespace) -> int:
    return _print(options, graph(options).trust())


def _query(options: argparse.Namespace) -> int:
    from .. import results

    text = sys.stdin.read() if options.file == "-" else sources.text_of(Path(options.file))
    shape = "json" if options.json else "csv" if options.csv else "text"
    print(results.written(graph(options).query(text), shape), end="")
    return 0


def _changes(options: argparse.Namespace) -> int:
    from ..opening import load
    from . import versions

    if options.against and options.days:
        raise MisusedError("two days and --against are two questions", mend="ask one of them")
    if options.against and options.endpoint:
        raise MisusedError("--against compares folders", mend="leave out --endpoint, or ask it of two days")
    current = shared.folder(options)
    after = shared.whole(options)
    if options.against:
        with versions.folder(options.against, current) as before:
            told = after.changes_against(load(before), options.against, language=options.language)
    else:
        told = after.changes(*versions.two_days(options.days), language=options.language)
    print(told.to_json() if options.json else told.to_markdown() if options.markdown else told)
    return 0
