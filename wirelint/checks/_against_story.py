"""What the checks say that hold a date against the story's own."""

from wirelint import calendar
from wirelint.document import Block, StoryDate
from wirelint.finding import Match, Related


def against_story(story: StoryDate, block: Block, mention: calendar.Mention, days: int) -> Match:
    """The match for a date that lies `days` from the story's, with the place of that as related."""
    values = {
        "text": calendar.written(block.text, mention),
        "story": calendar.describe(story.date, year=True),
        "origin": story.origin,
        "days": days,
    }
    related = (Related(story.span, "the story's date"),) if story.span else ()
    return Match(block.source_span(mention.start, mention.end), values, related)
