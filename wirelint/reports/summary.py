"""The last line of a report for people, and how a problem is put into words."""

from wirelint.finding import Problem, Run, Severity


def summary(run: Run) -> str:
    """`Found 12 errors and 3 warnings in 1 file (4 stories).`, and what was not looked at."""
    stories = sum(file.stories for file in run.files)
    looked_at = f"{counted(len(run.files), 'file')} ({counted(stories, 'story')})"
    counts = [counted(run.count(severity), str(severity)) for severity in Severity if run.count(severity)]
    parts = [f"Found {_listed(counts)} in {looked_at}." if counts else f"No findings in {looked_at}."]
    if run.suppressed:
        parts.append(f"{len(run.suppressed):,} set aside.")
    limited = sum(file.limited for file in run.files)
    if limited:
        parts.append(f"{counted(limited, 'story')} in a language that some rules do not read.")
    if run.passed_over:
        parts.append(f"{counted(run.passed_over, 'file')} passed over.")
    if run.problems:
        parts.append(f"Not everything was checked: {counted(len(run.problems), 'problem')}.")
    return " ".join(parts)


def problem_line(problem: Problem) -> str:
    """`path:line:column: not checked: what happened`, as far as they are known."""
    place = ":".join(str(part) for part in (problem.path, problem.line, problem.column) if part)
    rule = f"rule {problem.rule} " if problem.rule else ""
    return f"{place + ': ' if place else ''}not checked: {rule}{problem.message}"


def counted(number: int, noun: str) -> str:
    """`1 file`, `2 files`, `4 stories`."""
    plural = noun if noun == "info" else noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number:,} {noun if number == 1 else plural}"


def _listed(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]
