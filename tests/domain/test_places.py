"""A place is taken from someone's words only where they name one plainly."""

from __future__ import annotations

from domain.hearing.place_typos import typo_in
from domain.hearing.places import beside_area, find_place, known_places, place_after_all, place_told, without_home
from tests.tables import each


@each(
    "words, place",
    [
        ("振兴路12号门口垃圾堆了三天", "振兴路12号门口"),
        ("昨天在建设路市场南门看到的", "建设路市场南门"),
        ("建设路路灯不亮", "建设路"),
        ("快大茂镇长征路与团结街交叉口路灯不亮", "快大茂镇长征路与团结街交叉口"),
        ("新华小区3号楼2单元楼道灯坏了", "新华小区3号楼2单元"),
        ("举报某局工作人员在建设路收钱", "建设路"),
        ("和平路12号门口有个坑", "和平路12号门口"),
        ("团结街老张家门口堆着沙子", "团结街老张家门口"),
        ("长征街道办对面的幸福大厦漏水", "幸福大厦"),
        ("金沙苑六号楼二单元没灯", "金沙苑六号楼二单元"),
        ("请给团结街加个灯", "团结街"),
        ("县三中门口放学就堵", "县三中门口"),
        ("东市场的摊位占道", "东市场"),
        ("和谐家园三期没有路灯", "和谐家园三期"),
        ("对和平路施工有意见", "和平路"),
        ("希望尽快修好振兴路", "振兴路"),
        ("施工队占用劳动东路人行道", "劳动东路"),
        ("咨询东山镇柳林村二期安置房", "东山镇柳林村二期"),
        ("请彻查北安镇卓水村的账目", "北安镇卓水村"),
        ("放任翠屏湾小区私搭乱建", "翠屏湾小区"),
        ("振兴路和团结街的十字路口堵车", "振兴路和团结街的十字路口"),
        ("北安县柳塘街道凉水路40号电镀厂冒烟", "北安县柳塘街道凉水路40号电镀厂"),
        ("泉东第三小学对面停满了车", "泉东第三小学对面"),
        ("北安县中驰国际城二期南门摆摊", "北安县中驰国际城二期南门"),
        ("东岸大桥下积水", "东岸大桥"),
        ("振兴大道与107国道交汇处没有红绿灯", "振兴大道与107国道交汇处"),
        ("高桥街道门口的坑没人填", "高桥街道门口"),
        ("莲湖村垃圾没人运", "莲湖村"),
        ("北安市学院南路路面塌了", "北安市学院南路"),
        ("我家住滨河花园，振兴路路灯坏了", "振兴路"),
        ("我是滨河花园的居民，团结街上有个坑", "团结街"),
        ("公交站附近的金沙大厦外墙掉砖", "金沙大厦"),
        ("振兴路上，靠近滨河花园的地方有坑", "振兴路"),
        ("楼道灯坏了，我住滨河花园", "滨河花园"),
        ("投诉东明物业，地址：柳园路18号", "柳园路18号"),
        ("near the Jianshe Road market", "Jianshe Road"),
        ("We live in Happiness Garden, Building 3", "Happiness Garden"),
        ("from Monday at the Main Street, garbage", "Main Street"),
    ],
)
def test_a_named_place_is_found(words: str, place: str) -> None:
    assert find_place(words) == place


@each("words",
    [
        "没法走路", "靠近学校", "给开小区后门", "垄断市场", "市政府",
        "这是什么套路", "小区没人管", "农村孩子上学难", "臭死了 没法走路", "公办幼儿园太少",
        "打开市场", "没人来修路",
        "县里各个小区都停水", "", "我家门口的路坏了", "这条路没有路灯", "马路上有个大坑", "小区里垃圾没人清",
        "走路都不方便", "医院也没人管",
        "on Monday the lights went out", "at 9 pm there is noise in 2 flats", "In January nobody came", "I am at home",
    ],
)  # fmt: skip
def test_what_names_no_place_gives_none(words: str) -> None:
    assert find_place(words) == ""


@each(
    "address, area_first, rest",
    [
        ("北岭社区", True, ""),
        ("north ridge", True, ""),
        ("北岭社区3号楼", False, "北岭社区3号楼"),
        ("North Ridge Road 5", True, "North Ridge Road 5"),
        ("振兴路12号", True, "振兴路12号"),
    ],
)
def test_beside_its_area_no_place_is_named_twice(address: str, area_first: bool, rest: str) -> None:
    assert beside_area(("北岭社区", "North Ridge"), address) == (area_first, rest)


KNOWN = known_places(("北岭社区", "北岭路", "滨河花园", "和谐家园", "人民路", "站前路", "东门", "North Ridge"))


@each(
    "words, place",
    [
        ("振兴路往北走，滨河花园3号楼门口有坑", "滨河花园3号楼门口"),
        ("和谐家园六号楼没水，振兴路也没水", "和谐家园六号楼"),
        ("我住滨河花园，振兴路的坑没人管", "振兴路"),
        ("水管漏了，滨河花园的", "滨河花园"),
    ],
)
def test_a_known_name_goes_first_but_where_the_writer_lives(words: str, place: str) -> None:
    assert find_place(words, KNOWN) == place


@each(
    "words, known",
    [
        ("北林路有个坑", "北岭路"),
        ("滨和花园3号楼没灯", "滨河花园"),
        ("滨河花圆没灯", "滨河花园"),
        ("人名路堵车", "人民路"),
        ("站钱路堵车", "站前路"),
        ("滨河公园没灯", ""),
        ("南岭路有个坑", ""),
        ("人民广场有垃圾", ""),
        ("北岭路有个坑，北林路也有", ""),
        ("人民街堵车", ""),
        ("路灯坏了", ""),
    ],
)
def test_a_known_name_with_one_wrong_letter_is_told(words: str, known: str) -> None:
    typo = typo_in(words, KNOWN)
    assert (typo.known if typo else "") == known


@each(
    "answer, place",
    [
        ("就在振兴路12号门口", "振兴路12号门口"),
        ("地址：柳园路8号", "柳园路8号"),
        ("是在二小对过", "二小对过"),
        ("建设路市场南门", "建设路市场南门"),
        ("就是这", "就是这"),
    ],
)
def test_an_answer_to_where_is_its_place_alone(answer: str, place: str) -> None:
    assert place_told(answer) == place


def test_where_the_writer_lives_is_left_out_of_words() -> None:
    assert "滨河花园" not in without_home("我家住滨河花园，振兴路路灯坏了", "振兴路")
    assert without_home("我家住滨河花园，没水", "滨河花园") == "我家住滨河花园，没水"


@each(
    "words, place",
    [
        ("我住柳园巷7号他住8号，天天敲墙", "柳园巷8号"),
        ("我是东门桥头那个，我们是槐花里五号楼，楼上漏水", "槐花里五号楼"),
        ("我是西街的，北门桥底下的水沟没有盖板", "北门桥底下"),
        ("槐花里3栋的垃圾桶满了", "槐花里3栋"),
        ("The lights at No. 2 Middle School. The crossing is dark", "No. 2 Middle School"),
        ("院子里三号楼下面堆了垃圾", ""),
        ("别说是我报的，我住柳园巷7号", ""),
    ],
)
def test_the_place_is_the_problems_not_the_writers_home(words: str, place: str) -> None:
    assert find_place(words) == place


def test_what_is_told_later_of_the_problem_is_taken_before_the_writers_home() -> None:
    assert place_after_all("西街", "我是西街的，你们管不管", "北门桥底下的水沟没有盖板") == "北门桥底下"
    assert place_after_all("西街", "西街路灯不亮", "北门桥底下也有一个") == "西街"
    assert place_after_all("西街", "我是西街的", "晚上看不见") == "西街"
