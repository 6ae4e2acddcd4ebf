"""The whole interface speaks the language of the page, and no word of the other."""

import re

import pytest
from pyoxigraph import NamedNode

import kg
from browser.explorer import DESK, PHONE, Explorer, Visit, words
from kg.network import node_id
from kg.terms import KG

# What the interface says, without the names and texts of the data, which stand in <bdi>.
SAID = """() => {
  const said = [document.title];
  const hidden = (node) => node.closest("bdi, script, style, noscript, svg, datalist");
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (!hidden(walk.currentNode.parentElement)) said.push(walk.currentNode.data);
  for (const element of document.querySelectorAll("[aria-label], [placeholder], [aria-valuetext], [title]")) {
    if (element.matches("article")) continue;
    for (const name of ["aria-label", "placeholder", "aria-valuetext", "title"]) {
      said.push(element.getAttribute(name) ?? "");
    }
  }
  return said.map((text) => text.trim()).filter(Boolean);
}"""
WALK = (
    "",
    "q=hosting&known=2025-10",
    "q=circle",
    "q=dispute&on=2026",
    "q=who,Hosting,actor:openai&view=table",
    "q=path,actor:aker,actor:openai",
    "sel=actor:openai&around=actor:openai,1&open=*",
    "sel=thing:azure",
    "sel=actor:nvidia>actor:openai:Investment",
    "sel=deal:openai-nscale-aker-norway",
    "sel=claim:2025-09-openai-nvsys:nv-openai-primary",
    "known=2026-06&before=2025-08",
    "stage=operating&certainty=opinion",
    "sources=2&amount=1000000,USD&view=stack",
    "nonsense",
    "sel=actor:nobody",
    "embed=1",
)


def heard(explorer: Explorer, language: str, walk: tuple[str, ...] = WALK) -> set[str]:
    """Return all that the interface says on a walk through the page."""
    said: set[str] = set()
    while (folded := explorer.page.locator("details.fold:not([open]) > summary:visible")).count():
        folded.first.click()
    for address in walk:
        explorer.go(f"{address}&lang={language}".lstrip("&"))
        said |= set(explorer.page.evaluate(SAID))
    explorer.go(f"lang={language}")
    explorer.press("?")
    said |= set(explorer.page.evaluate(SAID))
    explorer.press("Escape")
    explorer.search("openai")
    said |= set(explorer.page.evaluate(SAID))
    explorer.search("zzqqxx")
    return said | set(explorer.page.evaluate(SAID))


def pattern(text: str) -> re.Pattern[str]:
    """Return what a word of the interface looks like when its slots are filled."""
    parts = re.split(r"\{\w+(?:\|([^|}]*)\|([^|}]*))?\}", text)
    made = re.escape(parts[0])
    for one, many, rest in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        made += (f"(?:{re.escape(one)}|{re.escape(many)})" if one is not None else ".+") + re.escape(rest)
    return re.compile(made)


def labels(graph: kg.Graph) -> dict[str, dict[str, str]]:
    """Return the labels of the ontology that the interface prints."""
    relations = [relation.iri for relation in graph.table.relations]
    found = (node for actor in graph.of_class(KG.Actor) for node in graph.store.values(actor, KG.kind))
    kinds = {node for node in found if isinstance(node, NamedNode)}
    languages = ("en", "fr")
    return {n.value: {language: graph.names.name(n, language) for language in languages} for n in (*relations, *kinds)}


@pytest.mark.parametrize(("language", "other"), [("fr", "en"), ("en", "fr")])
def test_the_interface_has_no_word_of_the_other_language(
    visit: Visit, wide: kg.Graph, language: str, other: str
) -> None:
    vocabulary = words() | labels(wide)
    own = {entry[language] for entry in vocabulary.values()}
    foreign = [
        entry[other]
        for entry in vocabulary.values()
        if entry[other] not in own and re.search(r"\w{3}", re.sub(r"\{[^}]*\}", "", entry[other]))
    ]
    said = heard(visit(), language)
    assert [(text, word) for text in sorted(said) for word in foreign if pattern(word).fullmatch(text)] == []
    known = [pattern(entry[language]) for entry in words().values()]
    used = [word for word in known if any(word.search(text) for text in said)]
    assert len(used) > 0.8 * len(known)


def test_every_word_of_the_interface_is_said_in_both_languages() -> None:
    vocabulary = words()
    assert len(vocabulary) > 150
    for entry in vocabulary.values():
        assert all(entry.values())
        assert sorted(set(re.findall(r"\{(\w+)", entry["en"]))) == sorted(set(re.findall(r"\{(\w+)", entry["fr"])))
        # French stands off its double signs and its guillemets by a space that does not break.
        assert not re.search(r"(?<![\u00a0\u202f])[:;?!»]|«(?!\u00a0)", entry["fr"]), entry["fr"]


def test_nothing_is_said_that_no_language_has(visit: Visit) -> None:
    for language in ("en", "fr"):
        said = heard(visit(size=PHONE), language, WALK[:3])
        keys = {key for key in words() if re.search("[A-Z.]", key)}
        assert not keys & said
        assert not [text for text in said if re.search(r"\b(undefined|null|NaN|Infinity)\b|\{\w+\}|\[object", text)]


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_language_is_switched_and_kept(visit: Visit, size: tuple[int, int]) -> None:
    explorer = visit("q=hosting&sel=actor:openai", size=size)
    explorer.open("q=hosting")
    explorer.key("language").click()
    assert explorer.address["lang"] == "fr"
    assert explorer.page.evaluate("document.documentElement.lang") == "fr"
    assert "affirmations affichées" in explorer.line
    assert " ".join(explorer.chips[0].split()) == "Qui héberge qui ?"
    explorer.key("language").click()
    assert explorer.page.evaluate("document.documentElement.lang") == "en"
    assert explorer.chips == ["Who hosts whom?"]


def test_dates_figures_and_labels_are_french(visit: Visit, wide: kg.Graph) -> None:
    explorer = visit("sel=claim:2025-09-openai-nvsys:nv-openai-primary&known=2025-10&lang=fr")
    card = explorer.panel.locator("article.card.chosen")
    shown = " ".join(card.inner_text().split())
    assert "jusqu’à 100 milliards USD" in shown
    assert "lettre d" in shown
    (claim,) = [c for c in wide.claims() if node_id(c.iri) == "claim:2025-09-openai-nvsys:nv-openai-primary"]
    assert claim.said("fr").split(";")[0].strip().replace("'", "’") in shown
    assert "sept." in shown
