"""照片: the photos of a resident's result, on asking. Where an answer is one picture, they come one by one."""

from __future__ import annotations

import re

from domain import references
from domain.content import Content, sentence
from domain.kinds import MessageKind, Purpose
from domain.lifecycle import GIVEN_RESULT
from domain.messages import Incoming
from handlers.cases import own_case_access, ratings
from handlers.saying import send
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries, files
from storage.messages.outbox import Notice
from storage.tables import Case, id_of

ASKS = re.compile(
    r"(?:我)?(?:想|要)?(?:给我|帮我)?(?:看|发|查看|再看|再发)?(?:一下|看)?(?:办理?|结果|办结)?(?:的)?(?:照片|图片|相片)"
    r"(?:呢|吧|看看)?[\s?？。!！]*|(?:show (?:me )?|see )?(?:the )?(?:photos?|pictures?)[\s?.!]*",
    re.IGNORECASE,
)


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Shows the photos of the result that is meant. Returns whether they were asked for and there are some."""
    more = incoming.has_more
    if more or not _asks(incoming.text) or cases.open_draft(turn.tx, actor.person_id):
        return False
    case = _case_meant(turn, actor, incoming.text)
    photos = _photos(turn, case) if case else []
    if case is None or not photos:
        return False
    if incoming.platform in turn.practice.without_pictures:
        says = Content((sentence("photos.not_here", reference=case.reference, count=len(photos)),))
    elif incoming.platform in turn.practice.one_picture:
        says = _next(turn, actor, case, photos)
    else:
        says = Content((sentence("photos.all", reference=case.reference, count=len(photos)),), photos=tuple(photos))
    # A hint: what was asked before, such as whether it is solved, is still the last thing asked.
    send(turn, actor, Notice(says, MessageKind.HINT, case_id=case.id, reply_to=actor.message))
    return True


def _asks(text: str) -> bool:
    found = references.parse(text)
    bare = f"{text[: found.start]}{text[found.end :]}" if found else text
    return ASKS.fullmatch(bare.strip(" #＃，,")) is not None


def _case_meant(turn: Turn, actor: Actor, text: str) -> Case | None:
    """The named one, else the newest whose result has photos and was told."""
    if references.parse(text):
        return own_case_access.own_case(turn, actor, text)
    mine = sorted(cases.of_resident(turn.tx, actor.person_id), key=lambda one: one.resolved_at or one.filed_at)
    return next((one for one in reversed(mine) if _photos(turn, one)), None)


def _photos(turn: Turn, case: Case) -> list[int]:
    if case.status not in GIVEN_RESULT or not cases.has_cycle(turn.tx, id_of(case), case.cycle):
        return []
    if not ratings.is_told(turn, cases.cycle_of(turn.tx, id_of(case), case.cycle)):
        return []
    return list(files.of_case(turn.tx, id_of(case), Purpose.PROOF, cycle=case.cycle))


def _next(turn: Turn, actor: Actor, case: Case, photos: list[int]) -> Content:
    """The one after that which was shown last, and nothing else: an answer holds a picture or words."""
    last = deliveries.last_sent(turn.tx, actor.chat_id)
    said = deliveries.content_of(turn.tx, last) if last and last.case_id == case.id else Content()
    alone = said.photos[0] if len(said.photos) == 1 and not said.sentences else None
    at = photos.index(alone) + 1 if alone in photos else 0
    if at == len(photos):
        return Content((sentence("photos.end", reference=case.reference, count=len(photos)),))
    return Content(photos=(photos[at],))
