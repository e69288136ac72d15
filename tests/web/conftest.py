"""The town of the stories, for what is seen of it from outside."""

from __future__ import annotations

from tests.stories.conftest import county, starts_at, town

__all__ = ["county", "starts_at", "town"]
