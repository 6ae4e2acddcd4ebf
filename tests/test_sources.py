"""Which file is which named graph; and what is no ontology folder, or no file of it."""

from pathlib import Path

import pytest
from conftest import HEAD, Plant, claim

import kg
from kg import sources
from kg.errors import KgError, MissingError, TurtleError
from kg.terms import KG, SH, SOURCE

HOSTING = claim("x", "Hosting", "kg:host actor:alphacorp ; kg:tenant actor:betabank")


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / "facts" / "sources" / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_published_ontology_is_found() -> None:
    assert (sources.home() / "core.ttl").is_file()
    assert sources.home().is_absolute()


def test_each_source_file_is_the_graph_of_its_name(plant: Plant, folder: Path) -> None:
    plant(HOSTING, id="b")
    plant(HOSTING, id="a")
    read = sources.read(folder)
    assert list(read.sources) == [SOURCE["a"], SOURCE["b"]]
    for source, triples in read.sources.items():
        assert {t.subject.value.split("#")[0] for t in triples if hasattr(t.subject, "value")} == {source.value}
    assert read.path == folder


def test_shared_triples_are_those_of_terms_and_parties_and_of_no_source(plant: Plant, folder: Path) -> None:
    plant(HOSTING)
    shared = {t.subject for t in sources.read(folder).shared}
    assert KG["hosts"] in shared
    assert SOURCE["a"] not in shared


def test_files_come_by_name(folder: Path) -> None:
    for name in ("b.ttl", "a.ttl", "note.txt"):
        write(folder, name, "")
    assert [path.name for path in sources.source_files(folder)] == ["a.ttl", "b.ttl"]
    questions = [path.name for path in sources.questions_of(folder)]
    assert questions == sorted(questions)
    assert "who-hosts-whom.rq" in questions
    assert {path.name for path in sources.turtle_files(folder)} >= {"core.ttl", "codes.ttl", "actors.ttl", "a.ttl"}


@pytest.mark.parametrize("name", ["nowhere", "facts", "core.ttl"])
def test_what_is_no_ontology_folder_is_missing_something(folder: Path, name: str) -> None:
    with pytest.raises(MissingError) as caught:
        kg.load(folder / name)
    assert caught.value.place == str(folder / name)
    assert "no core.ttl in it" in str(caught.value)
    assert caught.value.mend


def test_an_empty_folder_is_no_ontology(tmp_path: Path) -> None:
    with pytest.raises(MissingError, match=r"no core\.ttl in it; name a folder"):
        sources.read(tmp_path)


def test_a_folder_without_facts_is_an_ontology_without_facts(folder: Path) -> None:
    (folder / "facts" / "actors.ttl").unlink()
    (folder / "facts" / "sources").rmdir()
    g = kg.load(folder)
    assert (g.sources(), g.claims(), g.of_class(KG.Actor)) == ([], [], [])


@pytest.mark.parametrize(
    "line",
    [
        "<https://w3id.org/dealgraph/source/other#x> a kg:Hosting .",
        "<https://w3id.org/dealgraph/source/mine-too> a kg:NewsReport .",
        "<https://w3id.org/dealgraph/source/mine-too#x> a kg:Hosting .",
        'actor:alphacorp kg:says "I am big."@en .',
        "[] a kg:Hosting .",
        "<#x> kg:host ( actor:alphacorp ) .",
    ],
)
def test_a_subject_of_another_source_is_refused_with_its_file(folder: Path, line: str) -> None:
    path = write(folder, "mine.ttl", f"@base <https://w3id.org/dealgraph/source/mine> .\n{HEAD}{line}\n")
    with pytest.raises(TurtleError) as caught:
        kg.load(folder)
    assert caught.value.place == str(path)
    assert "is not of the source that the file is named for" in str(caught.value)
    assert "@base <https://w3id.org/dealgraph/source/mine>" in caught.value.mend


def test_a_renamed_file_no_longer_holds_its_source(plant: Plant, folder: Path) -> None:
    plant(HOSTING, id="a")
    (folder / "facts" / "sources" / "a.ttl").rename(folder / "facts" / "sources" / "b.ttl")
    with pytest.raises(TurtleError, match=r"b\.ttl"):
        sources.read(folder)


def test_a_source_that_does_not_parse_names_file_line_and_column(folder: Path) -> None:
    path = write(folder, "bad.ttl", f"{HEAD}\n<#x> a kg:Hosting ;;; oops\n")
    with pytest.raises(TurtleError) as caught:
        kg.load(folder)
    line = caught.value.place.removeprefix(f"{path}:").split(":")[0]
    assert int(line) >= HEAD.count("\n") + 2


@pytest.mark.parametrize("name", ["facts/sources/x.ttl"])
def test_a_file_that_cannot_be_read_is_missing(folder: Path, name: str) -> None:
    (folder / name).mkdir()
    with pytest.raises(MissingError, match="cannot be read") as caught:
        kg.load(folder)
    assert caught.value.place == str(folder / name)


def test_a_link_to_nowhere_is_missing(folder: Path) -> None:
    (folder / "facts" / "sources" / "x.ttl").symlink_to(folder / "nowhere.ttl")
    with pytest.raises(MissingError, match=r"x\.ttl"):
        kg.load(folder)


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00", b"\x00", b"<<<", '<a> <b> "\ud800"'.encode("utf-8", "surrogatepass")]
)
def test_bytes_that_are_no_turtle_are_an_error_of_the_file(folder: Path, data: bytes) -> None:
    path = folder / "facts" / "sources" / "x.ttl"
    path.write_bytes(data)
    with pytest.raises(KgError) as caught:
        kg.load(folder)
    assert caught.value.place.startswith(str(path))


def test_an_empty_source_is_a_source_without_claims(folder: Path) -> None:
    write(folder, "x.ttl", "")
    assert kg.load(folder).claims() == []


def test_the_order_of_properties_is_that_of_the_ontology(folder: Path) -> None:
    shared = sources.read(folder).shared
    order = sources.property_order(shared)
    assert order[KG.amount] < order[KG.currency] < order[KG.at]
    assert len(order) == len([t for t in shared if t.predicate == SH.order])
    assert sources.property_order(()) == {}
