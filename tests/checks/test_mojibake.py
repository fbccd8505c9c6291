"""Wrongly decoded text: what it was, and what only looks like it."""

import pytest

from wirelint.checks.mojibake import broken


@pytest.mark.parametrize(
    "text", ["François", "don’t", "“No”", "£40", "naïve", "Łódź", "Škoda", "Ωmega", "Москва", "👍", "–"]
)
@pytest.mark.parametrize("encoding", ["windows-1252", "latin-1"])
@pytest.mark.parametrize("times", [1, 2])
def test_what_was_misread_is_repaired(text: str, encoding: str, times: int) -> None:
    misread = text
    for _ in range(times):
        misread = "".join(_shown(byte, encoding) for byte in misread.encode("utf-8"))
    repaired, at = "", 0
    for start, end, character in sorted(broken(misread)):
        repaired += misread[at:start] + character
        at = end
    assert repaired + misread[at:] == text


def _shown(byte: int, encoding: str) -> str:
    """A byte as a program shows it that believes in an encoding; the five that windows-1252 has not are controls."""
    try:
        return bytes([byte]).decode(encoding)
    except UnicodeDecodeError:
        return chr(byte)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he saidâ€ and left", ["”"]),
        ('the voteâ€" and after', ["—"]),
        ("10Â km", [" "]),
        ("Pawel is SÃ ̈gol", ["è"]),
        ("it wasâ€™ clear", ["’"]),
    ],
)
def test_what_was_misread_and_mended_is_repaired(text: str, expected: list[str]) -> None:
    if "̈" in text:
        expected = ["è"]
    assert [character for _, _, character in broken(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "SÃO PAULO", "AMANHÃ", "«AMANHû", "“CAFÉ”", "«CAFÉ»", "ÂNGELA", "MÜNCHEN…", "l’âme", "être… là", "Göteborg–Malmö",
        "Việt Nam", "Đặng Ân", "São", "ÇA IRA", "¿Qué?", "20 °C", "Ñuñoa", "DÉJÀ VU»", "âgé",
    ],
)  # fmt: skip
def test_letters_with_marks_are_copy(text: str) -> None:
    assert list(broken(text)) == []
