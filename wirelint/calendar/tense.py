"""What English copy says of a day: that something happened, or that something is to come."""

import re

_AUXILIARY = r"(?:was|were|had(?: been)?|have been|has been|got)"
_PARTICIPLE = (
    r"(?:[a-z]{2,}ed|held|shot|hit|cut|put|found|hurt|sunk|struck|lost|won|taken|given|seen|known|shown|beaten|"
    r"stolen|written|drawn|thrown|sworn|brought|caught|bought|sold|told|built|sent|read|laid|made|left|met)"
)
_ACTIVE = (
    "died|left|fell|sank|rose|began|opened|closed|ended|happened|came|went|won|lost|arrived|arrested|killed|struck|hit|"
    "met|spoke|signed|resigned|crashed|visited|voted|freed|released|burned|collapsed|exploded|erupted|sailed|returned|"
    "fled|played|beat|defeated|married|attacked|injured|wounded|said|wrote|testified|appeared|took place|took office|"
    "dropped|climbed|gained|slipped|surged|tumbled|jumped|eased|advanced|declined|gathered|marched|protested|"
    "clashed|seized|captured|detained|found|rescued|buried|sentenced|convicted|acquitted|charged|fired|launched|stormed|"
    "ruled|rejected|approved|passed|elected|chose|named|swore|flew|drove|sailed|landed|broke|shut|walked|gave|saw"
)
_HAPPENED = re.compile(rf"\b(?:{_AUXILIARY}\s+(?:[a-z]+ly\s+)?{_PARTICIPLE}|{_ACTIVE})\b")
_TO_COME = re.compile(
    r"(?i:\b(?:will|would|shall|may|might|could|should|can|must|if|unless|when|until|till|by|before|after|since|next|"
    r"coming|ahead|due|set|"
    r"for|from|through|starting|beginning|effective|plan\w*|schedul\w*|reschedul\w*|expect\w*|slated|booked|postpon\w*|"
    r"mov(?:ed|ing)|delay\w*|push\w*|announc\w*|call(?:ed|s)|vow\w*|promis\w*|pledg\w*|agree[ds]?|propos\w*|hop(?:ed?|ing)|"
    r"want\w*|ask\w*|order\w*|invit\w*|fix(?:ed)?|slotted|earmarked|ready|aim\w*|intend\w*|prepar\w*|offer\w*|"
    r"tickets?|deadline|the)\b)|['’](?:ll|d)\b|\bto\s+(?!the|an?\s|his|her|their|its|court|prison|jail|hospital)[a-z]+"
)
_BOUNDARY = re.compile(r"[.;:!?—–()“”\"](?:\s|$)|\s[-–—]{1,2}\s|[(“\"]")
_REACH = 160  # code points before a date that can belong to its clause
_NEAR = 60  # code points between the verb and the date it governs
_LINK = re.compile(r"(?:\s+on|,|\s+early|\s+late|\s+earlier|\s+last|\s+this)*\s+$")


def reports(text: str, place: int) -> bool:
    """Whether the clause before a date says that something happened on it, and holds no word of what is to come."""
    start = max(0, place - _REACH)
    for match in _BOUNDARY.finditer(text, start, place):
        if not _abbreviates(text, match.start()):
            start = match.end()
    clause = text[start:place]
    verb = None
    for verb in _HAPPENED.finditer(clause):
        pass
    return verb is not None and len(clause) - verb.end() <= _NEAR and not looks_ahead(clause[verb.start() :], clause)


def looks_ahead(near: str, clause: str) -> bool:
    """Whether words of what is to come stand in a clause; `the` counts only in neither."""
    return any(match.group().lower() != "the" for match in _TO_COME.finditer(clause))


def _abbreviates(text: str, place: int) -> bool:
    """Whether the full stop at a place belongs to a short word: `Nov. 3`, `St. Orla`, `p.m.`."""
    if text[place] != ".":
        return False
    word = text[:place].rpartition(" ")[2]
    return 0 < len(word) <= 4 and (word[0].isupper() or "." in word)
