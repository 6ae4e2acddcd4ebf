"""What has become of the deals that claims speak of."""

import pytest
from conftest import Plant, claim

import kg
from kg.standing import became
from kg.terms import SOURCE, local

HOSTS = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:deal deal:lease"


def told(graph: kg.Graph) -> dict[str, str]:
    """Return what became of every claim, by its fragment."""
    found = became(graph.claims(), graph._asker.reader)
    return {local(iri): stage for iri, stage in found.items()}


def test_a_cancelled_deal_overtakes_what_was_said_before(plant: Plant) -> None:
    plant(claim("signed", "Hosting", f"{HOSTS} ; kg:stage stage:signed"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(
        claim("off", "Hosting", f"{HOSTS} ; kg:stage stage:cancelled"), id="b", issued='"2026-04-15"^^xsd:date'
    )
    assert told(graph) == {"signed": "cancelled"}


def test_nothing_became_of_a_deal_that_two_sources_tell_alike(plant: Plant) -> None:
    plant(claim("one", "Hosting", f"{HOSTS} ; kg:stage stage:signed"), id="a")
    graph = plant(claim("two", "Hosting", f"{HOSTS} ; kg:stage stage:signed"), id="b")
    assert told(graph) == {}


def test_a_denied_rumour_is_denied_where_nothing_stands(plant: Plant) -> None:
    plant(claim("talk", "Hosting", f"{HOSTS} ; kg:stage stage:rumoured"), id="a")
    graph = plant(claim("no", "Hosting", f"{HOSTS} ; kg:stage stage:announced ; kg:denied true"), id="b")
    assert told(graph) == {"talk": "denied"}


def test_the_clock_of_the_view_decides_what_is_known_to_have_happened(plant: Plant) -> None:
    plant(claim("signed", "Hosting", f"{HOSTS} ; kg:stage stage:signed"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(
        claim("off", "Hosting", f"{HOSTS} ; kg:stage stage:cancelled"), id="b", issued='"2026-04-15"^^xsd:date'
    )
    assert told(graph.at(known_by="2025-12")) == {}


def test_a_claim_without_deal_is_not_judged(plant: Plant) -> None:
    terms = "kg:host actor:alphacorp ; kg:tenant actor:betabank"
    plant(claim("one", "Hosting", f"{terms} ; kg:stage stage:signed"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(
        claim("two", "Hosting", f"{terms} ; kg:stage stage:ended"), id="b", issued='"2026-01"^^xsd:gYearMonth'
    )
    assert told(graph) == {}


def test_claims_that_were_not_asked_for_are_weighed_and_not_told(plant: Plant) -> None:
    plant(claim("signed", "Hosting", f"{HOSTS} ; kg:stage stage:signed"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(
        claim("off", "Hosting", f"{HOSTS} ; kg:stage stage:cancelled"), id="b", issued='"2026-04-15"^^xsd:date'
    )
    asked = [c for c in graph.claims() if c.iri == SOURCE["a#signed"]]
    assert set(became(asked, graph._asker.reader).values()) == {"cancelled"}
    assert became([c for c in graph.claims() if c not in asked], graph._asker.reader) == {}


def test_an_answer_marks_the_overtaken_row(plant: Plant) -> None:
    plant(claim("signed", "Hosting", f"{HOSTS} ; kg:stage stage:signed"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(
        claim("off", "Hosting", f"{HOSTS} ; kg:stage stage:cancelled"), id="b", issued='"2026-04-15"^^xsd:date'
    )
    answer = graph.ask("who hosts Betabank?")
    assert "signed, since cancelled" in str(answer)
    assert {c["since"] for row in answer.to_dict()["rows"] for c in row["claims"]} == {"cancelled", None}  # type: ignore[attr-defined]
    assert "signé, depuis annulé" in str(graph.ask("qui héberge Betabank ?"))


def test_a_deal_that_a_later_source_cancels_yields_no_edge(plant: Plant) -> None:
    plant(claim("signed", "Hosting", f"{HOSTS} ; kg:stage stage:signed"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(
        claim("off", "Hosting", f"{HOSTS} ; kg:stage stage:cancelled"), id="b", issued='"2026-04-15"^^xsd:date'
    )
    assert graph.ask("does Alphacorp host Betabank?").verdict == "not stated"
    assert graph.at(known_by="2025-12").ask("does Alphacorp host Betabank?").verdict == "yes"


@pytest.mark.parametrize("doubt", ["kg:certainty certainty:hedged", "kg:denied true"])
def test_a_hedged_or_denied_cancellation_takes_no_edge_away(plant: Plant, doubt: str) -> None:
    plant(claim("signed", "Hosting", f"{HOSTS} ; kg:stage stage:signed"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    off = claim("off", "Hosting", f"{HOSTS} ; kg:stage stage:cancelled ; {doubt}")
    graph = plant(off, id="b", issued='"2026-04-15"^^xsd:date')
    assert graph.ask("does Alphacorp host Betabank?").verdict == "yes"


def test_a_deal_signed_after_it_was_cancelled_stands(plant: Plant) -> None:
    plant(claim("off", "Hosting", f"{HOSTS} ; kg:stage stage:cancelled"), id="a", issued='"2025-01"^^xsd:gYearMonth')
    graph = plant(claim("anew", "Hosting", f"{HOSTS} ; kg:stage stage:signed"), id="b", issued='"2026-04-15"^^xsd:date')
    assert graph.ask("does Alphacorp host Betabank?").verdict == "yes"


def test_at_stargate_norway_openai_was_tenant_and_then_microsoft(wide: kg.Graph) -> None:
    def tenants(known_by: str) -> dict[str, set[str]]:
        rows = wide.at(known_by=known_by).show("Stargate Norway").rows
        hosted = [row for row in rows if row.relation.name == "Hosting" and not row.denied]
        return {
            kind: {local(r.roles["tenant"][0]) for r in hosted if r.firm is (kind == "firm")}
            for kind in ("firm", "not")
        }

    assert tenants("2025-08")["firm"] == {"openai"}
    assert tenants("2026-07")["firm"] == {"microsoft"}
    assert "openai" in tenants("2026-07")["not"]
