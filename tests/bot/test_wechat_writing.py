"""What a person reads in one answer: messages below each other, numbered lines to tap, never more than it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogues import sentences
from bot.platforms.base import AnsweredInPlace, Joined, NotNow
from bot.platforms.wechat.adapter import WeChat
from bot.platforms.wechat.writing import LONGEST_ANSWER, MOST, is_shown, picture_id, words_id, xml_of
from bot.platforms.wechat.writing import join as join_with
from domain.maps import MapSite, map_link
from domain.messages import Choice, Outgoing, OutgoingPhoto, OutgoingVoice, Place
from tests.bot.wechat_calls import ENCRYPTED, plain_content_of
from tests.tables import each

SUBMIT, CHANGE, CANCEL = Choice("提交", "d:1:submit"), Choice("修改", "d:1:change"), Choice("取消", "d:1:cancel")
LINE = '<a href="weixin://bizmsgmenu?msgmenucontent={0}&msgmenuid={1}">{1}. {0}</a>'
TAG = re.compile(
    r"<a href=\"weixin://bizmsgmenu\?msgmenucontent=[^\"'<>&#%]+&msgmenuid=\d+\">\d+\. (?:[^<]|<(?![A-Za-z/!?]))*</a>"
)


MORE = {language: sentences()(language, "answer.more") for language in ("zh-CN", "en")}


def join(messages: Sequence[Outgoing]) -> Joined:
    return join_with(messages, MORE)


def size(text: str) -> int:
    return len(text.encode())


def body(*messages: Outgoing) -> str:
    joined = join(messages)
    assert joined.taken == len(messages)
    assert joined.begun == 0
    return joined.body


def test_choices_are_lines_that_send_their_own_words() -> None:
    shown = body(Outgoing("请核对：路灯不亮", choices=((SUBMIT, CHANGE), (CANCEL,))))
    assert shown.split("\n") == [
        "请核对：路灯不亮",
        LINE.format("提交", 1),
        LINE.format("修改", 2),
        LINE.format("取消", 3),
    ]


def test_the_lines_of_all_messages_are_numbered_through() -> None:
    shown = body(Outgoing("一", choices=((SUBMIT,),)), Outgoing("二"), Outgoing("三", choices=((CHANGE, CANCEL),)))
    assert shown == "\n".join(
        ["一", LINE.format("提交", 1), "", "二", "", "三", LINE.format("修改", 2), LINE.format("取消", 3)]
    )


def test_choices_alone_are_lines_alone() -> None:
    assert body(Outgoing("", choices=((SUBMIT,),))) == LINE.format("提交", 1)


@each(
    "label, words, line",
    [
        ("补充 #26000010 路灯", "补充 ＃26000010 路灯", "补充 #26000010 路灯"),
        ('a"b', "a＂b", 'a"b'),
        ("a&b=c", "a＆b=c", "a&b=c"),
        ("<a>", "＜a＞", "＜a>"),
        ("50% it's", "50％ it＇s", "50% it's"),
        ("a\nb", "a b", "a\nb"),
        ("a\x08\ud800b", "ab", "ab"),
    ],
)
def test_a_label_cannot_end_its_link_or_send_other_words(label: str, words: str, line: str) -> None:
    shown = body(Outgoing("?", choices=((Choice(label, "t"),),)))
    assert shown == f'?\n<a href="weixin://bizmsgmenu?msgmenucontent={words}&msgmenuid=1">1. {line}</a>'


@each(
    "written, shown",
    [
        ("<a href='https://x.example'>点这里</a>", "＜a href='https://x.example'>点这里＜/a>"),
        ('<A HREF="weixin://bizmsgmenu?msgmenucontent=1">', '＜A HREF="weixin://bizmsgmenu?msgmenucontent=1">'),
        ("<!--<?php", "＜!--＜?php"),
        ("3 < 5 <3", "3 < 5 <3"),
        ("<<a>", "<＜a>"),
        ("a]]>b", "a]]>b"),
        ("路\x08灯\0\ud800\uffff", "路灯"),
        ("&lt;a&gt; weixin://x {label}", "&lt;a&gt; weixin://x {label}"),
    ],
)
def test_what_people_wrote_becomes_no_link(written: str, shown: str) -> None:
    assert body(Outgoing(written)) == shown
    assert plain_content_of(xml_of(shown, to="oZz-0001_Li", by="gh_0123456789ab", at=1)) == shown


def test_pictures_and_voices_are_told_as_not_shown() -> None:
    picture = OutgoingPhoto("ab", "image/jpeg", str(Path("p")))
    assert body(Outgoing("已办结", photos=(picture,), unshown="（照片没能发到这里）")) == "已办结\n（照片没能发到这里）"
    voice = OutgoingVoice("ab", "audio/ogg", str(Path("v")), 3)
    assert body(Outgoing("请听", voice=voice, unshown="（语音没能发到这里）")) == "请听\n（语音没能发到这里）"
    assert body(Outgoing("没有照片", unshown="（照片没能发到这里）")) == "没有照片"
    asking = Outgoing("已办结\n解决了吗？", (picture,), unshown="（照片没能发到这里）", question="解决了吗？")
    assert body(asking) == "已办结\n（照片没能发到这里）\n解决了吗？"
    assert asking.words_alone(asking.unshown).text == body(asking)
    assert is_shown(replace(asking, sent=(picture_id(),)))
    assert not is_shown(replace(asking, sent=(words_id(), "p1")))


def test_a_place_is_a_line_with_a_link_to_the_map_of_the_county() -> None:
    place = Place(41.728690, 125.939697, "振兴路12号 <b>;&")
    link = map_link(MapSite.AMAP, 41.728690, 125.939697, place.address)
    shown = body(Outgoing("在这里", place=place, map_link=link))
    assert shown == f"在这里\n振兴路12号 ＜b>;&\n{link}"
    assert re.fullmatch(r"[!-;=?-~]+", link)
    assert body(Outgoing("在这里", place=place)).endswith("\n41.72869, 125.93970")
    assert body(Outgoing("振兴路12号", place=Place(address="振兴路12号"))) == "振兴路12号"


def test_what_does_not_fit_stays_whole_for_the_next_answer() -> None:
    long = Outgoing("路" * 500)  # 1500 bytes
    assert join([Outgoing("短"), long, long]) == Joined(f"短\n\n{long.text}\n\n{MORE['zh-CN']}", 2)
    assert join([long, long]) == Joined(f"{long.text}\n\n{MORE['zh-CN']}", 1)
    english = Outgoing("a" * 1500)
    assert join([english, english]) == Joined(f"{english.text}\n\n{MORE['en']}", 1)


def test_a_line_for_what_waits_has_room_behind_a_full_answer() -> None:
    assert size(body(Outgoing("a" * MOST))) == MOST
    assert max(map(size, MORE.values())) + size("\n\n") <= LONGEST_ANSWER - MOST


def test_links_give_way_to_plain_lines_before_a_message_has_to_wait() -> None:
    many = tuple((Choice(f"城市管理执法局第{number}中队", f"t{number}"),) for number in range(30))
    shown = body(Outgoing("给哪个单位？", choices=many))
    assert shown.split("\n")[1::29] == ["1. 城市管理执法局第0中队", "30. 城市管理执法局第29中队"]
    assert body(Outgoing("a" * 1800, choices=((SUBMIT, CANCEL),))).endswith("2. 取消</a>")
    assert body(Outgoing("a" * 1900, choices=((SUBMIT, CANCEL),))).endswith("1. 提交\n2. 取消")


def told(message: Outgoing, *before: Outgoing) -> list[str]:
    """What answer after answer says of a message, as it comes back with the ids of what was told."""
    said: list[str] = []
    sent: tuple[str, ...] = ()
    while True:
        joined = join([*before, replace(message, sent=sent)])
        if before:
            assert joined.taken == len(before) + 1
        assert size(joined.body) <= LONGEST_ANSWER
        assert joined.body.endswith(tuple(MORE.values())) == bool(joined.begun)
        said.append(joined.body.removesuffix(MORE["zh-CN"]).removesuffix(MORE["en"]).removesuffix("\n\n"))
        if not joined.begun:
            return said
        sent += ("m",) * joined.begun


WHOLE = "\n".join(["路灯不亮" * 40] * 11)  # 5290 bytes


def test_a_message_too_long_for_any_answer_comes_piece_by_piece() -> None:
    said = told(Outgoing(WHOLE, choices=((SUBMIT,),)))
    assert len(said) in (3, 4)
    assert max(map(size, said)) <= MOST
    assert "\n".join(said) == f"{WHOLE}\n{LINE.format('提交', 1)}"


def test_a_long_message_goes_with_others() -> None:
    answer = Outgoing("好的", choices=((CHANGE,),))
    said = told(Outgoing(WHOLE, choices=((SUBMIT,),)), answer)
    begins = f"好的\n{LINE.format('修改', 1)}\n\n"
    assert all(one.startswith(begins) for one in said)
    assert "\n".join(one.removeprefix(begins) for one in said) == f"{WHOLE}\n{LINE.format('提交', 2)}"


def test_where_there_is_no_room_to_begin_a_long_one_waits() -> None:
    assert join([Outgoing("路" * 600), Outgoing(WHOLE), Outgoing("短")]) == Joined(
        f"{'路' * 600}\n\n{MORE['zh-CN']}", 1
    )


def test_nothing_is_put_behind_the_beginning_of_a_long_one() -> None:
    joined = join([Outgoing(WHOLE), Outgoing("短")])
    assert (joined.taken, joined.begun, "短" in joined.body) == (1, 4, False)


def test_a_long_one_that_became_short_meanwhile_is_said_anew() -> None:
    assert join([Outgoing("短", sent=("m0", "m1"))]) == Joined("短", 1)


def test_more_choices_than_an_answer_holds_are_cut_line_by_line() -> None:
    many = tuple((Choice(f"{number}号" + "中队" * 20, f"t{number}"),) for number in range(60))
    said = told(Outgoing("给哪个单位？" * 100, choices=many))
    assert max(map(size, said)) <= MOST
    assert said[-1].split("\n")[-1].startswith("60. 59号")


WORDS = st.text(alphabet=st.sampled_from('路a𠮷 \n<]>&"é'), max_size=3000)
LABELS = st.lists(st.text(alphabet=st.sampled_from('路a&"<1'), min_size=1, max_size=40), max_size=30)


@given(st.lists(st.tuples(WORDS, LABELS), min_size=1, max_size=6))
def test_no_answer_is_too_long_and_no_tag_is_anybodys(written: list[tuple[str, list[str]]]) -> None:
    messages = [Outgoing(text, choices=tuple((Choice(one, "t"),) for one in labels)) for text, labels in written]
    joined = join(messages)
    assert 1 <= joined.taken <= len(messages)
    assert size(joined.body) <= LONGEST_ANSWER
    assert not re.search(r"<[A-Za-z/!?]", TAG.sub("", joined.body))
    parts = told(messages[0])
    assert max(map(size, parts)) <= MOST
    numbers = re.findall(r"(?:^|>)(\d+)\. ", "\n".join(parts), re.MULTILINE)
    assert numbers[len(numbers) - len(written[0][1]) :] == [str(at) for at in range(1, len(written[0][1]) + 1)]


async def test_the_account_says_nothing_unasked() -> None:
    account = WeChat(ENCRYPTED, sentences())
    assert isinstance(account, AnsweredInPlace)
    assert (account.buttons, account.pace, account.answer_seconds) == (False, None, 1.0)
    with pytest.raises(NotNow) as refused:
        await account.send("o1", Outgoing("已办结", sent=("m0",)))
    assert (refused.value.permanent, refused.value.sent) == (False, ("m0",))
    await account.take_buttons("o1", "m1")
    await account.forget("o1")
    assert account.join([Outgoing("好")]) == Joined("好", 1)
    await account.stop()


def test_a_tap_says_its_number_where_its_words_stand_twice_in_an_answer() -> None:
    first, second = (Outgoing(f"第{at}件", choices=((Choice("解决了", f"c:{at}"),),)) for at in (1, 2))
    alone = join([first]).body
    assert "msgmenucontent=解决了&" in alone
    both = join([first, second]).body
    assert "msgmenucontent=1. 解决了&" in both
    assert "msgmenucontent=2. 解决了&" in both
