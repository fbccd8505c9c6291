"""Which rules run on which files, how they are set, and which files are left out."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from wirelint import rulecache
from wirelint.finding import Severity
from wirelint.mistake import Mistake, Mistakes, suggestion
from wirelint.rule import Pack, Rule
from wirelint.rulecache import shipped_folder

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from wirelint.option import Adjustments

NAME = ".wirelint.yaml"


class _Config(NamedTuple):
    folder: Path
    rules: tuple[Path, ...] = ()
    packs: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = MappingProxyType({})
    exclude: tuple[str, ...] = ()
    options: Mapping[str, "Adjustments"] = MappingProxyType({})
    named: tuple[Mistake, ...] = ()  # each rule, family or pack it names, as `message`, with its place


class Config(_Config):
    """One config file as read, or the defaults; `folder` is where its paths begin."""

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


class Selection(NamedTuple):
    """What the command line says about rules: `select` replaces what is on, the others add and take away."""

    select: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def named(self) -> Iterator[tuple[str, str]]:
        """Each option with each rule or family given to it."""
        for option, words in (("select", self.select), ("extend-select", self.extend), ("ignore", self.ignore)):
            for word in words:
                yield option, word


def find(folder: Path) -> Path | None:
    """The config file for a folder: in it or above it, as far as the root of its git repository."""
    folder = folder.resolve()
    for place in (folder, *folder.parents):
        if (place / NAME).is_file():
            return place / NAME
        if (place / ".git").exists():
            return None
    return None


def ruleset(config: Config, selection: Selection) -> list[Rule]:
    """The rules that run under a config and a command line, severities set. Raises Mistakes."""
    rules = all_rules(config)
    packs = [found for name in config.packs if (found := _pack(config, name)) is not None]
    _check_names(config, selection, rules)
    on = {rule.id for rule in rules if rule.default}
    severity: dict[str, Severity] = {}
    for pack in packs:
        on |= _named(rules, pack.select)
        severity |= pack.severity
    for chosen, ignored in ((config.select, config.ignore), (selection.select, ())):
        on = (_named(rules, chosen) if chosen else on) - _named(rules, ignored)
    on = (on | _named(rules, selection.extend)) - _named(rules, selection.ignore)
    severity |= config.severity
    return [_with_severity(rule, severity) for rule in rules if rule.id in on]


def all_rules(config: Config) -> list[Rule]:
    """Every rule there is under a config, ours and the house's, without examples. Raises Mistakes."""
    rules = rulecache.load(shipped_folder(), config.options)
    ours = {rule.id for rule in rules}
    mistakes = []
    for folder in config.rules:
        for rule in rulecache.load(folder, config.options):
            if rule.id in ours:
                said = f"{rule.id!r} is a rule of wirelint; give the file another name"
                mistakes.append(Mistake(rule.path, 1, 1, said))
            rules.append(rule)
    if mistakes:
        raise Mistakes(mistakes)
    return sorted(rules, key=lambda rule: rule.id)


def _named(rules: Iterable[Rule], words: Iterable[str]) -> set[str]:
    wanted = set(words)
    return {rule.id for rule in rules if rule.id in wanted or rule.family in wanted}


def _check_names(config: Config, selection: Selection, rules: Iterable[Rule]) -> None:
    """Raises Mistakes for ids and families that no rule has, and packs that no folder has."""
    known = sorted({name for rule in rules for name in (rule.id, rule.family)})
    packs = sorted(path.stem for folder in _folders(config) for path in (folder / "packs").glob("*.yaml"))
    mistakes = []
    for place in config.named:
        kind, _, word = place.message.partition(" ")
        listed = packs if kind == "pack" else known
        if word not in listed:
            more = f"; known: {', '.join(packs) or 'none'}" if kind == "pack" else ""
            said = f"no {'pack' if kind == 'pack' else 'rule or family'} {word!r}{suggestion(word, listed)}{more}"
            mistakes.append(place._replace(message=said))
    for option, word in selection.named():
        if word not in known:
            said = f"--{option}: no rule or family {word!r}{suggestion(word, known)}"
            mistakes.append(Mistake("command line", 1, 1, said))
    if mistakes:
        raise Mistakes(mistakes)


def _folders(config: Config) -> tuple[Path, ...]:
    return (shipped_folder(), *config.rules)


def _pack(config: Config, name: str) -> Pack | None:
    from wirelint.rulefile import load_pack  # imported here: it needs the YAML library

    return next((pack for folder in _folders(config) if (pack := load_pack(folder, name)) is not None), None)


def _with_severity(rule: Rule, severity: Mapping[str, Severity]) -> Rule:
    chosen = severity.get(rule.id, severity.get(rule.family))
    return rule if chosen is None else rule._replace(severity=chosen)
