"""Each method, called by python-telegram-bot, does in the chat what it is said to do."""

from __future__ import annotations

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    Message,
)
from telegram.constants import ChatAction, ParseMode

from tests.emulator.conftest import Town
from tests.pictures import photo

BUTTONS = InlineKeyboardMarkup(
    [[InlineKeyboardButton("完成", callback_data="t:1:done"), InlineKeyboardButton("网页", url="https://example.org")]]
)


async def test_a_picture_of_any_shape_is_a_file_alone_in_an_album_or_in_place_of_words(bot: Bot, town: Town) -> None:
    strip = photo(size=(10, 900))
    sent = await bot.send_document(town.chat.id, strip, filename="a.jpg", caption="现场", reply_markup=BUTTONS)
    assert sent.document is not None
    assert (sent.document.file_name, town.chat.last().text) == ("a.jpg", "现场")
    album = await bot.send_media_group(town.chat.id, [InputMediaDocument(strip), InputMediaDocument(photo())])
    assert len({one.media_group_id for one in album}) == 1
    words = await bot.send_message(town.chat.id, "前")
    await words.edit_media(InputMediaDocument(strip, caption="后"))
    await words.edit_caption(caption="再后")
    shown = town.chat.last()
    assert (shown.text, shown.message.text, shown.message.document is not None) == ("再后", None, True)


async def test_the_bot_says_who_it_is_and_that_privacy_mode_is_on(bot: Bot, town: Town) -> None:
    me = await bot.get_me()
    assert me.is_bot
    assert me.username == town.emulator.world.bot.username
    assert me.can_read_all_group_messages is False


async def test_a_message_stands_in_the_chat_with_its_buttons(bot: Bot, town: Town) -> None:
    sent = await bot.send_message(town.chat.id, "您好 <b>", reply_markup=BUTTONS)
    shown = town.chat.last()
    assert shown.id == sent.message_id
    assert shown.text == "您好 <b>"
    assert shown.buttons == [[("完成", "t:1:done"), ("网页", "https://example.org")]]
    assert town.emulator.sent(town.chat) == [shown]
    (request,) = town.emulator.requests("sendMessage", town.chat)
    assert (request.code, request.messages, request.parameters["text"]) == (200, [sent.message_id], "您好 <b>")


async def test_html_is_shown_without_its_marks(bot: Bot, town: Town) -> None:
    sent = await bot.send_message(
        town.chat.id,
        ' <b>路灯 😀 <i>x</i></b> &lt; <a href="https://a.cn/?a=1&amp;b=2">链</a>',
        parse_mode=ParseMode.HTML,
    )
    assert town.chat.last().text == "路灯 😀 x < 链"
    assert [(one.type, one.offset, one.length) for one in sent.entities] == [
        ("bold", 0, 7),
        ("italic", 6, 1),
        ("text_link", 10, 1),
    ]
    assert sent.entities[2].url == "https://a.cn/?a=1&b=2"


async def test_markdown_is_shown_without_its_marks(bot: Bot, town: Town) -> None:
    sent = await bot.send_message(
        town.chat.id, r"*粗* _斜_ `a.b` [链](https://a.cn) 3\.5", parse_mode=ParseMode.MARKDOWN_V2
    )
    assert town.chat.last().text == "粗 斜 a.b 链 3.5"
    assert [one.type for one in sent.entities] == ["bold", "italic", "code", "text_link"]


async def test_a_photo_is_uploaded_and_sent_again_by_its_id(bot: Bot, town: Town) -> None:
    picture = photo()
    sent = await bot.send_photo(town.chat.id, picture, caption="现场", reply_markup=BUTTONS)
    assert town.chat.last().photo == picture
    assert town.chat.last().text == "现场"
    await bot.send_photo(town.group.id, sent.photo[-1].file_id)
    assert town.group.last().photo == picture


async def test_an_album_is_several_messages_of_one_group(bot: Bot, town: Town) -> None:
    pictures = [photo(), photo(6), photo(3)]
    media = [InputMediaPhoto(one, caption="三张" if one is pictures[0] else None) for one in pictures]
    sent = await bot.send_media_group(town.group.id, media)
    shown = town.group.sent()
    assert [one.message_id for one in sent] == [one.id for one in shown]
    assert [one.photo for one in shown] == pictures
    assert len({one.album for one in shown}) == 1
    assert [one.text for one in shown] == ["三张", "", ""]


async def test_a_place_and_a_venue_are_shown(bot: Bot, town: Town) -> None:
    await bot.send_location(town.chat.id, 41.7, 125.9)
    place = town.chat.last().location
    assert place is not None
    assert (place.latitude, place.longitude) == (41.7, 125.9)
    await bot.send_venue(town.chat.id, 41.7, 125.9, "公园", "振兴路")
    assert town.chat.last().message.venue is not None


async def test_an_edit_changes_what_is_seen_and_takes_buttons_not_given_again(bot: Bot, town: Town) -> None:
    sent = await bot.send_message(town.chat.id, "处理中", reply_markup=BUTTONS)
    edited = await bot.edit_message_text("已完成", chat_id=town.chat.id, message_id=sent.message_id)
    assert isinstance(edited, Message)
    assert edited.edit_date is not None
    shown = town.chat.last()
    assert (shown.text, shown.buttons, shown.past[0].text) == ("已完成", [], "处理中")


async def test_captions_buttons_and_pictures_are_edited(bot: Bot, town: Town) -> None:
    sent = await bot.send_photo(town.chat.id, photo(), caption="前")
    await sent.edit_caption("后")
    await sent.edit_reply_markup(BUTTONS)
    assert (town.chat.last().text, town.chat.last().labels) == ("后", ["完成", "网页"])
    await sent.edit_media(InputMediaPhoto(photo(6), caption="新"))
    assert (town.chat.last().photo, town.chat.last().text) == (photo(6), "新")


async def test_a_deleted_message_is_seen_no_more(bot: Bot, town: Town) -> None:
    sent = await bot.send_message(town.chat.id, "写错了")
    assert await bot.delete_message(town.chat.id, sent.message_id)
    assert town.chat.shown() == []
    assert [one.deleted for one in town.chat.sent()] == [True]


async def test_a_reply_quotes_what_it_answers(bot: Bot, town: Town) -> None:
    asked = town.resident.writes(town.chat, "进度?")
    sent = await bot.send_message(town.chat.id, "在办", reply_to_message_id=asked.id)
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "进度?"
    assert town.chat.last().reply_to == asked.id


async def test_a_tap_is_answered_and_the_person_sees_the_answer(bot: Bot, town: Town) -> None:
    await bot.send_message(town.group.id, "任务", reply_markup=BUTTONS)
    tap = town.staff.taps(town.group.last(), "完成")
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == "t:1:done"
    assert not tap.answered
    await update.callback_query.answer("好", show_alert=True)
    assert (tap.answer, tap.alert) == ("好", True)


async def test_a_file_is_found_and_downloaded(bot: Bot, town: Town) -> None:
    town.resident.sends_photo(town.chat, photo(), "看")
    (update,) = await bot.get_updates()
    assert update.message is not None
    sizes = update.message.photo
    assert sizes[0].width < sizes[-1].width or sizes[0].file_id != sizes[-1].file_id
    found = await bot.get_file(sizes[-1].file_id)
    assert bytes(await found.download_as_bytearray()) == photo()
    assert len(await (await bot.get_file(sizes[0].file_id)).download_as_bytearray()) != len(photo())


async def test_chats_and_who_is_in_them_can_be_asked_for(bot: Bot, town: Town) -> None:
    assert (await bot.get_chat(town.group.id)).title == "城管局"
    assert (await bot.get_chat(town.chat.id)).first_name == "李女士"
    town.group.promotes(town.staff)
    assert (await bot.get_chat_member(town.group.id, town.staff.id)).status == "administrator"
    assert (await bot.get_chat_member(town.group.id, town.resident.id)).status == "left"
    assert (await bot.get_chat_member(town.group.id, town.emulator.world.bot.id)).status == "member"
    assert [one.user.id for one in await bot.get_chat_administrators(town.group.id)] == [town.staff.id]


async def test_commands_are_kept_by_scope_and_language(bot: Bot, town: Town) -> None:
    scope = BotCommandScopeAllGroupChats()
    await bot.set_my_commands([BotCommand("start", "开始")])
    await bot.set_my_commands([BotCommand("list", "待办")], scope=scope, language_code="zh")
    await bot.set_my_commands([BotCommand("one", "1")], scope=BotCommandScopeChat(town.group.id))
    assert [one.command for one in await bot.get_my_commands()] == ["start"]
    assert [one.command for one in await bot.get_my_commands(scope=scope, language_code="zh")] == ["list"]
    assert await bot.get_my_commands(scope=scope) == ()
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()


async def test_descriptions_are_kept_by_language(bot: Bot, town: Town) -> None:
    await bot.set_my_description("反映问题", language_code="zh")
    await bot.set_my_short_description("众志")
    await bot.set_my_name("众志", language_code="zh")
    assert (await bot.get_my_description("zh")).description == "反映问题"
    assert (await bot.get_my_short_description("zh")).short_description == "众志"
    assert (await bot.get_my_name("zh")).name == "众志"


async def test_the_bot_is_seen_typing_and_leaves_a_group(bot: Bot, town: Town) -> None:
    await bot.send_chat_action(town.chat.id, ChatAction.TYPING)
    assert town.emulator.telegram.actions == [(town.chat.id, "typing")]
    await bot.leave_chat(town.group.id)
    assert town.group.status == "left"
