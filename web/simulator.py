"""The simulator's HTTP API: everything that can be done in the simulator, for its page and for programs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from io import BytesIO
from typing import TypeVar

import orjson
from pydantic import ValidationError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from domain.errors import CaseworkError
from domain.messages import IncomingFile, Place
from domain.pictures import LARGEST, UNTOLD
from web import openapi
from web import simulator_models as models
from web.faults import error_for_invalid
from web.room import ClockState, Posted, Room, Subscription

LARGEST_BODY = 1024 * 1024
STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1)}
FARTHEST = timedelta(days=400)
BODY_SECONDS = 60.0
HEARTBEAT_SECONDS = 15.0
PICTURE_HEADERS = {
    "Cache-Control": "no-store",  # a picture that was erased must not come back from a cache
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
}
FILE_HEADERS = {**PICTURE_HEADERS, "Content-Disposition": "attachment"}
SHOWN = ("image/", "audio/")
STREAM_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}

BodyT = TypeVar("BodyT", bound=models.Body)


def routes(room: Room) -> list[Route]:
    """Every address below `/simulator`."""
    return [*_talking(room), *_reading(room), *_people(room), *_clock(room)]


def _reading(room: Room) -> list[Route]:
    simulator = room.simulator

    async def state(_: Request) -> Response:
        face = await room.clock()
        words = {"title": dict(room.title), "time_zone": room.time_zone}
        return _json({**words, "people": simulator.people(), "chats": simulator.chats(), "clock": face})

    async def messages(request: Request) -> Response:
        asked = _asked(request)
        chat = request.path_params["chat"]
        return _json({"messages": simulator.messages(chat, after=asked.after, limit=asked.limit)})

    async def events(_: Request) -> Response:
        stream = _stream(simulator.subscribe())
        return StreamingResponse(stream, media_type="text/event-stream", headers=STREAM_HEADERS)

    async def document(_: Request) -> Response:
        return _json(openapi.document())

    return [
        Route("/simulator/state", state),
        Route("/simulator/chats/{chat}/messages", messages),
        Route("/simulator/events", events),
        Route("/simulator/openapi.json", document),
    ]


def _people(room: Room) -> list[Route]:
    simulator = room.simulator

    async def person(request: Request) -> Response:
        new = await _read(request, models.NewPerson)
        added, chat = simulator.add_person(new.name, new.column, new.language)
        return _json({"person": added, "chat": chat}, 201)

    async def group(request: Request) -> Response:
        new = await _read(request, models.NewGroup)
        chat, people = simulator.add_group(new.title, new.members)
        return _json({"chat": chat, "people": people}, 201)

    async def member(request: Request) -> Response:
        new = await _read(request, models.NewMember)
        return _json({"person": simulator.add_member(request.path_params["chat"], new.name)}, 201)

    return [
        Route("/simulator/people", person, methods=["POST"]),
        Route("/simulator/groups", group, methods=["POST"]),
        Route("/simulator/groups/{chat}/members", member, methods=["POST"]),
    ]


def _talking(room: Room) -> list[Route]:
    simulator = room.simulator

    async def keep(request: Request) -> Response:
        mime = _content_type(request)
        if not (mime.startswith("image/") or mime in UNTOLD):
            raise CaseworkError("simulator.not_a_picture")
        file = simulator.keep_file(await _body(request, LARGEST))
        return _json({"file": file, "url": f"/simulator/files/{file}"}, 201)

    async def keep_document(request: Request) -> Response:
        # Other sites' forms cannot send this type without a consent (CORS) that is never given here.
        if _content_type(request) != openapi.ANYTHING:
            raise CaseworkError("simulator.not_bytes")
        file = simulator.keep_document(await _body(request, LARGEST))
        return _json({"file": file, "url": f"/simulator/files/{file}"}, 201)

    async def picture(request: Request) -> Response:
        content, mime = await simulator.picture(request.path_params["file"])
        shown = mime.startswith(SHOWN)
        return Response(content, headers=PICTURE_HEADERS if shown else FILE_HEADERS, media_type=mime)

    async def say(request: Request) -> Response:
        new = await _read(request, models.NewMessage)
        place = Place(new.place.latitude, new.place.longitude, new.place.address) if new.place else None
        posted = await simulator.say(
            new.chat,
            new.sender,
            text=new.text,
            photos=new.photos,
            file=IncomingFile(new.file.file, new.file.name) if new.file else None,
            place=place,
            reply_to=new.reply_to,
            key=new.key,
        )
        await _wait(room, posted, new.answer_after)
        return _json({"messages": posted.messages}, 201)

    async def tap(request: Request) -> Response:
        new = await _read(request, models.Tap)
        posted = await simulator.tap(new.chat, new.sender, new.message, new.token)
        await _wait(room, posted, new.answer_after)
        return _json({}, 201)

    return [
        Route("/simulator/messages", say, methods=["POST"]),
        Route("/simulator/taps", tap, methods=["POST"]),
        Route("/simulator/files", keep, methods=["POST"]),
        Route(openapi.DOCUMENTS, keep_document, methods=["POST"]),
        Route("/simulator/files/{file}", picture),
    ]


def _clock(room: Room) -> list[Route]:
    async def read(_: Request) -> Response:
        return _json(await room.clock())

    async def move(request: Request) -> Response:
        wanted = await _read(request, models.MoveClock)
        await room.move_clock(_target(await room.clock(), wanted))
        face = await room.clock()
        room.simulator.announce("clock", face)
        return _json(face)

    return [Route("/simulator/clock", read), Route("/simulator/clock", move, methods=["POST"])]


def _target(face: ClockState, wanted: models.MoveClock) -> datetime:
    if wanted.forward == "next":
        if face.next is None:
            raise CaseworkError("simulator.nothing_next")
        return max(face.next, face.now)
    to = wanted.to or face.now + STEPS[wanted.forward or "hour"]
    if to < face.now:
        raise CaseworkError("simulator.only_forward")
    if to > face.now + FARTHEST:
        raise CaseworkError("simulator.too_far")
    return to


async def _wait(room: Room, posted: Posted, answer_after: str) -> None:
    if answer_after == "handled":
        await room.handled(posted.inbox)


async def _read(request: Request, model: type[BodyT]) -> BodyT:
    # Also keeps out other sites' forms: for this type a browser needs a consent (CORS) that is never given here.
    if _content_type(request) != "application/json":
        raise CaseworkError("simulator.not_json")
    body = await _body(request, LARGEST_BODY)
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise error_for_invalid(error) from error


def _asked(request: Request) -> models.MessagesAsked:
    try:
        return models.MessagesAsked.model_validate(dict(request.query_params))
    except ValidationError as error:
        raise error_for_invalid(error) from error


def _content_type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def _body(request: Request, most: int) -> bytes:
    """The whole body, at most `most` bytes. If Content-Length is larger, nothing is read."""
    said = request.headers.get("content-length", "")
    if said.isdecimal() and int(said[:20]) > most:
        raise CaseworkError("simulator.too_large")
    body, length = BytesIO(), 0
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.stream():
                length += body.write(chunk)
                if length > most:
                    raise CaseworkError("simulator.too_large")
    except TimeoutError:
        raise CaseworkError("simulator.too_slow") from None
    except ClientDisconnect:
        raise CaseworkError("simulator.broken_off") from None
    return body.getvalue()  # without a copy, unlike that of a bytearray


async def _stream(subscription: Subscription) -> AsyncIterator[bytes]:
    """Server-sent events. A comment opens the stream at once; later comments show that the connection still works."""
    try:
        yield b": here\nretry: 1000\n\n"
        while (event := await _next(subscription)) is not None:
            yield event
    finally:
        subscription.close()


async def _next(subscription: Subscription) -> bytes | None:
    try:
        async with asyncio.timeout(HEARTBEAT_SECONDS):
            name, value = await anext(aiter(subscription))
    except TimeoutError:
        return b": still here\n\n"
    except StopAsyncIteration:
        return None
    return b"event: %b\ndata: %b\n\n" % (name.encode(), value)


def _json(value: object, status: int = 200) -> Response:
    return Response(orjson.dumps(value), status, media_type="application/json")
