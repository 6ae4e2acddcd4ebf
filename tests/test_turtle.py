"""The one spelling of Turtle keeps every triple, is its own spelling, and refuses what it would lose."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import sources, turtle
from kg.errors import MissingError, TurtleError
from kg.terms import ACTOR, KG, PREFIXES, RDF, XSD, Term

BASE = "https://w3id.org/dealgraph/source/example"
HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
ORDER = {KG.says: 9, KG.at: 8}

# No surrogates, which UTF-8 cannot hold; every control and every line separator is tried.
texts = st.text(st.characters(exclude_categories=["Cs"])) | st.text(st.sampled_from("\"'\\\n\r\t#@^_:[]<> \u2028\x85é"))
slugs = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)
iris = st.one_of(
    slugs.map(lambda slug: ACTOR[slug]),
    slugs.map(lambda slug: ox.NamedNode(f"{BASE}#{slug}")),
    st.sampled_from(
        [ox.NamedNode(iri) for iri in (BASE, BASE + "#", BASE + "/x", "http://x.test/a%20'(b)#c", KG.base)]
    ),
)
literals = st.one_of(
    texts.map(ox.Literal),
    st.builds(lambda text, tag: ox.Literal(text, language=tag), texts, st.sampled_from(["en", "fr", "de-at"])),
    st.builds(
        lambda text, kind: ox.Literal(text, datatype=kind),
        st.from_regex(r"[+-]?[0-9]{0,3}\.?[0-9]{0,2}(e1)?|true|false|1|2025-02-30", fullmatch=True) | texts,
        st.sampled_from([XSD.integer, XSD.decimal, XSD.boolean, XSD.date, XSD.gYear]),
    ),
)
triples = st.builds(ox.Triple, iris, iris, iris | literals)


def written(text: str, place: str = "a.ttl") -> str:
    return turtle.format_text(HEAD + text, place, ORDER)


def values(text: str) -> list[Term]:
    return [triple.object for triple in turtle.parse(text.encode(), "a.ttl")]


@given(st.lists(triples), st.sampled_from([None, BASE]))
def test_writing_keeps_every_triple_and_adds_none(given_triples: list[ox.Triple], base: str | None) -> None:
    text = turtle.write(given_triples, base=base, order=ORDER)
    assert set(turtle.parse(text.encode(), "a.ttl")) == set(given_triples)


@given(st.lists(triples), st.sampled_from([None, BASE]))
def test_a_formatted_text_is_its_own_format(given_triples: list[ox.Triple], base: str | None) -> None:
    text = turtle.write(given_triples, base=base, order=ORDER)
    assert turtle.format_text(text, "a.ttl", ORDER) == text


@given(st.lists(triples, unique=True))
def test_the_order_of_triples_does_not_show(given_triples: list[ox.Triple]) -> None:
    assert turtle.write(given_triples, order=ORDER) == turtle.write(given_triples[::-1], order=ORDER)


def test_the_spelling_is_this_one() -> None:
    text = """
<http://x.test/b> a kg:Actor ; kg:at "§1" ; kg:share 50 ; rdfs:label "Un"@fr , "One"@en .
actor:a kg:says "It \\"says\\"\\n"@en ; kg:denied true ; kg:amount 1.50 ; kg:stage ( stage:signed 007 ) .
"""
    assert (
        turtle.format_text(f"# first\n# second\n{HEAD}{text}", "a.ttl", ORDER)
        == """\
# first
# second
@prefix actor: <https://w3id.org/dealgraph/actor/> .
@prefix kg: <https://w3id.org/dealgraph/ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix stage: <https://w3id.org/dealgraph/stage/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<http://x.test/b>
    a kg:Actor ;
    rdfs:label
        "One"@en ,
        "Un"@fr ;
    kg:share 50 ;
    kg:at "§1" ;
    .

actor:a
    kg:amount 1.50 ;
    kg:denied true ;
    kg:stage ( stage:signed "007"^^xsd:integer ) ;
    kg:says "It \\"says\\"\\n"@en ;
    .
"""
    )


def test_subjects_are_sorted_and_written_relative_to_the_base() -> None:
    text = written(f"@base <{BASE}> .\n<#b> kg:at '§2' . actor:z kg:at '§3' . <> kg:at '§1' . <#a> kg:at '§4' .")
    subjects = [line for line in text.splitlines() if line[:1] in ("<", "a")]
    assert subjects == ["actor:z", "<>", "<#a>", "<#b>"]
    assert text.startswith(f"@base <{BASE}> .\n")


def test_only_the_prefixes_that_are_used_are_declared() -> None:
    assert [line for line in written("actor:a kg:at '§1' .").splitlines() if line.startswith("@")] == [
        f"@prefix actor: <{ACTOR.base}> .",
        f"@prefix kg: <{KG.base}> .",
    ]


def test_a_base_with_a_fragment_does_not_change_what_the_empty_name_means() -> None:
    text = written("@base <http://x.test/a#b> .\n<> kg:at '§1' . <http://x.test/a#b> kg:at '§2' .")
    assert set(turtle.parse(text.encode(), "a")) == set(
        turtle.parse(
            f"<http://x.test/a> <{KG.at.value}> '§1' . <http://x.test/a#b> <{KG.at.value}> '§2' .".encode(),
            "a",
        )
    )


def test_the_direction_of_a_text_is_kept() -> None:
    assert '"x"@ar--rtl' in written('actor:a kg:says "x"@ar--rtl .')


def test_lists_of_lists_are_kept_in_a_steady_order() -> None:
    text = written("actor:a kg:x ( 1 ( 2 'b' ) () ) , ( 3 ) , ( actor:b ) .")
    assert '( 1 ( 2 "b" ) rdf:nil )' in text
    assert all(turtle.format_text(text, "a.ttl", ORDER) == text for _ in range(20))


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("actor:a kg:at '§1' . # here", 1),
        ("actor:a kg:at '§1' ;\n  # here\n  kg:at '§2' .", 2),
        ("actor:a kg:says '''\n# no\n''' ;#here\nkg:at '§1' .", 3),
        ("actor:a kg:at '§1' .\r\n# here\r\n", 2),
        ("actor:a kg:see <http://x.test/#no> , actor:a\\#no , '\\'#no' .# here", 1),
    ],
)
def test_a_comment_in_the_body_is_refused_with_its_line(body: str, line: int) -> None:
    with pytest.raises(TurtleError, match=rf"^a\.ttl:{HEAD.count(chr(10)) + line}: a comment"):
        written(body)


@pytest.mark.parametrize(
    "text", ["'''\n# no\n'''", '"""\n"# no\n"""', "'a\u2028# no'", '"a\x85# no"', "<http://x.test/#no>"]
)
def test_a_hash_inside_a_value_is_no_comment(text: str) -> None:
    body = f"actor:a kg:at {text} ."
    assert values(written(body)) == values(HEAD + body)


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("actor:a kg:at '§1' .\n[] kg:at '§2' .", 2),
        ("actor:a kg:at [ kg:at '_:no' ] .", 1),
        ("actor:a kg:at '[' .\n\n_:b kg:at '§2' .", 3),
        ("_:list rdf:first 1 ; rdf:rest () .", 1),
        ("_:list rdf:first 1 ; rdf:rest _:list . actor:a kg:at _:list .", 1),
        ("_:list rdf:first 1 , 2 ; rdf:rest () . actor:a kg:at _:list .", 1),
        ("_:list rdf:first 1 . actor:a kg:at _:list .", 1),
        ("_:list rdf:first 1 ; rdf:rest () . actor:a kg:at _:list . actor:b kg:at _:list .", 1),
    ],
)
def test_a_blank_node_outside_a_whole_list_is_refused_with_its_line(body: str, line: int) -> None:
    with pytest.raises(TurtleError, match=rf"^a\.ttl:{HEAD.count(chr(10)) + line}: a (blank node|list)"):
        written(body)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("<a> <b> <c> .", r"a\.ttl:1:"),
        ("\n\nactor:a kg:at '§1' .", r"a\.ttl:3:"),
        (f"{HEAD}actor:a kg:at ,, .", rf"a\.ttl:{HEAD.count(chr(10)) + 1}:1\d: "),
        (f"{HEAD}actor:a kg:at 'open .", rf"a\.ttl:{HEAD.count(chr(10)) + 1}:"),
    ],
)
def test_what_does_not_parse_names_file_line_and_column(text: str, place: str) -> None:
    with pytest.raises(TurtleError, match=f"^{place}") as caught:
        turtle.parse(text.encode(), "a.ttl")
    assert caught.value.mend


@given(st.binary())
def test_any_bytes_are_read_or_refused_with_a_place(data: bytes) -> None:
    places = ["a.ttl"]
    try:
        turtle.parse(data, "a.ttl")
    except TurtleError as error:
        places = [error.place]
    assert places[0].startswith("a.ttl")


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingError, match=r"none\.ttl: cannot be read"):
        turtle.read(tmp_path / "none.ttl")


def test_a_type_is_written_first_and_as_a() -> None:
    text = written("actor:a kg:at '§1' ; rdf:type kg:Actor .")
    assert text.splitlines()[-3] == "    a kg:Actor ;"
    assert RDF.type.value not in text


@pytest.mark.parametrize("path", sources.turtle_files(sources.home()), ids=lambda path: str(path.name))
def test_a_published_file_is_in_the_one_spelling(path: Path) -> None:
    order = sources.property_order(tuple(turtle.read(sources.home() / "core.ttl")))
    text = path.read_text(encoding="utf-8")
    assert turtle.format_text(text, str(path), order) == text
