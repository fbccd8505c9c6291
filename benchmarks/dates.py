"""What the date family costs: MB of copy a second on one core, with the stories dated and without, and its steps.

usage: python benchmarks/dates.py [FOLDER]     FOLDER holds plain text; without one, 1,000 invented articles

Counted is all that the family does with a document that was read and knows its text: the story's own date, looking for
what could be a date or a time, reading it, and the run of each of its rules that is on by default and that the copy does
not rule out. Best of several rounds, without garbage collection, as timeit does it; MB are 1,000,000 bytes of UTF-8.
"""

import gc
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

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
    """Print the throughput, and the steps of the best round."""
    size = sum(len(document.copy.encode()) for document in documents)
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        copies, spent = list(map(fresh, documents)), {}
        gc.disable()
        for step, run in steps().items():
            began = process_time()
            for document in copies:
                run(document)
            spent[step] = process_time() - began
        gc.enable()
        best = min(best or spent, spent, key=lambda times: sum(times.values()))
    total = sum(best.values())
    print(
        f"{name}: {size / 1e6 / total:.1f} MB/s, {total / len(documents) * 1e6:.1f} us a file of {size // len(documents)} bytes"
    )
    for step, seconds in best.items():
        print(f"  {seconds / len(documents) * 1e6:6.1f} us  {step}")


def main() -> None:
    """Measure a folder, or invented copy."""
    with TemporaryDirectory() as home:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else corpus.build(Path(home), "medium")
        sources = [decode(str(path), path.read_bytes()) for path in sorted(folder.rglob("*.txt"))]
    measure("as the copy is", [read(source, Context()) for source in sources])
    measure("every story dated", [read(source, TOLD) for source in sources])


if __name__ == "__main__":
    main()
