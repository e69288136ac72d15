"""Cues of violence going on, in short messages, each with its example.

Two patterns are found together in either order: somebody, and what is seen of them. Nobody words a danger as the last
one did, so what is general is worth more than a saying.
"""

from __future__ import annotations

from domain.hearing.dangers.danger_cues import KIN, Cue, Danger
from domain.hearing.dangers.danger_words import BLADES, DARES_NOT

ATTACKS: dict[Danger, dict[Cue, str]] = {
    Danger.SILENT: {
        (
            r"(?:不敢|不能|没法|不方便|不好)(?:说话|出声|吭声|吭气|接电话|打电话|大声|喊).{0,14}(?:他|她|那人|有人"
            r"|外[面头]|隔壁|客厅|旁边|门口|进来|砸|喝)"
        ): "不能说话 他就在客厅",
        (
            r"(?:我|俺|我们|孩子).{0,6}(?:在|钻|缩)(?:进|到)?.{0,3}(?:柜子|衣柜|床底|床下|厕所|卫生间|阳台"
            r"|储藏间)(?:里|下)?.{0,8}(?:别|他|砸|踹|门外|外面|声)"
        ): "我跟孩子缩在衣柜里 他在砸",
        (
            r"(?:他|那人|她)(?:还|就|正)?在(?:外面|门外|客厅|隔壁|旁边|屋里|楼下).{0,10}(?:别打|别回|别出声|不敢(?![开睡回下上看]|出[去门屋])"
            r"|不能|小声|悄悄)"
        ): "他还在门外 我不敢动",
        (
            r"(?:can'?t|cannot|daren'?t|dare not|afraid to|scared to) (?:talk|speak|call|make (?:a|any) (?:sound"
            r"|noise)|phone|move).{0,40}\b(?:he|she|they|him|husband|man)\b"
        ): "can't talk, he is just outside",
        (
            r"\b(?:wardrobe|closet|cupboard|under the bed|in the bathroom|in the toilet"
            r"|in the attic)\b.{0,40}\b(?:he|him|they|man|husband)(?:'s| is|'re| are)?\b.{0,20}(?:house|outside"
            r"|room|downstairs|looking|hear|door|here|drunk)"
        ): "I'm under the bed and he's in the room",
        (
            r"\b(?:he|they|man)(?:'s| is|'re| are)? (?:still |right )?(?:in the (?:house|flat|kitchen|hall)"
            r"|outside my door|at the door|downstairs).{0,30}(?:quiet|whisper|hiding|hide|can'?t talk|don'?t call"
            r"|text)"
        ): "he's still in the house, whispering, please text",
        (
            r"(?:我|俺|娃|孩子|我们).{0,8}(?:钻|躲|藏|缩)(?:在|到|进|了)*.{0,3}(?:床底|床下|柜子?里|衣柜|桌子?底"
            r"|桌下|阳台角)"
        ): "我跟闺女躲在桌子底下",
        (
            r"(?:他|那人|她).{0,6}(?:外屋|隔壁|外面|客厅|楼下|门口|旁边|在听)|刀在他|他拿着刀",
            rf"(?:我|只能|在)打字|别出声|小点?声|不能(?:说|出)|{DARES_NOT}|别(?:回|打)|在听|听(?:得|到|见)",
        ): "他在外屋 我只能打字",
        (
            r"(?:^|[ ,.])(?:we'?re|i'?m|me and [\w ]{2,20}|we are|i am)(?: hiding| both| all)* (?:under (?:the|my"
            r"|a) (?:bed|table|desk|stairs)|in the (?:wardrobe|closet|cupboard|attic|loft))"
        ): "me and my son are in the wardrobe",
        (
            r"\b(?:he|they|man|husband|dad)\b",
            (
                r"\bi'?m (?:typing|texting|whispering|writing this)|text (?:only|me)|no (?:talking|noise)"
                r"|can only (?:text|type)|don'?t (?:ring|call|phone)"
            ),
        ): "he's in the front room, I'm typing this",
        (
            rf"{BLADES}|砸|踹|贼|小偷|生人|陌生|喝[多醉]|发疯|疯了|打",
            (
                rf"(?:我|俺|我们|孩子).{{0,10}}(?:{DARES_NOT}|躲(?!雨|开|闪)|藏(?!着掖)|缩|憋着|捂着嘴"
                r"|蹲在.{0,4}(?:后|里|下))"
            ),
        ): "家里有生人翻柜子 我躲在阳台",
        (
            r"\b(?:burglar|intruder|thief|stranger|he|they|drunk|knife|man)\b",
            (
                r"\bi(?:'m| am)? .{0,24}\b(?:hiding|lights off|under the bed|locked myself|not moving"
                r"|holding my breath|in the (?:wardrobe|closet|cupboard|attic))"
            ),
        ): "there is a burglar and I'm in the closet",
    },
    Danger.VIOLENCE: {
        (
            r"(?:带|拿|拎|抄|提|扛|攥|揣)(?:着|了|起|上)?(?:把|根|个|几根|几把)?[^，。,；;]{0,4}(?:刀(?![具片削])|钢管|铁棍|铁棒|棍|斧|匕首|枪(?!眼))[^，。,；;]{0,4}(?:在|堵|守|等|来|进|冲|闯)"
            r"[^，。,；;]{0,8}(?:门口|门外|店里|家里|屋里|院里|楼下|楼道)"
        ): "一伙人拎着钢管守在我家门外",
        (
            r"(?:现在|正在?|还在|这会儿?|又来)[^，。,；;]{0,6}(?:我|咱|我们|俺)?(?:家|店|屋|铺子?|院|饭馆|摊子?)(?:里|门口|门)?[^，。,；;]{0,3}(?:砸(?!价|锅|盘|墙|地)|打人|动手)"
        ): "他们这会儿在我铺子里砸东西",
        (
            r"(?:一直|老|总|还在|紧|正)(?:在)?跟(?:着|踪|在)(?:我|俺|她|孩子|我们?后)(?!.{0,4}(?:学|说|走过|跑步|要"
            r"|讲|闹))"
        ): "那个男的一直跟着我",
        (
            r"(?:把)?(?:我|俺|她|他|孩子|人|我妈|我们).{0,3}(?:被)?(?:关|锁|扣|捆|绑)(?:在|起来"
            r"|住)(?!.{0,6}门外).{0,10}(?:不让|出不|不给|打|不放|要钱)|不(?:让|放)(?:我|她|俺|人)?走(?=$|[\s,。!])"
            r"|(?:不让|不放|不许)(?:我|她|俺|人)(?:走(?!路|人行|正|这|那|小|大|后|前|楼|电|侧|地)|离开"
            r"|出[去门])(?!.{0,3}停)"
        ): "把我关在地下室不让走",
        (
            r"(?:踹|砸|撞|撬|踢|劈)开(?:了)?.{0,3}门|(?:门|锁|窗)(?:都|快|被)*(?:被)?.{0,3}(?:踹|砸|撞|撬|踢)(?:开"
            r"|烂|坏|着|呢)"
        ): "门快被他踹开了",
        (
            rf"{KIN}|人家?|他|她|我|俺|娃|女的",
            (
                r"(?:皮带|棍子|棒子|拳头|巴掌|酒瓶|砖头|铁锹|板凳|烟灰缸|鞋底|钢管|擀面杖).{0,4}(?:抽|打|砸|抡|扇"
                r"|拍|招呼)"
            ),
        ): "大人拿棍子往娃身上抡",
        (
            r"打(?:我[妈爸]{1,2}|我[弟妹姐哥奶爷]+|俺|娘|爹|老娘|老人|老婆|媳妇|孩子|娃|妈|爸|我|她|他)(?!电话"
            r"|了?个?电|们?电|听|招呼|疫苗|工|针|分|车|官司|理|卡|扫|发|折|的)(?:[呢啊]|[\s,。!]|$"
            r"|.{0,10}(?:打得|流血|出血|快来|来人|救|报警|拦不住|止不住|往死|脸上|头上|肿|青|不停))"
        ): "俺男人又打娃 拦不住",
        (
            rf"(?:{KIN}|他|她|男人|老头|邻居|对门|两口子|那家|醉汉|酒鬼|城管|保安|一伙人|好几个人"
            r"|几个人?)(?:们)?(?:喝.{0,4})?(?:正|又|还|一直|在|就|现在|刚|围着|按着|抓着|揪着|往死里"
            r"|拿.{0,4})*(?:打|揍|掐|踹|捶)(?:俺|娘|爹|我(?!们?电)|妈|爸|她|他|人(?![家工])|老人|孩子|娃|媳妇"
            r"|老婆)(?!电话|工|个电|招呼|的?电话|听)"
        ): "他喝多了揍俺",
        (
            r"(?:惨叫|哭喊|喊|叫|嚎)(?:着|得)?.{0,4}(?:救命|杀人|打人|打死人)|(?:传出?来|听见|听到).{0,8}(?:惨叫"
            r"|救命|撕心裂肺|打.{0,3}(?:孩子|女|老婆|人))"
        ): "楼上传来惨叫 一声接一声",
        (
            r"(?:要|快|会|得|怕)出人命|出人命了|(?:要|会|快)打死人|(?:动|见)(?:起)?刀了|(?<!自己)动(?:起)?手了"
            r"|动起手|(?:互|对)砍|抡(?:起)?(?:刀|斧|铁锹|棍)|(?:掏|亮|抽|拔)(?:出)?.{0,4}(?:刀|枪)"
        ): "再没人拦要出人命了",
        (
            r"(?:抢|拽|拖|拉|抱)(?:我|走|了)?.{0,4}(?:孩子|娃|小孩|女孩|姑娘|小姑娘).{0,6}(?:上车|跑|走了|往车)"
            r"|(?:拽|拖|绑|塞)(?:上|进|到)(?:了)?.{0,4}车"
        ): "有人拽小姑娘上车",
        (
            r"(?:杀|捅|砍|劈)(?:了)?(?:人|我|她|他|老婆|老人)|(?:把|被|让|给|叫).{0,6}(?:捅|砍|刺)(?:了|伤|倒"
            r"|死)(?=$|[\s,。!]|[我他她]|人|个人|[一两几好].{0,2}刀)|(?:满|一)(?:脸|身|头)(?:都)?是?血.{0,8}(?:跑"
            r"|打|砍|捅|冲)"
        ): "有人把她捅了",
        (
            r"(?:摸|拽|扒|拉|亲|压)(?:我|她|小姑娘|孩子)(?:的)?(?:身|腿|胸|裤|衣服)|强(?:奸|暴|行抱)|耍流氓|猥亵"
        ): "有个男的扒她衣服",
        (
            r"(?:someone|somebody|a (?:man|guy|stranger|bloke)|two men|people|they)(?:'s| is|'re| are)? (?:in"
            r"|inside) (?:the|my|our) (?:house|flat|home|room|apartment|garden|yard|hallway)(?:.{0,30}(?:with us"
            r"|don'?t know|isn'?t|not|who|stranger|knife|break|broke|now|help))"
        ): "there is a man in our flat who isn't one of us",
        (
            r"\b(?:hitting|beating|kicking|punching|choking|strangling|stabbing|slapping|attacking|dragging"
            r"|whipping)\b.{0,14}\b(?:me|him|her|us|kid|child|boy|girl|wife|woman|man|mother|mum|mom|dad|people"
            r"|someone|neighbou?r|student|pupils?|classmate|lad|daughter|son)\b"
        ): "they keep kicking an old man by the gate",
        (
            r"(?:hit|hits|beat|beats|punched|kicked|slapped|choked|grabbed|pushed) (?:me|my (?:mother|mum|mom|son"
            r"|daughter|kid|wife|dad)|her|the kid|a woman|an old)(?: again|.{0,20}(?:bleed|blood|now|again|help"
            r"|police|scared|drunk))"
        ): "he hit my mum again and she is bleeding",
        (
            r"\b(?:wom[ae]n|girl|kid|child|someone|somebody|neighbou?r|she)(?:'s| is)? (?:scream\w*|shriek\w*"
            r"|crying for help|begging|yelling for help)"
        ): "a woman is screaming upstairs",
        (
            r"\b(?:knife|machete|cleaver|axe|gun|bat|iron bar|bottle)\b.{0,30}\b(?:coming (?:up|at|for|in)"
            r"|at my door|outside|swinging|threat\w*|chasing|after (?:me|him|her|people)|upstairs|in his hand"
            r"|at (?:me|her|him))\b"
        ): "he has a cleaver and he's coming for me",
        (
            r"(?:killing|kill|murder\w*) (?:her|him|me|us|someone|each other)\b(?! softly| time)|(?:won'?t"
            r"|not) let(?:ting)? (?:me|her|us) (?:go|out|leave)|locked me (?:in|up)|tied (?:me|her|him) up"
            r"|held against"
        ): "sounds like he is killing her",
        (
            r"(?:man|guy|he|someone|car|van)(?:'s| is| has been| keeps)? (?:been )?following (?:me|my|her|us)(?! on"
            r"| up| back)|grabb(?:ed|ing) (?:a|the|my) (?:girl|kid|child|boy|daughter|son)|(?:pulled|forced|dragged"
            r"|shoved) (?:her|him|a girl|a kid|me|a woman) (?:into|in) (?:a|the|his) (?:car|van)"
        ): "a van keeps following me home",
        (
            r"^(?:please |oh god )*(?:(?:somebody|someone|anyone)[ ,]+(?:please )?help(?: me| us)?(?: now| please"
            r"| quick\w*)*|help[ ,!.]+help|help(?: me| us)?(?: now| please)?!|help (?:me|us) (?:now"
            r"|quick\w*))[\s!,.]*$"
        ): "somebody help me please",
        (
            r"动(?:起)?手|打架|吵(?:架|得)|打起来|摔东西",
            r"(?:头|脸|额头|鼻子|嘴)(?:都)?(?:打|磕|砸)?破了|流血|出血|血",
        ): "对门两口子动手 女的头破了",
        (
            r"(?:拉|拽|拖|抱|扯)(?:着|走)?.{0,2}(?:我|人家|别人)?(?:家)?(?:闺女|女儿|孩子|老婆|妹妹?|姑娘|学生|小孩"
            r"|女的).{0,4}(?:上|进)(?:了)?.{0,3}车|反锁在.{0,4}(?:屋|家|房).{0,14}(?:他|抢|不让|手机|打)|往(?:我"
            r"|俺)家.{0,6}(?:泼|砸|扔砖|扔石|扔火)|(?:forc|push|pull|dragg?|bundl|shov)\w* (?:\w+ ){1,3}(?:into"
            r"|in) (?:a|the|his) (?:car|van)|\b(?:locked|shut) (?:me )?(?:in|up)\b.{0,30}\b(?:took|has"
            r"|grabbed) my phone|throwing (?:bricks|stones|rocks|petrol) (?:at|through) (?:my|our)"
        ): "有个男的硬拽我妹上面包车",
        (
            r"(?:拦|围|按|堵|追|揪)(?:着|住|起来|了)?打(?!电话|车|卡|招呼)|(?:混混|流氓|社会(?:上)?的"
            r"|校外).{0,8}(?:打|堵|拦|要钱|欺负)|(?:pry|prying|jimmy\w*|forcing|cutting|drilling)(?: open)? (?:my"
            r"|our|the) (?:\w+ )?(?:window|door|lock)|(?:window|door|lock)\b.{0,12}\b(?:pried|prised|forced"
            r"|being (?:forced|cut|drilled))"
        ): "混混把学生围着打",
        (
            r"\b(?:pour|splash|throw|spray)\w*\b.{0,10}\b(?:petrol|gasoline|fuel|acid)\b"
        ): "a man is pouring petrol in our yard",
        (
            r"(?:i'?m|i am|we'?re|she'?s|he'?s) being (?:followed|stalked|chased|watched|attacked|beaten)"
        ): "I'm being followed from the bus stop",
        (
            r"虐待.{0,4}(?:老人|老太|老头|孩子|小孩|娃|媳妇|女|他|她)|(?:打骂|虐打|暴打|毒打).{0,4}(?:老人|老太"
            r"|孩子|媳妇|女)|家暴"
        ): "怀疑对门在虐待老人",
        (
            r"(?:楼[上下]|隔壁|对[门面]|邻居家?|那家|后[爸妈爹娘]|继[父母]|亲戚).{0,6}"
            r"(?:[毒暴狠痛]|往死里)?打(?:得|着|了)?(?:自己|他家?|她家?|那个?|那家)?的?"
            r"(?:孩子|小孩|娃|儿子|女儿|闺女|老婆|媳妇|老人)"
            r"(?!主意|电话|官司|招呼|针|疫苗|.{0,8}(?:影响|吵|扰民|睡不))"
        ): "楼上打孩子天天打",
        (
            r"\b(?:hits?|beats?|beating|hitting|slaps?|whips?) (?:his|her|their|the|a|that) (?:own |little |small )?"
            r"(?:kids?|child(?:ren)?|sons?|daughters?|baby|boy|girl|toddler|wife)\b"
        ): "the neighbour beats his little boy every day",
        (
            r"(?:手里|拿|拎|攥|握|揣)(?:着|了|把|个|的)*.{0,3}(?:刀片|裁纸刀|美工刀|匕首|剪刀).{0,8}|(?:刀片|裁纸刀"
            r"|匕首).{0,6}(?:学校|孩子|学生|人|我|校门)"
        ): "一个男的攥着刀片守在校门口",
        (
            r"(?:把|被|给).{0,4}(?:人)?堵(?:在|进|到)?.{0,6}(?:巷|角|厕所|胡同|楼道|屋|家|车里).{0,10}(?:要钱|打"
            r"|不让|抢|搜|逼)|(?:拦|堵|围)(?:着|住|了)(?:我|俺|孩子|他|她).{0,8}(?:要钱|不让|打|抢)|(?:有人|两个人"
            r"|几个人|他)(?:在|正|又|刚)?抢(?:了)?.{0,4}(?:包|钱|手机|项链|孩子|东西)"
        ): "俩人把我堵在胡同里要钱",
        (
            (
                r"\b(?:hands?|arm|belt|rope|wire)\b.{0,12}\b(?:round|around|on)\b.{0,8}\b(?:neck|throat)\b"
                r"|\bblade\b|\brazor\b|\bcornered\b|\bmugg\w+\b|\bambush\w*"
            ),
            r"\b(?:he|she|they|man|men|guys?|someone|somebody|him|her|me|woman|next door|school|money|alley)\b",
        ): "he's got his hands round her throat",
        (
            r"\b(?:man|guy|stranger|woman|someone|somebody|he|they)\b.{0,20}\b(?:pulling|grabbing|taking|dragging"
            r"|snatching|leading|luring|carrying)\b.{0,6}\b(?:away|off|someone else'?s|a|the|my|somebody'?s|that"
            r"|another)\b.{0,8}\b(?:kids?|child|girl|boy|baby|toddler|pupil)\b"
        ): "a man is dragging a girl off by the school",
        (
            rf"(?:手里|拿|拎|抄|抡|举|挥|掏|攥|握)(?:着|起|出|有|的|了|把|个|都)*.{{0,4}}(?:{BLADES})"
        ): "一个醉汉攥着匕首在校门口",
        (
            rf"{BLADES}",
            r"疯子|精神病|见人|架在|逼着|指着|对着(?:我|人|他|她|孩)|追着?(?:人|我|他|她|孩)|砍|抡|互殴",
        ): "一个疯子在校门口抡铁锹",
        (
            r"求饶|惨叫|哭喊|嚎|尖叫|喊救|呼救|喊打死|哭得|撕心裂肺|咣咣|乒乒乓乓|摔东西|砸东西|动静吓人",
            r"隔壁|楼上|楼下|对门|邻居|女的|女人|孩子|娃|老人|他|男的|里面|屋里|那户",
        ): "对门女人在尖叫 男的还在摔东西",
        (
            rf"{KIN}|我|俺|她|孩子|娃|脸|头|人",
            (
                r"(?:被|让|给|叫).{0,5}(?:打|揍|踢|踹)(?:肿|伤|断|破|昏|出血|倒|死|成)|(?:被|让|给|叫).{0,5}(?:砍"
                r"|捅|掐|勒|绑|泼|拖|拽|扒)(?:了|伤|死|着|走|倒|住)|(?:打|揍|踢|掐|勒|抽)(?:得|肿|伤|断|破|出血|昏"
                r"|倒在).{0,6}"
            ),
        ): "我脸让他打肿了",
        (
            r"(?:拧|撬|砸|踹|撞|捅|扒|晃|拍|擂)(?!了).{0,5}(?:(?<!对)门(?!面|店|诊|卡)|锁|窗|把手|防盗)",
            r"有人|外面|门外|他|那人|一直|半夜|还在|陌生|不认识|男的|醉|几个人|一帮|我家",
        ): "半夜有人捅我家门锁",
        (
            r"贼|小偷|坏人|生人|陌生人|不认识的人?|蒙面|歹徒|抢劫的|强盗",
            (
                r"(?:在|进|跑|钻|翻|摸|闯|爬).{0,5}(?:家|屋|楼下|院|房间|客厅|窗|阳台|店里)(?!.{0,4}(?:昨|上周"
                r"|上个?月))"
            ),
        ): "陌生人摸进我家院子了",
        (
            r"(?:拖|拽|架|扯|扛|抱|塞|拉|绑)(?:着|走|上|进|到|往|去|向)",
            r"女的|女孩|姑娘|小女|学生|丫头|女人|孩子往|娃往|面包车|树林|胡同|河边",
        ): "有人硬拖着个女孩往树林去",
        (
            r"(?:打|干|掐|闹|砍)起来了|群殴|火拼|械斗|聚众(?:斗殴|打|持)|动家伙|抄家伙|(?:两|一|几)(?:帮|伙"
            r"|群)人.{0,10}(?:打|砍|追|砸|干)"
        ): "市场里两伙人抄家伙了",
        (
            r"(?:家|屋|院|店).{0,3}(?:进|来|闯进|有)了?.{0,2}(?:贼|小偷|生人|陌生人).{0,8}(?:还|正|现在|没走|在翻"
            r"|楼下|不敢)"
        ): "屋里进了贼 还没走",
        (
            r"(?:女的|女孩|女人|姑娘|学生|小孩|孩子).{0,4}(?:往|到|进|上).{0,6}(?:拖|拽|拉|塞|绑|按)(?!着?手)"
        ): "一个男的把女孩往树林里拖",
        (
            (
                r"\b(?:begging|pleading|screaming|sobbing|shouting|crying|things? (?:are |is )?(?:breaking|smashing"
                r"|being thrown)|crashing|thuds?)\b"
            ),
            (
                r"\b(?:him to stop|her to stop|stop|next door|upstairs|downstairs|neighbou?rs?|wall|begging|beating"
                r"|hitting|kid|woman|wife)\b"
            ),
        ): "thuds next door and a woman pleading",
        (
            r"\b(?:iron bars?|knives|knife|machetes?|bats?|axes?|hammers?|bottles?|chains?|guns?)\b",
            (
                r"\b(?:fight\w*|gangs?|men|lads|mob|madman|drunk|someone|guys?|they'?ve got|they have|outside"
                r"|running|after)\b"
            ),
        ): "two gangs at the market with chains",
        (
            r"\b(?:someone|somebody|he|man|they|stranger|guy)\b",
            (
                r"\b(?:trying|rattling|forcing|picking|climbing|banging|hammering|at) (?:on |at |in "
                r"|through )?(?:every |all |my |our |the |each )(?:\w+ )?(?:windows?|doors?|locks?|handles?|lock)\b"
            ),
        ): "somebody is rattling my door handle",
        (
            r"\b(?:burglars?|intruders?|thief|thieves|robbers?|attackers?|masked)\b",
            r"\b(?:in|inside|downstairs|upstairs|still|now|house|flat|kitchen|garden|here)\b(?! last)",
        ): "burglar still downstairs",
        (
            r"\b(?:girl|woman|kid|child|boy|she|lady)\b",
            (
                r"\b(?:pulled|dragged|forced|bundled|pushed|shoved|thrown) (?:in|into|to|towards|toward|off) (?:a"
                r"|the|his) (?:van|car|river|bushes|alley|woods|trees)"
            ),
        ): "a woman was bundled into a car",
        (
            r"\b(?:dad|father|stepdad|husband|he|boyfriend|ex|son|mum|mother|uncle|teacher)\b",
            (
                r"\b(?:with (?:a|his) (?:belt|stick|bat|fists?|bottle|hammer|pan)|finish(?:es|ing)? (?:us|me|her"
                r"|him)|black eye|bruis\w+|broke (?:my|her) (?:nose|arm|jaw|rib))\b"
            ),
        ): "stepdad went for her with a bottle",
    },
}
