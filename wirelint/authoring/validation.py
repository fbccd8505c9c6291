"""Everything that is wrong with a folder of rules, short of running their examples."""

from collections.abc import Container
from pathlib import Path

from wirelint.mistake import Mistake, Mistakes
from wirelint.record import NamedTuple
from wirelint.rulecache import shipped_folder
from wirelint.rulefile import load, load_pack, misplaced, rule_files
from wirelint.yamlfile import shown_path


class Validation(NamedTuple):
    """How many rules and packs were read, and every mistake in them."""

    rules: int
    packs: int
    mistakes: list[Mistake]


def validate(folder: Path, only: Container[str] | None = None) -> Validation:
    """The mistakes in the rules, lists and packs of a folder, or in the rules of some ids alone."""
    mistakes = [] if only is not None else [Mistake(shown_path(folder), 0, 0, said) for said in misplaced(folder)]
    ids = _ids(folder)
    ours = set() if folder.resolve() == shipped_folder().resolve() else _ids(shipped_folder())
    rules = [name for name in sorted(ids) if only is None or name in only]
    mistakes += [
        Mistake(
            shown_path(folder / f"{name}.yaml"), 1, 1, f"{name!r} is a rule of wirelint; give the file another name"
        )
        for name in rules
        if name in ours
    ]
    packs = sorted((folder / "packs").glob("*.yaml")) if only is None else []
    names = ids | ours
    known = names | {name.partition("/")[0] for name in names}
    try:
        load(folder, only=only)
    except Mistakes as error:
        mistakes += error.listed
    for pack in packs:
        try:
            load_pack(folder, pack.stem, known)
        except Mistakes as error:
            mistakes += error.listed
    return Validation(len(rules), len(packs), sorted(mistakes))


def _ids(folder: Path) -> set[str]:
    return {path.relative_to(folder).with_suffix("").as_posix() for path in rule_files(folder)}
