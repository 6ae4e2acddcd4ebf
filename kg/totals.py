"""Totals that never count twice: sums of a ledger by payer, payee, currency, firmness, bound and period."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import pyoxigraph as ox

from . import render
from .claims import Claim
from .deals import counted
from .ledger import Codes, Entry, Ledger
from .names import Names
from .points import said
from .settle import Rival
from .text import json_text, printable

_FIGURES = ("amount", "currency", "per", "bound", "scope", "stage", "firmness", "derived_whole")


@dataclass(frozen=True)
class Sum:
    """What entries of one payer (or payee), currency, firmness, bound and period add up to."""

    party: ox.NamedNode
    side: str
    currency: str
    firmness: str
    bound: str
    per: str
    amount: Decimal
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Totals:
    """Every entry, counted or left out, and what the counted ones add up to; prints as text.

    `payer` and `payee` are the parties asked for, None for all. `turned` says whether amounts are stated the other way
    round: what the payer asked for is paid, or what the payee pays.
    """

    payer: ox.NamedNode | None
    payee: ox.NamedNode | None
    entries: tuple[Entry, ...]
    known_by: str | None
    on: str | None
    language: str
    codes: Codes = field(repr=False, compare=False)
    names: Names = field(repr=False, compare=False)
    turned: bool = False

    @property
    def side(self) -> str:
        """Whose sums are given: `payer`, or `payee` where only that is asked for."""
        return side_of(self.payer, self.payee)

    @property
    def counted(self) -> tuple[Entry, ...]:
        """The entries that totals count."""
        return tuple(entry for entry in self.entries if not entry.exclusion)

    @property
    def left_out(self) -> tuple[Entry, ...]:
        """The entries that no total counts; `exclusion` says why."""
        return tuple(entry for entry in self.entries if entry.exclusion)

    @property
    def sums(self) -> tuple[Sum, ...]:
        """The sums of one side, the firmest first; a firm, a conditional and a headline amount are never one."""
        groups: dict[tuple[object, ...], list[Entry]] = {}
        for entry in self.counted:
            key = (entry.party(self.side), entry.currency, entry.firmness, _bound(entry), entry.per)
            groups.setdefault(key, []).append(entry)
        return tuple(sorted((_sum(self.side, group) for group in groups.values()), key=self._firmest))

    def _firmest(self, one: Sum) -> tuple[object, ...]:
        return (one.party.value, one.currency, -self.codes.rank(one.firmness), one.bound, one.per)

    def __str__(self) -> str:
        from .accounts import lines  # it reads what is declared here

        return printable("\n".join(lines(self)).rstrip())

    def to_dict(self) -> render.Json:
        """Return it as JSON values: sums with the entries and claims behind them, and what is left out."""
        return {
            "payer": self._node(self.payer),
            "payee": self._node(self.payee),
            "clocks": {"known_by": self.known_by, "on": self.on},
            "sums": [self._json_sum(one) for one in self.sums],
            "left_out": [self._json_entry(entry) for entry in self.left_out],
        }

    def _node(self, node: ox.NamedNode | None) -> object:
        return {"id": node.value, "name": self.names.name(node, self.language)} if node else None

    def _claim(self, claim: Claim) -> render.Json:
        return render.json_claim(claim, self.names, self.language)

    def _json_sum(self, one: Sum) -> render.Json:
        return {
            "side": one.side,
            "party": self._node(one.party),
            "amount": f"{one.amount:f}",
            "currency": one.currency,
            "firmness": one.firmness or None,
            "bound": one.bound or "exactly",
            "per": one.per or None,
            "entries": [self._json_entry(entry) for entry in one.entries],
        }

    def _json_entry(self, entry: Entry) -> render.Json:
        settled = entry.settled
        return {
            "deal": self._node(entry.deal),
            "payer": self._node(entry.payer),
            "payee": self._node(entry.payee),
            **_figures(entry),
            "exclusion": entry.exclusion,
            "inside": [self._node(deal) for deal in entry.inside],
            "reason": settled.reason,
            "claims": [self._claim(claim) for claim in (entry.claim, *settled.agreeing)],
            "rivals": [
                {
                    "difference": r.difference,
                    "amount": said(r.claim, "amount"),
                    "denied": r.claim.denied,
                    **self._claim(r.claim),
                }
                for r in rivals_of(entry)
            ],
        }

    def to_json(self) -> str:
        """Return it as JSON text."""
        return json_text(self.to_dict())

    def to_csv(self) -> str:
        """Return it as CSV, a line for each entry, safe for spreadsheets; parties and deals by name, then by id."""
        head = ["payer", "payee", "deal", *_FIGURES, "exclusion", "inside", "reason", "says", "source", "issued",
                "claim", "agreeing", "rivals", "payer_id", "payee_id", "deal_id"]  # fmt: skip
        cells = ([printable(cell) for cell in self._cells(entry)] for entry in self.entries)
        return render.csv_lines([head, *cells])

    def _cells(self, entry: Entry) -> list[str]:
        claim, settled, figures = entry.claim, entry.settled, _figures(entry)
        nodes = (entry.payer, entry.payee, entry.deal)
        inside = "; ".join(self.names.name(deal, self.language) for deal in entry.inside)
        return [
            *(self.names.name(node, self.language) if node else "" for node in nodes),
            *(figures[name] or "" for name in _FIGURES),
            *(entry.exclusion or "", inside, settled.reason),
            *(claim.said(self.language), claim.source.value, claim.issued, claim.iri.value),
            " ".join(c.iri.value for c in settled.agreeing),
            " ".join(r.claim.iri.value for r in rivals_of(entry)),
            *(node.value if node else "" for node in nodes),
        ]


def rivals_of(entry: Entry) -> tuple[Rival, ...]:
    """Return the claims that give another figure than an entry, or deny it."""
    return tuple(rival for rival in entry.settled.rivals if rival.claim is not entry.claim)


def _figures(entry: Entry) -> dict[str, str | None]:
    """Return what an entry says of its money as texts, None where that is not stated."""
    whole = f"{entry.whole:f}" if entry.whole is not None else None
    stated = (entry.currency, entry.per, entry.bound or "exactly", entry.scope, entry.stage, entry.firmness)
    values = (f"{entry.amount:f}", *(text or None for text in stated), whole)
    return dict(zip(_FIGURES, values, strict=True))


def _bound(entry: Entry) -> str:
    return "" if entry.bound == "exactly" else entry.bound


def _sum(side: str, entries: Sequence[Entry]) -> Sum:
    one = entries[0]
    largest = tuple(sorted(entries, key=lambda e: (-e.amount, e.claim.iri.value)))
    total = sum((entry.amount for entry in entries), Decimal(0))
    return Sum(one.party(side), side, one.currency, one.firmness, _bound(one), one.per, total, largest)


def side_of(payer: ox.NamedNode | None, payee: ox.NamedNode | None) -> str:
    """Return whose sums are given: of the payee where only that is asked for, else of the payer."""
    return "payee" if payee and not payer else "payer"


def of_parties(ledger: Ledger, payer: ox.NamedNode | None, payee: ox.NamedNode | None) -> tuple[Entry, ...]:
    """Return the entries of a payer and a payee, None for any, as sums of their side count them."""
    entries = counted(ledger, side_of(payer, payee))
    return tuple(e for e in entries if payer in (None, e.payer) and payee in (None, e.payee))
