"""`python -m bot why` says what each step saw in some words, and which one decided."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.commands import command


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            ("北岭路3号门口路灯不亮",),
            ("派给 Goes to: 公用事业服务中心", "roads-lights", "文字说得清楚 the words are clear", "9 条都不适用"),
        ),
        (("路灯不亮",), ("派给 Goes to: 督办员", "没有说地点 no place was told", "供督办员点选", "(utilities)")),
        (("路灯不亮", "--place", "北岭路3号"), ("派给 Goes to: 公用事业服务中心", "地点 place: 北岭路3号")),
        (("局长收了开发商的钱",), ("保密 confidential", "派给 Goes to: 督办员", "没有看到这一步 not asked")),
        (("西街5号楼道里有一股煤气味",), ("2 险情 danger: gas", "派给 Goes to: 公用事业服务中心")),
        (
            ("北岭路3号楼下烧烤摊夜里吵得睡不着，噪音太大", "--at", "23:30"),
            ("night-market-noise 适用 fits", "派给 Goes to: 城市管理执法局"),
        ),
        (("The lamp at East Gate gate 3: street light is broken",), ("roads-lights", "Street light")),
    ],
)
def test_it_says_what_each_step_saw_and_which_one_decided(
    tmp_path: Path, typed: tuple[str, ...], said: tuple[str, ...]
) -> None:
    done = command(tmp_path, "why", *typed)
    assert done.returncode == 0, done.stderr
    for words in said:
        assert words in done.stdout
    assert not (tmp_path / "data").exists()


def test_a_time_that_is_none_is_refused(tmp_path: Path) -> None:
    done = command(tmp_path, "why", "路灯", "--at", "tonight")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
