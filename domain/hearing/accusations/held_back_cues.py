"""Cues of what may accuse an office, in lower case: neglect of a duty, partiality, an office that is reported."""

from __future__ import annotations

import re

from domain.hearing.cue_index import Cue
from domain.hearing.cue_tables import Cues, sought

_NAMED = r"[\u4e00-\u9fff]"
# Public bodies and who acts for them; a school, a clinic or a utility is a body, but not the power of the state.
_OFFICE = (
    rf"政府|[县市区镇]委(?!会|员)|党委|党工委|纪委|公安(?!备案)|派出所|经侦|{_NAMED}{{1,4}}(?<!中[建铁交][一二三四五六七八九])局(?![面势限部促外长])"
    rf"|{_NAMED}{{1,4}}(?:管理处|办事处|管委会|执法队|监察队|稽查队|指挥部)|(?:执法|交警|城管|经侦|刑侦|治安)[大中]队"
    r"|街道(?=办|工作|干部|领导|书记|主任|不作为|和|也|却|根本|互相|相互|行政|对|一直|从来|各)|居委会?|村委会?|村干部"
    r"|社区(?=失职|居委|干部|工作人员|书记|主任|领导|不作为|却|也|和街道|一直|相互|互相)|法院|检察院"
    r"|住建委?|发改委|卫健委"
    r"|城管|交警|警察|民警|警官|辅警|执法(?:人?员|机构|机关)|(?:国土|税务|工商|司法|监管|车管|房管|畜牧)所|人社"
    r"|质[检监]站|食?药监|市监|工商(?!银行)|税务|环卫[处所站局]|水务局"
    r"|法官|检察官|[渔鱼]政|信访[局办]|(?<!公司)(?<!物业)(?<!学校)领导|干部|官员|当官的|公务员|书记|[局镇乡科所村]长|纪检"
    r"|督查|行政(?=[不乱]作为)"
)
OFFICE = Cue(_OFFICE)
# Who has no office and may shirk as well.
OTHERS = Cue(
    r"物业|业委会|业主委员会|开发商|第三方|公司(?!(?:旁|门口))|企业|老板|商家|店家|店主|房东|中介|邻居|保安"
    r"|客服|平台|驾校|机构|学校"
    r"|幼儿园|医院|施工|经营者|商户|房地产|地产|超市|银行|工地|饭店|餐厅|酒店|服务员|司机|主播|婚庆"
    r"|月嫂|家教|教练|门店|小店"
)
# Said of a public body: whom it favours, and how it neglects its duty. Of "the departments" it is how people grumble.
NEGLECT: Cues = (
    (r"失职|玩忽", "镇政府失职"),
    (r"包庇|偏袒|袒护|纵容|护着|(?:充当|做)[^\n，,。]{0,6}伞", "派出所偏袒对方"),
    (r"推卸责任|欺上瞒下|欺压|刁难|敷衍塞责|慵懒散|欺负老百姓|打官腔", "街道办推卸责任"),
    (
        r"利益输送|输送利益|猫腻|狼狈为奸|沆瀣一气|同流合污|蛇鼠一窝|穿一条裤子|官官相护|伙同|合谋",
        "住建局和他们沆瀣一气",
    ),
    (r"弄虚作假|造假|作假|瞒报|谎报", "村委会弄虚作假"),
    (r"不作为", "城管局不作为"),
    (r"睁一?只眼|装聋作哑|拖着不办|压着不办|故意拖", "城管睁只眼闭只眼"),
    (
        r"强拆(?=了?(?:我|俺|民房|村民|老百姓))|(?:强占|霸占|侵占)(?=了?(?:我|俺|村民|集体))|乱罚款|乱摊派",
        "镇政府强拆我家",
    ),
    (r"(?:搞|玩|是)(?:官僚|形式)主义|(?:官僚|形式)主义(?:作风|严重|害|$)", "镇政府官僚主义严重"),
    (r"(?<!予以)(?:不|拒不|不予|不给|没|才)立案|不接案|不受理(?:报案|报警)", "派出所不立案"),
)
# What people grumble about: it counts close to the body.
SHIRKING: Cues = ((r"推诿|踢皮球|推来推去|扯皮|推三阻四", "民政局和街道办互相推诿"),)
# In one clause with the office: its manners, and on what terms it is.
BESIDE_IT: Cues = (
    (r"威胁(?!到|了?[^\n，,。]{0,6}(?:生命|安全|健康|房屋|财产))|恐吓", "收到城管打来的威胁电话"),
    (
        r"态度(?:极其?|非常|十分|特别|很|太|极度|相当)?(?:恶劣|蛮横|粗暴|嚣张)|(?:出口|开口)伤人"
        r"|骂骂咧咧|耍横|蛮不讲理",
        "窗口工作人员态度恶劣",
    ),
    (r"好处费|打点|通融|关系(?:硬|很?好|户)|打点|后台(?!系统|管理|操作|程序)|靠山|撑腰|罩着", "派出所都打点好了"),
)
# How people grumble at authorities in general: alone it counts in a short message only.
IDLE: Cues = ((r"懒政|怠政|庸政", "这不是懒政是什么"),)
# What only an office can fail at, or do.
ALONE: Cues = (
    (r"乱作为|滥用职权|以权谋私|以权压人|徇私|枉法", "这是乱作为"),
    (r"(?:不|没有?人?|无人|拒绝?|拒不|才|未|迟迟不|一直不)出警|不接警|有案不立|压案不", "打了110也不出警"),
    (
        r"权钱交易|权力寻租|官官相护|执法犯法|知法犯法|钓鱼执法|暴力执法|野蛮执法|选择性执法|粗暴执法",
        "粗暴执法",
    ),
    (
        r"贪污|渎职|贪官|受贿|行贿|索贿|贿赂(?!等)|保护伞(?![底下])|官商勾结|公款|空饷|买官|卖官|优亲厚友"
        r"|吃拿卡要|(?<!反)(?<!防)(?<!拒)腐败(?![味臭])|贪腐",
        "怀疑有保护伞",
    ),
    # Who asks for them accuses somebody in office, whom nobody else has to do with.
    (
        r"(?:移送|移交|转(?:送|交|给|到)?|(?:上)?交(?:给|由|到)|反映(?:给|到)|恳?请求?|要求|希望|难道)"
        r" ?(?:给|到|至|上级|让)?[县市区省]?(?:纪委|监委|监察委|纪检|纪监委)(?!大?[楼院门站路]|旁|对面|附近)",
        "请移送县纪委监委",
    ),
)
# A crime that others commit too: held back where nobody without an office stands beside it.
BARE = Cue(
    r"包庇|袒护|内定|暗箱操作|黑幕|走后门(?![绕进出回过])|打击报复(?!维权)|穿小鞋|收(?:了)?(?:红包|黑钱|好处"
    r"|礼(?![拜貌让仪服节堂品物金包]))"
    r"|通风报信|萝卜岗|(?<!扯)勾结|(?:见不得[人光]|不可告人|上不了台面)的?(?:交易|勾当|协议|关系|利益|目的|秘密|买卖)"
)
NEGLECTS, SHIRKS, SAID_BESIDE = sought((*NEGLECT, *IDLE)), sought(SHIRKING), sought(BESIDE_IT)
DONE_ALONE, IDLING = sought(ALONE), sought(IDLE)
# A community's staff named in one breath with a property manager neglects what he does: 物业和社区不作为.
WITH_OTHERS = re.compile(r"(?:物业|业委会|开发商)(?:公司)?(?:不作为)?[、和与及，,]{1,2}(?:所属|所在|本)?社区$")
# What a letter grumbles at by the way, of any office that has not helped: it counts where the letter begins with it, or
# asks that somebody answer for it.
GRUMBLE = re.compile(
    r"失职|不作为|[懒怠庸]政|推|踢皮球|扯皮|敷衍|打官腔|睁一?只眼|装聋|拖着|压着|故意拖|不接案"
    r"|(?:不|没|未|才|以|给)+(?:立案|受理)"
    r"|\S{1,4}出警|不接警"
)
PUNISHING = re.compile(
    r"[查惩]处|严查|彻查|查办|追究|问责|追责|纪委|监委|监察委|督查|(?:调查|严肃)处理|处分|撤职|举报|控告|检举|实名|玩忽|渎职"
    r"|好处|勾结|包庇|纵容|关系|恶意报复"
)
# Who could cover somebody up is wondered at of a bold shop; beside an office, or suspected, it is said of one.
WONDERING = re.compile(
    r"(?:什么样?的?|有没有|是否存?在?有?|哪[个些]|难道[^。！!？?；;\n]{0,20}"
    r"|不要留下[^。！!？?；;\n]{0,8}|别让人?误[解会][^。！!？?；;\n]{0,3})[^，,。！!？?；;\n]{0,6}$"
)
SUSPECTING = re.compile(r"怀疑|嫌疑|涉嫌|质疑|滥用")
# A letter that asks whether it is neglect grumbles: 是否属于懒政、不作为; 这算失职吗.
ASKED_BEFORE = re.compile(r"(?:是否|是不是|算不算|莫非|难道)[^，,。！!？?；;\n]{0,10}$")
ASKED_AFTER = re.compile(r"^[^，,。！!；;\n]{0,3}[吗？?]")
# Before such a word: it is not said of anybody.
NOT_SAID = re.compile(
    r"(?:不要|请勿|切勿|切莫|莫再?|别|不应[该当]?|不能|不会|绝不|绝不[允容]许|杜绝|避免|防止|并?没有"
    r"|不得|严禁|反对|打击|不存在|拒绝|防|(?<!是)不是|没|从不|从没|从来不|不肯|不)"
    r"(?:再|相互|互相|任何|有|这样|的|某些|谁的|什么|黑恶势力|政府|部门){0,3}$"
)
# After one that is denied: nobody believes it.
UNBELIEVED = re.compile(r"^[^。！!\n]{0,6}(?:谁信|才怪|鬼信|不信|可能吗|怎么敢|谁敢|能这样)")
# Beside presents: a family's feast is no office.
FEASTS = re.compile(r"红白|喜事|喜宴|婚|满月|生日|份子|乔迁|升学宴|过年|压岁")
_BEGINS = (
    r"(?:^|[\n，,。；;！!？?:： ])(?:我们?|本人|现|要|想|来|特|特此|实名|再次|严重|强烈|还|也|今天|今|紧急|并"
    r"|匿名)*"
)
_FILLED = r"(?:一下[，,]?|的是|关于|下|:|：|你们|咱们|县里)*(?:[^\n，,。；;：:！!？?的到给向至过]{0,10}?)"
_NO_PLACE = (
    r"(?!门|对面|旁|附近|外|前|后|周边|院内|路|街|宿舍|家属|斜|里面|[东南西北]|小区|大楼|隔壁|电话|热线"
    r"|[0-9]|所在|管辖|辖区"
    r"|不?(?:来|管|处理|答复|回复)|广场|花园|公园|大道)"
)
# 投诉医保局推卸责任: an office is what the message reports, not where it was reported before.
_STAFF = r"工作人员|窗口人员|[村支校园院站队组]长|支书|会计|主任(?!医师|护师)|队员|协管|老师|教师|医生|大夫|护士"
REPORTS = Cue(
    rf"{_BEGINS}(?:(?:举报|检举|控告|状告){_FILLED}(?:{_OFFICE}|{_STAFF})|投诉(?!人){_FILLED}(?:{_OFFICE}"
    rf"|工作人员|窗口人员)){_NO_PLACE}"
)
REPORTS_ANYBODY = Cue(r"举报|检举|控告|状告|投诉")
REPORTS_IN_ENGLISH = Cue(
    r"\b(?:report|reporting|accuse|accusing|(?:file|make|lodge) a complaint (?:about|against)"
    r"|complain(?:ing)? (?:about|against))"
    r" (?:the |a |an |our |my |one of the |your |this |that )?(?:\w+ ){0,2}?(?:police(?: officer)?"
    r"|officers?|officials?|inspectors?"
    r"|mayor|director|clerk|village (?:head|committee)|bureau|council(?:lor)?|civil servant|government"
    r"|town hall|city hall)\b"
)
IN_ENGLISH = Cue(
    r"\b(?:corrupt\w*|brib\w*|kickbacks?|embezzl\w*|nepotism|abuse of (?:power|office)|dereliction"
    r"|negligen\w+ (?:officials?|authorit\w+)"
    r"|(?:officials?|police|authorit(?:y|ies)|government|municipality|corporation|department|officers?|inspectors?) "
    r"(?:\w+ ){0,4}?(?:neglect\w*|turn(?:s|ed|ing)? a blind eye|refus\w+ to (?:act|come|help|register"
    r"|investigate|do)|hand in glove|colluding"
    r"|in league|protect(?:s|ing) (?:them|him|her|the (?:owner|builder|contractor)))"
    r"|(?:clerk|officer|official|inspector|policeman|staff)s? (?:\w+ ){0,3}?(?:was|were|is"
    r"|are) (?:very |so |extremely )?(?:rude|abusive)"
    r"|polic\w+ (?:station )?(?:never|did ?n.t|never|won.t|would ?n.t|refuse[sd]? to) (?:come|came"
    r"|show(?:ed)? up|turn(?:ed)? up|respond(?:ed)?))\b"
)
