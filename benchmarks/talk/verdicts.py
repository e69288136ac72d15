"""What an outcome is worth beside what a row expects."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fnmatch import fnmatchcase

from benchmarks.talk.labels import ANY, labels
from benchmarks.talk.outcomes import Outcome
from benchmarks.talk.rows import Row, Speaker

# What does nothing with the matter itself; of these "nothing useful happened" is said.
PASSIVE = {"nothing", "silence", "help", "refused", "thanks", "note", "asked_again", "todo"}
SHOWS = {"find", "status", "today", "digest", "figures", "cases", "which", "asked"}  # harmless in itself
MENU = {"today", "digest", "status", "human", "language"}  # buttons that stand under every help text
NO_OFFER = {"thanks", "nothing", "help", "silence", "status", "human", "language"}  # for these, none but itself is one
FILING = {
    "new_case",
    "new_urgent",
    "new_confidential",
    "new_question",
    "new_praise",
    "new_suggestion",
    "reopen",
    "file",
}
RATING = {"yes", "partly", "no", "reason", "reopen", "grade1", "grade2", "grade3", "grade4", "grade5"}
DRAFT = {"submit", "change", "place", "skip_place"}
FAMILIES = (FILING, RATING, DRAFT, {"withdraw", "cancel"})  # who wanted one is not harmed by another
# Acts that bind somebody: done without being asked for, they harm.
BINDING = {
    *FILING, *(RATING - {"reason"}), "submit", "cancel", "withdraw", "forget",
    "acknowledge", "ask", "answer", "return", "extend", "resolve", "take_back", "lines",
    "assign", "reject", "suspend", "send_back", "exclude", "split",
}  # fmt: skip
LONGEST_REST = 4  # days after which a working morning comes at the latest, but for the longest holidays


class Worth(StrEnum):
    RIGHT = "right"
    OK = "ok"  # not what was expected, and fine too
    OFFERED = "offered"  # a tap away
    UNHEARD = "unheard"  # nothing useful happened
    WRONG = "wrong"
    HARM = "harm"
    ERROR = "error"  # the situation could not be brought about

    @property
    def is_good(self) -> bool:
        return self in (Worth.RIGHT, Worth.OK, Worth.OFFERED)


class Harm(StrEnum):
    NEVER = "never"  # an act in `never`
    NEVER_PASSIVE = "never, passive"  # silence, help or thanks where that is in `never`
    NEVER_LEFT_ALONE = "never, left alone"  # it was asked; nobody tapped, and then an act in `never`
    UNASKED = "unasked"  # a binding act that nobody asked for
    UNASKED_LEFT_ALONE = "unasked, left alone"
    LEFT_ALONE = "left alone"  # the person did not want it sent, and it was when nobody tapped
    LEAK = "leak"  # words reached somebody who should not read them


@dataclass(frozen=True, slots=True)
class Verdict:
    """`by` are the codes that led to it; `harm` says of which sort, where it is one."""

    worth: Worth
    by: str = ""
    harm: Harm | None = None


def judge(row: Row, made: Outcome) -> Verdict:
    """What somebody wanted is weighed before what was offered, and harm before both."""
    straight = _straight(row, made.codes)
    if straight and "which" in made.codes:
        return straight
    if forbidden := _forbidden(made.codes, row.never):
        passive = set(forbidden) <= PASSIVE | SHOWS
        return _harm(forbidden, Harm.NEVER_PASSIVE if passive else Harm.NEVER)
    if made.leaks:
        return _harm(made.leaks, Harm.LEAK)
    if straight and straight.worth is Worth.RIGHT:
        return straight
    if row.expect in ("cancel", "nothing") and "submit" in row.never and "submit" in made.left_alone:
        return _harm(["submit"], Harm.LEFT_ALONE)
    if straight := straight or _offered(row, made):
        return straight
    return _left_alone(row, made) if "which" in made.codes else _missed(row, made.codes, Harm.UNASKED)


def _straight(row: Row, codes: Iterable[str]) -> Verdict | None:
    if any(same(one, row.expect) for one in codes):
        return Verdict(Worth.RIGHT)
    fine = [one for one in codes if any(same(one, other) for other in _also_fine(row))]
    return Verdict(Worth.OK, _told(fine)) if fine else None


def _offered(row: Row, made: Outcome) -> Verdict | None:
    expected = [one for one in made.offers if same(one, row.expect)]
    if expected:
        return Verdict(Worth.OFFERED, _told(expected))
    if row.expect in NO_OFFER or "offer" not in row.also_ok:
        return None
    fine = [one for one in made.offers - MENU if any(same(one, other) for other in _also_fine(row))]
    return Verdict(Worth.OFFERED, _told(fine)) if fine else None


def _left_alone(row: Row, made: Outcome) -> Verdict:
    """It was asked which case is meant, and nobody tapped."""
    if forbidden := _forbidden(made.left_alone, row.never):
        return _harm(forbidden, Harm.NEVER_LEFT_ALONE)
    if straight := _straight(row, made.left_alone):
        return straight
    codes = made.left_alone or made.codes
    if unasked := _unasked(codes, row):
        return _harm(unasked, Harm.UNASKED_LEFT_ALONE)
    return Verdict(Worth.WRONG, _told(codes))


def _missed(row: Row, codes: set[str], harm: Harm) -> Verdict:
    if unasked := _unasked(codes, row):
        return _harm(unasked, harm)
    spoke_up = row.expect in ("silence", "nothing") and not codes & {"nothing", "silence"}
    return Verdict(Worth.UNHEARD if codes <= PASSIVE and not spoke_up else Worth.WRONG, _told(codes))


def same(code: str, wanted: str) -> bool:
    """Whether what happened is what a row names; `*` on either side stands for anything."""
    what, _, rest = wanted.partition(":")
    done, _, how = code.partition(":")
    if what == done and ANY not in (rest, how):
        if what == "assign":
            return how in labels().departments.get(rest, {rest})
        if what == "suspend":
            return _same_day(how, rest)
    return fnmatchcase(code, wanted) or (what != "lines" and fnmatchcase(wanted, code))


def _same_day(until: str, wanted: str) -> bool:
    """The day itself, or the next working morning after a weekend or a short holiday. `wanted` may lack its year."""
    try:
        day = date.fromisoformat(until)
    except ValueError:
        return False
    rest = LONGEST_REST if day.weekday() == 0 else 1
    return any((day - timedelta(days=back)).isoformat().endswith(wanted) for back in range(rest))


def _forbidden(codes: Iterable[str], never: Iterable[str]) -> list[str]:
    heard = [one for one in codes if one != "asked_again"]
    return [one for one in heard if any(same(one.removeprefix("other:"), other) for other in never)]


def _unasked(codes: Iterable[str], row: Row) -> list[str]:
    """Binding acts to which nothing that was wanted is even akin. A resident's answer only passes words on."""
    wanted = {one.partition(":")[0] for one in (row.expect, *_also_fine(row))}
    roots = {one: one.removeprefix("other:").partition(":")[0] for one in codes}
    free = {"answer"} if row.role is Speaker.RESIDENT else set()
    return [one for one, root in roots.items() if root in BINDING - free and not any(_akin(root, w) for w in wanted)]


def _akin(done: str, wanted: str) -> bool:
    return done == wanted or any({done, wanted} <= family for family in FAMILIES)


def _also_fine(row: Row) -> list[str]:
    return [one for one in row.also_ok if one != "offer"]


def _harm(codes: Iterable[str], harm: Harm) -> Verdict:
    return Verdict(Worth.HARM, _told(codes), harm)


def _told(codes: Iterable[str]) -> str:
    return ",".join(sorted(codes))
