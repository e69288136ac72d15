"""What people type instead of pressing a button: skip, thanks; and messages without words.

Only a message that says nothing else counts, so that no complaint is taken for politeness.
"""

from __future__ import annotations

import re

POLITE = (
    r"(?:(?:就|只)?(?:是|想)*来?[说道]一?[声个](?=谢|感)|谢谢|多谢|感谢|非常|您|你|们|大家|辛苦|太|好|的|了|啦|哦|嗯|知道|收到|明白|了解|行|可以|没事|就好"
    r"|okay|ok|thanks?|thankyou|verymuch|gotit|great|noted|alright|fine)"
)
UNKNOWN = (
    r"(?:跳过|不知道|不清楚|不确定|不记得|记不清|说不清|说不好|拿不准|不方便|没有|其他|其它|无|了"
    r"|skip|idontknow|dontknow|notsure|unsure|none|noidea|other)"
)
ASKED_AFTER = (
    r"(?:请问|请|帮我|查询|查一下|查看|查|看看|看一下|我的|诉求|工单|编号|进度|进展|情况|状态|办得|处理得|怎么样|怎样|到哪|哪一步|了|吗|呢"
    r"|status|of|track|check|case|number|progress|how|is|it|going|any|news|please)"
)
THANKS, UNSURE, ASKING = (re.compile(f"{words}+") for words in (POLITE, UNKNOWN, ASKED_AFTER))
QUESTION = re.compile(r"[?？]|(?:[吗呢]|多少)(?:\W|$)|(?:怎么|咋)(?:联系|打|办)")
ABOUT_GRADES = re.compile(
    r"满意|评价|评分|打分|评(?:哪|啥|什么|几)|差评|好评|选(?:哪|啥|什么)|区别|差别|几(?:分|星|档)|什么意思|啥意思"
    r"|satisf|grade|rat(?:e|ing)|difference|star|mean"
)
ONE_MORE = re.compile(r"也|还有|另外|顺便|再说个|\b(?:also|too|another|besides)\b", re.IGNORECASE)
# The danger is over: somebody is safe, found, or out. Not "他找到我了" (he found me), and no question.
WHO = (
    r"(?:我们?|大家|全家|家里?人|人|孩子|小孩|娃|老人|都|已经?|现在|终于|刚刚?|是"
    r"|i|we|am|m|are|re|is|all|everyone|everybody|now)"
)
WELL = (
    rf"{WHO}*(?:安全|没事儿?|平安|脱险|脱离危险|救出来|得救)[了啦的]*"
    r"|(?:人|孩子|小孩|娃|老人|已经?|都|终于|刚刚?)*(?:找到|找着|找回来)[了啦]"
    r"|(?:我们?|都|已经?|刚刚?)+出来[了啦]|火?(?:已经?|都)?(?:扑灭|灭)[了啦]"
    rf"|{WHO}*(?:safe|fine|ok(?:ay)?|all?right|unharmed)(?:now|again|andsound)?"
    r"|we(?:have|ve)?found(?:him|her|it|them)|(?:he|she|it|the(?:child|boy|girl))(?:is|was|hasbeen)found"
    r"|(?:i|we)(?:am|m|are|re|got)out(?:now)?|thefireisout(?:now)?"
    r"|(?:没有?|不再有)危险[了啦]|危险(?:已经?|都)?(?:解除|过去)[了啦]"
    # Who dared not speak, and may now.
    r"|(?:我们?|现在|已经?|终于|又)*(?:可以|能|敢|方便)(?:正常)?(?:说话|讲话|出声|接电话|打电话|打字|发消息)[了啦]"
    r"|(?:你们?|现在|已经?)*(?:可以|能)(?:再)?(?:给|跟|和)我(?:发|回|打|说)?(?:消息|短信|微信|电话|话|联系)[了啦]"
    r"|(?:现在)?(?:不用|不必)(?:再)?(?:躲|藏|静音|怕)[了啦]"
    r"|i(?:can|amableto)(?:talk|speak|call|type)(?:again|now)+|(?:you(?:can|may)|itsok(?:ay)?to)(?:text|message|call|ring)me(?:again|now)*"
)
GONE = (
    r"(?:他们?|她们?|那人|那个人|对方|小偷|坏人)(?:已经?|都|刚刚?)*(?:被抓|被带|抓|带|逃|跑)?(?:走|离开)[了啦]"
    r"|(?:警察|民警|公安|保安|物业|我?(?:爸|妈|老公|老婆|家人)|邻居)(?:已经?|都|刚刚?|也)*(?:到|来|回来|走)[了啦]"
    r"|(?:他们?|那人|人|坏人|小偷|警察|民警|公安|已经?|都|刚刚?|被|把(?:他们?|人|小偷|那人))*(?:抓住|抓到|抓走|逮住|逮走|带走|控制住|赶走)[了啦]"
    r"|(?:he|she|they)(?:has|have|is|are|s|re)?(?:left|gone|went)(?:away|now)?|thepolice(?:is|are|came|have)?(?:here|come)?"
    r"|(?:the)?(?:police|they)(?:have|ve)?(?:caught|got|arrested|took)(?:him|her|them)(?:away)?"
)
SAFE = re.compile(rf"(?P<well>{WELL})|(?:{GONE}|thankyou|{POLITE}|and|but)")
LONGEST_SAFE = 60


def plain(text: str) -> str:
    """The letters and digits of a text; "" for blanks, punctuation and emoji alone."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def thanks(text: str) -> bool:
    return THANKS.fullmatch(plain(text)) is not None


def is_safe(text: str) -> bool:
    """Whether words only say that the writer is safe, or that somebody was found."""
    said = plain(text)
    if len(said) > LONGEST_SAFE or asks(text) or (thanks(text) and "没事了" not in said):
        return False
    at, well = 0, False
    while at < len(said):
        found = SAFE.match(said, at)
        if found is None:
            return False
        at, well = found.end(), well or bool(found["well"])
    return well


def asks_after(text: str) -> bool:
    """Whether words beside a case number only ask for its state."""
    return ASKING.fullmatch(plain(text)) is not None


def asks(text: str) -> bool:
    """Whether words are a question, and so no answer to ours."""
    return QUESTION.search(text) is not None


def asks_about_grades(text: str) -> bool:
    """Whether a question is about the grades: what they mean, or what they are for."""
    return ABOUT_GRADES.search(text.casefold()) is not None


def adds(text: str) -> bool:
    """Whether words add a further problem: "路灯也灭了"."""
    return ONE_MORE.search(text) is not None


def does_not_know(text: str) -> bool:
    return UNSURE.fullmatch(plain(text)) is not None
