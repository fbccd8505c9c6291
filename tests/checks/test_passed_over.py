"""What checks pass over at a glance is what they would find nothing in. All copy is invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirelint.checks import double_attribution, early_close, early_pronoun, missing_subject, orphan_quotation
from wirelint.checks.double_attribution import DoubleAttribution
from wirelint.checks.early_close import EarlyClose
from wirelint.checks.early_pronoun import EarlyPronoun
from wirelint.checks.missing_subject import MissingSubject
from wirelint.checks.orphan_quotation import OrphanQuotation
from wirelint.checks.unpaired_brackets import UnpairedBrackets
from wirelint.checks.unpaired_marks import UnpairedMarks
from wirelint.document import Context, Document, Kind, Story
from wirelint.document.speech.standing import Reading
from wirelint.finding import Match
from wirelint.newsroom import miscredit
from wirelint.readers import read
from wirelint.rule import Check
from wirelint.source import decode

WORDS = (
    "Venn|the mayor|He|she|said|SAID|told|added|Says|reporters|that|and|It rained|on Monday|a baker|Reyes,|, | said,|,"
    "|.|. |said.|?|!|:|-|(|)|[|“|”|“We go,”|“And we stay here with you.”|“Stop!”|“We knew that it would rain again”|\n\n"
)
CURLY: dict[int, str] = {}
STRAIGHT: dict[int, str] = dict.fromkeys(map(ord, "“”"), '"')
TICKS: dict[int, str] = {ord("“"): "''", ord("”"): "''"}
STORIES = st.tuples(
    st.lists(st.sampled_from(WORDS.split("|")), min_size=4, max_size=26),
    st.sampled_from((CURLY, CURLY, STRAIGHT, TICKS)),
).map(lambda drawn: " ".join(drawn[0]).translate(drawn[1]))
CHECKS = (
    DoubleAttribution(),
    EarlyClose(2),
    EarlyPronoun(),
    MissingSubject(),
    OrphanQuotation(min_words=3),
    UnpairedBrackets(),
    UnpairedMarks(),
)


def document(body: str) -> Document:
    lead = "Bridge Closes in Orsova\n\nthe river fell overnight, and the ferry was late again.\n\n"
    return read(decode("story.txt", f"{lead}{body}\n".encode()), Context())


def found(check: Check, body: str) -> list[Match]:
    """What a check finds in a story."""
    return list(check.run(document(body)))


def found_at_length(check: Check, body: str) -> list[Match]:
    """What it finds where nothing is passed over."""

    def prose(document: Document, _: str) -> list[object]:
        return [block for _, block in document.blocks() if block.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Document, "marks_pair", False)
        patch.setattr(
            Document, "marked", property(lambda self: [(story, list(story.once())) for story in self.stories])
        )
        patch.setattr(double_attribution, "prose_with", prose)
        patch.setattr(missing_subject, "prose_with", prose)
        patch.setattr(early_close, "_may_go_on", lambda *_: True)
        patch.setattr(early_pronoun, "_plainly_names", lambda *_: False)
        patch.setattr(orphan_quotation, "is_said", lambda _: False)
        patch.setattr(OrphanQuotation, "_may_stand_alone", lambda *_: True)
        patch.setattr(Reading, "is_shown", lambda *_: False)
        patch.setattr("wirelint.checks.unpaired_brackets._all_pair", lambda _: False)
        return found(check, body)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: type(check).__name__)
@given(STORIES)
@settings(max_examples=100, deadline=None)
def test_nothing_is_passed_over_that_a_check_finds(check: Check, body: str) -> None:
    assert found(check, body) == found_at_length(check, body)


@given(
    st.lists(st.sampled_from("AP|Reuters|Venn|Photo by|via|/|//|(|)|[|. |,| |-".split("|")), max_size=8).map("".join)
)
def test_no_credit_is_sound_that_a_pattern_fits(ending: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(miscredit, "_is_sound", lambda _: False)
        at_length = miscredit.malformed(f"A ferry leaves. {ending}")
    assert miscredit.malformed(f"A ferry leaves. {ending}") == at_length


def test_pictures_and_marked_blocks() -> None:
    story = document("A ferry leaves the port of Lindmark, May 3, 2025. (Reuters)\n\n“We go,” Venn said.\n\nIt rained.")
    assert [block.text[:7] for _, block in story.pictures] == ["A ferry"]
    assert [(type(one), [block.text for block in marked]) for one, marked in story.marked] == [
        (Story, ["“We go,” Venn said."])
    ]
    assert (story.marks, story.marks_pair) == (("“", "”"), True)
