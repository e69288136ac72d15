"""Cues of accusations, in lower case: public bodies and their people, and what an office may not do."""

from __future__ import annotations

import re

from domain.hearing.cue_index import Cue
from domain.hearing.cue_tables import Cues, sought

# People of public bodies, and the bodies: 刘所长, 城管, 二小有个老师, the officer.
_PEOPLE = (
    r"护工|护理员|看护员?|看守(?!所)|狱警|管教|保育员|不动产登记|民政所的|质检站|河道局|网格员|考官|消防来"
    r"|(?<![财主])会计(?![师证事考教学培机专])"
    r"|(?<![\u4e00-\u9fff])主任|村文书|(?:换|修|抄|查|装|接|通|清|掏)(?:水表|电表|气表|表|管道|灯|垃圾"
    r"|下水)[^\n，,。]{0,2}的(?=说|跟|问|要|找|私"
    r"|来)|收(?:卫生|停车|摊位|管理|水|电)费的(?=[^\n，,。]{0,2}(?:大|老|女|男|小|说|跟|要|只|不))|(?:环保|城管"
    r"|安监|消防|卫生|市监|工商|税务|食药)(?:局|队)?(?:一|下)?来(?:检)?查|收费站的人"
    r"|验车的|交警(?=说|就|把|喝)|(?:局|处|科|所|站|队|镇|乡|县|区|市|村|校|院|园|组|厅|段|部)长|书记|(?:村|居"
    r"|副|校|系|科室|办公室"
    r"|街道|社区|医院|居委会|村委会|卫生院|站|办|班)主任|[\u4e00-\u9fff]主任|村支书|支书|村干部|干部|领导"
    r"|公务员|官员|当官的|当头的|管事的|工作人员|办事员|办事人员|窗口|民警|警察|警官|辅警|协警|交警|城管"
    r"|执法(?:人员|队员|的人|大队|局|队)|队员|协管员?|网格员|联络员|督查员?|检查员|监管员|安监员|老师|教师"
    r"|班主任|教练|校长|园长|医生|大夫|护士|法官|检察官|税务员|抄表(?:的|员)|收费员|养路工|环卫工"
    r"|维修(?:的|工|师傅)|修(?:水|电|暖)[^\n，,。]{0,4}师傅|(?:检查|查(?:车|账|卫生|酒驾)|办事|管事|盖章"
    r"|审批|发证|食药监|药监|烟草)的(?!时候|人多|地方)|穿制服的?|戴大檐帽的?|(?:拆迁办|征收办|综治办"
    r"|信访办|低保办|扶贫办|指挥部|管委会|居委会|村委会)的(?=人|那|来|几|把|打)"
    r"|(?:环卫|城管|水务|供热|供电|街道|社区|村里|局里|所里|镇里|乡里)的(?=人|那|看|来|两|几|把|就|上"
    r"|跟|问|说|抢|打|推|收)|修(?:路|灯"
    r"|管|暖|水)[^\n，,。]{0,4}(?:师傅|工人)|(?:市场监管|监管|工商|税务|卫健|卫生|环保|消防|质监|安监|民政"
    r"|教育|交通|水利|国土|住建|规划|公安|食药监?|环保局|[\u4e00-\u9fff]局|派出所|所里|安监局?|窗口|执法|检查"
    r"|验收)(?:上"
    r"|那边|口)?的(?=人|那|看|来|下|两|几|把|就|跟|问|说|收|检|查|和|在|从|点|掐|拿|吃|带|要|上|开|老[\u4e00-\u9fff]"
    r"|小[\u4e00-\u9fff])|[带领]队的|带班的|领头的|戴(?:袖标|红袖[标章]|大?檐帽)的?|管(?:户口|市场|停车|摊位|审批"
    r"|车|事|章|证|低保|招生|工程|项目|拆迁|收费)[^\n，,。]{0,2}的|收(?:费|垃圾|停车费|摊位费|卫生费"
    r"|水费)的(?=[^\n，,。]{0,2}"
    r"(?:组长|队长|头|协管|人|那))|(?:[乡镇局所科队]|(?<![同邻外])村|街道|社区)(?:里|上|的|里的)(?:那个)?[老小](?!区|学|孩|时"
    r"|人|年|百|卖|路|店"
    r"|吃|师|旧|房|楼|是|朋|伙|板|家|总|麦|公|工|户|树|井|桥|河|水|巷|街|超|广|门)[\u4e00-\u9fff]|干事(?![情业])"
    r"|(?:教务|教导|招生|政教"
    r")(?:处|办)?的|内鬼|交警队|食药监|(?:公务|协管|稽查|征收)员|科室|登记处|执法的|验收的|扶贫(?:干部|队)"
    r"|驻村(?:干部|队)|包村|评审|考官|阅卷"
)
_BODIES = (
    r"(?:房管|车管|交管|城管|粮管|畜牧|计生|卫监|看守|水管|电管|运管|种子|兽医)所|路政(?!府)|护林员|(?:拆迁|征收|扶贫|信访|低保)办|供[热水电气](?:站|所|局"
    r"|公司)|[\u4e00-\u9fff]局(?=的|那)"
    r"|政府|县委|市委|区委|镇委|党委|纪委|公安|派出所|(?:[\u4e00-\u9fff]{1,4})局(?![面势限部促外])"
    r"|[\u4e00-\u9fff]{1,3}(?:管理处|办事处|管委会|执法队|监察队|稽查队|服务中心|指挥部)|环卫处|街道办?"
    r"|居委会|村委会?|[局所院校](?:里|方)(?!面)|村里(?:的)?(?:头|管)|村上|[镇乡县]上(?:的|来(?:的|那))"
    r"|[镇乡县]里来(?:的|那)|[问找求](?:了)?(?:村里|镇上|乡里)|乡里的|社区(?=的人|给|帮"
    r"|收|和|让|把|工作|居委|干部|直接|里的)|大队部|法院|检察院|国土所|税务所|工商所|司法所|监管所|卫生院"
    r"|敬老院|养老院|学校|幼儿园|[一二三四五六]小|[一二三四五六七八]中|医院|水务公司|自来水公司|供热公司"
    r"|供电所|(?:办|管|批)(?:低保|证|户口)(?:的|那)|相关部门|有关部门|主管部门|执法部门|单位领导"
)
SUBJECT = Cue(rf"{_PEOPLE}|{_BODIES}")
# Who may do the same without an office.
PRIVATE = Cue(
    r"(?<![给帮替和与跟向收了我俺报])(?:物业|业委会|开发商|老板|商家|店家|店主|店员|饭店|摊主|摊贩|中介|房东"
    r"|邻居|保安|经理|楼上|楼下|对门|驾校|培训机构|美容院|网吧|歌厅|ktv|包工头(?!是)|施工(?:方|队)|租户|停车场|辅导班"
    r"|补习班|健身|黑车"
    r"|司机|平台|骗子|车间|私立|私人(?:诊所|医院|门诊))"
)
_GIFT = (
    r"(?:烟(?!花|囱|道|味|雾|尘)|红包|礼(?![拜貌让仪服节堂])|礼金|礼品|好处费?|回扣|贿赂?|购物卡"
    r"|(?<!吃)酒(?![店楼席吧精驾])|(?<!办酒)(?<!喜酒)吃酒(?=就|才|收|了就)|茶水费|辛苦费|保护费|黑钱)"
)
_GIVERS = (
    r"(?:了|过|他|她|对方|被告|厂里|矿上|砂场|别?人家?|我们?|俺们?|商户|老板|家长们?|患者|病人|摊贩"
    r"|摊主|开发商|施工队|每[户家人个]"
    r"|小贩|司机|饭店|店里|企业|学生|老百姓|村民|物业|中介|的"
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
_GIFTS = Cue(
    rf"(?:收|拿|要|吃|送|塞|递|给|提|拎|揣)(?:{_GIVERS}){{0,6}}{_GIFT}|收(?:了|过|受|我们?|商户|老板|家长"
    rf"|开发商|施工队|摊主|摊贩|人家|他们?|对方|被告|厂里|矿上|[砂矿煤石]场|[矿煤]老板"
    rf"|每[户家个])(?:{_GIVERS}){{0,4}}钱|(?:给|塞|送"
    rf"|交)(?:了)?[一二两三四五六八几百千0-9]+(?:百|千|万|块|元)?[^\n，,。]{{0,4}}(?:才|就)(?:能|给|办|批"
    rf"|行|放|不|过)|收受|收(?:黑|脏|好处)钱|收钱(?:办事|放|不|才|就|摆平|走)|谁(?:给|送).{{0,6}}(?:烟|礼"
    rf"|钱|红包|东西).{{0,6}}(?:谁|就|才)|(?:跟|向|问|找|管|朝)(?:我们?|俺们?|商户|老板|家长|患者|病人|居民"
    rf"|摊主|摊贩|人家|每家|每户|村民)(?:私下|偷偷|张口|直接|又|另外|伸手)*(?:要|索要|讨要|收|索取"
    rf"|敲)(?!求)(?:了|走)?.{{0,6}}?(?:钱|{_GIFT}|[一二两三四五六八十几百千0-9]+(?:块|元|百|千|万))|(?:不"
    rf"|没)(?:给|送|交)(?:他|她|他们|点)?(?:钱|烟|红包|好处|礼).{{0,4}}(?:就|不|别想)|(?:给|送|塞"
    rf"|交)(?:了)?(?:点|他|她)?(?:钱|礼|烟|红包|好处|东西)(?:的|了)?(?:才|就)(?:能|给|办|批|行|放|不罚|过"
    rf"|让|管)"
)
_OWN_PEOPLE = Cue(
    rf"(?<![我让])(?<!我家){_KIN}.{{0,8}}?(?:挨家|挨户)?(?:收钱|要钱)"
    rf"|(?<![我让])(?<!我家)(?<!我们){_KIN}.{{0,10}}?(?:吃|拿|整|办|弄|安排|给|包|占|批|评|进|上|干|接|搞"
    rf"|领|享受|报|挂)?.{{0,8}}?{_FAVOUR}|{_FAVOUR}.{{0,10}}?(?:都|全|只|净|光)?(?:是|给|让"
    rf"|归)(?:了)?.{{0,6}}?{_KIN}"
)
_OWN_BUSINESS = Cue(
    rf"(?:让|叫|逼|要求|必须|强迫|强制|指定|暗示|非让|推荐|介绍|撺掇)[^\n，,。]{{0,10}}?(?:报|买|去|订|交"
    rf"|上|补|到)[^\n，,。]{{0,10}}?(?:她|他|自己|自家|{_KIN})[^\n，,。]{{0,6}}?(?:班|店|托管|补课|辅导|书"
    rf"|药|超市|门诊|诊所|机构|牛奶|校服|饭|水|材料|货)"
)
_LISTED = Cue(
    r"(?=[利公串买以优作侵保装揣塞放落假做克公内冒勾包卖受吃套官徇截打托报拉挪提收暗枉渎滥漏私空穿索腐萝虚行袒贪贿走透递通黑把将知告叫村书主局所队镇乡校支上里认烧毁改销账让逼劝要非催再拿喝白顺])(?:贪污"
    r"|贪腐|贪了|受贿|行贿|索贿|贿赂|腐败|渎职|滥用职权|滥用权力|以权谋私|徇私|枉法|吃拿卡要|吃回扣|挪用"
    r"|侵吞|私吞|私分|套取|冒领|截留|克扣|虚报|包庇|袒护|保护伞|官商勾结|勾结|串通|内定|暗箱操作|黑幕"
    r"|萝卜岗|走后门|托关系|打击报复|报复我|穿小鞋|吃空饷|空饷|通风报信|(?:递|漏|透)(?:的|了|个|过)?(?:信"
    r"|风|消息)|提前(?:告诉|通知|打招呼|打电话)(?:他|店|老板|商家|让他)|打过招呼|收黑|公款|公车私用"
    r"|优亲厚友|(?:村长|书记|主任|局长|所长|队长|镇长|乡长|校长|支书|村干部)家(?:里)?(?:的"
    r"|那)?[^\n，,。]{0,6}(?:都是|全是|先|没拆|不拆|不罚|没事|好地)|[把将][^\n，,。]{0,8}(?:补偿|补助|补贴"
    r"|救济|低保|征地|公家)[^\n，,。]{0,4}(?:弄没|花[了光]|吞|卖|占|拿走|分了|贪)|吃拿(?!卡)|上[面头]有人"
    r"|里[头面](?:肯定|准|一定)有人|认识[^\n，,。]{0,3}(?:[局所队镇乡村县区]长|书记|领导)|(?:烧|毁|改"
    r"|销毁)(?:了)?账|账本[^\n，,。]{0,4}(?:烧|毁|改)|提前(?:给[^\n，,。]{1,6})?(?:告诉|通知|打招呼|打电话"
    r"|透)|(?:把|将)我(?:的)?(?:名字|姓名|电话|信息)?[^\n，,。]{0,4}(?:说出去|泄露|透露|告诉|捅)|(?:知道"
    r"|告诉[^\n，,。]{1,4})是我(?:打|告|说|报|举报|投诉|反映)的?|递(?:话|信)|(?:叫|让|逼|劝|要求|非让"
    r"|催)(?:我|我们|俺)[^\n，,。]{0,4}(?:撤单|撤诉|撤回|撤销|撤了|销单)|再(?:告|投诉|举报"
    r"|反映)[^\n]{0,8}(?:就不|不给|小心|收拾|别想|弄你|整你)|(?:拿|吃|喝|白拿|白吃|顺)(?:走|了|我|俺"
    r"|摊)?[^\n，,。]{0,8}[^\n。]{0,4}(?:不给钱|没给钱|不付钱|不结账|没付钱)|拉票|贿选|买官|卖官|作伪证"
    r"|做假(?:账|证|材料)|假公济私|公[权器]私用|公报私仇|利用(?:自己|其|他|她)?的?(?:职务|职权|公职|手[中里]的?权[力利]?)|(?:装|揣|塞|放|落)(?:进|到|在|入)?了?(?:自己|自个儿?|个人|他"
    r"|她)的?(?:兜|腰包|口袋|钱包))"
)
CRIMES = (_GIFTS, _OWN_PEOPLE, _OWN_BUSINESS, _LISTED)
# By definition done in an office: they accuse alone.
OF_OFFICE = re.compile(
    r"贪污|受贿|行贿|索贿|收受.{0,6}贿赂|渎职|滥用职权|以权谋私|吃拿卡要|徇私枉法|保护伞|官商勾结|公款"
    r"|吃空饷|买官|卖官|优亲厚友"
)
_NOT_A_BLOW = (
    r"(?!电|不|扫|卡|开|算|印|车|工|交道|招呼|折|包|听|扰|击|假|架子|官司|给|市|[0-9]|过(?:招呼|电话)"
    r"|了.{0,6}电话|了[0-9]|通|造|药|针|水|饭|点滴|疫苗|理|着|雷|样)"
)
_STRUCK = (
    r"(?:我(?!们)|我[爸妈儿爷奶婆弟]|俺|他|她|人|老人|老[汉头]|孩子|学生|小孩|摊主|摊贩|儿子|闺女|女儿"
    r"|家长|商户|司机)"
)
# What is done to somebody, in the clause of whoever does it: 队员把我爸推沟里了.
BLOW = Cue(
    rf"(?<!拨)(?<!被)打(?:{_NOT_A_BLOW}(?:了|{_STRUCK}|伤|耳光|嘴巴|手心|得))|殴打|踹|踢(?:了?{_STRUCK}|翻|倒)"
    rf"|扇(?:了|{_STRUCK}|耳光"
    rf"|嘴巴)|推(?:(?:{_STRUCK}|倒|搡|俺)(?![^\n，,。]{{0,2}}(?:去|上|回|进|做|到))|了(?:一[把下]|{_STRUCK}|个))"
    rf"|(?:抢|(?<!剥)夺|砸|摔|掀)(?:了|走|我|俺|人|东西|手机"
    rf"|秤|车|摊|他|她|翻)|骂(?:{_STRUCK}|俺|娘|街|得|骂咧咧)|辱骂|体罚|扒(?:我|了|衣)|掐(?:我|着|住|孩子"
    rf"|{_STRUCK})|扎(?:{_STRUCK})|罚(?:{_STRUCK})?(?:跪|站)|动手动脚|摸(?:我|她|女生|学生)?(?:大腿|屁股|胸)"
    rf"|搂(?:着|住)?(?:我|她|女)|猥亵|骚扰(?:我|学生"
    rf"|女)|动手(?!术|做|干|修|清|帮|搬|能)|抽(?:了)?(?:我儿|{_STRUCK})|抓(?:着|住|了)?(?:我|俺|她|他|老人|孩子)的?(?:胳膊|头发|衣|领|手腕)|(?:拽|揪|拖|掰|按|摁|搡)(?:着|住|了"
    rf"|倒)?(?:{_STRUCK}|倒|在地|地上)"
    rf"|吐(?:我|了我)|[把将](?:{_STRUCK})(?!的?(?:汽|货|电动|摩托|三轮)?车)[^\n，,。]{{0,4}}?(?:推(?![着车去上回进到]|(?:到|去|回)(?:医|家))|拽|按"
    rf"|摁|摔|掀|拖|打(?:了|得|伤"
    rf"|成)|踹|搡)|(?:给了?|照)(?:{_STRUCK})[^\n，,。]{{0,4}}?(?:[一两几](?:脚|拳|巴掌|耳光|嘴巴|下|杵))"
)
STRUCK_BY = Cue(
    rf"(?:我|俺|孩子|老人|摊主|学生"
    rf"|我[爸妈儿])[^\n，,。：:；]{{0,4}}被(?:[^\n，,。：:；]{{0,6}})(?:{_PEOPLE})[^\n，,。：:；]{{0,6}}?(?:打"
    r"|殴|踹|踢|扇|推|骂|抢|砸)(?!电|扫|开)"
)
PEOPLE = re.compile(_PEOPLE)
# Between somebody and a blow: who helps strikes nobody, and what is said or phoned is no blow.
NO_BLOW = re.compile(
    r"小偷|贼|歹徒|嫌犯|逃犯|坏人|骗子|醉汉|[帮替扶搀劝]|警告|制止|阻止|调解|不要|别|说|讲|回复|答复|烟"
    r"|[没不未](?:有|曾)?$|被[^\n]{0,6}$"
)
# Where people have titles and no office: 在辅导班被老师打.
UNOFFICIAL = re.compile(r"辅导班|托管|补习|培训|私立|私人|健身|驾校|机构")
PHONED = Cue(r"电话|12345|110")
DENIED = re.compile(r"(?:没有?|不|未|拒|从不|谢绝|坚决不|不肯|不要|不会|不用)[^\n，,。就才]{0,2}$")
SUBJECT_IN_ENGLISH = Cue(
    r"\b(?:officials?|officers?|police(?:man|men|woman)?|cops?|inspectors?|mayor|directors?"
    r"|council(?:lor)?s?|government|bureau|departments?|clerks?|teachers?|principal|headmaster|headteacher"
    r"|doctors?|nurses?|village (?:head|chief|committee)|party secretary|staff|civil servants?|chengguan"
    r"|wardens?|secretary|(?:water|gas|power|heating|electric\w*|sanitation) (?:company|department|board|guy|man"
    r"|worker)|licen[cs]e (?:office|man|guy)|authorit(?:y|ies)|office|meter (?:reader|man|guy)|city hall"
    r"|town hall|(?<!security )(?<!mall )(?<!shop )(?<!supermarket )(?<!hotel )guard"
    r"|(?<!near )(?<!near the )(?<!behind the )(?<!outside the )(?<!by the )(?:school|hospital)|public servants?"
    r"|the (?:man|woman"
    r"|guy|lady) (?:from|at) the \w+)\b"
)
CRIME_IN_ENGLISH = Cue(
    r"\b(?:brib\w*|kickbacks?|corrupt\w*|embezzl\w*|pocket(?:ed|ing)|under the table|backhanders?"
    r"|extort\w*|red envelopes?|hongbao|abus\w+ (?:of|his|her|their) (?:power|office|position)|misconduct"
    r"|nepotism|cover(?:ed|ing|s)? (?:it )?up|tipp?(?:ed|ing) (?:them|him|her|the \w+) off|(?:took|takes?"
    r"|taking|accept\w*|gets?|got) (?:the |some |his |their )?(?:money|cash|cigarettes|gifts?"
    r"|a cut)(?: (?:from|off)| to)?|(?:ask\w*|demand\w*|want\w*) (?:me |us |him |her |them "
    r"|everyone )?(?:for )?(?:money|cash|a bribe|\d+ (?:yuan|kuai|rmb|cash)|cigarettes|a gift"
    r"|something extra|extra money)|(?:takes?|took|eats?|ate|gets?|got) (?:\w+ )?free (?:meals?|food|fruit"
    r"|drinks|cigarettes)|mak(?:es?|ing) (?:us|me|them|parents|everyone|the kids|students) (?:buy|pay"
    r"|sign up)|pushed (?:me|him|them|(?:my|his|her|their|the|an?) (?:old |little |young )?(?:kid|boy|girl|man"
    r"|woman|child|son|daughter|mother|father|mum|dad|wife|husband|brother|sister|grand\w+(?!'s)(?!\w)"
    r"|student|pupil))"
    r"|(?:hit|hits) (?:the|our|a|my) (?:kids?|children|pupils?|students?|class)|(?:kick|knock|tip|flip|smash|thr"
    r"|pull|tear)\w* (?:over |down |away )?my|took (?:away )?my (?:scales?|cart|phone|goods|fruit|bike|stuff"
    r"|camera)|(?!hits? (?:my|his|her|the|a) (?:\w+ )?(?:car|bike|van|truck|fence|wall|dog|gate|bumper"
    r"|tree))(?:hit|hits|beat|beats|punched|slapped|kicked|shoved|grabbed|snatched|smashed"
    r"|swore at) (?:me|my|him|her|his|them|the (?:old|kid|boy|girl|man|woman|child)|a (?:kid|child|student"
    r"|boy|girl|pupil)|students?|children)|(?:his|her|their|own) (?:brother(?:-in-law)?|cousin|nephew"
    r"|relatives?|wife|husband|son|daughter|sister|family|friends?|mates?)\b.{0,40}\b(?:contracts?"
    r"|allowance|subsid\w+|jobs?|low-income|benefits?|tender|class(?:es)?|shop|course))\b"
)
_OWN = r"(?:his|her|their) (?:own )?"
IN_ENGLISH: Cues = (
    (
        r"\b(?:asked|asks|asking|wanted|wants|demanded|demands)(?: me| us)?(?: for)? (?:about )?\d+\b",
        "asked me for 300",
    ),
    (
        r"\b(?:no|without an?|never (?:gave|gives|writes)(?: me| us)? an?|(?:would not|wouldn't|won't|didn't"
        r"|refused to|refuses to) (?:give|write|issue)(?: me| us)?(?: an?| any)?|gave (?:me|us) no) "
        r"(?:receipts?|tickets?|invoices?)\b|\bcash only\b",
        "no receipt",
    ),
    (
        r"\b(?:small|little|some) (?:gift|present|token|thank-?you|appreciation|something)\b.{0,40}"
        r"\b(?:speed|fast|quick|help|stamp|approv|sooner|permit)\w*",
        "a little gift would speed it up",
    ),
    (
        r"\benvelopes?\b|\bunder the counter\b|\boff the books\b|\bin (?:his|her) (?:own )?pocket",
        "give the doctor an envelope",
    ),
    (
        r"\b(?:drinking|drinks|dinner|lunch|karaoke|mahjong|eating|partying) with (?:the |that |a )?"
        r"(?:\w+ ){0,3}?(?:owner|boss|contractor|developer|manager)",
        "drinking with the owner",
    ),
    (
        r"\b(?:friends?|buddies|mates|related|close) (?:with|to|of) (?:the|that) (?:\w+ )?"
        r"(?:developer|owner|boss|contractor|factory)",
        "best friends with the developer",
    ),
    (
        r"\b(?:tipp?(?:ed|s|ing)? off|warn(?:ed|s|ing)?|phon(?:ed|es)|call(?:ed|s)) (?:the |that )?(?:\w+ )?"
        r"(?:factory|shop|owner|restaurant|plant|boss|stall)\w* .{0,20}?\b(?:before|ahead of|of) "
        r"(?:the |every |each |an |any )?(?:inspection|check|raid|visit)",
        "warned the factory before every inspection",
    ),
    (
        r"\b(?:that )?it was me (?:who|that) (?:complained|reported|called)|\b(?:gave|leaked|passed|showed) "
        r"(?:\w+ ){0,4}?my (?:name|number|address|complaint|phone)\b|\btold (?:\w+ ){1,3}(?:that )?"
        r"(?:i was the one|who (?:called|complained|reported)|about my (?:complaint|call|report))",
        "told them it was me who complained",
    ),
    (
        rf"\b(?:gave|gives|giving|goes|went|handed) (?:\w+ ){{0,5}}?to {_OWN}"
        r"(?:cousins?|nephews?|relatives?|brothers?|family|friends?|wife|son)",
        "gave the subsidies to his cousins",
    ),
    (
        r"\b(?:always |already )?kn[eo]ws? when (?:the |an )?(?:inspect\w+|officers?|police)|\b(?:calls|phones"
        r"|warns) them\b"
        r"|\bmy complaint (?:letter )?from\b|\bcomplaint\b.{0,40}\bmy name on it\b",
        "they always know when the inspector is coming",
    ),
    (
        r"\b(?:cartons?|packs?|bottles?) of (?:cigarettes|liquor|wine|baijiu)\b.{0,40}\b(?:to get|for|before|so)\b"
        r"|\bred (?:packet|envelope)s?\b|\bbuy (?:him|her|them) (?:lunch|dinner|drinks|cigarettes|a meal)"
        r"|\b\d+ (?:now|cash|in cash) or\b",
        "two cartons of cigarettes to get the stamp",
    ),
    (r"\b(?:without|never|not) pay(?:s|ing)?\b|\b(?:never|didn't|doesn't) paid?\b", "takes fruit and never pays"),
    (
        r"\b(?:slaps?|slapp(?:ed|ing)|punche[sd]|kick(?:s|ed)|beat|beats|dragg?(?:ed|s)|chok(?:ed|es)"
        r"|grabb?(?:ed|s)) "
        r"(?:me|us|my|his|her|an?|the) ",
        "he slapped my son",
    ),
    (
        r"\bsold the (?:collective|village|public)\b|\bsaw a cent\b|\bwalked out\b"
        r"|\b(?:without|no|don't need|didn't need) (?:a |any )?"
        r"(?:paper|paperwork)\b|\bto (?:the|our) \w+'s (?:son|wife|brother|cousin|nephew|relative)",
        "took two bottles and walked out",
    ),
    (r"\bif you complain\b|\bmake (?:it|my life) (?:hard|difficult)\b", "if you complain again, he said"),
    (
        r"\blook(?:s|ed)? the other way\b|\bhir(?:ed|es) (?:his|her|their)\b|\bsold (?:my|our)\b|\b(?:for|take"
        r"|takes) \d+ (?:he|she|they)\b"
        r"|\bmakes? (?:\w+ ){1,3}(?:buy|pay|shop|sign)\b.{0,30}\b(?:his|her|their) ",
        "he would look the other way",
    ),
)
DONE_IN_ENGLISH = sought(IN_ENGLISH)
