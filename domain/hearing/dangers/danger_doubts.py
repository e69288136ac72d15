"""Whether a danger that words name goes on now: nothing says that it is a fear, a denial, a habit, a story, or over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.hearing.dangers.as_meant import STRUCK_OUT
from domain.hearing.dangers.danger_cards import is_of_card
from domain.hearing.dangers.danger_corrections import is_denied_within, puts_right
from domain.hearing.dangers.danger_cues import WHO, Danger
from domain.hearing.dangers.danger_doors import is_visit
from domain.hearing.dangers.danger_smells import is_of_known_stink, is_smelt_here, takes_breath

# What says, before a cue and in its clause, that it is not happening now.
_FEAR = re.compile(
    r"(?<!害)(?<!可)怕(?!$|[人是死得\s,。!])|担心|担忧|万一|如果|若是?|假如|要是|倘若|一旦|一但|会不会|容易|避免|防止|预防|以免"
    r"|免得"
    r"|小心|差点|险些|防范|易(?=发|引|燃|漏|塌|倒)|恐怕|恐(?!怖|慌|吓)|存在|消除|排除|排查|整治|威胁(?=到)"
    r"|(?:写|弄|搞|登记|记|当|归|派|听|算)(?:给你们)?成(?:了|是)?(?:个|一)?"  # 怎么写成着火了: what was made of it
    r"|只有.{0,6}才|非要等|非得等|难道|是不是要|等到|直到(?=.{0,6}才)|\b(?:(?<!asks )(?<!ask )if"
    r"|in case"
    r"|afraid(?! to\b|$|[.,!])|worr(?:y|ied)|fear(?:s|ed)?|risk|prevent|avoid"
    r"|before (?:someone|somebody|anyone|a|the|it)|wait(?:ing)? (?:for|until"
    r"|till)|unless|until|nearly(?! (?:out|gone|empty|dead|here|through))|almost|what happens|how do i|how to"
    r"|could have|would have|should"
    r"|so (?:that )?nobody|danger of|joke|pretend)\b"
)
_DOUBT = re.compile(
    r"可能|怕是|似乎|也许|随时|迟早|早晚|\b(?:might|may|could|would|maybe|probably|likely|will|can (?:get|be|cause"
    r"|lead)|going to get)\b"
)
_DENIED = re.compile(
    r"(?:没有?|不是|未|无|并非|别|不会|不再|不许|不准|禁止|严禁|不要|不用|才没|哪有|[打点]不|假装|谎称)(?:再|人|什么"
    r"|任何"
    r"|发生|出现|说|闻到?|见|啥|是|因|被)?.{0,1}$|\b(?:no|not|isn'?t|wasn'?t|aren'?t|never|nothing|without|don'?t"
    r"|didn'?t|nobody|no one|stopped|there is no|there'?s no)\b.{0,14}$"
)
_PAST = re.compile(
    r"昨(?:天|晚|夜|日|儿)|前(?:天|晚|几天|些天|些日子|几日|段时间|阵子|年|不久|两天)|上(?:次|回|一次|周|个?月"
    r"|个?星期|个?礼拜|半年|学期)|去年|往年|今年(?!.{0,3}岁)|每年|那(?:次|回|天|年|会儿|时)|曾经?|以前|之前|从前"
    r"|当时|当年"
    r"|当初|历史上|小时候|早年|早几年|早些年|发生过|出过|有过|近年|近期|最近|近来|日前|(?:几|多|半"
    r"|[一二两三四五六七八九十百\d]+)(?:个)?(?:多)?(?:年|月|星期|礼拜|周|天)(?:多)?(?:以?前|之前|来|内|间)"
    r"|\d{1,4}年(?!级)|\d{1,2}月(?!份?租)\d{0,2}|[一二三四五六七八九十]月(?:份|底|初)?|\b(?:yesterday"
    r"|last (?:night|week|month|year|time|winter|summer|spring|autumn|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)|(?:days?|weeks?|months?|years?) ago|in (?:19|20)\d\d"
    r"|back in|used to|once|the other day|previously|earlier this (?:week|month|year)|was (?:a|once)|had"
    r"|when i was|there was (?:a|once)|there were|after the (?=fire|flood|storm|accident|explosion|collapse|crash)"
    r"|since the|during the)\b"
)
# 从昨晚就有味儿: it began then, and goes on
_SINCE = re.compile(
    r"(?:从|打|自从?)(?:昨[天晚夜儿]个?|前[天晚]|上(?:周|个?星期|个?礼拜))$|\bsince (?:yesterday|last (?:night|week))$"
)
_PAST_AFTER = re.compile(
    r"^.{0,16}(?:昨[天晚夜]|前[天晚]|上周|上个?月|去年|前几天|上次|以前).{0,3}的?事(?!.{0,8}(?:又|现在|还))"
    r"|^[^.!?;]{0,60}\b(?:yesterday|last (?:night|week|month|year|time|winter|summer|spring|autumn)"
    r"|(?:days?|weeks?|months?|years?) ago|in (?:19|20)\d\d)\b"
)
_NOW = re.compile(
    r"现在|这[回次]|正在|还在|刚(?:刚|才)?|此刻|这会儿?|今(?:天|晚|早|儿|夜)|又|目前|至今|到现在|还没|突然|快来|马上"
    r"|\b(?:now|right now|again|still|just|currently|at the moment|tonight|today)\b"
)
_REPORTS = re.compile(r"投诉|举报|反映|控告|检举|\b(?:complain\w*|report(?:ing)?)\b")
_NEARLY = re.compile(r"差点|险些|\b(?:nearly|almost)\b")
# Before a cue: what somebody could do. Within a cue: it did not happen to anybody.
_ABLE = re.compile(r"(?<!不)(?:能|可以|随便|轻易)(?:够|就|都)?$")
_NOBODY = re.compile(r"(?:没有?|未|无|并没|也没)(?:有)?(?:人|谁)?(?:被)?(?:困|伤|砸|压|夹|掉|摔|受伤|撞|烧)")
_JOKE = re.compile(
    r"开玩笑的|逗你|说的是(?:脾气|气话|心情)|救救(?:高三|打工|社畜|学生党)|[咸辣甜酸贵]得要命"
    r"|(?:搞|做|是|在|组织)(?:的|个)?(?:消防)?演[练习]|just kidding|only joking|\blol\b"
)
# Somebody is ill or weak, and papers, money or care are asked for.
_PAPERS = re.compile(
    r"能开药|开药吗|买药|挂号|体检|老?毛病|残疾证|认证|低保|报销|护理(?:费|员|补)|养老金|轮椅|医保|补贴|补助|鉴定"
    r"|长护|评残|退休|工伤|赔偿|手续|申请"
    r"|怎么办理|pension|allowance|benefits?"
    r"|compensation|certif\w+|insurance|wheelchair"
)
_URGENT = re.compile(r"现在|刚|突然|快来|快点|救|正在|马上|\b(?:now|just|suddenly|help|hurry|quick\w*|ambulance)\b")
# Lines that carry no current. With sparks or a shock they count.
_NOT_LIVE = re.compile(
    r"网线|电话线|宽带|光缆|光纤|通[信讯]线|有线电视|电视线|晾衣|[旧废]线|不通电|没通电|停用|\b(?:phone|telephone"
    r"|internet|tv|television|broadband|fib(?:re|er)"
    r"|dead|old|unused|disused|wi-?fi|dish)\b"
)
# A door that bumps somebody, a car that cannot get out.
_ONLY_A_THING = re.compile(r"夹了?.{0,3}一下|[车货](?:都|也|就|根本)?(?:出|开)不(?:来|出|去)")
_LOOSE = re.compile("松动|松了")  # a lid that is loose is still there
_LID, _VESSEL = re.compile("盖子|盖板"), re.compile("桶|箱|锅|杯|马桶|水表")  # 垃圾桶坏了，盖子没了
_HOLE = re.compile(r"(?<!水表)井|下水|电缆|化粪|窨|沟|坑|洞|路|地上|深|掉|摔|踩|人行道|街")
_REVERSED = re.compile(r"倒(?:车|库|了[^，,。]{0,6}(?:里地|米|圈|把|半天))")  # 车倒了二里地才调过头
_SHOCKS = re.compile(r"火|烟|麻|触电|漏电|带电|有电|电(?:到|着|倒|死|了)|spark|shock|smok|\blive\b|jolt|zapp")
_WATERY = re.compile(
    r"水|泡|涝|洪|河|污|粪|淹|water|flood|river|sewage|sea|mud|deep|underpass|tunnel|bank|dam|levee|d[iy]ke"
    r"|embankment|堤|坝|桥洞|涵洞"
)
_FALLEN = re.compile(r"掉|摔|跌|栽|踩|滑|陷|fell|fall|slipped|went|down")
_HURT = re.compile(
    r"(?:砸|压|伤|埋)(?:着|到|住|中|了|伤|在).{0,4}(?:人|头|孩|我|老|他|她|娃|腿|妈|爸)|流血|is hurt|injured|bleeding"
)
_STILL = re.compile(r"现在|还在|正在|至今|\b(?:now|still|won'?t)\b")
_HABIT = re.compile(
    r"经常|常常|时常|常年|长期|老是|总是|总|多次|频繁|频发|屡次|屡屡|三天两头|每(?:次|天|晚|到|逢|个|周|当)|天天"
    r"|老(?:出|有|发生|是)|动不动|偶尔|有时|有几次|好几次|几次|一(?:下雨|到|遇)|下雨就|不时|隔三差五|连续|接连"
    r"|\b(?:often|always"
    r"|sometimes|every(?! (?:window|door|lock|button))|usually|regularly|frequently|constantly|several times"
    r"|many times|each time|keeps? getting|most (?:nights|days|evenings|mornings)"
    r"|whenever|twice|again and again)\b"
)
# What goes on for long, and is danger all the same.
_ABUSE = re.compile(
    r"跟着?(?:我|俺)家?的?(?:女儿|闺女|孩子)"
    r"|虐|家暴|打骂|毒打|打(?:我|俺|孩子|小孩|娃|老人|老婆|媳妇)"
    r"|\b(?:hits?|beats?|beating|hitting|slaps?|whips?) (?:me|my|her|his|their|the (?:kid|child|boy|girl))"
)
_STORY = re.compile(
    r"电影(?!院)|电视剧|演习|演练|游戏(?!厅)|新闻|梦见|梦到|小说|段子|讲座|宣传|知识|海报|标语|横幅|剧本|歌词"
    r"|网上说|传言|谣言"
    r"|纪录片|直播间|抖音|报道|\b(?:movie|film|game|drill|news|dream(?:t|ed)?|novel|training|course|poster|song"
    r"|insurance|policy|book|series|story|video|exercise|practice|advice"
    r"|question about|rumou?r|heard that|simulat\w+)\b"
)
# What is asked or proposed in general, unless somebody asks what to do now.
_ASKED = re.compile(
    r"咨询|建议|请问|想问|问一下|想知道|希望(?!.{0,3}[快马])|听说|规定|根据|条例|要求|应[当急]|\b(?:suggest|propose"
    r"|wonder(?:ing)?)\b"
)
_WHAT_NOW = re.compile(r"怎么办(?!理)|咋办|咋整|咋弄|快来|快点|现在|刚|正在|what (?:do|should) (?:i|we) do|right now")
_TOILET, _CHEST = re.compile("厕|茅房|卫生间|洗手间|尿|解手|方便"), re.compile("胸|心|气|喘")  # 没公厕 憋得慌
_KIND = re.compile(
    r"^(?:真|特别|非常|十分|衷心|要|想)?(?:感谢|谢谢|多谢|表扬|点赞|thank|thanks|kudos|praise|well done)"
)
# A new matter after thanks: "谢谢啊 对了 楼道着火了".
_TURN = re.compile(
    r"对了|但|不过|可是|另外|顺便|又|现在|刚|快来|救命|\b(?:but|also|by the way|btw|now|just|again|help)\b"
)

# The same after a cue, close to it.
_TOPIC = re.compile(
    r"^(?:了)?.{0,3}消防车.{0,4}[进过开]不.{0,6}[怎咋吗呢]|^(?:了)?(?:的)?(?:隐患|风险|事件|事故|原因|保险|赔"
    r"|责任|演练|宣传|的话|怎么(?:投诉|赔|申请|报销|办理|收费|算|预防|处理)|如何|谁(?:负责|赔|管)|该?(?:找"
    r"|打)(?:哪|谁|什么)|(?:之)?后(?=[,，怎果的来我才你他物被]|$)|时(?:候)?(?!常)|问题|过|史|率|砍价|的?(?:那)?(?:件"
    r"|个)?事(?!故现场|发)(?:儿|情)?(?=[\s,。!?]|现在|后来|怎|咋|$)|报警|探测|检测"
    r"|检查(?!一下|看)|的?(?:电影|视频|新闻|价|吗|么|可能|味道?(?:大|小)吗)|那(?:天|次|年)|才|就晚了|应该|会"
    r"|是什么|费|一样|似的|传闻|的声音|等(?=[情问现,]|$)|保护|不堪|后果|该?挂.{0,3}科|救援(?:演|培)|险)"
    r"|^.{0,3}(?:insurance|drill|alarm test|hazard|risk|season|extinguisher|station|brigade|safety|lane|exit"
    r"|escape|hydrant|prevention|code|alarm|regulations?|sale|tv|movie|ban)\b"
)
_ENDED = re.compile(
    r"(?<!没)(?<!没有)(?<!不)(?<!未)(?:扑灭|灭了|灭掉|救出|救下|救上来|找到了|找着了|找回|(?:给|被)?送回|接回"
    r"|平安(?=无事|到家|回|归|了)|已经没事|没事了|虚惊|解除了|修好了|处理好了|关好了|关了阀|抢修完|脱险|获救|去世"
    r"|身亡|死亡|立案|判决|已(?:经)?(?:报警处理|送医|送到医院|恢复|出来|回家|回来))|\b(?:put out|extinguished"
    r"|under control|(?:found|got) (?:him|her|it|them)\b|(?:is|was|were|been|are) (?:found|rescued|fine|safe|ok"
    r"|okay|fixed|repaired|back home)|already (?:left|gone|fixed|home|out|safe|dealt)|safe now|fine now"
    r"|all (?:good|clear|safe)|false alarm|over now|has (?:ended|passed)|came back|brought (?:him|her) home)\b"
)
_DENIAL = re.compile(
    r"不是(?:险情|急事|紧急|什么急)|不急|不紧急|非紧急|没有?(?:人)?(?:受伤|危险)(?:了)?(?=.{0,10}(?:只是|就是))"
    r"|\bnot an? emergency\b|\bno emergency\b|\bnothing urgent\b|\bnot urgent\b"
)
# No danger: a little of something, smoke where smoke is normal, a lost thing or animal.
_SLIGHT = re.compile(
    r"(?<!塔)吊顶|巴掌大|一小块|一点点|指甲盖|模型|烟花|爆竹|鞭炮"
    r"|\b(?:fireworks?|firecrackers?|candles?|incense|joss|a bit of)\b"
)
_SMOKE_OF = re.compile(
    r"烧烤|炒菜|做饭|油烟|烟囱|排烟|抽烟|吸烟|香烟|焚烧|秸秆|尾气|渣土|工厂|锅炉|卡车|货车|公交"
    r"|\b(?:barbecue|bbq|cigarettes?|chimney|stubble|smokers?|exhaust|trucks?|bus(?:es)?|factory|factories"
    r"|emit\w*)\b"
)
_KITCHEN = re.compile(r"油烟|后厨|烧烤|排烟|烟囱|\bextractor\b")
_FLAMES = re.compile(r"着|火苗|明火|火光|焦|糊|消防|炸|fire|flame|burn")
_CAUGHT = re.compile(r"着了|起火|烧起|烧着|on fire|alight|flames|caught")
_WELDING = re.compile(r"电焊|焊接|焊工|打铁|打火机|炉灶|\bweld\w*")
_LOGGING = re.compile(r"[树木竹林]|果园|庄稼")
_WATER_TANK = re.compile(
    r"洒水车|送水车|水车|\bwater (?:tankers?|lorr\w+|leak\w*|drums?|barrels?)\b|\btankers?\b.{0,50}\bwater\b"
)
_LEAK = re.compile(r"水管|漏水|水龙头|马桶|\b(?:pipe|tap|leak\w*|ceiling|upstairs)\b")
_LOST_THING = re.compile(
    r"猫|狗|手机|钱|钥匙|[证卡包]|户口|材料|快递|\b(?:cats?|dogs?|keys?|wallet|phone|parcel|card)\b"
)
_SMOKE = re.compile(r"烟|smok")
_STANDING = re.compile(
    r"(?:点|戳|催|反映|报|投诉|网页|页面|系统|按钮|你们|他们|部门|物业)了?.{0,8}(?:没反应|没动静"
    r"|没声)"
    r"|\b(?:lift|elevator|traffic|queue|bus|trains?|cars?|line|file|case|application)\b.{0,16}not moving"
)
_FUEL = re.compile(r"打火机|燃气|煤气|天然气|气罐|[灶表]|做饭|充值")
_FELL = re.compile(WHO + r".{0,3}(?:从|打)")
# It is over: the police have taken somebody away, unless it began again.
_SETTLED = re.compile(
    r"(?:警察|民警|警方|派出所|公安).{0,20}(?:带走|抓走|抓住|控制住|拘留|处理[完过])|打完了|人都?散了"
    r"|(?:police|officers).{0,20}(?:took|taken|arrested|led).{0,20}|fight (?:is|was) over"
)
_ANEW = re.compile(r"又|还在|正在|但|可是|放出来|回来|现在.{0,3}[打砍追砸]|\b(?:again|still|but|back)\b")
# Threats that people write in anger about noise; with a weapon or a time they count.
_FIGURE = re.compile(
    r"[气吵烦闹].{0,10}想(?!好)|都想(?!好)|恨不得|\bmak(?:es?|ing) me (?:want|feel)|\bi (?:could|feel like)\b"
)
_ARMED = re.compile(r"[刀斧棍锤]|汽油|炸药|今[天晚]|这就|马上|等着|\b(?:knife|axe|gun|petrol|tonight|now)\b")
# For these kinds "perhaps" is enough.
_UNSURE_COUNTS = frozenset(
    {Danger.GAS, Danger.FUMES, Danger.ILLNESS, Danger.MISSING, Danger.CHILD, Danger.POWERED}
    | {Danger.SELF_HARM, Danger.THREAT, Danger.VIOLENCE, Danger.SILENT}
)
# These go on until somebody ends them, however long ago they began.
_LASTING = frozenset({Danger.MISSING, Danger.SELF_HARM, Danger.POWERED, Danger.SHAFT, Danger.THREAT})
_MEANT = frozenset({Danger.SELF_HARM, Danger.THREAT})  # is an if or a wish itself: what is feared is the speaker

BESIDE = 8  # characters before the clause, where a time may stand: "昨晚，三楼着火"
NEAR = 16  # characters before a cue, within its clause, in which a denial, a fear or a habit is looked for
_EDGE = re.compile(r"[。!?;,、…~\n]+|\.(?=\s|$)|(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])|\s+-+\s+|—+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue in the words, with its clause before it and the text after it."""

    kind: Danger
    words: str
    start: int
    end: int
    clause: int


def clause_begins(words: str, start: int) -> int:
    """The beginning of the clause around a position."""
    edges = [edge.end() for edge in _EDGE.finditer(words, 0, start)]
    return edges[-1] if edges else 0


def is_latin(words: str) -> bool:
    """Whether words are mostly in Latin letters; a place may be named in Chinese."""
    return len(words.encode()) - len(words) < len(words) // 2


def is_denied(words: str) -> bool:
    """Whether words that stand before something deny it."""
    return _DENIED.search(words) is not None


def is_no_emergency(words: str) -> bool:
    """Whether somebody says themselves that nothing is urgent."""
    return _DENIAL.search(words) is not None


def goes_on(hit: Hit) -> bool:
    """Whether it is happening: nothing says that it is a fear, a denial, a habit, a story, over, or long ago."""
    before, after = hit.words[hit.clause : hit.start], hit.words[hit.end :]
    near = before[-3 * NEAR :] if is_latin(before) else before[-NEAR:]
    told = near + hit.words[hit.start : hit.end]
    around = before + hit.words[hit.start : hit.end] + after[:6]
    if is_denied_within(hit.words[hit.start : hit.end], near):
        return False
    if _DENIED.search(near) or _ABLE.search(near) or _NOBODY.search(hit.words, hit.start, hit.end + 2):
        return False
    if _JOKE.search(hit.words) or (_SLIGHT.search(around) and not _HURT.search(hit.words)):
        return False
    feared = _NEARLY.sub("", told) if hit.kind is Danger.SHAFT else told  # the hole is there
    if hit.kind not in _MEANT and (_FEAR.search(feared) or (_HABIT.search(told) and not _ABUSE.search(told))):
        return False
    if hit.kind not in _MEANT and (_TOPIC.match(after) or (_KIND.search(hit.words) and not _TURN.search(hit.words))):
        return False
    if hit.kind not in _UNSURE_COUNTS and _DOUBT.search(told):
        return False
    if _is_elsewise(hit, around):
        return False
    smelt = hit.kind is Danger.GAS and is_smelt_here(hit.words)
    if _ASKED.search(before) and not (smelt or _WHAT_NOW.search(hit.words)):
        return False
    return not (
        _STORY.search(hit.words[max(0, hit.clause - NEAR) : hit.start]) or _ENDED.search(after) or _is_past(hit)
    )


def _is_elsewise(hit: Hit, around: str) -> bool:
    """Whether the words mean something else: smoke of cooking, a smell, a leak, a lost thing, a figure of speech."""
    told = hit.words[hit.clause : hit.end]
    match hit.kind:
        case Danger.FIRE:
            if _WELDING.search(hit.words) and not _CAUGHT.search(hit.words):
                return True
            if _KITCHEN.search(hit.words) and not _FLAMES.search(hit.words):
                return True
            of = around + hit.words[hit.end : hit.end + 24] if is_latin(around) else around
            return bool(_SMOKE.search(hit.words, hit.start, hit.end) and _SMOKE_OF.search(of))
        case Danger.ILLNESS:
            if "憋" in told and _TOILET.search(hit.words) and not _CHEST.search(hit.words):
                return True
            if _PAPERS.search(hit.words) and not _URGENT.search(hit.words):
                return True
            of_air = takes_breath(hit.words[hit.start : hit.end], hit.words)
            return bool(of_air or _STANDING.search(hit.words) or (told.endswith("气了") and _FUEL.search(hit.words)))
        case Danger.SELF_HARM:
            return STRUCK_OUT in hit.words and "死" in hit.words[hit.start : hit.end]
        case Danger.LIFT | Danger.TRAPPED:
            return _ONLY_A_THING.search(hit.words) is not None or is_of_card(hit.words)
        case Danger.COLLAPSE:
            return _FELL.search(told) is not None or _REVERSED.search(hit.words, hit.clause) is not None
        case Danger.VIOLENCE if _is_no_blow(hit):
            return True
        case Danger.VIOLENCE | Danger.THREAT:
            return bool(_FIGURE.search(hit.words, 0, hit.end) and not _ARMED.search(hit.words))
        case Danger.GAS:
            return is_of_known_stink(hit.words[hit.start : hit.end], hit.words)
        case Danger.FLOOD:
            leak = around + (hit.words[hit.end : hit.end + 24] if is_latin(around) else "")
            return _LEAK.search(leak) is not None or not _WATERY.search(hit.words)
        case Danger.SHAFT if not _FALLEN.search(hit.words) and (
            puts_right(hit.words, hit.words[hit.start : hit.end]) or _LOOSE.search(hit.words, hit.start, hit.end)
        ):
            return True
        case Danger.SHAFT if _LID.search(hit.words, hit.start, hit.end) and not _HOLE.search(hit.words):
            return _VESSEL.search(hit.words) is not None
        case Danger.CHEMICAL:
            return _WATER_TANK.search(hit.words) is not None
        case Danger.WIRES:
            return _NOT_LIVE.search(hit.words) is not None and not _SHOCKS.search(hit.words)
        case Danger.MISSING:
            return _LOST_THING.search(hit.words, hit.clause, hit.end) is not None
        case _:
            return False


def _is_no_blow(hit: Hit) -> bool:
    """Whether a tree is felled, a quarrel is settled, or a visit is told of."""
    told = hit.words[hit.start : hit.end]
    felled, settled = "砍" in told and _LOGGING.search(hit.words), _SETTLED.search(hit.words)
    return bool(felled or (settled and not _ANEW.search(hit.words)) or is_visit(hit.words, told))


def _is_reported_later(hit: Hit) -> bool:
    """Whether blows are reported whose time is named after them, and is over: 我要投诉保安打人 昨天在菜市场."""
    reports = hit.kind is Danger.VIOLENCE and _REPORTS.search(hit.words, 0, hit.start)
    return bool(reports and _PAST.search(hit.words, hit.end)) and not _NOW.search(hit.words)


def _is_past(hit: Hit) -> bool:
    fell = hit.kind is Danger.SHAFT and _FALLEN.search(hit.words, hit.start, hit.end)
    if hit.kind in _LASTING and not fell:
        return False
    told = hit.words[max(0, hit.clause - BESIDE) : hit.end]
    past = [found.end() for found in _PAST.finditer(told) if not _SINCE.search(told[: found.end()])]
    if _PAST_AFTER.match(hit.words[hit.end :]) or _is_reported_later(hit):
        return True
    lasts = not fell and _STILL.search(hit.words[hit.start : hit.end + 8])
    return bool(past) and not _NOW.search(told, past[-1]) and not lasts
