"""What tells who someone is does not reach a department, and what tells what is wrong does."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from domain.masking import PROVINCES, mask
from domain.references import make
from tests.tables import each

SENTENCES = (
    "{}",
    "我的联系电话是{}，请回电",
    "请打{}找我。谢谢",
    "路灯坏了三天 {} 没人管",
    "Please call {} after 18:00.",
    "（{}）",
    "3-2-502，{}",
)
CHANCE = random.Random(20260928)
KEPT = "0123456789Xx"


def full_width(text: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in text)


def digits(count: int) -> str:
    return "".join(CHANCE.choices("0123456789", k=count))


def mobile() -> str:
    return f"1{CHANCE.randint(3, 9)}{digits(9)}"


def identity_card() -> str:
    day = f"{CHANCE.randint(1930, 2015)}{CHANCE.randint(1, 12):02d}{CHANCE.randint(1, 28):02d}"
    return f"{CHANCE.randint(1, 8)}{digits(5)}{day}{digits(3)}{CHANCE.choice(KEPT[:11])}"


def bank_card() -> str:
    return f"62{digits(CHANCE.choice([14, 17]))}"


def plate() -> str:
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    number = CHANCE.choice(
        [digits(5), f"{CHANCE.choice('DF')}{digits(5)}", f"{digits(3)}{CHANCE.choice(letters)}{digits(1)}"]
    )
    return f"{CHANCE.choice(PROVINCES)}{CHANCE.choice(letters)}{number}"


def cut(text: str, *sizes: int, by: str) -> str:
    parts, start = [], 0
    for size in sizes:
        parts.append(text[start : start + size])
        start += size
    return by.join([*parts, text[start:]])


MOBILE_SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    full_width,
    lambda n: f"+86{n}",
    lambda n: f"+86 {cut(n, 3, 4, by=' ')}",
    lambda n: f"0086-{n}",
    lambda n: f"86{n}",
    lambda n: cut(n, 3, 4, by="-"),
    lambda n: cut(n, 3, 4, by=" "),
    lambda n: cut(n, 3, 4, by=" - "),
    lambda n: cut(n, 3, 4, by="."),
    lambda n: cut(n, 3, 3, by=" "),
    lambda n: cut(n, 3, by="-"),
    lambda n: " ".join(n),
    lambda n: "-".join(n),
    lambda n: f"\u202d{cut(n, 3, 4, by=' ')}\u202c",
    lambda n: "\u200b".join(n),
    lambda n: full_width(cut(n, 3, 4, by="-")),
)
CARD_SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    full_width,
    lambda n: cut(n, 6, 8, by=" "),
    lambda n: cut(n, 6, 4, 4, by="-"),
    lambda n: cut(n, 3, 3, 4, 4, by=" "),
)
BANK_SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    full_width,
    lambda n: cut(n, 4, 4, 4, by=" "),
    lambda n: cut(n, 6, by=" "),
)
PLATE_SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    str.lower,
    lambda n: cut(n, 2, by="·"),
    lambda n: cut(n, 2, by=" "),
    lambda n: cut(n, 2, by=" · "),
    lambda n: cut(n, 1, 1, by=" "),
    lambda n: cut(n, 2, by="-"),
    lambda n: n[0] + full_width(n[1:]),
    lambda n: cut(n, 2, 3, by=" "),
)


def planted(make_one: Callable[[], str], spellings: tuple[Callable[[str], str], ...]) -> list[tuple[str, str, str]]:
    """500 secrets, each with its spelling and a sentence that holds it."""
    chosen = [(make_one(), spellings[n % len(spellings)], SENTENCES[n % len(SENTENCES)]) for n in range(500)]
    return [(secret, spell(secret), sentence) for secret, spell, sentence in chosen]


def seen(text: str) -> str:
    """The letters and digits that are left, as plain ones."""
    return "".join(
        letter for letter in text.translate({code + 0xFEE0: code for code in range(0x21, 0x7F)}) if letter.isalnum()
    )


def test_of_a_mobile_number_at_most_three_digits_stay() -> None:
    for secret, spelling, sentence in planted(mobile, MOBILE_SPELLINGS):
        left = seen(mask(sentence.format(spelling)))
        assert not any(secret[n : n + 5] in left for n in range(len(secret) - 4)), (spelling, left)
        innocent = sum(letter.isdigit() for letter in sentence)
        assert sum(letter.isdigit() for letter in left.replace("0086", "")) <= innocent + 3, (spelling, left)


@each("make_one, spellings", [(identity_card, CARD_SPELLINGS), (bank_card, BANK_SPELLINGS)])
def test_nothing_of_a_card_number_stays(
    make_one: Callable[[], str], spellings: tuple[Callable[[str], str], ...]
) -> None:
    for _, spelling, sentence in planted(make_one, spellings):
        assert sorted(filter(str.isdigit, seen(mask(sentence.format(spelling))))) == sorted(
            filter(str.isdigit, sentence)
        ), spelling


def test_of_a_plate_only_the_province_stays() -> None:
    for secret, spelling, sentence in planted(plate, PLATE_SPELLINGS):
        assert seen(mask(sentence.format(spelling))).replace("*", "") == seen(sentence.format(secret[0])), spelling


@each(
    "number",
    [
        "0435-5212345",
        "(0435)5212345",
        "（0435）5212345",
        "0435 521 2345",
        "04355212345",
        "010-65212345",
        "０４３５－５２１２３４５",
        "0435-5212345-801",
        "+86 435 5212345",
    ],
)
def test_landlines_are_masked(number: str) -> None:
    left = seen(mask(f"单位电话{number}无人接"))
    assert "2345" not in left
    assert sum(letter.isdigit() for letter in left) <= 3


@each(
    "text, masked",
    [
        ("打138-0013-8000", "打138-****-****"),
        ("车牌京A12345和吉E·12345", "车牌京******和吉*·*****"),
        ("吉E1234警", "吉******"),
        ("车牌号E12345", "车牌号******"),
        ("发到 zhang.san@example.com 好吗", "发到 *****.***@*******.*** 好吗"),
        ("一三八零零一三八零零零", "一三八********"),
        ("电话：5212345", "电话：*******"),
        ("工号2047的收费员骂人", "工号****的收费员骂人"),
        ("警号 B01234，胸牌号是 302", "警号 ******，胸牌号是 ***"),
        ("3021号保洁员很热心", "****号保洁员很热心"),
        ("他的短号661234", "他的短号******"),
        ("his badge number 5521", "his badge number ****"),
        ("微信号zhangsan，QQ：123456789", "微信号********，QQ：*********"),
        ("my WeChat id is foo_bar", "my WeChat id is ***_***"),
        ("plate number is KA-01-AB-1234", "plate number is **-**-**-****"),
    ],
)
def test_known_ways_of_giving_oneself_away(text: str, masked: str) -> None:
    assert mask(text) == masked


@each(
    "text, name",
    [
        ("我叫张三", "张三"),
        ("我叫张三家住3栋", "张三"),
        ("我是李四，住3栋", "李四"),
        ("姓名：王五，电话", "王五"),
        ("联系人：赵六", "赵六"),
        ("本人孙七，女", "孙七"),
        ("您好，我的名字是欧阳小明。", "欧阳小明"),
        ("我是阳光小区业主周小美，楼道没灯", "周小美"),
        ("我是王女士。", "王女士"),
        ("投诉人：钱小一、李小二、", "李小二"),
        ("我叫阿依古丽·买买提，", "古丽"),
        ("my name is John Smith and the lamp is broken", "John"),
        ("my name is john smith, please help", "smith"),
        ("I am Jane Doe.", "Doe"),
        ("Hello, I'm Jane Doe from block 3", "Jane"),
        ("Name: John Smith", "Smith"),
        ("ｍｙ　ｎａｍｅ　ｉｓ　Ｊｏｈｎ", "Ｊｏｈｎ"),
    ],
)
def test_who_introduces_themselves_stays_unnamed(text: str, name: str) -> None:
    assert name not in mask(text)


@each("spelling", ["李女士", "李 女士"])
def test_the_residents_own_name_is_masked_wherever_it_stands(spelling: str) -> None:
    assert (
        mask(f"昨天{spelling}来过", ("李女士", "居"))
        == f"昨天{spelling.translate(dict.fromkeys(map(ord, '李女士'), '*'))}来过"
    )


def test_a_latin_name_is_masked_as_a_whole_word() -> None:
    assert mask("Ann lives in the Annex, ANN says", ("Ann",)) == "*** lives in the Annex, *** says"


@each(
    "text",
    [
        "我是业主",
        "我是小区居民，路灯坏了",
        "我是安徽人，在这里打工",
        "我是高中生，",
        "本人于2019年3月买的房",
        "本人万分感谢，",
        "我是江北的",
        "#26000010 怎么样了",
        "＃２６００００１０－２ 已清运",
        "26000010-2 办结",
        "2019-01-03 12:30 停水，2019年至2020年都这样",
        "2018-2019 2020",
        "20190103 10:26:56",
        "20260115103000",
        "18.5.2019 12.30",
        "3-2-502、15-2-1802，13栋1单元1301室",
        "交了1500元，合计12,345,678.90元，每月1380.50",
        "拨打12345、110、96196都没用",
        "《GB50096-2011》第6.4.7条",
        "新A区的路，川菜馆油烟，贵B栋",
        "WeChat is broken, I am from Hebbal and I'm not happy",
        "I am a resident. Street name: Main Road",
        "My name was left out of the list",
        "户号2600123456欠费",
        "灯杆编号1024，3号楼员工宿舍，欠了200员工工资，12号护士站",
        "we have 200 staff, room 4455",
        "①②③④⑤⑥⑦⑧⑨",
        "业主委员会和物业公司互相推诿！！！",
        "",
    ],
)
def test_innocent_sentences_stay_as_they_are(text: str) -> None:
    assert mask(text) == text


@given(st.integers(2000, 2099), st.integers(1, 9_999_999), st.sampled_from(SENTENCES[2:]))
def test_no_case_reference_is_ever_masked(year: int, sequence: int, sentence: str) -> None:
    text = sentence.format(f"#{make(year, sequence)}")
    assert mask(text) == text


def test_a_reference_beside_a_telephone_number_stays() -> None:
    assert mask("#26000010 13800138000") == "#26000010 138********"
    assert mask("26000010-2 138 0013 8000") == "26000010-2 138 **** ****"


PIECES = st.sampled_from(
    [
        "我叫",
        "张三",
        "13800138000",
        "138 0013 ",
        "吉E",
        "12345",
        "-",
        "#26000010",
        "@",
        "a.b",
        "，",
        "Ａ",
        "１２",
        "\u200b",
        "I am ",
        "Bo",
    ]
)


@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join))
def test_masking_only_puts_asterisks_and_masks_nothing_twice(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert all(now in (before, "*") for before, now in zip(text, masked, strict=True))


@each(
    "text",
    [
        "1" * 20_000,
        "1 " * 9_999,
        "1-" * 9_999,
        "我是" * 9_999,
        "a." * 9_999 + "@",
        "京A" + "1 " * 9_999,
        " " * 20_000,
        "A a" * 6_000,
        "I am " + "Aa " * 6_000,
        "电话" + " " * 20_000,
        "二" * 20_000,
        "张·" * 9_999,
        "name:" * 4_000,
        "微信: " * 5_000,
        "投诉人:张三、" * 3_000,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    started = time.process_time()
    mask(text)
    assert time.process_time() - started < 1
