"""Pictures that lie with WeChat: those that people sent, by their MediaId, and ours, which are shown by 客服消息.

Each lies there for three days.
"""

from __future__ import annotations

from collections.abc import Mapping

import httpx

from bot.platforms.base import AttachmentRefused, FileUnavailable, SendError
from bot.platforms.wechat.api import SEND_PATH, Api, ApiRefused, ApiUnreachable, answer_of
from domain.pictures import LARGEST, UNTOLD, PictureRefused, Refusal

UPLOAD_PATH, GET_PATH = "/cgi-bin/media/upload", "/cgi-bin/media/get"
PICTURE, VOICE = "image/", "audio/"  # as the types of their contents begin
FILES = (PICTURE, VOICE, "video/")
NOT_THERE = frozenset({40007, 48001})  # it is gone, or this account may not ask for it
LARGEST_ERROR = 65_536  # bytes


async def fetch(api: Api, media: str, kind: str = PICTURE) -> bytes:
    """A picture or voice that somebody sent. Raises `SendError`, or `PictureRefused` for one that is too large."""
    try:
        return await api.with_token(lambda token: _get(api, token, media, kind))
    except ApiUnreachable as fault:
        raise SendError(f"a picture was not fetched: {fault}", permanent=False) from None
    except ApiRefused as refused:
        raise SendError(f"a picture was not fetched: {refused}", permanent=refused.code in NOT_THERE) from None


async def _get(api: Api, token: str, media: str, kind: str) -> bytes:
    """An error comes with HTTP 200, too; what tells it is the type of the content. Where the type says nothing, the
    bytes will."""
    async with api.stream(GET_PATH, access_token=token, media_id=media) as response:
        if response.status_code == 200 and (_type(response).startswith(kind) or _type(response) in UNTOLD[1:]):
            return await read(response)
        if response.status_code == 200 and _type(response).startswith(FILES):
            raise SendError("what was fetched is something else", permanent=True)
        answer_of(httpx.Response(response.status_code, content=await read(response, LARGEST_ERROR)))
    raise FileUnavailable("an answer without a picture")


def _type(response: httpx.Response) -> str:
    return str(response.headers.get("content-type", "")).lower()


async def read(response: httpx.Response, most: int = LARGEST) -> bytes:
    """Raises `PictureRefused` where it is longer."""
    if int(response.headers.get("content-length") or 0) > most:
        raise PictureRefused(Refusal.TOO_LARGE)
    content = bytearray()
    async for chunk in response.aiter_bytes():
        content += chunk
        if len(content) > most:
            raise PictureRefused(Refusal.TOO_LARGE)
    return bytes(content)


async def upload(api: Api, picture: bytes) -> str:
    """The MediaId of a JPEG; `AttachmentRefused` where it gets none. Raises `ApiRefused` or `ApiUnreachable`."""
    said = await api.with_token(lambda token: api.upload(UPLOAD_PATH, picture, access_token=token, type="image"))
    media = said.get("media_id")
    if not isinstance(media, str) or not media:
        raise AttachmentRefused("no media_id in the answer")
    return media


async def show(api: Api, person: str, media: str) -> None:
    """A picture by 客服消息. Raises `ApiRefused` or `ApiUnreachable`."""
    asked: Mapping[str, object] = {"touser": person, "msgtype": "image", "image": {"media_id": media}}
    await api.with_token(lambda token: api.post(SEND_PATH, asked, access_token=token))
