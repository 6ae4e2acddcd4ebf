"""What a row may hold, read from the ontology: a JSON Schema for machines, a table of columns for people."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import pyoxigraph as ox

from ..relations import LANGUAGES
from ..store import Store
from ..terms import KG, RDF, RDFS, ROOT, SKOS, XSD, Term, local
from .drafts import CARRIED
from .rules import Rules
from .values import MAX_CELL, SLUG
from .vocabulary import DECLARED, LINK, Field, Fields, Vocabulary

Schema = dict[str, Any]
_EXAMPLE = SKOS["example"]
_DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_ID: Schema = {"type": "string", "pattern": f"^{SLUG.pattern}$"}
_TEXTS = (RDF.langString, XSD.string, LINK)
_TYPES: dict[ox.NamedNode | None, Schema] = {
    None: {"type": "string", "pattern": _DATE},
    LINK: {"type": "string", "format": "uri", "pattern": "^https?://"},
    KG.Claim: {"type": "string", "pattern": f"^({SLUG.pattern}#)?{SLUG.pattern}$"},
    XSD.boolean: {"type": "boolean"},
    XSD.decimal: {"type": "number"},
    XSD.duration: {"type": "string", "pattern": "^P[0-9]"},
    XSD.integer: {"type": "integer"},
}


class Column(NamedTuple):
    """A column that a row may have: its name, what it means, and an example."""

    name: str
    meaning: str
    example: str


# The columns that no property of the ontology stands behind, or one that core.ttl does not define.
_FRAME = (
    Column("declare", "What the row declares: a deal, an actor, a thing or a source. Empty for a claim.", "deal"),
    Column("source", "The id of the source that states the claim.", "2025-08-stargate-norway-front"),
    Column("id", "The id of the claim within its source, or of what is declared.", "oracle-hosts-openai"),
    Column("relation", "The relation that the claim is of.", "Hosting"),
    Column("who", "The party, or parties, in the first role of the relation: id, name or alias.", "oracle"),
    Column("whom", "The party in its second role, if it has another.", "OpenAI"),
    Column("class", "The class of a declared source; a news report unless it says otherwise.", "PressRelease"),
    Column(
        "title", "The name of a declared source, in each language that has no label of its own.", "Oracle's quarter"
    ),
    Column("label", "The name of what is declared, in a language.", "Oracle"),
    Column("alias", "Another name of it, in a language.", "Oracle Corporation"),
    Column("issued", "The day, month or year that the source was published on.", "2025-08-31"),
    Column("language", "The language of the source, as a code.", "fr"),
    Column("publisher", "The actor that publishes the source.", "reuters"),
    Column("url", "The web address of the source.", "https://example.org/article"),
)
_FRAMED = {column.name: column for column in _FRAME}


def columns(store: Store) -> list[Column]:
    """Return every column of the rows that `kg import` takes, in the order of the ontology."""
    vocabulary = Vocabulary(store)
    frame = [_FRAMED[name] for name in ("declare", "source", "id", "relation", "who", "whom", "class", "title")]
    every: Fields = {**vocabulary.sources, **vocabulary.deals, **vocabulary.parties, **vocabulary.claims}
    return [*frame, *(_column(vocabulary, field) for field in every.values())]


def schema(store: Store) -> Schema:
    """Return the JSON Schema (2020-12) of one row, with the codes, relations and bounds of an ontology.

    It says what is surely well formed; `kg import` also takes numbers and truths written as text, as CSV has them.
    """
    writer = _Writer(Vocabulary(store))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ROOT + "rows.schema.json",
        "title": "A row of kg import",
        "description": "A line of a .jsonl file: a claim, or the declaration of a deal, an actor, a thing or a source.",
        "oneOf": [{"$ref": f"#/$defs/{name}"} for name in ("claim", *DECLARED, "source")],
        "$defs": {
            "id": _ID,
            "claim": writer.claim(),
            **{word: writer.declared(word) for word in (*DECLARED, "source")},
        },
    }


class _Writer:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._bounds = {bounds.path: bounds for bounds in Rules(vocabulary).bounds}

    def claim(self) -> Schema:
        relations = self._vocabulary.relations
        fields = self._vocabulary.claims
        carried = {CARRIED + name: self._value(field) for name, field in self._vocabulary.sources.items()}
        roles = {"type": ["string", "array"], "items": {"type": "string"}}
        properties = {
            **{name: {"$ref": "#/$defs/id", "description": _FRAMED[name].meaning} for name in ("source", "id")},
            "relation": {"enum": list(relations), "description": _FRAMED["relation"].meaning},
            "who": {**roles, "description": _FRAMED["who"].meaning},
            "whom": {"type": "string", "description": _FRAMED["whom"].meaning},
            **{name: self._value(field) for name, field in fields.items()},
            **carried,
            **{CARRIED + name: {"type": "string"} for name in ("class", "title")},
        }
        says = [field.name for field in fields.values() if field.prop == KG.says]
        first = dict.fromkeys(local(relation.subject_role) for relation in relations.values())
        staged = [name for name, relation in relations.items() if relation.staged]
        return {
            **_object(properties, ["source", "id", "relation", *says]),
            "anyOf": [{"required": [name]} for name in ("who", *first)],
            "if": {"properties": {"relation": {"enum": staged}}},
            "then": {"required": ["stage"]},
            "else": {"not": {"required": ["stage"]}},
        }

    def declared(self, word: str) -> Schema:
        fields = self._vocabulary.declared(word)
        properties: Schema = {"declare": {"const": word}, "id": {"$ref": "#/$defs/id"}}
        if word == "source":
            classes = list(self._vocabulary.source_classes)
            properties["class"] = {"enum": classes, "description": _FRAMED["class"].meaning}
            properties["title"] = {"type": "string", "description": _FRAMED["title"].meaning}
            names = [[f"label_{tag}" for tag in LANGUAGES], ["title"]]
            required = ["declare", "id", "issued", "language"]
            shape = {"anyOf": [{"required": wanted} for wanted in names]}
        else:
            required = ["declare", "id", *(f.name for f in fields.values() if f.prop in (RDFS.label, KG.kind))]
            shape = {}
        return {**_object(properties | {n: self._value(f) for n, f in fields.items()}, required), **shape}

    def _value(self, field: Field) -> Schema:
        one = self._one(field)
        found = {"anyOf": [one, {"type": "array", "items": one}]} if field.several else one
        column = _column(self._vocabulary, field)
        shown = {"examples": [column.example]} if field.range in _TEXTS else {}
        return {**found, "description": column.meaning, **shown}

    def _one(self, field: Field) -> Schema:
        if field.range == SKOS.Concept:
            return {"enum": list(self._vocabulary.codes(field))}
        found = dict(_TYPES.get(field.range, {"type": "string", "minLength": 1, "maxLength": MAX_CELL}))
        bounds = self._bounds.get(field.prop)
        if bounds is not None:
            limits = {"minimum": bounds.low, "maximum": bounds.high}
            found |= {name: int(limit) for name, limit in limits.items() if limit is not None}
            found |= {"pattern": bounds.pattern} if bounds.pattern else {}
        return found


def _object(properties: Schema, required: Iterable[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": [*required], "additionalProperties": False}


def _column(vocabulary: Vocabulary, field: Field) -> Column:
    stem = field.name.removesuffix(f"_{field.language}") if field.language else field.name
    framed = _FRAMED.get(stem)
    if framed:
        return Column(field.name, framed.meaning, framed.example)
    store = vocabulary.store
    meaning, example = (next(_english(store.values(field.prop, prop)), "") for prop in (SKOS.definition, _EXAMPLE))
    if field.range == SKOS.Concept:
        example = next(iter(vocabulary.codes(field)), "")
    return Column(field.name, meaning, example if field.range in _TEXTS else example.split(", ")[0].removesuffix("."))


def _english(values: Iterable[Term]) -> Iterator[str]:
    return (v.value for v in values if isinstance(v, ox.Literal) and v.language == "en")
