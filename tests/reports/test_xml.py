"""The XML reports as they stand, line by line."""

import pytest

from tests.conftest import CLEAN, HEAD, LEAD
from tests.reports.conftest import RULES
from wirelint.document import Context
from wirelint.finding import Problem, Run
from wirelint.linting import lint_data
from wirelint.reports import report

STRAY = lint_data("desk/<stray>.txt", (HEAD + "TT\n" + LEAD).encode(), RULES, Context())
QUIET = STRAY._replace(path="aside.txt", findings=(STRAY.findings[0]._replace(path="aside.txt", gate=False),))
RUN = Run(
    (STRAY, QUIET, lint_data("clean.txt", CLEAN.encode(), RULES, Context())),
    (Problem("missing", "no such file or folder", "gone.txt"), Problem("rule-failed", "failed", rule="a/b")),
)
WHOLE = {
    "junit": """\
<?xml version="1.0" encoding="utf-8"?>
<testsuites name="wirelint" tests="5" failures="1" errors="2" skipped="1">
  <testsuite name="desk/&lt;stray&gt;.txt" tests="1" failures="1" errors="0" skipped="0">
    <testcase name="residue/interface-word at 4:1" classname="desk/&lt;stray&gt;.txt" file="desk/&lt;stray&gt;.txt" line="4" time="0">
      <failure type="error" message="'TT' is the page's own word, not copy">desk/&lt;stray&gt;.txt:4:1: error residue/interface-word 'TT' is the page's own word, not copy&#10;TT</failure>
    </testcase>
  </testsuite>
  <testsuite name="aside.txt" tests="1" failures="0" errors="0" skipped="1">
    <testcase name="residue/interface-word at 4:1" classname="aside.txt" file="aside.txt" line="4" time="0">
      <skipped message="'TT' is the page's own word, not copy">aside.txt:4:1: error residue/interface-word 'TT' is the page's own word, not copy&#10;TT</skipped>
    </testcase>
  </testsuite>
  <testsuite name="clean.txt" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="no findings" classname="clean.txt" file="clean.txt" time="0"/>
  </testsuite>
  <testsuite name="gone.txt" tests="1" failures="0" errors="1" skipped="0">
    <testcase name="missing" classname="gone.txt" file="gone.txt" time="0">
      <error type="missing" message="not checked: no such file or folder">gone.txt: not checked: no such file or folder</error>
    </testcase>
  </testsuite>
  <testsuite name="wirelint" tests="1" failures="0" errors="1" skipped="0">
    <testcase name="rule-failed a/b" classname="wirelint" time="0">
      <error type="rule-failed" message="not checked: rule a/b failed">not checked: rule a/b failed</error>
    </testcase>
  </testsuite>
</testsuites>
""",
    "checkstyle": """\
<?xml version="1.0" encoding="utf-8"?>
<checkstyle version="4.3">
  <file name="desk/&lt;stray&gt;.txt">
    <error line="4" column="1" severity="error" message="'TT' is the page's own word, not copy" source="wirelint.residue/interface-word"/>
  </file>
  <file name="aside.txt">
    <error line="4" column="1" severity="error" message="'TT' is the page's own word, not copy" source="wirelint.residue/interface-word"/>
  </file>
  <file name="clean.txt">
  </file>
  <file name="gone.txt">
    <error line="1" severity="error" message="not checked: no such file or folder" source="wirelint.missing"/>
  </file>
  <file name=".">
    <error line="1" severity="error" message="not checked: rule a/b failed" source="wirelint.rule-failed"/>
  </file>
</checkstyle>
""",
}


@pytest.mark.parametrize("form", WHOLE)
def test_the_whole_report(form: str) -> None:
    assert "".join(f"{line}\n" for line in report(RUN, form)) == WHOLE[form]
