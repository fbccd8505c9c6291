"""Words and patterns: what a check needs is in every copy that it matches, and matches stand where they are said to."""

from collections.abc import Callable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from wirelint.checks.consistency import Consistency
from wirelint.checks.count import Count
from wirelint.checks.existence import Existence
from wirelint.checks.substitution import Substitution
from wirelint.document import Context, Document
from wirelint.finding import Match
from wirelint.readers import read
from wirelint.source import decode

WORDS = st.lists(st.sampled_from(["per cent", "café", "24/7", "Sept.", "İzmir", "isn't", "straße", "K2", "%", "ok"]), min_size=1, max_size=4, unique=True)  # fmt: skip
CHANGES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [str, str.upper, str.lower, str.title, lambda word: word.replace(" ", "\n").replace("'", "’")]
)
GAPS = st.sampled_from([" ", ", ", "\n", " the ", '" ', "-", ""])


@st.composite
def copies(draw: st.DrawFn) -> tuple[tuple[str, ...], str]:
    """Some words of a rule, and copy in which they and others stand in several cases."""
    words = tuple(draw(WORDS))
    chosen = draw(st.lists(st.one_of(st.sampled_from(words), WORDS.map("".join)), max_size=8))
    said = []
    for word in chosen:
        change = draw(CHANGES)
        said.append(change(word) + draw(GAPS))
    return words, "Ferry Sinks\n\nBy Ida Holm\n\nIt was " + "".join(said) + " on Monday, the port said.\n"


def _checks(words: tuple[str, ...], ignore_case: bool) -> Iterator[Existence | Substitution | Count | Consistency]:
    yield Existence(words=words, ignore_case=ignore_case)
    yield Substitution(words=tuple((word, ("right",)) for word in words), ignore_case=ignore_case)
    yield Count(words=words, at_most=0, ignore_case=ignore_case)
    yield Consistency(words=(words,), ignore_case=ignore_case)


def _found(check: Existence | Substitution | Count | Consistency, document: Document) -> list[Match]:
    return list(check.run(document))


@given(copies(), st.booleans())
@settings(max_examples=150, deadline=None)
def test_no_match_without_what_is_needed(made: tuple[tuple[str, ...], str], ignore_case: bool) -> None:
    words, text = made
    source = decode("story.txt", text.encode())
    document = read(source, Context())
    copy = "\n".join(block.text for story in document.stories for block in story.blocks)
    for check in _checks(words, ignore_case):
        matches, needs = _found(check, document), check.needs()
        assert not matches or needs is None or any(literal in copy for literal in needs)
        for match in matches:
            stands = source.text[match.span.start : match.span.end]
            assert " ".join(stands.split()) == " ".join(str(match.values["text"]).split())
