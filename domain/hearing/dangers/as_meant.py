"""Words as they are meant: misspelt ones put right, and figures of speech struck out."""

from __future__ import annotations

import re

STRUCK_OUT = "－"  # stands for each letter of a figure of speech
# Words that sound alike, as long as what was meant.
MISSPELT = {
    "着伙": "着火",
    "着货": "着火",
    "起伙了": "起火了",
    "失伙": "失火",
    "冒言": "冒烟",
    "煤汽": "煤气",
    "媒气": "煤气",
    "煤器": "煤气",
    "然气": "燃气",
    "燃汽": "燃气",
    "电体": "电梯",
    "电提": "电梯",
    "井该": "井盖",
    "井概": "井盖",
    "触店": "触电",
    "漏店": "漏电",
    "摔到了": "摔倒了",
    "摔到在": "摔倒在",
    "晕到": "晕倒",
    "昏到": "昏倒",
    "倒再": "倒在",
    "掉近": "掉进",
    "困再": "困在",
    "跳搂": "跳楼",
    "救名": "救命",
    "溺睡": "溺水",
    "流雪": "流血",
    "出雪": "出血",
    "走掉了": "走丢了",
}
_MISSPELT = re.compile("|".join(rf"(?<!天){word}" if word == "然气" else word for word in MISSPELT))
# Words in which nobody dies: they say how hot, loud or angry it is.
_FIGURES = re.compile(
    r"(?:热|急|气|烦|臭|吵|累|笑|饿|渴|困|羞|丢|馋|恶心|难受|难闻|熏|呛|晒|冷|挤|堵|坑|想|爱|忙|疼|无聊|笨|倒霉|脏"
    r"|黑|憋屈|窝囊)死"
    r"(?:个)?(?:人|我|老子|俺|你|咱|爹)?(?:们)?了?|(?:死|笑|累)(?:光|绝|到?哪)|over my dead body|(?:is|are|it'?s"
    r"|just) killing (?:me|my|us)"
    r"|dying (?:of|to|for)|i(?:'d| would) (?:kill|die) (?:for|to)|(?:bored|scared|tired|sick|freez\w+"
    r"|frozen) to death|to die for"
    r"|(?:die|dying|died) laughing|nearly died|dead (?:end|line|tired|slow|wrong|sure|serious|cable|wire|line|phone)"
    r"|kill(?:ing)? time"
    r"|(?:will|'ll|going to) die (?:before|waiting|of)"
)


def as_meant(words: str) -> str:
    """The words as they are meant, letter by letter: misspelt ones put right, and figures of speech struck out, since
    nobody dies of 热死了."""
    right = _MISSPELT.sub(lambda found: MISSPELT[found[0]], words)
    return _FIGURES.sub(lambda found: STRUCK_OUT * len(found[0]), right)
