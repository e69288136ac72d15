"""What puts words right that were misread: no event of its own. 派错了，这是井盖坏了 · 闻错了 · 没有煤气."""

from __future__ import annotations

import re

# A case went to the wrong department, or was written down as something else; or its result does not hold.
_PUT_RIGHT = re.compile(
    r"(?:派|分|转|送|归|填|选|写|登记|理解|弄|搞)错|(?:不|没)(?:该|应该)(?:派|分|转|归|找)|应该?(?:派|分|转|归)(?!人|个|车)"
    r"|还是(?:坏|破|碎|裂)"
    r"|\bwrong (?:department|office|category|people)\b"
)
_ANOTHER = re.compile(r"另外|还有|也(?:坏|破|碎|裂)|\b(?:also|another)\b")  # and then something else
_GONE = re.compile(r"没|丢|偷|缺|少|不见|敞|开|掉|塌|\b(?:missing|gone|open|stolen|no)\b")
# Within a cue, between what is smelt or seen and the thing: 是腊肉的味，没有煤气 · 煤气没漏
_DENIED_WITHIN = re.compile(
    r"(?:没有?|不是|哪有|哪来)(?:什么|啥|半点)?(?:煤气|燃气|天然气|天燃气|液化气|沼气|电线|明火)(?!就是|公司|罐|阀|表|管)"
    r"|(?:没有?|并未|未|不)(?:在|再|发生|出现)?(?:漏|泄)"
)
_MISTAKEN = re.compile(r"(?:闻|看|听)(?:错|岔)了?")


def puts_right(words: str, cue: str) -> bool:
    """Whether words are about a case or its result, and the cue names what that is about: something worn, not gone."""
    return _PUT_RIGHT.search(words) is not None and not (_GONE.search(cue) or _ANOTHER.search(words))


def is_denied_within(cue: str, before: str) -> bool:
    """Whether a cue denies itself, or what is said before it takes it back: 我闻错了煤气味."""
    return _DENIED_WITHIN.search(cue) is not None or _MISTAKEN.search(before + cue) is not None
