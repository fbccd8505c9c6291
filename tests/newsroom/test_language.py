"""The language of copy, by its function words."""

import pytest

from wirelint.newsroom.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry sank in the harbor of Lindmark, and the crew was saved.", "en"),
        ("Le ferry a coulé dans le port de Lindmark et les marins ont été sauvés.", "fr"),
        ("Die Fähre ist im Hafen von Lindmark gesunken, und die Mannschaft wurde gerettet.", "de"),
        ("El barco se hundió en el puerto de Lindmark y los marineros fueron rescatados.", "es"),
        ("Il traghetto è affondato nel porto di Lindmark e gli uomini sono stati salvati.", "it"),
        ("", None),
        ("TT", None),
        ("Lindmark 3, Orsova 1", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert language_of(text) == language
