"""Where the time of a run goes, in microseconds a file on one core: reading, the gate, and the rules of each family.

usage: python benchmarks/families.py [FOLDER]     FOLDER holds plain text; without one, 1,000 invented articles

Every rule that is on by default runs as it does in a run. What several rules ask of a document is counted on its own
where most of them do, else with the rule that asks first. Of several rounds on each file the fastest counts.
"""

import gc
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import corpus

from wirelint.config import Config, Selection
from wirelint.config.ruleset import ruleset
from wirelint.document import Context
from wirelint.linting import gate_of, run_rule, seen_by
from wirelint.readers import read
from wirelint.rule import Rule
from wirelint.source import decode

ROUNDS = 5
DEAREST = 12  # rules that are told one by one


def timed(path: str, data: bytes, rules: list[Rule]) -> Counter[str]:
    """What each step takes on a file, in seconds; the steps of rules are called by their ids."""
    spent: Counter[str] = Counter()
    began = perf_counter()

    def step(name: str) -> None:
        nonlocal began
        ended = perf_counter()
        spent[name] += ended - began
        began = perf_counter()

    source = decode(path, data)
    step("decoding")
    document = read(source, Context())
    step("reading")
    passing = gate_of(rules).passing(document)
    step("the gate")
    for story in document.stories:
        story.once()
    step("what is printed once")
    for story in document.stories:
        assert story.dated is not None
    step("dates found")
    for rule in passing:
        seen = seen_by(rule, document)
        if seen.stories:
            run_rule(rule, seen)
        step(rule.id)
    return spent


def main() -> None:
    """Measure a folder, or invented copy, and print what each step takes."""
    rules = ruleset(Config(Path()), Selection())
    with TemporaryDirectory() as home:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else corpus.build(Path(home), "medium")
        files = [(str(path), path.read_bytes()) for path in sorted(folder.rglob("*.txt"))]
    for path, data in files[:50]:
        timed(path, data, rules)  # so that nothing is imported or compiled any more
    gc.disable()
    total: Counter[str] = Counter()
    for path, data in files:
        total.update(min((timed(path, data, rules) for _ in range(ROUNDS)), key=Counter.total))
    per_file = {name: seconds / len(files) * 1e6 for name, seconds in total.items()}
    families: Counter[str] = Counter()
    for name, took in per_file.items():
        families[f"{name.split('/')[0]}/" if "/" in name else name] += took
    print(f"{sum(per_file.values()):.0f} us for a file of {sum(len(data) for _, data in files) // len(files)} bytes\n")
    for name, took in families.most_common():
        print(f"  {took:6.0f} us  {name}")
    print(f"\nthe {DEAREST} dearest rules:")
    for name, took in Counter({name: took for name, took in per_file.items() if "/" in name}).most_common(DEAREST):
        print(f"  {took:6.0f} us  {name}")


if __name__ == "__main__":
    main()
