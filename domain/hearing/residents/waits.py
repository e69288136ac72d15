"""Whether words only ask how long it takes, or for haste: 多久能来收, 能不能快点, how long will it take."""

from __future__ import annotations

import re

from domain.hearing.small_talk import plain

LONGEST = 20  # letters; 60 of English
_WHO = (
    r"(?:请问|那|大概|大约|一般|你们?|他们|我们|师傅|工人|有?人|车|这个?|那个?|事|得|要|需要|还|就|到底|麻烦|啊"
    r"|报了|交了|提交|以后|之后|后|最快|最多)*"
)
_DONE = (
    r"(?:能|会|可以|才|就|来|去|派|过来|上门|办|修|收|处理|清|拉|弄|解决|有人|结果|回复|答复|好|完|走|理|掉|干净|到|给|个"
    r"|人|了|啊|呀|呢|吗|么|吧|点|些|一点|尽快)*"
)
_ASKS = re.compile(
    rf"{_WHO}(?:多久|多长时间|几天|多少天|什么时候|啥时候|何时|哪天|多会儿?|几时|几点(?=能|会|来|去|到|过来|有人)){_DONE}"
    rf"|{_WHO}(?:能不能|能|可不可以|可以|麻烦)(?:再|尽量)?(?:快|早|尽快|赶快|抓紧){_DONE}"
    r"|(?:howlong|howsoon)(?:will|does|do|would|is|it|this|they|you|take|takes|need|usually|to|come|fix|be|here|before)*"
    r"|whenwill(?:they|you|it|someone|somebody|that|this)(?:be|come|fix|fixed|done|collect|collected|it|here|arrive|start)*"
    r"|(?:can|could)(?:you|they)(?:please)?(?:hurry|bequick|befaster|comesoon|makeitquick)(?:up|please)*"
)


def asks_how_long(words: str) -> bool:
    said = plain(words)
    return len(said) <= (3 * LONGEST if said.isascii() else LONGEST) and _ASKS.fullmatch(said) is not None
