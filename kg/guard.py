"""What a query may not do: call another server, or be so large, long or deep that it kills the engine.

Oxigraph follows SERVICE to the network, and overflows its stack on deep nesting and on long chains: 3,000
BINDs end the process. Both are refused before it reads the query. Strings, comments, IRIs and names that hold
the word are no calls. The engine parts what SPARQL would not (`1e5SERVICE`, `SERVICE:x`), and reads \\u
escapes in strings alone, where SPARQL reads them first: a query is judged both ways. In doubt it is refused.
"""

import re
from functools import reduce

from .errors import QueryError

MAX_BYTES = 200_000
MAX_DEPTH = 60
MAX_STEPS = 1_000

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_TOKEN = re.compile(
    r"""
      \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
    | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*'
    | <https?://[^<>"{}|^`\\\s]*> | (?P<iri><[^<>"{}|^`\\\s]*>) | \#[^\r\n]*
    | [?$]\w+ | (?P<name>[\w.-]*:(?:[\w.:%-]|\\.)*)
    | (?P<word>[A-Za-z_]\w*) | (?P<open>[({\[]) | (?P<close>[)}\]]) | (?P<step>[!+*/|^=.,;-])
    """,
    re.VERBOSE | re.DOTALL,
)
# A prefix that ends in the word, but not in a longer name: the engine may read a call of the empty prefix.
_GLUED = re.compile(r"(?:^|[^a-z_-]|true|false)service(?:silent)?:", re.IGNORECASE)
# What looks like an IRI of another scheme may be "less than"; with these in it, the two readings part.
_UNSURE = re.compile(r"['#()\[]")
_SPOT = re.compile(r"error at ([0-9]+):([0-9]+)")
_SENTENCE = re.compile(r"\s*([A-Z][a-z]+ [^,]+), ")  # among the tokens the engine may list a cause in words


def refuse_hostile(sparql: str) -> None:
    """Raise QueryError for SERVICE, for over 200 kB, for over 60 brackets deep and for over 1,000 steps.

    >>> refuse_hostile("SELECT * WHERE { ?s ?p 'SERVICE' } # SERVICE")
    """
    if len(sparql.encode("utf-8", "replace")) > MAX_BYTES:
        raise QueryError(f"the query is over {MAX_BYTES} bytes", mend="ask for less at once")
    for text in dict.fromkeys((sparql, _ESCAPE.sub(_unescape, sparql))):
        _judge(text)


def words(sparql: str) -> frozenset[str]:
    """Return the bare words of a query in upper case, keywords among them, however they are spelled.

    >>> "GRAPH" in words("SELECT ?graph { <urn:graph> ?p 'graph' }")
    False
    """
    texts = (sparql, _ESCAPE.sub(_unescape, sparql))
    return frozenset(token["word"].upper() for text in texts for token in _TOKEN.finditer(text) if token["word"])


def _judge(text: str) -> None:
    """Refuse at the first offence, so that a long hostile text costs no more than a short one."""
    depth = steps = 0
    unsure = False
    for token in _TOKEN.finditer(text):
        _refuse_calls(called=_calls(token))
        depth = _deeper(depth, token["open"] or token["close"] or "")
        steps += _steps(token)
        if steps > MAX_STEPS:
            raise QueryError(f"the query has over {MAX_STEPS} words and signs", mend="ask for less at once")
        unsure = unsure or bool(token["iri"] and _UNSURE.search(token["iri"]))
    if unsure:
        _refuse_calls(called="SERVICE" in text.upper())
        reduce(_deeper, (sign for sign in text if sign in "(){}[]"), 0)


def _refuse_calls(*, called: bool) -> None:
    if called:
        raise QueryError("SERVICE would call another server", mend="ask this graph alone")


def _deeper(depth: int, bracket: str) -> int:
    depth += (bracket in ("(", "{", "[")) - (bracket in (")", "}", "]"))
    if depth > MAX_DEPTH:
        raise QueryError(f"brackets are nested over {MAX_DEPTH} deep", mend="flatten the query")
    return depth


def _calls(token: re.Match[str]) -> bool:
    return "SERVICE" in (token["word"] or "").upper() or bool(_GLUED.search(token["name"] or ""))


def _steps(token: re.Match[str]) -> bool:
    return bool(token["word"] or token["step"]) or token["open"] == "{"


def _unescape(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= 0x10FFFF else ""


def cause_of(error: SyntaxError) -> str:
    """Return why and where a query does not parse, without the engine's list of every token that it could go on with.

    >>> cause_of(SyntaxError("error at 1:3: expected one of '(', [_]"))
    'error at 1:3'
    """
    before, _, listed = str(error).partition("expected one of")
    sentence = _SENTENCE.match(listed)
    return f"{before.strip()} {sentence[1]}" if sentence else before.strip().rstrip(":")


def place_of(error: SyntaxError) -> tuple[int, int] | None:
    """Return the line and the column, from 1, at which a query does not parse; None where the engine does not say.

    >>> place_of(SyntaxError("error at 1:3: expected OPTIONAL"))
    (1, 3)
    """
    found = _SPOT.match(str(error))
    return (int(found[1]), int(found[2])) if found else None
