"""What a cell holds, as RDF terms: typed by the range of its property, never guessed, never a float."""

import re
from collections.abc import Callable
from decimal import Decimal

import pyoxigraph as ox

from ..dates import PartialDate
from ..errors import KgError
from ..terms import KG, RDF, SKOS, SOURCE, XSD, Term, local
from .cells import Row, shown
from .known import Known
from .vocabulary import LINK, Field, Vocabulary

MAX_CELL = 10_000
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# What `kg check` refuses in a text (see files.py), and halves of characters, which JSON can spell and no file can hold.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")
_DIGITS = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DURATION = re.compile(r"P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}D)?")
_LINK = re.compile(r"https?://[^/?#\s@]+\S*", re.IGNORECASE)
# What the engine can reckon with: 64-bit whole numbers, and 18 digits behind the point.
_LARGEST, _PLACES = 2**63, 18


def texts(row: Row, column: str, several: bool) -> list[str]:
    """Return the values of a column as texts, stripped; raise KgError for what is no plain text or number."""
    found = row.cells.get(column, [])
    values = found if isinstance(found, list) else [found]
    if row.splits and several:
        values = [part for value in values for part in str(value).split(";")]
    plain = [_plain(value) for value in values]
    return [text for text in plain if text]


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str | int | Decimal):
        raise KgError("holds an object or a list in a list", mend="write a text, a number, or a list of them")
    text = str(value).strip()
    if len(text) > MAX_CELL:
        raise KgError(f"is longer than {MAX_CELL:,} characters", mend="say it in a sentence")
    found = _CONTROL.search(text)
    if found:
        raise KgError(f"holds the control character {ord(found[0]):#06x}", mend="write plain text on one line")
    return text


def slug(text: str) -> str:
    """Return an id, or raise KgError.

    >>> slug("nvidia-openai-100bn")
    'nvidia-openai-100bn'
    """
    if not SLUG.fullmatch(text):
        raise KgError(f"{shown(text)!r} is no id", mend="write plain lower case, digits and single hyphens")
    return text


class Values:
    """Reads the cells of rows: needs to know what codes there are, and what is declared."""

    def __init__(self, vocabulary: Vocabulary, known: Known) -> None:
        self._vocabulary, self._known = vocabulary, known
        self._readers: dict[ox.NamedNode | None, Callable[[str, Field], Term]] = {
            None: lambda text, _: PartialDate.parse(text).literal(),
            LINK: lambda text, _: _link(text),
            RDF.langString: lambda text, field: ox.Literal(text, language=field.language),
            SKOS.Concept: self._code,
            XSD.boolean: lambda text, _: _truth(text),
            XSD.decimal: lambda text, _: number(text),
            XSD.duration: lambda text, _: _duration(text),
            XSD.integer: lambda text, _: _whole(text),
            XSD.string: lambda text, _: ox.Literal(text),
        }

    def terms(self, row: Row, field: Field, column: str = "") -> list[Term]:
        """Return the terms of a cell, none where it is empty; raise KgError, with the column as its place."""
        place = column or field.name
        try:
            found = texts(row, place, field.several)
            if len(found) > 1 and not field.several:
                raise KgError("takes one value", mend="write a row for each")
            return [self._term(row, field, text) for text in found]
        except KgError as error:
            raise KgError(error.cause, place=place, mend=error.mend or "write a day that the calendar has") from None

    def _term(self, row: Row, field: Field, text: str) -> Term:
        if field.range == KG.Claim:
            return self._claim(row, text)
        reader = self._readers.get(field.range)
        if reader is None and field.range is not None:
            return self._known.resolve(text, field.range)
        return self._readers[field.range](text, field)

    def _code(self, text: str, field: Field) -> ox.NamedNode:
        codes = self._vocabulary.codes(field)
        if text not in codes:
            raise KgError(f"unknown {local(field.prop)} {shown(text)!r}", mend=f"write one of {', '.join(codes)}")
        return codes[text]

    def _claim(self, row: Row, text: str) -> ox.NamedNode:
        source, sign, name = text.rpartition("#")
        source = source if sign else "".join(texts(row, "source", False))
        iri = claim_iri(slug(source), slug(name))
        if iri not in self._known.claims:
            raise KgError(f"unknown claim {shown(text)!r}", mend="write the id of a claim, or source-id#id")
        return iri


def claim_iri(source: str, name: str) -> ox.NamedNode:
    """Return the IRI of a claim: a fragment of its source."""
    return SOURCE[f"{source}#{name}"]


def number(text: str) -> ox.Literal:
    """Return a number exactly, shortest: whole numbers as integers. Raise KgError.

    >>> number("9.30"), number("40.0")  # doctest: +NORMALIZE_WHITESPACE
    (<Literal value=9.3 datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#decimal>>,
     <Literal value=40 datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#integer>>)
    """
    if not _DIGITS.fullmatch(text):
        raise KgError(f"{shown(text)!r} is no number in digits", mend="write digits and a point: 30000000000 or 9.3")
    whole, _, places = text.partition(".")
    places = places.rstrip("0")
    sign = "-" if whole.startswith("-") else ""
    short = whole.lstrip("-").lstrip("0") or "0"
    if len(places) > _PLACES or len(short) > len(str(_LARGEST)) or int(short) >= _LARGEST:
        raise KgError("is too long a number", mend="check its digits")
    if places:
        return ox.Literal(f"{sign}{short}.{places}", datatype=XSD.decimal)
    return ox.Literal(f"{sign}{short}" if short != "0" else "0", datatype=XSD.integer)


def _whole(text: str) -> ox.Literal:
    found = number(text)
    if found.datatype != XSD.integer:
        raise KgError(f"{shown(text)!r} is no whole number", mend="write digits alone")
    return found


def _truth(text: str) -> ox.Literal:
    if text not in ("true", "false"):
        raise KgError(f"{shown(text)!r} is neither true nor false", mend="write true or false")
    return ox.Literal(text, datatype=XSD.boolean)


def _duration(text: str) -> ox.Literal:
    if not _DURATION.fullmatch(text):
        raise KgError(f"{shown(text)!r} is no duration", mend="write P1Y for a year, P1M for a month, P18M, P90D")
    return ox.Literal(text, datatype=XSD.duration)


def _link(text: str) -> ox.NamedNode:
    mend = "write an address that begins with http:// or https://"
    if not _LINK.fullmatch(text):
        raise KgError(f"{shown(text)!r} is no web address", mend=mend)
    try:
        return ox.NamedNode(text)
    except ValueError:
        raise KgError(f"{shown(text)!r} is no web address", mend="percent-encode its odd characters") from None
