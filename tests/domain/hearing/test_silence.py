"""What asks the service for silence is for nobody else; what is told beside it stays."""

from __future__ import annotations

from domain.hearing.residents.own_homes import homes_to_hide
from domain.hearing.residents.silence import for_departments, gives_away, without_wishes
from tests.tables import each


@each(
    "words, left",
    [
        ("振兴路12号，别写我媳妇名字", "振兴路12号"),
        ("又多了两袋，可别提是我讲的", "又多了两袋"),
        ("井盖响了一夜，别跟物业说是我讲的。快来修", "井盖响了一夜，快来修"),
        ("垃圾堆三天了 别说是我说的", "垃圾堆三天了"),
        ("不要告诉房东是我报的，楼道灯坏了！", "楼道灯坏了！"),
        ("路灯不亮\n麻烦别写我的名字", "路灯不亮"),
        ("请保密，楼下天天烧塑料", "楼下天天烧塑料"),
        ("别把我的电话给他们！楼道堵了", "楼道堵了"),
        ("The lamp is out. Please don't mention my name.", "The lamp is out. "),
        ("please don't tell my landlord it was me, the lamp is broken", "the lamp is broken"),
        ("楼道堆满了 别告诉物业经理", "楼道堆满了"),
        ("路灯不亮，麻烦保密，我怕邻居知道", "路灯不亮"),
        ("这事千万别外传", ""),
        ("别让厂里知道是我说的", ""),
        ("莫要跟他家讲是我反映的", ""),
        ("莫去她屋头说是我讲的哈", ""),
        ("你千万莫讲是我报的啊他凶得很，天天堆柴", "他凶得很，天天堆柴"),
        ("路灯在9号 我11号不要写", "路灯在9号"),
        ("Please do not put the boy's name in it", ""),
        ("2-301 is my flat, do not show it", "2-301 is my flat"),
    ],
)
def test_what_asks_for_silence_is_left_out(words: str, left: str) -> None:
    assert without_wishes(words).strip() == left.strip()


@each(
    "words",
    [
        "物业不让业主写名字",
        "他们不能留电话",
        "别人家门口堆满了垃圾，车太多",
        "叫他们别停车了，路堵死了",
        "不要让狗到处跑，孩子害怕",
        "公示栏不写名字，谁交了钱不知道",
        "the school does not tell parents anything",
        "don't let cars park here",
        "垃圾没人清",
        "坑太深，怕老人摔倒",
        "保安叫我别说是我报的，楼道堵了",
        "我孩子天天不要写作业，楼下太吵",
        "担心孩子知道了害怕，电线垂得很低",
    ],
)
def test_what_is_told_of_others_stays(words: str) -> None:
    assert without_wishes(words) == words


@each(
    "words, place, homes",
    [
        ("别说是我讲的，我住柳园巷7号他住8号", "柳园巷8号", ("柳园巷7号",)),
        ("地点是8号 我7号不要写", "柳园巷8号", ("7号",)),
        ("do not tell him it was me, I live in 3-502", "", ("3-502",)),
        ("3-502 is my flat, do not show it", "building 3-502", ("3-502",)),
        ("保密，我家住滨河花园2栋301，楼上漏水", "滨河花园2栋301", ()),
        ("我们7号楼电梯坏了，别说是我报的", "", ()),
        ("我住柳园巷7号，路灯不亮", "", ()),
    ],
)
def test_the_home_of_who_asks_for_silence_is_hidden_unless_the_problem_is_there(
    words: str, place: str, homes: tuple[str, ...]
) -> None:
    assert homes_to_hide(words, place) == homes


@each(
    "words, read",
    [
        ("货车压坏了路。开会的时候我骂过他们队长 一猜就是我 你们可别说是本村人反映的", "货车压坏了路。"),
        ("桥栏断了，千万别让镇上看见，不然我全家在村里待不下去", "桥栏断了，"),
        ("第二个路口最烂 别跟队上说我住那", "第二个路口最烂"),
        ("你们可别说是住12号的人反映的 我跟收水费的吵过架", ""),
        ("好 但是不许再给那个局看见我骂人那句", "好"),
        ("井盖响，我怕他们整我", "井盖响"),
        ("保安叫我别说是我报的，我跟他吵过架，楼道堵了", None),
        ("物业不想让我们看到账目，我跟他们吵过", None),
        ("我跟邻居吵过架，他天天半夜唱歌", None),
        ("路灯不亮，怕老人摔倒，我就住对面", None),
        ("垃圾分别堆在我家门口和路口，没人看管", None),
        ("请不要再让货车停在我家门口了", None),
    ],
)
def test_a_wish_in_other_words_takes_what_it_covers_with_it(words: str, read: str | None) -> None:
    assert for_departments(words).strip("，") == (words if read is None else read).strip("，")
    assert gives_away(words) is (read is not None)
