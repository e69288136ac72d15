"""The cues by which words of more time are read (`domain/hearing/departments/extensions.py`)."""

from __future__ import annotations

import re

from domain.hearing.cue_tables import Cues

MORE_TIME: Cues = (
    (
        r"延期|延(?:长|后|迟|缓)?(?:到|至|个)|(?<![暂和减轻舒趋迟延平])缓(?:一?缓|个|上|到|至"
        r"|(?=[\d一两二三四五六七八九十几]))|往后(?:推|拖|延|错|挪|放|缓|排)"
        r"|晚(?=[\d一两二三四五六七八九十几]{1,2}个?(?:工作日|天|日|周|星期|礼拜))|推(?:迟|后)|顺延|延(?=\d"
        r"|[一两二三四五六七八九十半])|延长|展期|宽限"
        r"|宽(?=\d|[一两二三四五六七八九十])",
        "宽限三天",
    ),
    (
        r"(?:再|多|多给|再给|给)(?:我们)?(?:宽限|延|缓|批)|推迟到|缓到|(?:再给|多给)(?:我们)?|(?:再|给|多"
        r"|得)加(?:个)?[一两二三四五六七八九十\d]+(?:个)?(?:工作日|天|日)",
        "再给三天",
    ),
    (
        r"给(?:我们?|俺们?|咱们?|个)(?:[\d一两二三四五六七八九十半几]{1,3}个?(?:工作日|天|日|周|星期|礼拜)|(?:点|些)时间)",
        "给我们两周",
    ),
    (
        r"(?:need|want|ask(?:ing)? for|request(?:ing)?|get) (?:an? )?(?:extension|more time|until|till)",
        "need until Friday",
    ),
    (
        r"\bextend(?:ed)? (?:it |this )?(?:to|by|until|till|for)\b|\bextension\b|\b(?:push|move) (?:it "
        r"|this )?(?:to|back)\b",
        "extend to Friday",
    ),
    (r"\b(?:pushing|moving|putting) (?:it|this|that)(?: one)? (?:back )?(?:to|until|till)\b", "pushing this to Friday"),
    (r"\bgive us (?:till|until|to)\b|\bdays more\b", "give us till Friday"),
    (
        r"^(?:\W|please |pls )*(?:\w+ more|another \w+) (?:working )?(?:days?|weeks?)(?=$|[,.!?]| pls| please)",
        "Three more days please, the digger is away",
    ),
    (r"(?:need|have|get|give us) (?:another |(?:a )?\w+ more )", "need three more days"),
)
NO_MORE_TIME: Cues = (
    (
        r"(?:不用|不要|不必|不需要?|无需|没必要|别|甭|先别|先不|暂不|(?<!能)不能|不好|不给|不让|不准"
        r"|不许|没|未)(?:再|急着|申请|办|报|去|批|走)*(?:延|宽|展|推迟|缓)",
        "不用延期",
    ),
    (r"(?:延期|延长|展期)(?:的事|这事|的话)?(?:先|就|还|暂时)?(?:别|不|没|甭|算了|缓)", "延期先别报"),
    (
        r"(?:上次|上回|之前|已经?|刚|前天|昨天|都|人家|别人)(?:申请|批|给|报)?(?:了|过|的)?延|延(?:期)?(?:了|过|的)",
        "上次延的不够",
    ),
    (
        r"(?:谁|怎么|咋|要不要|是否|为什么|什么时候).{0,6}(?:延|宽)|延.{0,8}(?:不够"
        r"|批了没|批没批|批不批)",
        "要不要延期",
    ),
    (r"(?:如果|要是|万一|实在不行|(?<!行)不行(?:的话)?)", "不行再延"),
    (r"\b(?:no|not|don't|won't|without|never)\b.{0,16}(?:exten|more time)", "no need to extend"),
)
ESTIMATES: Cues = (
    (
        r"(?:得|要|需要?|至少|起码|最[少快早迟晚]|怎么[着说]?也|估计|大概|可能|少说|顶多|怕是|恐怕|预计|估摸着?|只能|排|约"
        r"|排到了?|排在|排|约|推到)"
        r"(?:也?得|也?要|再|是|就)?(?:等|用|花|到|再等|个|是|排到|排在|在)?\s*$",
        "得三天",
    ),
    (r"(?:没|没有|不)(?:个)?\s*$", "没八天下不来"),
    (
        r"\b(?:not (?:before|until|till)|no sooner than|earliest(?: is| would be|:)?|at the earliest|only (?:on|by"
        r"|from))\s*$",
        "not before Tuesday",
    ),
    (r"\b(?:done|finished|cleared|fixed|sorted|ready)\s*(?:by\s*)?$", "should be done by the 18th"),
    (
        r"\b(?:take|takes|need|needs|be|about|at least|until|till)\s*(?:about|at least|another|until|till)?\s*$",
        "will take ten days",
    ),
)
AFTER_ESTIMATE: Cues = (
    (
        r"(?:左右|上下)?(?:下不来|弄不完|干不完|搞不完|办不完|清不完|修不好|完不了|搞不定|拿不下"
        r"|以后|后|才|吧(?=$|\W)|够了?|打底|起步|往上|能完|能好|(?:的?车|师傅|人|配件|材料)才)",
        "十天下不来",
    ),
)
# After a day that is not near, these tell that nothing comes of it before.
AFTER_DAY: Cues = (
    (
        r"(?:之前|以前|前)?(?:肯定|估计|怕是|恐怕|是|也|都|才"
        r"|怎么也)*(?:[去来做弄办干修清拉完排腾出抽动]不[了完出动开来成上]|没(?:人|车|空|戏))",
        "周四前肯定去不了",
    ),
    (r"[^,，。\s]{0,5}才(?:有|能|到|空|回|来|闲|修|腾)|行不行|行不|行吗|成不成|成不|可以吗", "周五铲车才有空"),
    (
        r"(?:早上|上午|下午|晚上)?(?:才)?(?:行|能行|有空)(?=$|\W)|(?:早上|上午|下午|晚上)?(?:才|再)(?:说|去|弄|清|拉"
        r"|修|来|办|处理|能|有|到|安排)",
        "周四才有车",
    ),
)
# After a day that is not near: until then it will be done.
WILL_BE_DONE: Cues = (
    (
        r"(?:之前|以前|前|那天)?[,，\s]*(?:我们?|咱们?)?(?:肯定|准|一定|保证|争取|尽量|应该|估计|大概|差不多|能|就|才|给你们?|给[他她]们?|给|都|全|把\S{1,4}|可以|再|去)*"
        r"(?:[弄办清修拉干搞整完妥换补](?!不)|处理|解决|利索|收拾|行(?!动|人)|好(?=$|\W))",
        "12月10号前弄完",
    ),
    (r"(?:之前|以前|前)?(?:吧|左右|差不多|再说|再看|的事)(?=$|\W)", "下礼拜二吧"),
)
# No day of their own: of the past, of a meeting, or said by others.
OF_OTHERS = re.compile(
    r"上个?[周月星礼]|昨|前天|开会|会议|检查|领导|通知|值班|请假|放假|报名|工资|[?？]|吗$|没$|[完好]不$|不到|(?:居民|他|她|人家|群众)(?:说|要求|非要|想)"
    r"|\b(?:meeting|payday|last)\b"
)
NOT_BEFORE = re.compile(r"[才得]|够呛|不了|没|最[早快]|只能|不|\b(?:not|earliest|only|need|can't)\b")
