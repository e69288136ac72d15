"""What is likely a name by what stands beside it: who is to be called back, pointed at, at whose house, at the end."""

from __future__ import annotations

import re

from domain.announced_names import DATE, MORPHEMES, NOT_CALLED, OPENS, PHONE
from domain.given_names import OTHER_LETTERS, SURE_LETTERS
from domain.hearing.cue_index import Cue
from domain.name_parts import (
    AFTER_NAMES,
    ANY_SURNAME,
    BEGINS,
    BY_GIVEN,
    EDGE,
    GIVEN,
    GIVEN_TWO,
    KIN,
    LAST,
    NO_OFFICE,
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

NO_BRAND = (
    r"(?!周大[福生]|周[生六]|李宁|李锦|张亮|张小泉|张一元|杨国福|杨铭宇|王守义|王老吉|王致和|王麻子|马应龙|白象|鲁花"
    r"|吴裕|金龙鱼|金利来|金六福|陈克明|康师|雷锋|东方|关公|孔子|孟子|包公|孙中山|钱才)"
)
SHORT = (
    rf"{NO_OFFICE}{NO_BRAND}{SURE_SURNAME}[{SURE_LETTERS}{OTHER_LETTERS}]{NO_PLACE}"  # of two letters, by the second
)
AT_HOME = (
    r"(?=(?:他|的)?家(?!园|属|具|居|佳|小区|常|苑|桥|庭|电|家|装)|院[后前内里墙子边]|屋|门[口前]|房[前后]|宅"
    r"|地[头里]|大棚|果园|菜园|鱼塘|承包|收\Z|转\Z|[)）]|\Z)"
)
NO_ADVERB = r"(?![向于曾应同都明强严普祝温单任关安相经连时项]|何时|任何|常|陆续|高度|白天|万)"
# Of two or three letters, the second as given names have it; with a boundary on either side.
NO_END = (
    r"(?!.?.[路街巷村镇乡县市区园苑府城桥湖河庄屯寨湾溪站弯线色水社院楼店厂局所队期组庙专树坟馆斗浜棚坞坝岗江]"
    r"|.{1,2}(?:大道|大桥|大厦|大街|公司|小区|家园|[大小]?药[房店]|广场|超市|医院|专卖))"
)
NO_TWICE = (
    r"(?!天天|刚刚|常常|慢慢|渐渐|好好|偷偷|时时|日日|年年|处处|人人|家家|白白|急急|往往|多多|仅仅|月月|早早|爸爸"
    r"|妈妈|奶奶|爷爷|叔叔|哥哥|姐姐|弟弟|妹妹|舅舅|姑姑|宝宝|娃娃|大大|明明)"
)
LONG = rf"{NO_OFFICE}{NO_BRAND}{NO_END}{SURE_SURNAME}{GIVEN}{LAST}{NO_PLACE}"
SHORT_OR_LONG = (
    rf"(?!路)(?:{LONG}|{NO_OFFICE}{NO_BRAND}{NO_END}{SURE_SURNAME}[{SURE_LETTERS}{OTHER_LETTERS}]{NO_PLACE})"
)

PATTERNS = (
    # 我们四个 泰山 黄河 江山
    Cue(
        rf"(?:我们|咱们?|俺们?|他们|她们)(?:[俩仨]|[二两三四五六七八]个)人?[\s:：]{{1,2}}({GIVEN}{{2,3}}(?:"
        rf"[\s、]{GIVEN}{{2,3}}){{1,7}}){EDGE}"
    ),
    # 反映人 高兴
    Cue(rf"(?:反映|投诉|报修|来电|申请|举报|求助|联系|代办|委托|上报|记录|监护|写信|来访|证明)人\s({ROUGH}){EDGE}"),
    # ——田甜 6栋
    Cue(rf"(?:——|--)\s?({SHORT_OR_LONG})(?=[\s(（])"),
    # 被田野打伤
    Cue(rf"被({NO_OFFICE}{SURNAME}{GIVEN}?{LAST}{NO_PLACE})(?=[打骂砍撞咬推踹欺骗抓])"),
    # 登记一下 金水生
    Cue(rf"(?:登记(?:一下)?|记一?下|记我|记我名字吧?|实名|名字|上报|填表|登记人|人名)[:\s]{{1,2}}({ROUGH}){EDGE}"),
    # 修车的 常威 占道
    Cue(rf"的\s({ROUGH})(?=\s)"),
    # 女儿朵朵，孙子 小月
    Cue(
        rf"(?:{KIN}|[大二三小]宝)叫?[\s,，]?({NO_TWICE}([\u4e00-\u9fff])\2|小[{SURE_LETTERS}{OTHER_LETTERS}]"
        rf"|(?<=\s){NO_WORD}[{SURE_LETTERS}{OTHER_LETTERS}]{{2}})(?={AFTER_NAMES})",
        beside="[儿女孩孙娃妹弟宝]",
    ),
    # 刘备 关羽 张飞三兄弟
    Cue(
        rf"(?:^|[\s,，。:：])((?:{SHORT_OR_LONG}[\s、]){{2,6}}{SHORT_OR_LONG})(?={AFTER_NAMES}|[三四五]兄弟)",
        re.MULTILINE,
    ),
    # 陈 晓 住3号楼
    Cue(rf"(?:^|[\s,，。])([{SURNAMES}] {GIVEN})(?= (?:住|反映|男|女|电话|1[3-9]))", re.MULTILINE),
    # 被王强打了
    Cue(rf"(?:被|投诉|举报|和|跟|与|由|让|替|帮|问|打给|给)({SHORT_OR_LONG})(?={AFTER_NAMES})"),
    # 是王强打的
    Cue(
        rf"(?:(?<![但于可还只像算要凡倒])是|还有\s?(?![张段车房路连时]))({SHORT_OR_LONG})(?=打的"
        rf"|[打骂偷占搞干弄养家也和、]|他们"
        rf"|[\s,，。]|\Z)"
    ),
    # 三组王强占地
    Cue(rf"(?:[村里楼家头边组0-9院栋号室元幢座层户]的|[村组])({SHORT_OR_LONG})(?={AFTER_NAMES})"),
    # 就是王强 占道
    Cue(rf"(?:就是?|那个|有个|姓.的?)[\s,，]?(?![管关])({SHORT_OR_LONG})(?={AFTER_NAMES})"),
    # 王强半夜唱歌
    Cue(
        rf"(?:^|[\s。;；:：!！?？])({SHORT_OR_LONG})(?={AFTER_NAMES})",
        re.MULTILINE,
        beside=f"[{SURE_LETTERS}{OTHER_LETTERS}]",
    ),
    # ，王强，
    Cue(rf"(?:[,，]|\A(?=[\u4e00-\u9fff]{{2,3}}[,，]))({SHORT_OR_LONG})(?=[,，。！!\s]|\Z)"),
    # 王强家门口
    Cue(rf"{BEGINS}({SHORT_OR_LONG})(?=家(?:门口|楼|里|院|屋|的|盖|没|漏)|他(?:媳妇|老婆|妈|爸|爹|儿子))"),
    # (找王强)
    Cue(rf"[(（](?:找)?({SHORT_OR_LONG})收?[)）]"),
    # 301 王强
    Cue(rf"[0-9室][\s,，]{{0,2}}(?![万余])({SHORT_OR_LONG})(?=\s|[,，]|反映|\Z)"),
    # 女儿王小雨丢了
    Cue(rf"(?:{KIN})(?!童)({SHORT_OR_LONG})(?={AFTER_NAMES}|[上早晚今昨])"),
    # 那个王有福家
    Cue(
        rf"(?:就是?|[那这]个|[那这]位|有[个位]|[东西南北村]头)(?:叫|的)?[\s,，]?(?![管关])({WHOLE_NAME})(?=家"
        rf"|{AFTER_NAMES})"
    ),
    # 请回复王强
    Cue(
        rf"(?:回复|找|回电|回个?电话给?|[回打]给|给|联系|转告|通知|致电|告诉|转交?给?|交给|问"
        rf"|@)(?:一?下)?[:\s]?(?!钱)({WHOLE_NAME}|{SHORT}"
        rf"|{BY_GIVEN})(?={EDGE}|谢谢|就|即可|主任|经理|老师|的|也|都|没|不|他|她)"
    ),
    # 市民高峰来电
    Cue(
        rf"(?:市民|[业房车]主|居民|村民|[住租]户|群众|[电访映诉]人|网友"
        rf"|家长){NO_ADVERB}({ANY_SURNAME}{GIVEN}?{LAST})(?=来电|致电|来访|来信|打来"
        rf"|打电话来)"
    ),
    # 我是常年 住西街
    Cue(rf"(?:^|[\s,，。!])(?:我|俺|本人)(?:就)?是({ROUGH})(?=[\s,，。!]|\Z|住|家住)", re.MULTILINE),
    # 李家庄王强院后
    Cue(
        rf"(?<=[庄村屯沟寨堡组号栋楼室元园苑里区街巷路边湾营铺头洼坪坡坳冲岭河桥塘井台店场岗\s])(?!路)("
        rf"{NO_OFFICE}{SURE_SURNAME}{GIVEN}"
        rf"{LAST}|{NO_OFFICE}{SURE_SURNAME}[{SURE_LETTERS}{OTHER_LETTERS}]"
        rf"|{BY_GIVEN}){AT_HOME}",
        beside="[家收转院屋门房宅地大果菜鱼承)]",
    ),
    # 我家王强，我家子轩
    Cue(rf"[我俺咱](?:们)?家(?:的)?({WHOLE_NAME}|{SHORT_OR_LONG}|{NO_WORD}{GIVEN_TWO})(?={AFTER_NAMES})"),
    # 翠花婶
    Cue(rf"{BEGINS}({NO_WORD}{GIVEN_TWO})(?=[叔婶哥姐嫂伯爷]|大[爷娘妈叔婶哥姐嫂])"),
    # 店主叫小马哥
    Cue(
        rf"(?:{KIN}|{ROLE}|[他她人的员工安师医头娘主长理介机]|姑娘"
        rf"|小伙子?)名?叫{OPENS}({NOT_CALLED}{GIVEN}{{2,4}}){EDGE}"
    ),
    # 女儿欣怡
    Cue(
        rf"(?:^|[\s,，。的家我俺咱他她])(?:{KIN})({NO_WORD}{GIVEN_TWO}|小[{SURE_LETTERS}])(?={AFTER_NAMES})",
        re.MULTILINE,
    ),
    # 谢谢。王强
    Cue(rf"[\s。.!！？?]({NO_OFFICE}{SURNAME}{GIVEN}?{LAST}{NO_PLACE})(?={DATE})"),
    # 13800001234 王强
    Cue(rf"[0-9]{{7}}[\s,，、:(（]{{1,2}}({NO_OFFICE}{SURNAME}{GIVEN}?{LAST}{NO_PLACE}){EDGE}"),
    # 高峰 13800001234
    Cue(rf"(?:^|[\s,，。;；:、(])({ROUGH}){PHONE}", re.MULTILINE),
    # 卓玛家的
    Cue(
        rf"(?:{BEGINS}|(?<=邻居)|(?<=那个))((?!扎西德勒|格桑花"
        rf"|达瓦孜)[\u4e00-\u9fff]?(?:{MORPHEMES})[\u4e00-\u9fff]{{0,2}}?)(?={EDGE}|家的|家[漏门没里楼]"
        rf"|[说在把被打住摆卖开]|反映)",
        re.MULTILINE,
    ),
    # 高文静 (given letters alone)
    Cue(rf"{BEGINS}({NO_OFFICE}{SURE_SURNAME}{GIVEN_TWO}{NO_PLACE}){EDGE}", beside=f"[{SURE_LETTERS}]"),
    # 转告安然
    Cue(rf"(?:转告|回复|回电|电话给|交给|@)[:\s]?({ROUGH}){EDGE}"),
    # 找你们单位的白云飞
    Cue(rf"(?:(?:找|联系)[^\s,，。]{{0,8}}的|的就?是)({SURNAME}{GIVEN}{LAST}{NO_PLACE}|{BY_GIVEN}){EDGE}"),
    # 给石头回电
    Cue(
        rf"(?:给(?=[\u4e00-\u9fff]{{2,3}}回[个电复话])"
        rf"|找(?=[\u4e00-\u9fff]{{2,3}}[,，。\s]{{0,3}}[他她]))({ROUGH})(?=回|[,，。\s他她])"
    ),
    # 卖菜的梅香占道
    Cue(
        rf"[卖开养做收送看扫修种管干跑搞打][\u4e00-\u9fff]{{1,3}}的({NO_OFFICE}{SURNAME}{GIVEN}?{LAST}{NO_PLACE}"
        rf"|{BY_GIVEN})(?={AFTER_NAMES})"
    ),
    # 齐心家楼上
    Cue(rf"(?<=[\s0-9楼号栋室元村组])({ROUGH})家(?=[楼门院屋后隔旁对])"),
    # 402 曲静 at the end
    Cue(rf"[0-9室号栋楼]\s{{1,3}}((?![路楼]){SURNAME}{GIVEN}?{LAST}{NO_PLACE}|{BY_GIVEN})\Z"),
    # (家长 王强)
    Cue(rf"[(（](?:找|联系)?\s?((?![左房楼高]){SURNAME}{GIVEN}?{LAST})(?=[)）])"),
    # 我是王强的邻居
    Cue(rf"我是({ROUGH})(?=他?[爸妈]|的?(?:{KIN}|邻居|同事|朋友|室友|同学|律师)|媳妇|老婆|老公|家长|家的)"),
    # 我跟我对门林秀芳都没水
    Cue(
        rf"(?:对[门面]|隔壁|邻居|楼[上下]|[前后][院排]|同桌|室友)(?:的|那个|就?是)?({NO_BRAND}{NO_END}{NO_OFFICE}{SURE_SURNAME}"
        rf"(?:{GIVEN}[{SURE_LETTERS}]|[{SURE_LETTERS}{OTHER_LETTERS}]{{2}}){NO_PLACE})(?={AFTER_NAMES})"
    ),
    # 曹阿妹
    Cue(rf"(?:{BEGINS}|(?<=是))({SURE_SURNAME}阿[{SURE_LETTERS}{OTHER_LETTERS}])(?={AFTER_NAMES})"),
    # 就写 梁静吧
    Cue(
        rf"(?:写|署|留|填|记|登记)(?:上|成|个|我|名)?(?:的?名字?)?[\s:：,，]{{0,2}}({SHORT_OR_LONG}|{BY_GIVEN})"
        rf"(?=吧|就行|就好|就可以|好了|得了)"
    ),
    # 我常年喜
    Cue(
        rf"[我俺](?<![\u4e00-\u9fff].)(?=[\u4e00-\u9fff]{{3}}(?:[\s,，。!！]|\Z))"
        rf"({NO_PERSON}{ANY_SURNAME}{GIVEN}[{SURE_LETTERS}{OTHER_LETTERS}])"
    ),
    # 白天明家厨房漏水
    Cue(
        rf"(?:^|[\s,，。;；!！?？])(?!党和)({NO_PERSON}{ANY_SURNAME}{GIVEN}[{SURE_LETTERS}{OTHER_LETTERS}]{NO_PLACE})"
        rf"(?=家(?:厨房|厕所|卫生间|阳台|空调|水管|马桶|窗户|装修|漏|养|的|门口|楼[上下]|天天|半夜))",
        re.MULTILINE,
    ),
    # 单小兵
    Cue(
        rf"(?:{BEGINS}"
        rf"|(?<=[个那是]))({NO_PERSON}{ANY_SURNAME}小(?![学生区])[{SURE_LETTERS}{OTHER_LETTERS}]{NO_PLACE})(?="
        rf"{AFTER_NAMES}"
        rf"|[收推踢])"
    ),
    # 有个叫卫东的
    Cue(rf"(?:有个|有人|那个|这个|一个|个)叫({NOT_CALLED}{GIVEN}{{2,3}})的"),
)
