"""Rows and claims told in pieces that a page can link: sentence, marks, terms, deals, evidence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from .. import prose
from ..claims import Claim
from ..names import Names
from ..rows import Row, role_nodes
from ..terms import CERTAINTY, DIFFERENCE, KG, STAGE, XSD, local
from .links import Links, Piece
from .words import words

Since = Mapping[ox.NamedNode, str]
# What a deal may have come to that leaves no sentence about it as it was.
_UNDONE = ("denied", "stalled", "cancelled", "ended")


@dataclass(frozen=True)
class Mark:
    """How firm something is: a stage, a certainty, a denial; `kind` says which, `code` its local name."""

    piece: Piece
    kind: str
    code: str


@dataclass(frozen=True)
class Term:
    """A term of a row: its label, its values, and whether it is a figure."""

    label: Piece
    values: Sequence[Piece]
    figure: bool


@dataclass(frozen=True)
class Evidence:
    """Who says a claim: our paraphrase, the place in the source, the source, its date, and the speaker inside it."""

    anchor: str
    says: str
    place: str
    speaker: Piece | None
    source: Piece
    issued: str


@dataclass(frozen=True)
class Fact:
    """A row of an answer, told.

    `related` is whether its sentence relates two sides; where it does not, its parties are among its terms. `firm` is
    whether the sentence may stand by itself: nothing that the sources say of it, or of its deal since, takes it back.
    """

    sentence: Sequence[Piece]
    related: bool
    firm: bool
    denied: bool
    marks: Sequence[Mark]
    terms: Sequence[Term]
    day: str
    evidence: Sequence[Evidence]


class Teller:
    """Tells in one language, with links; `about` is whose page it is, which needs no link to itself."""

    def __init__(self, names: Names, links: Links, language: str, about: ox.NamedNode | None = None) -> None:
        self.names, self.links, self.language, self.about = names, links, language, about

    def name(self, iri: ox.NamedNode) -> Piece:
        """Return a name with its link."""
        return Piece(self.names.name(iri, self.language), "" if iri == self.about else self.links.to(iri))

    def listed(self, nodes: Iterable[ox.NamedNode]) -> list[Piece]:
        """Return names with their links, commas between them."""
        return _between(map(self.name, nodes), ", ")

    def fact(self, row: Row, since: Since) -> Fact:
        """Return a row told; `since` is what has become of the deals of claims."""
        return Fact(
            sentence=self.sentence(row),
            related=_related(row),
            firm=_firm(row) and prose.fate(row, since) not in _UNDONE,
            denied=row.denied,
            marks=list(self.marks(row, since)),
            terms=list(self.terms(row)),
            day=prose.day_of(row),
            evidence=[self.evidence(claim) for claim in row.claims],
        )

    def sentence(self, row: Row) -> list[Piece]:
        """Return the sentence of a row as `prose.sentence` tells it, its parties linked."""
        sides = [self.listed(nodes) for _, nodes in role_nodes(row)]
        if _related(row) and row.relation.edge:
            pieces = [*sides[0], Piece(f" {self.names.name(row.relation.edge, self.language)} "), *sides[1]]
        else:
            label = capital(self.names.name(row.relation.iri, self.language))
            parties = [Piece(", "), *sides[1]] if len(sides) > 1 else []
            pieces = [Piece(f"{label}{prose.COLON[self.language]}"), *sides[0], *parties]
        if row.denied:
            return [Piece(prose.negated("", self.language)), *pieces]
        return [pieces[0]._replace(text=capital(pieces[0].text)), *pieces[1:]]

    def marks(self, row: Row, since: Since) -> Iterator[Mark]:
        """Yield how firm a row is: its stage, what limits it, and what has become of its deal since."""
        said = words(self.language)
        if row.stage:
            yield self.stage(row.stage)
        if row.certainty != "stated":
            yield Mark(self.name(CERTAINTY[row.certainty]), "certainty", row.certainty)
        if row.denied:
            yield Mark(self.name(DIFFERENCE["denied"]), "denied", "denied")
        if "condition" in row.terms:
            yield Mark(Piece(said.conditional, self.name(KG.condition).href), "condition", "condition")
        if fate := prose.fate(row, since):
            stands = self.name(DIFFERENCE[fate] if fate == "denied" else STAGE[fate])
            yield Mark(stands._replace(text=said.deal_stands.format(stands.text)), "since", fate)

    def terms(self, row: Row) -> Iterator[Term]:
        """Yield the parties that no sentence relates, then the terms of a row, then its deals."""
        for role, parties in row.roles.items() if not _related(row) else ():
            yield from self._nodes(role, parties)
        for name in prose.told(row):
            yield Term(self.name(KG[name]), self._values(row, name), _is_figure(row, name))
        yield from self._nodes(local(KG.deal), (claim.deal for claim in row.claims if claim.deal))

    def _nodes(self, name: str, nodes: Iterable[ox.NamedNode]) -> Iterator[Term]:
        others = [node for node in dict.fromkeys(nodes) if node != self.about]
        if others:
            yield Term(self.name(KG[name]), self.listed(others), figure=False)

    def stage(self, code: str) -> Mark:
        """Return the mark of a stage."""
        return Mark(self.name(STAGE[code]), "stage", code)

    def evidence(self, claim: Claim) -> Evidence:
        """Return who says a claim; its source leads to the claim there."""
        title = self.names.name(claim.source, self.language)
        return Evidence(
            anchor=anchor(claim),
            says=claim.said(self.language),
            place=claim.place,
            speaker=self.name(claim.speaker) if claim.speaker else None,
            source=Piece(title, "" if claim.source == self.about else self.links.to(claim.iri)),
            issued=claim.issued,
        )

    def _values(self, row: Row, name: str) -> list[Piece]:
        nodes = [value for value in row.terms[name] if isinstance(value, ox.NamedNode)]
        if len(nodes) == len(row.terms[name]):
            return _between(map(self.name, nodes), "; ")
        return [Piece(prose.term_text(row, name, self.names, self.language))]


def anchor(claim: Claim) -> str:
    """Return the place of a claim on any page but that of its source, where its fragment is enough."""
    return f"{local(claim.source)}--{claim.iri.value.partition('#')[2]}"


def capital(text: str) -> str:
    """Return a text that begins with a capital, unless its first word has a spelling of its own.

    >>> capital("the Narvik campus"), capital("xAI")
    ('The Narvik campus', 'xAI')
    """
    return text[:1].upper() + text[1:] if text.partition(" ")[0].islower() else text


def _firm(row: Row) -> bool:
    return row.firm or (row.relation.edge is None and not row.denied and row.certainty == "stated")


def _is_figure(row: Row, name: str) -> bool:
    return any(isinstance(v, ox.Literal) and v.datatype in (XSD.integer, XSD.decimal) for v in row.terms[name])


def _related(row: Row) -> bool:
    return len(role_nodes(row)) == len(("subject", "object")) and row.relation.edge is not None


def _between(pieces: Iterable[Piece], separator: str) -> list[Piece]:
    joined = [part for piece in pieces for part in (Piece(separator), piece)]
    return joined[1:]
