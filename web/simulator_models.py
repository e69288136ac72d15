"""The bodies of the simulator's HTTP API: they check what comes in, and the OpenAPI document is made of them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, model_validator

MOST_TEXT = 100_000
LARGEST_SEQ = 2**63 - 1

# For the document only: characters that no database stores are refused where they are stored, with their own sentence.
NO_NUL = r"^[^\u0000]*$"
SEEN = r"^[^\u0000]*[^\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff][^\u0000]*$"

# The length is checked before blanks are removed, as the document says.
Line = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=SEEN), AfterValidator(str.strip)]
Words = Annotated[str, Field(json_schema_extra={"pattern": NO_NUL})]
Id = Annotated[str, Field(max_length=80, pattern=NO_NUL, examples=["c1"])]
Language = Literal["zh-CN", "en"]
Column = Literal["residents", "departments", "coordinators"]
AnswerAfter = Annotated[
    Literal["inbox", "handled"],
    Field(description="`inbox`: answer once the message is kept; `handled`: once its handler has done its work."),
]


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class NewPerson(Body):
    name: Line
    column: Literal["residents", "coordinators"]
    language: Language = "zh-CN"


class NewGroup(Body):
    title: Line
    members: list[Line] = Field(max_length=100)


class NewMember(Body):
    name: Line


class Place(Body):
    """WGS-84 degrees."""

    latitude: float = Field(ge=-90, le=90, allow_inf_nan=False)
    longitude: float = Field(ge=-180, le=180, allow_inf_nan=False)
    address: Words = Field(default="", max_length=500)


class NamedFile(Body):
    """A file uploaded before (`/simulator/documents`), and the name it has."""

    file: Id = Field(examples=["f1"])
    name: Words = Field(default="", max_length=500)


class NewMessage(Body):
    """Words, photos, a file or a place; several photos are sent as one album."""

    chat: Id
    sender: Id = Field(alias="from", examples=["p1"], description="A person who is a member of the chat.")
    text: Words = Field(default="", max_length=MOST_TEXT)
    photos: list[Id] = Field(default=[], max_length=10, description="Files uploaded before.")
    file: NamedFile | None = None
    place: Place | None = None
    reply_to: Id = ""
    key: Words = Field(default="", max_length=64, description="A message of the same chat and key is said once only.")
    answer_after: AnswerAfter = "inbox"


class Tap(Body):
    chat: Id
    sender: Id = Field(alias="from", examples=["p1"], description="A person who is a member of the chat.")
    message: Id
    token: str = Field(max_length=64)
    answer_after: AnswerAfter = "inbox"


class MoveClock(Body):
    """Either of the two. The clock moves forward only, at most 400 days at a time."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [
        {"required": ["forward"], "properties": {"forward": {"type": "string"}, "to": {"type": "null"}}},
        {"required": ["to"], "properties": {"to": {"type": "string"}, "forward": {"type": "null"}}},
    ]})  # fmt: skip

    forward: Literal["hour", "day", "next"] | None = None
    to: AwareDatetime | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> MoveClock:
        if (self.forward is None) == (self.to is None):
            raise ValueError("either forward or to")
        return self


class MessagesAsked(BaseModel):
    model_config = ConfigDict(extra="forbid")

    after: int | None = Field(default=None, ge=0, le=LARGEST_SEQ)
    limit: int = Field(default=200, ge=1, le=1000)


class Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Person(Answer):
    id: str
    name: str
    column: Column
    language: Language


class Chat(Answer):
    """`last` is the highest `seq` of its messages, 0 without any."""

    id: str
    kind: Literal["private", "group"]
    title: str
    column: Column
    members: list[str]
    last: int


class Clock(Answer):
    """`moved` is by how many seconds the service's time is ahead of real time."""

    now: datetime
    moved: float
    next: datetime | None


class State(Answer):
    title: dict[str, str]
    time_zone: str
    people: list[Person]
    chats: list[Chat]
    clock: Clock


class Speaker(Answer):
    """`id` is `bot` for the service, whose name is left to the reader."""

    id: str
    name: str


class Photo(Answer):
    url: str
    mime: str


class ShownVoice(Answer):
    """A voice message that the service has a coordinator hear."""

    url: str
    mime: str
    seconds: int | None


class ShownFile(Answer):
    """A file of any other kind, under the name it has."""

    url: str
    mime: str
    name: str


class ShownPlace(Answer):
    latitude: float | None
    longitude: float | None
    address: str


class Choice(Answer):
    label: str
    token: str


class Quote(Answer):
    id: str
    name: str
    text: str


class Message(Answer):
    """`seq` rises whenever a message is new or edited; its `id` and its time `at` stay."""

    id: str
    seq: int
    chat: str
    sender: Speaker = Field(alias="from")
    at: datetime
    text: str
    photos: list[Photo]
    voice: ShownVoice | None
    file: ShownFile | None
    place: ShownPlace | None
    choices: list[list[Choice]]
    reply_to: Quote | None
    edited: bool


class Messages(Answer):
    messages: list[Message]


class PersonAdded(Answer):
    person: Person
    chat: Chat


class GroupAdded(Answer):
    chat: Chat
    people: list[Person]


class MemberAdded(Answer):
    person: Person


class FileKept(Answer):
    file: str
    url: str


class MessagesSent(Answer):
    messages: list[str]


class Done(Answer):
    """Nothing more is to be said."""


class Error(Answer):
    """A sentence in the language that was asked for with Accept-Language."""

    error: str
