"""Somebody at the door: danger to who is at home, unless it is a visit, a neighbour's noise or the wind."""

from __future__ import annotations

from domain.hearing.dangers.danger import Danger, danger_in
from domain.hearing.dangers.danger_doors import may_be_back
from tests.tables import each

AT_THE_DOOR = (
    "有人在弄我家门锁 家里就我跟闺女",
    "外面有人拿钥匙试我家门 我老公不在家",
    "听到有人转门把手",
    "门外好像有个人 好害怕",
    "门口站着个男的 怎么都不走",
    "那人在我家门外转来转去",
    "有人不停敲门 我自己在家",
    "一个男的堵在我家门口 问家里有没有大人",
    "窗户外面有人往屋里看 我吓死了",
    "爸妈都上班了 有个叔叔一直按门铃不走",
    "半夜有人踢我家门 一直骂 我不敢开门",
    "楼道里有个陌生人徘徊 我怕",
    "门口有人 我一个人带孩子 不敢出去",
    "他又在门口 我不敢出门",
    "自称快递的人赖在门口不走 我一个人在家",
    "someone keeps knocking and I'm home alone",
    "there's a stranger at our door and he refuses to leave",
    "a man is standing outside my window, I'm scared",
    "he is pacing outside my door, I am by myself",
    "somebody is trying to open my front door",
    "前男友追到我家门口 堵着我 我出不去",
    "门锁被人捅坏了 人还在楼下",
    "有人往我家翻窗户",
    "家里好像进人了",
    "卧室里听见客厅有动静 就我一个人在家",
    "我前夫在小区门口堵我 我不敢回家",
    "门外站着人 一直不说话",
    "he tried my door handle twice, I'm alone",
    "my ex-husband is outside the flat and refuses to go away",
    "somebody is in our house",
    "they are trying to break in, please send someone",
    "a man is breaking down our door",
)
CANNOT_SPEAK = (
    "有人在撬门 我不敢动",
    "门外有人 我不敢出声",
    "陌生人在门口砸门 我不敢说话",
    "somebody is breaking in, I can't talk",
    "a man is outside my door, I'm hiding and can't talk",
)
NO_DANGER = (
    "邻居天天敲墙 吵得睡不着",
    "楼上半夜一直敲地板",
    "快递小哥在门口等着 打不通电话",
    "快递一直敲门 我一个人在家没听见",
    "昨天有个卖保健品的来敲门",
    "楼道门让风吹得一直响 半夜吓人",
    "单元门被风刮得砰砰响 睡不着",
    "门口有人乱扔垃圾 我一个人住",
    "楼道里有人抽烟 孩子闻着难受",
    "门口有人停车 一直不走 堵了消防通道",
    "小区门口有人摆摊 半夜不走",
    "路灯坏了 晚上不敢出门",
    "门锁坏了 开不开锁 我一个人在家",
    "我家门口有个大坑",
    "敲门没人应 居委会没人",
    "学校门口有人发传单",
    "the front door bangs in the wind all night",
    "neighbours keep knocking on the wall at night",
    "a salesman knocked on my door yesterday",
    "the courier left my parcel outside the door",
    "门口有人拿东西挡着通道不走",
    "楼上天天砸地板 我不敢说",
    "家里没有人 水表不转了",
    "teenagers keep breaking into cars here every week",
    "the bin lid is breaking in two",
    "people dump bags outside my house and won't leave",
    "someone parked outside my door and won't leave a gap",
)
BACK = ("昨晚楼道又有人走动", "又听见门外有脚步声", "他好像又回来了", "someone was outside my door again last night")
NOT_BACK = (
    "今早又有人往那儿倒垃圾",
    "楼道灯又坏了",
    "门口有人乱扔垃圾",
    "快递放门口了",
    "他没回来",
    "the bins outside my door are full again",
)


@each("words", AT_THE_DOOR)
def test_who_is_at_the_door_is_a_danger_and_who_tells_it_may_speak(words: str) -> None:
    assert danger_in(words) is Danger.VIOLENCE


@each("words", CANNOT_SPEAK)
def test_who_dares_not_move_or_speak_is_answered_silently(words: str) -> None:
    assert danger_in(words) is Danger.SILENT


@each("words", NO_DANGER)
def test_a_visit_or_a_noise_is_no_danger(words: str) -> None:
    assert danger_in(words) is None


@each("words", BACK)
def test_after_a_break_in_fewer_words_may_mean_that_they_are_back(words: str) -> None:
    assert may_be_back(words)


@each("words", NOT_BACK)
def test_other_words_at_the_door_do_not_mean_it(words: str) -> None:
    assert not may_be_back(words)
