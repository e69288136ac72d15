"""Reads what somebody says beside an open case: more of it, thanks, how far it is, that it is late, that it is over.

What can be undone by nothing is never read here: a withdrawal is asked about, and praise is only thanked for.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from domain.hearing import small_talk
from domain.hearing.residents import withdrawals
from domain.hearing.residents.beside_cues import CUES, Meant
from domain.hearing.residents.progress_cues import BAD, THANKS_WORDS, VISIT
from domain.hearing.residents.waits import asks_how_long

LONGEST_READ = 300  # characters at the beginning of a message
SHORT = 24  # letters; a longer message without a question mark is no question
TELLS_MORE = 18  # letters; a shorter one that urges only urges


@dataclass(frozen=True, slots=True)
class Reading:
    """What is meant. `tells`: urging that also tells something new, which belongs to the case."""

    meant: Meant
    tells: bool = False


def _any_of(kind: Meant, *, english: bool) -> re.Pattern[str]:
    """The cues that may be in words with Latin letters, or without any: those in English alone are left out then."""
    ways = [pattern for pattern, _ in CUES[kind] if english or not pattern.isascii()]
    return re.compile("|".join(f"(?:{pattern})" for pattern in ways) or r"(?!)")


_CUES = {kind: _any_of(kind, english=True) for kind in CUES}
_CHINESE_CUES = {kind: _any_of(kind, english=False) for kind in CUES}
_LATIN = re.compile(r"[a-z]")
_VISIT = re.compile("|".join(f"(?:{pattern})" for pattern, _ in VISIT))
_BAD, _THANKS = re.compile(BAD), re.compile(THANKS_WORDS)
_ANGRY = re.compile(
    "[\U0001f620\U0001f621\U0001f624\U0001f92c\U0001f4a2\U0001f44e\U0001f47f\U0001f612\U0001f644\U0001f4a9]"
)
_KIND = re.compile(
    "[\U0001f44d\U0001f64f\U0001f339\U0001f490\U0001f44f\U0001f60a\U0001f600\U0001f604\U0001f44c\U0001f91d\u2764]"
)
_QUESTION = re.compile(
    r"[?？]|(?:吗|么|呢|呗|没|没有|不)\W*$|哪[儿里个天]|几[号点时]|谁|多少|什么|啥|怎么|咋"
    r"|^\W*(?:by the way,? |btw,? )?(?:when|where|who|what|how|is|are|can|do|does|will)\b|\b(?:when"
    r"|where|what|how|who) (?:is|are|do|does|can|will)\b"
)
_ACKNOWLEDGED = re.compile(
    r"^\W*(?:哦+|噢+|啊+|嗯+|那|就)*(?:好的?|好嘞|行|成|中|嗯+|知道了?|收到|明白|了解|ok(?:ay)?|got it|alright|fine"
    r"|noted)(?:的|了|啊|吧|呀|哈|就好|就行|就成|就放心了)*(?=\W|那|我|$)"
)
_WAITS = re.compile(r"等(?:着|消息|信|你们|通知|结果|一?下)|麻烦|\b(?:i'?ll wait|waiting for|look forward)\b")
_NOT_URGING = re.compile(
    r"(?:不(?:是|用|要|想|必|敢)?|没有?|没想|并非)(?:在|来|要)?催|不(?:着)?急(?!不)"
    r"|\b(?:not (?:rushing|hurrying|pushing|chasing|complaining)|no (?:rush|hurry)|don'?t mean to)\b"
)
_NOT_NEEDED_ELSE = re.compile(r"(?:不用|不必|甭|别|不要)(?:再)?(?:催|急|着急|谢|客气|担心|管我|骗|糊弄|敷衍|推|拖|忘)")
# A threat or a wish is no withdrawal: 再不来就不报了, if it's not gone by Friday I'm dropping it.
_CONDITION = re.compile(
    r"再不|再没|要是|如果|假如|要不然|不然|否则|若(?=不|没|再)|等.{1,6}再不|\b(?:if|unless|or (?:else|i)|otherwise)\b"
)
# Only a part is gone: 邻居拉走了一半, someone took most of it but …
_IN_PART = re.compile(
    r"一半|大半|一多半|一部分|(?:但|可|不过|就是|还).{0,12}(?:还|剩|没)|剩|\b(?:most|some|half|part) of\b"
    r"|\bbut\b.{0,40}\bstill\b"
    r"|\bleft\b"
)
_TAKEN_AWAY = re.compile(r"(?:拉|搬|清|运|收|弄|抬|扔|挪)(?:走|掉|了)|\b(?:took|taken|moved|cleared|removed|hauled)\b")
_IRONY = re.compile(
    r"呵呵|这(?:效率|速度|办事)|可真(?:行|快|好|棒|有)|真(?:能拖|会拖|行啊)|真(?:快|行|棒|好)啊?\W*(?:快|行|棒|好)得"
    r"|\b(?:oh )?(?:great|wow|bravo"
    r"|congratulations|well done)[,.!].{0,40}\b(?:still|days|week|nothing|no one)\b"
)
_MOMENT = re.compile(
    r"^\W*(?:好的?|行|嗯+|哦+)?\W*(?:(?:你|您)?(?:先|再)?(?:等(?:一?会儿?|一?下|等|我一下|一等)|稍等|稍候|慢着)"
    r"|(?:one|just a|wait a|give me a) (?:moment|sec(?:ond)?|minute|min)\b|(?:hold|hang) on\b)"
)
_AT_LAST = re.compile(r"终于|总算|可算|好歹|\b(?:finally|at last)\b")
# Nobody hurries anybody, and then something is told: 不催，就是说一声味儿飘上楼了.
_TELLS_APART = 8  # letters of the other clauses
_PATIENT = re.compile(r"不(?:着)?急|慢慢来|\bno (?:rush|hurry)\b")
# That they wait, and nothing else: 那我等周五.
_WAITS_ALONE = re.compile(
    r"\W*(?:那|好|好的?|行|嗯|没事)*[,， ]*(?:我们?|俺)?(?:就|先|再)*等(?:着|等|等看|一?下|信儿?|消息|通知"
    r"|(?:到)?(?:明天|后天|下?周|星期|礼拜)\w?)(?:吧|呗|啊|了|哈|看|再说)*\W*"
    r"|\W*(?:ok(?:ay)?,? )?i'?(?:ll| will)? wait(?: (?:till|until|for) \w+)?\W*|\W*(?:好嘞|得嘞|好咧|妥了?|中嘞)\W*"
)
_STARTLED = 4  # letters: so short a question asks how far it is: 就这？
_SIGH = re.compile(
    r"^\W*(?:唉|哎|害|得|行)?\W*算了|^\W*(?:唉+|哎+|害|呵+|哼+|无语|服了)(?:\W|$)|爱咋咋|随便(?:吧|你们)|不管了"
)
_EDGE = re.compile(r"[，。！？；、,!?;]+|\s+(?=[\u4e00-\u9fff])|\.\s")
_ENDS_WELL = re.compile(r"原来|刚(?:才|刚)?|正(?:在)?(?:装|拉|修|清|弄)|终于|总算|\b(?:just|now|finally)\b")
_ONE_MORE = re.compile(
    r"(?:还有|另有|再说|再报|再反映|还要反映|另外有?)(?:一?[个件桩]|点)?(?:别的|\w{0,5}的)?(?:事|问题|情况)"
    r"|\banother (?:thing|problem|issue)\b"
)
_AGREES = re.compile(r"(?:好的?|好嘞|可以的?|行|成|中|嗯+|没问题|是的?|对的?|ok|okay|sure|yes|fine|吧|啊|呀|哦)+")
_WANTS = re.compile(
    r"几|哪|多少|什么|啥|怎么|谁|发(?:张|个|一)?.{0,3}(?:照片|图|位置|视频)|拍|提供|补充|说明|写明|告知"
    r"|\b(?:which|what|where|when|who|how|send|photo|picture)\b"
)
# Where something is: what a department asks for most.
_WHERE = re.compile(
    r"\d+ ?(?:号|栋|幢|单元|层|楼|室|门|米)|[一二三四五六七八九十]+(?:号|栋|幢|单元|层|楼|室|门)"
    r"|[东南西北前后左右里外上下](?:边|头|侧|面|门)"
    r"|旁边|对面|路口|门口|拐角|\b(?:building|block|floor|gate|next to|opposite|behind|corner)\b"
)
_NEWS = re.compile(
    r"又(?:多|来|有|扔|堆|倒|漏|坏)|多了|另外|(?:今天|今早|昨晚|早上|晚上|刚才).{2}|堵|门口|旁边|楼道"
    r"|里面|还有|现在.{4}|\b(?:another|more|also|now)\b"
)
# One more thing beside that of the case: 垃圾旁边还有张破床也没人收.
_BESIDE_IT = re.compile(
    r"(?:旁边|边上|跟前|对面|后面|前面|里面|下面|上面|门口|楼上|楼下|那儿|那边)[^,，。]{0,3}(?:还有|又有|又?多了?)"
    r"(?:一|两|几|三)?(?:个|张|堆|块|辆|处|盏|条|只|片|摊|些|把|台|根|袋)"
    r"|\bthere(?:'s| is) (?:also )?an?other\b.{0,60}\b(?:next to|beside|behind|nearby)\b"
)
# Told, and nobody is hurried: 还没有收干净
_UNFINISHED = re.compile(
    r"\W*(?:但|可|可是|但是|就是|不过)?\w{0,6}?还?没(?:有)?(?:收|清|扫|打扫|擦|弄|运|拉|修|收拾|清理)(?:得)?(?:干净|彻底|全)(?:了|呢|啊|呀)?\W*"
)
_TELLS_LEAST = 3  # letters
_INSULT = re.compile(
    r"骗|饭桶|废物|混蛋|王八|畜生|[妈娘]的|滚|不要脸|吃干饭|吃屎|脑子|良心|[猪狗](?:一样|东西|官)|人话|什么东西"
    r"|\b(?:liars?|lying|useless|idiots?|shame|stupid|damn|shit|fuck\w*|hell|jokes?|lazy)\b"
)
_THREAT = re.compile(
    r"曝光|抖音|快手|媒体|记者|上网|投诉你们|告|省里|市里|信访|上访|(?<!\d)12345(?!\d)|热线|\b(?:tik ?tok|press|media"
    r"|hotline|newspaper|sue)\b"
)


def read(words: str, *, asked: bool = False) -> Reading:
    """What words beside an open case mean. `asked`: its department waits for an answer, which any words may be that do
    not plainly say something else."""
    said = _plain(words)
    if not small_talk.plain(said):
        return Reading(_of_signs(said))
    if meant := _plainly(said, asked):
        return Reading(meant)
    if asked:
        return Reading(_beside_question(said))
    return _of_progress(said)


def only_agrees(words: str) -> bool:
    """Whether words only say yes, or that they were understood."""
    return small_talk.thanks(words) or _AGREES.fullmatch(small_talk.plain(words)) is not None


def asks_for_something(question: str) -> bool:
    """Whether a question wants more than yes or no: 几号楼, 能发张照片吗."""
    return _WANTS.search(_plain(question)) is not None


def asks_to_wait(words: str) -> bool:
    """Whether words begin by asking for a moment: 等会儿啊，我出去瞅一眼."""
    return _MOMENT.search(_plain(words)) is not None


def is_question(words: str) -> bool:
    return _QUESTION.search(_plain(words)) is not None


def is_of_visit(words: str) -> bool:
    """Whether words are about those who are to come: when, how they get in, whom they call."""
    return _VISIT.search(_plain(words)) is not None


def tells_plainly(words: str) -> bool:
    """Whether words that add to a case plainly tell something of it: where, what is new, how one gets in."""
    said = _plain(words)
    return any(one.search(said) for one in (_WHERE, _NEWS, _VISIT)) or _finds(Meant.CORRECTION, said)


def may_urge(words: str) -> bool:
    """Whether words that tell something may urge, too: 旁边还有张破床也没人收."""
    said = _plain(words)
    return _BESIDE_IT.search(said) is not None and _finds(Meant.URGE, said)


def part_that_urges(words: str) -> str:
    """The clauses that urge, without those that only say that nobody is urged; all of the words where none does."""
    clauses = [one for one in _EDGE.split(_plain(words)) if _finds(Meant.URGE, one) and not _NOT_URGING.search(one)]
    return " ".join(clauses) or words


def told_beside_urging(words: str) -> str:
    """The clauses that tell how it is, as they were written: none that urges, asks, threatens, thanks or insults."""
    clauses = [one.strip() for one in _EDGE.split(words[:LONGEST_READ])]
    return ("; " if words.isascii() else "，").join(one for one in clauses if _tells_how_it_is(_plain(one)))


def _tells_how_it_is(said: str) -> bool:
    if len(small_talk.plain(said)) < _TELLS_LEAST or _finds(Meant.URGE, said) or _finds(Meant.STATUS, said):
        return False
    return not any(one.search(said) for one in (_THREAT, _IRONY, _QUESTION, _THANKS, _NOT_URGING, _CONDITION, _INSULT))


def _plain(words: str) -> str:
    """The part that is read, in one line and in small letters."""
    return unicodedata.normalize("NFKC", " ".join(words[:LONGEST_READ].split())).replace("’", "'").casefold()


def _of_signs(said: str) -> Meant:
    """Of emoji and punctuation alone: angry ones urge, kind ones thank, all others ask."""
    if _ANGRY.search(said):
        return Meant.URGE
    return Meant.THANKS if _KIND.search(said) else Meant.STATUS


def _plainly(said: str, asked: bool) -> Meant | None:
    """What is asked of the service itself, or takes the case back."""
    for kind in (Meant.NOTICE, Meant.FORGET, Meant.REMOVE, Meant.PRIVACY, Meant.NOT_MINE, Meant.ACCUSES, Meant.HUMAN):
        if _finds(kind, said):
            return None if asked and kind is Meant.NOTICE else kind
    if _CONDITION.search(said) and (_finds(Meant.WITHDRAW, withdrawals.without_told(said)) or _finds(Meant.URGE, said)):
        return Meant.URGE
    if _finds(Meant.KEEP, said):
        return Meant.KEEP
    if _withdraws(said):
        return Meant.WITHDRAW
    if withdrawals.presses(said):
        return Meant.KEEP
    if _finds(Meant.HOW, said) and _is_short(said):
        return Meant.HOW
    if asked and _finds(Meant.WHY, said) and not _WHERE.search(said):
        return Meant.WHY
    if _finds(Meant.OTHERS, said) and not _WHERE.search(said):
        return Meant.OTHERS
    return Meant.LATER if _is_short(said) and _finds(Meant.LATER, said) else None


def _is_short(said: str) -> bool:
    return len(said) <= (3 * SHORT if said.isascii() else SHORT)


def _finds(kind: Meant, said: str) -> bool:
    cues = _CUES if _LATIN.search(said) else _CHINESE_CUES
    return cues[kind].search(said) is not None


def _withdraws(said: str) -> bool:
    told = _NOT_NEEDED_ELSE.sub("", withdrawals.without_told(said))
    return _finds(Meant.WITHDRAW, told) and not (_AT_LAST.search(said) or _in_part(told))


def _in_part(said: str) -> bool:
    """Whether somebody took away a part of it, and nothing asks to take the report back."""
    return _IN_PART.search(said) is not None and _TAKEN_AWAY.search(said) is not None


def _beside_question(said: str) -> Meant:
    """While a department waits for an answer, words are that answer unless they urge, ask or only thank."""
    if _finds(Meant.ASIDE, said) and _QUESTION.search(said):
        return Meant.ASIDE
    if _finds(Meant.URGE, said) and not _WHERE.search(said):
        return Meant.URGE
    if _finds(Meant.STATUS, said) and _QUESTION.search(said) and _is_short(said):
        return Meant.STATUS
    return Meant.THANKS if _THANKS.search(said) and small_talk.thanks(said) else Meant.MORE


def _of_progress(said: str) -> Reading:
    if _is_polite(said):
        return Reading(Meant.THANKS)
    if _finds(Meant.CORRECTION, said):
        return Reading(Meant.CORRECTION)
    good = _is_good(said)
    if _ENDS_WELL.search(said) and _is_good(_EDGE.split(said.strip())[-1]):
        return Reading(Meant.GOOD)
    if good and (_THANKS.search(said) or _AT_LAST.search(said)):
        return Reading(Meant.GOOD)
    if _THANKS.search(said) and not (_BAD.search(said) or _IRONY.search(said) or _QUESTION.search(said)):
        return Reading(Meant.URGE if _finds(Meant.URGE, said) else Meant.THANKS)
    if _is_aside(said):
        return Reading(Meant.ASIDE)
    return _urging_or_asking(said, good)


def _is_good(said: str) -> bool:
    return _finds(Meant.GOOD, withdrawals.without_told(said)) and not _BAD.search(said) and not _IRONY.search(said)


def _urging_or_asking(said: str, good: bool) -> Reading:
    asks = _finds(Meant.STATUS, said) and (_QUESTION.search(said) is not None or _is_short(said))
    if _NOT_URGING.search(said):
        urged = any(_finds(Meant.URGE, one) and not _NOT_URGING.search(one) for one in _EDGE.split(said))
        return Reading(Meant.URGE if urged else _without_haste(said, asks))
    if asks_how_long(said):
        return Reading(Meant.STATUS)
    if _UNFINISHED.fullmatch(said):
        return Reading(Meant.MORE)
    if _BESIDE_IT.search(said) and not (_IRONY.search(said) or _THREAT.search(said) or is_question(said)):
        return Reading(Meant.MORE)
    if _IRONY.search(said) or _finds(Meant.URGE, said):
        tells = len(said) >= TELLS_MORE and _NEWS.search(said) is not None and not _THREAT.search(said)
        return Reading(Meant.URGE, tells)
    startled = len(small_talk.plain(said)) <= _STARTLED and said.rstrip().endswith(("?", "？"))
    if asks or startled or _SIGH.search(said):
        return Reading(Meant.STATUS)
    return Reading(Meant.GOOD if good else Meant.MORE)


def _without_haste(said: str, asks: bool) -> Meant:
    """Nobody is hurried: something is asked or told beside, or they are only kind."""
    if not asks and _tells_apart(said):
        return Meant.MORE
    return Meant.THANKS if _PATIENT.search(said) and not (asks or _QUESTION.search(said)) else Meant.STATUS


def _tells_apart(said: str) -> bool:
    others = (one for one in _EDGE.split(said) if not _NOT_URGING.search(one) and not _QUESTION.search(one))
    return sum(len(small_talk.plain(one)) for one in others) >= _TELLS_APART


def _is_aside(said: str) -> bool:
    asked = any(_QUESTION.search(one) for one in (said, *_EDGE.split(said)))
    asks = _finds(Meant.ASIDE, said) and asked and not _NOT_URGING.search(said)
    return asks or _ONE_MORE.search(said) is not None


def _is_polite(said: str) -> bool:
    """Thanks alone, or "good, I will wait"."""
    if small_talk.thanks(said) or _WAITS_ALONE.fullmatch(said):
        return True
    waits = _ACKNOWLEDGED.search(said) and _WAITS.search(said)
    return bool(waits) and not (_QUESTION.search(said) or _finds(Meant.STATUS, said))
