"""Which language copy is written in, by the function words it holds."""

import re
from collections import Counter

from wirelint.newsroom import function_words

_SAMPLE = 3000  # characters: enough to be sure, cheap on long copy
_LEAD = 1.3  # times as many words of the language as of the next


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language, or None where the evidence is thin or divided."""
    held = Counter(re.findall(r"[^\W\d_]+", text[:_SAMPLE].casefold()))
    counts = {
        language: sum(held[word] for word in held.keys() & listed) for language, listed in function_words().items()
    }
    (best, most), (_, runner_up) = sorted(counts.items(), key=lambda count: -count[1])[:2]
    return best if most >= 2 and most > _LEAD * runner_up else None
