"""What the settings of every platform have in common: a section of the file that is called as the platform is.

A section can be read and checked without the platform's library, which is loaded with `platform()` alone.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import ClassVar, Protocol, runtime_checkable

from pydantic import BaseModel, StrictBool

from bot.platforms.base import Platform
from bot.settings.checks import Finding
from bot.settings.county_file import Section
from bot.settings.problems import Wording


class PlatformSection(Section):
    """`variables`: environment variable → the key of this section that it sets. `sentences`: what is said of mistakes
    in it, by the codes of findings. `tables`: tables within it, by their paths there.
    """

    variables: ClassVar[Mapping[str, str]] = {}
    sentences: ClassVar[Mapping[str, Wording]] = {}
    tables: ClassVar[Mapping[str, type[BaseModel]]] = {}

    enabled: StrictBool = False

    @abstractmethod
    def find_gaps(self, others: Sequence[str]) -> Iterator[Finding]:
        """What is needed and not there, for a platform that is enabled beside these others."""

    @abstractmethod
    def platform(self, data_dir: Path, now: Callable[[], datetime]) -> Platform:
        """The platform as set up here, not started. `data_dir` is for files of its own, `now` tells service time."""


class Verdict(StrEnum):
    RIGHT = "right"
    NOTE = "note"  # something that this service does without
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Tried:
    """What trying a platform showed of one matter, and in words what it is or what to do."""

    verdict: Verdict
    wording: Wording


@runtime_checkable
class TriedOut(Protocol):
    """A section that can be tried before the service runs with it (`python -m bot try`)."""

    async def try_out(self) -> Sequence[Tried]:
        """Checks the settings, and asks the platform where they let it. Nobody is told anything."""
        ...
