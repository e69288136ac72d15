"""What the rest of the service asks of a platform: updates come from it, messages go to it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from domain.allowance import Allowance
from domain.kinds import Restriction
from domain.messages import Incoming, Outgoing, OutgoingPhoto, Update
from domain.template_messages import TemplateEvent, TemplateMessage
from web.platform_routes import Route

SERVICE = "service"  # no platform: the name under which the service's own workers report through the inbox

# Keeps updates durably, then returns their inbox rows; only after that may the platform be told that they arrived.
# An adapter that polls also calls it with no updates, so that /healthz shows that it polls.
Receive = Callable[[str, Sequence[Update]], Awaitable[list[int]]]

# Awaited before a call to the platform that makes so many messages (an album makes as many as it has photos; an edit
# makes 0): returns when the platform's rate limits allow it. The sender gives one along with each message.
Permit = Callable[[int], Awaitable[None]]

# Joins pictures into one JPEG of at most two million bytes. Raises `AttachmentRefused` where none of them can be shown,
# and `SendError` where it may work later.
JoinPictures = Callable[[Sequence[OutgoingPhoto]], Awaitable[bytes]]


async def no_wait(messages: int) -> None:
    """A permit without a limit."""


class Unusable(Exception):
    """The platform cannot start; the text says why and what to do, in Chinese and English."""


class SendError(Exception):
    """A message that a platform did not take. `permanent` ones are never tried again.

    `retry_after`: for so many seconds the platform takes no message for this chat. `sent` are the ids of the parts that
    went out before the one that did not. `restriction`: what the chat does not let the service do, if that is why.
    """

    def __init__(
        self,
        reason: str,
        *,
        permanent: bool,
        retry_after: float = 0.0,
        sent: tuple[str, ...] = (),
        restriction: Restriction | None = None,
    ) -> None:
        super().__init__(reason)
        self.permanent, self.retry_after, self.sent = permanent, retry_after, sent
        self.restriction = restriction


class Unreachable(SendError):
    """Nothing reaches this chat any more: the person blocked the service, or the group removed it or, with a
    `restriction`, does not let it speak."""

    def __init__(self, reason: str, *, sent: tuple[str, ...] = (), restriction: Restriction | None = None) -> None:
        super().__init__(reason, permanent=True, sent=sent, restriction=restriction)


class NotNow(SendError):
    """Nothing reaches this person before they write again: the message waits for that, and is no fault.

    `used_up`: the platform says that they may be sent nothing more, whatever was counted.
    """

    def __init__(self, reason: str, *, sent: tuple[str, ...] = (), used_up: bool = False) -> None:
        super().__init__(reason, permanent=False, sent=sent)
        self.used_up = used_up


class AttachmentRefused(SendError):
    """The platform will never take the attachment; the words alone may go."""

    def __init__(self, reason: str, *, sent: tuple[str, ...] = ()) -> None:
        super().__init__(reason, permanent=True, sent=sent)


class FileUnavailable(SendError):
    """The platform is there, and does not give a file now; it may later, or never."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, permanent=False)


class Moved(SendError):
    """The chat has another id from now on, `to`; the same message may go there."""

    def __init__(self, to: str, *, sent: tuple[str, ...] = ()) -> None:
        super().__init__("moved", permanent=False, sent=sent)
        self.to = to


class UncertainSend(Exception):
    """The platform did not say whether it took the message: it may have arrived. `sent` as in `SendError`."""

    def __init__(self, reason: str, *, sent: tuple[str, ...] = ()) -> None:
        super().__init__(reason)
        self.sent = sent


@dataclass(frozen=True, slots=True)
class Pace:
    """The rate limits that a platform sets: messages a second over all, seconds between two messages to one chat, and
    messages to one group within any minute. `bot/outbound/rate_limit.py` stays a little below.
    """

    per_second: float
    chat_seconds: float
    group_per_minute: int


class Platform(Protocol):
    """One platform. Its ids never leave it but as opaque strings.

    It turns every `Outgoing` into what it can show (lengths, albums, edits). It names only what others have to know:
    `pace`, by which the sender spaces its messages; None where it takes them as fast as they come. `buttons`: whether
    choices can be tapped; where they cannot, they are numbered lines, which are answered in words.
    """

    name: str
    pace: Pace | None
    buttons: bool

    async def start(self, receive: Receive) -> None:
        """Raises `Unusable` where it cannot work, such as with a wrong token."""
        ...

    async def stop(self) -> None: ...

    def parse(self, payload: str) -> Incoming:
        """Turns a kept payload into values; raises `ValueError` for what it cannot read."""
        ...

    async def send(self, chat: str, message: Outgoing, permit: Permit = no_wait) -> list[str]:
        """Sends or edits, and returns the platform's id of each message it became.

        With a `pace`, `permit` is awaited before each call. Raises `SendError`, or `UncertainSend` when
        the outcome is not known.
        """
        ...

    def routes(self) -> Sequence[Route]:
        """Where the platform calls the service over HTTP; none for one that does not."""
        ...

    async def take_buttons(self, chat: str, message: str) -> None:
        """Takes the buttons off a message of ours, where the platform can; one that is gone is no fault."""
        ...

    async def fetch(self, file: str) -> bytes:
        """The bytes of a file a person sent. Raises `SendError` (`FileUnavailable` where the platform itself is well),
        or `PictureRefused` for one that is too large."""
        ...

    async def forget(self, chat: str) -> None:
        """Erases what the adapter itself keeps of a chat."""
        ...


@runtime_checkable
class Remote(Protocol):
    """A platform across a network, which may be unreachable."""

    @property
    def in_doubt(self) -> bool:
        """Whether asking for updates fails, so that it should be pinged before anything is sent."""
        ...

    async def ping(self) -> None:
        """A call that changes nothing and that nobody sees. Raises `SendError` or `UncertainSend` where it fails."""
        ...


@runtime_checkable
class CarriesFiles(Protocol):
    """A platform on which people send files, and are sent some (`Incoming.file`, `Outgoing.file`)."""

    def download(self, file: str) -> AsyncIterator[bytes]:
        """A file that a person sent, piece by piece, since it may be large. Raises what `fetch` does."""
        ...


@runtime_checkable
class Restrictable(Protocol):
    """A platform whose groups may forbid the service some of what it sends, such as pictures."""

    def take_restrictions(self, chat: str) -> Collection[Restriction]:
        """What the chat did not let it do, of what was sent there since this was last asked."""
        ...


@dataclass(frozen=True, slots=True)
class Joined:
    """Messages joined into the body of one answer, of which it holds the first `taken`.

    `begun`: the last of these is too long for any answer, and only so many of its pieces were taken, after those of
    `Outgoing.sent`. It stays, and comes back with as many more ids there. 0: all are in it whole, or to their end.
    """

    body: str
    taken: int
    begun: int = 0


@runtime_checkable
class Guarded(Protocol):
    """A platform that anybody may call, and that refuses whoever is not it."""

    @property
    def refused(self) -> Mapping[str, int]:
        """How many calls were refused since the start, by why; the same table each time."""
        ...


# Keeps an update and handles it; returns the body of its answer, or "" where there is none yet.
AnswerInPlace = Callable[[Update], Awaitable[str]]


@runtime_checkable
class AnsweredInPlace(Protocol):
    """A platform that takes what is said to a person in the response to the call that brought their words."""

    answer_seconds: float  # for how long the response may be waited for

    def serve(self, answer: AnswerInPlace) -> None:
        """Gives what answers its updates; called before `start`."""
        ...

    def join(self, messages: Sequence[Outgoing]) -> Joined:
        """Joins messages to one chat, in this order, as far as one answer holds them; at least the first."""
        ...


@runtime_checkable
class PicturesInPlace(Protocol):
    """A platform whose answer in place may be a picture instead of words."""

    answers_pictures: bool

    async def picture_body(self, photo: OutgoingPhoto) -> str:
        """The body of an answer that is this picture. Raises `SendError` where it cannot be shown."""
        ...


@runtime_checkable
class Counting(Protocol):
    """A platform that counts how many messages a person is sent unasked. A result that may become two messages, which
    are its words and its pictures, is given to it with them; anything else becomes one."""

    @property
    def allowance(self) -> Allowance | None:
        """None where nobody is sent anything unasked."""
        ...


@runtime_checkable
class SendsTemplates(Protocol):
    """A platform that has forms (模板消息) by which a person is told that something waits, whatever else they may be
    sent."""

    @property
    def templates(self) -> Collection[TemplateEvent]:
        """What it has a form for."""
        ...

    async def send_template(self, chat: str, message: TemplateMessage, permit: Permit = no_wait) -> str:
        """Returns the platform's id of the message. Raises what `send` does; a `SendError` with `retry_after` is about
        forms, and not about the chat."""
        ...


def templates_of(platforms: Mapping[str, Platform]) -> dict[str, frozenset[TemplateEvent]]:
    """What each of these platforms has a form for."""
    return {name: frozenset(one.templates) for name, one in platforms.items() if isinstance(one, SendsTemplates)}


@runtime_checkable
class ShowsOnePicture(Protocol):
    """A platform where each picture costs a message: those of one message are shown as one (拼图)."""

    def join_pictures_by(self, join: JoinPictures) -> None:
        """Gives what joins them; called before `start`."""
        ...


@runtime_checkable
class Erasing(Protocol):
    """A platform that empties a chat before its people's eyes; elsewhere, what was said stays on their phones."""

    erases_chats: bool  # whether `forget` does so


@runtime_checkable
class Led(Protocol):
    """A platform that polls for updates, which only one process may do."""

    async def lead(self) -> None:
        """Runs while this process leads, and is cancelled when it no longer does."""
        ...
