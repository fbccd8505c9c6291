"""JSON Schemas of rule files, packs and configs, made from the types of the checks, for editors to check by."""

import json
import typing
from collections.abc import Iterable

from wirelint.authoring import checkdoc
from wirelint.authoring.checkdoc import CheckDoc
from wirelint.checks import Pattern
from wirelint.config.file import OVERRIDE_KEYS
from wirelint.finding import Severity
from wirelint.readers import FORMATS
from wirelint.rulefile import ENCODINGS, check_kinds

Schema: typing.TypeAlias = dict[str, typing.Any]

_TEXT: Schema = {"type": ["string", "number", "boolean"]}  # any plain value counts as it is written
_FLAG: Schema = {"enum": [True, False, "on", "off", "yes", "no"]}  # YAML 1.2, which editors read, has only two of them
_DATE: Schema = {"type": "string", "format": "date"}
_SEVERITY: Schema = {"enum": [severity.value for severity in Severity]}
_NAMED_LIST: Schema = {
    "type": "object",
    "description": "A shared list, lists/NAME.yaml.",
    "properties": {"list": _TEXT},
    "required": ["list"],
    "additionalProperties": False,
}


def _said(schema: Schema, description: str) -> Schema:
    return {**schema, "description": description}


def _several(item: Schema) -> Schema:
    """A list; a single value counts as a list of one."""
    return {"anyOf": [item, {"type": "array", "items": item}]}


def _keys(properties: dict[str, Schema], required: Iterable[str] = ()) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _whole(title: str, schema: Schema) -> Schema:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **schema}


def rule() -> Schema:
    """The schema of a rule file."""
    docs = [checkdoc.read(kind) for kind in check_kinds()]
    made = _keys(
        {
            "check": {
                "description": "The kind of check.",
                "oneOf": [{"const": doc.kind, "description": f"{doc.about} {doc.finds}"} for doc in docs],
            },
            "severity": _said(_SEVERITY, "How much a finding matters."),
            "message": _said(_TEXT, "What is told of a finding; {value} and {value!r} name values of the check."),
            "why": _said(_TEXT, "Why it matters, for editors."),
            "options": {"description": "The options of the check.", "type": "object"},
            "examples": {"description": "Copy that it fires on, and near misses.", **_several(_example())},
            "default": _said(_FLAG, "off: it runs only where it is selected."),
            "languages": _said(_several(_TEXT), "The languages of copy it runs on, such as en; all unless given."),
            "gate": _said(_FLAG, "false: it is reported, and never fails a run."),
            "measured": _said(_TEXT, "How precise it was on real copy: findings judged, share true, on what."),
        },
        ("check", "severity", "message", "why"),
    )
    return _whole("a rule of wirelint", {**made, "allOf": [_options_of(doc) for doc in docs]})


def _example() -> Schema:
    return _keys(
        {
            "name": _said(_TEXT, "What it shows."),
            "text": _said(_TEXT, "The copy."),
            "expect": _said(_several(_TEXT), "`line:column: message` of each finding; without it nothing is found."),
            "fixed": _said(_TEXT, "The copy with every first repair made."),
            "story-date": _said(_DATE, "The date the story is of."),
            "now": _said(_TEXT, "The instant to take as now, such as 2025-05-04T12:00:00Z."),
            "encoding": _said({"enum": list(ENCODINGS)}, "The encoding of the bytes."),
            "also": _said(_several(_TEXT), "Files that come before it in the run, for checks over several files."),
        },
        ("name", "text"),
    )


def _options_of(doc: CheckDoc) -> Schema:
    """The options of one kind of check, where a rule is of that kind."""
    required = [option.name for option in doc.options if option.required]
    options = _keys({option.name: _said(_of(option.type), option.meaning) for option in doc.options}, required)
    return {
        "if": {"properties": {"check": {"const": doc.kind}}, "required": ["check"]},
        "then": {"properties": {"options": options}, **({"required": ["options"]} if required else {})},
    }


def _of(hint: object) -> Schema:
    """The schema of an option's type."""
    if typing.get_origin(hint) is tuple:
        inner = typing.get_args(hint)[0]
        if typing.get_origin(inner) is not tuple:
            return _several({"anyOf": [_of(inner), _NAMED_LIST]})
        parts = typing.get_args(inner)
        if parts[-1] is Ellipsis:
            return {"type": "array", "items": {"anyOf": [_several(_of(parts[0])), _NAMED_LIST]}}
        return _several({"type": "object", "additionalProperties": _of(parts[1])})
    if words := checkdoc.choices(hint):
        return {"enum": list(words)}
    plain: dict[object, Schema] = {bool: _FLAG, int: {"type": "integer"}, float: {"type": "number"}}
    return plain.get(hint, {"type": "string"} if hint is Pattern else _TEXT)


def pack() -> Schema:
    """The schema of a pack."""
    words = _several(_TEXT)
    made = _keys(
        {
            "why": _said(_TEXT, "What the pack is for."),
            "select": _said(words, "The rules and families that it switches on."),
            "severity": _said(_severities(), "Severities of rules and families."),
        }
    )
    return _whole("a pack of rules of wirelint", made)


def config() -> Schema:
    """The schema of `.wirelint.yaml`."""
    words = _several(_TEXT)
    properties = {
        "requires": _said(_TEXT, "The versions of wirelint that will do, such as >=0.2 or >=0.2, <1."),
        "rules": _said(words, "Folders of your own rules, relative to this file."),
        "packs": _said(words, "Packs of rules to switch on."),
        "select": _said(words, "Rules and families to run instead of the default set."),
        "extend-select": _said(words, "Rules and families to run as well."),
        "ignore": _said(words, "Rules and families not to run."),
        "severity": _said(_severities(), "Severities of rules, families and packs."),
        "options": _said(_adjustments(), "Options of rules: set, or added to and taken from."),
        "exclude": _said(words, "Files that are never read, as in .gitignore."),
        "story-date": _said(_DATE, "The date of every story, instead of the one that its copy gives."),
        "format-in": _said({"enum": list(FORMATS)}, "The format of the files, whatever they look like."),
        "file-dates": _said(words, "Forms of file names that date a story: {year}{month}{day}_*."),
    }
    files = _said(words, "The files that it is for, as in .gitignore.")
    override = _keys({"files": files, **{key: properties[key] for key in OVERRIDE_KEYS if key != "files"}}, ["files"])
    overrides = _said(_several(override), "Settings for some files only; the last wins.")
    return _whole("settings of wirelint", _keys({**properties, "overrides": overrides}))


def _severities() -> Schema:
    return {"type": "object", "additionalProperties": _SEVERITY}


def _adjustments() -> Schema:
    adjusted = _keys({"add": {}, "remove": _several(_TEXT)})
    value = {"anyOf": [_several(_TEXT), {"type": "array"}, adjusted]}
    return {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": value}}


ALL = {"rule": rule, "pack": pack, "config": config}


def written(kind: str, indent: int | None = 1) -> str:
    """The text of one of the schemas; without an indent it is one line."""
    return json.dumps(ALL[kind](), indent=indent, ensure_ascii=False) + "\n"
