"""The words of the page around copy, by their form."""

import pytest

from wirelint.newsroom.interface import is_label, likeness


@pytest.mark.parametrize(
    ("line", "like"),
    [
        ("Share on Mastodon", "a control"),
        ("Hide transcript", "a control"),
        ("Tap to unmute", "a control"),
        ("Subscribe to our newsletters", "a control"),
        ("Sign up for the Ferry newsletter", "a notice to readers"),
        ("Read more stories", "a control"),
        ("Show all comments", "a control"),
        ("Manage your preferences", "a control"),
        ("Embiggen this image", "a control"),  # a verb nobody listed
        ("Huddle us on Vensta", "a control"),
        ("▶ Watch", "a control"),
        ("A A A", "a switch"),
        ("T T", "a switch"),
        ("Aa", "a switch"),
        ("A- A+", "a switch"),
        ("null", "a value a program left"),
        ("[object Promise]", "a value a program left"),
        ("Please waiting...", "a notice of waiting"),
        ("Loading comments…", "a notice of waiting"),
        ("0:00 / 3:45", "a player's clock"),
        ("12 comments", "a counter"),
        ("1.2K shares", "a counter"),
        ("4 min read", "a counter"),
        ("3 of 12", "a counter"),
        ("5 hours ago", "a counter"),
        ("Home > News > World", "a path through the site"),
        ("© 2025 The Lindmark Post", "a notice of rights"),
        ("Already a member of our newsletter?", "a notice to readers"),
        ("Updated 3 hours ago", "a counter"),
        ("ad-slot-3", "a name in the page's code"),
        ("1.5x", "a player's clock"),
        ("Listen • Share • Save", "a bar of buttons"),
        ("By continuing you agree to our terms", "a notice to readers"),
        ("View 3 more images", "a control"),
        ("Image 1 of 5", "a label"),
        ("Sponsored by Vensta", "a notice of sponsors"),
        ("Do you support Orla Vehn? Like the page:", "a call for likes"),
        ("Related stories", "a label"),
        ("Follow Orla Vehn on Instagram", "a notice to readers"),
        ("Email Orla Vehn at o.vehn@example.org", "a notice to readers"),
        ("More news: Ferry back in service", "a teaser"),
        ("READ THIS: Mayor stays", "a teaser"),
        ("Most popular videos", "a label"),
    ],
)
def test_a_line_is_like_a_page(line: str, like: str | None) -> None:
    assert likeness(line) == like


@pytest.mark.parametrize(
    "line",
    [
        "No end in sight",
        "Follow the money",
        "Search for survivors goes on",
        "Watch out for floods",
        "Lindmark 2, Orsova 1",
        "Share prices fall",
        "Find the missing crew",
        "Support for the mayor",
        "Leave or remain",
        "14 dead",
        "9:05 p.m.",
        "XXX",
        "Orla Venn",
        "The harbor at night",
        "What happens next?",
        "Copyright Marta Ruiz/AP",
        "Print is dead, he said.",
        "Back to normal",
        "Already a fifth of the voters have gone home.",
        "Do you support the strike?",
        "Powered by two engines, the ferry left.",
        "Vensta TV+",
        "Photo credit: Marta Ruiz",
        "Open question: who pays?",
        "The news: a ferry sank",
        "She told us to wait for you.",
        "We will see you on Monday",
    ],
)
def test_a_line_of_copy_is_not(line: str) -> None:
    assert likeness(line) is None


@pytest.mark.parametrize(
    ("line", "label"), [("Comments", True), ("More news", True), ("The", False), ("Harbor", False)]
)
def test_labels(line: str, label: bool) -> None:
    assert is_label(line) is label
