"""Finds the names of people in words: by what introduces them, by what follows them, and where they may be some.

A cue that only introduces names is enough; after (
    "我是"
) there must be a name and nothing else. What is only likely to be
a name is asked of who wrote it, and hidden until they say that it is none.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

Span = tuple[int, int]

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴"
    "夏钟汪田任姜范方石姚谭廖邹熊"
    "金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦"
    "申尤毕聂焦向柳邢骆岳齐梅莫"
    "庄辛管祝左涂谷祁耿牟卜路詹关苗凌费纪靳盛童欧甄项曲裴覃霍房娄甘耶付肖闫窦柴单柯阮桂宫符鲍佟卞尚冷古车楼桑邬宁"
    "谈隋喻宗匡巩楚尉褚迟屈"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許葉蘇盧蔣賈譚陸錢湯龔魯紀顧鍾"
)
COMPOUND_SURNAMES = (
    "欧阳|上官|司马|诸葛|皇甫|尉迟|慕容|令狐|夏侯|司徒|东方|独孤|南宫|长孙|宇文|公孙|端木|轩辕|"
    "百里|呼延|申屠|淳于|澹台|单于|歐陽|諸葛"
)
NEVER_GIVEN = (
    "的了是在不我你他她它们这那哪什么怎昨今近没就也都与及把被对从到给让已曾再又还只其"
    "此因所个住租某买卖说请问吗呢吧啊县镇乡村室号第去至上下很最您"
)
NOT_NAMES = (
    "安[徽全置心排装康顺]|常[住年客常务规]|程[序度]|单[位亲身元]|邓州|方[便案面向法式]"
    "|高[中一二三层校新龄度速铁考档空低于压温兴]"
    "|关[于心注系键闭]|贵|韩国|何[时况必处]|胡[同乱]|江[苏西南北东城边滨]|金[色融店额属]|康复|雷锋|林[业场区地]"
    "|柳[州河]|龙[头]|陆续"
    "|路[过人边口灯面段程]|马[上路]|毛[坯病]|房[东主屋子产租]|宁[波愿夏可]|牛奶|钱[款]|秦皇|任[何务]|石[家油材]"
    "|苏[州北]|孙[子女]|唐[山]|田地"
    "|万[分般家达科国通一元]|王府|温[州馨度暖]|文[明化物件]|武[汉警]|夏[天季]|向[你您有政贵上]|项目|谢谢|徐[州汇]"
    "|许[多久可]|严[重格禁]"
    "|尤其|于[今昨近上本去是此前]|曾经|张[家贴]|郑[州重]|周[边围末口一二三四五六日]|施工|时|白[天领色山]|陈[述旧]"
    "|董事|范围|付[款费了]|管[理委道网]"
    "|曾[多向于被在是几数有]|安[宁静危康稳抚]|迟[迟早到]|凌晨|宁[静可夏]|关[怀注闭系]|费[用力劲时]"
    "|高[质血压级档官管手价额额峰]|白[血色条癜]|钱[财转]|任课|冷[眼漠风]|符合|辛[勤苦]|尚[未有在且无数不]"
    "|何[年三沟关]"
    "|齐[心抓]|严[查惩厉]|管一|赖账|付出|毛[胚坯]|楼[盘梯间层]|黄[牛昏赌毒]|周[旋转期]|龙头|车速|查实|同[意样]"
    "|金[麦山]|乔迁|应[该当急]|常[态见年]|明[显确天]|路[建人口灯]|连[续锁]|池|强[制烈]|成[立为功]|平[时安]"
    "|原[来因]"
    "|杜绝|钟[点头楼表]|杨[树梅柳絮]|李子|丁[字点]|苏[宁打]|张[口嘴数望扬]|王[牌者八法]|陈年|胡[说闹]|姜汤|吴江"
    "|冯唐|孟子|贺[卡信]|秦岭|韩式|罗列|郑重|孙辈|赵体|谭咏|范[例文本]|彭湃|唐[突装]|梁[柱上]|宋体|乔装|郭外"
    "|鲁|沈阳|盛|申[请诉报]|石|辛苦|阳光|章|左[右邻边手侧面]|祝|黄[河金色石山]|童|车[主位辆库]|楼[上下道房主长]|宫"
    "|古[城镇]|冷[水气]|桂林|谈"
    "|通化|易[燃]|成[都年]|齐[全]|顾[客]|史上|梅河|兰[州]|洪水|曲|季[度节]|欧洲|东方[红]|长春|梁山|广"
)
GIVEN = rf"(?:(?![{NEVER_GIVEN}]|家住|联系|电话|手机|身份)[\u3400-\u9fff])"
SURNAME = rf"(?!{NOT_NAMES})(?:{COMPOUND_SURNAMES}|[{SURNAMES}])"
STOP = r"(?=[\s,。.、;:!?()…—\-0-9\"'”’]|\Z|家住|住在|今年|现年|电话|手机|联系|身份证)"
GOES_ON = r"(?=[A-Za-z住的是在男女我想要系为因向于和与现来反投举])"
WITH_DOTS = r"[\u3400-\u9fff]{2,10}(?:[·•・][\u3400-\u9fff]{1,10}){1,3}"
ENDS = rf"(?:{STOP}|{GOES_ON})"
ONE_OF_MORE = rf"{SURNAME}{GIVEN}{{1,2}}(?=、)(?:、{SURNAME}{GIVEN}{{1,2}}(?![\u3400-\u9fff])){{1,5}}"
CERTAIN = rf"{WITH_DOTS}|{ONE_OF_MORE}|{SURNAME}{GIVEN}{{2}}{ENDS}|{SURNAME}{GIVEN}{ENDS}|{SURNAME}{GIVEN}{{1,2}}"
LIKELY = rf"{WITH_DOTS}{STOP}|{SURNAME}{GIVEN}{{0,1}}(?![人区园城店院校站局厂部队员户]){GIVEN}{STOP}"
NO_NAME = (
    r"(?!(?i:and|from|i|living|resident|of|the|in|at|my|we|here|a|an|with|who|this|is|am|on|to|for|not|please|very"
    r"|staying"
    r"|senior|citizen|indian|chinese|retired|disabled|owner|student|secretary|president|really|sorry|street|road"
    r"|but|so)\b)"
)
CAPITAL = rf"{NO_NAME}[A-Z][A-Za-z'’.-]{{0,30}}"
SMALL = rf"{NO_NAME}[a-z][a-z'’-]{{1,30}}"
LATIN = rf"(?![A-Z][\u3400-\u9fff]){CAPITAL}(?: {CAPITAL}){{0,3}}|{SMALL}(?: {SMALL})?(?![A-Za-z])"
ROLES = "业主|居民|住户|租户|村民|市民|家长|商户|户主|学生|职工|员工|老师|教师|医生|群众"
NAMED = (
    re.compile(
        r"(?=[我本名姓联投反举申报诉署落签cfimnrsCFIMNRSıİſ])"  # spares trying every alternative everywhere
        r"(?:(?:我|本人)的?(?:名字|姓名|名)?叫做?|(?:我|本人)的?(?:名字|姓名)[是为:]?|(?<![\u3400-\u9fff])名字[:是叫]"
        r"|(?:姓名|联系人|投诉人|反映人|举报人|申请人|报修人|诉求人|署名|落款|签名)[:是为叫 ]"
        r"|(?i:\bmy (?:full )?name(?:['’]s| is|:)|(?<![A-Za-z] )\b(?:full )?name ?[:=]|\bcontact person ?[:=]"
        r"|\b(?:i am|i['’]m) called|\b(?:regards|sincerely),))"
        rf"[\s:]{{0,2}}({CERTAIN}|{LATIN})"
    ),
    re.compile(rf"(?:我(?:就)?[是系]|本人[是系:]?)\s?({LIKELY})"),
    re.compile(rf"(?:我|本人)(?:就)?[是系][^,。\n]{{0,15}}?(?:{ROLES})(?:代表)?\s?({LIKELY})"),
    re.compile(rf"(?:我|本人|免贵)姓({COMPOUND_SURNAMES}|[{SURNAMES}])"),
    re.compile(
        rf"(?i:\bi am|\bi['’]m|\bmyself) ({CAPITAL}(?: {CAPITAL}){{1,3}}"
        rf"|{CAPITAL}(?=[,.!]|\Z| from\b| here\b| living\b))"
    ),
    re.compile(rf"(?i:\bthis is) ({CAPITAL}(?: {CAPITAL}){{0,3}})(?= (?:here|speaking|calling|from)\b)"),
)

# Who is named beside the writer, and in what course.
# Surnames that are also words of every day count only where a name is announced: 叫, 是, 姓名：.
SURE_SURNAME = rf"(?![向于楼车房]){SURNAME}"
NO_OFFICE = (
    r"(?!.(?:书记|市长|县长|镇长|局长|校长|所长|站长|院长|主任|女士|先生|小姐|阿姨|阿婆|大妈|大爷|大叔|大姐|大哥"
    r"|警官|老师|师傅|医生|经理|老板))"
)
LAST = rf"(?![家老户人等们先阿叔奶爷伯婶嫂被本装修吵打占骂偷养堆拆]){GIVEN}"
AFTER_NAMES = (
    r"(?=[^\u4e00-\u9fff]|\Z|[的在住是说称和与跟及或把被来去要想有家等也都就又已从给因为向反投举报求咨询问打骂偷占"
    r"拆堆养开租买卖修不没无先女老大同阿叔奶爷他她这那出今昨前后将让叫请摔病死受还每经之原现拒辱恶蛮乱违私擅霸侵欠闯绕装弄答抽烧丢走失患瘫二两三店早摊同"
    r"负]"
    r"|联系|电话|手机|身份|同志|师傅|态度|推[诿卸]|威胁|强行|故意|天天|一直|一再|总是|带[人着]|收取|体罚|长期|至今"
    r"|纠集|接待)"
)
NO_PLACE = r"(?![路街巷村镇乡县区园苑府城桥湖河庄屯寨湾楼店院站校厂局])"
WHOLE_NAME = rf"{NO_OFFICE}{SURE_SURNAME}{GIVEN}{LAST}{NO_PLACE}"  # of three letters
SHORT_NAME = rf"{NO_OFFICE}{SURE_SURNAME}{LAST}{NO_PLACE}"
BOUNDED = rf"{WHOLE_NAME}{AFTER_NAMES}|{SHORT_NAME}{AFTER_NAMES}|{WITH_DOTS}"
NAME = rf"(?:{BOUNDED}|{WHOLE_NAME})"
ANNOUNCED = rf"(?:{SURNAME}{GIVEN}{LAST}{AFTER_NAMES}|{SURNAME}{LAST}{AFTER_NAMES}|{SURNAME}{GIVEN}{LAST}|{WITH_DOTS})"
IS = r"(?:叫做?|是|为|[:：])"
KIN = (
    r"爸爸?|父亲|老爸|妈妈?|母亲|老妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|老公|丈夫|爱人|老婆|妻子|媳妇|老伴|儿子|女儿"
    r"|儿媳妇?|女婿|闺女|孩子|小孩|娃|哥哥?|姐姐?"
    r"|弟弟?|妹妹?|叔叔?|伯伯|伯父|舅舅?|姑姑|姑妈|姨妈?|岳父|岳母|公公|婆婆|孙子|孙女|外孙女?|侄子|侄女|外甥女?"
    r"|表[哥弟姐妹]|堂[哥弟姐妹]|嫂子|姐夫|妹夫|父母|双胞胎|老人家|老爷子|老太爷"
)
ROLE = (
    r"联系人|联络人|户主|住户|业主|房东|房主|租户|租客|租房人|居民|村民|邻居|患者|病人|家属|家长|当事人|车主|店主"
    r"|户名|学生|同学|同事|朋友|室友|战友|收件人|产权人|伤者|死者|逝者|受害人|事主"
    r"|市民|群众|网友|投诉人|反映人|举报人|报修人|来电人|求助人|申请人|委托人|代理人|监护人|残疾人|低保户|低保对象"
    r"|贫困户|五保户|特困户|特困人员|退役军人|退伍军人|老兵|老党员|志愿者|独居老人|孤寡老人|失独老人|空巢老人|老人"
    r"|老太太?|老汉|老大爷|本人姓名|姓名|签名|署名|落款"
)
AFTER = (
    r"老人|大爷|大妈|大叔|大婶|大娘|大哥|大姐|大嫂|阿姨|叔叔|奶奶|爷爷|伯伯|婆婆|先生|女士|小姐|同志|师傅|老师"
    r"|医生|护士|大夫|教授|同学|小朋友|老汉|老太太?|夫妇|夫妻|夫妻俩|一家(?![^\W]*[店馆])|全家|家里|等人"
    r"|[二两三四五几]人|本人|父子|母子|父女|母女|兄弟|姐妹"
    r"|(?:的|家的)(?:电话|手机|身份证|联系方式|电话号码|儿子|女儿|父亲|母亲|妻子|丈夫|爱人)|[(（](?:男|女|业主"
    r"|住户|居民|村民|租户|身份证|电话|手机|[0-9]{2}岁)|[，,]?\s?(?:男|女)[，,]|[，,]?[今现]?年?[0-9]{2}岁"
)
REPORTS = (
    r"(?:反映|反应|投诉|来电|来访|来信|致电|咨询|举报|求助|报修|打电话|要求|希望|诉称|称|说|家住|住在|住|家门口"
    r"|家的|家里|向|的诉求)"
)
BEGINS = (
    r"(?:(?<![\u4e00-\u9fff])|(?<=[的了和与跟给对向被把是有在让叫找请替帮由从说问为及村区号楼家室户组街里旁边面院"
    r"着过]))"
)
OTHERS = (
    re.compile(
        rf"(?=[我俺咱邻同朋隔楼房亲他她])(?:我|俺|咱|邻居|同事|朋友|隔壁|楼上|楼下|房东|亲戚|他|她)(?:们|家|的|自己"
        rf"|那个|这个)*(?:{KIN})(?:的?名字|名)?"
        rf"(?:{IS}\s?({ANNOUNCED})|[，,]?\s?({NAME}))"
    ),
    re.compile(
        rf"(?=[本鄙]|我[叫是])(?:本人|鄙人|我叫|我是)[:：,，]?\s?({NAME})(?=反映|投诉|来|在|住|家|想|要|于|从|因"
        rf"|的(?:电话|手机))"
    ),
    re.compile(
        rf"(?:我们?|俺|本人|这里)(?:就|家)?[是系在]?[^，。,.!！?？;；\n]{{1,16}}?(?:的|号楼?|栋|单元|室|组|户主?"
        rf"|代表)\s?"
        rf"({SURNAME}{GIVEN}{LAST}|{SURNAME}{LAST})(?![\u4e00-\u9fff]|[0-9])"
    ),
    re.compile(
        rf"(?=[市群网联住业房租居村邻患病家当车店户学同朋室战收产伤死逝受事投反举报来求申委代监残低贫五特退老志独孤"
        rf"失空本姓签署落])"
        rf"(?:{ROLE})(?:的?名字|名)?(?:{IS}\s?({ANNOUNCED})|\s?({BOUNDED}))"
    ),
    re.compile(
        rf"(?:[0-9](?:号|室|栋|户|楼|单元|房|房间|组|排)?|隔壁|楼上|楼下|对门|对面|[东西南北]边|旁边"
        rf"|隔壁邻居)的?({NAME})"
        rf"(?=家(?![园苑属庭])|他家|一家|夫妇|夫妻)"
    ),
    re.compile(rf"{BEGINS}({WHOLE_NAME}|{SHORT_NAME})(?={AFTER})"),
    re.compile(rf"(?:^|[\s,，。、;；:：!！?？])({WHOLE_NAME})(?={REPORTS})", re.MULTILINE),
    re.compile(
        rf"(?<![大呼喊哭惨尖嚎])(?:名叫|叫做|名为|名字(?:是|叫|[:：])?|叫)({NAME})(?=的|[,，。、;；:：\s(（]|\Z|在"
        rf"|今年|住|家)"
    ),
    re.compile(
        rf"(?i:\bmy (?:son|daughter|wife|husband|father|mother|dad|mum|mom|brother|sister|neighbou?r|friend"
        rf"|colleague|landlord|tenant|grand(?:ma|pa|mother|father|son|daughter)|uncle|aunt|child|kid|baby))"
        rf"(?i:,| is| called| named| is called)? ({CAPITAL}(?: {CAPITAL}){{0,2}})"
    ),
    re.compile(
        rf"(?i:\b(?:contact|contact person|owner|tenant|landlord|neighbou?r|called|named|patient|caller|mr|mrs|ms"
        rf"|miss|dr|uncle|auntie|aunty|granny|grandpa|resident|call))[.:]? ({CAPITAL}(?: {CAPITAL}){{1,2}})"
    ),
)
# A pattern can only match where one of these letters occurs: so most texts skip most patterns.
NEEDED = (
    (frozenset("叫名人款eE"), NAMED[0]),
    (frozenset("我本"), NAMED[1]),
    (frozenset("我本"), NAMED[2]),
    (frozenset("我本免"), NAMED[3]),
    (frozenset("mM"), NAMED[4]),
    (frozenset("tT"), NAMED[5]),
    (frozenset("我俺咱邻同朋隔楼房亲他她"), OTHERS[0]),
    (frozenset("我本鄙"), OTHERS[1]),
    (frozenset("我俺本这"), OTHERS[2]),
    (frozenset("人户主东客民众居者属长生学事友名兵员太汉爷款"), OTHERS[3]),
    (frozenset("家夫"), OTHERS[4]),
    (frozenset("夫授人爷妈叔婶娘哥姐嫂姨奶伯婆生士志傅师学友汉太妇妻家子女弟妹男岁证话机式"), OTHERS[5]),
    (frozenset("映应诉来电话询报助修要希称说住家向"), OTHERS[6]),
    (frozenset("叫名"), OTHERS[7]),
    (frozenset("mM"), OTHERS[8]),
    (frozenset("cCoOtTlLnNpPmMdDuUaAgGrR"), OTHERS[9]),
)


def spans(plain: str) -> Iterator[Span]:
    """Where the words surely name somebody."""
    letters = frozenset(plain)
    for needed, pattern in NEEDED:
        if letters & needed:
            yield from (match.span(match.lastindex or 0) for match in pattern.finditer(plain))


def looks_like_name(name: str) -> bool:
    """Whether a nickname may be somebody's name: a surname and letters that are given, or Latin letters."""
    return FULL_NAME.fullmatch(name.strip()) is not None


FULL_NAME = re.compile(
    rf"{SURNAME}{GIVEN}{{1,2}}|{SURNAME}(?:先生|女士|小姐|阿姨|老师|师傅|[一-鿿]姐|[一-鿿]哥)|[老小阿]{SURNAME}"
    rf"|{WITH_DOTS}|[A-Za-z][A-Za-z .'-]*"
)


def mark_of(name: str) -> str:
    """Four digits that stand for a name where its letters may not be written: in the token of a button."""
    return f"{zlib.crc32(name.encode()) & 0xFFFF:04x}"
