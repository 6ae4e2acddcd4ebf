"""Errors: one tree, drawn in the docstring; place, cause and mend in one line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import errors
from kg.errors import KgError, UnreadQuestionError

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, KgError)]


def test_the_docstring_draws_the_whole_tree() -> None:
    drawn = re.findall(r"^[├└]── (\w+)", errors.__doc__ or "", re.MULTILINE)
    assert sorted(drawn) == sorted(kind.__name__ for kind in KINDS if kind is not KgError)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_is_caught_as_one_of_ours(kind: type[KgError]) -> None:
    with pytest.raises(KgError, match="cause"):
        raise kind("cause")


@given(st.text(), st.text(), st.text())
def test_an_error_is_one_line(cause: str, place: str, mend: str) -> None:
    assert len(str(KgError(cause, place=place, mend=mend)).splitlines()) <= 1


@pytest.mark.parametrize(
    ("place", "mend", "line"),
    [
        ("", "", "cause"),
        ("a.ttl:3", "", "a.ttl:3: cause"),
        ("", "mend", "cause; mend"),
        ("a.ttl:3", "mend", "a.ttl:3: cause; mend"),
    ],
)
def test_place_and_mend_are_left_out_where_there_are_none(place: str, mend: str, line: str) -> None:
    error = KgError("cause", place=place, mend=mend)
    assert str(error) == line
    assert (error.cause, error.place, error.mend) == ("cause", place, mend)


def test_an_unread_question_offers_the_nearest() -> None:
    error = UnreadQuestionError("cannot read it", nearest=("Who hosts whom?", "Who owns whom?"))
    assert str(error) == "cannot read it; try: Who hosts whom? | Who owns whom?"
    assert error.nearest == ("Who hosts whom?", "Who owns whom?")
    assert str(UnreadQuestionError("cannot read it")) == "cannot read it"
