"""Every sentence the code says stands in every catalogue, with what fills it in, and none stands there for nothing.

The code is read rather than run: a sentence for a rare case would otherwise be missed until the case occurs.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from bot.catalogues import VARIANTS, Catalogue, load_catalogues, placeholders
from bot.outbound.charts import chart_words
from bot.settings.county_file import LANGUAGES
from domain import sent_files, voices
from domain.commands import Outcome, Wish, parse, told_at_once, wish_of
from domain.county import LimitUnit
from domain.figures import OF_RATES, Figure, Form
from domain.haste import Haste
from domain.hearing.dangers.danger import Danger
from domain.hearing.officials import entries
from domain.hearing.officials.leaders import Listed
from domain.hearing.residents.wants import Kind
from domain.kinds import PROPOSALS, HeldRole, RequestKind, Restriction, SlipKind
from domain.lifecycle import Action, Role, Status
from domain.pictures import Refusal
from domain.receivers import Receiver
from domain.routing.decision import Reason
from domain.supervision.slips import SlipAction, SlipStatus
from domain.template_messages import TemplateEvent
from domain.workdays import DayKind
from handlers.cases import advice, offers, ratings, solved_question
from handlers.chats import unsupported
from handlers.coordinators import actions, decisions, today, typed_acts
from handlers.departments.actions import ACTS, NEEDS_WORDS
from handlers.residents import withdrawing

ROOT = Path(__file__).parent.parent
PACKAGES = ("handlers", "domain", "bot", "web")

# Functions that take a key, and where; `word` puts its key together from two.
SAYING = {"sentence": 0, "button": 0, "act": 0, "CaseworkError": 0, "answer": 2}
SOURCES = ("resident", "community_group", "inspection", "leader_note", "phone", "visit", "higher_office", "import")
# Numbers of the county's rates alone, whose buttons name the rate.
RATES_ALONE = {one for pair in OF_RATES.values() for one in pair} - {
    *(Figure.ON_TIME, Figure.DUE, Figure.SATISFIED, Figure.RATED),
}
RATES = ("response", "on_time", "on_time_original", "closing", "solved", "reopened", "returned")

# A key that is put together in the code, and what it ranges over.
FAMILIES: Mapping[str, Iterable[object]] = {
    "action.{}": Action,
    "button.{}": typed_acts.OF_DANGER,
    "button.file_{}": (entries.Source.PHONE, entries.Source.VISIT, entries.Source.LEADER_NOTE),
    "button.solved_{}": solved_question.SOLVED,
    "card.pending_{}": ("return", "extension"),
    "chart.{}": chart_words.COLUMNS,
    "danger_kind.{}": Danger,
    "danger.line.{}": Danger,
    "danger.line_without.{}": advice.NUMBERS,
    "digest.{}": RATES,
    "digest.{}_few": RATES,
    "deadline.by_{}": ("settings", "inferred"),
    "deadline.limit_{}": LimitUnit,
    "deadline.assignment_{}": LimitUnit,
    "deadline.response_{}": LimitUnit,
    "figure.{}": (*(one for one in Figure if one not in RATES_ALONE), Form.UNITS, Form.RATES, "with_n", "with_m"),
    "format.{}": ("when", "day", "full_day"),
    "template.{}": TemplateEvent,
    "grade.{}": ratings.GRADES,
    "haste.{}": Haste,
    "held_role.{}": HeldRole,
    "joined.{}": ("coordinator", "leader", "operator", "group", "staff"),
    "kind.{}": Kind,
    "listed.{}": Listed,
    "offer.{}": offers.ABOUT,
    "outcome.{}": Outcome,
    "routing_reason.{}": Reason,
    "picture.{}": Refusal,
    "prompt.coordinator.{}": [one for one, act in actions.ACTS.items() if act.prompted],
    "prompt.{}": NEEDS_WORDS,
    "rate.{}": (*RATES, "satisfaction"),
    "reason.{}": ratings.REASONS,
    "receiver.{}": (*Receiver, "other"),
    "refusal.{}": decisions.REASONS.values(),
    "restricted.{}": Restriction,
    "request.{}": RequestKind,
    "second.refused_{}": PROPOSALS,
    "role.{}": Role,
    "section.{}": today.NAMES,
    "slip_act.{}": SlipAction,
    "slip_kind.{}": SlipKind,
    "slip_status.{}": (*SlipStatus, "late"),
    "button.slip_{}": (SlipAction.ISSUE, SlipAction.SEND_BACK),
    "solved.{}": solved_question.SOLVED,
    "source.{}": SOURCES,
    "status.{}": Status,
    "told.coordinator.unsent_{}": ("unbound", "outside", "lost"),
    "today.{}": today.NAMES,
    "written.{}": ("zh", "en"),
    "unnamed.{}": (Role.STAFF, Role.COORDINATOR),
    "unread.{}": unsupported.KINDS,
    "voice.{}": voices.REFUSALS,
    "file.{}": sent_files.REFUSALS,
    "withdraw_why.{}": withdrawing.Why,
    "workday.{}": DayKind,
}
# Read by the renderer itself.
FORMATS = {
    "format.date",
    "format.dates",
    "format.when",
    "format.weekdays",
    "format.months",
    "format.between",
    "format.qualified",
    "format.minutes",
    "format.hours",
    "format.whole_days",
    "format.provisional",
}
# Said by web/faults.py to whoever drives the simulator, in two languages at once.
ELSEWHERE = "simulator."

CATALOGUES = load_catalogues(ROOT / "locales")
CHINESE = CATALOGUES["zh-CN"].sentences
TABLES = {key.split(".")[0] for key in CHINESE}
KEY = re.compile(r"[a-z]+(?:\.[a-z_{}]+)+")


@dataclass(frozen=True, slots=True)
class Use:
    """A key said at one place, `{}` where something is put into it; `params` is None where that cannot be told."""

    where: str
    key: str
    params: frozenset[str] | None


Function = ast.FunctionDef | ast.AsyncFunctionDef


def _template(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _assigned(function: ast.AST, name: str) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        for target in targets:
            if (
                isinstance(target, ast.Name)
                and target.id == name
                and isinstance(node, ast.Assign | ast.AnnAssign)
                and node.value
            ):
                yield node.value


class Reader:
    """The code's functions, so that a key handed on as an argument is followed to whoever names it."""

    def __init__(self) -> None:
        files = sorted(file for package in PACKAGES for file in (ROOT / package).rglob("*.py"))
        self.trees = {str(file.relative_to(ROOT)): ast.parse(file.read_text(encoding="utf-8")) for file in files}
        self.nodes = [node for tree in self.trees.values() for node in ast.walk(tree)]
        self.calls: dict[str, list[ast.Call]] = {}
        for node in self.nodes:
            if isinstance(node, ast.Call):
                self.calls.setdefault(_name(node), []).append(node)

    def uses(self) -> Iterator[Use]:
        for file, tree in self.trees.items():
            for function in ast.walk(tree):
                if isinstance(function, Function):
                    for node in ast.walk(function):
                        if isinstance(node, ast.Call):
                            yield from self._said(f"{file}:{node.lineno}", node, function)

    def _said(self, where: str, call: ast.Call, function: Function) -> Iterator[Use]:
        name = _name(call)
        if name == "word" and len(call.args) == 2:
            yield Use(where, f"{_template(call.args[0])}.{_template(call.args[1]) or '{}'}", frozenset())
        elif name in SAYING and len(call.args) > SAYING[name]:
            for key in self._keys(call.args[SAYING[name]], function):
                if not key.startswith(ELSEWHERE) and (key.split(".")[0] in TABLES or name != "act"):
                    yield Use(where, key, _params(call, function))

    def _keys(self, node: ast.expr, function: Function) -> Iterator[str]:
        if isinstance(node, ast.IfExp):
            yield from self._keys(node.body, function)
            yield from self._keys(node.orelse, function)
        elif isinstance(node, ast.Name):
            for value in _assigned(function, node.id):
                yield from self._keys(value, function)
            yield from self._handed_on(function, node.id)
        elif template := _template(node):
            yield template

    def _handed_on(self, function: Function, name: str) -> Iterator[str]:
        parameters = [one.arg for one in function.args.args]
        if name not in parameters or function.name in SAYING:
            return
        at = parameters.index(name)
        for call in self.calls.get(function.name, ()):
            if len(call.args) > at:
                yield from filter(None, map(_template, _branches(call.args[at])))

    def mentions(self) -> set[str]:
        """Every text in the code that looks like a key of a catalogue."""
        parts = {id(part) for node in self.nodes if isinstance(node, ast.JoinedStr) for part in node.values}
        texts = [
            node for node in self.nodes if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in parts
        ]
        return {one for one in map(_template, texts) if KEY.fullmatch(one) and one.split(".")[0] in TABLES}


def _branches(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.IfExp):
        yield from _branches(node.body)
        yield from _branches(node.orelse)
    else:
        yield node


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _params(call: ast.Call, function: Function) -> frozenset[str] | None:
    named = {keyword.arg for keyword in call.keywords if keyword.arg}
    for keyword in call.keywords:
        if keyword.arg is None:
            spread = list(_assigned(function, keyword.value.id)) if isinstance(keyword.value, ast.Name) else []
            if not spread or not isinstance(spread[0], ast.Dict):
                return None
            named |= {_template(key) for key in spread[0].keys if key}
    return frozenset(named)


@cache
def read() -> Reader:
    """The code is read when the first test asks, not by every process that only collects tests."""
    return Reader()


@pytest.fixture(scope="module")
def uses() -> list[Use]:
    return list(read().uses())


@pytest.fixture(scope="module")
def mentions() -> set[str]:
    return read().mentions()


def expanded(template: str) -> set[str]:
    return {template.format(value) for value in FAMILIES.get(template, ())} if "{}" in template else {template}


def test_the_code_says_something(uses: list[Use]) -> None:
    assert len(uses) > 200
    assert Use("", "error.not_now", frozenset({"action", "status"})) in {Use("", one.key, one.params) for one in uses}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_catalogue(language: str) -> None:
    assert CATALOGUES[language].language == language


def test_all_catalogues_say_the_same_things() -> None:
    """`load_catalogues` refuses others; here the reason it would give is not hidden in a traceback."""
    wanted = {key: placeholders(text) for key, text in CHINESE.items()}
    for catalogue in CATALOGUES.values():
        assert {key: placeholders(text) for key, text in catalogue.sentences.items()} == wanted


def test_every_key_in_the_code_has_its_sentence(uses: list[Use], mentions: set[str]) -> None:
    literal = {one.key: one.where for one in uses if "{}" not in one.key} | {
        one: "?" for one in mentions if "{}" not in one
    }
    assert {key: where for key, where in literal.items() if key not in CHINESE} == {}


def test_every_key_put_together_in_the_code_has_all_its_sentences(uses: list[Use], mentions: set[str]) -> None:
    found = {one.key for one in uses if "{}" in one.key} | {one for one in mentions if "{}" in one}
    assert found == set(FAMILIES)
    assert {key for template in FAMILIES for key in expanded(template)} - CHINESE.keys() == set()


def test_what_the_code_gives_fills_in_every_sentence(uses: list[Use]) -> None:
    wanting = {
        (one.where, one.key): placeholders(CHINESE.get(one.key, "")) - one.params
        for one in uses
        if one.params is not None and "{}" not in one.key
    }
    assert {use: missing for use, missing in wanting.items() if missing} == {}


def test_what_the_code_gives_fills_in_every_family(uses: list[Use]) -> None:
    """Of several places that say one family, each sentence fits one: who joins as a coordinator has no department."""
    wanting = {}
    for template in FAMILIES.keys() - {"format.{}"}:  # filled in with parts of a date, which have a test of their own
        given = [one.params for one in uses if one.key == template and one.params is not None]
        for key in expanded(template):
            if not any(placeholders(CHINESE[key]) <= params for params in given):
                wanting[key] = (placeholders(CHINESE[key]), given)
    assert wanting == {}


def test_who_joins_for_themselves_is_told_nothing_of_departments() -> None:
    personal = ("joined.coordinator", "joined.leader", "joined.operator")
    assert {key for key in personal if placeholders(CHINESE[key])} == set()


def test_what_is_only_mentioned_has_nothing_to_fill_in(uses: list[Use], mentions: set[str]) -> None:
    only_mentioned = mentions - {one.key for one in uses} - set(FAMILIES) - FORMATS
    assert {key: CHINESE[key] for key in only_mentioned if placeholders(CHINESE[key])} == {}


def test_no_sentence_stands_in_the_catalogue_for_nothing(uses: list[Use], mentions: set[str]) -> None:
    said = {one.key for one in uses} | mentions
    used = {key for one in said for key in expanded(one)} | FORMATS
    said_there = {key for key in CHINESE if not key.startswith(VARIANTS)}  # the others are said instead of these
    assert said_there - used == set()


# Words for what only a button does.
TAPPING = {
    "zh-CN": re.compile("按钮|点选|没点|不点|点(?:一下|一个|下面|上面|不了|那条|卡片|“|了以后|的是)"),
    "en": re.compile(r"\b(?:tap|taps|tapped|press|pressed|button|buttons)\b", re.IGNORECASE),
}
# Of an alarm, of a phone's own screen, of pressure, and of what somebody did who may be on another platform.
NO_BUTTONS = (
    "danger.line.lift", "danger.line_without.lift", "help.sending", "button.pressed", "told.coordinator.pressed",
    "told.coordinator.kept", "told.coordinator.kept_reply", "told.coordinator.kept_confidential",
)  # fmt: skip


@pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=CATALOGUES)
def test_where_nothing_can_be_tapped_no_sentence_speaks_of_tapping(catalogue: Catalogue) -> None:
    tapping = TAPPING[catalogue.language]
    typed = {
        **catalogue.typed.sentences,
        **catalogue.typed.in_place.sentences,
        **catalogue.typed.in_place.unasked.sentences,
    }
    told = {key: text for key, text in typed.items() if not key.startswith(VARIANTS)}
    assert {key: text for key, text in told.items() if tapping.search(text) and key not in NO_BUTTONS} == {}
    assert tapping.search(catalogue.sentences["draft.confirm"])


def test_every_source_that_coordinators_name_has_a_word() -> None:
    assert set(entries.Source) <= set(SOURCES)


def test_the_first_contact_takes_three_lines() -> None:
    """Of the two sentences on keeping, whole years or days, one is said."""
    for catalogue in CATALOGUES.values():
        said = [key for key in catalogue.sentences if key.startswith("welcome.")]
        assert sorted(said) == ["welcome.keeping", "welcome.keeping_years", "welcome.privacy", "welcome.who"]
        assert not any("\n" in catalogue.sentences[key] for key in said)


@pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=CATALOGUES)
def test_what_the_help_tells_staff_to_write_is_understood(catalogue: Catalogue) -> None:
    """By reply and, where nothing but commands is heard, by command: both do the same."""
    lines = catalogue.sentences["help.staff"].splitlines()
    pairs = [re.split("｜| \\| ", line) for line in lines if "/" in line and line[0] != "/"]
    verbs = [(parse(replied).verb, parse(command).verb) for replied, command in pairs]
    assert [one for one, other in verbs if one is not other] == []
    assert {one for one, _ in verbs} == {*ACTS, Wish.FULL, Wish.DEADLINE}


# What Telegram lets through to a bot in a group whatever its privacy mode: commands with Latin names, and replies.
HEARD = re.compile(r"“/[a-z]+|[Rr]eply (?:to|“)|回复")
IN_GROUPS = (
    "group.unclear", "group.unknown", "group.again", "joined.group", "joined.community", "community.how", "todo.how",
    "error.no_list", "error.lines_words", "error.registered_only", "error.not_yours", "error.old_button", "code.group",
    "code.community", "code.staff", "card.notes",
)  # fmt: skip


@pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=CATALOGUES)
def test_what_groups_are_told_to_write_is_heard_there_whatever_the_privacy_mode(catalogue: Catalogue) -> None:
    told = {key: catalogue.sentences[key] for key in IN_GROUPS}
    assert {key: text for key, text in told.items() if not HEARD.search(text)} == {}


@pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=CATALOGUES)
def test_what_the_help_tells_residents_to_write_is_understood(catalogue: Catalogue) -> None:
    first = {re.split(r"：| – ", line)[0] for line in catalogue.sentences["help.resident"].splitlines()}
    language = Wish.ENGLISH if catalogue.language == "zh-CN" else Wish.CHINESE
    assert {wish_of(one) for one in first} - {None} == {
        Wish.CASES, Wish.WITHDRAW, Wish.CANCEL, Wish.HUMAN, Wish.FORGET, language,
    }  # fmt: skip
    assert any(told_at_once(one) for one in first)


@pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=CATALOGUES)
def test_a_button_says_little(catalogue: Catalogue) -> None:
    shown = ("button.", "grade.", "reason.", "outcome.", "section.")
    labels = {key: text for key, text in catalogue.sentences.items() if key.startswith(shown)}
    assert {key: text for key, text in labels.items() if len(re.sub(r"\{\w+\}", "", text)) > 24} == {}
