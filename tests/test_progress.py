"""The bar for long work: after a while, on a terminal, and never between what is piped."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import TT
from wirelint import progress
from wirelint.progress import watched


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("total", [0, 1, 3, 5])
@pytest.mark.parametrize("patience", [0, 3600])
def test_every_result_comes_once_and_in_order(monkeypatch: pytest.MonkeyPatch, total: int, patience: float) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    terminal = _Terminal()
    assert list(watched(iter(range(3)), total, terminal)) == [0, 1, 2]
    assert ("checking" in terminal.getvalue()) is (patience == 0 and total > 1)


def test_an_interrupt_passes_through(monkeypatch: pytest.MonkeyPatch) -> None:
    def results() -> Iterator[int]:
        yield 1
        yield 2
        raise KeyboardInterrupt

    monkeypatch.setattr(progress, "_PATIENCE", 0)
    terminal = _Terminal()
    coming = watched(results(), 9, terminal)
    assert [next(coming), next(coming)] == [1, 2]
    with pytest.raises(KeyboardInterrupt):
        next(coming)
    assert terminal.getvalue().endswith("\n")


_IMPATIENT = """
from wirelint import progress
from wirelint.__main__ import main
progress._PATIENCE = 0
main()
"""


@pytest.mark.parametrize(("options", "shown"), [([], True), (["--quiet"], False)])
def test_somebody_at_a_terminal_sees_a_bar_on_standard_error(copy: Path, options: list[str], shown: bool) -> None:
    pty = pytest.importorskip("pty", reason="no terminals here")
    for number in range(3):
        (copy / f"more-{number}.txt").write_text(TT)
    main, side = pty.openpty()
    command = [sys.executable, "-c", _IMPATIENT, "check", *options]
    environment = os.environ | {"TERM": "xterm"}
    ended = subprocess.run(command, cwd=copy, stdout=subprocess.PIPE, stderr=side, env=environment, check=False)
    os.close(side)
    seen = os.read(main, 10_000) if shown else b""  # with nothing written, reading would wait
    os.close(main)
    assert (b"checking" in seen) is shown
    assert b"checking" not in ended.stdout
