"""The rules there are where a command runs; mistakes in their files end it."""

from pathlib import Path

from wirelint.collect import read_config
from wirelint.command import refuse
from wirelint.config import Config, Selection, find
from wirelint.config.ruleset import ruleset
from wirelint.mistake import Mistakes
from wirelint.rule import Rule
from wirelint.rulecache import shipped_folder


def known_rules(config_path: Path | None) -> list[Rule]:
    """Every rule there is, with its examples."""
    from wirelint.rulefile import load

    try:
        folders = (shipped_folder(), *config_here(config_path).rules)
        return [rule for folder in folders for rule in load(folder)]
    except Mistakes as error:
        refuse(error)


def running_rules(config_path: Path | None) -> list[Rule]:
    """The rules that run, with the severities they have here."""
    try:
        return ruleset(config_here(config_path), Selection())
    except Mistakes as error:
        refuse(error)


def rules_of(folder: Path) -> list[Rule]:
    """The rules of a folder, with their examples."""
    from wirelint.rulefile import load

    try:
        return load(folder)
    except Mistakes as error:
        refuse(error)


def config_here(config_path: Path | None) -> Config:
    """The config named, else the one that governs the current folder. Raises Mistakes."""
    found = config_path or find(Path())
    return read_config(found) if found else Config(Path())
