"""Words of which cues of danger are made: who, where, and what is seen of them."""

from __future__ import annotations

from domain.hearing.dangers.danger_cues import EN_KIN, KIN
from domain.hearing.dangers.danger_currents import GIVES_SHOCKS, LIVE_NOW

# Somebody, in the words of those who tell of them.
SOMEBODY = (
    rf"(?:{KIN}|人(?![家行民])|大爷|大妈|大叔|大娘|大哥|大姐|阿姨|老爷子|老汉|老婆子|邻居|工人|师傅|司机|保安"
    r"|环卫工|小伙子?"
    r"|学生|男的|女的|媳妇|对象|我|俺|他|她)"
)
EN_SOMEBODY = (
    rf"\b(?:{EN_KIN}|m[ae]n|wom[ae]n|lady|guy|neighbou?r|worker|driver|cyclist|rider|someone|somebody|people"
    r"|person"
    r"|he|she|i|they|student|kids)\b"
)
# Of oneself nobody says that one does not answer.
OTHERS = SOMEBODY.replace("|我|俺", "")
FOLK = (
    rf"(?:{SOMEBODY}|[送骑修卖钓扫开洗放捡种背推拉挑][\u4e00-\u9fff]{{1,2}}的|小丫头|小子|小家伙"
    r"|奶(?![粉茶站牛业])|婆婆|一位|闺女|姑娘|女孩|男孩|俩)"
)
EN_FOLK = (
    rf"(?:{EN_SOMEBODY}|\b(?:angler|postman|guard|pensioner|teenager|granny|gran|toddler|newborn|crew|family"
    r"|pupils?|schoolkids)\b)"
)
SOMEBODY_OR_CAR = (
    rf"(?:{KIN}|人(?![家行民])|大爷|大妈|大叔|大娘|大哥|大姐|阿姨|老爷子|老汉|邻居|工人|师傅|司机|学生|男的"
    r"|女的|我们?|俺们?|他|她"
    r"|电动车|三轮|自行车|轿车|面包车|车)"
)
EN_SOMEBODY_OR_CAR = (
    rf"\b(?:{EN_KIN}|m[ae]n|wom[ae]n|lady|guy|neighbou?r|worker|driver|cyclist|someone|somebody|people|person"
    r"|he|she|we"
    r"|kids|car|bike|scooter)\b"
)
BODY = (
    rf"(?:{KIN}|人(?![家行民])|大爷|大妈|大叔|大娘|大哥|大姐|阿姨|邻居|工人|师傅|司机|学生|男的|女的|我们?"
    r"|俺们?|他|她|头|手(?!机|续)|脚|腿|胳膊)"
)
# What one sees of somebody whose life may be at stake.
BADLY = (
    r"(?<!吓得)(?:起不来(?!床)|站不起来|爬不起来|动不了|动弹不得|不动弹|不动了|不会动|一动不动|没气儿?了"
    r"|没了?呼吸"
    r"|没脉)|(?:嘴唇?|脸|脸色|手指)(?:都|全|一下)?(?:发|变|煞|铁|蜡)?(?:紫|青|白|黑)(?:了|的|得|$|[\s,。!])"
    r"|翻白眼|眼睛?.{0,2}往上翻"
    r"|抽风|抽筋了?倒|浑身(?:直|都)?(?:抽|哆嗦|抖)|抽抽|口吐|吐血|咳血|便血|喷血|流.{0,3}血|血.{0,2}止|是血"
    r"|一[滩摊地脸身头]血"
    r"|(?:胸|心)(?:口|脏|前区)?.{0,4}(?:闷|疼|痛|发紧|难受|堵得|慌得|绞|压得慌|揪着)|(?:喘|透|上)不(?:上|过"
    r"|了)来?气|喘不[上过]来|憋(?:气|得慌|死)|说不(?:出|了)话"
    r"|嘴(?:都)?歪|口齿不清|半(?:边|个)身|大小便失禁|(?:胯|腰|腿|骨头|胳膊|脖子).{0,6}(?:断|折了|动不)"
    r"|昏(?![暗黄眼花沉])|晕(?:过去|倒|死|了过|在|厥|那)|血.{0,6}(?:流|淌|冒|渗)(?:个|得|了)*(?:不|一地|好多|$"
    r"|[\s,。!])|不省"
    r"|叫不(?:醒|应|起)|喊不(?:醒|应)|推不醒|怎么.{0,3}都不醒|没(?:有)?意识|奄奄一息|快断气|断气"
)
EN_BADLY = (
    r"(?:can'?t|cannot|couldn'?t|won'?t|doesn'?t|isn'?t|not|hardly) (?:get(?:ting)? up(?! the| to| there| here"
    r"| early| in the| from the queue)|stand(?:ing)? up|breath\w*|mov\w+"
    r"|wak\w+(?: up)?|respond\w*|speak\w*|feel (?:his|her|my) (?:legs?|arms?|side))|blue (?:lips|in the face)"
    r"|lips.{0,8}blue"
    r"|gone (?:blue|grey|limp|stiff|pale)|eyes.{0,8}rolled|foaming|convuls\w*|fitting|having (?:a )?fits?"
    r"|shaking all over"
    r"|blood (?:on|from|coming|pouring|all|every)|bleeding|covered in blood|(?:face|mouth) (?:is "
    r"|has )?droop\w*|slurr\w+"
    r"|cold sweat|chest.{0,14}(?:tight|pain|hurt|pressure|squeez)|out cold|lifeless|no pulse|broke(?:n)? (?:his"
    r"|her|my) (?:leg"
    r"|hip|neck|back|arm)|passed out|knocked out|half his face|numb down"
)
CARS = (
    r"(?:汽车|轿车|货车|大货|卡车|渣土车|公交|出租|面包车|三轮|电动车?|摩托|电瓶车|拖拉机|铲车|洒水车|垃圾车"
    r"|清扫车|车)"
)
# Where nobody stands who is not about to fall.
HIGH_UP = r"(?:楼顶|顶楼|天台|房顶|屋顶|楼沿|女儿墙|桥栏|桥边|桥上|桥头|大桥|塔吊|铁塔|信号塔|烟囱|水塔|悬崖)"
EDGES = (
    r"(?:窗台|窗户|窗外|窗口|窗框|阳台|栏杆|护栏|围栏|外机|防盗[网窗]|楼顶|天台|房顶|屋顶|桥栏|墙头|雨棚"
    r"|空调架)"
)
WEAPONS = r"(?:刀|斧|汽油|炸药|炸弹|雷管|硫酸|煤气罐|液化气罐|铁锤|枪|农药)"
OFFICES = r"(?:你们|局|政府|单位|大厅|办公|中心|科|所|物业|公司|站|街道|社区|大队|处|队)"
BLADES = r"刀(?![具片削])|斧|家伙(?!事|什)|棍|铁棒|铁管|钢管|砖头|酒瓶|铁锤|叉子|铁锹|镰刀|匕首|枪(?!眼)"
HOLES = r"井|窨|(?<!水)沟(?!通)|坑|窟窿|地窖|窖|桩孔|基槽|下水道|化粪池|暗渠|洞口|排水口"
WATERS = r"河(?![北南])|江(?!苏|西)|湖(?![南北])|渠(?!道)|水库|池塘|鱼塘|坝|水塘|水里|水沟|涵洞|桥洞|水潭|海边"
LIVE = (
    r"灯杆|路灯|灯柱|电杆|线杆|电线杆|配电|电箱|电表|变压器|充电桩|铁门|铁皮|铁架|铁丝|栏杆|护栏|扶手|站牌"
    r"|广告牌|公交站|水坑|积水|水里"
    r"|井盖|水龙头|热水器|路牌|健身器材|电线|线头|线缆"
)
# What is seen or felt of a current.
SHOCKED = (
    r"(?<![发密芝天苎亚麻])麻(?![石烦将辣雀袋痹油花利木醉绳子麻片布糖])|浑身发麻"
    rf"|{GIVES_SHOCKS}(?:了一下|着|到|倒|晕|死|得|人(?![员工事]))|弹(?:开|出去)|抽抽"
    r"|(?:抽|哆嗦)(?:了|起来|倒)|打(?:手(?![电机])|人(?!工)|了一下|了个激灵)|(?<![栏杆牌箱门柱])倒地"
    r"|(?:狗|猫|羊|牛|鸟).{0,12}(?:死|倒|抽|蹦|叫一声|蹬腿|弹|栽|不动)|滋滋|噼里啪啦|啪啪|火花"
    rf"|{LIVE_NOW}"
)
POISON = (
    r"(?:液?氨|氯|硫化氢|硫酸|盐酸|硝酸|化学品?|化工|危化|有毒|毒气|毒烟|农药厂|药厂|化肥厂|油罐|罐车|槽车"
    r"|气罐车|氨气|氯气|苯"
    r"|不明(?:液体|气体|粉末)|冷库)"
)
# Dares not be heard. Who dares not open, go out or sleep is afraid, but may speak.
DARES_NOT = r"不敢(?!走|用|开|去|停|出[去门屋]|睡|回|下|上|看|关|进|说(?!话))"
