"""A message in a chat as people see it now, with what it was before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aiogram import types
from aiogram.types import InlineKeyboardButton, Location, Message

if TYPE_CHECKING:
    from tests.emulator.chats import Chat


@dataclass(frozen=True, slots=True)
class Author:
    """Who stands above a message. Behind an anonymous administrator or a channel there is no person to be seen."""

    user: types.User
    sender_chat: types.Chat | None = None
    is_bot: bool = False


@dataclass(eq=False)
class Shown:
    chat: Chat
    message: Message
    by_bot: bool
    past: list[Message] = field(default_factory=list)  # as it was before each edit, oldest first
    deleted: bool = False
    out_of_reach: bool = False  # so old that a press of its buttons says no more than its number
    meant_for_bot: bool = False  # a command for it: under privacy mode it hears replies to this as well
    asked: int = 0  # the number of the request that sent it, 0 for people

    def __repr__(self) -> str:
        who = "bot" if self.by_bot else "person"
        return f"<{who} #{self.id} in {self.chat.title}: {self.text!r} {self.labels}>"

    @property
    def id(self) -> int:
        return self.message.message_id

    @property
    def text(self) -> str:
        """The text, or what stands below a picture."""
        return self.message.text or self.message.caption or ""

    @property
    def thread(self) -> int | None:
        return self.message.message_thread_id if self.message.is_topic_message else None

    @property
    def photos(self) -> int:
        return 1 if self.message.photo else 0

    @property
    def photo(self) -> bytes:
        """The picture in its largest size."""
        assert self.message.photo, f"no picture in {self!r}"
        return self.chat.world.files.find(self.message.photo[-1].file_id).content

    @property
    def album(self) -> str:
        return self.message.media_group_id or ""

    @property
    def location(self) -> Location | None:
        return self.message.location

    @property
    def reply_to(self) -> int | None:
        """The message it was written in reply to; not the beginning of its topic."""
        quoted = self.message.reply_to_message
        return None if quoted is None or quoted.forum_topic_created else quoted.message_id

    @property
    def buttons(self) -> list[list[tuple[str, str]]]:
        """Label and data, or address, row by row."""
        return [[(button.text, data_of(button)) for button in row] for row in rows_of(self.message)]

    @property
    def labels(self) -> list[str]:
        return [label for row in self.buttons for label, _ in row]

    def replace(self, message: Message) -> None:
        self.past.append(self.message)
        self.message = message


def rows_of(message: Message) -> list[list[InlineKeyboardButton]]:
    return message.reply_markup.inline_keyboard if message.reply_markup else []


def data_of(button: InlineKeyboardButton) -> str:
    return button.callback_data or button.url or ""


def quote(shown: Shown | None) -> Message | None:
    """A quoted message does not quote in turn."""
    if shown is None:
        return None
    return shown.message.model_copy(update={"reply_to_message": None, "pinned_message": None})
