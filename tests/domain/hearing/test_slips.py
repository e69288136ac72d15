"""By which words people name a slip, answer its lines, and want something done with it."""

from __future__ import annotations

from domain import references
from domain.hearing.departments import slip_answers
from domain.hearing.departments.lines import Unclear
from domain.hearing.departments.slip_answers import Answered
from domain.hearing.officials import slip_orders
from domain.hearing.officials.slip_orders import DrawUp, OfSlip, Order
from domain.hearing.slip_names import named_first
from domain.kinds import SlipKind
from domain.supervision.slips import SlipNumber
from tests.tables import each

CODES = {SlipKind.REMINDER: "督提", SlipKind.URGING: "督催"}
REMINDER, URGING = SlipKind.REMINDER, SlipKind.URGING
FIRST, SECOND = references.make(2026, 1), references.make(2026, 2)


@each(
    "text, number",
    [
        ("督提〔2026〕12号", SlipNumber(12, REMINDER, 2026)),
        ("督提[2026]12", SlipNumber(12, REMINDER, 2026)),
        ("督提2026-12号", SlipNumber(12, REMINDER, 2026)),
        ("督提12", SlipNumber(12, REMINDER)),
        ("督催第3号", SlipNumber(3, URGING)),
        ("提醒单第十二号", SlipNumber(12, REMINDER)),
        ("督导催办单3", SlipNumber(3, URGING)),
        ("督办单12号", SlipNumber(12)),
        ("Slip no. 12", SlipNumber(12)),
        ("urging slip 3", SlipNumber(3, URGING)),
    ],
)
def test_a_slip_is_named_by_its_code_its_kind_or_its_number(text: str, number: SlipNumber) -> None:
    found = named_first(text, CODES)
    assert found is not None
    assert found.slip == number


@each(
    "text",
    [
        "督办的事再说吧",
        "12号 1-5 已清运",
        "12号楼下水道堵了",
        "1 3 办结",
        "提醒一下",
        "reminder: meeting at 3",
        "这份单子",
    ],
)
def test_without_a_reply_nothing_else_means_a_slip(text: str) -> None:
    assert named_first(text, CODES) is None
    assert slip_answers.read(text, 9, CODES, replies=False) is None


def parts(text: str, *, replies: bool = False) -> list[tuple[tuple[int, ...], str]] | Unclear | None:
    said = slip_answers.read(text, 9, CODES, replies=replies)
    return [(one.lines, one.words) for one in said.parts] if isinstance(said, Answered) else said


@each(
    "text, said",
    [
        ("督提12号第1、3项 已整改", [((1, 3), "已整改")]),
        ("督提12 1 办结 已清运", [((1,), "办结 已清运")]),
        ("督提〔2026〕12号 2 延期 3天 等配件", [((2,), "延期 3天 等配件")]),
        ("提醒单12号，4 说明 产权有争议，12月10日协调", [((4,), "说明 产权有争议，12月10日协调")]),
        ("督提12号，收到", []),
    ],
)
def test_lines_are_answered_behind_the_slips_name(text: str, said: object) -> None:
    assert parts(text) == said


@each(
    "text, said",
    [
        ("1 3 办结 已清运", [((1, 3), "办结 已清运")]),
        ("12号 1-5 已清运", [((1, 2, 3, 4, 5), "已清运")]),
        ("1、2项已整改到位，4项说明：产权有争议", [((1, 2), "已整改到位"), ((4,), "说明：产权有争议")]),
        ("签收", []),
        ("均已整改", []),
        ("12号楼下水道堵了", []),
        ("那几项不归我们", Unclear.WHICH),
    ],
)
def test_in_a_reply_the_name_need_not_be_said(text: str, said: object) -> None:
    assert parts(text, replies=True) == said


@each(
    "words, why",
    [
        ("说明 产权有争议", "产权有争议"),
        ("情况说明：等上级批", "等上级批"),
        ("explain ownership is disputed", "ownership is disputed"),
        ("已整改", ""),
        ("说明", ""),
    ],
)
def test_an_explanation_says_why(words: str, why: str) -> None:
    assert slip_answers.explanation(words) == why


@each("words", ["均已整改", "以上问题均已整改到位。", "全部落实完毕", "都已经处理好了", "All of them are rectified"])
def test_a_claim_about_all_lines_names_no_outcome(words: str) -> None:
    assert slip_answers.says_all_put_right(words)


@each("words", ["均未整改", "1、2已整改", "都是老问题", "已清运三车"])
def test_other_words_are_no_such_claim(words: str) -> None:
    assert not slip_answers.says_all_put_right(words)


@each(
    "text, drawn",
    [
        (
            f"督办 城管局 12月5日 #{FIRST} #{SECOND} 限期清理",
            DrawUp(REMINDER, (FIRST, SECOND), "城管局 12月5日 限期清理"),
        ),
        (f"催办单 {FIRST}、{SECOND} 抓紧", DrawUp(URGING, (FIRST, SECOND), "抓紧")),
        (f"下一份提醒单 #{FIRST}", DrawUp(REMINDER, (FIRST,), "")),
        (f"督办#{FIRST} #{FIRST}", DrawUp(REMINDER, (FIRST,), "")),
        ("督办的事再说吧", None),
        ("督办一下城管局", None),
        (f"#{FIRST} 督办", None),
    ],
)
def test_a_slip_is_drawn_up_over_cases_that_are_named(text: str, drawn: DrawUp | None) -> None:
    assert slip_orders.draws_up(text) == drawn


@each("text", ["督办", "督办单", "未销号的督办单？", "open slips"])
def test_the_open_slips_are_asked_for(text: str) -> None:
    assert slip_orders.asks_for_list(text)


TWELVE = SlipNumber(12, REMINDER)


@each(
    "text, replies, wanted",
    [
        ("督提12", False, OfSlip(Order.SHOW, TWELVE)),
        ("督提12 2 退回 没说什么时候", False, OfSlip(Order.CONTEST, TWELVE, line=2, words="没说什么时候")),
        ("督提12 销号", False, OfSlip(Order.CLOSE, TWELVE)),
        ("督提12 销号 第三项列入明年计划", False, OfSlip(Order.CLOSE, TWELVE, words="第三项列入明年计划")),
        ("督提12 作废 写错单位", False, OfSlip(Order.WITHDRAW, TWELVE, words="写错单位")),
        ("销号 督提12", False, OfSlip(Order.CLOSE, TWELVE)),
        (
            "销号 督提〔2026〕12号 列入明年计划",
            False,
            OfSlip(Order.CLOSE, SlipNumber(12, REMINDER, 2026), words="列入明年计划"),
        ),
        ("拟稿3 移出 2 已办结", False, OfSlip(Order.MOVE_OUT, draft=3, line=2, words="已办结")),
        ("移出第二项", True, OfSlip(Order.MOVE_OUT, line=2)),
        (f"加入 #{FIRST}", True, OfSlip(Order.ADD, words=f"#{FIRST}")),
        ("时限 12月5日17点", True, OfSlip(Order.DUE, words="12月5日17点")),
        ("签发", True, OfSlip(Order.ISSUE)),
        ("同意", True, OfSlip(Order.ISSUE)),
        ("退回修改 写具体些", True, OfSlip(Order.SEND_BACK, words="写具体些")),
        ("不同意", True, None),
        ("这个再看看", True, None),
        ("督提12 怎么样了", False, None),
        ("签发", False, None),
    ],
)
def test_what_is_wanted_of_a_slip(text: str, replies: bool, wanted: OfSlip | None) -> None:
    assert slip_orders.of_slip(text, CODES, replies=replies) == wanted
