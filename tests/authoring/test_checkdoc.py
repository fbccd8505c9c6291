"""What checks say of themselves: every option is explained, its type and default in words."""

from typing import Literal

import pytest

from wirelint.authoring import checkdoc
from wirelint.authoring.checkdoc import Option
from wirelint.checks import Pattern
from wirelint.finding import Severity
from wirelint.rulefile import check_kinds


@pytest.mark.parametrize("kind", check_kinds())
def test_every_check_and_option_is_documented(kind: str) -> None:
    doc = checkdoc.read(kind)
    assert doc.about
    assert doc.finds
    assert [option.name for option in doc.options if not option.meaning] == []


def test_a_check_in_words() -> None:
    assert checkdoc.read("edge-space") == (
        "edge-space",
        "Spaces that are not plain ones, at the edges of a block or beside a plain one.",
        "Finds no-break and other wide spaces where they can only be left over; one inside copy is typography.",
        (
            Option(
                "at",
                tuple[Literal["edges", "beside"], ...],
                "`edges` for the start and end of a block, `beside` for those next to a plain space.",
                required=False,
                default=("edges",),
            ),
        ),
        ("where", "block"),
    )


@pytest.mark.parametrize(
    ("hint", "words"),
    [
        (str, "text"),
        (bool, "true or false"),
        (int, "whole number"),
        (float, "number"),
        (Pattern, "pattern"),
        (Severity, "`error`, `warning` or `info`"),
        (Literal["one", "other"], "`one` or `other`"),
        (tuple[str, ...], "list of texts"),
        (tuple[Pattern, ...], "list of patterns"),
        (tuple[Literal["a", "b"], ...], "list of `a` or `b`"),
        (tuple[tuple[str, ...], ...], "list of lists of texts"),
        (tuple[tuple[str, str], ...], "text: text, ..."),
    ],
)
def test_a_type_in_words(hint: object, words: str) -> None:
    assert checkdoc.takes(checkdoc.plain_type(hint)) == words


@pytest.mark.parametrize(
    ("option", "words"),
    [
        (Option("x", int, "", required=True), "must be given"),
        (Option("x", int, "", required=False), "none"),
        (Option("x", int, "", required=False, default=3), "3"),
        (Option("x", bool, "", required=False, default=True), "true"),
        (Option("x", tuple[str, ...], "", required=False, default=()), "none"),
        (Option("x", tuple[str, ...], "", required=False, default=("a", "b")), "a, b"),
    ],
)
def test_a_default_in_words(option: Option, words: str) -> None:
    assert checkdoc.default(option) == words
