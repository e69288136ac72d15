"""Plain dangers as different people word them, kind by kind, in both languages; and what is none but stands close."""

from __future__ import annotations

from domain.hearing.dangers.danger import THINGS, Danger, cue_in, danger_in, is_personal
from tests.tables import each

D = Danger
TOLD: dict[Danger, str] = {
    D.GAS: """
厨房有股臭鸡蛋味 我妈怎么喊都不醒
灶台那边一股坏鸡蛋的味道 叫我爸他不应
屋里臭鸡蛋味特别冲 爷爷躺床上叫不起来
楼下没气了一直呲呲的响 屋里就一个老太太
对门老奶奶家楼气了 味儿很冲
听见灶台底下呲呲响 有味道 奶奶一个人在家
煤器漏了 我闻着头晕
燃气管那里丝丝往外冒气
kitchen smells of rotten eggs and my dad won't wake
rotten egg smell all over the flat, grandma is not answering
it smells like rotten eggs by the stove, I feel dizzy
the stove is hissing and the old lady is alone inside
""",
    D.SHUT_IN: """
烟太大没法下楼 我们困八楼
走廊里烟雾大得睁不开眼 我们在十楼
烟钻进屋里来了 不敢下楼 我住二十层
楼梯间全是烟 我们在九楼下不去
走廊里烟太大什么都看不见 孩子也在 出不了门
楼道全是浓烟 我和奶奶在十二楼跑不出去
外面都是烟 我们被堵在五楼了
着火了 我在七楼出不去
smoke in the stairs, we can't get down from the 8th floor
the corridor is full of smoke and I can't see, I'm on the 11th floor
stairwell full of smoke, we cannot get out
there's a fire below us and we're stuck on the sixth floor
""",
    D.FIRE: """
安全通道都是黑烟
楼道里全是烟
一楼电瓶车烧着了 火窜上来了
充电的电动车轰的一下着了
smoke everywhere in the hallway
an e-bike went up in flames downstairs
the e-bike battery just caught fire in the stairwell
""",
    D.SILENT: """
我只能打字 他拿东西砸门 快进来了
小点声 不能接电话 他在外面踹东西
别给我打电话 不能出声 他在外头砸东西 我带着孩子锁在厕所
我抱着娃躲卫生间里 他在客厅摔东西
不要回电话 他听得见 正在外面砸家具
把自己跟女儿反锁在厕所了 他在外面砸 我不敢说话
千万别打过来 会被他听到的 他又发疯砸家里
don't ring me, I have to be quiet, he is smashing up the living room
me and my daughter locked ourselves in the bathroom, he is breaking things
please no calls, he will hear me, he's wrecking the house
locked in the toilet with my baby, he is throwing things
""",
    D.VIOLENCE: """
一个男的举着刀在菜场乱晃
楼上两口子打起来 男的抄起刀了
有人亮刀子了 在网吧门口
a man is swinging a knife at people by the bus station
guy waving a knife in the shop
two drunk men pulled knives outside the bar
""",
    D.SELF_HARM: """
存折密码在抽屉里 爸妈对不起
I don't want to be here any more, somebody feed my cat
想到明天就能解脱了 心里轻松
nothing left for me, please find a home for my dog
永别了 各位
真的撑不下去了 孩子托付给你们了
what is the point of living any more
活下去没什么意义了 过了今晚不会再麻烦谁
没有活着的必要了 就是不知道我的狗谁来喂
过了今晚就不会再打扰任何人了
我走了以后我家猫谁来养 对不起大家
再见了 明天你们就见不到我了
这是最后一次给你们发消息了 替我照顾好我妈
没什么可留恋的了 谢谢你们
there is no point in being here any more
after tonight I won't bother anyone, who will look after my dog
I won't be a burden to anyone after tomorrow
goodbye everyone, tell my kids I'm sorry
nobody will have to worry about me after tonight
""",
    D.SUICIDE: """
要工钱的人坐在女儿墙上 底下围了好多人
爬到塔吊顶上要工资的有两个
two men are up on the roof, no wages no coming down they say
men up on the tower crane, either they get paid or they jump
两个民工爬上塔吊了 说不发工资就跳
有人坐在楼顶边上 说不给钱就下来
工人站到塔吊上头讨薪 喊着要往下跳
几个人上了顶楼边沿 说今天拿不到钱就从这下去
有个人翻到桥栏杆外面了
workers on top of a crane say they'll jump if they are not paid
a man is on the edge of the roof, says he comes down that way unless they pay him
two men climbed the tower crane and threaten to jump for their wages
someone is standing on the wrong side of the bridge railing
""",
    D.MISSING: """
my girl was beside me at the station and she's gone
turned my back for a second and my nephew was gone, he is 4
我女儿四岁 刚才在超市人多 一回头就没影了
娃在车站跟丢了 穿黄衣服
孙子不见人了 半小时了到处找
在集市上把儿子弄丢了
my daughter, 5, I lost her at the fair half an hour ago
I can't find my boy, 4, we were at the bus station
my little one ran off in the mall and I can't see him anywhere
our son got separated from us in the crowd and is gone
he's 7, my nephew, lost him at the station just now
""",
    D.ILLNESS: """
我老伴晕倒了没气了
他刚才晕倒了，没气了
外卖员被车撞了 躺着
a van overturned on the bend, people inside
外公靠在椅子上 怎么推都没反应
酒席上十几个人上吐下泻
a boy was hit by a truck
我妈没有脉搏了
校车翻沟里 好几个人受伤
our neighbour collapsed, no response
一家五口吃了野蘑菇都在吐 有一个不认识人了
全家吃完饭上吐下泻 老人已经迷糊了
吃了菌子之后两口子一直吐 说胡话
我爸误喝了除草剂 嘴里吐沫子
孩子把洗衣液喝了 一直吐
有个大爷倒了 问他话也不回
门口躺着个老头 怎么叫都没反应
爷爷一下子栽倒了 喊他不答应
我妈坐着坐着就瘫下去了 没有呼吸了
老爷子捂着胸口倒下了
两车撞了 有人受伤出不来
摩托车跟货车撞上了 人伤得很重
有人从四楼掉下来了
工人从房顶摔下来不动了
孩子吃花生卡住喉咙了 脸发紫
我妈没心跳了
the whole family ate wild mushrooms and is throwing up, mum doesn't know who we are
everyone who ate the mushrooms is vomiting and one is confused
my toddler drank bleach
dad took rat poison by mistake
an old man fell down and he is not answering
grandpa dropped to the floor and doesn't answer us
an elderly man is lying on the pavement and doesn't react
she has no pulse
two cars crashed, people are hurt
motorbike and van collided, the rider is badly injured
somebody fell from the fourth floor
a worker dropped from the scaffolding and isn't moving
""",
    D.FUMES: """
洗澡时煤气熏倒了两个
家里烧炉子 一家人都头疼 有一个叫不醒
屋里生煤炉睡觉 早上两个老人昏过去了
炭火盆放屋里 我媳妇恶心站不起来
煤烟中毒了 快来
好像中煤烟了 头晕得不行
怕是中了煤毒 两个孩子都吐了
we slept with a coal stove and nobody here can stand up, all dizzy
my parents had a charcoal brazier inside and they won't wake up
coal fumes, my wife and kids are dizzy and throwing up
the stove was on all night and my uncle is unconscious
""",
    D.CHILD: """
小孩吊在阳台栏杆外面哭
有个娃翻到护栏外头去了 一直喊妈妈
六楼阳台外面挂着个小孩
孩子半个身子在窗户外面了
a little boy is hanging from the balcony railing and crying
there's a kid outside the railing on the fifth floor
a small girl dangling from a window
a child has climbed over the balcony and is screaming
""",
    D.WATER: """
小孩踩塌了冰 掉里头了
a man fell into the frozen river
孩子在冰上掉下去了
河面冰裂了 两个学生掉冰窟窿里
有人踩破冰掉下去了
江里有人在扑腾 快沉下去了
塘里飘着个人
水里有个人喊救命
two kids fell through the ice
the ice broke and a man went in
a swimmer is going under, he's waving for help
somebody in the river is shouting for help
my son can't swim and he's in the deep end, he went under
""",
    D.WIRES: """
我儿子摸插座被电了
修电的师傅被电打下来了
我爸让热水器给电了 不动了
my brother touched the wire and got electrocuted
dad got an electric shock from the heater and is lying there
""",
    D.ANIMAL: """
藏獒咬住小姑娘的胳膊了
大狼狗追着孩子咬
有条狗咬着老太太不松口
一群野狗围着我儿子
楼下疯狗见人就咬
a dog is attacking a kid in the park
a pack of dogs is chasing my daughter
two big dogs are biting an old man right now
the dog has got my son by the leg and won't let go
""",
    D.COLLAPSE: """
房顶的雪整片滑下来埋住人了
楼上冰溜子掉下来砸到人了
房檐的大冰块砸着路人了
雪把车棚压塌了 底下有人
snow slid off the roof and buried a man
a big icicle fell on a woman
ice fell off the roof onto someone
the snow brought the market roof down, people under it
""",
}

QUIET = """
派出所的人来过了 打架的都带走了 我想问问我的车谁赔
昨晚打架的已经被警察带走了 现在想问路灯啥时候修
架打完了 人都散了 就是地上全是碎玻璃没人扫
警察把拿刀的那个抓走了 想问下小区门禁能不能换
the police came and took both of them away after the fight, who cleans up the glass
fight is over, police took them. my question is about the street light
那个持刀的人已经被民警控制住了 请问围挡几时撤
楼上天天半夜放音乐 气得我想上去跟他拼命
吵得我真想跟楼上的拼了
烦得我想上去揍他一顿
隔壁装修吵得我想杀人
the noise upstairs makes me want to kill him
I could strangle whoever drills at six in the morning
my neighbour's drilling makes me want to punch someone
垃圾站一股臭鸡蛋味 夏天没法开窗
河里的水有臭鸡蛋味
The drain outside smells of rotten eggs in summer
The water tastes of rotten eggs
没气了 燃气公司什么时候来换表
家里没气做不了饭 问一下是不是停气
天然气没气了怎么充值
楼上没气 不能做饭
水龙头呲呲响没水
暖气片呲呲响 不热
The radiator is hissing all night
楼道里总有人抽烟 全是烟味
楼道里全是烟头
楼道里全是烟灰没人打扫
楼上炒菜的烟太大 看不见人
The hallway is full of smoke from his cigarettes
厕所门锁坏了 带孩子出不去怎么修
请不要打电话 发短信就行 我上班不方便接
别打电话给我 我在开会 路灯的事发文字
Please don't call me, text is better, I am at work
楼上小孩天天摔东西吵人
The toilet in the park is locked
以后不会再麻烦你们了 谢谢 事情解决了
出差几天 我家猫谁来喂 有寄养的地方吗
广场的流浪猫谁来喂
再见 谢谢你们
这个小区住着没意思
Goodbye and thank you
After tonight the market moves to the new square
Who will feed the cats in the square
塔吊半夜还在施工 吵得睡不着
塔吊就在我家楼顶上转 看着吓人
工人在楼顶装太阳能
广告牌立在楼顶边上挡光
工资不给 我要去劳动局
The tower crane works all night
Workers on the roof play loud music
If they do not pay me I will complain
My son, 6, needs a place in kindergarten
My son lost his bus card in the market
I lost my umbrella in the market 20 minutes ago
I can't find my daughter's school on the list
The market lost its parking
我女儿四岁 上哪个幼儿园
孩子的公交卡在市场丢了
菜市场有人卖野蘑菇 管不管
孩子上学晕车老吐怎么办
路边有呕吐物没人扫
蘑菇棚补贴怎么申请
Somebody sells wild mushrooms in the market
There is vomit on the stairs
The nausea from the paint factory is bad for everyone
你们电话打了没人应
叫物业好几次了没反应
老人倒垃圾不方便
一个大爷在路边倒水
路牌倒了
The old man next door does not answer my letters
I called the office and nobody answers
自行车倒了一地
孩子在阳台上哭闹吵得我睡不着
小孩在外面栏杆上画画
阳台栏杆外面挂着被子
空调外机挂在阳台外面滴水
Children hang around the railing crying and shouting every night
The balcony railing is loose
Clothes hang over the balcony
煤炉取暖能补贴吗
家里烧炉子 煤什么时候送
隔壁烧煤炉呛人
社区宣传冬天别煤烟中毒
When is coal delivered for the stove
冰面上垃圾没人清
路面结冰了 一个人滑倒了 希望撒盐
河水结冰了能滑冰吗
The ice rink is closed
狗没拴绳 怕咬人
遛狗不牵绳 见人就叫
上周被狗咬了 狗主人不赔
野狗成群 到处拉屎
A dog bit me last week and the owner refuses to pay
Dogs bark all night
Stray dogs chase my bike every morning
楼顶积雪没人清
房檐上有冰溜子 怕掉下来砸人
Snow has not been cleared from the roof of the bus stop
Icicles hang from the roof, someone could get hurt
插座没电
修电的师傅什么时候来
电动车充电棚收费太贵
The e-bike shed is too expensive
水里有人游泳太脏了
塘里飘着垃圾
Can people swim in the river
没气了 灶打不着火
炉子坏了 站不住
撞了我的车就跑 没有人受伤
楼里烟道坏了 看不见亮
河里漂着一个人家扔的沙发
狗咬着骨头满小区跑
全家一直吐槽物业
最后一次问你们 谁来养护这条路
The fire exit is blocked, we can't get out that way
The lady on the ground floor does not answer the door
After today I won't bother you about the lamp
Goodbye, please tell my neighbour sorry about the noise
Snow came down on the road all night
Coal dust gives me headaches
别打电话了 他换号码了 打不通
我走了三趟 没人管 谁来养活我
全家人一直吐苦水
The roofers on the roof want their wages paid on time
我都想拿头去跟他拼了 又半夜蹦跶
自来水漂白粉味重 喝了拉肚子吗
烧秸秆的烟大得看不见路
The ice cream van went in the park
A dog is biting the fence all night
He dropped his complaint and does not answer
""".strip().splitlines()


@each("kind, words", [(kind, row) for kind, rows in TOLD.items() for row in rows.split("\n") if row])
def test_a_plain_danger_is_heard_in_other_words(kind: Danger, words: str) -> None:
    assert danger_in(words) is kind


@each("words", QUIET)
def test_what_stands_close_to_a_danger_is_none(words: str) -> None:
    assert (danger_in(words), cue_in(words)) == (None, "")


def test_a_fight_that_goes_on_is_heard_though_police_were_there_before() -> None:
    assert danger_in("派出所来过又走了 现在又打起来了") is D.VIOLENCE
    assert danger_in("我拿着刀上去跟他拼命") is D.THREAT


def test_who_is_poisoned_or_bitten_is_for_coordinators_alone_and_smoke_is_not() -> None:
    assert D.SHUT_IN in THINGS
    assert is_personal(D.FUMES)
    assert is_personal(D.ANIMAL)
