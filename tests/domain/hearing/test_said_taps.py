"""Words that say what a button says."""

from __future__ import annotations

from domain.hearing.said_taps import label_meant
from tests.tables import each

RESULT = ("button.as_result", "button.tell_resident", "button.only_note")
SEND = ("button.send_kept", "button.not_meant")
REQUEST = ("button.grant_return", "button.refuse", "button.open_case")
ONE = ("action.suspend", "button.not_meant")


@each(
    "words, labels, meant",
    [
        ("作为办理结果", RESULT, "button.as_result"),
        ("就算办完了吧", RESULT, "button.as_result"),
        ("告诉她一声", RESULT, "button.tell_resident"),
        ("就备注吧", RESULT, "button.only_note"),
        ("不用", RESULT, "button.only_note"),
        ("嗯", RESULT, ""),  # two buttons do something
        ("嗯 发吧", SEND, "button.send_kept"),
        ("对，发给居民", SEND, "button.send_kept"),
        ("send it", SEND, "button.send_kept"),
        ("好的", SEND, "button.send_kept"),
        ("先不发了", SEND, ""),
        ("算了", SEND, "button.not_meant"),
        ("同意", REQUEST, "button.grant_return"),
        ("不同意，这条路一直归他们扫", REQUEST, "button.refuse"),
        ("不同意的话他们会闹", REQUEST, ""),
        ("挂吧", ONE, "action.suspend"),
        ("别挂", ONE, ""),
        ("发现又堆上了，让他们再去", SEND, ""),
        ("", SEND, ""),
        ("对", (), ""),
    ],
)
def test_the_one_button_that_is_meant_is_found(words: str, labels: tuple[str, ...], meant: str) -> None:
    assert label_meant(words, labels) == meant
