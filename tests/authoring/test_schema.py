"""The schemas that editors check files by: what wirelint takes they take, and the commonest slips they show."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from wirelint import rulefile
from wirelint.authoring import schema
from wirelint.config import file as configfile
from wirelint.rulecache import shipped_folder

SCHEMAS = {kind: made() for kind, made in schema.ALL.items()}
VALIDATORS = {kind: Draft202012Validator(made) for kind, made in SCHEMAS.items()}


class EditorsLoader(yaml.SafeLoader):
    """YAML as editors read it: version 1.2, in which `off` is a text, as are dates."""


EditorsLoader.yaml_implicit_resolvers = {
    letter: [(tag, form) for tag, form in forms if tag.rpartition(":")[2] in ("int", "float", "null")]
    for letter, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorsLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def faults(kind: str, text: str) -> list[str]:
    """Where a file breaks its schema."""
    read: Any = yaml.load(text, Loader=EditorsLoader)
    return [error.json_path for error in VALIDATORS[kind].iter_errors(read)]


@pytest.mark.parametrize("kind", SCHEMAS)
def test_schemas_are_schemas(kind: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[kind])
    committed = Path(__file__).parent.parent.parent / "schemas" / f"{kind}.schema.json"
    assert json.loads(committed.read_text(encoding="utf-8")) == SCHEMAS[kind]


@pytest.mark.parametrize("family", sorted({path.parent.name for path in shipped_folder().glob("*/*.yaml")} - {"lists"}))
def test_shipped_files_keep_to_them(family: str) -> None:
    kind = "pack" if family == "packs" else "rule"
    files = sorted((shipped_folder() / family).glob("*.yaml"))
    found = {path.name: faults(kind, path.read_text(encoding="utf-8")) for path in files}
    assert found == {path.name: [] for path in files}


def test_they_know_every_key() -> None:
    rule, config = SCHEMAS["rule"]["properties"], SCHEMAS["config"]["properties"]
    assert list(rule) == list(rulefile.FIELDS)
    assert sorted(rule["examples"]["anyOf"][0]["properties"]) == sorted(rulefile.EXAMPLE_FIELDS)
    assert sorted(config) == sorted(configfile.KEYS)
    assert sorted(config["overrides"]["anyOf"][0]["properties"]) == sorted(configfile.OVERRIDE_KEYS)


RULE = """\
check: existence
severity: warning
message: "{text!r} is not our style"
why: Because.
options:
  words: [very, 12]
  scope: headline
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", []),
        ("why", "default: off\nwhy", []),
        ("[very, 12]", "[very, {list: weasels}]", []),
        ("check: existence", "check: existance", ["$.check"]),
        ("severity: warning", "severity: fatal", ["$.severity"]),
        ("why", "what", ["$", "$"]),
        ("words", "word", ["$.options"]),
        ("headline", "headlines", ["$.options.scope"]),
        ("[very, 12]", "{very: x}", ["$.options.words"]),
        ("headline", "headline\n  ignore-case: sometimes", ["$.options['ignore-case']"]),
        ("why", "default: never\nwhy", ["$.default"]),
        ("why", "examples: [{name: x}]\nwhy", ["$.examples"]),
        ("existence", "repeated-block", ["$.options", "$.options"]),
    ],
)
def test_slips_in_a_rule(old: str, new: str, said: list[str]) -> None:
    assert faults("rule", RULE.replace(old, new, 1)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select: date\nseverity: {date: error}\nstory-date: 2025-05-04\n", []),
        ("options: {residue/edge-space: {at: {add: [beside]}, x: 3, y: [a]}}\n", []),
        ("overrides: [{files: [a/, b], ignore: [date], story-date: 2025-05-04}]\n", []),
        ("slect: [date]\n", ["$"]),
        ("severity: {date: fatal}\n", ["$.severity.date"]),
        ("select: {date: on}\n", ["$.select"]),
        ("overrides: [{ignore: [date]}]\n", ["$.overrides"]),
        ("options: {residue/edge-space: {at: {ad: [beside]}}}\n", ["$.options['residue/edge-space'].at"]),
    ],
)
def test_slips_in_a_config(text: str, said: list[str]) -> None:
    assert faults("config", text) == said
