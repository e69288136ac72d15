"""What is said of a danger besides its words: 已报 公安 by coordinators, 已打通 and 不是险情 by who reported it."""

from __future__ import annotations

import re

LONGEST, LONGEST_DENIAL = 30, 60  # letters
_DONE = r"(?:已经?|都|刚刚?|我们?|现已|正式)*"
_OFFICES = (
    r"公安(?:局|机关|分局)?|派出所|警察|民警|警方|110|119|120|122|消防(?:队|救援|大队|站)?|急救(?:中心)?|医院"
    r"|民政(?:局|部门)?|救助站"
    r"|教育(?:局|部门)?|妇联|应急(?:局|办|管理局)?|卫健委?|县委|县政府|总值班室?|值班领导|供电(?:局|公司|所)?"
    r"|电力(?:公司)?|燃气(?:公司)?"
    r"|水务(?:局|公司)?|交警(?:队|大队)?|社区|街道|村委会?|镇政府|乡政府|家属|学校"
)
_REPORTED = re.compile(
    rf"(?:{_DONE}(?:上报|报告|报给?|转报|转给?|移交给?|通报|通知|告知|联系|打给?|拨打?|告诉|叫)(?:了|过|到|给)?\s*"
    rf"(?P<to>(?:{_OFFICES})(?:\s*(?:[、,，和及/]|\s)\s*(?:{_OFFICES}))*)"
    r"|(?P<police>(?:已经?|都|刚刚?|我们?)+报(?:了|过)?警))"
    r"(?:了|啦|过了|处理|处置|出警|去了|，|。|！|,|\s|正在赶来?|在路上|来了|已(?:经)?(?:出警|出动|到场|派人))*",
)
_REPORTED_EN = re.compile(
    r"(?:already )?(?:reported(?: it)? to|told|called|informed|passed(?: it)? to|alerted|notified) (?:the )?"
    r"(?P<to>police|110|119|120|fire brigade|ambulance|civil affairs|power company|gas company|school|family)[\s.!]*",
    re.IGNORECASE,
)
_THROUGH = re.compile(
    r"(?:我)?(?:已经?|刚刚?|电话|都)*(?:打通|拨通|接通)(?:电话)?(?:了|啦)?|(?:我)?(?:已经?|刚刚?|都)+(?:打|拨)(?:过"
    r"|了|完)?"
    r"(?:110|119|120|电话|急救|消防)(?:了|啦)?|(?:我)?(?:已经?|刚刚?)?报(?:过|了)?警(?:了|啦)?"
    r"|i? ?(?:got through|have called(?: (?:110|119|120|them))?|called (?:110|119|120)(?: already)?|already called)",
)
_ENDS_SAYING = r"(?:了|啦|啊|呀|哦|哈|的|嘛|呢)*"
_NO_DANGER = re.compile(
    r"(?:这个?|那个?|其实|都|我|根本|真|就)*(?:并)?(?:不是|不算|没有?|没啥|没什么|算不上|哪有|哪里有|哪来的?)(?:什么|啥)?(?:险情|急事|危险"
    rf"|紧急情况){_ENDS_SAYING}"
    rf"|(?:是|都|我|你们?|您|这个?|那|又|真|肯定|可能)*(?:(?:误会|误报|虚惊一场|(?:看|说|搞|弄|闻|听|点|按|发|报)错了?){_ENDS_SAYING})+"
    r"|(?:it'?s |it is |this is )?(?:not (?:an )?emergency|no (?:emergency|danger)|a? ?false alarm)",
)


# Said beside it, and by itself no denial: 没有煤气 · 不用来了
_BESIDE_DENIAL = re.compile(
    rf"(?:这里?|那里?|家里|我家|其实|也|都|根本|就)*(?:没有?|不是|哪有|哪里有)(?:什么|啥)?(?:燃气|煤气|天然气|液化气|电线|漏电|火灾|着火|火|烟)"
    rf"(?:味儿?|泄?漏|气)?{_ENDS_SAYING}"
    r"|(?:你们?|您|人|都|也|就|那)*(?:不用|不需要|不必|用不着|别)(?:再|派人|派|过)*(?:来|来人|过来|派|跑|管|办|麻烦)(?:人|一趟)?了?"
    rf"{_ENDS_SAYING}"
)
# 这个不是险情，按普通的办; 不是井盖: how an official says that it is none.
_DENIED = re.compile(
    r"(?:不是|不算|并非|算不上|谈不上|不属于|没有?)(?:什么|啥|真的?)?(?:险情|危险|紧急情况|急事|井盖?|窨井盖?|电线|漏电|燃气|煤气|火灾|着火|塌陷"
    r"|坍塌)(?:丢了?|没了|的事|问题)?(?=$|[\s,，。.!！了])"
    r"|按(?:普通|一般|平常|正常)(?:的|工单|诉求|件|流程)*(?:办|处理|走|来)|(?:误报|虚惊一场|报错了)(?=$|\W|的)"
    r"|\bnot (?:a |an )?(?:danger|emergency|manhole|live wire)|\bfalse alarm\b|\bno (?:danger|emergency)\b"
)
# 误会了，是楼下做饭糊了; 我闻错了; 没那么严重
_TAKEN_BACK = re.compile(
    r"没事[了儿]|闹着玩|开玩笑|演[习练戏]|拍戏|(?:不是|没有?)(?:在|真的?)?(?:打架|吵架|着火|失火|漏气|出事|受伤|塌|爆炸)"
    r"|误会|误报|虚惊一场|(?:看|说|弄|搞|闻|听|发|点|按)错了|哪有(?:什么|啥)?(?:险情|危险|煤气|燃气|火|烟|电线|漏)|没那么(?:严重|危险|急|吓人)|不(?:严重|危险|要紧)(?!吗|么)"
    r"|\bfalse alarm\b|\bmy mistake\b|\bnot (?:that )?(?:serious|dangerous)\b"
)
_LEFT_OPEN = re.compile(r"[?？]|(?:吗|么|吧|不是)$|是不是|如果|要是|万一|别说|谁说|不知|\bif\b")

_ADDRESSED = r"(?:这[件个条]?(?:事|险情)?|好的?|收到|ok)?[\s,，。.!！]*"
_TAKEN = re.compile(  # 我来处理, 接到了, 我马上去现场
    rf"{_ADDRESSED}(?:"
    r"(?:我|已|已经|刚|刚刚)*(?:接到|接单|接手|接下|接)(?:了|啦|险情|这件)*"
    r"|(?:由|让|还是)?我(?:们)?(?:来|去|马上|现在|这就|正在|在|负责|先|到|赶|过去)*(?:处理|处置|办理?|负责|跟进|跟|接手|接|现场|去|过去|赶去)(?:这件|现场|了|中|一下|吧)*"
    r"|交给我(?:了|吧|来?处理|来办)*"
    r"|(?:i'?ll|i will|i am|i'?m) (?:take|handle|handling|take care of|on|dealing with) it(?: now)?|i'?ve got it"
    r")[\s。.!！]*"
)
_OVER = re.compile(
    rf"{_ADDRESSED}(?:"
    r"(?:险情|危险|警情|隐患)(?:现在|已经?|现已|都|全部|完全)*(?:解除|排除|消除|结束|过去|处置完毕?|处理完毕?|没有?)(?:了|啦|完毕)*"
    r"|(?:现在|已经?|现已)*(?:解除|排除|消除)(?:了)?(?:险情|危险|警情|隐患)(?:了|啦)?"
    r"|(?:the )?(?:danger|emergency)(?: is| has)? (?:over|past|passed|ended)"
    r")[\s。.!！]*"
)


def said_by_official(words: str) -> str:
    """What the buttons of a danger do, taken or no_danger, if an official's words say only that; else ""."""
    said = words.strip().casefold().replace("’", "'")
    if len(said) > LONGEST:
        return ""
    if _TAKEN.fullmatch(said):
        return "taken"
    return "no_danger" if _OVER.fullmatch(said) else ""


def denies_danger(words: str) -> bool:
    """Whether an official says, and does not ask, that a danger is none."""
    said = words.strip().casefold()
    return len(said) <= LONGEST and _DENIED.search(said) is not None and _LEFT_OPEN.search(said) is None


def denies_own_danger(words: str) -> bool:
    """Whether who reported a danger says, and does not ask, that it is none."""
    said = words.strip().casefold()
    denied = _DENIED.search(said) or _TAKEN_BACK.search(said)
    return len(said) <= LONGEST_DENIAL and denied is not None and _LEFT_OPEN.search(said) is None


def not_denied(words: str) -> str:
    """The parts of words that deny no danger: 着火了 of 不是漏气，着火了."""
    parts = (one for one in _PARTS.split(words.strip().casefold()) if one)
    return "，".join(one for one in parts if not denies_own_danger(one))


def reported_to(words: str) -> str:
    """To whom a coordinator says that they passed a danger on; "" if they do not say so."""
    said = words.strip()
    if len(said) > LONGEST:
        return ""
    found = _REPORTED.fullmatch(said)
    if found:
        return found["to"] or "公安"
    english = _REPORTED_EN.fullmatch(said)
    return english["to"] if english else ""


_PARTS = re.compile(r"[\s]*[，,。.!！;；…~～\n]+[\s]*|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_POLITE = re.compile(r"(?:不好意思|对不起|抱歉|谢谢|打扰了?|麻烦你?们?了?|哦|啊|嗯|sorry|thanks?)+(?:了|啊|哈)*")


def of_own_danger(words: str) -> str:
    """What the buttons under the advice do, through or no_danger, if words say only that; else ""."""
    said = words.strip(" \t\n。.!！~，,").casefold().replace("’", "'")
    if _THROUGH.fullmatch(said):
        return "through"
    if len(said) > LONGEST_DENIAL:
        return ""
    parts = [one for one in _PARTS.split(said) if one and not _POLITE.fullmatch(one)]
    denied = [one for one in parts if _NO_DANGER.fullmatch(one)]
    others = [one for one in parts if one not in denied]
    return "no_danger" if denied and all(map(_BESIDE_DENIAL.fullmatch, others)) else ""
