"""Which language copy is written in, by the function words it holds."""

from collections import Counter
from functools import cache

from wirelint.newsroom import function_words

_MARKS = "’‘“”„«»–—…\u00a0\u202f"  # these part words, and so do those of ASCII
_PARTED = bytes(code if code > 127 or chr(code).isalpha() else 32 for code in range(256))
_THREE_LETTERS = {
    "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es", "ita": "it", "por": "pt", "nld": "nl",
}  # fmt: skip
_SAMPLE = 1200  # characters: enough to be sure, cheap on long copy
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
    words = len(_words(text))
    return _counts(text)[language] / max(words, 1) if language in function_words() else None


def _words(text: str) -> list[bytes]:
    """The words a text begins with, in lower case and UTF-8: bytes are parted in a tenth of the time."""
    sample = text[:_SAMPLE]
    for mark in () if sample.isascii() else _MARKS:
        sample = sample.replace(mark, " ")
    return sample.casefold().encode("utf-8", "surrogatepass").translate(_PARTED).split()


def _counts(text: str) -> dict[str, int]:
    """How many words of a text are function words of each language."""
    counts = dict.fromkeys(function_words(), 0)
    found = filter(None, map(_languages().get, _words(text)))  # many words are of the same languages
    for languages, times in Counter(found).items():
        for language in languages:
            counts[language] += times
    return counts


@cache
def _languages() -> dict[bytes, tuple[str, ...]]:
    """The languages in which a word is a function word."""
    table: dict[bytes, tuple[str, ...]] = {}
    for language, listed in function_words().items():
        for word in listed:
            table[word.encode()] = (*table.get(word.encode(), ()), language)
    return table
