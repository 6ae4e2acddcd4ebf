"""axe-core finds nothing wrong with any state of the page, in either theme, on a desk and on a phone."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.explorer import DESK, PHONE, Explorer, Visit


def nothing(explorer: Explorer) -> None:
    pass


def unfolded(explorer: Explorer) -> None:
    while (folded := explorer.page.locator("details.fold:not([open]) > summary")).count():
        folded.first.click()


def helped(explorer: Explorer) -> None:
    explorer.press("?")


def menu(explorer: Explorer) -> None:
    explorer.page.locator(".menu > button").click()


def suggested(explorer: Explorer) -> None:
    explorer.search("openai")


def unfound(explorer: Explorer) -> None:
    explorer.search("zzqqxx")


def filtered(explorer: Explorer) -> None:
    explorer.key("tab:filter").click()


def asked(explorer: Explorer) -> None:
    explorer.key("tab:ask").click()


Act = Callable[[Explorer], None]
DESKS: dict[str, tuple[str, Act]] = {
    "start": ("", nothing),
    "rail": ("", unfolded),
    "actor": ("sel=actor:openai", nothing),
    "edge": ("sel=actor:nvidia>actor:openai:Investment&known=2026-01&on=2026", nothing),
    "dispute": ("q=dispute&sel=deal:openai-nscale-aker-norway", nothing),
    "table": ("q=hosting&view=table&known=2025-10", nothing),
    "stack": ("view=stack", nothing),
    "compare": ("known=2026-06&before=2025-08", nothing),
    "nothing": ("stage=operating&certainty=opinion", nothing),
    "broken": ("nonsense", nothing),
    "help": ("", helped),
    "menu": ("", menu),
    "suggestions": ("", suggested),
    "nothing found": ("", unfound),
    "embed": ("q=hosting&embed=1", nothing),
    "french": ("lang=fr&sel=actor:openai", nothing),
}
PHONES: dict[str, tuple[str, Act]] = {
    "start": ("", nothing),
    "sheet": ("sel=actor:nvidia>actor:openai:Investment", nothing),
    "filters": ("", filtered),
    "questions": ("", asked),
    "table": ("q=rivalry&view=table", nothing),
}


def violations(explorer: Explorer) -> list[str]:
    """Return the rules of axe-core that are broken, with the first place and why."""
    found = Axe().run(explorer.page).response["violations"]
    return [
        f"{rule['id']}: {rule['nodes'][0]['target']} ×{len(rule['nodes'])}: {rule['nodes'][0]['failureSummary']}"
        for rule in found
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("at", DESKS)
def test_nothing_is_wrong_on_a_desk(visit: Visit, at: str, theme: str) -> None:
    address, act = DESKS[at]
    explorer = visit(address, size=DESK, theme=theme)
    act(explorer)
    assert violations(explorer) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("at", PHONES)
def test_nothing_is_wrong_on_a_phone(visit: Visit, at: str, theme: str) -> None:
    address, act = PHONES[at]
    explorer = visit(address, size=PHONE, theme=theme)
    act(explorer)
    assert violations(explorer) == []


def test_axe_would_find_something_wrong(visit: Visit) -> None:
    explorer = visit()
    explorer.page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [rule.split(":")[0] for rule in violations(explorer)] == ["button-name"]
