"""Letters of which given names are made. With a surname before them, they tell a name without any cue."""

from __future__ import annotations

# Seldom the second or third letter of anything else that begins with a surname.
SURE_LETTERS = (
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超兰霞刚桂斌辉玲梅凤琴珍萍莉燕洁芬芝翠淑慧娥莲菊珠雪琳晶妍茜珊莎黛倩婷姣婉娴"
    "瑾颖瑶怡"
    "婵雁蓓荷蓉蕊薇菁梦岚婕瑗琰韵卿聪澜毓昭琬茗筠霭枫芸菲姬荔俊峰毅祥彬彪震绍哲浩谦翰朗鸣鹏泽晨琛钧冠腾楠榕弘昊宇轩"
    "涵梓萱睿铭嘉"
    "琪诗婧瑜佳琦妮洪柱蛋娃栋坤鑫森淼垚焱琼璐璇玥玮瑞琨璋珂珏炜烨煜熙旭昕晖晗曦晟贤彦彤滔灏澍沛泓润渊祺禄禧锋锐钊镇"
    "铮锴铎骏骥驰"
    "迪钰骞鸿恺楷祯骅骋蔚芷苓瑛璟甜珉祎禹笛筱翎菡萌蕙诺赫轲逸雯霏颂飒馨魁钢凯灵雅姗翊骁沐沁恬芮茵烁铠扬耀灿娣妹嫣媛"
    "嫚芹茹莹蕾贞惠"
)
OTHER_LETTERS = (
    "明平华建国志文红春云玉香爱荣秋锦青露仪丹君艺咏纯悦冰爽羽希宁欣育柔竹凝晓欢寒伊亚宜可舒影枝思飞林保东永健世广义"
    "兴良海山仁波"
    "贵福生龙元全胜学才发武新利清富顺信子成康星光达安岩中茂进有坚和博诚先敬振壮会群豪心邦承乐功松善厚庆民友裕河江亮"
    "政奇固轮伯宏"
    "言若朋梁维启克伦翔士致树炎德行时泰盛雄策风航雨宝根狗喜然兵长金银铁石水木火土田方正直连月仙花叶草霄舟远越帆权存"
    "孝忠礼恒培仕宾渤"
)
FIRST_LETTERS = OTHER_LETTERS + "小大老二三天家"  # before one of the sure ones
# In Latin letters: what is no word of every day (mark, rose, will, may, grace and hope are).
FIRST_NAMES = (
    "aaron|abdul|adam|ahmed|aisha|alan|alex|alexander|alice|alison|amanda|amy|andrea|andrew|angela|anna|anne|annie"
    "|anthony|barbara|"
    "ben|benjamin|beth|betty|bob|brian|carl|carlos|carol|caroline|catherine|charles|charlie|charlotte|chloe|chris"
    "|christine|"
    "christopher|claire|colin|cynthia|daisy|dan|daniel|danny|david|debbie|deborah|denise|dennis|diana|diego|donald"
    "|donna|dorothy|"
    "eddie|edward|elena|elizabeth|ella|ellen|emily|emma|eric|ethan|eva|fatima|felix|fiona|francis|gary|george|gloria"
    "|gordon|greg|"
    "hannah|harold|harry|hassan|heather|helen|henry|ian|irene|isaac|isabella|jacob|jake|james|jamie|jane|janet|jason"
    "|jennifer|jenny|"
    "jeremy|jerry|jessica|jim|jimmy|joan|joanna|joe|john|johnny|jonathan|jose|joseph|joshua|juan|judith|judy|julia"
    "|julian|julie|"
    "justin|karen|kate|katherine|kathy|katie|keith|kelly|kenneth|kevin|kim|kyle|laura|lauren|leo|leon|liam|lily"
    "|linda|lisa|liz|lucas|"
    "lucy|luis|luke|marcus|margaret|maria|marie|martha|martin|mary|matthew|megan|melissa|mia|michael|michelle|miguel"
    "|mike|mohamed|"
    "mohammed|monica|muhammad|nancy|natalie|nathan|neil|nicholas|nicole|nigel|nina|noah|oliver|olivia|omar|oscar"
    "|pamela|patricia|"
    "patrick|paul|paula|peter|philip|phoebe|priya|rachel|rahul|raj|ralph|raymond|rebecca|richard|robert|roger|ronald"
    "|rosie|ruth|ryan|"
    "sally|sam|samantha|samuel|sandra|sara|sarah|scott|sean|sharon|shirley|simon|sofia|sophia|sophie|stella"
    "|stephanie|stephen|steve|"
    "steven|stuart|susan|suzanne|sylvia|teresa|terry|thomas|tim|timothy|tina|toby|tom|tony|tracy|tyler|vanessa"
    "|veronica|victor|"
    "victoria|vincent|vivian|walter|wendy|william|yvonne|zoe"
)
