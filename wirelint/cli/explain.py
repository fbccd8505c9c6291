"""`wirelint explain`: one rule in full."""

import click

from wirelint.cli.known import known_rules
from wirelint.command import print_lines


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Show what a rule finds, why it matters, its options and examples."""
    from wirelint.mistake import suggestion
    from wirelint.ruledocs import explanation

    known = {found.id: found for found in known_rules(None)}
    if rule not in known:
        raise click.ClickException(f"no rule {rule!r}{suggestion(rule, known)}; `wirelint rules list` shows them all")
    print_lines(explanation(known[rule]))
