"""`python -m bot people`: a role ends in the database at once, and the running service takes the cards away."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.__main__ import parser
from bot.commands.people import run
from tests.stories.acts.staff import DOGS
from tests.stories.town import Town


@pytest.fixture
def starts_at() -> datetime:
    """The command line has the real time alone."""
    return datetime.now(UTC)


async def test_the_command_line_ends_a_role_and_the_running_service_takes_the_cards(
    town: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    wang, _ = await town.coordinator("Wáng Wǔ"), await town.department("city")
    reference = await (await town.resident("李女士")).files(DOGS)
    await wang.says(f"#{reference}")
    assert people(town, "end", "wáng wǔ") == 1
    assert "invite coordinator" in capsys.readouterr().err
    zhao = await town.coordinator("赵六")
    assert people(town, "end", "王") == 1
    assert "赵六" in capsys.readouterr().err
    assert people(town, "end", "WÁNG WǓ") == 0
    assert people(town, "unbind", "城管局") == 0
    capsys.readouterr()
    await town.passes(minutes=1)
    await wang.hears("身份已停用")
    await zhao.hears("操作人：运维人员", "没有工作群", reference)
    assert people(town, "list") == 0
    assert [line.split("  ")[1] for line in capsys.readouterr().out.splitlines()] == ["赵六"]


def people(town: Town, *words: str) -> int:
    return run(town.service.settings, parser().parse_args(["people", *words]))
