"""Hides people's identity from departments: numbers, plates, addresses and names become asterisks.

Rules find letters and digits in the text as it is, so nothing else of it changes. If in doubt, a long number is masked;
case references (10 digits at most), dates, sums and house numbers stay. Every pattern is linear in the text, because
each message passes through all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

Span = tuple[int, int]
DIGITS_SHOWN = 3
MOST_REMEMBERED = 20_000
LONGEST_PHONE = 13  # digits, with 86 before it; a longer number is an identity card or a bank card


class _Plain(dict[int, str]):
    """Maps full-width, circled and decorated characters to plain ones, one for one, so that positions stay.

    Filled when a character is met: all of Unicode would take a hundred megabytes.
    """

    def __missing__(self, code: int) -> str:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        plain = unicodedata.normalize("NFKC", chr(code))
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


PLAIN = _Plain()

# Numbers. A run is digits with few separators between them; it is first reduced to digits, "-" and " ".
INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0f\u20e3"
RUN = re.compile(rf"[0-9]+(?:[ \t.\-_‐-―−·•・(){INVISIBLE}]{{1,4}}[0-9]+)*[Xx×]?")
S = "[- ]"
MOMENT = r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?!\d)"
LONG = rf"(?!{MOMENT})(?:\d{{12,17}}{S}\d{{3,4}}X?|\d{{11,}}X?)"
IDENTITY_CARD = (
    rf"[1-8](?:{S}?\d){{5}}{S}?(?:1{S}?[89]|2{S}?0)(?:{S}?\d){{2}}{S}?(?:0{S}?[1-9]|1{S}?[0-2])"
    rf"{S}?(?:0{S}?[1-9]|[12]{S}?\d|3{S}?[01])(?:{S}?\d){{3}}{S}?[\dX]"
    rf"|[1-8]\d{{5}}{S}\d{{6}}{S}\d{{3}}"
)
BANK_CARD = (
    rf"[3-69]\d{{3}}(?:{S}\d{{4}}){{2}}{S}\d{{3,7}}(?:{S}\d{{1,3}})?"
    rf"|[3-69]\d{{5}}{S}(?:\d{{9,13}}|\d{{6}}{S}\d{{3,6}}|\d{{3,4}}{S}\d{{3,4}}{S}\d{{3,6}})"
)
# How people group eleven digits; any grouping would take "18-5-2019 1230" for a telephone number.
MOBILE = (
    rf"(?:(?:00)?86{S}?)?(?:1{S}[3-9](?:{S}\d){{9}}|1[3-9](?:{S}\d\d){{4}}{S}\d"
    rf"|1[3-9]\d{S}(?:\d{{8}}|\d{{4}}{S}\d{{4}}|\d{{3}}{S}\d{{5}}|\d{{5}}{S}\d{{3}}|\d\d{S}\d{{6}}|\d{{6}}{S}\d\d"
    rf"|\d{{3}}{S}\d{{3}}{S}\d\d|\d\d{S}\d{{3}}{S}\d{{3}}|\d\d{S}\d\d{S}\d\d{S}\d\d)"
    rf"|(?!19\d\d{S}(?:19|20)\d\d)1[3-9]\d\d{S}(?:\d{{7}}|\d{{3}}{S}\d{{4}}|\d{{4}}{S}\d{{3}})"
    rf"|1[3-9]\d{{3}}{S}\d{{6}}|1[3-9]\d{{4}}{S}\d{{5}}|1[3-9]\d{{5}}{S}\d{{4}}|1[3-9]\d{{6}}{S}\d{{3}}"
    rf"|1{S}[3-9]\d\d{S}\d{{3}}{S}\d{{4}}|1{S}[3-9]\d{{9}}|1[3-9]{S}\d{{9}}|1[3-9]{S}\d{{4}}{S}\d{{5}})"
)
LANDLINE = (
    rf"(?:0\d{{2,3}}|(?:00)?86{S}?\d{{2,3}}){S}(?:\d{{7,8}}|\d{{3}}{S}\d{{4,5}}|\d{{4}}{S}\d{{3,4}})(?:-\d{{1,6}})?"
)
TELEPHONE = re.compile(rf"(?<!\d)(?:{MOBILE}|{LANDLINE}|1[3-9]\d{{9}}|0[1-9]\d{{8,10}})(?!\d)")
LOCAL = re.compile(
    r"(?:电话|手机|座机|联系方式|phone|tel)\D{0,6}\d{3,4}[- ]?\d{4}(?!\d)", re.IGNORECASE
)  # no area code
NUMBER = re.compile(rf"(?<!\d)(?:{LONG}|{IDENTITY_CARD}|{BANK_CARD}|{MOBILE}|{LANDLINE})(?!\d)")
SPOKEN_NUMBER = re.compile(r"[0-9零〇○一幺二两三四五六七八九壹贰叁肆伍陆柒捌玖]{11,}")

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
GAP = r"[ ·•・.\-_—]"
PLATE = re.compile(
    rf"(?<=[{PROVINCES}]){GAP}{{0,2}}[A-Za-z]{GAP}{{0,3}}"
    rf"(?:[A-Za-z0-9]{{4}}[挂学警港澳]|[A-Za-z0-9]{{5,6}}|[A-Za-z0-9](?:{GAP}?[A-Za-z0-9]){{4,5}})(?![A-Za-z0-9])"
)
MAIL = re.compile(r"(?<![\w.%+-])[A-Za-z0-9._%+-]+ ?@ ?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")

# Numbers and accounts that are recognised by the word before them only; group 1 is masked.
CUED = (
    re.compile(
        r"(?:电话|座机|手机|固话|联系方式|联系我|(?i:\b(?:tel|phone|telephone|mobile|landline|call me)\b))(?:号码?)?"
        r"[\s:.(]{0,3}(?:是|为|(?i:is|at|on|number|no)\b)?[\s:.(]{0,3}"
        r"(?!(?:19|20)\d\d-\d)(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d(?!\d))([0-9](?:[ -]?[0-9]){6,9})(?![0-9])"
    ),
    re.compile(
        r"(?=[微威企扣护pqvwPQVW])(?:微信|威信|企鹅|扣扣|护照|(?<![A-Za-z0-9@.])(?i:wechat|vx|wx|qq|passport))"
        r"(?:号码?|群|账号|帐号|(?i: ?(?:id|number|no\.?)))?"
        r"[\s:=]{0,3}(?:是|为|(?i:is)\b)?[\s:=]{0,3}((?=[A-Za-z_-]{0,19}[0-9])[A-Za-z0-9][A-Za-z0-9_-]{4,29})"
    ),
    re.compile(
        r"(?:微信号|(?:微信|(?<![A-Za-z0-9@.])(?i:wechat|vx|wx))(?:号|(?i: ?id))?(?: ?[:=]|(?<=id) is))"
        r" {0,2}([A-Za-z][A-Za-z0-9_-]{4,29})"
    ),
    re.compile(
        r"(?:车牌(?:号码?)?[是为:\s]{0,3}|(?i:\bplate(?: number| no\.?)?(?: is|:)?) {0,2})"
        r"([A-Z]{1,3}[ -]?(?=[A-Z -]{0,6}[0-9])[A-Z0-9][A-Z0-9 -]{2,9}[A-Z0-9])"
    ),
)

# Names. A cue that only introduces names is enough; after "我是" there must be a name and nothing else.
SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊"
    "金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢骆岳齐梅莫"
    "庄辛管祝左涂谷祁耿牟卜路詹关苗凌费纪靳盛童欧甄项曲裴覃霍房娄甘耶付肖闫窦柴单柯阮桂宫符鲍佟卞尚冷古车楼桑邬宁谈隋喻宗匡巩楚尉褚迟屈"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許葉蘇盧蔣賈譚陸錢湯龔魯紀顧鍾"
)
COMPOUND_SURNAMES = (
    "欧阳|上官|司马|诸葛|皇甫|尉迟|慕容|令狐|夏侯|司徒|东方|独孤|南宫|长孙|宇文|公孙|端木|轩辕|"
    "百里|呼延|申屠|淳于|澹台|单于|歐陽|諸葛"
)
NEVER_GIVEN = (
    "的了是在不我你他她它们这那哪什么怎昨今近没就也都与及把被对从到给让已曾再又还只其"
    "此因所个住租买卖说请问吗呢吧啊县镇乡村栋室号第去至上下本很最您"
)
NOT_NAMES = (
    "安[徽全置心排装康顺]|常[住年客常务规]|程[序度]|单[位亲身元]|邓州|方[便案面向法式]|高[中一二三层校新龄度速铁考档空低于压温兴]"
    "|关[于心注系键闭]|贵|韩国|何[时况必处]|胡[同乱]|江[苏西南北东城边滨]|金[色融店额属]|康复|雷锋|林[业场区地]|柳[州河]|龙[头]|陆续"
    "|路[过人边口灯面段]|马[上路]|毛[坯病]|房[东主屋子产租]|宁[波愿夏可]|牛奶|钱[款]|秦皇|任[何务]|石[家油材]|苏[州北]|孙[子女]|唐[山]|田地"
    "|万[分般家达科国通一元]|王府|温[州馨度暖]|文[明化物件]|武[汉警]|夏[天季]|向[你您有政贵上]|项目|谢谢|徐[州汇]|许[多久可]|严[重格禁]"
    "|尤其|于[今昨近上本去是此前]|曾经|张[家贴]|郑[州重]|周[边围末口一二三四五六日]|施工|时|白[天领色山]|陈[述旧]|董事|范围|付[款费了]|管[理委道网]"
    "|鲁|沈阳|盛|申[请诉报]|石|辛苦|阳光|章|左[右邻边]|祝|黄[河金色石山]|童|车[主位辆库]|楼[上下道房主长]|宫|古[城镇]|冷[水气]|桂林|谈"
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
    r"(?!(?i:and|from|i|living|resident|of|the|in|at|my|we|here|a|an|with|who|this|is|am|on|to|for|not|please|very|staying"
    r"|senior|citizen|indian|chinese|retired|disabled|owner|student|secretary|president|really|sorry|street|road|but|so)\b)"
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


# A pattern can only match where one of these letters occurs: so most texts skip most patterns.
DIGITS = frozenset("0123456789")
NEEDED_BY_PLATES = frozenset(PROVINCES)
CUES = (
    (DIGITS, CUED[0]),
    (DIGITS, CUED[1]),
    (frozenset("信wWvV"), CUED[2]),
    (frozenset("牌pP"), CUED[3]),
    (frozenset("叫名人款eE"), NAMED[0]),
    (frozenset("我本"), NAMED[1]),
    (frozenset("我本"), NAMED[2]),
    (frozenset("我本免"), NAMED[3]),
    (frozenset("mM"), NAMED[4]),
    (frozenset("tT"), NAMED[5]),
)


def mask(text: str, names: tuple[str, ...] = ()) -> str:
    """The text with all that identifies a person masked; `names` (two characters or more) are masked everywhere.

    Of a telephone number at most the first three digits stay, of a plate the province, of all else nothing.
    """
    plain = text.translate(PLAIN)
    hidden = bytearray(len(text))
    for start, end in _spans(plain, names):
        hidden[start:end] = b"\1" * (end - start)
    if not any(hidden):
        return text
    return "".join("*" if hide and letter.isalnum() else letter for letter, hide in zip(text, hidden, strict=True))


def has_telephone(text: str) -> bool:
    """Whether a text has a telephone number: a mobile one, one with an area code, or one after a word like "phone"."""
    plain = text.translate(PLAIN)
    runs = (_tidied(run)[0] for run in RUN.finditer(plain))
    return bool(LOCAL.search(plain)) or any(TELEPHONE.search(run) for run in runs)


def _spans(plain: str, names: tuple[str, ...]) -> Iterator[Span]:
    letters = frozenset(plain)
    yield from _numbers(plain)
    yield from _spoken_numbers(plain)
    if letters & NEEDED_BY_PLATES:
        yield from _plates(plain)
    if "@" in letters:
        yield from (match.span() for match in MAIL.finditer(plain))
    for needed, pattern in CUES:
        if letters & needed:
            yield from (match.span(1) for match in pattern.finditer(plain))
    if own := _own_names(names):
        yield from (match.span() for match in own.finditer(plain))


def _numbers(plain: str) -> Iterator[Span]:
    for run in RUN.finditer(plain):
        if run.end() - run.start() > LONGEST_PHONE - DIGITS_SHOWN:
            digits, places = _tidied(run)
            for match in NUMBER.finditer(digits):
                yield places[_first_hidden(match)], places[match.end() - 1] + 1


def _tidied(run: re.Match[str]) -> tuple[str, list[int]]:
    """A run with one "-" or " " between groups of digits, and the position of each character in the text."""
    tidy: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(run[0], run.start()):
        letter = letter if letter in "0123456789-" else "X" if letter in "Xx×" else " "
        if letter in "- " and tidy[-1] in "- ":
            tidy[-1] = " "
        else:
            tidy.append(letter)
            places.append(place)
    return "".join(tidy), places


def _first_hidden(number: re.Match[str]) -> int:
    """The position in a number from which it is masked."""
    digits = [place for place in range(*number.span()) if number.string[place].isalnum()]
    return digits[DIGITS_SHOWN if len(digits) <= LONGEST_PHONE else 0]


def _spoken_numbers(plain: str) -> Iterator[Span]:
    for match in SPOKEN_NUMBER.finditer(plain):
        if not match[0].isascii():
            yield match.start() + DIGITS_SHOWN, match.end()


def _plates(plain: str) -> Iterator[Span]:
    for match in PLATE.finditer(plain):
        if sum(letter.isdigit() for letter in match[0]) > 1:
            yield match.span()


@lru_cache(maxsize=1024)
def _own_names(names: tuple[str, ...]) -> re.Pattern[str] | None:
    plain = {name.translate(PLAIN).strip() for name in names}
    patterns = [_own_name(name) for name in sorted(plain, key=lambda name: (-len(name), name)) if len(name) > 1]
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else None


def _own_name(name: str) -> str:
    """A pattern for a name: a Latin one as a whole word, a Chinese one anywhere, with or without blanks inside."""
    if name.isascii():
        return rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])"
    return " ?".join(re.escape(letter) for letter in name if letter != " ")
