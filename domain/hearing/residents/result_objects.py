"""What a word like 收了 or 没了 is said of: the matter of a case, or something else that was taken or is missing."""

from __future__ import annotations

import re

# What cases are about, and is well gone, taken away or exchanged.
_NUISANCE = (
    r"垃圾|废品|废料|纸箱|纸壳|袋子|建材|渣土|沙子|沙堆|砖|石头|土堆|杂物|家具|沙发|床垫|东西|堆|味|臭|气味|烟|油烟|噪|声|响|动静|吵"
    r"|积水|污水|脏水|黑水|粪|坑|洞|裂|缝|窟窿|广告|积雪|冰|落叶|树枝|枯枝|杂草|草|苍蝇|蚊|蟑螂|老鼠|虫|野狗|流浪|问题|毛病|故障|异响"
    r"|违建|棚|围挡|路障|摊|占道|横幅|油污|泥|灰|尘|烂|旧|坏|破|歪|断|僵尸|乱停|违停|挡|堵|漏|停在|(?:那|这)(?:一)?(?:些|辆|台|几辆)车"
)
_MATTER = re.compile(
    rf"{_NUISANCE}|桶|箱|灯|水(?!电费)|井|盖|管|阀|锁|电线|线|杆|泵|表|门|栏|砖|板|座椅|路面|路沿|开关|零件|配件|喇叭|监控|探头|器|机|牌子|标线"
)
_NUISANCES = re.compile(_NUISANCE)
_EMPTIED = re.compile(rf"{_NUISANCE}|桶|箱|点|袋")
_OF_USE = re.compile(r"垃圾[桶箱房]|回收箱|(?<![坏旧破烂])(?:路灯|井盖|座椅)")  # nothing that a case wants away
# Not what is spoken of: when, where, who did it, how.
_BESIDES = re.compile(
    r"(?:现在|今天|今早|今儿|今晚|昨天|昨晚|昨儿|前天|刚才?|刚刚|早上|上午|中午|下午|晚上|夜里|一早|早就|早|全部|全|都|已经?|就|也|给|可算|总算|终于|算是|确实|真的?"
    r"|果然|彻底|基本|倒是?|是|来人|有人|来|人家|他们|你们|她们|师傅们?|工人们?|工作人员|环卫工?|城管|物业|那边|这边|这里|那里|那儿|这儿|楼下|楼上|楼道里?|门口|小区里?"
    r"|路边|街上|地上|院里|旁边|后面|前面|边上|统统|全都|立刻|马上|很快|嗯|哦|对|好|的|里|[一-九\d]+(?:点|号|天|分钟|个?小时))+"
)
_TAKEN = (
    r"(?:没收|收走|收|拉走|拉|拖走|拆走|拆掉|拆"
    r"|搬走|挪走|运走|清走|清掉|清理|清|铲走|铲|砍掉|砍|拔掉|拔|捡走|移走|扫走|换掉|换)"
)
EMPTIES = ("收", "清", "清理", "扫走", "清走", "清掉", "捡走")
_TAKING = re.compile(
    rf"^(?P<before>.*?)(?P<verb>{_TAKEN})(?:干净|完|好|新|上)?(?:了|啦|咯|喽)(?:呀|啊|哈|吧)?(?P<after>.*)$"
)
_MISSING = re.compile(r"^(?P<before>.*?)(?P<verb>没有?|不见)(?:了|啦)$")
_OBJECT_ENDS = re.compile(
    r"(?:很|真|挺|蛮|太|特别|非常|谢|感谢|辛苦|不错|吧|啊|呀|哈|呢|以后|之后|新|好几?|一?(?:大)?[车桶次遍趟堆]|[两二三四五几\d]+(?:大)?[车桶次遍趟堆])"
)
_WORSE = re.compile(r"(?:个|盏|根|块|扇|副)[^,]{0,3}(?:坏|旧|破|烂|假|次|错)|更(?:差|坏|暗|小)的")
_MINE = re.compile(r"(?:我|俺|咱)们?(?:家)?的|(?:把|拿)(?:我|俺|咱)(?:们)?(?!家|小区|楼|院|门|这|那)")
_SUM = r"(?:钱|红包|好处|贿|礼|烟(?!味|雾)|酒|费|[百千万\d十几两]+(?:块|元|万))"
_PAID = re.compile(rf"收(?:了|过|走)[^,]{{0,8}}?{_SUM}|收(?:了|过|走)(?:我|俺|咱)")
_IN_ENGLISH = re.compile(
    r"\bmy (?:foot|arse|ass|eye|backside)\b|\bthie(?:f|ves)\b|\bstole|\brobbed\b|\bburgl"
    r"|\b(?:removed|taken|took|towed|cleared|hauled|picked up|cleaned out|replaced|gone)\b(?: away)?[ -]+my\b"
    r"|\bmy (?:car|bike|bicycle|scooter|e-?bike|tricycle|motorbike|money|wallet|phone|dog|cat|shop|stall|house|things)"
    r" (?:is|was|has been|are|were|have been|got)\b"
)


def is_of_another(words: str) -> bool:
    """Whether a clause that tells what was done tells it of something that is no matter of a case: 房子拆了."""
    if words.isascii():
        return _IN_ENGLISH.search(words) is not None
    if _PAID.search(words) or _WORSE.search(words):
        return True
    if found := _MISSING.search(words):
        before = _object(found["before"])
        return bool(before) and _NUISANCES.search(_OF_USE.sub("", before)) is None
    found = _TAKING.search(words)
    if found is None:
        return False
    return _MINE.search(words) is not None or not (
        _is_matter(_object(found["before"]), found["verb"]) and _follows_well(found["after"], found["verb"])
    )


def _object(before: str) -> str:
    """What stands before a verb, without when, where and by whom."""
    return _BESIDES.sub("", re.split("把|说", before)[-1])


def _is_matter(said: str, verb: str) -> bool:
    return len(said) < 2 or _is_well(said, verb)


def _is_well(said: str, verb: str) -> bool:
    """Whether it is well that something was exchanged, emptied or taken away."""
    if verb.startswith("换"):
        return _MATTER.search(said) is not None
    if verb in EMPTIES:
        return _EMPTIED.search(said) is not None
    return _NUISANCES.search(_OF_USE.sub("", said)) is not None


def _follows_well(after: str, verb: str) -> bool:
    return not after or _OBJECT_ENDS.match(after) is not None or _is_well(after, verb)
