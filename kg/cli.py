"""The `kg` command: words in, exit code out. The only room that prints, writes files and reads the environment.

Exit codes: 0 done, 1 something is not as it should be (findings, stale exports), 2 the command was misused.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from . import __version__, sources
from .answers import Answer
from .errors import KgError, MissingError
from .graph import Graph, load

EXAMPLES = """\
examples:
  kg ask "who hosts whom?"              kg ask "qui héberge OpenAI ?" --json
  kg ask "does OpenAI own the Narvik campus?"
  kg show stargate-norway               kg path SoftBank Nvidia
  kg query ontology/questions/who-owns-whom.rq --known-by 2025-08
"""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and exit with its code."""
    try:
        code = run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except KgError as error:
        print(f"kg: {error}", file=sys.stderr)
        code = 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its exit code; raise KgError for what a person can mend."""
    options = parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    return command(options)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command."""
    top = argparse.ArgumentParser(
        prog="kg",
        description="Ask the sourced graph of the AI build-out who owns, funds, hosts, supplies and rivals whom.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"kg {__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    ask = _asking(commands, "ask", _ask, "answer a question in words, English or French")
    ask.add_argument("question", nargs="+", help='such as "who hosts OpenAI?"')
    show = _asking(commands, "show", _show, "show everything said of an actor, thing, deal or source")
    show.add_argument("name", nargs="+", help="its name, alias or id, such as stargate-norway")
    path = _asking(commands, "path", _path, "show what connects two parties")
    path.add_argument("start", help="a name")
    path.add_argument("end", help="another name")
    query = _asking(commands, "query", _query, "run a SPARQL query")
    query.add_argument("file", help="a .rq file, or - for standard input")

    export = _command(commands, "export", _export, "write the ready-made outputs")
    _clocks(export)
    export.add_argument("-o", "--output", type=Path, default=Path("export"), help="folder to write (default: export)")
    export.add_argument("--check", action="store_true", help="write nothing; exit 1 if the folder is not current")
    _command(commands, "check", _check, "check every file of the ontology against its rules")
    formatting = _command(commands, "format", _format, "write Turtle files in the one spelling")
    formatting.add_argument("files", nargs="*", type=Path, help="files (default: all of the ontology)")
    formatting.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is spelled otherwise")
    return top


Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _command(
    commands: Commands,  # type: ignore[valid-type]
    name: str,
    function: Callable[[argparse.Namespace], int],
    help_: str,
) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = commands.add_parser(name, help=help_, description=help_)  # type: ignore[attr-defined]
    made.set_defaults(command=function)
    made.add_argument("--ontology", type=Path, metavar="DIR", help="another ontology folder than the published one")
    return made


def _asking(
    commands: Commands,  # type: ignore[valid-type]
    name: str,
    function: Callable[[argparse.Namespace], int],
    help_: str,
) -> argparse.ArgumentParser:
    made = _command(commands, name, function, help_)
    _clocks(made)
    shape = made.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print JSON")
    shape.add_argument("--csv", action="store_true", help="print CSV, safe for spreadsheets")
    return made


def _clocks(made: argparse.ArgumentParser) -> None:
    made.add_argument("--known-by", metavar="DAY", help="only what had been published by that day, month or year")
    made.add_argument("--on", metavar="DAY", help="only what was true on that day, month or year")


def _graph(options: argparse.Namespace) -> Graph:
    return load(options.ontology).at(known_by=options.known_by, on=options.on)


def _print_answer(options: argparse.Namespace, answer: Answer) -> int:
    text = answer.to_json() if options.json else answer.to_csv() if options.csv else str(answer)
    print(text, end="" if options.csv else "\n")
    return 0


def _ask(options: argparse.Namespace) -> int:
    return _print_answer(options, _graph(options).ask(" ".join(options.question)))


def _show(options: argparse.Namespace) -> int:
    return _print_answer(options, _graph(options).show(" ".join(options.name)))


def _path(options: argparse.Namespace) -> int:
    return _print_answer(options, _graph(options).path(options.start, options.end))


def _query(options: argparse.Namespace) -> int:
    from . import results

    text = sys.stdin.read() if options.file == "-" else sources.text_of(Path(options.file))
    shape = "json" if options.json else "csv" if options.csv else "text"
    print(results.written(_graph(options).query(text), shape), end="")
    return 0


def _export(options: argparse.Namespace) -> int:
    from .exporters import export_all

    files = export_all(_graph(options))
    stale = [name for name, data in files.items() if _bytes(options.output / name) != data]
    known = {path.relative_to(options.output).as_posix() for path in options.output.rglob("*") if path.is_file()}
    stale += sorted(known - files.keys())
    if options.check:
        for name in stale:
            print(f"{options.output / name}: not current; run `kg export`")
        return 1 if stale else 0
    for name, data in files.items():
        _write(options.output / name, data)
    print(f"{len(files)} files written to {options.output}")
    return 0


def _check(options: argparse.Namespace) -> int:
    from .check import check

    findings = check(options.ontology or sources.home())
    for finding in findings:
        print(finding)
    print(f"{len(findings)} finding{'' if len(findings) == 1 else 's'}")
    return 1 if findings else 0


def _format(options: argparse.Namespace) -> int:
    from . import turtle

    folder = options.ontology or sources.home()
    order = sources.property_order(tuple(turtle.read(folder / "core.ttl")))
    changed = 0
    for path in options.files or sources.turtle_files(folder):
        text = sources.text_of(path)
        wanted = turtle.format_text(text, str(path), order)
        if wanted != text:
            changed += 1
            print(f"{path}: {'not in the one spelling; run `kg format`' if options.check else 'formatted'}")
            if not options.check:
                _write(path, wanted.encode())
    return 1 if changed and options.check else 0


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _write(path: Path, data: bytes) -> None:
    """Write beside, then rename: a file is whole or untouched."""
    import tempfile  # here, so that asking starts without it

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except OSError as error:
        raise MissingError(f"cannot be written ({error.strerror})", place=str(path)) from None
