"""Kinds, states and scopes are members of enumerations, never bare strings; each kind has what does it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from bot.outbound import composing
from domain.kinds import MessageKind, TimerKind
from handlers import timers
from tests.tables import each

ROOT = Path(__file__).parent.parent
ELSEWHERE = ("bot/config.py", "bot/settings/wrong_values.py")  # where `kind` is a kind of mistake, as pydantic names it
FILES = [
    file
    for room in ("bot", "web", "handlers", "storage", "domain")
    for file in sorted((ROOT / room).rglob("*.py"))
    if "migrations/versions" not in file.as_posix() and file.relative_to(ROOT).as_posix() not in ELSEWHERE
]
NAMES = {"kind", "state", "scope", "purpose", "why", "role", "audience"}
VARIABLES = NAMES - {"why"}  # which otherwise stands for any reason
IN_SQL = re.compile(rf"\b(?:{'|'.join(NAMES)})\s*(?:=|!=|<>|IN \(|NOT IN \()\s*'\w", re.IGNORECASE)
A_TOKEN = re.compile(r"(?:me|[cdfkpqrs]):(?:\d+:|$)")


def test_every_kind_of_timer_has_its_handler() -> None:
    assert set(timers.HANDLERS) == set(TimerKind)


def test_every_kind_of_message_has_its_renderer() -> None:
    ways = (composing.SIGNALS, composing.OF_FIGURES, composing.FORMS, composing.CONTENTS, composing.OF_CASES)
    assert sorted(kind for one in ways for kind in one) == sorted(MessageKind)


@each("file", FILES)
def test_no_kind_state_or_scope_is_a_bare_string(file: Path) -> None:
    found = bare_strings(ast.parse(file.read_text(encoding="utf-8")))
    assert [f"{file.relative_to(ROOT)}:{line}: {text!r}" for line, text in found] == []


@each(
    "code",
    [
        "row.kind == 'say'",
        "'say' != row.kind",
        "row.state in ('sent', 'failed')",
        "OUTBOX.c.kind.in_(('card', 'new_card'))",
        "row.state = 'sent'",
        "states.kind, row.state = 1, 'sent'",
        "values(state='sent')",
        "about = {'state': 'sent'}",
        "def row(kind: str = 'say'): ...",
        "def row(*, kind: str = 'say'): ...",
        "class Row:\n    kind: str = 'say'",
        "match pressed.scope:\n    case 'd' | 'me':\n        pass",
        "kind = 'card' if fresh else row.kind",
        "text(\"state = 'new' AND attempts > 3\")",
        "text(f\"outbox.state IN ('failed', '{other}')\")",
        "button('label', 'me:0:cases')",
        "choice.startswith('d:')",
    ],
)
def test_a_bare_string_is_found(code: str) -> None:
    assert [*bare_strings(ast.parse(code))]


def bare_strings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Constants that are compared with, given to or passed as a kind, and those that spell one in SQL or a token."""
    for node in ast.walk(tree):
        for value in _as_kinds(node):
            for one in _constants(value):
                yield one.lineno, str(one.value)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _spells_one(node.value):
            yield node.lineno, node.value


def _spells_one(text: str) -> bool:
    return IN_SQL.search(text) is not None or A_TOKEN.match(text) is not None


def _as_kinds(node: ast.AST) -> Iterator[ast.expr]:
    """What is taken as a kind here."""
    match node:
        case ast.Compare(left=left, comparators=others) if any(map(_is_kind, (left, *others))):
            yield from (left, *others)
        case ast.Call(func=ast.Attribute(value=of, attr="in_" | "not_in"), args=args) if _is_kind(of):
            yield from args
        case ast.keyword(arg=str(name), value=value) if name in NAMES:
            yield value
        case ast.Dict(keys=keys, values=values):
            yield from (value for key, value in zip(keys, values, strict=True) if _named(key))
        case ast.Assign(targets=targets, value=value):
            yield from _assigned(targets, value)
        case ast.AnnAssign(target=target, value=ast.expr() as value) if _is_kind(target):
            yield value
        case ast.arguments():
            yield from _defaults(node)
        case ast.Match(subject=subject, cases=cases) if _is_kind(subject):
            patterns = (inner for case in cases for inner in ast.walk(case.pattern))
            yield from (inner.value for inner in patterns if isinstance(inner, ast.MatchValue))


def _assigned(targets: list[ast.expr], value: ast.expr) -> Iterator[ast.expr]:
    for target in targets:
        if _is_kind(target):
            yield value
        elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            yield from (one for to, one in zip(target.elts, value.elts, strict=False) if _is_kind(to))


def _defaults(of: ast.arguments) -> Iterator[ast.expr]:
    positional = [*of.posonlyargs, *of.args]
    given = zip(positional[len(positional) - len(of.defaults) :], of.defaults, strict=True)
    for argument, default in (*given, *zip(of.kwonlyargs, of.kw_defaults, strict=True)):
        if argument.arg in NAMES and default is not None:
            yield default


def _is_kind(node: ast.expr) -> bool:
    if isinstance(node, ast.Name):
        return node.id in VARIABLES
    return isinstance(node, ast.Attribute) and node.attr in NAMES


def _named(key: ast.expr | None) -> bool:
    return isinstance(key, ast.Constant) and key.value in NAMES


def _constants(value: ast.expr) -> Iterator[ast.Constant]:
    """Text within an expression, but for the empty one, which stands for none, and what another call is given."""
    match value:
        case ast.Constant(value=str(text)) if text:
            yield value
        case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Set(elts=elements):
            for element in elements:
                yield from _constants(element)
        case ast.IfExp(body=body, orelse=otherwise):
            yield from (*_constants(body), *_constants(otherwise))
        case ast.BoolOp(values=values):
            for one in values:
                yield from _constants(one)
