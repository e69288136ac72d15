"""Cues of people who may harm themselves, or say that they will harm others, in short messages, each with its example.

Two patterns are found together in either order: somebody, and what is seen of them. Nobody words a danger as the last
one did, so what is general is worth more than a saying.
"""

from __future__ import annotations

from domain.hearing.dangers.danger_cues import Cue, Danger
from domain.hearing.dangers.danger_words import HIGH_UP, OFFICES, WEAPONS

INTENTS: dict[Danger, dict[Cue, str]] = {
    Danger.SELF_HARM: {
        (
            r"(?:药|安眠药|农药|绳子?|刀片|炭|汽油)(?:我|都|也|已经|全)*(?:摆|备|准备|买|攒|拿|放|弄)(?:好|齐|够)"
        ): "药都摆好了 就差这一口",
        (
            r"后事(?![故件项情宜])|(?:写|留)(?:好|下)?了?(?:封|个)?(?:遗书|遗言|绝笔)|遗嘱我?(?:都)?写好"
        ): "后事我都交代完了",
        (
            r"最后一次(?:给|跟|和|找|发|打扰|麻烦)(?:你|您|大家|他|她|消息|信|打扰)|最后(?:再)?(?:发|写)一(?:次|回"
            r"|条)"
        ): "这是我最后一次给你们发消息",
        (
            r"(?:我|俺)(?:现在)?(?:就|正)?(?:站|坐|爬|蹲)(?:在|到|上)(?:了)?.{0,8}"
            rf"{HIGH_UP}(?!等|看|拍|有|漏)"
        ): "我坐在城西大桥上 水真黑",
        r"(?:想|要|就|直接)从.{0,10}(?:跳|下去)": "想从这上面跳下去",
        (
            r"(?:吃|吞|喝|服)(?:了|下)?.{0,4}(?:好多|很多|好几|一把|一大把|半瓶|整?瓶|一盒|几十"
            r"|[一两三四五六七八九十\d]+[片粒颗])"
            r".{0,4}药(?!(?:都|也)?没|不管|不见|不顶)"
        ): "她吃了一大把药",
        (r"(?:瓶|盒|把|些|包)(?:儿)?.{0,6}药.{0,3}(?:都|全)?(?:吃|吞|喝|灌)(?:了|完|光|下)"): "他把一瓶降压药全吃了",
        (
            r"(?:不想|不愿意?|不打算|没法)(?:再)?活(?:了|$|着|下去|人)|不活了|活够|(?:不如|还不如"
            r"|干脆)(?:让我)?死了?"
        ): "我是真不活了",
        (
            r"(?:我|俺)(?:这就|马上|现在|今[天晚夜]|明天)*(?:去|就|要)*(?:死|跳)(?:给|了|去|$)(?!你们?的|机)"
        ): "我这就死给他们看",
        (
            r"带(?:着|上)?(?:孩子|娃|儿子|女儿|闺女|俩?孩子|全家).{0,4}一(?:起|块)(?:走(?!路|走)|死|去)"
        ): "她说要带着孩子一起走",
        (
            r"(?:煤气|燃气|天然气)(?:罐|阀)?(?:我|已经|都)*(?:打开|拧开|开)了.{0,12}(?:陪|走|死|再见|没意思|一了"
            r"|解脱|睡)"
        ): "煤气我已经打开了 让我睡吧",
        (r"没(?:有)?(?:我|俺)(?:你们|他们|大家|孩子)(?:就|会|也|更)*(?:清净|轻松|好过|省心)"): "没有我你们就清净了",
        (
            r"(?:活着|日子|过得|实在|真)(?:真|太|好|实在)*(?:累|没意思|没劲|没盼头|撑不).{0,12}(?:不想|走了|算了"
            r"|结束|解脱|再见|够了|下去)"
        ): "活着太累 我想走了",
        (
            r"想(?:不开|轻生|自杀|跳)|寻(?:了)?短|跳楼(?![价机大甩])|跳桥|跳河|上吊|割腕|自(?:尽|残|杀)(?!式)|烧炭"
        ): "楼上小姑娘想不开 在吵着开窗",
        (
            r"(?:替|帮)我(?:照顾|照看|看)好?(?:一下)?.{0,4}(?:爸|妈|娃|孩子|儿子|女儿|闺女|老人|猫|狗).{0,8}(?:我"
            r"|走|不在|对不起)"
        ): "帮我照顾好我妈 我先走一步",
        (
            r"(?:下|来)(?:辈子|世|生)(?:再|不|别|做|吧|见)|我(?:先)?走一步|走了(?:就)?(?:不回|再也不)"
        ): "下辈子再还你们的情",
        (
            "i(?:'ve| have)? (?:got |have |counted |lined up )(?:all )?(?:the|my|enough) (?:pills|tablets|rope)"
        ): "I've got the pills here",
        (
            r"(?:pills|tablets|rope|noose)(?: are| is)? (?:ready|counted|lined up|on the table|here)"
        ): "the tablets are on the table",
        (r"written (?:the|my|a) (?:note|letters?)|(?:goodbye|suicide) (?:note|letter)"): "I've written the letters",
        (
            r"this is (?:the|my) last (?:one|message|time|text|letter)|last you(?:'ll| will) hear"
        ): "this is my last message",
        (
            r"(?:not going to|won'?t|don'?t want to) (?:see|be here|be around|wake up)(?: for)?.{0,6} ?(?:tomorrow"
            r"|morning|monday|next week|christmas)"
        ): "I won't see tomorrow",
        (
            r"\b(?:i'?m|i am|we'?re)(?: now| up| standing| sitting)* on the (?:roof|bridge|ledge|railing|edge"
            r"|top of|window ?sill|balcony rail|parapet)"
        ): "I'm on the bridge railing",
        r"(?:jump(?:ed|ing)?|step(?:ped|ping)?) off (?:the|a|this)": "thinking of stepping off the roof",
        (
            r"(?:took|taken|swallowed|eaten) (?:all|a lot|a handful|loads|too many|a whole|the whole|every|\w+teen"
            r"|twenty|thirty|forty|fifty|\d\d)"
            r".{0,16}(?:pills|tablets|paracetamol|sleeping|medication|medicine|box|bottle)"
        ): "she took a handful of sleeping pills",
        (
            r"can'?t (?:do|take) (?:this|it|life) any ?more.{0,30}(?:goodbye|sorry|love|end|over|bye)"
        ): "can't do this anymore, tell them I'm sorry",
        (
            r"(?:everyone|they|you|family|kids)(?:'d| would| will|'ll)? be better (?:off )?without me"
        ): "they will be better off without me",
        (
            r"(?:hang|cutt?|hurt|harm|shoot|drown|gass?)(?:ing)? (?:myself|herself|himself)"
        ): "my sister is cutting herself",
        (
            r"(?:want|ready|going|decided) to (?:end (?:it|things|everything)|disappear|be gone|be dead)"
            r"|wish i (?:was|were) dead"
            r"|not worth living|done with (?:life|living)"
        ): "I want to end things",
        (
            r"(?:今天|今晚|明天)(?:就)?是.{0,3}最后一(?:天|夜|晚)(?!.{0,4}(?:交|缴|报名|申报|期限|办理))"
            r"|把自己(?:点|烧|吊|捅|了结|弄死)|(?:today|tonight|this) is (?:my|his|her|our) last (?:day"
            r"|night)(?! (?:to|of|at|for))|set(?:ting)? fire to (?:my|him|her)self|going off the (?:bridge|roof)"
        ): "再拖我就把自己烧了",
        (
            r"(?:跑|上|爬|冲|躲)(?:到|上|在)?.{0,3}(?:楼顶|顶楼|天台|房顶|桥上)",
            r"不让.{0,3}(?:靠近|拉|过去|上)|哭|闹|喊|跳|想不开|考|分手|吵",
        ): "闺女跑楼顶上去了 不让人靠近",
        (
            r"永别|(?:发|说)(?:了)?.{0,4}(?:诀别|永别|遗言)|(?:goodbye|farewell) (?:for ?ever|to (?:everyone|all"
            r"|the world))|won'?t let (?:anyone|anybody|us|me) (?:near|come)|(?:ran|went|gone"
            r"|climbed) (?:up )?(?:to|onto) the roof"
        ): "he texted goodbye forever",
        (
            r"受不了|撑不[住下]|活(?:不|够)|不想|够了|熬不|没意思|解脱|崩溃",
            (
                r"(?:站|坐|爬|蹲|骑|跨)(?:在|到|上)?(?:了)?.{0,4}(?:窗台|窗户|窗沿|楼顶|天台|桥|阳台栏|栏杆"
                r"|护栏)(?!.{0,6}(?:漏|脏|坏))"
            ),
        ): "我撑不住了 坐在窗台上",
        (
            rf"{HIGH_UP}(?:上|边|沿|顶|外)*(?:站|坐|蹲|爬|骑|趴)(?:着|了|个)*.{{0,4}}(?:人|女|男|学生|孩|姑娘|小伙"
            r"|老)(?!.{0,6}(?:修|拍|种|装|晒|钓|卖|聊|跳舞|看))|(?:他|她|人|姑娘|小伙).{0,4}(?:要|想|快|准备"
            r"|真)(?:要)?跳了?(?=$|[\s,。!啊])"
        ): "对面天台边上站着个姑娘",
        (
            r"(?:有人|他|她|我|俺|妈|爸|媳妇|老婆|老公|儿子|闺女|邻居|婆婆|公公|嫂子|弟弟?|妹妹?|哥|姐)(?:刚|已经"
            r"|都|想不开|吵架)*.{0,3}喝(?:了)?药(?:了)?(?=$|[\s,。!])(?!.{0,6}(?:不管|没用|好|睡|还|后|也))"
        ): "隔壁嫂子喝药了",
        (
            r"(?:太|好|真|实在)?累了|撑不[住动下]|没意思|够了|受够|熬不",
            r"再见|永别|别了(?=$|[\s,。!])|告别|下辈子|来世|解脱|就到这",
        ): "太累了 大家再见",
        (
            r"hang(?:ed|ing)? (?:him|her|my|them)sel(?:f|ves)|(?:tired|done|exhausted|finished).{0,30}(?:that'?s it"
            r"|goodbye|good bye|farewell|the end).{0,20}(?:goodbye|bye|everyone|all|$)"
        ): "I'm so tired, that's it, goodbye",
        (
            r"阳台|窗台|窗户|楼顶|天台|栏杆|护栏|楼边|桥边",
            (
                r"(?:腿|脚|半个身子?).{0,4}(?:耷拉|悬|在外|晃|伸)|(?:坐|站|骑|跨)(?:在|到|上)?.{0,4}(?:外[头面边]"
                r"|边[儿上沿]).{0,12}(?:哭|喊|不下|抽烟|活|喝)"
            ),
        ): "那家又坐阳台外头了 腿悬着 在哭",
        (
            r"收尸|(?:喝|吃|吞)完(?:这|那).{0,4}(?:我)?就(?:走|睡|上路|去了|没了)|药.{0,3}(?:都|已经|全)?(?:咽"
            r"|吞)(?:了|下)|活(?:够|到)(?:本|头|了)"
        ): "你们等着收尸",
        (
            r"(?:东西|存折|房子|钱|猫|狗|手机|卡|地|车)(?:都|就)?.{0,4}(?:留给|送给|送人|归|给我)",
            r"走了|再见|药|瓶|不用(?:打|找|来|管)|最后|死|对不起|今[晚夜]",
        ): "存折留给我妹 今晚我就走了",
        (
            r"(?:collect|pick up|come and get|find) my body|carry me out (?:of|in)|finish(?:ing|ed)? th(?:is"
            r"|e) bottle.{0,24}(?:off|gone|go\b|bye|done|end)|my (?:stuff|things|cat|dog|money|flat) (?:goes|go"
            r"|can go|is) to\b"
        ): "come and collect my body",
        (
            r"\b(?:ledge|balcony|railing|parapet|bridge|roof|window ?sill|edge)\b",
            (
                r"\blegs? (?:over|out|dangling|hanging|outside)|(?:sitting|standing) (?:out|outside|over"
                r"|on the (?:wrong|other|outer))\b|won'?t come (?:down|in|back)"
            ),
        ): "he is sitting out on the balcony rail, legs over",
        (
            (
                r"没人.{0,3}(?:在乎|心疼|关心|要|管|稀罕)我|没人会(?:想|记)|过了(?:今|明)[晚天]|你们.{0,4}清[静净]"
                r"|(?:带|捎|转告).{0,3}句?话|对不起(?:大家|他们|孩子|我?[爸妈]|老婆)"
                r"|这辈子|活到头|到头了|不欠|欠.{0,3}(?:来世|下辈子)|(?:我|俺)走(?:了|后|以后)(?!了?[一两三几])"
            ),
            (
                r"过了(?:今|明)[晚天]|你们.{0,4}清[静净]|对不起|来世|下辈子|(?:我|俺)(?:先)?走(?:了|后|以后)"
                r"|告诉(?:我)?(?:妈|爸|孩子|儿子|闺女|老婆|他们)|别找我|不用找我|解脱|到此为止|(?:带|捎).{0,3}句?话"
                r"|收尸"
            ),
        ): "这辈子就这样了 别找我",
        (
            r"(?:吊|死|跳|撞死|喝药).{0,4}(?:在|给|到)",
            (
                r"(?:你们|他们|局|单位|政府|物业|公司|乡|镇|村).{0,6}(?:门口|门前|大门|大厅|院|看)|给(?:你们|他们"
                r"|大家)看"
            ),
        ): "我就吊死在你们门口",
        (
            (
                r"nobody (?:would|will|cares?|notice\w*)|by the time you (?:read|get|see)|tell (?:them|her|him"
                r"|my \w+)|sorry (?:about|for) the mess|no ?one (?:would|will) (?:miss|notice)"
            ),
            r"i'?ll be (?:gone|dead)|gone by|love (?:them|her|him)|under (?:block|building)|not be here",
        ): "by the time you see this I'll be gone",
        (
            r"set(?:ting)? (?:myself|himself|herself) (?:on fire|alight)|(?:took|taken|swallowed) (?:the"
            r"|a) whole (?:packet|pack|box|bottle|lot|strip)|(?:drink|drinking|drunk) (?:the )?(?:weedkiller"
            r"|pesticide|bleach)"
        ): "I took the whole strip",
    },
    Danger.THREAT: {
        (
            rf"(?:抱|带|拎|提|背|扛|揣|拿|别|备|磨|买|准备).{{0,5}}{WEAPONS}.{{0,12}}(?:去|上|到|来|找|等|进"
            rf"|见).{{0,8}}{OFFICES}"
        ): "明天我就抱着煤气罐去街道办",
        (
            rf"{WEAPONS}(?:我|俺|都|也|已经)*(?:磨|备|买|准备|带)(?:好|上|来|了).{{0,16}}(?:等|找|你们|他们|他|谁"
            r"|去)"
        ): "刀我都磨好了 让他等着",
        (
            r"拉.{0,3}垫背|鱼死网破|你死我活|谁都别想(?:好过|活)|都别(?:想)?活|让.{0,4}(?:见血|偿命|陪葬)|血债血"
        ): "大不了拉个垫背的",
        (
            r"(?:我|俺|老子)(?:非|一定|迟早|早晚|真|就|要|会|敢|想)*(?:捅|砍|弄死|整死|宰|劈|烧死|毒死|打死"
            r"|杀)(?:了|死)?(?:他|她|你|这|那|个|几个|两个|你们|他们)"
        ): "我非宰了他不可",
        (
            r"(?:我|俺|老子|明天|今[天晚]|要|就|非)(?:去|来|就|要|会|得|非|把|给)*(?:点|烧|炸|砸)(?:了|掉"
            r"|平)(?:你们|他们|那|这)?.{0,6}(?:局|大厅|办公|政府|单位|物业|车|房)|(?:开车|拿车)(?:去)?撞(?:你们"
            r"|他们|死|大门)"
        ): "我开车去撞他们大门",
        (
            r"\bi(?:'ll| will| am going to|'m going to|'m gonna| swear|'m coming| come).{0,40}\b(?:knife|axe|petrol"
            r"|gasoline|gun|bomb|acid|gas bottle)\b"
        ): "I'll be there tomorrow with petrol",
        (
            r"\b(?:bring|bringing|take|taking|carry\w*|got|bought|sharpen\w*)\b.{0,12}\b(?:knife|axe|petrol"
            r"|gasoline|gun|bomb|acid)\b.{0,30}\b(?:office|you|your|them|their|bureau|counter|hall|desk)\b"
        ): "bringing a can of petrol to your office",
        (
            r"(?:put|stick) (?:a|my|this|the) knife (?:in|into)|burn (?:it|that place|your|the office|this place"
            r"|them)(?: all)? down|blow (?:it|you|them|the place) up"
            r"|one of you(?:'s| is|'ll| will)? (?:going to |gonna )?(?:get hurt|die|bleed)"
        ): "one of you will bleed over this",
        (
            r"(?:拿|拎|抱|提|揣|扛)(?:着|了)?.{0,4}汽油.{0,12}(?:加油站|门口|在|去|到|泼|点|疯|傻|喊)|泼(?:了"
            r"|上)?汽油|汽油.{0,6}(?:泼|浇|点着|要点)"
        ): "有个疯子拎着汽油桶在加油站",
        (
            r"\b(?:petrol|gasoline)\b.{0,12}\b(?:can|bottle|bucket)\b.{0,40}\b(?:crazy|shouting|threat\w*|pouring"
            r"|lighter|station|gate|door|office)\b"
        ): "a man with a petrol can is shouting at the gate",
        (
            r"(?:挖掘机|推土机|铲车|拖拉机|卡车|货车|开车|车)(?:去|把|给|直接)*.{0,4}(?:推|撞|铲|冲|轧|碾)(?:了|平"
            r"|进|掉|烂|死|向)?.{0,6}(?:你们|办公|大楼|局|大厅|政府|大门|村委|物业)|(?:挖掘机|推土机|铲车|拖拉机"
            r"|卡车|车).{0,4}把.{0,8}(?:推|撞|铲|砸)(?:了|平|倒|烂)"
        ): "明天开铲车把你们大门推了",
        (
            r"(?:drive|ram|run|crash|plough|put) (?:a|the|my) (?:digger|car|truck|tractor|bulldozer|lorry|van"
            r"|excavator) (?:through|into|at) (?:your|the|that|their)"
        ): "I'll ram my truck into your gate",
        (
            (
                r"(?:谁|你们?|他们?|她|再|要是|敢).{0,10}(?:敢|要是|再|不(?:给|管|修|办|赔|来|处理)|来(?:拆|收|赶"
                r"|强)|逼)"
            ),
            (
                r"(?:我|俺|老子)(?:就|非|便|今天|也|可)*(?:拿|点|去)?.{0,3}(?:捅|砍|点(?:了|煤气|火|汽油|着)|炸"
                r"|烧(?:了|死)|拼命|杀|弄死|开车撞|撞死|泼汽油|同归|要(?:他|你)们?的?命)"
            ),
        ): "再来拆我棚子我就点火",
        (
            r"豁出去了|拿命.{0,4}(?:换|拼|搏|抵)|要(?:他|你|他们|你们)的?命|不要命了|大不了(?:一死|一命|同归|鱼死)"
            r"|走着瞧.{0,6}(?:血|命|死)|血溅"
        ): "反正豁出去了 明天见分晓",
        (
            r"\b(?:if|come|next|touch|dare|try|whoever|anyone|one more)\b",
            (
                r"\bi(?:'ll| will|'m going to| swear).{0,30}\b(?:kill|stab|burn|set (?:fire|it|the)|axe|knife|shoot"
                r"|blow|petrol|smash your|run (?:you|them) over|hurt)\b|\bwatch it burn\b"
            ),
        ): "touch my stall again and I'll burn the office",
        (
            r"\b(?:he|she|stepdad|husband|ex|son|neighbou?r|they)\b.{0,30}\b(?:says?|said|swears?|threatens?"
            r"|threatening)\b.{0,24}\b(?:finish(?:es)? (?:us|me|her)|kill\w*|burn\w*|end us|us all|dead|shoot|stab)"
        ): "my ex says he burns us tonight",
    },
}
