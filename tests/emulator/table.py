"""Which function answers which method of the Bot API."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from aiogram import methods

from tests.emulator import asking, editing, hooks, menus, sending
from tests.emulator.jobs import Job

# Each takes the model of its own method, which a table of all cannot say.
TABLE: Mapping[type, Callable[[Job, Any], object]] = {
    methods.GetMe: asking.get_me,
    methods.GetFile: asking.get_file,
    methods.GetChat: asking.get_chat,
    methods.GetChatMember: asking.get_chat_member,
    methods.GetChatMemberCount: asking.get_chat_member_count,
    methods.GetChatAdministrators: asking.get_chat_administrators,
    methods.LeaveChat: asking.leave_chat,
    methods.SendMessage: sending.send_message,
    methods.SendPhoto: sending.send_photo,
    methods.SendVoice: sending.send_voice,
    methods.SendDocument: sending.send_document,
    methods.SendMediaGroup: sending.send_media_group,
    methods.SendLocation: sending.send_location,
    methods.SendVenue: sending.send_venue,
    methods.SendChatAction: sending.send_chat_action,
    methods.EditMessageText: editing.edit_message_text,
    methods.EditMessageCaption: editing.edit_message_caption,
    methods.EditMessageReplyMarkup: editing.edit_message_reply_markup,
    methods.EditMessageMedia: editing.edit_message_media,
    methods.DeleteMessage: editing.delete_message,
    methods.DeleteMessages: editing.delete_messages,
    methods.AnswerCallbackQuery: editing.answer_callback_query,
    methods.SetMyCommands: menus.set_my_commands,
    methods.GetMyCommands: menus.get_my_commands,
    methods.DeleteMyCommands: menus.delete_my_commands,
    methods.SetMyName: menus.set_my_name,
    methods.GetMyName: menus.get_my_name,
    methods.SetMyDescription: menus.set_my_description,
    methods.GetMyDescription: menus.get_my_description,
    methods.SetMyShortDescription: menus.set_my_short_description,
    methods.GetMyShortDescription: menus.get_my_short_description,
    methods.SetWebhook: hooks.set_webhook,
    methods.DeleteWebhook: hooks.delete_webhook,
    methods.GetWebhookInfo: hooks.get_webhook_info,
}
SENDS = frozenset(
    {"sendMessage", "sendPhoto", "sendVoice", "sendDocument", "sendMediaGroup", "sendLocation", "sendVenue"}
)
EDITS = frozenset({"editMessageText", "editMessageCaption", "editMessageReplyMarkup", "editMessageMedia"})
