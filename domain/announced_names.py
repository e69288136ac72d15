"""What surely announces or marks a name whatever its letters: 我叫, 姓名：, a signature, a pair, letters set apart.

Each pattern stands with the letters without which it cannot match, so that most texts skip most patterns.
"""

from __future__ import annotations

import re

from domain.given_names import OTHER_LETTERS, SURE_LETTERS
from domain.hearing.cue_index import Cue
from domain.name_parts import (
    AFTER_NAMES,
    ANY_SURNAME,
    BOUNDED,
    BY_GIVEN,
    EDGE,
    GIVEN,
    GIVEN_TWO,
    KIN,
    LAST,
    NO_PERSON,
    NO_PLACE,
    NO_WORD,
    ROLE,
    ROUGH,
    SURE_SURNAME,
    SURNAME,
    SURNAMES,
    WHOLE_NAME,
)

# What is called and is no name: 我叫不动, 我叫物业来, 他叫人打我.
NOT_CALLED = (
    r"(?!什么|[先声啥来去上几谁师车外救警物保修快滴出开客律管负领帮孩医护喊苦嚣骂停卖醒唤板价号好屈冤走回做得着过不了"
    r"家人公公社小区]"
    r"|大家|老公|老婆|老板|邻居|搬家|拖车|代驾|维修|社区|声音|工人|清洁|环卫|城管|消防|[0-9])"
)
CALLED = r"(?:叫做?|名叫|大名叫?|真名[是叫]?|全名[是叫]?|本名[是叫]?|学名[是叫]?|小名叫?|名字(?:就?[是叫]|[为:]))"
LOOSE = r"(?:(?![的了不我你他她它们这那哪什么吗呢吧啊请住]|家住|今年|电话|手机|联系|身份)[\u3400-\u9fff])"
OPENS = r"[\s:,“\"'‘「]{0,2}"
UNKNOWN = (
    r"(?!保密|匿名|不详|不便|不愿|没有|未|无|略|同上|暂|业主|居民|市民|住户|群众|村民|已|见|请|电话|住址|地址|身份"
    r"|性别|年龄)"
)
OF_FORMS = r"(?:姓名|名字|真名|全名|本名|称呼|署名|签名|签字|落款)"
OF_PEOPLE = (
    r"(?:[\u4e00-\u9fff]人|户主|家长|学生|患者|业主|住户|居民|村民|租户|房东|车主|店主|法人|群众|代表|同学|邻居|会员"
    r"|户名|来电者|投诉者|反映者|作者)"
)
MORPHEMES = (
    "巴图|哈斯|额尔|宝力|腾格|阿木尔|恩和|那仁|特木|朝克|乌云|满都|扎提|克孜|古力|娜扎|班江|尔江|木江|拜尔|热娜|尔洪"
    "|托合|尼亚孜|玉素|卡德尔|尔肯|祖丽|"
    "帕丽|哈丽|哈尼|阿娜|阿孜|加措|嘉措|拉巴|普布|巴桑|贡布|多杰|旦增|旺久|达娃|"
    "阿米|米娜|买提江|马合木提|木合塔|艾尼|艾则|"
    "阿依|古丽|买买提|麦麦提|买合|吐尔|努尔|艾力|艾山|艾买|热合|阿不都|阿卜杜|阿迪力|帕提|帕尔|玛依|玛丽亚木|汗古"
    "|热依|依明|衣明|艾合|"
    "木合|塔尔|哈力|库尔班|肉孜|依布拉|依拉|沙迪克|沙塔尔|迪丽|热巴|热扎|米吉|吾甫|买尔|旦木|哈孜|居马|别克|江古|巴哈|"
    "扎西|卓玛|次仁|多吉|格桑|达瓦|尼玛|旺堆|旺姆|央金|拉姆|德吉|索朗|平措|顿珠|丹增|边巴|仁增|白玛|洛桑|曲珍|强巴"
    "|罗布|拉珍|才让|桑吉|"
    "巴特尔|其其格|格日|勒图|娜仁|斯琴|孟和|朝鲁|图雅|敖登|萨仁|那顺|其木格|布和|乌力吉|高娃|托娅|塔娜|苏日|通拉嘎"
    "|巴雅尔|宝音|毕力格|"
    "吉克|曲比|沙马|尔古|阿支|阿牛|伍呷|子呷|尔布|阿果|拉牛|日古|木果|阿呷|色布|尔哈|子日|伍各"
)
DATE = r"(?:\s{0,4}(?:敬上|叩上|拜上|上)?[\s。.,，!！谢]{0,6}(?:[0-9][0-9年月日号./\- ]{0,14})?[\s。.!！]{0,4}\Z)"
PHONE = (
    r"(?=[\s,，:：、(（]{0,3}(?:(?:联系)?(?:电话|手机|方式)号?码?|[Tt]el)?[\s:：是]{0,2}(?:1[3-9][0-9][0-9 -]{7,14}"
    r"|0[0-9]{2,3}-?[0-9]{7}))"
)
PAIR = r"(?=(?:[老小]?两口子?|夫妻|夫妇|[俩二两]人|俩|兄弟|兄妹|姐妹|姐弟|母女|母子|父子|父女|婆媳))"
OF_SEVERAL = rf"{NO_PERSON}{ANY_SURNAME}{GIVEN}?{LAST}"

WRITER = (
    # 何时了 这是我真名
    Cue(
        r"(?:^|[\s,，。!！])(?![这那])([\u3400-\u9fff]{2,4})[\s,，]{1,2}(?:这|那)?[才就]?是我的?(?:真名|本名|大名|全名|名字|姓名)",
        re.MULTILINE,
    ),
    # 我叫平安
    Cue(
        rf"(?:(?:(?<![让被给替为跟和])(?:我|俺)|本人|在下|鄙人)(?:就|的|也|可|便|呢|啊"
        rf"|这[边里])?[\s,，]?{CALLED}[个作]?{OPENS}"
        rf"({NOT_CALLED}{LOOSE}{{2,4}}){EDGE}"
        rf"|(?:(?:我|俺)的?(?:大名|真名|全名|本名|名字|姓名|名)(?:就?[是叫]|[为:]"
        rf"|就叫){OPENS})({NOT_CALLED}{LOOSE}{{2,4}}){EDGE})"
    ),
    # 我姓钱，单名一个多
    Cue(rf"(?:我|本人|免贵|俺)姓[{SURNAMES}][,，、\s]{{0,2}}(?:单?名字?|叫)[是叫]?\s?({GIVEN}{{1,2}}){EDGE}"),
)
FORM = (
    # 姓名：时光
    Cue(rf"{OF_FORMS}[】\])）]?\s?[:=】\])）/|(]\s{{0,2}}({UNKNOWN}{LOOSE}{{2,4}}){EDGE}"),
    # 户主：高原
    Cue(rf"{OF_PEOPLE}[】\])）]?\s?[:=】\])）/|(]\s{{0,2}}({ROUGH}){EDGE}"),
    # 全名曹大海
    Cue(rf"(?:全名|真名|本名|学名|大名(?!鼎))(?!单)(?:就?[是叫]|[为:])?\s?({SURE_SURNAME}{GIVEN}{LAST}|{ROUGH}{EDGE})"),
)
OTHERS = (
    # 老板叫何大旺
    Cue(
        rf"(?:{KIN}|{ROLE}|他|她|老板娘?|老师|师傅|教练|经理|中介|司机|医生|护士|主任|工头|那个?人|这个?人|有个|有人"
        rf"|一个|[这那]个)(?:的)?(?:名字|大名|全名)?(?:叫做?"
        rf"|名叫|[是为]叫)"
        rf"{OPENS}({NOT_CALLED}(?:{ROUGH}|{GIVEN_TWO}){EDGE}|{NO_WORD}{GIVEN_TWO}(?=的)|{NO_WORD}(?:{GIVEN_TWO}"
        rf"|[{OTHER_LETTERS}{SURE_LETTERS}]{{2}}{EDGE}){AFTER_NAMES}|{SURE_SURNAME}{GIVEN}{LAST})"
    ),
    # 孩子奶奶杜桂香
    Cue(
        rf"(?:的|孩子?|娃娃?|小孩|宝宝|学生|[我俺咱他她你]们?家?)他?(?:{KIN}){{1,2}}[，,]?\s?({WHOLE_NAME}|{BOUNDED}"
        rf"|{BY_GIVEN}(?={AFTER_NAMES}))"
    ),
    # 我闺女雨欣
    Cue(
        rf"(?:[我俺咱]们?家?(?:的|那个?)?(?:{KIN})|小[女儿]|犬子|爱[女子])({NO_WORD}{GIVEN_TWO}{EDGE}"
        rf"|{NO_WORD}[{SURE_LETTERS}][{SURE_LETTERS}然])"
    ),
    # 我家小子何子豪
    Cue(
        rf"[我俺咱](?:们)?家?(?:的|那个?)?(?:{KIN})({ANY_SURNAME}[{OTHER_LETTERS}子小]"
        rf"[轩涵萱梓豪琪怡妍欣悦晨睿泽宇昊浩]){NO_PLACE}"
    ),
    # 白雪 女 33岁
    Cue(
        rf"(?:^|[\s,，。;；:：、(（])({NO_PERSON}{ANY_SURNAME}{GIVEN}?{LAST})"
        rf"(?=[\s,，、(（]{{1,2}}(?:男|女)(?:性|士)?[\s,，、)）.。0-9岁]"
        rf"|[\s,，、(（]{{1,3}}(?:今年)?[0-9]{{2}} ?(?:周?岁|了)"
        rf"|[\s,，(（]{{1,3}}身份证)",
        re.MULTILINE,
    ),
    # 王强 13800001234
    Cue(rf"(?:^|[\s,，。;；:：、(（])((?!.(?:女士|先生|小姐|阿姨|师傅)){SURNAME}{GIVEN}?{LAST}){PHONE}", re.MULTILINE),
)
SURNAME_TOLD = (
    # 电工小周周海涛
    Cue(
        rf"[小老]([{SURNAMES}])[\s,，]?((?:\1)(?!(?<=高)[兴明]|(?<=马)[上路])(?:{GIVEN}[{SURE_LETTERS}{OTHER_LETTERS}]"
        rf"|[{SURE_LETTERS}]))"
    ),
    # 姓龙的 龙小飞
    Cue(rf"姓([{SURNAMES}成花应])的?(?:[\u4e00-\u9fff])?[\s,，]{{0,2}}((?:\1){GIVEN}?{LAST}){EDGE}"),
    # 登记的名字是向阳花
    Cue(rf"名字(?:就?[是叫])\s?({UNKNOWN}{NOT_CALLED}(?:{ROUGH}|{GIVEN_TWO})){EDGE}"),
    # (家长 高原)
    Cue(rf"[(](?:{ROLE}|{KIN})[\s:]?({ROUGH})(?=[)])"),
    # 两个孩子：王强、王敏
    Cue(
        rf"(?:夫妻|两口子?|兄弟|姐妹|[二两三四五六几]个?(?:工人|孩子|学生|人|老人|邻居|工友|业主|住户|同事|家长|姐妹"
        rf"|兄弟|村民|女儿|儿子|娃))[俩仨]?"
        rf"(?:分别)?(?:叫|是|姓.|[:\s]){{1,3}}({OF_SEVERAL}(?:[\s、,，和]{{1,3}}{OF_SEVERAL}){{1,8}}){EDGE}"
    ),
)
SIGNED = (
    # —— 方磊
    Cue(
        rf"(?:[—–―]|--|~~|此致|敬礼|盼复|叩谢|(?:^|\n)[\-~])[\s!！。,，:：]{{0,4}}((?:{ROUGH}"
        rf"|{NO_WORD}{GIVEN_TWO}))(?={DATE})"
    ),
    # 石建国敬上
    Cue(rf"[\s。.!！,，]({ROUGH})(?=\s?(?:敬上|叩上|拜上|泣求|叩首|敬启|谨上))"),
    # 署名 方磊
    Cue(rf"(?:姓名|署名|签名|落款|签字)\s?({ROUGH}){EDGE}"),
)
APART = (
    # 张 小 兵
    Cue(
        rf"(?:^|(?<=[\s,，。:：;；我是叫人名(（])) ?([{SURNAMES}][ ._*]{{1,2}}{GIVEN}[ ._*]{{1,2}}{GIVEN})(?="
        rf"[^\u3400-\u9fff]|\Z)",
        re.MULTILINE,
    ),
    # 姓名：李 磊
    Cue(
        rf"(?:我 ?[是叫]?|本人|姓名|联系人|户主|[业房]主|反映人"
        rf"|投诉人)[\s:：]{{0,2}}([{SURNAMES}][ ._*]{{1,2}}{GIVEN})(?=[^\u3400-\u9fff]|\Z)"
    ),
)
TOGETHER = (
    # 王强王敏夫妻
    Cue(rf"({SURE_SURNAME}{GIVEN}?{LAST}[和与跟、\s]?{SURE_SURNAME}{GIVEN}?{LAST}){PAIR}", re.MULTILINE),
    # 我们俩 高山 于海
    Cue(
        rf"(?:我们|咱们?|俺们?|他们|她们)(?:就是|[是有])?(?:[俩仨]|[二两三四五六七八九几]个?(?:人|家|户|位|老人|工友"
        rf"|同学|邻居)?)(?:[是叫]"
        rf"|分别[是叫])?[\s:：,，(（]{{1,2}}"
        rf"({OF_SEVERAL}(?:[\s、,，和]{{1,3}}{OF_SEVERAL}){{1,8}}){EDGE}"
    ),
)
MINORITY = Cue(
    rf"(?=[{MORPHEMES.replace('|', '')}])((?:{MORPHEMES}){{2,3}}[\u4e00-\u9fff]?)(?=[^\u3400-\u9fff]|\Z"
    rf"|[在的家说住是来反投被把和])"
)
MINORITY_OF_WRITER = Cue(
    rf"(?:我[是叫]|俺[是叫]|本人|联系人|业主|住户|邻居)\s?([\u4e00-\u9fff]?(?:{MORPHEMES})[\u4e00-\u9fff]{{0,2}}){EDGE}"
)

PATTERNS = (
    WRITER[0],
    WRITER[1],
    WRITER[2],
    FORM[0],
    FORM[1],
    FORM[2],
    OTHERS[0],
    OTHERS[1],
    OTHERS[2],
    OTHERS[3],
    OTHERS[4],
    OTHERS[5],
    SIGNED[0],
    SIGNED[1],
    SIGNED[2],
    APART[0],
    APART[1],
    SURNAME_TOLD[0],
    SURNAME_TOLD[1],
    SURNAME_TOLD[2],
    SURNAME_TOLD[3],
    SURNAME_TOLD[4],
    TOGETHER[0],
    TOGETHER[1],
    MINORITY,
    MINORITY_OF_WRITER,
)
