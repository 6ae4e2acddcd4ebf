"""What bad input gets: shown safely, no script run, no request made."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from conftest import ACTORS, HEAD, Plant, claim
from playwright.sync_api import expect

import kg
from browser.explorer import DESK, PHONE, Explorer, Visit
from kg.terms import local

RUN = "window.hacked=1;document.title='hacked'"
ATTACK = f'<img src=x onerror="{RUN}">'
BREAKOUT = f"</script></title></textarea></noscript></bdi><script>{RUN}</script><svg onload={RUN}><!--<script>"
TURNED, UNSEEN, SMILE = "\u202eevil\u2066", "a\u200bb\u200c\u200d\ufeffc", "👩‍👩‍👧‍👦🏴‍☠️ é̷̢̛"
LONG = "Long" * 2500
NAMES = {
    "attack": ATTACK,
    "breakout": BREAKOUT,
    "quoted": "\"'`\\ &amp; &#60;b&#62; ${x} {n}",
    "turned": TURNED,
    "unseen": UNSEEN,
    "smile": SMILE,
    "long": LONG,
    "formula": "=HYPERLINK('http://evil')",
    "constructor": "constructor",
    "__proto__": "__proto__",
    "path": "path",
    "who": "who",
    "toString": "null",
    "blank": " ",
}


def text(value: str) -> str:
    """Return a text as Turtle writes it."""
    return json.dumps(value, ensure_ascii=False)


def actor(id: str, name: str) -> str:
    iri, label = f"<https://w3id.org/dealgraph/actor/{id}>", text(name)
    return f"{iri} a kg:Actor ; kg:kind kind:company ; rdfs:label {label}@en , {label}@fr .\n"


def relate(
    name: str,
    one: str,
    other: str,
    relation: str = "Hosting",
    roles: tuple[str, str] = ("host", "tenant"),
    says: str = "It is so.",
) -> str:
    base = "https://w3id.org/dealgraph/actor"
    said = text(says)[1:-1]
    return claim(
        name,
        relation,
        f"kg:{roles[0]} <{base}/{one}> ; kg:{roles[1]} <{base}/{other}> ; kg:stage stage:signed",
        says=said,
    )


def loaded(
    plant: Plant, folder: Path, claims: str, url: str = "javascript:window.hacked=1", publisher: str = "breakout"
) -> kg.Graph:
    actors = ACTORS + "".join(actor(id, name) for id, name in NAMES.items())
    (folder / "facts" / "actors.ttl").write_text(HEAD + actors, encoding="utf-8")
    address = (
        f"<> <http://schema.org/url> <{url}> ; <https://schema.org/url> <{url}> ; "
        f"dcterms:publisher actor:{publisher} .\n"
    )
    return plant(address + claims)


@pytest.fixture
def hostile(plant: Plant, folder: Path) -> kg.Graph:
    """A graph in which everything that can be named has a hostile name, and every hostile name is related."""
    ids = list(NAMES)
    chain = "".join(
        relate(f"c{n}", one, other, says=ATTACK + BREAKOUT)
        for n, (one, other) in enumerate(zip(ids, [*ids[1:], ids[0]], strict=True))
    )
    return loaded(plant, folder, chain)


Open = Any


@pytest.fixture
def opened(visit: Visit, tmp_path: Path) -> Open:
    def open_(graph: kg.Graph, address: str = "", **how: Any) -> Explorer:
        file = tmp_path / "hostile.html"
        file.write_text(graph.to_html(), encoding="utf-8")
        return visit(address, file=file, **how)

    return open_


def unharmed(explorer: Explorer) -> None:
    """No script of the data ran, nothing of it became an element, and the page still draws."""
    assert explorer.page.evaluate("window.hacked") is None
    assert explorer.page.title() != "hacked"
    assert explorer.page.evaluate("document.querySelectorAll('img, iframe, [onerror], [onload]').length") == 0
    assert explorer.page.evaluate("document.scripts.length") == 2
    assert explorer.page.evaluate("({}).x") is None
    explorer.page.evaluate("window.__explorer.painter.idle")


def test_the_attack_is_real(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "bare.html"
    file.write_text(f"<!doctype html><title>bare</title><script>{RUN}</script>", encoding="utf-8")
    assert visit(file=file).page.evaluate("window.hacked") == 1


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_hostile_names_are_shown_as_they_are(opened: Open, hostile: kg.Graph, size: tuple[int, int]) -> None:
    explorer = opened(hostile, size=size)
    unharmed(explorer)
    for id in NAMES:
        explorer.go(f"sel=actor:{id}")
        explorer.settled("selected", f"actor:{id}")
        whole, shown = NAMES[id].strip(), (explorer.panel.locator("h2").text_content() or "").strip()
        assert shown == whole or (len(whole) > 100 and whole.startswith(shown.removesuffix("…")) and len(shown) > 50)
        unharmed(explorer)
    explorer.go("view=table")
    explorer.settled("view", "table")
    cells = {cell for row in explorer.rows for cell in row}
    assert {ATTACK, BREAKOUT, SMILE, LONG, "constructor", "__proto__"} <= cells
    unharmed(explorer)


def test_hostile_paraphrases_and_addresses_are_text(opened: Open, hostile: kg.Graph) -> None:
    explorer = opened(hostile, "sel=claim:a:c1")
    card = explorer.panel.locator("article.card.chosen")
    assert card.locator("p.says").text_content() == ATTACK + BREAKOUT
    assert explorer.page.locator("a[href^='javascript' i]").count() == 0
    assert card.locator("a").count() == 0
    unharmed(explorer)


def test_a_name_that_turns_the_reading_turns_nothing_around_it(opened: Open, plant: Plant, folder: Path) -> None:
    graph = loaded(plant, folder, relate("x", "turned", "attack"), publisher="turned")
    explorer = opened(graph, "sel=claim:a:x&q=path,actor:turned,actor:attack", permissions=["clipboard-read"])
    parts = explorer.panel.locator("article.card .origin .soft > bdi").all_text_contents()
    assert parts[0] == TURNED
    assert len(parts) >= 3  # the date and the kind of source stand apart from the name
    labels = explorer.page.evaluate("[...document.querySelectorAll('[aria-label]')].map((one) => one.ariaLabel)")
    copied = explorer.copied(explorer.panel.locator("[data-key^='cite:']").first)
    for plain in (explorer.page.title(), copied, *labels):
        assert not set(plain) & set(TURNED) - set("evil"), plain
    assert "evil" in explorer.page.title()
    assert "evil" in copied


@pytest.mark.parametrize("url", ["data:text/html,x", "JAVASCRIPT:x", "vbscript:x", "file:///etc/passwd", "blob:x"])
def test_only_addresses_of_the_web_are_linked(opened: Open, plant: Plant, folder: Path, url: str) -> None:
    explorer = opened(loaded(plant, folder, relate("x", "attack", "long"), url=url), "sel=claim:a:x")
    expect(explorer.panel.locator("article.card")).to_be_visible()
    assert explorer.panel.locator("article.card a").count() == 0


@pytest.mark.parametrize(
    "typed",
    ["<img", "constructor", "__proto__", "path", "path path who", "Long", "evil", "who constructor", "\u202e", "👩"],
)
def test_hostile_names_are_searched_and_found_safely(opened: Open, hostile: kg.Graph, typed: str) -> None:
    explorer = opened(hostile)
    explorer.search(typed)
    explorer.press("Enter")
    unharmed(explorer)


def test_what_is_taken_away_is_safe(opened: Open, hostile: kg.Graph) -> None:
    explorer = opened(hostile)
    svg = ElementTree.fromstring(explorer.saved("saveSvg"))  # noqa: S314
    tags = {element.tag.split("}")[1] for element in svg.iter()}
    assert not tags & {"script", "image", "foreignObject", "a", "use", "style"}
    assert not [name for element in svg.iter() for name in element.attrib if name.startswith("on") or "href" in name]
    assert explorer.saved("savePng").startswith(b"\x89PNG")
    table = explorer.saved("saveCsv").decode("utf-8-sig")
    assert "'=HYPERLINK" in table
    assert "\n=HYPERLINK" not in table
    unharmed(explorer)


def test_without_javascript_hostile_names_are_text(opened: Open, hostile: kg.Graph) -> None:
    explorer = opened(hostile, java_script_enabled=False)
    assert ATTACK in explorer.page.locator("td").all_text_contents()
    assert explorer.page.locator("main.plain img, main.plain script").count() == 0
    assert explorer.page.locator("a[href^='javascript' i]").count() == 0


def test_a_hostile_page_in_a_notebook_stays_in_its_frame(visit: Visit, hostile: kg.Graph, tmp_path: Path) -> None:
    file = tmp_path / "notebook.html"
    file.write_text(f"<!doctype html><title>Notebook</title>{hostile._repr_html_()}", encoding="utf-8")
    explorer = visit(file=file)
    frame = explorer.page.frame_locator("iframe")
    expect(frame.locator(".chips strong")).to_contain_text("claims shown")
    assert explorer.page.title() == "Notebook"
    assert frame.locator("body").evaluate("() => window.hacked") is None


# Graphs of odd shapes


def test_an_empty_graph_says_that_it_is_empty(opened: Open, folder: Path) -> None:
    explorer = opened(kg.load(folder))
    expect(explorer.page.locator(".empty p")).to_have_text("There is nothing in this graph.")
    assert explorer.line.startswith("0 of 0")
    for view in ("2", "3", "1"):
        explorer.press(view)
    explorer.search("openai")
    assert explorer.saved("saveCsv").decode("utf-8-sig").count("\r\n") == 1
    ElementTree.fromstring(explorer.saved("saveSvg"))  # noqa: S314
    unharmed(explorer)


def test_an_empty_graph_has_a_page_on_a_phone(opened: Open, folder: Path) -> None:
    explorer = opened(kg.load(folder), size=PHONE)
    for tab in ("ask", "filter", "table", "network"):
        explorer.key(f"tab:{tab}").click()
    unharmed(explorer)


def test_a_graph_of_one_actor_draws_it(opened: Open, plant: Plant) -> None:
    graph = plant(claim("x", "Remark", "kg:about actor:alphacorp"))
    explorer = opened(graph)
    assert explorer.shown == 1
    explorer.take("alpha", "Alphacorp")
    assert explorer.heading == "Alphacorp"
    unharmed(explorer)


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_fifty_parallel_lines_are_fanned_and_each_can_be_clicked(
    opened: Open, plant: Plant, folder: Path, size: tuple[int, int]
) -> None:
    table = [r for r in kg.load(folder).table.relations if r.object_role and not r.symmetric]
    ways = [("alphacorp", "betabank"), ("betabank", "alphacorp")]
    kinds = [(relation, way) for way in ways for relation in table]
    many = "".join(
        relate(f"x{n:02}", *way, relation=relation.name, roles=(local(relation.roles[0]), local(relation.roles[-1])))
        for n, (relation, way) in zip(range(50), kinds * 2, strict=False)
    )
    explorer = opened(loaded(plant, folder, many), size=size)
    assert explorer.shown == 50
    edges = explorer.view["edges"]
    assert len(edges) == min(50, len(kinds)) > 25
    assert sorted(claim for edge in edges for claim in edge["claims"]) == list(range(50))
    for edge in edges[::6]:
        explorer.key("fit").click()
        explorer.click_edge(edge["id"])
        assert explorer.state["selected"] == edge["id"]
        if size == PHONE:
            explorer.key("close").click()
    unharmed(explorer)


def test_a_long_list_is_shown_to_its_end(opened: Open, plant: Plant) -> None:
    rows, more = "#evidence ol.timeline > li", "#evidence button.more"
    explorer = opened(plant("".join(claim(f"x{n}", "Remark", "kg:about actor:alphacorp") for n in range(1100))))
    for listed in (40, 1000, 1100):
        expect(explorer.page.locator(rows)).to_have_count(listed)
        assert explorer.page.locator(more).is_visible() == (listed < 1100)
        if listed < 1100:
            explorer.page.locator(more).click()


def test_a_line_from_an_actor_to_itself_is_a_loop(opened: Open, plant: Plant, folder: Path) -> None:
    explorer = opened(loaded(plant, folder, relate("x", "alphacorp", "alphacorp")))
    assert explorer.shown == 1
    edges = explorer.view["edges"]
    assert [(edge["from"] == edge["to"]) for edge in edges] == [True]
    explorer.go(f"sel={edges[0]['id']}")
    expect(explorer.panel.locator("h2")).to_have_text("Alphacorp hosts Alphacorp")
    explorer.ask("circle")
    unharmed(explorer)


def test_a_loop_of_ownership_is_drawn_and_walked(opened: Open, plant: Plant, folder: Path) -> None:
    ring = ("alphacorp", "betabank", "gammanet")
    claims = "".join(
        relate(f"x{n}", one, other, relation="Ownership", roles=("owner", "owned"))
        for n, (one, other) in enumerate(zip(ring, ring[1:] + ring[:1], strict=True))
    )
    explorer = opened(loaded(plant, folder, claims), "q=ownership&around=actor:alphacorp,3")
    assert explorer.shown == 3
    assert len(explorer.view["edges"]) == 3
    explorer.go("q=path,actor:alphacorp,actor:gammanet")
    explorer.settled("question", {"path": ["actor:alphacorp", "actor:gammanet"]})
    assert len(explorer.view["path"]) == 1
    explorer.ask("circle")
    unharmed(explorer)


def test_a_graph_as_of_a_day_says_so_in_its_page(opened: Open, wide: kg.Graph) -> None:
    view = wide.at(known_by="2025-08")
    explorer = opened(view)
    assert explorer.shown == len(view.claims())
    expect(explorer.page.locator(".chip.note")).to_contain_text("Aug\u00a02025")
