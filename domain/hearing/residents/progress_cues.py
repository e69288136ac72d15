"""Cues of how far a case is, that it is late, or that it is done: as `beside_cues`, each with an example."""

from __future__ import annotations

Cues = tuple[tuple[str, str], ...]

# It is hurried.
URGE: Cues = (
    (r"派(?:一?个|几个|俩)[^,，。]{1,8}人(?:过)?来", "派个管用的人来"),
    (r"(?:^|[，。！\s])(?:.{0,6})?人影?呢|人在哪|人(?:到哪|去哪|跑哪)", "光答应，人呢"),
    (
        r"(?:就|只|光)(?:会|知道|晓得)(?:个)?(?:说|回|答应|打官腔|收到|登记|转|拍照|开会)|光(?:说|答应|动嘴|打雷)|嘴上(?:说|答应)",
        "就会打官腔",
    ),
    (
        r"(?:领导|你们|他们|单位|师傅|工人|环卫|城管)[^,，。？?]{0,6}(?:放假|睡着|睡醒|下班|失踪|失联|歇(?:着|了)|休假|度假|忘了|迷路|找不(?:着|到)(?:门|路|地方))"
        r"(?:了|啦|吗|么|吧|呢|没)",
        "你们单位是不是都睡着了",
    ),
    (
        r"(?:留着|等着|攒着|放着|供着|存着)(?:给谁|好?过年|下崽|生[蛆虫]|发芽|长毛|升值|当[^,，。]{1,4}|看)",
        "这堆还留着下崽啊",
    ),
    (
        r"(?:等|盼|熬)(?:得|到)[^,，。]{0,6}(?:白了|谢了|凉了|入土|退休|下辈子|猴年|掉光)|头发(?:都|也)?(?:等)?(?:白|掉)|下辈子",
        "等得胡子都白了",
    ),
    (
        r"(?:给|帮|替)(?:我|俺|咱)?(?:们)?(?:再)?(?:打听|问|过问|盯|说说|言语|反映)(?:一?下|打听|问|一声|盯)?(?:是|到底|这|那|他们|环卫|城管|单位|\W|$)",
        "你给问问到底咋着了",
    ),
    (
        r"第(?:几|[一二三四五六七八九十\d]+)个?(?:工作)?(?:天|日|周|星期|礼拜)(?:了|啦|啊|$)|\bday (?:\d+|two|three"
        r"|four|five|six"
        r"|seven|ten)\b(?: (?:now|and counting)|\W*$)",
        "今天第六天了",
    ),
    (
        r"急死|急人|等不(?:起|及|了|住)|准谱|靠(?:点)?谱|寻(?:我)?开心|(?:逗|耍|玩|晾)(?:我|人|老百姓)|拿(?:我|老百姓)们?(?:当|不当)|我服|服气"
        r"|占线|(?:没人|不|没)接(?:电话)?(?:啊|了|$)|打不通|不吱声|\b(?:hopeless|clowns?"
        r"|anyone (?:even )?(?:reading|there|home|alive)|is this thing on)\b",
        "热线一直占线",
    ),
    (r"没(?:瞅|见|看)(?:见|着|到)(?:过)?(?:半|一)?个?(?:人|车|师傅|鬼影)", "守了一下午没瞅见个人"),
    (r"(?:快|麻利|抓紧|赶紧|利索|紧)着(?:点|些)", "灯那件快着点"),
    (r"催(?!乳|芽|吐)", "麻烦再催催"),
    (
        r"(?:怎么|咋|为什么|为啥|凭什么)(?:就)?(?:还|都|到现在|一直|老)?(?:是)?(?:没|不|未)(?!是|会|能?发"
        r"|用)(?:有|见)?(?:人)?"
        r"(?:来|修|弄|办|处理|清|动|见|解决|去|管|拉|联系|打|回|给|派|换|理|到|收|好|搞|结果|消息|动静)?",
        "咋还没见人来拉",
    ),
    (
        r"(?:还|都|也|又|压根|根本|一直|至今|到现在|从来|从没)(?:是)?(?:没|未)(?:有)?(?:人|谁|一个)?(?:来|管"
        r"|理|动|去|过问|联系|打电话|修|弄|办|处理|清|拉|解决|换|派|收|搭理|回话|回音)",
        "到现在也没人管",
    ),
    (
        r"动静.{0,4}没有?|(?:没|没有|不见|哪有|连个?)(?:半个|一个|一点)?(?:人影|人(?:来|管|理|问|搭理|过来"
        r"|联系)|动静|下文|回音|影儿?|信儿?|反应|消息|结果|鬼影)",
        "连个人影都不见，没动静",
    ),
    (
        r"(?:快|麻利|痛快)(?:点|些|一?点)(?:儿)?(?:吧|来|派|修|弄|办|解决|处理|啊|行|呀|给|$|\W)|抓紧|赶紧"
        r"|赶快|尽快|速度点|马上(?:来|派|处理|修|解决)",
        "抓紧派人啊",
    ),
    (
        r"(?:等|拖|耗|晾|撂|放|报|过去)(?:了|着|我|到)?(?:快|都|整整|足足)?(?:好|多|几|这么|半|一|两|二"
        r"|三|四|五|六|七|八|九|十|\d+)(?:个|多|几)?(?:天|日|周|星期|礼拜|月|久|年|时辰|钟头|小时|上午|下午"
        r"|晚上|晌|宿)",
        "都等了五天",
    ),
    (
        r"(?:都|已经|这都|快|整整|足足)(?:过)?(?:去)?(?:几|多少|两|三|四|五|六|七|八|九|十|半|一"
        r"|\d+)+(?:个)?(?:多)?(?:天|周|星期|礼拜|月|小时|钟头)(?:了|啦)",
        "这都三天了",
    ),
    (
        r"(?:等|要等|还得等|拖|拖到).{0,4}(?:多久|什么时候|啥时候|猴年|何时|几时|哪天)|等(?:得)?(?:花儿?"
        r"|黄花菜)|黄花菜",
        "还得等到猴年马月",
    ),
    (
        r"过期|到期|超期|逾期|超时|期限(?:都)?(?:过|到)|过了(?:时间|日子|期限)|说好|不是说|你们说(?:的|好|是"
        r"|过)|答应(?:的|过|好)|说话(?:算|不算)|言而无信|不算数",
        "说好周一来的",
    ),
    (r"给(?:个|我个|我一个|一个)?(?:说法|准话|话|交代|信儿?|准信|痛快话|答复|时间|日期|期限|期|准)", "总得给个准信吧"),
    (
        r"指望|失望|没影|白(?:报|说|反映|等|搭)|没用|管不管|还管吗|到底(?:来|管|修|办|能|还)|有没有人(?:管"
        r"|来|处理|理)|糊弄|忽悠|骗人|敷衍|推(?:来推去|脱|诿|三阻四)|踢皮球|不作为|磨蹭|拖拉|拖着|糊弄",
        "报了也是白报",
    ),
    (
        r"曝光|抖音|快手|媒体|记者|上网|发网上|朋友圈|投诉你们|告你们|告(?:到|去)|省里|市里|上级"
        r"|巡视|信访|上访|(?<!\d)12345(?!\d)|市长热线|别处",
        "再没动静我就找媒体",
    ),
    (
        r"(?:效率|速度|办事)(?:真|也|可|太|就|咋|怎么|这|啊|呢)|这(?:效率|速度|办事)|呵呵|可真行|真行啊"
        r"|真有你们|佩服|服了(?:你们)?|厉害了|太慢|慢死|慢得|真慢|这么慢|好慢",
        "呵呵，你们可真有本事",
    ),
    (
        r"(?:先|快|赶明儿)?把.{1,10}(?:弄|拉|修|清|办|处理|换|收|搬)(?:了|走|掉|一下|好)?(?:吧|呗|行不|成不|啊)",
        "先把那堆弄走吧",
    ),
    (r"再(?:不|没)(?:来|人|弄|修|办|处理|清|拉|管|给|解决|动|有|派|收|搬)", "再不清走要招老鼠了"),
    (
        r"(?:来|修|弄|办|拉|清|派)(?:不来|个人)(?:啊|呀|吧|行不|呗|$|\W)|(?:快|倒是|你们"
        r"|赶明儿)?(?:倒是)?来(?:个)?人(?:啊|呀|哪|呗)|(?:催|问)(?:一?下|催|问).{0,6}(?:他们|单位|环卫|城管"
        r"|师傅)",
        "倒是来个人啊",
    ),
    (
        r"\b(?:hurry|asap|urgent(?:ly)?|speed (?:it|this) up|chase|push them|get (?:on with|a move)"
        r"|right away|immediately)\b",
        "please hurry up",
    ),
    (
        r"\b(?:still|yet)\b.{0,40}\b(?:no ?(?:body|one)|nothing|not|hasn'?t|haven'?t|waiting|here|there)\b"
        r"|\b(?:nothing|no ?(?:body|one)|not|hasn'?t|haven'?t)\b.{0,40}\b(?:yet|still)\b",
        "still nobody here",
    ),
    (
        r"\bno (?:calls?|word|reply|answer|response|news|sign of)\b(?!.{0,12}\?)|\bstill (?:not|no|waiting|here"
        r"|there|nothing|the same|hasn'?t)\b|\bno ?(?:body|one) (?:has |have "
        r"|ever |even )?(?:come|came|comes|showed|shows|turned|called|calls|call|cares|is coming)\b",
        "no one ever turned up",
    ),
    (
        r"\b(?:how (?:much )?long(?:er)?|waited|waiting (?:for|since|all)|it'?s been|i(?:'ve"
        r"| have) been waiting|for (?:days|weeks))\b",
        "it's been a week",
    ),
    (
        r"\b(?:you (?:said|promised|told)|promised|supposed to|was due|were due|deadline|overdue|past due"
        r"|late|your message said|said (?:it|they|you)(?: would|'d)?)\b",
        "you promised Monday",
    ),
    (
        r"\b(?:ridiculous|useless|joke|fed up|sick of|disappoint\w*|unacceptable|pathetic|enough of this"
        r"|give up|what a|shame on|so slow|too slow|speedy|lightning)\b",
        "this is ridiculous",
    ),
    (
        r"\b(?:tik ?tok|douyin|newspaper|media|press|reporter|hotline|province|provincial|escalate|mayor"
        r"|complain(?:ing)? (?:to|about)|going (?:public|to the)|somewhere else|post (?:it|this) online)\b",
        "or I go to the newspaper",
    ),
)
# It is asked how far it is.
STATUS: Cues = (
    (
        r"(?:来|看|到|管|弄|修|动工|上门|查|收到|派人?|通|清)(?:看|过|人|得|到)?(?:了|过)?没(?:有|得)?(?:嘛|啊|呀|哦|呢|哈)?\W*$"
        r"|(?:来不来|弄不弄|修不修|清不清|收不收|拉不拉)(?:了|嘛|啊|呀|哦|呢)*\W*$",
        "来了没有嘛",
    ),
    (
        r"(?:还)?(?:用|要|需要)(?:我|俺)(?:再|们|去)*(?:干|做|弄|准备|出|交|跑)(?:点)?(?:啥|什么|别的)"
        r"|(?:是不是|光|就|只管?)(?:在家|搁家|这么)?等着就(?:行|好|可以|成)",
        "我在家等着就行吧，还用我准备啥不",
    ),
    (
        r"(?:什么|啥|哪个|哪家)(?:部门|单位|人)[^,，。]{0,3}(?:管|负责|办|接|在)|\b(?:what|which) (?:department"
        r"|office|unit|team)\b"
        r"|\bany idea\b|^\W*when\W*$",
        "啥单位在办",
    ),
    (
        r"到(?:哪|什么|啥)(?:儿|了|一步|步|程度|里)?|哪(?:一)?步|进展|进度|怎么样|咋样|怎样了|啥情况"
        r"|什么情况|情况如何",
        "现在进展咋样",
    ),
    (
        r"(?:办|处理|修|弄|清|拉|搞|解决|派|安排|受理|签收|收到|结)(?:到|得|完|好|上|下去|出去)?(?:没|没有"
        r"|了没|了没有|了吗|了么|了不|吗|没呢|了嘛)(?:$|\W|啊|呀)",
        "那事办好了没",
    ),
    (
        r"什么时候|啥时候|啥时|几时|何时|多会儿|多咱|哪天|几号(?:来|能|修|弄)|几点(?:来|到|能)"
        r"|大概.{0,6}(?:天|久|时候)|(?:得|要|需要|还要|还得)(?:个)?(?:几|多少)(?:个)?(?:工作日|天|日|小时"
        r"|星期|周)|多久能?|得多久|多长时间",
        "大概哪天能修",
    ),
    (
        r"轮到|排到|排上|有(?:没有|没)?(?:消息|结果|信儿?|回音|动静|眉目|着落|人)(?:了)?(?:没|吗|么|$|[?？])"
        r"|有没有(?:消息|结果|信|回音|动静|眉目|进展)",
        "有信儿没",
    ),
    (
        r"(?:是不是|该不会|不会).{0,12}(?:忘|结|完|黄了|漏|没下文|丢|关)|(?<![我俺])忘(?:了|记)(?!说|讲|写|提|告诉|跟你|补)|把(?:我|俺)们?(?:给)?忘",
        "不会把我们忘了吧",
    ),
    (
        r"(?:接下来|下一步|然后呢|后面|接着)(?:呢|会|该|要|怎|咋|是|干|做)?|(?:谁|哪个(?:单位|部门)"
        r"|哪家).{0,4}(?:管|负责|办|来|处理|接)",
        "下一步要干啥",
    ),
    (
        r"(?:受理|签收|登记|派单|已派|办理中|待签收|接单|工单|编号|这个状态).{0,8}(?:是不是|就是|是(?:啥|什么)"
        r"|什么意思|啥意思|等于|算|代表|说明|咋|呗|吗)",
        "签收是啥意思",
    ),
    (
        r"(?:这事|那事|这件|那件|那个|这个|我的?|我家).{0,6}(?:呢|咋(?:说|整|办|样)|怎么(?:说|办|弄|样)了?)\W*$",
        "我那件呢",
    ),
    (
        r"\b(?:status|progress|update|updates|any (?:news|word|change)|how far|what(?:'s| is) (?:happening"
        r"|going on|next|the (?:status|latest|hold ?up))|what happens|what now|next step)\b",
        "any news?",
    ),
    (
        r"\bwhen\b.{0,30}\b(?:will|would|are|is|can|do|come|coming|fix|start|expect|happen)\b|\bwho (?:has"
        r"|is|will|handles?)\b|\b(?:did|has|have|are|is) (?:they|anyone|anybody|someone|somebody|it|you)\b",
        "has anyone looked at it",
    ),
    (
        r"\b(?:acknowledged|assigned|filed|accepted|in progress|registered|received)\b.{0,24}\b(?:mean\w*"
        r"|exactly|so|then|what)\b|\bwhat does\b.{0,20}\bmean\b|\bmeaning\b",
        "what does assigned mean",
    ),
)
GOOD: Cues = (
    (
        r"(?:来(?:了|人|车)|修|弄|清|拉|搬|换|通|装|扫|收拾|处理|解决|运|冲|补|填|挖|搞|抽|铺|干净|亮"
        r"|好)(?:好|走|掉|完|干净|上|通|亮|齐|开|利索|起来)?(?:了|啦|咯|呢|喽)",
        "井盖换上了",
    ),
    (
        r"(?:正|在)(?:在)?(?:装|拉|修|清|弄|干活|挖|换|抢修|施工)|不(?:漏|堵|臭|吵|响|闪|停)了|有(?:水|电|气|暖)了",
        "师傅正修呢",
    ),
    (
        r"\b(?:it'?s|is|are|was|been|all|now|got|just|finally)\b.{0,20}\b(?:fixed|gone|cleared|clean|working"
        r"|repaired|sorted|done|solved|back on|removed|collected)\b",
        "it's finally working",
    ),
    (
        r"\b(?:they|he|workers?|someone|a (?:truck|crew|team|man))\b.{0,16}\b(?:came|arrived|are here"
        r"|is here|turned up|fixed|cleared|loading)\b",
        "a crew arrived",
    ),
)
# Of those who are to come: such words belong to the case, whatever else they name.
VISIT: Cues = (
    (
        r"(?:师傅|工人|你们|他们|人)?来(?:之)?前|上门|在家|不在家|开(?:个)?门|门禁|钥匙|来的时候|带(?:个|把"
        r"|上|着)",
        "上门前言语一声",
    ),
    (r"(?:给我|提前|先)(?:打|回|来)(?:个|一个)?(?:电话|招呼)|联系我", "提前打个招呼"),
    (
        r"\b(?:before (?:you|they) come|call (?:me )?(?:first|before)|at home|gate code|ring the bell"
        r"|let (?:you|them) in)\b",
        "call me first, I will be at home",
    ),
)
# What makes good news bad, and praise none.
BAD = (
    r"没|不(?!用|客气|错)|未|还在|还是|又|仍|假|一半|剩|没有|只|光|\b(?:not|no|isn'?t|hasn'?t|still|but"
    r"|again|only|half|never)\b"
)
THANKS_WORDS = r"谢|感谢|辛苦|多亏|点赞|好样|给力|棒|\b(?:thank\w*|thx|ty|cheers|appreciat\w*|great job|well done)\b"
