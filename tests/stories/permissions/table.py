"""Who may do what, written out by hand. Whoever is not named for an act is refused, in every state of a case.

O the owner · S staff in the group of the case's department · C a coordinator named for confidential cases
P a coordinator who is not. A confidential case is O's and C's alone. Nobody else may do anything to a case.

What comes of an act, where the lifecycle allows it to that role:
  look         shown, changes nothing
  ask X        asks for the words, the choice or the confirmation that X needs; changes nothing
  do X Y       is done and written down as the events X and Y
  set X        changes the case's rows without an event
{shown} is the case's id with the mark of its state, as buttons carry it; one without a mark is of an earlier version.
"X|Y" is whichever the lifecycle allows, "@status" an act that belongs to that status alone.
"""

from __future__ import annotations

from domain.lifecycle import Action, Role

BUTTONS = """
c:{id}:history                O    look
c:{id}:add                    O    ask add_details
c:{id}:withdraw               O    ask withdraw
c:{id}:withdraw!              O    do withdraw
c:{id}:withdraw!:tired        O    do withdraw
c:{id}:withdraw_no            O    look
c:{id}:urge                   O    do urge
c:{id}:human                  O    do call_human
c:{id}:solved:{cycle}:yes     O    do rate
c:{id}:solved:{cycle}:partly  O    do rate
c:{id}:solved:{cycle}:no      O    do rate reopen
c:{id}:grade:{cycle}:5        O    do rate
c:{id}:grade:{cycle}:1        O    do rate
c:{id}:reason:{cycle}:slow    O    do rate
c:{id}:words:{cycle}          O    ask rate
c:{id}:pressed:{cycle}        O    do rate
c:{id}:reopen                 O    do reopen
c:{id}:reopen!                O    do reopen
c:{id}:redo_back              O    do take_back_redo
c:{id}:other:{cycle}          -    -
c:{id}:another:999999         -    -
c:{id}:offered                -    -
c:{id}:through                -    -
c:{id}:no_danger              -    -
c:{id}:agree_lift             -    -
c:{id}:refuse_lift            -    -
s:{id}:full                   S    look
s:{id}:acknowledge            S    do acknowledge
s:{id}:note                   S    ask note
s:{id}:ask                    S    ask ask
s:{id}:answer                 S    ask answer
s:{id}:return                 S    ask return
s:{id}:extend                 S    ask extend
s:{id}:resolve                S    ask resolve
s:{id}:resolve:solved         S    ask resolve
s:{id}:resolve:not_now        S    ask resolve
s:{id}:correct                S    ask correct
s:{id}:take_back              S    do take_back
s:{id}:kept:answer            -    -
s:{id}:kept:resolve:partly    -    -
s:{id}:assign                 -    -
s:{id}:withdraw               -    -
k:{id}:open                   CP   look
k:{id}:history                CP   look
k:{id}:departments            CP   ask assign|reassign
k:{id}:assign                 CP   ask assign|reassign
k:{id}:reassign               CP   ask reassign
k:{id}:to:sanitation          CP   do assign
k:{shown}:to:sanitation       CP   do assign|reassign
k:{id}:categories             CP   ask recategorize
k:{id}:categories:clean       CP   ask recategorize
k:{id}:category:clean-bins    CP   do recategorize
k:{id}:kind:praise            CP   do recategorize
k:{id}:recategorize           CP   ask recategorize
k:{id}:reject                 CP   ask reject
k:{id}:refer                  CP   ask refer
k:{id}:refer:discipline       C    do refer
k:{id}:refer:arbitration      CP   do refer
k:{id}:reaccept               CP   ask reaccept
k:{id}:suspend                CP   ask suspend
k:{id}:resume                 CP   do resume
k:{id}:send_back              CP   ask send_back
k:{id}:exclude                CP   ask exclude
k:{id}:include                -    -
k:{id}:split                  CP   ask split
k:{id}:ask                    CP   ask ask
k:{id}:answer                 CP   ask answer
k:{id}:note                   CP   ask note
k:{id}:resolve                CP   ask resolve
k:{id}:call_back              CP   ask call_back
k:{id}:called:yes             CP   do call_back
k:{id}:called:no              CP   do call_back
k:{id}:called:missed          CP   do call_back
k:{id}:graded:1               CP   set call_back
k:{id}:urge                   CP   do urge
k:{id}:take_back              C    do take_back
k:{id}:take_back              P    ask take_back
k:{id}:keep_confidential      CP   do keep_confidential
k:{id}:release                CP   do release assign
k:{id}:lift_confidential      C    ask lift_confidential
k:{id}:to:sanitation:sure     CP   do assign
k:{shown}:to:sanitation:sure  CP   do assign|reassign
k:{id}:keep_held:999999       -    -
k:{id}:kept:answer            -    -
k:{id}:kept:note              -    -
k:{id}:kept:no                -    -
k:{id}:pass_on:999999         -    -
k:{id}:file_apart:999999      -    -
k:{id}:open_file:999999       -    -
k:{id}:pass_file:999999:sure  -    -
k:{id}:leave:999999           -    -
k:{id}:taken                  -    -
k:{id}:no_danger              -    -
k:{id}:acknowledge            -    -
k:{id}:withdraw               -    -
r:{return}:grant              CP   do grant_return assign
r:{return}:refuse             CP   ask refuse_return
r:{return}:refuse:theirs      CP   do refuse_return
r:{extension}:grant           CP   do grant_extension
r:{extension}:refuse          CP   ask refuse_extension
r:{extension}:refuse:no_ground  CP   do refuse_extension
r:{reopen}:grant              CP   do grant_reopen
r:{reopen}:refuse             CP   ask refuse_reopen
r:{reopen}:refuse:was_done    CP   do refuse_reopen
r:{exclusion}:grant           CP   do exclude
r:{exclusion}:refuse          CP   ask refuse_proposal
r:{exclusion}:refuse:counts   CP   do refuse_proposal
r:{rejection}:grant           CP   do reject
r:{rejection}:refuse          CP   ask refuse_proposal
r:{rejection}:refuse:ours     CP   do refuse_proposal
r:{referral}:refuse           CP   ask refuse_proposal
r:{referral}:refuse:ours      CP   do refuse_proposal
r:{split}:refuse              CP   ask refuse_proposal
r:{split}:refuse:one_matter   CP   do refuse_proposal
r:{suspension}:grant          CP   do suspend
r:{suspension}:refuse         CP   ask refuse_proposal
r:{suspension}:refuse:goes_on  CP   do refuse_proposal
q:{id}:open                   -    -
x:{id}:open                   -    -
"""

# Typed, with the case's number; a bar begins a new line. Whatever verb the owner types, it is a word more on the case
# (or, where it may accuse, is kept aside with it).
TYPED = """
#{ref}                                     O S CP   look
#{ref} 全文                                S CP     look
#{ref} 还在那里                            O        do reply|add_details
#{ref} 还在那里                            S        do note
#{ref} 还在那里                            CP       look
#{ref} 撤回                                O        ask withdraw
#{ref} 撤回                                S C      do take_back
#{ref} 撤回                                P        ask take_back
人工 #{ref}                                O        do call_human
#{ref} 签收                                S        do acknowledge
#{ref} 备注 已派人去看                     S CP     do note
#{ref} 询问 请问是哪个门附近？             S CP     do ask
#{ref} 答复 周三处理                       S CP     do answer
#{ref} 办结 已劝离犬主                     S CP     do resolve
#{ref} 更正 已劝离，两只狗都拴好了        S        do correct
#{ref} 退单 依据条例，建议派给环卫处       S        do return
#{ref} 延期 3天 等配件到货                 S        do extend
#{ref} 派单 环卫处                         CP       do assign
#{ref} 改派 环卫处                         CP       do reassign
#{ref} 不予受理 请向邻县反映               CP       do reject
#{ref} 移送 纪委监委 请依规处理            C        do refer
#{ref} 重新受理 归本县管                   CP       do reaccept
#{ref} 挂账 2027-04-01 冬季无法施工        CP       do suspend
#{ref} 恢复                                CP       do resume
#{ref} 重办 狗还在                         CP       do send_back
#{ref} 剔除 重复反映                       CP       do exclude
#{ref} 拆单 城管局 遛狗|环卫处 狗屎      CP       do split
#{ref} 回访                                CP       ask call_back
#{ref} 类型 咨询                           CP       do recategorize
#{ref} 类别 路灯                           CP       do recategorize
#{ref} 保密                                CP       do keep_confidential
#{ref} 保密                                S        do note
#{ref} 照常派单                            CP       do release assign
#{ref} 照常派单                            S        do note
#{ref} 解除保密 只是遛狗不牵绳             C        do ask_lift
#{ref} 解除保密 只是遛狗不牵绳             S        do note
#{ref} 重新计入                            -        -
查 #{ref}                                  CP       look
"""
ADDED = "#{ref} 还在那里"
ANSWERED_WHERE_OPEN = {"#{ref} 保密"}  # a wish for privacy, which the service answers itself
NOT_ADDED = {"查 #{ref}"} | ANSWERED_WHERE_OPEN  # the first is a wish that is not a resident's

# What the lifecycle does not say: an act that only some of the states it is allowed in can bear, by their names.
ONLY_IN = {
    Action.RELEASE: {"held_back"},
    Action.TAKE_BACK_REDO: {"redone"},
    Action.CORRECT: {"resolved", "secret_resolved"},  # the resident was told of the result
    # A result that is out, and can no longer be taken back.
    Action.RATE: {"resolved", "closed", "secret_resolved"},
    Action.REOPEN: {"resolved", "closed", "secret_resolved"},
}
# Less than a minute old: the department's own word, and the coordinators'.
TAKEN_BACK_BY = {Role.STAFF: {"answered", "just_resolved"}, Role.COORDINATOR: {"spoken_for"}}
RATED = {"closed"}  # by the owner: told again it is no new rating, and no phone call overwrites it
# Old buttons that would reopen a case which its owner has rated and closed ask once, with the button after them.
ASKED_FIRST = {"c:{id}:reopen", "c:{id}:solved:{cycle}:no"}
# The owner's words that a problem is back, on a closed case: they wait in a draft, which asks whether to do it again.
REDO_OFFERED = {"#{ref} 还在那里", "#{ref} 重办 狗还在", "#{ref} 重新受理 归本县管"}
OVER = {
    "rejected",
    "withdrawn",
    "referred",
}  # the same of any words, which ask whether they are a new problem or for a person
# The owner's words that may accuse an office, as who asks for 纪委监委 does: only coordinators read them.
HELD_WORDS = {"#{ref} 移送 纪委监委 请依规处理"}
TOO_EARLY_TO_CALL = {"just_resolved"}  # its result has not gone out yet
# A question of the owner's about a closed confidential case shows it; other words are kept aside for coordinators.
SHOWN_WHEN_OVER = {"#{ref} 询问 请问是哪个门附近？"}
PHONED = {"k:{id}:called:yes", "k:{id}:called:no", "k:{id}:graded:1"}
# Only if a second person agrees, where there is one: C is the only one for confidential cases.
SECOND_NEEDED = {"redone"}
OF_TWO = (Action.EXCLUDE, Action.REJECT, Action.SUSPEND, Action.SPLIT, Action.REFER)
ASKED_ALREADY = {"in_progress"}  # a return and an extension are waiting for a decision
ASKS_WHY = {"c:{id}:withdraw!"}  # of what a department has: the next tap withdraws it
UNHEARD = {"nobodys"}  # nobody would hear a question; a coordinator's button asks for its words all the same
PARTS = {"part"}  # are not split again
ACCUSED_ALONE = {"k:{id}:refer:discipline", "#{ref} 移送 纪委监委 请依规处理"}  # passes on confidential cases alone
NEVER_CONFIDENTIAL = {  # it goes to no department, and is confidential already
    *(Action.ASSIGN, Action.REASSIGN, Action.SPLIT, Action.GRANT_RETURN, Action.RELEASE, Action.KEEP_CONFIDENTIAL),
}
ONLY_CONFIDENTIAL = {Action.LIFT_CONFIDENTIAL, Action.ASK_LIFT}
BY_RULE = {"secret"}  # confidential by its words: lifted without asking the resident
# What staff write of them on a suspended case is a note, until it is resumed.
KEPT_WHILE_SUSPENDED = {str(one) for one in (Action.RESOLVE, Action.RETURN, Action.EXTEND, Action.ASK)}
HELD = {"held_back"}  # who assigns it has settled it first
