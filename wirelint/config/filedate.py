"""Story dates from the names of files, as a config describes them: `{year}/{month}/{day}/*.txt`."""

import re
from datetime import date
from functools import cached_property

from wirelint.record import NamedTuple

_PART = re.compile(r"\{(?P<name>[^{}]*)\}|\*\*/|\*\*|\*|\?|[^*?{}]+|[{}]")
_DIGITS = {"year": "[0-9]{4}", "month": "[0-9]{2}", "day": "[0-9]{2}"}
_WILD = {"**/": "(?:[^/]+/)*", "**": ".*?", "*": "[^/]*?", "?": "[^/]"}


class _FileDate(NamedTuple):
    form: str


class FileDate(_FileDate):
    """A form of path that names its story's date: a glob with `{year}`, `{month}` and `{day}`, each in full digits.

    As in .gitignore, a form without a slash is one of file names; one with a slash begins at the config's folder.
    """

    def fault(self) -> str | None:
        """What is wrong with the form, if anything is."""
        names = [match["name"] for match in _PART.finditer(self.form) if match["name"] is not None]
        if sorted(names) == sorted(_DIGITS):
            return None
        return f"expected a form such as *{{year}}-{{month}}-{{day}}*, with each of the three once, got {self.form!r}"

    def date(self, path: str) -> date | None:
        """The date that a path, relative to the config's folder, names; None if it has another form or no such date."""
        found = self._pattern.fullmatch(path)
        try:
            return date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
        except ValueError:
            return None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        form = self.form.removeprefix("/") if "/" in self.form else f"**/{self.form}"
        parts = (
            f"(?P<{part['name']}>{_DIGITS[part['name']]})" if part["name"] else _WILD.get(part[0], re.escape(part[0]))
            for part in _PART.finditer(form)
        )
        return re.compile("".join(parts))
