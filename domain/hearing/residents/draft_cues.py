"""Cues of what is said while a complaint is told, each matched with one clause in lower case."""

from __future__ import annotations

import re

# Clauses; a question mark stays with its clause.
EDGE = re.compile(r"(?<=[?？])|[，,。!！;；~、…\n]+|\.(?=\s|$)|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])|\s+-+\s+|—+")

_FILLER = (
    r"(?:[^\w]|哎呀?|嗯+|哦|噢|啊|唉|那个?|麻烦|请|不好意思|对不起|抱歉|你们?|您|咱|oh|well|ah|um|sorry"
    r"|please|pls|actually|ok(?:ay)?|no|hey|just|hmm)*"
)
_FILE = r"(?:提?交|上报|登记|报|发|送|递|投)"

# 先别交 · 别急着报 · 还不想发 · don't send it yet · hold it
HOLD = re.compile(
    rf"{_FILLER}(?:我们?|俺)?(?:先|还|暂时|千万)?(?:别|不要|甭|不急着?|不想|没想好|不打算)(?:再)?(?:急着?"
    rf"|着急|先|忙着?)?(?:给我|帮我)?{_FILE}(?:出去|上去|了|呢|啊|吧|哈|它|这个)*(?:[^\w]|[我等让再]|$)"
    rf"|{_FILLER}(?:今天|现在)?(?:先|暂时?)不(?:要)?{_FILE}(?:了|吧|啊)*(?:$|[^\w])|{_FILLER}(?:先"
    rf"|暂时)(?:别急|不急|放着|放一放|搁着|搁一搁|存着|留着|缓一?缓|这样放着)|{_FILLER}(?:我|俺|咱|让我"
    rf"|容我|我们|得)?(?:得|要|想|去|先|再|回去|回家|还得)*(?:跟|和|与|同)\w{{1,8}}?(?:商量|合计|说一声"
    rf"|核实|确认|讨论|通个气)|{_FILLER}(?:我|俺|让我|容我|我们)(?:得|要|再|先|还得|还要|回去)*(?:想想"
    rf"|想一想|考虑|琢磨|斟酌)(?:一下|考虑|琢磨|再说|吧)*$|{_FILLER}(?:(?:i'd|i would) (?:rather"
    rf"|prefer)(?: you)? )?(?:don'?t|do not|not) (?:you )?(?:send|submit|file|post|report)\b"
    rf"|{_FILLER}(?:hold (?:off|it|that|fire)\b|not (?:yet|now)\b|(?:maybe )?(?:later"
    rf"|tomorrow)\b(?: maybe)?\W*$|before you (?:send|submit|file)|i(?:'ll| will| need to| have to| want to"
    rf"| must)"
    r" (?:think about|talk (?:to|with)|discuss|sleep on|ask my))",
)
# 等会儿 · 等我下楼看看 · 我问问门卫 · 还没说完 · hang on · let me check
_LOOK = r"(?:说|看|发|补|弄|瞅|瞧|问|找|查|数|认|核实|确认|拍|翻|量|打听)"
WAIT = re.compile(
    rf"{_FILLER}先别(?:$|[^\w]|动|啊|呢)|{_FILLER}(?:先|再)?(?:等(?:一?会儿?|一?下|等|我)|稍等|稍候|稍后"
    rf"|慢着|别急|不急|待会儿?|过会儿?|回头|晚点儿?|一会儿?)(?:啊|吧|哈|哦|呀|哟|嘛|着|再|先|就)*(?:$|[^\w]"
    rf"|我|俺|让|咱|给你|{_LOOK}|[去下上出到回].{{0,4}}?{_LOOK})|{_FILLER}等\w{{1,6}}?(?:再说"
    rf"|再[弄交报发补]|回来|到家|下班)|{_FILLER}我?(?:明天|后天|晚上|下午|改天|过两天|周末|有空"
    rf"|一会儿?)我?再(?:{_FILE}|[说弄补写])(?:了|吧|啊)*(?:$|[^\w])|{_FILLER}(?:我|俺|咱|让我|容我)(?:这就"
    rf"|现在|马上|先|再|得|去|要|给你|给您|下楼|上楼|出去|出门|回家|过去)*{_LOOK}[一了]?(?:\w|下|张|个)?"
    r"(?:一下)?(?:看|瞅|瞧|问|照片?|图|门牌|楼号|地址|位置|门卫|物业|保安|邻居|老伴|我[爸妈])?(?:去|再说"
    r"|再发|再报|先|哈|啊|吧|号|叫啥|叫什么)*$"
    rf"|{_FILLER}(?:我?还|我|话)?没(?:有)?(?:说|写|打|发|讲)完|我?还没(?:好|弄好|写好)|{_FILLER}(?:hold on"
    rf"|hang on|wait(?: (?:a|one)? ?(?:sec(?:ond)?|minute|min|moment|bit)\b|$|[^\w])|(?:one|just a"
    rf"|give me a|half a) (?:sec(?:ond)?|mo(?:ment)?|min(?:ute)?|bit)\b"
    r"|bear with me|let me (?:\w+ )?(?:check|ask|look|see|think|find|get|go|take)\b|i(?:'ll"
    r"| will)(?: just)?(?: go)?(?: and)? (?:check|ask|look|see|find out|get back)\b|(?:brb|back in a)\b"
    r"|i(?:'m| am) not (?:done|finished))",
)
# 算了 · 不报了 · 不用了 · 当我没说 · never mind · forget it
CANCEL = re.compile(
    rf"{_FILLER}(?:谢谢|多谢|我们?|俺|还是|就|那就|要不)*(?:(?:拉倒|算了?)(?:吧|啊|了)*(?:$|[^\w]|不|别|我"
    rf"|就?当)|(?:不|别|甭)(?:用|必|要|想|打算)?(?:再|麻烦)?(?:{_FILE}|反映|反应|投诉|弄|说|管|添|告|麻烦"
    rf"|折腾)(?:上去|你们?|您|它)?(?:了|啦)(?:$|[^\w]|吧|啊|哈|谢)|不(?:用|必|需要)(?:了|啦)|(?:不|别)(?:用|必)(?:再|给我)?(?:登记|上报|提交|报|记)(?:的|吧|啊|哈|嘛)*$|(?:取消|撤销"
    rf"|撤回|撤了|作废|删了|删掉|删除|不算)(?:它|这[个条件])?(?:吧|了|掉)*$|(?:没事了)?当我?没(?:说|报|发)|我?(?:这个|这条|这件|这事)?就?[别不](?:发|报|交)了[叭吧啊呀]*$|(?:全"
    rf"|都)?删了吧"
    r"|(?:别|不)(?:理|管)(?:我|它)了?$|(?:你|您|快|赶紧|还是)*(?:给我|帮我|替我)(?:都|全)?(?:撤|取消|删"
    r"|作废)(?:了|掉|吧)*$)"
    rf"|{_FILLER}(?:never ?mind|forget (?:it|that|about it)|scrap (?:it|that|this)|cancel(?: (?:it|that"
    rf"|this|please|pls|my \w+))*\W*$|drop it|leave it\W*$"
    r"|don'?t bother|no need(?: any ?more| now| to (?:send|report|file))?\W*(?:$|the|it)|i(?:'ve"
    r"| have) changed my mind|withdraw (?:it|this|that)|ignore (?:that|this|it|me|my)|delete (?:it|that"
    r"|this)\W*$)",
)
# 先给我弄 · 快办吧 · just fix it: beside 不发了, it is not given up
WISHES_DONE = re.compile(
    r"(?:先|快点?|赶紧|赶快|马上|尽快|抓紧|早点)(?:的|来|去|过来|派人|给|帮|替|我们?|俺|咱|把它|先)*"
    r"(?:弄|办|修|处理|解决|清|整|搞|管管)(?!掉)|\b(?:just|please|hurry and) (?:fix|sort|mend|repair|clear|deal with)\b"
)
# 还是报吧 · file it after all: what was cancelled is taken up again
TAKES_UP = re.compile(
    rf"{_FILLER}(?:算了|那|我们?|俺|想了想|想想)*[，, ]*(?:要不)?(?:还是|又想)"
    rf"(?:给|帮|替|想|要|得|跟|和|我|你们?|您)*"
    rf"(?:{_FILE}|说|反映|反应|投诉)(?:上去|上|出去|一下|了|你们)*(?:吧|呗|啊|好了|得了)*\W*$"
    rf"|{_FILLER}(?:i )?(?:still )?(?:do )?(?:want|would like|'d like)? ?(?:to )?(?:file|report|send|submit)"
    r" (?:it|this|that) after all\W*$"
    rf"|{_FILLER}(?:i )?still want to (?:file|report|send|submit)(?: (?:it|this|that))?\W*$"
)
# 那就好 · 那太好了: said to an answer, it agrees to nothing
RELIEVED = re.compile(
    r"^\W*[那这][就可真太是]{1,4}(?:好|放心|踏实)(?:极了|[了啦呀啊])*\W*$|\bgood to (?:hear|know)\b"
    r"|\bthat'?s a relief\b"
)
# 灯还是报吧 · 另外两个还要报啊: right after a cancel, of one of the things that were told
TAKES_UP_ONE = re.compile(
    r"(?:[^\w]|那|不对|不是|我说)*(?P<thing>[^，,。不没别只就还要]{1,10}?)(?:的事|那[个件]|这[个件])?"
    r"(?:还是|还|也|仍然?|照样)(?:得|要|想|该)?(?:给|帮|替)?(?:我|我们)?"
    rf"(?:{_FILE}|反映|反应|投诉)(?:上去|一下|的|了|你们)*(?:吧|呗|啊|呀|嘛|哦|哈|的)*[\W]*"
)
# Of words that agree, a verb of filing
FILES = re.compile(r"提交|交|报|发|上报|登记|送|\b(?:send|submit|file|go ahead|do it|ship it)\b")
# 地址还是写的7号楼 · it still says 7
STILL_WRONG = re.compile(
    r"(?:地址|地点|楼号|位置|门牌|上面|那里|这里)(?:怎么|咋)?(?:还|仍|依然)(?:是|写|显示|不对|错|没改)"
    r"|\b(?:place|address|building|it|number|preview) still (?:says|shows|reads|has|wrong)\b"
    r"|\b(?:place|address|building|number) (?:is )?still wrong\b"
)
AFTER_ALL = re.compile(r"(?:算了|拉倒).{0,6}(?:就?这样|就?这么|还是)(?!算|拉|不|别)")
# 刚看见车来拉走了 · 已经修好了: told of the matter, it is over
ENDED = re.compile(
    r"(?:车|人|工人|师傅|环卫|他们)(?:刚|刚刚|这会儿|现在|已经|正好)*(?:来|到)(?:了|拉|清|修|收)|刚(?:刚"
    r"|才)?(?:来|过来)(?:人|车|师傅)|来人了|(?:刚|已经|刚刚|现在|都|自己|又)+(?:被)?(?:给)?(?:清|拉|修|收"
    r"|搬|挪|弄|处理|解决|恢复|通|来|亮|好)(?:走|掉|完|好|干净|上|开)*了|(?:just|already|now|has|have|'s"
    r"|been)+.{0,14}\b(?:turned up|arrived|come|came|gone|fixed|collected|emptied|cleared|sorted|solved"
    r"|taken (?:away|it)|working|back on)\b",
)
NOT_ENDED = re.compile(
    r"(?:没(?!事)|不|未|又|还|就|半|(?<!刚)才|但|可是|结果|第二天|几天|好几次|多少次)(?!经|来)|天|次|坏|说"
    r"|\b(?:but|not|never|still|again|nobody|no one|n't|weeks?|days?|since|until)\b|[?？吗呢]"
)
# 中 · 就这么整吧 · looks good · yep send it: `CORE` agrees, the rest is politeness
_CORE_ZH = (
    r"好|可以|行|中|成|妥|嗯呢|[按照]这个来|得嘞|得咧|齐活|对|是|嗯|没问题|没有问题|没毛病|无误|没错"
    r"|(?:按照|照着|[按照])(?:[你您]们?)?(?:说|写|弄|列|整理|记)好?的?"
    r"|(?:按照|照着|[按照])(?:上面|上边|前面|以上|这上面|这样|这个)(?:说|写|列)?的?"
    r"|没意见|不用改|不改|别改|没(?:啥|什么|有)?(?:要|可|好)?补充|补充完|就它|确认|确定|同意|提交|交|报|发|上报|登记|就这样|就这么|就这|这样|这么|ok|okay|整"
    r"|得了|没啥(?:改|问题)|写得?(?:挺|很)?(?:好|清楚|明白)|齐了|送"
)
_REST_ZH = (
    r"老铁|来|反正也没用|的|吧|了|呗|啊|哈|呀|哦|嘛|得|啦|滴|哟|喽|整|着|办|写|定|弄|挺|很|都|就|那|那就"
    r"|上去|出去|过去|谢谢|多谢|感谢|辛苦|麻烦|您|你们?|帮我|帮忙|给我|给咱|替我|直接|快|赶紧|马上|快点"
    r"|照这个|按这个|内容|先|算了|我看|看|去|一下|它|请|即可|咱|这个|我"
)
_CORE_EN = (
    r"yes|y|yep|yeah|yup|ok|okay|sure|fine|good|great|perfect|lovely|brilliant|right|correct|confirmed?"
    r"|send|submit|file|goahead|goforit|doit|allgood|shipit|spoton|thatsit|lgtm|agreed"
)
_REST_EN = (
    r"looks?|itlooks?|thats?|that|itis|its|it|is|all|very|off|in|now|then|please|pls|thanks|thankyou|so"
    r"|much|to|me|with|i|am|im|happy|just|as|by|and|away|for|you|can|this|on|cheers|mate|alright|a|lot|the"
    r"|report|well"
)
AGREES = re.compile(rf"(?:{_CORE_ZH}|{_REST_ZH}|{_CORE_EN}|{_REST_EN}){{1,14}}")
CORE = re.compile(rf"{_CORE_ZH}|{_CORE_EN}")
# 帮我交上去得了 · 直接报吧 · please submit it: said with other words
SENDS = re.compile(
    r"(?:提交|交上去|报上去|发出去|发上去|交了|交|报|登记|上报)(?:了|它)?(?:得了|吧|就行|就好|就完了|呗)+$"
    r"|(?:帮我|替我|给我|麻烦你?|直接|就)(?:把它|给)?(?:提交|交上?去?|报上?去?|递上?去|上报|登记|发出去)(?:了|一下"
    r"|吧|上|去|得了)*$|\b(?:please|just|so|you can|yes|yep|and|then|now)?\s*(?:send|submit|file) (?:it"
    r"|this|that)(?: off| in| now| for me| please| then| as it is)*\W*$|\bgo ahead\b"
)
# Before it: 别帮我交, 怎么交, 要不要交 · don't send it
NOT_SENT = re.compile(
    r"(?:别|不|没|未|先|等|怎么|咋|如何|要不要|是不是|谁|再|能|可以)(?:你|您|给|再|急着?|着急|帮我|我|要"
    r"|是)*$|(?:n't|not|when|how|did|who|if|before|after|until|should i|shall i|can i|do i|to)\b.{0,14}$"
)
ASKS_LAST = re.compile(
    r"[?？]|(?:吗|(?<!什)么|(?<!嗯)呢|[了着过]没(?:有)?|行不行|好不好|成不成|对不对|是不是|咋样|怎么样)\W*$"
)
OF_BUTTONS = re.compile(
    r"[点按摁]|屏幕|手机|手抖|不会(?:弄|用|整)|看不清|字(?:太)?小|眼花|老花|\b(?:button|tap|press|click"
    r"|screen|phone|thumb|glasses)\w*\b"
)
# 随便, 你看着办: agreement that nobody can be sure of
SHRUGS = re.compile(
    r"^\W*(?:随便|(?:你们?|您)?看着办|好像还行|大概|差不多|应该行|还行|凑合)(?:吧|了|啊|就这样|都行|行)*\W*$"
)
WRONG_CATEGORY = re.compile(
    r"(?:类别|分类|归类).{0,4}(?:错|不对|改|换)|(?:改|换)(?:一?下|个)?(?:类别|分类)"
    r"|\b(?:wrong|change (?:the )?) ?category\b"
)
WRONG_KIND = re.compile(
    r"类型.{0,4}(?:错|不对|改|换)|(?:改|换)(?:一?下|个)?类型|\b(?:wrong|change (?:the )?) ?(?:kind|type)\b(?! of)"
)
# 这字看不清 念给我听: about the preview itself
UNREADABLE = re.compile(
    r"看不(?:清|见|明白)(?!路|人|东西|车|道|脚)|字.{0,4}小|(?:念|读)给我|听不懂|看不懂"
    r"|\b(?:read it|too small|can'?t (?:see|read))\b"
)
# 可以。再加一句：… · add that …
MORE = re.compile(
    r"(?:(?:好的?|可以的?|行|对的?|嗯+|没问题|挺好的?|ok(?:ay)?|yes|yep|fine|good|looks good"
    r"|great)\W*)*(?:(?:但|但是|就是|不过|那|麻烦|请|你|您|帮我|给我|再|另外|还要?|and|but|oh|just|please"
    r"|could you|can you|one more thing)\W*)*(?:(?:再|另外|还要?|帮我|给我|麻烦|请)(?:帮我|给我)?(?:加"
    r"|补充|添|写|补)(?:上|进去)?(?:一句|一下|一条|两句|一点|点|个|句)*|(?:加|补充|添)(?:上|一句|一下|一条"
    r"|两句|一点|点)+|(?:补充|加)(?=[:：，, ])|(?:also )?(?:add|mention|include|put)\b(?: (?:that|this"
    r"|one more thing|in))*)[\s:：，,。-]*",
    re.IGNORECASE,
)
WRONG_FIRST = re.compile(
    r"(?:[^\w]|嗯|哎呀?|哦|啊|不好意思|对不起|抱歉|我|地址|地点|楼号|位置|刚刚?才?|前面|上面)*(?:(?:写|说|打|弄|搞|记"
    r"|填|发|讲|报)错|错了|不对(?:$|[^\w]|啊|吧|，)|更正|纠正|改一?下|改成|改为)|(?:[^\w]|oh|no|sorry"
    r"|oops)*(?:wrong|my mistake|i meant|correction|typo)\b",
    re.IGNORECASE,
)
NOTHING_MORE = (
    "",
    "了",
    "字",
    "字了",
    "了字",
    "了个字",
    "啊",
    "吧",
    "地址",
    "地点",
    "楼号",
    "place",
    "address",
    "building",
    "的",
    "呀",
)
OF_PLACE = re.compile(r"地址|地点|楼号|位置|门牌|\b(?:place|address|building|location)\b", re.IGNORECASE)
# 行不行 · 吗 · 多久 · what do you reckon
ASKS = re.compile(
    r"[?？]|(?:吗|(?<!什)么|(?<!嗯)呢|[了着过]没(?:有)?)\W*$|(?:行不行|好不好|成不成|中不中|对不对|是不是"
    r"|可不可以|能不能|要不要|会不会|有没有|合不合适|咋样|怎么样|如何|啥意思|什么意思"
    r"|怎么(?:[办弄点写交改发用]|提交)|咋(?:[办弄点写整交改发用]|提交)|谁|多久|多长时间|几天|什么时候"
    r"|啥时候|为啥|为什么|哪儿?个|点哪|在哪|哪(?:儿|里)?(?:有|能|可以)|[去上往到扔放搁]哪|哪\W*$)|\b(?:what|how|who"
    r"|when|why|which|should i|do you|is it"
    r"|is that|are you|can you|could you|will (?:you|they|it)|would you|does)\b"
)
# 我在路口等你半天了 · 老公你看 · 你到哪了
TO_OTHERS = re.compile(
    r"^(?:[^\w])*(?:老公|老婆|媳妇|亲爱的|宝贝|宝|老妈|老爸|妈|爸|爷爷|奶奶|姐|哥|弟|妹|儿子|闺女|女儿"
    r"|老板|师傅|小[王李张刘陈赵]|@\w+|honey|darling|love|dear|mum|mom|dad|babe)(?:[,， ]|你|您|咱|帮我"
    r"|看看|快|在|到|晚|今|几|回|吃|接|我)|你(?:们)?(?:到哪|走到哪|在哪儿?(?:了|呢|啊)?$|啥时候(?:到|回)"
    r"|几点(?:到|回)|快(?:到|来|点)|什么时候(?:到|回))|等你(?:半天|好久|半个|了|们?吃|回)|接(?:你|娃"
    r"|孩子)(?:放学)?(?:了|去)?$|我?(?:马上|快|就)?到(?:家|公司|楼下|单位)了|(?:晚上|中午|今晚"
    r"|周末)(?:一起)?(?:吃|去哪吃|回)|回来(?:吃饭|带|买)|(?:买|带|捎)\w{1,6}回来|别忘了(?:带|买|拿"
    r"|接)?\W*$|(?:几点|啥时候)(?:回来|到家|下班)|发错(?:了|人)|\bwrong (?:chat|person|window|number)\b"
    r"|\bnot (?:for you|meant for you)\b|\bwhere are you\b|\bon my way\b|\bi(?:'m| am) (?:here"
    r"|waiting for you|at the)\b.{0,20}\bwhere\b"
)
# 地方发个定位行不行 · can I send a pin
PIN = re.compile(
    r"(?:发|分享|传|给你|用)(?:你|您|你们|一?个|下|张)*(?:定位|位置|坐标|导航|地图|照片|图).{0,6}(?:行不行"
    r"|行吗|可以|成不|成吗|中不中|能行|好使|吗|[?？]|不)|(?:怎么|咋|能不能|可以|能)发(?:个)?(?:定位|位置"
    r"|坐标|照片)|\b(?:can|could|may|should|shall) i (?:just )?(?:send|share|drop|post|use"
    r"|give)\b.{0,20}\b(?:pin|location|map|photo|picture|coordinates)\b|\bhow do i (?:send|share|drop)\b",
    re.IGNORECASE,
)
# No place can be told: 没有具体地方, 说不上来在哪
_SITE = r"(?:地方|地址|位置|地点|门牌号?|地儿|场所)"
_WHICH = rf"(?:具体)?(?:在|是|叫)?(?:哪儿?|哪里|[什啥]么?(?:地方|位置|路|名字?)?|{_SITE}|名字?|路名)?"
NOWHERE = re.compile(
    rf"(?:我|这个|这事|也|真的?|实在|就是|其实|一下子?|{_SITE})*"
    rf"(?:(?:没有?|没个|没啥|没什么)(?:一个|个)?(?:具体|固定|准确|准|确切|明确|特定)的?{_SITE}?"
    rf"|没有?(?:{_SITE}|地名|路名)|(?:说|讲|写|答|叫|描述)不(?:上来?|出来?|清楚?|明白|好|准){_WHICH}"
    rf"|(?:不|不太|搞不|弄不)(?:知道|晓得|清楚|懂|记得){_WHICH}"
    rf"|不(?:固定|一定|限){_SITE}?|[跟和与]?{_SITE}(?:没关系|无关)|不(?:分|看|涉及){_SITE}"
    r"|no (?:particular|specific|exact|fixed) (?:place|location|address)|nowhere in particular"
    r"|(?:i )?(?:can(?:no|')t|could ?n't) (?:say|tell|describe) where(?: it is| exactly)?|it (?:moves|varies|changes))"
    r"[了啊呀吧呢的哦]*"
)
# Everywhere: it is told, and no place is asked for
EVERYWHERE = re.compile(
    r"(?:到处|哪儿|哪里|哪哪|处处|各处|全县|全城|满城|满大街|整个[县城]|[好很]多地方|不少地方|每个地方|每条街|整[条个](?:街|路|村|小区|院子?))[都也]"
    r"|\b(?:everywhere|all over (?:the )?(?:town|county|place)|in many places)\b"
)
# What happened or is so: words with one tell of the matter, whatever they ask besides.
FACTS = re.compile(
    r"[臭脏满漏堵坏吵塌断裂溢摔咬味]|没人(?:管|来|修|清)|天了|个月|一直|昨[天晚]|今[天早]|每天|老人|孩子"
    r"|苍蝇|老鼠|蚊子|受不了|危险|又|还有|\b(?:smell\w*|stinks?|full|broken|leak\w*|dirty|loud|noise|rats?"
    r"|flies|again|days?|weeks?|nobody|dangerous|blocked|overflow\w*)\b"
)
