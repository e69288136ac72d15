"""A prompt takes only its answer: what replies to the question for an act's words, and what only talks about it."""

from __future__ import annotations

from domain.acts import QUOTED
from domain.hearing.giving_up import drops
from domain.hearing.prompts import Reply, is_for_colleagues, only_waits, perhaps_takes_back, read, takes_back
from domain.lifecycle import Action
from tests.tables import each

A = Action
ASKED_FOR = (
    *(A.ANSWER, A.ASK, A.RESOLVE, A.RETURN, A.EXTEND),
    *(A.REJECT, A.SUSPEND, A.SEND_BACK, A.EXCLUDE, A.SPLIT),
)
CANCELLED = (
    "点错了",
    "按错了，不是这件",
    "不好意思点错了",
    "手滑",
    "不是这件，我要办的是另一件",
    "取消",
    "算了",
    "算了，先别回",
    "算了吧 不办了，领导要来看",
    "不发了",
    "cancel",
    "Oops, wrong one",
    "never mind",
    "Sorry, my mistake",
    "啊点错了，还没去",
    "按错了按错了 还没动手",
    "算了 让物业自己去讲",
    "算了算了，还是我打电话吧",
    "拉倒吧，不弄了",
    "先不写了",
    "forget it",
    "not now",
    "on second thought, leave it",
    "actually I changed my mind",
)
PUT_OFF_LATER = ("等会儿再说", "回头再弄吧", "稍后再说", "等等，我先请示一下张局再定", "晚点再写 先开会")
GIVEN_UP = (
    (A.ANSWER, "先不答复了，等城管的信儿"),
    (A.ANSWER, "不回他了"),
    (A.ANSWER, "叫物业自己跟居民解释"),
    (A.ANSWER, "let the bureau tell him themselves"),
    (A.ASK, "先别问了"),
    (A.REJECT, "不驳回了 我再看看"),
    (A.SUSPEND, "先不挂了"),
    (A.SEND_BACK, "还是先别退回"),
    (A.REACCEPT, "取消"),
    (A.REACCEPT, "先不受理了"),
    (A.EXCLUDE, "不剔了"),
    (A.SPLIT, "先不拆了"),
    (A.RETURN, "不退了，我们办"),
    (A.EXTEND, "先不延了"),
    (A.RESOLVE, "先不结案"),
)
KEPT_WORDS = (
    (A.ANSWER, "先别着急，后天上午来修"),
    (A.ANSWER, "Leave it with us, the crew comes tomorrow"),
    (A.ANSWER, "一会儿再联系您"),
    (A.EXCLUDE, "算了一下，超期是因为大雪"),
    (A.SUSPEND, "先不修了，等开春化冻"),
    (A.REJECT, "不归县里管，已告知找市里"),
    (A.SEND_BACK, "不合格，地面没扫"),
)
ADMITTED = (
    "其实还没修，科长叫先点",
    "点早了",
    "让我先点了，还没去",
    "pressed it too early",
    "我以为点这个是延期，还没修",
)
PUT_OFF = ("等会儿，视频还在传", "稍等", "小赵你来填", "谁去写一下", "hold on")
TALKED = (
    "写啥？",
    "怎么写",
    "这里要写什么",
    "what do I write",
    "收到",
    "好的",
    "ok",
    "noted",
)
ASIDE = ("等一下", "稍等", "小张你来写", "谁去写一下", "hold on", "wait a minute")
RESULTS = (
    "已清运两车，地面也冲了",
    "今天上午换好了灯泡，亮了",
    "已劝离摊贩，今后每天早晚巡查",
    "All cleared, two lorries",
    "Fixed the lamp this morning",
    "取消了违停车位，画了黄线",
    "剩下的也一并清走了，地面冲净",
    "管道疏通了，不堵了，没有异味",
    "已派人将杂草全部清理，未再发现积水",
)
HALF = (
    "桶边的清了，剩下的下周拉",
    "经查不属实，已电话说明",
    "暂时办不了，地面冻着，开春再修",
    "没有发现漏水",
    "修了一半，等配件到了再修",
    "东边的清了，西边那堆还在，得等吊车",
    "这不是我们的，是想点退单",
    "路灯不归我们管",
    "This is not ours, it belongs to housing",
    "明天再去清一次",
    "Waiting for parts, the rest next week",
    "清了大半，底下的吊车才能动",
    "清得差不多了",
    "基本清完了",
    "快清完了",
    "拉了两车，就剩几块石头",
    "八成清了",
    "清了，车不敢装大石头",
    "桶里清了，桶外头归住建",
    "应该是清了吧",
    "车坏在半道了",
    "谁有门岗的电话",
    "most of it is gone",
)
ASIDES_OF_ALL_KINDS = (
    "不归我们，转环卫处",
    "下午去修",
    "得五天",
    "请问是几号楼的灯",
    "跟居民说明天去",
    "服了",
    "桶清了，沙发明天叫车拉",
)
UNDONE = ("没修好", "还在等车", "not done yet", "Still there")


@each("action", [*ASKED_FOR, A.NOTE])
@each("words", CANCELLED)
def test_whoever_takes_the_press_back_has_said_nothing_else(action: Action, words: str) -> None:
    assert read(action, words, "solved") is Reply.CANCEL


@each("action", [one for one in ASKED_FOR if one is not A.RESOLVE])
@each("words", PUT_OFF_LATER)
def test_who_puts_an_act_off_gives_its_prompt_up(action: Action, words: str) -> None:
    assert read(action, words) is Reply.CANCEL


@each("action, words", GIVEN_UP)
def test_an_act_that_is_not_wanted_after_all_is_given_up(action: Action, words: str) -> None:
    assert read(action, words, "solved") is Reply.CANCEL


@each("action, words", KEPT_WORDS)
def test_words_of_the_act_do_not_give_it_up(action: Action, words: str) -> None:
    assert read(action, words, "solved") in (Reply.WORDS, Reply.DOUBT)


@each("words", ADMITTED)
def test_whoever_admits_that_it_is_not_done_has_given_no_result(words: str) -> None:
    assert read(A.RESOLVE, words, "solved") is Reply.CANCEL


@each("words", PUT_OFF)
def test_what_puts_the_answer_off_is_for_colleagues(words: str) -> None:
    assert is_for_colleagues(words)


@each("words", [*RESULTS, "写啥？", "收到"])
def test_an_answer_or_a_question_to_the_service_is_not_for_colleagues(words: str) -> None:
    assert not is_for_colleagues(words)


@each("action", ASKED_FOR)
@each("words", TALKED)
def test_a_nod_or_a_question_about_the_question_is_no_answer_to_it(action: Action, words: str) -> None:
    assert read(action, words, "solved") is Reply.TALK


@each("action", ASKED_FOR)
@each("words", ASIDE)
def test_what_sounds_meant_for_a_colleague_reaches_no_resident_by_itself(action: Action, words: str) -> None:
    assert read(action, words, "solved") is (Reply.DOUBT if action in QUOTED else Reply.TALK)


@each("action", [one for one in ASKED_FOR if one is not A.ASK])
def test_a_question_is_an_answer_only_where_one_was_asked_for(action: Action) -> None:
    assert read(action, "这件归谁管呢？", "solved") is (Reply.DOUBT if action is A.ANSWER else Reply.TALK)
    assert read(A.ASK, "请问是几号楼几单元？") is Reply.WORDS


@each("words", RESULTS)
def test_a_result_is_taken_as_it_was_chosen(words: str) -> None:
    assert read(A.RESOLVE, words, "solved") is Reply.WORDS


@each("words", HALF)
def test_what_does_not_go_with_solved_is_asked_about(words: str) -> None:
    assert read(A.RESOLVE, words, "solved") is Reply.DOUBT
    assert read(A.RESOLVE, words, "not_now") is Reply.WORDS


@each("words", ASIDES_OF_ALL_KINDS)
def test_what_reads_as_anything_else_is_never_taken_for_the_result_of_a_solved_case(words: str) -> None:
    assert read(A.RESOLVE, words, "solved") in (Reply.DOUBT, Reply.TALK)


@each("words", UNDONE)
def test_what_is_not_done_is_not_told_as_done(words: str) -> None:
    assert read(A.RESOLVE, words, "solved") is Reply.TALK


@each("words", ["办结 不了", "办结还要等三天"])
def test_a_reply_that_talks_of_the_act_is_not_its_words(words: str) -> None:
    assert read(A.RESOLVE, words, "explained") is Reply.TALK


@each(
    "action, words",
    [
        (A.ANSWER, "已经派车了，下午就到"),
        (A.ANSWER, "如果明天还没清，请再告诉我们"),
        (A.ANSWER, "答复居民要牵绳的通知周五张贴"),
        (A.ANSWER, "取消了原定的停水"),
        (A.ANSWER, "A crew will be with you on Wednesday"),
        (A.ASK, "方便发张照片吗？"),
        (A.RETURN, "不是这个单位的事，依据城市管理条例建议派给环卫处"),
        (A.EXTEND, "3天 等我们的配件到货"),
        (A.RETURN, "依据城市管理条例，不归我们，建议派给环卫处"),
        (A.EXTEND, "3天 等配件到货"),
        (A.REJECT, "不属于本县，请向邻县反映"),
        (A.SEND_BACK, "还没清干净"),
        (A.NOTE, "等一下再去"),
        (A.NOTE, "谁去看过？"),
    ],
)
def test_these_are_what_was_asked_for(action: Action, words: str) -> None:
    assert read(action, words) is Reply.WORDS


def test_a_long_reason_that_sounds_like_talk_is_offered() -> None:
    assert read(A.REJECT, "不属于受理范围，请你填写申请表后到镇政府窗口办理") is Reply.DOUBT
    assert read(A.RETURN, "依据环卫条例这条街归环卫处管，派给他们行吗？") is Reply.DOUBT


@each("words", ["不要给城管局", "别派给他们", "城管局合适吗？", "not the city bureau"])
def test_a_department_that_is_ruled_out_or_asked_about_is_not_chosen(words: str) -> None:
    assert read(A.ASSIGN, words) is Reply.TALK
    assert read(A.ASSIGN, "就给城管局吧") is Reply.WORDS


def test_pictures_without_words_are_what_was_asked_for() -> None:
    assert read(A.RESOLVE, "", "solved") is Reply.WORDS


WISHES = (
    "点错了",
    "还没清，撤回",
    "撤回吧发错了",
    "发错了",
    "请撤回一下",
    "不对撤回",
    "能撤回吗？",
    "先撤回，我再核一下",
    "慢着 图传错了",
    "写错了 撤了",
    "先不要发",
    "哎呀 那张照片拍错了",
    "哎呀我刚发的那句不对，是另一个小区",
    "刚才那条报错了 是7号楼 撤了撤了",
    "那句写岔了 别让居民看见",
    "刚那个2号不对 别给我报了",
)
NO_WISHES = ("不要撤回", "不用撤回了", "别撤回", "没撤回吧", "已经撤回过一次", "谁撤回的", "为什么撤回", "撤回不了")


@each("words", [*WISHES, "wrong one", "please undo this", "sorry, take it back"])
def test_a_wish_to_take_back_is_one(words: str) -> None:
    assert takes_back(words)


@each(
    "words",
    [
        *NO_WISHES,
        "已派人去看",
        "收到",
        "don't take it back",
        "no need to undo",
        "错在物业",
        "发错了单子的是物业",
        "别的都没弄错",
        "撤了两个摊",
    ],
)
def test_what_denies_or_tells_of_taking_back_is_none(words: str) -> None:
    assert not takes_back(words)


def test_only_waiting_is_no_wish() -> None:
    assert all(map(only_waits, ("等一下", "稍等", "慢着 我看看", "hold on")))
    assert not any(map(only_waits, ("等我们去了再说", "等一下午了", "已清", "")))


@each(
    "words, surely",
    (
        ("打错字了，收回来吧", True),
        ("把刚才那句收回", True),
        ("我先收回", True),
        ("单车都收回来了", False),
        ("摊位收回去了三个", False),
    ),
)
def test_what_is_called_back(words: str, surely: bool) -> None:
    assert takes_back(words) is surely


@each(
    "words, perhaps",
    (
        ("慢着，先别告诉李女士", True),
        ("上面那句写错了日期", True),
        ("hold on, don't send that", True),
        ("这件派给环卫处", False),
        ("催一下城管局", False),
        ("不要撤回", False),
        ("居民说路口的灯左右不对称，请交警大队的同志明天上午带上图纸到现场再核对一次", False),
    ),
)
def test_what_may_call_it_back(words: str, perhaps: bool) -> None:
    assert perhaps_takes_back(words) is perhaps


@each(
    "action, words, dropped",
    [
        (A.ASK, "算了不用问了，他说过了", True),
        (A.ASK, "他说清楚了，不用再问了", True),
        (A.ANSWER, "先别答复", True),
        (A.SUSPEND, "算了，不挂了", True),
        (A.ASK, "没问题", False),
        (A.ASK, "不挂了", False),
        (A.ANSWER, "居民说不用答复太细", False),
    ],
)
def test_what_waits_is_dropped_by_the_name_of_its_act(action: Action, words: str, dropped: bool) -> None:
    assert drops(action, words) is dropped
