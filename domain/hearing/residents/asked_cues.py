"""Cues of what is said where something is asked for: why it is, how it is sent, that it will come: as `beside_cues`."""

from __future__ import annotations

from domain.hearing.residents.progress_cues import Cues

WHY: Cues = (
    (r"(?:谁|哪个单位|哪个部门).{0,3}(?:问|要)的?(?:$|\W)", "这是哪个部门问的"),
    (
        r"(?:为什么|为啥|干啥|干嘛|凭啥|凭什么|有啥用|何必).{0,4}(?:要)?(?:问|知道|写).{0,6}$|^\W*问(?:这|那"
        r"|我).{0,4}(?:干|做|啥)\w{0,2}\W*$",
        "凭啥要问这个",
    ),
    (r"问(?:这么|那么|得|的)(?:细|多|详细)", "问那么多干嘛"),
    (
        r"\bwhy (?:do|does|would|should|are) (?:they|you|he|she|it|the \w+)\b.{0,12}\b(?:need|want|ask\w*|care)\b",
        "why are you asking me that",
    ),
    (r"\bwho(?:'s| is| are)? ?(?:wants|asking|asked|needs)\b", "who wants to know"),
)
HOW: Cues = (
    (
        r"(?:怎么|咋|如何|哪里|在哪|点哪|按哪|从哪).{0,3}(?:能|才能|可以|往)?.{0,4}(?:发(?!现|生)|传(?!染)"
        r"|拍照|上传|补充|操作|使用|弄照片|录|定位)",
        "照片从哪里上传",
    ),
    (r"(?:发|传)(?:不上去|不出去|不过去|不成功)", "图片老是传不上去"),
    (
        r"\b(?:how|where) (?:do|can|should|to)\b.{0,12}\b(?:send|upload|attach|add|post|take)\b",
        "where do I upload the picture",
    ),
)
LATER: Cues = (
    (r"等(?:我|俺).{0,8}(?:问|看|找|拍|量|回去|到家|下班|打听|确认)", "等我到家问问"),
    (
        r"(?:等我|我|让我|待会儿?|回头|一会儿?|晚点|晚上|明天|下班|到家|过会儿?|先|容我)"
        r".{0,6}(?:问(?!你)|看|找|拍|量|数|确认|打听|瞅|核实|照)(?:一?下|问|看|瞅|瞅)?.{0,14}"
        r"(?:再|告诉|回复|回话|回你|跟你说|给你|发给?|才知道)",
        "等我到家瞅瞅再回你们",
    ),
    (
        r"(?:待会儿?|等会儿?|一会儿?|过会儿?|回头|晚点|下了?班|到家).{0,10}(?:给(?:你|您|你们)|拍|发(?!现)"
        r"|量|看看?|问)",
        "下班给你们量",
    ),
    (
        r"(?<!天)(?:晚上|明天|明早|周末|下班)(?:回去|到家|我)?(?:再)?(?:拍|发|量|补)(?!到|的|了|现|生)"
        r"|\bwill (?:send|take|check|look|ask)(?: \w+)? (?:tonight|tomorrow|later|soon|when|after)\b"
        r"|(?:照片|图片?|视频|材料|地址|门牌).{0,6}(?:明天|晚上|回头|待会儿?|下班|晚点|过会儿?).{0,4}(?:补|发|拍|传|给)",
        "在地里呢，晚上拍",
    ),
    (r"^\W*(?:稍等|等一下|等一会儿?|等会儿?|等我一下|等等|马上|这就)(?:啊|哈|哦|发|拍|去|看|$|\W)", "稍等哈"),
    (
        r"\b(?:i'?ll|i will|let me|will|gonna)\b.{0,16}\b(?:ask|check|look|find out|get back|take one"
        r"|send (?:it|one) (?:later|when|tonight|tomorrow))\b",
        "let me check and get back to you",
    ),
    (
        r"^\W*(?:one (?:moment|sec|minute)|hold on|just a (?:sec|moment|minute)|wait a (?:sec|moment|minute))\b",
        "hold on a minute",
    ),
)
