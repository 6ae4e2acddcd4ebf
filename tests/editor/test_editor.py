"""The editor in a browser, against a real server: writing, asking, reading, sharing."""

import json
import re
import shlex
import subprocess

import pytest
from playwright.sync_api import Route, expect

from editor.writer import DESK, PHONE, Visit, asking

KG = "PREFIX kg: <https://w3id.org/dealgraph/ns#>\n"
HOSTS = KG + "SELECT ?host ?tenant WHERE { ?host kg:hosts ?tenant } ORDER BY ?host ?tenant"
DRAWN = KG + "CONSTRUCT WHERE { ?host kg:hosts ?tenant }"
CLIPBOARD = ["clipboard-read", "clipboard-write"]


# Questions to start from


def test_it_begins_with_a_query_that_can_be_run(visit: Visit) -> None:
    writer = visit()
    writer.run()
    assert writer.rows
    expect(writer.status).to_have_text(re.compile(r"^\d+ rows? in \d+\.\d\d s$"))


def test_a_question_is_written_and_asked_by_one_click(visit: Visit) -> None:
    writer = visit()
    writer.key("ask:who-hosts-whom").click()
    writer.ended()
    assert writer.text.startswith("# Who hosts whom?\n")
    assert ["actor:oracle", "actor:openai"] in [row[1:] for row in writer.rows]
    expect(writer.key("ask:who-hosts-whom")).to_have_attribute("aria-pressed", "true")


def test_it_opens_in_the_language_and_under_the_clocks_of_the_page_that_leads_to_it(visit: Visit) -> None:
    writer = visit("known_by=2025-08&on=2026&language=fr")
    assert writer.text.startswith("# Qui héberge qui, par nom")
    clocks = [writer.page.locator(f"#{name}").input_value() for name in ("known-by", "on")]
    assert clocks == ["2025-08", "2026"]
    expect(writer.page.locator(".results .takes > *")).to_have_count(0)
    writer.run()
    assert {"known_by": "2025-08", "on": "2026"}.items() <= writer.address.items()
    expect(writer.status).to_have_text(re.compile(r"^\d+ lignes? en \d+,\d\d s$"))


def test_a_class_is_suggested_where_one_is_wanted(visit: Visit) -> None:
    writer = visit()
    writer.type("SELECT * WHERE { ?claim a kg:hos")
    assert writer.suggestions()[0] == "kg:Hosting"


def test_questions_are_found_by_words(visit: Visit) -> None:
    writer = visit()
    writer.page.locator("#seek").fill("warrants")
    expect(writer.page.locator(".ask")).to_have_count(1)
    writer.page.locator("#seek").fill("zzqq")
    expect(writer.page.locator(".asks [role=status]")).to_have_text("No question has these words.")


# Writing


def test_an_actor_is_completed_by_its_prefix_and_the_prefix_is_declared(visit: Visit) -> None:
    writer = visit()
    writer.type("SELECT * WHERE { ?host kg:hosts actor:open")
    assert writer.suggestions()[0] == "actor:openai"
    writer.page.wait_for_timeout(100)  # a suggestion is not taken before it could be read
    writer.page.keyboard.press("Enter")
    assert writer.text.startswith(
        "PREFIX actor: <https://w3id.org/dealgraph/actor/>\nPREFIX kg: <https://w3id.org/dealgraph/ns#>\nSELECT"
    )
    assert "kg:hosts actor:openai}" in writer.text.replace(" ", "").replace("kg:hosts", "kg:hosts ")


def test_a_term_is_completed_by_its_label_and_says_what_it_means(visit: Visit) -> None:
    writer = visit()
    writer.type("SELECT * WHERE { ?x a hosting")
    assert "kg:Hosting" in writer.suggestions()
    expect(writer.page.locator(".cm-completionInfo .about p")).to_be_visible()


def test_variables_of_the_query_are_completed(visit: Visit) -> None:
    writer = visit()
    writer.type("SELECT ?landlord WHERE { ?lan")
    assert writer.suggestions() == ["landlord"]


def test_nothing_is_suggested_in_a_string_or_comment(visit: Visit) -> None:
    writer = visit()
    writer.type("# openai hosts")
    expect(writer.page.locator(".cm-tooltip-autocomplete")).to_have_count(0)


def test_the_prefixes_that_a_query_lacks_are_declared_when_it_runs(visit: Visit) -> None:
    writer = visit()
    writer.run("SELECT ?tenant WHERE { actor:oracle kg:hosts ?tenant }")
    assert writer.rows == [["actor:openai"]]
    assert writer.text.startswith("PREFIX actor:")


def test_a_name_in_the_query_is_explained_under_the_pointer(visit: Visit) -> None:
    writer = visit()
    writer.write("ASK { actor:openai ?p ?o }")
    writer.page.get_by_text("actor:openai", exact=True).hover()
    expect(writer.page.locator(".cm-tooltip-hover .about b")).to_have_text("OpenAI")


# Asking


def test_the_keyboard_runs_the_query(visit: Visit) -> None:
    writer = visit()
    writer.write(HOSTS)
    writer.page.keyboard.press("ControlOrMeta+Enter")
    writer.ended()
    assert ["actor:oracle", "actor:openai"] in writer.rows


def test_the_clocks_are_sent(visit: Visit) -> None:
    writer = visit()
    writer.run(HOSTS)
    assert writer.rows
    writer.page.locator("#known-by").fill("1999")
    writer.run()
    expect(writer.status).to_have_text(re.compile("^0 rows"))
    expect(writer.page.locator(".results .empty")).to_have_text("No row answers this query.")
    assert writer.address["known_by"] == "1999"


def test_what_is_no_day_is_not_sent(visit: Visit) -> None:
    writer = visit()
    writer.page.locator("#on").fill("next year")
    expect(writer.page.locator("#wrong")).to_contain_text("Write a year, month or day")
    writer.key("run").click()
    expect(writer.page.locator("#app[aria-busy]")).to_have_count(0)
    expect(writer.page.locator(".results .empty")).to_be_visible()


def test_a_query_can_be_cancelled(visit: Visit) -> None:
    writer = visit()
    waiting: list[Route] = []
    writer.page.route("**/sparql", lambda route: waiting.append(route))
    writer.key("run").click()
    expect(writer.status).to_have_text(re.compile("^Running"))
    expect(writer.key("run")).to_have_text("Cancel")
    writer.key("run").click()
    expect(writer.status).to_have_text(re.compile("^Cancelled after"))
    expect(writer.key("run")).to_have_text("Run")


def test_yes_and_no_are_said_in_words(visit: Visit) -> None:
    writer = visit()
    writer.run("ASK { ?s ?p ?o }")
    expect(writer.page.locator(".truth strong")).to_have_text("Yes")
    writer.run("ASK { <x:a> <x:b> <x:c> }")
    expect(writer.page.locator(".truth strong")).to_have_text("No")


# Errors


def test_an_error_of_the_query_is_shown_at_its_place(visit: Visit) -> None:
    writer = visit()
    writer.run("SELECT ?x WHERE {\n  ?x %% ?y\n}")
    expect(writer.problem.locator("h2")).to_have_text("The query cannot be read")
    expect(writer.problem.locator(".place")).to_have_text(re.compile(r"^Line 2, column \d+$"))
    expect(writer.page.locator(".cm-line").nth(1).locator(".cm-lintRange-error")).to_have_count(1)
    writer.key("reveal").click()
    expect(writer.code).to_be_focused()


def test_a_break_is_marked_before_the_query_is_asked(visit: Visit) -> None:
    writer = visit()
    writer.write("SELECT ?x WHERE { ?x ?y ?z ?w }")
    expect(writer.page.locator(".cm-lintRange-warning")).to_have_text("?w")


def test_a_limit_of_the_server_is_told_with_the_limits(visit: Visit) -> None:
    writer = visit()
    body = {"title": "Busy", "detail": "the query ran over 10 s", "limits": ["seconds: 10", "rows: 100000"]}
    writer.page.route(
        "**/sparql",
        lambda route: route.fulfill(
            status=503, body=json.dumps(body), content_type="application/problem+json", headers={"Retry-After": "7"}
        ),
    )
    writer.run()
    expect(writer.problem.locator("h2")).to_have_text("The query was stopped at a limit")
    expect(writer.problem.locator(".detail")).to_have_text("the query ran over 10 s")
    expect(writer.problem).to_contain_text("Try again in 7 seconds.")
    writer.problem.locator("summary").click()
    expect(writer.problem.locator("li")).to_have_text(["seconds: 10", "rows: 100000"])


@pytest.mark.parametrize(("status", "title"), [(429, "Too many"), (406, "does not give"), (500, "answers 500")])
def test_every_refusal_has_its_words(visit: Visit, status: int, title: str) -> None:
    writer = visit()
    writer.page.route("**/sparql", lambda route: route.fulfill(status=status, body="why", content_type="text/plain"))
    writer.run()
    expect(writer.problem.locator("h2")).to_contain_text(title)
    expect(writer.problem.locator(".detail")).to_have_text("why")


def test_a_server_that_is_gone_is_told(visit: Visit) -> None:
    writer = visit()
    writer.page.route("**/sparql", lambda route: route.abort())
    writer.run()
    expect(writer.problem.locator("h2")).to_have_text("The server does not answer")


def test_what_the_server_refuses_can_be_mended_and_run(visit: Visit) -> None:
    writer = visit()
    writer.run("SELECT nonsense")
    expect(writer.problem).to_be_visible()
    writer.run(HOSTS)
    expect(writer.problem).to_have_count(0)
    expect(writer.page.locator(".cm-lintRange-error")).to_have_count(0)


# Reading


def test_names_lead_to_our_own_pages_and_keep_the_clocks(visit: Visit, served: str) -> None:
    writer = visit(asking(HOSTS, known_by="2026-01"))
    link = writer.page.get_by_role("link", name="actor:openai", exact=True).first
    expect(link).to_have_attribute("href", f"{served}/actor/openai?known_by=2026-01&language=en")
    expect(link).to_have_attribute("title", "OpenAI")
    writer.key("named").check()
    expect(writer.page.get_by_role("link", name="OpenAI", exact=True).first).to_be_visible()


def test_literals_say_quietly_what_they_are(visit: Visit) -> None:
    writer = visit()
    writer.run('SELECT * { VALUES (?a ?b ?c ?d) { ("x"@fr 7 "2025-01"^^xsd:gYearMonth UNDEF) } }')
    assert writer.rows == [["x @fr", "7", "2025-01 ^^xsd:gYearMonth", ""]]
    expect(writer.page.locator("td.number")).to_have_text("7")


def test_a_click_sorts_by_value_and_another_turns_it(visit: Visit) -> None:
    writer = visit()
    writer.run("SELECT ?n { VALUES ?n { 10 9 100 } }")
    writer.key("sort:n").click()
    assert writer.rows == [["9"], ["10"], ["100"]]
    expect(writer.page.locator("th")).to_have_attribute("aria-sort", "ascending")
    writer.key("sort:n").press("Enter")
    assert writer.rows == [["100"], ["10"], ["9"]]
    expect(writer.key("sort:n")).to_be_focused()


def test_many_rows_come_in_pages(visit: Visit) -> None:
    writer = visit()
    writer.run("SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 250")
    assert len(writer.rows) == 100
    writer.key("after").click()
    writer.key("after").click()
    assert len(writer.rows) == 50
    expect(writer.page.locator(".pages span")).to_have_text("Rows 201 to 250 of 250")
    expect(writer.key("after")).to_be_disabled()


def test_triples_are_a_graph_whose_nodes_are_links(visit: Visit, served: str) -> None:
    writer = visit()
    writer.run(DRAWN)
    writer.key("view:graph").check()
    node = writer.page.locator("a.node.actor", has_text="OpenAI").first
    expect(node).to_have_attribute("href", f"{served}/actor/openai?language=en")
    expect(writer.page.locator(".edge text", has_text="hosts").first).to_be_visible()


def test_rows_of_two_iris_are_a_graph_too_and_others_are_none(visit: Visit) -> None:
    writer = visit()
    writer.run(HOSTS)
    writer.key("view:graph").check()
    assert writer.page.locator(".node").count() >= 2
    writer.run("SELECT (1 AS ?one) {}")
    expect(writer.key("view:graph")).to_be_disabled()
    assert writer.rows == [["1"]]


def test_the_picture_is_cut_and_says_so(visit: Visit) -> None:
    writer = visit()
    writer.run("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER (isIRI(?o)) }")
    writer.key("view:graph").check()
    expect(writer.page.locator("figcaption strong")).to_have_text(
        re.compile("edges are drawn; [\\d,]+ more are in the table")
    )
    assert writer.page.locator(".node").count() <= 250


def test_arrow_keys_go_from_node_to_node(visit: Visit) -> None:
    writer = visit()
    writer.run(DRAWN)
    writer.key("view:graph").check()
    writer.page.locator(".node").first.focus()
    writer.page.keyboard.press("ArrowRight")
    expect(writer.page.locator(".node").nth(1)).to_be_focused()
    writer.page.keyboard.press("ArrowLeft")
    expect(writer.page.locator(".node").first).to_be_focused()


def test_the_picture_comes_nearer(visit: Visit) -> None:
    writer = visit(asking(DRAWN, view="graph"))
    writer.key("nearer").click()
    expect(writer.page.locator("svg.network > g")).to_have_attribute("transform", re.compile(r"scale\(1\.4"))


def test_the_text_is_what_the_server_said(visit: Visit) -> None:
    writer = visit(asking(DRAWN, view="text"))
    expect(writer.page.locator("pre.text")).to_contain_text("<https://w3id.org/dealgraph/ns#hosts>")


# Taking away


def test_an_answer_is_downloaded_in_every_form(visit: Visit) -> None:
    writer = visit(asking(HOSTS))
    writer.ended()
    assert writer.saved("CSV").startswith(b"host,tenant\r\n")
    assert writer.saved("TSV").startswith(b"?host\t?tenant\n")
    assert json.loads(writer.saved("JSON"))["head"]["vars"] == ["host", "tenant"]
    assert b"<sparql" in writer.saved("XML")
    writer.run(DRAWN)
    assert b"kg:hosts" in writer.saved("Turtle") or b"ns#hosts" in writer.saved("Turtle")
    assert b"ns#hosts" in writer.saved("JSON-LD")


def test_a_link_shows_the_same_in_another_window(visit: Visit) -> None:
    writer = visit(permissions=CLIPBOARD)
    writer.page.locator("#known-by").fill("2026-01")
    writer.run(DRAWN)
    writer.key("view:graph").check()
    link = writer.copied("link")
    other = visit(link.partition("#")[2])
    expect(other.page.locator("svg.network")).to_be_visible()
    assert other.text == DRAWN
    assert other.page.locator("#known-by").input_value() == "2026-01"


def test_a_link_opened_in_the_same_window_is_asked(visit: Visit) -> None:
    writer = visit()
    writer.page.evaluate("(hash) => { location.hash = hash; }", asking("ASK {}"))
    expect(writer.page.locator(".truth strong")).to_have_text("Yes")


def test_the_command_asks_the_same(visit: Visit) -> None:
    writer = visit(permissions=CLIPBOARD)
    writer.run(HOSTS + ' # it\'s "quoted" $HOME')
    command = shlex.split(writer.copied("command").replace("\\\n", ""))
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "actor/oracle,https://w3id.org/dealgraph/actor/openai" in done.stdout


# Everywhere


def test_it_speaks_french(visit: Visit) -> None:
    writer = visit()
    writer.key("language").click()
    assert writer.page.locator("html").get_attribute("lang") == "fr"
    expect(writer.key("run")).to_have_text("Exécuter")
    expect(writer.code).to_have_attribute("aria-label", "Requête SPARQL")
    writer.key("ask:who-hosts-whom").click()
    writer.ended()
    assert writer.text.startswith("# Qui héberge qui")
    expect(writer.status).to_have_text(re.compile("lignes? en"))
    assert writer.address["language"] == "fr"


def test_it_follows_the_theme_and_can_be_turned(visit: Visit) -> None:
    writer = visit(theme="dark")
    assert writer.page.locator("html").get_attribute("data-theme") == "dark"
    writer.key("theme").click()
    assert writer.page.locator("html").get_attribute("data-theme") == "light"


@pytest.mark.parametrize("size", [DESK, PHONE, (320, 640)], ids=["desk", "phone", "small"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_wider_than_the_window(visit: Visit, size: tuple[int, int], language: str) -> None:
    for view in ("table", "graph"):
        writer = visit(asking(HOSTS, language=language, view=view), size=size)
        writer.ended()
        assert writer.page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_keyboard_goes_everywhere_and_out_of_the_editor(visit: Visit) -> None:
    writer = visit(asking(HOSTS))
    writer.ended()
    seen: list[str] = []
    for _ in range(200):
        writer.page.keyboard.press("Tab")
        key = writer.page.evaluate("document.activeElement.dataset.key || document.activeElement.className")
        seen.append(str(key))
        if key == "copy:answer":
            break
    assert {"language", "theme", "code", "run", "sort:host", "view:table", "named", "download:CSV", "copy:link"} <= set(
        seen
    )
    assert seen[-1] == "copy:answer"


def test_the_first_key_leads_past_the_questions(visit: Visit) -> None:
    writer = visit()
    writer.page.keyboard.press("Tab")
    writer.page.keyboard.press("Enter")
    expect(writer.code).to_be_focused()


def test_without_javascript_the_form_asks(visit: Visit) -> None:
    writer = visit(java_script_enabled=False)
    writer.page.locator("textarea").fill("ASK {}")
    with writer.page.expect_download() as found:
        writer.page.get_by_role("button", name="CSV").click()
    assert found.value.url.startswith(f"{writer.server}/sparql.csv?query=ASK")
