"""What is wrong in a configuration, in words by which its author can correct it.

The sentences live here and not in the catalogues, since the configuration is read before anything else is.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

# A place in the file: table and key names, and an index for each entry of an array.
Location = tuple[str | int, ...]

CHINESE, ENGLISH = "zh-CN", "en"

Wording = tuple[str, str]  # Chinese, English

# code → what is wrong, and what to write instead. Those about a platform's settings are in the platform's folder.
SENTENCES: dict[str, Wording] = {
    "no_file": (
        "找不到配置文件；请把 config.example.toml 复制到这里再修改",
        "there is no such file; copy config.example.toml here and edit it",
    ),
    "not_utf8": ("文件不是 UTF-8 编码；请用编辑器另存为 UTF-8", "the file is not UTF-8; save it as UTF-8"),
    "syntax": ("不符合 TOML 写法（{detail}）；请改正这一行", "this is not TOML ({detail}); correct this line"),
    "missing": ("缺少“{name}”；请加上", "“{name}” is missing; add it"),
    "unknown_key": (
        "不认识“{name}”；请删去，可用的有：{known}",
        "“{name}” is not known; remove it. What may stand here: {known}",
    ),
    "unknown_key_near": (
        "不认识“{name}”；是否应为“{near}”？",
        "“{name}” is not known; did you mean “{near}”?",
    ),
    "urgent_category": (
        "“urgent”已不用：水、电、气、供热、排水请写 always_on = true（民生保供，任何时候都送达），其他的请删去这一行；"
        "正在发生的险情由居民的话判断，不看类别",
        "“urgent” is no more: write always_on = true for water, power, gas, heating and sewers (at any hour), and "
        "remove this line elsewhere; danger going on is heard in people's words, whatever the category",
    ),
    "urgent_limit": (
        "“urgent”已分成两项；请写 danger（险情办结）和 always_on（民生保供办结，类别没有写时限时）",
        "“urgent” has become two limits; write danger (result of a danger) and always_on (result of water, power, gas, "
        "heating and sewers, where the category has no limit)",
    ),
    "secret": (
        "密码、密钥不能写在文件里；请删去这一行，改用环境变量 {variable}",
        "secrets do not belong in the file; delete this line and put it into environment variable {variable}",
    ),
    "weak_secret": (
        "密钥太短，容易被猜到；请至少用 {shortest} 个随机字符，例如 openssl rand -hex 16 的结果",
        "this secret could be guessed; use at least {shortest} random characters, such as openssl rand -hex 16 gives",
    ),
    "unknown_variable": (
        "不认识这个环境变量；请取消设置，可用的有：{known}",
        "this environment variable is not known; unset it. Known ones: {known}",
    ),
    "unknown_variable_near": (
        "不认识这个环境变量；是否应为 {near}？",
        "this environment variable is not known; did you mean {near}?",
    ),
    "wrong_type": ("写法不对；这里应写{zh}", "this is of the wrong kind; write {en}"),
    "out_of_range": ("超出范围；应{zh}", "out of range; it must be {en}"),
    "empty": ("不能为空；请至少写一项", "this is empty; write at least one"),
    "code_form": (
        "代码“{value}”写法不对；只用小写字母、数字和连字符，最多 32 个，例如 road-damage",
        "“{value}” is no code; use small letters, digits and hyphens, at most 32, such as road-damage",
    ),
    "not_one_of": ("“{value}”不能用；请从中选写：{known}", "“{value}” cannot be used; write one of: {known}"),
    "date": (
        "“{value}”不是有效日期；请写成 2026-10-01 的样子",
        "“{value}” is not a date; write it as 2026-10-01",
    ),
    "limit_bare": (
        "时限“{value}”没有单位；请写 4h（小时）、4wh（工作小时）或 2wd（工作日）",
        "the limit “{value}” has no unit; write 4h, 4wh or 2wd (hours, working hours, working days)",
    ),
    "limit_unit": (
        "时限“{value}”的单位不认识；请写 4h（小时）、4wh（工作小时）或 2wd（工作日）",
        "the limit “{value}” has an unknown unit; write 4h, 4wh or 2wd (hours, working hours, working days)",
    ),
    "name_form": (
        '名称写法不对；请写 {{zh-CN = "…", en = "…"}}',
        'this is no name; write {{zh-CN = "…", en = "…"}}',
    ),
    "name_chinese": (
        '名称缺少中文；请写 {{zh-CN = "…"}}',
        'the name has no zh-CN; write {{zh-CN = "…"}} beside the others',
    ),
    "name_language": (
        "名称用了不认识的语言“{value}”；只能用 zh-CN、en",
        "the name has an unknown language “{value}”; only zh-CN and en are spoken",
    ),
    "no_chinese": ("必须包括 zh-CN；请加上", "zh-CN must be among them; add it"),
    "no_platform": (
        "没有可用的平台；请写 enabled = true，或配置一个真实平台",
        "there is no platform to speak through; write enabled = true, or set up a real one",
    ),
    "time_zone": (
        "没有“{value}”这个时区；请写 IANA 名称，例如 {near}",
        "there is no time zone “{value}”; write an IANA name such as {near}",
    ),
    "number_form": (
        '“{value}”不是电话号码；请写成 "119" 或 "0577-1234567" 的样子',
        '“{value}” is no telephone number; write it as "119" or "0577-1234567"',
    ),
    "clock": ('“{value}”不是时刻；请写成 "08:00" 的样子', '“{value}” is no time of day; write it as "08:00"'),
    "span_form": (
        '“{value}”不是时段；请写成 "08:30-12:00" 的样子',
        '“{value}” is no span of time; write it as "08:30-12:00"',
    ),
    "span_empty": (
        '时段“{value}”的开始和结束相同；全天请写 "00:00-24:00"',
        '“{value}” ends when it begins; for the whole day write "00:00-24:00"',
    ),
    "span_overlap": (
        "时段“{value}”与前一时段（或前一天过了零点的时段）重叠，或次序颠倒；请按先后写，互不重叠",
        "“{value}” overlaps the one before it, or that of the day before over midnight, or comes before it; "
        "write them in order, apart from each other",
    ),
    "no_hours": (
        '一周没有任何工作时间；请至少给一天写上，例如 monday = ["08:30-12:00"]',
        'the week has no working hours at all; give one day some, such as monday = ["08:30-12:00"]',
    ),
    "holiday_worked": (
        "{value} 既是放假日又是调休上班日；请从其中一处删去",
        "{value} is both a holiday and an extra workday; remove it from one of them",
    ),
    "duplicate": ("代码“{value}”重复；请换一个", "the code “{value}” is used twice; choose another"),
    "one_hears": (
        "只能由一个职务处理反映本办公室的工单，已有“{value}”；请删去其中一处的 accusations",
        "one function alone hears accusations of the office, and “{value}” does; remove accusations from one of them",
    ),
    "receiver_code": (
        "代码“{value}”是受理举报的单位，程序自己已有；请换一个，例如 {value}-office",
        "the code “{value}” means a receiver of accusations, which the software has; choose another: {value}-office",
    ),
    "unknown_department": (
        "没有代码为“{value}”的承办单位；请改用：{known}，或在 [[departments]] 中加上",
        "there is no department “{value}”; write one of: {known}, or add it under [[departments]]",
    ),
    "no_department": (
        '这个类别没有承办单位；请写 department = "…"，或设 by_area = true 并写明 [[areas]] 的 owner',
        'no department answers for this; write department = "…", or by_area = true with [[areas]] that have owners',
    ),
    "no_other": (
        "这个大类缺少“其他”；请加一个代码以 -other 结尾的 [[categories.items]]，例如 {value}",
        "this category has no “other”; add [[categories.items]] whose code ends with -other, such as {value}",
    ),
    "database_url": (
        "数据库地址不对；请写 sqlite:///data/zhongzhi.sqlite3，或用环境变量 ZHONGZHI_DATABASE_URL 写 postgresql+psycopg://…",
        "this is no database address; write sqlite:///data/zhongzhi.sqlite3, or set ZHONGZHI_DATABASE_URL to postgresql+psycopg://…",
    ),
    "invalid": ("不对：{detail}", "not valid: {detail}"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. `line` counts from 1, and is 0 for what is in no line; `key` is its path."""

    line: int
    key: str
    code: str
    wording: Wording
    params: Mapping[str, str] = field(default_factory=dict)

    def text(self, language: str) -> str:
        chinese = language == CHINESE
        sentence = self.wording[0 if chinese else 1].format_map(self.params)
        line = (f"第 {self.line} 行" if chinese else f"line {self.line}") if self.line else ""
        place = " ".join(part for part in (line, self.key) if part)
        return f"{place}{'：' if chinese else ': '}{sentence}" if place else sentence


class ConfigError(Exception):
    """A configuration that cannot be used, with all its mistakes in the order of the file."""

    def __init__(self, source: str, problems: Sequence[Problem]) -> None:
        super().__init__(source)
        self.source = source
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line))

    def text(self, language: str) -> str:
        count = len(self.problems)
        head = f"{self.source}：{count} 处有误" if language == CHINESE else f"{self.source}: {count} to mend"
        return "\n".join([head, *(f"  {problem.text(language)}" for problem in self.problems)])

    def __str__(self) -> str:
        return self.text(ENGLISH)


def line_of(lines: Mapping[Location, int], location: Location) -> int:
    """The line of `location`, or of the nearest table around it that is in the file; 0 if none is."""
    for length in range(len(location), 0, -1):
        if location[:length] in lines:
            return lines[location[:length]]
    return 0


def find_lines(text: str) -> dict[Location, int]:
    """The first line of each table, key and array entry of valid TOML.

    Parsers of TOML keep no positions (tomllib, tomlkit), so the text is cut into statements, the shortest
    runs of lines that parse alone, and each is read by tomllib: no second grammar to be wrong about.
    """
    lines: dict[Location, int] = {}
    table: Location = ()
    counts: dict[Location, int] = {}
    for number, statement in _statements(text):
        found = tomllib.loads(statement)
        if statement.lstrip().startswith("["):
            table = _enter(found, counts, repeated=statement.lstrip().startswith("[["))
            _note(lines, table, number)
        else:
            _note_values(lines, found, table, number, statement)
    return lines


def _statements(text: str) -> Iterator[tuple[int, str]]:
    pending: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        pending.append(line)
        if _parses("\n".join(pending)):
            yield number - len(pending) + 1, "\n".join(pending)
            pending = []


def _parses(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _enter(header: dict[str, Any], counts: dict[Location, int], *, repeated: bool) -> Location:
    location: Location = ()
    while header:
        key, inner = next(iter(header.items()))
        location = (*location, key)
        header = inner[0] if isinstance(inner, list) else inner
        if repeated and not header:
            counts[location] = counts.get(location, -1) + 1
        if location in counts:
            location = (*location, counts[location])
    return location


def _note(lines: dict[Location, int], location: Location, number: int) -> None:
    for length in range(1, len(location) + 1):
        lines.setdefault(location[:length], number)


def _note_values(lines: dict[Location, int], found: dict[str, Any], at: Location, number: int, statement: str) -> None:
    for key, value in found.items():
        _note(lines, (*at, key), number)
        if isinstance(value, dict):
            _note_values(lines, value, (*at, key), number, statement)
        elif isinstance(value, list):
            _note_entries(lines, (*at, key), number, statement)


def _note_entries(lines: dict[Location, int], at: Location, number: int, statement: str) -> None:
    """Closes a list after each of its lines, and counts the entries that can be read by then."""
    rows = statement.split("\n")
    for row in range(len(rows)):
        value: Any = _list_so_far("\n".join(rows[: row + 1]))
        for index in range(len(value)):
            lines.setdefault((*at, index), number + row)


def _list_so_far(text: str) -> list[Any]:
    for ending in ("", "\n]"):
        try:
            value: Any = tomllib.loads(text + ending)
        except tomllib.TOMLDecodeError:
            continue
        while isinstance(value, dict):
            value = next(iter(value.values()), [])
        return value if isinstance(value, list) else []
    return []
