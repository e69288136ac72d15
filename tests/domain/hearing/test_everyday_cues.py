"""Whose kin got a contract, who was paid off and what else is told beside an ordinary matter is held back."""

from __future__ import annotations

import re

from domain.hearing.accusations.degrees import Degree, degree_of
from domain.hearing.accusations.everyday_cues import EVERYDAY
from tests.tables import each


@each("hint, cue, example", EVERYDAY)
def test_each_cue_and_what_stands_beside_it_match_its_example(hint: str, cue: str, example: str) -> None:
    assert re.search(hint, example)
    assert re.search(cue, example)


@each("told, withheld",
    [
        ("楼下的路灯坏了半个月 换灯的合同给了社区书记他外甥", True),
        ("楼下的路灯坏了半个月 换灯的合同给了物业经理他外甥", False),
        ("垃圾三天没人拉 清运是镇长他小舅子承包的", True), ("垃圾三天没人拉 我小舅子说车坏了", False),
        ("油烟熏得开不了窗 老板说环保那边早就打点好了", True), ("油烟熏得开不了窗 老板说下周装净化器", False),
        ("采砂船夜里不停 水利局有人占着股", True), ("采砂船夜里不停 水利局有人来过吗", False),
        ("雪没人扫 拨的钱进了谁的腰包", True), ("雪没人扫 钱包也滑掉了", False),
        ("电费忽高忽低 请抄表的吃了一顿就给少记了", True), ("电费忽高忽低 抄表的两个月没来", False),
        ("操场没修好 招标早就定好了人", True), ("操场没修好 招标什么时候开始", False),
        ("作业太多 数学老师在他家补课 一节一百 不去的坐后排", True), ("作业太多 数学老师讲得快 孩子跟不上", False),
        ("病房太冷 主刀的问我给他们准备了多少", True), ("病房太冷 大夫让我准备一下材料", False),
        ("渣土车吵 街道的打来问我是不是不想在这住了", True), ("渣土车吵 街道的打来说明天处理", False),
        ("操场没修好 招教练都内定好了", True), ("沟又堵了 村里清沟报账三回，就清了一回", True),
        ("沟又堵了 村里清沟报账慢", False),
        ("沟臭得很 村里的账本有两套", True), ("沟臭得很 村里的账本想看看", False),
    ],
)  # fmt: skip
def test_an_accusation_beside_an_ordinary_matter_is_withheld(told: str, withheld: bool) -> None:
    assert (degree_of(told) is not Degree.NONE) is withheld
