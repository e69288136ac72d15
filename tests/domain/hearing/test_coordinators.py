"""What coordinators want in words of their own, how surely, and with which words and day."""

from __future__ import annotations

from datetime import date

from domain.hearing.officials.coordinator_cues import Meant
from domain.hearing.officials.coordinators import instructed, is_aside, is_grumble, read, tells_news
from domain.hearing.officials.sending import Sureness
from tests.tables import each

NAMES = {"环卫处": "sanitation", "环卫": "sanitation", "城管": "city"}
TODAY = date(2026, 11, 30)
SURE, LIKELY, TALK = Sureness.SURE, Sureness.LIKELY, Sureness.TALK

TABLE = (
    ("驳回，属于劳动纠纷", Meant.REJECT, SURE, "属于劳动纠纷"),
    ("同一件事报了两次，不受理", Meant.REJECT, LIKELY, "同一件事报了两次"),
    ("不受理 网购的打12315，我们县里管不了", Meant.REJECT, SURE, "网购的打12315，我们县里管不了"),
    ("驳回，合同的事我们管不着了", Meant.REJECT, SURE, "合同的事我们管不着了"),
    ("网上买手机的那个，不归我们县管", Meant.REJECT, LIKELY, "网上买手机的那个，不归我们县管"),
    ("灯已经换了，可以办结了", Meant.RESOLVE, LIKELY, "灯已经换了"),
    ("井盖重新弄平整", Meant.SEND_BACK, LIKELY, "井盖重新弄平整"),
    ("取消移送，选错了", Meant.REACCEPT, SURE, "选错了"),
    ("reject it, private matter", Meant.REJECT, SURE, "private matter"),
    ("取消移送，选错了单位", Meant.REACCEPT, SURE, "选错了单位"),
    ("移送错了，本来归咱们管", Meant.REACCEPT, SURE, "本来归咱们管"),
    ("重新受理，地点在本县", Meant.REACCEPT, SURE, "地点在本县"),
    ("undo the referral, wrong receiver", Meant.REACCEPT, SURE, "wrong receiver"),
    ("撤销移送纪委", Meant.REACCEPT, SURE, "纪委"),
    ("转纪委监委", Meant.REFER, SURE, "纪委监委"),
    ("这个交给纪检组吧", Meant.REFER, SURE, "纪检组"),
    ("让纪委去查", Meant.REFER, SURE, "纪委"),
    ("pass it on to the discipline commission", Meant.REFER, SURE, "discipline commission"),
    ("打回去重做，照片对不上", Meant.SEND_BACK, SURE, "照片对不上"),
    ("send it back, nothing was cleaned", Meant.SEND_BACK, SURE, "nothing was cleaned"),
    ("剔除，测试用的", Meant.EXCLUDE, SURE, "测试用的"),
    ("拆成两件", Meant.SPLIT, SURE, ""),
    ("说了两件事，拆一下：\n1. 路灯不亮\n2. 井盖没了", Meant.SPLIT, LIKELY, "1. 路灯不亮\n2. 井盖没了"),
    ("告诉居民后天上午修", Meant.ANSWER, SURE, "后天上午修"),
    ("tell them the crew comes at nine", Meant.ANSWER, SURE, "the crew comes at nine"),
    ("问问居民在几楼", Meant.ASK, SURE, "在几楼"),
    ("可以办结了", Meant.RESOLVE, SURE, ""),
    ("取消挂账", Meant.RESUME, SURE, ""),
    ("取消剔除", Meant.INCLUDE, SURE, ""),
    ("剔除取消吧", Meant.INCLUDE, SURE, ""),
    ("还是算进统计吧", Meant.INCLUDE, SURE, ""),
    ("记一下，王先生下午来取材料", Meant.NOTE, SURE, "王先生下午来取材料"),
    ("再催一次", Meant.URGE, SURE, ""),
    ("又没人来", Meant.URGE, LIKELY, ""),
    ("不符合条件", Meant.REJECT, LIKELY, "不符合条件"),
    ("雪天的剔了吧", Meant.EXCLUDE, LIKELY, "雪天的"),
    ("让老人家先别急", Meant.ANSWER, SURE, "先别急"),
    ("回一句：后天修", Meant.ANSWER, SURE, "后天修"),
    ("回群众：后天中午来修", Meant.ANSWER, SURE, "后天中午来修"),
    ("复他：后天修", Meant.ANSWER, SURE, "后天修"),
    ("告诉他明天再来看一眼", Meant.ANSWER, SURE, "明天再来看一眼"),
    ("reply to her: the lamp is on order", Meant.ANSWER, SURE, "the lamp is on order"),
    ("打回去让他们重做 图上是另一条街", Meant.SEND_BACK, SURE, "图上是另一条街"),
    ("问清楚是哪一层", Meant.ASK, SURE, "是哪一层"),
    ("告诉她后天有人上门", Meant.ANSWER, SURE, "后天有人上门"),
    ("给她打个电话", Meant.CALL_BACK, SURE, ""),
    ("等路通了再修", Meant.SUSPEND, LIKELY, ""),
    ("信访局转来的，和平路9号井盖没了", Meant.FILE, LIKELY, "信访局转来的，和平路9号井盖没了"),
    ("窗口来了个人说和平路9号井盖没了，登一下", Meant.FILE, SURE, "和平路9号井盖没了"),
    ("城管这周怎么样", Meant.FIGURES, SURE, "城管这周怎么样"),
    ("各部门排名", Meant.FIGURES, SURE, "各部门排名"),
    ("有没有说井盖的", Meant.FIND, SURE, "有没有说井盖的"),
    ("东门街停水那几件翻出来看看", Meant.FIND, SURE, "东门街停水那几件翻出来看看"),
    ("手头有没有快到期限的", Meant.TODAY, SURE, "手头有没有快到期限的"),
    ("明天有啥活", Meant.TODAY, SURE, "明天有啥活"),
    ("把上个月的情况整理成一页纸", Meant.DIGEST, SURE, "把上个月的情况整理成一页纸"),
    ("a short summary for this week", Meant.DIGEST, SURE, "a short summary for this week"),
    ("让他们抓紧", Meant.URGE, SURE, ""),
    ("怎么到现在还没动", Meant.URGE, LIKELY, ""),
    ("居民又来催了", Meant.URGE, LIKELY, ""),
    ("给人家回个电话吧", Meant.CALL_BACK, SURE, ""),
    ("call the old lady back please", Meant.CALL_BACK, SURE, ""),
    ("刚接个电话，和平路9号井盖没了，帮我登记上", Meant.FILE, SURE, "和平路9号井盖没了"),
    ("登记一下，和平路9号井盖没了", Meant.FILE, SURE, "和平路9号井盖没了"),
    ("登记一个电话：和平路9号井盖没了", Meant.FILE, SURE, "和平路9号井盖没了"),
    ("补录一个来访，和平路9号没水", Meant.FILE, SURE, "和平路9号没水"),
    ("电话登记：和平路9号没水", Meant.FILE, SURE, "和平路9号没水"),
    ("有人打电话说和平路9号井盖没了", Meant.FILE, LIKELY, "和平路9号井盖没了"),
    ("来了位大叔说和平路9号井盖没了，我替他登一下", Meant.FILE, SURE, "和平路9号井盖没了"),
    ("刚接一通电话，和平路9号井盖没了，建一单", Meant.FILE, SURE, "和平路9号井盖没了"),
    ("这明明是两回事，掰成两件", Meant.SPLIT, LIKELY, ""),
    ("路灯是路灯，噪音是噪音，不是两码事吗", Meant.SPLIT, LIKELY, ""),
    ("这条和早上那条一模一样", Meant.REJECT, LIKELY, "这条和早上那条一模一样"),
    ("a duplicate of this morning's", Meant.REJECT, LIKELY, "a duplicate of this morning's"),
    ("我一会儿去现场转一圈", Meant.NOTE, LIKELY, "我一会儿去现场转一圈"),
    ("施工队答应后天开工", Meant.NOTE, LIKELY, "施工队答应后天开工"),
    ("漏气那个我打过电话了 公司的师傅已经在路上", Meant.NOTE, LIKELY, "漏气那个我打过电话了 公司的师傅已经在路上"),
    ("打通李大妈电话了，她说挺好", Meant.NOTE, LIKELY, "打通李大妈电话了，她说挺好"),
    ("二小门口积水那个，他说修了，记不得号了", Meant.FIND, SURE, "二小门口积水那个，他说修了，记不得号了"),
    ("I'll stop by and look", Meant.NOTE, LIKELY, "I'll stop by and look"),
)


@each("words, meant, sureness, kept", TABLE)
def test_words_are_read_with_what_belongs_to_them(words: str, meant: Meant, sureness: Sureness, kept: str) -> None:
    heard = read(words, NAMES, TODAY)
    assert (heard.meant, heard.sureness, heard.words) == (meant, sureness, kept)


@each(
    "words, until, reason",
    [
        ("挂到12月25日，等设备到货", date(2026, 12, 25), "等设备到货"),
        ("缓办二十天 等审批", date(2026, 12, 20), "等审批"),
        ("等设备到了再说，先放到下周三", date(2026, 12, 9), "等设备到了再说"),
        ("put it on hold until 15 January, parts are ordered", date(2027, 1, 15), "parts are ordered"),
        ("先挂起来", None, ""),
        ("暂缓，三天没人来", None, "三天没人来"),
    ],
)
def test_a_suspension_has_its_day_and_its_reason(words: str, until: date | None, reason: str) -> None:
    heard = read(words, NAMES, TODAY)
    assert (heard.meant, heard.until, heard.words) == (Meant.SUSPEND, until, reason)


@each(
    "words, meant",
    [
        ("先别驳回", Meant.REJECT),
        ("这件能驳回吗", Meant.REJECT),
        ("驳回理由得写明白", Meant.REJECT),
        ("要是材料不齐就不受理", Meant.REJECT),
        ("他们要求重办", Meant.SEND_BACK),
        ("凭什么剔除", Meant.EXCLUDE),
        ("明天再驳回", Meant.REJECT),
        ("先不用催", Meant.URGE),
        ("催过两回了", Meant.URGE),
        ("要不要催一下？", Meant.URGE),
        ("回访过了", Meant.CALL_BACK),
    ],
)
def test_talk_of_an_act_is_talk(words: str, meant: Meant) -> None:
    heard = read(words, NAMES, TODAY)
    assert (heard.meant, heard.sureness) == (meant, TALK)


@each(
    "words, meant",
    [
        ("到谁手里了", Meant.NOTHING),
        ("现在谁在管", Meant.SHOW),
        ("办到哪一步了", Meant.SHOW),
        ("who's got this", Meant.SHOW),
        ("还剩几天", Meant.EXPLAIN),
        ("几号到期", Meant.EXPLAIN),
        ("when is this one due", Meant.EXPLAIN),
        ("东门街路灯那件，想不起编号了", Meant.FIND),
        ("有没有人反映过和平路停水", Meant.FIND),
        ("the one about the school gate", Meant.FIND),
        ("今天要到期的有哪些", Meant.TODAY),
        ("what is due today", Meant.TODAY),
        ("给我来份日报", Meant.DIGEST),
        ("上个月收了多少件", Meant.FIGURES),
        ("how many came in this month", Meant.FIGURES),
        ("嗯，知道了", Meant.NOD),
        ("这家人真不容易", Meant.NOTHING),
        ("下雨了", Meant.NOTHING),
    ],
)
def test_what_is_to_be_shown(words: str, meant: Meant) -> None:
    assert read(words, NAMES, TODAY).meant is meant


@each("words", ["又是这个人，没完没了", "真是有病", "烦死了", "this guy is a nutter"])
def test_talk_about_whoever_reported_is_a_grumble(words: str) -> None:
    assert is_grumble(words)


@each("words", ["明天上午派人去看", "您好，已经修好", "we will come on Friday"])
def test_an_answer_is_neither_a_grumble_nor_said_to_oneself(words: str) -> None:
    assert not is_grumble(words)
    assert not is_aside(words)
    assert instructed(words) is None


@each("words", ["等一下，我先问问", "稍等", "先不回", "怎么写好呢", "let me check first"])
def test_what_is_said_to_oneself_is_no_answer(words: str) -> None:
    assert is_aside(words)


@each(
    "words, told",
    [
        ("跟他说明天就修，语气好听点", "明天就修"),
        ("说已经派人了", "已经派人了"),
        ("客气点写：材料收到了", "材料收到了"),
        ("tell her that it is fixed, keep it short", "it is fixed"),
    ],
)
def test_how_to_say_something_is_not_what_is_said(words: str, told: str) -> None:
    assert instructed(words) == told


@each("words", ["", "？？", "x" * 4000, "派" * 2000, "这个怎么样了他们说" * 300, "，" * 3000])
def test_odd_texts_mean_nothing_or_little(words: str) -> None:
    assert read(words, NAMES, TODAY).sureness is not SURE or read(words, NAMES, TODAY).meant is Meant.NOD


@each(
    "words, news",
    [
        ("先别催，司机说已经在路上了", True),
        ("不用派，我刚跟物业通过电话", True),
        ("they said it is on the way, don't chase", True),
        ("先别催", False),
        ("他们说什么了？", False),
        ("我觉得不好办", False),
    ],
)
def test_news_beside_a_denial_is_told_apart(words: str, news: bool) -> None:
    assert tells_news(words) is news
