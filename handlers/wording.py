"""A case in words: its status, and the words that others may read."""

from __future__ import annotations

from collections.abc import Sequence

from domain.content import Param, Sentence, named, qualified, sentence, word
from domain.county import Elsewhere
from domain.doubtful_names import perhaps_names
from domain.haste import Haste, haste_of
from domain.hearing.residents.own_homes import homes_to_hide
from domain.hearing.residents.silence import for_departments, without_wishes
from domain.hearing.written_in import language_written_in
from domain.letters import beginning
from domain.lifecycle import OPEN, Role
from domain.masking import mask
from domain.person_names import looks_like_name, names_told
from domain.receivers import Receiver
from handlers.turn import Turn
from storage.tables import Case, Person

DISCIPLINE_LINE = "12388"  # the same in all of China
ON_BUTTON = 16  # letters of somebody's words on a button


def masked(turn: Turn, case: Case, words: str, *, writer: str = "") -> str:
    """A resident's words as the department may read them: without names and without identifying numbers.

    Of what is said later nobody is asked whether it is a name: what may be one is hidden. `writer` is the name of who
    said it, where others than the case's resident may.
    """
    person = turn.tx.get(Person, case.resident_id) if case.resident_id else None
    later = () if words in (case.words, case.address) else doubtful_names(turn, words)
    read = masked_for(turn, words, person.name if person else "", (*case.hidden_names, *later))
    return masked_for(turn, read, writer, ()) if writer else read


def masked_for(turn: Turn, words: str, own: str, others: Sequence[str]) -> str:
    """Words without the name of who wrote them (`own`), without other names, and without what asks the service for
    silence and what that covers. The only function that decides what of a resident's words a department reads."""
    told = for_departments(words) or without_wishes(words) or words
    return mask(told, (*_own_name(turn, own, told), *others))


def _own_name(turn: Turn, own: str, words: str) -> tuple[str, ...]:
    """A nickname that is a place or a thing names nobody, and is left where it stands: 滨河花园, 垃圾."""
    if not own or own[0].casefold() not in words.casefold():
        return ()
    places = turn.practice.places
    is_word = (places.knows(own) or own.casefold() in places.things) and not looks_like_name(own)
    return () if is_word else (own,)


def doubtful_names(turn: Turn, *told: str) -> tuple[str, ...]:
    """What may be a name in somebody's words, unless it is a part of a place's name that the county knows."""
    found = dict.fromkeys(name for words in told if words for name in perhaps_names(words))
    return tuple(name for name in found if not turn.practice.places.names_with(name))


def hidden_names(turn: Turn, settled: tuple[str, ...] | None, words: str, address: str) -> tuple[str, ...]:
    """What is hidden in all that is said of a case: what its resident settled or, if nobody was asked, what may be a
    name; who is named in its words, wherever they are named again; and their home, where they ask for silence."""
    named = (name for told in (words, address) if told for name in names_told(told))
    names = doubtful_names(turn, words, address) if settled is None else settled
    return tuple(dict.fromkeys((*names, *named, *homes_to_hide(words, address))))


def hide_told_names(case: Case, told: str) -> None:
    """Who is named in what is said later is hidden wherever they are named again, and so is a home that is told, if
    silence is asked for now or was before."""
    if named := (*names_told(told), *homes_to_hide(f"{case.words}\n{told}", case.address)):
        case.hidden_names = list(dict.fromkeys((*case.hidden_names, *named)))


def hide_doubtful_names(turn: Turn, case: Case, told: str) -> None:
    """Hides who is named, or may be, in words or a place that the case was given later."""
    case.hidden_names = list(dict.fromkeys((*case.hidden_names, *doubtful_names(turn, told), *names_told(told))))


def called(name: str, role: Role) -> Param:
    """A person's name; whoever has none on their platform is called by what they are."""
    return name or word("unnamed", role)


def departments_language(turn: Turn) -> str:
    """The language in which departments read, as `language_written_in` calls it."""
    return turn.county.languages[0].split("-")[0]


def read_otherwise(turn: Turn, words: str) -> str:
    """The language of a resident's words, if it is not the departments'; "" if it is, or cannot be told."""
    written = language_written_in(words)
    return "" if written == departments_language(turn) else written


def status_of(case: Case) -> Param:
    """The status in words; it says so if the case ended although its result reached nobody."""
    return word("status", "unreached") if case.unreached_at else word("status", case.status)


def receiver_of(turn: Turn, code: str) -> Param:
    """To whom a case was passed on; whoever the settings do not name any more is not named."""
    if code in set(Receiver):
        return word("receiver", code)
    found = turn.county.elsewhere.get(code)
    return named(found.who) if found else word("receiver", "other")


def receivers_number(turn: Turn, code: str) -> str:
    """The number of who deals with an accusation, which its reporter may call, too."""
    return turn.county.emergency.police if code == Receiver.CRIME else DISCIPLINE_LINE


def who_deals_with(other: Elsewhere) -> tuple[Sentence, ...]:
    """Who deals with what the county does not, by which number, and what to mind; and that it may be filed."""
    who = named(other.who)
    says = [
        sentence("elsewhere.call", who=who, number=other.number) if other.number else sentence("elsewhere.who", who=who)
    ]
    if other.sentence:
        says.append(sentence("elsewhere.mind", words=named(other.sentence)))
    return (*says, sentence("elsewhere.file"))


def haste(case: Case) -> Haste:
    """What an open case needs; what is over is in no haste."""
    return haste_of(case.danger, any_hour=case.urgent) if case.status in OPEN else Haste.ORDINARY


def status_in_haste(case: Case) -> Param:
    """The status after the haste, where there is any: 民生保供·待签收."""
    found = haste(case)
    return status_of(case) if found is Haste.ORDINARY else qualified([word("haste", found), status_of(case)])


def cut_to(words: str, letters: int) -> str:
    """Words as they were written, in their lines, at most `letters` characters; a mark says that they go on."""
    return words if len(words) <= letters else f"{beginning(words, letters)}…"


def shortened(words: str, letters: int) -> str:
    """The beginning of somebody's words, in one line, at most `letters` characters."""
    line = " ".join(words.split())
    return line if len(line) <= letters else f"{beginning(line, letters)}…"
