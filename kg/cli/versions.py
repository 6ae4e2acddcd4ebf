"""Another version of the facts: a folder, or a git revision unpacked into a folder for as long as it is read."""

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ..dates import PartialDate
from ..errors import MisusedError
from ..text import printable


def two_days(days: Sequence[str]) -> tuple[str, str]:
    """Return the two days of a command; raise DateError, or MisusedError for any other number or the later first."""
    if len(days) != 2:
        mend = "write two, like `kg changes 2025-08 2026-04`, or --against a git revision or a folder"
        raise MisusedError(f"{len(days)} day{'' if len(days) == 1 else 's'} to compare", mend=mend)
    before, after = map(PartialDate.parse, days)
    if before.last > after.last:
        raise MisusedError(f"{before} is not before {after}", mend=f"write `kg changes {after} {before}`")
    return str(before), str(after)


@contextmanager
def folder(version: str, current: Path) -> Iterator[Path]:
    """Yield the ontology folder of a version: the folder of that name, else the git revision of the current one.

    Raise MisusedError where it is neither.
    """
    if Path(version).is_dir():
        yield Path(version)
        return
    archive = _archive(version, current)
    with tempfile.TemporaryDirectory() as place:
        _unpack(archive, Path(place))
        yield Path(place)


def _unpack(archive: bytes, place: Path) -> None:
    """Write the plain files of an archive into a folder; links, and names that lead out of it, are left behind."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            path, data = place / member.name, tar.extractfile(member) if member.isfile() else None
            if data and path.resolve().is_relative_to(place.resolve()):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data.read())


def _archive(version: str, current: Path) -> bytes:
    mend = "name a folder, or a revision of the repository that holds the ontology, like HEAD~1"
    if version.startswith("-"):
        raise MisusedError(f"{version!r} is no version", mend=mend)
    try:
        arguments = ["git", "archive", version, "."]  # no shell, and a version that begins with - is refused above
        done = subprocess.run(arguments, cwd=current, capture_output=True, check=False)  # noqa: S603
    except (OSError, ValueError):
        raise MisusedError("git cannot be run", mend="name a folder with --against, or install git") from None
    if done.returncode:
        cause = done.stderr.decode(errors="replace").strip().splitlines()
        told = printable(cause[-1]) if cause else "nothing"
        raise MisusedError(f"{version!r} is no folder, and git says: {told}", mend=mend)
    return done.stdout
