"""The claims of a page as a plain table, for readers without JavaScript."""

from collections.abc import Mapping
from typing import Any

from ..markup import Cell, Link, table
from ..prose import COLON, negated

MOST = 5000
_HEAD = {
    "en": ("from", "relation", "to", "stage", "certainty", "figures", "what is said", "source", "date"),
    "fr": ("de", "relation", "à", "stade", "certitude", "chiffres", "ce qui est dit", "source", "date"),
}
_CAPTION = {
    "en": ("{all} claims.", "The first {shown} of {all} claims. JavaScript shows the others."),
    "fr": ("{all} affirmations.", "Les {shown} premières affirmations sur {all}. JavaScript montre les autres."),
}


def said(text: Any, language: str) -> str:
    """Return a text of the page data in one language; nothing where there is none.

    >>> said("OpenAI", "fr"), said({"en": "signed", "fr": "signé"}, "fr"), said(None, "fr")
    ('OpenAI', 'signé', '')
    """
    return str(text.get(language, "")) if isinstance(text, dict) else str(text or "")


def claims_table(data: Mapping[str, Any], language: str) -> str:
    """Return the claims of page data as an HTML table, those beyond the first 5,000 being counted only."""
    claims = data["claims"]
    whole, cut = _CAPTION[language]
    caption = (cut if len(claims) > MOST else whole).format(all=len(claims), shown=MOST)
    codes = {
        scheme: {code["id"]: said(code["label"], language) for code in data["codes"].get(scheme, ())}
        for scheme in ("stage", "certainty")
    }
    return table(_HEAD[language], (_cells(claim, data, codes, language) for claim in claims[:MOST]), caption)


def _cells(
    claim: Mapping[str, Any], data: Mapping[str, Any], codes: Mapping[str, Mapping[str, str]], language: str
) -> list[Cell]:
    relation, source = data["relations"][claim["relation"]], data["sources"][claim["source"]]
    one, other = (", ".join(_names(claim.get(side, ()), data, language)) for side in ("from", "to"))
    verb = said(relation.get("verb") if other else relation["label"], language)
    speaker = [said(claim["speaker"], language)] if "speaker" in claim else []
    figures = [
        f"{said(detail['label'], language)}{COLON[language]}{said(detail['value'], language)}"
        for detail in claim.get("details", ())
    ]
    return [
        one,
        negated(verb, language) if claim.get("denied") else verb,
        other,
        codes["stage"].get(claim.get("stage", ""), ""),
        codes["certainty"].get(claim["certainty"], ""),
        figures,
        [said(claim["says"], language), *speaker],
        Link(said(source["title"], language), source.get("url", "")),
        source["issued"],
    ]


def _names(parties: list[int], data: Mapping[str, Any], language: str) -> list[str]:
    return [said(data["parties"][party]["name"], language) for party in parties]
