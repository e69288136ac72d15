"""Writes docs/lifecycle.md from the table that the service itself reads: `python -m tests.lifecycle_page`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from domain.lifecycle import ACCEPTED_BY_STAFF_ALONE, BACK, TRANSITIONS, Action, Status

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "lifecycle.md"
HEAD = """# Lifecycle of a case · 工单的流转

This page is made from the table in `domain/lifecycle.py` (`make docs`); a test holds the two together.
本页由 `domain/lifecycle.py` 中的表生成。

`=` the status stays 状态不变 · `← =` back to where the act that is taken back had brought it from, else it stays
被撤回的那一步改变过状态的，回到原来的状态，否则不变

"""


def page() -> str:
    """The whole page: a diagram of what changes a status, and a table of all that may be done in each."""
    words = _words()
    return HEAD + _diagram(words) + "\n" + _table(words)


def _words() -> dict[str, Any]:
    with (ROOT / "locales" / "zh-CN.toml").open("rb") as file:
        return tomllib.load(file)


def _diagram(words: dict[str, Any]) -> str:
    lines = ["```mermaid", "stateDiagram-v2", "    [*] --> submitted: submit"]
    lines += [f"    {status}: {status} {words['status'][status]}" for status in Status]
    arrows: dict[tuple[Status, Status], list[Action]] = {}
    for (status, action), (to, _) in TRANSITIONS.items():
        if isinstance(to, Status) and to != status:
            arrows.setdefault((status, to), []).append(action)
    lines += [f"    {status} --> {to}: {', '.join(actions)}" for (status, to), actions in arrows.items()]
    return "\n".join([*lines, "```", ""])


def _table(words: dict[str, Any]) -> str:
    lines = ["| status 状态 | action 动作 | next 之后 | who 谁 |", "|---|---|---|---|"]
    for status in Status:
        for action in Action:
            if (status, action) in TRANSITIONS:
                to, roles = TRANSITIONS[status, action]
                who = ", ".join(sorted(roles))
                after = f"{to} {words['status'][to]}" if isinstance(to, Status) else "← =" if to is BACK else "="
                if (status, action) in ACCEPTED_BY_STAFF_ALONE:
                    after += " (staff 承办单位), else 其他人 ="
                lines.append(
                    f"| {status} {words['status'][status]} | {action} {words['action'][action]} | {after} | {who} |"
                )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
