"""Stories in another language than their feed says."""

from collections.abc import Iterator

from wirelint.document import Document, Kind
from wirelint.finding import Match
from wirelint.newsroom.language import evidence, language_of
from wirelint.record import NamedTuple

_LEAST_WORDS = 60
_SURE = 0.2  # of the words are function words of the language it is in
_RARE = 0.5  # as many at most are of the language named

VALUES = ("declared", "language")


class DeclaredLanguage(NamedTuple):
    """Finds the language a feed names, where the function words of the copy are clearly of another.

    Short copy is passed over, and so is a language without a list of such words.
    """

    def needs(self) -> tuple[str, ...] | None:
        return ()

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            field = story.metadata.language if story.metadata else None
            prose = " ".join(block.text for block in story.of(Kind.PARAGRAPH))
            if field is None or len(prose.split()) < _LEAST_WORDS:
                continue
            found = language_of(prose)
            declared = evidence(prose, story.language or "")
            meant = evidence(prose, found) if found else None
            if declared is not None and meant is not None and meant >= _SURE and declared <= _RARE * meant:
                yield Match(field.span, {"declared": field.text, "language": found})
