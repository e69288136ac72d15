"""Tokens of the account's API, as `stable_token` gives them: the same one to all who ask while it is good."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

SECONDS = 7200.0
ANEW_BEFORE = 300.0  # so long before its end a new one is given, and both are good
UNKNOWN, EXPIRED, MISSING = 40001, 42001, 41001


@dataclass
class Token:
    """`given`: how often it was asked for."""

    text: str
    until: float
    given: int = 0


class Tokens:
    """`now` is by the account's clock, in seconds."""

    def __init__(self) -> None:
        self._good: dict[str, Token] = {}
        self._newest: Token | None = None
        self._numbers = count(1)

    def give(self, now: float, *, anew: bool = False) -> Token:
        """`anew`: all before it end at once."""
        if anew:
            self.revoke()
        if self._newest is None or now >= self._newest.until - ANEW_BEFORE:
            text = f"{next(self._numbers):03}_{'t' * 150}"
            self._newest = self._good[text] = Token(text, now + SECONDS)
        self._newest.given += 1
        return self._newest

    def revoke(self) -> None:
        """The platform takes all back."""
        self._good.clear()
        self._newest = None

    def excuse(self) -> None:
        """The newest may be asked for once more."""
        if self._newest is not None:
            self._newest.given -= 1

    def fault(self, text: str, now: float) -> int:
        """The error that a call with this token is answered; 0 where it is good."""
        if not text:
            return MISSING
        token = self._good.get(text)
        if token is None:
            return UNKNOWN
        return 0 if now < token.until else EXPIRED
