"""What is no news any more once the result of a case is told: where it stood before, and until when."""

from __future__ import annotations

from domain.content import Content

BEFORE_RESULT = frozenset(
    {
        *("told.assigned", "told.acknowledged", "told.extended", "told.reckoned"),
        *("told.suspended", "told.suspended_anew", "told.resumed", "told.overdue", "told.overdue_unsent"),
    }
)


def is_outdated_by_result(content: Content) -> bool:
    """Whether a message says nothing but where a case stood before its result; what anybody wrote stays."""
    keys = {one.key for one in content.sentences}
    return (
        bool(keys) and keys <= BEFORE_RESULT and not (content.photos or content.voice or content.file or content.place)
    )
