"""The cues of grades, of their correction, and of words once a case is closed, in both languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.hearing.residents.result_cues import Cues

_OF_FIVE = r"(?:out of|/) ?(?:5|five)\b"
_GIVEN = r"(?:^|\b(?:give|rate|make|call) (?:it|this|that|you|them) |\b(?:rating|grade|score)[ :]+|\bto )"
_RATED = r"^(?:my )?(?:rating|grade|score)(?: is|:)? ?"
# Grades, from the most certain. The first that matches is meant.
GRADES: Sequence[tuple[int, str, str]] = (
    (
        1,
        r"(?:非常|很|太|极其?|特别|十分|相当|完全|超级?|老)(?:地|的)?不满意|一点儿?[都也]?不满意|不满意(?:极了|透了|到家)",
        "特别不满意",
    ),
    (2, r"不(?:太|大|怎么|是很|是太|很|咋|够|那么)满意", "不大满意"),
    (
        4,
        r"(?:没(?:有)?(?:什么|啥|哪儿|任何|哪里)?(?:可|好)?|挑不出(?:什么|啥)?|无)不满意?(?:的)?|不是不满意",
        "没啥不满意",
    ),
    (2, r"不满意", "不满意"),
    (3, r"(?:基本(?:上)?|还算|勉强|大致|大体)满意|中评", "勉强满意"),
    (
        5,
        r"(?:非常|很|太|特别|十分|相当|超级?|老|可|贼|最|极其?|万分|百分百|100%|完全)(?:地|的)?满意|满意(?:极了|得很|极啦)",
        "老满意了",
    ),
    (4, r"(?<!不)满意(?!度)", "满意"),
    (
        5,
        r"好评|满分|五(?:颗)?星(?!期)|5(?:颗)?星(?!期)|(?:^|[^\d负])(?:100|5|五|一百|10|十)分(?:吧|啊|呀|了|好评|吗|么|不)?$|^没(?:有)?(?:得|啥"
        r"|什么)?(?:可)?(?:说的?|挑的?)$",
        "给个满分",
    ),
    (
        1,
        r"差评|负[^,]{0,3}分|(?:零|0|1|一)(?:颗)?星(?!期)|(?:^|[^\d负])(?:零|0|1|一|○)分(?:吧|啊|呀|了|好评|吗|么|不)?$|一个星",
        "打零分",
    ),
    (2, r"(?:2|二|两)(?:颗)?星(?!期)|(?:^|[^\d负])(?:2|二|两)分(?:吧|啊|呀|了|好评|吗|么|不)?$", "两分"),
    (3, r"(?:3|三)(?:颗)?星(?!期)|(?:^|[^\d负])(?:3|三)分(?:吧|啊|呀|了|好评|吗|么|不)?$", "打三分"),
    (4, r"(?:4|四)(?:颗)?星(?!期)|(?:^|[^\d负])(?:4|四)分(?:吧|啊|呀|了|好评|吗|么|不)?$", "四星"),
    # Numbers in English: of five, of stars.
    (
        1,
        rf"\b(?:one|1) ?{_OF_FIVE}|{_GIVEN}(?:an? )(?:one|1)(?: please| then)?$|{_RATED}(?:one|1)$",
        "i give it a one",
    ),
    (
        2,
        rf"\b(?:two|2) ?{_OF_FIVE}|{_GIVEN}(?:an? )(?:two|2)(?: please| then)?$|{_RATED}(?:two|2)$",
        "i give it a two",
    ),
    (
        3,
        rf"\b(?:three|3) ?{_OF_FIVE}|{_GIVEN}(?:an? )(?:three|3)(?: please| then)?$|{_RATED}(?:three|3)$",
        "i give it a three",
    ),
    (
        4,
        rf"\b(?:four|4) ?{_OF_FIVE}|{_GIVEN}(?:an? )(?:four|4)(?: please| then)?$|{_RATED}(?:four|4)$",
        "i give it a four",
    ),
    (
        5,
        rf"\b(?:five|5) ?{_OF_FIVE}|{_GIVEN}(?:an? )(?:five|5)(?: please| then)?$|{_RATED}(?:five|5)$",
        "i give it a five",
    ),
    (
        1,
        r"\b(?:very|extremely|totally|completely|really|so) (?:dissatisfied|unsatisfied|unhappy"
        r"|disappointed)\b|\bnot .{1,20} at all\b|\b(?:one|1|zero|0) (?:stars?|points?)\b|\bnot (?:at all satisfied"
        r"|satisfied at all)\b",
        "very unhappy",
    ),
    (
        2,
        r"\b(?:dissatisfied|unsatisfied|unhappy|disappointed)\b|\bnot (?:very |really |that |so )?(?:satisfied"
        r"|happy|pleased)\b|\b(?:two|2) stars?\b|\b2 ?(?:out of|/) ?5\b",
        "not very satisfied",
    ),
    (
        3,
        r"\b(?:fairly|basically|somewhat|partly) satisfied\b|\b(?:three|3) stars?\b",
        "three stars",
    ),
    (
        5,
        r"\b(?:very|extremely|totally|completely|really|so|most) (?:satisfied|happy|pleased)\b|\b(?:five"
        r"|5) stars?\b|\b10 ?(?:out of|/) ?10\b|\bcould ?n't be happier\b",
        "very satisfied",
    ),
    (4, r"\b(?:satisfied|pleased)\b|\b(?:four|4) stars?\b", "satisfied"),
)
# Alone, and nothing else said, these are a grade too.
PLAIN_GRADES: Sequence[tuple[int, str, str]] = (
    (
        5,
        r"(?:真|太|非常|特别|极|老)(?:的)?(?:好|棒|给力|快|赞)(?:了|啦|的|极了)?|excellent|perfect|amazing|great|awesome|wonderful",
        "太好了",
    ),
    (4, r"(?:挺|蛮|很)(?:好|棒|满意|不错)(?:的)?|不错(?:的|哦)?|good|nice|happy|pretty good", "挺好的"),
    (
        1,
        r"(?:太|真|非常|特别)(?:差|烂|糟)(?:劲)?(?:了)?|差劲(?:透了)?|烂透了|糟透了|terrible|awful|horrible|useless|pathetic",
        "太差劲了",
    ),
    (2, r"不(?:太|大|怎么)?(?:好|行|咋样|怎么样)|不咋(?:地|样)|bad|poor|not good", "不怎么样"),
)
MIDDLING = re.compile(
    r"一般|还行|还可以|凑合|马马虎虎|过得去|中等|说得过去|就那样|不好不坏|(?:比较|还)满意"
    r"|\b(?:so-so|okay?|average|alright|fair|meh|not bad)\b"
)
EITHER = re.compile(
    r"还是|或|谈不上|谈什么|算不上|说不上|哪来|什么满意|怎么能?满意|满意吧$|\bor\b"
)  # no grade is chosen
# 满意有啥用 · 修好了又能咋的: what is named is worth nothing to them
FUTILE = re.compile(
    r"有(?:啥|什么|个?屁|毛|何)用|[顶管](?:啥|什么|个?屁|个?啥)用?(?:$|\W)|又?能(?:怎么?|咋)(?:样|的|着|地|啦)|又(?:怎么?|咋)(?:样|的|着)"
    r"|(?:也|都)(?:没|白)(?:有)?(?:用|搭)|白搭|还不(?:是|就)?(?:一样|那样|老样子|那么回事)"
    r"|\bso what\b|\bwhat(?:'s| is) the (?:use|point)\b|\bwhat (?:good|use|difference) (?:is|does|will|would)\b"
)
# Of a clause beside a grade: filler, and that one is not to be asked again.
TELLS_NOTHING = re.compile(
    r"(?:(?:我|俺|咱)们?)?(?:就(?:这样|这么着|行|好)|(?:别|不要|不用)(?:再|老|总)?(?:问|发|打)[^,]{0,6}|(?:没|没有)(?:别的|其他|什么|啥)[^,]{0,4}|以后(?:再接再厉|继续|加油)[^,]{0,3}"
    r"|再接再厉|继续(?:努力|保持|加油)|大家都?[^,]{0,4}|给你们?[^,]{0,5}|可以(?:了|吧)?|打分|我(?:给|打|选)[^,]{0,4}|(?:这|那)(?:次|回)[^,]{0,2}|总(?:的)?(?:来说|体)[^,]{0,3})(?:吧|了|哈|啊)*"
)
MEANING = re.compile(r"区别|差别|意思|啥|什么|谁|为|怎么|有用|\b(?:difference|means?|what|who|why|how)\b")
# Of a grade: in form a question, in truth a wish.
MAY_I = re.compile(r"(?:能|可以|能不能|可不可以)(?:打|给|评|选|点)|\bcan i (?:give|rate|choose)\b")
DECLINED = re.compile(
    r"不(?:想|愿意?|打算)?(?:评|评价|打分)|不评|别(?:老|再|总)?问|(?:没|不)(?:空|功夫|工夫|心情)|忙着呢|评(?:这|那)?个?有(?:啥|什么)用"
    r"|\b(?:stop asking|no comment|rather not|don't want to (?:rate|say))\b"
)

# ── A grade that is corrected ──────────────────────────────────────────────────────────────────────
SLIP: Cues = (
    (r"(?:点|按|选|评|摁|戳)(?:错|反|歪)(?:了|啦|的|地方)?|打错分", "选错了"),
    (r"手(?:滑|误|抖|快了)|不小心(?:点|按|碰|选|摁)|误(?:点|触|操作)", "不小心点的"),
    (
        r"\bwrong (?:button|choice|grade|option)\b|\bmis-?(?:click|tap|press)\w*|\b(?:clicked|pressed|tapped"
        r"|hit|chose) .{0,20}by (?:mistake|accident)\b|\bmy mistake\b|\boops\b",
        "wrong button",
    ),
)
MEANT: Cues = (  # with a grade
    (r"想(?:点|按|选|打|评|给)", "本来想选好评"),
    (r"\b(?:mean?t|intended|wanted to (?:give|press|choose|tap))\b", "i meant satisfied"),
)
CHANGE: Cues = (  # with a grade, or a word for it
    (
        r"(?:改|换|调)(?:成|为|到|个|一下|下|回)|(?:想|要|能|可以|给我?|帮我?|重新|怎么|咋)[^,]{0,8}?(?:改|重评|重新评|重打)|(?:改|换)(?:评价|评分|打分"
        r"|差评|好评)|(?:评价|评分|打分|差评|分数?)[^,]{0,4}改",
        "帮我改成好评",
    ),
    (
        r"\b(?:change|update|edit|redo|revise)\b.{0,24}\b(?:rating|grade|review|answer|vote|it to"
        r"|to (?:very )?(?:dis)?satisfied|to (?:an? )?(?:one|two|three|four|five|[1-5]))\b|^(?:please )?make it\b",
        "change my rating",
    ),
    (r"气头上|(?:打|评|给)(?:得)?(?:低|高)了", "给低了"),
)
THE_GRADE = re.compile(
    r"气头上|[给打评]的分|评价|评分|打分|差评|好评|分数|给(?:得)?[低高]了|\b(?:rating|grade|review|vote)\b"
)
DELETION = re.compile(
    r"(?:姓名|名字|电话|号码|手机号|住址|地址|信息|资料|数据|记录|身份证)[^。]{0,20}从[^。]{1,8}(?:删|去|抹|清)"
    r"|(?:姓名|名字|电话|号码|手机号|住址|地址|信息|资料|数据|记录|身份证)[^。]{0,24}(?:(?:给|帮|替)(?:我|俺|咱)(?:都|全)?(?:去掉|抹|拿掉|弄掉|清掉|消掉|删|销)|别存|别留|抹掉|销毁|注销)"
    r"|把我的?(?:都|全|所有|全部)*(?:给)?(?:删|清空|抹)|(?:不|别)留(?:我的)?(?:记录|名字|底)|delete (?:everything|all)"
)
NO_REASON = re.compile(
    r"(?:没|没有|无|没啥|没什么)(?:什么|啥)?(?:原因|理由|可说的?|好说的?|了|特别的)?(?:吧|啊|呀)?|不(?:想|愿意?)说|不说了|算了(?:吧)?|跳过|none"
    r"|no reason|nothing|skip|never ?mind"
)
TO_MACHINE = re.compile(
    r"(?:机器人?|程序|电脑|软件|人工智能)(?:说|讲|懂|聊|问|回)|(?:跟|和|对|同)(?:你|个|着|一个)*(?:机器|程序|电脑)|真人|活人|大活人|叫个人"
    r"|\b(?:talk(?:ing)? to a (?:machine|robot|bot)|real (?:person|human)|stupid bot|you(?:'re"
    r"| are) a (?:machine|bot|robot))\b"
)

# ── After a case was closed ────────────────────────────────────────────────────────────────────────
WISHES_WELL = re.compile(
    r"祝|快乐|阖家|平安|新年好|过年好|恭喜|辛苦|节日|(?:群里|邻居|街坊|大家|大伙儿?|楼里|院里)[^,，。]{0,4}(?:夸|说好|点赞|叫好)"
    r"|(?:推荐?|介绍|转|告诉|发)给?(?:我|俺|了)?(?:们)?(?:家)?(?:妹|姐|哥|弟|朋友|同事|亲戚|邻居|街坊|闺蜜|婆婆|同学|老乡|[爸妈])"
    r"|\b(?:told|passed|gave|recommended)\b.{0,24}\b(?:my|a|our) (?:friend|sister|brother|neighbou?r"
    r"|mother|cousin|colleague)"
    r"|happy (?:new year|holidays?)|merry christmas|best wishes|bless"
)
ENDED = re.compile(
    r"^(?:哦+|噢+|嗯+|好的?|哎|原来|这就|啊|行|那)*(?:就)?(?:结(?:案|单)?了|完事?了|办完了|知道了|收到|明白|了解|结束了)(?:啊|呀|哈|吧)?$"
    r"|^(?:ok|okay|oh|so|ah|i see|got it|noted|understood|it'?s closed)+(?: then| now)?$"
)
AGAIN: Cues = (
    (
        r"(?:跟|和)?上(?:次|回)[^,]{0,3}(?:一样|那样|一个样)|(?:还是|仍是|又是|就是)(?:上次|上回|那个?|老|这|我)|上(?:次|回)(?:那|的|说|报)",
        "跟上回一个样",
    ),
    (r"又(?:双|来了|开始|没|有|不|坏|灭|堵|漏|满|堆|臭|犯|断|停|积|乱|吵|回来|复发|出现|成|黑)", "又堵上了"),
    (
        r"(?:老毛病|反弹|复发|故态|没过(?:几|两|三)天|没好(?:几|两)天|白弄|白修|跟没[^,]{1,3}(?:一样|似的|一个样))",
        "没过两天",
    ),
    (r"(?:还是?|仍|依然|一直|根本|压根)(?:没|未)|没(?:人)?(?:来|收|清|修|弄|管|拉|扫|解决)", "一直没人修"),
    (
        r"\b(?:again|still|back|as before|same (?:problem|thing|spot|place)|not fixed"
        r"|nobody)\b|\bback to\b|n't (?:fixed|solved|cleaned)\b",
        "it is broken again",
    ),
)
REOPEN: Cues = (
    (
        r"谁(?:给|让|叫|把|同意|说)[^,]{0,6}(?:关|结)|(?:怎么|咋|为(?:啥|什么)|凭(?:啥|什么))[^,]{0,6}(?:关|结(?!果))|话还没说完|没说完|我没同意"
        r"|没解决(?:就|怎么|咋|凭)",
        "凭啥给我结了",
    ),
    (
        r"重新(?:办|打开|处理|开|受理)|要求(?:重办|返工)|^(?:我要?)?(?:重办|返工)|再[^,]{1,3}一?(?:次|遍|回|趟|下)|不满意|不服|不认可|不能(?:关|结)|别(?:关|结)",
        "再来修一次",
    ),
    (
        r"\b(?:re-?open|open it again|why (?:was|is|did) (?:it|this|my|you) ?.{0,12}closed?|not (?:done"
        r"|finished|over) yet|who closed)\b",
        "please reopen it",
    ),
)
NOT_REOPEN = re.compile(
    r"(?:不(?:用|要|是|必|想|需要?)|别|没(?:有)?(?:要|想|让))[^,]{0,5}(?:重办|重新|再(?:办|开|来)|打开)|\b(?:not|n't"
    r"|no need)\b[^,.]{0,24}\bre-?open"
)
STATE = re.compile(
    r"(?:编号|单号|号码|工单号)|^(?:这就|就|已经)?(?:结案|办结|处理完?|办完)(?:了)?(?:没有?|吗|么)$|谁(?:处理|办|来|去|修|结)的|后来(?:怎么|咋)样"
    r"|(?:哪个|什么|啥)(?:部门|单位)|(?:结果|处理|办理)(?:情况)?(?:是)?(?:什么|啥|怎么样|咋样)|咋(?:样|办的)|查(?:一)?下|进度|状态"
    r"|\b(?:case|reference|ticket) (?:number|no)\b|\b(?:status|reference)\b|what (?:was|is) the (?:result|outcome)"
)
NOTHING = re.compile(
    r"(?:没(?:啥|事|什么)(?:事)?|随便看|点进来|点错|发错|打错|手滑|看看而已|路过)(?![^,，\s]{0,4}(?:解决|好|清|修))"
    r"|(?:nothing|never ?mind"
    r"|just looking)\b"
)
STAYS_GOOD = re.compile(
    r"(?:一直|都|还|挺|很|真|确实|现在)(?:挺|很|都|是|溜|倍儿|老|怪|贼|蛮|可|真)*(?:干净|好|亮|安静|通|暖和|利索|清静)"
    r"|比(?:从前|以前|之前|原来|原先|过去|早先)[^,，。]{0,4}(?:强|好|干净|亮|利索)|没(?:再|有)?(?:犯|坏|漏|堵|复发)|没事了"
    r"|\bstill (?:so |very |nice and |all |perfectly )?(?:clean|fine|good|working|spotless|tidy|dry|bright|quiet"
    r"|great|lovely)\b"
)
ANOTHER = re.compile(
    r"(?:这|今)(?:次|回|儿)(?:是|我|有|想)|顺便|顺带|还有(?:个|一)|再说个|别的(?:事|问题)|另(?:外|一)|换(?:个|一)(?:事|件)|新(?:的)?(?:问题|事)"
    r"|\b(?:another|different|new) (?:problem|issue|matter|thing)\b|this time|\b(?:also|besides"
    r"|by the way)\b"
)
