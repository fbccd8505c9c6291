"""What is amiss with the comments in copy that accept findings: no rule, no reason, nothing that they accept."""

from collections.abc import Iterable, Iterator, Sequence

from wirelint.document import Document
from wirelint.finding import Match, Problem, Suppressed
from wirelint.rule import Rule

_FORM = "<!-- wirelint-ignore RULE: reason -->"


def faults(document: Document) -> Iterator[Problem]:
    """The comments that say too little to accept anything."""
    for remark in document.remarks:
        lacks = "a rule" if not remark.rules else "a reason, in words" if not remark.reason else ""
        if lacks:
            place = document.source.position(remark.span.start)
            yield Problem("exception", f"an exception needs {lacks}: {_FORM}", document.source.path, *place)


def doubts(document: Document, rules: Iterable[Rule]) -> Iterator[Problem]:
    """Names in comments that no rule which runs has; where there is no such rule at all, that is a problem."""
    names = {name for rule in rules for name in (rule.id, rule.family)}
    for remark in document.remarks:
        for name in remark.rules:
            if name not in names:
                place = document.source.position(remark.span.start)
                yield Problem("exception", f"no rule or family {name!r}", document.source.path, *place, rule=name)


def unused(document: Document, rules: Sequence[Rule], aside: Sequence[Suppressed]) -> Iterator[tuple[Rule, Match]]:
    """What the rules tell of comments that accept nothing, of those whose rules all ran and need one file only."""
    telling = [rule for rule in rules if rule.kind == "stale-exception" and rule.options["fault"] == "unused"]
    ran = {name for rule in rules if not rule.judges for name in (rule.id, rule.family)}
    judging = {name for rule in rules if rule.judges for name in (rule.id, rule.family)}
    for remark in document.remarks if telling and not document.faults else ():
        tells = bool(remark.reason and remark.rules) and ran.issuperset(remark.rules)
        if not tells or not judging.isdisjoint(remark.rules):
            continue
        if not any(remark.accepts(one.finding.rule, one.finding.span) for one in aside if one.kind == "inSource"):
            yield from ((rule, Match(remark.span, {"reason": remark.reason, "until": None})) for rule in telling)
