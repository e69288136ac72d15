"""Cues of shafts, lifts, collapse and floods, in short messages, each with its example.

Two patterns are found together in either order: somebody, and what is seen of them. Nobody words a danger as the last
one did, so what is general is worth more than a saying.
"""

from __future__ import annotations

from domain.hearing.dangers.danger_cues import Cue, Danger
from domain.hearing.dangers.danger_words import BODY, EN_FOLK, EN_SOMEBODY_OR_CAR, FOLK, HOLES, SOMEBODY_OR_CAR

FALLING: dict[Danger, dict[Cue, str]] = {
    Danger.SHAFT: {
        (
            r"(?:井|窨井|下水道|污水|雨水|电缆|化粪池|沟)(?:的)?(?:盖板?|盖子|篦子|箅子|水泥板).{0,4}(?:让|被|叫"
            r"|给).{0,6}(?:偷|撬|压|轧|撞|碾|砸|冲|掀|搬|拿|揭|收)"
        ): "井盖让收废品的撬走了",
        (
            r"(?:盖板?|(?<![桶锅])盖子|篦子|水泥板|井圈).{0,6}(?:塌|翻|掉|碎|断|折|陷|没|开).{0,12}(?:人|老|孩|娃"
            r"|学生|车|腿|脚).{0,5}(?:下去|掉|进去|陷|卡|踩空|里|栽)"
        ): "化粪池盖塌了 人下去了",
        (
            SOMEBODY_OR_CAR,
            (
                r"(?:踩空|一脚踩|陷|掉|栽|摔|跌|滑|滚|踏|崴|连人带车)(?:进|到|下|在|落|入)?(?:去|了)?.{0,6}(?:井|坑"
                r"|洞|窟窿|地窖|化粪池|沉淀池|基坑|桩孔|暗渠|阴沟|下水道)"
            ),
        ): "骑车的连人带车栽到坑里",
        (
            r"(?:井|坑|洞|窟窿|地窖|化粪池|下水道)(?:里|底)(?:下)?(?:面)?.{0,8}(?:有人|有个|喊|哭|叫|救|声音|爬不"
            r"|上不来|出不来|动静)"
        ): "下水道里有人喊",
        (
            r"(?:井|窨井|下水道|检查井).{0,6}(?:没|缺|少)(?:了|有)?(?:个)?盖|(?:没|缺|少)了?(?:个)?(?:井"
            r"|窨井)?盖(?:子|儿)?(?:了|的)?(?:井|洞|口|$|[\s,。!])|井口.{0,6}(?:敞|露|张|大开|没遮|没挡)|无盖"
        ): "路中间那个井没盖 有老太太差点迈进去",
        (
            r"(?:井盖|盖板|(?<![桶锅])盖子|篦子).{0,8}(?:不见|没影|没了|丢|偷|缺|掉(?:了|进|下)|坏|碎|裂|断|塌|翹"
            r"|翘|翻|敞|移|歪|松得|破|烂)"
        ): "盖板烂得剩半拉",
        (
            r"\b(?:hole|manhole|drain|sewer|pit|well|shaft|cover|lid|grate|grating)\b",
            (
                rf"{EN_SOMEBODY_OR_CAR}.{{0,30}}(?:\bdown\b|\bfell\b|\bfallen\b|\binside\b|\bwent in|\bstuck\b"
                r"|straight in)|(?:down|into|inside) (?:it|the hole|there)\b|(?:isn'?t|not|stopped) answering"
                r"|walked into|stepped into|crying from|shouting from|voices? (?:from|in)"
            ),
        ): "the lid slid and my neighbour went straight down",
        (
            r"\b(?:hole|manhole|drain|shaft|pit)\b",
            (
                r"\b(?:no|without(?: a)?|missing(?: its)?|lost its|stolen|took the|broken) (?:cover|lid|grate"
                r"|grating|barrier|fence|lights?)\b|\b(?:uncovered|wide open|gaping|lid(?:'s| is)? (?:off|gone"
                r"|broken))\b"
            ),
        ): "the manhole by the bank has lost its lid",
        (
            r"\b(?:manhole|drain|sewer|well) (?:cover|lid|grate|grating)s?(?:'s| is| has| was| are)?(?: been| just"
            r"| all| half)* (?:gone|off|missing|stolen|broken|cracked|smashed|collaps\w+|tilt\w+|open|crushed"
            r"|caved)"
        ): "drain grating was stolen, people will fall",
        (
            r"(?:下水道|井|洞|坑|管道|涵管)(?:里|下面|底下)?.{0,14}(?:小孩|孩子|人|娃)(?:的)?(?:声音|在哭|哭声|喊"
            r"|叫)|\b(?:voices?|crying|shouting|calling|screams?)\b.{0,20}\b(?:from|in|inside|down) the (?:drain"
            r"|manhole|well|hole|pipe|sewer|pit|shaft)"
        ): "下水道里有小孩的声音",
        (
            r"(?:路|马路|地|路面|人行道|院子).{0,6}(?:塌|陷)(?:了|出|下)(?:去)?(?:个|一个|一块)?.{0,3}(?:洞|坑"
            r"|窟窿)"
        ): "人行道塌了个窟窿 没围",
        (
            HOLES,
            (
                rf"{FOLK}.{{0,8}}(?:掉|栽|下去|陷|滑|滚|踩|摔|跌|趴|吞|没上来|不见|在里|里头)|(?:吞|掉|栽|陷|滑|滚"
                rf"|摔|跌)(?:了|进|下|到|去|个|里)+.{{0,6}}{FOLK}|哼|喊|没上来|上不来|爬不|拔不|(?:腿|脚"
                r"|车轮?)(?:下去|掉|陷|卡)|救"
            ),
        ): "路边沟里栽着个老头 直哼哼",
        (
            r"\b(?:hole|drain|grate|grating|manhole|shaft|pit|well|trench|ditch|cover|cellar)\b",
            (
                rf"(?:{EN_FOLK}|\bleg|\bfoot|\bbike|\bwheel).{{0,30}}\b(?:went (?:in|into|through|down)|in|down"
                r"|through|stuck|fell|hasn'?t come up|moaning|groaning|calling)\b.{0,30}(?:can'?t|won'?t|stuck"
                r"|come up|moan|groan|call|pull|help|answer|into|in the)"
            ),
        ): "my foot went through the grate and I can't get it out",
    },
    Danger.LIFT: {
        (
            r"电梯|轿厢|升降机",
            (
                r"(?:困|卡|关|闷|堵)(?:了|着|住|在|到|里|死)*.{0,8}(?:人|我|俺|孩子|娃|老|奶奶|妈|爸|口子|个)"
                r"|夹(?:了|着|住|到)*.{0,6}(?:人|孩子|娃|老|手|胳膊|腿|头|脚)(?!.{0,3}一下)"
                rf"|{SOMEBODY_OR_CAR}.{{0,10}}(?:困|卡|关|闷|夹|出不|下不来|喊|哭|拍门|在里)|(?:门)?打不开.{{0,10}}(?:人"
                r"|我|里)|(?:往下|突然|一下|忽).{0,4}(?:掉|坠|滑|沉|窜)|(?:里|里面|里头).{0,6}(?:喊|哭|求救"
                r"|拍门)|有人吗|害怕.{0,4}(?:黑|停|不动)|(?:黑|停了|不动).{0,6}害怕"
            ),
        ): "电梯门打不开 孩子在里头拍门",
        (
            r"\b(?:lift|elevator)\b",
            (
                r"\b(?:stuck (?:in|inside|between|with (?:us|me|people|kids)|on)|trapped|stopped between"
                r"|between floors|plung\w+|dropp?ed|fell|free ?fall|(?:won'?t|can'?t) open|can'?t get out|no air"
                r"|can'?t breathe|of us in)\b"
            ),
        ): "lift won't open and there are three of us",
    },
    Danger.TRAPPED: {
        (
            BODY,
            (
                r"(?:困|卡|夹|压|埋)(?:在|住|到|进|着)(?:了)?.{0,12}(?:里|下|底|中间|缝|车|洞|井|栏|机|座|石|墙"
                r"|出不来|下不来|动不了|拔不出|拿不出|上不来)|(?:拔|挣|爬|拽|拉|拖|弄)不(?:出|上)来?(?:了|$"
                r"|[\s,。!])"
            ),
        ): "司机卡在驾驶座上拽不出来",
        (
            rf"{EN_SOMEBODY_OR_CAR}|\b(?:legs?|arms?|hand|head|finger\w*|foot)\b",
            (
                r"\b(?:trapped|pinned|crushed|wedged|buried|stuck)\b.{0,20}\b(?:under|inside|between|beneath"
                r"|in the (?:car|cab|railing\w*|gate|door|rubble|mud|wreck\w*|machine|fence|lift|basement|tunnel)"
                r"|can'?t get|rubble|railings?)\b|can'?t get (?:him|her|them|us|me|it|my \w+) out"
            ),
        ): "boy's head is stuck between the railings",
        (
            rf"(?:{FOLK}).{{0,6}}(?:压|埋|卡|困)(?:在)?(?:了)?(?:下面|底下|里头)|\b(?:tipped|rolled|flipped"
            r"|turned) over\b.{0,30}\b(?:under|underneath|beneath|inside)\b"
        ): "三轮翻了 老头压下面了",
        (
            r"(?:车|大巴|人|孩子|工人|缆车|吊篮|司机).{0,6}(?:吊|悬|挂)在(?:半空|空中|桥|悬崖|崖|外墙|半腰)|(?:缆车"
            r"|吊篮|摩天轮|过山车|游乐).{0,8}(?:停|卡|坏)(?:在|了|住).{0,8}(?:人|上头|上面|空)"
        ): "大巴吊在半空 护栏断了",
        (
            r"(?:hanging|dangling|teetering|hangs) (?:off|over|from) the (?:bridge|cliff|edge|roof|crane|overpass"
            r"|viaduct)|(?:collapsed|caved in|fell in|came down|gave way).{0,30}\b(?:is|are|'s|people|man"
            r"|someone)\b.{0,10}\b(?:under|beneath|inside|buried)\b"
        ): "trench collapsed, my brother is under it",
        (
            r"(?:我|俺|有人|老人|我们).{0,4}(?:被)?(?:人)?(?:锁|反锁|困)在(?:了)?.{0,6}(?:厕所|公厕|楼里|店里|车里"
            r"|教室|仓库|库里|房里|阳台|天台|楼顶|墓|冷库)"
        ): "我被锁在公厕里了",
        (
            r"(?:后备箱|集装箱|冷库|冰柜|废墟|墙里|管道|车厢|烟道|夹缝)(?:里|底下|下面)?.{0,8}(?:有人|敲|喊|救|哭"
            r"|动静|拍)"
        ): "后备箱里有人在敲",
        (
            r"\b(?:knocking|banging|shouting|tapping|crying|voices?|calling)\b.{0,16}\b(?:inside|from (?:inside"
            r"|under|the))\b.{0,16}\b(?:boot|trunk|container|cellar|rubble|wall|van|pipe|freezer|wreck)"
        ): "somebody is knocking from inside a container",
        (
            r"(?:stairs?|staircase|way out|(?<!fire )exit|(?<!fire )door)(?: has| have|'s| is|'ve)? (?:gone"
            r"|collapsed|blocked|on fire|jammed|caved in).{0,30}(?:stuck|trapped|can'?t get|of us|inside|floor)"
        ): "the stairs have gone, three of us stuck upstairs",
        (
            rf"{FOLK}|腿|胳膊|手(?!机|续)|脚|头",
            (
                r"(?:卷|绞|轧|碾|压|夹|卡|挤)(?:进|到|在|住|着|了|入).{0,6}(?:轮|机器|底下|下面|里头|里|车|门|缝"
                r"|滚筒|履带|中间)|轮子底下|车底下|(?:拔|抽|拽|拿)不出来?"
            ),
        ): "清扫车把人卷到轮子底下",
        (
            rf"{EN_FOLK}|\b(?:leg|arm|hand|head|foot|fingers?)\b",
            (
                r"\b(?:under (?:its|the|a|his|her) wheels?|pinned|wedged|caught in|stuck (?:in|under|between)"
                r"|through the (?:grate|bars|railings)|can'?t (?:pull|get) (?:it|him|her|them|me) (?:out|free"
                r"|loose))\b"
            ),
        ): "gritter has a man under its wheels",
    },
    Danger.COLLAPSE: {
        (
            r"(?:墙|房|屋|楼|桥|棚|[手支货井]架|塔|顶|梁|坡|坝|堤|山|崖|窑|烟囱|阳台|雨篷|门楼|看台)(?:子|体|板"
            r"|杆)?(?:都|就|已经|刚|刚刚|全|突然|忽然|一下子?|轰的|哗啦|整个|半边|一半|要|快|眼看|马上|又|也"
            r"|被.{0,6})*(?:坍|塌|垮|崩|倾|倒(?!闭|垃|车|卖|水|霉|是|也|计)|断(?!水|电|网|头)|陷(?:下|了|进)|裂开"
            r"|晃|歪)(?:了|下|陷|塌|方|斜|进|着|得|$|[\s,。!])"
        ): "院墙坍了 刚有孩子在底下玩",
        (
            r"(?:砸|压|埋|拍)(?:着|住|到|中|伤|在|死|了|倒)(?:了|个|俩|几|一|好|过"
            r"|路)*.{0,4}(?:(?<!个)人(?![家行工民])|孩子|娃|老人|老头|老太|大爷|大妈|奶奶|爷爷|学生|工人|头(?!疼)"
            r"|腿|腰|我(?!们心)|他|她|俺)"
        ): "牌子掉下来砸着个老头",
        (rf"{BODY}.{{0,6}}(?:被|让|给|叫).{{0,8}}(?:砸|压|埋|拍)(?:着|住|到|中|伤|在|死|倒)"): "工人让水泥板压住了",
        (
            r"石头|土|雪|泥|(?<!成)山|坡|沙子|水泥|钢筋|树|大树|杆子|牌子|玻璃|花盆|砖",
            (
                r"(?:滑|滚|塌|冲|砸)(?:下|了|到|在|着|向).{0,10}(?:房|屋|车|人|路|家|院|埋|压|孩子|头|学校)|(?:掉"
                r"|落|倒)(?:下|了|到|在|着|向).{0,10}(?:房|屋|车上|人|埋|压|孩子|头)|(?:把|给).{0,4}(?:房|车|人|屋"
                r"|村|路).{0,3}埋|埋(?:了|住|掉).{0,4}(?:人|车|房|我|屋|半)"
            ),
        ): "山上滚下来石头 把路上的车埋了",
        (
            rf"{EN_SOMEBODY_OR_CAR}|\bmy\b",
            (
                r"(?:wall|roof|ceiling|tree|branch|brick\w*|sign|glass|scaffold\w*|pole|beam|crane|tile\w*|window"
                r"|balcony|plaster)(?:'s| has| just)* (?:came|come|fell|fallen|falling|collapsed|crashed|dropped"
                r"|landed)(?: down)?(?: right)? (?:on|onto|across|over) (?:top of )?"
            ),
        ): "the ceiling came down on my mother",
        (
            r"\b(?:wall|roof|building|house|bridge|scaffold\w*|crane|balcony|chimney|pole|cliff|bank|road|ground"
            r"|pavement|platform|stand|shed|tower|ceiling|dam)\b(?:'s| is| has| just| have)?.{0,24}?\b(?:leaning"
            r"|tilting|swaying|going to (?:fall|come down|go|collapse)|about to|any minute|giving way|gave way"
            r"|caved|collaps\w+|crumbl\w+|come down|came down|opened up|sunk|sinking|cracking|coming down|swallowed"
            r"|snapp\w+|buckl\w+)\b"
        ): "the chimney is leaning, it will go any minute",
        (
            r"\bsinkhole\b|\blandslide\b|\bmudslide\b|\brockfall\b|people (?:under|underneath|beneath|buried)"
            r"|under the rubble"
        ): "a sinkhole opened by the school",
        (
            r"\bburied (?:a|an|the|two|three|my|some|several) (?:\w+ )?(?:m[ae]n|wom[ae]n|workers?|person|people"
            r"|kids?|child\w*|brother|father|husband|son)\b"
        ): "the digger buried a man",
        r"(?:房|楼|屋)(?:子|房)?(?:都|在|直|一直|来回|左右)+晃|地震了(?![吗没])": "房子在晃 快跑",
        (
            r"^(?:\W|help|oh|god|an?|it'?s|there(?:'?s| is))*earth ?quake(?:\W|help|now|here|right|we|feel\w*|it)*$"
            r"|\b(?:house|building|ground|floor|walls?)(?:'s| is| are| keeps?) (?:all )?(?:shaking|swaying)\b"
        ): "earthquake!! the building is shaking",
        r"^(?:[\s,。!]|有|是|刚刚?|现在|正在|好像|救命)*地震(?:[\s,。!]|啊|啦|呀|来了)*$": "地震！！",
        (
            r"\b(?:balcony|wall|sign|tree|bricks?|roof|glass|branch|pole|ceiling|tiles?|air ?con\w*"
            r"|window)\b.{0,16}\b(?:fell|came (?:down|off)|collapsed|dropped)\b.{0,20}\b(?:hit|hurt|injured|killed"
            r"|crushed)\b"
        ): "a tile came off and hit a woman",
        (
            r"阳台|护栏|栏杆|外机|玻璃|瓷砖|外墙|广告牌|招牌|雨棚|灯箱|大树|电线杆|山体|崖|土坡|门头",
            (
                r"(?:快|要|眼看|马上|随时)(?:要)?(?:掉|塌|倒|砸|滑)(?:下来|下去|了)?.{0,10}(?:人|孩子|路|头|车|家)"
                r"|裂(?:了|开)?(?:条|道|个|一)?.{0,3}缝.{0,8}(?:响|掉|越|人|家|还在)"
            ),
        ): "门头招牌快掉下来了 底下全是人",
        (
            r"\b(?:blew|fell|came|toppled|crashed|dropped|tipped|collapsed)(?: over| down| right)* (?:on|onto"
            r"|on top of) (?:a |an |the |my |our |two |some |three |several )?(?:\w+ )?(?:people|person|pupils?"
            r"|kids?|m[ae]n|wom[ae]n|child\w*|workers?|cyclists?|cars?|bus|students?|passers?|baby|him|her|them|us"
            r"|me)\b"
        ): "the hoarding blew over onto two pupils",
        (
            (
                r"石头|山(?!药|东|西|楂)|坡|崖|院墙|围墙|山墙|墙(?![纸壁画皮])|屋顶|房顶|房梁|老房|危房|楼板|脚手架"
                r"|架子|钢管|广告牌|招牌|雨棚|吊车|塔吊|烟囱|水塔|大坝|河堤|桥(?![头上])"
            ),
            (
                r"轱辘|往下(?:掉|落|滚|滑|砸|塌)|晃得|直晃|摇晃|(?:顶|撑|扛)不住|掉渣.{0,6}(?:响|人|裂)|吱吱|嘎吱"
                r"|咔咔|(?:要|快)(?:塌|倒|垮|掉下来|散架)|没了(?:半|一半)|塌了|哗啦(?:一|全|就)|悬(?:在"
                r"|着).{0,6}(?:头|人|路)|倾斜|摇摇欲坠|往外鼓|裂.{0,4}(?:大缝|越来越|响|住着人)"
            ),
        ): "山上石头往下轱辘 院墙顶不住了",
        (
            (
                r"\b(?:rocks?|stones?|hillside|floor|roof|wall|scaffold\w*|billboard|sign|chimney|ceiling|poles?"
                r"|bricks|tower|balcony|beam)\b"
            ),
            (
                r"\b(?:coming down|raining down|half gone|cracking|swinging|swaying|dropping|hanging by"
                r"|bits (?:are )?falling|gave way|giving|about to (?:go|fall)|any (?:second|minute|moment)"
                r"|still up there|people (?:under|below))\b"
            ),
        ): "bricks are raining down behind our house",
    },
    Danger.FLOOD: {
        (
            r"(?:洪|河|雨|污|粪|脏|大|江|山)?水(?![表管费壶杯平果泥电])|发河",
            (
                r"(?:到|没|过|齐|淹|漫)(?:了|到|过)*(?:膝|腰|胸|脖子|大腿|窗|床|二楼|一楼|车顶|屋|胯|肚子)|(?:进|灌"
                r"|涌|漫|冲|淌|漾)(?:了|进|到|满|上)*(?:屋|家|房|院|楼|店|村|地下室|车库|床|来)|(?:还在|一直|越来越"
                r"|噌噌|哗哗)(?:(?:往上)?(?:涨|漫|升|灌)|往上冒)|围(?:住|着|困)|冲(?:走|跑|垮|倒|了)"
            ),
        ): "河水漫上来了 都齐腰了",
        (
            r"家里|[我俺咱]家(?![门楼]|小区|外面)|屋里|一楼|地下室|厨房|卧室|客厅|院里|店里",
            (
                r"(?:全|都|满|一屋子|到处)(?:是)?(?:是)?(?:污|粪|脏|泥)?水(?:了|$|[\s,。!])|(?:淹|泡)(?:了|在|着"
                r"|完)(?!没事)|(?:往上|一直|还在|哗哗).{0,3}(?:漫|冒|灌|涨)"
            ),
        ): "家里全是水 还一直往上冒",
        (
            r"车|轿车|公交|三轮",
            (
                r"(?:熄火|泡|淹|漂)(?:了|在|着|起来)?.{0,12}(?:人(?:还)?在|出不|打不开|里面有|困|水(?:到|都|已))"
                r"|水.{0,8}(?:熄火|淹|泡).{0,8}(?:人|孩子|出不)"
            ),
        ): "桥洞里车泡了 人还在车里",
        (
            r"(?:在|爬|站|上)(?:到|了)?(?:房顶|屋顶|树上|车顶|二楼|楼顶).{0,10}(?:水|等救|救|下不来)"
            r"|水.{0,14}(?:房顶|屋顶|车顶|树上)|(?:决|溃)(?:口|堤|坝)|山洪|泥石流|被水(?:困|围|冲)"
        ): "我们一家爬房顶了 下面全是水",
        (
            r"\b(?:water|river|flood\w*|sewage|sea|mud)\b",
            (
                r"\b(?:up to (?:my|our|her|his|the)|in (?:our|my|the) (?:house|home|bedroom|kitchen|living|hall"
                r"|basement)|rising|coming (?:in|up|through|under)|pouring|rushing|surrounded|all around|swept"
                r"|trapped|stranded|waist|knees?|chest|neck|on the roof)\b(?! tap)"
            ),
        ): "the river is in our kitchen",
        (
            r"\b(?:garage|basement|underpass|car park|tunnel|cellar|road)\b.{0,24}\bflood\w*.{0,30}\b(?:someone"
            r"|somebody|people|stuck|inside|trapped|in (?:my|the|a) car)\b"
        ): "the garage is flooding and somebody is in my car",
        r"(?:堤|坝|河岸).{0,4}(?:豁|决|垮|溃|冲开|冲垮|漏水|管涌)|管涌": "河堤豁开了 水往村里来",
        (
            r"\b(?:bank|dam|levee|dyke|dike|embankment)(?: has|'s| is| just)* (?:burst|broken|breached|given way"
            r"|gave way|overtopped|gone|failing|cracking)"
        ): "the dyke has burst",
        (
            r"(?:洪|河|雨|污|积)?水(?![表管费果泥电壶])|大坝|河堤",
            (
                r"没过(?:门槛|床|膝|腰|脚脖子.{0,6}(?:涨|老)|车|头|胸)|(?:老|很|太|好)深.{0,14}(?:车|人|孩)|(?:露"
                r"|剩)(?:个|着)?.{0,2}顶|抬不动|(?<!滴都)(?:下|出|跑)不(?:了|来|出)(?![水热])(?:床|门|去)?.{0,6}(?:老|奶|爷|人|娃)?"
                r"|往外冒.{0,10}跑|(?:都|全村?人?|村里).{0,4}(?:在)?跑|决(?:口|堤)|垮(?:了|坝)|(?:涨|漫|上来"
                r"|灌).{0,6}(?:太快|得快|很快|老快)"
            ),
        ): "水没过床了 我爷下不来",
        (
            r"\b(?:water|flood\w*|river|underpass|tunnel|dam|levee|cellar|basement)\b",
            (
                r"\b(?:over the (?:doorstep|step|sill|wheels|bed|bank)|only the (?:top|roof)|can'?t be (?:lifted"
                r"|moved)|carry (?:him|her|gran)|bursting|can'?t get out|people (?:in|on|inside)|car (?:in|under)"
                r"|getting (?:deeper|higher)|running uphill)\b"
            ),
        ): "only the roof of the van shows in the underpass",
    },
}
