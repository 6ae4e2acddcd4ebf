"""Every IRI and prefix of the project, spelled once; a misspelt term raises at once."""

from typing import cast

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

Term = NamedNode | BlankNode | Literal | Triple
ROOT = "https://w3id.org/dealgraph/"
# The ontology; and, as named graphs of a published dataset, what all sources share, and everything once.
SHARED, ALL = NamedNode(ROOT + "ns"), NamedNode(ROOT + "all")


class Namespace:
    """A namespace; given names close it, so that an unknown name raises AttributeError.

    >>> KG.says
    <NamedNode value=https://w3id.org/dealgraph/ns#says>
    >>> ACTOR["openai"].value
    'https://w3id.org/dealgraph/actor/openai'
    """

    def __init__(self, base: str, names: str = "") -> None:
        self.base = base
        self._nodes = {name: NamedNode(base + name) for name in names.split()}

    def __getattr__(self, name: str) -> NamedNode:
        try:
            return cast(NamedNode, self.__dict__["_nodes"][name])
        except KeyError:
            raise AttributeError(f"no term {name!r} in {self.base}") from None

    def __getitem__(self, name: str) -> NamedNode:
        return NamedNode(self.base + name)

    def __contains__(self, node: object) -> bool:
        return isinstance(node, NamedNode) and node.value.startswith(self.base)


RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type langString")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#", "label subClassOf subPropertyOf range")
OWL = Namespace(
    "http://www.w3.org/2002/07/owl#",
    "Class ObjectProperty DatatypeProperty Ontology SymmetricProperty TransitiveProperty",
)
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#", "Concept altLabel definition inScheme")
XSD = Namespace(
    "http://www.w3.org/2001/XMLSchema#",
    "string boolean integer decimal date gYear gYearMonth dateTime duration",
)
DCTERMS = Namespace("http://purl.org/dc/terms/", "issued language license publisher source title")
SCHEMA = Namespace("https://schema.org/", "url")
SH = Namespace("http://www.w3.org/ns/shacl#", "order")
KG = Namespace(
    ROOT + "ns#",
    "Actor Thing Deal Source Claim Relation party figure linkedTo subjectRole objectRole edge payer payee "
    "staged sumsToWhole infinitive passive alsoPassive rank kind deal stage certainty denied speaker at says source "
    "locatedIn yields from until when share amount amountInWords currency per bound value unit quantity "
    "tier relays dating scope term shares single implies firmness condition partOf replaces deadline "
    "family layer question country",
)
ACTOR, THING, DEAL, SOURCE = (Namespace(f"{ROOT}{name}/") for name in ("actor", "thing", "deal", "source"))
STAGE, CERTAINTY, FIRMNESS, BOUND, KIND, UNIT, QUANTITY, CUE, SHAPE = (
    Namespace(f"{ROOT}{name}/")
    for name in ("stage", "certainty", "firmness", "bound", "kind", "unit", "quantity", "cue", "shape")
)
TIER, SCOPE, DATING, DIFFERENCE, REASON, EXCLUSION, CHANGE, FAMILY, LAYER = (
    Namespace(f"{ROOT}{name}/")
    for name in ("tier", "scope", "dating", "difference", "reason", "exclusion", "change", "family", "layer")
)

PREFIXES = {
    "actor": ACTOR.base,
    "bound": BOUND.base,
    "certainty": CERTAINTY.base,
    "change": CHANGE.base,
    "cue": CUE.base,
    "dating": DATING.base,
    "dcterms": DCTERMS.base,
    "deal": DEAL.base,
    "difference": DIFFERENCE.base,
    "exclusion": EXCLUSION.base,
    "family": FAMILY.base,
    "firmness": FIRMNESS.base,
    "ftm": "https://schema.followthemoney.tech/#",
    "kg": KG.base,
    "kind": KIND.base,
    "layer": LAYER.base,
    "org": "http://www.w3.org/ns/org#",
    "owl": OWL.base,
    "prov": "http://www.w3.org/ns/prov#",
    "quantity": QUANTITY.base,
    "rdf": RDF.base,
    "rdfs": RDFS.base,
    "reason": REASON.base,
    "schema": SCHEMA.base,
    "scope": SCOPE.base,
    "sh": SH.base,
    "shape": SHAPE.base,
    "skos": SKOS.base,
    "source": SOURCE.base,
    "stage": STAGE.base,
    "thing": THING.base,
    "tier": TIER.base,
    "unit": UNIT.base,
    "wd": "http://www.wikidata.org/entity/",
    "xsd": XSD.base,
}


def local(node: NamedNode) -> str:
    """Return the last part of an IRI: what follows its last `#` or `/`.

    >>> local(KG.says), local(STAGE["in-talks"])
    ('says', 'in-talks')
    """
    return node.value.replace("#", "/").rsplit("/", 1)[-1]


def curie(node: NamedNode) -> str:
    """Return the prefixed name of an IRI of ours, or the whole IRI when no prefix fits.

    >>> curie(ACTOR["openai"]), curie(NamedNode("https://example.org/x"))
    ('actor:openai', 'https://example.org/x')
    """
    for prefix, base in PREFIXES.items():
        if node.value.startswith(base):
            return f"{prefix}:{node.value[len(base) :]}"
    return node.value
