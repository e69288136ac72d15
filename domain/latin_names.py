"""Finds names in Latin letters: after 我叫 and kin, in signatures, in "it's … from", in pinyin; and what may be one."""

from __future__ import annotations

import re

from domain.given_names import FIRST_NAMES
from domain.hearing.cue_index import Cue
from domain.name_parts import KIN, ROLE

NO_NAME = (
    r"(?!(?:Sir|Madam|Maam|All|Everyone|Team|Please|Pls|Thanks|Thank|Regards|Dear|Hello|Hi|In|At|On|From|For|To|The"
    r"|A|An|And|But|Or"
    r"|If|So|No|Not|Yes|Ok|Okay|Is|Are|Was|It|Its|He|She|They|You|Your|This|That|There|These|Here|My|Our|His|Her|We"
    r"|I|Im|Am|Who|What"
    r"|When|Where|Why|How|Can|Could|Would|Should|Have|Has|Had|Do|Does|Did|Resident|Residents|Owner|Tenant"
    r"|Citizen|Taxpayer"
    r"|Neighbou?r|Property|Management|Office|Police|Hospital|School|Department|Bureau|Government|County|City|Town"
    r"|Village|Street"
    r"|Road|Building|Block|Flat|Unit|Room|Floor|Gate|Park|Garden|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
    r"|Sunday|January"
    r"|February|March|July|August|September|October|November|December|Chinese|English|Anonymous|Very|Just|Still"
    r"|Again|Every|Someone"
    r"|Somebody|Anyone|Nobody|Same|New|Old|Another|Best|Kind|Yours|Sorry|Also|Since|After|Before|Him|Them|Out|Us|Me"
    r"|One|Two|Good|Morning|Happy|Roger|Cheers|Ta|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec|Sincerely|Concerned|Bakery|Dumplings?|Dental|Clinic|Kitchen|Salon|Diner"
    r"|Bar|Ridiculous|Noodles?|Restaurant|Store|Shop|Supermarket|Hotel|Bank|Estate|Community|Company"
    r"|Urgent|Help|Water|Lift|Power|Gas)\b)"
)
CAPITAL = rf"{NO_NAME}[A-Z][a-z]{{0,15}}(?:['’-][A-Z]?[a-z]+)?[A-Za-z]{{0,15}}"
PROPER = rf"{NO_NAME}[A-Z][a-z]{{1,20}}(?:['’-][A-Z][a-z]{{1,20}})?"
NAME = rf"{PROPER}(?: (?:[A-Z]\. )?(?:{NO_NAME}[A-Z][A-Za-z'’-]{{0,20}})){{0,2}}"
NOT_OF_SHOPS = (
    r"(?! (?i:road|street|rd|st|lane|avenue|estate|gardens?|park|school|kindergarten|hospital|clinic|pharmacy|shop"
    r"|store|supermarket"
    r"|market|mall|restaurant|noodles?|cafe|coffee|kitchen|bakery|bank|hotel|gym|company|co|building|tower|house of"
    r"|bridge|river"
    r"|community|village|town|square|plaza|centre|center|salon|brand|milk|tea|foods?|group|factory|university"
    r"|college|bus|station"
    r"|bbq|bar|hotpot|dumplings?|fried|burger|chicken|express|court|residences?)\b)(?!['’]s (?i:shop|store"
    r"|restaurant|noodles?|cafe)\b)"
)
WHOLE = r"(?![A-Za-z'’-])(?! ?[A-Z][a-z])"
KIN_IN_ENGLISH = (
    r"son|daughter|wife|husband|father|mother|dad|mum|mom|brother|sister|neighbou?r|friend|colleague|landlord"
    r"|landlady|tenant"
    r"|grand(?:ma|pa|mother|father|son|daughter)|granny|uncle|aunt(?:ie|y)?|child|kid|baby|boyfriend|girlfriend"
    r"|partner|fianc[eé]e?"
    r"|boss|manager|teacher|roommate|flatmate|housemate|cousin|nephew|niece|coach|classmate|co-?worker|carer|nanny"
    r"|mother-in-law"
    r"|father-in-law|student|pupil|employer|agent|doctor|driver|housekeeper|helper|boy|girl|cleaner|maid|gardener"
    r"|(?:mother|father|brother|sister|son|daughter)[- ]in[- ]law|lawyer|nurse|tutor"
)
FROM_WHERE = (
    r"(?=,? (?:from|here|at|in|on|of|calling|speaking|living|writing|again)\b|[,.] ?(?:flat|unit|room|block|bldg"
    r"|building|[0-9]))"
)
PINYIN_SURNAME = (
    r"(?:wang|li|zhang|liu|chen|yang|zhao|huang|zhou|wu|xu|sun|hu|zhu|gao|lin|he|guo|ma|luo|liang|song|zheng|xie|han"
    r"|tang|feng|yu"
    r"|dong|xiao|cheng|cao|yuan|deng|fu|shen|zeng|peng|lu|su|jiang|cai|jia|ding|wei|xue|ye|yan|pan|du|dai|xia|zhong"
    r"|tian|ren|fan"
    r"|fang|shi|yao|tan|zou|xiong|kong|cui|kang|mao|qiu|qin|gu|hou|shao|meng|qian|jin|bai|hao|gong|niu|duan|ouyang"
    r"|zhuge|sima)"
)
SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|an|en|in|un|vn|ai"
    r"|ei|ao|ou|ia|ie|iu"
    r"|ua|ui|uo|ue|ve|er|a|o|e|i|u|v))"
)
NO_PINYIN = (
    r"(?!human|women|change|banana|panda|china\b|tango|mango|weixin|huawei|xiaomi|taobao|douyin|kuaishou|didi|wifi|like|line|live|life|have|make|home|huan|shihou|xiaoqu"
    r"|jiaofei|dianhua"
    r"|guanli|wuye|jiedao|xiaoxue|machine|lisa\b|dance|dangan|yuebao|jinri|haoping|jiaoyu|gongan|shequ|renmin|tianqi"
    r"|lukou|chenwei\b)"
)

SURE = (
    # 我是Wang Lei
    Cue(
        rf"(?:我[是叫]|俺[是叫]|本人[是叫]?|我的?(?:英文)?名字?[是叫]|联系人|姓名|名叫"
        rf"|英文名[是叫]?)[:\s“\"]{{0,2}}(?i:(?:mr|mrs|ms|miss)\.? )?"
        rf"({NO_NAME}[A-Z][a-z]+(?: ?[A-Z][a-z]+){{0,3}})(?![A-Za-z])"
    ),
    # 我老公Mike
    Cue(rf"(?:{KIN}|{ROLE}|外教|教练)(?:叫|是|名叫|[:\s])?\s?({PROPER}(?: {PROPER}){{0,2}})(?![A-Za-z])"),
    # Thanks, Mike
    Cue(
        rf"(?i:\b(?:thanks|thank you|thx|cheers|regards|rgds|sincerely|faithfully|yours|truly|wishes|best"
        rf"|respectfully|signed|gratefully|cordially)"
        rf"(?: (?:again|so much|very much|a lot|in advance|from|by|you)){{0,2}})[\s,.!:~—-]{{1,5}}({NAME}"
        rf"|{NO_NAME}[A-Z][A-Za-z]+)(?=[\s.!,(]{{0,4}}(?:[(]?(?i:flat|unit|room|block|bldg|building|mr|mrs|ms|tel"
        rf"|phone)?[\s.:#]{{0,4}}[0-9][0-9A-Za-z ,.#()+-]{{0,30}})?\s{{0,4}}\Z)"
    ),
    # - Mike
    Cue(rf"(?:^|[.!?\n] ?)[—–~-]{{1,3}} ?({NAME})(?=[\s.!]{{0,4}}\Z)"),
    # it's Mike from flat 3
    Cue(
        rf"(?i:\bit['’]?s|\bit is|\bthis is|\bi['’]?m|\bi am|\bname['’]?s|\bcall me"
        rf"|\bhere is) ({NAME}){NOT_OF_SHOPS}{FROM_WHERE}"
    ),
    # Mike here
    Cue(rf"(?:^|(?i:\b(?:hi|hello|hey))[,! ]{{1,2}})({NAME})(?= (?:here|speaking)\b)", re.MULTILINE),
    # contact: Mike
    Cue(
        rf"(?i:\bcall me|\bname['’]?s|\bname is|\b(?:contact|from|by|sender|reporter|caller|tenant|owner|resident"
        rf"|complainant) ?:) ({NAME}){WHOLE}"
    ),
    # I'm Mike and I live here
    Cue(rf"(?i:\bi['’]?m|\bi am) ({PROPER})(?=,? and (?:i|my|we|the)\b)"),
    # my son Mike
    Cue(
        rf"(?i:\b(?:my|our|his|her|their|the|a)(?: (?:old|young|little|elder|older|younger|eldest|youngest"
        rf"|[0-9]+ ?(?:yo|year[- ]old)|neighbou?r['’]s|late|ex))?[ -](?:{KIN_IN_ENGLISH})s?)"
        rf"(?i:,? (?:is called|is named|called|named|is|and|mr\.?|mrs\.?|ms\.?|miss)"
        rf"| ?[,(:–-])? ?({NAME}(?: and {NAME})?){NOT_OF_SHOPS}{WHOLE}"
    ),
    # a guy called Mike
    Cue(
        rf"(?i:\b(?:man|woman|guy|lady|girl|boy|person|someone|somebody|one|boss|kid|child|teacher|driver|fellow"
        rf"|bloke|neighbou?r|agent)(?: (?:upstairs|downstairs|next door|opposite|living there|there"
        rf"|who is))?,? (?:is |was |who is )?(?:called|named|by the name of)) ({NAME}){NOT_OF_SHOPS}"
    ),
)
PERHAPS = (
    # from Mike, flat 3
    Cue(rf"(?i:\b(?:from|by)) ({PROPER})(?=[,.]? (?i:flat|unit|room|block|bldg|building|no\.?|apt)\b)"),
    # This is Mike.
    Cue(rf"(?i:\b(?:this is|here is|xoxo|xx|love)),? ({NAME})(?=[.,!]|\s{{0,4}}\Z)"),
    # No water. Mike
    Cue(rf"[.!?)…]\s{{1,4}}({PROPER}(?: {PROPER})?)[.!]?\s{{0,4}}\Z"),
    # Mike
    Cue(rf"(?<![A-Za-z])(?<![Tt]he )((?i:{FIRST_NAMES})(?: {PROPER})?)(?![A-Za-z]){NOT_OF_SHOPS}(?! (?:ave|avenue)\b)"),
    # 经理Mike说
    Cue(rf"(?:老师|司机|经理|客服|医生)(?:叫|是|[:\s])?\s?({PROPER})(?=[的说在是打把家被没不就\s,，。]|\Z)"),
    # call Mike
    Cue(
        rf"(?i:\b(?:called|named|contact|call|ask for|reach|tell|find|phone|ring|text|email|meet|spoke to|spoke with"
        rf"|talk to|talked to|speak to|reply to|with|by)) ({PROPER}(?: {PROPER})?){NOT_OF_SHOPS}(?=[,.!?;:]|\Z"
        rf"| (?:on|at|from|in|who|and|about|for|if|please|pls|when|or|is|was|has|he|she|but|again|yesterday|today"
        rf"|[0-9(])\b| ?[(0-9])"
    ),
    # Mike's dog
    Cue(
        rf"\b({PROPER})['’]s (?i:flat|house|home|dog|dogs|cat|car|son|daughter|wife|husband|room|door|apartment"
        rf"|place|mother|father|mum|mom|dad|baby|kids?|phone|number|motorbike|bike|scooter|family|parents|balcony"
        rf"|yard)\b"
    ),
    # zhangwei 住西街
    Cue(
        rf"(?<![A-Za-z0-9@._-])({NO_PINYIN}{PINYIN_SURNAME}[ _.]?{SYLLABLE}{{1,2}})(?=[0-9_]{{0,4}}[\s,，:：]{{0,2}}"
        rf"(?:[\u4e00-\u9fff]|1[3-9][0-9]))(?![A-Za-z])"
    ),
    # 没暖气 zhangwei
    Cue(
        rf"(?<=[\u4e00-\u9fff])[\s,，。:：]{{0,2}}({NO_PINYIN}{PINYIN_SURNAME}[ _.]?{SYLLABLE}{{1,2}})(?="
        rf"[\s,，。!！.]|\Z)"
    ),
    # ZhangWei, ZHANG WEI
    Cue(
        rf"(?<![A-Za-z])((?i:{PINYIN_SURNAME})[A-Z][a-z]+|{PINYIN_SURNAME.upper()} (?i:{SYLLABLE}){{1,2}})(?![A-Za-z])"
    ),
    # im mike from flat 3
    Cue(
        r"(?i:\bi['’]?m|\bi am|\bthis is|\bname['’]?s) (?!(?:calling|writing|living|just|still|not|from|here|again"
        r"|away|back|moving|coming)\b)([a-z]{3,12})(?= (?:from|in|at) (?i:flat|unit|room|block|bldg|building|apt"
        r"|apartment|no|number|#|[0-9]))"
    ),
    # 找Mike，
    Cue(
        rf"(?:叫|找|联系|是|请|和|跟|被)({PROPER})(?=[\u4e00-\u9fff,，。\s]|\Z)(?=[\s]?(?:的人|[打骂说在不接来,，。]"
        rf"|家|先生|女士|老师|经理|\Z))"
    ),
)
