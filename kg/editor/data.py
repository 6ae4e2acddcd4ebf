"""What the editor knows of a graph: prefixes, terms with their definitions, names, and questions to start from."""

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from ..explorer.texts import Data, Text, both, given, name
from ..explorer.vocabulary import codes, title
from ..graph import Graph
from ..questions import Question, Questions
from ..terms import ACTOR, DEAL, KG, OWL, PREFIXES, SKOS, SOURCE, THING, curie, local
from ..text import printable

# A page of more names than this would be slow to open; those beyond it are typed in full.
MOST_NAMES = 20_000
_HERE = Path(__file__).parent
_START = {"en": "To start from", "fr": "Pour commencer"}
_ANY = {"en": "About anything", "fr": "Sur tout"}
_SLOT = re.compile(r"\{\w+\}")
_KINDS = {"class": OWL.Class, "property": OWL.ObjectProperty, "figure": OWL.DatatypeProperty, "code": SKOS.Concept}


def page_data(graph: Graph) -> Data:
    """Return what the page of the editor holds, in both languages."""
    return {
        "title": title(graph),
        "prefixes": PREFIXES,
        "terms": [*_terms(graph), *_foreign(graph)],
        "names": _names(graph),
        "groups": _groups(graph),
        "questions": [
            *(_question(question, "start") for question in Questions(_HERE).by_name.values()),
            *(_question(question, _group(graph, question)) for question in _published(graph)),
        ],
    }


def _terms(graph: Graph) -> Iterator[Data]:
    for kind, cls in _KINDS.items():
        for node in graph.of_class(cls):
            if curie(node) != node.value:
                yield given(
                    {
                        "id": curie(node),
                        "kind": kind,
                        "label": name(graph.names, node),
                        "definition": _text(graph, node, SKOS.definition),
                    }
                )


def _foreign(graph: Graph) -> Iterator[Data]:
    """Yield the properties of other vocabularies that the graph uses."""
    rows = graph.store.select((_HERE / "predicates.rq").read_text(encoding="utf-8"))
    used = {row["predicate"] for row in rows}
    for node in sorted((n for n in used if isinstance(n, ox.NamedNode) and n not in KG), key=lambda n: n.value):
        if curie(node) != node.value:
            yield {"id": curie(node), "kind": "property", "label": local(node)}


def _names(graph: Graph) -> list[Data]:
    """Return the names of what exists, actors first, each with its aliases."""
    spaces = (ACTOR, THING, DEAL, SOURCE)
    members = (graph.of_class(KG.Actor), graph.of_class(KG.Thing), graph.of_class(KG.Deal), graph.sources())
    found = (node for space, nodes in zip(spaces, members, strict=True) for node in nodes if node in space)
    return [_name(graph, node) for node, _ in zip(found, range(MOST_NAMES), strict=False)]


def _name(graph: Graph, node: ox.NamedNode) -> Data:
    aliases = {v.value for v in graph.store.values(node, SKOS.altLabel) if isinstance(v, ox.Literal)}
    return given({"id": curie(node), "label": name(graph.names, node), "aliases": sorted(aliases)})


def _groups(graph: Graph) -> list[Data]:
    """Return what gathers the questions: those to start from, the families of relations, and the rest."""
    families = [{"id": family["id"], "label": family["question"]} for family in codes(graph)["family"]]
    return [{"id": "start", "label": _START}, {"id": "any", "label": _ANY}, *families]


def _published(graph: Graph) -> Iterator[Question]:
    return iter(Questions(graph.store.folder.path).by_name.values())


def _question(question: Question, group: str) -> Data:
    return {
        "id": question.name,
        "group": group,
        "title": both(lambda language: _SLOT.sub("…", question.title(language))),
        "sparql": printable(question.body),
    }


def _group(graph: Graph, question: Question) -> str:
    found = graph.store.values(question.relation, KG.family) if question.relation else []
    return next((local(family) for family in found if isinstance(family, ox.NamedNode)), "any")


def _text(graph: Graph, node: ox.NamedNode, prop: ox.NamedNode) -> Text:
    said = graph.table.wordings(node, prop)
    return both(lambda language: next(iter(said[language]), ""))
