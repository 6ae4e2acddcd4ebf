"""Partial dates keep their exactness and compare by the interval they denote."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.dates import PartialDate, holds_on, is_known_by
from kg.errors import DateError

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31))
texts = st.one_of(
    days.map(lambda d: f"{d.year:04d}"),
    days.map(lambda d: f"{d.year:04d}-{d.month:02d}"),
    days.map(lambda d: d.isoformat()),
)


@given(texts)
def test_a_date_prints_as_it_was_written(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@given(texts)
def test_the_first_day_is_never_after_the_last(text: str) -> None:
    parsed = PartialDate.parse(text)
    assert parsed.first <= parsed.last


@given(texts, texts)
def test_what_is_known_by_a_day_was_published_before_the_next(issued: str, day: str) -> None:
    one, other = PartialDate.parse(issued), PartialDate.parse(day)
    assert is_known_by(one, other) == (one.last <= other.last)


@given(texts)
def test_everything_holds_on_any_day_without_limits(day: str) -> None:
    assert holds_on(None, None, PartialDate.parse(day))


@pytest.mark.parametrize("text", ["2025-02-30", "2025-13", "31/07/2025", "2025-7", "25", "", "2025-08-01Z", "٢٠٢٥"])
def test_what_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("issued", "day", "known"),
    [
        ("2025-08", "2025-08", True),
        ("2025-08", "2025-08-30", False),
        ("2025-08", "2025-09-01", True),
        ("2025", "2025-12", True),
        ("2025", "2025-11", False),
    ],
)
def test_a_month_is_known_only_when_it_is_over(issued: str, day: str, known: bool) -> None:
    assert is_known_by(PartialDate.parse(issued), PartialDate.parse(day)) is known


@pytest.mark.parametrize(
    ("start", "end", "day", "holds"),
    [
        ("2026", None, "2025-12-31", False),
        ("2026", None, "2026-06", True),
        (None, "2030", "2030-12-31", True),
        (None, "2030", "2031", False),
    ],
)
def test_a_period_holds_from_its_first_to_its_last_day(
    start: str | None, end: str | None, day: str, holds: bool
) -> None:
    first, last = (PartialDate.parse(t) if t else None for t in (start, end))
    assert holds_on(first, last, PartialDate.parse(day)) is holds


def test_each_exactness_has_its_datatype() -> None:
    found = [PartialDate.parse(t).literal().datatype.value.split("#")[1] for t in ("2025", "2025-08", "2025-08-01")]
    assert found == ["gYear", "gYearMonth", "date"]
