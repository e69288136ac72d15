"""Turns what WeChat sent into an `Incoming`, or into nothing where it is not meant for the service.

WeChat gives no names, no titles and no languages: a person is an openid, which is also their chat.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.platforms.wechat import fields
from bot.platforms.wechat.fields import Table
from domain.gcj02 import to_wgs84
from domain.messages import ChatKind, Happening, Incoming, IncomingPhoto, IncomingVoice, Place

PLATFORM = "wechat"
EVENT = "event"
TEMPLATE_DONE, SUCCEEDED = "TEMPLATESENDJOBFINISH", "success"
# What a message of this type is called where it is not taken; any other is "other".
UNREAD = {"video": "video", "shortvideo": "video", "voice": "voice", "file": "file", "link": "link"}
OTHER = "other"
START = "/start"
SCENE = "qrscene_"  # before the code's own text, for who was no follower yet
VOICE = "voice"  # stands for an address, which voices have not
MEDIA_ID = re.compile(r"[A-Za-z0-9_-]{1,200}")
LINKABLE = re.compile(r"[A-Za-z0-9_-]{1,64}")
# The keys of the account's menu → the words that say the same. A key of another menu asks what can be done here.
MENU: Mapping[str, str] = {"report": "/report", "cases": "/cases", "human": "/human"}
HELP = "/help"


def key_of(table: Table) -> str:
    """The key of a message or an event. A message's number is unique for its sender alone; events have none."""
    sender = fields.identity(table, "FromUserName")
    if _type(table) != EVENT:
        return f"{sender}:{fields.whole(table, 'MsgId')}"
    made, event = fields.whole(table, "CreateTime"), fields.name(table, "Event")
    return f"{sender}:{made}:{event}:{fields.text(table, 'EventKey')}"


def template_failure(table: Table) -> tuple[int, str] | None:
    """The number of a template message that did not arrive, and why; None for anything else."""
    if _type(table) != EVENT or fields.name(table, "Event").upper() != TEMPLATE_DONE:
        return None
    status = fields.text(table, "Status").strip().lower()
    return None if status in ("", SUCCEEDED) else (fields.whole(table, "MsgID"), status)


def file_of(address: str, name: str) -> str:
    """How a picture is called here: by its address and its MediaId, of which one may be missing."""
    return f"{address} {name}" if MEDIA_ID.fullmatch(name) else address


def read(table: Table, *, fetches: bool = False) -> Incoming | None:
    """Raises `ValueError` for what cannot be read; None for what nobody said, such as a page that was opened.
    `fetches`: whether the account may ask for a voice, which else is heard only as the words that came with it."""
    fields.check(table)
    sender = fields.identity(table, "FromUserName")
    fields.identity(table, "ToUserName")
    begun = Incoming(
        platform=PLATFORM,
        chat=sender,
        chat_kind=ChatKind.PRIVATE,
        sender=sender,
        sender_name="",
        sent_at=fields.moment(table, "CreateTime"),
    )
    if _type(table) == EVENT:
        return _event(begun, table)
    return _message(replace(begun, message=str(fields.whole(table, "MsgId"))), table, fetches=fetches)


def _type(table: Table) -> str:
    return fields.name(table, "MsgType").lower()


def _message(begun: Incoming, table: Table, *, fetches: bool) -> Incoming:
    match kind := _type(table):
        case "text":
            return _said(begun, fields.text(table, "Content"))
        case "image":
            return replace(begun, photos=(IncomingPhoto(_picture(table)),))
        case "location":
            return replace(begun, place=_place(table))
        case "voice" if spoken := fields.text(table, "Recognition").strip():
            return replace(begun, text=spoken, dictated=True)
        case "voice" if fetches and MEDIA_ID.fullmatch(fields.text(table, "MediaId")):
            return replace(begun, voice=IncomingVoice(file_of(VOICE, fields.text(table, "MediaId")), None))
    return replace(begun, unread=UNREAD.get(kind, OTHER))


def _said(begun: Incoming, words: str) -> Incoming:
    """An empty text is a sticker, or something newer than this."""
    return replace(begun, text=words) if words.strip() else replace(begun, unread=OTHER)


def _picture(table: Table) -> str:
    """Some come without an address."""
    media = fields.text(table, "MediaId")
    return file_of(fields.text(table, "PicUrl") if media else fields.name(table, "PicUrl"), media)


def _place(table: Table) -> Place:
    """WeChat gives the coordinates of Chinese maps."""
    north, east = fields.degrees(table, "Location_X", 90), fields.degrees(table, "Location_Y", 180)
    latitude, longitude = to_wgs84(north, east)
    return Place(latitude, longitude, fields.text(table, "Label").strip())


def _event(begun: Incoming, table: Table) -> Incoming | None:
    match fields.name(table, "Event").lower():
        case "subscribe" | "subscribe_scan" | "subscribe_scan_product" | "scan":
            return replace(begun, text=_beginning(fields.text(table, "EventKey")), by_event=True)
        case "unsubscribe":
            return replace(begun, happening=Happening.LOST)
        case "click":
            return replace(begun, text=MENU.get(fields.text(table, "EventKey"), HELP), by_event=True)
    return None


def _beginning(key: str) -> str:
    """As by a link: whoever follows is welcomed, and a printed code says in which area they are."""
    scene = key.removeprefix(SCENE)
    return f"{START} {scene}" if LINKABLE.fullmatch(scene) else START
