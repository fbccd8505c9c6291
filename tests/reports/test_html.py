"""The page for editors: what it holds, that copy is never markup in it, and what a browser makes of it."""

import shutil
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import CLEAN, Wirelint
from tests.reports.conftest import RULES
from tests.reports.test_hostile import WORDS, run_of, text_of
from wirelint.document import Context, Document
from wirelint.finding import FileResult, Run
from wirelint.linting import lint_data
from wirelint.readers import read
from wirelint.reports import Style, report
from wirelint.reports.terminal import visible
from wirelint.source import decode

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

COPY = CLEAN + "\nThe crew was was safe by June 31, the port said.\n\nIt was calm that night, the port said.\n" * 2


class Page(HTMLParser):
    """A page as a browser takes it apart: its tags, its text, its style and its script."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[dict[str, str | None]] = []
        self.texts: dict[str, list[str]] = {}
        self.paragraphs: list[str] = []  # whole, with the marks in them
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.append(dict(attrs))
        self.paragraphs += [""] if tag == "p" else []
        if tag not in {"meta", "input", "rect"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(self.open[-1] if self.open else "", []).append(data)
        if "p" in self.open:
            self.paragraphs[-1] += data


def page_of(copy: str) -> Page:
    """The page on one file of copy."""
    result = lint_data("story.txt", copy.encode(), RULES, Context())
    run = Run((result,), why={rule.id: rule.why for rule in RULES})
    return Page(text_of_again(run, copy))


def text_of_again(run: Run, copy: str) -> str:
    def again(path: str) -> Document:
        return read(decode(path, copy.encode()), Context())

    return "\n".join(report(run, "html", Style(again=again)))


def test_story_is_shown_with_its_findings_in_place() -> None:
    page = page_of(COPY)
    assert page.texts["mark"] == [
        "was was",
        "June 31",
        "The crew was was safe by June 31, the port said.",
        "It was calm that night, the port said.",
    ]
    assert page.texts["strong"] == [
        "'was' is printed twice",
        "June 31 does not exist: June has 30 days",
        "paragraph printed again; the first copy is on line 7",
    ]
    assert page.texts["a"] == ["line 7"]
    assert "l0-7" in {attributes.get("id") for attributes in page.attributes}
    assert page.open == []


def test_page_runs_only_its_own_style_and_script() -> None:
    page = page_of(COPY)
    hashes = [b64encode(sha256("".join(page.texts[tag]).encode()).digest()).decode() for tag in ("style", "script")]
    policy = next(filter(None, (attributes.get("content") for attributes in page.attributes)))
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert not any(name == "style" or name.startswith("on") for attributes in page.attributes for name in attributes)
    assert not any(name in attributes for attributes in page.attributes for name in ("src", "action"))


@WORDS
def test_copy_is_never_markup(words: str) -> None:
    harmless, hostile = (Page(text_of(run_of(said, said), "html")) for said in ("words", words))
    assert hostile.tags == harmless.tags
    assert [sorted(attributes) for attributes in hostile.attributes] == [
        sorted(attributes) for attributes in harmless.attributes
    ]
    assert visible(words) == "".join(hostile.texts["strong"])


@WORDS
def test_hostile_copy_is_shown_as_it_is(words: str) -> None:
    paragraph = f"It was was so, the port said: {' '.join(words.encode('utf-8', 'replace').decode().split())} so."
    page = page_of(f"{CLEAN}\n{paragraph}\n".replace("\x00", ""))
    shown = visible(paragraph.replace("\x00", ""))
    if len(shown) > 3_000:  # only what is near a mark is shown
        shown = f"{shown[:410]} […] "
    assert shown in page.paragraphs


def test_private_copy_is_not_shown() -> None:
    page = page_of(COPY + "\n# Notebook\n\n## Internet\n\n* Contact: Ann Venn, +00 555 0100\n")
    assert "0100" not in "".join(text for texts in page.texts.values() for text in texts)


def test_long_story_is_shown_near_its_findings() -> None:
    calm = [f"On day {number} it was calm, the port said." for number in range(30)]
    page = page_of(CLEAN + "\n" + "\n\n".join([*calm[:20], "The crew was was safe, the port said.", *calm[20:]]) + "\n")
    assert [text for text in page.texts["p"] if "without findings" in text] == [
        "19 blocks without findings",
        "7 blocks without findings",
    ]


def test_what_was_not_checked_stands_first(planted: Run) -> None:
    page = Page(text_of(planted, "html"))
    assert len(page.texts["li"][: len(planted.problems)]) == len(planted.problems)
    assert page.texts["li"][0].startswith("desk/gone.txt: not checked")


def test_empty_run() -> None:
    page = Page(text_of(Run((FileResult("clean.txt", stories=1),)), "html"))
    assert page.texts["p"][0] == "No findings in 1 file (1 story)."
    assert "form" not in page.tags


def test_command_writes_the_page(wirelint: Wirelint, copy: Path) -> None:
    ended = wirelint("check", "--output", "html:page.html")
    assert ended.status == 1
    page = Page((copy / "page.html").read_text(encoding="utf-8"))
    assert page.texts["mark"] == ["TT"]


@pytest.fixture(scope="module")
def browser() -> "Iterator[Chrome]":
    """A real Chromium without a window."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("no chromium with its chromedriver on this machine")
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1300,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    opened = webdriver.Chrome(options, webdriver.ChromeService(driver))
    yield opened
    opened.quit()


SHOWN = (
    "return [...document.querySelectorAll('aside')].filter(one => one.checkVisibility()).map(one => one.dataset.rule)"
)
REPEATED = ["duplicate/paragraph", "duplicate/word", "date/impossible"]


def test_page_in_a_browser(browser: "Chrome", tmp_path: Path) -> None:
    from selenium.webdriver.support.ui import Select

    copy = COPY + "\nIt was <script>document.title = 'forged'</script> <img src=x onerror=alert(1)> so.\n"
    results = [lint_data(path, copy.encode(), RULES, Context()) for path in ("one.txt", "two.txt")]
    page = tmp_path / "page.html"
    page.write_text(text_of_again(Run(tuple(results), why={rule.id: rule.why for rule in RULES}), copy), "utf-8")
    browser.get(page.as_uri())
    every = browser.execute_script(SHOWN)
    rules = sorted(set(every))
    assert len(every) == 2 * len(results[0].findings)
    assert browser.title == "wirelint"
    assert "<script>document.title" in browser.find_element("tag name", "main").text

    def press(keys: str) -> None:
        browser.switch_to.active_element.send_keys(keys)

    button = browser.find_element("css selector", "#rules button")
    button.click()
    assert set(browser.execute_script(SHOWN)) == {button.get_attribute("data-rule")}
    press("\ue00c")  # Escape
    assert browser.execute_script(SHOWN) == every
    press("/")
    press("does not exist")
    assert set(browser.execute_script(SHOWN)) == {"date/impossible"}
    press("\ue00c")
    Select(browser.find_element("css selector", "select")).select_by_value("1")
    assert len(browser.execute_script(SHOWN)) == len(results[1].findings)
    browser.find_element("css selector", "button[type=reset]").click()
    browser.execute_script("document.activeElement.blur()")
    for _ in rules:
        press("j")
    press("k")
    assert browser.switch_to.active_element.get_attribute("id") == f"f{len(rules) - 2}"
    browser.find_element("css selector", "mark").click()
    assert browser.switch_to.active_element.get_attribute("id") == "f0"
    log = browser.get_log("browser")  # type: ignore[no-untyped-call]
    assert [entry["message"] for entry in log if entry["level"] == "SEVERE"] == []
