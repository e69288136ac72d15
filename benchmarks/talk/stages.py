"""What a situation is made of: who speaks, what would be quoted, which case it is about; and a complaint told whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from benchmarks.talk.front_door import FrontDoor, Seat
from benchmarks.talk.labels import labels
from benchmarks.talk_county import Message

SANITATION_GROUP = "环境卫生管理处"  # stands in the title of the group in which the rubbish is dealt with
PLACE = "滨河花园3号楼"
RUBBISH = {
    "zh": "滨河花园3号楼旁边的垃圾桶满了好几天，一直没有人来清",
    "en": "The bins next to building 3 of 滨河花园 have been full for days and nobody comes to empty them",
}
RUBBISH_WITHOUT_PLACE = {
    "zh": "垃圾桶满得盖不上盖，脏水都淌出来了，没有人来清",
    "en": "The rubbish bin is full to the brim and nobody comes to empty it",
}
LAMP = {
    "zh": "东门街的路灯坏了，夜里黑得看不清路",
    "en": "The street lamp in 东门街 is broken and the street is dark at night",
}
RESIDENT = {"zh": ("李女士", "zh-CN"), "en": ("Ms Li", "en")}
# The rubbish gets this category by hand where its own would demand a photo and leave two days.
PLAIN_CATEGORY = (("环境卫生", "Cleanliness"), ("其他环境卫生问题", "Other cleanliness problem"))
NUMBER = re.compile(r"260000\d\d")  # how rows call cases
FIRST_NUMBER = "26000010"
STEPS = 8  # to a preview, at most


@dataclass(slots=True)
class Stage:
    """`references` are numbers that rows made up and those of this county."""

    speaker: Seat
    quote: str = ""
    case: int | None = None
    resident: Seat | None = None
    listed: tuple[int, ...] = ()
    references: dict[str, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)

    @property
    def about(self) -> int:
        """The case that it is about. Raises `LookupError` where there is none."""
        if self.case is None:
            raise LookupError("no case")
        return self.case


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a row wants of its situation."""

    lang: str
    utterance: str

    @property
    def other_numbers(self) -> list[str]:
        """Numbers of further cases that the utterance names."""
        return [one for one in dict.fromkeys(NUMBER.findall(self.utterance)) if one != FIRST_NUMBER]


def codes(message: Message) -> set[str]:
    """What the buttons of a message would do."""
    return {labels().meaning(one.token).code for one in message.buttons}


def offers(message: Message, key: str) -> bool:
    return any(labels().carries(key, one.token) for one in message.buttons)


async def file(
    door: FrontDoor, who: Seat, words: str, *, place: str = PLACE, skip_place: bool = False, plain: bool = False
) -> int:
    """Tells a whole complaint and submits it; `plain` gives it a category without special demands."""
    before = set(door.look().cases)
    await door.say(who, words)
    await _reach_preview(door, who, "" if skip_place else place)
    if plain:
        await _choose_plain_category(door, who)
    await door.tap(who, "button.submit")
    new = set(door.look().cases) - before
    if len(new) != 1:
        raise LookupError(f"{len(new)} cases were filed")
    return new.pop()


async def _reach_preview(door: FrontDoor, who: Seat, place: str) -> None:
    for _ in range(STEPS):
        asked = await door.last_of_bot(who.chat, with_buttons=True)
        if offers(asked, "button.submit"):
            return
        if offers(asked, "button.new_case"):
            await door.tap(who, "button.new_case", on=asked.id)
        elif not offers(asked, "button.skip_place"):
            await door.tap(who, "button.unsure", on=asked.id)
        elif place:
            await door.say(who, place)
        else:
            await door.tap(who, "button.skip_place", on=asked.id)
    raise LookupError("no preview was shown")


async def _choose_plain_category(door: FrontDoor, who: Seat) -> None:
    await door.tap(who, "button.change_category", on=(await door.last_of_bot(who.chat, with_buttons=True)).id)
    for names in PLAIN_CATEGORY:
        shown = await door.last_of_bot(who.chat, with_buttons=True)
        label = next(one.label for one in shown.buttons if one.label in names)
        await door.tap(who, "button.named_category", label=label, on=shown.id)


async def resident(door: FrontDoor, lang: str = "zh") -> Seat:
    return await door.newcomer(*RESIDENT[lang])


async def staff(door: FrontDoor) -> tuple[Seat, Seat]:
    first, second, *_ = await door.seats(SANITATION_GROUP)
    return first, second
