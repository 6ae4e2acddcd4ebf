"""The README is true: its commands, examples and recipe run as they stand."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg import results, sources
from kg.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n\$ ([^\n]+)\n(.*?)```", README, re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```\s+```text\n(.*?)```", README, re.DOTALL)
SPARQL = re.findall(r"```sparql\n(.*?)```\s+```text\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize(("command", "output"), CONSOLE)
def test_a_command_prints_what_the_readme_shows(command: str, output: str) -> None:
    kg_command = command.replace("kg ", f"{shlex.quote(sys.executable)} -m kg ", 1)
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(kg_command, shell=True, capture_output=True, text=True, check=True, env=env)  # noqa: S602
    assert done.stdout == output


@pytest.mark.parametrize(("code", "output"), PYTHON)
def test_the_python_example_prints_what_the_readme_shows(code: str, output: str) -> None:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == output


@pytest.mark.parametrize(("query", "output"), SPARQL)
def test_the_sparql_example_prints_what_the_readme_shows(wide: kg.Graph, query: str, output: str) -> None:
    assert results.written(wide.query(query), "text") == output


def test_there_are_examples_of_all_three_doors() -> None:
    assert len(CONSOLE) >= 2
    assert PYTHON
    assert SPARQL


def test_every_command_of_the_readme_exists(capsys: pytest.CaptureFixture[str]) -> None:
    for name in re.findall(r"^\| `kg (\w+)", README, re.MULTILINE):
        with pytest.raises(SystemExit) as stop:
            main([name, "--help"])
        assert stop.value.code == 0
        capsys.readouterr()


def run(*arguments: str) -> None:
    with pytest.raises(SystemExit) as stop:
        main(list(arguments))
    assert stop.value.code == 0


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A copy of the published ontology, for a reader to add to."""
    shutil.copytree(sources.home(), tmp_path / "ontology")
    return tmp_path / "ontology"


def test_the_recipe_for_a_source_passes_the_check_and_is_found(own: Path) -> None:
    new = re.search(r"```sh\n(kg new .*?)```", README, re.DOTALL)
    block = re.search(r"```turtle\n(.*?)```", README, re.DOTALL)
    assert new
    assert block
    run(*shlex.split(new[1].replace("\\\n", " "))[1:], "--ontology", str(own))
    file = own / "facts" / "sources" / "2025-09-my-source.ttl"
    file.write_text(file.read_text(encoding="utf-8") + "\n" + block[1], encoding="utf-8")
    run("format", "--ontology", str(own))
    run("check", "--ontology", str(own))
    answer = kg.load(own).ask("who hosts Mistral?")
    assert "letter-of-intent" in {row.stage for row in answer}
    assert kg.load(own).ask("does CoreWeave host Mistral?").verdict == "not stated"


def test_the_rows_of_the_readme_go_in_as_they_stand(own: Path, tmp_path: Path) -> None:
    block = re.search(r"```csv\n(.*?)```", README, re.DOTALL)
    assert block
    (tmp_path / "rows.csv").write_text(block[1], encoding="utf-8")
    run("import", str(tmp_path / "rows.csv"), "--ontology", str(own))
    run("check", "--ontology", str(own))
    run("format", "--check", "--ontology", str(own))
    (claim,) = [c for c in kg.load(own).claims() if c.iri.value.endswith("2025-09-my-source#coreweave-hosts-mistral")]
    assert claim.stage == "letter-of-intent"


@pytest.mark.skipif(not (ROOT / "export").exists(), reason="an archive of the sources leaves out what is generated")
def test_links_lead_to_files() -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / link).exists(), link


def test_the_figures_are_those_that_the_benchmark_prints() -> None:
    block = re.search(r"python benchmarks/load\.py.*?```text\n(.*?)```", README, re.DOTALL)
    assert block
    labels = re.findall(r"^(?:load|select|kg ask|python)[^0-9]+", block[1], re.MULTILINE)
    code = (ROOT / "benchmarks" / "load.py").read_text(encoding="utf-8")
    assert len(labels) == 4
    assert all(label.strip() in code for label in labels)
