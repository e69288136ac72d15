"""Functions of leaders and what others deal with, as the settings have them; what is missing for accusations."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.commands.check_config import who_hears_accusations
from bot.config import Config, ConfigError, load
from domain.kinds import HeldRole
from storage.engine.database import Database
from storage.migrations import upgrade
from storage.people import identities, roles

SMALL = """\
[county]
name = {zh-CN = "某县", en = "Some County"}
operator = {zh-CN = "某县督办中心"}
time_zone = "Asia/Shanghai"

[hours]
monday = ["08:30-12:00", "13:30-17:00"]

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
MORNING = datetime(2026, 11, 23, 1, tzinfo=UTC)
HEAD = '[leaders.head]\nname = {zh-CN = "办公室主任"}\naliases = ["主任"]\n'
IN_CHARGE = '[leaders.in_charge]\nname = {zh-CN = "分管领导"}\naccusations = true\n'
COURT = '[elsewhere.court]\nwho = {zh-CN = "人民法院"}\nnumber = "12368"\nwords = ["打官司"]\n'


def read(path: Path, text: str) -> Config:
    path.write_text(text, encoding="utf-8")
    return load(path, {})


def test_functions_and_matters_are_read_by_their_codes(tmp_path: Path) -> None:
    county = read(tmp_path / "config.toml", SMALL + HEAD + IN_CHARGE + COURT).county
    hearing = county.hears_accusations()
    assert hearing is not None
    assert hearing.code == "in_charge"
    named = county.leader_named("县里的主任")
    assert named is not None
    assert named.code == "head"
    assert (county.elsewhere["court"].number, county.elsewhere["court"].words) == ("12368", ("打官司",))


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        (HEAD + "accusations = true\n" + IN_CHARGE, "accusations = true\n[", "“head”"),
        (COURT.replace("court", "discipline"), "[elsewhere.discipline]", "“discipline”"),
        (COURT + 'whom = "x"\n', "whom", "“whom”"),
        (COURT.replace('words = ["打官司"]', "words = []"), "words = []", "empty"),
        (COURT.replace('"12368"', '"问法院"'), 'number = "问', "“问法院”"),
        (HEAD.replace("leaders.head", "leaders.Head"), "[leaders.Head]", "“Head”"),
    ],
)
def test_a_mistake_is_refused_with_its_line(tmp_path: Path, text: str, at: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path / "config.toml", SMALL + text)
    line = (SMALL + text).index(at)
    expected = (SMALL + text)[:line].count("\n") + 1
    [problem] = caught.value.problems
    assert said in problem.text("en")
    if "accusations = true\n[" not in at:  # of two, the later one is named
        assert problem.line == expected


def config(tmp_path: Path, *, text: str) -> Config:
    (tmp_path / "config.toml").write_text(text, encoding="utf-8")
    return load(
        tmp_path / "config.toml", {"ZHONGZHI_DATABASE_URL": f"sqlite:///{(tmp_path / 'zhongzhi.sqlite3').as_posix()}"}
    )


def test_check_config_says_how_many_are_named_and_who_is_missing(tmp_path: Path) -> None:
    settings = config(tmp_path, text=SMALL + IN_CHARGE)
    assert "只有 0 名" in who_hears_accusations(settings)
    assert "--function in_charge" in who_hears_accusations(settings)
    assert not (tmp_path / "zhongzhi.sqlite3").exists()
    upgrade(settings.service.database_url)
    database = Database(settings.service.database_url)
    with database.transaction() as tx:
        people = [
            identities.add_person(tx, "simulator", name, name=name, language="zh-CN", now=MORNING)
            for name in ("甲", "乙", "丙")
        ]
        first, second, leader = (one.id or 0 for one in people)
        roles.give(tx, first, HeldRole.COORDINATOR, confidential=True, now=MORNING)
        roles.give(tx, second, HeldRole.COORDINATOR, now=MORNING)
    assert "只有 1 名" in who_hears_accusations(settings)
    with database.transaction() as tx:
        roles.give(tx, second, HeldRole.COORDINATOR, confidential=True, now=MORNING)
        roles.give(tx, leader, HeldRole.LEADER, function="in_charge", now=MORNING)
    database.close()
    assert who_hears_accusations(settings) == ""


def test_check_config_says_where_nobody_hears_of_the_office(tmp_path: Path) -> None:
    assert "accusations = true" in who_hears_accusations(config(tmp_path, text=SMALL + HEAD))
