"""Scopes: which parts of a story they name, and that positions stay exact."""

from typing import get_args

import pytest

from wirelint.checks._scope import Quotations, Scope, passages
from wirelint.document import Context, Kind
from wirelint.readers import read
from wirelint.source import decode

COPY = """\
Ferry Sinks Off Lindmark

By Ida Holm

A boat nears the harbor, May 4, 2025. (Reuters)

LINDMARK (Reuters) - The ferry sank, the port
said. "All are safe," it said.

"Nobody slept," Ida Venn said.

"""


def found(scope: tuple[Scope, ...], quotations: Quotations = "any", copy: str = COPY) -> list[str]:
    """The passages a scope names, as they stand in the source."""
    source = decode("story.txt", copy.encode())
    return [
        source.text[passage.span.start : passage.span.end]
        for story in read(source, Context()).stories
        for passage in passages(story, scope, quotations)
    ]


HEADLINE, BYLINE, CAPTION, FIRST, LAST = COPY.strip().split("\n\n")


@pytest.mark.parametrize(
    ("scope", "quotations", "expected"),
    [
        (("story",), "any", [HEADLINE, BYLINE, CAPTION, FIRST, LAST]),
        (("head",), "any", [HEADLINE, BYLINE, CAPTION]),
        (("body",), "any", [FIRST, LAST]),
        (("lead",), "any", [FIRST.removeprefix("LINDMARK (Reuters) - ")]),
        (("first-paragraph",), "any", [FIRST]),
        (("last-paragraph",), "any", [LAST]),
        (("lead", "body"), "any", [FIRST, LAST]),
        (("caption", "headline"), "any", [HEADLINE, CAPTION]),
        (("advisory",), "any", []),
        (("body",), "inside", ['"All are safe,"', '"Nobody slept,"']),
        (("lead",), "outside", ["The ferry sank, the port\nsaid.", "it said."]),
        (("last-paragraph",), "outside", ["Ida Venn said."]),
    ],
)
def test_scopes(scope: tuple[Scope, ...], quotations: Quotations, expected: list[str]) -> None:
    assert found(scope, quotations) == expected


def test_a_story_of_one_headline_has_no_paragraphs() -> None:
    assert found(("lead", "first-paragraph", "last-paragraph", "body"), copy=HEADLINE + "\n") == []
    assert found(("head",), copy=HEADLINE + "\n") == [HEADLINE]


def test_every_kind_of_copy_is_a_scope() -> None:
    assert {kind.value for kind in Kind} - {"private"} <= set(get_args(Scope))
