"""A case's card, made from its present state when it is sent, for a department's group or a coordinator."""

from __future__ import annotations

from domain.content import Button, Content, Param, Sentence, button, category, sentence, when, word
from domain.content import area as area_name
from domain.content import department as department_name
from domain.hearing.dangers.danger import VIOLENT, Danger, is_personal
from domain.hearing.elsewhere import elsewhere_in
from domain.hearing.places import beside_area
from domain.hearing.residents.wants import is_only_praise
from domain.kinds import Readers, RequestKind, Scope
from domain.lifecycle import OPEN, RESULTS, RUNNING, Action, Role, Status, may
from domain.maps import map_link
from domain.messages import ChatKind
from domain.routing.decision import Decision
from handlers.cases import dates, silence
from handlers.cases.case_decisions import decide_case
from handlers.cases.case_files import CaseFile, CaseFiles
from handlers.cases.shown_state import case_token
from handlers.jurisdiction import is_for_group
from handlers.telling import is_for_coordinators, is_for_leader
from handlers.turn import Turn
from handlers.wording import cut_to, masked, masked_for, read_otherwise, receiver_of, status_in_haste, status_of
from storage.casework import cases
from storage.people import bindings
from storage.tables import Case, Chat, Person, Statement, id_of
from storage.tables.case_departments import works_on

FIRST_WORDS = 120
MOST_ADDED = 5  # of what was said later
DEPARTMENTS_OWN = (RequestKind.RETURN, RequestKind.EXTENSION)


def describe_card(case_files: CaseFiles, file: CaseFile, chat_id: int) -> Content:
    """The card as the chat may see it: masked in a department's group, in full for a coordinator."""
    chat = case_files.chat(chat_id)
    if chat is None or chat.kind != ChatKind.PRIVATE:
        return department_card(case_files, file, chat_id)
    if not case_files.is_coordinator_of(chat, file.case):
        return _gone_from(case_files, file, chat)  # they were shown it before, and may not read it any more
    return coordinator_card(case_files.turn, file)


def _gone_from(case_files: CaseFiles, file: CaseFile, chat: Chat) -> Content:
    """What stands in place of the card of a case that became confidential, for a coordinator who had been shown it."""
    if id_of(chat) not in file.cards or not case_files.is_coordinators(chat):
        return Content()
    return Content((sentence("card.now_confidential", reference=file.case.reference),))


def department_card(case_files: CaseFiles, file: CaseFile, chat_id: int) -> Content:
    turn, case = case_files.turn, file.case
    departments = case_files.departments(chat_id)
    is_theirs = not is_for_coordinators(case) and is_for_group(turn, case, chat_id, departments)
    if not is_theirs and chat_id not in file.cards:
        return Content()  # it went elsewhere before it was shown in this group
    if case.department and not works_on(departments, case):
        was_here = bindings.was_bound(turn.tx, chat_id, case.department)
        key = "card.unbound" if was_here else "card.elsewhere"
        return Content((sentence(key, reference=case.reference, department=department_name(case.department)),))
    if not is_theirs:
        return Content((sentence("card.gone", reference=case.reference, status=status_of(case)),))
    own = file.resident.name if file.resident else ""
    words, address = (masked_for(turn, told, own, case.hidden_names) for told in (case.words, case.address))
    says = [*_danger(case), _state_line(turn, case), *_about(case), *_place(turn, case, address)]
    if len(departments) > 1:
        says.append(sentence("card.department", department=department_name(case.department)))
    says.append(_reporter(case, file.resident))
    says.append(_words(case, cut_to(words, FIRST_WORDS)))
    if foreign := read_otherwise(turn, case.words):
        says.append(sentence("card.written_in", language=word("written", foreign)))
    says += _added_for_department(turn, file, own)
    says += _progress(turn, file)
    return Content(tuple(says), department_buttons(case), file.photos)


def heading(case: Case) -> Sentence:
    return sentence("card.heading", reference=case.reference, status=status_of(case))


def _in_danger(case: Case) -> bool:
    return bool(case.danger) and case.status in OPEN


def _danger(case: Case) -> list[Sentence]:
    return [sentence("card.danger", danger=word("danger_kind", case.danger))] if _in_danger(case) else []


def _danger_to_persons(turn: Turn, case: Case) -> list[Sentence]:
    """Whom to call, and a warning if a message could harm the person who reported it."""
    if not (_in_danger(case) and is_personal(case.danger)):
        return []
    called = turn.county.emergency
    says = [sentence("card.danger_personal", police=called.police, ambulance=called.ambulance)]
    if until := silence.until(turn, case):
        says.append(sentence("card.danger_silent", until=when(until)))
    elif Danger(case.danger) in VIOLENT:
        says.append(sentence("card.danger_violent"))
    return says


def _state_line(turn: Turn, case: Case) -> Sentence:
    """The first line: whether something is to be done, and by when."""
    status = status_in_haste(case)
    if case.status in RUNNING and case.due_at is not None and not is_only_praise(case.kind, case.danger):
        key = "card.state_late" if dates.is_late(turn, case) else "card.state_due"
        return sentence(key, reference=case.reference, status=status, due=dates.due(turn, case))
    return sentence("card.heading", reference=case.reference, status=status)


def _about(case: Case) -> list[Sentence]:
    about = category(case.category) if case.category else word("word", "unsure")
    return [sentence("card.about", kind=word("kind", case.kind), category=about)]


def _place(turn: Turn, case: Case, address: str) -> list[Sentence]:
    says = []
    if case.address or case.area:
        area_first, rest = beside_area(turn.county.names_of_area(case.area), address)
        says.append(
            sentence("card.place", place=rest, area=area_name(case.area))
            if case.area and area_first
            else sentence("card.place_only", place=address)
        )
    if case.latitude is not None and case.longitude is not None:
        link = map_link(turn.county.map, case.latitude, case.longitude, case.reference)
        says.append(sentence("card.map", link=link))
    return says or [sentence("card.no_place")]


def _reporter(case: Case, person: Person | None) -> Sentence:
    if case.named and person and person.name:
        return sentence("card.reporter", name=person.name)
    return sentence("card.unnamed")


def _words(case: Case, words: str) -> Sentence:
    if case.forgotten_at:
        return sentence("card.forgotten")
    if words:
        return sentence("card.words", words=words)
    return sentence("card.danger_no_words") if _in_danger(case) else sentence("card.no_words")


def _progress(turn: Turn, file: CaseFile) -> list[Sentence]:
    """One line for each: redo, suspension, pending requests, notes, result, the resident's answer."""
    case, says = file.case, []
    if case.cycle > 1:
        says.append(sentence("card.redo", count=case.cycle - 1))
    if case.suspended_until:
        says.append(sentence("card.suspended", until=dates.opening_day(turn, case.suspended_until)))
    says += [sentence(f"card.pending_{one.kind}") for one in file.pending if one.kind in DEPARTMENTS_OWN]
    notes = sum(one.action == Action.NOTE and bool(one.words) for one in file.statements)
    if notes:
        says.append(sentence("card.notes", count=notes))
    says += [sentence("card.reported", to=one.words) for one in file.statements if one.action == Action.REPORT_DANGER]
    if urged := sum((one.action, one.role) == (Action.URGE, Role.RESIDENT) for one in file.statements):
        says.append(sentence("card.urged", count=urged))
    if case.outcome:
        result = next((one.words for one in reversed(file.statements) if one.action in RESULTS), "")
        says.append(sentence("card.result", outcome=word("outcome", case.outcome), words=cut_to(result, FIRST_WORDS)))
    if corrected := sum(one.action == Action.CORRECT for one in file.statements):
        says.append(sentence("card.corrected", count=corrected))
    says += [
        sentence("card.solved", solved=word("solved", one.solved))
        for one in file.ratings
        if one.solved and one.cycle == case.cycle
    ]
    return says


def _added(file: CaseFile) -> list[Statement]:
    """The last of what a resident said later of a case."""
    told = [
        one for one in file.statements if one.role == Role.RESIDENT and one.action in (Action.ADD_DETAILS, Action.REPLY)
    ]
    return told[-MOST_ADDED:]


def _added_for_coordinators(file: CaseFile) -> list[Sentence]:
    """Of a confidential case no line told it, so that what came without words is named as well."""
    wordless = "📷" if file.case.confidential else ""
    told = [(one.said_at, one.words or wordless) for one in _added(file)]
    return [sentence("card.added", at=when(at), words=words) for at, words in told if words]


def _added_for_department(turn: Turn, file: CaseFile, own: str) -> list[Sentence]:
    """What was added before the case came to its department, which was told none of it."""
    case = file.case
    if case.assigned_at is None:
        return []
    told = [one for one in _added(file) if one.said_at < case.assigned_at and one.audience == Readers.DEPARTMENT]
    return [
        sentence("card.added", at=when(one.said_at), words=cut_to(words, FIRST_WORDS))
        for one in told
        if (words := masked_for(turn, one.words, own, case.hidden_names))
    ]


def leader_card(turn: Turn, file: CaseFile) -> Content:
    """How a case stands and what it is about, for a leader: masked, without who reported it, photos or buttons."""
    case = file.case
    words = masked(turn, case, case.words)
    says = [*_danger(case), _state_line(turn, case), *_about(case)]
    if case.address or case.area:
        says += _place(turn, case, masked(turn, case, case.address))
    if case.department:
        says.append(sentence("card.department", department=department_name(case.department)))
    says.append(_words(case, cut_to(words, FIRST_WORDS)))
    if case.outcome:
        says.append(sentence("card.outcome", outcome=word("outcome", case.outcome)))
    if case.referred_to:
        says.append(sentence("card.referred", receiver=receiver_of(turn, case.referred_to)))
    return Content(tuple(says))


def department_buttons(case: Case) -> tuple[tuple[Button, ...], ...]:
    status = Status(case.status)

    def offer(*actions: Action) -> tuple[Button, ...]:
        return tuple(
            button(f"action.{one}", case_token(Scope.STAFF, case, one))
            for one in actions
            if may(status, one, Role.STAFF)
        )

    full = (button("button.full", case_token(Scope.STAFF, case, "full")),)
    rows = (
        offer(Action.ACKNOWLEDGE),
        offer(Action.RESOLVE, Action.ANSWER, Action.ASK),
        offer(Action.NOTE, Action.EXTEND, Action.RETURN) if status in RUNNING else (),
        full,
    )
    return tuple(row for row in rows if row)


def coordinator_card(turn: Turn, file: CaseFile) -> Content:
    """The whole case for a coordinator."""
    case = file.case
    says = [*_danger(case), *_danger_to_persons(turn, case), _state_line(turn, case)]
    if case.confidential:
        says.append(sentence("card.office" if is_for_leader(case) else "card.confidential"))
    if case.held_back:
        says.append(sentence("card.held_back"))
    if case.about_id:
        says.append(sentence("history.about", reference=cases.reference_of(turn.tx, case.about_id)))
    says += [*_about(case), sentence("card.source", source=word("source", case.source))]
    says += _place(turn, case, case.address)
    if case.department:
        says.append(sentence("card.department", department=department_name(case.department)))
    decision = decide_case(turn, case)
    says += _why_unassigned(case, decision)
    if case.excluded_at:
        says.append(sentence("card.excluded"))
    if case.referred_to:
        says.append(sentence("card.referred", receiver=receiver_of(turn, case.referred_to)))
    says.append(_words(case, case.words))
    says += _added_for_coordinators(file)
    says += _progress(turn, file)
    return Content(tuple(says), _coordinator_buttons(turn, case, decision), file.photos)


def _why_unassigned(case: Case, decision: Decision) -> list[Sentence]:
    """Why the rules found no department, where one is looked for."""
    if case.status != Status.SUBMITTED or decision.department or case.confidential:
        return []
    return [sentence("card.unassigned", why=word("routing_reason", decision.reason))]


def _coordinator_buttons(turn: Turn, case: Case, decision: Decision) -> tuple[tuple[Button, ...], ...]:
    status = Status(case.status)

    def act(label: str, verb: str, **params: Param) -> Button:
        return button(label, case_token(Scope.COORDINATOR, case, verb), **params)

    def offer(*actions: Action) -> tuple[Button, ...]:
        return tuple(act(f"action.{one}", one) for one in actions if may(status, one, Role.COORDINATOR))

    rows: list[tuple[Button, ...]] = []
    departments_may_know = not is_for_coordinators(case)
    if _in_danger(case):
        rows.append((act("button.taken", "taken"), act("button.danger_over", "no_danger")))
    if status is Status.SUBMITTED and departments_may_know:
        if case.held_back:
            rows.append(offer(Action.KEEP_CONFIDENTIAL, Action.RELEASE))
        rows += _route_buttons(case, decision)
        rows.append((act("button.set_category", "categories"), *offer(Action.SPLIT, Action.REJECT)))
        rows.append(_refer_button(turn, case))
    elif may(status, Action.REASSIGN, Role.COORDINATOR) and departments_may_know:
        rows.append((act("action.reassign", "departments"), *offer(Action.SPLIT, Action.SUSPEND, Action.RESUME)))
        rows.append((act("button.set_category", "categories"),))
    rows.append(offer(Action.ASK, Action.ANSWER, Action.NOTE))
    rows.append(offer(*((Action.REFER,) if case.confidential else ()), Action.REACCEPT))
    if is_for_leader(case) and status in OPEN:
        rows.append((act("action.hand_over", Action.HAND_OVER),))
    if case.confidential or not case.department:
        rows.append(offer(Action.RESOLVE))
    if case.confidential and not is_for_leader(case):
        rows.append(offer(Action.LIFT_CONFIDENTIAL))
    rows.append(offer(Action.SEND_BACK, *(() if case.forgotten_at else (Action.CALL_BACK,))))
    counts = Action.INCLUDE if case.excluded_at else Action.EXCLUDE
    rows.append((act("button.history", "history", reference=case.reference), *offer(counts)))
    return tuple(row for row in rows if row)


def _refer_button(turn: Turn, case: Case) -> tuple[Button, ...]:
    """Passes on what the words say is another office's."""
    code = elsewhere_in(case.words, turn.county.elsewhere)
    refer = case_token(Scope.COORDINATOR, case, Action.REFER, code)
    return (button("button.refer_to", refer, receiver=receiver_of(turn, code)),) if code else ()


def _route_buttons(case: Case, decision: Decision) -> tuple[tuple[Button, ...], ...]:
    """The department that the decision names, or the likeliest ones, and a button for all the others."""
    others = button("button.choose_department", case_token(Scope.COORDINATOR, case, "departments"))
    to = [
        button("button.assign_to", case_token(Scope.COORDINATOR, case, "to", one), department=department_name(one))
        for one in decision.offered
    ]
    buttons = (*to, others)
    return tuple(buttons[at : at + 2] for at in range(0, len(buttons), 2))
