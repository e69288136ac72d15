"""What Telegram hands over, as the rest of the service reads it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.telegram.reading import UNKNOWN_TIME, Me, read
from domain.messages import ChatKind, Happening, Incoming, IncomingFile, IncomingPhoto, IncomingVoice, Place
from tests.bot.telegram_updates import (
    BASIC,
    DATE,
    FORUM,
    GROUP,
    HIDDEN,
    ME,
    PERSON,
    PRIVATE,
    SIZES,
    edited,
    message,
    press,
    standing,
)
from tests.tables import each

VENUE = {"location": {"latitude": 41.68, "longitude": 125.75}, "title": "东门", "address": "振兴路12号"}


def said(update: dict[str, Any], me: Me = ME) -> Incoming:
    incoming = read(update, me)
    assert incoming is not None
    return incoming


def test_words_in_a_private_chat_are_read_whole() -> None:
    assert said(message(text="路灯不亮")) == Incoming(
        platform="telegram",
        chat="5100000001",
        chat_kind=ChatKind.PRIVATE,
        sender="5100000001",
        sender_name="李 女士",
        sent_at=datetime.fromtimestamp(DATE, UTC),
        message="17",
        language="zh-CN",
        text="路灯不亮",
    )


@pytest.mark.parametrize(
    ("code", "language"), [("zh-hans", "zh-CN"), ("zh-hant", "zh-CN"), ("en", "en"), ("ru", "ru"), (None, "")]
)
def test_a_phones_language_is_one_that_the_service_knows(code: str | None, language: str) -> None:
    sender = {key: value for key, value in PERSON.items() if key != "language_code"}
    sender |= {"language_code": code} if code else {}
    assert said(message(text="?", **{"from": sender})).language == language


def test_what_no_database_keeps_is_left_out() -> None:
    assert said(message(text="路\0灯 \ud83d 好 \ud83d\ude00")).text == "路灯 \ufffd 好 😀"


# What a message holds


def test_the_largest_size_of_a_photo_is_taken() -> None:
    incoming = said(message(photo=SIZES, caption="路灯"))
    assert (incoming.photos, incoming.text) == ((IncomingPhoto("large"),), "路灯")


def test_photos_of_an_album_share_its_name() -> None:
    assert said(message(photo=SIZES, media_group_id="135")).album == "135"


@each(
    "about, taken",
    [
        ({"mime_type": "image/png", "file_name": "a.png"}, "picture"),
        ({"mime_type": "application/octet-stream", "file_name": "IMG_0012.JPG"}, "picture"),
        ({"mime_type": "application/octet-stream", "file_name": "0012"}, "picture"),
        ({"file_name": "screenshot.png"}, "picture"),
        ({}, "picture"),
        ({"mime_type": "application/pdf", "file_name": "路灯.jpg"}, "picture"),
        ({"mime_type": "application/pdf", "file_name": "通知.pdf"}, "file"),
        ({"mime_type": "application/octet-stream", "file_name": "通知.docx"}, "file"),
        ({"mime_type": "application/zip", "file_name": "通知.zip"}, ""),
        ({"mime_type": "video/mp4"}, ""),
    ],
)
def test_a_document_that_may_be_taken_is_fetched_to_see(about: dict[str, Any], taken: str) -> None:
    incoming = said(message(document={"file_id": "doc", "file_unique_id": "d", **about}))
    assert incoming.photos == ((IncomingPhoto("doc"),) if taken == "picture" else ())
    assert incoming.file == (IncomingFile("doc", about["file_name"]) if taken == "file" else None)
    assert incoming.unread == ("" if taken else "document")


def test_of_a_live_photo_its_still_picture_is_taken() -> None:
    live = {"file_id": "film", "width": 1, "height": 1, "duration": 3, "photo": SIZES}
    assert said(message(live_photo=live)).photos == (IncomingPhoto("large"),)


def test_a_voice_comes_with_its_length() -> None:
    incoming = said(message(voice={"file_id": "v", "file_unique_id": "v", "duration": 14, "mime_type": "audio/ogg"}))
    assert incoming.voice == IncomingVoice("v", 14)


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ({"location": {"latitude": 41.68, "longitude": 125.75}}, Place(41.68, 125.75)),
        ({"location": {"latitude": 41.68, "longitude": 125.75, "live_period": 900}}, Place(41.68, 125.75)),
        ({"venue": VENUE, "location": VENUE["location"]}, Place(41.68, 125.75, "东门 振兴路12号")),
        ({"venue": VENUE | {"title": "振兴路12号"}}, Place(41.68, 125.75, "振兴路12号")),
    ],
)
def test_a_location_a_venue_and_the_start_of_a_live_location_are_places(content: dict[str, Any], place: Place) -> None:
    assert said(message(**content)).place == place


@pytest.mark.parametrize(
    "kind", ["video", "video_note", "animation", "audio", "sticker", "document", "contact", "poll", "dice", "story"]
)
def test_what_is_not_taken_is_named_and_keeps_its_caption(kind: str) -> None:
    content: dict[str, Any] = {kind: {"file_id": "x", "mime_type": "video/mp4"}, "caption": "看这里"}
    incoming = said(message(**content))
    assert (incoming.unread, incoming.text, incoming.photos) == (kind, "看这里", ())


def test_an_animation_is_no_document_though_telegram_calls_it_one_too() -> None:
    both = {"file_id": "x", "mime_type": "image/gif"}
    assert said(message(animation=both, document=both)).unread == "animation"


def test_what_a_later_telegram_has_is_answered_in_a_private_chat_and_left_alone_in_a_group() -> None:
    assert said(message(hologram={"file_id": "h"})).unread == "other"
    assert read(message(GROUP, hologram={"file_id": "h"}), ME) is None


def test_changed_words_are_named_as_an_edit() -> None:
    incoming = said(edited(text="振兴路13号"))
    assert (incoming.unread, incoming.text, incoming.message) == ("edit", "振兴路13号", "17")


def test_a_live_location_that_goes_on_leaves_no_trace() -> None:
    assert read(edited(location={"latitude": 41.0, "longitude": 125.0, "live_period": 900}), ME) is None


# Whose words, and to whom


def test_a_command_is_heard_without_the_services_name() -> None:
    assert said(message(GROUP, text="/todo@Zhongzhi_Test_Bot 3")).text == "/todo 3"
    assert said(message(text="/start@zhongzhi_test_bot east-gate")).text == "/start east-gate"


def test_another_bots_command_is_not_heard() -> None:
    assert read(message(GROUP, text="/todo@another_bot"), ME) is None


def test_until_the_services_own_name_is_known_a_command_in_a_group_is_heard() -> None:
    assert said(message(GROUP, text="/todo@zhongzhi_test_bot"), Me()).text == "/todo"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("@zhongzhi_test_bot 路灯不亮", "路灯不亮"),
        ("@ZHONGZHI_test_bot：路灯不亮", "路灯不亮"),
        ("路灯不亮@zhongzhi_test_bot", "路灯不亮"),
        ("@zhongzhi_test_bot", ""),
    ],
)
def test_words_to_the_service_by_name_are_marked_and_lose_the_name(text: str, words: str) -> None:
    incoming = said(message(GROUP, text=text))
    assert (incoming.text, incoming.mentioned) == (words, True)


@pytest.mark.parametrize("text", ["@zhongzhi_test_bot2 好", "写信到 a@zhongzhi_test_bot", "@wang 路灯"])
def test_other_names_are_left_as_they_are(text: str) -> None:
    incoming = said(message(GROUP, text=text))
    assert (incoming.text, incoming.mentioned) == (text, False)


def test_all_talk_that_arrives_is_handed_on_as_it_is() -> None:
    assert said(message(GROUP, text="中午吃什么")).text == "中午吃什么"


def test_a_hidden_administrator_is_known_as_one() -> None:
    incoming = said(message(GROUP, text="/todo", **{"from": HIDDEN, "sender_chat": GROUP}))
    assert (incoming.anonymous, incoming.sender, incoming.sender_name) == (True, str(GROUP["id"]), "城管局工作群")


def test_a_channel_that_speaks_in_a_group_is_nobody_in_person() -> None:
    channel = {"id": -1002, "type": "channel", "title": "县里"}
    sender = {"id": 136817688, "is_bot": True, "first_name": "Channel"}
    assert said(message(GROUP, text="/todo", **{"from": sender, "sender_chat": channel})).anonymous


def test_other_bots_channels_and_forwarded_posts_are_not_heard() -> None:
    robot = {"id": 9, "is_bot": True, "first_name": "bot"}
    assert read(message(GROUP, text="签收", **{"from": robot}), ME) is None
    assert read(message({"id": -1002, "type": "channel", "title": "县里"}, text="公告"), ME) is None
    post = {"id": -1002, "type": "channel", "title": "县里"}
    assert read(message(GROUP, text="公告", is_automatic_forward=True, sender_chat=post), ME) is None


# Chats and messages by their names


def test_a_topic_is_a_chat_of_its_own() -> None:
    incoming = said(message(FORUM, text="待办", message_thread_id=9, is_topic_message=True))
    assert incoming.chat == "-1000004000002/9"


def test_a_thread_of_replies_is_no_topic() -> None:
    assert said(message(GROUP, text="待办", message_thread_id=9)).chat == "-1000004000002"


def test_a_plain_message_in_a_topic_replies_to_nothing() -> None:
    beginning = {"message_id": 9, "chat": FORUM, "date": DATE, "forum_topic_created": {"name": "路灯"}}
    about = {"message_thread_id": 9, "is_topic_message": True}
    assert said(message(FORUM, text="待办", reply_to_message=beginning, **about)).reply_to == ""
    bare = {"message_id": 9, "chat": FORUM, "date": 0}
    assert said(message(FORUM, text="待办", reply_to_message=bare, **about)).reply_to == ""
    card = {"message_id": 12, "chat": FORUM, "date": DATE, "text": "卡片", **about}
    assert said(message(FORUM, text="待办", reply_to_message=card, **about)).reply_to == "12"


def test_messages_of_a_plain_group_bear_its_id_since_their_numbers_begin_anew_when_it_grows() -> None:
    card = {"message_id": 12, "chat": BASIC, "date": DATE, "text": "卡片"}
    incoming = said(message(BASIC, text="办结", reply_to_message=card))
    assert (incoming.message, incoming.reply_to) == ("17@-4000001", "12@-4000001")


# Buttons


def test_a_press_names_the_token_the_message_and_who_pressed() -> None:
    incoming = said(press())
    assert (incoming.choice, incoming.reply_to, incoming.sender) == ("s:1:resolve", "40", "5100000001")
    assert (incoming.chat, incoming.chat_title, incoming.message) == ("-1000004000002", "城管局工作群", "")
    assert incoming.sent_at == UNKNOWN_TIME


def test_a_press_in_a_topic_belongs_to_it() -> None:
    assert said(press(FORUM, message_thread_id=9, is_topic_message=True)).chat == "-1000004000002/9"


def test_a_press_on_a_message_too_old_to_be_shown_still_counts() -> None:
    update = press()
    update["callback_query"]["message"] = {"message_id": 40, "chat": GROUP, "date": 0}
    assert said(update).reply_to == "40"


def test_a_press_without_message_or_token_is_none_of_the_services() -> None:
    update = press()
    del update["callback_query"]["message"]
    assert read(update, ME) is None
    assert read(press(data=None), ME) is None


# What befalls a chat

SILENT = {"status": "restricted", "is_member": True, "can_send_messages": False}
SPEAKING = SILENT | {"can_send_messages": True}


@pytest.mark.parametrize(
    ("old", "new", "chat", "happening"),
    [
        ("left", "member", GROUP, Happening.ADMITTED),
        ("kicked", "administrator", BASIC, Happening.ADMITTED),
        ("member", SILENT, GROUP, Happening.SILENCED),
        (SILENT, "member", GROUP, Happening.ADMITTED),
        (SILENT, SPEAKING, GROUP, Happening.ADMITTED),
        ("member", "left", GROUP, Happening.LOST),
        ("administrator", "kicked", GROUP, Happening.LOST),
        ("member", SILENT | {"is_member": False}, GROUP, Happening.LOST),
        ("member", "kicked", PRIVATE, Happening.LOST),
        ("kicked", "member", PRIVATE, Happening.ADMITTED),
    ],
)
def test_a_change_of_standing_is_told(old: Any, new: Any, chat: dict[str, Any], happening: Happening) -> None:
    incoming = said(standing(old, new, chat))
    assert (incoming.happening, incoming.chat, incoming.sender) == (happening, str(chat["id"]), "5100000001")


def test_a_promotion_changes_nothing() -> None:
    assert read(standing("member", "administrator"), ME) is None


def test_a_group_that_is_renamed_tells_its_new_name() -> None:
    incoming = said(message(GROUP | {"title": "旧名"}, new_chat_title="新名"))
    assert (incoming.happening, incoming.chat_title) == (Happening.RENAMED, "新名")


def test_a_group_that_grows_up_tells_its_new_id_once() -> None:
    incoming = said(message(BASIC, migrate_to_chat_id=-1000004000002))
    assert (incoming.happening, incoming.chat, incoming.moved_to) == (Happening.MOVED, "-4000001", "-1000004000002")
    assert read(message(GROUP, migrate_from_chat_id=-4000001), ME) is None


@pytest.mark.parametrize(
    "content",
    [
        {"new_chat_members": [PERSON]},
        {"left_chat_member": PERSON},
        {"pinned_message": {"message_id": 3}},
        {"group_chat_created": True},
    ],
)
def test_other_service_messages_are_nothing_to_answer(content: dict[str, Any]) -> None:
    assert read(message(GROUP, **content), ME) is None


# What is broken

NOBODY: dict[str, Any] = {"from": None}
WHOLE = [message(text="路灯"), message(GROUP, photo=SIZES), press(), standing("left", "member"), edited(text="改")]


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"update_id": 1},
        {"update_id": 1, "poll": {}},
        {"message": 1},
        message(text=5),
        message(text="路灯", date="never"),
        message(text="路灯", date=10**15),
        message(text="路灯", **NOBODY),
        message(text="路灯", **{"from": {"id": True}}),
        message({"id": 1}, text="路灯"),
        message(photo=[{}]),
        message(photo="large"),
        message(location={"latitude": 91, "longitude": 0}),
        message(location={"latitude": float("nan"), "longitude": 0}),
        message(voice={"duration": 3}),
        message(GROUP, migrate_to_chat_id="x"),
        standing("left", "promoted"),
    ],
)
def test_what_cannot_be_read_is_said_to_be_unreadable(update: dict[str, Any]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  each field words it in its own way
        read(update, ME)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["private", "left"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def paths(value: object, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in a table, that of the whole left out."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path for key, one in inner for path in ((*at, key), *paths(one, (*at, key)))]


def changed(value: Any, at: tuple[str | int, ...], by: object) -> Any:
    if not at:
        return by
    copy: Any = list(value) if isinstance(value, list) else dict(value)
    copy[at[0]] = changed(value[at[0]], at[1:], by)
    return copy


@given(st.data())
def test_whatever_stands_in_a_field_is_read_or_refused(data: st.DataObject) -> None:
    update = data.draw(st.sampled_from(WHOLE))
    for _ in range(data.draw(st.integers(1, 3))):
        update = changed(update, data.draw(st.sampled_from(paths(update))), data.draw(JSON))
        if not paths(update):
            break
    check(update)


@given(st.dictionaries(st.sampled_from(["message", "callback_query", "my_chat_member", "update_id"]), JSON))
def test_whatever_comes_is_read_or_refused(update: dict[str, Any]) -> None:
    check(update)


def check(update: dict[str, Any]) -> None:
    try:
        incoming = read(update, ME)
    except ValueError:
        return
    assert incoming is None or (incoming.chat and incoming.sender and incoming.sent_at.tzinfo)
