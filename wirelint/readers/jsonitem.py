"""An object of JSON as a feed's item: its fields as views and as metadata."""

from wirelint.document.metadata import Field
from wirelint.readers import jsontext
from wirelint.readers.jsontext import Members, Plain, Text, Value
from wirelint.source import Span, View


class Item:
    """One object; a path such as `altids.itemid` names a field of a field, or of the first of a list."""

    def __init__(self, text: str, members: Members) -> None:
        self.text, self.members = text, members

    def value(self, path: str) -> Value | None:
        """What a field holds."""
        value: Value | None = self.members
        for name in path.split("."):
            value = value[0] if isinstance(value, list) and value else value
            value = value.get(name) if isinstance(value, Members) else None
        return value

    def view(self, *paths: str) -> View | None:
        """The first of these fields that is a string and says something."""
        values = (self.value(path) for path in paths)
        views = (jsontext.view(self.text, value) for value in values if isinstance(value, Text))
        return next((view for view in views if view.text.strip()), None)

    def field(self, *paths: str) -> Field | None:
        """The first of these fields that says something, as metadata."""
        for value in map(self.value, paths):
            if isinstance(value, Text | Plain):
                text = jsontext.view(self.text, Text(*value)).text.strip()
                if text and not (isinstance(value, Plain) and text == "null"):
                    return Field(text, Span(*value))
        return None

    def string(self, *paths: str) -> str:
        """What the first of these fields says, or nothing."""
        found = self.field(*paths)
        return found.text if found else ""
