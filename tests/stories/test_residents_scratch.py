from __future__ import annotations
from tests.stories.town import Town, Speaker

async def show(one: Speaker) -> None:
    for m in await one.messages():
        who = "BOT" if m["from"]["id"] == "bot" else m["from"]["name"]
        print(f"[{who}{' edited' if m.get('edited') else ''}]", m["text"], f"photos={len(m['photos'])}" if m["photos"] else "", m["place"] or "")
        for row in m["choices"]:
            print("      ", " | ".join(c["label"] for c in row))
    print("=" * 60)

async def test_look(town: Town) -> None:
    staff, _ = await town.department("city", "sanitation","housing")
    a = await town.resident("李女士")
    await a.says(photos=3)
    await a.says("小区里垃圾好几天没人清，我电话13812345678，身份证220521199001011234，车牌吉E12345，我叫李女士")
    await a.says("幸福小区3号楼")
    await show(a)
    b = await town.resident("王先生")
    await b.says("您好")
    await b.says("我想说个事")
    await b.says("垃圾")
    await show(b)
    c = await town.resident("孙女士")
    await c.says("振兴路12号门口有人占道经营，流动摊贩把人行道都堵住了")
    await c.taps("提交")
    await c.says("还有一件事，路灯不亮")
    await show(c)
    await show(staff)
    d = await town.resident("Ms Li", "en")
    await d.says("Rubbish has not been collected for three days near Jianshe Road")
    await show(d)
