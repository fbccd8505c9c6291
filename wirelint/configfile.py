"""`.wirelint.yaml` to a Config. Every mistake comes back at once, with its place and what is known."""

import os
from collections.abc import Iterator
from pathlib import Path

from yaml.nodes import MappingNode, Node

from wirelint.config import Config
from wirelint.finding import Severity
from wirelint.mistake import Mistake, Mistakes
from wirelint.option import Adjustment
from wirelint.yamlfile import Page, Where, open_page

KEYS = ("rules", "packs", "select", "ignore", "severity", "exclude", "options")
_SEVERITIES = tuple(severity.value for severity in Severity)


def read(path: Path) -> Config:
    """A config file. Raises Mistakes with every mistake in it."""
    page = open_page(path, Path(os.path.relpath(path)).as_posix())
    entries = page.mapping(page.root, KEYS)
    config = Config(
        folder=path.parent,
        rules=_folders(page, path.parent, entries.get("rules")),
        packs=page.texts(entries.get("packs")),
        select=page.texts(entries.get("select")),
        ignore=page.texts(entries.get("ignore")),
        severity=_severities(page, entries.get("severity")),
        exclude=page.texts(entries.get("exclude")),
        options=_options(page, entries.get("options")),
        named=tuple(_named(page, entries)),
    )
    if page.mistakes:
        raise Mistakes(page.mistakes)
    return config


def _folders(page: Page, here: Path, node: Where) -> tuple[Path, ...]:
    folders = []
    for item in page.items(node):
        name = page.text(item) or ""
        folders.append(here / name)
        if not (here / name).is_dir():
            page.mistake(item, f"no such folder: {name}")
    return tuple(folders)


def _severities(page: Page, node: Where) -> dict[str, Severity]:
    listed = page.mapping(node, None, "rule ids or families")
    return {key: Severity(word) for key, value in listed.items() if (word := page.choice(value, _SEVERITIES))}


def _options(page: Page, node: Where) -> dict[str, dict[str, Adjustment]]:
    """`RULE: {option: value}` or `RULE: {option: {add: [...], remove: [...]}}`."""
    options: dict[str, dict[str, Adjustment]] = {}
    for rule, listed in page.mapping(node, None, "rule ids").items():
        options[rule] = {}
        for name, value in page.mapping(listed, None, "options").items():
            if isinstance(value, MappingNode):
                parts = page.mapping(value, ("add", "remove"))
                add, remove = parts.get("add"), page.texts(parts.get("remove"))
                options[rule][name] = Adjustment(page, value, None, add, remove)
            else:
                options[rule][name] = Adjustment(page, value, value)
    return options


def _named(page: Page, entries: dict[str, Node]) -> Iterator[Mistake]:
    """Each rule, family or pack that the file names, with its place, for the rules to be compared with."""
    for key in ("packs", "select", "ignore"):
        for node in page.items(entries.get(key)):
            yield _place(page, node, f"{'pack' if key == 'packs' else 'rule'} {node.value}")
    for key in ("severity", "options"):
        mapping = entries.get(key)
        if isinstance(mapping, MappingNode):
            for node, _ in mapping.value:
                yield _place(page, node, f"rule {node.value}")


def _place(page: Page, node: Node, message: str) -> Mistake:
    mark = node.start_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Mistake(page.path, line, column, message)
