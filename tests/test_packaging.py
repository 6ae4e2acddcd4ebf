"""The wheel carries the ontology and answers from any folder."""

import shutil
import subprocess
import sys
import tarfile
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel installed; its dependencies are those of this environment."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = place.glob("*.whl")
    venv.create(place / "env", with_pip=True)
    python = place / "env" / "bin" / "python"
    subprocess.run(
        [str(python), "-m", "pip", "install", "-q", "--no-deps", str(wheel)], check=True, capture_output=True
    )
    packages = next(p for p in sys.path if p.endswith("site-packages"))
    site = next((place / "env" / "lib").glob("python*/site-packages"))
    (site / "peers.pth").write_text(packages + "\n")
    return place / "env" / "bin"


def test_the_installed_command_answers_from_another_folder(installed: Path, tmp_path: Path) -> None:
    command = [str(installed / "kg"), "ask", "who hosts OpenAI?"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "Oracle hosts OpenAI" in done.stdout


def test_the_installed_command_writes_the_page_of_the_explorer(installed: Path, tmp_path: Path) -> None:
    subprocess.run([installed / "kg", "explore"], cwd=tmp_path, capture_output=True, text=True, check=True)
    page = (tmp_path / "dealgraph.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "Stargate Norway" in page


def test_the_wheel_carries_the_licences_of_what_the_page_holds(installed: Path) -> None:
    (licences,) = (installed.parent / "lib").glob("python*/site-packages/dealgraph-*.dist-info/licenses")
    names = {path.name for path in licences.rglob("*") if path.is_file()}
    assert names == {"LICENSE", "LICENSE-FACTS", "FONTS-LICENSE", "LIBRARIES-LICENSE"}


def test_the_source_package_carries_what_the_page_is_built_of(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--sdist", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    assert {"frontend/package-lock.json", "frontend/build.js", "frontend/src/main.js"} <= names
    assert {"kg/explorer/page.html", "kg/explorer/built/explorer.js", "kg/explorer/built/look.css"} <= names
    assert not any("node_modules" in name for name in names)


def test_the_installed_package_reads_its_own_ontology(installed: Path, tmp_path: Path) -> None:
    code = "import kg.sources; print(kg.sources.home())"
    done = subprocess.run([installed / "python", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert str(installed.parent) in done.stdout


def test_the_installed_package_finds_its_facts_in_order(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run([installed / "kg", "check"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("0 findings in "), done.stderr


def test_the_installed_command_begins_no_source_inside_the_package(installed: Path, tmp_path: Path) -> None:
    new = ["new", "2026-11-mine", "--issued", "2026-11-03", "--publisher", "Reuters", "--title", "Mine"]
    done = subprocess.run([installed / "kg", *new], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "not yours to change" in done.stderr
    assert not list(installed.parent.rglob("2026-11-mine.ttl"))


def test_beside_an_ontology_the_installed_command_writes_there(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "ontology", tmp_path / "ontology")
    new = ["new", "2026-11-mine", "--issued", "2026-11-03", "--publisher", "Reuters", "--title", "Mine"]
    subprocess.run([installed / "kg", *new], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert (tmp_path / "ontology" / "facts" / "sources" / "2026-11-mine.ttl").is_file()
