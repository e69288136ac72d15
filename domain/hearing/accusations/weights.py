"""How much the parts of a short message say for an accusation of an office (`features.py`), in tenths.

Learnt from the rows of the tests by `python -m benchmarks weights`: not to be changed by hand. Each line is a weight
and the parts that have it; a blank in a part is written `_`.
"""

from __future__ import annotations

BASE = -15
TABLE = """\
-46 ~Q不
-44 房东
-42 吗 堆 好_
-40 _就
-39 can
-38 狗
-37 ~N楼 哪 很
-36 _小 bus ~B门 人来 真
-35 了_老 家孩 家孩子 我家孩
-34 ~N号 骗
-33 T_gave 几点 吧 哪天 帮我 等 老头 能不 能不能 还是
-32 #B门 #B门口 么 保安 太多
-31 B_is is please ~Q把 ~Q收 不要 以后 打不 溜 管了 臭
-30 ~P怎 下水 了_跟 你好 和平 和平路 工地 平路 归他 怎 怎么 我一个 早市 梯 电梯 话打不 谢
-29 #_打了N can_i when ~K我 不归他 什 什么 冰 南 占道 啊_ 志 气 漏 灯_ 灯坏 灯坏了 行不 要等 退 雨 骂人
-28 #N楼 _求 lamp my_car ~K小 ~O是 ~Q金 ~T很 ~T灯 咋 多_ 扬 歪 段 过_
-27 #N号 _刚 _就是 all be out still thank ~B很 ~N啊 ~Q水 ~Q过 ~T路 个小 书记_ 八_ 又来 合同 吵 味 在不 处理 小孩 得很
-27 挺 旁边的 望 欠 段路 砸了 社保 谁管 资 路修
-26 #T来 #坏了N #坏了N个 _大 _孩 _孩子 _是 _黑 closed do_i how monday of_our since ~B起 ~N作 ~N倒 ~N溜 ~N片 ~N管 ~Q公
-26 ~Q小 ~T单 不够 不好 不干 卖过 卖过期 去哪 发_ 发区 小区 工资 开发区 归 水都 流 灰 管来了 给我 翘 说好 谢谢 饭
-25 #B旁 #B旁边 #Q不 Q_Q any fixed thank_you thanks the_Q the_bus the_shop well ~B摊 ~N周 ~N清 ~Q了 ~Q作 ~T错 不是
-25 不通 东门街 们给 你们给 出租车 分地 园的 堵车 塌 士 对面 把路 护士 搁 是小 楼上 没有 申诉 的老头 租车 给你 路灯_
-25 退钱 门街 静
-24 #N_是 #Q把 #T_T #了N次 #小K 3 _去 _就在 _我想 _昨 _能不 _说话 great near near_the this ~B合 ~B电 ~B道 ~N雨 ~O我
-24 ~Q人 ~Q打 ~T哪 不在 东镇 么时 么时候 人管 什么时 你好_ 儿_ 净 响 哪上 哪看 回了 城东 城东镇 堵了 处理_ 多 对_ 己雇
-24 干净 度不 建议 得说 感 感谢 我找 我的车 掉 旗 是老 期了 本人 楚 没发 没地方 清楚 漏了 班车 申 约 给个 自己雇 要_
-24 要多 贵 走了 路 路还 雪 麻
-23 #B有人_ #B电 #B电话 #N号楼 #N声 #N溜 #_O #_T出 #举报Q #我N_ #我N块钱 #报Q 's_B _城 _多 _我爸 _昨天 _楼上 answered
-23 bus_Q bus_driver does_the every_night in_my up_the very ~B还 ~N你 ~N吗 ~N土 ~N堆 ~P哪 ~T帮 ~T挥 一声 一溜 不_
-23 不上_ 不对 不肯 个破 了两个 人不 会不 何 修不 写错 凉 卖肉 卖肉的 卫工 号楼 哥在 啥 啥时 啥时候 在_ 在修 坏了_ 坡
-23 大喇 大喇叭 就好 幸 度不好 归他们 得不 忒 态度不 我想问 我搁 是来了 服务 本上 材料_ 校门 校门口 没人 没喝 没水
-23 没钱修 环卫工 疏 积水 粪 老人 表扬 要钱 让买 议 该找 该找谁 说等 资_ 走了又 边那 过_说 钟头 钟头_
-22 #Q收 #T很 #了_T #好N个 #收我N #第N年了 #诉Q Q_wants _不知 _房东 _有没 _要 _路灯 actually as bags because_of broken
-22 copy could even has he_is i_get id late much noodles offered thats the_yard up_N where ~K管 ~O下 ~O名 ~P公 ~P工
-22 ~P年 ~Q夜 ~Q账 ~Q赔 ~Q面 ~T行 ~T解 ~T请 不对_ 不归 不赔 么申 亮_ 人修 人员说 充电 先别 公共 刚才 力 厕 口本 口的小
-22 叶子 吧_ 啊 在哪 坑 复_ 太 威胁我 尘 工地上 快递 怎么申 您 我家门 户口本 才来 打不通 护栏 拉了 摆摊 摊子 旁边那 日
-22 是哪天 月了 服费 校服费 棵 没人管 牙 犯 电话多 看看 着的 砸了我 胁我 行不行 要倒 要倒了 试试 话多 话多少 说在 请
-22 跳 车位 边的 过_没 通_ 通道 那段 都占 里有人 金这 阿 饺 饺子 马路 骂人_ 鱼_
-21 #T带 #养G #居住P #涨了N #说B有 #请T #这N Q_never T_was _人家 _冒 _到现 _坑 _就这 _建 _我请 _物 _物业 _老人 _能
-21 a_little and_refused bin every_B every_office helped is_still li little more spring still_there was_late ~B也 ~B什
-21 ~G有 ~N味 ~N椅 ~N资 ~N还 ~O走 ~Q停 ~Q威 ~Q放 ~Q现 ~Q让 ~T心 ~T态 ~T扫 ~T条 ~T水 上回 上网 下水道 不了 不会 业委
-21 业委会 两点 个医 个照 举报有 乱收 了吧 他说爱 会不会 住_ 催 全班 出所门 刮 加油 加油站 发了_ 吗_我 哪办 在哪看
-21 在学 在学校 坐办 坐办公 堵了_ 多次 太多_ 太长 夹 好 子在学 孩子在 小_ 少了 居 居住 居住证 工把 工钱 师收了 弄走
-21 弄走了 得说_ 我八 我满 我自 我自己 打桩 报有 挡 收我 放假 旧 是咋 月工 月工资 桩 楼_ 水道 油站 涨了 漏水 物业
-21 电话没 着吧 肉的 话没人 跑了 路不 车不 车乱 里让 问下
-20 #B判 #B判了 #B旁边的 #N个_ #N分钱 #N年级 #N直没 #N趟不 #N辆 #ON #O想 #Q和 #T帮 #T罚 #我N #村T人 #踩N #黑G 800
-20 _我要 _我跟 _是谁 _烧 _烧烤 _等 _路还 _身 _还是 daughter dead do found gate_of heping heping_road is_wrong lost_my
-20 me my_daughter ok polite private quickly renmin the_private the_way wheelchair ~B候 ~B判 ~B哪 ~B系 ~B能 ~B补 ~B面
-20 ~K你 ~N孩 ~N客 ~N岁 ~N辆 ~O你 ~O用 ~P租 ~Q修 ~Q养 ~Q卖 ~Q和 ~Q己 ~Q没 ~Q能 ~Q自 ~Q路 ~Q钱 ~T同 ~T志 ~T文 一分钱
-20 一样 一直没 不 不住 个骑 习 了放 停_ 写错了 出生 判 判了 到下 区门 区门口 千八 厕所 又说 口子 口没 同志 吗_ 呀 咕
-20 哈 哪里 喊 坏了 墙 外卖 大_ 太贵 婚 字写错 就那 岁 峰 己看 忘 您好 愿 我_我 我是 把我车 报_我 挤 排了两 收我一
-20 放在 新评 有关部 未 机坏 机坏了 校长说 桥 楼下 污水 没人_ 没打 没要 河边 河道里 法院判 浇地 热 热死 理_我 电
-20 电话那 的价 的工钱 直没 真是 着个 睡不 睡不着 窗 结婚 给我妈 老年 自己看 色 落 行吧 裂了 话那 说下周 说要 贷款 赔
-20 趟不 路堵 踩一 身 过两 送水 那口 重新 重新评 销 门口没 院判 院判了 非 高峰 黑烟
-19 #B上班_ #B来过 #B的电 #B的电话 #B通道 #G拜 #N_能 #N个字 #N周 #N样_ #P明_ #QN夜 #T_T说 #T信 #T信箱 #T帮我 #T来了就
-19 #_G全 #了N多 #会K #停水N #停水N天 #开N个 #我给T #找B #排了N个 #点K #砍了N #说好N B_the _上午 _去哪 _和平 _怎 _怎么
-19 _我该 _我这 _房 _挖了 _比 _说等 _走了 _鱼 and_my could_not dog for_the morning nurse_gave on_monday open property
-19 says_no school_is the_property too wants_a ~B么 ~B来 ~B烤 ~B目 ~B调 ~B跑 ~G人 ~G拜 ~K家 ~K长 ~N态 ~N想 ~N泥 ~N看
-19 ~P司 ~P申 ~Q为 ~Q大 ~Q孩 ~Q挪 ~Q期 ~Q机 ~Q进 ~T药 ~T跑 一年了 一样_ 不停 不用管 不能别 个事 个赞 举报违 也不知
-19 书记说 乱收费 了_再 了_医 了_就 了_黑 人冒 人冒充 他说他 他说这 他还 会儿 你们这 信箱 倒 全是泥 写得 冲 几 出所旁
-19 出所来 到账 动静 发店 取消 口排 口排队 口那棵 吵_ 吹 咣 哭 啥_ 啥不 嗯 嘛 场收 场收费 声 子手 孩子手 家对 家说
-19 对门 小子 小贩 工资_ 带什 带什么 常年 干了 平路那 想问 我一 我八百 我回 我回去 我换 我该 我请假 我这 我那 所旁
-19 所旁边 所来 所来过 打了四 报违 报违建 押金_ 拉肚 拉肚子 拖车把 挖_ 是泥 有人冒 有没 有没有 来了还 松 枝 架_ 栓
-19 消防通 清走 清走了 点个 点个赞 点儿 班_他 理发 理发店 用管 用管了 申报 电线 疏通 的灯 的牌 的牌子 的老人 着人
-19 着我家 石桥 碗 礼拜 离 红绿 红绿灯 给我家 肚 肚子 能 能别 能拿 被骗 记说 证明_ 诉_ 说到 说要等 路灯坏 车 车场收 远
-19 送回 那个不 那棵 里开 锁着_ 锦 锦旗 闻 防通 防通道 黄了
-18 #B通 #K了 #N_能不 #N上 #N个月了 #N到 #P了 #Q那 #T来检 #T来检查 #T给个 #T给个准 #了_Q说 #事K多 #停了N #停了N天
-18 #办P_ #好N #我N块 #投诉Q #来N个 #水N天 #的是N #说是B #请T给个 #都N N_xingfuli Q_on T_found _事 _人呢 _人没 _反映
-18 _坏 _坏了 _就那 _师 _师傅 _帮 _帮我 am fell flat found_my gym gym_on has_no hi is_broken lamp_outside me_a
-18 my_tutor neighbour's no_P no_receipt oh one park reason rude smell tell the_deposit the_gym the_reason there's
-18 tutor who_do ~B份 ~B取 ~B臭 ~G啥 ~G死 ~K换 ~K还 ~N么 ~N冰 ~N响 ~N声 ~N娃 ~N心 ~N服 ~N求 ~N申 ~N装 ~N钱 ~O收 ~O查
-18 ~P网 ~Q关 ~Q再 ~Q天 ~Q推 ~Q有 ~Q电 ~Q胁 ~Q走 ~T偷 ~T瓶 ~T调 一上 一到 一趟不 上班_ 上说 上还 不亮_ 不去 不打表
-18 不指 不指望 不来 不能 业_ 两年 个月三 个月了 么算 么领 了_去 了_房 了_旁 了二百 了怎 了怎么 了我八 了米 事儿多
-18 二楼 井盖 交站 交警罚 人_下 人呢 人在 人堵 人摆 人摆摊 传 修理 修理厂 候报 儿多 元 公交站 再不 决 几天 几次 出水
-18 刚来 刨 到哪 十五 单元 厉 厉害 发_我 发红 发红包 口 口水 只能 向 响_ 哎 哪个 在村里 在楼 场门 场门口 塌了 大排
-18 大排档 大街 子天 子天天 害 导来 导来检 小区门 市场门 市收 帮忙 年前 幸福 幸福里 归谁 忙 怎么算 怎么领 怕 我也 我姐
-18 我转 手机被 打表 把小 报过 指望 排档 收到 教我 敞 时候报 是三 月三百 月底 有人摆 来_说 来过 来过了 树 桶_ 检查那
-18 民警帮 水 水停 水管 水管_ 没影 没钱 泥_ 漏水_ 点上 物业_ 王 王守 班 理厂 生费一 看不清 眼_ 知_家 福里 等我 管管
-18 给办了 罚了 翻新 肉摊 舞 落在 要排 解决 警罚 让我转 话的 说在修 说没钱 说还 负 负责 跑 路那个 车把路 还用 送回家
-18 部门 里2 里过 钱包 镇上说 镇的 门锁 门锁着 问还 阳 陈 预约 领导来 鼓
-17 #B_B #B的人来 #N上午 #N楼_ #N点下 #N趟不容 #N车_我 #N面 #O推倒了 #P什 #P什么 #P什么时 #P怎 #P怎么 #Q卖过 #Q卖过期
-17 #Q家K #Q小 #Q还 #T同 #T同志 #_N多 #_N多了 #_听Q #了N圈 #养了N #冒黑G #冒黑G_ #到N夜 #办身份P #好N次 #干了N #我找B
-17 #来N趟不 #没收G #油G #站N #给O #让我找B #说B #跑N #转了N #问T_ #问T_T @QQ N_photos T_helped _七十 _住建 _关门 _心
-17 _心里 _我下 _请问 _跟他 _辛 _辛苦 _麻烦 a_permit all_night ask bus_stop did end front_of get honestly hours
-17 how_long in_front long long_does phone_is say shop someone_took the_end the_phone the_wrong they_were two_photos
-17 waited ~B井 ~B热 ~B登 ~G找 ~K路 ~N众 ~N唱 ~N好 ~N点 ~N黑 ~O口 ~O楼 ~Q住 ~Q动 ~Q司 ~Q柜 ~Q甩 ~T建 ~T挺 一上午 七八
-17 七八个 上来了 上还是 下班 不修 不就 东头 丢 两车 两车_ 两面 个_我 个字 了_ 了_拉 了一圈 了一块 了再 了吧_ 了点
-17 五百块 交车 人去 人想 人民 他还要 们可 众 你们可 供热公 俺家 候发 候来 儿_我 公交车 养了 冒黑 冒黑烟 删了吧 到半
-17 到半夜 刷不 刷不了 办身 办身份 占线 卡丢 卡丢了 卡刷不 去外 去外面 又黄 叔叔 只有一 吃饭 吊 味道 咬 哪有 商的时
-17 嘞_ 在公 在公交 在又 在哪办 坏了一 坑_ 城管来 墙上 墙裂 墙裂了 大 头在 夺 好几次 好嘞_ 好我 姓名 子买 孩子买 家门
-17 对着我 对过 对面的 小偷 小时_ 差点 己的 市卖过 希 希望 店半 度真 开一个 得老 态度真 急_ 我下 我叫 我哥 我想 我跟我
-17 我都 找关 找关系 折_ 拖走 拖走了 招商的 掀 排队太 摆摊的 撂 整 时_ 时候发 时候来 是拉 是真 是过 月 末 柴 梯坏
-17 梯坏了 楼上还 楼电 楼电梯 死我 水又黄 没到账 没得 没得说 没找 没收红 油烟 测过 满 火柴 灯都 点下 烟大 热公 热公司
-17 现在又 甩 甩站 电梯坏 的钱不 着地 瞅 知_ 砍树 禁卡 种点 积 站一 管来 给_ 给他打 给我看 给打 老人想 能来 自己的
-17 臭死 菜太 街上 街的 表_ 裂了_ 西镇的 要去 解了 警帮 让我找 调解了 费也 赞 趟不容 路还是 车_我 车把 转了 边有
-17 边有人 边那个 过来 返上 返上来 还来 通知_ 那栋 那栋楼 邻 钱修_ 铲 锅炉 长说 门禁 门禁卡 队太 队太长 院门 院门口
-17 鞋柜
-16 #B说没钱 #G呛 #G呛得 #N口水 #N口水没 #N回了 #N夜还 #N天_打 #N小N #N小N年 #N小门 #N小门口 #N辆车 #ON_ #O叫 #P还没
-16 #Q不作 #Q不作为 #Q叫 #T局的 #_N口水 #_油G呛 #举报N家 #乱停_T #了N只G #了_T来 #停_T #养了N只 #办居住P #小N年
-16 #小N年级 #希望T #我N个人 #才N #报N家 #望T #油G呛 #油G呛得 #要举报Q 2 _不用 _何 _到底 _和 _家里 _就我 _我是 _我都
-16 _打了 _楼下 _赶 _赶集 _马 ang anybody card deposit doctor ei ei_ find for_my has_not i_pressed lin makes maybe
-16 money_and nobody_from of_it old on_heping outside parking parks_in picks picks_up pressed pressed_the
-16 property_company send smells stop street to_be too_much village_chief's was_broken was_rude ~B心 ~B梯 ~B身 ~B集
-16 ~G呛 ~K倒 ~K晚 ~N反 ~N意 ~N日 ~N映 ~N校 ~N衣 ~N通 ~N闻 ~O叫 ~O水 ~P什 ~P漏 ~P看 ~Q到 ~Q占 ~Q吵 ~Q告 ~Q员 ~Q块 ~Q基
-16 ~Q外 ~Q姓 ~Q幸 ~Q度 ~Q态 ~Q牌 ~Q福 ~Q维 ~Q赌 ~T忙 ~T怎 ~T气 ~T箱 ~T负 一个交 一口水 一楼 三楼 上个 上个月 上午我
-16 不去_ 不容 不容易 不是都 不管修 不过 不退钱 业不 个牌 个牌子 乱停_ 了_昨 了二 二小门 井盖没 亮了_ 人家说 人民路
-16 人管_ 人行 他有 们吵 们管 住的 住着 你们不 你说我 信_我 修了 倒了_ 关系 冒充 前给 办居 办居住 务员 区停水 医院停
-16 十几 十块钱 午我 半夜还 厂里的 去医 去医院 口停 口卖 口水没 只鸡_ 呛 呛得 啥的 啦 四回电 回来了 围墙 在人民 在又说
-16 在楼头 场那 堆在 填_ 士没 外面 夜还 大风 天_打 天打电 对过_ 小门 小门口 就来 帮我们 广 府门 府门口 建军 弹 很_
-16 得很_ 恁 想 懒得 懒得说 我明 我明天 房漏 打字 打架 打架_ 扰民 护士没 报一家 挖断了 挨着 收费太 放了个 政府门 易
-16 星子 是想 是社 是都 有_你 木 条件_ 来拉 来看看 来看过 楼头 民路 水没 水没喝 求 沙子_ 没结_ 没考 河里 油烟呛 洁
-16 火星 火星子 烟呛 烟呛得 烤摊 烧烤摊 物业不 狗没 的狗没 盖没 盖没了 看过 着车 等着 算 管_后 管修 管局的 红灯 结_
-16 给老人 给钱_ 耐 能给 自行 自行车 行车 要带 让我明 让我补 话_每 话才来 说上 说他有 说我满 说管 财 费太 费涨了 赶紧
-16 路那 车把我 车过 边 边_ 迁_ 还管 那个牌 那小子 都没见 都要 里说没 里都 钱还 钱还没 长带 长电 长电话 门口停 门口卖
-16 防 院停 院停车 雪_ 非法 飞 马 骗子 🙏
-15 #B对面 #B对面的 #B开会说 #B让我 #K给 #K给我 #N多户 #N里 #N里地 #Q住 #T排 #T排队 #T给 #_我N个 #了N块_ #了N眼
-15 #了N眼就 #了我N_ #办P_我 #味K #场N #推了N #早N #早N点 #油G大 #王T #管N #给发P #补N #费涨了N #跑N趟 #跟O #院N #黑G_
-15 24 Q Q_pushed _一天 _在 _大家 _天 _工作 _想问 _护栏 _正 _电梯 _衣 _衣服 _还用 _送 any_news driving driving_P
-15 driving_exam evening every_evening friday give_me guard_pushed light mall mall_guard need news nobody not_even
-15 of_my said_the says talk talk_to the_bags the_driving the_lamp the_mall the_road they_took took_the unit unit_2
-15 unit_N work ~B吗 ~B摆 ~B线 ~K冲 ~N栽 ~N汤 ~N见 ~N飞 ~O前 ~O幼 ~O有 ~O送 ~P回 ~Q工 ~Q狗 ~Q话 ~T少 一块_ 上有个 不着
-15 不能给 不退 两个小 个交 个口 丽_ 了_一 了一眼 了三百 二里 二里地 人打架 何时 你们管 你发 你给我 停电 儿子考 元门
-15 先交 光小 光小区 养狗 冻 冻裂 冻裂了 出不 到期 办证_ 区 区老 区里 十几个 协调 单元门 去开 去窗 去窗口 又回 发商不
-15 发商说 口停车 口的井 员说 味儿 咬了 唱 商不 商说 嗡 嗡嗡 在屋 在屋里 在楼下 圾 基本 堵死 堵死了 多户 大夫 好_我
-15 子考 家园 家园的 家墙 小区里 就来_ 峰期 差点摔 得跟 我去窗 我家墙 我车 找住 找住建 把水 把路挖 把钱 拉是 拉是拉
-15 换的 推了二 收到_ 收费 是不是 是拉了 是泥_ 是说 暖气 服都 村里开 来不来 来就说 来水 来给 来给我 栽 梯维 棚让
-15 水车早 没事_ 没问 没问题 油烟大 湿 点摔 点摔了 烧 物 玩 电梯维 画 百多户 的_反 的_在 的狗 的老师 的车把 着的_
-15 税务局 窗口排 系 绕远 给了三 给你发 给发 给发票 翘起 翘起来 老楼 自来 自来水 要收 让大 说包 请问给 贴条 跑了_
-15 路堵死 路挖 路面 车乱停 还收 还有没 还来不 退_ 邻居 里地 里开会 问给 问题了 闻着 队把 队把路 阳光 阳光小 题了 飞机
-15 高峰期 黑烟_
-14 #G吵 #K黑 #N_我说 #N分钟才 #N堆 #N多 #N点 #Q员 #Q打 #Q说好 #T_我想 #_N天 #_N小 #_N直 #事K #交Q #产P #公交Q #发G
-14 #天N夜 #天天N夜 #房产P #才N度 #昨K #昨K黑 #着_O #罚了我N #说要交N 6 Q_refuses T_B _l _一直 _再不 _城管 _是不 _水都
-14 _臭 _麻 bike brown car_out do_the dont how_do in_building is_brown out_of police_station refuses refuses_to
-14 road_job snow the_snow water_is water_since when_do ~B断 ~B贷 ~G场 ~G水 ~K黑 ~N多 ~N骂 ~O家 ~P不 ~Q用 ~Q皮 ~Q眼
-14 ~Q骂 ~T贩 一堆 一年级 三趟 上户 上户口 上门 上面有 业主代 东说 个工 主代 主代表 么大 了五百 了半天 了电 事_老 事儿
-14 交司 交司机 产证 人接 住户 你们那 儿黑 公交司 关部 关部门 具 写得比 分钟才 别留 到_就 十四度 发烧 口的路 叭 台上
-14 哈_ 商说好 啥不满 喇 喇叭 嗡响 嗡嗡响 四十分 四度 坏 垃 垃圾 城管_ 堂的饭 堵得 大车把 天半 天半夜 天天半 太吵 太高
-14 头那个 好几 子发 子发烧 子在外 孩子发 实在 家对过 容院 小贩_ 就行_ 局让我 得好 快递员 想去 意的 我在家 我看是
-14 房东说 房产证 手机号 才十 才十四 找不 把路压 摊 敏 昨儿 昨儿黑 是好 晚了 机号 板开 板打 椅上 楼道灯 正往 水流
-14 水流到 污水流 没人修 没人接 没啥不 流到 满意的 灯黑 电话反 电话老 疼_ 百_能 的停 的停车 的大车 着_我 着路 管_城
-14 网上 罚了我 美容 美容院 群里发 老占 老占线 老板开 老板打 要几 解 警帮我 警给 话反 话反映 话老 话老占 说下 说好的
-14 请不 贩_ 费_到 费_电 走_卖 趟 路压 路灯黑 轮椅上 进去了 选业 选业主 递员 道灯 道灯坏 那么大 那家对 重_ 重_我 钟才
-14 钟才来 门那 门那个 阳台上 靠 面的 顾 驾校 骑车
-13 #N个电 #N个电话 #N到N #N夜有 #N天又 #N家N_ #QQ把 #Q养 #Q把我 #Q放 #Q放驿 #Q放驿站 #Q说能 #Q骂 #_N到 #_N到N #_N天N
-13 #_Q还 #_昨K #排N #排N天 #要排N #要排N天 #要收N 4 @QO B_phone _一到 _业 _业主 _你给 _俺们 _建议 _振 _振兴 _昨儿
-13 _电话 _这 a_delivery a_hole bus_3 bus_N delivery delivery_man for_two hit hole i_ job last now station_phone stops
-13 stops_at was_so where_can where_do xingfuli ~B看 ~B统 ~G很 ~N元 ~N架 ~N维 ~N要 ~N视 ~N道 ~O昨 ~P多 ~Q户 ~Q驿 ~T表
-13 ~T贴 七十多 三个 上住 上铲 下不去 下雨就 两年了 中介说 也说 也说不 了砸 交改 交改线 人占 人行道 介说 介说能 们防
-13 们防诈 会又 位不 你好我 停_老 停车 公交改 公司说 出租 十四 半夜有 压得 又回来 司说 后头 后头那 后给 听打 听打听
-13 和谐 哈_我 哪个部 哪告 啦滋 啦滋啦 场卖 场那边 垫 夜有 夸 客 左 左手 市场卖 干啥 开门 当兵_ 得好_ 得快 快递放 我了
-13 我们防 我找个 手机上 打听 打听打 找个 拉了_ 排三 排三天 改线 放驿 放驿站 有事 机上 村东 村东头 板叫 楼上住 没清
-13 滋啦 滋啦滋 甲的 看是 知道贴 答复 答复_ 给我找 给放 老板叫 行道 裂 要排三 诈 诈骗 说能 说要交 谐 贴条_ 过了_
-13 还是没 递放 递放驿 道贴 道贴条 都说 门左 门左手 防诈 防诈骗 雨就 马甲 马甲的 驿 驿站
-12 #N个工 #N夜打 #Q也 #Q把O #T说 #T说孩 #T说孩子 #_Q也 #么走_N #了好N #左手第N #我N个月 #手第N #说N天 #走_N Q_hit _人
-12 _到了 _楼 button crew_left is_not school wants who_can ~G太 ~N什 ~N水 ~N汗 ~N课 ~N跑 ~P么 ~P骗 ~Q场 ~Q圾 ~Q垃 ~Q室
-12 ~Q想 ~T写 ~T理 两次 么算的 么走 么走_ 了_能 了_说 了好几 人占着 人在河 介绍 介绍去 他打 伴 停水 停车场 充的 公交
-12 冷 初 到几 到底哪 前几 前几天 医院后 半夜打 司机骂 和谐家 场舞太 堵 多了 夜打 天能 子了_ 子厂 家的狗 屋里2 左手第
-12 师说孩 底哪 开会说 归你 归你们 怎么走 手第 手第二 把路堵 拉黑 拖了 月了_ 有个骑 服装 服装费 机骂 来过_ 椅 死个
-12 死个人 汗 汗_ 没人拉 没法 河里有 满意 漏雨 灯太 热死个 看呗 移 算的 绍 绍去 老伴 舞太 舞太吵 装费 装费_ 要一 话
-12 说三天 谐家 谐家园 走_几 车场 送锦 送锦旗 里有 闹 院后 雨天
-11 #N多_ #N次了 #了快N #午N点N #快N @PO _孙 _没法 i_pay me_to the_teacher ~B气 ~K给 ~N哪 ~N坏 ~N左 ~N法 ~Q什 ~Q多
-11 ~Q灯 ~T好 ~T重 下午两 两点半 中介收 了快 了快一 人摔 今早 介收 介收了 件_ 到账_ 医疗 医院住 午两 午两点 占道_ 员帮
-11 员帮我 呢 咋没 喝就 喝就走 地的 婆在 字写 快一 挖断 敞着 本看 本看不 根本看 次了 没喝就 滨 滨河 的都没 话_说 说三
-11 请问 都跟 队的人 院住
-10 #N回了_ #N趟 #Q说不 #公办幼K #办幼K #办幼K园 _女 _女_ _打 exam ~K熏 ~N趟 ~O折 ~Q断 ~Q梯 不到人 丢了 严 个娃 中
-10 主任说 么申请 了打 交了两 人拉_ 从早 任说 位_ 俺们 公办幼 共 到人 到晚 办幼 办幼儿 去_打 噪 噪音 回了_ 学费 对了
-10 就我 慢_ 找不到 投诉过 挖沙 来得 没啥 熏 熏得 申请_ 的缺 的缺斤 等到 肉的缺 诉过 请_ 车位_ 车停 通 通知 那过
-9 #N单元门 #N楼的 #过N次 _单元 _昨晚 night ~G搬 ~O做 一套三 一楼的 业主 候补 套三 套三百 度 把老 把老人 掉下 掉下去
-9 旁 旁边 时候补 楼_单 楼没 金什 金什么 钱不
-8 #N_说是 building left 别人了 啥样 回 就这 就这么 明天 网
-7 asked_me 九 山 行 路_ 问这
-6 _你们 上的 亮
-5 路灯
-4 一趟 上都 排队
-2 ~O丢 ~T通
4 子的
5 to 同学 的孩 的孩子
6 #T每 on_the us ~P他 ~T孩
7 ~B买 ~B少 ~N现 ~T时 二
8 #个Q G ~B信 ~T得 立 谁 走_
9 #工_P #工_P的 ~N拍 ~O她 ~O打 地_ 的 说是公
10 #B选 #Q的 #T名 #T名下 #在T名 #在T名下 somebody ~G着 ~N厂 ~T批 ~T找 ~T辆 二天就 吃 小队 小队长 弟弟 是教 是教育
10 村里选 法官 的时 的时候 的那辆 粮站 质监 里选 长名 长名下
11 #B长家 #家K #的K money ~B自 ~K孩 ~N就 ~P亩 ~T案 分 去了 天班 局长家 年来两 张_ 必须买 我按在 我给了 把我按 查不
11 的条子 要我买 说今 说今年 账 长小 长小姨 须买
12 #PG #P批 #_那N #_钱N #他K开的 #副T #我去他K #没G #第N_ #翻了N #费翻了N @OT @TN _名单 _塞 _塞了 _钱一 an day on_it
12 only said_if the_P ~B亲 ~B家 ~B肉 ~K代 ~K的 ~N巴 ~N给 ~P楼 ~T候 一块钱 万块 三万_ 不换 代账 住建 卫生室 地批 基地批
12 安监的 实 导_ 巴 店吃 我去他 指 指定 收办的 教练说 教育局 是上 是上面 是公 查才 生室 练说 育局 谁签的 费翻 费翻了
12 采购 长叫 门_
13 #B那帮 #B那帮人 #G_从 #G_我 #N家发 #N年来 #N年来N #N毛 #T说给 #_P就 #了Q #人提N #们T #导T #年来N #教导T #晚T #的K_
13 #贵N #选T N_G Q_i _谁通 clerk_said eats_at name_on week_and ~B招 ~B造 ~K过 ~N队 ~T先 ~T园 ~T张 ~T摆 一家发 一年来
13 三千 不管_ 两万 丧事 举报他 举那 也不管 了也不 二百 他表弟 几箱 办丧事 办把 卖给 地死 地确 地确权 好的 家占 导主
13 导主任 就断了 就有了 局长 工地死 己拉 年来 建盖 报他 报他家 拆我 拆我家 教导主 有了 权 来的 查的 每人 登记_ 盖 确
13 确权 给书 给书记 给外 给就把 老赖 老赵 考驾 考驾照 能查 脸 自己拉 说是给 谁通 谁通的 违建盖 选举那 通的 镇里 饮
14 #B那个T #N_只 #N亩N #N亩N_ #N家私 #N平 #N桌_ #P_钱 #P上有 #P上有我 #T把我手 #_B里 #_T的 #了N亩N #了N桌 #了N桌_
14 #事_B #亩N #亩N_ #他KK #他K_ #的事_B #的在T #盖了N #说是T #顿G @PN _只要 _监考 _说你 and beat_my bigger cart each
14 my_P took_his with ~B为 ~B了 ~B关 ~B定 ~B着 ~B立 ~B风 ~G剩 ~G桌 ~G都 ~K用 ~N办 ~N平 ~N毛 ~N然 ~N盖 ~N算 ~N西 ~O尺
14 ~P兜 ~P层 ~T嘴 ~T夜 ~T抓 一亩二 一亩八 一家私 一桌_ 不批 不批_ 个法 个法官 中华 中华_ 了一亩 了一桌 了饭 交三 亩二
14 亩八 亩八_ 人说不 他个 他个人 会计他 住建局 关了一 再往 再往上 出 出来 利站 利站的 副 十万_ 华_ 单上有 县 名单上
14 告状 售 四百 场_ 堂承 堂承包 天去 头一 完电 完电话 家私 家请 家请他 就断 局里 建局 我亲眼 我再 我再往 打完电 扫黄
14 承包给 报 收据 收那 收那天 明码 明码标 晓 有我签 查_说 标价 桌_ 楼层 水利站 水质 没好 没条 没条子 百_现 的加 的名额
14 监考 看着 码标 码标价 礼_ 立案_ 站 管市 管收 行局的 计他 让她们 说别 说我再 谈 通风 那 那个法 那辆 食堂承 驻村的
14 验收那
15 #B压 #B拖 #B拖着 #B拖着不 #G楼 #K园T #K看 #N天就过 #N样的地 #N箱 #O推 #Q手 #Q手里 #T吃 #T打了 #T没T #T看 #T说P
15 #不开P #不让K #不让K看 #了N_第 #了N包 #他K开 #关了N #写N平 #发N #发下来N #园T #家发N #就让O #幼K园T #房T #把O推
15 #是跟T #的_B #给G #街B #让K看 #话_第N #说N句 300 _局长 _意 _意思 _投 _拿 _数 _没给 _租 _租金 _镇里 accountant an_T
15 are before_he every go guy_at guys him_in if_you in_your inspection letter_to market_T market_warden marks paid
15 pays_the rice said same stall the_same took_our your_B ~B_ ~B估 ~B公 ~B副 ~B城 ~B拖 ~G成 ~G楼 ~G章 ~K包 ~K算 ~N临
15 ~N为 ~N吃 ~N招 ~O推 ~P头 ~P着 ~P签 ~T光 ~T外 ~T房 ~T进 ~T院 上去了 上门骂 上面说 不出 不开票 不结 不结账 丧 也有
15 书记家 了两包 了八百 了钱的 二十平 亲家 他们一 他自 他自己 们就是 们巷 们巷子 任收红 你们就 俺村 写二 写二十 出所就
15 删了_ 办丧 加分 厂里就 又拿 发下 发下来 名举 名举报 地款 城管不 城管没 够了 够了_ 天天来 天就过 她家 妇开 妇开的
15 媳妇开 子面 学_ 完_ 官官 官官相 官相 官相护 实名 实名举 家属看 密 小年 就停 就她 就排到 就说我 尺子 局不 局把 属看
15 市场_ 庭 开票 弄丢 当晚 征地款 征收办 我_ 我们巷 我们村 我姑在 我身 找他 找我 把河 投他 投标 拖着不 拿着 按 插 收办
15 放给 来找 来找我 查我 校长 样的地 检 每家 每月 毒 毒_ 水泥路 泥路 理处 理处的 的_给 盖了 相护 看见了 着 知道_ 码
15 示表 示表示 管没收 管理处 紫 紫了 组的 结账_ 给我听 考加分 表示表 要两 要快 见了 让她 让我出 记家 话_第 说两 说两句
15 说你 那里 酒楼 里头 钱 锅
16 #B拿 #B的每 #B那个女 #K是B #N_去 #N平_ #N年没结 #N户 #N户_ #N条G_ #N样的 #N起 #P贴 #P领 #T不 #T他K #T把P #T收G_
16 #T校 #_B #俩T #到Q #勤T #占了N #后勤T #周G #少写N #我身份P #户P #手里剩N #把O的 #投诉T #条G_ #来了N #班T收 #的第N
16 #给他K #给我N #老周G #诉T #课_N #课_N个 #里剩N @GG P_and Q_won T_smashed _不然 _临 _临走 _五 _五十 _出 _到我 _厂
16 _说对 _验 _验收 came_at complain day_and demolition demolition_B demolition_office driver_won fined if_i man_from
16 my_scale night_and paid_for secretary sells_the smashed smashed_my stamps test the_captain the_chengguan
16 the_demolition the_guy the_inspectors uncle's village_secretary won won_the ~B干 ~B弄 ~B抹 ~B款 ~B购 ~B选 ~G办 ~G账
16 ~K自 ~N息 ~N拆 ~N揣 ~N穿 ~N警 ~N软 ~O里 ~P有 ~P村 ~P集 ~Q层 ~Q找 ~T子 ~T每 ~T睡 ~T装 一样的 三年没 不买她 不作
16 不作为 不然 业站 个包 个包工 临走 主任的 举报了 举报材 买她 了厂 了村 事要 二天_ 交三千 交五 亲 亲眼 亲眼看 人打了
16 人把我 人跟 从我 从我们 他小 他弟媳 们去 任的 住都 住都在 你们把 保卡 信给 信给了 俩穿 俩穿制 免费 免费的 八万 八百
16 分数 办 办下 办下来 勤 包 包庇 十万 十平_ 千_去 吃住 吃住都 后勤 听说是 员收了 在我 在集 在集上 子分 家去 家去了
16 家小 导的 少写 平_ 年没结 庇 得另 得找 得找人 我少 我店里 我懂 我身份 我饭 所就是 所的说 所里 手里剩 打在 打完 打老
16 打老人 招 招生 据 撑 教导 是跟 条烟_ 来就给 板天 板天天 林业站 棚子 水利 没结过 状 的_有 的第 的跟 的那 的都让 眼看
16 眼看见 种粮 租给 管打 管把我 管收了 纵 纵容 结过 给了五 老板天 茶叶 要想 让别 访回 访回来 说_你 说_说 说对 说对方
16 课_一 谁兜 谁的 费的_ 软 迁 进谁 进谁兜 那谁 都没用 里公 里剩 里给 镇卫 镇卫生 长儿 长儿子 长手 长手里 集上 领导的
17 #B和 #B失 #B失职 #B给的 #N_B #N_现 #N盒G #P评 #Q送 #T上班 #T把O的 #T跟我 #T跟我说 #T那个 #_交N #_给T #举B #包G
17 #包G就 #去他K #家村T #我要举B #打了O #的N起 #盒G #要举B #让B #量了N 10 @BG @OG @PP K_so K_works P Q_go T_is T_of
17 T_sold _不交 _不让 _交 _带头 _执照 _拍完 _搬 _第二 _还不 a_G bar built chief deleted deleted_the doctor_at drinks
17 driver_go for_free fruit_and goes him_G if my_G my_fruit my_phone nobody_saw operate other our_P phone_and quarry
17 said_he'd said_pay scale secretary's the_man the_mayor the_quarry the_video to_his unless village_chief whose_K
17 whose_father ~B代 ~B失 ~B测 ~B白 ~B矿 ~B职 ~B课 ~B车 ~G句 ~K办 ~K卡 ~K吃 ~K走 ~N保 ~N因 ~N带 ~N耳 ~N药 ~N送 ~O句
17 ~O头 ~O秤 ~P了 ~P困 ~P来 ~P难 ~Q楼 ~T个 ~T关 ~T医 ~T姓 ~T打 ~T拖 ~T摔 ~T断 ~T款 ~T老 ~T随 一千二 一起 不交 不公
17 不出警 不让家 两包 两条 个干 个干部 为_ 主任把 了句 交两万 人吃了 任把 估 低保停 作为_ 保停 保停了 保过 偏偏 偏偏那
17 偏那 劝我撤 包烟 包烟就 十平 半_说 单子 县里 反映 口就 吃的 告 员打 员把 员把我 国土所 土所 地上了 场了_ 坏_ 填表
17 处_ 大队的 天有人 失 失职 女在 好位 好位置 好处_ 子_一 子人 子开 字呢 完照 定 定有人 家亲 家亲戚 家补 家补课 小时才
17 就修 工了_ 带头的 得先 我上 我交的 我出门 所里的 扶贫 报信 拍完照 拿我 提两 摊的都 政局 敢说 时才 映 晓得 本没
17 来了二 样的 根本没 殡 每次 民政局 浴 点班 用 电话说 百_ 的_监 的一起 的人跟 的科 的科长 的评 的话 盖章 着眼 私人
17 箱子里 经 给我一 给环保 耳光 装 要了 要表 要表示 警跟 记 访 评估 说名 说名额 说好了 跟拖 跟拖车 还要 道办的 都让
17 重点 重点班 量了 量了一 长办 长办公 长在 闺女在 食药 食药监
18 #B强 #B找 #B长的K #K承 #K承包 #N箱G #O在里 #O在里面 #P_那 #P就没 #P就没了 #TG_ #T他 #T打了我 #_N问 #_O在里 #了G
18 #了N_N #了N夜 #他N_ #告B #塞了N_ #子_B #我拿N #控告B #环卫T #的PG #箱G #给了Q #给他N #车T #长K #队T @QB B_gave
18 P_the T_sells _一问 _不买 _半 _对方 _红 _说错 _谁签 _退 _面 _面试 a_man at_my bought compensation eats ended
18 everybody fire_T from_me had him his_own housing in_his in_uniform men_in nurse_told of_cigarettes one_of own_K
18 signed signed_for slapped_my the_council the_county the_housing the_town the_vehicle town us_to vehicle with_a ~B反
18 ~B和 ~B处 ~B己 ~B强 ~B当 ~B执 ~B投 ~B挨 ~B的 ~B跟 ~K承 ~N任 ~N叫 ~P先 ~P包 ~P家 ~P幕 ~P黑 ~T亲 ~T人 ~T对 ~T戒 ~T放
18 ~T方 ~T棍 ~T测 ~T满 ~T牛 ~T空 ~T肉 ~T起 ~T领 三千_ 上干部 上有我 不冒 不冒了 个岗 个开 中的标 主任让 乡 书家 书记开
18 了_他 了_还 了一夜 了个电 了厂长 了扣 了酒 人的 人还在 他三 他弟 付 们一个 们都 任让 住院部 保卡在 偏袒 停在 先
18 关了 冒了 写就 写就说 出所所 分账 协警 卡上 卡在 去了_ 去他 又开 变成 只眼 只眼闭 名额是 囱 国土 在局 在里 在里面
18 塘 天天撵 天撵 好煤 室的 家要 对面药 就关 就得 就给我 工打 幕 弄的 微信_ 快就 思 想办 想进 意思 我买他 我同 我要 戒
18 户名 打了个 打点好 执 找了 承 把我举 护工打 报的事 报警 拿 指_ 控告 支书家 收十 收十块 是主 是主任 是别 有票 本子
18 村长喝 条子_ 查_ 案子 桌上 棍 棍子 没收的 没有票 渣 灯一 点好 点好了 烟囱 煤_ 照片是 片是 的吃 的文 的标 的给我
18 的股 的说_ 的车给 监测 看了 眼闭 神 签字 箱酒 系统里 组 给一 给就 给开 统里 老院的 肉_ 背 腰包 袒 记开 讲_ 说放
18 说错 说错了 购物 跟主 跟主任 跟他吃 跟我 车天 车天天 车那 过一天 那几 部的 都在 酒 酒_ 里头的 钱就 错了扣 镇 镇上干
18 长和 长每 队_ 院部 面药 额是 骂我 黄 黑幕
19 #B长的 #N_不 #N_不给 #N_第 #N_第N #N个村出 #N就 #N等 #N级_ #PP那 #PP那天 #P那天 #T上门 #T不作 #T不作为 #T买 #T在那
19 #T老 #_N分没 #_第N天 #他N #他N就 #出N #多出N #子_N #就把O #往N #所T #拨了N #提N #是N个村 #月交N #每月交N #的P_
19 #给他N就 #罚N #罚N_ #让K #进P #里G @GN @NP @TT N_to T_'s T_never _前 _对 _手 _登 _登记 a_red an_G an_envelope beat
19 captain changes demanded envelope every_stall examiner father fix_it hundred inspectors into lunch my_complaint
19 no_ticket number_to packet principal's red_packet slapped slip sold somebody_in the_examiner the_inspector
19 the_official to_us went_to were ~B个 ~B保 ~B名 ~B扣 ~B算 ~G从 ~G吗 ~G排 ~K供 ~N们 ~N值 ~N出 ~N司 ~N张 ~O定 ~P卖
19 ~P贴 ~T专 ~T价 ~T作 ~T定 ~T拎 ~T术 ~T私 ~T账 ~T选 ~T醉 一字 一等 不合 不合格 业局 个年 个年轻 个村出 主任家 五块_
19 人是 人都 他儿 他老 们是 任家 供的 先跟 刚换了 医保局 十就 十年_ 卖了_ 卫处 另 哥的 场了 天坏 子_进 完 室打 家没
19 就活 就活该 局长的 干部 当 录像 往一 必 必须 我去 我哥的 我姑 我要投 战 战友 所 扇 手 执法 批了 承包 把卖 抽检 拉回
19 招待 拨 提前一 撞了我 是文 月交 村出 村出来 条 板是 格员把 桶油_ 死了人 每月交 民政 水务局 没关 没到_ 法_ 活该 环
19 环卫处 百_不 百_说 的亲家 的小舅 的工人 的战 的战友 的煤 的跟我 监察 知道是 硬 私了_ 站_ 章 第二 签的字 老李 老板是
19 职 表弟_ 袖 要投 要投诉 认识的 让家属 识的 话说 说有 谁签 走_老 走公 轻 进自 进自己 道是 都是局 镇长说 长家 长把
19 长是 长的战 闭 随便 须 黄牛
20 #B里 #N_没 #N_给 #N给 #T叫 #T在 #T塞了 #T收钱 #T老家 #T说_ #T说不 #_第N #上写N #乡B #了O的 #了他N #交N给 #们是N
20 #就是T #成N #是T #有T #班N #的K没 #给T塞了 #那N个 @BN @NB B_sold _从 _信 _填 _多出 _安监 _带 _我给 _第 _那条 _镇长
20 _院 and_asked boy centre chengguan deputy deputy_T drinking every_day filled gets gets_a he'd inspector_took kept
20 name received seen sells takes_N the_contract the_deputy the_desk the_other they_let those to_the was_the week who
20 written your ~B从 ~B外 ~B批 ~B眼 ~B评 ~B那 ~B都 ~B饭 ~G下 ~G然 ~K出 ~N后 ~N指 ~N生 ~P人 ~P你 ~P她 ~T你 ~T基 ~T屋
20 ~T挨 ~T见 ~T那 一千 上打 上过 下来了 不查 不立 不给开 不赶 个女的 个红包 主任自 举报城 也给 书_ 了_谁 了八 了照
20 人敢 他家 们是一 任自 任自己 入 公办_ 刷了 副主 副主任 办的人 包了 十_我 名 呼 地补 天_ 家地 家房 家房子 家院 局有
20 开得 开走 待费 我三百 我们都 我家地 我家房 我家水 我按 我说 户籍警 所不 所所 所所长 手_ 手机也 打了我 承包了 报城
20 拆迁办 拿了 按在 按在地 按的 接给 收钱给 政的 是我 是队 机也 条子 林地 林地_ 栏上 栏上写 案_ 案的 没上过 没人敢 油_
20 的人把 的代 的低 的低保 盖得 直接给 科长 管水 籍警 给他 给我爹 背后有 药监 表的说 要我 说不给 说想 说我 迁办 那个女
20 那个开 那几个 镇长家 长 长收礼 长老家 馆_
21 #BT把我 #B那 #N级 #N起来 #O被 #T家K #T把我 #_P #_T每 #_他K在 #他K在B #他们N #先给T #到T家 #卫T #年P #报_B #报东门B
21 #是TK #第N #给B 's G_in N_from T_T T_wanted _人都 _你说 _吃 _名额 _安 _完 _每次 _笔 _签 _说材 and_never flats go_to
21 his_K i_never it kids land_B land_office let_the mayor's_son my_mother speed street_B street_office to_pass
21 traffic_T turn ~B丢 ~B只 ~B司 ~B报 ~B树 ~B欠 ~B次 ~G前 ~G坐 ~G撞 ~G过 ~K叫 ~N屋 ~N白 ~N章 ~N金 ~O体 ~P地 ~P机 ~P跟
21 ~T家 ~T户 ~T收 ~T本 ~T石 ~T砂 ~T签 ~T谁 ~T金 ~T锅 一百_ 一起来 万_一 个摊 之 之前 了多 了多少 事_ 五 人天 人天天
21 人提 从来不 俺去 写成 到他 县医 县医院 合格了 困难 大队 太太 官的 局的说 年轻 当着 懂 懒政 我三 我上次 我出 我撤
21 我签 我说_ 才给 打的 捐 捐的电 改了 是街 是街道 是院 是院长 来查 板就 林业 根本不 格了 沙场 班费_ 的人 的救 的是他
21 的米 的给 的那家 示 立案 第 管那 籍 纪委 给我打 编 老太 老太太 老板就 葬 襟 访的 质 走的时 进了 连襟 送礼 逼 道是我
21 那个人 都知 都知道 都被 配 里了 长老 院长
22 #BT的 #B把我 #G驾 #N个月就 #N分没 #P被 #T拿 #T收G #_N分 #个T #们P #会来事K #剩N #在B_ #家的P #我家的P #扣P #把P
22 #收N_ #来事K #车_N #送G #镇B的 @BT @NG @PG B_B K_'s K_got _一分 _上面 _他家 _名 _后 _后来 _镇 at_night belongs
22 belongs_to cigarettes fails for_100 friends housing_B housing_office licence mayor not_pay official people put
22 signature video was_changed went ~B你 ~B炉 ~B监 ~B站 ~G记 ~K买 ~N投 ~N数 ~N绿 ~O面 ~P_ ~P己 ~P开 ~P自 ~P花 ~Q压
22 ~T上 ~T往 一分没 专 个月就 了_你 了数 事 他家的 们村的 会来 会来事 分没 压下 后来 城管 处 天有 她们 就扣 局工
22 局工作 弟 我写 我听 打点 批 拆 拖车的 招呼 放了 放人 数 早就 是校长 是管 月就 机都 来事 来事儿 水务 的人收 的救灾
22 的材 的材料 的条 的补贴 私了 签的 管户 箱子 粮 给钱 考 能管 腰 要二 要二百 评 车_一 都去 里就 里拿 里面 长收了 面说
22 顿饭
23 #B不 #K开的 #T的K #T的车 #没T #的N 's_Q B_paid _不给 _钱 asked_for bed bottles_of contract county county_hospital
23 desk guy liquor pass people_who relief someone_at the_land ~B厂 ~B吃 ~B嘴 ~B拿 ~B案 ~B睁 ~G后 ~K死 ~N伙 ~N灯 ~N账
23 ~O钱 ~P假 ~P全 ~P根 ~T他 ~T位 ~T倒 ~T按 ~T果 ~T着 ~T耳 ~T都 个收 为啥 书 五十_ 从 从来 会计的 你家 做手 出门 前一天
23 去接 去接孩 填 安监 定有 帮人 弟_ 成了 我举 我举报 拍完 指头 收了 村会 村会计 检举 死的 环保 电话就 百 的是 的看
23 的连 监的 盘 睁 票 管所那 肯定 肯定有 见过 计的 认识 让我儿 谁信 账上 车去 车去接 车管 车管所 送的 那个收 那天_
23 那帮 那帮人 酒驾 里_ 钱谁 长喝
24 #B的车 #B长 #N包 #P是 #T收 #T的 #写N #在T #那N @PK N_and _每 _进 place road_was seats the_mayor's the_station
24 to_kids told_my would_not ~B米 ~G就 ~N条 ~N顿 ~T任 ~T叫 ~T吃 ~T学 ~T板 万 不立案 五_ 他两 作为 兜 写的 写着 到手
24 制服的 前一 加班 协 坐坐 家一 对方 就吃 就天 就天天 就过 局的人 所那 所长 手里 报了 报案 拆_ 捐的 控 救助 最 来的人
24 查 楼盘 歌厅 的人吃 穿制 穿制服 第二天 签 罚款 茶 要给 费_不 费的 跟我说 车的_ 道给 长媳 长媳妇 问村 队长 验收
25 #K就 #K开 #T跟 #他K #到T N_of T_refused and_took officer_told police_refused reported the_bureau ~B喝 ~B张 ~B板
25 ~G月 ~G见 ~P出 ~T块 ~T扣 ~T生 临时 临时工 公家 出所说 制服 千二 厂长 天不 家是 就排 就有 屋 我孩 我孩子 报告 报的
25 拦 支 支书 时工 本不 的每 的让 的让我 的那个 看你 穿 耳 识 说_ 购 跟 辅警 那天 镇长 验
26 #N字 #N条G #TK_ #T要 #投B #条G #第N天 _不 _不签 inspector_is sold_the ~B孙 ~B工 ~B店 ~G检 ~G盖 ~O办 ~T为 ~T动 ~T完
26 ~T手 ~T有 ~T里 三万 两条烟 交的 信封 协管 后有 塞了 好处 已 敢 条烟 没送 烟就 电工 的_跟 着不 站的 纪 评的
27 #T喝 #T家 #T打 #子N #那个T @GT @TQ and_told before every_time free saw warden ~B不 ~B写 ~B每 ~B砍 ~B长 ~G我 ~T友
27 ~T袋 ~T饭 为 先给 十二 图 就给 母 现金 私 老周 警 走的 钱的 顿
28 #K在B #P那 #TK #T上 #_他K #交N #塞了N #是T家 #村T #的P #长的K 100 T _村长 after_my complained complaint council his
28 officials whose without ~B先 ~B别 ~B问 ~P进 ~T卡 不签 十_ 口那个 政 村里卖 的一 表示 里多 钱一
29 @TG P_was Q_at buy guard_at land never told_us ~B就 ~P条 ~P的 ~T拿 ~T用 ~T的 上访 他们 偏 出警 劝我 多出 家水 抓
29 服的 环保局 的说 给了 请他们 选
30 #B把 #O的 @PB P_to ~P拍 ~T到 一百 二天 们把 剩 就不给 是局 款 谁家 长收
31 T_took bureau they ~T卖 人把 办的 她 就 录 长的
32 @PQ takes would ~B完 ~B把 ~T拉 他 塞 官 收的 给的
33 _谁 got_the inspector ~P都 出来的 抽 案 的都
34 got told ~B里 临
35 #G就 @NT ~T跟 局 户_ 那家 院的
36 @BK @PT ~P那
37 @BQ
38 每
39 @TK
45 监
"""
