"""The card of a case: rendered from its present state when it is sent, for a department's group or a coordinator."""

from __future__ import annotations

from domain.commands import token
from domain.content import Button, Content, Param, Sentence, button, category, day, sentence, when, word
from domain.content import area as area_name
from domain.content import department as department_name
from domain.lifecycle import Action, Role, Status, may
from domain.routing import department_for
from handlers.turn import Turn, id_of, masked
from storage import cases, files, outbox, people
from storage.tables import Case, Person

FIRST_WORDS = 120
RUNNING = (Status.ASSIGNED, Status.IN_PROGRESS)


def describe(turn: Turn, case: Case, chat_id: int) -> Content:
    """The card as the chat may see it: masked in a department's group, whole for a coordinator."""
    if people.is_private(turn.tx, chat_id):
        return coordinator_card(turn, case)
    return department_card(turn, case, chat_id)


def department_card(turn: Turn, case: Case, chat_id: int) -> Content:
    departments = people.departments_in(turn.tx, chat_id)
    standing = outbox.card_in(turn.tx, chat_id, id_of(case)) is not None
    if (case.confidential or case.department not in departments) and not standing:
        return Content()  # it moved on before the group was open: nobody there ever saw it
    if case.confidential or (case.department not in departments and case.department):
        return Content(
            (sentence("card.elsewhere", reference=case.reference, department=department_name(case.department)),)
        )
    if not case.department:
        return Content((sentence("card.gone", reference=case.reference, status=word("status", case.status)),))
    person = turn.tx.get(Person, case.resident_id) if case.resident_id else None
    words = masked(turn, case, case.words)
    says = [_state_line(turn, case), *_about(case), *_place(case, masked(turn, case, case.address))]
    if len(departments) > 1:
        says.append(sentence("card.department", department=department_name(case.department)))
    says.append(_reporter(case, person))
    says.append(_words(case, words[:FIRST_WORDS] + ("…" if len(words) > FIRST_WORDS else "")))
    says += _progress(turn, case)
    return Content(tuple(says), _department_buttons(case), tuple(_photos(turn, case)))


def heading(case: Case) -> Sentence:
    return sentence("card.heading", reference=case.reference, status=word("status", case.status))


def _state_line(turn: Turn, case: Case) -> Sentence:
    """The first line says at a glance whether anything is to be done, and by when."""
    due: Param = when(case.due_at) if case.due_at else ""
    status = word("status", case.status)
    if case.status in RUNNING and case.due_at is not None:
        key = "card.state_late" if case.due_at < turn.now else "card.state_urgent" if case.urgent else "card.state_due"
        return sentence(key, reference=case.reference, status=status, due=due)
    return sentence("card.heading", reference=case.reference, status=status)


def _about(case: Case) -> list[Sentence]:
    about = category(case.category) if case.category else word("word", "unsure")
    return [sentence("card.about", kind=word("kind", case.kind), category=about)]


def _place(case: Case, address: str) -> list[Sentence]:
    says = []
    if case.address or case.area:
        says.append(
            sentence("card.place", place=address, area=area_name(case.area))
            if case.area
            else sentence("card.place_only", place=address)
        )
    if case.latitude is not None and case.longitude is not None:
        link = (
            f"https://www.openstreetmap.org/?mlat={case.latitude:.6f}&mlon={case.longitude:.6f}"
            f"#map=17/{case.latitude:.6f}/{case.longitude:.6f}"
        )
        says.append(sentence("card.map", link=link))
    return says or [sentence("card.no_place")]


def _reporter(case: Case, person: Person | None) -> Sentence:
    if case.named and person and person.name:
        return sentence("card.reporter", name=person.name)
    return sentence("card.unnamed")


def _words(case: Case, words: str) -> Sentence:
    if case.forgotten_at:
        return sentence("card.forgotten")
    return sentence("card.words", words=words) if words else sentence("card.no_words")


def _photos(turn: Turn, case: Case) -> list[int]:
    return files.of_case(turn.tx, id_of(case), "complaint", "detail")


def _progress(turn: Turn, case: Case) -> list[Sentence]:
    """What has been done, in a line each: redo, question, pending requests, notes, result, the resident's word."""
    says = []
    if case.cycle > 1:
        says.append(sentence("card.redo", count=case.cycle - 1))
    if case.suspended_until:
        says.append(sentence("card.suspended", until=day(case.suspended_until)))
    says += [
        sentence(f"card.pending_{one.kind}")
        for one in cases.pending(turn.tx, case_id=id_of(case))
        if one.kind in ("return", "extension")
    ]
    said = cases.statements(turn.tx, id_of(case))
    notes = sum(one.action == Action.NOTE and bool(one.words) for one in said)
    if notes:
        says.append(sentence("card.notes", count=notes))
    if case.outcome:
        result = next((one.words for one in reversed(said) if one.action == Action.RESOLVE), "")
        says.append(sentence("card.result", outcome=word("outcome", case.outcome), words=result[:FIRST_WORDS]))
    says += [
        sentence("card.solved", solved=word("solved", one.solved))
        for one in cases.ratings(turn.tx, id_of(case))
        if one.solved and one.cycle == case.cycle
    ]
    return says


def _department_buttons(case: Case) -> tuple[tuple[Button, ...], ...]:
    status = Status(case.status)

    def offer(*actions: Action) -> tuple[Button, ...]:
        return tuple(
            button(f"action.{one}", token("s", id_of(case), one)) for one in actions if may(status, one, Role.STAFF)
        )

    full = (button("button.full", token("s", id_of(case), "full")),)
    rows = (
        offer(Action.ACKNOWLEDGE),
        offer(Action.RESOLVE, Action.ANSWER, Action.ASK),
        offer(Action.NOTE, Action.EXTEND, Action.RETURN) if status in RUNNING else (),
        full,
    )
    return tuple(row for row in rows if row)


def coordinator_card(turn: Turn, case: Case) -> Content:
    """The whole case for a coordinator; of a confidential one only that it is there, to be opened as an event."""
    says = [_state_line(turn, case)]
    if case.confidential:
        says.append(sentence("card.confidential"))
    says += [*_about(case), sentence("card.source", source=word("source", case.source)), *_place(case, case.address)]
    if case.department:
        says.append(sentence("card.department", department=department_name(case.department)))
    if case.excluded_at:
        says.append(sentence("card.excluded"))
    says.append(_words(case, case.words))
    says += _progress(turn, case)
    return Content(tuple(says), _coordinator_buttons(turn, case), tuple(_photos(turn, case)))


def _coordinator_buttons(turn: Turn, case: Case) -> tuple[tuple[Button, ...], ...]:
    status = Status(case.status)

    def act(label: str, verb: str, **params: Param) -> Button:
        return button(label, token("k", id_of(case), verb), **params)

    def offer(*actions: Action) -> tuple[Button, ...]:
        return tuple(act(f"action.{one}", one) for one in actions if may(status, one, Role.COORDINATOR))

    rows: list[tuple[Button, ...]] = []
    if status is Status.SUBMITTED and not case.confidential:
        rows.append(_route_buttons(turn, case))
        rows.append((act("button.set_category", "categories"), *offer(Action.SPLIT, Action.REJECT)))
    elif may(status, Action.REASSIGN, Role.COORDINATOR) and not case.confidential:
        rows.append((act("action.reassign", "departments"), *offer(Action.SPLIT, Action.SUSPEND, Action.RESUME)))
    rows.append(offer(Action.ASK, Action.ANSWER, Action.NOTE))
    if case.confidential or not case.department:
        rows.append(offer(Action.RESOLVE))
    rows.append(offer(Action.SEND_BACK, Action.CALL_BACK))
    rows.append((act("button.history", "history", reference=case.reference), *offer(Action.EXCLUDE)))
    return tuple(row for row in rows if row)


def _route_buttons(turn: Turn, case: Case) -> tuple[Button, ...]:
    """The department that the category and area suggest, first, then all of them."""
    others = button("button.choose_department", token("k", id_of(case), "departments"))
    suggested = department_for(turn.county, case.category, area=case.area)
    if not suggested:
        return (others,)
    to = button("button.assign_to", token("k", id_of(case), "to", suggested), department=department_name(suggested))
    return (to, others)
