"""What a coordinator may find and read: by number, words, place or person. Confidential cases only if named for
them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from domain import references
from domain.commands import token
from domain.content import Content, Sentence, button, lasting, sentence
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.expectations import Listing, read
from domain.hearing.officials import person_search
from domain.hearing.officials.search_words import looser, terms_in
from domain.kinds import HeldRole, Scope
from domain.letters import comparable
from domain.lifecycle import Action, Role
from handlers.cases import kept_files, requests
from handlers.cases.shown_state import case_token
from handlers.complaints import kept_words
from handlers.saying import answer, say
from handlers.showing import card_notice
from handlers.telling import hears_accusations, is_for_leader
from handlers.turn import Actor, Turn
from handlers.wording import shortened, status_in_haste
from storage.casework import cases, events, found_cases
from storage.messages import deliveries, outbox
from storage.people import roles
from storage.search import finding as index
from storage.search import search_reasons
from storage.tables import Case, id_of

SHOWN = 10
SHORTEST_REASON = 2  # letters
MOST_FOUND = 100  # cases of one search that can be walked through
FOUND = "found"  # the verb of the button for the rest of them
EXTERNAL_NUMBER = re.compile(r"(?=[A-Za-z/_-]{0,9}\d)[A-Za-z0-9][A-Za-z0-9/_-]{4,29}")


def readable(turn: Turn, actor: Actor, reference: str) -> Case:
    """The case, locked. Raises `CaseworkError` if this coordinator may not read it; reading a confidential one is an
    event."""
    found = cases.by_reference(turn.tx, reference)
    case = cases.lock(turn.tx, id_of(found)) if found else None
    if case is None:
        raise CaseworkError("error.no_such_reference")
    if is_for_leader(case) and not hears_accusations(turn, actor.person_id):
        raise CaseworkError("error.no_such_reference")  # they are accused themselves
    named = actor.person_id in roles.holders(turn.tx, HeldRole.COORDINATOR, confidential=True)
    if case.confidential and not (is_for_leader(case) or named):
        raise CaseworkError("error.confidential")
    if case.confidential:
        events.record(
            turn.tx,
            events.row(
                case.id,
                Action.VIEW,
                at=turn.now,
                role=Role.COORDINATOR,
                person_id=actor.person_id,
                cycle=case.cycle,
                cause=turn.cause,
            ),
        )
    return case


def open_case(turn: Turn, actor: Actor, case: Case) -> None:
    """Shows a case's card and requests, the words kept with it, and its files."""
    show_card_of(turn, actor, case)
    kept_words.show(turn, actor, case)
    kept_files.show(turn, actor, case)


def show_card_of(turn: Turn, actor: Actor, case: Case) -> None:
    """The case's card, and its requests that are not decided."""
    outbox.enqueue(
        turn.tx,
        actor.chat_id,
        actor.language,
        card_notice(id_of(case)),
        cause=turn.cause,
        now=turn.now,
    )
    for asked in cases.pending(turn.tx, case_id=case.id):
        say(turn, actor, requests.describe(turn, asked, case), case_id=case.id)


def linked(turn: Turn, actor: Actor, case: Case) -> list[Sentence]:
    """The case that a confidential one is about and, for those who may read them, the confidential ones about this
    case."""
    says = []
    if case.about_id:
        says.append(sentence("history.about", reference=cases.reference_of(turn.tx, case.about_id)))
    accusing = cases.told_about(turn.tx, id_of(case))
    if accusing and actor.person_id in roles.holders(turn.tx, HeldRole.COORDINATOR, confidential=True):
        says += [sentence("history.apart", reference=one) for one in accusing]
    return says


def case_line(case: Case, *, hidden: bool = False, waits: timedelta | None = None) -> Sentence:
    """A line of a list; `waits`: how long the case has waited, where that is told."""
    if waits is None:
        return _confidential_line(case) if hidden else _line(case)
    age = lasting(waits)
    if hidden:
        return sentence("find.confidential_waiting", reference=case.reference, age=age)
    return sentence(
        "find.line_waiting",
        reference=case.reference,
        status=status_in_haste(case),
        age=age,
        department=department_name(case.department),
        words=_beginning(case),
    )


def _line(case: Case) -> Sentence:
    return sentence(
        "find.line",
        reference=case.reference,
        status=status_in_haste(case),
        department=department_name(case.department),
        words=_beginning(case),
    )


def _confidential_line(case: Case) -> Sentence:
    return sentence("find.confidential", reference=case.reference)


def _beginning(case: Case) -> str:
    return shortened(case.words, 24) or "📷"


def find(turn: Turn, actor: Actor, words: str) -> None:
    """Searches by number, words or place. Confidential cases are found only by the coordinators named for them."""
    reference = _reference_in(turn, words)
    if reference:
        show_card_of(turn, actor, readable(turn, actor, reference))
        return
    may_read = actor.person_id in roles.holders(turn.tx, HeldRole.COORDINATOR, confidential=True)
    _list_found(turn, actor, _with_terms(turn, words.split(), confidential=may_read, limit=MOST_FOUND + 1))


def find_in_words(turn: Turn, actor: Actor, words: str) -> None:
    """Searches by a number, or by what is left of a sentence such as "二小门口积水那个，记不得号了"."""
    may_read = actor.person_id in roles.holders(turn.tx, HeldRole.COORDINATOR, confidential=True)
    if _reference_in(turn, words) or _with_terms(turn, words.split(), confidential=may_read, limit=1):
        find(turn, actor, words)
    else:
        _list_found(turn, actor, _ids_in_words(turn, words, confidential=may_read, limit=MOST_FOUND + 1))


def _reference_in(turn: Turn, words: str) -> str:
    """The case that words name, by its number here or in the office that passed it on; "" for none."""
    if by_number := references.parse(words):
        return by_number.reference
    passed_on = EXTERNAL_NUMBER.search(words)
    case = cases.by_external_number(turn.tx, passed_on[0]) if passed_on else None
    return case.reference if case else ""


def found_in_words(turn: Turn, words: str, *, confidential: bool, limit: int) -> list[Case]:
    """The cases that a sentence means: by its words, ever more loosely; or those of the department that it names."""
    return cases.in_order(turn.tx, _ids_in_words(turn, words, confidential=confidential, limit=limit))


def _ids_in_words(turn: Turn, words: str, *, confidential: bool, limit: int) -> list[int]:
    terms = terms_in(words)
    if (code := turn.county.department_in(words)) and all(turn.county.department_in(one) == code for one in terms):
        return found_cases.of_department(turn.tx, code, confidential=confidential, limit=limit)
    for way in (terms, *looser(terms)) if terms else ():
        if found := _with_terms(turn, way, confidential=confidential, limit=limit):
            return found
    return []


def _with_terms(turn: Turn, terms: Sequence[str], *, confidential: bool, limit: int) -> list[int]:
    asked = [(term, _areas_named(turn, term)) for term in terms]
    return index.find(turn.tx, asked, confidential=confidential, limit=limit)


def _areas_named(turn: Turn, term: str) -> list[str]:
    names = ((area.code, (*area.name.words.values(), *area.aliases)) for area in turn.county.areas.values())
    return [code for code, spoken in names if any(comparable(term) in comparable(name) for name in spoken)]


def find_person(turn: Turn, actor: Actor, words: str) -> None:
    """Searches by a person's name, for a given reason. The search is an event, without the name."""
    asked = person_search.read(words)
    if not asked.name or len(asked.reason) < SHORTEST_REASON:
        raise CaseworkError("error.find_person_why")
    may_read = actor.person_id in roles.holders(turn.tx, HeldRole.COORDINATOR, confidential=True)
    found = found_cases.of_named(turn.tx, asked.name, confidential=may_read, limit=MOST_FOUND + 1)
    reason_id = search_reasons.keep(turn.tx, actor.person_id, asked.reason, now=turn.now)
    events.record(
        turn.tx,
        events.row(
            None,
            "find_person",
            at=turn.now,
            role=Role.COORDINATOR,
            person_id=actor.person_id,
            details={"found": found[:SHOWN], "reason": reason_id},
            cause=turn.cause,
        ),
    )
    _list_found(turn, actor, found)


def _list_found(turn: Turn, actor: Actor, found: list[int]) -> None:
    """The newest cases, with a button for the others; it is said if there are more than can be walked through. What
    accuses their office is not found."""
    accusing = found_cases.accusing_office(turn.tx, found)
    found = [one for one in found if one not in accusing]
    if not found:
        answer(turn, actor, "find.none")
    elif len(found) > SHOWN:
        _show_found(turn, actor, found, sentence("find.newest", count=SHOWN))
    else:
        _show_found(turn, actor, found, sentence("find.heading", count=len(found)))


def show_more(turn: Turn, actor: Actor, message: str) -> None:
    """The next cases of a search. They were found when it was made, since its words are kept nowhere; what may be read
    of them is decided now."""
    shown = deliveries.case_of_message(turn.tx, actor.chat_id, message)
    listing = read(shown.expects) if shown else None
    if not isinstance(listing, Listing) or not listing.rest:
        raise CaseworkError("error.old_button")
    _show_found(turn, actor, listing.rest, sentence("find.next", count=min(len(listing.rest), SHOWN)))


def _show_found(turn: Turn, actor: Actor, found: Sequence[int], heading: Sentence) -> None:
    shown, rest = _readable_ones(turn, actor, found[:SHOWN]), tuple(found[SHOWN:MOST_FOUND])
    says = [heading, *(case_line(one, hidden=one.confidential) for one in shown)]
    rows = [
        (button("button.open_one", case_token(Scope.COORDINATOR, one, "open"), reference=one.reference),)
        for one in shown
    ]
    if rest:
        rows.append((button("button.more", token(Scope.WORKLIST, found[SHOWN - 1], FOUND), count=len(rest)),))
    if len(found) > MOST_FOUND:
        says.append(sentence("find.more"))
    say(turn, actor, Content(tuple(says), tuple(rows)), expects=Listing(tuple(map(id_of, shown)), rest))


def _readable_ones(turn: Turn, actor: Actor, found: Sequence[int]) -> list[Case]:
    may_read = actor.person_id in roles.holders(turn.tx, HeldRole.COORDINATOR, confidential=True)
    known = [one for one in cases.in_order(turn.tx, found) if not is_for_leader(one)]
    return [one for one in known if may_read or not one.confidential]
