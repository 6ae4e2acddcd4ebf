"""The whole graph described for machines and people: DCAT and VoID, licence, counts, named graphs, example queries."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import pyoxigraph as ox

from ..dates import PartialDate
from ..errors import DateError
from ..explorer.vocabulary import licence
from ..questions import Question, Questions
from ..relations import LANGUAGES
from ..terms import DCTERMS, PREFIXES, RDF, RDFS, ROOT, SCHEMA, SH, XSD, Namespace, Term, local
from .links import path_of
from .lists import PLURALS
from .machines import MEDIA, serialized
from .party import Context
from .scene import Scene
from .words import words

VOID, DCAT, FOAF = (
    Namespace(base) for base in ("http://rdfs.org/ns/void#", "http://www.w3.org/ns/dcat#", "http://xmlns.com/foaf/0.1/")
)
_Node = ox.NamedNode
_PROTOCOL = _Node("https://www.w3.org/TR/sparql11-protocol/")
_LANGUAGE_CODES = Namespace("http://id.loc.gov/vocabulary/iso639-1/")
_MEDIA_TYPES = Namespace("https://www.iana.org/assignments/media-types/")
_PREFIXES = PREFIXES | {"void": VOID.base, "dcat": DCAT.base, "foaf": FOAF.base}
_LISTS = {**MEDIA, "csv": "text/csv"}
_SHOWN = {
    "triples": "triples",
    "distinctSubjects": "distinctSubjects",
    "classes": "of_classes",
    "properties": "of_properties",
}


class Dataset:
    """The description of a whole graph as it is served at `base`, such as `http://127.0.0.1:8000`."""

    def __init__(self, ontology: _Node, scene: Scene, base: str, listed: Mapping[str, Sequence[_Node]]) -> None:
        self._ontology, self._scene, self._base, self._listed = ontology, scene, base, listed
        self._graph, self._document = scene.graph, f"{base}/.well-known/void"

    def write(self, suffix: str) -> bytes:
        """Return the description as `ttl`, `jsonld`, `nt` or `rdf`."""
        return serialized(self.triples(), suffix, _PREFIXES)

    def triples(self) -> list[ox.Triple]:
        """Return the description as triples; what is unknown is left out."""
        said = [*self._whole(), *self._access(), *self._graphs(), *self._examples()]
        return [ox.Triple(subject, prop, value) for subject, prop, value in said]

    def told(self, language: str) -> Context:
        """Return the description for a page."""
        title = next((text.value for text in self._titles if text.language == language), "")
        counts = [(len(nodes), f"of_{kind}s", f"/{kind}") for kind, nodes in self._listed.items()]
        return {
            "dataset_title": title,
            "definition": words(language).described,
            "counts": [*counts, (len(self._scene.graph.claims()), "claims", "")],
            "sizes": [(len(self._scene.whole[name]), word) for name, word in _SHOWN.items()],
            "newest": str(self._newest or ""),
            "endpoint": f"{self._base}/sparql",
            "questions": [(_plain(one.title(language)), one.sparql) for one in self._questions],
            "files": [(kind, [(s, f"/{kind}.{s}") for s in _LISTS]) for kind in self._listed],
        }

    # --- parts

    def _at(self, name: str) -> _Node:
        return _Node(f"{self._document}#{name}")

    @property
    def _dataset(self) -> _Node:
        return self._at("dataset")

    def _whole(self) -> Iterator[tuple[_Node, _Node, Term]]:
        dataset, document = self._dataset, _Node(self._document)
        yield document, RDF.type, VOID["DatasetDescription"]
        yield document, FOAF["primaryTopic"], dataset
        for kind in (VOID["Dataset"], DCAT["Dataset"]):
            yield dataset, RDF.type, kind
        for title in self._titles:
            yield dataset, DCTERMS.title, title
        for code in LANGUAGES:
            yield dataset, DCTERMS["description"], ox.Literal(words(code).described, language=code)
            yield dataset, DCTERMS.language, _LANGUAGE_CODES[code]
        if terms := licence(self._graph):
            yield dataset, DCTERMS.license, _Node(terms)
        if self._newest:
            yield dataset, DCTERMS["modified"], self._newest.literal()
        for prop, value in self._figures():
            yield dataset, prop, value

    def _figures(self) -> Iterator[tuple[_Node, Term]]:
        for name, found in self._scene.whole.items():
            yield VOID[name], _integer(len(found))
        yield VOID["uriSpace"], ox.Literal(ROOT)
        for space in sorted(self._vocabularies()):
            yield VOID["vocabulary"], _Node(space)
        for node in self._best:
            yield VOID["exampleResource"], node

    def _vocabularies(self) -> set[str]:
        used = {
            node.value
            for name in ("classes", "properties")
            for node in self._scene.whole[name]
            if isinstance(node, _Node)
        }
        return {base for base in PREFIXES.values() if any(iri.startswith(base) for iri in used)}

    @cached_property
    def _best(self) -> list[_Node]:
        """Of each kind, the one that most claims name."""
        naming = self._scene.naming
        return [max(nodes, key=lambda n: (len(naming.get(n, ())), n.value)) for nodes in self._listed.values() if nodes]

    @cached_property
    def _newest(self) -> PartialDate | None:
        days = [day for node in self._listed["source"] for day in self._dates(node)]
        return max(days, key=lambda day: day.first, default=None)

    def _dates(self, source: _Node) -> Iterator[PartialDate]:
        for value in self._graph.store.values(source, DCTERMS.issued):
            try:
                yield PartialDate.parse(getattr(value, "value", ""))
            except DateError:
                continue

    @property
    def _titles(self) -> list[ox.Literal]:
        found = self._graph.store.values(self._ontology, DCTERMS.title)
        return [value for value in found if isinstance(value, ox.Literal)]

    def _access(self) -> Iterator[tuple[_Node, _Node, Term]]:
        """Yield how to get at it: the endpoint for the whole, and for the list of each kind a file in each format."""
        dataset, service, endpoint = self._dataset, self._at("sparql"), _Node(f"{self._base}/sparql")
        yield dataset, VOID["sparqlEndpoint"], endpoint
        yield from self._distribution(dataset, self._at("sparql-access"), "SPARQL", endpoint)
        yield self._at("sparql-access"), DCAT["accessService"], service
        yield service, RDF.type, DCAT["DataService"]
        yield service, DCTERMS.title, ox.Literal("SPARQL")
        yield service, DCTERMS["conformsTo"], _PROTOCOL
        yield service, DCAT["endpointURL"], endpoint
        yield service, DCAT["endpointDescription"], endpoint
        yield service, DCAT["servesDataset"], dataset
        for kind in self._listed:
            yield from self._list(self._at(kind), kind)

    def _list(self, node: _Node, kind: str) -> Iterator[tuple[_Node, _Node, Term]]:
        """Yield the list of a kind as a part of the whole: a harvester must not take it for the whole."""
        yield self._dataset, VOID["subset"], node
        for one in (VOID["Dataset"], DCAT["Dataset"]):
            yield node, RDF.type, one
        for code in LANGUAGES:
            said = words(code)
            yield node, DCTERMS.title, ox.Literal(getattr(said, PLURALS[kind]), language=code)
            yield node, DCTERMS["description"], ox.Literal(said.described_list, language=code)
        for suffix, media in _LISTS.items():
            file, address = self._at(f"{kind}-{suffix}"), _Node(f"{self._base}/{kind}.{suffix}")
            yield from self._distribution(node, file, f"{kind}.{suffix}", address)
            yield file, DCAT["downloadURL"], address
            yield file, DCAT["mediaType"], _MEDIA_TYPES[media]

    def _distribution(
        self, dataset: _Node, node: _Node, title: str, address: _Node
    ) -> Iterator[tuple[_Node, _Node, Term]]:
        yield dataset, DCAT["distribution"], node
        yield node, RDF.type, DCAT["Distribution"]
        yield node, DCTERMS.title, ox.Literal(title)
        yield node, DCAT["accessURL"], address
        if terms := licence(self._graph):
            yield node, DCTERMS.license, _Node(terms)

    def _graphs(self) -> Iterator[tuple[_Node, _Node, Term]]:
        """Yield the named graphs, one for each source, each with its size and where it is served whole."""
        sizes = self._scene.sizes
        for source in self._listed["source"]:
            node = self._at(f"graph-{local(source)}")
            yield self._dataset, VOID["subset"], node
            yield node, RDF.type, VOID["Dataset"]
            yield node, DCTERMS.source, source
            yield node, VOID["triples"], _integer(sizes[source])
            yield node, VOID["dataDump"], _Node(f"{self._base}{path_of(source)}.ttl")

    @cached_property
    def _questions(self) -> list[Question]:
        asked = Questions(self._graph.store.folder.path).by_name.values()
        return [one for one in asked if all(one.wordings[language] for language in LANGUAGES)]

    def _examples(self) -> Iterator[tuple[_Node, _Node, Term]]:
        """Yield the questions of the ontology as SIB and UniProt describe theirs: SHACL executables with a target."""
        for question in self._questions:
            node = self._at(f"question-{question.name}")
            yield node, RDF.type, SH["SPARQLExecutable"]
            yield node, RDF.type, SH["SPARQLSelectExecutable"]
            yield node, SH["select"], ox.Literal(question.sparql)
            yield node, SCHEMA["target"], _Node(f"{self._base}/sparql")
            for language in LANGUAGES:
                yield node, RDFS["comment"], ox.Literal(question.title(language), language=language)


def _plain(wording: str) -> str:
    """Return a wording with its parameters named without braces."""
    return wording.replace("{", "").replace("}", "")


def _integer(count: int) -> ox.Literal:
    return ox.Literal(str(count), datatype=XSD.integer)
