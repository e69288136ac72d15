"""Cues of children in danger, in short messages, each with its example.

Two patterns are found together in either order: somebody, and what is seen of them. Nobody words a danger as the last
one did, so what is general is worth more than a saying.
"""

from __future__ import annotations

from domain.hearing.dangers.danger_cues import CHILD, EN_CHILD, Cue, Danger
from domain.hearing.dangers.danger_words import EDGES

CHILDREN: dict[Danger, dict[Cue, str]] = {
    Danger.CHILD: {
        (
            rf"(?:{CHILD}|孙子|孙女|外孙女?|女儿|闺女|儿子)[^，。,；;！!？?]{{0,8}}(?:被|让|叫|给)"
            r"[^，。,；;！!？?]{0,4}(?:爸|妈|爹|娘|爷|奶|后妈|后爸|后爹|继父|继母|家长|父亲|母亲|大人|叔|舅|养父|养母)[^，。,；;！!？?]{0,8}"
            r"(?:打(?!扮|听|针|电话|车|算|招呼|扰|游戏|球)|揍|抽(?!查|烟|空)|虐|踹|掐|烫)"
        ): "邻居孩子又让后妈打了",
        (
            rf"{CHILD}|学生|\b{EN_CHILD}\b",
            (
                rf"(?:爬|翻|坐|站|骑|吊|挂|悬|趴|探|跨|扒|抓|卡|够)(?:在|到|上|出|过|着|了)*.{{0,5}}{EDGES}"
                rf"|{EDGES}(?:上|外|边|沿).{{0,5}}(?:吊|挂|悬|站|趴|爬|坐|骑|抓|有)|\b(?:sitting|standing|hanging"
                r"|climb\w+|leaning|dangl\w+|crawl\w+|holding on|perched|walking)\b.{0,24}\b(?:window\w*|balcony"
                r"|ledge|rail\w*|roof|sill|parapet|edge)\b"
            ),
        ): "三岁孩子爬窗台上了",
        (
            rf"{CHILD}|\b{EN_CHILD}\b",
            (
                r"(?:反锁|锁|落|忘)(?:了|在|着)*(?:个)?.{0,3}(?:家|屋|车|房|阳台)里?.{0,12}(?:热|哭|火|出不来|没人"
                r"|灶|锅|喘|闷|一个人|晕)|(?:车|屋|家|房|阳台)里?.{0,3}(?:锁|反锁)(?:了|着|住)|(?:关"
                r"|闷)在.{0,3}(?:车|阳台)|\b(?:locked|shut|left|alone|stuck)\b.{0,16}\b(?:car|flat|house|van|bus"
                r"|balcony|inside|room)\b"
            ),
        ): "车里锁了个娃 直哭",
        (
            rf"{CHILD}|\b{EN_CHILD}\b",
            (
                r"(?:马路|路|公路|车道|铁轨|高速)(?:正)?(?:中间|当中|当间|中央|当央|上(?:爬|坐|乱跑|走来走去))"
                r"|(?:in|into) the (?:middle of|traffic)|(?:on|along) the (?:motorway|highway|tracks|railway|rails"
                r"|main road)|wandering"
            ),
        ): "有个孩子在路当中坐着",
        (
            r"(?:扔|丢|撂|放|搁|弃)(?:了|着|在.{0,8})?(?:个|一个)?.{0,4}(?:女|男)?(?:娃娃?|婴儿|宝宝|毛孩|孩子"
            r"|奶娃)(?!车|的?(?:衣|鞋|玩|书))|(?:婴儿|奶娃|刚出生).{0,10}(?:没人|哭|包着|裹着|纸箱|桥下|路边"
            r"|垃圾)"
        ): "路边丢个娃娃 还在哭",
        (
            r"(?:found|there(?:'s| is)|left) (?:a|the|this) (?:new ?born|baby|infant)\b.{0,30}(?:bin|bins|box|bag"
            r"|road|steps|alone|nobody|bench|street|bush|toilet|bridge|cold)"
        ): "there is a baby in a box on the steps",
        (
            r"(?:不认识|陌生|有个|有人|一个(?:男|女)的|面包车).{0,10}(?:要|想|来)?(?:拉走|抱走|领走|带走|拐|抢"
            rf"|拽).{{0,6}}{CHILD}|{CHILD}.{{0,4}}(?:被|让)(?:.{{0,6}})(?:抱|领|带|拉|拐)走"
        ): "有个不认识的要领走我家孩子",
        (
            rf"\b{EN_CHILD}\b|\bkids?\b",
            (
                r"\bby the window\b.{0,24}\bclimb\w*|\bclimb\w* (?:higher|up|out|over)\b.{0,30}\b(?:nobody|alone"
                r"|no one|floor|roof|window|balcony)"
            ),
        ): "a kid by the window keeps climbing up, nobody home",
        (
            r"(?:孩子|娃|学生|女儿|儿子|孙子).{0,8}(?:被|让).{0,6}(?:接走|领走).{0,12}(?:不是|不认识|谁|陌生)"
            r"|\bstranger\b.{0,12}\b(?:picked up|took|collected|has) (?:my|a|the) (?:kid|child|son|daughter|boy"
            r"|girl)"
        ): "孩子让人接走了 不是我们家的",
        (
            rf"{CHILD}|学生|\b{EN_CHILD}\b|\bpupil\b",
            (
                r"(?:树|架子?|塔|墙头|杆子?|游乐|滑索|过山车|摩天轮|屋脊)(?:上|里|顶)?.{0,8}(?:挂|困|下不来|卡|吊"
                r"|停不|哭)|(?:挂|困|卡|吊)(?:在|着).{0,5}(?:树|架|塔|墙头|杆|游乐)|\b(?:stuck|trapped|hanging"
                r"|clinging|dangling) (?:up|in|on|from|off|at) (?:a|the|that) .{0,8}(?:tree|roof|tower|ride|wheel"
                r"|pole|cliff|crane|fence|railing)"
            ),
        ): "树上挂着个娃下不来",
        (
            rf"(?:{CHILD}|学生).{{0,6}}(?:被)?(?:人)?(?:反锁|锁|落|忘|关)(?:在)?.{{0,4}}(?:学校|教室|校车|厕所|店里"
            r"|商场|培训班|幼儿园)(?!.{0,4}(?:门口|外))|(?:偷|抢|拐|骗)(?:走)?(?:了)?(?:个|我|别人"
            r"|人家)?.{0,2}(?:孩子|小孩|娃(?!娃)|婴儿)(?!的|票|钱|鞋)"
        ): "放学了 孩子还被锁在教室",
        (
            r"\b(?:kids?|child|son|daughter|boy|girl|pupil)\b.{0,16}\block(?:ed|ing)? (?:in|inside|up)"
            r"|\b(?:stealing|stole|steal|taking|took|kidnap\w*) (?:a|my|the|someone'?s|his|her) (?:kid|child|baby"
            r"|boy|girl|daughter|son)\b"
        ): "somebody is stealing a child",
        (
            r"(?:纸箱|包袱|袋子|篮子|箱子|包里|塑料袋)里?.{0,8}(?:孩子|娃娃|婴儿|小孩|奶娃)|(?:拉|抱|领|拽|带)(?:着"
            r"|走)?.{0,3}(?:别人|人家|我|邻居)家?的?(?:孩子|娃|小孩)(?!去|上学|放学|玩|写)"
        ): "楼道纸箱里有个孩子在动",
        (
            r"(?:就|只有|只剩|剩)我(?:和|跟|们)?.{0,4}(?:妹妹?|弟弟?|姐姐|哥哥|俩).{0,12}(?:没吃|饿|没饭|害怕)"
            r"|(?:爸|妈).{0,6}(?:出门|走了|没回|不在).{0,4}(?:几|好几|[两三四五六七])天.{0,14}(?:我和|没吃|饿"
            r"|一个人)"
        ): "妈妈走了三天 就我和弟弟 饿",
        (
            r"\bjust (?:me|us|my \w+)\b|\b(?:me and|with) my (?:little |baby |big )?(?:sister|brother)\b",
            (
                r"\b(?:nothing to eat|no food|hungry|starving|days|alone|mum|mom|dad|gone|scared)\b.{0,40}\b(?:days"
                r"|eat|food|gone|alone|hungry|sister|brother|left|home)\b"
            ),
        ): "mum's gone for days, just me and my brother, no food",
        (
            rf"{CHILD}|小丫头|小子|小家伙|小孙|丫头",
            (
                r"(?:窗台|窗户|窗沿|空调|外机|阳台|栏杆|天台|楼顶|房顶|[三四五六七八九十\d]+[楼层]).{0,10}(?:坐"
                r"|蹲|站|爬|挂|吊|够|晃|悬|探|外头|外边|外面)|(?:腿|脚|身子|半个身).{0,5}(?:外|悬|晃|吊)|(?:蹲"
                r"|坐|站|爬|挂|吊).{0,8}(?:窗台|空调|外机|阳台外|栏杆|天台|楼顶|房顶)"
            ),
        ): "有个小丫头蹲在五楼空调上",
        (
            rf"{CHILD}|婴儿|小孩|新生|刚生",
            (
                r"(?:垃圾[箱桶房站堆]|厕所|桥下|桥洞|纸箱|草丛|墓地|雪地|路边|井里).{0,6}(?:在哭|哭|躺着|包着|扔着)"
                r"|(?:哭|叫).{0,8}(?:垃圾|刚生|没人管|没大人|一个人|自己)"
            ),
        ): "垃圾房里有娃哭 像刚生的",
        (
            r"校车|车里|车上|面包车|幼儿园.{0,3}车|大巴",
            rf"(?:锁|关|落|忘|剩|还有).{{0,8}}(?:{CHILD}|学生)|{CHILD}.{{0,10}}(?:锁|关|落|忘|下不来|拍窗|哭)",
        ): "校车锁了 里头还剩个孩子",
        (
            r"我是.{0,4}小学生|我(?:才|今年)?[五六七八九十\d]岁|[一二三四五六]年级",
            (
                r"一个人|自己(?:在|一)|没人(?:接|来|管)|找不|走散|天黑|不认识|害怕.{0,8}(?:家|人|路)|爸妈?(?:还"
                r"|都)?不在"
            ),
        ): "我今年七岁 天黑了没人来接",
        (
            rf"\b(?:{EN_CHILD}|kids?|newborn|pupil|legs)\b",
            (
                r"\b(?:out of (?:a|the) .{0,12}window|(?:\d\w*|third|fourth|fifth|sixth|top) floor|on (?:his|her"
                r"|their|its) own|crying (?:from|in|on|alone)|still (?:inside|in the|on the)|bin ?(?:shed|room)"
                r"|doesn'?t know where|all alone|no adult|nobody with)\b"
            ),
        ): "a little girl on her own at the depot, no adult",
        (
            r"\b(?:bus|van|car|coach)\b",
            (
                r"\block\w*\b.{0,40}\b(?:kids?|child(?:ren)?|baby|toddler|pupil|boy|girl)\b|\b(?:kids?|child|baby"
                r"|toddler|pupil|boy|girl)\b.{0,30}\b(?:inside|locked|forgotten|left behind|in the back)\b"
            ),
        ): "school van is locked, one child inside",
        (
            r"\b(?:mum|mom|mummy|dad|daddy|teacher)\b",
            (
                r"\b(?:said (?:to )?wait|told me to wait|hours? ago|can'?t find|don'?t know where|not come back"
                r"|hasn'?t come|it'?s (?:getting )?dark|i'?m (?:alone|scared|\d|six|seven|eight|nine"
                r"|ten))\b.{0,60}\b(?:dark|alone|scared|hours?|cold|lost|station|back)\b"
            ),
        ): "mum said wait here hours ago and it's dark",
        (
            rf"{CHILD}|女儿|闺女|孙女|外孙女|学生|\b(?:{EN_CHILD}|daughter|granddaughter|girls?)\b",
            (
                r"(?:摸(?!了摸|摸)|搂|猥亵|骚扰|脱|非礼|强吻|动手动脚|亲)(?:了|过|着|我)*(?:我|俺|咱|她|人家|邻居)?家?的?(?:女儿|闺女|孙女|孩子"
                r"|小孩|学生|小姑娘|丫头|妮)(?!的?[头脸]|子的?头)"
                r"|(?:尾随|老跟|总跟|天天跟|一直跟|跟踪)(?:着)?(?:我|俺|咱)?家?的?(?:女儿|闺女|孙女|孩子|小孩|学生)"
                r"|\b(?:touched|groped|grabbed at|molest\w*|follow(?:s|ed|ing)?)\b.{0,20}\b(?:daughter|girls?|kid"
                r"|child)\b"
            ),
        ): "看门的摸了我闺女",
        (
            rf"{CHILD}|学生|\b{EN_CHILD}\b|\bkids?\b",
            (
                r"(?:河|湖|塘|水库|冰|坝)(?:面|上).{0,10}(?:玩|跑|出溜|滑|溜|蹦|走)|打出溜|冰.{0,8}(?:裂|塌|咔|太薄|刚冻)"
                r"|\b(?:on|across) the (?:ice|frozen \w+)\b"
            ),
        ): "几个孩子在河面上打出溜 冰才冻上",
    },
}
