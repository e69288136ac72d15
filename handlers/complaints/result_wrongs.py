"""Words about a result that tell of a wrong: they are for coordinators alone, and never reach its department."""

from __future__ import annotations

from domain.hearing.residents.result_harms import tells_of_harm
from domain.messages import Incoming
from handlers.cases import accusations
from handlers.complaints import additions
from handlers.turn import Actor, Turn
from storage.tables import Case


def tells(turn: Turn, case: Case, incoming: Incoming, *, done: bool = False) -> bool:
    """Whether words accuse, or tell of harm done by those who came, however short they are. Never true of a
    confidential case, which no department sees."""
    harms = not case.confidential and tells_of_harm(incoming.text, done=done)
    return harms or additions.message_accuses(turn, case, incoming)


def file_apart(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> None:
    """Files the words, with all that came with them, as a confidential case, and tells its number."""
    separate_case = additions.file_accusing_message(turn, actor, case, incoming)
    accusations.tell_reporter(turn, actor, case, separate_case)
