"""The cues by which a coordinator's words send a case to a department, each with an example."""

from __future__ import annotations

import re

# What may stand before the verb: 这个呢还是给环卫
FILL = (
    r"(?:这(?:个|件|条|单|张)?(?:单子|工单|事儿?|活儿?|问题)?|那(?:个|件)?|[该此本]件|它|呢|嗯|哦"
    r"|好[的吧]?|行|可以|ok|还是|就|先|直接|干脆"
    r"|你|请|麻烦|帮我?|给我|把|得|应当|统一|赶紧|马上|立即|不对|错了|改成?|都|一并|让他们|我看|我觉得"
    r"|觉得|应该|可能|估计|大概|要不|也许"
    r"|换成?|重新|再|算了|\s)*"
)
HEDGED = re.compile(
    r"我看|觉得|应该|可能|估计|大概|要不|也许|好像|似乎|\b(?:maybe|perhaps|probably|might|think)\b"
)  # 估计是城管的
# 派环卫, 转给城管, 改派到住建
GIVING = (
    r"(?:改?派(?:单|发|送)?(?:给|到|去|往)?|分(?:派|配)?给|转(?:办|派|交)?(?:给|到|至)?|[移]?交(?:给|由)"
    r"|给(?:到)?|归|安排(?:给|到)?"
    r"|指派(?:给)?|改(?:给|到|回)|(?:派|转|还|交)回(?:给|到|去)?|[发送丢推划拨扔甩]给|划(?:到|归)|分到|(?<![推要退])走(?!到|了|访))\s*"
)
THAT = r"(?:那个|那边的?|咱们?的?|我们的?|他们|人家|下)?\s*"
# 去办吧, 处理一下
DOING = (
    r"(?:去|来|他们|那边|尽快|抓紧)*(?:办理?|处理|处置|负责|管|解决|看看|看一下|核实|跟进|落实|牵头|清运?|修"
    r"|弄|搞|接|跑一趟|去?一趟|现场|看着办)(?:一下|下|这个|这事)?"
)
TAIL = (
    rf"(?:{DOING}|吧|了|得了|好了|就行|就好|算了|呀|啊|哈|嘛|啦|哦|他们|那边|去|来|的人|的|同志|处理|那条线|这条线|那帮人|那伙人|那头|你们"
    rf"|线|口|先办|马上办|尽快|抓紧|\s|~)*"
)
SUFFIX = r"(?:管理)?(?:局|处|办公室|办|中心|公司|大队|队|所|站)?"  # 水务公司 for the water bureau
NOT_TOLD = (  # 给城管打个电话
    r"(?!\s*(?:打|发|说|回|写|催|敲|加|压|点|提|递|留|讲|问|提|反馈|通知|的?电话|的?人?(?:说|讲)))"
)
HAVING = r"(?:让|叫|请|由|找)\s*"  # 让环卫去处理
BELONGING = r"(?:是|归|属于?|算|该|应该是|应该归)\s*"  # 归水务管
THIS = (
    r"(?:[这那](?:个|件|条|单|张|事儿?|活儿?)?(?:单子|工单|事儿?|活儿?|问题)?|[该此本]件|它)\s*(?:就|还|明显"
    r"|明明|当然|肯定|其实)?"
)
THEIRS = r"(?:那边)?(?:的(?:活儿?|事儿?|职责|范围|单子)?|管|负责|办|处理)?(?:吧|了|啊|呀|嘛|的)*"
# Not 不是环卫的: who does not have it
DENIED = (
    r"(?:别|不要|不用|不能|不必|甭|勿|莫|没|未|先不|暂不|不该|不应该?|不想|(?<!要)不)\s*(?:急着?|着急"
    r"|忙着?|再|先|要)?\s*"
    r"(?:改?派|分|转|交|给|归|安排|指派|推)[单发送办派交]?(?:给|到|去|往|由)?\s*"
)
NOT_THEIRS = (
    r"(?:不是|不归|不属于?|不算|不该|并非|哪是|不该是)\s*(?:那个)?(?:NAME)"  # 不是环卫的
    r"|(?:NAME)[^，。]{0,6}?(?:说|讲|称|觉得)?[^，。]{0,4}?(?:不(?:是|归|属于?|该)(?:他们|我们|它|自己)?"
    r"|不管|不接|不认|不收|不要|不办|推了|退(?:回来)?了)"
)
COPY = re.compile(r"^(?:同时|并|另外|也|顺便)?(?:抄送|抄给|抄报|知会|告知|通知)|\b(?:cc|copy)\b")  # 抄送街道
HELD = re.compile(  # 先别派, 等会儿再派
    r"(?:先|暂时?|都)?(?:别|不要|不用|甭|勿|莫)(?:急着?|着急|忙着?|再|先)?\s*(?:改?派|分|转|安排|动)"
    r"|先(?:不|放放|放一放|等等|等一下|缓一?缓)"
    r"|暂(?:不|缓|时不)派|\b(?:do not|don't|not yet|hold off|wait before)\b.{0,12}(?:assign|send|give|route)?"
)
CORRECTED = re.compile(  # 派水务，不对，派环卫
    r"^(?:哦|啊|哎|呃|额|嗯)?(?:不对|错了|不是|说错了?|写错了?|打错了?|派错了?|点错了?|改一下|更正|算了|重来|等等)"
    r"|^(?:no|oops|sorry|wait|i mean|correction|scratch that)\b|不对|错了|改派"
)
# Takes back what was said before it: 派环卫，哎不对
RETRACTED = re.compile(
    r"(?:哦|啊|哎呀?|唉|呃|额|嗯|等等|\s)*(?:不对(?:不对)?|(?:说|写|打|派|点|弄|看|记|搞)?错了|口误|不不|重来"
    r"|no|oops|sorry|scratch that|wait|my mistake)(?:[了啊吧呀哦]|\s)*"
)
CORRECTED_WITHIN = re.compile(  # 给城管不对给环卫
    r"(?<=[\u4e00-\u9fff])(?:哎呀?|哦|啊|呃)?(?:(?<!对)不对(?!劲|外|口|头|付)|(?:说|写|打)错了|口误)(?=[\u4e00-\u9fff])"
)
GIVEN_TO_THEM = re.compile(  # 环卫说在现场了，那就派给他们
    r"(?:改?派|转|交)(?:单|办)?(?:给|到)(?:他们|人家|那边)|\b(?:give|assign|send) it to them\b"
)
WAVERS = re.compile(  # 要不派环卫？派过去又得打回来
    r"(?:肯定|又|估计|怕是?|没准)(?:得|要|会|又)?[^，。]{0,6}(?:打回|退回|推|扯皮|不认|不接)|(?:闹|搞|弄)不清|拿不准|说不好"
    r"|有人知道|\bnot sure\b|\bno idea\b"
)
PAST = re.compile(  # 已经派给环卫了
    r"(?:已经?|刚刚?|刚才|早就?|昨[天晚]|上[次回周]|之前|以前|前天|本来|原来).{0,6}(?:派|给|转|交|归)"
    r"|(?:派|给|转|交)(?:过|到).{0,8}[次回遍]|\b(?:already|was|were|has been|had been)\b"
)
REPORTED = re.compile(  # 居民说应该给城管
    r"(?:他们?|她|居民|群众|单位|物业|人家|书记|主任|对方|同志).{0,3}(?:说|讲|建议|要求|让|觉得|认为|称"
    r"|希望)|\b(?:said|says|told)\b"
)
# A unit that is none of the county's departments: 街道, 供电所
NAMED_UNIT = (
    r"[^\W\d_a-zA-Z说回话打问发写的了就在个把这]{0,8}?(?:局|处|办公?室?|所|站|大队|支队|队|中心|公司"
    r"|委员会|委|镇|乡|街道办?|社区|居委会?"
    r"|村委?会?|物业|医院|学校|政府|集团)"
)
ENGLISH_FILL = r"(?:please|just|ok|okay|so|then|let's|let us|can you|no|better|\s)*"
ENGLISH_GIVING = (
    r"(?:re-?assign|assign|give|send|route|pass|forward|hand|move)(?: (?:it|this|that|this one|the case|this case))?"
    r"(?: over| on)? (?:to|for) "
)
ENGLISH_TAIL = r"(?:\s|please|pls|plz|then|instead|now|thanks|thx|to handle|to deal with|asap)*"
ENGLISH_SUFFIX = r"(?: (?:office|department|dept|bureau|team|people|company|crew|folks|guys))?"
ENGLISH_BELONGING = (
    r"(?:(?:this|that|it)(?: one| case)?(?:'s| is| belongs to| goes to| should go to| is for)"
    r"|this belongs to) (?:one )?(?:for )?"
)
ENGLISH_DENIED = r"(?:not|don't|do not|never|isn't|shouldn't)\b.{0,20}?"
# 就按系统推荐的派: to the department that the card suggests
AS_SUGGESTED = re.compile(
    r"(?:就|那就|可以)?(?:按|照|用|同意|采纳)(?:照)?(?:系统|卡片|它|上面|你|这个)?(?:的)?(?:推荐|建议|提示"
    r"|推的|说)(?:的)?(?:单位|部门)?"
    r"(?:派(?:单)?|来|办|走|吧)*|\b(?:as suggested|go with (?:it|the suggestion)|accept the suggestion)\b"
)
