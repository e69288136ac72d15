"""The cues of what coordinators want in words of their own, each with an example."""

from __future__ import annotations

import re
from enum import StrEnum


class Meant(StrEnum):
    """What the words want. What sends a case to a department is read in `sending`."""

    ASSIGN = "assign"
    REJECT = "reject"
    REFER = "refer"
    REACCEPT = "reaccept"
    SUSPEND = "suspend"
    SEND_BACK = "send_back"
    EXCLUDE = "exclude"
    INCLUDE = "include"
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


# To whom an accusation is passed on: 这个转纪委吧, 让纪检组去查, hand it to the discipline commission.
_RECEIVER = (
    r"(?:县|市)?(?:派驻)?(?:纪委监委|纪检监察组?|纪检组|纪委|监委|上级(?:主管)?(?:部门|单位)"
    r"|(?:公安)?督察(?:大队|支队)|公安督察|警务督察)"
)
REFERRED = re.compile(
    rf"(?:移送|移交|转(?:交|送|给|到)?|报(?:送|给)?|交(?:给)?|送(?:给|到)?)(?:给|到|至)?(?P<to>{_RECEIVER})"
    rf"|(?:让|叫|请|由)(?P<by>{_RECEIVER})(?:来|去)?(?:查|办|处理|核实|调查)"
    rf"|给(?P<given>{_RECEIVER})(?:去|来)?(?:查|办|处理)?[吧了]*$"
    r"|\b(?:pass|refer|send|hand)\b.{0,16}\bto (?:the )?(?P<in_english>discipline commission|stationed inspectors"
    r"|superior department|police inspectors)",
    re.IGNORECASE,
)
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
# What ended a case by mistake is undone: 取消移送, 不予受理撤销吧, 移送错了, take it up again.
REACCEPTED = re.compile(
    r"(?:取消|撤销|收回)(?:这次|刚才|那次|上次)?的?(?:移送|不予?受理)|(?:移送|不予?受理)(?:先|就|还是|给我|也)?(?:取消|撤销|收回)"
    r"|(?:移送|不予?受理|驳回)(?:给?错|得不对)(?:了|单位)?|移错(?:了|单位)+(?=$|[^\w])|不(?:该|应该?)(?:移送|不予?受理|驳回)|重新(?:给)?受理"
    r"|\b(?:reaccept|undo the (?:referral|rejection)|take (?:it|this|that) up again)\b"
)
_REJECTING = (
    r"不予?受理|不给?受理|(?:给)?驳回|不予?立案|不收(?=$|了|吧)|\b(?:reject|decline|turn (?:it|this|that) down)\b"
)
# The reason of a rejection, which says all of it: 外县的, 我们管不了
_NOT_OURS = (
    r"(?:咱|我)们?管不(?:着|了)|(?:邻|外|别的|隔壁)(?:县|市|区)(?:的|管)"
    r"|不是(?:咱|我)们(?:县|区|市|这里?|这边)(?:的|管)|不(?:归|属于)(?:咱|我)们(?:县|这里?|管|受理)"
)
REJECTING = re.compile(_REJECTING)
ACTS: tuple[tuple[Meant, re.Pattern[str]], ...] = (
    (Meant.REACCEPT, REACCEPTED),
    (Meant.REJECT, re.compile(f"{_NOT_OURS}|{_REJECTING}")),  # 重复件，不受理
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
            r"缓(?:几|两|一|三|些)(?:天|阵|段)|(?<!不)停(?:着|一停|一下)|晾(?:着|一晾)|撂(?:着|一撂)|冻(?:结|起来)|挂(?:账|起来|起|着|上|一?下"
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
            r"(?:退|打|发)回(?:去|给(?:他们|单位|承办单位))?(?:，?\s*(?:让|叫)?(?:他们|人家|单位)?(?:重办|重做|重新.{1,2}|再办|返工))?"
            r"|重(?:新)?(?:办|做|弄|搞)|返工|(?:让|叫)(?:他们|人家|单位|环卫)?(?:重(?:新)?来|再(?:去|来|弄|办)(?:一?[次趟遍]))"
            r"|\b(?:back it goes|send (?:it|this|that|them) back|do (?:it|this) (?:again|over)"
            r"|back to (?:them|the department))\b"
        ),
    ),
    (
        Meant.INCLUDE,  # 剔除取消吧, 还是算进统计
        re.compile(
            r"(?:取消|撤销|撤回|收回|解除)(?:这次|刚才|那次)?的?剔除|剔除(?:的)?(?:先|就|还是|给我|也)?(?:取消|撤销|撤回|收回|不算)"
            r"|(?:重新|还是|恢复|照常)(?:给)?(?:计入|算进|纳入|计进)(?:统计|考核|数据)?|恢复(?:统计|计入|考核)"
            r"|\b(?:undo the exclusion|count (?:it|this|that) (?:again|after all)|put (?:it|this|that) back in)\b"
        ),
    ),
    (
        Meant.EXCLUDE,  # 这件别算进统计
        re.compile(
            r"剔(?:除|掉|出|了)|不(?:能|该|应该?)?(?:给)?算[^，。]{0,5}(?:超期|逾期|延误|责任)"
            r"|(?:不|别|不要)(?:再)?(?:计|算|进|入|列入)(?:考核|统计|满意率|超期|指标)"
            r"|(?:考核|统计|指标)[里中]?(?:边|头)?(?:拿|去|剔|摘)(?:掉|除|出)|(?:不|别|不要)(?:计入|算进?|纳入)(?:统计|考核|数据|率|办结率|满意率)"
            r"|(?:不|别|不要)(?:给)?(?:人家|他们)?算(?:作|成|是)?(?:人家|他们|单位)?(?:的)?(?:超期|逾期"
            r"|延误|不满意)|从(?:统计|考核)里?(?:拿|去)掉"
            r"|\b(?:exclude|leave (?:it|this|that) out(?: of the (?:figures|rates|statistics))?)\b"
        ),
    ),
    (
        Meant.SPLIT,  # 拆成两件吧
        re.compile(
            r"拆(?:单|开|分|成|一?下|了吧|(?=[:：\n]|$))|掰(?:开|成)|分(?:开(?!来)|成?[两二俩三仨四2-9](?:件|单|个|条|份))"
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
            r"^问(?:清楚?|问|一?下)(?=是|在|到底|具体|哪|几|啥|什么|住)|(?<![反疑])问(?:一?下|问|一问|清楚?)?(?:居民|群众|市民|反映人|诉求人|来电人|当事人|他|她"
            r"|人家|对方|老人家?)(?:们)?[:：，, ]*"
            r"|\bask (?:him|her|them|the (?:resident|man|woman|lady|caller))\b[:, ]*"
        ),
    ),
    (
        Meant.ANSWER,  # 告诉居民明天修好
        re.compile(
            r"(?:让|叫|请)(?:居民|群众|反映人|他(?!们)|她(?!们)|人家|老人家?|大[爷妈娘])(?:们)?(?=再等|先|别|不要|耐心|稍|放心|多等)"
            r"|^(?:麻烦)?回(?:复|信|个?话)?(?:一?[下句声])$"
            r"|(?:答复|回复|告诉|告知|转告|通知)(?:一下)?(?:居民|群众|市民|反映人|诉求人|来电人|当事人|他"
            r"|她|人家|对方|老人家?)们?(?:说)?[:：，, ]*"
            r"|(?:跟|和|给|对|向)(?:居民|群众|市民|反映人|诉求人|来电人|当事人|他|她|人家|对方"
            r"|老人家?)们?(?:说|讲|解释|回(?!.{0,2}电话))(?:一[个下声句]|下(?![周个星礼午次雨雪班])|声(?!音|响)|[个句]|清楚?)?(?:话|句|信"
            r"|复)?(?:就)?(?:说)?[:：，, ]*"
            r"|[回复](?:居民|群众|市民|反映人|诉求人|来电人|当事人|他|她|人家|对方|老人家?|老乡)们?(?:说|一?句"
            r"|[:：，, ]|$)[:：，, ]*"
            r"|\b(?:reply to|answer|write to|text) (?:him|her|them|the (?:resident|man|woman|lady|caller))(?:[:, ]+|$)"
            r"|\b(?:tell|let) (?:him|her|them|the (?:resident|man|woman|lady|caller))(?: know)?(?: that)?\b[:, ]*"
        ),
    ),
)
# What is said of a case where its verb is left out, and then only offered
HINTS: tuple[tuple[Meant, re.Pattern[str]], ...] = (
    (
        Meant.SPLIT,  # 这是两码事
        re.compile(
            r"[两俩二2三仨3](?:件|个|回|码|档)(?:事|问题|诉求|内容)|(?:混|搅|搁|写|放)(?:在)?(?:一起|一块儿?|一堆)(?:了|不行|没法)"
            r"|\b(?:two|three) (?:different|separate|things|matters|problems|issues|complaints)\b"
        ),
    ),
    (
        Meant.REJECT,  # 上午报过一回了，一模一样
        re.compile(
            r"(?:有人|人家|之前|早就?|[上下]午|昨天|前天)[^，。]{0,6}(?:报|反映|提|登记|投诉)过|重(?:复)?了(?:$|吧)"
            r"|不(?:归|属于?)(?:县|区|市)(?:里|上)?(?:的|管)|不符合(?:受理)?条件|(?:是|打|小|发)(?:个)?广告|推销|恶作剧|乱写|瞎写|骂人的|退了(?:吧|得了|$)|删(?:了|掉)(?:吧|$)|重复(?:件|报|了|的|登记|提交|$)|一模一样|(?:报|发|反映|投诉|提交|登记)(?:过|了)[一两二三几](?:回|遍|次)"
            r"|(?:跟|和|与).{1,14}(?:一回事|同一件|是一件|一个事)|(?:不用|不要|别|甭|不)(?:接|立)(?:了|这)|(?:这[个件条])不要了"
            r"|\bduplicate\b|\b(?:same|identical) (?:one|complaint|case|thing|as)\b"
            r"|\balready (?:reported|filed|have this)\b|\bnot (?:for|in) (?:us|our county)\b"
        ),
    ),
)
PUT_OFF = re.compile(  # 等天暖和了再弄
    r"^(?:先)?等(?:到)?(?!我|咱|下|会|等|一|你|他说).{1,14}(?:再(?:弄|办|处理|修|清|干|施工|做|推)|以后再?|之后再?)"
    r"|\bwait(?:s|ing)? (?:until|till) .{2,30}(?:then|before)\b"
)
ASKED_AFTER = re.compile(r"(?:过|了(?:吗|么|没)|没|[吗么]$)")  # 问他了没
RHETORICAL = re.compile(r"不(?:是|就是).*吗$")  # 这不是两码事吗
# What somebody will do or has heard, worth a note: 我下午去现场看看, 物业说明天来拉
NEWS = re.compile(
    r"^(?:等|让|那|回头|[上下]午|[今明后]天|晚上|一会儿?|待会儿?|周[一二三四五])*(?:我|咱|俺)们?(?!看|觉得|想|估|怕|记得|知|不).{0,10}?"
    r"(?:(?:去|路过|过去|跑|到).{0,8}(?:看|瞅|瞧|转|盯|问|查|核实|现场|趟)|(?:打|去)个?电话|问(?:问|一?下|清)|联系|约"
    r"|通(?:过|了|个)?(?:话|电话)|跟.{1,8}(?:说|对接|沟通|碰|讲|商量|打(?:过|了)?(?:个)?招呼))"
    r"|(?:刚才?|刚刚|已经?|[上下]午|昨[天晚]|早上).{0,8}(?:电话|联系|通(?:过|了)?话|打过招呼|说好|沟通|问过|对接|到(?:了)?现场|在路上)"
    r"|打通(?:了|过)?.{0,8}电话|电话.{0,2}(?:打通|通了|打过)|(?:我|俺).{0,4}打过(?:了)?电话"
    r"|(?:他们?|她|大[爷妈娘叔婶哥姐]|[男女]士|先生|人家|对方|单位|物业|居民|群众|反映人|环卫|城管|水务|供热|住建|施工队|老板|师傅|司机|[队科局处所]长|主任"
    r"|负责人).{0,6}(?:说|答应|承诺|表示|反馈|回复|讲|(?:都|已经?)?(?:到|在)(?:了)?(?:现场|那儿?|路上))"
    r"|(?:领导|书记|[县局镇]长|主任|人大|纪委).{0,4}(?:批|盯|过问|关注|指示|催|问|打招呼)"
    r"|^(?:居民|群众|反映人|诉求人|这个?人|老人|当事人|他|她|人家)(?:家)?(?:比较|是(?:个|位)?|情绪|耳朵|腿脚|不会|一个人|家里|态度|已经|腿)"
    r"|\bi(?:'ll| will|'m going to| am going to)\b.{0,30}\b(?:look|check|call|drop|go|ask|visit|stop by|pass)\b"
    r"|\b(?:they|he|she|the \w+)(?:'ve| have| has)? (?:said|told|promised|rang|says|say)\b|\bspoke (?:to|with)\b"
)
SEARCHING = re.compile(r"找|查|搜|翻|哪|记不|忘")  # 记不得号了: looked for, whatever else is told of it
# Right before the verb: it is denied (先别驳回), asked (能驳回不), or told of somebody (他们要求重办)
DENIED_BEFORE = re.compile(
    r"(?:别|不要|不能|不用|不必|甭|勿|没法?|未|先不|不想|不好|不该|不应该?|不会|不准|不许|无法|难"
    r"|(?:do not|don't|never|not|cannot|can't)\s*)"
    r"(?:急着?|着急|忙着?|再|先|给|要)?$"
)
PUT_OFF_BEFORE = re.compile(r"回头|晚点|晚些|待会|过会|等会|等.{0,10}再|再$|\b(?:later|tomorrow)\b")  # 等会儿再告诉他
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
PLAINLY_ASSIGNED = re.compile(r"派|\bassign\b")
MOVED_ON = re.compile(  # 改派环卫, 派错了，派环卫
    r"改|转|换|移|重新|重派|另派|不对|错|不是|不归|不属|退|还是派|[派还交]回"
    r"|\bre-?assign|\bmove|\btransfer|\binstead\b|\brather\b|\bnot\b"
)
ASSIGNED_WRONGLY = re.compile(
    r"(?:派|转|交|分)(?:错|岔|串)(?:了|单位|部门|地方|$)|\bwrong (?:department|office)\b"
)  # 派错了
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
    r"(?:还|一直|都|又|老|总)没?(?:有)?(?:没)?人(?:去|来|管|理|动|接|弄)|又没(?:去|来|动|弄|管|办)|再不(?:去|来|办|动|弄|处理|管)|抓紧(?:办|处理|弄|点|$)|怎么(?:还|一直)?(?:没|不)(?:动静|动|来|去|办|签|签收|回|处理|反应|人|结果|消息|见)|(?:还|一直|到现在"
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
    r"(?<![给跟和])(?:我(?!们)|我来|我去|我先|自己|他们?|单位|环卫|城管).{0,4}(?:回访|打|回|给)|(?:打|回|回访)过"
    r"|不(?:用|要|必)|别|没(?:打|回)|回访(?:率|的|了|单|时|后)"
    r"|\b(?:i'll|i will|i have|i've|already|don't|no need|not)\b"
)
OWN_CALL = re.compile(r"我.{0,4}回访(?!过|了|率|的)")  # 我下午回访这个
NOTED = re.compile(  # 备注：…, 记一下 …
    r"^(?:加?(?:个|条)?备注(?:一下|上)?|记(?:一下|上|一笔|个|录一下|着)|注(?=[:：])|记(?=[:：]))[\s:：，,]+(?=\S)"
    r"|^(?:note|for the record|memo|fyi)\b[\s:,]+(?=\S)"
    r"|^(?:加|写|记)(?:个|条|一条)备注[\s:：，,]*(?=\S)",
    re.IGNORECASE,
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
    r"|来电)|来电|来访|打(?:来|进来)?(?:了)?(?:个)?电话(?:来|说|反映|过来|进来)|上门(?:来)?(?:反映|说)|(?:到窗口|来窗口"
    r"|来办公室)(?:来)?(?:反映|说)?|(?:窗口|办公室|大厅)(?:这边)?(?:来|有)(?:了)?(?:一?[个位](?:人|大[爷妈娘叔婶哥姐]|老(?:人|头|太太)|[男女]?同志|群众|居民)?|人)|电话(?:里|上)?(?:说|反映|打进?来)|有人(?:反映|打电话|来说)"
    r"|\b(?:just )?(?:had|got|took) a (?:phone )?call\b|\b(?:rang|called|phoned)(?: in)?\b"
    r"|\bon the phone\b|(?:来|有)(?:了)?(?:个|位|一个|一位).{0,6}(?:到|来|说|反映)"
)
NODS = re.compile(
    r"(?:嗯+|哦+|噢|好[的吧嘞]?|行[吧了]*|可以|ok(?:ay)?|看到了?|知道了?|收到|明白了?|了解了?|晓得了?|已阅"
    r"|阅|辛苦了?|谢谢|谢了|谢啦|noted|seen|got it|thanks?|thank you|right|fine|👌|👍|\W)+"
)
SAID_BY = re.compile(r"^(?:来|过来|进来)?了?(?:说|反映|讲|称|，|,|:|：)*")
FILE_OPENS = re.compile(  # 登记一下，刚才有个大妈打电话说…
    r"^(?:帮我?|给我|麻烦|请|你)*"
    r"(?:补?录入?|补?登记?|代[录登]|新?建单|立单|新?建|立|新增|新?开|记(?=一?[个条件通]))"
    r"(?:一?[个条件通]|一?下|一?个?(?:工|新)?单|上|群众|居民|市民|的|电话|来电|热线|来访|走访|里说的|登记)*"
    r"[:：，,\s]+(?=\S{4})"
    r""
    r"|^(?:电话|来电|热线|来访|走访|窗口)登记[:：，,\s]+(?=\S{4})"
    r"|^(?:please )?(?:log|file|register|record|enter)(?: (?:this|it|a case|one|a call))?(?:,? please)?[:,]\s*(?=\S{2})"
)
# 书记批示…, 市里转办…: something to be filed, if it is no note on a case
FROM_ABOVE = re.compile(
    r"^(?:.{2,10}(?:转来|转过来)(?:的|了|一|个)|.{0,6}(?:批示|交办|批转)|[市省].{0,8}(?:转办|转来|交办|下派|派下?来))"
)
# 等一下 我先问清楚再回他: said to oneself, and no answer
ASIDE = re.compile(
    r"^(?:先)?(?:存着|放着|稍后|回头|晚点|过会儿?|待会儿?|一会儿?再|忙着)|不好(?:回|说|办)(?:啊|呀|呢|$)|让[^您]{1,6}(?:自己)?回(?:吧|$)"
    r"|^[^您你]{1,5}(?:来)?回(?:一下)?吧$|我(?:得|要|还得|先)(?:去)?(?:核实|问|查|看|了解|打听)(?!您)|误[点触按]"
    r"|^(?:我)?(?:不是|不想|没想|没要)(?:要)?(?:回复?|答复)|^我(?:是|就)?(?:想|要)(?:备注|挂|派|催|退|驳|拆)|咋说|怎么说(?:好|呢)|[…\\.。]{2,}$|^(?:等(?:一?下|一?会儿?|等)?|慢着|先别(?:回|发|急)?|稍等"
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
