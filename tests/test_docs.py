"""The docs are true to the code."""

from __future__ import annotations

from tests import lifecycle_page


def test_the_lifecycle_page_shows_the_table_that_the_service_reads() -> None:
    written = lifecycle_page.PAGE.read_text(encoding="utf-8")
    assert written == lifecycle_page.page(), "run `make docs`"
