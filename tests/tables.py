"""Tables of rows: a rule that is read from words alone is tested by hundreds of them, at microseconds a row."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from functools import partial
from typing import cast

import pytest

SHOWN = 20  # rows that are told whole; more are counted


def each(names: str, rows: Iterable[object]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Like `pytest.mark.parametrize`, as one test: set-up and report of a test cost a hundred times what a row does.

    Every row is tried; each that fails is told with what was wrong of it. Several may be stacked.
    """
    parts = [name.strip() for name in names.split(",")]
    table = [_named(parts, row) for row in rows]
    assert table, "a table without rows tests nothing"

    def of(test: Callable[..., None]) -> Callable[..., None]:
        def whole(*instance: object, **given: object) -> None:
            wrong = [told for row in table if (told := _failure(partial(test, *instance, **given), row))]
            if wrong:
                pytest.fail(f"{len(wrong)} of {len(table)} rows\n" + "\n".join(wrong[:SHOWN]))

        whole.__name__, whole.__doc__, whole.__module__ = test.__name__, test.__doc__, test.__module__
        whole.__signature__ = _without(inspect.signature(test), parts)  # type: ignore[attr-defined]
        return whole

    return of


def _named(parts: list[str], row: object) -> dict[str, object]:
    values = cast("tuple[object, ...]", row) if len(parts) > 1 else (row,)
    return dict(zip(parts, values, strict=True))


def _failure(test: Callable[..., None], row: dict[str, object]) -> str | None:
    """What was wrong of a row; an error that is no failed assertion goes on by itself, with the row in its notes."""
    try:
        test(**row)
    except (AssertionError, pytest.fail.Exception) as failed:
        return f"{row}: {failed}"
    except BaseException as error:
        error.add_note(f"in the row {row}")
        raise
    return None


def _without(signature: inspect.Signature, names: list[str]) -> inspect.Signature:
    """What is left for pytest to give: fixtures, and what a table further out gives."""
    return signature.replace(parameters=[one for name, one in signature.parameters.items() if name not in names])
