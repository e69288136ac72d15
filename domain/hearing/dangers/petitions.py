"""Words of somebody who says that they will petition, go to Beijing, block a road or gather (上访, 堵路, 拉横幅).

No danger, but coordinators have to know, and the person should hear from a person. What others do, what is asked and
what is past are no such words.
"""

from __future__ import annotations

import re

LONGEST = 120  # letters
WE = r"(?:我|俺|咱|大家|全村|全小区|乡亲|老少|业主|居民|我家|一家|[几\d一二两三四五六七八九]+[十百]?号?多?人)"
THREATS = re.compile(
    r"(?=[上进去到奔跑找要就只准打组逼集一接继再越我俺咱大全乡老业居几\d二三四五六七八九会把来iw])(?:"
    # 再不管我就去北京上访
    r"(?:上|进|去|到|奔|跑|找)(?:趟|一趟)?(?:北京|京城|京里|省里|省城|省委|市里|市委|中央|国务院|国家信访局|信访局"
    r"|信访办)"
    r"(?!的)(?!.{0,4}(?:路|上学|看病|旅游|打工|出差|开会|坐车|的?(?:高铁|火车|飞机|车票|航班|大巴|车|公交))).{0,8}"
    r"(?:上访|告|反映|讨|说理|找|要个?说法|评理|闹|跪|静坐|$|[\s,。!])"
    r"|进京|(?:去|要|就|只能|只好|准备|打算|组织|逼我|逼着|集体|一起|接着|继续|再)(?:集体|一起|去|逐级|越级)?上访"
    r"|越级(?:上访|反映|告)"
    # 我们去堵路、拉横幅
    rf"|{WE}.{{0,10}}(?:去|要|就|会|来|把|准备|打算|只好|只能).{{0,6}}(?:堵(?:了|上|住|死)?.{{0,6}}(?:路|门|大门|桥"
    rf"|口|车)|拦(?:车|路|国道))"
    r"|(?:去|要|就|会|把|准备|打算).{0,6}堵(?:了|上|住|死)?.{0,4}(?:国道|省道|大门|政府|县委|镇政府|马路|公路)"
    rf"|(?:去|要|就|会|来|准备|打算|{WE}).{{0,8}}(?:拉|挂|打|扯)(?:个|条|起|上)?(?:大)?(?:横幅|条幅|标语)"
    rf"|(?:去|要|就|会|准备|打算).{{0,10}}(?:静坐|游行|集会|下跪|堵门|围(?:了|住|堵)?(?:政府|你们|县委|镇政府|单位"
    rf"|大楼))"
    r"|\b(?:i|we)(?:'ll| will|'m| am|'re| are|'d| would)?.{0,24}\b(?:petition (?:the|in|to)|go(?:ing)? to beijing"
    r"|block(?:ing)? the"
    r" (?:road|street|gate|bridge|highway|entrance)|banners? (?:in front|outside|at)|(?:put|hang|unroll)\w* (?:up "
    r"|out )?(?:a |our )?banners?"
    r"|sit(?:ting)?[- ]in|protest\w*|demonstrat\w+|march (?:on|to)|take (?:it|this) to (?:beijing|the province"
    r"|the provincial)))",
    re.IGNORECASE,
)
# Nobody says that they will.
NOT_MEANT = re.compile(
    r"(?:不想|不愿|不会|没想|不是(?:要|想)|别|不要|不用|没有?)(?:再|去|让我们?)?(?:越级|集体)?(?:上访|闹|堵|拉横幅)"
    r"|(?:怎么|咋|如何|哪里?|在哪).{0,6}(?:上访|信访)|信访(?:局|办).{0,6}(?:电话|地址|几点|在哪|怎么走|上班)"
    r"|(?:去年|以前|之前|上次|上个?月|那年|曾经?|当年).{0,10}(?:上访|去过|堵过|告过)|上访(?:过"
    r"|了[一两三四五六七八九十\d几好多]+)"
    r"|\b(?:don'?t|do not|won'?t|not going to|how (?:do|can)|where)\b.{0,20}\b(?:petition|beijing|block|protest)",
    re.IGNORECASE,
)
WOULD = re.compile(
    r"再不|去|要是|如果|不然|否则|不.{0,8}(?:就|我)|就|只能|只好|逼|我[要去]|我们[要去]|明天|下周|准备|打算|一起"
    r"|等着|非得|大不了"
    r"|\b(?:if|unless|otherwise|will|'ll|going|next|tomorrow|or)\b",
    re.IGNORECASE,
)


def ends_in_threat(words: str) -> bool:
    """The same of a complaint of any length, in which it stands at the end."""
    return threatens(words[-LONGEST:])


def threatens(words: str) -> bool:
    """Whether somebody says that they will petition higher up, gather, or block a road or a gate."""
    if len(words) > LONGEST:
        return False
    return bool(THREATS.search(words) and WOULD.search(words)) and not NOT_MEANT.search(words)
