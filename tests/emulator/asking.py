"""Methods that ask: who the bot is, who is in a chat, where a file is."""

from __future__ import annotations

from aiogram import methods, types

from tests.emulator.chats import Chat, GroupState, Private
from tests.emulator.jobs import Job
from tests.emulator.members import member_card, standing_changed
from tests.emulator.refusals import bad

GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


def get_me(job: Job, model: methods.GetMe) -> types.User:
    world = job.tg.world
    abilities: dict[str, object] = {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return world.bot.card().model_copy(update=abilities)


def get_file(job: Job, model: methods.GetFile) -> types.File:
    return job.tg.world.files.open(model.file_id)


def _present(job: Job, asked: int | str) -> Chat:
    chat = job.tg.chat(asked)
    chat.refuse_unless_member()
    return chat


def get_chat(job: Job, model: methods.GetChat) -> types.ChatFullInfo:
    chat = _present(job, model.chat_id)
    fields = chat.card().model_dump(exclude_none=True)
    about = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": GIFTS}
    return types.ChatFullInfo.model_validate(fields | about)


def get_chat_member(job: Job, model: methods.GetChatMember) -> types.ChatMemberUnion:
    chat = _present(job, model.chat_id)
    world = job.tg.world
    if isinstance(chat, GroupState) and model.user_id == world.bot.id:
        return member_card(world.bot.card(), chat.status)
    person = world.people.get(model.user_id)
    if person is None:
        raise bad("user not found")
    status = chat.members.get(person.id, "left") if isinstance(chat, GroupState) else "member"
    return member_card(person.card(), status)


def get_chat_administrators(job: Job, model: methods.GetChatAdministrators) -> list[types.ChatMemberUnion]:
    """Other bots are left out; this one is named when it is one."""
    chat = _present(job, model.chat_id)
    if not isinstance(chat, GroupState):
        raise bad("there are no administrators in the private chat")
    people = job.tg.world.people
    ranked = [
        member_card(people[number].card(), status)
        for number, status in chat.members.items()
        if status in ("creator", "administrator")
    ]
    own = [member_card(job.tg.world.bot.card(), chat.status)] if chat.status == "administrator" else []
    return ranked + own


def get_chat_member_count(job: Job, model: methods.GetChatMemberCount) -> int:
    chat = _present(job, model.chat_id)
    return len(chat.members) + 1 if isinstance(chat, GroupState) else 2


def leave_chat(job: Job, model: methods.LeaveChat) -> bool:
    chat = _present(job, model.chat_id)
    if isinstance(chat, Private):
        raise bad("private chat can't be left")
    assert isinstance(chat, GroupState)
    world = job.tg.world
    changed = standing_changed(chat, world.bot.card(), chat.status, "left")
    chat.status = "left"
    world.stream.push("my_chat_member", changed, chat.id)
    return True
