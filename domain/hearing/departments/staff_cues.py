"""The cues by which staff's words are read (`domain/hearing/departments/staff.py`): nods, questions, returns.

Those of finished work and of what is to come stand in `work_cues.py`.
"""

from __future__ import annotations

import re

from domain.hearing.cue_tables import Cues

US = r"(?:我(?:单位|局|处|队|公司|部门)|我们?|咱们?|俺们?|本单位|本部门|本局|本处|这边)"
RESIDENT = (
    r"(?:[那这](?:[个位户]|几[家户位]|一[家户]|家(?!物业|公司))?)?(?:老乡|老人家?|老太太|老爷子|老大[爷娘]"
    r"|大[爷妈姐哥娘叔婶嫂]"
    r"|阿姨|居民|群众|市民|村民"
    r"|用户|商户|租户|租客|房东|家长|当事人|来电人|报修人|举报人|反映人|投诉人|诉求人|报事人|业主|住户|人家|对方"
    r"|他们?|她们?"
    r"|本人|(?<=[那这]位)(?:同志|女士|先生|老?师傅|小伙子?|姑娘)|(?<=几[家户位])|(?<=[那这][家户位])(?=[说讲解回问确核打了沟把发拍]))"
)
# Those who live with a resident are told by the same words: 告诉他妈明天来.
KIN = (
    r"(?:(?<=[他她])(?:妈妈?|爸爸?|爷爷|奶奶|老[公婆伴]|媳妇|丈夫|爱人|家[属人]|家里人|父[母亲]|母亲|儿子|女儿|孩子))?"
)
# 说一下, 说下，…: a 下, 声, 句 or 明 that begins a word of what follows (下周, 声音, 明天) is none of the verb's.
ONCE = r"(?:一[声下句]|下(?=$|[\W今明后昨您你我咱那这已])|声(?=$|\W)|句(?=$|\W|对不起|抱歉|谢))"
CLEARLY = r"(?:清楚|明白|明(?![天日年早晚儿后]))"
HER = r"(?:him|her|them|(?:the|that) (?:resident|caller|lady|man|woman|guy|reporter|owner|tenant|neighbou?r|person))"

# What nods, said alone or before other words.
NODS: Cues = (
    (r"收是收到了?|收到了?|收道|收悉|签收了?|收(?=$|[^\w])|签了?(?=$|[^\w])", "收到"),
    (r"好(?:的|嘞|滴|哒|勒)|好(?=$|[^\w])|好[啊吧呀](?=$|[^\w])", "好的"),
    (
        r"知道了|晓得了|明白了?|了解了?|清楚了|得令|得嘞|遵命|欧克|欧了|必须的|没毛病|认领(?=$|[^\w])|嗯呢"
        r"|妥妥的?|妥(?=$|[^\w])|妥了(?=$|[^\w])",
        "明白",
    ),
    (r"(?:行吧?|中|成|嗯+|哦|可以|没问题|在)(?=$|[^\w])", "行"),
    (rf"(?:这是)?{US}的(?=$|[^\w]?(?:$|[收接我]))", "这是我们的"),
    (rf"{US}?接(?:了|单了?|下了?|手了)(?=$|[^\w])", "我们接了"),
    (
        r"(?:\+1|1|ok(?:ay)?的?|oki|roger|copy(?: that)?|got it|noted|received|sure|understood|on it)(?=$"
        r"|\W)|(?:got|taking|ours)$",
        "ok",
    ),
    (r"[👌👍🆗✅✔🙋🙆💪🫡]\W*", "👌"),
)
# What may stand beside a nod without saying anything more.
BESIDE_NOD: Cues = (
    (r"领导|主任|科长|局长|处长|队长|老师|各位|谢谢|辛苦了?|感谢|哈|啊|呢|哦|嘞|thanks?|boss", "收到，领导"),
)
# After these, 收到 is a word of the sentence: "收到请回复", "收到没".
NO_NOD = re.compile(r"[没吗么的请否过]|投诉|通知|举报|电话|材料|文件|消息")

# Without any of these, nothing is said to or asked of a resident by way of a colleague.
OF_RESIDENT = re.compile(
    rf"{RESIDENT}|问|转[达告]|答复|回复|回个?[话信]|回一?句|^留|^给|^发|\b(?:him|her|them|resident|caller|he|she"
    rf"|they|person"
    rf"|lady|owner|tenant|neighbou?r|man)\b"
)
ASK_OPENERS = ("请问", "麻烦问", "想问", "您好")
# Words without anything in them.
IDLE = re.compile(
    r"(?:[哈呵嘿呃额唉哎哦啊嗨呀]+|6{3,}|加油|辛苦了?|谢谢|多谢|早(?:上好)?|拜拜|再见|\[[^\]]{1,6}\]"
    r"|thanks?|lol|haha+|[\W_])+",
    re.IGNORECASE,
)
# What the resident is asked to bear with: "让居民等两天" is told, and waits for no answer.
TELL_HAVE: Cues = (
    (
        rf"(?:让|叫|请){RESIDENT}(?:先|再|也)*(?=等|放心|别急|别着急|注意|谅解|理解|体谅|不要|别(?!的|人|处))",
        "让居民等两天",
    ),
)
IRONY: Cues = (
    (r"才怪|才有鬼|个[鬼屁毛锤]|想得美|做梦|笑话|谁信|鬼才信|哪有那么|骗谁|糊弄谁|yeah,? right|as if\b", "弄好了才怪"),
)
GRUMBLES: Cues = (
    (
        r"烦死|烦人|真烦|有病|神经|闲的|闲得|吃饱了撑|没完没了|又来了|又是[他她这]|矫情|事儿?真多|事儿?妈",
        "天天打电话，真烦",
    ),
    (r"难缠|破事|没法干|(?:^|[,，\s])烦(?=$|\W)|这人真行|绝了|笑死|呵呵|服气", "净是破事"),
    (r"(?:开|是)(?:垃圾场|废品站)|\[(?:捂脸|叹气|无语|苦涩|裂开|笑哭)\]|[🙄🤦😮😩😤😂]|服了|无语", "又一车，真服了"),
    (r"\b(?:lol|ffs|annoying|again\?!|sick of)\b", "sick of this lot"),
)

# ── Questions ──────────────────────────────────────────────────────────────────────────────────────

# A sentence that ends so is a question; "弄好了没".
ASKING = re.compile(
    r"[?？][\W_]*$|(?:吗|么|(?<!着)呢|没|没有|(?:是|行|能|好|对|归|可以|合适)不(?:是|行|能|好|对|归|可以"
    r"|合适))[\W_]*$"
)
ASKS_ANYTHING = re.compile(
    r"[?？]|几[号点天时楼]|哪|谁|啥|什么|怎么|咋|多少|为何|\b(?:which|where|who|what|when|how|why)\b"
)
# The last words of who asks without a mark: "没看见，他说的是哪边".
ENDS_ASKING = re.compile(
    r"^(?!.*(?:知道|管|论|清楚|谁)).{0,10}(?:哪[个边里头侧栋面]?|几[号楼栋单元]{1,2}|多[大少])(?:的|啊|呀|呢)?$"
)
ASKS_WHERE = re.compile(
    r"[?？]|几[号楼单门栋幢路点]|多[大长宽高深重远]|哪|多少|还是|有没有|是不是|多不多|具体|时候|\b(?:need|send|which"
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
    (rf"(?:帮忙|麻烦|请|再|先|去)?问(?:一下|一声|问|下|清)?{RESIDENT}(?!说|讲|反映|了|过|的)", "问一下居民哪天方便"),
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
        r"(?=(?:我们)?(?:[发拍传报留补开挪下]|提供|说[一清明下说]|讲|描述|写|指|定位|量|告诉|联系|确认|核实"
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
    (r"^(?:请问|麻烦问|想问|您好)", "请问是几楼"),
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
    (r"是.{1,12}还是(?!得|要|先)", "是新的还是早上那两袋"),
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
# Words to a colleague are no question to the resident.
TO_COLLEAGUE: Cues = (
    (r"^@\S", "@张三 你去过吗"),
    (r"^(?:老|小|大)[\u4e00-\u9fff](?:[\u4e00-\u9fff]{0,1}[,，：:\s]|你|去|把|在|那|带|跑|到)", "小张你去过吗"),
    (
        r"^(?![告转通跟给让叫问麻请回那这])[\u4e00-\u9fff]{1,3}(?:科|队|工|主任|所长|站长|班长|哥|姐"
        r"|师傅)(?:[,，：:\s]|你|去|把)",
        "张队你去过吗",
    ),
    (
        r"你(?:们)?(?:去|来|那|看|管|片|负责|跑|带|先|把|俩|组|班|手里)|咱|谁(?:去|来|负责|管|接|办|有空|在|值班|跟)",
        "谁去看过",
    ),
    (r"领导问|主任问|局里问|科长问|是你(?:的|们|那)|你(?:那)?片", "弄好没有，领导问"),
)
# An order among colleagues, under a card: somebody has taken it in hand.
ORDERS: Cues = (
    (
        r"^(?:@\S+\s*|(?:老|小|大)[\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff]{1,2}(?:队|组|班|哥|姐|工|科|师傅)"
        r"|[一二三四]队)"
        r"[,，：:\s]*你?(?:们)?(?:去|跑一趟|带|叫"
        r"|派|开车|过去|安排|处理|盯|看)",
        "老刘去一趟",
    ),
    (r"^(?:@\S+\s*)?(?:你们?|大家)(?:去|跑|带|派|过去|安排|处理|看|盯)", "你去处理一下"),
    (r"^(?:老|小)[\u4e00-\u9fff][,，\s]*(?:捎|顺|带|拉|清|修|把)", "小刘，顺路带上"),
)

# ── Words for the resident ─────────────────────────────────────────────────────────────────────────

TELL_LED: Cues = (
    (
        rf"(?:帮忙|麻烦|请|先|你们?|可以|帮我|替我|再|就)*(?:跟|和|给|同|对|向){RESIDENT}{KIN}"
        r"(?:说(?!明)|讲|回复|回个话|回|解释|答复|捎句话|带句话)(?!(?:清楚|明白|明|好|完|一声"
        rf"|一下|下|声)?(?:了|过)|完|的|不|没)(?:{ONCE}|{CLEARLY}|个信儿?|个话)?",
        "跟居民说一下",
    ),
    (
        rf"(?:麻烦|请|先|帮忙|就|可以|转)*(?:告诉|告知|回复|答复|转[告达]|通知|回)(?:一下|一声|下)?{RESIDENT}{KIN}(?!了|过"
        rf"|的|没|要慎重|说没)(?:{ONCE}|个信儿?|个话|个电话)?",
        "告诉他",
    ),
    (
        r"(?:答复|回复)(?:(?:一下|一声)\s*[:：,，]|\s*[:：])|(?:麻烦|请|帮忙|辛苦|你们?|帮我"
        r"|替我)*(?:转[达告](?:一下|一声|下)?"
        r"|(?:给)?回(?:个[话信]儿?|一?句话?))(?=[,，:：\s]|$)",
        "麻烦转告一下，周三停水",
    ),
    (
        rf"(?:please |just |pls |can you |could you )*(?:tell|let|inform) {HER} (?:know )?(?:that )?"
        rf"|(?:please )?(?:reply|pass (?:it )?on|explain) to {HER}(?: that|:)? ",
        "tell them that",
    ),
)
TOLD_QUESTION = re.compile(r"[?？][\W_]*$|(?:吗|没|没有|不)[\W_]*$")  # 跟居民说了没
TOLD_BEFORE = re.compile(r"(?:别|不要|不用|先别|甭|没|未|不能|勿|怎么|咋|谁|已经?|刚|don't |do not |never |who )$")

# ── Not ours ───────────────────────────────────────────────────────────────────────────────────────

NOT_OURS: Cues = (
    (r"(?:请|建议|申请)(?:改派|转派|转办|转交|退回|退单)|属地(?:是|在|为|属)", "请改派街道"),
    (rf"不(?:归|属于?|该|由){US}", "不归我们"),
    (
        rf"(?:不|并不|可不)是{US}(?:的|管|负责|范围|辖区|片|这片|这边|职责|单位|清|修|拉|弄|办|\S{{0,6}}(?:范围"
        rf"|职责|辖区|活|事))",
        "不是我们的",
    ),
    (r"不(?:在|属于?)(?:\w{0,4})(?:辖区|管辖|范围|职责|片区)", "不在我们辖区"),
    (rf"{US}(?:管不着|管不了|没权|没有(?:管辖|执法)权|不管这|不负责)", "我们不负责"),
    (
        rf"(?:跟|和|与){US}(?:没|无|没有)(?:啥|什么)?关系?|与(?:我|本)(?:单位|局|处)无关|非(?:我|本)(?:单位|局"
        rf"|处|部门|辖区|职责|片)",
        "跟我们没关系",
    ),
    (
        r"(?:该|得|去|应当)找(?:物业|业主|产权|社区|街道|村委?)|(?:物业|产权单位|业主|社区"
        r"|街道)(?:自己)?(?:来)?(?:管|负责)的?$"
        r"|^(?:是|这是|属于)?(?:物业|产权单位|街道|社区|业主)的(?:活儿?|事儿?|职责|责任)",
        "该找物业",
    ),
    (
        r"^(?:这[件个单]?|那就|直接|给|先)*(?:退|打)(?:回去?|单|掉)(?:吧|了吧)?(?=$|[^\w])|退了吧|(?:退"
        r"|打)回去(?!年)",
        "退单吧",
    ),
    (r"(?:转|派|退|给|发|分)错(?:了|单)|搞错(?:了)?(?:单位|部门)|不归这边", "派错了"),
    (
        r"\bnot (?:ours\b|our (?:job|street|building|side|pipe|area|patch|business|department|road|one)|for us\b)"
        r"|\bisn't ours\b"
        r"|\bwrong (?:department|team|office|unit)\b|\bnot us\b",
        "not our patch",
    ),
)
# With a department's name after it: "转住建局", "归水务管".
SENT_ON = (
    r"(?:转(?:给|到|至|交|派)?|改派(?:给|到)?|派给|退给|移交(?:给)?|交给|(?:应该?|该|得)?(?:归|由|找|是)"
    r"|得|应该?|应当|该|属于|应属"
    r"|\b(?:go(?:es)? to|belongs? to|pass (?:it |this )?(?:on )?to|send (?:it |this )?to|for|is"
    r"|it's)\b(?: the)?)\s*(?:人家|他们)?"
)
UNIT = (
    r"[\u4e00-\u9fff]{0,8}?(?:局|处(?!理|置|罚)|办(?!理|结|了)|大队|支队|执法队|公司|中心|物业|街道|社区"
    r"|村委会?|[\u4e00-\u9fff]{2}[镇乡]|镇政府|乡政府|站"
    r"|所(?!以|有)|委(?!托))(?![\u4e00-\u9fff]{0,2}(?:门口|门前|旁边|附近|对面|楼下|那边|院里))"
)
SENT_TO_UNIT = rf"(?:转(?:给|到|至|交)?|改派|派给|移交(?:给)?|(?:应该?|该)?归)\s*{UNIT}"
# Beside these, 不归我们 says nothing of the kind: rhetoric, an order not to say it, or work that is done all the same.
OURS_ALL_THE_SAME: Cues = (
    (
        r"(?:别|不能|不许|不准|不得|不要|少|谁敢|甭|不兴|休想|哪能|能|敢)(?:再|都|总|老|光|跟我"
        r"|给我)*(?:说|讲|推|回|写|喊|扯)",
        "别说不归我们",
    ),
    (r"(?:归|该|算|是|找)(?:谁|哪家|哪个|哪里)|还能(?:归|是|推)", "不归我们还能归谁"),
    (r"(?:也|都|还是|先)(?:得|要|去|给|把|帮|管|清|处理|弄|办|拉|修)", "不归我们也得去"),
    (r"(?:不归|不是)\S{0,8}(?:吗|么|吧)[\W_]*$|谁说|是不是|归不归|要是|如果|万一|的话|的事少", "是不是不归我们"),
    (r"(?:上次|上回|昨天|前天|之前|那次|那回|那件)", "上次那件转城管了"),
)

# Without any of these, no press is said to have been wrong.
OF_PRESS = re.compile(r"[错误滑没]|不小心|点[快早]|wrong|mistake|misclick")
WRONG_PRESS: Cues = (
    (
        r"(?:[^\w]|不好意思|对不起|抱歉|哎呀?|刚才?|上午|早上|昨天|我们?|不是这[个件条单]|不小心|手快|那[下个]|手滑"
        r"|手误|是|刚刚|哦|啊"
        r"|不对|错了|等等|坏了|糟了|完了)*(?:(?:点|按|选"
        r"|摁|签|接)错|手[滑误](?!的)|误(?:签|点|操作|接)|错签|点[快早]了|(?<=不小心)[点按签]"
        r"|[弄搞]错了?[,，\s]*不是这)",
        "不好意思点错了",
    ),
    (r"(?:这|那)?[件个条单]?(?:我们|咱们?|我)?(?:没|没有|并没)(?:有)?(?:接|签收|签)(?:这|的|过|$)", "这单我们没签"),
    (
        r"(?:oops|sorry)?[^\w]*(?:(?:pressed |tapped )?(?:the )?wrong (?:one|case|button)|my mistake"
        r"|misclick(?:ed)?)\b",
        "oops, wrong one",
    ),
)
