"""Calls that WeChat did not make, or not now, while people are served: no row, no answer, and nobody waits for them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from storage.engine.database import Database
from tests.fakes.service import Running
from tests.wechat.account import APP_ID, KEY, Account
from tests.wechat.calls import Caller, to_xml
from tests.wechat.cipher import Cipher
from tests.wechat.people import Person
from tests.wechat.service import address, serving

OTHER_KEY = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefg"
LATE = 600  # seconds
ROUNDS, PEOPLE = 5, 20
LARGE = 20 * 1024 * 1024
MEGABYTES_MORE = 40
numbers = count(1)

Sealed = tuple[Mapping[str, str], bytes]


@dataclass(frozen=True, slots=True)
class Forger:
    """Makes calls out of what somebody wrote and what they overheard."""

    account: Account
    caller: Caller
    overheard: Sealed

    def sealed(self, *, at: int = 0, words: str = "上报 人民路9号井盖松动") -> Sealed:
        return self.caller.sealed(self.person().message("text", {"Content": words}), f"n{next(numbers)}", at=at)

    def person(self) -> Person:
        return self.account.person()


def _unsigned(forger: Forger) -> Sealed:
    query, body = forger.sealed()
    return {**query, "signature": "0" * 40}, body


def _body_unsigned(forger: Forger) -> Sealed:
    """The call is signed, its body is not."""
    query, body = forger.sealed()
    return {**query, "msg_signature": query["signature"]}, body


def _another_body(forger: Forger) -> Sealed:
    """What was signed for one call, with the body of another."""
    return forger.sealed()[0], forger.sealed(words="上报 别处的井盖松动")[1]


def _overheard_signature(forger: Forger) -> Sealed:
    """A call that was answered, its nonce and its signatures, with another body."""
    return forger.overheard[0], forger.sealed()[1]


def _overheard_nonce(forger: Forger) -> Sealed:
    """Rightly signed, with the nonce of a call that brought something else."""
    xml = forger.person().message("text", {"Content": "上报 人民路9号井盖松动"})
    return forger.caller.sealed(xml, forger.overheard[0]["nonce"])


def _of_another_account(forger: Forger) -> Sealed:
    """Under the right key, for another app id."""
    return _sealed_by(forger, Cipher(KEY, "wxffffffffffffffff"))


def _under_another_key(forger: Forger) -> Sealed:
    return _sealed_by(forger, Cipher(OTHER_KEY, APP_ID))


def _in_plain(forger: Forger) -> Sealed:
    query, _ = forger.sealed()
    xml = forger.person().message("text", {"Content": "上报 人民路9号井盖松动"})
    return {name: query[name] for name in ("signature", "timestamp", "nonce")}, xml.encode()


def _no_envelope(forger: Forger) -> Sealed:
    return forger.sealed()[0], to_xml({"ToUserName": "gh_0123456789ab"}).encode()


def _entities(forger: Forger) -> Sealed:
    """Rightly sealed and signed, with what no message has."""
    xml = '<!DOCTYPE xml [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><xml><Content>&b;</Content></xml>'
    return forger.caller.sealed(xml, f"n{next(numbers)}")


FORGED: dict[str, tuple[Callable[[Forger], Sealed], int]] = {
    "unsigned": (_unsigned, 403),
    "its body unsigned": (_body_unsigned, 403),
    "another body": (_another_body, 403),
    "an overheard signature": (_overheard_signature, 403),
    "an overheard nonce": (_overheard_nonce, 403),
    "of another account": (_of_another_account, 403),
    "under another key": (_under_another_key, 403),
    "in plain": (_in_plain, 403),
    "no envelope": (_no_envelope, 400),
    "entities": (_entities, 400),
    "ten minutes late": (lambda forger: forger.sealed(at=int(time.time()) - LATE), 403),
    "ten minutes early": (lambda forger: forger.sealed(at=int(time.time()) + LATE), 403),
}


def _sealed_by(forger: Forger, cipher: Cipher) -> Sealed:
    reader = type(forger.account.reader)(forger.account.reader.account, forger.account.reader.token, cipher)
    other = Caller(reader, forger.account.ledger, patience=5)
    return other.sealed(forger.person().message("text", {"Content": "你好"}), f"n{next(numbers)}")


@pytest.fixture
def overheard(account: Account, tmp_path: Path) -> Iterator[tuple[Running, Forger]]:
    """A service, and somebody who heard one call that it answered."""
    caller = Caller(account.reader, account.ledger, patience=5)
    with serving(account, tmp_path) as service:
        query, body = caller.sealed(account.person().message("text", {"Content": "你好"}), "overheard1")
        assert httpx.post(address(service), params=query, content=body, trust_env=False).status_code == 200
        yield service, Forger(account, caller, (query, body))


def kept(service: Running) -> int:
    database = Database(f"sqlite:///{service.folder}/data/zhongzhi.sqlite3")
    with database.reading() as tx:
        found = int(tx.connection().execute(text("SELECT count(*) FROM inbox WHERE platform = 'wechat'")).scalar_one())
    database.close()
    return found


def test_forged_calls_leave_nothing_while_people_are_served(
    account: Account, overheard: tuple[Running, Forger]
) -> None:
    service, forger = overheard
    with httpx.Client(trust_env=False) as client:
        for _ in range(ROUNDS):
            begun = [account.person().begins("上报 振兴路12号路灯不亮") for _ in range(PEOPLE)]
            for name, (forge, code) in FORGED.items():
                query, body = forge(forger)
                answer = client.post(address(service), params=dict(query), content=body)
                assert (name, answer.status_code) == (name, code)
                assert b"Encrypt" not in answer.content
            assert all(one.result().text for one in begun)
    assert kept(service) == 1 + ROUNDS * PEOPLE


def test_a_call_that_comes_again_as_it_was_is_a_redelivery(overheard: tuple[Running, Forger]) -> None:
    service, forger = overheard
    query, body = forger.overheard
    assert httpx.post(address(service), params=dict(query), content=body, trust_env=False).status_code == 200
    assert kept(service) == 1


def test_a_clock_ten_minutes_wrong_is_said_once_in_a_sentence(overheard: tuple[Running, Forger]) -> None:
    service, forger = overheard
    with httpx.Client(trust_env=False) as client:
        for seconds in range(20):
            query, body = forger.sealed(at=int(time.time()) - LATE + seconds)
            assert client.post(address(service), params=dict(query), content=body).status_code == 403
    said = [line for line in service.log.splitlines() if "why=stale" in line]
    assert len(said) == 1, said
    assert "本机时钟不准？请对时。" in said[0]
    assert f"seconds={LATE}" in said[0]


def test_twenty_megabytes_are_refused_unread(account: Account, overheard: tuple[Running, Forger]) -> None:
    service, forger = overheard
    before = _memory(service)
    query, body = forger.sealed()
    for _ in range(3):
        with httpx.Client(trust_env=False, timeout=30) as client:
            try:
                code = client.post(address(service), params=dict(query), content=body + b" " * LARGE).status_code
            except httpx.WriteError:  # it hangs up before all was sent
                code = 413
        assert code == 413
        assert account.person().writes("上报 振兴路12号路灯不亮").text
    assert _memory(service) - before < MEGABYTES_MORE
    assert kept(service) == 4


def _memory(service: Running) -> float:
    """Resident memory, in MiB."""
    lines = Path(f"/proc/{service.process.pid}/status").read_text(encoding="utf-8").splitlines()
    return int(next(one for one in lines if one.startswith("VmRSS")).split()[1]) / 1024
