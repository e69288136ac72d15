"""People of the emulated world, and what they do, as sentences: `resident.writes(chat, "路灯坏了")`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aiogram import types

from tests.emulator import content as made
from tests.emulator.chats import Chat, GroupState, Private, Topic
from tests.emulator.content import Content
from tests.emulator.members import standing_changed
from tests.emulator.shown import Author, Shown

if TYPE_CHECKING:
    from tests.emulator.taps import Tap
    from tests.emulator.world import World

ANONYMOUS_ADMIN = types.User(id=1087968824, is_bot=True, first_name="Group", username="GroupAnonymousBot")
CHANNEL_BOT = types.User(id=136817688, is_bot=True, first_name="Channel", username="Channel_Bot")


@dataclass(eq=False)
class Person:
    """Every verb returns the message as it stands in the chat. `thread` is a topic; replies go where they belong."""

    world: World = field(repr=False)
    id: int
    first_name: str
    language: str = "zh-hans"
    username: str = ""
    blocked: bool = False
    deactivated: bool = False
    refuses_voices: bool = False  # a setting of theirs; the bot is not told

    def card(self) -> types.User:
        return types.User(
            id=self.id,
            is_bot=False,
            first_name=self.first_name,
            username=self.username or None,
            language_code=self.language or None,
        )

    def says(
        self,
        chat: Chat,
        content: Content,
        *,
        reply_to: Shown | None = None,
        thread: Topic | None = None,
        anonymously: bool = False,
        as_channel: str = "",
    ) -> Shown:
        """Any content; `anonymously` as an administrator whom nobody sees, `as_channel` in a channel's name."""
        with self.world.lock:
            self._must_be_in(chat)
            author = self._author(chat, anonymously, as_channel)
            return self.world.post(chat, author, content, reply_to=reply_to, thread=thread.id if thread else None)

    def writes(
        self,
        chat: Chat,
        text: str,
        *,
        reply_to: Shown | None = None,
        thread: Topic | None = None,
        anonymously: bool = False,
        as_channel: str = "",
    ) -> Shown:
        return self.says(
            chat,
            made.written(text),
            reply_to=reply_to,
            thread=thread,
            anonymously=anonymously,
            as_channel=as_channel,
        )

    def starts(self, payload: str = "") -> Shown:
        """Presses the start button, with what a deep link carries."""
        return self.writes(self.world.private(self), f"/start {payload}".rstrip())

    def sends_photo(
        self,
        chat: Chat,
        picture: bytes,
        caption: str = "",
        *,
        reply_to: Shown | None = None,
        thread: Topic | None = None,
    ) -> Shown:
        content = made.photo(self.world.files, picture) | made.captioned(caption)
        return self.says(chat, content, reply_to=reply_to, thread=thread)

    def sends_album(
        self,
        chat: Chat,
        pictures: Sequence[bytes],
        caption: str = "",
        *,
        reply_to: Shown | None = None,
        thread: Topic | None = None,
    ) -> list[Shown]:
        """As many updates as pictures, with one `media_group_id` and the caption on the first."""
        album: Content = {"media_group_id": self.world.new_album()}
        contents = [made.photo(self.world.files, picture) | album for picture in pictures]
        contents[0] |= made.captioned(caption)
        return [self.says(chat, one, reply_to=reply_to, thread=thread) for one in contents]

    def sends_document(
        self, chat: Chat, content: bytes, mime: str, name: str, *, caption: str = "", reply_to: Shown | None = None
    ) -> Shown:
        described = made.document(self.world.files, content, mime, name) | made.captioned(caption)
        return self.says(chat, described, reply_to=reply_to)

    def sends_voice(self, chat: Chat, content: bytes = b"OggS", *, reply_to: Shown | None = None) -> Shown:
        return self.says(chat, made.voice(self.world.files, content), reply_to=reply_to)

    def sends_video(
        self, chat: Chat, content: bytes = b"mp4", *, caption: str = "", reply_to: Shown | None = None
    ) -> Shown:
        described = made.video(self.world.files, content) | made.captioned(caption)
        return self.says(chat, described, reply_to=reply_to)

    def sends_video_note(self, chat: Chat, content: bytes = b"mp4", *, reply_to: Shown | None = None) -> Shown:
        return self.says(chat, made.video_note(self.world.files, content), reply_to=reply_to)

    def sends_sticker(self, chat: Chat, emoji: str = "👍", *, reply_to: Shown | None = None) -> Shown:
        return self.says(chat, made.sticker(self.world.files, emoji), reply_to=reply_to)

    def sends_contact(self, chat: Chat, name: str = "王先生", phone: str = "0000") -> Shown:
        return self.says(chat, made.contact(name, phone))

    def sends_poll(self, chat: Chat, question: str = "几点?", options: tuple[str, ...] = ("早", "晚")) -> Shown:
        return self.says(chat, made.poll(question, options))

    def sends_location(
        self,
        chat: Chat,
        latitude: float,
        longitude: float,
        *,
        live_period: int | None = None,
        reply_to: Shown | None = None,
    ) -> Shown:
        return self.says(chat, made.location(latitude, longitude, live_period), reply_to=reply_to)

    def sends_venue(
        self, chat: Chat, latitude: float, longitude: float, title: str, address: str, *, reply_to: Shown | None = None
    ) -> Shown:
        return self.says(chat, made.venue(latitude, longitude, title, address), reply_to=reply_to)

    def forwards(self, shown: Shown, chat: Chat) -> Shown:
        """Hands somebody's message on; of the person who wrote it, only the name is told."""
        author = shown.message.from_user
        name = author.full_name if author else shown.chat.title
        kept = {k: v for k, v in shown.message if k in ("text", "entities", "photo", "caption", "document", "location")}
        origin = types.MessageOriginHiddenUser(date=shown.message.date, sender_user_name=name)
        return self.says(chat, kept | {"forward_origin": origin})

    def edits(self, shown: Shown, text: str) -> None:
        """Writes the text, or what stands below the picture, anew."""
        content = made.written(text) if shown.message.text is not None else made.captioned(text)
        self._changes(shown, content)

    def moves(self, shown: Shown, latitude: float, longitude: float) -> None:
        """A live location goes on; it arrives as an edited message."""
        assert shown.message.location is not None
        self._changes(shown, made.location(latitude, longitude, shown.message.location.live_period))

    def _changes(self, shown: Shown, content: Content) -> None:
        with self.world.lock:
            when = int(self.world.clock().timestamp())
            shown.replace(shown.message.model_copy(update=content | {"edit_date": when}))
            self.world.announce_message("edited_message", shown)

    def deletes(self, shown: Shown) -> None:
        """Bots are never told."""
        with self.world.lock:
            shown.deleted = True

    def taps(self, shown: Shown, label_or_data: str, *, as_it_was: bool = False) -> Tap:
        """Presses a button; `as_it_was` one that stood there before an edit, as a slow phone still shows it."""
        with self.world.lock:
            self._must_be_in(shown.chat)
            return self.world.taps.press(self, shown, label_or_data, as_it_was=as_it_was)

    def blocks_bot(self) -> None:
        self._turns(blocked=True)

    def unblocks_bot(self) -> None:
        self._turns(blocked=False)

    unblocks = unblocks_bot

    def _turns(self, *, blocked: bool) -> None:
        with self.world.lock:
            self.blocked = blocked
            old, new = ("member", "kicked") if blocked else ("kicked", "member")
            chat = self.world.private(self)
            self.world.stream.push("my_chat_member", standing_changed(chat, self.card(), old, new), chat.id)

    def deactivates(self) -> None:
        """Deletes the account; nobody is told."""
        self.deactivated = True

    def _must_be_in(self, chat: Chat) -> None:
        if isinstance(chat, Private):
            assert chat.person is self, f"{self.first_name} is not in that chat"
            chat.started = True
        if isinstance(chat, GroupState):
            assert chat.moved_to is None, f"{chat.title} has moved: use `group.current()`"
            assert self.id in chat.members, f"{self.first_name} is no member of {chat.title}"

    def _author(self, chat: Chat, anonymously: bool, as_channel: str) -> Author:
        if anonymously:
            return Author(ANONYMOUS_ADMIN, chat.card())
        if as_channel:
            return Author(CHANNEL_BOT, types.Chat(id=-1_002_000_000_001, type="channel", title=as_channel))
        return Author(self.card())
