"""Whether words ask to take a case back, or only tell of it: that somebody wants them to, or that they once did."""

from __future__ import annotations

import re

from domain.hearing.small_talk import plain

# 物业让我撤回投诉: somebody else's wish
_MADE_TO = re.compile(
    r"(?:让|叫|逼|劝|催|要求|硬要|非要|威胁|求|喊|动员|商量着?|说服)(?:着|了)?(?:我们?|俺们?|咱们?|业主|居民|大家|群众|村民)"
    r"[^,，。;；]{0,6}?"
    r"(?:撤(?:回|销|单|诉|掉|了)?|取消|销单)(?:投诉|诉求|工单|报修)?"
    r"|\b(?:ask(?:ed|s)?|told|tells|made|forc\w+|pressur\w+|push\w*|want(?:s|ed)?|begg\w+|threaten\w*|persuad\w+)"
    r" (?:me|us)\b"
    r"[^,.;]{0,24}?\b(?:withdraw|cancel|drop|close|take (?:it|this) back)\b(?: (?:my|the|our) \w+)?"
)
# 后来我撤回了 · 撤回过一次: it was before
_BEFORE = re.compile(
    r"(?:之前|以前|上次|上回|后来|当时|去年|那次|那回|前(?:天|几天|阵子|些天)|早先)[^,，。;；\s]{0,8}(?:撤|取消|销)(?:了|过|回|销|掉|单|诉)+"
    r"|(?:撤|取消)(?:回|销|诉)?过|撤(?:回|了|诉|单|销)?是因为|(?:为什么|为啥|凭什么|凭啥|谁)[^,，。;；\s]{0,6}(?:撤|取消)"
    r"|\b(?:i|we|they|he|she) (?:had |have )?(?:withdrew|withdrawn|cancell?ed)\b"
)
# 每次都说修好了 · 他们说不用修了: what others say
_SAID_BY_OTHERS = re.compile(
    r"(?<!我)(?<!俺)(?:说|讲|声称|宣称|告诉我|答复|回复|号称)(?:是|他们?|都|已经?|早就?|什么|我们?|您|这|那|就)*[^,，。;；\s]{0,4}?"
    r"(?:(?:修|弄|清|处理|解决|搞|办|拉|清理|换|装)(?:好|完|掉|走|理|干净)?(?:了|啦)"
    r"|(?:不用|不需要|没必要|不必)[^,，。;；\s]{0,4}(?:了|啦)?)"
    r"|(?:每次|每回|老是|总是|几次|两次|三次)[^,，。;；]{0,6}(?:修|弄|清|处理|解决)(?:好|完|掉)?了"
)
# Only one's own report is cancelled: 公交站取消了 is another matter, 取消我的低保 too.
_CANCEL = re.compile("取消|注销|销了")
_OF_REPORT = re.compile(
    r"(?:^|[,，。!！;；\s])(?:[请麻烦帮给我俺把想要就先那这件个条单子诉求投工报修它都能可以直接还是了吧算你您们的也上传的]|反映|申请|登记|说)*$"
)
_REPORT_AFTER = re.compile(
    r"(?:了|掉|吧|一下|啊|呗|呀)*(?:$|\W|这|那|它|算|我?的?(?:这|那|诉|投诉|单|工单|报|反映|申请|登记)|谢|不|别)"
)
_ASKED = (
    r"(?:撤(?:回|了|销|单|诉|掉)*|取消|销单|注销|(?:不用|不需要|不必|用不着|甭|别)(?:再)?(?:你们?|他们?)?"
    r"(?:办|来|管|修|弄|处理|麻烦|查|收|清|派人|跑)*|不(?:办|报|投诉|反映|修|追究|弄|要)|当我没(?:说|报|反映)(?:过)?)"
)
_AROUND = (
    r"(?:我|俺|请|麻烦|帮|给|你们?|您|那|就|先|想|要|把|这|个|件|条|它|单子?|诉求|投诉|工单|报修|申请|可以|能|直接|还是|算了|的|也|现在|都|全部?|所有|统统|刚才"
    r"|事|吧|啊|呗|呀|了|啦|谢谢|感谢|一下|掉|好|行|哈|嗯|哎|唉|\d{8})*"
)
_BARE = re.compile(f"{_AROUND}{_ASKED}{_AROUND}")
_BARE_IN_ENGLISH = re.compile(
    r"(?:please|pls|i|we|want|to|wanna|would|like|can|could|you|just|id|ok|sorry|let|me)*"
    r"(?:withdraw|cancel|close|drop|nevermind|noneed|forgetit|takeitback|callitoff|scrapthat|nolongerneeded|dontbother)"
    r"(?:it|this|that|my|the|case|report|complaint|request|please|pls|thanks|thankyou|now|anymore|tocome)*"
)
_ALL = re.compile(r"(?<!不)都|全部|所有|统统|(?<!安)(?<!完)全撤|\b(?:all|both|everything)\b")
LONGEST = 30  # letters; 60 of English


def presses(said: str) -> bool:
    """Whether words in lower case tell that somebody wants them to take it back."""
    return _MADE_TO.search(said) is not None


def without_told(said: str) -> str:
    """Words in lower case without those that only tell of taking back, of others' words, or of what else ended."""
    left = said
    for pattern in (_MADE_TO, _BEFORE, _SAID_BY_OTHERS):
        left = pattern.sub(" ", left)
    return _CANCEL.sub(lambda found: found[0] if _is_of_report(left, found) else "－", left)


def _is_of_report(said: str, cancelled: re.Match[str]) -> bool:
    before = _OF_REPORT.search(said[max(0, cancelled.start() - 16) : cancelled.start()])
    return before is not None and _REPORT_AFTER.match(said, cancelled.end()) is not None


def is_bare(words: str) -> bool:
    """Whether words ask to take a case back and say nothing else."""
    said = plain(words)
    if said.isascii():
        return len(said) <= 2 * LONGEST and _BARE_IN_ENGLISH.fullmatch(said) is not None
    return len(said) <= LONGEST and _BARE.fullmatch(said) is not None


def names_all(words: str) -> bool:
    """Whether words that take back say that they mean all that was reported: 都撤了吧."""
    return _ALL.search(words.casefold()) is not None
