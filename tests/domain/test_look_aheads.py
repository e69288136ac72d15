"""A look-ahead may spare a pattern positions of a text, and none at which it would find something."""

from __future__ import annotations

import random
import re

from domain.hearing.accusations import features
from domain.hearing.dangers.as_meant import FIGURES
from domain.hearing.dangers.petitions import THREATS
from domain.hearing.place_cues import NAMED as PLACES
from domain.hearing.residents import want_cues
from domain.hearing.residents.want_cues import WRONGDOING
from domain.masking import CUED
from domain.person_names import NAMED
from tests.tables import each

LOOK_AHEAD = re.compile(r"\A\(\?=\[[^\]]*\]\)")
WORDS = """
举报 检举 贪污 受贿 行贿 索贿 贿赂 腐败 吃回扣 以权谋私 滥用职权 徇私 吃拿卡要 挪用公款
corruption bribery embezzled kickbacks abuse_of_power misconduct whistleblower
表扬 点赞 锦旗 感谢 谢谢 非常 十分 衷心 特别 真心 我们 要 想 i_ we_ thank would_like_to_ want_to_ praise commend
非常感谢 十分感谢 衷心感谢 特别感谢 真心感谢 我要感谢 我们感谢 要感谢
well_done kudos 投诉 complaint 咨询 请问 问一下 想了解 how_do_i where_can_we enquiry inquire could_you_tell can_you_tell
建议 提议 suggest proposal recommend 求助 帮帮 帮助 帮忙 求救 help
我叫 我的名字是 本人姓名: 名字: 姓名: 联系人: 投诉人: 反映人: 举报人: 申请人: 报修人: 诉求人: 署名: 落款: 签名:
my_name_is_ MY_FULL_NAME: name:_ contact_person:_ i_am_called_ I’m_called_ ı_am_called_ regards,_
full_name:_ Full_name:_ name:_ Name:_ sincerely,_
Sincerely,_ ſincerely,_
微信 威信 企鹅 扣扣 护照 wechat_ WX vx qq QQ_ passport_ Passport_ VX
İ_am_called_ Contact_person:_ Regards,_ REGARDS,_
"""
ENDINGS = """
大街 大道 辅路 支路 高速 高架桥 立交桥 隧道 国道 省道 县道 乡道 胡同 弄堂 路 街 巷 小区 花园 家园 公寓 大厦 国际城
新城 新村 家属区 宿舍 大院 山庄 庄园 别墅 公馆 半岛 名邸 豪庭 华庭 雅居 水岸 花城 公租房 廉租房 安置小区 苑 府 湾 城
园 庭 郡 墅 邸 庭院 壹品 之城 三角洲 书院 名城 机场 幼儿园 小学 中学 大学 学院 学校 校区 医院 卫生院 广场 菜市场
农贸市场 大市场 市场 超市 商场 公园 体育馆 图书馆 文化馆 火车站 地铁站 公交站 加油站 变电站 收费站 垃圾站 中转站
换乘站 车站 派出所 工业区 产业园 科技园 开发区 经开区 高新区 示范区 新区 大桥 桥 水库 酒店 宾馆 饭店 市民中心
服务中心 社区 工地 停车场 驾校 养老院 敬老院 站 厂 湖 河 村 寨 屯 街道 镇 乡 区 县 市 省 县一中门 三小对面 第二小学
楼盘 的业主 业主 物业 三期 4期
"""
NAMES = "王建国 李女士 Tan_Ah_Kow John abc12345 E1234567 13800138000"
PATTERNS = {"wrongdoing": WRONGDOING, "kinds": want_cues.NAMED, "named": NAMED[0], "cued": CUED[1]}


@each("name", PATTERNS)
def test_a_look_ahead_keeps_nothing_from_being_found(name: str) -> None:
    pattern = PATTERNS[name]
    bare, spared = LOOK_AHEAD.subn("", pattern.pattern)
    assert spared == 1
    words, names = WORDS.split(), ["", *NAMES.split()]
    chance, found = random.Random(1), 0
    for _ in range(4_000):
        said = [chance.choice(words) + chance.choice(names) for _ in range(chance.randint(1, 3))]
        text = chance.choice(["", "，", "_", "x"]).join(said).replace("_", " ")
        expected = [(match.span(), match.lastgroup) for match in re.finditer(bare, text)]
        assert [(match.span(), match.lastgroup) for match in pattern.finditer(text)] == expected, text
        found += len(expected)
    assert found > 100


def test_a_look_ahead_keeps_no_place_from_being_found() -> None:
    bare, spared = LOOK_AHEAD.subn("", PLACES.pattern)
    assert spared == 1
    chance, endings, found = random.Random(2), ENDINGS.split(), 0
    for _ in range(4_000):
        text = "".join(chance.choice(["振兴", "东山", "A3", "，"]) + chance.choice(endings) for _ in range(3))
        expected = [(match.span(), match.lastgroup) for match in re.finditer(bare, text)]
        assert [(match.span(), match.lastgroup) for match in PLACES.finditer(text)] == expected, text
        found += len(expected)
    assert found > 100


def test_a_look_ahead_keeps_no_kind_of_person_or_thing_from_being_told() -> None:
    words = "，".join(pattern for _, pattern in features.KINDS.values())
    assert _found_alike(features.NAMED, words) == features.KINDS.keys()
    assert _found_alike(features.WITHOUT_BUREAU, words) == features.KINDS.keys() - {"BUREAU"}


def test_a_look_ahead_keeps_no_figure_of_speech_from_being_struck_out() -> None:
    assert _found_alike(FIGURES, FIGURES.pattern) == {""}


def test_a_look_ahead_keeps_no_threat_from_being_heard() -> None:
    assert _found_alike(THREATS, THREATS.pattern) == {""}


def _found_alike(pattern: re.Pattern[str], words: str) -> set[str]:
    """The groups that are found in words like those of the pattern, with its look-aheads as well as without."""
    bare = re.compile(re.sub(r"\(\?=\[[^\]]*\]\)", "", pattern.pattern), pattern.flags)
    assert bare.pattern != pattern.pattern
    parts = [*re.findall("[一-鿿]+|[a-z' ]{2,}", words), "，", "3"]
    chance, found = random.Random(3), set[str]()
    for _ in range(4_000):
        text = "".join(letters[: chance.randint(1, 5)] for letters in chance.choices(parts, k=4))
        expected = [(match.span(), match.lastgroup or "") for match in bare.finditer(text)]
        assert [(match.span(), match.lastgroup or "") for match in pattern.finditer(text)] == expected, text
        found |= {kind for _, kind in expected}
    return found
