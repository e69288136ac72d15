"""What people are called without their surname, or by it alone: 二狗子, 满囤他们家, 网格员小丽, 老王头. 小李 alone
names nobody.

It is only likely to be a name, so who wrote it is asked. Each pattern stands with the letters without which it cannot
match.
"""

from __future__ import annotations

from domain.given_names import FIRST_LETTERS, OTHER_LETTERS, SURE_LETTERS
from domain.hearing.cue_index import Cue
from domain.name_parts import (
    AFTER_NAMES,
    BEGINS,
    EDGE,
    GIVEN_TWO,
    NO_OFFICE,
    NO_PLACE,
    NO_WORD,
    NOT_OF_EVERY_DAY,
    SURE_OF_TWO,
    SURNAME,
)

# A look-ahead to the first letters comes first: most positions of a text are skipped by it.
BESIDE = (
    r"(?=[隔楼对邻房租东西南北前后])(?:隔壁|楼[上下]|对[门面过]|邻居|房东|房主|租户|租客|[东西南北]边|[前后][院排楼])"
    r"(?:的|那个|那家)?"
)
OF_WORK = (
    r"(?=[网保环清物门收抄管司师护大快电水维楼组队班工中社干协辅民])"
    r"(?:网格员|保安|保洁员?|环卫工人?|清洁工|物业(?:经理|管家|客服)?|门卫|收费员|抄表员|管家|司机|师傅|护士|大夫|快递员"
    r"|电工|水工|维修工|楼长|组长|队长|班长|工人|中介|社区工作人员|干事|协管员?|辅警|民警)"
)
# Surnames that begin few words of every day.
COMMON = (
    "王李张刘陈杨赵黄周吴徐孙胡朱郭马罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛潘杜戴夏钟汪姜范姚谭邹熊郝崔"
)
EVERY_DAY = (
    r"(?!高[兴明]|安[全然]|平安|梅花|桂花|荣华|金[银石]|万[一全]|龙[门飞]|江[水河]|黄[金河土]|白[云银]"
    r"|石[头油木]|常[青年])"
)
BEGINS_NICKNAME = "(?=[二三四大狗铁栓毛臭满有来得进招癞瘸])"
NICKNAME = (
    r"(?:[二三]狗子?|狗[蛋剩娃]|铁[蛋柱牛]|[二三四大]丫头?|[二三四]妮子?|[二三]柱子?|栓[柱子]|[二三]牛子?|[二三四]娃子?"
    r"|毛蛋|臭蛋|[二三]蛋子?|[二三][愣麻赖楞]子|[二三]胖子?|大[柱壮牛毛勇强军]子?|满[囤仓堂]|有[财根福]|来[喜福]|得[水福]|进财"
    r"|招[弟娣财]|癞子|瘸子)"
)
BEGINS_GIVEN = f"(?=[{SURE_OF_TWO}{FIRST_LETTERS}])"
# 刘老二, 王二麻子: by their rank or looks, after the surname. 老大爷 is no rank.
BY_RANK = (
    r"(?:老[二三四五六七八九幺](?![样套路])|老大(?![爷娘妈哥姐叔伯嫂夫声的远多小难粗难家量批])"
    r"|(?:[大二三四])?(?:麻子|癞子|瘸子|秃子|胖子|愣子|歪嘴|疤子|赖子))"
)
AT_HOME = r"(?=[他她]们?家|[他她][爸妈爹娘媳]|媳妇|家[的把里养扔那又也天堆盖门院老总占在烧往后前旁])"

PATTERNS = (
    # 二狗子家的猪圈, 满囤又来扔了
    Cue(rf"{BEGINS_NICKNAME}(?:{BEGINS}|(?<=头))({NICKNAME})(?={AFTER_NAMES}|[家他她]|叔|婶|嫂|哥|姐)"),
    # 建军他们家
    Cue(rf"{BEGINS_GIVEN}{BEGINS}({NO_WORD}{NOT_OF_EVERY_DAY}{GIVEN_TWO}){AT_HOME}"),
    # 隔壁翠花嫂子
    Cue(rf"{BESIDE}({NO_WORD}{NOT_OF_EVERY_DAY}{GIVEN_TWO})(?=[叔婶哥姐嫂伯爷]|大[爷娘妈叔婶哥姐嫂])"),
    # 房东高峰不退押金
    Cue(rf"{BESIDE}({NO_OFFICE}{EVERY_DAY}(?:{SURNAME}|高)[{SURE_LETTERS}{OTHER_LETTERS}]{NO_PLACE})(?={AFTER_NAMES})"),
    # 网格员小丽
    Cue(rf"(?:{OF_WORK}|{BESIDE})([小阿][{SURE_LETTERS}])(?={AFTER_NAMES}|[每很扫态]|{EDGE})"),
    # 王二麻子
    Cue(rf"(?<![老小一这那下上每本])([{COMMON}]{BY_RANK})(?![路街巷村面粉]|火锅|烧烤|小吃)"),
    # 老王头家
    Cue(rf"(老[{COMMON}](?:头子?|婆子?))(?![发顶疼部])"),
)
