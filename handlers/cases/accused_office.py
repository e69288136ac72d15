"""Accusations of the coordinating office itself are for the leader whose function the settings name, not for it."""

from __future__ import annotations

from domain.content import Content, Param, named, sentence, word
from domain.hearing.accusations.accused_office import accuses_office
from domain.kinds import HeldRole
from handlers.saying import say
from handlers.telling import is_for_leader
from handlers.turn import Turn
from storage.casework import worklists
from storage.engine import service_settings
from storage.people import recipients, roles
from storage.tables import Case


def is_of_office(turn: Turn, words: str, danger: str = "") -> bool:
    """Whether words accuse the coordinating office itself, and a leader hears of it. A danger is coordinators', too."""
    county = turn.county
    if danger or county.hears_accusations() is None:
        return False
    return accuses_office(words, (*county.operator.words.values(), *county.operator_aliases))


def leader_of(turn: Turn) -> Param:
    """The function of the leader who has such cases, by name."""
    function = turn.county.hears_accusations()
    return named(function.name) if function else word("role", HeldRole.LEADER)  # the settings may have dropped it


def who_reads(turn: Turn, case: Case) -> Param:
    """Who alone reads a confidential case: the named coordinators or, of what accuses their office, a leader."""
    return leader_of(turn) if is_for_leader(case) else word("word", "named_coordinators")


def note_who_hears(turn: Turn) -> None:
    """Keeps in mind, when the settings were read, to which function such cases go. Where they name none any more, those
    there are stay with it, and operators and leaders are told, once, that later ones will go to coordinators."""
    function = turn.county.hears_accusations()
    known = service_settings.setting(turn.tx, service_settings.HEARD_BY)
    told = bool(service_settings.setting(turn.tx, service_settings.HEARD_BY_NONE))
    if function:
        if function.code != known:
            service_settings.set_setting(turn.tx, service_settings.HEARD_BY, function.code)
        if told:
            service_settings.set_setting(turn.tx, service_settings.HEARD_BY_NONE, "")
    elif not told and worklists.count(turn.tx, worklists.of_office()):
        service_settings.set_setting(turn.tx, service_settings.HEARD_BY_NONE, "told")
        _tell_that_none_hears(turn)


def _tell_that_none_hears(turn: Turn) -> None:
    ids = {*roles.holders(turn.tx, HeldRole.OPERATOR), *roles.holders(turn.tx, HeldRole.LEADER)}
    for one in sorted(ids):
        if listener := recipients.find(turn.tx, one):
            say(turn, listener, Content((sentence("told.operator.no_function"),)))
