"""The commands that keep: they check, format and export the facts, begin a source, and bring rows in."""

import argparse
import difflib
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from .. import sources
from ..errors import MissingError
from . import options as shared
from .options import Commands, graph


def declare(commands: Commands) -> None:  # type: ignore[valid-type]
    """Declare the commands that keep."""
    export = shared.command(commands, "export", _export, "write the ready-made outputs")
    shared.view(export)
    export.add_argument("-o", "--output", type=Path, default=Path("export"), help="folder to write (default: export)")
    export.add_argument("--check", action="store_true", help="write nothing; exit 1 if the folder is not current")
    explore = shared.command(commands, "explore", _explore, "write the graph as one page for any browser")
    shared.view(explore)
    explore.add_argument(
        *("-o", "--output"),
        type=Path,
        default=Path("dealgraph.html"),
        metavar="FILE",
        help="file to write (default: dealgraph.html)",
    )
    shared.language(explore)
    shared.command(commands, "check", _check, "check every file of the ontology against its rules")
    formatting = shared.command(commands, "format", _format, "write Turtle files in the one spelling")
    formatting.add_argument("files", nargs="*", type=Path, help="files (default: all of the ontology)")
    formatting.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is spelled otherwise")
    _taking_in(commands)


def _taking_in(commands: Commands) -> None:  # type: ignore[valid-type]
    new = shared.command(commands, "new", _new, "begin the file of a new source")
    new.add_argument("id", help="its id: the month and a few words, like 2026-11-reuters-openai")
    new.add_argument("--issued", metavar="DAY", required=True, help="the day, month or year of publication")
    new.add_argument("--publisher", metavar="NAME", required=True, help="who publishes it: an actor")
    new.add_argument("--title", required=True, help='how to call it: "Publisher: its headline"')
    new.add_argument("--url", default="", help="its address")
    new.add_argument("--language", default="en", help="its language (default: en)")
    new.add_argument("--kind", default="NewsReport", help="NewsReport, PressRelease or Filing (default: NewsReport)")
    new.add_argument("--tier", default="", help="of a news report: major-press, trade-press or other")
    taking = shared.command(commands, "import", _import, "turn rows of CSV or JSON Lines into source files")
    taking.add_argument("rows", nargs="+", type=Path, help="files of rows; see export/rows.schema.json")
    taking.add_argument("--dry-run", action="store_true", help="write nothing; print the files that change")


def _export(options: argparse.Namespace) -> int:
    from ..exporters import export_all

    files = export_all(graph(options))
    stale = [name for name, data in files.items() if _bytes(options.output / name) != data]
    known = {path.relative_to(options.output).as_posix() for path in options.output.rglob("*") if path.is_file()}
    stale += sorted(known - files.keys())
    if options.check:
        for name in stale:
            print(f"{options.output / name}: not current; run `kg export`")
        return 1 if stale else 0
    _write_all({options.output / name: data for name, data in files.items()})
    print(f"{len(files)} files written to {options.output}")
    return 0


def _explore(options: argparse.Namespace) -> int:
    page = graph(options).to_html(options.language).encode()
    _write(options.output, page)
    print(f"{options.output}: {len(page) // 1000} kB; open it in a browser")
    return 0


def _check(options: argparse.Namespace) -> int:
    from ..check import check

    folder = shared.folder(options)
    findings = check(folder)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} finding{'' if len(findings) == 1 else 's'} in {folder}")
    return 1 if findings else 0


def _format(options: argparse.Namespace) -> int:
    from .. import turtle

    folder = shared.folder(options) if options.check else shared.own_folder(options)
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


def _new(options: argparse.Namespace) -> int:
    from ..intake import scaffold

    path, text = scaffold(
        options.id,
        shared.own_folder(options),
        url=options.url,
        publisher=options.publisher,
        issued=options.issued,
        language=options.language,
        title=options.title,
        kind=options.kind,
        tier=options.tier,
    )
    _write(path, text.encode())
    print(f"{path} begun; its first lines say how to write a claim, then `kg format` and `kg check`")
    return 0


def _import(options: argparse.Namespace) -> int:
    from ..intake import read

    folder = shared.folder(options) if options.dry_run else shared.own_folder(options)
    taken = read(options.rows, folder)
    for rejection in taken.rejected:
        print(rejection, file=sys.stderr)
    if options.dry_run:
        for path, text in taken.files.items():
            print("\n".join(_difference(path, text)))
    else:
        _write_all({path: text.encode() for path, text in taken.files.items()})
    verb = "would change" if options.dry_run else "written"
    counts = [f"{taken.taken} taken", f"{taken.unchanged} unchanged", f"{len(taken.rejected)} rejected"]
    print(f"rows: {', '.join(counts)}; {len(taken.files)} files {verb}", file=sys.stderr)
    return 1 if taken.rejected else 0


def _difference(path: Path, text: str) -> Iterator[str]:
    """Yield the text of a new file, or of one that changes the lines that do, as a unified diff."""
    before = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    if not before:
        yield from (f"# {path}", text)
        return
    yield from difflib.unified_diff(before, text.splitlines(), str(path), str(path), lineterm="", n=2)


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _write(path: Path, data: bytes) -> None:
    _write_all({path: data})


def _write_all(files: Mapping[Path, bytes]) -> None:
    """Write every file beside its place, then rename them all: each is whole or untouched, and nothing is left behind.

    Raise MissingError where one cannot be written; then none is.
    """
    beside: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            beside[path] = _beside(path)
            beside[path].write_bytes(data)
        for path, written in beside.items():
            written.replace(path)
    except OSError as error:
        place = str(error.filename2 or next(reversed(beside), ""))
        raise MissingError(f"cannot be written ({error.strerror})", place=place) from None
    finally:
        for written in beside.values():
            written.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    """Make an empty file beside a place, in a folder that is made if need be."""
    import tempfile  # here, so that asking starts without it

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    Path(name).chmod(0o644)
    return Path(name)
