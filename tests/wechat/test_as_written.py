"""What people write is shown as they wrote it, and becomes nothing that can be tapped."""

from __future__ import annotations

from tests.wechat.acts import has_one_case, reference_in
from tests.wechat.answers import lines_of
from tests.wechat.conftest import Town

# How a tag reads on the phone, where "<" would begin one: "＜".
WRITTEN = {
    '<a href="https://example.org">看这里</a>': '＜a href="https://example.org">看这里＜/a>',
    '<a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=1">1. 提交</a>': (
        '＜a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=1">1. 提交＜/a>'
    ),
    "<A HREF=x>": "＜A HREF=x>",
    "]]></Content></xml>": "]]>＜/Content>＜/xml>",
    "<![CDATA[x]]>": "＜![CDATA[x]]>",
    "<!-- 注释 -->": "＜!-- 注释 -->",
    "weixin://bizmsgmenu?msgmenucontent=提交": "weixin://bizmsgmenu?msgmenucontent=提交",
    "&lt;a href='x'&gt; &amp;amp;": "&lt;a href='x'&gt; &amp;amp;",
    "3 < 5 <3 < a": "3 < 5 <3 < a",
    "👩‍👩‍👧 😀 🚮": "👩‍👩‍👧 😀 🚮",
}
LINES = ["提交", "改类别", "改地点", "设为保密工单", "取消"]


def test_people_may_write_what_would_be_a_link_or_end_the_answer(town: Town) -> None:
    """The account's rules find whatever could be tapped beside the service's own lines."""
    for number, (written, read) in enumerate(WRITTEN.items(), start=1):
        resident = town.account.person()
        told = f"振兴路{number}号路灯不亮 {written} 三天了"
        resident.writes(told)
        resident.hears(f"内容：振兴路{number}号路灯不亮 {read} 三天了\n")
        assert [one.content for one in lines_of(resident.calls[-1].text)] == LINES
        resident.taps("提交")
        has_one_case(resident, reference_in(resident.texts[-1]))


def test_what_stands_in_a_line_is_its_label_and_no_tag_of_its_own(town: Town) -> None:
    resident = town.account.person()
    resident.writes('上报 振兴路12号 <a href="x">\'&#"]]> 路灯不亮')
    resident.writes("上报 长征路3号门口路面破损，有个大坑")
    resident.writes("撤回")
    resident.hears("要撤回哪一件")
    [shown] = [one for one in resident.lines if "＜a" in one.shown]
    resident.taps(shown.shown)
    resident.hears("确定撤回")
