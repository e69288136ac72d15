"""How much the parts of a short message say for an accusation of an office (`features.py`), in tenths.

Learnt from the rows of the tests by `python -m benchmarks weights`: not to be changed by hand. Each line is a weight
and the parts that have it; a blank in a part is written `_`.
"""

from __future__ import annotations

BASE = -15
TABLE = """\
-40 堆
-39 吗
-38 ~T路
-37 味 能不能
-35 can 好_ 很 狗 谢 骗
-34 _就
-33 even 不在 真
-32 ~Q不 ~Q把 吧 啊 老头 行不
-31 please 下水 哪
-30 do_i is ~N清 啊_ 归 把路 桥 等 缺 能不 说等 雨
-29 T_gave ~B门 去哪 多_ 月了 欠
-28 _去 什 什么 坏了 堵了 家孩 家孩子 小孩 帮我 得很 流 看看 窗 菜 跑
-27 #B门 #B门口 _孩 _孩子 _我想 _有没 bus fixed 东镇 么时 么时候 什么时 们管 几点 啥时 啥时候 城东 城东镇 找谁 楼上
-27 灯坏了 社保 谢谢
-26 #N直没 B_is _物 _物业 _能不 can_i has lamp monday thanks ~N拉 ~O班 ~Q收 ~Q让 一直没 东门街 么 冲 啥 我家孩 我找 王
-26 直没 积水 还是 门街 骂人
-25 #N楼 #T来 @QQ _天 _就是 _是不 closed ~N味 ~Q打 ~T很 不干 人来 你们管 公共 净 区 又说 哈 太 好了_ 居 干净 快递 怕
-25 房东 搁 望 沟 洼 烦 电梯 电线 管了 臭 要等 跳 闻
-24 #N个字 #N号 #在N #我N #油G _一天 _昨 _是 _老人 hi late rude thank the_shop too ~K我 ~K把 ~N吗 ~N周 ~P吗 ~Q话 ~T解
-24 不归 占线 发_ 吃出 哎 在楼 堵 塌 子还 工资 差点 建议 归他 忙 怎 怎么 挡 来过 枝 栏 歪 油烟 溜 给你 能 表扬 说下 路
-24 过_说 部门 麻烦
-23 #N号楼 #N样_ _不知 building_N since ~N堆 ~N椅 ~N雨 ~O是 ~Q公 ~Q油 ~T才 一样_ 不_ 不归他 丽 习 了吧 了电 写错 十五
-23 卖肉 发区 口没 号楼 合同 咋 响 坏 城西 城西镇 多 家园 对面 幸 开发区 想问 打来 找不 教我 明天 水都 污水 没喝 灯坏
-23 物业_ 西镇 说在 车位 车把 还有 退钱 问下 龄
-22 #B判 #N_是 #N声 #Q还 #养G #好N #水N天 's_B @QO Q_Q _黑 great my_car near near_the still thank_you the_bus this
-22 ~B也 ~B判 ~K小 ~N楼 ~N水 ~N管 ~N装 ~P么 ~P哪 ~Q养 ~Q夜 ~Q期 ~Q赔 一声 不上_ 不给退 不能 业委 业委会 个事 乱停 亮
-22 人修 住_ 你们这 冒充 冲_ 判 刮 卖肉的 厕 员说 哥在 哪里 在_ 墙 太多 夹 好几 孩子在 工地上 工钱 年还 我想问 排队 树
-22 梯 棵 椅 次都说 气 没了 没签 河里 法院判 火车 灰 电话才 给退 话才 谁管 负 资_ 走了又 路上 车来 边的 那段 院判 静
-21 #N个月了 #N年级 #N班 #O想 #Q不 #_B来 #不是N #了_T #到N点 #来N个 _交了 _刚 _到底 _去哪 _怎 _怎么 _我不 _我在 _找谁
-21 _昨天 _求 _能 be been helped in_my long no_P no_receipt park the_Q ~B候 ~B取 ~B真 ~N星 ~N桶 ~N溜 ~N点 ~N负 ~O下
-21 ~P年 ~Q有 ~Q站 一个老 七八 三个 上班_ 不 不来 不肯 个月了 也不知 了_老 了_跟 人占 人员说 人接 人管 作业 你们那
-21 保健 保健品 健品 军 南 又 又来 呀 呛 在不 大街 天我 姓名 字写错 对过 小区 工厂 幸福 幸福里 愿 我不是 才来 报过
-21 摊子 旁边的 是个 是来了 暖气 期了 树枝 每次都 漏水 班车 田 申诉 的工钱 知_ 福里 耐 行不行 要倒 要带 话的 谁定 趟
-21 车不 边那 过期 远 通知_ 飞
-20 #N里 #P明_ #Q把 #Q收 #T_T #T帮我 #T没 #举报Q #了N上 #了N上午 #味K #干了N #开N个 #报Q #管N @OB K_a Q_wanted _冒
-20 _天天 _正 _走了 called_N called_three dog holiday id light noise out son_a teacher_gave tell the_holiday the_phone
-20 the_yard very within ~B摊 ~B登 ~G死 ~K给 ~K还 ~N当 ~O个 ~P怎 ~Q关 ~Q再 ~Q到 ~Q大 ~Q店 ~Q弄 ~Q排 ~Q放 ~Q欠 ~Q水
-20 ~Q见 ~Q骂 ~T好 ~T明 ~T药 ~T请 一到 下月 不管了 个赞 了一上 了点 交站 保安 催 儿_ 全是 公交站 关系 占了我 卫工 后头
-20 向 味儿 和谐家 品 啦 堵车 天了 太大 对着我 对面的 导不 小哥 工资_ 底下 得说 心_ 我搁 拉了_ 挨着 挺 日 来劝 校门
-20 校门口 梅 没人收 没啥 涨了 淹 漏 点个 点个赞 物业 环卫工 石桥 粪 约 老人 耐心 落 表_ 要去 要钱 证明_ 说下周 说十
-20 谐家 谐家园 跑了 辣 还收 退 送回 都说 里开 锦 锦旗 门口没 韩 领导不 饺 饺子 骗子 高龄 鱼_
-19 #B_B #K娘 #N夜_ #N天了 #N天又 #N点就 #N趟 #T帮 #T罚 #T让我买 #我N_ #才N度 #说N天 13 6 Q_says T_helped _就这 _我跟
-19 _楼上 _电话 _衣 _衣服 _还能 _钥 _钥匙 answered behind broke deposit front_of here how_do in_front my_son
-19 never_mind parking parks_in polite talk teacher_at thats the_wrong wang when ~B吗 ~B知 ~G臭 ~K娘 ~N傅 ~N娃 ~N影
-19 ~N积 ~N表 ~N资 ~N趟 ~Q全 ~Q占 ~Q跟 ~Q路 ~T灯 一个护 下水道 不就 个护 也 买了 人家说 何 便宜 保没 公交 关机 养了
-19 写得 写错了 决 出租车 初 区的 医生 千八_ 半了 卖假 吵 味_ 和平 和平路 和谐 哪看 啥_ 回了 在哪 垫 夜_ 大夫_ 太吵 好
-19 姑娘 子天 子天天 宜 室天 家把 对过_ 干了 平路 弄走 弄走了 得不 忒 忘 感 感谢 我们老 我的车 打不 打不通 打来说 托管
-19 扫了 护栏 拉了 排黑 摊 摊子还 新区 旁边那 是想 杆 杆子 楼顶 水道 没人管 没地方 河道里 火车站 点就 瓜 电话多 的牌子
-19 的狗 的老头 着人 租车 给个准 肉的 能申 能看 解决 话多 话多少 话那 说包 说要交 说过 谐 路还 车把我 钱还 销 镇的 阳
-19 靠 骂人_
-18 #B判了 #B旁 #B旁边 #K院 #N点 #N车_我 #N里地 #P吗 #T很 #_N天N #_交了N #_就N #_就N个 #到N夜 #发G #好N个 #年N了 #找B
-18 #收我N #过N次 #都N年 30 G_from T_was _上班 _大 _大冷 _小 _工作 _怕 _房 _说没 _这 _鱼 any as bags could do does_the
-18 end fell for_two found is_broken li me me_because more morning of_our outside primary_B primary_school refund send
-18 the_end they_were waited yuan_and ~B哪 ~B堆 ~B很 ~B沟 ~B清 ~B臭 ~G味 ~G啥 ~N作 ~N假 ~N塌 ~N服 ~N沟 ~N菜 ~N黑 ~O叫
-18 ~O名 ~O走 ~P什 ~Q人 ~Q又 ~Q叫 ~Q小 ~Q我 ~Q能 ~T心 ~T忙 ~T错 一个人 一年了 三个字 三百多 下班 不对 两车 两车_
-18 中介说 丽_ 久 也说 乱停_ 了_医 了_就 交车 介说 他也 们那 会不 你们不 儿子在 元 先别 八个 公交车 冰箱 冷天 冻 凑合
-18 判了 到半 到半夜 到期了 到马 单元 卖菜的 卫生所 取消 口停 口本 品的 响_ 哪办 哪天 嗡 嗡嗡 在公 在公交 在楼道
-18 在楼顶 墙上 处理_ 多久 大冷 大冷天 威胁我 婚 定金 宰 家属院 家说 对_ 小巷 就来 就那 属院 常年 广告 建局_ 建设大
-18 往里 快来 您 户口本 把车 把钱 挤 掉 撂 收到 旧 早市 是三 服都 机_ 来看 查过 查过_ 楚 段路 水没 池 没人_ 没人修
-18 没人接 没给我 河边 河里有 清楚 灯_ 烤摊 烧烤摊 热水 特 特别 玩 生所 甲 的牌 的车把 管管 结_ 给个 给他打 给发 翘
-18 育局的 胁我 能报 能拿 能给 警给 让买 议 设大 设大街 说不归 说不清 说小 说话 说还 请 负责 资 路修 身 车_我 车乱
-18 车被 过_ 过_没 过两 都没有 里地 重新 长带 长林 门口停 问问 院判了 非 音 饭
-17 #BT说 #B电 #B电话 #N_能 #N个人把 #N个小 #N个电 #N个电话 #N分钱 #N小门 #了_N个 #了好N #了我N_ #们N个人 #会K #到O
-17 #办P_ #坐N #头N #家就N #小K #我N块钱 #早上N #早上N点 #说过N #这N Q_never Q_threatened Q_took _你们 _和 _啥时 _就在
-17 _排 _沟 _眼 _等 _说话 _赶 a_permit all all_night and_refused baby bank comes does exam fixed_the gym has_no heping
-17 heping_road i_pressed man_at pressed pressed_the smell staff the_private they_came took_the was_late where ~B目
-17 ~B线 ~G太 ~K长 ~N元 ~N关 ~N冲 ~N响 ~N底 ~N洼 ~N衣 ~N龄 ~O中 ~O前 ~P回 ~P申 ~Q为 ~Q作 ~Q厂 ~Q只 ~Q吵 ~Q员 ~Q奶 ~Q才
-17 ~Q机 ~Q狗 ~Q系 ~Q费 ~Q车 ~Q钱 ~T单 ~T哪 ~T跑 一分钱 一块_ 一点 七八个 三号楼 不准_ 不去_ 不够 不要钱 不进 不退
-17 业主 个人把 个照 个破 也别 乱收 了_房 了好几 了没 了米 二小门 二楼 交给 他说爱 他还 们给 会不会 会儿 何时 你们给
-17 你好 候能 健身房 充电 关部 关部门 凉 出水 出生 到县 到期 到账 到马路 加油 加油站 动静 包子 半夜_ 卖过 卖过期 占道
-17 口水 只能 吃饭 吗_我 咬 咬了 商的时 啥也 在工 在工地 在河 址 坏的 坡 基本 声_ 处理 大 好像 学校门 孩子手 客_ 害
-17 家园的 家那 对门 小门 就没人 差了 己的 希 希望 帮忙 年淹 广 归他们 想上 我也 我对 我表 我转 手机被 打人_ 打车 扫大
-17 找不着 招商的 挡了 捡 掀 掉下 接电 接电话 收了_ 时候能 明_ 明天来 是咋 是那 月电 来_你 来了就 来看看 来说 柴
-17 校长说 楼 水沟 求 沙子_ 没公 没到账 没弄 没法 没钱修 油站 泥_ 活不 浇地 测过 狗没 电了 电话打 电话没 电话那 的井盖
-17 的民警 的老人 着电 窗户 红绿 红绿灯 给我妈 给老人 罚了 翻新 肚 肚子 肿 肿了 自己的 菜太 蓝 衣服都 裂了 西镇的
-17 要倒了 要办 让我转 话打 话打不 话没人 该找 该找谁 说清 说管 说缺 说过两 负责_ 费涨了 赔 赞 跑路 路不 路了 身房
-17 车推 进不来 闻着 陈 院门 院门口 隆
-16 #B推 #B来过 #B的电 #B的电话 #N小门口 #O叫 #Q不作 #Q不作为 #Q和 #T信 #T信箱 #T局的 #T打来 #T打来说 #T来了就 #_N小
-16 #_N点 #_Q还 #举报N家 #了N_能 #了N个电 #了N分 #产P #到N夜_ #坏了N #我找B #房产P #投诉Q #报N家 #排了N #排了N个
-16 #排队N #断了N #查N下 #涨了N #的_B说 #砍了N #站N #给发P #老N #自B #让我找B #诉Q #请T #过N 60 K_he N_photos Q_on
-16 Q_wants T_found _下水 _不是 _住建 _冰 _反映 _啥 _在 _女 _心 _我该 _房管 _早上 _水都 _真 actually am answers
-16 answers_the book both bus_Q bus_driver could_not daughter far found_my gone his_dog how i_get i_write keeps lift
-16 maybe my_daughter nobody_from on_monday open rain reason refuses rubbish talk_to the_rain the_reason the_way
-16 they_took times_and too_much two_photos waited_N what_does ~B份 ~B归 ~B热 ~B起 ~B音 ~N么 ~N变 ~N围 ~N复 ~N意 ~N愿
-16 ~N架 ~N校 ~N涨 ~N烂 ~O大 ~O有 ~O查 ~Q告 ~Q和 ~Q地 ~Q威 ~Q梯 ~Q胁 ~Q走 ~Q跑 ~T偷 ~T号 ~T啥 ~T早 ~T行 上面有 下韩
-16 不了 不停 不赔 业不 业经 业经理 两年_ 严 个光 个光头 个单 个窗 个窗口 个骑 也不给 了_怕 了_监 了_让 了吧_ 了怎
-16 了怎么 事_老 五天 井盖 交警罚 产证 人不 人住 人冒 人冒充 人呢 人民 人管_ 人行 们不 住证 信箱 停水 停电 健身 光头
-16 公共收 共收 共收益 几 几次 分地 刚来 到_就 办好 办好了 十四度 午没 午没人 占线_ 厉 厉害 又回 发了_ 发红 发红包
-16 口停车 口子 口的小 吃不 吗_ 吧_ 味道 哥在镇 哮 哮喘 喘 噪 噪音 四度 在哪办 在想 在街 地上的 场门 场门口 圾 垃 垃圾
-16 城管_ 堵了_ 塌了 士 多收我 夜里打 大路 太多_ 好_我 子坐 子想 子手 子管 字写 宁 家对 小门口 就不管 就掀 居家 工地的
-16 帮我们 帮我把 庄到 开一个 归谁 得老 急_ 想送 成天 我也不 我八 我哥在 我看是 我该 房产证 所来过 打架 护士 报一家
-16 报修 押 押金 拉肚 拉肚子 拔 拖了 换好 换好了 排了 排了两 控坏 摆摊 摊都 收益 放学 整 旗 时间 是多 是来 是真 月底
-16 有人冒 有手 有手续 服务 服费 本人 机器 来测过 查一下 校服 校服费 样我 楼_ 民警帮 水又 水费 水都没 没动静 没得 没打
-16 炮 物业不 物业经 现在不 现在想 班老 班老师 理_我 电话都 疼 的就不 的老师 的说等 监控坏 看呗 知道位 离 答 答复
-16 算了_ 管_城 管局的 线_打 给_ 给办了 给发票 给就掀 老高 能上 舅子管 行吧 街上 裂 警罚 让我找 试试 话都 说在走
-16 说已经 说没 说过_ 说这条 请不 跟前 跟物 跟物业 路下 路了_ 路灯_ 车乱停 车位_ 车堵 过一次 送到哪 送回家 道位 道位置
-16 那段路 那种 邻居家 都没喝 都没见 里打桩 里都 钱包 铲 队门 队门口 面的路 魏强 鼓
-15 #B太 #B对面 #B对面的 #N个人住 #N个月 #N个月多 #N回了 #N堆 #N多 #N多_ #N多户 #N年_他 #N米_ #N节 #N跤 #P怎 #P怎么
-15 #Q员把 #Q员把我 #Q收了 #Q放 #Q是个 #Q盖 #T说要交 #_N多 #了N_T #了N跤 #交Q #充B #冒充B #办身份P #小K娘 #昨K #的_N
-15 #等N #老N家 #转了N #那K #门口N 000 24 Q_hit T_B _两千 _事 _人呢 _俺 _停 _农 _几 _味 _家里 _想问 _我天 _我这 _房东
-15 _是谁 _来我 _比 _烧 _烧烤 _电梯 _说等 _谢 _谢谢 _赶集 _跟他 _路还 _身上 _麻烦 because_of between broken come_back
-15 crew_left dead for_my give_me has_not home hours i_pay is_not kfc mall money_and my_tutor no_1 noodles nurse_gave
-15 ok picks_up police_station property_manager renmin school_and scratched should_i taxi taxi_Q taxi_driver the_bank
-15 the_broken the_mall third third_time to_be to_walk tutor unit unit_2 unit_N walk well who_can won't ~B系 ~B补 ~G也
-15 ~G找 ~G道 ~K晚 ~K点 ~K这 ~N件 ~N农 ~N占 ~N多 ~N市 ~N文 ~N界 ~N维 ~N节 ~N跑 ~N跤 ~N轰 ~O你 ~O幼 ~O能 ~O这 ~O送 ~P排
-15 ~P网 ~P要 ~Q修 ~Q回 ~Q块 ~Q孩 ~Q将 ~Q年 ~Q心 ~Q涨 ~Q盖 ~Q金 ~Q麻 ~T少 ~T水 一个_ 一堆 一跤 三趟 上来了 下周 下雨
-15 不在_ 不干活 两个小 两千八 个人住 个月多 个钱 个钱_ 举报违 么办 么申 么领 习册 乡的 乱收费 了_啥 了_旁 了_晚 了_窗
-15 了一块 了一跤 了就 人就没 人民路 任说要 会计说 会说 你发 修不 公司说 公告在 六点 几天 刘红 删了吧 到收 办身 办身份
-15 务员 包给谁 区_ 区停 区里 协调 卫的 厂里的 厕所 去做 去哪里 去开 又照 发烧 口排 口排队 口能 司说 吵_ 吹 吹牛
-15 吹牛说 告在 告在哪 呛得 哪有 啥不 在东 在修 在哪看 在都 地址 场收 多户 大夫 大门 天在楼 天能 太贵 头都不 妈一
-15 家那口 小区停 小区里 小姑 小姑娘 小时_ 小贩 就会 就我 就这 就这么 局说 屁 岭乡的 己带 市收 平安 年_他 年前 废品 度
-15 建军 得好 得说_ 怎么办 怎么申 怎么领 想去 想找 想看 我下 我五十 我八百 我天 我天天 我妈一 我才 我自 我自己 房占
-15 房占了 手机_ 找不到 找住 找住建 把水 报违 押金_ 挪了 摆设 操 收我 政_ 敞 新_ 方便 时_ 昨儿 是吵 是哪天 是多少 是黄
-15 月多 月工 月工资 有_你 机坏 机坏了 来就说 来拉 来给 板不 板吹 板吹牛 架_ 歪了 民路 水 水停 沟_ 沟堵 没出 清走
-15 清走了 点上 热线就 爆 牛说 环卫的 现在都 班要 电话来 界 的价 的态 的态度 盖房占 看不清 着了 着就 砍树 砸了我 票_我
-15 福 种点 种菜 积 等通 等通知 线就 线就是 练 练习 练习册 给你发 给打 给环卫 老是 老板不 老板吹 自己带 臭得 菜市
-15 菜市场 街那 表哥在 解了 计说 证上 诊 诊所 话来 话让我 说好的 说路 调解了 跤 路还是 车 车场收 车进 转了 边那家 还用
-15 还管 递员把 通_ 那儿 那口子 都不亮 都不抬 都抖 里让我 钻 镇赵 面锦 面锦旗 飘 高峰
-14 #B上班_ #B在 #B打井 #N_是按 #N下午 #N个月_ #N个看 #N号楼_ #N周 #N夜还 #N天_打 #N年还 #N没 #N路车 #Q关 #Q威 #Q威胁
-14 #Q威胁我 #Q站 #T排 #T排队 #_B来人 #_不是N #乱停_T #了N块_ #了N没 #假G #停_T #公交Q #卖假G #在最后N #坏了N个
-14 #我N个人 #我家就N #推T #推T_ #推T_T #收我N块 #是N夜 #期N #没N #等了N个 #罚了我N #说B有 #说要交N #谢T #车N天 2 7
-14 800 B_phone B_the Q_has _交给 _和平 _城 _太 _家长 _就那 _帮 _帮我 _幸 _建 _我 _我要 _我都 _打电 _是按 _有个 _看不
-14 _要 _要去 _身 _还用 a_hole a_real all_over and_closed at_no behind_our bike brown bus_3 bus_N eggs evening every_B
-14 every_evening every_office find friday gym_on hole honestly how_long is_brown is_no is_still jianshe makes_them
-14 me_a my_child need no_water not_even on_jianshe on_renmin our_street quickly real real_person renmin_road says_he
-14 scared shop someone_took stairwell station_phone still_there stops stops_at supermarket text text_N the_bags
-14 the_gym the_supermarket them_copy times to_use up_N up_the water_is wheelchair where_can write_to ~B什 ~B快 ~B排
-14 ~B气 ~B跑 ~K换 ~K有 ~N乡 ~N合 ~N啊 ~N土 ~N心 ~N测 ~N班 ~N骂 ~O昨 ~P骗 ~Q坏 ~Q房 ~Q推 ~T井 ~T又 ~T已 ~T长 一个看
-14 一楼 三千没 三楼 不准 不好_ 不是一 不热 不能给 不退钱 东头 东说 两次 严重 个_我 个看 也不来 也没用 习班 买不 了_
-14 了_家 了_能 了两个 了孩 了孩子 了电话 五点 井盖没 交一百 交司 交司机 人影 人来看 人行道 今 从早 他说这 们管不 们防
-14 们防诈 件_ 企 传 位不 你们_ 俺家门 假烟 像我 元门 光小 光小区 八个_ 公交司 公司不 冰 动车被 区来 十五天 千没
-14 半夜还 半就 单元门 卖假烟 去医 去医院 又回来 发店 号楼_ 司不 吊 哦 哪办_ 哭 四点就 回去看 在又 在又说 在最 在最后
-14 地的 场收费 坏的_ 多_我 多了_ 夜还 大一 大喇 大喇叭 大粪 天_打 太长 头老 夸 好像我 室里 家就一 家的狗 对不 小
-14 就来_ 山公 山公园 峰 工地_ 差_ 市场门 师打电 干啥 平路那 年卡 底 店给 废品的 度不好 得不行 快递站 态度不 懒得
-14 懒得说 我们防 我填 我多 我家就 我换 我等 房东说 打字 打架_ 打表 托管班 扰民 找关 找关系 报违建 挖沙 推城 推城管
-14 搬_ 摆到 收废 收废品 教室里 新评 是半 是半夜 是拉 是按 是社 暖 月了_ 月还 有事 期了_ 村里打 来_老 来_说 来了还
-14 来电 来看过 板叫 果没 枝子 树倒 树倒了 桶都 椅上 楼道灯 次都 步 水流 水流到 水管 没 没得说 没要 注意 派人 派人来
-14 流到 涨了_ 淹了 湾 滴 漏水_ 炸 烂的 爹在 牙科 现在又 班_他 理发 理发店 田里 申 疼_ 的人让 的会 的狗没 的路口 盖没
-14 盖没了 着我家 着的 着车 社区来 窗口排 站一 管班 粪堆 级_我 结果没 给了三 给放 罚了我 美 老化 老板叫 茂 茂山 茂山公
-14 落在 行道 街那个 补习 补习班 袋_ 裂了_ 要多 要收 解 解释 诈 诈骗 诉_ 诉求 话_每 话跟 说十五 说好 说明 说要 贵 贷款
-14 费_电 费多 赶紧 路车 车早 车早上 车跑 车进不 转账 轮椅上 还不给 这规 迟 递站 道灯 里打井 里让 重新评 钟头_ 银 问哪
-14 队说 防诈 防诈骗 阳光 阳光小 雷 非法 预约
-13 #B分地 #B分地没 #B医 #B医院 #B门口停 #N_Q县 #N点下 #N眼就 #N趟不 #P了 #QQ #Q卖过 #Q卖过期 #T早 #_N直 #_Q县 #_等了N
-13 #候N个 #公办幼K #办幼K #办幼K园 #吧_N #哪N #我B #我给T #时候N个 #村T人 #没收G #的吧_N #要举报Q #课N #跟O #黑G 2_i
-13 B_has N_hours N_i Q Q_pushed _1 _一直 _不急 _东市 _味道 _回回 _夜里 _小区 _师 _师傅 _报销 _气 _水压 _没人 _等了
-13 _自己 _说管 _跑了 _还是 after_N and_my are_scared bin bus_stop button cold copy do_the doctor dongmen
-13 dongmen_street fix_the gate_of gives_too guard_pushed homework i_ask i_paid i_think kind lost_my mind
-13 much_homework my_deposit of_my old on_heping refuses_to report_a school_has spring think to_talk when_do where_do
-13 will_the ~B消 ~B烤 ~B狗 ~K热 ~N北 ~N区 ~N幸 ~N早 ~N映 ~N约 ~N能 ~N要 ~N解 ~O环 ~P漏 ~P看 ~Q停 ~Q偷 ~Q好 ~Q子 ~Q都
-13 ~T挺 ~T条 ~T皮 ~T贩 一个窗 一眼就 一趟不 三回了 上坟 上放 上有个 上网 不上 不亮_ 不急 不打表 不放 不热_ 不赔_
-13 两个月 个冲 个冲_ 个大坑 个娃 个娃_ 举报有 了_去 了_想 了_拉 了拉 了拉肚 人打架 人摆 人摆摊 人骂 人骂我 们进 低了
-13 你好我 修理 修理厂 候一个 停车 八_ 公办幼 公司没 公立 农田 出所民 分地没 到账_ 办幼 办幼儿 医院门 危险 去看看
-13 反映过 发商说 口卖 口没人 口的井 司没 吧让 呢_你 咣 哎呀 哪一 商说 回回 在单 地都 场舞 坑 塑料袋 士没 夏 夏天 外卖
-13 多了 大坑 大坑_ 天天开 天开着 天花 太差 头叫 好多 好我 娃_ 婚庆 婚庆公 嫁 子站 学费 孩子站 家湾 家里 对不上 对了
-13 小贩_ 就是想 局的电 工把 市卖过 广场舞 庆公 庆公司 想问下 我两千 我们自 我们进 我回 我都 户口能 房漏 所民 所民警
-13 才十 才十四 打给 扬 护士没 报有 挂了 挖 掏钱 放在 放炮 放炮_ 料袋 映过 春 暑 有人摆 村里分 来越 来越差 来过一 板打
-13 桥村 梯坏 梯坏了 楼老 楼道 气公 气公司 水压 水管爆 沟堵了 没收红 涨价 渠堵 渠堵了 漫 灯都 炮_ 点下 烟大 热力 爆了
-13 王主 王主任 理厂 电 电梯坏 的_说 眼就 着呢_ 着的_ 石桥村 破烂 称_ 管爆 管爆了 管道 细 网吧让 罚孩 罚孩子 老板打
-13 能改 腻 落在公 规 警帮 警帮我 让进 贩_ 赔_ 越 越差 越来 越来越 趟不 路压 跳舞 车棚 还 还没打 送水 都没了 都跟 里分
-13 里分地 里有人 里能 门口卖 门锁 闹 队的人 院住 饭越 饭越来 黑烟
-12 #B开 #B开会说 #N夜还在 #N点下班 #N般 #Q不管 #Q县 #T扎 #T说要 #_Q不 #_跑了N #了N眼 #了N眼就 #到N就 #场N #干了N年
-12 #扎了N #排N天 #机N #要排N #要排N天 #费涨了N #车漏了N #里才N #里才N度 00 15 N_degrees N_times N_weeks Q_refuses
-12 _东门 _处理 _多 _想 _振 _振兴 _维修 _能接 _跑 _踢 a_Q all_the binhe boss_has bridge car_out degrees emergency
-12 emergency_room hours_in is_that out_of plastic room snow stop the_emergency the_lamp the_snow threatened_to
-12 traffic_light was_so wrong zone ~B么 ~B通 ~Nt ~N了 ~N唱 ~N想 ~N日 ~N般 ~N课 ~O哪 ~O路 ~Q区 ~Q县 ~Q牌 ~Q用 ~T们
-12 ~T帮 ~T特 ~T瓶 ~T箱 一般 不好 不着了 业不管 个啥 个啥_ 个牌 个牌子 了一眼 了才 会又 住户 停车_ 偷 共 刷不 刷不了
-12 前两 前几 前几天 午来 南早 南早市 卡刷不 卫工人 压都 口还 哪_ 哪_我 在哪_ 塑 壁县 士扎 夜还在 天天把 夹了 女_ 学就
-12 就打断 局推 局门 局门口 已处 已处理 干了半 建局推 归你 归你们 忘了 忘了说 我哥 我晚 我晚上 我都快 扎了 打疫 打疫苗
-12 护士扎 拖了半 挺好 换的 排三 排三天 排队太 推住 推住建 收到了 放学就 是小 村东 村东头 村里开 来回 来过了 死不 气管
-12 污水流 河南 河南早 泳 浇 游泳 灯都不 点下班 热_ 物 理_处 的_反 的欠 的烧 的烧烤 的牛奶 看得 看过 看过_ 真的 瞅
-12 知_家 知道贴 群里发 能接 自愿 般 被骗 要三十 要回 要回来 要排三 规定 贴的 走了 路_ 路灯坏 车漏 车漏了 边 过期了
-12 追回 退费 道贴 道贴条 那个牌 里开会 里才 钱买 门夹 门锁着 队太 队太长 隔壁县 面有人 飞机
-11 #K管 #Q那N #嘴就要N #我N块 #板的K管 #油G大 #登记N #的K管 #雨天N _上午 _城管 _建议 _我是 _车牌 ask asked_me black
-11 branches building but_that crossing did fast gate i_am me_if my_money nobody_picks street_is ~N大 ~N孩 ~N梯 ~N漫
-11 ~N谢 ~O心 ~Q位 ~Q内 ~Q挪 ~Q赌 ~Q部 一半就 不认账 也太 也没 乡_ 兴 冷 又说明 咋没 嘴就要 在修理 坏了_ 基本农 堆得
-11 天车 天车在 太贵了 好几个 子_说 子了_ 孙家 孙家沟 室没 室没人 家沟 小广 就要三 差点掉 态 态度 我收到 投诉过 护车都
-11 挡住 挺好_ 接着修 早 有人管 本农 本农田 村_ 松树 梯维 椅坏 椅坏了 水车早 油烟大 泥路修 灯 点掉 热 电梯维 登记一
-11 的松 的松树 着修 窗台 给送 绿灯坏 街_ 认账 让我等 诉过 贵了 费二十 路修到 路堵 路堵死 车在修 车牌 车都进 过两次
-11 还是那 这房 这房子 通知 那天车 错 院住院 雨天一 饭不
-10 #Q也 #_Q也 #修到N #号N #尾号N _小孩 _说这 _贵 another are_cold me_away me_to radiators radiators_are to_another
-10 ~B明 ~K地 ~Q给 上几 上午我 上半 上的 不通 人在外 修 区保 区保安 医院停 午我 号6 在楼下 场一 塑料 子哮 子哮喘
-10 小区保 尾号 尾号6 我想 掉进 掉进去 敞着 早上 是没 没有 河 相关 相关部 网 贴条 里老人 院停 院停车 音响
-9 #N的 _吵得 done nobody school write ~B过 ~N看 ~Q室 不会 举报对 了还在 二十_ 停车场 冒 山 我爸住 报对 收费 是小区
-9 材料_ 爸住 爸住院 的自来 话 车场 还是去 镇大 静_
-8 #O说 #话打了N get street ~G水 ~N输 千八 堆到 的路 行 话打了 该 路口 路灯
-7 不行 叭 喇 喇叭 想
-6 the_school ~N太 ~Q电 旁 旁边 申请 邻居
-5 漏雨 邻
-3 上都是 不是
-1 ~K打
4 #K的
5 #_T her ~K就 ~T_ ~T他
6 @OT ~B公 后 村的 给
7 #让O 's_K _那 我去 的班 签字
8 ~B家 ~P就 ~T个 ~T金 部
9 #B的把 #_Q开 @TP said ~B个 ~B了 ~B听 ~B夜 ~B我 ~N们 ~O打 ~P人 ~T人 从我 们 名单 在我 没填 的时 的时候
10 #P书 #保P书 #写保P #写保P书 #我写保P #班T在 @PB ~N保 ~P书 不交 不认识 书家 了_听 了他 位 保证书 写保 写保证 分账
10 就停 我写保 报 支书家 法官 章 证书 说你家
11 #B那个 #K在 #N_N #O推 #T打了 #T说P #把O推 #的KK #讲_B @BP @GG _一百 _安监 him_in no_ticket son_in ~B他 ~B按 ~B校
11 ~B自 ~G走 ~N后 ~N我 ~N揣 ~N过 ~O推 ~P分 ~T成 ~T拿 ~T那 下来_ 个姓 他自己 你 姑父 就送 我说 查的 案子 水是从 灌的
11 留了 第二天 给他 给他家 表上 装 说给 镇
12 #KB #K在B上 #K手 #K手里 #N个章 #N家发 #P_他 #TN轮 #TN轮车 #T上班 #T在我 #T打了O #T把我手 #_B #_N个章 #个T把 #人T
12 #他KB #保P #打了O #是T的K #村T家 #第N天 's K Q_gave _数 _那三 day_and for guy_at health health_T health_inspector
12 knows market_T market_warden pays_the the_health was_the who whose_K whose_father your_B ~B别 ~B弄 ~O第 ~P把 ~Q每
12 ~T睡 一个章 一家发 三年了 上写着 不交就 主任让 了她 了烟 他自 任让 份子 会计的 会都 会都没 伤_ 侄子 保证 公司就
12 到他自 包了 单贴 去了 司就 名单贴 员打了 够了 够了_ 子_ 小时才 就得 局把 局有人 待费 所就是 打点过 按在 按在地 提两
12 时才 村卫 村卫生 杯 查完 栏上 栏上写 点过 点过了 的_那 的三轮 的侄子 的班_ 的给我 盖了 着他 给了五 脸 要两 计的
12 那三 里当 长老 队员打 队里
13 #B的人把 #B的说 #B里 #N样的 #N桌_ #TG_ #T买 #T克 #T克扣 #T的K_ #_P #_第N #_给T #了N包 #了N桌 #了N桌_ #事_B #俩T
13 #修到T #修到T家 #到T家门 #对B #往N #没G #的K没 #的事_B #的是T #的班T #选T #里T #长K N_who _不交 _分 _司 _司机 _塞了
13 _投 _每回 _第 and boy county_hospital in is_in my_P next_day on_the one_who only owns pay_for said_pay sat
13 the_contract the_council with_N ~B名 ~B存 ~B数 ~B站 ~G单 ~G签 ~K办 ~N叫 ~N司 ~O头 ~P了 ~P让 ~T克 ~T垃 ~T投 ~T拎
13 ~T时 ~T正 ~T测 ~T续 ~T诉 ~T部 一样的 一桌_ 三千_ 上了 上签 不管_ 个年 个年轻 中华 了一桌 了两包 二天_ 交五 交五百
13 人撑 他两 他朋 他朋友 他说你 们就是 作 你们就 俩穿 俩穿制 俺去 停我 停我家 健局 先跟 写成 出所报 劝我撤 卫健局 历
13 去的 发给 口就 吃饭的 后来才 员收了 因 因为 城管收 女的说 姨子 定有人 室的 对方的 对面药 小姨 小姨子 就天 就天天
13 就扣 尺子 局不 年报 往一 往上 微 微信 必须买 快就 我上次 我家地 我按 我要 我要投 所那 手 执法的 拆我 拆我家 拆迁
13 招待 排前 收钱给 数的 是城管 有人撑 来就给 来的 校长在 桌_ 民政 没好 法的 百就 的亲家 的班主 的领 的领导 盖 看监
13 看监控 码 示表 示表示 第一 给里 茶叶 表上签 表示表 要二 要二百 要投 要投诉 认识_ 记 访_ 识_ 说不给 说别 谁签 质监
13 费扣 车天 车天天 车队 进去了 都不认 都没动 里多了 镇长说 长克 长克扣 长小舅 门口就 队长 须买
14 #B长的 #N保 #N分_ #P贴 #TT摊 #T叫K #T摊 #T没T #T让O #T让我们 #T跟我 #T跟我说 #_那N #_钱N #乡B #了O的 #他K在B #他们N
14 #他们T #你B #副T #勤T #卫T #叫K #后勤T #天N块 #她K的 #她N #我身份P #按P_ #改了N #改了N回 #是TT #是T的 #是副T #某T
14 #某T的 #的N起 #看B #给G #进P #那家_N #队T @BN @BT @PN K_for K_got Q_won T_smashed T_told _从来 _家委 _签 _钱一 a_G
14 an_official cart cost demolition demolition_B demolition_office driver_won field_smaller fruit_and him_G hinted
14 inspection later later_the man_who marks month_and my_fruit my_phone never_came officer_told on_it permits quarry
14 signs slip smaller smashed smashed_my something stamps the_captain the_demolition the_housing the_mayor's
14 the_permits the_stall they_beat those town_office twenty twenty_a won won_the your ~B卡 ~B当 ~B护 ~B树 ~B炉 ~B立
14 ~B车 ~G办 ~G检 ~K买 ~K卖 ~K后 ~K队 ~N任 ~N包 ~N塞 ~N抽 ~N然 ~N被 ~P_ ~P出 ~P困 ~P难 ~Q请 ~T台 ~T房 ~T抓 ~T料 ~T断
14 ~T母 ~T每 ~T选 三天就 上写 下_我 两分_ 个干 个空 中的标 中队 举报城 也不管 乡政 乡政府 书记开 了某 了饭 人_让
14 人家天 人拿 人提 他姑 他就 他指 会收 会计家 住建 住建那 侄 偏偏 偏偏那 偏那 克 克扣 公司的 公车 公车天 关了一 写着
14 别墅 到哪都 办 动_ 医把 十万_ 千五 卫健 厂里就 去她 只给 叫我 司的 吃完 后勤 告到 告到哪 哪都 回都这 在人家 在他
14 坐着 城管没 墅 外说 天天接 天接 天接送 她一 子分 学籍 宝马 就不 就断 局有 局长的 层 帮人 年轻 建那 建那边 往外说
14 我们去 我出门 我撤 我的举 我私 我身份 所报 手机也 报城 报警 拿两 捐 揣 撞了我 支书的 收了钱 改了两 是上面 是院 月来
14 机也 村医把 条 来_窗 校让我 样的 每回 没上过 法人 点班 父 现在人 的_监 的_跟 的一起 的举 的举报 的低 的侄 的是水
14 的标 的给 的跟我 看见了 第二 管没收 纵 纵容 给镇 计家 记开 访回 访回来 说住 说住建 说加 说加急 说去 说错 说错了
14 走_我 路就 辅警 这次 这活 进了某 那个女 那天来 都进了 里点 重点班 镇长叫 队 院的肉 院让 院让我
15 #B失 #B失职 #B定 #B给的 #B长家 #KK #K园T #K就是 #N_给 #N个村 #N天就 #TK开 #TK开的 #T喝多 #T喝多了 #T暗 #T暗示 #T说_
15 #T那N #_B那 #不开P #举B #了N顿 #了O #他K就 #到Q #发了N #吃了N #吃了N顿 #园T #年T #幼K园T #我要举B #房T #提N
15 #来了N个 #的N个 #给了Q #给我N #要N_说 #要举B #镇B的 @NK B_gave N_to T_'s T_T T_called _五十 _修 _修路 _发 _名单 _塞
15 _家属 a_traffic bar bought compensation deleted deleted_the drinks eats every_stall everybody go_to his_brother
15 i_did in_your inspector_took is_the judge letter_to mayor's_son measured_my men_in my_complaint my_door my_scale
15 name_on paid_for pay phone_and said_if say_the sold_the takes_N the_principal's the_video they_measured
15 traffic_policeman unless was_paid ~B不 ~B亲 ~B代 ~B告 ~B失 ~B己 ~B病 ~B课 ~G包 ~K供 ~K俩 ~K卡 ~N出 ~N吃 ~N数 ~N板
15 ~N的 ~P你 ~P假 ~P先 ~Q敢 ~Q讲 ~T亩 ~T作 ~T候 ~T关 ~T医 ~T图 ~T屋 ~T戒 ~T截 ~T摔 ~T方 ~T暗 ~T朵 ~T爱 ~T装 ~T醉
15 一个村 不开票 业站的 个干部 个村 临时 临时工 主 举报东 了三个 二天 二百块 从来不 他老 位就 保过 兜里 兜里了 六百
15 副局 副局长 十万 十平 协警 又开 反映就 吭 告状 员把 员把我 呼 哥就是 商所 四百_ 在车 在车站 地上了 大车_ 天_ 天天来
15 天班 失职 头天晚 官官 官官相 官相 官相护 就盖 就过了 局那 局里 局长家 工了_ 工商所 当官 往前 我上 我再往 我去交
15 我家的 我懂 戒 战 战友 戴 手_ 打人的 打在 扶贫 报东 报东门 报他 报的是 拿我 指_ 捐的电 控_ 推倒了 撑 支 收据 改造_
15 时工 映就 是同 是队 有人打 来敲 来查 林地 林地_ 格员把 案_ 水务 煤_ 照片是 片是 电话就 电话说 的说给 的那 的那家
15 监控_ 相护 知道_ 签个 签个字 签了 签的字 管户 管收 管水 给村 编的 老娘 见过_ 认识 让我儿 说交 说手 说放 谁兜 费才
15 车管 车管所 运管 造_ 那天坏 都这 钱才 镇卫 镇卫生 长叫 长家 长每 门牌 院的 食药 食药监
16 #B强 #B报了 #B长 #N瓶 #N起 #O工 #O工作 #O的工 #PN #TN年 #T塞了 #T拿着 #T挑 #T看 #T老 #T说不 #_Q是 #_T自己 #_T说没
16 #了N亩 #了他N #他K_ #们是N #关了N #包G #塞N #多出N #子_B #家K #家村T #就把O #把O的 #报了N_ #拨了N #拿N #着Q #第N
16 #第N_ #给T塞了 #给他K @TT G G_in P _两万 _中 _你说 _信 _出来 _听说 _安 _没给 _路没 _镇里 _镇长 after an_T and_got
16 at_my beat_my belongs belongs_to came_at changed chief's_nephew cousin_so each every_day goes hundred if_you
16 kids_who land_B land_office name nephew night_before number_to phone_number principal's rice road_was said_he'd
16 seen shut somebody stood the_factory the_vehicle to_his told_us turn uniform vehicle were ~B为 ~B位 ~B保 ~B反 ~B受
16 ~B司 ~B嘴 ~B城 ~B孙 ~B强 ~B矿 ~G盖 ~K出 ~K己 ~K死 ~K过 ~N仨 ~N树 ~N瓶 ~N绿 ~N领 ~O摊 ~O面 ~P作 ~P包 ~P她 ~P幕 ~P条
16 ~P黑 ~T价 ~T任 ~T供 ~T友 ~T喝 ~T园 ~T完 ~T微 ~T挑 ~T晚 ~T朋 ~T本 ~T节 ~T饭 不查 不签就 不给他 两包 两条烟 丧 为啥
16 了多 了多少 了开 事 交公 交公司 交警队 人还在 付 们是一 任 任务 你家 信封 儿子工 先 公交公 出来 办下 办下来 包庇
16 十年_ 卫生室 印_ 县医院 吃的 听 商所的 在里面 城管不 天天停 头天 姑在 子人 子工作 安监 家地 就没有 幕 干部 年过节
16 庇 弟_ 当晚 得先 得另 必 必须 懂的 我交 我听 我给了 户籍警 所所 所所长 所的小 所里 手印_ 打点好 找了 找人 把我
16 把我举 抽检 拿了 据 提前一 支书 放人 政局 是内定 是副 晓得 村干 村干部 来他 查我 校长 楼起 楼起来 正好 水断 演 点好
16 点好了 理费_ 生室 的_给 的好 的工资 的收 的条子 的米 的说_ 的那位 盘 着开发 硬 第 签就 籍警 系统里 紫了 组 统里
16 考官 股_ 肯定 要快 要我 见了 警队 让我写 评的 质检 路的钱 车那 迁 过节 递了 道给 那 那个收 那人_ 都没用 长和 长在
16 长媳 长媳妇 长小 长收礼 问我 面说 须 黄牛 黑幕
17 #B把我 #B说再 #G驾 #N_到 #N_到手 #T吃 #T在那 #T家K #T的车 #T要 #_T自 #_他K在 #_到手N #了G #们T #出N #到手N #少写N
17 #扣P #按P #领了N @NG @TN K_'s K_to P_his P_the T_never T_of T_refused _你打 _到手 _名 _局 _手 _管 _装 _说你 _说让
17 _说错 _退 _镇 a_red an_G an_envelope before_he captain chengguan day demanded envelope examiner father from_me
17 his_own i_never inspectors into kept let_the man_from our_P owner packet police_refused put red_packet relief seats
17 secretary sells_the signature slapped speed that the_desk the_examiner the_land they_let until village_secretary
17 with_a would ~B信 ~B先 ~B定 ~B干 ~B年 ~B成 ~B早 ~B板 ~B死 ~B的 ~B职 ~B肉 ~B购 ~B那 ~G撞 ~G是 ~K领 ~N村 ~N顿 ~O电
17 ~P前 ~P家 ~P间 ~Q听 ~T亲 ~T到 ~T员 ~T场 ~T塞 ~T子 ~T孙 ~T家 ~T打 ~T空 ~T讲 ~T账 ~T进 一个不 万_一 上_我 上_现
17 下午就 个收 主任把 主任的 书记一 书记把 了八百 了扣 亲眼看 从后 从后门 们把 任把 任的 位的 你不 你打 关了 出 删了_
17 办丧 包烟 午就 卖了_ 压下 去接 去接孩 去过 县医 发给了 口袋 另 吃 听说 哥就 困难 国土所 图 土所 在里 场_ 坐坐 处
17 处的 头上 子开 定有 审批 室打 家一 家电话 少写 就排 就给 就过 层都 岗位 懒政 成 我写 我家水 我身 所不 扫黄 把河
17 报信 报告 报的事 拖车的 招 按手 按手印 推倒 搅 放了 是一 村里_ 来了二 板是 板跟 水质 没到_ 没去过 灯一 瘸 百_不
17 的塞 的话 的身 的连 眼看见 着 知道是 立马 站 给我儿 编 老周 老板是 老板跟 肉_ 股 肯定有 背后 腰包 葬 要给 记把 谁信
17 走_ 走的 车去 车去接 辆 过一天 逼 道办的 道是 那天_ 那家_ 那帮 那帮人 配 酒_ 采购 里了 钱谁 错了扣 验收 高一
18 #BT的 #B_T #B和 #K在B #N年换 #N箱 #O被 #P是 #T不作 #T不作为 #T叫 #T喝 #T家的 #T那 #交N #他N就 #她K #报_B #报东门B
18 #给他N就 #让K #跟T #镇T @QB B_every K_so N_of P_was _上面 _不 after_i and_asked beat bed bottles_of centre
18 complained every_time filled for_his free friends gets_a go half he'd i_wrote mayor's night_and nobody_saw signed
18 the_county the_other the_same the_traffic them_in to_kids to_pass told_me village_accountant whose would_not ~B从
18 ~B喝 ~B着 ~G从 ~G后 ~N会 ~N指 ~N最 ~N私 ~N请 ~P全 ~P己 ~P开 ~P贴 ~T基 ~T外 ~T户 ~T李 ~T现 ~T老 一千二 一起 三年没
18 不让家 个没 临 书 书记家 了数 二百 亲眼 人把 人的 们去 偏 八千 内定 到他 到楼 剩下的 助 勤 包 卫处 去他 司机说
18 场了_ 堵在 塘 塞钱 大队的 天晚 天晚上 好位 好位置 家房 家房子 就进 工打 年换 开得 得_ 我家房 所 打了我 打的 把卖
18 把门 护工打 招生 政的 方的 是局 是水泥 是管 暗 暗示 最后 机说 村委 某 楼盘 死的 没去 法_ 点我 状 环保局 环卫处 的
18 的低保 的材 的材料 知道 私下 站里 管那 给一 给私 给私人 老赖 行局的 街道 见过 警跟 让家属 让我签 记家 识 说想 费_不
18 路的 道是我 那谁 部的 酒驾 钱的 院子_ 顿饭 骂我是
19 #B报 #N_不 #N个不 #N字 #N条G #N给 #P被 #TK_ #T队 #_T的 #了Q #们P #在B_ #家的P #我家的P #把P #投B #是BT #条G #的K_
19 #第N天就 #给B #街B #街BT #车_N #长的K @BB @BG @GT @NN B_paid B_sold N_and N_from _不买 _听 _好楼 _村长 _红 _记
19 _说对 after_my and_took asked_for asked_my at_his buy cigarettes desk fails for_100 gets him housing_B
19 housing_office inspector_is official people_who reported someone_at stall street_B street_office the_P the_town
19 told_my town was_changed went_to wrote ~B事 ~B外 ~B米 ~B股 ~B长 ~G然 ~G账 ~K吃 ~K用 ~N就 ~N条 ~N盖 ~N立 ~N章 ~N金
19 ~O话 ~P着 ~P自 ~T她 ~T学 ~T按 ~T果 ~T用 ~T的 ~T领 丈 不出警 不立案 不给就 不赶 了_谁 人敢 从来 先给 再往上 到手
19 前一天 副 千二 卡上 卸 受贿 国土 天坏 家去 家水 就吃 年过 年送 弟 得找 得找人 我孩 我孩子 我少 我说_ 拆 拆迁办 拍完
19 拨 拨了 是民 是街 是街道 有数 条烟 板就 检 楼层 母 没人敢 没请 油_ 环 的人吃 的人收 的吃 的吃了 的把我 的每 的让我
19 的跟 的那个 监的 看着 睁 私了 章_ 纪委 腰 药监 襟 话说 说_你 说对 说对方 贫 跟我 车_一 轻 迁办 连襟 那个人 那位
19 那天 那家 都在 重点 钱到 长收 队_ 面的人 饭就 饭就给
20 #B所的 #N包 #N条 #T他K #T打 #T收G #_BT #到T家 #塞了N #子_N 's_Q T_wanted _五 _出 _吃 _每 _站 accountant and_never
20 chief his in_uniform liquor not_pay officials place same sells the_guy traffic_T ~B_ ~B再 ~B谁 ~G前 ~K自 ~N警 ~P他
20 ~P有 ~P来 ~T司 ~T板 ~T维 ~T评 不立 业站 两万 两条 人把我 人是 体检_ 兜 制服的 千二_ 员打 场了 完 完_ 家多 导的
20 就说我 岗 我举 我举报 手印 打点 打老 打老人 报案 拦 挑 控 改了 敢 林业站 查_ 歌 歌厅 烟就 的事 的人 的全 的多 的条
20 的砂 私了_ 穿 穿制 穿制服 籍 纪 给就 老板就 考 耳 职 背 警 评 谁 谁的 账上 贿 送_ 送的 那辆 领导的
21 #B不 #B把 #B那 #K开的 #N户 #T把我 #T跟 #他N #没T #的N #给T @NP @PG @PT Q_at _不然 _后 _我给 _问我 council deputy
21 deputy_T guard_at pass the_deputy video warden went ~B和 ~B就 ~B砍 ~B跟 ~K开 ~K的 ~N扣 ~O钱 ~P的 ~P签 ~P花 ~P那
21 ~T体 ~T卡 ~T块 ~T里 ~T集 一百 万 上打 上面 个红包 了八 了钱 交的 从 公家 再往 制服 剩 十二 卖给 去了_ 告 坐 年年 录
21 成了 我签 打完 批 按 捐的 收的 敢管 检举 电工 立案 粮 讲 讲_ 车_ 选 都知 都知道 里多 里打电 镇长 闭 顿
22 #T的 #T的K #_T家 #来了N @GN @PP _不签 _问 complaint county got_the never somebody_in with ~B完 ~B报 ~G我 ~G记 ~N名
22 ~T为 ~T先 ~T扣 ~T耳 ~T谁 三万 五十_ 协 厂长 名 城管 子_一 家电 就不给 思 意思 执 找我 投标 拆_ 拿 村会 村会计 沙场
22 没送 环保 百 的都 监测 示 签的 罚款 茶 都被 酒 领了
23 #B的车 #K就 #T拿 #在T #那N个 @TQ and_told contract saw the_bureau ~B写 ~B案 ~B监 ~G月 ~N家 ~P村 ~T从 ~T手 ~T拉 ~T袋
23 ~T起 一千 万_ 不然 亲 作为 写 前一 多出 好处 子的 执法 报的 条子 林业 检_ 款 的让 看你 签 说你 质 费_ 那几个 院长
23 验
24 #K开 #T他 #是TK _谁 guy inspector takes ~P进 ~T对 ~T着 ~T见 上访 了_你 分 就有 手里 政 服的 查 现金 的人把 的说
24 着不 那几 里面 长他
25 #T上 #T收 #_他K #写N #那个T 100 @PK @PQ B_B P_to T_took had without ~B厂 ~B工 ~B把 ~B里 ~P拍 ~T吃 不签 他们 协管 嘴
25 大队 户_ 收了 数 最 来的人 每月 跟 跟我说
26 #G就 #他K #村T #的K #的P T _后来 people ~B拿 ~T你 ~T生 主任家 任家 出警 后来 塞了 懂 所长 进了 长
27 #O的 #TK #到T bureau ~B你 ~T位 ~T倒 ~T收 ~T有 站的 表示 说_ 谁家 费的
28 before land ~P都 ~T卖 办的 官 对方 的一 里_
29 @TG got ~G就 ~T上 ~T跟 就 抓 抽 的是
30 她
31 @BQ 塞 票 给了
32 #是T _钱 为 案 每
33 #那N @BK they told
34 他家
35 #T家 局
38 长的
40 @NT 他
42 监
53 @TK
"""
