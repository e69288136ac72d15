"""What words after a coordinator's prompt are: what was asked for, or that its act is not wanted after all."""

from __future__ import annotations

from domain.commands import outcome_of
from domain.expectations import ActWords, Expectation, RefusalWords
from domain.hearing import prompts
from domain.hearing.prompts import Reply
from domain.lifecycle import Action


def read(action: Action, words: str) -> Reply:
    outcome, rest = outcome_of(words) if action is Action.RESOLVE else ("", words)
    return prompts.read(action, rest, outcome)


def give_up(expects: Expectation | None, words: str) -> bool:
    """Whether words say that the act is not wanted, or not now: 算了不答了, 等会儿再说."""
    match expects:
        case ActWords():
            return read(expects.action, words) is Reply.CANCEL
        case RefusalWords():
            return read(Action.REJECT, words) is Reply.CANCEL
    return False
