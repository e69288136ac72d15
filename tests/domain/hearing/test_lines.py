"""Lines of a list in people's words, as a table."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.hearing.departments.lines import Part, Unclear, read, tells_how_many
from tests.tables import each


def part(words: str, *lines: int) -> Part:
    return Part(lines, words)


@each(
    "text, parts",
    [
        ("1 3 6 签收", [part("签收", 1, 3, 6)]),
        ("1、3,6签收", [part("签收", 1, 3, 6)]),
        ("2-5 签收", [part("签收", 2, 3, 4, 5)]),
        ("一到四办结 已清运", [part("办结 已清运", 1, 2, 3, 4)]),
        ("第三个不是我们的", [part("不是我们的", 3)]),
        ("第1件和第4件都签收", [part("签收", 1, 4)]),
        ("全部收到", [part("收到", 1, 2, 3, 4, 5, 6)]),
        ("都签收", [part("签收", 1, 2, 3, 4, 5, 6)]),
        ("除了三号都签收", [part("签收", 1, 2, 4, 5, 6)]),
        ("除2、5以外，其他都收了", [part("收了", 1, 3, 4, 6)]),
        ("1、4收到，2不归我们，5和6明天弄", [part("收到", 1, 4), part("不归我们", 2), part("明天弄", 5, 6)]),
        ("3归水务，其余的签收", [part("归水务", 3), part("签收", 1, 2, 4, 5, 6)]),
        ("最后一个延期三天", [part("延期三天", 6)]),
        ("最后两个签收", [part("签收", 5, 6)]),
        ("前三个签收", [part("签收", 1, 2, 3)]),
        ("Got 2 and 3. Four is not ours.", [part("Got", 2, 3), part("is not ours", 4)]),
        ("2 to 4 received", [part("received", 2, 3, 4)]),
        ("all but 2 acknowledged", [part("acknowledged", 1, 3, 4, 5, 6)]),
        ("收到1 2，3转住建", [part("收到", 1, 2), part("转住建", 3)]),
        ("1 3 备注 已派人去看", [part("备注 已派人去看", 1, 3)]),
        ("前俩收到", [part("收到", 1, 2)]),
        ("后仨不是我们的", [part("不是我们的", 4, 5, 6)]),
        ("头一个收到", [part("收到", 1)]),
        ("打头那个弄完了", [part("弄完了", 1)]),
        ("倒数第二个延三天", [part("延三天", 5)]),
        ("末了那个收到", [part("收到", 6)]),
        ("全收到了，除了4", [part("收到了", 1, 2, 3, 5, 6)]),
        ("all done except 3", [part("done", 1, 2, 4, 5, 6)]),
        ("1.2.3收到", [part("收到", 1, 2, 3)]),
        ("一三五签收", [part("签收", 1, 3, 5)]),
        ("1号3号清了", [part("清了", 1, 3)]),
        ("2和5弄完了 盖子都换了", [part("弄完了 盖子都换了", 2, 5)]),
        ("除了4 剩下的都弄完了", [part("弄完了", 1, 2, 3, 5, 6)]),
        ("第二个和最后一个办完了", [part("办完了", 2, 6)]),
        ("这六件全签收", [part("签收", 1, 2, 3, 4, 5, 6)]),
        ("清单上倒数第三个 不归我们", [part("不归我们", 4)]),
        ("the first three are done", [part("done", 1, 2, 3)]),
    ],
)
def test_lines_are_found_with_what_is_said_of_them(text: str, parts: list[Part]) -> None:
    assert read(text, 6) == tuple(parts)


@each(
    "text", ["那几个不归我们", "中间那个不归我们", "那两件签收", "有一个不是咱的", "这俩先放放", "those are not ours"]
)
def test_lines_that_are_only_pointed_at_are_unclear(text: str) -> None:
    assert read(text, 6) is Unclear.WHICH


@each("text", ["1 9 签收", "7号签收", "除了8都收", "都收了，除了8"])
def test_a_number_that_is_on_no_line_is_told(text: str) -> None:
    assert read(text, 6) is Unclear.NO_SUCH_LINE


@each(
    "text",
    [
        "3号楼的垃圾清了",
        "两车垃圾拉走了",
        "三天内办完",
        "小赵管1、2，剩下的我来",
        "收到",
        "知道了",
        "5吨车去",
        "1.5吨收走了",
        "",
    ],
)
def test_numbers_of_other_things_are_no_lines(text: str) -> None:
    assert read(text, 6) == ()


def test_so_many_are_not_the_lines_of_these_numbers() -> None:
    assert all(map(tells_how_many, ("三个弄完了", "有两件是老马的")))
    assert not any(map(tells_how_many, ("第三个弄完了", "2和4弄完了")))


@given(st.text(alphabet="123456789一二三到和、，,- 除了都号个第收", max_size=60), st.integers(1, 20))
def test_no_line_is_named_that_is_not_on_the_list(text: str, count: int) -> None:
    found = read(text, count)
    if not isinstance(found, Unclear):
        assert all(1 <= line <= count for one in found for line in one.lines)


@each(
    "text, left_out",
    [
        ("除了最后一个都签收", (5,)),
        ("除了最后两件 都往后推四天", (4, 5)),
        ("除了倒数第二个都收", (4,)),
        ("all but the last one received", (5,)),
        ("除了最后那个 其余我们都签", (5,)),
    ],
)
def test_an_end_of_the_list_can_be_left_out(text: str, left_out: tuple[int, ...]) -> None:
    parts = read(text, 5)
    assert isinstance(parts, tuple)
    assert [part.lines for part in parts] == [tuple(line for line in range(1, 6) if line not in left_out)]


@each(
    "text, parts",
    [
        ("22 签收", [part("签收", 22)]),
        ("21、23签收，22不归我们", [part("签收", 21, 23), part("不归我们", 22)]),
        ("都签收", [part("签收", 21, 22, 23)]),
        ("除了22都签收", [part("签收", 21, 23)]),
        ("全收到了，除了23", [part("收到了", 21, 22)]),
        ("前两个签收", [part("签收", 21, 22)]),
        ("最后一个延期三天", [part("延期三天", 23)]),
        ("除了最后一个都签收", [part("签收", 21, 22)]),
        ("22归水务，其余的签收", [part("归水务", 22), part("签收", 21, 23)]),
        ("收到21、22，23转住建", [part("收到", 21, 22), part("转住建", 23)]),
    ],
)
def test_the_lines_of_a_later_page_keep_their_numbers(text: str, parts: list[Part]) -> None:
    assert read(text, 23, 21) == tuple(parts)


@each("text", ["3 签收", "1-22 签收", "24 签收", "除了3都签收"])
def test_a_number_of_another_page_is_none_of_this_one(text: str) -> None:
    assert read(text, 23, 21) is Unclear.NO_SUCH_LINE
