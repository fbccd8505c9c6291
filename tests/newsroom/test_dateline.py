"""Datelines as agencies write them."""

import pytest

from wirelint.newsroom import dateline

LEAD = "Police closed the bridge on Monday after the river rose."


@pytest.mark.parametrize(
    ("opening", "place", "agencies"),
    [
        ("ORSOVA (AP) —", "ORSOVA", ("AP",)),
        ("ORSOVA, Norrland (AP) _", "ORSOVA, Norrland", ("AP",)),
        ("PORTO VELA, Fla. (AP) --", "PORTO VELA, Fla.", ("AP",)),
        ("LINDMARK (Reuters) -", "LINDMARK", ("Reuters",)),
        ("LINDMARK, May 4 (Reuters) -", "LINDMARK, May 4", ("Reuters",)),
        ("LINDMARK, May 4, 2025 (AFP) -", "LINDMARK, May 4, 2025", ("AFP",)),
        ("May 4 (Reuters) -", "May 4", ("Reuters",)),
        ("Lindmark (dpa) -", "Lindmark", ("dpa",)),
        ("Porto Vela (tca/dpa) -", "Porto Vela", ("TCA", "dpa")),
        ("Orsova, May 2 (EFE).-", "Orsova, May 2", ("EFE",)),
        ("(ANSA) - Rome, October 11 -", "Rome, October 11", ("ANSA",)),
        ("Lindmark (KNA)", "Lindmark", ("KNA",)),
        ("LINDMARK —", "LINDMARK", ()),
        ("PORTO VELA -", "PORTO VELA", ()),
    ],
)
def test_datelines(opening: str, place: str, agencies: tuple[str, ...]) -> None:
    found = dateline.find(f"{opening} {LEAD}")
    assert found is not None
    assert (found.start, found.end, found.place, found.agencies) == (0, len(opening), place, agencies)


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "She told the Associated Press (AP), “We stay,” and left.",
        "The Norrland Rivers Agency (NRA) - which closed the bridge - said so.",
        "U.S. Rep. Orla Venn (R-Fla.) - a critic - said so.",
        "A rise in prices - the third this year - was reported.",
        "TT",
        "",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert dateline.find(text) is None
