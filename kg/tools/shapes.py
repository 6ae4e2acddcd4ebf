"""What tools answer with, as JSON values to cite: claims, rows, disputes and sources, cut to size, with clocks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

import pyoxigraph as ox

from .. import prose, telling
from ..claims import Claim
from ..dates import PartialDate
from ..graph import Graph
from ..rows import Row, role_nodes
from ..settle import Settled, settle
from ..terms import DCTERMS, DIFFERENCE, KG, REASON, SCHEMA, TIER, local
from ..text import printable

Json = dict[str, object]
Since = Mapping[ox.NamedNode, str]
_T = TypeVar("_T")

# What a source says is data: however much of it there is, it must not fill what its reader can hold in mind.
MOST_TEXT = 700
MOST_BESIDE = 4
MOST_DISPUTES = 4


@dataclass(frozen=True)
class Page:
    """Which part of a long answer to give: at most `limit` items, after the first `offset`."""

    limit: int = 20
    offset: int = 0

    def cut(self, items: Sequence[_T]) -> Sequence[_T]:
        """Return the items of this part."""
        return items[self.offset : self.offset + self.limit]

    def counts(self, total: int) -> Json:
        """Return how many items there are, and whether some are left after this part."""
        return {"found": total, "offset": self.offset, "truncated": self.more(total)}

    def more(self, total: int) -> bool:
        """Return whether items are left after this part."""
        return self.offset + self.limit < total

    def note(self, total: int) -> str:
        """Return a sentence on what is left out, or nothing."""
        end = self.offset + self.limit
        return f"Items {self.offset + 1} to {end} of {total}; for more, ask again with offset={end}." * self.more(total)


ALL = Page()


class Teller:
    """Tells claims of one view in one language, and keeps which it told, so that their sources can be listed."""

    def __init__(self, view: Graph, language: str = "en") -> None:
        self.view, self.names, self.language = view, view.names, language
        self._told: dict[ox.NamedNode, Claim] = {}

    def name(self, node: ox.NamedNode) -> str:
        """Return what an IRI is called."""
        return self.names.name(node, self.language)

    def node(self, node: ox.NamedNode) -> Json:
        """Return an actor, thing, deal or source by its IRI and name."""
        return {"id": node.value, "name": self.name(node)}

    def claim(self, claim: Claim, since: Since | None = None) -> Json:
        """Return a claim: IRI, source and its day, place, paraphrase, speaker, and what became of its deal since."""
        self._told[claim.iri] = claim
        return given(
            id=claim.iri.value,
            source=claim.source.value,
            date=claim.issued,
            at=claim.place,
            says=claim.said(self.language),
            speaker=self.name(claim.speaker) if claim.speaker else None,
            since=(since or {}).get(claim.iri),
        )

    def row(self, row: Row, since: Since | None = None, *, dated: bool = False) -> Json:
        """Return claims that say the same: a sentence, how firm it is, its terms in words, and who says so."""
        names, language = self.names, self.language
        deals = dict.fromkeys(claim.deal for claim in row.claims if claim.deal)
        return {
            "statement": prose.sentence(row, names, language),
            **given(when=prose.day_of(row) if dated else None),
            "stage": row.stage,
            "certainty": row.certainty,
            "denied": row.denied,
            "firm": row.firm,
            **given(bound=_code(row, "bound"), firmness=_code(row, "firmness")),
            "relation": row.relation.name,
            "parties": {role: list(map(self.node, nodes)) for role, nodes in role_nodes(row)},
            "terms": {name: prose.term_text(row, name, names, language) for name in prose.told(row)},
            **given(deals=[self.node(deal) for deal in deals]),
            **self._claims(row.claims, since),
        }

    def _claims(self, claims: Sequence[Claim], since: Since | None = None) -> Json:
        shown = [self.claim(claim, since) for claim in claims[:MOST_BESIDE]]
        return {"claims": shown, **given(more_claims=len(claims) - len(shown))}

    def point(self, settled: Settled, mark: str = "") -> Json:
        """Return what is settled on a point, why, and who says otherwise; `mark` tells it from others of its aspect."""
        names, language, point = self.names, self.language, settled.point
        rivals = [rival for rival in settled.rivals if rival.difference != "overtaken"] or list(settled.rivals)
        return {
            "about": telling.matter(settled, names, language),
            "aspect": telling.aspect(point, names, language) + mark,
            "disputed": settled.disputed,
            "settled": telling.settled_text(settled, names, language),
            "reason": self.name(REASON[settled.reason]),
            **given(claim=self.claim(settled.claim) if settled.claim else None, agreeing=len(settled.agreeing)),
            "rivals": [
                {
                    "difference": self.name(DIFFERENCE[rival.difference]),
                    "value": telling.rival_text(rival, point, names, language),
                    "claim": self.claim(rival.claim),
                }
                for rival in rivals[:MOST_BESIDE]
            ],
            **given(more_rivals=len(settled.rivals) - len(rivals[:MOST_BESIDE])),
        }

    def points(self, settled: Sequence[Settled]) -> list[Json]:
        """Return points of one matter, each told from the others of its aspect."""
        groups: dict[str, list[Settled]] = {}
        for one in settled:
            groups.setdefault(one.point.aspect, []).append(one)
        marks = {
            one.point: mark
            for group in groups.values()
            for one, mark in zip(group, telling.apart([s.point for s in group], self.names, self.language), strict=True)
        }
        return [self.point(one, marks[one.point]) for one in settled]

    def disputes(self, settled: Sequence[Settled]) -> Json:
        """Return points in dispute, and how many there are in all where they are not all given."""
        shown = [self.point(one) for one in settled[:MOST_DISPUTES]]
        return {"disputes": shown, **given(more_disputes=len(settled) - len(shown))}

    def answer(self, head: Json, *notes: str, sources: Sequence[Json] | None = None) -> Json:
        """Return a whole answer: a head, the sources given or those of the claims told, the clocks, how to read it."""
        cited = list(self._sources() if sources is None else sources)
        note = " ".join(filter(None, notes))
        return cast(Json, plain({**head, "sources": cited, "clocks": clocks(self.view), "note": note}))

    def _sources(self) -> list[Json]:
        return list(map(self.source, dict.fromkeys(claim.source for claim in self._told.values())))

    def source(self, source: ox.NamedNode) -> Json:
        """Return a source: IRI, title, publisher, whom that relays, day, address and tier; what it lacks is absent."""
        publisher, relays = (self._name(source, prop) for prop in (DCTERMS.publisher, KG.relays))
        issued, url = (self._text(source, prop) for prop in (DCTERMS.issued, SCHEMA.url))
        address = url if url.startswith(("https://", "http://")) else None
        told = given(publisher=publisher, relays=relays, date=issued, url=address, tier=self._tiers.get(source))
        return {"id": source.value, "title": self.name(source), **told}

    @cached_property
    def _tiers(self) -> dict[ox.NamedNode, str]:
        """The codes of the tiers of sources, by the weight of their claims."""
        ranked = [triple for triple in self.view.store.match(None, KG.rank) if triple.subject in TIER]
        codes = {t.object.value: t.subject for t in ranked if isinstance(t.object, ox.Literal)}
        weights = {claim.source: codes.get(str(claim.weight)) for claim in self.view.claims()}
        return {source: local(tier) for source, tier in weights.items() if isinstance(tier, ox.NamedNode)}

    def _name(self, source: ox.NamedNode, prop: ox.NamedNode) -> str | None:
        found = (value for value in self.view.store.values(source, prop) if isinstance(value, ox.NamedNode))
        return next(map(self.name, found), None)

    def _text(self, source: ox.NamedNode, prop: ox.NamedNode) -> str:
        return next((str(getattr(value, "value", "")) for value in self.view.store.values(source, prop)), "")


def given(**values: object) -> Json:
    """Return values without those that are absent or empty: an absent key is not stated.

    >>> given(at="", speaker=None, more=0, says="so")
    {'says': 'so'}
    """
    return {name: value for name, value in values.items() if value}


def plain(value: object) -> object:
    r"""Return JSON values whose texts hold no control sign and are cut to size.

    >>> plain({"a": ["\x1b[1m"]})
    {'a': [' [1m']}
    """
    if isinstance(value, dict):
        return {printable(key): plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, str):
        return printable(value if len(value) <= MOST_TEXT else value[: MOST_TEXT - 1] + "…")
    return value


def under(view: Graph, known_by: str | None, on: str | None) -> Graph:
    """Return a view under the clocks of a call, which never sees past the view's own; raise DateError."""
    store = view.store
    days = [day for day in (store.known_by, PartialDate.parse(known_by) if known_by else None) if day]
    earliest = min(days, key=lambda day: day.last, default=None)
    only = [source.value for source in store.only] if store.only is not None else None
    return view.at(str(earliest) if earliest else None, on or (str(store.on) if store.on else None), only)


def clocks(view: Graph) -> Json:
    """Return the clocks of a view, None without limit, and the day of its latest source: nothing later is known."""
    store = view.store
    days = (value for source in view.sources() for value in store.values(source, DCTERMS.issued))
    return {
        "known_by": str(store.known_by) if store.known_by else None,
        "on": str(store.on) if store.on else None,
        "latest_source": max((str(getattr(day, "value", "")) for day in days), default=None),
    }


def disputed(view: Graph, claims: Iterable[Claim]) -> list[Settled]:
    """Return the points in dispute on which some of these claims give a value."""
    asked = {claim.iri: _matter(claim) for claim in claims}
    matters = set(asked.values())
    near = [claim for claim in view.claims() if _matter(claim) in matters]
    found = settle(near, view.table.figures)
    return [one for one in found if one.disputed and any(c.iri in asked for c in claims_of(one))]


def claims_of(settled: Settled) -> list[Claim]:
    """Return every claim that gives a value on a point, that which settles it first."""
    best = [settled.claim] if settled.claim else []
    return [*best, *settled.agreeing, *(rival.claim for rival in settled.rivals)]


def _matter(claim: Claim) -> object:
    return claim.deal or (claim.relation.iri, frozenset(claim.parties))


def _code(row: Row, name: str) -> str | None:
    return next((local(value) for value in row.terms.get(name, ()) if isinstance(value, ox.NamedNode)), None)
