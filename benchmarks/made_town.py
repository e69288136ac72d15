"""A county after three weeks, half a year and five years: rows like those the service writes, made fast and made up.

The flow is the same each day, so what is open, or happened in the last thirty days, stays as many while all grows.
Nobody's words are in it: places are syllables put together, complaints sentences written for this file.
"""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url, text

from bot import config
from bot.config import Config
from domain import references
from domain.lifecycle import Status
from domain.rates import out_of_scope
from domain.routing.departments import department_for
from storage.engine.database import Database
from storage.figures import grades
from storage.migrations import upgrade
from storage.search import bigrams, finding

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
EXAMPLE = Path(__file__).parents[1] / "config.example.toml"
CASES_A_DAY = 550
FRESH = 6_000  # the newest cases, half of which are open
REGULARS, THEIR_CASES = 40, 5  # residents who have as many cases in every town
NEEDLE = "鹤鸣亭的铜铃"  # stands in the oldest case and in no other

SYLLABLES = "安柏长春德东恩丰福光桂海和恒鸿华嘉建江锦景康乐林龙茂民南宁平庆荣瑞山盛泰天文西祥新兴旭阳永玉源云正志中"
WAYS = ("路", "街", "巷", "大道", "胡同", "里", "园", "苑", "花园", "新村", "市场", "广场", "小学", "公园", "桥头")
TROUBLES = (
    "路灯不亮已经三天了，晚上走路看不清",
    "垃圾桶满了没有人来清运，味道很大",
    "井盖松动，车压过去咣当响",
    "有人占道经营，早上挤得公交车过不去",
    "下水道堵了，污水流到路面上",
    "工地半夜还在施工，老人睡不着",
    "楼道里堆着旧家具，消防通道过不去人",
    "电动车停在单元门口充电，飞线从窗户拉下来",
    "绿化带的树枝挡住了红绿灯",
    "健身器材断了一根杆，孩子玩着危险",
    "供暖不热，屋里只有十五度",
    "自来水发黄，放了半小时还是浑的",
    "路面有个大坑，雨天看不见",
    "遛狗不牵绳，粪便也不收拾",
    "公交站牌歪了，字也看不清",
    "商户把音箱放在门口，从早放到晚",
)
MORE = ("请尽快处理", "希望有人来看看", "打过电话没有下文", "邻居们都有意见", "上个月也说过一次", "请给个答复", "谢谢")
ENGLISH = "The street lamp in front of number {number} has been dark for days"
ANSWERS = ("已到现场处理完毕", "已清运并恢复原状", "已向当事人说明规定", "已列入下月维修计划")
PEOPLE_PER_CASE = 0.3


def settings() -> Config:
    """The example county's."""
    return config.load(EXAMPLE, {})


def build(url: str, count: int) -> None:
    """Makes the tables and fills them with a county of so many cases."""
    upgrade(url)
    cases = _cases(count, settings())
    people = max(REGULARS, int(count * PEOPLE_PER_CASE))
    _fill_sqlite(url, people, cases, count) if url.startswith("sqlite") else _fill_postgresql(url, people, cases, count)
    database = Database(url)
    _index(database)
    _update_statistics(database)
    database.close()


def _index(database: Database) -> None:
    """As the service's own indexer and its nightly housekeeping leave things."""
    with database.transaction() as tx:
        grades.add_up(tx)
        blocks = finding.waiting(tx)
    for block in reversed(blocks):
        with database.transaction() as tx:
            draft = finding.begin(tx, block)
            finding.read_more(tx, draft, 0, bigrams.BLOCK)
            rows = draft.rows()
            finding.keep(tx, draft, rows, 0, len(rows))


def _update_statistics(database: Database) -> None:
    if database.is_sqlite:
        database.update_statistics()
        return
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE"))


def _fill_sqlite(url: str, people: int, cases: Iterator[tuple[Any, ...]], count: int) -> None:
    connection = sqlite3.connect(make_url(url).database or "", isolation_level=None)
    for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-400000", "foreign_keys=OFF"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    for table, columns, rows in (*_people(people), ("cases", CASE_COLUMNS, cases)):
        marks = ", ".join("?" * len(columns))
        connection.executemany(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", (_as_text(row) for row in rows)
        )
    for statement in _derived(count):
        connection.execute(statement)
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()


def _as_text(row: Sequence[Any]) -> tuple[Any, ...]:
    """Moments as SQLAlchemy writes them there."""
    return tuple(one.strftime("%Y-%m-%d %H:%M:%S.%f") if isinstance(one, datetime) else one for one in row)


def _fill_postgresql(url: str, people: int, cases: Iterator[tuple[Any, ...]], count: int) -> None:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain) as connection:
        for table, columns, rows in (*_people(people), ("cases", CASE_COLUMNS, cases)):
            with connection.cursor().copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        for statement in _derived(count):
            connection.execute(statement)
        for table in (*NUMBERED, "people", "chats", "cases"):
            connection.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}")


def _people(count: int) -> Iterator[tuple[str, tuple[str, ...], Iterator[tuple[Any, ...]]]]:
    """Residents, each with a chat of their own and the names a platform has for both. Ids are the same throughout."""
    chance, began = random.Random(1), NOW - timedelta(days=2000)
    ids = range(1, count + 1)
    named = ((one, "".join(chance.choices(SYLLABLES, k=3)), "zh-CN", began, began) for one in ids)
    yield "people", ("id", "name", "language", "created_at", "welcomed_at"), named
    yield "identities", ("platform", "external", "person_id"), (("made", f"p{one}", one) for one in ids)
    chats = ((one, "made", "private", "", one) for one in ids)
    yield "chats", ("id", "platform", "kind", "title", "person_id"), chats
    aliases = (("made", f"c{one}", one, True) for one in ids)
    yield "chat_aliases", ("platform", "external", "chat_id", "current"), aliases


CASE_COLUMNS = (
    "id", "reference", "resident_id", "source", "kind", "category", "area", "words", "address", "status", "department",
    "cycle", "urgent", "confidential", "named", "filed_at", "assigned_at", "acknowledged_at", "original_due_at",
    "due_at", "paused_at", "resolved_at", "closed_at", "outcome", "asked_in_cycle", "extended_in_cycle", "returns",
    "reopened", "excluded_at", "wants_human_at", "out_of_scope", "excluded",
)  # fmt: skip


def _cases(count: int, settings: Config) -> Iterator[tuple[Any, ...]]:
    chance, county = random.Random(7), settings.county
    places = ["".join(chance.choices(SYLLABLES, k=2)) + chance.choice(WAYS) for _ in range(3000)]
    leaves = [one for top in county.top_categories() for one in county.leaf_categories(top.code)]
    areas = ["", *county.areas]
    people = max(REGULARS, int(count * PEOPLE_PER_CASE))
    step, numbers = timedelta(days=1) / CASES_A_DAY, dict.fromkeys(range(2000, 2100), 0)
    regularly = max(1, count // (REGULARS * THEIR_CASES))
    for one in range(1, count + 1):
        age = count - one
        filed = NOW - step * age - timedelta(seconds=30)
        numbers[filed.year] += 1
        category, area = chance.choice(leaves), chance.choice(areas)
        turn = one // regularly if one % regularly == 0 else 0
        regular = 1 <= turn <= REGULARS * THEIR_CASES
        resident = (turn - 1) % REGULARS + 1 if regular else chance.randrange(REGULARS, people) + 1
        department = department_for(county, category.code, area=area) or "city"
        place = chance.choice(places)
        words = _words(chance, one, place)
        about = (category.code, area, words, f"{place}{chance.randrange(1, 200)}号")
        yield (
            one, references.make(filed.year, numbers[filed.year]), resident, "resident", "complaint", *about,
            *_course(chance, one, age, filed, department),
        )  # fmt: skip


def _words(chance: random.Random, one: int, place: str) -> str:
    if one == 1:
        return f"{place}旁边{NEEDLE}掉了，{chance.choice(MORE)}"
    if one % 50 == 0:
        return ENGLISH.format(number=chance.randrange(1, 400))
    name = "".join(chr(0x4E00 + int(4000 * chance.random() ** 2)) for _ in range(3))  # shops and estates, all unlike
    return f"{place}{chance.randrange(1, 200)}号{name}旁边，{chance.choice(TROUBLES)}，{chance.choice(MORE)}"


def _course(chance: random.Random, one: int, age: int, filed: datetime, department: str) -> tuple[Any, ...]:
    """Status, department and what follows, as far as the case has come at its age."""
    status = _status(chance, age)
    early = status == "submitted" or (status == "withdrawn" and one % 2 == 0)
    assigned = None if early else filed + timedelta(minutes=1)
    acknowledged = None if early or status == "assigned" else filed + timedelta(hours=chance.randrange(1, 30))
    due = None if early else filed + timedelta(days=chance.choice((3, 5, 7, 10)))
    done = status in ("resolved", "closed")
    resolved = min(filed + timedelta(days=chance.random() * 7), NOW - timedelta(minutes=20)) if done else None
    ended = filed + timedelta(days=9) if status not in ("resolved", *OPEN) else None
    paused = filed + timedelta(hours=40) if status in ("waiting", "suspended") else None
    cycle = 2 if one % 25 == 0 and not early else 1
    excluded = resolved if resolved and one % 200 == 0 else None
    human = filed if status in OPEN and one % 40 == 0 else None
    return (
        status, "" if early else department, cycle, one % 90 == 0, one % 300 == 0, False, filed, assigned,
        acknowledged, due, due, paused, resolved, ended, "solved" if done else "", 0, 0, 0, cycle - 1, excluded, human,
        out_of_scope(Status(status), was_assigned=not early), excluded is not None,
    )  # fmt: skip


OPEN = ("submitted", "assigned", "in_progress", "waiting", "suspended")
FRESH_STATUSES = (*OPEN, "resolved", "closed", "withdrawn", "merged")
FRESH_SHARES = (3, 10, 29, 5, 3, 35, 12, 2, 1)
OLD_STATUSES = ("closed", "rejected", "withdrawn", "merged", "split")
OLD_SHARES = (930, 20, 20, 25, 5)


def _status(chance: random.Random, age: int) -> str:
    statuses, shares = (FRESH_STATUSES, FRESH_SHARES) if age < FRESH else (OLD_STATUSES, OLD_SHARES)
    return chance.choices(statuses, shares)[0]


NUMBERED = ("cycles", "assignments", "ratings", "events", "statements", "outbox", "deliveries", "timers")


def _derived(count: int) -> Iterator[str]:
    """What hangs on the cases, by statements that both databases understand."""
    yield """INSERT INTO cycles (case_id, number, department, started_at, original_due_at, due_at, resolved_at, outcome,
        asked_at, delivered_at, undone_at, undone_by, out_of_scope, excluded, said_solved)
        SELECT id, 1, department, assigned_at, original_due_at, due_at, CASE WHEN cycle = 2 THEN acknowledged_at
        ELSE resolved_at END, 'solved', resolved_at, CASE WHEN id % 7 = 0 THEN NULL ELSE resolved_at END,
        CASE WHEN cycle = 2 THEN acknowledged_at END, CASE WHEN cycle = 2 THEN 'resident' ELSE '' END,
        out_of_scope, excluded, '' FROM cases WHERE assigned_at IS NOT NULL ORDER BY id"""
    yield """INSERT INTO cycles (case_id, number, department, started_at, original_due_at, due_at, resolved_at, outcome,
        asked_at, delivered_at, undone_by, out_of_scope, excluded, said_solved)
        SELECT id, 2, department, assigned_at, original_due_at, due_at, resolved_at, 'solved', resolved_at, resolved_at,
        '', out_of_scope, excluded, '' FROM cases WHERE cycle = 2 ORDER BY id"""
    yield """INSERT INTO assignments (case_id, cycle, department, assigned_at, arrived_at, response_due_at,
        responded_at, ended_at, ending, out_of_scope, excluded)
        SELECT id, cycle, department, assigned_at, assigned_at, CASE WHEN id % 20 = 0 THEN assigned_at
        ELSE COALESCE(acknowledged_at, original_due_at) END, acknowledged_at, closed_at,
        CASE WHEN id % 30 = 0 THEN 'returned' ELSE '' END, out_of_scope, excluded
        FROM cases WHERE assigned_at IS NOT NULL ORDER BY id"""
    yield """INSERT INTO ratings (case_id, cycle, person_id, via, solved, first_grade, grade, reasons, words, pressed,
        own_staff, rated_at)
        SELECT id, cycle, resident_id, CASE WHEN id % 11 = 0 THEN 'call' ELSE 'chat' END, CASE WHEN id % 8 = 0
        THEN 'no' ELSE 'yes' END, 1 + id % 5, 1 + id % 5, '[]', '', id < 0, id < 0, resolved_at
        FROM cases WHERE resolved_at IS NOT NULL AND id % 3 = 0 ORDER BY id"""
    yield """UPDATE cycles SET said_solved = CASE WHEN via = 'chat' THEN solved ELSE '' END,
        said_grade = CASE WHEN via = 'chat' THEN first_grade END,
        phoned_grade = CASE WHEN via = 'call' THEN first_grade END
        FROM ratings WHERE ratings.case_id = cycles.case_id AND ratings.cycle = cycles.number"""
    yield """INSERT INTO audience (case_id, person_id, chat_id, why)
        SELECT id, resident_id, resident_id, 'reporter' FROM cases ORDER BY id"""
    for action, at in (
        ("submit", "filed_at"), ("assign", "assigned_at"), ("acknowledge", "acknowledged_at"),
        ("note", "acknowledged_at"), ("resolve", "resolved_at"), ("close", "closed_at"),
    ):  # fmt: skip
        yield f"""INSERT INTO events (case_id, at, action, from_status, to_status, person_id, role, department, cycle,
            details, cause) SELECT id, {at}, '{action}', '', '', resident_id, 'resident', '', cycle, '{{}}', id
            FROM cases WHERE {at} IS NOT NULL ORDER BY id"""
    for number, said in enumerate(ANSWERS):
        yield f"""INSERT INTO statements (case_id, person_id, role, action, audience, cycle, words, album, said_at)
            SELECT id, NULL, 'staff', 'resolve', 'resident', cycle, '{said}', '', resolved_at FROM cases
            WHERE resolved_at IS NOT NULL AND id % {len(ANSWERS)} = {number} ORDER BY id"""
    told = json.dumps({"says": [], "rows": [], "photos": []})
    yield f"""INSERT INTO outbox (chat_id, kind, content, language, case_id, subject, reply_to, expects, merge_key,
        cause, created_at, hold_until, state, attempts, error)
        SELECT resident_id, 'say', '{told}', 'zh-CN', id, id, '', '', '', id, filed_at, filed_at, 'sent', 1, ''
        FROM cases ORDER BY id"""
    yield """INSERT INTO deliveries (outbox_id, chat_id, part, message, kind, case_id, expects, sent_at)
        SELECT id, chat_id, 0, 'm' || id, 'say', case_id, '', created_at FROM outbox ORDER BY id"""
    yield """INSERT INTO timers (kind, subject, number, due_at, failed)
        SELECT 'overdue', id, 0, due_at, '' FROM cases
        WHERE status IN ('assigned', 'in_progress') AND due_at IS NOT NULL ORDER BY id"""
    yield f"INSERT INTO counters (name, value) VALUES ('cases-{NOW.year}', {count})"
