"""What a model needs to write SPARQL on the graph: its relations, terms and codes, and the questions to begin from."""

from collections.abc import Iterator

import pyoxigraph as ox

from ..graph import Graph
from ..questions import Questions
from ..store import Store
from ..terms import PREFIXES, RDFS, SKOS, curie, local
from ..text import printable

_CODES = ("stage", "certainty", "bound", "firmness", "scope", "tier")
_HEAD = """\
A claim is what ONE source says: a node of a relation class, with its parties in roles, its terms, `kg:stage`,
`kg:certainty` (absent: stated), `kg:denied true` for a negation, `kg:deal`, `kg:says` (a paraphrase in @en and @fr) and
`kg:source`, whose `dcterms:issued`, `dcterms:publisher` and `rdfs:label` tell who says it, when. Firm claims also yield
a direct edge between the parties. The default graph holds everything once; each source is also a named graph.
"""


def vocabulary(view: Graph) -> str:
    """Return the prefixes, relations, terms and codes of the ontology as Markdown."""
    sections = {
        "Prefixes": (f"PREFIX {name}: <{base}>" for name, base in PREFIXES.items()),
        "Relations": _relations(view),
        "Terms of a claim": (_line(view.store, term) for term in view.table.claim_terms),
        **{f"Codes: {scheme}": _codes(view, scheme) for scheme in _CODES},
    }
    parts = [_HEAD, *(f"## {title}\n\n" + "\n".join(lines) + "\n" for title, lines in sections.items())]
    return printable("\n".join(parts))


def questions(view: Graph) -> str:
    """Return the questions of the ontology as Markdown: each name, and how it is asked."""
    known = Questions(view.store.folder.path).by_name
    return printable("\n".join(f"- {name}: {' | '.join(question.wordings['en'])}" for name, question in known.items()))


def question(view: Graph, name: str) -> str:
    """Return the SPARQL of a question of the ontology; raise MissingError."""
    return Questions(view.store.folder.path).named(name).sparql


def _relations(view: Graph) -> Iterator[str]:
    for relation in view.table.relations:
        roles = ", ".join(curie(role) for role in relation.roles)
        edge = f"; edge {curie(relation.edge)}; verbs: {', '.join(relation.active['en'])}" if relation.edge else ""
        yield f"- {curie(relation.iri)}: roles {roles}{edge}"


def _codes(view: Graph, scheme: str) -> list[str]:
    base = PREFIXES[scheme]
    found = {t.subject for t in view.store.match(None, SKOS.inScheme, ox.NamedNode(base.rstrip("/")))}
    nodes = sorted((node for node in found if isinstance(node, ox.NamedNode)), key=local)
    return [_line(view.store, node) for node in nodes]


def _line(store: Store, node: ox.NamedNode) -> str:
    texts = (v for v in store.values(node, SKOS.definition) if isinstance(v, ox.Literal) and v.language == "en")
    labels = (v for v in store.values(node, RDFS.label) if isinstance(v, ox.Literal) and v.language == "en")
    told = next(texts, None) or next(labels, None)
    return f"- {curie(node)}: {told.value}" if told else f"- {curie(node)}"
