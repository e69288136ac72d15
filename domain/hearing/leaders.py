"""What a leader asks: figures, a digest, how cases stand. Who reported something is never told."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from domain import references
from domain.hearing import coordinator_cues as cues
from domain.hearing.clauses import folded
from domain.hearing.periods import period_in


class Asked(StrEnum):
    REPORTER = "reporter"  # 谁写的
    DOUBT = "doubt"  # 不对吧，没这么多
    DIGEST = "digest"
    RANKING = "ranking"  # 哪个部门最慢
    CASES = "cases"
    FIGURES = "figures"
    NOTHING = "nothing"


REPORTER = re.compile(  # 谁写的 给我查查
    r"谁(?:在|给|又)?(?:写|报|举报|投诉|告|反映|说|发|提|捅|打|寄|检举)|(?:写|举报|投诉|告状|告|反映|检举"
    r"|发)(?:的|信|这[个件封]|我.{0,4})?(?:人|者)?(?:是|叫)(?:谁|什么|啥)|什么人(?:写|报|告|投诉|反映)"
    r"|(?:举报|投诉|反映|告状|诉求|检举|写信|来信|发帖)(?:的)?(?:人|者)(?!数|次|员|民|少|多)|(?:他|她|居民"
    r"|对方|那人|这人)(?:的)?(?:名字|姓名|电话|手机|住哪|地址|联系方式)|(?:姓名|电话|联系方式)(?:给|发"
    r"|告诉)我"
    r"|\bwho (?:wrote|reported|complained|filed|sent|said|told|is (?:it|complaining|the))\b|\b(?:name"
    r"|phone|number|address) of the (?:resident|person|complainant|caller)\b|\bcomplainant\b"
)
DOUBT = re.compile(  # 不对吧，我记得没这么多
    r"不对(?:吧|呀|啊|劲)?(?:$|[，,。！!？? ])|(?:没|有)(?:这|那)么(?:多|少|高|低)|怎么(?:会)?(?:这"
    r"|那)么(?:多|少|高|低)|不可能|(?:算|弄|搞|统计)错|怎么(?:算|统计)(?:的|出)|口径|准不准|靠谱|真的假的"
    r"|水分"
    r"|\b(?:are you sure|can't be right|cannot be right|that's wrong|doesn't add up|how (?:is|are|was"
    r"|were) (?:it|this|that|these|they) (?:counted|calculated|made|worked out))\b"
)
MISSED = re.compile(
    r"错过|漏(?:了|掉)(?:啥|什么)|\b(?:did i miss|have i missed|catch me up|fill me in|bring me up to date"
    r"|summary|short version|rundown|highlights|briefing|the gist)\b|简要|概况|汇总一下|小结|简单说"
    r"|说说(?:昨天|今天|这周|上周)|(?:给我|跟我)说(?:说|一下)|有(?:啥|什么)(?:大|新|要紧)?事(?!没)|汇报"
)
RANKING = re.compile(  # 哪个部门最慢
    r"按(?:部门|单位)|分(?:部门|单位)|(?:部门|单位)(?:之间)?(?:对比|比较|分一下|分开)|最(?:慢|差|拖|好|快"
    r"|多|少|高|低|不行|拉|后)|垫底|排(?:名|行|一?下|第|倒)|倒数|哪(?:个|几个|些"
    r"|家)(?:部门|单位|局|镇|乡|街道|社区|小区|地方)|各(?:个)?(?:部门|单位|局|镇)|谁(?:最|拖|慢)"
    r"|\b(?:slowest|fastest|worst|best|ranking|league table|which (?:department|bureau|office|unit)"
    r"|by department|each department)\b"
)
CASES = re.compile(  # 滨河花园垃圾那个事解决没有
    r"(?:没|未)(?:办完|办结|解决|完成|处理)(?:完|好)?的|列(?:出来|一下|个单)|拿出来|(?:最|特别|很)急的?"
    r"|紧急的|出人命|那(?:个|件|几[件个条起]|条|些|起|档子?|单)|(?:这|哪)(?:几件|些件)|(?:报|反映|投诉"
    r"|说)(?:了|的)?(?:些"
    r"|都是)?(?:啥|什么)|都(?:是)?(?:些)?(?:啥|什么)事|有没有(?:人)?(?:反映|投诉|报)|(?:解决|处理|修|办|弄"
    r"|清|整改)(?:好|完|结"
    r"|了)*(?:没有?|吗|么)(?:$|\W)|办到哪|到哪(?:一?步)?了|什么(?:进展|下文)|有(?:结果|下文|说法)了?(?:没"
    r"|吗)"
    r"|(?:我)?(?:看|瞧|过目)(?:一?下|看|一看).{0,6}(?:件|事|单)|(?:件|事|单子?).{0,4}(?:我)?(?:看"
    r"|瞧)(?:一?下|看|一看)"
    r"|\b(?:that|the|those) (?:case|complaint|matter|business|one|ones|cases|complaints)\b"
    r"|\bwhat happened (?:to|with|about)\b|\b(?:fixed|solved|sorted|dealt with) yet\b|\bshow me the\b"
    r"|\bany (?:cases|complaints|reports)\b"
)
STATE = re.compile(  # 这个月情况怎么样, 环卫处咋回事
    r"情况|怎么样|怎样|咋(?:样|回事|整)|如何|怎么回事|什么(?:样|状况)|形势|表现|成绩|进度|满意|逾期|超期"
    r"|拖|效率|压力|多吗|多不多|好转|变化|趋势|比(?:上|去)"
    r"|\bhow (?:are|is|was|were|did|do|does)\b|\bperformance\b|\bdoing\b|\bsatisf|\blate\b|\boverdue\b|\btrend\b"
)
UNSOLVED = re.compile(r"(?:没|未)(?:办完|办结|解决|完成|处理)(?:完|好)?的|最急|特别急|紧急")  # 没解决的给我看看
OVERDUE = re.compile(r"超期|逾期|过期|拖着|压(?:着|了)|\b(?:overdue|late ones)\b")  # 超期的那几条
SHORT = 16  # letters
LONGEST = 120  # letters; longer texts ask no such thing


def read(text: str) -> Asked:
    said = folded(text)
    if REPORTER.search(said):
        return Asked.REPORTER
    if references.parse(text):
        return Asked.CASES
    if len(said) > LONGEST:
        return Asked.NOTHING
    for asked, pattern in ORDER:
        if pattern.search(said):
            return asked
    # "上个月的拿来": days and nothing else
    return Asked.DIGEST if len(said) <= SHORT and period_in(text, date(2000, 1, 1)) else Asked.NOTHING


ORDER = (
    (Asked.DIGEST, cues.DIGEST),
    (Asked.DOUBT, DOUBT),
    (Asked.DIGEST, MISSED),
    (Asked.RANKING, RANKING),
    (Asked.CASES, CASES),
    (Asked.FIGURES, cues.FIGURES),
    (Asked.FIGURES, STATE),
)
