"""What words are about, by everyday things: enough to tell one of somebody's cases from another, never to route one."""

from __future__ import annotations

import re
from collections.abc import Mapping

LONGEST_READ = 400  # characters at the beginning

# Each topic with the words that tell it, Chinese and English, and an example.
TOPICS: Mapping[str, tuple[str, str]] = {
    "lamp": (
        r"灯(?!光扰)|不亮|亮了|又亮|没亮|黑咕隆咚|黑灯|乌漆|灯泡|\b(?:lamps?|lights?|lighting|dark|bulb)\b",
        "还是不亮",
    ),
    "rubbish": (
        r"垃圾|桶|清运|臭|味儿?|苍蝇|馊|菜叶|脏|袋|沙发|杂物|堆|拉走|拉了|清走|清了|扫"
        r"|\b(?:rubbish|trash|garbage|bins?|bags?|litter|smell\w*|stink\w*|rats?)\b",
        "桶边上又多了两箱",
    ),
    "water": (
        r"漏水|停水|积水|水管|自来水|水表|水压|没水|来水|有水|水龙头|下水道|污水|返水|井盖|\b(?:water"
        r"|leak\w*|pipes?|tap|drain\w*|sewer\w*|manhole)\b",
        "水压还是上不去",
    ),
    "heat": (r"暖气|供热|供暖|取暖|室温|不热|冰凉|\b(?:heating|radiators?|cold)\b", "屋里还是不热"),
    "power": (r"停电|没电|跳闸|电压|电线|电表|来电|\b(?:power|electricity|blackout)\b", "昨晚又停电了"),
    "gas": (r"燃气|煤气|天然气|\bgas\b", "燃气还没通"),
    "road": (r"坑|路面|塌陷|破损|人行道|沥青|颠|坑洼|砖松|\b(?:potholes?|road surface|pavement)\b", "那个坑更大了"),
    "noise": (r"吵|噪|响|施工|扰民|音响|广场舞|夜里|\b(?:nois\w*|loud|music)\b", "半夜还在吵"),
    "parking": (r"停车|乱停|车位|堵车|堵着路|占道|僵尸车|\b(?:park\w*|cars?|traffic)\b", "车位又让人占了"),
    "lift": (r"电梯|\b(?:lift|elevator)\b", "电梯又不动"),
    "stalls": (r"摆摊|摊|商贩|烧烤|油烟|\b(?:stalls?|vendors?|barbecue)\b", "那几个摊还在"),
    "animals": (r"狗|犬|猫|遛|\b(?:dogs?|cats?)\b", "那狗又咬人"),
    "trees": (r"树|枝|草坪|绿化|花坛|\b(?:trees?|branch\w*|lawn)\b", "树枝又掉下来"),
    "building": (r"房顶|屋顶|墙皮|漏雨|外墙|裂缝|楼道|\b(?:roof|wall|ceiling)\b", "屋顶又漏雨"),
    "school": (r"学校|老师|学生|孩子上学|幼儿园|\b(?:school|teachers?|pupils?)\b", "老师还是不管"),
}
_TOPICS = {name: re.compile(pattern) for name, (pattern, _) in TOPICS.items()}
# Numbers with what they count, by which a place is known again: 3号楼, 2单元, building 3.
SPOTS = re.compile(r"\d{1,5}(?:号楼|号院|号|栋|幢|单元|层|室)|(?:building|block|no\.?) ?\d{1,5}")


def topics_of(words: str) -> frozenset[str]:
    read = words[:LONGEST_READ].casefold()
    return frozenset(name for name, pattern in _TOPICS.items() if pattern.search(read))


def spots_of(words: str) -> frozenset[str]:
    return frozenset(SPOTS.findall(words[:LONGEST_READ].casefold()))
