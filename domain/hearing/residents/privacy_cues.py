"""Words beside an open case of who may know of it, and of what is to be taken out of it, each with its example."""

from __future__ import annotations

from domain.hearing.cue_tables import Cues

REMOVE: Cues = (
    # Alone: what else is told beside the wish must not be lost.
    (
        r"^\W*[^，。,;；]{0,6}(?:删|去|划|拿|撤|抹)(?:掉|了|去)?(?:那|这|刚才|上面|前面|最后)(?:说的|那)?.{0,2}(?:句话?|段话?|行字|条(?:话|消息|内容))\W*$",
        "删掉刚才那句",
    ),
    (
        r"^\W*把?(?:那|这|刚才|上面|前面|最后)[^，。,;；]{0,4}(?:句话?|段话?|行字|条(?:话|消息|内容))(?:给我)?(?:删|去掉|划掉|撤|不算|别写|别要|不要)[了掉吧啊]{0,2}\W*$",
        "把上面那句划掉",
    ),
    (
        r"^\W*(?:please |can you |could you )*(?:delete|remove|take out|strike) (?:that|the last|my last|this) "
        r"(?:sentence|line|part|bit|message)(?: please)?\W*$",
        "please remove that line",
    ),
    (r"(?:照片|图片?|相片|语音|视频).{0,10}(?:发错|传错|删|撤|不对)", "那张图发错了，给我撤下来"),
    (r"(?:发错|传错|删|撤).{0,4}(?:照片|图片?|相片|语音)", "传错照片了"),
    (
        r"\b(?:wrong|delete|remove).{0,12}\b(?:photo|picture|pic|image)\b",
        "oops wrong photo, can you remove that picture",
    ),
    (r"\b(?:photo|picture|pic|image)\b.{0,20}\b(?:wrong|delete|remove|mistake)\b", "that picture was a mistake"),
)
PRIVACY: Cues = (
    (
        r"^\W*[^，。,;；]{0,6}(?:别|不要|不能|不许)(?:再|去|跟.{1,6}|和.{1,6}|对.{1,6})?(?:说|讲|提)(?:这)?是我(?:说|讲|报|反映|告|举报|投诉|提)?[的了啊吧哈呀]{0,2}\W*$",
        "可别跟她家提是我讲的",
    ),
    (
        r"^\W*[^，。,;；]{0,8}(?:别|不要|不想|不能|不许)(?:给|让|叫)[^，。,;；]{1,8}(?:看|看到|知道|晓得|听到|听见)[的了啊吧哈呀]{0,2}\W*$",
        "这事别让厂里知道",
    ),
    (
        r"^\W*[^，。,;；]{0,8}(?:别|不要|不能|不许)(?:往外|对外|到处)?(?:说出去|外传|声张|传出去|往外说)[的了啊吧哈呀]{0,2}\W*$",
        "这事千万别外传",
    ),
    (
        r"^\W*(?:i )?(?:please )?(?:do not|don'?t|never) (?:want .{1,24} to (?:know|see|hear)"
        r"|tell (?:them|him|her|any(?:one|body)|my .{1,12})|let .{1,16} (?:know|see))\W*$",
        "I don't want the guard to know",
    ),
    (r"(?:能|会|可)?(?:看见|看到|看出|知道|晓得|查到|认出)(?:来)?是我", "楼下能看出来是我不"),
    (r"匿名|实名|保密(?:吗|么|不|的?吧)|(?:会|能)不会?.{0,4}(?:泄露|透露|暴露)|泄露", "我这算匿名的吗"),
    (
        r"(?:知道|看到|查到).{0,6}(?:是|谁).{0,4}(?:我|谁).{0,2}(?:反映|举报|投诉|报|说|打)|(?:知道|查出|看出)是我",
        "人家会不会知道是我报的",
    ),
    (
        r"(?:别|不要|不能|不许)把我?.{0,6}(?:名|姓|电话|号码|身份).{0,8}(?:写|显示|留|公开|透露|告诉|露|暴露|给|说)",
        "别把我的姓名写上去",
    ),
    (
        r"(?:别|不要|请勿|千万别).{0,10}(?:写|显示|留|公开|透露|告诉|露|暴露).{0,8}(?:名|姓|电话|号码|身份|手机|是我)",
        "千万别写我的名字",
    ),
    (r"(?:名字|姓名|电话|号码).{0,6}(?:会|能)(?:被|让|给)?.{0,6}(?:看|知)", "我的电话会被他们看见吗"),
    (
        r"\banonym|\bconfidential\b|(?:see|know|show|share|give|put).{0,16}my (?:name|number|phone|identity|details)",
        "will they see my name",
    ),
    (
        r"my (?:name|number|phone)\b.{0,24}\b(?:private|secret|hidden|visible|shown|public)",
        "keep my number private please",
    ),
)
