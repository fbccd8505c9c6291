"""Copy as a format may write it: a token in it, escapes and wraps at random, and where the token then stands."""

from collections.abc import Callable
from typing import NamedTuple

from hypothesis import strategies as st

from wirelint.source import Span

TOKEN = "Qż<&>q"
WORDS = st.lists(
    st.sampled_from(["bread", "&", "salt,", "a<b", "5>4", "Örsova", "🚒", "“tea”", "sea.", "Lindmark's"]), max_size=6
)


class Written(NamedTuple):
    """What is read, how it is written, and the token's place in what is written."""

    read: str
    written: str
    token: Span

    def inside(self, before: str, after: str) -> "Written":
        """The same between other text."""
        return Written(
            self.read,
            f"{before}{self.written}{after}",
            Span(self.token.start + len(before), self.token.end + len(before)),
        )


@st.composite
def written(
    draw: st.DrawFn,
    escapes: Callable[[str], list[str]],
    spaces: list[str],
    marks: list[tuple[str, str]],
    words: st.SearchStrategy[list[str]] = WORDS,
) -> Written:
    """Words around the token.

    escapes: the ways to write a character; spaces: the ways to write a space; marks: pairs put around some words.
    """
    before, after = draw(words), draw(words)
    pieces: list[str] = []
    token = Span(0, 0)
    listed = [*before, TOKEN, *after]
    for index, word in enumerate(listed):
        opening, closing = draw(st.sampled_from([("", ""), *marks]))
        cut = draw(st.integers(0, len(word))) if word != TOKEN else 0  # a mark may begin inside another word
        first, rest = (
            "".join(draw(st.sampled_from(escapes(character))) for character in part)
            for part in (word[:cut], word[cut:])
        )
        if index == len(before):
            start = sum(map(len, pieces)) + len(opening)
            token = Span(start, start + len(rest))
        text = first + opening + rest + closing
        pieces += [text, draw(st.sampled_from(spaces)) if index < len(listed) - 1 else ""]
    return Written(" ".join(listed), "".join(pieces), token)


def xml_escapes(character: str) -> list[str]:
    """The ways XML and HTML write a character in text."""
    names = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
    numbers = [f"&#{ord(character)};", f"&#x{ord(character):X};"]
    return [names[character], *numbers] if character in names else [character, character, character, *numbers]
