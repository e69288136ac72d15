"""Groups: what a bot hears under privacy mode, topics, who comes and goes, and a group that becomes a supergroup."""

from __future__ import annotations

import pytest
from telegram import Bot, Message, Update
from telegram.error import BadRequest

from tests.emulator.conftest import Town
from tests.emulator.emulator import Emulator


async def heard(bot: Bot) -> list[Update]:
    """What is new, which is acknowledged by the way."""
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1, limit=1)
    return list(updates)


async def messages(bot: Bot) -> list[Message]:
    return [one.message for one in await heard(bot) if one.message]


async def texts(bot: Bot) -> list[str]:
    return [one.text or "" for one in await messages(bot)]


async def test_under_privacy_mode_a_bot_hears_commands_for_it_and_replies_to_it(bot: Bot, town: Town) -> None:
    await bot.send_message(town.group.id, "任务")
    card = town.group.last()
    command = town.staff.writes(town.group, "/list")
    town.staff.writes(town.group, "/list@zhongzhi_test_bot")
    town.staff.writes(town.group, "/list@another_bot")
    town.staff.writes(town.group, "大家好")
    town.staff.writes(town.group, "完成了", reply_to=card)
    town.staff.writes(town.group, "补充", reply_to=command)
    town.staff.writes(town.group, "不相干", reply_to=town.staff.writes(town.group, "闲话"))
    town.staff.writes(town.group, "@zhongzhi_test_bot 在吗")
    assert await texts(bot) == ["/list", "/list@zhongzhi_test_bot", "完成了", "补充"]
    assert {one.why for one in town.emulator.world.stream.withheld} == {"privacy mode"}


async def test_a_general_command_goes_to_the_bot_that_spoke_last(bot: Bot, town: Town) -> None:
    town.group.another_bot_speaks()
    town.staff.writes(town.group, "/list")
    assert await texts(bot) == []
    await bot.send_message(town.group.id, "我在")
    town.staff.writes(town.group, "/list")
    assert await texts(bot) == ["/list"]


async def test_an_administrator_hears_everything(bot: Bot, town: Town) -> None:
    town.group.promotes_bot(town.staff)
    town.staff.writes(town.group, "大家好")
    changed, said = await heard(bot)
    assert changed.my_chat_member is not None
    assert changed.my_chat_member.old_chat_member.status == "member"
    assert changed.my_chat_member.new_chat_member.status == "administrator"
    assert said.message is not None
    assert said.message.text == "大家好"


async def test_without_privacy_mode_a_bot_hears_everything(bot: Bot, town: Town) -> None:
    town.emulator.world.privacy = False
    town.staff.writes(town.group, "大家好")
    assert await texts(bot) == ["大家好"]
    assert (await bot.get_me()).can_read_all_group_messages


async def test_mentions_are_heard_only_where_the_test_says_so(bot: Bot, town: Town) -> None:
    town.emulator.world.mentions_heard = True
    town.staff.writes(town.group, "@zhongzhi_test_bot 在吗")
    assert await texts(bot) == ["@zhongzhi_test_bot 在吗"]


async def test_service_messages_are_heard(bot: Bot, town: Town) -> None:
    newcomer = town.emulator.world.person("赵先生")
    town.group.joins(newcomer)
    town.group.leaves(newcomer)
    town.group.is_renamed("城管局二队", by=town.staff)
    pinned = town.staff.writes(town.group, "通知")
    town.group.pins(pinned, by=town.staff)
    joined, left, renamed, pins = await messages(bot)
    assert [one.first_name for one in joined.new_chat_members] == ["赵先生"]
    assert left.left_chat_member is not None
    assert (renamed.new_chat_title, renamed.chat.title) == ("城管局二队", "城管局二队")
    assert isinstance(pins.pinned_message, Message)
    assert pins.pinned_message.text == "通知"


async def test_a_bot_is_told_that_it_was_brought_in_and_put_out(bot: Bot, town: Town) -> None:
    group = town.emulator.world.group("供水公司", members=[town.staff], bot="left")
    town.staff.writes(group, "/list")
    group.adds_bot(town.staff)
    group.removes_bot(town.staff)
    brought, noted, out = await heard(bot)
    assert brought.my_chat_member is not None
    assert brought.my_chat_member.new_chat_member.status == "member"
    assert noted.message is not None
    assert noted.message.new_chat_members[0].id == town.emulator.world.bot.id
    assert out.my_chat_member is not None
    assert out.my_chat_member.new_chat_member.status == "kicked"


async def test_a_silenced_bot_may_not_write(bot: Bot, town: Town) -> None:
    group = town.emulator.world.group("供水公司", members=[town.staff], kind="supergroup")
    group.restricts_bot(town.staff)
    (told,) = await heard(bot)
    assert told.my_chat_member is not None
    assert told.my_chat_member.new_chat_member.status == "restricted"
    with pytest.raises(BadRequest, match="Not enough rights"):
        await bot.send_message(group.id, "x")


async def test_behind_an_anonymous_administrator_there_is_nobody(bot: Bot, town: Town) -> None:
    town.staff.writes(town.group, "/list", anonymously=True)
    town.staff.writes(town.group, "/list", as_channel="频道")
    anonymous, channel = await messages(bot)
    assert anonymous.from_user is not None
    assert anonymous.from_user.id == 1087968824
    assert anonymous.sender_chat is not None
    assert anonymous.sender_chat.id == town.group.id
    assert channel.sender_chat is not None
    assert channel.sender_chat.type == "channel"


async def test_a_plain_message_in_a_topic_is_written_as_a_reply_to_its_beginning(bot: Bot, emulator: Emulator) -> None:
    staff = emulator.world.person("王先生")
    forum = emulator.world.group("住建局", members=[staff], kind="supergroup", forum=True)
    topic = forum.topic("路灯", by=staff)
    sent = await bot.send_message(forum.id, "任务", message_thread_id=topic.id)
    assert sent.message_thread_id == topic.id
    card = forum.last()
    assert (card.thread, card.reply_to) == (topic.id, None)
    staff.writes(forum, "/list", thread=topic)
    staff.writes(forum, "完成", reply_to=card)
    staff.writes(forum, "/list")
    staff.writes(forum, "闲话", thread=topic)
    created, plain, reply, general = await messages(bot)
    assert created.forum_topic_created is not None
    assert plain.is_topic_message
    assert plain.reply_to_message is not None
    assert plain.reply_to_message.message_id == plain.message_thread_id == topic.id
    assert reply.message_thread_id == topic.id
    assert reply.reply_to_message is not None
    assert reply.reply_to_message.message_id == card.id
    assert (general.message_thread_id, general.is_topic_message) == (None, None)


async def test_a_topic_that_is_closed_or_was_never_there_is_not_written_to(bot: Bot, emulator: Emulator) -> None:
    staff = emulator.world.person("王先生")
    forum = emulator.world.group("住建局", members=[staff], kind="supergroup", forum=True)
    topic = forum.topic("路灯", by=staff)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(forum.id, "x", message_thread_id=topic.id + 1)
    topic.closed = True
    with pytest.raises(BadRequest, match="Topic_closed"):
        await bot.send_message(forum.id, "x", message_thread_id=topic.id)


async def test_a_group_that_becomes_a_supergroup_tells_both_ids_and_voids_its_messages(bot: Bot, town: Town) -> None:
    old = await bot.send_message(town.group.id, "任务")
    grown = town.group.migrates(by=town.staff)
    leaving, arriving = await messages(bot)
    assert (leaving.chat.id, leaving.migrate_to_chat_id) == (town.group.id, grown.id)
    assert (arriving.chat.id, arriving.migrate_from_chat_id) == (grown.id, town.group.id)
    assert grown.id < -1_000_000_000_000
    assert town.group.current() is grown
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(grown.id, "x", reply_to_message_id=old.message_id + 100)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", chat_id=grown.id, message_id=old.message_id + 100)
    with pytest.raises(AssertionError, match="has moved"):
        town.staff.writes(town.group, "/list")
