"""Totals as people read them: the sums, the deals behind each with their evidence, then what is left out, and why."""

from collections.abc import Iterator
from decimal import Decimal

from . import amounts, prose
from .ledger import Entry
from .terms import EXCLUSION, FIRMNESS, REASON, SCOPE, STAGE
from .totals import Sum, Totals

_WORDS = {
    "en": {
        "title": "Who pays whom, each deal counted once",
        "payer": "payer",
        "payee": "payee",
        "counted": ("deal counted", "deals counted"),
        "left": ("amount left out", "amounts left out"),
        "in all": "in all",
        "deals": ("deal", "deals"),
        "left out": "Left out of every total, and why",
        "over": "comes to",
        "rivals": "other figures",
        "settled": "settled",
        "nothing": "No amount is stated.",
        "known_by": "known by",
        "on": "true on",
        "inside": "see",
    },
    "fr": {
        "title": "Qui paie qui, chaque accord compté une fois",
        "payer": "payeur",
        "payee": "payé",
        "counted": ("accord compté", "accords comptés"),
        "left": ("montant écarté", "montants écartés"),
        "in all": "en tout",
        "deals": ("accord", "accords"),
        "left out": "Écartés de tout total, et pourquoi",
        "over": "soit",
        "rivals": "autres chiffres",
        "settled": "retenu",
        "nothing": "Aucun montant n'est énoncé.",
        "known_by": "connu au",
        "on": "vrai le",
        "inside": "voir",
    },
}
_COLON = {"en": ": ", "fr": "\N{NO-BREAK SPACE}: "}


def lines(totals: Totals) -> Iterator[str]:
    """Yield totals as lines of 80 columns."""
    page = _Page(totals)
    yield from (page.title(), page.summary(), "")
    for one in totals.sums:
        yield from page.sum(one)
    if not totals.sums:
        yield from (str(page.words["nothing"]), "")
    if totals.left_out:
        yield from (str(page.words["left out"]), "")
    for entry in totals.left_out:
        yield from page.left(entry)


class _Page:
    def __init__(self, totals: Totals) -> None:
        self.totals, self.names, self.language = totals, totals.names, totals.language
        self.words = _WORDS[totals.language]

    def title(self) -> str:
        language = self.language
        sides = [("payer", self.totals.payer), ("payee", self.totals.payee)]
        said = [f"{self.words[key]} {self.names.name(node, language)}" for key, node in sides if node]
        return f"{self.words['title']}" + (f"{_COLON[language]}{', '.join(said)}" if said else "")

    def summary(self) -> str:
        counts = [(len(self.totals.counted), "counted"), (len(self.totals.left_out), "left")]
        clocks = [(self.totals.known_by, "known_by"), (self.totals.on, "on")]
        said = [f"{n} {self.words[key][n != 1]}" for n, key in counts]
        return " · ".join(said + [f"{self.words[key]} {day}" for day, key in clocks if day])

    def sum(self, one: Sum) -> Iterator[str]:
        language = self.language
        party = f"{self.words[one.side]} {self.names.name(one.party, language)}"
        number = f"{len(one.entries)} {self.words['deals'][len(one.entries) != 1]}"
        figure = _money(one.amount, one.currency, one.per, one.bound, language)
        firmness = self.names.name(FIRMNESS[one.firmness], language)
        yield from prose.headline(f"{party}{_COLON[language]}{figure}, {firmness}", number)
        for entry in one.entries:
            yield from self._entry(entry, one.side)
        yield ""

    def _entry(self, entry: Entry, side: str) -> Iterator[str]:
        names, language = self.names, self.language
        other = names.name(entry.payee if side == "payer" else entry.payer, language)
        yield from prose.wrapped(f"{self._figure(entry)} · {other} · {self._matter(entry)}", "    ", hanging="      ")
        yield from prose.wrapped(prose.evidence(entry.claim, names, language), "      ", hanging="       ")
        yield from self._rivals(entry)

    def _figure(self, entry: Entry) -> str:
        figure = _money(entry.amount, entry.currency, entry.per, entry.bound, self.language)
        scope = f" ({self.names.name(SCOPE[entry.scope], self.language)})" if entry.scope else ""
        whole = ""
        if entry.whole is not None:
            over = self.words["over"]
            whole = f", {over} {_money(entry.whole, entry.currency, '', entry.bound, self.language)}"
        return figure + scope + whole

    def _matter(self, entry: Entry) -> str:
        deal = self.names.name(entry.deal, self.language) if entry.deal else ""
        stage = self.names.name(STAGE[entry.stage], self.language) if entry.stage else ""
        return " · ".join(part for part in (deal, stage) if part)

    def _rivals(self, entry: Entry) -> Iterator[str]:
        names, language, settled = self.names, self.language, entry.settled
        others = [r for r in settled.rivals if not r.claim.denied and r.claim is not entry.claim]
        if others:
            told = "; ".join(prose.term_text_of(r.claim, "amount", names, language) for r in others)
            reason = names.name(REASON[settled.reason], language)
            text = f"{self.words['rivals']}{_COLON[language]}{told} ({self.words['settled']}{_COLON[language]}{reason})"
            yield from prose.wrapped(text, "      ", hanging="       ")

    def left(self, entry: Entry) -> Iterator[str]:
        names, language = self.names, self.language
        why = names.name(EXCLUSION[entry.exclusion or ""], language)
        if entry.inside and entry.inside != entry.deal:
            why += f" ({self.words['inside']}{_COLON[language]}{names.name(entry.inside, language)})"
        parties = f"{names.name(entry.payer, language)} → {names.name(entry.payee, language)}"
        told = [self._figure(entry), parties, self._matter(entry)]
        yield from prose.wrapped(" · ".join(filter(None, told)), "    ", hanging="      ")
        yield from prose.wrapped(why, "      ", hanging="       ")
        yield from prose.wrapped(prose.evidence(entry.claim, names, language), "      ", hanging="       ")


def _money(amount: Decimal, currency: str, per: str, bound: str, language: str) -> str:
    return amounts.money(f"{amount:f}", currency, per or None, bound or None, None, language)
