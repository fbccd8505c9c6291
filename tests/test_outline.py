"""What `wirelint parse --quotes` shows. All copy is invented."""

from wirelint.document import Context
from wirelint.outline import quotations
from wirelint.readers import read
from wirelint.source import decode

COPY = """\
Bridge Closes in Orsova

"Nobody warned us," said Orla Venn, a baker. "Nobody came."

The river fell by a meter before the so-called "spring line" was dry.

"We had no light and no water," she added.

The council met behind closed doors until the evening came.

"I carried my daughter down the stairs in the dark."
"""


def test_quotations() -> None:
    document = read(decode("story.txt", COPY.encode()), Context())
    assert [line.rstrip() for line in quotations(document)] == [
        "story.txt: story 1",
        '        3:1  speech       "Nobody warned us,"',
        "                          speaker: Orla Venn; cue: said; sure: after",
        '       3:46  speech       "Nobody came."',
        "                          speaker: Orla Venn; cue: said; likely: with the quotation before",
        '       5:48  term of art  "spring line"',
        "                          none: no cue in its paragraph",
        '        7:1  speech       "We had no light and no water,"',
        "                          speaker: she; meant: Orla Venn; cue: added; sure: after",
        '       11:1  speech       "I carried my daughter down the stairs in the dark."',
        "                          none: nothing near it says who speaks",
    ]
