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
_HAPPENED = rf"\b(?:{_AUXILIARY}\s+(?:[a-z]+ly\s+)?{_PARTICIPLE}|{_ACTIVE})\b"
_TO_COME = (
    r"(?i:\b(?:will|would|shall|may|might|could|should|can|must|if|unless|when|until|till|before|after|ahead|next|"
    r"coming|upcoming|due|set|for|from|through|starting|beginning|effective|ready|tickets?|deadline|slated|booked|"
    r"fix(?:ed)?|mov(?:ed|ing)|call(?:ed|s)|agree[ds]?|hop(?:ed?|ing)|earmarked|"
    r"(?:plan|schedul|reschedul|expect|postpon|delay|push|announc|vow|promis|pledg|propos|want|ask|order|invit|aim|"
    r"intend|prepar|offer)\w*)\b)|['’](?:ll|d)\b|"
    r"\bto\s+(?!the\b|an?\b|his\b|her\b|their\b|its\b|court\b|prison\b|jail\b|hospital\b)[a-z]+"
)
_PAST = rf"(?P<verb>[a-z]{{2,}}ed|{_ACTIVE}|sought|made|held|became|told|drew|took|got|put|set|cut|led|kept|stood|paid)"
_PAST_BEFORE = (
    rf"(?:\b(?P<aid>[a-z]+)\s+)?\b{_PAST}(?:\s+(?:off|up|out|down|in|here|that|it))?"
    r"(?:\s+on)?(?:\s+(?:early|late))?\s+$"
)
_PAST_BEHIND = rf"(?:\s+(?:morning|afternoon|evening|night))?\s+(?:[a-z]+ly\s+)?{_PAST}\b(?!\s+by\b)"
_AUXILIARY_AHEAD = r"\b(?:will|would|to be|may|might|could|should|can|must)\s+(?:on\s+)?$"
_UNDONE = frozenset("be being is are to get gets will would can could may might must should not".split())
_NO_REPORT = frozenset(
    "scheduled expected planned slated proposed needed supposed intended rescheduled booked bed need seed speed breed "
    "hundred feed weed shed sled creed greed deed reed indeed set put cut red led".split()
)
_ANNOUNCED = (
    r"(?i:\b(?:will|would|ahead|upcoming|coming|next|due|set|until|till|by|before|deadline|starts?|opens?|begins?|"
    r"ends?|(?:schedul|expect|plan)\w*)\b)|['’]ll\b|\bto (?:be|take|begin|start|open|run|mark|host|hold)\b"
)
_PROMISED = (
    r"(?:\bwill|['’]ll|\b(?:is|are) (?:due|set|scheduled|expected|slated|to be)\b)"
    r"(?:\s+(?!who\b|after\b)[^\s,]+){1,6}\s+on\s+$"
)
_BOUNDARY = r"[.;:!?—–()“”\"](?:\s|$)|\s[-–—]{1,2}\s|[(“\"]"
_REACH = 160  # code points before a date that can belong to its clause
_NEAR = 60  # code points between the verb and the date it governs
_SHORT = 4  # letters of a word that a full stop may belong to
_EVENT = (
    "vote|votes|ballot|referendum|poll|polls|election|elections|talks|meeting|hearing|summit|conference|strike|rally|"
    "concert|match|game|deadline|trial|session|opening|launch|auction|debate|protest|march|inauguration|retirement"
)
# What stands before a date that the verb does not govern: "was found by May 4", "backed a vote on May 4".
_LOOSE = rf"(?i)\b(?:by|since|the|of|in|to|and|or|than|his|her|their|its|an?|(?:{_EVENT})(?: in [A-Z]\w+)? on)\s+$"


def reports(text: str, place: int) -> bool:
    """Whether the clause before a date says that something happened on it, and holds no word of what is to come."""
    clause = _clause(text, place)
    if re.compile(_TO_COME).search(clause) or re.compile(_LOOSE).search(clause):
        return False
    verbs = list(re.compile(_HAPPENED).finditer(clause))
    return bool(verbs) and len(clause) - verbs[-1].end() <= _NEAR


def reports_beside(text: str, start: int, end: int) -> bool:
    """Whether a past verb stands right before or right behind a weekday: `said Monday`, `on Monday hit`."""
    behind = re.compile(_PAST_BEHIND).match(text, end)
    if behind and behind["verb"] not in _NO_REPORT:
        return not re.compile(_AUXILIARY_AHEAD).search(text, max(0, start - _REACH), start)
    before = re.compile(_PAST_BEFORE).search(text, max(0, start - _NEAR), start)
    return before is not None and before["verb"] not in _NO_REPORT and before["aid"] not in _UNDONE


def looks_ahead(text: str, place: int) -> bool:
    """Whether the clause before a date speaks of something that is announced or planned for it."""
    return re.compile(_ANNOUNCED).search(_clause(text, place)) is not None


def promises(text: str, place: int) -> bool:
    """Whether the clause before a date promises something for it in so many words."""
    return re.compile(_PROMISED).search(_clause(text, place)) is not None


def _clause(text: str, place: int) -> str:
    """From the last mark that parts clauses, commas aside, to a place."""
    start = max(0, place - _REACH)
    for match in re.compile(_BOUNDARY).finditer(text, start, place):
        if not _abbreviates(text, match.start()):
            start = match.end()
    return text[start:place]


def _abbreviates(text: str, place: int) -> bool:
    """Whether the full stop at a place belongs to a short word: `Nov. 3`, `St. Orla`, `p.m.`."""
    if text[place] != ".":
        return False
    word = text[max(0, place - _SHORT - 1) : place].rpartition(" ")[2]
    return 0 < len(word) <= _SHORT and (word[0].isupper() or "." in word)
