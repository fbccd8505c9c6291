"""Which language copy is written in, by the function words it holds."""

import re
from collections import Counter

from wirelint.newsroom import function_words

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000  # characters: enough to be sure, cheap on long copy


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language, or None where the evidence is thin or divided."""
    table = function_words()
    counts: Counter[str] = Counter()
    for word in _WORD.findall(text[:_SAMPLE].casefold()):
        counts.update(language for language, listed in table.items() if word in listed)
    if not counts:
        return None
    (best, most), *others = counts.most_common(2)
    runner_up = others[0][1] if others else 0
    return best if most >= 2 and most > 1.3 * runner_up else None
