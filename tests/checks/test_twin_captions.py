"""One caption under two dates, and captions of two pictures. All copy is invented."""

from functools import partial

import pytest

from tests.conftest import marked
from wirelint.checks.twin_captions import TwinCaptions

found = partial(marked, TwinCaptions())


def story(*captions: str) -> str:
    listed = "\n".join(captions)
    lead = "LINDMARK, May 2, 2025 (Reuters) - The ferry left with the mayor on board, the port said."
    return f"Ferry Service Resumes\n\n{listed}\n\n{lead}\n"


SCENE = "Pickers carry tea down a hillside in Orsova"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("May 3, 2025", "May 13, 2025"),
        ("Saturday, May 3, 2025", "Friday, May 2, 2025"),
        ("Wednesday, April 30, 2025", "Tuesday, May 13, 2024"),
        ("3 May 2025", "4 May 2025"),
        ("May 3, 2025", "May 3, 2024"),
    ],
)
def test_one_caption_under_two_dates(first: str, second: str) -> None:
    captions = [f"{SCENE}, {date}. (AFP)" for date in (first, second)]
    assert found(story(*captions)) == [second]
    assert found(story(captions[0], "Boats wait in the harbor, May 1, 2025. (AFP)", captions[1])) == [second]


@pytest.mark.parametrize("written", ["“{}” in Orsova", "{}", "I saw: {}", "\u00c9lan: {}"])
def test_captions_may_begin_with_anything(written: str) -> None:
    captions = [
        written.format(f"{date}: pickers carry tea down a hill. (AFP)") for date in ("May 3, 2025", "May 4, 2025")
    ]
    second = captions[1].replace("“", '"').replace("”", '"').replace("\u00c9", "e\u0301")
    assert found(story(f"{SCENE}, May 3, 2025. (AFP)", captions[0], second)) == ["May 4, 2025"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{SCENE}, May 3, 2025. (AFP)", f"{SCENE}, May 3, 2025. (AFP)"),
        (f"{SCENE}, May 3, 2025. (AFP)", f"{SCENE}, Saturday, May 3, 2025. (AFP)"),
        (f"{SCENE}, May 3, 2025. (AFP)", f"{SCENE}, May 3. (AFP)"),
        (f"{SCENE}, May 3, 2025. (AFP)", f"{SCENE} hills, May 4, 2025. (AFP)"),
        (f"{SCENE}, May 3, 2025. (AFP)", f"{SCENE}, May 4, 2025. (EPA)"),
        ("Boats, May 3, 2025. (AFP)", "Boats, May 4, 2025. (AFP)"),
    ],
)
def test_two_captions(first: str, second: str) -> None:
    assert found(story(first, second)) == []
