"""Templates filled in: the only room that writes HTML. Whatever comes from the facts is text, never markup."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..markup import digest
from ..text import printable

_HERE = Path(__file__).parent / "templates"


def written(template: str, **context: object) -> bytes:
    """Return a page: a template filled in, with the style and its digest that every page bears."""
    look, stamp = _look()
    return _templates().get_template(template).render(context, look=look, digest=stamp).encode()


@cache
def _look() -> tuple[str, str]:
    look = (_HERE / "page.css").read_text(encoding="utf-8")
    return look, digest(look)


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def _shown(value: object) -> object:
    """Return a text without what turns its direction; markup that a template made stays markup."""
    return printable(value) if type(value) is str and not value.isprintable() else value
