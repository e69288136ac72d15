"""The configuration is understood whole, or refused with the line and the advice for each mistake."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from bot.commands.check_config import across_the_border
from bot.config import SENTENCES, Config, ConfigError, Problem, inside_of, load
from bot.platform_registry import PLATFORMS
from bot.platforms.simulator.settings import SimulatorSection
from bot.settings import network, problems, public_holidays, rule_tables, supervision_table
from bot.settings.problems import find_lines
from domain.county import Limit, LimitUnit
from domain.workdays import PublishedDays
from tests.arrangements import days_off, days_worked
from tests.tables import each

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"

SMALL = """\
[county]
name = {zh-CN = "某县", en = "Some County"}
operator = {zh-CN = "某县督办中心"}
time_zone = "Asia/Shanghai"

[hours]
monday = ["08:30-12:00", "13:30-17:00"]
holidays = [
    2026-10-01,
    2026-10-02,
]

[[departments]]
code = "city"
name = {zh-CN = "城管局"}

[[categories]]
code = "street"
name = {zh-CN = "市容"}

[[categories.items]]
code = "street-vendors"
name = {zh-CN = "占道经营"}
department = "city"
limit = "4wh"

[[categories.items]]
code = "street-other"
name = {zh-CN = "其他"}
by_area = true

[[areas]]
code = "east"
name = {zh-CN = "东社区"}
owner = "city"
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def read(path: Path, text: str, **environment: str) -> Config:
    path.write_text(text, encoding="utf-8")
    return load(path, environment)


def refused(path: Path, text: str, **environment: str) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        read(path, text, **environment)
    return caught.value


def line_with(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), start=1) if words in line)


def test_the_example_county_loads() -> None:
    config = load(EXAMPLE, {})
    county = config.county
    assert county.name.in_("en") == "Example County"
    assert len(county.top_categories()) == 10
    assert len(county.areas) == 8
    assert county.hours.spans[0] == ((time(8, 30), time(12)), (time(13, 30), time(17)))
    assert date(2026, 10, 7) in county.hours.holidays
    assert date(2026, 10, 10) in county.hours.extra_workdays
    assert county.hours.knows(2026)
    assert county.limits.by_kind["complaint"] == Limit(10, LimitUnit.WORKING_DAYS)
    assert county.categories["roads-manhole"].always_on
    assert county.categories["clean-garbage"].limit == Limit(4, LimitUnit.WORKING_HOURS)
    assert config.platforms == ("simulator",)


def test_every_case_of_the_example_county_has_someone_who_answers() -> None:
    county = load(EXAMPLE, {}).county
    for top in county.top_categories():
        leaves = county.leaf_categories(top.code)
        assert any(leaf.code.endswith("-other") for leaf in leaves)
        assert all(leaf.department in county.departments for leaf in leaves)
    assert all(area.owner in county.departments for area in county.areas.values())


def test_no_keyword_of_the_example_county_tells_two_categories() -> None:
    words = [word for category in load(EXAMPLE, {}).county.categories.values() for word in category.keywords]
    assert len(words) == len(set(words))


def test_what_is_left_out_gets_the_stated_defaults(written: Path) -> None:
    config = read(written, SMALL)
    assert config.service.database_url == "sqlite:///data/zhongzhi.sqlite3"
    assert (config.service.host, config.service.port) == ("127.0.0.1", 8080)
    simulator = config.section(SimulatorSection)
    assert (simulator.enabled, simulator.example, simulator.beside_real_platforms) == (True, True, False)
    assert (config.sender.notice_window_seconds, config.sender.prompt_window_seconds) == (2.0, 1.2)
    assert config.county.limits.by_kind["enquiry"] == Limit(3, LimitUnit.WORKING_DAYS)
    assert config.county.hours.spans[6] == ()


def test_environment_variables_prevail_over_the_file(written: Path) -> None:
    config = read(
        written,
        SMALL + '[service]\nport = 1234\nhost = "127.0.0.1"\n',
        ZHONGZHI_DATABASE_URL="postgresql+psycopg://zhongzhi:word@db/zhongzhi",
        ZHONGZHI_PORT="9090",
        ZHONGZHI_HOST="0.0.0.0",
        ZHONGZHI_DATA_DIR="elsewhere",
        PATH="/usr/bin",
    )
    assert config.service.database_url == "postgresql+psycopg://zhongzhi:word@db/zhongzhi"
    assert (config.service.port, config.service.host) == (9090, "0.0.0.0")
    assert config.service.data_dir == Path("elsewhere")


def test_the_database_lies_in_the_data_folder_unless_told_otherwise(written: Path) -> None:
    assert read(written, SMALL, ZHONGZHI_DATA_DIR="/srv/z").service.database_url == "sqlite:////srv/z/zhongzhi.sqlite3"


def test_an_empty_environment_variable_counts_as_not_set(written: Path) -> None:
    assert read(written, SMALL, ZHONGZHI_PORT="").service.port == 8080


def test_a_wrong_environment_variable_is_named_instead_of_a_line(written: Path) -> None:
    error = refused(written, SMALL, ZHONGZHI_PORT="lots", ZHONGZHI_DATABSE_URL="x")
    assert [(problem.line, problem.key) for problem in error.problems] == [
        (0, "ZHONGZHI_DATABSE_URL"),
        (0, "ZHONGZHI_PORT"),
    ]
    assert "did you mean ZHONGZHI_DATABASE_URL" in error.text("en")
    assert "请写" not in error.text("en")
    assert "是否应为 ZHONGZHI_DATABASE_URL" in error.text("zh-CN")
    assert "整数" in error.text("zh-CN")


# What is written wrong: (its old text, its new text, words on the line it must be found on, key, Chinese, English).
REFUSALS = {
    "unknown_key": ("time_zone =", 'foo = 1\ntime_zone =', "foo", "county.foo", "请删去", "remove it"),
    "unknown_key_near": (
        "owner =", 'ownr = "x"\nowner =', "ownr", "areas[east].ownr", "“owner”",
        "did you mean “owner”"),
    "urgent_category": (
        'limit = "4wh"\n', 'limit = "4wh"\nurgent = true\n', "urgent",
        "categories[street].items[street-vendors].urgent", "请写 always_on = true", "write always_on = true"),
    "urgent_limit": (
        "[[departments]]", '[limits]\nurgent = "12h"\n[[departments]]', "urgent", "limits.urgent",
        "请写 danger", "write danger"),
    "unknown_section": ("[hours]", "[houres]\n[hours]", "[houres]", "houres", "“hours”", "did you mean “hours”"),
    "bare_limit": (
        '"4wh"', "4", "limit", "categories[street].items[street-vendors].limit", "2wd",
        "write 4h, 4wh or 2wd"),
    "bare_limit_in_quotes": (
        '"4wh"', '"4"', "limit", "categories[street].items[street-vendors].limit", "没有单位", "no unit"),
    "unit": ('"4wh"', '"4days"', "limit", "categories[street].items[street-vendors].limit", "4days", "unknown unit"),
    "no_department": (
        'department = "city"\n', "", "[[categories.items]]", "categories[street].items[street-vendors]",
        "by_area = true",
        "write department"),
    "unknown_department": (
        'department = "city"', 'department = "citty"', "citty", "categories[street].items[street-vendors].department",
        "请改用：city", "write one of: city"),
    "unknown_owner": ('owner = "city"', 'owner = "moon"', "moon", "areas[east].owner", "city", "[[departments]]"),
    "no_owner": ('owner = "city"\n', "", "[[areas]]", "areas[east].owner", "“owner”", "add it"),
    "no_other": ('"street-other"', '"street-rest"', "[[categories]]", "categories[street]", "street-other", "-other"),
    "code_form": ('"east"', '"East Side"', "East Side", "areas[East Side].code", "小写", "small letters"),
    "time_zone": ("Asia/Shanghai", "Asia/Shangai", "time_zone", "county.time_zone", "Asia/Shanghai", "Asia/Shanghai"),
    "language": (
        "time_zone =", 'languages = ["zh-CN", "fr"]\ntime_zone =', "fr", "county.languages[#2]", "zh-CN, en",
        "zh-CN, en"),
    "no_chinese": (
        "time_zone =", 'languages = ["en"]\ntime_zone =', "languages", "county.languages", "zh-CN",
        "add it"),
    "name_chinese": ('{zh-CN = "东社区"}', '{en = "East"}', "East", "areas[east].name", "缺少中文", "has no zh-CN"),
    "name_language": (
        '{zh-CN = "东社区"}', '{zh-CN = "东社区", fr = "Est"}', "Est", "areas[east].name", "“fr”", "“fr”"),
    "name_form": ('{zh-CN = "东社区"}', '"东社区"', "东社区", "areas[east].name", '{zh-CN = "…"', '{zh-CN = "…"'),
    "no_length": ('"08:30-12:00"', '"08:30-08:30"', "monday", "hours.monday[#1]", "00:00-24:00", "00:00-24:00"),
    "overlap": ('"13:30-17:00"', '"11:30-17:00"', "monday", "hours.monday", "重叠", "overlaps"),
    "out_of_order": ('"08:30-12:00"', '"18:00-19:00"', "monday", "hours.monday", "重叠", "overlaps"),
    "night_overlap": (
        '"13:30-17:00"]', '"22:00-06:00"]\ntuesday = ["05:00-12:00"]', "tuesday", "hours.tuesday", "重叠", "overlaps"),
    "night_over_sunday": (
        '"13:30-17:00"]', '"13:30-17:00"]\nsunday = ["22:00-09:00"]', "monday", "hours.monday", "重叠", "overlaps"),
    "past_midnight": ('"13:30-17:00"', '"13:30-24:30"', "monday", "hours.monday[#2]", "08:00", "08:00"),
    "begins_at_24": ('"13:30-17:00"', '"24:00-06:00"', "monday", "hours.monday[#2]", "08:00", "08:00"),
    "calendar": ("[hours]", '[hours]\ncalendar = "chinese"', "chinese", "hours.calendar", "china, table",
                 "china, table"),
    "year": ("[hours]", "[hours]\nyears = [27]", "years", "hours.years[#1]", "不小于 2000", "at least 2000"),
    "span_form": ('"13:30-17:00"', '"afternoon"', "monday", "hours.monday[#2]", "08:30-12:00", "08:30-12:00"),
    "number_form": (
        "[hours]", '[emergency]\nfire = "call us"\n\n[hours]', "call us", "emergency.fire", "不是电话号码",
        "no telephone number"),
    "no_hours": ('["08:30-12:00", "13:30-17:00"]', "[]", "[hours]", "hours", "至少", "no working hours"),
    "bad_date": ("    2026-10-02", '    "2026-10-42"', "10-42", "hours.holidays[#2]", "2026-10-01", "write it as"),
    "impossible_date": ("    2026-10-02", "    2026-02-30", "02-30", "", "改正这一行", "correct this line"),
    "holiday_worked": (
        "holidays = [", "extra_workdays = [2026-10-01]\nholidays = [", "extra", "hours.extra_workdays", "删去",
        "remove it"),
    "clock": ("time_zone =", 'digest_at = "8am"\ntime_zone =', "8am", "county.digest_at", '"08:00"', '"08:00"'),
    "map": ("time_zone =", 'map = "google"\ntime_zone =', "google", "county.map", "openstreetmap, amap",
            "openstreetmap, amap"),
    "inside": ("time_zone =", 'inside = ["simulator", "wecaht"]\ntime_zone =', "wecaht", "county.inside[#2]", "wechat",
               "wechat"),
    "wrong_type": ("by_area = true", 'by_area = "yes"', "yes",
        "categories[street].items[street-other].by_area", "true",
                   "true or false"),
    "port": ("[hours]", "[service]\nport = 70000\n[hours]", "70000", "service.port", "不大于 65535", "at most 65535"),
    "negative": ("[hours]", "[limits]\nreopen_days = -1\n[hours]", "-1", "limits.reopen_days", "不小于 0", "at least"),
    "kind": ("[hours]", '[limits]\nby_kind = {complain = "3wd"}\n[hours]', "complain", "limits.by_kind.complain",
             "“complaint”", "did you mean “complaint”"),
    "database": ("[hours]", '[service]\ndatabase_url = "mysql://x"\n[hours]', "mysql", "service.database_url",
                 "postgresql+psycopg", "postgresql+psycopg"),
    "syntax": ("time_zone = ", "time_zone ", "time_zone", "", "TOML", "TOML"),
    "secret": ("[hours]", '[service]\ndb_password = "x"\n[hours]', "db_password", "service.db_password",
               "ZHONGZHI_DB_PASSWORD", "put it into environment variable ZHONGZHI_DB_PASSWORD"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words", "key", "chinese", "english"), REFUSALS.values(), ids=REFUSALS.keys())
def test_a_mistake_is_refused_with_its_line_and_what_to_write(
    written: Path, old: str, new: str, words: str, key: str, chinese: str, english: str
) -> None:
    text = SMALL.replace(old, new, 1)
    problem = _problem_at(refused(written, text), key)
    assert problem.line == line_with(text, words)
    assert f"第 {problem.line} 行" in problem.text("zh-CN")
    assert chinese in problem.text("zh-CN")
    assert f"line {problem.line}" in problem.text("en")
    assert english in problem.text("en")


@each(
    "named, enabled, inside",
    [
        (None, ("simulator", "telegram"), set()),
        (None, ("wechat", "telegram"), {"wechat", "wecom", "simulator"}),
        (None, ("wecom", "telegram"), {"wechat", "wecom", "simulator"}),
        (["wecom"], ("wechat", "wecom", "telegram"), {"wecom"}),
        (["simulator"], ("simulator", "telegram"), {"simulator"}),
        ([], ("wechat", "telegram"), set()),
    ],
)
def test_words_stay_inside_as_soon_as_a_platform_of_the_mainland_is_used(
    named: list[str] | None, enabled: tuple[str, ...], inside: set[str]
) -> None:
    assert inside_of(named, enabled) == inside


def test_the_file_says_which_platforms_are_inside(written: Path) -> None:
    assert read(written, SMALL).county.inside == frozenset()
    text = SMALL.replace("time_zone =", 'inside = ["simulator"]\ntime_zone =', 1)
    assert read(written, text).county.inside == {"simulator"}


@each(
    "inside, platforms, said",
    [
        ((), ("simulator", "telegram"), ""),
        (("wechat", "wecom"), ("wechat",), ""),
        (("simulator",), ("simulator", "telegram"), "不会发到 telegram 的群里"),
        (("wechat", "wecom"), ("wechat", "telegram"), "on wechat goes to no group on telegram"),
        ((), ("wechat", "telegram"), "警告：[county] inside 是空的，居民在 wechat 上反映的会发到 telegram 的群里"),
    ],
)
def test_check_config_says_what_would_leave_the_jurisdiction(
    inside: tuple[str, ...], platforms: tuple[str, ...], said: str
) -> None:
    example = load(EXAMPLE, {})
    config = replace(example, platforms=platforms, county=replace(example.county, inside=frozenset(inside)))
    assert (said in across_the_border(config)) if said else across_the_border(config) == ""


def test_hours_may_go_on_to_midnight_and_over_it(written: Path) -> None:
    text = SMALL.replace(
        'monday = ["08:30-12:00", "13:30-17:00"]', 'monday = ["00:00-24:00"]\nfriday = ["22:00-06:00"]'
    )
    text = text.replace("holidays = [", 'sunday = ["08:00-12:00", "22:00-24:00"]\nholidays = [')
    spans = read(written, text).county.hours.spans
    assert (spans[0], spans[4]) == (((time(0), time(0)),), ((time(22), time(6)),))
    assert spans[6] == ((time(8), time(12)), (time(22), time(0)))


# What stands in [hours] beside the week, and: from where its days come, and which years are known of 2025 to 2028.
CALENDARS = {
    "nothing": ("", "china", {2025, 2026}),
    "china": ('calendar = "china"', "china", {2025, 2026}),
    "china and a year": ('calendar = "china"\nyears = [2027]', "china", {2025, 2026, 2027}),
    "china and a day": ('calendar = "china"\nholidays = [2027-01-01]', "china", {2025, 2026}),
    "dates alone": ("holidays = [2026-01-01, 2026-10-01]", "table", {2026}),
    "a worked day alone": ("extra_workdays = [2026-10-10]", "table", set()),
    "some dates": ("holidays = [2026-10-01, 2027-01-01]", "table", {2026}),
    "table": ('calendar = "table"', "table", set()),
    "table and a year": ('calendar = "table"\nyears = [2028]\nholidays = [2026-10-01]', "table", {2026, 2028}),
}


@pytest.mark.parametrize(("lines", "source", "known"), CALENDARS.values(), ids=CALENDARS.keys())
def test_days_come_from_the_published_ones_or_from_the_table(
    written: Path, monkeypatch: pytest.MonkeyPatch, lines: str, source: str, known: set[int]
) -> None:
    published = PublishedDays(days_off([2025, 2026]), days_worked([2025, 2026]), frozenset({2025, 2026}))
    monkeypatch.setattr(public_holidays, "of_china", lambda: published)
    text = SMALL.replace("holidays = [\n    2026-10-01,\n    2026-10-02,\n]", lines)
    hours = read(written, text).county.hours
    assert hours.years is not None
    assert set(hours.years) == known
    assert (date(2026, 2, 17) in hours.holidays) is (source == "china")
    assert (date(2026, 2, 28) in hours.extra_workdays) is (source == "china")


def test_the_countys_own_days_stand_before_the_published_ones(written: Path) -> None:
    own = 'calendar = "china"\nholidays = [2026-10-10]\nextra_workdays = [2026-10-07]'
    hours = read(written, SMALL.replace("holidays = [\n    2026-10-01,\n    2026-10-02,\n]", own)).county.hours
    assert date(2026, 10, 10) in hours.holidays - hours.extra_workdays
    assert date(2026, 10, 7) in hours.extra_workdays - hours.holidays
    assert date(2026, 10, 6) in hours.holidays


def test_a_code_used_twice_is_refused_where_it_stands_again(written: Path) -> None:
    text = SMALL + '\n[[departments]]\ncode = "city"\nname = {zh-CN = "交警大队"}\n'
    problem = _problem_at(refused(written, text), "departments[city].code")
    assert problem.line == len(text.splitlines()) - 1
    assert "used twice" in problem.text("en")
    assert "重复" in problem.text("zh-CN")


def test_a_mistake_in_one_word_of_a_week_names_the_right_line(written: Path) -> None:
    text = SMALL.replace("monday =", 'tuesday = ["09:00-10:00"]\nmondy =')
    assert _problem_at(refused(written, text), "hours.mondy").line == line_with(text, "mondy")


def _problem_at(error: ConfigError, key: str) -> Problem:
    found = [problem for problem in error.problems if problem.key == key]
    assert found, error.text("en")
    return found[-1]


def test_all_mistakes_are_said_at_once_in_the_order_of_the_file(written: Path) -> None:
    text = SMALL.replace("Shanghai", "Nowhere").replace('"4wh"', "4").replace('owner = "city"', 'owner = "moon"')
    error = refused(written, text, ZHONGZHI_COLOUR="red")
    assert [problem.code for problem in error.problems] == [
        "unknown_variable",
        "time_zone",
        "limit_bare",
        "unknown_department",
    ]
    assert "4 to mend" in str(error)
    assert "4 处有误" in error.text("zh-CN")


def test_a_broken_department_is_not_reported_again_as_unknown(written: Path) -> None:
    error = refused(written, SMALL.replace('{zh-CN = "城管局"}', "1"))
    assert [problem.key for problem in error.problems] == ["departments[city].name"]


@pytest.mark.parametrize(
    ("line", "variable"),
    [
        ('telegram_token = "12345:abcdef"', "ZHONGZHI_TELEGRAM_TOKEN"),
        ('app-secret = "abcdef"', "ZHONGZHI_APP_SECRET"),
        ('database_url = "postgresql+psycopg://z:abcdef@db/z"', "ZHONGZHI_DATABASE_URL"),
    ],
)
def test_a_secret_in_the_file_is_refused_and_not_repeated(written: Path, line: str, variable: str) -> None:
    error = refused(written, f"{SMALL}\n[service]\n{line}\n")
    for language in ("zh-CN", "en"):
        assert variable in error.text(language)
        assert "abcdef" not in error.text(language)


def test_a_secret_of_an_unknown_section_is_found_too(written: Path) -> None:
    error = refused(written, f'{SMALL}\n[telegram]\ntoken = "abcdef"\n')
    assert "ZHONGZHI_TELEGRAM_TOKEN" in error.text("en")
    assert "abcdef" not in error.text("en")


def test_a_service_with_nothing_to_speak_through_is_refused(written: Path) -> None:
    text = f"{SMALL}[simulator]\nenabled = false\n"
    problem = _problem_at(refused(written, text), "simulator.enabled")
    assert problem.line == line_with(text, "enabled = false")


def test_the_simulator_runs_beside_a_real_platform_only_where_that_is_meant() -> None:
    beside, meant = SimulatorSection(), SimulatorSection(beside_real_platforms=True)
    assert [one.code for one in beside.find_gaps(["telegram"])] == ["beside_real"]
    assert list(meant.find_gaps(["telegram"])) == []
    assert list(beside.find_gaps([])) == []


def test_an_absent_file_says_what_to_copy(written: Path) -> None:
    with pytest.raises(ConfigError, match=r"config\.example\.toml"):
        load(written, {})


def test_a_file_saved_in_another_encoding_is_refused(written: Path) -> None:
    written.write_bytes(SMALL.encode("gbk"))
    with pytest.raises(ConfigError, match="UTF-8"):
        load(written, {})


def test_a_file_saved_with_a_byte_order_mark_and_windows_lines_is_read(written: Path) -> None:
    written.write_bytes(SMALL.replace("\n", "\r\n").encode("utf-8-sig"))
    assert load(written, {}).county.name.in_("zh-CN") == "某县"


def test_listening_beyond_this_machine_is_allowed(written: Path) -> None:
    assert read(written, SMALL + '[service]\nhost = "0.0.0.0"\n').service.host == "0.0.0.0"


def test_the_configuration_can_be_read_again_while_the_first_stays(written: Path) -> None:
    first = read(written, SMALL)
    second = read(written, SMALL.replace("东社区", "西社区"))
    assert first.county.areas["east"].name.in_("zh-CN") == "东社区"
    assert second.county.areas["east"].name.in_("zh-CN") == "西社区"


def test_every_sentence_is_there_in_both_languages() -> None:
    for chinese, english in SENTENCES.values():
        assert chinese
        assert english
        assert english.isascii() or not any("一" <= letter <= "鿿" for letter in english)


def test_no_two_sentences_about_mistakes_have_one_code() -> None:
    codes = [
        *problems.SENTENCES,
        *rule_tables.SENTENCES,
        *supervision_table.SENTENCES,
        *network.SENTENCES,
        *(code for section in PLATFORMS.values() for code in section.sentences),
    ]
    assert len(codes) == len(SENTENCES) == len(set(codes))


def test_lines_are_found_in_arrays_nested_tables_and_long_strings() -> None:
    text = 'a = """\n[not.a.table]\n"""\n[[t]]\n[[t.u]]\nk = [\n  1, 2, # two\n  3,\n]\n[[t]]\n[[t.u]]\nk.x = {y = 1}\n'
    lines = find_lines(text)
    assert lines["a",] == 1
    assert lines["t", 0] == 4
    assert (lines["t", 0, "u", 0, "k", 1], lines["t", 0, "u", 0, "k", 2]) == (7, 8)
    assert lines["t", 1, "u", 0] == 11
    assert lines["t", 1, "u", 0, "k", "x", "y"] == 12
    assert ("not",) not in lines


def test_the_example_is_saved_as_utf8_with_plain_lines() -> None:
    assert os.linesep == "\n" or b"\r\n" not in EXAMPLE.read_bytes()
    EXAMPLE.read_bytes().decode("utf-8")
