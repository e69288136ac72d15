"""The command line, as an operator types it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.operations.exclusive import Refused, listen, use_alone
from tests.bot.commands import command
from tests.stories.conftest import settings_for

ROOT = Path(__file__).parents[2]


def test_sound_settings_are_said_to_be_sound_without_anything_being_started(tmp_path: Path) -> None:
    done = command(tmp_path, "check-config")
    assert done.returncode == 0
    assert "配置无误" in done.stdout
    assert "[emergency] 未填 unset: gas, lift, sms" in done.stdout
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(("years", "said"), [([], True), ([*range(2000, 2201)], False)])
def test_check_config_says_which_year_is_not_known(tmp_path: Path, years: list[int], said: bool) -> None:
    """By a table, so that it matters neither when this runs nor what the installed package knows."""
    own = tmp_path / "config.toml"
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    table = example.replace('calendar = "china"', 'calendar = "table"').replace("\nyears = []", f"\nyears = {years}")
    own.write_text(table, encoding="utf-8")
    done = command(tmp_path, "--config", str(own), "check-config")
    assert done.returncode == 0
    assert ("年的放假安排" in done.stdout) is said
    assert ("provisional" in done.stdout) is said


def test_wrong_settings_are_refused_with_line_and_advice_in_both_languages(tmp_path: Path) -> None:
    wrong = tmp_path / "config.toml"
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    wrong.write_text(example.replace('response = "1wd"', 'response = "1 day"'), encoding="utf-8")
    line = (
        wrong.read_text(encoding="utf-8")
        .splitlines()
        .index(next(x for x in wrong.read_text(encoding="utf-8").splitlines() if "1 day" in x))
        + 1
    )
    done = command(tmp_path, "--config", str(wrong), "check-config")
    assert done.returncode == 1
    assert f"第 {line} 行" in done.stderr
    assert f"line {line}" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_invitation_is_a_code_of_eight_digits(tmp_path: Path) -> None:
    assert command(tmp_path, "migrate").returncode == 0
    done = command(tmp_path, "invite", "coordinator", "--confidential")
    assert done.returncode == 0, done.stderr
    code, chinese, english = done.stdout.splitlines()
    assert re.fullmatch(r"\d{8}", code)
    assert chinese == f"请在和机器人的私聊里发送 /join {code}，七天内有效，只能用一次。"
    assert english == f"Send /join {code} to the bot in a private chat. It is good once, for seven days."


def test_an_invitation_for_an_unknown_department_names_the_known_ones(tmp_path: Path) -> None:
    done = command(tmp_path, "invite", "group", "nobody")
    assert done.returncode == 1
    assert "housing" in done.stderr


def test_a_leader_is_invited_by_function(tmp_path: Path) -> None:
    assert command(tmp_path, "migrate").returncode == 0
    done = command(tmp_path, "invite", "leader", "--function", "head")
    assert done.returncode == 0, done.stderr
    for wrong in (("leader", "--function", "nobody"), ("coordinator", "--function", "head")):
        refused = command(tmp_path, "invite", *wrong)
        assert refused.returncode == 1
        assert "head" in refused.stderr


def test_a_database_can_be_brought_up_to_date_twice(tmp_path: Path) -> None:
    assert command(tmp_path, "migrate").returncode == 0
    assert command(tmp_path, "migrate").returncode == 0
    assert (tmp_path / "data" / "zhongzhi.sqlite3").exists()


def test_a_folder_in_use_by_another_process_is_refused(tmp_path: Path) -> None:
    settings = settings_for(f"sqlite:///{tmp_path}/data/zhongzhi.sqlite3", tmp_path / "data")
    with use_alone(settings):
        done = command(tmp_path, "run")
    assert done.returncode == 1
    assert "ZHONGZHI_DATA_DIR" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_in_use_is_refused(tmp_path: Path) -> None:
    with listen("127.0.0.1", 0) as taken, pytest.raises(Refused, match="ZHONGZHI_PORT"):
        listen("127.0.0.1", taken.getsockname()[1])


def test_a_replayed_file_becomes_cases_row_by_row(tmp_path: Path) -> None:
    file = tmp_path / "complaints.csv"
    file.write_text(
        "id,user,time,title,body\n"
        "1,李女士,2026/1/2 10:00:00,路灯不亮,振兴路12号的路灯坏了一周\n"
        "2,李女士,2026/1/3 10:00:00,,楼道里堆满杂物\n"
        "3,,,,help\n"
        "4,王先生,,,\n",
        encoding="utf-8",
    )
    done = command(tmp_path, "replay", str(file))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "rows: 4" in done.stdout
    assert "cases: 4" in done.stdout
    assert "lost: 0" in done.stdout
    assert "doubled: 0" in done.stdout


def test_a_replayed_file_with_bad_rows_goes_on_and_one_without_any_fails(tmp_path: Path) -> None:
    file = tmp_path / "complaints.csv"
    file.write_bytes("user;time;body\n李女士;2026/1/2;路灯不亮\n王先生;2026/1/3;坏\0字\n".encode("gb18030"))
    done = command(tmp_path, "replay", str(file))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "row 3 left out" in done.stdout
    assert "cases: 1" in done.stdout
    for content, said in (("body\n", "nothing was filed"), ("phone\n1\n", "phone")):
        file.write_text(content, encoding="utf-8")
        done = command(tmp_path, "replay", str(file))
        assert done.returncode == 1
        assert said in done.stdout + done.stderr
        assert "Traceback" not in done.stderr
