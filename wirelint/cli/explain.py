"""`wirelint explain`: one rule or one kind of check in full."""

import json

import click

from wirelint.cli import options
from wirelint.cli.known import known_rules
from wirelint.command import print_lines


@click.command("explain")
@click.argument("name", metavar="RULE|CHECK")
@options.text_or_json
def command(name: str, form: str) -> None:
    """Show what a rule finds, why it matters, its options and examples; or what a kind of check does.

    Rules are named as in date/wrong-weekday, kinds of check as in existence.
    """
    from wirelint.authoring import checkdoc, checkpages, ruledocs
    from wirelint.mistake import suggestion
    from wirelint.rulefile import check_kinds

    known = {rule.id: rule for rule in known_rules(None)}
    if name in known:
        record, lines = ruledocs.record(known[name]), ruledocs.explanation(known[name])
    elif name in check_kinds():
        doc = checkdoc.read(name)
        record, lines = checkpages.record(doc), checkpages.explanation(doc)
    else:
        near = suggestion(name, (*known, *check_kinds()))
        said = f"no rule or check {name!r}{near}; `wirelint rules list` shows all rules"
        raise click.BadParameter(said, param_hint="RULE|CHECK")
    print_lines([json.dumps(record, ensure_ascii=False, default=str)] if form == "json" else lines)
