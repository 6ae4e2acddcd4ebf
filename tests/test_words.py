"""Questions in words: what is read, what is refused, and that nothing is misread."""

import pytest
from conftest import Plant, claim

import kg
from kg.relations import Relation
from kg.terms import local


def hosts(answer: kg.Answer) -> set[str]:
    return {local(row.roles["host"][0]) for row in answer}


OPENAI_HOSTS = {"microsoft", "oracle", "coreweave", "google", "nscale", "aker"}


@pytest.mark.parametrize(
    "question",
    [
        "who hosts OpenAI?",
        "Who hosts Open AI",
        "WHO HOSTS OPENAI",
        "who is hosting openai right now?".replace("right ", ""),
        "OpenAI is hosted by whom?",
        "By whom is OpenAI hosted?",
        "Who are the hosts of OpenAI?",
        "OpenAI's hosts",
        "Which companies host OpenAI?",
        "who hosts Opennai?",
        "qui héberge OpenAI ?",
        "Qui heberge openai",
        "Par qui OpenAI est-il hébergé ?",
        "Quels sont les hébergeurs d'OpenAI ?",
        "Quelles entreprises hébergent OpenAI ?",
        "chez qui tourne OpenAI ?",
    ],
)
def test_every_wording_of_one_question_finds_the_same_hosts(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert hosts(answer) == OPENAI_HOSTS
    assert answer.named == "who-hosts-whom"


@pytest.mark.parametrize(
    "question",
    [
        "whom does Oracle host?",
        "Oracle hosts whom?",
        "Who does Oracle host?",
        "Qui Oracle héberge-t-il ?",
        "Oracle héberge qui ?",
        "Who is hosted by Oracle?",
        "Qui est hébergé par Oracle ?",
    ],
)
def test_asked_from_the_host_it_finds_the_tenant(graph: kg.Graph, question: str) -> None:
    assert [local(row.roles["tenant"][0]) for row in graph.ask(question)] == ["openai"]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Does Oracle host OpenAI?", "yes"),
        ("Is OpenAI hosted by Oracle?", "yes"),
        ("Oracle héberge-t-il OpenAI ?", "yes"),
        ("Est-ce qu'Oracle héberge OpenAI ?", "yes"),
        ("OpenAI est-il hébergé par Oracle ?", "yes"),
        ("Does OpenAI host Oracle?", "not stated"),
        ("Is Oracle hosted by OpenAI?", "not stated"),
        ("Does Meta host Mistral?", "not stated"),
        ("Does OpenAI own the Narvik campus?", "no"),
        ("OpenAI possède-t-il le campus de Narvik ?", "no"),
        ("Does Aker own the Narvik campus?", "yes"),
        ("Does SoftBank invest in OpenAI?", "not stated"),
    ],
)
def test_yes_no_and_not_stated_are_three_answers(graph: kg.Graph, question: str, verdict: str) -> None:
    assert graph.ask(question).verdict == verdict


def test_a_conditional_pledge_is_shown_but_is_no_yes(graph: kg.Graph) -> None:
    answer = graph.ask("Does SoftBank invest in OpenAI?")
    assert [local(c.iri) for c in answer.claims] == ["softbank-pledges-openai"]
    assert "promised" in answer.reason


def test_a_denied_claim_says_no(plant: Plant) -> None:
    roles = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:operating ; kg:denied true"
    assert plant(claim("x", "Hosting", roles)).ask("Does Alphacorp host Betabank?").verdict == "no"


def relations() -> list[Relation]:
    return [relation for relation in kg.load().table.relations if relation.edge]


@pytest.mark.parametrize("relation", relations(), ids=lambda relation: relation.name)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_relation_is_askable_from_both_ends(plant: Plant, relation: Relation, language: str) -> None:
    roles = " ; ".join(
        f"kg:{local(r)} actor:{a}" for r, a in zip(relation.roles, ("alphacorp", "betabank"), strict=True)
    )
    stage = " ; kg:stage stage:signed" if relation.staged else ""
    planted = plant(claim("x", relation.name, roles + stage))
    forms = {
        "en": (
            "Who {v} whom?",
            "Who {v} Betabank?",
            "Whom does Alphacorp {i}?",
            "Does Alphacorp {i} Betabank?",
            "Who {p} Alphacorp?",
        ),
        "fr": (
            "Qui {v} qui ?",
            "Qui {v} Betabank ?",
            "Alphacorp {v} qui ?",
            "Est-ce qu'Alphacorp {v} Betabank ?",
            "Qui {p} Alphacorp ?",
        ),
    }
    for form in forms[language]:
        infinitive = relation.active[language][1]
        words = {
            "v": relation.active[language][0],
            "i": infinitive.removeprefix("be "),
            "p": relation.passive[language][0],
        }
        if infinitive.startswith("be ") and "does" in form.lower():
            continue
        answer = planted.ask(form.format(**words))
        assert len(answer.claims) == 1, form.format(**words)
        assert answer.verdict == ("yes" if form.startswith(("Does", "Est-ce")) else None), form.format(**words)
