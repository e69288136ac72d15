"""Signs of misuse in a short message in English that names an office, in lower case. Each cue with an example."""

from __future__ import annotations

from domain.hearing.accusations.suspicions_in_english import KIN_WORDS, WHO
from domain.hearing.cue_index import Cue
from domain.hearing.cue_tables import Cues, sought

# Beside an office in a short message one of these is enough.
SIGNS: Cues = (
    (
        r"\b(?:until|unless|once|after|before) (?:i|we|he|she|you) (?:brought|bring|bought|buy"
        r"|offered|offer|found|gave|give|paid|pay|handed|sent|took)\b",
        "lost until i brought two bottles",
    ),
    (
        r"\b(?:patients?|workers?|people|students?|members?|villagers?) who (?:never|do not|don.t"
        r"|did ?n.t|are not|were not)\b|\b(?:bills?|billed|charg\w+|claims?"
        r"|claimed) .{0,30}\b(?:never|without)\b|\bghost\b|\bon the payroll\b",
        "bills for patients who never came",
    ),
    (
        r"\b(?:told|warned|tipped|informed|called) the \w+ (?:that )?(?:we|i)\b"
        r"|\bwaiting for (?:us|me)\b|\bknew we were coming\b|\b(?:my|our) (?:complaint|letter"
        r"|name|report)\b.{0,40}\b(?:on|in) (?:his|her|their|the \w+'s) (?:desk|hands?|phone"
        r"|office)\b",
        "they told the quarry we were coming",
    ),
    (
        r"\b(?:mayor|director|secretary|chief|head|judge|captain|inspector|boss"
        r"|principal)'s (?:\w+ )?(?:driver|company|firm|friend|house|shop|farm|land|hotel"
        r"|restaurant|car|men|people)\b|\b(?:won|wins|got|gets|given) (?:the|every|all the"
        r"|our) (?:\w+ )?(?:contract|tender|job|bid|post)s?\b",
        "the mayor's driver won the contract",
    ),
    (
        r"\b(?:in|into|under) (?:his|her|someone else's|somebody else's|another man's) name\b"
        r"|\b(?:price list|fixed price|going rate|usual price|pay extra|extra fee|side door"
        r"|back door|middleman|go[- ]between|arranged it|fixer)\b|\bsame (?:house|land|job|shop"
        r"|fine|offence)\b.{0,50}\b(?:but|he|she|they|mine|me|i|we)\b",
        "there is a going rate for a licence",
    ),
    (
        r"\b(?:took|takes?|taking|accept\w*|gave|gives?|brought|brings?|slips?|slipped|paid"
        r"|pays?) (?:\w+ ){0,3}?(?:box\w*|bags?|bottles?|cartons?|crabs?|fish|meat|wine|liquor"
        r"|cigarettes|gifts?|cash|rice|oil|dinner|envelopes?|half|cut|share)\b",
        "took two boxes of crabs",
    ),
    (
        r"\b(?:for free|free (?:meals?|drinks?|food|lunch)|never (?:pays?|paid|opens? (?:his|her"
        r"|their) wallet)|instead of a (?:ticket|receipt|fine)|pay and|without paying|drinks? there"
        r"|eats? (?:there|at))\b",
        "eats there for free",
    ),
    (
        r"\b(?:only (?:people|those|families|the ones|friends) who|people who know|if you know"
        r"|who you know|unless you know|knows? the right|because (?:he|she|they) knows?)\b"
        r"|\bknow the \w+ (?:get|gets|can)\b",
        "only people who know the director get one",
    ),
    (
        r"\b(?:nobody|no one|none of us|we never|i never|never) (?:\w+ )?(?:saw|seen|got(?! home"
        r"| back| here| there| up| out)|received"
        r"|asked|told|signed|voted|gets?)\b.{0,40}\b(?:money|cent|rice|penny|it|paper|anything|us"
        r"|that|cash|share)\b",
        "nobody saw the money",
    ),
    (
        r"\b(?:keeps?|kept|holds?) (?:\w+ ){0,5}?(?:at|in) (?:his|her|their) (?:own )?(?:home|house"
        r"|drawer|office)\b|\b(?:his|her|their) (?:plot|house|yard|land|field) (?:got|is|was|grew"
        r"|became)\b|\b(?:sold|rented out|leased) (?:the|our|village) \w+\b",
        "keeps our cards at his home",
    ),
    (
        r"\b(?:if|unless) (?:i|we|you) (?:don.t|do not|did ?n.t|refuse|won.t|complain|keep|talk|sign"
        r"|report)\b.{0,40}\b(?:they|he|she|will|would|cut|stop|lose|take|no)\b",
        "if i don't sign they cut it",
    ),
    (
        r"\b(?:somebody|someone|one of you|who|they|you) (?:\w+ ){0,4}?(?:told|tells?|informed"
        r"|called) (?:my|the|him|her) (?:\w+ )?(?:landlord|boss|owner|neighbou?r|factory|manager"
        r"|company|shop)?\s?(?:that )?(?:i|about|it was)\b",
        "somebody told the owner i complained",
    ),
    (
        r"\b(?:faked?|blank (?:forms?|paper|sheets?)|twice as (?:small|big)|half (?:of )?(?:the|what"
        r"|my)|not our street|last year's|never happened|on paper (?:only)?|filled (?:them|it"
        r"|the numbers) in|there (?:are|is) (?:only )?(?:\w+|\d+)$|the week after i|the day after i"
        r"|right after i (?:wrote|complained|called))\b",
        "we signed blank forms",
    ),
    (
        r"\b(?:handed (?:something|him|her|them|over)|handed something over|went straight in"
        r"|let (?:him|her|them|the \w+|his \w+) (?:go|through|off|in|skip)|jump(?:ed|s)? the (?:queue"
        r"|line)|stopped after lunch)\b",
        "he handed something over and went straight in",
    ),
    (
        r"\b(?:was|were|been|goes?|went|got) (?:given|handed|passed"
        r"|to) (?:to )?the \w+(?: \w+)?'s \w+\b|\b(?:bought|stolen|rigged) ",
        "was given to the clerk's son",
    ),
)
SIGN = sought(SIGNS)
ASKS = Cue(
    r"^if (?:i|we) [^?]*\?$|^(?:hi|hello|please)?[, ]*(?:can|could|where|how|may|do|does|is|are|what|when|which) "
    r"(?!(?:did|does|do|is|come)\b.{0,20}\bknow)"
)
OF_REPLY = r"your (?:reply|answer|office|department|staff|people|colleagues?)|you (?:people|guys) (?:wrote|told|said)"
NEAR_OFFICE = Cue(
    rf"\b(?:{WHO}|{OF_REPLY}|nurse|doctor|clinic|hospital|application|licence|license|permit"
    rf"|mayor|deputy|quarry|dump|factory|contract|court|school|exam|pension|insurance|subsid(?:y"
    rf"|ie)|town(?:ship)?|street office|office|county|village"
    rf"|traffic cop|accountant|election|cheap flats|allowance|land|relief|inspection)s?\b"
)
# Beside people in office themselves less is enough: money or presents, somebody's kin, what is odd.
PEOPLE = Cue(
    rf"\b(?!12345|hotline)(?:{WHO}|judge|lawyer|teacher|council|guard at the|traffic|nurse|doctor|clinic"
    r"|county hospital|vehicle yard"
    r"|fine|licen[cs]e|permit|tender|exam|subsid\w+|allowance)s?\b"
)
ODD: Cues = (
    (
        r"\b(?:(?!12345)\d{2,5}(?! times| days| years| people|th|st|nd)|hundreds?|thousands?|yuan|bottles?"
        r"|cash|paid|gifts?|baijiu"
        r"|cigarettes|lunch|dinner|envelopes?|qr code|red packets?|paid class)\b",
        "said two hundred and no questions",
    ),
    (rf"\b(?:his|her|their|\w+'s) (?:\w+ )?{KIN_WORDS}\b", "his wife is in the planning bureau"),
    (
        r"\b(?:never (?:touched|happened|done)|no questions|forgot|fake|somebody|secretly"
        r"|together|somehow|suddenly|disappear\w*"
        r"|only if|unless|or else|not work (?:here|in this)"
        r"|would hear about|pretend\w*|without a (?:permit|licence|paper|receipt))\b",
        "it was never touched",
    ),
)
IS_ODD = sought(ODD)
# Kindness and what is due.
KIND = Cue(
    r"\b(?:thank\w*|kind|nice|helped|helpful|children a|her own lunch|online|please|proof|appeal"
    r"|polite|quickly)\b"
)
