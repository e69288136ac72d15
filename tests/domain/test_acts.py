"""A verb is a word: over every verb, what is an act and what only talks about one, in both languages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain import references
from domain.acts import EDGES
from domain.commands import ACTION_WORDS, OUTCOME_WORDS, Command, parse
from domain.lifecycle import Action
from tests.tables import each

NAMES = ("城管局", "城管", "环卫处", "环卫", "city", "sanitation office")
NUMBER = references.make(2026, 29)
CHINESE = [word for word in ACTION_WORDS if not word.isascii()]
ENGLISH = [word for word in ACTION_WORDS if word.isascii()]
REASONED = ("退单", "延期", "不予受理", "重办", "剔除", "挂账", "拆单")

GLUED = (
    "不了，缺材料",
    "还要等三天",
    "居民要慎重，这人老上访",
    "的话居民会上访",
    "过两次了，先别动",
    "了再说",
    "过居民了",
    "前再去看一次",
    "的事",
    "吗",
    "了吗",
    "了没有",
    "怎么申请",
    "这件合适吗？",
)
APART = ("", "。", "！", " 请看下面这条", "：请看下面这条", "，请看下面这条", "\n请看下面这条", "1号楼的事")
ASKED = ("？", "?", " ？", " 合适吗？", " 城管局行不行", " 这样对吗")
DENIED = (" 不了", "，不了，缺材料", " 没办法", " 过两次了", " 过了", "3次了，先别动")
CONDITIONAL = (" 如果他再来", " 要是明天还不行", " 的话居民会上访", " 万一他上访呢")


def act_of(text: str) -> Action | None:
    verb = parse(text, NAMES).verb
    return verb if isinstance(verb, Action) else None


@each("verb", CHINESE)
@each("rest", GLUED)
@each("lead", ["", f"#{NUMBER} ", f"{NUMBER}", "1 3 5 ", "/"])
def test_a_verb_that_runs_on_into_other_words_is_talk(lead: str, verb: str, rest: str) -> None:
    said = parse(f"{lead}{verb}{rest}", NAMES)
    assert said.verb is None
    assert said.talked_of is ACTION_WORDS[verb]
    assert verb in said.words
    assert rest.strip(EDGES) in said.words


@each("verb", CHINESE)
@each("rest", APART)
@each("lead", ["", f"#{NUMBER} ", "1、3 ", "/"])
def test_a_verb_that_stands_apart_is_an_act(lead: str, verb: str, rest: str) -> None:
    assert act_of(f"{lead}{verb}{rest}") is ACTION_WORDS[verb]


@each("verb", [one for one in CHINESE if one not in ("询问", "答复", "回复", "备注")])
@each("rest", [*ASKED, *DENIED, *CONDITIONAL])
def test_what_is_asked_denied_told_of_or_conditional_is_talk(verb: str, rest: str) -> None:
    if verb in ("延期", "挂账") and rest[0].isdigit():
        return
    assert act_of(f"#{NUMBER} {verb}{rest}") is None


@each("verb", ["询问", "答复", "回复"])
@each("rest", [" 明天来可以吗？", " 如果再漏请联系我们", " 还要等三天，请谅解", "：没办法当天修好，明天来"])
def test_what_the_resident_is_to_read_may_ask_and_deny(verb: str, rest: str) -> None:
    assert act_of(verb + rest) is ACTION_WORDS[verb]


@each("verb", ["询问", "答复", "回复"])
@each("rest", ["？", " 不了", " 过了", " 了吗", " 怎么写", " 过两次"])
def test_a_word_about_an_answer_is_no_answer(verb: str, rest: str) -> None:
    assert act_of(verb + rest) is None


@each("verb", REASONED)
@each("rest", [" 不归我们管，属于城管局", " 还没有清干净", "：没有说清楚", " 3天，等配件"])
def test_a_reason_may_deny_what_it_is_about(verb: str, rest: str) -> None:
    assert act_of(verb + rest) is ACTION_WORDS[verb]


@each("rest", [" 还要等三天", " 还没清", " 等配件到货再换", " 明天去清", "，还得等吊车", "了，还没清"])
def test_what_is_not_done_yet_is_no_result(rest: str) -> None:
    assert act_of("办结" + rest) is None


@each(
    "text, words",
    [
        ("签收了", ""),
        ("签收了。", ""),
        ("办结了，已清运", "已清运"),
        ("办结 已清运", "已清运"),
        ("签收 没问题", "没问题"),
        ("办结部分解决 清了一半", "部分解决 清了一半"),
        ("办结解释说明：已登记", "解释说明：已登记"),
        ("延期3天 等配件", "3天 等配件"),
        ("延期三个工作日 等配件", "三个工作日 等配件"),
        ("延期到12月20日 等配件", "到12月20日 等配件"),
        ("挂账到2027-04-01 封冻", "到2027-04-01 封冻"),
        ("派单城管局", "城管局"),
        ("派单给城管局", "给城管局"),
        ("改派环卫处，他们熟", "环卫处，他们熟"),
        ("退单给环卫处，依据条例", "给环卫处，依据条例"),
        ("派环卫", "环卫"),
        ("答复居民：车已出发", "车已出发"),
        ("询问居民: 是几号楼？", "是几号楼？"),
        ("派给城管局吧。", "城管局"),
        ("答复 居民要慎重", "居民要慎重"),
        ("resolve: cleared", "cleared"),
        ("ack", ""),
        ("extend 3 days for parts", "3 days for parts"),
        ("answer if it leaks again, write to us", "if it leaks again, write to us"),
        ("resolve not now the ground is frozen", "not now the ground is frozen"),
        ("return not ours, sanitation", "not ours, sanitation"),
    ],
)
def test_these_are_acts(text: str, words: str) -> None:
    found = parse(text, NAMES)
    assert isinstance(found.verb, Action)
    assert (found.words, found.apart) == (words, True)


@each(
    "text",
    [
        "派单给城管局合适吗？",
        "派单城管局的案子太多了",
        "派单 不要给城管局",
        "派城管局的车去",
        "派人去看看",
        "派水务，不对，派环卫",
        "答复了，他同意",
        "明天办结",
        "不能办结",
        "还没签收",
        "请先别派单",
        "签收 不了，不是我们的",
        "延期怎么申请",
        "办结3次了还这样",
        "resolve is not possible, no papers",
        "resolve isn't possible",
        "resolve can’t be done today",
        "can't resolve",
        "resolve tomorrow",
        "answer nobody yet",
        "ask is not possible",
        "reject if he comes again",
        "can we resolve?",
        "ack?",
        "resolve not yet",
        "assign nobody",
        "redo twice already",
        "returned yesterday",
        "suspend when it snows",
        "answer never",
    ],
)
def test_these_are_talk(text: str) -> None:
    assert act_of(text) is None


@each("lead", ["编号：", "工单编号 ", "单号", "#"])
def test_a_number_may_be_called_one(lead: str) -> None:
    said = parse(f"{lead}{NUMBER}\n处理结果：已清运")
    assert (said.verb, said.reference, said.words) == (None, NUMBER, "处理结果：已清运")
    assert act_of(f"{lead}{NUMBER} 签收") is Action.ACKNOWLEDGE


@each("verb", ENGLISH)
@each("rest", ["?", " is not possible, no papers", " isn't possible", " not yet", " twice"])
def test_an_english_verb_is_talked_of_too(verb: str, rest: str) -> None:
    if ACTION_WORDS[verb] is not Action.NOTE:
        assert act_of(f"#{NUMBER} {verb}{rest}") is None


@given(
    verb=st.sampled_from(CHINESE), rest=st.text(alphabet="的地得居民说要去看看这件事情上面", min_size=2, max_size=12)
)
def test_whatever_runs_on_from_a_verb_obliges_nobody(verb: str, rest: str) -> None:
    assert act_of(verb + rest) is None


@given(st.sampled_from([*CHINESE, *ENGLISH, *OUTCOME_WORDS]), st.text(max_size=30))
def test_nothing_that_was_said_is_lost_in_reading_it(verb: str, rest: str) -> None:
    said: Command = parse(verb + rest, NAMES)
    letters = [one for one in rest if one.isascii() and one.isalpha()]
    assert said.verb is not None or all(one in said.words for one in letters)
