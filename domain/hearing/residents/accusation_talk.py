"""Reads whether words speak of an accusation that was told before: by name, or by pointing back to it.

What is read so never opens a case of its own on a guess: the accused would read it.
"""

from __future__ import annotations

import re
from enum import StrEnum

from domain.hearing import small_talk
from domain.hearing.residents import beside
from domain.hearing.residents.beside_cues import Meant

LONGEST_READ = 300  # characters at the beginning


class Talk(StrEnum):
    """How words speak of an earlier accusation."""

    NAMES = "names"  # 我举报的那个事怎么样了
    POINTS = "points"  # 他们又来收钱了
    NOT = "not"


# Each with an example.
NAMED = (
    (
        r"(?:我|俺|咱|他|上次|上回|之前|以前|那个?|这个?|昨天|前几天)们?[^，。,!！?？]{0,8}"
        r"(?:举报|检举|控告|揭发|告发|实名反映)(?:的|过|了|上去|那|这|材料|信|件|队长|局长|\W*$)",
        "就我举报的那个，今天还在上班",
    ),
    (
        r"(?:举报|检举|控告|揭发)(?:的?(?:材料|信|件|事|内容|结果|进展)|(?:完|了|过)(?:以后|之后|[他她这那]))",
        "举报信到哪了",
    ),
    (r"(?:把|对)我的?(?:举报|检举|控告)", "把我的举报压下来了"),
    (r"纪委|纪检|监委|监察委|巡察组?|驻局组|12388", "纪委没人联系我"),
    (
        r"(?:知道|晓得|打听到|认定|怀疑|听说)[^，。,!！?？]{0,4}是(?:我|俺|咱)们?[^，。,!！?？]{0,4}[告报反说投捅写]",
        "说知道是我告的",
    ),
    (
        r"(?:交|转|移|推|送)(?:送|交|办)?(?:给|到|去)了?(?:公安|派出所|检察|法院|纪|监|信访|上级|别的|谁|哪)",
        "怎么交给公安了",
    ),
    (r"已?移送(?!车)|转(?:给|到)(?:谁|哪|上级|督察)|保密(?:工单|件)", "移送给谁了"),
    (r"打击报复|报复我?|穿小鞋|(?:走漏|泄露)(?:了)?(?:风声|消息)", "他们报复我怎么办"),
    (
        r"(?:查|调查|核实)(?:了没|没查|没有查|得怎么样|到哪|清楚?了?没|处了?没|办了?没)|(?:谁|哪个单位)(?:在|来|去)?(?:查|调查|管这事)"
        r"|立案|处分(?:他|了|没)|(?:压|捂)(?:下来|着|住)",
        "他们查没查",
    ),
    (
        r"\b(?:my|the) (?:accusation|allegation|report about (?:him|her|them|the (?:officer|inspector)))\b"
        r"|\b(?:discipline commission|reprisals?|retaliat\w*|confidential case|being investigated)\b"
        r"|who is investigating",
        "has the discipline commission seen it?",
    ),
)
POINTING = (
    (r"他们?(?!妈)|她们?|那(?:个|伙|帮|几个|件|些|人|家伙|队|事)|这(?:件|个)事|同一(?:个|帮|伙)人", "他们又来收钱了"),
    (r"上次|上回|之前(?:说|反映|跟)|刚才(?:说|那)|(?:说|反映|报)过的|前面说的", "上次说的事"),
    (r"还(?:在|是|敢|那样)|照样|照旧|依旧|依然|变本加厉|没收敛", "还是照样收"),
    (
        r"证据|材料|录音|录像|视频|截图|转账记录|收据|证人|作证|为证|威胁|恐吓|找上门|补充|再(?:说|补)一?(?:点|句|条)",
        "我这有录音",
    ),
    (r"动静|回话|回音|回复|答复|联系我|找我(?:谈|了解|核实)|结果", "一点动静没有"),
    (
        r"\b(?:he|she|they|him|her|them|that (?:man|officer|guy|matter)|same|again|evidence|proof|recording|witness)\b",
        "he did it again",
    ),
)
# Of a name that only stands there to begin with: 我要举报烧烤扰民 tells something new.
_NAMED = re.compile("|".join(f"(?:{way})" for way, _ in NAMED))
_POINTING = re.compile("|".join(f"(?:{way})" for way, _ in POINTING))
_ASKS = re.compile(r"怎么办|咋办|该(?:找|问)谁|要不要|用不用|能不能|是不是|有没有|什么叫|为(?:什么|啥)|吗|么\W*$")
_WISHED = (Meant.STATUS, Meant.URGE, Meant.WHY, Meant.PRIVACY, Meant.HOW)
_ANEW = re.compile(
    r"\W*(?:你好|您好)?\W*(?:我|俺|咱)们?(?:还|又|另外|再)*(?:要|想)(?:再|另外)?(?:向\w{1,8}?|跟\w{1,8}?)?(?:举报|检举|控告|投诉|反映)"
    r"|\W*(?:另外|再)(?:举报|检举|控告|投诉|反映)(?:一|个|下)|\W*i (?:want|would like) to (?:report|complain)"
)
_EVIDENCE = re.compile(r"证据|录音|录像|转账记录|收据|证人|作证|为证|\b(?:evidence|proof|recording|witness)\b")
_TOLD = r"[^，。,!！?？]{0,4}[告报反说投捅写]"
_REPRISAL = re.compile(
    r"报复|穿小鞋|找我们?(?:麻烦|算账|茬)|找上门|找到我们?家|威胁|恐吓|不撤就"
    r"|(?:堵|守|闹|砸|追|跟|骂|打)(?:在|到|上|了)?我们?(?:家|的?[门店车摊]|$)"
    r"|(?:叫|让|逼|劝|要)我们?(?:去|快|赶紧)?(?:撤|改口|闭嘴|别[再乱]?[告说闹]|不要再?[告说闹])"
    rf"|(?:知道|晓得|打听到|认定)[^，。,!！?？]{{0,4}}是[我俺]们?{_TOLD}[^吗么没?？]*(?:[，。,!！]|$)"
    r"|\b(?:reprisals?|retaliat\w*|threat\w*)\b|\bknows? (?:it was|that) (?:me|i)\b"
    r"|\btold me to (?:withdraw|drop)\b"
)
_OTHERS = r"(?:督办员?|督办中心|他们?|她们?|你们|单位|领导|经理|队长|局长|主任|对方|别人|外人|谁|人)"
_KNOW = r"(?:会|能)?(?:不会)?(?:知道|晓得)(?:[^，。,!！]{0,8}(?:吗|么|没|不|[?？])|是我|我举报)"
_WHO_READS = re.compile(
    rf"{_OTHERS}[^，。,!！]{{0,6}}(?:看得?到|看得见|能看|会看|看不看得|知不知道|{_KNOW})"
    rf"|(?:别|不要|不能|莫)(?:再)?(?:给|让|叫|告诉|透露给|发给){_OTHERS}"
    r"|把我的?(?:名字|姓名|电话|信息|身份)[^，。,!！]{0,4}(?:告诉|给|透露|说|报)"
    r"|\b(?:can|do|will|does) (?:the )?(?:coordinators?|they|anyone|anybody|he|she) (?:see|read|know)\b"
    r"|\bdon'?t (?:show|tell|let) (?:it )?(?:to )?(?:the )?(?:coordinators?|them|him|her)\b"
)
_REPROACHES = re.compile(
    r"(?:压|捂|瞒)(?:下来|着|住|了)|没人(?:联系|找|来|问|管|理|查)|不管不?问?|不理|骗|糊弄|敷衍|包庇|袒护|偏袒|串通|一伙"
    r"|官官相护|推(?:来推去|诿|脱)|(?:根本|压根|从来|到现在|至今|一直)[^，。,!！?？]{0,4}(?:没|不)"
    r"|\b(?:nobody|no one) (?:called|contacted|asked)\b|\bcover(?:ed|ing)? (?:it )?up\b"
)
_CLAUSE = re.compile(r"[，,。！!？?；;\n]+")
_BEGINS_ASKING = re.compile(r"\W*(?:你好|您好|请问|我?就?是?(?:想|要)?(?:请)?问)")
SHORTEST_TOLD = 4  # letters


def read(words: str) -> Talk:
    """How words speak of an accusation that their writer told before."""
    said = words[:LONGEST_READ].casefold()
    if _NAMED.search(said):
        return Talk.NAMES
    return Talk.POINTS if _POINTING.search(said) or not said.strip() else Talk.NOT


def asks(words: str) -> bool:
    """Whether words about an accusation ask something or urge, rather than tell more of it."""
    said = words[:LONGEST_READ].casefold()
    return beside.is_question(words) or _ASKS.search(said) is not None or beside.read(words).meant in _WISHED


def begins_anew(words: str) -> bool:
    """Whether somebody says that they want to report something: 我要向纪委举报…, and not what they reported before."""
    return _ANEW.match(words[:LONGEST_READ].casefold()) is not None


def is_surely_of_it(words: str) -> bool:
    """Whether words soon after an accusation can hardly be of anything else: evidence, or reprisals."""
    return _EVIDENCE.search(words[:LONGEST_READ].casefold()) is not None or fears_reprisal(words)


def fears_reprisal(words: str) -> bool:
    """Whether somebody fears that the accused pay them back, or tells that they do."""
    return _REPRISAL.search(words[:LONGEST_READ].casefold()) is not None


def asks_who_reads(words: str) -> bool:
    """Whether somebody asks who reads what they told, or wants that somebody does not."""
    return _WHO_READS.search(words[:LONGEST_READ].casefold()) is not None


def tells_more(words: str) -> bool:
    """Whether words that ask also tell something, or reproach (是不是你们压下来了): somebody has to read them."""
    said = words[:LONGEST_READ].casefold()
    return _REPROACHES.search(said) is not None or any(map(_is_told, _CLAUSE.split(said)))


def _is_told(clause: str) -> bool:
    said = clause.strip()
    if len(said) < SHORTEST_TOLD or _BEGINS_ASKING.match(said):
        return False
    if fears_reprisal(said):
        return not (beside.is_question(said) or _ASKS.search(said))
    return not (asks(said) or asks_who_reads(said) or small_talk.thanks(said))
