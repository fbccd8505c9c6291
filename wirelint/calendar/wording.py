"""Other weekdays and days in the words of the copy they are to replace."""

from wirelint.calendar.words import WORDS, language_code

_SHORTEST = 3  # letters of "Mon"


def weekday_like(written: str, weekday: int, language: str = "en") -> str | None:
    """The weekday as the copy would write it: `TUES` for `WEDS`; None where its form is not known."""
    rows = [row.split() for row in WORDS[language_code(language) or "en"].weekdays]
    bare = written.lower()
    place = next((row.index(bare) for row in (list(map(str.lower, row)) for row in rows) if bare in row), None)
    if place is None:
        return None
    row = rows[weekday]
    name = row[0] if place == 0 or len(row) == 1 else (min(row, key=len) if len(bare) == _SHORTEST else row[1])
    return name.upper() if written.isupper() else name.capitalize() if written[0].isupper() else name.lower()


def day_like(text: str, span: tuple[int, int], day: int) -> tuple[tuple[int, int], str] | None:
    """The place of a day's number with its English ordinal, and the other day as it is written there."""
    start, end = span
    number = f"{day:02}" if text[start] == "0" else str(day)
    behind = text[end : end + 2]
    if behind.lower() in ("st", "nd", "rd", "th") and not text[end + 2 : end + 3].isalnum():
        ending = "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
        return (start, end + 2), number + (ending.upper() if behind.isupper() else ending)
    return None if behind[:1].isalpha() else (span, number)
