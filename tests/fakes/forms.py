"""Parameters of a request as they come over HTTP: in the address, as a form, in parts with files, or as JSON.

Clients write them differently, so the parts are read here and by no library that one of them uses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from email.message import Message
from urllib.parse import parse_qsl

import orjson

NAME = re.compile(rb'(?<![\w*])name="([^"]*)"')
FILENAME = re.compile(rb'filename="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    content: bytes


@dataclass
class Form:
    values: dict[str, object] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)


def read_form(query: str, content_type: str, body: bytes) -> Form:
    """Raises ValueError when the body is not what its type says."""
    form = Form(dict(parse_qsl(query, keep_blank_values=True)))
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/json":
        form.values |= _object(body)
    elif kind == "application/x-www-form-urlencoded":
        form.values |= parse_qsl(body.decode(), keep_blank_values=True)
    elif kind == "multipart/form-data":
        _read_parts(form, boundary_of(content_type), body)
    return form


def _object(body: bytes) -> dict[str, object]:
    said = orjson.loads(body or b"{}")
    if not isinstance(said, dict):
        raise ValueError("object expected")
    return said


def boundary_of(content_type: str) -> bytes:
    header = Message()
    header["content-type"] = content_type
    boundary = header.get_param("boundary")
    if not isinstance(boundary, str) or not boundary:
        raise ValueError("no boundary")
    return boundary.encode()


def _read_parts(form: Form, boundary: bytes, body: bytes) -> None:
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary)[1:]:
        if part.startswith(b"--"):
            return
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        name = NAME.search(head)
        if name is None:
            raise ValueError("a part without a name")
        _keep_part(form, name.group(1).decode(), head, content)


def _keep_part(form: Form, name: str, head: bytes, content: bytes) -> None:
    filename = FILENAME.search(head)
    if filename is None:
        form.values[name] = content.decode()
    else:
        form.files[name] = Upload(filename.group(1).decode(), content)
