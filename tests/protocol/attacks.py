"""Queries that are sent to hurt: each was chosen for what it does to the engine alone, or to an engine like it."""

from itertools import pairwise

_X16, _Y16, _Y32 = "x" * 16, "y" * 16, "y" * 32
_MEGABYTES = 1_000_000
_TWICE = "?a ?b ?c . ?d ?e ?f"
_CROSS = f"{_TWICE} . ?g ?h ?i"
_COUNT = "SELECT (COUNT(*) AS ?n)"
_TEXTS = "STR(?a), STR(?f), STR(?i)"


def _chain(links: int) -> str:
    return " ".join(f"?v{n} ?p{n} ?v{n + 1} ." for n in range(links))


def _star(links: int) -> str:
    return "?s " + " ; ".join(f"?p{n} ?o{n}" for n in range(links))


def _doubled(times: int) -> str:
    return f"BIND('{_X16}' AS ?v0) " + " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(times))


def _replaced(times: int) -> str:
    names = [f"?v{n}" for n in range(times)]
    grown = " ".join(f"BIND(REPLACE({old}, 'y', '{_Y32}') AS {new})" for old, new in pairwise(names))
    return f"BIND('{_Y16}' AS ?v0) {grown}"


def _encoded(times: int) -> str:
    steps = (
        f"BIND(ENCODE_FOR_URI(CONCAT(?v{n}, '%')) AS ?w{n}) BIND(CONCAT(?w{n}, ?w{n}, ?w{n}) AS ?v{n + 1})"
        for n in range(times)
    )
    return f"BIND('{'%' * 16}' AS ?v0) " + " ".join(steps)


TOO_LARGE = {
    "10 MB": "SELECT * { ?s ?p ?o } #" + "x" * 10 * _MEGABYTES,
    "10 MB of triples": "SELECT * { " + "?s ?p ?o . " * 900_000 + "}",
    "10 MB of a string": "ASK { ?s ?p '" + "x" * 10 * _MEGABYTES + "' }",
}

TOO_DEEP = {
    "100,000 round brackets": "SELECT * { FILTER(" + "(" * 100_000 + "1" + ")" * 100_000 + ") }",
    "100,000 curly brackets": "SELECT * { " + "{" * 99_000 + "}" * 99_000 + " }",
    "100,000 square brackets": "SELECT * { ?s ?p " + "[ ?p " * 30_000 + "?o" + "]" * 30_000 + " }",
    "2,250 groups": "SELECT * " + "{" * 2_250 + "}" * 2_250,
    "9.5 kB of parentheses": "SELECT * { FILTER(" + "(" * 4_750 + "1" + ")" * 4_750 + ") }",
    "open brackets alone": "{" * 5_000,
    "nested lists": "SELECT * { ?s ?p " + "(" * 2_000 + ")" * 2_000 + " }",
    "nested paths": "SELECT * { ?s " + "(" * 2_000 + "<a:b>" + ")" * 2_000 + " ?o }",
    "nested selects": "SELECT * { " + "{ SELECT * { " * 500 + "} }" * 500 + " }",
    "nested OPTIONAL": "SELECT * { " + "OPTIONAL { " * 500 + "}" * 500 + " }",
    "nested EXISTS": "SELECT * { " + "FILTER EXISTS { " * 300 + "}" * 300 + " }",
    "nested triple terms": "SELECT * { ?s ?p " + "<<( ?s ?p " * 500 + "?o" + " )>>" * 500 + " }",
    "nested calls": "SELECT (" + "STR(" * 3_000 + "1" + ")" * 3_000 + " AS ?x) {}",
    "a chain of NOT": "SELECT * { FILTER(" + "!" * 20_000 + "true) }",
    "a chain of minus": "SELECT (" + "- " * 20_000 + "1 AS ?x) {}",
    "a chain of sums": "SELECT (1" + "+1" * 20_000 + " AS ?x) {}",
    "a chain of ORs": "SELECT * { FILTER(" + "true||" * 20_000 + "true) }",
    "a chain of BINDs": "SELECT * { " + "".join(f"BIND(1 AS ?v{n}) " for n in range(5_000)) + "}",
    "a chain of UNIONs": "SELECT * { {}" + " UNION {}" * 5_000 + " }",
    "a long path": "SELECT * { ?s " + "/".join(["<a:b>"] * 5_000) + " ?o }",
    "a long choice": "SELECT * { ?s " + "|".join(["<a:b>"] * 5_000) + " ?o }",
    "stars on a path": "SELECT * { ?s " + "<a:b>" + "*" * 5_000 + " ?o }",
    "1,000 triples of a chain": f"SELECT * {{ {_chain(1_000)} }}",
    "1,000 triples apart": "SELECT * { " + " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(1_000)) + " }",
    "1,000 triples of a star": f"SELECT * {{ {_star(1_000)} }}",
    "1,000 OPTIONALs": "SELECT * { " + "".join(f"OPTIONAL {{ ?s ?p{n} ?o{n} }} " for n in range(1_000)) + "}",
}

# A test finds each of these still running after others have been served.
ENDLESS = {
    "160 triples of a star": f"SELECT * {{ {_star(160)} }}",
    "a path of 480 steps": f"{_COUNT} {{ ?s " + "/".join(["(<a:b>|!<a:c>)"] * 160) + " ?o }",
    "a cross join": f"{_COUNT} {{ {_CROSS} . ?j ?k ?l }}",
    "ORDER BY on a cross join": f"SELECT * {{ {_CROSS} }} ORDER BY ?c ?f ?i ?a LIMIT 1",
    "DISTINCT on a cross join": f"SELECT (COUNT(DISTINCT *) AS ?n) {{ {_CROSS} }}",
    "GROUP BY on a cross join": f"SELECT ?a (COUNT(*) AS ?n) {{ {_CROSS} }} GROUP BY ?a ?d ?g",
    "stars within choices": f"{_COUNT} {{ ?s (((!<a:c>)*|^(!<a:d>)*)/(!<a:e>)*)* ?o . ?o (!<a:f>)* ?x }}",
    "any path between any two": f"{_COUNT} {{ ?a (!<a:c>|^!<a:d>)* ?b . ?c (!<a:c>|^!<a:d>)* ?d }}",
    "a filter that nothing passes": f"SELECT * {{ {_CROSS} FILTER(STRLEN(CONCAT({_TEXTS})) < 0) }}",
    "a regular expression": f"SELECT * {{ {_CROSS} FILTER REGEX(CONCAT({_TEXTS}), '(a+)+(b+)+$x') }}",
    "MINUS on cross joins": f"{_COUNT} {{ {_CROSS} MINUS {{ {_TWICE} . ?g ?h ?x FILTER(?x = ?nothing) }} }}",
    "an EXISTS in every row": f"{_COUNT} {{ {_TWICE} FILTER NOT EXISTS {{ ?x ?y ?z . ?u ?v ?w FILTER(?a = ?w) }} }}",
}

HUNGRY = {
    "CONCAT doubled 40 times": f"SELECT (STRLEN(?v40) AS ?n) {{ {_doubled(40)} }}",
    "a string doubled in every row": f"SELECT * {{ ?s ?p ?o {_doubled(24)} }}",
    "GROUP_CONCAT on a cross join": f"SELECT (GROUP_CONCAT(CONCAT({_TEXTS}); SEPARATOR='--') AS ?x) {{ {_CROSS} }}",
    "REPLACE that grows": f"SELECT (STRLEN(?v9) AS ?n) {{ {_replaced(10)} }}",
    "DISTINCT of long strings": f"SELECT DISTINCT (CONCAT({_TEXTS}) AS ?x) {{ {_CROSS} }} OFFSET 900000000",
    "ENCODE_FOR_URI tripled": f"SELECT (STRLEN(?v20) AS ?n) {{ {_encoded(20)} }}",
    "a graph of all with all": f"CONSTRUCT {{ ?a ?e ?i . ?d ?h ?c . ?g ?b ?f }} {{ {_CROSS} }}",
    "all rows of a cross join": f"SELECT * {{ {_CROSS} }}",
}

# The engine's regular expressions are linear: they answer, or are refused for their size. They must only end in time.
EXPRESSIONS = {
    "nested stars": "(a+)+$",
    "choices that overlap": "(a|aa)+$",
    "counts of counts": "((a{1,1000}){1,1000}){1,1000}",
    "a large count": "a{1,100000000}",
    "many classes": "(\\\\p{L}{1,500}){1,500}",
    "500 groups": "(" * 500 + "a" + ")*" * 500,
    "50 kB of choices": "|".join(f"a{n}" for n in range(8_000)),
    "a broken one": "(((",
}

# {far} is the IRI of a place in the network, {bare} its address.
CALLS = {
    "SERVICE": "SELECT * { SERVICE {far} { ?s ?p ?o } }",
    "SERVICE SILENT": "SELECT * { SERVICE SILENT {far} { ?s ?p ?o } }",
    "escaped": "SELECT * { \\u0053ERVICE {far} { ?s ?p ?o } }",
    "escaped in eight digits": "SELECT * { \\U00000053ERVICE SILENT {far} { ?s ?p ?o } }",
    "lower case": "select * { service silent {far} { ?s ?p ?o } }",
    "by a variable": "SELECT * { VALUES ?u { {far} } SERVICE SILENT ?u { ?s ?p ?o } }",
    "by an answer": "SELECT * { BIND(IRI('{bare}') AS ?u) SERVICE ?u { ?s ?p ?o } }",
    "in a subquery": "SELECT * { { SELECT * { SERVICE SILENT {far} { ?s ?p ?o } } } }",
    "in EXISTS": "ASK { FILTER NOT EXISTS { SERVICE SILENT {far} { ?s ?p ?o } } }",
    "after a comment": "SELECT * { # '\n SERVICE {far} { ?s ?p ?o } }",
    "glued": "SELECT * { ?s ?p 1SERVICE{far}{ ?s ?p ?o } }",
    "by a prefix": "PREFIX : {far} SELECT * { SERVICE: { ?s ?p ?o } }",
    "LOAD": "LOAD {far}",
    "LOAD SILENT": "LOAD SILENT {far} INTO GRAPH <a:b>",
    "LOAD after a query": "ASK {} ; LOAD {far}",
    "INSERT from a SERVICE": "INSERT { ?s ?p ?o } WHERE { SERVICE {far} { ?s ?p ?o } }",
    "COPY": "COPY {far} TO DEFAULT",
}
ELSEWHERE = {
    "FROM": "SELECT * FROM {far} { ?s ?p ?o }",
    "FROM NAMED": "SELECT * FROM NAMED {far} { GRAPH ?g { ?s ?p ?o } }",
    "FROM a file": "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    "FROM NAMED a file": "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
    "GRAPH": "SELECT * { GRAPH {far} { ?s ?p ?o } }",
    "GRAPH of a file": "SELECT * { GRAPH <file:///etc/passwd> { ?s ?p ?o } }",
    "DESCRIBE": "DESCRIBE {far}",
}
HARMLESS = {
    "a string": "ASK { BIND('SERVICE <http://a/> {}' AS ?x) }",
    "a long string": 'ASK { BIND("""SERVICE\n<http://a/> { LOAD <b> }""" AS ?x) }',
    "a comment": "ASK { } # SERVICE <http://a/> {}",
    "a prefixed name": "PREFIX ex: <http://example.org/> SELECT * { ?s ex:SERVICE ex:load , ex:service }",
    "a variable": "SELECT ?service ?load { ?service ?insert ?load } LIMIT 1",
    "an IRI": "ASK { FILTER NOT EXISTS { ?s <http://example.org/SERVICE> ?o } }",
    "a prefix": "PREFIX my-service: <http://example.org/> SELECT * { ?s my-service:x ?o }",
    "LOAD in a string": "ASK { BIND('LOAD <http://a/>; DROP ALL' AS ?x) }",
}
