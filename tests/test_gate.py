"""The gate passes over only rules that can find nothing, whichever way it looks."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wirelint import gate
from wirelint.document import Block, Document, Kind, Story
from wirelint.finding import Severity
from wirelint.gate import Gate
from wirelint.rule import Rule
from wirelint.source import Span, decode, verbatim

LITERALS = st.text(st.sampled_from("abA\u201c\U0001f600\ud800 "), min_size=1, max_size=4)


def _rule(number: int, needs: Sequence[str] | None, languages: frozenset[str] | None = None) -> Rule:
    needed = None if needs is None else tuple(needs)
    return Rule(f"test/{number}", "test", Severity.ERROR, "x", "x", "x.yaml", needs=needed, languages=languages)


def _document(copy: str, form: str = "text") -> Document:
    block = Block(Kind.PARAGRAPH, verbatim(copy, 0, len(copy)), Span(0, len(copy)))
    return Document(decode("copy.txt", b""), (Story((block,)),), form=form)


@pytest.fixture(autouse=True)
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows narrow enough for a literal to stand across their edges."""
    monkeypatch.setattr(gate, "_WINDOW", 3)


@pytest.mark.parametrize("form", ["text", "ninjs"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # it is the same for every copy
@given(copy=st.text(st.sampled_from("abAB\u201c\U0001f600\ud800 \n")), needs=st.lists(st.none() | st.lists(LITERALS)))
def test_a_rule_passes_where_its_literals_stand(form: str, copy: str, needs: list[list[str] | None]) -> None:
    rules = [_rule(number, needed) for number, needed in enumerate(needs)]
    document = _document(copy, form)
    feed = form != "text"
    expected = [
        rule for rule in rules if rule.needs is None or (not rule.needs and feed) or any(n in copy for n in rule.needs)
    ]
    made = Gate(rules)
    for _ in range(2 * gate._FEW):  # literal by literal first, then all at once
        assert made.passing(document) == expected


@pytest.mark.parametrize(
    ("languages", "language", "limits"),
    [(None, "en", False), (None, None, False), ({"en"}, "en", False), ({"en"}, "fi", True), ({"en"}, None, True)],
)
def test_languages_that_some_rules_do_not_read(languages: set[str] | None, language: str | None, limits: bool) -> None:
    made = Gate([_rule(1, None), _rule(2, None, None if languages is None else frozenset(languages))])
    assert [made.limits(language), made.limits(language)] == [limits, limits]
