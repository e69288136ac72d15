"""What the Bot API says when it refuses, and what that means: by the client's words or the server's codes, since it has
no other codes of its own."""

from __future__ import annotations

from bot.platforms.base import SendError, Unreachable
from domain.kinds import Restriction

# What the Bot API says where a chat can no longer be reached.
SHUT = ("chat not found", "user not found", "peer_id_invalid", "user_is_blocked", "group chat was deactivated")
# What it says where a right is missing, or a topic is no more: by the client's words or the server's code, with the
# status 400 or 403. The first that fits counts.
RESTRICTIONS = {
    "rights to send photos": Restriction.PHOTOS,
    "rights to send media": Restriction.PHOTOS,
    "chat_send_photos_forbidden": Restriction.PHOTOS,
    "chat_send_media_forbidden": Restriction.PHOTOS,
    "rights to send documents": Restriction.FILES,
    "chat_send_docs_forbidden": Restriction.FILES,
    "rights to send voice": Restriction.VOICES,
    "chat_send_voices_forbidden": Restriction.VOICES,
    "voice_messages_forbidden": Restriction.VOICES,
    "restricted receiving of voice": Restriction.VOICES,
    "rights to send locations": Restriction.PLACES,
    "rights to send venues": Restriction.PLACES,
    "topic_closed": Restriction.TOPIC_CLOSED,
    "topic_deleted": Restriction.TOPIC_GONE,
    "message thread not found": Restriction.TOPIC_GONE,
    "not enough rights": Restriction.WORDS,
    "have no rights to send": Restriction.WORDS,
    "need administrator rights": Restriction.WORDS,
    "chat_write_forbidden": Restriction.WORDS,
    "chat_send_plain_forbidden": Restriction.WORDS,
    "chat_restricted": Restriction.WORDS,
}
# Without these, words can still be sent.
FOR_ATTACHMENTS = frozenset({Restriction.PHOTOS, Restriction.FILES, Restriction.VOICES, Restriction.PLACES})
WRONG_KIND = ("there is no text in the message to edit", "there is no caption in the message to edit")
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid", "message to delete not found")


class WrongKind(SendError):
    """The message has no text, or no caption, that could be edited."""


class Gone(SendError):
    """The message to be edited no longer exists, or is not ours."""


class TokenRefused(SendError):
    """Telegram does not know the token."""


def restricted(message: str) -> SendError | None:
    """What is missing where a chat is there, but does not take what was sent."""
    said = message.casefold()
    missing = next((restriction for words, restriction in RESTRICTIONS.items() if words in said), None)
    if missing in FOR_ATTACHMENTS:
        return SendError(message, permanent=True, restriction=missing)
    return Unreachable(message, restriction=missing) if missing else None


def refusal(message: str) -> SendError:
    said = message.casefold()
    if missing := restricted(message):
        return missing
    if any(words in said for words in WRONG_KIND):
        return WrongKind(message, permanent=True)
    if any(words in said for words in GONE):
        return Gone(message, permanent=True)
    if any(words in said for words in SHUT):
        return Unreachable(message)
    return SendError(message, permanent=True)
