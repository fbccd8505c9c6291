"""One quotation that two clauses attribute."""

from collections.abc import Iterator, Sequence
from functools import cache

from wirelint.checks._behind import after_plain_verb, plain_verb, prose_with
from wirelint.document import Block, Document
from wirelint.document.speech import Paragraph
from wirelint.document.speech.source import lower, subject
from wirelint.document.speech.words import Piece
from wirelint.finding import Match, Related
from wirelint.newsroom import words
from wirelint.record import NamedTuple

_CLAUSE = 8  # words of a clause of attribution at most

VALUES = ("first", "second")


class DoubleAttribution(NamedTuple):
    """Finds `"...," Venn said, the mayor said.`: a quotation, and behind it two clauses that say who speaks."""

    def needs(self) -> tuple[str, ...] | None:
        return ('"', "“", "``", "''")

    def run(self, document: Document) -> Iterator[Match]:
        for block in prose_with(document, _two_clauses()):
            for first, second in _pairs(block):
                values = {"first": block.text[slice(*first)], "second": block.text[slice(*second)]}
                related = (Related(block.source_span(*first), "the first attribution"),)
                yield Match(block.source_span(*second), values, related)


@cache
def _two_clauses() -> str:
    """What two clauses look like from afar: each begins or ends with a plain verb."""
    verb, after = plain_verb(), after_plain_verb()
    inside, within = (rf"(?:[^{ends}\n\"“”„']++|'(?!'))*+" for ends in (",", ",."))
    first = rf"(?:{verb}{inside}|{inside}{after}),"
    second = rf"(?:{verb}|(?:{within}\.)*?{within}{after}(?:[.,\n]|\Z))"
    return rf"[\s,._]*+{first}[\s,._]*+{second}"


def _pairs(block: Block) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    paragraph = Paragraph(block)
    for frame in paragraph.frames:
        sentence = paragraph.sentence(frame)
        quoted = [at for at, piece in enumerate(sentence) if piece.quoted]
        if quoted == [0]:
            clauses = [clause for clause in _clauses(sentence[1:]) if _attributes(clause)]
            if len(clauses) == 2:
                first, second = ((clause[0].start, clause[-1].end) for clause in clauses)
                yield first, second


def _clauses(sentence: Sequence[Piece]) -> list[list[Piece]]:
    """What stands between commas; nothing where it is more than two clauses."""
    clauses: list[list[Piece]] = [[]]
    for piece in sentence:
        if piece.text == ",":
            clauses.append([])
        elif piece.text != ".":
            clauses[-1].append(piece)
    found = [clause for clause in clauses if clause]
    return found if len(found) == 2 else []


def _attributes(clause: Sequence[Piece]) -> bool:
    """True for a speaker and a plain verb of speech and no more: `Venn said`, `said Orla Venn`."""
    verbs = [at for at, piece in enumerate(clause) if lower(piece) in words("plain-verbs")]
    if len(verbs) != 1 or len(clause) > _CLAUSE:
        return False
    at = verbs[0]
    if at == len(clause) - 1:
        source = subject(clause, at)
        return source is not None and source[0] == clause[0].start
    return at == 0 and all(piece.capital for piece in clause[1:])
