"""The fake account's API counts, refuses and forgets as WeChat's, and finds every rule that is broken."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

import httpx
import orjson
import pytest

from tests.fakes.faults import Fault, FaultKind
from tests.pictures import photo, two_sides, written_as
from tests.wechat.account import Account
from tests.wechat.api import SECRET
from tests.wechat.calls import Call
from tests.wechat.client import Client, code, told
from tests.wechat.people import Person

DAY, MEBIBYTE = 86_400, 1024 * 1024
PLAIN = written_as("JPEG", two_sides())
MENU = [{"type": "click", "name": "我要反映", "key": "report"}, {"type": "click", "name": "人工", "key": "human"}]


@pytest.fixture
def account() -> Iterator[Account]:
    """Its service answers nothing: what people do counts all the same."""
    with Account("http://127.0.0.1:9/wechat", patience=0.01) as made:
        yield made


@pytest.fixture
def client(account: Account) -> Iterator[Client]:
    with Client(account) as made:
        yield made


@pytest.fixture
def resident(account: Account) -> Person:
    return account.person()


def rules(account: Account) -> list[str]:
    """What the API found; that the service is silent is meant here."""
    return [one.rule for one in account.violations if one.rule != "unanswered"]


def test_all_who_ask_get_the_same_token_while_it_is_good(account: Account, client: Client) -> None:
    assert client.asks()["access_token"] == client.token
    account.api.passes(7200 - 301)
    assert client.asks()["access_token"] == client.token
    account.api.passes(2)
    after = client.asks()["access_token"]
    assert after != client.token
    assert client.sends(touser="nobody", msgtype="text", text={"content": "路灯"}) == 40003
    account.api.passes(300)
    assert client.sends(touser="nobody", msgtype="text", text={"content": "路灯"}) == 42001
    assert rules(account) == ["tokens"]


def test_a_token_is_asked_for_again_where_it_has_ended(account: Account, client: Client, resident: Person) -> None:
    resident.writes("你好")
    for _ in range(5):
        account.api.refuses("message/custom/send", 40001)
        assert client.says(resident, "路灯") == 40001
        assert client.asks()["access_token"] == client.token
    assert rules(account) == []
    account.api.tokens.revoke()
    assert client.says(resident, "路灯") == 40001
    client.token = ""
    assert client.says(resident, "路灯") == 41001


@pytest.mark.parametrize(
    ("other", "error"),
    [({"secret": "0" * 32}, 40125), ({"appid": "wxffffffffffffffff"}, 40013), ({"grant_type": "password"}, 40002)],
)
def test_no_token_without_the_account_and_its_secret(client: Client, other: dict[str, str], error: int) -> None:
    assert code(client.asks(**other)) == error


def test_an_address_that_is_not_listed_is_named(account: Account, client: Client) -> None:
    account.api.listed = False
    said = client.asks()
    assert code(said) == 40164
    assert "invalid ip 203.0.113.7 " in str(said["errmsg"])


def test_words_allow_five_messages_in_two_days(account: Account, client: Client, resident: Person) -> None:
    assert client.says(resident, "路灯") == 43004
    resident.writes("你好")
    assert [client.says(resident, f"{one}") for one in range(6)] == [0, 0, 0, 0, 0, 45047]
    resident.writes("你好")
    assert client.says(resident, "路灯") == 0
    resident.writes("还在吗")
    assert [client.says(resident, f"{one}") for one in range(6)] == [0, 0, 0, 0, 0, 45047]
    resident.writes("你好")
    account.api.passes(2 * DAY - 5)
    client.token = str(client.asks()["access_token"])
    assert client.says(resident, "路灯") == 0
    account.api.passes(6)
    assert client.says(resident, "路灯") == 45015
    assert rules(account) == []


@pytest.mark.parametrize("act", [lambda one: one.clicks("report"), Person.follows, lambda one: one.scans("east-gate")])
def test_an_act_allows_three_messages_in_a_minute(
    account: Account, client: Client, resident: Person, act: Callable[[Person], object]
) -> None:
    act(resident)
    assert [client.says(resident, f"{one}") for one in range(4)] == [0, 0, 0, 45047]
    act(resident)
    account.api.passes(61)
    assert client.says(resident, "路灯") == 45015
    assert rules(account) == []


def test_an_act_after_words_leaves_what_these_allow(account: Account, client: Client, resident: Person) -> None:
    resident.writes("你好")
    assert client.says(resident, "1") == 0
    resident.clicks("cases")
    account.api.passes(61)
    assert [client.says(resident, f"{one}") for one in range(5)] == [0, 0, 0, 0, 45047]


def test_calls_where_nothing_may_be_sent_are_a_violation_from_the_second(
    account: Account, client: Client, resident: Person
) -> None:
    resident.clicks("report")
    assert [client.says(resident, f"{one}") for one in range(4)] == [0, 0, 0, 45047]
    assert rules(account) == []
    assert client.says(resident, "路灯") == 45047
    account.api.passes(61)
    assert client.says(resident, "路灯") == 45015
    assert rules(account) == ["used_up", "used_up"]


def test_whoever_left_is_sent_nothing_once_the_service_was_told(
    account: Account, client: Client, resident: Person
) -> None:
    resident.writes("你好")
    resident.unfollows()
    assert client.says(resident, "路灯") == 43004
    assert rules(account) == []  # nothing was told: the service did not answer
    account.api.reach.told_left(resident.openid, time.monotonic())
    assert client.says(resident, "路灯") == 43004
    assert rules(account) == ["unfollowed"]
    resident.follows()
    assert client.says(resident, "路灯") == 0


def test_what_was_sent_stands_on_the_phone(account: Account, client: Client, resident: Person) -> None:
    resident.writes("你好")
    line = '<a href="weixin://bizmsgmenu?msgmenucontent=满意&msgmenuid=1">1. 满意</a>'
    assert client.says(resident, f"修好了。\n{line}") == 0
    media = str(client.uploads(PLAIN)["media_id"])
    assert client.shows(resident, media) == 0
    assert resident.hears("修好了") == "修好了。\n1. 满意"
    assert [one.content for one in resident.lines] == ["满意"]
    assert [one.picture for one in resident.pushed] == [b"", PLAIN]
    assert rules(account) == []
    assert [one.code for one in account.ledger.of("message/custom/send", chat=resident.openid)] == [200, 200]


def test_an_unverified_account_has_only_a_token(account: Account, client: Client, resident: Person) -> None:
    account.api.verified = False
    resident.writes("你好")
    assert "access_token" in client.asks()
    assert client.says(resident, "路灯") == 48001
    assert code(client.uploads(PLAIN)) == 48001
    assert code(told(client.gets("menu/get"))) == 48001
    assert rules(account) == []
    assert [client.says(resident, "路灯") for _ in range(3)] == [48001] * 3
    assert rules(account) == ["insists"]


def _media_of(call: Call) -> str:
    return ElementTree.fromstring(call.xml).findtext("MediaId", "")


def test_a_file_lies_there_for_three_days(account: Account, client: Client, resident: Person) -> None:
    theirs = client.gets("media/get", media_id=_media_of(resident.sends_photo(PLAIN)))
    assert (theirs.content, theirs.headers["content-type"]) == (PLAIN, "image/jpeg")
    ours = str(client.uploads(PLAIN)["media_id"])
    account.api.passes(3 * DAY - 5)
    client.token = str(client.asks()["access_token"])
    assert client.gets("media/get", media_id=ours).content == PLAIN
    account.api.passes(6)
    gone = client.gets("media/get", media_id=ours)
    assert (gone.status_code, code(told(gone))) == (200, 40007)
    resident.writes("你好")
    assert client.shows(resident, ours) == 40007


def test_what_is_no_picture_of_two_megabytes_is_not_taken(account: Account, client: Client) -> None:
    assert code(client.uploads(PLAIN + bytes(2 * MEBIBYTE))) == 40009
    assert code(client.uploads(b"%PDF-1.7")) == 40005
    assert code(client.uploads(b"")) == 41005
    assert code(client.uploads(PLAIN, kind="video")) == 40004
    assert rules(account) == ["size", "picture"]


def test_what_a_phone_wrote_beside_a_picture_is_found(account: Account, client: Client) -> None:
    assert code(client.uploads(photo())) == 0
    assert rules(account) == ["notes"]


def test_the_templates_are_listed_with_their_fields(account: Account, client: Client) -> None:
    account.api.forms.fields["T" * 43] = frozenset({"thing1", "phrase2"})
    listed = told(client.gets("template/get_all_private_template"))["template_list"]
    assert isinstance(listed, list)
    assert [(one["template_id"], one["content"]) for one in listed] == [
        ("T" * 43, "phrase2:{{phrase2.DATA}}\nthing1:{{thing1.DATA}}")
    ]
    assert rules(account) == []


def test_a_menu_is_kept(account: Account, client: Client) -> None:
    assert code(told(client.gets("menu/get"))) == 46003
    assert code(client.posts("menu/create", {"button": MENU}, access_token=client.token)) == 0
    said = told(client.gets("menu/get"))
    assert said == {"menu": {"button": [{**one, "sub_button": []} for one in MENU]}}
    assert rules(account) == []
    assert code(client.posts("menu/create", {"button": MENU}, access_token=client.token)) == 0
    assert rules(account) == ["menu_again"]


@pytest.mark.parametrize(
    ("buttons", "error"),
    [
        ([], 40016),
        ([MENU[0]] * 4, 40016),
        ([MENU[0] | {"name": "我要反映问题"}], 40018),
        ([MENU[0] | {"key": "k" * 129}], 40019),
        ([MENU[0] | {"type": "view"}], 40017),
        (None, 47001),
    ],
)
def test_a_menu_that_cannot_be_is_not_kept(account: Account, client: Client, buttons: object, error: int) -> None:
    assert code(client.posts("menu/create", {"button": buttons}, access_token=client.token)) == error
    assert rules(account) == ["menu"]
    assert account.api.menu is None


BROKEN: dict[str, tuple[int, Callable[[Client, Person], object]]] = {
    "forced": (0, lambda client, one: code(client.asks(force_refresh=True))),
    "kind": (40200, lambda client, one: client.sends(touser=one.openid, msgtype="msgmenu", msgmenu={})),
    "fields": (47001, lambda client, one: client.sends(touser=one.openid, msgtype="text", text={"a": "b"})),
    "length": (45002, lambda client, one: client.says(one, "路" * 683)),
    "blank": (44004, lambda client, one: client.says(one, " \n")),
    "link": (0, lambda client, one: client.says(one, '<a href="https://example.org">看</a>')),
    "escaped": (0, lambda client, one: _posts(client, one, rb"\u8def")),
    "secret": (0, lambda client, one: _posts(client, one, SECRET.encode())),
}


def _posts(client: Client, person: Person, content: bytes) -> int:
    body = b'{"touser":"%b","msgtype":"text","text":{"content":"%b"}}' % (person.openid.encode(), content)
    return code(told(client.raw("message/custom/send", body, access_token=client.token)))


@pytest.mark.parametrize("rule", BROKEN)
def test_a_broken_rule_is_named(account: Account, client: Client, resident: Person, rule: str) -> None:
    error, breaks = BROKEN[rule]
    resident.writes("你好")
    assert breaks(client, resident) == error
    assert rules(account) == [rule]


def test_as_many_bytes_as_fit_may_be_sent(account: Account, client: Client, resident: Person) -> None:
    resident.writes("你好")
    assert client.says(resident, "路" * 682 + "ab") == 0
    assert rules(account) == []


def test_calls_that_are_none_are_found(account: Account, client: Client) -> None:
    assert client.raw("token", b"{}").status_code == 404
    assert client.raw("stable_token", b"", secret=SECRET).status_code == 200
    assert code(told(client.gets("stable_token"))) == 43002
    assert code(told(client.raw("stable_token", b"{"))) == 47001
    assert rules(account) == ["method", "secret"]
    in_pieces = httpx.post(f"{account.url}/cgi-bin/stable_token", content=iter([b"{", b"}"]), trust_env=False)
    assert in_pieces.status_code == 412
    assert rules(account)[2:] == ["chunked"]


def test_a_setting_that_is_wrong_is_not_asked_about_for_ever(account: Account, client: Client) -> None:
    assert [code(client.asks(secret="f" * 32)) for _ in range(5)] == [40125] * 5
    assert rules(account) == []
    assert code(client.asks(secret="f" * 32)) == 40125
    assert rules(account) == ["insists"]


def test_errors_come_on_order_for_all_or_for_one(account: Account, client: Client) -> None:
    one, other = account.person(), account.person()
    one.writes("你好")
    other.writes("你好")
    account.api.refuses("message/custom/send", 45009, person=other.openid)
    account.api.refuses("media/upload", -1)
    assert [client.says(one, "1"), client.says(other, "2"), client.says(other, "3")] == [0, 45009, 0]
    assert [code(client.uploads(PLAIN)), code(client.uploads(PLAIN))] == [-1, 0]
    assert rules(account) == []


@pytest.mark.parametrize(
    ("kind", "raised", "sent"),
    [
        (FaultKind.DROP, httpx.RemoteProtocolError, 0),
        (FaultKind.DROP_AFTER_DELIVERY, httpx.RemoteProtocolError, 1),
        (FaultKind.HANG, httpx.ReadTimeout, 0),
        (FaultKind.TIMEOUT_AFTER_DELIVERY, httpx.ReadTimeout, 1),
    ],
)
def test_lines_are_cut_or_silent_on_order(
    account: Account, client: Client, resident: Person, kind: FaultKind, raised: type[Exception], sent: int
) -> None:
    resident.writes("你好")
    account.api.faults.order("message/custom/send", Fault(kind), 1)
    body = orjson.dumps({"touser": resident.openid, "msgtype": "text", "text": {"content": "路灯"}})
    url = f"{account.url}/cgi-bin/message/custom/send"
    with pytest.raises(raised):
        httpx.post(url, content=body, params={"access_token": client.token}, timeout=0.3, trust_env=False)
    assert len(resident.pushed) == sent
    assert client.says(resident, "路灯") == 0


@pytest.mark.parametrize(("kind", "status"), [(FaultKind.SERVER_ERROR, 500), (FaultKind.GARBAGE, 502)])
def test_http_fails_on_order(account: Account, client: Client, kind: FaultKind, status: int) -> None:
    account.api.faults.order("stable_token", Fault(kind), 1)
    assert client.raw("stable_token", b"{}").status_code == status


def test_a_late_answer_comes(account: Account, client: Client) -> None:
    account.api.faults.order("stable_token", Fault(FaultKind.DELAY, 0.1), 1)
    began = time.monotonic()
    assert client.asks()["access_token"] == client.token
    assert time.monotonic() - began > 0.09
