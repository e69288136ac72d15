"""What people suspect of an office, told in everyday English, in lower case. Each cue with an example."""

from __future__ import annotations

from domain.hearing.cue_index import Cue
from domain.hearing.cue_tables import Cues, sought

WHO = (
    r"(?:headm[ae]n|chiefs?|captain|uniforms?|(?:land|tax|housing|licen[cs]e|labou?r|registry"
    r"|admissions) (?:office|bureau)(?: \w+)?|test (?:centre|center|station)|officials?|officers?"
    r"|police(?:man|men|woman)?|cops?|inspectors?|mayor|director|clerks?|secretary|chengguan"
    r"|wardens?|examiners?|councill?ors?"
    r"|village (?:head|chief|committee)|town hall|city hall|bureau|government|department"
    r"|party secretary|civil servants?|county|township|permit office"
    r"|judge|prosecutor|accountant|cadres?|hotline|12345|community (?:office|centre|center|worker))"
)
KIN_WORDS = (
    r"(?:cousins?|brothers?(?:-in-law)?|sisters?(?:-in-law)?|nephews?|nieces?|uncles?|aunts?"
    r"|sons?(?:-in-law)?|daughters?|wife|husband|father|dad|mother|mum|mom"
    r"|relatives?|family|in-laws?|classmates?|best friends?|old friends?|drinking budd(?:y|ies)"
    r"|army budd(?:y|ies)|buddies|pals?|mates?)"
)
_BOSS = (
    r"(?:owner|boss|developer|contractor|landlord|factory|quarry|mine|restaurant|bar|builder|shop"
    r"|company|karaoke)"
)
KIN: Cues = (
    (
        rf"\b{WHO}\b.{{0,30}}\b(?:is|are|was|being) .{{0,24}}\b{_BOSS}(?:'s)?\b.{{0,16}}\b{KIN_WORDS}\b",
        "the inspector is the bar owner's uncle",
    ),
    (
        rf"\b(?:{WHO}|head)(?:'s|s') (?:own |older |younger |little |big |driver's |wife's )*{KIN_WORDS}\b",
        "the secretary's nephew runs it",
    ),
    (
        rf"\b(?:his|her|their|{_BOSS}(?:'s)?) (?:\w+ )?{KIN_WORDS}(?:'s| is| was| works?| sits?| runs?"
        rf"| has)\b.{{0,20}}\b(?:in|at|with|for|on|the) .{{0,14}}\b{WHO}\b",
        "his uncle works at the bureau",
    ),
    (
        rf"\b(?:related to|{KIN_WORDS} (?:of|with|to)|friends? (?:of|with)|married to|in bed with"
        rf"|drinks? with) .{{0,14}}\b{WHO}\b",
        "he is related to the director",
    ),
)
MONEY: Cues = (
    (
        r"\bbuy (?:the |those |these |him|her|them|some |a )?\s?(?:\w+ )?(?:guys?|officers?"
        r"|inspectors?|boys|people|clerks?|staff)? ?(?:some |a |a few )?(?:tea|drinks?|dinner"
        r"|lunch|cigarettes|smokes|coffee|meal|wine)\b",
        "unless i buy the officers dinner",
    ),
    (
        r"\b(?:something for (?:his|her|their) trouble|a little (?:extra|something)|grease|palms?"
        r"|tea money|thank[- ]you money|under the table|envelopes?|cartons? of|boxes of"
        r"|red packets?|hongbao|greased|sweeten\w*|brown bag|bags? of gifts|trunk full|boot full"
        r"|loaded (?:his|her|their) (?:car|trunk|boot))\b",
        "something for his trouble",
    ),
    (
        r"\b(?:unless|until|if|after|once|because) (?:i|we|you|he|she|they) (?:did ?n.t |don.t "
        r"|do not )?(?:paid|pay|gave|give|slip|slipped|bribe|hand|handed|tip|tipped)\b.{0,50}",
        "nothing until we paid",
    ),
    (
        r"\b(?:road|village|relief|compensation|subsid(?:y|ies)|public|poverty|school|repair"
        r"|bridge|land|aid|flood|pension|allowance)s?(?:'s)? (?:\w+ )?(?:money|funds?|cash|budget"
        r"|grant)?\b.{0,30}"
        r"\b(?:gone|disappear\w*|vanish\w*|ended|ran out|never (?:arrived|came|reached)|never saw"
        r"|where did|pocket\w*|missing|went (?:to|into|where|missing)|a cent)\b.{0,60}",
        "the relief money never arrived",
    ),
    (
        rf"\b{WHO}\b.{{0,30}}\bnew (?:truck|car|house|villa|suv|bmw|jeep|apartment)\b",
        "the village head has a new villa",
    ),
    (
        r"\b(?:dead|died|deceased|passed away)\b.{0,40}\b(?:still|keeps?|gets?|collect\w*"
        r"|receiv\w*)\b.{0,30}\b(?:allowance|pension|benefit|money|subsid\w+|payment)s?\b",
        "dead for a year and still gets the allowance",
    ),
    (
        r"\b(?:signature|signed|fingerprint|name)\b.{0,24}\b(?:is ?n.t mine|not mine|forged|fake"
        r"|for me|without me|never signed|i never)\b|\bforged\b",
        "that signature is not mine",
    ),
    (
        r"\b(?:his|her|their|a) (?:own |personal |private )(?:wechat|account|pocket|card|alipay"
        r"|house|use|home)\b|\bno (?:receipt|paper|ticket|slip|record)s?\b",
        "into his personal account",
    ),
    (
        rf"\b{WHO}\b.{{0,60}}\b(?:for (?=\d{(2,)})|wants?|wanted|asks?|asked|demands?|demanded|took"
        rf"|takes|charges?|charged|pay|paid|costs?|gave|gives?) (?:\w+ ){{0,3}}?(?:\d+|hundred"
        rf"|thousand|cash|money|cigarettes|fish|chickens?|liquor|gifts?)\b|\b(?:\d+|cash|money"
        rf"|cigarettes|liquor|gifts?) (?:\w+ ){{0,3}}?(?:to|for) (?:the |a |an "
        rf"|our )?(?:\w+ )?{WHO}\b",
        "the clerk wanted 300 in cash",
    ),
    (
        r"\b(?:lists?|records?|papers?|documents?|files?|register|wrote|written"
        r"|says?)\b.{0,60}\b(?:never (?:got|received|saw|seen|signed|had|came)|have never seen"
        r"|no one (?:got|received)|not a single|nothing)\b|\b(?:never|nobody|no one|don.t"
        r"|didn.t)\b.{0,24}\b(?:(?:takes?|took) samples?|samples?|measured?|inspected"
        r"|came to (?:check|look))\b.{0,60}|\b(?:written|filled|signed|stamped|passed|approved"
        r"|certified) (?:in|at|from|without) (?:the |a |any )?(?:desk|office|looking|check\w*|seeing"
        r"|visit\w*|inspect\w*|advance)\b",
        "his name is on the list and he never got the rice",
    ),
)
PROTECTION: Cues = (
    (
        rf"\b(?:has|have|had|got|knows?|with|must have) (?:\w+ )?(?:someone|somebody|people"
        rf"|friends?|connections?|relatives?|a friend|backing|protection)\b.{{0,20}}\b(?:high"
        rf"|higher|up|above|inside|in|at|{WHO})\b",
        "he must have somebody high up",
    ),
    (
        r"\b(?:untouchable|protected by|nobody dares?|no one dares?|afraid to touch|look(?:s|ed"
        r"|ing)? the other way|turn(?:s|ed|ing)? a blind eye|well[- ]connected|connections"
        r"|protection money|in (?:his|their) pocket)\b",
        "nobody dares to check them",
    ),
    (
        rf"\b(?:who|somebody|someone|they|{WHO}) (?:must have |has |had |always )?(?:told|tipped"
        rf"|warned|leaked|gave|gives|passed|shared|called)\b.{{0,30}}\b(?:off|my (?:number|name"
        rf"|phone|address|complaint|details)|i (?:complained|reported|called)|about me|about it"
        rf"|before|inspection)\b",
        "who gave them my number",
    ),
    (
        r"\b(?:how (?:did|does|do|would|could)|why (?:did|does|do)) (?:he|she|they"
        r"|the \w+(?: \w+)?) (?:know|get|have|find out)\b.{0,24}\b(?:me|my|i (?:complained|called"
        r"|reported))\b"
        r"|\b(?:knew|know|knows) (?:it was me|i (?:complained|called|reported)"
        r"|(?:\w+ ){0,4}coming|(?:\w+ ){0,3}inspection)\b"
        r"|\b(?:closed|shut|stopped|clean\w*|switched off|hid|calls?|warned|warning|knows?"
        r"|knew)\b.{0,30}\bbefore (?:\w+ ){0,3}(?:inspect\w+|check|officers?|visit|raid"
        r"|arriv\w+)\b",
        "how did the owner know it was me",
    ),
    (
        r"\bbefore (?:\w+ ){0,4}(?:inspect\w+|check|raid|visit|officers?)\b.{0,50}\b(?:call|calls?"
        r"|warn\w*|clean\w*|closed?|closes|hid\w*|shut\w*|know\w*|turn\w* off|stops?)\b",
        "before the inspection the bar gets a call",
    ),
    (
        r"\b(?:list|results?|winner|names?|answers?|questions?|tender|bid|contract)\b.{0,30}\b(?:out"
        r"|leaked|known|decided|fixed|rigged|arranged|settled|circulat\w+)\b.{0,20}\b(?:before"
        r"|already|in advance|beforehand)\b|\b(?:winner|job|post|place|contract|tender|apartment|flat"
        r"|house|stall|spot|seat)s?\b.{0,30}\b(?:is|was|went to|goes to|gets?|got|given to"
        r"|for)\b.{0,20}\b(?:nephew|niece|cousin|relatives?|son|daughter|brother|sister|wife|friends?"
        r"|family|in-law)\b",
        "the list was out before the exam",
    ),
    (
        r"\b(?:votes?|ballots?|election)\b.{0,40}\b(?:yuan|money|paid|cash|bought|buy|each|per|rice"
        r"|oil|filled)\b|\b(?:yuan|paid|cash|bought|buy\w*)\b.{0,30}\b(?:votes?|ballots?)\b",
        "a hundred yuan a vote",
    ),
    (
        r"\b(?:fak\w+|forged|made[- ]up|doctored|photoshop\w*|invented|altered|rewrote|changed"
        r"|falsif\w+)\b.{0,30}\b(?:photos?|pictures?|reports?|numbers?|data|results?|records?"
        r"|documents?|test|figures)\b"
        r"|\b(?:photos?|pictures?|reports?|numbers?|data|results?|records?"
        r"|figures)\b.{0,30}\b(?:fak\w+|forged|made[- ]up|doctored|photoshop\w*|invented"
        r"|somewhere else|another (?:place|street|road)|different (?:place|street|road)|altered"
        r"|falsif\w+|not (?:our|my) street)\b",
        "the photo is of another street",
    ),
    (
        r"\b(?:cover\w* (?:it |this |that )?up|hush(?:ed)? (?:it )?up|keep (?:it )?quiet"
        r"|not to (?:talk|tell|say)|swept under)\b",
        "told us to keep quiet",
    ),
)
EXCUSED: Cues = (
    (
        r"\b(?:shown|showed|gave|passed|read|quoted|sent|forwarded|knew)\b.{0,30}\bmy (?:letter"
        r"|complaint|report|petition|statement|message|call|email)\b",
        "somebody showed the boss my letter",
    ),
    (
        r"\b(?:every (?:time|truck|car|stall|family|month|week)|each time|mine|my (?:truck|car|stall"
        r"|shop))\b.{0,60}\b(?:gives?|pays?|brings?|slips?) (?:them|him|her|the \w+)\b",
        "my truck they weigh every time, he gives them fish",
    ),
    (
        rf"\b(?:whose|his|her|their) {KIN_WORDS} (?:is|was|works?|sits?) (?:\w+ ){{0,3}}?(?:in|at|with|for"
        rf"|on) .{{0,14}}\b{WHO}\b",
        "a boy whose father is in the county government",
    ),
    (
        rf"\b(?:never|no|not|without) (?:\w+ ){{0,3}}?(?:tickets?|fines?|fined|towed|checked|inspected"
        rf"|queue|wait)\b.{{0,50}}\b(?:because|since|his|her|their|thanks to)\b.{{0,20}}\b{KIN_WORDS}\b",
        "never gets a ticket because of his dad",
    ),
    (
        rf"\b(?:because|since|of course|as) (?:\w+ ){{0,3}}?{KIN_WORDS}(?:'s| is| was| works?"
        rf"| runs?)\b.{{0,30}}\b(?:{WHO}|police|traffic|tax|court|land|army)\b",
        "because his dad is the police captain",
    ),
)
THREATS: Cues = (
    (
        rf"\b{WHO}\b.{{0,60}}\b(?:knows? where (?:i|my|we|you|our)|(?:i|you|we|my \w+"
        rf"|your \w+)(?:'d| would| will|'ll| could| might)? (?:lose|regret|be sorry|be fired"
        rf"|get fired|be arrested)"
        r"|(?:i|you|we|my \w+|your \w+) (?:would|will|could|might) (?:have|get"
        r"|be in) (?:\w+ )?trouble|stop complaining|keep quiet|shut up|(?:delete|remove) (?:it"
        r"|the|my)|take (?:it|the post|my post) down|watch (?:out|myself|my back|yourself)"
        r"|be careful|threat\w+ (?:me|us|my|to)|or else)\b",
        "the officer told me to be careful and delete it",
    ),
    (
        rf"\b{WHO}\b.{{0,40}}\b(?:push\w*|shov\w+|slapp?\w*|hit|beat|kick\w*|punch\w*|grabb?\w*"
        rf"|dragg?\w*|smash\w*|knock\w*|threw|twist\w*|spat|snatch\w*|flipp?\w*|overturn\w*"
        rf"|turned over) (?:(?:over|down|away|at|on) )?"
        r"(?:me|us|(?:my|our|his|her)(?! (?:\w+ )?(?:car|van|truck|wheelchair|dog|bill|fence)\b)"
        r"|an? old|the old|grand\w+|old)\b",
        "the wardens overturned my cart",
    ),
)
HINT_OF_OFFICE = Cue(
    rf"\b{WHO}\b|\b(?:wrote|official|list|inspect|relief|weigh(?:ing|ed)?|test|sample|school|hospital"
    rf"|nurse|at the office|my (?:letter|complaint)|permit|licen[cs]e|subsid\w+|allowance|village|exam"
    rf"|tender|election|vote|housing|inspection|fine|checkpoint|apply|application|stamp|approval"
    rf"|you (?:people|guys)|complain\w*)(?:s|ed)?\b"
)
SUSPECTED, THREATENED = sought((*KIN, *MONEY, *PROTECTION, *EXCUSED)), sought(THREATS)
# Who has no office.
PRIVATE = Cue(
    r"\b(?:landlord|neighbou?r|gym|my (?:boss|employer|ex|husband|landlady)|property (?:manager"
    r"|management|company)|employer|roommate|school ?mates?|boyfriend|seller)\b"
)
