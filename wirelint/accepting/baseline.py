"""Known findings in a file, `.wirelint-baseline.json`: what was there before wirelint came is set aside, not forgotten.

A finding is known by its path, its rule and its folded text, never by its line; the same one several times in a file is
counted. One entry stands on a line and every line begins alike, so that git can merge two versions by union.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from wirelint.finding import FileResult, Finding, Suppressed
from wirelint.mistake import Mistake, Mistakes
from wirelint.record import NamedTuple

VERSION = 1
REASON = "known since the baseline"
_LONGEST = 160  # code points of a text that are kept as they are
_KEPT = 120  # of a longer one, before its hash
_FIELDS = ("path", "rule", "text", "occurrence")


class Known(NamedTuple):
    """What a finding is known by."""

    path: str
    rule: str
    text: str


def known(finding: Finding) -> Known:
    """What a finding is known by; a long text is cut, with a hash of the whole."""
    text = finding.folded
    if len(text) > _LONGEST:
        from hashlib import sha256  # imported here: it loads OpenSSL

        text = f"{text[:_KEPT]}… {sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
    return Known(finding.path, finding.rule, text)


def set_aside(result: FileResult, baseline: Counter[Known]) -> FileResult:
    """A result without what is known; what was set aside in it before counts."""
    found = found_again([result])
    new: list[Finding] = []
    old: list[Suppressed] = []
    for finding in result.findings:
        key = known(finding)
        if found[key] < baseline[key]:
            found[key] += 1
            old.append(Suppressed(finding, "external", REASON))
        else:
            new.append(finding)
    return result._replace(findings=tuple(new), suppressed=(*result.suppressed, *old)) if old else result


def found_again(results: Iterable[FileResult]) -> Counter[Known]:
    """What was set aside in results because it is known."""
    return Counter(known(one.finding) for result in results for one in result.suppressed if one.reason == REASON)


def moved(baseline: Counter[Known], paths: Mapping[str, str]) -> Counter[Known]:
    """The same with old paths replaced by new ones."""
    found: Counter[Known] = Counter()
    for key, count in baseline.items():
        found[key._replace(path=paths.get(key.path, key.path))] += count
    return found


def render(baseline: Counter[Known]) -> bytes:
    """The file's bytes: sorted, the same for the same findings."""
    lines = [f'[{{"version": {VERSION}}}']
    for key, count in sorted(baseline.items()):
        for occurrence in range(1, count + 1):
            entry = dict(zip(_FIELDS, (*key, occurrence), strict=True))
            lines.append("," + json.dumps(entry, ensure_ascii=False))
    # a lone surrogate, such as an odd file name gives, becomes the escape that JSON has for it
    return "\n".join([*lines, "]", ""]).encode("utf-8", "backslashreplace")


def read(data: bytes, shown: str) -> Counter[Known]:
    """A baseline from its file's bytes. Raises Mistakes; `shown` is what they call the file."""
    try:
        text = data.decode("utf-8-sig")
        listed = list(_items(text))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise Mistakes([Mistake(shown, line, 1, "not UTF-8; `wirelint baseline create` makes a new one")]) from None
    except json.JSONDecodeError as error:
        raise Mistakes([Mistake(shown, error.lineno, error.colno, _broken(text, error))]) from None
    except (ValueError, RecursionError):  # a number of 5,000 digits, 5,000 brackets
        raise Mistakes([Mistake(shown, 1, 1, "not a baseline; `wirelint baseline create` makes a new one")]) from None
    mistakes = []
    entries: set[tuple[Known, int]] = set()  # a merge by union may leave a line twice
    if not listed or not _is_header(listed[0][1]):
        mistakes.append(Mistake(shown, 1, 1, f'expected {{"version": {VERSION}}} first; is this a baseline?'))
    for at, item in listed[1:]:
        entry = _entry(item)
        if entry is None:
            line, column = _place(text, at)
            said = f"expected an entry with {', '.join(_FIELDS)}, got {json.dumps(item, ensure_ascii=False)[:80]}"
            mistakes.append(Mistake(shown, line, column, said))
        else:
            entries.add(entry)
    if mistakes:
        raise Mistakes(mistakes)
    return Counter(key for key, _ in entries)


def _items(text: str) -> Iterator[tuple[int, object]]:
    """The items of a JSON array, each with its offset."""
    decoder = json.JSONDecoder()
    at, expected = _after(text, 0), "["
    while True:
        if text[at : at + 1] == "]" and expected == ",":
            break
        if text[at : at + 1] != expected:
            raise json.JSONDecodeError(f"expected {expected!r}", text, at)
        start = _after(text, at + 1)
        item, end = decoder.raw_decode(text, start)
        yield start, item
        at, expected = _after(text, end), ","
    if _after(text, at + 1) < len(text):
        raise json.JSONDecodeError("expected the end of the file", text, _after(text, at + 1))


def _after(text: str, at: int) -> int:
    """The first place from here on that holds no white space."""
    while at < len(text) and text[at] in " \t\r\n":
        at += 1
    return at


def _is_header(item: object) -> bool:
    return isinstance(item, dict) and item.get("version") == VERSION


def _entry(item: object) -> tuple[Known, int] | None:
    if not isinstance(item, dict):
        return None
    path, rule, text, occurrence = (item.get(field) for field in _FIELDS)
    if not (isinstance(path, str) and isinstance(rule, str) and isinstance(text, str) and isinstance(occurrence, int)):
        return None
    return Known(path, rule, text), occurrence


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _broken(text: str, error: json.JSONDecodeError) -> str:
    line = text.split("\n")[error.lineno - 1]
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        return "a merge that was never settled; keep the entries of both sides and take out the marks"
    return f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
