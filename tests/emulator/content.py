"""What a message of a person can hold, as the fields of a `Message`."""

from __future__ import annotations

from aiogram import types

from tests.emulator.entities import find_entities
from tests.emulator.files import FileStore, Stored

Content = dict[str, object]


def written(text: str) -> Content:
    return {"text": text, "entities": find_entities(text)}


def captioned(caption: str) -> Content:
    return {"caption": caption, "caption_entities": find_entities(caption)} if caption else {}


def photo(files: FileStore, picture: bytes) -> Content:
    return {"photo": files.keep_photo(picture)}


def _named(stored: Stored) -> Content:
    return {"file_id": stored.file_id, "file_unique_id": stored.unique_id, "file_size": len(stored.content)}


def document(files: FileStore, content: bytes, mime: str, name: str) -> Content:
    stored = files.keep(content, "documents", name.rpartition(".")[2] or "bin")
    return {"document": types.Document.model_validate(_named(stored) | {"file_name": name, "mime_type": mime})}


def voice(files: FileStore, content: bytes) -> Content:
    about = _named(files.keep(content, "voice", "oga")) | {"duration": 3, "mime_type": "audio/ogg"}
    return {"voice": types.Voice.model_validate(about)}


def video(files: FileStore, content: bytes) -> Content:
    shape = {"width": 640, "height": 360, "duration": 5, "mime_type": "video/mp4"}
    return {"video": types.Video.model_validate(_named(files.keep(content, "videos", "mp4")) | shape)}


def video_note(files: FileStore, content: bytes) -> Content:
    stored = files.keep(content, "video_notes", "mp4")
    return {"video_note": types.VideoNote.model_validate(_named(stored) | {"length": 240, "duration": 5})}


def sticker(files: FileStore, emoji: str) -> Content:
    about = _named(files.keep(b"RIFF    WEBP", "stickers", "webp"))
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": emoji}
    return {"sticker": types.Sticker.model_validate(about | shape)}


def contact(name: str, phone: str) -> Content:
    return {"contact": types.Contact(phone_number=phone, first_name=name)}


def location(latitude: float, longitude: float, live_period: int | None = None) -> Content:
    """`live_period` in seconds."""
    return {"location": types.Location(latitude=latitude, longitude=longitude, live_period=live_period)}


def venue(latitude: float, longitude: float, title: str, address: str) -> Content:
    place = types.Location(latitude=latitude, longitude=longitude)
    return {"venue": types.Venue(location=place, title=title, address=address), "location": place}


def poll(question: str, options: tuple[str, ...]) -> Content:
    choices = [
        types.PollOption(persistent_id=str(number), text=one, voter_count=0) for number, one in enumerate(options)
    ]
    return {
        "poll": types.Poll.model_validate(
            {
                "id": "5300000000000000001",
                "question": question,
                "options": choices,
                "total_voter_count": 0,
                "is_closed": False,
                "is_anonymous": True,
                "type": "regular",
                "allows_multiple_answers": False,
                "allows_revoting": True,
                "members_only": False,
            }
        )
    }
