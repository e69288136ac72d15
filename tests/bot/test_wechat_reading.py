"""What WeChat hands over, as the rest of the service reads it."""

from __future__ import annotations

from bot.platforms.wechat.crypto import table_of
from bot.platforms.wechat.reading import key_of, read
from domain.gcj02 import to_wgs84
from domain.messages import ChatKind, Happening, Incoming, IncomingPhoto, IncomingVoice, Place
from tests.bot.wechat_calls import AT, NOW, PERSON, field, is_refused, xml
from tests.tables import each

PICTURE = "http://mmbiz.qpic.cn/mmbiz_jpg/abc/0"
NUMBER = "24000000000000001"


def said(kind: str = "text", **fields: str) -> Incoming:
    incoming = read(table_of(xml(kind, **fields)))
    assert incoming is not None
    return incoming


def event(name: str, key: str = "", **more: str) -> Incoming | None:
    return read(table_of(xml("event", Event=name, EventKey=key, **more)))


def test_words_come_without_a_name() -> None:
    assert said(said="路灯不亮") == Incoming(
        platform="wechat",
        chat=PERSON,
        chat_kind=ChatKind.PRIVATE,
        sender=PERSON,
        sender_name="",
        sent_at=AT,
        message=NUMBER,
        text="路灯不亮",
    )


def test_a_picture_is_fetched_by_its_address_or_its_number() -> None:
    assert said("image", PicUrl=PICTURE, MediaId="m-1_A").photos == (IncomingPhoto(f"{PICTURE} m-1_A"),)
    assert said("image", MediaId="m").photos == (IncomingPhoto(" m"),)
    assert said("image", PicUrl=PICTURE).photos == (IncomingPhoto(PICTURE),)
    assert said("image", PicUrl=PICTURE, MediaId="m&b=c").photos == (IncomingPhoto(PICTURE),)


def test_a_voice_without_words_is_fetched_where_the_account_may() -> None:
    table = table_of(xml("voice", MediaId="v-1", Format="amr"))
    heard = read(table, fetches=True)
    assert heard is not None
    assert heard.voice == IncomingVoice("voice v-1", None)
    assert said("voice", MediaId="v-1", Format="amr").unread


def test_a_place_is_moved_from_chinese_maps_to_the_worlds() -> None:
    found = said("location", Location_X="41.728690", Location_Y="125.939697", Scale="15", Label="振兴路12号").place
    assert found == Place(*to_wgs84(41.728690, 125.939697), "振兴路12号")
    assert found.latitude is not None
    assert 0.0005 < abs(found.latitude - 41.728690) < 0.01


def test_a_place_may_have_no_address() -> None:
    found = said("location", Location_X="41.7", Location_Y="125.9", Label="").place
    assert found is not None
    assert found.address == ""


def test_a_voice_with_its_words_is_words() -> None:
    heard = said("voice", MediaId="m", Format="amr", Recognition=" 路灯不亮。 ")
    assert (heard.text, heard.dictated, heard.unread, heard.voice) == ("路灯不亮。", True, "", None)


@each(
    "kind, fields, unread",
    [
        ("voice", {"MediaId": "m", "Format": "amr"}, "voice"),
        ("voice", {"MediaId": "m", "Recognition": " "}, "voice"),
        ("video", {"MediaId": "m", "ThumbMediaId": "t"}, "video"),
        ("shortvideo", {"MediaId": "m"}, "video"),
        ("file", {"Title": "a.docx", "FileKey": "k"}, "file"),
        ("link", {"Title": "a", "Description": "b", "Url": "https://x.example"}, "link"),
        ("miniprogrampage", {"Title": "a"}, "other"),
        ("hologram", {"Beam": "a"}, "other"),
        ("text", {"Content": ""}, "other"),
        ("TEXT", {}, "other"),
    ],
)
def test_what_is_not_taken_is_named(kind: str, fields: dict[str, str], unread: str) -> None:
    heard = said(kind, **fields)
    assert (heard.unread, heard.text, heard.photos, heard.message) == (unread, "", (), NUMBER)


@each(
    "name, key, text",
    [
        ("subscribe", "", "/start"),
        ("subscribe", "qrscene_east-gate", "/start east-gate"),
        ("subscribe", "qrscene_12", "/start 12"),
        ("subscribe", "qrscene_东门社区", "/start"),
        ("subscribe", "qrscene_a b", "/start"),
        ("subscribe", "last_trade_no_1", "/start last_trade_no_1"),
        ("subscribe", "scanbarcode|EAN_13,123", "/start"),
        ("SCAN", "east-gate", "/start east-gate"),
        ("scan", "", "/start"),
        ("CLICK", "report", "/report"),
        ("CLICK", "cases", "/cases"),
        ("CLICK", "human", "/human"),
        ("CLICK", "V1001_TODAY_MUSIC", "/help"),
    ],
)
def test_what_was_pressed_or_scanned_is_words(name: str, key: str, text: str) -> None:
    heard = event(name, key)
    assert heard is not None
    assert (heard.text, heard.happening, heard.message, heard.sent_at) == (text, None, "", AT)


def test_who_no_longer_follows_is_lost() -> None:
    heard = event("unsubscribe")
    assert heard is not None
    assert (heard.happening, heard.text, heard.chat) == (Happening.LOST, "", PERSON)


@each("name", ["VIEW", "LOCATION", "TEMPLATESENDJOBFINISH", "view_miniprogram", "subscribe_msg_popup_event", "newest"])
def test_what_nobody_said_is_nothing(name: str) -> None:
    assert event(name, "https://x.example", Latitude="1", MsgID="2") is None


def test_an_event_may_hold_tables_that_nobody_asks_for() -> None:
    photos = f"<SendPicsInfo><Count>1</Count><PicList><item>{field('PicMd5Sum', 'a')}</item></PicList></SendPicsInfo>"
    table = table_of(xml("event", Event="pic_sysphoto", EventKey="6").replace("</xml>", f"{photos}</xml>"))
    assert read(table) is None


def test_a_message_is_known_by_its_sender_and_number() -> None:
    assert key_of(table_of(xml(said="a"))) == f"{PERSON}:{NUMBER}"


def test_an_event_is_known_by_its_sender_time_name_and_key() -> None:
    assert key_of(table_of(xml("event", Event="CLICK", EventKey="cases"))) == f"{PERSON}:{NOW}:CLICK:cases"
    assert key_of(table_of(xml("event", Event="unsubscribe"))) == f"{PERSON}:{NOW}:unsubscribe:"


TEXT, PLACE = xml(said="a"), xml("location", Location_X="41.7", Location_Y="125.9")


@each(
    "broken",
    [
        TEXT.replace(field("FromUserName", PERSON), ""),
        TEXT.replace(PERSON, "a b"),
        TEXT.replace(PERSON, "a" * 65),
        TEXT.replace(PERSON, ""),
        TEXT.replace(field("ToUserName", "gh_0123456789ab"), ""),
        TEXT.replace("gh_0123456789ab", "]]&gt;"),
        TEXT.replace(str(NOW), ""),
        TEXT.replace(str(NOW), "１７６４"),
        TEXT.replace(str(NOW), "9" * 19),
        TEXT.replace(str(NOW), "1e9"),
        TEXT.replace(NUMBER, "abc"),
        TEXT.replace(NUMBER, "9" * 20),
        TEXT.replace(f"<MsgId>{NUMBER}</MsgId>", ""),
        TEXT.replace("<xml>", f"<xml><MsgId>{NUMBER}</MsgId>"),
        TEXT.replace("<xml>", f"<xml>{field('Content', 'b')}"),
        TEXT.replace("<xml>", '<xml a="b">'),
        TEXT.replace("<xml>", "<xml>words"),
        TEXT.replace("<![CDATA[a]]>", "<b>a</b>"),
        TEXT.replace("<Content>", '<Content a="b">'),
        TEXT.replace("<![CDATA[text]]>", "<![CDATA[image]]>"),
        TEXT.replace("<![CDATA[text]]>", "<![CDATA[location]]>"),
        PLACE.replace("41.7", "91"),
        PLACE.replace("41.7", "nan"),
        PLACE.replace("41.7", "４１.7"),
        PLACE.replace("125.9", "1e2"),
        PLACE.replace("125.9", "181.0"),
        PLACE.replace("125.9", "1" * 5000),
        xml("event"),
        xml("event", Event=""),
    ],
)
def test_what_wechat_cannot_have_sent_is_refused(broken: str) -> None:
    assert is_refused(lambda sent: (read(table_of(sent)), key_of(table_of(sent))), broken)
