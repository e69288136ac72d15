"""A resident's words about a result, as a table: what is sure, what is only likely, what is no word on it at all."""

from __future__ import annotations

import re

from domain.hearing.residents import closed_cases, grade_cues, grades, ratings, result_cues, result_harms
from domain.hearing.residents.closed_cases import Closed
from domain.hearing.residents.grades import Reply
from domain.hearing.residents.ratings import Solved
from tests.tables import each

TABLES = {
    name: table
    for cues in (result_cues, grade_cues)
    for name, table in vars(cues).items()
    if name.isupper() and isinstance(table, tuple)
}


@each("name", TABLES)
def test_each_cue_matches_its_example(name: str) -> None:
    missed = [line for line in TABLES[name] if not re.search(line[-2], line[-1])]
    assert missed == []


YES = (
    "修好了，谢谢师傅",
    "已经通了",
    "搞定了",
    "下水道不堵了",
    "屋里不漏了，多谢",
    "妥了",
    "嗯，弄好了",
    "水来了 有热水了",
    "我老伴说清走了，挺高兴的",
    "没想到这么快就修好了",
    "Fixed, thanks",
    "yep",
    "it works again",
    "The bags are gone now",
    "没啥问题了",
    "不是没修，昨天就修好了",
    "味儿没了",
)
NO = (
    "没修",
    "压根没人来过",
    "还在漏",
    "修了个寂寞",
    "糊弄谁呢",
    "这也叫修好了？",
    "平台说办结了，其实根本没动",
    "哪儿清了",
    "还是老样子",
    "白修了",
    "Nobody came",
    "nope",
    "It's still leaking",
    "they say it's fixed but it is not",
    "昨天又堵上了",
    "跟没修一样",
)
PARTLY = ("只修了一半", "好一点了", "没扫干净", "partly", "they only took the bags")
DOUBTFUL = (  # something is said of it, and nothing may be recorded
    "修是修了",
    "暂时好了，不知能管几天",
    "我自己换的灯泡，好了",
    "行吧",
    "还行",
    "应该是好了吧",
    "修好了？",
    "真行，修好了",
    "清走了，可地上全是汤",
    "物业说修好了",
    "yes but the other half is there",
    "fixed for now",
    "I guess",
    "谈不上解决",
    "没修好我早又跑去骂人了",
    "I would have complained again if it wasn't done",
    "要不是天天催，能修？",
    "好了好了🙄",
    "it's gone, I paid a man to take it",
)
SILENT = ("谢谢", "Thank you so much", "我在外地，回去看一眼再说", "你们几点上班？", "楼下那家在装修")


@each(
    "words, solved",
    [(one, name) for name, said in ((Solved.YES, YES), (Solved.NO, NO), (Solved.PARTLY, PARTLY)) for one in said],
)
def test_a_plain_word_on_the_result_is_sure(words: str, solved: Solved) -> None:
    verdict = ratings.read_solved(words)
    assert (verdict.solved, verdict.sure) == (solved, True)


@each("words", ["修好了又能咋的", "清了有啥用", "解决了也白搭，过两天老样子"])
def test_a_result_that_is_worth_nothing_to_them_is_recorded_by_a_tap_alone(words: str) -> None:
    assert not ratings.read_solved(words).sure


@each("words", DOUBTFUL)
def test_doubt_irony_own_work_and_reports_are_recorded_by_a_tap_alone(words: str) -> None:
    assert not ratings.read_solved(words).sure


@each("words", SILENT)
def test_what_says_nothing_of_the_result_means_none(words: str) -> None:
    assert ratings.read_solved(words).solved is None


@each(
    "words, solved",
    [
        ("部分解决 态度太差了", Solved.PARTLY),
        ("部分解决，还有两盏不亮", Solved.PARTLY),
        ("解决了 但是态度差", Solved.YES),
        ("修是修好了就是太慢", Solved.YES),
    ],
)
def test_a_plain_verdict_stays_sure_beside_what_was_amiss_with_manners(words: str, solved: Solved) -> None:
    verdict = ratings.read_solved(words)
    assert (verdict.solved, verdict.sure, verdict.says_more) == (solved, True, True)


def test_so_it_is_in_english() -> None:
    assert ratings.read_solved("fixed but too slow").sure


@each("words", ["解决了 但是又漏了", "部分解决 现在好了", "解决了吗 态度太差", "修好了才怪 态度太差"])
def test_a_verdict_beside_its_contrary_is_not_sure(words: str) -> None:
    assert not ratings.read_solved(words).sure


@each("words", ["重办", "返工", "我要重办", "要求返工", "I want them to do it again"])
def test_who_asks_for_a_redo_says_that_it_is_not_solved(words: str) -> None:
    verdict = ratings.read_solved(words)
    assert (verdict.solved, verdict.sure) == (Solved.NO, True)
    assert closed_cases.read_closed(words) is Closed.REDO


def test_thanks_a_later_look_and_questions_are_told_apart() -> None:
    assert ratings.read_solved("太感谢了").thanks
    assert ratings.read_solved("在外地呢，回去看看再说").later
    assert ratings.read_solved("好久没回去，那边啥样我说不上").later
    assert ratings.read_solved("好嘞，我下楼瞅一眼").later
    assert ratings.read_solved("你们几点上班？").asks
    assert not ratings.read_solved("没修，你们几点来？").asks


def test_a_story_is_no_plain_word_on_a_result() -> None:
    story = "我们楼下那家饭店每天半夜还在往路边倒油，味道大得睡不着，邻居们说过很多回都没人来管，请问到底归谁管"
    assert not ratings.read_solved(story).sure


def test_words_that_tell_more_than_the_verdict_are_known() -> None:
    assert ratings.read_solved("没修好，墙角还在往外渗水").says_more
    assert not ratings.read_solved("没修好").says_more
    assert not ratings.read_solved("修好了，谢谢你们").says_more


@each(
    "words, grade",
    [
        ("非常满意", 5),
        ("老满意了", 5),
        ("满意", 4),
        ("没啥不满意", 4),
        ("基本满意", 3),
        ("打三分", 3),
        ("不大满意", 2),
        ("不满意。", 2),
        ("特别不满意", 1),
        ("差评", 1),
        ("打零分", 1),
        ("给个满分", 5),
        ("Very satisfied!", 5),
        ("not very satisfied", 2),
        ("three stars", 3),
        ("太好了", 5),
        ("太差劲了", 1),
        ("挺好的，谢谢", 4),
        ("terrible", 1),
        ("四星，就是来得晚了点", 4),
    ],
)
def test_a_grade_in_words_or_figures_is_sure(words: str, grade: int) -> None:
    graded = grades.read_grade(words)
    assert (graded.grade, graded.sure) == (grade, True)


@each(
    "words",
    [
        "一般般",
        "凑合吧",
        "满意得睡不着",
        "真及时 两个月",
        "满意？",
        "满意有什么用 过俩月还不是老样子",
        "我说满意又能怎么样",
        "满意 能咋的",
        "给好评顶啥用",
        "satisfied, so what",
        "满意个鬼",
        "他让我点满意",
        "师傅态度好，就是太慢",
        "5",
        "能打一分吗",
        "满意，才怪",
        "okay I suppose",
        "非常满意还是满意都行",
    ],
)
def test_no_grade_is_recorded_in_doubt(words: str) -> None:
    assert not grades.read_grade(words).sure


def test_questions_about_grades_and_refusals_are_no_grade() -> None:
    assert grades.read_grade("满意和基本满意有啥区别？").asks
    assert grades.read_grade("不想评，忙着呢").declined
    assert grades.read_grade("能打一分吗").grade == 1


@each(
    "words, reply",
    [
        ("2", Reply.OPTIONS),
        ("第一个和3", Reply.OPTIONS),
        ("点错了，我想选满意", Reply.CORRECTION),
        ("手滑", Reply.CORRECTION),
        ("wrong button, I meant satisfied", Reply.CORRECTION),
        ("改成基本满意行不", Reply.CORRECTION),
        ("没什么原因", Reply.NONE),
        ("跟机器人说有啥用", Reply.HUMAN),
        ("等了九天", Reply.WORDS),
        ("1号楼一直没人来", Reply.WORDS),
        ("地址弄错了，跑了两趟", Reply.WORDS),
        ("电话改成语音了，没人接", Reply.WORDS),
        ("没看清楚就走了", Reply.WORDS),
    ],
)
def test_an_answer_to_why(words: str, reply: Reply) -> None:
    assert grades.read_reason(words).reply is reply


def test_a_correction_names_the_grade_that_was_meant() -> None:
    slip = grades.read_reason("按错了，不是不满意，我想点非常满意")
    assert (slip.graded.grade, slip.graded.sure, slip.slip) == (5, True, True)
    change = grades.read_reason("把差评改成满意")
    assert (change.graded.grade, change.graded.sure, change.slip) == (4, True, False)
    assert not grades.read_reason("改成一般行不").graded.sure


@each(
    "words, wish",
    [
        ("谢谢，一直挺好", Closed.THANKS),
        ("祝大家新年快乐", Closed.THANKS),
        ("哦，结案了", Closed.THANKS),
        ("一礼拜了还倍儿亮", Closed.THANKS),
        ("清静多了，比原来强", Closed.THANKS),
        ("still spotless", Closed.THANKS),
        ("院里老街坊都夸呢", Closed.THANKS),
        ("你们这个号我推荐给我同事了", Closed.THANKS),
        ("told my neighbour about you", Closed.THANKS),
        ("我把这号告诉我姐了，她家楼道灯一直不亮", Closed.REDO),
        ("我没在家，回去看看再说", Closed.LATER),
        ("帮我把评价改一下", Closed.GRADE),
        ("编号是多少来着", Closed.STATE),
        ("not asking to reopen it, just send me the case number", Closed.STATE),
        ("又堵上了", Closed.REDO),
        ("凭啥给我结了", Closed.REDO),
        ("It is broken again", Closed.REDO),
        ("please reopen it", Closed.REDO),
        ("这次是楼道灯不亮", Closed.OTHER),
        ("中山路有人占道经营", Closed.OTHER),
    ],
)
def test_words_about_a_closed_case(words: str, wish: Closed) -> None:
    assert closed_cases.read_closed(words) is wish


@each("read", [ratings.read_solved, grades.read_grade, grades.read_reason, closed_cases.read_closed])
def test_long_words_are_read_at_their_beginning_alone(read: object) -> None:
    assert callable(read)
    assert read("没修好。" + "又漏" * 3000) == read(("没修好。" + "又漏" * 3000)[:400])


TAKEN_OR_MISSING = (  # done, and not to the matter of a case
    "他们把我的电动车收了",
    "拉走了我的板车",
    "换了个坏的",
    "人没了",
    "车位没了",
    "路通了，车位没了",
    "孩子没了",
    "房子拆了",
    "收了我三百块",
    "队长收了红包",
    "站长收了商户的钱",
    "招牌拆了",
    "把我的花盆搬走了",
    "all fixed my foot",
    "it has been cleaned out - my shed, by thieves",
    "they removed my bike",
    "垃圾桶没了",
    "把井盖拉走了",
    "路灯拆了",
    "让我说解决了",
    "让我签字说修好了",
    "逼着我说处理好了",
    "they made me say it is fixed",
)
ITS_MATTER = (
    "收了",
    "没了",
    "都没了",
    "拉走了",
    "垃圾拉走了",
    "昨晚把垃圾清走了",
    "灯换了",
    "换了新的",
    "换了个新灯泡",
    "井盖换了",
    "楼下的味儿没了",
    "路边那辆车拖走了",
    "占道的车拖走了",
    "违建拆了",
    "清了三车",
    "坏灯拆了",
    "垃圾桶清了",
    "路灯换了",
    "环卫工来收了",
    "今天上午清走了，谢谢",
    "我家门口的垃圾清了",
    "the bags near my gate were removed",
)


@each("words", TAKEN_OR_MISSING)
def test_what_was_taken_or_is_missing_or_had_to_be_said_is_no_sure_verdict(words: str) -> None:
    assert not ratings.read_solved(words).sure


@each("words", ITS_MATTER)
def test_what_was_done_to_the_matter_of_a_case_is_a_verdict(words: str) -> None:
    verdict = ratings.read_solved(words)
    assert (verdict.solved, verdict.sure) == (Solved.YES, True)


@each("words", ["让我签字说修好了", "叫我给好评", "逼我说满意", "they told me to say it is solved"])
def test_words_that_somebody_was_told_to_say_are_known(words: str) -> None:
    assert ratings.was_pressed(words)


@each(
    "words",
    [
        "让我很满意",
        "你们让我评价，那就满意",
        "没人逼我说，确实修好了",
        "让我给师傅开门",
        "修好了，要我说，挺好",
        "让我去打扫",
        "让我看看修好没",
    ],
)
def test_other_words_are_said_freely(words: str) -> None:
    assert not ratings.was_pressed(words)


@each("pattern, example", result_harms.CUES)
def test_each_cue_of_harm_matches_its_example(pattern: str, example: str) -> None:
    assert re.search(pattern, example)
    assert result_harms.tells_of_harm(example)


@each(
    "words",
    [
        "垃圾清了，撞了我爷爷",
        "收了，就是司机推了我奶奶一把",
        "清了，塞了师傅一百块才清的",
        "工人骂我媳妇",
        "差评，收红包的",
    ],
)
def test_harm_done_by_those_who_came_is_known(words: str) -> None:
    assert result_harms.tells_of_harm(words)


@each(
    "words",
    [
        "清了，打我电话说的",
        "把我们小区打扫干净了",
        "师傅没收钱，修好了",
        "工人没骂我",
        "推给我们自己弄",
        "垃圾收了，给师傅点赞",
        "水管换了，人行道也修好了",
    ],
)
def test_other_words_tell_of_no_harm(words: str) -> None:
    assert not result_harms.tells_of_harm(words)


@each(
    "words, grade",
    [
        ("不满意，所长收了商户的红包", 2),
        ("不满意，工人骂我媳妇", 2),
        ("差评，收红包的", 1),
        ("满意，不过楼道灯也坏了", 4),
        ("满意，井盖又松了", 4),
        ("satisfied, but the lamp is broken too", 4),
    ],
)
def test_what_a_grade_carries_is_kept_however_short(words: str, grade: int) -> None:
    graded = grades.read_grade(words)
    assert (graded.grade, graded.sure, graded.says_more) == (grade, True, True)


@each("words", ["满意，谢谢", "不满意，就这样吧", "满意，辛苦师傅了", "满意，修好了", "五星，再接再厉"])
def test_a_grade_with_filler_tells_no_more(words: str) -> None:
    assert not grades.read_grade(words).says_more


def test_who_was_hurt_is_told_beside_a_result_that_holds_or_of_one_that_does_not() -> None:
    assert result_harms.tells_of_harm("好了，我爷爷摔了一跤", done=True)
    assert not result_harms.tells_of_harm("没修，我爷爷摔了一跤")


@each(
    "text, first",
    [
        ("没解决 另外门口井盖也坏了", "没解决"),
        ("还是没清走，还有门口井盖没了", "还是没清走"),
        ("Not fixed, and the manhole cover is gone", "not fixed"),
        ("还有一半没拉", ""),
        ("没解决", ""),
    ],
)
def test_what_stands_before_another_matter(text: str, first: str) -> None:
    assert ratings.before_another(text) == first
