"""Who works on a case: what is said of one in hand, and what a query finds, is the same."""

from __future__ import annotations

import pytest
from sqlmodel import select

from storage.engine.database import Database
from storage.tables import Case
from storage.tables.case_departments import worked_on_by, works_on
from tests.storage.filed import file_all


@pytest.mark.parametrize(
    ("departments", "theirs"), [([], ""), (["city"], "1"), (["city", "civil"], "13"), (["elsewhere"], "")]
)
def test_a_query_finds_the_cases_on_which_a_group_works(database_url: str, departments: list[str], theirs: str) -> None:
    database = Database(database_url)
    with database.transaction() as tx:
        for code in ("city", "", "civil", "sanitation"):
            file_all(tx, "路灯不亮", department=code)
        found = tx.exec(select(Case.reference).where(worked_on_by(departments))).all()
        assert sorted(found) == list(theirs)
        assert sorted(one.reference for one in tx.exec(select(Case)) if works_on(departments, one)) == list(theirs)
    database.close()
