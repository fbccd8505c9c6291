"""Quotation marks that do not pair, and those that have a reason."""

import pytest

from tests.conftest import marked
from wirelint.checks.unpaired_marks import UnpairedMarks

HEAD = "Bridge Stays Open in Orsova\n\nThe bridge stays open, the council said on Monday.\n\n"


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (['"We stay," said the mayor.'], []),
        (['"We stay, said the mayor.'], ['"We']),
        (['We stay," said the mayor.'], ['stay,"']),
        (['“We stay," said the mayor. "We do."'], ['stay,"']),
        (['He called it "just an excuse” on Monday.'], ["excuse”"]),
        (["She said: “", "We stay."], ["“"]),
        (['"We stay. The river may rise.', 'Orla Venn, mayor."'], []),
        (['"We stay. The river may rise.', 'The mayor then left the hall by the back door."'], ['"We', 'door."']),
        (['"We stay. The river may rise.', '"We have seen it rise," said the mayor.'], []),
        (['"We stay. The river may rise.', "The mayor left the hall."], ['"We']),
        (["''We stay,'' said the mayor. ''The river may rise.", "''We have seen it rise.''"], []),
        (['"We stay. The river may rise.', "- A crosshead here -", '"We have seen it."'], ['"We']),
        (['"We stay.', '"We do.', '"We will.', '"We must.', "They all said so."], []),
        (['The pier is 6\'3" tall and the gate 12" wide.'], []),
        (["The \"new\" bridge and the ``old'' one."], []),
    ],
)
def test_marks(paragraphs: list[str], expected: list[str]) -> None:
    assert marked(UnpairedMarks(), HEAD + "\n\n".join(paragraphs) + "\n") == expected
