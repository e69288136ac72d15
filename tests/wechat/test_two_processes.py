"""Two processes on one database: a repeated call may come to the other, and is the same call there."""

from __future__ import annotations

import re
from pathlib import Path

from tests.wechat.account import Account
from tests.wechat.service import address, serving

LAMP = "上报 振兴路12号路灯不亮"
REFERENCE = re.compile(r"\b\d{8}\b")


def test_a_repeated_call_is_answered_alike_by_the_other_process(
    account: Account, tmp_path: Path, postgresql_url: str
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    told = {"DATABASE_URL": postgresql_url}
    with serving(account, first, told=told) as leading, serving(account, second, told=told) as waiting:
        for at, other in ((leading, waiting), (waiting, leading)):
            account.service = address(at)
            call = account.person().writes(LAMP)
            assert call.seconds < 2
            account.calls_again(call, at=address(other))
            assert len(call.texts) == 2
            assert len(set(call.texts)) == 1
            assert REFERENCE.search(call.text)
        assert "leader.took_over" not in waiting.log


def test_calls_to_both_at_once_are_one(account: Account, tmp_path: Path, postgresql_url: str) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    told = {"DATABASE_URL": postgresql_url}
    with serving(account, first, told=told) as one, serving(account, second, told=told) as other:
        resident = account.person()
        xml = resident.message("text", {"Content": LAMP})
        begun = []
        for at in (one, other) * 3:
            account.service = address(at)
            begun.append(account.begins(resident.openid, xml))
        assert len({found[0] for call in begun if (found := REFERENCE.search(call.result().text))}) == 1
        resident.writes("我的诉求")
        assert len(set(REFERENCE.findall(resident.texts[-1]))) == 1
