"""Residents' groups: bound to an area. `/report` or a mention files a case; all else said there is ignored.

The group reads numbers, categories and outcomes; no names, and no words except those said there. A person who also has
a private chat with the service reads everything there.
"""

from __future__ import annotations

from dataclasses import replace

from domain.commands import Wish, opens_report, told_at_once, wish_of
from domain.content import Content, category, sentence, word
from domain.errors import CaseworkError
from domain.hearing.dangers.danger import Danger, is_personal
from domain.kinds import Hears, Purpose
from domain.lifecycle import OPEN, Status
from domain.messages import LONGEST_TEXT, Incoming
from handlers.cases import accused_dangers, own_case_access, silence, understanding
from handlers.cases.advice import advice
from handlers.cases.albums import keep_album
from handlers.cases.attachments import want_attached
from handlers.cases.complaint import Complaint
from handlers.cases.filing import file_case, filed_message
from handlers.cases.transitions import as_resident
from handlers.chats import joining, unsupported
from handlers.complaints import additions, dangers, further_words
from handlers.residents.beginning import may_begin
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries, files
from storage.people import bindings, blanking, chats, recipients
from storage.tables import Audience, Case, id_of


def ignore_unaddressed(turn: Turn, incoming: Incoming) -> bool:
    """Whether a message in a residents' group is not addressed to the service: then it is not counted, and its inbox
    row is emptied."""
    chat = chats.find(turn.tx, incoming.platform, incoming.chat)
    chat_id = id_of(chat) if chat else 0
    if chat is None or not bindings.area_of(turn.tx, chat_id):
        return False
    if _is_addressed(incoming) or _replied_to(turn, chat_id, incoming) or _case_of_album(turn, chat_id, incoming):
        return False
    blanking.empty_inbox_row(turn.tx, turn.cause)
    return True


def _is_addressed(incoming: Incoming) -> bool:
    """Whether a message is addressed to the service."""
    if unsupported.has_nothing_else(incoming):
        return False
    text = incoming.text.strip()
    called = text.startswith("/") and wish_of(text) in (Wish.HELP, Wish.TODO)
    return bool(called or incoming.choice or incoming.mentioned or opens_report(text) or joining.code_in(text))


def hear(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None, area: str) -> None:
    """Handles a message to the service in a residents' group, and then empties its inbox row."""
    if incoming.choice:
        raise CaseworkError("error.old_button")
    if len(incoming.text) > LONGEST_TEXT:
        raise CaseworkError("error.too_long", most=LONGEST_TEXT)
    if wish_of(incoming.text) is Wish.TODO:
        answer(turn, actor, "community.no_list")
    elif opens_report(incoming.text) or (incoming.mentioned and wish_of(incoming.text) is not Wish.HELP):
        _report(turn, actor, incoming, danger, area)
    elif case := _case_of_album(turn, actor.chat_id, incoming):
        _attach(turn, actor, case, incoming)
    elif replied := _replied_to(turn, actor.chat_id, incoming):
        _add(turn, actor, replied, incoming, danger)
    else:
        answer(turn, actor, "community.how")
    blanking.empty_inbox_row(turn.tx, turn.cause)


def _replied_to(turn: Turn, chat_id: int, incoming: Incoming) -> Case | None:
    """The case of the message that was replied to."""
    found = deliveries.case_of_message(turn.tx, chat_id, incoming.reply_to) if incoming.reply_to else None
    return turn.tx.get(Case, found.case_id) if found and found.case_id else None


def _case_of_album(turn: Turn, chat_id: int, incoming: Incoming) -> Case | None:
    """The case that the first picture of the same album reported here."""
    first = cases.recent_of_album(turn.tx, incoming.album) if incoming.album and incoming.shows else None
    heard = turn.tx.get(Audience, (first.case_id, first.person_id)) if first else None
    there = heard is not None and (heard.why, heard.chat_id) == (Hears.COMMUNITY, chat_id)
    return turn.tx.get(Case, first.case_id) if first and there else None


def _report(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None, area: str) -> None:
    words = told_at_once(incoming.text) or ("" if opens_report(incoming.text) else incoming.text.strip())
    if not words and not incoming.shows:
        answer(turn, actor, "community.how")
    elif further_words.hear_in_silence(turn, actor, replace(incoming, text=words)):
        return
    elif danger:
        _report_danger(turn, actor, replace(incoming, text=words), area, danger)
    elif may_begin(turn, actor):
        complaint = _complaint(turn, words, area, want_attached(turn, actor, incoming))
        case = file_case(turn, complaint, as_resident(actor), actor)
        _note_group(turn, actor, case)
        keep_album(turn, case, actor.person_id, incoming.album)
        _tell_filed(turn, actor, case)


def _report_danger(turn: Turn, actor: Actor, incoming: Incoming, area: str, kind: Danger) -> None:
    """Of danger to or by things the group reads what to do; of danger to or by persons only the sender does, in private
    if possible."""
    kind = silence.silent_if_asked_before(turn, actor.person_id, kind)
    case, is_new = dangers.file_or_add(turn, actor, incoming, kind, area=area)
    told_in = accused_dangers.with_the_words(turn, case)
    if is_new:
        for one in {id_of(case): case, id_of(told_in): told_in}.values():
            _note_group(turn, actor, one)
    alone = recipients.find(turn.tx, actor.person_id)
    if alone:
        say(turn, alone, dangers.answer_to(turn, case, kind), case_id=case.id)
    if not (alone and is_personal(kind)):
        unread = is_personal(kind) or case.confidential or told_in is not case
        number = () if unread else (sentence("danger.filed", reference=case.reference),)
        said = Content((advice(turn.county.emergency, kind), *number))
        say(turn, actor, said, reply_to=actor.message, case_id=case.id)


def _complaint(turn: Turn, words: str, area: str, media: tuple[int, ...]) -> Complaint:
    """The place is the group's area, unless the words name another."""
    told = understanding.read(turn, words, danger=None).complaint()  # a message about danger does not get here
    return replace(told, area=told.area or area, source="community_group", media=media)


def _note_group(turn: Turn, actor: Actor, case: Case) -> None:
    """Notes that the case was reported in this group, and by which message."""
    heard = turn.tx.get(Audience, (case.id, actor.person_id))
    assert heard is not None
    heard.why, heard.message = Hears.COMMUNITY, actor.message
    turn.tx.add(heard)
    turn.tx.flush()


def _tell_filed(turn: Turn, actor: Actor, case: Case) -> None:
    """Says the number and the category in the group; of a confidential case only that the person will be told in
    private."""
    alone = recipients.find(turn.tx, actor.person_id)
    if alone:
        say(turn, alone, filed_message(turn, case), case_id=case.id)
    if case.confidential:
        said = [sentence("community.confidential"), *([] if alone else [sentence("community.write_first")])]
    else:
        about = category(case.category) if case.category else word("word", "unsure")
        said = [sentence("community.filed", reference=case.reference, category=about)]
        said.append(sentence("community.alone") if alone else sentence("community.here"))
    say(turn, actor, Content(tuple(said)), reply_to=actor.message, case_id=case.id)


def _attach(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> None:
    if own_case_access.is_in_audience(turn, actor, case):
        files.attach(turn.tx, want_attached(turn, actor, incoming), Purpose.COMPLAINT, case_id=case.id)


def _add(turn: Turn, actor: Actor, case: Case, incoming: Incoming, danger: Danger | None) -> None:
    """A reply of the person who reported a case adds to it while it is open. Replies of others are ignored."""
    if not own_case_access.is_in_audience(turn, actor, case) or further_words.hear_in_silence(turn, actor, incoming):
        return
    if danger:
        _report_danger(turn, actor, incoming, case.area, danger)
        return
    if case.confidential or case.status not in (*OPEN, Status.SPLIT):
        answer(turn, actor, "community.write_alone")
        return
    if additions.message_accuses(turn, case, incoming):
        separate_case = additions.file_accusing_message(turn, actor, case, incoming)
        _note_group(turn, actor, separate_case)
        _tell_filed(turn, actor, separate_case)
        return
    additions.add_details(turn, actor, case, incoming)
