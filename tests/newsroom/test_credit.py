"""Credits as captions of every agency end in them."""

import pytest

from wirelint.newsroom import credit

SCENE = "Pickers carry tea in Orsova, May 3, 2025."


@pytest.mark.parametrize(
    ("ending", "organisations"),
    [
        ("(AP)", ("AP",)),
        ("(AP Photo/Orla Venn)", ("AP",)),
        ("(AP Photo/Orla Venn, File)", ("AP",)),
        ("(Orla Venn/The Lindmark Post via AP)", ("AP",)),
        ("(Photo by Orla Venn / AFP)", ("AFP",)),
        ("(AFP via Getty Images)", ("AFP", "Getty")),
        ("(Photo by Orla Venn/Getty Images)", ("Getty",)),
        ("(EPA)", ("EPA",)),
        ("EPA/ORLA VENN", ("EPA",)),
        ("REUTERS/Orla Venn", ("Reuters",)),
        ("REUTERS/Orla Venn/File Photo", ("Reuters",)),
        ("REUTERS/SANA/Handout via Reuters", ("Reuters", "SANA")),
        ("REUTERS/Orla Venn (NORRLAND - Tags: SOCIETY)", ("Reuters",)),
        ("Orla Venn/AFP/Getty Images", ("AFP", "Getty")),
        ("Orla Venn via Getty Images", ("Getty",)),
        ("(Xinhua/Orla Venn)", ("Xinhua",)),
        ("(Photo by Orla Venn/Anadolu via Getty Images)", ("Anadolu", "Getty")),
        ("Photo: Orla Venn/dpa", ("dpa",)),
        ("Foto: Orla Venn/dpa", ("dpa",)),
        ("picture alliance/dpa | Orla Venn", ("dpa",)),
        ("Image source, Getty Images", ("Getty",)),
        ("[Orla Venn – Anadolu Agency]", ("Anadolu",)),
        ("(Handout)", ()),
        ("(Lindmark Police via AP)", ("AP",)),
        ("(TT)", ("TT",)),
        ("EPA-EFE/ORLA VENN", ("EPA",)),
        ("Orla Venn | AP", ("AP",)),
        ("Orla Venn - AFP", ("AFP",)),
        ("- Reuters", ("Reuters",)),
        ("Reuters Photo", ("Reuters",)),
        ("(File: AP)", ("AP",)),
        ("© Orla Venn/AFP", ("AFP",)),
        ("(Courtesy of the Venn family)", ()),
        ("(HANDOUT / ORSOVA POLICE / AFP)", ("AFP",)),
        ("(Orla Venn/Pool via AP)", ("AP",)),
    ],
)
def test_credits(ending: str, organisations: tuple[str, ...]) -> None:
    text = f"{SCENE} {ending}"
    found = credit.find(text)
    assert found is not None
    assert (found.start, sorted(found.organisations)) == (len(SCENE) + 1, sorted(organisations))
    assert found.known


@pytest.mark.parametrize("ending", ["(Lindmark Police)", "(Orla Venn/Lindmark Post)"])
def test_a_name_in_the_place_of_a_credit_is_one(ending: str) -> None:
    found = credit.find(f"{SCENE} {ending}")
    assert found is not None
    assert not found.known


@pytest.mark.parametrize(
    "text",
    [
        SCENE,
        "Orla Venn waves beside her brother (left)",
        "Orla Venn and her brother (L-R)",
        "The harvest began a week late (see page 4)",
        "The agency TT said so.",
        "She told the Associated Press (AP), which asked twice, that it was late.",
        "They won the match (2-1)",
        "He spoke to Reuters.",
        "",
    ],
)
def test_what_is_no_credit(text: str) -> None:
    assert credit.find(text) is None


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("(AP)", "(AP)", True),
        ("(AP)", "(EPA)", False),
        ("(AFP)", "(AFP via Getty Images)", True),
        ("(Photo by Orla Venn / AFP)", "(AFP)", True),
        ("(Handout)", "(AP)", True),
        ("(AFP via Getty Images)", "(Reuters)", False),
    ],
)
def test_agreement(one: str, other: str, agree: bool) -> None:
    first, second = credit.find(f"{SCENE} {one}"), credit.find(f"{SCENE} {other}")
    assert first is not None
    assert second is not None
    assert first.agrees_with(second) is agree
    assert second.agrees_with(first) is agree
