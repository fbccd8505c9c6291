"""Copy and file names that would break a report or steer its reader: they come out as words, in every report."""

import re

import pytest

from tests.reports.consumers import CONSUMERS, workflow_command
from wirelint.finding import Change, Excerpt, FileResult, Finding, Place, Problem, Region, Repair, Run, Severity
from wirelint.reports import FORMATS, report
from wirelint.reports.terminal import visible
from wirelint.source import Position, Span

HOSTILE = {
    "workflow command": "::error file=x::forged",
    "old workflow command": "##[add-mask]forged",
    "Azure command": "###vso[task.setvariable variable=x]forged",
    "command on its own line": "a\n::error::forged\r::warning::forged\r\n##[error]forged",
    "escaped command": "%0A::error::forged%3A%2C",
    "properties": "x,line=9,title=y:: z",
    "end of CDATA": "]]><![CDATA[",
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "entities": "&amp;&lt;!--&#10;-->",
    "quotes": "\"'`",
    "control characters": "a\x00\x01\x08\x0b\x0c\x1b[31m\x1b]0;t\x07\x7f\x80\x9b",
    "ends of lines": "a\x85b\u2028c\u2029d",
    "right to left": "\u202egnirts\u202c \u2066x\u2069 \u200f",
    "hidden": "a\u200bb\u00adc\ufeffd",
    "no characters": "a\ufffe\uffff\U0001fffe",
    "half characters": "a\udcff\ud800b",
    "emoji": "🚒👩‍🚒 𝄞 e\u0301",
    "Markdown": "`x` | y | **z** ~~q~~ # h\\ [a](http://b) ![c](d) <http://e.example> $f$ @all @<!-- -->",
    "a link of SARIF": "[here](1) [x](http://y) {0}",
    "JSON": '"}],"x":[{\\',
    "spaces": "  a  \t b  ",
    "100 kB": "é" * 100_000,
}
WORDS = pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)


def run_of(message: str, path: str) -> Run:
    """A run with one finding and one problem that hold the words wherever copy can stand."""
    region = Region(Position(3, 2), Position(3, 9))
    finding = Finding(
        rule="house/rule",
        severity=Severity.ERROR,
        message=message,
        path=path,
        region=region,
        span=Span(20, 27),
        excerpt=Excerpt(message[:240], 1),
        fingerprint="f" * 64,
        related=(Place(path, region, "the first copy"),),
        repairs=(Repair(False, message, (Change(region, Span(20, 27), message),)),),
    )
    problem = Problem("malformed", message, path, 7, 8)
    return Run((FileResult(path, (finding,), (problem,), stories=1),), why={"house/rule": message})


def text_of(run: Run, form: str) -> str:
    """A report as it is written: half characters are replaced, whatever the format."""
    lines = list(report(run, form))
    assert not any("\n" in line or "\r" in line for line in lines)
    return "".join(f"{_whole(line)}\n" for line in lines)


def _whole(line: str) -> str:
    return re.sub("[\ud800-\udfff]", "\ufffd", line)


def shown(words: str, form: str) -> str:
    """What a reader of a report sees of hostile words."""
    if form == "sarif":
        return re.sub(r"\[(\w+)\](?=\()", r"\\[\1\\]", _whole(words))
    if form in {"junit", "checkstyle"}:
        signs = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r"}
        return re.sub("[\ufffe\uffff]", "\ufffd", _whole(words).translate(signs))
    if form in {"github", "markdown"}:
        return visible(words).strip() if form == "markdown" else visible(words)
    return _whole(words)


def shown_name(name: str, form: str) -> str:
    """What a reader of a report sees of a hostile name: the name itself, wherever a machine is to find the file."""
    if form == "sarif":
        return name  # percent-encoded, even the bytes that are no text
    if form == "markdown":
        return visible(name).lstrip()
    return _whole(name) if form == "github" else shown(name, form)


@pytest.mark.parametrize("form", CONSUMERS)
@WORDS
def test_words_of_copy_stay_words(words: str, form: str) -> None:
    seen = CONSUMERS[form](text_of(run_of(words, "copy.txt"), form))
    found, problem = (
        (one.path, one.message) for one in sorted(seen, key=lambda one: one.line == 7 or one.line is None)
    )
    link = "; see [the first copy](1)" if form == "sarif" else ""
    assert found == ("copy.txt", shown(words, form) + link)
    assert problem in {("copy.txt", f"{told}{shown(words, form)}") for told in ("", "not checked: ")}


@pytest.mark.parametrize("form", CONSUMERS)
@WORDS
def test_names_of_files_stay_names(words: str, form: str) -> None:
    name = words.replace("\ud800", "")  # no name has this half: bytes that are no text become the other
    seen = list(CONSUMERS[form](text_of(run_of("said", name), form)))
    assert [one.path for one in seen] == [shown_name(name, form)] * 2


@pytest.mark.parametrize("form", FORMATS)
@WORDS
def test_a_build_server_finds_no_orders_in_its_log(words: str, form: str) -> None:
    name = words.replace("\ud800", "")
    for line in text_of(run_of(words, name), form).split("\n"):
        if form == "github":
            assert line.startswith("::error ") == bool(workflow_command(line))
        else:
            assert (workflow_command(line), re.search(r"##[\w.]*\[", line)) == (None, None)


@WORDS
def test_a_terminal_is_shown_nothing_that_could_steer_it(words: str) -> None:
    for form in ("full", "concise"):
        text = text_of(run_of(words, words[:200]), form)
        assert text == "".join(f"{visible(line)}\n" for line in text.removesuffix("\n").split("\n"))
