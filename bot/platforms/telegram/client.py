"""The only module that uses python-telegram-bot: calls of the Bot API, and what its errors mean.

Errors leave here as those of the adapter protocol, without the library's own, whose text may hold the address and with
it the token.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from ssl import SSLContext
from typing import BinaryIO

import httpx
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaDocument,
    InputMediaPhoto,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from bot.platforms.base import FileUnavailable, Moved, SendError, UncertainSend, Unreachable
from bot.platforms.telegram.downloading import Downloads
from bot.platforms.telegram.keys import Address, chat_key
from bot.platforms.telegram.refusals import TokenRefused, refusal, restricted
from bot.platforms.telegram.webhook import Webhook
from bot.platforms.telegram.writing import PHOTO_NAME, Form, Rows, file_name
from domain.kinds import Restriction
from domain.pictures import LARGEST, PictureRefused, Refusal

CONNECTIONS = 256  # more than there are messages in flight, presses and downloads, so that none waits for another
CONNECT_SECONDS = 5.0
READ_SECONDS = 15.0
UPLOAD_SECONDS = 30.0
# Without a connection nothing was sent. An error of a proxy is one of these: it comes while connecting to Telegram.
NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
NOT_MODIFIED = "message is not modified"
TOO_BIG = "file is too big"
UNAVAILABLE = "the file is temporarily unavailable"
SCOPES = {
    "all": BotCommandScopeDefault,
    "private": BotCommandScopeAllPrivateChats,
    "groups": BotCommandScopeAllGroupChats,
}


MEDIA = {Form.PHOTO: InputMediaPhoto, Form.FILE: InputMediaDocument}


class Client:
    def __init__(self, token: str, *, base_url: str, base_file_url: str, context: SSLContext | bool) -> None:
        self.restrictions: dict[int, dict[Restriction, None]] = {}  # by chat, in their order
        os.environ.setdefault("PTB_TIMEDELTA", "1")  # the library's future default, without its warning
        self._request = HTTPXRequest(
            connection_pool_size=CONNECTIONS,
            connect_timeout=CONNECT_SECONDS,
            read_timeout=READ_SECONDS,
            write_timeout=READ_SECONDS,
            pool_timeout=CONNECT_SECONDS,
            media_write_timeout=UPLOAD_SECONDS,
            httpx_kwargs={"verify": context},
        )
        self._bot = Bot(
            token,
            base_url=base_url,
            base_file_url=base_file_url,
            request=self._request,
            get_updates_request=self._request,
        )
        self._downloads = Downloads(httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS), context)

    async def close(self) -> None:
        await self._request.shutdown()
        await self._downloads.close()

    # The account, and how updates come

    async def me(self) -> tuple[str, bool]:
        """The account's name, and whether it gets all messages of groups."""
        with _faults():
            user = await self._bot.get_me()
        return user.username or "", bool(user.can_read_all_group_messages)

    async def set_webhook(self, url: str, secret: str, kinds: Sequence[str], connections: int) -> None:
        with _faults():
            await self._bot.set_webhook(
                url=url, secret_token=secret, allowed_updates=kinds, max_connections=connections
            )

    async def delete_webhook(self) -> None:
        """Updates that wait there come by polling instead."""
        with _faults():
            await self._bot.delete_webhook(drop_pending_updates=False)

    async def webhook(self) -> Webhook:
        with _faults():
            found = await self._bot.get_webhook_info()
        kinds, most = frozenset(found.allowed_updates or ()), found.max_connections or 0
        return Webhook(found.url, kinds, most, found.pending_update_count, found.last_error_message or "")

    async def set_commands(self, scope: str, language: str, commands: Mapping[str, str]) -> None:
        with _faults():
            listed = [BotCommand(command=name, description=about) for name, about in commands.items()]
            await self._bot.set_my_commands(commands=listed, scope=SCOPES[scope](), language_code=language or None)

    # Sending

    async def say(self, to: Address, text: str, *, reply_to: int | None, choices: Rows) -> int:
        with self._faults_in(to.chat):
            sent = await self._bot.send_message(
                chat_id=to.chat,
                message_thread_id=to.topic,
                text=text,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                reply_parameters=_reply(reply_to),
                reply_markup=_keyboard(choices),
            )
        return sent.message_id

    async def show(
        self, to: Address, picture: bytes, form: Form, *, caption: str, reply_to: int | None, choices: Rows
    ) -> int:
        bot = self._bot
        as_file = partial(bot.send_document, document=picture)
        send = as_file if form is Form.FILE else partial(bot.send_photo, photo=picture)
        with self._faults_in(to.chat):
            sent = await send(
                chat_id=to.chat,
                message_thread_id=to.topic,
                filename=file_name(picture),
                caption=caption or None,
                reply_parameters=_reply(reply_to),
                reply_markup=_keyboard(choices),
            )
        return sent.message_id

    async def speak(
        self, to: Address, voice: bytes, caption: str, *, seconds: int | None, reply_to: int | None, choices: Rows
    ) -> int:
        with self._faults_in(to.chat):
            sent = await self._bot.send_voice(
                chat_id=to.chat,
                message_thread_id=to.topic,
                voice=voice,
                duration=seconds,
                caption=caption or None,
                reply_parameters=_reply(reply_to),
                reply_markup=_keyboard(choices),
            )
        return sent.message_id

    async def hand_over(
        self, to: Address, file: BinaryIO, name: str, caption: str, *, reply_to: int | None, choices: Rows
    ) -> int:
        """A file of any kind, which is read while it is sent."""
        with self._faults_in(to.chat):
            sent = await self._bot.send_document(
                chat_id=to.chat,
                message_thread_id=to.topic,
                document=InputFile(file, filename=name, read_file_handle=False),
                disable_content_type_detection=True,
                caption=caption or None,
                reply_parameters=_reply(reply_to),
                reply_markup=_keyboard(choices),
            )
        return sent.message_id

    async def show_album(
        self, to: Address, pictures: Sequence[bytes], form: Form, *, reply_to: int | None
    ) -> list[int]:
        with self._faults_in(to.chat):
            sent = await self._bot.send_media_group(
                chat_id=to.chat,
                message_thread_id=to.topic,
                media=[MEDIA[form](media=picture, filename=PHOTO_NAME) for picture in pictures],
                reply_parameters=_reply(reply_to),
            )
        return [one.message_id for one in sent]

    async def point(self, to: Address, degrees: tuple[float, float], title: str, *, reply_to: int | None) -> int:
        """A place with a name; one without is a point on the map."""
        latitude, longitude = degrees
        with self._faults_in(to.chat):
            if title:
                sent = await self._bot.send_venue(
                    chat_id=to.chat,
                    message_thread_id=to.topic,
                    latitude=latitude,
                    longitude=longitude,
                    title=title,
                    address=f"{latitude:.5f}, {longitude:.5f}",
                    reply_parameters=_reply(reply_to),
                )
            else:
                sent = await self._bot.send_location(
                    chat_id=to.chat,
                    message_thread_id=to.topic,
                    latitude=latitude,
                    longitude=longitude,
                    reply_parameters=_reply(reply_to),
                )
        return sent.message_id

    # Editing and deleting

    async def edit_text(self, chat: int, number: int, text: str, choices: Rows) -> None:
        with self._faults_in(chat):
            await self._bot.edit_message_text(
                chat_id=chat,
                message_id=number,
                text=text,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                reply_markup=_keyboard(choices),
            )

    async def edit_caption(self, chat: int, number: int, caption: str, choices: Rows) -> None:
        with self._faults_in(chat):
            await self._bot.edit_message_caption(
                chat_id=chat, message_id=number, caption=caption, reply_markup=_keyboard(choices)
            )

    async def edit_picture(
        self, chat: int, number: int, picture: bytes, form: Form, *, caption: str, choices: Rows
    ) -> None:
        """Replaces the picture or the text by a picture with a caption."""
        with self._faults_in(chat):
            await self._bot.edit_message_media(
                chat_id=chat,
                message_id=number,
                media=MEDIA[form](media=picture, filename=PHOTO_NAME, caption=caption or None),
                reply_markup=_keyboard(choices),
            )

    async def take_buttons(self, chat: int, number: int) -> None:
        with self._faults_in(chat):
            await self._bot.edit_message_reply_markup(chat_id=chat, message_id=number, reply_markup=None)

    async def delete(self, chat: int, number: int) -> None:
        with self._faults_in(chat):
            await self._bot.delete_message(chat_id=chat, message_id=number)

    async def answer(self, press: str) -> None:
        """Confirms a button press, so that the button stops spinning."""
        with _faults():
            await self._bot.answer_callback_query(callback_query_id=press)

    @contextmanager
    def _faults_in(self, chat: int) -> Iterator[None]:
        """As `_faults`; notes what the chat does not let us do."""
        try:
            with _faults():
                yield
        except SendError as fault:
            if fault.restriction:
                self.restrictions.setdefault(chat, {})[fault.restriction] = None
            raise

    async def download(self, file: str) -> AsyncIterator[bytes]:
        """What somebody sent, piece by piece. Raises `PictureRefused` for one that is too large."""
        async for piece in self._downloads.pieces(await self._address_of(file)):
            yield piece

    async def _address_of(self, file: str) -> str:
        try:
            with _faults():
                found = await self._bot.get_file(file_id=file)
        except UncertainSend as error:  # asking changes nothing there: it can be repeated
            raise SendError(str(error), permanent=False) from None
        except SendError as error:
            if TOO_BIG in str(error).casefold():
                raise PictureRefused(Refusal.TOO_LARGE) from None
            if UNAVAILABLE in str(error).casefold():
                raise FileUnavailable("not now") from None
            raise
        if (found.file_size or 0) > LARGEST:
            raise PictureRefused(Refusal.TOO_LARGE)
        if not found.file_path:
            raise FileUnavailable("no address")
        return found.file_path


def _reply(number: int | None) -> ReplyParameters | None:
    return ReplyParameters(message_id=number, allow_sending_without_reply=True) if number else None


def _keyboard(choices: Rows) -> InlineKeyboardMarkup | None:
    if not choices:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(text=one.label, callback_data=one.token) for one in row] for row in choices]
    )


@contextmanager
def _faults() -> Iterator[None]:
    """An edit that changes nothing has succeeded."""
    try:
        yield
    except TelegramError as error:
        if isinstance(error, BadRequest) and NOT_MODIFIED in error.message.casefold():
            return
        raise _fault(error) from None
    except (KeyError, TypeError, ValueError) as error:  # the library does not understand Telegram's answer
        raise UncertainSend(f"unreadable answer: {type(error).__name__}") from None


def _fault(error: TelegramError) -> SendError | UncertainSend:
    match error:
        case RetryAfter():
            after = error.retry_after
            seconds = after.total_seconds() if isinstance(after, timedelta) else float(after)
            return SendError("too many requests", permanent=False, retry_after=seconds)
        case ChatMigrated():
            return Moved(chat_key(error.new_chat_id))
        case Forbidden():
            return restricted(error.message) or Unreachable(error.message)
        case InvalidToken():
            return TokenRefused("Telegram does not know the token", permanent=False)
        case Conflict():
            return SendError("another process asks for updates", permanent=False)
        case BadRequest():
            return refusal(error.message)
    return _lost(error)


def _lost(error: TelegramError) -> SendError | UncertainSend:
    """The network failed, or Telegram did. A call that reached it and was not answered may have been carried out."""
    cause = error.__cause__
    if isinstance(cause, NEVER_SENT):
        return SendError(f"no connection: {type(cause).__name__}", permanent=False)
    if isinstance(cause, httpx.HTTPError) or type(error) is TelegramError:
        return UncertainSend(f"no answer: {type(cause or error).__name__}")
    return SendError("Telegram failed", permanent=False)
