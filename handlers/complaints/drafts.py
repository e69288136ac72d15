"""A complaint being told: words, photos and a place in any order, in one message or many."""

from __future__ import annotations

from datetime import timedelta

from domain.commands import Token
from domain.content import Content, sentence
from domain.errors import CaseworkError
from domain.hearing import small_talk
from domain.hearing.danger import Danger
from domain.hearing.places import find_place
from domain.kinds import MessageKind, Purpose, Scope, TimerKind
from domain.messages import LONGEST_TEXT, Incoming
from domain.routing import Kind
from handlers.cases import understanding, voices
from handlers.cases.attachments import want_pictures
from handlers.cases.filing import Complaint, Filed, Filing, file_cases, filed_message
from handlers.cases.transitions import ActingRole, as_resident
from handlers.cases.understanding import CategoryBasis
from handlers.saying import answer, may_ring_at, say, send
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import files, timers
from storage.messages.outbox import Notice
from storage.tables import Case, Draft, Person

LONGEST_PLACE = 60
HELD, HELD_FOR = "held", timedelta(days=1)  # among what was asked: it is not to be filed unless they say so
CHOSEN = "chosen"  # among what was asked: the category was chosen by hand
WRITTEN = "written:"  # among what was asked: a voice whose words stand in the draft; its id follows


def add_to_draft(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft | None) -> Draft:
    """Takes what a message brings into the open draft, or into a new one, and has the next question asked."""
    draft = draft or _begin(turn, actor)
    going_on = turn.now - draft.touched_at <= turn.practice.prompt_window
    _take_content(turn, actor, incoming, draft)
    draft.touched_at = turn.now
    if draft.step != "which":
        _understand(turn, draft)
        draft.step = "confirm" if _is_spoken(turn, draft) else _next_step(draft, going_on=going_on)
    keep_draft(turn, draft)
    ask(turn, actor, draft, quiet=bool(incoming.photos or incoming.album))
    return draft


def begin_in_area(turn: Turn, actor: Actor, area: str, draft: Draft | None) -> None:
    """Opens a draft whose place is known, or gives the open one that place, and has the next question asked."""
    draft = draft or _begin(turn, actor)
    draft.area = area
    if is_empty(turn, draft):
        draft.step = "words"
    elif draft.step == "place":
        draft.step = _next_step(draft)
    _keep_and_ask(turn, actor, draft)


def _begin(turn: Turn, actor: Actor) -> Draft:
    return Draft(person_id=actor.person_id, chat_id=actor.chat_id, touched_at=turn.now)


def _take_content(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft) -> None:
    text = incoming.text.strip()
    if incoming.place or (text and _is_place(draft, text)):
        draft.area = ""  # asked for the place anew: the words and the address tell which area it is, or none
    if incoming.place:
        draft.latitude, draft.longitude = incoming.place.latitude, incoming.place.longitude
        draft.address = incoming.place.address or draft.address
    if text and _is_place(draft, text):
        draft.address = text
    elif text:
        draft.words = f"{draft.words}\n{text}".strip()
        if len(draft.words) > LONGEST_TEXT:
            raise CaseworkError("error.too_much_told", most=LONGEST_TEXT)
        draft.address = draft.address or find_place(text)
    if incoming.photos or incoming.voice:
        turn.tx.add(draft)
        turn.tx.flush()  # it has to have a row, to which they belong
        files.attach(turn.tx, want_pictures(turn, actor, incoming), Purpose.COMPLAINT, draft_id=draft.id)
        files.attach(turn.tx, voices.want_voice(turn, actor, incoming), Purpose.VOICE, draft_id=draft.id)


def _is_place(draft: Draft, text: str) -> bool:
    """Asked for the place, people type it; a longer text is more of their story."""
    return draft.step == "place" and len(text) <= LONGEST_PLACE and "\n" not in text


def _understand(turn: Turn, draft: Draft, danger: Danger | None = None) -> None:
    """What all its messages together mean, each of which was heard for danger when it came.

    The first message that named a place tells it. A category that was chosen stays, unless the danger is another; so
    does an area until the place is told anew, and that it accuses.
    """
    told = understanding.read(turn, draft.words, danger=danger, place=draft.address)
    if CHOSEN not in draft.asked or told.basis is CategoryBasis.DANGER:
        draft.category = told.category
    draft.address, draft.area = told.place, told.area or draft.area
    draft.kind = told.kind
    draft.confidential = draft.confidential or told.accuses


def _next_step(draft: Draft, *, going_on: bool = False) -> str:
    """What is still missing and was not asked before, else the preview; while photos come in, words may follow."""
    if draft.step == "words" and not draft.words and going_on:
        return "words"
    told = bool(draft.words or draft.category)
    missing = {
        "words": not told,
        "category": not draft.category and told and CHOSEN not in draft.asked and not draft.confidential,
        "place": not (draft.address or draft.area or draft.latitude is not None) and told,
    }
    for step, is_missing in missing.items():
        if is_missing and step not in draft.asked:
            draft.asked = [*draft.asked, step]
            return step
    return "confirm"


def keep_draft(turn: Turn, draft: Draft) -> None:
    turn.tx.add(draft)
    turn.tx.flush()
    assert draft.id is not None
    waits = HELD_FOR if is_held(draft) else timedelta(minutes=turn.county.limits.draft_minutes)
    timers.set_timer(turn.tx, TimerKind.DRAFT, draft.id, turn.now + waits)


def ask(turn: Turn, actor: Actor, draft: Draft, *, quiet: bool = False) -> None:
    """Has the draft's present question or preview shown; while photos come in, only once they have stopped."""
    question = Notice(kind=MessageKind.DRAFT, subject=draft.id, merge_key=f"draft:{draft.id}")
    send(turn, actor, question, hold_until=turn.now + turn.practice.prompt_window if quiet else turn.now)


def press(turn: Turn, actor: Actor, pressed: Token) -> None:
    """A button under a draft's question. A draft that is gone says so."""
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
            _change(turn, draft, pressed)
            _keep_and_ask(turn, actor, draft)


def continue_as_new(turn: Turn, actor: Actor, draft: Draft) -> None:
    """What was told is a new problem: asks for what is missing of it, or shows it before it is filed."""
    treat_as_new(turn, draft)
    draft.step = "confirm" if _is_spoken(turn, draft) else _next_step(draft)
    _keep_and_ask(turn, actor, draft)


def check_none_open(turn: Turn, person_id: int) -> None:
    """Refuses to open a second draft beside the one that is being told: its answers would go astray."""
    if cases.open_draft(turn.tx, person_id):
        raise CaseworkError("error.telling_another")


def treat_as_new(turn: Turn, draft: Draft, danger: Danger | None = None) -> None:
    """What is asked about no longer belongs to a case: the rules say what it is about."""
    draft.case_id, draft.step = None, "open"
    _understand(turn, draft, danger)


def _keep_and_ask(turn: Turn, actor: Actor, draft: Draft) -> None:
    draft.touched_at = turn.now
    keep_draft(turn, draft)
    ask(turn, actor, draft)


def _change(turn: Turn, draft: Draft, pressed: Token) -> None:
    match pressed.verb, pressed.args:
        case "top", (code,) if code in turn.county.categories:
            draft.step = f"category:{code}"
        case "category", (code,) if code in turn.county.categories:
            _choose(draft, code)
        case "unsure", _:
            _choose(draft, "")
        case "ask", (("category" | "place") as step,):
            draft.step = step
            draft.asked = [*draft.asked, step]
        case "skip", _:
            draft.step = _next_step(draft)
        case "name", _:
            draft.named = not draft.named
        case "confidential", _:
            draft.confidential = not draft.confidential
        case _:
            raise CaseworkError("error.draft_gone")


def _choose(draft: Draft, category: str) -> None:
    """A category chosen by hand; "" for whoever is unsure. No guess changes it any more."""
    draft.category = category
    draft.asked = [*draft.asked, CHOSEN]
    draft.step = _next_step(draft)


def handle_typed_answer(turn: Turn, actor: Actor, text: str, draft: Draft) -> bool:
    """Whether the words stand for a button of the draft's present step, or for nothing; such words are no story."""
    if not small_talk.plain(text):
        _keep_and_ask(turn, actor, draft)
    elif draft.step != "which" and small_talk.puts_off(text):
        draft.asked = [*draft.asked, HELD]
        keep_draft(turn, draft)
        answer(turn, actor, "draft.confirm_held")
    elif draft.step == "confirm" and small_talk.agrees(text):
        submit(turn, actor, draft)
    elif draft.step == "confirm" and small_talk.thanks(text):
        _keep_and_ask(turn, actor, draft)
    elif verb := _typed_choice(turn, draft, text):
        _change(turn, draft, Token(Scope.DRAFT, draft.id or 0, *verb))
        _keep_and_ask(turn, actor, draft)
    else:
        return False
    return True


def _typed_choice(turn: Turn, draft: Draft, text: str) -> tuple[str, tuple[str, ...]] | None:
    step, _, top = draft.step.partition(":")
    unsure = small_talk.does_not_know(text)
    if step == "place" and unsure:
        return "skip", ()
    if step not in ("words", "category"):
        return None
    listed = turn.county.leaf_categories(top) if top else turn.county.top_categories()
    named = [one.code for one in listed if text.strip().casefold() in map(str.casefold, one.name.words.values())]
    if named:
        return ("category" if top else "top"), (named[0],)
    return ("unsure", ()) if unsure and step == "category" else None


def is_held(draft: Draft) -> bool:
    """Whether whoever told it said that it is not to be filed yet: then silence files nothing."""
    return HELD in draft.asked


def cancel(turn: Turn, actor: Actor, draft: Draft) -> None:
    delete_with_pictures(turn, draft)
    answer(turn, actor, "draft.cancelled")


def delete_with_pictures(turn: Turn, draft: Draft) -> None:
    """Forgets a draft with its pictures."""
    assert draft.id is not None
    for attachment in files.in_draft(turn.tx, draft.id):
        timers.set_timer(turn.tx, TimerKind.DROP_FILE, attachment.media_id, turn.now)
    delete_draft(turn, draft)


def delete_draft(turn: Turn, draft: Draft) -> None:
    """Forgets a draft; its pictures' rows lose their place."""
    assert draft.id is not None
    files.detach(turn.tx, draft.id)
    timers.cancel_timer(turn.tx, TimerKind.DRAFT, draft.id)
    turn.tx.delete(draft)
    turn.tx.flush()


def submit(turn: Turn, actor: Actor, draft: Draft, *, confirmed: bool = True, quiet: bool = False) -> int:
    """Files what the draft holds, tells the resident the number, and returns the case's id."""
    filed, spoken = file_draft(turn, actor, draft, as_resident(actor), confirmed=confirmed)
    if not quiet:
        told = filed_message(turn, filed, confirmed=confirmed)
        spoken_too = Content((sentence("voice.writing"),)) if spoken else Content()
        say(turn, actor, spoken_too.joined(told), case_id=filed.id)
    return filed.id


def file_draft(
    turn: Turn, actor: Actor, draft: Draft, by: ActingRole, *, confirmed: bool, danger: str = ""
) -> tuple[Filed, bool]:
    """Makes a case of what the draft holds, for whom told it; returns it, and whether a voice is to be written down."""
    assert draft.id is not None
    media = files.in_draft(turn.tx, draft.id)
    spoken = [one.media_id for one in media if one.purpose == Purpose.VOICE]
    complaint = Complaint(
        words=draft.words,
        kind=draft.kind or Kind.COMPLAINT,
        category=draft.category,
        area=draft.area,
        address=draft.address,
        latitude=draft.latitude,
        longitude=draft.longitude,
        confidential=draft.confidential,
        named=draft.named,
        media=tuple(one.media_id for one in media if one.purpose != Purpose.VOICE),
        confirmed=confirmed,
        danger=danger,
    )
    written = written_in(draft)
    delete_draft(turn, draft)
    filed = file_cases(turn, [Filing(complaint, by, actor, turn.cause)])[0]
    if spoken:
        voices.attach(turn, turn.tx.get_one(Case, filed.id), spoken, written=written)
    return filed, len(spoken) > len(written)


def expire(turn: Turn, draft_id: int) -> None:
    """Who does not answer still gets a case: what was told is filed as it stands."""
    draft = turn.tx.get(Draft, draft_id)
    if draft is None:
        return
    person = turn.tx.get(Person, draft.person_id)
    assert person is not None
    if is_empty(turn, draft):
        delete_draft(turn, draft)
        return
    if (later := may_ring_at(turn, draft.person_id, turn.now)) > turn.now:
        timers.set_timer(turn.tx, TimerKind.DRAFT, draft_id, later)  # nothing is filed of which they cannot be told
        return
    if draft.step == "which":
        treat_as_new(turn, draft)
    teller = Actor(draft.person_id, draft.chat_id, person.language, person.name)
    if is_held(draft):
        delete_with_pictures(turn, draft)
        say(turn, teller, sentence("draft.lapsed"))
        return
    submit(turn, teller, draft, confirmed=False)


def written_in(draft: Draft) -> tuple[int, ...]:
    """Ids of the voices of which a coordinator has written down what they say."""
    return tuple(int(one.removeprefix(WRITTEN)) for one in draft.asked if one.startswith(WRITTEN))


def is_empty(turn: Turn, draft: Draft) -> bool:
    """Whether somebody came by a sticker and told nothing."""
    told = draft.words or draft.category or draft.address or draft.latitude is not None
    return not told and not files.in_draft(turn.tx, draft.id or 0)


def _is_spoken(turn: Turn, draft: Draft) -> bool:
    """Whether it is told by voice alone: what it is about, a coordinator hears, and nothing more is asked for."""
    return not (draft.words or draft.category) and bool(files.voices_in_draft(turn.tx, draft.id or 0))
