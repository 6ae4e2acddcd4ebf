"""Answers: rows with their verdict, clocks, sources, and the SPARQL that produced them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox

from . import prose, render
from .claims import Claim
from .names import Names
from .rows import Row
from .text import json_text, printable

_WORDS = {
    "en": {
        "yes": "Yes.",
        "no": "No.",
        "not stated": "Not stated by the sources.",
        "answers": ("answer", "answers"),
        "sources": ("source", "sources"),
        "head": ("answer", "terms", "evidence"),
    },
    "fr": {
        "yes": "Oui.",
        "no": "Non.",
        "not stated": "Les sources ne le disent pas.",
        "answers": ("réponse", "réponses"),
        "sources": ("source", "sources"),
        "head": ("réponse", "termes", "preuves"),
    },
}


class Disputes(Protocol):
    """Points on which sources differ, as text and as JSON values."""

    def to_dict(self) -> render.Json:
        """Return them as JSON values."""


@dataclass(frozen=True)
class Answer:
    """The rows that answer a question; prints as text, iterates as rows.

    `named` is the question file behind it and `parameters` what it was asked with. `verdict` is `yes`, `no` or `not
    stated` for a yes-or-no question; for any other it is `not stated` where no source gives what was asked, else
    None. `known_by` and `on` are the clocks, None without limit. `reason` says in words what the rows alone do not
    show. `since` tells what has become of the deals of claims that were overtaken or denied: a stage, or `denied`.
    `dated` gives each row its day, and `disputes` are the points on which sources differ, where they were asked for.
    """

    question: str
    named: str
    parameters: dict[str, tuple[ox.NamedNode, ...]]
    known_by: str | None
    on: str | None
    verdict: str | None
    rows: tuple[Row, ...]
    sparql: str
    language: str
    reason: str
    names: Names = field(repr=False, compare=False)
    since: Mapping[ox.NamedNode, str] = field(default_factory=dict)
    dated: bool = False
    disputes: Disputes | None = field(default=None, compare=False)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim behind it, in the order of its rows."""
        return tuple(claim for row in self.rows for claim in row.claims)

    @property
    def sources(self) -> tuple[ox.NamedNode, ...]:
        """Every source behind it, once each."""
        return tuple(dict.fromkeys(claim.source for claim in self.claims))

    def __str__(self) -> str:
        head = [" ".join(self.question.split()), self._summary(), ""]
        told = [*prose.wrapped(self._told()), ""] if self._told() else []
        rows = prose.lines(self.rows, self.names, self.language, self.since, dated=self.dated)
        disputes = ["", str(self.disputes)] if self.disputes is not None else []
        return printable("\n".join(["\n".join([*head, *told, *rows]).rstrip(), *disputes]))

    def to_dict(self) -> render.Json:
        """Return it as JSON values; ids are full IRIs, terms the local names of the ontology."""
        return {
            "question": self.question,
            "named": self.named,
            "parameters": {
                name: [{"id": n.value, "name": self.names.name(n, self.language)} for n in nodes]
                for name, nodes in self.parameters.items()
            },
            "clocks": {"known_by": self.known_by, "on": self.on},
            "verdict": self.verdict,
            "reason": self.reason,
            "rows": [render.json_row(row, self.names, self.language, self.since) for row in self.rows],
            "sparql": self.sparql,
            **({"conflicts": self.disputes.to_dict()} if self.disputes is not None else {}),
        }

    def to_json(self) -> str:
        """Return it as JSON text."""
        return json_text(self.to_dict())

    def to_csv(self) -> str:
        """Return it as CSV, a line for each claim, safe for spreadsheets."""
        return render.csv_rows(self.rows, self.names, self.language)

    def _repr_html_(self) -> str:
        from .markup import framed  # here, so that asking starts without it

        height = min(560, 130 + sum(40 + 46 * len(row.claims) for row in self.rows))
        return framed(self._page(), self.question, height)

    def _page(self) -> str:
        """Return it as an HTML page without any script: a line for each row, with its terms and its evidence."""
        from .markup import digest, filled, table

        look = Path(__file__).with_name("answer.css").read_text(encoding="utf-8")
        texts = {"question": self.question, "summary": self._summary(), "told": self._told()}
        return filled(
            Path(__file__).with_name("answer.html"),
            **{name: escape(printable(text)) for name, text in texts.items()},
            language=self.language,
            look=look,
            hash=digest(look),
            rows=table(_WORDS[self.language]["head"], map(self._cells, self.rows)) if self.rows else "",
            disputes=escape(str(self.disputes)) if self.disputes is not None else "",
        )

    def _cells(self, row: Row) -> list[list[str]]:
        names, language = self.names, self.language
        day = [prose.day_of(row)] if self.dated else []
        marks = prose.marks(row, names, language) + prose.aftermath(row, self.since, names, language)
        evidence = [prose.evidence(claim, names, language) for claim in row.claims]
        cells = [[prose.sentence(row, names, language), marks, *day], prose.details(row, names, language), evidence]
        return [[printable(text) for text in texts if text] for texts in cells]

    def _told(self) -> str:
        return " ".join(word for word in (str(_WORDS[self.language].get(self.verdict or "", "")), self.reason) if word)

    def _summary(self) -> str:
        words = _WORDS[self.language]
        counts = [(len(self.rows), "answers"), (len(self.sources), "sources")]
        said = [f"{n} {words[key][n != 1]}" for n, key in counts]
        return " · ".join(said + prose.clocks(self.known_by, self.on, self.language))
