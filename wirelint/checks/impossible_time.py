"""Times that no clock shows: 13:30 p.m., 7:75 p.m., 25:10."""

from collections.abc import Iterator

from wirelint.calendar import Time
from wirelint.calendar.context import word_before
from wirelint.document import Document
from wirelint.finding import Match
from wirelint.record import NamedTuple

_AT = frozenset("at by from until till to around about since before after between and approximately um à alle".split())
_COUNTED = (
    "of the",
    "into the",
    "in the",
    "left",
    "remaining",
    "mark",
    "minutes",
    "to play",
    "behind",
    "ahead",
    "pace",
)

VALUES = ("text", "reason")


class ImpossibleTime(NamedTuple):
    """Finds hours past 12 before a.m. and p.m., minutes past 59, hours past 24 where a zone or `at` says it is a time.

    Scores, playing times, ratios and verses have neither.
    """

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            for block, times in story.timed:
                for time in times:
                    reason = _reason(time)
                    if reason and _is_time(block.text, time):
                        text = " ".join(block.text[time.start : time.end].split())
                        yield Match(block.source_span(time.start, time.end), {"text": text, "reason": reason})


def _reason(time: Time) -> str | None:
    if (time.minute or 0) > 59:
        return "an hour has 60 minutes"
    if time.half and not 1 <= time.hour <= 12:
        return f"there is no hour {time.hour} before {time.half}.m."
    if time.hour > 24 or (time.hour == 24 and time.minute):
        return "a day has 24 hours"
    return None


def _is_time(text: str, time: Time) -> bool:
    """Whether it is a time beyond doubt."""
    if time.seconds:
        return False  # a race, or a machine's stamp
    before = word_before(text, time.start).lower()
    if time.half:
        return time.mark == ":" or text[time.start : time.end].count(".") >= 2 or before in _AT
    behind = text[time.end : time.end + 12].lstrip()
    return bool(time.zone) or (before in ("at", "um", "alle") and not behind.startswith(_COUNTED))
