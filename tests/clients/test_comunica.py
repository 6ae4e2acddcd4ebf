"""Comunica, from npm, asks our endpoint: alone, and together with a file of its own."""

import json
import shutil
from pathlib import Path

import pytest

from clients.conftest import OWNERS, missing, told

HERE = Path(__file__).parent / "comunica"
OWN = '<https://w3id.org/dealgraph/actor/openai> <http://example.org/note> "ours" .\n'
JOINED = """SELECT ?claim ?note {
    ?actor <http://example.org/note> ?note .
    ?claim <https://w3id.org/dealgraph/ns#owner> ?actor .
}"""


@pytest.fixture(scope="module")
def node() -> str:
    found = shutil.which("node")
    if not found or not (HERE / "node_modules" / "@comunica" / "query-sparql").is_dir():
        missing("Comunica (cd tests/clients/comunica && npm ci)")
    return str(found)


def select(node: str, query: str, *sources: str) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = json.loads(told(node, str(HERE / "select.js"), query, *sources))
    return rows


def test_a_select_has_the_embedded_rows(node: str, endpoint: str, owners: list[tuple[str, str]]) -> None:
    assert sorted((row["claim"], row["owner"]) for row in select(node, OWNERS, endpoint)) == owners


def test_a_file_of_the_clients_own_is_joined_with_the_graph(
    node: str, endpoint: str, of_openai: list[str], tmp_path: Path
) -> None:
    own = tmp_path / "own.nt"
    own.write_text(OWN, encoding="utf-8")
    found = select(node, JOINED, endpoint, str(own))
    assert sorted(row["claim"] for row in found) == of_openai
    assert {row["note"] for row in found} == {"ours"}
