"""The `kg` command: words in, exit code out. The only room that prints, writes files and reads the environment.

Exit codes: 0 done, 1 something is not as it should be (findings, stale exports, rejected rows), 2 the command was
misused.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from .. import __version__
from ..errors import KgError
from . import asking, keeping, remote, serving

__all__ = ["main", "parser", "run"]

EXAMPLES = """\
examples:
  kg ask "who hosts whom?"              kg ask "qui héberge OpenAI ?" --json
  kg ask "does OpenAI own the Narvik campus?"
  kg show stargate-norway               kg path SoftBank Nvidia
  kg totals openai                      kg conflicts stargate-norway
  kg changes 2025-08 2026-04            kg import rows.csv --dry-run
  kg explore -o page.html               kg explore --language fr
  kg serve                              kg mcp
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
    asking.declare(commands)
    keeping.declare(commands)
    remote.declare(commands)
    serving.declare(commands)
    return top
