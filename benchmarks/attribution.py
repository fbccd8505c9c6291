"""How many lost speakers attribution/quotation-without-speaker finds, against how much published copy it flags.

usage: WIRELINT_COPY=FOLDER python benchmarks/attribution.py [develop | report | all] [--flags]

FOLDER/quotes/articles.jsonl holds articles with gold attributions. Every paragraph that is a quotation and its
attribution is cut down to the quotation, one at a time, as an edit would leave it, and looked for again. Articles are
halved by the hash of their names. Intervals are at 95 %: recall by drawing articles anew, flags by the Poisson
distribution.
"""

import json
import math
import os
import random
import re
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from wirelint.checks.orphan_quotation import OrphanQuotation
from wirelint.document import Context
from wirelint.document.quotation import Quotation, quotations
from wirelint.document.speech.standing import Reach
from wirelint.readers import read
from wirelint.source import decode

DRAWS = 1000
ABBREVIATIONS = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Jr|St|Lt|Col|Calif|Fla|Conn|Mass|Ariz|Va|Pa)\.")
Article = dict[str, Any]


def articles(half: str) -> list[Article]:
    """The articles of a half, or all."""
    path = Path(os.environ["WIRELINT_COPY"]) / "quotes" / "articles.jsonl"
    listed: list[Article] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    halves = {"develop": 0, "report": 1}
    return [
        article
        for article in listed
        if half == "all" or int(sha256(article["name"].encode()).hexdigest(), 16) % 2 == halves[half]
    ]


def letters(text: str) -> int:
    """How many letters and digits a text holds."""
    return sum(map(str.isalnum, text))


def cuts(article: Article) -> Iterator[tuple[int, str]]:
    """Each paragraph that can lose its speaker: where it begins, and the article without its attribution."""
    text = article["text"]
    for match in re.finditer(r"[^\n]+", text):
        start, end = match.span()
        quoted = list(quotations(match.group()))
        if _can_lose(article, start, end, quoted):
            yield start, text[:start] + _left(match.group(), quoted) + text[end:]


def _can_lose(article: Article, start: int, end: int, quoted: list[Quotation]) -> bool:
    """True for quotations, closed and of eight words or more, between which stands nothing but their attribution."""
    text = article["text"]
    if not quoted or not quoted[-1].closed or quoted[0].start > 2:
        return False
    within = [text[start + found.start : start + found.end] for found in quoted]
    if sum(len(part.split()) for part in within) < 8 or letters("".join(within)) >= 0.97 * letters(text[start:end]):
        return False
    edges = [start, *(start + edge for found in quoted for edge in (found.start, found.end)), end]
    outside = list(zip(edges[::2], edges[1::2], strict=True))
    gold = [
        span
        for attribution in article["attributions"]
        if attribution["cue"] and attribution["source"]
        for spans in (attribution["cue"] + attribution["source"],)
        if all(any(a <= first and last <= b for a, b in outside) for first, last in spans)
        if any(
            first < start + found.end and last > start + found.start
            for first, last in attribution["content"]
            for found in quoted
        )
        for span in spans
    ]
    said = [(a, b) for a, b in outside if letters(text[a:b])]
    attributed = all(any(a <= first and last <= b for first, last in gold) for a, b in said)
    return attributed and not any(re.search(r"[.!?]\s+[A-Z]", ABBREVIATIONS.sub("", text[a:b])) for a, b in said)


def _left(text: str, quoted: list[Quotation]) -> str:
    """What an edit leaves of a paragraph: its quotations as one."""
    joined = text[quoted[0].start : quoted[0].end]
    for found in quoted[1:]:
        part = text[found.start : found.end]
        size = 2 if part.startswith(("``", "''")) else 1
        joined, part = joined[:-size].rstrip(), part[size:]
        if joined.endswith(",") and part[:1].isupper():
            joined = joined[:-1] + "."
        joined += " " + part
    return re.sub(r",(”|\"|'')$", r".\1", joined)


def flags(text: str, reach: Reach) -> list[tuple[int, int]]:
    """What the rule flags in a text."""
    document = _read(text).in_languages(frozenset({"en"}))
    return [(match.span.start, match.span.end) for match in OrphanQuotation(reach).run(document)]


@cache
def _read(text: str) -> Any:  # noqa: ANN401
    return read(decode("article.txt", text.encode()), Context())


def recall_interval(found: list[tuple[int, int]]) -> tuple[float, float]:
    """The interval of found cuts over all cuts, articles drawn anew."""
    draw = random.Random(1)
    shares = []
    for _ in range(DRAWS):
        drawn = draw.choices(found, k=len(found))
        shares.append(sum(hit for hit, _ in drawn) / max(1, sum(all_ for _, all_ in drawn)))
    shares.sort()
    return shares[int(0.025 * DRAWS)], shares[int(0.975 * DRAWS)]


def poisson_interval(count: int) -> tuple[float, float]:
    """The rates between which a count of events is no surprise."""

    def tail(rate: float, most: int) -> float:
        return sum(math.exp(-rate + k * math.log(rate) - math.lgamma(k + 1)) for k in range(most + 1)) if rate else 1.0

    def solve(most: int, wanted: float) -> float:
        low, high = 0.0, 10.0 + 5 * count
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if tail(middle, most) > wanted else (low, middle)
        return low

    return (solve(count - 1, 0.975) if count else 0.0), solve(count, 0.025)


def main() -> None:
    """Print the curve, and with --flags what is flagged in published copy by the default reach."""
    half = next((word for word in sys.argv[1:] if not word.startswith("-")), "all")
    copy = articles(half)
    lost = [list(cuts(article)) for article in copy]
    print(f"{len(copy)} articles ({half}), {sum(map(len, lost))} cuts in {sum(map(bool, lost))} of them")
    print(
        f"{'reach':14} {'recall':>7} {'95 %':>15}  {'flags':>5} {'per 1,000':>9} {'95 %':>13}  (* recall, 2 % a column)"
    )
    for reach in reversed(list(Reach)):
        found = [(sum(any(a <= at < b for a, b in flags(text, reach)) for at, text in cut), len(cut)) for cut in lost]
        recall = sum(hit for hit, _ in found) / sum(total for _, total in found)
        low, high = recall_interval([pair for pair in found if pair[1]])
        flagged = [(article, span) for article in copy for span in flags(article["text"], reach)]
        least, most = (1000 * rate / len(copy) for rate in poisson_interval(len(flagged)))
        print(
            f"{reach.value:14} {recall:7.1%} {low:6.1%} – {high:6.1%}  {len(flagged):5} "
            f"{1000 * len(flagged) / len(copy):9.1f} {least:5.1f} – {most:5.1f}  {'*':>{round(50 * recall) + 1}}"
        )
        if "--flags" in sys.argv and reach is OrphanQuotation().reach:
            for article, span in flagged:
                print("    ", article["name"], repr(article["text"][slice(*span)][:150]))


main()
