"""What every test may use: the published graph, and a small ontology folder to plant facts in."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

import kg
from kg import sources

# A slow machine is no failure; and where a change is judged, the same examples judge it every time.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

PREFIXES = "\n".join(
    f"@prefix {name}: <https://w3id.org/dealgraph/{name}/> ."
    for name in (
        "actor",
        "bound",
        "certainty",
        "deal",
        "firmness",
        "kind",
        "quantity",
        "stage",
        "thing",
        "unit",
    )
)
HEAD = f"""{PREFIXES}
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix kg: <https://w3id.org/dealgraph/ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
ACTORS = "".join(
    f'actor:{name.lower()} a kg:Actor ; kg:kind kind:company ; rdfs:label "{name}"@en , "{name}"@fr .\n'
    for name in ("Alphacorp", "Betabank", "Gammanet")
)

Plant = Callable[..., kg.Graph]
Speak = Callable[..., kg.Graph]
DEALS = """deal:pact a kg:Deal ; rdfs:label "The pact"@en , "Le pacte"@fr .
deal:other a kg:Deal ; rdfs:label "The other"@en , "L'autre"@fr .
"""


# The two articles that the graph starts from: what they say does not change when others join them.
SEEDS = ("2025-08-stargate-norway-front", "2025-08-stargate-norway-launch")


@pytest.fixture(scope="session")
def wide() -> kg.Graph:
    """The published graph, of every source."""
    return kg.load()


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published ontology folder with the two articles as its only sources."""
    copy = tmp_path_factory.mktemp("seeds") / "ontology"
    shutil.copytree(sources.home(), copy, ignore=shutil.ignore_patterns("sources"))
    for name in SEEDS:
        (copy / "facts" / "sources").mkdir(exist_ok=True)
        shutil.copy(sources.home() / "facts" / "sources" / f"{name}.ttl", copy / "facts" / "sources")
    return copy


@pytest.fixture(scope="session")
def graph(seeds: Path) -> kg.Graph:
    """The published graph of the two articles alone."""
    return kg.load(seeds)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An ontology folder with the published terms and questions, three actors and no source."""
    copy = tmp_path / "ontology"
    shutil.copytree(sources.home(), copy, ignore=shutil.ignore_patterns("facts", "shapes"))
    (copy / "facts" / "sources").mkdir(parents=True)
    (copy / "facts" / "actors.ttl").write_text(HEAD + ACTORS, encoding="utf-8")
    return copy


@pytest.fixture
def plant(folder: Path) -> Plant:
    """Write a source with the claims given, and load the folder: plant(claims, id="a", issued="2025-01")."""

    def planted(claims: str, id: str = "a", issued: str = '"2025-01"^^xsd:gYearMonth') -> kg.Graph:
        head = f"@base <https://w3id.org/dealgraph/source/{id}> .\n{HEAD}"
        about = f'<> a kg:NewsReport ; rdfs:label "Source {id}"@en , "Source {id}"@fr ; dcterms:issued {issued} .\n'
        (folder / "facts" / "sources" / f"{id}.ttl").write_text(head + about + claims, encoding="utf-8")
        return kg.load(folder)

    return planted


@pytest.fixture
def speak(plant: Plant, folder: Path) -> Speak:
    """Let a source say something of a month: speak("a", "2025-01", terms, tier="filing")."""
    (folder / "facts" / "deals.ttl").write_text(HEAD + DEALS, encoding="utf-8")

    def spoken(
        id: str, issued: str, terms: str, tier: str = "", says: str = "It is so.", relation: str = "Hosting"
    ) -> kg.Graph:
        weight = f" ; kg:tier <https://w3id.org/dealgraph/tier/{tier}>" if tier else ""
        return plant(claim("x", relation, terms, says), id=id, issued=f'"{issued}"^^xsd:gYearMonth{weight}')

    return spoken


def chromium() -> str:
    """Return where Debian's chromium is; without one, skip here and fail where a change is judged."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found and os.environ.get("CI"):
        pytest.fail("no chromium: the page was not tried in a browser")
    return found or pytest.skip("no chromium: the page was not tried in a browser")


def browsing() -> Iterator[Browser]:
    """Yield a browser; a fixture of one folder or module, since an event loop runs as long as it lives."""
    found = chromium()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield launched
        launched.close()


def claim(name: str, relation: str, terms: str, says: str = "It is so.") -> str:
    """Return one claim in Turtle, with a place and both paraphrases."""
    return f'<#{name}> a kg:{relation} ; {terms} ; kg:at "§1" ; kg:says "{says}"@en , "C\'est ainsi."@fr .\n'


def usd(amount: int) -> str:
    return f'kg:amount {amount} ; kg:currency "USD"'
