"""What somebody asks of the service while a danger of theirs is open: how far it is, haste, or a person.

Only words that ask, and tell nothing, are read so: all others are told of the danger, and belong to it (火还没灭).
"""

from __future__ import annotations

import re
from enum import StrEnum

from domain.hearing.small_talk import plain

LONGEST = 40  # letters and digits


class Asks(StrEnum):
    STATE = "state"  # 到哪了
    HASTE = "haste"  # 催一下
    PERSON = "person"  # 找人工


_RESCUERS = (
    r"(?:消防|119|1[12]0|救护|急救|警察|民警|公安|抢修|电工|燃气公司|煤气公司|供电)(?:队|车|员|的|所|局|公司|大队|队员|人员|师傅)*"
    r"|(?:the)?(?:firebrigade|fireengine|firemen|firefighters|ambulance|police)"
)
_BEFORE = (
    rf"(?:{_RESCUERS}|师傅|请问|请|麻烦|你们?|您|咱们?|那|我|我的|这个|这件|这|事儿?|险情|情况|现在|到底|究竟|都|就|能不能|可不可以|可以|能|帮我|帮忙"
    r"|please|canyou|couldyou|hello|hi|sorry|so|and)*"
)
_AFTER = (
    r"(?:了|啊|呀|呢|吧|吗|么|嘛|啦|哦|哈|一下|一点|点|好吗|行吗|行不行|可以吗|谢谢|please|now|yet|thanks|thankyou)*"
)
_SUBMITS = r"(?:确认|我要|现在)?提交(?:诉求|上去)?|确认|登记|submit(?:it|this)?|confirm(?:it)?|sendit"
_OF_STATE = (
    r"(?:办|处理|走|进行)?(?:得|的)?到(?:了)?(?:哪儿?里?|哪一?步|什么程度|啥程度)"
    r"|(?:看看?|查询?|查看|问问?|了解)?(?:一下)?(?:处理|办理)?(?:进度|进展)(?:如何|怎么?样|到哪)?"
    r"|(?:处理|办理|办|弄|解决|安排)(?:得|的)?(?:怎么?样|咋样|怎样|如何|好了|完了|了)(?:没有?)?"
    r"|怎么?样了|咋样了|(?:有没有|有|还没有?)(?:什么|啥)?(?:消息|进展|结果|回音|回复|答复)(?:没有?)?"
    r"|(?:有没有|有)?(?:派)?人(?:来|去|过来|过去|管|处理|出发)(?:了)?(?:吗|没有?)|(?:有没有|是不是)(?:派)?人(?:来|去|过来|过去|管|处理)"
    r"|(?:什么时候|啥时候|几点|多久|多长时间|什么时间)(?:才)?(?:能|会|可以)?(?:有人|派人)?(?:来|到|过来|处理|来人|到场|解决|办好|弄好)?"
    r"|(?:派人|派车|出发|出警|出动|来人|来|到)(?:了)?(?:吗|没有?)"
    r"|(?:coming|ontheway|here|arrived)|(?:is|are|has|have|did)(?:the)?(?:firebrigade|firemen|firefighters|ambulance|police)(?:coming|ontheway|here|arrived|come)"
    r"|what(?:s|is)the(?:status|progress)(?:of(?:it|this|mycase))?|status|progress|anynews|anyupdates?|(?:have|did)yousen[dt](?:anyone|anybody|someone)"
    r"|(?:is|are)(?:anyone|anybody|someone|somebody|they|you)(?:coming|ontheway|onyourway|ontheirway)"
    r"|when(?:will|are|is|do)(?:you|they|someone|somebody|anyone|help)(?:be)?(?:come|coming|arrive|arriving|here)"
    r"|how(?:long|soon|far)(?:will|does|is)?(?:it|this)?(?:take|be)?|hows?(?:is)?itgoing|isitdone"
)
_OF_HASTE = (
    r"(?:我要|我想|再)?催(?:办|促|一催|催)?|(?:搞|弄|办|处理|来)?(?:得)?快(?:一?点|一?些)(?:儿)?(?:来|来人|处理|办|派人来?|弄|解决)?"
    r"|(?:赶紧|赶快|尽快|抓紧|马上|立刻)(?:的)?(?:来|来人|处理|办理?|派人来?|弄|解决|安排)?|加急"
    r"|(?:怎么|咋|为什么|为啥)?(?:还|都|一直)(?:没|不)(?:有)?(?:人)?(?:来|到|管|处理|理)|(?:怎么|咋)(?:没|不)(?:有)?人?(?:来|管|处理|理)"
    r"|(?:有没有|有)人管(?:没有?)?|管不管|人呢"
    r"|hurry(?:up)?|quick(?:ly)?|faster|asap|(?:be)?(?:quick|faster)|urgent"
    r"|(?:why)?(?:has|is)?(?:nobody|noone)(?:has|is)?(?:come|came|coming|here)|whereareyou"
)
_OF_PERSON = (
    r"(?:我要|我想|要|想)?(?:找|转|叫|联系|接|呼叫)?(?:个|一个|一下)?(?:真)?(?:人工|客服|督办员|工作人员|人工客服|人工服务)(?:说话|说|服务|客服|聊)?"
    r"|(?:我要|我想|要|想)?(?:给我|给|帮我)?(?:找|叫|来)?(?:我)?(?:个|一个)(?:真人|活人|人)(?:跟|和|来跟|来和)?(?:我)?(?:说|谈|聊|讲|联系)(?:话|说)?"
    r"|(?:i(?:want|need|would?like|d?like)?to)?(?:talk|speak)(?:to|with)(?:a|an|the|some)?(?:real)?(?:person|human|someone|somebody|coordinator|operator)"
    r"|(?:i(?:want|need))?(?:a|an)?(?:real)?(?:human|operator|person)"
)
_ASKS = {
    kind: re.compile(f"{_BEFORE}(?:{words}){_AFTER}")
    for kind, words in (
        (Asks.PERSON, _OF_PERSON),
        (Asks.HASTE, _OF_HASTE),
        (Asks.STATE, f"{_OF_STATE}|{_SUBMITS}"),
    )
}
_ONLY_SUBMITS = re.compile(f"(?:{_SUBMITS})(?:了|吧|啊|呀|一下|please)*")


def asks_in(words: str) -> Asks | None:
    """What words ask of the service, if they do nothing else."""
    said = plain(words)
    if not said or len(said) > LONGEST:
        return None
    return next((kind for kind, pattern in _ASKS.items() if pattern.fullmatch(said)), None)


_RESCUER = re.compile(_RESCUERS)


def names_rescuers(words: str) -> bool:
    """Whether words that ask how far it is ask it of those who were telephoned: only they know."""
    return _RESCUER.search(plain(words)) is not None


def only_submits(words: str) -> bool:
    """Whether words say that something be submitted, which may have been already."""
    return _ONLY_SUBMITS.fullmatch(plain(words)) is not None
