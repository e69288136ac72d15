"""备份与恢复: every row and picture comes back, on either database, or nothing does."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, text, update
from sqlmodel import col
from sqlmodel import select as select_rows

from domain.kinds import MediaKind, MediaState
from storage.backups import backup, restore
from storage.backups.archive import SIMULATOR, BrokenArchive, Manifest
from storage.engine.database import Database
from storage.messages.file_store import Files
from storage.migrations import NewerSchema, newest, upgrade
from storage.tables import Case, Media, SQLModel
from tests.made_files import DOCX
from tests.storage.released_databases import database_at

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
PICTURE = b"a picture"
SHA256 = hashlib.sha256(PICTURE).hexdigest()


class Place:
    """A database and a folder."""

    def __init__(self, url: str, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.database, self.files, self.simulator = Database(url), Files(folder / "files"), folder / SIMULATOR

    def back_up(self, target: Path) -> Manifest:
        return backup.take(self.database, self.files, self.simulator, target, version="1", now=NOW)

    def put_back(self, archive: Path, *, skip_numbers: int = 0) -> Manifest:
        return restore.restore_backup(archive, self.database, self.files, self.simulator, skip_numbers=skip_numbers)

    def rows(self) -> dict[str, list[dict[str, object]]]:
        with self.database.reading() as tx:
            return {
                name: [dict(row._mapping) for row in tx.execute(select(table).order_by(*table.primary_key))]
                for name, table in SQLModel.metadata.tables.items()
            }

    def empty(self) -> bool:
        with self.database.reading() as tx:
            tables = "SELECT 1 FROM sqlite_master" if self.database.is_sqlite else "SELECT 1 FROM pg_tables" + PUBLIC
            return not tx.execute(text(tables)).first() and not (self.simulator.exists() or self.files.root.exists())


PUBLIC = " WHERE schemaname = 'public'"


@pytest.fixture
def old(empty_url: str, tmp_path: Path) -> Iterator[Place]:
    """A county of the first release, whose one picture is on disk."""
    database_at(empty_url, "0001")
    place = Place(empty_url, tmp_path / "old")
    place.files.keep(PICTURE)
    with place.database.transaction() as tx:
        tx.execute(text("UPDATE media SET sha256 = :sha256 WHERE state = 'kept'"), {"sha256": SHA256})
    place.simulator.write_bytes(b"")
    yield place
    place.database.close()


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Place]:
    """An empty place on SQLite."""
    place = Place(f"sqlite:///{tmp_path}/here.sqlite3", tmp_path / "here")
    yield place
    place.database.close()


@pytest.fixture
def there(another_empty_postgresql_url: str, tmp_path: Path) -> Iterator[Place]:
    """An empty place on PostgreSQL."""
    place = Place(another_empty_postgresql_url, tmp_path / "there")
    yield place
    place.database.close()


@pytest.fixture(scope="module")
def archived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of a small county."""
    folder = tmp_path_factory.mktemp("county")
    url = f"sqlite:///{folder}/county.sqlite3"
    database_at(url, newest() or "")
    place = Place(url, folder)
    place.back_up(folder / "backup.zip")
    place.database.close()
    return folder / "backup.zip"


@pytest.fixture
def archive(archived: Path, tmp_path: Path) -> Path:
    """That backup, to do with as a test likes."""
    return Path(shutil.copy(archived, tmp_path))


def test_a_backup_of_the_first_release_comes_back_whole_at_this_version(
    old: Place, here: Place, there: Place, tmp_path: Path
) -> None:
    told = old.back_up(tmp_path / "backup.zip")
    assert (told.revision, told.left_out, [*told.files]) == ("0001", {}, [SHA256])
    upgrade(old.database.url)
    for place in (here, there):
        place.put_back(tmp_path / "backup.zip")
        assert place.rows() == old.rows()
        assert place.files.path(SHA256).read_bytes() == PICTURE
        with place.database.transaction() as tx:
            assert tx.get_one(Case, 5).parent_id == 6  # a row that points at a later one
            with pytest.raises(Exception, match=r"(?i)foreign key"):
                tx.execute(text("INSERT INTO audience (case_id, person_id, chat_id, why) VALUES (99, 1, 1, '')"))


def test_a_file_comes_back_with_its_name(here: Place, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/there.sqlite3"
    database_at(url, newest() or "")
    there = Place(url, tmp_path / "there")
    part = there.files.begin()
    part.write(DOCX)
    sha256 = there.files.keep_part(part)
    with there.database.transaction() as tx:
        kept = {"state": MediaState.KEPT, "sha256": sha256, "mime": "", "size": len(DOCX)}
        tx.execute(update(Media).where(col(Media.kind) == MediaKind.FILE).values(**kept))
    there.back_up(tmp_path / "backup.zip")
    there.database.close()
    here.put_back(tmp_path / "backup.zip")
    assert here.files.path(sha256).read_bytes() == DOCX
    with here.database.reading() as tx:
        found = tx.exec(select_rows(Media).where(col(Media.kind) == MediaKind.FILE)).one()
        assert (found.name, found.sha256) == ("关于振兴路的报告.docx", sha256)


def test_a_backup_is_for_its_owner_alone_and_never_a_half_one(old: Place, tmp_path: Path) -> None:
    target = tmp_path / "backup.zip"
    target.with_name("backup.zip.part").write_bytes(b"from a copy that broke off")
    old.back_up(target)
    assert target.stat().st_mode & 0o777 == 0o600
    old.files.path(SHA256).chmod(0)
    old.files.path(SHA256).unlink()
    old.files.path(SHA256).mkdir()  # cannot be read, whoever tries
    with pytest.raises(IsADirectoryError):
        old.back_up(tmp_path / "another.zip")
    assert [one.name for one in tmp_path.glob("*.zip*")] == ["backup.zip"]


def test_a_picture_dropped_meanwhile_is_left_out_and_counts_as_forgotten(
    old: Place, here: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_pictures = backup._copy_pictures

    def after_somebody_deleted_their_data(files: Files, *about: object) -> None:
        with old.database.transaction() as tx:
            tx.execute(text("UPDATE media SET state = 'forgotten', sha256 = ''"))
        files.drop(SHA256)
        copy_pictures(files, *about)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(backup, "_copy_pictures", after_somebody_deleted_their_data)
    assert old.back_up(tmp_path / "backup.zip").left_out == {SHA256: "dropped"}
    here.put_back(tmp_path / "backup.zip")
    with here.database.reading() as tx:
        states = tx.execute(select(col(Media.state), col(Media.sha256), col(Media.file)).order_by(col(Media.id))).all()
    assert [tuple(one) for one in states[:1]] == [("forgotten", "", "forgotten-1")]


@pytest.mark.parametrize(("content", "why"), [(None, "lost"), (b"something else", "damaged")])
def test_a_picture_that_is_not_what_the_rows_say_is_told(
    old: Place, tmp_path: Path, content: bytes | None, why: str
) -> None:
    old.files.drop(SHA256)
    if content:
        old.files.path(SHA256).write_bytes(content)
    assert old.back_up(tmp_path / "backup.zip").left_out == {SHA256: why}


def test_nothing_is_restored_over_anything(archive: Path, here: Place) -> None:
    here.files.keep(PICTURE)
    with pytest.raises(restore.NotEmpty, match="files"):
        here.put_back(archive)
    here.files.drop(SHA256)
    here.simulator.write_bytes(b"")
    with pytest.raises(restore.NotEmpty, match="simulator"):
        here.put_back(archive)
    here.simulator.unlink()
    here.put_back(archive)
    before = here.rows()
    with pytest.raises(restore.NotEmpty, match=r"here\.sqlite3"):
        here.put_back(archive)
    assert here.rows() == before


def test_what_is_no_whole_backup_leaves_the_place_empty(archive: Path, here: Place) -> None:
    whole = archive.read_bytes()
    for broken in (b"", b"words", whole[: len(whole) // 2], whole[:-30]):
        archive.write_bytes(broken)
        with pytest.raises(BrokenArchive):
            here.put_back(archive)
        assert here.empty()
    archive.unlink()
    with pytest.raises(BrokenArchive):
        here.put_back(archive)


@pytest.mark.parametrize(
    ("member", "was", "now"),
    [
        ("tables/cases.jsonl", "垃圾", "金子"),
        ("tables/cases.jsonl", '"words"', '"sdrow"'),
        ("tables/counters.jsonl", '["cases-2026",5]\n', ""),
        ("manifest.json", '"format": 1', '"format": 2'),
        ("manifest.json", '"cases": {', '"cakes": {'),
        ("manifest.json", "{", "["),
    ],
)
def test_what_was_changed_in_a_backup_is_noticed(archive: Path, here: Place, member: str, was: str, now: str) -> None:
    rewrite(archive, member, was, now)
    with pytest.raises(BrokenArchive):
        here.put_back(archive)
    assert here.empty()


def test_pictures_go_again_when_the_rows_cannot_follow(old: Place, here: Place, tmp_path: Path) -> None:
    old.back_up(tmp_path / "backup.zip")
    rewrite(tmp_path / "backup.zip", "tables/cases.jsonl", '"words"', '"sdrow"')
    with pytest.raises(BrokenArchive):
        here.put_back(tmp_path / "backup.zip")
    assert here.empty()


def test_a_changed_picture_is_noticed(old: Place, here: Place, tmp_path: Path) -> None:
    old.back_up(tmp_path / "backup.zip")
    rewrite(tmp_path / "backup.zip", f"files/{SHA256}", "a picture", "a forgery")
    with pytest.raises(BrokenArchive, match=SHA256):
        here.put_back(tmp_path / "backup.zip")
    assert here.empty()


def test_a_backup_of_a_newer_version_is_refused(archive: Path, here: Place) -> None:
    rewrite(archive, "manifest.json", f'"revision": "{newest()}"', '"revision": "9999"')
    with pytest.raises(NewerSchema, match="9999"):
        here.put_back(archive)
    assert here.empty()


def rewrite(archive: Path, member: str, was: str, now: str) -> None:
    """The same archive, with one thing in it changed."""
    with zipfile.ZipFile(archive) as before:
        members = {one: before.read(one) for one in before.namelist()}
    assert was.encode() in members[member]
    members[member] = members[member].replace(was.encode(), now.encode(), 1)
    with zipfile.ZipFile(archive, "w") as after:
        for name, content in members.items():
            after.writestr(name, content)


def test_ids_and_numbers_go_on_after_the_last_ones_given(old: Place, here: Place, there: Place, tmp_path: Path) -> None:
    draft = "INSERT INTO drafts (person_id, chat_id, source, step, asked, words, address, kind, category, area,"
    draft += " confidential, named, touched_at) SELECT person_id, chat_id, source, step, asked, words, address, kind,"
    draft += " category, area, confidential, named, touched_at FROM drafts"
    upgrade(old.database.url)
    with old.database.transaction() as tx:
        tx.execute(text(draft))
        tx.execute(text("DELETE FROM drafts WHERE id = 2"))
    old.back_up(tmp_path / "backup.zip")
    new = here if old.database.is_sqlite else there
    new.put_back(tmp_path / "backup.zip", skip_numbers=100)
    with new.database.transaction() as tx:
        assert tx.execute(text("SELECT value FROM counters WHERE name = 'cases-2026'")).scalar_one() == 105
        tx.execute(text(draft))
        assert tx.execute(text("SELECT max(id) FROM drafts")).scalar_one() == 3
        later = Case(reference="26000099", status="submitted", filed_at=NOW)
        tx.add(later)
        tx.flush()
        assert later.id == 7


def test_the_manifest_says_what_is_in_it(archive: Path) -> None:
    with zipfile.ZipFile(archive) as found:
        told = json.loads(found.read("manifest.json"))
        rows = {name: found.read(f"tables/{name}.jsonl").count(b"\n") - 1 for name in told["tables"]}
    assert {name: kept["rows"] for name, kept in told["tables"].items()} == rows
    assert rows["cases"] == 6
    assert (told["revision"], told["version"], told["taken_at"]) == (newest(), "1", "2026-11-23T01:00:00+00:00")
