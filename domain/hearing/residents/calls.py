"""Whether words ask when the person who was asked for will call or answer: 什么时候给我打电话, 有没有人回我."""

from __future__ import annotations

import re

LONGEST = 30  # letters; 80 of English
_ASKS = re.compile(
    r"(?:什么时候|啥时候|几点|多久|何时|哪天|几时|多会儿?)[^,，。]{0,8}(?:打(?:个)?电话|回(?:个)?(?:电话|我|话|信|复)|联系|来电|答复|理我|找我)"
    r"|(?:有没有|有|还有|到底有没有|咋没|怎么没|为什么没|咋没有|怎么没有|没有?|还没有?)(?:个)?(?:人|谁)(?:在|来|能|会)?(?:给|跟)?(?:我|俺)?"
    r"(?:回(?:个)?(?:我|俺|话|电话|信|复|消息)|理(?:我|俺)|管(?:我|俺)(?=吗|啊|呢|$)|联系(?:我|俺)|打(?:个)?电话|答复)"
    r"|(?:怎么|咋|为什么|为啥)(?:还|都|一直)?(?:没|不)(?:人|有人)?"
    r"(?:给|跟)?(?:我|俺)?(?:回(?:个)?(?:我|俺|话|电话|信|消息)|打(?:个)?电话"
    r"|联系(?:我|俺)|理(?:我|俺))"
    r"|(?:督办员|人工|客服)(?:呢|在吗|在不在|人呢|什么时候|啥时候|几点|怎么还)"
    r"|\bwhen (?:will|is|are|does|do|can)\b.{0,20}\b(?:call|phone|ring|answer|reply|contact)\w*"
    r"|\b(?:is|will) (?:anyone|anybody|somebody|someone)\b.{0,16}\b(?:call|answer|reply|there|contact)\w*"
    r"|\b(?:nobody|no one) (?:has )?(?:called|answered|replied|contacted)\b"
    r"|\bstill waiting for (?:a|the|your|my) (?:call|reply|answer)\b"
)


def asks_about_call(words: str) -> bool:
    said = words.strip().casefold().replace("\u2019", "'")
    return len(said) <= (80 if said.isascii() else LONGEST) and _ASKS.search(said) is not None
