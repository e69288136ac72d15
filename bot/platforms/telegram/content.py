"""What a message holds: words, a picture, a place, a voice, a file, or the name of what is not accepted."""

from __future__ import annotations

from dataclasses import dataclass
from mimetypes import guess_type

from bot.platforms.telegram import fields
from bot.platforms.telegram.fields import Table
from domain import sent_files
from domain.messages import IncomingFile, IncomingPhoto, IncomingVoice, Place
from domain.pictures import UNTOLD

# As Telegram names them. An animation is a document as well, and a venue a location, so those come first.
NOT_TAKEN = (
    "animation", "audio", "video", "video_note", "sticker", "document", "contact", "poll", "dice", "story", "game",
    "paid_media", "checklist", "invoice", "giveaway",
)  # fmt: skip
PICTURE = "image/"
OTHER = "other"  # what a later version of Telegram has and this does not know
# Service messages: they appear in a private chat, and nobody wrote them.
SERVICE = frozenset(
    {
        "pinned_message", "message_auto_delete_timer_changed", "successful_payment", "refunded_payment",
        "connected_website", "users_shared", "chat_shared", "write_access_allowed", "proximity_alert_triggered",
        "forum_topic_created", "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened", "gift",
        "unique_gift", "gift_upgrade_sent", "chat_background_set", "boost_added", "web_app_data", "passport_data",
        "checklist_tasks_done", "checklist_tasks_added", "giveaway_created", "giveaway_completed", "giveaway_winners",
        "suggested_post_approved", "suggested_post_approval_failed", "suggested_post_declined", "suggested_post_paid",
        "suggested_post_refunded", "paid_message_price_changed", "direct_message_price_changed", "new_chat_title",
        "managed_bot_created", "poll_option_added", "poll_option_deleted", "video_chat_started", "video_chat_ended",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Contents:
    """Empty for a service message, which nobody wrote."""

    text: str = ""
    photos: tuple[IncomingPhoto, ...] = ()
    place: Place | None = None
    voice: IncomingVoice | None = None
    file: IncomingFile | None = None
    unread: str = ""

    def __bool__(self) -> bool:
        return bool(self.text or self.photos or self.place or self.voice or self.file or self.unread)


def contents_of(message: Table) -> Contents:
    words = fields.text(message, "text") or fields.text(message, "caption")
    if photos := _photos(message):
        return Contents(words, photos=photos)
    if place := _place(message):
        return Contents(words, place=place)
    if spoken := fields.table_or_none(message, "voice"):
        seconds = fields.whole_or_zero(spoken, "duration")
        return Contents(words, voice=IncomingVoice(fields.name(spoken, "file_id"), seconds or None))
    if document := _document(message):
        return Contents(words, file=document)
    return Contents(words, unread=next((name for name in NOT_TAKEN if message.get(name) is not None), ""))


def _photos(message: Table) -> tuple[IncomingPhoto, ...]:
    for shown in (message, fields.table_or_none(message, "live_photo") or fields.NOTHING):
        if shown.get("photo"):
            largest = max(reversed(fields.tables(shown, "photo")), key=_size)  # they stand in order
            return (IncomingPhoto(fields.name(largest, "file_id")),)
    document = None if message.get("animation") else fields.table_or_none(message, "document")
    if document and _may_be_picture(document):
        return (IncomingPhoto(fields.name(document, "file_id")),)
    return ()


def _document(message: Table) -> IncomingFile | None:
    document = None if message.get("animation") else fields.table_or_none(message, "document")
    if document is None:
        return None
    name, told = fields.text(document, "file_name"), fields.text(document, "mime_type").casefold()
    return IncomingFile(fields.name(document, "file_id"), name) if sent_files.may_be_taken(name, told) else None


def _may_be_picture(document: Table) -> bool:
    """What a file is, its bytes say once it is fetched. One that is called something else is not fetched for it."""
    told = fields.text(document, "mime_type").casefold()
    named = guess_type(fields.text(document, "file_name").casefold())[0]
    if named is None and told in UNTOLD:
        return True
    return told.startswith(PICTURE) or (named is not None and named.startswith(PICTURE))


def pictures_in(message: Table) -> tuple[str, ...]:
    """What tells the pictures of a message from others, whichever size is fetched."""
    sizes = fields.tables(message, "photo") if message.get("photo") else ()
    return tuple(fields.text(one, "file_unique_id") for one in sizes)


def _size(photo: Table) -> int:
    return fields.whole_or_zero(photo, "width") * fields.whole_or_zero(photo, "height")


def _place(message: Table) -> Place | None:
    """A live location is where it began."""
    if venue := fields.table_or_none(message, "venue"):
        called = dict.fromkeys((fields.text(venue, "title").strip(), fields.text(venue, "address").strip()))
        return _on_ground(fields.table(venue, "location"), " ".join(filter(None, called)))
    location = fields.table_or_none(message, "location")
    return _on_ground(location, "") if location else None


def _on_ground(location: Table, address: str) -> Place:
    return Place(fields.degrees(location, "latitude", 90), fields.degrees(location, "longitude", 180), address)
