"""What stands in a page: text stays text, JSON stays in its script, links lead to the web."""

import base64
import hashlib
import html
import json
from html.parser import HTMLParser
from pathlib import Path
from string import Template

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import markup
from kg.markup import Link, digest, filled, framed, inert, table

BREAKOUT = "</td></script><script>alert(1)</script><!--<script>"
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")))


class Read(HTMLParser):
    """Collects the tags of a piece of HTML, their attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[dict[str, str | None]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.append(dict(attrs))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(TEXTS)
def test_a_cell_is_read_back_as_the_text_that_it_was(text: str) -> None:
    read = Read(table(["head"], [[text]]))
    assert read.text == "head" + text
    assert read.tags == ["table", "thead", "tr", "th", "tbody", "tr", "td"]


def test_a_cell_has_its_texts_one_under_the_other() -> None:
    assert Read(table(["head"], [[["one", BREAKOUT]]])).tags[-3:] == ["td", "p", "p"]


def test_each_cell_keeps_the_direction_of_its_text_to_itself() -> None:
    assert Read(table(["head"], [["\u202eabc"]])).attributes[-1] == {"dir": "auto"}


@pytest.mark.parametrize("address", ['https://example.org/?a=1&b="2"', "http://example.org"])
def test_a_link_leads_to_its_address(address: str) -> None:
    assert Read(table(["head"], [[Link("there", address)]])).attributes[-1] == {"href": address}


@pytest.mark.parametrize("address", ["javascript:alert(1)", " https://x", "data:text/html,x", "//x", ""])
def test_what_is_no_address_of_the_web_is_text(address: str) -> None:
    read = Read(table(["head"], [[Link("there", address)]]))
    assert "a" not in read.tags
    assert read.text.endswith("there")


@given(st.text() | st.dictionaries(st.text(), st.text() | st.integers()))
def test_inert_json_reads_back_and_has_no_sign_of_markup(value: object) -> None:
    text = inert(value)
    assert json.loads(text) == value
    assert text.isascii()
    assert not set(text) & set("<>&")


def test_inert_json_does_not_depend_on_the_order_of_its_keys() -> None:
    assert inert({"a": 1, "b": 2}) == inert({"b": 2, "a": 1})


def test_a_digest_is_the_one_that_a_policy_names() -> None:
    assert base64.b64decode(digest("é")) == hashlib.sha256("é".encode()).digest()


def test_a_part_is_put_in_as_it_is_even_if_it_looks_like_a_place_for_another(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("$one $two", encoding="utf-8")
    assert filled(tmp_path / "a.html", one="$two ${two}", two="2") == "$two ${two} 2"


def test_a_frame_holds_the_page_and_allows_what_is_said_and_no_more() -> None:
    read = Read(framed(f'<p title="x">{BREAKOUT}</p>', "'\"<b>", 300, "allow-scripts"))
    (frame,) = read.attributes
    assert frame["srcdoc"] == f'<p title="x">{BREAKOUT}</p>'
    assert (frame["title"], frame["sandbox"]) == ("'\"<b>", "allow-scripts")
    assert "height: 300px" in (frame["style"] or "")


def test_a_frame_never_gives_a_page_the_origin_of_its_notebook() -> None:
    template = Template((Path(markup.__file__).with_name("frame.html")).read_text(encoding="utf-8"))
    assert "allow-same-origin" not in html.unescape(template.template)
