"""The words of the form that stands in for the editor where there is no JavaScript."""

from collections.abc import Mapping
from typing import Any

from ..explorer.plain import said

_WORDS = {
    "without": (
        "Without JavaScript, this form asks the endpoint, and the answer comes as a file.",
        "Sans JavaScript, ce formulaire interroge le service, et la réponse vient en fichier.",
    ),
    "query": ("SPARQL query", "Requête SPARQL"),
    "known_by": ("Known by (a year, month or day)", "Connu au (une année, un mois ou un jour)"),
    "on": ("True on", "Vrai le"),
    "rows": ("Rows of SELECT and ASK as", "Lignes de SELECT et ASK en"),
    "triples": ("Triples of CONSTRUCT and DESCRIBE as", "Triplets de CONSTRUCT et DESCRIBE en"),
}


def words(data: Mapping[str, Any], language: str) -> dict[str, str]:
    """Return the words of the form in a language, and the query that it starts with."""
    place = ("en", "fr").index(language)
    first = data["questions"][0]
    start = f"# {said(first['title'], language)}\n{first['sparql']}"
    return {name: texts[place] for name, texts in _WORDS.items()} | {"start": start}
