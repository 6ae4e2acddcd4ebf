"""Questions in words: what is read, what is refused, and that nothing is misread."""

import pytest
from conftest import Plant, claim

import kg
from kg.errors import UnknownNameError, UnreadQuestionError
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


@pytest.mark.parametrize(
    "question",
    [
        # a second party, number, noun or verb that no claim has
        "Does Aker own the Narvik campus with Nscale?",
        "Does Aker own the Narvik campus for Nscale?",
        "Does Microsoft own OpenAI's GPUs?",
        "Does Microsoft own OpenAI's revenue?",
        "Microsoft possède-t-il les GPU d'OpenAI ?",
        "Does Oracle rent 30 GPUs to OpenAI?",
        "Does Oracle rent 2,000,000 dollars to OpenAI?",
        "Does Microsoft host OpenAI's host?",
        "Who owns the owner of OpenAI?",
        "Who makes Oracle host OpenAI?",
        "Who supplies power to Nscale?",
        "Who makes money?",
        # a verb that only looks like one of ours
        "Does Microsoft run on Azure?",
        "What runs on Azure?",
        "Does Microsoft license from OpenAI?",
        "Does Microsoft control OpenAI?",
        "How much revenue does OpenAI make?",
        "How much money does OpenAI make per year?",
        "How many hosts does OpenAI have?",
        "How many users does ChatGPT have?",
        "How much did OpenAI promise SoftBank?",
        # two questions, two parties at one end
        "Who hosts OpenAI? How much does Oracle pay?",
        "Who hosts OpenAI and Mistral?",
        "Who hosts OpenAI, Mistral?",
        "Do Oracle and Google host OpenAI?",
        "Que construisent Aker et Nscale ?",
        "Who owns the campus with Aker?",
        "Who hosts OpenAI with Oracle?",
        # turned round
        "Who does not host OpenAI?",
        "Who hosts OpenAI the most?",
        "Qui héberge encore OpenAI ?",
        "Qui n'héberge pas OpenAI ?",
        "Qui à part Oracle héberge OpenAI ?",
        "Who else hosts OpenAI?",
        "Who hosts OpenAI or Mistral?",
        "Why does Oracle host OpenAI?",
        "Could Oracle host OpenAI?",
        "Who would host OpenAI if Microsoft left?",
        # nobody named
        "Who hosts it?",
        "Where is it?",
        "Who hosts that?",
        "Does Oracle host it?",
        "Qui l'héberge ?",
        "OpenAI, qui l'héberge ?",
        "Who hosts itself?",
        "Is Aker a fund?",
        "Is Oracle a host?",
        "Whose host is Microsoft?",
        "Does Nscale buy Nvidia GPUs?",
        "When was Stargate Norway announced?",
        "Would Oracle host OpenAI?",
        "Oracle hébergerait-il OpenAI ?",
        "Does Oracle host OpenAI at Microsoft?",
        "What does it say?",
        "Who hosts us?",
        # other topics, and noise
        "What is the weather in Narvik?",
        "Who is the president of the company?",
        "",
        "???",
        "a " * 500,
        "who hosts OpenAI " * 600,
    ],
)
def test_what_cannot_be_read_is_refused_rather_than_guessed(graph: kg.Graph, question: str) -> None:
    with pytest.raises(UnreadQuestionError):
        graph.ask(question)


@pytest.mark.parametrize(
    ("question", "named", "subject", "object_"),
    [
        ("Qu'est-ce qui bloque OpenAI ?", "who-opposes-whom", None, "openai"),
        ("Que comprend Stargate ?", "what-is-part-of-what", None, "stargate"),
        ("Que possède Nscale ?", "who-owns-whom", "nscale", None),
        ("Quels modèles développe Meta ?", "who-makes-what", "meta", None),
        ("Quelle entreprise dirige Sam Altman ?", "who-holds-which-office", "sam-altman", None),
        ("Quelle entreprise héberge OpenAI ?", "who-hosts-whom", None, "openai"),
        ("Qui est-ce qu'héberge Microsoft ?", "who-hosts-whom", "microsoft", None),
        ("Does Azure host OpenAI?", "who-hosts-whom", "azure", "openai"),
        ("Quelle part du campus de Narvik détient Aker ?", "who-owns-whom", "aker", "narvik-campus"),
        ("What share of the Narvik campus does Aker own?", "who-owns-whom", "aker", "narvik-campus"),
        ("OpenAI est-il hébergé chez Oracle ?", "who-hosts-whom", "oracle", "openai"),
        ("On which cloud is OpenAI hosted?", "who-hosts-whom", None, "openai"),
        ("Is OpenAI Oracle's host?", "who-hosts-whom", "openai", "oracle"),
        ("Is Oracle OpenAI's host?", "who-hosts-whom", "oracle", "openai"),
        ("Is Nvidia the maker of the Nvidia B300?", "who-makes-what", "nvidia", "nvidia-b300"),
        ("How much does OpenAI pay Oracle?", "who-pays-whom", "openai", "oracle"),
        ("Combien Oracle paie-t-il à OpenAI ?", "who-pays-whom", "oracle", "openai"),
        ("Who buys GPUs from Nvidia?", "who-supplies-whom", "nvidia", None),
        ("À qui Nvidia vend-il des GPU ?", "who-supplies-whom", "nvidia", None),
        ("Who blocks OpenAI's change of status?", "who-opposes-whom", None, "openai-status-change"),
        ("Is OpenAI financed by SoftBank?", "who-invests-in-whom", "softbank", "openai"),
        ("Qui construira Stargate Norway ?", "who-builds-what", None, "stargate-norway"),
        ("Qui loue auprès d'Aker ?", "who-hosts-whom", "aker", None),
        ("Who are the customers of Nscale?", "who-supplies-whom", "nscale", None),
        ("Is Narvik in Norway?", "what-is-where", "narvik", "norway"),
        ("Orcale hosts whom?", "who-hosts-whom", "oracle", None),
    ],
)
def test_each_name_stands_at_its_end(
    graph: kg.Graph, question: str, named: str, subject: str | None, object_: str | None
) -> None:
    answer = graph.ask(question)
    slots = {
        "what-is-part-of-what": ("part", "whole"),
        "what-is-where": ("located", "place"),
        "who-pays-whom": ("payer", "payee"),
    }
    relation = next((r for r in graph.table.relations if graph._asker.questions.of(r.iri).name == named), None)
    ends = slots.get(named) or tuple(local(role) for role in (relation.roles if relation else ()))
    found = tuple(next((local(n) for n in answer.parameters.get(end, ())), None) for end in ends)
    assert (answer.named, found) == (named, (subject, object_))


def test_a_figure_is_never_that_of_the_other_direction(graph: kg.Graph) -> None:
    assert graph.ask("How much does Oracle pay OpenAI?").verdict == "not stated"
    assert len(graph.ask("How much does OpenAI pay Oracle?")) == 1


def test_a_kind_asked_for_limits_the_answer(graph: kg.Graph) -> None:
    models = graph.ask("Which models does Nscale host?")
    assert {local(row.roles["tenant"][0]) for row in models} == {"mistral-models", "qwen", "llama-4", "flux"}


def test_a_place_holds_the_places_within_it(graph: kg.Graph) -> None:
    assert {"aker", "nscale"} <= hosts(graph.ask("Who hosts OpenAI in Europe?"))
    assert hosts(graph.ask("Who hosts OpenAI in Norway?")) == {"aker", "nscale"}


@pytest.mark.parametrize("tail", ["in 1999", "in 2035"])
def test_an_undated_claim_says_yes_only_for_the_days_of_its_source(graph: kg.Graph, tail: str) -> None:
    assert graph.ask(f"Does Oracle host OpenAI {tail}?").verdict == "not stated"
    assert graph.ask("Does Oracle host OpenAI in 2025?").verdict == "yes"


def test_a_speaker_limits_the_answer(graph: kg.Graph) -> None:
    answer = graph.ask("According to Bloomberg, who owns OpenAI?")
    assert [local(c.speaker) for c in answer.claims if c.speaker] == ["bloomberg"]
    assert graph.ask("Selon Reuters, qui héberge OpenAI ?").verdict == "not stated"


def test_the_error_of_an_unread_question_suggests_readable_ones(graph: kg.Graph) -> None:
    with pytest.raises(UnreadQuestionError) as error:
        graph.ask("Who does not host OpenAI?")
    assert error.value.nearest
    for question in error.value.nearest:
        graph.ask(question)


def test_an_unknown_name_is_told_apart_from_an_unread_question(graph: kg.Graph) -> None:
    with pytest.raises(UnknownNameError, match="Anthropologie"):
        graph.ask("Who hosts Anthropologie?")
