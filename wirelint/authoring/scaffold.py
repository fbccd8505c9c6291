"""A rule to begin with: a file that works as it is written, for an editor to change."""

import re
from collections.abc import Sequence
from pathlib import Path

from wirelint.rule import Rule

SCHEMA = ".rule.schema.json"  # beside the families, for editors; hidden, so that it is never read as copy
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*")
_LEFT_OUT = ("measured", "default", "gate")  # of a rule that is copied: they speak of that rule
_HEAD = """\
# yaml-language-server: $schema=../{schema}
# What the options mean: wirelint explain {kind}
"""
_EXISTENCE = """\
check: existence
severity: error # stops a commit; a warning only tells
message: "{{text!r}} is not our style"
why: >-
  Say here why it matters and what to write instead.
options:
  words: ["{word}"]
  quotations: outside # what people say is left alone
examples: # the tests of the rule: copy that it fires on, and near misses
  - name: in copy
    text: |
      Ferry Sinks Off Lindmark

      The port called it {word} on Sunday.
    expect: ["3:20: '{word}' is not our style"]
  - name: in a quotation
    text: |
      Ferry Sinks Off Lindmark

      The port called it "{word}" on Sunday.
"""


def fault(name: str, ours: Sequence[Rule]) -> str | None:
    """Why a house rule cannot have an id, or None."""
    if not _ID.fullmatch(name):
        return f"expected an id such as house/very, in small letters, digits and hyphens, got {name!r}"
    if name.split("/")[0] in ("packs", "lists"):
        return f"{name.split('/')[0]}/ is not for rules; name another family"
    if any(rule.id == name for rule in ours):
        return f"{name!r} is a rule of wirelint; take another name"
    return None


def text(name: str, kind: str, ours: Sequence[Rule]) -> str | None:
    """The text of a new rule: of words, or the plainest of ours of another kind; None where there is none to copy."""
    head = _HEAD.format(schema=SCHEMA, kind=kind)
    if kind == "existence":
        return head + _EXISTENCE.format(word=name.split("/")[1].replace("-", " "))
    texts = [Path(rule.path).read_text(encoding="utf-8") for rule in ours if rule.kind == kind]
    own = [text for text in texts if "list:" not in text]  # a shared list is not at hand in a house folder
    return head + _without_notes(min(own, key=len)) if own else None


def _without_notes(text: str) -> str:
    """A rule file without the keys that speak of one rule, and without its comments above them."""
    entries = re.split(r"^(?=[a-z-]+:)", text, flags=re.MULTILINE)
    return "".join(entry for entry in entries[1:] if entry.partition(":")[0] not in _LEFT_OUT)
