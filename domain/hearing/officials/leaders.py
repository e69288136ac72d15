"""What a leader asks: figures, a digest, how cases stand. Who reported something is never told."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from domain import references
from domain.hearing.clauses import folded
from domain.hearing.officials import question_cues as cues
from domain.hearing.officials.periods import period_in
from domain.hearing.places import find_place


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
    r"对不上|(?:才|就)(?:这么|那么|这|那)点|(?:数|数字|数据|报表).{0,4}(?:不一样|变了|有出入|不符|不准)|(?:昨[天日]|上[次回周]|早上).{0,8}\d.{0,8}(?:今[天日]|现在|怎么)"
    r"|不对(?:吧|呀|啊|劲)?(?:$|[，,。！!？? ])|(?:没|有)(?:这|那)么(?:多|少|高|低)|怎么(?:会)?(?:这"
    r"|那)么(?:多|少|高|低)|不可能|(?:算|弄|搞|统计)错|怎么(?:算|统计)(?:的|出)|口径|准不准|靠谱|真的假的"
    r"|水分"
    r"|\b(?:are you sure|can't be right|cannot be right|that's wrong|doesn't add up|how (?:is|are|was"
    r"|were) (?:it|this|that|these|they) (?:counted|calculated|made|worked out))\b"
)
MISSED = re.compile(
    r"错过|漏(?:了|掉)(?:啥|什么)|\b(?:did i miss|have i missed|catch me up|fill me in|bring me up to date"
    r"|summary|short version|rundown|highlights|briefing|the gist)\b|简要|概况|汇总|小结|简单说"
    r"|(?:来|要|给|整|弄|挑|说|拣)(?:我|点|个|份|一[个份])*(?:最)?(?:短|简短|精简|简单|要紧|扼要)(?:点|一点|些)?的?(?=$|[^\w]|就行|[说讲念看])"
    r"|念得[完下]|(?:照着|拿着|好|能)念(?:的|$)|(?:[一两二三几]|一两|两三)句话(?:就|说|讲|的|概|[\s,，]|$)|长话短说"
    r"|\b(?:something|anything|one) (?:short|brief|i can read out)\b"
    r"|\bin (?:a|two|a few) (?:sentences?|words|nutshell)\b"
    r"|说说(?:昨天|今天|这周|上周)|(?:给我|跟我)说(?:说|一下)|有(?:啥|什么)(?:大|新|要紧)?事(?!没)|汇报"
)
MEETING = re.compile(  # 一会儿开会
    r"(?:一会儿?|待会儿?|马上|等下|下午|上午|明[天早]|今晚|这就|要)(?:要|就|得|还|去|有个?|是)*"
    r"(?:开(?:个|常委)?会|汇报|上会|碰头)|会上(?:用|要|得|念)"
    r"|\b(?:meeting|briefing) (?:in|at|starts|soon|now)\b|\bgoing into a meeting\b"
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
    r"|(?:拿|翻|调|找|发|列|挑|给)(?:出来|出|给|过来|来|到)?(?:我|咱|领导)?(?:来)?(?:看|瞧|瞅|过目)|(?:都)?(?:有|是)(?:哪些|哪几[件个条])(?!单位|部门|局)"
    r"|查(?:查|一?下|一查|一?查看)|\b(?:is|was|has) .{3,40}(?:sorted|fixed|solved|done|resolved|dealt with)\b"
    r"|有没有.{0,6}(?:特别|很|最|比较)?(?:急|严重|要紧|大的|棘手|难办)(?:的|$)|(?:不满意|差评|低分)的(?!有?(?:几|多少|占|率|比))"
    r"|\b(?:that|the|those) (?:case|complaint|matter|business|one|ones|cases|complaints)\b"
    r"|\bwhat happened (?:to|with|about)\b|\b(?:fixed|solved|sorted|dealt with) yet\b|\bshow me the\b"
    r"|\bany (?:cases|complaints|reports)\b"
)
STATE = re.compile(  # 这个月情况怎么样, 环卫处咋回事
    r"多了还是少了|同比|环比|(?:跟|和|与).{1,10}比(?:是|起来|，|呢|$)|(?:为什么|为啥).{0,6}(?:多|少|高|低|掉|涨|慢)"
    r"|哪(?:个|家)(?:好|强|差|快)|情况|怎么样|怎样|咋(?:样|回事|整)|如何|怎么回事|什么(?:样|状况)|形势|表现|成绩|进度|满意|逾期|超期"
    r"|拖|效率|压力|多吗|多不多|好转|变化|趋势|比(?:上|去)"
    r"|\bhow (?:are|is|was|were|did|do|does)\b|\bperformance\b|\bdoing\b|\bsatisf|\blate\b|\boverdue\b|\btrend\b"
)
RATED = re.compile(r"满意|差评|低分|评价|打分|\b(?:satisf|rated|grades?)")  # 打不满意的那几个


# A part of the county, of which there are no figures: 东关村几件. "各镇" is none.
PART = re.compile(
    r"(?<![各哪每全那这])(?:(?![各哪每全那这个的])[\u4e00-\u9fff]){2,6}?(?:社区|小区|街道|[镇乡村](?![政民干长委里])|[那这]边|一带|片区?)"
    r"|\b(?:in|at|from|around) (?!(?:the )?(?:county|total|all|last|this|past)\b)[a-z]"
)


class Listed(StrEnum):
    """Which cases somebody wants listed, where neither words nor a number name them."""

    OVERDUE = "overdue"
    UNASSIGNED = "unassigned"
    UNSIGNED = "unsigned"
    SUSPENDED = "suspended"
    REOPENED = "reopened"
    OPEN = "open"
    DUE_NEXT = "due_next"  # where nothing is overdue


LISTS: tuple[tuple[Listed, re.Pattern[str]], ...] = (
    (
        Listed.OVERDUE,  # 超期的那几条, 过了日子没办的
        re.compile(
            r"超(?:了)?(?:期|时)|逾期|过(?:了)?(?:期|日子|时间|时限|点)|到期没|到(?:了)?(?:日子|时间)(?:还)?没|拖着|拖(?:了|得)|压(?:着|了)"
            r"|延误|\b(?:overdue|late ones|late cases|past due)\b"
        ),
    ),
    (Listed.UNASSIGNED, re.compile(r"(?:没|未)(?:有)?派|没人(?:管|接|要)|\b(?:unassigned|nobody has)\b")),  # 没派出去的
    (Listed.UNSIGNED, re.compile(r"(?:没|未)(?:有)?签(?:收)?|\bnot acknowledged\b")),  # 没签收的
    (Listed.SUSPENDED, re.compile(r"挂(?:账|起|着)|暂缓|搁着|\b(?:suspended|on hold)\b")),  # 挂着的那几件
    (Listed.REOPENED, re.compile(r"重办|返工|打回|反复|\b(?:reopened|sent back)\b")),  # 重办的有哪些
    (
        Listed.OPEN,  # 没解决的给我看看, 有没有特别急的
        re.compile(
            r"(?:没|未)(?:有)?(?:办|解决|完成|处理|修|弄|结|搞定|下文|着落|动静|回音)(?:完|结|好|成|了|掉|的)?|在办|还开着|(?:最|特别|很|比较)急"
            r"|紧急|严重|要紧|棘手|难办|\b(?:open|unsolved|unresolved|urgent|pending|still waiting)\b"
        ),
    ),
)
LIST_WANTED = re.compile(
    r"有没有|哪(?:些|几[件个条家]|[件个条])|(?:给|拿|发|列|调|翻|挑)(?:我|来|出|个|一)|\b(?:what|what's|which|any|show|list)\b"
)
COUNTED = re.compile(r"(?<![哪那这])几[件个条]|多少|[几多]成|\bhow many\b")
SHORT = 16  # letters
LONGEST = 120  # letters; longer texts ask no such thing


# One figure that is asked for by its name, each with the beginnings of the names under which it is told.
FIGURES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"满意|评价|打分|好评|差评|satisf|rating"), ("satisfaction", "unrated", "by_phone")),  # 满意率多少
    (re.compile(r"按期|按时|准时|on time"), ("on_time",)),
    (re.compile(r"签收率|及时签收|acknowledged in time"), ("response",)),
    (re.compile(r"办结率|closing rate"), ("closing",)),
    (re.compile(r"解决率|solved rate"), ("solved", "partly")),
    (re.compile(r"重办|返工|redo"), ("reopened",)),
    (re.compile(r"退单|退回|returns?\b"), ("returned",)),
    (re.compile(r"移送|移交|passed on|referred"), ("referred",)),  # 上周移送了几件
)
OF_ALL = re.compile(r"咋回事|怎么回事|咋样|怎么样|怎样|情况|如何|表现|整体|总体|\bhow (?:is|are|was|were) (?!many)")
NAMED = re.compile(r"率|几|多少|[?？]|\b(?:how many|rate|share|percent)")
REASONS = re.compile(r"为什么|为啥|什么原因|原因(?:是|在)|\bwhy\b")  # 这个月怎么多了，为什么


def figures_named(text: str) -> tuple[str, ...]:
    """The figures that words ask for by name; none if they ask how things are, too: 咋回事，满意的不到一半."""
    said = folded(text)
    if OF_ALL.search(said) or not NAMED.search(said):
        return ()
    return tuple(name for pattern, names in FIGURES if pattern.search(said) for name in names)


def read(text: str) -> Asked:
    said = folded(text)
    if REPORTER.search(said):
        return Asked.REPORTER
    if references.parse(text):
        return Asked.CASES
    if len(said) > LONGEST:
        return Asked.NOTHING
    for asked, pattern in ORDER:
        if asked is Asked.FIGURES and _wants_list(said):
            return Asked.CASES
        if pattern.search(said):
            return asked
    # "上个月的拿来": days and nothing else
    return Asked.DIGEST if len(said) <= SHORT and period_in(text, date(2000, 1, 1)) else Asked.NOTHING


OF_A_KIND = re.compile(r"表扬|感谢信|锦旗|咨询|建议|求助|举报|\b(?:praise|enquir|suggestion|whistle)")


def names_kind(text: str) -> bool:
    """Whether words ask of one kind of what residents tell: 这个月表扬有几件."""
    return OF_A_KIND.search(folded(text)) is not None


def names_part(text: str) -> bool:
    """Whether words ask of a place or a part of the county: 东关村几件, 振兴路上周多少件."""
    return PART.search(folded(text)) is not None or find_place(text) != ""


def listed(text: str) -> tuple[Listed | None, str]:
    """Which cases are to be listed, and the rest of the words, by which they may be looked for."""
    said = folded(text)
    kind = next((one for one, pattern in LISTS if pattern.search(said)), None)
    for _, pattern in LISTS:
        said = pattern.sub(" ", said)
    return kind, said


def _wants_list(said: str) -> bool:
    """Whether cases of a kind are to be shown, and not counted: 哪些还没人管, 逾期的给我."""
    return listed(said)[0] is not None and bool(LIST_WANTED.search(said)) and not COUNTED.search(said)


ORDER = (
    (Asked.DIGEST, cues.DIGEST),
    (Asked.DOUBT, DOUBT),
    (Asked.DIGEST, MISSED),
    (Asked.RANKING, RANKING),
    (Asked.CASES, CASES),
    (Asked.FIGURES, cues.FIGURES),
    (Asked.FIGURES, STATE),
    (Asked.DIGEST, MEETING),
)
