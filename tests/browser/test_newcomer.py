"""Three questions of somebody who has never seen the page, answered by clicking only."""

from playwright.sync_api import expect

import kg
from browser.explorer import Visit


def test_who_hosts_openai_now(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit()
    explorer.ask("hosting")
    explorer.panel.locator("button.row", has_text="OpenAI").first.click()
    explorer.key("party:actor:openai").click()
    assert explorer.heading == "OpenAI"
    rows = explorer.panel.locator("ul.rows > li > button.row", has_text="is hosted by")
    told = dict(zip(rows.locator(".main b").all_inner_texts(), rows.locator(".meta").all_inner_texts(), strict=True))
    firm = {wide.names.name(host) for row in wide.who("hosts", "OpenAI") if row.firm for host in row.roles["host"]}
    assert firm <= told.keys()
    assert "operating" in told["Microsoft"]
    assert "cancelled" in told["Aker"]
    assert "in talks" in told["SB Energy"]


def test_how_firm_nvidias_hundred_billion_is(visit: Visit) -> None:
    explorer = visit()
    explorer.ask("funding")
    explorer.panel.locator("button.row", has_text="invests in").filter(has_text="Nvidia").filter(
        has_text="OpenAI"
    ).first.click()
    assert explorer.heading == "Nvidia invests in OpenAI"
    cards = explorer.panel.locator("article.card", has_text="100 billion")
    expect(cards.first).to_be_visible()
    told = cards.all_inner_texts()
    assert any("letter of intent" in text and "up to 100 billion USD" in text for text in told)
    settled = " ".join(explorer.panel.locator("table.versus").all_inner_texts())
    assert settled
    explorer.panel.locator("button.link[data-key^='deal:']").first.click()
    expect(explorer.panel.locator("ol.timeline > li").first).to_be_visible()


def test_what_changed_at_narvik(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit()
    explorer.take("narvik", "Joint company of Aker and Nscale at Narvik")
    expect(explorer.panel.locator("ol.timeline")).to_be_visible()
    explorer.key("back").click()
    explorer.take("stargate norway", "Stargate Norway")
    rows = explorer.panel.locator("button.row").all_inner_texts()
    assert any("OpenAI" in row and "cancelled" in row for row in rows)
    assert any("Microsoft" in row for row in rows)


def test_what_changed_for_nscale_is_in_the_comparison(visit: Visit) -> None:
    explorer = visit()
    explorer.take("nscale", "Nscale")
    explorer.key("alone").click()
    explorer.key("back").click()
    explorer.key("compare").click()
    expect(explorer.panel.locator("h2")).to_have_text("What changed")
    explorer.page.locator("#before").focus()
    while explorer.state["before"] != "2025-08":
        explorer.press("ArrowLeft")
    rows = {
        kind: explorer.panel.locator(f"section.change-{kind} button.row").all_inner_texts()
        for kind in ("new", "gone", "changed")
    }
    assert any("hosts" in row and "OpenAI" in row and "cancelled" in row for row in rows["gone"])
    assert any("hosts" in row and "Microsoft" in row for row in [*rows["new"], *rows["changed"]])
