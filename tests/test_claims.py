"""Claims as typed records: roles, terms, stage, hedge, place and words, as the source gives them."""

import pyoxigraph as ox
import pytest
from conftest import Plant, claim

import kg
from kg.claims import Claim
from kg.terms import ACTOR, CERTAINTY, KG, SOURCE, STAGE

HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank"


def only(graph: kg.Graph) -> Claim:
    [one] = graph.claims()
    return one


def test_a_bare_claim_is_stated_undenied_and_without_stage(plant: Plant) -> None:
    one = only(plant(claim("x", "Rivalry", "kg:rival actor:alphacorp , actor:betabank")))
    assert (one.stage, one.rank, one.certainty, one.denied) == (None, 0, "stated", False)
    assert (one.speaker, one.deal, one.terms) == (None, None, {})
    assert one.roles == {"rival": (ACTOR["alphacorp"], ACTOR["betabank"])}


def test_each_part_of_a_claim_has_its_field(plant: Plant) -> None:
    terms = (
        f"{HOSTING} ; kg:stage stage:signed ; kg:certainty certainty:hedged ; kg:speaker actor:gammanet ; "
        "kg:deal deal:big ; "
        'kg:amount 300 ; kg:currency "USD" ; kg:from "2026"^^xsd:gYear'
    )
    one = only(plant(claim("x", "Hosting", terms, says="So they say.")))
    assert one.iri.value == SOURCE["a"].value + "#x"
    assert (one.source, one.relation.name) == (SOURCE["a"], "Hosting")
    assert one.roles == {"host": (ACTOR["alphacorp"],), "tenant": (ACTOR["betabank"],)}
    assert (one.stage, one.certainty, one.speaker) == ("signed", "hedged", ACTOR["gammanet"])
    assert one.deal is not None
    assert one.deal.value == "https://w3id.org/dealgraph/deal/big"
    assert list(one.terms) == ["amount", "currency", "from"]
    assert one.terms["from"] == (ox.Literal("2026", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#gYear")),)
    assert one.says == {"en": "So they say.", "fr": "C'est ainsi."}
    assert (one.issued, one.edge) == ("2025-01", None)


def test_a_firm_claim_carries_the_edge_that_it_yields(plant: Plant) -> None:
    assert only(plant(claim("x", "Hosting", f"{HOSTING} ; kg:stage stage:signed"))).edge == KG["hosts"]
    assert only(plant(claim("x", "Hosting", f"{HOSTING} ; kg:stage stage:rumoured"))).edge is None


def test_what_says_how_it_is_said_is_no_term(graph: kg.Graph) -> None:
    own = {"at", "says", "source", "yields", "stage", "certainty", "denied", "speaker", "deal", "type"}
    for one in graph.claims():
        assert not own & one.terms.keys()
        assert not one.roles.keys() & one.terms.keys()


def test_the_stages_of_the_ladder_rise_and_the_others_have_no_rung(plant: Plant) -> None:
    ladder = ["rumoured", "in-talks", "letter-of-intent", "announced", "signed", "closed", "operating"]
    ranks = {}
    for stage in [*ladder, "stalled", "cancelled", "ended"]:
        ranks[stage] = only(plant(claim("x", "Hosting", f"{HOSTING} ; kg:stage stage:{stage}"))).rank
    assert sorted(ladder, key=ranks.__getitem__) == ladder
    assert len({ranks[stage] for stage in ladder}) == len(ladder)
    assert [ranks[stage] for stage in ("stalled", "cancelled", "ended")] == [0, 0, 0]
    assert min(ranks[stage] for stage in ladder) > 0


@pytest.mark.parametrize(("value", "denied"), [("true", True), ("false", False)])
def test_only_a_true_denial_denies(plant: Plant, value: str, denied: bool) -> None:
    assert only(plant(claim("x", "Hosting", f"{HOSTING} ; kg:denied {value}"))).denied is denied


def test_paragraphs_come_in_the_order_of_the_source(plant: Plant) -> None:
    terms = f'{HOSTING} ; kg:at "§10" , "§9"'
    assert only(plant(claim("x", "Hosting", terms))).place == "§1, §9, §10"


def test_parties_come_once_each(plant: Plant) -> None:
    one = only(plant(claim("x", "Partnership", "kg:partner actor:alphacorp , actor:betabank , actor:gammanet")))
    assert one.parties == (ACTOR["alphacorp"], ACTOR["betabank"], ACTOR["gammanet"])


def test_two_claims_of_a_source_come_by_iri(plant: Plant) -> None:
    found = plant(claim("b", "Hosting", HOSTING) + claim("a", "Hosting", HOSTING)).claims()
    assert [one.iri.value.split("#")[1] for one in found] == ["a", "b"]


def test_the_source_itself_is_no_claim(plant: Plant) -> None:
    assert plant("").claims() == []


def test_partial_dates_of_the_source_stay_partial(plant: Plant) -> None:
    assert only(plant(claim("x", "Hosting", HOSTING), issued='"2025"^^xsd:gYear')).issued == "2025"


def test_a_view_reads_the_same_claim_as_the_whole(plant: Plant) -> None:
    g = plant(claim("x", "Hosting", f"{HOSTING} ; kg:stage stage:signed ; kg:amount 5"))
    assert only(g.at(known_by="2025-01")) == only(g)


def test_hostile_words_are_kept_as_they_are(plant: Plant) -> None:
    says = '=cmd()\\n<script>alert(\\"x\\")</script>\\u202E'
    assert (
        only(plant(claim("x", "Hosting", HOSTING, says=says))).says["en"] == '=cmd()\n<script>alert("x")</script>\u202e'
    )


def test_every_published_claim_has_its_parts(graph: kg.Graph) -> None:
    known = {t.subject for space in (STAGE, CERTAINTY) for t in graph.store.match(None) if t.subject in space}
    for one in graph.claims():
        assert one.iri.value.startswith(one.source.value + "#")
        assert one.parties
        assert one.at
        assert {"en", "fr"} <= one.says.keys()
        assert CERTAINTY[one.certainty] in known
        assert one.stage is None or STAGE[one.stage] in known
        assert (one.stage is not None) <= one.relation.staged
        assert one.edge in (None, one.relation.edge)


@pytest.mark.parametrize(
    ("about", "weight"),
    [
        ("<> a kg:Filing .", 5),
        ("<> a kg:PressRelease .", 4),
        ("<> kg:tier <https://w3id.org/dealgraph/tier/major-press> .", 3),
        ("<> kg:tier <https://w3id.org/dealgraph/tier/trade-press> .", 2),
        ("", 1),
    ],
)
def test_a_claim_weighs_what_its_source_does(plant: Plant, about: str, weight: int) -> None:
    graph = plant(claim("x", "Remark", "kg:about actor:alphacorp") + about)
    assert [c.weight for c in graph.claims()] == [weight]


@pytest.mark.parametrize(
    ("about", "origin"),
    [
        ("<> dcterms:publisher actor:betabank ; kg:relays actor:gammanet .", ACTOR["gammanet"]),
        ("<> dcterms:publisher actor:betabank .", ACTOR["betabank"]),
        ("", SOURCE["a"]),
    ],
)
def test_the_origin_of_a_claim_is_whose_report_it_is(plant: Plant, about: str, origin: ox.NamedNode) -> None:
    graph = plant(claim("x", "Remark", "kg:about actor:alphacorp") + about)
    assert [c.origin for c in graph.claims()] == [origin]


def test_the_claims_of_a_deal_come_from_every_source_of_the_view(plant: Plant) -> None:
    terms = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed ; kg:deal deal:lease"
    plant(claim("x", "Hosting", terms), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(claim("y", "Hosting", terms), id="b", issued='"2026-01"^^xsd:gYearMonth')
    lease = ox.NamedNode("https://w3id.org/dealgraph/deal/lease")
    assert [c.iri for c in graph._asker.reader.of_deals([lease])] == [SOURCE["a#x"], SOURCE["b#y"]]
    assert [c.iri for c in graph.at(known_by="2025")._asker.reader.of_deals([lease])] == [SOURCE["a#x"]]
