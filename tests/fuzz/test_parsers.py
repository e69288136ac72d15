"""Whatever is sent, each parser answers by its own rules and falls over nothing: ten thousand times in `make soak`."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.catalogues import load_catalogues
from bot.config import ConfigError, File, load
from bot.outbound.rendering import Renderer
from bot.platforms.simulator import payload
from bot.platforms.wechat import reading as wechat_reading
from bot.platforms.wechat.crypto import table_of
from domain import commands, masking, numbered, references
from domain.commands import Outcome, Wish
from domain.content import Button, Content, Sentence
from domain.hearing import places, small_talk
from domain.hearing.departments.extensions import more_time
from domain.hearing.residents import closed_cases, grades, ratings
from domain.lifecycle import Action
from domain.messages import ChatKind, Happening, Incoming, IncomingPhoto, IncomingVoice, Place
from domain.routing.router import Router, kind_of
from handlers.cases import own_case_access
from handlers.chats import joining
from storage.engine.characters import storable
from tests.hostile import broken, corpus
from tests.stories.conftest import EXAMPLE, example
from web import faults
from web import simulator_models as models

EXAMPLES = pytest.mark.parametrize("examples", [60, pytest.param(10_000, marks=pytest.mark.soak)])
FRAGMENTS = [one for of_class in corpus.fragments().values() for one in of_class if len(one) < 500]
WORDS = st.one_of(st.text(), st.lists(st.sampled_from(FRAGMENTS), max_size=6).map(" ".join), st.sampled_from(FRAGMENTS))
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
KEPT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
NAMES = KEPT.filter(bool)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**63), 2**64 - 1), st.floats(), KEPT),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEPT, inner, max_size=4)),
    max_leaves=12,
)


def holds(examples: int, strategy: st.SearchStrategy[Any], check: Callable[[Any], object]) -> None:
    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=[*HealthCheck])
    @given(value=strategy)
    def run(value: Any) -> None:
        check(value)

    run()


@cache
def router() -> Router:
    return Router(example().county)


@EXAMPLES
def test_a_command_is_read_from_anything(examples: int) -> None:
    def check(text: str) -> None:
        command = commands.parse(text)
        assert command.verb is None or isinstance(command.verb, Action | Wish)
        assert not command.reference or references.is_valid(command.reference)
        assert all(0 <= line < 100 for line in command.lines)
        assert command.verb is None or command.talked_of is None
        assert commands.wish_of(text) in (None, *Wish)
        assert (commands.workday_asked(text) or "") in text
        outcome, words = commands.outcome_of(text)
        assert outcome in Outcome
        assert len(words) <= len(text)
        asked = more_time(text, date(2026, 11, 30))
        assert 0 <= asked.days <= 999_999
        assert len(asked.reason) <= len(text)
        assert commands.is_hollow(text) in (True, False)
        assert joining.code_in(text).isascii()

    holds(examples, WORDS, check)


@EXAMPLES
def test_a_token_is_one_of_ours_or_none(examples: int) -> None:
    def check(text: str) -> None:
        pressed = commands.read_token(text)
        if pressed is not None:
            assert 0 <= pressed.subject < 10**commands.LONGEST_ID
            made = commands.token(pressed.scope, pressed.subject, pressed.verb, *pressed.args)
            assert commands.read_token(made) == pressed

    tokens = st.lists(st.one_of(st.sampled_from(["c", "d", "1", "٣", "human"]), st.text(max_size=9))).map(":".join)
    holds(examples, st.one_of(WORDS, tokens), check)


@EXAMPLES
def test_words_name_one_of_the_lines_or_none(examples: int) -> None:
    def check(given: tuple[str, list[str]]) -> None:
        said, labels = given
        line = numbered.line_named(said, labels)
        assert isinstance(line, numbered.Unnamed) or 0 <= line < len(labels)
        assert [numbered.line_named(f"{number}", labels) for number in range(1, len(labels) + 1)] == [
            *range(len(labels))
        ]

    holds(examples, st.tuples(WORDS, st.lists(WORDS, max_size=20)), check)


@EXAMPLES
def test_a_reference_is_found_where_it_stands_and_nowhere_else(examples: int) -> None:
    def check(text: str) -> None:
        found = references.parse(text)
        if found is None:
            return
        assert 0 <= found.start < found.end <= len(text)
        assert references.is_valid(found.reference)
        assert not references.mistyped(text)
        assert own_case_access.around_number(text) is not None

    said = st.tuples(WORDS, st.sampled_from([corpus.REFERENCE, f"#{corpus.REFERENCE}", ""]), WORDS).map("".join)
    holds(examples, said, check)


@EXAMPLES
def test_a_place_is_named_in_the_words_or_is_none(examples: int) -> None:
    def check(text: str) -> None:
        place = places.find_place(text)
        assert place in text
        assert len(place) <= places.LONGEST

    streets = st.lists(st.sampled_from(["建设", "路", "12号", "在", "near ", "Main Street ", "的", "小区"])).map(
        "".join
    )
    holds(examples, st.one_of(WORDS, streets), check)


@EXAMPLES
def test_small_talk_is_told_from_the_rest_without_a_fault(examples: int) -> None:
    def check(text: str) -> None:
        for asks in (small_talk.thanks, small_talk.asks_after, small_talk.does_not_know):
            assert not asks(text) or small_talk.plain(text)
        assert ratings.read_solved(text).solved in (None, *ratings.Solved)
        assert grades.read_grade(text).grade in range(6)
        assert grades.read_reason(text).reply in grades.Reply
        assert closed_cases.read_closed(text) in closed_cases.Closed

    said = st.lists(st.sampled_from(["谢谢", "好", "ok", "没有", "解决", "了", "不", "满意", "非常"])).map("".join)
    holds(examples, st.one_of(WORDS, said), check)


@EXAMPLES
def test_masking_hides_letters_and_digits_and_leaves_all_else_where_it_stood(examples: int) -> None:
    def check(told: tuple[str, str]) -> None:
        text, name = told
        hidden = masking.mask(text, (name,))
        assert len(hidden) == len(text)
        assert all(shown in (letter, "*") for shown, letter in zip(hidden, text, strict=True))
        if len(name.strip()) > 1 and name.strip().isalnum() and not name.isascii():
            assert name.strip() not in masking.mask(f"我是{name}。", (name,))

    numbers = st.lists(st.sampled_from(["138", "0013", "8000", "-", " ", "１", "京A", "X", "我叫", "王", "@x.cn"])).map(
        "".join
    )
    holds(examples, st.tuples(st.one_of(WORDS, numbers), st.one_of(WORDS, st.sampled_from(["李女士", "Li Na"]))), check)


@EXAMPLES
def test_routing_guesses_codes_of_the_county_or_none(examples: int) -> None:
    county = example().county

    def check(text: str) -> None:
        guess = router().guess(text)
        assert guess.category in ("", *county.categories)
        assert guess.area in ("", *county.areas)
        assert guess.kind is kind_of(text)
        assert county.department_named(text) in (None, *county.departments.values())

    known = [word for one in county.categories.values() for word in one.keywords] + [
        *county.accusations,
        "举报",
        "谢谢",
    ]
    said = st.lists(st.one_of(st.sampled_from(known), st.text(max_size=3))).map("".join)
    holds(examples, st.one_of(WORDS, said), check)


@EXAMPLES
def test_a_payload_is_read_as_it_was_written_or_refused(examples: int) -> None:
    degrees = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
    place = st.builds(lambda at, address: Place(at[0], at[1], address), degrees, KEPT)
    incoming = st.builds(
        Incoming, platform=st.just("simulator"), chat=NAMES, chat_kind=st.sampled_from(ChatKind), sender=NAMES,
        sender_name=KEPT, sent_at=st.datetimes(timezones=st.just(UTC)), message=KEPT, chat_title=KEPT, language=KEPT,
        text=KEPT,
        photos=st.lists(NAMES.map(IncomingPhoto), max_size=3).map(tuple), place=st.none() | place, album=KEPT,
        choice=KEPT, reply_to=KEPT,
        voice=st.none() | st.builds(IncomingVoice, NAMES, st.integers(0, 10_000)), unread=KEPT,
        mentioned=st.booleans(), anonymous=st.booleans(), happening=st.none() | st.sampled_from(Happening),
        moved_to=KEPT,
    )  # fmt: skip

    def check(said: Incoming) -> None:
        assert payload.read(storable(payload.write(said))) == said

    holds(examples, incoming, check)


@EXAMPLES
def test_what_is_no_payload_is_a_value_error_and_nothing_else(examples: int) -> None:
    good = orjson.loads(payload.write(Incoming("simulator", "c1", ChatKind.PRIVATE, "p1", "李女士", NOW)))
    changed = st.dictionaries(st.sampled_from([*good]), JSON, min_size=1, max_size=3)
    mangled = changed.map(lambda change: json.dumps(good | change))
    bare = st.text(st.sampled_from('{}[]",:\\u0d8ab1e+-.nNI'), max_size=60)

    def check(written: str) -> None:
        try:
            said = payload.read(storable(written))
        except ValueError:
            return
        assert payload.read(payload.write(said)) == said

    holds(examples, st.one_of(mangled, JSON.map(json.dumps), bare, WORDS), check)
    for _, written in broken.payloads(json.dumps(good)):
        check(written)


@EXAMPLES
def test_what_no_database_keeps_is_gone_and_all_else_is_kept(examples: int) -> None:
    halves = st.text(st.sampled_from("\ud83d\ude00\0a路\\u"), max_size=20)

    def check(text: str) -> None:
        written = storable(json.dumps([text]))
        assert storable(written) == written
        kept = orjson.loads(written)[0]
        assert not {"\0", *map(chr, range(0xD800, 0xE000))} & {*kept}
        whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")
        assert kept.replace("\ufffd", "") == whole.replace("\ufffd", "")

    holds(examples, st.one_of(halves, st.text(), WORDS), check)


@EXAMPLES
def test_content_survives_being_kept(examples: int) -> None:
    param = st.one_of(KEPT, st.integers(-(2**53), 2**53), st.builds(lambda code: {"department": code}, KEPT))
    params = st.dictionaries(NAMES, param, max_size=3)
    content = st.builds(
        Content,
        st.lists(st.builds(Sentence, KEPT, params), max_size=3).map(tuple),
        st.lists(st.lists(st.builds(Button, KEPT, KEPT, params), max_size=2).map(tuple), max_size=2).map(tuple),
        st.lists(st.integers(1, 2**31), max_size=3).map(tuple),
        st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180), KEPT),
    )

    def check(one: Content) -> None:
        kept = Content.from_json(orjson.loads(orjson.dumps(one.to_json())))
        assert asdict(kept) == asdict(one)
        assert asdict(one.joined(Content())) == asdict(one)

    holds(examples, content, check)


@EXAMPLES
def test_any_sentence_shows_its_params_verbatim_and_reads_none_as_a_pattern(examples: int) -> None:
    catalogues = load_catalogues(Path("locales") if Path("locales").is_dir() else EXAMPLE.parent / "locales")
    renderer = Renderer(catalogues, lambda: example().county)
    keys = sorted(catalogues["zh-CN"].sentences)

    def check(said: tuple[str, str, str]) -> None:
        key, language, words = said
        shown = catalogues.get(language, catalogues["zh-CN"])
        names = dict.fromkeys(_names(shown.sentences[key]), words)
        if {"status", "action"} & names.keys():
            return  # codes, of which the reader sees the word
        text = renderer.text(language, [Sentence(key, names)])
        assert text == _filled(shown.sentences[key], words).rstrip()
        label = renderer.label(language, Button(key, "t", names))
        assert len(label) <= 60
        assert "\n" not in label

    holds(examples, st.tuples(st.sampled_from(keys), st.sampled_from(["zh-CN", "en", "xx", ""]), WORDS), check)


def _names(sentence: str) -> list[str]:
    return [part.partition("}")[0] for part in sentence.split("{")[1:]]


def _filled(sentence: str, words: str) -> str:
    first, *rest = sentence.split("{")
    return first + "".join(words + part.partition("}")[2] for part in rest)


@EXAMPLES
def test_settings_are_understood_or_refused_with_a_place(examples: int, tmp_path: Path) -> None:
    written = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
    sections = st.sampled_from([*written])
    changes = st.tuples(sections, st.one_of(st.sampled_from(["name", "limits", "monday", "code"]), KEPT), JSON)

    def check(change: tuple[str, str, Any]) -> None:
        section, key, value = change
        table = written[section]
        changed = written | {section: table | {key: value} if isinstance(table, dict) else value}
        try:
            assert File.model_validate(changed).value().languages
        except ValidationError as error:
            assert error.errors(include_context=False)[0]["loc"]  # noqa: PT017  either is right, nothing else

    holds(examples, changes, check)


@EXAMPLES
def test_a_settings_file_is_read_or_refused_whatever_stands_in_it(examples: int, tmp_path: Path) -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    file = tmp_path / "config.toml"

    def check(change: tuple[int, bytes]) -> None:
        at, put = change
        head, tail = "\n".join(lines[:at]).encode(), "\n".join(lines[at + 1 :]).encode()
        file.write_bytes(head + b"\n" + put + b"\n" + tail)
        try:
            assert load(file, {}).county.languages
        except ConfigError as error:
            assert str(error)  # noqa: PT017  either is right, nothing else

    lines_of_toml = st.one_of(
        st.binary(max_size=30), KEPT.map(str.encode), JSON.map(lambda one: f"x = {json.dumps(one)}".encode())
    )
    holds(max(10, examples // 4), st.tuples(st.integers(0, len(lines) - 1), lines_of_toml), check)


@EXAMPLES
def test_the_bodies_of_the_api_are_taken_or_refused(examples: int) -> None:
    bodies: list[type[models.Body]] = [
        models.NewPerson,
        models.NewGroup,
        models.NewMember,
        models.NewMessage,
        models.Tap,
        models.MoveClock,
    ]
    names = sorted({field.alias or name for body in bodies for name, field in body.model_fields.items()})

    def check(sent: tuple[type[models.Body], dict[str, Any]]) -> None:
        model, body = sent
        try:
            model.model_validate_json(json.dumps(body))
        except ValidationError as error:
            assert faults.error_for_invalid(error).key in faults.SENTENCES  # noqa: PT017  either is right, nothing else

    holds(examples, st.tuples(st.sampled_from(bodies), st.dictionaries(st.sampled_from(names), JSON)), check)


FIELDS = ("ToUserName", "FromUserName", "CreateTime", "MsgType", "MsgId", "Content", "Event", "EventKey", "PicUrl",
          "Location_X", "Location_Y", "Label", "Recognition")  # fmt: skip
VALUES = st.one_of(
    WORDS,
    st.sampled_from(["text", "image", "voice", "location", "event", "subscribe", "CLICK", "gh_1", "oZz-1", "41.7"]),
    st.integers(-(2**70), 2**70).map(str),
)
WRITTEN = st.one_of(
    VALUES.map(lambda value: f"<![CDATA[{value.replace(']]>', '')}]]>"), VALUES, st.just(""), st.just("<a/>")
)


@EXAMPLES
def test_what_an_official_account_is_sent_is_read_or_refused(examples: int) -> None:
    def check(fields: list[tuple[str, str]]) -> None:
        xml = "".join(f"<{name}>{value}</{name}>" for name, value in fields)
        try:
            table = table_of(f"<xml>{xml}</xml>")
            said, key = wechat_reading.read(table), wechat_reading.key_of(table)
        except ValueError:
            return
        assert key.startswith(said.sender if said else "")
        assert said is None or said.text or said.photos or said.place or said.unread or said.happening

    good = {"ToUserName": "gh_1", "FromUserName": "oZz-1", "CreateTime": "1764500000", "MsgId": "1"}
    some = st.lists(st.tuples(st.sampled_from(FIELDS), WRITTEN), max_size=5)
    whole = st.dictionaries(st.sampled_from(FIELDS), WRITTEN, max_size=6).map(lambda more: [*(good | more).items()])
    holds(examples, st.one_of(some, whole), check)
