"""Talk about the photo of a result, as an excuse or as words that point at it: it is never the result itself."""

from __future__ import annotations

import re

from domain.hearing.departments import staff

PHOTO = r"(?:照片|相片|图片|视频|录像|(?<!地)图(?![书纸案]))"
TALK = re.compile(
    rf"{PHOTO}[^,，。]{{0,6}}(?:回头|等|待会|一会|[晚早]点|今晚|明[天早]|马上|稍[后等]|补|再|[上后]?传|发|忘|[没不]|来了|在这|如[下上]|附)"
    rf"|(?:回头|一会儿?|等[下会]|待会儿?|[晚早]点|稍后|马上|没法|忘|没|不好|来不及|懒得|不方便|补|[发传]).{{0,6}}(?:{PHOTO}|拍(?!照取|[打到]))"
    r"|手机(?:没电|没带|坏|[在放落])|(?:没|不)(?:方便|法|好|能)拍"
    r"|\b(?:photo|picture|pic)s?\b.{0,24}\b(?:later|coming|soon|follow|forgot|attached|here|tonight|tomorrow|not|no)\b"
    r"|\b(?:forgot|send|sending|attach(?:ed|ing)?|no|without)\b.{0,12}\b(?:photo|picture|pic)s?\b",
)
OWN_HANDS = re.compile(r"[我这]?(?:[两双满]?手(?![工机动续孔扶推提拉井])|手套|身上|衣服|鞋)")  # 手上全是灰
# 就这张, 给，照片: words that show a photo and say no more.
POINTS = re.compile(
    r"(?:喏|诺|给你?们?|看|瞧|就是?|用|是|要|那就|补上?|呶|[，,\s]|来了)*(?:[这那]|上面|下面|刚才?)?(?:就|是|有)?"
    rf"(?:[一这两几]?张|{PHOTO})(?:{PHOTO}|吧|了|啊|呀|哈|行了|可以|补上|来了|在这[里儿]?|给你?们?|就行|[，,。\s])*"
    r"|补上?(?:了|来了)?|(?:here(?:'s| is| you go)|this(?: one| is)?)(?: the| a| one)?(?: photo| picture| pic)?",
)
# 处理前, 整改后对比图: words that say which stage of the work a photo shows, and no more.
STAGE = re.compile(
    r"(?:这张?是|图[一二12][:：]?|现场)?"
    r"(?:[处治清整维打修拆冲更作施办][理改运修扫除洗换业工治置]|完工|拆|修|换|扫)?[之以]?(?:[前中后]|前后)"
    rf"(?:的)?(?:对比|效果|现场|情况|样子)?{PHOTO}?"
    r"|(?:before|after|before and after)(?: (?:the )?(?:work|repairs?|cleaning|clearing))?",
)
ONLY_SITE = re.compile(rf"{PHOTO}")  # "照片" alone names it, and points at nothing


def points_at_photo(text: str) -> bool:
    """Whether words beside a photo only point at it: 就这张, 照片补上了."""
    said = text.casefold().strip(staff.EDGES)
    return POINTS.fullmatch(said) is not None and ONLY_SITE.fullmatch(said) is None


def tells_stage(text: str) -> bool:
    """Whether words beside a photo only say which stage of the work it shows: 处理前, 整改后."""
    return STAGE.fullmatch(text.casefold().strip(staff.EDGES)) is not None


def without_photo_talk(text: str) -> str:
    """The words without the clauses that only talk about the photo: "清完了 照片回头补" is "清完了"."""
    kept, at = [], 0
    for begins, ends in _clauses(text):
        if not _talks(text[begins:ends]):
            kept.append(text[at:ends])
        at = ends
    return "".join(kept).strip(staff.EDGES) if len(kept) < len(_clauses(text)) else text


def _talks(clause: str) -> bool:
    said = clause.replace("’", "'").casefold().strip(staff.EDGES)
    if OWN_HANDS.match(said) or points_at_photo(said):
        return True
    return TALK.search(said) is not None and staff.finished(said) is None


def _clauses(text: str) -> list[tuple[int, int]]:
    """Where the clauses of a text begin and end."""
    found, at = [], 0
    for gap in staff.CLAUSES.finditer(text):
        found.append((at, gap.start()))
        at = gap.end()
    return [(begins, ends) for begins, ends in [*found, (at, len(text))] if text[begins:ends].strip()]
