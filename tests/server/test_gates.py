"""What stands at the door: names, rates, limits and the log."""

import io
import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.server.hosts import Hosts, is_loopback
from kg.server.limits import Limits
from kg.server.log import LONGEST, Log
from kg.server.rates import Rates
from kg.server.refusals import RefusedError


@pytest.mark.parametrize("name", ["localhost", "LOCALHOST:80", "127.0.0.1:8000", "[::1]:1"])
def test_a_server_of_this_machine_goes_by_its_own_names(name: str) -> None:
    assert Hosts("127.0.0.1").check(name) == name


@pytest.mark.parametrize("name", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80"])
def test_a_server_of_this_machine_goes_by_no_other_name(name: str) -> None:
    with pytest.raises(RefusedError) as refused:
        Hosts("127.0.0.1").check(name)
    assert refused.value.status == 421
    assert Hosts("127.0.0.1", [name.split(":")[0]]).check(name) == name
    assert Hosts("0.0.0.0").check(name) == name  # noqa: S104


@pytest.mark.parametrize("name", ["", "a b", "a/b", "a@b", "http://a", "a:b", "a:123456", "a\r\nb", "[::1"])
def test_what_is_no_name_is_refused_by_every_server(name: str) -> None:
    for hosts in (Hosts("127.0.0.1"), Hosts("0.0.0.0")):  # noqa: S104
        with pytest.raises(RefusedError) as refused:
            hosts.check(name)
        assert refused.value.status == 400


def test_what_others_reach_is_no_loopback() -> None:
    assert not is_loopback("192.168.0.1")
    assert not is_loopback("example.org")


def test_a_client_gets_its_burst_then_its_rate() -> None:
    rates = Rates(Limits(rate=2, burst=3))
    for _ in range(3):
        rates.take("a", now=0)
    with pytest.raises(RefusedError) as refused:
        rates.take("a", now=0)
    assert (refused.value.status, refused.value.again) == (429, 1)
    rates.take("b", now=0)
    rates.take("a", now=0.5)
    with pytest.raises(RefusedError):
        rates.take("a", now=0.6)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=60))
def test_no_order_of_asking_gets_more_than_burst_and_rate(pauses: list[float]) -> None:
    rates, now, taken = Rates(Limits(rate=2, burst=3)), 0.0, 0
    for pause in pauses:
        now += pause
        try:
            rates.take("a", now)
        except RefusedError:
            continue
        taken += 1
    assert taken <= 3 + 2 * now + 1e-6


def test_without_a_rate_nobody_is_refused() -> None:
    rates = Rates(Limits(rate=0, burst=1))
    for _ in range(10):
        rates.take("a", now=0)


def test_every_limit_is_told_with_its_meaning() -> None:
    lines = list(Limits().described())
    assert len(lines) == len(fields(Limits))
    assert all(one.metadata["meaning"] in line for one, line in zip(fields(Limits), lines, strict=True))


@given(st.text())
def test_no_text_forges_a_line_of_the_log(text: str) -> None:
    written = io.StringIO()
    Log(written.write).tell(0.0, path=text, status=200)
    (line,) = written.getvalue().splitlines()
    assert line.isascii()
    assert line.isprintable()
    assert json.loads(line)["path"] == text[:LONGEST]
