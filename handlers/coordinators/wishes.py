"""What officials ask of the service by a verb: for each wish who may ask, what has to stand beside it, what is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.commands import Command, Wish
from domain.hearing.officials import people_words
from domain.kinds import HeldRole
from handlers.cases import explaining
from handlers.chats import languages
from handlers.coordinators import codes, digests, entry, history, searching, today
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.tables import Case


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks, as what, and what stands beside the verb."""

    actor: Actor
    role: HeldRole
    command: Command
    media: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is done for a wish. `needs`: whether what it needs stands beside the verb; without it, nothing is done."""

    do: Callable[[Turn, Asked], None]
    by: tuple[HeldRole, ...] = (HeldRole.COORDINATOR,)
    needs: Callable[[Command], bool] = lambda _: True


def do(turn: Turn, asked: Asked) -> bool:
    """Does what is asked for. Returns whether it is a wish that this role may have, with all that it needs."""
    wanted = WISHES.get(asked.command.verb) if isinstance(asked.command.verb, Wish) else None
    if wanted is None or asked.role not in wanted.by or not wanted.needs(asked.command):
        return False
    wanted.do(turn, asked)
    return True


def _today(turn: Turn, asked: Asked) -> None:
    if asked.role is HeldRole.COORDINATOR:
        show_today(turn, asked.actor)
    else:
        _digest(turn, asked)


def give_staff_code(turn: Turn, actor: Actor, words: str) -> bool:
    """交警的承办人要登记码. Returns whether the words ask for such a code."""
    code = turn.county.department_in(words) if people_words.asks_for_staff_code(words) else ""
    if code:
        codes.give_staff_code(turn, actor, code)
    return bool(code)


def show_today(turn: Turn, actor: Actor) -> None:
    say(turn, actor, today.content(turn, actor.person_id))


def _digest(turn: Turn, asked: Asked) -> None:
    digests.show(turn, asked.actor, actionable=asked.role is HeldRole.COORDINATOR)


def _find(turn: Turn, asked: Asked) -> None:
    searching.find_in_words(turn, asked.actor, asked.command.words or asked.command.reference)


def _find_person(turn: Turn, asked: Asked) -> None:
    searching.find_person(turn, asked.actor, asked.command.words)


def _file(turn: Turn, asked: Asked) -> None:
    entry.file_for_others(turn, asked.actor, asked.command.words, asked.media)


def _give_code(turn: Turn, asked: Asked) -> None:
    codes.give_code(turn, asked.actor, asked.command.words)


def _change_language(turn: Turn, asked: Asked) -> None:
    languages.change_language(turn, asked.actor, str(asked.command.verb))


def _of_case(show: Callable[[Turn, Actor, Case], None]) -> Callable[[Turn, Asked], None]:
    def show_named(turn: Turn, asked: Asked) -> None:
        show(turn, asked.actor, searching.readable(turn, asked.actor, asked.command.reference))

    return show_named


def _a_case(command: Command) -> bool:
    return bool(command.reference)


def _a_case_alone(command: Command) -> bool:
    return bool(command.reference) and not command.words


def _a_case_or_words(command: Command) -> bool:
    return bool(command.reference or command.words)


ALL = (HeldRole.COORDINATOR, HeldRole.LEADER)
WISHES: Mapping[Wish, Wanted] = {
    Wish.TODAY: Wanted(_today, ALL),
    Wish.TODO: Wanted(_today),
    Wish.DIGEST: Wanted(_digest, ALL),
    Wish.FIGURES: Wanted(_digest, ALL),
    Wish.FULL: Wanted(_of_case(history.show), needs=_a_case),
    Wish.DEADLINE: Wanted(_of_case(explaining.explain), needs=_a_case_alone),
    Wish.FIND: Wanted(_find, needs=_a_case_or_words),
    Wish.FIND_PERSON: Wanted(_find_person),
    Wish.FILE: Wanted(_file),
    Wish.CODE: Wanted(_give_code),
    Wish.CHINESE: Wanted(_change_language, ALL),
    Wish.ENGLISH: Wanted(_change_language, ALL),
}
