"""Who is announced, signs or stands beside others is hidden or asked of; words of every day in these places stay."""

from __future__ import annotations

from domain.doubtful_names import perhaps_names
from domain.masking import mask
from tests.tables import each

SURE = """
大婶的儿子赵磊把摩托停在门洞里=赵磊|我家小子何子豪在三小读书=何子豪|我家闺女周雨彤在幼儿园摔了=周雨彤
我对象冯倩怀孕了，楼道没灯=冯倩|孩子姥姥杜桂香腿不好=杜桂香|孩子妈妈方燕去问过=方燕|我二叔马德才家没水=马德才
她前夫石勇来闹=石勇|我大姑严秀珍住院=严秀珍|我弟媳妇唐丽在超市上班=唐丽|我岳母谷秀荣走不了路=谷秀荣
我小姨子江敏被狗咬了=江敏|我孙女叫欣怡，在一小=欣怡|我儿子浩然在学校被打=浩然|我女儿诗涵发烧了=诗涵
小女梦洁在二小上学=梦洁|有个叫卫东的天天来收费=卫东|路灯坏了 —— 方磊=方磊|—— 居民 马晓=马晓
盼复。江涛=江涛|此致 敬礼 万里=万里|请尽快修。石建国敬上=石建国|有事找我 我是任重=任重|我叫平安，住和谐路=平安
我的名字叫向阳，家里没暖气=向阳|本人叫项目，姓项=项目|我的全名是安康宁=安康宁|真名叫任意=任意
包工头叫常乐 一直不发工资=常乐|中介叫周全，收了钱不办事=周全|我是Zhao Min 住在南门=Zhao Min
我叫Tom，在一中教英语=Tom|本人Lily Chen，租房被骗=Lily Chen
【姓名】金辉【电话】无【内容】噪音大=金辉|[姓名]钟声 [内容]没水=钟声|姓名：时光 内容：路坏了=时光
1.姓名 白杨 2.内容 没灯=白杨|反映人：路遥 内容：堵车=路遥|投诉人 任飞 电话 保密=任飞
反映人/高原/路灯坏=高原|来电人 万芳 女 反映停水=万芳|报修人:严实=严实|我叫热依汗 在巴扎卖水果=热依汗
我是卓玛 孩子没地方上学=卓玛|扎西多吉反映停水=扎西多吉|阿不都热合曼·买买提 摊位被占=阿不都热合曼·买买提
娜仁图雅说没有供热=娜仁图雅|我 王 秀 英 反映没水=王 秀 英|姓名：李 磊 电话：无=李 磊
本人 赵 敏 住西街=赵 敏|张伟李娜夫妻天天吵架=张伟李娜|高飞高翔兄弟俩占车位=高飞高翔
马军和马丽父女俩摆摊=马军和马丽|楼上陈刚赵敏小两口半夜放歌=陈刚赵敏|我们俩 高山 于海 的工资没发=高山 于海
我们三家 方正 常胜 万全 都没水=方正 常胜 万全|白雪 女 33 反映没暖气=白雪|高山，男，56岁，反映噪音=高山
时光（男，70岁）走失=时光|项阳 男 45岁 来电=项阳|常胜 13812345678 反映路灯=常胜
我叫赵德柱，就叫我德柱吧=德柱|我是任重，任重家没水=任重|我是苏小明妈妈 班里开空调吗=苏小明|我姓钱，叫钱多多=钱多多
物业那个小头头叫毛毛=毛毛|他叫安心，欠钱不还=安心|有个姓龙的 龙小飞 天天来要钱=龙小飞|署名：江上舟=江上舟
上官婉儿,女,30岁=上官婉儿|我是欧阳 锋=欧阳 锋|喂你好我这边叫柏小松=柏小松|我老家是李庄的 我叫李根=李根
我呢 叫个吴满仓=吴满仓|俺孩他爹赵铁蛋病了=赵铁蛋|俺儿媳妇苗翠兰生娃=苗翠兰|孩他娘杜小花=杜小花
my daughter Emma was hit by a bike=Emma|Cheers, Mike=Mike
Thank you. Olivia Brown=Olivia Brown|Thx - Jack=Jack
it's Sarah in unit 5, no water=Sarah
this is Peter calling about the noise=Peter
I'm Kate from block 3=Kate|Hi, Anna here, lights are off=Anna
our teacher Rachel Green shouts=Rachel Green
the guy upstairs called Kevin smokes=Kevin
my boss Liu Wei does not pay=Liu Wei|name: Chloe=Chloe
my flatmate Zhao Lei is sick=Zhao Lei
Mrs Helen Carter fell=Helen Carter
the landlord, Huang Bo, keeps my deposit=Huang Bo
signed, Grace Lee=Grace Lee|- Ahmed=Ahmed
My husband Ali and I have no heating=Ali
I am Fatima, I live on West street=Fatima|俺爹叫李满囤 种地的 水渠堵了=李满囤
俺娘 王桂枝 眼看不见=王桂枝|我家老头子郭振海走丢了=郭振海|我前妻田蕊老来闹=田蕊|我妹夫罗新民在厂里伤了手=罗新民
我邻居老李叫李长河=李长河|孩子姑姑裴红接他放学=裴红|同住的姑娘叫乔安 没暖气=乔安|我房客叫孟想，三个月没交水费=孟想
我们班同学尹航被车撞了=尹航|楼下开店的老板娘叫花姐 真名殷素花=殷素花|网格员叫易平 从来不来=易平
住我楼上的温柔 半夜跳绳=温柔|这个人姓花，花千树=花千树|她叫水灵=水灵|我又来了，我是康健=康健
我全名叫方向东=方向东|名字：方向 电话：无=方向|姓名 高度 性别 男=高度|姓名：平凡；年龄：40=平凡
称呼：成先生 全名 成真=成真|申请人：安定 事由：低保=安定|户主姓名：戴天 家里没水=戴天
低保户叫何必 没领到钱=何必|被投诉人：焦点=焦点|签字：温暖=温暖|落款 金秋=金秋|—— 西街居民 常青树=常青树
写信人：江南=江南|一个老党员 孙大圣 敬上=孙大圣|群众 牛奔=牛奔|有结果打给我儿子 黎明=黎明
打我老公电话 他叫毕业=毕业|阿依努尔反映没电=阿依努尔|迪丽拜尔·阿不力孜 住东街=迪丽拜尔·阿不力孜
我是其木格 牧区来的=其木格|我叫洛桑，开饭馆=洛桑|次仁旺姆 孩子上学=次仁旺姆|吉克阿依 打工没发钱=吉克阿依
我 李 静 住西街=李 静|联系人 刘 大 海=刘 大 海|欧 阳 锋 反映没水=欧 阳 锋
张.小.兵 反映路灯=张.小.兵|西街15号 收件人 左冰=左冰|和谐家园7栋(业主 乐天)=乐天|人民路3号陶然家=陶然
黄强黄敏姐弟没人管=黄强黄敏|三个工人：石头、常胜、何平=何平|我和同事白杨、金星都被拖欠=白杨|高山 男 住西街=高山
金玲，28岁，孕妇=金玲|马跃 身份证丢了=马跃|常福 78 岁 独居=常福|江小鱼（女 二年级）=江小鱼
单杠(男)=单杠|李建设说没水，建设是我爸=李建设|我叫周海洋，海洋就行=周海洋|建军他爹马建军病了=马建军
小名叫豆豆 大名叫苏宁=苏宁|我叫 温泉=温泉|我叫：古月=古月|俺名叫万年青=万年青|人家叫我老常 全名常来=常来
登记的名字是向阳花=向阳花|名下是我爸 常春藤=常春藤|户名 管家明=管家明|老师姓项 项羽=项羽
医生叫安全，态度差=安全|水站老板姓雷 雷雨=雷雨|居委会那个叫方正的不办=方正|那个姓路的 路长河 欠钱=路长河
这孩子叫乐乐=乐乐|Sincerely yours, Hannah Wright=Hannah Wright
Thanks. Rob=Rob|I'm Zoe, I live in block 2=Zoe
My name's Omar=Omar|My name is li hua=li hua
It is Carol here=Carol|hello i am Victor from Peru=Victor
my boy Leo fell=Leo|our cleaner Marta was not paid=Marta
my mother in law Ruth is ill=Ruth
Mr Wang Gang, my landlord, is rude=Wang Gang
landlord's name is Xu Feng=Xu Feng
the guard called Zhang Hu hit me=Zhang Hu
Ms Nguyen Thi Mai=Nguyen Thi Mai
dr James Lee refused=James Lee|Best, Sofia=Sofia
微信 zhaolei88 联系我=zhaolei88|我老婆Anna怀孕=Anna|外教John打孩子=John
邻居Bob养狗=Bob|我是Jack，住5号楼=Jack|我儿子叫浩浩 在县一中=浩浩|孩子叫安琪，三岁=安琪
我叫老六 大名薛六福=薛六福|免贵姓鲍，鲍国安=鲍国安|我的大名是钟灵=钟灵|有问题联系我媳妇 尤佳=尤佳
以上反映人：项飞=项飞|本人姓名：齐白石=齐白石|真实姓名 雷鸣=雷鸣|收废品的老头 甘草=甘草
养鸽子的那家 户主 高飞=高飞|物业那个姓袁的 袁大头=袁大头|车主叫 车晓 不挪车=车晓|那家人姓万 万三千=万三千
楼上租户 章子=章子|租我房的 贾玲 跑了=贾玲|姓冯的两兄弟 冯巩 冯远=冯巩|我爹和我娘 牛顿 花木兰 都八十了=牛顿
俩老人 郑板桥 余秀华 没人管=郑板桥|古力娜扎 住东街=古力娜扎|帕丽扎提说没电=帕丽扎提|哈尼克孜反映 路灯=哈尼克孜
我是吐尔洪 卖馕的=吐尔洪|央金卓玛 在县医院=央金卓玛|丹增加措 反映=丹增加措|斯琴高娃家羊圈=斯琴高娃
我叫腾格尔=腾格尔|我叫 孙 红 雷=孙 红 雷|联系人Wang Xiaoming=Wang Xiaoming
我老公Steven被打=Steven|外教Michael=Michael
本人 Nguyen Van An=Nguyen Van An
Hi, I'm Grace from flat 2=Grace|its Will in block 7=Will
Regards, May=May|Thanks, Rose Chen=Rose Chen
best regards Mark=Mark|my wife Joy slipped=Joy
our neighbour, Mr Khan, shouts=Khan
neighbour called Summer plays=Summer|tell my mum Dawn=Dawn
my son's name is Hunter=Hunter|My name is Joy=Joy
name's Chase=Chase
The driver, Mr. Ivan Petrov, was rude=Ivan Petrov
talk to my husband Rajesh Kumar=Rajesh Kumar
Contact: Ingrid=Ingrid|Name: Yusuf Demir=Yusuf Demir
I'm Takeshi.=Takeshi|Kenji here, flat 9=Kenji
From: Pierre=Pierre|sincerely Bjorn=Bjorn|Signed Aditi=Aditi
best, Chidi=Chidi|yours truly, Anh Tran=Anh Tran
my landlord Wang Dawei=Wang Dawei|cheers Dmitri=Dmitri
our daughter Mei-Ling=Mei-Ling|my friend O'Neil=O'Neil
Dr. Chen Guangming hit my kid=Chen Guangming
teacher Ms Zhang Yan=Zhang Yan
喂你好我姓鲍 我叫鲍春雷 住在西坡村的 我们村那个机井坏了好几天=鲍春雷
我是替我妈打的 她叫沈玉芬 八十四了 养老金卡丢了=沈玉芬|哎 我那个 我叫啥来着 我叫戴有田 哈哈 老糊涂了=戴有田
尊敬的县长 我是城西镇居民蒋文斌 现就本村道路问题反映如下=蒋文斌|此致敬礼 反映人 蒋文斌 2025年3月1日=蒋文斌
现委托我儿子魏东代为反映 特此说明=魏东|签名 贺岁 盖平=贺岁|患者姓名徐静蕾 住院号1023=徐静蕾
我的孩子姜小帅今年上一年级=姜小帅|你们那个窗口的小姑娘 叫邹丽 态度特别差=邹丽|收件人写的是我爱人 熊大力=熊大力
上回接电话的叫葛天明=葛天明|施工方负责人姓崔 崔永亮 电话不接=崔永亮|车主 阎锐 电话 13900000000=阎锐
门卫老汉 焦裕禄 赶我走=焦裕禄|我的老师叫 宁静=宁静|我爸卜算子今年70=卜算子|我弟弟 屈平 残疾=屈平
我妹 舒畅 大学生=舒畅|俺孙女 伊能静 五岁=伊能静|孩子他爸 柯南 打工没回来=柯南|监护人:祖海=祖海
地址 幸福里 3-1 姓名 霍思燕 事由 停水=霍思燕|霍思燕（13800001111）反映停水=霍思燕
霍思燕来电：停水=霍思燕|霍思燕同志反映停水=霍思燕|我叫“霍建华”=霍建华|霍 思 燕 停水=霍 思 燕
霍某某 本名霍建华=霍建华|昵称小霍 本名 霍建华=霍建华|霍建华一家都搬走了=霍建华|霍建华他家=霍建华
"""
PERHAPS = """
我娃叫天佑 上幼儿园=天佑|我家子轩被同学打=子轩|村西头那个侯老四家占地=侯老四|就那个高建军，天天放炮=高建军
就是常德胜，他养的鹅乱跑=常德胜|那个万福来家的狗没拴=万福来|隔壁那位史红梅老吵=史红梅
希望尽快解决。谢谢！郭小燕=郭小燕|拜托了 白雪=白雪|井盖没了，请回复 常青=常青|麻烦给回个电话 关飞=关飞
回电找梁艳就行=梁艳|找一下你们单位的白云飞=白云飞|麻烦转告安然，水管修好了=安然|打电话给方圆，她有钥匙=方圆
我是黄河 住西街=黄河|liuyang 住幸福里 下水堵了=liuyang|路灯不亮 chenjing=chenjing
wangxiaoming反映电梯坏=wangxiaoming|WANG FANG 反映没水=WANG FANG
ZhangLi 来电=ZhangLi|li_ming 住北门 没暖气=li_ming|联系人（文静）=文静
古丽娜尔 住在东街 没暖气=古丽娜尔|巴特尔家的羊丢了=巴特尔|我邻居图雅家漏水=图雅
幸福里5号楼1单元301 杜涛=杜涛|西街8号（找江波）=江波|孙家庄孙大海家门口=孙大海|赵家沟村 毛二旦屋后=毛二旦
刘集村刘长河家东边=刘长河|柳树屯柳树林家地头=柳树林|王庄三组武大勇家房后=武大勇
电话13812345678 高洁=高洁|李卫东的狗咬人，卫东还骂人=卫东|我是段誉他爸=段誉|工地老板安建军欠薪=安建军
收费员白小莉多收钱=白小莉|医生石明态度差=石明|村长江大河不办事=江大河|刚才打电话的是卫国强=卫国强
我跟秦小川说过三次=秦小川|金小宝打我儿子=金小宝|被那个单小兵推倒=单小兵|和万小宁签的合同=万小宁
水费是向小红收的=向小红|翠花婶家没水=翠花|秀兰嫂子摔了=秀兰|志强哥家的树倒了=志强|慕容雪反映没水=慕容雪
司马光明家漏水=司马光明|我这边是马晓丽，租户=马晓丽|俺是北庄的俺叫俺庄都知道 冯二愣=冯二愣
俺当家的孙有福在外打工=孙有福|老伴谭秀芝八十了=谭秀芝|外甥女柳青青没学上=柳青青
please call Lucy on 12345=Lucy
David's dog barks all night=David|im jenny from flat 12=jenny
ask for Simon=Simon
neighbour in 402 Zhou Jie plays drums=Zhou Jie|孩子班主任秦月打人=秦月
我家保姆吴春燕 社保没给交=吴春燕|我老乡崔志刚的车被拖了=崔志刚|我侄女小敏在一中=小敏|我徒弟姜山=姜山
快递员叫连胜 把包裹扔了=连胜|卖菜的梅香占道=梅香|电工 丁一 说管道坏了=丁一|村长 白山 不给办=白山
三号楼的易平安天天吵=易平安|一单元的贺新年=贺新年|住对门的叫安静，天天不安静=安静|欠钱的是时来运=时来运
她叫阳光，是个护工=阳光|还是我 常胜利=常胜利|投诉对象：物业 张巧巧=张巧巧|——住户代表 冷静=冷静
反映人 文章 6月1日=文章|谢谢你们！ 宋词=宋词|给个答复吧，唐诗=唐诗|请给石头回个话=石头|请找夏天，她在家=夏天
回复请找 邵阳=邵阳|请通知 孔雀=孔雀|阿米娜住西街 没水=阿米娜|买买提江摆摊被赶=买买提江
马合木提家没暖气=马合木提|朝鲁门反映路断了=朝鲁门|北庄村吴老三家屋后=吴老三|东沟组 韩冬生家院墙外=韩冬生
张家湾张铁柱鱼塘边=张铁柱|三里屯6号楼 齐心家楼上=齐心|李庄小学对面李小军商店旁=李小军
钱家坝 钱大江家承包地=钱大江|团结路9号，找易小川=易小川|滨河花园6-1-101 曲静=曲静
两个孩子 明明 亮亮 没学上=明明|李磊、韩梅梅一起反映=韩梅梅|找陈立新，立新在二楼=陈立新|病历上写的 管彤=管彤
司机 江小白 绕路=江小白|保安叫王者 打人=王者|张老师，张美美 打学生=张美美
from Julia, flat 9=Julia|This is Ben. No water.=Ben
Nina from Sunshine Estate here, no heat=Nina
speak to Linda at the office=Linda|xoxo Emily=Emily
- Tom and Jerry=Tom|P.S. my number... Alice=Alice
i am alice and the light is broken=alice
gaoyuan 住西街没水=gaoyuan|sunli 13812345678=sunli
Li Hua 反映没水=Li Hua|联系Mary=Mary|我家老三 周子墨 在幼儿园吃坏肚子=周子墨
俺家闺女 小月 上学没车=小月|我弟叫 阿强 在工地受伤=阿强|我闺女 可欣 今年六岁=可欣
我家二宝叫糖糖 没打上疫苗=糖糖|女儿朵朵在幼儿园被打=朵朵|我孙子豆豆 掉井里了=豆豆|喊我小杜就行 杜康=杜康
大家都叫我韩四 韩四海=韩四海|麻烦记一下名字 金水生=金水生|名字写 方正义 就行=方正义|回访请找 骆冰=骆冰
处理好了告诉 宁远 一声=宁远|电话打给 时小雨=时小雨|反映者 温和=温和|填表 荣光=荣光|上报：安稳=安稳
实名举报 申公豹=申公豹|我实名：古天乐=古天乐|实名 莫愁 反映路灯=莫愁|护工阿姨 黎姐 黎春花=黎春花
修车的 常威 占道=常威|跳广场舞领头的 向红=向红|开麻将馆的秦岚吵死了=秦岚|卖烤串的 巴图 油烟大=巴图
隔壁饭店老板 尹天仇=尹天仇|房东太太 白娘子=白娘子|中介小哥 易烊=易烊|狗主人 金毛毛=金毛毛
张大彪跟他媳妇李云龙打架=张大彪|工人名单:黄四郎 汤师爷 张麻子=黄四郎|阿木尔家的草场=阿木尔
艾克拜尔·米吉提 反映=艾克拜尔·米吉提|陈 晓 住3号楼=陈 晓|lihua 反映没水=lihua
zhaoxiaoyan,住西街,没暖气=zhaoxiaoyan|我是zhoujie=zhoujie
Liu Yifei 住南门=Liu Yifei|和谐家园3号楼 樊胜美家=樊胜美|东门街8号 龙门=龙门
城关镇马庄 马得福家东=马得福|西坡村 李水花家房后=李水花|北岭乡郭家洼郭富贵家旁=郭富贵|滨河路2号 贺涵(收)=贺涵
6-2-301安迪=安迪|幸福里 曲筱绡家=曲筱绡|人民路 关雎尔门口=关雎尔|开发区厂区3号宿舍 邱莹莹=邱莹莹
This is Hope Miller, no hot water=Hope Miller
Li Xiaolong next door burns trash=Li Xiaolong
the cook Abdul got hurt=Abdul|那个谁 就我们组长 周大龙 他把路给堵了 你们管不管=周大龙
情况属实 特此证明 证明人 段玉梅=段玉梅|4栋的吴大妈 就是吴桂枝 摔断了腿=吴桂枝
那天是潘建民值班 他不给登记=潘建民|校长廖仲恺亲自说的=廖仲恺|教练 毛宁 收了钱不教=毛宁|我把钱给了 谭嗣同=谭嗣同
跟我签合同的人是 侯勇=侯勇|借我车的那个范冰=范冰|撞我的司机 钱枫 没驾照=钱枫|有个姓沙的女的 沙溢=沙溢
业委会主任 佟大为 不公开账目=佟大为|业委会的 倪萍 不公开账目=倪萍|支书 尚建国 他弟弟承包了鱼塘=尚建国
我们主任 喻恩泰 说等着=喻恩泰|保姆 邬君梅 不见了=邬君梅|这事儿您问 耿乐 就知道=耿乐
电工师傅 左小青 修的=左小青|同村 冉东 霸占水渠=冉东|家里就我和老伴 滕秀英=滕秀英|妻 岳红 夫 翟天临=岳红
紧急联系人 商鞅=商鞅|住户 603 鞠萍=鞠萍|603室 鞠萍 反映漏水=鞠萍|2-3-101，柏芝，暖气不热=柏芝
3号楼102的 翁帆 说没气=翁帆|霍思燕:停水三天了=霍思燕|霍思燕反馈停水=霍思燕|霍思燕 3号楼 停水=霍思燕
我，霍思燕，3号楼=霍思燕|@霍思燕 停水=霍思燕|（霍思燕）停水=霍思燕|“霍思燕”停水=霍思燕
我是霍建华的邻居=霍建华|我是霍建华的老婆=霍建华|我是霍建华爱人=霍建华|霍建华是我爸=霍建华
霍建华，我爸，摔了=霍建华|帮霍建华报修=霍建华|替霍建华问一下=霍建华|霍建华委托我反映=霍建华|霍建华把我打了=霍建华
霍建华的狗没拴=霍建华|霍建华开的店=霍建华|霍建华和我=霍建华|霍建华打人=霍建华|霍建华不讲理=霍建华
霍建华太过分=霍建华|霍建华真缺德=霍建华|霍建华养狼狗=霍建华|霍建华装空调滴水=霍建华|霍建华往楼下扔垃圾=霍建华
霍建华占消防通道=霍建华|霍建华半夜唱歌=霍建华|霍建华摔伤了=霍建华|霍建华在哪个科室=霍建华|郑爽把车堵门口=郑爽
郑爽半夜唱歌=郑爽|郑爽往楼下扔垃圾=郑爽|郑爽真缺德=郑爽
"""
NO_NAMES = """
我叫不动他们|我叫外卖进不来|我叫开锁的来|他叫人来砸门|老板叫我们走|孩子叫苦连天|老师叫家长去学校
物业叫保安赶人|邻居叫骂声太大|就高压线那里|就是高峰时段|那个安全门坏了|有个施工队|那个方便面厂味道大
找物业没人管|找安监部门|找金店退款|请回复 谢谢|请尽快回复，万分感谢|请联系物业|回电没人接|我是房东
我是车主，没地方停车|我是管理员|我是单亲妈妈|我是江苏人|我是高三学生家长|我是康复患者|我是常住居民
我是安全员|市民常年反映|居民向社区来电|居民多次来电反映|市民连续来电|业主应该来电|姓名不便透露|姓名：保密
姓名：匿名|【姓名】不愿透露|联系人：业主|反映人：匿名|投诉人：群众|负责人：城管局|负责人电话打不通
高中 女生宿舍没水|老人 女 走失|孩子高中|孩子平安到家|孩子安静不下来|老人安全没保障|爸爸常年卧床
我儿子高三|我妈明天出院|我家高压锅|我家门口路灯坏了|我家楼上漏水|李家庄李家门口|王村路口有坑
赵庄村委会门口|西街石材厂|人民路方便面馆|和平路金店旁边|谢谢 辛苦了|谢谢 万分感谢|没人管 急
路灯坏了 马上修|—— 一名普通居民|——业主代表|——幸福里全体业主|盼复。一位市民|此致 敬礼|谢谢！望尽快
我们三家 都没水|我们俩 高兴不起来|我们三个 和平路的|老两口 常年没人管|东 西 南 北都没灯
水 电 气 都停了|张家李家兄弟打架|扎西德勒饭店油烟大|格桑花广场太吵|乌兰路堵车|今日格外吵
weixin 支付不了|wifi 不好 用|huawei 手机店占道|KFC的油烟大|我是VIP会员
住在IKEA附近|老师Excel都不会|李宁店门口堵|张亮麻辣烫油烟大|王老吉广告牌掉了|老干妈厂味道大
康师傅牛肉面|陈麻婆豆腐店占道|周黑鸭门口排队|全聚德烤鸭店|海底捞占道|雷锋路堵车|建国路没灯|中山公园没水
志强小学门口堵|文明路垃圾多|平安大街积水|江边夜跑的人多|梅花山庄停水|牛羊粪便没人清|马路牙子坏了
石板路翘了|白色垃圾多|黄色预警|毛坯房漏水|金银花路|路由器坏了|单日限行|万达广场停车贵|林公子酒楼油烟
方圆五百米没厕所|成天吵|常有人摔|任人摆布|项目经理不管|项目部欠薪|向阳花小区停水|江河湖海污染|高新区路灯
全名写在本子上|全名单公布一下|他叫什么不知道|电话打不通 高峰期|姑姑家没水|妹妹上学难|女儿上学安全
外孙高考|我对象高兴坏了|娃高中没学上|对象关系|老头常在这里摆摊|小子乱停车|崽崽吃坏肚子|大姐您好
二姨家停电|找关系办事|给钱才办|问何时修|告诉何时来电|联系方便吗|家长任课老师|群众强烈要求|居民高度重视
村民普遍反映|Thanks, please fix it|Thank you, Sir
Regards, a resident|it's Sunshine estate from where
It's Friday at five, no water|I'm Chinese living here
this is Block 5|please call Property Management
Contact Management please|the owner Sunshine Company
my son School is closed|McDonald's dumps oil
Uncle Li Noodles dumps oil|Grace Kindergarten is noisy
a shop called Happy Noodles|the Li Ning shop
the Wang Fu hotel is loud|my teacher Monday said
call Police please|I'm writing from block 3
I'm stuck in lift from 5|thanks in advance|Best Regards
no water since March|my landlord And I
our neighbours Are loud|他们在江边钓鱼 常有人掉下去|成功申请了低保 没发钱
夏天蚊子多 冬天没暖气|温暖的冬天|关心一下老人|高度重视一下|我叫车叫不到|住户都说没水 天天如此
文章里说的补贴没有|公交站台 明亮一点|石头挡路 树倒了|我和平常一样交的费|和平小区没水|他的态度 很差
请找人修|请给个答复|请通知物业|找时间来修|名字不记得了|医生说没药|老师说要交钱|保安打人|司机绕路 态度差
收费员乱收费|快递员不送货|家长都着急|孩子没学上|两个孩子 没地方上学|三个小区 都停水|夫妻俩 都下岗
业主高先生说没水|楼上张阿姨|我家老李|老王家门口|王家庄没路灯|东方红小区|在公安局门口|康宁医院门口
安康药店|从高速路下来|马上过年了|江南水乡小区没暖气|金秋大道积水|黄金时段堵车|白云路 没灯|龙腾大厦电梯坏
华润超市占道|万家福超市|钱塘小区|孔雀城停水|邵阳路|毕业证丢了|黎明前就开始吵|孩子快乐成长|方向盘坏了
方正小区|温泉路|古树倒了|单杠坏了|健身器材 单杠坏了|石磨街|雷雨天停电|路长一公里没灯|万一出事谁负责
常来检查一下|任何人都不管|何必这样|冷静期退款|成立业委会|广场舞 高音喇叭|高音喇叭 吵|左边车道堵
曲线公交没来|安装路灯|常规检查|安静一点|明明白白收费|明明说好的|于事无补|平常没事|金星幼儿园
公园里江鸥多|农民工 工资没发|江景房漏水|毛巾厂排污|武警医院|向阳小学|常青藤幼儿园|贵宾厅|广告牌掉了
方圆超市|任课老师|关门了|关灯太早|管子裂了|管道工 没来|盛夏停电|盛世华庭没暖气|文化广场|文明施工
安居工程|安居小区 5号楼|陈旧管道|时间太久|时间，地点都说了|钟楼广场|童车被偷|卫生所没人|蓝天幼儿园
荣华路|包子铺油烟|包裹丢了|储藏室漏水|米粉店油烟|米面粮油|谢谢领导|谢谢大家|感谢政府|路边停车 堵
陶瓷厂粉尘|汤圆店|田地被占|田间路|花草死了|祝工作顺利|祝好|顺祝安康|此致敬礼|孩子高烧|孩子毛病多
丈夫单位欠薪|儿子单身|爸爸常说|妈妈时常去|老伴腿疼|家属楼漏水|家属院停水|患者排队|学生宿舍|同学聚会
朋友结婚 放炮|邻居装修|对象小区没水|房东涨租|前夫欠抚养费|大伯家没水|二叔家的地
Hi, lights are off here|Good Morning, water is off
Happy New Year|Bus No 3 is late
The Bank of China ATM is broken|Thanks and regards
Lift in Tower B is broken|Sunshine Estate has no water
I'm Resident of block 3|It's Water from ceiling
please call back|find Out who is responsible|talk to Him
Please reply by Monday|于家村的自来水管爆了|常青路上的路灯全灭了
白天施工晚上也施工 没法睡|时代广场地下车库积水|金属厂夜里排废气|明天供暖吗 家里有老人|解放路的红绿灯坏了
任意停车没人管|方便的话给个答复|高考期间禁止施工|宁可多花钱也想装电梯|万一着火怎么办 通道堵死了
安全出口锁着|康庄大道的树倒了|包子铺门口污水横流|米家超市卖过期奶|白家胡同没路灯|温水都没有 更别说热水
严重扰民 请处理|平安保险门口停车乱|和平里小区停电|武装部门口积水|文化站不开门|金鼎花园三期不供暖
李记烧烤半夜吵|王婆大虾店油烟|张飞牛肉店占道|老王烧烤摊油烟呛人|刘一手火锅排污|狗不理包子铺
曹操出行司机绕路|杜康酒厂气味|陈醋厂味道|鲁班锁具店占道|花卉市场门口堵|应急灯不亮|成人用品店广告
商业街地砖破损|阳春面馆油烟|水泥厂粉尘|麻将馆吵|司法所没人|池塘淹死过人|游泳馆不退卡|苗木基地占路
简易厕所脏|卓越学校乱收费|荣昌路积水|蓝莓园打药|丘陵地带没信号|茅草屋漏雨|米价太高|储蓄所排队|戚家桥坏了
滕王阁小区停水|郎中诊所无证|师范学校旁边堵|祝福路没灯|曲阜路坑多|时常停水|石桥镇的公交车一天两趟
石头村没有卫生室|章鱼小丸子摊占道|盛大开业放炮|宫保鸡丁不新鲜|童装店占道|申通快递乱堆|广大业主不同意
贵公司的人没来|谈好的补偿没给|鲁菜馆油烟|连锁店占道|路政的车压坏路|管委会不管|安徽菜馆|韩国料理店
唐朝酒吧吵|宋城停车费贵|秦腔剧团排练吵|汉堡店油烟|夏令营退费难|冬天路滑|秋收秸秆没人管|春节放炮
雷达测速不准|雷管厂安全吗|钱包丢在公交上|钱不退|左右邻居都停水|左转灯时间短|车辆乱停|车站厕所脏|房价下跌
房屋漏水|楼顶漏水|楼道堆物|向日葵小区停水|向南的路口没灯|江堤塌了|江滩垃圾|柳树倒了压到车|柳絮太多
杨梅市场乱|梅雨季节墙发霉|桂花树被砍|松树倒了|竹林着火|兰花小区|菊花展收费|牡丹路积水|凤凰山垃圾
龙泉路堵|龙门架歪了|马场臭味|牛场排污|羊肉馆污水|朱雀门电梯|熊孩子砸车|鹿鸣小区停电|我是工人 被拖欠工资
我是学生家长|我是新来的租户|我是退休教师|我是外卖员 进不了小区|我是低保户|我是残疾人|我是聋哑人|我是农民
我是老师|我是孕妇|我是党员|我是过路的|我是路过的|我是刚搬来的|我是三楼的|本人已退休|本人残疾二级
本人在外地|本人租房|联系不上物业|联系过城管|联系人不想写|找过居委会|找过派出所|找了三次|叫了没人来
叫保安也不管|他叫我去找城管|人家叫我别管|都叫苦|谢谢您|谢谢啦|谢谢你们|十分感谢|急急急|万分火急
请速处理|望解决|望领导重视|盼回复|此致|敬礼|老人女的 八十岁|小孩 男 走丢|孩子3岁 找不到幼儿园
高一 男生宿舍没热水|司机 男 四十岁左右|保安 女的 骂人|楼上 男的 天天喝酒|他家有三个孩子 吵
夫妻俩都失业|兄弟两人打架|姐妹俩上学难|母女俩没地方住|父子俩乞讨|两口子吵架 扰民|老两口没暖气
the Wang's Kitchen restaurant dumps oil
Uncle Chen Bakery smells|Mama Li Dumplings is dirty
the Jack Jones store has no ramp
Tommy Hilfiger shop is loud|Bus to Zhao Zhuang is late
thanks for your help|Thanks again|Thank you very much
Best wishes|Sent from my iPhone
Regards, Concerned citizen|I am Chinese
I'm Indian and new|I'm at Block 3
It's Monday and no one came|this is Urgent
This is Ridiculous. Fix it|My son goes to Hope School
call me back|Call the Police|call Management at once
Please ask Property office|Hello, Good morning
"""
PLAIN = [line.split("=") for line in SURE.strip().replace("\n", "|").split("|")]
LIKELY = [line.split("=") for line in PERHAPS.strip().replace("\n", "|").split("|")]


@each("words, name", PLAIN)
def test_who_is_announced_is_hidden(words: str, name: str) -> None:
    assert name not in mask(words)


@each("words, name", LIKELY)
def test_what_is_likely_a_name_is_asked_of_and_hidden_meanwhile(words: str, name: str) -> None:
    assert name in perhaps_names(words)
    assert name not in mask(words, perhaps_names(words))


@each("words", NO_NAMES.strip().replace("\n", "|").split("|"))
def test_words_of_every_day_stay(words: str) -> None:
    assert mask(words) == words
    assert perhaps_names(words) == ()


@each(
    "words, masked",
    [
        ("我叫赵德柱，叫我德柱就行", "我叫***，叫我**就行"),
        ("我是段志远 志远家没水", "我是*** **家没水"),
        ("我叫李建设，建设路没灯", "我叫***，建设路没灯"),
        ("我叫方便，很不方便", "我叫**，很不**"),
    ],
)
def test_a_name_that_was_told_is_hidden_when_it_is_told_again(words: str, masked: str) -> None:
    assert mask(words) == masked


def test_a_given_name_is_asked_of_when_it_is_told_again() -> None:
    assert perhaps_names("李卫东的狗咬人，卫东还骂人") == ("李卫东", "卫东")
