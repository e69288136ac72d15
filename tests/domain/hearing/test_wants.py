"""The kind of a message: questions, proposals and praise in people's own words, and complaints in the form of one."""

from __future__ import annotations

from domain.hearing.residents.wants import Kind, kind_of
from tests.tables import each


@each("text",
    [
        "身份证丢了去哪补办", "高龄补贴怎么申请", "办居住证都要带啥", "图书馆几点关门", "公租房需要什么条件",
        "社保卡能异地激活吗",
        "孩子户口在镇上 房子买在城里 贷款也没还清 能上实验小学不",
        "老人跟着我住 户口没迁过来 可以领高龄补贴吗",
        "周末图书馆开门吗", "流感疫苗啥时候轮到我们村", "北环路恢复了没 我要拉货",
        "迁户口得多久", "养老金每月几号发", "护照到期了上哪换",
        "how long does a permit take", "how do i pay the water bill", "what documents do i need to register",
        "where should i go to renew my permit",
    ],
)  # fmt: skip
def test_questions_are_enquiries(text: str) -> None:
    assert kind_of(text) is Kind.ENQUIRY


@each("text",
    [
        "这条街不如改成单向的，早晚就顺了", "公园能不能多装几盏灯", "广场可以加几个长椅", "要是能晚关一小时就好了",
        "希望增设一个公交站", "路口就该设个减速带", "给车站加个棚子吧",
        "it'd be great if the park had more bins", "it would be nice to have a bench here",
        "how about a zebra crossing by the school",
        "couldn't they, well, why not plant trees along the river",
    ],
)  # fmt: skip
def test_proposals_are_suggestions(text: str) -> None:
    assert kind_of(text) is Kind.SUGGESTION


@each("text",
    [
        "给修路灯的师傅点个赞", "多亏了扫街的阿姨，想说声谢谢", "路灯坏了，师傅半小时就修好了，点赞",
        "窗口小姑娘态度真好",
        "替我爸谢谢那天扶他过马路的民警", "谢谢昨晚来通下水的师傅，半夜一点才走",
        "抢修的师傅在沟里泡了一宿 水都没喝上一口", "前天换灯泡那个小伙子 名字没留 想跟他单位说一声",
        "扫雪的大姐一早就来了 辛苦了",
        "捡到钱包的好心人，拾金不昧", "修水管的小伙子真麻利",
        "社区的人帮我跑前跑后，特别感谢", "捡到我的包还给我了", "thank you for the new lamp",
        "the nurse did a great job today",
    ],
)  # fmt: skip
def test_thanks_and_praise(text: str) -> None:
    assert kind_of(text) is Kind.PRAISE


@each("text",
    [
        "真得感谢自来水公司，让我们一家喝了半个月的泥汤，现在还停着", "感谢你们上次修了灯，不过这回是井盖坏了",
        "谢谢，可是路还是不通", "请问还有没有人管，三天了没人来", "首先感谢领导关心。我们楼顶年年漏水",
        "能不能来修一下路灯，坏了半个月了", "替我谢谢你们领导，水还停着呢", "保安骂人，想跟他们领导说一声，受不了",
        "能来修不 灯坏了", "thanks a lot, no water again",
        "great job, the lamp is broken again",
    ],
)  # fmt: skip
def test_irony_thanks_and_angry_questions_are_complaints(text: str) -> None:
    assert kind_of(text) is Kind.COMPLAINT
