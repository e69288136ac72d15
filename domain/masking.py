"""Hides people's identity from departments: numbers, plates, addresses and names become asterisks.

Rules find letters and digits in the text as it is, so nothing else of it changes. If in doubt, a long number is masked;
case references (10 digits at most), dates, sums and house numbers stay. Every pattern is linear in the text, because
each message passes through all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from domain import person_names
from domain.hearing.cue_index import Cue, CueGroup
from domain.plain_letters import PLAIN, in_plain_letters

Span = tuple[int, int]
DIGITS_SHOWN = 3
LONGEST_PHONE = 13  # digits, with 86 before it; a longer number is an identity card or a bank card

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
SPOKEN_NUMBER = Cue(r"[0-9零〇○一幺二两三四五六七八九壹贰叁肆伍陆柒捌玖]{11,}")

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
GAP = r"[ ·•・.\-_—]"
PLATE = Cue(
    rf"(?<=[{PROVINCES}]){GAP}{{0,2}}[A-Za-z]{GAP}{{0,3}}"
    rf"(?:[A-Za-z0-9]{{4}}[挂学警港澳]|[A-Za-z0-9]{{5,6}}|[A-Za-z0-9](?:{GAP}?[A-Za-z0-9]){{4,5}})(?![A-Za-z0-9])"
)
MAIL = Cue(r"(?<![\w.%+-])[A-Za-z0-9._%+-]+ ?@ ?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")

# Numbers and accounts that are recognised by the word before them only; group 1 is masked.
CUED = CueGroup(
    (
        Cue(
            r"(?:电话|座机|手机|固话|联系方式|联系我|(?i:\b(?:tel|phone|telephone|mobile|landline|call me)\b))"
            r"(?:号码?)?"
            r"[\s:.(]{0,3}(?:是|为|(?i:is|at|on|number|no)\b)?[\s:.(]{0,3}"
            r"(?!(?:19|20)\d\d-\d)(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d(?!\d))([0-9](?:[ -]?[0-9]){6,9})(?![0-9])"
        ),
        Cue(
            r"(?=[微威企扣护pqvwPQVW])(?:微信|威信|企鹅|扣扣|护照|(?<![A-Za-z0-9@.])(?i:wechat|vx|wx|qq|passport))"
            r"(?:号码?|群|账号|帐号|(?i: ?(?:id|number|no\.?)))?"
            r"[\s:=]{0,3}(?:是|为|(?i:is)\b)?[\s:=]{0,3}((?=[A-Za-z_-]{0,19}[0-9])[A-Za-z0-9][A-Za-z0-9_-]{4,29})"
        ),
        Cue(
            r"(?:微信号|(?:微信|(?<![A-Za-z0-9@.])(?i:wechat|vx|wx))(?:号|(?i: ?id))?(?: ?[:=]|(?<=id) is))"
            r" {0,2}([A-Za-z][A-Za-z0-9_-]{4,29})"
        ),
        Cue(
            r"(?:车牌(?:号码?)?[是为:\s]{0,3}|(?i:\bplate(?: number| no\.?)?(?: is|:)?) {0,2})"
            r"([A-Z]{1,3}[ -]?(?=[A-Z -]{0,6}[0-9])[A-Z0-9][A-Z0-9 -]{2,9}[A-Z0-9])"
        ),
        # Who serves people is named by a number, too: 工号1024, 1024号保洁员. 灯杆编号 is that of a thing.
        Cue(
            r"(?:(?:工|职工|员工|工牌|工作证|警|胸牌?|执法证|证件|骑手|短)编?号码?"
            r"|\b(?i:(?:staff|employee|badge|officer) (?:id|number|no\.?)|badge|officer))"
            r"[\s:#]{0,3}(?:是|为|(?i:is)\b)?[\s:#]{0,2}([A-Za-z]{0,3}-?[0-9]{3,9})(?![0-9])"
        ),
        Cue(
            r"(?<![0-9])([0-9]{3,8})号"
            r"(?=的?(?:环卫工|保洁|保安|民警|辅警|协警|交警|协管|队员|护士|医生|司机|客服|收费员|骑手|网格员|员工))"
        ),
    )
)


def mask(text: str, names: tuple[str, ...] = ()) -> str:
    """The text with all that identifies a person masked; `names` (two characters or more) are masked everywhere.

    Of a telephone number at most the first three digits stay, of a plate the province, of all else nothing.
    """
    plain = in_plain_letters(text)
    hidden = bytearray(len(text))
    for start, end in _spans(plain, names):
        hidden[start:end] = b"\1" * (end - start)
    if not any(hidden):
        return text
    return "".join("*" if hide and letter.isalnum() else letter for letter, hide in zip(text, hidden, strict=True))


def has_telephone(text: str) -> bool:
    """Whether a text has a telephone number: a mobile one, one with an area code, or one after a word like "phone"."""
    plain = in_plain_letters(text)
    runs = (_tidied(run)[0] for run in RUN.finditer(plain))
    return bool(LOCAL.search(plain)) or any(TELEPHONE.search(run) for run in runs)


def _spans(plain: str, names: tuple[str, ...]) -> Iterator[Span]:
    yield from _numbers(plain)
    yield from _spoken_numbers(plain)
    yield from _plates(plain)
    yield from (match.span() for match in MAIL.finditer(plain))
    yield from (match.span(1) for match in CUED.finditer(plain))
    yield from person_names.spans(plain)
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


@lru_cache(maxsize=256)
def _own_names(names: tuple[str, ...]) -> re.Pattern[str] | None:
    plain = {name.translate(PLAIN).strip() for name in names}
    patterns = [_own_name(name) for name in sorted(plain, key=lambda name: (-len(name), name)) if len(name) > 1]
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else None


def _own_name(name: str) -> str:
    """A pattern for a name: a Latin one as a whole word, a Chinese one anywhere, with or without blanks inside."""
    if name.isascii():
        return rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])"
    begins = "(?<![0-9])" if name[0].isdigit() else ""  # 17号 is not 7号
    return begins + " ?".join(re.escape(letter) for letter in name if letter != " ")
