"""What is wrong with a credit. All copy is invented."""

import pytest

from wirelint.newsroom.miscredit import bare_handout, malformed, misspelt

SCENE = "Pickers carry tea in Orsova, May 3, 2025."


@pytest.mark.parametrize(
    ("ending", "what"),
    [
        ("(AP", "is not closed"),
        ("(AP Photo/Orla Venn", "is not closed"),
        ("AP)", "is not opened"),
        ("REUTERS/", "names nobody after its mark"),
        ("(AP Photo/)", "names nobody after its mark"),
        ("(Orla Venn via)", "names nobody after its mark"),
        ("(Photo by / AFP)", "names nobody before its mark"),
        ("(/AFP)", "names nobody before its mark"),
        ("(Photo by)", "names no photographer"),
        ("Photo by / AFP", "names no photographer"),
        ("()", "is empty"),
        ("((AP))", "has a bracket too many"),
        ("(AP))", "has a bracket too many"),
        ("(AP Photo//Orla Venn)", "has a mark too many"),
    ],
)
def test_malformed(ending: str, what: str) -> None:
    fault = malformed(f"{SCENE} {ending}")
    assert fault is not None
    assert (f"{SCENE} {ending}"[fault.start : fault.end], fault.what) == (ending, what)


@pytest.mark.parametrize(
    "text",
    [
        SCENE,
        *(
            f"{SCENE} {ending}"
            for ending in (
                "(AP)",
                "(AP Photo/Orla Venn, File)",
                "REUTERS/Orla Venn",
                "REUTERS/Orla Venn (NORRLAND - Tags: SOCIETY)",
                "(Photo by Orla Venn / AFP)",
                "Photo: Orla Venn/dpa",
                "[Orla Venn – Anadolu Agency]",
                "(left) and her brother (right)",
                "(Orla Venn",
            )
        ),
    ],
)
def test_well_formed(text: str) -> None:
    assert malformed(text) is None


@pytest.mark.parametrize(
    ("credit", "slips"),
    [
        ("(Rueters)", [("Rueters", "Reuters")]),
        ("(Reuter)", [("Reuter", "Reuters")]),
        ("REUTRES/Orla Venn", [("REUTRES", "Reuters")]),
        ("(Orla Venn/Getty Imagse)", [("Getty Imagse", "Getty Images")]),
        ("(Xinhau/Orla Venn)", [("Xinhau", "Xinhua")]),
        ("(Orla Venn/Anadoulu via Getty Image)", [("Anadoulu", "Anadolu"), ("Getty Image", "Getty Images")]),
        ("(Reuters)", []),
        ("(Tass)", []),
        ("(APF)", []),
        ("(Photo by Tomas Reuter / AFP)", []),
        ("(Neuters)", []),
    ],
)
def test_misspelt(credit: str, slips: list[tuple[str, str]]) -> None:
    assert [(credit[slip.start : slip.end], slip.name) for slip in misspelt(credit, 0, len(credit))] == slips


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        (f"{SCENE} (Handout)", True),
        (f"{SCENE} (Handout via Reuters)", True),
        (f"{SCENE} REUTERS/Handout", True),
        (f"{SCENE} (AP Photo/HO)", True),
        ("Handout photo shows the ferry at the pier.", True),
        ("A courtesy photo shows the ferry at the pier. (AP)", True),
        (f"{SCENE} REUTERS/SANA/Handout via Reuters", False),
        (f"{SCENE} (Orsova Police/Handout via AP)", False),
        (f"{SCENE} Orsova Coast Guard/Handout via REUTERS", False),
        ("Handout photo released by Orsova Police shows the ferry. (AP)", False),
        ("The ferry in an undated handout photo from the Orsova Police. REUTERS/Handout", False),
        (SCENE, False),
    ],
)
def test_handouts(text: str, bare: bool) -> None:
    assert (bare_handout(text) is not None) is bare
