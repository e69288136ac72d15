"""Words said to a draft: what they answer, wish or tell is done; what is meant for somebody else changes nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.commands import Token, token
from domain.content import Content, button, sentence, when
from domain.hearing import small_talk
from domain.hearing.residents import draft_replies, name_answers, problems
from domain.hearing.residents.corrections import corrected_address, corrected_in, denied_place, tells_only_place
from domain.hearing.residents.draft_replies import Heard, Meant, Step
from domain.hearing.residents.kinds_told import kind_denied, kind_told
from domain.hearing.residents.matters import corrected_matter
from domain.hearing.residents.narrowing import Narrowed, narrowed
from domain.hearing.residents.silence import without_wishes
from domain.hearing.residents.wants import kind_named
from domain.kinds import Scope
from domain.messages import Incoming
from handlers.cases import understanding
from handlers.complaints import (
    draft_names,
    draft_parts,
    draft_places,
    drafts,
    given_up,
    holds,
    kept_words,
    problems_apart,
)
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from storage.tables import Draft

# The buttons that words stand for.
BUTTONS: dict[Meant, tuple[str, tuple[str, ...]]] = {
    Meant.WRONG_PLACE: ("ask", ("place",)),
    Meant.WRONG_CATEGORY: ("ask", ("category",)),
    Meant.WRONG_KIND: ("ask", ("kind",)),
    Meant.SKIP: ("skip", ()),
}
LONGEST_CORRECTION = 120  # characters
# Of words of which it is asked where they belong.
NOT_REPORTED = re.compile(
    r"(?:那|就|还是|哎|唉|嗯)*(?:算了|拉倒)[吧,，。 ]*(?:我|就|先)?(?:不(?:报|说|发|登记)了?)?[吧啊了。!！ ]*"
    r"|(?:先|我)?不报了[吧啊。 ]*"
)
# At the same question: any of them will do, or they cannot tell. 行 names none.
UNDECIDED = re.compile(
    r"(?:随便|随你们?|都行|都可以|行|可以|好的?|你们?(?:看着办|定|选))[吧啊呀了]?(?:随便|都行)?"
    r"|(?:我|俺)?(?:也)?(?:不|搞不|弄不)(?:晓得|知道|清楚|懂|会)(?:该|要|怎么)?(?:选|点|回|填)?(?:哪|什么|啥)?(?:一)?(?:个|项|件)?(?:呀|啊|了)?"
    r"|whatever|either|any(?: of them)?|i (?:do ?n't|don’t) know(?: which(?: one)?)?"
)
# After the name of a thing: 垃圾吧, 路灯的
PARTICLES = re.compile(r"(?:的(?:事|问题)?|类|方面|吧|啊|呀|呗|哦|这(?:个|类)|那(?:个|类))+[。.!！\s]*$")
NODS = re.compile(r"(?:[👍👌✅🆗💯][\s\U0001f3fb-\U0001f3ff]*)+")


def handle_words(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft) -> bool:
    """Whether the words were handled; if not, they are added to the draft as any message is."""
    text = incoming.text
    if not small_talk.plain(text):
        if draft.step == Step.CONFIRM and NODS.fullmatch(text.strip()) and not holds.is_held(draft):
            drafts.submit(turn, actor, draft)
        else:
            drafts.keep_and_ask(turn, actor, draft)
        return True
    if draft.step == "which":
        return False
    if (left_out := narrowed(text)) and _narrow(turn, actor, incoming, draft, left_out):
        return True
    if (placed := problems.placed_in(text)) and draft_parts.place_one(turn, draft, placed):
        draft.step = Step.CONFIRM
        drafts.keep_and_ask(turn, actor, draft)
        return True
    if category := _corrected_category(turn, draft, text) or _answered_category(turn, draft, text):
        _put_right(turn, actor, incoming, draft, category)
        return True
    if verb := _typed_choice(turn, draft, text):
        drafts.change(turn, draft, Token(Scope.DRAFT, draft.id or 0, *verb))
        drafts.keep_and_ask(turn, actor, draft)
        return True
    if _answers_of_name(turn, draft, text) or _says_what_is_so(draft, text):
        drafts.keep_and_ask(turn, actor, draft)
        return True
    return _do(turn, actor, incoming, draft, _read(draft, text))


def _narrow(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft, said: Narrowed) -> bool:
    """Leaves out a problem of the draft, and hears what is told beside it. What names none of them cancels nothing, and
    waits."""
    if draft_parts.leave_out(turn, draft, said):
        drafts.understand_again(turn, draft)
        if said.rest:
            drafts.add_to_draft(turn, actor, replace(incoming, text=said.rest), draft)
        else:
            drafts.keep_and_ask(turn, actor, draft)
        return True
    if _read(draft, incoming.text).meant in (Meant.CANCEL, Meant.ENDED):
        _offer_cancel(turn, actor, draft)
    elif said.plain and not said.rest and draft.step == Step.CONFIRM:
        _hold(turn, actor, draft, "draft.aside")
    else:
        return False
    return True


def _corrected_category(turn: Turn, draft: Draft, text: str) -> str:
    """The category of what words put in place of what the draft is about; "" for other words."""
    told = corrected_matter(text)
    right = _category_of(turn, told.right) if told else ""
    if told is None or right in ("", draft.category):
        return ""
    was = (
        told.of_category
        or told.wrong in draft.words
        or not draft.category
        or _category_of(turn, told.wrong) == draft.category
    )
    return right if was else ""


def _answered_category(turn: Turn, draft: Draft, text: str) -> str:
    """The category that an answer to the question for it tells, in words that tell more besides: they are kept, too."""
    asked = draft.step.partition(":")[0] == "category" and bool(draft.words) and len(text) <= LONGEST_CORRECTION
    return _category_of(turn, text) if asked and _typed_choice(turn, draft, text) is None else ""


def _category_of(turn: Turn, words: str) -> str:
    return understanding.read(turn, words, danger=None).category


def _put_right(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft, category: str) -> None:
    """The category is changed as by its button, and the words are kept. A place that was asked for is asked again."""
    step = draft.step
    draft_places.hear(turn, draft, incoming.told)
    drafts.change(turn, draft, Token(Scope.DRAFT, draft.id or 0, "category", (category,)))
    drafts.add_words(draft, incoming.told)
    drafts.understand(turn, draft)
    draft.step = step if step == Step.PLACE and not draft.address else draft.step
    drafts.keep_and_ask(turn, actor, draft)


def _answers_of_name(turn: Turn, draft: Draft, text: str) -> bool:
    """Whether words answer the preview's question for a name, or ask to hide one; then it is decided."""
    if draft.step != Step.CONFIRM:
        return False
    asked = next(iter(draft_names.asked(turn, draft)), "")
    if asked and (answered := name_answers.is_name(text, asked)) is not None:
        draft_names.decide(draft, asked, is_name=answered)
        return True
    if name := name_answers.name_to_hide(text, f"{draft.words}\n{draft.address}"):
        draft_names.decide(draft, name, is_name=True)
    return bool(name)


def _says_what_is_so(draft: Draft, text: str) -> bool:
    """Whether words say of the preview what it says already: that it is no complaint, or is filed apart or as one."""
    denied = kind_denied(text)
    if denied and denied == draft.kind:
        draft.step = "kind"
    return denied is not None or (draft.step == Step.CONFIRM and bool(problems_apart.told_apart(text)))


def _read(draft: Draft, text: str) -> Heard:
    """What words say to this draft: of one that is held, agreement alone does not file it; "9, not 7" puts right the
    number in its address."""
    denied = denied_place(draft.address, text) if draft.step == Step.PLACE else None
    if denied is not None:
        return Heard(Meant.CORRECT, denied) if denied else Heard(Meant.NO_PLACE)
    heard = draft_replies.read(_step(draft), text)
    if heard.meant is Meant.SUBMIT and holds.is_held(draft) and not draft_replies.asks_to_file(text):
        return Heard(Meant.WAIT)
    open_to_correction = heard.meant in (Meant.ADD, Meant.ASIDE, Meant.WAIT) and len(text) <= LONGEST_CORRECTION
    if not open_to_correction or draft.step != Step.CONFIRM:
        return heard
    told = without_wishes(text) or text
    if right := corrected_in(draft.address, told):
        return Heard(Meant.CORRECT, right)
    return Heard(Meant.WRONG_PLACE) if denied_place(draft.address, told) == "" else heard


def ends_question(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft) -> bool:
    """Whether words end the question where earlier ones belong without an answer to it; then it is done."""
    return drops_question(turn, actor, incoming, draft) or leaves_open(turn, actor, incoming, draft)


def drops_question(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft) -> bool:
    """Whether words take back those of which it is asked where they belong: "算了不报了"."""
    said = incoming.text.strip()
    if draft.step != "which" or NOT_REPORTED.fullmatch(said) is None:
        return False
    drafts.cancel(turn, actor, draft)
    return True


def leaves_open(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft) -> bool:
    """Whether words leave it open where the earlier ones belong: a coordinator decides, and nobody is asked again."""
    said = incoming.text.strip().strip("。.!！~，, ").casefold()
    undecided = draft.step == "which" and UNDECIDED.fullmatch(said) is not None
    return undecided and kept_words.keep_with_likeliest(turn, actor, draft) is not None


def _step(draft: Draft) -> Step:
    return Step(draft.step) if draft.step in (Step.PLACE, Step.CONFIRM) else Step.OTHER


def _do(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft, heard: Heard) -> bool:
    match heard.meant:
        case Meant.SUBMIT:
            drafts.submit(turn, actor, draft)
        case Meant.CANCEL:
            given_up.give_up(turn, actor, draft)
        case Meant.HOLD:
            _hold(turn, actor, draft, "draft.held", until=holds.HELD)
        case Meant.WAIT:
            _hold(turn, actor, draft, "draft.waits_for_place" if _step(draft) is Step.PLACE else "draft.held")
        case Meant.ENDED:
            _offer_cancel(turn, actor, draft)
        case Meant.ASIDE:
            _hold(turn, actor, draft, "draft.aside_place" if _step(draft) is Step.PLACE else "draft.aside")
        case Meant.HOW_LONG if not holds.is_held(draft):
            _tell_how_long(turn, actor, draft)
        case Meant.HOW_LONG:
            _hold(turn, actor, draft, "draft.aside")
        case Meant.PIN | Meant.NO_PLACE:
            _help_with_place(turn, actor, draft, heard.meant)
        case Meant.SKIP if heard.words:
            drafts.add_without_place(turn, actor, incoming, draft)
        case Meant.WRONG_PLACE if problems_apart.APART in draft.asked:
            drafts.keep_and_ask(turn, actor, draft)  # whose buttons ask of which
        case Meant.WRONG_PLACE | Meant.WRONG_CATEGORY | Meant.WRONG_KIND | Meant.SKIP as meant:
            drafts.change(turn, draft, Token(Scope.DRAFT, draft.id or 0, *BUTTONS[meant]))
            drafts.keep_and_ask(turn, actor, draft)
        case Meant.UNNAMED:
            _leave_unnamed(turn, actor, draft)
        case Meant.THANKS:
            drafts.keep_and_ask(turn, actor, draft)
        case Meant.CORRECT:
            _correct(turn, actor, incoming, draft, heard.words)
        case Meant.ADD if heard.words != incoming.text.strip():
            drafts.add_to_draft(turn, actor, replace(incoming, text=heard.words), draft)
        case _:
            return False
    return True


def _correct(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft, right: str) -> None:
    """The place is put right; what is told beside it is added."""
    only_place = tells_only_place(draft.address, incoming.text)
    draft_places.put_right(draft, corrected_address(draft.address, right))
    if not only_place:
        drafts.add_to_draft(turn, actor, incoming, draft)
        return
    holds.end_wait(draft)
    drafts.understand(turn, draft)
    draft.step = Step.CONFIRM
    drafts.keep_and_ask(turn, actor, draft)


def _hold(turn: Turn, actor: Actor, draft: Draft, key: str, *, until: str = holds.WAITS) -> None:
    """The draft waits for the person, who is told until when. The question or preview above keeps its buttons."""
    holds.hold(draft, until)
    drafts.keep_draft(turn, draft)
    answer(turn, actor, key, until=when(holds.held_until(turn)))


def _tell_how_long(turn: Turn, actor: Actor, draft: Draft) -> None:
    """Who only asks how long it takes is answered, and the draft is filed by itself as the preview says."""
    drafts.keep_draft(turn, draft)
    answer(turn, actor, "draft.how_long", minutes=turn.county.limits.draft_minutes)


def wait(turn: Turn, draft: Draft) -> None:
    """The draft is not filed until the person goes on."""
    holds.hold(draft, holds.WAITS)
    drafts.keep_draft(turn, draft)


def _offer_cancel(turn: Turn, actor: Actor, draft: Draft) -> None:
    """What was told of seems to be over: whether it is still to be filed is asked."""
    wait(turn, draft)
    says = sentence("draft.ended", until=when(holds.held_until(turn)))
    row = tuple(
        button(label, token(Scope.DRAFT, draft.id or 0, verb))
        for label, verb in (("button.submit", "submit"), ("button.cancel", "cancel"))
    )
    say(turn, actor, Content((says,), (row,)), reply_to=actor.message)


def _leave_unnamed(turn: Turn, actor: Actor, draft: Draft) -> None:
    """No name is shown. Who has seen the preview and says nothing else of it may file it at once."""
    was_shown = draft.named
    draft.named = False
    if was_shown or draft.step != Step.CONFIRM:
        answer(turn, actor, "draft.left_unnamed")
        drafts.keep_and_ask(turn, actor, draft)
        return
    drafts.keep_draft(turn, draft)
    row = (button("button.submit", token(Scope.DRAFT, draft.id or 0, "submit")),)
    say(turn, actor, Content((sentence("draft.stays_unnamed"),), (row,)), reply_to=actor.message)


def _help_with_place(turn: Turn, actor: Actor, draft: Draft, meant: Meant) -> None:
    drafts.keep_draft(turn, draft)
    answer(turn, actor, "draft.pin" if meant is Meant.PIN else "draft.place_again")


def _typed_choice(turn: Turn, draft: Draft, text: str) -> tuple[str, tuple[str, ...]] | None:
    """The button of the question for the category that words stand for."""
    step, _, top = draft.step.partition(":")
    if step == Step.CONFIRM and (apart := problems_apart.told_apart(text)) and problems_apart.told_in(turn, draft):
        return apart, ()
    if step == "kind" and (kind := kind_named(text)):
        return "kind", (kind,)
    if draft.words and (kind := kind_told(text)):
        return "kind", (kind,)
    if step not in ("words", "category"):
        return None
    listed = turn.county.leaf_categories(top) if top else turn.county.top_categories()
    named = [one.code for one in listed if text.strip().casefold() in map(str.casefold, one.name.words.values())]
    if named:
        return ("category" if top else "top"), (named[0],)
    if step == "category" and small_talk.does_not_know(text):
        return "unsure", ()
    called = _category_called(turn, text) if step == "category" else ""
    return ("category", (called,)) if called else None


def _category_called(turn: Turn, text: str) -> str:
    """The category of words that are a thing it is about and nothing else: 垃圾, 路灯的. "" for others."""
    said = PARTICLES.sub("", text.strip()).casefold()
    return _category_of(turn, said) if said in turn.practice.places.things else ""
