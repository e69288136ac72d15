"""A plain client of the account's API, for tests of the account itself."""

from __future__ import annotations

from collections.abc import Mapping

import httpx
import orjson

from tests.wechat.account import APP_ID, Account
from tests.wechat.api import SECRET
from tests.wechat.people import Person

Told = dict[str, object]


class Client:
    """Asks for a token once. Each call returns WeChat's error, 0 where there is none."""

    def __init__(self, account: Account) -> None:
        self._http = httpx.Client(base_url=f"{account.url}/cgi-bin", trust_env=False, verify=False)
        self.token = ""

    def __enter__(self) -> Client:
        self.token = str(self.asks().get("access_token", ""))
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def asks(self, **other: object) -> Told:
        """For a token; `other` are fields that are not as they should be."""
        asked = {"grant_type": "client_credential", "appid": APP_ID, "secret": SECRET, "force_refresh": False}
        return self.posts("stable_token", {**asked, **other})

    def says(self, person: Person, text: str) -> int:
        return self.sends(touser=person.openid, msgtype="text", text={"content": text})

    def shows(self, person: Person, media: str) -> int:
        return self.sends(touser=person.openid, msgtype="image", image={"media_id": media})

    def sends(self, **body: object) -> int:
        return code(self.posts("message/custom/send", body, access_token=self.token))

    def uploads(self, content: bytes, *, name: str = "photo.jpg", kind: str = "image") -> Told:
        return told(
            self._http.post(
                "/media/upload", params={"access_token": self.token, "type": kind}, files={"media": (name, content)}
            )
        )

    def gets(self, method: str, **query: str) -> httpx.Response:
        return self._http.get(f"/{method}", params={"access_token": self.token, **query})

    def posts(self, method: str, body: Mapping[str, object], **query: str) -> Told:
        return told(self.raw(method, orjson.dumps(body), **query))

    def raw(self, method: str, body: bytes, **query: str) -> httpx.Response:
        return self._http.post(f"/{method}", content=body, params=query)


def told(response: httpx.Response) -> Told:
    assert response.status_code == 200
    said = orjson.loads(response.content)
    assert isinstance(said, dict)
    return said


def code(said: Told) -> int:
    found = said.get("errcode", 0)
    assert isinstance(found, int)
    return found
