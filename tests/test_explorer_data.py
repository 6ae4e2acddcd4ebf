"""The data of the page: shaped as the page's types say, true to the view, and told in the words of the house."""

import json
import re
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pyoxigraph as ox
import pytest
from conftest import HEAD, Plant, Speak, claim, usd

import kg
from kg import prose, telling
from kg.claims import Claim
from kg.dates import PartialDate
from kg.explorer.data import page_data
from kg.explorer.history import stories
from kg.explorer.parties import HOMES, LARGEST, SMALLEST
from kg.explorer.said import day
from kg.explorer.texts import both, given
from kg.network import node_id
from kg.points import Point
from kg.rows import rows_of
from kg.settle import Settled, settle
from kg.terms import KG, KIND, local

Page = dict[str, Any]
TYPES = Path(__file__).parent.parent / "frontend" / "src" / "types.js"
NBSP = "\N{NO-BREAK SPACE}"
HOSTING = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed"
THINGS = """thing:site a kg:Thing ; kg:kind kind:facility ; rdfs:label "The site"@en , "Le site"@fr .
thing:brand a kg:Thing ; kg:kind kind:programme ; rdfs:label "The brand"@en , "La marque"@fr .
thing:town a kg:Thing ; kg:kind kind:place ; rdfs:label "Town"@en , "Ville"@fr .
thing:land a kg:Thing ; kg:kind kind:place ; rdfs:label "Land"@en , "Pays"@fr .
"""


def page(graph: kg.Graph) -> Page:
    return cast(Page, page_data(graph))


@pytest.fixture(scope="module")
def published(wide: kg.Graph) -> Page:
    return page(wide)


def one(found: Page, kind: str, id: str) -> Page:
    (record,) = [record for record in found[kind] if record["id"] == id]
    return cast(Page, record)


def the_claim(graph: kg.Graph) -> Page:
    (record,) = page(graph)["claims"]
    return cast(Page, record)


def planted_things(folder: Path) -> None:
    (folder / "facts" / "things.ttl").write_text(HEAD + THINGS, encoding="utf-8")


# --- the shape


def declared(name: str) -> dict[str, bool]:
    """Return the fields of a type of the page, and whether each must be there."""
    text = TYPES.read_text(encoding="utf-8").replace("\n *", " ")
    (body,) = re.findall(rf"@typedef \{{\{{((?:(?!@typedef).)*?)\}}\}} {name} \*/", text)
    flat = re.sub(r"\{[^{}]*\}", "object", body)
    return {field: mark == ":" for field, mark in re.findall(r"(\w+)(\??:)", flat)}


RECORDS = {
    "Relation": "relations",
    "Party": "parties",
    "Deal": "deals",
    "Source": "sources",
    "Claim": "claims",
    "Point": "points",
}


@pytest.mark.parametrize("name", RECORDS)
def test_each_record_has_the_fields_that_the_page_declares_and_no_other(published: Page, name: str) -> None:
    fields = declared(name)
    assert fields
    for record in published[RECORDS[name]]:
        assert set(record) <= set(fields), record
        assert {field for field, needed in fields.items() if needed} <= set(record), record


def test_each_verdict_code_and_page_has_the_fields_that_the_page_declares(published: Page) -> None:
    assert set(published) == set(declared("PageData"))
    verdicts = [verdict for point in published["points"] for verdict in point["history"]]
    codes = [code for scheme in published["codes"].values() for code in scheme]
    for name, records in (("Verdict", verdicts), ("Code", codes)):
        fields = declared(name)
        for record in records:
            assert {field for field, needed in fields.items() if needed} <= set(record) <= set(fields)


def test_every_index_leads_to_a_record(published: Page) -> None:
    many = {kind: len(published[kind]) for kind in RECORDS.values()}
    for said in published["claims"]:
        assert all(0 <= at < many["parties"] for at in (*said["from"], *said.get("to", ()), *said.get("about", ())))
        assert said["relation"] < many["relations"]
        assert said["source"] < many["sources"]
        assert said.get("deal", 0) < many["deals"]
    for party in published["parties"]:
        assert all(at < many["parties"] for at in (*party.get("countries", ()), party.get("home", 0)))
    for point in published["points"]:
        used = [at for v in point["history"] for at in (v.get("best", 0), *v.get("agreeing", ()))]
        used += [at for v in point["history"] for at, _ in v.get("rivals", ())] + [at for at, _ in point["values"]]
        assert all(0 <= at < many["claims"] for at in used)
        assert point.get("deal", 0) < many["deals"]


def test_every_code_that_a_record_gives_is_listed(published: Page) -> None:
    codes = {scheme: {code["id"] for code in listed} for scheme, listed in published["codes"].items()}
    for said in published["claims"]:
        assert said["certainty"] in codes["certainty"]
        assert said.get("stage", "signed") in codes["stage"]
    for party in published["parties"]:
        assert party["kind"] in codes["kind"]
        assert party.get("layer", "labs") in codes["layer"]
    for point in published["points"]:
        for verdict in point["history"]:
            assert verdict["reason"] in codes["reason"]
            assert {how for _, how in verdict.get("rivals", ())} <= codes["difference"]
    assert {source["tier"] for source in published["sources"]} <= codes["tier"]
    assert {relation["family"] for relation in published["relations"]} - {""} == codes["family"]


def test_the_data_is_plain_json_and_the_same_whenever_it_is_made(published: Page) -> None:
    text = json.dumps(published, allow_nan=False)
    assert json.dumps(page(kg.load()), allow_nan=False) == text
    assert json.loads(text)["version"] == 1


def test_ids_are_in_order_and_each_there_once(published: Page) -> None:
    for kind in ("relations", "parties", "deals", "sources", "claims"):
        ids = [record["id"] for record in published[kind]]
        assert len(ids) == len(set(ids)), kind
    for kind in ("parties", "deals", "sources"):
        ids = [record["id"] for record in published[kind]]
        assert ids == sorted(ids), kind


def test_what_says_nothing_is_left_out(published: Page) -> None:
    for kind in RECORDS.values():
        for record in published[kind]:
            assert {k for k, value in record.items() if value in (None, [], {}) or value is False} == set()


# --- claims


def test_every_claim_of_the_view_is_there_with_its_words(published: Page, wide: kg.Graph) -> None:
    said = {record["id"]: record["says"] for record in published["claims"]}
    assert said == {node_id(c.iri): both(c.said) for c in wide.claims()}


def test_a_claim_is_firm_where_it_yields_an_edge(published: Page, wide: kg.Graph) -> None:
    firm = {record["id"] for record in published["claims"] if record.get("firm")}
    assert firm == {node_id(c.iri) for c in wide.claims() if c.edge}


def test_subjects_are_in_from_and_objects_in_to(plant: Plant) -> None:
    found = page(plant(claim("x", "Hosting", HOSTING)))
    (said,) = found["claims"]
    ids = [party["id"] for party in found["parties"]]
    assert [ids[at] for at in said["from"]] == ["actor:alphacorp"]
    assert [ids[at] for at in said["to"]] == ["actor:betabank"]


def test_a_symmetric_claim_has_all_its_parties_in_from(plant: Plant) -> None:
    partners = "kg:partner actor:alphacorp , actor:betabank , actor:gammanet ; kg:stage stage:announced"
    said = the_claim(plant(claim("x", "Partnership", partners)))
    assert said["from"] == [0, 1, 2]
    assert "to" not in said


def test_a_claim_of_one_role_has_no_object(plant: Plant) -> None:
    assert "to" not in the_claim(plant(claim("x", "Remark", "kg:about actor:alphacorp")))


@pytest.mark.parametrize(
    ("terms", "pill"),
    [
        (f"{usd(10**11)} ; kg:bound bound:up-to", {"en": "up to $100bn", "fr": f"jusqu'à 100{NBSP}Md$"}),
        (f'{usd(3 * 10**10)} ; kg:per "P1Y"^^xsd:duration', {"en": "$30bn a year", "fr": f"30{NBSP}Md$ par an"}),
        (f"{usd(10**9)} ; kg:share 27", {"en": "$1bn", "fr": f"1{NBSP}Md$"}),
        ("kg:share 27.0 ; kg:megawatts 5", "27 %"),
        ("kg:megawatts 230 ; kg:gpus 100000", f"230{NBSP}MW"),
        ("kg:megawatts 1500", {"en": f"1.5{NBSP}GW", "fr": f"1,5{NBSP}GW"}),
        ("kg:gpus 100000", {"en": "100,000 GPUs", "fr": "100\u202f000 GPU"}),
    ],
)
def test_the_pill_is_the_main_figure_with_its_bound(plant: Plant, terms: str, pill: object) -> None:
    assert the_claim(plant(claim("x", "Hosting", f"{HOSTING} ; {terms}")))["pill"] == pill


def test_a_figure_that_covers_more_than_these_parties_says_so(wide: kg.Graph, published: Page) -> None:
    for c, record in zip(wide.claims(), published["claims"], strict=True):
        if "pill" in record and c.terms.get("scope"):
            scope = cast(ox.NamedNode, c.terms["scope"][0])
            assert record["pill"]["en"].endswith(f", {wide.names.name(scope)}")


def test_what_is_denied_has_neither_pill_nor_money(plant: Plant) -> None:
    said = the_claim(plant(claim("x", "Hosting", f"{HOSTING} ; {usd(10**9)} ; kg:denied true")))
    assert said["denied"] is True
    assert {"pill", "money"} & set(said) == set()
    assert said["details"] == [{"key": "amount", "label": {"en": "amount", "fr": "montant"}, "value": both(_billion)}]


def _billion(language: str) -> str:
    return {"en": "1 billion USD", "fr": "1 milliard USD"}[language]


def test_money_is_a_number_with_its_currency_and_never_without(plant: Plant) -> None:
    said = the_claim(plant(claim("x", "Hosting", f"{HOSTING} ; {usd(10**9)}")))
    assert said["money"] == {"amount": 10**9, "currency": "USD"}
    assert "money" not in the_claim(plant(claim("x", "Hosting", f"{HOSTING} ; kg:amount 5")))


def test_details_are_the_terms_as_the_answers_print_them(wide: kg.Graph, published: Page) -> None:
    for c, record in zip(wide.claims(), published["claims"], strict=True):
        answer = [line.split(": ", 1)[1] for line in _details(c, wide)]
        texts = [d["value"] if isinstance(d["value"], str) else d["value"]["en"] for d in record.get("details", [])]
        assert texts == answer


def test_the_key_of_a_detail_is_its_term_whatever_the_language_calls_it(plant: Plant) -> None:
    terms = f'{HOSTING} ; {usd(10**9)} ; kg:per "P1Y"^^xsd:duration ; kg:period "early 2025"@en'
    said = the_claim(plant(claim("x", "Hosting", terms)))
    assert [detail["key"] for detail in said["details"]] == ["amount", "period"]


def _details(c: Claim, graph: kg.Graph) -> list[str]:
    return prose.details(rows_of([c])[0], graph.names, "en")


# --- the clocks


def known(found: Page, claim: Page) -> int:
    return cast(int, found["sources"][claim["source"]]["known"])


@pytest.mark.parametrize("when", ["2025-01", "2025-07-31", "2025-08", "2025", "2026-02-27"])
def test_the_first_clock_admits_what_the_view_has(wide: kg.Graph, published: Page, when: str) -> None:
    last = day(PartialDate.parse(when).last)
    admitted = {record["id"] for record in published["claims"] if known(published, record) <= last}
    assert admitted == {node_id(c.iri) for c in wide.at(known_by=when).claims()}


@pytest.mark.parametrize("when", ["2019", "2025-07", "2025-09-22", "2027", "2040"])
def test_the_second_clock_admits_what_the_view_has(wide: kg.Graph, published: Page, when: str) -> None:
    first, last = day(PartialDate.parse(when).first), day(PartialDate.parse(when).last)
    admitted = {
        record["id"]
        for record in published["claims"]
        if record.get("since", first) <= last and record.get("until", last) >= first
    }
    assert admitted == {node_id(c.iri) for c in wide.at(on=when).claims()}


def test_a_source_of_no_day_is_known_by_none(plant: Plant) -> None:
    found = page(plant(claim("x", "Hosting", HOSTING), issued='"soon"'))
    assert found["sources"][0]["known"] == day(date(9999, 12, 31))


def test_the_data_of_a_view_tells_its_clocks_and_nothing_else(graph: kg.Graph) -> None:
    early = page(graph.at(known_by="2025-07", on="2025"))
    assert early["view"] == {"knownBy": "2025-07", "on": "2025"}
    assert (early["claims"], early["parties"], early["sources"], early["points"]) == ([], [], [], [])
    assert page(graph)["view"] == {}


# --- parties


def test_every_party_of_the_claims_is_there_and_no_other(wide: kg.Graph, published: Page) -> None:
    ids = {party["id"] for party in published["parties"]}
    roles = {node_id(iri) for c in wide.claims() for iri in c.parties}
    assert roles <= ids
    used = {at for said in published["claims"] for at in (*said["from"], *said.get("to", ()), *said.get("about", ()))}
    assert used == set(range(len(ids)))
    assert "actor:reuters" not in ids  # it only publishes


def test_a_party_named_in_terms_alone_is_a_party_that_the_claim_is_about(plant: Plant, folder: Path) -> None:
    planted_things(folder)
    found = page(plant(claim("x", "Hosting", f"{HOSTING} ; kg:facility thing:site ; kg:country thing:land")))
    ids = [party["id"] for party in found["parties"]]
    assert ids == ["actor:alphacorp", "actor:betabank", "thing:land", "thing:site"]
    assert found["claims"][0]["about"] == [3, 2]


def test_sizes_grow_with_claims_between_two_bounds(published: Page) -> None:
    sizes = {party["id"]: party["size"] for party in published["parties"]}
    assert (min(sizes.values()), max(sizes.values())) == (SMALLEST, LARGEST)
    assert sizes["actor:openai"] == LARGEST
    assert sizes["actor:openai"] > sizes["actor:nscale"] > sizes["actor:entergy"]


def test_other_names_are_there_for_the_search_and_not_the_name_itself(published: Page) -> None:
    for party in published["parties"]:
        name = party["name"]
        assert {name} if isinstance(name, str) else set(name.values()).isdisjoint(party.get("aliases", ()))
    assert "campus du Narvik" not in one(published, "parties", "actor:narvik-campus").get("aliases", ())


def home(found: Page, id: str) -> str | None:
    at = one(found, "parties", id).get("home")
    return found["parties"][at]["id"] if at is not None else None


SITE = "kg:facility thing:site"
BUILT = claim("b", "Building", f"kg:builder actor:betabank ; {SITE} ; kg:stage stage:announced")
OWNED = claim("o", "Ownership", "kg:owner actor:gammanet ; kg:owned thing:site ; kg:stage stage:closed")
RUN = claim("r", "Operation", f"kg:operator actor:alphacorp ; {SITE} ; kg:stage stage:announced")
PART = claim("m", "Membership", "kg:part thing:site ; kg:whole thing:brand")
MADE = claim("p", "Making", "kg:maker actor:gammanet ; kg:product thing:brand")
HOST = claim("h", "Hosting", f"{HOSTING} ; {SITE}")


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (BUILT + OWNED + RUN + PART + MADE + HOST, "actor:alphacorp"),
        (BUILT + OWNED + PART, "actor:gammanet"),
        (BUILT + PART + MADE + HOST, "actor:betabank"),
        (PART + MADE + HOST, "actor:gammanet"),
        (HOST, "actor:alphacorp"),
        (PART, None),
        (RUN.replace("kg:at", "kg:denied true ; kg:at"), None),
        (RUN.replace("kg:at", "kg:certainty certainty:hedged ; kg:at"), None),
        (RUN.replace("announced", "cancelled"), None),
    ],
)
def test_a_thing_folds_into_the_first_that_runs_owns_builds_makes_or_hosts_it(
    plant: Plant, folder: Path, claims: str, expected: str | None
) -> None:
    planted_things(folder)
    assert home(page(plant(claims)), "thing:site") == expected


def test_things_that_belong_to_each_other_have_no_home(plant: Plant, folder: Path) -> None:
    planted_things(folder)
    found = page(plant(PART + claim("n", "Membership", "kg:part thing:brand ; kg:whole thing:site")))
    assert (home(found, "thing:site"), home(found, "thing:brand")) == (None, None)


def test_homes_are_actors_and_only_things_have_one(published: Page) -> None:
    for party in published["parties"]:
        if "home" in party:
            assert party["thing"]
            assert party["kind"] != "place"
            assert "thing" not in published["parties"][party["home"]]
    assert home(published, "thing:azure") == "actor:microsoft"
    assert home(published, "thing:oci") == "actor:oracle"
    assert home(published, "thing:chatgpt") == "actor:openai"


def test_homes_name_roles_and_terms_of_the_ontology(wide: kg.Graph) -> None:
    names = {relation.name: {local(role) for role in relation.roles} for relation in wide.table.relations}
    terms = {local(term) for term in wide.table.claim_terms}
    for relation, part, whole in HOMES:
        assert whole in names[relation]
        assert part in names[relation] | terms


def countries(found: Page, id: str) -> list[str]:
    return [found["parties"][at]["id"] for at in one(found, "parties", id).get("countries", [])]


def test_a_party_lies_in_the_country_of_its_town(plant: Plant, folder: Path) -> None:
    planted_things(folder)
    places = claim("a", "Location", "kg:located actor:gammanet ; kg:place thing:town")
    places += claim("b", "Location", "kg:located thing:town ; kg:place thing:land")
    country = claim("c", "Hosting", f"{HOSTING} ; {SITE} ; kg:country thing:land")
    found = page(plant(places + country))
    assert countries(found, "actor:gammanet") == ["thing:land"]
    assert countries(found, "thing:site") == ["thing:land"]
    assert countries(found, "actor:alphacorp") == []  # where it hosts is not where it lies


def test_places_that_lie_in_each_other_end(plant: Plant, folder: Path) -> None:
    planted_things(folder)
    ring = claim("a", "Location", "kg:located thing:town ; kg:place thing:land")
    ring += claim("b", "Location", "kg:located thing:land ; kg:place thing:town")
    found = page(plant(ring + claim("c", "Hosting", f"{HOSTING} ; kg:country thing:land")))
    assert countries(found, "thing:town") == ["thing:land"]


def test_a_site_in_narvik_lies_in_norway(published: Page) -> None:
    assert "thing:norway" in countries(published, "thing:stargate-norway")
    assert "thing:norway" in countries(published, "actor:nscale")
    assert countries(published, "actor:openai") == []


def test_a_layer_of_its_own_goes_before_that_of_its_kind(published: Page) -> None:
    layers = {party["id"]: party.get("layer") for party in published["parties"]}
    assert layers["actor:softbank"] == "capital"
    assert layers["actor:mgx"] == "capital"  # a fund
    assert layers["actor:narvik-campus"] == "data-centres"  # of two kinds, one has a layer
    assert layers["thing:narvik-hydro-plant"] == "energy"  # a facility of another layer
    assert layers["actor:sam-altman"] is None


# --- the ontology's words


def test_codes_stand_along_their_ladder_and_what_is_off_it_last(published: Page) -> None:
    for listed in published["codes"].values():
        ranks = [code.get("rank", 99) for code in listed]
        assert ranks == sorted(ranks)
    assert [code["id"] for code in published["codes"]["stage"]][-3:] == ["cancelled", "ended", "stalled"]
    assert [code["id"] for code in published["codes"]["layer"]] == [
        *("capital", "labs", "clouds", "data-centres", "chips", "energy"),
    ]


def test_every_family_has_its_question_in_both_languages(published: Page) -> None:
    families = {code["id"]: code["question"] for code in published["codes"]["family"]}
    assert families["hosting"] == {"en": "Who hosts whom?", "fr": f"Qui héberge qui{NBSP}?"}
    assert len(families) == 6
    for question in families.values():
        assert question["en"].endswith("?")
        assert question["fr"].endswith(f"{NBSP}?")


def test_a_relation_of_two_roles_has_its_verbs_and_its_family(published: Page, wide: kg.Graph) -> None:
    for relation, record in zip(wide.table.relations, published["relations"], strict=True):
        assert record["id"] == relation.name
        assert ("verb" in record) == ("passive" in record) == bool(record["family"]) == bool(relation.edge)
        payer = relation.roles[record["payer"]] if "payer" in record else None
        assert payer == relation.payer
    hosting = one(published, "relations", "Hosting")
    assert hosting["verb"] == {"en": "hosts", "fr": "héberge"}
    assert (hosting["passive"]["en"], hosting["payer"]) == ("is hosted by", 1)


def test_headings_are_the_labels_of_the_ontology(published: Page) -> None:
    assert published["terms"]["stage"] == {"en": "stage", "fr": "stade"}
    assert published["terms"]["Actor"] == {"en": "actor", "fr": "acteur"}
    needed = "stage certainty deal source speaker at tier kind layer family country condition amount relays"
    assert set(needed.split()) <= set(published["terms"])


def test_the_page_has_a_headline_and_the_licence_of_the_facts(published: Page) -> None:
    assert set(published["title"]) == {"en", "fr"}
    assert published["licence"].startswith("https://creativecommons.org/")


# --- sources


def test_a_source_has_the_tier_that_its_claims_weigh(wide: kg.Graph, published: Page) -> None:
    ranks = {code["id"]: code["rank"] for code in published["codes"]["tier"]}
    weights = {node_id(c.source): c.weight for c in wide.claims()}
    assert {source["id"]: ranks[source["tier"]] for source in published["sources"]} == weights


def test_a_source_gives_its_address_as_it_is(plant: Plant) -> None:
    graph = plant(
        claim("x", "Hosting", HOSTING),
        issued='"2025-01"^^xsd:gYearMonth ; <https://schema.org/url> "javascript:alert(1)"',
    )
    assert page(graph)["sources"][0]["url"] == "javascript:alert(1)"  # the page links only what is http


# --- what is settled, day by day


def as_of(story: list[tuple[int, Settled]], last: int) -> Settled | None:
    told = [settled for since, settled in story if since <= last]
    return told[-1] if told else None


def verdict(settled: Settled | None) -> object:
    if settled is None:
        return None
    rivals = sorted((rival.claim.iri.value, rival.difference) for rival in settled.rivals)
    agreeing = sorted(claim.iri.value for claim in settled.agreeing)
    return settled.claim and settled.claim.iri.value, settled.reason, agreeing, rivals


@pytest.fixture(scope="module")
def told(wide: kg.Graph, published: Page) -> dict[Point, list[tuple[int, Settled]]]:
    days = {source: record["known"] for source, record in zip(wide.sources(), published["sources"], strict=True)}
    return stories(wide.claims(), wide.table.figures, days)


def test_the_history_says_what_settling_all_claims_says_on_every_day(
    wide: kg.Graph, published: Page, told: dict[Point, list[tuple[int, Settled]]]
) -> None:
    days = sorted({source["known"] for source in published["sources"]})
    of = [known(published, record) for record in published["claims"]]
    for last in days:
        seen = [c for c, since in zip(wide.claims(), of, strict=True) if since <= last]
        found = {settled.point: settled for settled in settle(seen, wide.table.figures)}
        assert {point for point, settled in found.items() if settled.rivals} <= set(told)
        for point, story in told.items():
            assert verdict(as_of(story, last)) == verdict(found.get(point)), (last, point)


def test_the_history_says_what_the_views_say(
    wide: kg.Graph, published: Page, told: dict[Point, list[tuple[int, Settled]]]
) -> None:
    days = sorted({source["known"] for source in published["sources"]})
    for last in [*days[:: len(days) // 11], days[-1]]:
        view = wide.at(known_by=str(date.fromordinal(last + date(1970, 1, 1).toordinal())))
        found = {settled.point: settled for settled in view.settled()}
        for point, story in told.items():
            assert verdict(as_of(story, last)) == verdict(found.get(point)), (last, point)


def test_the_points_are_those_that_some_day_had_a_rival(wide: kg.Graph, told: dict[Point, object]) -> None:
    assert {settled.point for settled in wide.settled() if settled.rivals} <= set(told)


def test_a_verdict_is_told_once_and_in_the_order_of_days(published: Page) -> None:
    for point in published["points"]:
        days = [v["known"] for v in point["history"]]
        assert days == sorted(set(days))
        bare = [{k: value for k, value in v.items() if k != "known"} for v in point["history"]]
        assert all(one != next_ for one, next_ in pairwise(bare))
        assert any(v.get("rivals") for v in point["history"])


def test_a_point_gives_a_value_for_each_claim_that_it_names(published: Page) -> None:
    for point in published["points"]:
        named = {at for v in point["history"] for at in ([v["best"]] if "best" in v else [])}
        named |= {at for v in point["history"] for at in v.get("agreeing", ())}
        named |= {at for v in point["history"] for at, _ in v.get("rivals", ())}
        assert [at for at, _ in point["values"]] == sorted(named)


def test_a_point_is_told_as_the_conflicts_tell_it(speak: Speak, folder: Path) -> None:
    terms = f"{HOSTING} ; kg:deal deal:pact"
    speak("a", "2025-01", f"{terms} ; {usd(10**9)}")
    graph = speak("b", "2025-03", f"{terms} ; {usd(2 * 10**9)}", tier="filing")
    (point,) = page(graph)["points"]
    (settled,) = graph.conflicts()
    assert point["about"] == {"en": "The pact", "fr": "Le pacte"}
    assert point["aspect"] == both(lambda language: telling.aspect(settled.point, graph.names, language))
    assert [value["en"] for _, value in point["values"]] == ["1 billion USD", "2 billion USD"]
    first, later = point["history"]
    assert first == {"known": day(date(2025, 1, 31)), "best": 0, "reason": "alone"}
    assert later == {"known": day(date(2025, 3, 31)), "best": 1, "reason": "weightier", "rivals": [(0, "figure")]}


def test_the_stage_of_a_deal_is_marked_and_one_of_no_deal_is_not(speak: Speak) -> None:
    speak("a", "2025-01", HOSTING + " ; kg:deal deal:pact")
    graph = speak("b", "2025-03", HOSTING.replace("signed", "cancelled") + " ; kg:deal deal:pact")
    (point,) = page(graph)["points"]
    assert (point["stage"], point["deal"]) == (True, 0)
    assert point["history"][-1]["rivals"] == [(0, "overtaken")]


def test_a_denial_is_told_with_not(speak: Speak) -> None:
    speak("a", "2025-01", HOSTING)
    graph = speak("b", "2025-03", f"{HOSTING} ; kg:denied true")
    values = [value["en"] for point in page(graph)["points"] for _, value in point["values"]]
    assert values == ["signed", "not signed"]


# --- odd graphs


def test_an_ontology_without_sources_gives_a_page_of_words_alone(folder: Path) -> None:
    found = page(kg.load(folder))
    assert [found[kind] for kind in ("parties", "deals", "sources", "claims", "points")] == [[]] * 5
    assert found["codes"]["stage"]


def test_one_actor_alone_stands_somewhere(plant: Plant) -> None:
    (party,) = page(plant(claim("x", "Remark", "kg:about actor:alphacorp")))["parties"]
    assert (party["id"], party["size"]) == ("actor:alphacorp", SMALLEST)
    assert isinstance(party["x"], int)
    assert isinstance(party["y"], int)


def test_the_two_articles_alone_give_a_page(graph: kg.Graph) -> None:
    found = page(graph)
    assert len(found["sources"]) == 2
    assert len(found["claims"]) == len(graph.claims())


@pytest.mark.parametrize(
    "label", ["</script><script>alert(1)</script>", "a\u202eb\u200bc", "🎉" * 3, "x" * 10_000, "\\ud800"]
)
def test_a_hostile_label_is_data_like_any_other(plant: Plant, folder: Path, label: str) -> None:
    actors = folder / "facts" / "actors.ttl"
    written = label.replace("\\", "\\\\")
    actors.write_text(actors.read_text(encoding="utf-8").replace('"Alphacorp"', f'"{written}"'), encoding="utf-8")
    found = page(plant(claim("x", "Hosting", HOSTING)))
    assert one(found, "parties", "actor:alphacorp")["name"] == label
    assert json.loads(json.dumps(found, allow_nan=False)) == json.loads(json.dumps(found))


def test_a_relation_without_family_has_an_empty_one(folder: Path) -> None:
    core = folder / "core.ttl"
    core.write_text(core.read_text(encoding="utf-8").replace("    kg:family family:hosting ;\n", ""), encoding="utf-8")
    assert one(page(kg.load(folder)), "relations", "Hosting")["family"] == ""


# --- small parts


def test_a_text_is_one_string_where_both_languages_agree() -> None:
    assert both(lambda language: "same") == "same"
    assert both(lambda language: language) == {"en": "en", "fr": "fr"}


def test_zero_is_given_and_nothing_is_not() -> None:
    assert given({"zero": 0, "no": False, "none": None, "text": "", "yes": True}) == {"zero": 0, "yes": True}


def test_days_are_counted_from_the_epoch_of_javascript() -> None:
    assert [day(date(1970, 1, 1)), day(date(2000, 1, 1)), day(date(1969, 12, 31))] == [0, 10957, -1]


def test_layers_are_given_to_actors_and_things_only(wide: kg.Graph) -> None:
    layered = {t.subject for t in wide.store.match(None, KG.layer)}
    kinds = {t.subject for t in wide.store.match(None, KG.rank)}
    assert layered.isdisjoint(kinds)
    media = {t.subject for t in wide.store.match(None, KG.kind, KIND["media"])}
    assert layered.isdisjoint(media)
