"""Drafts: a complaint that is being told, with words, pictures and a place in any order, in one or many messages."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.commands import Token
from domain.content import Content, sentence
from domain.errors import CaseworkError
from domain.expectations import AfterFiling
from domain.hearing.dangers.danger import Danger
from domain.hearing.residents import place_answers
from domain.hearing.residents.silence import wishes_silence
from domain.hearing.residents.wants import Kind
from domain.kinds import ConfidentialBy, MessageKind, Purpose, TimerKind
from domain.messages import LONGEST_TEXT, Incoming
from handlers.cases import accused_dangers, kept_files, understanding, voices
from handlers.cases.attachments import want_attached
from handlers.cases.filing import Filed, Filing, file_cases, filed_message
from handlers.cases.transitions import ActingRole, as_resident
from handlers.cases.understanding import CategoryBasis
from handlers.complaints import draft_accusations, draft_elsewhere, draft_names, draft_places, holds, problems_apart
from handlers.complaints.destinations import complaint_of
from handlers.complaints.draft_ended import take_over_ended
from handlers.complaints.draft_steps import CHOSEN, KIND_CHOSEN, has_no_place, next_step
from handlers.saying import answer, may_ring_at, say, send
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import files, timers
from storage.messages.outbox import Notice
from storage.tables import Case, Draft, Person

TIMES_ASKED = 2  # for a place, of who tells something else
BESIDE = "beside"  # in `asked`: begun beside an open case, which is offered, too
DOUBTFUL = "doubtful"  # in `asked`: it may belong to the case it is kept with
WRITTEN = "written:"  # in `asked`, with a media id: the voice was written down


def add_to_draft(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft | None) -> Draft:
    """Adds a message to the open draft or a new one, and sends the next question."""
    draft = draft or _begin(turn, actor)
    going_on = turn.now - draft.touched_at <= turn.practice.prompt_window
    take_content(turn, actor, incoming, draft)
    draft.touched_at = turn.now
    holds.end_wait(draft)
    if draft.step != "which":
        understand(turn, draft)
        draft.step = _step_after(turn, draft, incoming, going_on=going_on)
        draft_elsewhere.note(turn, draft)
    keep_draft(turn, draft)
    ask(turn, actor, draft, quiet=bool(incoming.shows or incoming.album))
    return draft


def add_without_place(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft) -> None:
    """Adds words that answer the question for the place and name none: it is not asked for again."""
    draft.asked = [*draft.asked, *["place"] * TIMES_ASKED]
    add_to_draft(turn, actor, incoming, draft)


def begin_in_area(turn: Turn, actor: Actor, area: str, draft: Draft | None) -> None:
    """Opens a draft in an area that is known, or sets the open one's area, and sends the next question."""
    draft = draft or _begin(turn, actor)
    draft.area = area
    if is_empty(turn, draft):
        draft.step = "words"
    elif draft.step == "place":
        draft.step = next_step(draft)
    keep_and_ask(turn, actor, draft)


def _begin(turn: Turn, actor: Actor) -> Draft:
    return Draft(person_id=actor.person_id, chat_id=actor.chat_id, touched_at=turn.now)


def take_content(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft) -> None:
    text = incoming.text.strip()
    names_place = bool(text) and draft_places.answers_where(draft, text)
    if incoming.place or names_place:
        draft.area = ""  # a new place: the area is worked out again
    if incoming.place:
        draft.latitude, draft.longitude = incoming.place.latitude, incoming.place.longitude
        draft.address = incoming.place.address or draft.address
    if wishes_silence(text):
        draft.named = False
    if names_place:
        answered = place_answers.read(text)
        problems_apart.take_place(draft, answered.place)
        add_words(draft, answered.beside)
    elif text:
        draft_places.hear(turn, draft, text)
        add_words(draft, incoming.told)
    if incoming.shows or incoming.voice:
        turn.tx.add(draft)
        turn.tx.flush()  # so that the draft has an id for its media
        files.attach(turn.tx, want_attached(turn, actor, incoming), Purpose.COMPLAINT, draft_id=draft.id)
        files.attach(turn.tx, voices.want_voice(turn, actor, incoming), Purpose.VOICE, draft_id=draft.id)


def add_words(draft: Draft, told: str) -> None:
    """Raises `CaseworkError` where the whole would be too long; nothing is cut off."""
    draft.words = f"{draft.words}\n{told}".strip()
    if len(draft.words) > LONGEST_TEXT:
        raise CaseworkError("error.too_much_told", most=LONGEST_TEXT)


def understand(turn: Turn, draft: Draft, danger: Danger | None = None) -> None:
    """Works out what the draft's messages mean together. `danger` was found when a message came in.

    The first message that names a place sets it. A chosen category stays, unless there is a danger; the area stays
    until another is told; a confidential draft stays so.
    """
    told = understanding.read(turn, draft.words, danger=danger, place=draft.address)
    if CHOSEN not in draft.asked or told.basis is CategoryBasis.DANGER:
        draft.category = told.category
        if not told.category and "category" not in draft.asked and problems_apart.told_in(turn, draft):
            draft.asked = [*draft.asked, "category"]  # each has its own: none is asked for
    draft.address, draft.area = told.place, draft_places.area_of(turn, draft, told) or draft.area
    if KIND_CHOSEN not in draft.asked:
        draft.kind = told.kind
    draft_accusations.note(turn, draft, told)


def _step_after(turn: Turn, draft: Draft, incoming: Incoming, *, going_on: bool) -> str:
    """The next step after a message. Who was asked for the place and told something else is asked once more."""
    if _is_spoken(turn, draft):
        return "confirm"
    if draft.step == "place" and incoming.text and has_no_place(draft) and draft.asked.count("place") < TIMES_ASKED:
        draft.asked = [*draft.asked, "place"]
        return "place"
    return next_step(draft, going_on=going_on)


def keep_draft(turn: Turn, draft: Draft) -> None:
    turn.tx.add(draft)
    turn.tx.flush()
    assert draft.id is not None
    waits = holds.HELD_FOR if holds.is_held(draft) else timedelta(minutes=turn.county.limits.draft_minutes)
    timers.set_timer(turn.tx, TimerKind.DRAFT, draft.id, turn.now + waits)


def ask(turn: Turn, actor: Actor, draft: Draft, *, quiet: bool = False) -> None:
    """Sends the draft's question or preview; while pictures come in (`quiet`), only after a pause."""
    question = Notice(kind=MessageKind.DRAFT, subject=draft.id, merge_key=f"draft:{draft.id}")
    send(turn, actor, question, hold_until=turn.now + turn.practice.prompt_window if quiet else turn.now)


def press(turn: Turn, actor: Actor, pressed: Token) -> None:
    """A button under a draft's question. Raises `CaseworkError` if the draft does not exist any more."""
    draft = cases.lock_draft(turn.tx, pressed.subject)
    if draft is None or draft.person_id != actor.person_id:
        raise CaseworkError("error.draft_gone")
    match pressed.verb:
        case "submit":
            submit(turn, actor, draft)
        case "cancel":
            cancel(turn, actor, draft)
        case "new":
            continue_as_new(turn, actor, draft)
        case _:
            change(turn, draft, pressed)
            keep_and_ask(turn, actor, draft)


def continue_as_new(turn: Turn, actor: Actor, draft: Draft) -> None:
    """The draft is a new problem: asks for what is missing, or shows the preview."""
    take_over_ended(turn, draft)
    treat_as_new(turn, draft)
    draft.step = "confirm" if _is_spoken(turn, draft) else next_step(draft)
    keep_and_ask(turn, actor, draft)


def check_none_open(turn: Turn, person_id: int) -> None:
    """Refuses a second draft while one is open: answers would go to the wrong one."""
    if cases.open_draft(turn.tx, person_id):
        raise CaseworkError("error.telling_another")


def treat_as_new(turn: Turn, draft: Draft, danger: Danger | None = None) -> None:
    """The draft no longer belongs to a case, and its words are understood again."""
    draft.case_id, draft.step = None, "open"
    understand(turn, draft, danger)


def understand_again(turn: Turn, draft: Draft) -> None:
    """Other words stand in the draft: what they mean, and what is missing then."""
    draft.asked = [one for one in draft.asked if one != CHOSEN]
    understand(turn, draft)
    draft.step = next_step(draft)


def keep_and_ask(turn: Turn, actor: Actor, draft: Draft) -> None:
    draft.touched_at = turn.now
    keep_draft(turn, draft)
    ask(turn, actor, draft)


def change(turn: Turn, draft: Draft, pressed: Token) -> None:
    """Does what a button under a question or preview says, or words in its stead."""
    holds.end_wait(draft)
    match pressed.verb, pressed.args:
        case "top", (code,) if code in turn.county.categories:
            draft.step = f"category:{code}"
        case "category", (code,) if turn.county.open_category(code):
            _choose(draft, code)
        case "unsure", _:
            _choose(draft, "")
        case "kind", (kind,) if kind in set(Kind):
            draft.kind, draft.asked = kind, [*draft.asked, KIND_CHOSEN]
            draft.step = next_step(draft)
        case "ask", (("category" | "kind" | "place") as step,):
            draft.step = step
            draft.asked = [*draft.asked, step]
        case "ask", ("place", at) if at in ("0", "1", "2"):
            draft.step = "place"
            problems_apart.ask_place(draft, int(at))
        case "skip", _:
            draft.step = next_step(draft)
        case "name", _:
            draft.named = not draft.named and bool(turn.tx.get_one(Person, draft.person_id).name)
        case ((problems_apart.APART | "together"), _):
            draft.asked = problems_apart.chosen(draft.asked, pressed.verb)
        case (("is_name" | "no_name" | "is_place"), (mark,)):
            draft_names.press(turn, draft, pressed.verb, mark)
            understand(turn, draft)
            draft.step = next_step(draft)
        case "confidential", _:
            draft_accusations.change(turn, draft)
            draft.asked = problems_apart.chosen(draft.asked, "together")
        case _:
            raise CaseworkError("error.draft_gone")


def _choose(draft: Draft, category: str) -> None:
    """Sets a category that was chosen by hand; "" if the person is unsure. The words do not change it any more."""
    draft.category = category
    draft.asked = [*draft.asked, CHOSEN]
    draft.step = next_step(draft)


def cancel(turn: Turn, actor: Actor, draft: Draft) -> None:
    delete_with_pictures(turn, draft)
    answer(turn, actor, "draft.cancelled")


def delete_with_pictures(turn: Turn, draft: Draft) -> None:
    """Deletes a draft and its pictures."""
    for attachment in files.in_draft(turn.tx, draft.id or 0):
        timers.set_timer(turn.tx, TimerKind.DROP_FILE, attachment.media_id, turn.now)
    delete_draft(turn, draft)


def delete_draft(turn: Turn, draft: Draft) -> None:
    """Deletes a draft. Its pictures are kept, but no longer belong to it."""
    assert draft.id is not None
    files.detach(turn.tx, draft.id)
    timers.cancel_timer(turn.tx, TimerKind.DRAFT, draft.id)
    turn.tx.delete(draft)
    turn.tx.flush()


def submit(turn: Turn, actor: Actor, draft: Draft, *, confirmed: bool = True, quiet: bool = False) -> int:
    """Files the draft, tells the resident the number unless `quiet`, and returns the case's id."""
    step = draft.step
    (filed, *others), spoken = file_draft(turn, actor, draft, as_resident(actor), confirmed=confirmed)
    if not quiet:
        told = filed_message(turn, filed, confirmed=confirmed)
        spoken_too = Content((sentence("voice.writing"),)) if spoken else Content()
        asked = Content((sentence("filed.where"),)) if step == "place" and not confirmed else Content()
        expects = None if confirmed else AfterFiling(step)
        say(turn, actor, spoken_too.joined(told).joined(asked), case_id=filed.id, expects=expects)
        for other in others:
            say(turn, actor, filed_message(turn, other, confirmed=confirmed), case_id=other.id)
    return filed.id


def file_draft(
    turn: Turn,
    actor: Actor,
    draft: Draft,
    by: ActingRole,
    *,
    confirmed: bool,
    danger: str = "",
    of_office: bool = False,
) -> tuple[list[Filed], bool]:
    """Files the draft for the person who told it. Returns the case, or those of its problems that are filed apart, and
    whether a voice has to be written down."""
    media = files.in_draft(turn.tx, draft.id or 0)
    spoken = [one.media_id for one in media if one.purpose == Purpose.VOICE]
    complaint = replace(
        complaint_of(turn, draft),
        confidential_by=ConfidentialBy.OFFICE if of_office else draft_accusations.confidential_by(turn, draft),
        media=tuple(one.media_id for one in media if one.purpose != Purpose.VOICE),
        confirmed=confirmed,
        danger=danger,
        hidden_names=draft_names.hidden(turn, draft),
    )
    written = written_in(draft)
    complaints = [complaint] if danger else problems_apart.complaints_of(turn, draft, complaint)
    delete_draft(turn, draft)
    filed = file_cases(turn, [Filing(one, by, actor, turn.cause) for one in complaints])
    if complaint.media:
        kept_files.tell_of_filed(turn, turn.tx.get_one(Case, filed[0].id), {one.kind for one in media})
    if spoken:
        case = accused_dangers.with_the_words(turn, turn.tx.get_one(Case, filed[0].id))
        voices.attach(turn, case, spoken, written=written)
    return filed, len(spoken) > len(written)


def expire(turn: Turn, draft_id: int) -> None:
    """Nobody answered in time: files the draft as it is."""
    draft = turn.tx.get(Draft, draft_id)
    if draft is None:
        return
    person = turn.tx.get_one(Person, draft.person_id)
    if is_empty(turn, draft):
        delete_draft(turn, draft)
        return
    if (later := may_ring_at(turn, draft.person_id, turn.now)) > turn.now:
        timers.set_timer(turn.tx, TimerKind.DRAFT, draft_id, later)  # they could not be told of it now
        return
    if draft.step == "which":
        treat_as_new(turn, draft)
    teller = Actor(draft.person_id, draft.chat_id, person.language, person.name)
    if holds.is_held(draft):
        delete_with_pictures(turn, draft)
        say(turn, teller, sentence("draft.lapsed"))
        return
    submit(turn, teller, draft, confirmed=False)


def written_in(draft: Draft) -> tuple[int, ...]:
    """Media ids of the draft's voices that a coordinator has written down."""
    return tuple(int(one.removeprefix(WRITTEN)) for one in draft.asked if one.startswith(WRITTEN))


def is_empty(turn: Turn, draft: Draft) -> bool:
    """Whether the draft has nothing but an area, as after scanning a sticker."""
    told = draft.words or draft.category or draft.address or draft.latitude is not None
    return not told and not files.in_draft(turn.tx, draft.id or 0)


def _is_spoken(turn: Turn, draft: Draft) -> bool:
    """Whether there is nothing but voices: a coordinator hears what it is about, and nothing more is asked."""
    return not (draft.words or draft.category) and bool(files.voices_in_draft(turn.tx, draft.id or 0))
