"""A voice without words is fetched by an account with 客服消息, for a coordinator to listen to."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.waiting import wait_for
from tests.wechat.account import Account
from tests.wechat.api import SECRET
from tests.wechat.reckoning import rows
from tests.wechat.service import serving

AMR = b"#!AMR\n" + bytes(200)
KEPT = "SELECT mime FROM media WHERE kind = 'voice' AND state = 'kept'"


def test_a_voice_is_kept_for_a_coordinator(account: Account, tmp_path: Path) -> None:
    told = {"WECHAT_SECRET": SECRET}
    with serving(account, tmp_path, more="customer_service = true\n", told=told) as service:
        resident = account.person()
        resident.writes("你好")
        resident.speaks(content=AMR)
        wait_for(lambda: rows(service, KEPT), 15, "the voice", told=lambda: service.log[-3000:])
        assert not any("没能转成文字" in one for one in resident.texts)
        resident.speaks("路灯不亮。", content=AMR)
        resident.hears("问题在什么地方")
        assert len(rows(service, KEPT)) == 1  # words that came with a voice are enough
        assert service.stop() == 0
