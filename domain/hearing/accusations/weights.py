"""How much the parts of a short message say for an accusation of an office (`features.py`), in tenths.

Learnt from the rows of the tests by `python -m benchmarks weights`: not to be changed by hand. Each line is a weight
and the parts that have it; a blank in a part is written `_`.
"""

from __future__ import annotations

BASE = -15
TABLE = """\
-40 堆
-38 能不能
-35 ~T路 吗 味 狗 谢 骗
-33 can ~Q不 很 老头 行不
-32 _就 ~B门 吧
-31 even 下水 哪 气 电梯 等 能不
-30 do_i please 人来 什 什么 啊_ 多_ 好_ 归 把路 真 跑 雨
-29 #B门 #B门口 #N楼 T_gave _去 ~Q把 啊 堵了 桥 灯坏了 说等 骂人
-28 _老人 去哪 啥时 啥时候 小区 房东 楼上 看看
-27 _能不 all thanks ~T很 不在 么时 么时候 什么时 冲 几点 口没 啥 堵 塌 家孩 家孩子 小孩 月了 流 物业_ 窗 还是
-26 #我N @QQ B_is _一天 _大 _是不 has monday ~N拉 东镇 们管 又说 坏了 城东 城东镇 天了 帮我 得很 我家孩 打不 欠 洼 王
-26 说在 谢谢 闻
-25 #N个字 #N直没 #在N _天 _孩 _孩子 _是 closed hi is lamp still ~K把 ~N雨 ~O班 ~P么 ~P年 ~Q期 一直没 你们管 城西
-25 城西镇 太 想问 找谁 歪 直没 积水 管了 缺 菜 西镇
-24 #T_T _就是 _我想 bus fixed rude since thank ~P怎 ~Q公 ~Q养 ~Q收 ~Q电 ~Q让 ~Q跟 不能 业委 业委会 么 公共 写错 净
-24 占线 在不 在楼 干净 幸 忙 怕 我找 挡 搁 望 期了 梯 水都 溜 灰 烦 社保 臭 要等 趟 过_说 退钱 静
-23 #N声 #Q不 #好N #油G 's_B _交了 _怎 _怎么 _昨 can_i great late my_car the_shop this ~B取 ~N周 ~N椅 ~P哪 不_ 不上_
-23 不归 东门街 习 了_老 了不 了吧 保安 卖肉 又 发_ 发区 呛 响 哥在 在_ 多 太多 建议 开发区 怎 怎么 找不 挺 明天 棵
-23 没打 油烟 电线 能 表扬 要倒 谁管 资_ 跳 边的 门口没 门街 饭 麻烦
-22 #B判 #N号楼 #N天了 #N样_ _不知 _有没 _正 _求 _物 _物业 _电话 _黑 be been building_N dog thank_you ~B也 ~B判 ~N楼
-22 ~N溜 ~O是 ~Q关 ~Q占 ~Q打 ~Q油 ~Q站 ~Q话 ~T灯 ~T解 一声 一样_ 上班_ 个事 丽 了_跟 人修 保健 保健品 健品 儿_ 判 区
-22 卖肉的 南 厕 号楼 吃出 后头 咋 哈 坏 天我 夹 好几 姓名 字写错 孩子在 家园 居 工地上 幸福 幸福里 归他 快递 愿
-22 我想问 挨着 是个 是来了 栏 次都说 污水 没了 没地方 没签 法院判 淹 灯坏 申诉 福里 粪 落 话的 说下周 负 路 路还 车把
-22 部门 镇的 院判 龄
-21 #N_是 #P明_ #T帮 #T帮我 #T来 #T罚 #_交了N #了_T #养G #到N点 13 Q_Q _刚 _在 _天天 _小 _我跟 near near_the no_P
-21 no_receipt out ~B候 ~B看 ~B真 ~K小 ~K我 ~N作 ~N娃 ~N心 ~N清 ~N装 ~O个 ~O养 ~P要 ~P资 ~Q人 ~Q房 ~Q水 ~Q骂 一到 三个
-21 不归他 不给退 不肯 不要 中介说 乱停 人接 介说 以后 元 单元 合同 哎 哪里 墙 好了_ 家把 对着我 对面的 工钱 差点 广
-21 忒 打来 护栏 报过 拉了_ 排黑 摊子 斤 旁边的 旗 有没 有没有 枝 树 校门 校门口 椅 段 每次都 求 漏水 烤摊 烧烤摊
-21 电话才 的老头 石桥 约 给个 给你 给退 翘 行不行 要去 证明_ 话才 跑了 身 车位 辣 过_ 远 退 都说 里开 问下 韩
-20 #K娘 #N年级 #N趟 #O是 #Q还 #T没 #味K #好N个 #开N个 #我N_ #我N块钱 _冒 _我在 behind called_N called_three does_the
-20 front_of helped id in_front in_my li park parking refund teacher_at too ~B摊 ~B登 ~B调 ~K娘 ~N假 ~N味 ~N快 ~N星
-20 ~N服 ~N桶 ~N积 ~N管 ~N课 ~N负 ~N趟 ~P吗 ~Q再 ~Q卖 ~Q放 ~T单 ~T请 一个老 一年了 不就 不干 个赞 也 人家说 人管 会不
-20 何 你们那 催 先别 关机 冒充 冲_ 出租车 分地 初 刮 到马 十五 半了 取消 员说 味儿 和平 和平路 和谐 和谐家 咕 响_ 夏
-20 夏天 好 姑娘 威胁我 子还 工资 工资_ 平路 志 我不是 我们老 我对 我满 我表 收到 教我 日 旧 早市 杆子 梅 池 没人修
-20 没公 没喝 点个 点个赞 班车 田 的工钱 租车 积 给我妈 胁我 能给 街上 要钱 说不清 说话 谐 谐家 谐家园 走了又 车不
-20 还收 销 锦 锦旗 非 飞 饺 饺子 高龄
-19 #B旁 #B旁边 #N_能 #N个月了 #N号 #N车_我 #N里 #T让我买 #_B来 #举报Q #干了N #才N度 #报Q #水N天 6 _到底 _和 _昨天
-19 _走了 _跟他 _鱼 answered gym here his_dog how_do long more morning never_mind tell the_Q the_phone the_wrong
-19 they_were very well when ~B吗 ~G臭 ~K给 ~N吗 ~N啊 ~N堆 ~N塌 ~N当 ~N点 ~N表 ~O下 ~O走 ~P什 ~P申 ~Q夜 ~Q大 ~Q奶 ~Q小
-19 ~Q排 ~Q有 ~Q欠 ~Q烤 ~Q烧 ~Q赔 ~Q路 ~Q进 ~Q钱 ~T查 一米 下水道 不对 不通 两车 两车_ 个月了 丽_ 也不知 买了 了_就
-19 了_找 了点 二楼 交站 亮 人占 人员说 人民 他还 会不会 住_ 作业 你们不 你们这 全是 八点 公交站 六点 关系 养了 写得
-19 冰箱 决 冻 到县 到马路 区里 千八 卖假 卖过 卖过期 占了我 卫工 又来 只能 吃饭 向 啥_ 啦 在哪 地没 坏的 处理_ 大街
-19 婚 小区里 小巷 就一个 就好 就没人 底下 弄走 弄走了 得不 得说 心_ 忘 感 感谢 我的车 才来 打出 打车 托管 暖气 来了就
-19 来水 栓 楼顶 水道 没人_ 没啥 河边 涨了 火车 火车站 灯_ 玩 环卫工 电了 疼 的井盖 的牌子 租的房 给发 老人 耐 能报
-19 能申 要带 解 解决 话那 说包 说在走 说还 谁定 路上 路修 车_我 边那 还有 还来 那段 钱还 骗子 鱼_
-18 #B_B #B判了 #B的电 #B的电话 #N个小 #N个月_ #N夜_ #N天又 #N点 #N点就 #N米_ #Q收 #T很 #_N天N #_就N #了N上 #了N上午
-18 #了好N #年N了 #找B #收我N #早上N #早上N点 #请T #这N #都N年 30 Q_never Q_wanted Q_wants T_was _冰 _去哪 _就这 _排
-18 _楼上 _电梯 _能 _说没 _还能 _这 any as cold comes deposit fell has_no heping heping_road lift light me of_our
-18 outside parks_in polite primary_B primary_school send smell the_bus waited was_late yuan_and ~B等 ~G啥 ~G有 ~K还
-18 ~N响 ~N好 ~N完 ~N底 ~N影 ~N意 ~N烂 ~N资 ~O名 ~O有 ~Q到 ~Q地 ~Q弄 ~Q系 ~Q见 ~Q费 ~Q走 ~T哪 ~T好 ~T心 ~T才 ~T挥 ~T早
-18 ~T明 ~T药 一楼 七八 三个字 三天没 三百多 不 不够 不对_ 不管了 个破 也说 乱停_ 了一上 了半天 了好几 了电 五点 人不
-18 人民路 他也 他说爱 件_ 何时 便宜 八_ 公交 写错了 军 凉 凑合 几天 刘红 判了 到期了 动静 区的 千八_ 占道 口子 口的路
-18 吗_ 呀 呛得 味_ 咬 品 品的 哪办 哪天 哪看 回了 坡 垫 城管_ 士 声_ 处理 夜_ 大 大夫_ 大路 太多_ 夫_ 妈一 子天
-18 子天天 子手 学校门 定金 宜 家说 家那 对过 对面 就来 居委 居委会 希 希望 干了 年淹 度 我妈一 我搁 手机_ 打来说 扫大
-18 把钱 护士 报修 押 拉了 掀 掉 排队 摊都 旁边那 是想 是老 月了_ 月电 机_ 杆 树枝 楼电 楼电梯 民警帮 民路 沟 没人接
-18 没人管 没法 没考 河里 点就 热水 申 的牌 着人 知_ 等着 管_城 结_ 罚了 罚单 翻新 耐心 肉的 育局的 能上 表_ 裂了
-18 西镇的 让买 说小 说要 说过 请 负责 资 车堵 车被 过两 送回 送来 通知_ 都一年 金这 钱还没 长带 长林 闻着 院判了
-18 骂人_ 龙
-17 #B电 #B电话 #N个电 #N个电话 #N了 #N周 #N里地 #P吗 #Q把 #Q是个 #T信 #T信箱 #T来了就 #_N小 #不是N #了N_能 #了我N_
-17 #叫了N #头N #小K #断了N #昨K #查N下 #站N #诉Q #说N天 #过N次 #门口N 24 7 @QO G_from Q_threatened Q_took T_helped
-17 _不是 _大冷 _就在 _我不 _我是 _我要 _我请 _打电 _找谁 _早上 _楼下 _眼 _衣 _衣服 _警 _说话 _赶 am and_refused bags
-17 bank could could_not did end evening every_evening exam far for_the for_two found heating i_get i_pressed i_write
-17 is_broken is_not me_because money_and pressed pressed_the private refuses rubbish scratched staff talk thats
-17 the_end the_private they_took too_much wang who_can ~B份 ~B堆 ~B归 ~B很 ~B知 ~G味 ~G死 ~N关 ~N冲 ~N变 ~N合 ~N想
-17 ~N愿 ~N菜 ~N遍 ~O到 ~P回 ~Q为 ~Q全 ~Q又 ~Q只 ~Q天 ~Q威 ~Q店 ~Q我 ~T号 ~T忙 ~T检 ~T行 ~T错 一个人 一点 三号楼 下夜
-17 下夜班 下班 不亮_ 不要钱 不进 不退 两千八 个照 个窗 个窗口 乱收 了_医 了_房 了_旁 了_让 交警罚 住证 你好 信箱 八个
-17 关部 关部门 再跟 冷天 出生 到期 办好 办好了 包子 包给谁 区_ 半了_ 半夜_ 占线_ 厉 厉害 口停 叫了 吗_我 哥在镇 啥也
-17 嗡 嗡嗡 噪 噪音 在哪办 在工 在工地 在楼顶 在街 场收 场门 场门口 堵了_ 堵车 塌了 夜里打 大冷 大冷天 天打电 太吵
-17 太大 太贵 好_我 好像 子管 字写 孩子手 宁 害 对_ 小哥 就一 就不让 就我 就那 居家 己的 帮忙 年前 广场 建局_ 建设大
-17 想去 我也 我五十 我八 我哥在 打不通 打表 扫了 把路挖 把车 押金 拔 换好 换好了 控坏 摆摊 摊子还 撂 收了_ 敞 整 昨儿
-17 是三 是咋 是多 是那 来_你 来劝 来看 来说 来过 查一下 样我 梯坏 梯坏了 楚 楼_ 水又 水管 沟_ 没发 没影 没得 没给我
-17 没钱 测过 清楚 滑 漏 物业 甲 电梯坏 电话多 电话打 电话没 百多 的民警 的狗 的车把 监控坏 着个 着电 着的 福 经理 给_
-17 给他打 联系 肿 肿了 能看 自己的 舅子管 虫子 警罚 议 设大 设大街 话多 话多少 话打 话打不 话没人 说下 说好的 说清
-17 说要交 负责_ 贵 跟前 路不 车乱 车场收 车把我 过_没 过年了 还来不 遍 那口 邻居家 都不亮 都不敢 里地 里打桩 铲
-17 门口停 队把 队把路 院门 院门口 雷 靠 音
-16 #BT说 #K给 #K给我 #K院 #N分钱 #N小门 #N年N了 #N节 #N遍 #O想 #QT #Q放 #T局的 #_N多 #_N点 #_就N个 #了N个电 #了N分
-16 #们N个人 #会K #到N夜 #到N夜_ #到O #午N点N #哪N #家就N #小K娘 #投诉Q #排了N #排了N个 #推了N #期N #的_N #等N #给发P
-16 #说过N #转了N 000 2 60 K_he N_photos Q_says T_found _下水 _住建 _怕 _我爸 _比 _水都 _沟 _自 _要 _身 _还是 a_little
-16 a_permit actually baby both bus_Q bus_driver come_back daughter found_my friday gone home hours is_still is_wrong
-16 little maybe my_daughter no_1 nurse_gave ok reason school_and still_there the_reason they_came took_the two_photos
-16 waited_N where ~B哪 ~B心 ~B热 ~B臭 ~B补 ~B起 ~B跑 ~G道 ~K热 ~K长 ~K院 ~N么 ~N傅 ~N围 ~N多 ~N定 ~N市 ~N师 ~N校 ~N水
-16 ~N洼 ~N涨 ~N节 ~N衣 ~O前 ~Q了 ~Q停 ~Q员 ~Q将 ~Q狗 ~Q金 ~Q馆 ~Q麻 ~T偷 ~T跑 一分钱 上来了 下韩 不去_ 不打表 不来
-16 业不 个光 个光头 个单 个骑 举报工 久 么办 么申 也不给 习册 了_监 了_窗 了_那 了吧_ 了怎 了怎么 了没 了米 事_老
-16 二小门 井盖 交多 交多少 交给 人呢 人行 们给 们那 会儿 你们给 保没 修不 停水 健身房 光头 光小 光小区 共 出水 刚来
-16 到半 到半夜 到晚 十四度 卖菜的 厕所 发店 发烧 口排 口排队 口的小 吐 吵 吹 吹牛 吹牛说 咬了 哪一 四度 在又 在哪看
-16 在想 在河 场收费 圾 址 垃 垃圾 基本 墙上 多久 大夫 大门 夫 子坐 家园的 家属院 对过_ 小姑 小姑娘 小门 就不管 就掀
-16 属院 工地的 差了 己带 市收 师收了 常年 年人 年半 年半了 庄到 废 废品 度不 开一个 归他们 归谁 往里 得好 得说_
-16 怎么办 怎么申 您 想问个 我下 我换 我转 手机被 打架 扬 找不到 找不着 报工 押金_ 拖欠 挡了 挪了 捡 掉下 排了 排了两
-16 接电 接电话 推了二 摊 新_ 新区 明_ 明天来 是多少 是真 是黄 暖 服务 服都 机坏 机坏了 来看看 来给 板吹 板吹牛 校长说
-16 段路 水沟 水都没 沙子_ 没水 没钱修 河道里 泥_ 深 淹了 漫 炮 点上 热_ 牛说 物业不 特 特别 现在不 现在又 现在想 理发
-16 理发店 电 电话来 电话那 疼_ 的态 的态度 的老人 的老师 的说等 看呗 着了 着我家 着车 砸了我 离 管局的 管管 管道 红绿
-16 红绿灯 线_打 练习 练习册 给发票 给就掀 给老人 老板吹 肚 肚子 能拿 自己带 舞 菜市 菜市场 衣服都 要交多 要办 警帮
-16 警给 让我转 试试 话来 说不归 说十 说已经 说没 说管 说路 说过两 说这条 费_电 费涨了 赞 跑路 路下 路了 身房 车乱停
-16 车棚 转了 边那家 道灯坏 那个事 都没喝 里让我 里都 重新 问个 阳 阳光 阳光小 面的路 面锦 面锦旗
-15 #B上班_ #B在 #B对面 #B对面的 #B推 #B说没钱 #N个月多 #N小门口 #N眼就 #Q打 #TN分 #TN分钱 #T排 #T排队 #_P没 #了N没
-15 #了_P没 #产P #假G #办P_ #办身份P #卖假G #发G #坏了N #建_T #我找B #房产P #排队N #推T #推T_ #推T_T #收我N块 #机N
-15 #来N个 #死G #没N #涨了N #砍了N #罚了我N #老N #自B #让我找B #违建_T #问N下 800 @KG B_the Q_has Q_hit Q_on T_B _1
-15 _两千 _事 _人呢 _啥 _夜里 _家里 _工伤 _工作 _帮 _帮我 _幸 _建 _快 _想问 _我该 _是谁 _来我 _真 _要去 _说等 _谢
-15 _谢谢 _路还 a_hole all_over and_closed answers answers_the because_of bin brown bus_stop crew_left dead do does
-15 find give_me have_a hole how_long is_brown is_no keeps kfc makes_them mall nobody_from on_monday picks picks_up
-15 police_station rain renmin says_he should_i taxi taxi_Q taxi_driver text text_N the_bank the_gym the_mall the_rain
-15 the_way the_yard them_copy third third_time times_and to_use up_N water_is we_have wheelchair will_the write_to
-15 ~B快 ~B气 ~B系 ~B线 ~N元 ~N加 ~N区 ~N土 ~N斤 ~N架 ~N解 ~N跑 ~N飞 ~N骂 ~O大 ~O幼 ~O查 ~O用 ~O能 ~Q住 ~Q吵 ~Q回 ~Q孩
-15 ~Q工 ~Q年 ~Q晚 ~Q胁 ~Q跑 ~Q车 ~T水 一个_ 一块_ 一年没 一眼就 三千没 三趟 上面有 不准_ 不在_ 不干净 不赔 东头
-15 两个小 两次 个娃 个月多 举报黑 么领 习班 买不 乱收费 了_ 了_下 了_从 了_家 了_怕 了_晚 了_有 了_黑 了两个 了孩
-15 了孩子 井盖没 交车 产证 人住 人就没 人骂 人骂我 他说这 企 传 低保没 你们_ 修理 修理厂 假烟 停车 健身 像我 元门
-15 八个_ 公交车 公司说 再不 冰 别处 到_就 办在 办身 办身份 动车被 区停 医院门 千没 半就 协调 单元门 卖假烟 卫的
-15 去哪里 去窗 去窗口 口停车 口卖 口水 口能 司说 吵_ 咣 哎呀 哪有 啥不 回去看 围 围挡 在修 在公 在公交 地上的 坏的_
-15 坑 士没 外卖 多收 天的 天花 太长 头都不 好像我 娃_ 宰 对不 小区停 小时_ 小贩 小门口 就会 就来_ 局电 局电话 局的电
-15 屁 帮我们 帮我把 店给 度不好 建军 开门 得老 快来 态度不 怎么领 急_ 想送 我去窗 我多 我家就 我才 我自 我自己 我该
-15 房产证 打人_ 打字 打架_ 托管班 扰民 找关 找关系 护士没 报黑 拉肚 拉肚子 拖了 挤 掉下来 推城 推城管 放学 时_ 春
-15 是占 是吵 是哪天 月多 月工 月工资 有事 本人 机器 来_说 来了还 来就说 来拉 板叫 桶都 死鱼 水 水一 水费 沟堵 没人了
-15 没人收 没有 没要 河里有 派人 派人来 淌 清走 清走了 湾 灯都 烟大 爆 牙科 狗没 环卫的 班_他 理_我 理厂 的价 的就不
-15 盖没 盖没了 眼就 着就 着的_ 瞅 砍树 破烂 种菜 窗口排 管班 细 给了三 给办了 给打 罚了我 老是 老板叫 臭得 花_ 蓝
-15 行_就 街的 补习 补习班 让我找 话让我 贷款 路那个 车 车跑 返上 返上来 还管 这规 送到哪 那段路 那种 都没有 都露 里让
-15 钟头_ 钱修_ 锁着_ 门口卖 门锁 问一下 非法 飘 高
-14 #B开 #B旁边的 #B来过 #K也 #N_Q县 #N_是按 #N下午 #N个人住 #N个看 #N回了 #N多_ #N年_他 #N楼_ #N路车 #P怎 #P怎么
-14 #Q不作 #Q不作为 #Q关 #Q卖过 #Q卖过期 #Q县 #Q叫 #Q和 #T打来 #T打来说 #T早 #T说要交 #_B来人 #_Q不 #_Q县 #_不是N
-14 #_早上N #_这N #举报N家 #了N_T #交Q #充B #公交Q #冒充B #劝了N #多收我N #我N个人 #我家就N #我给T #报N家 #村T人
-14 #欠我们N #没收G #第N天又 #等了N个 #管N #老N家 #说B有 #那K N_i _你们 _和平 _城 _太 _就那 _当天 _心 _我 _我这 _房东
-14 _是按 a_Q behind_our bike bus_3 bus_N but_that dogs dongmen dongmen_street every_B every_office gives_too homework
-14 is_rude jianshe kind lost_my man_at me_a much_homework my_child my_deposit my_son need noodles not_even of_my
-14 offered on_heping on_jianshe on_renmin open our_street property_manager quickly renmin_road scared someone_took
-14 stairwell to_be unit unit_2 unit_N up_the ~B什 ~B狗 ~B过 ~G太 ~G找 ~K有 ~K照 ~N大 ~N早 ~N界 ~O你 ~O路 ~O这 ~P排
-14 ~P看 ~P网 ~P骗 ~Q修 ~Q偷 ~Q区 ~Q县 ~Q告 ~Q和 ~Q涨 ~Q面 ~T少 ~T帮 ~T挺 ~T条 ~T皮 ~T贩 ~T长 一个看 七八个 上坡 上放
-14 下雨 下雨就 不了 不停 不准 不好 不放 业经 业经理 东说 严 个_我 个人住 个看 举报违 也别 也没用 也说不 了一块 了就
-14 二天又 五天 交司 交司机 人冒 人冒充 人在 人行道 他还要 们管不 们进 们防 们防诈 任说要 会说 候能 公交司 删了吧 刷不
-14 刷不了 劝了 劝了几 务员 南早 南早市 卡刷不 厂里的 去医 去医院 去开 又回 又回来 发红 发红包 口的井 吃不 吊 吧_ 味道
-14 哪上 哪办_ 在楼道 地址 地的 坏了一 塔 壁县 多_我 多收我 天能 头叫 娘说 室里 家就一 对不上 小贩_ 就这 就这么 山公
-14 山公园 差_ 市卖过 市场门 师打电 带啥 干不 干啥 平安 平路那 年_他 年还 庆 废品的 归他管 得不行 快 想找 想看 我们进
-14 我们防 我看是 户口能 房东说 房占 房占了 所来过 找住 找住建 报一家 报违 报违建 摆设 收到_ 收废 收废品 收我 收我一
-14 教室里 时候能 时间 易 是按 是蓝 是蓝的 月底 有_你 有人冒 服费 未 来看过 松 板不 柴 校服 校服费 欠我们 水停 水没
-14 沟堵了 没 没得说 没收红 河南 河南早 注 活不 涨了_ 滴 滴水 炸 热线就 物业经 田里 界 的会 的小姑 盖房占 看不清 看看_
-14 着沟 秀 种点 窗台 等通 等通知 答应 线就 线就是 绕远 给放 给环卫 老板不 自愿 茂 茂山 茂山公 落在 蓝的 行道 街那 裂
-14 裂了_ 要三十 要带啥 解释 警帮我 证上 诈 诈骗 诉求 话_每 该找 该找谁 说归 说明 谁都 贩_ 赶紧 跑路了 跟你 路了_
-14 路灯_ 路车 车位_ 车推 还用 送回家 通知 道里全 那个单 那儿 都不抬 钱包 问哪 问问 队的人 防诈 防诈骗 陈 院住 隔壁县
-14 雨就 面有 预约 饭凉
-13 #B_B让 #B开会说 #B打井 #B门口停 #B门口的 #N堆 #N多 #N年还 #N无 #N股 #N趟不 #P了 #Q威 #Q威胁 #Q威胁我 #Q收了 #Q骂
-13 #乱停_T #了_N个 #了_T来 #候N个 #停_T #到N就 #吧_N #园Q #场N #坏了N个 #排队N个 #时候N个 #油G大 #要举报Q #说了N回
-13 #队N个 2_i B_phone N_hours _上午 _上班 _不急 _东市 _交给 _俺 _停 _农 _反映 _啥时 _我都 _户口 _房 _报销 _暖 _暖气
-13 _烧 _烧烤 _等 _说管 _麻烦 a_real after_N all_night and_my are_scared between bit car_out deposit_and doctor eggs
-13 fix_the for_my gate_of gym_on has_not honestly i_paid i_think is_there long_does mind nobody_picks old out_of real
-13 real_person refuses_to snow spring station_phone stop stops stops_at supermarket talk_to the_broken the_deposit
-13 the_snow the_supermarket there's think times where_can where_do ~B协 ~B烤 ~K地 ~K换 ~K点 ~N农 ~N唱 ~N孩 ~N无 ~N日
-13 ~N漫 ~N维 ~N黑 ~O环 ~O队 ~P漏 ~Q作 ~Q推 ~Q梯 ~Q诉 ~T已 ~T骗 一个护 一个窗 一堆 一股 三无 上坟 上有个 不容 不容易
-13 不急 不用管 不能给 不赔_ 不退钱 不错 不错_ 两个月 个冲 个冲_ 个护 个钱 个钱_ 举报有 么申请 也不来 乡的 了_去 了_想
-13 了_昨 了拉 了拉肚 了电话 交一百 人打架 人的工 们上 们上班 会又 位不 你们上 你发 你好_ 保安打 候一个 停电 公司不 具
-13 农田 几 到账 前两 十四 午来 去看看 反映过 司不 哦 哪_ 哪_我 哭 四点就 在哪_ 大一 天在楼 天天把 好人 好几个 子了_
-13 安打 家湾 局让我 岭乡的 工地_ 常 年卡 年后 广告 底下那 想问下 成天 我也不 我们自 我在家 房产 房漏 才十 才十四 打疫
-13 打疫苗 护车都 报有 掏钱 排队太 操 放在 放炮 放炮_ 敏 映过 是小 是来 是社 期了_ 村东 村东头 村里开 村里打 来_老
-13 来越 来越差 板打 果没 枝子 桥要 椅上 楼 楼道堆 次都 水流 水流到 水管爆 没出 没到账 没通 油烟大 流到 涨价 炮_
-13 烤摊都 照了 爆了 王主 王主任 班老 班老师 用管 用管了 的护栏 的灯 的狗没 看过_ 着呢_ 知道位 知道贴 称 管爆 管爆了
-13 结果没 给你发 翘起 翘起来 老板打 菜太 街那个 规定 认_ 话跟 说他他 说好 说补 谁也 费多 赔_ 走了 越 越差 越来 越来越
-13 趟不 跑了_ 路口的 跳舞 轮椅上 过期了 还打 迟 道位 道位置 道占 道堆 道贴 道贴条 里开会 里打井 里有 里有人 银 锁了
-13 错_ 队太 队太长 飞机 饭越 饭越来 魏强
-12 #N个T管 #N个老人 #N口水 #N口水没 #N夜还 #N天_打 #N家的 #N点下 #N点还 #N眼就走 #T扎 #T管 #T管N #T管N个 #_N口水
-12 #_没N #个T管 #个T管N #了N块_ #了N年还 #产P办 #修到N #嘴就要N #干了N年 #我B #房产P办 #扎了N #管N个 #管N个老
-12 #说要交N #跟BT #跟BT说 #过N #里才N #里才N度 #雨天N N_times N_weeks Q Q_pushed _13 _东门 _人没 _多 _家长 _小区
-12 _我下 _没人 _自己 _贵 _跑了 _踢 _身上 another bridge button do_the emergency emergency_room guard_pushed has_a
-12 hours_in i_am i_pay please_send report_a room school shop street_is the_bags the_emergency to_another to_walk walk
-12 weeks when_do ~B址 ~B通 ~N件 ~N太 ~N梯 ~N轰 ~O水 ~Q内 ~Q叫 ~Q司 ~Q子 ~Q彭 ~Q用 ~Q部 ~Q长 ~T井 ~T又 ~T建 ~T抬 ~T特
-12 ~T重 一半就 一口水 三回了 上午我 上铲 不干活 不抬_ 不着了 业不作 严重 个护工 么大 了_啥 产证办 人摆 人摆摊 从早
-12 会换 会换届 停车_ 冒 出所来 初中 前几 前几天 医院住 午我 半夜还 卫工人 危险 发商说 口水没 合理 合理吗 吧让 商说
-12 嘴就要 在修理 在单 场一 场舞 坏了_ 堂菜 士扎 多了 多了_ 多次 夜还 天_打 天车 天车在 夸 夹了 女的头 好我 委会换
-12 孙家 孙家沟 学校没 定金_ 家沟 家的狗 对了 就打断 就要三 局推 局门 局门口 工地 工把 工管 工管十 干了半 广场舞
-12 建局推 归你 归你们 彭 忘了 忘了说 态 态度 慢_ 懒得 懒得说 我姐 我收到 所来 扎了 打给 把他 护士扎 护工管 抬_ 拖了半
-12 挖沙 排气 接着修 推住 推住建 收到了 敞着 有人摆 来回 来过了 校没 楼老 楼道 死不 水没喝 污水流 河 泥路修 浇 浇地
-12 点下 点还 热 照旧 王守 理吗 的_反 的_说 的头都 的欠 的钱不 相关 相关部 眼就走 着修 社 等车 管十 管道老 给送 绿灯坏
-12 网吧 网吧让 老化 腻 要回 要回来 要多 让进 诉_ 请不 费二十 跟社 跟社区 路修到 路堵 车在修 边 送水 道老 道老化
-12 那么大 那天车 邻居 都买 都跟 里才 钱买 错 门锁着 雨天一 面的 食堂菜
-11 #G吵 #N点下班 #QQ把 #Q那N #_跑了N #上N年 #上N年级 #举报Q_ #报Q_ #排N天 #的吧_N #要排N #要排N天 Q_refuses _咋没
-11 _处理 _小孩 _建议 _能接 _跑 all_the ask black branches copy done gate i_ask me_if me_to plastic the_lamp
-11 threatened_to was_so what_does zone ~B么 ~B集 ~N反 ~N文 ~N映 ~N约 ~O送 ~Q块 ~Q室 ~Q摊 ~Q牌 ~T们 ~T细 一千八 一年级
-11 上一年 上几 上网 不就看 不是一 不是都 不认账 个牌 个牌子 乡_ 了_能 二十_ 住户 冷 又说明 发商不 口没人 哪天_ 商不
-11 回了_ 圾堆 天天说 婚庆 婚庆公 子买 孩子买 室没 室没人 家里 小广 就看见 已处 已处理 庆公 庆公司 底 我回 我回去 我都
-11 拉土 拴 排三 排三天 是没 是都 来过_ 没拴 泳 渠堵 渠堵了 游泳 点下班 物 狗没拴 理_处 申请_ 的都没 箱子_ 能接 落在公
-11 要排三 见了_ 认账 话 课 贴条 路灯坏 过两次 还没打 这房 这房子 退费 那个牌 邻 院住院 雨_ 音响
-10 #K天 #K天天 #Q也 #Q给我 #Q给我打 #_Q也 #吵到N夜 _单元 _女 _说这 broken crossing hit how to_talk traffic_light ~B应
-10 ~B答 ~G很 ~N谢 ~Q皮 不是漏 业主 个啥 个啥_ 举报对 了才 人在河 以前 停车场 出所民 到账_ 口过 吵到半 咋没 在家_ 婆在
-10 差点掉 往下 我晚 我晚上 所民 所民警 投诉过 报对 挖 挖得 探 是漏 是漏了 本看 本看不 根本看 楼_单 漏雨 点掉 的路
-10 看得 看过 眼睛 睛 知_家 群里发 老高 街_ 诉过 该 贴的 赔 车场 还 钱啊 门夹 面有人
-9 #N回了都 #N小_校 #我交了N #王T #话打了N 00 _维 _维修 building get just nobody village_is ~N能 七 上的 不会 也太
-9 了都没 修 公园里 出所的 区保 区保安 医院停 叭 喇 喇叭 回了都 园里头 太贵了 小_校 小区保 山 我想 旁 旁边 村_ 灯 行
-9 要交 话打了 贵了 里发 院停 院停车
-8 asked_me street ~N看 ~N还 ~N钱 一套三 了_一 了根本 全是坑 回 天天早 套三 套三百 收费 是坑 松树 的松 的松树 路_
-7 #我N块 不是 不行 想 申请 网 路灯
-6 3 the_school ~G水 路口
-5 ~K打
1 _那 ~O打
4 #K的
5 计
6 her ~T下 ~T他 会计 的时 的时候 给
7 @OT ~B听 ~P是 后
8 #B那个 #P就 ~N板 ~P就 不认识 拉到
9 #去了N #让O @TP ~B了 ~B家 ~B店 ~T_ 书家 了她 我去 支书家 码 签字 街派 街派出 西街派 走_ 车的_
10 #T上班 #T说P #_B的 #贵N no_ticket ~B他 ~B往 ~T辆 去了 县 名单 场_ 填 小时才 报了 时才 晓得 条子_ 的那辆 说有 那一
10 部
11 #K在 #T打了 #副T #她N #是TT #是T的 #翻了N #费翻了N @GK @PN Q_gave _临 _临走 _安监 goes_away him_in said ~B个 ~B按
11 ~N们 ~O她 ~P卖 ~P我 ~T成 一箱 临走 买药 他们指 们指 们指定 先买 先买他 分账 天_ 她一 子_ 小声 就停 我要投 收了对
11 收费的 是上面 朵 案子 水是从 灌的 留了 百包 的_那 的亲家 的骨 的骨灰 知道_ 罚两 要投 要投诉 费翻 费翻了 车天 车天天
11 里头 队长他 顶了
12 #B里 #N家发 #TK开 #TK开的 #TN轮 #TN轮车 #T在我 #T打了O #人T #修到T #修到T家 #到T家门 #没G #的K没 ' @GG _票 _谁签
12 day_and market_T market_warden my_truck no_paper on_the owns pays_the was_the whose_K whose_father ~B告 ~B那 ~B都
12 ~G走 ~K卖 ~N出 ~N我 ~O里 ~P出 ~P让 ~T卫 ~T抓 ~T测 ~T睡 ~T部 一家发 了三个 二天_ 交五百 他朋 他朋友 他自己 伤_ 侄
12 先跟 六百 到他自 勾 医保局 员打了 员收了 因 因为 在我 妇开 妇开的 媳妇开 室的 就断 局把 往上 必须买 我店里 打点过
12 拿着 按在 按在地 提两 收据 有票 村卫 村卫生 栏上 栏上写 没有票 法官 点过 点过了 的三轮 着 着他 着眼 签了 老刘 茶叶
12 表上 记 访回 访回来 说别 说加 说加急 购 里就 里当 镇长说 队员打 队里 须买
13 #B_T #B给的 #B长的 #B长的K #N天就 #N样的 #N盒G #TG_ #T买 #T克 #T克扣 #T把我手 #T让我们 #T跟我 #T跟我说 #_TN #个T把
13 #了他N #他K在B #你B #写N平 #卫T #发了N #打了O #盒G #第N_ #选T #队T 's @BP @NN K_got N_who T_is T_told _分 _塞 _局长
13 _投 _那三 at_my boy chief's_nephew guy_at him_G hinted his_own is_the later later_the man_who marks my_husband
13 nephew on_it one_who secretary slip sold_the something the_council the_man the_mayor's the_night the_quarry those
13 town_office twenty twenty_a village_secretary were your your_B ~B买 ~B名 ~B存 ~B定 ~B我 ~B控 ~B校 ~B炉 ~B肉 ~B自
13 ~G是 ~K买 ~K检 ~N包 ~N后 ~O电 ~T亩 ~T克 ~T再 ~T找 ~T拎 ~T断 ~T材 ~T正 ~T顿 一样的 上写着 上签 不管_ 丧 个年 个年轻
13 主任亲 主任收 举报人 举报的 了多 了多少 二十平 二天就 交五 他两 他自 们就是 任亲 任收 你们就 修路的 偏偏 偏偏那
13 偏那 写二 写二十 写在 写成 出所报 包了 十万_ 协警 厂里就 口就 另 只给 吃 吃完 在车 在车站 坐坐就 坐就 城管收 外说
13 够了 够了_ 女在 姨子 定有人 宝马的 小姨 小姨子 局不 局有人 局长的 帮人 弟弟 往外说 我上 我们去 我出门 我按 我私
13 我说 所里 打热 打热线 执法的 报人 招 招待 排前 揣 撞了我 收钱给 数的 是队 月来 本子 条 来_窗 来就给 来找 来找我
13 来敲 林地 林地_ 查完 查的 民政 民政局 没上过 法的 游_ 点我 的_监 的文 的条子 盖 看监 看监控 站 管所的 管所那 纵
13 纵容 给我儿 给里 考官 耳朵 表上签 要二 要二百 要想 访的 说不给 说错 说错了 谁签 质检 质监 走两 迁 那三 那天来 里公
13 里我 镇 长克 长克扣 长办 长办公 长在 长小 闺女在 院的 马的 验收的
14 #N_N #N_那 #N保 #O的工 #P他 #P贴 #TT摊 #T手里 #T挑 #T摊 #_T挑 #_T说没 #_那N #_钱N #举B #乡B #了O #了O的 #事_B
14 #他们N #俩T #勤T #后勤T #她K的 #年T #我要举B #我身份P #房T #投诉T #拨了N #按P_ #班N #的K_ #的N起 #的事_B #的是T
14 #要举B #诉T #镇B的 #长K @NK K_for P Q_go T_'s T_called T_smashed _从来 _你说 _司 _司机 _名单 _填 _家委 _每回 _路没
14 _进 _钱一 _镇 _镇里 _镇长 bar changes compensation cost county_hospital deleted deleted_the demolition demolition_B
14 demolition_office drinks driver_go eats every_day fruit_and go_to into judge month_and my_P my_fruit my_phone
14 my_scale name_on next_day officer_told other permits phone_and said_pay same signs smashed smashed_my stamps
14 the_demolition the_housing the_permits the_stall the_video to_his to_shut unless ~B_ ~B卡 ~B可 ~B数 ~B车 ~G后 ~G见
14 ~N叫 ~N家 ~N章 ~O头 ~O摊 ~P了 ~P假 ~P先 ~P困 ~P难 ~Q讲 ~Q请 ~T价 ~T关 ~T医 ~T喝 ~T园 ~T场 ~T她 ~T子 ~T屋 ~T戒 ~T房
14 ~T打 ~T挑 ~T料 ~T方 ~T时 ~T朋 ~T朵 ~T续 ~T醉 一天 一顿 三千_ 三天就 个干 个干部 中的标 临时 临时工 为啥 举报城 也给
14 乡政 乡政府 书记开 书记把 交警队 人家天 从来不 他姐 他姐夫 们 会计的 住建那 住院部 俩穿 俩穿制 做手 停我 停我家 克
14 克扣 免费的 公车 公车天 关了一 刘跟 别墅 到哪都 劝我撤 十平 千五 去的 口袋 号码给 后勤 后来才 告到 告到哪 告状 呼
14 哪都 商所 四百_ 回都这 在人家 城管不 墅 多出来 天天接 天接 天接送 天班 失 女的说 子分 学籍 宝马 对面药 就不 就得
14 就扣 就过了 工了_ 工商所 年年 年轻 建那 建那边 弟 当官 录音 待费 得另 快就 我三百 我上次 我出 我孩 我孩子 我家地
14 我报 我要 我身份 戒 所 所报 所的小 手机也 报城 报警 抹嘴 拆 拆我 拆我家 拿我 指_ 据 控_ 支 政局 时工 是副 是文 机也
14 查出 查出来 校长 样的 楼起 楼起来 水断 水质 没好 点班 现在人 的一起 的是水 的标 的米面 的给我 的跟我 的那 的那家
14 的领 的领导 监控_ 着我们 码给 神 签的字 管收 米面油 紫 给校 给校长 考驾 考驾照 脸 葬 装 要两 要我 警收 警队 计的
14 认识 让我写 记开 记把 访_ 评的 说住 说住建 费扣 费的_ 路就 路的 路的钱 辅警 这次 递了 那个女 那位 都进了 里点
14 重点班 长每 院部 面油 面油_
15 #BT的 #B失 #B失职 #B强 #G驾 #KK #K就是 #N瓶 #N起 #P批 #T暗 #T暗示 #T没T #T老 #T说_ #T那N #了G #了N亩 #他K_ #们T
15 #关了N #告B #家K #往N #我打N #把O的 #报了N_ #控告B #提N #的N个 #着Q #第N天就 G G_to N_to Q_won T_T _中 _五十 _信
15 _修路 _家属 _抓 _说对 _说错 a_G a_traffic after an_G an_T an_envelope an_official and and_got came_at changed
15 cousin_so driver_won each envelope every_stall everybody if_you in inspection is_in kids mayor's men_in paid_for
15 put quarry relief seen signed takes_N the_captain they_beat traffic_policeman until was_paid won won_the ~B为 ~B亲
15 ~B保 ~B先 ~B受 ~B失 ~B己 ~B弄 ~B强 ~B当 ~B挨 ~B放 ~B树 ~B睁 ~B私 ~B立 ~B谁 ~G盖 ~K供 ~K块 ~K己 ~N任 ~N抽 ~N最 ~N瓶
15 ~O话 ~P_ ~P你 ~P家 ~P幕 ~P开 ~P黑 ~Q敢 ~Q每 ~T举 ~T人 ~T候 ~T外 ~T孙 ~T摔 ~T暗 ~T每 ~T爱 ~T病 ~T装 ~T进 ~T选 ~T锅
15 三年没 不查 业站的 个没 了_回 了八百 了厂长 了扣 了某 了酒 五 人_让 人提 他指 付 们把 住了 体的 你不 你们查 保过
15 信封 先 兜里 兜里了 写着 出 到书 到书记 副 办丧 助 包庇 十万 卖给 印_ 发到 发给了 叫我 听 哥就 哥就是 商所的 地上了
15 地批 坐 城管没 基地批 塘 失职 头上 头天晚 官官 官官相 官相 官相护 家亲 家亲戚 家地 就过 局有 局那 屋 幕 庇 往一
15 往前 懂的 我打1 我撤 所那 手 手_ 手印_ 打人的 打在 把我举 抓了 报 报他 报的是 拿了 控告 撑 暴 来查 来的 板跟 每回
15 电工 电话说 百_现 的_跟 的看 的给 的说_ 的说给 相护 看见了 着开发 签个 签个字 管户 管水 管没收 给村 编的 老娘
15 老板跟 考 要快 讲 说不签 说去 说对 说对方 说我 说手 说放 谁兜 运管 进了某 那天坏 错了扣 镇卫 镇卫生 长媳 长媳妇
15 问我 队 集体的 食药 食药监 黑幕
16 #B找 #B说再 #K园T #O工 #O工作 #T不 #T叫 #T喝多 #T喝多了 #T收G #T的车 #T要 #T队 #_P #不开P #了N顿 #吃了N #吃了N顿
16 #园T #在B_ #多出N #子_B #家村T #少写N #年P #幼K园T #扣P #拿N #看B #第N #给了Q #给我N #跟T @BB @BN @NG B_gave G_in
16 K_'s T_of _不买 _五 _修 _发 _多出 _站 _第二 _装 _记 beat_my before_he chengguan complained day half in_your
16 inspector_took inspectors kept land_B land_office let_the letter_to my_complaint night_before nobody_saw number_to
16 owner rice said_he'd said_if say_the seats secretary's sells_the the_desk the_inspector the_vehicle told_us uniform
16 vehicle with_a ~B代 ~B只 ~B嘴 ~B孙 ~B板 ~B病 ~B白 ~B矿 ~G账 ~K出 ~K办 ~K包 ~K卡 ~K死 ~K的 ~K领 ~N树 ~N然 ~N的 ~N请
16 ~N账 ~N过 ~N领 ~O面 ~P包 ~P地 ~P她 ~P把 ~P间 ~T个 ~T任 ~T作 ~T员 ~T拿 ~T晚 ~T空 ~T近 一千二 万_一 不冒 不冒了
16 不开票 不签就 个包工 个收 之 之前 了还能 二百 交公 交公司 人是 人的 人还在 他儿 他老 位的 儿子工 公交公 冒了 出来
16 副局 副局长 办 十就 卫生室 去他 去过 县医院 又开 发商的 只 司机说 员把 员把我 困难 在里 在里面 处的 外甥_ 大队的
16 头天 姑在 子工作 安监 完_ 室打 家房子 少写 就进 层 层都 工打 当晚 得先 懒政 成 我交 我写 我家水 我懂 我给了 我身 战
16 战友 户名 户籍警 所不 手里 打点好 扫黄 找了 把卖 护工打 报信 报的事 招生 拿两 换表 控 提前一 放人 方的 是五 是街
16 是街道 最后 机说 村干 村干部 来他 查_ 查我 桶油_ 检 水务 没去过 油_ 点好 点好了 照样 照片是 片是 环保局 理费_ 生室
16 甥_ 电话就 的_给 的话 硬 私下 租给 立马 第 签就 箱子里 籍警 系统里 紫了 组 统里 老周 股_ 肯定 街道 见了 让我儿 说交
16 请他们 走的时 车管 车管所 车那 道给 那 那个收 酒驾 长收礼 长自 面的人 验 验收 黄牛
17 #B和 #B把我 #B报了 #N_ #N_到 #N_到手 #N_给 #N顿 #O被 #P是 #T不作 #T不作为 #T在那 #T家的 #T的K #T看 #_N分没 #_T自己
17 #_第N #东门B #他N就 #们P #们是N #出N #包G #子_N #报_B #按P #第N天 #给B打 #给他K #给他N就 #让K #送G #门B #领了N @NP
17 @QB @TN B_every K_so K_to P_the T_never T_refused _两万 _出 _到手 _听说 _好楼 _手 _没给 _第 _管 _红 _说你 _还不 _退
17 a_red after_i centre chief demanded every_time examiner filled friends from_me gets_a goes him housing_B
17 housing_office hundred i_never inspector_is man_from night_and our_P packet police_refused red_packet road_was
17 signature slapped sold speed that the_examiner the_land the_principal's them_in they_let to_kids turn would
17 would_not ~B事 ~B信 ~B别 ~B反 ~B司 ~B城 ~B外 ~B成 ~B早 ~B死 ~B课 ~B购 ~G撞 ~K告 ~K用 ~K过 ~N就 ~N指 ~N绿 ~O体 ~P全
17 ~P只 ~P机 ~P签 ~P贴 ~P那 ~T亲 ~T到 ~T基 ~T完 ~T户 ~T现 ~T金 ~T饭 一起 万_ 丈 上_现 下午就 不让家 两万 两包 两条烟
17 主任的 书记家 了开 了数 从来 他就 们去 们是一 任务 任的 住建 你家 关了 出来的 勤 十年_ 午就 卫处 去接 去接孩 县医
17 坐坐 塞钱 天天来 好位 好位置 子开 定有 家多 家房 就吃 就盖 就行 局里 弟_ 当着 得找 得找人 必 必须 成了 我去交
17 我家房 戴 所所 所所长 把河 报告 抽检 拆迁办 拖车的 按 按手 按手印 捐的电 推倒了 收了钱 改了 敬老 敬老院 是局 是民
17 是管 板就 板是 某 标_ 格员把 案_ 没到_ 状 环 环卫处 瘸 百_不 的人收 的多 的材 的材料 的米 的那个 盘 睁 知道 知道是
17 第二天 给一 编 老板是 老赖 肯定有 背后 腰包 要给 让家属 记家 识 说想 车去 车去接 辆 迁办 过一天 逼 道办的 道是
17 道是我 那人_ 那天_ 那帮 那帮人 都没用 配 酒_ 钱的 长和 长家 面说 须 顿饭
18 #B长 #N年换 #N箱 #PG #P被 #TK_ #T吃 #T塞了 #T跟 #T那 #_N个 #_T家 #_T的 #_T自 #她K #家的P #就把O #我家的P #把P #给T
18 #给T塞了 #镇T @BT @GT @TT B_sold N_and N_of P_was _不 _不签 _吃 _听 _安 _说让 after_my and_asked and_took asked_my
18 at_his beat bottles_of captain fails free gets go i_wrote name people_who principal's sells someone_at stall the_P
18 the_other the_town to_pass told_me told_my town village_accountant was_changed whose ~B从 ~B再 ~B年 ~B职 ~G从 ~G前
18 ~G然 ~K吃 ~K自 ~N盖 ~N私 ~O钱 ~P他 ~P己 ~P着 ~Q听 ~T体 ~T学 ~T板 ~T那 ~T集 ~T领 上写 不出警 不给就 不赶 个红包 临
18 主任把 书记一 二百块 人把我 人敢 任把 八千 内定 删了_ 到他 到手 剩下的 包烟 十二 千二_ 卖了_ 压下 名 告 国土所 土所
18 场了_ 处 子_一 子人 家去 家水 就排 就给 年换 开得 我少 手术 打完 把门 拍完 拨了 捐 推倒 支书 放了 政的 敢 是水泥 暗
18 暗示 术 村委 来了二 楼层 楼盘 死的 没人敢 没去 法_ 灯一 环保 百 的 的人吃 的全 的吃了 的条 的每 的砂 的连 监的 看着
18 章_ 管那 给的 职 药监 行局的 襟 讲_ 谁信 谁的 购物 费_不 走的 连襟 那家_ 部的 采购 里多 钱谁 长他 长收 队_ 队长
19 #B报 #B那 #K在B #N_没 #N包 #N给 #P那 #T喝 #_他K在 #在T #投B #报东门B #是BT #给他N #街B #街BT N_from T_wanted _上面
19 _局 _村长 and_never bed buy cigarettes deputy deputy_T for_100 he'd official officials street_B street_office
19 the_county the_deputy video went_to ~B米 ~B股 ~B跟 ~G下 ~G记 ~N名 ~N立 ~N警 ~N金 ~P条 ~P自 ~T从 ~T吃 ~T按 ~T果 ~T账
19 上面 不是不 不立案 业站 了_谁 了八 事 从 偏 兜 再往上 到楼 包 千二 卡上 去了_ 去年 受贿 员打 国土 场了 天坏 天晚
19 天晚上 完 导的 就说我 手印 打了我 打的 打老 打老人 执 执法 报案 拨 挑 敢管 林业站 歌 母 没请 的低保 的吃 的塞 看你
19 第二 签的 籍 给就 罚款 老板就 耳 股 背 腰 让我签 说谁 轻 送的 那个人 重点 钱到 闭 领导的 饭就 饭就给
20 #B所的 #K开的 #N_不 #N个不 #N字 #N条 #N条G #T他K #T拿 #_BT #上B #上B的 #了Q #交N #到T家 #条G #来了N #给B #车_N
20 #长的K @BG @TQ B_paid Q_at _每 accountant desk guard_at had in_uniform liquor pass place reported the_bureau
20 the_guy wrote ~B和 ~B喝 ~B报 ~B着 ~B长 ~K开 ~N条 ~P村 ~P花 ~T家 ~T的 ~T耳 ~T评 万 三万 上访 不立 两条 主任家 书
20 五十_ 交的 任 任家 公家 前一天 单子 卸 厂长 家一 就有 干部 年送 思 意思 我说_ 打点 批 投标 条烟 查 检举 歌厅 没收的
20 的事 的让我 私了 私了_ 粮 纪委 话说 说_你 谁 账上 费_ 贿 跟我 车_一 那天 那家 那辆 都知 都知道 领了
21 #B不 #N户 #TK #T打 #T收 #T的 #_B #他N #的K #的N _后 _我给 _问我 asked_for council not_pay traffic_T warden went
21 with ~B写 ~B完 ~B案 ~B砍 ~G月 ~N扣 ~N顿 ~P有 ~P来 ~T上 ~T用 上打 二天 亲 再往 写 制服的 前一 剩 城管 好处 就不给
21 拆_ 拿 捐的 收的 数 村会 村会计 条子 款 烟就 的把我 的说 的跟 监测 穿制 穿制服 立案 纪 访 质 里了 里打电 镇长
22 #B把 #B的车 #K就 #塞了N #没T 's_Q @PP _名 and_told complaint contract county got_the saw ~B厂 ~T为 ~T先 ~T动 ~T卡
22 ~T块 ~T手 ~T谁 ~T起 制服 多出 我举 我举报 我签 找我 拦 林业 每月 沙场 没送 现金 的人把 的都 着不 穿 签 警 评 选
22 都被 里面 院长
23 #K开 #T上 #T他 #是TK B_B _不然 _问 never somebody_in takes who ~B不 ~B你 ~B的 ~G我 ~T对 ~T拉 ~T收 ~T有 一百 不签
23 了_你 先给 分 办的人 协 嘴 懂 户_ 扶贫 报的 收了 政 的让 茶 长
24 #T把我 #那N个 @PB @PG @PK P_to T_took guy people without ~B就 ~B监 ~B里 ~P人 ~P拍 ~P进 ~T袋 ~T见 ~T里 了钱 作为
24 协管 塞 大队 最 服的 章 谁家 贫 那几个 酒 顿
25 #O的 #写N #的P 100 @PQ before ~B拿 ~T位 ~T你 ~T扣 ~T着 ~T老 不然 人把 出警 子的 录 所长 示 说你 费的
26 #_他K #他K _谁 bureau land ~T倒 ~T生 他们 来的人 的一 票 跟 跟我说 那几
27 #村T #那个T @TG ~B工 ~T卖 ~T跟 的人 进了
28 #G就 #到T @GN T ~G就 ~P都 塞了 官 对方 抓 站的 表示 里_
29 got inspector 他家 她 就 抽 的是 给了 说_
30 _后来 后来
31 #是T _钱 办的 局 案 每
32 @BQ they told ~B把 为
33 #T家 #那N
34 @PT his ~P的
36 他 长的
37 @BK
40 @NT 监
51 @TK
"""
