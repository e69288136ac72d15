"""The OpenAPI document of the simulator's HTTP API, made from the models that check its bodies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from domain.sent_files import ENDINGS
from web import simulator_models as models

REF = "#/components/schemas/{model}"
IMAGES = ("image/jpeg", "image/png", "image/gif", "image/webp", "image/heif", "image/avif")
DOCUMENTS = "/simulator/documents"
ANYTHING = "application/octet-stream"
BINARY: dict[str, Any] = {"type": "string", "format": "binary"}
BODY_FAULTS = (400, 408, 413, 415, 422)
LANGUAGE = "zh-CN or en, as browsers write it; faults are told in it, in Chinese when neither is asked for."
UNAVAILABLE = 503
FAULTS = {
    400: "The body is not JSON in UTF-8, or broke off.",
    408: "The body did not arrive within a minute.",
    404: "Something named here does not exist.",
    409: "It does not fit how things stand.",
    413: "The body is larger than 1 MB, or a file than 20 MB.",
    415: "The body is of another kind than asked for.",
    422: "A field is not as it should be.",
    UNAVAILABLE: "The service cannot reach its data just now; ask again after so many seconds as `Retry-After` says.",
}


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the API. `faults` are its error statuses."""

    method: str
    path: str
    summary: str
    answer: type[BaseModel] | None = None
    body: type[BaseModel] | None = None
    query: type[BaseModel] | None = None
    status: int = 200
    faults: tuple[int, ...] = ()


OPERATIONS = (
    Operation("get", "/simulator/state", "People, chats and the clock", models.State),
    Operation(
        "get",
        "/simulator/chats/{chat}/messages",
        "Read a chat: the last messages, newest last; or what is new or edited after a seq, oldest change first",
        models.Messages,
        query=models.MessagesAsked,
        faults=(404, 422),
    ),
    Operation("post", "/simulator/people", "Add a resident or a coordinator with a phone", models.PersonAdded,
              models.NewPerson, status=201, faults=BODY_FAULTS),
    Operation("post", "/simulator/groups", "Add a department's group", models.GroupAdded, models.NewGroup,
              status=201, faults=BODY_FAULTS),
    Operation("post", "/simulator/groups/{chat}/members", "Add someone to a group", models.MemberAdded,
              models.NewMember, status=201, faults=(*BODY_FAULTS, 404, 409)),
    Operation("post", "/simulator/files", "Upload a picture, to be sent by its id", models.FileKept, status=201,
              faults=(413, 415)),
    Operation("post", DOCUMENTS, "Upload any other file, to be sent by its id; what the service takes, it says",
              models.FileKept, status=201, faults=(413, 415)),
    Operation("get", "/simulator/files/{file}", "A picture, or another file", faults=(404,)),
    Operation("post", "/simulator/messages", "Say something, send photos, a file or a place", models.MessagesSent,
              models.NewMessage, status=201, faults=(*BODY_FAULTS, 404, 409)),
    Operation("post", "/simulator/taps", "Press a button", models.Done, models.Tap, status=201,
              faults=(*BODY_FAULTS, 404, 409)),
    Operation("get", "/simulator/clock", "The service's time", models.Clock),
    Operation("post", "/simulator/clock", "Move the service's time forward; answers when all that was due is done",
              models.Clock, models.MoveClock, faults=(*BODY_FAULTS, 409)),
    Operation("get", "/simulator/events",
              "Server-sent events: `message`, `chat`, `person` and `clock`, each with its object as data, "
              "and `forgotten` with the `chat` whose messages are gone"),
    Operation("get", "/simulator/openapi.json", "This document"),
)  # fmt: skip
OTHER_ANSWERS: dict[str, dict[str, Any]] = {
    "/simulator/files/{file}": {mime: {"schema": BINARY} for mime in (*IMAGES, *ENDINGS, ANYTHING)},
    "/simulator/events": {"text/event-stream": {"schema": {"type": "string"}}},
    "/simulator/openapi.json": {"application/json": {"schema": {"type": "object"}}},
}


@cache
def document() -> dict[str, Any]:
    paths: dict[str, dict[str, Any]] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method] = _described(operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "众志 Zhongzhi: simulator",
            "version": "1",
            "description": "Everything that can be done in the training room. Times are ISO 8601 with their offset.",
        },
        "paths": paths,
        "components": {"schemas": _schemas()},
    }


def _described(operation: Operation) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": _name(operation),
        "summary": operation.summary,
        "parameters": _parameters(operation),
        "responses": {
            str(operation.status): {"description": "Done", "content": _answer(operation)},
            **{str(fault): _fault(fault) for fault in sorted((*operation.faults, UNAVAILABLE))},
        },
    }
    if operation.method == "post":
        described["requestBody"] = {"required": True, "content": _body(operation)}
    return described


def _name(operation: Operation) -> str:
    words = (word.strip("{}").removesuffix(".json") for word in operation.path.split("/")[2:])
    return "_".join((operation.method, *words))


def _answer(operation: Operation) -> dict[str, Any]:
    return _as_json(operation.answer) if operation.answer else OTHER_ANSWERS[operation.path]


def _body(operation: Operation) -> dict[str, Any]:
    if operation.body:
        return _as_json(operation.body)
    return {mime: {"schema": BINARY} for mime in ((ANYTHING,) if operation.path == DOCUMENTS else IMAGES)}


def _fault(status: int) -> dict[str, Any]:
    return {"description": FAULTS[status], "content": _as_json(models.Error)}


def _as_json(model: type[BaseModel]) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": REF.format(model=model.__name__)}}}


def _parameters(operation: Operation) -> list[dict[str, Any]]:
    places = [part[1:-1] for part in operation.path.split("/") if part.startswith("{")]
    in_path = [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in places]
    asked = operation.query.model_json_schema()["properties"] if operation.query else {}
    language = {"name": "Accept-Language", "in": "header", "schema": {"type": "string"}, "description": LANGUAGE}
    return [*in_path, *({"name": name, "in": "query", "schema": schema} for name, schema in asked.items()), language]


def _schemas() -> dict[str, Any]:
    bodies = {operation.body for operation in OPERATIONS if operation.body}
    answers = {operation.answer for operation in OPERATIONS if operation.answer} | {models.Error}
    _, read = models_json_schema([(model, "validation") for model in bodies], ref_template=REF)
    _, written = models_json_schema([(model, "serialization") for model in answers], ref_template=REF)
    schemas = {**read["$defs"], **written["$defs"]}
    return dict(sorted(schemas.items()))
