"""The rules under a config and a command line: which run, how they are set, and who says so."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wirelint import rulecache
from wirelint.config import Config, Selection, option_of
from wirelint.finding import Severity
from wirelint.mistake import Mistake, Mistakes, suggestion
from wirelint.record import NamedTuple
from wirelint.rule import Pack, Rule

if TYPE_CHECKING:
    from pathlib import Path

    from wirelint.option import Adjustments

_EVERY = ""  # names every rule


class Standing(NamedTuple):
    """How a rule stands for a file: whether it runs, its severity, and where each is said; empty: by default."""

    rule: Rule
    runs: bool
    severity: Severity
    switched: str = ""
    graded: str = ""


def ruleset(config: Config, asked: Selection) -> list[Rule]:
    """The rules that run under a config and a command line, severities set. Raises Mistakes."""
    running = [standing for standing in standings(config, asked) if standing.runs]
    return [
        rule if rule.severity is severity else rule._replace(severity=severity) for rule, _, severity, *_ in running
    ]


def standings(config: Config, asked: Selection) -> list[Standing]:
    """Every rule under a config and a command line. Raises Mistakes."""
    rules = all_rules(config)
    selections = (*config.selections, asked)
    _check_names(config, asked, rules)
    found = {rule.id: Standing(rule, rule.default, rule.severity) for rule in rules}
    packs = _packs(
        config, {word for selection in selections for word in (*selection.packs, *selection.severity)}, rules
    )
    for selection in selections:
        for word, changes in _steps(selection, packs):
            for name in _ids(word, rules, packs):
                found[name] = found[name]._replace(**changes)
    return list(found.values())


def _steps(selection: Selection, packs: Mapping[str, Pack]) -> Iterator[tuple[str, dict[str, Any]]]:
    """What a selection changes, in order: a word, and what becomes of the rules that it names."""
    if selection.select:
        yield _EVERY, {"runs": False, "switched": selection.origin("select", selection.select[0])}
    for word in selection.select:
        yield word, {"runs": True, "switched": selection.origin("select", word)}
    for pack in (packs[name] for name in selection.packs):
        origin = selection.origin("packs", pack.name)
        yield from ((word, {"runs": True, "switched": origin}) for word in pack.select)
        yield from (
            (word, {"severity": severity, "graded": origin})
            for word, severity in sorted(pack.severity.items(), key=lambda item: "/" in item[0])  # families first
        )
    for word in selection.extend:
        yield word, {"runs": True, "switched": selection.origin("extend-select", word)}
    for word in selection.ignore:
        yield word, {"runs": False, "switched": selection.origin("ignore", word)}
    for word, severity in sorted(selection.severity.items(), key=lambda item: ("/" in item[0], item[0] not in packs)):
        yield word, {"severity": severity, "graded": selection.origin("severity", word)}


def _ids(word: str, rules: list[Rule], packs: Mapping[str, Pack]) -> Iterator[str]:
    """The ids of the rules that a word names: an id, a family, or a pack, which is the rules that it switches on."""
    words = {word, *packs[word].select} if word in packs else {word}
    return (rule.id for rule in rules if word == _EVERY or rule.id in words or rule.family in words)


def all_rules(config: Config) -> list[Rule]:
    """Every rule there is under a config, ours and the house's, without examples. Raises Mistakes."""
    options = _options(config)
    rules = rulecache.load(rulecache.shipped(), options)
    known = dict.fromkeys((rule.id for rule in rules), "of wirelint")
    mistakes = []
    for folder in config.rules:
        for rule in rulecache.load(folder, options):
            if rule.id in known:
                said = f"{rule.id!r} is a rule {known[rule.id]}; give the file another name"
                mistakes.append(Mistake(rule.path, 1, 1, said))
            known[rule.id] = f"in {rule.path}"
            rules.append(rule)
    if mistakes:
        raise Mistakes(mistakes)
    return sorted(rules, key=lambda rule: rule.id)


def _options(config: Config) -> dict[str, "Adjustments"]:
    """What a config does to the options of rules, one step after the other."""
    merged: dict[str, Adjustments] = {}
    for selection in config.selections:
        for rule, adjustments in selection.options.items():
            earlier = merged.get(rule, {})
            later = {name: (*earlier.get(name, ()), *steps) for name, steps in adjustments.items()}
            merged[rule] = {**earlier, **later}
    return merged


def _check_names(config: Config, asked: Selection, rules: list[Rule]) -> None:
    """Raises Mistakes for ids and families that no rule has, and packs that no folder has, in every override too."""
    selections = (*config.selections[:1], *(override.selection for override in config.overrides), asked)
    named = [(selection, key, word) for selection in selections for key, word in selection.named()]
    if not named:
        return
    families = sorted({name for rule in rules for name in (rule.id, rule.family)})
    packs = sorted(path.stem for folder in _folders(config) for path in (folder / "packs").glob("*.yaml"))
    mistakes = []
    for selection, key, word in named:
        known = packs if key == "packs" else [*families, *packs] if key == "severity" else families
        if word not in known:
            what = "pack" if key == "packs" else "rule, family or pack" if key == "severity" else "rule or family"
            more = f"; known: {', '.join(packs) or 'none'}" if key == "packs" else ""
            said = f"no {what} {word!r}{suggestion(word, known)}{more}"
            place = selection.places.get((key, word))
            unplaced = Mistake("command line", 0, 0, f"{option_of(key)}: {said}")
            mistakes.append(place._replace(message=said) if place else unplaced)
    if mistakes:
        raise Mistakes(mistakes)


def _folders(config: Config) -> tuple["Path", ...]:
    return (rulecache.shipped_folder(), *config.rules)


def _packs(config: Config, words: set[str], rules: list[Rule]) -> dict[str, Pack]:
    """The packs among some words. Raises Mistakes."""
    if not words:
        return {}
    from wirelint.rulefile import load_pack  # imported here: it needs the YAML library

    known = {name for rule in rules for name in (rule.id, rule.family)}
    found = (load_pack(folder, word, known) for word in words for folder in _folders(config))
    return {pack.name: pack for pack in found if pack is not None}
