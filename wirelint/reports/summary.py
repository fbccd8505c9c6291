"""The last line of a report for people, and how a problem is put into words."""

from collections.abc import Iterator

from wirelint.finding import NOT_FIXED, Problem, Run, Severity
from wirelint.reports import Style


def ending(run: Run, style: Style) -> Iterator[str]:
    """What a report for a terminal ends with: the statistics if they are asked for, and the summary."""
    if style.statistics:
        from wirelint.reports.statistics import table  # imported here: seldom asked for

        yield from table(run)
    if not style.quiet:
        yield summary(run)


def summary(run: Run) -> str:
    """`Found 12 errors and 3 warnings in 1 file (4 stories).`, and what was not looked at."""
    stories = sum(file.stories for file in run.files)
    looked_at = f"{counted(len(run.files), 'file')} ({counted(stories, 'story')})"
    counts = [counted(run.count(severity), str(severity)) for severity in Severity if run.count(severity)]
    parts = [f"Found {listed(counts)} in {looked_at}." if counts else f"No findings in {looked_at}."]
    parts += [fixable] if (fixable := _fixable(run)) else []
    if run.suppressed:
        parts.append(f"{len(run.suppressed):,} set aside.")
    if older := sum(file.older for file in run.files):
        parts.append(f"{older:,} on lines that did not change.")
    if run.gone:
        parts.append(f"{run.gone:,} of the baseline not found any more; `wirelint baseline prune` takes them out.")
    limited = sum(file.limited for file in run.files)
    if limited:
        parts.append(f"{counted(limited, 'story')} in a language that some rules do not read.")
    if run.passed_over:
        parts.append(f"{counted(run.passed_over, 'file')} passed over.")
    unfixed = sum(problem.kind == NOT_FIXED for problem in run.problems)
    for number, done in ((len(run.problems) - unfixed, "checked"), (unfixed, "fixed")):
        if number:
            parts.append(f"Not everything was {done}: {counted(number, 'problem')}.")
    return " ".join(parts)


def _fixable(run: Run) -> str:
    """`3 fixable with --fix, 2 more with --unsafe-fixes.`; nothing where nothing is."""
    safe, all_of_them = (sum(one.repair(unsafe=unsafe) is not None for one in run.findings) for unsafe in (False, True))
    if run.unsafe_fixes:
        return f"{all_of_them:,} fixable with --fix --unsafe-fixes." if all_of_them else ""
    more = f"{all_of_them - safe:,}" if all_of_them > safe else ""
    if not safe:
        return f"{more} fixable with --fix --unsafe-fixes." if more else ""
    return f"{safe:,} fixable with --fix" + (f", {more} more with --unsafe-fixes." if more else ".")


def problem_line(problem: Problem) -> str:
    """`path:line:column: not checked: what happened`, as far as they are known; `not fixed` where that failed."""
    place = ":".join(str(part) for part in (problem.path, problem.line, problem.column) if part)
    return f"{place + ': ' if place else ''}{problem_words(problem)}"


def problem_words(problem: Problem) -> str:
    """`not checked: what happened`; `not fixed` where a repair failed."""
    rule = f"rule {problem.rule} " if problem.rule else ""
    return f"{undone(problem)}: {rule}{problem.message}"


def undone(problem: Problem) -> str:
    """What could not be done: `not checked`, or `not fixed`."""
    return "not fixed" if problem.kind == NOT_FIXED else "not checked"


def counted(number: int, noun: str) -> str:
    """`1 file`, `2 files`, `4 stories`."""
    plural = noun if noun == "info" else noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number:,} {noun if number == 1 else plural}"


def listed(parts: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]
