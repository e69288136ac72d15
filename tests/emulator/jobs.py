"""One request being carried out, and what every method that writes has to look at first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from mimetypes import guess_type
from typing import Protocol

from aiogram import types
from aiogram.client.default import Default

from tests.emulator import content as made
from tests.emulator.calls import Call
from tests.emulator.chats import Chat, GroupState
from tests.emulator.files import UPLOAD_LIMIT, Stored, check_photo
from tests.emulator.models import given
from tests.emulator.refusals import bad
from tests.emulator.shown import Author, Shown
from tests.emulator.state import Telegram
from tests.fakes.ledger import Asked


@dataclass(frozen=True, slots=True)
class Job:
    tg: Telegram
    call: Call
    asked: Asked


class Sends(Protocol):
    """What all `send…` methods ask alike; read only, as frozen models are."""

    @property
    def chat_id(self) -> int | str: ...
    @property
    def message_thread_id(self) -> int | None: ...
    @property
    def reply_parameters(self) -> types.ReplyParameters | None: ...
    @property
    def reply_to_message_id(self) -> int | None: ...
    @property
    def allow_sending_without_reply(self) -> bool | None: ...


@dataclass(frozen=True, slots=True)
class Target:
    chat: Chat
    reply_to: Shown | None
    thread: int | None


def aim(job: Job, model: Sends, content: str) -> Target:
    """Where a message goes. Raises what the Bot API says when it may not go there."""
    chat = job.tg.chat(model.chat_id)
    chat.refuse_unless_writable(content)
    check_topic(chat, model.message_thread_id)
    return Target(chat, quoted(chat, model), model.message_thread_id)


def check_topic(chat: Chat, thread: int | None) -> None:
    """The General topic is written to without an id."""
    if thread is None:
        return
    topic = chat.topics.get(thread) if isinstance(chat, GroupState) and chat.forum else None
    if topic is None:
        raise bad("message thread not found")
    if topic.deleted:
        raise bad("TOPIC_DELETED")
    if topic.closed:
        raise bad("TOPIC_CLOSED")


def quoted(chat: Chat, model: Sends) -> Shown | None:
    asked = model.reply_parameters
    number = asked.message_id if asked else model.reply_to_message_id
    if number is None:
        return None
    elsewhere = asked is not None and asked.chat_id not in (None, chat.id)
    found = None if elsewhere else chat.find(number)
    without: bool | Default | None = asked.allow_sending_without_reply if asked else model.allow_sending_without_reply
    if found is None and not given(without):
        raise bad("message to be replied not found")
    return found


def put(job: Job, target: Target, content: Mapping[str, object], markup: types.InlineKeyboardMarkup | None) -> Shown:
    tg = job.tg
    author = Author(tg.world.bot.card(), is_bot=True)
    shown = tg.world.post(
        target.chat,
        author,
        {**content, "reply_markup": markup},
        reply_to=target.reply_to,
        thread=target.thread,
        asked=job.asked.number,
    )
    job.asked.messages.append(shown.id)
    return shown


def photo_of(job: Job, source: object) -> list[types.PhotoSize]:
    """From an upload, or from a file that this bot has seen."""
    if not isinstance(source, str):
        raise bad("there is no photo in the request")
    if source.startswith("attach://"):
        upload = job.call.files.get(source.removeprefix("attach://"))
        if upload is None:
            raise bad("can't find the uploaded file: invalid file HTTP URL specified")
        check_photo(upload.content)
        return job.tg.world.files.keep_photo(upload.content)
    if source.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    stored = known(job, source)
    return job.tg.world.files.keep_photo(stored.content)


def voice_of(job: Job, source: object) -> made.Content:
    """Of uploads only."""
    upload = job.call.files.get(str(source).removeprefix("attach://"))
    if upload is None:
        raise bad("there is no voice in the request")
    return made.voice(job.tg.world.files, upload.content)


def document_of(job: Job, source: object) -> made.Content:
    """Of uploads only. A picture is as good as any file here."""
    upload = job.call.files.get(str(source).removeprefix("attach://"))
    if upload is None:
        raise bad("there is no document in the request")
    if len(upload.content) > UPLOAD_LIMIT:
        raise bad("file is too big")
    mime = guess_type(upload.name)[0] or "application/octet-stream"
    return made.document(job.tg.world.files, upload.content, mime, upload.name)


def known(job: Job, file_id: str) -> Stored:
    stored = job.tg.world.files.get(file_id)
    if stored is None:
        raise bad("wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
    if stored.kind != "photos":
        raise bad("can't use file of type Document as Photo")
    return stored
