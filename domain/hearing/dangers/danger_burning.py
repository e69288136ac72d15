"""Cues of fire, fumes, gas, current and chemicals, in short messages, each with its example.

Two patterns are found together in either order: somebody, and what is seen of them. Nobody words a danger as the last
one did, so what is general is worth more than a saying.
"""

from __future__ import annotations

from domain.hearing.dangers.danger_cues import CHILD, EN_KIN, KIN, Cue, Danger
from domain.hearing.dangers.danger_smells import LEAKS_INDOORS
from domain.hearing.dangers.danger_words import LIVE, POISON, SHOCKED

BURNING: dict[Danger, dict[Cue, str]] = {
    Danger.FUMES: {
        (
            (
                r"(?:生|烧|点|用|烤)(?:了|着)?.{0,4}(?:炉|炭|煤|火盆|柴)|暖炉|火炉|煤球|蜂窝煤|木炭|\b(?:charcoal"
                r"|coal fire|generator|brazier|(?:wood|coal|pellet|paraffin|kerosene) (?:stove|heater))\b"
            ),
            (
                r"头.{0,3}(?:疼|痛|晕|昏|重|胀)|恶心|想吐|吐了|迷糊|站不|没劲|没力气|腿软|叫不|喊不|不醒|没反应|晕"
                r"|昏|\b(?:dizzy|headache|sick|faint\w*|vomit\w*|drowsy|wak\w+|collaps\w*|unconscious|floppy)\b"
            ),
        ): "烤了一宿炭火 起来就头晕想吐",
        r"(?:煤气|一氧化碳|煤烟)中(?:了)?毒|carbon monoxide|co alarm": "像是煤气中毒了",
        (
            r"(?:地窖|井下|井里|污水池|沼气池|化粪池|池子|罐里|窖里|船舱).{0,8}(?:熏|晕|呛|毒)(?:倒|死|昏|过去)"
            r"|下去救的?.{0,8}(?:没上来|也倒|也晕)|passed out in the (?:pit|cellar|tank|well|manhole|sewer|sewage)"
        ): "污水池里熏倒一个 下去救的也没上来",
    },
    Danger.CHEMICAL: {
        (
            POISON,
            (
                r"(?:泄|洩)(?:漏|露|了)|漏(?!水|电)|洒|翻(?:了|车|到|在)|爆|炸|冒(?:烟|黄|白|气|出)|(?:刺|辣|呛"
                r"|熏).{0,4}(?:眼|鼻|嗓|喉|人|得)|眼睛?.{0,4}(?:睁不|疼|辣|流泪)|晕|(?:倒|吐)(?:下|了|地)|中毒|起疹"
            ),
        ): "冷库那边液氨漏了 眼睛睁不开",
        r"(?:黄|绿|紫|红|橙)色?(?:的)?(?:烟|气体|雾|浓烟)|不明(?:液体|气体|粉末|白烟)": "化工园飘过来一股黄烟",
        (
            r"(?:嗓子|喉咙|眼睛|鼻子).{0,6}(?:辣|烧|灼|刺).{0,4}(?:疼|痛|睁不|喘不|流泪|流血)|(?:好多|几个|一片"
            r"|工友|学生|邻居|大家).{0,6}(?:都|一起)(?:晕|倒|吐|咳|头晕|恶心)(?:了|倒|得|$|[\s,。])"
        ): "车间里好几个工友都晕倒了",
        (
            (
                r"\b(?:ammonia|chlorine|acid|chemicals?|tanker|toxic|fumes|solvent|hazmat|barrels?|drums?"
                r"|pesticides?)\b"
            ),
            (
                r"\b(?:leak\w*|spill\w*|burst|overturned|turned over|pouring|gushing|hissing|cloud|burning (?:my"
                r"|our|their|eyes)|eyes|cough\w*|can'?t breathe|collaps\w*|dizzy|fainted|falling)\b"
            ),
        ): "tanker turned over, something is pouring out and people are coughing",
        (
            r"\b(?:yellow|green|orange|purple|brown|strange|white) (?:smoke|gas|cloud|fumes|vapou?r)\b"
        ): "green smoke is drifting over from the plant",
        r"刺鼻.{0,14}(?:往外跑|捂|晕倒|呕|流泪)": "一股刺鼻味 工人捂着嘴往外跑",
        (
            r"\btanker\b.{0,20}\b(?:on its side|overturned|tipped|rolled|crashed|burning)|罐车.{0,6}(?:侧翻|翻|撞"
            r"|漏|着火)"
        ): "a tanker is on its side by the bridge",
        (
            r"厂|车间|罐车|槽车|冷库|仓库|化工|桶|实验室",
            (
                r"(?:味|气)儿?.{0,4}(?:冲|呛|刺|辣|怪).{0,12}(?:抬|晕|倒|吐|跑|睁不|喘)|(?:一个接一个|好几个"
                r"|一排).{0,4}(?:抬|晕|倒|往外)|冒(?:白|黄|绿)烟|流一地.{0,10}(?:烟|呛|味|烧)"
            ),
        ): "车间味儿呛 工友一个接一个倒",
        (
            r"\b(?:plant|factory|tanker|works|lab|warehouse|barrel|drum|cold store)\b",
            (
                r"\b(?:carried out|passing out|throwing up|eyes (?:are )?(?:burning|streaming)|leaking|fumes|cloud"
                r"|can'?t breathe|coughing|dropping|fainting)\b"
            ),
        ): "people are passing out at the plant",
    },
    Danger.GAS: {
        LEAKS_INDOORS: "隔壁好像漏气了",
        (
            r"(?:煤气|燃气|天然气|天燃气|液化气|瓦斯|沼气)(?!公司|费|站)|气罐|煤汽|气管子|煤器",
            (
                r"(?<!油烟)(?:味|臭).{0,6}(?:呛|大|重|浓|冲|晕|难闻|得|$)|闻(?:到|着|见)|呛(?:人|得|死|鼻)|漏(?!缴"
                r"|费|抄)|泄|跑气|(?:呲|嘶|滋|哧|嗤|噗|呼){1,}.{0,2}(?:响|冒|往|的|地|叫|喷)|往外(?:冒|喷|跑|窜)"
                r"|窜火|喷火|关不掉|喷|挖(?:断|破|着|了|穿|漏|到|坏)|(?:撞|压|铲|钻|砸)(?:断|破|裂|坏|穿|漏)"
                r"|关不(?:上|住|了|严)|拧不(?:上|紧|住)|报警器?(?:一直|在|老)?(?:响|叫)|着了|着火|炸"
            ),
        ): "气罐阀门关不上了 一直在响",
        (
            r"\b(?:gas|propane|lpg)\b",
            (
                r"\b(?:smell\w*|stink\w*|reek\w*|leak\w*|hiss\w*|whiff|escaping|dizzy|headache|burst|broke\w*"
                r"|ruptur\w*|hit (?:the|a)|dug|alarm|won'?t (?:turn|shut|close)|can'?t (?:turn|shut"
                r"|close))\b(?! (?:like|of) (?:rubbish|garbage|sewage))"
            ),
        ): "a whiff of gas on the stairs, I have a headache",
        (
            r"\b(?:hob|hose|burner|cooker|stove|cylinder|regulator|boiler|gas (?:heater|bottle|pipe|tap))\b",
            (
                r"\b(?:roaring|hissing|came off|come off|blowing|lying|passed out|won'?t wake|unconscious|dizzy"
                r"|smell)\b"
            ),
        ): "hose came off the hob and it's roaring",
        (
            r"气罐|罐子|煤气|燃气|灶|阀门|钢瓶|瓶子|厨房",
            (
                r"(?:嘶+|呲+|滋+|哧+|嗤+|噗+|呼呼).{0,3}(?:响|叫|冒|往|地|的|喷)|(?:煤气|燃气|瓦斯|臭鸡蛋"
                r"|天然气).{0,3}味|头(?:昏|晕|疼|胀).{0,6}(?:味|煤|气)|(?:煤|气).{0,3}味.{0,8}头"
            ),
        ): "钢瓶呼呼往外冒 一屋子味",
        (
            r"\b(?:kitchen|stove|hob|cooker|bottle|cylinder|pipe|valve|gas|burner)\b",
            (
                r"\b(?:reeks?|hissing|hiss|head is (?:swimming|spinning)|dizzy|light-?headed|rotten|whiff|escaping"
                r"|smells? (?:of|like) gas)\b"
            ),
        ): "burner off but the kitchen reeks and I'm light-headed",
    },
    Danger.WIRES: {
        (
            LIVE,
            SHOCKED,
        ): "狗往灯杆上一靠 当场倒地",
        (
            r"(?:电线|高压线|电缆|线缆|裸线|火线|线头)[^,。!、]{0,14}(?:断|掉|垂|耷拉|落|拖|(?<!私)搭|塌|坠|露|悬"
            r"|泡|低|裸|打到|刮|扯)[^,。!、]{0,10}(?:地|路|水|门|人|头|学校|车|院|房|树|孩子|绳|铁|来|下|铜|皮"
            r"|外面)"
        ): "高压线耷拉到路上 孩子一伸手就够着",
        (
            r"(?:线杆|电杆|电线杆|变压器|灯杆).{0,4}(?:(?:倒|断|砸).{0,6}(?:路|车|人|房|门|线|下|了)"
            r"|歪.{0,6}(?:路中|车上|房|线|要倒|快倒))"
        ): "电线杆倒路上 线还拖着",
        (
            r"(?:变压器|灯杆|路灯|电杆|线杆|充电桩|配电(?:箱|房|柜|室)|电(?:表)?箱|电闸|插座|插排|开关|电缆"
            r"|线路).{0,8}(?:炸|爆|冒(?:烟|火|蓝光)|着(?:火|了)|火花|打火|放电|烧(?:着|起来|化|红))"
        ): "楼道电箱冒蓝光 噼啪响",
        (
            (
                r"\b(?:lamp ?post|lamp|street ?light|pole|railings?|fence|gate|handrail|bus stop|tap|shower|puddle"
                r"|water|wall|box|wires?|cables?|socket|post)\b"
            ),
            (
                r"(?:\bis|'s|\bare|\bgone|\bwas) live\b(?! in)|\blive (?:wire|post|pole|lamp|fence|rail)"
                r"|\b(?:electrified|shock(?:s|ed)?|jolt\w*|zapp\w*|tingl\w*|buzz\w* my|spark\w*|numb"
                r"|electrocut\w*)\b(?! absor)"
            ),
        ): "touched the railing and got a jolt",
        (
            r"\b(?:lamp ?post|lamp|street ?light|pole|railings?|fence|puddle|manhole|wires?|cables?)\b",
            (
                r"\b(?:dog|cat|cow|bird|kid|child|boy|girl|he|she|someone|somebody|man|woman|person"
                r"|worker)\b.{0,40}\b(?:dropped|twitch\w*|collapsed|yelp\w*|jerk\w*|fell|dead|convuls\w*|went stiff"
                r"|thrown)\b"
            ),
        ): "our dog brushed the lamp post and is twitching",
        (
            r"\b(?:power|electric\w*|overhead|high.voltage|live|bare|loose)? ?(?:line|cable|wire)s?(?:'s| is| are"
            r"| has| have|'re)?(?: come| just| all| lying| hanging)* ?(?:down|across|on|over|into|low) (?:across "
            r"|over |onto |on |in )?(?:the |my |our |a )?(?:path|road|street|pavement|sidewalk|fence|playground"
            r"|water|puddle|school|car|ground|yard|market|gate|footpath)"
        ): "there is a cable down across the footpath",
        (
            r"(?:裸|光溜溜|断)?.{0,4}(?:电线|线头|线缆)",
            r"水洼|水坑|水里|积水|泡水|踩水",
        ): "一根电线泡水洼里 孩子在踩水",
        (
            r"\b(?:wires?|cables?|power line)\b(?! (?:tv|internet))",
            r"\b(?:in|into|under) (?:a|the) (?:puddle|water|pool|wet)|\bpuddle\b",
        ): "bare wire in a puddle and kids are splashing",
        (
            r"\b(?:gate|pole|post|box|fence|rail\w*|door|tap|shower|socket|machine)\b",
            r"\bknocked (?:me|him|her|us|them) (?:over|back|down|off|flat|out)\b",
        ): "touched the iron gate and it knocked me over",
        (
            r"leak\w* (?:electricity|current)|(?:electricity|current) (?:is )?leaking|electric (?:shock"
            r"|current) from"
        ): "the fridge at the stall is leaking electricity",
        (
            r"\b(?:box|meter|wire|cable|pole|socket|fence|lamp|switch|plug|gate|rail\w*)\b",
            (
                r"\b(?:thrown (?:back|off|across|clear)|knocked (?:back|off (?:his|her|their|my) feet)|blown back"
                r"|flung)\b"
            ),
        ): "the boy touched the meter box and got thrown back",
        (
            (
                r"(?<!路)线(?![上下路路条])|电箱|电表|配电|变压器|插座|杆子|灯杆|电杆|站牌|牌子|栏杆|铁门|井盖|开关"
                r"|插排"
            ),
            (
                r"火星(?![镇路村街])|火花|蓝火|蓝光|冒火|打火|电人|电手|麻人|麻手|麻了一|咬手|滋滋|噼啪|啪啪"
                r"|发黑.{0,3}烫|烫手"
            ),
        ): "电表箱冒蓝火 噼啪响",
        (
            (
                r"\b(?:wire|cable|line|meter|box|socket|plug|stop|sign|pole|rail\w*|post|gate|transformer"
                r"|fuse ?box)s?\b"
            ),
            (
                r"\b(?:spit\w* sparks|sparks|sparking|blue (?:flames?|light|sparks)|bites? when|tingle|stings? when"
                r"|gives? you a|crackl\w+|arcing|shocked|gone black)\b"
            ),
        ): "the bus shelter pole stings when you hold it, like a wire",
    },
    Danger.FIRE: {
        (
            r"^(?:着火|起火|失火|火灾|火情|救火|烧起来|着了|fire)(?:了|啦|拉|呀|啊)*(?:[\s!,.]|着火|快|来|救|fire"
            r"|help)*$"
        ): "失火啦！快来",
        (
            r"(?:柴|草|秸秆|麦秸|堆|棚|厂|仓|垛|车|箱|桶|锅|灶|房|屋|楼|家|店|山|林|坟|电池|插座|空调|被褥?|沙发"
            r"|窗帘|床|垃圾|油|杂物|纸板|轮胎|工地|摊|炉子|树|顶|电瓶|三轮)(?:那|里|上|全|都|又|可能|真"
            r"|就)*着(?:起)?(?:大)?火?(?:了|啦|着呢)(?!急)"
        ): "秸秆垛着了 离房子没几步",
        (
            r"(?:烧|燎|着|窜|蹿|蔓延)(?:到|着|过|向|上|进)(?:了)?(?:来)?.{0,6}(?:房|屋|楼|车|家|厂|村|山|树|人|顶"
            r"|电线|阳台|加油站|隔壁|门口|我)"
        ): "火苗燎到隔壁阳台",
        (
            r"(?:火|火苗|火舌|火光|烈火|大火|火星)(?:已经|都|正|还|又|快|一直|越来越|越)*(?:大|高|旺|窜|蹿|冲|往|扑"
            r"|烧|灭不|控制不|压不|蔓延|冲天)"
        ): "火灭不下来 快叫消防",
        (
            r"(?:冒|窜|飘|涌|滚|钻|灌|呛)(?:出来?|着|出了|了|进来?)?.{0,4}(?:大|黑|浓|滚滚"
            r"|白)(?:的)?烟(?![囱味花草酒])"
        ): "四楼窗户滚出来大股黑烟",
        (
            r"烟(?![囱道花草酒民卷盒瘾灰头])|焦糊|焦味|烧焦|糊味|胶皮味|塑料味",
            (
                r"楼道|屋里|家里|楼上|楼下|隔壁|对门|窗户|阳台|车库|地下室|电表|插座|仓库|店里|厨房|充电|电瓶|配电"
                r"|车头|引擎|发动机|越来越(?:大|浓|重)|呛得|看不见|往上(?:冒|窜)|没人(?:应|在家)|睁不开"
            ),
        ): "地下车库有烧胶皮味 越来越重",
        (
            r"\bfire ?!|^(?:\W|help|please|oh|god|there(?:'?s| is)|a)*"
            r"(?:fire|flames|blaze)\b(?:[\s!,.?]|help|please|now"
            r"|here|quick\w*|it'?s|send|someone|hurry)*$"
        ): "FIRE!!! please hurry",
        (
            r"(?:it'?s|its|everything(?:'s| is)?|the whole (?:thing|place|lot)(?:'s| is)?|that(?:'s| is)|thing(?:'s"
            r"| is)?|one(?:'s| is)?|bin\w*(?:'s| is| are)?|pile(?:'s| is)?) (?:now |just |actually |all |still "
            r"|caught |on )*(?:on fire|burning|alight|ablaze|up in flames|in flames|smoking|smouldering|smoldering)"
        ): "oh and the pile is alight now",
        (
            r"(?:\bfire\b(?! (?:hazard|risk|exit|door|escape|alarm|drill|engine|truck|hydrant|lane|station|brigade"
            r"|extinguisher|safety|code|ban|pit|place))|\bflames?\b"
            r"|(?<!they )(?<!people )(?<!who )(?<!to )\bsmoke\b(?! (?:alarm|detector"
            r"|free)))(?<!no smoke).{0,30}\b(?:coming|spread\w*|out of|everywhere|growing|getting (?:bigger|closer"
            r"|worse|thicker)|reach\w*|next to|upstairs|downstairs|stairwell|corridor|balcony|inside|trapped|window"
            r"|roof|block|in (?:the|my|our) (?:building|flat|house|kitchen|basement|garage|hall|stairs))\b"
        ): "smoke is getting thicker in the corridor",
        (
            r"(?:set|lit|gone|went|going) (?:\w+ ){0,3}(?:on fire|alight|up in flames|up in smoke)|caught (?:fire"
            r"|alight)|still alight|burnt? (?:through|its way)"
        ): "somebody set the shed alight",
        (
            r"(?:爆炸|炸)(?:了|啦|开了?)(?!锅|群|毛)|轰的?一声|(?:一声)?巨响.{0,8}(?:烟|火|塌|玻璃|震|人)"
        ): "一声巨响 玻璃全震碎了 有烟",
        (
            r"(?:车间|工厂|厂房|锅炉|粉尘|鞭炮厂|烟花厂|加油站|气站).{0,4}(?:爆|炸)(?:了|开|$|[\s,。!])|\b(?:shout"
            r"|yell|scream)\w*[ ,]+(?:fire|help)\b(?! desk| line)"
        ): "粉尘车间炸了",
        r"把.{0,8}(?:点|引|烧|燎)着了": "火星掉下来把棚子点着了",
        (
            r"(?:好多|好大|全是|满是|都是|一屋子)(?:的)?(?:浓|黑|白|大)?烟(?![囱草酒花头灰味民])"
            r"|好大(?:的)?(?:一)?(?:场)?火(?![锅车气药])"
        ): "好多烟 看不见",
        (
            rf"{KIN}|{CHILD}",
            (
                r"(?:锁|反锁|关)(?:在)?.{0,3}(?:屋|家|房)里?.{0,14}(?:灶|火|锅|汤|煤气|燃气|炉|烧水)|(?:灶|锅|炉"
                r"|火).{0,8}(?:开|烧|炖|煮).{0,14}(?:锁|反锁)"
            ),
        ): "爷爷锁屋里了 灶上还烧着水",
        (
            rf"\b(?:{EN_KIN}|kids)\b",
            (
                r"\blocked (?:in|inside|out)\b.{0,30}\b(?:stove|cooker|gas|soup|pan|pot|oven|hob|fire)\b|\b(?:stove"
                r"|cooker|pan|pot|hob|oven)\b.{0,20}\bon\b.{0,30}\block"
            ),
        ): "grandpa is locked in and the stove is on",
        (
            r"火(?:都|已经)?(?:着)?(?:得)?(?:老|很|越来越|挺|太|好)大(?!家|锅|车|气|爷|妈)|(?:引|燎"
            r"|点)着了.{0,8}(?:山|草|村|房|树|林|车|屋|风|麦)|(?:山|草|村|林|麦).{0,8}(?:引|燎|点)着了"
        ): "柴堆那火老大了",
        (
            r"(?:电瓶车|电动车|电池|充电宝|罐子?|锅炉|煤气|油箱).{0,10}(?:爆(?!满|表|胎|款|料)|炸)(?:了|开|$"
            r"|[\s,。!])"
        ): "车棚里的电池一个接一个爆",
        (
            r"(?:is|are|'s|was|were|still|now) (?:blazing|raging|engulfed|ablaze)|\bbacked up with smoke\b"
            r"|smoke (?:is |was )?(?:coming|seeping|creeping|pouring|curling)"
        ): "the paper store is blazing",
        (
            r"红彤彤|火光|通红|火苗|窜火|冒火|冒烟|浓烟|满屋.{0,2}烟|烟雾|焦糊|糊味|烧焦|烟味",
            r"窗|楼|屋|家|房|店|车|插座|锅|厨房|充电|仓|棚|山|箱|阳台|门(?:打)?不开|电线|墙",
        ): "对面窗户红彤彤的 有烟",
        (
            r"嘭|砰|轰|爆了|巨响|炸响",
            r"火|烟|(?<!睡)(?<!睡不)着|烧|玻璃|充电|电瓶|罐|锅炉|塌",
        ): "充电的地方砰一声 火出来了",
        (
            (
                r"\b(?:window|building|flat|house|roof|pan|socket|kitchen|shed|garage|engine|battery|car|bin"
                r"|block)s?\b"
            ),
            (
                r"\b(?:glowing (?:orange|red)|full of smoke|smok(?:e|ing) (?:is |and )?(?:coming|pouring|out"
                r"|everywhere)|burn(?:ed|t|ing) (?:dry|down|through|out of)|smells? of burning|flames?|on fire"
                r"|alight|smells? burnt|hot and smell\w*)\b"
            ),
        ): "the window opposite is glowing red",
    },
}
