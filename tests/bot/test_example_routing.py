"""Where the example county's words and rules send what people say in their own way."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from pathlib import Path

from bot.config import load
from domain.hearing.dangers.danger import danger_in
from domain.routing.router import Router
from handlers.cases.complaint import decide_at
from handlers.cases.understanding import understand
from tests.tables import each

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
COUNTY = load(EXAMPLE, {}).county
ROUTER = Router(COUNTY)
COORDINATOR = ""


@each(
    "words, department",
    [
        # A landmark is no subject.
        ("医院北门那块垃圾桶都冒尖了", "sanitation"),
        ("小学门口那条坡路还没清雪 滑倒好几个", "sanitation"),
        ("幼儿园对面的井盖一过车就响", "housing"),
        ("门口的井盖松了 一过车就哐当响 晚上睡不着", "housing"),
        ("车站后身那排路灯都灭了", "utilities"),
        ("no street lamps near the primary school, children walk home in the dark", "utilities"),
        ("学校对面小超市卖过期面包", COORDINATOR),  # of one short word alone
        ("社区说已经报了 可路灯还是不亮", "utilities"),
        ("二中门口接孩子的车乱停 公交都进不来", "police"),
        ("车站附近太乱了", COORDINATOR),
        ("it is bad near the market", COORDINATOR),
        ("from our village to the town the road is full of potholes, the school bus nearly turned over", "transport"),
        ("隔壁天天切割 孩子没法写作业", COORDINATOR),  # of one short word alone
        # Roads between villages, and trunk roads.
        ("从李庄到王家沟那条村道 让拉沙子的车压得没法走", "transport"),
        ("国道边上路面塌了一块 大车都绕着走", "transport"),
        ("our village road is full of potholes", "transport"),
        ("大河桥桥栏杆断了两根", "transport"),
        # Irrigation and rivers.
        ("支渠让人堵了 下游的地浇不上", "water"),
        ("机井水泵烧了 地都旱着", "water"),
        ("someone digs sand in the river every night", "water"),
        # Buses.
        ("6路车改线以后不到俺们小区了", "transport"),
        ("班车过村不停 我们等了一早上", "transport"),
        ("the minibus to the county town never comes on time", COORDINATOR),  # of one short word alone
        # Fumes.
        ("村东头塑料厂半夜烧料 那味呛得人睁不开眼", "environment"),
        ("鸡场的粪堆在路边 臭得没法开窗", "environment"),
        ("they burn old tyres behind the market, black smoke all afternoon", "environment"),
        # Heating.
        ("屋里十四度 温度不够 打电话没人来测温", "heating"),
        ("供热公司说退一半热费 半年了没退", "heating"),
        # Resettlement and developers; another county's are nobody's here.
        ("回迁房等了五年没影 过渡费停发", "housing"),
        ("开发商交房一拖再拖 售楼处都关门了", "housing"),
        ("我在外县买的房 开发商跑了", COORDINATOR),
        # What else people say otherwise than offices do.
        ("卖西瓜的大车天天占着路 菜摊也摆到路中间", "city"),
        ("落叶一个月没人扫", "sanitation"),
        ("点的外卖里吃出一只蟑螂", "market"),
        ("孩子今年该念一年级了 户口在外地能不能报名", "education"),
        ("父亲去世了 房子怎么过户到我名下", "land"),
        ("网上刷单被骗三万", COORDINATOR),
        ("老楼没物业 楼道灯全坏 上下楼摸黑", "housing"),
        ("The lift in our block stops between floors every day", "housing"),  # as a danger: who is in it is shut in
        ("我和邻居吵架 他骂我妈", COORDINATOR),
    ],
)
def test_everyday_words_go_to_who_answers_or_to_a_coordinator(words: str, department: str) -> None:
    complaint = understand(ROUTER, words, danger=danger_in(words)).complaint()
    if not complaint.has_place:
        complaint = replace(complaint, address="那里12号")
    assert decide_at(COUNTY, complaint, time(10, 0)).department == department


@each("words", ["有个女的昏倒在大桥上没反应", "马路上躺着个女的，叫不醒"])
def test_where_somebody_lies_is_no_matter_of_roads(words: str) -> None:
    assert understand(ROUTER, words, danger=danger_in(words)).category == ""
