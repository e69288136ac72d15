"""Cues of animals, and of people lost, in the water or on a device, in short messages, each with its example.

Two patterns are found together in either order: somebody, and what is seen of them. Nobody words a danger as the last
one did, so what is general is worth more than a saying.
"""

from __future__ import annotations

from domain.hearing.dangers.danger_cues import EN_KIN, KIN, Cue, Danger
from domain.hearing.dangers.danger_words import EN_SOMEBODY, FOLK, SOMEBODY, WATERS

PERSONS: dict[Danger, dict[Cue, str]] = {
    Danger.ANIMAL: {
        (
            r"[狗犬獒]|野猪|蛇|马蜂|野猫|\b(?:dogs?|boars?|wasps|bull)\b",
            (
                r"(?:咬|撕|扑|围|追|蜇)(?:着|住|了|上|到).{0,6}(?:人|孩子|娃|小学生|老|腿|胳膊|手|脖子|不[放撒松])"
                r"|[不没](?:撒|松)[嘴口]|going after|(?:bit|bitten|biting|mauled|attacked|chasing|cornered"
                r"|surrounded|got hold)\b.{0,20}\b(?:kid|child|boy|girl|me|him|her|man|woman|arm|leg|face|school"
                r"|people)"
            ),
        ): "大狗咬着孩子腿不撒嘴",
        (
            r"见(?:人|谁)就?咬|咬(?:了|伤)(?:好几|仨|俩|[两三四五六])个?(?:人|$|[\s,。!])|(?:狗|犬).{0,6}已经咬"
        ): "一条狼狗见谁咬谁",
        (
            r"\b(?:dog|dogs|snake|bull|boar|hornets?|wasps?|bees)\b.{0,24}\b(?:biting|bitten|stung|gored|attacked"
            r"|going for)\b.{0,30}\b(?:two|three|four|\d|people|so far|out|old|kid|child|man|woman|everyone"
            r"|breath\w*|swell\w*)\b|\b(?:wasps?|bees|hornets?) (?:have )?stung\b|\b(?:dog|snake)s? (?:is|are"
            r"|keeps?) biting (?:everyone|people|anyone|kids)"
        ): "stray dog is biting everyone by the market",
        (
            r"狗(?![血屎粪])|獒|狼狗|蜂(?!蜜)|蛇|野猪|公牛|疯牛",
            (
                rf"(?:扑|撵|追着?|咬|蜇|蛰|顶|拱|围着?|叮)(?:着|了|倒|住|伤|翻|得)?.{{0,6}}(?:{FOLK}|腿|脸|脖子"
                rf"|胳膊|手)|{FOLK}.{{0,6}}(?:被|让).{{0,5}}(?:扑|咬|蜇|蛰|顶|追|围)|挣断|挣脱.{{0,6}}(?:扑|咬|追)"
            ),
        ): "一群蜂撵着送信的跑",
        (
            r"\b(?:dogs?|alsatian|rottweiler|pit ?bull|wasps?|bees|hornets?|snake|boar|bull|stray)\b",
            (
                r"\b(?:all over|has (?:a|the|my|got)|on the ground|attack\w*|mauling|biting (?:a|the|my|his|her"
                r"|me)\b(?! fence)|stinging|swarm\w*|pinned|by the (?:arm|leg|throat|face)|after the (?:kids"
                r"|children|pupils))\b"
            ),
        ): "hornets all over the pupils",
    },
    Danger.WATER: {
        (
            r"冰面|冰上|冰层|河冰|\bice\b(?! cream)",
            (
                r"(?:裂|塌|破|碎)了?.{0,6}(?:人|孩子|娃|学生)|(?:人|孩子|娃|学生).{0,8}(?:上头|上面|掉|困|下不来"
                r"|陷)|\b(?:kids?|boy|girl|child|man|someone)\b.{0,20}\b(?:through|in|under|crack\w*)"
            ),
        ): "冰面裂了 上头还有俩学生",
        (
            r"\b(?:river|lake|pond|canal|reservoir|water|sea|pool|dam)\b",
            (
                rf"{EN_SOMEBODY}.{{0,24}}(?:can'?t swim|shouting|yelling|screaming|waving|struggling|going (?:down"
                r"|under)|floating|went in|drifting)|(?:can'?t swim|\bbody\b|floating face)"
            ),
        ): "kid in the lake and he can't swim",
        (
            r"(?:in|into) the (?:river|lake|pond|canal|reservoir|sea|pool).{0,16}(?:can'?t swim|help|under|now)\b"
        ): "my dad is in the canal, help",
        (
            r"(?:jump(?:ed|s|ing)?|fell|fallen|drove|went|car|slid) (?:off|over|from|through|into) (?:the "
            r"|a )?(?:bridge|quay|dam|embankment|river\w*|lake|canal)"
        ): "a woman just went off the bridge",
        (
            r"(?:河|湖|江|塘|渠|水库|水坑|水里|水中|池子?)(?:里|上|中|边|面)?.{0,8}(?:扑腾|挣扎|呛水|沉下"
            r"|[漂飘浮]着.{0,3}人(?!家)|(?:有|个)人.{0,4}[漂飘浮]|喊救|不见(?:人|头)|没上来|没冒头)"
        ): "渠里有个人扑腾呢",
        (
            rf"(?:车|三轮|电动车|轿车|面包车|{SOMEBODY}).{{0,6}}(?:开|冲|掉|栽|滑|翻|滚|摔|掉落)(?:进|到|下"
            r"|入)(?:了|去)*.{0,5}(?:河|湖|江|塘|渠|水库|水里|沟里|池)"
        ): "一辆三轮栽到渠里了",
        (
            r"河中间|河心|江心|石头上|沙洲|孤岛|礁石|\brock\b|\bsandbank\b|\bisland\b",
            (
                r"水.{0,6}(?:涨|放|大|急|上来)|过不(?:去|来)|回不(?:去|来)|困|\bwater\b.{0,12}\b(?:rising|coming"
                r"|up)\b|\bstranded\b|can'?t get (?:back|off)"
            ),
        ): "水库放水 我们困在河中间",
        (
            r"(?:went|gone|fell|flipped|tipped|thrown) over the (?:broken |low )?(?:rail\w*|side|edge|barrier|wall"
            r"|fence|parapet)|head ?(?:first|long) into"
        ): "someone went over the railing at the lake",
        (
            r"(?:推|扔|踹|拽)(?:到|进|下)?(?:了)?.{0,3}(?:河|水|湖|井|塘|江)(?:里|中)(?!.{0,4}(?:垃圾|车))"
        ): "有人把孩子推河里了",
        (
            r"(?:掉|跳|落|滑|摔|冲|栽)(?:进|到|下|入|在)?(?:去)?(?:了)?.{0,3}(?:鱼塘|水塘|池塘|水池|河里|湖里|渠里"
            r"|水库|江里|海里|鱼池|水坑)(?!.{0,4}(?:手机|垃圾|鞋|帽|东西))"
        ): "娃掉鱼塘里了",
        (
            r"(?:河|湖|塘|渠|水库|江|池)(?:边|沿|堤|岸).{0,12}(?:书包|鞋|衣服|手机|车).{0,10}(?:没(?:见|看见)?人"
            r"|不见人|人不见|喊)|(?:水|河|湖|池|塘|渠|江|水库)(?:里|中)有(?:个|一个|俩)?(?:人(?!钓|游|洗|玩|捞|养"
            r"|家|扔|倒|工)|孩子|小孩|娃)(?!.{0,4}(?:游泳|玩|洗|钓|摸鱼))"
        ): "河沿上有书包和鞋 没见人",
        (
            r"\b(?:river|lake|canal|pond|reservoir|bridge|bank|beach)\b",
            (
                r"\b(?:shoes|bag|clothes|bike|phone)\b.{0,30}\b(?:no (?:child|one|body|sign|person|owner)|nobody"
                r"|but no)|\b(?:someone|somebody|people|person|man|woman|kid|child|boy|girl)(?:'s| is"
                r"| are)? (?:still )?in the (?:water|river|lake|canal)"
            ),
        ): "shoes and a bag by the canal but nobody there",
        (
            r"\b(?:someone|somebody|people|person|man|woman|kids?|child|boy|girl)(?:'s| is| are"
            r"|'re)? (?:still )?in the (?:water|river|lake|canal|sea|reservoir)\b(?! bill| meter| company| queue)"
        ): "there are people in the water",
        (
            r"(?:池|水|河|湖|塘|渠)(?:底|里|中|面)(?:下)?.{0,6}(?:躺|趴|沉|漂|浮)着?.{0,4}(?:人(?!家)|孩|娃|女|男)"
            r"|冰(?:窟窿|洞|窟|层下|底下).{0,8}(?:手|人|头|喊|孩)|(?:往|朝|向).{0,6}(?:水库|河|湖|江|塘|水)(?:里"
            r"|中)走"
        ): "泳池底躺着个孩子",
        (
            r"(?:at|on) the bottom of the (?:pool|lake|pond|river)|(?:walking|wading|walked) into the (?:reservoir"
            r"|river|lake|sea|canal|water)|(?:washed|swept|carried) (?:off|away|down)(?! the (?:road|drain|street"
            r"|dirt|mud))|(?:hanging|clinging|holding) on ?to (?:a|the) (?:tree|branch|post|rock|pole|car)"
        ): "a woman is walking into the lake",
        (
            rf"{WATERS}|冰面",
            (
                r"(?:只|就)(?:看|见|露|剩|瞅).{0,4}(?:手|头|脚|帽)|没(?:见)?(?:上|冒|浮|爬)(?:来|上来|头)|(?:滑"
                r"|栽|掉|冲|溜|跌|摔|翻)(?:了)?(?:下|进|到|落)(?:去|了|水|河)?|扑腾|沉(?:下|了)|喊救|救命|冒泡"
                r"|(?:两|一)双鞋|(?:书包|鞋|衣服).{0,6}(?:没人|不见人|喊)|[漂浮]着.{0,4}(?:人(?!家)|尸|衣服)"
            ),
        ): "钓鱼的从坝上滑下去了",
        (
            rf"{FOLK}",
            (
                r"(?:滑|溜|掉|栽|跳|冲)(?:下|进|到)(?:去|水|河|塘|渠|湖).{0,10}(?:没|不见|上不来|喊|扑)"
                r"|没(?:见)?上来|水里.{0,6}(?:喊|叫|挣)"
            ),
        ): "洗衣服的掉下去没上来",
        (
            r"(?:slipped|fell|went|jumped|dived) in\b.{0,24}(?:hasn'?t|not|never|didn'?t) (?:come|came|surface\w*)"
        ): "the angler slipped in and hasn't come up",
        (
            r"\b(?:river|lake|pond|canal|reservoir|water|sea|pool|dam|weir|bank|ice(?! cream))\b",
            (
                r"\b(?:slipped in|fell in|went in|only (?:see )?(?:a|his|her|the)? ?(?:hand|head|hat|arm)"
                r"|hasn'?t (?:come|surfaced)|not come up|went (?:down|through)|can'?t see (?:him|her)|shoes on the"
                r"|in trouble|out of (?:her|his) depth|swept)\b"
            ),
        ): "he went down by the weir and hasn't surfaced",
    },
    Danger.POWERED: {
        (
            (
                r"制?氧(?:气)?机|呼吸机|吸氧|氧气|透析|吸痰|监护仪|心脏泵|\b(?:oxygen|ventilator|dialysis"
                r"|breathing machine|feeding pump|concentrator)\b"
            ),
            (
                r"停(?:了)?电(?!通知|的?消息|计划)|断(?:了)?电|没(?:了)?电(?!话|梯)|跳闸|拉闸|来不了电|没停电通知"
                r"|\b(?:power|electricity|lights|mains)(?:'s| is| has| have| went| are)?(?: been| just"
                r"| all)* ?(?:out|off|gone|cut|went|down)|\bno (?:power|electricity)\b|blackout|power cut|outage"
            ),
        ): "跳闸了 老头靠制氧机活着呢",
        (
            r"(?:ventilator|oxygen|concentrator|machine).{0,20}(?:battery|minutes left|running out|beeping|stopped)"
        ): "the concentrator is on battery",
        (
            r"靠.{0,4}(?:机器|仪器|设备).{0,4}(?:喘|呼吸|活|吊命|维持).{0,20}(?:停电|没电|断电|电池)"
            r"|停电.{0,20}靠.{0,4}(?:机器|仪器|设备).{0,4}(?:喘|呼吸|活|吊命|维持)"
        ): "俺娘靠机器喘气 停电了",
        (
            (
                r"\b(?:suction machine|life support|incubator|nebuli[sz]er|medical (?:device|machine)"
                r"|feeding pump)\b|吸痰|雾化器|保温箱|监护仪"
            ),
            r"\b(?:no (?:power|electricity)|power|electricity|dead|off|battery|stopped)\b|停(?:了)?电|没电|断电",
        ): "no electricity and the suction machine is dead",
        (
            r"氧|呼吸机|透析|吸痰|监护",
            (
                r"(?:快|马上|要|就)(?:没|停|用完|耗尽|断)|(?:只)?(?:剩|够|撑).{0,6}(?:分钟|小时|点|一会|格)|没电"
                r"|报警|没了"
            ),
        ): "呼吸机还剩一格电",
        (
            r"\b(?:oxygen|ventilator|concentrator|dialysis|nebuli[sz]er|breathing machine)\b",
            (
                r"\b(?:nearly (?:out|gone|empty)|running (?:out|low)|minutes? (?:left|of)|no (?:electricity|power)"
                r"|still (?:no|out)|low battery|alarm\w*|empty|dead)\b"
            ),
        ): "oxygen nearly out, no electricity yet",
    },
    Danger.MISSING: {
        (
            r"(?:我|俺)(?:一个人)?.{0,3}(?:不认识|不认得|找不到|找不着|认不得|忘了)(?:回?家?的?)?(?:路|家)(?!怎么投"
            r"|在哪办)"
        ): "阿姨 我找不到回家的路了",
        (
            r"(?:我)?(?:跟|和|同)(?:我)?(?:妈|爸|妈妈|爸爸|奶奶|爷爷|姥姥|姥爷|大人|家里?人).{0,4}(?:走散|散了|走丢"
            r"|分开了|挤散)"
        ): "我跟奶奶挤散了",
        (
            rf"{KIN}.{{0,24}}(?:没|还没|不见|未)(?:有)?(?:影|人影|踪|音信|消息|着家|回(?:来|家|屋)|信儿)"
        ): "俺爹出门捡柴火 天黑了还没回来",
        (
            rf"{KIN}|老爷子|大爷|大妈",
            (
                r"(?:找|寻)(?:了|遍|半|一)(?:一?天|一?夜|半?天|好久|遍|了|个遍|下午|上午|宿).{0,10}(?:没|不)(?:找"
                r"|见|着|到)|到处(?:都)?(?:找|没)|哪儿?(?:都|也)找不(?:到|着)|人(?:就)?(?:没|丢|不见)了|(?:手机"
                r"|电话)(?:也)?(?:关机|没带|打不通|没人接).{0,12}(?:没回|不见|没影|一天|一夜|找)"
            ),
        ): "老爷子哪儿都找不着",
        (
            rf"\b(?:{EN_KIN}|nephew|neighbou?r)\b",
            (
                r"(?:isn'?t|is not|not|never|hasn'?t|didn'?t|hasn'?t been|still not) (?:come |came |been )?(?:back"
                r"|home|seen|returned|arrived)|(?:gone|missing|out) since|no sign of|looked everywhere"
                r"|can'?t find (?:him|her|them)|nobody has seen|(?:walked|wandered|run|ran) (?:off|away|out)"
            ),
        ): "grandpa went out at six and isn't back",
        (
            r"(?:i'?m|i am|we'?re|i got) lost\b(?!.{0,20}(?:form|website|page|app|words|process|deposit))|can(?:'?t"
            r"|not) find my (?:mum|mom|mummy|dad|daddy|parents|mother|father|gran\w*|teacher|way home)|where(?:'s"
            r"| is) my (?:mum|mom|mummy|dad|daddy)\b"
        ): "I'm lost and my phone is at 3%",
        (
            r"老太太?|老头|大爷|大妈|老人|小孩|孩子",
            r"(?:没穿鞋|鞋(?:都|也)?没穿|光着?脚).{0,14}|问.{0,8}(?:说)?不知道|雪地里?坐",
        ): "老太太在雪地里坐着 鞋都没穿",
        (
            r"(?:捡|碰|遇|看|发现)(?:到|见|着)?.{0,6}(?:走丢|迷路|走失|没大人|没人领).{0,4}(?:孩|娃|老)|不(?:会说"
            r"|知道|记得|认识|认得)(?:怎么|自己)?(?:的)?(?:回)?家(?:在哪|的?路)?(?=$|[\s,。!])(?!.{0,4}怎么)"
        ): "老太太坐错车 不知道回家",
        (
            r"(?:doesn'?t|can'?t|cannot|don'?t) (?:know|say|remember|tell)(?: us)? (?:the|her|his|their"
            r"|where)? ?(?:way home|way back|address|where (?:he|she|they|home)|home|(?:he|she|they) lives?)"
            r"|haven'?t heard from (?:my|our) \w+.{0,24}(?:days?|phone|since|week)|found a (?:lost"
            r"|stray)? ?(?:child|kid|toddler|little (?:boy|girl))"
        ): "old lady doesn't know the way home",
        (
            r"老年痴呆|痴呆|老糊涂|脑子(?:不|有点)(?:清|好|糊)|糊涂了|阿尔茨海默",
            r"(?:没|还没|未)(?:找|回|见|着家)|不见|走了|走丢|出(?:门|去).{0,8}(?:现在|天黑|没|一天|几个)|找不",
        ): "他爷爷老年痴呆 早上出门现在没找着",
        (
            rf"(?:{KIN}|他|她).{{0,8}}(?:失联|离家出走|出走了|不告而别)|(?:走了|不见|没回来).{{0,10}}留(?:了"
            r"|下)?.{0,3}(?:字条|纸条|封信)"
        ): "媳妇失联两天 留了张字条",
        (
            r"(?:老人|老太太?|老头|大爷|大妈|奶奶|爷爷|孩子|小孩|娃|小姑娘|小男孩).{0,8}(?:迷(?:了)?路|走迷"
            r"|找不到家|不记得家|不知道家|说不清家|问啥都不知道)"
        ): "有个大爷迷路了 说不清家在哪",
        (
            rf"(?:{KIN}|学生).{{0,24}}(?:没|未|还没)(?:有)?(?:到|着)(?:家|校|单位|学校|站)|(?:放学|下班|下课|出门"
            r"|买菜|遛弯).{0,12}(?:没(?:到|回)家|没回来|还没回|不见人)"
        ): "闺女放学没到家 老师说早走了",
        (
            r"\blost (?:my|our|a|the|their) (?:\w+ ){0,2}(?:year[ -]old|kid|child|son|daughter|toddler|boy|girl"
            r"|mother|father|gran\w*|mum|dad)\b"
        ): "lost my four year old in the market",
        (
            rf"\b(?:{EN_KIN}|nephew|classmate|neighbou?r)\b",
            (
                r"\b(?:never|hasn'?t|didn'?t|not|still hasn'?t|hasn'?t been) (?:got|get|gotten|come|came|made it"
                r"|make it|arrived?|turned up|shown up|returned?|reached)\b.{0,10}\b(?:home|back|school|there|yet"
                r"|work|since)\b|\b(?:been gone|gone missing|went (?:out|off|for)|left (?:the house|home"
                r"|at))\b.{0,40}\b(?:hours?|days?|since|this morning|now|four|five|six|dark|phone|alzheimer\w*"
                r"|dementia)\b|alzheimer\w*|dementia"
            ),
        ): "my daughter never got home from school, two hours now",
        (
            rf"{KIN}|老头子|老爷子|老婆子|俺家|我家",
            (
                r"(?:半天|一天|一宿|一夜|到现在|这会儿|天黑|天都黑|[几一二两三四五六七八九十\d]+个(?:多)?(?:钟头"
                r"|小时)|晌午|早上|清早|昨晚|下午).{0,14}(?:没|不见|未)(?:上来|回|到家|见人|人影|着家|影|信|接|来"
                r"|人(?![查管问理修应]))|(?:没|不)(?:回|见|上来|到家|着家).{0,12}(?:天黑|电话|手机|急|找|半夜|这会儿|下雪|冷)"
            ),
        ): "老伴下地到这会儿没回 电话在家",
        (
            r"(?:跟|和|同).{0,3}(?:爸|妈|奶|爷|姥|大人|家人).{0,8}",
            r"看不(?:见|到)(?:他|她|人)|找不(?:见|到|着)|挤散|走散|不见了|没影",
        ): "我跟奶奶赶集 看不见她了",
    },
}
