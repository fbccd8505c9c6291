"""Every quotation of a story with its speaker, carried from paragraph to paragraph."""

from collections.abc import Iterator, Sequence

from wirelint.document import Block
from wirelint.document.speech import Confidence, Place, Speech, Use
from wirelint.document.speech.source import PRONOUNS
from wirelint.document.speech.standing import Reach, Reading

_TRUST = {
    Reach.ITSELF: Confidence.SURE,
    Reach.FORM: Confidence.LIKELY,
    Reach.CONTINUATION: Confidence.LIKELY,
    Reach.CUE: Confidence.GUESSED,
}


class Voices:
    """One walk over a story's quotations; remembers who spoke last and who was named last."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.reading = Reading(blocks)
        self.spoke: Place | None = None
        self.named: Place | None = None

    def walk(self) -> Iterator[tuple[Block, Speech, Place | None]]:
        """Each quotation with its block, and whom a pronoun stands for where the source is one."""
        for index, paragraph in enumerate(self.reading.paragraphs):
            for speech in paragraph.speeches:
                found = speech if speech.cue is not None else self._carried(index, speech)
                meant = self.named if found.source is not None and _is_pronoun(found.source) else None
                yield paragraph.block, found, meant
                self._remember(found.source)
            if not paragraph.speeches:
                self._remember(paragraph.speaker)

    def _remember(self, source: Place | None) -> None:
        if source is not None:
            self.spoke = source
            if any(word[:1].isupper() for word in source.text.split()) and not _is_pronoun(source):
                self.named = source

    def _carried(self, index: int, speech: Speech) -> Speech:
        """A quotation that its own paragraph leaves without a speaker."""
        if speech.use not in (Use.SPEECH, Use.DOCUMENT):
            return speech
        if self.reading.is_transcript:
            return speech._replace(use=Use.TRANSCRIPT, reason="in a transcript")
        standing = self.reading.standing(index)
        if standing is None:
            return speech._replace(reason="nothing near it says who speaks")
        if standing.reason == "its words stand elsewhere in the story":
            return speech._replace(use=Use.PULL, reason=standing.reason)
        if standing.reach not in _TRUST:
            return speech._replace(reason=f"out of reach: {standing.reason}")
        opened = standing.reason == "the quotation before is left open"
        source = self.spoke if opened or standing.place is None else standing.place
        return speech._replace(source=source, confidence=_TRUST[standing.reach], reason=standing.reason)


def _is_pronoun(source: Place) -> bool:
    return source.text.casefold() in PRONOUNS
