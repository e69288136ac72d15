"""Pictures, voices and files that were sent: fetched later, then kept, or refused and their sender told why."""

from __future__ import annotations

import json

from domain import sent_files
from domain.content import sentence
from domain.kinds import MediaKind, TimerKind
from domain.messages import Incoming
from domain.pictures import HEIF, LARGEST, MEGABYTE, MOST_MEGAPIXELS, Refusal
from handlers.cases import kept_files, voices
from handlers.saying import chat_language, say
from handlers.showing import show_card
from handlers.telling import readers
from handlers.turn import Actor, Turn
from storage.messages import files, timers
from storage.people.recipients import Recipient
from storage.tables import Case, Media


def want_attached(turn: Turn, actor: Actor, incoming: Incoming) -> tuple[int, ...]:
    """Has a message's pictures and its file fetched, and returns their media ids."""
    shown = tuple(_want(turn, actor, incoming, photo.file) for photo in incoming.photos)
    if incoming.file is None:
        return shown
    name = incoming.file.name
    return (*shown, _want(turn, actor, incoming, incoming.file.file, kind=MediaKind.FILE, name=name))


def _want(
    turn: Turn, actor: Actor, incoming: Incoming, file: str, *, kind: MediaKind = MediaKind.PICTURE, name: str = ""
) -> int:
    return files.want(
        turn.tx,
        incoming.platform,
        file,
        person_id=actor.person_id,
        chat_id=actor.chat_id,
        message=actor.message,
        real_now=turn.real_now,
        kind=kind,
        name=name,
    )


def handle_report(turn: Turn, payload: str) -> None:
    """The fetcher's report on a picture, voice or file: kept or refused. The cards of its cases are updated."""
    said = json.loads(payload)
    if "refused" in said:
        _handle_refused(turn, said["media"], Refusal(said["refused"]))
    else:
        _handle_kept(turn, said["media"], sha256=said["sha256"], mime=said["mime"], size=said["size"])


def _handle_kept(turn: Turn, media_id: int, *, sha256: str, mime: str, size: int) -> None:
    if not files.kept(turn.tx, media_id, sha256=sha256, mime=mime, size=size):
        timers.set_timer(turn.tx, TimerKind.DROP_FILE, media_id, turn.now)
        return
    media = turn.tx.get(Media, media_id)
    cases = files.cases_showing(turn.tx, media_id)
    if media is None or media.kind == MediaKind.PICTURE:
        _show_cards(turn, cases)
    elif media.kind == MediaKind.VOICE:
        _ask_to_write_down(turn, cases, media)
    else:
        _tell_of_file(turn, cases, media)


def _tell_of_file(turn: Turn, cases: list[int], media: Media) -> None:
    media.name = sent_files.name_of(media.name, media.mime)
    turn.tx.add(media)
    for case_id in cases:
        kept_files.tell(turn, turn.tx.get_one(Case, case_id), [media])


def _ask_to_write_down(turn: Turn, cases: list[int], voice: Media) -> None:
    for case_id in cases:
        case = turn.tx.get(Case, case_id)
        if case:
            voices.ask_to_write_down(turn, case, voice)


def _handle_refused(turn: Turn, media_id: int, reason: Refusal) -> None:
    """Only the picture is left out; the message that it came with stays."""
    cases = files.cases_showing(turn.tx, media_id)
    media = files.refuse(turn.tx, media_id)
    if media is not None:
        _show_cards(turn, cases)
        _tell_sender(turn, media, reason)
        if reason is Refusal.NOT_FETCHED:
            _tell_coordinators(turn, cases)


def _tell_coordinators(turn: Turn, cases: list[int]) -> None:
    """Of a picture or voice that never came: nobody in the case can help it, and the service's set-up may be why."""
    for case_id in cases:
        case = turn.tx.get_one(Case, case_id)
        for one in readers(turn, case):
            said = sentence("told.coordinator.not_fetched", reference=case.reference)
            soon = turn.now + turn.practice.prompt_window
            say(turn, one, said, case_id=case_id, merge_key=f"not_fetched:{case_id}", hold_until=soon)


def _show_cards(turn: Turn, cases: list[int]) -> None:
    for case_id in cases:
        case = turn.tx.get(Case, case_id)
        if case:
            show_card(turn, case)


def _tell_sender(turn: Turn, media: Media, reason: Refusal) -> None:
    """Says why it was refused. Several refused pictures of one album become one message."""
    if media.chat_id is None or media.person_id is None:
        return
    sender = Recipient(media.person_id, media.chat_id, chat_language(turn, media.chat_id))
    jpeg, heif, others = MOST_MEGAPIXELS["image/jpeg"], MOST_MEGAPIXELS[HEIF], min(MOST_MEGAPIXELS.values())
    said = sentence(f"picture.{reason}", megabytes=LARGEST // MEGABYTE, jpeg=jpeg, heif=heif, others=others)
    if media.kind == MediaKind.VOICE:
        said = sentence(f"voice.{reason}", megabytes=LARGEST // MEGABYTE)
    elif media.kind == MediaKind.FILE:
        said = sentence(f"file.{reason}", megabytes=LARGEST // MEGABYTE)
    say(
        turn,
        sender,
        said,
        reply_to=media.message,
        merge_key=f"pictures:{media.chat_id}",
        hold_until=turn.now + turn.practice.prompt_window,
    )
