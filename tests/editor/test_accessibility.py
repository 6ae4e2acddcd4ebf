"""axe-core finds nothing wrong with any state of the editor, in either theme, on a desk and on a phone."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from editor.writer import DESK, PHONE, Visit, Writer, asking

HOSTS = "PREFIX kg: <https://w3id.org/dealgraph/ns#>\nSELECT ?host ?tenant WHERE { ?host kg:hosts ?tenant }"


def nothing(writer: Writer) -> None:
    pass


def completing(writer: Writer) -> None:
    writer.type("ASK { ?x a kg:Hos")
    writer.suggestions()


def questions(writer: Writer) -> None:
    fold = writer.page.locator("details.questions")
    if fold.get_attribute("open") is None:
        fold.locator("summary").click()


Act = Callable[[Writer], None]
STATES: dict[str, tuple[str, Act]] = {
    "start": ("", nothing),
    "table": (asking(HOSTS), Writer.ended),
    "graph": (asking(HOSTS, view="graph"), Writer.ended),
    "text": (asking(HOSTS, view="text"), Writer.ended),
    "error": (asking("SELECT ?x {"), Writer.ended),
    "truth": (asking("ASK {}"), Writer.ended),
    "completing": ("", completing),
    "questions": ("", questions),
    "french": (asking(HOSTS, language="fr"), Writer.ended),
}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("at", STATES)
def test_nothing_is_wrong(visit: Visit, at: str, size: tuple[int, int], theme: str) -> None:
    address, act = STATES[at]
    writer = visit(address, size=size, theme=theme)
    act(writer)
    found = Axe().run(writer.page).response["violations"]
    assert [f"{rule['id']}: {rule['nodes'][0]['target']}: {rule['nodes'][0]['failureSummary']}" for rule in found] == []


def test_the_form_without_javascript_is_plain_to_all(visit: Visit) -> None:
    writer = visit(java_script_enabled=False)
    for label in ("SPARQL query", "Known by (a year, month or day)", "True on"):
        assert writer.page.get_by_label(label).count() == 1
