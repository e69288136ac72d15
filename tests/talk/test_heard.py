"""`python -m benchmarks talk` on a few rows: a county is opened, spoken with and looked into; all verdicts come."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.talk import rows
from benchmarks.talk.command import main
from benchmarks.talk.labels import labels, sentence_pattern
from benchmarks.talk.playing import MONDAY, Counties, play
from benchmarks.talk.situations import SITUATIONS
from benchmarks.talk.stages import Wanted
from benchmarks.talk.verdicts import Harm, Verdict, Worth
from benchmarks.talk_county import BOT
from bot.catalogues import LOCALES, load_catalogues

FILE = Path(__file__).parent / "rows.csv"
ROWS = rows.read([FILE])
# What is not heard as it is expected; all else is right.
VERDICTS = {
    "preview-dropped": Verdict(Worth.HARM, "cancel", Harm.NEVER),
    "two-withdrawn": Verdict(Worth.OFFERED, "withdraw"),
    "card-done": Verdict(Worth.OK, "resolve:solved"),
    "chat-idle": Verdict(Worth.UNHEARD, "silence"),
    "none-digest": Verdict(Worth.WRONG, "digest"),
}
FULL_OF_BUTTONS = ("r_reason", "s_prompt", "c_card", "c_prompt")


@pytest.fixture(scope="module")
def counties(tmp_path_factory: pytest.TempPathFactory) -> Counties:
    return Counties(tmp_path_factory.mktemp("counties"))


@pytest.mark.parametrize("row", ROWS, ids=[row.id for row in ROWS])
async def test_what_is_said_comes_to_what_its_row_says(counties: Counties, row: rows.Row) -> None:
    played = await play(counties, row)
    assert (played.verdict, played.outcome.remarks) == (VERDICTS.get(row.id, Verdict(Worth.RIGHT)), [])


@pytest.mark.parametrize("situation", FULL_OF_BUTTONS)
async def test_labels_name_every_button_by_the_words_that_stand_on_it(counties: Counties, situation: str) -> None:
    sentences = [one.sentences for one in load_catalogues(LOCALES).values()]
    async with counties.fresh(MONDAY) as door:
        await SITUATIONS[situation](door, Wanted("zh", ""))
        shown = await door.all_messages()
    buttons = [b for found in shown.values() for one in found if one.sender == BOT for b in one.buttons]
    for button in buttons:
        keys = [line.name for pattern, line in labels().buttons if pattern.fullmatch(button.token)]
        texts = [catalogue[key] for key in keys for catalogue in sentences]
        assert any(sentence_pattern(text).fullmatch(button.label) for text in texts), button
    assert buttons


def test_without_rows_it_says_what_it_needs(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([])
    assert "a FILE is needed: a CSV of what people say, with the columns id, role" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("was", "becomes", "problem"),
    [
        ("utterance", "words", "the columns are to be id, role"),
        ("r_two", "r_three", "no such situation: r_three"),
        ("card-seen", "card-done", "more than one row is called card-done"),
    ],
)
def test_rows_that_cannot_be_said_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], was: str, becomes: str, problem: str
) -> None:
    file = tmp_path / "rows.csv"
    file.write_text(FILE.read_text(encoding="utf-8").replace(was, becomes, 1), encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["--rows", str(file)])
    assert problem in capsys.readouterr().err


def test_the_table_and_the_verdicts_are_written_by_role(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(FILE), "--only", "leader,place-typed", "--out", str(tmp_path)])
    table = capsys.readouterr().out
    assert re.search(r"^\| all \| 2 \| 2 \(100%\) \| 2 \|", table, re.MULTILINE)
    assert "| coordinators and leaders | 1 of 1 | 100.0 % | ≥ 75 % |" in table
    assert "| dangers told | 0 of 0 |" in table
    assert table.strip() in (tmp_path / "report.md").read_text(encoding="utf-8")
    assert len((tmp_path / "verdicts.csv").read_text(encoding="utf-8").splitlines()) == 3
