"""What tells somebody in danger what to do and whom to call: nothing that waited is read beside it."""

from __future__ import annotations

from domain.content import Content

CALLS = ("danger.line.", "danger.line_without.")  # how the keys of such sentences begin


def is_warning(content: Content) -> bool:
    return any(one.key.startswith(CALLS) for one in content.sentences)
