"""How a config stands for one file: what holds, and where each setting is said."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

from wirelint.config import Config, Selection
from wirelint.config.ruleset import Standing, standings
from wirelint.document import Context
from wirelint.record import NamedTuple


class RuleOutline(TypedDict):
    """A rule: whether it runs, its severity, and where each is said; `options` names those that a config sets."""

    rule: str
    runs: bool
    severity: str
    switched: str | None
    graded: str | None
    options: dict[str, list[str]]


class Outline(NamedTuple):
    """All of it; places are `path:line`, and None stands for what is so by default."""

    file: str
    config: str | None
    overrides: list[str]
    excluded: bool
    story_date: str | None
    story_date_origin: str | None
    file_date: str | None
    format: str | None
    format_origin: str | None
    rules: list[RuleOutline]


def outline(governing: Config, file: Path) -> Outline:
    """The outline of a config, with the overrides for a file. Raises Mistakes."""
    context = governing.context(file, Context())
    return Outline(
        file=file.as_posix(),
        config=Path(os.path.relpath(governing.path)).as_posix() if governing.path else None,
        overrides=[override.origin for override in governing.overrides_of(file)],
        excluded=governing.excludes(file),
        story_date=context.story_date.isoformat() if context.story_date else None,
        story_date_origin=context.story_date_origin.removeprefix("config ") if context.story_date else None,
        file_date=context.file_date.isoformat() if context.file_date else None,
        format=governing.form,
        format_origin=_format_origin(governing),
        rules=[_rule(governing, standing) for standing in standings(governing, Selection())],
    )


def lines(shown: Outline) -> Iterator[str]:
    """An outline for people."""
    yield f"{shown.file}: {'excluded' if shown.excluded else 'checked'}"
    yield f"config: {shown.config or 'none; all is as by default'}"
    yield from (f"override: {place}" for place in shown.overrides)
    if shown.story_date:
        yield f"story date: {shown.story_date}, {shown.story_date_origin}"
    if shown.file_date:
        yield f"story date: {shown.file_date}, from the file's name, where the copy gives none"
    if shown.format:
        yield f"format: {shown.format}, {shown.format_origin}"
    yield ""
    widest = max(len(rule["rule"]) for rule in shown.rules)
    for rule in shown.rules:
        said = [f"{'on' if rule['runs'] else 'off'}: {rule['switched']}"] if rule["switched"] else []
        said += [f"severity: {rule['graded']}"] if rule["graded"] else []
        said += [f"{name}: {', '.join(places)}" for name, places in rule["options"].items()]
        state = rule["severity"] if rule["runs"] else "off"
        yield f"{rule['rule']:<{widest}}  {state:<7}  {'; '.join(said) or 'default'}"


def _format_origin(governing: Config) -> str | None:
    key, word = "format-in", governing.form or ""
    said = [selection.origin(key, word) for selection in governing.selections if (key, word) in selection.places]
    return said[-1] if said else None


def _rule(governing: Config, standing: Standing) -> RuleOutline:
    name = standing.rule.id
    options: dict[str, list[str]] = {}
    for selection in governing.selections:
        for option, steps in selection.options.get(name, {}).items():
            places = [step.page.place(step.where) for step in steps]
            options.setdefault(option, []).extend(f"{place.path}:{place.line}" for place in places)
    return {
        "rule": name,
        "runs": standing.runs,
        "severity": standing.severity.value,
        "switched": standing.switched or None,
        "graded": standing.graded or None,
        "options": options,
    }
