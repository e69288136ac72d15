"""Words that say what a button says: "告诉居民", "嗯 发吧", "不同意，…", in answer to the message that has it."""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST = 24  # letters; of a refusal, its reason may follow and is longer
NO_LABELS = ("button.not_meant", "button.only_note", "button.refuse")  # what "不用" means, the first that there is
NEUTRAL = ("button.open_case",)
# Each with an example; the label of the button that is meant.
RESULT = r"(?:就)?(?:作为|当|算)(?:是)?(?:办理|办结)?(?:结果|办[完结]了?)[吧了的]*|as the result"
TELL = r"(?:嗯|对|就)?(?:告诉|发给|跟)(?:居民|他们?|她|人家)(?:说)?[吧了一声下]*|tell (?:them|the resident)"
SEND = r"(?:嗯|对|好|行)?(?:就)?(?:发|发给居民|发出去|告诉居民|发送)[吧了]*|(?:yes )?send(?: it)?"
NOTE = r"(?:只|就)?(?:作|做|当|记)?(?:个|为)?备注[吧了]*|(?:just|only) a note"
GRANT = r"(?:我)?同意[了吧]?|准了?|批了?|approved?|agreed"
REFUSE = r"(?:我)?(?:不同意|不批|不准|不行)|refused?|no"
SAYS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("button.as_result", re.compile(RESULT)),  # 就算办完了
    ("button.tell_resident", re.compile(f"{TELL}|{SEND}")),  # 告诉她一声
    ("button.send_kept", re.compile(f"{SEND}|{TELL}")),  # 对，发给居民
    ("button.only_note", re.compile(NOTE)),  # 就备注吧
    ("button.grant", re.compile(GRANT)),  # 同意
    ("button.grant_return", re.compile(GRANT)),
    ("button.refuse", re.compile(REFUSE)),  # 不同意
)
YES = re.compile(
    r"(?:嗯+|对|是|是的|好|好的|可以|行|中|就这样|没错|要|ok(?:ay)?|yes|yep)[吧啊的了]*|(?:派|挂|退|拆|延|改|转|催|查|剔|登记)吧"
)
NO = re.compile(r"(?:不用|不要|不发|不是|别发?|算了|不了|先不)[吧了的]*|no|not now|don'?t")
EDGE = re.compile(r"[\s,，.。!！~～;；:：]+")


def label_meant(words: str, labels: Sequence[str]) -> str:
    """The label of the one button that the words mean, of those that stand under a message; "" if none, or more than
    one, is meant. "嗯" means the only button that does something."""
    said = EDGE.sub(" ", words.casefold()).strip()
    refuses = "button.refuse" in labels and re.match(r"(?:我)?(?:不同意|不批|不准)(?= |$)", said)
    if refuses:
        return "button.refuse"
    if len(said) > LONGEST or not said:
        return ""
    plain = said.replace(" ", "") if not said.isascii() else said
    named = [label for label, pattern in SAYS if label in labels and pattern.fullmatch(plain)]
    if named:
        return named[0]
    if NO.fullmatch(plain):
        return next((label for label in NO_LABELS if label in labels), "")
    does = [label for label in labels if label not in (*NO_LABELS, *NEUTRAL)]
    return does[0] if len(does) == 1 and YES.fullmatch(plain) else ""
