"""Hints: short texts of which every cue of a kind contains one. Most messages contain none and need no search.

So for most messages the cues and pairs of a kind cost one short search.
"""

from __future__ import annotations

from domain.hearing.danger_cues import Danger

HINTS: dict[Danger, str] = {
    Danger.SELF_HARM: "留恋|be here|解脱|nothing left|永别|世界|nobody|栏|楼顶|天台|wrong side"
    "|如死|寻死|拖累|来世|下辈子|刀片|农药|reason|tablets|再活|活够|活腻|天台|楼顶|桥栏|楼沿"
    "|站在|rope|想活|活不下去|法活|算活|愿活|活着|死|自杀"
    "|轻生|寻短见|跳|腕|药|百草枯|敌敌畏|生命|结束"
    "|遗书|一了百了|上吊|下去|绳子"
    "|kill|ending|end my|end it|suicid|want to|to die|jump|pills|overdos|no reason|point|wrist|better off|edge"
    "|ledge",
    Danger.THREAT: "要点|blow|coming|拼|刀|斧|汽油|棍|炸|铁锤|砍|捅|杀|弄死|弄了|打死|打了|烧死|烧了|烧掉|烧平"
    "|同归于尽|一起死|kill"
    "|stab|shoot|burn|bomb"
    "|hack|knife|axe|petrol|gun",
    Danger.SILENT: "躲|打电话|不敢|hiding|call|ring|phone",
    Danger.VIOLENCE: "见人就|惨叫|汽油|强行|拉我|抢|行凶|打架|往死|家暴|施暴|fighting|a fight|hurt|scream|assault"
    "|kidnap"
    "|shoot|打我|打人|打她|打他|打孩|打老|不让|拿|trying|hit|beat|slap|砸|撬|踹|踢|撞|砍|刀|捅"
    "|在打"
    "|在动手|揍|殴|掐|强奸|抢劫|绑架|打起来|打群架|打死|杀|救命|闯"
    "|冲进|翻进|爬进|摸进|弄死|跟踪"
    "|尾随|堵|关起来|关在|打得|被打|挨打|break|broke|kick|smash|bang|pound|hammer|knife|knives|machete|axe|gun|hitting"
    "|beating|beaten"
    "|attack|strang|stab|chok|punch|hurting|kill|climbed|came in|got in|in my|in our|following me|chasing me"
    "|stalking me|robbed|raped"
    "|hostage|against|let me leave|let us leave",
    Danger.POWERED: "electricity|power|吸氧|氧|呼吸机|透析|吸痰|oxygen|ventilator|breathing m|dialysis|concentrator",
    Danger.SHAFT: "沟|洞|hole|ditch|sewer|fell|滑|井|坑|化粪池|地窖|盖板|大洞|窟窿|下水|manhole|drain|well|shaft"
    "|pit|septic",
    Danger.LIFT: "困|电梯|轿厢|lift|elevator",
    Danger.FUMES: "煤|熏",
    Danger.GAS: "沼气|头晕|恶心|天燃气|煤气|燃气|天然气|液化气|瓦斯|一氧化碳|gas|carbon",
    Danger.WIRES: "给电|down|火花|electric|麻|电人|电手|打手|电线|高压线|缆|线杆|电杆|漏电|触电|带电|有电|过电|电到"
    "|电着|电了|电倒|电死"
    "|被电|让电|变压器"
    "|电表|电箱|配电|开关箱|line|cable"
    "|wire|pole|spark|transformer|fuse|meter|electr|shock",
    Danger.FIRE: "自燃|blew|着了|着大火|火|烟|燃起|烧|炸|焦|糊|着起|fire|burning|ablaze|flame|explo|smok",
    Danger.WATER: "冲走|跳河|跳江|跳湖|掉|swept|库|水|河|湖|江|塘|渠|海里|池|淹|drown|river|lake|pond|canal"
    "|reservoir|water|sea|pool",
    Danger.TRAPPED: "卡|夹|stuck|困|埋|压在|压住|压着|卡在|卡住|卡着|夹|trapped|buried|pinned|crushed",
    Danger.COLLAPSE: "压住|埋|房|fallen|landslide|断了|陷|塌|垮|倒|砸|掉|歪|裂|滑|压到|压着|压中|压了|压在|压倒"
    "|压伤"
    "|泥石流|collaps|caved"
    "|caving|giv"
    "|gave|come down|came down|coming down"
    "|fallen|fell|falling|crash|slide|leaning|tilting|cracking",
    Danger.FLOOD: "淹|洪|屋顶|房顶|树上|up to|water|往|淹|漫|灌|涌|冲到|冲进|进屋|进家|进了|进一楼|进店|进地下"
    "|进水|进大水|污水|粪水|涨|膝|腰|胸"
    "|大腿"
    "|洪水|返水|大水|flood|pouring"
    "|rushing|rising|gushing|coming|backing|flowing|under water|underwater|deep",
    Danger.CHILD: "反锁|baby|kid|child|toddler|newborn|infant|公路|铁轨|高速|路中|窗|阳台|护栏|栏杆|楼顶|天台"
    "|外机|防盗|河边|水边|马路|车里|锁|关在|落在"
    "|忘在|哭|虐待|往死里"
    "|毒打|遗弃|拐|抱走|拉走|带走|婴儿|扔|捡"
    "|个孩子|balcony|ledge|window|roof|rail|locked|alone|by him|by her|by them|snatched|kidnapped|abducted"
    "|abandoned",
    Danger.MISSING: "走散|关机|一夜|没见|小时|一转|联系|wander|lost|find|dementia|gone|wander|丢|走失|不见|失踪"
    "|找不|没回|没有回|联系不上|不知|迷路|missing|lost"
    "|disappear|vanish|home"
    "|back|seen|find",
    Danger.ILLNESS: "车翻|捂|脉|气息|不会说|蛇|snake|hit by|被|rolled|flipped|overturned|struck|run over|喉|嗓|脸|pulse"
    "|翻了|翻到|断了|断掉|骨折|坠|酒|胸口|疼|痛|难受|宫缩|羊水|要生|嘴歪|说不出|半边|止|绞|事"
    "|crash|accident"
    "|fell|contraction|overdos|从|打|没反应|没气|没动静|没知觉|没有|地上|路上|伤了|人了|昏"
    "|不省人事|晕|呼吸|心跳|心口|心脏|心梗"
    "|心肌|意识|知觉|叫不|不动|不会动|抽|白沫|喘|胸|血"
    "|中风|脑梗|脑出|生了|破了|中毒|噎|撞|轧|碾"
    "|压到|压了|压死|压倒|压伤|压飞|车祸|翻车|不行了|摔|倒在|unconscious|breath|heart|chest|bleed|blood|wake up"
    "|waking|respond|moving"
    "|seizure|stroke|fit|passed out|knocked|collaps|faint|been hit|run over|ran over|hit a|chok|poison|badly|numb"
    "|labo",
}

# What one of the two sides of each pair holds. Words and letters alone, since `re` skips quickly to those.
PAIR_HINTS: dict[Danger, str] = {
    Danger.SELF_HARM: "我先|我走|我不在|我没|今|密码|过了|再见了|最后一次|就到|撑|熬|塔|吊臂|楼顶|顶楼|天台|屋顶|房顶"
    "|桥上|女儿墙|after|when i|won|goodbye|crane|roof|ledge|bridge|tower|building",
    Danger.SILENT: "电|手机|过来|打字|反锁|出声|不敢|锁|躲|藏|call|ring|phone|locked|hiding|quiet|make",
    Danger.ANIMAL: "狗|犬|獒|野猪|马蜂|dog|boar|bull|wasps",
    Danger.WATER: "冰|ice|frozen|扑腾|沉下去|挣扎|飘着|漂着|浮着|救命|went under|going under|face down|for help",
    Danger.VIOLENCE: "刀",
    Danger.FUMES: "炉|烤火|炭|火盆|煤|coal|brazier|stove",
    Danger.GAS: "蛋|egg|呲|嘶|滋|咝|哧|丝丝|hissing|气了|汽|漏器|露器|楼器|煤器",
    Danger.FIRE: "烟|smoke|fire|着了|爆了|up in flames",
    Danger.COLLAPSE: "雪|冰|snow|icicle|ice",
    Danger.CHILD: "阳台|栏杆|护栏|窗|楼顶|防盗|dangling|wrong side|outside",
    Danger.MISSING: "没影|跟丢|弄丢|不见人|转头|转身|转眼|回头|回身|回眼|眨头|眨身|眨眼|扭头|扭身|扭眼"
    "|lost|find|see|separated|turned|gone|missing|ran off",
    Danger.ILLNESS: "怎么叫|怎么喊|怎么拍|怎么摇|怎么推|倒|摔|瘫|栽|躺|趴|撞|翻|吐|抽|沫|菌|滑下|追尾|蘑菇|除草剂|农药"
    "|百草枯|老鼠药|毒鼠强|洗衣液|洁厕|消毒液|漂白|清洁剂|纽扣电池|迷糊|胡话|不认"
    "|fell|fall|dropped|lying|slumped|collapsed|went down|on the"
    "|mushroom|bleach|poison|pesticide|weed|detergent|batter|drain cleaner|stop|confused|know who|nonsense|sick"
    "|vomiting|throwing up|crash|colli",
}

# Where hints stand in many texts (没有, 从, 被): the characters with which a cue of the kind can begin.
BEGINNINGS: dict[Danger, str] = {
    Danger.ILLNESS: r"\dabcdfghikmnoprstuvw"
    "一丈三不个中人从他俺倒假停儿全公割半卡压口叫吐员呼咬咳哥喘嘴噎地坠外大头女奶她好妈妹妻姐姥娃婆婴媳孙学孩"
    "宝宫小工幼弟心快我手扎打抽捂摔撞昏晕有止母没流淌满烧烫父爷爸生男砸碾绞羊翻老胳胸脑脖脸腰腿血被要说货身躺车轧邻都闺阿食马骨鼻",
}
