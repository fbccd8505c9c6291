"""What large files cost: seconds and peak memory at doubling sizes, each file checked by a process of its own.

usage: python benchmarks/large.py FOLDER [MOST [KIND ...]]     MOST: MB of the largest file, else 8

Kinds: stories (a file of many articles), story (one story of all their paragraphs), line (all on one line), plain (the
same without figures and quotation marks), marks (a line of quotation marks that never pair), blank (nothing but line
ends), short (lines of two words), jsonlines (an article a line), packed (the same, packed), again (the same articles
over and over, each line with a line of its page). Processor time is told; `x` is how often that of half the size, which
must stay below 2.2. Files go when they were checked; MB are 1,000,000 bytes.
"""

import gzip
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import cycle, islice, takewhile
from pathlib import Path

import corpus

MEASURED = """
import resource, sys
from wirelint.__main__ import main
try:
    main()
except SystemExit:
    pass
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024), file=sys.stderr)
"""
UNQUOTED = str.maketrans("", "", "“”\"'’0123456789")


def articles(size: int) -> Iterator[str]:
    """Articles of so many bytes."""
    return corpus.up_to(size, 5)


def filled(size: int, pieces: Iterator[str]) -> Iterator[str]:
    """As many pieces as make a size, in bytes."""
    left = [size]

    def take(piece: str) -> bool:
        left[0] -= len(piece.encode())
        return left[0] > -len(piece.encode())

    return takewhile(take, pieces)


def again(size: int) -> Iterator[str]:
    """The same articles over and over, each with a line of its page."""
    some = list(islice(articles(1_000_000), 200))
    return filled(size, (corpus.json_line(f"{article}\nLive\n") for article in cycle(some)))


KINDS: dict[str, tuple[str, Callable[[int], Iterator[str]]]] = {
    "stories": ("txt", lambda size: (f"{article}\n\n" for article in articles(size))),
    "story": ("txt", lambda size: (article.partition("\n\n")[2] + "\n" for article in articles(size))),
    "line": ("txt", lambda size: (" ".join(article.split()) + " " for article in articles(size))),
    "plain": ("txt", lambda size: (" ".join(article.split()).translate(UNQUOTED) + " " for article in articles(size))),
    "marks": ("txt", lambda size: filled(size, cycle(('They said "this and ', "“that and ")))),
    "blank": ("txt", lambda size: islice(cycle("\n"), size)),
    "short": ("txt", lambda size: filled(size, (f"Word {number}\n" for number in range(size)))),
    "jsonlines": ("jsonl", lambda size: map(corpus.json_line, articles(size))),
    "packed": ("jsonl.gz", lambda size: map(corpus.json_line, articles(size))),
    "again": ("jsonl", again),
}


def cost(folder: Path, kind: str, size: int) -> tuple[float, float]:
    """Seconds and bytes that a file of a kind takes, built for it."""
    suffix, pieces = KINDS[kind]
    file = folder / f"{kind}.{suffix}"
    open_ = gzip.open if suffix.endswith("gz") else open
    with open_(file, "wt", encoding="utf-8") as written:
        written.writelines(pieces(size))
    command = [sys.executable, "-c", MEASURED, "check", "--no-cache", "--jobs", "1", "--format", "json", str(file)]
    ended = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    file.unlink()
    seconds, held = map(float, ended.stderr.split("\n")[-2].split())
    return seconds, held


def main() -> None:
    """Measure each kind, size by size."""
    folder, *more = sys.argv[1:]
    most = int(more[0]) if more else 8
    Path(folder).mkdir(parents=True, exist_ok=True)
    print(f"{'':10} {'MB':>5} {'s':>8} {'x':>5} {'peak MB':>8}")
    for kind in more[1:] or KINDS:
        size, before = 1, 0.0
        while size <= most:
            seconds, held = cost(Path(folder), kind, size * 1_000_000)
            ratio = f"{seconds / before:5.2f}" if before else "     "
            print(f"{kind:10} {size:5} {seconds:8.2f} {ratio} {held / 1e6:8.0f}", flush=True)
            size, before = size * 2, seconds


if __name__ == "__main__":
    main()
