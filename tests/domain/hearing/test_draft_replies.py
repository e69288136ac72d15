"""What is said to a draft: filing and cancelling only where it is plainly wished, and no talk in the complaint."""

from __future__ import annotations

from domain.hearing.residents.corrections import corrected_address, corrected_in, corrected_place
from domain.hearing.residents.draft_replies import Heard, Meant, Step, read
from tests.tables import each


@each("text",
    [
        "提交", "行", "成 就这么报吧", "没毛病", "可以的", "好，发出去吧", "没问题，交吧", "嗯嗯对", "算了 就这样交吧",
        "挺好的 不用改了", "帮我报上去吧", "字太小我看不清，你替我提交了吧", "OK", "yes please", "all good, file it",
        "Perfect, go ahead", "fine by me", "that's right, thanks", "👌 ok", "得嘞", "没毛病老铁", "就按这个来", "嗯呢",
        "没啥要补充的", "别改了 就这样",
        "y",
    ],
)  # fmt: skip
def test_who_agrees_with_the_preview_files_it(text: str) -> None:
    assert read(Step.CONFIRM, text).meant is Meant.SUBMIT


@each("text",
    [
        "先别报", "先别提交，我问问我妈", "还不想发", "先放一放", "我得跟老伴合计合计", "让我再想想", "别急着报",
        "今天先不交", "don’t file it yet", "please do not submit this", "hold off for now",
        "I need to talk to my husband first",
    ],
)  # fmt: skip
@each("step", [Step.CONFIRM, Step.PLACE, Step.OTHER])
def test_who_is_not_ready_has_nothing_filed(text: str, step: Step) -> None:
    assert read(step, text).meant is Meant.HOLD


@each("text",
    [
        "等会儿", "稍等啊", "等一下 我出去看看", "我去问问门卫", "我上楼瞅一眼门牌号", "还没说完", "回头再说",
        "等我老伴回来弄", "hang on", "let me check the number", "one sec", "I'll go and look",
    ],
)  # fmt: skip
@each("step", [Step.CONFIRM, Step.PLACE])
def test_who_asks_to_wait_is_waited_for(text: str, step: Step) -> None:
    assert read(step, text).meant is Meant.WAIT


@each("text",
    [
        "算了", "算了算了", "算了吧不报了",
        "不用了，谢谢", "当我没说", "不上报了", "删了吧", "取消吧", "拉倒，不投诉了",
        "never mind", "Oh forget it", "cancel that please", "no need any more", "I’ve changed my mind",
    ],
)  # fmt: skip
@each("step", [Step.CONFIRM, Step.PLACE, Step.OTHER])
def test_who_gives_it_up_cancels(text: str, step: Step) -> None:
    assert read(step, text).meant is Meant.CANCEL


@each("text", ["人来收了", "刚刚清走了", "已经通了", "it’s just been emptied", "they have come now"])
def test_what_seems_over_is_asked_about(text: str) -> None:
    assert read(Step.CONFIRM, text).meant is Meant.ENDED


@each(
    "text, right",
    [
        ("写错了，是8号楼", "8号楼"),
        ("不对，应该是团结街", "团结街"),
        ("不是北门那个，是南门旁边那个", "南门旁边那个"),
        ("好的，不过是二单元，不是三单元", "二单元"),
        ("地址改成振兴路15号吧", "振兴路15号"),
        ("ok but it's building 7, not 1", "building 7"),
        ("Sorry, I meant block 4", "block 4"),
    ],
)
def test_a_correction_of_the_place_is_no_agreement(text: str, right: str) -> None:
    assert read(Step.CONFIRM, text) == Heard(Meant.CORRECT, right)


@each(
    "text, meant",
    [
        ("地址不对", Meant.WRONG_PLACE),
        ("分类选错了", Meant.WRONG_CATEGORY),
        ("类型选错了", Meant.WRONG_KIND),
        ("改类型", Meant.WRONG_KIND),
        ("the kind is wrong, change kind", Meant.WRONG_KIND),
        ("不对", Meant.WAIT),
        ("名字别写", Meant.UNNAMED),
        ("别让人知道是我，其他没毛病", Meant.UNNAMED),
        ("nope", Meant.WAIT),
        ("写错了", Meant.WAIT),
        ("写错了，是周三不是周二", Meant.ADD),
        ("不是说了吗 臭死了", Meant.ADD),
        ("我看应该是5号楼漏的水", Meant.ADD),
    ],
)
def test_what_is_wrong_without_a_right_place_changes_none(text: str, meant: Meant) -> None:
    assert corrected_place(text) == ""
    assert read(Step.CONFIRM, text).meant is meant


@each(
    "address, right, corrected",
    [
        ("滨河花园3号楼旁边", "5号楼", "滨河花园5号楼旁边"),
        ("滨河花园3号楼2单元", "5号楼", "滨河花园5号楼"),
        ("滨河花园", "5号楼", "滨河花园5号楼"),
        ("滨河花园3号楼", "团结街的市场", "团结街的市场"),
        ("Sunshine Garden, building 3", "building 13", "Sunshine Garden, building 13"),
        ("", "5号楼", "5号楼"),
    ],
)
def test_the_right_place_is_put_into_the_address(address: str, right: str, corrected: str) -> None:
    assert corrected_address(address, right) == corrected


@each(
    "text, added",
    [
        ("行。再加一句：楼道里也有", "楼道里也有"),
        ("可以，另外补充一下，晚上更严重", "晚上更严重"),
        ("味道很大", "味道很大"),
        ("好的路都被挖坏了", "好的路都被挖坏了"),
        ("别交给物业，他们不管", "别交给物业，他们不管"),
        ("什么时候来清啊，都招老鼠了", "什么时候来清啊，都招老鼠了"),
        ("don't collect on Sundays either", "don't collect on Sundays either"),
    ],
)
def test_what_tells_more_is_added(text: str, added: str) -> None:
    assert read(Step.CONFIRM, text) == Heard(Meant.ADD, added)


@each("text",
    [
        "媳妇你瞧瞧这么说中不中", "是不是要拍照", "你到哪儿了", "发错人了", "交了没", "你看着办",
        "字太小看不清", "几点了", "讲个笑话", "什么叫保密工单", "Is this ok?", "对了 旧衣服往哪扔",
    ],
)  # fmt: skip
def test_questions_and_words_for_others_change_nothing(text: str) -> None:
    assert read(Step.CONFIRM, text).meant is Meant.ASIDE


@each("text", ["多久能办好？", "How long will it take?", "大概几天能来收", "能不能快点", "什么时候有人来"])
def test_who_only_asks_how_long_is_answered(text: str) -> None:
    assert read(Step.CONFIRM, text).meant is Meant.HOW_LONG


@each("text",
    [
        "团结街", "8号楼", "阳光里3栋，不对，是4栋", "老槐树底下", "一中对过的包子铺门口", "工地边上，具体叫啥不清楚",
        "东门一个，西门一个", "大润发", "behind the old cinema", "Building 4, north gate",
    ],
)  # fmt: skip
def test_a_place_is_taken_as_one_however_vague(text: str) -> None:
    assert read(Step.PLACE, text) == Heard(Meant.PLACE, text)


@each(
    "text, meant",
    [
        ("我家楼下呗", Meant.NO_PLACE),
        ("就在我们小区", Meant.NO_PLACE),
        ("right here", Meant.NO_PLACE),
        ("熏死人了 没法开窗", Meant.ADD),
        ("而且前天还有孩子摔了一跤", Meant.ADD),
        ("it stinks", Meant.ADD),
        ("看照片", Meant.NO_PLACE),
        ("you know where", Meant.NO_PLACE),
        ("谢谢", Meant.THANKS),
        ("不知道", Meant.SKIP),
        ("发位置可以吗", Meant.PIN),
        ("我在团结街等你呢 你到哪了", Meant.ASIDE),
        ("你们不知道吗", Meant.ASIDE),
    ],
)
def test_what_is_no_place_is_not_taken_as_one(text: str, meant: Meant) -> None:
    assert read(Step.PLACE, text).meant is meant


@each(
    "text",
    [
        "先别交",
        "先别提交，我问问老伴",
        "等等 先不要发",
        "别急着报",
        "不要提交了吧",
        "等一下",
        "wait",
        "please don’t submit it yet",
        "Hold on, do not send this",
    ],
)
@each("step", list(Step))
def test_what_puts_a_complaint_off(text: str, step: Step) -> None:
    assert read(step, text).meant in (Meant.HOLD, Meant.WAIT)


@each(
    "text",
    [
        "别发霉了才来管",
        "不要提高停车费",
        "先报的是路灯",
        "等了三天没人来",
        "别交给物业，他们不管",
        "they don't collect it",
        "waiting since Monday",
    ],
)
@each("step", list(Step))
def test_what_puts_nothing_off(text: str, step: Step) -> None:
    assert read(step, text) == Heard(Meant.ADD, text)


@each("text", ["你们到底来不来，楼道里又多了三袋", "站长收了饭店的钱", "急死了", "楼上又来人扔了"])
def test_urging_and_what_happens_are_no_place(text: str) -> None:
    assert read(Step.PLACE, text).meant is not Meant.PLACE


def test_a_number_put_right_leaves_the_door_beside_it() -> None:
    address = "振兴路15号门口"
    assert corrected_address(address, corrected_in(address, "地点不是15号是18号")) == "振兴路18号门口"
