"""Which language copy is written in, by the function words it holds."""

import re
from collections import Counter

from wirelint.newsroom import function_words

_WORD = re.compile(r"[^\W\d_]+")
_THREE_LETTERS = {
    "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es", "ita": "it", "por": "pt", "nld": "nl",
}  # fmt: skip
_SAMPLE = 3000  # characters: enough to be sure, cheap on long copy
_LEAD = 1.3  # times as many words of the language as of the next


def code_of(tag: str) -> str:
    """The ISO 639-1 code of a language tag: `en` of `en-GB` and of `eng`."""
    language = tag.partition("-")[0].partition("_")[0].lower()
    return _THREE_LETTERS.get(language, language)


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language, or None where the evidence is thin or divided."""
    counts = _counts(text)
    (best, most), (_, runner_up) = sorted(counts.items(), key=lambda count: -count[1])[:2]
    return best if most >= 2 and most > _LEAD * runner_up else None


def evidence(text: str, language: str) -> float | None:
    """The share of words that a language's function words are of a text; None for a language without a list."""
    words = len(_WORD.findall(text[:_SAMPLE]))
    return _counts(text)[language] / max(words, 1) if language in function_words() else None


def _counts(text: str) -> dict[str, int]:
    """How many words of a text are function words of each language."""
    held = Counter(_WORD.findall(text[:_SAMPLE].casefold()))
    return {language: sum(held[word] for word in held.keys() & listed) for language, listed in function_words().items()}
