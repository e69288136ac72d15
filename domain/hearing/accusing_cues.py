"""Cues of accusations, in lower case: public bodies and their people, and what an office may not do."""

from __future__ import annotations

import re

# People of public bodies, and the bodies: 刘所长, 城管, 二小有个老师, the officer.
_PEOPLE = (
    r"(?:局|处|科|所|站|队|镇|乡|县|区|市|村|校|院|园|组|厅|段|部)长|书记|(?:村|居|副|校|系|科室|办公室"
    r"|街道|社区|医院|居委会|村委会|卫生院|站|办|班)主任|[\u4e00-\u9fff]主任|村支书|支书|村干部|干部|领导"
    r"|公务员|官员|当官的|当头的|管事的|工作人员|办事员|办事人员|窗口|民警|警察|警官"
    r"|辅警|协警|交警|城管|执法(?:人员|队员|的人|大队|局|队)|队员|协管员?|网格员|联络员|督查员?|检查员"
    r"|监管员|安监员|老师|教师|班主任|教练|校长|园长|医生|大夫|护士|法官|检察官|税务员|抄表(?:的|员)"
    r"|收费员|养路工|环卫工|维修(?:的|工|师傅)|修(?:水|电|暖)[^\n，,。]{0,4}师傅|穿制服的?|戴大檐帽的?"
    r"|(?:环卫|城管|水务|供热|供电|街道|社区|村里|局里|所里|镇里|乡里)的(?=人|那|看|来|两|几|把|就|上|跟"
    r"|问|说|抢|打|推|收)|修(?:路|灯|管|暖|水)[^\n，,。]{0,4}(?:师傅|工人)|(?:市场监管|监管|工商|税务|卫健"
    r"|卫生|环保|消防|质监|安监|民政|教育|交通|水利|国土|住建|规划|公安)(?:上|那边|口)?的(?=人|那|看|来|下"
    r"|两|几|把|就|跟|问|说|收|检|查)|扶贫(?:干部|队)|驻村(?:干部|队)"
    r"|包村|评审|考官|阅卷"
)
_BODIES = (
    r"政府|县委|市委|区委|镇委|党委|纪委|公安|派出所|(?:[\u4e00-\u9fff]{1,4})局(?![面势限部促外])"
    r"|[\u4e00-\u9fff]{1,3}(?:管理处|办事处|管委会|执法队|监察队|稽查队|服务中心|指挥部)|环卫处|街道办?"
    r"|居委会|村委会?|[局所院校](?:里|方)(?!面)|村里(?:的)?(?:头|管)|村上|镇上的|乡里的|社区(?=的人|给|帮"
    r"|收|和|让|把|工作|居委|干部|直接|里的)|大队部|法院|检察院|国土所|税务所|工商所|司法所|监管所|卫生院"
    r"|敬老院|养老院|学校|幼儿园|[一二三四五六]小|[一二三四五六七八]中|医院|水务公司|自来水公司|供热公司"
    r"|供电所|(?:办|管|批)(?:低保|证|户口)(?:的|那)|相关部门|有关部门|主管部门|执法部门|单位领导"
)
SUBJECT = re.compile(rf"{_PEOPLE}|{_BODIES}")
# Who may do the same without an office.
PRIVATE = re.compile(
    r"(?<![给帮替和与跟向收了])(?:物业|业委会|开发商|老板|商家|店家|店主|店员|饭店|摊主|摊贩|中介|房东"
    r"|邻居|保安|经理|楼上|楼下|对门|驾校|培训机构|美容院|网吧|歌厅|ktv|包工头|施工(?:方|队)|租户|黑车"
    r"|司机|平台|骗子)"
)
_GIFT = (
    r"(?:烟(?!花|囱|道|味|雾|尘)|红包|礼(?![拜貌让仪服节堂])|礼金|礼品|好处费?|回扣|贿赂?|购物卡"
    r"|酒(?![店楼席吧精驾])|茶水费|辛苦费|保护费|黑钱)"
)
_GIVERS = (
    r"(?:了|过|他|她|别?人家?|我们?|俺们?|商户|老板|家长们?|患者|病人|摊贩|摊主|开发商|施工队|每[户家人个]"
    r"|小贩|司机|饭店|店里|企业|学生|老百姓|村民|的"
    r"|[一两二三四五六七八九十几百千万0-9]+[条箱瓶盒万千块元百]?|[条点个瓶])"
)
# Relatives; of words that also mean the writer's own family only those of somebody else: 他儿子, 主任的女儿.
_KIN = (
    r"(?:小舅子|大舅子|小姨子|亲戚|亲属|侄[子女儿]?|外甥|自家人|自家|本家|关系户|七大姑|老丈人"
    r"|(?:(?<=[他她其己把给长记任员])|(?<=[长记任员师]的))(?:老婆|媳妇|老公|爱人|儿子|闺女|女儿|弟弟?"
    r"|妹妹?|哥哥?|姐姐?|姐夫|妹夫|丈母娘|家里?人|同学|熟人|老乡))"
)
_FAVOUR = (
    r"(?:低保|五保|空饷|编制|上班|中标|承包|工程|项目|名额|贫困户|补助|补贴|救济|公租房|廉租房|保障房|岗位"
    r"|指标|宅基地|优先|插队|不用排队|加分|评优|入党|当(?:上|选))"
)
_GIFTS = re.compile(
    rf"(?:收|拿|要|吃|送|塞|递|给|提|拎|揣)(?:{_GIVERS}){{0,6}}{_GIFT}|收(?:了|过|受|我们?|商户|老板|家长"
    rf"|开发商|施工队|摊主|摊贩|人家|他们?|每[户家个])(?:{_GIVERS}){{0,4}}钱|收受|收(?:黑|脏|好处)钱"
    rf"|收钱(?:办事|放|不|才|就|摆平|走)|谁(?:给|送).{{0,6}}(?:烟|礼|钱|红包|东西).{{0,6}}(?:谁|就|才)"
    rf"|(?:跟|向|问|找|管|朝)(?:我们?|俺们?|商户|老板|家长|患者|病人|居民|摊主|摊贩|人家|每家|每户"
    rf"|村民)(?:私下|偷偷|张口|直接|又|另外|伸手)*(?:要|索要|讨要|收|索取|敲)(?!求)(?:了|走)?.{{0,6}}?(?:钱"
    rf"|{_GIFT}|[一二两三四五六八十几百千0-9]+(?:块|元|百|千|万))|(?:不|没)(?:给|送|交)(?:他|她|他们"
    rf"|点)?(?:钱|烟|红包|好处|礼).{0, 4}(?:就|不|别想)|(?:给|送|塞|交)(?:了)?(?:点|他|她)?(?:钱|礼|烟|红包"
    rf"|好处|东西)(?:的|了)?(?:才|就)(?:能|给|办|批|行|放|不罚|过|让|管)"
)
_OWN_PEOPLE = re.compile(
    rf"(?<![我让])(?<!我家){_KIN}.{{0,8}}?(?:挨家|挨户)?(?:收钱|要钱)"
    rf"|(?<![我让])(?<!我家)(?<!我们){_KIN}.{{0,10}}?(?:吃|拿|整|办|弄|安排|给|包|占|批|评|进|上|干|接|搞"
    rf"|领|享受|报|挂)?.{{0,8}}?{_FAVOUR}|{_FAVOUR}.{{0,10}}?(?:都|全|只|净|光)?(?:是|给|让"
    rf"|归)(?:了)?.{{0,6}}?{_KIN}"
)
_OWN_BUSINESS = re.compile(
    rf"(?:让|叫|逼|要求|必须|强迫|强制|指定|暗示|非让|推荐|介绍|撺掇)[^\n，,。]{{0,10}}?(?:报|买|去|订|交|上"
    rf"|补|到)[^\n，,。]{{0,10}}?(?:她|他|自己|自家|{_KIN})[^\n，,。]{{0,6}}?(?:班|店|托管|补课|辅导|书|药|超市"
    rf"|门诊|诊所|机构)"
)
_LISTED = re.compile(
    r"(?=[串买以优作侵保假做克公内冒勾包卖受吃套官徇截打托报拉挪提收暗枉渎滥漏私空穿索腐萝虚行袒贪贿走透递通黑把将知告叫让逼劝要非催再拿喝白顺])(?:贪污"
    r"|贪腐|贪了|受贿|行贿|索贿|贿赂|腐败|渎职|滥用职权|滥用权力|以权谋私|徇私|枉法|吃拿卡要|吃回扣|挪用"
    r"|侵吞|私吞|私分|套取|冒领|截留|克扣|虚报|包庇|袒护|保护伞|官商勾结|勾结|串通|内定|暗箱操作|黑幕"
    r"|萝卜岗|走后门|托关系|打击报复|报复我|穿小鞋|吃空饷|空饷|通风报信|(?:递|漏|透)(?:的|了|个|过)?(?:信"
    r"|风|消息)|提前(?:告诉|通知|打招呼|打电话)(?:他|店|老板|商家|让他)|打过招呼|收黑|公款|公车私用"
    r"|优亲厚友|提前(?:给[^\n，,。]{1,6})?(?:告诉|通知|打招呼|打电话|透)|(?:把|将)我(?:的)?(?:名字|姓名"
    r"|电话|信息)?[^\n，,。]{0,4}(?:说出去|泄露|透露|告诉|捅)|(?:知道|告诉[^\n，,。]{1,4})是我(?:打|告|说"
    r"|报|举报|投诉|反映)的?|递(?:话|信)|(?:叫|让|逼|劝|要求|非让|催)(?:我|我们|俺)[^\n，,。]{0,4}(?:撤单"
    r"|撤诉|撤回|撤销|撤了|销单)|再(?:告|投诉|举报|反映)[^\n]{0,8}(?:就不|不给|小心|收拾|别想|弄你|整你)"
    r"|(?:拿|吃|喝|白拿|白吃|顺)(?:走|了|我|俺|摊)?[^\n，,。]{0,8}[^\n。]{0,4}(?:不给钱|没给钱|不付钱"
    r"|不结账|没付钱)|拉票|贿选|买官|卖官|作伪证|做假(?:账|证|材料)|假公济私)"
)
# Each with what a text that holds one must hold: most texts do not, and are not searched.
CRIMES = (
    (re.compile(rf"{_GIFT}|钱|[一二两三四五六八十几百千0-9](?:块|元|百|千|万)"), _GIFTS),
    (re.compile(_KIN), _OWN_PEOPLE),
    (
        re.compile(rf"(?:她|他|自己|自家|{_KIN})[^\n，,。]{{0,6}}?(?:班|店|托管|补课|辅导|书|药|超市|门诊|诊所|机构)"),
        _OWN_BUSINESS,
    ),
    (None, _LISTED),
)
# By definition done in an office: they accuse alone.
OF_OFFICE = re.compile(
    r"贪污|受贿|行贿|索贿|收受.{0,6}贿赂|渎职|滥用职权|以权谋私|吃拿卡要|徇私枉法|保护伞|官商勾结|公款"
    r"|吃空饷|买官|卖官|优亲厚友"
)
_NOT_A_BLOW = (
    r"(?!电|不|扫|卡|开|算|印|车|工|交道|招呼|折|包|听|扰|击|假|架子|官司|给|市|[0-9]|过(?:招呼|电话)"
    r"|了.{0,6}电话|了[0-9]|通|造|药|针|水|饭|点滴|疫苗|理|着|雷|样)"
)
BLOW = re.compile(
    rf"(?:{_PEOPLE})(?![^\n，,。：:；！!？?]{{0,6}}(?:说|讲|回复|答复))(?![^\n，,。！!？?\s]{{0,8}}(?:电话"
    rf"|12345|110))[^\n，,。：:；！!？?]{{0,10}}?(?:(?<!拨)(?<!被)打(?:{_NOT_A_BLOW}(?:了|我|俺|人|伤|老人"
    rf"|摊主|孩子|学生|小孩|耳光|他|她|得))|殴打|踹|踢(?:我|人|孩子|学生|翻|了)|扇(?:我|了|孩子|学生|耳光"
    rf"|嘴巴)|推(?:我|人|了|倒|搡|老人|得|俺)|(?:抢|夺|砸|摔|掀)(?:了|走|我|俺|人|东西|手机|秤|车|摊|他|她"
    rf"|翻)|骂(?:我|人|俺|老人|孩子|学生|娘|街|得)|辱骂|体罚|扒(?:我|了|衣)|掐(?:我|孩子)|猥亵|骚扰(?:我"
    rf"|学生|女)|动手)|(?:我|俺|孩子|老人|摊主|学生"
    rf"|我[爸妈儿])[^\n，,。：:；]{{0,4}}被(?:[^\n，,。：:；]{{0,6}})(?:{_PEOPLE})[^\n，,。：:；]{{0,6}}?(?:打|殴"
    rf"|踹|踢|扇|推|骂|抢|砸)(?!电|扫|开)"
)
BLOW_HINT = re.compile(r"打(?![电不扫卡开算印车工交招折包听击假])|[踹踢扇推抢夺砸摔掀骂掐扒]|体罚|猥亵|骚扰|动手|殴")
REPORTED_HINT = re.compile(r"举报|检举|控告|状告|report|accus")
DENIED = re.compile(r"(?:没有?|不|未|拒|从不|谢绝|坚决不|不肯|不要|不会|不用)[^\n，,。]{0,2}$")
# 举报刘所长, 控告县公安局, 投诉窗口工作人员: the office is what is reported; not 向城管局投诉, 举报二小门口的摊贩.
REPORTED = re.compile(
    rf"(?<!被)(?<!次)(?<!去)(?<!人)(?:实名|现|要|想|我|来|再次|本人)*(?:举报|检举|控告|状告)(?:一下|的是"
    rf"|关于|下|:|：)*(?:[^\n，,。；;：:！!？?的到给向至]{{0,12}}?)(?:{_PEOPLE}|{_BODIES})(?!门|对|旁|附近|外"
    rf"|前|后|周边|院内|路|宿舍|家属|斜|里面|[东南西北]|小区|大楼|旁|隔壁|电话|热线|不?(?:来|管|处理|答复"
    rf"|回复))|\b(?:report|reporting|accuse|accusing)\s+(?:the |a |an |our |my |one of the "
    rf"|your )?(?:\w+ ){{0,2}}?(?:police(?: officer)?|officers?|officials?|inspectors?|mayor|director|clerk"
    rf"|village head|bureau|council(?:lor)?|civil servant)\b"
)
SUBJECT_IN_ENGLISH = re.compile(
    r"\b(?:officials?|officers?|police(?:man|men|woman)?|cops?|inspectors?|mayor|directors?"
    r"|council(?:lor)?s?|government|bureau|departments?|clerks?|teachers?|principal|headmaster|headteacher"
    r"|doctors?|nurses?|village (?:head|chief|committee)|party secretary|staff|civil servants?|chengguan"
    r"|wardens?|authorit(?:y|ies)|office|meter reader|school|hospital|public servants?|the (?:man|woman"
    r"|guy|lady) (?:from|at) the \w+)\b"
)
CRIME_IN_ENGLISH = re.compile(
    r"\b(?:brib\w*|kickbacks?|corrupt\w*|embezzl\w*|pocket(?:ed|ing)|under the table|backhanders?"
    r"|extort\w*|red envelopes?|hongbao|abus\w+ (?:of|his|her|their) (?:power|office|position)|misconduct"
    r"|nepotism|cover(?:ed|ing|s)? (?:it )?up|tipp?(?:ed|ing) (?:them|him|her|the \w+) off|(?:took|takes?"
    r"|taking|accept\w*|gets?|got) (?:the |some |his |their )?(?:money|cash|cigarettes|gifts?"
    r"|a cut)(?: (?:from|off)| to)?|(?:ask\w*|demand\w*|want\w*) (?:me |us |him |her |them "
    r"|everyone )?(?:for )?(?:money|cash|a bribe|\d+ (?:yuan|kuai|rmb|cash)|cigarettes|a gift|something extra"
    r"|extra money)|(?:hit|hits|beat|beats|punched|slapped|kicked|shoved|pushed|grabbed|snatched|smashed"
    r"|swore at) (?:me|my|him|her|his|them|the (?:old|kid|boy|girl|man|woman|child)|a (?:kid|child|student"
    r"|boy|girl|pupil)|students?|children)|(?:his|her|their|own) (?:brother(?:-in-law)?|cousin|nephew"
    r"|relatives?|wife|husband|son|daughter|sister|family|friends?|mates?)\b.{0,40}\b(?:contracts?"
    r"|allowance|subsid\w+|jobs?|low-income|benefits?|tender|class(?:es)?|shop|course))\b"
)
