"""What residents told on a platform inside the jurisdiction goes to no group on a platform outside of it.

The county names the platforms that are inside; while it names none, there is no such rule.
"""

from __future__ import annotations

from collections.abc import Collection


def is_outside(platform: str, inside: Collection[str]) -> bool:
    """Whether a group on this platform may not hear what was told inside."""
    return bool(inside) and platform not in inside
