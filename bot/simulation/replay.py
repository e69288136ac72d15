"""`replay`: plays a CSV of complaints as messages of residents, by a rule that it prints."""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tqdm import tqdm

from bot.app import Service
from bot.clock import Clock
from bot.config import Config
from bot.platforms.simulator.adapter import Simulator
from bot.platforms.simulator.settings import FILE
from bot.platforms.simulator.shown import ShownMessage
from bot.simulation import complaint_file
from bot.simulation.complaint_file import BadRow, Row
from domain import references
from domain.commands import Token, read_token
from domain.kinds import Scope
from storage.operations import replay_outcome

AT_ONCE = 48
PATIENCE_SECONDS = 60.0
MOST_TAPS = 8
RULE = """规则 The rule
  每个用户是一位居民；没有用户名的，各算一位新居民。
    Each user is one resident; a row without a user is a new one.
  标题与正文作为一条消息发出；都没有的，发“（空）”；恰好是一句指令的，前面加“诉求：”。
    Title and body go out as one message; "（空）" where both are missing; “诉求：” before words that are a command.
  按时间排序，没有时间的照文件顺序；受理时间为服务时间。
    In order of time, else of the file; filed at the service's time.
  问是哪件：新诉求。补充到已有诉求的：这是新的问题。问类别：其他。问地点：跳过。预览：提交。
    Which case: a new one. Added to another case: it is a new problem. Category: other. Place: skip. Preview: submit.
"""


@dataclass(slots=True)
class Tally:
    """The results: the reference that each row got, and the rows that failed."""

    references: dict[int, str] = field(default_factory=dict)
    taps: Counter[str] = field(default_factory=Counter)
    failed: list[int] = field(default_factory=list)


async def replay(settings: Config, path: Path, *, limit: int = 0) -> int:
    """Plays the file and prints the results; 0 when every row that could be read became exactly one case."""
    file = complaint_file.read(path)
    rows = file.rows[: limit or None]
    sys.stdout.write(RULE)
    _tell_bad(file.bad)
    if not rows:
        sys.stdout.write("  没有一行可读，什么也没有登记。 No row could be read; nothing was filed.\n")
        return 1
    settings, clock = _without_limits(settings), Clock()
    settings.service.data_dir.mkdir(parents=True, exist_ok=True)
    simulator = Simulator(settings.service.data_dir / FILE, clock.now)
    service = Service(settings, {simulator.name: simulator}, clock)
    await service.start()
    try:
        begun = time.monotonic()
        tally = await _play_all(service, simulator, rows)
        await service.settle()
        return _sum_up(service, rows, tally, time.monotonic() - begun)
    finally:
        await service.stop()


def _tell_bad(bad: Sequence[BadRow]) -> None:
    """A line for each row that was left out."""
    for one in bad:
        sys.stdout.write(f"  第 {one.number} 行没有放 row {one.number} left out: {one.why}\n")


def _without_limits(settings: Config) -> Config:
    """A year's complaints of one resident are played within seconds: that is no flood."""
    county = settings.county
    limits = replace(county.limits, messages_per_minute=0, group_messages_per_minute=0, complaints_per_day=0)
    return replace(settings, county=replace(county, limits=limits))


async def _play_all(service: Service, simulator: Simulator, rows: list[Row]) -> Tally:
    tally = Tally()
    by_user: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        by_user[row.user].append(number)
    free = asyncio.Semaphore(AT_ONCE)
    with tqdm(total=len(rows), unit="件", mininterval=0.5, disable=None) as bar:

        async def one_resident(user: str, numbers: list[int]) -> None:
            async with free:
                person, chat = simulator.add_person(user, column="residents")
                for number in numbers:
                    await _play(service, simulator, (chat.id, person.id), number, rows[number], tally)
                    bar.update()

        await asyncio.gather(*(one_resident(user, numbers) for user, numbers in by_user.items()))
    return tally


async def _play(
    service: Service, simulator: Simulator, at: tuple[str, str], number: int, row: Row, tally: Tally
) -> None:
    chat, person = at
    known = {message["id"] for message in simulator.messages(chat)}
    posted = await simulator.say(chat, person, text=row.words)
    await service.intake.handled(posted.inbox)
    for _ in range(MOST_TAPS):
        message = await _next_message(simulator, chat, known)
        if message is None:
            break
        known.add(message["id"])
        choice = _choice(message)
        found = None if choice else references.parse(message["text"])
        if found:
            tally.references[number] = found.reference
            return
        if choice:
            tally.taps[choice[1].verb] += 1
            tapped = await simulator.tap(chat, person, message["id"], choice[0])
            await service.intake.handled(tapped.inbox)
    tally.failed.append(number)


async def _next_message(simulator: Simulator, chat: str, known: set[str]) -> ShownMessage | None:
    """Waits for the service's next new message in a chat; edited ones do not count."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        for message in simulator.messages(chat):
            if message["from"]["id"] == "bot" and message["id"] not in known:
                return message
        await asyncio.sleep(0.01)
    return None


def _tokens(message: ShownMessage, scope: Scope) -> list[tuple[str, Token]]:
    """The buttons under a message that ask about a draft, or about a case of the resident's."""
    read = ((one["token"], read_token(one["token"])) for row in message["choices"] for one in row)
    return [(text, token) for text, token in read if token is not None and token.scope == scope]


def _choice(message: ShownMessage) -> tuple[str, Token] | None:
    """The button that the rule presses: what was attached is another problem; new case, submit, skip, else the last
    category, which is "other"."""
    attached = [one for one in _tokens(message, Scope.RESIDENT) if one[1].verb == "another"]
    if attached:
        return attached[0]
    offered = _tokens(message, Scope.DRAFT)
    for verb in ("new", "submit", "skip", "category", "top"):
        fitting = [one for one in offered if one[1].verb == verb]
        if fitting:
            return fitting[-1]
    return None


def _sum_up(service: Service, rows: list[Row], tally: Tally, seconds: float) -> int:
    """Compares what the residents were told with the database, row by row."""
    with service.database.reading() as tx:
        kept = replay_outcome.cases_with_traces(tx)
    lost = [number for number in range(len(rows)) if tally.references.get(number) not in kept]
    doubled = len(tally.references) - len(set(tally.references.values()))
    wrong = [
        number
        for number, reference in tally.references.items()
        if reference in kept and kept[reference].words != rows[number].words
    ]
    bare = [one for one in kept.values() if not (one.events and one.messages)]
    found = [kept[one] for one in tally.references.values() if one in kept]
    routed = Counter(one.department for one in found)
    for label, value in (
        ("行数 rows", len(rows)),
        ("工单 cases", len(found)),
        ("丢失 lost", len(lost)),
        ("重复 doubled", doubled),
        ("文字有别 words differ", len(wrong)),
        ("缺记录或消息 without event or message", len(bare)),
        ("自动派单 routed by the rules", len(found) - routed[""]),
        ("待人工 for a coordinator", routed[""]),
        ("保密工单 confidential", sum(one.confidential for one in found)),
        ("点按 taps", " ".join(f"{verb}={count}" for verb, count in tally.taps.most_common())),
        ("用时 seconds", f"{seconds:.1f} ({len(rows) / max(seconds, 0.001):.0f}/s)"),
    ):
        sys.stdout.write(f"  {label}: {value}\n")
    for code, count in routed.most_common(8):
        sys.stdout.write(f"    {code or '—'}: {count}\n")
    return 1 if lost or doubled or wrong or bare or tally.failed else 0
