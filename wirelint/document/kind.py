"""The kinds of block."""

from enum import StrEnum


class Kind(StrEnum):
    """What a block is, by the newsroom's names."""

    HEADLINE = "headline"
    SUMMARY = "summary"  # of a feed: what may stand for the story elsewhere, such as an abstract
    SLUG = "slug"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    ADVISORY = "advisory"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    CROSSHEAD = "crosshead"
    TIMESTAMP = "timestamp"
    SEPARATOR = "separator"
    SIGNOFF = "sign-off"
    END_MARK = "end mark"
    TRANSMISSION = "transmission"
    PRIVATE = "private"
    OTHER = "other"
