"""A case's life on an account with 客服消息: its result comes by itself, with all photos as one picture."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

from tests import pictures
from tests.emulator.emulator import Emulator
from tests.fakes.waiting import wait_for
from tests.wechat.abroad import bound, hears, telegram
from tests.wechat.account import Account
from tests.wechat.api import SECRET
from tests.wechat.people import Person
from tests.wechat.reach import Opened
from tests.wechat.reckoning import cases_of, rows
from tests.wechat.service import serving

GARBAGE = "垃圾没人清运"
SERVES = "customer_service = true\nmenu = true\n"
PARKED = "SELECT id FROM outbox WHERE kind = 'result' AND state = 'parked'"
KEPT = "SELECT media.state FROM media JOIN attachments ON media_id = media.id"


def told(emulator: Emulator) -> dict[str, str]:
    return {"TELEGRAM_TOKEN": emulator.token, "WECHAT_SECRET": SECRET}


def shown(resident: Person) -> list[bytes]:
    return [one.picture for one in resident.pushed if one.picture]


def answered(account: Account, resident: Person) -> tuple[int, int]:
    """The size of the picture that was the last answer."""
    found = account.api.media.find(resident.calls[-1].text.strip("[]"), account.api.now())
    assert found, resident.calls[-1].text
    with Image.open(BytesIO(found.content)) as picture:
        return picture.size


def said(resident: Person, *words: str) -> bool:
    return any(all(word in one.text for word in words) for one in resident.pushed)


def test_a_result_with_three_photos_is_one_picture_and_its_words(
    account: Account, emulator: Emulator, tmp_path: Path
) -> None:
    more = SERVES + telegram(emulator)
    with serving(account, tmp_path, more=more, inside="inside = []", told=told(emulator)) as service:
        wait_for(lambda: account.api.menu, 15, "the menu")
        staff, group = bound(emulator, service, "绑定成功")
        resident = account.person()
        resident.writes(f"上报 振兴路14号{GARBAGE}")
        resident.hears("已登记，编号")
        hears(emulator, group, GARBAGE)
        card = next(one for one in group.sent() if GARBAGE in one.text)
        photos = [pictures.photo(one, (400, 300)) for one in (1, 3, 6)]
        staff.sends_album(group, photos, "办结 已清运两车", reply_to=card)
        wait_for(lambda: said(resident, "已清运两车", "解决了"), 15, "the result", told=lambda: service.log[-3000:])
        [picture] = shown(resident)
        with Image.open(BytesIO(picture)) as whole:
            assert (whole.format, whole.width) == ("JPEG", 1600)
            assert not whole.getexif()
        assert not said(resident, "图片")
        assert len(resident.pushed) <= 4
        sizes = []
        for _ in photos:
            resident.writes("照片")
            sizes.append(answered(account, resident))
        assert sizes == [(400, 300), (400, 300), (300, 400)]  # upright, as it was taken
        resident.writes("照片")
        resident.hears("照片都发完了", "共 3 张")
        assert len(resident.pushed) <= 4  # they were answers, which cost nothing
        resident.taps("解决了")
        resident.taps("非常满意")
        resident.hears("谢谢")
        assert [one.status for one in cases_of(service, resident.openid)] == ["closed"]
        assert service.stop() == 0
    assert len(account.ledger.of("menu/create")) == 1


def test_where_wechat_takes_no_picture_the_words_say_so(account: Account, emulator: Emulator, tmp_path: Path) -> None:
    account.api.refuses("media/upload", 45009, 5)
    more = SERVES + telegram(emulator)
    with serving(account, tmp_path, more=more, inside="inside = []", told=told(emulator)) as service:
        staff, group = bound(emulator, service, "绑定成功")
        resident = account.person()
        resident.writes(f"上报 振兴路14号{GARBAGE}")
        hears(emulator, group, GARBAGE)
        card = next(one for one in group.sent() if GARBAGE in one.text)
        staff.sends_photo(group, pictures.photo(6), "办结 已清运两车", reply_to=card)
        wait_for(lambda: said(resident, "已清运两车", "解决了"), 15, "the result", told=lambda: service.log[-3000:])
        assert said(resident, "已清运两车", "图片")
        assert shown(resident) == []
        assert service.stop() == 0


def test_a_photo_without_an_address_comes_by_its_number(account: Account, tmp_path: Path) -> None:
    with serving(account, tmp_path, more=SERVES, told={"WECHAT_SECRET": SECRET}) as service:
        resident = account.person()
        resident.writes(GARBAGE)
        resident.sends_photo(pictures.photo(), address=f"{account.url}/pictures/gone.jpg")
        resident.writes("振兴路14号")
        resident.writes("提交")
        resident.hears("已登记，编号")
        wait_for(lambda: [one.state for one in rows(service, KEPT)] == ["kept"], 15, "the photo")
    assert [one.code for one in account.ledger.of("media/get")] == [200]


def test_words_that_could_not_follow_their_picture_stand_in_the_next_answer(
    account: Account, emulator: Emulator, tmp_path: Path
) -> None:
    more = SERVES + telegram(emulator)
    with serving(account, tmp_path, more=more, inside="inside = []", told=told(emulator)) as service:
        staff, group = bound(emulator, service, "绑定成功")
        resident = account.person()
        resident.writes(f"上报 振兴路14号{GARBAGE}")
        hears(emulator, group, GARBAGE)
        known = account.api.reach.of(resident.openid)
        assert known is not None
        known.windows[Opened.WORDS].left = 1  # the platform counts otherwise than the service
        card = next(one for one in group.sent() if GARBAGE in one.text)
        staff.sends_album(group, [pictures.photo(one) for one in (1, 3, 6)], "办结 已清运两车", reply_to=card)
        wait_for(lambda: rows(service, PARKED), 15, "words that wait", told=lambda: service.log[-3000:])
        assert [bool(one.picture) for one in resident.pushed] == [True]
        resident.writes("你好")
        assert "图片" not in resident.hears("已清运两车", "解决了")
        resident.taps("解决了")
        resident.taps("非常满意")
        resident.hears("谢谢")
        assert service.stop() == 0
    assert len(shown(resident)) == 1
