"""Departments' groups and coordinators, who are on the simulator beside the account and are met over its HTTP API."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import httpx

from tests.fakes.service import Running
from tests.fakes.waiting import wait_for

PATIENCE = 20.0  # seconds
NOT_NOW = re.compile(r'^zhongzhi_sends_total\{platform="wechat",result="not_now"\} (\S+)$', re.MULTILINE)
Said = dict[str, Any]  # a message as the simulator's HTTP interface has it


class Office:
    """Of one running service."""

    def __init__(self, service: Running) -> None:
        self._service = service
        self._client = httpx.Client(base_url=f"http://127.0.0.1:{service.port}", trust_env=False, timeout=PATIENCE)

    def __enter__(self) -> Office:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def group(self, *departments: str) -> Desk:
        """A group that is bound to these departments, seen by one of its members."""
        made = self.post("/groups", {"title": "、".join(departments), "members": ["承办人甲"]})
        desk = Desk(self, made["chat"]["id"], made["people"][0]["id"])
        desk.says(f"绑定 {self._service.invite('group', *departments)}")
        desk.hears("绑定成功")
        return desk

    def coordinator(self, name: str) -> Desk:
        made = self.post("/people", {"name": name, "column": "coordinators"})
        desk = Desk(self, made["chat"]["id"], made["person"]["id"])
        desk.says(f"加入 {self._service.invite('coordinator')}")
        desk.hears("督办员")
        return desk

    def passes(self, **span: float) -> None:
        """Moves the service's clock: `passes(days=7)`."""
        now = datetime.fromisoformat(self.get("/clock")["now"])
        self.post("/clock", {"to": (now + timedelta(**span)).isoformat()})

    def waiting(self) -> int:
        """How many messages have been left until their readers on the account write."""
        told = self._client.get("/metrics").text
        return int(float(found[1])) if (found := NOT_NOW.search(told)) else 0

    def upload(self, content: bytes) -> str:
        response = self._client.post("/simulator/files", content=content, headers={"content-type": "image/jpeg"})
        assert response.status_code == 201, response.text
        return str(response.json()["file"])

    def get(self, path: str) -> dict[str, Any]:
        response = self._client.get(f"/simulator{path}")
        assert response.status_code == 200, response.text
        return dict(response.json())

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        response = self._client.post(f"/simulator{path}", json=body)
        assert response.status_code < 300, response.text
        return dict(response.json())


@dataclass(frozen=True, slots=True)
class Desk:
    """Somebody of the county in one chat: a member of a group, or a coordinator."""

    office: Office
    chat: str
    person: str

    def says(self, text: str, *, photos: Sequence[bytes] = (), to: str = "") -> None:
        """Is handled when this returns; `to` is a message that is answered."""
        files = [self.office.upload(one) for one in photos]
        body = {"chat": self.chat, "from": self.person, "text": text, "photos": files, "reply_to": to}
        self.office.post("/messages", {**body, "answer_after": "handled"})

    def taps(self, said: Said, label: str) -> None:
        token = next(one["token"] for row in said["choices"] for one in row if one["label"].startswith(label))
        body = {"chat": self.chat, "from": self.person, "message": said["id"], "token": token}
        self.office.post("/taps", {**body, "answer_after": "handled"})

    def said(self) -> list[Said]:
        """What the service said, oldest first, as it stands now."""
        shown = self.office.get(f"/chats/{self.chat}/messages")["messages"]
        return [one for one in shown if one["from"]["id"] == "bot"]

    def hears(self, *words: str, label: str = "") -> Said:
        """Waits for a message that holds all these words, and a button with this label."""
        found: list[Said] = []

        def heard() -> bool:
            found[:] = [one for one in self.said() if _holds(one, words, label)]
            return bool(found)

        wait_for(heard, PATIENCE, f"{words} [{label}]", told=lambda: "\n---\n".join(one["text"] for one in self.said()))
        return found[-1]

    def texts(self) -> str:
        return "\n---\n".join(one["text"] for one in self.said())


def _holds(said: Said, words: Sequence[str], label: str) -> bool:
    offered = [one["label"] for row in said["choices"] for one in row]
    return all(one in said["text"] for one in words) and (not label or any(one.startswith(label) for one in offered))
