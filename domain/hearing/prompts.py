"""Reads the reply to a prompt for the words of an act: the words themselves, or talk about the prompt.

Staff and coordinators are asked to reply with what was done; "点错了" or "写啥？" is no such reply.
"""

from __future__ import annotations

import re
from enum import StrEnum

from domain.acts import EDGES, QUOTED, REASONED, is_talk
from domain.commands import Outcome, is_hollow, outcome_of, parse
from domain.hearing.departments import staff, work_cues
from domain.hearing.departments.staff import Heard
from domain.hearing.giving_up import gives_up
from domain.lifecycle import Action

SHORT = 16  # letters; a longer question may be meant for the resident


class Reply(StrEnum):
    WORDS = "words"  # the words that were asked for
    CANCEL = "cancel"  # 点错了: the act is cancelled
    TALK = "talk"  # 等一下, 写啥？: the prompt stays open
    DOUBT = "doubt"  # may be words or talk, or does not fit the chosen outcome: the act is offered with a button


CANCEL = re.compile(
    r"(?:[^\w]|不好意思|对不起|抱歉|哎呀?|[啊哦噢呃嗯呀咦诶欸唉嗐喔]|刚才?|我|手滑|手误)*"
    r"(?:(?:(?:点|按|选|摁|搞|弄)[错岔串](?:了|啦)?)+(?=$|[^\w]|不是|这)|不是这[件个单条](?:的|事|工单)?(?=$"
    r"|[^\w])|手[滑误](?:了|$|[^\w])"
    r"|(?:取消|撤回|算了|不[发办回写]了)[吧了]?[^\w]*$"
    r"|算了[吧啊]?[^\w]*(?:先|还是|我|咱们?)?[不别][发办回写结派点弄])"
    r"|(?:oops|sorry)?[^\w]*(?:(?:pressed |tapped )?(?:the )?wrong (?:one|case|button)|never ?mind|not this one"
    r"|my mistake|misclick(?:ed)?|cancel)\b",
)
SLIP = re.compile(r"错|岔|串|手[滑误]|wrong|mistake|misclick")  # of CANCEL: it is why a case is reaccepted
SENT_WRONGLY = re.compile(
    r"(?:[^\w]|不好意思|对不起|抱歉|哎呀?|欸|刚刚?才?|上[面一]|我们?|[那这]|[个条句件]|话|的|都|也)*(?:[发写打回报][错岔串](?:了|啦)"
    r"|(?:报|发|写|说|点|回|填|结|办|那[个条句件]|这[个条句件])(?:的)?(?:[那这]?[个条句件])?\d{0,2}号?(?:搞|弄)?(?:不对|错了|不算(?!多|少|大|小)|作废))"
    r"(?=$|[^\w])"
)
CALLED_BACK = (
    r"(?:(?<![^\W])|先|给我|帮我|要|把(?:这|那|刚|上|答复|回复|话|它)[^，。,]{0,6})收回(?:来|去)?(?=[吧啊呀]?[^\w]*$)"
)
BACK = rf"(?:撤回|{CALLED_BACK}|\bundo\b|\btake (?:it|this|that) back\b)"
WISHED_BACK = re.compile(rf"{BACK}(?!不|过|的|了[吗么没])")
NOT_WISHED_BACK = re.compile(
    rf"(?:不(?:要|用|必|想|需要?)?|别|勿|没有?|未|无需|甭|已经?|谁|为什么|为啥)(?:再|急着)?{BACK}"
    rf"|(?:n't|not|never|no need to|who|why)\b.{{0,12}}{BACK}"
)
# A clause that says that something wrong was sent, or that it shall not go out: 照片发错了, 先别发.
WRONG_OR_STOP = re.compile(
    r"(?:不好意思|对不起|抱歉|哎呀?|完了|坏了|刚刚?才?|我们?|[那这]?[个张条句件]|的|话|等一?下|等等|慢着)*"
    r"(?:照片|图片?|视频|内容|文字|结果|单子|话)?(?:都|也|好像|是|给)*(?:发|写|打|回|传|拍|贴|配|弄|搞)错(?:了|啦|咯)?(?:地方|人|群|图|照片)?"
    r"|(?:先|快|赶紧|你|给我|那|帮我)*(?:(?:撤(?:了|一?下|掉|回来?)?)+|(?:别|不要)(?:给(?:我|我们|他|居民))?(?:发|办|报|结)(?:了|出去)?|不发了"
    r"|停一?下|别(?:叫|让)(?:人家|居民|[他她])看[见到])(?:吧|啊|先|呀)*"
    r"|(?:please )?(?:don't send(?: it| that)?(?: yet| out)?|stop)"
    r"|(?:that is |that's |it's )?(?:the )?wrong (?:photo|picture|words)"
)
PERHAPS_BACK = re.compile(
    r"等等|等一?下|慢着|先(?:别|不要?|停)|(?:别|不要)(?:告诉|让|叫|给|发|说|通知)|[写打发说填]错|不对(?!称)|收回|重写|改一下|作废|删[了掉]"
    r"|\b(?:wait|hold on|don't (?:send|tell)|not yet|mistake|wrong)\b"
)
WAIT = re.compile(
    r"(?:先|再|你|请)?等(?:一?下|一?会儿?|等|我(?!们))|稍[等候]|慢着|先别"
    r"|hold on|wait\b|one (?:moment|sec)|just a (?:moment|sec|minute)"
)
HOW = re.compile(
    r"(?:[^\w]|这|那|要|该|得|我们?|需要|咋|里面?)*(?:[写填回发](?:些|点)?(?:啥|什么|哪些|多少字?)|(?:啥|什么)叫"
    r"|怎么[写填回弄]|咋[写填回弄])|[啥什]么?意思"
    r"|(?:what|how) (?:do|should|shall) (?:i|we|you)\b"
)
TO_COLLEAGUE = re.compile(r"你们?(?:来|去)?[写填]|你来(?:回|弄|传)|谁(?:来|去)?[写填]|@\w")
NOD = re.compile(r"(?:好的?|收到|知道了|行|可以|嗯+|ok(?:ay)?|done|received|noted|\+?1|了)")
NOT_DONE = re.compile(
    r"(?:其实|实际上?|都|根本|但是?|现在)*(?:还没|还不|还在|没(?:清|修|弄|办|处理|解决|搞|完|好)"
    r"|未(?:清|修|处理|解决|办)|办结?不了)"
    r"|(?:it(?:'s| is) )?not (?:done|finished|solved|fixed|cleared|yet)\b|still\b"
)
# Whoever says so has pressed 办结 too early: "其实还没修，科长叫先点".
ADMITTED = re.compile(
    r"(?:其实|实际上?|说实话|老实说|压根)[^,，。]{0,6}(?:还没|没(?!问题|事)|未).{0,16}(?:点"
    r"|按|报|填|结)|(?:先|早|提前|误|叫我?|让我?)点(?:了|的|早了)|点早了|手快了|以为(?:点|按|是|这)"
    r"|\bpressed (?:it )?too (?:early|soon)\b"
)
# What reads so is no result of a solved case.
NO_RESULT = (
    *(Heard.PARTLY, Heard.EXPLAINED, Heard.NOT_NOW, Heard.PROMISE, Heard.ESTIMATE, Heard.EXTEND, Heard.RETURN),
    *(Heard.ASK, Heard.TELL, Heard.HOW, Heard.DEADLINE, Heard.WRONG_PRESS, Heard.NOTHING),
)
TELLING = (Heard.DONE, Heard.PARTLY, Heard.EXPLAINED, Heard.NOT_NOW, Heard.RETURN)
NOT_ALL = re.compile(
    r"还[没在有剩差]|没能|[得要需须]等|[办修清换拉]不[了动]|解决不了|暂时|暂缓|等.{1,8}?(?:再"
    r"|后|到|来|[,，])|下周|下个?月|明年|开春|年后|剩下|其余|一半|部分"
    r"|不属实|[未没]有?发现|不存在|(?:明|后)[天日].{0,6}(?:再|清|拉|修|弄|处理|换)"
    r"|not yet|next (?:week|month|year)|tomorrow|waiting for|\bhalf\b|partly|the rest\b|unfounded|not found"
)
NOT_OURS = re.compile(
    r"不(?:归|是|属于?)(?:咱|我们?|本单位|本部门|本局)|不(?:归|属于?).{0,6}管|[点选按]退[回单]"
    r"|not (?:ours|our (?:job|area))\b"
)
# What is denied in a result that is whole all the same: 不漏了, 没有异味, 没再堵.
FINE_DENIALS = re.compile(
    r"(?:没有?|不|未)(?:再|会再|漏|堵|响|冒|臭|晃|滴|闪|呛|晒|积水?|影响|留|存在|问题|事|异味|味|少|错|仅|但|断|得"
    r"|要|同|积压|需要?|用)"
    r"|一(?:点|件|个|袋)[^,，。]{0,3}[不没][剩有留]|[差不]不?多|不剩|\bno longer\b|\bno (?:more|smell|leaks?)\b"
)
DENIAL = re.compile(r"[不没未无](?![锈论名线])|\b(?:not|no|never|cannot|n't)\b|n't\b")
# As offices write of what was done and is no work with the hands: 已上门登记, 再次清运.
OFFICIAL = re.compile(
    r"已(?:经|于[^,，]{1,8}|在[^,，]{1,8})?(?:上门|登记|告知|教育|批评|劝|巡查|检查|核查|走访|加强|增设|增派|督促|责令|立案|签订|公示|办|退"
    r"|发|约谈|宣传|张贴|提醒|缴|补|落实)|^(?:再次|重新|现场)(?:清|拉|修|补|换|扫|处理|整改)"
)
# One thing instead of another: 是7号门口，不是12号门口.
CONTRAST = re.compile(
    r"[,，]?(?:而|并)?不是[^,，。;；]{1,16}|\b(?:,? ?not|instead of) (?:the |at )?(?:no\.? ?)?[\w ]{1,16}$"
)
NEARLY = re.compile(
    r"差不多|差一点|基本|大致|大体|大概|快[^,，。]{0,3}(?:完|好)|\b(?:nearly|almost|mostly|more or less|about done)\b"
)
ASKING = re.compile(r"[?？][\s\"”」）)]*$|(?:吗|么|呢|(?:行|能|好|可以|要|用)不(?:行|能|好|可以|要|用))[\s。.~～!！]*$")


def read(action: Action, text: str, outcome: str = "") -> Reply:
    """What a reply to the prompt of an act is; for a result, given the outcome that was chosen."""
    said = text.replace("’", "'").casefold().strip(EDGES)
    admitted = action is Action.RESOLVE and ADMITTED.search(said)
    if action is Action.REACCEPT and CANCEL.match(said) and SLIP.search(said):
        return Reply.DOUBT
    if CANCEL.match(said) or admitted or gives_up(action, said):
        return Reply.CANCEL
    if not said or action is Action.NOTE:
        return Reply.WORDS
    if NOD.fullmatch(said) or (HOW.match(said) and len(said) <= SHORT):
        return Reply.TALK
    if _is_aside(action, said):
        long_reason = action in REASONED and len(said) > SHORT
        return Reply.DOUBT if action in QUOTED or long_reason else Reply.TALK
    if action is Action.RESOLVE:
        return _result(said, outcome)
    return Reply.WORDS


def takes_back(text: str) -> bool:
    """Whether a reply to "… can be taken back" asks for it: 点错了, 还没清，撤回; not 不要撤回."""
    said = text.replace("’", "'").casefold().strip(EDGES)
    if CANCEL.match(said) or SENT_WRONGLY.match(said):
        return NOT_WISHED_BACK.search(said) is None
    if any(WRONG_OR_STOP.fullmatch(one.strip(EDGES)) for one in staff.CLAUSES.split(said) if one):
        return NOT_WISHED_BACK.search(said) is None
    return WISHED_BACK.search(said) is not None and NOT_WISHED_BACK.search(said) is None


def perhaps_takes_back(text: str) -> bool:
    """Whether words of whoever has just told a resident something may want it back: 等等，先不要告诉他."""
    said = text.casefold().strip(EDGES)
    return len(said) <= SHORT * 2 and PERHAPS_BACK.search(said) is not None and NOT_WISHED_BACK.search(said) is None


def only_waits(text: str) -> bool:
    """Whether words say no more than that something shall wait: 等一下; 慢着 我再看看."""
    said = text.casefold().strip(EDGES)
    first = staff.CLAUSES.split(said)[0] or ""
    return len(said) <= SHORT and WAIT.fullmatch(first.strip(EDGES)) is not None


def read_result(words: str) -> Reply:
    """What the words after 办结 are, given the outcome that they name. Hollow words are refused later."""
    outcome, said = outcome_of(words)
    return Reply.WORDS if is_hollow(said) else read(Action.RESOLVE, said, outcome)


def belies(text: str, outcome: str) -> bool:
    """Whether a correction sounds otherwise than the outcome that it would keep: 其实没带走 of what is solved, 都清完了
    of what is not. What is only told more exactly (是7号门口，不是12号门口) does not."""
    said = text.replace("’", "'").casefold().strip(EDGES)
    left = work_cues.WHOLE.sub("", said)
    heard = staff.read(said).heard
    is_less = (
        any(one.search(left) for one in (NOT_ALL, staff.REST))
        or any(one.search(said) for one in (NOT_DONE, NEARLY, staff.UNDONE))
        or DENIAL.search(FINE_DENIALS.sub("", CONTRAST.sub("", said))) is not None
        or heard in (Heard.PARTLY, Heard.EXPLAINED, Heard.NOT_NOW)
    )
    if outcome == Outcome.SOLVED:
        return is_less
    return outcome in (Outcome.PARTLY, Outcome.NOT_NOW) and heard is Heard.DONE and not is_less


def is_for_colleagues(text: str) -> bool:
    """Whether a reply to a prompt only puts it off, or leaves it to a colleague: 稍等，视频还在传; 小赵你来填."""
    said = text.replace("’", "'").casefold().strip(EDGES)
    return bool(WAIT.match(said) or TO_COLLEAGUE.search(said))


def tells_of_result(text: str) -> bool:
    """Whether words say something of what was done, or left: not 手上全是灰."""
    said = text.replace("’", "'").casefold().strip(EDGES)
    if not said:
        return False
    left = staff.UNDONE.search(said) or staff.REST.search(said) or NOT_ALL.search(said)
    return bool(left or OFFICIAL.search(said)) or staff.read(said).heard in TELLING


def is_question(text: str) -> bool:
    return ASKING.search(text.casefold()) is not None


def _is_aside(action: Action, said: str) -> bool:
    """Whether words seem to be meant for a colleague or for the service."""
    asks = action is not Action.ASK and ASKING.search(said)
    talks = action not in QUOTED and parse(said).talked_of is action
    if action in (Action.ASSIGN, Action.REASSIGN):
        talks = talks or is_talk(action, f" {said}")
    return bool(WAIT.match(said) or HOW.match(said) or TO_COLLEAGUE.search(said) or asks or talks)


def _result(said: str, outcome: str) -> Reply:
    """What the words of a result are: in doubt if they contradict the outcome "solved"."""
    if outcome in (Outcome.SOLVED, Outcome.PARTLY) and NOT_DONE.match(said):
        return Reply.TALK
    if outcome in (Outcome.SOLVED, Outcome.PARTLY) and NOT_OURS.search(said):
        return Reply.DOUBT
    return Reply.DOUBT if outcome == Outcome.SOLVED and _is_doubtful(said) else Reply.WORDS


def _is_doubtful(said: str) -> bool:
    """Whether words may tell of less than a solved case. Told as solved, they could not be taken back for long."""
    left = work_cues.WHOLE.sub("", said)
    if NOT_ALL.search(left) or NEARLY.search(said) or staff.REST.search(left) or staff.UNDONE.search(said):
        return True
    heard = staff.read(said).heard
    told = heard in (Heard.DONE, Heard.BARE) or (heard is Heard.NOTE and OFFICIAL.search(said) is not None)
    return not told or DENIAL.search(FINE_DENIALS.sub("", said)) is not None
