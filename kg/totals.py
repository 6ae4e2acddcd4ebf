"""Totals that never count twice: sums of a ledger by payer, payee, currency, firmness, bound and period."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import pyoxigraph as ox

from . import render
from .ledger import Codes, Entry
from .names import Names


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

    `payer` and `payee` are the parties asked for, None for all. `sides` says which sums are given: by payer, by payee,
    or both for one party asked for alone.
    """

    payer: ox.NamedNode | None
    payee: ox.NamedNode | None
    entries: tuple[Entry, ...]
    sides: tuple[str, ...]
    known_by: str | None
    on: str | None
    language: str
    codes: Codes = field(repr=False, compare=False)
    names: Names = field(repr=False, compare=False)

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
        """The sums of each side, the firmest first; a firm, a conditional and a headline amount are never one."""
        return tuple(s for side in self.sides for s in self._sums(side))

    def _sums(self, side: str) -> Iterator[Sum]:
        wanted = self.payer if side == "payer" else self.payee
        groups: dict[tuple[object, ...], list[Entry]] = {}
        for entry in self.counted:
            party = entry.payer if side == "payer" else entry.payee
            if wanted is None or party == wanted:
                key = (party, entry.currency, entry.firmness, _bound(entry), entry.per)
                groups.setdefault(key, []).append(entry)
        yield from sorted((_sum(side, group) for group in groups.values()), key=self._firmest)

    def _firmest(self, one: Sum) -> tuple[object, ...]:
        return (one.party.value, one.currency, -self.codes.ranks.get(one.firmness, 0), one.bound, one.per)

    def __str__(self) -> str:
        from .accounts import lines  # it reads what is declared here

        return "\n".join(lines(self)).rstrip()

    def to_dict(self) -> render.Json:
        """Return it as JSON values: sums with the claims behind them, and what is left out."""
        return {
            "payer": _id(self.payer),
            "payee": _id(self.payee),
            "clocks": {"known_by": self.known_by, "on": self.on},
            "sums": [self._json_sum(one) for one in self.sums],
            "left_out": [self._json_entry(entry) for entry in self.left_out],
        }

    def _json_sum(self, one: Sum) -> render.Json:
        entries = [self._json_entry(entry) for entry in one.entries]
        said = {"currency": one.currency, "firmness": one.firmness, "bound": one.bound or "exactly"}
        return {"side": one.side, "party": _id(one.party), "amount": f"{one.amount:f}", **said,
                "per": one.per or None, "entries": entries}  # fmt: skip

    def _json_entry(self, entry: Entry) -> render.Json:
        settled = entry.settled
        return {
            "deal": _id(entry.deal),
            "payer": _id(entry.payer),
            "payee": _id(entry.payee),
            "amount": f"{entry.amount:f}",
            "currency": entry.currency or None,
            "per": entry.per or None,
            "bound": entry.bound or "exactly",
            "scope": entry.scope or None,
            "stage": entry.stage or None,
            "firmness": entry.firmness or None,
            "derived_whole": f"{entry.whole:f}" if entry.whole is not None else None,
            "exclusion": entry.exclusion,
            "inside": _id(entry.inside),
            "reason": settled.reason,
            "claims": [c.iri.value for c in (entry.claim, *settled.agreeing)],
            "rivals": [r.claim.iri.value for r in settled.rivals if r.claim is not entry.claim],
        }

    def to_json(self) -> str:
        """Return it as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)

    def to_csv(self) -> str:
        """Return it as CSV, a line for each entry, safe for spreadsheets."""
        keys = ("payer", "payee", "deal", "amount", "currency", "per", "bound", "scope", "stage", "firmness",
                "derived_whole", "exclusion", "inside", "reason")  # fmt: skip
        rows = [[str(self._json_entry(e)[key] or "") for key in keys] + [e.claim.iri.value] for e in self.entries]
        return render.csv_lines([[*keys, "claim"], *rows])


def _bound(entry: Entry) -> str:
    return "" if entry.bound == "exactly" else entry.bound


def _sum(side: str, entries: Sequence[Entry]) -> Sum:
    one = entries[0]
    largest = tuple(sorted(entries, key=lambda e: (-e.amount, e.claim.iri.value)))
    party = one.payer if side == "payer" else one.payee
    total = sum((entry.amount for entry in entries), Decimal(0))
    return Sum(party, side, one.currency, one.firmness, _bound(one), one.per, total, largest)


def _id(node: ox.NamedNode | None) -> str | None:
    return node.value if node else None


def of_parties(entries: Iterable[Entry], payer: ox.NamedNode | None, payee: ox.NamedNode | None) -> tuple[Entry, ...]:
    """Return the entries of a payer and a payee, None for any."""
    return tuple(e for e in entries if payer in (None, e.payer) and payee in (None, e.payee))
