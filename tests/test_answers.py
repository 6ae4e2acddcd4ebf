"""Answers: a contract in JSON, a table as text, escaped as HTML, and the SPARQL that finds the same claims."""

import csv
import html
import io
import json
import re
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import HEAD, Plant, Speak, claim, usd

import kg
from kg.markup import digest
from kg.terms import SOURCE

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank"
FULL = f'{HOSTING} ; kg:stage stage:signed ; kg:amount 30 ; kg:currency "USD" ; kg:speaker actor:gammanet'
IRI = "https://w3id.org/dealgraph/"
# Asked in words that name parties and no more, so that the question alone finds the claims.
PLAIN = [
    "Who hosts whom?",
    "Who hosts OpenAI?",
    "Whom does Oracle host?",
    "Does Oracle host OpenAI?",
    "Who rivals OpenAI?",
    "Where is Narvik?",
    "What is uncertain?",
    "What is denied?",
    "What is said of OpenAI?",
    "Who pays OpenAI?",
    "Who hosts OpenAI as of 2025-08?",
    "Who hosts OpenAI as of 2024?",
    "Who hosts OpenAI in 2030?",
    "Qui possède qui ?",
]


def framed_page(shown: str) -> str:
    """Return the page in a frame."""
    found = re.search('srcdoc="([^"]*)"', shown)
    assert found
    return html.unescape(found[1])


def rerun(graph: kg.Graph, answer: kg.Answer) -> set[ox.NamedNode]:
    """Return the claims that the SPARQL of an answer finds, under its clocks."""
    found = graph.at(known_by=answer.known_by, on=answer.on).query(answer.sparql)
    assert isinstance(found, ox.QuerySolutions)
    return {node for solution in found if isinstance(node := solution["claim"], ox.NamedNode)}


def test_json_has_exactly_the_keys_of_the_contract(plant: Plant) -> None:
    found = plant(claim("x", "Hosting", FULL)).who("hosts", "Betabank").to_dict()
    assert list(found) == ["question", "named", "parameters", "clocks", "verdict", "reason", "rows", "sparql"]
    assert found["clocks"] == {"known_by": None, "on": None}
    assert found["rows"] == [
        {
            "host": {"id": f"{IRI}actor/alphacorp", "name": "Alphacorp"},
            "tenant": {"id": f"{IRI}actor/betabank", "name": "Betabank"},
            "relation": "Hosting",
            "stage": "signed",
            "certainty": "stated",
            "denied": False,
            "terms": {"amount": 30, "currency": "USD"},
            "claims": [
                {
                    "id": f"{IRI}source/a#x",
                    "source": {"id": f"{IRI}source/a", "name": "Source a"},
                    "at": "§1",
                    "says": "It is so.",
                    "issued": "2025-01",
                    "speaker": {"id": f"{IRI}actor/gammanet", "name": "Gammanet"},
                    "since": None,
                }
            ],
        }
    ]
    assert (found["question"], found["named"]) == ("Who hosts Betabank?", "who-hosts-whom")
    assert found["parameters"] == {"tenant": [{"id": f"{IRI}actor/betabank", "name": "Betabank"}]}
    assert (found["verdict"], found["reason"]) == (None, "")


@pytest.mark.parametrize("question", PLAIN)
def test_every_published_answer_keeps_the_contract(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    found = json.loads(answer.to_json())
    assert found == answer.to_dict()
    assert set(found) == {"question", "named", "parameters", "clocks", "verdict", "reason", "rows", "sparql"}
    assert set(found["clocks"]) == {"known_by", "on"}
    fixed = {"relation", "stage", "certainty", "denied", "terms", "claims"}
    for row, data in zip(answer, found["rows"], strict=True):
        roles = {"other"} | row.roles.keys() if row.relation.symmetric else set(row.roles)
        assert fixed <= set(data) <= fixed | roles
        nodes = [
            node
            for role in set(data) - fixed
            for node in (data[role] if isinstance(data[role], list) else [data[role]])
        ]
        assert all(set(node) == {"id", "name"} and node["id"].startswith(IRI) for node in nodes)
        for one in data["claims"]:
            assert list(one) == ["id", "source", "at", "says", "issued", "speaker", "since"]
            assert one["id"].startswith(one["source"]["id"] + "#")


@pytest.mark.parametrize("question", PLAIN)
def test_the_sparql_of_an_answer_finds_the_same_claims(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert rerun(graph, answer) == {one.iri for one in answer.claims}


def test_the_sparql_of_every_named_question_finds_the_same_claims(graph: kg.Graph) -> None:
    for name in ("who-hosts-whom", "which-deals", "who-says-what", "dates-of", "figures-of"):
        answer = graph.run(name)
        assert rerun(graph, answer) == {one.iri for one in answer.claims}
        assert answer.claims


def test_an_answer_counts_iterates_and_gathers_its_rows(plant: Plant) -> None:
    plant(claim("x", "Hosting", FULL), id="a")
    answer = plant(claim("x", "Hosting", FULL) + claim("y", "Hosting", HOSTING), id="b").who("hosts")
    assert len(answer) == len(list(answer)) == 2
    assert [one.iri.value.removeprefix(SOURCE.base) for one in answer.claims] == ["a#x", "b#x", "b#y"]
    assert answer.sources == (SOURCE["a"], SOURCE["b"])


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("Who hosts Betabank?", ["Who hosts Betabank?", "1 answer · 1 source", ""]),
        ("Qui héberge Betabank ?", ["Qui héberge Betabank ?", "1 réponse · 1 source", ""]),
        ("Who hosts Betabank in 2030?", ["Who hosts Betabank in 2030?", "1 answer · 1 source · true on 2030", ""]),
        ("Who hosts Gammanet?", ["Who hosts Gammanet?", "0 answers · 0 sources", "", "Not stated by the sources."]),
        ("Does Alphacorp host Betabank?", ["Does Alphacorp host Betabank?", "1 answer · 1 source", "", "Yes."]),
        (
            "Alphacorp héberge-t-il Betabank ?",
            ["Alphacorp héberge-t-il Betabank ?", "1 réponse · 1 source", "", "Oui."],
        ),
    ],
)
def test_an_answer_prints_question_counts_clocks_and_verdict(plant: Plant, question: str, lines: list[str]) -> None:
    text = str(plant(claim("x", "Hosting", FULL)).ask(question)).split("\n")
    assert text[: len(lines)] == lines


def test_an_answer_prints_no_trailing_blank(graph: kg.Graph) -> None:
    for question in PLAIN:
        text = str(graph.ask(question))
        assert text == text.rstrip()
        assert [line for line in text.split("\n") if line != line.rstrip()] == []


def test_csv_has_a_line_for_each_claim(graph: kg.Graph) -> None:
    answer = graph.who("hosts")
    lines = list(csv.DictReader(io.StringIO(answer.to_csv(), newline="")))
    assert [line["claim"] for line in lines] == [one.iri.value for one in answer.claims]


def test_no_answer_is_still_json_and_csv(plant: Plant) -> None:
    answer = plant("").who("hosts")
    assert (answer.to_dict()["rows"], answer.verdict) == ([], "not stated")
    assert len(answer.to_csv().splitlines()) == 1


def test_html_escapes_every_label_question_and_quote(plant: Plant, folder: Path) -> None:
    label = "<img src=x onerror='alert(1)'> & \\\"co\\\""
    things = f'{HEAD}actor:evil a kg:Actor ; rdfs:label "{label}"@en .\n'
    (folder / "facts" / "things.ttl").write_text(things, encoding="utf-8")
    g = plant(
        claim("x", "Hosting", "kg:host actor:evil ; kg:tenant actor:betabank", says="</pre><script>alert(2)</script>")
    )
    shown = g.who("hosts", "Betabank")._repr_html_()
    page = framed_page(shown)
    assert re.fullmatch(r'<iframe title="[^"<>]*" sandbox="" srcdoc="[^"<>]*" style="[^"<>]*"></iframe>', shown.strip())
    assert "<img" not in page
    assert "<script" not in page
    assert "&lt;img src=x" in page
    assert "&lt;/pre&gt;&lt;script&gt;" in page


def test_html_escapes_the_question_itself(plant: Plant) -> None:
    answer = plant(claim("x", "Hosting", HOSTING)).ask(
        "Who hosts <b>Betabank</b>?".replace("<b>", "< ").replace("</b>", " >")
    )
    assert "Who hosts &lt; Betabank &gt;?" in framed_page(answer._repr_html_())


def test_html_tells_what_the_text_tells(plant: Plant) -> None:
    g = plant(claim("x", "Hosting", FULL))
    page = framed_page(g.ask("Does Alphacorp host Betabank?")._repr_html_())
    text = html.unescape(re.sub(r"<[^>]*>", "|", page))
    for told in ("1 answer · 1 source", "Yes.", "Alphacorp hosts Betabank", "signed", "amount: 30 USD", "“It is so.”"):
        assert told in text, told


def test_html_of_a_party_tells_days_and_where_sources_differ(speak: Speak) -> None:
    speak("a", "2025-01", f"{HOSTING} ; kg:deal deal:pact ; {usd(5)}")
    g = speak("b", "2025-02", f"{HOSTING} ; kg:deal deal:pact ; {usd(7)}")
    page = framed_page(g.show("Alphacorp")._repr_html_())
    assert "<p>2025-01</p>" in page
    assert "7 USD" in page.partition("<pre>")[2]


def test_html_allows_its_own_style_only(plant: Plant) -> None:
    page = framed_page(plant("").who("hosts")._repr_html_())
    (style,) = re.findall("<style>(.*?)</style>", page, re.S)
    assert f"default-src 'none'; style-src 'sha256-{digest(style)}'" in page
    assert "<table" not in page


def test_json_is_written_in_the_letters_of_its_language(plant: Plant) -> None:
    text = plant(claim("x", "Hosting", HOSTING)).ask("Qui héberge Betabank ?").to_json()
    assert "héberge" in text
    assert "C'est ainsi." in text
