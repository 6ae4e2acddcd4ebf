"""The view that a reader of pages has chosen: two clocks and a language."""

from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from ..relations import LANGUAGES


@dataclass(frozen=True)
class View:
    """Known by which day, true on which day (a year, month or day as text, None without limit), in which language."""

    known_by: str | None = None
    on: str | None = None
    language: str = LANGUAGES[0]

    @property
    def query(self) -> str:
        """What keeps the view in an address: nothing for what goes without saying.

        >>> View("2025-08", language="fr").query, View().query
        ('?known_by=2025-08&language=fr', '')
        """
        chosen = self._written("known_by", "language")
        return f"?{chosen}" if chosen else ""

    @property
    def editor(self) -> str:
        """The address of the editor that keeps the view.

        >>> View("2025-08").editor, View().editor
        ('/sparql#known_by=2025-08', '/sparql')
        """
        return _placed("/sparql", self._written("known_by", "language"))

    def explorer(self, selected: str = "") -> str:
        """Return the address of the explorer that keeps the view; `selected` is what it shows, by its prefixed name.

        >>> View("2025-08", language="fr").explorer("actor:openai"), View().explorer()
        ('/#sel=actor:openai&known=2025-08&lang=fr', '/')
        """
        chosen = f"sel={quote(selected, safe=':')}" if selected else ""
        return _placed("/", *filter(None, (chosen, self._written("known", "lang"))))

    def _written(self, known_by: str, language: str) -> str:
        said = {known_by: self.known_by, "on": self.on, language: self.language}
        return urlencode({name: text for name, text in said.items() if text and text != LANGUAGES[0]})

    @property
    def clocked(self) -> bool:
        """Whether a clock limits what is seen."""
        return bool(self.known_by or self.on)

    def speaking(self, language: str) -> "View":
        """Return the same view in another language."""
        return replace(self, language=language)

    def unclocked(self) -> "View":
        """Return the same view without the limit of any clock."""
        return replace(self, known_by=None, on=None)


def _placed(path: str, *parts: str) -> str:
    return f"{path}#{'&'.join(parts)}" if any(parts) else path
