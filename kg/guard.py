"""What a query may not do: call another server, or be so large, long or deep that it kills the engine.

Oxigraph follows SERVICE to the network, and overflows its stack on deep nesting and on long chains: 3,000
BINDs end the process. Both are refused before it reads the query. Strings, comments, IRIs and names that hold
the word are no calls. The engine parts what SPARQL would not (`1e5SERVICE`, `SERVICE:x`), and reads \\u
escapes in strings alone, where SPARQL reads them first: a query is judged both ways. In doubt it is refused.
"""

import re
from collections.abc import Iterator

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


def refuse_hostile(sparql: str) -> None:
    """Raise QueryError for SERVICE, for over 200 kB, for over 60 brackets deep and for over 1,000 steps.

    >>> refuse_hostile("SELECT * WHERE { ?s ?p 'SERVICE' } # SERVICE")
    """
    if len(sparql.encode("utf-8", "replace")) > MAX_BYTES:
        raise QueryError(f"the query is over {MAX_BYTES} bytes", mend="ask for less at once")
    for text in dict.fromkeys((sparql, _ESCAPE.sub(_unescape, sparql))):
        tokens = list(_TOKEN.finditer(text))
        if any(token["iri"] and _UNSURE.search(token["iri"]) for token in tokens):
            _judge(text.upper().count("SERVICE"), (c for c in text if c in "(){}[]"), 0)
        _judge(
            sum(map(_calls, tokens)),
            (t["open"] or t["close"] or "" for t in tokens),
            sum(map(_steps, tokens)),
        )


def _judge(calls: int, brackets: Iterator[str], steps: int) -> None:
    if calls:
        raise QueryError("SERVICE would call another server", mend="ask this graph alone")
    depth = 0
    for bracket in brackets:
        depth += (bracket in ("(", "{", "[")) - (bracket in (")", "}", "]"))
        if depth > MAX_DEPTH:
            raise QueryError(f"brackets are nested over {MAX_DEPTH} deep", mend="flatten the query")
    if steps > MAX_STEPS:
        raise QueryError(f"the query has over {MAX_STEPS} words and signs", mend="ask for less at once")


def _calls(token: re.Match[str]) -> bool:
    return "SERVICE" in (token["word"] or "").upper() or bool(_GLUED.search(token["name"] or ""))


def _steps(token: re.Match[str]) -> bool:
    return bool(token["word"] or token["step"]) or token["open"] == "{"


def _unescape(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= 0x10FFFF else ""
