"""`.wirelint.yaml`: which rules run on which files, how they are set, and which files are left out."""

import dataclasses
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from yaml.nodes import MappingNode, Node, SequenceNode

from wirelint.finding import Severity
from wirelint.rule import Pack, Rule
from wirelint.rulefile import (
    Adjustment,
    RuleMistakes,
    load,
    load_pack,
    pack_names,
    shipped_folder,
)
from wirelint.yamlfile import Mistake, Page, Where, open_page, suggestion

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAME = ".wirelint.yaml"
KEYS = ("rules", "packs", "select", "ignore", "severity", "exclude", "options")
_SEVERITIES = tuple(severity.value for severity in Severity)


@dataclass(frozen=True)
class Config:
    """One config file as read; `folder` is where its paths begin."""

    folder: Path
    page: Page | None = None
    rules: tuple[Path, ...] = ()
    packs: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Adjustment]] = field(default_factory=dict)

    def excludes(self, path: Path) -> bool:
        """True for a path that `exclude` names."""
        if not self.exclude:
            return False
        try:
            relative = path.resolve().relative_to(self.folder.resolve())
        except ValueError:
            return False
        return self._excluded.match_file(relative.as_posix())

    @cached_property
    def _excluded(self) -> "GitIgnoreSpec":
        from pathspec import GitIgnoreSpec  # imported here: most configs exclude nothing

        return GitIgnoreSpec.from_lines(self.exclude)


@dataclass(frozen=True, slots=True)
class Selection:
    """What the command line says about rules: `select` replaces what is on, the others add and take away."""

    select: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def find(folder: Path) -> Path | None:
    """The config file for a folder: in it or above it, as far as the root of its git repository."""
    folder = folder.resolve()
    for place in (folder, *folder.parents):
        if (place / NAME).is_file():
            return place / NAME
        if (place / ".git").exists():
            return None
    return None


def read(path: Path) -> Config:
    """A config file. Raises RuleMistakes with every mistake in it."""
    page = open_page(path, _shown(path))
    entries = page.mapping(page.root, KEYS)
    folder = path.parent
    rules = []
    for node in page.items(entries.get("rules")):
        place = folder / (page.text(node) or "")
        rules.append(place)
        if not place.is_dir():
            page.mistake(node, f"no such folder: {page.text(node)}")
    config = Config(
        folder,
        page,
        tuple(rules),
        page.texts(entries["packs"]) if "packs" in entries else (),
        page.texts(entries["select"]) if "select" in entries else (),
        page.texts(entries["ignore"]) if "ignore" in entries else (),
        _severities(page, entries.get("severity")),
        page.texts(entries["exclude"]) if "exclude" in entries else (),
        _options(page, entries.get("options")),
    )
    if page.mistakes:
        raise RuleMistakes(page.mistakes)
    return config


def _shown(path: Path) -> str:
    return Path(os.path.relpath(path)).as_posix()


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
                add, remove = (page.texts(parts[part]) if part in parts else () for part in ("add", "remove"))
                options[rule][name] = Adjustment(page, value, None, add, remove)
            else:
                options[rule][name] = Adjustment(page, value, value)
    return options


def ruleset(config: Config, selection: Selection) -> list[Rule]:
    """The rules that run under a config and a command line, severities set. Raises RuleMistakes."""
    rules = all_rules(config)
    known = {rule.id for rule in rules}
    families = {rule.family for rule in rules}
    mistakes = _unknown(config, known | families)
    on = {rule.id for rule in rules if rule.default}
    severity: dict[str, Severity] = {}
    for name in config.packs:
        pack = _pack(config, name, mistakes)
        if pack is not None:
            on |= _named(rules, pack.select)
            severity |= pack.severity
    if config.select:
        on = _named(rules, config.select)
    on -= _named(rules, config.ignore)
    severity |= config.severity
    for option, words in (
        ("select", selection.select),
        ("extend-select", selection.extend),
        ("ignore", selection.ignore),
    ):
        for word in words:
            if word not in known | families:
                message = f"--{option}: no rule or family {word!r}{suggestion(word, sorted(known | families))}"
                mistakes.append(Mistake("command line", 1, 1, message))
    if selection.select:
        on = _named(rules, selection.select)
    on |= _named(rules, selection.extend)
    on -= _named(rules, selection.ignore)
    if mistakes:
        raise RuleMistakes(mistakes)
    return [_with_severity(rule, severity) for rule in rules if rule.id in on]


def all_rules(config: Config) -> list[Rule]:
    """Every rule there is under a config, ours and the house's. Raises RuleMistakes."""
    rules = load(shipped_folder(), config.options)
    ours = {rule.id for rule in rules}
    mistakes = []
    for folder in config.rules:
        for rule in load(folder, config.options):
            if rule.id in ours:
                mistakes.append(
                    Mistake(rule.path, 1, 1, f"{rule.id!r} is a rule of wirelint; give the file another name")
                )
            rules.append(rule)
    if mistakes:
        raise RuleMistakes(mistakes)
    if config.page is not None and config.page.mistakes:
        raise RuleMistakes(config.page.mistakes)
    return sorted(rules, key=lambda rule: rule.id)


def _named(rules: Iterable[Rule], words: Iterable[str]) -> set[str]:
    wanted = set(words)
    return {rule.id for rule in rules if rule.id in wanted or rule.family in wanted}


def _unknown(config: Config, known: set[str]) -> list[Mistake]:
    """Ids and families in a config that no rule has."""
    page = config.page
    if page is None or page.root is None:
        return []
    found = Page(page.path)
    for key_node, value in page.root.value:
        for node, word in _words_of(str(key_node.value), value):
            if word not in known:
                found.mistake(node, f"no rule or family {word!r}{suggestion(word, sorted(known))}")
    return found.mistakes


def _words_of(key: str, value: Node) -> Iterable[tuple[Node, str]]:
    if key in ("severity", "options") and isinstance(value, MappingNode):
        return [(node, str(node.value)) for node, _ in value.value]
    if key in ("select", "ignore"):
        return [(node, str(node.value)) for node in (value.value if isinstance(value, SequenceNode) else [value])]
    return []


def _pack(config: Config, name: str, mistakes: list[Mistake]) -> Pack | None:
    for folder in (shipped_folder(), *config.rules):
        pack = load_pack(folder, name)
        if pack is not None:
            return pack
    known = [pack for folder in (shipped_folder(), *config.rules) for pack in pack_names(folder)]
    path = config.page.path if config.page else "command line"
    mistakes.append(
        Mistake(path, 1, 1, f"no pack {name!r}{suggestion(name, known)}; known: {', '.join(known) or 'none'}")
    )
    return None


def _with_severity(rule: Rule, severity: Mapping[str, Severity]) -> Rule:
    chosen = severity.get(rule.id, severity.get(rule.family))
    return rule if chosen is None else dataclasses.replace(rule, severity=chosen)
