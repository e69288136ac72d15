"""What is to be said comes out in the reader's words and the county's time; what people wrote is no pattern."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.catalogues import BrokenCatalogue, Catalogue, MissingSentence, load_catalogues
from bot.outbound.rendering import LONGEST_LABEL, Renderer
from domain.content import (
    Sentence,
    area,
    button,
    category,
    department,
    lasting,
    listed,
    provisional,
    qualified,
    sentence,
    when,
    word,
)
from domain.county import Area, Category, County, Department, Limits, Name, WorkingHours
from domain.haste import Haste
from domain.lifecycle import Action, Status
from tests.tables import each

MOMENT = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
COUNTY = County(
    name=Name({"zh-CN": "某县", "en": "Some County"}),
    operator=Name({"zh-CN": "某县督办中心"}),
    time_zone="Asia/Shanghai",
    languages=("zh-CN", "en"),
    hours=WorkingHours({}),
    limits=Limits(),
    departments={
        "city": Department("city", Name({"zh-CN": "城管局", "en": "City Management"})),
        "old": Department("old", Name({"zh-CN": "老单位"}), retired=True),
    },
    categories={"stalls": Category("stalls", Name({"zh-CN": "占道经营", "en": "Street trading"}))},
    areas={"east": Area("east", Name({"zh-CN": "城东", "en": "East"}), owner="city")},
)


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer(load_catalogues(Path(__file__).parents[2] / "locales"), lambda: COUNTY)


def small(**sentences: str) -> Renderer:
    """A renderer that knows these sentences and those of the time and list formats."""
    shared = {
        "format.between": "、",
        "word.nobody": "暂未派单",
        "status.resolved": "已办结",
        "action.reopen": "要求重办",
    }
    said = {key.replace("__", "."): text for key, text in sentences.items()}
    return Renderer({"zh-CN": Catalogue("zh-CN", {**shared, **said})}, lambda: COUNTY)


def said(text: str, one: Sentence) -> str:
    return small(**{one.key: text}).text("zh-CN", [one])


def test_each_sentence_is_a_line() -> None:
    assert small(one="一", two="二{n}").text("zh-CN", [sentence("one"), sentence("two", n=3)]) == "一\n二3"


def test_a_moment_is_told_in_the_countys_time(renderer: Renderer) -> None:
    one = [sentence("case.due", due=when(MOMENT))]
    assert renderer.text("zh-CN", one) == "办理时限：11月23日（周一）09:30"
    assert renderer.text("en", one) == "Due: Mon 23 Nov 09:30"


def test_a_provisional_date_is_marked_in_each_language(renderer: Renderer) -> None:
    one = [sentence("case.due", due=provisional(when(MOMENT)))]
    assert renderer.text("zh-CN", one) == "办理时限：11月23日（周一）09:30（暂定）"
    assert renderer.text("en", one) == "Due: Mon 23 Nov 09:30 (provisional)"


@each(
    "lasted, zh, en",
    [
        (timedelta(seconds=5), "1分钟", "1 min"),
        (timedelta(minutes=59, seconds=59), "59分钟", "59 min"),
        (timedelta(hours=1), "1小时", "1 h"),
        (timedelta(hours=47, minutes=59), "47小时", "47 h"),
        (timedelta(days=2), "2天", "2 days"),
    ],
)
def test_how_long_something_has_lasted_is_said_shortly(renderer: Renderer, lasted: timedelta, zh: str, en: str) -> None:
    one = [sentence("find.confidential_waiting", reference="26000010", age=lasting(lasted))]
    assert f"已等{zh}　" in renderer.text("zh-CN", one)
    assert f"waiting {en}, " in renderer.text("en", one)


def test_the_haste_stands_before_the_status(renderer: Renderer) -> None:
    status = qualified([word("haste", Haste.SUPPLIES), word("status", Status.SUBMITTED)])
    one = [sentence("card.heading", reference="26000010", status=status)]
    assert renderer.text("zh-CN", one) == "#26000010【民生保供·待派单】"
    assert renderer.text("en", one) == "#26000010 [ESSENTIAL SUPPLY, to be assigned]"


def test_codes_become_the_countys_names(renderer: Renderer) -> None:
    one = [sentence("done.assign", reference="26000010", department=department("city"))]
    assert renderer.text("zh-CN", one) == "#26000010 已派给城管局。"
    assert renderer.text("en", one) == "#26000010 Assigned to City Management."


@pytest.mark.parametrize(
    ("param", "shown"),
    [
        (category("stalls"), "占道经营"),
        (area("east"), "城东"),
        (department("old"), "老单位"),
        (department("never-was"), "never-was"),
        (department(""), "暂未派单"),
        (area(""), ""),
        (word("status", "resolved"), "已办结"),
        (listed([word("status", "resolved"), department("city"), 3]), "已办结、城管局、3"),
        (listed([]), ""),
    ],
)
def test_marked_parameters_are_put_in_words(param: object, shown: str) -> None:
    assert said("[{x}]", sentence("one", x=param)) == f"[{shown}]"  # type: ignore[arg-type]  # pytest's lists have no type


def test_bare_codes_of_statuses_and_actions_are_put_in_words() -> None:
    one = sentence("one", action=Action.REOPEN, status=Status.RESOLVED)
    assert said("{status}不能{action}", one) == "已办结不能要求重办"


def test_a_word_that_only_looks_like_a_code_stays() -> None:
    assert said("{words}", sentence("one", words="resolved")) == "resolved"
    assert said("{status}", sentence("one", status="no such status")) == "no such status"


@pytest.mark.parametrize("words", ["{reference}", "{0}", "{", "}}", "{words!r}", "%s \\1 \\g<0>", "$words"])
def test_what_people_write_is_never_a_pattern(words: str) -> None:
    assert said("#{reference} {words}", sentence("one", reference="1", words=words)) == f"#1 {words}"


def test_nothing_is_left_at_the_end_of_a_line_when_a_parameter_is_empty() -> None:
    assert said("地点：{area} {place}", sentence("one", area=area("east"), place="")) == "地点：城东"


def test_an_unknown_language_falls_back_to_the_countys_first(renderer: Renderer) -> None:
    assert renderer.text("fr", [sentence("cases.none")]) == renderer.text("zh-CN", [sentence("cases.none")])


def test_a_name_that_one_language_lacks_is_told_in_chinese(renderer: Renderer) -> None:
    assert renderer.text("en", [sentence("card.department", department=department("old"))]) == "Department: 老单位"


def test_a_reloaded_county_is_spoken_of_by_its_new_names() -> None:
    countries = [COUNTY]
    renderer = Renderer({"zh-CN": Catalogue("zh-CN", {"one": "{x}"})}, lambda: countries[-1])
    one = [sentence("one", x=department("city"))]
    assert renderer.text("zh-CN", one) == "城管局"
    countries.append(replace(COUNTY, departments={"city": Department("city", Name({"zh-CN": "执法局"}))}))
    assert renderer.text("zh-CN", one) == "执法局"


def test_a_label_is_one_line_of_bounded_length() -> None:
    renderer = small(add="补充 {words}")
    assert renderer.label("zh-CN", button("add", "c:1:add", words="路灯\n不亮")) == "补充 路灯 不亮"
    long = renderer.label("zh-CN", button("add", "c:1:add", words="长" * 90))
    assert len(long) == LONGEST_LABEL
    assert long.endswith("长…")


def test_a_sentence_that_no_catalogue_has_is_a_fault_that_names_its_key(renderer: Renderer) -> None:
    with pytest.raises(MissingSentence, match=r"^told\.nothing$"):
        renderer.text("zh-CN", [sentence("told.nothing")])
    with pytest.raises(MissingSentence, match=r"^status\.nothing$"):
        renderer.text("zh-CN", [sentence("case.due", due=word("status", "nothing"))])
    with pytest.raises(MissingSentence, match=r"^case\.due: nothing fills in \{due\}$"):
        renderer.text("zh-CN", [sentence("case.due")])


def refused(folder: Path, **files: str) -> str:
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BrokenCatalogue) as caught:
        load_catalogues(folder)
    return str(caught.value)


def test_tables_become_dotted_keys(tmp_path: Path) -> None:
    (tmp_path / "zh-CN.toml").write_text('[told.department]\nlate = "已逾期"\n[told]\nend = "完"\n', encoding="utf-8")
    loaded = load_catalogues(tmp_path)
    assert loaded["zh-CN"].sentences == {"told.department.late": "已逾期", "told.end": "完"}


def test_where_nothing_can_be_tapped_a_sentence_is_its_variant_if_it_has_one(tmp_path: Path) -> None:
    (tmp_path / "zh-CN.toml").write_text('a = "{x}请点"\nb = "好"\n[typed]\na = "{x}请回复"\n', encoding="utf-8")
    tapped = Renderer(load_catalogues(tmp_path), lambda: COUNTY)
    both = (Sentence("a", {"x": "1"}), Sentence("b"))
    assert tapped.text("zh-CN", both) == "1请点\n好"
    assert tapped.typed.text("zh-CN", both) == "1请回复\n好"
    assert tapped.typed.label("zh-CN", button("a", "x", x="2")) == "2请回复"


def test_where_people_are_told_when_they_write_a_sentence_is_its_variant_for_that(tmp_path: Path) -> None:
    written = 'a = "点"\nb = "会告诉您"\n[typed]\na = "回复"\n[in_place]\na = "发来"\nb = "替您留着"\n'
    written += '[unasked]\nb = "两天内会告诉您"\n'
    (tmp_path / "zh-CN.toml").write_text(written, encoding="utf-8")
    renderer, both = Renderer(load_catalogues(tmp_path), lambda: COUNTY), (Sentence("a"), Sentence("b"))
    assert renderer.in_place.text("zh-CN", both) == renderer.typed.in_place.text("zh-CN", both) == "发来\n替您留着"
    assert renderer.typed.in_place.unasked.text("zh-CN", both) == "发来\n两天内会告诉您"
    assert renderer.typed.text("zh-CN", both) == "回复\n会告诉您"


def test_a_variant_that_one_language_lacks_is_named(tmp_path: Path) -> None:
    problem = refused(tmp_path, zh_CN='a = "点"\ntyped.a = "回复"\n', en='a = "tap"\n')
    assert problem == "en.toml: typed.a: this sentence is missing"


def test_every_difference_between_catalogues_is_named(tmp_path: Path) -> None:
    chinese = '[a]\nshared = "{x}{y}"\nlost = "丢"\n'
    problem = refused(tmp_path, zh_CN=chinese, en='[a]\nshared = "{x}{z}"\nextra = "more"\n')
    assert problem.splitlines() == [
        "en.toml: a.lost: this sentence is missing",
        "en.toml: a.extra: zh-CN.toml has no such sentence",
        "en.toml: a.shared: {y} is missing",
        "en.toml: a.shared: {z} is not in the sentence of zh-CN.toml",
    ]


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ('a = "{}"', "zh-CN.toml: a: braces may only enclose a name"),
        ('a = "{Name}"', "zh-CN.toml: a: braces may only enclose a name"),
        ('a = "open {"', "zh-CN.toml: a: braces may only enclose a name"),
        ('a = "{x:>9}"', "zh-CN.toml: a: braces may only enclose a name"),
        ("a = 3", "zh-CN.toml: a: write the sentence in quotes"),
        ('a = " "', "zh-CN.toml: a: the sentence is empty"),
        ('a = "', "zh-CN.toml: this is not TOML"),
        ('format.weekdays = "一 二"', "zh-CN.toml: format.weekdays: write 7 words"),
        ('typed.a = "回复"', "zh-CN.toml: typed.a: there is no sentence a"),
        ('a = "{x}点"\ntyped.a = "{y}回复"', "zh-CN.toml: typed.a: {x}, {y} must be in both or in neither"),
    ],
)
def test_a_broken_sentence_is_refused_with_advice(tmp_path: Path, text: str, advice: str) -> None:
    assert advice in refused(tmp_path, zh_CN=text)


def test_a_catalogue_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "zh-CN.toml").write_bytes('a = "您"'.encode("gb18030"))
    with pytest.raises(BrokenCatalogue, match="not UTF-8"):
        load_catalogues(tmp_path)


def test_without_the_chinese_catalogue_nothing_starts(tmp_path: Path) -> None:
    assert "zh-CN.toml is missing" in refused(tmp_path, en='a = "a"')
