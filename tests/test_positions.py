"""Every finding's span, cut from the file's own bytes, is the text it speaks of, whatever the file is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context
from wirelint.linting import lint_data

RULES = ruleset(Config(Path()), Selection())


@dataclass(frozen=True)
class Planted:
    """A line with a defect, the rule that must find it, and the text the finding must cover."""

    line: str
    rule: str
    text: str


PLANTED = [
    Planted("The bridge opens on June 31, the council said.", "date/impossible", "June 31"),
    Planted("They met on Monday, May 6, 2025, and again later.", "date/wrong-weekday", "Monday, May 6, 2025"),
    Planted("The council fined TK drivers for it, police said.", "residue/placeholder", "TK"),
    Planted("The shop of Marks &amp; Dale closed, the owner said.", "residue/character-entity", "&amp;"),
    Planted("The <em>Aurora sank at dawn, the port said.", "residue/markup", "<em>"),
    Planted("The storm reached Or\u200bsova late, the mayor said.", "residue/invisible-character", "\u200b"),
    Planted("The storm\x1b reached Orsova late, the mayor said.", "residue/control-character", "\x1b"),
    Planted("Forty were hurt in the storm, according to.", "attribution/dangling-according-to", "according to"),
    Planted("Advertisement", "residue/interface-word", "Advertisement"),
    Planted('The mayor called it "a gift and left for the night.', "punctuation/unpaired-quotation-marks", '"a'),
]
FILLER = st.sampled_from(
    [
        "The ferry went down in calm weather on Sunday, and the crew was saved, the port said.",
        "\tIt had left Orsova an hour before with 14 people on board, and nobody knew why.",
        "   Ärzte in Örebro said 🚒 that 𝄞 was heard and that the e\u0301cole was closed for the day.",
        "A line with a next-line \x85 and a line separator stood in the report that the port sent.",
        "* an item of a list that the port had sent to the paper",
        "",
        "  ",
    ]
)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
ENCODINGS: list[tuple[str, bytes]] = [
    ("utf-8", b""),
    ("utf-8", b"\xef\xbb\xbf"),
    ("utf-16-le", b"\xff\xfe"),
    ("utf-32-be", b"\x00\x00\xfe\xff"),
]


@given(
    planted=st.sampled_from(PLANTED),
    before=st.lists(FILLER, max_size=5),
    after=st.lists(FILLER, max_size=5),
    end=ENDS,
    final=st.booleans(),
    indent=st.sampled_from(["", " ", "\t", "\u00a0"]),
    encoding=st.sampled_from(ENCODINGS),
)
def test_a_planted_defect_is_found_in_its_place(
    planted: Planted,
    before: list[str],
    after: list[str],
    end: str,
    final: bool,
    indent: str,
    encoding: tuple[str, bytes],
) -> None:
    head = [
        "Storm Nears the Coast of Norrland",
        "",
        "The storm was seen on Sunday, and the port was closed, police said.",
        "",
    ]
    lines = [*head, *before, "", indent + planted.line, "", *after, "It was the third storm of the year, police said."]
    text = end.join(lines) + (end if final else "")
    codec, mark = encoding
    data = mark + text.encode(codec)
    result = lint_data("copy.txt", data, RULES, Context())
    assert result.problems == ()
    found = [finding for finding in result.findings if finding.rule == planted.rule]
    line = len(head) + len(before) + 2
    column = len(indent) + planted.line.index(planted.text) + 1
    assert [(finding.region.start, finding.region.end) for finding in found] == [
        ((line, column), (line, column + len(planted.text)))
    ]
    starts = [len(mark) + len(text[: found[0].span.start].encode(codec)), 0]
    cut = data[starts[0] : starts[0] + len(planted.text.encode(codec))]
    assert cut.decode(codec) == planted.text


WRAP = (
    "The crew of the ferry that left the port of Orsova met again on Monday, May 6, 2025, and told the story of it all."
)


@given(width=st.integers(34, 70), end=ENDS, indent=st.sampled_from(["", "   "]))
def test_a_date_across_a_wrap_begins_and_ends_on_its_own_lines(width: int, end: str, indent: str) -> None:
    lines, line = [], ""
    for word in WRAP.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    lines.append(line)
    text = end.join(["Ferry Crew Meets Again", "", *(indent + line for line in lines), ""])
    result = lint_data(
        "copy.txt", text.encode(), [rule for rule in RULES if rule.id == "date/wrong-weekday"], Context()
    )
    (finding,) = result.findings
    cut = text[finding.span.start : finding.span.end]
    assert " ".join(cut.split()) == "Monday, May 6, 2025"
    assert text.split(end)[finding.region.start.line - 1][finding.region.start.column - 1 :].startswith("Monday")


JUNK = st.text(
    st.one_of(
        st.sampled_from('\r\n\t \u00a0\x0c\x85\u2028"“”()&;<>[]TKX—-.,:'), st.characters(exclude_categories=["Cs"])
    )
)


@pytest.mark.parametrize(
    "shape", [lambda text: text, lambda text: f"Headline Here\n\n{text}\n\n{text}"], ids=["bare", "story"]
)
@given(text=JUNK)
def test_any_text_gives_findings_with_true_places(shape: Callable[[str], str], text: str) -> None:
    data = shape(text).replace("\x00", "").encode()
    result = lint_data("copy.txt", data, RULES, Context())
    assert result.problems == ()
    whole = data.decode("utf-8-sig")
    for finding in result.findings:
        start, end = finding.region.start, finding.region.end
        assert 0 <= finding.span.start <= finding.span.end <= len(whole)
        assert start.line >= 1
        assert start.column >= 1
        assert (start.line, start.column) <= (end.line, end.column)
        for repair in finding.repairs:
            for change in repair.changes:
                assert 0 <= change.span.start <= change.span.end <= len(whole)
