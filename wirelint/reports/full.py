"""The report for people: each finding with its source line and carets under it."""

from collections.abc import Iterator

from wirelint.finding import Finding, Run
from wirelint.reports import Style
from wirelint.reports.summary import ending, problem_line
from wirelint.reports.terminal import Painter, inert, visible, width

_WIDEST = 100  # cells of a source line that are shown
_BEFORE = 30  # of them before the finding, where the line is cut


def lines(run: Run, style: Style) -> Iterator[str]:
    """The findings with their lines, what could not be checked, and a summary."""
    paint = Painter(style.colour)
    for finding in run.findings:
        yield from map(inert, _finding(finding, paint, run.unsafe_fixes))
        yield ""
    for problem in run.problems:
        yield paint.bold(inert(visible(problem_line(problem))))
    yield from ending(run, style)


def _finding(finding: Finding, paint: Painter, unsafe_fixes: bool) -> Iterator[str]:
    place = finding.region.start
    gutter = " " * len(str(place.line))
    severity = paint.severity(finding.severity)
    yield f"{severity} {paint.bold(finding.rule)}: {visible(finding.message)}"
    yield f"{gutter}{paint.dim('-->')} {visible(finding.path)}:{place.line}:{place.column}"
    text, at, length = _window(finding)
    before, marked = visible(text[:at]), visible(text[at : at + length])
    yield f"{paint.dim(f'{place.line} |')} {before}{marked}{visible(text[at + length :])}"
    carets = "^" * max(width(marked), 1)
    yield f"{paint.dim(f'{gutter} |')} {' ' * width(before)}{paint.severity(finding.severity, carets)}"
    if finding.region.end.line > place.line:
        yield f"{paint.dim(f'{gutter} =')} down to line {finding.region.end.line}"
    for near in finding.related:
        where = f"{visible(near.path)}:{near.region.start.line}:{near.region.start.column}"
        yield f"{paint.dim(f'{gutter} =')} {near.message}: {where}"
    for repair in finding.repairs:
        kind = "fix" if repair is finding.repair(unsafe=unsafe_fixes) else "suggestion"
        yield f"{paint.dim(f'{gutter} =')} {kind}: {visible(repair.description)}"


def _window(finding: Finding) -> tuple[str, int, int]:
    """The part of the source line shown, where the finding begins in it, and how much of the finding it holds."""
    text = finding.excerpt.text
    at = finding.region.start.column - finding.excerpt.column
    same_line = finding.region.start.line == finding.region.end.line
    length = finding.region.end.column - finding.region.start.column if same_line else len(text) - at
    start = max(0, min(at - _BEFORE, len(text) - _WIDEST))
    stop = start + _WIDEST
    cut = text[start:stop]
    prefix = "…" if start or finding.excerpt.column > 1 else ""
    suffix = "…" if stop < len(text) else ""
    at = at - start + len(prefix)
    return prefix + cut + suffix, at, max(0, min(length, len(prefix + cut) - at))
