"""Pairs of words that are a danger together in a short message, in either order: a thing, and what it does.

One of them alone is a topic (a stove, a dog, a smell, a crane).
"""

from __future__ import annotations

from domain.hearing.dangers.danger_cues import CHILD, EN_CHILD, EN_KIN, KIN, Danger
from domain.hearing.dangers.danger_smells import INDOORS, ROTTEN_EGGS, SICK_OF_SMELL, STRANGE_INDOORS

# Somebody does not answer or wake.
_SENSELESS = (
    r"[叫喊推问摇拍].{0,6}[不没](?:醒|应|答|理|动|说|回|起|有?反应)|[不没](?:醒|吭声|吱声|答应|应声|说话|动弹)"
    r"|叫他.{0,2}不应|昏(?:过去|迷|倒)?|没反应|没声|没动静"
    r"|(?:won'?t|doesn'?t|does not|didn'?t|isn'?t|is not|not|can'?t) (?:\w+ )?(?:wak|answer|respond|react"
    r"|mov)\w*(?! (?:to )?(?:the|my|our|letters|calls|questions|any|emails)\b)"
    r"|no (?:answer|response|pulse)|unconscious"
)
_SICK = (
    r"(?<!呛得)(?<!熏得)头[疼痛晕]|恶心|吐(?![槽痰出露苦])|晕(?:过去|倒)?"
    r"|dizz\w+|headaches?|nause\w+|faint\w*|vomit\w*|thr(?:ow\w*|ew) up|(?:can'?t|cannot|nobody.{0,10}can) stand"
)
_DOWN = (
    rf"(?:{KIN}|人|大爷|大妈|大叔|大娘|老爷子|老汉).{{0,10}}(?:倒(?![垃水车卖货])|摔(?:了|倒)|[瘫栽躺]|滑下)|(?:倒|躺"
    rf"|趴)(?:了"
    rf"|着)个?.{{0,3}}人"
    rf"|躺着个?.{{0,2}}老|\b(?:{EN_KIN}|m[ae]n|wom[ae]n|lady|neighbou?r|guy|worker|driver|someone|somebody|he"
    rf"|she)\b.{{0,16}}"
    r"\b(?:fell|dropped(?! (?:his|her|the|my|it)\b)|lying|slumped|collapsed|went down|on the (?:floor|ground"
    r"|pavement)(?! floor))"
)
_POISON = (
    r"蘑菇|(?<!细)菌|除草剂|农药|百草枯|老鼠药|毒鼠强|洗衣液|洁厕|消毒液|漂白[粉剂水液](?!味)|清洁剂|纽扣电池"
    r"|mushrooms?|bleach|rat poison|poison|pesticide|weed ?killer|detergent|batter(?:y|ies)|drain cleaner"
)
CANNOT_GET_OUT = (
    r"[出下跑走逃冲]不(?:去|来|了|出)|睁不开|门打不开|不敢(?:[下出]|开门)|没(?:办)?法[下出走]|[困堵]在"
    r"|看不[见清](?![路车远])"
    r"|can(?:'?t|not) (?:see|get|go|leave|come"
    r"|find the)|no way out"
    r"|\b(?:stuck|trapped)\b"
)

PAIRS: dict[Danger, tuple[tuple[str, str], ...]] = {
    Danger.SELF_HARM: (
        (  # a goodbye: an end that is named, and who is left behind
            r"我先?(?:走|不在|没)了?(?:以后|之后|后|了(?![一两三四五几好\d]))|今[晚夜天].{0,2}(?:结束|了断)|密码"
            r"|过了(?:今|明)[晚天夜]|今[晚夜](?:过|之|以)后|再见了|最后一次"
            r"|就到(?:今天|这[里儿])"
            r"|撑不[住下]|不想撑|熬不下去"
            r"|after (?:tonight|tomorrow|today|i'?m gone)|when i'?m (?:gone|not here)|won'?t be (?:around|here)"
            r"|goodbyes?",
            r"[猫狗娃妈爸]儿?.{0,4}(?:托付|拜托|交给|谁|怎么办)|孩子.{0,4}(?:托付|拜托|交给|谁|怎么办)|谁.{0,4}(?:喂"
            r"|照顾|养(?![护老殖]))|照顾好"
            r"|见不到我|帮我看.{0,3}[妈爸娃孩]|添麻烦|[爸妈].{0,2}对不起|谁要|不用管我|没人.{0,3}[烦找扰]|人养吧"
            r"|不(?:会)?再?(?:麻烦|打扰|拖累|烦)|(?:won'?t|will not"
            r"|never) (?:be )?(?:bother|troubl|burden)(?!\w* \w+ about)|(?:be|not) a burden"
            r"|please (?:feed|take care of|look after) my|nobody will (?:have|need) to|worry about me|who(?: will|'ll"
            r"| is going to) (?:feed|look after|take care of|raise) (?:my|our|him|her|them)"
            r"|tell my (?:kids|children|son|daughter|wife|husband|parents|family|m[ou]m|mother|dad"
            r"|father)\b.{0,16}(?:sorry|love)|forgive me|for my (?:cat|dog)",
        ),
        (  # high up, and down that way
            r"塔吊|吊塔|吊臂|楼顶|顶楼|天台|屋顶|房顶|铁塔|桥上|(?:on|onto|up|climbed|edge of|top of|off).{0,16}"
            r"(?:crane|roof|ledge|bridge|tower|building)",
            r"(?:要|就|往|想|喊着?|准备).{0,3}跳(?![绳舞蚤广来闸电过])|[钱薪资].{0,8}(?:跳|下[来去])"
            r"|(?:'ll|will|to|say they|for) jump\b|jump for|down that way|unless.{0,20}pa(?:y|id)|or (?:we|they|he"
            r"|i)(?:'ll| will)? (?:come|jump|go)",
        ),
        (
            r"[爬站坐闹].{0,5}(?:塔吊|吊塔|吊臂|楼顶|女儿墙|天台|顶楼|铁塔)|楼顶.{0,2}[站坐闹]|(?:\bon|\bup"
            r"|climbed) .{0,12}(?:crane|roof"
            r"|ledge|bridge|tower)",
            r"讨薪|讨债|[要发给欠].{0,3}(?:工资|钱|薪)|给钱|\b(?:no wages|not paid|get paid|until .{0,12}paid)\b",
        ),
    ),
    Danger.SILENT: (
        (
            r"(?:别|不要|勿|不能|不敢)(?:再|给我)?[打回来接](?:我的?)?(?:电话|手机|过来|电)|只能打字|厕所.{0,3}反锁"
            r"|不能出声|不敢(?:出声|说话|吭)"
            r"|(?:(?<!把我)锁"
            r"|[躲藏]).{0,3}(?:厕所|卫生间|房间|卧室|屋)"
            r"|(?:don'?t|do not) (?:call|ring|phone)|no (?:phone )?calls|locked (?:in|ourselves|myself)|hiding|be quiet"
            r"|can'?t make (?:a |any )?(?:sound|noise)",
            r"(?:他|那人|老公|男人|她|我爸|继父).{0,12}(?:[砸摔踹]|打(?![电来过扰工不])|要?进来"
            r"|听得?[见到](?!了[没吗])|发疯"
            r"|找我)"
            r"|\b(?:he|she|they|husband|dad|father|someone)\b.{0,20}\b(?:smash|break|wreck|throw|hit|bang|kick"
            r"|hear)\w*",
        ),
    ),
    Danger.ANIMAL: (
        (
            r"[狗犬獒]|野猪|马蜂|\b(?:dogs?|boars?|bull|wasps)\b",
            r"[追扑围]着?.{0,3}(?:孩子|小孩|[人娃]|我(?!们)|老[人太头奶]|学生|儿子|女儿|闺女)|见人就[咬扑]"
            r"|咬伤.{0,3}[人个]|咬[着住](?!.{0,3}(?:骨|球|袋|鞋|东西|肉))|伤人了|正咬|不松口"
            r"|在咬|(?:attack|chas|bit|maul)ing (?:a|an|the|my|our|me|us|him|her|people|kids|some)\b(?! (?:chick"
            r"|fence|bin|tyre|cat))"
            r"|won'?t let go",
        ),
    ),
    Danger.WATER: (
        (
            r"冰(?![箱柜雹淇溜块锥凌激])|\bice\b(?! (?:cream|rink))|frozen (?:lake|river|pond)",
            r"(?:[掉落陷沉](?:下|进|到)?(?:去|了|冰|水|里))|through the ice|broke and|went in\b|fell in",
        ),
        (
            r"[江河湖塘池渠海水]里?|\b(?:river|lake|pond|pool|sea|canal|water|swim\w*|deep end)\b",
            r"扑腾|沉下去|挣扎|[飘漂浮]着个?一?个?人(?!家)|里.{0,6}喊?救命|went under|going under(?! the)|face down"
            r"|(?:shout|scream|call|wav)ing for help(?! with)",
        ),
    ),
    Danger.VIOLENCE: ((r"[抄举亮挥拔掏攥提捅].{0,3}刀", r"[人男女]|他|两口子|家伙"),),
    Danger.FUMES: (
        (
            r"煤?炉子?(?!渣)|烤火|炭[火盆]|火盆|烧[炭煤]|煤球|蜂窝煤|煤烟|煤毒|coal(?! (?:dust|price|plant))|charcoal"
            r"|brazier|(?:wood|pellet) stove|stove (?:was|is|has been) (?:on|lit|burning)",
            rf"{_SICK}|{_SENSELESS}|中毒了",
        ),
    ),
    Danger.GAS: (
        (ROTTEN_EGGS, rf"灶|stove|cooker|{INDOORS}|{_SICK}|{_SENSELESS}"),
        # A stench that nobody can name, indoors, and somebody is unwell: gas is smelt before it is known.
        (STRANGE_INDOORS, rf"{_SICK}|{SICK_OF_SMELL}"),
        (  # 漏气 is often misspelt; the hiss tells
            r"[呲嘶滋咝哧]{1,2}|丝丝|hissing",
            r"[煤燃然化没漏楼露][气汽]|煤器|漏器|灶|\b(?:gas|stove|cooker)\b",
        ),
        # 没气了 may be 煤气 misspelt; right after who fainted it is that they do not breathe.
        (r"[楼露娄搂][气汽]了|漏汽|[漏露楼]器|煤器|(?<!晕倒)(?<!晕倒了)(?<!晕倒了[，, ])没气了", r"味|[呛臭晕]|头疼"),
    ),
    Danger.FIRE: (
        (
            r"烟(?![味头灰囱酒花道])|\bsmoke\b|\bfire\b(?! (?:station|exit|escape|engine|truck|hydrant|brigade|door"
            r"|lane|alarm|drill|safety))",
            rf"{CANNOT_GET_OUT}|出不了门",
        ),
        (r"电[动瓶]车|充电|电池|e-?bike", r"(?:烧|[一轰].{0,3})着了|爆了|up in flames"),
    ),
    Danger.COLLAPSE: (
        (r"[雪冰](?![雹箱柜棍淇])", r"砸[破到伤中着在了]|埋.{0,3}(?:[人我车房]|孩)"),
        (
            r"\b(?:snow|icicles?|ice)\b",
            r"(?:snow|icicles?|ice)(?: has| just)* (?:fell|fallen|slid|dropped|came|crashed).{0,20}\b(?:on|onto"
            r"|buried) (?:an?|my|our|two|some\w*|people|him|her|the (?:car|market))\b"
            r"|brought.{0,20}down",
        ),
    ),
    Danger.CHILD: (
        (
            rf"{CHILD}|\b{EN_CHILD}\b",
            r"(?:[翻爬吊挂悬探站骑坐卡]|身子).{0,8}(?:阳台|栏杆|护栏|窗|楼顶|防盗).{0,4}外|(?:阳台|栏杆|护栏"
            r"|窗).{0,4}外.{0,5}[吊挂悬站趴爬]"
            r"|(?:阳台|栏杆|护栏|窗户?)外[边面头]?.{0,4}[哭抓]|\bdangling|wrong side of|hanging (?:on |over |from "
            r"|off )?(?:the )?outside|outside the (?:railing|balcony|window)",
        ),
    ),
    Danger.MISSING: (
        (
            rf"{KIN}|[娃孙]|\b(?:{EN_KIN}|nephew|niece|little one)\b(?!'s)",
            r"没影|跟丢|弄丢|不见人|[转回眨扭][头身眼].{0,4}(?:没|不见)|lost (?:him|her|them) (?:at|in|near|on|by"
            r"|here|just)"
            r"|can(?:'?t|not) (?:find|see) (?:him|her|them)|separated from (?:us|me)|turned (?:a?round|away|my back)"
            r"|(?:\bis|\bwas|'s) (?:lost|gone|missing)\b(?! (?:his|her|a|the|to|for|on|with))|ran off",
        ),
    ),
    Danger.ILLNESS: (
        (KIN, r"怎么[叫喊拍摇推].{0,2}[都也][不没]有?(?:醒|应|反应|动|答|声)"),
        (_DOWN, _SENSELESS),
        (
            _POISON,
            rf"{_SICK}|泻|迷糊|胡话|不认.{{0,2}}人|沫|(?<!was )confused|know who|talking nonsense|\bsick\b(?! of)",
        ),
        (
            _POISON,
            r"(?:误[喝吃服食]|[喝吃吞咽][了下进])|喝了|drank|drunk|swallow\w*|took (?:some |the )?(?:rat )?(?:poison"
            r"|pesticide)",
        ),
        (
            r"[吃喝][了完错]|\bate\b|drank|\btook\b",
            r"迷糊|胡话|不认.{0,2}人|抽|吐个不停|stop (?:vomiting|throwing)|白沫|(?<!was )confused|know who"
            r"|talking nonsense|\bsick\b(?! of)",
        ),
        (
            r"全家|一家|[几多\d两二三四五六七八九十]个?[人口]|whole family|all of us|everyone who ate",
            r"[都在直又]吐(?![槽苦])|上吐下泻|vomiting|throwing up",
        ),
        (
            r"撞.?[了上到]|翻(?:了|车|沟|到|进)|相撞|追尾|\b(?:crash\w*(?! barrier)|collided|collision)\b",
            r"(?:人|司机|老人|孩子).{0,6}(?:伤(?!人)|血|不动|没动静|出不来)|\b(?:hurt|injured|bleeding|trapped"
            r"|not moving)\b",
        ),
        (
            r"\b(?:fell|fallen|dropped|fall)\b",
            r"(?:from|off|out of) (?:the |a |our )?(?:\w+ )?(?:floor|storey|window|scaffold\w*|roof|balcony|crane)",
        ),
    ),
}
