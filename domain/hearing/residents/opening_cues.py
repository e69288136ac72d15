"""Cues of first messages that report nothing, matched in lower case."""

from __future__ import annotations

import re

# 你好 在吗: nothing but a greeting, without blanks and signs
GREETING = re.compile(r"(?:你好|您好|你们好|在吗|在不在|有人吗|喂|hello|hi|hey|anyonethere|啊|呀)+")
# 有个事 不知道归不归你们管: that there is a matter, and not which; without blanks and signs
ANNOUNCED = re.compile(
    r"(?:你好|您好|你们好|喂|哎|那个|我们?|俺|咱|就是|这儿?|跟|和|给|向|你们?|您|想|要|有|麻烦|请|说|讲|问|反映|打听|咨询|报|一下|下|一|两|个|件|点){0,10}"
    r"(?:事儿?|问题|情况)(?:儿|想|要|跟|和|向|给|你们?|您|说|讲|问|反映|打听|咨询|请教|麻烦|一下|下){0,6}"
    r"(?:也?不(?:知道?|清楚|晓得|确定)(?:这个?|是|该|归|不归|是不是|能不能|应该|你们?|您|这里|这儿|咱们?|谁|哪|找|问|跟|说|管|不管|负责|的|能|行不行|不|对不对){0,8})?"
    r"(?:吗|么|哈|啊|呢|吧|不|在吗){0,2}"
    r"|(?:你好|您好|我们?|俺|咱|想|要|来|就|需要){1,6}(?:反映|反应|上报|投诉|举报|报修|咨询|反馈|提意见|提建议)(?:一下|下|吧)?"
    r"|(?:hi|hello|hey)?(?:(?:id|i|we)(?:want|need|would|like|wish|to){1,3})(?:make|file|submit|send|report|complain)"
    r"(?:a|an)?(?:new)?(?:report|complaint|problem|issue|something)?"
    r"|(?:hi|hello|hey|um|well|there|so){0,3}(?:ive|ihave|i|theres|thereis)(?:got|have)?(?:a|an|some)?(?:problem|issue|matter|something)"
    r"(?:to(?:report|ask|tell)(?:you)?)?(?:but)?(?:im|iam|i)?(?:notsure|dontknow)?(?:if|whether)?(?:its|itis|thats|this|is|you|for|your|job|yours|can|help|the|right|place|dealwith|it){0,6}"
)
# 能说英文吗 · Do you speak English?
LANGUAGE = re.compile(
    r"(?:说|讲|用|懂|会|看|回复?|写|打字|交流|沟通|切换|换成?|改成?|有没有|有|支持|翻译成?)(?:得|不|一下"
    r"|点|个|成|懂|得懂|不懂)*(?:中|英|汉|外|俄|日|韩)(?:文|语)(?!老师|课|班|书|学|考)|(?:中|英)(?:文"
    r"|语)(?:版|界面|服务|客服|回复|行吗|可以吗|吗)|\b(?:do|does|can|could|may|is|are|any(?:one|body)"
    r"|someone|will|would)\b.{0,40}\b(?:english|chinese|mandarin)\b|\b(?:in|speak|switch to|change to"
    r"|use) (?:english|chinese|mandarin)\b.{0,12}$|英[文语]\W{0,3}(?:please|pls)"
    r"|\benglish (?:please|version|only)\b|\btranslate (?:this|it|that"
    r"|please)\b|翻译(?:一下|成)|\b(?:don'?t|do not"
    r"|can'?t|cannot) (?:speak|read|understand|write) (?:any |much )?(?:chinese|mandarin|english)\b"
)
# 你是真人还是机器人 · 这个咋用 · who is this?
SERVICE = re.compile(
    r"(?:你|您|这|对面|那边|后面|后台)(?:们)?(?:到底|究竟)?(?:是不是|是|个)*(?:真人|真的?人|人工|机器人?"
    r"|ai|人还是|活人|客服|智能|电脑|自动|骗子)|^\W*(?:请问|你好|您好|那边)?\W*有(?:没有)?(?:真人|人工"
    r"|活人|人|客服)(?:在)?(?:吗|么|不|没|嘛|啊)*\W*$|^\W*在(?:吗|不|么)|^\W*(?:喂+|(?:你|您"
    r"|大家)好[呀啊]?|嗨+|哈喽|hey|hello|hi)(?: there)?\W*$|(?:你|您|这)(?:们|里|儿|个|边|个号"
    r"|个群)?(?:到底|究竟|都)?(?:是|叫)?(?:谁|干[啥嘛什]么?的?|做什么的?|能(?:干|做|办)(?:啥|什么|些)"
    r"|管(?:啥|什么|哪些)|哪个(?:单位|部门)|什么(?:单位|部门|平台|号|东西)|(?:怎么|咋)(?:用|使|弄|玩)|收费"
    r"|要钱|靠谱)|\b(?:are|r) (?:you|u|this) (?:a |an |really )*(?:real|human|robot|bot|person|machine|ai"
    r"|automated|computer)|\bwho (?:are you|is this|am i (?:talking|speaking|writing|chatting) (?:to"
    r"|with))\b|\bwhat (?:is this|can you do|do you do|are you)\b|\bhow (?:does|do) (?:this|it"
    r"|i use this) ?(?:thing |bot )?(?:work)?\b|\bis (?:this|it|there|anyone|anybody|someone) (?:a "
    r"|an )?(?:real |human )?(?:robot|bot|person|human|free|anybody|anyone|there)\b|\bam i (?:talking"
    r"|speaking) to\b"
)
# 给我找个能说上话的人 · 来个大活人
A_PERSON = (
    r"(?:给|来|找|换|要|叫|派)(?:我|俺|咱)?(?:们)?(?:找|换|来|派|叫)?(?:一?[个位])(?:大?活人|真的?人|喘气的"
    r"|能(?:说|讲|接|听|拍板|做主|当家|管|聊|沟通|通话|打电话)[^,，。]{0,6}的(?:人|主)?|会(?:说|讲|听)[^,，。]{0,3}的?人|管(?:事|得了)的|说了算的|说得?上?话的)"
)
# 给我个人 · 转人工 · let me speak to a person
HUMAN = re.compile(
    rf"{A_PERSON}|"
    r"要是(?:个|真)?人[^\n,，。]{0,4}(?:就)?(?:跟|和)(?:恁|你|您)(?:说|唠|讲)|"
    r"(?:给我|要|找|转|叫|换|接|来|跟|让)(?:个|一个|你们)?(?:真人|真的?人|人工|活人|客服)|(?:给我|换|来|找"
    r"|让)(?:个|一个)?人(?:来)?(?:说话|聊|接|跟我|给我打|打电话)|给我(?:个|换个|来个)人\W*$|不(?:想)?(?:跟"
    r"|和)(?:机器|机器人|电脑|ai)|\b(?:speak|talk|chat|write)(?: to| with) (?:a |an |some )?(?:real "
    r"|actual |live )?(?:person|human|someone|somebody|agent|operator|people)\b|\b(?:real|actual"
    r"|live) (?:person|human) please\b"
)
# 把我的信息都删掉 · delete everything about me
FORGET = re.compile(
    r"^\W*(?:我要|我想|帮我|给我|把它们?|请|全部?|都|确[认定])*删(?:除|掉|了|吧|光)+\W*$|"
    r"(?:把|将)?(?:我|俺).{0,16}?(?:信息|数据|资料|电话|名字|姓名|记录|内容|东西|号码).{0,8}?(?:都|全"
    r"|全部)?(?:给我|帮我)?(?:删|清除|清空|抹|注销)|(?:信息|数据|资料|电话|名字|姓名|记录"
    r"|号码).{0,10}?(?:给我|帮我|替我)(?:都|全|全部)?(?:删|清除|清空|抹|注销)|(?:删|清除|清空|注销)(?:掉"
    r"|了|除)?(?:我|俺)(?:的|所有|全部)*(?:信息|数据|资料|电话|记录|账号|号)|\b(?:delete|erase|remove"
    r"|wipe)\b.{0,20}\b(?:my (?:data|details|information|number|name|record|account)|everything about me"
    r"|all (?:my|of my))"
)
# 什么叫保密工单 · 承办单位是什么意思
WHAT_IS = re.compile(
    r"^\W*(?:请问)?(?:什么|啥)(?:叫|是)(?:做)?(?:保密|承办|督办|工单|诉求|类别|提交|挂账|退单|办结|编号|匿名|实名|人工)"
    r"|^\W*(?:保密|承办单位|督办员?|工单|诉求|类别|挂账|退单|办结|编号|匿名|实名|人工)(?:工单|单)?是(?:什么|啥)(?:意思|东西)?\W*$"
    r"|\bwhat (?:is|does) (?:an? |the )?(?:confidential|coordinator|case number|category|submit)\b"
)
# 到哪了 · 催一下 · what happens next?, and nothing else
PROGRESS = re.compile(
    r"\W*(?:请问|那|我的?|这|事|件|现在|诉求|投诉|报修|都|已经)*"
    r"(?:到哪(?:里|儿)?(?:一?步)?了?|(?:办|处理|进行)(?:得|到)(?:怎么?样|咋样|哪(?:里|儿|一?步)?)了?|(?:有)?(?:什么|啥)?进(?:展|度)(?:了|吗|如何|怎么样|咋样|呢)*"
    r"|有(?:结果|消息|信儿?|回音|进展)了?(?:吗|没有?|么)|怎么样了|咋样了|(?:帮我|给我)?催(?:一?下|一?催|办))[啊呀呢吧?？。!！\s]*"
    r"|(?:how far (?:is it|along)|what happens next|any (?:news|update|progress))[?!.\s]*"
)
# 上回说的那个咋样了 · any news on my complaint?
CASES = re.compile(
    r"(?:上个?(?:月|周|星期|礼拜|次|回)|前(?:几天|两天|些天|阵子)|昨天|之前|以前|我)(?:跟你们|给你们"
    r"|在这)?(?:说|报|反映|反应|投诉|提|交)(?:过|上去)?的?.{0,14}?(?:咋样|怎么样|到哪|啥情况|什么情况"
    r"|有(?:消息|结果|信|着落|回音|说法)|办(?:得|到)|处理(?:得|到|了)|进展|结果)|\b(?:any (?:news|update"
    r"|progress)|what(?:'s| is) happening|what happened)\b.{0,40}\b(?:my|i (?:sent|reported|told"
    r"|complained)|complaint|report)\b"
)
# 我要是投诉，他会知道是我吗 · 能匿名吗 · will they find out it was me?
WHO_SEES = re.compile(
    r"(?:投诉|举报|反映|反应|告|说|报|提意见).{0,20}?(?:会不会|会|能不能|能).{0,12}?(?:知道|发现|查到|查出"
    r"|看到|看见|泄露|透露|告诉|报复|找我|找上门).{0,8}?(?:吗|么|不|嘛|呢|[?？])|(?:会不会|会|不会)(?:让"
    r"|被|给|把)?.{0,10}?(?:知道|泄露|透露|报复|穿小鞋).{0,8}?(?:吗|么|呢|[?？])|(?:匿名|不留名|不(?:写|留"
    r"|露)(?:真|姓)?名字?|不实名|保密)(?:的|举报|反映|投诉|行|可以|能)*(?:吗|么|不|嘛|[?？])|(?:能不能"
    r"|可不可以|可以|能|是不是|是否).{0,4}(?:匿名|不留名|保密)|为(?:啥|什么)(?:要|都|还)?问(?:这|我|那)"
    r"|问(?:这个?|这些|我)(?:干|做)(?:啥|嘛|什么)|会不会(?:找到?|来|上)我?(?:家|门)|谁(?:都)?(?:能|会"
    r"|可以)?看(?:得)?(?:到|见)(?:我|这|吗|[?？]|$)|\b(?:will|would|can|could|do) (?:they|he|she|it|my|the"
    r"|anyone|anybody|people|someone)\b.{0,40}\b(?:find out|know (?:it|that|who|about)|see (?:my|who|it)"
    r"|be told|tell them)\b|\b(?:is (?:it|this)|can i (?:stay|be|remain|report|complain|do)|will (?:it|i"
    r"|my name)).{0,30}\b(?:anonymous\w*|confidential|private|my name|secret)\b|\bwho (?:can|will|gets to"
    r"|is going to) (?:see|read|know)\b"
)
# 别让人知道是我 · 名字别写
UNNAMED = re.compile(
    r"(?:别|不要|千万别|不能)(?:让|给|跟|对|告诉)?.{0,8}?(?:知道|说|讲)(?:是|出)?我|(?:名字?|姓名"
    r"|电话).{0,2}(?:别|不要|不)(?:写|留|露|显示|给|让)|(?:别|不要|不)(?:写|留|露|显示)(?:我的?"
    r"|真)?(?:名字?|姓名)|(?:替|给|帮|为)我保密|\b(?:don't|do not) (?:tell (?:them|anyone|him"
    r"|her) (?:it was|who)|use my name|show my name)\b"
)
CONDITION = re.compile(r"如果|要是|假如|假设|万一|若是?|的话|\bif i\b|\bsuppose\b|\bwere to\b")
# 【停水通知】… 请相互转告
NOTICE = re.compile(
    r"^\W*(?:转发?|fwd?|forwarded)\s*[:：]|^\W*【[^】]{0,12}(?:通知|公告|通告|提示|提醒|预警|快讯|喜讯"
    r"|活动|倡议|招聘|须知)[^】]{0,4}】|^\W*\[[^\]]{0,20}(?:notice|announcement|reminder"
    r"|alert)[^\]]{0,20}\]|^\W*(?:停水|停电|停气|停暖|施工|温馨|紧急|重要)(?:通知|公告|提示|通告)|(?:请"
    r"|敬请)?(?:相互|互相|广而|大家)转[告发]|特此(?:通知|公告|通告)|(?:请|敬请|望)周知"
)
OWN_VOICE = re.compile(
    r"我家|我们家|俺家|我们(?:小区|村|楼|这)|怎么|咋|为什么|为啥|到现在|还没|又(?:停|没)|都(?:停"
    r"|没).{0,4}天|投诉|反映|反应|举报|没人|[吗呢]|[?？]|什么时候|啥时候|真的假的|是真的|请问|麻烦|帮(?:我"
    r"|忙)|\b(?:my|our|we|still|why|when|i)\b"
)
ABUSE = re.compile(
    r"傻[逼比叉b]|煞笔|沙比|[操草艹日干]你|尼玛|你妈|他妈|妈的|特么|王八|混蛋|[^\w]*滚(?:蛋|犊子|吧|$|\s)"
    r"|去死|废物|饭桶|狗(?:东西|屁|日)|吃屎|吃干饭|脑残|有病|骗子|畜生|不要脸|白痴|蠢货|垃圾(?:东西|玩意"
    r"|部门|政府|平台|服务)|\b(?:sb|nmsl|fuck\w*|shit\w*|bastards?|idiots?|morons?|assholes?|arseholes?"
    r"|wankers?|useless|bollocks|piss off|screw you|crap|stupid)\b"
)
AROUND_ABUSE = re.compile(
    ABUSE.pattern
    + r"|你们|我们|他们|你|您|都|全|就|是|真|太|一[帮群个]|这[帮群个]?|那[帮群]|玩意儿?|东西|什么|啥|的|了"
    r"|吧|啊|呸|哼|政府|部门|单位|机器人?|客服|给我|给|我|老子|滚|死|蛋|群|一|\b(?:you|are|a|an|bunch|of"
    r"|lot|all|the|this|is|off|to|so|what|total|utterly|absolute|bot|service|thing|and|it|go|just|people"
    r"|lazy)\b"
)
# 今天下雨吗 · 讲个笑话 · how are you
CHAT = re.compile(
    r"(?:今[天儿晚]个?|明[天儿]个?|后天|大后天|这两天|周末|外面|现在).{0,8}?(?:下不下|下|有没有|有|会不会"
    r"|会)?(?:雨|雪|冰雹|台风)(?:不|吗|么|嘛|啊|呀|呢|[?？])|天气(?:预报|怎么样|咋样|如何|好|不错)|多少度"
    r"|(?:冷|热)不(?:冷|热)|今天(?:真|好)?(?:冷|热)[啊呀吧]?\W*$|(?:讲|说|来)(?:个|段|一个)(?:笑话|故事"
    r"|段子)|唱(?:首|个)|几点了|星期几|几号了|(?:你|您)(?:几岁|多大|叫什么|叫啥|结婚|吃饭|吃了|好吗|有对象"
    r"|是男|是女)|吃(?:了|饭了?)(?:吗|没|么)|^\W*(?:早上?好|早安|晚安|上午好|中午好|下午好|晚上好)"
    r"|(?:好)?无聊|陪我聊|聊聊天|写(?:个|篇|首)(?:作文|诗|检讨|文案)|(?:帮我)?翻译|股票|彩票|中奖|算命"
    r"|在干嘛|在干啥|干嘛呢|^\W*没(?:啥|什么)?(?:大)?事\W*$|(?:点开|随便|就是|只是|先)(?:看看|试试|点点"
    r"|问问){1,2}\W*$|^\W*(?:试试|测试|试一下|test(?:ing)?)\W*$|^\W*[哈嘿呵]{2,}\W*$|^\W*6{2,}\W*$|我爱你"
    r"|你会(?:唱|跳|说|讲|下棋|做饭|写)|验证码(?:是|为|:|：)|您的(?:订单|快递|包裹)|快递(?:放|到了)"
    r"|^\W*(?:https?://|点击)|砍一刀|^.{0,4}(?:招聘|招工|出租|转让|出售)(?:$|.{0,12}(?:月薪|工资|电话|联系"
    r"|名))|房屋出租|加(?:我)?微信|转账给我|祝.{0,8}(?:快乐|顺利|愉快|健康|发财)|(?:新年|春节|中秋|节日"
    r"|元旦|国庆)快乐|\bweather\b|\bwill it (?:rain|snow)\b|\bis it going to (?:rain|snow)\b"
    r"|\btell me a (?:joke|story)\b|\bhow are you\b|\bhow's it going\b|\bwhat(?:'s| is) the time\b"
    r"|\bwhat time is it\b|\bwho won\b|\bgood (?:morning|evening|afternoon|night)\W*$"
    r"|\b(?:happy (?:new year|birthday)|merry christmas|love you|lol|haha\w*)\b|\bwhat'?s up\b"
)
# What is wrong, or hurts: with it, words are no idle talk.
FAULT = re.compile(
    r"坏|漏|堵|脏|臭|吵|塌|破|裂|断|乱|占|挡|摔|咬|偷|骗(?!子)|欠|拖|扰|噪|异味|没人(?!吗)|没(?:水|电|气"
    r"|暖|来|修|清|收|管)|停(?:水|电|气|暖|车)|不(?:亮|通|热|给|管|来|修|让|发|退|走|办)|垃圾|污|积水|淹"
    r"|涨价|违|非法|危险|害怕|受不了|怎么办|收(?:了|钱|红包)|\b(?:broken|leak\w*|blocked|dirty|smell\w*"
    r"|stink\w*|noise|noisy|loud|full|rubbish|garbage|dark|stolen|unpaid|dangerous|flood\w*|no (?:water"
    r"|power|heat\w*|light)|not (?:working|paid|been)|won't|hasn't|haven't)\b"
)
# Letters without which a short Chinese text hardly tells of a matter: things, what is wrong, wishes, questions.
MATTER = re.compile(
    r"[坏漏堵脏臭吵塌破裂断停乱满占挡黑暗滑摔咬偷骗欠拖涨贵扰噪味烟火水电气暖灯车狗路街楼房桥树井沟渠管线网费钱款工薪税证卡保险医药院校学老师幼儿警法官局所站厂店摊市场村社区物业区栋门窗梯厕圾污尘粪虫鼠蚊蛇牛羊猪鸡地田山河湖塘坝湾海港没不别非无缺少丢失死伤病残孤老弱困穷危险害怕急救命]"
    r"|反映|反应|举报|投诉|建议|咨询|请问|咋|怎|啥|什么|谁|哪|几|多少|何|[吗呢么?？]|希望|能否|可以|应该"
    r"|请|帮|求|找|问|管|修|查|办|报|说|告|事|表扬|感谢|谢|赞|锦旗|好人|人工|名字|电话|捡|帮|还给|不错"
    r"|不赖"
)
CHINESE = re.compile(r"[\u4e00-\u9fff]{2}")
KIND = re.compile(
    r"[赞谢]|表扬|不赖|感动|不孬|不错|好人|\b(?:thank\w*|grateful|fixed|helped|kind|brilliant|amazing)\b"
)  # praise, no idle talk
