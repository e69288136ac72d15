"""Cues of what people say beside an open case: by what is meant, each a pattern with an example of its own.

A new cue is one line here: the tests read every example. Chinese and English stand side by side; the words are read in
small letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from domain.hearing.residents.asked_cues import HOW, LATER, WHY
from domain.hearing.residents.opening_cues import A_PERSON
from domain.hearing.residents.privacy_cues import PRIVACY, REMOVE
from domain.hearing.residents.progress_cues import GOOD, STATUS, URGE, Cues


class Meant(StrEnum):
    """What words beside an open case ask for. `MORE` adds to the case; so do `GOOD` and `CORRECTION`."""

    MORE = "more"
    GOOD = "good"  # it is being done, or done, though no result was told
    CORRECTION = "correction"  # what was told before is wrong
    THANKS = "thanks"
    STATUS = "status"
    URGE = "urge"
    WITHDRAW = "withdraw"
    KEEP = "keep"  # not to be withdrawn
    NOT_MINE = "not_mine"  # somebody else sent it
    HUMAN = "human"
    FORGET = "forget"
    PRIVACY = "privacy"
    REMOVE = "remove"  # a picture or words sent by mistake
    HOW = "how"  # how something is sent
    LATER = "later"  # the answer will come
    NOTICE = "notice"  # a notice that was passed on
    ACCUSES = "accuses"  # those who came to work
    WHY = "why"  # who asks this, and what for
    OTHERS = "others"  # said to somebody else, in the wrong chat
    ASIDE = "aside"  # a question of another matter


NOTICE: Cues = (
    (r"^\W*(?:转发|转[：:]|fwd?\b|forwarded)", "转发：本周六供热公司试压"),
    (
        r"^\W*(?:.{0,4}通知\W{1,3})?(?:各位|尊敬的).{0,4}(?:业主|邻居|居民|家长|住户|群友|用户)",
        "各位业主，周日物业消杀，请关好门窗",
    ),
    (r"(?:互相|相互)转告|请(?:大家)?知悉并转发|please (?:share|pass (?:this|it) on)", "周三停电检修，请相互转告"),
    (r"^\W*dear (?:residents|neighbou?rs|tenants|all)\b", "Dear residents, the lift will be serviced on Monday"),
)
FORGET: Cues = (
    (
        r"^\W*(?:我要|我想|帮我|给我|把它们?|请|全部?|都|确[认定]|好的?|那)*删(?:除|掉|了|吧|光)*\W*$",
        "全删了吧",
    ),
    (
        r"^\W*(?:please |yes,? |ok,? |just )*(?:delete|erase) (?:them|it|all|everything)(?: please| now)?\W*$",
        "please delete everything",
    ),
    (
        r"(?:删|清(?:空|除|掉)|抹|注销|销毁).{0,8}(?:信息|资料|数据|记录|电话|号码|姓名|名字|账号|隐私)",
        "请清掉我的资料",
    ),
    (
        r"(?:信息|资料|数据|记录|电话|姓名|名字|账号).{0,6}(?:全|都|统统|一起)?(?:给我)?(?:删|清(?:空|除|掉|了$)|抹|注销|销毁)",
        "我的数据都给我删了",
    ),
    (r"不(?:想|要|愿意?)留(?:下)?.{0,4}(?:记录|信息|痕迹|资料)", "不想留下什么记录"),
    (
        r"(?:姓名|名字|电话|号码|手机号|住址|信息|资料|数据|身份证)[^。]{0,20}(?:(?:给|帮|替)(?:我|俺|咱)(?:都|全)?(?:去掉|抹|拿掉|弄掉|清掉|消掉|删|销)|别存|别留|抹掉|销毁|注销)",
        "我的手机号还存着吧，给我去掉",
    ),
    (
        r"\b(?:delete|erase|wipe|remove) (?:all )?(?:of )?(?:my|everything|all)\b(?! (?:photo|picture|case"
        r"|report|complaint))",
        "please erase everything you have about me",
    ),
)
NOT_MINE: Cues = (
    (r"不是我(?:自己|本人)?(?:发|报|写|弄|提|点|说|打|投诉|反映)(?:的|过)?", "这条不是我本人发的"),
    (
        r"(?:小孩|孩子|孙子|孙女|娃|儿子|闺女|女儿|别人|同事|朋友).{0,10}(?:瞎|乱|误|偷|玩手机|闹着玩)",
        "娃拿手机乱按的",
    ),
    (
        r"(?:误|手滑|不小心).{0,4}(?:发|触|点|操作|按|报)|^\W*(?:哎呀?)?(?:点|按|报)错了|发错(?:群|人|地方|了\W*$)",
        "不好意思，不小心点的",
    ),
    (r"\b(?:wasn'?t|was not|isn'?t|not) (?:me|mine|from me)\b(?! to)", "that wasn't me, sorry"),
    (
        r"\b(?:my )?(?:kids?|son|daughter|child|toddler|nephew|brother)\b.{0,30}\b(?:sent|typed|pressed"
        r"|playing|messing)",
        "my toddler was playing with the phone",
    ),
    (
        r"\b(?:sent|pressed|filed|reported|clicked).{0,16}\b(?:by (?:mistake|accident)|accidentally)"
        r"|\baccidentally (?:sent|pressed|filed|reported)",
        "I sent it by mistake",
    ),
)
# Not to be withdrawn; read before what withdraws.
KEEP: Cues = (
    (
        r"(?:没有?|没人|不|别|不要|不能|先别|谁|可别|勿|不许|不同意|没同意|从没|不想|不是要?"
        r"|未)(?:[说让要想给同意打算准]|我|你们?|他们?|叫|把|过|再){0,5}(?:撤(?!了.{0,3}换)|取消|销单)",
        "谁让你们销单的，我可没说撤",
    ),
    (
        r"(?:叫|让|劝|逼|要)(?:我|俺|咱).{0,8}(?:撤|取消|销单).{0,8}(?:没|不|未)(?:答应|同意|干|理|松口|肯|撤)",
        "他们劝我把单子销单，我没同意",
    ),
    (r"(?:撤|取消)(?:了|掉)?(?:的?话)?(?:我)?可?(?:不同意|不答应|不算|不行)", "撤了我可不答应"),
    (
        r"\b(?:don'?t|do not|never|didn'?t|did not|not)\b.{0,20}\b(?:withdraw|cancel|close|drop|take (?:it"
        r"|this) (?:down|back))",
        "please don't close it yet",
    ),
)
# What withdraws, unless it is denied, asked or conditional.
WITHDRAW: Cues = (
    (
        r"(?:就)?当(?:我|俺)?没(?:说|报|反映|提|发)|算了[,，\s]*(?:就|还是)?(?:不|别)(?:弄|办|修|报|清|要|拉)了",
        "就当我没报过",
    ),
    (r"撤(?:了|回|销|单|掉|诉|吧|下来)|(?:取消|注销|销单|销了)(?!.{0,3}(?:关注|订阅))", "麻烦把那件撤回吧"),
    (
        r"(?:不用|不必|甭|不需要|用不着|无需|不麻烦|别)(?:再)?(?:麻烦)?(?:你们?|他们?|您|师傅)?(?:再)?"
        r"(?:来|去|弄|办|管|修|处理|清|拉|派|换|跑|折腾|过来|查|看|报|送|安排|收|接|搬|修理|解决)(?:人"
        r"|车)?(?:了|啦|咯|喽|$)",
        "用不着你们来了",
    ),
    (
        r"(?:^|[，。！,.!\s])(?:那|这)?(?:个|件|事)?(?:就)?(?:不用|不需要|用不着|不要|不必)(?:了"
        r"|啦)(?!.{0,2}谢谢您?们?的?帮)",
        "那件不用了",
    ),
    (r"(?:不|甭|别)(?:想)?(?:再)?(?:报|投诉|反映|告|追究|计较)(?:了|啦)", "我不投诉了"),
    (
        r"^\W*(?:哎呀?|我)?(?:不要|别|甭|不用)(?:再|给我)?(?:提交|交|报|上报|登记|发)(?:上去)?(?:了|啦)?(?:吧|啊)?\W*$",
        "不要交",
    ),
    (
        r"^\W*(?:please )?(?:don'?t|do not) (?:send|submit|file|report) (?:it|this|that)(?: any ?more)?\W*$",
        "don't send it",
    ),
    (
        r"(?:我们?|俺|自个儿?|自己|自家|儿子|闺女|老伴|老公|媳妇|孩子|邻居|物业|楼上|对门|房东|雇|找|叫|花)"
        r".{0,14}(?:解决|弄|修|拉|清|搬|处理|换|扫|收拾|运|通|拆|挪|抬|扔|搞|补)(?:好|走|掉|完|开|上|干净"
        r"|利索)?(?:了|啦)",
        "我叫收废品的运走了",
    ),
    (
        r"\b(?:i|we) (?:take|took) (?:it|that|this) back\b|\bwithdraw\b|\bcancel (?:it|this|that|my|the)\b"
        r"|\bcall (?:it|this) off\b|\bclose (?:it|this|my|the case)\b",
        "please withdraw my report",
    ),
    (
        r"\bno (?:longer|need)\b.{0,16}\b(?:need|come|bother|send|anything)?|\bdon'?t (?:bother|need|worry about)\b"
        r"|\b(?:never ?mind|forget (?:it|about it)|scrap that|no need)\b",
        "no need to come any more",
    ),
    (
        r"\b(?:i|we|he|she|they|my \w+|the (?:landlord|neighbou?r|owner)|someone|somebody)(?:'ve|'s)? (?:\w+ )?"
        r"(?:fixed|moved|cleared|removed|cleaned|sorted|dealt with|took|hauled|paid)\b.{0,30}"
        r"\b(?:it|them|him|stuff|lot|ourselves|myself|himself|herself|away|out|guy|man|someone)\b",
        "my brother hauled it away",
    ),
)
HUMAN: Cues = (
    (A_PERSON, "给我派个能拍板的人"),
    (r"有(?:没有)?个?(?:真|大?活)人", "这儿有没有活人"),
    (r"(?:有没有|有|要|来个?|换个?)(?:真)?人工|(?:跟|和|同)(?:个)?(?:真|活)?人(?:说|讲|聊|谈)", "给我来人工"),
    (
        r"(?:转|找|叫|接|联系|和|跟|给我换|换)(?:个|一下|你们?的?|一?位)?(?:人工|真人|活人|客服|领导|负责人"
        r"|管事的|督办员|当官的|上级|说了算的)",
        "帮我接个活人",
    ),
    (
        r"(?:领导|负责人|管事的|主任|局长|科长|你们?|督办员|师傅|工人).{0,8}(?<!打)(?:电话|号码|手机|联系方式|微信)"
        r"(?=.{0,2}(?:给|多少|是多少|告诉|发|有没|有吗|呢|$|[?？]))",
        "负责人手机多少",
    ),
    (r"(?:给|告诉|发)我?.{0,6}(?:领导|负责人|单位|他们|你们).{0,4}(?:电话|号码|手机|联系方式)", "告诉我单位的电话"),
    (r"(?:是)?(?:机器人|机器|自动回复|人工智能).{0,6}(?:吗|吧|啊|在回|跟我|糊弄|别)", "你是机器人吧"),
    (
        r"(?<![来到]了)(?<!来前)(?:给我|你们?|能不能|让他们?)(?:回|打)(?:个|一个)?电话(?:吗|吧|行不|好吗|$)",
        "能不能回个电话",
    ),
    (
        r"\b(?:talk|speak|chat|connect|put me through|transfer)\b.{0,16}\b(?:human|person|someone|somebody"
        r"|manager|supervisor|boss|agent|operator)\b",
        "can I speak to your manager",
    ),
    (
        r"\b(?:real|actual|live) (?:human|person|people)\b|\bare you (?:a )?(?:ro)?bot\b|\b(?:please|pls"
        r"|can you|could you|just|someone) call me\b",
        "give me a real person",
    ),
    (
        r"\b(?:phone|number|contact)\b.{0,12}\b(?:of|for)\b.{0,12}\b(?:boss|manager|department|supervisor"
        r"|person in charge)\b",
        "phone number of the person in charge?",
    ),
)
FAMILY = "爸|妈|老爸|老妈|儿子|闺女|宝贝|老公|老婆|媳妇|奶奶|爷爷|姥姥|姥爷|妹妹|弟弟|哥哥|姐姐|孩子他[爸妈]"
SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁"
    "魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文"
)
OTHERS: Cues = (
    (rf"^\W*(?:{FAMILY})(?=[\s，,:：！!~]|你|我|咱|晚|今|明|中午|几点|在哪)", "老婆 晚饭吃啥"),
    (
        rf"^\W*(?:[老小阿][{SURNAMES}]|[{SURNAMES}](?:姐|哥|叔|婶|姨|总|老师|师傅|主任|工|队|经理|医生|大夫))"
        r"(?=[\s，,:：！!~]|你|我|咱|把|在|帮|麻烦)",
        "小刘，把表发我一份",
    ),
    (r"^\W*(?:mum|mom|dad|honey|babe|darling|bro|dude|sis)\b[,! ]", "mum, I will be late"),
)
ACCUSES: Cues = (
    (
        r"(?:师傅|工人|干活的|干活儿的|你们(?:的)?人|你们环卫|你们城管|环卫的|城管的|队员|司机|保安|来的人"
        r"|派来的|工作人员|维修的|收垃圾的)"
        r".{0,14}(?:抢|推(?:了|我|倒|搡)|打(?:人|我(?!.{0,2}(?:电话|手机))|了(?!.{0,4}(?:遍|次|回|通|电话)))|骂|踹|踢|扇|要(?:我)?(?:交|给|掏)?.{0,4}(?:钱|块|元"
        r"|烟|好处)|收(?:了)?.{0,4}(?:钱|块|元|费)|不给就不|索要|威胁|吓唬)",
        "修水管的师傅张口要两百块",
    ),
    (r"(?:挨家|家家|每家|每户|私下|偷偷|私自|暗地).{0,6}(?:收|要)(?:钱|费|好处)", "他们挨户私下收钱"),
    (r"不给(?:钱|好处|烟).{0,4}(?:就)?不(?:修|弄|办|管|来|拉)", "说不给烟就不修"),
    (
        r"不(?:撤|销单|删).{0,4}就(?:不|别|排|往后|晾|等|拖|没)|(?:叫|让|逼|要|劝).{0,4}撤.{0,12}撤(?:了|掉)?(?:单)?(?:才|就)(?:来|给|修|弄|办|拉|处理|派)",
        "他们说不撤就不给修",
    ),
    (
        r"\b(?:worker|workers|driver|repairman|guy|man|men|crew|officer|your (?:people|staff|guys?|men))\b.{0,30}"
        r"\b(?:hit|pushed|shoved|slapped|grabbed|threatened|swore at|asked (?:me )?for (?:money|cash|\d+)"
        r"|demanded|wants? (?:money|cash|\d+))",
        "the repairman asked me for 50 yuan in cash",
    ),
)
CORRECTION: Cues = (
    (
        r"[0-9]{1,5}(?:号楼|号院|号|栋|幢|座|楼|单元)?[\s,，]*(?:而?不是|\bnot\b) ?"
        r"(?:building |block |number |no\.? ?)?[0-9]{1,5}"
        r"(?:号楼|号院|号|栋|幢|座|楼|单元)?(?=\s*(?:$|[^\w\s]|[啊吧呀哦哈的]))",
        "building 12, not 2",
    ),
    (r"(?:写|打|记|说|填|弄|搞|报|发|讲)(?:错|串|反|混)(?:了|成|的)?", "楼号我报错了，是六号楼"),
    (r"不[是在]\s*[0-9]{1,5}(?:号楼|号院|号|栋|幢|座|楼|单元)?\s*[，,]?\s*(?:而?是|在)\s*[0-9]", "不是2号楼是12号楼"),
    (r"更正|纠正一下|改一下(?:地址|地点|位置)|地址(?:应该)?(?:是|改)", "更正，地址是西门"),
    (r"不是.{1,14}[，,\s]+(?:而?是|应该是|在)", "不是前门，是后门"),
    (
        r"\b(?:correction|i meant|wrong (?:address|building|street|place|number)|should (?:be|say)"
        r"|not (?:building|block|gate) ?\d+)\b",
        "sorry I meant building 6",
    ),
)
ASIDE: Cues = (
    (
        r"^\W*(?:对了|另外|还有(?:个|件|一)?(?:事|问题)?|顺便|再问|还想问|我?想?问(?:一?下|个)|请问|打听|咨询)",
        "对了，医保在哪儿交",
    ),
    (r"(?:还有|另有|再说|再报|再反映|还要反映|另外有?)(?:一?[个件桩]|点)?(?:别的)?(?:事|问题|情况)", "还有件别的事"),
    (
        r"(?:能|可以|该)(?:找|问)你们|\bwho (?:do|should|can|would) i (?:call|ask|contact|talk to|speak to|see)\b",
        "猫上树了能找你们不",
    ),
    (r"也(?:.{1,14})(?:找谁|归谁|归你们?|谁管|给谁说|能报)", "我家水表也不走了，这个找谁"),
    (r"(?:先别|别|不要)(?:老)?问我?|我问你|你先(?:告诉|回答|说)|先(?:回答|告诉)我", "我问你，上次那事呢"),
    (
        r"\b(?:by the way|btw|another (?:thing|question)|one more (?:thing|question)|different (?:question"
        r"|matter)|also,? (?:can|is|when|how|do))\b",
        "by the way, when is the library open",
    ),
)
CUES: Mapping[Meant, Cues] = {
    Meant.NOTICE: NOTICE,
    Meant.FORGET: FORGET,
    Meant.REMOVE: REMOVE,
    Meant.PRIVACY: PRIVACY,
    Meant.NOT_MINE: NOT_MINE,
    Meant.KEEP: KEEP,
    Meant.WITHDRAW: WITHDRAW,
    Meant.HUMAN: HUMAN,
    Meant.WHY: WHY,
    Meant.OTHERS: OTHERS,
    Meant.HOW: HOW,
    Meant.LATER: LATER,
    Meant.ACCUSES: ACCUSES,
    Meant.CORRECTION: CORRECTION,
    Meant.ASIDE: ASIDE,
    Meant.URGE: URGE,
    Meant.STATUS: STATUS,
    Meant.GOOD: GOOD,
}
