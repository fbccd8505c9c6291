"""Datelines of one agency in the feed of another."""

import re
from collections.abc import Iterator

from wirelint.checks._filing import filed_by
from wirelint.document import Document
from wirelint.finding import Match, Related
from wirelint.newsroom.credit import organisations
from wirelint.record import NamedTuple

_NAME = re.compile(r"^\w+:|\.(?:com|net|org|it|de|fr|co\.uk)$")

VALUES = ("provider", "dateline")


class ProviderAgency(NamedTuple):
    """Finds a story whose dateline names agencies, none of which is the provider its feed names.

    A provider that no table knows, such as a newspaper, is passed over.

    resold: pairs `AAP/AFP`, of which the first agency sends out the second's copy under its own name.
    """

    resold: tuple[str, ...] = ()

    def needs(self) -> tuple[str, ...] | None:
        return ()

    def run(self, document: Document) -> Iterator[Match]:
        for story in document.stories:
            provider = story.metadata.provider if story.metadata else None
            filed = filed_by(story)
            named = organisations(_NAME.sub("", provider.text)) if provider else ()
            if provider is None or filed is None or not named:
                continue
            span, agencies = filed
            pairs = {f"{one}/{other}" for one in named for other in agencies}
            if not set(named) & set(agencies) and not pairs & set(self.resold):
                values = {"provider": provider.text, "dateline": "/".join(agencies)}
                yield Match(span, values, (Related(provider.span, "the provider"),))
