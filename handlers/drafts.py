"""A complaint being told: words, photos and a place in any order, in one message or many."""

from __future__ import annotations

from datetime import timedelta

from domain.commands import Token, token
from domain.content import Button, Content, Sentence, button, category, sentence, word
from domain.errors import CaseworkError
from domain.lifecycle import Role
from domain.masking import mask
from domain.messages import Incoming
from domain.places import find_place
from domain.routing import Kind
from handlers.filing import Complaint, file_case, told_filed
from handlers.transitions import By
from handlers.turn import Actor, Turn, answer, say
from storage import cases, files, outbox, timers
from storage.tables import Case, Draft, Person

LONGEST_PLACE = 60
LONGEST_COMPLAINT = 10_000


def add_to_draft(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft | None) -> Draft:
    """Takes what a message brings into the open draft, or into a new one, and has the next question asked."""
    draft = draft or _begin(turn, actor)
    _take(turn, actor, incoming, draft)
    draft.touched_at = turn.now
    if draft.step != "which":
        _guess(turn, draft)
        draft.step = _next_step(turn, draft)
    keep_draft(turn, draft)
    ask(turn, actor, draft, quiet=bool(incoming.photos or incoming.album))
    return draft


def _begin(turn: Turn, actor: Actor) -> Draft:
    draft = Draft(person_id=actor.person_id, chat_id=actor.chat_id, touched_at=turn.now)
    turn.tx.add(draft)
    turn.tx.flush()
    return draft


def _take(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft) -> None:
    text = incoming.text.strip()
    if incoming.place:
        draft.latitude, draft.longitude = incoming.place.latitude, incoming.place.longitude
        draft.address = incoming.place.address or draft.address
    if text and _is_place(draft, text):
        draft.address = text
    elif text:
        draft.words = f"{draft.words}\n{text}".strip()[:LONGEST_COMPLAINT]
        draft.address = draft.address or find_place(text)
    media = [
        files.want(turn.tx, incoming.platform, photo.file, person_id=actor.person_id, now=turn.now)
        for photo in incoming.photos
    ]
    files.attach(turn.tx, media, "complaint", draft_id=draft.id)


def _is_place(draft: Draft, text: str) -> bool:
    """Asked for the place, people type it; a longer text is more of their story."""
    return draft.step == "place" and len(text) <= LONGEST_PLACE and "\n" not in text


def _guess(turn: Turn, draft: Draft) -> None:
    guessed = turn.practice.router.guess(f"{draft.words}\n{draft.address}")
    if "category" not in draft.asked:
        draft.category = guessed.category
    draft.area = guessed.area or draft.area
    draft.kind = guessed.kind
    draft.confidential = draft.confidential or guessed.accuses


def _next_step(turn: Turn, draft: Draft) -> str:
    """What is still missing and was not asked before; else the preview."""
    missing = {
        "words": not draft.words,
        "category": not draft.category and bool(draft.words),
        "place": not (draft.address or draft.area or draft.latitude is not None) and bool(draft.words),
    }
    for step, is_missing in missing.items():
        if is_missing and step not in draft.asked:
            draft.asked = [*draft.asked, step]
            return step
    return draft.step if draft.step in missing and missing[draft.step] and not draft.words else "confirm"


def keep_draft(turn: Turn, draft: Draft) -> None:
    turn.tx.add(draft)
    turn.tx.flush()
    assert draft.id is not None
    expires = turn.now + timedelta(minutes=turn.county.limits.draft_minutes)
    timers.set_timer(turn.tx, "draft", draft.id, expires)


def ask(turn: Turn, actor: Actor, draft: Draft, *, quiet: bool = False) -> None:
    """Has the draft's present question or preview shown; while photos come in, only once they have stopped."""
    outbox.enqueue(
        turn.tx,
        actor.chat_id,
        actor.language,
        kind="draft",
        subject=draft.id,
        merge_key=f"draft:{draft.id}",
        cause=turn.cause,
        now=turn.now,
        hold_until=turn.now + turn.practice.prompt_window if quiet else turn.now,
    )


def press(turn: Turn, actor: Actor, pressed: Token) -> None:
    """A button under a draft's question. A draft that is gone says so."""
    draft = turn.tx.get(Draft, pressed.subject)
    if draft is None or draft.person_id != actor.person_id:
        raise CaseworkError("error.draft_gone")
    match pressed.verb:
        case "submit":
            submit(turn, actor, draft)
        case "cancel":
            cancel(turn, actor, draft)
        case "new":
            draft.step = "open"
            _guess(turn, draft)
            draft.step = _next_step(turn, draft)
            _keep_and_ask(turn, actor, draft)
        case _:
            _change(turn, draft, pressed)
            _keep_and_ask(turn, actor, draft)


def _keep_and_ask(turn: Turn, actor: Actor, draft: Draft) -> None:
    draft.touched_at = turn.now
    keep_draft(turn, draft)
    ask(turn, actor, draft)


def _change(turn: Turn, draft: Draft, pressed: Token) -> None:
    match pressed.verb, pressed.args:
        case "top", (code,) if code in turn.county.categories:
            draft.step = f"category:{code}"
        case "category", (code,) if code in turn.county.categories:
            draft.category = code
            draft.asked = [*draft.asked, "category"]
            draft.step = _next_step(turn, draft)
        case "ask", (("category" | "place") as step,):
            draft.step = step
            draft.asked = [*draft.asked, step]
        case "skip", _:
            draft.step = _next_step(turn, draft)
        case "name", _:
            draft.named = not draft.named
        case "confidential", _:
            draft.confidential = not draft.confidential
        case _:
            raise CaseworkError("error.draft_gone")


def cancel(turn: Turn, actor: Actor, draft: Draft) -> None:
    drop(turn, draft)
    answer(turn, actor, "draft.cancelled")


def drop(turn: Turn, draft: Draft) -> None:
    """Forgets a draft; its pictures' rows lose their place."""
    assert draft.id is not None
    for attachment in files.in_draft(turn.tx, draft.id):
        turn.tx.delete(attachment)
    timers.cancel_timer(turn.tx, "draft", draft.id)
    turn.tx.delete(draft)
    turn.tx.flush()


def submit(turn: Turn, actor: Actor, draft: Draft, *, confirmed: bool = True) -> Case:
    """Files what the draft holds and tells the resident the number."""
    assert draft.id is not None
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
        media=tuple(one.media_id for one in files.in_draft(turn.tx, draft.id)),
        confirmed=confirmed,
    )
    drop(turn, draft)
    case = file_case(turn, complaint, By(Role.RESIDENT, actor.person_id), actor)
    say(turn, actor, told_filed(turn, case, confirmed=confirmed), case_id=case.id)
    return case


def expire(turn: Turn, draft_id: int) -> None:
    """Who does not answer still gets a case: what was told is filed as it stands."""
    draft = turn.tx.get(Draft, draft_id)
    if draft is None:
        return
    person = turn.tx.get(Person, draft.person_id)
    assert person is not None
    submit(turn, Actor(draft.person_id, draft.chat_id, person.language, person.name), draft, confirmed=False)


def describe(turn: Turn, draft: Draft) -> Content:
    """What is asked at the draft's present step, or the preview of what the department will see."""
    step, _, top = draft.step.partition(":")
    match step:
        case "words":
            return Content((sentence("draft.words"),), (*_category_rows(turn, draft, ""), _cancel_row(draft)))
        case "category":
            return Content((sentence("draft.category"),), (*_category_rows(turn, draft, top), _cancel_row(draft)))
        case "place":
            skip = (button("button.skip_place", token("d", _id(draft), "skip")),)
            return Content((sentence("draft.place"),), (skip, _cancel_row(draft)))
        case "which":
            return _which(turn, draft)
        case _:
            return _preview(turn, draft)


def _id(draft: Draft) -> int:
    assert draft.id is not None
    return draft.id


def _cancel_row(draft: Draft) -> tuple[Button, ...]:
    return (button("button.cancel", token("d", _id(draft), "cancel")),)


def _category_rows(turn: Turn, draft: Draft, top: str) -> tuple[tuple[Button, ...], ...]:
    listed = turn.county.leaf_categories(top) if top else turn.county.top_categories()
    verb = "category" if top else "top"
    buttons = [
        button("button.named_category", token("d", _id(draft), verb, one.code), category=category(one.code))
        for one in listed
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _which(turn: Turn, draft: Draft) -> Content:
    """Whoever has open cases is asked which one is meant."""
    mine = cases.of_resident(turn.tx, draft.person_id, still_open=True)[:6]
    rows = [
        (
            button(
                "button.about_case",
                token("d", _id(draft), "to", one.id or 0),
                reference=one.reference,
                words=one.words[:16],
            ),
        )
        for one in mine
    ]
    rows.append((button("button.new_case", token("d", _id(draft), "new")),))
    return Content((sentence("draft.which"),), (*rows, _cancel_row(draft)))


def _preview(turn: Turn, draft: Draft) -> Content:
    person = turn.tx.get(Person, draft.person_id)
    name = person.name if person else ""
    photos = tuple(one.media_id for one in files.in_draft(turn.tx, _id(draft)))
    says: list[Sentence] = [sentence("draft.preview_confidential" if draft.confidential else "draft.preview")]
    says.append(
        sentence("draft.words_line", words=mask(draft.words, (name,))) if draft.words else sentence("draft.no_words")
    )
    says.append(
        sentence(
            "draft.category_line",
            kind=word("kind", draft.kind or Kind.COMPLAINT),
            category=category(draft.category) if draft.category else word("word", "unsure"),
        )
    )
    says.append(_place_line(draft))
    if photos:
        says.append(sentence("draft.photos_line", count=len(photos)))
    says.append(
        sentence("draft.named", name=name) if draft.named and not draft.confidential else sentence("draft.unnamed")
    )
    says.append(sentence("draft.confirm", minutes=turn.county.limits.draft_minutes))
    return Content(tuple(says), _preview_rows(draft))


def _place_line(draft: Draft) -> Sentence:
    if draft.address:
        return sentence("draft.place_line", place=mask(draft.address))
    if draft.latitude is not None and draft.longitude is not None:
        return sentence("draft.place_line", place=f"{draft.latitude:.5f}, {draft.longitude:.5f}")
    return sentence("draft.no_place")


def _preview_rows(draft: Draft) -> tuple[tuple[Button, ...], ...]:
    def act(label: str, verb: str, *args: str) -> Button:
        return button(label, token("d", _id(draft), verb, *args))

    name = "button.hide_name" if draft.named else "button.show_name"
    confidential = "button.not_confidential" if draft.confidential else "button.confidential"
    return (
        (act("button.submit", "submit"),),
        (act("button.change_category", "ask", "category"), act("button.change_place", "ask", "place")),
        (act(name, "name"), act(confidential, "confidential")),
        (act("button.cancel", "cancel"),),
    )
