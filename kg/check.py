"""Every rule of an ontology folder, checked: findings with file, line, rule, cause and mend.

What a fact or a term must obey is knowledge, and lies in `ontology/shapes/`. A SHACL shape holds what one
node shows. A query `<rule>.rq` selects each offender as ?this, with its ?property and ?value; it holds what
takes the relation table or several nodes, since SHACL would run it once for each claim. What needs the text
of a file is in `files.py`. A folder without shapes is checked by the published ones.
"""

import difflib
import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from . import files, guard, sources, text, turtle
from .errors import KgError
from .files import File, Finding
from .terms import ACTOR, DEAL, RDF, RDFS, ROOT, SKOS, SOURCE, THING, XSD, Term, curie, local

if TYPE_CHECKING:
    import rdflib

__all__ = ["Finding", "check"]

_HEADER = re.compile(r"^# (rule|cause|mend): (.+)$", re.MULTILINE)


def check(folder: Path) -> list[Finding]:
    """Return every finding of an ontology folder, by file and line; an empty list means that all is well.

    Bad input is a finding, never an exception. While a shared file does not parse, facts are not judged:
    every claim would seem to name what nobody declares.
    """
    if not (folder / "core.ttl").is_file():
        mend = "name a folder laid out like ontology/"
        return [Finding(folder, 1, "missing-file", "has no core.ttl", mend)]
    read = [File.read(path) for path in sources.turtle_files(folder)]
    findings = {finding for file in read for finding in files.breaches(file, folder)}
    if not any(file.error and file.path.parent.name != "sources" for file in read):
        findings |= set(_of_facts(_Corpus(read), _shapes(folder)))
    return sorted(findings)


class _Corpus:
    """All files together: their triples, each source also as a graph, and the files of each subject."""

    def __init__(self, files: list[File]) -> None:
        self.files = files
        self.store = ox.Store()
        self.homes: dict[Term, list[File]] = {}
        for file in files:
            self._add(file)

    def _add(self, file: File) -> None:
        self.store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in file.triples)
        if file.is_source and file.triples:
            graph = ox.NamedNode(SOURCE.base + file.path.stem)
            self.homes[graph] = [file]
            self.store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object, graph) for t in file.triples)
        for subject in {t.subject for t in file.triples}:
            homes = self.homes.setdefault(subject, [])
            homes.extend([] if file in homes else [file])

    def finding(self, rule: Mapping[str, str], row: Mapping[str, Term | None]) -> Finding:
        """Return the finding of a rule at ?this, ?property and ?value."""
        this, prop, value = (row.get(name) for name in ("this", "property", "value"))
        homes = self.homes.get(cast(Term, this), self.files)
        wanted = ((p, f) for p in (prop, RDF.type) for f in homes)
        file = next((f for p, f in wanted if f.has(this, p)), homes[0])
        line = file.line(cast(Term, this), prop, value)
        shown = f": {_shown(value)}" if value is not None else ""
        cause = f"{_shown(cast(Term, this))} {rule['cause']}{shown}"
        return Finding(file.path, line, rule["rule"], cause, self._meant(prop, value) + rule["mend"])

    def _meant(self, prop: Term | None, value: Term | None) -> str:
        """Return the names that a value may mean: the nearest declared one, else every code of the property's list."""
        if value is None or value in self.homes:
            return ""
        codes = ROOT + local(prop) + "/" if isinstance(prop, ox.NamedNode) else ""
        space = value.value.removesuffix(local(value)) if isinstance(value, ox.NamedNode) else codes
        known = [n.value for n in self.homes if isinstance(n, ox.NamedNode) and space and n.value.startswith(space)]
        text = local(value) if isinstance(value, ox.NamedNode) else str(getattr(value, "value", "")).replace(" ", "-")
        near = difflib.get_close_matches(text, [iri[len(space) :] for iri in known], n=1)
        if near:
            return f"did you mean {curie(ox.NamedNode(space + near[0]))}? or "
        listed = sorted(curie(ox.NamedNode(iri)) for iri in known) if space == codes else []
        return f"its codes are {', '.join(listed)}; " if listed else ""


def _shown(term: Term) -> str:
    if isinstance(term, ox.NamedNode):
        return curie(term)
    return repr(term.value) if isinstance(term, ox.Literal) else str(term)


def _shapes(folder: Path) -> Path:
    own = folder / "shapes"
    return own if any(own.glob("*.ttl")) else sources.home() / "shapes"


def _of_facts(corpus: _Corpus, shapes: Path) -> Iterator[Finding]:
    yield from chain.from_iterable(_by_query(corpus, path) for path in sorted(shapes.glob("*.rq")))
    yield from _by_shapes(corpus, sorted(shapes.glob("*.ttl")))
    yield from _shared_names(corpus)


def _by_query(corpus: _Corpus, path: Path) -> Iterator[Finding]:
    query = path.read_text(encoding="utf-8")
    rule = dict(_HEADER.findall(query))
    try:
        guard.refuse_hostile(query)
        rows = cast(ox.QuerySolutions, corpus.store.query(query))
        names = [variable.value for variable in rows.variables]
        found = [{name: row[name] for name in names} for row in rows]
    except (KgError, SyntaxError, ValueError, RuntimeError, AttributeError) as error:
        yield Finding(path, 1, "broken-rule", f"is no rule that runs ({error})", "write a SELECT of ?this")
        return
    if {*rule} != {"rule", "cause", "mend"} or rule["rule"] != path.stem or "this" not in names:
        mend = f"head it with # rule: {path.stem}, # cause: and # mend:, and select ?this"
        yield Finding(path, 1, "broken-rule", "does not say its rule, cause and mend", mend)
        return
    yield from (corpus.finding(rule, row) for row in found)


def _by_shapes(corpus: _Corpus, paths: list[Path]) -> Iterator[Finding]:
    from rdflib import SH

    shapes = _to_rdflib(triple for path in paths for triple in turtle.read(path))
    try:
        report = _validate(_to_rdflib(triple for file in corpus.files for triple in file.triples), shapes)
    except RuntimeError as error:
        yield Finding(paths[0].parent, 1, "broken-rule", f"hold a shape that does not run ({error})", "mend it")
        return
    for result in report.objects(None, SH.result):
        parts = (SH.focusNode, SH.resultPath, SH.value, SH.sourceShape, SH.resultMessage)
        this, prop, value, shape, message = (_from_rdflib(report.value(result, part)) for part in parts)
        cause, _, mend = getattr(message, "value", "").partition("; ")
        rule = {"rule": local(cast(ox.NamedNode, shape)), "cause": cause, "mend": mend or "mend it"}
        if this is not None:
            yield corpus.finding(rule, {"this": this, "property": prop, "value": value})


def _validate(facts: "rdflib.Graph", shapes: "rdflib.Graph") -> "rdflib.Graph":
    import pyshacl

    _, report, said = pyshacl.validate(facts, shacl_graph=shapes, inplace=True)
    if isinstance(report, Exception):
        raise RuntimeError(said)
    return cast("rdflib.Graph", report)


def _to_rdflib(triples: Iterable[ox.Triple]) -> "rdflib.Graph":
    import rdflib

    def term(node: Term) -> rdflib.term.Node:
        if not isinstance(node, ox.Literal):
            return rdflib.URIRef(node.value) if isinstance(node, ox.NamedNode) else rdflib.BNode(str(node))
        kind = None if node.language or node.datatype == XSD.string else rdflib.URIRef(node.datatype.value)
        return rdflib.Literal(node.value, node.language, kind, normalize=False)

    graph = rdflib.Graph()
    with _no_log("rdflib.term"):
        for triple in triples:
            graph.add((term(triple.subject), term(triple.predicate), term(triple.object)))
    return graph


@contextmanager
def _no_log(name: str) -> Iterator[None]:
    """Silence a logger: rdflib logs a literal that is not of its type, which is a finding here already."""
    logger = logging.getLogger(name)
    disabled, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = disabled


def _from_rdflib(node: "rdflib.term.Node | None") -> Term | None:
    import rdflib

    if isinstance(node, rdflib.URIRef):
        return ox.NamedNode(str(node))
    return None if node is None or isinstance(node, rdflib.BNode) else ox.Literal(str(node))


def _shared_names(corpus: _Corpus) -> Iterator[Finding]:
    rule = {"rule": "shared-name", "mend": "call one of them otherwise: a name must mean one of them alone"}
    meant: dict[str, ox.NamedNode] = {}
    triples = (triple for file in corpus.files for triple in file.triples)
    for triple in sorted(filter(_is_name, triples), key=str):
        said = cast(ox.Literal, triple.object)
        key = " ".join(text.tokens(said.value)) or text.fold(said.value)
        first = meant.setdefault(key, cast(ox.NamedNode, triple.subject))
        if first != triple.subject:
            row = {"this": triple.subject, "property": triple.predicate, "value": said}
            yield corpus.finding({**rule, "cause": f"has a name of {curie(first)} too"}, row)


def _is_name(triple: ox.Triple) -> bool:
    named = any(triple.subject in space for space in (ACTOR, DEAL, SOURCE, THING))
    return named and triple.predicate in (RDFS.label, SKOS.altLabel) and isinstance(triple.object, ox.Literal)
