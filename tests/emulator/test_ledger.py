"""The emulator serves tests that are synchronous as well, and remembers all that was asked of it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.emulator.conftest import Town


def ask(town: Town, method: str, **parameters: object) -> httpx.Response:
    """As a client without any library: a form."""
    with httpx.Client(verify=False) as client:
        address = f"{town.emulator.base_url}{town.emulator.token}/{method}"
        return client.post(address, data={name: str(value) for name, value in parameters.items()}, timeout=10)


def test_a_synchronous_test_waits_for_what_the_bot_does(town: Town) -> None:
    with ThreadPoolExecutor() as elsewhere:
        waiting = elsewhere.submit(ask, town, "getUpdates", timeout=10)
        town.emulator.wait_for(lambda: town.emulator.requests("getUpdates"))
        town.resident.writes(town.chat, "在吗")
        assert waiting.result().json()["result"][0]["message"]["text"] == "在吗"
        elsewhere.submit(ask, town, "sendMessage", chat_id=town.chat.id, text="在")
        town.emulator.wait_for(town.chat.texts)
    assert town.chat.last().text == "在"


def test_waiting_in_vain_says_what_was_asked_last(town: Town) -> None:
    ask(town, "sendMessage", chat_id=12345, text="x")
    with pytest.raises(TimeoutError, match=r"an answer did not happen.*sendMessage -> 400 Bad Request: chat not found"):
        town.emulator.wait_for(lambda: False, 0.05, "an answer")


def test_a_request_stands_in_the_ledger_with_its_parameters_and_its_end(town: Town) -> None:
    answer = ask(town, "sendMessage", chat_id=town.chat.id, text="12", disable_notification="true")
    assert answer.json()["result"]["text"] == "12"
    (asked,) = town.emulator.requests()
    assert asked.parameters == {"chat_id": town.chat.id, "text": "12", "disable_notification": True}
    assert (asked.method, asked.chat, asked.code) == ("sendMessage", town.chat.id, 200)
    assert asked.messages == [town.chat.last().id]
    assert asked.ended >= asked.began


def test_what_was_never_answered_has_no_code(town: Town) -> None:
    town.emulator.fail_next("sendMessage", "drop_after_delivery")
    with pytest.raises(httpx.RemoteProtocolError):
        ask(town, "sendMessage", chat_id=town.chat.id, text="一次")
    town.emulator.wait_for(lambda: town.emulator.requests()[0].ended)
    assert (town.emulator.requests()[0].code, town.chat.texts()) == (0, ["一次"])


def test_a_body_that_is_not_what_it_says_is_refused(town: Town) -> None:
    address = f"{town.emulator.base_url}{town.emulator.token}/sendMessage"
    for kind in ("application/json", "multipart/form-data", "multipart/form-data; boundary=x"):
        answer = httpx.post(address, content=b"{\xff", headers={"Content-Type": kind}, verify=False)
        assert answer.status_code == 400
        assert answer.json()["ok"] is False
