"""Which actor, thing, deal or source a name may mean: every candidate, and how it fits; never one guess alone."""

import difflib
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

import pyoxigraph as ox

from ..graph import Graph
from ..store import Store
from ..terms import ACTOR, DEAL, KG, RDFS, SKOS, SOURCE, THING
from ..text import tokens
from .shapes import ALL, Json, Page, Teller, given

KINDS = {"actor": ACTOR, "thing": THING, "deal": DEAL, "source": SOURCE}
# How a name fits, the surest first.
_FITS = ("exact", "spelling", "part", "similar")
_MOST_SIMILAR = 40
_NOTE = (
    "`match` exact: this is its name or alias; spelling: after mending a typo; part and similar are only like it, "
    "so ask which is meant before you rely on one. `claims` counts what is said of it as of the clocks."
)
_NONE = "Nothing is called that or anything like it: the graph does not know it, which says nothing about the world."

Entries = Mapping[str, tuple[ox.NamedNode, ...]]


def find_actor(view: Graph, name: str, kind: str | None = None, *, language: str = "en", page: Page = ALL) -> Json:
    """Return every actor, thing, deal and source that a name may mean, the surest first; `kind` keeps one kind."""
    found = {node: fit for node, fit in candidates(view, name).items() if kind in (None, kind_of(node))}
    counts, teller = _counts(view), Teller(view, language)
    order = sorted(
        found, key=lambda node: (_FITS.index(found[node]), kind_of(node) == "source", -counts[node], node.value)
    )
    shown = [_candidate(teller, node, found[node], counts[node]) for node in page.cut(order)]
    head = {"name": name, "certain": list(found.values()).count("exact") == 1, **page.counts(len(order))}
    return teller.answer({**head, "candidates": shown}, _NOTE if found else _NONE, page.note(len(order)))


def candidates(view: Graph, name: str) -> dict[ox.NamedNode, str]:
    """Return what a name may mean, each with how it fits: exact, spelling, part or similar."""
    entries, words = _entries(view.store), tokens(name)
    key, found = " ".join(words), dict[ox.NamedNode, str]()
    named = view.names.exact(words)
    for node in (*_written(entries, name), *entries.get(key, ()), *([named] if named else [])):
        found[node] = "exact"
    mended = view.names.find(words)
    if mended is not None:
        found.setdefault(mended, "spelling")
    for other, nodes in entries.items():
        if words and set(words) <= set(other.split()):
            found.update((node, "part") for node in nodes if node not in found)
    for other in difflib.get_close_matches(key, entries, n=_MOST_SIMILAR, cutoff=0.7):
        found.update((node, "similar") for node in entries[other] if node not in found)
    return found


def mended(view: Graph, *names: str | None) -> str:
    """Return a sentence on each name that was only understood by mending its spelling, or nothing."""
    told = []
    for name in filter(None, names):
        meant = view.names.resolve(name)
        fit = candidates(view, name).get(meant, "spelling")
        told += [] if fit == "exact" else [f"{name!r} was read as {view.names.name(meant)}: say so."]
    return " ".join(told)


def kind_of(node: ox.NamedNode) -> str:
    """Return whether an IRI is an actor, a thing, a deal or a source."""
    return next((kind for kind, space in KINDS.items() if node in space), "")


def card(teller: Teller, node: ox.NamedNode) -> Json:
    """Return an actor, thing, deal or source with its kinds and its other names."""
    store = teller.view.store
    what = [teller.name(value) for value in store.values(node, KG.kind) if isinstance(value, ox.NamedNode)]
    given_names = (v for v in store.values(node, SKOS.altLabel) if isinstance(v, ox.Literal))
    aliases = {v.value for v in given_names if v.language == teller.language}
    return {**teller.node(node), "kind": kind_of(node), **given(what=what, aliases=sorted(aliases))}


def _candidate(teller: Teller, node: ox.NamedNode, fit: str, count: int) -> Json:
    told = card(teller, node)
    if told["kind"] == "source":
        told |= {key: value for key, value in teller.source(node).items() if key in ("publisher", "date", "url")}
    return {**told, "match": fit, "claims": count}


def _written(entries: Entries, text: str) -> list[ox.NamedNode]:
    """Return what an IRI, prefixed name or slug means, spelled out in full."""
    known = {node.value: node for nodes in entries.values() for node in nodes}
    prefix, _, rest = text.strip().partition(":")
    written = [text.strip(), KINDS[prefix].base + rest] if prefix in KINDS else [text.strip()]
    slugs = [space.base + text.strip() for space in KINDS.values()]
    return [known[iri] for iri in (*written, *slugs) if iri in known]


@lru_cache(maxsize=4)
def _entries(store: Store) -> Entries:
    """Return what each name or alias, cut into words, is called by."""
    found: dict[str, dict[ox.NamedNode, None]] = {}
    for prop in (RDFS.label, SKOS.altLabel):
        for triple in store.match(None, prop):
            node, text = triple.subject, triple.object
            if isinstance(node, ox.NamedNode) and isinstance(text, ox.Literal) and kind_of(node):
                found.setdefault(" ".join(tokens(text.value)), {})[node] = None
    found.pop("", None)
    return {key: tuple(nodes) for key, nodes in found.items()}


def _counts(view: Graph) -> Counter[ox.NamedNode]:
    """Return how many claims name each party, thing, deal or source."""
    counts: Counter[ox.NamedNode] = Counter()
    for claim in view.claims():
        terms = (value for values in claim.terms.values() for value in values if isinstance(value, ox.NamedNode))
        counts.update({*claim.parties, *terms, claim.source, *([claim.deal] if claim.deal else [])})
    return counts
