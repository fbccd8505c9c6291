"""Rule files to rules. Every mistake comes back at once, as `path:line:column: what; known: ...`."""

import re
import string
import typing
from collections.abc import Callable, Collection, Container, Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode

from wirelint.finding import Severity
from wirelint.mistake import Mistake, Mistakes, suggestion
from wirelint.option import Adjustments, Lists, Options
from wirelint.rule import Check, Example, Pack, Rule, check_class, check_values, make_check
from wirelint.yamlfile import Page, Where, open_page, shown_path

FIELDS = (
    "check", "severity", "message", "why", "options", "examples", "default", "languages", "gate", "measured",
)  # fmt: skip
EXAMPLE_FIELDS = ("name", "text", "expect", "fixed", "story-date", "now", "encoding", "also")
ENCODINGS = ("utf-8", "utf-16", "windows-1252", "latin-1")
_LANGUAGE = re.compile("[a-z]{2,3}")
_EXPECTED = re.compile(r"\d+:\d+: ")
_SEVERITIES = tuple(severity.value for severity in Severity)
Moment = typing.TypeVar("Moment")


@cache
def check_kinds() -> tuple[str, ...]:
    """The kinds of check there are: the modules of `wirelint/checks`."""
    modules = (Path(__file__).parent / "checks").glob("[!_]*.py")
    return tuple(sorted(module.stem.replace("_", "-") for module in modules))


def load(
    folder: Path,
    options: Mapping[str, Adjustments] | None = None,
    only: Container[str] | None = None,
    *,
    proven: bool = False,
) -> list[Rule]:
    """The rules of a folder, or those of some ids, sorted by id. Raises Mistakes with every mistake in every file.

    proven: the patterns are known not to run away, and are not tried.
    """
    reader = Options(Lists(folder), proven)
    rules: list[Rule] = []
    mistakes: list[Mistake] = []
    for path in rule_files(folder):
        name = path.relative_to(folder).with_suffix("").as_posix()
        if only is not None and name not in only:
            continue
        page = open_page(path, shown_path(path))
        rule = _rule(page, name, (options or {}).get(name, {}), reader)
        mistakes += page.mistakes
        if rule is not None:
            rules.append(rule)
    for path in unread_files(folder) if only is None else ():
        mistakes.append(Mistake(shown_path(path), 1, 1, "not read; a rule is a file FAMILY/NAME.yaml of its folder"))
    adjusted = (steps for adjustments in (options or {}).values() for steps in adjustments.values())
    configs = {id(step.page): step.page for steps in adjusted for step in steps}
    mistakes += [mistake for page in configs.values() for mistake in page.mistakes]
    mistakes += reader.lists.mistakes
    if mistakes:
        raise Mistakes(mistakes)
    return sorted(rules, key=lambda rule: rule.id)


def rule_files(folder: Path) -> list[Path]:
    """The rule files of a folder; packs and lists stand beside them and are not rules."""
    found = [path for path in folder.glob("*/*.yaml") if path.parent.name not in ("packs", "lists")]
    return sorted(path for path in found if not path.name.startswith("."))


def unread_files(folder: Path) -> list[Path]:
    """The files that their writers take for rules of a folder, and that are none by their names or places."""
    outside = [path for path in (*folder.glob("*.yaml"), *folder.glob("*.yml")) if not path.name.startswith(".")]
    looks = [path for path in outside if re.search(rb"^check:", path.read_bytes(), re.MULTILINE)]
    return sorted([*looks, *folder.glob("*/[!.]*.yml")])


def misplaced(folder: Path) -> Iterator[str]:
    """What in a rule folder looks like rules and would never be read, with what to do."""
    for path in sorted(folder.glob("*.y*ml")):
        yield f"{path.name} is in no family and never read; move it to FAMILY/{path.stem}.yaml"
    for path in sorted(folder.glob("*/*.yml")):
        yield f"{path.parent.name}/{path.name} is never read; rename it to {path.stem}.yaml"
    if not any(folder.glob("*/*.yaml")):
        yield "no rules; they stand in FAMILY/NAME.yaml"


def _rule(page: Page, name: str, adjustments: Adjustments, reader: Options) -> Rule | None:
    if page.root is None:
        return None
    entries = page.mapping(page.root, FIELDS)
    for required in ("check", "severity", "message", "why"):
        if required not in entries:
            page.mistake(page.root, f"{required!r} is missing")
    kind = page.choice(entries.get("check"), check_kinds())
    severity = _severity(page, entries.get("severity"))
    message, why = _said(page, entries.get("message"), "message"), _said(page, entries.get("why"), "why")
    options, check = _check(page, kind, entries.get("options"), adjustments, reader)
    if kind:
        _see_message(page, entries.get("message"), message, check_values(kind))
    languages = _languages(page, entries["languages"]) if "languages" in entries else None
    examples = _examples(page, entries.get("examples"))
    default, gate = page.flag(entries.get("default")), page.flag(entries.get("gate"))
    measured = page.text(entries.get("measured"))
    if page.mistakes or check is None or kind is None or severity is None:
        return None
    return Rule(
        id=name,
        kind=kind,
        severity=Severity(severity),
        message=message,
        why=" ".join(why.split()),
        path=page.path,
        options=options,
        examples=examples,
        default=default is not False,
        languages=frozenset(languages) if languages is not None else None,
        gate=gate is not False,
        measured=measured,
        needs=getattr(check, "needs", lambda: None)(),
        judges=hasattr(check, "judge"),
    )


def _severity(page: Page, node: Where) -> str | None:
    if isinstance(node, ScalarNode) and node.value in ("off", "none", "ignore"):
        page.mistake(node, f"no severity {node.value!r}; a rule that is off by default says `default: off`")
        return None
    return page.choice(node, _SEVERITIES)


def _said(page: Page, node: Where, key: str) -> str:
    text = page.text(node)
    if text is not None and not text.strip():
        page.mistake(node, f"{key!r} says nothing")
    return text or ""


def _languages(page: Page, node: Node) -> tuple[str, ...]:
    languages = page.texts(node)
    for item in page.items(node):
        if item.value in languages and not _LANGUAGE.fullmatch(item.value):
            page.mistake(item, f"expected the code of a language, such as en, got {item.value!r}")
    return languages


def _examples(page: Page, node: Where) -> tuple[Example, ...]:
    examples: dict[str, Example] = {}
    for item in page.items(node):
        example = _example(page, item)
        if example.name in examples:
            page.mistake(item, f"two examples are named {example.name!r}")
        examples[example.name] = example
    return tuple(examples.values())


def _expected(page: Page, node: Node) -> tuple[str, ...]:
    expected = page.texts(node)
    for item in page.items(node):
        if item.value in expected and not _EXPECTED.match(item.value):
            page.mistake(item, f"expected `line:column: message`, got {item.value!r}")
    return expected


def _example(page: Page, node: Node) -> Example:
    entries = page.mapping(node, EXAMPLE_FIELDS, "an example's keys")
    for required in ("name", "text"):
        if entries and required not in entries:
            page.mistake(node, f"the example's {required!r} is missing")
    story_date = _moment(page, entries.get("story-date"), date.fromisoformat, "a date such as 2025-05-04")
    now = _moment(page, entries.get("now"), datetime.fromisoformat, "an instant such as 2025-05-04T12:00:00Z")
    return Example(
        name=page.text(entries.get("name")) or "",
        text=page.text(entries.get("text")) or "",
        expect=_expected(page, entries["expect"]) if "expect" in entries else (),
        fixed=page.text(entries["fixed"]) if "fixed" in entries else None,
        story_date=story_date,
        now=now and (now if now.tzinfo else now.replace(tzinfo=UTC)),
        encoding=page.choice(entries.get("encoding"), ENCODINGS) or "utf-8",
        also=page.texts(entries["also"]) if "also" in entries else (),
        line=node.start_mark.line + 1,
    )


def _moment(page: Page, node: Where, read: Callable[[str], Moment], expected: str) -> Moment | None:
    stated = page.text(node)
    if not stated:
        return None
    try:
        return read(stated)
    except ValueError:
        page.mistake(node, f"expected {expected}, got {stated!r}")
        return None


def _see_message(page: Page, where: Where, message: str, values: tuple[str, ...]) -> None:
    """A message names only values of its check, as `{name}` or `{name!r}`."""
    try:
        parts = list(string.Formatter().parse(message))
    except ValueError:
        page.mistake(where, "a brace without its partner in the message; write {{ or }} for one that is meant")
        return
    for _, name, spec, conversion in parts:
        if name is not None and name not in values:
            known = ", ".join(values) or "none"
            page.mistake(where, f"unknown value {{{name}}} in the message{suggestion(name, values)}; known: {known}")
        elif spec or conversion not in (None, "r"):
            page.mistake(where, f"only {{{name}}} and {{{name}!r}} are allowed in a message")


def _check(
    page: Page, kind: str | None, node: Where, adjustments: Adjustments, reader: Options
) -> tuple[dict[str, object], Check | None]:
    """The options of a check, read by the types of its fields, and the check made with them."""
    if kind is None:
        return {}, None
    made = typing.cast(typing.Any, check_class(kind))
    hints = typing.get_type_hints(made)
    fields = {field.replace("_", "-"): field for field in made._fields}
    entries = page.mapping(node, fields, "options")
    options: dict[str, object] = {}
    for name, field in fields.items():
        if name in entries:
            options[name] = reader.read(page, entries[name], hints[field])
        elif field not in made._field_defaults:
            page.mistake(node or page.root, f"option {name!r} is missing")
        for step in adjustments.get(name, ()):
            before = options.get(name, made._field_defaults.get(field, ()))
            options[name] = reader.adjust(step, before, hints[field])
    for name, steps in adjustments.items():
        if name not in fields:
            known = ", ".join(fields) or "none"
            for step in steps:
                step.page.mistake(step.where, f"unknown option {name!r}{suggestion(name, fields)}; known: {known}")
    configs = [step.page for steps in adjustments.values() for step in steps]
    if page.mistakes or reader.lists.mistakes or any(config.mistakes for config in configs):
        return options, None
    try:
        check = make_check(kind, options)
        getattr(check, "validate", lambda: None)()
        return options, check
    except ValueError as error:
        page.mistake(node or page.root, str(error))
        return options, None


def load_pack(folder: Path, name: str, known: Collection[str]) -> Pack | None:
    """A pack of a rule folder, or None where it has none of that name. Raises Mistakes.

    known: the ids and families there are; a pack that names another would do nothing.
    """
    path = folder / "packs" / f"{name}.yaml"
    if not path.is_file():
        return None
    page = open_page(path, shown_path(path))
    entries = page.mapping(page.root, ("why", "select", "severity"))
    severity = {
        key: Severity(value)
        for key, node in page.mapping(entries.get("severity"), None).items()
        if (value := page.choice(node, _SEVERITIES))
    }
    graded = [key for key, _ in node.value] if isinstance(node := entries.get("severity"), MappingNode) else []
    for word in (*page.items(entries.get("select")), *graded):
        if word.value not in known:
            page.mistake(word, f"no rule or family {word.value!r}{suggestion(str(word.value), known)}")
    pack = Pack(name, page.texts(entries.get("select")), severity, page.text(entries.get("why")) or "")
    if page.mistakes:
        raise Mistakes(page.mistakes)
    return pack
