"""What a case owns is told in one place: a table, a text of people, or a column that is added has to be told there."""

from __future__ import annotations

from sqlalchemy import JSON, Table, Text

from domain.kinds import OF_OFFICE, OF_RESIDENT, Purpose
from storage.casework.belongings import BELONGINGS, COLUMNS, WhenSplit
from storage.tables import SQLModel

TABLES = SQLModel.metadata.tables


def _of_a_case(table: Table) -> bool:
    refers = any(key.column.table.name == "cases" for column in table.columns for key in column.foreign_keys)
    return table.name != "cases" and (refers or "case_id" in table.columns)


def test_every_table_with_a_case_in_it_is_told() -> None:
    assert {name for name, table in TABLES.items() if _of_a_case(table)} == set(BELONGINGS)


def test_every_text_of_them_holds_peoples_words_or_is_said_to_hold_none() -> None:
    for name, belonging in BELONGINGS.items():
        kinds = {one.name: getattr(one.type, "impl", one.type) for one in TABLES[name].columns}
        texts = {column for column, kind in kinds.items() if isinstance(kind, Text | JSON)}
        assert texts == {*belonging.words, *belonging.codes}, name


def test_every_column_of_a_case_says_what_its_parts_have_of_it() -> None:
    assert set(COLUMNS) == {one.name for one in TABLES["cases"].columns}
    assert {one for one, when in COLUMNS.items() if when is WhenSplit.COPIED} >= {
        "resident_id",
        "hidden_names",
        "named",
    }


def test_every_purpose_is_a_residents_or_an_offices() -> None:
    assert {*OF_RESIDENT, *OF_OFFICE} == set(Purpose)
