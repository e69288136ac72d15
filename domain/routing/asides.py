"""Words that stand beside what a complaint is about: a landmark, who answered, who was held up or disturbed.

"离幼儿园就一百米" is no matter of a kindergarten, "学校说不归他们" none of a school, "公交都进不来" none of buses.
Such words tell a category only where nothing else does, and little then.
"""

from __future__ import annotations

import re

from domain.hearing.cue_index import Cue, as_words

SEARCHED = 1500  # letters; what is said further on weighs little anyway

# Places by which people say where something is. Some are as well what a complaint is about.
PLACE = (
    "幼儿园|小学|中学|大学|高中|初中|学校|校区|学院|校园|校|[一二三四五六七八九十][中小]|医院|卫生院|卫生所|卫生室|诊所|药店|药房|"
    "农贸市场|批发市场|菜市场|市场|早市|夜市|菜场|集市|大集|超市|商场|商店|小卖部|饭店|餐馆|饭馆|酒店|宾馆|银行|理发店|网吧|驾校|"
    "公交站台|公交站牌|公交站|汽车站|客运站|火车站|高铁站|地铁站|地铁口|车站|加油站|公园|广场|养老院|敬老院|图书馆|体育馆|文化馆|"
    "派出所|法院|居委会|村委会|村委|村部|社区|小区|工厂|工地|公墓|公厕|厕所|水厂|变电站|寺|庙|村|屯|庄"
)
INSIDE = "公园|广场|市场|早市|商场|超市|小区|车站|客运站|火车站|村|屯|庄|社区|医院"
GATE = (  # 门口, 西门那个路口, 村口那段
    r"[正大后前侧东西南北]?"
    r"(?:大?门(?:[口前外边对那旁这]|(?=[\s,，]|路口|的路口))|口(?:[那到的往有堆停,，]|\s))"
)
BESIDE = (
    r"旁|附近|对[面过]|斜对[面过]|边[上儿]|那[段边家块条儿里]|一带|周边|周围|四周|[左右][边侧]|外[面头墙边]|围墙外?|楼下|"
    r"后[面头墙院边身街山]|前[面头边]|[东西南北][边头侧]|隔壁|路口|拐角|到(?![处底])|往(?!往)|至(?![今于少])|斜对过|"
    r"地下通道|过道|走廊|台阶|门洞"
)
# After anything that stands somewhere: 变压器旁边围墙倒了 tells of a wall.
RIGHT_BESIDE = re.compile(r"的?(?:旁边|附近|斜?对[面过]|后[面头身]|隔壁|跟前)")
LANDMARK = Cue(
    rf"(?:{PLACE})的?(?:{GATE}|{BESIDE})"
    rf"|(?:{INSIDE})(?:里[头面边]?|上)(?![走玩逛去散])"
    rf"|(?:离|距|挨着|靠着|紧挨|紧邻|邻近|靠近|路过|经过|对着|正对)[^\s,，。！!？?、]{{0,6}}?(?:{PLACE})"
    rf"|[到从][^\s,，。！!？?、]{{0,6}}?(?:{PLACE})(?=[那这]|的?路|一?段|之间|中间)"
    r"|[\u4e00-\u9fff]长家(?:门口|旁边|跟前)"
    r"|(?:市场|早市|夜市|集市|超市|商场)(?:上|里)?(?=[卖买])"
    r"|[在往到](?:人行道|盲道|便道|辅道|绿化带)[上里]?|(?:人行道|盲道|便道|绿化带)[上里](?=[有停摆卖堆骑洗晒跑开])"
    r"|桥头|桥下|路灯下|[马公]路[边上旁]|[河湖江][边岸畔]|河岸"
)
SAID = Cue(
    r"(?:学校|医院|物业|社区|居委会|村委会|村委|村里|派出所|交警|城管|环卫|公交公司|自来水公司|供电局|供电公司|"
    r"燃气公司|热力公司|开发商|老师|医生|司机|校长|园长|房东|中介|移动|联通|电信|银行|超市|工地|老板)(?:公司|那边|的人|他们|人员)?[又也都还就只总光]?"
    r"(?:说|讲|回复|答复|推[给到来]|[让叫]我们?[找等去])"
)
HELD_UP = Cue(
    r"(?:公交车?|消防车|救护车|洒水车|校车|班车|轮椅)[也都就根本]{0,2}"
    r"(?:(?:过不|进不|开不|出不|走不|上不)[来去了进出动]|不愿|不肯|没法)"
)
DISTURBED = Cue(
    r"(?:孩子|娃|闺女|儿子|女儿|孙子|学生)们?[^\s,，。！!？?]{0,4}(?:高考|中考|写?作业|上学|上课|学习|念书)(?![难校费名])"
)
# A loose cover or a lift that rattles is the matter; that nobody can sleep tells how bad it is.
RATTLES = Cue(
    r"(?:井盖|窨井|盖板|盖子|减速带|伸缩缝|铁板|电梯|水管|管道|暖气片?|单元门|防火门)[^。！!？?；;\n]{0,14}?"
    r"(?:响|咣当|哐当|咣咣|哐哐|吱嘎|咯噔|嗡嗡)[^。！!？?；;\n]{0,10}?[\s，,]"
    r"([^。！!？?；;\n]{0,10}?(?:睡不[着好了]|[没无]法(?:入?睡|休息)|吵[死醒得人]|太吵|噪[音声])[^\s，,。！!？?；;\n]{0,4})",
    beside="[响咣哐吱咯嗡]",
)
# Right after what a complaint is about: that it fails. 路灯不亮, the lamp is out.
FAILS = re.compile(
    r"[^\s，,。！!？?；;]{0,3}?(?:坏|不[亮热通转灵好够]|没[水电气热亮]|堵|漏|塌|断|倒了|裂|臭|满了|太满|满得|脏|丢了|掉了|歪|翘|冒|锈|烂|破|灭"
    r"|黑着|全黑|停了|返水|积水|没人(?:修|管|收|清|扫)|太[多吵乱脏黑]|严重|一[过走踩开]|[天整]天|每[天晚]|半夜|老是|总是|卖(?:过期|假|坏))"
    r"|s?(?: [a-z]+){0,3}? (?:is|are|was|has been|have been|keeps?)(?: [a-z]+)? "
    r"(?:out|broken|not working|dead|off|leaking|blocked|overflowing|missing|stuck|full|dark)"
    r"|s?(?: [a-z]+){0,4}? (?:never|always|stops?|does not|doesn't|do not|don't|won't|keeps?)\b"
)
LATIN_PLACE = (
    r"(?:(?:primary|middle|high|elementary|nursery|bus|train|railway|coach|metro|gas|petrol|police|filling|fire) )?"
    r"(?:schools?|kindergartens?|hospitals?|clinics?|markets?|supermarkets?|station|bus stops?|stops?|shops?|malls?|"
    r"parks?|gardens?|playgrounds?|villages?|university|college|library|banks?|pharmacy|temples?|restaurants?|factory|toilets?|square|crossing|"
    r"footpaths?|sidewalks?|pavements?|rivers?|lakes?|bridge)"
)
LATIN = Cue(
    r"(?<![a-z])(?:near|at|behind|besides?|next to|opposite(?: to)?|in front of|outside(?: of)?|close to|across from|"
    r"across the (?:road|street) from|by|around|from|to|past|towards?|between|on|along|adjacent to)"
    rf" (?:(?:the|our|my|a|an|this|that|your) )?(?:[a-z0-9'.]{{1,14}} ){{0,2}}?{LATIN_PLACE}(?![a-z])"
    r"|(?<![a-z])in (?:(?:the|our|my|this) )?(?:[a-z0-9'.]{1,14} )?"
    r"(?:markets?|parks?|villages?|squares?|malls?|stations?)(?![a-z])"
    r"|(?<![a-z])(?:the |our |my )?(?:school|hospital|property company|driver|teacher|doctor|shop|seller|manager|owner|"
    r"shop owner|landlord|developer|village committee|community) (?:says?|said|told|tells|replied)(?![a-z])"
    r"|(?<![a-z])(?:school bus|bus|ambulance|fire engine|fire truck|wheelchair)s? "
    r"(?:can't|cannot|can not|could not|couldn't|nearly|almost|has to|have to)(?![a-z])"
)


def asides(plain: str) -> list[tuple[int, int]]:
    """Where such words stand in a text in lower case."""
    searched = as_words(plain, SEARCHED)
    patterns = (LATIN,) if plain.isascii() else (LANDMARK, SAID, HELD_UP, DISTURBED, RATTLES, LATIN)
    return [found.span(found.lastindex or 0) for pattern in patterns for found in pattern.finditer(searched)]


def is_landmark(plain: str, end: int) -> bool:
    """Whether what ends there in a text in lower case only says where something else is."""
    return RIGHT_BESIDE.match(plain, end) is not None


def fails(plain: str, end: int) -> bool:
    """Whether it is said right after what ends there in a text in lower case that it fails."""
    return FAILS.match(plain, end) is not None
