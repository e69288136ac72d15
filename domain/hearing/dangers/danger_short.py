"""Cues that count in a short message only: a long one mentions many things."""

from __future__ import annotations

from domain.hearing.dangers.danger_cues import WHO, Danger

SHORT, SHORT_IN_LETTERS = 140, 250  # characters: Latin text needs twice as many as Chinese

SHORT_CUES: dict[Danger, tuple[str, ...]] = {
    Danger.SELF_HARM: (
        r"活(?:下去|着)?.{0,4}(?:没|有)(?:什么|啥)?(?:意义|必要|盼头)|没有?活着的必要|没(?:有)?(?:什么"
        r"|啥)?(?:可)?(?:值得)?留恋"
        r"|no point (?:in |to )?(?:liv|being|going on|any ?more|carrying on)"
        r"|(?:人|[男女]的|女孩|小伙).{0,4}[翻跨站坐](?:到|在|过|上|出)?.{0,4}(?:桥|楼顶|天台).{0,3}(?:边|沿"
        r"|栏杆?.{0,2}[外上边])"
        r"|wrong side of the (?:bridge|rail|fence)|don'?t want to be here any ?more|nothing left (?:for me|to live)"
        r"|nobody (?:needs|will miss) me",
        r"不如死|跳下去|寻死|自杀|轻生|吞了?.{0,3}药|活着.{0,6}(?:累|苦|没劲)|(?:药|绳子|刀片)(?:就)?在(?:手|旁边"
        r"|面前|桌)|拖累|(?:来世|下辈子)再|永别|(?:就|要|终于|可以|能)解脱|对不起(?:这个)?世界",
        r"(?:reason|point) (?:to|in|of) liv(?:e|ing)|reason to live|wants? to jump|too many (?:pills|tablets)"
        r"|jump(?:ing)? off (?:the|a)",
    ),
    Danger.THREAT: (
        r"我(?:今天|这就|马上|非|要|就|去)*(?:烧|炸|捅|砍|弄死|杀)了?(?:这|他|你|那|你们|他们)|我要(?:炸|烧|点)了",
        r"i(?:'ll| will| swear).{0,12}(?:kill|stab|burn|shoot|blow)|i'?m coming.{0,16}(?:petrol|gasoline|knife"
        r"|gun)",
    ),
    Danger.VIOLENCE: (
        r"打起来(?=[\s,。!])|\b(?:swing|wav|point|brandish|pull|hold)(?:s|ing|ed) (?:out |an? |his |the |big "
        r"|two )*kni(?:fe|ves)",
        r"惨叫|(?:砸|踹|撬)(?:门|锁)|见人就(?:打|砍)|(?:他|她|老公|丈夫|前夫|男人|爸|儿子|醉汉|疯子).{0,8}打(?:我"
        r"|俺|娘|妈|孩子|人)(?!电话|工|们电)|泼汽油|强行(?:拉|拖|抱|闯)|拉我上车|抢劫|抢(?:我|了我)的?(?:包|钱)"
        r"|有人抢(?:我|了我)?的?手机|绑架|强奸|行凶|持刀|砍(?:人|伤)|捅(?:人|伤)|(?<!猫)(?<!狗)打架|要(?:打|杀"
        r"|弄)死|往死里打"
        r"|打得.{0,6}(?:血|昏|站不|起不)|殴打|(?:家暴|施暴)(?:我|了|呢)|砸(?:我|咱)家",
        r"\b(?:stabbed|stabbing)(?! the)|\b(?:robbed|raped|kidnapp\w+|assault(?:ed|ing)|strangl\w+"
        r"|screaming for help)\b|(?:will|gonna|going to|wants? to|trying to) (?:kill|hurt|stab|shoot) (?:me|us"
        r"|her\b|him\b|someone|people)|(?:people|men|guys|they)(?:'re| are)? fighting(?! for| over| about)"
        r"|a fight (?:outside|downstairs|in|at)",
    ),
    Danger.POWERED: (
        r"(?:停|断|没)了?电.{0,30}(?:氧|呼吸机|透析|吸痰)|(?:氧|呼吸机|透析|吸痰).{0,30}(?:停|断|没)了?电",
        r"(?:power|electricity)(?: |,).{0,40}(?:oxygen|ventilator|dialysis)",
    ),
    Danger.SHAFT: (
        r"井里.{0,6}(?:有人|人在|喊)|(?:井|坑|盖板).{0,10}(?:掉|摔|跌|栽)(?:进|下|了)|(?:掉|摔|跌|栽)(?:进"
        r"|下).{0,6}(?:井|坑|洞|沟)",
        r"(?:fell|fallen|falls).{0,12}(?:hole|pit|manhole|well|drain|ditch)|(?:hole|manhole|well).{0,20}fell in"
        r"|went down the (?:open )?(?:sewer|drain|manhole)",
    ),
    Danger.LIFT: (
        r"电梯.{0,20}(?:困(?!难)|卡(?:住|在|着)|关着|夹|坠|往下掉|掉下|出不来)|(?:困|夹).{0,6}电梯",
        r"(?:lift|elevator) (?:fell|dropped|plunged)|(?:lift|elevator).{0,40}(?:stuck (?:in|inside|between|with)"
        r"|trapped"
        r"|can'?t get out)"
        r"|(?:stuck|trapped).{0,30}(?:lift|elevator)",
    ),
    Danger.FUMES: (r"煤烟中毒了|中了?煤[烟毒](?!的)|[煤烟炭]气?.{0,2}熏(?:倒|晕|昏|着了)",),
    Danger.GAS: (
        r"(?:煤气|燃气|天然气|天燃气|液化气|沼气)(?!公司).{0,12}(?:味|臭|漏(?!费|交|缴)|泄|跑气|响(?!应)|嘶|炸)"
        r"|(?:闻|味"
        r"|漏|泄|冲鼻|呛).{0,8}(?:煤气|燃气|天然气|天燃气|液化气|沼气)|(?:头晕|恶心).{0,12}(?:煤|炉)|(?:煤"
        r"|炉).{0,12}(?:头晕|恶心)",
        r"\bgas\b.{0,20}(?:smell|leak|odou?r|hissing|burst)|(?:smell|leak|odou?r|hissing).{0,20}\bgas\b",
    ),
    Danger.WIRES: (
        r"[被让].{1,6}给电(?:了|着|倒|晕|得)",
        r"(?:电线|高压线|线杆|电杆).{0,10}(?:断|垂(?:下来|到|落)|掉|倒|低到|碰到|火)|漏电|触电|电(?:死|着|到|倒"
        r"|晕)了?(?:人|我|牛|狗|一)|冒火花|打火花",
        r"(?:cables?|wires?) (?:came|fell|(?:have|has|'ve) come) down|(?:wires?|power lines?|electric poles?"
        r"|transformers?).{0,20}(?:down|fell|fallen|sparks?|sparking|blew|exploded|fire|smoke)|(?:has|see|saw|are"
        r"|with) sparks\b|\belectrocut\w+",
    ),
    Danger.FIRE: (
        r"(?:楼道|通道|楼梯间?|走廊|过道|外面|屋里|房间|楼里"
        r"|整栋楼).{0,4}[全都满]是?[大黑浓白]?烟(?![味头灰囱酒花民草])"
        r"|满(?:楼|屋|走廊).{0,2}的烟(?!味)"
        r"|(?:there(?:'s| is)|^|so much) ?smoke in the (?:stair|corridor|hall|building)|smoke everywhere",
        r"着(?:大|起)?火|起火|失火|自燃|爆炸|冒(?:大|黑|白|浓)?烟|浓烟|明火|火苗|烧起来|烧着|糊味|焦味",
        r"\b(?:smoke|flames?) (?:all over|everywhere|out|coming|shooting)|\bon fire\b|\bburning (?:down|in|at"
        r"|up)\b|\bexplo(?:ded(?! in)|sion)\b|blew up|caught fire",
    ),
    Danger.COLLAPSE: (
        r"(?:墙|房(?!价)|楼|屋|桥|棚|坡|山|架|塔|顶|梁|堤).{0,8}(?:塌(?!实|陷)|垮|坍|滑下来|要倒(?!闭)"
        r"|快倒(?!闭))|滑坡|塌方|(?:人|房|车|我们|他|她).{0,6}埋(?:了|住|在)|埋(?:了|住)(?:人|一个|好几|房|半)"
        r"|(?:压|砸)(?:住|着|到|中|伤|了).{0,8}(?:人(?!行|家)|骑|孩子|老人|车(?!位|道)|房)",
        r"(?:building|wall|roof|house|bridge|scaffold\w*|ceiling|floor|road|shed|balcony).{0,12}collaps|caved in"
        r"|landslide|(?:fell|fallen|falling) on (?:a |an |the |my |some|two|people)",
    ),
    Danger.FLOOD: (
        r"洪水.{0,8}(?:进|来|冲|淹|到)|(?:进水|淹了|水淹|漫水).{0,14}(?:有人|老人|孩子|出不|困|还在涨|上不)"
        r"|(?:房顶|屋顶|树)上.{0,6}(?:等救|救)|我们在(?:房顶|屋顶)",
        r"flood ?water|(?:water|river).{0,6} (?:is )?up to (?:my|our|the)|(?:flooded|flooding"
        r"|water).{0,30}(?:trapped|stranded|on the roof|can'?t get out|rising)",
    ),
    Danger.WATER: (
        r"落水|溺水|掉(?:进|到|下)?(?:了)?(?:河|湖|水|江|塘|渠|海|池)(?:里|中|去|了|$)|淹(?:着|死)(?:人|了|个)"
        r"|冲走了?(?:人|孩子|一个)|跳(?:河|江|湖|水库)",
        r"drown(?:ed|ing)|fell in(?:to)? (?:the )?(?:water|river|lake|pond|canal|sea|pool)|swept away",
    ),
    Danger.TRAPPED: (
        r"(?:司机|人|孩子|老人).{0,6}(?:困|夹)(?:在|住)|(?:头|手(?!机|续)|脚|腿|胳膊)(?:被)?(?:卡|夹)(?:在|住)"
        r"|司机.{0,4}卡在|(?:困|卡|夹|压|埋)(?:在|住|着).{0,8}(?:出不来|下不来|动不了)",
        r"(?:trapped|stuck|pinned|buried).{0,20}(?:under|inside|beneath|rubble|car|building|roof|can'?t get out)",
    ),
    Danger.CHILD: (
        r"婴儿.{0,6}(?:扔|丢)|(?:扔|丢).{0,6}婴儿|(?:婴儿|孩子|小孩)被.{0,3}(?:扔|遗弃|丢|反锁)|(?:孩子|小孩"
        r"|岁).{0,10}(?:反锁|锁在(?:车|家|屋|房))",
        r"(?:baby|infant|newborn|toddler|kid|child).{0,25}(?:abandoned|left alone|locked (?:in|inside)|dumped"
        r"|on the (?:ledge|roof))",
    ),
    Danger.MISSING: (
        r"(?:孩子|小孩|娃|儿子|女儿|闺女|孙子|孙女|老人|爸|妈|爷|奶|姥|老伴|痴呆|弟|妹).{0,16}(?:走散|走失|走丢"
        r"|失踪|不见了|没回来|没回家|没见(?:着|到)?人|一转(?:身|眼).{0,3}(?:没|不见)|一夜没回|关机|出去.{0,6}小时"
        r"|(?:找不(?:到|着)了?|联系不上)(?=[\s,。!]|$))",
        r"(?:lost|can(?:'?t|not) find) (?:my|our|the|a)? ?(?:little |small |own |\d[ -]?(?:years?|yrs?)[ -]old ?)*"
        r"(?:girl|boy|kid|child|son|daughter|baby|mother|father|mom|mum|dad|grand\w+|toddler|\d[ -]?(?:years?"
        r"|yrs?)[ -]old)\b(?!'s)|(?:girl|boy|kid|child|son|daughter|mother|father|mom|mum|dad"
        r"|grand\w+).{0,30}(?:missing"
        r"|wandered|disappeared)",
    ),
    Danger.ILLNESS: (
        r"捂着?[胸心]口|[卡噎].{0,3}(?:喉|嗓)|脸(?:都)?发?[紫青](?:了|$)|没有?了?(?:脉搏|气息)|不会说话了"
        r"|被.{0,4}蛇.{0,2}咬|(?:[人员他她爸妈生]|大爷|孩子).{0,3}被.{0,5}车.{0,2}[撞碾轧]|(?:car|van|bus|truck"
        r"|tractor)(?: has|'s)? (?:rolled|flipped|overturned)|bitten by a snake|\b(?:hit|struck"
        r"|run over) by an? (?:car|van|truck|lorry|bus|taxi"
        r"|motorbike)|\bno pulse\b",
        r"昏(?:倒|迷|过去|死)|晕(?:倒|过去)|抽搐|抽过去|没反应|没气了|没呼吸|心梗|脑梗了|中风了|噎(?:住|着|到)"
        r"|骨折了|坠楼|不省人事|快不行了|说不出话|嘴歪|半边.{0,4}(?:麻|不能动|动不了)|血止不住|止不住血|绞(?:了|住|进"
        r"|断)|(?:腿|胳膊|骨头|(?<!扶)(?<!把)手(?!机|续)|腰|脖子).{0,3}断(?:了|掉)|翻车|车翻(?!新)|(?:车|货车"
        r"|三轮)翻(?:了|到)|车祸(?!多|高)|撞(?:了|到|倒|死|飞)?(?:个)?人|(?:好多|全是|都是|流|淌|吐|咳)血"
        rf"|{WHO}.{{0,6}}(?:从|打).{{0,10}}(?:摔|掉|滚|坠|跌)(?:下来|下去)|(?:从|打).{{0,10}}(?:摔|滚)下"
        r"|假酒.{0,8}(?:看不见|瞎|不行)|中毒(?:了|$)|呼吸困难|胸口.{0,4}(?:疼|痛)|心脏.{0,6}(?:疼|痛|难受|不行)"
        r"|宫缩|羊水|马上要生",
        r"\b(?:fainted|unconscious|bleeding|seizure|stroke|contractions|in labou?r|overdosed?)\b|chest pains?"
        r"|heart attack|(?:crash|accident).{0,30}(?:hurt|injured|blood|bleeding|trapped|dead)|fell (?:off|from"
        r"|down) (?:the|a) (?:roof|ladder|scaffold\w*|stairs|building|balcony|tree)",
    ),
}
