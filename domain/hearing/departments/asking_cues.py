"""The cues by which questions of staff are read (`domain/hearing/departments/staff.py`): to residents, colleagues and
the service."""

from __future__ import annotations

import re

from domain.hearing.cue_tables import Cues
from domain.hearing.departments.staff_cues import HER, RESIDENT

# A sentence that ends so is a question; "弄好了没".
ASKING = re.compile(
    r"[?？][\W_]*$|(?:吗|么|(?<!着)呢|没|没有|(?:是|行|能|好|对|归|可以|合适)不(?:是|行|能|好|对|归|可以"
    r"|合适))[\W_]*$"
)
# "老周你那车修好没", "你们谁接了"; not the 咱 of who speaks for all.
OF_COLLEAGUE = re.compile(r"^@|你(?:们)?(?:那|去|来|片|负责|跑|带|组|班|手里|谁)|谁(?:去|来|负责|管|接|办|有空|值班)")
GREETING = re.compile(r"^(?:[您你]好|hello|hi)(?:[\s,，。!！]+|(?=请问))")
MARKED = re.compile(r"[?？][\W_]*$|(?:吗|是不是|对不对)[\W_]*$")
ASKS_ANYTHING = re.compile(
    r"[?？]|几[号点天时楼]|哪|谁|啥|什么|怎么|咋|多少|为何|\b(?:which|where|who|what|when|how|why)\b"
)
# The last words of who asks without a mark: "没看见，他说的是哪边".
ENDS_ASKING = re.compile(
    r"^(?!.*(?:知道|管|论|清楚|谁)).{0,10}(?:哪[个边里头侧栋面]?|几[号楼栋单元]{1,2}|多[大少])(?:的|啊|呀|呢)?$"
)
ASKS_WHERE = re.compile(
    r"[?？]|(?:[袋桶堆车包箱筐]|装着?|里头?)的?(?:都|是)?(?:啥|什么)|(?:有人|在家|方便|能来|一张|看得?见)(?:吗|没|不)(?=$|[\s,，])|几[零0]|几[号楼单门栋幢路点]|多[大长宽高深重远]|哪|多少|还是|有没有|是不是|多不多|具体|时候|\b(?:need|send|which"
    r"|where|what"
    r"|when|how|can)\b"
)
OF_DEADLINE: Cues = (
    (
        r"(?:哪天|哪日|几号|什么时候|啥时候?|何时|多会儿?)(?:就|会|要|是)?(?:到期|截止|超期|逾期|要办完|办完)",
        "这个几号到期",
    ),
    (
        r"(?:还剩|还有|剩)(?:几|多少)[天日]|(?:到期|截止|期限|时限)(?:是|到|在)?(?:哪天|几号|什么时候|啥时候|多久)",
        "还剩几天",
    ),
    (r"\bwhen(?: is|'s)? (?:it|this(?: one)?) due\b|\bdue (?:when|date)\b|\bdeadline\b.{0,6}\?", "when is it due"),
)
HOW_TO: Cues = (
    (
        r"(?:怎么|咋|如何)(?:个)?(?:申请|操作|办结|签收|退单|退回|退|延期|延|填|弄|用|写|转)|怎么[办用]的?[?？]?$",
        "退单怎么操作",
    ),
    (r"(?:延期|退单|办结|签收|申请|撤回)(?:的话)?(?:要|得|是)?(?:怎么|咋|如何)", "延期咋弄"),
    (r"\bhow (?:do|can|to)\b", "how do I return one"),
)
ASK_LED: Cues = (  # what follows is the question
    (
        r"(?:帮忙?|麻烦|替我|给我|你)+(?:我|咱)?问(?:一下|一声|一嘴|问|下|句|个话)(?!领导|局|老[刘王李张周]|小|科|主任|队|物业|谁|了|过)",
        "帮问下那户几点在家",
    ),
    (
        rf"(?:帮忙|麻烦|请|再|先|去)?问(?:一下|一声|一嘴|问|下|清|句)?{RESIDENT}(?!说|讲|反映|了|过|的)",
        "问一下居民哪天方便",
    ),
    (
        r"^(?:再)?问(?:一下|下(?![周个星礼午次雨班])|(?=下[周个星礼])|问|一声|清楚?)(?!领导|局|老|小|科|主任|队|物业|谁|了|过)",
        "问下是不是三单元",
    ),
    (
        rf"(?:跟|和|找|向|与){RESIDENT}(?:核实|确认|落实|打听|问)(?:一下|下(?![周个星礼午次雨班])|清楚)?(?!了|过|的)",
        "跟居民确认一下是哪个井",
    ),
    (r"^(?:please )?ask (?=(?:if|whether|which|what|where|when)\b)", "ask which gate it is"),
    (rf"ask {HER}(?: to (?:tell us|say))?(?: if| whether)?", "ask her if the gate is open"),
)
ASK_HAVE: Cues = (  # somebody is to have the resident do something: they are asked to do it
    (
        rf"(?:能不能|可不可以|能否|可以)?(?:让|叫|请|麻烦|需?要){RESIDENT}(?:再|给|帮忙|重新|尽快)*"
        r"(?=(?:我们)?(?:给[个我一]|跟(?!我们说过)|[发拍传报留补开挪下]|提供|说[一清明下说]|讲|描述|写|指|定位|量|告诉|联系|确认|核实"
        r"|把|过来|出来))",
        "让他拍张照片",
    ),
    (r"(?=(?:留|给|发)(?:个|下|一下|张)(?:电话|联系方式|手机号|位置|定位|照片|图))", "留个电话"),
    (rf"(?:(?:can|could) (?:you|we|someone) )?(?:get|have|ask|tell) {HER} to ", "get him to send a photo"),
    (
        r"(?:can|could) (?:the (?:person|resident|caller)|he|she|they) (?:please )?(?=(?:send|tell|say|give|take"
        r"|show)\b)",
        "can she send a photo",
    ),
)
ASK_CUES: Cues = (
    (r"^(?:您好[,，!！\s]*)?(?:请问|麻烦问|想问)", "请问是几楼"),
    (r"几号楼|几单元|几[楼层栋幢门]|几路|几点(?:方便|在家|有人)", "几单元的？"),
    (
        r"哪(?:个|一个|栋|幢|条|段|侧|边|面|家|户|层|座)?(?:单元|楼|门|路段|位置|小区|路口|方向"
        r"|井|桶|灯|街|巷|胡同|边|侧|头|家)",
        "是哪个路口",
    ),
    (r"(?:具体)?(?:在|是)(?:哪儿?|哪里|什么(?:位置|地方))|具体(?:位置|地址|地点|方位|在哪)|门牌", "具体在哪儿"),
    (r"(?:东|西|南|北|左|右|前|后|上|下|里|外).{0,8}还是.{0,8}(?:东|西|南|北|左|右|前|后|上|下|里|外)", "东门还是西门"),
    (r"(?:大概|大约|有)?(?:多少|多不多|有几|几)(?:袋|车|堆|吨|户|米|个桶|天了)|多不多", "大概多少袋"),
    (r"(?:留|要|给|加|有)(?:个|下|一下|他)?(?:的)?(?:电话|微信|联系方式|手机号?|号码)", "留个电话"),
    (
        r"\b(?:need|send|any) (?:a |the |us a )?(?:photo|picture|pic|address|phone number|location)\b",
        "need a photo from him",
    ),
    (
        r"是不是.{1,12}(?:那个|那堆|这个|那边|门口|旁边|楼)|(?:啥|什么|哪个)时候(?:拍|扔|倒|堵|坏|停|开始|方便"
        r"|在家|有人)|[街路巷]几号",
        "是不是楼道那个",
    ),
    (r"(?:说|写|讲|发)得?(?:具体|清楚|详细|明白)(?:点|些|一点)|哪条路", "能说具体点吗"),
    (
        r"\bwhat time\b|\bhow (?:many|much|big|long|deep)\b|\bwhen (?:is|are|will) (?:he|she|they|you)\b",
        "how many bags?",
    ),
    (r"到底(?:是|在)?哪|几[零0]几|照片.{0,4}[再能].{0,4}张", "到底哪儿啊"),
    (
        r"\bwhich\b.{0,24}\b(?:does|did|do) (?:he|she|they) mean\b"
        r"|\b(?:get|have) (?:a|the|his|her|their) (?:phone )?(?:number|address|photo)\b",
        "which bins does she mean",
    ),
    (r"是.{1,12}还是(?!得|要|先)", "是新的还是早上那两袋"),
    (r"\b(?:is|are|was|were) (?:it|this|that|these|those)\b[^.?]{1,40}\bor\b", "is it the bins or the pile?"),
    (
        r"(?:[袋桶堆车包箱筐]|东西|垃圾)(?:子)?(?:里头?)?(?:都|装|是|算)*(?:啥|什么)(?:呀|啊|东西|玩意儿?)?(?=$|[\W_])",
        "两袋啥",
    ),
    (
        r"(?:装|堆|放|倒|扔|丢|卡|堵|埋|漏|冒|写)(?:着|了|出来)?的?(?:都)?(?:是)?(?:啥|什么|哪些|哪种|哪类)|(?:啥"
        r"|什么)(?:样|颜色|垃圾|东西|材质|型号|味)"
        r"|多(?:大|长|宽|高|深|重|粗)(?:的|一[块截堆片段])?[\W_]*$|\bwhat(?:'s| is| are)? (?:in|inside|kind|sort"
        r"|type)\b",
        "袋子里装的是啥",
    ),
    (r"(?:有|能发|发)(?:没有|个|张|几张|下)?(?:照片|图片|图|视频|定位)", "有照片吗"),
    (
        r"(?:有人|在家|方便)(?:吗|没|不)|有没有人(?:在|$)|什么时候(?:方便|在家)|电话(?:是)?多少"
        r"|联系(?:电话|方式)",
        "家里有人吗",
    ),
    (
        r"\b(?:which|what)\b.{0,24}\b(?:building|block|unit|gate|floor|door|entrance|spot|side"
        r"|street|number|address|corner|one)\b"
        r"|\b(?:east|west|north|south|front|back|left|right)\b.{0,20}\bor\b|\bwhere (?:exactly|is|are|about)\b"
        r"|\bsame (?:spot|place)\b|\bmore where\b",
        "which gate is it?",
    ),
)
# A clause that gives two things to choose from asks which: "生活垃圾还是装修的", "东口西口".
CHOICE = re.compile(
    r"(?!.*(?:知道|不管|无论|反正|不论))(?:(?:那|这|是|到底|你)*)[^,，。还]{1,10}还是"
    r"(?![得要先老那没不去来有让叫等他她你我很挺按照这再])[^,，。]{1,10}"
    r"|(?:是|在)?[东西南北前后左右里外]([门口头边侧面院])(?:啊|还是|的)?[东西南北前后左右里外]\1(?:啊|呀|的)?"
    r"|(?:is|are|was|were) (?:it|this|that|these|those)\b[^.?]{1,40}\bor\b[^.?]{1,30}"
)
# Behind a question, that it is for the resident: "两袋啥，问一嘴".
ASK_BEHIND = re.compile(
    r"[\s,，。?？](?:你们?|谁|帮忙?|麻烦|给我?|替我|先|得|要|再)*问(?:一嘴|一下|一声|问|下|清楚|句)?(?:他们?|她们?|人家|居民|那户|那家)?(?:吧|呗|哈|去)?[\W_]*$"
)
