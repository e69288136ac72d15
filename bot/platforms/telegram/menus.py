"""The commands that Telegram offers while someone types."""

from __future__ import annotations

from collections.abc import Mapping

# scope → command → the sentence that says what it does
COMMANDS: Mapping[str, Mapping[str, str]] = {
    "private": {
        "start": "menu.start",
        "report": "menu.report",
        "cases": "menu.cases",
        "help": "menu.help",
        "human": "menu.human",
    },
    "groups": {"todo": "menu.todo", "report": "menu.report", "help": "menu.help"},
}
# Telegram's code of a language, "" for all that are not named → ours
LANGUAGES: Mapping[str, str] = {"": "zh-CN", "zh": "zh-CN", "en": "en"}
