"""Lines around copy, by form."""

from collections.abc import Callable

import pytest

from wirelint.newsroom import furniture

FORMS: dict[Callable[[str], bool], tuple[list[str], list[str]]] = {
    furniture.is_slug: (
        ["BC-US--Giant Ferry,466", "BC-NO--Ferry Sinks,1st Ld-Writethru,127", "Norrland-politics/", "USA-WEATHER/"]
        + ["NORRLAND-FERRY-SINKS", "USA-WEATHER/ (UPDATE 1, PIX)", "Yemen/conflict/"],
        ["Ferry Sinks Off Lindmark", "FERRY SINKS", "TT", "A-", "The and/or clause"],
    ),
    furniture.is_byline: (
        ["By Orla Venn", "By ORLA VENN and TOMAS REYES", "By Tomas de la Vega, The Lindmark Post", "Von Ida Holm, dpa"]
        + ["By The Associated Press", "By dpa correspondents"],
        ["By 58%-33%, those surveyed said yes.", "By 2011, the aide was gone.", "By the river they sat down and wept."]
        + ["Orla Venn", "By"],
    ),
    furniture.is_advisory: (
        ["(Adds comments, detail)", "(Corrects spelling of minister's name in paragraph 4)", "Eds: With AP Photos."]
        + ["(In Jan. 3 story, corrects last paragraph)", "Embargoed to 0001 Friday September 9", "REFILE", "1ST LEAD"]
        + ["EDITOR'S NOTE _ The writer was there.", "HOLD HOLD HOLD"],
        ["(AP)", "Editors met on Monday.", "Updates came in late.", "Corrects", "LEADERS MEET"],
    ),
    furniture.is_signoff: (
        ["(Reporting by Orla Venn in Lindmark; Editing by Ida Holm)", "(Reporting by Orla Venn, editing by Ida Holm)"]
        + ["AP writers Orla Venn in Lindmark and Ida Holm in Orsova contributed to this report.", "hh/ph/ts/hd"]
        + ["Venn reported from Lindmark.", "dpa wsz jln npr", "(KL&TD/WNWCZM/RL)", "Orla Venn contributed reporting."],
        ["She contributed to the fund.", "Police reported from the scene that the bridge was closed and open"],
    ),
    furniture.is_end_mark: (
        ["###", "# # #", "-30-", "–30–", "-0-", "ENDS", "(END)", "(MORE)", "(more)", "131137 GMT Nov 13"]
        + ["AP-WF-11-13-13 1509GMT", "(ANSA)."],
        ["30", "The end", "#1", "-", "END OF AN ERA", "More"],
    ),
    furniture.is_separator: (
        ["___", "* * *", "* * * *", "--", "-----", "***", "====="],
        ["-", "*", "- Old town -", "* item", "..."],
    ),
    furniture.is_crosshead: (
        ["- Official commemorations -", "– Old hands –", "— The search goes on —"],
        ["- one", "one - two - three", "-", "--"],
    ),
    furniture.is_timestamp: (
        ["9:05 p.m.", "11 a.m.", "21:40", "9:05 p.m. (2105 GMT)", "10:30 AM", "14:30 GMT"],
        ["10 Mike.", "2-1", "9", "1984", "9:05 p.m. Police arrive."],
    ),
    furniture.is_list_item: (
        ["* Gold rose", "• Gold rose", "1. Gold rose", "2) Gold rose", "a) Gold rose", "- Gold rose"],
        ["Gold rose", "-", "1984 was a year", "*Gold", "A. Venn said"],
    ),
    furniture.is_notebook: (
        ["# dpa NOTEBOOK", "Notebook", "# Notizblock", "## dpa-Notizblock"],
        ["Her notebook was found.", "The following information is not for publication"],
    ),
    furniture.is_private: (
        [
            "The following information is not for publication",
            "The following information is not intended for publication",
            "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
        ],
        ["# dpa NOTEBOOK", "The following day"],
    ),
}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_forms(form: Callable[[str], bool]) -> None:
    has_it, has_not = FORMS[form]
    assert [line for line in has_it if not form(line)] == []
    assert [line for line in has_not if form(line)] == []
