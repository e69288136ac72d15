"""Setting a webhook and taking it away."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

from aiogram import methods, types

from tests.emulator.jobs import Job
from tests.emulator.refusals import bad
from tests.emulator.state import Hook

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
CONNECTIONS = range(1, 101)
LOCAL = ("127.0.0.1", "localhost")


def set_webhook(job: Job, model: methods.SetWebhook) -> bool:
    """Plain HTTP is for this machine alone, as with a Bot API server of one's own."""
    if not model.url:
        return take_away(job, model.drop_pending_updates)
    address = urlsplit(model.url)
    if address.scheme != "https" and address.hostname not in LOCAL:
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if model.secret_token and not SECRET.fullmatch(model.secret_token):
        raise bad("secret token contains unallowed characters")
    most = model.max_connections or 40
    if most not in CONNECTIONS:
        raise bad("max_connections must be 1-100")
    _change(job, Hook(model.url, model.secret_token or "", most), model.drop_pending_updates)
    job.tg.world.stream.allow(model.allowed_updates)
    return True


def delete_webhook(job: Job, model: methods.DeleteWebhook) -> bool:
    return take_away(job, model.drop_pending_updates)


def take_away(job: Job, drop: bool | None) -> bool:
    _change(job, Hook(), drop)
    return True


def _change(job: Job, hook: Hook, drop: bool | None) -> None:
    if drop:
        job.tg.world.stream.drop_pending()
    hook.generation = job.tg.hook.generation + 1
    job.tg.hook = hook


def get_webhook_info(job: Job, model: methods.GetWebhookInfo) -> types.WebhookInfo:
    hook, stream = job.tg.hook, job.tg.world.stream
    about: dict[str, object] = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(stream.pending),
    }
    if hook.url:
        about |= {"max_connections": hook.most, "ip_address": "127.0.0.1", "allowed_updates": sorted(stream.allowed)}
    if hook.last_error:
        when = datetime.fromtimestamp(int(hook.last_error_at), UTC)
        about |= {"last_error_date": when, "last_error_message": hook.last_error}
    return types.WebhookInfo.model_validate(about)
