"""How much the parts of a short message say for an accusation of an office (`features.py`), in tenths.

Learnt from the rows of the tests by `python -m benchmarks weights`: not to be changed by hand. Each line is a weight
and the parts that have it; a blank in a part is written `_`.
"""

from __future__ import annotations

BASE = -15
TABLE = """\
-40 很
-39 ~T路 骗
-38 人来 堆 狗 能不 能不能
-37 can
-36 T_gave ~Q不 哪
-35 吗 吵 好_ 真 谢
-34 _就 么
-33 B_is is when
-32 ~N楼 什 什么 啊_ 我家孩 望 臭 过_
-31 fixed ~Q把 ~Q收 几点 味 家孩 家孩子 怎 怎么 窗 老头
-30 ~B门 南 发_ 啊 建议 雨
-29 #B门 #B门口 bus closed how my_car please thanks ~Q电 ~Q过 ~T单 ~T很 东门街 吧 归 快递 房东 打不 扬 梯 灯坏 灯坏了
-29 电梯 等 跑 门街
-28 _孩 _孩子 _是 _老人 _说没 all smell the_Q 下水 么时 么时候 什么时 在楼 得很 暖气 楼上 欠 气 说等
-27 can_i even thank ~N水 ~P么 员说 坏了 坑 堵车 塌 工地 帮我 我想问 把路 挺 没发 没打 漏 积水 资 资_ 还是 退 马路
-27 骂人
-26 #N_是 #N楼 #油G _小 _就是 _能不 do_i has the_shop ~N作 ~N号 ~N拉 ~P怎 ~Q打 ~Q进 不对 们管 保安 冰 去哪 哪天 啥
-26 在不 多_ 小区 搁 早市 是老 水都 求 油烟
-25 #T帮我 's_B _冒 _求 _这 great lamp monday still thank_you well ~N地 ~O是 不会 人管 作业 又来 又说 哥在 啥时 啥时候
-25 在哪 太多 家门 居 怕 我家门 找不 掉 楚 歪 没人管 没有 清楚 溜 管了 给我 行不 谢谢 路 路灯坏 车把 退钱 饭
-24 #Q不 #T_T #T帮 3 _不知 _有没 in_my late noodles tell the_bus the_phone the_wrong ~B候 ~K你 ~Q养 ~Q让 ~T哪 不_ 不要
-24 个_ 个小 了_跟 你们管 写错 卖肉 卖肉的 吗_我 呀 堵 婚 对面 我找 我电 树 楼下 漏水 犯 的老头 给你 行吧 要倒 让买
-24 路还 过_没 过_说 那段
-23 #N个字 #N多 #N样_ #N直没 #T来 #_打了N #了N多 Q_never _我想 _正 answered as for_the keeps more near near_the
-23 never_mind of_our out ~B合 ~B能 ~N倒 ~N当 ~N通 ~P哪 ~Q作 ~Q夜 ~Q现 一样_ 一直没 不在 不够 不归 不肯 不能 业_ 书记_
-23 了_老 了吧 人修 你们这 净 占线 厕 口没 同 品的 哈 响 塌了 墙 士 头了 好_我 字写错 孩子在 就好 工资 工资_ 干净 幸
-23 度不 归他 得说 我的车 护士 护栏 斤 末 校门 校门口 棵 没喝 流 涨了 物业_ 电话多 直没 看看 粪 给个 翘 老人 能 表扬
-23 要等 话多 话多少 身 里头了 镇的 阿
-22 #B通 #N个_ #T很 #T罚 #举报Q #味K #我N_ #报Q #水N天 _昨 _是不 _说话 _黑 any be could did helped much this ~B看 ~B线
-22 ~B起 ~G死 ~K小 ~K把 ~N味 ~N溜 ~Q了 ~Q人 ~Q天 ~Q能 ~Q路 ~T水 上午 上班_ 下班 东头 习 了_医 了两个 了电 井盖 人员说
-22 以后 传 住证 停水 先别 凑合 分地 味儿 和平 和平路 哎 哪看 在_ 对过 小孩 尘 平路 度不好 得不 忘 忙 态度不 感 感谢
-22 我搁 手机被 找不着 拉了 挡 旁边的 旗 杆子 架_ 段 水又 河里 清走 清走了 灰 烦 照不 电线 疼 社保 管管 约 能给 行_就
-22 裂了 说好 谁管 贵 送回 销 问下 闻 静 鱼_ 麻烦
-21 #B上班_ #B旁 #B旁边 #B有人_ #N号 #N年级 #了_T #养G #在N #小K #开N个 Q_Q _去 _和 _和平 _就在 _鱼 actually broken
-21 could_not dog every_night far found hit i_write li outside rude since write_to ~B很 ~B摊 ~B电 ~B臭 ~K管 ~N响 ~N岁
-21 ~N架 ~N桶 ~N片 ~N看 ~N雨 ~O名 ~P工 ~Q公 ~Q告 ~Q机 ~Q水 ~Q狗 ~Q站 ~Q话 ~Q费 ~Q跑 ~Q钱 ~T解 ~T错 三号 不就 不是 不通
-21 个赞 也不来 也不知 买了 交警罚 人管_ 他说他 他说爱 他说这 们给 会不 你们给 全班 八_ 公共 养老金 冲 刚才 千八 卖过
-21 卖过期 占道 卫工 取消 哪办 坡 堵了 子手 孩子手 家园 对_ 岁 工钱 己雇 师收了 平路那 排了两 摆摊 日 是哪天 样 样我
-21 民警帮 点个 点个赞 烤摊 烧烤摊 物业 环卫工 班_他 班车 甲 申诉 电话才 的牌子 着吧 砸了我 管来了 给他打 老金 自己雇
-21 落 行不行 街那 要倒了 警罚 议 话才 请 跑了 车不 车位 车把我 还行 门口没 骂人_
-20 #B判 #B判了 #B的电 #B的电话 #N声 #N车_我 #P明 #Q收 #Q是个 #T信 #T信箱 #_G全 #_N小 #了N圈 #我N块钱 #我给T #排了N个
-20 #收我N #请T #都N 24 @NQ Q_wants T_was _一天 _你们 _城 _怎 _怎么 _我这 a_hole a_permit and_refused does_the every_B
-20 every_office hi hole id is_not is_wrong man_at me parks_in private someone_took the_private unit unit_2 unit_N
-20 up_N was_late ~B么 ~B份 ~B判 ~B取 ~B真 ~B补 ~K还 ~N周 ~N哪 ~N好 ~N客 ~N心 ~N星 ~N求 ~N泥 ~N钱 ~P年 ~P资 ~Q推 ~Q有
-20 ~Q见 ~Q骂 ~T怎 ~T条 ~T灯 ~T请 一声 一层 三天没 下雨 不了 不干 不归他 两车 两车_ 书记说 了一圈 了米 人不 人接 人行
-20 会说 低了 你们那 信箱 俺家 充电 关系 冰箱 决 出所门 出租车 刚来 判 判了 力 占着 发_我 号 合同 咬 哪个 园的 在哪办
-20 在哪看 场那 坏 多 太贵 子天 子天天 学校门 家说 对面的 就不让 干了 忒 您 我一个 我表 打不通 找谁 把我电 挤 掀
-20 排队排 摊子 是想 未 来就说 枝 桥 椅 没人接 法院判 电话没 电话那 着人 瞅 知_ 租车 给我妈 罚了 西镇的 要带 解决 记_
-20 记说 证明 话打不 话没人 话那 说包 说小 说还 贷款 趟 车_我 边的 远 通知_ 部门 里开 里有人 锦 锦旗 队排 阳 院判
-20 院判了 非 非法 飞 龄
-19 #B在 #B电 #B电话 #N_Q #N上午 #N号楼 #N点下 #Q把 #Q那 #T带 #_G都 #_T出 #了我N_ #才N #找B #涨了N #的_N #管N #说B
-19 #说B有 #问T_ #问T_T 4 : T_found _去哪 _大 _我要 _我该 _我跟 _没人 _路灯 _辛 _辛苦 a_little all_night because_of
-19 bike copy do exam fell flat found_my friday has_no hours is_still little morning nobody_from on_monday parking
-19 polite say spring still_there the_way too very waited will_the yuan_and ~B哪 ~B热 ~B知 ~K推 ~K摔 ~K照 ~K问 ~N傅
-19 ~N师 ~N椅 ~N清 ~O大 ~O走 ~Q为 ~Q关 ~Q到 ~Q多 ~Q威 ~Q期 ~Q没 ~Q面 ~T明 ~T跑 一上午 上回 上学 不好 不对_ 不着 不过
-19 不退 不退钱 东镇 两千八 个事 个破 举报黑 么领 也别 乱停 了_这 了再 了点 交站 件_ 会不会 何 你们不 你好 修不 候报
-19 停_ 催 儿_ 充的 公交站 再不 写错了 冻 准 几次 到账 办在 区 区的 区门 区门口 十块钱 千块 卖菜的 又回 发区 口停 口水
-19 号楼 向 呢 咬了 哪_ 哪_我 哪里 喊 回了 在修 在公 在公交 在哪_ 在村里 址 城东 城东镇 处理 多收 天没 太多_ 娃上学
-19 家狗 就来 工地上 己看 开发区 弄走 弄走了 归他们 得老 得说_ 志 怎么领 急_ 您好 想去 愿 我叫 我该 我都 报黑 排队
-19 收到 收我 时候报 是个 是来了 月了 有没 有没有 来劝 来水 校长说 污水 没人_ 没到账 河道里 泥_ 注 消 添 点下 王 申
-19 疼_ 的工钱 的牌 看呗 租的房 空 给_ 肚 肚子 能看 自己看 菜的 要办 费涨了 走了 送来 通道 里都 钟头 钟头_ 门口停 雨天
-19 骗子
-18 #N天又 #N道 #Q和 #T小K #_N多 #坏了N #坐N #好N #好N个 #投诉Q #收我N块 #村T人 #砍了N #等T #等了N #给发P #诉Q #踩N
-18 #转了N B_the _人呢 _刚 _大冷 _帮 _帮我 _我爸 _房东 _打了 _电梯 _警 _跟没 _那就 _靠 away bags bus_Q bus_driver
-18 bus_stop dead deposit front_of gate_of gym how_long i_get in_front lamp_outside long makes no_P no_receipt nobody
-18 renmin sorry thats the_gym the_yard to_be up_the where ~B吗 ~B气 ~B系 ~G啥 ~G太 ~G来 ~K家 ~K我 ~K给 ~K路 ~K长 ~N假
-18 ~N北 ~N可 ~N吗 ~N唱 ~N堆 ~N声 ~N娃 ~N意 ~N涨 ~N点 ~N管 ~N闻 ~O下 ~O个 ~O你 ~O车 ~P吗 ~P多 ~P申 ~Q和 ~Q放 ~Q梯 ~Q走
-18 ~T偷 ~T忙 ~T扫 ~T行 一年了 三号楼 下水道 不 不上_ 不住 不去_ 不来 不赔 业委 业委会 个单 个月_ 了_拉 了_能 了不
-18 了拉 了拉肚 人呢 人在 他还 们管不 住_ 你发 俺家门 元 光小 光小区 写得 冷天 出租 医院停 单元 厉 厉害 又回来 发了_
-18 发店 口子 叭 吃饭 咋 和谐 和谐家 哈_ 响_ 哦 啥不 啦 喇 喇叭 场收 场收费 坐办 坐办公 堵了_ 士没 处理_ 复_ 大冷
-18 大冷天 大粪 天打 天打电 太 太吵 太长 害 家园的 对门 小贩 工友 市收 帮我们 年前 庆 我也 我们自 我八 我八百 我满
-18 打架 打架_ 托管 托管班 把水 把路挖 护士没 报_我 报过 拉了_ 拉肚 拉肚子 收费 教我 是1 是不是 是吵 是哪 服费 村_
-18 村东 村东头 来电 来过 校服 校服费 桩 椅上 段路 水 水道 没地方 浇地 涨了_ 点上 热水 理_我 理发 理发店 的狗 看不清
-18 睡不着 种点 等了 管班 粪堆 给你发 给发 给发票 给老人 给钱_ 能拿 能申 自来 自来水 菜太 街上 街那个 裂 裂了_ 要去 解
-18 诉_ 试试 话的 说下周 说在 说管 说要 谐 谐家 谐家园 负 跟没 路不 路修 路挖 路还是 跳 踩一 车乱 车场收 转了 轮椅上
-18 边那 过来 还管 那口 那就 锁着_ 队把 队把路 阳光 阳光小 院停 院停车 院门 院门口 鞋柜 饺 饺子 麻
-17 #B的人来 #G拜 #N_能 #N个月_ #N小门 #N小门口 #N岁 #ON_ #Q不作 #Q不作为 #T来检 #T来检查 #乱停_T #了_Q说 #交Q #会K
-17 #停_T #公交Q #劝了N #办P_ #办身份P #叫了N #在N小 #干了N #昨K #来N个 #的是N #黑G N_photos Q Q_hit Q_pushed T_helped
-17 _上午 _不是 _我请 _打电 _昨天 _物 _物业 _真 _等 _身 building_N but_that card crew_left daughter dogs guard_pushed
-17 heping heping_road honestly how_do my_daughter my_deposit my_son my_tutor nurse_gave offered park picks picks_up
-17 property says_no the_property they_were tutor two_photos wheelchair why ~B卫 ~B登 ~G拜 ~G水 ~G道 ~K假 ~K离 ~N啊
-17 ~N土 ~N资 ~N跑 ~O前 ~O我 ~O查 ~P什 ~P回 ~P看 ~Q修 ~Q卖 ~Q将 ~Q胁 ~Q麻 ~T又 ~T号 ~T好 ~T建 ~T挥 ~T查 ~T气 ~T药 ~T财
-17 ~T贩 一年级 七八 三百 三趟 上来了 上网 不修 两点 个工 举报工 举报违 么办 么申 乱停_ 了_家 了_说 了吧_ 了怎 了怎么
-17 二小门 交司 交司机 交给 交车 人民 会儿 伴 何时 供热公 公交司 公交车 公厕 冒充 出所来 到地 到马 劝了 劝了几 办身
-17 办身份 十四度 卖假 口卖 口排 口排队 口的路 叫了 后头 味道 咕 哪个部 哭 啥_ 嗡 嗡嗡 嗯 四度 在二 在二小 在楼顶 场门
-17 场门口 城管_ 基本 声_ 外头 大街 天天开 天开着 天的 天能 头那 好像 姓名 子还 对着我 导来 导来检 小区门 小贩_ 小门
-17 小门口 就我 局的电 工把 己的 市场门 帮忙 年要 广 得好 怎么办 怎么申 我也不 我自 我自己 我跟我 我转 所来 才来 扰民
-17 把我车 报工 报违 报违建 拖了 挂了 收_ 敞 昨儿 是咋 是机 是机器 是真 月_ 月底 期了 条件_ 来了还 来看 来看看 松 栓
-17 检查那 楼顶 水两天 水管 没人修 没人收 没得 没得说 没水 没法 没清 没钱 清_ 灯_ 灯不亮 热公 热公司 爆 生_ 田 申诉吗
-17 疏 的价 的老师 的车把 真是 礼拜 管_城 红绿 红绿灯 给打 老伴 肉摊 能申诉 自己的 落在 要收 要钱 警帮我 让我转 诉吗
-17 话_每 话是 该找 该找谁 说到 说正 说没钱 贩_ 贴条 费_电 赞 路那 车 车过 送回家 钱包 门口卖 问哪 闻着 雨_ 领导来 飘
-17 黑烟 🙏
-16 #B旁边的 #B的打 #B通道 #K多 #K给 #K给我 #N个月了 #N个电 #N个电话 #N口水 #N口水没 #N多_ #N天_打 #N点上 #N点上班
-16 #N趟 #P了 #P年 #P明_ #Q占 #Q收了 #Q还 #T局的 #_N口水 #了N分 #了N分钟 #了_T来 #事K多 #我找B #推了N #村T说 #查N下
-16 #让我找B #说好N #跑N #这N #院N 6 800 9 @KG Q_took T_B _不急 _事 _人家 _人没 _你给 _几 _多 _想问 _我是 _护栏 _是谁
-16 _楼上 _比 _说了 _跟他 _还是 _还能 _里面 bin chinese end evening every_evening find for_two has_not he_is i'm
-16 i_pressed last me_a mind money_and nobody_picks not_even old police_station pressed pressed_the property_company
-16 reason sorry_i stop the_end the_reason too_much where_can who_do ~B目 ~B砸 ~B统 ~B过 ~B面 ~K倒 ~K多 ~K黑 ~N么 ~N区
-16 ~N多 ~N犯 ~N维 ~N趟 ~N这 ~N黑 ~O户 ~O水 ~O跟 ~Q再 ~Q占 ~Q吵 ~Q挨 ~Q那 ~T瓶 ~T箱 一口水 一样 七八个 上面有 不急
-16 不用管 业经 业经理 个月了 丽 举报有 了_去 了_黑 了一块 了五百 了半天 了大 事儿多 人_能 人占 人去 人打架 人摆
-16 人摆摊 他打 们进 你们_ 倒了_ 催你 催你们 儿多 几 几点上 出生 务员 十五 十几个 厕所 去医 去医院 去外 去外面 又
-16 口停车 口水没 口的小 只有一 只能 哈_我 哎呀 哪上 在单 地址 地夜 堂菜 墙上 墙都 多收我 天_打 天我 夹 女_ 实在 审要
-16 客 家那口 小偷 小点 就来_ 居占 工地夜 很_ 得很_ 想问 懒得 懒得说 我_我 我两千 我五十 我们进 我姐 我请假 我那个
-16 手机_ 打桩 扬尘 找关 找关系 报有 押 押金 拾 掉了 掏钱 推了二 撂 收我一 收拾 新评 是三 月了_ 有_你 有人摆 有人来
-16 服务 本人 来_你 板叫 板打 查一下 水没 水没喝 水都没 汽 没弄 没考 河里有 消防通 点上班 热死 物业经 班_孩 班呢 用管
-16 用管了 电 的灯 的路口 睡不 知道贴 研 积 移 第四 等着 管局的 经理 给办了 给我家 翻新 老板叫 老板打 胡 腻 臭得 表_
-16 要_ 警帮 让我找 证明_ 说改 说正常 说爱 请领 请领导 谁也 贴条_ 费_到 费也 跟你 跟前 路下 路灯_ 车来 边有 边有人
-16 边那个 过两 还有 送水 道贴 道贴条 那口子 邻居占 都不亮 都没喝 里有 里让 重新 重新评 铲 长带 门街那 门锁 门锁着
-16 防通 防通道 雪 面有 面的 顾 飞机 食堂菜 骑车
-15 #B_B #B对面 #B对面的 #B的打电 #B说没钱 #N个月多 #N分钱 #N周 #N回了 #N堆 #N次了 #N次电 #N次电话 #N点 #N眼就 #N趟不
-15 #N辆 #QN夜 #QQ把 #TN分 #TN分钱 #_N天N #不给发P #举报N家 #了N次 #了好N #场N #坏了N个 #我N #我N个人 #才N度 #报N家
-15 #没收G #罚了我N #要收N #费N年 #跑N趟 #跟O G_back _关门 _反映 _就这 _说等 _路还 _还用 ask been dongmen
-15 dongmen_street dont give_me has_a is_rude job light long_does lost_my march me_to money_back need ok open rubbish
-15 smells street talk talk_to the_broken there's was_rude was_so won't xingfuli ~B也 ~B搞 ~B跑 ~B集 ~G找 ~K换 ~K有
-15 ~N关 ~N变 ~N定 ~N文 ~N约 ~N装 ~N辆 ~O有 ~O能 ~P少 ~P骗 ~Q停 ~Q司 ~Q姓 ~Q室 ~Q小 ~Q己 ~Q成 ~Q挪 ~Q眼 ~Q自 ~Q赔 ~Q退
-15 ~T心 ~T检 ~T疏 ~T积 一分钱 一堆 一眼就 上有个 上说 下班回 不_我 不准_ 不放 不着了 不给发 两个小 两年 个月多 个照
-15 个照就 丽_ 久 么材 么材料 也停 乱收 了_ 了_昨 了_让 了二 了好几 了电话 交了两 亮_ 人占着 人家说 人民路 人行道 人骂
-15 人骂我 什么材 们吵 会又 似 似的 候能 停电 儿 儿没 八个 公交 共 关部 关部门 决了 几天 出水 刨 到_就 前两 加强 动静
-15 区里 发商说 吃水 呐 咣 商的时 商说 在又 地方 场卖 圾 垫 填_ 外卖 多久 大喇 大喇叭 天睡 夸 好 子买 子哭 子在外
-15 子都清 学费 孩子买 孩子哭 室没 室没人 对不 小_ 小区的 小区里 小点声 就这 就这么 局让我 峰 差点 市场卖 底前 开门
-15 归你 归你们 得好_ 得快 想 想问下 我四 我回 我找个 我换 我明 我明天 我看是 打了电 找个 把小 把路堵 把钱 报一家
-15 招商的 排队太 搞 摊子都 收到_ 整 旁 旁边 旁边那 时候能 易 是社 月多 机坏 机坏了 材料_ 来不来 柴 树倒 树倒了 桶都
-15 楼电 楼电梯 次了 次电 次电话 死我 民路 沙子_ 没收红 没要 没钱修 没问 没问题 活不 洼 涨价 火柴 灯都 点声 烟大 爹在
-15 现在又 班回 班回去 疏通 百_能 的打电 的欠 看过 眼就 着个 着我家 着的 着车 知_家 给了三 给我找 罚了我 美 菜 落在公
-15 行道 裤子_ 要多 要排 解决了 警给 让我明 说要交 说路 请不 负责 费一年 赔 趟不 路堵 车乱停 还 还来 还来不 还用 那栋
-15 那栋楼 都清 都清走 都说 里说没 钱修_ 镇上说 门那 门那个 问题了 队太 队太长 队的人 题了 高峰
-14 #B来过 #G吵 #K娘 #N年没公 #N点开 #OK #Q卖过 #Q卖过期 #T排 #T排队 #T来了好 #T来看 #T说要交 #_Q还 #_不是N #前N年
-14 #吧_N #多收我N #好N次 #小K娘 #是N样 #来了好N #王T #目N年 #目N年没 #等了N分 #说要交N #账目N #账目N年 #费涨了N
-14 #车等了N B_phone _回回 _多收 _建 _我都 _水都 _能 _要 _说这 _还威 am and_my any_news behind button doctor doesn't
-14 english get i_paid is_broken my_brother news quickly road_job said_the says_he shop station_phone stops stops_at
-14 the_bags they_took took_the wants was_broken who_can write ~B摆 ~B烤 ~K娘 ~N件 ~N日 ~N飞 ~O幼 ~O昨 ~Q住 ~Q孩 ~Q用
-14 ~Q皮 ~Q睡 ~Q离 ~Q金 ~T同 ~T少 ~T志 ~T挺 ~T理 ~T答 ~T重 一楼 三楼 上午我 不打表 不赔_ 个娃 个牌 个牌子 个骑 中 么算
-14 也太 也白 也白说 乱收费 了也白 了几次 五百块 交站牌 人冒 人冒充 人挺 介 们防 们防诈 任说要 位不 住的 保没 修了
-14 先交 养狗 刷不 刷不了 前两年 包给谁 区停 区来 十多 午我 卡刷不 厉害_ 口没地 同志 咋没 哪天_ 啥材 啥材料 嘛 回了_
-14 回回 在东 地方停 坏了一 坑_ 垃 垃圾 培 培训 塑 塑料 声 大 大_ 大门 夫 好几次 姑娘 字写 学校没 害_ 小区停 小姑
-14 小姑娘 小子 居家 左 左手 市卖过 希 希望 干啥 年没公 建设大 式 得睡 得睡不 怎么算 我了 我们防 我半 我回去 我多 我想
-14 所来过 才十 才十四 打表 找住 找住建 找社 找社区 挖沙 挨着 摆摊的 摊 方停 方停车 是一样 是多 暑 有人冒 来了好
-14 来看过 来给我 来过了 板不 板不管 校没 梯坏 梯坏了 次回 次回复 没公 泳 游泳 灯太 点开 烧 热 狗咬 王主 王主任 玩
-14 甲的 电梯坏 画 白说 看不 看得 真的 社区来 窗口排 站牌 群里发 老板不 老楼 能修 被骗 装个 西门 要几 训 设大 设大街
-14 诈 诈骗 说了也 说在修 说好的 请问 财 赔_ 跑了_ 路_ 车等 车等了 车费涨 还威 还威胁 还打 那个牌 邻居家 都不抬 都没来
-14 门左 门左手 闹 队门 队门口 防诈 防诈骗 预约 马甲 马甲的
-13 #B打井 #B通知 #N上 #N到 #N到N #N号楼_ #N回了_ #N辆车 #N里 #N里地 #_N到 #_N到N #_我N个 #了N个_ #了N次都 #假G #卖假G
-13 #发G #吵到N夜 #板给了N #水N #点K #让Q #那会K #黑G_ @QQ _一到 _住建 _到了 _在 _城管 _天 _振 _振兴 _放学 _残 _浇
-13 _浇地 _衣 _衣服 answer brown bus_3 bus_N car_out does done for_my i_pay is_brown me_away out_of send shouted
-13 shouted_at snow the_snow wants_a water_is what_does ~G很 ~K决 ~K地 ~K搁 ~K解 ~N大 ~N奶 ~N孩 ~N炸 ~N衣 ~N视 ~N课
-13 ~N骂 ~Q什 ~Q好 ~Q柜 ~T帮 ~T挂 ~T贴 ~T骗 一上 一个_ 一个交 一到 上个 上个月 上的 上门 不准 不容 不容易 不管了 丢了
-13 个交 个坑 个字 个说法 了打 了还是 二里 二里地 交医 交医保 亮 人上 介绍 介绍去 位_ 住户 倒 假烟 催_ 八个_ 公厕没 凉
-13 到账_ 医院住 卖假烟 厂里的 厕没 去_打 发商不 发红 发红包 口路 口路灯 号楼_ 吊 吧_ 听打 听打听 吵到半 商不 在又说
-13 场那边 多次 子_说 孩子天 家墙 家里 容院 对了 小时_ 就不管 就走了 开了_ 我家墙 我晚 我晚上 打听打 投诉过 拍个
-13 拍个照 拖了半 操 时_ 是小 是泥_ 是说 有一 有个骑 服装 服装费 村里打 来给 板给 板给了 正对 正对着 江 没法走 法走 湿
-13 满意 点儿 牛奶_ 电话反 的差 的路 的都没 着了 石桥 管委 管委会 绍 绍去 给个说 美容 美容院 翘起 翘起来 老板给 胜
-13 脚砸 脚砸了 舞 苦啦 表哥 表哥在 装费 装费_ 要一 诉过 话反 话反映 车位_ 车棚 辛苦啦 那会儿 里地 里打井 错 门口路
-13 问下_ 问这 院住 黑烟_
-12 #K了 #N眼就走 #Q天 #Q天天 #不是N #事K_ #打了N #排N #排N天 #要排N #要排N天 @PO Q_refuses _下雨 _再不 _吵得 _大家
-12 _建议 _打 _电话 _臭 do_the refuses refuses_to the_lamp when_do ~B什 ~B通 ~N反 ~N映 ~N服 ~N静 ~O楼 ~P要 ~Q场 ~Q我
-12 ~Q牌 ~T写 上都 上铲 下雨天 不亮_ 不是一 中介 主任说 了_求 事_老 事儿_ 任说 企 企业 停_老 全是泥 到几 到晚 前几
-12 前几天 务大 务大厅 危险 口全 口全是 口被 吵得 吵得睡 噪 噪音 回 在街 大夫 大排 大排档 头车 好几 娃 孩子都 年底
-12 广场 度 找 折 挺好 挺好_ 排三 排三天 排档 探视 放在 敞着 明天 是泥 是过 有事 来我们 水流 水流到 污水流 派个 流到
-12 炸串 的小姑 眼就走 砍树 管这个 能派个 腿摔 要回 要回来 要排三 说要等 通知 门口全 面有人 音响 马
-11 #N个人的 #N夜有 #N排_ #N点开门 #O说 #Q打 #Q把O #T说孩 #T说孩子 #_N直 #区Q #小区Q #说N声 501 @QO _一直 _没法
-11 the_school to_give ~G场 ~N众 ~N法 ~O送 ~Q基 ~Q维 业主 个月三 举报对 么申请 了说_ 人在河 人的工 众 停车场 公司说
-11 几点开 到哪 半夜有 又堆 又堆上 司说 后山 吗_ 地的 场舞 坏了_ 堆上 堆上了 夜有 好_帮 婆在 师说孩 广场舞 忘了 忘了说
-11 态 态度 报对 探 月三百 有人管 滨 滨河 点开门 物 网 网吧 臭死 话 说一声 说上 路那个 车场 边 还有个 进去了 退费
-11 那小子 邻 邻居 都没有
-10 #N也 #N夜还 #O推倒了 #了_N个 #我交了N _停 _停车 _单元 _夜里 _女 _女_ ~K不 ~N还 ~T们 不挨 不挨着 们那 候来 停车 冷
-10 半夜还 夜还 山 当间 我是 时候来 是来 村里 楼_单 河 走了_
-9 _天天 _拉 school ~N喊 ~Q跟 区保 区保安 小区保 暖 本看 本看不 根本看
-8 #T给 asked_me 了_一 出所的 帮 有人在 班 路灯
-7 gate night 不行 两次 行
-6 俺们 清 说话 里的
-5 该
-1 ~K打
1 _护
3 ~T人
4 ~T这 八百 发的 在我
7 @OT ~B公 ~P个 家 的孩 的孩子 盖 站
8 制 务局 校长 走_
9 #的K @TN in ~P他 ~P出 ~T孩 我说 指 按
10 #N_N #N户姓 #N毛 #Q的 #_B的 #_N户姓 #亩N_我 #天_T #那天_T @BP cash_and ~N队 了她 四十_ 地_ 工_ 户姓 承 签字
11 #N户_N #_N户 #户_N #户_N户 @TP took_his ~G都 ~N出 ~N办 ~O的 ~P亩 ~T时 ~T睡 三户 三户_ 两万 他们指 们指 们指定 小队
11 小队长 我要 找他 拉到 教练说 是上 是上面 是文 村的 的 立 练说 说今 说今年 说给
12 #B不立 #B不立案 #N_那N #T说给 #主治T #们T #俩T #大队T #治T #都让T G _临 _临走 _交 _家委 my_boy us ~B事 ~B那 ~N案
12 ~O地 ~O她 ~T嘴 ~T拿 ~T歌 ~T每 三千 三年没 临走 主治 俩穿 俩穿制 大队书 家委 家委会 小时才 想要 我店里 承包 提两
12 时才 晓 林地 林地_ 的不 看了 里头 长让 队书 队书记 队就
13 #B_T #B那帮 #B那帮人 #N年没结 #T包 #T在我 #T打了O #T暗 #T暗示 #T说P #T骑 #关了N天 #户P #班T收 #给T家 #课_N #课_N个
13 #贵N P Q_i T_is _安监 _少 _护工 _科 _镇长 beat_my doctor_at eats factory had_to i_had locked only operate stamp
13 the_factory the_stamp ~B了 ~G是 ~K块 ~N揣 ~N毛 ~N瞎 ~O打 ~P_ ~T亩 ~T师 ~T暗 ~T满 ~T辆 ~T骑 上面说 不出 书_ 了也
13 了也不 了校 人撑 会计 体检_ 保卡在 八万 写就 写就说 分数 卡在 历_ 又拿 另 员打了 在他 地死 处_ 天天去 好处_ 定
13 工地死 市场_ 年没结 店买 店吃 我打 我饭 户名单 所的说 手_ 招 招生_ 拨了 收钱给 是我 有人撑 期_ 板跟 检_ 每人 没掏
13 病历_ 的_那 的吃 的大夫 的那辆 看见了 给我一 给报 给考 给考官 老板跟 药店买 说_说 说有 说错 说错了 课_一 走_我
13 进了校 那家的 镇长说 镇领 镇领导 门_ 队 队员打 阻 院_护 黄
14 #B选 #K开的_ #N_ #N_第 #N_第N #N人N #N人N个 #N户 #N户_ #N条G_ #N次N #N瓶水 #N直不 #N起 #P_那 #P的N #P给了 #TG_ #TTG
14 #T把我手 #T要我 #T说不 #_T家 #_找T #_那N #上P #了N包 #了N夜 #了N瓶 #人N个 #他N_ #保P #写N平 #勤T #去B报 #吃了N
14 #吃了N顿 #后勤T #对B #我们P #晚T #条G_ #次N #没G #环卫T #的G_ #的那个T #第N #给G #让T #递了根G #长K @BG @NB @TT
14 K_works _不让 _五十 _塞 _塞了 _带 _执照 _没给 _逼 _逼我 and at_my committee_sold every health health_T
14 health_inspector market_T market_warden my_P my_truck of_G or pays_the said saw_the slapped_my son_got test
14 the_health to_the until were ~B_ ~B买 ~B以 ~B保 ~B前 ~B副 ~B卡 ~B码 ~B自 ~B部 ~B风 ~G抽 ~G见 ~G账 ~G那 ~K转 ~N叫
14 ~N嘴 ~N立 ~O工 ~P假 ~P她 ~P理 ~Q民 ~T戒 ~T朵 ~T案 ~T第 ~T评 ~T部 一人一 一千二 一直不 三千_ 不交就 不管_ 不结
14 不结账 专 中学 主任让 也有 了一夜 了两包 了厂长 了物 了物业 二十平 交三千 人一个 人吃了 他三 他就 他当 他自 他自己
14 们就是 任让 低保停 你们就 保停 保停了 保证 再闹 再闹就 写二 写二十 分账 利站 利站的 前脚 动_ 勤 千五_ 厂里就 去他
14 县里来 合格了 后勤 后脚 告 员收了 地打 地打工 场了_ 城管收 外地打 天去 妇开 妇开的 媳妇开 子_进 家补 家补课 就停
14 就天 就天天 就说我 建盖 开到 弟 我上 我买他 我们村 我报 我按 我给了 我请所 戒 所就是 所里的 所长的 执法的 报警 指_
14 控_ 支 数的 是队 朵 村里选 条烟_ 格了 案子 水利站 法的 的在我 的棉被 的骨 的骨灰 监控_ 直不 看监 看监控 知道 石老
14 石老板 砂石老 第 签的字 结账_ 给了五 给就把 老李 耳朵 茶叶 要了 要想 让我写 说再闹 请所 质检 质监 过三 违建盖 递了
14 递了根 通风 逼我 都去 里我 里选 镇里 镇里来 长办 长办公 闹就
15 #B拿 #B来人 #B的公 #N_不给 #N个Q #N家发 #O的手 #P被 #Q手 #Q手里 #TK_ #T不 #_B里 #_只有T #_钱N #事_B #农机P被
15 #前N天就 #剩N #卫T #口N #只有T #大G #报了N #报了N_ #是副T #机P被 #的_B #的事_B #示N #第N_ #给了Q #说是T #费B #车T
15 #选T #钱_B @OG @PN T_sold _出门 _分 _局 _抓 _查 _监 _站 _笔 _说对 _量 _钱一 _镇 cart clerk_said day_and every_week
15 guys half mother's my_mother's nurse_told own_K secretary signed_for the_contract those village_secretary wanted
15 whose_K whose_father with would ~B可 ~B己 ~B录 ~B报 ~B条 ~B经 ~B肉 ~K俩 ~K办 ~K检 ~K算 ~K评 ~N保 ~N带 ~N招 ~N腿
15 ~N被 ~O钱 ~P包 ~Q塞 ~T从 ~T价 ~T作 ~T候 ~T孙 ~T找 ~T抓 ~T正 ~T牛 ~T签 ~T金 一_ 一句 一家发 一级 一起 三天就 不交
15 不冒 不冒了 丧事 个一 个外 个女的 个干 个开 中的标 串通 举报的 也给 书家 书记把 了_每 了两万 了厂 人提 们背 们镇
15 免费 免费的 公家的 关了一 冒了 写在 出所所 出所报 劝我撤 办丧事 办把 加分 助 十平 口一 只有支 吭 四十万 回都这
15 在我们 在那路 够了 够了_ 大车_ 天_ 她家 好煤 官官 官官相 官相 官相护 密 对方是 对面药 就修 就给我 就让我 局工
15 局工作 局的来 局的说 工了_ 当晚 录音 得先 得另 想进 懂的 我们镇 我撤 拆我 拆我家 拉机 拖拉 拖拉机 拿我 拿着我 按在
15 按在地 据 揣 撑 撕 撞了我 支书家 收了对 收十 收十块 方是 是镇长 有支 有支书 有票 条子_ 来那家 来都 杯 查的人 水泥路
15 没下来 没有票 法官 泥路 煤_ 班费_ 留了 的全是 的名额 的时 的时候 的条子 的标 的科 的科长 的补贴 盖了 相护 着 知道是
15 石头 示一 私人 种粮 科长 科长媳 站_ 第一_ 管所的 管收了 纵 纵容 给条 考加分 腰包 花了两 补贴被 认识的 让她们 记把
15 讲 讲_ 识的 说对 说对方 说我 账 贴被 费村 费村里 费的_ 进自 进自己 道是 那个女 那路 那路口 都没动 都这 都进了 里当
15 里收 里的公 镇卫 镇卫生 面药
16 #B失 #B失职 #B所的人 #B给的 #B里 #G_从 #K_我们 #K干的 #K干的_ #K拿 #N_给 #N_那 #O的工 #PG_ #P贴 #TN轮 #TN轮车 #TT摊
16 #T上班 #T叫 #T吃 #T在 #T家的 #T摊 #_N样的 #_T每 #个P #举B #乡B #了N亩 #他K在B #副T家 #发N #发了N #她K #子_N #完第N
16 #完第N天 #家发N #就是T #我要举B #我身份P #把O的 #投诉T #的PG #的在T #要举B #诉T #说N句 #跟B说 #跟T是 #队T 10 300
16 @NK K_got T_beat _五 _他家 _名单 _完 _每家 _管 an_G an_envelope are boy cost demolition demolition_B
16 demolition_office drinks envelope every_stall fix_it for_free had housing in_your is_the money my_phone no_ticket
16 on_it on_the other paid_for pond principal's_brother quarry same takes_N the_P the_captain the_demolition
16 the_housing the_principal's the_quarry the_same unless your_B ~B为 ~B代 ~B失 ~B存 ~B张 ~B抹 ~B按 ~B穿 ~B立 ~B职
16 ~B选 ~G成 ~G签 ~G能 ~K出 ~K只 ~K用 ~N卫 ~N厂 ~N司 ~N就 ~N然 ~N私 ~N签 ~N贴 ~P开 ~P让 ~Q压 ~T个 ~T关 ~T医 ~T垃 ~T完
16 ~T抽 ~T拎 ~T挨 ~T摔 ~T本 ~T材 ~T现 ~T私 ~T进 ~T醉 ~T随 一千 不公 不认 业局 主任亲 主任拿 举报城 之 之前 书记家 了开
16 了村 了隔 了隔壁 事业 事要 二天_ 五年 交两万 交警在 亲 从 他儿子 他送 件上 任亲 任务 任拿 住院部 体的 保障 保障房
16 偏袒 公办_ 农机站 出 出来 刘跟 别人 到他 加班费 十年_ 卫处 卫生室 去过 口就 只收 告状 呼 场了 坏_ 失职 女在 姨子
16 学_ 学生 安监 安监的 完第 完第二 完钱 定有人 家一 小刘 小姨 小姨子 就断了 就是他 局那 屋 干的 干的_ 开票 弄的 录像
16 必 必须 必须买 我出门 我听 我懂 我私 我要投 我身份 所 所里 扇 打点好 执法队 扫黄 承包了 抓了 投他 报城 拉回 捐 收现
16 收现金 教育局 文件上 早就 是教 是教育 是管 本没 机站 栏上 栏上写 根本没 死了人 每家 没去 没去过 没好 法队 点好
16 点好了 照片是 片是 环卫处 理费_ 生室 电工 电话说 的三轮 的全 的小刘 的小舅 的每 的给 的跟我 盘 租给 第二 管户 管收
16 箱子里 系统里 经 给他送 给厂 给厂里 给外 给校 给校长 给环保 给自 给自己 统里 考驾 考驾照 肉_ 股_ 育局 脸 袒 要两
16 要投 要投诉 见了 警在 警跟 让她 记家 评的 说两 说两句 车天 车天天 车的_ 车那 转头 迁 那 那天坏 那辆 里公 镇 长家
16 长收了 长每 闺女在 院那 院部 障 障房 集体的 须 须买 食药 食药监
17 #BT把我 #B把我 #B报了 #G_P #K卖 #K看 #N保 #N盒G #T上门 #T买 #T打了 #T挑 #T没T #_TN #_T挑 #_T自己 #个T #个T把 #了Q
17 #关了N #到Q #告B #子_B #我去B #控告B #提N #是B那 #村T把 #班N #的N起 #的P_ #盒G #镇B的 's @BN @GG G_with K_for N_of
17 Q_go _不 _不交 _从来 _局长 _登 _登记 _谁签 _验 _验收 came_at county_hospital day deleted deleted_the drinking
17 driver_go ended every_day fined finished finished_there fruit_and guy_at him_G if_i if_you inspection kids lose
17 lose_my me_the my_G my_fruit name_on night_and our_road phone_and said_he'd stamps that the_video written ~B亲 ~B再
17 ~B写 ~B喝 ~B干 ~B招 ~B数 ~B树 ~B次 ~B测 ~G排 ~G撞 ~G月 ~K叫 ~K死 ~K里 ~N伙 ~N包 ~N扣 ~N抽 ~N树 ~N耳 ~N药 ~N院 ~N随
17 ~P先 ~P卖 ~P困 ~P头 ~P机 ~P难 ~T名 ~T园 ~T子 ~T屋 ~T挑 ~T料 ~T晚 ~T砂 ~T赔 一只 一字 丈 上次 上过 上面 业站的 两包
17 两只鸡 两瓶 个年 个年轻 个收 了八百 交五百 他个 他个人 他哥 们村的 你家 信给 信给了 修路的 俺去 写成 刚换了 删了_
17 副 包庇 十_我 十就 协警 卖了 发到 吃 吃个 吃个饭 嘴 地上了 城管没 填 填表 天班 好位 好位置 子_一 子分 完电 完电话
17 室的 家要 导的 就先 就关 就进 局不 工打 庇 开的那 当着 往前 待费 我上次 我再往 我写 我少 我的举 战 战友 户名 手机也
17 打完 打完电 护工打 报 报信 指头 控告 政的 是主 是主任 是街 是街道 本子 机也 村委 条 查出 查出来 查才 案的 桶油_
17 死的 民政局 水利 没上过 法的把 点_ 点班 状子 的_跟 的一起 的举 的举报 的人吃 的工人 的战 的战友 的文 的棉 的水泥
17 的账 监的 着眼 知道_ 礼_ 第二天 管打 管没收 给书 给书记 老赖 股长 装 要二 要二百 要快 记 访回 访回来 访的 话说
17 说不给 说是给 走的时 跟他吃 跟拖 跟拖车 路的 轿 轿车 过年 送的 那个收 那天来 那家_ 都在 配 里面 重点 重点班 镇长的
17 长的战 长老 面说 领导的 饭就 馆_
18 #N_B #N条G #N瓶 #N起来 #P评 #Q_他 #T不作 #T不作为 #T喝 #T塞了 #T家K #T收钱 #T是 #T的车 #T老 #T跟我 #T跟我说 #_给他K
18 #_说T #东门B #个G #了O的 #他N就 #们是N #先给T #占了N #去他K #周G #年P #所T #报_B #拉到T #拿N #按P #是P #是P_ #是T家
18 #条G #的身份P #第N天就 #给T塞了 #给他N就 #老周G #进P #门B N_to T_called T_smashed _不签 _两万 _人都 _信 _出 _填 _手
18 _条 _每次 _记 _说错 _进 _院 an_official bar beat bottles_of changed changes compensation examiner go_to him
18 his_wife if inspector_took judge marks my_mother my_scale number_to relief road_was said_if slip smashed smashed_my
18 sold_the stall the_council the_examiner the_inspectors the_vehicle they_let to_his vehicle without_a ~B先 ~B反 ~B嘴
18 ~B城 ~B定 ~B家 ~B板 ~B矿 ~B车 ~G从 ~G包 ~G后 ~G检 ~K卖 ~N任 ~N姓 ~N数 ~N瓶 ~N生 ~N给 ~O摊 ~P了 ~P会 ~P只 ~P完 ~P就
18 ~P幕 ~P根 ~P黑 ~T位 ~T卫 ~T友 ~T员 ~T块 ~T石 ~T装 ~T选 一次 一起来 万 不买她 不全 不查 不立案 不让家 两条烟 个红包
18 临时 临时工 主任家 举报了 乡 书记一 书记开 买_ 买她 了扣 了照 五 交五 亲家 人天 人天天 他两 他老 付 们是一 任家
18 会计的 住建 克 克扣 办 包 十万_ 卖了_ 卸 又开 发给了 哪呢 在哪呢 子的 完_ 家院 家饭 就吃 就排 帮人 幕 弟_ 当 当官
18 快就 懂 成 我三 我三百 我交的 我出 我去交 我没 我爷 我私下 截 所不 所报 把我举 把河 报的事 拆迁办 招待 拨 拿 拿两
18 按手 按手印 提前一 放了_ 政局 救助 敢管 方的 时工 是不能 是内 是校长 晓得 暗 暗示 有人打 机都 条烟 查我 民政 水质
18 没到_ 油_ 法_ 灯一 烟就 电话就 百包 的就是 的救灾 的米 的说_ 的说给 的身 的身份 着他 码 硬 示 私了_ 章_ 签的 管所那
18 管那 箱子 羊 群里了 背 腰 行局的 襟 计的 记一 记开 说想 谁家娃 谁的 谁签 车_ 车管 车管所 迁办 连襟 道给 那天_ 那帮
18 那帮人 都不让 都让 采购 错了扣 长在那 院长 顿饭 黑幕
19 #B和 #B找 #K开的 #N_没 #N亩N #N亩N_ #N样的 #N袋 #T看 #_N分 #_T自 #了他N #亩N #亩N_ #他K家 #他们N #到T家 #家村T
19 #家的P #家送G #少写N #就把O #我家的P #房T #拨了N #来N趟_ #的K_ #第N天 #给B #给我N #街B #让B #跟T #车_N #镇T B_gave
19 B_sold K_so _一分 _不给 _从 _安 _对方 _我给 _镇里 a_red a_traffic belongs belongs_to built captain centre chengguan
19 everybody him_in hundred i_never in_uniform let_the letter_to licence man_from men_in my_complaint nobody_saw owner
19 packet principal's red_packet rice sells_the sold the_desk the_guy the_town to_pass told_us town traffic_policeman
19 was_the ~B个 ~B只 ~B吃 ~B孙 ~B店 ~B批 ~B挨 ~B放 ~B早 ~B每 ~B的 ~B购 ~G坐 ~G记 ~K报 ~K自 ~K过 ~K量 ~N指 ~N病 ~N绿
19 ~N金 ~O办 ~O面 ~P着 ~P贴 ~Q请 ~T亲 ~T先 ~T占 ~T叫 ~T定 ~T打 ~T方 ~T板 ~T果 ~T烤 ~T锅 ~T院 一样的 一百_ 不立 业站 丧
19 个干部 为_ 为啥 了_他 五块_ 人还在 作为_ 你 保过 兜里 兜里了 内定 再往 再往上 写的 分 到自 刷了 办丧 加班 包了 千
19 卖给 压下 县医院 商所的 困难 在走 头上 她们 好处 子人 室打 家是 少写 就得 就断 思 意思 我同 我身 户籍警 所那 才给
19 打了我 打在 批了 找了 招呼 拿了 指定的 推倒 放了 是副 林业站 检 每次 水断 沙场 环 的事 的塞 的煤 监测 着_说 章 签了
19 管水 籍警 紫 紫了 给他 老周 老院的 说_你 说放 说材 说材料 贫 购物 跟我 车_一 那家 都没用 都被 里多 钱就 长和 长收
19 黄牛
20 #BT的 #B把 #B报 #B那 #K开 #N_现 #N箱 #O被 #P那天 #T他 #T他K #T要 #们P #出N #多出N #有T #的P #罚N #罚N_ #让K @GT
20 Q_won T_'s T_of _上面 _我没 _签 _红 _说你 and_asked chief's_nephew driver_won each gets gets_a go inspectors into
20 liquor nephew officer_told our_P place seats the_mayor's the_station week with_a won won_the ~B名 ~B外 ~B届 ~B案
20 ~B着 ~G盖 ~K司 ~N会 ~N息 ~N村 ~N条 ~N灯 ~N账 ~P全 ~P签 ~T体 ~T基 ~T家 ~T房 ~T扣 ~T测 ~T账 ~T集 ~T饭 万_一 不出警
20 不签 不赶 个手 了_你 了_还 了多 了多少 了数 事 人的 他弟 们把 信封 写 制服的 印_ 去接 去接孩 县医 吃的 后有 员打
20 员把 员把我 地补 坐坐 大队的 天不 定有 家去 家房 家房子 家没 就往 就盖 就过了 得找 得找人 我家房 我签 所长 手印_
20 打人的 打老 打老人 执 执法 找我 把卖 报了 拍完 招生 救 板就 查_ 格员把 歌 每月 水务 没关 没收的 状 的材 的材料 的条
20 的看 的话 穿制 穿制服 立案 籍 纪委 组 给我打 老板就 考 肯定 肯定有 能管 药监 见过 让家属 说交 谁 费_不 费才 车去
20 车去接 逼 道是我 里就 里拿 镇长 长在 队_ 队长 随便
21 #B强 #K园T #N_不 #N给 #PG #P领 #TT钱 #T拿 #T的K #T那个 #_B #_T的 #_他K在 #_第N #不开P #包G #园T #子N #幼K园T #往N
21 #扣P #报东门B #收N_ #的K没 #那N个 @NG @NP @PK G_in N_from P_the T_T T_never T_refused _不买 _不然 _发 _对 _第 _还不
21 and_never at_night before bought chief father friends goes he'd his_own housing_B housing_office kept land_B
21 land_office police_refused reported seen slapped somebody_in the_other to_kids turn was_changed who ~B从 ~B司 ~B弄
21 ~B强 ~B病 ~B白 ~B错 ~G然 ~K卡 ~N值 ~N盖 ~N顿 ~O里 ~P人 ~P定 ~P家 ~P进 ~P那 ~T任 ~T你 ~T喝 ~T对 ~T往 ~T户 ~T病 ~T的
21 ~T耳 ~T都 三万 下来_ 不开票 不然 主任的 五_ 人把我 人敢 他指 们去 任的 关了 出所说 制服 包烟 十万 千五 名 国土所
21 土所 塞钱 天坏 姑在 完 已 干部 年轻 往一 我家水 手 打点 打的 指定 挑 捐的电 放人 政 是局 村会 村会计 条子 来的 样的
21 案_ 桌上 楼盘 母 没人敢 现金 的把我 看你 票 私了 粮 给的 给钱 背后 说_ 谁信 走的 送礼 那几个 都知 都知道 酒 里来
22 #G驾 #N分没 #T在那 #T的 #的N #让O @PG B_paid T_wanted _后 _投 _村长 _退 an_T before_he demanded deputy deputy_T
22 desk fails for_100 inspector_is mayor's name never pass put said_pay signature street_B street_office the_county
22 the_deputy the_inspector told_my video went_to whose your ~B你 ~B完 ~B当 ~B欠 ~B监 ~K买 ~N警 ~P你 ~P来 ~P的 ~T吃
22 ~T拉 ~T谁 ~T那 一分没 上打 临 书 了_谁 二天 俺村 兜 出来的 分没 前一天 十_ 厂长 县 塘 开得 懒政 我说_ 手印 报告
22 报案 拦 支书 敬 敬老 敬老院 村里卖 林业 水务局 百_不 的_给 的人把 的砂 的跟 的那家 站的 罚款 职 葬 让我儿 访 谁家
22 轻 过一天 选 那个人 那几 那天 部的 钱的 长媳 长媳妇 闭 验收
23 #N字 #TK #交N #塞了N #是TK #没T #给他N #送G @BT @GN @PP @TQ a_G filled from_me guy not_pay people sells signed
23 someone_at speed the_land village_accountant went would_not ~B和 ~B米 ~B跟 ~B问 ~B饭 ~T卡 ~T起 上访 下来了 两条
23 了八 了钱 五十_ 从来不 他家 偏 出门 前一 协 卡上 国土 家水 就过 我孩 我孩子 手里 拆_ 收了 来查 来的人 款 没送 百_说
23 的让 的让我 的那个 秤 签 纪 耳 要我 要给 警 认识 进了 道办的
24 #B的车 #N个不 #P那 #他K_ #在T #把P #投B #那N #长的K P_was T _名 and_took free official people_who ~B厂 ~B就 ~B站
24 ~G下 ~K的 ~N后 ~P己 ~P有 ~T为 ~T动 ~T着 ~T老 ~T袋 ~T里 主任把 人是 任把 办的人 十二 千二 协管 图 处 多出 大队 就有
24 扶贫 捐的 控 改了 敢 数 查 歌厅 的人收 的救 的是 的连 的都 编 评 识 请他们 酒驾 钱谁 院的
25 #G就 #K就 #T收G #T跟 #T队 #在B_ N_and _谁 after_my bed cigarettes complained contract warden ~B拿 ~P地 ~P村 ~P条
25 ~T倒 ~T学 ~T按 ~T收 从来 作为 公家 去年 城管 就不给 成了 报的 服的 检举 穿 账上 辅警 顿 验
26 #B不 #K在B #N包 #T上 #是T #给他K 's_Q accountant asked_for buy complaint officials secretary's the_bureau ~B砍 ~N们
26 ~P自 先给 到手 对方 局的人 户_ 最 环保 环保局 着不 质 钱一
27 #B长 #O的 #P是 #他K #写N #到T _后来 and_told council county every_time got_the his_K ~K吃 ~P拍 ~P花 ~T到 ~T有 ~T生
27 ~T见 ~T跟 一百 交的 出警 后来 塞 我举 我举报 抓 拆 百 表示 购 费_ 费的
28 #B所的 #T收 @TG K_'s P_to saw takes they ~G就 ~G我 ~T他 人把 他们 就 就给 私 茶 说你 里_
29 #T打 #他N 100 B_B Q_at _每 guard_at traffic_T without ~B别 ~B长 ~T手 ~T用 官 的人 的说 跟 长
30 #_他K T_took _钱 ~B工 ~B里 剩 口那个 塞了 案 的一 给了 跟我说
31 #村T #那个T @PB bureau 她 录 收的
32 #T家 land ~B不 ~T卖
33 got his ~P都
34 @NT @PQ inspector told 他 局 长的
35 @PT ~B把 ~T上 为 抽
36 @BQ 办的
37 @BK
39 每
46 @TK
47 监
"""
