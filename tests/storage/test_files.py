"""Pictures lie under their hash and nowhere else, whole or not at all; their rows say what became of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.kinds import Purpose
from domain.messages import ChatKind
from storage.engine.database import Database, Transaction
from storage.messages import files
from storage.messages.file_store import Files
from storage.people import chats, identities
from storage.tables import Media, id_of

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
CONTENT = b"\xff\xd8\xff and so on"
SHA256 = hashlib.sha256(CONTENT).hexdigest()
NO_NAMES = [
    "", ".", "..", "../../etc/passwd", "/etc/passwd", SHA256[:-1], SHA256 + "0", SHA256.upper(), SHA256 + "\n",
    "g" * 64, "../" + SHA256[3:], SHA256[:32] + "/" + SHA256[33:], SHA256[:63] + "\0", "０" * 64, "f1",
]  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Files:
    return Files(tmp_path / "files")


def below(store: Files) -> list[Path]:
    return [one for one in store.root.rglob("*") if not one.is_dir()]


@pytest.mark.parametrize("name", NO_NAMES)
def test_nothing_but_a_hash_becomes_part_of_a_path(store: Files, name: str) -> None:
    for way in (store.path, store.drop):
        with pytest.raises(ValueError, match="not a SHA-256"):
            way(name)


def test_what_is_kept_twice_lies_there_once(store: Files) -> None:
    assert store.keep(CONTENT) == store.keep(CONTENT) == SHA256
    assert [(one, one.read_bytes()) for one in below(store)] == [(store.path(SHA256), CONTENT)]


def test_what_was_dropped_is_gone_and_may_be_dropped_again(store: Files) -> None:
    store.keep(CONTENT)
    store.drop(SHA256)
    store.drop(SHA256)
    assert below(store) == []


def test_a_link_in_a_pictures_place_is_replaced_and_what_it_pointed_at_left_alone(store: Files, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(CONTENT)
    store.path(SHA256).parent.mkdir(parents=True)
    store.path(SHA256).symlink_to(other)
    store.keep(CONTENT)
    assert not store.path(SHA256).is_symlink()
    store.drop(SHA256)
    assert other.read_bytes() == CONTENT


def test_a_file_that_a_broken_disk_cut_short_is_written_anew(store: Files) -> None:
    store.keep(CONTENT)
    store.path(SHA256).write_bytes(CONTENT[:5])
    store.keep(CONTENT)
    assert store.path(SHA256).read_bytes() == CONTENT


def test_what_could_not_be_written_leaves_nothing_behind(store: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.keep(CONTENT)
    assert below(store) == []


def test_what_a_crash_left_half_written_is_cleared_away(store: Files) -> None:
    store.keep(CONTENT)
    (store.root / "parts" / f"{SHA256}.0123").write_bytes(CONTENT[:4])
    store.drop_parts()
    assert below(store) == [store.path(SHA256)]


@pytest.fixture
def tx(database_url: str) -> Iterator[Transaction]:
    database = Database(database_url)
    with database.transaction() as tx:
        yield tx
    database.close()


def want(tx: Transaction, file: str = "f1", *, platform: str = "simulator", message: str = "m1") -> int:
    person = identities.person_of(tx, "simulator", "p1")
    person = person or identities.add_person(tx, "simulator", "p1", name="李女士", language="zh-CN", now=NOW)
    chat = chats.find(tx, "simulator", "c1")
    chat = chat or chats.add(tx, "simulator", "c1", kind=ChatKind.PRIVATE, title="", person_id=person.id)
    who, where = id_of(person), id_of(chat)
    return files.want(tx, platform, file, person_id=who, chat_id=where, message=message, real_now=NOW)


def take(tx: Transaction, platform: str = "simulator", now: datetime = NOW) -> list[int]:
    return [
        one.id or 0 for one in files.take_wanted(tx, platform, now, lease_until=now + timedelta(seconds=30), limit=9)
    ]


def row(tx: Transaction, media_id: int) -> Media:
    found = tx.get(Media, media_id)
    assert found is not None
    return found


def test_a_platforms_pictures_are_taken_once_until_their_lease_ends(tx: Transaction) -> None:
    first, second, elsewhere = want(tx), want(tx, "f2"), want(tx, platform="another")
    assert take(tx) == [first, second]
    assert take(tx) == []
    assert not files.any_wanted(tx, "simulator", NOW)
    assert take(tx, "another") == [elsewhere]
    assert files.any_wanted(tx, "simulator", LATER)
    assert take(tx, now=LATER) == [first, second]
    assert row(tx, first).attempts == 2


def test_leases_of_a_process_that_is_gone_end_at_once(tx: Transaction) -> None:
    mine, others = want(tx), want(tx, platform="another")
    assert (take(tx), take(tx, "another")) == ([mine], [others])
    files.release_leases(tx, "simulator")
    assert (take(tx), take(tx, "another")) == ([mine], [])


def test_a_refused_picture_is_in_nothing_it_was_sent_for(tx: Transaction) -> None:
    media, other = want(tx), want(tx, "f2")
    files.attach(tx, [media, other], Purpose.COMPLAINT, draft_id=7)
    refused = files.refuse(tx, media)
    assert refused is not None
    assert (refused.state, refused.message) == ("refused", "m1")
    assert [one.media_id for one in files.in_draft(tx, 7)] == [other]
    assert files.refuse(tx, media) is None
    assert take(tx) == [other]


def test_a_picture_that_is_kept_or_forgotten_cannot_be_refused(tx: Transaction) -> None:
    kept, forgotten = want(tx), want(tx, "f2")
    assert files.kept(tx, kept, sha256=SHA256, mime="image/jpeg", size=1)
    files.forget(tx, forgotten)
    assert (files.refuse(tx, kept), files.refuse(tx, forgotten), files.refuse(tx, 999)) == (None, None, None)
    assert (row(tx, kept).state, row(tx, forgotten).state) == ("kept", "forgotten")


def test_a_refused_picture_that_is_sent_again_is_tried_anew(tx: Transaction) -> None:
    media = want(tx)
    take(tx)
    files.refuse(tx, media)
    assert want(tx, message="m9") == media
    again = row(tx, media)
    assert (again.state, again.attempts, again.retry_at, again.message) == ("wanted", 0, None, "m9")


def test_a_kept_picture_that_is_sent_again_stays_kept(tx: Transaction) -> None:
    media = want(tx)
    files.kept(tx, media, sha256=SHA256, mime="image/jpeg", size=1)
    assert want(tx, message="m9") == media
    assert (row(tx, media).state, row(tx, media).message) == ("kept", "m1")


def test_a_picture_that_came_home_after_it_was_forgotten_is_dropped(tx: Transaction) -> None:
    media = want(tx)
    files.forget(tx, media)
    assert not files.kept(tx, media, sha256=SHA256, mime="image/jpeg", size=1)
    assert files.forget(tx, media) == SHA256
