"""The cues of what coordinators want in words of their own, each with an example."""

from __future__ import annotations

import re
from enum import StrEnum


class Meant(StrEnum):
    """What the words want. What sends a case to a department is read in `sending`."""

    ASSIGN = "assign"
    REJECT = "reject"
    SUSPEND = "suspend"
    SEND_BACK = "send_back"
    EXCLUDE = "exclude"
    SPLIT = "split"
    RESOLVE = "resolve"
    RESUME = "resume"
    ANSWER = "answer"
    ASK = "ask"
    NOTE = "note"
    URGE = "urge"
    CALL_BACK = "call_back"
    SHOW = "show"  # the state of the case
    EXPLAIN = "explain"  # its date
    FILE = "file"
    FIND = "find"
    TODAY = "today"
    DIGEST = "digest"
    FIGURES = "figures"
    NOD = "nod"  # 嗯, 看到了
    NOTHING = "nothing"


# Verbs of acts that reach others. What may stand before one when it opens the message: 这件先…
LED = (
    r"^(?:这(?:个|件|条|单)?(?:单子|工单|事儿?)?|那(?:个|件)?|[该此本]件|先|就|那就?|直接|给我|帮我?"
    r"|把(?:它|这[个件条单])?|请|麻烦|还是|只能|只好|得|要"
    r"|please|just|ok(?:ay)?|let's|then|so|\s)*$"
)
LED_SHORT = (  # 再催一下
    r"^(?:再|去|先|快|赶紧|帮我?|给我|你|请|麻烦|得|could (?:someone|somebody|you)|can (?:someone|you)|please"
    r"|go|\s)*$"
)
ACTS: tuple[tuple[Meant, re.Pattern[str]], ...] = (
    (
        Meant.REJECT,  # 重复件，不受理
        re.compile(
            r"(?:咱|我)们?管不(?:着|了)|(?:邻|外|别的|隔壁)(?:县|市|区)(?:的|管)|不予?受理|不给?受理"
            r"|(?:给)?驳回|不予?立案|不收(?=$|了|吧)|\b(?:reject|decline|turn (?:it"
            r"|this|that) down)\b"
            r"|不是(?:咱|我)们(?:县|区|市|这里?|这边)(?:的|管)|不(?:归|属于)(?:咱|我)们(?:县|这里?|管|受理)"
        ),
    ),
    (
        Meant.RESUME,  # 恢复办理吧, 取消挂账
        re.compile(
            r"(?:恢复|继续|接着)(?:办理?|处理)?(?=$|[吧了，,])|(?:取消|解除|结束|撤销)(?:挂账|暂缓)|别挂了"
            r"|\b(?:resume|take it off hold|unsuspend)\b"
        ),
    ),
    (
        Meant.SUSPEND,  # 挂到12月20日, 压一压
        re.compile(
            r"(?<!不)停(?:着|一停|一下)|晾(?:着|一晾)|撂(?:着|一撂)|冻(?:结|起来)|挂(?:账|起来|起|着|上|一?下"
            r"|一挂|到|至)|压(?:到|至|着|一?压|一?下)|暂缓|缓(?:办|一?缓|到|至)"
            r"|搁(?:置|到|着|一搁|一下)|放(?:到|一放|着)"
            r"|(?:推迟|顺延|延)(?:到|至)|\b(?:suspend|put (?:it |this |that |this one )?(?:off|on hold|on ice)"
            r"|park (?:it|this|that)"
            r"|hold (?:it|this|that|this one|off) (?:until|till|over)|leave (?:it|this|that) (?:until|till))\b"
        ),
    ),
    (
        Meant.SEND_BACK,  # 打回去重做
        re.compile(
            r"(?:退|打|发)回(?:去|给(?:他们|单位|承办单位))?(?:，?\s*(?:重办|重做|重新.{1,2}|再办|返工))?"
            r"|重(?:新)?(?:办|做|弄|搞)|返工"
            r"|\b(?:back it goes|send (?:it|this|that|them) back|do (?:it|this) (?:again|over)"
            r"|back to (?:them|the department))\b"
        ),
    ),
    (
        Meant.EXCLUDE,  # 这件别算进统计
        re.compile(
            r"剔(?:除|掉|出)|(?:不|别|不要)(?:计入|算进?|纳入)(?:统计|考核|数据|率|办结率|满意率)"
            r"|(?:不|别|不要)(?:给)?(?:人家|他们)?算(?:作|成|是)?(?:人家|他们|单位)?(?:的)?(?:超期|逾期"
            r"|延误|不满意)|从(?:统计|考核)里?(?:拿|去)掉"
            r"|\b(?:exclude|leave (?:it|this|that) out(?: of the (?:figures|rates|statistics))?)\b"
        ),
    ),
    (
        Meant.SPLIT,  # 拆成两件吧
        re.compile(
            r"拆(?:单|开|分|成|一?下|了吧|(?=[:：\n]|$))|掰(?:开|成)|分(?:开(?!来)|成[两二三四2-9]件?)"
            r"|\bsplit (?:it|this|that|in|into|the)\b"
        ),
    ),
    (
        Meant.RESOLVE,  # 可以办结了
        re.compile(
            r"(?:可以|直接|先|就|给)?(?:办结|结案|结掉|结了|销号)(?=$|了$|吧|[，,：: ]|掉)|\b(?:close"
            r"|resolve) (?:it|this|that|this one|the case)\b"
        ),
    ),
    (
        Meant.ASK,  # 问问居民在几楼
        re.compile(
            r"(?<![反疑])问(?:一?下|问|一问|清楚?)?(?:居民|群众|市民|反映人|诉求人|来电人|当事人|他|她"
            r"|人家|对方|老人家?)(?:们)?[:：，, ]*"
            r"|\bask (?:him|her|them|the (?:resident|man|woman|lady|caller))\b[:, ]*"
        ),
    ),
    (
        Meant.ANSWER,  # 告诉居民明天修好
        re.compile(
            r"(?:答复|回复|告诉|告知|转告|通知)(?:一下)?(?:居民|群众|市民|反映人|诉求人|来电人|当事人|他"
            r"|她|人家|对方|老人家?)们?(?:说)?[:：，, ]*"
            r"|(?:跟|和|给|对|向)(?:居民|群众|市民|反映人|诉求人|来电人|当事人|他|她|人家|对方"
            r"|老人家?)们?(?:说|讲|解释|回(?!.{0,2}电话))(?:一?[个下声句]|清楚?)?(?:话|句|信"
            r"|复)?(?:就)?(?:说)?[:：，, ]*"
            r"|回(?:居民|群众|市民|反映人|诉求人|来电人|当事人|他|她|人家|对方|老人家?)们?(?:说|一?句"
            r"|[:：，, ])[:：，, ]*"
            r"|\b(?:tell|let) (?:him|her|them|the (?:resident|man|woman|lady|caller))(?: know)?(?: that)?\b[:, ]*"
        ),
    ),
)
# What is said of a case where its verb is left out, and then only offered
HINTS: tuple[tuple[Meant, re.Pattern[str]], ...] = (
    (
        Meant.SPLIT,  # 这是两码事
        re.compile(
            r"[两俩二2三仨3](?:件|个|回|码|档)事|(?:混|搅|搁|写|放)(?:在)?(?:一起|一块儿?|一堆)(?:了|不行|没法)"
            r"|\b(?:two|three) (?:different|separate|things|matters|problems|issues|complaints)\b"
        ),
    ),
    (
        Meant.REJECT,  # 上午报过一回了，一模一样
        re.compile(
            r"重复(?:件|报|了|的|登记|提交|$)|一模一样|(?:报|发|反映|投诉|提交|登记)(?:过|了)[一两二三几](?:回|遍|次)"
            r"|(?:跟|和|与).{1,14}(?:一回事|同一件|是一件|一个事)|(?:不用|不要|别|甭|不)(?:接|立)(?:了|这)|(?:这[个件条])不要了"
            r"|\bduplicate\b|\b(?:same|identical) (?:one|complaint|case|thing|as)\b"
            r"|\balready (?:reported|filed|have this)\b|\bnot (?:for|in) (?:us|our county)\b"
        ),
    ),
)
RHETORICAL = re.compile(r"不(?:是|就是).*吗$")  # 这不是两码事吗
# What somebody will do or has heard, worth a note: 我下午去现场看看, 物业说明天来拉
NEWS = re.compile(
    r"^(?:等|让|那|回头|下午|明天|晚上|一会儿?|待会儿?)?(?:我|咱|俺)们?(?!看|觉得|想|估|怕|记得|知|不).{0,10}?"
    r"(?:(?:去|路过|过去|跑|到).{0,8}(?:看|瞅|瞧|转|盯|问|查|核实|现场|趟)|(?:打|去)个?电话|问(?:问|一?下|清)|联系|约"
    r"|通(?:过|了|个)?(?:话|电话)|跟.{1,8}(?:说|对接|沟通|碰|讲|商量|打(?:过|了)?(?:个)?招呼))"
    r"|(?:刚才?|刚刚|已经?|[上下]午|昨[天晚]|早上).{0,8}(?:电话|联系|通(?:过|了)?话|打过招呼|说好|沟通|问过|对接|到(?:了)?现场|在路上)"
    r"|(?:他们|人家|对方|单位|物业|居民|群众|反映人|环卫|城管|水务|供热|住建|施工队|老板|师傅|司机|[队科局处所]长|主任"
    r"|负责人).{0,6}(?:说|答应|承诺|表示|反馈|回复|讲|(?:都|已经?)?(?:到|在)(?:了)?(?:现场|那儿?|路上))"
    r"|\bi(?:'ll| will|'m going to| am going to)\b.{0,30}\b(?:look|check|call|drop|go|ask|visit|stop by|pass)\b"
    r"|\b(?:they|he|she|the \w+)(?:'ve| have| has)? (?:said|told|promised|rang|says|say)\b|\bspoke (?:to|with)\b"
)
# Right before the verb: it is denied (先别驳回), asked (能驳回不), or told of somebody (他们要求重办)
DENIED_BEFORE = re.compile(
    r"(?:别|不要|不能|不用|不必|甭|勿|没法?|未|先不|不想|不好|不该|不应该?|不会|不准|不许|无法|难"
    r"|(?:do not|don't|never|not|cannot|can't)\s*)"
    r"(?:急着?|着急|忙着?|再|先|给|要)?$"
)
ASKED_BEFORE = re.compile(
    r"凭(?:啥|什么)|能不能|可不可以|要不要|该不该|是不是|是否|用不用|需不需要|怎么|咋|如何|为什么|为啥|谁|哪|什么时候"
    r"|啥时候|能(?!$).{0,3}$|能$|可以$|会不会"
    r"|\b(?:should|can|could|shall|may|why|how|who|when|do|does|did)\b"
)
TOLD_BEFORE = re.compile(
    r"(?:他们?|她们?|居民|群众|反映人|单位|物业|人家|对方|承办单位|环卫|城管).{0,6}(?:说|讲|要求?|想|想要"
    r"|申请|建议|希望|觉得|让|等着?|又|会)|(?:已经?|刚刚?|刚才|早就?|上[次回]|之前|昨天|以前)"
    r"|\b(?:they|he|she|resident)\b.{0,20}\b(?:wants?|asked?|says?|said)\b|\b(?:already|was|were|has been|been)\b"
)
# Right after it: 驳回理由, 驳回的话, 挂账过了, 驳回不
TALKED_AFTER = re.compile(
    r"^(?:的(?!$)|过|率|理由|原因|意见|依据|材料|流程|后(?!天)|以后|之后|前|时候?|要(?!求)|得|会|是(?!因)"
    r"|有|没|多|几|哪|啥|什么|不(?:了|成|掉|得|到|行|合适|好|$)|了(?:吗|么|没|几|多|好|又|还|也|再|两|三|一)"
    r"|[吗么呢]|行不|好不|可以|合适|\s*(?:is|are|was|rate|reason|or)\b)"
)
WANTED_BY_LEADER = re.compile(r"(?:领导|书记|县长|主任|局长|主管).{0,4}(?:说|讲|要求|让|指示|定了?)")

URGED = re.compile(  # 催一下, 再催催
    r"(?:让|叫|请)(?:他们?|环卫|单位|人家|那边|城管).{0,4}(?:抓紧|快|赶紧|加快|尽快|赶快|上点心)|敲(?:敲"
    r"|打|一?敲)|盯(?:一?下|一?盯|紧|着点)|提醒(?:一?下)?(?:他们|单位|环卫|城管|人家)|给(?:他们|环卫"
    r"|单位).{0,3}加把劲|(?:a|another) (?:nudge|push|poke)|催(?!款|费|收|促剂|泪|熟|化|眠|生|产)|督促"
    r"|\b(?:chase|nudge|urge|hurry|prod|remind)\b(?: (?:them|it"
    r"|him|her|up|the|sanitation|that|this))?"
    r"|\bfollow up with\b"
)
NOT_URGED = re.compile(  # 别催, 催过了, 催了没
    r"(?:别|不|甭|勿|没|未|先不|不用|不要|不必|还没|谁|\bdon't |\bnot )(?:再|急着?|着急)?催|催(?:过"
    r"|了(?!$)|的|办率|单|不动)|(?:已经?|刚刚?|刚才|早|上次|昨天).{0,4}催"
)
URGED_BY_RESIDENT = re.compile(
    r"(?:领导|书记|县长|上面|市里|居民|群众|反映人|他|她|人家|对方|老人|家属|老百姓|市民|业主).{0,4}(?:又"
    r"|老|一直|在|天天|也|来|总"
    r"|还在)*催|催我"
)
STILL_NOTHING = re.compile(  # 怎么还没动静
    r"怎么(?:还|一直)?(?:没|不)(?:动静|动|来|去|办|签|签收|回|处理|反应|人|结果|消息|见)|(?:还|一直|到现在"
    r"|老)(?:没|不)(?:动静|动|签收?|回(?:应|复|话)|反应|办|处理|见人|去)"
    r"|没(?:个)?动静|拖(?:着|拉|拖拉拉|太久|了)|磨蹭|\bwhat(?:'s| is) taking\b|\bstill (?:no|nothing"
    r"|waiting)\b|\bwhy (?:has|is) (?:nobody|nothing|no one)\b"
)
CALLED = re.compile(  # 给人家回个电话, ring him back
    r"回访|(?:给|跟|和)(?:他|她|居民|群众|市民|人家|老人家?|大[爷妈娘叔婶]|反映人|诉求人|来电人|对方|老乡"
    r"|当事人|业主|李女士|王先生)们?.{0,4}(?:回|打|去)(?:个|一?个|通)?(?:电话|话)"
    r"|(?:回|打|去)个?(?:电话)(?:给|问问?|跟)(?:一下)?(?:他|她|居民|群众|市民|人家|老人|反映人|诉求人|对方)"
    r"|\b(?:ring|call|phone|telephone)\b.{0,40}\bback\b|\b(?:ring|call|phone|telephone) (?:him|her|them"
    r"|the (?:resident|caller|man|woman|lady|poor|old))\b"
)
NOT_CALLED = re.compile(
    r"(?:我(?!们)|我来|我去|我先|自己|他们?|单位|环卫|城管).{0,4}(?:回访|打|回|给)|(?:打|回|回访)过"
    r"|不(?:用|要|必)|别|没(?:打|回)|回访(?:率|的|了|单|时|后)"
    r"|\b(?:i'll|i will|i have|i've|already|don't|no need|not)\b"
)
OWN_CALL = re.compile(r"我.{0,4}回访(?!过|了|率|的)")  # 我下午回访这个
NOTED = re.compile(  # 备注：…, 记一下 …
    r"^(?:加?(?:个|条)?备注(?:一下|上)?|记(?:一下|上|一笔|个|录一下|着)|注(?=[:：]))[\s:：，,]+(?=\S)"
    r"|^(?:note|for the record|memo|fyi)\b[\s:,]+(?=\S)"
    r"|^(?:加|写|记)(?:个|条|一条)备注[\s:：，,]*(?=\S)",
    re.IGNORECASE,
)
SHOWN = re.compile(  # 现在谁在办, 到哪一步了
    r"接的是(?:谁|哪)|(?:哪个人|谁)(?:接|签|经手)|(?:经办|承办|联系|负责)人(?:是)?(?:谁|哪|电话)?"
    r"|有(?:他们?|单位)?(?:的)?电话(?:没|吗)|回(?:话|复|信|应)了?(?:没|吗)|\bwhat(?:'s| is) (?:happening"
    r"|going on)\b"
    r"|有(?:没有)?(?:什么)?新(?:情况|进展|消息)|(?:谁|哪个?(?:单位|部门|局|家)|哪家)(?:在|来|手上|手里"
    r"|那儿?)?(?:办|管|负责|处理|跟|承办)?(?:着|的|呢|$)|在谁(?:那|手)|(?:到|办到|走到|进行到|卡在?)(?:哪"
    r"|什么|啥)"
    r"|进展|进度|(?:啥|什么|现在的?)(?:情况|状态|状况)|情况(?:咋样|怎样|怎么样|如何)|(?:咋样|怎么样|怎样"
    r"|如何)了|办(?:得|的)?(?:咋样|怎么样|如何)|签收了?(?:没|吗)|办(?:完|好|结)了?(?:没|吗)"
    r"|\bwho (?:has|is|'s|have|got)\b|\bwho's (?:on|got|dealing|handling)\b|\bwhere (?:are we|is it"
    r"|does it stand|has it got)\b|\bstatus\b|\bhow far\b|\bany (?:news|progress|update)\b"
)
EXPLAINED = re.compile(  # 还有几天到期
    r"(?:还有|还剩|剩)(?:下)?(?:几|多少)(?:个)?(?:天|工作日|小时|时间)|(?:几号|哪天|哪一天|什么时候"
    r"|啥时候?|多会儿|何时|多久|几天)(?:就|才|该|要|内)?(?:到期|截止|过期|到时限|超期|逾期|到点|办结|办完)"
    r"|(?:到期|时限|期限|截止)(?:日期?|时间)?(?:是|到)?(?:几号|哪天|什么时候|啥时候|多少|多久|$)|(?:超|过"
    r"|逾)期了?(?:没|吗)|来得及"
    r"|\bwhen(?:'s| is) (?:it|this|that|this one) due\b|\bhow (?:long|many days|much time)\b|\bdue (?:date"
    r"|when)\b|\bdays (?:left|remain)"
)
DIGEST = re.compile(
    r"日报|简报|周报|月报|(?:情况|数据|工作).{0,6}(?:写|整理|归纳|总结|汇总|汇报)(?:成|个|一|给|出|$)|(?:写|整|弄|出|来|做)(?:个|份|一份|一个)(?:小结|总结|汇总|汇报|材料)"
    r"|\b(?:digest|(?:daily|weekly|monthly|short|quick|a) (?:report|summary|roundup|overview|recap))\b"
)
# 今天到期的, what's on today
NOT_TODAY = re.compile(r"[上这本]个?[月周季]|季度|今年|去年|比(?:上|去|城管|环卫|别)|多还是少")  # 这个月超期几个
TODAY = re.compile(
    r"(?:还)?有没?(?:有)?没?(?:派|签|办|回)(?:出去|掉|完)?的(?:没|吗|么)|(?:有没有|还有没有|哪些|哪几[件个]|什么|啥)[^，。]{0,6}(?:快)?到(?:点|期|时限|日子)"
    r"|(?:今儿|今[天日早]|明天?|这会儿?|手[上头]|我)[^，。]{0,5}(?:有|该|要|得)(?:[^，。]{0,3})(?:啥|什么|哪些)(?:活|事|任务|要|[办干弄做])"
    r"|(?:有|该)(?:啥|什么|哪些)(?:活儿?|要紧|急)(?:的|$|事|要|等|没)|(?:啥|什么|哪些|谁|哪件).{0,3}(?:等着我|该我)"
    r"|\bwhat(?:'s| is) (?:waiting|outstanding|pending|urgent)\b|\banything (?:due|waiting|urgent|outstanding)\b"
    r"|还?(?:剩|有)(?:几|多少)[件个条]?.{0,2}没(?:派|办|签|处理)|(?:超期|逾期|到期|没派|待派|没签收?|没办"
    r"|临期)(?:的|了)?(?:都)?(?:还)?(?:有)?(?:哪些|哪几[件个条]"
    r"|几[件个条]|多少)|(?:谁|哪些|哪几[件家个]|哪个单位).{0,4}没(?:签收?|办|派|动|回)|(?:今[天日]|现在"
    r"|手上|手头|这会儿|目前).{0,6}(?:要办|待办|该办|到期|有(?:哪些|什么|啥|多少)(?:事|活"
    r"|要)|要处理|先办)|待办|(?:哪些|哪几件|有没有|什么)(?:今[天日])?(?:要|快)?(?:到期|逾期|超期|没派|待派"
    r"|要办)"
    r"|快到期|\bdue today\b|\bto-?do\b|\bwhat(?:'s| is| do i have) (?:on|due|waiting|left|to do)"
    r"|\b(?:overdue|due)\b.{0,12}\b(?:list|ones?|cases)\b|\bwhich (?:ones|cases) (?:are|fall)\b"
)
FIGURES = re.compile(
    r"(?:多少|(?<![那这哪好前])几)(?:件|个(?!电话|小时|月|人)|条|单|起)|统计|(?:数据|数字)(?:怎么样|怎样|如何|发|看|给|是"
    r"|来|有|$)|(?:满意|办结|解决|响应|及时签收|签收|按期|重办|退单|参评)率|总(?:共|数|量)|一共"
    r"|\bhow many\b|\bfigures\b|\bnumbers\b|\bstatistics\b|\b(?:satisfaction|solved|closing"
    r"|on.time) rate\b|\brates?\b"
)
FOUND = re.compile(  # 二小门口积水那个, 记不得号了
    r"有(?:一?个|件|条|起)(?:说|反映|投诉)?[^，。]{2,20}的(?=$|[\s，,。])|那(?:个|件|条|单|几件|几个|起"
    r"|档子?)(?:事儿?|的|单子|工单|诉求|投诉|案子|问题)?(?:$|[吧呢啊吗呀，]"
    r"|办|怎|咋|是|在|找|查|处|解|编|号|记|忘|到|有|现)|的那(?:个|件|条|几件)|那(?:个|件"
    r"|条)[^，。]{2,12}的(?!话)"
    r"|(?:记|想)不(?:得|起|清|住)(?:来|楚)?.{0,3}(?:号|哪|名)|(?:编?号|单号).{0,2}(?:忘|记不|想不|多少"
    r"|是啥|是什么|找不)|忘了?(?:编?号|单号|是哪)|(?:帮我|给我)?(?:找|查|搜|调|翻)(?:一?下|一找|一查|出来?"
    r"|个|找|查)"
    r"|(?:有没有|有没)(?:人|谁)?(?:反映|投诉|报)过|^(?:find|look up|search|show me|pull up|where is)\b"
    r"|\bthe (?:one|case|complaint) (?:about|at|in|with|from|near)\b|\bwhich (?:case|number)\b"
)
FILED = re.compile(  # 给登记上, 录一下
    r"(?:给|帮我?|你|麻烦|请|先|替我)+.{0,4}(?:登记?|录入?|记|立|建|报|挂)(?:一?下|上|一?个单|一个|一单"
    r"|一笔|一条|个工?单"
    r"|工?单|案|一条|一件|进去|个案)"
    r"|(?<![没未过])(?:登记|录入|录|记|登|建单|立单|立案|建|立)(?:一?下|上|一?个单?|一?条|一?件|一?单|一?笔|进去|进系统)?(?:吧|了)?$"
    r"|(?:替|帮|代|给)(?:他|她|人家|老人家?|老?大[爷妈娘姐哥叔婶]|群众|居民)们?(?:来|在这)?(?:报|登记?|录|反映|提|填|写|建)(?:一?[下个件条单]|上|个?工?单)?(?:吧|了|的)?$|\b(?:file|log"
    r"|register|enter|record|put) (?:it|this|that|one|a case)\b"
)
CALLED_IN = re.compile(  # 刚接个电话, 王大爷来电
    r"(?:刚才?|刚刚)?接(?:了)?一(?:个)?电话|(?:刚才?|刚刚|才)?(?:接|来)(?:了|到|着)?(?:一?个|一?通"
    r"|通)?(?:群众|居民|老百姓|市民)?的?(?:电话"
    r"|来电)|来电|来访|打(?:来|进来)?(?:了)?(?:个)?电话(?:来|说|反映|过来|进来)|(?:上门|到窗口|来窗口"
    r"|来办公室)(?:来)?(?:反映|说)?|有人(?:反映|打电话|来说)"
    r"|\b(?:just )?(?:had|got|took) a (?:phone )?call\b|\b(?:rang|called|phoned)(?: in)?\b"
    r"|\bon the phone\b|(?:来|有)(?:了)?(?:个|位|一个|一位).{0,6}(?:到|来|说|反映)"
)
NODS = re.compile(
    r"(?:嗯+|哦+|噢|好[的吧嘞]?|行[吧了]*|可以|ok(?:ay)?|看到了?|知道了?|收到|明白了?|了解了?|晓得了?|已阅"
    r"|阅|辛苦了?|谢谢|谢了|谢啦|noted|seen|got it|thanks?|thank you|right|fine|👌|👍|\W)+"
)
SAID_BY = re.compile(r"^(?:来|过来|进来)?了?(?:说|反映|讲|称|，|,|:|：)*")
FILE_OPENS = re.compile(  # 登记一下，刚才有个大妈打电话说…
    r"^(?:帮我?|给我|麻烦|请|你)*(?:录入?|登记?|建单|立单|建|立)(?:一?[个条件]|一?下|一?个?(?:工|新)?单"
    r"|上)*[:：，,\s]+(?=\S{4})"
    r"|^(?:please )?(?:log|file|register|record|enter)(?: (?:this|it|a case|one"
    r"|a call))?(?:,? please)?[:,]\s*(?=\S{2})"
)
# 书记批示…, 市里转办…: something to be filed, if it is no note on a case
FROM_ABOVE = re.compile(r"^(?:.{0,6}(?:批示|交办|批转)|[市省].{0,8}(?:转办|转来|交办|下派|派下?来))")
# 等一下 我先问清楚再回他: said to oneself, and no answer
ASIDE = re.compile(
    r"咋说|怎么说(?:好|呢)|[…\\.。]{2,}$|^(?:等(?:一?下|一?会儿?|等)?|慢着|先别(?:回|发|急)?|稍等"
    r"|别急)(?:[\s，,。]*$|[\s，,]*(?:我|让我|先"
    r"|再))|^(?:先|暂时?)(?:不|别)(?:回|发|答复)"
    r"|^我(?:先|去|再|得)(?:问|查|核实|看|想|打|了解)|(?:再|才)(?:回|答复|告诉)(?:他|她|居民"
    r"|人家)[\s。吧]*$|(?:你|帮我|替我)(?:来)?(?:写|编|拟)(?:一?[个份下])?"
    r"|^(?:怎么|咋|该)(?:写|回|说|答)|^(?:hold on|wait\b|hang on|let me (?:check|ask|think|find)|not yet"
    r"|i'll (?:check|ask))"
)
# About the person who reported, never meant for them: 这人天天投诉，有病吧
GRUMBLES = re.compile(
    r"有病|神经病|脑子|烦(?:死|人|透)|又是(?:他|她|这个?人|这家)|(?:这|那)(?:个?人|家伙|老头|老太|货"
    r"|主儿?)|真是的|无语|没完没了|刁民|难缠|磨人|气死|懒得|没素质|胡搅|无理取闹|闲的|吃饱了?撑|(?:他妈"
    r"|特么|tmd|nnd)"
    r"|\b(?:idiot|crazy|nutter|pain in|what a|again\?*!+|this (?:guy|man|woman) (?:again|is)|bloody|ffs)\b"
)
# How the words are to be written, not the words themselves: 语气客气点
INSTRUCTED = re.compile(
    r"(?:语气|口气|态度|措辞|话|说得?|写得?)(?:要)?(?:客气|委婉|缓和|好听|礼貌|诚恳|软|温和"
    r"|简[短单])(?:一?[点些])?|(?:客气|委婉|礼貌|诚恳|简短)(?:一?[点些])|别(?:说|写)(?:得)?太?(?:死|满|硬"
    r"|细)|注意(?:语气|措辞|态度)"
    r"|\b(?:be (?:polite|nice|kind|gentle)|politely|nicely|keep it (?:short|polite|friendly)"
    r"|in a (?:polite|friendly) (?:way|tone))\b"
)
TOLD_WHAT = re.compile(  # 说已经安排上了, 跟他说明天修
    r"^(?:你|就|麻烦|请)*(?:(?:跟|和|给|对|回|告诉|告知|转告|回复|答复)(?:居民|群众|他|她|人家|对方|反映人"
    r"|来电人)们?(?:说|讲|一下|一声)?"
    r"|(?:告诉|回复|答复)(?=[:：，,\s])|说(?![明实法话不])|[写回](?=[:：]))[:：，,\s]*"
    r"|^(?:please )?(?:tell|say to|write to) (?:him|her|them|the resident)(?: that)?[\s:,]+"
    r"|^(?:please )?say (?:that )?"
)
