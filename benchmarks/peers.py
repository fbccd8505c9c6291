"""wirelint beside other tools that read prose, on corpora of invented copy: one command, a table and a plot.

usage: python benchmarks/peers.py FOLDER [--rounds N] [--corpora one,medium,...] [--tools wirelint,codespell,...]

FOLDER gets the corpora, an environment of its own with the peers of PyPI and npm, results.json, speed.png and
speed.svg. The tools run one after the other, round by round, so that what else the machine does slows all alike; the
table shows medians of wall time, and how much of wirelint's time each takes. Run it with the wirelint that is to be
measured; its results are kept nowhere unless the tool is called `wirelint again`.
"""

# ruff: noqa: E501

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import corpus

PYPI = ("codespell", "typos", "proselint", "semgrep", "matplotlib")
NPM = ("write-good", "textlint", "textlint-rule-prh")
LONGEST = {"proselint": 1_500, "semgrep": 2_500, "write-good": 2_500}  # files that a slow tool is given at most
PATIENCE = 1800  # seconds


class Tool(NamedTuple):
    """A tool: what work it does, and its command for a folder of copy."""

    work: str
    command: Callable[[Path, Path], Sequence[object]]


def _wirelint(*options: str) -> Callable[[Path, Path], Sequence[object]]:
    out = "json:{}".format
    command = shutil.which("wirelint", path=Path(sys.executable).parent) or "wirelint"
    return lambda home, copy: (command, "check", "--quiet", "--output", out(home / "found.json"), *options, copy)


def _of_python(name: str, *options: str) -> Callable[[Path, Path], Sequence[object]]:
    return lambda home, copy: (home / "venv" / "bin" / name, *options, copy)


def _of_node(name: str, *options: str) -> Callable[[Path, Path], Sequence[object]]:
    return lambda home, copy: (home / "node_modules" / ".bin" / name, *options, *sorted(copy.rglob("*.txt")))


TOOLS = {
    "python -c pass": Tool("nothing: the start of Python", lambda home, copy: (sys.executable, "-c", "pass")),
    "wirelint": Tool("its default rules, cold", _wirelint("--no-cache")),
    "wirelint -j1": Tool("the same in one process", _wirelint("--no-cache", "-j", "1")),
    "wirelint again": Tool(
        "the same again, nothing changed", lambda home, copy: _wirelint("--cache-dir", str(home / "kept"))(home, copy)
    ),
    "codespell": Tool("its dictionary of misspellings", _of_python("codespell")),
    "typos": Tool("its dictionary of misspellings, compiled", _of_python("typos", "--format", "silent")),
    "proselint": Tool("its default checks of style", _of_python("proselint", "check")),
    "semgrep": Tool(
        "20 patterns of ours", lambda home, copy: (
            home / "venv" / "bin" / "semgrep", "scan", "--metrics=off", "--disable-version-check", "--quiet", "--no-git-ignore",
            "--config", home / "semgrep.yaml", copy,
        ),
    ),
    "write-good": Tool("its default checks of style", _of_node("write-good")),
    "textlint": Tool(
        "20 patterns of ours, by prh", lambda home, copy: (
            home / "node_modules" / ".bin" / "textlint", "--config", home / "textlintrc.json", f"{copy}/**/*.txt",
        ),
    ),
}  # fmt: skip
PATTERNS = (
    r"\bAdvertisement\b", r"\bRead More\b", r"\bSign up for\b", r"\bShare this\b", r"\b\w+ {2,}\w+", r"\b(?:to to|the the|of of)\b",
    r" [,.;:]", r",,|;;", r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \w+ \d{1,2}\b", r"\b\d+ ?percent\b", r"\bJune 31\b",
    r"\baccording to [.,]", r"&amp;", r"\bTK\b", r"\blorem ipsum\b", r"<[a-z]+>", r"\bvery unique\b", r"\bsources say\b", r"\bslammed\b", r"\(Reuters\)\.$",
)  # fmt: skip


def prepare(home: Path) -> None:
    """Install the peers, and write what they are to look for."""
    home.mkdir(parents=True, exist_ok=True)
    if not (home / "venv" / "bin" / "codespell").exists():
        subprocess.run([sys.executable, "-m", "venv", home / "venv"], check=True)
        subprocess.run([home / "venv" / "bin" / "python", "-m", "pip", "install", "--quiet", *PYPI], check=True)
    if shutil.which("npm") and not (home / "node_modules").exists():
        (home / "package.json").write_text('{"private": true}')
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent", *NPM], cwd=home, check=True)
    rules = [
        {"id": f"p{number}", "pattern-regex": pattern, "languages": ["generic"], "severity": "INFO", "message": "found"}
        for number, pattern in enumerate(PATTERNS)
    ]
    (home / "semgrep.yaml").write_text(json.dumps({"rules": rules}))  # JSON is YAML
    listed = [{"expected": "found", "pattern": f"/{pattern}/"} for pattern in PATTERNS]
    (home / "prh.yaml").write_text(json.dumps({"version": 1, "rules": listed}))
    (home / "textlintrc.json").write_text(json.dumps({"rules": {"prh": {"rulePaths": [str(home / "prh.yaml")]}}}))


def seconds(tool: Tool, home: Path, copy: Path) -> float | None:
    """The wall time of one run; None where the tool is not there or takes too long."""
    command = list(map(str, tool.command(home, copy)))
    began = perf_counter()
    try:
        ended = subprocess.run(
            command, cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=PATIENCE, check=False,
            env={**os.environ, "NODE_NO_WARNINGS": "1"},
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return None
    if ended.returncode < 0 or b"Traceback" in ended.stderr:
        print(
            f"{command[0]} ended with {ended.returncode}: {ended.stderr[-300:].decode(errors='replace')}",
            file=sys.stderr,
        )
        return None
    return perf_counter() - began


def measured(
    home: Path, names: Sequence[str], corpora: Sequence[str], rounds: int
) -> dict[str, dict[str, list[float]]]:
    """The times of each tool on each corpus."""
    times: dict[str, dict[str, list[float]]] = {name: {} for name in names}
    for place in corpora:
        copy = corpus.build(home / "corpora", place)
        files = sum(1 for _ in copy.rglob("*.txt"))
        if "wirelint again" in names:
            seconds(TOOLS["wirelint again"], home, copy)  # so that there is something unchanged
        for _ in range(rounds):
            for name in names:
                if files <= LONGEST.get(name, files) and (took := seconds(TOOLS[name], home, copy)) is not None:
                    times[name].setdefault(place, []).append(took)
                    print(f"{place}: {name}: {took:.2f} s", file=sys.stderr)
    return times


def table(times: dict[str, dict[str, list[float]]], corpora: Sequence[str]) -> str:
    """Medians in seconds, and in brackets how many times wirelint's, as a table of Markdown."""
    rows = [["tool", "work", *(f"{place}, s" for place in corpora)], ["---"] * 2 + ["---:"] * len(corpora)]
    for name, found in times.items():
        cells = []
        for place in corpora:
            ours = statistics.median(times["wirelint"].get(place, [0])) if "wirelint" in times else 0
            took = statistics.median(found[place]) if place in found else None
            cells.append("–" if took is None else f"{took:.2f}" + (f" ({took / ours:.2g}×)" if ours else ""))
        rows.append([name, TOOLS[name].work, *cells])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


PLOT = """
import json, statistics, sys
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
home, times, corpora = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3].split(",")
figure, axes = plt.subplots(1, len(corpora), figsize=(5 * len(corpora), 4), squeeze=False)
for axis, place in zip(axes[0], corpora):
    found = {name: statistics.median(listed[place]) for name, listed in times.items() if place in listed}
    axis.barh(list(found)[::-1], list(found.values())[::-1], color=["#888" if "wirelint" not in name else "#06c" for name in found][::-1])
    axis.set_xscale("log"); axis.set_xlabel("seconds, median"); axis.set_title(place)
figure.tight_layout()
for ending in ("png", "svg"):
    figure.savefig(f"{home}/speed.{ending}")
"""


def main() -> None:
    """Measure and show."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=lambda text: Path(text).absolute())
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--corpora", default="one,medium,large")
    parser.add_argument("--tools", default=",".join(TOOLS))
    asked = parser.parse_args()
    home, corpora = asked.folder, asked.corpora.split(",")
    prepare(home)
    times = measured(home, asked.tools.split(","), corpora, asked.rounds)
    (home / "results.json").write_text(json.dumps(times))
    print(f"{date.today()}, {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}\n")
    print(table(times, corpora))
    subprocess.run(
        [home / "venv" / "bin" / "python", "-c", PLOT, home, json.dumps(times), ",".join(corpora)], check=True
    )


if __name__ == "__main__":
    main()
