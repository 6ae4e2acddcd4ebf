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
def test_the_sparql_example_prints_what_the_readme_shows(graph: kg.Graph, query: str, output: str) -> None:
    assert results.written(graph.query(query), "text") == output


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


def test_the_recipe_for_a_source_passes_the_check_and_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "ontology"
    shutil.copytree(sources.home(), folder)
    block = re.search(r"```turtle\n(.*?)```", README, re.DOTALL)
    assert block
    lines = (line.removeprefix("   ") for line in block[1].splitlines())
    name = re.search(r"ontology/(facts/sources/[\w-]+\.ttl)", README)
    assert name
    (folder / name[1]).write_text("\n".join(lines).strip() + "\n", encoding="utf-8")
    for command in (["format", "--check"], ["check"]):
        with pytest.raises(SystemExit) as stop:
            main([*command, "--ontology", str(folder)])
        assert stop.value.code == 0, capsys.readouterr().out
    answer = kg.load(folder).ask("who hosts Mistral?")
    assert "letter-of-intent" in {row.stage for row in answer}
    assert kg.load(folder).ask("does CoreWeave host Mistral?").verdict == "not stated"


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
