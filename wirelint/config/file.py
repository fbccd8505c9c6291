"""`.wirelint.yaml` to a Config. Every mistake comes back at once, with its place and what is known."""

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from yaml.nodes import MappingNode, Node

from wirelint.config import Config, Override, Selection
from wirelint.config.filedate import FileDate
from wirelint.document import StoryDate
from wirelint.finding import Severity
from wirelint.mistake import Mistake, Mistakes
from wirelint.option import Adjustment, Adjustments
from wirelint.readers import FORMATS
from wirelint.rulefile import misplaced
from wirelint.version import __version__
from wirelint.yamlfile import Page, Where, open_page

_SELECTION = ("packs", "select", "extend-select", "ignore", "severity", "options")
OVERRIDE_KEYS = ("files", *_SELECTION, "story-date", "format-in")
KEYS = ("requires", "rules", *_SELECTION, "exclude", "story-date", "file-dates", "format-in", "overrides")
_SEVERITIES = tuple(severity.value for severity in Severity)
_VERSION = re.compile(r"\s*(>=|<=|>|<|==)\s*([0-9]+(?:\.[0-9]+)*)\s*")


def read(path: Path) -> Config:
    """A config file. Raises Mistakes with every mistake in it."""
    page = open_page(path, Path(os.path.relpath(path)).as_posix())
    entries = page.mapping(page.root, KEYS)
    _see_version(page, entries.get("requires"))
    config = Config(
        folder=path.parent,
        rules=_folders(page, path.parent, entries.get("rules")),
        exclude=page.texts(entries.get("exclude")),
        file_dates=tuple(_file_dates(page, entries.get("file-dates"))),
        selections=(_selection(page, entries),),
        story_date=_story_date(page, entries.get("story-date")),
        form=page.choice(entries.get("format-in"), tuple(FORMATS)),
        overrides=tuple(_override(page, item) for item in page.items(entries.get("overrides"))),
        path=path,
    )
    if page.mistakes:
        raise Mistakes(page.mistakes)
    return config


def _see_version(page: Page, node: Where) -> None:
    """`>=0.2` or `>=0.2, <1`: whether this version is one of those."""
    for part in (page.text(node) or "").split(",") if node is not None else ():
        wanted = _VERSION.fullmatch(part)
        if wanted is None:
            page.mistake(node, f"expected versions such as >=0.2 or >=0.2, <1, got {part.strip()!r}")
        elif not _is_wanted(wanted[1], wanted[2]):
            page.mistake(
                node, f"this is wirelint {__version__}, and {part.strip()} is required; install another version"
            )


def _is_wanted(comparison: str, version: str) -> bool:
    here, there = (tuple(map(int, numbers.split("."))) for numbers in (__version__, version))
    longest = max(len(here), len(there))
    here, there = (numbers + (0,) * (longest - len(numbers)) for numbers in (here, there))
    return {">=": here >= there, "<=": here <= there, ">": here > there, "<": here < there, "==": here == there}[
        comparison
    ]


def _folders(page: Page, here: Path, node: Where) -> tuple[Path, ...]:
    folders = []
    for item in page.items(node):
        name = page.text(item) or ""
        folders.append(here / name)
        if not (here / name).is_dir():
            page.mistake(item, f"no such folder: {name}")
            continue
        for said in misplaced(here / name):
            page.mistake(item, f"in {name}: {said}")
    return tuple(folders)


def _file_dates(page: Page, node: Where) -> Iterator[FileDate]:
    for item in page.items(node):
        form = FileDate(page.text(item) or "")
        if fault := form.fault():
            page.mistake(item, fault)
        yield form


def _override(page: Page, node: Node) -> Override:
    entries = page.mapping(node, OVERRIDE_KEYS, "an override's keys")
    if entries and "files" not in entries:
        page.mistake(node, "the override's 'files' is missing")
    return Override(
        files=page.texts(entries.get("files")),
        origin=_origin(page, node),
        selection=_selection(page, entries),
        story_date=_story_date(page, entries.get("story-date")),
        form=page.choice(entries.get("format-in"), tuple(FORMATS)),
    )


def _story_date(page: Page, node: Where) -> StoryDate | None:
    stated = page.text(node)
    try:
        return StoryDate(date.fromisoformat(stated), f"config {_origin(page, node)}") if stated and node else None
    except ValueError:
        page.mistake(node, f"expected a date such as 2025-05-04, got {stated!r}")
        return None


def _selection(page: Page, entries: dict[str, Node]) -> Selection:
    return Selection(
        select=page.texts(entries.get("select")),
        extend=page.texts(entries.get("extend-select")),
        ignore=page.texts(entries.get("ignore")),
        packs=page.texts(entries.get("packs")),
        severity=_severities(page, entries.get("severity")),
        options=_options(page, entries.get("options")),
        places=dict(_places(page, entries)),
    )


def _severities(page: Page, node: Where) -> dict[str, Severity]:
    listed = page.mapping(node, None, "rule ids, families or packs")
    return {key: Severity(word) for key, value in listed.items() if (word := page.choice(value, _SEVERITIES))}


def _options(page: Page, node: Where) -> dict[str, Adjustments]:
    """`RULE: {option: value}` or `RULE: {option: {add: [...], remove: [...]}}`."""
    return {
        rule: {name: (_adjustment(page, value),) for name, value in page.mapping(listed, None, "options").items()}
        for rule, listed in page.mapping(node, None, "rule ids").items()
    }


def _adjustment(page: Page, node: Node) -> Adjustment:
    if not isinstance(node, MappingNode):
        return Adjustment(page, node, node)
    parts = page.mapping(node, ("add", "remove"))
    return Adjustment(page, node, None, parts.get("add"), page.texts(parts.get("remove")))


def _places(page: Page, entries: dict[str, Node]) -> Iterator[tuple[tuple[str, str], Mistake]]:
    """Where each key names each rule, family or pack, and the format."""
    for key in ("packs", "select", "extend-select", "ignore", "format-in"):
        for node in page.items(entries.get(key)):
            yield (key, node.value), page.place(node)
    for key in ("severity", "options"):
        mapping = entries.get(key)
        if isinstance(mapping, MappingNode):
            for node, _ in mapping.value:
                yield (key, node.value), page.place(node)


def _origin(page: Page, node: Where) -> str:
    place = page.place(node)
    return f"{place.path}:{place.line}"
