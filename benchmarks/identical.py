"""Whether findings are the same, byte for byte, however they are come by.

usage: python benchmarks/identical.py FOLDER [COPY ...]

FOLDER gets a corpus of invented copy (20,000 files with --large, else 1,000) and a cache; COPY are further folders to
check. Each is checked in one process, in three, with the cache empty, with it full, and with every rule run on every
file, whatever its check needs.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import corpus

UNGATED = """
from wirelint.gate import Gate
Gate.passing = lambda gate, document: gate.rules
from wirelint.__main__ import main
main()
"""
WAYS = {
    "one process": ("-m", "wirelint", "check", "--no-cache", "--jobs", "1"),
    "three processes": ("-m", "wirelint", "check", "--no-cache", "--jobs", "3"),
    "cache empty": ("-m", "wirelint", "check", "--cache-dir", "{cache}"),
    "cache full": ("-m", "wirelint", "check", "--cache-dir", "{cache}"),
    "every rule": ("-c", UNGATED, "check", "--no-cache", "--jobs", "3"),
}


def found(way: tuple[str, ...], copy: Path, cache: str) -> bytes:
    """The report on a folder, as JSON, with the rule over the whole run."""
    command = [sys.executable, *(part.replace("{cache}", cache) if part == "{cache}" else part for part in way)]
    asked = ("--format", "json", "--now", "2026-06-01", "--extend-select", "duplicate/across-files", str(copy))
    return subprocess.run([*command, *asked], stdout=subprocess.PIPE, check=False).stdout


def main() -> int:
    """Compare, and say what differs."""
    names = [argument for argument in sys.argv[1:] if argument != "--large"]
    home = Path(names[0]).absolute()
    home.mkdir(parents=True, exist_ok=True)
    folders = [corpus.build(home, "large" if "--large" in sys.argv else "medium"), *map(Path, names[1:])]
    different = 0
    for folder in folders:
        with TemporaryDirectory() as cache:
            reports = {name: found(way, folder, cache) for name, way in WAYS.items()}
        first = reports["one process"]
        others = [name for name, report in reports.items() if report != first]
        different += len(others)
        print(f"{folder}: {len(first):,} bytes of JSON, {', '.join(others) or 'nothing'} different")
    return int(different > 0)


if __name__ == "__main__":
    sys.exit(main())
