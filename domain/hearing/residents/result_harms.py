"""Recognises words about a result that tell of a wrong by those who came: somebody hurt or insulted, money taken.

What they tell is for coordinators alone. Words about a result are said of those who worked on it, so that a blow
counts here without its doer: 把我爸撞了.
"""

from __future__ import annotations

import re

LONGEST_READ = 400  # letters
_KIN = (
    r"(?:我|俺|咱|老人|孩子|小孩|娃|邻居|路人|行人|老太|老头|大爷|大妈|大娘|奶奶|爷爷"
    r"|爸|妈|爹|娘|老伴|老公|老婆|媳妇|儿子|闺女|女儿|孙)"
)
_BLOW = (
    r"(?<![没未不别])(?:撞|打(?!扫|理|通|开|点|印|电|好|满|分|招呼|眼|湿|水|孔|药|个|五|5|差|算|听|动|交道)"
    r"|推(?!平|走|车|土|荐|给|来|脱|诿|迟|开)|踹|踢(?!皮球)"
    r"|骂|砸|轧|碾|绊(?!脚)|烫|揍|扇|殴|辱骂|恐吓|威胁|吓唬|伤)"
)
_SUM = (
    r"(?:钱|红包|好处|贿|礼(?!貌|拜)|烟(?!味|雾|道)|酒(?!店)|[一二两三四五六七八九十百千万几\d]+(?:来|多)?(?:块|元|万))"
)
_STAFF = (
    r"(?:[局处科所站队镇组校]长|书记|主任|领导|干部|师傅|工人"
    r"|司机|队员|城管|环卫|电工|水工|他们|她们|你们|来的人|工作人员|的人)"
)
# Each with an example.
CUES = (
    (rf"(?:把|将|对)(?:{_KIN}|人(?!行))[^,，。]{{0,6}}?{_BLOW}", "把我爷爷撞了"),
    (rf"{_BLOW}(?:了|着|伤|倒|到|坏)*(?:人(?!行)|{_KIN})(?!的?(?:电话|手机))", "推了我媳妇一下"),
    (rf"{_KIN}[^,，。]{{0,4}}(?:被|叫|让|给)(?!我)[^,，。]{{0,6}}?{_BLOW}", "孩子让车刮倒撞伤了"),
    (
        rf"{_STAFF}[^,，。]{{0,6}}?(?<![没未不])(?:收|拿|要|索)(?:了|过|走|着)?[^,，。]{{0,8}}?{_SUM}",
        "所长拿了商户的钱",
    ),
    (
        rf"{_STAFF}[^,，。]{{0,6}}?(?<![没未不])(?:收|要|索)(?:了|走|过)(?:我们?|俺)?[一二两三四五六七八九十百千万几\d]{{1,6}}(?=$|[\W_])",
        "师傅要了六十",
    ),
    (r"(?<![没未不])收(?:了|过)?[^,，。]{0,6}?(?:红包|好处|黑钱|贿)", "收了人家红包"),
    (
        rf"(?:给|塞|送|递)(?:了|过)?{_STAFF}[^,，。]{{0,4}}?{_SUM}|(?:给|塞|送)(?:了|过)?[^,，。]{{0,6}}?{_SUM}[^,，。]{{0,3}}?才",
        "塞给他们一百块才修",
    ),
    (
        r"\b(?:hit|pushed|shoved|beat|punched|kicked|cursed|swore at|insulted|threatened|ran over|injured|hurt"
        r"|knocked (?:down|over)) (?:me|us|my (?:mother|mum|mom|father|dad|son|daughter|wife|husband|kid|child"
        r"|neighbou?r|grand\w+)|an? (?:old|child|woman|man))\b",
        "the driver pushed my mother",
    ),
    (
        r"\b(?:shout|yell|scream|curs|spit|spat|swor|swear|throw|threw|laugh)\w*(?: \w+){0,3} (?:at|on)"
        r" (?:me|us|my \w+|an? (?:old|child|woman|man))\b"
        r"|\bcalled (?:me|us|my \w+) (?:an? |the )?(?:\w+ )?(?:names|stupid|idiots?|liars?"
        r"|fools?|pigs?|dogs?|bitch|dumb)\b|\b(?:verbally abus|abus)(?:ed|ive to) (?:me|us|my)\b",
        "the man yelled at my mother",
    ),
    (
        r"\b(?:asked|demanded|charged|wanted|forced|told)(?: (?:me|us|my \w+))?"
        r" (?:for |to (?:pay|give) (?:him |her |them )?)"
        r"(?:some |extra |a |more |any )*(?:money|cash|bribes?|tips?|red envelopes?|\d+|cigarettes?)\b",
        "they asked me for cash",
    ),
    (
        r"\b(?:took|taken|takes|wanted|accepted) (?:a |the |our |my )?(?:bribes?|money|cash|red envelopes?)\b"
        r"|\b(?:paid|gave|slipped) (?:them|him|her|the \w+) .{0,20}?(?:money|yuan|cash|\d)",
        "i gave them 200 yuan",
    ),
)
# Somebody was told what to say: "逼我点满意". The service itself asks for a rating, and presses nobody.
TOLD_WHAT_TO_SAY = re.compile(
    r"(?<!没人)(?<!没有人)(?<!没谁)(?:让|叫|求|逼|催|非要|硬要|强迫|要求)(?:着)?(?:我|俺|咱)们?(?!说[,，:： ]|说就)"
    r"[^,，。]{0,6}?(?:(?:点|打|给|评|选|写|填|签)[^,，。]{0,4}?(?:好评|满意|满分|五星|5星|五分|高分|解决|字)"
    r"|(?:说|讲|回|承认)[^,，。]{0,4}?(?:解决|好|修|清|满意|完|办结|处理))"
    r"|\b(?:asked|told|made|forced|begged|pressured) (?:me|us) (?:to |into )?"
    r"(?:say|sign|write|give|rate|click|press|tap)"
)
# Somebody was hurt, beside words that it is done: "好了，我奶奶摔了一跤". Beside a "no" it tells what is not done.
_HURT = re.compile(rf"{_KIN}[^,，。]{{0,6}}?(?<![没未不])(?:摔|磕|绊|崴|划|扎|烫)(?:了|倒|伤|破|坏|断|着)")
_HARM = re.compile("|".join(f"(?:{pattern})" for pattern, _ in CUES))


def tells_of_harm(text: str, *, done: bool = False) -> bool:
    """`done`: the words also say that a result holds."""
    read = text[:LONGEST_READ].casefold()
    return _HARM.search(read) is not None or (done and _HURT.search(read) is not None)
