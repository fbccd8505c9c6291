"""What the date family costs: MB of copy a second on one core, with the stories dated and without, and its steps.

usage: python benchmarks/dates.py [FOLDER]     FOLDER holds plain text; without one, 1,000 invented articles

Counted is all that the family does with a document that was read and knows its text: the story's own date, looking
for what could be a date or a time, reading it, the run of each of its rules that is on by default, and seeing whether
the copy has the words a rule needs. Of several rounds on each file the best counts, without garbage collection, as
timeit does it; MB are 1,000,000 bytes of UTF-8.
"""

import gc
import sys
from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import corpus

from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Block, Context, Document, Story
from wirelint.readers import read, storydate
from wirelint.rule import Rule
from wirelint.source import decode

ROUNDS = 9
TOLD = Context(story_date=date(2023, 5, 1))


def fresh(document: Document) -> Document:
    """The document with nothing remembered of it but its text, which all families share."""
    stories = tuple(Story(tuple(map(Block._make, story.blocks)), *story[1:]) for story in document.stories)
    made = Document(document.source, stories, *document[2:])
    assert made.copy  # known from here on
    return made


def rule_step(rule: Rule) -> Callable[[Document], object]:
    """The run of a rule on a document whose copy holds what it needs."""
    run, needs = rule.check.run, rule.needs

    def step(document: Document) -> object:
        if needs is not None and not any(literal in document.copy for literal in needs):
            return None
        return list(run(document if rule.languages is None else document.in_languages(rule.languages)))

    return step


@cache
def steps() -> dict[str, Callable[[Document], object]]:
    """What the family does, in its order."""
    rules = [rule for rule in ruleset(Config(Path()), Selection()) if rule.id.startswith("date/")]
    return {
        "the story's own date": lambda document: [storydate.of(story, document.context) for story in document.stories],
        "dates and times found": lambda document: [story._read for story in document.stories],
        "dates printed once": lambda document: [story.dated for story in document.stories],
        **{rule.id: rule_step(rule) for rule in rules},
    }


def measure(name: str, documents: list[Document]) -> None:
    """Print the throughput, and the time of each step."""
    size = sum(len(document.copy.encode()) for document in documents)
    spent = dict.fromkeys(steps(), 0.0)
    gc.disable()
    for document in documents:
        rounds = [timed(fresh(document)) for _ in range(ROUNDS)]
        for step, seconds in zip(spent, min(rounds, key=sum), strict=True):
            spent[step] += seconds
    gc.enable()
    total, count = sum(spent.values()), len(documents)
    print(f"{name}: {size / 1e6 / total:.1f} MB/s, {total / count * 1e6:.1f} us for a file of {size // count} bytes")
    for step, seconds in spent.items():
        print(f"  {seconds / count * 1e6:6.1f} us  {step}")


def timed(document: Document) -> list[float]:
    """What each step takes on a document."""
    times = [perf_counter()]
    for run in steps().values():
        run(document)
        times.append(perf_counter())
    return [end - start for start, end in pairwise(times)]


def main() -> None:
    """Measure a folder, or invented copy."""
    with TemporaryDirectory() as home:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else corpus.build(Path(home), "medium")
        sources = [decode(str(path), path.read_bytes()) for path in sorted(folder.rglob("*.txt"))]
    measure("as the copy is", [read(source, Context()) for source in sources])
    measure("every story dated", [read(source, TOLD) for source in sources])


if __name__ == "__main__":
    main()
