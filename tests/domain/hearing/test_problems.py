"""A message is cut where its writer begins another thing, and nowhere else."""

from __future__ import annotations

from domain.hearing.residents.problems import Placed, parts_of, placed_in, spot_beside
from tests.tables import each


@each(
    "words, parts",
    [
        ("振兴路12号路灯不亮，另外小区门口垃圾没人清", ("振兴路12号路灯不亮", "小区门口垃圾没人清")),
        ("1、路灯不亮 2、井盖坏了 3、狗没人管", ("路灯不亮", "井盖坏了", "狗没人管")),
        ("1. 路灯不亮\n2. 井盖坏了", ("路灯不亮", "井盖坏了")),
        ("一是路面有坑，二是路灯也坏了", ("路面有坑", "路灯也坏了")),
        ("东门街垃圾满了。还有一个事，楼道灯坏了好几天", ("东门街垃圾满了", "楼道灯坏了好几天")),
        ("第一个问题停水三天了，第二个问题路上有坑", ("停水三天了", "路上有坑")),
        (
            "The lamp on Main Street is out. Also the bin at No. 5 is full",
            ("The lamp on Main Street is out", "the bin at No. 5 is full"),
        ),
        ("路灯不亮，再就是下水道堵了", ("路灯不亮", "下水道堵了")),
        ("路灯不亮，还有垃圾没人清，还有下水道堵了", ("路灯不亮", "垃圾没人清", "下水道堵了")),
        ("垃圾没人清，还有团结街8号路灯不亮，再就是井盖响", ("垃圾没人清", "团结街8号路灯不亮", "井盖响")),
        ("团结街垃圾满了，楼道灯也坏了，还有狗乱叫", ("团结街垃圾满了", "楼道灯也坏了", "狗乱叫")),
        ("桶满了好几天\n还有路灯灭了一盏", ("桶满了好几天", "路灯灭了一盏")),
        ("说三个事：桶满了；路灯不亮；停水了", ("说三个事：桶满了", "路灯不亮", "停水了")),
        ("反映几个问题。第一，井盖坏了。第二，路灯不亮。", ("井盖坏了", "路灯不亮")),
        ("说三个事：路灯不亮，楼道堆满东西，井盖响", ("说三个事：路灯不亮", "楼道堆满东西", "井盖响")),
        ("有两个问题，门口有坑，还有狗乱叫", ("有两个问题，门口有坑", "狗乱叫")),
        ("桶满了没人清，还有一件，团结街的井盖松了", ("桶满了没人清", "团结街的井盖松了")),
    ],
)
def test_cut(words: str, parts: tuple[str, ...]) -> None:
    assert parts_of(words) == parts


@each(
    "words",
    [
        "振兴路12号路灯不亮三天了",
        "路灯一直不亮，一来二去找了好几回",
        "3号楼2单元漏水，1.5米高的墙都湿了",
        "垃圾还有很多没清",
        "垃圾没清完，还有好多堆着",
        "他们来了，然后又走了",
        "第三单元楼道灯不亮",
        "it also smells bad at night".replace("also", "really"),
        "2026年11月20日开始停水",
    ],
)
def test_whole(words: str) -> None:
    assert parts_of(words) == (words,)


@each(
    "words, before, place",
    [
        ("小区西门外烧烤摊油烟大", "翠湖小区6号楼", "翠湖小区西门外"),
        ("学校对面有人摆摊", "第二小学门口", "第二小学对面"),
        ("烧烤摊油烟大", "翠湖小区6号楼", ""),
        ("丰华小区西门外有人摆摊", "翠湖小区6号楼", ""),
        ("小区南门口有个坑", "振兴路12号", ""),
        ("学校门口车乱停", "翠湖小区6号楼", ""),
    ],
)
def test_a_spot_without_its_estate_is_at_the_estate_named_before(words: str, before: str, place: str) -> None:
    assert spot_beside(words, before) == place


@each(
    "words, told",
    [
        ("第二个是南门外的", Placed("第二", "南门外")),
        ("烧烤那个在丰华小区北门口", Placed("烧烤", "丰华小区北门口")),
        ("垃圾的地点应该是和平里3栋", Placed("垃圾", "和平里3栋")),
        ("第一个是路灯不亮", None),
        ("还是没人管", None),
        ("垃圾没人清", None),
    ],
)
def test_where_one_of_several_is(words: str, told: Placed | None) -> None:
    assert placed_in(words) == told
