"""Has the judge's comparisons say what they compared."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("tests.crash.judge")
