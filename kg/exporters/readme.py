"""README.md of the export folder, filled in from the manifest."""

from importlib import resources
from string import Template

from .manifest import Manifest


def export(manifest: Manifest) -> bytes:
    """Return the README of an export as Markdown: what each file is and what opens it."""
    text = resources.files(__package__).joinpath("readme.md").read_text(encoding="utf-8")
    newest = manifest["newest_source"] or {"id": "none", "issued": "no date"}
    filled = {
        **manifest["counts"],
        **manifest["trust"],
        "version": manifest["version"],
        "licence": manifest["licence"],
        "known_by": manifest["clocks"]["known_by"] or "any day",
        "on": manifest["clocks"]["on"] or "any day",
        "newest": f"`{newest['id']}` ({newest['issued']})",
        "rows": "\n".join(_row(name, entry) for name, entry in manifest["files"].items()),
    }
    return Template(text).substitute(filled).encode()


def _row(name: str, entry: Manifest) -> str:
    opens = "<br>".join(_code(way) for way in entry["load"].split("; "))
    return f"| [{name}]({name}) | {entry['bytes']:,} | {entry['what']} | {opens} |"


def _code(way: str) -> str:
    return f"`{way}`" if "(" in way else way
