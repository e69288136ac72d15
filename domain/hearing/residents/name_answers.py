"""What somebody answers when asked whether a word is a name that is to be hidden, or says of a name by themselves."""

from __future__ import annotations

import re

LONGEST = 24  # letters
_END = r"[吧啊呀哦了的哈。.!！~， ]*"
_HIDE = r"(?:遮(?:住|掉|上|起来|一下|了)?|盖(?:住|掉)|隐藏|隐去|打码|不(?:要|用)?显示|别显示|不要写出来|别写出来)"
_YES = re.compile(
    rf"(?:嗯|对|是|是的|是啊|对的)?[,，。 ]*(?:这?是(?:个|一个)?(?:人名|名字|人的名字)|(?:请|要|得|麻烦|帮我|帮忙"
    rf"|需要)*(?:把(?:他|她|它|名字)?(?:的名字)?)?{_HIDE}(?:名字|他|她|它)?){_END}"
    rf"|(?:是|是的|是啊|是呀|要|要的|需要){_END}"
    r"|(?:yes|it is|it's a name|it is a name|hide(?: it| him| her| the name)?|yes,? (?:hide it|please|it is))[.! ]*",
    re.IGNORECASE,
)
_NO = re.compile(
    rf"(?:嗯)?[,，。 ]*(?:这?(?:不是|并非)(?:个|一个)?(?:人名|名字|人|什么名字)?|(?:不用|不要|不必|不需要|别|无需"
    rf"|没必要|用不着|不)(?:再)?(?:遮(?:住|掉|了)?|盖住?|隐藏|打码|管)?|可以显示|显示(?:出来)?|让他们看){_END}"
    r"|(?:no|not a name|it(?:'s| is) not(?: a name)?|no need|show it|do ?n['’]t hide(?: it)?|no,? (?:it is not"
    r"|it's not|show it))[.! ]*",
    re.IGNORECASE,
)
_GIVES_UP = re.compile(r"(?:不用|不要|不必|不)了[吧啊。.!！ ]*")  # nothing shall be filed, perhaps
_NAMED = re.compile(
    rf"(?:请|麻烦|帮我|帮忙|要|把)*[“\"]?(?P<name>[\u3400-\u9fff]{{2,4}}?)[”\"]?(?:这个名字|的名字|名字|这?[两三四几]个字)?(?:也"
    rf"|都|要|请|得)*{_HIDE}{_END}"
    rf"|(?:请|麻烦|千万)*(?:别|不要|不用)(?:写|提|显示|露|带)(?:上|出|出来)?[“\"]?(?P<unnamed>[\u3400-\u9fff]{{2,4}}?)[”\"]?"
    rf"(?:这个名字|的名字|名字|这?[两三四几]个字){_END}"
)


def is_name(text: str, asked: str) -> bool | None:
    """Whether the answer says that what was asked of is a name to be hidden, or that it is none; None: no answer."""
    said = re.sub(rf"[“\"]?{re.escape(asked)}[”\"]?(?:这个名字|的名字)?", "", text.strip(), count=1).strip(" ,，")
    if not said or len(said) > LONGEST or _GIVES_UP.fullmatch(said):
        return None
    if _NO.fullmatch(said):
        return False
    return True if _YES.fullmatch(said) else None


def name_to_hide(text: str, words: str) -> str:
    """The part of their words that somebody asks to hide: 把王建国遮住. "" if they ask for none."""
    found = _NAMED.fullmatch(text.strip()) if len(text) <= LONGEST else None
    name = (found["name"] or found["unnamed"]) if found else ""
    return name if name and name in words else ""
