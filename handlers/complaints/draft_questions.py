"""What a draft asks at its present step, or the preview of what the department will see."""

from __future__ import annotations

from collections import Counter

from domain.commands import LONGEST_ID, Token, token
from domain.content import Button, Content, Sentence, button, category, named, sentence, when, word
from domain.content import area as area_name
from domain.county import Category
from domain.errors import CaseworkError
from domain.hearing.places import beside_area
from domain.hearing.residents.silence import wishes_silence
from domain.hearing.residents.wants import Kind
from domain.kinds import MediaKind, Scope
from domain.letters import beginning
from domain.lifecycle import Status
from domain.person_names import mark_of
from handlers.cases import own_case_access
from handlers.cases.accused_office import is_of_office
from handlers.complaints import (
    accused_apart,
    apart_preview,
    draft_elsewhere,
    draft_names,
    draft_steps,
    drafts,
    holds,
    problems_apart,
    whose,
)
from handlers.complaints.destinations import destination
from handlers.saying import say, shows_lines
from handlers.turn import Actor, Turn
from handlers.wording import ON_BUTTON, masked_for, shortened, who_deals_with
from storage.messages import files
from storage.tables import Case, Draft, Person, id_of

MOST_SHOWN = 720  # bytes of UTF-8: with its lines as links, a preview that begins so goes into one answer of 2,048
Rows = tuple[tuple[Button, ...], ...]
MOST_CASES = 6  # of which it is asked at once
MORE = "which"  # the verb of the button for the rest of them


def describe(turn: Turn, draft: Draft) -> Content:
    """The question at the draft's present step, or the preview of what the department will see; beside an open case,
    also the cases that the words may belong to."""
    asked = _elsewhere(turn, draft).joined(_at_step(turn, draft))
    if drafts.BESIDE in draft.asked and draft.step != "which":
        return asked.joined(Content(buttons=_case_rows(turn, draft)))
    return asked


def _elsewhere(turn: Turn, draft: Draft) -> Content:
    """Who deals with what was told, if the county does not."""
    code = draft_elsewhere.said_now(turn, draft)
    return Content(who_deals_with(turn.county.elsewhere[code])) if code else Content()


def _at_step(turn: Turn, draft: Draft) -> Content:
    step, _, top = draft.step.partition(":")
    match step:
        case "words" if draft.area and not files.in_draft(turn.tx, _id(draft)):
            says = sentence("draft.words_at", area=area_name(draft.area))
            return Content((says,), (*_top_rows(turn, draft), _cancel_row(draft)))
        case "words":
            return Content((sentence("draft.words"),), (*_top_rows(turn, draft), _cancel_row(draft)))
        case "category" if top:
            return Content((sentence("draft.category"),), (*_leaf_rows(turn, draft, top), _cancel_row(draft)))
        case "category":
            rows = (*_top_rows(turn, draft), *_kind_row(draft), _cancel_row(draft))
            return Content((sentence("draft.category"),), rows)
        case "kind":
            return Content((sentence("draft.kind"),), (*_kind_rows(draft), _cancel_row(draft)))
        case "place":
            skip = (button("button.skip_place", token(Scope.DRAFT, _id(draft), "skip")),)
            doubts, rows = _place_doubt(turn, draft)
            return Content((*doubts, sentence("draft.place")), (*rows, skip, _cancel_row(draft)))
        case "which" if (closed := draft_steps.redo_of(draft)) is not None:
            about = turn.tx.get_one(Case, closed)
            says = sentence(
                "draft.redo" if about.status == Status.CLOSED else "draft.over",
                reference=about.reference,
                status=word("status", about.status),
                minutes=turn.county.limits.draft_minutes,
            )
            return Content((says,), which_rows(turn, draft))
        case "which":
            return Content(
                (sentence("draft.which", minutes=turn.county.limits.draft_minutes),), which_rows(turn, draft)
            )
        case _:
            return _preview(turn, draft)


def _id(draft: Draft) -> int:
    assert draft.id is not None
    return draft.id


def _cancel_row(draft: Draft) -> tuple[Button, ...]:
    return (button("button.cancel", token(Scope.DRAFT, _id(draft), "cancel")),)


def _top_rows(turn: Turn, draft: Draft) -> Rows:
    """The first level of categories, and "other" for those who are unsure."""
    rows = _category_rows(draft, "top", turn.county.top_categories())
    return (*rows, (button("button.unsure", token(Scope.DRAFT, _id(draft), "unsure")),))


def _leaf_rows(turn: Turn, draft: Draft, top: str) -> Rows:
    back = button("button.back", token(Scope.DRAFT, _id(draft), "ask", "category"))
    return (*_category_rows(draft, "category", turn.county.leaf_categories(top)), (back,))


def _category_rows(draft: Draft, verb: str, listed: list[Category]) -> Rows:
    buttons = [
        button("button.named_category", token(Scope.DRAFT, _id(draft), verb, one.code), category=category(one.code))
        for one in listed
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _kind_row(draft: Draft) -> Rows:
    """The kind can be changed where the category was told before, and is asked for again."""
    if not (draft.category or draft_steps.CHOSEN in draft.asked):
        return ()
    return ((button("button.change_kind", token(Scope.DRAFT, _id(draft), "ask", "kind")),),)


def _kind_rows(draft: Draft) -> Rows:
    kinds = [
        button("button.named_kind", token(Scope.DRAFT, _id(draft), "kind", one), kind=word("kind", one)) for one in Kind
    ]
    return tuple(tuple(kinds[at : at + 3]) for at in range(0, len(kinds), 3))


def which_rows(turn: Turn, draft: Draft) -> Rows:
    """The cases that the words may belong to, a new problem, and cancel."""
    new = (button("button.new_case", token(Scope.DRAFT, _id(draft), "new")),)
    return (*_over_rows(turn, draft), *_case_rows(turn, draft), new, _cancel_row(draft))


def _over_rows(turn: Turn, draft: Draft) -> Rows:
    """What may be asked for about a case that is over: a redo, or a person where there was no result."""
    over = draft_steps.redo_of(draft)
    if over is None:
        return ()
    if turn.tx.get_one(Case, over).status == Status.CLOSED:
        return ((button("button.reopen", token(Scope.DRAFT, _id(draft), "redo", over)),),)
    return ((button("button.human", token(Scope.RESIDENT, over, "human")),),)


def show_more(turn: Turn, actor: Actor, pressed: Token) -> None:
    """The cases after the last one of which it was asked; if that is open no more, all of them again."""
    draft = turn.tx.get(Draft, pressed.subject)
    if draft is None or draft.person_id != actor.person_id:
        raise CaseworkError("error.draft_gone")
    after = next((int(one) for one in pressed.args if one.isdecimal() and len(one) <= LONGEST_ID), 0)
    new = (button("button.new_case", token(Scope.DRAFT, _id(draft), "new")),)
    rows = (*_case_rows(turn, draft, after=after), new, _cancel_row(draft))
    say(turn, actor, Content((sentence("draft.which", minutes=turn.county.limits.draft_minutes),), rows))


def _case_rows(turn: Turn, draft: Draft, *, after: int = 0) -> Rows:
    """The likeliest cases, or those after the one with this id, and a button for the rest."""
    mine = own_case_access.cases_open_to_additions(turn, draft.person_id)
    ordered = whose.likeliest_first(turn, draft.words, mine)
    start = next((at for at, one in enumerate(ordered, 1) if one.id == after), 0)
    shown, left = ordered[start : start + MOST_CASES], len(ordered) - start - MOST_CASES
    rows = tuple((_case_button(draft, one),) for one in shown)
    if left <= 0:
        return rows
    going_on = token(Scope.DRAFT, _id(draft), MORE, id_of(shown[-1]))
    return (*rows, (button("button.more", going_on, count=left),))


def _case_button(draft: Draft, case: Case) -> Button:
    to = token(Scope.DRAFT, _id(draft), "to", id_of(case))
    return button("button.about_case", to, reference=case.reference, words=shortened(case.words, ON_BUTTON))


def _preview(turn: Turn, draft: Draft) -> Content:
    person = turn.tx.get(Person, draft.person_id)
    name = person.name if person else ""
    told = problems_apart.told_in(turn, draft)
    apart = told and problems_apart.APART in draft.asked
    accused = accused_apart.is_accused(told)
    says = [sentence("draft.preview_accused_apart") if apart and accused else _who_sees(turn, draft)]
    others = draft_names.hidden(turn, draft)
    if apart:
        says += apart_preview.lines(turn, draft, name, others)
    else:
        words, address = (masked_for(turn, one, name, others) for one in (draft.words, draft.address))
        says.append(_words_line(words, cut=shows_lines(turn, draft.chat_id)))
        says.append(_category_line(draft))
        says.append(_place_line(turn, draft, address))
    shown = files.in_draft(turn.tx, _id(draft))
    came = Counter(one.kind for one in shown)
    if came[MediaKind.PICTURE]:
        says.append(sentence("draft.photos_line", count=came[MediaKind.PICTURE]))
    if came[MediaKind.FILE]:
        says.append(sentence("draft.files_line", count=came[MediaKind.FILE]))
    if voices := files.voices_in_draft(turn.tx, _id(draft)) if came[MediaKind.VOICE] else []:
        says.append(_voices_line([one.seconds for one in voices]))
    if name:
        shown_name = draft.named and not draft.confidential
        says.append(sentence("draft.named", name=name) if shown_name else sentence("draft.unnamed"))
    if wishes_silence(draft.words):
        says.append(sentence("draft.silence"))
    if told and not apart:
        says.append(sentence("draft.several_accused" if accused else "draft.several", count=len(told)))
    if not apart:
        says += destination(turn, draft)
    doubts, rows = _doubts(turn, draft)
    says += [*doubts, _silence_line(turn, draft)]
    submit, *others_to_do = _preview_rows(draft, has_name=bool(name), places=len(told) if apart and not accused else 1)
    return Content(tuple(says), (submit, *rows, *others_to_do, *apart_preview.row(draft, told)))


def _who_sees(turn: Turn, draft: Draft) -> Sentence:
    """Who will see it: the department, the named coordinators or, of what accuses their office, a leader alone."""
    function = turn.county.hears_accusations()
    if function and is_of_office(turn, draft.words):
        return sentence("draft.preview_office", function=named(function.name))
    return sentence(_heading(draft))


def _heading(draft: Draft) -> str:
    if draft.confidential:
        return "draft.preview_confidential"
    return "draft.preview_held_back" if draft.held_back else "draft.preview"


def _doubts(turn: Turn, draft: Draft) -> tuple[list[Sentence], Rows]:
    """What is asked beside the preview: whether a word is a name, where a department reads it, and whether a place was
    written with a slip."""
    says: list[Sentence] = []
    rows: list[tuple[Button, ...]] = []
    if not draft.confidential and (asked := draft_names.asked(turn, draft)[:1]):
        says.append(sentence("draft.is_name", name=asked[0]))
        hide = button("button.is_name", token(Scope.DRAFT, _id(draft), "is_name", mark_of(asked[0])))
        show = button("button.no_name", token(Scope.DRAFT, _id(draft), "no_name", mark_of(asked[0])))
        rows.append((hide, show))
    of_place = _place_doubt(turn, draft)
    return [*says, *of_place[0]], (*rows, *of_place[1])


def _place_doubt(turn: Turn, draft: Draft) -> tuple[list[Sentence], Rows]:
    """What is asked of a place that is a known one but for a letter."""
    typo = draft_names.slip(turn, draft)
    if typo is None:
        return [], ()
    right = token(Scope.DRAFT, _id(draft), "is_place", mark_of(typo.known))
    return [sentence("draft.is_place", typed=typo.typed, place=typo.known)], (
        (button("button.is_place", right, place=typo.known),),
    )


def _silence_line(turn: Turn, draft: Draft) -> Sentence:
    """What happens to the draft if nobody taps."""
    if holds.is_held(draft):
        return sentence("draft.held", until=when(holds.held_until(turn)))
    return sentence("draft.confirm", minutes=turn.county.limits.draft_minutes)


def _voices_line(seconds: list[int]) -> Sentence:
    """How many voices there are, and how long they are together where the platform gave every length."""
    if not all(seconds):
        return sentence("draft.voices_line_unmeasured", count=len(seconds))
    return sentence("draft.voices_line", count=len(seconds), seconds=sum(seconds))


def _words_line(words: str, *, cut: bool) -> Sentence:
    """What was told; of long words the beginning where the whole preview has to stand in one answer (`cut`)."""
    if not words:
        return sentence("draft.no_words")
    if cut and len(words.encode()) > MOST_SHOWN:
        begun = len(words.encode()[:MOST_SHOWN].decode(errors="ignore"))
        return sentence("draft.words_cut", words=beginning(words, begun), count=len(words))
    return sentence("draft.words_line", words=words)


def _category_line(draft: Draft) -> Sentence:
    return sentence(
        "draft.category_line",
        kind=word("kind", draft.kind or Kind.COMPLAINT),
        category=category(draft.category) if draft.category else word("word", "unsure"),
    )


def _place_line(turn: Turn, draft: Draft, address: str) -> Sentence:
    area_first, rest = beside_area(turn.county.names_of_area(draft.area), draft.address)
    if draft.area and draft.address and not rest:
        return sentence("draft.place_line", place=area_name(draft.area))
    if draft.address and draft.area and area_first:
        return sentence("draft.area_place_line", area=area_name(draft.area), place=address)
    if draft.address:
        return sentence("draft.place_line", place=address)
    if draft.latitude is not None and draft.longitude is not None:
        return sentence("draft.place_line", place=f"{draft.latitude:.5f}, {draft.longitude:.5f}")
    return sentence("draft.place_line", place=area_name(draft.area)) if draft.area else sentence("draft.no_place")


def _preview_rows(draft: Draft, *, has_name: bool, places: int) -> tuple[tuple[Button, ...], ...]:
    def act(label: str, verb: str, *args: str) -> Button:
        return button(label, token(Scope.DRAFT, _id(draft), verb, *args))

    shown = act("button.hide_name" if draft.named else "button.show_name", "name")
    confidential = act("button.not_confidential" if draft.confidential else "button.confidential", "confidential")
    category = act("button.change_category", "ask", "category")
    first = (category, act("button.change_place", "ask", "place"))
    return (
        (act("button.submit", "submit"),),
        apart_preview.place_row(draft, places) if places > 1 else first,
        (shown, confidential) if has_name and not draft.confidential else (confidential,),
        (act("button.cancel", "cancel"),),
    )
