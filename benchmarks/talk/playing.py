"""Plays one row: brings about its situation, lets its hours pass, says it, and looks at what came of it."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import StrEnum
from pathlib import Path

from benchmarks.talk.account import open_beside_account
from benchmarks.talk.front_door import FrontDoor
from benchmarks.talk.outcomes import (
    LONG_NUMBER,
    Outcome,
    Seen,
    bare_numbers,
    of_coordinator,
    of_leader,
    of_staff,
    told_by_bot,
)
from benchmarks.talk.residents import of_resident
from benchmarks.talk.rows import Row, Speaker
from benchmarks.talk.situations import SITUATIONS
from benchmarks.talk.stages import NUMBER, Stage, Wanted
from benchmarks.talk.verdicts import Verdict, Worth, judge
from benchmarks.talk_county import BOT, Look, Message, open_county

MONDAY = datetime.fromisoformat("2026-11-23T08:59:00+08:00")  # a working day; the county is at work a minute later
LATER_MONDAY = datetime.fromisoformat("2026-11-30T08:31:00+08:00")  # of rows that count days from it
COUNTS_DAYS = "today = Mon 2026-11-30"  # what the note of such a row says
LATEST = 15.0  # hours on that day, so that it is still the day
OVERDUE = 72.0  # hours after which the case of r_overdue was due the day before
SETTLED = timedelta(minutes=2)  # by then what could be taken back has gone out
LEFT_ALONE = timedelta(minutes=31)  # a draft waits for thirty
PICTURES = re.compile(r"\[图片\]|（图）|\[图\]|\(图\)")  # how rows write that a picture was sent
FOR_RESIDENTS = {"answer", "ask", "resolve", "reject", "return", "extend", "suspend", "split", "lines"}

Messages = Mapping[str, Sequence[Message]]  # by chat
Known = Mapping[str, Mapping[str, int]]  # by chat, the messages that stood there, and how far they were edited


@dataclass(frozen=True, slots=True)
class Played:
    row: Row
    verdict: Verdict
    outcome: Outcome = field(default_factory=Outcome)
    said: tuple[str, ...] = ()  # what was answered at once, with its buttons


class Over(StrEnum):
    """On which platform residents speak."""

    SIMULATOR = "simulator"
    WECHAT = "wechat"


def sayable(rows: Sequence[Row], over: Over) -> list[Row]:
    """Those that can be said there: over WeChat nothing is quoted, and pictures come without words."""
    if over is Over.SIMULATOR:
        return list(rows)
    return [row for row in rows if row.role is Speaker.RESIDENT and not (row.quoted or PICTURES.search(row.utterance))]


class Counties:
    """A fresh county for each row: only a furnished beginning is copied, so that no row sees anything of another.

    Its residents speak over a platform, all others in the simulator.
    """

    def __init__(self, scratch: Path, over: Over = Over.SIMULATOR) -> None:
        self._scratch = scratch
        self._open = open_beside_account if over is Over.WECHAT else _open_in_room
        self._begun: dict[datetime, Path] = {}

    @asynccontextmanager
    async def fresh(self, at: datetime) -> AsyncIterator[FrontDoor]:
        folder = Path(tempfile.mkdtemp(dir=self._scratch))
        shutil.copytree(await self._beginning(at), folder, dirs_exist_ok=True)
        try:
            async with self._open(folder, at + timedelta(minutes=1)) as door:
                yield door
        finally:
            shutil.rmtree(folder)

    async def _beginning(self, at: datetime) -> Path:
        if at not in self._begun:
            folder = Path(tempfile.mkdtemp(dir=self._scratch))
            async with open_county(folder, at):
                self._begun[at] = folder
        return self._begun[at]


@asynccontextmanager
async def _open_in_room(folder: Path, at: datetime) -> AsyncIterator[FrontDoor]:
    async with open_county(folder, at) as county:
        yield FrontDoor(county)


async def play(counties: Counties, row: Row) -> Played:
    """A row whose situation cannot be brought about stops no other, and says why."""
    try:
        async with counties.fresh(LATER_MONDAY if COUNTS_DAYS in row.note else MONDAY) as door:
            return await _play(door, row)
    except (LookupError, RuntimeError) as error:
        return Played(row, Verdict(Worth.ERROR, f"{type(error).__name__}: {error}"[:300]))


async def _play(door: FrontDoor, row: Row) -> Played:
    stage = await SITUATIONS[row.situation](door, Wanted(row.lang, row.utterance))
    await door.wait_until(await door.now() + _hours(row))
    text = NUMBER.sub(lambda found: stage.references.get(found[0], found[0]), row.utterance)
    spoken = PICTURES.sub("", text).strip()
    seen = await _say(door, row, stage, spoken, photos=len(PICTURES.findall(text)))
    made = _outcome(row, stage, seen)
    made.remarks += stage.remarks
    _note_leaks(row, spoken, made, seen)
    said = tuple(_in_short(one) for one in seen.replies if not one.is_card)
    return Played(row, judge(row, made), made, said)


async def _say(door: FrontDoor, row: Row, stage: Stage, text: str, *, photos: int) -> Seen:
    before, known = door.look(), _known(await door.all_messages())
    await door.say(stage.speaker, text, photos=photos, quote=stage.quote if row.quoted else "")
    at_once, first = door.look(), _new(await door.all_messages(), known)
    await door.wait(LEFT_ALONE if row.role is Speaker.RESIDENT else SETTLED)
    after, later = door.look(), _new(await door.all_messages(), known)
    if row.role is Speaker.RESIDENT and (row.expect == "new_confidential" or LONG_NUMBER.search(text)):
        await door.wait_until(next_opening(await door.now()))  # until then, groups are told nothing
    groups = {one.id for one in await door.county.chats() if one.kind == "group"}
    shown = await door.all_messages()
    return Seen(
        before,
        at_once,
        after,
        prompt_events=at_once.events_since(before),
        events=after.events_since(before),
        replies=tuple(one for one in first[stage.speaker.chat] if one.sender == BOT),
        to_resident=later[stage.resident.chat] if stage.resident else (),
        to_groups=tuple(one for chat in groups for one in _fresh(shown[chat], known[chat])),
        me=_me(at_once, stage),
        language=row.language,
    )


def _me(look: Look, stage: Stage) -> int:
    return look.people[stage.speaker.person]


def _outcome(row: Row, stage: Stage, seen: Seen) -> Outcome:
    match row.role:
        case Speaker.RESIDENT:
            return of_resident(row.situation, stage, seen)
        case Speaker.STAFF:
            return of_staff(stage, seen)
        case Speaker.COORDINATOR:
            return of_coordinator(stage, seen)
        case Speaker.LEADER:
            return of_leader(stage, seen)


def _note_leaks(row: Row, text: str, made: Outcome, seen: Seen) -> None:
    """Words that reached people who should not read them."""
    welcome = {one.partition(":")[0] for one in (row.expect, *row.also_ok)}
    if row.role is Speaker.RESIDENT:
        made.numbers = bare_numbers(seen.to_groups, text)
        confidential = row.expect == "new_confidential" and "add" not in welcome
        if confidential and told_by_bot(seen.to_groups, text):
            made.leaks.append("the department read it")
    elif not welcome & FOR_RESIDENTS and told_by_bot(seen.to_resident, text):
        made.leaks.append("the resident read it")


def _hours(row: Row) -> timedelta:
    match row.situation:
        case "r_new":
            return timedelta()
        case "r_overdue":
            return timedelta(hours=max(row.hours, OVERDUE))
        case _:
            return timedelta(hours=min(row.hours, LATEST) if COUNTS_DAYS in row.note else row.hours)


def next_opening(now: datetime) -> datetime:
    """Ten minutes into the county's next working hours, or in ten minutes."""
    local = now.astimezone(MONDAY.tzinfo)
    for days in range(4):
        day = (local + timedelta(days=days)).date()
        for opens, closes in ((time(8, 30), time(12)), (time(13, 30), time(17))):
            begins, ends = (datetime.combine(day, one, MONDAY.tzinfo) for one in (opens, closes))
            if day.weekday() < 5 and local < ends:
                return max(begins, local) + timedelta(minutes=10)
    return local + timedelta(days=4)


def _known(shown: Messages) -> Known:
    return {chat: {one.id: one.seq for one in found} for chat, found in shown.items()}


def _new(shown: Messages, known: Known) -> dict[str, tuple[Message, ...]]:
    return {chat: tuple(one for one in found if one.id not in known.get(chat, {})) for chat, found in shown.items()}


def _fresh(found: Iterable[Message], known: Mapping[str, int]) -> list[Message]:
    """New ones, and cards that were brought up to date."""
    return [one for one in found if known.get(one.id) != one.seq]


def _in_short(message: Message) -> str:
    labels = "".join(f"[{one.label}]" for one in message.buttons)
    return f"{' '.join(message.text.split())[:120]}{labels}"
