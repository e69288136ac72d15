"""What cards are made of, read for many cases together: one query for each table, not for each card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from domain.kinds import HeldRole, Purpose
from handlers.telling import hears_accusations, is_for_leader
from handlers.turn import Turn
from storage.casework import cases
from storage.messages import deliveries, files
from storage.people import bindings, chats, identities, roles
from storage.tables import Case, Chat, Person, Rating, Request, Statement, id_of

SHOWN = (Purpose.COMPLAINT, Purpose.DETAIL)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with all that its card shows. `cards` maps chat ids to the platform's ids of the cards shown there."""

    case: Case
    resident: Person | None
    photos: tuple[int, ...] = ()
    pending: tuple[Request, ...] = ()
    statements: tuple[Statement, ...] = ()
    ratings: tuple[Rating, ...] = ()
    cards: Mapping[int, str] = field(default_factory=dict)


class CaseFiles:
    """Case files and chats, read in one transaction. Those that were not named in advance are read when needed."""

    def __init__(self, turn: Turn, case_ids: Iterable[int] = (), chat_ids: Iterable[int] = ()) -> None:
        self.turn = turn
        self._files: dict[int, CaseFile] = {}
        self._chats = {id_of(one): one for one in chats.by_ids(turn.tx, set(chat_ids))}
        self._departments: dict[int, list[str]] = {}
        self._read(set(case_ids))

    def file(self, case_id: int) -> CaseFile | None:
        """None if there is no such case."""
        if case_id not in self._files:
            self._read({case_id})
        return self._files.get(case_id)

    def chat(self, chat_id: int) -> Chat | None:
        return self._chats.get(chat_id) or self.turn.tx.get(Chat, chat_id)

    def departments(self, chat_id: int) -> list[str]:
        """Codes of the departments that work in a chat."""
        if chat_id not in self._departments:
            self._departments[chat_id] = bindings.departments_in(self.turn.tx, chat_id)
        return self._departments[chat_id]

    def is_coordinator_of(self, chat: Chat, case: Case) -> bool:
        """Whether the chat belongs to a coordinator who may read the case now."""
        if is_for_leader(case):
            return chat.person_id is not None and hears_accusations(self.turn, chat.person_id)
        return chat.person_id in (self._confidants if case.confidential else self._coordinators)

    def is_coordinators(self, chat: Chat) -> bool:
        """Whether the chat belongs to any coordinator."""
        return chat.person_id in self._coordinators

    @cached_property
    def _coordinators(self) -> list[int]:
        return roles.holders(self.turn.tx, HeldRole.COORDINATOR)

    @cached_property
    def _confidants(self) -> list[int]:
        return roles.holders(self.turn.tx, HeldRole.COORDINATOR, confidential=True)

    def _read(self, case_ids: set[int]) -> None:
        if not case_ids:
            return
        tx = self.turn.tx
        found = cases.by_ids(tx, case_ids)
        residents = {id_of(one): one for one in identities.people(tx, {one.resident_id for one in found})}
        photos = files.of_cases(tx, case_ids, *SHOWN)
        belongings = cases.belongings(tx, case_ids)
        standing = deliveries.cards_of(tx, case_ids)
        for case in found:
            case_id = id_of(case)
            self._files[case_id] = CaseFile(
                case,
                residents.get(case.resident_id or 0),
                tuple(photos.get(case_id, ())),
                belongings.pending[case_id],
                belongings.statements[case_id],
                belongings.ratings[case_id],
                standing.get(case_id, {}),
            )
