"""Methods that change what already stands in a chat."""

from __future__ import annotations

from aiogram import methods, types

from tests.emulator import limits
from tests.emulator.chats import GroupState
from tests.emulator.content import Content
from tests.emulator.jobs import Job, document_of, photo_of
from tests.emulator.refusals import NOT_MODIFIED, bad
from tests.emulator.sending import caption_of
from tests.emulator.shown import Shown

VISIBLE = ("text", "entities", "caption", "caption_entities", "reply_markup", "photo", "document")


def own_message(job: Job, chat: int | str | None, number: int | None) -> Shown:
    if chat is None or number is None:
        raise bad("message identifier is not specified")
    place = job.tg.chat(chat)
    place.refuse_unless_member()
    shown = place.find(number)
    if shown is None:
        raise bad("message to edit not found")
    if not shown.by_bot:
        raise bad("message can't be edited")
    place.refuse_unless_writable("text")
    return shown


def change(job: Job, shown: Shown, content: Content) -> types.Message:
    """Refuses an edit after which people would see the same."""
    old = shown.message
    when = int(job.tg.world.clock().timestamp())
    new = old.model_copy(update=content | {"edit_date": when})
    if all(getattr(old, name) == getattr(new, name) for name in VISIBLE):
        raise bad(NOT_MODIFIED)
    shown.replace(new)
    job.asked.messages.append(shown.id)
    return new


def edit_message_text(job: Job, model: methods.EditMessageText) -> types.Message:
    """Buttons which are not given again are gone."""
    text, entities = limits.read_text(
        model.text or "", model.parse_mode, model.entities, most=limits.TEXT, too_long="message is too long"
    )
    if not text:
        raise bad("message text is empty")
    markup = limits.check_markup(model.reply_markup)
    shown = own_message(job, model.chat_id, model.message_id)
    if shown.message.text is None:
        raise bad("there is no text in the message to edit")
    return change(job, shown, {"text": text, "entities": entities, "reply_markup": markup})


def edit_message_caption(job: Job, model: methods.EditMessageCaption) -> types.Message:
    caption, markup = caption_of(model), limits.check_markup(model.reply_markup)
    shown = own_message(job, model.chat_id, model.message_id)
    if not (shown.message.photo or shown.message.voice or shown.message.document):
        raise bad("there is no caption in the message to edit")
    return change(job, shown, caption | {"reply_markup": markup})


def edit_message_reply_markup(job: Job, model: methods.EditMessageReplyMarkup) -> types.Message:
    markup = limits.check_markup(model.reply_markup)
    shown = own_message(job, model.chat_id, model.message_id)
    return change(job, shown, {"reply_markup": markup})


def edit_message_media(job: Job, model: methods.EditMessageMedia) -> types.Message:
    media = model.media
    if not isinstance(media, types.InputMediaPhoto | types.InputMediaDocument):
        raise bad(f"the emulator changes photos and documents only, not {type(media).__name__}")
    markup = limits.check_markup(model.reply_markup)
    shown = own_message(job, model.chat_id, model.message_id)
    shown.chat.refuse_kind("document" if isinstance(media, types.InputMediaDocument) else "photo")
    if not (shown.message.text or shown.message.photo or shown.message.document):
        raise bad("there is no media in the message to edit")
    now = dict.fromkeys(("text", "entities", "photo", "document")) | caption_of(media) | {"reply_markup": markup}
    if isinstance(media, types.InputMediaDocument):
        return change(job, shown, now | document_of(job, media.media))
    return change(job, shown, now | {"photo": photo_of(job, media.media)})


def delete_message(job: Job, model: methods.DeleteMessage) -> bool:
    chat = job.tg.chat(model.chat_id)
    chat.refuse_unless_member()
    shown = chat.find(model.message_id)
    if shown is None:
        raise bad("message to delete not found")
    if isinstance(chat, GroupState) and not shown.by_bot and chat.status != "administrator":
        raise bad("message can't be deleted")
    shown.deleted = True
    return True


def delete_messages(job: Job, model: methods.DeleteMessages) -> bool:
    """Skips those that are not there."""
    chat = job.tg.chat(model.chat_id)
    chat.refuse_unless_member()
    for number in model.message_ids:
        if shown := chat.find(number):
            shown.deleted = True
    return True


def answer_callback_query(job: Job, model: methods.AnswerCallbackQuery) -> bool:
    job.tg.world.taps.answer(model.callback_query_id, model.text or "", alert=bool(model.show_alert))
    return True
