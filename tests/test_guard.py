"""What the guard must refuse, and what it must let through: both lists are attacks and near misses."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.guard import MAX_BYTES, MAX_DEPTH, MAX_STEPS, refuse_hostile

FAR = "<http://far.test/>"
NAMES = f"PREFIX : {FAR} PREFIX ex: <http://example.org/> "

CALLS = {
    "plain": f"SELECT * {{ SERVICE {FAR} {{ ?s ?p ?o }} }}",
    "lower case": f"SELECT * {{ service {FAR} {{ ?s ?p ?o }} }}",
    "silent": f"SELECT * {{ SERVICE SILENT {FAR} {{ ?s ?p ?o }} }}",
    "by a variable": f"SELECT * {{ VALUES ?u {{ {FAR} }} SERVICE ?u {{ ?s ?p ?o }} }}",
    "inside a graph": f"SELECT * {{ GRAPH ?g {{ SERVICE {FAR} {{ ?s ?p ?o }} }} }}",
    "escaped": f"SELECT * {{ SERV\\u0049CE {FAR} {{ ?s ?p ?o }} }}",
    "escaped in eight digits": f"SELECT * {{ SERV\\U00000049CE {FAR} {{ ?s ?p ?o }} }}",
    "after an escaped quote": f'SELECT * {{ BIND("\\u0022" AS ?x) SERVICE {FAR} {{}} BIND("" AS ?y) }}',
    "after a comment ended by a carriage return": f"SELECT * {{ # \r SERVICE {FAR} {{ ?s ?p ?o }}\n }}",
    "after a string ended by a carriage return": f"SELECT * {{ ' \r SERVICE {FAR} {{}} ' }}",
    "inside what looks like an IRI": f"SELECT * {{ ?s ?p ?a FILTER(?a<1)SERVICE#>\n{FAR} {{}} }}",
    "after a quote that looks like an IRI": f"SELECT * {{ FILTER(?a<'>') SERVICE {FAR} {{}} FILTER('b') }}",
    "after a long quote behind an IRI": f"SELECT * {{ FILTER(?a<1#>'''\n) SERVICE {FAR} {{}} #'''\n }}",
    "after a name with a hash": NAMES + f"SELECT * {{ ?s ex:\\# ?a . SERVICE {FAR} {{ ?s ?p ?o }} \n}}",
    "after a name with a quote": NAMES + f"SELECT * {{ ?s ex:\\' ?a . SERVICE {FAR} {{}} FILTER(?a='b') }}",
    "glued to the empty prefix": NAMES + "SELECT * { SERVICE:x { ?s ?p ?o } }",
    "glued after a point": NAMES + "SELECT * { ?s ?p ?o.SERVICE:x { ?s ?p ?o } }",
    "glued with silent": NAMES + "SELECT * { SERVICESILENT:x { ?s ?p ?o } }",
    "glued to a declared prefix": NAMES + "PREFIX service: <http://q/> SELECT * { service:x { ?s ?p ?o } }",
    "glued to a boolean": f"SELECT * {{ ?s ?p trueSERVICE{FAR} {{ ?s ?p ?o }} }}",
    "glued to a number": f"SELECT * {{ ?s ?p 1SERVICE{FAR} {{ ?s ?p ?o }} }}",
    "glued to an exponent": f"SELECT * {{ ?s ?p 1e5SERVICE{FAR} {{ ?s ?p ?o }} }}",
    "glued to a number and a prefix": NAMES + "SELECT * { ?s ?p 1SERVICE:x { ?s ?p ?o } }",
    "between long strings": f"SELECT * {{ BIND(''' ' ''' AS ?q) SERVICE {FAR} {{}} BIND('''''' AS ?r) }}",
}

HARMLESS = {
    "a string": 'SELECT * { ?s ?p \'SERVICE\' , "service" , \'\'\'\nSERVICE \'\'\' , """ " SERVICE """ }',
    "a string with quotes": r"SELECT * { ?s ?p 'it\'s a SERVICE' , 'a \\' }",
    "a comment": "# SERVICE\nSELECT * { ?s ?p ?o } # a service",
    "an IRI": "SELECT * { ?s <http://example.org/service#SERVICE> ?o }",
    "an IRI with a quote": "SELECT * { ?s <http://example.org/it's> ?o , 'SERVICE' }",
    "a variable": "SELECT ?service { ?service ?p $SERVICE }",
    "a prefixed name": NAMES + "SELECT * { ?s ex:SERVICE ex:serviceOf , :service }",
    "a prefix that ends in it": "PREFIX my-service: <http://example.org/> SELECT * { ?s my-service:x ?o }",
    "a blank node": "SELECT * { _:service ?p ?o }",
    "a language": "SELECT * { ?s ?p 'x'@en }",
    "a comparison": "SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) }",
}


@pytest.mark.parametrize("query", CALLS.values(), ids=CALLS.keys())
def test_a_call_of_another_server_is_refused_in_every_disguise(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        refuse_hostile(query)


@pytest.mark.parametrize("query", HARMLESS.values(), ids=HARMLESS.keys())
def test_a_query_that_only_holds_the_word_passes_and_parses(query: str) -> None:
    refuse_hostile(query)
    ox.Store().query(query)


@given(st.lists(st.sampled_from([*"'\"<>#\\(){}.:?\n\r 1eaxS", "SERVICE", "'''", '"""', "\\u0022", "true"])))
def test_no_text_that_passes_calls_a_server(parts: list[str]) -> None:
    query = f"PREFIX : {FAR} SELECT * {{ {''.join(parts)}SERVICE{FAR}{{}} }}"
    try:
        refuse_hostile(query)
    except QueryError:
        return
    try:
        ox.Store().query(query)
    except (SyntaxError, ValueError):
        return
    # What passes and parses holds the word as text: without it, the query still parses.
    ox.Store().query(query.replace("SERVICE", "WORD"))


@pytest.mark.parametrize("brackets", ["()", "{}", "[]"])
def test_brackets_are_refused_beyond_the_limit_only(brackets: str) -> None:
    start, end = brackets[0], brackets[1]
    refuse_hostile(start * MAX_DEPTH + end * MAX_DEPTH)
    with pytest.raises(QueryError, match="nested"):
        refuse_hostile(start * (MAX_DEPTH + 1) + end * (MAX_DEPTH + 1))


def test_brackets_in_strings_and_comments_are_not_nested() -> None:
    refuse_hostile(f"SELECT * {{ ?s ?p '{'(' * 100}' }} # {'{' * 100}")


def test_brackets_hidden_in_what_looks_like_an_iri_are_nested() -> None:
    with pytest.raises(QueryError, match="nested"):
        refuse_hostile(f"SELECT * {{ ?s ?p ?a FILTER(?a<{'(' * 100}1#>\n{')' * 100}) }}")


@pytest.mark.parametrize("link", ["!", "-", "+1", "||?o", "/<a:b>", "MINUS{}", "BIND(1 AS ?x)", "?a ?b ?c.", ",?c"])
def test_a_chain_long_enough_to_end_the_process_is_refused(link: str) -> None:
    with pytest.raises(QueryError, match="words and signs"):
        refuse_hostile(f"SELECT * {{ {link * (MAX_STEPS + 1)} }}")


def test_many_values_are_no_chain() -> None:
    refuse_hostile(f"SELECT * {{ ?s ?p ?o }} VALUES (?s) {{ {'(<https://example.org/x>)' * 5_000} }}")


def test_a_query_is_refused_by_its_bytes_not_its_characters() -> None:
    refuse_hostile("#" * MAX_BYTES)
    for text in ("#" * (MAX_BYTES + 1), "é" * (MAX_BYTES // 2 + 1)):
        with pytest.raises(QueryError, match="bytes"):
            refuse_hostile(text)


@given(st.text())
def test_any_text_passes_or_is_refused_with_a_mend(text: str) -> None:
    mends = ["passed"]
    try:
        refuse_hostile(text)
    except QueryError as error:
        mends = [error.mend]
    assert all(mends)
