"""Buttons pressed by others, kept and pressed later, forged or broken; and old questions answered late."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import col, select, update

from domain.commands import read_token
from domain.kinds import Hears
from domain.lifecycle import Action, Status
from handlers.turn import Turn
from storage.people import chats, identities
from storage.tables import Audience, Binding, Case, ChatAlias, Delivery, RoleHeld, id_of
from tests.stories.permissions.cells import Happened, Stage, choice, words
from tests.stories.permissions.judged import changes, keys, refuses, trespass
from tests.stories.permissions.world import ELSEWHERE, ROLES, World

OWN = {
    "drafts", "timers", "counters", "cycles", "inbox", "roles", "settings", "attachments", "invitations",
    "search_reasons", "search_blocks", "events", "assignments", "audience", "cases",
}  # fmt: skip  # what has no case, or a new one: everybody has drafts and may begin a complaint
Change = Callable[[Stage, World, Turn], None]


def presser(world: World, chat: str) -> str:
    return next((role for role, place in world.places.items() if place.chat == chat), "")


def test_every_button_ever_offered_is_checked_when_somebody_else_presses_it(stage: Stage, world: World) -> None:
    wrong = []
    tokens = one_of_each_kind(world)
    for role in ROLES:
        with stage.trying() as turn:
            for token in tokens:
                happened = stage.happens(turn, world.places[role], choice(world.now, token))
                if fault := press_fault(world, role, happened):
                    wrong.append(f"{token} by {ROLES[role]}: {fault}")
    assert len(tokens) > 40
    assert wrong == []


def one_of_each_kind(world: World) -> list[str]:
    """The first button of each kind that was shown: the matrix has every kind on every case."""
    found: dict[tuple[str, ...], str] = {}
    for _, token in world.offered:
        found.setdefault(_shape(token), token)
    return list(found.values())


def press_fault(world: World, role: str, happened: Happened) -> str:
    """A press is never met with silence; what it may touch depends on who presses, whatever the button says."""
    if fault := trespass(world, role, happened, own=OWN):
        return fault
    heard = happened.heard_in(world.places[role].chat)
    if not heard and not happened.events:
        return "nothing is said, and nothing was done"
    if refuses(heard) and changes(happened):
        return f"refused with {keys(heard)}, yet writes {changes(happened)}"
    return ""


# What may have happened between the moment a button was shown and that of its press.


def _owner_is_forgotten(stage: Stage, world: World, turn: Turn) -> None:
    stage.does(turn, world.places["O"], choice(world.now, "me:0:forget"))


def _owner_withdraws_everything(stage: Stage, world: World, turn: Turn) -> None:
    for case in world.cases.values():
        stage.does(turn, world.places["O"], choice(world.now, f"c:{case.id}:withdraw!:tired"))


def _everything_goes_to_others(stage: Stage, world: World, turn: Turn) -> None:
    for case in world.cases.values():
        stage.does(turn, world.places["C"], choice(world.now, f"k:{case.id}:to:{ELSEWHERE}"))
    turn.tx.execute(update(Case).where(col(Case.department) == "city").values(department=ELSEWHERE))


def _the_groups_binding_ends(stage: Stage, world: World, turn: Turn) -> None:
    chat = chats.find(turn.tx, "simulator", world.places["S"].chat)
    assert chat is not None
    turn.tx.execute(update(Binding).where(col(Binding.chat_id) == chat.id).values(ended_at=turn.now))


def _roles_end(stage: Stage, world: World, turn: Turn) -> None:
    turn.tx.execute(update(RoleHeld).values(until=turn.now))


def _the_right_ends(stage: Stage, world: World, turn: Turn) -> None:
    turn.tx.execute(update(RoleHeld).values(confidential=False))
    turn.tx.execute(update(Case).values(confidential=True))


# (what happened, who by it lost what they could do, in which scopes)
LOST = [
    (_owner_is_forgotten, "O", "cd"),
    (_everything_goes_to_others, "S", "s"),
    (_the_groups_binding_ends, "S", "s"),
    (_roles_end, "CP", "kqr"),
    (_the_right_ends, "CP", "kr"),
    (_the_right_ends, "S", "s"),
]


@pytest.mark.parametrize(("change", "losers", "scopes"), LOST, ids=lambda value: getattr(value, "__name__", value))
def test_a_button_kept_by_whoever_lost_the_right_to_press_it_does_nothing(
    stage: Stage, world: World, change: Change, losers: str, scopes: str
) -> None:
    wrong, pressed = [], 0
    with stage.trying() as turn:
        change(stage, world, turn)
        for role in losers:
            for token in kept(world, role, scopes):
                pressed += 1
                happened = stage.happens(turn, world.places[role], choice(world.now, token))
                heard = happened.heard_in(world.places[role].chat)
                shown = [case.name for case in world.cases.values() if any(case.canary in one.words for one in heard)]
                if happened.fault or changes(happened) or happened.events or not refuses(heard) or shown:
                    wrong.append(
                        f"{token} by {ROLES[role]}: {happened.fault} {changes(happened)} {keys(heard)} {shown}"
                    )
    assert pressed > 10
    assert wrong == []


def kept(world: World, role: str, scopes: str) -> list[str]:
    return [
        token
        for chat, token in world.offered
        if presser(world, chat) == role and (found := read_token(token)) and found.scope in scopes
    ]


def test_a_withdrawn_case_is_withdrawn_for_every_button_that_was_kept(stage: Stage, world: World) -> None:
    """Staff and coordinators may still read it, note nothing, decide nothing; the owner may look and call a person,
    whom a coordinator's answer is for."""
    wrong = []
    looks = {("c", "history"), ("c", "withdraw_no"), ("s", "full"), ("k", "open"), ("k", "history")}
    looks |= {("k", "exclude"), ("k", "answer")}
    withdrawn = {case.id: case for case in world.cases.values() if case.owner == "O"}
    with stage.trying() as turn:
        _owner_withdraws_everything(stage, world, turn)
        open_still = {case.id for case in withdrawn.values() if case.name in ("resolved", "just_resolved", "closed")}
        for chat, token in world.offered:
            found, role = read_token(token), presser(world, chat)
            if not role or found is None or found.scope not in "csk" or found.subject not in withdrawn:
                continue
            if found.subject in open_still or withdrawn[found.subject].name == "secret_resolved":
                continue
            if (found.scope, found.verb) == ("c", "human"):
                continue
            happened = stage.happens(turn, world.places[role], choice(world.now, token))
            done = {action for _, action, _, _ in happened.events} - {Action.VIEW}
            if done or happened.fault or (not refuses(happened.said) and (found.scope, found.verb) not in looks):
                wrong.append(f"{token} by {ROLES[role]}: {done} {happened.fault} {happened.said}")
    assert wrong == []


FORGERS = "ORNSDUCPGL"


def forged(world: World) -> Iterator[str]:
    """Real buttons with another case, another cycle, another choice, cut short; and bytes that are none."""
    chance = random.Random(20261123)
    seen = sorted({_shape(token) for _, token in world.offered})
    for shape in seen:
        token = chance.choice([token for _, token in world.offered if _shape(token) == shape])
        scope, subject, *rest = token.split(":")
        for other in ("0", "999999999", "9999999999", "-1", "１", "1 OR 1=1", "", str(world.cases["neighbours"].id)):
            yield ":".join([scope, other, *rest])
        for at in sorted(chance.sample(range(len(token)), min(4, len(token)))):
            yield token[:at]
        for argument in ("x", "", "99", "-1", "１", "yes:no", "solved"):
            yield ":".join([scope, subject, rest[0], argument])
            yield ":".join([scope, subject, *rest, argument])
        for elsewhere in ("c", "d", "k", "me", "q", "r", "s"):
            yield ":".join([elsewhere, subject, *rest])
    for _ in range(40):
        yield chance.randbytes(64).decode("latin-1")
        yield "".join(chance.choices("cdkqrsme:0123456789!办结 ", k=chance.randrange(1, 64)))


def _shape(token: str) -> tuple[str, ...]:
    found = read_token(token)
    assert found is not None, token
    return found.scope, found.verb, str(len(found.args))


@pytest.mark.parametrize("role", FORGERS)
def test_a_forged_button_does_no_more_than_its_presser_may(stage: Stage, world: World, role: str) -> None:
    tokens = sorted(set(forged(world)))
    share = random.Random(role).sample(tokens, 80)
    wrong = []
    with stage.trying() as turn:
        for token in share:
            happened = stage.happens(turn, world.places[role], choice(world.now, token))
            if fault := press_fault(world, role, happened):
                wrong.append(f"{token!r} by {ROLES[role]}: {fault}")
    assert wrong == []


ANSWERS = ("周三修好", "不满意", "解决了", "3天 等配件", "办结 已劝离", "")


def test_an_old_message_answered_by_anyone_moves_only_what_they_may(stage: Stage, world: World) -> None:
    """Every kind of message that stands in a chat is replied to there, by whoever is there, however late."""
    wrong, replied = [], 0
    with stage.trying() as turn:
        for chat, message, expects in questions(turn):
            role = presser(world, chat)
            for said in ANSWERS if role else ():
                replied += 1
                happened = stage.happens(turn, world.places[role], words(world.now, said, reply_to=message))
                if fault := trespass(world, role, happened, own=OWN):
                    wrong.append(f"{said!r} in answer to {expects!r} by {ROLES[role]}: {fault}")
    assert replied > 50
    assert wrong == []


def test_another_chats_message_cannot_be_answered(stage: Stage, world: World) -> None:
    wrong = []
    with stage.trying() as turn:
        for chat, message, expects in questions(turn):
            for role in "RNUDGL":
                if world.places[role].chat != chat:
                    happened = stage.happens(turn, world.places[role], words(world.now, "周三修好", reply_to=message))
                    if fault := trespass(world, role, happened, own=OWN):
                        wrong.append(f"in answer to {expects!r} by {ROLES[role]}: {fault}")
    assert wrong == []


def questions(turn: Turn) -> list[tuple[str, str, str]]:
    """One message of each kind in each chat: (chat, message, what it expects)."""
    query = select(Delivery, ChatAlias).join(ChatAlias, col(Delivery.chat_id) == col(ChatAlias.chat_id))
    found = {}
    for sent, alias in turn.tx.exec(query.order_by(col(Delivery.id))):
        if sent.case_id or sent.expects:
            kind = sent.expects.partition(":")[0]
            found[alias.external, kind, sent.kind] = (alias.external, sent.message, sent.expects)
    return list(found.values())


@pytest.mark.parametrize("status", Status)
def test_an_earlier_results_grade_counts_until_the_case_has_ended_otherwise(
    stage: Stage, world: World, status: Status
) -> None:
    case = world.cases["redone"]
    with stage.trying() as turn:
        turn.tx.execute(update(Case).where(col(Case.id) == case.id).values(status=status))
        happened = stage.happens(turn, world.places["O"], choice(world.now, f"c:{case.id}:grade:1:5"))
    ended = status in (Status.REJECTED, Status.WITHDRAWN, Status.MERGED, Status.SPLIT, Status.REFERRED)
    assert (("ratings", case.id) in changes(happened)) != ended
    assert refuses(happened.heard_in(world.places["O"].chat)) == ended


def test_presses_in_a_group_that_is_bound_no_more_are_answered_once_in_a_minute(stage: Stage, world: World) -> None:
    press = choice(world.now, f"s:{world.cases['assigned'].id}:acknowledge")
    with stage.trying() as turn:
        for minutes in range(3):
            later = replace(turn, now=turn.now + timedelta(minutes=minutes))
            for answers in (["group.unknown"], []):
                happened = stage.happens(later, world.places["E"], press)
                assert keys(happened.heard_in(world.places["E"].chat)) == answers
                assert changes(happened) == set()
                stage.does(later, world.places["E"], press)


def test_a_staff_button_with_an_outcome_that_is_not_its_own_is_none(stage: Stage, world: World) -> None:
    for verb in ("acknowledge", "note", "ask", "answer", "return", "extend", "take_back"):
        with stage.trying() as turn:
            press = choice(world.now, f"s:{world.cases['assigned'].id}:{verb}:solved")
            happened = stage.happens(turn, world.places["S"], press)
        assert keys(happened.heard_in(world.places["S"].chat)) == ["error.old_button"], verb
        assert changes(happened) == set()


def test_a_former_coordinator_answers_no_old_question_even_on_her_own_case(stage: Stage, world: World) -> None:
    case = world.cases["in_progress"]
    with stage.trying() as turn:
        person = identities.person_of(turn.tx, "simulator", world.places["C"].person)
        chat = chats.find(turn.tx, "simulator", world.places["C"].chat)
        assert person is not None
        assert chat is not None
        turn.tx.execute(update(RoleHeld).values(until=turn.now))
        turn.tx.add(Audience(case_id=case.id, person_id=id_of(person), chat_id=id_of(chat), why=Hears.REPORTER))
        turn.tx.flush()
        asked = [one for one in questions(turn) if one[0] == world.places["C"].chat and one[2].startswith("act:")]
        assert asked
        for _, message, _ in asked:
            happened = stage.happens(turn, world.places["C"], words(world.now, "周三修好", reply_to=message))
            assert happened.fault == ""
            assert {action for _, action, _, _ in happened.events} <= {Action.ADD_DETAILS}
