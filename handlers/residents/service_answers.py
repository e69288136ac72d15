"""What is answered beside an open case to what is asked of the service itself, and to what would take the case back."""

from __future__ import annotations

from domain.commands import token
from domain.content import Content, Sentence, button, sentence
from domain.content import department as department_name
from domain.hearing.residents import beside, openings, withdrawals
from domain.hearing.residents.beside_cues import Meant
from domain.hearing.residents.corrections import says_wrong_department
from domain.hearing.residents.silence import without_wishes
from domain.kinds import Scope
from domain.lifecycle import Action, Role, Status, may
from handlers.cases import understanding
from handlers.residents import deletion, names_hidden, person, progress, withdrawing
from handlers.residents.scene import Scene
from handlers.saying import answer, say
from storage.tables import id_of


def thank(scene: Scene, meant: Meant) -> None:
    answer(scene.turn, scene.actor, "help.thanks")


def ask_withdraw(scene: Scene, meant: Meant) -> None:
    turn, actor = scene.turn, scene.actor
    case = scene.case or (scene.mine[0] if len(scene.mine) == 1 else None)
    if case is None or (len(scene.mine) > 1 and withdrawals.names_all(scene.words) and not scene.named):
        withdrawing.ask_which(turn, actor, "")
    elif may(Status(case.status), Action.WITHDRAW, Role.RESIDENT):
        withdrawing.ask(
            turn, actor, case, _not_mine(meant), words="" if withdrawals.is_bare(scene.words) else scene.words
        )
    else:
        progress.tell_state(turn, actor, case)


def _not_mine(meant: Meant) -> tuple[Sentence, ...]:
    return (sentence("withdraw.not_mine"),) if meant is Meant.NOT_MINE else ()


def keep_open(scene: Scene, meant: Meant) -> None:
    if scene.case and withdrawals.presses(scene.words.casefold()):
        person.keep_words(scene.turn, scene.actor, scene.case, scene.incoming)  # of pressure no department reads
    if scene.case:
        progress.tell_state(scene.turn, scene.actor, scene.case, (sentence("withdraw.kept"),))
    else:
        answer(scene.turn, scene.actor, "withdraw.kept")


def call_person(scene: Scene, meant: Meant) -> None:
    case = scene.case or scene.mine[0]
    if may(Status(case.status), Action.CALL_HUMAN, Role.RESIDENT):
        person.call_about(scene.turn, scene.actor, scene.locked(case))


def hear_wrong_department(scene: Scene) -> bool:
    """派错了吧，这是井盖坏了: whom a case belongs to coordinators decide, who read it at once; no department does.
    Returns whether it was said."""
    case = scene.case
    if case is None or not says_wrong_department(scene.words):
        return False
    if not may(Status(case.status), Action.CALL_HUMAN, Role.RESIDENT):
        return False
    person.keep_words(scene.turn, scene.actor, case, scene.incoming)
    person.call_about(scene.turn, scene.actor, scene.locked(case))
    return True


def ask_forget(scene: Scene, meant: Meant) -> None:
    deletion.ask(scene.turn, scene.actor)


def explain_privacy(scene: Scene, meant: Meant) -> None:
    named = scene.case is not None and scene.case.named
    answer(scene.turn, scene.actor, "help.privacy_named" if named else "help.privacy")


def told_beside_wish(scene: Scene) -> str | None:
    """The words without a wish for silence, which is answered; None if nothing is told beside: no department reads a
    wish. Words that hold none stay as they are, and so do those that may accuse."""
    told, media = without_wishes(scene.words), scene.incoming
    if told == scene.words or (not told and beside.read(scene.words).meant is Meant.ACCUSES):
        return scene.words
    asked = scene.case is not None and scene.case.status == Status.WAITING and bool(told)
    has_more = bool(media.photos or media.voice or media.place)
    tells = bool(openings.names_fault(told) or beside.tells_plainly(told))
    goes_on = asked or has_more or tells or bool(understanding.read(scene.turn, told, danger=None).category)
    if goes_on or not names_hidden.hide_home(scene):
        explain_privacy(scene, Meant.PRIVACY)
    return told if goes_on else None


def explain_removing(scene: Scene, meant: Meant) -> None:
    case = scene.case or scene.mine[0]
    row = (button("button.human", token(Scope.RESIDENT, id_of(case), "human")),)
    says = sentence("help.removing", reference=case.reference)
    say(scene.turn, scene.actor, Content((says,), (row,)), reply_to=scene.actor.message)


def explain_sending(scene: Scene, meant: Meant) -> None:
    """A question of the department stays open: what is said next may answer it."""
    answer(scene.turn, scene.actor, "help.sending")


def wait(scene: Scene, meant: Meant) -> None:
    """What was asked stays open. Who asks for a moment is given it, without a word."""
    if scene.case and scene.case.status == Status.WAITING and beside.asks_to_wait(scene.words):
        return
    answer(scene.turn, scene.actor, "help.no_hurry")


def pass_over_notice(scene: Scene, meant: Meant) -> None:
    answer(scene.turn, scene.actor, "help.notice")


def explain_question(scene: Scene, meant: Meant) -> None:
    """Who asks, and what for; the question stays open."""
    if scene.case:
        unit = department_name(scene.case.department)
        answer(scene.turn, scene.actor, "help.why_asked", department=unit)
