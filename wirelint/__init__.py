"""wirelint: an editorial QA linter for wire copy."""

__version__ = "0.1.0"
