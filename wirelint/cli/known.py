"""The rules there are where a command runs; mistakes in their files end it."""

import os
from collections.abc import Container, Iterable
from pathlib import Path

from wirelint.collect import read_config
from wirelint.command import refuse
from wirelint.config import Config, Selection, find
from wirelint.config.ruleset import ruleset
from wirelint.mistake import Mistakes
from wirelint.rule import Pack, Rule
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


def rules_of(folder: Path, only: Container[str] | None = None) -> list[Rule]:
    """The rules of a folder, or those of some ids, with their examples."""
    from wirelint.rulefile import load

    try:
        return load(folder, only=only)
    except Mistakes as error:
        refuse(error)


def packs_of(folder: Path) -> list[Pack]:
    """The packs of a folder, by name; they may name rules of wirelint as well."""
    from wirelint.rulefile import load_pack, rule_files

    known = {name for each in (folder, shipped_folder()) for path in rule_files(each) for name in _names(path)}
    try:
        packs = [load_pack(folder, path.stem, known) for path in sorted((folder / "packs").glob("*.yaml"))]
    except Mistakes as error:
        refuse(error)
    return [pack for pack in packs if pack is not None]


def _names(path: Path) -> tuple[str, str]:
    """The id and the family of the rule in a file."""
    return f"{path.parent.name}/{path.stem}", path.parent.name


def named_rules(paths: Iterable[Path]) -> dict[Path, set[str] | None]:
    """The folders of rules that folders and rule files stand for, each with the ids meant; None: all of them."""
    named: dict[Path, set[str] | None] = {}
    for path in paths:
        folder = path if path.is_dir() else path.absolute().parent.parent
        meant = named.setdefault(folder, None if path.is_dir() else set())
        if meant is not None:
            meant.add(f"{path.absolute().parent.name}/{path.stem}")
    return named


def config_here(config_path: Path | None) -> Config:
    """The config named, else the one that governs the current folder. Raises Mistakes."""
    found = config_path or find(os.path.realpath(""))
    return read_config(found) if found else Config(Path())
