"""Arguments read without click ask for what they ask for with it; what is not plain is left to click."""

from datetime import UTC, datetime

import click
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from wirelint import cli, plainargs
from wirelint.checking import Request
from wirelint.document import Context

NOW = datetime(2026, 1, 1, tzinfo=UTC)
PLAIN = sorted(plainargs._FLAGS)
REPORTS = (
    "--format=json",
    "--output=full",
    "--output=sarif",
    "--format=",
    "--format=jsn",
    "--output=json:x.json",
    "--output=html:./x.json",
    "--output=junit:",
)
PARTED = ("--format", "--output", "json", "concise")
OTHER = ("story.txt", "-", "", "a=b", "./desk", "--", "--jobs", "2", "-qq", "--quiet=1", "--now", "--help", "--fixx")


def read_by_click(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> Request | None:
    """What click makes of arguments; None for what it refuses, and for its help."""
    asked: list[Request] = []

    def check(request: Request) -> int:
        asked.append(request)
        return 0

    with monkeypatch.context() as patched:
        patched.setattr("wirelint.cli.check.check", check)
        try:
            cli.main.main(["check", *arguments], standalone_mode=False)
        except click.ClickException:
            return None
        except SystemExit:
            pass
    return asked[0]._replace(context=Context(NOW)) if asked else None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@example([])
@example(["--format", "json", "story.txt", "--no-cache"])
@example(["--statistics", "--format", "json"])
@example(["--format=", "json"])
@given(st.lists(st.sampled_from((*PLAIN, *REPORTS, *PARTED, *OTHER)), max_size=6))
def test_plain_arguments_are_read_as_click_reads_them(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    read = plainargs.request(arguments, NOW)
    if read is not None:
        assert read == read_by_click(arguments, monkeypatch)


@pytest.mark.parametrize(
    ("arguments", "is_plain"),
    [
        ([], True),
        (["desk", "story.txt"], True),
        (["-"], True),
        (["--format", "json", "--no-cache", "desk"], True),
        (["desk", "--output=github", "-q", "--exit-zero"], True),
        (["--fix", "--unsafe-fixes", "--no-baseline"], True),
        (["--output", "json:found.json"], True),
        (["--output", "json:found.json", "--format=sarif", "--output", "html:found.html"], True),
        (["--output", "json:found", "--output", "sarif:./found"], False),
        (["--output", "json:"], False),
        (["--format", "json", "--output", "full"], False),
        (["--statistics", "--format", "json"], False),
        (["--format"], False),
        (["--format=", "json"], False),
        (["--jobs", "2"], False),
        (["--", "-desk"], False),
        (["--help"], False),
    ],
)
def test_what_is_plain(arguments: list[str], is_plain: bool) -> None:
    assert (plainargs.request(arguments, NOW) is not None) == is_plain


def test_what_a_shell_does_not_expand_is_for_click(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plainargs, "_EXPANDED", frozenset("*?"))
    assert plainargs.request(["*.txt"], NOW) is None
    assert plainargs.request(["desk.txt"], NOW) is not None
