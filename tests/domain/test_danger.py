"""Danger going on, told about now, in both languages; and what only sounds like it."""

from __future__ import annotations

from domain.hearing.dangers.danger import THINGS, Danger, danger_in
from tests.tables import each

D = Danger
TOLD: dict[Danger, tuple[str, ...]] = {
    D.GAS: (
        "楼道里煤气味很重",
        "三单元一进门全是天然气味儿 都不敢开灯",
        "好像是燃气泄漏了，一直嘶嘶响",
        "施工的把燃气管挖断了 正在往外喷",
        "家里燃气漏气了怎么弄啊",
        "there is a strong smell of gas in the hallway",
        "I can smell gas on every floor of our building",
        "the digger hit the gas pipe, gas pipe is hissing",
    ),
    D.FIRE: (
        "着火了！！快来人",
        "三楼起火了，窗口往外冒黑烟",
        "充电棚里的电动车着起来了",
        "楼道冒烟 有股焦味",
        "隔壁厨房一直往外冒浓烟",
        "垃圾桶烧起来了旁边停着好多车",
        "昨晚烧过一次 现在又着火了",
        "好像闻到一股烧焦的味道 墙里冒烟",
        "不是开玩笑 真着火了",
        "工厂着火了",
        "着火了等你们来呢",
        "着火了 在平安小区",
        "我上次反映的楼道堆杂物 着火了",
        "贸易城着火了",
        "物业公司仓库着火了",
        "忘了关火 厨房着火了",
        "火锅店烧起来了",
        "a truck is on fire on the bridge",
        "fire in flat 3, my kids are home",
        "fire in the kitchen of the noodle shop, please hurry",
        "our building is on fire",
        "Smoke is coming out of the meter cupboard and there are flames",
        "there's thick smoke in the stairwell",
        "Well the shed is burning now",
    ),
    D.WIRES: (
        "电线掉下来了搭在铁门上",
        "路灯杆漏电，刚刚电到人了",
        "变压器冒烟了 噼里啪啦的",
        "水坑里有电 我腿都麻了",
        "刮大风把高压线刮断了 就在路上",
        "有人触电了快点",
        "电线掉下来了很危险",
        "a power line is down across the footpath",
        "the lamp post gave my dog an electric shock, it's electrified",
        "the transformer is sparking",
    ),
    D.LIFT: (
        "我被困在电梯里了",
        "电梯卡住了 里面有两个老人出不来",
        "电梯困人了 四号楼",
        "孩子关在电梯里半个小时了",
        "we are stuck in the lift, building 2",
        "My mother is trapped in the elevator",
    ),
    D.TRAPPED: (
        "人被压在下面了",
        "水太大我们被困在车里出不来",
        "a worker is buried under the sand",
    ),
    D.COLLAPSE: (
        "围墙刚刚倒了，下面好像有人",
        "我家后墙裂开了 眼看要塌",
        "树砸到人了",
        "大树倒下来砸了车里面有人",
        "脚手架塌了",
        "the wall is about to collapse onto the footpath",
        "scaffolding just fell on two workers",
        "the roof has caved in",
    ),
    D.SHAFT: (
        "有个孩子掉进井里了",
        "人行道上的井盖没了，黑乎乎的看不见",
        "老人踩空掉到窨井里了",
        "井盖被车压碎了 就敞着口",
        "the manhole cover is missing outside the school",
        "somebody fell down a manhole",
    ),
    D.FLOOD: (
        "污水倒灌进屋了 已经到膝盖",
        "河水漫进村了，一楼都淹了",
        "返水把家都淹了还在涨",
        "water is pouring into our basement flat",
        "the whole ground floor is flooded and rising",
    ),
    D.WATER: ("有人掉进河里了！", "水库有小孩落水了", "a boy fell into the canal"),
    D.VIOLENCE: (
        "有人在砸我家门",
        "楼下有人拿着菜刀追人",
        "他正在打我妈妈",
        "一伙人打起来了动刀了",
        "我好害怕有人在撬我家的门",
        "前夫踹门要杀我",
        "someone is trying to break into my house",
        "a man with a knife in the market",
        "he is beating his wife in the yard, please come",
    ),
    D.SILENT: (
        "我不敢出声 有人在撬门",
        "他在打孩子，我躲在厕所里",
        "不能打电话他就在旁边 他拿刀",
        "I can't talk, he has a knife",
        "hiding in the wardrobe, someone broke into our house",
    ),
    D.SELF_HARM: (
        "我不想活了",
        "活着没意思 今晚就走",
        "农药我都买好了",
        "我妈走了以后家里就剩我 今晚从楼顶下去算了",
        "你们再不管我就从这楼顶上跳下去",
        "I want to kill myself",
        "I don't want to live any more",
    ),
    D.SUICIDE: (
        "楼顶有个女孩要跳楼",
        "我爸喝农药了",
        "there's a man on the bridge about to jump",
    ),
    D.THREAT: (
        "我拿刀去你们单位等着",
        "再拖我就跟他们同归于尽",
        "I'll stab the next one who comes",
    ),
    D.CHILD: (
        "对面五楼有个小孩一个人爬在窗台上",
        "三岁的孩子被锁在车里了",
        "a toddler is climbing on the balcony rail across the street",
        "little girl locked in a car in the sun",
    ),
    D.MISSING: (
        "我家孩子走丢了，六岁，穿红衣服",
        "昨天下午出去的 我爸到现在没回家",
        "老人走失了 有痴呆",
        "我妈走丢了 警察还没找到",
        "我找不到妈妈了",
        "my son is missing since the afternoon",
        "Grandma has not come home and it's getting dark",
    ),
    D.ILLNESS: (
        "有个老大爷昏倒在路边",
        "我胸口疼得厉害喘不上气",
        "撞到人了流了好多血",
        "老太太摔倒在地上起不来了",
        "an old man collapsed at the bus stop",
        "my husband is not breathing",
        "He is bleeding badly",
    ),
    D.POWERED: (
        "停电了我爸用着氧气机",
        "家里呼吸机没电了撑不了多久",
        "the power is out and my father is on an oxygen machine",
    ),
}

IN_OTHER_WORDS = """
快来啊 我家厨房着了
楼下电动车充电那块着大火了
五楼冒黑烟呢有人喊救命
煤气罐一直嘶嘶响不知道咋关
一开门全是煤气味呛得慌
天燃气漏了 味儿可大
俺家煤气跑气了
电线断了一根耷拉在马路上还冒火星子
变压器炸了一声整条街没电还冒烟
下雨天路灯杆麻人 娃一摸给打回来了
电梯停在六楼半 我和俩孩子出不来
电梯往下掉了一截卡住了门打不开
困电梯里了 快来个人
墙塌了压着人了
隔壁老房子刚才塌了半边
工地吊篮掉下来了 有人
路面突然陷下去一个大坑 车掉进去了
阳台快掉下来了 底下全是人
小孩掉化粪池里了！
马路上的井没盖子 刚有个骑车的摔进去了
下水井盖被人偷走了 晚上看不见
污水往屋里灌 我腿都泡着
水都漫到床上了 我妈瘫痪动不了
有个小孩掉湖里了
有人跳河了
我老公打我 快打死我了
外面有人拿棍子砸我车 还要打我
门口两个男的在撬门 我一个女的在家
他把我锁屋里不让出去 还打我
我被人跟踪了 就在后面
楼上男的天天打老婆 今天又打 女的在哭喊救命
他喝醉了拿着刀在家里乱砍
我躲衣柜里 他在找我
嘘 别打电话给我 他就在隔壁屋
撑不下去了 想一了百了
我活够了
不想再活了
安眠药我吃了一瓶
我站在天台上
我就死在你们门口
我闺女说要跳楼 拦不住
明天我就去炸了你们局
谁再来拆我房我就跟他拼命
有个小娃娃在马路中间爬
孩子卡在护栏里了头出不来
车里锁着个孩子 满头汗
我家娃放学没回来 老师说早走了
老年痴呆的奶奶出去一天了没回来 打电话也不接
爷爷不见了
我媳妇要生了 羊水破了
我爸突然倒地上没反应了
有人晕倒在公交站
心脏难受 喘不过来气
孩子烫伤了 全身都是泡
被狗咬了 血流不止
车撞人了 人躺在地上不动
停电了 我妈的呼吸机只能撑一个小时
家里吸氧的停电了咋办
help theres a fire next door
the kitchen's on fire!!
flames coming out of the window on 4th floor
I smell gas and my head hurts
gas is leaking from the pipe outside
there's a wire down and it's sparking
my kid got shocked by the lamp post
elevators stuck and my grandma is inside
we're trapped in the elevator
the wall fell on somebody
a big branch just fell on a car with people in it
a kid fell into the well behind the school
the manhole has no cover and its dark
sewage is coming up into our kitchen, its knee deep
someone is drowning in the lake
my husband is beating me
he's got a knife and he's outside my door
someone's trying to get in through the window
please dont call me he will hear. he hit me
I can't do this anymore, I want to end it
I have the pills in front of me
my friend says she is going to kill herself tonight
I'll burn down your office
baby locked in a hot car
my daughter didn't come home from school
my dad has dementia and he's been gone since noon
old man lying on the ground not moving
she's not breathing
my wife is in labour and no ambulance comes
car hit a cyclist, lots of blood
no power and my mum's oxygen machine is dying
对门家好像着火了 门缝里往外冒烟
后山着大火了
车库里有辆车自燃了
电动车爆炸了 楼道全是火
家里插座冒火花 有糊味
一进楼道就闻到很冲的煤气
燃气报警器一直响 有味
挖机把天然气管子挖漏了
高压线垂下来快碰到人了
水井旁边漏电 一头牛刚被电死
我手被电了一下 热水器漏电
电梯门打不开 里面困了三个人 有个孕妇
电梯卡在两层中间 我在里面 喘不上气
隔壁在装修把承重墙砸了 楼板裂了往下掉渣
土坡滑下来了 把房子埋了一半
大树倒了压住一个骑电动车的
广告牌让风刮下来砸着人了
井盖翻了 掉下去一个人
水沟没盖板 老人摔下去了 腿断了
洪水进村了 我们在房顶上
地下车库进水了 有人还在里面
河边有人喊救命 掉水里了
有人持刀抢劫
隔壁夫妻打架 女的一直惨叫
我爸喝多了要杀我妈
小区门口打群架 有人流血了
一个男的强行拉我上车
有人在我家门口泼汽油
他掐我脖子 我刚逃出来
我弟吞了一把药
我妈留了遗书人不见了
我想从这儿跳下去
活着太累了 不如死了
我要点了这个办公室
两岁的孩子一个人锁在家里
有个婴儿被扔在垃圾桶旁边
我孙子在市场跟我走散了
老人痴呆走出去六个小时了
我老公心梗了 脸都紫了
孩子噎着了 喘不上气
工地有人从架子上摔下来了
大货车翻了 司机卡在里面
我奶奶从楼梯上滚下去 满头血
我喝了假酒看不见了
家里好几个人头晕恶心 烧的煤炉
停电了 老爷子离不开制氧机
There is smoke all over the second floor
a car is burning in the parking lot
the transformer just blew up
strange gas smell near the school kitchen
water pipe room has sparks
kids stuck in the lift at tower B
the bridge is collapsing
scaffold collapsed, workers underneath
there's an open manhole and a lady just fell in
my neighbour is beating his kid again, the kid is screaming
there's a fight outside and someone has been stabbed
a man is following me home
he said he will kill me tonight, he's at the door
i took all my sleeping pills
my brother is on the roof and wants to jump
lost my little girl in the market
my grandpa wandered off this morning
we can't find our 5 year old
someone fainted at the square
dad has chest pains
there has been a crash, people are bleeding
she is having contractions and the road is blocked
flood water is coming into our houses
power's out and my baby's ventilator only has an hour
车着了！就停在加油站旁边
我楼上好像失火了 有焦味
液化气罐着火了不敢关阀
屋里有股怪味头晕 可能是煤气
门口电线杆倒了电线耷拉着
电梯突然往下坠 现在停住了 我们四个人在里头
桥塌了一截 还有车往上开
山上石头滚下来砸了房子
井里有个人在喊
水漫到二楼了 我和爷爷在楼顶
孩子掉粪坑了
有人拿砖头砸人
我前男友堵在我家门口砸门骂我
有个疯子拿着铁棍见人就打
他又喝酒打我娘了
我不想再拖累家里了 药在手上
有个男的要从桥上跳下去
我要炸了医院
小孩把自己反锁在卫生间里出不来
我的孩子刚才还在 一转身就没了
我爸 85 了 早上出门到现在没见人
我妈吃饭突然说不出话 嘴歪了
同事触电了 躺地上
奶奶没呼吸了
工友被机器绞了手 血止不住
我家断电了 老爸用呼吸机
flames shooting up behind the school
there is a really strong gas smell on our landing
cables came down in the storm and are lying across the road
lift fell two floors and stopped, four of us inside
part of the building has come down
a man just went down the open sewer
the water is up to my chest
guy with a machete outside the bank
my ex is kicking my door in
I took too many tablets
my neighbour says he'll set himself on fire
two year old on the roof of the garage
my boy never came home last night
grandfather collapsed in the bathroom
a motorbike hit a woman and she is not moving
""".strip().splitlines()

NOT_DANGER = """
楼道里堆满杂物，存在火灾隐患
消防通道被占，着火了消防车进不来怎么办
上次起火以后一直没人来修
我怕哪天起火
万一着火了往哪跑
如果电梯困人谁负责
电梯经常困人，物业不管
电梯上个月困过人
煤气费怎么多扣了三十块
燃气表没人来抄
什么时候通天然气
小区想开通天然气，找哪个部门
去年冬天这里着火了
2019年这栋楼起火
昨天晚上着火了，已经扑灭了
前几天电线掉下来，供电的修好了
没有着火，就是问问灭火器在哪领
不是着火，是有人烧烤
没闻到煤气味
烧烤摊天天冒烟熏得人受不了
饭店油烟太大
有人焚烧秸秆冒浓烟
工厂烟囱冒黑烟
公交车冒黑烟尾气
建议在河边装护栏，防止孩子掉进河里
希望换电线，避免漏电
担心围墙倒了砸到人
墙皮可能脱落
树太高了，怕刮风砸到车
卫生间吊顶塌了一小块
墙上有裂缝
路面塌陷，坑坑洼洼的
路面有坑
井盖松动，车一过就响
井盖晚上咣当咣当响
下雨就淹，年年都这样
下水道堵了，污水横流
楼上漏水把我家天花板泡了
跳楼价处理家具的喇叭太吵
广场舞吵死了
累死了跑了三趟
臭得喘不过气
热得喘不过气来，空调什么时候修
笑死我了
我爸走丢了，后来找到了，谢谢民警
昨天我妈走丢，是城管送回家的
感谢消防员，上周我家着火多亏他们
表扬三号楼保安，有人砸门他第一时间赶到
我家猫走丢了
我手机丢了，找不到了
孩子找不到学校上
找不到停车位
找不到工作
老人没人照顾
孩子上学路上要过马路，能不能装红绿灯
有人打孩子的新闻是真的吗
电影里着火了那段是在咱们县拍的吗
消防演练那天楼里冒烟
我梦见家里着火了
上火了嗓子疼
这事把我惹火了
火车站广场太乱
烟花爆竹禁放吗
灭火器过期了
烟雾报警器坏了
请问家里着火了打什么电话
停电了，什么时候来
小区停电三小时
电线乱拉像蜘蛛网
电动车充电没地方
刀具店几点开门
磨刀的师傅在哪
他欠我钱不还，还骂我
邻居经常吵架
保安态度差
医院说要住院
我奶奶心脏病，医保能报多少
胸口疼该挂哪个科
孩子发烧挂号挂不上
中毒补贴怎么申请
井里打不上水
水库能游泳吗
我妈说是2单元，挨着配电房那个门
具体位置在2号楼和3号楼之间的消防通道里
门口有消防栓
救命稻草都没了，低保批不下来
您好，谢谢，解决了
The fire lane is blocked by cars
There is a fire hazard in the basement
The fire alarm keeps beeping
Fire station opening hours?
What if there is a fire, where do we go
There was a fire here last year and nobody repaired the roof
I am afraid the wall might collapse
Please fix the wires before someone gets a shock
My gas bill is too high
When will the gas meter be read
No smell of gas any more
It's not on fire, only steam
It's NOT an emergency, the ambulance has left
The lift often gets stuck
The lift is broken again
The lift was stuck last week with people inside
We saw a film about a house on fire
The fire drill filled the stairs with smoke
The barbecue stall fills our flat with smoke
He smokes in the stairwell
My phone was stolen yesterday
I lost my keys in the market
My mother lost her pension card
My son is looking for a school
Our cat is missing
The flood last summer ruined the road
Thank you to the firemen, our house was on fire on Monday
The shop has a fire sale
The noise is killing me
I'm dying to know when the pool opens
The traffic is murder
The street is so dark somebody could fall
We should put a fence so nobody falls into the river
The manhole cover rattles at night
The manhole covers on the main road are ugly
Nobody was hurt, the fire was put out
The missing child was found
How do I report a gas leak
Is there a number to call if the lift gets stuck
My neighbour threatened to sue me
The dog attacked my chickens last month
Knife sharpening stall blocks the footpath
这破路把我车轮胎都颠爆了
孩子关在家里上网课没法出门
楼上小孩跑跳吵得没法睡
关于电梯收费有疑问
没有电梯卡上不了楼
电梯广告太多了
电梯里的灯坏了
楼上把脏水倒了我一阳台
地板裂开了找谁修
路边埋了水管没回填
献血在哪里
手机断了网
手机卡住了打不开你们的小程序
孩子上学卡在户口上了
个人工资压着不发
我点了这家外卖吃坏了肚子怎么投诉
孩子乱扔垃圾没人管
老人证找不到了怎么补
我妈找了你们三次你们都没回
路灯昏暗
黄昏的时候蚊子多
骨折病人医保能报吗
我妈中风后遗症能办残疾证吗
快生了准生证怎么办
燃气断了三天了没人修
天然气公司打电话没人接
水龙头掉水垢
水管漏水淹了楼下
门口老是堵车
车祸多发路段能装个减速带吗
两条狗打架吓人
电线垂得乱糟糟的不好看
火葬场在哪
打火机不让带上车吗
着急上火
房价塌了
桥上堵死了
楼梯扶手断了
孩子摔了一跤，幼儿园不管
退休工资没着落 日子没法过
物业把我气死了
排队排死人
这班车挤死人
路堵得要死
热死了 空调坏了
噪音吵得人快疯了
跳广场舞的在湖边
跳绳比赛什么时候
死机了 你们系统
刀削面馆油烟大
想杀价买个摊位
垃圾车压着盲道
树枝挡住路灯了
树枝压着电话线
小区门禁坏了谁都能进
快递被人拿走了
电动车电池被偷了
打人柳是什么树
保安骂人
门口修车铺电焊冒火星
煤改气补贴还没到
液化气涨价了
充电桩坏了
洗澡水不热
小孩打疫苗去哪
婴儿车推不上坡道
高空抛物没人管
娃天天写作业到半夜 一天睡不到六个钟头 咋没人查
停电通知有吗
氧气瓶哪里能租
透析报销比例多少
呼吸科几点上班
养老院收费太高
救护车乱停占道
消防栓没水
警察局几点上班
派出所办身份证要预约吗
The lift has no mirror
The fire hydrant is painted the wrong colour
Street is on the way to the hospital and very bumpy
My son's school bus is always late
The park gate is locked at night
Kids playing ball in the road every evening
The stray dogs are killing my chickens
I'm burning to know the result
The hole in the road damaged my tyre
The smoke from the sausage stand is annoying
Stairs are dark
The stairwell light is broken again
Please cut the tree, it blocks the lamp
There is no gas in the bottle shop
The gas station is closed
Where can I report a lost phone
The water is brown
The river smells
The drain is blocked
My knee hurts from the bad pavement
People are fighting for parking every day
The old man at the gate is rude
He stabbed the tyres of my bike yesterday
""".strip().splitlines()


@each("kind, words", [(kind, words) for kind, told in TOLD.items() for words in told])
def test_danger_that_goes_on_is_heard_for_what_it_is(kind: Danger, words: str) -> None:
    assert danger_in(words) is kind


@each("words", IN_OTHER_WORDS)
def test_danger_is_heard_in_many_words(words: str) -> None:
    assert danger_in(words) is not None


@each("words", NOT_DANGER)
def test_a_topic_a_fear_a_denial_or_a_past_event_is_no_danger(words: str) -> None:
    assert danger_in(words) is None


def test_what_a_letter_comes_to_in_the_end_is_no_danger() -> None:
    letter = "关于小区物业管理的几个问题。" + "停车位不够，绿化没人管，楼道灯不亮，" * 20 + "还有一次着火了"
    assert danger_in(letter) is None
    assert danger_in("停车位不够，" * 60 + "着火了") is None


def test_a_danger_stands_for_itself_whatever_is_said_around_it() -> None:
    assert danger_in("你好 我是前几天反映垃圾的 现在楼道着火了 快来") is D.FIRE
    assert danger_in("上报 楼道着火了") is D.FIRE
    assert danger_in("HELP!! FIRE IN THE KITCHEN") is D.FIRE
    assert danger_in("楼道里\n着火了") is D.FIRE


def test_an_attack_is_told_of_before_a_fire_and_a_fire_before_who_was_hurt() -> None:
    assert danger_in("着火了 有人昏倒了") is D.FIRE
    assert danger_in("有人拿刀 还把店点着火了") is D.VIOLENCE


def test_the_same_words_in_a_letter_do_not_suffice() -> None:
    assert danger_in("工地上有人从架子上摔下来了") is D.ILLNESS
    assert danger_in("工地管理混乱，材料乱堆，" * 13 + "工人从架子上摔下来了") is None


def test_what_people_do_to_people_is_not_to_or_by_things() -> None:
    persons = {D.VIOLENCE, D.SILENT, D.SELF_HARM, D.SUICIDE, D.THREAT, D.CHILD, D.MISSING, D.ILLNESS, D.POWERED}
    persons |= {D.WATER, D.FUMES, D.ANIMAL}
    assert set(Danger) - THINGS == persons
