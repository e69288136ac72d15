"""Cues of what a resident wants, in lower case. The look-aheads list the first letters of the words after them, so that
most positions of a text are skipped at once.
"""

from __future__ import annotations

import re

from domain.hearing.cue_index import Cue

# Wrongdoing anywhere in the words has priority, otherwise the kind whose word comes first.
WRONGDOING = Cue(
    r"(?=[举检贪受行索贿腐吃以滥徇挪abcekmw])(?:举报|检举|贪污|受贿|行贿|索贿|贿赂|腐败|吃回扣|以权谋私"
    r"|滥用职权|徇私|吃拿卡要|挪用公款|\bcorrupt|\bbrib(?:e|ery|es|ed|ing)\b|embezzl|kickback"
    r"|abuse of (?:power|office)|misconduct|whistle-?blow)"
)
# Many complaints end with polite thanks; only words that begin with thanks are praise.
NAMED = Cue(
    r"(?=[表点锦夸非十衷特真我要想感谢投咨请问建提求帮cehikprstw])(?:(?P<praise>表扬|点赞|锦旗|夸(?:夸|奖|赞|一?[下夸]|他|她)|\A(?:非常"
    r"|十分|衷心|特别|真心|我们?|要|想|i |we |would like to |want to ){0,4}(?:感谢|谢谢|thank)|\bpraise"
    r"|\bcommend(?:able)?\b|\bwell done\b|\bkudos\b)|(?P<complaint>投诉|\bcomplain)|(?P<enquiry>咨询|请问"
    r"|问一下|想了解|\bhow (?:do|can|should) (?:i|we)\b|\bwhere (?:do|can) (?:i|we)\b|\b[ei]nquir"
    r"|\b(?:could|can) you tell)|(?P<suggestion>建议|提议|\bsuggest|\bpropos(?:e|al)\b|\brecommend)"
    r"|(?P<help>求助|帮帮|帮助|帮忙|求救|\bhelp\b))"
)
ENQUIRES = re.compile(r"咨询|nquir")
# 请问还有没有人管: a question in form alone
ASKED_IN_ANGER = Cue(
    r"没人(?:管|来|清|修|收|理)|[天月年]了.{0,8}(?:没|不|还)|多次|扰民|噪音|臭|堵死|推诿|不给|拖欠|不作为"
    r"|到底|还要(?:等|拖)|\b(?:still|nobody|again)\b"
)
# 医保卡丢了上哪补 · 都要带啥 · 低保怎么申请
ASKS = Cue(
    r"(?=[上去在到找怎咋如需要都得带几电多能可什有哪啥办谁号费标何地真值营开公想每交问收通修来恢])(?:[上去在到找]哪(?:儿"
    r"|里|个|家|块)?.{0,6}?(?:[办补交领买查问开报打取盖缴考学]|注册|申请|登记|咨询|弄|改)|(?:怎么|咋"
    r"|如何)(?:个)?(?:去|才能|能)?(?:办理?|补办?|交费?|缴|申请|申领|领|报名?|查(?!处)|转学?|迁|注册|登记"
    r"|预约|激活|续|算的|收费|走程序|上户口|落户)(?!.{0,4}(?:没人|不给))|(?:需要|要|都|得)(?:带|准备|交"
    r"|拿)(?:些|点)?(?:啥|什么|哪些)|(?:需要|要)(?:什么|啥|哪些)(?:材料|手续|证件|条件|资料)|带.{1,8}(?:不"
    r"|吗)\W*$|(?:几点|几号|几月|哪天|什么时候|啥时候|多会儿|何时)(?:能|会|才)?(?:上班|开门|下班|关门|供暖"
    r"|供热|发|给(?:啊|暖|$)|停(?![电水工车])|结束|开学|放假|发放|报名|开始|开放|截止|缴费)|(?:电话|号码"
    r"|地址|费用|标准)(?:是)?(?:多少|在哪|是啥|是什么)|多少钱(?:一[个次张]|$|\W)|(?:能|可以)(?:上(?!来|门)|进|转|入|读|领|享受|申请|参加|迁|落户|过户|贷|报考)[^,，。!?]{1,10}(?:不|吗|么)\W*$|(?:能不能|可以|可不可以"
    r"|能)(?:办|补|申请|领|报销|报名|异地|网上|代办).{0,8}(?:[吗么]|不\W*$|[?？])|(?:什么|啥|哪些)(?:条件"
    r"|政策|标准|流程|手续|材料)|有(?:没有|什么|啥)(?:补贴|政策|优惠|要求)|哪个(?:部门|窗口|单位"
    r"|科室)(?:办|管(?!这)|能办)|办.{1,10}(?:找谁|找哪)|几个月的(?:钱|费)|(?:上班|值班|营业|开门"
    r"|办公)(?:吗|么|不)\W*$|(?:得|要|需要|大概)(?:多久|多长时间|几天|多少天)|每(?:个)?月几号|哪(?:里"
    r"|儿)(?:可以|能)(?!.{0,2}(?:投|反映))|[去上]哪(?:儿|里)?[换挂做迁]|(?:要|收)(?:钱|费)(?:吗|么|不)\W*$"
    r"|(?:什么时候|啥时候|几时|何时|多会儿)(?:能)?(?:轮到|排到|打|接种|体检|筛查|领|办)|(?:上班|营业|开门|办公)不(?=\s)"
    r"|(?:通|修好|恢复|来[水电气])了(?:没有?|吗|不)(?=\W|$)|能(?:退|换|改|转|延)(?:吗|么|不)\W*$|咋(?:在)?.{0,6}?[交缴查领]|到几[点号]\W*$|几点来\W*$|(?:想|要"
    r"|来)?问(?:问|下|一声)|真的(?:吗|假的|还是假))"
)
ASKS_IN_ENGLISH = Cue(
    r"(?<![a-z])(?=[acdhwi])(?:(?:what|which) (?:documents?|papers?|office|forms?|do i need)\b"
    r"|do i (?:need|have) to\b|how much (?:is|does|do)\b|how long (?:does|do|is|will)\b(?!.{0,40}(?:until"
    r"|before|still))|is the \w+(?: \w+)? open\b|are you open\b|what'?s the (?:fee|price|deadline"
    r"|procedure)\b|what time (?:does|do|is)\b|can (?:i|he|she|we|they|my \w+) (?:still |also )?(?:renew"
    r"|apply|get|pay|register|use|enrol\w*)\b|am i (?:allowed|eligible|entitled)\b|where (?:to"
    r"|should i) (?:go|get|register|apply|pay)\b|when (?:does|do|is|will) the (?:heating|office|school"
    r"|library)\b.{0,30}\b(?:start|open|close|begin|on)\b)"
)
# 不如改成单行 · 能不能加个红绿灯 · wouldn't it make more sense
PROPOSES = Cue(
    r"(?=[不要可改能如应希最何有提出就加装设搭放种弄])(?:不如(?:把|改|让|在|弄|搞|设|装|加|干脆|直接)"
    r"|要不(?:把|改成|在)|可以(?:考虑|试着|适当)?(?:改|加|设|装|增|搞个|弄个|划|建|放个|延长|调整?|种|挪到"
    r"|换成)|改成.{1,12}(?:就|会|更|比较|是不是)|(?:能不能|可不可以|能否|可否)(?:考虑)?(?:再|也|多)?(?:加"
    r"|增|设|装|安个|建|划|改成|延长|多|种|搭|给.{1,8}(?:加|装|设)|把.{1,14}(?:改|换|挪|调|延))|(?:要是"
    r"|如果)能?.{2,24}就(?:好|更好|方便|太好)了|应该(?:加|增设|装|设|改成|多)|希望(?:能)?(?:增设|加装|增加"
    r"|设置|新建|装|多)|最好(?:能)?(?:加|装|设|改成|把)|(?:有个|有一个|提个|提一个|出个)(?:小)?(?:想法"
    r"|主意|点子|意见|建议)|就该(?:加|设|装|改|修个|建)|(?:能不能|可不可以)(?:晚|早|多|少)(?:点|一点|些)"
    r"|要是(?:有|能).{1,20}(?:多好|就好)|(?:加|装|设|搭|放|种|弄)(?:个|一个|几个|点).{1,10}吧(?:$|\W)"
    r"|何不)"
)
PROPOSES_IN_ENGLISH = Cue(
    r"(?<![a-z])(?=[acehimoswy])(?:wouldn'?t it (?:make|be)\b|why (?:not|don'?t (?:you|they|we)) (?:put"
    r"|add|move|make|change|turn|plant|open|install|have|just)\b|how about\b|maybe (?:a|an|some"
    r"|more) .{1,30}(?:would|could|might) (?:help|be|work)\b|it'?d be (?:nice|great|better|good|lovely"
    r"|safer)\b|it (?:would|might|could) be (?:nice|great|better|good|lovely|helpful|an idea|worth"
    r"|safer)\b|what if (?:you|they|we|the)\b|(?:could|can) (?:you|we|they) (?:maybe |please "
    r"|also )?(?:add|put|install|plant|have (?:a|more))\b|(?:an|one|small|my) idea\b|might be (?:worth"
    r"|better)\b|maybe (?:you|they|we|the \w+) (?:could|should)\b)"
)
HELPERS = r"(?:小伙|师傅|大姐|大哥|大叔|姑娘|阿姨|同志|护士|大夫|民警|司机|保安)"
# 点个赞 · 说声谢谢 · 想让你们领导知道有这么个好人
PRAISES = Cue(
    r"(?=[点说道好热拾做想让要态太真服辛谢感给棒怪挺很捡特非十万修五暖拾很，,负替代水饭烟小师大姑阿同护民司保])(?:点(?:个|一个|大大的"
    r"|一百个)?赞|(?:说|道|表达)(?:一)?声?(?:谢|感谢)|好人(?:啊|好事|呀)|好心人|热心(?:人|肠|的(?!市民"
    r"|群众)|帮|大)|拾金不昧|(?:捡|拾)(?:到|了).{1,14}(?:还给|送回|交还|归还)|真(?:麻利|利索|利落|快|行|棒"
    r"|及时|周到|有耐心)|(?:特别|非常|十分|太|很|万分)感谢|暖心|修得(?:真)?好|(?:给个|五星)好评"
    r"|做(?:了)?好事|(?:想|要)?让.{0,6}领导知道.{0,6}(?:好|这么)|态度(?:真|挺|特别|非常|很|特)(?:好|热情"
    r"|棒|和气|耐心)|太(?:感谢|谢谢|给力|暖心|感动)|(?:真|怪|挺|太|特别|很|好|[，, ])(?:给力|暖心|感动"
    r"|不错|不赖|不孬|负责)|服务(?:真|挺|很|特别)?(?:周到|热情|好)|感谢(?:信|你们(?:的)?(?:帮|及时))"
    r"|谢谢(?:你们|那位|那个|这位|帮)|给.{2,12}(?:送面锦旗|鼓掌|鼓个掌)"
    # 替我妈谢谢那位师傅 · 水都没喝一口 · 那小伙子…就想跟他领导说一声
    r"|[替代](?:我|俺|咱)?(?:们|全家|家|老?[爸妈爹娘]|老人|老伴|奶奶|爷爷|邻居){0,2}(?:好好)?(?:谢|感谢|道(?:个|声)谢|说声谢)"
    r"|(?:谢谢|感谢|多谢)(?:昨|前|今|那|这|上|下|刚|早|晚|来|给)[^。!?]{0,20}(?:师傅|小伙|大姐|大哥|姑娘|大叔|阿姨|[那这][两俩几]?[位个]|同志|民警|护士|大夫|工人)"
    r"|(?:水|饭|烟|茶)(?:都|也)?没(?:顾上|肯|舍得)?(?:喝|吃|抽)"
    rf"|{HELPERS}[^。!?]{{0,50}}(?:想|要|得)(?:跟|和|给|向|让|找)[^。!?]{{0,6}}(?:领导|单位)[^。!?]{{0,3}}(?:说一?(?:声|下|嘴)|说说|夸|表扬|知道)"
    rf"|{HELPERS}[^。!?]{{0,20}}(?:辛苦(?:了|啦)|真不容易|没(?:少|白)受累))"
)
PRAISES_IN_ENGLISH = Cue(
    r"(?<![a-z])(?=[abdfghklmstw])(?:(?:thank you (?:to|for)|thanks (?:to|for)|shout-?out|hats off"
    r"|grateful|big thanks|much appreciated|killing it|amazing|(?:did|doing) (?:a |an )?(?:great|amazing"
    r"|fantastic|excellent|brilliant|good|wonderful) (?:job|work)|so (?:kind|helpful|friendly)|brilliant"
    r"|wonderful|fantastic|legend|hero(?:es)?)\b)"
)
# What is wrong now; 没积水, 不堵了 are not.
WRONG = Cue(
    r"(?<![没不未])(?:坏|漏|堵|脏|臭|吵|塌|乱|占道|破(?!费)|裂|断了)|没人(?!能|比)|[水电气暖](?:还|又|都|老|一直|早)+停|停着(?!车)|没(?:水|电|气|暖|修|清"
    r"|收|法(?!说))|停(?:水|电|气|暖)|不(?:亮|热|给|管|修|让|退|制冷|制热)(?!.{0,2}(?:不|[吗?？]))|凉|冰棍"
    r"|冻|扰民|噪音|污|拖欠|欠薪|推诿|投诉|受不了|违法|危险|\b(?:broken|leak\w*|blocked|dirty|smell\w*"
    r"|stink\w*|nois[ey]\w*|rubbish|garbage|no (?:water|power|heat\w*|light)|not (?:working|been)|(?:has"
    r"|have)n'?t|won'?t|nobody|never|refus\w*|disgusting|ridiculous)\b"
)
CONTRAST = Cue(
    r"(?:不过|但是?|可是|可(?=[这就还又])|只是|就是(?=那|这|.{0,6}没)|这(?:回|次)是?|然而|另外|还有个?"
    r"|\b(?:but|however|though|although|except)\b).{0,40}?(?:坏|漏|堵|脏|臭|吵|没|不(?!错|赖|孬)|冒|停|又"
    r"|\b(?:not|no|still|broken|leak\w*|again|never|n't|hasn't|isn't|out)\b)"
)
IRONY = Cue(
    r"(?:真得|可得|可真|真该|真要|太|真是)(?:好好|得)?.{0,3}(?:感谢|谢谢|表扬|“?给力|点赞).{0,60}?(?:坏|漏"
    r"|堵|脏|臭|凉|冰|冷|冻|没|停|还|才|练|泳|挨|等了)|呵呵|(?:能|可以|都能|该)(?:养|滑冰|溜冰|游泳|划船"
    r"|钓鱼|种|练)|修成|搓板|企鹅|冰窖|[天月年]了.{0,6}(?:还|没|才)|\b(?:thanks|thank you|well done"
    r"|great job|brilliant|bravo|lovely)\b.{0,40}\b(?:another|again|third|fourth|fifth|still|now we"
    r"|no water|no heat\w*|weeks?|freez\w*|sarcas\w*)\b"
)
PUT_RIGHT = Cue(
    r"修好|修得|解决|清理(?:干净|完|好)|弄好|处理好|好了|恢复|帮(?:我|了|忙|着)|送回|找到|及时|马上就|很快"
    r"|挺快|通(?:了|下|开)|\b(?:fixed|solved|helped|repaired|cleared|cleaned|came (?:quickly|right|within"
    r"|the same)|sorted)\b"
)
