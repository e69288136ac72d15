"""Cues of illness and injury, in short messages, each with its example.

Two patterns are found together in either order: somebody, and what is seen of them. Nobody words a danger as the last
one did, so what is general is worth more than a saying.
"""

from __future__ import annotations

from domain.hearing.dangers.danger_cues import KIN, Cue, Danger
from domain.hearing.dangers.danger_words import BADLY, CARS, EN_BADLY, EN_FOLK, EN_SOMEBODY, FOLK, OTHERS, SOMEBODY

ILLNESSES: dict[Danger, dict[Cue, str]] = {
    Danger.ILLNESS: {
        (
            SOMEBODY,
            BADLY,
        ): "楼道里有个大哥嘴唇发紫",
        (
            EN_SOMEBODY,
            EN_BADLY,
        ): "the old man at the stop has gone grey and can't get up",
        (
            r"(?:摔|倒|跌|滑|栽|瘫|趴|躺|晕).{0,12}(?:起不来|动不了|爬不起|动弹|叫不|没反应|不吭声|不说话|不动)"
        ): "摔在台阶上爬不起来",
        (
            (
                rf"{CARS}.{{0,12}}(?:撞|碾|轧|压|剐|刮|顶|带|挂)(?:了|倒|飞|上|到|着|翻|伤)?|(?:撞|追尾|对撞"
                r"|相撞)(?:车|一块|到一块|一起|上|了)|车祸|翻车"
            ),
            (
                r"(?:躺|趴|倒)(?:在|那|地|着|了)|不动|起不来|出不来|卡|昏|血(?![压糖脂型汗])|人(?:还)?在(?:里|下|底|车)|(?:人|腿"
                r"|头).{0,4}(?:伤|断|破|飞)|哭|喊疼|叫不|没(?:反应|动静)"
            ),
        ): "骑车的让货车带倒了 趴那儿不动",
        (
            rf"{SOMEBODY}.{{0,8}}(?:被|让|给|叫){{1}}.{{0,5}}{CARS}.{{0,3}}(?:撞|碾|轧|压|拖|带倒|剐倒|刮倒)"
        ): "有个学生让电动车撞飞了",
        (
            rf"(?:{SOMEBODY}|装.{{0,4}}的|修.{{0,4}}的|刷.{{0,4}}的|擦.{{0,4}}的).{{0,8}}(?:从|打|在)?.{{0,8}}(?:楼"
            r"|墙|梯子?|架子?|脚手架|树|吊篮|桥|坡|塔|屋顶|房顶|杆|窗|阳台|天桥|台阶|看台)(?:上|顶"
            r"|边)?.{0,4}(?:掉|摔|滚|坠|跌|栽)(?:了)?(?:下|落)"
        ): "刷墙的在吊篮上摔下来了",
        (
            r"(?:从)?.{0,6}[一二三四五六七八九十\d]+(?:楼|层).{0,6}(?:摔|掉|坠|跌|跳)(?:了)?(?:下|落)(?:来"
            r"|去)?.{0,3}(?:人|孩|女|男|老|学生|工)|(?:坠楼|坠落|跌落|高坠)"
        ): "六楼掉下来个人",
        (
            (
                r"机器|搅拌机|传送带|电锯|切割|扶梯|粉碎机|收割机|压面机|绞肉机|卷帘门|推土机|叉车|升降|钢筋|铁门"
                r"|石板|水泥板"
            ),
            (
                r"(?:手|胳膊|腿|脚|头发|人|孩子|衣服|指头|手指).{0,6}(?:卷|绞|夹|卡|压|轧|搅|砸|切|断)(?:进|住|到"
                r"|在|了|断|掉|着|伤)"
            ),
        ): "手让传送带绞进去了",
        (
            r"(?:^|[\s,。!])(?:救救|快救|救一?下)(?:我(?!们.{0,4}(?:楼|小区|村|院|吧))|他|她|人|孩子(?!们?吧)|命"
            r"|俺)|(?:快|谁|帮忙|赶紧|麻烦).{0,6}(?:叫|打|喊)(?:个|一下|辆)?(?:救护车|120|急救)|(?:120|救护车"
            r"|急救)(?:还|都|一直|也|老)?(?:打不通|打不进|占线|没来|不来|进不来|过不来|堵)"
        ): "救救我妈",
        (
            r"(?:要|快|就)(?:死人|没命|咽气|断气)了?|(?:人|爸|妈|老人|孩子|老头|老太太?|爷爷|奶奶)(?:就|真"
            r"|快)*(?:要|快)(?:死|没|不行)了(?!.{0,3}(?:热|气|吵|臭|累|笑|烦))|死(?:了)?(?:个)?人了"
            r"|有(?:个)?(?:死人|尸体|人死)|尸体"
        ): "老人快不行了 楼下车进不来",
        (
            rf"(?:{KIN}|邻居|对门|楼上|楼下|隔壁|独居|老爷子|大爷|大妈).{{0,24}}(?:敲门|拍门|砸门|喊|叫|打电话"
            r"|电话)(?:也|都|半天|好久|了|她|他)*(?:没人应|不应|没应|没反应|没动静|不吭声|没人开|不开(?:门)?(?:$"
            r"|[\s,。!])|没声|不答应)"
        ): "对门老太太敲门半天没人应",
        (
            r"(?:老人|老太太?|大爷|大妈|奶奶|爷爷|独居|邻居|老头).{0,14}(?:[两二三四五六几好\d]+天)(?:都|没"
            r"|不)+.{0,4}(?:出门|见(?:着|到|人)|露面|动静|开门)"
        ): "独居的大爷三天没出门了",
        (
            rf"{SOMEBODY}|全家|一家",
            (
                r"(?:误|错)(?:喝|吃|吞|服)|(?:喝|吃|吞|咽|灌)(?:了|下|进).{0,6}(?:农药|除草剂|洁厕|消毒液|84|老鼠药"
                r"|耗子药|汽油|酒精|电池|硬币|磁铁|毒|蘑菇|钉子|干燥剂|洗衣)|中毒(?!事件|的?隐患)|(?:吃"
                r"|喝).{0,14}(?:都|全|一直|直)?(?:上吐下泻|在吐|吐了|拉肚子拉|肚子疼得)"
            ),
        ): "娃吞了颗纽扣电池",
        (
            rf"{SOMEBODY}|媳妇|老婆|孕妇",
            r"要生(?:了|啦|孩子)|快生了|破水|羊水|见红|阵痛|早产|生在(?:路|车|家)|大出血",
        ): "俺媳妇要生了 车堵死了",
        (
            r"(?:噎|卡|呛)(?:住|着|到|了).{0,12}(?:紫|青|喘|咳|吐不|说不|出不来|喉|气|翻)|(?:喉|嗓子"
            r"|气管).{0,4}(?:卡|噎|堵)"
        ): "孩子噎着了 脸都紫了",
        (
            r"(?:心慌|心跳|胸闷|头晕|眼前|后背|左(?:胳膊|臂|肩|手)|出冷汗|冒(?:冷|虚)汗|手脚|半边).{0,10}(?:厉害"
            r"|发麻|麻|快要|倒|站不|一个人|喘|疼|黑|不行|要昏)"
        ): "我冒冷汗 后背疼 一个人在家",
        (r"(?:被|让|叫|给).{0,4}(?:蛇|马蜂|毒虫|蝎子|疯狗|野猪).{0,4}(?:咬|蜇|蛰|顶|拱)"): "俺爹让马蜂蜇了 浑身肿",
        r"中暑|热(?:晕|昏|倒)(?:了|过|在)|冻(?:僵|死|晕|昏)(?:了|在|人|过)": "环卫大姐热晕了 在和平路口",
        (
            r"(?:overdos\w*|od'?d|poison\w*|swallow\w+|drank|drunk|ate|eaten) .{0,24}(?:bleach|weed ?killer|poison"
            r"|pesticide|batter\w+|magnet|mushroom\w*|detergent|antifreeze|petrol|pills|tablets|drain)"
        ): "he drank antifreeze",
        (
            rf"{EN_SOMEBODY}|\bmy\b",
            (
                r"\b(?:hit|struck|run over|knocked (?:down|over|off)|dragged|crushed|flattened)\b.{0,12}\b(?:by"
                r"|under)\b.{0,12}\b(?:car|van|truck|lorry|bus|taxi|bike|scooter|tram|train|motorbike|tractor)"
                r"|\b(?:is|'s|was|trapped|stuck|caught|pinned|lying|fell|went|man|woman|kid|child|boy|girl|leg|legs"
                r"|arm) under (?:a|the|my|that) (?:car|truck|bus|lorry|van|wheel|tractor|machine|digger)"
            ),
        ): "a student was hit by a van",
        (
            r"(?:car|van|truck|lorry|bus|taxi|scooter|motorbike|driver|they|he|she|someone)(?:'s"
            r"| has)?(?: just)? (?:hit|ran over|run over|knocked down|mowed down|struck|ran into) (?:a|an|the|my"
            r"|two|three|some) (?:little |small |old |young )*(?:child|kid|boy|girl|man|woman|lady|cyclist"
            r"|pedestrian|person|people|schoolboy|schoolgirl|student|son|daughter|mother|father|mum|dad|grand\w+)"
        ): "the bus just ran over an old man",
        (
            r"(?:fell|fallen|falling|dropped|came|slipped|tumbled|plunged) (?:off|from|down|out of) (?:the|a|an|his"
            r"|her|our|that)? ?(?:\w+ )?(?:scaffold\w*|ladder|roof|wall|window|balcony|tree|crane|bridge|stairs"
            r"|staircase|stand|platform|horse|bike|floor|storey|story|pole)(?!.{0,20}(?:tile|sign|plaster|leaf"
            r"|leaves|paint|poster|brick))"
        ): "the painter came off the ladder",
        (
            r"(?:call|send|get|need|want) (?:me |us |him |her )?(?:an? |the )?(?:ambulance(?! (?:fee|bill|station"
            r"|service|took|came|siren|lane))|(?:paramedics?|doctor)(?: now| quick\w*| please| here| fast|!|$|,))"
            r"|\bdial 120\b|120 (?:is|isn'?t|won'?t|doesn'?t|not)"
        ): "somebody send an ambulance",
        (
            r"(?:he|she|someone|man|woman|they|body|baby|mum|dad|mother|father)(?:'s| is|'re| are| looks)? (?:dead"
            r"|dying|unconscious|lifeless)\b(?! (?:tired|bored|wrong|sure|end|slow|to))|\bdead body\b|\ba corpse\b"
        ): "I think he's dead",
        (
            r"(?:in labou?r|giving birth|having (?:the|her|a|my) baby|water(?:s)? (?:broke|have broken|just broke)"
            r"|contractions)"
        ): "my wife is having the baby in the taxi",
        (
            r"\b(?:hand|arm|fingers?|leg|foot|hair|sleeve|head)\b.{0,14}\b(?:caught|stuck|trapped|crushed|pulled"
            r"|jammed|mangled) (?:in|into|under|by)\b.{0,16}\b(?:machine|escalator|door|belt|mixer|grinder|press"
            r"|gate|railing|lift|rollers?|saw)"
        ): "his arm got pulled into the mixer",
        (
            r"\bneighbou?r|old (?:man|woman|lady)|lives alone|grand\w+|pensioner",
            (
                r"(?:hasn'?t|has not|doesn'?t|won'?t|not|isn'?t|no one|nobody|no) (?:\w+ ){0,2}(?:open\w*"
                r"|answer\w*(?! (?:my|the|your|our) (?:letter|call|email|message|question|phone))|been seen"
                r"|come out|seen)|no answer|milk bottles"
            ),
        ): "the old lady next door lives alone and there is no answer since Friday",
        (
            r"\b(?:heatstroke|heat stroke|hypothermia|frozen stiff|anaphyla\w+|allergic reaction|epipen|insulin"
            r"|diabetic|epilep\w+)\b.{0,24}(?:collaps\w*|now|can'?t|out|down|swell\w*|shak\w*|breath\w*|passed|help"
            r"|lying)"
        ): "he is having an allergic reaction, face swelling, can't breathe",
        (
            r"(?:腿|胳膊|脚|手腕|脖子).{0,4}(?:弯着|变形|折了|拧着|歪着)|(?:摔|跌|滚)(?:下|到|在|了|倒"
            r"|.{0,3}底).{0,10}(?:喊疼|叫疼|疼得|直叫|哎哟)|\b(?:leg|arm|wrist|ankle|neck)\b.{0,10}\b(?:bent"
            r"|twisted|the wrong way|snapped|sticking out)"
        ): "公公摔炕底下了 喊疼",
        (
            rf"{SOMEBODY}",
            (
                r"(?:喝|吃|吞|误食|误服)(?:了|下|进)?.{0,4}(?:洗洁精|洗衣|花露水|风油精|香水|洗发|樟脑|干燥剂|煤油"
                r"|柴油|墨水|84|清洁|胶水)|把.{0,3}(?:洗洁精|洗衣液|花露水|煤油|香水|胶水).{0,3}(?:喝|吞)"
            ),
        ): "娃喝了洗洁精",
        (
            r"\b(?:drank|drunk|swallowed|ate)\b.{0,12}\b(?:dish ?soap|soap|shampoo|perfume|cleaner|glue|paint|ink"
            r"|fuel|petrol|washing)\b"
        ): "my toddler drank dish soap",
        (
            r"\b(?:heat ?stroke|hives|allerg\w+|overheat\w*|sunstroke|stung)\b.{0,40}\b(?:twitch\w*|shak\w+|fits?"
            r"|breath\w*|swell\w*|collaps\w*|out cold|jerk\w*)|\b(?:twitching|jerking|convulsing)\b.{0,30}\b(?:heat"
            r"|floor|ground|man|he|she|help)\b|\b(?:lying|asleep|passed out|sitting) on the (?:railway|tracks|rails"
            r"|train line)"
        ): "workmate has heatstroke and is twitching",
        rf"(?:{OTHERS}).{{0,6}}晕了(?=$|[\s,。!])": "这有人晕了",
        (
            r"(?:开水|热水|热油|滚水|汤|火).{0,6}(?:烫|浇|泼|烧)(?:了|着|到|伤|在|得|一身|一脸)|(?:烫|烧)(?:伤|着"
            r"|到|得|了).{0,6}(?:皮|泡|严重|一片|哭|医院|脸|身上)|(?:boiling|hot) (?:water|oil"
            r"|soup).{0,16}\b(?:over|on|in)\b.{0,10}\b(?:kid|child|boy|girl|son|daughter|face|baby|her|him|me|my)\b"
            r"|\b(?:scald|burn)\w*\b.{0,30}\b(?:skin|badly|peeling|blister\w*|all over)\b"
        ): "娃让开水烫了 皮都起泡了",
        (
            r"(?:老人|老太太?|老头|大爷|大妈|奶奶|爷爷|女的|男的|(?:个)?人(?!行)).{0,6}(?:坐|躺|站|爬|趴)(?:在"
            r"|到|着)?.{0,4}(?:马路|公路|大路|车道|铁轨|高速|国道)(?:正)?(?:中间|当中|中央|上(?!下班|学))"
        ): "一个大爷躺在国道中间",
        (
            r"\b(?:man|woman|lady|someone|somebody|people|person|grand\w+)\b.{0,30}\b(?:sitting|lying|standing"
            r"|wandering|walking|crawling|asleep) (?:in|on|down) the (?:middle of (?:the|a) )?(?:road|street"
            r"|highway|motorway|tracks|lane)\b|\bbaby(?:'s| is) coming\b"
        ): "an old woman is lying in the middle of the road",
        (
            r"浴室|厕所|卫生间|澡|洗手间|屋里|房间",
            (
                r"(?:半天|半小时|一个(?:多)?小时|好久|老半天).{0,4}(?:不|没)(?:出来|应|吭|动静).{0,14}(?:不理"
                r"|不应|没声|敲|喊|老|爸|妈|爷|奶|水)|(?:敲|喊|叫).{0,4}(?:他|她)?(?:也)?不理(?!我们)"
            ),
        ): "姥爷在浴室半天不出来 敲他不理",
        (
            r"(?:喝|吃)(?:了|完|过|下去)?的?(?:人)?.{0,3}(?:都|全|一个个)(?:吐|倒|晕|躺|拉稀|抽)|(?:一桌|一家|全班"
            r"|大家|好几个).{0,8}(?:都|全)?(?:躺|倒)(?:地|了|下)"
        ): "吃席的一桌人都躺地上了",
        (
            r"\b(?:chest|elephant|arm|jaw)\b",
            (
                r"\b(?:sitting on (?:his|my|her)|heavy|sweating|pressure|crushing|tight\w*|like a (?:stone|rock"
                r"|vice)|spreading)\b"
            ),
        ): "like an elephant on his chest, he's sweating",
        (
            r"\b(?:mouth|face|lip|eyelid|speech|arm|leg)\b",
            (
                r"\b(?:dropped|drooped|drooping|fallen on one side|twisted|slurred|talks? funny|speaks? funny"
                r"|won'?t lift|gone numb|can'?t lift)\b"
            ),
        ): "her mouth has dropped and she talks funny",
        (
            r"\bambulance\b.{0,30}\b(?:can'?t|cannot|stuck|blocked|won'?t|not (?:here|come|coming|arrived)"
            r"|hasn'?t)\b|\b(?:he|she)(?:'s| is) (?:going|slipping away|fading|nearly gone"
            r"|not going to make it)(?=$|[ ,.!]+(?:please|hurry|quick|fast|help|we)|[.!])"
        ): "ambulance can't get through the gate",
        (
            r"\b(?:drank|drunk|ate|took|swallowed)\b.{0,30}\b(?:can'?t see|blind|collapsed|vomiting|passed out"
            r"|on the floor|unconscious|throwing up|won'?t wake)\b|\beveryone\b.{0,30}\b(?:on the floor|vomiting"
            r"|throwing up|collapsed|passed out)\b|\bswallowed (?:loads|lots|a load|all|a lot|so many|too many)\b"
        ): "they drank bad liquor and one can't see",
        (
            rf"(?:{OTHERS}).{{0,14}}(?:(?:不|没)(?:吱|吭|应|出)声|没(?:有)?(?:回|答)应|没反应|没动静|没声儿?)"
        ): "爷爷躺床上喊了几遍没动静",
        (
            FOLK,
            (
                r"没上来|光哼|直哼|哼哼|哼唧|迷糊|口水(?:直|往|流)|(?:脸|嘴|眼)(?:都|也)?歪|眼珠子|翻白|见血|(?:流"
                r"|出|淌|冒|喷|吐|咳|尿|便)血|血糊|血淋|起(?:大|满|一身)?.{0,3}(?:包|疹).{0,8}(?:喘|肿|晕)|喘得"
                r"|抽过去|抽得|缩成一团|一头栽|栽(?:倒|在|地|灶|那)|直挺挺|瘫(?:那|地|下|倒)|打滚|发抖.{0,6}(?:叫"
                r"|话)|说胡话|认不(?:得|出)人|往外抬|抬出来|冰凉|硬了|断了气"
            ),
        ): "俺婆婆一头栽在灶台边",
        (
            r"怀孕|孕妇|大肚子|[七八九十\d]个月(?!的?(?:租|房|工资|没|前|后|了|不))|产妇|预产",
            r"见红|血|肚子.{0,3}(?:疼|痛)|破水|晕|摔|要生|疼得|羊水",
        ): "大肚子摔了一跤 见红了",
        (
            r"血糖|过敏|输液|打完?针|(?:吃|喝)(?:完|了|下).{0,4}药|糖尿病|哮喘|癫痫|羊角风|心脏病|高血压",
            r"迷糊|喘|晕|抽|肿|起.{0,3}(?:包|疹)|叫不|没反应|不行了|发作|犯了(?!愁|难|错)|哼|冒汗|吐|难受得|栽",
        ): "他哮喘犯了 药喷完了",
        (
            r"(?:烂|臭|腐|怪|尸)味|味儿?不对|灯一直亮|报纸.{0,4}(?:堆|没取)|牛奶没取",
            (
                r"(?:几|好些|好几|[两二三四五六七]|十)天.{0,6}没(?:出|见|开|露|动)|没(?:见|看见)(?:他|她|人"
                r"|那).{0,6}(?:出|来)|敲门.{0,4}(?:没|不)|独居|一个人住"
            ),
        ): "那屋一股臭味 老头好些天没出来",
        (
            rf"{EN_FOLK}|\bmy\b",
            (
                r"\b(?:blood (?:out|from|in|coming)|bleeding|face (?:is|has|looks) .{0,12}(?:hanging|droop\w*"
                r"|twisted|one side)|jerking|eyes (?:have )?(?:gone|rolled)|in lumps|swell\w* up|swollen (?:face"
                r"|tongue|throat)|wheezing|gone (?:purple|blue|grey|white)|went (?:purple|blue|grey|limp|down)"
                r"|throwing up blood|carried out|stretchered|keeled over|doubled up|moaning|groaning|in agony"
                r"|not making (?:any )?sense|won'?t wake|went stiff)\b"
            ),
        ): "grandma keeled over by the sink",
        (
            r"\b(?:pregnant|months gone|due (?:today|any|next)|waters)\b",
            r"\b(?:bleeding|blood|pain|fell|broke\w*|contractions|faint\w*|cramps)\b",
        ): "she is eight months pregnant and bleeding",
        (
            r"\b(?:throat|windpipe|chok\w+|swallowed)\b",
            r"\b(?:stuck|purple|blue|can'?t breathe|turning|gasping|won'?t come)\b",
        ): "a sweet is stuck in her throat, she is turning blue",
        (
            r"\b(?:days|since (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|last week))\b",
            (
                r"\b(?:old (?:man|woman|lady)|neighbou?r|he|she|pensioner)\b.{0,40}\b(?:smell|stench|not (?:seen"
                r"|answer\w*)|mail|post|curtains|light)\b|haven'?t seen (?:the old|my neighbou?r|him|her|mr"
                r"|mrs).{0,40}\b(?:days|smell)"
            ),
        ): "haven't seen the old lady for days and there is a stench",
        (
            r"(?:大街|马路|路边|路上|地上|雪地|楼道|楼梯|站台|公交站|桥上|河边|台阶|门口).{0,6}(?:躺|趴|倒|昏"
            rf"|晕)(?:着|了|倒)*(?:个|一|位|俩).{{0,6}}{FOLK}(?!.{{0,6}}(?:睡|要饭|晒))"
        ): "公交站台躺着个大爷",
        (
            rf"{FOLK}.{{0,6}}(?:躺|趴|倒|瘫|晕|昏)(?:在|那|着|倒|了)*.{{0,4}}(?:大街|马路|路边|路上|地上|雪地|楼道"
            r"|楼梯|河边|台阶|厕所|浴室|站台|公交站|桥上|田里|地里)(?!睡|晒|卖|玩)"
        ): "有位大妈晕倒在台阶上",
    },
}
