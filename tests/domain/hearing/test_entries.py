"""Where an entered case came from, its number there, its limit, and what is left as its words."""

from __future__ import annotations

from datetime import date, time

from domain.hearing.officials.entries import Entry, Limit, Source, read
from tests.tables import each

TODAY = date(2026, 11, 30)

TABLE = (
    ("电话 和平路井盖没了", Entry("和平路井盖没了", Source.PHONE)),
    ("李女士来电，和平路井盖没了", Entry("李女士来电，和平路井盖没了", Source.PHONE)),
    ("来访：和平路井盖没了", Entry("和平路井盖没了", Source.VISIT)),
    ("领导批示 和平路井盖没了，限两天", Entry("和平路井盖没了", Source.LEADER_NOTE, limit=Limit(date(2026, 12, 2)))),
    (
        "县长批示，和平路井盖没了，三个工作日内办结",
        Entry("和平路井盖没了", Source.LEADER_NOTE, working_days=3),
    ),
    (
        "市12345转办 编号：20261130-0042 12月3日12点前 和平路井盖没了",
        Entry("和平路井盖没了", Source.HIGHER_OFFICE, "20261130-0042", Limit(date(2026, 12, 3), time(12))),
    ),
    (
        "领导批示 和平路20号井盖没了，12月18日前办结",
        Entry("和平路20号井盖没了", Source.LEADER_NOTE, limit=Limit(date(2026, 12, 18))),
    ),
    ("和平路井盖没了三天", Entry("和平路井盖没了三天")),
    ("电话 和平路中学领导对老师不公平", Entry("和平路中学领导对老师不公平", Source.PHONE)),
    ("电话 县长热线打不通", Entry("县长热线打不通", Source.PHONE)),
    ("和平路中学领导对老师不公平", Entry("和平路中学领导对老师不公平")),
    ("王县长 和平路井盖没了！", Entry("和平路井盖没了！", Source.LEADER_NOTE)),
    ("刘书记让办 和平路井盖没了", Entry("和平路井盖没了", Source.LEADER_NOTE)),
    ("电话 和平路井盖没了三天内没人管", Entry("和平路井盖没了三天内没人管", Source.PHONE)),
)


@each("words, entry", TABLE)
def test_an_entry_is_read_whole(words: str, entry: Entry) -> None:
    assert read(words, TODAY) == entry
