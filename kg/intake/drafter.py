"""Rows made into triples: each row gives a draft of one claim, party, deal or source."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pyoxigraph as ox

from ..errors import KgError
from ..relations import LANGUAGES, Relation
from ..terms import KG, RDF, RDFS, SOURCE, local
from .cells import Row, shown
from .drafts import CARRIED, NOWHERE, Draft, id_in, noted, one_in, unknown_column
from .known import Known
from .values import Values, claim_iri, texts
from .vocabulary import DECLARED, Field, Vocabulary

_DEFAULT_CLASS = KG["NewsReport"]
_ROWS = "write a row for each"
_EVERY = "every row of its sort needs it"


class Drafter:
    """Makes drafts of rows."""

    def __init__(self, vocabulary: Vocabulary, known: Known) -> None:
        self._vocabulary, self._known = vocabulary, known
        self._values = Values(vocabulary, known)

    def begin(self, row: Row) -> Draft:
        """Return the draft of a row with its IRI alone, and take note of it: other rows may name it."""
        draft = Draft(row)
        with noted(draft):
            if "declare" in row.cells:
                self._begin_declared(draft)
            else:
                self._begin_claim(draft)
        return draft

    def fill(self, draft: Draft) -> None:
        """Read every cell of a draft's row, once every row has begun."""
        if draft.iri == NOWHERE:
            return
        if "declare" in draft.row.cells:
            self._fill_declared(draft)
        else:
            self._fill_claim(draft)

    def complete(self, draft: Draft) -> None:
        """Note what the draft of a source lacks that no file has described: its class by default, its other cells."""
        if not draft.has(RDF.type):
            draft.say(RDF.type, [_DEFAULT_CLASS], "class")
        fields = self._vocabulary.sources
        wanted = [f for f in fields.values() if f.prop == RDFS.label or f.name in ("issued", "language")]
        self._require(draft, wanted)

    # --- what is declared

    def _begin_declared(self, draft: Draft) -> None:
        word = one_in(draft.row, "declare")
        if word != "source" and word not in DECLARED:
            cause = f"unknown sort of declaration {shown(word)!r}"
            raise KgError(cause, place="declare", mend=f"write {', '.join(DECLARED)} or source")
        name = id_in(draft.row, "id")
        if word == "source":
            draft.iri, draft.home, kind = SOURCE[name], f"facts/sources/{name}.ttl", KG.Source
        else:
            kind, space, draft.home = DECLARED[word]
            draft.iri = space[name]
        self._known.add(draft.iri, kind, self._names(draft.row, word))

    def _names(self, row: Row, word: str) -> Iterator[str]:
        """Yield the names that a row gives, if they can be read: when it is filled, what cannot is a problem."""
        columns = [(f.name, f.several) for f in self._vocabulary.deals.values() if f.language]
        for column, several in [*columns, *([("title", False)] if word == "source" else [])]:
            try:
                yield from texts(row, column, several)
            except KgError:
                continue

    def _fill_declared(self, draft: Draft) -> None:
        word = one_in(draft.row, "declare")
        fields = self._vocabulary.declared(word)
        known = {"declare", "id", *(("class", "title") if word == "source" else ())}
        self._unknown(draft, [*known, *fields], f"a {word}")
        self._read(draft, fields.values())
        if word == "source":
            self._describe(draft)
            return
        draft.say(RDF.type, [DECLARED[word][0]], "declare")
        self._require(draft, [f for f in fields.values() if f.prop in (RDFS.label, KG.kind)])

    def _describe(self, draft: Draft) -> None:
        """Read the class of a source, and its title where it has no label of its own in a language."""
        classes = self._vocabulary.source_classes
        with noted(draft, "class"):
            for name in texts(draft.row, "class", False):
                if name not in classes:
                    raise KgError(f"unknown class {shown(name)!r}", mend=f"write {', '.join(classes)}")
                draft.say(RDF.type, [classes[name]], "class")
        with noted(draft, "title"):
            for title in texts(draft.row, "title", False)[:1]:
                missing = [tag for tag in LANGUAGES if not draft.has(RDFS.label, tag)]
                draft.say(RDFS.label, [ox.Literal(title, language=tag) for tag in missing], "title")

    # --- claims

    def _begin_claim(self, draft: Draft) -> None:
        row = draft.row
        carried = {name.removeprefix(CARRIED): v for name, v in row.cells.items() if name.startswith(CARRIED)}
        source = id_in(row, "source")
        for name in carried.keys() & {"id", "declare"}:
            raise KgError("is no column", place=CARRIED + name, mend="write the id of the source in the column source")
        if carried:
            cells = {**carried, "declare": "source", "id": source}
            draft.carried = self.begin(Row(row.place, row.line, cells, row.splits, CARRIED))
            draft.row = replace(row, cells={n: v for n, v in row.cells.items() if not n.startswith(CARRIED)})
        draft.iri, draft.home = claim_iri(source, id_in(row, "id")), f"facts/sources/{source}.ttl"
        self._known.claims.add(draft.iri)

    def _fill_claim(self, draft: Draft) -> None:
        if draft.carried:
            self.fill(draft.carried)
        with noted(draft, "source"):
            source = self._known.resolve(one_in(draft.row, "source"), KG.Source)
            draft.needs[source] = "source"
        fields = self._vocabulary.claims
        self._unknown(draft, ["source", "id", "relation", "who", "whom", *fields], "a claim")
        self._read(draft, fields.values())
        with noted(draft):
            relation = self._relation(draft.row)
            draft.say(RDF.type, [relation.iri], "relation")
            self._roles(draft, relation)
            self._require(draft, [f for f in fields.values() if f.prop == KG.says])
            self._stage(draft, relation)

    def _relation(self, row: Row) -> Relation:
        name, relations = one_in(row, "relation"), self._vocabulary.relations
        if name not in relations:
            mend = f"write one of {', '.join(relations)}"
            raise KgError(f"unknown relation {shown(name)!r}" if name else "is empty", place="relation", mend=mend)
        return relations[name]

    def _roles(self, draft: Draft, relation: Relation) -> None:
        with noted(draft):
            self._role(draft, relation, "who", relation.subject_role)
        with noted(draft):
            if relation.object_role not in (None, relation.subject_role):
                self._role(draft, relation, "whom", relation.object_role)
            elif "whom" in draft.row.cells:
                raise KgError(f"is a role that {relation.name} lacks", place="whom", mend="name every party in who")

    def _role(self, draft: Draft, relation: Relation, column: str, role: ox.NamedNode) -> None:
        name = local(role)
        draft.say(role, self._values.terms(draft.row, self._vocabulary.claims[name], column), column)
        parties = [t for t in draft.triples if t.predicate == role]
        if not parties and not any(p.place in (column, name) for p in draft.problems):
            raise KgError("is empty", place=column, mend=f"name the {name} of the {relation.name}")
        pair = relation.object_role == relation.subject_role
        if len(parties) > 1 and relation.object_role and not pair:
            raise KgError(f"names several parties, and {relation.name} takes one {name}", place=column, mend=_ROWS)
        if len(parties) == 1 and pair:
            raise KgError(f"names one party, and {relation.name} takes two", place=column, mend="name both, as a list")

    def _stage(self, draft: Draft, relation: Relation) -> None:
        given = "stage" in draft.row.cells
        if relation.staged and not given:
            codes = ", ".join(self._vocabulary.codes(self._vocabulary.claims["stage"]))
            raise KgError("is empty", place="stage", mend=f"{relation.name} goes through stages: {codes}")
        if given and not relation.staged:
            raise KgError(f"is given, and {relation.name} has no stages", place="stage", mend="leave it empty")

    # --- any row

    def _read(self, draft: Draft, fields: Iterable[Field]) -> None:
        for found in fields:
            if found.name in draft.row.cells:
                with noted(draft):
                    draft.say(found.prop, self._values.terms(draft.row, found), found.name)

    def _require(self, draft: Draft, fields: Iterable[Field]) -> None:
        failed = {problem.place for problem in draft.problems}
        for found in fields:
            if not draft.has(found.prop, found.language) and found.name not in failed:
                draft.problems.append(KgError("is empty", place=found.name, mend=_EVERY))

    def _unknown(self, draft: Draft, columns: list[str], what: str) -> None:
        for name in draft.row.cells.keys() - {*columns}:
            draft.problems.append(unknown_column(name, columns, what))
