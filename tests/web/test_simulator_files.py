"""What is uploaded is taken for what its bytes are, and no name leads anywhere but to a picture."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from httpx import ASGITransport, AsyncClient, Response
from starlette.routing import Route

from bot.platforms.simulator.adapter import Simulator
from domain.messages import Outgoing, OutgoingPhoto, Update
from domain.pictures import LARGEST
from tests import pictures as made
from web import app, simulator

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
STATIC = Path(app.__file__).parent / "static"
REFUSED = [
    (b"", 415), (made.HTML, 415), (made.SVG, 415), (b"\xff\xd8", 415), (bytes(1000), 415),
    (b"PK\x03\x04" + made.photo(), 415), (made.photo().ljust(LARGEST + 1, b"\0"), 413), (bytes(LARGEST + 1), 413),
]  # fmt: skip
PATHS = [
    "%2e%2e", "..%2f..%2fetc%2fpasswd", "%2fetc%2fpasswd", "%2e%2e%2fstate", "....//etc/passwd", "f1%2f..%2f..%2fstate",
    "f0", "f01", "f-1", "f1%00", "f1%0a", "F1", "f%31%20", "f" + "9" * 400, "\N{FULLWIDTH DIGIT ONE}", "a" * 64,
    "A" * 64, "%ff%fe", "a" * 63 + "%00", "con", "simulator.sqlite3", "..%5c..%5cboot.ini", "~root", "$HOME",
    "'; DROP TABLE files; --",
]  # fmt: skip


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Simulator]:
    async def receive(_: str, updates: Sequence[Update]) -> list[int]:
        return [*range(1, len(updates) + 1)]

    started = Simulator(tmp_path / "simulator.sqlite3", lambda: NOW)
    await started.start(receive)
    yield started
    await started.stop()


@pytest.fixture
async def client(town: Simulator) -> AsyncIterator[AsyncClient]:
    served = app.build(routes_of(town), STATIC)
    async with AsyncClient(transport=ASGITransport(served), base_url="http://room") as speaking:
        yield speaking


def routes_of(town: Simulator) -> list[Route]:
    class Room:
        simulator = town

    return simulator.routes(Room())  # type: ignore[arg-type]  # its files need nothing else of a room


async def upload(client: AsyncClient, content: bytes, mime: str = "image/jpeg", language: str = "en") -> Response:
    headers = {"content-type": mime, "accept-language": language}
    return await client.post("/simulator/files", content=content, headers=headers)


@pytest.mark.parametrize(("content", "status"), REFUSED, ids=range(len(REFUSED)))
async def test_what_is_no_picture_is_refused_in_the_senders_language(
    client: AsyncClient, content: bytes, status: int
) -> None:
    english, chinese = await upload(client, content), await upload(client, content, language="zh-CN")
    assert (english.status_code, chinese.status_code) == (status, status)
    assert "JPEG" in english.json()["error"] or "20 MB" in english.json()["error"]
    assert any("\u4e00" <= letter <= "\u9fff" for letter in chinese.json()["error"])


@pytest.mark.parametrize("said", ["image/svg+xml", "image/html", "image/png; charset=utf-8", "IMAGE/WEBP"])
async def test_the_bytes_prevail_over_the_type_that_was_said(client: AsyncClient, said: str) -> None:
    kept = await upload(client, made.photo(), said)
    assert kept.status_code == 201
    seen = await client.get(kept.json()["url"])
    assert seen.headers["content-type"] == "image/jpeg"


async def test_a_picture_can_do_nothing_but_be_seen(client: AsyncClient) -> None:
    kept = await upload(client, b"GIF89a" + made.HTML, "image/gif")
    seen = await client.get(kept.json()["url"])
    assert seen.headers["content-type"] == "image/gif"
    assert seen.headers["x-content-type-options"] == "nosniff"
    assert seen.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert seen.headers["cache-control"] == "no-store"


async def test_twenty_megabytes_are_taken_and_one_byte_more_is_not(client: AsyncClient) -> None:
    assert (await upload(client, made.photo().ljust(LARGEST, b"\0"))).status_code == 201
    assert (await upload(client, made.photo().ljust(LARGEST + 1, b"\0"))).status_code == 413


@pytest.mark.parametrize("said", ["20971521", "9" * 30, "9" * 6000, "-1", "1e9", ""])
async def test_what_is_said_of_its_length_is_believed_only_when_too_much(client: AsyncClient, said: str) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(22):
            yield bytes(made.MEBIBYTE)

    headers = {"content-type": "image/jpeg", "content-length": said}
    assert (await client.post("/simulator/files", content=endless(), headers=headers)).status_code == 413


async def test_what_says_that_it_is_too_long_is_not_even_begun(client: AsyncClient) -> None:
    begun = []

    async def watched() -> AsyncIterator[bytes]:
        begun.append(True)
        yield b""

    headers = {"content-type": "image/jpeg", "content-length": str(LARGEST + 1)}
    sent = await client.post("/simulator/files", content=watched(), headers=headers)
    assert (sent.status_code, begun) == (413, [])


@pytest.mark.parametrize("path", PATHS)
async def test_no_name_leads_anywhere_else(client: AsyncClient, path: str) -> None:
    kept = await upload(client, made.photo())
    assert kept.json()["file"] == "f1"
    seen = await client.get(f"/simulator/files/{path}")
    assert seen.status_code == 404
    assert [*seen.json()] == ["error"]


async def test_a_picture_whose_file_became_a_link_is_gone(client: AsyncClient, town: Simulator, tmp_path: Path) -> None:
    content = made.photo()
    sha256 = hashlib.sha256(content).hexdigest()
    _, chat = town.add_person("李女士", "residents")
    file = tmp_path / sha256
    file.write_bytes(content)
    await town.send(chat.id, Outgoing("", photos=(OutgoingPhoto(sha256, "image/jpeg", str(file)),)))
    assert (await client.get(f"/simulator/files/{sha256}")).content == content
    file.unlink()
    file.symlink_to(Path(__file__))
    assert (await client.get(f"/simulator/files/{sha256}")).status_code == 404
