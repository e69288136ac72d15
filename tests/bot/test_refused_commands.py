"""Commands that cannot do their work say why and what to do, in both languages, and change nothing."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from sqlalchemy import text

from bot import __version__
from bot.__main__ import COMMANDS, MODULES, parser
from bot.app import Service
from bot.clock import Clock
from bot.config import Config
from bot.operations.exclusive import Refused, use_alone
from storage.engine.database import Database, printable_location
from tests.stories.conftest import settings_for

ROOT = Path(__file__).parents[2]


def command(settings: Config, *words: str) -> int:
    module = import_module(f"bot.commands.{words[0].replace('-', '_')}")
    status: int = module.run(settings, parser().parse_args(words))
    return status


@pytest.fixture
def settings(sqlite_url: str, tmp_path: Path) -> Config:
    return settings_for(sqlite_url, tmp_path)


@pytest.fixture
def newer(sqlite_url: str, tmp_path: Path) -> Iterator[Config]:
    """A database that a later version made."""
    database = Database(sqlite_url)
    with database.transaction() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    yield settings_for(sqlite_url, tmp_path)
    found = Database(sqlite_url)
    with found.reading() as tx:
        assert tx.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == "9999"
    found.close()


def test_a_database_of_a_later_version_is_refused_by_all_that_would_use_it(newer: Config, tmp_path: Path) -> None:
    for words in (["migrate"], ["invite", "leader"], ["dead-letters", "list"], ["backup", str(tmp_path / "copy.zip")]):
        with pytest.raises(Refused) as refused:
            command(newer, *words)
        assert "9999" in str(refused.value)
        assert "比本程序" in str(refused.value)
        assert "Run a newer version" in str(refused.value)
    with pytest.raises(Refused, match="9999"):
        Service(newer, {}, Clock())
    assert not [*tmp_path.glob("*.zip*"), *tmp_path.glob("*.before-*")]


def test_a_backup_does_not_replace_another_file(settings: Config, tmp_path: Path) -> None:
    (tmp_path / "there.zip").write_text("precious")
    with pytest.raises(Refused, match=r"there\.zip"):
        command(settings, "backup", str(tmp_path / "there.zip"))
    with pytest.raises(Refused, match="cannot be written"):
        command(settings, "backup", str(tmp_path / "nowhere" / "new.zip"))
    assert (tmp_path / "there.zip").read_text() == "precious"


@pytest.mark.parametrize("words", ["backup .", "invite leader", "dead-letters list", "reload"])
def test_what_needs_a_database_makes_none(empty_url: str, tmp_path: Path, words: str) -> None:
    settings = settings_for(empty_url, tmp_path / "data")
    with pytest.raises(Refused, match="no database here") as refused:
        command(settings, *words.split())
    assert "ZHONGZHI_DATA_DIR" in str(refused.value)
    assert printable_location(empty_url) in str(refused.value)
    assert not [*tmp_path.rglob("*.sqlite3"), *tmp_path.rglob("*.zip*")]
    assert command(settings, "migrate") == 0
    assert command(settings, "dead-letters", "list") == 0


def test_a_damaged_row_is_told_of_before_a_backup_is_relied_on(settings: Config, tmp_path: Path) -> None:
    database = Database(settings.service.database_url)
    with database.transaction() as tx:
        tx.execute(text("INSERT INTO entries (kind, code, definition, retired) VALUES ('area', 'a', '{broken', 0)"))
    database.close()
    with pytest.raises(Refused, match="row of the table entries is damaged"):
        command(settings, "backup", str(tmp_path))
    assert not [*tmp_path.glob("*.zip*")]


def test_a_backup_wants_a_folder_that_is_there(settings: Config, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no folder"):
        command(settings, "backup", str(tmp_path / "nightly"))
    assert not (tmp_path / "nightly").exists()


@pytest.mark.parametrize("count", ["-1", "1000001", "999999999999", "many"])
def test_no_more_numbers_are_left_out_than_there_are(count: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(["restore", "any.zip", f"--skip-numbers={count}"])
    assert "1000000" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_no_broken_backup(settings: Config, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"nowhere\.zip cannot be read \(No such file"):
        command(settings, "restore", str(tmp_path / "nowhere.zip"))


def test_a_file_that_is_no_database_is_named_and_kept(tmp_path: Path) -> None:
    (tmp_path / "damaged.sqlite3").write_bytes(b"no database at all" * 100)
    settings = settings_for(f"sqlite:///{tmp_path}/damaged.sqlite3", tmp_path)
    with pytest.raises(Refused, match=r"damaged\.sqlite3") as refused:
        command(settings, "invite", "leader")
    assert "restore the last backup" in str(refused.value)
    assert (tmp_path / "damaged.sqlite3").read_bytes() == b"no database at all" * 100


def test_a_backup_in_a_folder_is_named_after_its_moment(
    settings: Config, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(settings, "backup", str(tmp_path)) == 0
    (made,) = tmp_path.glob("zhongzhi-2*Z.zip")
    said = capsys.readouterr().out
    assert str(made) in said
    assert "没有加密" in said
    with pytest.raises(Refused, match="不是空的"):
        command(settings, "restore", str(made))
    with pytest.raises(Refused, match="no whole backup"):
        command(settings, "restore", str(tmp_path / "zhongzhi.sqlite3"))


def test_nothing_is_restored_beside_a_running_service(settings: Config, tmp_path: Path) -> None:
    with use_alone(settings), pytest.raises(Refused, match="ZHONGZHI_DATA_DIR"):
        command(settings, "restore", str(tmp_path / "any.zip"))


def test_a_database_that_does_not_answer_is_told_without_its_password(tmp_path: Path) -> None:
    away = settings_for("postgresql+psycopg://me:s3cret@127.0.0.1:1/none?password=s3cret", tmp_path)
    for words in (["dead-letters", "list"], ["migrate"], ["backup", str(tmp_path)]):
        with pytest.raises(Refused, match=r"cannot be used: unreachable") as refused:
            command(away, *words)
        assert "me:***@127.0.0.1:1/none" in str(refused.value)


def test_every_command_has_its_module() -> None:
    for name in COMMANDS:
        module = MODULES.get(name, name.replace("-", "_"))
        assert callable(import_module(f"bot.commands.{module}").run)


def test_the_version_is_the_projects() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
