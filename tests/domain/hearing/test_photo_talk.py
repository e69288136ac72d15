"""What is said about the photo of a result is told apart from the result."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.hearing.departments.photo_talk import points_at_photo, tells_stage, without_photo_talk
from tests.tables import each


@each(
    "said, result",
    [
        ("坑补好了，照片晚点发", "坑补好了"),
        ("沟通了 图一会儿传", "沟通了"),
        ("照片下午补", ""),
        ("树锯了，手都没洗", "树锯了"),
        ("手推车拖走了", "手推车拖走了"),
        ("没法拍，手机没电了", ""),
        ("现场拍照取证后已清走", "现场拍照取证后已清走"),
        ("图书馆门口清干净了", "图书馆门口清干净了"),
        ("swept the yard. photo later", "swept the yard"),
        ("sorry, forgot the photo", "sorry"),
        ("井盖换了，旧的拉走了", "井盖换了，旧的拉走了"),
    ],
)
def test_talk_about_the_photo_is_no_part_of_the_result(said: str, result: str) -> None:
    assert without_photo_talk(said) == result


@each("words", ["就这张", "喏，这张", "照片补上了", "照片来了", "补上了", "here's the photo", "this one"])
def test_words_that_only_point_at_the_photo(words: str) -> None:
    assert points_at_photo(words)


@each(
    "words",
    [
        "处理前",
        "处理后",
        "这是整改前的照片",
        "清运后。",
        "维修前后对比图",
        "前",
        "图二：之后",
        "After",
        "before the repair",
    ],
)
def test_words_that_only_tell_the_stage_of_the_work(words: str) -> None:
    assert tells_stage(words)


@each("words", ["处理完了", "门前", "他们后来又倒了", "后面还有一堆", "前天拍的", "afterwards they came back", ""])
def test_words_that_tell_more_than_the_stage(words: str) -> None:
    assert not tells_stage(words)


@each("words", ["现场照片", "这张是隔壁的", "就这样吧", "摊主的证件", "", "两张床都搬走了"])
def test_words_that_say_more(words: str) -> None:
    assert not points_at_photo(words)


@given(st.text(alphabet="照片补上了回头发这张，。 图没", max_size=400))
def test_long_words_are_cut_without_backtracking(words: str) -> None:
    assert len(without_photo_talk(words)) <= len(words)
