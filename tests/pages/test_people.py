"""Pages for people: everything that is said, with its evidence, its marks and links that lead somewhere."""

from collections import Counter
from urllib.parse import unquote, urlsplit

import pyoxigraph as ox
import pytest
from conftest import Plant, Speak, claim

import kg
from kg import prose
from kg.errors import DateError, UnknownNameError
from kg.markup import digest
from kg.pages import KINDS, Pages, View
from kg.pages.links import SPACES, path_of
from kg.terms import ACTOR, DEAL, KG, SOURCE
from pages.reading import Read, read, spaced

LANGUAGES = ("en", "fr")


def named(graph: kg.Graph, kind: str) -> list[ox.NamedNode]:
    """Return everything of a kind that has a page."""
    if kind == "source":
        return graph.sources()
    found = {node for one in (KG.Actor, KG.Thing, KG.Deal) for node in graph.of_class(one)}
    return sorted((node for node in found if node in SPACES[kind]), key=str)


def said(graph: kg.Graph, iri: ox.NamedNode) -> kg.Answer:
    """Return the claims that `show` tells, without its points in dispute, which take longer."""
    return graph.run("what-is-said-of", x=iri.value)


def slug(iri: ox.NamedNode) -> str:
    return iri.value.rsplit("/", 1)[-1]


def page(pages: Pages, kind: str, name: str, **view: str) -> Read:
    return read(pages.entity(kind, name, "html", View(**view)))


def anchors(answer: kg.Answer) -> Counter[str]:
    return Counter(f"{slug(c.source)}--{c.iri.value.partition('#')[2]}" for c in answer.claims)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["actor", "thing", "deal"])
def test_every_claim_that_show_tells_has_one_place_and_its_words(
    graph: kg.Graph, pages: Pages, kind: str, language: str
) -> None:
    for iri in named(graph, kind):
        answer = said(graph, iri)
        found = page(pages, kind, slug(iri), language=language)
        assert Counter(place for place in found.places if "--" in place) == anchors(answer)
        for told in answer.claims:
            assert spaced(told.said(language)) in found.text
            assert spaced(graph.names.name(told.source, language)) in found.text


def test_every_claim_of_the_whole_graph_has_its_place_too(wide: kg.Graph, wide_pages: Pages) -> None:
    for kind, name in (("actor", "openai"), ("thing", "abilene"), ("deal", "nvidia-openai-100bn")):
        answer = wide.show(f"{kind}:{name}")
        found = Counter(place for place in page(wide_pages, kind, name).places if "--" in place)
        assert found == anchors(answer)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_source_holds_each_of_its_claims_at_its_fragment(graph: kg.Graph, pages: Pages, language: str) -> None:
    for source in graph.sources():
        found = page(pages, "source", slug(source), language=language)
        for told in said(graph, source).claims:
            assert found.places.count(told.iri.value.partition("#")[2]) == 1
            assert spaced(told.said(language)) in found.text


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_places_of_a_page_have_one_name(graph: kg.Graph, pages: Pages, kind: str) -> None:
    for iri in named(graph, kind):
        places = page(pages, kind, slug(iri)).places
        assert len(places) == len(set(places)), iri


def every_page(graph: kg.Graph, pages: Pages, view: View) -> dict[str, Read]:
    """Return every page by its path."""
    found = {path_of(iri): pages.entity(kind, slug(iri), "html", view) for kind in KINDS for iri in named(graph, kind)}
    found |= {f"/{kind}": pages.index(kind, "html", view) for kind in KINDS}
    found |= {"/ns": pages.vocabulary("html", view), "/.well-known/void": pages.dataset("html", "http://x")}
    return {path: read(one) for path, one in found.items()}


@pytest.mark.parametrize("view", [View(), View(language="fr"), View(known_by="2025-08-31", on="2026")])
def test_every_link_leads_to_a_page_and_a_place_on_it_and_keeps_the_view(
    graph: kg.Graph, pages: Pages, view: View
) -> None:
    found = every_page(graph, pages, view)
    elsewhere = {"/", "/sparql", "/.well-known/void"}
    for here, one in found.items():
        for link in one.links:
            parts = urlsplit(link)
            if parts.scheme:
                assert parts.scheme in ("http", "https")
            elif parts.path in elsewhere:
                assert parts.query == ""
            elif parts.path.endswith((".ttl", ".jsonld", ".csv", ".nt", ".rdf")):
                assert parts.path.rsplit(".", 1)[0] in found
            else:
                there = found[unquote(parts.path) or here]
                assert not parts.fragment or unquote(parts.fragment) in there.places, (here, link)


def test_links_of_a_page_keep_its_view(pages: Pages) -> None:
    found = page(pages, "actor", "openai", known_by="2025-08-31", language="fr")
    inside = [link for link in found.links if link.startswith(("/actor/", "/deal/", "/source/", "/thing/", "/ns"))]
    kept = [link for link in inside if "known_by=2025-08-31" in link and "language=fr" in link]
    others = {link for link in inside if link not in kept}
    assert len(kept) > 50
    assert others == {"/actor/openai?language=fr", "/actor/openai?known_by=2025-08-31"}  # to see more, or in English


def test_the_explorer_and_the_editor_open_under_the_view_of_the_page(pages: Pages) -> None:
    clocked = page(pages, "actor", "openai", known_by="2025-08-31", language="fr").links
    assert {"/#known=2025-08-31&lang=fr", "/#sel=actor:openai&known=2025-08-31&lang=fr"} <= set(clocked)
    assert "/sparql#known_by=2025-08-31&language=fr" in clocked
    assert {"/", "/#sel=actor:openai", "/sparql"} <= set(page(pages, "actor", "openai").links)


def test_what_the_network_does_not_draw_is_not_offered_there(wide_pages: Pages) -> None:
    shown = [*page(wide_pages, "deal", "nvidia-openai-100bn").links, *page(wide_pages, "actor", "lemagit").links]
    assert not [link for link in shown if "sel=" in link]


def test_the_sentences_are_those_of_the_answers(graph: kg.Graph, pages: Pages) -> None:
    teller = pages._teller(View(language="fr"))
    for row in graph.show("openai").rows:
        told = "".join(piece.text for piece in teller.sentence(row))
        assert told.casefold() == prose.sentence(row, graph.names, "fr").casefold()
        marks = ", ".join(mark.piece.text for mark in teller.marks(row, {}) if mark.kind in ("stage", "certainty"))
        assert marks == prose.marks(row, graph.names, "fr")


@pytest.mark.parametrize(
    ("terms", "mark"),
    [
        ("kg:denied true", "denied:denied"),
        ("kg:certainty certainty:hedged", "certainty:hedged"),
        ("kg:stage stage:rumoured", "stage:rumoured"),
        ("kg:condition <#x>", "condition:condition"),
    ],
)
def test_what_is_not_firm_is_marked_as_such(plant: Plant, terms: str, mark: str) -> None:
    said = claim("x", "Hosting", "kg:host actor:alphacorp ; kg:tenant actor:betabank ; " + terms)
    found = page(Pages(plant(said)), "actor", "betabank")
    assert mark in found.marks
    assert "not firm" in found.text


def test_a_firm_tie_is_not_called_loose(plant: Plant) -> None:
    said = claim("x", "Hosting", "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed")
    text = page(Pages(plant(said)), "actor", "betabank").text
    assert "(not firm)" not in text
    assert "Betabank is hosted by" in text


def test_what_was_firm_is_loose_once_its_deal_is_cancelled(speak: Speak) -> None:
    terms = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:deal deal:pact ; kg:stage stage:"
    speak("a", "2025-01", terms + "signed")
    signed = page(Pages(speak("b", "2025-02", terms + "signed")), "actor", "betabank")
    assert "(not firm)" not in signed.text
    cancelled = page(Pages(speak("c", "2025-03", terms + "cancelled")), "actor", "betabank")
    assert "Betabank is hosted by … (not firm)" in cancelled.text
    assert "since:cancelled" in cancelled.marks


def test_what_is_less_than_firm_says_so_before_it_says_what(plant: Plant) -> None:
    said = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:"
    loose = page(Pages(plant(claim("x", "Hosting", said + "in-talks"), id="a")), "actor", "betabank").text
    assert "in talks Alphacorp hosts Betabank" in loose
    firm = page(Pages(plant(claim("y", "Hosting", said + "signed"), id="a")), "actor", "betabank").text
    assert "Alphacorp hosts Betabank signed" in firm


def test_a_denial_is_no_statement_with_a_mark(plant: Plant) -> None:
    said = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:stage stage:signed ; kg:denied true"
    text = page(Pages(plant(claim("x", "Hosting", said), id="a")), "actor", "betabank").text
    assert "NOT: Alphacorp hosts Betabank signed denied" in text


def test_an_amount_that_nobody_contests_is_not_called_settled(speak: Speak) -> None:
    terms = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:deal deal:pact ; kg:stage stage:signed ; "
    alone = page(Pages(speak("a", "2025-01", terms + 'kg:amount 5000000 ; kg:currency "USD"')), "deal", "pact")
    assert "settled:settled" not in alone.marks
    graph = speak("b", "2025-03", terms + 'kg:amount 9000000 ; kg:currency "USD"')
    assert page(Pages(graph), "deal", "pact").marks.count("settled:settled") == 1


def test_a_value_that_only_comes_first_by_name_is_not_called_settled(speak: Speak) -> None:
    terms = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:deal deal:pact ; kg:stage stage:signed ; "
    speak("a", "2025-01", terms + 'kg:amount 5000000 ; kg:currency "USD"')
    graph = speak("b", "2025-01", terms + 'kg:amount 9000000 ; kg:currency "USD"')
    found = page(Pages(graph), "deal", "pact")
    assert "first by name among equals" in found.text
    assert "settled" not in found.text
    assert "Amount 5 million USD disputed" in found.text


def test_a_deal_says_when_its_stage_was_last_stated_and_what_each_source_said_of_it(wide_pages: Pages) -> None:
    found = page(wide_pages, "deal", "nvidia-openai-100bn").text
    assert "Stage letter of intent last stated 2025-11 disputed" in found
    stages = found[found.rindex("Stages over time") : found.rindex("Where sources differ")]
    assert "Nvidia invests in OpenAI" not in stages
    assert "nothing assures a definitive agreement" in stages


def test_a_party_begins_with_the_newest_that_is_said(wide: kg.Graph, wide_pages: Pages) -> None:
    found = page(wide_pages, "actor", "openai").text
    order = [found.rindex(title) for title in ("Latest", "Where sources differ", "Deals", "What sources say")]
    assert order == sorted(order)
    latest = found[order[0] : order[1]]
    assert spaced("2026-06-01 On 1 June 2026 OpenAI had not yet filed for a stock market listing") in latest
    assert "rumoured" in latest
    assert wide.names.name(SOURCE["2026-06-ft-anthipo"]) in latest


def test_the_dispute_that_is_newest_comes_first(wide_pages: Pages) -> None:
    found = page(wide_pages, "actor", "openai").text
    part = found[found.rindex("Where sources differ") :]
    assert (
        part.index("OpenAI's lease in Norway")
        < part.index("Nvidia's plan to invest")
        < part.index("Fifteen-year lease")
    )


def test_a_dispute_shows_the_settled_value_why_and_its_rival(speak: Speak) -> None:
    terms = "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:deal deal:pact ; kg:stage stage:signed ; "
    speak("a", "2025-01", terms + 'kg:amount 5000000 ; kg:currency "USD"', tier="major-press")
    graph = speak("b", "2025-01", terms + 'kg:amount 9000000 ; kg:currency "USD"', tier="trade-press")
    text = page(Pages(graph), "deal", "pact").text
    part = text[text.rindex("Where sources differ") :]
    assert "5 million USD settled: from the weightiest source Source a (2025-01)" in part
    assert "9 million USD different figure Source b (2025-01)" in part


def test_the_points_of_a_page_are_those_of_conflicts(wide: kg.Graph, wide_pages: Pages) -> None:
    scene = wide_pages._scene_of(View())
    for iri in [*wide.of_class(KG.Actor)[::25], *wide.of_class(KG.Deal)[::20]]:
        assert [one.point for one in scene.rivalled(iri)] == [one.point for one in wide.conflicts(iri.value).points]


def test_what_is_not_stated_is_neither_nought_nor_no(plant: Plant, speak: Speak) -> None:
    graph = speak("a", "2025-01", "kg:host actor:alphacorp ; kg:tenant actor:betabank ; kg:deal deal:pact")
    text = page(Pages(graph), "deal", "pact").text
    assert "Stage not stated Amount not stated" in text


def test_a_party_that_no_source_had_named_yet_is_told_as_such(pages: Pages) -> None:
    assert "No source published by 2020 had named it." in page(pages, "actor", "openai", known_by="2020").text
    assert "Aucune source publiée au 2020" in page(pages, "actor", "openai", known_by="2020", language="fr").text
    assert "0 claims" not in page(pages, "actor", "openai", known_by="2020").text


def test_a_source_of_a_later_day_is_told_as_such(pages: Pages) -> None:
    found = page(pages, "source", "2025-08-stargate-norway-front", known_by="2025-07")
    assert "It had surely not been published by 2025-07." in found.text or "not been published" in found.text
    assert not [place for place in found.places if place.startswith("aker")]


def test_a_clock_hides_what_it_must_and_says_that_it_runs(plant: Plant) -> None:
    early = claim("x", "Hosting", "kg:host actor:alphacorp ; kg:tenant actor:betabank")
    late = claim("y", "Rivalry", "kg:rival actor:alphacorp , actor:gammanet")
    plant(early, id="a", issued='"2025-01"^^xsd:gYearMonth')
    pages = Pages(plant(late, id="b", issued='"2025-06"^^xsd:gYearMonth'))
    found = page(pages, "actor", "alphacorp", known_by="2025-03")
    assert "You see only what is known by 2025-03" in found.text
    assert {"a--x", "b--y"} & set(found.places) == {"a--x"}
    assert {"a--x", "b--y"} <= set(page(pages, "actor", "alphacorp").places)
    assert "1 more not named under this view." in read(pages.index("actor", "html", View(known_by="2025-03"))).text


@pytest.mark.parametrize("day", ["yesterday", "2025-13", "2025-02-30"])
def test_a_day_that_is_none_is_refused(pages: Pages, day: str) -> None:
    with pytest.raises(DateError):
        page(pages, "actor", "openai", known_by=day)


@pytest.mark.parametrize("name", ["nobody", "", "../../etc/passwd", "open ai", "openai#x", "<b>", "\udc80"])
def test_a_name_without_a_page_is_refused(pages: Pages, name: str) -> None:
    assert not pages.knows("actor", name)
    with pytest.raises(UnknownNameError):
        pages.entity("actor", name, "html", View())


def test_a_kind_that_is_none_is_refused(pages: Pages) -> None:
    assert not pages.knows("claim", "openai")
    with pytest.raises(UnknownNameError):
        pages.index("claim", "html", View())


def hostile(plant: Plant) -> Pages:
    name = '<script>alert(1)</script>\\"><img src=x onerror=alert(2)>\u202egnp'
    said = claim("x", "Hosting", "kg:host actor:evil ; kg:tenant actor:betabank ; kg:deal deal:evil", name)
    address = f'<> <https://schema.org/url> <javascript:alert(3)> .\nactor:evil rdfs:label "{name}"@en .\n'
    graph = plant(said, id="evil", issued='"2025-01"^^xsd:gYearMonth')
    folder = graph.store.folder.path
    people = (folder / "facts" / "actors.ttl").read_text(encoding="utf-8")
    evil = f'actor:evil a kg:Actor ; rdfs:label "{name}"@en , "{name}"@fr ; rdfs:seeAlso <javascript:alert(4)> .\n'
    deal = f'deal:evil a kg:Deal ; rdfs:label "{name}"@en , "{name}"@fr .\n'
    (folder / "facts" / "actors.ttl").write_text(people + evil + deal, encoding="utf-8")
    source = folder / "facts" / "sources" / "evil.ttl"
    text = source.read_text(encoding="utf-8")
    source.write_text(text + address.splitlines()[0] + "\n", encoding="utf-8")
    return Pages(kg.load(folder))


@pytest.mark.parametrize("kind", ["actor", "deal", "source"])
def test_hostile_names_and_addresses_stay_text(plant: Plant, kind: str) -> None:
    pages = hostile(plant)
    whole = pages.entity(kind, "evil", "html", View())
    found = read(whole)
    assert "<script>alert(1)" in found.text
    assert found.tags.count("script") == 1  # the data in the head
    assert "img" not in found.tags
    assert not [link for link in found.links if "javascript" in link]
    assert "\u202e" not in whole.decode()


def test_hostile_names_stay_text_in_lists(plant: Plant) -> None:
    found = read(hostile(plant).index("actor", "html", View()))
    assert (found.tags.count("script"), "img" in found.tags) == (1, False)


def test_an_error_tells_its_cause_as_text(pages: Pages) -> None:
    found = read(pages.error(404, "No such page", "no actor '<script>alert(1)</script>' \udc80", "fr"))
    assert "Erreur 404" in found.text
    assert "<script>alert(1)</script>" in found.text
    assert "script" not in found.tags
    assert found.language == "fr"


def test_the_policy_admits_the_style_of_the_page_and_no_script(pages: Pages) -> None:
    found = page(pages, "actor", "openai")
    assert f"style-src 'sha256-{digest(found.style)}'" in found.policy
    assert "default-src 'none'" in found.policy
    assert "script-src" not in found.policy


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_its_language_and_where_its_data_is(pages: Pages, language: str) -> None:
    found = page(pages, "actor", "openai", language=language)
    query = "?language=fr" if language == "fr" else ""
    assert found.language == language
    assert found.alternates["text/turtle"] == f"/actor/openai.ttl{query}"
    assert found.alternates["application/ld+json"] == f"/actor/openai.jsonld{query}"
    assert found.alternates["text/csv"] == f"/actor/openai.csv{query}"


def test_an_unknown_language_is_answered_in_english(pages: Pages) -> None:
    assert page(pages, "actor", "openai", language="de").language == "en"


def test_a_list_counts_the_claims_that_name_each(graph: kg.Graph, pages: Pages) -> None:
    for kind in KINDS:
        found = read(pages.index(kind, "html", View())).text
        for iri in named(graph, kind):
            count = len(said(graph, iri).claims)
            assert spaced(graph.names.name(iri)) in found
            assert count == len(pages._scene_of(View()).naming.get(iri, ())), iri


def test_a_deal_shows_its_place_among_deals(wide_pages: Pages) -> None:
    text = page(wide_pages, "deal", "abilene-campus").text
    assert "Part of" in text
    assert "Its parts" in text
    part = text[text.rindex("Its parts Deal Stage Amount Claims") :]
    assert "Financing of the Abilene campus by Crusoe and Blue Owl" in part


def test_the_amount_that_is_disputed_is_the_one_that_says_so(wide_pages: Pages) -> None:
    text = page(wide_pages, "deal", "stargate-500").text
    amounts = text[text.index("Amount") : text.index("On this page")]
    assert "up to 500 billion USD over 4 years (Stargate LLC, Stargate, building) disputed" in amounts
    assert amounts.count("disputed") == 1


def test_a_publisher_shows_what_it_publishes(wide: kg.Graph, wide_pages: Pages) -> None:
    text = page(wide_pages, "actor", "lemagit").text
    assert spaced(wide.names.name(SOURCE["2025-08-lemagit-stargateno"])) in text


def test_views_answer_several_threads_at_once(graph: kg.Graph) -> None:
    from concurrent.futures import ThreadPoolExecutor

    pages = Pages(graph)
    views = [View(known_by=day) for day in ("2025-07", "2025-08", "2025-09", "2026")] * 4
    alone = [Pages(graph).entity("actor", "openai", "html", view) for view in views[:4]]
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda view: pages.entity("actor", "openai", "html", view), views))
    assert made == alone * 4


def test_what_is_unknown_to_the_pages_has_no_link(plant: Plant) -> None:
    said = claim("x", "Hosting", "kg:host actor:stranger ; kg:tenant actor:betabank")
    found = page(Pages(plant(said)), "actor", "betabank")
    assert "stranger" in found.text
    assert not [link for link in found.links if "stranger" in link]


def test_iris_lead_where_their_pages_are() -> None:
    assert path_of(DEAL["openai-oracle-oci"]) == "/deal/openai-oracle-oci"
    assert path_of(ACTOR["é"]) == "/actor/%C3%A9"
