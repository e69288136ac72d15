"""What reads text does so in time that grows with its length alone: no pattern goes back and forth for ever."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest

from bot.platforms.cutting import pieces, utf16_units
from domain import commands, doubtful_names, masking, references
from domain.hearing import place_typos, places, prompts, small_talk
from domain.hearing.departments import addressed, lines, staff
from domain.hearing.departments.extensions import more_time
from domain.hearing.residents import closed_cases, draft_replies, grades, name_answers, ratings
from domain.hearing.residents.draft_replies import Step
from domain.lifecycle import Action
from domain.routing.router import Router
from handlers.cases import own_case_access
from handlers.chats import joining
from storage.engine.characters import storable
from tests.stories.conftest import example

# What makes a pattern go back and forth is a run of what it takes, ended by what it does not.
UNITS = ("a", "1", "路", "# ", "1 ", "1-", "138 ", "a@", "a.", "我姓", "联系人:", "京A", "一", "我叫王", "是",
         "谢谢", "好", "没",
         "问题",
         " and A", "at ", "镇", "在", "12号", "\n", "、", "王·", "\u0301", "😀", "ﷺ", "İ", "0", "26000013", "－",
         "已经转",
         "微信:a",
         "my name is ", "i am A", "plate A ", "我们", "how can i", "i would like to want to ", "电话 1-", "(1)", "的这",
         "x×", "c:1:", "吗", "吗 ", "？", "不是", "的话", "已清", "1、",
         "除了1")  # fmt: skip
LARGE = 100_000  # bytes
MOST_SECONDS = 0.2
ROUTER = Router(example().county)
READERS: dict[str, Callable[[str], object]] = {
    "token": commands.read_token,
    "command": commands.parse,
    "wish": commands.wish_of,
    "result": lambda text: commands.parse(f"办结 {text}"),
    "answer": lambda text: commands.parse(f"answer {text}"),
    "sent to": lambda text: commands.parse(f"派{text}", ("城管局",)),
    "reply": lambda text: prompts.read(Action.RESOLVE, text, "solved"),
    "outcome": commands.outcome_of,
    "hollow": commands.is_hollow,
    "more time": lambda text: more_time(text, date(2026, 11, 30)),
    "staff": lambda text: staff.read(text, ("城管局", "环卫")),
    "lines": lambda text: lines.read(text, 20),
    "listed": lambda text: lines.read(f"1、{text}", 20),
    "short number": addressed.short_number,
    "without name": addressed.without_name,
    "workday": lambda text: commands.workday_asked(f"工作日{text}"),
    "reference": references.parse,
    "mistyped": references.mistyped,
    "place": places.find_place,
    "slip": lambda text: place_typos.typo_in(text, places.known_places(("滨河花园", "北岭路"))),
    "may be names": doubtful_names.perhaps_names,
    "name asked": lambda text: name_answers.is_name(text, "王建民"),
    "name told": lambda text: name_answers.name_to_hide(text, text),
    "to a preview": lambda text: draft_replies.read(Step.CONFIRM, text),
    "to where": lambda text: draft_replies.read(Step.PLACE, text),
    "thanks": small_talk.thanks,
    "asks": small_talk.asks_after,
    "unsure": small_talk.does_not_know,
    "solved": ratings.read_solved,
    "grade": grades.read_grade,
    "reason": grades.read_reason,
    "closed": closed_cases.read_closed,
    "mask": lambda text: masking.mask(text, ("李女士", "Li Na")),
    "guess": ROUTER.guess,
    "code": joining.code_in,
    "number": own_case_access.around_number,
    "storable": storable,
    "escapes": lambda text: storable(f'["{text}\\ud800"]'),
    "length": utf16_units,
    "pieces": lambda text: pieces(text, 4096, utf16_units),
}


@pytest.mark.parametrize("reader", READERS)
def test_a_hundred_kilobytes_are_read_at_once(reader: str) -> None:
    read = READERS[reader]
    read("李女士")
    slow = {}
    for unit in UNITS:
        text = unit * (LARGE // len(unit.encode())) + "!x"
        if _seconds(read, text) > MOST_SECONDS:  # measured again, since others may want this machine too
            slow[unit] = min(_seconds(read, text) for _ in range(3))
    assert {unit: seconds for unit, seconds in slow.items() if seconds > MOST_SECONDS} == {}


def _seconds(read: Callable[[str], object], text: str) -> float:
    begun = time.thread_time()
    read(text)
    return time.thread_time() - begun
