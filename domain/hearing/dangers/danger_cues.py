"""The cues of danger in both languages, by kind, for `domain/hearing/dangers/danger.py`."""

from __future__ import annotations

from enum import StrEnum

from domain.hearing.dangers.danger_currents import GIVES_SHOCKS, LIVE_NOW


class Danger(StrEnum):
    """The kind of danger. The first one in this order counts: an attacker before a fire, a fire before an injury.

    SILENT: the attacker may hear who tells of it; SUICIDE: it is somebody else's life; SHUT_IN: smoke or fire bars the
    way out.
    """

    SELF_HARM = "self_harm"
    SUICIDE = "suicide"
    THREAT = "threat"
    SILENT = "silent"
    ANIMAL = "animal"
    WATER = "water"
    VIOLENCE = "violence"
    POWERED = "powered"
    SHAFT = "shaft"
    LIFT = "lift"
    FUMES = "fumes"
    CHEMICAL = "chemical"
    GAS = "gas"
    WIRES = "wires"
    FIRE = "fire"
    SHUT_IN = "shut_in"
    TRAPPED = "trapped"
    COLLAPSE = "collapse"
    FLOOD = "flood"
    CHILD = "child"
    MISSING = "missing"
    ILLNESS = "illness"


Cue = str | tuple[str, str]  # a pattern, or two that stand in one message in either order

WHO = (
    r"(?:孩子|小孩|小朋友|娃娃?|宝宝|婴儿|学生|老人|老头|老太太?|大爷|大妈|大叔|阿姨|女的|男的|有人|个人|人"
    r"|邻居|工人|我)"
)
CHILD = (
    r"(?:孩子|小孩儿?|小朋友|娃娃?|宝宝|婴儿|幼儿|儿子|女儿|闺女|孙子|孙女|外孙|小女孩|小男孩|小姑娘|小丫头|小子"
    r"|小崽子|熊孩子|我家老[大二三幺]"
    r"|\d{1,2}岁)"
)
KIN = (
    rf"(?:{CHILD}|老人|老头|老太太?|老伴|老娘|老爹|爸爸?|妈妈?|父亲|母亲|爷爷|奶奶|姥姥|姥爷|外公|外婆|俺娘|俺爹|俺妈"
    rf"|俺爸"
    r"|婆婆|公公|弟弟|妹妹|哥哥|姐姐|媳妇|老婆|老公|丈夫|妻子)"
)
EN_CHILD = (
    r"(?:kid|child|children|toddler|baby|infant|boy|girl|son|daughter|grandson|granddaughter"
    r"|(?:\d{1,2}|one|two|three|four|five|six)[ -]?(?:yrs?|years?)[ -]old)"
)
EN_KIN = (
    rf"(?:{EN_CHILD}|mother|mom|mum|father|dad|grandma|grandpa|grandmother|grandfather|gran|husband|wife|brother"
    rf"|sister"
    r"|old (?:man|woman|lady)|uncle|aunt)"
)

CUES: dict[Danger, tuple[str, ...]] = {
    Danger.SELF_HARM: (
        r"不想活(?![在动成])|活不下去|(?:没法|不打算|不愿)活(?:下去)?了|活着(?:真|也|还)?(?:没|有什么|有啥)(?:意思"
        r"|意义)"
        r"|(?<![不谁别没])想死(?!你|的心|哪|缓)"
        r"|(?:想|要|准备|打算)(?:去)?(?:自杀|轻生|寻短见|跳楼|跳河|跳江|跳桥|上吊|割腕|喝农药)(?!价)"
        r"|(?:正在|正|在|站在.{0,10}|坐在.{0,10}|闹着)(?:要)?(?:自杀|轻生|跳楼|跳河|跳江)|跳楼了|喝了?(?:农药"
        r"|百草枯|安眠药|敌敌畏)(?!瓶)"
        r"|割(?:了)?(?:腕|手腕)|结束(?:自己|我)的?(?:生命|一切)|结束生命|遗书|一了百了|死给你们看"
        r"|(?:我)?死了(?:算了|得了|干净)"
        r"|从.{0,10}(?:楼顶|顶上|桥上|天台|阳台|窗户?|楼上).{0,4}(?:跳|下去)|(?:药|绳子|农药|安眠药)(?:我)?(?:都"
        r"|已经|也)?(?:买|备|准备)好了",
        r"kill(?:ing)? myself|\bend(?:ing)? (?:my life|it all|it tonight)|suicid(?:e|al)|(?:don'?t"
        r"|do not|doesn'?t) want to (?:live|be alive|go on living)"
        r"|want(?:s)? to die|(?:going|about|threatening|ready) to jump|took (?:all (?:my|the|his|her)"
        r"|a whole (?:bottle|box)).{0,12}pills"
        r"|overdosed?|no (?:reason|point) (?:to|in) (?:live|living)|cut(?:ting)? (?:my|her|his) wrists?"
        r"|better off dead"
        r"|(?:standing|sitting) on the (?:edge|ledge) of the (?:roof|bridge)",
        r"不想再活|活够了|活腻了|(?:药|敌敌畏|百草枯)(?:我|他|她)?(?:都)?(?:吃|喝)了(?:一|好|半|整|很|不少)|(?:吃"
        r"|喝|吞)了.{0,4}(?:瓶|把|盒)(?:安眠|农|老鼠)?药|(?:站|坐|爬)(?:在|到|上).{0,6}(?:天台|楼顶|桥栏"
        r"|楼沿)(?!有|修|漏)|死在(?:你们|他们|.{0,4}门口)",
        r"want to end it|kill(?:ing)? (?:herself|himself|themselves)"
        r"|(?:pills|rope) (?:in front of me|in my hand|ready)",
    ),
    Danger.THREAT: (
        r"我(?:现在|这就|马上|今天|明天|就|要|去|会)*(?:拎|拿|提|带|揣|抄|扛)(?:着|上|了|起)?.{0,3}(?:菜刀|砍刀"
        r"|刀|斧|汽油|棍|炸药|铁锤).{0,6}(?:去|上|找|到|等|冲)"
        r"|我(?:现在|这就|马上|就|要|去|会|迟早|非)*(?:砍|捅|杀|弄|打|炸|烧)(?:死|了)(?:他|她|你|你们|他们|那)"
        r"|同归于尽|(?:炸|烧)(?:了|掉|平)(?:你们|他们|.{0,6}(?:局|大厅|办公室|政府|所|单位))|一起死吧?",
        r"i(?:'ll| will|'m going to| am going to|'m gonna| swear i'?ll) (?:kill|stab|shoot|burn|bomb"
        r"|hack) (?!time|some time|an hour|the (?:light|noise))"
        r"|(?:bringing|taking|bring|take|got) (?:a|my) (?:knife|axe|petrol|gun) (?:to|down to|over to)",
        r"(?:跟|和|找)(?:他|她|你|你们|他们|.{0,4}局|.{0,4}队)(?:们)?.{0,3}拼(?:命|了)|拼个(?:你死|鱼死)",
    ),
    Danger.SILENT: (
        r"躲(?:在)?.{0,4}(?:衣柜|柜子?|床底|床下|床底下|厕所|卫生间|房间|里屋)|(?:别"
        r"|不要)(?:给我)?打电话.{0,8}(?:他|她|那人)(?!.{0,3}换)|不敢(?:出声|吭声|喊)",
        r"hiding (?:in|under|behind) (?:the|a|my)|(?:don'?t|do not|dont) (?:call|ring"
        r"|phone)(?: me)?.{0,20}\b(?:he|she|they)\b",
    ),
    Danger.VIOLENCE: (
        r"(?:有人|男的|他|前夫|老公|对方|一伙人|几个人|那人|邻居|醉汉).{0,8}(?:砸|撬|踹|踢|撞|砍)(?:着|我|俺"
        r"|开)?.{0,3}(?:家)?(?:的)?(?:门|窗)"
        r"|(?:拿|持|提|拎|举|挥|动|亮|掏)(?:着|起|了|出来?)?(?:一)?(?:把)?(?:菜|砍|水果|长|大)?刀(?!具|片|工|闸"
        r"|削)|砍(?:人|我|他|她)|捅(?:人|我|伤|了(?:我|他|她|人))"
        r"|(?:正|还|一直)?在(?:动手)?(?:打|揍|殴打|打骂|掐|强奸|抢劫|绑架)(?:我(?!们?电话)|他|她|人(?!工)|孩子"
        r"|老婆|媳妇|老人|起来)|打起来了|打群架|打死(?:我|人|他|她)|杀人|救命(?=[啊呀!,。\s]|$|救)"
        r"|(?:有人|他|男的)?(?:闯|冲|翻|爬|摸)进(?:来|我家|我们?屋|屋里|家里|院子)了?|要(?:杀|弄死|砍死|掐死"
        r"|打死)(?:我|她|他|人|孩子)"
        r"|(?:有人|男的|他)(?:一直)?(?:跟踪|尾随|堵)(?:着|住)?我|掐(?:着|住)?(?:我|她|孩子)的?脖子|被(?:绑架"
        r"|关起来|关在.{0,6}不让(?:我)?(?:走|出))"
        r"|(?:我|她|孩子|妈妈?)(?:正|现在|正在)(?:被|挨)(?:打|揍)|被.{0,6}打得(?:头破|满|浑|鼻青|站不|爬不)",
        r"(?:breaking|banging|kicking|smashing|pounding|hammering|trying to (?:break|get|kick))(?: in| into| down"
        r"| on| at| through)* (?:my|our|the|her) (?:front |back |flat |apartment )?(?:door|window|house|flat"
        r"|home)"
        r"|(?:has|have|got|with|waving|holding|pulled) (?:a |out a )?(?:big |kitchen |huge )?(?:knife|machete|axe"
        r"|gun)\b(?! shop| sharpen)"
        r"|(?:is|are|he'?s|she'?s|keeps|they'?re|started) (?:hitting|beating|attacking|strangling|stabbing"
        r"|choking|punching|hurting) (?:me|her|him|my|his|the|a|people|us|someone)"
        r"|(?:is|going|threatening|trying|wants|he'?ll|says he'?ll) (?:to )?kill (?:me|us|her(?!self)|him(?!self)"
        r"|my(?!self))|(?:someone"
        r"|somebody|a man|he|they|stranger)(?:'s| is| has| just)? (?:broke|broken|breaking|climbed|got|came"
        r"|in) (?:in|into|inside) (?:my|our|the) (?:house|home|flat|apartment|room)"
        r"|(?:following|chasing|stalking) me(?! on| up| back)|being (?:beaten|attacked|strangled|robbed|raped)"
        r"|fight(?:ing)? with knives|holding (?:me|us|her) (?:hostage|here against)|won'?t let (?:me|us) leave",
        r"(?:砸|撬|踹|踢)(?:我|俺|咱)(?:们)?(?:家)?(?:的)?.{0,2}(?:门|窗|车|店|家)|拿(?:着|起)?.{0,3}(?:棍|砖|锤"
        r"|铁棒|钢管|斧头?|酒瓶).{0,6}(?:砸|打|追|要)|(?:要|追着|还要|一直|往死里|使劲|又)打(?:我(?!电话|们电话"
        r"|投诉)|人(?!工)|她|他|孩子|死)|锁(?:在)?(?:屋|家|房).{0,3}不让|(?:被(?:人)?|有人|他)(?:一直)?(?:跟踪"
        r"|尾随)(?:了|我|着)|(?:老公|丈夫|前夫|男友|男朋友|他|她|我爸|我妈|儿子|那人|邻居|婆婆|公公"
        r"|醉汉)(?:们)?(?:又|还|正|现在|刚才?|一直|就|喝醉了?)*(?:动手)?打(?:我(?!电话|们电话|投诉)|孩子|我妈|她"
        r"|老人)",
        r"(?:someone|somebody|a man|he|they|stranger)(?:'s| is|'re| are)? trying to (?:get|break|force"
        r"|climb)(?: his| their)?(?: way)? in|(?:he|she|they|husband|boyfriend|dad|father|mother|ex"
        r"|stepdad)(?: just| keeps)? (?:hit|hits|hitting|beat|beats|punched|kicked|choked|slapped"
        r"|strangled) (?:me|us|my|her)",
    ),
    Danger.POWERED: (
        r"(?:停|断|没)(?:了)?电.{0,30}(?:氧气机|制氧机|呼吸机|吸氧|透析机|吸痰)|(?:氧气机|制氧机|呼吸机|透析机"
        r"|吸痰器).{0,20}(?:停|没电|不转|断电|不能用|用不了|撑不)",
        r"(?:power|electricity)\b.{0,15}\b(?:out|off|gone|cut|down)\b.{0,60}(?:oxygen|ventilator"
        r"|breathing machine|dialysis|concentrator)"
        r"|(?:oxygen|ventilator|breathing machine|dialysis|concentrator).{0,50}(?:stopped|no power|power(?:'s| is"
        r"| has)? (?:out|off|gone|cut)|battery is|blackout|no electricity)",
        r"(?:吸氧|靠氧气|用氧).{0,8}(?:停电|断电|没电)",
        r"(?:no power|power cut|blackout).{0,50}(?:oxygen|ventilator|breathing machine|dialysis|concentrator)",
    ),
    Danger.SHAFT: (
        rf"{WHO}.{{0,8}}(?:掉|摔|跌|踩|落|栽)(?:进|到|下|入)(?:去)?(?:了)?.{{0,6}}(?:井|深坑|大坑|坑里|化粪池"
        rf"|地窖|窨井)"
        r"|(?:井盖|窨井盖|下水道盖|盖板)(?:儿|子)?.{0,8}(?:没了|没有了|不见|丢了|被(?:人)?偷|被(?:车)?(?:压|轧"
        r"|撞)|缺失|碎了?|破了|塌了?|裂成|掉(?:下去|进去|了)|翻(?:了|开)|敞|开着|移位|断了)"
        r"|(?:没|没有|缺|缺了|少了?)(?:个)?井盖|(?:井口|井|窨井|下水道口?|下水井)(?:就|一直|还)?(?:敞|开)着"
        r"|(?:井口|窨井|下水井).{0,4}(?:没盖|没有盖|没人盖)"
        r"|(?:路上|马路上|路中间|路面|人行道).{0,6}(?:大坑|深坑|大洞|窟窿).{0,12}(?:没人(?:拦|管|围)"
        r"|没(?:有)?(?:警示|围挡|灯)|天(?:快)?黑)",
        r"manhole(?: cover)?(?:'s| is| has| was)?(?: been)?(?: just)? (?:missing|gone|open|stolen|broken|cracked"
        r"|smashed|off|uncovered|collapsed)"
        r"|(?:open|uncovered|missing|no) manhole|(?:no|missing|without a) (?:cover|lid) on the (?:manhole|drain"
        r"|well|shaft)"
        r"|(?:fell|fallen|falls|slipped|dropped|stuck)(?: down)? (?:in|into|down|through) (?:a|an|the|that"
        r"|our)? ?(?:open |old |deep )?(?:well|manhole|shaft|pit|septic tank|drain)",
        r"(?:掉|摔|跌|踩|栽|滑)(?:进|到|下|入)?(?:去)?(?:了)?.{0,5}(?:井|深坑|大坑|坑|化粪池|地窖|窨井|枯井)(?:里"
        r"|底|下去|了)|井.{0,4}(?:没|缺)(?:有)?(?:了)?盖",
        r"(?:manhole|well|drain|shaft)(?:'s| has| is)?.{0,10}(?:no (?:cover|lid)|without (?:a )?(?:cover|lid)"
        r"|uncovered)",
    ),
    Danger.LIFT: (
        r"电梯.{0,10}(?:困(?:住)?(?!难|扰)|关(?:在里|着人|了人|住)|卡(?:在|住|着)|出不(?:来|去)|夹(?:住|着|到|了)"
        r"|坠|急速?(?:下|往下)|往下掉|掉下)"
        r"|(?:困|关|卡|闷|堵)(?:在|住在|死在)(?:了)?.{0,6}(?:电梯|轿厢)|(?:电梯|轿厢)(?:里|里面"
        r"|内).{0,8}(?:有人(?=[\s,。!啊呢]|$|喊|出不|被?困|哭|救|没|在里)"
        r"|出不|困|打不开)|电梯困人",
        r"(?:stuck|trapped|stranded|caught|locked) in(?:side)? (?:the|a|an|our|this|that|my)? ?(?:lift|elevator)"
        r"|(?:lift|elevator)(?:'s| is| has)?(?: just)?.{0,12}(?:stopped|stuck|jammed).{0,30}(?:inside|people"
        r"|person|someone|we(?:'re| are)|i'?m|with us|with me|child|kid|can'?t get out)"
        r"|(?:people|someone|person|kids?|child(?:ren)?|man|woman).{0,12}(?:in|inside) (?:the|a) (?:stuck"
        r"|stopped) (?:lift|elevator)",
        r"电梯.{0,24}出不(?:来|去)|困(?:死)?电梯|电梯.{0,4}停(?:在|住|了).{0,14}(?:我们?|有人|孩子|里面)",
    ),
    Danger.GAS: (
        r"(?:煤气|燃气|天然气|液化气|瓦斯)(?:管道?|罐|瓶|灶|表|阀门?)?(?:那儿|那里|好像|可能|是不是|正在|在"
        r"|又)?(?:泄[漏露]|漏(?:气)?(?!费)|跑气|漏了|嘶嘶|滋滋|呲呲|哧哧)"
        r"|(?:煤气|燃气|天然气|液化气|瓦斯)的?(?:臭|怪|气|味)?(?:味|气味)|(?:煤气|燃气|一氧化碳|瓦斯)中毒"
        r"|(?:挖|撞|碰|砸|弄|扎|铲)(?:断|破|漏|裂|坏)(?:了)?.{0,6}(?:煤气|燃气|天然气)(?:管|管道|管线)|(?:煤气"
        r"|燃气|天然气)(?:管道?|管线).{0,4}(?:被)?(?:挖|撞|压|砸)?(?:断|破|裂|爆)(?!旧|损率)",
        r"(?:smell(?:s|ing|ed)?|stink(?:s|ing)?|reek(?:s|ing)?)(?: a| some| strong| strongly| a lot| really"
        r"| very)*(?: smell)?(?: of| like)? ?(?:natural |cooking |coal )?gas\b"
        r"|gas (?:smell|odou?r|leak(?:s|ing|age)?|is leaking|(?:pipe|main|line) (?:is |has "
        r"|was )?(?:been )?(?:burst|broken|hit|leaking|hissing)|hissing)|leak(?:ing)? gas|carbon monoxide",
        r"(?:煤气|燃气|天然气|天燃气|液化气|瓦斯)(?:罐|瓶|管|灶|阀|表)?.{0,8}(?:嘶嘶|滋滋|呲呲|哧哧)"
        r"|天燃气.{0,4}(?:漏|味)",
    ),
    Danger.WIRES: (
        r"(?:电线|高压线|电缆|线缆|线杆|电杆|电线杆)(?:都|被.{0,6})?.{0,4}(?:断了|断在|刮断|扯断|砸断|掉(?:下来"
        r"|在|到|落|了)|落(?:在|到|下来)|垂到|耷拉(?:到|在)地|拖在地|冒火|打火|火花|着地|搭在)"
        r"|(?:电线|高压线|电缆|线杆|电杆|灯杆子?|路灯杆?|铁门|铁栏杆|护栏|栏杆|广告牌|铁皮|积水|水里|水坑|墙"
        rf"|水龙头|洗澡|花洒).{{0,6}}(?:{LIVE_NOW}|{GIVES_SHOCKS}(?:到|着|了|倒|死)(?:人|狗|我|孩子|他|她)?)"
        r"|(?:漏电|触电)(?!保护|开关|的?风险)|(?:被|让)电(?:击|到|着|打|倒|晕|死|了)|变压器.{0,6}(?:冒烟|爆|冒火"
        r"|炸|起火|着火|打火|火花)|(?:电表箱?|配电箱|电箱|配电房|开关箱)(?:里|在|一直)?.{0,4}(?:冒火|冒烟|火花|打火|炸)",
        r"(?:power|electric(?:al|ity)?|overhead|high.voltage|live) (?:line|cable|wire|pole)s?(?:'s| is| are| has"
        r"| have)?.{0,12}(?:down|fell|fallen|snapped|on the (?:ground|road|pavement|street)"
        r"|hanging (?:down )?(?:across|over|on|onto|in) the (?:road|street|path|pavement|ground)|sparking|on fire"
        r"|broke)"
        r"|live wires?\b|sparks? (?:coming|flying|shooting|from)|(?:wire|cable|pole|transformer|fuse ?box"
        r"|meter)s?(?:'s| is| are)?.{0,8}(?:sparking|smoking|exploded|on fire)|electrocuted|(?:got|gets?|getting"
        r"|gave (?:me|him|her)) (?:a|an)?.{0,10}(?:electric )?shocks?\b(?! absor)"
        r"|electrified|(?:fallen|downed|snapped) (?:power|electric(?:al)?) (?:line|cable|wire|pole)s?",
        r"(?:灯杆|电杆|路灯|铁门|栏杆|护栏|水管|水龙头|墙|广告牌|铁架|车棚|井盖).{0,6}(?:麻(?:人|手|了)|电[人手]|打(?:手(?![电机])|人(?!工)|一下))"
        r"|被.{0,8}(?:电麻|麻了)",
        r"wires?(?:'s| is| are)? (?:is )?(?:down|on the ground|touching)|(?:got|been|was) (?:shocked"
        r"|electrocuted) by|shocked by (?:the|a)",
    ),
    Danger.FIRE: (
        r"(?:着|起|失)(?:大)?火(?:了|啦|呢|拉)|(?:正在?|又|还在)(?:着|起)火|(?:着|起)(?:大)?火(?=[!！。，,\s]|$)"
        r"|(?:着|燃|烧)起来了?|烧着了|(?:有|看见|看到|冒|见)(?:着|出)?明火|火(?:苗|势|光)(?!灾)|大火(?!锅"
        r"|车)(?:正|在|烧|已)|火(?:越|烧)(?:烧)?越?大|发生(?:了)?(?:火灾|爆炸)|爆炸了|炸了(?:火|煤|气)"
        r"|(?:楼道|楼里|楼上|楼下|楼梯间|屋里?|房间|窗户?(?:里|口)?|阳台|厨房|车库|地下室|仓库|店里|隔壁"
        r"|充电(?:桩|器|宝)?|电(?:瓶|动)车|电池|插座|插排|电视|空调|冰箱|车子?|汽车|发动机|井里?|墙里|天花板|吊顶"
        r"|通风口|家里?)(?:里|上|边|那|那儿|外机|现在|突然|一直|全是|直|都|正在?|在|又|开始|有)*(?:冒|往外冒|滚"
        r"|浓)(?:出|着|起)?(?:大|黑|白|浓|滚滚)*烟"
        r"|浓烟|(?:一股|有|闻到|闻着|很大|浓).{0,6}(?:烧焦|焦糊|糊味|焦味|烧糊|烧胶皮|烧塑料|烧电线)(?:的)?"
        r"|冒烟.{0,8}(?:焦|糊)|(?:焦|糊)味.{0,8}冒烟",
        r"(?:on|caught|catching|catches) fire\b|(?:there(?:'s| is)|a|huge|big|the) (?:big |huge |kitchen |house "
        r"|electrical )?fire(?:'s| is)? (?:in|at|on|spreading|burning|now|right)|fire (?:in|at|on) (?:the|my|our"
        r"|building|block|bldg|flat|apartment|room|floor|unit|number|\d)"
        r"|^(?:help )?fire(?: fire)*$|(?:is|are|'s|started|still) (?:burning(?! (?:the |their |dry |dried |old "
        r"|dead |some )*(?:rubbish|trash|garbages?|waste|leaves|straw|coal|money|incense|joss|tyres?|crackers?"
        r"|things|plastics?))|ablaze|in flames|going up in flames)|flames? (?:coming|out|shooting|from|in|are"
        r"|everywhere)|in flames|exploded|explosion"
        r"|smoke(?:'s| is)? (?:coming|pouring|filling|everywhere|billowing|rising) ?(?:out|from|in|into|through"
        r"|under|up|of)?|(?:full of|filled with|thick|black|heavy|smell(?:s|ing)?(?: of| like)?|so much"
        r"|lots? of) smoke(?! ?free|rs)|(?:is|'s|are|started|keeps) smoking(?= and|$| heavily| badly)|burning smell"
        r"|smell(?:s|ing)?(?: of| like)? (?:something )?burning",
        r"(?:家|厨房|屋里?|房子?|楼|店|车|山|棚|仓库|柜子|垃圾桶?|被子|沙发|油锅|草|麦秸|树林)(?:都|又|全|里"
        r"|上)?着(?:大火)?了(?=$|[\s,。!啊])",
        r"\bfire (?:next door|upstairs|downstairs|outside|everywhere|near us)",
    ),
    Danger.WATER: (
        rf"{WHO}.{{0,8}}(?:掉|跳|落|滑|摔|冲)(?:进|到|下|入)(?:去)?(?:了)?.{{0,6}}(?:水里|水库|河|湖|江|塘|渠"
        rf"|海里|水沟|水坑|泳池)|(?:有人|孩子|小孩|人|老人|学生)(?:刚)?(?:落水|溺水)|快(?:要)?淹死",
        r"drowning|(?:fell|fallen|falls|slipped|jumped|swept)(?: off the (?:bridge|bank))? (?:in|into|away by"
        r"|down (?:in|into)) the (?:river|lake|pond|canal|reservoir|water|sea|pool)",
        rf"{WHO}.{{0,8}}(?:掉|跳|落|滑|摔|冲)(?:进|到|下|入)?(?:去)?(?:了)?(?:水|河|湖|江|塘|渠|海|水库)(?:里|中"
        rf"|了|去|$)(?!边)",
    ),
    Danger.TRAPPED: (
        r"(?:人|孩子|老人|我们?|他们?|她|司机|工人|学生)?.{0,4}(?:被)?困(?:在|住在)(?:了)?.{0,10}(?:里面?|里头"
        r"|上面?|下面?|水中|屋顶|楼顶|家|屋|山|车|火场|洞|井|房间?|桥下)(?!经济|难)|(?:被)?(?:埋"
        r"|压)(?:在)(?:了)?.{0,6}(?:下面?|底下|里面?)|(?:人|孩子|老人|手|脚|头|腿)(?:被)?(?:卡|夹|压|埋)(?:在"
        r"|住了|着出不来|住出不来)",
        r"(?:people|person|someone|somebody|man|woman|driver|worker|child|kid|he|she|we|they|i)(?:'s| is| are|'re"
        r"|'m| am| got)?(?: still)? (?:trapped|buried|pinned|crushed) (?:in|inside|under|underneath|beneath|by"
        r"|on)",
    ),
    Danger.COLLAPSE: (
        r"(?:墙|围墙|院墙|挡土墙|外墙|承重墙|墙体|房子?|老房|危房|楼|楼板|屋顶|房顶|屋子|桥|桥面|阳台|雨棚|脚手架"
        r"|塔吊|吊车|工棚|广告牌|山|山体|山坡|边坡|河堤|堤坝|路|马路|路面|地面)(?:都|已经|刚刚?|刚才|突然|又|就"
        r"|快|眼看|马上|全|正在?|要|也|快要)*(?:塌(?!陷|方|实)|垮|倒了|倒下来|要倒|快倒|往下(?:掉|塌"
        r"|滑)|砸(?:下来|到|了|着)|掉下来|歪了|裂开了|滑坡)"
        r"|(?:树|大树|树枝|树杈|电线杆|广告牌|玻璃|瓷砖|墙皮|石头|砖头?|花盆|空调外机|吊篮|招牌).{0,6}(?:砸"
        r"|压)(?:到|着|中|了|在|倒|伤)(?:了|到)?.{0,4}(?:人|车|房|孩子|老人|我|电线|头)|(?:山体|正在"
        r"|发生)(?:了)?(?:滑坡|塌方|坍塌|垮塌)|泥石流(?:来|下)",
        r"(?:wall|roof|ceiling|building|house|bridge|balcony|scaffold(?:ing)?|crane|floor|hillside|slope"
        r"|embankment|road|ground)(?:'s| is| has| have| just| about| going| to| starting| started| partly"
        r"| all)* ?(?:collaps(?:ed|ing|e)|caved in|caving in|giving way|gave way|come down|coming down|came down"
        r"|fallen in)"
        r"|(?:tree|branch|pole|billboard|scaffold(?:ing)?|wall|glass|crane|sign)(?:'s| is| has| just)? ?(?:fell"
        r"|fallen|falling|crashed|came down|come down|crashing) (?:on|onto|across|over|down on) (?:a|the|my|our"
        r"|two|some|people|someone)|landslide|mudslide|building is (?:leaning|tilting|cracking)",
        r"(?:吊篮|脚手架|塔吊|吊车|横梁|楼板|钢筋|模板|电梯井).{0,4}(?:掉下来|掉下去|砸下来|断了)|(?:路|路面|地面"
        r"|马路|地|人行道)(?:上)?(?:都|刚|刚刚|刚才|突然|忽然|一下子)+.{0,3}(?:陷|塌|裂)|车(?:子)?(?:掉|陷"
        r"|栽)(?:进|到)(?:去|了|坑|里)",
    ),
    Danger.FLOOD: (
        r"(?:水|污水|粪水|脏水|返水|洪水|河水|雨水|山水)(?:都|已经|正在?|一直|往|还在|全|突然|又|倒|快"
        r"|从.{0,6})*(?:淹(?:到|进|了|过|没)|漫(?:到|进|过)|倒灌|灌(?:进|到)|涌(?:进|到|上来)|冲(?:进|到)|进(?:屋"
        r"|家|一楼|店|地下室|了?屋|了?家))"
        r"|(?:家里?|屋里?|一楼|房间|地下室|店里|院子里?|卧室|客厅)(?:都|已经|全|正在?|又|也)*(?:被(?:水)?淹|淹了"
        r"|灌(?:水|满)|进(?:了)?(?:大)?水(?:了)|全是(?:污|粪)?水)|返水.{0,8}(?:家|屋|客厅|卧室|一楼)"
        r"|水(?:越)?涨(?:得|到|上来)|水.{0,6}(?:没|到|过)(?:了)?(?:膝盖?|腰|胸口|大腿)|发(?:大水|洪水)",
        r"(?:water|sewage|flood ?water|the river)(?:'s| is| has)?(?: now| already| still| been)* ?(?:coming"
        r"|pouring|rushing|flowing|rising|gushing|backing) ?(?:up )?(?:in to|into|inside|through|up|over|to|fast"
        r"|in (?:my|our|the) (?:house|home|flat|basement|kitchen)(?! in))|flooding (?:my|our|the) (?:house|home"
        r"|flat|basement|kitchen)"
        r"|(?:house|home|flat|apartment|basement|kitchen|ground floor|shop|living room|bedroom)(?:'s| is|'re"
        r"| are)?(?: being| getting| now| completely| already)* (?:flooded|flooding|under water|underwater)"
        r"|(?:knee|waist|chest|ankle).deep",
        r"往(?:我|俺)?(?:们)?(?:屋|家|楼|店|地下室|一楼|车库)(?:里|下)?.{0,2}(?:灌|淌|涌|冒|进水)",
    ),
    Danger.CHILD: (
        rf"{CHILD}.{{0,14}}(?:一个人|独自|单独|自己|没人看).{{0,10}}(?:阳台|窗台|窗户|护栏|栏杆|楼顶|天台|河边"
        rf"|水边|马路中间|马路上|车里|锁|路边哭)"
        rf"|{CHILD}.{{0,10}}(?:爬|坐|站|挂|吊|骑)(?:在|到|上|出)(?:了)?.{{0,8}}(?:窗台|窗外|窗户|阳台|护栏|栏杆"
        rf"|楼顶|外机|天台|防盗网|防盗窗)(?:上|边|外)?"
        rf"|{CHILD}.{{0,8}}(?:被)?(?:反?锁在.{{0,4}}(?:车|屋|家|房|阳台)|(?:关|落|忘)在.{{0,4}}车)|(?:虐待|往死里打"
        rf"|毒打|遗弃).{{0,4}}{CHILD}|{CHILD}(?:被|让)(?:人)?(?:拐|抱走|拉走|带走了不)|(?:扔|丢|捡)(?:了"
        rf"|到)?(?:个|一个)(?:刚出生的)?(?:婴儿|孩子|娃娃)",
        rf"{EN_CHILD}.{{0,40}}\b(?:on|over|off|out|onto|climbing|hanging)\b(?: of| out)?(?: the"
        rf"| a)?.{{0,12}}(?:balcony|ledge|window|roof|rail(?:ing)?)|{EN_CHILD}.{{0,20}}locked (?:in|inside)"
        rf"|{EN_CHILD}.{{0,20}}(?:alone|by (?:him|her|them)sel(?:f|ves)).{{0,25}}(?:road|street|car|river"
        rf"|balcony|roof|traffic|crying)|(?:snatched|kidnapped|abducted|abandoned).{{0,15}}{EN_CHILD}"
        rf"|{EN_CHILD}.{{0,15}}(?:been |was just |got )?(?:snatched|kidnapped|abducted)",
        rf"{CHILD}.{{0,10}}(?:在|跑到|爬到|走到)(?:了)?(?:大)?(?:马路|公路|路|铁轨|高速)(?:中间|中央|当中)|(?:车"
        rf"|屋|家|房)里.{{0,3}}锁(?:着|了|住)(?:了)?(?:个|一个)?.{{0,3}}{CHILD}",
    ),
    Danger.MISSING: (
        rf"(?:我|俺|咱|邻居|有个|一个|我家|我们家)?.{{0,3}}{KIN}.{{0,14}}(?:走丢|走失|跑丢"
        rf"|丢了(?!.{{0,3}}(?:手机|钱|卡|包|车|证|东西|玩具|鞋))|不见了|失踪|找不(?:到|着)(?:人|了|家)?(?!工作"
        rf"|学[校位]|床位|单位"
        rf"|对象|厕所|车位)|没(?:有)?回(?:来|家)|联系不上|不知(?:道)?(?:去|跑)(?:了)?哪)"
        rf"|找不(?:到|着)(?:我|俺)?(?:的)?(?:家|{KIN})(?:了|长)?(?=$|[\s,。!])|我(?:迷路|走丢)了",
        rf"{EN_KIN}(?:'s| is| has| have| been| went| gone| just)* (?:missing|lost(?! (?:his|her|their|my|the|a)\b)"
        rf"|disappeared|vanished)|{EN_KIN}.{{0,30}}(?:(?:hasn'?t|has not|didn'?t|did not|never) (?:come|came"
        rf"|returned|been) (?:home|back|seen)|can(?:'?t|not) find (?:him|her|them))|(?:can(?:'?t|not)"
        rf"|couldn'?t) find my (?:{EN_KIN})(?!'s)|(?:missing|lost) {EN_CHILD}",
        r"dementia.{0,40}(?:gone|wandered|missing|lost)|(?:he|she)(?:'s| has) been gone (?:since|for)|wandered off",
    ),
    Danger.ILLNESS: (
        rf"昏(?:倒|迷|过去|死过去)|不省人事|晕(?:倒|过去)(?!的)|(?:没|没有|停止?)(?:了)?(?:呼吸|心跳|意识"
        rf"|知觉)(?!声)|叫不(?:醒|应)|(?:不动弹|不会动|一动不动)了?|抽搐|(?:抽|抽抽)(?:起来|过去|倒)了?|口吐白沫"
        r"|(?<!臭得)(?<!熏得)(?<!呛得)(?<!热得)(?<!挤得)(?<!压得)(?<!累得)喘不(?:上|过)来?气(?!的)|(?:胸口|心口"
        r"|心脏|胸)(?:这儿|这里|突然|很|好|也|一直|特别)*(?:堵得慌|剧?(?:疼|痛)|发闷|绞痛)|心(?:脏病|梗"
        r"|肌梗)(?:发作|犯|了)|大出血|(?:脑袋|头|脸|身|地|腿|手|鼻子)(?:上|上面)?(?:全|都|满|一直|在)*(?:是血"
        r"|流血|出血)|满(?:脸|头|身|地)(?:都)?是?血|(?:血流|流血)不止|中风了|脑(?:梗|出血)了?(?!后)|(?:快|要|马上"
        r"|羊水).{0,3}(?:生了|破了)(?=$|[\s,。!])|食物中毒|中毒了|噎(?:住|着)了"
        rf"|(?:撞|轧|碾|压)(?:到|了|死|倒|伤|飞)(?:了|一)?(?:个)?(?:人|老人|孩子|小孩|老头|老太太|学生)|(?:车祸"
        rf"|翻车).{{0,10}}(?:人|血|伤)|{KIN}.{{0,10}}(?:摔|倒)(?:倒|在地|在地上|在).{{0,12}}(?:起不来|动不了"
        rf"|不动|血|昏)|(?:快|要)不行了(?=$|[\s,。!])",
        rf"unconscious|(?:not|isn'?t|stopped) breathing|(?:can'?t|cannot|can hardly"
        rf"|struggling to) breathe?(?! because of the (?:smell|stink))|(?:chest|heart) (?:pain|hurts|is hurting"
        rf"|attack)|bleeding (?:badly|a lot|heavily|everywhere|from)|blood (?:everywhere|all over|on his|on her)"
        rf"|(?:won'?t|doesn'?t|not) (?:wake up|waking|respond(?:ing)?(?! to (?:letters|calls|emails|my|our|this|the|us"
        rf"|complaints))|moving)|having a (?:seizure|stroke|fit"
        rf"|heart attack)|(?:passed|knocked) out|{EN_KIN}(?:'s| has| just)* (?:collapsed|fainted)|(?:someone"
        rf"|somebody|man|woman|he|she)(?:'s| has| just)* (?:collapsed|fainted|been (?:hit|run over"
        rf"|knocked down) by)|(?:hit|ran over|knocked down) (?:a|an|the) (?:child|kid|boy|girl|pedestrian|cyclist"
        rf"|man|woman|old)|choking(?! smell| stink| dust)|poisoned|badly (?:hurt|injured)|numb (?:left )?arm"
        rf"|in labou?r",
        r"(?:没|没有)(?:反应|知觉|动静|气)了(?!的)|(?:倒|躺|摔)(?:在)?(?:地|路)(?:上|边)?(?:了)?.{0,3}(?:没反应"
        r"|不动|昏|起不来|没气|抽|流血|全是血)|(?:烫伤|烧伤|砸伤|摔伤|咬伤|扎伤|割伤)(?:了)(?!没人)|(?:撞|轧"
        r"|压)(?:了|到|倒|死|飞)?(?:个)?人(?:了)(?!行)",
    ),
}
