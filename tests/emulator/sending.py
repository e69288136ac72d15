"""Methods that put something new into a chat."""

from __future__ import annotations

from aiogram import methods, types

from tests.emulator import content as made
from tests.emulator import limits
from tests.emulator.jobs import Job, Target, aim, document_of, photo_of, put, voice_of
from tests.emulator.models import given
from tests.emulator.refusals import bad

ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
ALBUM = range(2, 11)


def send_message(job: Job, model: methods.SendMessage) -> types.Message:
    text, entities = limits.read_text(
        model.text, model.parse_mode, model.entities, most=limits.TEXT, too_long="message is too long"
    )
    if not text:
        raise bad("message text is empty")
    markup = limits.check_markup(model.reply_markup)
    return put(job, aim(job, model, "text"), {"text": text, "entities": entities}, markup).message


Captioned = (
    methods.SendPhoto
    | methods.SendVoice
    | methods.SendDocument
    | types.InputMediaPhoto
    | types.InputMediaDocument
    | methods.EditMessageCaption
)


def caption_of(model: Captioned) -> made.Content:
    text, entities = limits.read_text(
        model.caption or "",
        model.parse_mode,
        model.caption_entities,
        most=limits.CAPTION,
        too_long="message caption is too long",
    )
    return {"caption": text or None, "caption_entities": entities}


def send_photo(job: Job, model: methods.SendPhoto) -> types.Message:
    caption, markup = caption_of(model), limits.check_markup(model.reply_markup)
    target = aim(job, model, "photo")
    return put(job, target, {"photo": photo_of(job, model.photo), **caption}, markup).message


def send_voice(job: Job, model: methods.SendVoice) -> types.Message:
    caption, markup = caption_of(model), limits.check_markup(model.reply_markup)
    target = aim(job, model, "voice")
    return put(job, target, voice_of(job, model.voice) | caption, markup).message


def send_document(job: Job, model: methods.SendDocument) -> types.Message:
    caption, markup = caption_of(model), limits.check_markup(model.reply_markup)
    target = aim(job, model, "document")
    return put(job, target, document_of(job, model.document) | caption, markup).message


def send_media_group(job: Job, model: methods.SendMediaGroup) -> list[types.Message]:
    """All of an album is in the chat, or nothing."""
    if len(model.media) not in ALBUM:
        raise bad(f"wrong number of media in an album: {len(model.media)}, must be 2-10 items")
    kinds = {one.type for one in model.media}
    if len(kinds) > 1 and "document" in kinds:
        raise bad("document can't be mixed with other media types")
    target = aim(job, model, "document" if "document" in kinds else "photo")
    contents = [album_part(job, one) for one in model.media]
    album = {"media_group_id": job.tg.world.new_album()}
    return [put(job, target, one | album, None).message for one in contents]


def album_part(job: Job, media: object) -> made.Content:
    if isinstance(media, types.InputMediaDocument):
        return document_of(job, media.media) | caption_of(media)
    if not isinstance(media, types.InputMediaPhoto):
        raise bad(f"the emulator takes albums of photos and documents only, not {type(media).__name__}")
    return {"photo": photo_of(job, media.media), **caption_of(media), "show_caption_above_media": above(media)}


def above(media: types.InputMediaPhoto) -> bool | None:
    return given(media.show_caption_above_media) or None


def send_location(job: Job, model: methods.SendLocation) -> types.Message:
    content = made.location(model.latitude, model.longitude, model.live_period)
    return _send_place(job, aim(job, model, "location"), content, model.reply_markup)


def send_venue(job: Job, model: methods.SendVenue) -> types.Message:
    content = made.venue(model.latitude, model.longitude, model.title, model.address)
    return _send_place(job, aim(job, model, "venue"), content, model.reply_markup)


def _send_place(job: Job, target: Target, content: made.Content, markup: object) -> types.Message:
    place = content["location"]
    assert isinstance(place, types.Location)
    if not (-90 <= place.latitude <= 90 and -180 <= place.longitude <= 180):
        raise bad("wrong location coordinates specified")
    return put(job, target, content, limits.check_markup(markup)).message


def send_chat_action(job: Job, model: methods.SendChatAction) -> bool:
    if model.action not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat = job.tg.chat(model.chat_id)
    chat.refuse_unless_writable("text")
    job.tg.actions.append((chat.id, model.action))
    return True
