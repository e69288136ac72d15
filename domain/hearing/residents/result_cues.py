"""The cues of whether a result holds, in both languages, for `result_clauses`, each with an example.

A clause is searched for them, in small letters and without the signs at its edges. A cue matches within some letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Cues = Sequence[tuple[str, str]]  # pattern, example

_DO = (
    r"(?:解决|修好?|修理|修复|弄好?|整好?|搞好?|搞定|处理好?|处置|办好?|办妥|补上?|补好|换上?|换好|装上?|装好|安上|安好|填平?|填上|铺好|铺平|疏通|通开"
    r"|扫|清|冲|洗|擦|收拾|打扫|清扫|清理|清运|清走|拉走?|运走|收走|搬走|挪走|拖走|铲|刷|拆|拔|砍|剪|移走|捡)"
)
_DONE = (
    r"(?:解决|搞定|修好|修理好|修复|弄好|弄完|弄妥|弄走|整好|整完|整妥|搞好|处理好|处理完|处理|办好|办妥|办完|补好|补上|换好|换上|换新|换|装好|装上|安好|安上"
    r"|填平|填上|铺好|铺平|疏通|通开|(?:扫|弄|洗|冲|擦|清|打扫|收拾|清理|清扫|收拾得?|整)(?:得)?(?:干净|利索|利落)|清掉|清完|清走|清理|清运|扫走|拉走|拉完|拉|运走"
    r"|收走|挪走|挪开|拖走|铲掉|铲走|刷掉|拆掉|拆走|拆|移走|捡走|消停|安静|恢复|好使|管用|能用|正常|干净|亮堂|亮|通|热|暖和|修|弄|清|扫|收)"
)
_PLACED = (
    r"(?:现在|今天|今早|今儿|昨天|昨晚|刚才?|早|全|都|已经?|就|也|给|可算|总算|终于|算是|确实|真的?|果然"
    r"|彻底|基本|是|倒是?)*"
)

# It is over, said with a "not": "不漏了", "不是没修".
NO_LONGER: Cues = (
    (
        r"(?<!又)(?:没有|没(?!有)|不)(?![人办法戏用信行管来干救得给修清扫收拉弄动亮热通能好转走暖水电气网灯光影]|过|但|仅|光|只|止|料|得|反应|下文|消息|正常|出[水气热])[^没不,]{1,5}"
        r"(?:了|啦|咯|喽)(?:呀|啊|哈)?$|(?<!又)(?:没|不见)有?(?:了|啦)$",
        "不漏了",
    ),
    (r"(?:不是没|不算没|没有没)(?:解决|修|清|弄|办|处理)", "不是没修"),
    (r"不是.{0,6}(?:解决|修好|弄好|好了|清了|说了|说过).{0,4}(?:吗|嘛|么)", "我不是说过好了吗"),
    (r"(?<!要)不是(?:已经|都|早)(?:解决|修好|弄好|好|清)了", "不是已经修好了"),
    (r"\bno (?:more|longer)\b|\bnot? .{1,14} any ?more\b|\bno (?:problems?|issues?|complaints?)\b", "no more leaks"),
    (
        r"\bstill (?:so |very |nice and |all |perfectly )?(?:clean|fine|good|working|spotless|tidy|dry|bright|quiet"
        r"|great|lovely)\b"
        r"|\b(?:can't|cannot|can not|couldn't) (?:complain|be (?:better|happier)|ask for more)\b|不能更(?:好|满意)",
        "it is still spotless",
    ),
    (r"\bnot only\b|\b(?:isn't|not|wasn't) un(?:solved|resolved|fixed)\b", "not only is it fixed"),
)

# It is as it should be.
GONE: Cues = (
    (rf"(?<![没未不别无]){_DONE}(?:完|掉|好|走|过)?(?:了|啦|咯|喽|嘞|咧|哒)", "昨晚已经修好了"),
    (
        rf"^{_PLACED}(?:(?:解决|修好|干净|好使|正常|挺干净|妥|妥妥的?|没毛病|没问题|没事儿?|搞定|完事儿?)(?:了|啦|咯|喽|着呢|的|嘞)?"
        rf"|(?:行|好|可以|中|成|ok)(?:了|啦|咯|喽|着呢|嘞))(?:呀|啊|哈|哦|噢)?$",
        "妥了",
    ),
    (r"没(?:啥|什么|有|任何)?(?:毛病|问题)(?:了|啦|的)?(?:呀|啊|哈)?$", "没啥问题了"),
    (r"^(?:是的?|对的?|嗯+|恩|嗯呐|是呀|是啊|对呀|对啊|解决)(?:呀|啊|哈|呢)?$", "嗯嗯"),
    (r"(?:有水|来水|有电|来电|有信号|有气|来气|通气|出水|有热水|供上|能走|能用|能睡|能坐)(?:了|啦)", "来水了"),
    (
        r"\b(?:solved|fixed|sorted|resolved|repaired|cleared|cleaned|mended|removed|restored" r"|spotless)\b",
        "the lamp was fixed",
    ),
    (
        r"\b(?:all (?:good|set|done|gone|clear)|good as new|back (?:on|to normal)|works?(?: (?:now|again"
        r"|fine))?|working(?: (?:now|again|fine))?)\b",
        "it works again",
    ),
    (
        r"(?:^|\b(?:is|are|was|were|been|got|all|looks?|now|so|finally|already|everything|it's|they're) )"
        r"(?:gone|clean|done|picked up|taken away|hauled away)\b(?! (?!now|again|and|but|thanks?|as)\w)",
        "it is gone",
    ),
    (r"^(?:yes|yep|yup|yeah|yea|aye|correct|indeed|it (?:is|was|has)|y)(?: it (?:is|was|has))?$", "yep"),
)

# It is not.
UNDONE: Cues = (
    (r"^我?(?:要求?|请|想|得|必须)?(?:你们|他们)?(?:重办|返工|重做|重修)(?:吧|一下|一次)?$", "我要重办"),
    (r"\bwant (?:them|you|it) (?:to (?:do|fix) it|done|redone)(?: again)?$", "i want them to do it again"),
    (
        rf"(?:没有?|未|没给|没能|从没|从未|没见|哪有)[^,]{{0,4}}(?:{_DO}|解决|动|来|管|变|改|落实|人影|效果|起色|下文|音信|收|[通盖装焊接堵垫补][好牢净])",
        "压根没人来",
    ),
    (
        r"还(?:是)?(?:没|未|不(?!错)|在|那|老样子|原样|一样|照样|漏|堵|臭|响|吵|黑|坏|有|堆|积|淹|冒|断|摆|乱|脏|(?!可以|挺)[^,没不]{1,3}?(?:(?<!影)响|[漏堵臭冒淹闪晃渗]))",
        "还在漏",
    ),
    (r"(?:仍然?|依然|依旧|照样|照旧)(?:老样子|没|未|不|在|那样|漏|堵|臭|响|吵|黑|坏|有|堆|积)", "依旧堵着"),
    (
        r"又(?:给)?(?:堆|没|漏|堵|臭|响|坏|灭|黑|满|犯|断|停|冒|积|塌|脏|乱|出现|有|不|开始|回来|复发|来|吵|淹|溢|[返反][水味潮])",
        "第二天又堵了",
    ),
    (r"(?:根本|压根儿?|丝毫|一点儿?都?|半点|啥都|什么都)(?:也|就|是)?(?:没|未|不)", "压根就没动"),
    (r"(?:一|半)(?:车|个|根|点儿?|次|趟|分|下|人|斗|铲)[^,]{0,4}(?:都|也)?(?:没|未|不)(?!少|差)", "一铲子都没动"),
    (
        r"(?:解决|清|修|办|干|弄|处理|满意|干净)(?:得|了|个|你|他)?(?:个)?(?:屁|鬼|毛线?|锤子|啥|什么|头啊?|六|寂寞)",
        "修了个寂寞",
    ),
    (
        r"扯淡|胡扯|放屁|瞎[说扯编]|撒谎|说谎|骗(?:鬼|人|谁|我|傻|子)|糊弄|忽悠|哄(?:人|鬼|谁)|瞎话|假的|做样子|走过场|光(?:说|拍照|打雷|喊)|敷衍|应付(?:差事|了事)?",
        "糊弄谁呢",
    ),
    (
        r"(?:这|那)(?:也|就|都|么|样)*(?:叫|算|能叫|配叫|敢叫|好意思说)[^,]{0,4}(?:解决|办结|办|修|干净|清|好|完|处理)",
        "这也叫修好",
    ),
    (r"(?:哪儿?|哪里|谁说(?:的|是)?(?:已经|都)?)(?:就)?(?:解决|清|修|弄|办|处理|来|干净|好)", "哪儿修了"),
    (
        r"(?:不行|不成|不中|没用|没戏|不顶用|不管用|不好使|没好)(?:啊|呀|的|了)?$|白(?:修|弄|来|跑|搭|清|整|干|忙)",
        "白修了",
    ),
    (r"(?<!了)不(?:亮|热|通|转|好使|能用|能走|出水)(?:啊|呀|了)?$", "路灯不亮"),
    (
        r"没(?:有)?(?:水|电|气)(?:喝|用|洗|做饭|烧|冲)|没(?:有)?(?:电|燃气|煤气|天然气|暖气?|热水|信号)(?:用)?(?:了|啦)?$"
        r"|一滴(?:水)?(?:都|也)?(?:没(?!漏|渗|滴)|不(?:来|出))|暖气.{0,2}(?:凉|冷)了",
        "没水做饭",
    ),
    (
        r"(?:跟|和|与)?没(?:修|清|弄|来|办|整|扫|拉|干)(?:过|了)?(?:.{0,2})?(?:一(?:个)?样|似的|两样|差不多|没?区别)|等于(?:没|白)",
        "跟没修一样",
    ),
    (r"(?:更|越来越|越.{1,2}越)(?:差|糟|臭|坏|严重|厉害|堵|脏|漏|吵|黑)", "越修越漏"),
    (r"原封不动|纹丝不动|[一]动不动|没动静$|原地不动|老样子|复发|反弹|无效|一动没动", "还是原封不动"),
    (r"^(?:没|没有|没呢|没有啊|没啊|不|否|没有呢|没有吧|未解决|没有的事)(?:啊|呀|呢)?$", "没呢"),
    (
        r"\b(?:not|never|nobody|no one|none|nothing|nowhere|cannot)\b|n't\b|\bstill\b|\bunchanged\b"
        r"|\bun(?:solved|resolved|fixed)\b",
        "nobody came",
    ),
    (
        r"\b(?:out|off|dark|down|cut|stopped|broken|blocked|leaking|overflowing|full|dead|flooded|there|happening"
        r"|started|dry|cold|dirty) again\b|\bwent (?:out|off|dead|down) again\b"
        r"|\b(?:water|power|electricity|gas|heat\w*|lights?|lamps?|signal)\b[^,]{0,20}\bgone again\b",
        "it is out again",
    ),
    (r"^(?:no|nope|nah|nay|n)$|^no (?!problem|issue|complaint|more|longer|trouble)\w+", "nope"),
    (
        r"\b(?:worse|liars?|lie[sd]?|lying|bull\w*|nonsense|a joke|back again|same (?:heap|pile|mess|hole"
        r"|as before|thing))\b",
        "it is worse",
    ),
)

# Some of it.
PARTIAL: Cues = (
    (r"部分|一半|半拉|半吊子|半截|大半|多半|一(?:多)?半|半(?:车|斗|边)", "只修了一半"),
    (rf"(?:只|光|才|^就)(?:是|给)?(?![^,]{{0,4}}(?:好|完|干净|通)了)(?:{_DO})", "光扫了门口"),
    (r"(?:好|强|轻|少|亮|小)(?:了)?(?:一|那么)?(?:点|些)儿?|好多了", "好一点了"),
    (r"(?:没|不|未)[^,]{0,4}(?:干净|完|彻底|利索|利落|净|到位|全乎?|齐|透|根治|除根)", "没扫干净"),
    (r"(?:还)?(?:剩|留)(?:下|了|着)?|还(?:差|有(?:点|些|一))|治标", "还剩一小堆"),
    (
        r"\b(?:partly|partially|halfway|somewhat|mostly|some of (?:it|them)|sort of|kind of|the rest"
        r"|only (?:half|part|some|the"
        r"|took|fixed|did)|just (?:took|fixed|did))\b|\bhalf (?:of )?(?:it|them|the (?:heap|rubbish|job|work"
        r"|pile|bags|lights?))\b"
        r"|\bhalf[- ](?:done|fixed|cleaned|way)\b|\b(?:a bit|a little|slightly|much) better\b|^better\b"
        r"|\b(?:almost|nearly) (?:all |every)?(?:done|fixed|solved|clean|gone)",
        "they only took the bags",
    ),
    (r"\bnot (?:completely|fully|entirely|all|quite|everything)\b", "not completely"),
)

# Of a clause: nobody can know yet, or only half believes it.
LUKEWARM: Cues = (
    (r"^(?:嗯|哦|额)?(?:还)?(?:行|凑合|可以|成|中)(?:吧|呗|着吧)(?:就那样)?$|^(?:还)?(?:行|可以|中|成|好)的?$", "行吧"),
    (r"马马虎虎|一般般?(?:吧)?$|就那样|(?:就)?算(?:是)?(?:吧|了)$|勉强|凑合|(?<!没.)差不多|基本|大致|大体", "就那样"),
    (r"应该(?:是)?|大概|也许|可能|好像|似乎|说不[好清准]|不好说|不知道|不清楚|没注意|算是|听说", "应该是好了"),
    (
        r"\bi (?:guess|suppose|think)\b|\b(?:maybe|perhaps|probably|so-so|not sure|don't know|meh|seems?)\b",
        "i guess so",
    ),
    (r"不能说|谈不上|说不上|要不是|若不是", "谈不上解决"),
    (r"\bit'?s ok(?:ay)?$|^(?:ok|okay|fine|alright|whatever)$", "okay"),
)

# Of a clause: what may come, not what is: "别是又糊弄".
WORRY = re.compile(
    r"别是|可别|别又|怕|担心|会不会|万一|以后|将来|下(?:次|回|个月)|\b(?:hope|worried|afraid|what if|in future)\b"
)

# It may not last.
UNCERTAIN: Cues = (
    (
        r"谁知道|不知(?:道)?(?:能|过|明|还|以后)|能(?:管|撑|保持|坚持|顶|好)几|(?:过|管|撑)(?:几|两|三)[天日]|(?:明|后)[天儿](?:再|又|还|就|啥|会|呢)",
        "不知能管几天",
    ),
    (
        r"再说|观察|走着瞧|看看(?:再|吧|能)|等(?:几天|下雨|刮风)|但愿|希望|暂时|目前|眼下|今[天儿]?(?:是|算|倒)|这[几两]天",
        "暂时好了",
    ),
    (
        r"\bfor (?:now|today)\b|\b(?:let's|we'll|wait and) see\b|\bhopefully\b|\bhow long\b|\buntil\b" r"|\btomorrow\b",
        "fixed for now",
    ),
    (r"不是没[^。]{0,12}[,，\s]\s*(?:而)?是", "不是没弄 是弄到别处去了"),
    (r"要不是|若不是|不然|才(?:给)?(?:解决|修|清|弄|来)", "要不是天天催"),
    (r"(\w{1,3})(?:倒|也)?是\1(?:了|过)|是没[^,]{0,3}了", "修是修了"),
)

# Somebody has not looked yet.
LATER: Cues = (
    (
        r"(?:我|俺)?(?:现在|这会儿?|还|目前|人)*(?:在外地|在外面|人在[^,]{1,4}|出差|不在家|没在家|没回[去家]|没到家|在上班|在单位|住院)",
        "我在外地",
    ),
    (
        r"(?:不知道|不清楚|不晓得|说不(?:好|上|清)).{0,4}(?:现在|那边|家里)?(?:啥|什么|咋|怎么)样?了?$|(?:啥|什么|咋|怎么)样了?[^,]{0,3}(?:不知道|不清楚|不晓得|说不(?:好|上|清))",
        "那边咋样我不清楚",
    ),
    (
        r"(?:还)?没(?:去|来得及|顾上|顾得上|功夫)?(?:看|瞅|瞧)(?!到|见)|(?:回去|回家|下班|下楼|明天|晚上|等|得|先|我去)[^,]{0,4}(?:看|瞅|瞧)(?:看|瞅|瞧"
        r"|一?眼|一?下|到底)|(?:得|去|先|回头|再)(?:[^,]{0,2})问|回头(?:再)?(?:看|瞅|说)",
        "回家看一眼再说",
    ),
    (
        r"\bhaven't (?:checked|looked|seen|been)\b|\b(?:can't|cannot) (?:say|tell)\b"
        r"|\b(?:hard to say|too early)\b|\b(?:will|let me|i'll|have to|need to) (?:check|look|see"
        r"|ask)\b|\bnot (?:at )?home\b|\bout of town\b",
        "haven't checked yet",
    ),
)

# They did it themselves.
OWN: Cues = (
    (
        r"自(?:己|个儿?|家)(?:[^,]{0,3})(?:掏|花|雇|找|请|出|动手|弄|修|清|扫|收|拉|解决|搬|换|买|拿|办|通|整|铲|处理)",
        "我自己换的灯泡",
    ),
    (
        r"(?:我|俺|我们|咱们?|邻居|家里人|业主|大家伙?)(?:们|几个)?(?:自己)?(?:掏|花|雇|凑|出)(?:了|的)?[^,]{0,4}(?:钱|块|元|人|腰包)",
        "邻居们凑的钱",
    ),
    (
        r"\bi (?:have )?(?:cleared|paid|did it|fixed|cleaned|had to)\b|\b(?:my|our)sel(?:f|ves)\b|\bmy own\b"
        r"|\bneighbou?rs? (?:did|cleaned|fixed|paid|hired)\b|\bhired\b",
        "fixed it myself",
    ),
)

# What is said may be meant the other way round.
IRONIC: Cues = (
    (
        r"真行|可真(?:会|能|敢|有|是|快|行)|真(?:会|有本事|能耐)|牛(?:啊|逼|掰|b)?$|呵呵|哼+|锦旗|佩服|服了|好一个|才怪|祖宗|八辈|十八代|谢谢您?嘞",
        "真行",
    ),
    (r"满意(?:得|到|死|你|个|他)|(?:真是)?(?:谢谢|感谢|辛苦)(?:你们|您)?(?:全家|一家)", "满意得睡不着"),
    (
        r"真(?:快|及时|高效|神速|准时|迅速|积极|负责)[^。]{0,8}?(?:\d|一|两|二|三|四|五|六|半|几)(?:个|多个)?(?:月|年|周|星期|礼拜|天|小时)",
        "真及时 两个月",
    ),
    (
        r"\byeah,? right\b|\bsure,? jan\b|\boh,? (?:great|wonderful|sure|brilliant|lovely)\b"
        r"|\bthanks for nothing\b|\bas if\b|\bwhat a (?:joke|surprise)\b|\bbravo\b|\bslow clap\b|\blol\b"
        r"|\byou don't say\b",
        "yeah right",
    ),
    (r"[🙄😒🙃😏🤡🤣😂]", "🙄"),
)

# Of a clause: others say that it is done; it is not the speaker's own word.
REPORTED: Cues = (
    (
        r"(?:他们|你们|人家|短信|消息|系统|上面|上头|单位|部门|平台|通知|师傅|工人|门卫|物业|来的人|工作人员)[^,]{0,3}(?:说|讲|告诉|写|显示|号称|声称|回复|答复|汇报"
        r"|通知)",
        "短信说修好了",
    ),
    (
        r"^(?:说(?:是|什么|都|已经?)?|号称|声称|显示|写着|倒是说)(?=[^,]{0,6}(?:解决|办结|修|清|好|完|干净|处理|换|拉))",
        "说是修好了",
    ),
    (
        r"\b(?:they|you|he|she|it|message|text|app|system) (?:say|says|said|claims?|claimed|told|writes|shows?"
        r"|marked)\b",
        "they say it is fixed",
    ),
)

PRAISE: Cues = (
    (
        r"高兴|挺好|真好|很好|太好|非常好|好极|满分|好评|给力|靠谱|点(?:个)?赞|👍|不错|[都直总]夸|夸(?:他|她|你|咱|得|呢|了)|叫好|太棒|真棒|很棒|真快|挺快|很快|速度快|效率高|及时|认真负责|负责任|干得好|干得行|难得|谢"
        r"|感谢|辛苦|点赞|没得说|没说的|没(?:啥|什么|得)?(?:可)?挑",
        "师傅很负责任",
    ),
    (
        r"\b(?:thanks?|thank you|thx|cheers|appreciate\w*|great|excellent|nice|well done|happy|pleased|amazing"
        r"|impressed|perfect|good job|awesome|wonderful|brilliant|good)\b",
        "great work",
    ),
)

BLAME: Cues = (
    (
        r"差劲|太差|真差|很差|糟|差评|垃圾(?:服务|态度|部门|单位)|(?:太|真|够)(?:慢|烂|懒|拖|次|气人|坑)|磨叽|磨蹭|拖(?:拖拉拉|了|沓)|态度(?:恶劣|差|不好|凶)|凶"
        r"|推来推去|踢皮球|失望|寒心|投诉|气死|恶心|没人(?:管|理|来|接)|不管|不理|不作为|啥用|催了",
        "太磨叽",
    ),
    (
        r"\b(?:bad|awful|terrible|horrible|slow|rude|late|useless|poor|pathetic|disappointed|disappointing"
        r"|disgusting|ashamed|disgrace)\b",
        "terrible service",
    ),
)

# What would have been, were it not solved: "没修好我早又打电话了".
COUNTERFACTUAL = re.compile(
    r"(?:没|不|未)[^。！？?]{1,8}(?:我|俺|咱)们?(?:就)?早(?!.{0,8}(?:说|讲|告诉|反映|报)(?:过|了))(?:就|都|又)?[^。！？?]{1,14}(?:了|啦|去)"
    r"|\bif (?:it|they|you) (?:had ?n't|wasn't|were ?n't|was not|had not)\b.{1,40}\b(?:would|'d) have\b"
    r"|\bi(?:'d| would) have (?:called|complained|shouted|told you|written)\b.{0,24}\bif\b"
)
# Not a "not": "没想到修好了".
SURPRISED = re.compile(
    r"没想到|想不到|没料到|不得不说|\b(?:did ?n'?t|did not|never|would ?n'?t have) (?:expect\w*|think|thought"
    r"|believe)\b|\bcan'?t believe\b"
)
PRESSED = re.compile(
    r"(?:让|要|叫|求|逼|催|使劲|逼迫|强迫)(?:着)?(?:我|俺|咱)们?(?!说[,，:： ]|说就|看)[^,]{0,6}(?:点|打(?!扫|电)"
    r"|给|评|选|好评|(?<!很)(?<!非常)(?<!挺)满意|签|写)"
    r"|(?:让|叫|求|逼|催|非要|硬要|强迫)(?:着)?(?:我|俺|咱)们?[^,]{0,6}"
    r"(?:说|讲|回|填|承认)[^,]{0,4}(?:解决|好|修|清|满意|完|办结|处理)"
    r"|\b(?:asked|told|made|forced|begged|pressured) (?:me|us) (?:to\b|into\b|(?:say|sign|write|give|rate)\b)"
)

# How to answer: "点了没反应".
HOW_TO = re.compile(
    r"(?:怎么|咋|在哪儿?|往哪)(?:选|点|评|按|回|填)|[点按](?:了|完)?(?:没反应|没用|不了|不动|不开)|按钮|找不到(?:按钮|在哪)"
    r"|\b(?:buttons?|how do i (?:answer|rate|choose|tap))\b"
)

# A wish, where only a fact would say that it is done: "it needs to be cleaned".
WISHED = re.compile(
    r"\b(?:needs?|needed|must|should|please|kindly|could you|can you|wants?|ha(?:s|ve) to|to be|stop\w* work\w*"
    r"|request\w*|without|un repaired|hope\w*|soon|will be|if)\b"
    r"|请(?!问)|希望|盼|建议|要求|恳请|麻烦"
)

# What turns from what was said: "清了，可味儿还在".
CONTRAST = re.compile(
    r"(?:但是?|可是|不过|就是(?!好|行)|只是|却|倒是|然而|结果|可(?=[那是还味没又我这地人]))|\b(?:but|though|although|however|except|yet"
    r"|only that)\b"
)
# Letters that tell of something amiss where no other cue was found.
AMISS = re.compile(
    r"[没不未别坏破脏臭漏堵烂乱差慢]|还[^行可好]|又|\bno(?:t|r|body|thing)?\b|n't\b|\bstill\b|\bbroken\b|\bleft\b"
)
ENDING = re.compile(r"办结|结案|解决|办完|完了|搞定|\b(?:solved|fixed|done)\b")  # in a question: "办结了？"
QUESTION = re.compile(
    r"(?:啥|什么)时候|多久|几点|哪天|怎么(?:办|联系|投诉|申请|打|查|弄|回事)|咋(?:办|联系|弄|回事)|为(?:什么|啥|何)|谁|哪(?:个|里|位|家|一步)|电话(?:是)?多少|多少|几[天号个]"
    r"|\b(?:who|when|where|which|what|why|how)\b"
)
