"""What a resident says beside an open case: read once, and done in one place.

What is sure is done: the state is told, urging is passed on, words are attached. What would end or rate something is
asked with a button. What plainly is another matter begins a draft that also offers the case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from domain.commands import token
from domain.content import Content, button, sentence
from domain.hearing.dangers.danger_asks import only_submits
from domain.hearing.residents import beside, openings, withdrawals
from domain.hearing.residents.beside_cues import Meant
from domain.hearing.residents.calls import asks_about_call
from domain.hearing.residents.corrections import corrected_address, corrected_in
from domain.hearing.residents.openings import Opening
from domain.hearing.residents.wants import Kind
from domain.kinds import MessageKind, Scope
from domain.lifecycle import OPEN, Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases import accusations
from handlers.complaints import additions, drafts, kept_words, whose
from handlers.complaints.whose import Belongs
from handlers.residents import (
    asked_after,
    beginning,
    corrections_asked,
    first_words,
    names_hidden,
    past_accusations,
    person,
    places_corrected,
    progress,
    service_answers,
    unsaying,
)
from handlers.residents.scene import Scene
from handlers.saying import say, send
from handlers.turn import Actor, Turn
from handlers.wording import ON_BUTTON, shortened
from storage.casework import cases
from storage.messages.outbox import Notice
from storage.tables import Case, Draft, id_of

TALK = re.compile(
    r"^\W*(?:您|你)?(?:吃(?:了|饭)|几点了|星期几|(?:讲|说|来)(?:个|段|一个)(?:笑话|故事)|今天(?:天气|会?下雨)|早安|晚安)"
)
OF_SERVICE = {Meant.WITHDRAW, Meant.NOT_MINE, Meant.KEEP, Meant.HUMAN, Meant.FORGET, Meant.PRIVACY, Meant.HOW}
BESIDE_A_QUESTION = {Meant.WITHDRAW, Meant.KEEP, Meant.HUMAN, Meant.URGE, Meant.STATUS}
IN_CONVERSATION = {
    Meant.MORE, Meant.GOOD, Meant.CORRECTION, Meant.URGE, Meant.STATUS, Meant.ASIDE, Meant.LATER, Meant.NOTICE,
    Meant.KEEP, Meant.OTHERS, Meant.WHY,
}  # fmt: skip


def hear(turn: Turn, actor: Actor, incoming: Incoming, known: list[Case]) -> bool:
    """Handles words that name no case. Returns whether there was one of the `known` ones that they may be about."""
    if not known:
        return False
    spoken_with, mine = person.conversation(turn, known), whose.talked_about(turn, known)
    if spoken_with and _goes_to_person(turn, actor, incoming, spoken_with):
        return True
    if not mine:
        return False
    case = additions.case_of_album(turn, actor, incoming)
    case = case or whose.case_meant(turn, actor, incoming.text, mine)
    _hear(Scene(turn, actor, incoming, mine, case))
    return True


def means_else(draft: Draft, incoming: Incoming) -> bool:
    """Whether words said while it is asked where earlier ones belong are none of them, but urge, ask or take back."""
    if draft.step != "which" or incoming.has_more:
        return False
    reading = beside.read(incoming.text)
    return reading.meant in BESIDE_A_QUESTION and not reading.tells


def hear_about(turn: Turn, actor: Actor, case: Case, incoming: Incoming, *, added: bool) -> None:
    """Handles words about a case that they name: by a reply to a message about it or, to be added, by its number."""
    _hear(Scene(turn, actor, incoming, [case], case, named=True, added=added))


def hear_answer(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> bool:
    """Handles words right after what asks for more of a case: that, unless they plainly are something else."""
    if not incoming.reply_to and case.status == Status.WAITING:
        meant = beside.read(incoming.text, asked=True).meant
        if meant in (Meant.MORE, Meant.ASIDE) and whose.belongs(turn, case, incoming, meant) is not Belongs.YES:
            return False
    added = case.status != Status.WAITING
    _hear(Scene(turn, actor, incoming, [case], case, named=True, added=added))
    return True


def _goes_to_person(turn: Turn, actor: Actor, incoming: Incoming, case: Case) -> bool:
    """Whether the words belong to a conversation with a coordinator; if so, they are passed on."""
    if case.status == Status.WAITING:
        return False
    if asks_about_call(incoming.text):
        person.tell_state(turn, actor, case, incoming)
        return True
    meant = beside.read(incoming.text).meant
    if meant not in IN_CONVERSATION and not (meant is Meant.WITHDRAW and not withdrawals.is_bare(incoming.text)):
        return False
    another = whose.belongs(turn, case, incoming, meant) is Belongs.NO
    if additions.message_accuses(turn, case, incoming) or (another and _has_more(incoming)):
        return False
    passes = person.pass_other if another else person.pass_words
    passes(turn, actor, case, incoming)
    return True


def _hear(scene: Scene) -> None:
    if openings.read(scene.words) is Opening.LANGUAGE:
        first_words.answer_question(scene.turn, scene.actor, scene.words)
        return
    if _only_chats(scene):
        line = Content((sentence("opening.chat"),))
        send(scene.turn, scene.actor, Notice(line, MessageKind.HINT, reply_to=scene.actor.message))
        return
    if (
        corrections_asked.hear(scene)
        or places_corrected.hear(scene)
        or names_hidden.hear(scene)
        or unsaying.hear(scene)
        or service_answers.hear_wrong_department(scene)
    ):
        return
    if (told := service_answers.told_beside_wish(scene)) is None:
        return
    reading = beside.read(told, asked=_waits(scene))
    meant = Meant.MORE if _only_media(scene.incoming) else reading.meant
    meant = Meant.LATER if meant is Meant.MORE and _only_promises(scene) else meant
    about = scene.case or scene.mine[0]
    if meant in whose.OF_PROGRESS and not scene.named and whose.tells_at_length(scene.words):
        meant = Meant.MORE
    meant = Meant.STATUS if meant is Meant.MORE and _only_submits(scene) else meant
    if meant is Meant.ACCUSES or additions.message_accuses(scene.turn, about, scene.incoming):
        _file_apart(scene, about)
    elif meant in whose.OF_PROGRESS and _is_another(scene, meant):
        _begin_beside(scene)
    elif (scene.added and meant not in OF_SERVICE) or (meant is Meant.URGE and reading.tells and scene.case):
        _add(scene, meant)
        _beside_added(scene, scene.case, meant)
    else:
        HEARD[meant](scene, meant)


def _beside_added(scene: Scene, case: Case | None, meant: Meant) -> None:
    """Words that were added may urge, too."""
    if case and meant is Meant.URGE and may(Status(case.status), Action.URGE, Role.RESIDENT):
        progress.urge(scene.turn, scene.actor, scene.locked(case), scene.words)


def _only_chats(scene: Scene) -> bool:
    """Whether words below a department's question are plain talk, which answers nothing: the question stays open."""
    waits = _waits(scene) and not _has_more(scene.incoming)
    return waits and openings.read(scene.words) is Opening.CHAT and TALK.search(scene.words) is not None


def _has_more(incoming: Incoming) -> bool:
    return bool(incoming.has_more or incoming.album)


def _only_promises(scene: Scene) -> bool:
    """Whether "好的" answers a question that asks for something else than yes or no: what was asked for is to come."""
    case = scene.case
    if case is None or case.status != Status.WAITING or scene.incoming.shows or scene.incoming.place:
        return False
    asked = cases.last_statement(scene.turn.tx, id_of(case), Action.ASK)
    return asked is not None and beside.only_agrees(scene.words) and beside.asks_for_something(asked.words)


def _only_media(incoming: Incoming) -> bool:
    return not incoming.text.strip() and _has_more(incoming)


def _only_submits(scene: Scene) -> bool:
    """Whether "提交" is said of what was submitted already: it adds nothing."""
    return not (_waits(scene) or scene.named or _has_more(scene.incoming)) and only_submits(scene.words)


def _waits(scene: Scene) -> bool:
    return scene.case is not None and scene.case.status == Status.WAITING


def _file_apart(scene: Scene, about: Case) -> None:
    """An accusation becomes a case of its own, which no department sees; one of another place is told in a draft."""
    turn, actor = scene.turn, scene.actor
    if about.confidential:
        additions.add_details(turn, actor, about, scene.incoming)
        return
    if not scene.named and whose.is_elsewhere(turn, about, scene.words):
        _begin_beside(scene)
        return
    case = scene.locked(about)
    accusations.tell_reporter(turn, actor, case, additions.file_accusing_message(turn, actor, case, scene.incoming))


# ── More of a case, or another matter ──────────────────────────────────────────────────────────────


def _add(scene: Scene, meant: Meant) -> None:
    """Attaches the words, keeps them for coordinators where it is doubtful, or begins a draft of another matter."""
    turn, actor, incoming, case = scene.turn, scene.actor, scene.incoming, scene.case
    if case is None:
        _ask_which(scene, meant)
        return
    if scene.named:
        additions.add_details(turn, actor, case, incoming)
        return
    match whose.belongs(turn, case, incoming, meant):
        case Belongs.YES:
            additions.attach(turn, actor, case, incoming, _perhaps_urging(scene, case))
        case Belongs.NO if not case.confidential and _may_go_apart(scene, case):
            _begin_beside(scene, meant)
        case _:  # words after an accusation stay with coordinators, too
            _keep_in_doubt(scene, case)


def _may_go_apart(scene: Scene, case: Case) -> bool:
    """Whether a draft of its own may begin: what may be of an accusation would reach the accused that way."""
    guarded = past_accusations.is_guarded(case)
    return not guarded or past_accusations.tells_another_matter(scene.turn, case, scene.words)


def _perhaps_urging(scene: Scene, case: Case) -> additions.Answer | None:
    """Much of what is said beside an open case is impatience: one tap urges it, unless the words plainly tell more."""
    urges = may(Status(case.status), Action.URGE, Role.RESIDENT) and case.status != Status.WAITING
    tells = beside.tells_plainly(scene.words) and not beside.may_urge(scene.words)
    if not urges or not scene.words.strip() or scene.incoming.shows or tells:
        return None
    return additions.Answer(offered=(button("button.urge_this", token(Scope.RESIDENT, id_of(case), "urge")),))


def _hear_others(scene: Scene, meant: Meant) -> None:
    """Perhaps said in the wrong chat: not added; the words stay in the message that says so, for a day."""
    case = scene.case or scene.mine[0]
    if whose.has_ties(scene.turn, case, scene.words):
        _add(scene, Meant.MORE)
        return
    adds = button(
        "button.about_case",
        token(Scope.RESIDENT, id_of(case), "offered"),
        reference=case.reference,
        words=shortened(case.words, ON_BUTTON),
    )
    new = button("button.new_case", first_words.REPORT)
    says = sentence("case.not_added", reference=case.reference, words=scene.words)
    say(scene.turn, scene.actor, Content((says,), ((adds,), (new,))), reply_to=scene.actor.message)


def take_offered(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> None:
    """A tap: the words were meant for the case after all."""
    taken = first_words.take_offered(turn, actor, incoming.reply_to, incoming.choice)
    additions.add_details(turn, actor, case, replace(incoming, text=taken.words, choice="", reply_to=""))


def _ask_which(scene: Scene, meant: Meant) -> None:
    """Several cases, and the words fit none or more than one: one question, with the likeliest first."""
    if meant is Meant.ASIDE or _is_of_none(scene, meant):
        _begin_beside(scene, meant)
    elif beginning.may_begin(scene.turn, scene.actor):
        draft = _draft(scene, step="which")
        drafts.add_to_draft(scene.turn, scene.actor, scene.incoming, draft)


def _is_another(scene: Scene, meant: Meant) -> bool:
    """Whether words that name no case plainly tell of another matter: 楼道灯也坏了，没人修."""
    return not scene.named and _is_of_none(scene, meant)


def _is_of_none(scene: Scene, meant: Meant) -> bool:
    """Whether words plainly belong to none of the cases."""
    return all(whose.belongs(scene.turn, one, scene.incoming, meant) is Belongs.NO for one in scene.mine)


def _draft(scene: Scene, *, step: str = "open", asked: tuple[str, ...] = ()) -> Draft:
    turn, actor = scene.turn, scene.actor
    draft = Draft(person_id=actor.person_id, chat_id=actor.chat_id, step=step, asked=list(asked), touched_at=turn.now)
    turn.tx.add(draft)
    turn.tx.flush()
    return draft


def _keep_in_doubt(scene: Scene, case: Case) -> None:
    """Coordinators alone see it until somebody says where it belongs."""
    if beginning.may_begin(scene.turn, scene.actor):
        draft = _draft(scene, step="which", asked=(drafts.DOUBTFUL,))
        drafts.take_content(scene.turn, scene.actor, scene.incoming, draft)
        kept_words.keep(scene.turn, scene.actor, draft, scene.locked(case))


def _begin_beside(scene: Scene, meant: Meant = Meant.MORE) -> None:
    """A draft of another matter; a question by the way (对了，…几点开门) is an enquiry."""
    if beginning.may_begin(scene.turn, scene.actor):
        draft = _draft(scene, asked=(drafts.BESIDE,))
        begun = drafts.add_to_draft(scene.turn, scene.actor, scene.incoming, draft)
        if meant is Meant.ASIDE and beside.is_question(scene.words) and not openings.names_fault(scene.words):
            begun.kind = Kind.ENQUIRY
            scene.turn.tx.add(begun)


def _correct(scene: Scene, meant: Meant) -> None:
    """The place was told wrongly: it is put right on the card, and the department is told."""
    right = corrected_in(scene.case.address, scene.words) if scene.case else ""
    if scene.case is None or not right or scene.case.status not in OPEN:
        _add(scene, meant)
        return
    case = scene.locked(scene.case)
    place = corrected_address(case.address, right)
    additions.add_details(scene.turn, scene.actor, case, scene.incoming, place=place)


def _hear_good(scene: Scene, meant: Meant) -> None:
    """It is done, or being done, before the result was told: thanks, and the words are kept; nothing is rated yet."""
    if scene.case is None or scene.case.status not in OPEN or scene.case.status == Status.WAITING:
        _add(scene, meant)
        return
    case, turn, actor = scene.case, scene.turn, scene.actor
    solved = button("button.solved_already", token(Scope.RESIDENT, id_of(case), "withdraw"))
    additions.attach(turn, actor, case, scene.incoming, additions.Answer(sentence("case.good"), (solved,)))


Heard = Callable[[Scene, Meant], None]
HEARD: Mapping[Meant, Heard] = {
    Meant.MORE: _add,
    Meant.GOOD: _hear_good,
    Meant.CORRECTION: _correct,
    Meant.ASIDE: _add,
    Meant.THANKS: service_answers.thank,
    Meant.STATUS: asked_after.tell_state,
    Meant.URGE: asked_after.urge,
    Meant.WITHDRAW: service_answers.ask_withdraw,
    Meant.NOT_MINE: service_answers.ask_withdraw,
    Meant.KEEP: service_answers.keep_open,
    Meant.HUMAN: service_answers.call_person,
    Meant.FORGET: service_answers.ask_forget,
    Meant.PRIVACY: service_answers.explain_privacy,
    Meant.REMOVE: service_answers.explain_removing,
    Meant.WHY: service_answers.explain_question,
    Meant.OTHERS: _hear_others,
    Meant.HOW: service_answers.explain_sending,
    Meant.LATER: service_answers.wait,
    Meant.NOTICE: service_answers.pass_over_notice,
}
