"""The words of the pages themselves, in English and in French; the words of the facts are those of the ontology."""

from functools import cache
from types import SimpleNamespace

from ..amounts import number
from ..relations import LANGUAGES

_WORDS: dict[str, tuple[str, str] | tuple[tuple[str, str], tuple[str, str]]] = {
    "skip": ("Skip to the page", "Aller à la page"),
    "pages": ("Pages of this site", "Pages du site"),
    "actors": ("Actors", "Acteurs"),
    "things": ("Things", "Choses"),
    "deals": ("Deals", "Accords"),
    "sources": ("Sources", "Sources"),
    "ontology": ("Ontology", "Ontologie"),
    "explorer": ("Explorer", "Explorateur"),
    "view": ("View", "Vue"),
    "known_by": ("Known by", "Connu au"),
    "on": ("True on", "Vrai le"),
    "language": ("Language", "Langue"),
    "apply": ("Show", "Afficher"),
    "day_hint": (
        "Published by a day, and true on a day: 2025, 2025-08 or 2025-08-31",
        "Publié à une date, et vrai à une date : 2025, 2025-08 ou 2025-08-31",
    ),
    "limited": ("You see only what is", "Vous ne voyez que ce qui est"),
    "unlimited": ("Show everything", "Tout afficher"),
    "contents": ("On this page", "Sur cette page"),
    "also": ("Also called", "Aussi appelé"),
    "identity": ("Elsewhere", "Ailleurs"),
    "facts": ("What sources say", "Ce que disent les sources"),
    "differ": ("Where sources differ", "Où les sources divergent"),
    "agree": ("No two sources differ on it.", "Aucune source n'en contredit une autre à ce sujet."),
    "timeline": ("Timeline", "Chronologie"),
    "latest": ("Latest", "Dernières nouvelles"),
    "neighbours": ("Neighbours", "Voisins"),
    "neighbour": ("Neighbour", "Voisin"),
    "ties": ("Relations", "Relations"),
    "not_firm": ("not firm", "pas ferme"),
    "firmness_note": (
        "A relation is “not firm” where no claim of it is stated, undenied, unconditional and at least announced, or "
        "where its deal has since stalled, ended, been cancelled or denied.",
        "Une relation est « pas ferme » quand aucune affirmation n'en est faite sans réserve, démenti ni condition, "
        "au stade annoncé au moins, ou quand son accord est depuis au point mort, terminé, annulé ou démenti.",
    ),
    "deal_stands": ("deal: {}", "accord : {}"),
    "last_stated": ("last stated {}", "dernière mention : {}"),
    "foremost": ("Most claims", "Le plus d'affirmations"),
    "in_explorer": ("Show in the explorer", "Montrer dans l'explorateur"),
    "conditional": ("conditional", "sous condition"),
    "said": ("said by", "dit par"),
    "deal": ("Deal", "Accord"),
    "name": ("Name", "Nom"),
    "kind": ("Kind", "Genre"),
    "stage": ("Stage", "Stade"),
    "amount": ("Amount", "Montant"),
    "date": ("Date", "Date"),
    "source": ("Source", "Source"),
    "who_says": ("Who says so", "Qui le dit"),
    "what": ("What is said", "Ce qui est dit"),
    "role": ("Role", "Rôle"),
    "parties": ("Parties", "Parties"),
    "stages": ("Stages over time", "Stades au fil du temps"),
    "amounts": ("Amounts", "Montants"),
    "amounts_note": (
        "As each source states it: never converted, never added up.",
        "Comme chaque source le donne : jamais converti, jamais additionné.",
    ),
    "component_of": ("Part of", "Partie de"),
    "components": ("Its parts", "Ses parties"),
    "replaces": ("Replaces", "Remplace"),
    "replaced_by": ("Replaced by", "Remplacé par"),
    "disputed": ("disputed", "en litige"),
    "denied": ("not", "pas"),
    "unseen_here": ("{} more not named under this view.", "{} autres, que cette vue ne nomme pas."),
    "settled": ("settled", "retenu"),
    "unstated": ("not stated", "non dit"),
    "claims_title": ("Claims", "Affirmations"),
    "publisher": ("Publisher", "Éditeur"),
    "published": ("Published", "Publié"),
    "tier": ("Tier", "Rang"),
    "written_in": ("Written in", "Écrit en"),
    "address": ("Address", "Adresse"),
    "relays": ("Relays", "Relaie"),
    "without_place": ("Without a paragraph", "Sans paragraphe"),
    "more_evidence": (("other source", "other sources"), ("autre source", "autres sources")),
    "more": (("more", "more"), ("autre", "autres")),
    "claims": (("claim", "claims"), ("affirmation", "affirmations")),
    "of_sources": (("source", "sources"), ("source", "sources")),
    "of_deals": (("deal", "deals"), ("accord", "accords")),
    "of_actors": (("actor", "actors"), ("acteur", "acteurs")),
    "of_things": (("thing", "things"), ("chose", "choses")),
    "of_disputes": (("point in dispute", "points in dispute"), ("point en litige", "points en litige")),
    "of_overtaken": (
        ("point only overtaken by time", "points only overtaken by time"),
        ("point seulement dépassé par le temps", "points seulement dépassés par le temps"),
    ),
    "published_between": ("published from {} to {}", "publiées de {} à {}"),
    "published_in": ("published {}", "publiée {}"),
    "unnamed": ("No source names it.", "Aucune source ne le nomme."),
    "unnamed_by": ("No source published by {} had named it.", "Aucune source publiée au {} ne l'avait nommé."),
    "unnamed_on": (
        "No source seen says anything of it that was true on {}.",
        "Aucune source vue n'en dit rien qui soit vrai le {}.",
    ),
    "unpublished": ("It had surely not been published by {}.", "Elle n'était pas publiée de façon sûre au {}."),
    "unheld": ("None of its claims was true on {}.", "Aucune de ses affirmations n'était vraie le {}."),
    "empty_source": ("It states no claim.", "Elle n'énonce aucune affirmation."),
    "paraphrase": (
        "The sentences are our own paraphrase of the sources. What no source states is left open: it is neither zero "
        "nor “no”.",
        "Les phrases sont notre propre paraphrase des sources. Ce qu'aucune source ne dit reste ouvert : ce n'est ni "
        "zéro ni « non ».",
    ),
    "as_data": ("This page as data", "Cette page en données"),
    "licence": ("The facts are under", "Les faits sont sous"),
    "whole": ("The whole", "L'ensemble"),
    "dataset": ("About the dataset", "Au sujet des données"),
    "letters": ("Letters", "Lettres"),
    "definition": ("Definition", "Définition"),
    "prefixes": ("Prefixes", "Préfixes"),
    "prefix": ("Prefix", "Préfixe"),
    "relations": ("Relations", "Relations"),
    "relations_lead": (
        "Every claim is of one of these classes. The table is all that the software knows of them.",
        "Toute affirmation est d'une de ces classes. Le logiciel n'en sait que ce que dit ce tableau.",
    ),
    "relation": ("Relation", "Relation"),
    "reads": ("Reads", "Se lit"),
    "pays": ("Who pays whom", "Qui paie qui"),
    "nature": ("Nature", "Nature"),
    "staged": ("staged", "à stades"),
    "symmetric": ("symmetric", "symétrique"),
    "transitive": ("transitive", "transitive"),
    "classes": ("Classes", "Classes"),
    "roles": ("Roles of parties", "Rôles des parties"),
    "figures": ("Figures", "Chiffres"),
    "edges": ("Direct edges", "Arêtes directes"),
    "properties": ("Other properties", "Autres propriétés"),
    "codes": ("Code lists", "Listes de codes"),
    "example": ("Example", "Exemple"),
    "values_of": ("Values", "Valeurs"),
    "below": ("Under", "Sous"),
    "near": ("Elsewhere", "Ailleurs"),
    "passive": ("Also read", "Se lit aussi"),
    "rung": ("rung", "échelon"),
    "counts": ("Counts", "Décomptes"),
    "triples": (("triple", "triples"), ("triplet", "triplets")),
    "distinctSubjects": (("subject", "subjects"), ("sujet", "sujets")),
    "of_classes": (("class", "classes"), ("classe", "classes")),
    "of_properties": (("property", "properties"), ("propriété", "propriétés")),
    "published_by": ("Sources that it publishes", "Sources qu'il publie"),
    "described": (
        "Sourced claims about actors, things and deals: each with its source, its date, how firm it is, and what other "
        "sources say against it.",
        "Des affirmations sourcées sur des acteurs, des choses et des accords : chacune avec sa source, sa date, sa "
        "fermeté, et ce que d'autres sources lui opposent.",
    ),
    "described_list": (
        "Names, kinds and other names, or what is known of each document; not the claims.",
        "Les noms, les genres et les autres noms, ou ce qu'on sait de chaque document ; non les affirmations.",
    ),
    "newest": ("Newest source", "Source la plus récente"),
    "endpoint": ("SPARQL endpoint", "Point d'accès SPARQL"),
    "questions": ("Example queries", "Requêtes d'exemple"),
    "files": ("Files", "Fichiers"),
    "clock_parameters": (
        "Beyond the protocol, known_by limits the answer to what had been published by a day, and on to what was true "
        "on a day; each is a year, a month or a day: 2025, 2025-08 or 2025-08-31.",
        "Au-delà du protocole, known_by limite la réponse à ce qui était publié à une date, et on à ce qui était vrai "
        "à une date ; chacune est une année, un mois ou un jour : 2025, 2025-08 ou 2025-08-31.",
    ),
    "limits": ("Limits: {}.", "Limites : {}."),
    "back": ("To the explorer", "Vers l'explorateur"),
    "error": ("Error", "Erreur"),
}


@cache
def words(language: str) -> SimpleNamespace:
    """Return the words of one language by name; a name that there is not raises AttributeError."""
    return SimpleNamespace(
        **{name: texts[LANGUAGES.index(language)] for name, texts in _WORDS.items()}, tongues=_TONGUES[language]
    )


_TONGUES = {
    "en": {"en": "English", "fr": "French", "de": "German", "no": "Norwegian", "nb": "Norwegian"},
    "fr": {"en": "anglais", "fr": "français", "de": "allemand", "no": "norvégien", "nb": "norvégien"},
}


def counted(count: int, forms: tuple[str, str], language: str) -> str:
    """Return a number with its noun; in French nought is singular.

    >>> counted(1200, ("claim", "claims"), "en"), counted(0, ("source", "sources"), "fr")
    ('1,200 claims', '0 source')
    """
    many = count > 1 if language == "fr" else count != 1
    return f"{number(str(count), language)} {forms[many]}"
