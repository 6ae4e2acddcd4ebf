"""Totals as people read them: the sums, the deals behind each with their evidence, then what is left out, and why."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import pyoxigraph as ox

from . import amounts, prose
from .ledger import Entry
from .points import said
from .settle import Rival
from .terms import DIFFERENCE, EXCLUSION, FIRMNESS, REASON, SCOPE, STAGE, local
from .totals import Sum, Totals, rivals_of

_WORDS = {
    "en": {
        "title": "Who pays whom, each deal counted once",
        "payer": "payer",
        "payee": "payee",
        "counted": ("amount counted", "amounts counted"),
        "left": ("amount left out", "amounts left out"),
        "apart": "Amounts of another currency, firmness, bound or period are never added up.",
        "amounts": ("amount", "amounts"),
        "left out": "Left out of every total, and why",
        "unstated": "firmness not stated",
        "derived": "in all, by our arithmetic and in no sum",
        "settled": "settled",
        "likewise": ("more source says so", "more sources say so"),
        "nothing": "No amount is stated.",
        "uncounted": "No amount can be counted.",
        "is paid": "What it is paid",
        "pays": "What it pays",
        "component": "part of",
        "envelope": "counted instead",
        "scope": "counted of it",
        "off": "replaced by",
    },
    "fr": {
        "title": "Qui paie qui, chaque accord compté une fois",
        "payer": "payeur",
        "payee": "bénéficiaire",
        "counted": ("montant compté", "montants comptés"),
        "left": ("montant écarté", "montants écartés"),
        "apart": "On n'additionne jamais des montants de monnaie, fermeté, borne ou période différente.",
        "amounts": ("montant", "montants"),
        "left out": "Écartés de tout total, et pourquoi",
        "unstated": "fermeté non énoncée",
        "derived": "en tout, par notre calcul et dans aucune somme",
        "settled": "retenu",
        "likewise": ("autre source le dit", "autres sources le disent"),
        "nothing": "Aucun montant n'est énoncé.",
        "uncounted": "Aucun montant ne peut être compté.",
        "is paid": "Montants reçus",
        "pays": "Montants payés",
        "component": "partie de",
        "envelope": "compté à sa place",
        "scope": "compté de ce montant",
        "off": "remplacé par",
    },
}
_COMMA = {"en": "; ", "fr": "\N{NO-BREAK SPACE}; "}
# What is counted elsewhere comes first, then what is no payment of these parties, then what does not hold.
_ORDER = ("component", "envelope", "periodic", "repeated", "scope", "hedged", "denied", "off", "currency")


def lines(totals: Totals) -> Iterator[str]:
    """Yield totals as lines of 80 columns."""
    page = _Page(totals)
    yield from (*page.title(), page.summary())
    if len(totals.sums) > 1:
        yield from prose.wrapped(page.word("apart"))
    yield ""
    for one in totals.sums:
        yield from page.sum(one)
    if not totals.sums:
        yield from (*page.none(), "")
    if totals.left_out:
        yield from (page.word("left out"), "")
    for group in _grouped(totals.left_out):
        yield from page.left(group)


def _grouped(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Return entries by why they are left out."""
    groups: dict[tuple[int, str, str], list[Entry]] = {}
    for entry in entries:
        code = entry.exclusion or ""
        place = _ORDER.index(code) if code in _ORDER else len(_ORDER)
        groups.setdefault((place, code, entry.scope if code == "scope" else ""), []).append(entry)
    return [groups[key] for key in sorted(groups)]


class _Page:
    def __init__(self, totals: Totals) -> None:
        self.totals, self.names, self.language = totals, totals.names, totals.language

    def word(self, key: str, number: int = 1) -> str:
        words = _WORDS[self.language][key]
        return words if isinstance(words, str) else words[number != 1]

    def _said(self, key: str, text: str) -> str:
        return f"{self.word(key)}{prose.COLON[self.language]}{text}"

    def title(self) -> list[str]:
        sides = [("payer", self.totals.payer), ("payee", self.totals.payee)]
        asked = [f"{self.word(key)} {self._name(node)}" for key, node in sides if node]
        return prose.wrapped(self._said("title", ", ".join(asked)) if asked else self.word("title"))

    def summary(self) -> str:
        counts = [(len(self.totals.counted), "counted"), (len(self.totals.left_out), "left")]
        numbers = [f"{n} {self.word(key, n)}" for n, key in counts]
        return " · ".join(numbers + prose.clocks(self.totals.known_by, self.totals.on, self.language))

    def none(self) -> list[str]:
        """Return that there is nothing to add up; and for one party without any amount, how to ask the other way."""
        totals = self.totals
        if totals.left_out:
            return [self.word("uncounted")]
        if totals.payer and totals.turned and not totals.payee:
            hint = self._said("is paid", f"kg totals --payee {local(totals.payer)}")
        elif totals.payee and totals.turned and not totals.payer:
            hint = self._said("pays", f"kg totals {local(totals.payee)}")
        else:
            hint = ""
        return [self.word("nothing"), *prose.wrapped(hint)] if hint else [self.word("nothing")]

    def sum(self, one: Sum) -> Iterator[str]:
        party = f"{self.word(one.side)} {self._name(one.party)}{prose.COLON[self.language]}"
        figure = _money(one.amount, one.currency, one.per, one.bound, self.language)
        firmness = self._name(FIRMNESS[one.firmness]) if one.firmness else self.word("unstated")
        number = len(one.entries)
        yield from prose.headline(f"{party}{figure}, {firmness}", f"{number} {self.word('amounts', number)}")
        for entry in one.entries:
            other = entry.payee if one.side == "payer" else entry.payer
            yield from self._entry([entry], self._name(other))
        yield ""

    def left(self, group: Sequence[Entry]) -> Iterator[str]:
        """Yield what is left out for one reason: the reason, then each figure once, with all whose figure it is."""
        yield from prose.headline(self._reason(group[0]), f"{len(group)} {self.word('amounts', len(group))}")
        same: dict[tuple[str, ...], list[Entry]] = {}
        for entry in sorted(group, key=lambda e: (e.currency, -e.amount, self._matter(e))):
            same.setdefault((self._figure(entry), self._name(entry.payee), self._matter(entry)), []).append(entry)
        for entries in same.values():
            payers = ", ".join(dict.fromkeys(self._name(entry.payer) for entry in entries))
            yield from self._entry(entries, f"{payers} → {self._name(entries[0].payee)}")
        yield ""

    def _reason(self, entry: Entry) -> str:
        code = SCOPE[entry.scope] if entry.exclusion == "scope" else EXCLUSION[entry.exclusion or ""]
        label, meanings = self._name(code), self.totals.codes.meanings.get(code, {})
        label, meaning = f"{label[:1].upper()}{label[1:]}", meanings.get(self.language, "")
        return " ".join(filter(None, ["" if meaning.startswith(label) else f"{label}.", meaning]))

    def _entry(self, entries: Sequence[Entry], parties: str) -> Iterator[str]:
        """Yield one figure with those whose figure it is, then the evidence of each, and what differs from it."""
        one = entries[0]
        told = " · ".join(filter(None, [self._figure(one), parties, self._matter(one)]))
        yield from prose.wrapped(told, "    ", hanging="      ")
        deals = list(dict.fromkeys(deal for entry in entries for deal in entry.inside))
        if deals:
            yield from self._line(self._said(one.exclusion or "", _COMMA[self.language].join(map(self._name, deals))))
        for entry in entries:
            yield from self._line(prose.evidence(entry.claim, self.names, self.language))
            yield from self._others(entry)

    def _others(self, entry: Entry) -> Iterator[str]:
        """Yield how many more sources say so; and where some say otherwise, why this figure stands and who they are."""
        number = len({claim.source for claim in entry.settled.agreeing} - {entry.claim.source})
        if number:
            yield from self._line(f"{number} {self.word('likewise', number)}")
        rivals = rivals_of(entry)
        if rivals and entry.settled.claim:
            yield from self._line(self._said("settled", self._name(REASON[entry.settled.reason])))
        for rival in rivals:
            yield from self._line(self._rival(rival))

    def _rival(self, rival: Rival) -> str:
        source = f"{self._name(rival.claim.source)} ({rival.claim.issued})"
        figure = prose.term_text_of(rival.claim, "amount", self.names, self.language)
        told = source if rival.claim.denied else f"{figure} — {source}"
        return f"{self._name(DIFFERENCE[rival.difference])}{prose.COLON[self.language]}{told}"

    def _figure(self, entry: Entry) -> str:
        term = said(entry.claim, "term")
        figure = _money(entry.amount, entry.currency, entry.per, entry.bound, self.language, term)
        if entry.scope and entry.exclusion != "scope":
            figure += f" ({self._name(SCOPE[entry.scope])})"
        if entry.whole is None:
            return figure
        return (
            f"{figure} ({_money(entry.whole, entry.currency, '', entry.bound, self.language)} {self.word('derived')})"
        )

    def _matter(self, entry: Entry) -> str:
        deal = self._name(entry.deal) if entry.deal else ""
        stage = self._name(STAGE[entry.stage]) if entry.stage else ""
        return " · ".join(filter(None, [deal, stage]))

    def _name(self, node: ox.NamedNode) -> str:
        return self.names.name(node, self.language)

    @staticmethod
    def _line(text: str) -> list[str]:
        return prose.wrapped(text, "      ", hanging="       ")


def _money(amount: Decimal, currency: str, per: str, bound: str, language: str, term: str = "") -> str:
    return amounts.money(f"{amount:f}", currency, per or None, bound or None, term or None, language)
