"""Stories of one file that were there before, and how little is looked at to find them."""

from wirelint.checks._stories import Kept, pairs


def test_the_first_of_several_is_told() -> None:
    texts = tuple("abcde")
    stories = [Kept(texts, ""), Kept((*"abc",), ""), Kept((*"abcd", "x"), ""), Kept(texts, "slug"), Kept((*"ab",), "")]
    assert list(pairs(stories)) == [(0, 1), (0, 2)]


def test_shared_paragraphs_must_be_most() -> None:
    assert list(pairs([Kept((*"abcdefgh",), ""), Kept((*"abcdefxy",), "")])) == []
    assert list(pairs([Kept((*"abcdefghijk",), ""), Kept((*"abcdefghxy",), "")])) == [(0, 1)]


def test_standing_paragraphs_are_no_work() -> None:
    compared: list[int] = []

    class Slug(str):
        def __eq__(self, other: object) -> bool:
            compared.append(1)
            return str.__eq__(self, other)

        __hash__ = str.__hash__

    standing = ("standing one", "standing two", "standing three")
    stories = [Kept((*standing, *(f"own {number} {index}" for index in range(9))), Slug("")) for number in range(500)]
    assert list(pairs(stories)) == []
    assert compared == []
