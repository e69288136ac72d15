"""Who is named in somebody's words is hidden, or may be asked of; what only looks like a name stays."""

from __future__ import annotations

from domain.doubtful_names import perhaps_names
from domain.hearing.residents.name_answers import is_name, name_to_hide
from domain.masking import mask
from domain.person_names import looks_like_name
from tests.tables import each

SURE = """
楼上叫什么周大勇的把墙砸了=周大勇
我是北门社区的周建民=周建民
我是南门街的李秀兰=李秀兰
本人张伟明反映楼道灯坏了=张伟明
我是6号楼的刘大勇=刘大勇
我爸爸陈国栋摔了一跤=陈国栋
我家孩子叫张小贝在三小上学=张小贝
联系人赵敏=赵敏
住户刘芳家漏水=刘芳
502赵亮家天天装修=赵亮
陈秀芬老人没人照顾=陈秀芬
张桂花阿姨反映滨河路6号漏水=张桂花
我妈李桂英腿脚不好=李桂英
我老公王强在厂里上班=王强
我家邻居赵大勇天天放音响=赵大勇
楼上周文斌家漏水=周文斌
楼下的孙丽家养狗=孙丽
3栋402室钱小军家违建=钱小军
对门郑爱国家门口堆垃圾=郑爱国
业主吴建平说物业不管=吴建平
户主冯玉兰已经去世=冯玉兰
村民何大山反映道路坑洼=何大山
独居老人马秀兰无人照看=马秀兰
低保户朱老三没有领到钱=朱老三
我叫胡小明，住在团结街=胡小明
本人叫高志强=高志强
俺叫孙二柱=孙二柱
我姓欧阳=欧阳
报修人：杨帆=杨帆
联系人是罗晓东 电话看系统=罗晓东
我儿子宋子轩在二小读书=宋子轩
我女儿叫林小雨今年六岁=林小雨
我奶奶蒋凤英九十岁了=蒋凤英
有个叫韩磊的人在楼下卖烧烤=韩磊
名叫曹大海的包工头欠钱=曹大海
田小娟女士来电反映噪音=田小娟
李国庆先生致电反映停水=李国庆
袁晓燕反映垃圾没人收=袁晓燕
患者丁志远在县医院看病=丁志远
学生家长贺敏说校门口堵车=贺敏
退役军人龚建军没拿到补贴=龚建军
死者段小龙的家属=段小龙
邻居家的孩子汪小洋掉沟里了=汪小洋
王建国，男，65岁，住团结街=王建国
房东陈伟不退押金=陈伟
我爱人欧阳娜娜身体不好=欧阳娜娜
我家老爷子陈德福走丢了=陈德福
张桂花家的水管爆了=张桂花
帮我妈妈周玉梅报修一下=周玉梅
我同事彭亮也遇到了=彭亮
这里是12栋的谢霆=谢霆
我们是滨河花园的业主代表夏雨荷=夏雨荷
李秀兰奶奶家停水了=李秀兰
滨河路8号住着王桂花老人=王桂花
张伟明的电话打不通=张伟明
我是5单元的范冰=范冰
我是西街社区居民严宽=严宽
我是杨柳村三组村民杜鹃花=杜鹃花
我是老党员钟南=钟南
楼上住户王强装修噪音大=王强
李桂英的丈夫瘫痪=李桂英
我同学王小明=王小明
市民张桂花来电反映=张桂花
张伟、李强和王五三人打牌=王五
业主（王建民）要求退费=王建民
孩子奶奶张秀英接送不方便=张秀英
my neighbour John Tan plays music=John Tan
My son Li Wei goes to No.2 school=Li Wei
contact Mary Smith please=Mary Smith
Mr Tan Ah Kow reported a leak=Tan Ah Kow
Resident Wang Jianmin says the lamp is out=Wang Jianmin
水工小王王海波说明天来修=王海波
常乐 这是我本名 楼道灯不亮=常乐
"""
PERHAPS = """
包工头曹大海欠我们工资=曹大海
物业经理李长青态度恶劣=李长青
班主任王丽华体罚学生=王丽华
村支书魏长根不给办=魏长根
薛明投诉停车收费=薛明
和王建军打起来了=王建军
被李二狗打了=李二狗
路灯坏了。王建民=王建民
老师张敏打学生=张敏
社区网格员卢小红不来=卢小红
我，王建民，住团结街=王建民
请联系王建民=王建民
302的张伟天天吵=张伟
我们村的王二狗占道=王二狗
村东头王二狗家盖房占路=王二狗
三组王二狗占了路=王二狗
开店的王老五天天烧烤=王老五
由王建民负责的路段=王建民
李建国主任不接电话=李建国
滨河花园张桂花反映漏水=张桂花
Zhang Wei in flat 501 is noisy=Zhang Wei
我老伴儿王桂芬崴了脚=王桂芬
楼栋长孙强不管=孙强
张丽（501室）反映没水=张丽
501室张丽说没水=张丽
张丽家漏水到我家=张丽
我和张丽都住这栋楼=张丽
找过王强三次=王强
李强的狗咬人=李强
李强在楼道抽烟=李强
李桂英崴了脚=李桂英
请转告李桂英=李桂英
买买提·艾山的店占道=买买提·艾山
诸葛小明家漏水=诸葛小明
我是王小明的妈妈=王小明
三(2)班王小明同学=王小明
外卖员王强被撞=王强
司机王强绕路=王强
女儿王小雨丢了=王小雨
丈夫王强失业=王强
王强他爸占了路=王强
王强两口子天天吵架=王强
对门王强天天吸烟=王强
楼上王强装修=王强
小区门口李桂英的早餐摊占道=李桂英
三胖子家的狗又咬人=三胖子
二妮天天往楼下倒水=二妮
满仓把麦秸堆路上了=满仓
卫东他们家占了绿地种菜=卫东
对门桂兰嫂子天天烧柴=桂兰
楼上钟灵开的麻将馆半夜不散=钟灵
保洁小芳电话打不通=小芳
老赵头家的鸡满街跑=老赵头
二小高三周思雨家长问补课=周思雨
初二三班孙浩然的妈妈说食堂贵=孙浩然
去问门卫吴长顺=吴长顺
西头大壮家把渠堵了=大壮
楼道没灯 我黄金龙=黄金龙
白云生家厨房往下漏水=白云生
我和隔壁郑秋霞都停电了=郑秋霞
楼上是贾阿凤 她家天天剁肉=贾阿凤
不留电话了 就写 高洁吧=高洁
隔壁赵老四天天骂人=赵老四
那个李二麻子乱倒水=李二麻子
张老大把路占了=张老大
"""
NO_NAMES = """
楼下住户叫什么不知道|我叫了几次都没人来|我是和平路的居民|我是开车路过的|住户都说没水|联系人民政府没人管|501家家户户都停水|隔壁王家|老人摔倒了
孩子上学不方便|我爸爸高血压|我妈妈常年卧床|我家孩子上学难|邻居何时搬走|业主向物业反映|村民于昨天反映|居民楼下有烧烤|小区车主都在抱怨
高高兴兴上学|江边老人跳舞|金色家园|和谐家园停电|反映路灯坏了|方便面袋子到处扔|严重影响居民生活，马上处理|万分感谢|白天黑夜都吵|王府花园停水
张家村修路|李家巷口堵了|陈家庄没有路灯|周末垃圾没人清|高速路口堵车，黄河路也堵|安全通道堵了，电动车乱停|老师您好，请问学区怎么划|局长收礼
医生收红包|队员打了我爸|林业局的人砍树|石头挡路|高空抛物，危险|鲁班路，灯坏了|夏天，蚊子多|马路边，下水道返味|金店门口，井盖没了|小区居民安宁受影响
物业向业主收费|还住户一个安静|请联系梁先生|租客小李|独居的邓大妈没人管|东方红路堵车|江苏华润公司欠薪|左手边
物业小王不管|保安老李骂人|房东高兴坏了|楼下梅花开了|老房头顶漏水|建设他们家园小区|有财务问题没人查|大狗咬人|国庆家里没水|楼上小孩天天跳
王家沟，没有路灯|赵家岭 停水|林荫道的灯不亮|邻居叫什么我不知道
送货的车乱停，堵死了|地方是安康里|地方是桂花里|莫要跟她讲是我说的|王老大爷家门口|这周老大声了|赵麻子面馆油烟大
康师傅冰红茶过期了还卖|金利来小区三号楼不热|我家住在山口往里走二里地的高庄子,没路|公交3路司机师傅甩站|低保的钱谁管|村里的钱谁管|我马上来|楼下关门声太大
"""
PLAIN = [line.split("=") for line in SURE.strip().splitlines()]
LIKELY = [line.split("=") for line in PERHAPS.strip().splitlines()]


@each("words, name", PLAIN)
def test_who_is_named_is_hidden(words: str, name: str) -> None:
    masked = mask(words)
    assert name not in masked
    assert masked == words.replace(name, "".join("*" if letter.isalnum() else letter for letter in name))


@each("words, name", LIKELY)
def test_what_may_be_a_name_is_told(words: str, name: str) -> None:
    assert name in perhaps_names(words)


@each("words", NO_NAMES.strip().replace("\n", "|").split("|"))
def test_what_is_no_name_stays(words: str) -> None:
    assert mask(words) == words
    assert perhaps_names(words) == ()


@each(
    "nickname, is_one",
    [("李女士", True), ("王建民", True), ("老王", True), ("Tan Ah Kow", True), ("滨河花园", False), ("垃圾", False)],
)
def test_a_nickname_looks_like_a_name_or_not(nickname: str, is_one: bool) -> None:
    assert looks_like_name(nickname) is is_one


@each(
    "said, answered",
    [
        ("是", True),
        ("是的，遮住", True),
        ("要遮", True),
        ("遮一下吧", True),
        ("李长青是人名", True),
        ("把李长青遮住", True),
        ("hide it", True),
        ("不是", False),
        ("不是人名", False),
        ("不用遮", False),
        ("别遮了", False),
        ("李长青不用遮", False),
        ("no", False),
        ("提交", None),
        ("是5号楼", None),
        ("不是这个地方", None),
        ("不用了", None),
        ("垃圾还在", None),
    ],
)
def test_an_answer_says_whether_it_is_a_name(said: str, answered: bool | None) -> None:
    assert is_name(said, "李长青") is answered


def test_a_name_can_be_hidden_without_being_asked_of() -> None:
    words = "物业李长青不管，垃圾没人收"
    assert name_to_hide("把李长青遮住", words) == "李长青"
    assert name_to_hide("请把“李长青”的名字隐去", words) == "李长青"
    assert name_to_hide("把王建民遮住", words) == ""
    assert name_to_hide("垃圾没人收", words) == ""
