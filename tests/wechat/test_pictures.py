"""Pictures by the account's API: people's come by their MediaId where their address fails; ours go as one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.catalogues import sentences
from bot.platforms.base import AttachmentRefused, NotNow, SendError, ShowsOnePicture, UncertainSend, Unreachable
from bot.platforms.wechat import writing
from bot.platforms.wechat.adapter import WeChat
from bot.platforms.wechat.reading import file_of
from domain.messages import Choice, Outgoing, OutgoingPhoto
from domain.pictures import LARGEST, PictureRefused
from tests import pictures as made
from tests.fakes.faults import Fault, FaultKind
from tests.wechat.account import Account
from tests.wechat.adapters import adapter
from tests.wechat.people import Person

DAY = 86_400
PHOTO = made.photo(6)
GET, UPLOAD, SEND, TOKEN = "media/get", "media/upload", "message/custom/send", "stable_token"
UNSHOWN = "（有图片没能发到这里。）"
RATING = ((Choice("满意", "r:1:yes"), Choice("不满意", "r:1:no")),)


@pytest.fixture
def account() -> Iterator[Account]:
    with Account("http://127.0.0.1:9/wechat", patience=0.01) as made_for_test:
        yield made_for_test


@pytest.fixture
async def wechat(account: Account) -> AsyncIterator[WeChat]:
    async with adapter(account) as made_for_test:
        yield made_for_test


@pytest.fixture
def resident(account: Account) -> Person:
    """Somebody who wrote just now."""
    person = account.person()
    person.writes("修好了吗")
    return person


def rules(account: Account) -> list[str]:
    return [one.rule for one in account.violations if one.rule != "unanswered"]


def calls(account: Account) -> list[str]:
    """Of the API, but for tokens."""
    return [one.method for one in account.ledger.requests if one.method not in ("callback", TOKEN)]


# Theirs


def lies(account: Account, content: bytes = PHOTO, *, mime: str = "image/jpeg") -> str:
    return account.api.media.keep(content, account.api.now(), mime=mime)


async def test_a_picture_with_an_address_is_asked_for_there_alone(account: Account, wechat: WeChat) -> None:
    assert await wechat.fetch(file_of(account.picture(PHOTO), lies(account))) == PHOTO
    assert await wechat.fetch(account.picture(PHOTO)) == PHOTO  # as it was named before
    assert calls(account) == []


async def test_where_the_address_fails_it_comes_by_its_number(account: Account, wechat: WeChat) -> None:
    for address in (f"{account.url}/pictures/gone.jpg", "", "https://example.org/a.jpg"):
        assert await wechat.fetch(file_of(address, lies(account))) == PHOTO
    assert calls(account) == [GET] * 3
    assert rules(account) == []


async def test_an_ended_token_is_renewed_for_it(account: Account, wechat: WeChat) -> None:
    await wechat.fetch(file_of("", lies(account)))
    account.api.tokens.revoke()
    assert await wechat.fetch(file_of("", lies(account))) == PHOTO
    assert rules(account) == []


async def test_an_account_that_only_answers_asks_for_nothing(account: Account) -> None:
    async with adapter(account, customer_service=False) as wechat:
        with pytest.raises(SendError):
            await wechat.fetch(file_of(f"{account.url}/pictures/gone.jpg", lies(account)))
    assert account.ledger.of(TOKEN) == []
    assert calls(account) == []


async def test_after_three_days_it_is_gone(account: Account, wechat: WeChat) -> None:
    name = lies(account)
    account.api.passes(3 * DAY + 1)
    with pytest.raises(SendError) as failed:
        await wechat.fetch(file_of(f"{account.url}/pictures/gone.jpg", name))
    assert failed.value.permanent


@pytest.mark.parametrize(
    ("code", "permanent"),
    [(40007, True), (48001, True), (-1, False), (45009, False), (40164, False)],
)
async def test_an_error_comes_in_place_of_a_picture(
    account: Account, wechat: WeChat, code: int, permanent: bool
) -> None:
    account.api.refuses(GET, code)
    with pytest.raises(SendError) as failed:
        await wechat.fetch(file_of("", lies(account)))
    assert failed.value.permanent is permanent


async def test_where_the_address_may_work_later_it_is_tried_again(account: Account, wechat: WeChat) -> None:
    account.api.refuses(GET, 40007)
    with pytest.raises(SendError) as failed:
        await wechat.fetch(file_of("https://127.0.0.1:9/a.qpic.cn", lies(account)))
    assert failed.value.permanent
    account.api.faults.order(GET, Fault(FaultKind.DROP), 1)
    with pytest.raises(SendError) as failed:
        await wechat.fetch(file_of("", lies(account)))
    assert not failed.value.permanent


async def test_a_picture_whose_type_says_nothing_is_told_by_its_bytes(account: Account, wechat: WeChat) -> None:
    name = lies(account, mime="application/octet-stream")
    assert await wechat.fetch(file_of("", name)) == PHOTO


async def test_what_is_no_picture_is_none(account: Account, wechat: WeChat) -> None:
    with pytest.raises(SendError) as failed:
        await wechat.fetch(file_of("", lies(account, b"#!AMR\n", mime="audio/amr")))
    assert failed.value.permanent
    account.api.faults.order(GET, Fault(FaultKind.GARBAGE), 1)
    with pytest.raises(SendError) as failed:
        await wechat.fetch(file_of("", lies(account)))
    assert not failed.value.permanent


async def test_what_is_too_large_is_not_read_to_its_end(account: Account, wechat: WeChat) -> None:
    with pytest.raises(PictureRefused):
        await wechat.fetch(file_of("", lies(account, PHOTO + bytes(LARGEST))))


# Ours


@pytest.fixture
def photos(tmp_path: Path) -> tuple[OutgoingPhoto, ...]:
    """Three, as they are kept."""
    kept = []
    for number, colour in enumerate(("red", "green", "blue")):
        path = tmp_path / f"{number}"
        path.write_bytes(made.written_as("JPEG", Image.new("RGB", (400, 300), colour)))
        kept.append(OutgoingPhoto(f"{number}" * 64, "image/jpeg", str(path)))
    return tuple(kept)


@pytest.fixture
def result(photos: tuple[OutgoingPhoto, ...]) -> Outgoing:
    return Outgoing("【#12345678】已办结", photos=photos, choices=RATING, unshown=UNSHOWN)


def pushed(person: Person) -> list[str]:
    return [one.text.partition("\n")[0] or "picture" for one in person.pushed]


async def test_a_result_is_a_picture_of_all_photos_and_its_words(
    account: Account, wechat: WeChat, resident: Person, result: Outgoing
) -> None:
    assert isinstance(wechat, ShowsOnePicture)
    ids = await wechat.send(resident.openid, result)
    assert pushed(resident) == ["picture", "【#12345678】已办结"]
    assert UNSHOWN not in resident.hears("1. 满意")
    with Image.open(BytesIO(resident.pushed[0].picture)) as shown:
        assert shown.size == (1600, 1200 + 8 + 597)
    assert len({*ids}) == 2
    assert ids[-1] not in ids[:-1]  # of the words, which offer something
    assert rules(account) == []
    assert calls(account) == [UPLOAD, SEND, SEND]


async def test_each_message_has_a_permit(wechat: WeChat, resident: Person, result: Outgoing) -> None:
    asked: list[int] = []

    async def permit(messages: int) -> None:
        asked.append(messages)

    await wechat.send(resident.openid, result, permit)
    assert asked == [1, 1]


async def test_without_photos_nothing_is_uploaded(account: Account, wechat: WeChat, resident: Person) -> None:
    await wechat.send(resident.openid, Outgoing("已派单"))
    assert calls(account) == [SEND]


@pytest.mark.parametrize(
    ("code", "raised"),
    [(40009, AttachmentRefused), (45009, AttachmentRefused), (40005, AttachmentRefused), (-1, SendError)],
)
async def test_where_no_picture_is_taken_nothing_has_been_said(
    account: Account, wechat: WeChat, resident: Person, result: Outgoing, code: int, raised: type[SendError]
) -> None:
    account.api.refuses(UPLOAD, code)
    with pytest.raises(raised) as failed:
        await wechat.send(resident.openid, result)
    assert type(failed.value) is raised
    assert failed.value.sent == ()
    assert pushed(resident) == []
    await wechat.send(resident.openid, result.words_alone(UNSHOWN))
    assert resident.hears("已办结", UNSHOWN)


async def test_an_upload_that_is_not_answered_has_shown_nobody_anything(
    account: Account, wechat: WeChat, resident: Person, result: Outgoing
) -> None:
    account.api.faults.order(UPLOAD, Fault(FaultKind.DROP_AFTER_DELIVERY), 1)
    with pytest.raises(SendError) as failed:
        await wechat.send(resident.openid, result)
    assert not failed.value.permanent
    await wechat.send(resident.openid, result)
    assert pushed(resident) == ["picture", "【#12345678】已办结"]


async def test_photos_that_were_deleted_leave_the_words(
    account: Account, wechat: WeChat, resident: Person, result: Outgoing
) -> None:
    for one in result.photos:
        await asyncio.to_thread(Path(one.path).unlink)
    with pytest.raises(AttachmentRefused):
        await wechat.send(resident.openid, result)
    assert calls(account) == []


async def test_a_picture_that_may_have_arrived_is_uncertain(
    account: Account, wechat: WeChat, resident: Person, result: Outgoing
) -> None:
    account.api.faults.order(SEND, Fault(FaultKind.DROP_AFTER_DELIVERY), 1)
    with pytest.raises(UncertainSend) as failed:
        await wechat.send(resident.openid, result)
    assert failed.value.sent == ()
    assert pushed(resident) == ["picture"]


async def test_words_that_did_not_follow_their_picture_follow_later(
    account: Account, wechat: WeChat, resident: Person, result: Outgoing
) -> None:
    for _ in range(4):
        await wechat.send(resident.openid, Outgoing("有新情况"))
    with pytest.raises(NotNow) as failed:
        await wechat.send(resident.openid, result)
    assert failed.value.used_up
    assert len(failed.value.sent) == len(result.photos)
    rest = Outgoing(result.text, photos=result.photos, choices=RATING, sent=failed.value.sent, unshown=UNSHOWN)
    assert rest.words_alone(UNSHOWN) == rest  # as an answer in place would say it
    said = writing.join([rest], {"zh-CN": "还有", "en": "more"})
    assert said.body.startswith("【#12345678】已办结\n<a href")
    assert UNSHOWN not in said.body
    assert (said.taken, said.begun) == (1, 0)
    resident.writes("你好")
    ids = await wechat.send(resident.openid, rest)
    assert ids[:-1] == [*failed.value.sent]
    assert pushed(resident)[4:] == ["picture", "【#12345678】已办结"]
    assert rules(account) == []


async def test_long_words_come_in_pieces_after_the_picture(
    account: Account, wechat: WeChat, resident: Person, photos: tuple[OutgoingPhoto, ...]
) -> None:
    words = "，".join(f"第{one}处已修好" for one in range(200))
    sent: tuple[str, ...] = ()
    for _ in range(4):
        resident.writes("你好")
        try:
            await wechat.send(resident.openid, Outgoing(words, photos, choices=RATING, sent=sent, unshown=UNSHOWN))
            break
        except NotNow as more:
            sent = more.sent
    pieces = [one.text.partition("\n\n")[0] for one in resident.pushed[1:]]
    assert "".join(pieces).partition("\n<a href")[0].startswith(words)
    assert pushed(resident).count("picture") == 1
    assert UNSHOWN not in "".join(one.text for one in resident.pushed)
    assert rules(account) == []


async def test_who_left_is_shown_nothing(account: Account, wechat: WeChat, result: Outgoing) -> None:
    person = account.person()
    with pytest.raises(Unreachable):
        await wechat.send(person.openid, result)
    assert account.ledger.of(SEND)[0].code == 43004


async def test_where_the_window_is_over_no_word_is_tried_either(
    account: Account, wechat: WeChat, resident: Person, result: Outgoing
) -> None:
    account.api.passes(2 * DAY)
    with pytest.raises(NotNow) as failed:
        await wechat.send(resident.openid, result)
    assert failed.value.used_up
    assert [one.code for one in account.ledger.of(SEND)] == [45015]


def test_words_for_the_line_below_are_there() -> None:
    for language in ("zh-CN", "en"):
        assert sentences()(language, "picture.not_shown")
