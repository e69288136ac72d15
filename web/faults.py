"""Answers of the HTTP API to errors: a status, and a sentence in the client's language."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import orjson
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from domain.errors import CaseworkError
from storage.engine.database import DatabaseFault

Handler = Callable[[Request, Exception], Awaitable[Response]]

UNAVAILABLE = (
    "服务暂时无法读写数据，请稍后再试。",
    "The service cannot reach its data just now; please try again in a moment.",
)
RETRY_HEADERS = {"Retry-After": "1"}

# key: status, Chinese, English
SENTENCES = {
    "simulator.no_such_chat": (404, "没有这个会话。", "There is no such chat."),
    "simulator.no_such_person": (404, "没有这个人。", "There is no such person."),
    "simulator.no_such_message": (404, "这个会话里没有这条消息。", "There is no such message in this chat."),
    "simulator.no_such_file": (404, "没有这个文件。", "There is no such file."),
    "simulator.not_a_member": (409, "这个人不在这个会话里。", "This person is not in this chat."),
    "simulator.not_a_group": (409, "只有群聊可以添加成员。", "Members can be added to groups only."),
    "simulator.no_such_choice": (409, "这条消息没有这个按钮。", "This message has no such button."),
    "simulator.too_large": (413, "内容太大了，图片和文件最多 20 MB。", "This is too large; a file may have 20 MB."),
    "simulator.not_a_picture": (
        415,
        "只能发 JPEG、PNG、WebP、HEIC 或 AVIF 图片。",
        "Please send JPEG, PNG, WebP, HEIC or AVIF.",
    ),
    "simulator.not_bytes": (415, "请以 application/octet-stream 发送。", "Please send application/octet-stream."),
    "simulator.nothing_said": (
        422,
        "消息里要有文字、照片、文件或位置。",
        "A message needs words, photos, a file or a place.",
    ),
    "simulator.no_name": (422, "请写上名称。", "Please give a name."),
    "simulator.too_long": (422, "文字太长，最多 100000 字。", "The text is too long; 100,000 characters at most."),
    "simulator.too_many_photos": (422, "一次最多 10 张照片。", "At most 10 photos at a time."),
    "simulator.no_place": (422, "这个位置不在地球上。", "This place is nowhere on earth."),
    "simulator.unreadable": (422, "文字里有无法保存的字符。", "The text holds characters that cannot be kept."),
    "simulator.not_json": (415, "请以 application/json 发送。", "Please send application/json."),
    "simulator.too_slow": (408, "内容没有在一分钟内收齐。", "The body did not arrive within a minute."),
    "simulator.broken_off": (400, "内容没有发完。", "The body broke off."),
    "simulator.broken_json": (400, "内容不是合格的 UTF-8 JSON。", "The body is not JSON in UTF-8."),
    "simulator.wrong_field": (422, "“{field}”不合要求，见接口文档。", "“{field}” is not as the API document asks."),
    "simulator.only_forward": (409, "时间只能往前走。", "The clock moves forward only."),
    "simulator.too_far": (409, "一次最多往前走 400 天。", "The clock moves at most 400 days at a time."),
    "simulator.real_time": (
        409,
        "接着真实平台，时间不能拨：超期、催办会真的发给居民和单位。练习请另用一个 ZHONGZHI_DATA_DIR，不开真实平台。",
        "A real platform is connected, so the clock cannot be moved: residents and departments would really be written "
        "to. To practise, start with another ZHONGZHI_DATA_DIR and no real platform.",
    ),
    "simulator.unkept": (503, *UNAVAILABLE),
    "simulator.nothing_next": (409, "接下来没有要发生的事。", "Nothing is going to happen by itself."),
}  # fmt: skip
STATUSES = {
    401: ("请出示密钥：Authorization: Bearer …", "Show the token: Authorization: Bearer …"),
    403: ("只能在服务所在的机器上查看。", "This can be seen on the service's own machine only."),
    404: ("没有这个地址。", "There is nothing at this address."),
    405: ("这个地址不支持这种请求。", "This address does not take this kind of request."),
}
ANY_OTHER = ("请求无法完成。", "The request could not be completed.")
SERVER_FAULT = ("服务出错了，请稍后再试。", "The service failed; please try again later.")
LONGEST_FIELD = 80


def language_of(request: Request) -> str:
    """Chinese or English, whichever the client prefers; Chinese if it names neither."""
    asked = [part.partition(";") for part in request.headers.get("accept-language", "").split(",")]
    weighed = {tag.strip().lower()[:2]: _weight(weight) for tag, _, weight in reversed(asked)}
    return "en" if weighed.get("en", 0) > weighed.get("zh", 0) else "zh-CN"


def _weight(text: str) -> float:
    try:
        return float(text.strip().removeprefix("q=") or 1)
    except ValueError:
        return 0


def refusal(
    request: Request, status: int, *, sentences: tuple[str, str], headers: dict[str, str] | None = None
) -> Response:
    """An error response with one of two sentences (Chinese, English), in the client's language."""
    sentence = sentences[1] if language_of(request) == "en" else sentences[0]
    return Response(orjson.dumps({"error": sentence}), status, headers, "application/json")


def error_for_invalid(error: ValidationError) -> CaseworkError:
    """The error to answer with when a model refuses a body or a query."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        return CaseworkError("simulator.broken_json")
    field = ".".join(str(part) for part in first["loc"])[:LONGEST_FIELD]
    return CaseworkError("simulator.wrong_field", field=field or "body")


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, CaseworkError)
    status, zh, en = SENTENCES[error.key]
    sentences = zh.format_map(error.params), en.format_map(error.params)
    return refusal(request, status, sentences=sentences, headers=RETRY_HEADERS if status == 503 else None)


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    sentences = STATUSES.get(error.status_code, ANY_OTHER)
    return refusal(request, error.status_code, sentences=sentences, headers=dict(error.headers or {}))


async def _unavailable(request: Request, _: Exception) -> Response:
    return refusal(request, 503, sentences=UNAVAILABLE, headers=RETRY_HEADERS)


async def _server_fault(request: Request, _: Exception) -> Response:
    return refusal(request, 500, sentences=SERVER_FAULT)


HANDLERS: dict[type[Exception], Handler] = {
    CaseworkError: _refused,
    HTTPException: _http,
    DatabaseFault: _unavailable,
    Exception: _server_fault,
}
