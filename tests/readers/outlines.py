"""What tests of readers share: a document's blocks, faults and metadata as lines that can be compared whole."""

from wirelint.document import Document
from wirelint.document.metadata import Field, Stamp


def outline(document: Document) -> list[str]:
    """Each block as `line:column-line:column kind: text`, stories apart."""
    shown = []
    for story in document.stories:
        shown.append("story")
        for block in story.blocks:
            start, end = (document.source.position(offset) for offset in block.span)
            shown.append(f"{start.line}:{start.column}-{end.line}:{end.column} {block.kind.value}: {block.text}")
    return shown


def faults(document: Document) -> list[str]:
    """Each fault as `line:column message`."""
    found = []
    for fault in document.faults:
        line, column = document.source.position(fault.span.start)
        found.append(f"{line}:{column} {fault.message}")
    return found


def metadata(document: Document) -> list[dict[str, str]]:
    """The metadata of each story: what stands in the source, and instants as ISO."""
    shown = []
    for story in document.stories:
        said = {}
        for name, value in (story.metadata._asdict() if story.metadata else {}).items():
            if isinstance(value, Field):
                said[name] = value.text
            elif isinstance(value, Stamp):
                said[name] = value.instant.isoformat()
            elif name == "status" and value:
                said[name] = value.value
            elif name == "unread" and value:
                said[name] = ", ".join(f"{field}={found.text}" for field, found in value.items())
        shown.append(said)
    return shown
