"""A platform that is answered in place, and reaches nobody otherwise: who calls it gets the body of the answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.platforms.base import AnswerInPlace, Joined, NotNow, Pace, Permit, Receive, no_wait
from domain.messages import ChatKind, Incoming, IncomingPhoto, Outgoing, Update
from web.platform_routes import Route

NAME = "answered"
LIMIT = 2048  # bytes of UTF-8
MORE = "（还有消息，回复任意内容查看。）"


class Answered:
    def __init__(self, now: Callable[[], datetime]) -> None:
        self.name, self.buttons, self.answer_seconds = NAME, False, 2.0  # a machine may be busy with other tests
        self.pace: Pace | None = None
        self.tried: list[Outgoing] = []  # what the sender would have sent
        self.pictures: dict[str, bytes] = {}
        self._now = now
        self._said = 0
        self._answer: AnswerInPlace | None = None

    def serve(self, answer: AnswerInPlace) -> None:
        self._answer = answer

    async def start(self, receive: Receive) -> None: ...

    async def stop(self) -> None: ...

    def routes(self) -> Sequence[Route]:
        return ()

    # As its people use it

    def update(self, person: str, text: str = "", *, choice: str = "", photo: str = "") -> Update:
        """Something that a person says, each time another."""
        self._said += 1
        values = {"text": text, "choice": choice, "photo": photo, "at": self._now().isoformat()}
        return Update(f"{person}:{self._now().isoformat()}:{self._said}", person, json.dumps(values | {"by": person}))

    async def brings(self, update: Update) -> str:
        """The platform's call, and its answer."""
        assert self._answer is not None
        return await self._answer(update)

    async def says(self, person: str, text: str = "", *, choice: str = "", photo: str = "") -> str:
        return await self.brings(self.update(person, text, choice=choice, photo=photo))

    # As the service uses it

    def parse(self, payload: str) -> Incoming:
        said = json.loads(payload)
        return Incoming(
            NAME,
            said["by"],
            ChatKind.PRIVATE,
            said["by"],
            said["by"],
            datetime.fromisoformat(said["at"]),
            text=said["text"],
            choice=said["choice"],
            photos=(IncomingPhoto(said["photo"]),) if said["photo"] else (),
        )

    def join(self, messages: Sequence[Outgoing]) -> Joined:
        """Numbers the choices through, and leaves room to say that more waits."""
        body, taken, number = "", 0, 1
        for at, message in enumerate(messages):
            offered = [choice for row in message.choices for choice in row]
            lines = [message.text, *(f"{number + place}. {one.label}" for place, one in enumerate(offered))]
            longer = "\n\n".join(filter(None, (body, "\n".join(lines))))
            more = f"\n\n{MORE}" if at + 1 < len(messages) else ""
            if at and len(f"{longer}{more}".encode()) > LIMIT:
                return Joined(f"{body}\n\n{MORE}", taken)
            body, taken, number = longer, at + 1, number + len(offered)
        return Joined(body, taken)

    async def send(self, chat: str, message: Outgoing, permit: Permit = no_wait) -> list[str]:
        self.tried.append(message)
        raise NotNow("nobody is reached before they write")

    async def take_buttons(self, chat: str, message: str) -> None: ...

    async def fetch(self, file: str) -> bytes:
        return self.pictures[file]

    async def forget(self, chat: str) -> None: ...
