"""Drafts held against one another and against the files: one id says one thing, and what names a rejected row falls."""

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from ..errors import KgError
from ..terms import RDFS, SKOS, SOURCE, curie
from .drafter import Drafter
from .drafts import CARRIED, Draft
from .known import Known
from .rules import Rules

Facts = Mapping[ox.NamedNode, set[ox.Triple]]
_BY_HAND = "change the file by hand, or leave the row out"


class Judge:
    """Notes on drafts what keeps them out; `there` holds what the files say, by subject."""

    def __init__(self, drafter: Drafter, known: Known, rules: Rules, there: Facts) -> None:
        self._drafter, self._known, self._rules, self._there = drafter, known, rules, there

    def judge(self, drafts: list[Draft]) -> list[Draft]:
        """Note every problem; return the drafts with the sources that claims carry and nothing else describes."""
        for draft in drafts:
            self._complete(draft)
        every = [*drafts, *self._carried(drafts)]
        self._same_id(drafts)
        for draft in every:
            self._compare(draft)
            self._shared_names(draft)
        self._fall(every)
        while self._rules.judge(d for d in every if not d.problems and d.iri not in self._there):
            self._fall(every)
        return every

    def _complete(self, draft: Draft) -> None:
        if draft.iri in SOURCE and draft.iri not in self._there and "declare" in draft.row.cells:
            self._drafter.complete(draft)

    def _carried(self, drafts: list[Draft]) -> list[Draft]:
        """Hold the source that each claim carries against the file, the row or the claim that describes it whole."""
        described = {d.iri: d.triples for d in drafts if "declare" in d.row.cells} | dict(self._there)
        carrying = [(draft, draft.carried) for draft in drafts if draft.carried]
        first: dict[ox.NamedNode, Draft] = {}
        for _, carried in sorted(carrying, key=lambda pair: -len(pair[1].triples)):
            if not carried.problems and carried.iri not in described:
                self._complete(carried)
                if not carried.problems:
                    first[carried.iri], described[carried.iri] = carried, carried.triples
        for draft, carried in carrying:
            if not carried.problems and not carried.triples <= described[carried.iri]:
                columns = _columns(carried, carried.triples - described[carried.iri])
                carried.refuse("differs from what describes its source already", columns, _BY_HAND)
            draft.problems += [KgError(p.cause, place=CARRIED + p.place, mend=p.mend) for p in carried.problems]
        return list(first.values())

    def _same_id(self, drafts: Iterable[Draft]) -> None:
        first: dict[ox.NamedNode, Draft] = {}
        for draft in (d for d in drafts if not d.problems and d.iri not in self._there):
            other = first.setdefault(draft.iri, draft)
            if other.triples != draft.triples:
                for one, two in ((draft, other), (other, draft)):
                    cause = f"has the id of line {two.row.line} of {two.row.place} and says otherwise"
                    one.refuse(cause, "id", "give each its own id, or keep one")

    def _compare(self, draft: Draft) -> None:
        """Hold a draft against the file: a claim says all that it says there, a description no more than there."""
        there = self._there.get(draft.iri)
        if there is None or draft.problems:
            return
        whole = draft.iri in SOURCE and "declare" not in draft.row.cells
        differs = draft.triples ^ there if whole else draft.triples - there
        if differs:
            draft.refuse("differs from what the file has", _columns(draft, differs), _BY_HAND)

    def _shared_names(self, draft: Draft) -> None:
        if draft.iri in self._there:
            return
        for triple in sorted(draft.triples, key=str):
            if triple.predicate in (RDFS.label, SKOS.altLabel) and isinstance(triple.object, ox.Literal):
                others = [iri for iri in self._known.meaning(triple.object.value) if iri != draft.iri]
                if others:
                    cause = f"{triple.object.value!r} is a name of {curie(others[0])} too"
                    draft.refuse(cause, _columns(draft, {triple}), "a name must mean one alone: name it otherwise")

    def _fall(self, drafts: list[Draft]) -> None:
        """Reject what names a rejected row, and what names that, to the end."""
        naming: dict[ox.NamedNode, list[Draft]] = {}
        for draft in drafts:
            for iri in draft.needs:
                naming.setdefault(iri, []).append(draft)
        good = {d.iri for d in drafts if not d.problems} | self._there.keys()
        fallen = [d for d in drafts if d.problems and d.iri not in good]
        while fallen:
            cause = fallen.pop()
            for draft in naming.get(cause.iri, []):
                if not draft.problems:
                    named = f"{curie(cause.iri)}, which is rejected (line {cause.row.line})"
                    draft.refuse(f"names {named}", draft.needs[cause.iri], "mend that row first")
                    fallen.append(draft)


def _columns(draft: Draft, triples: Iterable[ox.Triple]) -> str:
    """Return the columns that triples stand in, or the names of their properties where a row lacks them."""
    return ", ".join(sorted(set(_each_column(draft, triples))))


def _each_column(draft: Draft, triples: Iterable[ox.Triple]) -> Iterator[str]:
    for triple in triples:
        language = triple.object.language if isinstance(triple.object, ox.Literal) else None
        column = draft.columns.get(triple.predicate) or curie(triple.predicate).partition(":")[2]
        yield f"{column.rsplit('_', 1)[0]}_{language}" if language and column != "title" else column
