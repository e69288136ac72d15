"""What happened, kept outside the service: each request and its answer, and each rule that was broken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(slots=True)
class Asked:
    """One request, to a platform or from it. `code` is 0 until it is answered, and stays so without an answer."""

    number: int
    method: str
    parameters: Mapping[str, object]
    chat: int | str | None
    at: datetime
    began: float  # monotonic, in seconds
    code: int = 0
    description: str = ""
    messages: list[int] = field(default_factory=list)  # ids of what it put into the chat
    fault: str = ""
    ended: float = 0.0


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule of the platform which the service broke: `rule` is one word for tests, `detail` is for people."""

    rule: str
    detail: str
    method: str
    chat: int | str | None
    at: datetime

    def __str__(self) -> str:
        return f"{self.rule}: {self.method} to {self.chat}: {self.detail}"


@dataclass
class Ledger:
    requests: list[Asked] = field(default_factory=list)
    violations: list[Violation] = field(default_factory=list)

    def open(
        self, method: str, parameters: Mapping[str, object], chat: int | str | None, at: datetime, *, began: float
    ) -> Asked:
        asked = Asked(len(self.requests) + 1, method, parameters, chat, at, began)
        self.requests.append(asked)
        return asked

    def accuse(self, rule: str, detail: str, asked: Asked) -> None:
        self.violations.append(Violation(rule, detail, asked.method, asked.chat, asked.at))

    def of(self, method: str, *, chat: int | str | None = None) -> list[Asked]:
        return [one for one in self.requests if one.method == method and chat in (None, one.chat)]
