"""Cues of somebody at the door, in short messages, each with its example: who is seen or heard there, beside a word
that says why it frightens. A visit, a neighbour's noise or the wind is none.
"""

from __future__ import annotations

import re

from domain.hearing.dangers.danger_cues import Cue, Danger

_SOMEBODY = (
    r"(?:有人|有(?:个|两个|几个|一个).{0,4}|陌生人|生人|不认识的?人?|[男女]的|男人|男子|醉汉|酒鬼|黑影|人影|的人|前(?:夫|男友|女友|妻|对象)|[要讨催追]债的?人?|那人|那[男女]的|[他她](?!们?家)|叔叔"
    r"|外[面头]|门外)"
)
_ADVERBS = r"(?:好像|似乎|像是|一直|不停地?|总|老是?|还|又|正|就|都|也|现在|半夜|这么晚了?)*"
_AT_HOME = (
    r"(?:我们?家?|俺们?家?|咱们?家?|家里?)?的?(?:房|大|单元)?(?:门口|门外|门前|门边|门上|门后|楼道|走廊|楼梯口|过道|窗外|窗户|窗台|窗口"
    r"|窗下|院子?里|院外|屋外)里?面?"
)
# What is done at doors every day, by whoever does it.
_EVERYDAY = (
    r"(?!.{0,8}(?:扔|丢|停|堆|摆|卖|抽|吸烟|占|修|施工|倒(?:垃|水|污|脏|了)|烧|撒|种|养|装|贴|乱|唱|跳舞|吵|打牌|麻将|聊天|(?<!不)(?:说话|讲话)|喧|喝酒|遛|拉屎"
    r"|小便|尿|充电|放(?!火)|排队|等车|发传单|送|干活|挖|晾|晒|搬|拉横幅|下棋|挡|通道|车位|拍球))"
)
_THERE = (
    rf"{_SOMEBODY}{_ADVERBS}(?:在|站|蹲|躲|藏|守|堵|坐|趴|贴|赖|追|找|跟踪?|徘徊|转|晃|往|从)(?:在|到|着|了)?.{{0,2}}{_AT_HOME}{_EVERYDAY}"
    rf"|(?:{_AT_HOME}|外[面头]){_ADVERBS}(?:有|来|站|蹲|躲|藏|守|坐|趴)(?:着|了|过)?(?:个|一个|[两俩几]个|一帮|一伙)?.{{0,4}}"
    rf"(?:人(?!行)|[男女]的|男|叔叔|醉汉|黑影|人影|脚步声?){_EVERYDAY}"
)
_KNOCKS = (
    rf"{_SOMEBODY}.{{0,6}}(?:敲|拍|推|拽|拉|按|砸|踢|踹|捶|擂|凿|撞|刮|挠)(?:着|了|我|我们|俺|咱|家|的|房|大|防盗|响)*"
    r"(?:门(?![面店诊卡槛口])|门铃)"
)
_LOCK = (
    r"(?:开|拧|扭|转|捅|试|弄|捣鼓|鼓捣|动|抠|划拉)(?:着|了|我们?|俺们?|咱|家|的|房|大|防盗)*(?:门锁|门把|锁眼|锁孔|钥匙孔|把手)"
    r"|(?:开|拧|扭|捅|试|弄|捣鼓|鼓捣|动)(?:着|了)?(?:我|俺|咱)们?家?的?(?:大门|房门|门)?上?的?(?:锁(?![匠店具公])|把手)"
    r"|钥匙.{0,4}(?:试|开|捅)(?:着|我|俺|咱|们|家|的)*门"
)
ALONE = (
    r"(?:我|就我|只有我|我自己)(?:现在|今晚|今天)?(?:就|是)?(?:自己)?(?:一个人|一人|独自|自己)(?:带|在|住|一)?|(?<![\u4e00-\u9fff])(?:一个人|自己)(?:一个人)?(?:在家|在屋|带)"
    r"|(?:我|俺)独居|家里?(?:就|只有|只剩|没(?:有)?别)(?:我|俺|人|了)|就(?:我|俺)(?:和|跟|带|们)|(?:爸妈?|妈妈?|父母|大人|家长|老公|丈夫|男人)(?:都|也|今天|今晚)*"
    r"(?:不在|没在|没回|没下班|出差|出门了|上班|上夜班)"
)
_AFRAID = (
    r"害怕|(?:好|很|真|有点|特别|太)怕|我怕(?=$|[\s,。!])|怕(?:死|得)|吓(?:死|得|坏|哭)|吓人|发抖|心慌|"
    r"不敢(?:开|出|睡|回|下|上|看|关|吭|动|说)"
)
_STAYS = (
    r"(?<!车)(?:(?:就是|还|死活|怎么都?|也|都|一直|半天|老|赶都?)*(?:不|没)(?:肯|愿意?)?走(?=$|[\s,。!了啊呀还])|赖着)|走来走去|来回走|转来转去|徘徊|转悠|晃悠|晃来晃去|踱"
    r"|鬼鬼祟祟|偷偷摸摸|(?:大人|家里?|屋里).{0,4}(?:在不在|在吗|有没有?人|几个人|没有?大人)|问.{0,6}(?:大人|家长|爸妈)|猫眼|偷看|盯着|往(?:我|俺)?(?:家|屋)?里(?:看|瞅|瞄|钻|爬|闯)"
    r"|骂|堵(?:我|着我|在我)|出不(?:去|来)|不让(?:我|我们)出|不(?:说话|吭声|出声|应声)|不认识|陌生|脚步"
)
_NIGHT = r"半夜|深夜|大半夜|凌晨|后半夜|三更"

_EN_SOMEBODY = (
    r"\b(?:m[ae]n|guys?|someone|somebody|strangers?|he|they|bloke|ex|ex-?(?:husband|boyfriend)|drunk|person|people"
    r"|anyone|figure)\b"
)
_EN_AT_HOME = (
    r"\b(?:outside|at|by|near|behind|in front of|through|against|on|in) (?:of )?(?:my|our|the) (?:\w+ )?"
    r"(?:doors?|doorbell|windows?|house|flat|apartment|hallway|corridor|landing|stairwell|porch|doorstep|letterbox)\b"
)
_EN_FRIGHTENS = (
    r"\b(?:(?:won'?t|will not|doesn'?t|refus\w+ to|not) (?:leave|leaving|go away|stop)(?! (?:a|any|room|space|enough))"
    r"|alone|by myself|on my own|scared|afraid|frightened|terrified|pacing|lurking|prowling|loitering|peering"
    r"|trying the|don'?t know (?:him|her|them|who)|who (?:is he|he is)|asks? if|daren'?t|dare not|too scared)\b"
)

DOORS: dict[Danger, dict[Cue, str]] = {
    Danger.VIOLENCE: {
        (_THERE, rf"{ALONE}|{_AFRAID}|{_STAYS}"): "门外站着个男的 赖着不走",
        (_KNOCKS, rf"{ALONE}|{_AFRAID}|{_STAYS}|{_NIGHT}"): "有人拍我家门 老公不在家",
        (
            rf"{_AT_HOME}|楼[上下]|跟着|尾随|{_STAYS}",
            r"(?:可疑|鬼鬼祟祟|不像好人|来路不明)(?:的)?(?:陌生|生)?(?:人(?!行)|[男女]|家伙|分子|身影|黑影)",
        ): "门口有个可疑的男人",
        (
            r"\b(?:suspicious|strange|shady|dodgy) (?:m[ae]n|person|people|guys?|stranger|figure)\b",
            _EN_AT_HOME,
        ): "there is a suspicious man at my door",
        (
            _LOCK,
            rf"{_SOMEBODY}|听[见到]|{_NIGHT}|{ALONE}",
        ): "听到有人转门把手",
        (
            r"醉汉|酒鬼|喝[多醉]|酒疯|疯子|陌生|生人|坏人|流氓|混混|那人|前(?:夫|男友|对象)|砸|踹|骂|威胁|堵(?:我|着我)|[他她](?:喝|追|打|又来|在门|还在)",
            r"不敢(?:开(?:门|$|[\s,。!啊呀])|出[去门屋]|回家|下楼|进门)",
        ): "有个醉汉在楼下骂 我不敢回家",
        (
            r"(?:撬|砸|踹|踢|捅).{0,12}(?:[他人]|那人)(?:们)?还在(?:外|门|楼|里|屋|那)"
            rf"|(?:有人|{_SOMEBODY}).{{0,4}}(?:翻|爬)(?:着|进|我家?|我们家|俺家|的)*(?:窗|阳台|院墙)"
            r"|(?:家|屋)里?(?:好像|似乎|像是)(?:有人|进(?:了|来)?.{0,2}人)|(?:家|屋)里?进(?:了)?(?:生人|陌生人|坏人)"
        ): "锁让人捅坏了 人还在楼下",
        (
            r"(?:家|屋|房间|客厅)里?.{0,4}(?:脚步声?|动静|响声|人影|黑影)",
            rf"{ALONE}|{_AFRAID}",
        ): "屋里有动静 我一个人在家",
        (
            rf"{_EN_SOMEBODY}(?:'s| is|'re| are)? (?:just |now |still |currently )?"
            r"(?:trying to break|try to break|breaking) "
            r"(?:in(?!to? (?:cars?|vans?|vehicles|shops?|sheds?|two|half|pieces))\b"
            r"|down (?:my|our|the) (?:\w+ )?door)"
        ): "someone is trying to break in",
        (
            r"\b(?:someone|somebody|a (?:man|stranger)|an intruder)(?:'s| is)? (?:in|inside) (?:my|our) "
            r"(?:house|flat|home|room)[\s.!]*$"
        ): "someone is inside our flat",
        (
            r"\b(?:footsteps|noises?|someone|somebody)\b.{0,24}\b(?:in|inside|on) (?:my|our|the) "
            r"(?:house|flat|hallway|home|stairs|attic|porch)\b",
            r"\b(?:alone|by myself|on my own|scared|afraid|terrified|not (?:my|our) family)\b",
        ): "footsteps on our stairs and I am by myself",
        (
            rf"{_EN_SOMEBODY}.{{0,24}}\boutside\b",
            r"\b(?:won'?t|will not|refus\w+ to) (?:leave|go away)\b(?! (?:a|any|room|space|enough))",
        ): "my ex is outside, he refuses to leave",
        (rf"{_EN_SOMEBODY}.{{0,40}}{_EN_AT_HOME}", _EN_FRIGHTENS): "a man is at my window and I'm scared",
        (
            r"\b(?:keeps? |is |are |been |still )?(?:knocking|banging|hammering|ringing|buzzing)\b"
            r"(?! (?:on|at) the (?:wall|floor|pipe))",
            r"\b(?:home alone|alone (?:at home|in)|i'?m alone|on my own|by myself"
            r"|won'?t (?:leave|go away)|scared|terrified)\b",
        ): "they keep ringing and I am home alone",
        (
            r"\b(?:someone|somebody|a man|a stranger|he|they)(?:'s| is|'re| are)? (?:trying to |try to )?"
            r"(?:open(?:ing)?|unlock(?:ing)?|pick(?:ing)?|turn(?:ing)?|tr(?:y|ied|ying)|messing with|fiddling with) "
            r"(?:my|our) (?:\w+ )?(?:door|lock|door ?handle|handle|door ?knob)"
        ): "somebody is unlocking my door",
    }
}

# Who knocks every day. Somebody who does not go away, or only says that they are one, may be another.
_VISITOR = re.compile(
    r"快递|外卖|推销|物业|抄表|查表|收费员|送[水餐奶货]|师傅|维修|房东|网格员|社区|邻居|楼上|楼下(?!.{0,6}[骂追])|对门|卖(?:保健|东西|菜)|开锁"
    r"|\b(?:courier|delivery|deliver\w*|parcel|salesm[ae]n|landlord|meter|postman|plumber|neighbou?rs?)\b"
)
_NOT_WHO_THEY_SAY = re.compile(
    r"自称|冒充|假装|说(?:他|自己)?是|不肯走|赖着|不走|won'?t (?:leave|go)|claims?|says he|害怕|吓"
)
_DOOR = re.compile(
    r"[敲按拍推]|门|楼道|走廊|窗|锁|\b(?:door|outside|window|knock\w*|ring\w*|bang\w*|hallway|corridor)\b"
)
_ATTACK = re.compile(r"[砸踹撬踢刀打血]|闯|破门|\b(?:knife|hit|beat|smash\w*|kick\w*|break\w*|broke)\b")
_NUISANCE = re.compile(r"\b(?:park(?:s|ed|ing)?|smok\w+|litter\w*|dump\w*)\b")
_FRIGHT = re.compile(r"\b(?:alone|scared|afraid|terrified|by myself)\b")
_WIND = re.compile(r"[被让叫].{0,2}风|风[刮吹]|刮风|\bwind\b")

_BACK = re.compile(
    rf"(?:{_THERE})|(?:{_KNOCKS})|(?:{_LOCK})"
    r"|(?:又|还).{0,6}(?:脚步|动静|敲门|撬|来了|回来)|(?:又|还)有人(?=$|[\s,。!]|来|在?(?:门|楼道|走廊|窗|外|我家))"
    r"|(?:脚步声|动静).{0,4}(?:又|还)|(?:[他她]|那人|那[男女]的|他们)(?:好像|似乎|又|还)+.{0,3}(?:来|回来)了"
    r"|(?:楼道|门口|门外|走廊|窗外).{0,4}(?:又|还).{0,3}(?:有人|脚步|动静)"
    rf"|{_EN_SOMEBODY}.{{0,30}}{_EN_AT_HOME}|\b(?:he|they)(?:'s| is|'re| are)? (?:back|here) again\b|\bfootsteps\b"
)
_BREAK_IN = re.compile(
    r"撬|入室|破门|闯(?:进|入|了)|(?:进|遭|来)(?:了)?(?:贼|小偷)|(?:贼|小偷).{0,6}(?:家|屋|门|窗)|(?:家|屋)里?.{0,4}(?:被盗|被偷|失窃)|(?:砸|踹|踢|捅|试|开).{0,3}(?:门|锁)"
    r"|跟踪|尾随|\b(?:break-?ins?|broke(?:n)? in(?:to)?|burgl\w+|intruders?|stalk\w*|(?:at|outside) (?:my|our) door)\b"
)
LONGEST_BACK = 60  # letters


def is_visit(words: str, told: str) -> bool:
    """Whether `told`, a cue in the words, is only somebody's call or the wind."""
    if _ATTACK.search(words) or not _DOOR.search(told):
        return False
    if _WIND.search(words) or (_NUISANCE.search(words) and not _FRIGHT.search(words)):
        return True
    return _VISITOR.search(words) is not None and not _NOT_WHO_THEY_SAY.search(words)


def may_be_back(words: str) -> bool:
    """Whether somebody whose door was broken into lately may mean that they have come back: less is enough of them."""
    said = words.strip().casefold().replace("\u2019", "'")
    if len(said) > 3 * LONGEST_BACK or (len(said) > LONGEST_BACK and not said.isascii()):
        return False
    found = _BACK.search(said)
    return found is not None and not is_visit(said, "门")


def tells_of_break_in(words: str) -> bool:
    """Whether somebody told that a home was entered or tried."""
    said = words[:600].casefold()
    return _BREAK_IN.search(said) is not None or may_be_back(said)


def is_before_the_door(told: str) -> bool:
    """Whether a cue tells of somebody who is still outside: they are near, but do not hear every word."""
    return _DOOR.search(told) is not None
