"""Kept words: somebody with an open case was asked where their words belong, and did not tap.

The words stay in their draft, which no department sees. The draft is kept with the case it most likely belongs to, for
coordinators only, until a coordinator or the resident decides.
"""

from __future__ import annotations

from domain.commands import LONGEST_ID, Token
from domain.content import Button, Content, Param, Sentence, button, sentence
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.hearing.dangers.danger import danger_in
from domain.hearing.residents.likeliest import Candidate, Told, likeliest
from domain.kinds import ConfidentialBy, Readers, Scope, TimerKind
from domain.lifecycle import OPEN, Action, Role, Status, may
from handlers.cases import accusations, confidentiality, held_words, kept_files, own_case_access, understanding, voices
from handlers.cases.accused_office import leader_of, who_reads
from handlers.cases.advice import advice_in_time
from handlers.cases.casework import Said, keep_statement
from handlers.cases.filing import filed_message
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import SERVICE, as_coordinator, as_resident, move
from handlers.complaints import additions, draft_questions, draft_steps, drafts
from handlers.saying import answer, say
from handlers.telling import is_for_leader, readers, tell_coordinators
from handlers.turn import Actor, Turn
from handlers.wording import hide_told_names, receiver_of, receivers_number
from storage.casework import cases
from storage.messages import deliveries, files, timers
from storage.tables import Case, Draft, Person, id_of


def expire(turn: Turn, draft_id: int) -> None:
    """Nobody answered a draft in time: a complaint is filed as it is; words that may belong to a case are kept with
    it."""
    draft = cases.lock_draft(turn.tx, draft_id)
    if draft is None or draft.case_id is not None:
        return
    if draft.step == "which" and keep_with_likeliest(turn, _teller(turn, draft), draft):
        return
    drafts.expire(turn, draft_id)


def keep_with_likeliest(turn: Turn, actor: Actor, draft: Draft) -> Case | None:
    """Keeps a draft with the case it most likely belongs to, or files it separately if it accuses. Returns that case.

    None if the person has no case.
    """
    case = _likeliest(turn, draft)
    if case is None:
        return None
    return keep(turn, actor, draft, cases.lock(turn.tx, id_of(case)) or case)


def keep(turn: Turn, actor: Actor, draft: Draft, case: Case) -> Case:
    """Keeps a draft with this case, or files it separately if it accuses. Returns that case."""
    if additions.draft_accuses(turn, case, draft):
        separate_case = additions.file_accusing_draft(turn, actor, draft, case)
        accusations.tell_reporter(turn, actor, case, separate_case)
        return separate_case
    _keep(turn, actor, draft, case)
    return case


def _teller(turn: Turn, draft: Draft) -> Actor:
    """The person who told a draft, in the chat where they told it."""
    person = turn.tx.get_one(Person, draft.person_id)
    return Actor(draft.person_id, draft.chat_id, person.language, person.name)


def _likeliest(turn: Turn, draft: Draft) -> Case | None:
    """The case, now over, after which it was asked; else the most likely of the person's cases that can be added to or,
    if there are none, of all their cases."""
    if (over := draft_steps.redo_of(draft)) is not None:
        return turn.tx.get(Case, over)
    mine = own_case_access.cases_open_to_additions(turn, draft.person_id) or cases.of_resident(turn.tx, draft.person_id)
    spoke_last = deliveries.spoke_last(turn.tx, draft.chat_id, [id_of(one) for one in mine])
    meant = understanding.read(turn, draft.words, danger=None, place=draft.address)
    told = Told(f"{draft.words}\n{draft.address}", meant.category, _top(turn, meant.category), meant.area)
    chosen = likeliest([_candidate(turn, one, spoke_last) for one in mine], told)
    return next((one for one in mine if one.id == chosen), None)


def _top(turn: Turn, category: str) -> str:
    found = turn.county.categories.get(category)
    return found.parent if found else ""


def _candidate(turn: Turn, case: Case, spoke_last: set[int]) -> Candidate:
    """A confidential case that wrote last counts as one that asks, because words after an accusation are safest
    there."""
    unrated = case.status == Status.RESOLVED and not cases.ratings(turn.tx, id_of(case))
    guarded = case.confidential and case.id in spoke_last
    return Candidate(
        id_of(case),
        case.category,
        _top(turn, case.category),
        case.area,
        case.address,
        asks=case.status == Status.WAITING or unrated or guarded,
        spoke_last=case.id in spoke_last,
        is_open=case.status in OPEN,
    )


def _keep(turn: Turn, actor: Actor, draft: Draft, case: Case) -> None:
    """The resident's buttons still work; the department is told nothing."""
    assert draft.id is not None
    if held_words.are_held(turn, case, draft.words, draft.address):
        held_words.keep(turn, actor, case, draft)
        return
    draft.case_id = case.id
    turn.tx.add(draft)
    timers.cancel_timer(turn.tx, TimerKind.DRAFT, draft.id)
    move(turn, case, Action.KEEP_ASIDE, SERVICE, {"draft": draft.id})
    kept = _kept_line(turn, case, draft)
    say(turn, actor, Content((kept,), draft_questions.which_rows(turn, draft)), case_id=case.id)
    _tell_coordinators(turn, case, draft)


def _kept_line(turn: Turn, case: Case, draft: Draft) -> Sentence:
    doubtful = drafts.DOUBTFUL in draft.asked
    if doubtful and case.status == Status.REFERRED:
        to: dict[str, Param] = {
            "receiver": receiver_of(turn, case.referred_to),
            "number": receivers_number(turn, case.referred_to),
        }
        return sentence("draft.kept_referred", reference=case.reference, readers=who_reads(turn, case), **to)
    if case.confidential:
        of_confidential = "draft.doubtful_confidential" if doubtful else "draft.kept_confidential"
        return sentence(of_confidential, reference=case.reference, readers=who_reads(turn, case))
    return sentence("draft.doubtful" if doubtful else "draft.kept", reference=case.reference)


def _tell_coordinators(turn: Turn, case: Case, draft: Draft) -> None:
    """The words for a confidential case are read only by opening it, which is an event."""
    if not case.confidential:
        tell_coordinators(turn, case, describe(turn, case, draft))
        return
    said = sentence("told.coordinator.kept_confidential", reference=case.reference)
    row = (button("button.open_case", case_token(Scope.COORDINATOR, case, "open")),)
    for listener in readers(turn, case):
        say(turn, listener, Content((said,), (row,)), case_id=case.id)


def describe(turn: Turn, case: Case, draft: Draft) -> Content:
    """The kept words, and what a coordinator may do with them."""
    if draft.held_back:
        return held_words.describe(turn, case, draft)
    media = kept_files.media_of(turn, case, draft)
    words = draft.words or _place(draft) or media.mark
    key = "told.coordinator.kept_reply" if case.status == Status.WAITING else "told.coordinator.kept"
    if drafts.DOUBTFUL in draft.asked:
        key = "told.coordinator.doubtful"
    says: list[Sentence] = [sentence(key, reference=case.reference, words=words)]
    return Content(tuple(says), (*media.rows, *_rows(case, draft)), media.shown)


def _place(draft: Draft) -> str:
    if draft.address or draft.latitude is None or draft.longitude is None:
        return draft.address
    return f"{draft.latitude:.5f}, {draft.longitude:.5f}"


def show(turn: Turn, actor: Actor, case: Case) -> None:
    """Shows the kept words of a case that a coordinator has opened."""
    for draft in cases.kept_aside(turn.tx, id_of(case)):
        say(turn, actor, describe(turn, case, draft), case_id=case.id)


def _rows(case: Case, draft: Draft) -> tuple[tuple[Button, ...], ...]:
    def act(label: str, verb: str) -> tuple[Button, ...]:
        return (button(label, case_token(Scope.COORDINATOR, case, verb, draft.id or 0)),)

    passes = may(Status(case.status), Action.ADD_DETAILS, Role.COORDINATOR)
    passed = act("button.pass_on" if case.department else "button.join_case", "pass_on")
    return (*((passed,) if passes else ()), act("button.file_apart", "file_apart"), act("button.leave", "leave"))


def pass_on(turn: Turn, actor: Actor, case: Case, draft_id: str, *, sure: bool = False) -> None:
    """转给承办单位: a coordinator adds kept words to the case; if the department had asked, they are the reply. A
    department that the words may accuse reads them only if the coordinator is `sure`."""
    draft = _lock_kept_draft(turn, case, draft_id)
    if draft.held_back and not sure and confidentiality.names_department(turn, draft.words, case.department):
        _ask_whether_sure(turn, actor, case, draft)
        return
    teller = _teller(turn, draft)
    if danger_in(draft.words):
        _file_new_case(turn, actor, case, draft)
        return
    if additions.draft_accuses(turn, case, draft):
        accusations.tell_reporter(turn, teller, case, additions.file_accusing_draft(turn, teller, draft, case))
        answer(turn, actor, "done.apart", reference=case.reference)
        return
    replying = case.status == Status.WAITING
    said = additions.add_draft(turn, draft, case, as_coordinator(actor), {})
    additions.tell_details(turn, case, said, teller.name, replying=replying)
    passed = bool(case.department)
    say(turn, teller, _taken_line(turn, case), case_id=case.id)
    answer(turn, actor, "done.passed_on" if passed else "done.joined", reference=case.reference)


def _taken_line(turn: Turn, case: Case) -> Sentence:
    if is_for_leader(case):
        return sentence("told.joined_leader", reference=case.reference, function=leader_of(turn))
    return sentence("told.passed_on" if case.department else "told.joined", reference=case.reference)


def _ask_whether_sure(turn: Turn, actor: Actor, case: Case, draft: Draft) -> None:
    name = department_name(case.department)
    asks = sentence("confidential.second_press_words", reference=case.reference, department=name)
    passes = case_token(Scope.COORDINATOR, case, "pass_on", draft.id or 0, "sure")
    say(turn, actor, Content((asks,), ((button("button.pass_named", passes, department=name),),)), case_id=case.id)


def keep_confidential(turn: Turn, actor: Actor, case: Case, draft_id: str) -> None:
    """保密: a coordinator files held words as a confidential case of their own."""
    draft = _lock_kept_draft(turn, case, draft_id)
    teller = _teller(turn, draft)
    separate_case = additions.file_accusing_draft(turn, teller, draft, case, ConfidentialBy.COORDINATOR)
    accusations.tell_reporter(turn, teller, case, separate_case)
    answer(turn, actor, "done.apart", reference=case.reference)


def file_as_new_case(turn: Turn, actor: Actor, case: Case, draft_id: str) -> None:
    """作为新诉求登记: a coordinator says that kept words are another problem."""
    _file_new_case(turn, actor, case, _lock_kept_draft(turn, case, draft_id))


def _file_new_case(turn: Turn, actor: Actor, case: Case, draft: Draft) -> Case:
    """Files kept words as a new case. If they tell of danger, the answer begins with whom to call."""
    teller, danger = _teller(turn, draft), danger_in(draft.words)
    move(turn, case, Action.MOVE_OUT, as_coordinator(actor), {"draft": draft.id})
    drafts.treat_as_new(turn, draft, danger)
    draft.confidential = draft.confidential or case.confidential  # as the resident was told
    by, of_office = as_coordinator(actor), is_for_leader(case)  # no coordinator reads it, as before
    filed_as = drafts.file_draft(turn, teller, draft, by, confirmed=False, danger=danger or "", of_office=of_office)
    filed = filed_as[0][0]
    line = advice_in_time(turn, danger)
    first = Content(line if of_office else (*line, sentence("filed.by_coordinator")))
    say(turn, teller, first.joined(filed_message(turn, filed)), case_id=filed.id)
    answer(turn, actor, "done.file_apart", reference=case.reference, new=filed.reference)
    return turn.tx.get_one(Case, filed.id)


def leave(turn: Turn, actor: Actor, case: Case, draft_id: str) -> None:
    """看过了，记在这件: the words stay with the case, in whichever state it is, for coordinators alone; they are no new
    complaint. Words of danger are one all the same."""
    draft = _lock_kept_draft(turn, case, draft_id)
    if draft.held_back:
        raise CaseworkError("error.old_button")
    if danger_in(draft.words):
        _file_new_case(turn, actor, case, draft)
        return
    teller = _teller(turn, draft)
    shown, spoken = additions.media_of(turn, draft)
    said = Said(draft.words, shown)
    kept = keep_statement(
        turn, case, as_resident(teller), said, action=Action.KEEP_ASIDE, audience=Readers.COORDINATORS
    )
    hide_told_names(case, draft.words)
    move(turn, case, Action.KEEP_ASIDE, as_coordinator(actor), {"statement": kept})
    voices.attach(turn, case, spoken, kept, written=drafts.written_in(draft))
    drafts.delete_draft(turn, draft)
    if not is_for_leader(case):
        say(turn, teller, sentence("told.left", reference=case.reference), case_id=case.id)
    answer(turn, actor, "done.left", reference=case.reference)


def _lock_kept_draft(turn: Turn, case: Case, draft_id: str) -> Draft:
    """The kept draft, locked. Raises `CaseworkError` if somebody has decided on it already."""
    known = draft_id.isdecimal() and len(draft_id) <= LONGEST_ID
    draft = cases.lock_draft(turn.tx, int(draft_id)) if known else None
    if draft is None or draft.case_id != case.id:
        raise CaseworkError("error.kept_settled", reference=case.reference)
    return draft


def return_to_resident(turn: Turn, actor: Actor, pressed: Token) -> None:
    """The resident taps a button of kept words: the draft is theirs again, to be added, filed or cancelled."""
    draft = turn.tx.get(Draft, pressed.subject)
    if draft is None or draft.case_id is None or draft.person_id != actor.person_id:
        return
    case = cases.lock(turn.tx, draft.case_id)
    draft = cases.lock_draft(turn.tx, pressed.subject)
    if case is None or draft is None or draft.case_id is None:
        return
    if pressed.verb not in ("to", "submit", "cancel"):
        drafts.check_none_open(turn, actor.person_id)
    if (pressed.verb, pressed.args) != ("to", (str(case.id),)):
        move(turn, case, Action.MOVE_OUT, as_resident(actor), {"draft": draft.id})
    draft.case_id = None
    turn.tx.add(draft)
    turn.tx.flush()


def write_down(turn: Turn, actor: Actor, case: Case, voice: int, words: str) -> None:
    """A coordinator has written down a voice. If it is among kept words, its words stay there."""
    draft_id = files.draft_with(turn.tx, voice)
    draft = cases.lock_draft(turn.tx, draft_id) if draft_id else None
    if draft is None or draft.case_id != case.id:
        if not _hold_written(turn, actor, case, voice, words):
            voices.write_down(turn, actor, case, voice, words)
        return
    voices.begin_writing(turn, case, voice, words)
    draft.words = f"{draft.words}\n{words}".strip()
    draft.asked = [*draft.asked, f"{drafts.WRITTEN}{voice}"]
    turn.tx.add(draft)
    teller = _teller(turn, draft)
    if danger_in(draft.words):
        case = _file_new_case(turn, actor, case, draft)
        voices.record(turn, actor, case, voice)
        say(turn, teller, sentence("voice.written", reference=case.reference, words=words), case_id=case.id)
        return
    if additions.draft_accuses(turn, case, draft):
        separate_case = additions.file_accusing_draft(turn, teller, draft, case)
        voices.tell_accusation_filed(turn, actor, teller, voices.SpokenAccusation(case, separate_case, voice), words)
        return
    draft.held_back = draft.held_back or held_words.are_held(turn, case, draft.words, draft.address)
    voices.record(turn, actor, case, voice)
    say(turn, teller, sentence("voice.written", reference=case.reference, words=words), case_id=case.id)
    answer(turn, actor, "done.voice", reference=case.reference)
    _tell_coordinators(turn, case, draft)


def _hold_written(turn: Turn, actor: Actor, case: Case, voice: int, words: str) -> bool:
    """Keeps words aside that may accuse the department which has the case. Returns whether they are such words."""
    teller = accusations.reporter(turn, case)
    of_department = bool(case.department) and may(Status(case.status), Action.ADD_DETAILS, Role.RESIDENT)
    if teller is None or not of_department or danger_in(words) or not held_words.are_held(turn, case, words):
        return False
    voices.begin_writing(turn, case, voice, words)
    voices.record(turn, actor, case, voice)
    say(turn, teller, sentence("voice.written", reference=case.reference, words=words), case_id=case.id)
    held_words.hold(turn, teller, case, accusations.Accusation(words))
    answer(turn, actor, "done.voice", reference=case.reference)
    return True
