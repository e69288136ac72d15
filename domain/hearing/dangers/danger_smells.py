"""Gas by its smell: of rotten eggs, or of something that nobody can name, indoors; and stinks whose source is known."""

from __future__ import annotations

import re

ROTTEN_EGGS = r"臭鸡?蛋|(?:坏|烂)了?的?鸡?蛋|(?:rotten|bad|off)[ -]eggs?"
# 隔壁好像漏气了: not of a tyre or of steam heating, which would stand between
LEAKS_INDOORS = (
    r"(?:隔壁|对门|楼[上下道]|邻居家?|家里?|屋里|厨房|灶台?)"
    r"(?:那家|那边|里|好像|可能|似乎|是不是|像是|在|又|有点|有|怕是)*漏气(?!胎|补)"
)
INDOORS = (
    r"楼道|楼梯|屋里|屋子|家里|家中|房间|厨房|卧室|客厅|走廊|过道|单元[里门]?|楼里|楼上|楼下|宿舍|地下室|隔壁|对门"
    r"|\bkitchen|\bstair\w*|\bhall(?:way)?\b|\bcorridor|\blanding\b|\bindoors\b|\binside\b|\bflat\b"
    r"|\bapartment|\bhouse\b|\bhome\b|\bbasement|\b(?:bed|living )?room\b"
)
# 怪味 · 一股说不上来的味 · a funny smell
_STRANGE = (
    r"(?:怪|异)(?:臭|味)|怪怪的味|奇怪的(?:臭|气)?味"
    r"|(?:一股|有股)(?:子)?(?:说不(?:出|上|清)来?的?|不知道?(?:是)?(?:什么|啥)的?|刺鼻的?|呛人的?|奇怪的?)(?:臭|气)?味"
    r"|(?:不知道?|说不(?:清|上来))是?(?:什么|啥)味"
    r"|\b(?:strange|weird|funny|odd|unknown|chemical) (?:smell|odou?r|stink|stench)"
)
STRANGE_INDOORS = rf"(?:{INDOORS})[^。!?]{{0,14}}(?:{_STRANGE})|(?:{_STRANGE})[^。!?]{{0,14}}(?:{INDOORS})"
# 熏得人头疼
SICK_OF_SMELL = (
    r"(?:熏|呛|闻)(?:得|的|了|着)*(?:人|我|俺|大家|孩子|老人)?(?:都|直|就|发)*(?:头[疼痛晕昏]|迷糊|想吐|要晕)"
)

_STINKS = re.compile(rf"{ROTTEN_EGGS}|{_STRANGE}|\beggs?\b|\bsmell\w*")
_SOURCE = re.compile(
    r"下水|污水|马桶|厕所|地漏|化粪|粪|尿|垃圾|泔水|腐烂|死老?鼠|水管|自来水|水龙头|油漆|装修|甲醛|家具|涂料|沥青|油烟"
    r"|烧烤|香水|臭袜|狗|猫|猪|鸡[舍棚粪]|养殖|厂|河|沟"
    r"|\b(?:drain|sewer|sewage|toilet|bins?|rubbish|garbage|paint|tap|water|dogs?|cats?|factory)\b"
)
_GAS = re.compile(r"[煤燃然化沼][气汽]|漏气|灶|\b(?:gas|stove|cooker)\b")
_AIR = re.compile(r"臭|刺鼻|熏|呛|异味|排放|废气|噪|\b(?:smell\w*|stink\w*|stench|dust|pollut\w*)")
_BREATH = re.compile(r"[喘透上憋晕昏呛吐]|恶心|头[晕疼痛昏]|胸|咳|breath|chok|faint|dizz|sick|pass|chest|nausea")
_HERE = re.compile(r"(?:[我俺咱]|家|楼|屋|厨房|小区|这[里儿边]).{0,20}(?:味|臭|闻)(?!.{0,4}为(?:什么|啥))")


def is_of_known_stink(cue: str, words: str) -> bool:
    """Whether a smell that alone would be gas comes from something that is named: a drain, paint, rubbish."""
    return _STINKS.search(cue) is not None and _SOURCE.search(words) is not None and not _GAS.search(words)


def is_smelt_here(words: str) -> bool:
    """Whether something is smelt where the writer is, however politely they ask about it."""
    return _HERE.search(words) is not None


def takes_breath(cue: str, words: str) -> bool:
    """Whether it is a stench that takes somebody's breath."""
    return _BREATH.search(cue) is not None and _AIR.search(words) is not None
