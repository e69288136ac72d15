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
# Words in which nobody dies or bursts: they say how hot, loud, full or angry it is.
FIGURES = re.compile(
    r"(?=[热急气烦臭吵累笑饿渴困羞丢馋恶难熏呛晒冷挤堵坑爱忙疼无笨倒脏黑憋窝可真想死头脑肺肚心耳嗓群朋网评家业居老电"
    r"腰腿胳手脖脚跑站排等蹲坐走拎提我俺咱一二两三四五六七八九十几半整oiajdbstfnkwg'])"  # spares trying all everywhere
    r"(?:(?:热|急|气|烦|臭|吵|累|笑|饿|渴|困|羞|丢|馋|恶心|难受|难闻|熏|呛|晒|冷|挤|堵|坑|爱|忙|疼|无聊|笨|倒霉|脏"
    r"|黑|憋屈|窝囊)死"
    r"(?:个)?(?:人|我|老子|俺|你|咱|爹)?(?:们)?了?"
    # 想死你了 · 热得我想死: somebody is missed, or suffers from the heat
    r"|(?:可|真)?想死(?:你|我|俺|人|咱|爹|娘|家|妈|她|他|老)(?:们)?(?:了|啦)?|[热困堵吵臭晒挤饿馋]得?(?:我|人)?(?:都|真|就)?想死"
    r"|(?:死|笑|累)(?:光|绝|到?哪)|over my dead body|(?:is|are|it'?s"
    r"|just) killing (?:me|my|us)"
    r"|dying (?:of|to|for)|i(?:'d| would) (?:kill|die) (?:for|to)|(?:bored|scared|tired|sick|freez\w+"
    r"|frozen) to death|to die for"
    r"|(?:die|dying|died) laughing|nearly died|dead (?:end|line|tired|slow|wrong|sure|serious|cable|wire|line|phone)"
    r"|kill(?:ing)? time"
    r"|(?:will|'ll|going to) die (?:before|waiting|of)"
    # 脑袋都要炸了 · 肺都气炸了 · 家长群里炸了
    r"|(?:头|脑袋|脑壳|脑瓜|脑子|脑仁|肺|肺管子?|肚皮|心态|耳朵|嗓子)(?:儿|子)?(?:都|也|真|要|快|得|就|给|被|让|叫|气|吵|闹|急|疼|震){1,5}"
    r"(?:吵|闹|气|急)?[炸爆](?:裂|开)?了?|(?:肺|心态)[炸爆]了|[吵烦疼急忙]得?(?:都|要|快)*炸了?|(?<![煤燃然化沼暖水])气得?(?:都|要|快)*炸了?"
    r"|(?:群|朋友圈|网上|评论区?|家长|业主|居民|老百姓|电话)(?:里|们|都|也|就|又|已经|全|彻底|要|快)*炸(?:了|开|翻)(?:锅|天)?了?"
    # 腿都跑断了 · 排得我腰都要断了
    r"|(?:腰|腿|胳膊|手|脖子|脚)(?:都|也|快|要|给|就|真){1,3}(?:跑|站|排|等|累|蹲|坐|走|拎|提|写|按|拨)得?(?:都|快|要)*(?:断|折|废)了?"
    r"|(?:跑|站|排|等|累|蹲|坐|走|拎|提)得?(?:我|俺|人|咱)?的?(?:腰|腿|胳膊|脖子|脚)(?:都|快|要|也|给|真)+(?:断|折|废)了?"
    # 心里憋得慌 · 我没答应: anger, and a refusal
    r"|心里头?(?:也|都|直|就|真|老|可|是)*[憋堵](?:得|的)(?:慌|难受)|[我俺咱](?:们)?(?:可|就|也|都|才|死活|坚决|当时|说啥都?)*[不没]答应"
    # 两条烟: a present, no smoke
    r"|[一二两三四五六七八九十几半整](?:条|包|盒|根|支|箱)(?:好|贵|软|硬|中华)?烟(?!囱|柱))"
)


def as_meant(words: str) -> str:
    """The words as they are meant, letter by letter: misspelt ones put right, and figures of speech struck out, since
    nobody dies of 热死了."""
    right = _MISSPELT.sub(lambda found: MISSPELT[found[0]], words)
    return FIGURES.sub(lambda found: STRUCK_OUT * len(found[0]), right)
