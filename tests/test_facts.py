"""What the published facts promise, beyond the rules that `kg check` proves."""

import re
from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox
import pytest

import kg
from kg.points import value
from kg.terms import DCTERMS, KG, SCHEMA, local


def test_every_paragraph_of_each_source_is_cited(graph: kg.Graph) -> None:
    cited: dict[ox.NamedNode, set[str]] = defaultdict(set)
    for claim in graph.claims():
        cited[claim.source].update(claim.at)
    for source in graph.sources():
        count = [int(v.value) for v in graph.store.values(source, KG["paragraphs"]) if isinstance(v, ox.Literal)]
        for number in range(1, max(count, default=0) + 1):
            assert f"§{number}" in cited[source], f"{source.value} §{number}"


def test_every_claim_has_source_place_and_both_paraphrases(graph: kg.Graph) -> None:
    for claim in graph.claims():
        assert claim.source in graph.sources()
        assert claim.at
        assert all(re.fullmatch(r"§\d+", at) for at in claim.at)
        assert set(claim.says) == {"en", "fr"}
        assert all(text.strip() for text in claim.says.values())


def test_both_articles_are_in_with_all_their_paragraphs(graph: kg.Graph) -> None:
    found = {local(s): graph.store.values(s, KG["paragraphs"])[0].value for s in graph.sources()}  # type: ignore[union-attr]
    assert found["2025-08-stargate-norway-front"] == "21"
    assert found["2025-08-stargate-norway-launch"] == "19"


@pytest.mark.parametrize(
    ("question", "roles"),
    [
        ("who hosts OpenAI?", {"microsoft", "oracle", "coreweave", "google", "nscale", "aker"}),
        ("who owns the Narvik campus?", {"aker", "nscale"}),
        ("who rivals ChatGPT?", {"mistral"}),
        ("who makes Llama 4?", {"meta"}),
        ("who makes Qwen?", set()),
        ("who operates Azure?", {"microsoft"}),
        ("who operates OCI?", {"oracle"}),
        ("who operates GCP?", {"google"}),
        ("who operates Lepton?", {"nvidia"}),
    ],
)
def test_the_hard_cases_come_out_right(graph: kg.Graph, question: str, roles: set[str]) -> None:
    found = set()
    for row in graph.ask(question):
        parties = {local(node) for nodes in row.roles.values() for node in nodes}
        found |= parties - {local(v) for values in graph.ask(question).parameters.values() for v in values}
    assert found == roles


def test_the_campus_is_a_site_and_a_company_and_only_later_stargate_norway(graph: kg.Graph) -> None:
    campus = graph.names.resolve("Narvik campus")
    kinds = {local(k) for k in graph.store.values(campus, KG.kind) if isinstance(k, ox.NamedNode)}
    assert kinds == {"company", "facility"}
    assert graph.at(on="2025-07").ask("is the Narvik campus part of Stargate Norway?").verdict == "not stated"
    assert graph.ask("is the Narvik campus part of Stargate Norway?").verdict == "yes"


def test_no_rent_counts_as_paid(graph: kg.Graph) -> None:
    rents = [c for c in graph.claims() if c.relation.name == "Hosting" and c.stage == "signed"]
    assert rents
    for claim in rents:
        assert [local(v) for v in claim.terms["firmness"] if isinstance(v, ox.NamedNode)] == ["committed"]


def test_the_pledge_of_softbank_is_no_edge(graph: kg.Graph) -> None:
    answer = graph.evidence("SoftBank", "invests in", "OpenAI")
    (claim,) = answer.claims
    assert claim.edge is None
    assert "condition" in claim.terms
    assert [v.value for v in claim.terms["amount"] if isinstance(v, ox.Literal)] == ["40000000000"]


def test_stargate_is_told_in_all_four_ways(graph: kg.Graph) -> None:
    told = {(c.relation.name, local(c.parties[0])) for c in graph.show("Stargate").claims}
    assert {("Backing", "trump-administration"), ("Making", "openai"), ("Partnership", "openai")} <= told
    assert any("brand" in c.says["en"] for c in graph.show("Stargate").claims)


def test_speakers_are_kept_apart_from_the_source(graph: kg.Graph) -> None:
    speakers = {local(c.speaker) for c in graph.claims() if c.speaker}
    assert {"bloomberg", "reuters", "analysts"} <= speakers


def test_the_photo_credit_is_no_actor() -> None:
    text = (Path(kg.sources.home()) / "facts" / "actors.ttl").read_text(encoding="utf-8")
    assert "Visit Narvik" not in text


# --- the wide graph


def test_the_web_of_deals_is_in(wide: kg.Graph) -> None:
    assert len(wide.sources()) >= 185
    assert len(wide.claims()) >= 403 + 213


def test_every_claim_of_every_source_says_so_in_both_languages(wide: kg.Graph) -> None:
    for claim in wide.claims():
        assert set(claim.says) == {"en", "fr"}, claim.iri
        assert all(text.strip() for text in claim.says.values()), claim.iri


def test_every_public_source_has_an_address_and_a_publisher(wide: kg.Graph, graph: kg.Graph) -> None:
    for source in set(wide.sources()) - set(graph.sources()):
        (address,) = wide.store.values(source, SCHEMA.url)
        assert isinstance(address, ox.NamedNode)
        assert address.value.startswith(("http://", "https://"))
        assert wide.store.values(source, DCTERMS.publisher)


def test_the_letter_of_intent_is_never_a_contract(wide: kg.Graph) -> None:
    (plan,) = {c.deal for c in wide.claims() if c.iri.value.endswith("#nv-openai-primary")}
    settled = {s.point.aspect: s for s in wide.settled() if s.point.deal == plan}
    assert settled["stage"].value == "letter-of-intent"
    assert settled["amount"].claim is not None
    assert [local(v) for v in settled["amount"].claim.terms["bound"] if isinstance(v, ox.NamedNode)] == ["up-to"]
    entries = [entry for entry in wide.totals().entries if entry.deal == plan]
    assert {(e.firmness, e.bound) for e in entries} == {("talked-of", "up-to")}


def test_the_order_ascribed_to_openai_is_shown_with_its_denial(wide: kg.Graph) -> None:
    assert "not the unnamed customer" in flat(str(wide.conflicts("Broadcom")))
    (entry,) = [e for e in wide.totals(payee="Broadcom").entries if e.amount == 10**10]
    assert entry.exclusion == "denied"


def test_the_share_of_microsoft_is_settled_with_its_reason(wide: kg.Graph) -> None:
    ends = (wide.names.resolve("Microsoft"), wide.names.resolve("OpenAI"))
    (point,) = [s for s in wide.settled() if s.point.aspect == "share" and s.point.parties == ends]
    assert point.value == "27"
    assert point.claim is not None
    assert point.claim.weight == 5
    assert {(r.difference, value(r.claim, point.point)) for r in point.rivals} == {("overtaken", "32.5")}


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_edges_and_settled_stages_agree(wide: kg.Graph) -> None:
    """The query of direct edges and the rule of settled values each say what is over: they must not drift apart."""
    stages = {s.point.deal: s.value for s in wide.settled() if s.point.aspect == "stage"}
    for claim in wide.claims():
        if claim.deal not in stages or claim.denied or claim.relation.edge is None:
            continue
        over = stages[claim.deal] in ("cancelled", "ended")
        firm = claim.rank >= 4 and claim.certainty == "stated" and "condition" not in claim.terms
        assert not (over and claim.edge), claim.iri
        assert over or claim.edge or not firm, claim.iri
