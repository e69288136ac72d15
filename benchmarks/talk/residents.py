"""What came of what a resident said: acts, a draft that goes on, ratings, and what silence makes of a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.talk.labels import labels
from benchmarks.talk.outcomes import Outcome, Seen, act_of, offers, said, words_alone
from benchmarks.talk.stages import Stage
from benchmarks.talk_county import ASKED_WHICH, WAITING, Case, Draft, Event, Look, Message

OWN_ACTS = {"answer", "add", "withdraw", "human", "reopen", "forget", "urge"}
GRAVE = {"new_urgent", "new_confidential"}


def of_resident(situation: str, stage: Stage, seen: Seen) -> Outcome:
    replies = [one for one in seen.replies if "welcome" not in labels().said(one.text)]
    made = Outcome(call="call" in said(replies[:1]))
    now = _filed(seen.prompt_events, seen.after)
    later = [one for one in _filed(seen.events, seen.after) if one not in now]
    made.urgent = any(one.urgent for one in now + later)
    made.codes = _acts(seen) | _ratings(seen) | _language(seen)
    was = _draft_of(seen.before, seen.me)
    if was:
        _judge_draft(made, situation, was, seen, now, later)
    else:
        _judge_new(made, seen, replies, now, later)
    made.offers |= _offered(stage, seen, replies, was)
    if _asks_which(replies):
        made.codes.add("which")
    if not was:
        _name_late_words(made, situation)
    if not made.codes:
        made.codes = words_alone(replies, made.offers)
    return made


def _acts(seen: Seen) -> set[str]:
    mine = (act_of(one) for one in seen.events if (one.person_id, one.role) == (seen.me, "resident"))
    return {code for code in mine if code in OWN_ACTS}


def _language(seen: Seen) -> set[str]:
    return {"language"} if seen.at_once.languages.get(seen.me, "") not in ("", seen.language) else set()


def _ratings(seen: Seen) -> set[str]:
    codes = set()
    for key, now in seen.after.ratings.items():
        was = seen.before.ratings.get(key)
        if now.solved and (was is None or was.solved != now.solved):
            codes.add(now.solved)
        if now.grade and (was is None or was.grade != now.grade):
            codes.add(f"grade{now.grade}")
        if (now.words or now.reasons) and (was is None or (was.words, was.reasons) != (now.words, now.reasons)):
            codes.add("reason")
    return codes


def _filed(events: Iterable[Event], look: Look) -> list[Case]:
    """Cases that a resident's words became, without one that only asks for a person."""
    found = (look.cases.get(one.case_id or 0) for one in events if (one.action, one.role) == ("submit", "resident"))
    return [one for one in found if one and one.words]


def _filing(case: Case, call: bool) -> str:
    if case.confidential:
        return "new_confidential"
    return "new_urgent" if case.urgent and call else labels().kinds[case.kind]


def _draft_of(look: Look, person: int) -> Draft | None:
    return next((one for one in look.drafts.values() if one.person_id == person), None)


def _judge_draft(made: Outcome, situation: str, was: Draft, seen: Seen, now: list[Case], later: list[Case]) -> None:
    """Words while a complaint was being told. What silence files is what stood in the preview, unless it is grave, or
    a case of its own beside the draft."""
    kept = seen.at_once.drafts.get(was.id)
    made.codes |= _change_of_draft(situation, was, kept, bool(now))
    made.codes |= {_filing(one, made.call) for one in (*(now if kept else ()), *later)} & GRAVE
    if later:
        made.left_alone = {"submit"}


def _change_of_draft(situation: str, was: Draft, now: Draft | None, filed: bool) -> set[str]:
    if now is None:
        return {"submit"} if filed else {"cancel"}
    codes, asked_for_place = set(), situation == "r_place"
    if (now.address, now.area, now.latitude) != (was.address, was.area, was.latitude):
        codes.add("place" if asked_for_place else "change")
    if (now.words, now.category, now.kind) != (was.words, was.category, was.kind):
        codes.add("change")
    if now.confidential and not was.confidential:
        codes.add("new_confidential")
    if not codes and now.step != was.step:
        codes.add("skip_place" if asked_for_place else "change")
    return codes


def _judge_new(made: Outcome, seen: Seen, replies: Sequence[Message], now: list[Case], later: list[Case]) -> None:
    """Words while nothing was being told: filed, asked about, or filed once nobody had answered."""
    made.codes |= {_filing(one, made.call) for one in now}
    became = {_filing(one, made.call) for one in later}
    draft = _draft_of(seen.at_once, seen.me)
    if draft is None:
        if any(one.buttons for one in replies):
            made.left_alone = became
        else:
            made.codes |= became
        return
    made.asked.append(draft.step.partition(":")[0])
    if draft.step == ASKED_WHICH:
        made.codes.add("which")
        made.left_alone = became
        return
    made.codes |= became
    if draft.id in seen.after.drafts:
        made.remarks.append("the draft is still open after 31 minutes")
    elif not became:
        made.codes.add("nothing")
        made.remarks.append("the draft was dropped when left alone")


def _offered(stage: Stage, seen: Seen, replies: Sequence[Message], was: Draft | None) -> set[str]:
    draft = _draft_of(seen.at_once, seen.me)
    found = offers(replies, draft_step=draft.step if draft else "")
    if was and any(labels().meaning(b.token).code == "submit" for one in replies for b in one.buttons):
        found.add("submit")
    case = seen.at_once.cases.get(stage.case or 0)
    if "add" in found and case is not None and case.status == WAITING:
        found.add("answer")
    return found


def _asks_which(replies: Iterable[Message]) -> bool:
    """Whether buttons ask which case is meant, or whether it is a new one, be it with a draft or without."""
    for message in replies:
        meant = [labels().meaning(one.token) for one in message.buttons]
        named = {one.case for one in meant if one.case and one.code in ("add", "withdraw")}
        new = any(one.code == "new_case" for one in meant)
        if not message.is_card and (len(named) > 1 or (named and new)):
            return True
    return False


def _name_late_words(made: Outcome, situation: str) -> None:
    """The draft was filed by itself before the words came: what is added to the case then is what was meant."""
    late = {"r_place": {"add": "place"}, "r_preview": {"add": "change", "withdraw": "cancel"}}.get(situation, {})
    for codes in (made.codes, made.offers):
        codes |= {late[one] for one in codes & set(late)}
